/*
 * The documents as others read them: text by pdftotext against tests/golden/dokumen (GOLDEN=tulis rewrites it,
 * `make golden`), structure by qpdf, fonts by pdffonts. SPEC 14, DESIGN 4 (Documents); the same bytes: dokumen_sama.c.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <unistd.h>

#include "bantu/alat.h"
#include "bantu/dua_rupa.h"
#include "bantu/lembar_contoh.h"
#include "dokumen/dokumen.h"

static const LembarSet SEMUA = LEMBAR_SKP | LEMBAR_LAMPIRAN | LEMBAR_EVALUASI | LEMBAR_DOKUMEN;
static const CetakAtur ATUR = { KERTAS_A4, { "K7QM-3XPT-9WDA", 14 }, { "https://sirancage.majalengkakab.go.id/v", 39 }, false };

static Arena *a;
static char folder[ALAT_FOLDER];

static int setup(void **s) { (void)s; a = arena_new(512 * MB); return alat_folder(folder, "dokumen"); }
static int teardown(void **s)
{
    (void)s;
    arena_free(a);
    return alat_hapus(folder);
}
static int bersih(void **s) { (void)s; arena_reset(a); return 0; }

static Str cetak_atur(Str json, LembarSet lembar, const CetakAtur *atur)
{
    Str pdf;
    Err err = {0};
    if (!dokumen_pdf(a, json, lembar, atur, &pdf, &err)) fail_msg("%s", err.pesan);
    return pdf;
}

static Str cetak(const LembarIsi *l) { return cetak_atur(lembar_json(a, l), SEMUA, &ATUR); }
static Str teks(Str pdf) { return alat_jalan(a, "pdftotext -layout %s -", alat_simpan(a, folder, "t.pdf", pdf)); }

static int halaman(Str pdf) { return alat_berapa(teks(pdf), S("\f")); }

/* ---- golden text ------------------------------------------------------------------------------- */

static void five_formats_read_as_the_regulation(void **s)
{
    (void)s;
    for (int format = 1; format <= 5; format++) {
        LembarIsi l = lembar_contoh(a, format, 3);
        alat_golden(a, str_cz(a, str_fmt(a, "format_%d.txt", format)), teks(cetak(&l)));
    }
}

/* B24.1, M11.10, SPEC 11.5: achievement with its curve, means of a computed year, a refused signature. */
static void a_year_with_achievement_and_refusal(void **s)
{
    (void)s;
    LembarIsi l = lembar_contoh(a, 4, 2);
    l.jenis = JENIS_SKP_TAHUNAN;
    l.mulai = tanggal(2023, 1, 1);
    l.sampai = tanggal(2023, 12, 31);
    l.bulan = (Bulan){ 0 };
    l.evaluasi.capaian = CAPAIAN_BUTUH_PERBAIKAN;
    l.evaluasi.rata_hasil = 217;
    l.evaluasi.rata_perilaku = 300;
    l.evaluasi.predikat = PREDIKAT_KURANG;
    l.ttd_evaluasi.tanggapan = TANGGAPAN_MENOLAK;
    l.ttd_evaluasi.tanggapan_alasan = S("nilai tidak sesuai bukti");
    l.ttd_evaluasi.pegawai = (Tanggal){ 0 };
    l.penilai.nip = (Str){ 0 };
    alat_golden(a, "tahun.txt", teks(cetak(&l)));
}

static void missing_data_prints_a_dash(void **s)
{
    (void)s;
    alat_golden(a, "kosong_2.txt", teks(cetak_atur(S("{\"format\":2}"), SEMUA, &ATUR)));
    alat_golden(a, "kosong_3.txt", teks(cetak_atur(S("{\"format\":3,\"rhk\":[{}],\"perilaku\":7,\"pegawai\":[],\"evaluasi\":null}"),
                                           SEMUA, &(CetakAtur){ .kertas = KERTAS_F4, .draf = true })));
}

static void the_snapshot_is_canonical(void **s)
{
    (void)s;
    LembarIsi l = lembar_contoh(a, 4, 1);
    alat_golden(a, "cuplikan.json", lembar_json(a, &l));
    assert_true(str_eq(lembar_json(a, &l), lembar_json(a, &l)));
}

/* ---- the same in the page ---------------------------------------------------------------------- */

/* Both ways, word by word (bantu/dua_rupa.h). */
static void the_page_says_what_the_paper_says(void **s)
{
    (void)s;
    for (int format = 1; format <= 5; format++) {
        LembarIsi l = lembar_contoh(a, format, 3);
        l.nomor = (Str){ 0 };       /* stands in the foot */
        Str json = lembar_json(a, &l);
        Tercetak h;
        Err err = { 0 };
        if (!dokumen_html(a, json, SEMUA, &h, &err)) fail_msg("%s", err.pesan);
        assert_int_equal(alat_berapa(h.isi, S("<section")), 4);
        dua_rupa(a, folder, str_cz(a, str_fmt(a, "format %d", format)), h.isi, cetak_atur(json, SEMUA, &(CetakAtur){ .kertas = KERTAS_A4 }));
    }
}

static void the_page_escapes(void **s)
{
    (void)s;
    LembarIsi l = lembar_contoh(a, 4, 1);
    Tercetak h;
    l.rhk.v[0].uraian = S("<script>alert(1)</script> & \"kutip\"");
    l.evaluasi.capaian = CAPAIAN_BAIK;
    assert_true(dokumen_html(a, lembar_json(a, &l), SEMUA, &h, NULL));
    assert_int_equal(alat_berapa(h.isi, S("<script")), 0);
    assert_true(alat_berapa(h.isi, S("&lt;script&gt;")) >= 2);
    assert_int_equal(alat_berapa(h.isi, S("<svg")), 1);
    assert_false(dokumen_html(a, S("{}"), SEMUA, &h, NULL));
}

/* ---- refusals ---------------------------------------------------------------------------------- */

static void ditolak(Str json, LembarSet lembar, const char *kata)
{
    Str pdf = S("utuh");
    Err err = {0};
    assert_false(dokumen_pdf(a, json, lembar, &ATUR, &pdf, &err));
    assert_int_equal(err.kode, E_DOKUMEN);
    if (!strstr(err.pesan, kata)) fail_msg("%s", err.pesan);
    assert_true(str_eq(pdf, S("utuh")));
}

static void what_is_no_snapshot_is_refused(void **s)
{
    (void)s;
    ditolak(S(""), SEMUA, "JSON");
    ditolak(S("{\"format\":4"), SEMUA, "JSON");
    ditolak(S("{\"format\":4,\"format\":4}"), SEMUA, "dua kali");
    ditolak(S("[]"), SEMUA, "format 1 sampai 5");
    ditolak(S("{\"format\":6}"), SEMUA, "format 1 sampai 5");
    ditolak(S("{\"format\":\"4\"}"), SEMUA, "format 1 sampai 5");
    ditolak(S("{\"format\":4}"), (LembarSet)0, "lembar");
}

static void a_missing_or_damaged_font_is_named(void **s)
{
    (void)s;
    Err err = {0};
    assert_true(dokumen_periksa((Str){0}, NULL));
    assert_false(dokumen_periksa(str_z(folder), &err));
    assert_non_null(strstr(err.pesan, "LiberationSans-Regular.ttf tidak ada"));
    alat_jalan(a, "mkdir %s/h && cp -L $(find /usr/share/fonts -name 'LiberationSans-*.ttf' -o -name 'DejaVuSans.ttf' "
             "-o -name 'DejaVuSans-Bold.ttf') %s/h", folder, folder);
    Str h = str_fmt(a, "/tidak-ada:%s/h", folder);
    assert_true(dokumen_periksa(h, &err));
    alat_jalan(a, "truncate -s -1000 %s/h/LiberationSans-Bold.ttf", folder);
    assert_false(dokumen_periksa(h, &err));
    assert_non_null(strstr(err.pesan, "LiberationSans-Bold.ttf rusak"));
    alat_jalan(a, "printf 'x' | dd of=%s/h/LiberationSans-Bold.ttf bs=1 seek=5 conv=notrunc 2>&1", folder);
    assert_false(dokumen_periksa(h, &err));
    alat_jalan(a, "rm %s/h/LiberationSans-Bold.ttf && mkdir %s/h/LiberationSans-Bold.ttf", folder, folder);
    assert_false(dokumen_periksa(h, &err));
    assert_non_null(strstr(err.pesan, "tidak dapat dibaca"));
}

/* The caller's ceiling is the caller's affair; the pen comes back each time. */
static void a_small_arena_jumps_to_its_catch(void **s)
{
    (void)s;
    LembarIsi l = lembar_contoh(a, 4, 3);
    Str json = lembar_json(a, &l);
    for (int i = 0; i < 20; i++) {
        Arena *kecil = arena_new(32 * KB);
        jmp_buf penuh;
        volatile bool lompat = false;
        if (setjmp(penuh)) {
            lompat = true;
        } else {
            Str pdf;
            arena_catch(kecil, &penuh);
            dokumen_pdf(kecil, json, SEMUA, &ATUR, &pdf, NULL);
        }
        assert_true(lompat);
        arena_free(kecil);
    }
    cetak_atur(json, SEMUA, &ATUR);
}

/* ---- sizes ------------------------------------------------------------------------------------- */

static void sizes_from_0_to_200(void **s)
{
    (void)s;
    static const int banyak[] = { 0, 1, 20, 200 };
    for (ptrdiff_t i = 0; i < countof(banyak); i++)
        for (int format = 3; format <= 4; format++) {
            arena_reset(a);
            LembarIsi l = lembar_contoh(a, format, banyak[i]);
            for (ptrdiff_t k = 0; k < l.rhk.n; k++) l.rhk.v[k].uraian = str_fmt(a, "RHK-%03td-UJI", k + 1);
            Str t = teks(cetak_atur(lembar_json(a, &l), LEMBAR_SKP, &ATUR));
            for (ptrdiff_t k = 0; k < l.rhk.n; k++) assert_int_equal(alat_berapa(t, l.rhk.v[k].uraian), 1);
            assert_int_equal(alat_berapa(t, S("Pejabat Penilai Kinerja")), 1);
            assert_int_equal(alat_berapa(t, str_fmt(a, "Halaman %d dari %d\n", alat_berapa(t, S("\f")), alat_berapa(t, S("\f")))), 1);
        }
}

static void long_cells_and_all_scripts(void **s)
{
    (void)s;
    LembarIsi l = lembar_contoh(a, 4, 4);
    Buf panjang = buf_new(a, 1 * MB);
    for (int i = 0; panjang.len < 5000; i++) buf_fmt(&panjang, "kata%04d ", i);
    l.rhk.v[0].uraian = buf_str(&panjang);
    char *satu = arena_many(a, char, 5000);
    memset(satu, 'W', 5000);
    l.rhk.v[1].uraian = (Str){ satu, 5000 };
    l.rhk.v[1].umpan_balik.v[0] = buf_str(&panjang);
    l.rhk.v[2].uraian = S("Aksara ᮞᮥᮔ᮪ᮓ, العربية, 漢字かな, Ελληνικά, Кириллица, e\xcc\x81, 😀, \xe2\x80\x8b|");
    l.rhk.v[3].realisasi = buf_str(&panjang);
    l.pegawai.nama = S("Prof. Dr. Ir. H. Raden Mas Tumenggung Suryaningrat Kartadiningrat Wirakusumah Natadiredja Sastradipura "
                       "Kusumahningrat, S.T., M.T., M.Si., Ph.D., IPU., ASEAN Eng.");
    Str pdf = cetak(&l);
    alat_jalan(a, "qpdf --check %s 2>&1", alat_simpan(a, folder, "p.pdf", pdf));
    Str t = alat_jalan(a, "pdftotext -raw %s/p.pdf -", folder);
    for (int i = 0; i < 500; i++)       /* once in the SKP, three times in the evaluation */
        if (alat_berapa(t, str_fmt(a, "kata%04d", i)) != 4) fail_msg("kata%04d: %d", i, alat_berapa(t, str_fmt(a, "kata%04d", i)));
    assert_true(alat_berapa(t, S("W")) >= 10000);
    assert_true(str_find(t, S("ᮞᮥᮔ᮪ᮓ")) >= 0 && str_find(t, S("漢字かな")) >= 0 && str_find(t, S("Кириллица")) >= 0);
}

/* ---- the file ---------------------------------------------------------------------------------- */

static void the_file_is_sound(void **s)
{
    (void)s;
    for (int format = 1; format <= 5; format++) {
        LembarIsi l = lembar_contoh(a, format, 3);
        l.evaluasi.capaian = CAPAIAN_BAIK;
        Str pdf = cetak(&l);
        const char *jalur = alat_simpan(a, folder, "f.pdf", pdf);
        Str cek = alat_jalan(a, "qpdf --check %s 2>&1", jalur);
        assert_true(str_find(cek, S("No syntax or stream encoding errors")) >= 0);
        Str huruf = alat_jalan(a, "pdffonts %s | tail -n +3", jalur);
        while (huruf.len) {
            Str baris = str_cut(&huruf, '\n');
            if (str_find(baris, S("yes yes yes")) < 0) fail_msg("font: " STR_F, STR_A(baris));
        }
        Str info = alat_jalan(a, "TZ=UTC pdfinfo %s", jalur);
        assert_true(str_find(info, S("Evaluasi Kinerja Pegawai, Drs. H. Asep Saepuloh, M.Si., BULAN SEPTEMBER 2023")) >= 0);
        assert_true(str_find(info, S("Author:          Dinas Pekerjaan Umum dan Tata Ruang")) >= 0);
        assert_true(str_find(info, S("Wed Oct  4 00:00:00 2023")) >= 0);
        Str q = alat_jalan(a, "qpdf --qdf --object-streams=disable %s -", jalur);
        assert_int_equal(alat_berapa(q, S("/Lang (id-ID)")), 1);
        assert_int_equal(alat_berapa(q, S("/DisplayDocTitle true")), 1);
        assert_int_equal(alat_berapa(q, S("/Title (Lampiran Sasaran Kinerja Pegawai)")), 1);
        assert_int_equal(alat_berapa(pdf, S("%%EOF")), 2);
    }
}

static void paper_and_watermark(void **s)
{
    (void)s;
    LembarIsi l = lembar_contoh(a, 4, 3);
    Str json = lembar_json(a, &l);
    CetakAtur f4 = { .kertas = KERTAS_F4, .draf = true };
    Str pdf = cetak_atur(json, LEMBAR_SKP | LEMBAR_LAMPIRAN, &f4);
    Str info = alat_jalan(a, "pdfinfo -f 1 -l 9 %s", alat_simpan(a, folder, "k.pdf", pdf));
    assert_true(str_find(info, S("935.433 x 609.449 pts")) >= 0);       /* 330 x 215 mm */
    assert_true(str_find(info, S("609.449 x 935.433 pts")) >= 0);
    Str t = teks(pdf);
    assert_int_equal(alat_berapa(t, S("Kode verifikasi")), 0);
    assert_true(alat_berapa(alat_jalan(a, "pdftotext -raw %s/k.pdf -", folder), S("DRAF")) >= halaman(pdf));
    assert_int_equal(alat_berapa(teks(cetak_atur(json, LEMBAR_DOKUMEN, &ATUR)), S("DRAF")), 0);
    assert_int_equal(halaman(cetak_atur(json, LEMBAR_DOKUMEN, &ATUR)), 1);
}

int main(void)
{
    const struct CMUnitTest t[] = {
        cmocka_unit_test_teardown(five_formats_read_as_the_regulation, bersih),
        cmocka_unit_test_teardown(a_year_with_achievement_and_refusal, bersih),
        cmocka_unit_test_teardown(missing_data_prints_a_dash, bersih),
        cmocka_unit_test_teardown(the_snapshot_is_canonical, bersih),
        cmocka_unit_test_teardown(the_page_says_what_the_paper_says, bersih),
        cmocka_unit_test_teardown(the_page_escapes, bersih),
        cmocka_unit_test_teardown(what_is_no_snapshot_is_refused, bersih),
        cmocka_unit_test_teardown(a_missing_or_damaged_font_is_named, bersih),
        cmocka_unit_test_teardown(a_small_arena_jumps_to_its_catch, bersih),
        cmocka_unit_test_teardown(sizes_from_0_to_200, bersih),
        cmocka_unit_test_teardown(long_cells_and_all_scripts, bersih),
        cmocka_unit_test_teardown(the_file_is_sound, bersih),
        cmocka_unit_test_teardown(paper_and_watermark, bersih),
    };
    return cmocka_run_group_tests(t, setup, teardown);
}
