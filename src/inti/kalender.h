/*
 * Kalender: which days are working days (SPEC 3). Holidays and joint leave come from a list that can
 * change in mid-year; a year that is not in the list is reported, never guessed.
 */
#ifndef INTI_KALENDER_H
#define INTI_KALENDER_H

#include "inti/inti.h"

#define JENIS_LIBUR_LIST(X, P)                                                                      \
    X(P, LIBUR,        "libur",        "Hari libur nasional")                                       \
    X(P, CUTI_BERSAMA, "cuti_bersama", "Cuti bersama")                                              \
    X(P, DAERAH,       "daerah",       "Hari libur daerah")
KODE_TIPE(JenisLibur, JENIS_LIBUR, jenis_libur, JENIS_LIBUR_LIST)

typedef struct { Tanggal tanggal; JenisLibur jenis; Str nama; } HariLibur;
typedef LIST_OF(HariLibur) HariLiburList;

/* Holidays sorted by day; `tahun` lists the years that are complete. */
typedef struct {
    struct { const HariLibur *v; ptrdiff_t n; } libur;
    struct { const int *v; ptrdiff_t n; } tahun;
} Kalender;

/* Sorts a copy of `libur` into `a`. A year counts as complete when it has at least one
 * national holiday: a regional one entered early does not make it so. */
Kalender kalender_susun(Arena *a, HariLiburList libur);

bool kalender_ada(const Kalender *k, int tahun);
/* NULL on an ordinary day. */
const HariLibur *kalender_libur(const Kalender *k, Tanggal t);
/* A working day in a week of `pekan` (5 or 6) days. The year is there (kalender_ada). */
bool kalender_kerja(const Kalender *k, int pekan, Tanggal t);
/* Why `t` is not a working day: the holiday's name, "Sabtu", "Minggu"; NULL when it is one. */
const char *kalender_alasan(Arena *a, const Kalender *k, int pekan, Tanggal t);
/* Working days in [dari, sampai]; 0 when the range is empty. */
int kalender_hitung(const Kalender *k, int pekan, Tanggal dari, Tanggal sampai);

#endif
