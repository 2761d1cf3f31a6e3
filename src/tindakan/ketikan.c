#include "tindakan/ketikan.h"

#include "store/db_ketikan.h"

typedef struct { const Ctx *c; Str kunci, isi; } TxKetikan;

static bool tx_simpan(Db *db, void *arg, Err *err)
{
    const TxKetikan *t = arg;
    int64_t akun = t->c->pelaku.akun;
    if (!t->isi.len) return db_ketikan_hapus(db, akun, t->kunci, err);
    return db_ketikan_simpan(db, akun, t->kunci, t->isi, t->c->kini, err) && db_ketikan_batasi(db, akun, KETIKAN_MAKS, err);
}

bool ketikan_simpan(const Ctx *c, Str kunci, Str isi, Err *err)
{
    TxKetikan t = { c, kunci, isi };
    return store_tx(c->store, c->a, tx_simpan, &t, err);
}

bool ketikan_ambil(const Ctx *c, Str kunci, Str *isi, Err *err)
{
    return db_ketikan_ambil(c->db, c->a, c->pelaku.akun, kunci, isi, err);
}
