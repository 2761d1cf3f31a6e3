/*
 * Tim: whom an appraiser appraises in a month, as the structure of that month's last day says.
 */
#ifndef TINDAKAN_TIM_H
#define TINDAKAN_TIM_H

#include "tindakan/tindakan.h"

typedef struct { const Pegawai *pegawai; Str jabatan, unit; } AnggotaTim;
typedef LIST_OF(AnggotaTim) AnggotaTimList;

/* By name; with those who left within the period. */
AnggotaTimList tim_periode(const Ctx *c, int64_t penilai, Periode p);
AnggotaTimList tim_bulan(const Ctx *c, int64_t penilai, Bulan b);
/* Of a year, quick enough for every home page: among those whom he appraises these days, with those who left in the year.
 * While the year runs only the latter. */
AnggotaTimList tim_tahun(const Ctx *c, int64_t penilai, int tahun);

/* Everyone's appraiser on the day that counts for a month, sorted by appraiser. */
PenilaianList penilaian_bulan(const Ctx *c, Bulan b);

/* The month an appraiser most likely works on: last month until its evaluation is due, then this one. */
Bulan bulan_kerja(const Ctx *c);

#endif
