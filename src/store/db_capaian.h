/*
 * Achievements of units, their history, and the predicates that a pattern counts (schema/0030_capaian.sql).
 */
#ifndef STORE_DB_CAPAIAN_H
#define STORE_DB_CAPAIAN_H

#include "inti/capaian_unit.h"
#include "store/store.h"

/* What happened, with the predicates that were set by then. */
typedef struct {
    int64_t id, unit;
    Periode periode;
    PeristiwaCapaian peristiwa;
    Capaian capaian;
    Str alasan, nama;
    Saat pada;
    int sangat_baik, baik, butuh_perbaikan, kurang, sangat_kurang;
} RiwayatCapaian;
typedef LIST_OF(RiwayatCapaian) RiwayatCapaianList;

bool db_capaian_semua(Db *db, Arena *a, CapaianUnitList *l, Err *err);
/* All of a period, by unit. */
bool db_capaian_periode(Db *db, Arena *a, Periode p, CapaianUnitList *l, Err *err);
/* Of one unit, newest period first, at most n. */
bool db_capaian_unit(Db *db, Arena *a, int64_t unit, int n, CapaianUnitList *l, Err *err);
/* One unit's of a period; E_TIDAK_ADA when there is none. */
bool db_capaian_ambil(Db *db, Arena *a, int64_t unit, Periode p, CapaianUnit *k, Err *err);
/* Newest first. */
bool db_capaian_riwayat(Db *db, Arena *a, int64_t unit, Periode p, RiwayatCapaianList *l, Err *err);
/* The living evaluations of a period as the pattern sees them, by person. */
bool db_capaian_nilai(Db *db, Arena *a, Periode p, NilaiOrangList *l, Err *err);

/* ---- inside a transaction ---- */

bool db_capaian_tambah(Db *db, const CapaianUnit *k, ptrdiff_t n, Err *err);
/* All of the row but its key; E_BERUBAH when versi moved on. */
bool db_capaian_ubah(Db *db, const CapaianUnit *k, Err *err);
bool db_capaian_hapus(Db *db, const CapaianUnit *k, Err *err);
bool db_capaian_riwayat_tambah(Db *db, const RiwayatCapaian *r, ptrdiff_t n, Err *err);

#endif
