#include "web/dokumen_kirim.h"

#include "tindakan/keaslian.h"
#include "tindakan/terbit.h"
#include "web/app.h"
#include "web/page_dasar.h"

static CetakAtur atur_cetak(Req *req, const DokumenBaris *d)
{
    return (CetakAtur){ .kertas = KERTAS_A4, .kode = d->kode, .alamat = str_fmt(req->c.a, STR_F "/periksa", STR_A(req->app->atur.alamat_publik)) };
}

void kirim_lembar(Req *req, const DokumenBaris *d, LembarSet lembar, Str nama)
{
    Err err = { 0 };
    Str pdf;
    CetakAtur atur = atur_cetak(req, d);
    if (!dokumen_pdf(req->c.a, d->isi, lembar, &atur, &pdf, &err) || !terbitan_catat(&req->c, d->id, pdf, &err)) { reply_err(req, &err); return; }
    reply_pdf(req, nama, pdf);
}

void kirim_lain(Req *req, const DokumenBaris *d, Str nama)
{
    Err err = { 0 };
    Str pdf;
    CetakAtur atur = atur_cetak(req, d);
    if (!dokumen_lain_pdf(req->c.a, d->jenis, d->isi, &atur, &pdf, &err) || !terbitan_catat(&req->c, d->id, pdf, &err)) { reply_err(req, &err); return; }
    reply_pdf(req, nama, pdf);
}

void kirim_terbit(Req *req, DokumenBaris *d, bool draf, Str nama)
{
    Err err = { 0 };
    Str pdf;
    if (!draf) {
        if (!dokumen_terbitkan(&req->c, d, &err)) reply_err(req, &err);
        else kirim_lain(req, d, nama);
        return;
    }
    if (!dokumen_lain_pdf(req->c.a, d->jenis, d->isi, &(CetakAtur){ .kertas = KERTAS_A4, .draf = true }, &pdf, &err)) { reply_err(req, &err); return; }
    reply_pdf(req, nama, pdf);
}
