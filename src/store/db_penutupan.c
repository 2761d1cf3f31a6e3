#include "store/db_penutupan.h"

KODE_ISI(SEBAB_KOREKSI, sebab_koreksi, SEBAB_KOREKSI_LIST)

static const Kolom k_penutupan[] = {
    KOLOM(Penutupan, periode, PERIODE, "Periode"), KOLOM(Penutupan, tabel, INT64, ""), KOLOM(Penutupan, orang, INT, "Pegawai"),
    KOLOM(Penutupan, dinilai, INT, "Dinilai"), KOLOM(Penutupan, dikecualikan, INT, "Dikecualikan"), KOLOM(Penutupan, belum, INT, "Belum"),
    KOLOM(Penutupan, akun, INT64, ""), KOLOM(Penutupan, nama, STR, "Oleh"), KOLOM(Penutupan, pada, SAAT, "Pada"), KOLOM_AKHIR };
#define PENUTUPAN_COLS "periode, tabel, orang, dinilai, dikecualikan, belum, akun, nama, pada"

static const Kolom k_koreksi[] = {
    KOLOM(Koreksi, id, INT64, ""), KOLOM(Koreksi, periode, PERIODE, "Periode"), KOLOM(Koreksi, nomor, INT, "Nomor"),
    KOLOM(Koreksi, pegawai, INT64, ""), KOLOM_KODE(Koreksi, sebab, sebab_koreksi_kode, "Sebab"), KOLOM(Koreksi, alasan, STR, "Alasan"),
    KOLOM(Koreksi, evaluasi_lama, INT64, ""), KOLOM(Koreksi, evaluasi_baru, INT64, ""),
    KOLOM_KODE(Koreksi, predikat_lama, predikat_kode, "Predikat semula"), KOLOM_KODE(Koreksi, predikat_baru, predikat_kode, "Predikat menjadi"),
    KOLOM(Koreksi, persen_lama, INT, ""), KOLOM(Koreksi, persen_baru, INT, ""), KOLOM(Koreksi, akun, INT64, ""),
    KOLOM(Koreksi, nama, STR, "Oleh"), KOLOM(Koreksi, pada, SAAT, "Pada"), KOLOM(Koreksi, selesai_pada, SAAT, "Selesai"), KOLOM_AKHIR };
#define KOREKSI_COLS "id, periode, nomor, pegawai, sebab, alasan, evaluasi_lama, evaluasi_baru, predikat_lama, predikat_baru," \
                     " persen_lama, persen_baru, akun, nama, pada, selesai_pada"

static const Kolom k_rekap[] = {
    KOLOM(TppRekap, periode, PERIODE, "Periode"), KOLOM(TppRekap, pegawai, INT64, ""), KOLOM(TppRekap, nip, STR, "NIP"),
    KOLOM(TppRekap, nama, STR, "Nama"), KOLOM(TppRekap, jabatan, STR, "Jabatan"), KOLOM(TppRekap, unit, INT64, ""),
    KOLOM(TppRekap, unit_nama, STR, "Unit"), KOLOM(TppRekap, pd, INT64, ""), KOLOM(TppRekap, pd_nama, STR, "Perangkat daerah"),
    KOLOM(TppRekap, evaluasi, INT64, ""), KOLOM_KODE(TppRekap, predikat, predikat_kode, "Predikat"),
    KOLOM_KODE(TppRekap, kecuali, pengecualian_kode, "Dikecualikan"), KOLOM(TppRekap, hadir, INT, "Hadir"),
    KOLOM(TppRekap, terlambat, INT, "Terlambat"), KOLOM(TppRekap, pulang_cepat, INT, "Pulang sebelum waktu"),
    KOLOM(TppRekap, dinas, INT, "Dinas luar"), KOLOM(TppRekap, cuti, INT, "Cuti"), KOLOM(TppRekap, sakit, INT, "Sakit"),
    KOLOM(TppRekap, izin, INT, "Izin"), KOLOM(TppRekap, alpa, INT, "Tanpa keterangan"), KOLOM(TppRekap, pelanggaran, INT, "Pelanggaran"),
    KOLOM(TppRekap, persen_dasar, INT, ""), KOLOM(TppRekap, potongan, INT, ""), KOLOM(TppRekap, persen, INT, ""), KOLOM_AKHIR };
#define REKAP_COLS "periode, pegawai, nip, nama, jabatan, unit, unit_nama, pd, pd_nama, evaluasi, predikat, kecuali, hadir, terlambat," \
                   " pulang_cepat, dinas, cuti, sakit, izin, alpa, pelanggaran, persen_dasar, potongan, persen"

static const Kolom k_rekap_hari[] = {
    KOLOM(TppRekap, pegawai, INT64, ""), KOLOM(TppRekap, hadir, INT, ""), KOLOM(TppRekap, terlambat, INT, ""), KOLOM(TppRekap, pulang_cepat, INT, ""),
    KOLOM(TppRekap, dinas, INT, ""), KOLOM(TppRekap, cuti, INT, ""), KOLOM(TppRekap, sakit, INT, ""), KOLOM(TppRekap, izin, INT, ""),
    KOLOM(TppRekap, alpa, INT, ""), KOLOM(TppRekap, pelanggaran, INT, ""), KOLOM_AKHIR };

static const Kolom k_tabel[] = {
    KOLOM(TppTabel, id, INT64, ""), KOLOM(TppTabel, mulai, BULAN, "Mulai"), KOLOM(TppTabel, dasar, STR, "Dasar"), KOLOM(TppTabel, oleh, INT64, ""),
    KOLOM(TppTabel, nama, STR, "Oleh"), KOLOM(TppTabel, pada, SAAT, "Pada"), KOLOM(TppTabel, versi, INT, ""), KOLOM_AKHIR };
#define TABEL_COLS "id, mulai, dasar, oleh, nama, pada, versi"

typedef struct { int64_t tabel; UnsurTpp unsur; int nilai; } Unsur;
static const Kolom k_unsur[] = {
    KOLOM(Unsur, tabel, INT64, ""), KOLOM_KODE(Unsur, unsur, unsur_tpp_kode, "Unsur"), KOLOM(Unsur, nilai, INT, "Persen"), KOLOM_AKHIR };

enum {
    Q_SATU, Q_SEMUA, Q_TAMBAH, Q_KOREKSI_PERIODE, Q_KOREKSI_PEGAWAI, Q_KOREKSI_TERBUKA, Q_KOREKSI_NOMOR, Q_KOREKSI_TAMBAH, Q_KOREKSI_SELESAI,
    Q_REKAP, Q_REKAP_TAHUN, Q_REKAP_SATU, Q_REKAP_PEGAWAI, Q_REKAP_TAMBAH, Q_TABEL_SEMUA, Q_TABEL, Q_TABEL_AMBIL, Q_TABEL_TAMBAH, Q_TABEL_UBAH, Q_UNSUR,
    Q_UNSUR_SIMPAN, Q_N
};

static const Query q[Q_N] = {
    [Q_SATU]            = { "s", k_penutupan, "SELECT " PENUTUPAN_COLS " FROM penutupan WHERE periode = $1" },
    [Q_SEMUA]           = { "", k_penutupan, "SELECT " PENUTUPAN_COLS " FROM penutupan ORDER BY periode DESC" },
    [Q_TAMBAH]          = { "siiiiiisi", NULL, "INSERT INTO penutupan (" PENUTUPAN_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)" },
    [Q_KOREKSI_PERIODE] = { "s", k_koreksi, "SELECT " KOREKSI_COLS " FROM koreksi WHERE periode = $1 ORDER BY nomor" },
    [Q_KOREKSI_PEGAWAI] = { "is", k_koreksi, "SELECT " KOREKSI_COLS " FROM koreksi WHERE pegawai = $1 AND periode = $2 ORDER BY nomor" },
    [Q_KOREKSI_TERBUKA] = { "is", k_koreksi, "SELECT " KOREKSI_COLS " FROM koreksi WHERE pegawai = $1 AND periode = $2"
                            " AND selesai_pada IS NULL" },
    [Q_KOREKSI_NOMOR]   = { "s", k_db_int, "SELECT max(nomor) AS n FROM koreksi WHERE periode = $1" },
    [Q_KOREKSI_TAMBAH]  = { "isiissiissiiisii", NULL, "INSERT INTO koreksi (" KOREKSI_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9,"
                            " $10, $11, $12, $13, $14, $15, $16)" },
    [Q_KOREKSI_SELESAI] = { "isiii", NULL, "UPDATE koreksi SET evaluasi_baru = $1, predikat_baru = $2, persen_baru = $3, selesai_pada = $4"
                            " WHERE id = $5 AND selesai_pada IS NULL" },
    [Q_REKAP]           = { "s", k_rekap, "SELECT " REKAP_COLS " FROM tpp_rekap WHERE periode = $1 ORDER BY pd_nama, nama, pegawai" },
    [Q_REKAP_TAHUN]     = { "ss", k_rekap_hari, "SELECT pegawai, CAST(SUM(hadir) AS BIGINT) AS hadir, CAST(SUM(terlambat) AS BIGINT) AS terlambat,"
                            " CAST(SUM(pulang_cepat) AS BIGINT) AS pulang_cepat, CAST(SUM(dinas) AS BIGINT) AS dinas, CAST(SUM(cuti) AS BIGINT) AS cuti,"
                            " CAST(SUM(sakit) AS BIGINT) AS sakit, CAST(SUM(izin) AS BIGINT) AS izin, CAST(SUM(alpa) AS BIGINT) AS alpa,"
                            " CAST(SUM(pelanggaran) AS BIGINT) AS pelanggaran FROM tpp_rekap WHERE periode > $1 AND periode < $2"
                            " GROUP BY pegawai ORDER BY pegawai" },
    [Q_REKAP_SATU]      = { "si", k_rekap, "SELECT " REKAP_COLS " FROM tpp_rekap WHERE periode = $1 AND pegawai = $2" },
    [Q_REKAP_PEGAWAI]   = { "i", k_rekap, "SELECT " REKAP_COLS " FROM tpp_rekap WHERE pegawai = $1 ORDER BY periode DESC" },
    [Q_REKAP_TAMBAH]    = { "sisssisisissiiiiiiiiiiii", NULL, "INSERT INTO tpp_rekap (" REKAP_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8,"
                            " $9, NULLIF($10, 0), $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)" },
    [Q_TABEL_SEMUA]     = { "", k_tabel, "SELECT " TABEL_COLS " FROM tpp_tabel ORDER BY mulai DESC" },
    [Q_TABEL]           = { "s", k_tabel, "SELECT " TABEL_COLS " FROM tpp_tabel WHERE mulai <= $1 ORDER BY mulai DESC LIMIT 1" },
    [Q_TABEL_AMBIL]     = { "i", k_tabel, "SELECT " TABEL_COLS " FROM tpp_tabel WHERE id = $1" },
    [Q_TABEL_TAMBAH]    = { "issisii", NULL, "INSERT INTO tpp_tabel (" TABEL_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7)" },
    [Q_TABEL_UBAH]      = { "sisiii", NULL, "UPDATE tpp_tabel SET dasar = $1, oleh = $2, nama = $3, pada = $4, versi = versi + 1"
                            " WHERE id = $5 AND versi = $6" },
    [Q_UNSUR]           = { "i", k_unsur, "SELECT tabel, unsur, nilai FROM tpp_unsur WHERE tabel = $1" },
    [Q_UNSUR_SIMPAN]    = { "isi", NULL, "INSERT INTO tpp_unsur (tabel, unsur, nilai) VALUES ($1, $2, $3)"
                            " ON CONFLICT (tabel, unsur) DO UPDATE SET nilai = EXCLUDED.nilai" },
};
const QuerySet q_penutupan = { "penutupan", q, Q_N };
#define Q(x) (&q_penutupan), Q_##x

static Val kode(const char *const *tabel, int i) { return i ? val_z(tabel[i]) : V_NULL; }

bool db_penutupan(Db *db, Arena *a, Periode p, Penutupan *t, Err *err) { return db_one(db, a, Q(SATU), t, err, V(p)); }

bool db_penutupan_semua(Db *db, Arena *a, PenutupanList *l, Err *err) { return db_list(db, a, Q(SEMUA), l, err); }

bool db_koreksi_periode(Db *db, Arena *a, Periode p, KoreksiList *l, Err *err) { return db_list(db, a, Q(KOREKSI_PERIODE), l, err, V(p)); }

bool db_koreksi_pegawai(Db *db, Arena *a, int64_t pegawai, Periode p, KoreksiList *l, Err *err)
{
    return db_list(db, a, Q(KOREKSI_PEGAWAI), l, err, V(pegawai), V(p));
}

bool db_koreksi_terbuka(Db *db, Arena *a, int64_t pegawai, Periode p, Koreksi *k, Err *err)
{
    return db_one(db, a, Q(KOREKSI_TERBUKA), k, err, V(pegawai), V(p));
}

bool db_tpp_rekap(Db *db, Arena *a, Periode p, TppRekapList *l, Err *err) { return db_list(db, a, Q(REKAP), l, err, V(p)); }

bool db_tpp_rekap_tahun(Db *db, Arena *a, int tahun, TppRekapList *l, Err *err)
{
    return db_list(db, a, Q(REKAP_TAHUN), l, err, V(periode_tahun(tahun)), V(periode_tahun(tahun + 1)));
}

bool db_tpp_rekap_satu(Db *db, Arena *a, Periode p, int64_t pegawai, TppRekap *r, Err *err)
{
    return db_one(db, a, Q(REKAP_SATU), r, err, V(p), V(pegawai));
}

bool db_tpp_rekap_pegawai(Db *db, Arena *a, int64_t pegawai, TppRekapList *l, Err *err)
{
    return db_list(db, a, Q(REKAP_PEGAWAI), l, err, V(pegawai));
}

bool db_tpp_tabel_semua(Db *db, Arena *a, TppTabelList *l, Err *err) { return db_list(db, a, Q(TABEL_SEMUA), l, err); }

bool db_tpp_tabel(Db *db, Arena *a, Bulan b, TppTabel *t, Err *err) { return db_one(db, a, Q(TABEL), t, err, V(b)); }

bool db_tpp_tabel_ambil(Db *db, Arena *a, int64_t id, TppTabel *t, Err *err) { return db_one(db, a, Q(TABEL_AMBIL), t, err, V(id)); }

bool db_tpp_unsur(Db *db, Arena *a, int64_t tabel, int nilai[UNSUR_TPP_MAX], Err *err)
{
    LIST_OF(Unsur) l = { 0 };
    if (!db_list(db, a, Q(UNSUR), &l, err, V(tabel))) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) nilai[l.v[i].unsur] = l.v[i].nilai;
    return true;
}

bool db_penutupan_tambah(Db *db, const Penutupan *t, Err *err)
{
    return db_run(db, Q(TAMBAH), err, V(t->periode), V_ID(t->tabel), V(t->orang), V(t->dinilai), V(t->dikecualikan), V(t->belum),
                  V(t->akun), V(t->nama), V(t->pada)) == 1;
}

bool db_tpp_rekap_tambah(Db *db, const TppRekap *r, ptrdiff_t n, Err *err) { return db_many(db, Q(REKAP_TAMBAH), k_rekap, r, n, err); }

bool db_koreksi_nomor(Db *db, Periode p, int *nomor, Err *err)
{
    int64_t n;
    if (!db_int(db, Q(KOREKSI_NOMOR), &n, 0, err, V(p))) return false;
    *nomor = (int)n + 1;
    return true;
}

bool db_koreksi_tambah(Db *db, const Koreksi *k, Err *err)
{
    return db_run(db, Q(KOREKSI_TAMBAH), err, V(k->id), V(k->periode), V(k->nomor), V(k->pegawai), kode(sebab_koreksi_kode, (int)k->sebab),
                  V(k->alasan), V_ID(k->evaluasi_lama), V_ID(k->evaluasi_baru), kode(predikat_kode, (int)k->predikat_lama),
                  kode(predikat_kode, (int)k->predikat_baru), V(k->persen_lama), V(k->persen_baru), V_ID(k->akun), V(k->nama), V(k->pada),
                  V(k->selesai_pada)) == 1;
}

bool db_koreksi_selesai(Db *db, const Koreksi *k, Err *err)
{
    return db_satu(db_run(db, Q(KOREKSI_SELESAI), err, V_ID(k->evaluasi_baru), kode(predikat_kode, (int)k->predikat_baru), V(k->persen_baru),
                          V(k->selesai_pada), V(k->id)), err);
}

bool db_tpp_tabel_simpan(Db *db, const TppTabel *t, const int nilai[UNSUR_TPP_MAX], bool baru, Err *err)
{
    Unsur u[UNSUR_TPP_MAX];
    for (int i = 1; i < UNSUR_TPP_MAX; i++) u[i] = (Unsur){ t->id, (UnsurTpp)i, nilai[i] };
    int n = baru ? db_run(db, Q(TABEL_TAMBAH), err, V(t->id), V(t->mulai), V(t->dasar), V(t->oleh), V(t->nama), V(t->pada), V(1))
                 : db_run(db, Q(TABEL_UBAH), err, V(t->dasar), V(t->oleh), V(t->nama), V(t->pada), V(t->id), V(t->versi));
    return db_satu(n, err) && db_many(db, Q(UNSUR_SIMPAN), k_unsur, u + 1, UNSUR_TPP_MAX - 1, err);
}
