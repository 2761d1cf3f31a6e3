/*
 * Who has made his agreement of a year, who must and has not, and how indicators are derived from above (M6.1, M6.5, M6.7).
 */
#ifndef TINDAKAN_PERJANJIAN_PANTAU_H
#define TINDAKAN_PERJANJIAN_PANTAU_H

#include "tindakan/perjanjian.h"

#define KEADAAN_JANJI_LIST(X, P)                                                                    \
    X(P, BELUM,      "belum",      "Belum ada")                                                     \
    X(P, DRAF,       "draf",       "Rancangan")                                                     \
    X(P, DIAJUKAN,   "diajukan",   "Diajukan")                                                      \
    X(P, DISEPAKATI, "disepakati", "Disepakati")                                                    \
    X(P, TERLAMBAT,  "terlambat",  "Terlambat")
KODE_TIPE(KeadaanJanji, KEADAAN_JANJI, keadaan_janji, KEADAAN_JANJI_LIST)

typedef struct {
    const Pegawai *pegawai;
    const Unit *unit, *pd;
    Str jabatan;
    KewajibanPerjanjian kewajiban;
    int64_t pihak_kedua, perjanjian;            /* 0: none */
    KeadaanJanji keadaan;           /* BELUM to DISEPAKATI */
    bool terlambat;
} PantauJanji;
typedef LIST_OF(PantauJanji) PantauJanjiList;

/* Everyone the actor supervises who must make one, and everyone else who has one; by perangkat daerah, duty, name. `pd` 0:
 * all. `batas` is that of heads in the region's usual week, none while the budget's day is not set. */
bool perjanjian_pantau(const Ctx *c, int tahun, int64_t pd, PantauJanjiList *l, Tanggal *batas, Err *err);

/* One indicator in the tree of a perangkat daerah: 0 at the top, each derived one right below what it comes from. */
typedef struct { IndikatorOrang x; int dalam; } SimpulJanji;
typedef LIST_OF(SimpulJanji) SimpulJanjiList;
bool perjanjian_pohon(const Ctx *c, int tahun, const Unit *pd, SimpulJanjiList *l, Err *err);

#endif
