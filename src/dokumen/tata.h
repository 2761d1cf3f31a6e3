/*
 * Tata: tables flow over pages. Everything on a sheet is a table, also headings (one column, no lines) and
 * signatures (two columns, no lines). tata_susun() measures, breaks into pages and gives boxes with the
 * lines of text that stand in them; drawing is pdf.c's. Points, from the top left of the page's text area.
 *
 * Breaking: header rows come again on each page; a row that must stay with the next (TETAP) never ends a
 * page; a row that fits on a page is not torn unless much of the page would stay empty; a longer one
 * continues on the next page, at least two lines on either side; cells over several rows continue too.
 */
#ifndef DOKUMEN_TATA_H
#define DOKUMEN_TATA_H

#include "paragraf.h"

enum { KOLOM_MAKS = 16, JUMLAH_MAKS = 5 };

typedef enum { GAMBAR_TIADA, GAMBAR_KURVA } Gambar;             /* what is drawn in a cell instead of text */

typedef struct {
    int kolom, lebar, tinggi;       /* first column; columns and rows it covers */
    RuasList isi;
    Rata rata;
    bool tengah, arsir;             /* centred from top to bottom; shaded */
    bool garis_bawah;               /* a double line below, though the table has none */
    bool ulang;                     /* over several rows: a text of one or two lines comes again on each page */
    Gambar gambar;
    int gambar_arg;
    bool berjumlah;                 /* a curve with the persons per predicate under it, in the order of the axis */
    int jumlah[JUMLAH_MAKS];
    LarikList larik;                /* measured: its lines, */
    ptrdiff_t mulai;                /* how many of them stand on pages before */
} Petak;

enum {
    BARIS_KEPALA = 1,               /* header: again on each page */
    BARIS_SUBKEPALA = 2,            /* header of the rows that follow; a run of them until the next run */
    BARIS_TETAP = 4,                /* stays with the next row */
    BARIS_UTUH = 8,                 /* is never torn */
};

typedef struct {
    Petak *sel;                     /* room for one in each column of the table */
    int n;
    unsigned sifat;
    double min;                     /* least height */
    double alami, tambah;           /* measured: own height; what cells over several rows need more */
} Baris;

typedef struct {
    double lebar[KOLOM_MAKS];       /* of the columns; relative */
    int kolom;
    bool garis;
    double ukuran;                  /* of the text */
    double jarak;                   /* before the table, unless it begins a page */
    LIST_OF(Baris) baris;
} Tabel;
typedef LIST_OF(Tabel) TabelList;

/* Lines from..to of a cell in a rectangle of a page. */
typedef struct {
    int halaman;
    double x, y, w, h;
    const Petak *sel;
    const Tabel *tabel;
    ptrdiff_t dari, sampai;
    bool awal_atas;                 /* first of its table on this page: draws its upper line */
} Kotak;

typedef struct { LIST_OF(Kotak) kotak; int halaman; } Susunan;

/* A new last row of a table whose columns are known. */
Baris *tabel_baris(Pena *p, Tabel *t);

/* Lays out into pages of `lebar` x `tinggi`. Lives as long as the pen's document; changes `t`. */
Susunan tata_susun(Pena *p, TabelList t, double lebar, double tinggi);

extern const double tata_tepi_x, tata_tepi_y;                   /* padding in a cell */

#endif
