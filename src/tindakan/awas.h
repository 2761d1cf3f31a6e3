/*
 * Awas: predicates by perangkat daerah, appraisers beside each other, the last months as lines, and leaders who owe the
 * periodic feedback that was agreed. What supervision looks at besides who has not (B36, M13.3, B19.2).
 */
#ifndef TINDAKAN_AWAS_H
#define TINDAKAN_AWAS_H

#include "inti/condong.h"
#include "tindakan/pemantauan.h"

enum { AWAS_BULAN = 6 };

typedef struct { const Unit *pd; int n, belum, jumlah[PREDIKAT_MAX]; } AwasPd;
typedef struct { const Pegawai *penilai; Str jabatan; HitungRating hasil; Condong condong; } AwasPenilai;
/* One month: how many of those who are there today were evaluated, by the due date, and as baik or better. */
typedef struct { Bulan bulan; int dinilai, tepat, baik; } AwasBulan;

typedef struct {
    Bulan bulan;
    int n;                          /* persons */
    int jumlah[PREDIKAT_MAX];
    HitungRating semua;             /* ratings of the whole region, which appraisers are compared with */
    LIST_OF(AwasPd) pd;          /* by name */
    LIST_OF(AwasPenilai) penilai;        /* those that differ most first, then by name */
    AwasBulan tren[AWAS_BULAN];       /* oldest first */
} AwasDaerah;

/* Of those whom the actor supervises; appraisers with their ratings of anybody. */
bool awas_susun(const Ctx *c, const SaringPantau *s, AwasDaerah *h, Err *err);

/* A leader who owes periodic feedback to persons whom the actor supervises. */
typedef struct { const Pegawai *penilai; Str jabatan; int berjalan, lewat; Tanggal batas; StrList siapa; } UtangPimpinan;
typedef LIST_OF(UtangPimpinan) UtangPimpinanList;
/* Most overdue first. Only who appraises the person today owes. */
bool utang_pimpinan(const Ctx *c, const SaringPantau *s, UtangPimpinanList *l, Err *err);

#endif
