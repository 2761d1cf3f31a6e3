/*
 * Jaga: what stands before a password check. Counts wrong attempts per name and per address (in memory,
 * known or unknown name alike, so that the answer does not tell which exist), and lets only a few checks
 * run at a time: one takes 19 MiB and some 40 ms of a core on purpose.
 *
 * One per process; every function may be called from any thread.
 */
#ifndef TINDAKAN_JAGA_H
#define TINDAKAN_JAGA_H

#include "base/base.h"
#include "base/env.h"

typedef struct Jaga Jaga;

enum { JAGA_SALAH = 5, JAGA_SALAH_ALAMAT = 60 };        /* wrong attempts before one is held up */

Jaga *jaga_new(Arena *a, const Env *env);

/* How long the next attempt is held up after so many wrong ones of a name: 0 below JAGA_SALAH, then 1, 2,
 * 4, 8, at most 15 minutes. */
int64_t jaga_tahan_ms(int salah);

/* True when an attempt may be made now; else E_TERLALU_SERING with the minutes to wait. */
bool jaga_boleh(Jaga *j, Str masuk, Str alamat, Saat kini, Err *err);
/* One wrong attempt more; gives the instant until which the name is now held up. */
Saat jaga_salah(Jaga *j, Str masuk, Str alamat, Saat kini);
/* Forgets the name's wrong attempts; an address keeps its own. */
void jaga_benar(Jaga *j, Str masuk);

/* At most `maks` times in `menit` minutes for one key, for what costs something and asks for no password; else
 * E_LAJU with the minutes to wait. */
bool jaga_laju(Jaga *j, Str kunci, Saat kini, int maks, int menit, Err *err);

/* Argon2id, 19 MiB, two passes. The result is text for akun.sandi. E_SIBUK when too many wait. */
bool sandi_hash(Jaga *j, Arena *a, Str sandi, Str *hash, Err *err);
/* *cocok tells whether it matches. An empty `hash` takes the same time and never matches. E_SIBUK as above. */
bool sandi_cocok(Jaga *j, Arena *a, Str hash, Str sandi, bool *cocok, Err *err);

/* At least 10 letters, not the NIP or name, not one that everyone uses, not one letter repeated. No rules of
 * composition. E_SANDI_LEMAH. */
bool sandi_layak(Arena *a, Str sandi, Str masuk, Err *err);

#endif
