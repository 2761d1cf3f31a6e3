/*
 * Penggantian: a set evaluation gives way to a new version (SPEC 13: a changed result names the old one), and what that
 * does to a period that is already closed.
 */
#ifndef TINDAKAN_PENGGANTIAN_H
#define TINDAKAN_PENGGANTIAN_H

#include "store/db_evaluasi.h"
#include "store/db_penutupan.h"
#include "tindakan/tindakan.h"

typedef struct {
    int64_t evaluasi;               /* the one that gives way: set or released, of a month or a year */
    int versi;                      /* of it, as seen */
    Ekspektasi hasil, perilaku;     /* the new ratings; the predicate follows from the quadrant */
    struct { const EvaluasiRhk *v; ptrdiff_t n; } rhk;      /* new ratings per RHK; n 0: those of the old one */
    SebabKoreksi sebab;
    Str alasan;                     /* why it changed: of the decision; printed in the explanation */
} Penggantian;

/*
 * Inside a transaction: the old one becomes DIGANTI; the new one names it, stands where the old one stood (set, or released
 * now and to be answered anew), has its document and its audit row. In a closed period the numbered correction is written.
 * A month that changes makes the computed year that counted it change the same way (M11.10). The right to do this is the
 * caller's to check. E_BERUBAH when `versi` moved on, E_STATUS when it is a draft or replaced already.
 */
bool evaluasi_ganti(const Ctx *c, Db *db, const Penggantian *g, Evaluasi *baru, Err *err);

/* ---- closed periods ---- */

/* The person's evaluation of the period may still be set or undone: it is not closed, or a correction for him is open.
 * E_PERIODE_DITUTUP otherwise. */
bool periode_terbuka(const Ctx *c, Db *db, int64_t pegawai, Periode p, Err *err);

/* Inside a transaction, after `e` was set: an open correction of its person and period is fulfilled by it. */
bool koreksi_penuhi(const Ctx *c, Db *db, const Evaluasi *e, Err *err);

/* What the recap line says as facts, with another predicate in place of its own. */
FaktaTpp tpp_fakta(const TppRekap *r, Predikat predikat);
/* The table that a closing used; the example where it named none. */
bool tpp_tabel_penutupan(Db *db, Arena *a, const Penutupan *t, TabelTpp *tabel, Err *err);

#endif
