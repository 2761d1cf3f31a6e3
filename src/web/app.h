/*
 * App: the running application without its transport. app_handle() runs one request from first byte to
 * reply in the calling thread; the server calls it from its threads, tests call it directly.
 *
 *     App *app;
 *     if (!app_new(&atur, &app, err)) ...
 *     HttpOut out = { 0 };
 *     app_handle(app, db, arena, &(HttpIn){ .metode = GET, .jalur = S("/") }, &out);
 *
 * The program-lifetime parts (settings, profile, static files, route index) never change. The rules in
 * force (structure, calendar) are one value that is swapped as a whole when the structure's version in
 * the store or the day changes; a request holds on to the one it began with.
 */
#ifndef WEB_APP_H
#define WEB_APP_H

#include "dokumen/pades.h"
#include "tindakan/akun.h"
#include "tindakan/baca.h"
#include "tindakan/pengingat.h"
#include "web/panduan.h"
#include "web/req.h"

typedef struct {
    Store *store;
    const Env *env;
    Str share;                      /* folder with profil/, static/ and panduan/ */
    Str profil;                     /* code or short name */
    Str alamat_publik;              /* scheme and host as people reach it, no "/" at the end */
    Str data;                       /* folder of evidence */
    bool kuki_aman;                 /* cookies Secure, names __Host- */
    const SurelLayanan *surel;      /* NULL: no mail leaves this installation */
    const Pades *segel;             /* seals what is issued; NULL: not */
    bool peraga;                    /* a demonstration: banner, and the log-in page names its accounts */
    int sesi_menit, sesi_jam;       /* idle and absolute life of a session */
} AppAtur;

typedef struct Statik Statik;       /* preloaded files; statik.c */
typedef struct Rute Rute;           /* route index; rute.c */
typedef struct Pegangan Pegangan;   /* the rules in force, counted; aturan.c */

struct App {
    Arena *a;                       /* program lifetime */
    AppAtur atur;
    const Profil *profil;
    const Statik *statik;
    const Rute *rute;
    const Panduan *panduan;
    Pegangan *pegangan;
    Jaga *jaga;                     /* log-in throttle and password queue */
    Penyangga *penyangga;           /* reads of others' records and touched sessions, not yet written */
};

/* Loads profile, static files and user guide. False with err; then there is nothing to free. */
bool app_new(const AppAtur *atur, App **app, Err *err);
void app_free(App *app);

/* One request. Everything in `out` lives in `a` or in the program; `a` is not reset. Never fails: what goes
 * wrong is answered. */
void app_handle(App *app, Db *db, Arena *a, const HttpIn *in, HttpOut *out);

enum { APP_BADAN_BEBAS = 64 * 1024 };       /* a body of this size may come from anybody */

/* What the head alone decides, before any byte of the body is kept: true when the body may come, with its
 * largest size in *badan; else `out` is the refusal. `db` NULL: session and role are left to app_handle(). */
bool app_kepala(App *app, Db *db, Arena *a, const HttpIn *in, HttpOut *out, ptrdiff_t *badan);

/* Which queue the request belongs to; LAJUR_LANGSUNG needs no database. */
Lajur app_lajur(const App *app, const HttpIn *in);

/* The rules in force now, held until `a` is reset. Reloaded first when the store or the day moved on. */
bool app_aturan(App *app, Db *db, Arena *a, Tanggal hari_ini, const Aturan **at, Err *err);

#endif
