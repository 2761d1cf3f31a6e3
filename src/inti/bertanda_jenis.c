#include "inti/bertanda_jenis.h"

KODE_ISI(COCOK_BERTANDA, cocok_bertanda, COCOK_BERTANDA_LIST)

Str penanda_teks(Arena *a, const PenandaBertandaList *l)
{
    Buf b = buf_new(a, 64 * KB);
    for (ptrdiff_t i = 0; i < l->n; i++) buf_fmt(&b, "%lld\t" STR_F "\n", (long long)l->v[i].pada.ms, STR_A(l->v[i].nama));
    return buf_str(&b);
}

void penanda_bertanda(Arena *a, Str teks, PenandaBertandaList *l)
{
    while (teks.len) {
        Str baris = str_cut(&teks, '\n'), pada = str_cut(&baris, '\t');
        PenandaBertanda *p = list_add(a, l);
        str_int(pada, &p->pada.ms);
        p->nama = baris;
    }
}

Str penanda_kata(Arena *a, Str teks)
{
    PenandaBertandaList l = { 0 };
    Buf b = buf_new(a, 16 * KB);
    penanda_bertanda(a, teks, &l);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (i) buf_z(&b, i + 1 < l.n ? ", " : " dan ");
        buf_put(&b, l.v[i].nama.len ? l.v[i].nama : S("penanda tangan tanpa nama"));
    }
    return buf_str(&b);
}
