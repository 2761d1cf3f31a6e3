/*
 * Segel PDF: an update appended to a PDF that seals everything before it and itself: signature dictionary, table of objects,
 * trailer. For one document (pdf_segel), and for a merged file that is written as it goes (pdf_gabung.c).
 */
#ifndef DOKUMEN_PDF_SEGEL_H
#define DOKUMEN_PDF_SEGEL_H

#include <sodium.h>

#include "dokumen/pades.h"

/* An object that the update brings, and everything of it between "n 0 obj" and "endobj". */
typedef struct { int64_t nomor; Str isi; } ObjekBaru;

typedef struct {
    const Pades *segel;
    Saat pada;                      /* the time that the seal bears */
    crypto_hash_sha256_state sidik; /* of what stands before, */
    int64_t panjang;                /* so many bytes */
    ObjekBaru objek[3];             /* by number; besides the signature dictionary */
    int n;
    int64_t tanda;                  /* number of that, above those of `objek` */
    int64_t akar, info, sebelum;    /* Catalog, Info; where the table of objects before stands */
    Str id;                         /* of the document: hexadecimal digits */
} Susulan;

/* The bytes to append. */
bool pdf_susulan(Arena *a, Susulan *s, Str *susulan, Err *err);

/* Dictionaries of the field that holds the seal, on page `halaman`; and of the form that names the field. */
Str pdf_segel_ruas(Arena *a, int64_t tanda, int64_t halaman);
Str pdf_segel_formulir(Arena *a, int64_t ruas);

/* A document made by pdf_tulis(), sealed. The field cannot be seen. E_DOKUMEN. */
bool pdf_segel(Arena *a, Str pdf, const Pades *segel, Saat pada, Str *hasil, Err *err);

/* A text of a PDF as UTF-16, which any text fits. */
Str pdf_teks(Arena *a, Str s);

#endif
