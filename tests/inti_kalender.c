/* Working days, the delivered holiday lists, and what is refused in one. */
#include "inti/libur.h"
#include "bantu/alat.h"
#include "bantu/kasus.h"

#include <cmocka.h>

static Arena *a;
static Kalender kal;

static int buka(void **state)
{
    (void)state;
    HariLiburList l = { 0 };
    Err err = { 0 };
    a = arena_new(4 * MB);
    if (!libur_muat(a, S("profil"), &l, &err)) fail_msg("%s", err.pesan);
    kal = kalender_susun(a, l);
    return 0;
}
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

static void tahun_yang_dikirim(void **state)
{
    (void)state;
    assert_false(kalender_ada(&kal, 2022));
    for (int y = 2023; y <= 2026; y++) assert_true(kalender_ada(&kal, y));
    assert_false(kalender_ada(&kal, 2027));

    HariLiburList l = { 0 };
    assert_true(libur_baca(a, S("l.csv"), S("2027-06-07,daerah,Hari Jadi\n2026-01-01,libur,Tahun Baru\n"), &l, NULL));
    Kalender k = kalender_susun(a, l);
    assert_true(kalender_ada(&k, 2026));
    assert_false(kalender_ada(&k, 2027));               /* a regional holiday alone does not make a year known */
}

/* A list in any order is one calendar; whoever is given a shorter one sees nothing behind its end. */
static void urutan_daftar(void **state)
{
    (void)state;
    HariLibur v[] = { { tanggal(2030, 8, 17), JENIS_LIBUR_LIBUR, S("Kemerdekaan") }, { tanggal(2029, 12, 25), JENIS_LIBUR_LIBUR, S("Natal") },
                      { tanggal(2029, 1, 1), JENIS_LIBUR_LIBUR, S("Tahun Baru") }, { tanggal(2031, 5, 1), JENIS_LIBUR_LIBUR, S("Hari Buruh") } };
    Kalender k = kalender_susun(a, (HariLiburList){ .v = v, .n = 4 });
    for (int i = 0; i < 4; i++) assert_true(str_eq(kalender_libur(&k, v[i].tanggal)->nama, v[i].nama));
    for (int y = 2029; y <= 2031; y++) assert_true(kalender_ada(&k, y));
    k.libur.n--;
    assert_null(kalender_libur(&k, tanggal(2031, 5, 1)));
    k = kalender_susun(a, (HariLiburList){ 0 });
    assert_false(kalender_ada(&k, 2029));
    assert_null(kalender_libur(&k, tanggal(2029, 1, 1)));
}

static void hari_kerja_ketiga(void **state)
{
    (void)state;
    Kasus k = kasus_buka("hari_kerja.tsv", 14);
    while (kasus_lanjut(&k)) {
        int64_t tahun;
        assert_true(str_int(k.kolom[0], &tahun));
        for (int m = 1; m <= 12; m++) {
            Tanggal t = tanggal((int)tahun, m, 1);
            for (int ke = 0;; t = tanggal_plus(t, 1))
                if (kalender_kerja(&kal, 5, t) && ++ke == 3) break;
            kasus_sama_int(&k, bulan_nama(m), tanggal_ymd(t).hari, k.kolom[m]);
        }
    }
    kasus_tutup(&k);
}

static void pekan_lima_dan_enam(void **state)
{
    (void)state;
    Tanggal sabtu = tanggal(2023, 9, 30), minggu = tanggal(2023, 10, 1), maulid = tanggal(2023, 9, 28);
    assert_false(kalender_kerja(&kal, 5, sabtu));
    assert_true(kalender_kerja(&kal, 6, sabtu));
    assert_false(kalender_kerja(&kal, 6, minggu));
    assert_false(kalender_kerja(&kal, 6, maulid));
    assert_string_equal(kalender_alasan(a, &kal, 5, sabtu), "Sabtu");
    assert_null(kalender_alasan(a, &kal, 6, sabtu));
    assert_string_equal(kalender_alasan(a, &kal, 6, minggu), "Minggu");
    assert_string_equal(kalender_alasan(a, &kal, 5, maulid), "Maulid Nabi Muhammad SAW");
    /* a holiday on a Sunday is told by its name */
    assert_string_equal(kalender_alasan(a, &kal, 5, tanggal(2023, 1, 1)), "Tahun Baru 2023 Masehi");
    assert_int_equal(kalender_libur(&kal, tanggal(2023, 6, 28))->jenis, JENIS_LIBUR_CUTI_BERSAMA);
    assert_null(kalender_libur(&kal, tanggal(2023, 6, 27)));
}

static void menghitung_rentang(void **state)
{
    (void)state;
    assert_int_equal(kalender_hitung(&kal, 5, tanggal(2023, 9, 25), tanggal(2023, 10, 1)), 4);
    assert_int_equal(kalender_hitung(&kal, 6, tanggal(2023, 9, 25), tanggal(2023, 10, 1)), 5);
    assert_int_equal(kalender_hitung(&kal, 5, tanggal(2023, 9, 2), tanggal(2023, 9, 1)), 0);
    assert_int_equal(kalender_hitung(&kal, 5, tanggal(2023, 12, 29), tanggal(2024, 1, 2)), 2);
}

static void daftar_yang_ditolak(void **state)
{
    (void)state;
    static const struct { const char *isi, *pesan; } kasus[] = {
        { "tanggal,jenis,nama\n2025-02-30,libur,X\n", "l.csv baris 2: kolom tanggal bukan tanggal" },
        { "2025-02-03,merah,X\n", "l.csv baris 1: kolom jenis harus libur, cuti_bersama, atau daerah" },
        { "2025-02-03,libur,\n", "l.csv baris 1: kolom nama belum diisi" },
        { "2025-02-03,libur,X\n2025-02-03,daerah,Y\n", "l.csv baris 2: tanggal ini sudah tercantum" },
        { "2025-02-03,libur,X\ntanggal,jenis,nama\n", "l.csv baris 2: kolom tanggal bukan tanggal" },
        { "tanggal,jenis,nama\ntanggal,jenis,nama\n", "l.csv baris 2: kolom tanggal bukan tanggal" },
        { "2025-02-03,libur\n", "l.csv baris 1: harus 3 kolom dipisah koma, ternyata kurang" },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        HariLiburList l = { 0 };
        Err err = { 0 };
        assert_false(libur_baca(a, S("l.csv"), str_z(kasus[i].isi), &l, &err));
        if (!strstr(err.pesan, kasus[i].pesan)) fail_msg("dapat: %s\nharap: %s", err.pesan, kasus[i].pesan);
    }
    HariLiburList l = { 0 };
    assert_false(libur_muat(a, S("profil/tidak-ada"), &l, NULL));
}

/* Only libur-YYYY.csv is read, and only days of that year stand in it. */
static void berkas_tahun_lain(void **state)
{
    (void)state;
    static const struct { const char *nama, *isi; } berkas[] = {
        { "libur-lama.csv", "bukan daftar" }, { "libur-2032-rancangan.csv", "bukan daftar" }, { "libur-2033.csv", "bukan daftar" },
        { "libur-2031.csv", "2030-01-01,libur,X\n" },
    };
    char folder[ALAT_FOLDER], path[ALAT_FOLDER + 64];
    Err err = { 0 };
    HariLiburList l = { 0 };
    assert_int_equal(alat_folder(folder, "libur"), 0);
    bool ok[countof(berkas)];
    for (int i = 0; i < countof(berkas); i++) {
        snprintf(path, sizeof path, "%s/%s", folder, berkas[i].nama);
        FILE *f = fopen(path, "w");
        assert_non_null(f);
        fputs(berkas[i].isi, f);
        fclose(f);
        ok[i] = libur_muat(a, str_z(folder), &l, &err);
        if (!ok[i]) assert_int_equal(err.kode, E_PROFIL);
        if (i >= 2) remove(path);                   /* the next refusal is its own */
    }
    assert_int_equal(alat_hapus(folder), 0);
    assert_true(ok[0] && ok[1]);
    assert_false(ok[2] || ok[3]);
    assert_string_equal(err.pesan, "libur-2031.csv: 2030-01-01 bukan di tahun itu");
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(tahun_yang_dikirim), cmocka_unit_test(urutan_daftar), cmocka_unit_test(hari_kerja_ketiga), cmocka_unit_test(pekan_lima_dan_enam),
        cmocka_unit_test(menghitung_rentang), cmocka_unit_test(daftar_yang_ditolak),
        cmocka_unit_test(berkas_tahun_lain),
    };
    return cmocka_run_group_tests(uji, buka, tutup);
}
