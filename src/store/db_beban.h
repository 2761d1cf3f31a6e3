/*
 * Tasks of posts with volume and norm time (schema/0046_uraian_tugas.sql).
 */
#ifndef STORE_DB_BEBAN_H
#define STORE_DB_BEBAN_H

#include "inti/beban_kerja.h"
#include "store/store.h"

bool db_uraian_tugas(Db *db, Arena *a, int64_t jabatan, UraianTugasList *l, Err *err);
/* Of all posts, by post and number. */
bool db_uraian_semua(Db *db, Arena *a, UraianTugasList *l, Err *err);

/* ---- inside a transaction ---- */

/* New or changed, by id. */
bool db_uraian_simpan(Db *db, const UraianTugas *u, ptrdiff_t n, Err *err);
bool db_uraian_hapus(Db *db, int64_t jabatan, int64_t id, Err *err);

#endif
