/*
 * An iCalendar file as a table of days: columns tanggal, jenis, nama. Whole-day events only, as holiday
 * calendars hold them; an event of several days becomes several rows. "cuti bersama" in the summary makes
 * the kind cuti_bersama, else it is libur. Rows carry the line number of the event.
 */
#ifndef BASE_ICS_H
#define BASE_ICS_H

#include "base/tabel.h"

bool ics_adalah(Str isi);
/* E_ICS names line and reason: no calendar, an event without date or name, a rule of repetition, a time of
 * day, longer than 31 days. */
bool ics_baca(Arena *a, Str isi, TabelBaca *t, Err *err);

#endif
