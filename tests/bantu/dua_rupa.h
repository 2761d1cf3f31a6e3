/* A document in the page and on paper: both bear the same words. */
#ifndef TESTS_BANTU_DUA_RUPA_H
#define TESTS_BANTU_DUA_RUPA_H

#include "base/base.h"

/* Both ways, word by word; but for page numbers and words that paper breaks at "-" and "/".
 * The test fails with `apa` and the word. */
void dua_rupa(Arena *a, const char *folder, const char *apa, Str html, Str pdf);

#endif
