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
    assert_true(perjanjian_tenggat(p, aturan_kalender(), &kepala, 5, tanggal(2023, 5, 2), a, &t, NULL));
    assert_false(perjanjian_terlambat(p, STATUS_PERJANJIAN_TIADA, &t, tanggal(2023, 8, 1)));       /* M15: before it was in force */
    arena_free(a);
}

static void cuplikan_bolak_balik(void **state)
{
    (void)state;
    Arena *a = arena_new(4 * MB);
    LembarPerjanjian l = { .aplikasi = S("Sirancage"), .daerah = S("Kabupaten"), .nama_pd = S("Dinas"), .tempat = S("Kota"), .tahun = 2025, .perubahan = true,
                           .pertama = { .nama = S("A"), .nip = S("1"), .jabatan = S("Kepala") }, .kedua = { .nama = S("B"), .jabatan = S("Bupati") },
                           .pertama_pada = tanggal(2025, 1, 6), .kedua_pada = tanggal(2025, 1, 8) }, baca;
    Err err = { 0 };
    *list_add(a, &l.indikator) = (LembarIndikator){ S("s"), S("i"), S("85 persen") };
    *list_add(a, &l.anggaran) = (LembarAnggaran){ S("p"), S("k"), S("APBD"), 1250000000000 };
    *list_add(a, &l.sumber) = (LembarSumber){ S("IKU"), S("2025") };
    Str json = lembar_perjanjian_json(a, &l);
    assert_true(lembar_perjanjian_baca(a, json, &baca, &err));
    assert_true(str_eq(lembar_perjanjian_json(a, &baca), json));
    assert_int_equal(baca.anggaran.v[0].rupiah, 1250000000000);
    assert_int_equal(baca.kedua_pada.n, tanggal(2025, 1, 8).n);
    assert_true(baca.perubahan && baca.indikator.n == 1 && baca.sumber.n == 1);
    assert_false(lembar_perjanjian_baca(a, S("{"), &baca, &err));
    assert_true(str_eqz(rupiah_kata(a, 1250000000), "1.250.000.000"));
    assert_true(str_eqz(rupiah_kata(a, 999), "999"));
    assert_true(str_eqz(rupiah_kata(a, 0), "0"));
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(siapa_menurut_tabel), cmocka_unit_test(celah), cmocka_unit_test(tenggat_kepala), cmocka_unit_test(cuplikan_bolak_balik) };
    return cmocka_run_group_tests_name("inti_perjanjian", uji, NULL, NULL);
}
