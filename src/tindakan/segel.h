/*
 * Segel: the audit trail as a chain. Acts append rows without number; a job gives each its number and the
 * SHA-256 over the one before and its own content, in its own order. Whoever alters, removes or slips in a
 * sealed row breaks the chain from there on.
 */
#ifndef TINDAKAN_SEGEL_H
#define TINDAKAN_SEGEL_H

#include "store/db_jejak.h"

/* 64 hexadecimal digits over the hash before (empty for the first) and the row with its number. */
Str jejak_hash(Arena *a, const Jejak *j, Str sebelum);

/* Seals at most `n` rows; *jumlah tells how many. Only one process at a time (the job's lease); E_BERUBAH when
 * another was faster, and then nothing was written. */
bool segel_jalankan(Store *st, Db *db, Arena *a, int n, int *jumlah, Err *err);

/* Recomputes the whole chain: *urut sealed rows are sound, *belum wait to be sealed. E_RANTAI names the first
 * row that does not fit. `a` is used for scratch. */
bool segel_periksa(Db *db, Arena *a, int64_t *urut, int64_t *belum, Err *err);

#endif
