/*
 * attlog.dat, the text file that common fingerprint machines write: one punch a line, PIN, date and time,
 * then fields that do not matter here; separated by tabs or blanks, PIN padded with blanks or not.
 *
 *     1001<TAB>2025-03-04 07:24:11<TAB>1<TAB>0<TAB>1<TAB>0
 */
#ifndef BASE_ATTLOG_H
#define BASE_ATTLOG_H

#include "base/base.h"

typedef struct { int baris; Str pin; Tanggal tanggal; Pukul pukul; } Ketukan;
typedef LIST_OF(Ketukan) KetukanList;
typedef LIST_OF(int) BarisList;

enum { ATTLOG_BARIS_MAX = 2000000, ATTLOG_PIN_MAX = 24 };

/* Punches in the order of the file; PINs point into `isi`. Lines that are none go to `salah`, empty ones are
 * skipped. E_TABEL_BATAS beyond the limit, E_ATTLOG_BUKAN where not one line is a punch. */
bool attlog_baca(Arena *a, Str isi, KetukanList *l, BarisList *salah, Err *err);

#endif
