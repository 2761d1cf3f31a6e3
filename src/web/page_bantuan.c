#include "web/page_bantuan.h"

#include "tmpl.h"
#include "web/app.h"

/* /bantuan and /bantuan/:halaman. */
void page_bantuan(Req *req)
{
    Err err;
    const Panduan *p = req->app->panduan;
    const PanduanHalaman *ini = panduan_cari(p, req->par[0]);
    if (!ini) {
        err_set(&err, E_TIDAK_ADA, NULL, NULL);
        reply_err(req, &err);
        return;
    }
    BantuanView v = { .h = halaman(req, ini->judul), .judul = ini->judul, .isi = ini->isi, .awal = ini == &p->v.v[0] };
    for (ptrdiff_t i = 0; i < p->v.n; i++)
        *list_add(req->c.a, &v.topik) = (TopikView){ p->v.v[i].judul, p->v.v[i].jalur, ini == &p->v.v[i] };
    reply_html(req, tmpl_bantuan, &v);
}
