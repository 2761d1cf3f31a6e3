/*
 * Perintah: one command of `sirancage`. A command is a file perintah_<nama>.c and a row in main.c:
 *
 *     static int jalankan(int argc, char **argv, PerintahCtx *ctx)
 *     {
 *         Str hasil = { 0 };
 *         const Opsi opsi[] = {
 *             { "hasil", OPSI_TEKS, &hasil, "R", "rating hasil kerja: di_atas, sesuai, di_bawah", .wajib = true },
 *         };
 *         StrList sisa = { 0 };
 *         int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, &sisa);
 *         if (kode != LANJUT) return kode;
 *         ...
 *         return KELUAR_OK;
 *     }
 *     const Perintah perintah_uji = { "uji", "menanyai aturan", "  sirancage uji predikat ...\n", jalankan };
 *
 * opsi_baca() answers --help and wrong usage itself, takes the options of every command (--json,
 * --konfig FILE, --profil and every other key of konfig.h) and then reads the configuration into
 * ctx->konfig. Secrets never stand in arguments: they are read from standard input or sent as a link.
 */
#ifndef PERINTAH_H
#define PERINTAH_H

#include "base/program.h"
#include "dokumen/pades.h"
#include "konfig.h"
#include "tindakan/tindakan.h"

/* Exit codes, the same for every command. */
enum {
    KELUAR_OK = 0,
    KELUAR_GAGAL = 1,           /* the work could not be done */
    KELUAR_PAKAI = 2,           /* wrong usage, impossible input */
    KELUAR_TEMUAN = 3,          /* a check found problems */
    KELUAR_KONFIGURASI = 4,     /* configuration, profile, calendar */
    KELUAR_VERSI = 5,           /* database and program do not fit together */
    KELUAR_INTEGRITAS = 6,      /* data damaged or altered */
    KELUAR_SIBUK = 75           /* try again later */
};
enum { LANJUT = -1 };

typedef struct PerintahCtx PerintahCtx;

typedef struct {
    const char *nama;           /* "uji" */
    const char *ringkas;        /* one line for the list of commands */
    const char *contoh;         /* what it does and examples, several lines, each with its line end */
    int (*jalankan)(int argc, char **argv, PerintahCtx *ctx);      /* argv begins behind the command's name */
} Perintah;

struct PerintahCtx {
    Arena *a;                   /* lives as long as the command */
    const Perintah *perintah;
    const char *sub;            /* name of the sub-command for --help, or NULL */
    Konfig konfig;              /* after opsi_baca() */
    KonfigIsiList bendera;      /* keys that were given as flags */
    bool json;                  /* --json: one object on standard output, nothing else there */
};

typedef enum {
    OPSI_TEKS,                  /* Str */
    OPSI_INT,                   /* int */
    OPSI_YA,                    /* bool; without value */
    OPSI_TANGGAL,               /* Tanggal, YYYY-MM-DD */
    OPSI_BULAN,                 /* Bulan, YYYY-MM */
    OPSI_PERIODE                /* Periode, YYYY-MM or YYYY */
} OpsiJenis;

typedef struct {
    const char *nama;           /* "hasil" for --hasil */
    OpsiJenis jenis;
    void *ke;                   /* where the value goes */
    const char *isi;            /* name of the value in --help: "R" */
    const char *bantuan;
    bool wajib;
} Opsi;

/*
 * Reads the options; the arguments that are none go to `sisa` (NULL: none are allowed). LANJUT when the
 * command may go on, else the exit code: KELUAR_OK after --help, KELUAR_PAKAI, KELUAR_KONFIGURASI.
 */
int opsi_baca(PerintahCtx *ctx, const Opsi *opsi, ptrdiff_t n, int argc, char **argv, StrList *sisa);

/* Prints the refusal (with --json as an object on standard output, else on standard error) and gives `kode`. */
int perintah_galat(const PerintahCtx *ctx, const Err *err, int kode);
/* The exit code that belongs to a refusal: E_KONFIGURASI, E_PROFIL, E_LIBUR_TAHUN 4; E_SIBUK 75; else 1. */
int perintah_kode(const Err *err);

/* The folder, for its owner only; parents as needed. */
bool perintah_folder(Arena *a, Str jalur, Err *err);
/* A file for its owner only; *baru false: it was there and is left as it is. */
bool perintah_tulis_baru(Arena *a, Str jalur, Str isi, bool *baru, Err *err);

/* What is opened below is closed with ctx->a. */

/* The configured database as it is; for init and migrate. */
bool perintah_store(PerintahCtx *ctx, Store **st, Err *err);
/* The same with a connection; E_SKEMA when its schema is not the program's. */
typedef struct { Store *st; Db *db; } PerintahDb;
bool perintah_buka(PerintahCtx *ctx, PerintahDb *p, Err *err);
/* Everything that acts need: database, profile, rules in force, clock. The actor is the command line, with the
 * rights of a system administrator and of BKPSDM: whoever may run it owns the database. */
bool perintah_ctx(PerintahCtx *ctx, Ctx *c, Err *err);
/* The seal that the configuration names, NULL when it names none; E_SEGEL. An expired one is logged. */
bool perintah_segel(PerintahCtx *ctx, Saat kini, const Pades **segel, Err *err);
/* The system's clock, or the one that --jam sets. */
bool perintah_env(PerintahCtx *ctx, int zona_menit, Env *env, Err *err);

extern const Perintah perintah_init, perintah_serve, perintah_migrate, perintah_doctor, perintah_user,
    perintah_uji, perintah_demo, perintah_import, perintah_pdf, perintah_verify;

#endif
