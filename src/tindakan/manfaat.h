/*
 * The use of results: persons with the predicates of their last years, ranking of a period, rewards decided, and the
 * comparison with a file of the national service (B27, B28c-d, B31, B32).
 */
#ifndef TINDAKAN_MANFAAT_H
#define TINDAKAN_MANFAAT_H

#include "store/db_manfaat.h"
#include "tindakan/tindakan.h"

enum { MANFAAT_TAHUN = 3 };

/* A person as the structure has him, with the predicates of `tahun` and the years before it. */
typedef struct {
    const Pegawai *pegawai;
    const Jabatan *jabatan;
    const Unit *unit, *pd;
    PredikatTahunList lalu;
} OrangManfaat;
typedef LIST_OF(OrangManfaat) OrangManfaatList;

/* Everyone the actor may see (all, or his PD), by PD and name; `pd` 0: all of them. */
bool manfaat_orang(const Ctx *c, int tahun, int64_t pd, OrangManfaatList *l, Err *err);
/* One person; E_TIDAK_ADA for who may not see him. `riwayat`: all periods, newest first. */
bool manfaat_satu(const Ctx *c, int64_t pegawai, int tahun, OrangManfaat *o, RiwayatPredikatList *riwayat, Err *err);

/* Released results of a period of those the actor may rank, by predicate and then name: no numbers (B31). */
typedef struct { const Pegawai *pegawai; const Unit *unit, *pd; Str jabatan; Predikat predikat; } Peringkat;
typedef LIST_OF(Peringkat) PeringkatList;
bool peringkat_muat(const Ctx *c, Periode p, int64_t unit, PeringkatList *l, Err *err);

/* Candidates of a year with the rule that named them and what was decided. */
typedef struct { const OrangManfaat *o; JenisPenghargaan jenis; const AturanPenghargaan *aturan; Penghargaan putusan; } CalonPenghargaan;
typedef LIST_OF(CalonPenghargaan) CalonPenghargaanList;
bool penghargaan_muat(const Ctx *c, int tahun, CalonPenghargaanList *l, Err *err);
/* A person decides, with reason; only on a candidate. */
bool penghargaan_putus(const Ctx *c, int64_t pegawai, int tahun, JenisPenghargaan jenis, Keputusan k, Str alasan, Err *err);

/* A file with NIP, year and predicate against the year's predicates here. */
bool siasn_rekon(const Ctx *c, Str isi, int tahun, Rekon *r, int *lain_tahun, Err *err);

#endif
