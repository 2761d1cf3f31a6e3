#include "store/db_persiapan.h"

static const Kolom k_persiapan[] = {
    KOLOM(Persiapan, objek, STR, ""), KOLOM(Persiapan, objek_id, INT64, ""), KOLOM(Persiapan, akun, INT64, ""),
    KOLOM(Persiapan, nama, STR, "Operator"), KOLOM(Persiapan, versi, INT, ""), KOLOM(Persiapan, pada, SAAT, "Pada"), KOLOM_AKHIR };
#define PERSIAPAN_COLS "objek, objek_id, akun, nama, versi, pada"

enum { Q_SATU, Q_SIMPAN, Q_HAPUS, Q_N };

static const Query q[Q_N] = {
    [Q_SATU]   = { "si", k_persiapan, "SELECT " PERSIAPAN_COLS " FROM persiapan WHERE objek = $1 AND objek_id = $2" },
    [Q_SIMPAN] = { "siisii", NULL, "INSERT INTO persiapan (" PERSIAPAN_COLS ") VALUES ($1, $2, $3, $4, $5, $6)"
                   " ON CONFLICT (objek, objek_id) DO UPDATE SET akun = EXCLUDED.akun, nama = EXCLUDED.nama,"
                   " versi = EXCLUDED.versi, pada = EXCLUDED.pada" },
    [Q_HAPUS]  = { "si", NULL, "DELETE FROM persiapan WHERE objek = $1 AND objek_id = $2" },
};
const QuerySet q_persiapan = { "persiapan", q, Q_N };
#define Q(x) (&q_persiapan), Q_##x

bool db_persiapan(Db *db, Arena *a, Str objek, int64_t id, Persiapan *p, Err *err) { return db_one(db, a, Q(SATU), p, err, V(objek), V(id)); }

bool db_persiapan_simpan(Db *db, const Persiapan *p, Err *err)
{
    return db_run(db, Q(SIMPAN), err, V(p->objek), V(p->objek_id), V(p->akun), V(p->nama), V(p->versi), V(p->pada)) == 1;
}

bool db_persiapan_hapus(Db *db, Str objek, int64_t id, Err *err) { return db_run(db, Q(HAPUS), err, V(objek), V(id)) >= 0; }
