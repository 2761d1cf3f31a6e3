/* The snapshot of a document, key by key as docs/dokumen.md fixes it: what was set must read the same for ever. */
#include "base/file.h"
#include "base/json.h"
#include "bantu/lembar_contoh.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

static Arena *a;
static int buka(void **state) { (void)state; a = arena_new(256 * MB); return 0; }
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

/* The text between `dari` and `sampai` of the snapshot of a document. */
static const char *potong(const LembarIsi *l, const char *dari, const char *sampai)
{
    Str s = lembar_json(a, l);
    ptrdiff_t i = str_find(s, str_z(dari));
    assert_true(i >= 0);
    s = str_sub(s, i, s.len);
    ptrdiff_t n = str_find(s, str_z(sampai));
    assert_true(n >= 0);
    return str_cz(a, str_sub(s, 0, n));
}

static void bentuk_tetap(void **state)
{
    (void)state;
    Str golden;
    LembarIsi l = lembar_contoh(a, 4, 1);
    assert_true(file_read(a, S("tests/golden/dokumen/cuplikan.json"), 1 * MB, &golden, NULL));
    assert_true(str_eq(lembar_json(a, &l), golden));
}

static void rencana_tanpa_evaluasi(void **state)
{
    (void)state;
    LembarIsi l = lembar_contoh(a, 3, 2);
    l.evaluasi.ada = false;
    assert_string_equal(potong(&l, "\"evaluasi\"", ",\"ttd_skp\""), "\"evaluasi\":null");
    assert_non_null(strstr(potong(&l, "\"rhk\":[", "\"perilaku\""), "Tersusunnya dokumen perencanaan teknis"));
}

/* M11.10: means with two decimals; B24.1a: the achievement by its code. */
static void tahun_yang_dihitung(void **state)
{
    (void)state;
    LembarIsi l = lembar_contoh(a, 4, 1);
    l.evaluasi.capaian = CAPAIAN_BUTUH_PERBAIKAN;
    l.evaluasi.rata_hasil = 217;
    l.evaluasi.rata_perilaku = 300;
    l.evaluasi.catatan = S("c");
    assert_string_equal(potong(&l, "\"evaluasi\"", ",\"ttd_skp\""),
        "\"evaluasi\":{\"bulan\":\"2023-09\",\"hasil\":\"sesuai\",\"perilaku\":\"di_atas\",\"predikat\":\"baik\","
        "\"capaian_organisasi\":\"butuh_perbaikan\",\"rata_hasil\":2.17,\"rata_perilaku\":3.00,\"catatan\":\"c\"}");
}

/* What few documents bear stands in the snapshot only where it was written: takeover (B20.7), the former appraiser's note, seconded staff (B-L2.6o). */
static void yang_jarang(void **state)
{
    (void)state;
    LembarIsi l = lembar_contoh(a, 4, 1);
    l.rhk.v[0].ambil_alih = S("d");
    l.evaluasi.catatan = S("c");
    l.evaluasi.catatan_penilai_lama = S("p");
    l.evaluasi.bahan_pertimbangan = S("b");
    const char *harap[][2] = { { ",\"ambil_alih\":\"d\",", "\"ambil_alih\"" },
        { ",\"catatan\":\"c\",\"catatan_penilai_lama\":\"p\",\"bahan_pertimbangan\":\"b\"}", "\"catatan_penilai_lama\"" },
        { ",\"bahan_pertimbangan\":\"b\"}", "\"bahan_pertimbangan\"" } };
    const char *ada = str_cz(a, lembar_json(a, &l)), *tiada;
    l.rhk.v[0].ambil_alih = l.evaluasi.catatan_penilai_lama = l.evaluasi.bahan_pertimbangan = (Str){ 0 };
    tiada = str_cz(a, lembar_json(a, &l));
    for (int i = 0; i < countof(harap); i++) {
        if (!strstr(ada, harap[i][0])) fail_msg("potret tanpa %s", harap[i][0]);
        if (strstr(tiada, harap[i][1])) fail_msg("potret dengan %s", harap[i][1]);
    }
}

/* The seven values in their order, each with its own words (M8.3, M8.4). */
static void perilaku_tujuh(void **state)
{
    (void)state;
    LembarIsi l = lembar_contoh(a, 4, 0);
    for (int i = 1; i < NILAI_DASAR_MAX; i++) {
        l.perilaku[i].ekspektasi_khusus = str_fmt(a, "e%d", i);
        l.perilaku[i].umpan_balik = (StrList){ 0 };
    }
    assert_string_equal(potong(&l, "\"perilaku\":[", ",\"lampiran\""),
        "\"perilaku\":[{\"nilai\":\"berorientasi_pelayanan\",\"ekspektasi_khusus\":\"e1\",\"umpan_balik\":[]},"
        "{\"nilai\":\"akuntabel\",\"ekspektasi_khusus\":\"e2\",\"umpan_balik\":[]},{\"nilai\":\"kompeten\",\"ekspektasi_khusus\":\"e3\",\"umpan_balik\":[]},"
        "{\"nilai\":\"harmonis\",\"ekspektasi_khusus\":\"e4\",\"umpan_balik\":[]},{\"nilai\":\"loyal\",\"ekspektasi_khusus\":\"e5\",\"umpan_balik\":[]},"
        "{\"nilai\":\"adaptif\",\"ekspektasi_khusus\":\"e6\",\"umpan_balik\":[]},{\"nilai\":\"kolaboratif\",\"ekspektasi_khusus\":\"e7\",\"umpan_balik\":[]}]");
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(bentuk_tetap), cmocka_unit_test(rencana_tanpa_evaluasi), cmocka_unit_test(tahun_yang_dihitung),
        cmocka_unit_test(yang_jarang), cmocka_unit_test(perilaku_tujuh),
    };
    return cmocka_run_group_tests_name("inti_lembar", uji, buka, tutup);
}
