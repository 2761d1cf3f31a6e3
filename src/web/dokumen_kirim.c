#include "web/dokumen_kirim.h"

#include "tindakan/keaslian.h"
#include "tindakan/terbit.h"
#include "tmpl.h"
#include "web/app.h"

enum { PRATINJAU_MAKS = 1900 * 1024 };          /* leaves room for the page around it */

static const CetakAtur draf_atur = { .kertas = KERTAS_A4, .draf = true };

static CetakAtur atur_cetak(Req *req, const DokumenBaris *d)
{
    CetakAtur atur = { .kertas = KERTAS_A4, .kode = d->kode, .alamat = str_fmt(req->c.a, STR_F "/periksa", STR_A(req->app->atur.alamat_publik)) };
    cetak_segel(&atur, req->app->atur.segel, d->pada, req->c.kini);
    return atur;
}

static bool catat(Req *req, const DokumenBaris *d, const CetakAtur *atur, Str pdf, Err *err)
{
    return terbitan_catat(&req->c, d->id, pdf, cetak_segel_nama(atur), err);
}

/* ---- in the page --------------------------------------------------------------------------------- */

#define AKHIR S("/pratinjau")
static bool diminta_pratinjau(const Req *req) { return str_ends(str_z(req->route->pola), AKHIR); }

/* The same document's PDF: its path beside this one, with the same query. */
static Str alamat_pdf(Req *req)
{
    Str s = req->in->jalur;
    return str_fmt(req->c.a, STR_F "/pdf%s" STR_F, STR_A(str_sub(s, 0, s.len - AKHIR.len)), req->in->kueri.len ? "?" : "", STR_A(req->in->kueri));
}

static void pratinjau(Req *req, const Tercetak *t, Str kode, bool draf, Kirim k)
{
    PratinjauView v = { .h = halaman(req, t->judul), .kode = kode, .asal = k.asal, .kembali = k.kembali, .pdf = alamat_pdf(req), .draf = draf };
    v.besar = t->isi.len > PRATINJAU_MAKS;
    if (!v.besar) v.isi = (Markah){ t->isi };
    reply_html(req, tmpl_pratinjau, &v);
}

static void lain_pratinjau(Req *req, const DokumenBaris *d, bool draf, Kirim k)
{
    Err err = { 0 };
    Tercetak t;
    if (dokumen_lain_html(req->c.a, d->jenis, d->isi, &t, &err)) pratinjau(req, &t, d->kode, draf, k);
    else reply_err(req, &err);
}

/* ---- as PDF -------------------------------------------------------------------------------------- */

void kirim_lembar(Req *req, const DokumenBaris *d, LembarSet lembar, Kirim k)
{
    Err err = { 0 };
    Str pdf;
    Tercetak t;
    CetakAtur atur = atur_cetak(req, d);
    bool html = diminta_pratinjau(req);
    if (!(html ? dokumen_html(req->c.a, d->isi, lembar, &t, &err)
               : dokumen_pdf(req->c.a, d->isi, lembar, &atur, &pdf, &err) && catat(req, d, &atur, pdf, &err))) reply_err(req, &err);
    else if (html) pratinjau(req, &t, d->kode, false, k);
    else reply_pdf(req, k.berkas, pdf);
}

void kirim_lain(Req *req, const DokumenBaris *d, Kirim k)
{
    Err err = { 0 };
    Str pdf;
    CetakAtur atur = atur_cetak(req, d);
    if (diminta_pratinjau(req)) lain_pratinjau(req, d, false, k);
    else if (!dokumen_lain_pdf(req->c.a, d->jenis, d->isi, &atur, &pdf, &err) || !catat(req, d, &atur, pdf, &err)) reply_err(req, &err);
    else reply_pdf(req, k.berkas, pdf);
}

/* Looking at it issues nothing: a content that was never printed has no code yet. */
void kirim_terbit(Req *req, DokumenBaris *d, bool draf, Kirim k)
{
    Err err = { 0 };
    Str pdf;
    bool ada;
    if (diminta_pratinjau(req)) {
        if (!draf && !dokumen_sudah(&req->c, req->c.db, d, &ada, &err)) reply_err(req, &err);
        else lain_pratinjau(req, d, draf, k);
    } else if (!draf) {
        if (!dokumen_terbitkan(&req->c, d, &err)) reply_err(req, &err);
        else kirim_lain(req, d, k);
    } else if (!dokumen_lain_pdf(req->c.a, d->jenis, d->isi, &draf_atur, &pdf, &err)) reply_err(req, &err);
    else reply_pdf(req, k.berkas, pdf);
}
