/*
 * TabelBaca: a table that came in as a file, CSV or XLSX alike: the header line, then rows with the row
 * number they have in the file, so that a message can point at the cell ("B7"). Cells are trimmed UTF-8.
 *
 *     TabelBaca t;
 *     if (!tabel_baca(a, isi, (Str){0}, &t, err)) return false;
 *     for (ptrdiff_t i = 0; i < t.baris.n; i++)
 *         for (ptrdiff_t k = 0; k < t.judul.n; k++) use(t.baris.v[i].nomor, t.judul.v[k], t.baris.v[i].sel[k]);
 *
 * Refused, each with a sentence that says where and what to do: no table at all (E_TABEL_BUKAN), broken
 * CSV or XLSX (E_TABEL_CSV, E_TABEL_XLSX), letters that are not UTF-8 (E_TABEL_HURUF), beyond the limits
 * (E_TABEL_BATAS), no header (E_TABEL_KOSONG), no such sheet or an empty one among others (E_TABEL_LEMBAR).
 */
#ifndef BASE_TABEL_H
#define BASE_TABEL_H

#include "base/base.h"

enum {
    TABEL_BARIS_MAX = 100000,
    TABEL_KOLOM_MAX = 100,
    TABEL_SEL_MAX   = 64 * 1024,            /* bytes in one cell */
    TABEL_ISI_MAX   = 4000000               /* cells in all */
};

#define TABEL_PECAH "Pecah menjadi beberapa berkas."        /* next step of E_TABEL_BATAS */

typedef enum {
    SEL_KOSONG,
    SEL_TEKS,               /* all cells of a CSV; text cells of an XLSX */
    SEL_ANGKA,              /* an XLSX number: digits beyond the 15th are lost, leading zeros too */
    SEL_TANGGAL,            /* an XLSX number shown as a date; teks is YYYY-MM-DD */
    SEL_PUKUL,              /* an XLSX number shown as a time; teks is HH:MM */
    SEL_GALAT               /* a formula that went wrong or was never worked out; teks is #N/A and the like */
} SelJenis;

typedef struct { SelJenis jenis; Str teks; } Sel;

typedef struct {
    int nomor;              /* row number in the file */
    Sel *sel;               /* as many cells as the table has columns */
    ptrdiff_t lebih;        /* cells filled beyond the last column, e.g. by a comma without quotes */
} BarisTabel;

typedef struct {
    Str lembar;                         /* the sheet that was read; empty for CSV */
    int gabungan;                       /* merged cells of the sheet: only their first holds anything */
    int baris_judul;                    /* row number of the header */
    StrList judul;                      /* as written; an unnamed column is empty */
    LIST_OF(BarisTabel) baris;          /* rows with at least one filled cell */
} TabelBaca;

/* CSV or XLSX, told by the content. `lembar` names the sheet; empty: the first visible one. All text
 * lives in `a` or in `isi`, which must live as long. */
bool tabel_baca(Arena *a, Str isi, Str lembar, TabelBaca *t, Err *err);

/* Column 0 is A, 26 is AA. */
Str tabel_huruf(Arena *a, ptrdiff_t kolom);
/* "B7" of a row number and a column from 0. */
Str tabel_letak(Arena *a, int nomor, ptrdiff_t kolom);

/* ---- for the two readers ---- */

/* Takes the next row: the first with content becomes the header, empty ones are dropped. `sel` holds `n`
 * cells and may be reused by the caller; texts are kept as they are. */
bool tabel_tambah(Arena *a, TabelBaca *t, int nomor, const Sel *sel, ptrdiff_t n, Err *err);

#endif
