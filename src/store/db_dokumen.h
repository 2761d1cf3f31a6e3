/*
 * The snapshots behind printed documents, and every PDF that was made of them and left the system (SPEC 14).
 */
#ifndef STORE_DB_DOKUMEN_H
#define STORE_DB_DOKUMEN_H

#include "inti/bundel_jenis.h"
#include "store/store.h"

typedef struct {
    int64_t id, objek_id;
    int64_t pegawai;                /* whom it is about; of a unit's document, who had it made */
    Str jenis, periode;             /* periode: of a recap, a month or year, or its filter; empty for all others */
    Str kode, isi, hash;
    Saat pada;
} DokumenBaris;

bool db_dokumen_ambil(Db *db, Arena *a, int64_t id, DokumenBaris *d, Err *err);
/* The newest document of an object ("skp", "evaluasi"); of an object and period; by its verification code. */
bool db_dokumen_objek(Db *db, Arena *a, Str jenis, int64_t objek, DokumenBaris *d, Err *err);
bool db_dokumen_terbaru(Db *db, Arena *a, Str jenis, int64_t objek, Str periode, DokumenBaris *d, Err *err);
bool db_dokumen_kode(Db *db, Arena *a, Str kode, DokumenBaris *d, Err *err);

/* Every document, by id; `each` gets a DokumenBaris. */
bool db_dokumen_setiap(Db *db, bool (*each)(void *baris, void *arg, Err *err), void *arg, Err *err);

/* The document that stands for a record, the newest of it; `status` is the record's. */
typedef struct { int64_t id, pegawai; Str status; } DokumenBerlaku;
typedef LIST_OF(DokumenBerlaku) DokumenBerlakuList;
/* Of the evaluations of a period that are set; of the plans of a year or month that are set. By person. */
bool db_dokumen_periode(Db *db, Arena *a, IsiBundel isi, Periode p, DokumenBerlakuList *l, Err *err);

/* A PDF that was issued: SHA-256 of its bytes, the document it was made from (0: many, then `judul` says what it is), the
 * program's version, the name of the certificate that sealed it (empty: none). */
typedef struct { Str hash; int64_t dokumen; Str judul, pembuat; Saat pada; Str segel; } Terbitan;
typedef LIST_OF(Terbitan) TerbitanList;
bool db_terbitan(Db *db, Arena *a, Str hash, Terbitan *t, Err *err);

/* ---- inside a transaction ---- */

bool db_dokumen_tambah(Db *db, const DokumenBaris *d, Err *err);
/* Rows whose hash is known already are left out. */
bool db_terbitan_tambah(Db *db, const Terbitan *t, ptrdiff_t n, Err *err);

#endif
