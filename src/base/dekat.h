/*
 * The nearest of many names to a misspelt one, for messages: "mungkin DINKES-01?". Letters are compared
 * without regard to ASCII case.
 */
#ifndef BASE_DEKAT_H
#define BASE_DEKAT_H

#include "base/base.h"

/* Letters (bytes) to insert, remove or replace to make `a` of `b`; `batas` when it is that much or more. */
int dekat_jarak(Str a, Str b, int batas);

/* Goes through candidates one by one and keeps the nearest that is near enough.
 *
 *     Dekat d = dekat_new(kode);
 *     for (...) dekat_coba(&d, unit[i].kode);
 *     if (d.ada.len) ... */
typedef struct { Str cari, ada; int jarak; } Dekat;
Dekat dekat_new(Str cari);
void dekat_coba(Dekat *d, Str calon);

#endif
