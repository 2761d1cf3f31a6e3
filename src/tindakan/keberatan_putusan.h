/*
 * What a decision on an objection writes: the evaluation that takes the place of the contested one, and the
 * decision itself as a snapshot. Inside the transaction that decides.
 */
#ifndef TINDAKAN_KEBERATAN_PUTUSAN_H
#define TINDAKAN_KEBERATAN_PUTUSAN_H

#include "tindakan/keberatan_acara.h"

/* Replaces `e` by a new released evaluation with the ratings of `d`; its id in *pengganti. A dossier on its way goes
 * on with the new one. */
bool keberatan_ganti(Db *db, const Ctx *c, const Evaluasi *e, const PutusanKeberatan *d, int64_t *pengganti, Err *err);

/* Stores the snapshot of the decision: document of kind "keberatan", described in docs/dokumen.md. */
bool keberatan_dokumen(Db *db, const Ctx *c, const Keberatan *k, const Evaluasi *e, Str pertimbangan, Err *err);

#endif
