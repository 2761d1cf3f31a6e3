/* What ratings and predicates say of themselves, whole: facts, every rule with its clause, what would change it. */
#include "inti/predikat.h"
#include "bantu/aturan.h"

#include <cmocka.h>

static Arena *a;
static int buka(void **state) { (void)state; a = arena_new(4 * MB); return 0; }
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

/* M11.5: nine cells, the one that matched first. */
static void kuadran(void **state)
{
    (void)state;
    Mengapa w = { .a = a };
    predikat_kuadran(aturan_profil(S("m")), EKSPEKTASI_DI_BAWAH, EKSPEKTASI_DI_ATAS, &w);
    assert_string_equal(aturan_mengapa(a, &w),
        "Predikat butuh perbaikan: hasil kerja di bawah ekspektasi, perilaku kerja di atas ekspektasi.\n"
        "Rating hasil kerja: Di bawah ekspektasi\n"
        "Rating perilaku kerja: Di atas ekspektasi\n"
        "+ M11.5c1 Butuh perbaikan: Hasil kerja di bawah ekspektasi, perilaku kerja di atas ekspektasi.\n"
        "- M11.5a Sangat baik: Hasil kerja di atas ekspektasi, perilaku kerja di atas ekspektasi; hasil kerjanya lain.\n"
        "- M11.5b1 Baik: Hasil kerja di atas ekspektasi, perilaku kerja sesuai ekspektasi; keduanya lain.\n"
        "- M11.5d1 Kurang: Hasil kerja di atas ekspektasi, perilaku kerja di bawah ekspektasi; keduanya lain.\n"
        "- M11.5b3 Baik: Hasil kerja sesuai ekspektasi, perilaku kerja di atas ekspektasi; hasil kerjanya lain.\n"
        "- M11.5b2 Baik: Hasil kerja sesuai ekspektasi, perilaku kerja sesuai ekspektasi; keduanya lain.\n"
        "- M11.5d2 Kurang: Hasil kerja sesuai ekspektasi, perilaku kerja di bawah ekspektasi; keduanya lain.\n"
        "- M11.5c2 Butuh perbaikan: Hasil kerja di bawah ekspektasi, perilaku kerja sesuai ekspektasi; perilaku kerjanya lain.\n"
        "- M11.5e Sangat kurang: Hasil kerja di bawah ekspektasi, perilaku kerja di bawah ekspektasi; perilaku kerjanya lain.\n"
        "> Bila hasil kerja di atas ekspektasi, predikat menjadi sangat baik; bila hasil kerja sesuai ekspektasi, predikat "
        "menjadi baik; bila perilaku kerja di bawah ekspektasi, predikat menjadi sangat kurang.\n");
}

/* A region in whose quadrant one change of rating changes nothing is not told of one. */
static void kuadran_tanpa_pengubah(void **state)
{
    (void)state;
    Profil p = *aturan_profil(S("m"));
    Mengapa w = { .a = a };
    for (int h = 1; h < EKSPEKTASI_MAX; h++)
        for (int k = 1; k < EKSPEKTASI_MAX; k++) p.kuadran[h][k] = PREDIKAT_BAIK;
    assert_int_equal(predikat_kuadran(&p, EKSPEKTASI_SESUAI, EKSPEKTASI_SESUAI, &w), PREDIKAT_BAIK);
    assert_int_equal(w.pengubah.len, 0);
}

/* M11.3: order a, c, b; every condition with what is and what it needs. */
static void hasil(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("m"));
    Mengapa w = { .a = a };
    HitungHasil h = { .utama = { 0, 1, 2, 1 }, .tambahan = { 0, 0, 0, 1 }, .positif = 1, .negatif = 2 };
    UsulHasil u = hasil_usul(p, &h, &w);
    assert_int_equal(u.usul, EKSPEKTASI_SESUAI);
    assert_true(str_eqz(u.pasal, "M11.3b"));
    assert_string_equal(aturan_mengapa(a, &w),
        "Usul rating hasil kerja: sesuai ekspektasi.\n"
        "RHK yang dihitung: 5 (4 utama, 1 tambahan)\n"
        "Di atas ekspektasi: 1 utama, 0 tambahan\n"
        "Sesuai ekspektasi: 2 utama, 0 tambahan\n"
        "Di bawah ekspektasi: 1 utama, 1 tambahan\n"
        "Umpan balik: 1 positif, 2 negatif\n"
        "- M11.3a Di atas ekspektasi: 1 dari 5 RHK di atas ekspektasi (perlu sedikitnya 3 dari 5 RHK di atas ekspektasi); "
        "1 RHK utama di bawah ekspektasi (perlu tidak ada RHK utama di bawah ekspektasi); "
        "umpan balik 1 positif dan 2 negatif (perlu umpan balik positif lebih banyak daripada negatif).\n"
        "- M11.3c Di bawah ekspektasi: 2 dari 5 RHK di bawah ekspektasi (perlu sedikitnya 3 dari 5 RHK di bawah ekspektasi); "
        "umpan balik 1 positif dan 2 negatif.\n"
        "+ M11.3b Sesuai ekspektasi: 3 dari 5 RHK sesuai atau di atas ekspektasi; 1 dari 4 RHK utama di bawah ekspektasi; "
        "umpan balik 1 positif dan 2 negatif.\n"
        "> Bila sedikitnya 3 dari 5 RHK di atas ekspektasi dan tidak ada RHK utama di bawah ekspektasi dan umpan balik positif lebih "
        "banyak daripada negatif, usul menjadi di atas ekspektasi. Bila sedikitnya 3 dari 5 RHK di bawah ekspektasi, usul menjadi di bawah ekspektasi.\n");

    /* Feedback that is only negative proposes nothing for good results (M11.3a2, b2). */
    w = (Mengapa){ .a = a };
    h = (HitungHasil){ .tambahan = { 0, 0, 2, 0 }, .negatif = 1 };
    u = hasil_usul(p, &h, &w);
    assert_int_equal(u.usul, EKSPEKTASI_TIADA);
    assert_int_equal(u.pasal.len, 0);
    assert_string_equal(aturan_mengapa(a, &w),
        "Rating hasil kerja belum dapat ditentukan: pejabat penilai memutuskan dengan alasan.\n"
        "RHK yang dihitung: 2 (0 utama, 2 tambahan)\n"
        "Di atas ekspektasi: 0 utama, 0 tambahan\n"
        "Sesuai ekspektasi: 0 utama, 2 tambahan\n"
        "Di bawah ekspektasi: 0 utama, 0 tambahan\n"
        "Umpan balik: 0 positif, 1 negatif\n"
        "- M11.3a Di atas ekspektasi: 0 dari 2 RHK di atas ekspektasi (perlu sedikitnya 2 dari 2 RHK di atas ekspektasi); "
        "tidak ada RHK utama di bawah ekspektasi; umpan balik 0 positif dan 1 negatif (perlu umpan balik positif lebih banyak daripada negatif).\n"
        "- M11.3c Di bawah ekspektasi: 0 dari 2 RHK di bawah ekspektasi (perlu sedikitnya 2 dari 2 RHK di bawah ekspektasi); "
        "umpan balik 0 positif dan 1 negatif.\n"
        "- M11.3b Sesuai ekspektasi: 2 dari 2 RHK sesuai atau di atas ekspektasi; 0 dari 0 RHK utama di bawah ekspektasi; "
        "umpan balik 0 positif dan 1 negatif (perlu sedikitnya satu umpan balik positif).\n"
        "> Bila sedikitnya 2 dari 2 RHK di atas ekspektasi dan umpan balik positif lebih banyak daripada negatif, usul menjadi di atas "
        "ekspektasi. Bila sedikitnya 2 dari 2 RHK di bawah ekspektasi, usul menjadi di bawah ekspektasi. "
        "Bila sedikitnya satu umpan balik positif, usul menjadi sesuai ekspektasi.\n");

    /* Nothing counted: no rule is met, and what is needed first is said. */
    w = (Mengapa){ .a = a };
    h = (HitungHasil){ 0 };
    u = hasil_usul(p, &h, &w);
    assert_int_equal(u.usul, EKSPEKTASI_TIADA);
    assert_true(u.tanpa_umpan_balik);
    assert_string_equal(aturan_mengapa(a, &w),
        "Rating hasil kerja belum dapat ditentukan, tanpa umpan balik: pejabat penilai memutuskan dengan alasan.\n"
        "RHK yang dihitung: 0 (0 utama, 0 tambahan)\n"
        "Di atas ekspektasi: 0 utama, 0 tambahan\n"
        "Sesuai ekspektasi: 0 utama, 0 tambahan\n"
        "Di bawah ekspektasi: 0 utama, 0 tambahan\n"
        "Umpan balik: tidak ada; hasil kerja saja yang diusulkan\n"
        "- M11.3a Di atas ekspektasi: Tidak ada RHK yang dihitung.\n"
        "- M11.3c Di bawah ekspektasi: Tidak ada RHK yang dihitung.\n"
        "- M11.3b Sesuai ekspektasi: Tidak ada RHK yang dihitung.\n"
        "> Bila ada RHK dengan target dan realisasi, usul dapat dibuat.\n");
}

/* B20.8: what the leader took over counts as below expectation, and the explanation says how many. */
static void hasil_diambil_alih(void **state)
{
    (void)state;
    Mengapa w = { .a = a };
    HitungHasil h = { .utama = { 0, 0, 2, 1 }, .tambahan = { 0, 0, 1, 1 }, .diambil_alih = 2, .positif = 1 };
    assert_int_equal(hasil_usul(aturan_profil(S("b")), &h, &w).usul, EKSPEKTASI_SESUAI);
    assert_non_null(strstr(aturan_mengapa(a, &w), "Di bawah ekspektasi: 1 utama, 1 tambahan\n"
                                                  "Diambil alih pimpinan: 2 RHK, dihitung di bawah ekspektasi\n"
                                                  "Umpan balik: 1 positif, 0 negatif\n"));
}

/* SE 3/2023: every achievement and the rating that it proposes for the leader of the unit. */
static void hasil_pimpinan(void **state)
{
    (void)state;
    static const Ekspektasi harap[CAPAIAN_MAX] = {
        [CAPAIAN_ISTIMEWA] = EKSPEKTASI_DI_ATAS,        [CAPAIAN_BAIK] = EKSPEKTASI_SESUAI,
        [CAPAIAN_BUTUH_PERBAIKAN] = EKSPEKTASI_DI_BAWAH, [CAPAIAN_KURANG] = EKSPEKTASI_DI_BAWAH,
        [CAPAIAN_SANGAT_KURANG] = EKSPEKTASI_DI_BAWAH,
    };
    for (int c = 0; c < CAPAIAN_MAX; c++) assert_int_equal(hasil_dari_capaian((Capaian)c), harap[c]);
}

/* M11.10: both means, the months that were left out, what is missing to the next rating. */
static void tahunan(void **state)
{
    (void)state;
    const Ekspektasi x = EKSPEKTASI_TIADA, atas = EKSPEKTASI_DI_ATAS, ya = EKSPEKTASI_SESUAI, bawah = EKSPEKTASI_DI_BAWAH;
    BulanSetahun b = { .hasil = { x, bawah, ya, ya, x, bawah }, .perilaku = { x, atas, bawah, ya, x, ya }, .n = 6 };
    Mengapa w = { .a = a };
    tahunan_hitung(aturan_profil(S("m")), &b, &w);
    assert_string_equal(aturan_mengapa(a, &w),
        "Predikat tahunan baik: rata-rata hasil kerja 1,50 (sesuai ekspektasi), rata-rata perilaku kerja 2,00 (sesuai ekspektasi).\n"
        "Bulan yang dihitung: 4\n"
        "Tanpa evaluasi, tidak dihitung: Januari, Mei\n"
        "Hasil kerja: jumlah 6 dari 4 bulan, rata-rata 1,50\n"
        "Perilaku kerja: jumlah 8 dari 4 bulan, rata-rata 2,00\n"
        "- M11.10 Di atas ekspektasi: Hasil kerja rata-rata 1,50; perlu sedikitnya 2,50.\n"
        "+ M11.10 Sesuai ekspektasi: Hasil kerja rata-rata 1,50; perlu sedikitnya 1,50 dan kurang dari 2,50.\n"
        "- M11.10 Di bawah ekspektasi: Hasil kerja rata-rata 1,50; perlu kurang dari 1,50.\n"
        "- M11.10 Di atas ekspektasi: Perilaku kerja rata-rata 2,00; perlu sedikitnya 2,50.\n"
        "+ M11.10 Sesuai ekspektasi: Perilaku kerja rata-rata 2,00; perlu sedikitnya 1,50 dan kurang dari 2,50.\n"
        "- M11.10 Di bawah ekspektasi: Perilaku kerja rata-rata 2,00; perlu kurang dari 1,50.\n"
        "+ M11.5b2 Baik: Hasil kerja sesuai ekspektasi, perilaku kerja sesuai ekspektasi.\n"
        "- M11.5a Sangat baik: Hasil kerja di atas ekspektasi, perilaku kerja di atas ekspektasi; keduanya lain.\n"
        "- M11.5b1 Baik: Hasil kerja di atas ekspektasi, perilaku kerja sesuai ekspektasi; hasil kerjanya lain.\n"
        "- M11.5d1 Kurang: Hasil kerja di atas ekspektasi, perilaku kerja di bawah ekspektasi; keduanya lain.\n"
        "- M11.5b3 Baik: Hasil kerja sesuai ekspektasi, perilaku kerja di atas ekspektasi; perilaku kerjanya lain.\n"
        "- M11.5d2 Kurang: Hasil kerja sesuai ekspektasi, perilaku kerja di bawah ekspektasi; perilaku kerjanya lain.\n"
        "- M11.5c1 Butuh perbaikan: Hasil kerja di bawah ekspektasi, perilaku kerja di atas ekspektasi; keduanya lain.\n"
        "- M11.5c2 Butuh perbaikan: Hasil kerja di bawah ekspektasi, perilaku kerja sesuai ekspektasi; hasil kerjanya lain.\n"
        "- M11.5e Sangat kurang: Hasil kerja di bawah ekspektasi, perilaku kerja di bawah ekspektasi; keduanya lain.\n"
        "> Hanya keberatan yang mengubah predikat yang dihitung (N). Hasil kerja menjadi di atas ekspektasi bila jumlahnya sedikitnya 10 "
        "(kini 6). Perilaku kerja menjadi di atas ekspektasi bila jumlahnya sedikitnya 10 (kini 8).\n");
}

/* The sums named as needed are the smallest ones that reach 2.5 and 1.5, for every number of months. */
static void tahunan_jumlah_perlu(void **state)
{
    (void)state;
    for (int n = 1; n <= 12; n++) {
        BulanSetahun b = { .n = n };
        for (int i = 0; i < n; i++) b.hasil[i] = EKSPEKTASI_SESUAI, b.perilaku[i] = EKSPEKTASI_DI_BAWAH;
        Mengapa w = { .a = a };
        tahunan_hitung(aturan_profil(S("m")), &b, &w);
        int atas = 0, sesuai = 0;
        while (10 * atas < 25 * n) atas++;
        while (10 * sesuai < 15 * n) sesuai++;
        assert_string_equal(str_cz(a, w.pengubah),
            str_cz(a, str_fmt(a, "Hanya keberatan yang mengubah predikat yang dihitung (N). Hasil kerja menjadi di atas ekspektasi bila jumlahnya "
                                 "sedikitnya %d (kini %d). Perilaku kerja menjadi sesuai ekspektasi bila jumlahnya sedikitnya %d (kini %d).",
                              atas, 2 * n, sesuai, n)));
        assert_int_equal(w.fakta.n, 3);             /* no month was left out, so none is named */
    }
}

/* No month evaluated, or a region that reviews the year (B25): no predicate, and why. */
static void tahunan_tanpa_predikat(void **state)
{
    (void)state;
    BulanSetahun b = { .n = 2 };
    Mengapa w = { .a = a };
    HasilTahunan h = tahunan_hitung(aturan_profil(S("m")), &b, &w);
    assert_int_equal(h.predikat, PREDIKAT_TIADA);
    assert_string_equal(aturan_mengapa(a, &w),
        "Tidak ada predikat tahunan yang dihitung.\n"
        "Tanpa evaluasi, tidak dihitung: Januari, Februari\n"
        "- M11.10 Rata-rata evaluasi bulanan: Tidak ada bulan yang dievaluasi, jadi tidak ada yang dirata-ratakan.\n");
    h = tahunan_hitung(aturan_profil(S("m")), &b, NULL);
    assert_int_equal(h.dihitung, 0);

    b = (BulanSetahun){ .hasil = { EKSPEKTASI_DI_ATAS }, .perilaku = { EKSPEKTASI_SESUAI }, .n = 1 };
    w = (Mengapa){ .a = a };
    h = tahunan_hitung(aturan_profil(S("b")), &b, &w);
    assert_int_equal(h.predikat, PREDIKAT_TIADA);
    assert_int_equal(h.jumlah_hasil, 0);
    assert_string_equal(aturan_mengapa(a, &w),
        "Tidak ada predikat tahunan yang dihitung.\n"
        "- B25.1 Rata-rata evaluasi bulanan: Evaluasi tahunan ditinjau tersendiri menurut capaian setahun, tidak dihitung dari bulan.\n");
    h = tahunan_hitung(aturan_profil(S("m")), &b, NULL);
    assert_int_equal(h.predikat, PREDIKAT_BAIK);
}

static const char *pola(Capaian c, Sebaran s)
{
    Mengapa w = { .a = a };
    UjiPola u = pola_uji(a, c, &s);
    pola_mengapa(aturan_profil(S("b"))->pola_pasal, c, &s, &u, &w);
    return aturan_mengapa(a, &w);
}

/* SE 3/2023 by way of B24.1b: the unit's counts, the pattern, what breaks it, the fewest changes. */
static void pola_menjelaskan(void **state)
{
    (void)state;
    assert_string_equal(pola(CAPAIAN_BAIK, (Sebaran){ { 0, 0, 4, 1, 1, 0 } }),
        "Sebaran 6 orang sesuai dengan pola capaian baik.\n"
        "Capaian organisasi: Baik\n"
        "Sangat baik: 0 dari 6 orang (0,0 %)\n"
        "Baik: 4 dari 6 orang (66,7 %)\n"
        "Butuh perbaikan: 1 dari 6 orang (16,7 %)\n"
        "Kurang: 1 dari 6 orang (16,7 %)\n"
        "Sangat kurang: 0 dari 6 orang (0,0 %)\n"
        "+ B24.1b Baik: Baik kelompok terbesar dan paling banyak 70 %; sedikitnya satu orang butuh perbaikan atau kurang.\n");
    assert_string_equal(pola(CAPAIAN_SANGAT_KURANG, (Sebaran){ { 0, 1, 8, 1, 0, 10 } }),
        "Sebaran 20 orang tidak sesuai dengan pola capaian sangat kurang.\n"
        "Capaian organisasi: Sangat kurang\n"
        "Sangat baik: 1 dari 20 orang (5,0 %)\n"
        "Baik: 8 dari 20 orang (40,0 %)\n"
        "Butuh perbaikan: 1 dari 20 orang (5,0 %)\n"
        "Kurang: 0 dari 20 orang (0,0 %)\n"
        "Sangat kurang: 10 dari 20 orang (50,0 %)\n"
        "- B24.1b Sangat kurang: Sangat kurang sedikitnya 60 %; kurang dan butuh perbaikan bersama sedikitnya 10 %; tanpa sangat baik.\n"
        "- B24.1b Sangat kurang: Sangat kurang 10 dari 20 orang (50,0 %), sedikitnya 60 % (12 orang).\n"
        "- B24.1b Sangat kurang: Kurang dan butuh perbaikan bersama 1 dari 20 orang (5,0 %), sedikitnya 10 % (2 orang).\n"
        "- B24.1b Sangat kurang: Sangat baik 1 orang, seharusnya tidak ada.\n"
        "> Pola terpenuhi bila sedikitnya 3 orang berpindah predikat; pola adalah anjuran dan tidak menghalangi penetapan.\n");
}

/* What is broken is told once: a group over 70 % breaks no other ceiling, and only two patterns limit "sangat baik". */
static void pola_satu_kali(void **state)
{
    (void)state;
    static const struct { Capaian c; Sebaran s; int n; } kasus[] = {
        { CAPAIAN_ISTIMEWA, { { 0, 5, 0, 0, 0, 0 } }, 1 },                  /* over 70 % */
        { CAPAIAN_BAIK, { { 0, 5, 0, 0, 0, 0 } }, 2 },                      /* not the largest; nobody butuh perbaikan or kurang */
        { CAPAIAN_BUTUH_PERBAIKAN, { { 0, 5, 0, 0, 0, 0 } }, 2 },           /* under 60 %; sangat baik over 10 % */
        { CAPAIAN_KURANG, { { 0, 5, 0, 0, 0, 0 } }, 3 },                    /* and butuh perbaikan under 10 % */
    };
    for (int i = 0; i < countof(kasus); i++) assert_int_equal(pola_uji(a, kasus[i].c, &kasus[i].s).pelanggaran.n, kasus[i].n);
}

/* The patterns in words, as SPEC 11.2 gives them; nobody need ask. */
static void pola_dalam_kata(void **state)
{
    (void)state;
    static const char *const kata[CAPAIAN_MAX] = {
        [CAPAIAN_ISTIMEWA] = "Sangat baik kelompok terbesar dan paling banyak 70 %.",
        [CAPAIAN_BAIK] = "Baik kelompok terbesar dan paling banyak 70 %; sedikitnya satu orang butuh perbaikan atau kurang.",
        [CAPAIAN_BUTUH_PERBAIKAN] = "Butuh perbaikan sedikitnya 60 %; sangat baik paling banyak 10 %.",
        [CAPAIAN_KURANG] = "Kurang sedikitnya 60 %; butuh perbaikan sedikitnya 10 %; sangat baik paling banyak 10 %.",
        [CAPAIAN_SANGAT_KURANG] = "Sangat kurang sedikitnya 60 %; kurang dan butuh perbaikan bersama sedikitnya 10 %; tanpa sangat baik.",
    };
    const Sebaran s = { { 0, 1, 1, 1, 1, 1 } };
    for (Capaian c = CAPAIAN_ISTIMEWA; c < CAPAIAN_MAX; c++) {
        Mengapa w = { .a = a };
        UjiPola u = pola_uji(a, c, &s);
        pola_mengapa(aturan_profil(S("b"))->pola_pasal, c, &s, &u, &w);
        assert_string_equal(str_cz(a, w.aturan.v[0].alasan), kata[c]);
        pola_mengapa(aturan_profil(S("b"))->pola_pasal, c, &s, &u, NULL);
    }
}

static void kata_bila_tidak_ada(void **state)
{
    (void)state;
    assert_string_equal(predikat_kata[PREDIKAT_TIADA], "tidak ada");
    assert_string_equal(ekspektasi_kata[EKSPEKTASI_TIADA], "belum dapat ditentukan");
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(kuadran), cmocka_unit_test(kuadran_tanpa_pengubah), cmocka_unit_test(hasil), cmocka_unit_test(hasil_diambil_alih),
        cmocka_unit_test(hasil_pimpinan),
        cmocka_unit_test(tahunan), cmocka_unit_test(tahunan_jumlah_perlu), cmocka_unit_test(tahunan_tanpa_predikat),
        cmocka_unit_test(pola_menjelaskan), cmocka_unit_test(pola_satu_kali), cmocka_unit_test(pola_dalam_kata), cmocka_unit_test(kata_bila_tidak_ada),
    };
    return cmocka_run_group_tests_name("inti_mengapa", uji, buka, tutup);
}
