/*
 * An iCalendar file as a table of days: columns tanggal, jenis, nama. Whole-day events only, as holiday
 * calendars hold them; an event of several days becomes several rows. "cuti bersama" in the summary makes
 * the kind cuti_bersama, else it is libur. Rows carry the line number of the event. And the other way: due dates as
 * a calendar.
 */
#ifndef BASE_ICS_H
#define BASE_ICS_H

#include "base/tabel.h"

bool ics_adalah(Str isi);
/* E_ICS names line and reason: no calendar, an event without date or name, a rule of repetition, a time of
 * day, longer than 31 days. */
bool ics_baca(Arena *a, Str isi, TabelBaca *t, Err *err);

/* One whole-day entry of a calendar that we give out. */
typedef struct {
    Str uid;                        /* stays the same while the matter does: then the entry moves instead of doubling */
    Str judul;
    Tanggal hari;
} IcsAcara;
typedef LIST_OF(IcsAcara) IcsAcaraList;

/* A calendar (RFC 5545): CRLF, lines folded at 75 octets between characters, text escaped, a reminder at nine in the
 * morning of the day before. */
Str ics_tulis(Arena *a, Str nama, Str asal, const IcsAcaraList *l, Saat kini);

#endif
