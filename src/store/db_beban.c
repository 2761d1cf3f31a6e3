#include "store/db_beban.h"

static const Kolom k_uraian[] = {
    KOLOM(UraianTugas, id, INT64, ""), KOLOM(UraianTugas, jabatan, INT64, ""), KOLOM(UraianTugas, nomor, INT, "No."),
    KOLOM(UraianTugas, uraian, STR, "Uraian tugas"), KOLOM(UraianTugas, hasil, STR, "Hasil"), KOLOM(UraianTugas, volume, REAL, "Volume setahun"),
    KOLOM(UraianTugas, norma, REAL, "Norma waktu"), KOLOM_AKHIR };
#define URAIAN_COLS "id, jabatan, nomor, uraian, hasil, volume, norma"

enum { Q_JABATAN, Q_SEMUA, Q_SIMPAN, Q_HAPUS, Q_N };
static const Query q[Q_N] = {
    [Q_JABATAN] = { "i", k_uraian, "SELECT " URAIAN_COLS " FROM uraian_tugas WHERE jabatan = $1 ORDER BY nomor, id" },
    [Q_SEMUA]   = { "", k_uraian, "SELECT " URAIAN_COLS " FROM uraian_tugas ORDER BY jabatan, nomor, id" },
    [Q_SIMPAN]  = { "iiissrr", NULL, "INSERT INTO uraian_tugas (" URAIAN_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7)"
                    " ON CONFLICT (id) DO UPDATE SET nomor = EXCLUDED.nomor, uraian = EXCLUDED.uraian, hasil = EXCLUDED.hasil,"
                    " volume = EXCLUDED.volume, norma = EXCLUDED.norma" },
    [Q_HAPUS]   = { "ii", NULL, "DELETE FROM uraian_tugas WHERE id = $1 AND jabatan = $2" },
};
const QuerySet q_beban = { "beban", q, Q_N };
#define Q(x) (&q_beban), Q_##x

bool db_uraian_tugas(Db *db, Arena *a, int64_t jabatan, UraianTugasList *l, Err *err) { return db_list(db, a, Q(JABATAN), l, err, V(jabatan)); }
bool db_uraian_semua(Db *db, Arena *a, UraianTugasList *l, Err *err) { return db_list(db, a, Q(SEMUA), l, err); }
bool db_uraian_simpan(Db *db, const UraianTugas *u, ptrdiff_t n, Err *err) { return db_many(db, Q(SIMPAN), k_uraian, u, n, err); }
bool db_uraian_hapus(Db *db, int64_t jabatan, int64_t id, Err *err) { return db_satu(db_run(db, Q(HAPUS), err, V(id), V(jabatan)), err); }
