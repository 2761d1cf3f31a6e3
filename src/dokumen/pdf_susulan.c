/* The appended update of a PDF: cairo can neither name the language nor give an id. */
#include <sodium.h>

#include "pdf.h"
#include "pdf_baca.h"

bool pdf_lengkapi(Arena *out, Str pdf, Str bahasa, Str *lengkap)
{
    PdfIsi p;
    if (!pdf_baca(out, pdf, &p)) return false;
    Str katalog = p.objek.v[p.katalog].isi;
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
    buf_fmt(&b, "%lld 0 obj\n" STR_F "   /Lang (" STR_F ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
            (long long)p.katalog, STR_A(katalog), STR_A(bahasa));
    ptrdiff_t xref_baru = b.len;
    buf_fmt(&b, "xref\n%lld 1\n%010lld 00000 n \n", (long long)p.katalog, (long long)letak);
    buf_fmt(&b, "trailer\n<< /Size %lld\n   /Root %lld 0 R\n   /Info %lld 0 R\n   /Prev %lld\n   /ID [<%s> <%s>]\n>>\n",
            (long long)p.terbesar + 1, (long long)p.katalog, (long long)p.info, (long long)p.tabel, id, id);
    buf_fmt(&b, "startxref\n%lld\n%%%%EOF\n", (long long)xref_baru);
    *lengkap = buf_str(&b);
    return !b.full;
}
