/* Violations: what each kind rests on, its letter, what an entry by hand needs, and what an entry says of itself. */
#include "bantu/aturan.h"
#include "bantu/kasus.h"
#include "inti/daftar_pelanggaran.h"

#include <cmocka.h>

static Str isi(Str s) { return str_eqz(s, "-") ? (Str){ 0 } : s; }

static int angka(Str s)
{
    int64_t n = -1;
    assert_true(str_int(s, &n));
    return (int)n;
}

static void menurut_tabel(void **state)
{
    (void)state;
    Kasus k = kasus_buka("pelanggaran.tsv", 12);
    while (kasus_lanjut(&k)) {
        const Str *f = k.kolom;
        const Profil *p = aturan_profil(f[0]);
        Pelanggaran x = { .jenis = jenis_pelanggaran_dari(f[1]), .banyak = angka(f[3]), .dari = angka(f[4]), .fakta = isi(f[5]), .dasar = isi(f[6]),
                          .batas = tanggal(2025, 3, 5), .dicatat_oleh = S("Admin BKPSDM") };
        Tanggal hari;
        Err err = { 0 };
        if (!x.jenis || !tanggal_parse(f[7], &hari) || (isi(f[2]).len && !periode_parse(f[2], &x.periode))) fail_msg("pelanggaran.tsv:%d", k.tsv.line);
        x.pasal = str_z(profil_ketentuan(p, pelanggaran_ketentuan(x.jenis)));
        kasus_sama(&k, "otomatis", pelanggaran_otomatis(x.jenis) ? S("ya") : S("tidak"), f[8]);
        kasus_sama(&k, "surat", str_z(surat_pelanggaran_kode[pelanggaran_surat(x.jenis)]), f[9]);
        bool sah = pelanggaran_sah(p, &x, hari, &err);
        kasus_sama(&k, "dengan tangan", sah ? S("-") : str_fmt(k.a, "%s %s", err_nama(err.kode), err.ruas), f[10]);
        if (!sah && !str_eqz(str_z(profil_ketentuan(p, KETENTUAN_SANKSI)), err.pasal)) kasus_gagal(&k, "pasal penolakan %s", err.pasal);
        kasus_sama(&k, "pasal", x.pasal, f[11]);
        if (!x.periode.n) continue;
        Mengapa w = { .a = k.a };
        pelanggaran_mengapa(p, &x, S("Dedi Kurnia"), &w);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
    }
    kasus_tutup(&k);
}

static void tanpa_jenis(void **state)
{
    (void)state;
    Err err = { 0 };
    Pelanggaran x = { .periode = periode_bulan(bulan(2025, 2)), .fakta = S("Kejadian"), .dasar = S("PP 94/2021") };
    assert_false(pelanggaran_sah(aturan_profil(S("b")), &x, tanggal(2025, 3, 6), &err));
    assert_int_equal(err.kode, E_WAJIB);
    assert_string_equal(err.ruas, "jenis");
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(menurut_tabel), cmocka_unit_test(tanpa_jenis) };
    return cmocka_run_group_tests_name("inti_pelanggaran", uji, NULL, NULL);
}
