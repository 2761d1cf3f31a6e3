/* The appended update of a PDF: cairo can neither name the language nor give an id. */
#include <sodium.h>

#include "pdf.h"

/* The last occurrence, -1 when absent. */
static ptrdiff_t terakhir(Str s, Str part)
{
    ptrdiff_t at = -1, from = 0, i;
    while ((i = str_find(str_sub(s, from, s.len), part)) >= 0) {
        at = from + i;
        from = at + 1;
    }
    return at;
}

/* The whole number that follows `kunci` in `s`, -1 when there is none. */
static int64_t angka_sesudah(Str s, Str kunci)
{
    ptrdiff_t at = str_find(s, kunci);
    if (at < 0) return -1;
    Str rest = str_trim(str_sub(s, at + kunci.len, 24));
    ptrdiff_t n = 0;
    while (n < rest.len && rest.s[n] >= '0' && rest.s[n] <= '9') n++;
    int64_t v;
    return n && str_int(str_sub(rest, 0, n), &v) ? v : -1;
}

bool pdf_lengkapi(Arena *out, Str pdf, Str bahasa, Str *lengkap)
{
    ptrdiff_t trailer = terakhir(pdf, S("\ntrailer"));
    if (trailer < 0) return false;
    Str ekor = str_sub(pdf, trailer, pdf.len);
    int64_t ukuran = angka_sesudah(ekor, S("/Size")), akar = angka_sesudah(ekor, S("/Root")),
            info = angka_sesudah(ekor, S("/Info")), xref = angka_sesudah(ekor, S("startxref"));
    if (ukuran < 0 || akar < 0 || info < 0 || xref < 0) return false;

    ptrdiff_t objek = terakhir(pdf, str_fmt(out, "\n%lld 0 obj", (long long)akar));
    if (objek < 0) return false;
    Str katalog = str_sub(pdf, objek + 1, pdf.len);
    ptrdiff_t selesai = str_find(katalog, S("endobj"));
    if (selesai < 0) return false;
    katalog = str_trim(str_sub(katalog, 0, selesai));
    if (!str_ends(katalog, S(">>"))) return false;
    katalog = str_sub(katalog, 0, katalog.len - 2);

    unsigned char hash[crypto_hash_sha256_BYTES];
    char id[33];
    crypto_hash_sha256(hash, (const unsigned char *)pdf.s, (unsigned long long)pdf.len);
    sodium_bin2hex(id, sizeof id, hash, 16);

    Buf b = buf_new(out, pdf.len + 4 * KB);
    buf_put(&b, pdf);
    ptrdiff_t letak = b.len;
    buf_put(&b, katalog);
    buf_fmt(&b, "   /Lang (" STR_F ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n", STR_A(bahasa));
    ptrdiff_t xref_baru = b.len;
    buf_fmt(&b, "xref\n%lld 1\n%010lld 00000 n \n", (long long)akar, (long long)letak);
    buf_fmt(&b, "trailer\n<< /Size %lld\n   /Root %lld 0 R\n   /Info %lld 0 R\n   /Prev %lld\n   /ID [<%s> <%s>]\n>>\n",
            (long long)ukuran, (long long)akar, (long long)info, (long long)xref, id, id);
    buf_fmt(&b, "startxref\n%lld\n%%%%EOF\n", (long long)xref_baru);
    *lengkap = buf_str(&b);
    return !b.full;
}
