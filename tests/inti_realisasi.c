/* Monthly realisation: numbers, adding up (SPEC 7-8, B16.3), percent, the agreed schedule (B11a). */
#include "bantu/kasus.h"
#include "inti/realisasi_bulan.h"

#include <cmocka.h>

/* cara, nilai per bulan, target setahun, hasil, persen, pasal */
static void jumlah_menurut_tabel(void **state)
{
    (void)state;
    Kasus k = kasus_buka("realisasi.tsv", 6);
    while (kasus_lanjut(&k)) {
        AngkaBulanList l = { 0 };
        Str isi = k.kolom[1];
        double target = 0, hasil = 0;
        for (int b = 1; isi.len && !str_eqz(isi, "-"); b++) {
            double x;
            Str satu = str_trim(str_cut(&isi, ' '));
            if (angka_parse(satu, &x)) *list_add(k.a, &l) = (AngkaBulan){ bulan(2025, b), x };
        }
        bool ada = realisasi_jumlah(cara_jumlah_dari(k.kolom[0]), &l, &hasil);
        kasus_sama(&k, "hasil", ada ? realisasi_angka_kata(k.a, hasil) : S("-"), k.kolom[3]);
        angka_parse(k.kolom[2], &target);
        kasus_sama_int(&k, "persen", ada ? realisasi_persen(hasil, target) : -1, k.kolom[4]);
    }
    kasus_tutup(&k);
}

static void cara_baku(void **state)
{
    (void)state;
    assert_int_equal(realisasi_cara(&(Iki){ 0 }), CARA_JUMLAH_JUMLAH);
    assert_int_equal(realisasi_cara(&(Iki){ .aspek = ASPEK_KUANTITAS }), CARA_JUMLAH_JUMLAH);
    assert_int_equal(realisasi_cara(&(Iki){ .aspek = ASPEK_KUALITAS }), CARA_JUMLAH_RATA);
    assert_int_equal(realisasi_cara(&(Iki){ .aspek = ASPEK_WAKTU }), CARA_JUMLAH_NILAI_AKHIR);
    assert_int_equal(realisasi_cara(&(Iki){ .aspek = ASPEK_BIAYA }), CARA_JUMLAH_JUMLAH);
    assert_int_equal(realisasi_cara(&(Iki){ .aspek = ASPEK_KUANTITAS, .cara = CARA_JUMLAH_NILAI_AKHIR }), CARA_JUMLAH_NILAI_AKHIR);
}

static void angka_dan_kata(void **state)
{
    (void)state;
    Realisasi r = { .isi = S("2,5 dokumen") };
    realisasi_urai(&r);
    assert_true(r.berangka && r.angka > 2.49 && r.angka < 2.51 && str_eqz(r.satuan, "dokumen"));
    r.isi = S("selesai sesuai jadwal");
    realisasi_urai(&r);
    assert_false(r.berangka);
    assert_int_equal(r.satuan.len, 0);
    assert_true(r.angka >= 0 && r.angka <= 0);          /* nothing of what stood there before */
}

/* Rounded to the nearest, shown up to 9,999 %; less than nothing is nothing, and without a target there is no percentage. */
static void persen_di_tepi(void **state)
{
    (void)state;
    static const struct { double capai, target; int persen; } kasus[] = {
        { 99.45, 100, 99 }, { 99.55, 100, 100 }, { 99.99, 1, 9999 }, { 5000, 1, 9999 }, { -3, 10, 0 }, { 0, 10, 0 }, { 3, 0, -1 }, { 3, -1, -1 } };
    for (int i = 0; i < countof(kasus); i++) assert_int_equal(realisasi_persen(kasus[i].capai, kasus[i].target), kasus[i].persen);
}

/* B11a: every three months falls in March, June, September, December. */
static void jadwal_jatuh(void **state)
{
    (void)state;
    Bulan dari;
    for (int b = 1; b <= 12; b++) {
        assert_int_equal(realisasi_jatuh(3, bulan(2025, b), &dari), b % 3 == 0);
        assert_int_equal(realisasi_jatuh(12, bulan(2025, b), &dari), b == 12);
        assert_true(realisasi_jatuh(1, bulan(2025, b), &dari));
        assert_int_equal(dari.n, bulan(2025, b).n);
        assert_false(realisasi_jatuh(0, bulan(2025, b), &dari));
    }
    assert_true(realisasi_jatuh(6, bulan(2025, 6), &dari));
    assert_int_equal(dari.n, bulan(2025, 1).n);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(jumlah_menurut_tabel), cmocka_unit_test(cara_baku), cmocka_unit_test(angka_dan_kata),
                                      cmocka_unit_test(persen_di_tepi), cmocka_unit_test(jadwal_jatuh) };
    return cmocka_run_group_tests_name("inti_realisasi", uji, NULL, NULL);
}
