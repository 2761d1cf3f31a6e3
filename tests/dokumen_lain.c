/*
 * The documents beside B-L1 as others read them: text by pdftotext against tests/golden/dokumen (`make golden`), structure by
 * qpdf, the same bytes again, edge sizes. SPEC 14.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "bantu/alat.h"
#include "bantu/dua_rupa.h"
#include "bantu/naskah_contoh.h"
#include "dokumen/dokumen.h"

static const CetakAtur ATUR = { KERTAS_A4, { "K7QM-3XPT-9WDA", 14 }, { "https://sirancage.majalengkakab.go.id/v", 39 }, false };

static Arena *a;
static char folder[ALAT_FOLDER];

static int setup(void **s) { (void)s; a = arena_new(512 * MB); return alat_folder(folder, "naskah"); }
static int teardown(void **s)
{
    (void)s;
    arena_free(a);
    return alat_hapus(folder);
}
static int bersih(void **s) { (void)s; arena_reset(a); return 0; }

static Str cetak(const char *jenis, Str json, const CetakAtur *atur)
{
    Str pdf;
    Err err = { 0 };
    if (!dokumen_lain_pdf(a, str_z(jenis), json, atur, &pdf, &err)) fail_msg("%s: %s", jenis, err.pesan);
    return pdf;
}

static Str teks(Str pdf) { return alat_jalan(a, "pdftotext -layout %s -", alat_simpan(a, folder, "t.pdf", pdf)); }

static void each_reads_as_laid_out(void **s)
{
    (void)s;
    for (int i = 0; i < naskah_contoh_n; i++) {
        const NaskahContoh *x = &naskah_contoh[i];
        alat_golden(a, str_cz(a, str_fmt(a, "%s.txt", x->jenis)), teks(cetak(x->jenis, x->json(a, 5, 0), &ATUR)));
    }
}

static void the_file_is_sound_and_repeats(void **s)
{
    (void)s;
    for (int i = 0; i < naskah_contoh_n; i++) {
        const NaskahContoh *x = &naskah_contoh[i];
        Str json = x->json(a, 3, 0), pdf = cetak(x->jenis, json, &ATUR);
        const char *jalur = alat_simpan(a, folder, "f.pdf", pdf);
        assert_true(str_eq(pdf, cetak(x->jenis, json, &ATUR)));
        assert_true(str_find(alat_jalan(a, "qpdf --check %s 2>&1", jalur), S("No syntax or stream encoding errors")) >= 0);
        Str huruf = alat_jalan(a, "pdffonts %s | tail -n +3", jalur);
        assert_true(huruf.len > 0);
        assert_int_equal(alat_berapa(huruf, S(" yes yes yes ")), alat_berapa(huruf, S("\n")));
        Str q = alat_jalan(a, "qpdf --qdf --object-streams=disable %s -", jalur);
        assert_int_equal(alat_berapa(q, S("/Lang (id-ID)")), 1);
        assert_int_equal(alat_berapa(q, S("/DisplayDocTitle true")), 1);
        Str t = teks(pdf), draf = teks(cetak(x->jenis, json, &(CetakAtur){ .kertas = KERTAS_F4, .draf = true }));
        assert_true(alat_berapa(t, S("K7QM-3XPT-9WDA")) >= 1);
        assert_int_equal(alat_berapa(draf, S("Kode verifikasi")), 0);
    }
}

/* 0, 1 and 200 rows, cells of 5,000 characters, and nothing at all: no text is lost, no page is counted wrong. */
static void edge_sizes(void **s)
{
    (void)s;
    static const struct { int n, panjang; } ukuran[] = { { 0, 0 }, { 1, 0 }, { 200, 0 }, { 3, 5000 } };
    for (int i = 0; i < naskah_contoh_n; i++) {
        const NaskahContoh *x = &naskah_contoh[i];
        cetak(x->jenis, S("{}"), &ATUR);
        for (ptrdiff_t k = 0; k < countof(ukuran); k++) {
            Str t = teks(cetak(x->jenis, x->json(a, ukuran[k].n, ukuran[k].panjang), &ATUR));
            int halaman = alat_berapa(t, S("\f"));
            if (alat_berapa(t, str_fmt(a, "Halaman %d dari %d\n", halaman, halaman)) != 1) fail_msg("%s: %d rows, %d pages", x->jenis, ukuran[k].n, halaman);
            if (ukuran[k].panjang && (!alat_berapa(t, S("kata0000")) || alat_berapa(t, S("kata0540")) != alat_berapa(t, S("kata0000"))))
                fail_msg("%s: a long text is cut", x->jenis);
        }
    }
}

static void the_page_says_what_the_paper_says(void **s)
{
    (void)s;
    for (int i = 0; i < naskah_contoh_n; i++) {
        const NaskahContoh *x = &naskah_contoh[i];
        Str json = x->json(a, 4, 0);
        Tercetak h;
        Err err = { 0 };
        if (!dokumen_lain_html(a, str_z(x->jenis), json, &h, &err)) fail_msg("%s: %s", x->jenis, err.pesan);
        assert_true(h.judul.len > 0);
        dua_rupa(a, folder, x->jenis, h.isi, cetak(x->jenis, json, &(CetakAtur){ .kertas = KERTAS_A4 }));
    }
}

static void a_kind_without_format_is_refused(void **s)
{
    (void)s;
    Str pdf;
    Err err = { 0 };
    assert_false(dokumen_lain_pdf(a, S("skp"), S("{}"), &ATUR, &pdf, &err));
    assert_int_equal(err.kode, E_DOKUMEN);
    assert_false(dokumen_lain_html(a, S("skp"), S("{}"), &(Tercetak){ 0 }, &err));
    assert_int_equal(err.kode, E_DOKUMEN);
    assert_false(dokumen_lain_pdf(a, str_z(naskah_contoh[0].jenis), S("{"), &ATUR, &pdf, &err));
    assert_int_equal(err.kode, E_DOKUMEN);
}

int main(void)
{
    const struct CMUnitTest t[] = {
        cmocka_unit_test_teardown(each_reads_as_laid_out, bersih),
        cmocka_unit_test_teardown(the_file_is_sound_and_repeats, bersih),
        cmocka_unit_test_teardown(edge_sizes, bersih),
        cmocka_unit_test_teardown(the_page_says_what_the_paper_says, bersih),
        cmocka_unit_test_teardown(a_kind_without_format_is_refused, bersih),
    };
    return cmocka_run_group_tests(t, setup, teardown);
}
