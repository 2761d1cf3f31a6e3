/* What follows an evaluation, for the demo: objections in their states, dossiers on their way, earlier predicates. */
#ifndef JOBS_DEMO_LANJUT_H
#define JOBS_DEMO_LANJUT_H

#include "tindakan/tindakan.h"

/* On the history that is there, in one transaction; `id`: the last one used, raised by what is written. */
bool demo_lanjut(Store *st, Arena *a, const Aturan *at, Saat kini, int64_t *id, Err *err);

#endif
