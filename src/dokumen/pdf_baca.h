/*
 * Reads the PDFs that this program writes, far enough to copy them (pdf_gabung.h), to append to them
 * and to find what was appended: classic cross-reference tables, one page tree of one level, one outline.
 */
#ifndef DOKUMEN_PDF_BACA_H
#define DOKUMEN_PDF_BACA_H

#include "base/base.h"

typedef struct { int64_t nomor, letak; Str isi; } PdfObjek;     /* isi: behind "n 0 obj\n", up to the next object; empty: unused */

typedef struct {
    LIST_OF(PdfObjek) objek;        /* by number, the newest of each */
    int64_t terbesar;               /* highest number in use */
    int64_t katalog, info, halaman, kerangka;       /* Catalog, Info, Pages, Outlines */
    int64_t halaman_pertama, baris_pertama, baris_terakhir;     /* first page; first and last line of the outline */
    int halaman_n, baris_n;
    int64_t tabel;                  /* where the newest table of objects stands */
    Str id;                         /* of the document, hexadecimal digits; empty: it has none */
} PdfIsi;

/* Points into `pdf`. False when it is not such a PDF. */
bool pdf_baca(Arena *a, Str pdf, PdfIsi *p);

/* The next reference "n 0 R" at or behind `dari` in an object, outside of texts and streams. */
typedef struct { ptrdiff_t letak, panjang; int64_t nomor; } Rujukan;
bool pdf_rujukan(Str isi, ptrdiff_t dari, Rujukan *r);

/* The whole number that follows `kunci` in `s`, -1 when there is none. */
int64_t pdf_angka(Str s, Str kunci);

#endif
