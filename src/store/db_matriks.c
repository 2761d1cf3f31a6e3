#include "store/db_matriks.h"

static const Kolom k_menunggu[] = {
    KOLOM(RhkMenunggu, pegawai, INT64, ""), KOLOM(RhkMenunggu, skp, INT64, ""), KOLOM(RhkMenunggu, n, INT, ""), KOLOM_AKHIR };
static const Kolom k_dipimpin[] = {
    KOLOM(RhkDipimpin, rhk, INT64, ""), KOLOM(RhkDipimpin, pegawai, INT64, ""), KOLOM(RhkDipimpin, skp, INT64, ""), KOLOM(RhkDipimpin, uraian, STR, ""), KOLOM_AKHIR };

#define MENUNGGU "SELECT s.pegawai, s.id AS skp, COUNT(r.id) AS n FROM skp s JOIN rhk r ON r.skp = s.id" \
                 " LEFT JOIN rhk a ON a.id = r.rhk_atasan LEFT JOIN skp t ON t.id = a.skp" \
                 " WHERE s.tahun = $1 AND s.jenis = 'tahunan' AND s.status <> 'diganti' AND (s.menggantikan IS NULL OR s.status = 'ditetapkan')" \
                 " AND r.dasar = 'rhk_pimpinan' AND (r.rhk_atasan IS NULL OR t.status = 'diganti')"

enum { Q_MENUNGGU, Q_MENUNGGU_SATU, Q_DIPIMPIN, Q_MEMIMPIN, Q_SAMBUNG, Q_PIMPINAN, Q_N };
static const Query q[Q_N] = {
    [Q_MENUNGGU]      = { "i", k_menunggu, MENUNGGU " GROUP BY s.pegawai, s.id ORDER BY s.pegawai" },
    [Q_MENUNGGU_SATU] = { "ii", k_menunggu, MENUNGGU " AND s.pegawai = $2 GROUP BY s.pegawai, s.id ORDER BY s.pegawai" },
    [Q_DIPIMPIN]      = { "ii", k_dipimpin, "SELECT r.id AS rhk, s.pegawai, s.id AS skp, r.uraian FROM rhk r JOIN skp s ON s.id = r.skp"
                          " WHERE r.pimpinan = $1 AND s.tahun = $2 AND s.jenis = 'tahunan' AND s.status IN ('diajukan', 'ditetapkan') ORDER BY s.pegawai, r.id" },
    [Q_MEMIMPIN]      = { "iii", k_db_int, "SELECT COUNT(*) AS n FROM rhk r JOIN skp s ON s.id = r.skp WHERE r.pimpinan = $1 AND s.pegawai = $2"
                          " AND s.tahun = $3 AND s.status IN ('diajukan', 'ditetapkan')" },
    [Q_SAMBUNG]       = { "ii", NULL, "UPDATE rhk SET rhk_atasan = $1 WHERE id = $2" },
    [Q_PIMPINAN]      = { "isi", NULL, "UPDATE rhk SET pimpinan = $1, penugasan_dari = $2 WHERE id = $3" },
};
const QuerySet q_matriks = { "matriks", q, Q_N };
#define Q(x) (&q_matriks), Q_##x

bool db_rhk_menunggu(Db *db, Arena *a, int tahun, RhkMenungguList *l, Err *err) { return db_list(db, a, Q(MENUNGGU), l, err, V(tahun)); }

bool db_rhk_menunggu_satu(Db *db, Arena *a, int64_t pegawai, int tahun, RhkMenungguList *l, Err *err)
{
    return db_list(db, a, Q(MENUNGGU_SATU), l, err, V(tahun), V(pegawai));
}

bool db_rhk_dipimpin(Db *db, Arena *a, int64_t pimpinan, int tahun, RhkDipimpinList *l, Err *err)
{
    return db_list(db, a, Q(DIPIMPIN), l, err, V(pimpinan), V(tahun));
}

bool db_rhk_memimpin(Db *db, int64_t pimpinan, int64_t pegawai, int tahun, bool *ya, Err *err)
{
    int64_t n = 0;
    *ya = false;
    if (!pimpinan) return true;
    if (!db_int(db, Q(MEMIMPIN), &n, 0, err, V(pimpinan), V(pegawai), V(tahun))) return false;
    *ya = n > 0;
    return true;
}

bool db_rhk_sambung(Db *db, int64_t rhk, int64_t atasan, Err *err) { return db_satu(db_run(db, Q(SAMBUNG), err, V_ID(atasan), V(rhk)), err); }

bool db_rhk_pimpinan(Db *db, int64_t rhk, int64_t pimpinan, Str dari, Err *err)
{
    return db_satu(db_run(db, Q(PIMPINAN), err, V_ID(pimpinan), V(dari), V(rhk)), err);
}
