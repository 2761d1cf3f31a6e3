/*
 * Versi: a plan that changes in the year (B13.2; B20.4-5; SPEC 7). Either side begins a copy as a draft that names the
 * plan in force; it is edited, submitted and set as any plan; set, it takes the other's place and what rests on that follows.
 */
#ifndef TINDAKAN_VERSI_H
#define TINDAKAN_VERSI_H

#include "inti/versi_skp.h"
#include "store/db_versi.h"
#include "tindakan/tindakan.h"

/* Begins a version of a set plan while its period runs; `versi` is the one the caller saw. E_SKP_VERSI_ADA when one is
 * being prepared already. */
bool skp_versi_buat(const Ctx *c, int64_t skp, int versi, Str alasan, int64_t *id, Err *err);
/* The same inside a transaction; `lama` with all its parts, `baru` is filled. The right is the caller's to ask. */
bool skp_versi_db(Db *db, const Ctx *c, const Skp *lama, Str alasan, Skp *baru, Err *err);

/* All versions of the plan's period and assignment, the first first. */
bool skp_versi_daftar(const Ctx *c, Db *db, const Skp *s, SkpList *l, Err *err);

/* What version `s` (with its parts) changes against the one it replaces, which is read into `lama`. */
bool skp_versi_beda(const Ctx *c, Db *db, const Skp *s, Skp *lama, BedaList *l, Err *err);

/*
 * The annual plan of a person that can be changed now, with its parts: the draft of this year's, or of a version of the one in
 * force, begun with `alasan` when there is none. E_SKP_DIAJUKAN while it lies with the appraiser; E_TIDAK_ADA: no plan. The right
 * is the caller's to ask.
 */
bool skp_draf_db(Db *db, const Ctx *c, int64_t pegawai, Str alasan, Skp *draf, Err *err);
/* An RHK that a leader gives into a draft, with a line of dialogue; id and place are filled in. */
bool skp_titip_rhk(Db *db, const Ctx *c, Skp *draf, Rhk *r, Str pesan, Err *err);
bool skp_dialog_db(Db *db, const Ctx *c, int64_t skp, int64_t rhk, Str isi, Err *err);

/* ---- the steps of tindakan/perencanaan.h call these inside their transaction ---- */

/* A version that changes nothing is not submitted. */
bool versi_ajukan(Db *db, const Ctx *c, const Skp *s, Err *err);
/* Before the new version is set: the old becomes diganti, what rests on it follows. Nothing for a first version. */
bool versi_tetapkan(Db *db, const Ctx *c, const Skp *s, Err *err);
/* After the setting was undone: the old is in force again. */
bool versi_batalkan(Db *db, const Ctx *c, const Skp *s, Err *err);

#endif
