/* Any text as a mail and as a calendar: no long line, no bare line end, no header of its own, and the calendar reads back. */
#include "base/ics.h"
#include "base/mime.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static void baris_rapi(Str isi, ptrdiff_t maks)
{
    while (isi.len) {
        Str baris = str_cut(&isi, '\n');
        pastikan(baris.len <= maks + 1 && str_ends(baris, S("\r")));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(64 * MB);
    Str s = { (const char *)p, (ptrdiff_t)n };
    if (n < 4096 && utf8_valid(s)) {
        MimeSurat m = { .dari = S("K <k@contoh.id>"), .kepada = S("a@contoh.id"), .judul = s, .isi = s, .id = S("1@contoh.id"), .pada = { 1 } };
        Str surat = mime_surat(a, &m);
        baris_rapi(surat, 78);
        pastikan(str_find(str_sub(surat, 0, str_find(surat, S("\r\n\r\n"))), S("\nBcc:")) < 0);
        (void)mime_alamat(s);
        IcsAcaraList l = { 0 };
        TabelBaca t;
        *list_add(a, &l) = (IcsAcara){ S("x"), s, tanggal(2025, 3, 4) };
        Str ics = ics_tulis(a, s, S("K"), &l, (Saat){ 1 });
        baris_rapi(ics, 75);
        Err err = { 0 };
        if (!ics_baca(a, ics, &t, &err)) pastikan(!str_trim(s).len || err.kode);
    }
    arena_free(a);
    return 0;
}
