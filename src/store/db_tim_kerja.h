/*
 * Teams across units (schema/0062_tim_kerja.sql). They are part of the structure in memory: a change raises its counter.
 */
#ifndef STORE_DB_TIM_KERJA_H
#define STORE_DB_TIM_KERJA_H

#include "inti/tim_kerja.h"
#include "store/store.h"

bool db_tim_kerja(Db *db, Arena *a, TimKerjaList *l, Err *err);           /* by id */
bool db_anggota_tim(Db *db, Arena *a, AnggotaTimKerjaList *l, Err *err);       /* by team, person and begin */

/* RHK that a team assigned, in plans of that year that are not replaced. */
typedef struct { int64_t rhk, skp, pegawai; Str uraian; StatusSkp status; } RhkTim;
typedef LIST_OF(RhkTim) RhkTimList;
bool db_rhk_tim(Db *db, Arena *a, int64_t tim, int tahun, RhkTimList *l, Err *err);

/* ---- inside a transaction ---- */

bool db_tim_kerja_simpan(Db *db, const TimKerja *v, ptrdiff_t n, Err *err);
bool db_anggota_tim_simpan(Db *db, const AnggotaTimKerja *v, ptrdiff_t n, Err *err);

#endif
