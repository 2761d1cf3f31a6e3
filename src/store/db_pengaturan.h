/*
 * Settings of this installation, one text per name: the profile, the version of the structure.
 */
#ifndef STORE_DB_PENGATURAN_H
#define STORE_DB_PENGATURAN_H

#include "store/store.h"

/* The value, empty when it was never set. */
bool db_pengaturan(Db *db, Arena *a, Str nama, Str *nilai, Err *err);

/* Inside a transaction: sets or replaces. */
bool db_pengaturan_simpan(Db *db, Str nama, Str nilai, Err *err);

/*
 * A counter that says that something loaded into memory has changed (PENANDA_STRUKTUR, PENANDA_KALENDER):
 * whoever changes the rows raises it in the same transaction, whoever holds a copy compares. 0: never.
 */
#define PENANDA_STRUKTUR S("versi_struktur")
#define PENANDA_KALENDER S("versi_kalender")
bool db_penanda(Db *db, Str nama, int64_t *versi, Err *err);
/* Both counters in one query: asked at the head of every request. */
typedef struct { int64_t struktur, kalender; } Penanda;
bool db_penanda_semua(Db *db, Arena *a, Penanda *p, Err *err);
bool db_penanda_naik(Db *db, Str nama, Err *err);

#endif
