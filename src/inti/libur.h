/*
 * Libur: the lists of holidays and joint leave that come with the program, profil/libur-YYYY.csv, one
 * day a line: tanggal,jenis,nama. Lines that begin with # say by which decree. After installation the
 * list lives in the database and is edited there.
 */
#ifndef INTI_LIBUR_H
#define INTI_LIBUR_H

#include "inti/kalender.h"

/* Appends the days of `isi`, the text of `berkas`. E_PROFIL with file and line on a day that does not
 * exist, an unknown kind, an empty name, a day listed twice. */
bool libur_baca(Arena *a, Str berkas, Str isi, HariLiburList *out, Err *err);

/* Appends every libur-YYYY.csv in `folder`; a day in the file of another year is refused. */
bool libur_muat(Arena *a, Str folder, HariLiburList *out, Err *err);

#endif
