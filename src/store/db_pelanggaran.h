/* Register of violations (schema/0038_pelanggaran.sql). */
#ifndef STORE_DB_PELANGGARAN_H
#define STORE_DB_PELANGGARAN_H

#include "inti/daftar_pelanggaran.h"
#include "store/store.h"

bool db_pelanggaran_ambil(Db *db, Arena *a, int64_t id, Pelanggaran *x, Err *err);
/* Of a month, or of a year with its months; newest first. */
bool db_pelanggaran_periode(Db *db, Arena *a, Periode p, PelanggaranList *l, Err *err);
bool db_pelanggaran_pegawai(Db *db, Arena *a, int64_t pegawai, PelanggaranList *l, Err *err);
bool db_pelanggaran_status(Db *db, Arena *a, StatusPelanggaran s, PelanggaranList *l, Err *err);
/* Of one kind and period, by person. */
bool db_pelanggaran_jenis(Db *db, Arena *a, JenisPelanggaran j, Periode p, PelanggaranList *l, Err *err);
/* Whom it is about. */
bool db_pelanggaran_tentang(Db *db, Arena *a, int64_t id, IdList *l, Err *err);

/* Entries of a period per person, by person; those not followed up are left out. Of a year: those about the year itself.
 * What came after its period was closed counts in the month it was recorded in, [dari, sampai); zero for a year. */
typedef struct { int64_t pegawai; int n; } HitungPelanggaran;
typedef LIST_OF(HitungPelanggaran) HitungPelanggaranList;
bool db_pelanggaran_hitung(Db *db, Arena *a, Periode p, Saat dari, Saat sampai, HitungPelanggaranList *l, Err *err);

/* ---- inside a transaction ---- */

bool db_pelanggaran_tambah(Db *db, const Pelanggaran *x, ptrdiff_t n, Err *err);
/* More of the same: `banyak` is added. */
bool db_pelanggaran_lagi(Db *db, const Pelanggaran *x, ptrdiff_t n, Err *err);
typedef struct { int64_t pelanggaran, pegawai; } PelanggaranTentang;
typedef LIST_OF(PelanggaranTentang) PelanggaranTentangList;
bool db_pelanggaran_tentang_tambah(Db *db, const PelanggaranTentang *t, ptrdiff_t n, Err *err);
/* State, letter, decision and answer; E_BERUBAH when versi moved on. */
bool db_pelanggaran_ubah(Db *db, const Pelanggaran *x, Err *err);

#endif
