/*
 * Matriks peran hasil (SPEC 7): the leader's result plans as columns, his team as rows; and the cascade that never blocks: what
 * waits for a superior's plan is connected later, by either side.
 */
#ifndef TINDAKAN_MATRIKS_H
#define TINDAKAN_MATRIKS_H

#include "store/db_matriks.h"
#include "tindakan/tim.h"

typedef struct {
    AnggotaTim orang;
    Skp skp;                        /* the annual plan in force or being made, the version in preparation before it; id 0: none */
    RhkList rhk;
} BarisMatriks;

typedef struct {
    int tahun;
    Skp skp;                        /* the leader's own; id 0: none */
    RhkList kolom;
    LIST_OF(BarisMatriks) baris;
} Matriks;

bool matriks_muat(const Ctx *c, int tahun, Matriks *m, Err *err);
/* How many of the team serve a column. */
int matriks_dilayani(const Matriks *m, int64_t kolom);
/* A main result plan of a row that serves none of the columns. */
bool matriks_lepas(const Matriks *m, const Rhk *r);

/* Fills a cell: an RHK in the subordinate's draft that serves `kolom`. Where he has no plan one is begun, where it is set a
 * version; `skp` is the draft. */
bool matriks_isi(const Ctx *c, int64_t pegawai, int64_t kolom, KlasifikasiRhk klasifikasi, Str uraian, int64_t *skp, Err *err);

/* Connects an RHK of an annual plan with one of the appraiser's set plan, whatever state it is in; 0 takes the link away. */
bool rhk_sambungkan(const Ctx *c, int64_t skp, int64_t rhk, int64_t atasan, Err *err);

/* Names a person as the leader of an RHK in a draft (B1.17); 0: nobody of the region, `dari` says who. */
bool rhk_pimpinan_tetapkan(const Ctx *c, int64_t skp, int versi, int64_t rhk, int64_t pimpinan, Str dari, Err *err);

/* Whom others wait for: a leader, the state of his plan, how many wait with how many RHK. Most first. */
typedef struct { int64_t penilai; StatusSkp status; int orang, rhk; } Penghambat;
typedef LIST_OF(Penghambat) PenghambatList;
typedef struct { int64_t pegawai, skp, penilai; int n; } Penunggu;
typedef LIST_OF(Penunggu) PenungguList;
/* Of those persons whom the actor may supervise. `penilai` 0: all; else `orang` lists those who wait for him. */
bool penghambat_muat(const Ctx *c, int tahun, int64_t penilai, PenghambatList *l, PenungguList *orang, Err *err);

#endif
