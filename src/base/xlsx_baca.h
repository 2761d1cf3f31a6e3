/*
 * XLSX as a table: the first visible sheet, or the named one. Shared and inline strings, formula results,
 * dates told by their number format. A file from outside is not trusted: limits on entries, unpacked
 * bytes and compression ratio; any document type declaration is refused, so no entity is ever expanded.
 * Called by tabel_baca().
 */
#ifndef BASE_XLSX_BACA_H
#define BASE_XLSX_BACA_H

#include "base/tabel.h"

bool xlsx_baca(Arena *a, Str isi, Str lembar, TabelBaca *t, Err *err);

#endif
