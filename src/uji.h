/*
 * What the parts of `sirancage uji` share: the answer, printed as one JSON object or as lines for people,
 * and the reading of its inputs. One part a file: perintah_uji.c (ratings and patterns), uji_tenggat.c,
 * uji_penilai.c.
 */
#ifndef UJI_H
#define UJI_H

#include "base/json.h"
#include "inti/profil.h"
#include "perintah.h"

/* The same keys either way; in JSON a value that is not there is null. */
typedef struct { PerintahCtx *ctx; Buf *b; JsonWriter w; } Jawab;

Jawab jawab_mulai(PerintahCtx *ctx);
/* A code of a kode.h list with its words; empty: null, shown as "-". */
void jawab_kode(Jawab *j, const char *kunci, const char *label, const char *kode, const char *kata);
void jawab_ya(Jawab *j, const char *kunci, const char *label, bool ya);
/* n / 100 with two decimals; negative: null. */
void jawab_seratus(Jawab *j, const char *kunci, const char *label, int n);
/* Negative: null. */
void jawab_int(Jawab *j, const char *kunci, const char *label, int n);
void jawab_daftar(Jawab *j, const char *kunci, const char *label, StrList l);
/* `dasar` and `alasan` from the explanation, then everything goes to standard output. `semua`: also rules
 * that did not match. Gives KELUAR_OK. */
int jawab_tutup(Jawab *j, const Profil *p, StrList dasar, const Mengapa *w, bool semua);

/* The configured profile; without one that which the file profil/bawaan names. *kode is the exit code when
 * it is false. */
bool uji_profil(PerintahCtx *ctx, Profil **p, int *kode);
/* Impossible input: prints "Opsi --<opsi>: <why>", without option the reason alone; gives KELUAR_PAKAI. */
int uji_tolak(const PerintahCtx *ctx, const char *opsi, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
/* Appends a clause that is not yet there. */
void uji_dasar(Arena *a, StrList *dasar, Str pasal);

int uji_tenggat(int argc, char **argv, PerintahCtx *ctx);
int uji_penilai(int argc, char **argv, PerintahCtx *ctx);

#endif
