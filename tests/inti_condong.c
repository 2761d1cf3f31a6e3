/* Ratings of an appraiser beside the others (B36, M13.3). */
#include "bantu/kasus.h"
#include "inti/condong.h"

#include <cmocka.h>

static HitungRating baca(const Kasus *k, Str teks)
{
    HitungRating h = { 0 };
    for (int e = EKSPEKTASI_DI_ATAS; e < EKSPEKTASI_MAX; e++) {
        int64_t n = 0;
        if (!str_int(str_cut(&teks, ','), &n)) fail_msg("condong.tsv:%d: bukan angka", k->tsv.line);
        h.n[e] = (int)n;
    }
    return h;
}

static void condong_menurut_tabel(void **state)
{
    (void)state;
    Kasus k = kasus_buka("condong.tsv", 4);
    while (kasus_lanjut(&k)) {
        HitungRating saya = baca(&k, k.kolom[0]), semua = baca(&k, k.kolom[1]);
        kasus_sama(&k, "condong", str_z(condong_kode[rating_condong(&saya, &semua)]), k.kolom[2]);
    }
    kasus_tutup(&k);
    assert_int_equal(rating_rata(&(HitungRating){ .n = { [EKSPEKTASI_DI_ATAS] = 2, [EKSPEKTASI_SESUAI] = 1 } }), 267);
    assert_int_equal(rating_rata(&(HitungRating){ 0 }), 0);
}

int main(void)
{
    const struct CMUnitTest t[] = { cmocka_unit_test(condong_menurut_tabel) };
    return cmocka_run_group_tests(t, NULL, NULL);
}
