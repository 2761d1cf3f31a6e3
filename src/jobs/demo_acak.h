/*
 * Chance for the demo: the same seed gives the same regency on every machine. A stream is made from the seed
 * and two keys (a person, a purpose), so that what one part draws never shifts what another part gets.
 */
#ifndef JOBS_DEMO_ACAK_H
#define JOBS_DEMO_ACAK_H

#include "base/base.h"

typedef struct { uint64_t s; } Acak;

/* splitmix64 (Steele, Lea, Flood 2014). */
static inline uint64_t acak(Acak *r)
{
    uint64_t z = (r->s += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static inline Acak acak_dari(uint64_t benih, uint64_t kunci1, uint64_t kunci2)
{
    Acak r = { benih * 0x9E3779B97F4A7C15u ^ kunci1 * 0xD6E8FEB86659FD93u };
    r.s = acak(&r) ^ kunci2 * 0xA0761D6478BD642Fu;
    acak(&r);
    return r;
}

/* 0..n-1 */
static inline int acak_n(Acak *r, int n) { return (int)(acak(r) % (uint64_t)n); }
/* dari..sampai */
static inline int acak_antara(Acak *r, int dari, int sampai) { return dari + acak_n(r, sampai - dari + 1); }
/* True in `seribu` of 1,000 draws. */
static inline bool acak_ya(Acak *r, int seribu) { return acak_n(r, 1000) < seribu; }

#endif
