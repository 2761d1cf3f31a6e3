/*
 * Tenggat: every deadline of both regulations from one engine (SPEC 3). A deadline says which clause
 * it rests on, which days it skipped and why. The last moment is 23:59 of `batas` in the region's zone.
 */
#ifndef INTI_TENGGAT_H
#define INTI_TENGGAT_H

#include "inti/kalender.h"
#include "inti/profil.h"

typedef struct { Tanggal tanggal; Str alasan; } HariDilewati;

typedef struct {
    JenisTenggat jenis;
    Tanggal batas;                  /* none where the profile has no such duty */
    bool memblokir;
    Str pasal;                      /* sets the date; ends in NUL */
    StrList dasar;                  /* every clause it rests on, `pasal` first */
    Str alasan;                     /* how it was counted, or why there is none; one to three sentences */
    LIST_OF(HariDilewati) dilewati;
} Tenggat;

/* What a deadline counts from. Unused parts stay zero. */
typedef struct {
    JenisTenggat jenis;
    int pekan;                      /* of the person's unit: 5 or 6 */
    int tahun;                      /* annual kinds: the year planned or evaluated */
    Bulan bulan;                    /* monthly kinds: the month planned, reported or evaluated; of a returned
                                       report: its month, so that the outer limit M12.4 holds; 0: unlimited */
    Tanggal dari;                   /* kinds counted from a day: activity, release, APBD, TMT, rejection */
} TenggatTanya;

/* False with E_LIBUR_TAHUN when working days must be counted in a year that the calendar lacks. `a` NULL: only
 * jenis, batas, memblokir and pasal are wanted, without words and clauses, as for each day of a month. */
bool tenggat_hitung(const Profil *p, const Kalender *k, Arena *a, TenggatTanya tanya, Tenggat *t, Err *err);

/* The daily-report window (M10.4): until the end of the n-th working day after `hari`. */
bool tenggat_laporan(const Profil *p, const Kalender *k, Arena *a, int pekan, Tanggal hari, Tenggat *t, Err *err);

/* Working days from tomorrow to `batas` (0: last day today; negative: calendar days past). For show only:
 * days of a year that the calendar lacks count by the week alone. */
int tenggat_sisa(const Kalender *k, int pekan, Tanggal hari_ini, Tanggal batas);

/* "besok", "3 hari kerja lagi", "terlambat 2 hari", "sebelum peraturan diundangkan"; empty when the calendar lacks a year. */
Str tenggat_kata(Arena *a, const Profil *p, const Kalender *k, int pekan, Tanggal hari_ini, Tanggal batas);

/* Whether a due date counts at all: before the profile's tenggat_sejak it neither flags nor blocks. */
bool tenggat_berlaku(const Profil *p, Tanggal batas);

/* Fills the explanation: the sentence, the working days counted, the days skipped, the clause. */
void tenggat_mengapa(const Profil *p, const Tenggat *t, TenggatTanya tanya, Mengapa *w);

#endif
