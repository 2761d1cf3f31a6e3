/*
 * Tim kerja: teams across units as simple dated groups (B1.17, B37.3). While a team runs its leader is pimpinan of the
 * members for what the team assigns (struktur_tim_pimpinan).
 */
#ifndef INTI_TIM_KERJA_H
#define INTI_TIM_KERJA_H

#include "inti/inti.h"

#define PERAN_TIM_LIST(X, P)                                                                        \
    X(P, KETUA,   "ketua",   "Ketua")                                                               \
    X(P, ANGGOTA, "anggota", "Anggota")
KODE_TIPE(PeranTim, PERAN_TIM, peran_tim, PERAN_TIM_LIST)

typedef struct {
    int64_t id, unit;               /* unit: the perangkat daerah that keeps it */
    Str kode, nama, nomor;          /* nomor: of the decision */
    Tanggal mulai, sampai;
} TimKerja;

typedef struct {
    int64_t tim, pegawai;
    Tanggal mulai, sampai;
    PeranTim peran;
} AnggotaTimKerja;

typedef LIST_OF(TimKerja) TimKerjaList;
typedef LIST_OF(AnggotaTimKerja) AnggotaTimKerjaList;

#endif
