/*
 * Req: one request from its route to its reply. A handler gets it with method, role, CSRF token and
 * fields already checked (with `ulang` in its route it looks at isian.salah itself), loads, decides, shows, and
 * replies exactly once.
 *
 *     void page_skp_ajukan(Req *req)
 *     {
 *         Err err = {0};
 *         if (!skp_ajukan(&req->c, req_id(req, 0), &err)) { reply_err(req, &err); return; }
 *         reply_redirect(req, S("/skp"), S("SKP diajukan kepada ..."));
 *     }
 */
#ifndef WEB_REQ_H
#define WEB_REQ_H

#include "dokumen/xlsx.h"
#include "tindakan/tindakan.h"
#include "web/form.h"

typedef struct App App;             /* the running application; app.h */
typedef struct Req Req;

#define METODE_LIST(X, P) X(P, GET, "GET", "GET") X(P, POST, "POST", "POST")
KODE_TIPE(Metode, METODE, metode, METODE_LIST)
#define GET  METODE_GET
#define POST METODE_POST

/* Where a request runs. Reading on SQLite runs at once in the thread that took it; everything else, and all
 * on PostgreSQL, goes through a bounded queue of its kind, so that one kind cannot starve another. */
typedef enum {
    LAJUR_BIASA,                    /* pages and acts */
    LAJUR_BERAT,                    /* documents, exports, imports: also GET */
    LAJUR_SANDI,                    /* checks a password: 40 ms of one core each */
    LAJUR_LANGSUNG,                 /* needs no database; not for routes */
    LAJUR_MAX
} Lajur;

/* The site map; every row carries its guard. In `pola`, ":x" takes one path component. */
typedef struct {
    Metode metode;
    const char *pola;
    PeranSet peran;                 /* account roles of which one is needed; PUBLIK needs no log-in */
    const Form *form;               /* POST body and GET query; NULL: none */
    void (*halaman)(Req *req);
    ptrdiff_t badan;                /* largest body; 0: 64 KB */
    const char *menu;               /* navigation entry that is lit: "harian" */
    Lajur lajur;
    Modul modul;                    /* part of the application it belongs to; TIADA: any profile has it */
    bool ulang;                     /* the handler shows its form again when a field is wrong; else the
                                       dispatcher refuses before it */
} Route;
extern const Route routes[];        /* routes.c; ended by halaman NULL */

typedef struct { Str nama, nilai; } Pasangan;
typedef LIST_OF(Pasangan) PasanganList;

/* A request as the transport hands it over; all text checked UTF-8, path and query not yet decoded. */
typedef struct {
    Metode metode;
    Str jalur, kueri;               /* "/harian", "tanggal=2025-03-04" */
    PasanganList kepala;            /* header names lower-cased */
    Str badan;
    Str alamat;                     /* of the client, for throttling and log */
} HttpIn;

typedef struct {
    int status;
    Str jenis;                      /* media type */
    PasanganList kepala;
    Str badan;                      /* in the request's arena, or static */
    Str badan_gzip;                 /* the same compressed beforehand; empty: the server may do it */
    Str jalur;                      /* a file to send instead of `badan`; opened by the transport */
    bool tersimpan;                 /* may be cached for ever (static files with hash) */
} HttpOut;

/* How a session stands in this request. */
typedef struct { Str token_hash, csrf, tema; bool ganti_sandi; } Sesi;

struct Req {
    Ctx c;                          /* arena, store, rules, now, actor: what acts want */
    App *app;
    const HttpIn *in;
    const Route *route;
    Str id_req;                     /* for the log and the error page */
    Str par[4];                     /* path components that matched ":x" */
    Isian isian;
    Sesi sesi;
    PeranSet peran_umum;            /* for the menu and guards, never a right towards a record (tindakan.h) */
    bool htmx;                      /* only a fragment is wanted */
    bool dijawab;                   /* a reply was given */
    HttpOut out;
};

int64_t req_id(Req *req, int ke);                   /* path parameter as id; 0 when it is none */
Str     req_kepala(const Req *req, const char *nama);       /* header by lower-case name; empty when absent */
Str     req_kuki(const Req *req, const char *nama);
void    req_kuki_set(Req *req, const char *nama, Str nilai, int64_t detik);     /* 0 seconds: until the browser closes; -1: gone */
Str     req_alamat(Req *req);                       /* path with query, as it came: to come back to */
/* A path of this site and nothing else: begins with one "/"; safe as the target of a redirect. */
bool    jalur_lokal(Str s);

/* ---- replies ---- */

/* A page: `tmpl` is a generated template over the view `v`. */
#define reply_html(req, tmpl, v) \
    do { Buf b_ = reply_buf(req); tmpl(&b_, (v)); reply_isi((req), 200, "text/html; charset=utf-8", &b_); } while (0)
/* The same with a status: 422 for a form that came back. */
#define reply_html_status(req, status, tmpl, v) \
    do { Buf b_ = reply_buf(req); tmpl(&b_, (v)); reply_isi((req), (status), "text/html; charset=utf-8", &b_); } while (0)

Buf  reply_buf(Req *req);                           /* with the reply's ceiling, 2 MB */
void reply_isi(Req *req, int status, const char *jenis, const Buf *b);
/* Something that its reader alone may keep, for ten minutes: his calendar. */
void reply_pribadi(Req *req, const char *jenis, Str isi);
/* 303 after a POST; `kabar` is shown once on the next page (empty: none). */
void reply_redirect(Req *req, Str ke, Str kabar);
/* The error page (or fragment, or JSON by Accept) for a refusal that belongs to no field. */
void reply_err(Req *req, const Err *err);
/* Always sent as an attachment with nosniff. */
void reply_berkas(Req *req, const char *jenis, Str nama, Str isi);
/* A list as a spreadsheet; ".xlsx" is added to the name. */
void reply_xlsx(Req *req, const XlsxDaftar *d, Str nama);
/* The same from a file of ours, which may be large. */
void reply_jalur(Req *req, const char *jenis, Str nama, Str jalur);
/* A document of ours, shown in the browser. */
void reply_pdf(Req *req, Str nama, Str isi);

#endif
