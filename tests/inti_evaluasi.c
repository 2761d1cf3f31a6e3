/* What an evaluation counts and what it still lacks, each gap with its field and its clause (SPEC 11.3). */
#include "inti/evaluasi.h"
#include "bantu/aturan.h"

#include <cmocka.h>

static Arena *a;
static int buka(void **state) { (void)state; a = arena_new(4 * MB); return 0; }
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

/* M7.8a: the indicator of quantity is found wherever it stands; the other aspects are none. */
static void indikator_kuantitas(void **state)
{
    (void)state;
    Iki iki[] = { { .aspek = ASPEK_KUALITAS }, { .aspek = ASPEK_WAKTU }, { .aspek = ASPEK_KUANTITAS } };
    Rhk r = { .iki = { .v = iki, .n = 3 } };
    assert_ptr_equal(rhk_kuantitas(&r), &iki[2]);
    r.iki.n = 2;
    assert_null(rhk_kuantitas(&r));
    iki[0].aspek = ASPEK_KUANTITAS;
    assert_ptr_equal(rhk_kuantitas(&r), &iki[0]);
    r.iki.n = 1;
    assert_ptr_equal(rhk_kuantitas(&r), &iki[0]);
    r.iki.n = 0;
    assert_null(rhk_kuantitas(&r));
    iki[0].aspek = ASPEK_BIAYA;
    r.iki.n = 1;
    assert_null(rhk_kuantitas(&r));
}

/* M10.6: verified reports against the target of quantity. */
static void saran_dari_laporan(void **state)
{
    (void)state;
    static const struct { bool sebanding; double jumlah, target; Ekspektasi harap; } kasus[] = {
        { true, 5, 4, EKSPEKTASI_DI_ATAS }, { true, 4, 4, EKSPEKTASI_SESUAI }, { true, 3, 4, EKSPEKTASI_DI_BAWAH },
        { true, 0, 4, EKSPEKTASI_DI_BAWAH }, { false, 5, 4, EKSPEKTASI_TIADA }, { false, 0, 0, EKSPEKTASI_TIADA },
    };
    for (int i = 0; i < countof(kasus); i++) {
        RhkBulan r = { .sebanding = kasus[i].sebanding, .jumlah = kasus[i].jumlah, .target = kasus[i].target };
        assert_int_equal(rhk_saran(&r), kasus[i].harap);
    }
}

static void celah(const char *huruf, const RhkBulanList *l, UsulHasil usul, Ekspektasi usul_perilaku, PutusanEvaluasi d, const char *harap)
{
    ErrList salah = { 0 };
    Buf b = buf_new(a, 8 * KB);
    evaluasi_celah(aturan_profil(str_z(huruf)), l, &usul, usul_perilaku, &d, a, &salah);
    for (ptrdiff_t i = 0; i < salah.n; i++)
        buf_fmt(&b, "%s %s %s: %s\n", err_nama(salah.v[i].kode), salah.v[i].ruas, salah.v[i].pasal, salah.v[i].pesan);
    assert_string_equal(str_cz(a, buf_str(&b)), harap);
}

/* All gaps at once; only what is counted needs a rating (SPEC 8); leaving a proposal needs a reason (SPEC 11.3). */
static void semua_celah(void **state)
{
    (void)state;
    Rhk r = { .id = 71 }, s = { .id = 72 };
    RhkBulanList l = { 0 };
    *list_add(a, &l) = (RhkBulan){ .rhk = &r, .dihitung = true };
    *list_add(a, &l) = (RhkBulan){ .rhk = &r, .dihitung = false };
    *list_add(a, &l) = (RhkBulan){ .rhk = &s, .dihitung = true };
    celah("m", &l, (UsulHasil){ 0 }, EKSPEKTASI_TIADA, (PutusanEvaluasi){ 0 },
          "E_EVALUASI_RATING rating_71 M10.6: RHK 1 belum diberi rating.\n"
          "E_EVALUASI_RATING rating_72 M10.6: RHK 3 belum diberi rating.\n"
          "E_EVALUASI_RATING hasil M12.3: Hasil kerja belum diberi rating.\n"
          "E_EVALUASI_RATING perilaku M12.3: Perilaku kerja belum diberi rating.\n");
    l.n = 0;
    celah("b", &l, (UsulHasil){ .usul = EKSPEKTASI_SESUAI }, EKSPEKTASI_DI_ATAS,
          (PutusanEvaluasi){ .hasil = EKSPEKTASI_DI_BAWAH, .perilaku = EKSPEKTASI_SESUAI },
          "E_EVALUASI_ALASAN alasan_hasil N: Rating hasil kerja berbeda dari usul (Sesuai ekspektasi) dan belum disertai alasan.\n"
          "E_EVALUASI_ALASAN alasan_perilaku N: Rating perilaku kerja berbeda dari usul (Di atas ekspektasi) dan belum disertai alasan.\n");
    celah("m", &l, (UsulHasil){ .usul = EKSPEKTASI_SESUAI }, EKSPEKTASI_DI_ATAS,
          (PutusanEvaluasi){ .hasil = EKSPEKTASI_SESUAI, .perilaku = EKSPEKTASI_DI_BAWAH, .alasan_hasil = S("tidak perlu") },
          "E_EVALUASI_ALASAN alasan_perilaku M11.4c: Rating perilaku kerja berbeda dari usul (Di atas ekspektasi) dan belum disertai alasan.\n");
    celah("m", &l, (UsulHasil){ 0 }, EKSPEKTASI_TIADA, (PutusanEvaluasi){ .hasil = EKSPEKTASI_DI_ATAS, .perilaku = EKSPEKTASI_DI_BAWAH },
          "E_EVALUASI_TANPA_USUL alasan_hasil M11.3a: Rating hasil kerja belum dapat diusulkan dari datanya dan belum disertai alasan.\n");
    celah("m", &l, (UsulHasil){ .usul = EKSPEKTASI_SESUAI }, EKSPEKTASI_DI_ATAS,
          (PutusanEvaluasi){ .hasil = EKSPEKTASI_DI_ATAS, .perilaku = EKSPEKTASI_SESUAI, .alasan_hasil = S("dua target terlampaui"), .alasan_perilaku = S("ditegur") }, "");
}

/* Counts reach from the first RHK to the last (M11.3). */
static void hitung_semua(void **state)
{
    (void)state;
    Rhk u = { .klasifikasi = KLASIFIKASI_RHK_UTAMA }, t = { .klasifikasi = KLASIFIKASI_RHK_TAMBAHAN };
    RhkBulan v[] = { { .rhk = &u, .dihitung = true, .rating = EKSPEKTASI_SESUAI }, { .rhk = &t, .dihitung = true, .rating = EKSPEKTASI_DI_ATAS } };
    v[1].negatif = 4;
    HitungHasil h = evaluasi_hitung(&(RhkBulanList){ .v = v, .n = 2 });
    assert_int_equal(h.utama[EKSPEKTASI_SESUAI], 1);
    assert_int_equal(h.tambahan[EKSPEKTASI_DI_ATAS], 1);
    assert_int_equal(h.positif, 0);
    assert_int_equal(h.negatif, 4);
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(indikator_kuantitas), cmocka_unit_test(saran_dari_laporan), cmocka_unit_test(semua_celah),
        cmocka_unit_test(hitung_semua),
    };
    return cmocka_run_group_tests_name("inti_evaluasi", uji, buka, tutup);
}
