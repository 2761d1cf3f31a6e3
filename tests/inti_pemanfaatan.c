/* Use of predicates: promotion, credit points, candidates for rewards, comparison (B27, B32; N). */
#include "bantu/aturan.h"
#include "bantu/kasus.h"
#include "inti/pemanfaatan.h"

#include <cmocka.h>

#define SB PREDIKAT_SANGAT_BAIK
#define B  PREDIKAT_BAIK
#define BP PREDIKAT_BUTUH_PERBAIKAN
#define T  PREDIKAT_TIADA

static PredikatTahunList tahun(Arena *a, int y, Predikat p1, Predikat p2)
{
    PredikatTahunList l = { 0 };
    if (p1) *list_add(a, &l) = (PredikatTahun){ .tahun = y, .predikat = p1 };
    if (p2) *list_add(a, &l) = (PredikatTahun){ .tahun = y - 1, .predikat = p2 };
    return l;
}

static void syarat_dua_tahun(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("b"));
    const struct { Predikat satu, dua; Syarat s; int cocok; } kasus[] = {
        { B, B, SYARAT_MEMENUHI, 2 }, { SB, B, SYARAT_MEMENUHI, 2 }, { B, BP, SYARAT_TIDAK, 1 }, { BP, SB, SYARAT_TIDAK, 1 },
        { B, T, SYARAT_BELUM, 1 }, { T, B, SYARAT_BELUM, 1 }, { T, T, SYARAT_BELUM, 0 }, { T, BP, SYARAT_TIDAK, 0 }, { BP, T, SYARAT_TIDAK, 0 },
    };
    for (int i = 0; i < countof(kasus); i++) {
        Mengapa w = { .a = a };
        PredikatTahunList l = tahun(a, 2024, kasus[i].satu, kasus[i].dua);
        assert_int_equal(pangkat_uji(p, &l, 2025, &w), kasus[i].s);
        assert_int_equal(pangkat_uji(p, &l, 2025, NULL), kasus[i].s);
        int n = 0;
        for (ptrdiff_t k = 0; k < w.aturan.n; k++) n += w.aturan.v[k].cocok;
        assert_int_equal(n, kasus[i].cocok);
        assert_true(str_eqz(w.aturan.v[0].pasal, "B27"));
        assert_int_equal(w.pengubah.len > 0, kasus[i].s == SYARAT_BELUM);
    }
    arena_free(a);
}

static void angka_kredit_menurut_tabel(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    Kasus k = kasus_buka("angka-kredit.tsv", 5);
    while (kasus_lanjut(&k)) {
        MasaJf m = { 0 };
        int64_t bulan = 0;
        if (!str_int(k.kolom[1], &bulan)) fail_msg("angka-kredit.tsv:%d", k.tsv.line);
        m.bulan[jenjang_jf_dari(k.kolom[0])] = (int)bulan;
        Mengapa w = { .a = k.a };
        kasus_sama(&k, "angka", str_fmt(k.a, "%lld", (long long)angka_kredit(p, &m, predikat_dari(k.kolom[2]), &w)), k.kolom[3]);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
    }
    kasus_tutup(&k);
    MasaJf dua = { 0 };
    dua.bulan[JENJANG_JF_PERTAMA] = 6, dua.bulan[JENJANG_JF_MUDA] = 6;
    assert_int_equal(angka_kredit(p, &dua, PREDIKAT_BAIK, NULL), 1875);         /* a promotion in July: both levels by their months */
}

static void jenjang_dari_nama(void **state)
{
    (void)state;
    const struct { const char *nama; JenisJabatan jenis; JenjangJf j; } kasus[] = {
        { "Guru Ahli Pertama", JENIS_JABATAN_JF, JENJANG_JF_PERTAMA }, { "Pranata Komputer Ahli Muda", JENIS_JABATAN_JF, JENJANG_JF_MUDA },
        { "Perawat Terampil", JENIS_JABATAN_JF, JENJANG_JF_TERAMPIL }, { "Bidan Mahir", JENIS_JABATAN_JF, JENJANG_JF_MAHIR },
        { "Arsiparis Penyelia", JENIS_JABATAN_JF, JENJANG_JF_PENYELIA }, { "Auditor Ahli Utama", JENIS_JABATAN_JF, JENJANG_JF_UTAMA },
        { "Dokter", JENIS_JABATAN_JF, JENJANG_JF_TIADA }, { "Guru Ahli Pertama", JENIS_JABATAN_PELAKSANA, JENJANG_JF_TIADA } };
    for (int i = 0; i < countof(kasus); i++) {
        Jabatan j = { .nama = str_z(kasus[i].nama), .jenis = kasus[i].jenis };
        assert_int_equal(jenjang_jf(&j), kasus[i].j);
    }
}

static void calon_menurut_aturan(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const struct { Predikat satu, dua; bool suksesi, kompetensi; } kasus[] = {
        { SB, SB, true, true }, { SB, B, false, true }, { SB, T, false, true }, { B, B, false, true }, { B, SB, false, true },
        { B, T, false, false }, { B, BP, false, false }, { BP, SB, false, false }, { T, SB, false, false } };
    for (int i = 0; i < countof(kasus); i++) {
        PredikatTahunList l = tahun(a, 2024, kasus[i].satu, kasus[i].dua);
        assert_int_equal(penghargaan_calon(JENIS_PENGHARGAAN_SUKSESI, &l, 2024) != NULL, kasus[i].suksesi);
        assert_int_equal(penghargaan_calon(JENIS_PENGHARGAAN_KOMPETENSI, &l, 2024) != NULL, kasus[i].kompetensi);
    }
    arena_free(a);
}

static void rekonsiliasi(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    RekonBaris sini[] = { { S("3"), S("C"), B }, { S("1"), S("A"), SB }, { S("2"), S("B"), B }, { S("1"), S("A"), B } };
    RekonBaris sana[] = { { S("4"), S("D"), B }, { S("2"), S("B"), BP }, { S("1"), S("A"), SB } };
    RekonBarisList x = { .v = sini, .n = countof(sini) }, y = { .v = sana, .n = countof(sana) };
    Rekon r = rekon_bandingkan(a, &x, &y);
    assert_int_equal(r.jumlah[BEDA_SIASN_SINI], 1);
    assert_int_equal(r.jumlah[BEDA_SIASN_SANA], 1);
    assert_int_equal(r.jumlah[BEDA_SIASN_PREDIKAT] + r.sama, 2);
    assert_int_equal(r.beda.n, 2 + r.jumlah[BEDA_SIASN_PREDIKAT]);
    assert_int_equal(siasn_baca_predikat(a, S("Sangat Baik")), SB);
    assert_int_equal(siasn_baca_predikat(a, S("BAIK")), B);
    assert_int_equal(siasn_baca_predikat(a, S("3")), BP);
    assert_int_equal(siasn_baca_predikat(a, S("Kurang/Misconduct")), PREDIKAT_KURANG);
    assert_int_equal(siasn_baca_predikat(a, S("9")), T);
    assert_int_equal(siasn_baca_predikat(a, S("entah")), T);
    assert_int_equal(siasn_rating(EKSPEKTASI_DI_ATAS), 1);
    assert_int_equal(siasn_rating(EKSPEKTASI_SESUAI), 2);
    assert_int_equal(siasn_rating(EKSPEKTASI_DI_BAWAH), 3);
    assert_int_equal(siasn_predikat(PREDIKAT_SANGAT_KURANG), 5);
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(syarat_dua_tahun), cmocka_unit_test(angka_kredit_menurut_tabel), cmocka_unit_test(jenjang_dari_nama),
        cmocka_unit_test(calon_menurut_aturan), cmocka_unit_test(rekonsiliasi),
    };
    return cmocka_run_group_tests_name("inti_pemanfaatan", uji, NULL, NULL);
}
