/*
 * The pattern of an achievement as a picture in a page: the curve, and where the reader may see them the counts over
 * it. grafik_pola.html draws it.
 */
#ifndef WEB_GRAFIK_POLA_H
#define WEB_GRAFIK_POLA_H

#include "inti/predikat.h"
#include "web/page_dasar.h"

typedef struct { Predikat predikat; const char *baris[2]; int n, x, tengah, y, tinggi, y_angka; } PolaBatang;
typedef struct {
    Capaian capaian;                /* TIADA: no curve */
    Str kurva;                      /* path data */
    LIST_OF(PolaBatang) batang;
    bool berjumlah;                 /* with counts */
    int n;                          /* persons counted */
    Str uraian;                     /* the same in words */
} GrafikPola;

/* `s` NULL: without counts. */
GrafikPola grafik_pola(Arena *a, Capaian c, const Sebaran *s);

#endif
