/*
 * Pemantauan: where every person stands in a month, stage by stage (M13.3, B36). Derived from the records at
 * each call; nothing is stored, so nothing can drift.
 */
#ifndef TINDAKAN_PEMANTAUAN_H
#define TINDAKAN_PEMANTAUAN_H

#include "tindakan/tindakan.h"

#define TAHAP_LIST(X, P)                                                                            \
    X(P, SKP,         "skp",         "SKP")                                                         \
    X(P, LAPORAN,     "laporan",     "Laporan harian")                                              \
    X(P, PENYAMPAIAN, "penyampaian", "Penyampaian")                                                 \
    X(P, REALISASI,   "realisasi",   "Realisasi bulanan")                                           \
    X(P, VERIFIKASI,  "verifikasi",  "Verifikasi")                                                  \
    X(P, EVALUASI,    "evaluasi",    "Evaluasi")                                                    \
    X(P, DIBUKA,      "dibuka",      "Hasil dibuka")
KODE_TIPE(Tahap, TAHAP, tahap, TAHAP_LIST)

#define KEADAAN_LIST(X, P)                                                                          \
    X(P, SUDAH,     "sudah",     "Sudah")                                                           \
    X(P, BELUM,     "belum",     "Belum")                                                           \
    X(P, TERLAMBAT, "terlambat", "Terlambat")                                                       \
    X(P, KECUALI,   "kecuali",   "Dikecualikan")
KODE_TIPE(Keadaan, KEADAAN, keadaan, KEADAAN_LIST)

/* The profile has this stage: no reports, no verification of them; where nobody reports daily the month's realisation is
 * what an employee submits (B16). */
bool tahap_ada(const Profil *p, Tahap t);

typedef struct {
    const Pegawai *pegawai;
    const Unit *unit, *pd;
    Str jabatan;
    Tanggal pergi;                  /* his last day, when he left within the month; none: he did not */
    int64_t penilai;                /* 0: none found */
    Keadaan tahap[TAHAP_MAX];
    int hari_hadir, hari_laporan;
} PantauOrang;
typedef LIST_OF(PantauOrang) PantauOrangList;

typedef struct { const Unit *pd; int n, jumlah[TAHAP_MAX][KEADAAN_MAX]; } PantauPd;

typedef struct {
    Bulan bulan;
    PantauOrangList orang;          /* by PD, then name */
    LIST_OF(PantauPd) pd;           /* by name */
    int jumlah[TAHAP_MAX][KEADAAN_MAX];
    Tanggal batas[TAHAP_MAX];       /* in the region's usual week, each person is held to his unit's; none: no due date */
} Pantauan;

typedef struct {
    Bulan bulan;
    Bulan sejak;                    /* who left since this month is there too; none: within `bulan` alone */
    int64_t pd;                     /* 0: all that the actor may see */
    StatusPegawai status;           /* TIADA: all */
    int64_t penilai;                /* only those whom he appraises in that month: the actor himself; 0: by rights of supervision */
    bool sekaligus;                 /* load the whole region in one pass also for a few; the answer is the same */
} SaringPantau;

/* The persons alone, by PD then name, without appraiser and stages. Who left within that time stands where he served last:
 * it is evaluated up to that day (SPEC 4). */
bool pantau_orang(const Ctx *c, const SaringPantau *s, PantauOrangList *l, Err *err);
/* Fills in their appraisers, on the day that counts for the month or on the last day of who left. */
void pantau_penilai(const Ctx *c, Bulan b, PantauOrangList *l);

/* Everyone the actor supervises: all for BKPSDM, Sekda, head of region and auditor, else his PD or units. */
bool pantau(const Ctx *c, const SaringPantau *s, Pantauan *p, Err *err);

/* The actor supervises the unit: any for BKPSDM, Sekda, head of region and auditor, else of his PD or below his units. */
bool pantau_terlihat(const Ctx *c, const Unit *u);

/* "Sudah" among those not exempt, in percent, rounded down; 100 when there are none. */
int pantau_persen(const int jumlah[KEADAAN_MAX]);

#endif
