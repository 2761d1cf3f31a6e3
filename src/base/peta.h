/*
 * Peta: text -> position, a table in memory for look-ups by key while a file is read. Keys are not
 * copied; nothing is ever removed.
 *
 *     Peta p = peta_new(a, 15000);
 *     peta_set(&p, nip, i);
 *     ptrdiff_t i = peta_get(&p, nip);            -1 when absent
 */
#ifndef BASE_PETA_H
#define BASE_PETA_H

#include "base/base.h"

typedef struct { Str kunci; ptrdiff_t nilai; } PetaIsi;
typedef struct { Arena *a; PetaIsi *v; ptrdiff_t n, cap; } Peta;

Peta peta_new(Arena *a, ptrdiff_t kira);                /* grows; `kira` is how many are expected */
void peta_set(Peta *p, Str kunci, ptrdiff_t nilai);     /* replaces the value of a known key */
ptrdiff_t peta_get(const Peta *p, Str kunci);
/* Sets only a new key; the value that stands there before, -1 when the key is new. */
ptrdiff_t peta_tambah(Peta *p, Str kunci, ptrdiff_t nilai);

#endif
