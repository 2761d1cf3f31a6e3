/*
 * What an operator of the head of region has prepared (schema/0012_persiapan.sql).
 */
#ifndef STORE_DB_PERSIAPAN_H
#define STORE_DB_PERSIAPAN_H

#include "inti/inti.h"
#include "store/store.h"

typedef struct { Str objek; int64_t objek_id, akun; Str nama; int versi; Saat pada; } Persiapan;

/* E_TIDAK_ADA when the record is not prepared. */
bool db_persiapan(Db *db, Arena *a, Str objek, int64_t id, Persiapan *p, Err *err);

/* ---- inside a transaction ---- */

bool db_persiapan_simpan(Db *db, const Persiapan *p, Err *err);
bool db_persiapan_hapus(Db *db, Str objek, int64_t id, Err *err);

#endif
