/* Any JSON as a snapshot, in all formats: a whole PDF or a refusal, never a crash. */
#include "dokumen/dokumen.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(256 * MB);
    CetakAtur atur = { .kertas = KERTAS_A4, .kode = S("UJI"), .alamat = S("https://contoh.go.id/v"), .draf = n & 1 };
    Str pdf;
    Err err = { 0 };
    if (dokumen_pdf(a, (Str){ (const char *)p, (ptrdiff_t)n }, (LembarSet)15, &atur, &pdf, &err))
        pastikan(str_starts(pdf, S("%PDF-")) && str_ends(pdf, S("%%EOF\n")));
    else
        pastikan(err.kode == E_DOKUMEN && err.pesan[0]);
    arena_free(a);
    return 0;
}
