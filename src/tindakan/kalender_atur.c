#include "tindakan/kalender_atur.h"

#include "base/json.h"
#include "store/db_kalender.h"

typedef struct { const Ctx *c; HariLibur h; bool hapus; } TxLibur;

static bool tx_libur(Db *db, void *arg, Err *err)
{
    TxLibur *t = arg;
    Buf b = buf_new(t->c->a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_val(&w, "tanggal", V(t->h.tanggal));
    jw_str(&w, "nama", t->h.nama);
    jw_end(&w);
    return boleh(t->c, OBJEK_KALENDER, AKSI_KELOLA, NULL, 0, t->c->hari_ini, err)
        && (t->hapus ? db_libur_hapus(db, t->h.tanggal, err) : db_libur_simpan(db, &t->h, err))
        && jejak_catat(db, t->c, OBJEK_KALENDER, t->h.tanggal.n, t->hapus ? AKSI_HAPUS : AKSI_UBAH, 0, buf_str(&b), err);
}

bool libur_simpan(const Ctx *c, HariLibur h, Err *err)
{
    TxLibur t = { c, h, false };
    return store_tx(c->store, c->a, tx_libur, &t, err);
}

bool libur_hapus(const Ctx *c, Tanggal tanggal, Err *err)
{
    TxLibur t = { c, { .tanggal = tanggal }, true };
    return store_tx(c->store, c->a, tx_libur, &t, err);
}
