/* Leases of background jobs, the heartbeat, and the times the service was away. */
#ifndef STORE_DB_JOBS_H
#define STORE_DB_JOBS_H

#include "store/store.h"

typedef struct { Saat mulai, sampai; } Gangguan;
typedef LIST_OF(Gangguan) GangguanList;

/* Times away that overlap [dari, sampai], oldest first. */
bool db_gangguan(Db *db, Arena *a, Saat dari, Saat sampai, GangguanList *l, Err *err);
/* The last heartbeat; none when there never was one. */
bool db_denyut(Db *db, Saat *pada, Err *err);

/* ---- inside a transaction ---- */

/* Takes or prolongs the lease; *dapat false: another process holds it. */
bool db_sewa_ambil(Db *db, Str nama, Str pemegang, Saat kini, Saat sampai, bool *dapat, Err *err);
/* Gives it back, to be taken again at `sampai`. */
bool db_sewa_selesai(Db *db, Str nama, Str pemegang, Saat kini, Saat sampai, Err *err);
bool db_denyut_simpan(Db *db, Saat pada, Err *err);
bool db_gangguan_tambah(Db *db, Gangguan g, Err *err);

#endif
