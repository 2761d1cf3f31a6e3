/*
 * CSV as spreadsheets write it: separator ',' ';' or tab found in the header line (or named by a first
 * line "sep=;"), quotes, CRLF or LF, UTF-8 with or without BOM. Row numbers are line numbers of the file,
 * the line where the row begins. Called by tabel_baca().
 */
#ifndef BASE_CSV_H
#define BASE_CSV_H

#include "base/tabel.h"

bool csv_baca(Arena *a, Str isi, TabelBaca *t, Err *err);

#endif
