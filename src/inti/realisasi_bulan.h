/*
 * Realisasi bulanan: what was reached of an indicator in a month (B16, M10.6), how months add up to the year, when the
 * progress of a result plan is to be reported (B11a).
 */
#ifndef INTI_REALISASI_BULAN_H
#define INTI_REALISASI_BULAN_H

#include "inti/profil.h"

#define STATUS_REALISASI_LIST(X, P)                                                                 \
    X(P, TERISI,       "terisi",       "Terisi")                                                    \
    X(P, DIKEMBALIKAN, "dikembalikan", "Dikembalikan")
KODE_TIPE(StatusRealisasi, STATUS_REALISASI, status_realisasi, STATUS_REALISASI_LIST)

typedef struct {
    int64_t id, pegawai, iki;
    Bulan bulan;
    Str isi;                        /* as written */
    bool berangka;                  /* it begins with a number */
    double angka;
    Str satuan, catatan, kembali;
    StatusRealisasi status;
    Saat pada;
    int versi;
} Realisasi;
typedef LIST_OF(Realisasi) RealisasiList;

/* The number and unit in r->isi. */
void realisasi_urai(Realisasi *r);

/* How months of an indicator add up: as it says, else amounts and costs by sum, quality by mean, time by the last. */
CaraJumlah realisasi_cara(const Iki *k);

/* One month that has a number, in the order of months. */
typedef struct { Bulan bulan; double angka; } AngkaBulan;
typedef LIST_OF(AngkaBulan) AngkaBulanList;
/* Their sum, mean or last; false when there is none. */
bool realisasi_jumlah(CaraJumlah cara, const AngkaBulanList *l, double *hasil);

/* Percent of the target, rounded half up; -1 where the target is no number. */
int realisasi_persen(double capai, double target);

/* The month ends a reporting period of `jadwal` months (B11a), and the period's first month. */
bool realisasi_jatuh(int jadwal, Bulan b, Bulan *dari);

/* "3" or "2,5" */
Str realisasi_angka_kata(Arena *a, double angka);

#endif
