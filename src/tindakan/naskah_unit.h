/*
 * Snapshots of the sheets of a unit: achievement with the distribution of predicates (B24.1, B25.1; SPEC 11.2) and the basis
 * of TPP (B33). The caller has seen to the right of reading, and to whose lines are in it.
 */
#ifndef TINDAKAN_NASKAH_UNIT_H
#define TINDAKAN_NASKAH_UNIT_H

#include "inti/capaian_unit.h"
#include "store/db_penutupan.h"
#include "tindakan/tindakan.h"

typedef struct {
    const Unit *unit, *dari;        /* dari: whose achievement counts; NULL: none was set */
    Periode periode;
    const CapaianUnit *k;
    const SebaranUnit *hitung;      /* of these what was set is printed, drafts count as not yet rated */
    Str pimpinan;
} NaskahCapaian;
Str naskah_capaian(const Ctx *c, const NaskahCapaian *x);

typedef struct { Periode periode; int64_t pd; Penutupan tutup; TppRekapList orang; } NaskahTpp;      /* pd 0: all that is seen */
bool naskah_tpp(const Ctx *c, const NaskahTpp *x, Str *json, Err *err);

#endif
