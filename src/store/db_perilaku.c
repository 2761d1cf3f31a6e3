#include "store/db_perilaku.h"

#define KOLOM_NILAI(P, id, kode, label) \
    { kode, label, KOL_KODE, offsetof(TugasPerilaku, nilai[P##_##id]), ekspektasi_kode },

static const Kolom k_tugas[] = {
    KOLOM(TugasPerilaku, id, INT64, ""), KOLOM(TugasPerilaku, bulan, BULAN, "Bulan"), KOLOM(TugasPerilaku, dinilai, INT64, ""),
    KOLOM(TugasPerilaku, penilai, INT64, ""), KOLOM_KODE(TugasPerilaku, asal, asal_perilaku_kode, "Sebagai"),
    KOLOM_KODE(TugasPerilaku, status, status_perilaku_kode, "Status"), NILAI_DASAR_LIST(KOLOM_NILAI, NILAI_DASAR)
    KOLOM(TugasPerilaku, alasan, STR, "Alasan"), KOLOM(TugasPerilaku, beban, INT, ""), KOLOM(TugasPerilaku, pernah, INT, ""),
    KOLOM(TugasPerilaku, giliran, INT, ""), KOLOM(TugasPerilaku, calon, INT, ""), KOLOM_KODE(TugasPerilaku, sebab, halangan_kode, "Sebab"),
    KOLOM(TugasPerilaku, ditugaskan_pada, SAAT, "Ditugaskan"), KOLOM(TugasPerilaku, dikirim_pada, SAAT, "Dikirim"),
    KOLOM(TugasPerilaku, versi, INT, ""), KOLOM_AKHIR };
#define NILAI_COLS "berorientasi_pelayanan, akuntabel, kompeten, harmonis, loyal, adaptif, kolaboratif"
#define TUGAS_COLS "id, bulan, dinilai, penilai, asal, status, " NILAI_COLS ", alasan, beban, pernah, giliran, calon, sebab," \
                   " ditugaskan_pada, dikirim_pada, versi"
#define TUGAS "SELECT " TUGAS_COLS " FROM tugas_perilaku"

static const Kolom k_riwayat[] = {
    KOLOM(RiwayatPerilaku, dinilai, INT64, ""), KOLOM(RiwayatPerilaku, penilai, INT64, ""), KOLOM(RiwayatPerilaku, n, INT, ""), KOLOM_AKHIR };
static const Kolom k_bulan[] = { KOLOM(BulanPerilaku, bulan, BULAN, "Bulan"), KOLOM(BulanPerilaku, penilai, INT, "Penilai"), KOLOM_AKHIR };
static const Kolom k_gugur[] = { KOLOM_KODE(TugasPerilaku, sebab, halangan_kode, ""), KOLOM(TugasPerilaku, id, INT64, ""), KOLOM_AKHIR };
static const Kolom k_id[] = { KOLOM(TugasPerilaku, id, INT64, ""), KOLOM_AKHIR };

enum { Q_AMBIL, Q_DINILAI, Q_PENILAI, Q_BULAN_ORANG, Q_BULAN, Q_RIWAYAT, Q_TERBUKA, Q_TAMBAH, Q_GUGUR, Q_SIMPAN, Q_LEWAT, Q_N };
static const Query q[Q_N] = {
    [Q_AMBIL]   = { "i", k_tugas, TUGAS " WHERE id = $1" },
    [Q_DINILAI] = { "is", k_tugas, TUGAS " WHERE dinilai = $1 AND bulan = $2 ORDER BY penilai, id" },
    [Q_PENILAI] = { "is", k_tugas, TUGAS " WHERE penilai = $1 AND bulan >= $2 AND status <> 'gugur' ORDER BY bulan DESC, id" },
    [Q_BULAN_ORANG] = { "ii", k_bulan, "SELECT bulan, COUNT(*) FILTER (WHERE status = 'terkirim') AS penilai FROM tugas_perilaku"
                        " WHERE dinilai = $1 AND status <> 'gugur' GROUP BY bulan ORDER BY bulan DESC LIMIT $2" },
    [Q_BULAN]   = { "s", k_tugas, TUGAS " WHERE bulan = $1 AND status <> 'gugur' ORDER BY dinilai, penilai" },
    [Q_RIWAYAT] = { "ss", k_riwayat, "SELECT dinilai, penilai, COUNT(*) AS n FROM tugas_perilaku WHERE bulan >= $1 AND bulan <= $2"
                    " AND status <> 'gugur' GROUP BY dinilai, penilai ORDER BY dinilai, penilai" },
    [Q_TERBUKA] = { "s", k_tugas, TUGAS " WHERE status IN ('ditugaskan', 'draf') AND bulan <= $1 ORDER BY bulan, penilai, id" },
    [Q_TAMBAH]  = { "isiissssssssssiiiisiii", NULL, "INSERT INTO tugas_perilaku (" TUGAS_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
                    " $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) ON CONFLICT (bulan, dinilai, penilai) DO UPDATE SET"
                    " status = 'ditugaskan', sebab = NULL, versi = tugas_perilaku.versi + 1 WHERE tugas_perilaku.status = 'gugur'" },
    [Q_GUGUR]   = { "si", NULL, "UPDATE tugas_perilaku SET status = 'gugur', sebab = $1, versi = versi + 1"
                    " WHERE id = $2 AND status <> 'terkirim' AND status <> 'gugur'" },
    [Q_SIMPAN]  = { "sssssssssiii", NULL, "UPDATE tugas_perilaku SET status = $1, berorientasi_pelayanan = $2, akuntabel = $3, kompeten = $4,"
                    " harmonis = $5, loyal = $6, adaptif = $7, kolaboratif = $8, alasan = $9, dikirim_pada = $10, versi = versi + 1"
                    " WHERE id = $11 AND versi = $12" },
    [Q_LEWAT]   = { "i", NULL, "UPDATE tugas_perilaku SET status = 'lewat', versi = versi + 1 WHERE id = $1 AND status IN ('ditugaskan', 'draf')" },
};
const QuerySet q_perilaku = { "perilaku", q, Q_N };
#define Q(x) (&q_perilaku), Q_##x

bool db_perilaku_ambil(Db *db, Arena *a, int64_t id, TugasPerilaku *t, Err *err) { return db_one(db, a, Q(AMBIL), t, err, V(id)); }

bool db_perilaku_dinilai(Db *db, Arena *a, int64_t dinilai, Bulan b, TugasPerilakuList *l, Err *err)
{
    return db_list(db, a, Q(DINILAI), l, err, V(dinilai), V(b));
}

bool db_perilaku_penilai(Db *db, Arena *a, int64_t penilai, Bulan dari, TugasPerilakuList *l, Err *err)
{
    return db_list(db, a, Q(PENILAI), l, err, V(penilai), V(dari));
}

bool db_perilaku_bulan_orang(Db *db, Arena *a, int64_t dinilai, int n, BulanPerilakuList *l, Err *err)
{
    return db_list(db, a, Q(BULAN_ORANG), l, err, V(dinilai), V(n));
}

bool db_perilaku_bulan(Db *db, Arena *a, Bulan b, TugasPerilakuList *l, Err *err) { return db_list(db, a, Q(BULAN), l, err, V(b)); }

bool db_perilaku_riwayat(Db *db, Arena *a, Bulan dari, Bulan sampai, RiwayatPerilakuList *l, Err *err)
{
    return db_list(db, a, Q(RIWAYAT), l, err, V(dari), V(sampai));
}

bool db_perilaku_terbuka(Db *db, Arena *a, Bulan sampai, TugasPerilakuList *l, Err *err) { return db_list(db, a, Q(TERBUKA), l, err, V(sampai)); }

bool db_perilaku_tambah(Db *db, const TugasPerilaku *t, ptrdiff_t n, Err *err) { return db_many(db, Q(TAMBAH), k_tugas, t, n, err); }
bool db_perilaku_gugur(Db *db, const TugasPerilaku *t, ptrdiff_t n, Err *err) { return db_many(db, Q(GUGUR), k_gugur, t, n, err); }
bool db_perilaku_lewat(Db *db, const TugasPerilaku *t, ptrdiff_t n, Err *err) { return db_many(db, Q(LEWAT), k_id, t, n, err); }

static Val nilai(const TugasPerilaku *t, NilaiDasar n) { return t->nilai[n] ? val_z(ekspektasi_kode[t->nilai[n]]) : V_NULL; }

bool db_perilaku_simpan(Db *db, const TugasPerilaku *t, Err *err)
{
    return db_satu(db_run(db, Q(SIMPAN), err, V(status_perilaku_kode[t->status]), nilai(t, NILAI_DASAR_BERORIENTASI_PELAYANAN),
                          nilai(t, NILAI_DASAR_AKUNTABEL), nilai(t, NILAI_DASAR_KOMPETEN), nilai(t, NILAI_DASAR_HARMONIS), nilai(t, NILAI_DASAR_LOYAL),
                          nilai(t, NILAI_DASAR_ADAPTIF), nilai(t, NILAI_DASAR_KOLABORATIF), V(t->alasan), t->dikirim_pada.ms ? V(t->dikirim_pada) : V_NULL,
                          V(t->id), V(t->versi)), err);
}
