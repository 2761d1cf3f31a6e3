/*
 * Capaian: the acts on the achievement of a unit and the pattern that follows (SPEC 11.1-2; B24.1, B25.1): prepare,
 * set, take back, give the reason for leaving the pattern; and what evaluations ask of it.
 */
#ifndef TINDAKAN_CAPAIAN_H
#define TINDAKAN_CAPAIAN_H

#include "store/db_capaian.h"
#include "tindakan/tindakan.h"

/* ---- rights ---- */

/* Roles towards a unit: the account's own, PIMPINAN who leads it, PENILAI the leader above its leader, KEPALA_PD the head
 * of the perangkat daerah it lies below. Over the unit he leads nobody is more than its leader. */
PeranSet capaian_peran(const Ctx *c, int64_t unit, Periode per);
/* OBJEK_CAPAIAN or OBJEK_SEBARAN of a unit; `status` NULL: it has none. Who is counted in a unit sees its counts as its
 * leader only, whatever his account may do elsewhere. */
bool capaian_boleh(const Ctx *c, Objek objek, Aksi aksi, const char *status, int64_t unit, Periode per, Err *err);

/* ---- what evaluations ask ---- */

typedef struct {
    const Unit *unit;               /* the person's, at the end of the period; NULL: none */
    const Unit *dari;               /* whose achievement is in force for it; NULL: none is set */
    CapaianUnit k;                  /* that achievement */
    Capaian pimpin;                 /* of the unit he leads, set for that unit itself; TIADA: none */
    Str penetap;                    /* who has to set it while none is; may be empty */
    const Unit *untuk;              /* the unit for which it is missing: his perangkat daerah */
} CapaianOrang;
bool capaian_orang(const Ctx *c, Db *db, int64_t pegawai, Periode per, CapaianOrang *o, Err *err);

/* Where the profile has the achievement come first: false with E_CAPAIAN_DAHULU until it is set for the person's unit.
 * Someone outside every unit that can have one passes. */
bool capaian_gerbang(const Ctx *c, const CapaianOrang *o, Periode per, Err *err);

/* ---- the unit ---- */

/* Whom the pattern counts at the level of the unit. */
bool capaian_hitung(const Ctx *c, Db *db, int64_t unit, Periode per, SebaranUnit *b, Err *err);

/* ---- acts ---- */

/* One row of the form; capaian TIADA: none, and a draft that was seen goes. */
typedef struct { int64_t unit; int versi; Capaian capaian; Str dasar, nomor, tautan; } IsiCapaian;

/* Writes drafts, all or none; rows that change nothing are left alone; *tersimpan counts the others. */
bool capaian_siapkan(const Ctx *c, Periode per, const IsiCapaian *isi, ptrdiff_t n, int *tersimpan, Err *err);
/* Writes what the leader decided and sets it with its pattern, as one act. */
bool capaian_tetapkan(const Ctx *c, Periode per, const IsiCapaian *isi, Err *err);
/* Sets drafts as they stand, all or none. */
typedef struct { int64_t unit; int versi; } PilihCapaian;
bool capaian_tetapkan_draf(const Ctx *c, Periode per, const PilihCapaian *pilih, ptrdiff_t n, Err *err);
/* Back to a draft, with a reason, until an evaluation rests on it. */
bool capaian_batalkan(const Ctx *c, int64_t unit, Periode per, int versi, Str alasan, Err *err);
/* Why the predicates leave the pattern: kept with the counts of the moment; nothing waits for it. */
bool capaian_alasan(const Ctx *c, int64_t unit, Periode per, Str alasan, Err *err);

/* ---- the table of units ---- */

/* Where the achievement of a unit stands. */
#define KEADAAN_CAPAIAN_LIST(X, P)                                                                  \
    X(P, BELUM,      "belum",      "Belum disiapkan")                                               \
    X(P, DRAF,       "draf",       "Disiapkan, belum ditetapkan")                                   \
    X(P, DITETAPKAN, "ditetapkan", "Ditetapkan")
KODE_TIPE(KeadaanCapaian, KEADAAN_CAPAIAN, keadaan_capaian, KEADAAN_CAPAIAN_LIST)

typedef struct {
    const Unit *unit;
    CapaianUnit k;                  /* id 0: none of its own */
    KeadaanCapaian keadaan;
    Str pimpinan, penetap;          /* names; empty: nobody */
    bool isi, tetapkan;             /* the actor may prepare it, set it */
} BarisCapaian;
typedef LIST_OF(BarisCapaian) BarisCapaianList;

/*
 * The units of a period that concern the actor, by structure: `induk` 0 all perangkat daerah for those who look after
 * the region, else only units he may set; with `induk` the units right below it.
 */
bool capaian_daftar(const Ctx *c, Periode per, int64_t induk, BarisCapaianList *l, Err *err);

/* Every perangkat daerah concerns the actor, by role. */
bool capaian_semua_pd(const Ctx *c);

#endif
