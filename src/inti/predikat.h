/*
 * From ratings to predicate: the proposal for the result rating (M11.3), the quadrant (M11.5), the
 * computed year (M11.10), the distribution pattern (B24.1b). Pure; each says why.
 */
#ifndef INTI_PREDIKAT_H
#define INTI_PREDIKAT_H

#include "inti/profil.h"

/* Counted RHK by rating; [EKSPEKTASI_DI_ATAS] and so on. Feedback on RHK within the period. */
typedef struct {
    int utama[EKSPEKTASI_MAX], tambahan[EKSPEKTASI_MAX];
    int positif, negatif;
    int diambil_alih;               /* of those below: taken over by the leader (B20.8) */
} HitungHasil;

typedef struct {
    Ekspektasi usul;                /* EKSPEKTASI_TIADA: belum dapat ditentukan */
    bool tanpa_umpan_balik;
    Str pasal;
} UsulHasil;

/*
 * The proposal of SPEC 11.3, in the order a, c, b; without any feedback the results alone propose and
 * tanpa_umpan_balik says so. Nothing counted: belum dapat ditentukan.
 */
UsulHasil hasil_usul(const Profil *p, const HitungHasil *h, Mengapa *w);

/* Proposal for the leader of a unit where its achievement comes first (SE 3/2023): istimewa di atas, baik
 * sesuai, the rest di bawah; TIADA while it is not set. */
Ekspektasi hasil_dari_capaian(Capaian c);

/* As they stand in the middle of a sentence: "di atas ekspektasi", "kurang (misconduct)". */
extern const char *const ekspektasi_kata[EKSPEKTASI_MAX];
extern const char *const predikat_kata[PREDIKAT_MAX];

/* The quadrant; both ratings must be given. */
Predikat predikat_kuadran(const Profil *p, Ekspektasi hasil, Ekspektasi perilaku, Mengapa *w);

/* A year of months. Months without evaluation have TIADA in both and are listed, not counted. */
typedef struct { Ekspektasi hasil[12], perilaku[12]; int n; } BulanSetahun;

typedef struct {
    int dihitung;                   /* months that count; 0: no predicate */
    int jumlah_hasil, jumlah_perilaku;          /* sums of 3, 2, 1; the exact means are sum / dihitung */
    Ekspektasi hasil, perilaku;
    Predikat predikat;              /* TIADA: none, `alasan` says why */
    Str alasan;
} HasilTahunan;

HasilTahunan tahunan_hitung(const Profil *p, const BulanSetahun *b, Mengapa *w);

/* The months as twelve marks, 3, 2, 1 and - for none, as they are kept with the year they came from; and back. Anything
 * that is not twelve marks in both gives no months. */
Str tahunan_tanda(Arena *a, const Ekspektasi bulan[12]);
BulanSetahun tahunan_dari_tanda(Str hasil, Str perilaku);

/* sum / n to two decimals, rounded half up, exactly. */
int rata_seratus(int jumlah, int n);            /* 2.17 is 217 */

/* Persons per predicate, [PREDIKAT_SANGAT_BAIK] and so on. */
typedef struct { int jumlah[PREDIKAT_MAX]; } Sebaran;

typedef struct {
    bool sesuai, dapat_dipenuhi;
    int perubahan_minimum;          /* persons to move; -1 where none helps */
    StrList pelanggaran;            /* one sentence each */
} UjiPola;

/* SPEC 11.2, exact by counting people. At least one person is counted. */
UjiPola pola_uji(Arena *a, Capaian c, const Sebaran *s);

/* What the pattern of an achievement asks, in words, by the clause of a month or of a year. `u` is what pola_uji() gave
 * for `s`. */
void pola_mengapa(Str dasar, Capaian c, const Sebaran *s, const UjiPola *u, Mengapa *w);

#endif
