/* Any bytes as a PDF: read or refused; what is read can be merged, and the sum is read again. */
#include "dokumen/pdf_baca.h"
#include "dokumen/pdf_gabung.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static bool tampung(void *arg, Str s, Err *err)
{
    (void)err;
    buf_put(arg, s);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(256 * MB);
    Str pdf = { (const char *)p, (ptrdiff_t)n };
    PdfIsi isi;
    Err err = { 0 };
    Buf b = buf_new(a, 64 * MB);
    bool sah = pdf_baca(a, pdf, &isi);
    Gabung *g = gabung_mulai(a, (Saluran){ tampung, &b }, NULL, (Saat){ 0 });
    bool ok = gabung_tambah(g, S("x"), pdf, &err);
    pastikan(ok == sah && (ok || err.kode == E_DOKUMEN));
    if (ok) pastikan(gabung_selesai(g, S("x"), S("x"), S("x"), (Tanggal){ 0 }, &err) && str_ends(buf_str(&b), S("%%EOF\n")));
    arena_free(a);
    return 0;
}
