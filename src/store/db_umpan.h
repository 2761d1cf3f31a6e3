/*
 * Feedback, requests for it, and the agreed schedules (schema/0004_umpan_balik.sql).
 */
#ifndef STORE_DB_UMPAN_H
#define STORE_DB_UMPAN_H

#include "inti/umpan_balik.h"
#include "store/store.h"

bool db_umpan_ambil(Db *db, Arena *a, int64_t id, UmpanBalik *u, Err *err);
/* About a person in a span of days, oldest first; also what was taken back. */
bool db_umpan_antara(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, UmpanBalikList *l, Err *err);
/* The last `n` that somebody gave before id `sebelum` (0: the newest), newest first. */
bool db_umpan_pemberi(Db *db, Arena *a, int64_t pemberi, int64_t sebelum, int n, UmpanBalikList *l, Err *err);

bool db_minta_ambil(Db *db, Arena *a, int64_t id, PermintaanUmpan *m, Err *err);
bool db_minta_token(Db *db, Arena *a, Str token_hash, PermintaanUmpan *m, Err *err);
/* Open requests to a person; all about a person, newest first, at most `n`. */
bool db_minta_kepada(Db *db, Arena *a, int64_t kepada, PermintaanUmpanList *l, Err *err);
bool db_minta_pegawai(Db *db, Arena *a, int64_t pegawai, int n, PermintaanUmpanList *l, Err *err);

/* E_TIDAK_ADA when none was proposed. */
bool db_jadwal_umpan(Db *db, Arena *a, int64_t pegawai, int tahun, JadwalUmpan *j, Err *err);
/* Of those for whom `penilai` proposed one, by person; and what leaders gave them as berkala in that year. */
bool db_jadwal_umpan_penilai(Db *db, Arena *a, int64_t penilai, int tahun, JadwalUmpanList *l, UmpanBalikList *diberi, Err *err);

/* ---- inside a transaction ---- */

bool db_umpan_tambah(Db *db, const UmpanBalik *u, ptrdiff_t n, Err *err);
bool db_umpan_tarik(Db *db, int64_t id, Saat pada, Err *err);
bool db_minta_tambah(Db *db, const PermintaanUmpan *m, Str token_hash, Err *err);
/* Closes a request; E_BERUBAH when it is not open any more. */
bool db_minta_status(Db *db, const PermintaanUmpan *m, StatusMinta ke, int64_t umpan, Err *err);
bool db_jadwal_umpan_simpan(Db *db, const JadwalUmpan *j, Err *err);

#endif
