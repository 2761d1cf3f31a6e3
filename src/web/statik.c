#include "web/statik.h"

#include <sodium.h>
#include <zlib.h>

#include "base/file.h"
#include "web/request.h"

enum { BERKAS_STATIK_MAX = 4 * 1024 * 1024 };

typedef struct { Str nama, isi, gzip, jenis, etag; } Satu;
struct Statik { LIST_OF(Satu) v; Str versi; };

static const struct { const char *akhiran, *jenis; bool teks; } jenis_statik[] = {
    { ".css",  "text/css; charset=utf-8", true },
    { ".js",   "text/javascript; charset=utf-8", true },
    { ".svg",  "image/svg+xml", true },
    { ".txt",  "text/plain; charset=utf-8", true },
    { ".webmanifest", "application/manifest+json", true },
    { ".png",  "image/png", false },
    { ".ico",  "image/x-icon", false },
};

static const Str AWALAN = { "/static/", 8 };

static Str sidik(Arena *a, Str isi)
{
    unsigned char h[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(h, (const unsigned char *)isi.s, (unsigned long long)isi.len);
    char *z = arena_many(a, char, 17);
    sodium_bin2hex(z, 17, h, 8);
    return (Str){ z, 16 };
}

/* As small as it gets: done once. Empty when it would not be smaller. */
static Str padat(Arena *a, Str isi)
{
    z_stream z = { 0 };
    pastikan(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    uLong batas = deflateBound(&z, (uLong)isi.len);
    char *ke = arena_many(a, char, (ptrdiff_t)batas);
    z.next_in = (Bytef *)(uintptr_t)isi.s;
    z.avail_in = (uInt)isi.len;
    z.next_out = (Bytef *)ke;
    z.avail_out = (uInt)batas;
    int r = deflate(&z, Z_FINISH);
    ptrdiff_t n = (ptrdiff_t)z.total_out;
    deflateEnd(&z);
    pastikan(r == Z_STREAM_END);
    return n < isi.len ? (Str){ ke, n } : (Str){ 0 };
}

bool statik_muat(Arena *a, Str folder, const Statik **out, Err *err)
{
    Statik *s = arena_one(a, Statik);
    StrList nama = { 0 };
    Buf semua = buf_new(a, 64 * KB);
    if (file_exists(a, folder) && !file_names(a, folder, (Str){ 0 }, (Str){ 0 }, &nama, err)) return false;
    for (ptrdiff_t i = 0; i < nama.n; i++) {
        ptrdiff_t j = 0;
        while (j < countof(jenis_statik) && !str_ends(nama.v[i], str_z(jenis_statik[j].akhiran))) j++;
        if (j == countof(jenis_statik)) continue;
        Satu f = { .nama = nama.v[i], .jenis = str_z(jenis_statik[j].jenis) };
        Str jalur = str_fmt(a, STR_F "/" STR_F, STR_A(folder), STR_A(f.nama));
        if (!file_read(a, jalur, BERKAS_STATIK_MAX, &f.isi, err)) return false;
        if (jenis_statik[j].teks) f.gzip = padat(a, f.isi);
        f.etag = str_fmt(a, "\"" STR_F "\"", STR_A(sidik(a, f.isi)));
        buf_fmt(&semua, STR_F STR_F, STR_A(f.nama), STR_A(f.etag));
        *list_add(a, &s->v) = f;
    }
    s->versi = str_sub(sidik(a, buf_str(&semua)), 0, 10);
    *out = s;
    return true;
}

Str statik_versi(const Statik *s) { return s->versi; }

bool statik_jalur(Str jalur) { return str_starts(jalur, AWALAN); }

static const Satu *cari(const Statik *s, Str nama)
{
    for (ptrdiff_t i = 0; i < s->v.n; i++)
        if (str_eq(s->v.v[i].nama, nama)) return &s->v.v[i];
    return NULL;
}

static void polos(HttpOut *out, int status, Str teks)
{
    out->status = status;
    out->jenis = S("text/plain; charset=utf-8");
    out->badan = teks;
}

void statik_jawab(const Statik *s, Arena *a, const HttpIn *in, HttpOut *out)
{
    const Satu *f = cari(s, str_sub(in->jalur, AWALAN.len, in->jalur.len));
    out_kepala(a, out, "X-Content-Type-Options", S("nosniff"));
    if (in->metode != GET) {
        out_kepala(a, out, "Allow", S("GET, HEAD"));
        polos(out, 405, S("Berkas ini hanya dapat dibaca.\n"));
    } else if (!f) {
        polos(out, 404, S("Berkas tidak ada.\n"));
    } else {
        Str v = in->kueri;
        out->tersimpan = str_eq(str_cut(&v, '='), S("v")) && str_eq(v, s->versi);
        out_kepala(a, out, "Cache-Control", out->tersimpan ? S("public, max-age=31536000, immutable") : S("public, max-age=3600"));
        out_kepala(a, out, "ETag", f->etag);
        out_kepala(a, out, "Vary", S("Accept-Encoding"));
        out->jenis = f->jenis;
        bool sama = str_eq(kepala_cari(&in->kepala, "if-none-match"), f->etag);
        out->status = sama ? 304 : 200;
        out->badan = sama ? (Str){ 0 } : f->isi;
        out->badan_gzip = sama ? (Str){ 0 } : f->gzip;
    }
}
