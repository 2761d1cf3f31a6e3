/*
 * What receiving institutions say of seconded persons (schema/0066_bahan_pertimbangan.sql).
 */
#ifndef STORE_DB_PERTIMBANGAN_H
#define STORE_DB_PERTIMBANGAN_H

#include "inti/pertimbangan.h"
#include "store/store.h"

/* E_TIDAK_ADA when nobody was asked and nobody wrote. */
bool db_pertimbangan(Db *db, Arena *a, int64_t pegawai, Periode p, Pertimbangan *x, Err *err);
bool db_pertimbangan_token(Db *db, Arena *a, Str token_hash, Pertimbangan *x, Err *err);
/* All of a period, by person. */
bool db_pertimbangan_periode(Db *db, Arena *a, Periode p, PertimbanganList *l, Err *err);

/* Inside a transaction: a new row (versi 1), or over the row of that versi; E_BERUBAH when it is another now. `token_hash`
 * empty: no link is open any more. */
bool db_pertimbangan_simpan(Db *db, const Pertimbangan *x, Str token_hash, Err *err);

#endif
