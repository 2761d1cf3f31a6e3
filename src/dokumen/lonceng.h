/*
 * The shape of the expected distribution of predicates: a bell over the axis 0..5, one unit per predicate from sangat
 * kurang to sangat baik. Only the shape says something; sheets and pages draw the same.
 */
#ifndef DOKUMEN_LONCENG_H
#define DOKUMEN_LONCENG_H

#include "inti/inti.h"

enum { SUMBU_N = 5 };
extern const Predikat predikat_sumbu[SUMBU_N];      /* from worst to best, as the axis runs */

/* Height at `t`, 1 at the top, and its slope. */
double lonceng_tinggi(Capaian c, double t, double *lereng);

/* The heading of the picture, in two lines. */
Str lonceng_judul(Arena *a, Capaian c);

#endif
