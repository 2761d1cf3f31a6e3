/*
 * Simulasi: what becomes of appraisers and plans when a changed structure takes the place of the present one
 * (SPEC 4, 5): seen before anything is saved.
 */
#ifndef INTI_SIMULASI_H
#define INTI_SIMULASI_H

#include "inti/penilai.h"

/* One person to whom something happens on that day; [0] as it stands, [1] as it would be. */
typedef struct {
    const Pegawai *pegawai;
    const Pegawai *penilai[2], *atasan[2];      /* NULL: nobody, or no post */
    const Penugasan *skp[2];        /* the assignment that carries the plan: another one ends the plan and begins a new */
    const Jabatan *jabatan[2];      /* of that assignment */
} Akibat;

typedef struct {
    Tanggal hari;
    LIST_OF(Akibat) orang;          /* by name: another appraiser, superior or assignment */
    int penilai, atasan, skp;       /* how many of each */
    PeriksaPenilai periksa[2];      /* without appraiser, cycles, spans: before and after */
} Simulasi;

/* `lama` and `baru` may differ in anything but the ids of persons. Everything in `a` or in the structures. */
void simulasi_banding(const Profil *p, const Struktur *lama, const Struktur *baru, Tanggal t, Arena *a, Simulasi *s);

#endif
