/* An example of what the official sheets say, as an act would fill it. */
#ifndef BANTU_LEMBAR_CONTOH_H
#define BANTU_LEMBAR_CONTOH_H

#include "inti/lembar.h"

/* Format 1..5 with `rhk` result plans: a monthly SKP of September 2023 and its evaluation. */
LembarIsi lembar_contoh(Arena *a, int format, int rhk);

#endif
