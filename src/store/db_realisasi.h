/*
 * Monthly realisation per indicator (schema/0045_realisasi.sql). Over the year an indicator is known by its result plan of
 * the year, whatever version or month it stands in, and its aspect.
 */
#ifndef STORE_DB_REALISASI_H
#define STORE_DB_REALISASI_H

#include "inti/realisasi_bulan.h"
#include "store/store.h"

/* A number of one month: `rhk` is the plan of the year, in its first version. */
typedef struct { int64_t rhk; Aspek aspek; Bulan bulan; double angka; Str satuan; } RealisasiTahun;
typedef LIST_OF(RealisasiTahun) RealisasiTahunList;

bool db_realisasi_ambil(Db *db, Arena *a, int64_t id, Realisasi *r, Err *err);
/* Of a person in a month, by indicator. */
bool db_realisasi_bulan(Db *db, Arena *a, int64_t pegawai, Bulan b, RealisasiList *l, Err *err);
/* Numbers of a person in dari..sampai, what was written and what verified reports give, by month. */
bool db_realisasi_antara(Db *db, Arena *a, int64_t pegawai, Bulan dari, Bulan sampai, RealisasiTahunList *l, Err *err);
bool db_realisasi_laporan(Db *db, Arena *a, int64_t pegawai, Bulan dari, Bulan sampai, RealisasiTahunList *l, Err *err);

/* ---- inside a transaction ---- */

/* New or over the one of the same indicator and month; E_BERUBAH when that moved on from r->versi. */
bool db_realisasi_simpan(Db *db, const Realisasi *r, Err *err);
bool db_realisasi_kembalikan(Db *db, int64_t id, int versi, Str sebab, Err *err);

#endif
