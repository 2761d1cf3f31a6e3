/*
 * Basis of TPP (B33, M-Ma; SPEC 13): what a month's predicate, attendance and discipline come to under a table of
 * percentages. The regulations say that the evaluation is the basis, a Perkada by how much; until a region enters its own
 * table, an example counts and says so. All percentages in hundredths: 100 % is 10000.
 */
#ifndef INTI_TPP_H
#define INTI_TPP_H

#include "inti/profil.h"

/* Rows of the table: first what the predicate gives, then what is taken off per day or per violation. */
#define UNSUR_TPP_LIST(X, P)                                                                        \
    X(P, SANGAT_BAIK,     "sangat_baik",     "Predikat sangat baik")                                \
    X(P, BAIK,            "baik",            "Predikat baik")                                       \
    X(P, BUTUH_PERBAIKAN, "butuh_perbaikan", "Predikat butuh perbaikan")                            \
    X(P, KURANG,          "kurang",          "Predikat kurang")                                     \
    X(P, SANGAT_KURANG,   "sangat_kurang",   "Predikat sangat kurang")                              \
    X(P, TANPA_PREDIKAT,  "tanpa_predikat",  "Tanpa predikat")                                      \
    X(P, DIKECUALIKAN,    "dikecualikan",    "Dikecualikan dari evaluasi")                          \
    X(P, ALPA,            "alpa",            "Tanpa keterangan, tiap hari")                         \
    X(P, TERLAMBAT,       "terlambat",       "Terlambat, tiap hari")                                \
    X(P, PULANG_CEPAT,    "pulang_cepat",    "Pulang sebelum waktu, tiap hari")                     \
    X(P, IZIN,            "izin",            "Izin, tiap hari")                                     \
    X(P, SAKIT,           "sakit",           "Sakit, tiap hari")                                    \
    X(P, CUTI,            "cuti",            "Cuti, tiap hari")                                     \
    X(P, PELANGGARAN,     "pelanggaran",     "Pelanggaran tercatat, tiap kali")
KODE_TIPE(UnsurTpp, UNSUR_TPP, unsur_tpp, UNSUR_TPP_LIST)

enum { TPP_PENUH = 10000 };
static inline bool tpp_potongan(UnsurTpp u) { return u >= UNSUR_TPP_ALPA; }

/* From month `mulai` on until a later table begins. `dasar` empty: the example. */
typedef struct { Bulan mulai; Str dasar; int nilai[UNSUR_TPP_MAX]; } TabelTpp;

/* "contoh, sesuaikan Perkada": what counts where the region has entered nothing. */
extern const TabelTpp tpp_contoh;

/* What is known of one person in one period. `kali` counts days, and violations; rows of predicates stay 0. */
typedef struct {
    Periode periode;
    Predikat predikat;              /* TIADA: none was set */
    Pengecualian kecuali;           /* TIADA: not exempt */
    int kali[UNSUR_TPP_MAX];
} FaktaTpp;

typedef struct { UnsurTpp dasar; int persen_dasar, potongan, persen; } HasilTpp;

/* A set predicate counts before an exemption; deductions never take off more than there is. A year has a predicate but no
 * deductions: its months have paid them. */
HasilTpp tpp_hitung(const Profil *p, const TabelTpp *t, const FaktaTpp *f, Mengapa *w);

/* 87,50 % as text of a form or a sheet: "87,50". */
Str tpp_kata(Arena *a, int seratus);
/* "87,5", "100", "2,25 %"; false outside 0..100 or with more than two decimals. */
bool tpp_baca(Str s, int *seratus);

#endif
