/* The indexes behind Struktur, shared by struktur_susun.c, which builds them, and struktur.c, which asks. */
#ifndef INTI_STRUKTUR_DALAM_H
#define INTI_STRUKTUR_DALAM_H

#include "inti/struktur.h"

/* Id to position: open addressing, at most half full; an empty slot holds ke -1. */
typedef struct { int64_t id; int32_t ke; } PetaSel;
typedef struct { PetaSel *sel; uint32_t topeng; } Peta;

/* Text to number, built the same way. */
typedef struct { Str kunci; int32_t ke; } PetaTeksSel;
typedef struct { PetaTeksSel *sel; uint32_t topeng; } PetaTeks;

/* Members by group: those of group k are isi[awal[k]] .. isi[awal[k + 1] - 1]. */
typedef struct { int32_t *awal, *isi; } Himpunan;

struct Struktur {
    IsiStruktur isi;
    Peta unit, jabatan, pegawai, penugasan;
    PetaTeks nip, peran;
    Himpunan anak, jabatan_unit, penugasan_pegawai, penugasan_jabatan, kaitan, khusus, jabatan_peran, anggota;
    int32_t *induk;                 /* per unit: position of the unit above, -1 */
    int32_t *masuk, *keluar;        /* per unit: a unit lies below another when its interval does */
    int32_t *pd, *kelompok;         /* per unit: position, -1 */
    int32_t *pimpinan;              /* per unit: position of the post that heads it, -1 */
    int32_t *tim;                   /* per membership: position of its team */
    Tanggal *akhir;                 /* per person: last day of his contract, the open end without one */
    int32_t *atasan;                /* per post: position of its structural superior, -1 */
};

int32_t peta_cari(const Peta *p, int64_t id);               /* position, -1 when absent */
int32_t peta_teks_cari(const PetaTeks *p, Str kunci);

#endif
