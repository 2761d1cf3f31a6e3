/* Judgements of progress, what followed, coaching, takeovers. */
#ifndef STORE_DB_KEMAJUAN_H
#define STORE_DB_KEMAJUAN_H

#include "inti/kemajuan.h"
#include "store/store.h"

/* All of a person, oldest first. */
bool db_kemajuan_daftar(Db *db, Arena *a, int64_t pegawai, KemajuanList *l, Err *err);
bool db_kemajuan_ambil(Db *db, Arena *a, int64_t id, Kemajuan *k, Err *err);
bool db_tindak_daftar(Db *db, Arena *a, int64_t pegawai, TindakLanjutList *l, Err *err);
bool db_tindak_ambil(Db *db, Arena *a, int64_t id, TindakLanjut *t, Err *err);
/* Takeovers of a person that were not taken back. */
bool db_alih_daftar(Db *db, Arena *a, int64_t pegawai, AmbilAlihList *l, Err *err);
bool db_alih_ambil(Db *db, Arena *a, int64_t id, AmbilAlih *x, Err *err);

bool db_pembinaan_daftar(Db *db, Arena *a, int64_t pegawai, PembinaanList *l, Err *err);
bool db_pembinaan_ambil(Db *db, Arena *a, int64_t id, Pembinaan *x, Err *err);
/* Proposals and planned sessions that somebody is to hold, oldest first. */
bool db_pembinaan_menunggu(Db *db, Arena *a, PelakuPembinaan kepada, PembinaanList *l, Err *err);
bool db_kesepakatan_daftar(Db *db, Arena *a, int64_t pembinaan, KesepakatanList *l, Err *err);

/* ---- inside a transaction ---- */

bool db_kemajuan_tambah(Db *db, const Kemajuan *k, Err *err);
bool db_tindak_tambah(Db *db, const TindakLanjut *t, Err *err);
/* Status, answer and what it led to; E_BERUBAH when `versi` moved on. */
bool db_tindak_ubah(Db *db, const TindakLanjut *t, Err *err);
/* What waited for this version of a plan, or for this session, is done. */
bool db_tindak_selesai_skp(Db *db, int64_t skp, Saat pada, Err *err);
bool db_tindak_selesai_pembinaan(Db *db, int64_t pembinaan, Saat pada, Err *err);
/* The draft it began is gone. */
bool db_tindak_lepas_skp(Db *db, int64_t skp, Err *err);

bool db_pembinaan_tambah(Db *db, const Pembinaan *x, Err *err);
bool db_pembinaan_ubah(Db *db, const Pembinaan *x, Err *err);
bool db_kesepakatan_ganti(Db *db, int64_t pembinaan, const Kesepakatan *k, ptrdiff_t n, Err *err);
bool db_kesepakatan_selesai(Db *db, int64_t pembinaan, int64_t id, Saat pada, Err *err);

bool db_alih_tambah(Db *db, const AmbilAlih *x, Err *err);
bool db_alih_tarik(Db *db, int64_t id, Saat pada, Err *err);

#endif
