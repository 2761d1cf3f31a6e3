#include "store/db_capaian.h"

static const Kolom k_capaian[] = {
    KOLOM(CapaianUnit, id, INT64, ""), KOLOM(CapaianUnit, unit, INT64, "Unit"), KOLOM(CapaianUnit, periode, PERIODE, "Periode"),
    KOLOM_KODE(CapaianUnit, capaian, capaian_kode, "Capaian"), KOLOM_KODE(CapaianUnit, status, status_capaian_kode, "Status"),
    KOLOM(CapaianUnit, dasar, STR, "Dasar"), KOLOM(CapaianUnit, nomor, STR, "Nomor"), KOLOM(CapaianUnit, tautan, STR, "Tautan"),
    KOLOM(CapaianUnit, disiapkan_nama, STR, "Disiapkan oleh"), KOLOM(CapaianUnit, disiapkan_pada, SAAT, "Disiapkan pada"),
    KOLOM(CapaianUnit, ditetapkan_oleh, INT64, ""), KOLOM(CapaianUnit, ditetapkan_nama, STR, "Ditetapkan oleh"),
    KOLOM(CapaianUnit, ditetapkan_pada, SAAT, "Ditetapkan pada"), KOLOM(CapaianUnit, versi, INT, ""), KOLOM_AKHIR };
#define CAPAIAN_COLS "id, unit, periode, capaian, status, dasar, nomor, tautan, disiapkan_nama, disiapkan_pada, ditetapkan_oleh," \
                     " ditetapkan_nama, ditetapkan_pada, versi"

static const Kolom k_riwayat[] = {
    KOLOM(RiwayatCapaian, id, INT64, ""), KOLOM(RiwayatCapaian, unit, INT64, ""), KOLOM(RiwayatCapaian, periode, PERIODE, "Periode"),
    KOLOM_KODE(RiwayatCapaian, peristiwa, peristiwa_capaian_kode, "Peristiwa"), KOLOM_KODE(RiwayatCapaian, capaian, capaian_kode, "Capaian"),
    KOLOM(RiwayatCapaian, alasan, STR, "Alasan"), KOLOM(RiwayatCapaian, nama, STR, "Oleh"), KOLOM(RiwayatCapaian, pada, SAAT, "Pada"),
    KOLOM(RiwayatCapaian, sangat_baik, INT, "Sangat baik"), KOLOM(RiwayatCapaian, baik, INT, "Baik"),
    KOLOM(RiwayatCapaian, butuh_perbaikan, INT, "Butuh perbaikan"), KOLOM(RiwayatCapaian, kurang, INT, "Kurang"),
    KOLOM(RiwayatCapaian, sangat_kurang, INT, "Sangat kurang"), KOLOM_AKHIR };
#define RIWAYAT_COLS "id, unit, periode, peristiwa, capaian, alasan, nama, pada, sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang"

static const Kolom k_nilai[] = {
    KOLOM(NilaiOrang, pegawai, INT64, ""), KOLOM_KODE(NilaiOrang, predikat, predikat_kode, "Predikat"),
    KOLOM_KODE(NilaiOrang, status, status_evaluasi_kode, "Status"), KOLOM(NilaiOrang, ditetapkan_pada, SAAT, "Ditetapkan"), KOLOM_AKHIR };

enum { Q_SEMUA, Q_PERIODE, Q_UNIT, Q_AMBIL, Q_RIWAYAT, Q_NILAI, Q_TAMBAH, Q_UBAH, Q_HAPUS, Q_RIWAYAT_TAMBAH, Q_N };

static const Query q[Q_N] = {
    [Q_SEMUA]   = { "", k_capaian, "SELECT " CAPAIAN_COLS " FROM capaian ORDER BY unit, periode" },
    [Q_PERIODE] = { "s", k_capaian, "SELECT " CAPAIAN_COLS " FROM capaian WHERE periode = $1 ORDER BY unit" },
    [Q_UNIT]    = { "ii", k_capaian, "SELECT " CAPAIAN_COLS " FROM capaian WHERE unit = $1 ORDER BY periode DESC LIMIT $2" },
    [Q_AMBIL]   = { "is", k_capaian, "SELECT " CAPAIAN_COLS " FROM capaian WHERE unit = $1 AND periode = $2" },
    [Q_RIWAYAT] = { "is", k_riwayat, "SELECT " RIWAYAT_COLS " FROM riwayat_capaian WHERE unit = $1 AND periode = $2 ORDER BY id DESC" },
    [Q_NILAI]   = { "s", k_nilai, "SELECT pegawai, predikat, status, ditetapkan_pada FROM evaluasi WHERE periode = $1 AND status <> 'diganti' ORDER BY pegawai" },
    [Q_TAMBAH]  = { "iisssssssiisii", NULL, "INSERT INTO capaian (" CAPAIAN_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULLIF($11, 0), $12, $13, $14)" },
    [Q_UBAH]    = { "ssssssiisiii", NULL, "UPDATE capaian SET capaian = $1, status = $2, dasar = $3, nomor = $4, tautan = $5, disiapkan_nama = $6,"
                    " disiapkan_pada = $7, ditetapkan_oleh = $8, ditetapkan_nama = $9, ditetapkan_pada = $10, versi = versi + 1"
                    " WHERE id = $11 AND versi = $12" },
    [Q_HAPUS]   = { "ii", NULL, "DELETE FROM capaian WHERE id = $1 AND versi = $2" },
    [Q_RIWAYAT_TAMBAH] = { "iisssssiiiiii", NULL, "INSERT INTO riwayat_capaian (" RIWAYAT_COLS ")"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)" },
};
const QuerySet q_capaian = { "capaian", q, Q_N };
#define Q(x) (&q_capaian), Q_##x

bool db_capaian_semua(Db *db, Arena *a, CapaianUnitList *l, Err *err) { return db_list(db, a, Q(SEMUA), l, err); }
bool db_capaian_periode(Db *db, Arena *a, Periode p, CapaianUnitList *l, Err *err) { return db_list(db, a, Q(PERIODE), l, err, V(p)); }
bool db_capaian_nilai(Db *db, Arena *a, Periode p, NilaiOrangList *l, Err *err) { return db_list(db, a, Q(NILAI), l, err, V(p)); }

bool db_capaian_unit(Db *db, Arena *a, int64_t unit, int n, CapaianUnitList *l, Err *err)
{
    return db_list(db, a, Q(UNIT), l, err, V(unit), V(n));
}

bool db_capaian_ambil(Db *db, Arena *a, int64_t unit, Periode p, CapaianUnit *k, Err *err)
{
    return db_one(db, a, Q(AMBIL), k, err, V(unit), V(p));
}

bool db_capaian_riwayat(Db *db, Arena *a, int64_t unit, Periode p, RiwayatCapaianList *l, Err *err)
{
    return db_list(db, a, Q(RIWAYAT), l, err, V(unit), V(p));
}

bool db_capaian_tambah(Db *db, const CapaianUnit *k, ptrdiff_t n, Err *err) { return db_many(db, Q(TAMBAH), k_capaian, k, n, err); }

bool db_capaian_ubah(Db *db, const CapaianUnit *k, Err *err)
{
    return db_satu(db_run(db, Q(UBAH), err, V(capaian_kode[k->capaian]), V(status_capaian_kode[k->status]), V(k->dasar), V(k->nomor), V(k->tautan),
                          V(k->disiapkan_nama), V(k->disiapkan_pada), V_ID(k->ditetapkan_oleh), V(k->ditetapkan_nama), V(k->ditetapkan_pada),
                          V(k->id), V(k->versi)), err);
}

bool db_capaian_hapus(Db *db, const CapaianUnit *k, Err *err) { return db_satu(db_run(db, Q(HAPUS), err, V(k->id), V(k->versi)), err); }

bool db_capaian_riwayat_tambah(Db *db, const RiwayatCapaian *r, ptrdiff_t n, Err *err)
{
    return db_many(db, Q(RIWAYAT_TAMBAH), k_riwayat, r, n, err);
}
