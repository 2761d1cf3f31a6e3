/*
 * Log-in, log-out, activation. A POST that met an ended session is kept: its fields travel in the log-in
 * form (`titip`) and come back after log-in on a page where one click sends them.
 */
#include "web/page_dasar.h"
#include "web/page_masuk.h"
#include "web/request.h"
#include "base/log.h"
#include "tmpl.h"
#include "web/kiriman.h"
#include "web/rute.h"

static const Field masuk_fields[] = {
    { "masuk", "NIP",        "18 angka, tanpa spasi.", FIELD_TEKS, .min = 1, .max = 64, .wajib = true, .atribut = "username" },
    { "sandi", "Kata sandi", NULL, FIELD_SANDI, .max = 200, .wajib = true, .atribut = "current-password" },
    { "ke",    "Tujuan",     NULL, FIELD_DIAM, .max = 2000 },
    { "titip", "Isian",      NULL, FIELD_DIAM, .max = 0 },
};
const Form form_masuk = FORM(masuk_fields);

static const Field ke_fields[] = { { "ke", "Tujuan", NULL, FIELD_DIAM, .max = 2000 } };
const Form form_ke = FORM(ke_fields);

static const Field aktivasi_fields[] = {
    { "sandi", "Kata sandi baru", "Paling sedikit 10 huruf, misalnya tiga kata yang mudah Anda ingat.", FIELD_SANDI, .max = 200,
      .wajib = true, .atribut = "new-password" },
    { "ulang", "Ulangi kata sandi baru", NULL, FIELD_SANDI, .max = 200, .wajib = true, .atribut = "new-password" },
};
const Form form_aktivasi = FORM(aktivasi_fields);

static SesiUmur umur(const Req *req) { return (SesiUmur){ req->app->atur.sesi_menit, req->app->atur.sesi_jam }; }

static void kuki_sesi(Req *req, Str token)
{
    req_kuki_set(req, "sesi", token, (int64_t)req->app->atur.sesi_jam * 3600);
}

static Str tujuan(Str ke) { return jalur_lokal(ke) ? ke : S("/"); }

/* ---- a POST without session -------------------------------------------------------------------- */

/* What was typed, as "path?field=value&..."; passwords and files stay out. */
static Str titipan(Req *req)
{
    const Isian *i = &req->isian;
    Buf b = buf_new(req->c.a, 256 * KB);
    buf_put(&b, req->in->jalur);
    for (ptrdiff_t k = 0; k < i->ruas.n; k++) {
        const IsianRuas *r = &i->ruas.v[k];
        if (r->field->jenis == FIELD_SANDI || r->field->jenis == FIELD_BERKAS) continue;
        buf_char(&b, k ? '&' : '?');
        html_url(&b, r->nama);
        buf_char(&b, '=');
        html_url(&b, r->teks);
    }
    return b.full ? (Str){ 0 } : buf_str(&b);
}

static void tampil(Req *req, int status, Isian *form, Str ke, Str titip)
{
    MasukView v = { .h = halaman(req, S("Masuk")), .form = *form, .ke = ke, .titip = titip };
    if (req->app->atur.peraga) peraga_isi(req, &v);
    reply_html_status(req, status, tmpl_masuk, &v);
}

void reply_masuk(Req *req)
{
    Err err = { 0 };
    err_set(&err, E_PERLU_MASUK, NULL, NULL);
    bool html = str_find(req_kepala(req, "accept"), S("application/json")) < 0 && !str_starts(req->in->jalur, S("/api/"));
    if (req->in->metode == GET && html && !req->htmx) {
        Buf b = buf_new(req->c.a, 16 * KB);
        buf_z(&b, "/masuk?ke=");
        html_url(&b, req_alamat(req));
        reply_redirect(req, b.full ? S("/masuk") : buf_str(&b), (Str){ 0 });
        return;
    }
    BagianList l = { 0 };
    Str jenis = req_kepala(req, "content-type");
    bool isian = req->in->metode == POST && html && !req->htmx && req->route->form && req->in->badan.len;
    if (isian) {
        isian = str_starts(jenis, S("multipart/form-data")) ? multipart_urai(req->c.a, jenis, req->in->badan, &l, NULL)
                                                             : kueri_urai(req->c.a, req->in->badan, &l, NULL);
    }
    if (!isian) {
        reply_err(req, &err);
        return;
    }
    req->isian = isian_dari(req->c.a, req->route->form, &l);
    Isian form = isian_baru(req->c.a, &form_masuk);
    snprintf(err.saran, sizeof err.saran, "Masuk lagi di bawah; yang Anda ketik tersimpan dan dapat dikirim sesudahnya.");
    isian_salah(&form, &err);
    tampil(req, 401, &form, S("/"), titipan(req));
}

/* ---- log-in ------------------------------------------------------------------------------------ */

void page_masuk(Req *req)
{
    Str ke = tujuan(isian_str(&req->isian, "ke"));
    if (req->c.pelaku.akun) {
        reply_redirect(req, ke, (Str){ 0 });
        return;
    }
    Isian form = isian_baru(req->c.a, &form_masuk);
    tampil(req, 200, &form, ke, (Str){ 0 });
}

/* The page that gives kept text back: everything that was typed, one button to send it. */
static bool lanjut(Req *req, Str titip)
{
    Str kueri = titip, jalur = str_cut(&kueri, '?');
    BagianList l = { 0 };
    RuteCocok c = rute_cari(req->app->rute, req->c.a, POST, jalur);
    if (c.hasil != RUTE_COCOK || !c.route->form || !jalur_lokal(jalur) || !kueri_urai(req->c.a, kueri, &l, NULL))
        return false;
    LanjutView v = { .h = halaman(req, S("Kirim isian Anda")), .jalur = jalur };
    Isian i = isian_dari(req->c.a, c.route->form, &l);
    for (ptrdiff_t k = 0; k < i.ruas.n; k++) {
        const IsianRuas *r = &i.ruas.v[k];
        bool tersembunyi = str_eqz(r->nama, "versi") || r->field->jenis == FIELD_DIAM || r->field->jenis == FIELD_ID || r->field->jenis == FIELD_BANYAK;
        *list_add(req->c.a, &v.isi) = (LanjutIsi){ r->nama, str_z(r->field->label), r->teks, !tersembunyi && r->teks.len };
    }
    reply_html(req, tmpl_lanjut, &v);
    return true;
}

/* The session begins: the rest of this request is the new actor's. */
static bool mulai_sesi(Req *req, const MasukHasil *h)
{
    SesiIsi s = { 0 };
    kuki_sesi(req, h->token);
    if (!sesi_cari(req->c.db, req->c.a, h->token, req->c.kini, umur(req), &s, NULL)) return false;
    req->sesi = (Sesi){ .token_hash = s.hash, .csrf = s.csrf, .tema = s.akun.tema, .ganti_sandi = s.akun.ganti_sandi };
    req->c.pelaku = sesi_pelaku(&s);
    req->peran_umum = peran_umum(req->c.aturan, &req->c.pelaku, req->c.hari_ini);
    return true;
}

void page_masuk_kirim(Req *req)
{
    Isian *i = &req->isian;
    Str masuk = isian_str(i, "masuk"), ke = isian_str(i, "ke"), titip = isian_str(i, "titip");
    MasukHasil h = { 0 };
    Err err = { 0 };
    if (i->salah.n) {
        tampil(req, 422, i, ke, titip);
        return;
    }
    if (!akun_masuk(&req->c, req->app->jaga, masuk, isian_str(i, "sandi"), req->in->alamat, umur(req), &h, &err)) {
        log_info("masuk_ditolak", L("id", req->id_req) L("alamat", req->in->alamat) L("kode", err_nama(err.kode)));
        if (err_status(err.kode) >= 500) {
            reply_err(req, &err);
            return;
        }
        isian_salah(i, &err);
        tampil(req, err_status(err.kode), i, ke, titip);
        return;
    }
    log_info("masuk", L("id", req->id_req) L("alamat", req->in->alamat));
    if (mulai_sesi(req, &h) && !h.ganti_sandi && titip.len && lanjut(req, titip)) return;
    reply_redirect(req, h.ganti_sandi ? S("/akun/sandi") : tujuan(ke), (Str){ 0 });
}

void page_keluar(Req *req)
{
    Err err = { 0 };
    if (req->sesi.token_hash.len && !akun_keluar(&req->c, req->sesi.token_hash, &err)) {
        reply_err(req, &err);
        return;
    }
    req_kuki_set(req, "sesi", (Str){ 0 }, -1);
    out_kepala(req->c.a, &req->out, "Clear-Site-Data", S("\"cache\""));
    reply_redirect(req, S("/masuk"), S("Anda sudah keluar."));
}

/* ---- activation -------------------------------------------------------------------------------- */

static void tampil_aktivasi(Req *req, int status, const Akun *akun, Isian *form)
{
    AktivasiView v = { .h = halaman(req, S("Aktifkan akun")), .form = *form, .token = req->par[0], .nama = akun->nama,
                       .masuk = akun->masuk };
    reply_html_status(req, status, tmpl_aktivasi, &v);
}

void page_aktivasi(Req *req)
{
    Akun akun = { 0 };
    Err err = { 0 };
    if (!aktivasi_cari(req->c.db, req->c.a, req->par[0], req->c.kini, &akun, &err)) {
        reply_err(req, &err);
        return;
    }
    Isian form = isian_baru(req->c.a, &form_aktivasi);
    tampil_aktivasi(req, 200, &akun, &form);
}

void page_aktivasi_kirim(Req *req)
{
    Isian *i = &req->isian;
    Akun akun = { 0 };
    MasukHasil h = { 0 };
    Err err = { 0 };
    if (!aktivasi_cari(req->c.db, req->c.a, req->par[0], req->c.kini, &akun, &err)) {
        reply_err(req, &err);
        return;
    }
    if (i->salah.n) {
        tampil_aktivasi(req, 422, &akun, i);
        return;
    }
    if (!akun_aktifkan(&req->c, req->app->jaga, req->par[0], isian_str(i, "sandi"), isian_str(i, "ulang"), umur(req), &h, &err)) {
        if (err_status(err.kode) != 422) {
            reply_err(req, &err);
            return;
        }
        Err lemah = { 0 };              /* everything that is wrong at once */
        if (err.kode == E_SANDI_BEDA && !sandi_layak(req->c.a, isian_str(i, "sandi"), akun.masuk, &lemah)) isian_salah(i, &lemah);
        isian_salah(i, &err);
        tampil_aktivasi(req, 422, &akun, i);
        return;
    }
    kuki_sesi(req, h.token);
    reply_redirect(req, S("/"), S("Akun Anda aktif. Lain kali masuk dengan kata sandi yang baru saja Anda buat."));
}
