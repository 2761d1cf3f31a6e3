/*
 * Kurva: the distribution pattern that follows the achievement of the organisation (B24.1b, B25.1b; N), as
 * the forms of B-L1 draw it: a curve over the five predicates, without counts.
 */
#ifndef DOKUMEN_KURVA_H
#define DOKUMEN_KURVA_H

#include "huruf.h"
#include "inti/inti.h"

void kurva_gambar(Pena *p, cairo_t *cr, Capaian c, double x, double y, double w, double h);

#endif
