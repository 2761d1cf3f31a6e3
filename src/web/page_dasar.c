/* Pages that belong to no part of the field: readiness, the menu as a page, the components, demo accounts. */
#include "web/app.h"
#include "web/page_masuk.h"
#include "web/page_sistem.h"
#include "store/db_pengaturan.h"
#include "tmpl.h"

/* Ready: the database answers, the rules are loaded, writes are possible. */
void page_siap(Req *req)
{
    Buf b = buf_new(req->c.a, 1 * KB);
    bool siap = store_hidup(req->c.store);
    buf_z(&b, siap ? "siap\n" : "basis data berhenti sesudah galat penyimpanan\n");
    reply_isi(req, siap ? 200 : 503, "text/plain; charset=utf-8", &b);
}

/* For phones without script: the whole menu as a page. */
void page_menu(Req *req)
{
    Halaman h = halaman(req, S("Menu"));
    reply_html(req, tmpl_menu, &h);
}

void page_komponen(Req *req)
{
    Err err;
    if (!req->app->atur.peraga) {               /* made-up content has no place in a real installation */
        err_set(&err, E_TIDAK_ADA, NULL, NULL);
        reply_err(req, &err);
        return;
    }
    KomponenView v = komponen_contoh(req->c.a, req->app->profil);
    v.h = halaman(req, S("Komponen"));
    reply_html(req, tmpl_komponen, &v);
}

void peraga_isi(Req *req, MasukView *v)
{
    Str akun = { 0 };
    if (!db_pengaturan(req->c.db, req->c.a, PERAGA_SANDI, &v->sandi_peraga, NULL)) return;
    if (!db_pengaturan(req->c.db, req->c.a, PERAGA_AKUN, &akun, NULL)) return;
    while (akun.len) {
        Str baris = str_cut(&akun, '\n');
        AkunPeraga p = { 0 };
        p.masuk = str_cut(&baris, '\t');
        p.nama = str_cut(&baris, '\t');
        p.peran = baris;
        if (p.masuk.len) *list_add(req->c.a, &v->peraga) = p;
    }
}
