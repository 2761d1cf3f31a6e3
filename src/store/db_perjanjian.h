/*
 * Agreements with their parts, and the day of the budget (schema/0044_perjanjian.sql). Every change of a part raises
 * perjanjian.versi through db_perjanjian_sentuh(), so two editors notice each other.
 */
#ifndef STORE_DB_PERJANJIAN_H
#define STORE_DB_PERJANJIAN_H

#include "inti/perjanjian_kinerja.h"
#include "store/store.h"

typedef struct { int tahun; Tanggal tanggal; Str nomor; int versi; } Apbd;

/* One indicator with whose it is, for the tree of derivation. */
typedef struct {
    int64_t id, dari, perjanjian, pegawai;
    Str sasaran, uraian, target;
    StatusPerjanjian status;
} IndikatorOrang;
typedef LIST_OF(IndikatorOrang) IndikatorOrangList;

/* With all parts; E_TIDAK_ADA when there is none. */
bool db_perjanjian_ambil(Db *db, Arena *a, int64_t id, Perjanjian *p, Err *err);
/* Only the row. */
bool db_perjanjian_kepala(Db *db, Arena *a, int64_t id, Perjanjian *p, Err *err);
/* The one in force, else the one being prepared, of a person and year (any assignment, the newest); rows only. */
bool db_perjanjian_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, Perjanjian *p, Err *err);
/* Of an assignment; `siap`: the one being prepared, else the one in force. */
bool db_perjanjian_tugas(Db *db, Arena *a, int64_t pegawai, int64_t penugasan, int tahun, bool siap, Perjanjian *p, Err *err);
/* All of a person, newest year and version first. */
bool db_perjanjian_daftar(Db *db, Arena *a, int64_t pegawai, PerjanjianList *l, Err *err);
/* Everybody's of a year but replaced ones, by person, what is in force before what is prepared. */
bool db_perjanjian_semua(Db *db, Arena *a, int tahun, PerjanjianList *l, Err *err);
/* Submitted to somebody. */
bool db_perjanjian_menunggu(Db *db, Arena *a, int64_t pihak_kedua, PerjanjianList *l, Err *err);
/* Indicators of a person's agreement of a year: in force, else prepared. */
bool db_perjanjian_indikator(Db *db, Arena *a, int64_t pegawai, int tahun, IndikatorPerjanjianList *l, Err *err);
bool db_indikator_ambil(Db *db, Arena *a, int64_t id, IndikatorPerjanjian *x, Err *err);
/* All of a year, but those of replaced agreements, by person and place. */
bool db_indikator_semua(Db *db, Arena *a, int tahun, IndikatorOrangList *l, Err *err);
/* How many RHK of any plan take up an indicator of it; of one indicator, RHK and derived indicators. */
bool db_perjanjian_sandaran(Db *db, int64_t id, int64_t *n, Err *err);
bool db_indikator_sandaran(Db *db, int64_t id, int64_t *n, Err *err);

/* E_TIDAK_ADA while it is not set. */
bool db_apbd(Db *db, Arena *a, int tahun, Apbd *x, Err *err);

/* ---- inside a transaction ---- */

/* Row and parts. */
bool db_perjanjian_tambah(Db *db, const Perjanjian *p, Err *err);
/* State and what comes with it; E_BERUBAH when versi moved on. */
bool db_perjanjian_status(Db *db, const Perjanjian *p, StatusPerjanjian ke, Err *err);
/* versi + 1 of a draft that still stands at `versi`. */
bool db_perjanjian_sentuh(Db *db, int64_t id, int versi, Err *err);
bool db_perjanjian_hapus(Db *db, int64_t id, int versi, Err *err);
bool db_sumber_simpan(Db *db, int64_t perjanjian, const Str isi[SUMBER_PERJANJIAN_MAX], Err *err);
bool db_indikator_simpan(Db *db, const IndikatorPerjanjian *x, ptrdiff_t n, Err *err);
bool db_indikator_hapus(Db *db, int64_t id, Err *err);
/* What named indicator `dari`, derived indicators and RHK, names `ke`. */
bool db_indikator_pindah(Db *db, int64_t dari, int64_t ke, Err *err);
bool db_anggaran_simpan(Db *db, const AnggaranPerjanjian *x, ptrdiff_t n, Err *err);
bool db_anggaran_hapus(Db *db, int64_t id, Err *err);
/* versi 0: new. */
bool db_apbd_simpan(Db *db, const Apbd *x, Err *err);

#endif
