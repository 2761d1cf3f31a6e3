/*
 * Kurva: the distribution pattern that follows the achievement of the organisation (B24.1b, B25.1b; N), as
 * the forms of B-L1 draw it: a curve over the five predicates, without counts.
 */
#ifndef DOKUMEN_KURVA_H
#define DOKUMEN_KURVA_H

#include "huruf.h"
#include "inti/inti.h"

/* `jumlah`: persons per predicate as bars under it, in the order of the axis; NULL: without counts. */
void kurva_gambar(Pena *p, cairo_t *cr, Capaian c, const int *jumlah, double x, double y, double w, double h);

#endif
