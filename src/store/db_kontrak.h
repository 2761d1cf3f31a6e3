/*
 * What contracts agreed, and the history of status (schema/0060_kontrak.sql).
 */
#ifndef STORE_DB_KONTRAK_H
#define STORE_DB_KONTRAK_H

#include "inti/kontrak.h"
#include "store/store.h"

/* Agreed results of a person, of one contract (`nomor` empty: of all), by contract and number. */
bool db_hasil_kontrak(Db *db, Arena *a, int64_t pegawai, Str nomor, HasilKontrakList *l, Err *err);
bool db_hasil_kontrak_semua(Db *db, Arena *a, HasilKontrakList *l, Err *err);
/* Changes of status of a person, of everybody; oldest first. */
bool db_riwayat_status(Db *db, Arena *a, int64_t pegawai, RiwayatStatusList *l, Err *err);
bool db_riwayat_status_semua(Db *db, Arena *a, RiwayatStatusList *l, Err *err);

/* ---- inside a transaction ---- */

bool db_hasil_kontrak_simpan(Db *db, const HasilKontrak *v, ptrdiff_t n, Err *err);
/* The rows, and the status of each person as the latest of his rows says. */
bool db_riwayat_status_simpan(Db *db, const RiwayatStatus *v, ptrdiff_t n, Err *err);

#endif
