#include "base/peta.h"

/* The place of the key, or the free place where it belongs. At most half of the places are taken. */
static PetaIsi *letak(const Peta *p, Str kunci)
{
    ptrdiff_t i = (ptrdiff_t)(str_hash(kunci) & (uint64_t)(p->cap - 1));
    while (p->v[i].kunci.s && !str_eq(p->v[i].kunci, kunci)) i = (i + 1) & (p->cap - 1);
    return &p->v[i];
}

Peta peta_new(Arena *a, ptrdiff_t kira)
{
    Peta p = { .a = a, .cap = 16 };
    while (p.cap < kira * 2) p.cap *= 2;
    p.v = arena_many(a, PetaIsi, p.cap);
    return p;
}

static void lapang(Peta *p)
{
    Peta besar = { .a = p->a, .n = p->n, .cap = p->cap * 2 };
    besar.v = arena_many(p->a, PetaIsi, besar.cap);
    for (ptrdiff_t i = 0; i < p->cap; i++)
        if (p->v[i].kunci.s) *letak(&besar, p->v[i].kunci) = p->v[i];
    *p = besar;
}

ptrdiff_t peta_tambah(Peta *p, Str kunci, ptrdiff_t nilai)
{
    if (!kunci.s) kunci = S("");
    if ((p->n + 1) * 2 > p->cap) lapang(p);
    PetaIsi *at = letak(p, kunci);
    if (at->kunci.s) return at->nilai;
    *at = (PetaIsi){ kunci, nilai };
    p->n++;
    return -1;
}

void peta_set(Peta *p, Str kunci, ptrdiff_t nilai)
{
    if (peta_tambah(p, kunci, nilai) >= 0) letak(p, kunci.s ? kunci : S(""))->nilai = nilai;
}

ptrdiff_t peta_get(const Peta *p, Str kunci)
{
    const PetaIsi *at = letak(p, kunci.s ? kunci : S(""));
    return at->kunci.s ? at->nilai : -1;
}
