#include "base.h"

static const struct { const char *nama; int status; const char *pesan, *saran; } teks[E_MAX] = {
    [E_OK] = { "E_OK", 200, "", "" },
#define ERR_DEF(kode, status, pesan, saran) [kode] = { #kode, status, pesan, saran },
#include "err.def"
#undef ERR_DEF
};

int err_status(ErrKode kode) { return teks[kode].status; }
const char *err_nama(ErrKode kode) { return teks[kode].nama; }

/* Copies `pola` into `out`, {1}..{9} replaced by the values; cuts at a whole character. */
static void isi(char *out, ptrdiff_t size, const char *pola, const Val *v, int n)
{
    Arena *a = arena_new(64 * KB);
    Buf b = buf_new(a, 8 * KB);
    for (const char *p = pola; *p; p++) {
        if (p[0] == '{' && p[1] >= '1' && p[1] <= '9' && p[2] == '}') {
            int ke = p[1] - '0';
            pastikan(ke <= n);
            buf_val(&b, v[ke]);
            p += 2;
        } else {
            buf_char(&b, *p);
        }
    }
    Str s = buf_str(&b);
    while (s.len >= size) s = utf8_clip(s, utf8_count(s) - 1);
    if (s.len) memcpy(out, s.s, (size_t)s.len);
    out[s.len] = 0;
    arena_free(a);
}

bool err_put(Err *err, ErrKode kode, const char *ruas, const char *pasal, const Val *v, int n)
{
    if (!err) return false;
    *err = (Err){ .kode = kode };
    snprintf(err->ruas, sizeof err->ruas, "%s", ruas ? ruas : "");
    snprintf(err->pasal, sizeof err->pasal, "%s", pasal ? pasal : "");
    isi(err->pesan, sizeof err->pesan, teks[kode].pesan, v, n);
    isi(err->saran, sizeof err->saran, teks[kode].saran, v, n);
    return false;
}
