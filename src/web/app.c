#include "web/app.h"

#include <sodium.h>

#include "base/log.h"
#include "web/aturan.h"
#include "web/kiriman.h"
#include "web/request.h"
#include "web/rute.h"
#include "web/statik.h"

enum { PROGRAM_MAX = 64 * 1024 * 1024, BADAN_BIASA = APP_BADAN_BEBAS, BADAN_TAMU = 1024 * 1024 };

/* ---- life -------------------------------------------------------------------------------------- */

static bool muat(App *app, Err *err)
{
    Arena *a = app->a;
    Profil *p = arena_one(a, Profil);
    Str folder = str_fmt(a, STR_F "/profil", STR_A(app->atur.share)), kode;
    if (!profil_cari(a, folder, app->atur.profil, &kode, err) || !profil_muat(a, folder, kode, p, err)) return false;
    app->profil = p;
    if (!statik_muat(a, str_fmt(a, STR_F "/static", STR_A(app->atur.share)), &app->statik, err)) return false;
    if (!panduan_muat(a, str_fmt(a, STR_F "/panduan", STR_A(app->atur.share)), p, &app->panduan, err)) return false;
    app->rute = rute_susun(a, routes);
    app->jaga = jaga_new(a, app->atur.env);
    app->penyangga = penyangga_new(a);
    app->pegangan = pegangan_new(a, app->profil);
    return true;
}

bool app_new(const AppAtur *atur, App **out, Err *err)
{
    pastikan(sodium_init() >= 0);
    Arena *a = arena_new(PROGRAM_MAX);
    App *app = arena_one(a, App);
    app->a = a;
    app->atur = *atur;
    if (!muat(app, err)) {
        arena_free(a);
        return false;
    }
    *out = app;
    return true;
}

void app_free(App *app)
{
    if (!app) return;
    pegangan_free(app->pegangan);
    arena_free(app->a);
}

bool app_aturan(App *app, Db *db, Arena *a, Tanggal hari_ini, const Aturan **at, Err *err)
{
    return pegangan_ambil(app->pegangan, db, a, hari_ini, at, err);
}

/* ---- the steps of a request ---------------------------------------------------------------------
 *
 * Each step returns true when the next one may go on, false when it has replied. */

typedef bool Langkah(Req *req);

static bool tolak(Req *req, const Err *err)
{
    if (err_status(err->kode) >= 500)
        log_galat("permintaan", L("id", req->id_req) L("jalur", req->in->jalur) L("kode", err_nama(err->kode))
                  L("pesan", err->pesan));
    reply_err(req, err);
    return false;
}

static bool langkah_aturan(Req *req)
{
    Err err = { 0 };
    return app_aturan(req->app, req->c.db, req->c.a, req->c.hari_ini, &req->c.aturan, &err) || tolak(req, &err);
}

/* A visitor without session gets a token of his own by a cookie, so that the log-in form is ours too. */
static void pengunjung(Req *req)
{
    Str pra = req_kuki(req, "pra");
    if (pra.len != 64) {
        pra = token_baru(req->c.a, req->c.env);
        req_kuki_set(req, "pra", pra, 0);
    }
    Str tema = req_kuki(req, "tema");
    req->sesi = (Sesi){ .csrf = token_hash(req->c.a, pra), .tema = tema.len <= 8 && utf8_valid(tema) ? tema : (Str){ 0 } };
    req->c.pelaku = (Pelaku){ .peran = PERAN(PUBLIK) };
    req->peran_umum = PERAN(PUBLIK);
}

static bool langkah_sesi(Req *req)
{
    App *app = req->app;
    Str kuki = req_kuki(req, "sesi");
    SesiUmur umur = { app->atur.sesi_menit, app->atur.sesi_jam };
    SesiIsi s = { 0 };
    Err err = { 0 };
    bool masuk = kuki.len == 64 && sesi_cari(req->c.db, req->c.a, kuki, req->c.kini, umur, &s, &err);
    if (!masuk) {
        pengunjung(req);
        if (kuki.len != 64) return true;
        if (err.kode != E_PERLU_MASUK) return tolak(req, &err);
        req_kuki_set(req, "sesi", (Str){ 0 }, -1);
        return true;
    }
    req->sesi = (Sesi){ .token_hash = s.hash, .csrf = s.csrf, .tema = s.akun.tema, .ganti_sandi = s.akun.ganti_sandi };
    req->c.pelaku = sesi_pelaku(&s);
    req->peran_umum = peran_umum(req->c.aturan, &req->c.pelaku, req->c.hari_ini);
    /* Pushed on in steps of a tenth of its idle life, not at every request. */
    Saat baru = { req->c.kini.ms + (int64_t)umur.menit * 60000 };
    if (baru.ms - s.sampai.ms > (int64_t)umur.menit * 6000) sesi_sentuh(app->penyangga, s.hash, baru);
    return true;
}

static bool langkah_rute(Req *req)
{
    Err err;
    RuteCocok c = rute_cari(req->app->rute, req->c.a, req->in->metode, req->in->jalur);
    req->route = c.route;
    memcpy(req->par, c.par, sizeof req->par);
    if (c.hasil == RUTE_COCOK) return !c.route->modul || profil_modul(req->app->profil, c.route->modul, &err) || tolak(req, &err);
    if (c.hasil == RUTE_TIADA) {
        err_set(&err, E_TIDAK_ADA, NULL, NULL);
        return tolak(req, &err);
    }
    Str boleh = c.metode == (1u << GET) ? S("GET, HEAD") : c.metode == (1u << POST) ? S("POST") : S("GET, HEAD, POST");
    out_kepala(req->c.a, &req->out, "Allow", boleh);
    err_set(&err, E_METODE, NULL, NULL);
    return tolak(req, &err);
}

static bool langkah_asal(Req *req)
{
    Err err;
    if (req->in->metode != POST || asal_sendiri(req->app, req->in)) return true;
    err_set(&err, E_TOKEN, NULL, NULL);
    return tolak(req, &err);
}

static bool langkah_peran(Req *req)
{
    Err err;
    if (req->route->peran & req->peran_umum) return true;
    if (!req->c.pelaku.akun) {
        reply_masuk(req);
        return false;
    }
    err_set(&err, E_BUKAN_WEWENANG, NULL, NULL, V("membuka"), V("halaman"));
    return tolak(req, &err);
}

/* A temporary password opens only the page that changes it, the way out, and the theme switch. */
static bool langkah_sandi(Req *req)
{
    static const char *const boleh[] = { "/akun/sandi", "/keluar", "/tema" };
    if (!req->sesi.ganti_sandi) return true;
    for (ptrdiff_t i = 0; i < countof(boleh); i++)
        if (!strcmp(req->route->pola, boleh[i])) return true;
    reply_redirect(req, S("/akun/sandi"), (Str){ 0 });
    return false;
}

static bool badan_urai(Req *req, BagianList *l, Err *err)
{
    const HttpIn *in = req->in;
    if (in->metode == GET) return kueri_urai(req->c.a, in->kueri, l, err);
    Str jenis = req_kepala(req, "content-type");
    if (str_starts(jenis, S("multipart/form-data"))) return multipart_urai(req->c.a, jenis, in->badan, l, err);
    if (!in->badan.len) return true;
    if (!jenis.len || str_starts(jenis, S("application/x-www-form-urlencoded")))
        return kueri_urai(req->c.a, in->badan, l, err);
    return err_set(err, E_KIRIMAN, NULL, NULL);
}

static bool token_cocok(Req *req, const BagianList *l)
{
    Str csrf = bagian_cari(l, S("csrf"));
    if (!csrf.len) csrf = req_kepala(req, "x-csrf");
    return csrf.len == 64 && req->sesi.csrf.len == 64 && !sodium_memcmp(csrf.s, req->sesi.csrf.s, 64);
}

static bool langkah_isian(Req *req)
{
    BagianList l = { 0 };
    Err err = { 0 };
    if (!badan_urai(req, &l, &err)) return tolak(req, &err);
    if (req->in->metode == POST && !token_cocok(req, &l)) {
        err_set(&err, E_TOKEN, NULL, NULL);
        return tolak(req, &err);
    }
    if (!req->route->form) return true;
    req->isian = isian_dari(req->c.a, req->route->form, &l);
    if (isian_periksa(&req->isian) || req->in->metode == GET || req->route->ulang) return true;
    return tolak(req, &req->isian.salah.v[0]);
}

static bool langkah_halaman(Req *req)
{
    req->route->halaman(req);
    pastikan(req->dijawab);
    return true;
}

/* What the head alone decides; without a database connection only the first two. */
static Langkah *const langkah_kepala[] = { langkah_rute, langkah_asal, langkah_aturan, langkah_sesi, langkah_peran };
static Langkah *const langkah_semua[] = {
    langkah_aturan, langkah_sesi, langkah_rute, langkah_asal, langkah_peran, langkah_sandi, langkah_isian, langkah_halaman,
};

static Req *req_baru(App *app, Db *db, Arena *a, const HttpIn *in)
{
    const AppAtur *t = &app->atur;
    Req *req = arena_one(a, Req);
    unsigned char acak[8];
    char *id = arena_many(a, char, 17);
    t->env->random(t->env, acak, countof(acak));
    sodium_bin2hex(id, 17, acak, sizeof acak);
    Saat kini = t->env->now(t->env);
    *req = (Req){
        .c = { .a = a, .store = t->store, .db = db, .kini = kini, .hari_ini = saat_tanggal(kini, app->profil->zona_menit),
               .env = t->env, .penyangga = app->penyangga },
        .app = app, .in = in, .id_req = { id, 16 },
    };
    req->htmx = str_eqz(req_kepala(req, "hx-request"), "true");
    req->isian = isian_baru(a, NULL);
    return req;
}

/* ---- requests ---------------------------------------------------------------------------------- */

/* Alive: answers without the database. */
static bool hidup(Arena *a, const HttpIn *in, HttpOut *out)
{
    if (in->metode != GET || !str_eqz(in->jalur, "/healthz")) return false;
    out->status = 200;
    out->jenis = S("text/plain; charset=utf-8");
    out->badan = S("baik\n");
    out_kepala(a, out, "Cache-Control", S("no-store"));
    return true;
}

Lajur app_lajur(const App *app, const HttpIn *in)
{
    if (statik_jalur(in->jalur) || str_eqz(in->jalur, "/healthz")) return LAJUR_LANGSUNG;
    Arena *a = arena_new(64 * KB);
    RuteCocok c = rute_cari(app->rute, a, in->metode, in->jalur);
    arena_free(a);
    return c.route ? c.route->lajur : LAJUR_BIASA;
}

void app_handle(App *app, Db *db, Arena *a, const HttpIn *in, HttpOut *out)
{
    Err err;
    jmp_buf penuh;
    if (statik_jalur(in->jalur)) {
        statik_jawab(app->statik, a, in, out);
        return;
    }
    if (hidup(a, in, out)) return;
    jmp_buf *dulu = arena_catch(a, &penuh);
    if (setjmp(penuh)) {                        /* the request wants more memory than one may have */
        arena_catch(a, dulu);
        db_reset(db);
        log_galat("permintaan", L("jalur", in->jalur) L("pesan", "memori satu permintaan habis"));
        err_set(&err, E_TERLALU_BESAR, NULL, NULL, V("-"));
        reply_polos(out, &err);
        return;
    }
    Req *req = req_baru(app, db, a, in);
    for (ptrdiff_t i = 0; i < countof(langkah_semua); i++)
        if (!langkah_semua[i](req)) break;
    pastikan(req->dijawab);
    *out = req->out;
    arena_catch(a, dulu);
}

/* Who has no session may still send a small form, with a cookie of an ended one a larger: its text is handed
 * back to him with the log-in page. */
static bool badan_tamu(const Req *req, ptrdiff_t batas, ptrdiff_t *tamu)
{
    int64_t n;
    ptrdiff_t boleh = req_kuki(req, "sesi").len == 64 ? BADAN_TAMU : BADAN_BIASA;
    *tamu = batas < boleh ? batas : boleh;
    Str panjang = req_kepala(req, "content-length");
    return !panjang.len || (str_int(panjang, &n) && n <= *tamu);
}

bool app_kepala(App *app, Db *db, Arena *a, const HttpIn *in, HttpOut *out, ptrdiff_t *badan)
{
    Req *req = req_baru(app, db, a, in);
    ptrdiff_t n = db ? countof(langkah_kepala) : 2;
    for (ptrdiff_t i = 0; i < n; i++) {
        ptrdiff_t batas = req->route && req->route->badan ? req->route->badan : BADAN_BIASA;
        bool tamu = langkah_kepala[i] == langkah_peran && !req->c.pelaku.akun && !(req->route->peran & PERAN(PUBLIK));
        if (tamu && badan_tamu(req, batas, badan)) return true;
        if (langkah_kepala[i](req)) continue;
        *out = req->out;
        return false;
    }
    *badan = req->route->badan ? req->route->badan : BADAN_BIASA;
    return true;
}
