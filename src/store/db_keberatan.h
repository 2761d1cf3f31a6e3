/*
 * Objections, their steps and evidence (schema/0050_keberatan.sql).
 */
#ifndef STORE_DB_KEBERATAN_H
#define STORE_DB_KEBERATAN_H

#include "inti/keberatan.h"
#include "store/store.h"

typedef struct {
    int64_t id, keberatan, oleh;    /* oleh 0: the system */
    LangkahKeberatan jenis;
    Str nama;
    Peran sebagai;
    Str isi;
    Saat pada;
} KeberatanLangkah;
typedef LIST_OF(KeberatanLangkah) KeberatanLangkahList;

typedef struct {
    int64_t id, langkah;
    Str nama, berkas, jenis, tautan;        /* berkas: SHA-256 of the content, empty for a link */
    int64_t ukuran;
    Saat pada;
} KeberatanBukti;
typedef LIST_OF(KeberatanBukti) KeberatanBuktiList;

bool db_keberatan_ambil(Db *db, Arena *a, int64_t id, Keberatan *k, Err *err);
/* The one of an evaluation that was not withdrawn; E_TIDAK_ADA when there is none. */
bool db_keberatan_evaluasi(Db *db, Arena *a, int64_t evaluasi, Keberatan *k, Err *err);
/* The one whose decision made this evaluation. */
bool db_keberatan_pengganti(Db *db, Arena *a, int64_t evaluasi, Keberatan *k, Err *err);
/* Of an employee, newest first, also withdrawn ones. */
bool db_keberatan_pegawai(Db *db, Arena *a, int64_t pegawai, KeberatanList *l, Err *err);
/* In which a person answers or decides and which are not finished, oldest first. */
bool db_keberatan_menunggu(Db *db, Arena *a, int64_t orang, KeberatanList *l, Err *err);
/* In which a person was appraiser or decides, newest first, at most n. */
bool db_keberatan_pihak(Db *db, Arena *a, int64_t orang, int n, KeberatanList *l, Err *err);
/* Of a span of periods (text order), newest first. */
bool db_keberatan_semua(Db *db, Arena *a, Periode dari, Periode sampai, KeberatanList *l, Err *err);
/* Open ones whose time of decision ended before `hari`. */
bool db_keberatan_lewat(Db *db, Arena *a, Tanggal hari, KeberatanList *l, Err *err);
/* Those that still wait for a decision, also past their time. */
bool db_keberatan_berjalan(Db *db, Arena *a, KeberatanList *l, Err *err);
/* Open ones of a period, for marks on other lists: evaluation and state. */
bool db_keberatan_terbuka(Db *db, Arena *a, Periode p, KeberatanList *l, Err *err);

bool db_keberatan_langkah(Db *db, Arena *a, int64_t keberatan, KeberatanLangkahList *l, Err *err);
bool db_keberatan_bukti(Db *db, Arena *a, int64_t keberatan, KeberatanBuktiList *l, Err *err);
/* One piece with the proceeding it belongs to. */
bool db_keberatan_bukti_ambil(Db *db, Arena *a, int64_t id, KeberatanBukti *b, int64_t *keberatan, Err *err);
bool db_keberatan_berkas_dipakai(Db *db, Str berkas, bool *ya, Err *err);

/* ---- inside a transaction ---- */

bool db_keberatan_tambah(Db *db, const Keberatan *k, Err *err);
/* State and decision; E_BERUBAH when versi moved on. */
bool db_keberatan_ubah(Db *db, const Keberatan *k, Err *err);
/* Who decides from now on; E_BERUBAH when versi moved on. */
bool db_keberatan_alih(Db *db, const Keberatan *k, Err *err);
bool db_keberatan_langkah_tambah(Db *db, const KeberatanLangkah *l, ptrdiff_t n, Err *err);
bool db_keberatan_bukti_tambah(Db *db, const KeberatanBukti *b, ptrdiff_t n, Err *err);
bool db_keberatan_tambah_semua(Db *db, const Keberatan *k, ptrdiff_t n, Err *err);

#endif
