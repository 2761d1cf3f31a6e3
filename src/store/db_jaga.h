/*
 * Shift patterns of units and the rosters of persons (schema/0059_jaga.sql).
 */
#ifndef STORE_DB_JAGA_H
#define STORE_DB_JAGA_H

#include "inti/jadwal_jaga.h"
#include "store/store.h"

/* Patterns that hold for a unit: its own before those of the units above it; of each code the nearest. */
bool db_pola_jaga(Db *db, Arena *a, int64_t unit, PolaJagaList *l, Err *err);
/* All patterns there are, by unit and code. */
bool db_pola_jaga_semua(Db *db, Arena *a, PolaJagaList *l, Err *err);

/* The roster of a person, by day; of everybody, by person and day. */
bool db_jaga_antara(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, JagaList *l, Err *err);
bool db_jaga_semua(Db *db, Arena *a, Tanggal dari, Tanggal sampai, JagaList *l, Err *err);
/* He stands on the roster of that month. */
bool db_jaga_ada(Db *db, int64_t pegawai, Bulan b, bool *ada, Err *err);

/* ---- inside a transaction ---- */

bool db_pola_jaga_simpan(Db *db, const PolaJaga *p, Err *err);
bool db_pola_jaga_hapus(Db *db, int64_t unit, Str kode, Err *err);      /* E_BERUBAH when it is gone */
bool db_jaga_simpan(Db *db, const JagaHari *v, ptrdiff_t n, Err *err);
/* The rows of a person between two days. */
bool db_jaga_hapus(Db *db, int64_t pegawai, Tanggal dari, Tanggal sampai, Err *err);

#endif
