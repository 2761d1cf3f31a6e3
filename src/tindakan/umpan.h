/*
 * Umpan balik berkelanjutan: given, asked for, agreed as a schedule, taken back (B17-B19; SPEC 9).
 */
#ifndef TINDAKAN_UMPAN_H
#define TINDAKAN_UMPAN_H

#include "store/db_skp.h"
#include "store/db_umpan.h"
#include "tindakan/tindakan.h"

/* The RHK that feedback about a person on a day may speak of: those of his plan of that month, or of the year
 * where the region has no monthly plans. Empty when there is no plan. */
bool umpan_rhk(const Ctx *c, Db *db, int64_t pegawai, Tanggal hari, RhkList *l, Err *err);

/* How the actor stands to a person: by structure, or as the leader whom an RHK of his names (B1.17). */
bool umpan_sebagai(const Ctx *c, Db *db, int64_t pegawai, Hubungan *h, Err *err);

/* Gives feedback about u->pegawai in the actor's name; id, giver and relation are filled in. `minta`: the request
 * that it answers, 0 for none. */
bool umpan_beri(const Ctx *c, UmpanBalik *u, int64_t minta, Err *err);
/* The giver takes it back while the month is not evaluated; it stays in the record, struck out. */
bool umpan_tarik(const Ctx *c, int64_t id, Err *err);

/* Asks m->kepada, or the other party m->pihak, about m->pegawai. For another party *token is what his link
 * carries, known to nobody else afterwards. */
bool umpan_minta(const Ctx *c, PermintaanUmpan *m, Str *token, Err *err);
bool umpan_minta_batal(const Ctx *c, int64_t id, int versi, Err *err);

/* The open request of a link; E_UMPAN_TAUTAN when it was used, cancelled or is past its last day. */
bool umpan_tautan(const Ctx *c, Db *db, Str token, PermintaanUmpan *m, Err *err);
/* The other party's answer; the link is used up. */
bool umpan_jawab_tautan(const Ctx *c, Str token, UmpanBalik *u, Err *err);

/* The leader proposes how often he gives periodic feedback in a year, the employee agrees (B19.2). `versi` 0: none
 * was proposed yet. */
bool jadwal_umpan_usulkan(const Ctx *c, int64_t pegawai, int tahun, int selang, int versi, Err *err);
bool jadwal_umpan_setujui(const Ctx *c, int tahun, int versi, Err *err);

/* Periods of the actor's team that he owes: not given, the running one and those that passed, by person. */
typedef struct { int64_t pegawai; UtangUmpan utang; } UtangTim;
typedef LIST_OF(UtangTim) UtangTimList;
bool umpan_utang_saya(const Ctx *c, UtangTimList *l, Err *err);

#endif
