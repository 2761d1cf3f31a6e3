/* The basis of TPP (B33, M-Ma), who needs an annual evaluation, and whose month it is (SPEC 4). */
#include "bantu/aturan.h"
#include "bantu/daerah.h"
#include "bantu/kasus.h"
#include "inti/tpp.h"
#include "inti/wajib_tahunan.h"

#include <cmocka.h>

static int angka(Str s)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) n = n * 10 + s.s[i] - '0';
    return n;
}

static void persentase(void **state)
{
    (void)state;
    Kasus k = kasus_buka("tpp.tsv", 13);
    while (kasus_lanjut(&k)) {
        const Str *f = k.kolom;
        const Profil *p = aturan_profil(f[0]);
        FaktaTpp x = { .predikat = predikat_dari(f[2]), .kecuali = pengecualian_dari(f[3]) };
        if (!periode_parse(f[1], &x.periode)) kasus_gagal(&k, "periode");
        x.kali[UNSUR_TPP_TERLAMBAT] = angka(f[4]);
        x.kali[UNSUR_TPP_PULANG_CEPAT] = angka(f[5]);
        x.kali[UNSUR_TPP_IZIN] = angka(f[6]);
        x.kali[UNSUR_TPP_ALPA] = angka(f[7]);
        x.kali[UNSUR_TPP_PELANGGARAN] = angka(f[8]);
        x.kali[UNSUR_TPP_SAKIT] = 2, x.kali[UNSUR_TPP_CUTI] = 3;        /* the example takes nothing off for them */
        Mengapa w = { .a = k.a };
        HasilTpp h = tpp_hitung(p, &tpp_contoh, &x, &w);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
        if (tpp_hitung(p, &tpp_contoh, &x, NULL).persen != h.persen) kasus_gagal(&k, "tanpa penjelasan lain hasilnya");
        kasus_sama_int(&k, "dasar", h.persen_dasar, f[9]);
        kasus_sama_int(&k, "potongan", h.potongan, f[10]);
        kasus_sama_int(&k, "persen", h.persen, f[11]);
        int cocok = 0;
        for (ptrdiff_t i = 0; i < w.aturan.n; i++) {
            cocok += w.aturan.v[i].cocok;
            kasus_sama(&k, "pasal penjelasan", w.aturan.v[i].pasal, f[12]);
        }
        if (!cocok || str_find(w.inti, tpp_kata(k.a, h.persen)) < 0) kasus_gagal(&k, "penjelasan tanpa aturan atau hasil");
    }
    kasus_tutup(&k);
}

/* A table that a region entered is named by its Perkada, and is not called an example. */
static void tabel_perkada(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    TabelTpp t = { .dasar = S("Perwali 9/2025") };
    FaktaTpp f = { .periode = periode_bulan(bulan(2025, 1)), .predikat = PREDIKAT_BAIK };
    t.nilai[UNSUR_TPP_BAIK] = 9550;
    Mengapa w = { .a = a };
    assert_int_equal(tpp_hitung(aturan_profil(S("b")), &t, &f, &w).persen, 9550);
    assert_true(str_eqz(w.fakta.v[0].isi, "Perwali 9/2025"));
    assert_true(str_eqz(w.pengubah, "Predikat berubah oleh putusan keberatan atau koreksi; persentasenya oleh Perkada."));
    assert_true(str_eqz(w.inti, "Dasar TPP 95,50 %: 95,50 % menurut predikat, dikurangi 0,00 %."));
    t.nilai[UNSUR_TPP_ALPA] = 1, f.kali[UNSUR_TPP_ALPA] = 1;                /* a hundredth of a percent is taken off as well */
    Mengapa satu = { .a = a };
    assert_int_equal(tpp_hitung(aturan_profil(S("b")), &t, &f, &satu).persen, 9549);
    assert_true(satu.aturan.v[satu.aturan.n - 1].cocok);
    arena_free(a);
}

static void tulisan_persen(void **state)
{
    (void)state;
    static const struct { const char *s; int n; } sah[] = { { "100", 10000 }, { "87,5", 8750 }, { "0,05", 5 }, { " 2.25 % ", 225 }, { "0", 0 }, { "100,00", 10000 },
                                                              { "87%", 8700 }, { "9,99", 999 }, { "099,90", 9990 } };
    static const char *const salah[] = { "", "-1", "100,01", "101", "1,234", "1,", ",5", "seratus", "%", "1 0", "1,2,3", "0000" };
    int n;
    for (int i = 0; i < countof(sah); i++)
        if (!tpp_baca(str_z(sah[i].s), &n) || n != sah[i].n) fail_msg("“%s” terbaca %d", sah[i].s, n);
    for (int i = 0; i < countof(salah); i++)
        if (tpp_baca(str_z(salah[i]), &n)) fail_msg("“%s” diterima", salah[i]);
}

static void wajib(void **state)
{
    (void)state;
    static const char tanda[] = "?dkmtl";           /* KEADAAN_BULAN_LIST */
    Kasus k = kasus_buka("wajib_tahunan.tsv", 6);
    while (kasus_lanjut(&k)) {
        const Str *f = k.kolom;
        FaktaSetahun x = { .tahun = 2025, .diliputi = str_eqz(f[1], "ya") };
        for (int i = 0; i < 12; i++)
            for (int j = 1; j < KEADAAN_BULAN_MAX; j++)
                if (f[2].s[i] == tanda[j]) x.bulan[i] = (KeadaanBulan)j;
        Mengapa w = { .a = k.a };
        WajibTahunan h = tahunan_wajib(aturan_profil(f[0]), &x, &w);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
        if (tahunan_wajib(aturan_profil(f[0]), &x, NULL).wajib != h.wajib) kasus_gagal(&k, "tanpa penjelasan lain hasilnya");
        kasus_sama(&k, "wajib", str_z(h.wajib ? "ya" : "tidak"), f[3]);
        kasus_sama_int(&k, "menunggu", h.menunggu, f[4]);
        if (h.wajib == (h.alasan.len > 0) || !w.aturan.n) kasus_gagal(&k, "tanpa alasan");
    }
    kasus_tutup(&k);
}

/* The part of the year in which somebody served: TMT to the end of the last assignment that carries a plan, cut to the year. */
static void masa_setahun(void **state)
{
    (void)state;
    Arena *a = arena_new(8 * MB);
    const struct { const char *apa; Penugasan p[3]; Tanggal awal, akhir; } kasus[] = {
        { "setahun penuh", { { .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = tanggal(2020, 1, 1), .sampai = TANGGAL_AKHIR } }, tanggal(2025, 1, 1), tanggal(2025, 12, 31) },
        { "dua jabatan berurutan", { { .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = tanggal(2020, 1, 1), .sampai = tanggal(2025, 5, 31) },
          { .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = tanggal(2025, 6, 1), .sampai = tanggal(2025, 9, 30) } }, tanggal(2025, 1, 1), tanggal(2025, 9, 30) },
        { "yang kemudian dahulu", { { .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = tanggal(2025, 6, 1), .sampai = tanggal(2025, 9, 30) },
          { .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = tanggal(2025, 2, 3), .sampai = tanggal(2025, 5, 31) } }, tanggal(2025, 2, 3), tanggal(2025, 9, 30) },
        { "sehari pada akhir tahun", { { .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = tanggal(2025, 12, 31), .sampai = TANGGAL_AKHIR } }, tanggal(2025, 12, 31), tanggal(2025, 12, 31) },
        { "sehari pada awal tahun", { { .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = tanggal(2020, 1, 1), .sampai = tanggal(2025, 1, 1) } }, tanggal(2025, 1, 1), tanggal(2025, 1, 1) },
        { "tahun lain", { { .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = tanggal(2020, 1, 1), .sampai = tanggal(2024, 12, 31) },
          { .jenis = JENIS_PENUGASAN_DEFINITIF, .mulai = tanggal(2026, 1, 1), .sampai = TANGGAL_AKHIR } }, { 0 }, { 0 } },
        { "hanya Plt", { { .jenis = JENIS_PENUGASAN_PLT, .mulai = tanggal(2025, 3, 1), .sampai = tanggal(2025, 8, 31) } }, { 0 }, { 0 } },
    };
    for (int i = 0; i < countof(kasus); i++) {
        IsiStruktur isi = { 0 };
        *list_add(a, &isi.unit) = (Unit){ .id = 1, .kode = S("PEMDA"), .nama = S("Pemda"), .jenis = JENIS_UNIT_PEMDA, .pekan = 5 };
        *list_add(a, &isi.unit) = (Unit){ .id = 2, .induk = 1, .kode = S("D"), .nama = S("Dinas"), .jenis = JENIS_UNIT_DINAS, .pekan = 5 };
        *list_add(a, &isi.jabatan) = (Jabatan){ .id = 3, .unit = 2, .kode = S("J"), .nama = S("Pengelola"), .jenis = JENIS_JABATAN_PELAKSANA };
        *list_add(a, &isi.pegawai) = (Pegawai){ .id = 5, .nip = S("198503102010012003"), .nama = S("Siti"), .status = STATUS_PEGAWAI_PNS };
        for (int k = 0; k < 3 && kasus[i].p[k].jenis; k++) {
            Penugasan *p = list_add(a, &isi.penugasan);
            *p = kasus[i].p[k];
            p->id = 10 + k, p->pegawai = 5, p->jabatan = 3;
        }
        MasaTugas m = masa_tugas(daerah_susun(a, &isi), 5, tanggal(2025, 1, 1), tanggal(2025, 12, 31));
        if (m.awal.n != kasus[i].awal.n || m.akhir.n != kasus[i].akhir.n)
            fail_msg("%s: " STR_F " sampai " STR_F, kasus[i].apa, STR_A(tanggal_iso(a, m.awal)), STR_A(tanggal_iso(a, m.akhir)));
    }
    arena_free(a);
}

static void keadaan_bulan(void **state)
{
    (void)state;
    const FaktaBulan dasar = { .bulan = bulan(2025, 3), .hari_ini = tanggal(2025, 4, 30), .batas = tanggal(2025, 4, 30), .diatur = true, .bertugas = true };
    FaktaBulan f = dasar;
    assert_int_equal(bulan_keadaan(&f), KEADAAN_BULAN_MENUNGGU);
    f.hari_ini = tanggal(2025, 5, 1);
    assert_int_equal(bulan_keadaan(&f), KEADAAN_BULAN_TANPA);
    f.batas = (Tanggal){ 0 };
    assert_int_equal(bulan_keadaan(&f), KEADAAN_BULAN_TANPA);
    f = dasar, f.bertugas = false;
    assert_int_equal(bulan_keadaan(&f), KEADAAN_BULAN_DI_LUAR);
    f.kecuali = true;
    assert_int_equal(bulan_keadaan(&f), KEADAAN_BULAN_DIKECUALIKAN);
    f.dinilai = true;
    assert_int_equal(bulan_keadaan(&f), KEADAAN_BULAN_DINILAI);
    f.diatur = false;
    assert_int_equal(bulan_keadaan(&f), KEADAAN_BULAN_DI_LUAR);
}

static void tanda_bulan(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    BulanSetahun b = tahunan_dari_tanda(S("32-1--------"), S("3321--------"));
    assert_int_equal(b.n, 12);
    assert_true(b.hasil[0] == EKSPEKTASI_DI_ATAS && b.hasil[1] == EKSPEKTASI_SESUAI && b.hasil[3] == EKSPEKTASI_DI_BAWAH);
    assert_true(!b.hasil[2] && !b.perilaku[2]);             /* a month has both or none */
    assert_true(str_eqz(tahunan_tanda(a, b.hasil), "32-1--------") && str_eqz(tahunan_tanda(a, b.perilaku), "33-1--------"));
    assert_int_equal(tahunan_dari_tanda(S(""), S("")).n, 0);
    assert_int_equal(tahunan_dari_tanda(S("333"), S("333333333333")).n, 0);
    b = tahunan_dari_tanda(S("3333333333-1"), S("-33333333331"));       /* the first month and the last as well */
    assert_true(!b.hasil[0] && !b.hasil[10] && b.hasil[11] == EKSPEKTASI_DI_BAWAH && b.hasil[1] == EKSPEKTASI_DI_ATAS);
    assert_int_equal(tahunan_dari_tanda(S("333333333333"), S("33333333333-")).hasil[11], EKSPEKTASI_TIADA);
    assert_true(!b.perilaku[0] && !b.perilaku[10] && b.perilaku[11] == EKSPEKTASI_DI_BAWAH);
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(persentase), cmocka_unit_test(tabel_perkada), cmocka_unit_test(tulisan_persen), cmocka_unit_test(wajib), cmocka_unit_test(masa_setahun),
                                      cmocka_unit_test(keadaan_bulan), cmocka_unit_test(tanda_bulan) };
    return cmocka_run_group_tests(uji, NULL, NULL);
}
