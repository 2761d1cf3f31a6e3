/* Feedback: who stands how to whom (B18), what may be written, what counts (M11.3), what a leader owes (B19.2). */
#include "bantu/aturan.h"
#include "bantu/daerah.h"
#include "bantu/kasus.h"
#include "inti/umpan_balik.h"

#include <cmocka.h>

static void hubungan_menurut_tabel(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-majalengka.tsv");
    Profil p = daerah_profil(a, "majalengka-16-2023", 'M');
    Kasus k = kasus_buka("umpan.tsv", 6);
    while (kasus_lanjut(&k)) {
        IsiStruktur isi = daerah_ubah(k.a, &awal, k.kolom[2]);
        const Struktur *s = daerah_susun(k.a, &isi);
        int64_t pemberi = daerah_orang(&isi, k.kolom[0]), pegawai = daerah_orang(&isi, k.kolom[1]);
        Tanggal t;
        if (!pemberi || !pegawai || !tanggal_parse(k.kolom[3], &t)) fail_msg("umpan.tsv:%d: orang atau tanggal salah", k.tsv.line);
        kasus_sama(&k, "hubungan", str_z(hubungan_kode[umpan_hubungan(&p, s, pemberi, pegawai, t, k.a)]), k.kolom[4]);
    }
    kasus_tutup(&k);
    arena_free(a);
}

static void sah_atau_ditolak(void **state)
{
    (void)state;
    Profil m = *aturan_profil(S("m"));
    const Profil *p = &m;
    m.ketentuan[KETENTUAN_UMPAN_BALIK] = S("B19.1"), m.ketentuan[KETENTUAN_PEMBERI_UMPAN] = S("B18");
    const UmpanBalik baik = { .pegawai = 7, .pemberi = 8, .hubungan = HUBUNGAN_REKAN, .bentuk = BENTUK_UMPAN_UMPAN_BALIK, .nada = NADA_UMPAN_POSITIF,
                              .rhk = 5, .tanggal = tanggal(2025, 3, 4) };
    const struct { const char *apa; ErrKode kode; UmpanBalik u; Tanggal kini; } kasus[] = {
        { "utuh", E_OK, baik, tanggal(2025, 3, 4) },
        { "awal bulan lalu", E_OK, baik, tanggal(2025, 4, 30) },
        { "dua bulan lalu", E_UMPAN_TANGGAL, baik, tanggal(2025, 5, 1) },
        { "besok", E_UMPAN_TANGGAL, baik, tanggal(2025, 3, 3) },
    };
    for (int hari = 27; hari <= 32; hari++) {       /* from the first day of the last month */
        UmpanBalik u = baik;
        u.tanggal = tanggal_plus(tanggal(2025, 2, 1), hari - 1);
        assert_int_equal(umpan_sah(p, &u, tanggal(2025, 4, 30), NULL), u.tanggal.n >= tanggal(2025, 3, 1).n);
    }
    for (int i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        bool ok = umpan_sah(p, &kasus[i].u, kasus[i].kini, &err);
        if (ok != (kasus[i].kode == E_OK) || (!ok && (err.kode != kasus[i].kode || !err.pasal[0]))) fail_msg("%s: %s", kasus[i].apa, err_nama(err.kode));
    }
    UmpanBalik u = baik;
    Err err = { 0 };
    u.pemberi = u.pegawai;
    assert_false(umpan_sah(p, &u, u.tanggal, &err));
    assert_int_equal(err.kode, E_UMPAN_SENDIRI);
    assert_string_equal(err.pasal, "B18");
    u = baik, u.nilai = NILAI_DASAR_LOYAL;
    assert_false(umpan_sah(p, &u, u.tanggal, &err));
    assert_int_equal(err.kode, E_UMPAN_TENTANG);
    u.rhk = 0;
    assert_true(umpan_sah(p, &u, u.tanggal, &err));
    u.nilai = NILAI_DASAR_TIADA;
    assert_false(umpan_sah(p, &u, u.tanggal, &err));
    assert_int_equal(err.kode, E_UMPAN_TENTANG);
    assert_string_equal(err.ruas, "rhk");
    assert_string_equal(err.pasal, "B19.1");
    u.pemberi = 0;                                                      /* who answers by a link is asked about behaviour */
    assert_false(umpan_sah(p, &u, u.tanggal, &err));
    assert_string_equal(err.ruas, "nilai");
    u = baik, u.nada = NADA_UMPAN_TIADA;
    assert_false(umpan_sah(p, &u, u.tanggal, &err));
    assert_int_equal(err.kode, E_WAJIB);
    u.bentuk = BENTUK_UMPAN_PENGAMATAN;
    assert_false(umpan_sah(p, &u, u.tanggal, &err));
    assert_int_equal(err.kode, E_UMPAN_PENGAMATAN);
    u.hubungan = HUBUNGAN_PIMPINAN;
    assert_true(umpan_sah(p, &u, u.tanggal, &err));
    u = baik, u.tanggal = tanggal(2022, 12, 31);
    assert_false(umpan_sah(p, &u, tanggal(2023, 1, 5), &err));          /* M15: before the first period */
    u.tanggal = tanggal(2023, 1, 1);
    assert_true(umpan_sah(p, &u, tanggal(2023, 1, 5), &err));
}

static void yang_dihitung(void **state)
{
    (void)state;
    UmpanBalik u = { .rhk = 5, .nada = NADA_UMPAN_NEGATIF, .bentuk = BENTUK_UMPAN_UMPAN_BALIK };
    assert_true(umpan_dihitung(&u));
    u.ditarik_pada.ms = 1;
    assert_false(umpan_dihitung(&u));
    u.ditarik_pada.ms = 0, u.bentuk = BENTUK_UMPAN_PENGAMATAN;
    assert_false(umpan_dihitung(&u));
    u.bentuk = BENTUK_UMPAN_UMPAN_BALIK, u.rhk = 0, u.nilai = NILAI_DASAR_LOYAL;
    assert_false(umpan_dihitung(&u));
}

/* Agreed on 10 March for every three months: the first quarter is owed, April to June runs. */
static void utang_menurut_jadwal(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("b"));
    UmpanBalik beri[] = {
        { .hubungan = HUBUNGAN_PIMPINAN, .sifat = SIFAT_UMPAN_INSIDENTIL, .tanggal = tanggal(2025, 2, 1) },
        { .hubungan = HUBUNGAN_REKAN, .sifat = SIFAT_UMPAN_BERKALA, .tanggal = tanggal(2025, 3, 1) },
        { .hubungan = HUBUNGAN_PIMPINAN, .sifat = SIFAT_UMPAN_BERKALA, .tanggal = tanggal(2025, 4, 1) },
    };
    UmpanBalikList l = { .v = beri, .n = countof(beri) };
    JadwalUmpan j = { .tahun = 2025, .selang = 3, .status = STATUS_JADWAL_UMPAN_DISEPAKATI, .pada = saat_dari(tanggal(2025, 3, 10), (Pukul){ 600 }, p->zona_menit) };
    UtangUmpanList u = { 0 };
    umpan_utang(p, &j, &l, tanggal(2025, 5, 20), a, &u);
    assert_int_equal(u.n, 2);
    assert_false(u.v[0].terpenuhi);
    assert_true(u.v[0].lewat);
    assert_int_equal(u.v[0].batas.n, tanggal(2025, 3, 31).n);
    assert_true(u.v[1].terpenuhi);
    assert_false(u.v[1].lewat);
    beri[2].ditarik_pada.ms = 1;
    u = (UtangUmpanList){ 0 };
    umpan_utang(p, &j, &l, tanggal(2025, 6, 30), a, &u);
    assert_false(u.v[1].terpenuhi);
    assert_false(u.v[1].lewat);             /* its last day */
    u = (UtangUmpanList){ 0 };
    umpan_utang(p, &j, &l, tanggal(2025, 7, 1), a, &u);
    assert_int_equal(u.n, 3);
    assert_true(u.v[1].lewat);
    j.pada = saat_dari(tanggal(2025, 4, 2), (Pukul){ 600 }, p->zona_menit);
    u = (UtangUmpanList){ 0 };
    umpan_utang(p, &j, &l, tanggal(2025, 7, 1), a, &u);
    assert_int_equal(u.n, 2);               /* nothing was owed before the agreement */
    UmpanBalik akhir = { .hubungan = HUBUNGAN_PIMPINAN, .sifat = SIFAT_UMPAN_BERKALA, .tanggal = tanggal(2025, 6, 30) };
    u = (UtangUmpanList){ 0 };
    umpan_utang(p, &j, &(UmpanBalikList){ .v = &akhir, .n = 1 }, tanggal(2025, 7, 1), a, &u);
    assert_true(u.v[0].terpenuhi && !u.v[1].terpenuhi);                 /* in the last month of the quarter as well */
    j.selang = 1, j.pada = saat_dari(tanggal(2025, 1, 2), (Pukul){ 600 }, p->zona_menit);
    u = (UtangUmpanList){ 0 };
    umpan_utang(p, &j, &l, tanggal(2026, 2, 3), a, &u);
    assert_int_equal(u.n, 12);              /* every month of its year, December too, and none of the next */
    assert_int_equal(u.v[11].batas.n, tanggal(2025, 12, 31).n);
    j.status = STATUS_JADWAL_UMPAN_DIUSULKAN;
    u = (UtangUmpanList){ 0 };
    umpan_utang(p, &j, &l, tanggal(2025, 7, 1), a, &u);
    assert_int_equal(u.n, 0);
    arena_free(a);
}

static void selang_membagi_tahun(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    for (int n = -1; n <= 13; n++) {
        Err err = { 0 };
        bool boleh = n == 1 || n == 2 || n == 3 || n == 4 || n == 6 || n == 12;
        assert_int_equal(jadwal_umpan_sah(p, &(JadwalUmpan){ .selang = n }, &err), boleh);
        if (!boleh) assert_string_equal(err.pasal, "B19.2");
    }
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(hubungan_menurut_tabel), cmocka_unit_test(sah_atau_ditolak), cmocka_unit_test(yang_dihitung),
        cmocka_unit_test(utang_menurut_jadwal), cmocka_unit_test(selang_membagi_tahun),
    };
    return cmocka_run_group_tests_name("inti_umpan", uji, NULL, NULL);
}
