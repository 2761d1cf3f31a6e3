#include "store/db_manfaat.h"

static const Kolom k_hasil[] = {
    KOLOM(RiwayatPredikat, pegawai, INT64, ""), KOLOM(RiwayatPredikat, evaluasi, INT64, ""), KOLOM(RiwayatPredikat, penilai, INT64, ""),
    KOLOM(RiwayatPredikat, periode, PERIODE, "Periode"), KOLOM_KODE(RiwayatPredikat, predikat, predikat_kode, "Predikat"),
    KOLOM_KODE(RiwayatPredikat, hasil, ekspektasi_kode, "Hasil kerja"), KOLOM_KODE(RiwayatPredikat, perilaku, ekspektasi_kode, "Perilaku kerja"), KOLOM_AKHIR };
#define HASIL "SELECT pegawai, id AS evaluasi, penilai, periode, predikat, hasil, perilaku FROM evaluasi"

static const Kolom k_luar[] = {
    KOLOM(RiwayatPredikat, pegawai, INT64, ""), KOLOM(RiwayatPredikat, periode, PERIODE, "Periode"),
    KOLOM_KODE(RiwayatPredikat, predikat, predikat_kode, "Predikat"), KOLOM_KODE(RiwayatPredikat, hasil, ekspektasi_kode, "Hasil kerja"),
    KOLOM_KODE(RiwayatPredikat, perilaku, ekspektasi_kode, "Perilaku kerja"), KOLOM(RiwayatPredikat, sumber, STR, "Sumber"),
    KOLOM(RiwayatPredikat, nomor, STR, "Nomor"), KOLOM_AKHIR };
#define LUAR_COLS "pegawai, periode, predikat, hasil, perilaku, sumber, nomor"

static const Kolom k_penghargaan[] = {
    KOLOM(Penghargaan, pegawai, INT64, ""), KOLOM(Penghargaan, tahun, INT, "Tahun"), KOLOM_KODE(Penghargaan, jenis, jenis_penghargaan_kode, "Penghargaan"),
    KOLOM_KODE(Penghargaan, keputusan, keputusan_kode, "Keputusan"), KOLOM(Penghargaan, alasan, STR, "Alasan"), KOLOM(Penghargaan, nama, STR, "Oleh"),
    KOLOM(Penghargaan, pada, SAAT, "Pada"), KOLOM_AKHIR };
#define PENGHARGAAN_COLS "pegawai, tahun, jenis, keputusan, alasan, nama, pada"

enum { Q_HASIL, Q_LUAR, Q_HASIL_ORANG, Q_LUAR_ORANG, Q_LUAR_SEMUA, Q_SIMPAN, Q_PENGHARGAAN, Q_PENGHARGAAN_SIMPAN, Q_N };
static const Query q[Q_N] = {
    [Q_HASIL]       = { "s", k_hasil, HASIL " WHERE periode = $1 AND status = 'dibuka' AND predikat IS NOT NULL ORDER BY pegawai, id" },
    [Q_LUAR]        = { "s", k_luar, "SELECT " LUAR_COLS " FROM riwayat_predikat WHERE periode = $1 ORDER BY pegawai" },
    [Q_HASIL_ORANG] = { "i", k_hasil, HASIL " WHERE pegawai = $1 AND status = 'dibuka' AND predikat IS NOT NULL ORDER BY periode DESC, id DESC" },
    [Q_LUAR_ORANG]  = { "i", k_luar, "SELECT " LUAR_COLS " FROM riwayat_predikat WHERE pegawai = $1 ORDER BY periode DESC" },
    [Q_LUAR_SEMUA]  = { "", k_luar, "SELECT " LUAR_COLS " FROM riwayat_predikat ORDER BY pegawai, periode" },
    [Q_SIMPAN]      = { "issssss", NULL, "INSERT INTO riwayat_predikat (" LUAR_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7)"
                        " ON CONFLICT (pegawai, periode) DO UPDATE SET predikat = EXCLUDED.predikat, hasil = EXCLUDED.hasil,"
                        " perilaku = EXCLUDED.perilaku, sumber = EXCLUDED.sumber, nomor = EXCLUDED.nomor" },
    [Q_PENGHARGAAN] = { "i", k_penghargaan, "SELECT " PENGHARGAAN_COLS " FROM penghargaan WHERE tahun = $1 ORDER BY jenis, pegawai" },
    [Q_PENGHARGAAN_SIMPAN] = { "iissssi", NULL, "INSERT INTO penghargaan (" PENGHARGAAN_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7)"
                               " ON CONFLICT (pegawai, tahun, jenis) DO UPDATE SET keputusan = EXCLUDED.keputusan, alasan = EXCLUDED.alasan,"
                               " nama = EXCLUDED.nama, pada = EXCLUDED.pada" },
};
const QuerySet q_manfaat = { "manfaat", q, Q_N };
#define Q(x) (&q_manfaat), Q_##x

bool db_manfaat_hasil(Db *db, Arena *a, Periode p, RiwayatPredikatList *l, Err *err) { return db_list(db, a, Q(HASIL), l, err, V(p)); }
bool db_manfaat_luar(Db *db, Arena *a, Periode p, RiwayatPredikatList *l, Err *err) { return db_list(db, a, Q(LUAR), l, err, V(p)); }
bool db_manfaat_luar_semua(Db *db, Arena *a, RiwayatPredikatList *l, Err *err) { return db_list(db, a, Q(LUAR_SEMUA), l, err); }

static int menurut_periode(const void *x, const void *y)
{
    const RiwayatPredikat *a = x, *b = y;
    return a->periode.n != b->periode.n ? (a->periode.n < b->periode.n) - (a->periode.n > b->periode.n) : (a->evaluasi < b->evaluasi) - (a->evaluasi > b->evaluasi);
}

bool db_manfaat_orang(Db *db, Arena *a, int64_t pegawai, RiwayatPredikatList *l, Err *err)
{
    ptrdiff_t n = 0;
    if (!db_list(db, a, Q(HASIL_ORANG), l, err, V(pegawai)) || !db_list(db, a, Q(LUAR_ORANG), l, err, V(pegawai))) return false;
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_periode);
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (!n || l->v[n - 1].periode.n != l->v[i].periode.n) l->v[n++] = l->v[i];
    l->n = n;
    return true;
}

bool db_penghargaan_tahun(Db *db, Arena *a, int tahun, PenghargaanList *l, Err *err) { return db_list(db, a, Q(PENGHARGAAN), l, err, V(tahun)); }
bool db_manfaat_simpan(Db *db, const RiwayatPredikat *r, ptrdiff_t n, Err *err) { return db_many(db, Q(SIMPAN), k_luar, r, n, err); }
bool db_penghargaan_simpan(Db *db, const Penghargaan *p, ptrdiff_t n, Err *err) { return db_many(db, Q(PENGHARGAAN_SIMPAN), k_penghargaan, p, n, err); }
