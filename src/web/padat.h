/* Padat: gzip level 1 with a state that one thread keeps. */
#ifndef WEB_PADAT_H
#define WEB_PADAT_H

#include "base/base.h"

typedef struct Padat Padat;

/* `a` is only used by this call. */
Padat *padat_new(Arena *a);
void padat_tutup(Padat *p);

/* False when it would not become smaller or the arena has no room; then nothing changed. */
bool padat_gzip(Padat *p, Arena *a, Str isi, Str *out);

#endif
