/*
 * Bahan pertimbangan of the receiving institution: written by its leader, or through a link by who has no account
 * (B-L2.6o-q).
 */
#ifndef TINDAKAN_TIMBANG_H
#define TINDAKAN_TIMBANG_H

#include "store/db_pertimbangan.h"
#include "tindakan/tindakan.h"

/* One seconded person in a period, as the actor stands to him. */
typedef struct {
    const Pegawai *pegawai;
    Periode periode;
    Perbantuan bantu;
    Pertimbangan x;                 /* versi 0: nobody was asked */
    bool tetap;                     /* his evaluation is set: it is not written any more */
    bool lihat, tulis, minta;       /* what the actor may do */
    bool penilai;                   /* he appraises the person */
} PertimbanganOrang;
typedef LIST_OF(PertimbanganOrang) PertimbanganOrangList;

/* E_TIDAK_ADA when no institution is heard on him in the period, or the actor may not see it. */
bool pertimbangan_orang(const Ctx *c, int64_t pegawai, Periode p, PertimbanganOrang *o, Err *err);
/* All of a period whom the actor may see, by name of the unit's list. */
bool pertimbangan_daftar(const Ctx *c, Periode p, PertimbanganOrangList *l, Err *err);

/* For the page and the snapshot of an evaluation: what was given; false and no error set when nobody is heard on him.
 * `w` may be NULL. */
bool pertimbangan_evaluasi(const Ctx *c, Db *db, int64_t pegawai, Periode p, Perbantuan *b, Pertimbangan *x, Mengapa *w, Err *err);

/* The leader writes, or writes anew while the evaluation is not set. x->versi is the one he saw. */
bool pertimbangan_beri(const Ctx *c, const Pertimbangan *x, Err *err);
/* Makes a link for `pihak`; an older one ends. What was given stays until the link is answered. */
bool pertimbangan_minta(const Ctx *c, int64_t pegawai, Periode p, int versi, Str pihak, Tanggal batas, Str *token, Err *err);
/* The open request of a link; E_PERTIMBANGAN_TAUTAN when it was used, replaced, or is past its last day. */
bool pertimbangan_tautan(const Ctx *c, Db *db, Str token, Pertimbangan *x, Err *err);
bool pertimbangan_jawab(const Ctx *c, Str token, const Pertimbangan *isi, Err *err);

#endif
