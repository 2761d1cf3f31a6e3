/* What the rule tests stand on: both profiles and the delivered calendar, loaded once per program. */
#ifndef TESTS_BANTU_ATURAN_H
#define TESTS_BANTU_ATURAN_H

#include "inti/kalender.h"
#include "inti/profil.h"

/* "m" or "b" as the tables write it; stops the test on another letter or a profile that does not load. */
const Profil *aturan_profil(Str huruf);
const Kalender *aturan_kalender(void);
/* Fails the line unless every clause of the list stands in the profile; gives "M10.4, N". */
Str aturan_dasar(Arena *a, const Profil *p, StrList dasar);

/*
 * All that an explanation says, to be compared whole: its sentence, "name: value" for each fact, "+ clause heading: reason" for
 * each rule ("-" where it did not match), "> what would change it".
 */
const char *aturan_mengapa(Arena *a, const Mengapa *w);

#endif
