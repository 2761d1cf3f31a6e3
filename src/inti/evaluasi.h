/*
 * Rules of the monthly evaluation (SPEC 11, M11): what counts, which reasons are due, when it is possible.
 * The ratings themselves and the quadrant are in predikat.h.
 */
#ifndef INTI_EVALUASI_H
#define INTI_EVALUASI_H

#include "inti/predikat.h"
#include "inti/tenggat.h"

/* What was done for one RHK in the month. */
typedef struct {
    const Rhk *rhk;
    int laporan, bukti;             /* verified reports and their evidence */
    int positif, negatif;           /* feedback on it that counts (umpan_dihitung) */
    double jumlah;                  /* their sum in `satuan` of the quantity target; 0 when none fits */
    bool sebanding;                 /* the quantity target is a number and reports use its unit */
    double target;
    Str satuan;
    Ekspektasi rating;              /* the appraiser's, TIADA while open */
    Str realisasi;                  /* as printed */
    Str umpan;                      /* of a year: its feedback as the appraiser abridged it */
    bool dihitung;                  /* rhk_dihitung() */
    bool diambil_alih;              /* the leader took it over (B20.6): it counts, as below expectation */
    Str catatan_alih;               /* who and why (B20.7) */
} RhkBulan;
typedef LIST_OF(RhkBulan) RhkBulanList;

/* The indicator of quantity of an RHK; NULL when it has none. */
const Iki *rhk_kuantitas(const Rhk *r);

/* Whether the RHK counts this month: it has a target or something was realised (SPEC 8). The quantity target
 * speaks for the RHK that has one, for it alone is spread over the months. */
bool rhk_dihitung(const RhkBulan *r);

/* The rating that counts: the appraiser's; of an RHK that was taken over below expectation (SPEC 11.3, B20.8). */
Ekspektasi rhk_rating(const RhkBulan *r);

/* What the reports suggest for one RHK, a help for the eye and never stored: more than the target, the
 * target, less. TIADA where target and reports cannot be compared. */
Ekspektasi rhk_saran(const RhkBulan *r);

/* Counts for hasil_usul(); RHK without rating or not counted are left out, feedback counts on every RHK. */
HitungHasil evaluasi_hitung(const RhkBulanList *l);

/* The appraiser's decision. */
typedef struct {
    Ekspektasi hasil, perilaku;
    Str alasan_hasil, alasan_perilaku, catatan;
    Str keterangan, rekomendasi;    /* of a year (B25.4, M11.9) */
} PutusanEvaluasi;

/*
 * What the decision still lacks to be set, all at once: ratings of counted RHK (ruas "rating_<id>"), both
 * ratings, a reason for leaving a proposal or for deciding without one. `usul_perilaku` TIADA: there is
 * none, and none is left (SPEC 11.3).
 */
void evaluasi_celah(const Profil *p, const RhkBulanList *l, const UsulHasil *usul, Ekspektasi usul_perilaku,
                    const PutusanEvaluasi *d, Arena *a, ErrList *salah);

#endif
