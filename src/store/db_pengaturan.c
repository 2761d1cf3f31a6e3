#include "store/db_pengaturan.h"

typedef struct { Str nilai; } Baris;
static const Kolom k_nilai[] = { KOLOM(Baris, nilai, STR, ""), KOLOM_AKHIR };

static const Kolom k_penanda[] = { KOLOM(Penanda, struktur, INT64, ""), KOLOM(Penanda, kalender, INT64, ""), KOLOM_AKHIR };

enum { Q_PENANDA_SEMUA, Q_AMBIL, Q_SIMPAN, Q_PENANDA, Q_PENANDA_NAIK, Q_N };
static const Query q[Q_N] = {
    [Q_AMBIL]        = { "s", k_nilai, "SELECT nilai FROM pengaturan WHERE nama = $1" },
    [Q_SIMPAN]       = { "ss", NULL, "INSERT INTO pengaturan (nama, nilai) VALUES ($1, $2)"
                         " ON CONFLICT (nama) DO UPDATE SET nilai = EXCLUDED.nilai" },
    [Q_PENANDA]      = { "s", k_db_int, "SELECT CAST(nilai AS BIGINT) AS n FROM pengaturan WHERE nama = $1" },
    [Q_PENANDA_SEMUA] = { "ss", k_penanda, "SELECT COALESCE((SELECT CAST(nilai AS BIGINT) FROM pengaturan WHERE nama = $1), 0) AS struktur,"
                          " COALESCE((SELECT CAST(nilai AS BIGINT) FROM pengaturan WHERE nama = $2), 0) AS kalender" },
    [Q_PENANDA_NAIK] = { "s", NULL, "INSERT INTO pengaturan (nama, nilai) VALUES ($1, '1') ON CONFLICT (nama)"
                         " DO UPDATE SET nilai = CAST(CAST(pengaturan.nilai AS BIGINT) + 1 AS VARCHAR)" },
};
const QuerySet q_pengaturan = { "pengaturan", q, Q_N };
#define Q(x) (&q_pengaturan), Q_##x

bool db_pengaturan(Db *db, Arena *a, Str nama, Str *nilai, Err *err)
{
    LIST_OF(Baris) l = { 0 };
    if (!db_list(db, a, Q(AMBIL), &l, err, V(nama))) return false;
    *nilai = l.n ? l.v[0].nilai : (Str){ 0 };
    return true;
}

bool db_pengaturan_simpan(Db *db, Str nama, Str nilai, Err *err)
{
    return db_run(db, Q(SIMPAN), err, V(nama), V(nilai)) == 1;
}

bool db_penanda(Db *db, Str nama, int64_t *versi, Err *err) { return db_int(db, Q(PENANDA), versi, 0, err, V(nama)); }

bool db_penanda_semua(Db *db, Arena *a, Penanda *p, Err *err)
{
    return db_one(db, a, Q(PENANDA_SEMUA), p, err, V(PENANDA_STRUKTUR), V(PENANDA_KALENDER));
}

bool db_penanda_naik(Db *db, Str nama, Err *err) { return db_run(db, Q(PENANDA_NAIK), err, V(nama)) == 1; }
