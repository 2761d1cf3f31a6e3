/*
 * Analisis jabatan dan beban kerja (M1.17-18, M11.2a): what a post asks for in minutes, as share of the effective time of
 * one person. Shown beside the result rating; it decides nothing.
 */
#ifndef INTI_BEBAN_KERJA_H
#define INTI_BEBAN_KERJA_H

#include "inti/profil.h"

enum { MENIT_EFEKTIF_TAHUN = 75000, MENIT_EFEKTIF_BULAN = MENIT_EFEKTIF_TAHUN / 12 };

typedef struct {
    int64_t id, jabatan;
    int nomor;
    Str uraian, hasil;
    double volume;                  /* a year, of all holders together */
    double norma;                   /* minutes for one */
} UraianTugas;
typedef LIST_OF(UraianTugas) UraianTugasList;

typedef struct {
    bool ada;                       /* the post was analysed */
    int pemangku;                   /* who share the tasks, at least 1 */
    int menit;                      /* a year, of the whole post */
    int per_orang;                  /* a year, of one holder */
    int persen;                     /* per_orang of the effective minutes */
    int menit_bulan, persen_bulan;  /* reported in a month, and its share of a twelfth of them */
} BebanKerja;

/* `menit_bulan`: minutes that the person reported in the month; -1: reports are not written. */
BebanKerja beban_kerja(const Profil *p, const UraianTugasList *l, int pemangku, int menit_bulan, Mengapa *w);

#endif
