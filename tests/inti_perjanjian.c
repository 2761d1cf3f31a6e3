/* Perjanjian kinerja: who and with whom (M6.1-3), what it must say (M6.4, M6.2), when it is due (M6.7), its snapshot. */
#include "bantu/aturan.h"
#include "bantu/daerah.h"
#include "bantu/kasus.h"
#include "inti/perjanjian_kinerja.h"

#include <cmocka.h>

static Str ya(bool y) { return y ? S("ya") : S("tidak"); }

static void siapa_menurut_tabel(void **state)
{
    (void)state;
    Arena *a = arena_new(32 * MB);
    IsiStruktur m = daerah_muat(a, "struktur-majalengka.tsv"), b = daerah_muat(a, "struktur-bekasi.tsv");
    Kasus k = kasus_buka("perjanjian.tsv", 8);
    while (kasus_lanjut(&k)) {
        const Profil *p = aturan_profil(k.kolom[0]);
        IsiStruktur isi = daerah_ubah(k.a, str_eqz(k.kolom[0], "m") ? &m : &b, k.kolom[2]);
        const Struktur *s = daerah_susun(k.a, &isi);
        int64_t orang = daerah_orang(&isi, k.kolom[1]);
        if (!orang) fail_msg("perjanjian.tsv:%d: orang tidak ada", k.tsv.line);
        Mengapa w = { .a = k.a };
        SiapaPerjanjian x = perjanjian_siapa(p, s, orang, tanggal(2025, 3, 3), k.a, &w);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
        kasus_sama(&k, "kewajiban", x.kewajiban ? str_z(kewajiban_perjanjian_kode[x.kewajiban]) : S("-"), k.kolom[3]);
        kasus_sama(&k, "pihak kedua", daerah_sebut(k.a, &x.pihak_kedua), k.kolom[4]);
        kasus_sama(&k, "dasar disebut", ya(x.sumber), k.kolom[5]);
        kasus_sama(&k, "turunan", ya(x.turunan), k.kolom[6]);
        if (!x.kewajiban) continue;
        kasus_sama(&k, "pasal", str_z(profil_ketentuan(p, x.dasar)), k.kolom[7]);
        int cocok = 0;
        for (ptrdiff_t i = 0; i < w.aturan.n; i++) cocok += w.aturan.v[i].cocok && str_eqz(w.aturan.v[i].pasal, profil_ketentuan(p, x.dasar));
        if (!cocok || w.aturan.n < 3) kasus_gagal(&k, "penjelasan tidak menyebut pasalnya");
    }
    kasus_tutup(&k);
    arena_free(a);
}

static ErrKode kode_ke(const ErrList *l, ptrdiff_t i) { return i < l->n ? l->v[i].kode : E_OK; }

static void celah(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("m"));
    SiapaPerjanjian kepala = { .kewajiban = KEWAJIBAN_PERJANJIAN_WAJIB, .sumber = true, .dasar = KETENTUAN_PERJANJIAN_KEPALA };
    SiapaPerjanjian kabid = { .kewajiban = KEWAJIBAN_PERJANJIAN_DAPAT, .turunan = true, .dasar = KETENTUAN_PERJANJIAN_PEJABAT };
    Perjanjian j = { 0 };
    ErrList l = { 0 };
    perjanjian_celah(p, &j, &kepala, false, a, &l);
    assert_int_equal(l.n, 2);                               /* no source (M6.4), no indicator (M6.1) */
    assert_string_equal(l.v[0].ruas, "sumber");
    assert_string_equal(l.v[0].pasal, "M6.4");
    assert_string_equal(l.v[1].ruas, "indikator");
    assert_string_equal(l.v[1].pasal, "M6.1");
    *list_add(a, &j.indikator) = (IndikatorPerjanjian){ .id = 7, .sasaran = S("Mutu layanan"), .uraian = S("Indeks"), .target = S("85") };
    j.sumber[SUMBER_PERJANJIAN_IKU] = S("IKU 2025");
    l = (ErrList){ 0 };
    perjanjian_celah(p, &j, &kepala, false, a, &l);
    assert_int_equal(l.n, 0);
    perjanjian_celah(p, &j, &kabid, false, a, &l);
    assert_int_equal(l.n, 0);                               /* the leader has none yet: nobody is stopped */
    perjanjian_celah(p, &j, &kabid, true, a, &l);
    assert_int_equal(kode_ke(&l, 0), E_PERJANJIAN_TURUNAN);
    assert_string_equal(l.v[0].ruas, "indikator-7");
    assert_string_equal(l.v[0].pasal, "M6.2");
    j.indikator.v[0].dari = 3;
    j.indikator.v[0].target = (Str){ 0 };
    *list_add(a, &j.anggaran) = (AnggaranPerjanjian){ .program = S("Program") };
    l = (ErrList){ 0 };
    perjanjian_celah(p, &j, &kabid, true, a, &l);
    assert_int_equal(l.n, 2);                               /* no target, no amount */
    assert_string_equal(l.v[1].ruas, "anggaran");
    j.sumber[SUMBER_PERJANJIAN_IKU] = (Str){ 0 };
    l = (ErrList){ 0 };
    perjanjian_celah(p, &j, &kabid, true, a, &l);
    assert_int_equal(l.n, 2);                               /* M6.4 asks it of heads only */
    arena_free(a);
}

/* Every lack by its words, place and clause (M6.1, M6.2, M6.4, M6.6). */
static void celah_satu_per_satu(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("m"));
    SiapaPerjanjian kepala = { .kewajiban = KEWAJIBAN_PERJANJIAN_WAJIB, .sumber = true, .turunan = true, .dasar = KETENTUAN_PERJANJIAN_KEPALA };
    Perjanjian j = { 0 };
    ErrList l = { 0 };
    *list_add(a, &j.indikator) = (IndikatorPerjanjian){ .id = 7, .sasaran = S("Mutu layanan"), .uraian = S("Indeks"), .target = S("85"), .dari = 1 };
    *list_add(a, &j.indikator) = (IndikatorPerjanjian){ .id = 8 };
    *list_add(a, &j.anggaran) = (AnggaranPerjanjian){ .program = S("A"), .rupiah = 1 };
    *list_add(a, &j.anggaran) = (AnggaranPerjanjian){ .program = S("B"), .rupiah = 0 };
    *list_add(a, &j.anggaran) = (AnggaranPerjanjian){ .program = S("C"), .rupiah = -5 };
    perjanjian_celah(p, &j, &kepala, true, a, &l);
    const struct { ErrKode kode; const char *ruas, *sebut; Ketentuan dasar; } harap[] = {
        { E_PERJANJIAN_KURANG, "sumber", "Dasar penyusunan", KETENTUAN_DASAR_PERJANJIAN },
        { E_PERJANJIAN_KURANG, "indikator-8", "Indikator 2: sasaran", KETENTUAN_PERJANJIAN_KEPALA },
        { E_PERJANJIAN_KURANG, "indikator-8", "Indikator 2: indikator", KETENTUAN_PERJANJIAN_KEPALA },
        { E_PERJANJIAN_KURANG, "indikator-8", "Indikator 2: target", KETENTUAN_PERJANJIAN_KEPALA },
        { E_PERJANJIAN_TURUNAN, "indikator-8", "Indikator 2", KETENTUAN_PERJANJIAN_PEJABAT },
        { E_PERJANJIAN_KURANG, "anggaran", "Anggaran program 2", KETENTUAN_BENTUK_PERJANJIAN },
        { E_PERJANJIAN_KURANG, "anggaran", "Anggaran program 3", KETENTUAN_BENTUK_PERJANJIAN } };
    assert_int_equal(l.n, countof(harap));
    for (int i = 0; i < countof(harap); i++) {
        assert_int_equal(l.v[i].kode, harap[i].kode);
        assert_string_equal(l.v[i].ruas, harap[i].ruas);
        assert_string_equal(l.v[i].pasal, profil_ketentuan(p, harap[i].dasar));
        if (!strstr(l.v[i].pesan, harap[i].sebut)) fail_msg("%s tanpa “%s”", l.v[i].pesan, harap[i].sebut);
    }
    for (int s = 1; s < SUMBER_PERJANJIAN_MAX; s++) {       /* any one of the sources is enough (M6.4) */
        Perjanjian satu = { 0 };
        satu.sumber[s] = S("R");
        l = (ErrList){ 0 };
        perjanjian_celah(p, &satu, &kepala, true, a, &l);
        assert_int_equal(l.n, 1);
        assert_int_equal(l.v[0].kode, E_PERJANJIAN_KURANG);
        assert_string_equal(l.v[0].ruas, "indikator");
    }
    AnggaranPerjanjianList uang = j.anggaran;
    uang.v[0].rupiah = 1250000000, uang.v[1].rupiah = 999, uang.v[2].rupiah = 1;
    assert_int_equal(perjanjian_jumlah(&uang), 1250001000);
    static const struct { int64_t n; const char *kata; } rupiah[] = { { 0, "0" }, { 999, "999" }, { 1000, "1.000" }, { 1250001000, "1.250.001.000" }, { -100, "-100" }, { -1000, "-1.000" }, { -123456, "-123.456" } };
    for (int i = 0; i < countof(rupiah); i++) assert_true(str_eqz(rupiah_kata(a, rupiah[i].n), rupiah[i].kata));
    arena_free(a);
}

/* Who has none at all says why, and whether explained or not the answer is one. */
static void tanpa_perjanjian(void **state)
{
    (void)state;
    Arena *a = arena_new(32 * MB);
    IsiStruktur isi = daerah_muat(a, "struktur-majalengka.tsv");
    const Struktur *s = daerah_susun(a, &isi);
    Profil tanpa = *aturan_profil(S("m"));
    tanpa.modul[MODUL_PERJANJIAN_KINERJA].ada = false;
    int64_t orang = daerah_orang(&isi, S("KD4"));
    SiapaPerjanjian x = perjanjian_siapa(&tanpa, s, orang, tanggal(2025, 3, 3), a, NULL);
    assert_int_equal(x.kewajiban, KEWAJIBAN_PERJANJIAN_TIADA);
    assert_string_equal(x.sebab, "peraturan ini tidak memakai Perjanjian Kinerja");
    x = perjanjian_siapa(aturan_profil(S("m")), s, 999999, tanggal(2025, 3, 3), a, NULL);
    assert_int_equal(x.kewajiban, KEWAJIBAN_PERJANJIAN_TIADA);
    assert_string_equal(x.sebab, "tidak ada penugasan yang disebut peraturan ini");
    assert_int_equal(x.dasar, KETENTUAN_PERJANJIAN_LAIN);
    x = perjanjian_siapa(aturan_profil(S("m")), s, daerah_orang(&isi, S("TAMU")), tanggal(2025, 3, 3), a, NULL);
    assert_string_equal(x.sebab, "tidak ada penugasan yang disebut peraturan ini");
    Jabatan *satu = &isi.jabatan.v[0], *akhir = &isi.jabatan.v[isi.jabatan.n - 1], tukar = *satu;
    *satu = *akhir, *akhir = tukar;                         /* the head of region is found wherever he stands in the list */
    x = perjanjian_siapa(aturan_profil(S("m")), daerah_susun(a, &isi), orang, tanggal(2025, 3, 3), a, NULL);
    assert_int_equal(x.kewajiban, KEWAJIBAN_PERJANJIAN_WAJIB);
    assert_true(x.pihak_kedua.jabatan && x.pihak_kedua.jabatan->jenis == JENIS_JABATAN_KEPALA_DAERAH);
    arena_free(a);
}

/* M6.7: the same day of the next month, or the month's last day; nobody else has a due date. */
static void tenggat_kepala(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("m"));
    SiapaPerjanjian kepala = { .kewajiban = KEWAJIBAN_PERJANJIAN_WAJIB }, lain = { .kewajiban = KEWAJIBAN_PERJANJIAN_DAPAT };
    Tenggat t;
    assert_true(perjanjian_tenggat(p, aturan_kalender(), &kepala, 5, tanggal(2025, 1, 30), a, &t, NULL));
    assert_int_equal(t.batas.n, tanggal(2025, 2, 28).n);
    assert_false(perjanjian_terlambat(p, STATUS_PERJANJIAN_DIAJUKAN, &t, tanggal(2025, 2, 28)));
    assert_true(perjanjian_terlambat(p, STATUS_PERJANJIAN_DIAJUKAN, &t, tanggal(2025, 3, 1)));
    assert_true(perjanjian_terlambat(p, STATUS_PERJANJIAN_TIADA, &t, tanggal(2025, 3, 1)));
    assert_false(perjanjian_terlambat(p, STATUS_PERJANJIAN_DISEPAKATI, &t, tanggal(2025, 3, 1)));
    assert_true(perjanjian_tenggat(p, aturan_kalender(), &kepala, 5, (Tanggal){ 0 }, a, &t, NULL));
    assert_int_equal(t.batas.n, 0);
    assert_false(perjanjian_terlambat(p, STATUS_PERJANJIAN_TIADA, &t, tanggal(2025, 3, 1)));
    assert_true(perjanjian_tenggat(p, aturan_kalender(), &lain, 5, tanggal(2025, 1, 30), a, &t, NULL));
    assert_int_equal(t.batas.n, 0);
    assert_int_equal(t.jenis, JENIS_TENGGAT_PERJANJIAN_KINERJA);
    assert_true(perjanjian_tenggat(p, aturan_kalender(), &kepala, 5, tanggal(2023, 5, 2), a, &t, NULL));
    assert_false(perjanjian_terlambat(p, STATUS_PERJANJIAN_TIADA, &t, tanggal(2023, 8, 1)));       /* M15: before it was in force */
    arena_free(a);
}

static void rupiah_bertitik(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    assert_true(str_eqz(rupiah_kata(a, 1250000000), "1.250.000.000"));
    assert_true(str_eqz(rupiah_kata(a, 999), "999"));
    assert_true(str_eqz(rupiah_kata(a, 0), "0"));
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(siapa_menurut_tabel), cmocka_unit_test(celah), cmocka_unit_test(celah_satu_per_satu), cmocka_unit_test(tanpa_perjanjian), cmocka_unit_test(tenggat_kepala), cmocka_unit_test(rupiah_bertitik) };
    return cmocka_run_group_tests_name("inti_perjanjian", uji, NULL, NULL);
}
