#include "store/db_evaluasi.h"

static const Kolom k_evaluasi[] = {
    KOLOM(Evaluasi, id, INT64, ""), KOLOM(Evaluasi, pegawai, INT64, ""), KOLOM(Evaluasi, periode, PERIODE, "Periode"),
    KOLOM(Evaluasi, skp, INT64, ""), KOLOM(Evaluasi, penilai, INT64, ""), KOLOM(Evaluasi, atasan, INT64, ""),
    KOLOM_KODE(Evaluasi, status, status_evaluasi_kode, "Status"),
    KOLOM_KODE(Evaluasi, usul_hasil, ekspektasi_kode, "Usul hasil"), KOLOM_KODE(Evaluasi, usul_perilaku, ekspektasi_kode, "Usul perilaku"),
    KOLOM_KODE(Evaluasi, hasil, ekspektasi_kode, "Hasil kerja"), KOLOM_KODE(Evaluasi, perilaku, ekspektasi_kode, "Perilaku kerja"),
    KOLOM_KODE(Evaluasi, predikat, predikat_kode, "Predikat"), KOLOM(Evaluasi, alasan_hasil, STR, "Alasan hasil"),
    KOLOM(Evaluasi, alasan_perilaku, STR, "Alasan perilaku"), KOLOM(Evaluasi, catatan, STR, "Catatan"), KOLOM(Evaluasi, profil, STR, "Profil"),
    KOLOM(Evaluasi, ditetapkan_pada, SAAT, "Ditetapkan"), KOLOM(Evaluasi, dibuka_pada, SAAT, "Dibuka"),
    KOLOM_KODE(Evaluasi, tanggapan, tanggapan_kode, "Tanggapan"), KOLOM(Evaluasi, tanggapan_alasan, STR, "Alasan tanggapan"),
    KOLOM(Evaluasi, tanggapan_pada, SAAT, "Ditanggapi"), KOLOM(Evaluasi, menggantikan, INT64, ""), KOLOM(Evaluasi, keterangan, STR, "Keterangan"),
    KOLOM(Evaluasi, rekomendasi, STR, "Rekomendasi"), KOLOM(Evaluasi, bulan_hasil, STR, ""), KOLOM(Evaluasi, bulan_perilaku, STR, ""),
    KOLOM(Evaluasi, versi, INT, ""),
    KOLOM_AKHIR };
#define EVALUASI_COLS "id, pegawai, periode, skp, penilai, atasan, status, usul_hasil, usul_perilaku, hasil, perilaku, predikat," \
                      " alasan_hasil, alasan_perilaku, catatan, profil, ditetapkan_pada, dibuka_pada, tanggapan, tanggapan_alasan," \
                      " tanggapan_pada, menggantikan, keterangan, rekomendasi, bulan_hasil, bulan_perilaku, versi"

static const Kolom k_rhk[] = {
    KOLOM(EvaluasiRhk, evaluasi, INT64, ""), KOLOM(EvaluasiRhk, rhk, INT64, ""),
    KOLOM_KODE(EvaluasiRhk, rating, ekspektasi_kode, "Rating"), KOLOM(EvaluasiRhk, realisasi, STR, "Realisasi"),
    KOLOM(EvaluasiRhk, umpan, STR, "Umpan balik"), KOLOM_AKHIR };

static const Kolom k_bulan[] = {
    KOLOM(NilaiBulan, id, INT64, ""), KOLOM(NilaiBulan, pegawai, INT64, ""), KOLOM(NilaiBulan, periode, PERIODE, "Periode"),
    KOLOM_KODE(NilaiBulan, status, status_evaluasi_kode, "Status"), KOLOM_KODE(NilaiBulan, hasil, ekspektasi_kode, "Hasil kerja"),
    KOLOM_KODE(NilaiBulan, perilaku, ekspektasi_kode, "Perilaku kerja"), KOLOM_KODE(NilaiBulan, predikat, predikat_kode, "Predikat"), KOLOM_AKHIR };

static const Kolom k_rhk_bulan[] = {
    KOLOM(RhkSebulan, rhk, INT64, ""), KOLOM(RhkSebulan, rhk_bulan, INT64, ""), KOLOM(RhkSebulan, periode, PERIODE, "Periode"),
    KOLOM_KODE(RhkSebulan, rating, ekspektasi_kode, "Rating"), KOLOM(RhkSebulan, realisasi, STR, "Realisasi"), KOLOM_AKHIR };

static const Kolom k_kecuali[] = {
    KOLOM(PengecualianBulan, pegawai, INT64, ""), KOLOM(PengecualianBulan, bulan, BULAN, "Bulan"),
    KOLOM_KODE(PengecualianBulan, jenis, pengecualian_kode, "Jenis"), KOLOM(PengecualianBulan, alasan, STR, "Alasan"),
    KOLOM(PengecualianBulan, oleh, INT64, ""), KOLOM(PengecualianBulan, pada, SAAT, "Pada"), KOLOM_AKHIR };

enum {
    Q_EVALUASI, Q_EVALUASI_SETIAP, Q_EVALUASI_PERIODE, Q_EVALUASI_RIWAYAT, Q_EVALUASI_SEMUA, Q_EVALUASI_PENILAI, Q_EVALUASI_TANGGAPAN, Q_EVALUASI_MENUNGGU, Q_EVALUASI_TAMBAH, Q_EVALUASI_UBAH,
    Q_BULAN_PERTAMA, Q_BULAN_TAHUN, Q_BULAN_TAHUN_SEMUA, Q_RHK_TAHUN, Q_KECUALI_TAHUN, Q_KECUALI_TAHUN_SEMUA,
    Q_RHK, Q_RHK_TAMBAH, Q_RHK_HAPUS, Q_KECUALI, Q_KECUALI_SEMUA, Q_KECUALI_SIMPAN, Q_KECUALI_HAPUS,
    Q_N
};

static const Query q[Q_N] = {
    [Q_EVALUASI_SETIAP]    = { "", k_evaluasi, "SELECT " EVALUASI_COLS " FROM evaluasi ORDER BY id" },
    [Q_EVALUASI]           = { "i", k_evaluasi, "SELECT " EVALUASI_COLS " FROM evaluasi WHERE id = $1" },
    [Q_EVALUASI_PERIODE]   = { "is", k_evaluasi, "SELECT " EVALUASI_COLS " FROM evaluasi WHERE pegawai = $1 AND periode = $2"
                               " AND status <> 'diganti'" },
    [Q_EVALUASI_RIWAYAT]   = { "ii", k_evaluasi, "SELECT " EVALUASI_COLS " FROM evaluasi WHERE pegawai = $1 AND status <> 'diganti'"
                               " ORDER BY substr(periode, 1, 4) DESC, length(periode), periode DESC LIMIT $2" },
    [Q_EVALUASI_SEMUA]     = { "s", k_evaluasi, "SELECT " EVALUASI_COLS " FROM evaluasi WHERE periode = $1 AND status <> 'diganti'"
                               " ORDER BY pegawai, id" },
    [Q_EVALUASI_PENILAI]   = { "is", k_evaluasi, "SELECT " EVALUASI_COLS " FROM evaluasi WHERE penilai = $1 AND periode = $2"
                               " AND status <> 'diganti' ORDER BY pegawai, id" },
    [Q_EVALUASI_TANGGAPAN] = { "i", k_evaluasi, "SELECT " EVALUASI_COLS " FROM evaluasi WHERE pegawai = $1 AND status = 'dibuka'"
                               " AND tanggapan IS NULL ORDER BY periode, id" },
    [Q_EVALUASI_MENUNGGU]  = { "iiii", k_evaluasi, "SELECT " EVALUASI_COLS " FROM evaluasi WHERE status = 'dibuka' AND tanggapan IS NULL"
                               " AND dibuka_pada < $1 AND dibuka_pada >= $2 AND (dibuka_pada > $2 OR id > $3) ORDER BY dibuka_pada, id LIMIT $4" },
    [Q_EVALUASI_TAMBAH]    = { "iisiiissssssssssiissiissssi", NULL, "INSERT INTO evaluasi (id, pegawai, periode, skp, penilai, atasan, status,"
                               " usul_hasil, usul_perilaku, hasil, perilaku, predikat, alasan_hasil, alasan_perilaku, catatan, profil,"
                               " ditetapkan_pada, dibuka_pada, tanggapan, tanggapan_alasan, tanggapan_pada, menggantikan, keterangan,"
                               " rekomendasi, bulan_hasil, bulan_perilaku, versi)"
                               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,"
                               " $21, $22, $23, $24, $25, $26, $27)" },
    [Q_EVALUASI_UBAH]      = { "iiisssssssssiississssii", NULL, "UPDATE evaluasi SET skp = $1, penilai = $2, atasan = $3, status = $4,"
                               " usul_hasil = $5, usul_perilaku = $6, hasil = $7, perilaku = $8, predikat = $9, alasan_hasil = $10,"
                               " alasan_perilaku = $11, catatan = $12, ditetapkan_pada = $13, dibuka_pada = $14, tanggapan = $15,"
                               " tanggapan_alasan = $16, tanggapan_pada = $17, keterangan = $18, rekomendasi = $19, bulan_hasil = $20,"
                               " bulan_perilaku = $21, versi = versi + 1 WHERE id = $22 AND versi = $23" },
    /* The months of 2025 sort behind "2025" and before "2026". */
    [Q_BULAN_PERTAMA]      = { "", k_bulan, "SELECT id, pegawai, periode, status, hasil, perilaku, predikat FROM evaluasi"
                               " WHERE length(periode) = 7 ORDER BY periode LIMIT 1" },
    [Q_BULAN_TAHUN]        = { "iss", k_bulan, "SELECT id, pegawai, periode, status, hasil, perilaku, predikat FROM evaluasi WHERE pegawai = $1"
                               " AND periode > $2 AND periode < $3 AND status <> 'diganti' ORDER BY periode" },
    [Q_BULAN_TAHUN_SEMUA]  = { "ss", k_bulan, "SELECT id, pegawai, periode, status, hasil, perilaku, predikat FROM evaluasi"
                               " WHERE periode > $1 AND periode < $2 AND status <> 'diganti' ORDER BY pegawai, periode" },
    [Q_RHK_TAHUN]          = { "iss", k_rhk_bulan, "SELECT COALESCE(t.asal, t.id, r.asal, r.id) AS rhk, r.id AS rhk_bulan, e.periode, x.rating,"
                               " x.realisasi FROM evaluasi e JOIN evaluasi_rhk x ON x.evaluasi = e.id JOIN rhk r ON r.id = x.rhk"
                               " LEFT JOIN rhk t ON t.id = r.rhk_tahunan"
                               " WHERE e.pegawai = $1 AND e.periode > $2 AND e.periode < $3 AND e.status IN ('ditetapkan', 'dibuka')"
                               " ORDER BY 1, e.periode" },
    [Q_KECUALI_TAHUN]      = { "iss", k_kecuali, "SELECT pegawai, bulan, jenis, alasan, oleh, pada FROM pengecualian"
                               " WHERE pegawai = $1 AND bulan > $2 AND bulan < $3 ORDER BY bulan" },
    [Q_KECUALI_TAHUN_SEMUA] = { "ss", k_kecuali, "SELECT pegawai, bulan, jenis, alasan, oleh, pada FROM pengecualian"
                               " WHERE bulan > $1 AND bulan < $2 ORDER BY pegawai, bulan" },
    [Q_RHK]                = { "i", k_rhk, "SELECT evaluasi, rhk, rating, realisasi, umpan FROM evaluasi_rhk WHERE evaluasi = $1 ORDER BY rhk" },
    [Q_RHK_TAMBAH]         = { "iisss", NULL, "INSERT INTO evaluasi_rhk (evaluasi, rhk, rating, realisasi, umpan) VALUES ($1, $2, $3, $4, $5)" },
    [Q_RHK_HAPUS]          = { "i", NULL, "DELETE FROM evaluasi_rhk WHERE evaluasi = $1" },
    [Q_KECUALI]            = { "is", k_kecuali, "SELECT pegawai, bulan, jenis, alasan, oleh, pada FROM pengecualian"
                               " WHERE pegawai = $1 AND bulan = $2" },
    [Q_KECUALI_SEMUA]      = { "s", k_kecuali, "SELECT pegawai, bulan, jenis, alasan, oleh, pada FROM pengecualian"
                               " WHERE bulan = $1 ORDER BY pegawai" },
    [Q_KECUALI_SIMPAN]     = { "isssii", NULL, "INSERT INTO pengecualian (pegawai, bulan, jenis, alasan, oleh, pada)"
                               " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (pegawai, bulan) DO UPDATE SET jenis = EXCLUDED.jenis,"
                               " alasan = EXCLUDED.alasan, oleh = EXCLUDED.oleh, pada = EXCLUDED.pada" },
    [Q_KECUALI_HAPUS]      = { "is", NULL, "DELETE FROM pengecualian WHERE pegawai = $1 AND bulan = $2" },
};
const QuerySet q_evaluasi = { "evaluasi", q, Q_N };
#define Q(x) (&q_evaluasi), Q_##x

static Val kode(const char *const *tabel, int i) { return i ? val_z(tabel[i]) : V_NULL; }

bool db_evaluasi_setiap(Db *db, bool (*each)(void *baris, void *arg, Err *err), void *arg, Err *err)
{
    Evaluasi e;
    return db_each(db, Q(EVALUASI_SETIAP), &e, each, arg, err);
}

bool db_evaluasi_ambil(Db *db, Arena *a, int64_t id, Evaluasi *e, Err *err) { return db_one(db, a, Q(EVALUASI), e, err, V(id)); }

bool db_evaluasi_tetap(Db *db, Arena *a, int64_t pegawai, Periode p, bool *ya, Err *err)
{
    Evaluasi x;
    Err e = { 0 };
    bool ada = db_evaluasi_periode(db, a, pegawai, p, &x, &e);
    *ya = ada && x.status != STATUS_EVALUASI_DRAF;
    return db_boleh_tiada(ada, &e, err);
}

bool db_evaluasi_pertama(Db *db, Arena *a, Bulan *b, Err *err)
{
    NilaiBulan x;
    Err e = { 0 };
    bool ada = db_one(db, a, Q(BULAN_PERTAMA), &x, &e);
    *b = ada ? periode_ke_bulan(x.periode) : (Bulan){ 0 };
    return db_boleh_tiada(ada, &e, err);
}

bool db_evaluasi_periode(Db *db, Arena *a, int64_t pegawai, Periode p, Evaluasi *e, Err *err)
{
    return db_one(db, a, Q(EVALUASI_PERIODE), e, err, V(pegawai), V(p));
}

bool db_evaluasi_riwayat(Db *db, Arena *a, int64_t pegawai, int n, EvaluasiList *l, Err *err)
{
    return db_list(db, a, Q(EVALUASI_RIWAYAT), l, err, V(pegawai), V(n));
}

bool db_evaluasi_semua(Db *db, Arena *a, Periode p, EvaluasiList *l, Err *err) { return db_list(db, a, Q(EVALUASI_SEMUA), l, err, V(p)); }

bool db_evaluasi_penilai(Db *db, Arena *a, int64_t penilai, Periode p, EvaluasiList *l, Err *err)
{
    return db_list(db, a, Q(EVALUASI_PENILAI), l, err, V(penilai), V(p));
}

bool db_evaluasi_belum_ditanggapi(Db *db, Arena *a, int64_t pegawai, EvaluasiList *l, Err *err)
{
    return db_list(db, a, Q(EVALUASI_TANGGAPAN), l, err, V(pegawai));
}

bool db_evaluasi_menunggu(Db *db, Arena *a, Saat pada, const Evaluasi *akhir, int n, EvaluasiList *l, Err *err)
{
    return db_list(db, a, Q(EVALUASI_MENUNGGU), l, err, V(pada.ms), V(akhir->dibuka_pada.ms), V(akhir->id), V(n));
}

bool db_evaluasi_rhk(Db *db, Arena *a, int64_t evaluasi, EvaluasiRhkList *l, Err *err)
{
    return db_list(db, a, Q(RHK), l, err, V(evaluasi));
}

bool db_evaluasi_bulan_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, NilaiBulanList *l, Err *err)
{
    Val dari = V(periode_tahun(tahun)), sampai = V(periode_tahun(tahun + 1));
    return pegawai ? db_list(db, a, Q(BULAN_TAHUN), l, err, V(pegawai), dari, sampai) : db_list(db, a, Q(BULAN_TAHUN_SEMUA), l, err, dari, sampai);
}

bool db_evaluasi_rhk_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, RhkSebulanList *l, Err *err)
{
    return db_list(db, a, Q(RHK_TAHUN), l, err, V(pegawai), V(periode_tahun(tahun)), V(periode_tahun(tahun + 1)));
}

bool db_pengecualian_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, PengecualianBulanList *l, Err *err)
{
    Val dari = V(periode_tahun(tahun)), sampai = V(periode_tahun(tahun + 1));
    return pegawai ? db_list(db, a, Q(KECUALI_TAHUN), l, err, V(pegawai), dari, sampai) : db_list(db, a, Q(KECUALI_TAHUN_SEMUA), l, err, dari, sampai);
}

bool db_pengecualian(Db *db, Arena *a, int64_t pegawai, Bulan b, PengecualianBulan *p, Err *err)
{
    return db_one(db, a, Q(KECUALI), p, err, V(pegawai), V(b));
}

bool db_pengecualian_semua(Db *db, Arena *a, Bulan b, PengecualianBulanList *l, Err *err)
{
    return db_list(db, a, Q(KECUALI_SEMUA), l, err, V(b));
}

bool db_evaluasi_tambah(Db *db, const Evaluasi *e, Err *err)
{
    return db_run(db, Q(EVALUASI_TAMBAH), err, V(e->id), V(e->pegawai), V(e->periode), V_ID(e->skp), V(e->penilai), V_ID(e->atasan),
                  kode(status_evaluasi_kode, (int)e->status), kode(ekspektasi_kode, (int)e->usul_hasil),
                  kode(ekspektasi_kode, (int)e->usul_perilaku), kode(ekspektasi_kode, (int)e->hasil),
                  kode(ekspektasi_kode, (int)e->perilaku), kode(predikat_kode, (int)e->predikat), V(e->alasan_hasil),
                  V(e->alasan_perilaku), V(e->catatan), V(e->profil), V(e->ditetapkan_pada), V(e->dibuka_pada),
                  kode(tanggapan_kode, (int)e->tanggapan), V(e->tanggapan_alasan), V(e->tanggapan_pada),
                  V_ID(e->menggantikan), V(e->keterangan), V(e->rekomendasi), V(e->bulan_hasil), V(e->bulan_perilaku), V(1)) == 1;
}

bool db_evaluasi_ubah(Db *db, const Evaluasi *e, Err *err)
{
    int n = db_run(db, Q(EVALUASI_UBAH), err, V_ID(e->skp), V(e->penilai), V_ID(e->atasan), kode(status_evaluasi_kode, (int)e->status),
                   kode(ekspektasi_kode, (int)e->usul_hasil), kode(ekspektasi_kode, (int)e->usul_perilaku),
                   kode(ekspektasi_kode, (int)e->hasil), kode(ekspektasi_kode, (int)e->perilaku), kode(predikat_kode, (int)e->predikat),
                   V(e->alasan_hasil), V(e->alasan_perilaku), V(e->catatan), V(e->ditetapkan_pada), V(e->dibuka_pada),
                   kode(tanggapan_kode, (int)e->tanggapan), V(e->tanggapan_alasan), V(e->tanggapan_pada), V(e->keterangan), V(e->rekomendasi),
                   V(e->bulan_hasil), V(e->bulan_perilaku), V(e->id), V(e->versi));
    return db_satu(n, err);
}

bool db_evaluasi_rhk_simpan(Db *db, int64_t evaluasi, const EvaluasiRhk *r, ptrdiff_t n, Err *err)
{
    return db_run(db, Q(RHK_HAPUS), err, V(evaluasi)) >= 0 && db_many(db, Q(RHK_TAMBAH), k_rhk, r, n, err);
}

bool db_pengecualian_simpan(Db *db, const PengecualianBulan *p, Err *err)
{
    return db_run(db, Q(KECUALI_SIMPAN), err, V(p->pegawai), V(p->bulan), kode(pengecualian_kode, (int)p->jenis), V(p->alasan),
                  V(p->oleh), V(p->pada)) == 1;
}

bool db_pengecualian_hapus(Db *db, int64_t pegawai, Bulan b, Err *err) { return db_run(db, Q(KECUALI_HAPUS), err, V(pegawai), V(b)) >= 0; }
