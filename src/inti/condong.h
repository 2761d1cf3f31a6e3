/*
 * Condong: how an appraiser's ratings lie beside those of the others, so that whoever supervises sees where ratings run
 * high or low (B36, M13.3). It says nothing about a person and decides nothing.
 */
#ifndef INTI_CONDONG_H
#define INTI_CONDONG_H

#include "inti/inti.h"

typedef struct { int n[EKSPEKTASI_MAX]; } HitungRating;

#define CONDONG_LIST(X, P)                                                                          \
    X(P, KURANG_DATA, "kurang_data", "Terlalu sedikit untuk dibandingkan")                          \
    X(P, SERUPA,      "serupa",      "Serupa dengan penilai lain")                                  \
    X(P, TINGGI,      "tinggi",      "Lebih tinggi dari penilai lain")                              \
    X(P, RENDAH,      "rendah",      "Lebih rendah dari penilai lain")
KODE_TIPE(Condong, CONDONG, condong, CONDONG_LIST)

/* Fewer ratings on either side say nothing; a smaller difference of the means, in hundredths of a rating, neither. */
enum { CONDONG_ORANG = 5, CONDONG_SELISIH = 40 };

int rating_banyak(const HitungRating *h);
/* Mean in hundredths, 300 for all di atas, 100 for all di bawah; 0 for none. */
int rating_rata(const HitungRating *h);
/* `semua` counts the appraiser's own ratings too; they are compared with the rest. */
Condong rating_condong(const HitungRating *saya, const HitungRating *semua);

#endif
