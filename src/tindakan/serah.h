/*
 * Serah terima penilaian: at a transfer the old appraiser leaves ratings and a note, the new one reads them in the evaluation
 * of the month and of the year (SPEC 4).
 */
#ifndef TINDAKAN_SERAH_H
#define TINDAKAN_SERAH_H

#include "store/db_pindah.h"
#include "store/db_skp.h"
#include "store/db_umpan.h"
#include "tindakan/tindakan.h"

/* One transfer, as the actor stands to it. */
typedef struct {
    Pindah p;
    const Pegawai *pegawai, *penilai, *penerus;     /* penerus NULL: nobody was found */
    CatatanPindah x;                /* versi 0: not written */
    bool tetap;                     /* an evaluation rests on it, or the year is set: it does not change any more */
    bool lihat, tulis;
} Serah;
typedef LIST_OF(Serah) SerahList;

/* The transfer whose last day in the old post is `sampai`; E_TIDAK_ADA when there is none or the actor may not see it. */
bool serah_satu(const Ctx *c, int64_t pegawai, Tanggal sampai, Serah *s, Err *err);
/* Those whom the actor gave away and that still matter. */
bool serah_saya(const Ctx *c, SerahList *l, Err *err);
/* Transfers within a period, for the page and the snapshot of its evaluation. */
bool serah_evaluasi(const Ctx *c, Db *db, int64_t pegawai, Periode p, SerahList *l, Err *err);

/* What the old appraiser saw: the plan that ends, what was said. skp id 0: none was set. */
typedef struct { Skp skp; UmpanBalikList umpan; } SerahBahan;
bool serah_bahan(const Ctx *c, const Serah *s, SerahBahan *b, Err *err);

/* Writes or changes it; x->versi is the one he saw. */
bool serah_catat(const Ctx *c, const CatatanPindah *x, Err *err);

#endif
