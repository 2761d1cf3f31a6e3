/* The bytes as sheet, styles and shared strings of an otherwise good workbook (a zip would hide them
 * behind its checksums): one part per NUL. */
#include "base/tabel.h"
#include "bantu/xlsx_uji.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(64 * MB);
    Str sisa = { (const char *)p, (ptrdiff_t)n }, lembar = str_cut(&sisa, 0), gaya = str_cut(&sisa, 0);
    const BagianUji lain[] = { { "xl/styles.xml", gaya }, { "xl/sharedStrings.xml", sisa } };
    TabelBaca t;
    Err err = { 0 };
    if (tabel_baca(a, xlsx_uji(a, lembar, lain, 2), (Str){ 0 }, &t, &err)) {
        pastikan(t.judul.n > 0 && t.judul.n <= TABEL_KOLOM_MAX);
        for (ptrdiff_t i = 0; i < t.baris.n; i++)
            for (ptrdiff_t k = 0; k < t.judul.n; k++) pastikan(utf8_valid(t.baris.v[i].sel[k].teks));
    } else {
        pastikan(err.kode && err.pesan[0]);
    }
    arena_free(a);
    return 0;
}
