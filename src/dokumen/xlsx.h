/*
 * Xlsx: a list as it stands on the page, for a spreadsheet: typed cells (dates, months, times, numbers; NIP and
 * ids as text, so no digit is lost), heading bold and frozen with filters, column widths by content, ready to
 * print on A4 landscape with the heading on each page.
 *
 *     static const Kolom k[] = { KOLOM(Baris, nip, STR, "NIP"), KOLOM(Baris, nama, STR, "Nama"),
 *                                KOLOM_KODE(Baris, predikat, predikat_label, "Predikat"), KOLOM_AKHIR };
 *     xlsx_daftar(a, &(XlsxDaftar){ S("Predikat September 2023"), k, l.v, l.n, sizeof *l.v, 420, kini }, &isi, err);
 *
 * A code column shows what its Kolom names: give the table of labels, not that of codes.
 */
#ifndef DOKUMEN_XLSX_H
#define DOKUMEN_XLSX_H

#include "base/base.h"

typedef struct {
    Str judul;                      /* name of the sheet (what a sheet may not be called is left out) and title */
    const Kolom *kolom;
    const void *baris;              /* n structs of `ukuran` bytes */
    ptrdiff_t n;
    size_t ukuran;
    int zona_menit;                 /* zone in which instants are shown */
    Saat dibuat;                    /* stands in the file's properties */
} XlsxDaftar;

/* The file's bytes in `a`. At most 1,048,575 rows; a text longer than a cell takes is cut with an ellipsis.
 * False with E_DOKUMEN. */
bool xlsx_daftar(Arena *a, const XlsxDaftar *d, Str *isi, Err *err);

#endif
