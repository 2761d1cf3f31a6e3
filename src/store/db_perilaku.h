/*
 * Duties of behaviour raters and their ratings (schema/0037_perilaku.sql).
 */
#ifndef STORE_DB_PERILAKU_H
#define STORE_DB_PERILAKU_H

#include "inti/penilai_perilaku.h"
#include "store/store.h"

bool db_perilaku_ambil(Db *db, Arena *a, int64_t id, TugasPerilaku *t, Err *err);
/* About a person in a month, also dropped ones; by rater. */
bool db_perilaku_dinilai(Db *db, Arena *a, int64_t dinilai, Bulan b, TugasPerilakuList *l, Err *err);
/* Of a rater from a month on, dropped ones left out; newest month first. */
bool db_perilaku_penilai(Db *db, Arena *a, int64_t penilai, Bulan dari, TugasPerilakuList *l, Err *err);
/* The months in which a person was rated by somebody, newest first, with how many ratings were sent; at most n. */
typedef struct { Bulan bulan; int penilai; } BulanPerilaku;
typedef LIST_OF(BulanPerilaku) BulanPerilakuList;
bool db_perilaku_bulan_orang(Db *db, Arena *a, int64_t dinilai, int n, BulanPerilakuList *l, Err *err);
/* Of everybody in a month, dropped ones left out; by person and rater. */
bool db_perilaku_bulan(Db *db, Arena *a, Bulan b, TugasPerilakuList *l, Err *err);
/* Who rated whom how often in dari..sampai; by person and rater. */
bool db_perilaku_riwayat(Db *db, Arena *a, Bulan dari, Bulan sampai, RiwayatPerilakuList *l, Err *err);
/* Not sent, of months up to `sampai`; by month and rater. */
bool db_perilaku_terbuka(Db *db, Arena *a, Bulan sampai, TugasPerilakuList *l, Err *err);

/* ---- inside a transaction ---- */

/* New duties; one that was dropped before stands again. */
bool db_perilaku_tambah(Db *db, const TugasPerilaku *t, ptrdiff_t n, Err *err);
/* Dropped, unless they were sent meanwhile. */
bool db_perilaku_gugur(Db *db, const TugasPerilaku *t, ptrdiff_t n, Err *err);
/* Values, reason, state, instant; E_BERUBAH when `t->versi` moved on. */
bool db_perilaku_simpan(Db *db, const TugasPerilaku *t, Err *err);
/* Its deadline passed and it was not sent. */
bool db_perilaku_lewat(Db *db, const TugasPerilaku *t, ptrdiff_t n, Err *err);

#endif
