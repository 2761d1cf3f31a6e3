/*
 * Reminders: what an account has set, and the queue of outgoing mail (schema/0056_pengingat.sql).
 */
#ifndef STORE_DB_PENGINGAT_H
#define STORE_DB_PENGINGAT_H

#include "store/store.h"

typedef struct {
    int64_t akun;
    Str surel, pasti_hash, bisu, kalender_hash, dikabarkan;
    Saat pasti_sampai, dipastikan_pada, kalender_pada;
    Tanggal diringkas;
    int hari, versi;                /* versi 0: nothing was set */
} Pengingat;
typedef LIST_OF(Pengingat) PengingatList;

#define STATUS_SUREL_LIST(X, P)                                                                     \
    X(P, ANTRE,    "antre",    "Menunggu dikirim")                                                  \
    X(P, JALAN,    "jalan",    "Sedang dikirim")                                                    \
    X(P, TERKIRIM, "terkirim", "Terkirim")                                                          \
    X(P, RAGU,     "ragu",     "Belum pasti terkirim")                                              \
    X(P, GAGAL,    "gagal",    "Tidak terkirim")
KODE_TIPE(StatusSurel, STATUS_SUREL, status_surel, STATUS_SUREL_LIST)

typedef struct {
    int64_t id, akun;
    Str kunci, kepada, judul, isi, sebab;
    StatusSurel status;
    int coba;
    Saat berikut, sampai, pada, diubah;
} SurelKeluar;
typedef LIST_OF(SurelKeluar) SurelKeluarList;
typedef struct { StatusSurel status; int n; } SurelHitung;
typedef LIST_OF(SurelHitung) SurelHitungList;

/* All zeros but `akun` and `hari` when nothing was set. */
bool db_pengingat(Db *db, Arena *a, int64_t akun, Pengingat *p, Err *err);
/* E_TIDAK_ADA for an unknown key. */
bool db_pengingat_kalender(Db *db, Arena *a, Str hash, Pengingat *p, Err *err);
bool db_pengingat_pasti(Db *db, Arena *a, Str hash, Pengingat *p, Err *err);
/* Confirmed, of accounts that are not switched off, not yet looked through on `hari`, by account after `sesudah`; at most n. */
bool db_pengingat_giliran(Db *db, Arena *a, Tanggal hari, int64_t sesudah, int n, PengingatList *l, Err *err);

bool db_surel_ambil(Db *db, Arena *a, int64_t id, SurelKeluar *s, Err *err);
/* Those whose turn has come, oldest first; at most n. */
bool db_surel_giliran(Db *db, Arena *a, Saat kini, int n, SurelKeluarList *l, Err *err);
/* Without their text. By status those that need somebody, newest first. */
bool db_surel_status(Db *db, Arena *a, StatusSurel s, int n, SurelKeluarList *l, Err *err);
bool db_surel_hitung(Db *db, Arena *a, SurelHitungList *l, Err *err);

/* ---- inside a transaction ---- */

/* All of it, guarded by versi; versi 0: new. */
bool db_pengingat_simpan(Db *db, const Pengingat *p, Err *err);
/* After a digest: the day and what it knew; no matter what else changed. */
bool db_pengingat_ringkas(Db *db, int64_t akun, Tanggal hari, Str dikabarkan, Err *err);
/* Nothing when a mail with that key is there. */
bool db_surel_tambah(Db *db, const SurelKeluar *s, Err *err);
/* From one state to another: *dapat false when it is not in `dari` any more. Text and reason go with it. */
bool db_surel_pindah(Db *db, const SurelKeluar *s, StatusSurel dari, StatusSurel ke, bool *dapat, Err *err);
/* Left behind in the middle of sending before `sebelum`; *n of them. */
bool db_surel_telantar(Db *db, Saat sebelum, Saat kini, int *n, Err *err);
/* Of no use any more. */
bool db_surel_basi(Db *db, Saat kini, int *n, Err *err);
bool db_surel_buang(Db *db, Saat sebelum, Err *err);
/* What still waits for an account, when its address changed. */
bool db_surel_lupakan(Db *db, int64_t akun, Err *err);

#endif
