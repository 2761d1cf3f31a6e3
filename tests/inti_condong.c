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
    static const struct { HitungRating h; int rata; } rata[] = {        /* hundredths, rounded to the nearer one */
        { { .n = { 0, 2, 1, 0 } }, 267 }, { { .n = { 0, 1, 2, 0 } }, 233 }, { { .n = { 0, 2, 5, 0 } }, 229 }, { { .n = { 0, 0, 0, 5 } }, 100 },
        { { .n = { 0, 1, 0, 1 } }, 200 }, { { .n = { 0 } }, 0 } };
    for (int i = 0; i < countof(rata); i++) assert_int_equal(rating_rata(&rata[i].h), rata[i].rata);
}

int main(void)
{
    const struct CMUnitTest t[] = { cmocka_unit_test(condong_menurut_tabel) };
    return cmocka_run_group_tests(t, NULL, NULL);
}
