#include "store/db_ketikan.h"

typedef struct { Str isi; } Isi;
static const Kolom k_isi[] = { KOLOM(Isi, isi, STR, ""), KOLOM_AKHIR };

enum { Q_KETIKAN, Q_KETIKAN_SIMPAN, Q_KETIKAN_HAPUS, Q_KETIKAN_BATASI, Q_KETIKAN_SAPU, Q_N };

static const Query q[Q_N] = {
    [Q_KETIKAN]        = { "is", k_isi, "SELECT isi FROM ketikan WHERE akun = $1 AND kunci = $2" },
    [Q_KETIKAN_SIMPAN] = { "issi", NULL, "INSERT INTO ketikan (akun, kunci, isi, pada) VALUES ($1, $2, $3, $4)"
                           " ON CONFLICT (akun, kunci) DO UPDATE SET isi = excluded.isi, pada = excluded.pada" },
    [Q_KETIKAN_HAPUS]  = { "is", NULL, "DELETE FROM ketikan WHERE akun = $1 AND kunci = $2" },
    [Q_KETIKAN_BATASI] = { "ii", NULL, "DELETE FROM ketikan WHERE akun = $1 AND kunci NOT IN"
                           " (SELECT k.kunci FROM ketikan k WHERE k.akun = $1 ORDER BY k.pada DESC, k.kunci LIMIT $2)" },
    [Q_KETIKAN_SAPU]   = { "i", NULL, "DELETE FROM ketikan WHERE pada < $1" },
};
const QuerySet q_ketikan = { "ketikan", q, Q_N };
#define Q(x) (&q_ketikan), Q_##x

bool db_ketikan_ambil(Db *db, Arena *a, int64_t akun, Str kunci, Str *isi, Err *err)
{
    LIST_OF(Isi) l = { 0 };
    if (!db_list(db, a, Q(KETIKAN), &l, err, V(akun), V(kunci))) return false;
    *isi = l.n ? l.v[0].isi : (Str){ 0 };
    return true;
}

bool db_ketikan_simpan(Db *db, int64_t akun, Str kunci, Str isi, Saat pada, Err *err)
{
    return db_run(db, Q(KETIKAN_SIMPAN), err, V(akun), V(kunci), V(isi), V(pada)) >= 0;
}

bool db_ketikan_hapus(Db *db, int64_t akun, Str kunci, Err *err) { return db_run(db, Q(KETIKAN_HAPUS), err, V(akun), V(kunci)) >= 0; }
bool db_ketikan_batasi(Db *db, int64_t akun, int n, Err *err) { return db_run(db, Q(KETIKAN_BATASI), err, V(akun), V(n)) >= 0; }
bool db_ketikan_sapu(Db *db, Saat sebelum, Err *err) { return db_run(db, Q(KETIKAN_SAPU), err, V(sebelum)) >= 0; }
