/*
 * Units, posts, persons and their dated assignments. They are read as a whole into memory (inti/struktur.h)
 * and written one by one from forms or by the thousand from a file. Every write raises PENANDA_STRUKTUR in
 * its own transaction, so whoever holds a copy sees that it is old.
 */
#ifndef STORE_DB_STRUKTUR_H
#define STORE_DB_STRUKTUR_H

#include "inti/struktur.h"
#include "store/store.h"

/* ---- reading ---- */

/* All of it as it stood at one moment; *versi is its number. E_SIBUK when it changes all the while. */
bool db_struktur_muat(Db *db, Arena *a, IsiStruktur *isi, int64_t *versi, Err *err);
bool db_struktur_versi(Db *db, int64_t *versi, Err *err);

/* Persons whose name or NIP has words that begin with each word of `teks`, by name, at most `n`. Single
 * letters count only alone; of more than three words the three longest do. */
bool db_pegawai_cari(Db *db, Arena *a, Str teks, int n, PegawaiList *l, Err *err);

/* Number of changes of one row, to be given back when it is changed; 0 when it does not exist. */
bool db_unit_versi(Db *db, int64_t id, int *versi, Err *err);
bool db_jabatan_versi(Db *db, int64_t id, int *versi, Err *err);
bool db_pegawai_versi(Db *db, int64_t id, int *versi, Err *err);
bool db_penugasan_versi(Db *db, int64_t id, int *versi, Err *err);

/* ---- inside a transaction ---- */

/* New rows, or new values of rows with these ids, in any order among themselves: a unit may come before the
 * one above it. Units go before posts, posts and persons before assignments. */
bool db_unit_simpan(Db *db, const Unit *u, ptrdiff_t n, Err *err);
bool db_jabatan_simpan(Db *db, const Jabatan *j, ptrdiff_t n, Err *err);
bool db_pegawai_simpan(Db *db, Arena *a, const Pegawai *p, ptrdiff_t n, Err *err);
bool db_penugasan_simpan(Db *db, const Penugasan *p, ptrdiff_t n, Err *err);
bool db_kaitan_simpan(Db *db, const KaitanJf *k, ptrdiff_t n, Err *err);
bool db_khusus_simpan(Db *db, const PenilaiKhusus *k, ptrdiff_t n, Err *err);

/* New values of one row that was read at `versi`; E_BERUBAH when it moved on. */
bool db_unit_ubah(Db *db, const Unit *u, int versi, Err *err);
bool db_jabatan_ubah(Db *db, const Jabatan *j, int versi, Err *err);
bool db_pegawai_ubah(Db *db, Arena *a, const Pegawai *p, int versi, Err *err);
bool db_penugasan_ubah(Db *db, const Penugasan *p, int versi, Err *err);

/* A link or an appraiser set by hand that was entered by mistake. */
bool db_kaitan_hapus(Db *db, int64_t id, Err *err);
bool db_khusus_hapus(Db *db, int64_t id, Err *err);

#endif
