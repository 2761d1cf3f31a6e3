#include "inti/condong.h"

KODE_ISI(CONDONG, condong, CONDONG_LIST)

int rating_banyak(const HitungRating *h) { return h->n[EKSPEKTASI_DI_ATAS] + h->n[EKSPEKTASI_SESUAI] + h->n[EKSPEKTASI_DI_BAWAH]; }

int rating_rata(const HitungRating *h)
{
    int banyak = rating_banyak(h), jumlah = 3 * h->n[EKSPEKTASI_DI_ATAS] + 2 * h->n[EKSPEKTASI_SESUAI] + h->n[EKSPEKTASI_DI_BAWAH];
    return banyak ? (jumlah * 100 + banyak / 2) / banyak : 0;
}

Condong rating_condong(const HitungRating *saya, const HitungRating *semua)
{
    HitungRating lain = { 0 };
    for (int e = 1; e < EKSPEKTASI_MAX; e++) lain.n[e] = semua->n[e] - saya->n[e];
    if (rating_banyak(saya) < CONDONG_ORANG || rating_banyak(&lain) < CONDONG_ORANG) return CONDONG_KURANG_DATA;
    int beda = rating_rata(saya) - rating_rata(&lain);
    return beda >= CONDONG_SELISIH ? CONDONG_TINGGI : beda <= -CONDONG_SELISIH ? CONDONG_RENDAH : CONDONG_SERUPA;
}
