/*
 * What a request says about itself beyond its form: headers, cookies, path parameters, where it came from.
 */
#include "web/app.h"

#include "web/request.h"

Str kepala_cari(const PasanganList *l, const char *nama)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (str_eqz(l->v[i].nama, nama)) return l->v[i].nilai;
    return (Str){ 0 };
}

Str req_kepala(const Req *req, const char *nama) { return kepala_cari(&req->in->kepala, nama); }

int64_t req_id(Req *req, int ke)
{
    int64_t id;
    pastikan(ke >= 0 && ke < countof(req->par));
    return str_int(req->par[ke], &id) && id > 0 ? id : 0;
}

Str req_alamat(Req *req)
{
    const HttpIn *in = req->in;
    return in->kueri.len ? str_fmt(req->c.a, STR_F "?" STR_F, STR_A(in->jalur), STR_A(in->kueri)) : in->jalur;
}

bool jalur_lokal(Str s)
{
    if (!s.len || s.s[0] != '/' || !utf8_valid(s)) return false;
    if (s.len > 1 && (s.s[1] == '/' || s.s[1] == '\\')) return false;      /* browsers read both as another host */
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (s.s[i] == '\\' || s.s[i] == '\t' || s.s[i] == '\n' || s.s[i] == '\r') return false;
    return true;
}

/* ---- cookies ---- */

/* With https every cookie carries the __Host- prefix: no other host and no plain connection can set it. */
static Str nama_kuki(const App *app, Arena *a, const char *nama)
{
    return str_fmt(a, "%s%s", app->atur.kuki_aman ? "__Host-" : "", nama);
}

Str req_kuki(const Req *req, const char *nama)
{
    Str cari = nama_kuki(req->app, req->c.a, nama), rest = req_kepala(req, "cookie");
    while (rest.len) {
        Str nilai = str_trim(str_cut(&rest, ';'));
        if (str_eq(str_cut(&nilai, '='), cari)) return nilai;
    }
    return (Str){ 0 };
}

void req_kuki_set(Req *req, const char *nama, Str nilai, int64_t detik)
{
    Buf b = buf_new(req->c.a, 8 * KB);
    buf_put(&b, nama_kuki(req->app, req->c.a, nama));
    buf_char(&b, '=');
    if (detik >= 0) html_url(&b, nilai);
    buf_z(&b, "; Path=/; HttpOnly; SameSite=Lax");
    if (req->app->atur.kuki_aman) buf_z(&b, "; Secure");
    if (detik > 0) buf_fmt(&b, "; Max-Age=%lld", (long long)detik);
    if (detik < 0) buf_z(&b, "; Max-Age=0");
    out_kepala(req->c.a, &req->out, "Set-Cookie", buf_str(&b));
}

/* ---- the page that sent it ---- */

/* The host part of "https://host:port", empty when it is no http address ("null", "file://"). */
static Str host_asal(Str asal)
{
    ptrdiff_t at = str_find(asal, S("://"));
    return at > 0 && str_starts(asal, S("http")) ? str_sub(asal, at + 3, asal.len) : (Str){ 0 };
}

Str asal_halaman(const App *app, const HttpIn *in)
{
    Str dari = kepala_cari(&in->kepala, "referer"), host = kepala_cari(&in->kepala, "host"), sisa = host_asal(dari);
    ptrdiff_t at = str_find(sisa, S("/"));
    if (in->metode != POST || at < 0) return (Str){ 0 };
    bool kita = (host.len && str_eq(str_sub(sisa, 0, at), host)) || str_eq(str_sub(sisa, 0, at), host_asal(app->atur.alamat_publik));
    Str jalur = str_sub(sisa, at, sisa.len);
    return kita && jalur_lokal(jalur) ? jalur : (Str){ 0 };
}

bool asal_sendiri(const App *app, const HttpIn *in)
{
    Str situs = kepala_cari(&in->kepala, "sec-fetch-site");
    if (situs.len) return str_eqz(situs, "same-origin") || str_eqz(situs, "none");
    Str asal = kepala_cari(&in->kepala, "origin");
    if (!asal.len) return true;                 /* an old browser or a program: the token decides alone */
    Str host = kepala_cari(&in->kepala, "host");
    return str_eq(asal, app->atur.alamat_publik) || (host.len && str_eq(host_asal(asal), host));
}
