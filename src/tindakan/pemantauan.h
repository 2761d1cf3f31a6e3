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

/* The profile has this stage: no reports, no verification of them. */
bool tahap_ada(const Profil *p, Tahap t);

typedef struct {
    const Pegawai *pegawai;
    const Unit *unit, *pd;
    Str jabatan;
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
    Tanggal batas[TAHAP_MAX];       /* in the region's usual week; none: no due date */
} Pantauan;

typedef struct {
    Bulan bulan;
    int64_t pd;                     /* 0: all that the actor may see */
    StatusPegawai status;           /* TIADA: all */
    int64_t penilai;                /* only those whom he appraises in that month: the actor himself; 0: by rights of supervision */
    bool sekaligus;                 /* load the whole region in one pass also for a few; the answer is the same */
} SaringPantau;

/* The persons alone, by PD then name, without appraiser and stages. */
bool pantau_orang(const Ctx *c, const SaringPantau *s, PantauOrangList *l, Err *err);

/* Everyone the actor supervises: all for BKPSDM, Sekda, head of region and auditor, else his PD or units. */
bool pantau(const Ctx *c, const SaringPantau *s, Pantauan *p, Err *err);

/* The actor supervises the unit: any for BKPSDM, Sekda, head of region and auditor, else of his PD or below his units. */
bool pantau_terlihat(const Ctx *c, const Unit *u);

/* "Sudah" among those not exempt, in percent, rounded down; 100 when there are none. */
int pantau_persen(const int jumlah[KEADAAN_MAX]);

#endif
