/* Lists that the regulations fix word by word, and explanations that nobody asked for. */
#include "inti/inti.h"
#include "bantu/kasus.h"

#include <cmocka.h>

static void nilai_dasar(void **state)
{
    (void)state;
    Kasus k = kasus_buka("perilaku.tsv", 4);
    while (kasus_lanjut(&k)) {
        NilaiDasar n = nilai_dasar_dari(k.kolom[0]);
        int64_t baris = 0;
        assert_true(n && str_int(k.kolom[1], &baris) && baris >= 1 && baris <= 3);
        kasus_sama(&k, "baris", str_z(nilai_dasar_baris[n][baris - 1]), k.kolom[2]);
    }
    assert_int_equal(k.jumlah, 7 * 3);
    kasus_tutup(&k);
}

/* M11.10: averages count 3, 2, 1; a month without rating counts nothing. */
static void angka_rating(void **state)
{
    (void)state;
    assert_int_equal(ekspektasi_angka(EKSPEKTASI_DI_ATAS), 3);
    assert_int_equal(ekspektasi_angka(EKSPEKTASI_SESUAI), 2);
    assert_int_equal(ekspektasi_angka(EKSPEKTASI_DI_BAWAH), 1);
    assert_int_equal(ekspektasi_angka(EKSPEKTASI_TIADA), 0);
}

static void mengapa_tanpa_penanya(void **state)
{
    (void)state;
    mengapa_inti(NULL, "x");
    mengapa_fakta(NULL, "x", "y");
    mengapa_aturan(NULL, true, "N", "x", "y");
    mengapa_pengubah(NULL, "x");
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(nilai_dasar), cmocka_unit_test(angka_rating), cmocka_unit_test(mengapa_tanpa_penanya) };
    return cmocka_run_group_tests_name("inti_kode", uji, NULL, NULL);
}
