/*
 * Keaslian: whether a PDF came from here, and what became of its document (SPEC 14). Every PDF that leaves is known by
 * the SHA-256 of its bytes, so the answer does not depend on the program of today. A file that was signed elsewhere
 * begins with the bytes that left: they are found again behind what was appended.
 */
#ifndef TINDAKAN_KEASLIAN_H
#define TINDAKAN_KEASLIAN_H

#include "store/db_bertanda.h"
#include "store/db_dokumen.h"
#include "tindakan/tindakan.h"

#define KEADAAN_DOKUMEN_LIST(X, P)                                                                  \
    X(P, BERLAKU,   "berlaku",   "Berlaku")                                                         \
    X(P, DIGANTI,   "diganti",   "Sudah diganti versi yang lebih baru")                             \
    X(P, KEBERATAN, "keberatan", "Sedang dalam keberatan")
KODE_TIPE(KeadaanDokumen, KEADAAN_DOKUMEN, keadaan_dokumen, KEADAAN_DOKUMEN_LIST)

typedef struct {
    bool sama;                      /* it begins with bytes that left here, */
    Terbitan terbit;                /* these */
    Bertanda bertanda;              /* the file was attached after signing; id 0: not */
    DokumenBaris d;                 /* id 0: many documents in one file, terbit.judul says which */
    KeadaanDokumen keadaan;         /* of `d` */
    bool rekaman_utuh;              /* the snapshot still has its hash */
    ptrdiff_t ditambah;             /* bytes that were appended after it left: a signature; 0: none */
} Keaslian;

/* Keeps that this PDF of document `dokumen` left, sealed with the certificate of that name (empty: not); does nothing when it
 * is known. */
bool terbitan_catat(const Ctx *c, int64_t dokumen, Str pdf, Str segel, Err *err);
/* The same of a PDF that was joined from several documents. */
bool terbitan_gabungan(const Ctx *c, Str judul, Str pdf, Str segel, Err *err);

/* The longest beginning of the file that left here as a file of its own, *n bytes. E_PDF_TAK_DIKENAL when there is none. */
bool terbitan_awal(Db *db, Arena *a, Str pdf, Terbitan *t, ptrdiff_t *n, Err *err);

/* E_PDF_TAK_DIKENAL when no such bytes ever left nor were attached, E_BUKAN_PDF when it is none. */
bool keaslian_periksa(Db *db, Arena *a, Str pdf, Keaslian *k, Err *err);

/* How a document stands: replaced by a newer one of its record, under objection, or in force. */
bool dokumen_keadaan(Db *db, Arena *a, const DokumenBaris *d, KeadaanDokumen *k, Err *err);

#endif
