/*
 * Keberatan as a proceeding: filed, answered, asked about, withdrawn, decided, lapsed (B30, N; SPEC 13). Every act
 * is a step that all parties read; the decision is a snapshot with its own verification code.
 */
#ifndef TINDAKAN_KEBERATAN_ACARA_H
#define TINDAKAN_KEBERATAN_ACARA_H

#include "store/db_evaluasi.h"
#include "store/db_keberatan.h"
#include "tindakan/tindakan.h"

/* The window of filing: the deadline from the release (day 0), and the last day to which a reopening or an outage
 * carries it. `t->batas` none: the evaluation is not released. */
typedef struct { Tenggat tenggat; Tanggal rilis, sampai; bool terbuka; } JendelaKeberatan;
bool keberatan_jendela(const Ctx *c, Db *db, const Evaluasi *e, JendelaKeberatan *j, Err *err);

/* Roles of the actor towards the proceeding: those of the record, and what his account may see. */
PeranSet keberatan_peran(const Ctx *c, const Keberatan *k);
/* The row of the rights table, as boleh(). */
const Hak *keberatan_boleh(const Ctx *c, const Keberatan *k, Aksi aksi, Err *err);

/* The employee files against his evaluation: reasons, and evidence whose files are already kept. Fills *id. */
bool keberatan_ajukan(const Ctx *c, int64_t evaluasi, Str alasan, KeberatanBukti *bukti, ptrdiff_t n, int64_t *id, Err *err);
/* TANGGAPI by the appraiser, MINTA by who decides, KOMENTARI by a party that answers, TARIK by the employee. */
bool keberatan_langkah(const Ctx *c, int64_t id, int versi, Aksi aksi, Str isi, KeberatanBukti *bukti, ptrdiff_t n, Err *err);
/* The decision, final. A change makes a new evaluation that names the old. */
bool keberatan_putus(const Ctx *c, int64_t id, int versi, const PutusanKeberatan *d, Err *err);

/* Open ones whose time of decision is over: the original result stands, a decision stays possible. `n` says how many.
 * The actor is the system. */
bool keberatan_lewat(const Ctx *c, int *n, Err *err);

/* Passes on what waits for a superior who has left or is no longer above: to who is now. The dates stay. `n` says how many.
 * The actor is the system; c->aturan holds the structure. */
bool keberatan_alihkan(const Ctx *c, int *n, Err *err);

#endif
