/* NIP: what it says, which part is wrong, how it is hidden (SPEC 4). */
#include "bantu/kasus.h"

#include "inti/nip.h"

#include <cmocka.h>

static void sah(Kasus *k, const Nip *n)
{
    bool pppk = n->kode || !n->cpns.n;
    kasus_sama(k, "lahir", tanggal_iso(k->a, n->lahir), k->kolom[3]);
    kasus_sama(k, "cpns", pppk ? str_fmt(k->a, "%d", n->tahun) : bulan_iso(k->a, n->cpns), k->kolom[4]);
    kasus_sama_int(k, "kelamin", n->kelamin, k->kolom[5]);
    kasus_sama_int(k, "nomor", n->nomor, k->kolom[6]);
}

static void tabel_nip(void **state)
{
    (void)state;
    Kasus k = kasus_buka("nip.tsv", 9);
    while (kasus_lanjut(&k)) {
        StatusPegawai status = status_pegawai_dari(k.kolom[1]);
        assert_int_not_equal(status, STATUS_PEGAWAI_TIADA);
        Nip n = { 0 };
        Err err = { 0 };
        bool ya = nip_periksa(k.kolom[0], status, &n, &err);
        kasus_sama(&k, "sah", ya ? S("ya") : S("tidak"), k.kolom[2]);
        if (ya) {
            sah(&k, &n);
            continue;
        }
        assert_int_equal(err.kode, E_NIP);
        assert_int_equal(n.lahir.n, 0);
        if (str_find(str_z(err.pesan), k.kolom[7]) < 0)
            kasus_gagal(&k, "pesan “%s” tidak memuat “" STR_F "”", err.pesan, STR_A(k.kolom[7]));
    }
    kasus_tutup(&k);
}

static void penulisan(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    assert_true(str_eqz(nip_samar(a, S("196512251985031003")), "**************1003"));
    assert_true(str_eqz(nip_samar(a, S("123")), "123"));
    assert_int_equal(nip_samar(a, S("")).len, 0);
    assert_true(str_eqz(nip_spasi(a, S("196512251985031003")), "19651225 198503 1 003"));
    assert_true(str_eqz(nip_spasi(a, S("kosong")), "kosong"));
    arena_free(a);
}

/* A NIP typed by anyone is refused or read, and the refusal fits: also a very long one. */
static void panjang_sekali(void **state)
{
    (void)state;
    char s[4000];
    memset(s, '7', sizeof s);
    Err err = { 0 };
    assert_false(nip_periksa((Str){ s, sizeof s }, STATUS_PEGAWAI_PNS, NULL, &err));
    assert_non_null(strstr(err.pesan, "panjangnya 4000 angka"));
    s[41] = 0;                                  /* the first forty letters are enough to find it again */
    assert_null(strstr(err.pesan, s));
    s[40] = 0;
    assert_non_null(strstr(err.pesan, s));
    assert_false(nip_periksa((Str){ 0 }, STATUS_PEGAWAI_PNS, NULL, NULL));
}

/* PPPK: digits 13 and 14 are the contract's code; a PNS has none there but his CPNS month. Nobody need want the parts. */
static void kode_perjanjian(void **state)
{
    (void)state;
    Nip n;
    assert_true(nip_periksa(S("199005052023212014"), STATUS_PEGAWAI_PPPK, &n, NULL));
    assert_int_equal(n.kode, 21);
    assert_int_equal(n.cpns.n, 0);
    assert_true(nip_periksa(S("199005052014122014"), STATUS_PEGAWAI_PNS, &n, NULL));
    assert_int_equal(n.kode, 0);
    assert_int_equal(n.cpns.n, bulan(2014, 12).n);
    assert_true(nip_periksa(S("199005052014122014"), STATUS_PEGAWAI_PNS, NULL, NULL));
}

int main(void)
{
    const struct CMUnitTest t[] = {
        cmocka_unit_test(tabel_nip), cmocka_unit_test(penulisan), cmocka_unit_test(panjang_sekali), cmocka_unit_test(kode_perjanjian),
    };
    return cmocka_run_group_tests(t, NULL, NULL);
}
