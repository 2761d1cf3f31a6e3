/*
 * Ketikan: text of a form kept while it is typed, so that a closed tab, an ended session or a lost line costs
 * nothing (SPEC 18). Whoever typed reads it back; it is no record and leaves no audit row.
 */
#ifndef TINDAKAN_KETIKAN_H
#define TINDAKAN_KETIKAN_H

#include "tindakan/tindakan.h"

enum { KETIKAN_MAKS = 20, KETIKAN_HARI = 7 };       /* kept per account; days until it is swept */

/* Keeps `isi` under the key; empty forgets it. */
bool ketikan_simpan(const Ctx *c, Str kunci, Str isi, Err *err);
/* The actor's own; empty when there is none. */
bool ketikan_ambil(const Ctx *c, Str kunci, Str *isi, Err *err);

#endif
