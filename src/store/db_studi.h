/*
 * Study leave: what is studied, and what was considered when a student's plan was set (schema/0061_belajar.sql).
 */
#ifndef STORE_DB_STUDI_H
#define STORE_DB_STUDI_H

#include "inti/studi.h"
#include "store/store.h"

/* The study of a person that had begun on a day, the latest; E_TIDAK_ADA when none is noted. */
bool db_studi(Db *db, Arena *a, int64_t pegawai, Tanggal t, Studi *s, Err *err);
bool db_studi_semua(Db *db, Arena *a, StudiList *l, Err *err);
bool db_timbang(Db *db, Arena *a, int64_t skp, TimbangStudi *t, Err *err);     /* E_TIDAK_ADA */

/* ---- inside a transaction ---- */

bool db_studi_simpan(Db *db, const Studi *v, ptrdiff_t n, Err *err);
bool db_timbang_simpan(Db *db, const TimbangStudi *t, Err *err);

#endif
