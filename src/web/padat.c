#include "web/padat.h"

#include <zlib.h>

struct Padat { z_stream z; };

Padat *padat_new(Arena *a)
{
    Padat *p = arena_one(a, Padat);
    pastikan(deflateInit2(&p->z, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    return p;
}

void padat_tutup(Padat *p) { deflateEnd(&p->z); }

static bool padatkan(Padat *p, Arena *a, Str isi, Str *out)
{
    ptrdiff_t batas = (ptrdiff_t)deflateBound(&p->z, (uLong)isi.len);
    char *ke = arena_many(a, char, batas);
    p->z.next_in = (Bytef *)(uintptr_t)isi.s;
    p->z.avail_in = (uInt)isi.len;
    p->z.next_out = (Bytef *)ke;
    p->z.avail_out = (uInt)batas;
    int r = deflate(&p->z, Z_FINISH);
    ptrdiff_t n = (ptrdiff_t)p->z.total_out;
    deflateReset(&p->z);
    if (r != Z_STREAM_END || n >= isi.len) return false;
    *out = (Str){ ke, n };
    return true;
}

bool padat_gzip(Padat *p, Arena *a, Str isi, Str *out)
{
    jmp_buf penuh;
    jmp_buf *dulu = arena_catch(a, &penuh);
    bool ok = false;
    if (!setjmp(penuh)) ok = padatkan(p, a, isi, out);
    arena_catch(a, dulu);
    return ok;
}
