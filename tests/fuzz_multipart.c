/* Any bytes as a multipart body: no crash, nothing outside of the body is handed out, text is UTF-8. */
#include "web/kiriman.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

/* The first line is the Content-Type, or with a leading blank the fixed one. */
int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(256 * MB);
    BagianList l = { 0 };
    Err err = { 0 };
    Str badan = { (const char *)p, (ptrdiff_t)n }, jenis = str_cut(&badan, '\n');
    if (str_starts(jenis, S(" "))) jenis = S("multipart/form-data; boundary=x");
    if (multipart_urai(a, jenis, badan, &l, &err)) {
        for (ptrdiff_t i = 0; i < l.n; i++) {
            const Bagian *b = &l.v[i];
            pastikan(utf8_valid(b->nama) && utf8_valid(b->nama_berkas) && (b->berkas || utf8_valid(b->isi)));
            pastikan(!b->isi.len || (b->isi.s >= badan.s && b->isi.s + b->isi.len <= badan.s + badan.len));
        }
    } else {
        pastikan(err.kode == E_TEKS_RUSAK || err.kode == E_KIRIMAN);
    }
    arena_free(a);
    return 0;
}
