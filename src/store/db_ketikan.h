/*
 * Ketikan: what was typed into a form and not yet sent, per account and form. Kept for a lost tab or session; no
 * record, and never read by a rule.
 */
#ifndef STORE_DB_KETIKAN_H
#define STORE_DB_KETIKAN_H

#include "store/store.h"

/* Empty when nothing is kept. */
bool db_ketikan_ambil(Db *db, Arena *a, int64_t akun, Str kunci, Str *isi, Err *err);

/* ---- inside a transaction ---- */

/* Replaces what was kept under the key. */
bool db_ketikan_simpan(Db *db, int64_t akun, Str kunci, Str isi, Saat pada, Err *err);
bool db_ketikan_hapus(Db *db, int64_t akun, Str kunci, Err *err);
/* All but the `n` newest of an account. */
bool db_ketikan_batasi(Db *db, int64_t akun, int n, Err *err);
/* Of everybody, from before `sebelum`. */
bool db_ketikan_sapu(Db *db, Saat sebelum, Err *err);

#endif
