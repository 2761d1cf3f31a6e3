/*
 * Pindah: transfers of a person from one appraiser to another within a year (SPEC 4). The month and the year are rated by who appraises him on
 * their last day; of the days before he has what the old appraiser noted.
 */
#ifndef INTI_PINDAH_H
#define INTI_PINDAH_H

#include "inti/kalender.h"
#include "inti/penilai.h"

typedef struct {
    int64_t pegawai, penilai, penerus;      /* penilai: who appraised him until `sampai`; penerus: who does from the next day on */
    int64_t jabatan;                /* the post that was left */
    Tanggal dari, sampai;           /* the days in that post and year, up to the day before the new assignment */
} Pindah;
typedef LIST_OF(Pindah) PindahList;

/*
 * The transfers of a person whose last day in the old post lies in `dari`..`sampai`, oldest first: he passes from one post that carries
 * an SKP to another without a gap, his appraiser is another person afterwards, and at least one working day lies before it in that year.
 */
void pindah_orang(const Profil *p, const Struktur *s, const Kalender *k, int64_t pegawai, Tanggal dari, Tanggal sampai, Arena *a, PindahList *l);

/* The same of everybody, by old appraiser, then person and day. */
PindahList pindah_semua(const Profil *p, const Struktur *s, const Kalender *k, Tanggal dari, Tanggal sampai, Arena *a);

/* Those whom `penilai` gave away: a part of `l`, which pindah_semua() made. */
PindahList pindah_dari(const PindahList *l, int64_t penilai);

/* The first day from which transfers still matter on `hari`: of this year, until the end of February of the last one too. */
Tanggal pindah_sejak(Tanggal hari);

/* What the old appraiser leaves. */
typedef struct {
    int64_t id, pegawai;
    Tanggal dari, sampai;
    int64_t penilai;
    Str nama_penilai, jabatan;
    Ekspektasi hasil, perilaku;
    Str catatan;
    Saat pada;
    int versi;
} CatatanPindah;
typedef LIST_OF(CatatanPindah) CatatanPindahList;

/* Both ratings and a note are there. */
bool catatan_pindah_sah(const Profil *p, const CatatanPindah *x, Err *err);

#endif
