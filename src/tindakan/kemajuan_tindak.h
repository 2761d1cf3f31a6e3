/*
 * Kemajuan: judging progress, what follows from it, takeover (B20; SPEC 9). Coaching itself: tindakan/pembinaan.h.
 */
#ifndef TINDAKAN_KEMAJUAN_TINDAK_H
#define TINDAKAN_KEMAJUAN_TINDAK_H

#include "store/db_kemajuan.h"
#include "store/db_versi.h"
#include "tindakan/tindakan.h"

/* Result plans of a person in a month that a judgement may speak of: those of a plan that was set. */
typedef struct { Rhk r; int64_t pokok; } RhkTerukur;
typedef LIST_OF(RhkTerukur) RhkTerukurList;
bool kemajuan_rhk(const Ctx *c, Db *db, int64_t pegawai, Bulan b, RhkTerukurList *l, Err *err);

/* The months that may be judged today: the running one and the one before. */
void kemajuan_bulan(const Ctx *c, Bulan *dari, Bulan *sampai);

/* k->pegawai, bulan, pokok, putusan, catatan; the rest is filled in (B20.1). */
bool kemajuan_putuskan(const Ctx *c, Kemajuan *k, Err *err);

/* A follow-up upon judgement t->kemajuan. `bentuk`, `kepada`: of coaching. Filled in: id, what it began (skp, pembinaan). */
bool kemajuan_tindak(const Ctx *c, TindakLanjut *t, BentukPembinaan bentuk, PelakuPembinaan kepada, Err *err);
/* The employee's answer to a task. */
bool kemajuan_jawab(const Ctx *c, int64_t tindak, int versi, bool terima, Str jawaban, Err *err);

/* Takes a result plan over with the note of B20.7; it counts from the month of the last judgement on. */
bool kemajuan_ambil_alih(const Ctx *c, int64_t pegawai, int64_t pokok, Str catatan, Err *err);
/* Undone while no evaluation rests on it. */
bool kemajuan_alih_tarik(const Ctx *c, int64_t id, Err *err);

/* In the evaluation: the takeovers that count for the plan `skp` of a person in a month, by RHK of that plan. */
typedef struct { int64_t rhk; AmbilAlih alih; } RhkAlih;
typedef LIST_OF(RhkAlih) RhkAlihList;
bool kemajuan_alih(const Ctx *c, Db *db, int64_t pegawai, int64_t skp, Bulan b, RhkAlihList *l, Err *err);

#endif
