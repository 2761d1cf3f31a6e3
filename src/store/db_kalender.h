/*
 * Holidays, and deadlines reopened by BKPSDM (SPEC 3).
 */
#ifndef STORE_DB_KALENDER_H
#define STORE_DB_KALENDER_H

#include "inti/kalender.h"
#include "inti/profil.h"
#include "inti/struktur.h"
#include "store/store.h"

/* A deadline of the days mulai..sampai reopened until dibuka_sampai: for a person, for a unit and all
 * below it, or for everyone (both 0). */
typedef struct {
    int64_t id;
    JenisTenggat jenis;
    int64_t pegawai, unit;
    Tanggal mulai, sampai;
    Tanggal dibuka_sampai;          /* last day on which the act is possible */
    Str alasan;
    int64_t oleh;                   /* account */
    Saat pada;
} Pembukaan;
typedef LIST_OF(Pembukaan) PembukaanList;

/* All holidays, by day. */
bool db_libur(Db *db, Arena *a, HariLiburList *l, Err *err);

/* The last `n` before id `sebelum` (0: the newest), newest first. */
bool db_pembukaan_daftar(Db *db, Arena *a, int64_t sebelum, int n, PembukaanList *l, Err *err);

/* Until which day a deadline of day `t` is reopened for a person of unit `u` (NULL: unassigned); none when
 * it is not. For a monthly deadline `t` is the month's last day. What the person himself reopened does not count. */
bool db_pembukaan_sampai(Db *db, Arena *a, JenisTenggat jenis, int64_t pegawai, const Unit *u, const Struktur *s, Tanggal t,
                         Tanggal *dibuka, Err *err);

/* ---- inside a transaction ---- */

/* Replaces the holidays of a year, all of whose days lie in it, and raises PENANDA_KALENDER. */
bool db_libur_ganti(Db *db, int tahun, const HariLibur *l, ptrdiff_t n, Err *err);
/* Adds or replaces one day; removes it, E_LIBUR_TIADA when there is none. */
bool db_libur_simpan(Db *db, const HariLibur *h, Err *err);
bool db_libur_hapus(Db *db, Tanggal t, Err *err);

bool db_pembukaan_tambah(Db *db, const Pembukaan *p, Err *err);

#endif
