#include "tindakan/bukti.h"

enum { BUKTI_MAKS = 10 };

bool bukti_tambah(const Ctx *c, Db *db, Bukti milik, int ada, Bukti *b, ptrdiff_t n, Err *err)
{
    if (ada + n > BUKTI_MAKS) return err_set(err, E_BUKTI_BANYAK, "bukti", NULL, V((int)BUKTI_MAKS));
    for (ptrdiff_t i = 0; i < n; i++) {
        b[i].id = store_id(c->store, c->kini);
        b[i].laporan = milik.laporan;
        b[i].realisasi = milik.realisasi;
        b[i].pada = c->kini;
        if (!db_bukti_tambah(db, &b[i], err)) return false;
    }
    return true;
}
