/*
 * The TPP recap of a period as the records stand now, everybody in one pass: a few statements over the whole period, joined
 * in memory (SPEC 13). Closing stores what this gives.
 */
#ifndef TINDAKAN_TPP_REKAP_H
#define TINDAKAN_TPP_REKAP_H

#include "store/db_penutupan.h"
#include "tindakan/tindakan.h"

/* One line per person in service during the period, by perangkat daerah and name; `belum_dibuka` counts evaluations that
 * are set and not released. Of a year: the annual predicate, the days of its closed months. */
bool rekap_susun(const Ctx *c, Db *db, Periode p, TppRekapList *l, int *belum_dibuka, Err *err);

/* Explanation of a line: which row of the table, which clause. */
bool rekap_mengapa(const Ctx *c, const Penutupan *t, const TppRekap *r, Mengapa *w, Err *err);

#endif
