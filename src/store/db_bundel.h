/* Requests for documents in bulk (SPEC 14). */
#ifndef STORE_DB_BUNDEL_H
#define STORE_DB_BUNDEL_H

#include "inti/bundel_jenis.h"
#include "store/store.h"

bool db_bundel_ambil(Db *db, Arena *a, int64_t id, Bundel *b, Err *err);
/* What an account asked for, newest first. */
bool db_bundel_akun(Db *db, Arena *a, int64_t akun, BundelList *l, Err *err);
/* The oldest that waits or runs; E_TIDAK_ADA when there is none. */
bool db_bundel_kerja(Db *db, Arena *a, Bundel *b, Err *err);
/* Those that ended before `pada`. */
bool db_bundel_lama(Db *db, Arena *a, Saat pada, BundelList *l, Err *err);

/* ---- inside a transaction ---- */

bool db_bundel_tambah(Db *db, const Bundel *b, Err *err);
/* status, siap, jumlah, ukuran, pesan, selesai_pada; E_BERUBAH when versi moved on. */
bool db_bundel_ubah(Db *db, const Bundel *b, Err *err);
/* How far it is, while it runs; *jalan false: it was paused, removed or ended meanwhile. */
bool db_bundel_maju(Db *db, int64_t id, int siap, bool *jalan, Err *err);
bool db_bundel_hapus(Db *db, int64_t id, Err *err);

#endif
