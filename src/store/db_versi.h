/* Versions of a plan: which one was in force when, and what follows when another takes its place. */
#ifndef STORE_DB_VERSI_H
#define STORE_DB_VERSI_H

#include "store/db_skp.h"

/* The version of an annual plan that was in force at an instant; before the first was set, that one. `penugasan` 0: any
 * assignment, newest first. E_TIDAK_ADA when there is none. */
bool db_skp_tahunan_pada(Db *db, Arena *a, int64_t pegawai, int64_t penugasan, int tahun, Saat pada, Skp *s, Err *err);

/* The version that is being prepared in place of plan `id`; E_TIDAK_ADA when there is none. */
bool db_skp_penerus(Db *db, Arena *a, int64_t id, Skp *s, Err *err);

/* How many evaluations were set on the plan. */
bool db_skp_dinilai(Db *db, int64_t id, int64_t *n, Err *err);

/* What an RHK is in every version and every month: the first version's RHK of the annual plan it details or is. */
typedef struct { int64_t rhk, pokok; } RhkPokok;
typedef LIST_OF(RhkPokok) RhkPokokList;
bool db_rhk_pokok(Db *db, Arena *a, int64_t skp, RhkPokokList *l, Err *err);
/* The same of all plans of a person and year, replaced ones too. */
bool db_rhk_pokok_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, RhkPokokList *l, Err *err);

/* ---- inside a transaction ---- */

/* One RHK of the old version and the one that continues it; ke 0: it is continued by none. */
typedef struct { int64_t dari, ke; } RhkPindah;
typedef struct { int64_t dari, ke; } IkiPindah;
typedef struct {
    const Skp *dari, *ke;
    Bulan sejak;                    /* of an annual plan: the month from which on the new version holds */
    struct { const RhkPindah *v; ptrdiff_t n; } rhk;
    struct { const IkiPindah *v; ptrdiff_t n; } iki;    /* indicators of one aspect on either side */
} PindahVersi;

/*
 * What rests on the old version follows to the new one: subordinates' links, requests for feedback; of a monthly plan
 * its reports, feedback and unfinished evaluation; of an annual one the monthly plans and feedback since `sejak`; realisation of
 * indicators likewise. Reports on an RHK
 * that is continued by none are unlinked unless they are verified.
 */
bool db_skp_pindah(Db *db, const PindahVersi *p, Err *err);

#endif
