#include "tindakan/terbit.h"

#include "tindakan/dokumen_isi.h"

typedef struct { const Ctx *c; DokumenBaris *d; } TxTerbit;

bool dokumen_sudah(const Ctx *c, Db *db, DokumenBaris *d, bool *ada, Err *err)
{
    DokumenBaris lama;
    Err e = { 0 };
    *ada = db_dokumen_terbaru(db, c->a, d->jenis, d->objek_id, d->periode, &lama, &e);
    if (!db_boleh_tiada(*ada, &e, err)) return false;
    *ada = *ada && str_eq(lama.isi, d->isi);
    if (*ada) *d = lama;
    return true;
}

static bool tx_terbit(Db *db, void *arg, Err *err)
{
    TxTerbit *t = arg;
    bool ada;
    if (!dokumen_sudah(t->c, db, t->d, &ada, err)) return false;
    return ada || db_dokumen_tambah(db, t->d, err);
}

bool dokumen_terbitkan(const Ctx *c, DokumenBaris *d, Err *err)
{
    bool ada;
    if (!dokumen_sudah(c, c->db, d, &ada, err)) return false;
    if (ada) return true;
    d->id = store_id(c->store, c->kini);
    d->pada = c->kini;
    dokumen_kode(c->a, d);
    TxTerbit t = { c, d };
    return store_tx(c->store, c->a, tx_terbit, &t, err);
}
