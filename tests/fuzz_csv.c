/* Any bytes as a table: no crash, and every row stands as the header promises. */
#include "base/tabel.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(64 * MB);
    TabelBaca t;
    Err err = { 0 };
    if (tabel_baca(a, (Str){ (const char *)p, (ptrdiff_t)n }, (Str){ 0 }, &t, &err)) {
        pastikan(t.judul.n > 0 && t.judul.n <= TABEL_KOLOM_MAX);
        for (ptrdiff_t i = 0; i < t.baris.n; i++) {
            pastikan(t.baris.v[i].nomor > t.baris_judul);
            pastikan(!i || t.baris.v[i].nomor > t.baris.v[i - 1].nomor);
            for (ptrdiff_t k = 0; k < t.judul.n; k++) pastikan(utf8_valid(t.baris.v[i].sel[k].teks));
        }
    } else {
        pastikan(err.kode && err.pesan[0]);
    }
    arena_free(a);
    return 0;
}
