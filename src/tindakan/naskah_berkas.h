/*
 * Snapshots of the reporting chain (B29): the cover of a person's dossier, and the list that goes with the dossiers of a
 * perangkat daerah. Of a
 * dossier the caller has seen to the right of reading.
 */
#ifndef TINDAKAN_NASKAH_BERKAS_H
#define TINDAKAN_NASKAH_BERKAS_H

#include "store/db_dokumen.h"
#include "store/db_penutupan.h"
#include "tindakan/lapor.h"

/* What lies in it, in its order. */
typedef struct { Str nama; int halaman; } IsiSampul;
typedef LIST_OF(IsiSampul) IsiSampulList;

/* `d`: the evaluation's document, whose persons the cover bears. */
bool naskah_sampul(const Ctx *c, const BerkasKinerja *k, const ErrList *kurang, const DokumenBaris *d, const IsiSampulList *isi, Str *json, Err *err);

/* Everybody of a period with his dossier, loaded once for many lists. */
typedef struct { Periode periode; TppRekapList orang; BarisLaporList berkas; } BahanPengantar;
bool naskah_pengantar_muat(const Ctx *c, Periode p, BahanPengantar *b, Err *err);

/* Under which period its document is kept (store/db_dokumen.h). */
Str pengantar_periode(Arena *a, Periode p, const Unit *pd);

/* Those of `pd` whose evaluation the actor may read: dossiers with their predicates, and persons without one with the reason. *n: how
 * many persons it names. */
bool naskah_pengantar(const Ctx *c, const BahanPengantar *b, const Unit *pd, Str *json, int *n, Err *err);

#endif
