/*
 * Dokumen: official sheets as PDF from immutable snapshots (SPEC 14). A format is data: a table of blocks
 * (lembar_*.c) over a snapshot; pdf.c lays them out. Same snapshot and same build give the same bytes.
 *
 * The snapshot is canonical JSON, made when a record is set, and is the record; this layer reads nothing
 * else. Its keys are described in docs/dokumen.md.
 */
#ifndef DOKUMEN_DOKUMEN_H
#define DOKUMEN_DOKUMEN_H

#include "dokumen/pades.h"

typedef enum { KERTAS_A4, KERTAS_F4 } Kertas;

typedef struct {
    Kertas kertas;
    Str kode;                       /* verification code printed in the footer with its QR */
    Str alamat;                     /* of the public verification page, without the final "/" and code */
    bool draf;                      /* watermark DRAF */
    const Pades *segel;             /* seals it; NULL: not */
    Saat segel_pada;                /* the time that the seal bears */
} CetakAtur;

/* Seals what is printed from a record of `rekaman`, when there is a seal and it is valid now. The seal bears the time of the
 * record, not of the print: so each print has the same bytes. */
void cetak_segel(CetakAtur *atur, const Pades *segel, Saat rekaman, Saat kini);
/* Name of the certificate that seals; empty: none. */
Str cetak_segel_nama(const CetakAtur *atur);

typedef enum { LEMBAR_SKP = 1, LEMBAR_LAMPIRAN = 2, LEMBAR_EVALUASI = 4, LEMBAR_DOKUMEN = 8 } LembarSet;

/* Reads the fonts, once, at the start of the process: the search path `folder_huruf` (parts separated by ":";
 * empty: where Debian puts them). E_DOKUMEN names a missing or damaged file. */
bool dokumen_mulai(Str folder_huruf, Err *err);
/* The same check without keeping anything (doctor). */
bool dokumen_periksa(Str folder_huruf, Err *err);

/*
 * Renders the chosen sheets of B-L1 for the snapshot `json` (its "format" 1..5 picks the layout) into
 * one PDF in `a`. Missing data prints "-". False with E_DOKUMEN when the snapshot is not one or a font
 * cannot be read.
 */
bool dokumen_pdf(Arena *a, Str json, LembarSet lembar, const CetakAtur *atur, Str *pdf, Err *err);

/* Which of those sheets there are, and how many pages each takes on that paper; the rest of `l` is empty. */
enum { LEMBAR_N = 4 };
typedef struct { const char *judul; int halaman; } HalamanLembar;
bool dokumen_halaman(Arena *a, Str json, LembarSet lembar, Kertas kertas, HalamanLembar l[LEMBAR_N], Err *err);

/* The same for a document beside B-L1, whose code in JENIS_DOKUMEN_LIST is `jenis`. E_DOKUMEN also for a kind without a
 * format. */
bool dokumen_lain_pdf(Arena *a, Str jenis, Str json, const CetakAtur *atur, Str *pdf, Err *err);

/* The same for a page: its title, and its sheets as HTML, one section each; they say what the PDF says. */
typedef struct { Str judul, isi; } Tercetak;
bool dokumen_html(Arena *a, Str json, LembarSet lembar, Tercetak *h, Err *err);
bool dokumen_lain_html(Arena *a, Str jenis, Str json, Tercetak *h, Err *err);

#endif
