#include "base/json.h"
#include "web/page_dasar.h"
#include "web/request.h"
#include "tmpl.h"

enum { BALASAN_MAX = 2 * 1024 * 1024, KABAR_MAX = 800 };

/* No inline script or style, nothing from elsewhere, nobody may frame us. The token in a page is not
 * guessable through compression: the session cookie is SameSite=Lax, so no foreign page can make the
 * browser fetch ours with it. */
#define CSP "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " \
            "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
#define IZIN_PERAMBAN "camera=(), geolocation=(), microphone=(), payment=(), usb=()"

void out_kepala(Arena *a, HttpOut *out, const char *nama, Str nilai)
{
    *list_add(a, &out->kepala) = (Pasangan){ str_z(nama), nilai };
}

static void out_kepala_z(Req *req, const char *nama, const char *nilai)
{
    out_kepala(req->c.a, &req->out, nama, str_z(nilai));
}

void reply_aman(Req *req)
{
    out_kepala_z(req, "X-Content-Type-Options", "nosniff");
    out_kepala_z(req, "Referrer-Policy", "same-origin");
    out_kepala_z(req, "Permissions-Policy", IZIN_PERAMBAN);
    out_kepala_z(req, "Cross-Origin-Opener-Policy", "same-origin");
    if (req->app->atur.kuki_aman) out_kepala_z(req, "Strict-Transport-Security", "max-age=31536000");
    if (req->id_req.len) out_kepala(req->c.a, &req->out, "X-Request-Id", req->id_req);
}

/* One reply per request: a second one is a defect of the handler. */
static void mulai_simpan(Req *req, int status, const char *jenis, Str badan, const char *csp, const char *simpan)
{
    pastikan(!req->dijawab);
    req->dijawab = true;
    req->out.status = status;
    req->out.jenis = str_z(jenis);
    req->out.badan = badan;
    if (csp) out_kepala_z(req, "Content-Security-Policy", csp);
    out_kepala_z(req, "Cache-Control", simpan);
    reply_aman(req);
}

static void mulai(Req *req, int status, const char *jenis, Str badan, const char *csp) { mulai_simpan(req, status, jenis, badan, csp, "no-store"); }

void reply_pribadi(Req *req, const char *jenis, Str isi) { mulai_simpan(req, 200, jenis, isi, CSP, "private, max-age=600"); }

Buf reply_buf(Req *req) { return buf_new(req->c.a, BALASAN_MAX); }

void reply_isi(Req *req, int status, const char *jenis, const Buf *b)
{
    Err err;
    if (!b->full) {
        mulai(req, status, jenis, buf_str(b), CSP);
        return;
    }
    err_set(&err, E_JAWABAN_BESAR, NULL, NULL);
    reply_err(req, &err);
}

void reply_redirect(Req *req, Str ke, Str kabar)
{
    pastikan(jalur_lokal(ke));
    if (kabar.len) req_kuki_set(req, "kabar", utf8_clip(kabar, KABAR_MAX), 60);
    out_kepala(req->c.a, &req->out, "Location", ke);
    mulai(req, 303, "text/plain; charset=utf-8", S(""), CSP);
}

/* ---- refusals ---- */

static void galat_json(Req *req, const Err *err)
{
    Buf b = buf_new(req->c.a, 8 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_object(&w, "galat");
    jw_z(&w, "kode", err_nama(err->kode));
    jw_z(&w, "pesan", err->pesan);
    jw_z(&w, "saran", err->saran);
    jw_z(&w, "pasal", err->pasal[0] ? err->pasal : NULL);
    jw_z(&w, "ruas", err->ruas[0] ? err->ruas : NULL);
    jw_end(&w);
    jw_str(&w, "id", req->id_req);
    jw_end(&w);
    mulai(req, err_status(err->kode), "application/json", buf_str(&b), CSP);
}

static bool minta_json(const Req *req)
{
    Str mau = req_kepala(req, "accept");
    return str_starts(req->in->jalur, S("/api/"))
        || (str_find(mau, S("application/json")) >= 0 && str_find(mau, S("text/html")) < 0);
}

void reply_err(Req *req, const Err *err)
{
    int status = err_status(err->kode);
    if (status == 401) out_kepala_z(req, "WWW-Authenticate", "Formulir realm=\"masuk\"");
    if (status == 429 || status == 503) out_kepala_z(req, "Retry-After", status == 503 ? "5" : "60");
    if (minta_json(req)) {
        galat_json(req, err);
        return;
    }
    GalatView v = { .h = halaman(req, S("Permintaan tidak dapat dipenuhi")), .status = status, .err = *err,
                    .id_req = req->id_req, .kembali = asal_halaman(req->app, req->in) };
    for (ptrdiff_t i = 0; i < v.h.menu.n && !v.kembali.len; i++)
        for (ptrdiff_t k = 0; k < v.h.menu.v[i].butir.n; k++) {
            const MenuButir *m = &v.h.menu.v[i].butir.v[k];
            if (m->kini && !str_eq(m->jalur, req->in->jalur)) v.kembali = m->jalur, v.kembali_kata = m->label;
        }
    Buf b = buf_new(req->c.a, BALASAN_MAX);
    if (req->htmx) tmpl_galat_bagian(&b, &v);
    else tmpl_galat(&b, &v);
    mulai(req, status, "text/html; charset=utf-8", buf_str(&b), CSP);
}

/* A whole page that needs nothing else of a server that is full. */
#define HALAMAN_POLOS(judul, teks) S(                                                               \
    "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">" \
    "<title>" judul "</title><style>:root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;"      \
    "max-width:34rem;margin:15vh auto;padding:0 1rem}h1{font-size:1.5rem}</style>"                  \
    "<h1>" judul "</h1><p>" teks "</p></html>\n")

void reply_polos(HttpOut *out, const Err *err)
{
    static const Pasangan kepala[] = {
        { S("Cache-Control"), S("no-store") }, { S("X-Content-Type-Options"), S("nosniff") },
        { S("Content-Security-Policy"), S("default-src 'none'; style-src 'unsafe-inline'") }, { S("Retry-After"), S("5") },
    };
    static const struct { int status; Str halaman; } isi[] = {
        { 413, HALAMAN_POLOS("Kiriman terlalu besar", "Kiriman ini tidak disimpan. Kembali, lalu kirim berkas yang lebih kecil atau pecah menjadi beberapa.") },
        { 503, HALAMAN_POLOS("Server sedang penuh", "Isian Anda belum disimpan. Tunggu beberapa detik, lalu kirim lagi.") },
        { 500, HALAMAN_POLOS("Ada gangguan pada server", "Administrator sistem mendapat catatannya. Coba lagi sebentar lagi.") },
    };
    int status = err_status(err->kode);
    ptrdiff_t k = 0;
    while (k < countof(isi) - 1 && isi[k].status != status) k++;
    *out = (HttpOut){ .status = isi[k].status, .jenis = S("text/html; charset=utf-8"), .badan = isi[k].halaman };
    out->kepala.v = (Pasangan *)kepala;
    out->kepala.n = out->kepala.cap = isi[k].status == 503 ? 4 : 3;
}

/* ---- files ---- */

/* RFC 6266: the exact name percent-escaped, and a plain one for what cannot read that. */
static void nama_berkas(Req *req, const char *cara, Str nama)
{
    Buf b = buf_new(req->c.a, 4 * KB);
    buf_fmt(&b, "%s; filename=\"", cara);
    for (ptrdiff_t i = 0; i < nama.len; i++) {
        char c = nama.s[i];
        bool biasa = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || memchr("-_. ", c, 4);
        buf_char(&b, biasa ? c : '_');
    }
    buf_z(&b, "\"; filename*=UTF-8''");
    html_url(&b, nama);
    out_kepala(req->c.a, &req->out, "Content-Disposition", buf_str(&b));
}

void reply_berkas(Req *req, const char *jenis, Str nama, Str isi)
{
    nama_berkas(req, "attachment", nama);
    mulai(req, 200, jenis, isi, "default-src 'none'; sandbox");
}

void reply_xlsx(Req *req, const XlsxDaftar *d, Str nama)
{
    Err err = { 0 };
    Str isi;
    if (!xlsx_daftar(req->c.a, d, &isi, &err)) { reply_err(req, &err); return; }
    reply_berkas(req, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", str_fmt(req->c.a, STR_F ".xlsx", STR_A(nama)), isi);
}

void reply_jalur(Req *req, const char *jenis, Str nama, Str jalur)
{
    reply_berkas(req, jenis, nama, (Str){ 0 });
    req->out.jalur = jalur;
}

void reply_pdf(Req *req, Str nama, Str isi)
{
    nama_berkas(req, "inline", nama);
    mulai(req, 200, "application/pdf", isi, NULL);      /* a sandboxed viewer shows nothing */
}
