/*
 * Tables out as XLSX: sheets of rows, headings bold and frozen, text as text (so a NIP keeps its digits),
 * dates and times as such. What is written here reads back the same with tabel_baca().
 */
#ifndef BASE_XLSX_TULIS_H
#define BASE_XLSX_TULIS_H

#include "base/tabel.h"

typedef struct {
    Str judul;
    SelJenis jenis;                     /* format of the whole column, also below the rows: SEL_TEKS ... */
    int lebar;                          /* in letters; 0: by the heading */
    const char *const *pilihan;         /* offered as a list in the cells, ended by NULL; NULL: none */
} XlsxKolom;

typedef struct {
    const char *nama;                   /* at most 31 letters */
    const XlsxKolom *kolom;
    int n_kolom;
    struct { const Sel *const *v; ptrdiff_t n; } baris;         /* rows of n_kolom cells */
    bool saring;                        /* with filters: a list to be looked through, not one to be filled in */
} XlsxLembar;

/* The file's bytes in `a`. E_TABEL_TULIS when the system refuses. */
bool xlsx_tulis(Arena *a, const XlsxLembar *lembar, int n, Str *isi, Err *err);

/* All of an open file that the library wrote; false when the system refuses (also used by dokumen/xlsx.c). */
bool xlsx_ambil(Arena *a, int fd, Str *isi);

#endif
