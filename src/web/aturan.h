/*
 * Pegangan: holds the rules in force (structure, calendar, who appraises whom today). One value for all
 * threads, counted, built anew in its own arena when the store says that structure or calendar changed, or
 * when the day did, and then swapped. A request keeps the one it took until its arena is reset.
 */
#ifndef WEB_ATURAN_H
#define WEB_ATURAN_H

#include "tindakan/tindakan.h"

typedef struct Pegangan Pegangan;

Pegangan *pegangan_new(Arena *a, const Profil *p);
/* Nobody holds rules any more. */
void pegangan_free(Pegangan *p);

/* The rules of `hari_ini`, held until `a` is reset. While they are being rebuilt others wait: what was just
 * imported is seen by the next request. When the store cannot be read, or holds a structure that does not fit
 * together, the old rules stay; false with err only when there are none yet. */
bool pegangan_ambil(Pegangan *p, Db *db, Arena *a, Tanggal hari_ini, const Aturan **at, Err *err);

#endif
