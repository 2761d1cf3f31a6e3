/*
 * Penyangga: small writes that no reader waits for. Who read someone else's record, and sessions that were
 * used, are collected here and written in one transaction by a job. At a crash the last seconds of them are
 * lost; acts never go this way.
 */
#ifndef TINDAKAN_BACA_H
#define TINDAKAN_BACA_H

#include "tindakan/tindakan.h"

typedef struct Penyangga Penyangga;

Penyangga *penyangga_new(Arena *a);

/* The actor saw a record of `pegawai`. Nothing is kept of one's own records, nor when c->penyangga is NULL. */
void baca_catat(const Ctx *c, Objek objek, int64_t objek_id, int64_t pegawai);

/* A session was used: it now ends at `sampai`. `token_hash` has 64 letters. */
void sesi_sentuh(Penyangga *p, Str token_hash, Saat sampai);

/* A wrong password for a known account: written later, so that the answer takes as long as for an unknown. */
void salah_catat(Penyangga *p, int64_t akun, Saat tahan_sampai);

/* Half full: better written soon. */
bool penyangga_penuh(Penyangga *p);

/* Writes what was collected. False with err leaves it for the next time. */
bool penyangga_tulis(Penyangga *p, Store *st, Arena *a, Err *err);

#endif
