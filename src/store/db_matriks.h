/* The cascade: who waits for a superior's result plans, what is connected to what, leaders from other units. */
#ifndef STORE_DB_MATRIKS_H
#define STORE_DB_MATRIKS_H

#include "store/db_skp.h"

/* How many result plans of a person's annual plan rest on the leader's and are not connected to one in force. */
typedef struct { int64_t pegawai, skp; int n; } RhkMenunggu;
typedef LIST_OF(RhkMenunggu) RhkMenungguList;
/* Of everybody in a year, by person; of one person. */
bool db_rhk_menunggu(Db *db, Arena *a, int tahun, RhkMenungguList *l, Err *err);
bool db_rhk_menunggu_satu(Db *db, Arena *a, int64_t pegawai, int tahun, RhkMenungguList *l, Err *err);

/* Result plans of others that name this person as their leader (B1.17), in plans that were submitted or set. */
typedef struct { int64_t rhk, pegawai, skp; Str uraian; } RhkDipimpin;
typedef LIST_OF(RhkDipimpin) RhkDipimpinList;
bool db_rhk_dipimpin(Db *db, Arena *a, int64_t pimpinan, int tahun, RhkDipimpinList *l, Err *err);
/* He leads the person for one of them: any, or in the year of a day. */
bool db_rhk_memimpin(Db *db, int64_t pimpinan, int64_t pegawai, int tahun, bool *ya, Err *err);

/* ---- inside a transaction ---- */

bool db_rhk_sambung(Db *db, int64_t rhk, int64_t atasan, Err *err);
bool db_rhk_pimpinan(Db *db, int64_t rhk, int64_t pimpinan, Str penugasan_dari, Err *err);

#endif
