/* Dukungan: what became of each support that a plan asked for (B10.1-2). */
#ifndef TINDAKAN_DUKUNGAN_H
#define TINDAKAN_DUKUNGAN_H

#include "store/db_skp.h"
#include "tindakan/tindakan.h"

/* What is said of one entry of the attachment; keadaan TIADA: nothing new. */
typedef struct { int64_t id; KeadaanDukungan keadaan; Str alasan; } DukunganIsi;

/* The appraiser says it when he decides on the plan or later; the employee may report of a set plan that a support did not come.
 * `n_kurang`: how many are not available now (B10.2). */
bool dukungan_nyatakan(const Ctx *c, int64_t skp, const DukunganIsi *isi, ptrdiff_t n, int *n_kurang, Err *err);

#endif
