/* Analysis of posts and workload (M1.17-18, M11.2a): minutes, shares, and that it only informs. */
#include "bantu/aturan.h"
#include "bantu/kasus.h"
#include "inti/beban_kerja.h"

#include <cmocka.h>

/* tugas "volume x norma ...", pemangku, menit laporan, menit, per orang, persen, persen bulan, pasal */
static void menurut_tabel(void **state)
{
    (void)state;
    Kasus k = kasus_buka("beban.tsv", 8);
    while (kasus_lanjut(&k)) {
        UraianTugasList l = { 0 };
        Str isi = k.kolom[0];
        int64_t pemangku = 0, lapor = -1;
        while (isi.len && !str_eqz(isi, "-")) {
            Str satu = str_cut(&isi, ' '), volume = str_cut(&satu, 'x');
            UraianTugas *u = list_add(k.a, &l);
            *u = (UraianTugas){ .uraian = S("Tugas") };
            assert_true(angka_parse(volume, &u->volume) && angka_parse(satu, &u->norma));
        }
        str_int(k.kolom[1], &pemangku);
        if (!str_eqz(k.kolom[2], "-")) str_int(k.kolom[2], &lapor);
        Mengapa w = { .a = k.a };
        BebanKerja b = beban_kerja(aturan_profil(S("m")), &l, (int)pemangku, (int)lapor, &w);
        if (beban_kerja(aturan_profil(S("m")), &l, (int)pemangku, (int)lapor, NULL).persen != b.persen) kasus_gagal(&k, "penjelasan mengubah jawaban");
        kasus_kata(&k, aturan_mengapa(k.a, &w));
        kasus_sama_int(&k, "menit", b.menit, k.kolom[3]);
        kasus_sama_int(&k, "per orang", b.per_orang, k.kolom[4]);
        kasus_sama_int(&k, "persen", b.persen, k.kolom[5]);
        kasus_sama_int(&k, "persen bulan", b.persen_bulan, k.kolom[6]);
        if (b.ada != (l.n > 0) || !w.inti.len || (b.ada && (w.aturan.n != 1 || !str_eqz(w.aturan.v[0].pasal, "M11.2a")))) kasus_gagal(&k, "penjelasan");
    }
    kasus_tutup(&k);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(menurut_tabel) };
    return cmocka_run_group_tests_name("inti_beban", uji, NULL, NULL);
}
