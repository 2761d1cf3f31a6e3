/* Who may do what, stated from the clauses, and how a refusal is told: not yours, or not now. */
#include "inti/hak.h"
#include "bantu/aturan.h"
#include "bantu/kasus.h"

#include <cmocka.h>

static PeranSet peran_set(Str s)
{
    PeranSet set = 0;
    while (s.len) {
        Peran p = peran_dari(str_cut(&s, ','));
        assert_true(p);
        set |= 1u << p;
    }
    return set;
}

static void menurut_pasal(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("m"));
    Kasus k = kasus_buka("hak.tsv", 6);
    while (kasus_lanjut(&k)) {
        const Str *f = k.kolom;
        Objek o = objek_dari(f[0]);
        Aksi x = aksi_dari(f[1]);
        const char *status = str_eqz(f[2], "-") ? NULL : str_cz(k.a, f[2]);
        Err err = { 0 };
        assert_true(o && x);
        const Hak *h = hak_cari(p, o, x, status, peran_set(f[3]), &err);
        kasus_sama(&k, "hak", !h ? str_z(err_nama(err.kode)) : h->ke ? str_fmt(k.a, "ya %s", h->ke) : S("ya"), f[4]);
        if (h) kasus_sama(&k, "dasar", str_z(profil_ketentuan(p, h->dasar)), f[5]);
        else if (err.kode == E_BUKAN_WEWENANG) kasus_sama(&k, "dasar", str_z(err.pasal), f[5]);
        assert_ptr_equal(hak_cari(p, o, x, status, peran_set(f[3]), NULL), h);
    }
    kasus_tutup(&k);
}

/* What holds for every row that is there now or will be (SPEC 16). */
static void untuk_setiap_hak(void **state)
{
    (void)state;
    for (ptrdiff_t i = 0; i < hak_n; i++) {
        const Hak *h = &hak_tabel[i];
        assert_true(h->peran);
        if (h->aksi != AKSI_LIHAT) assert_false(h->peran & (PERAN(AUDITOR) | PERAN(PUBLIK)));
        bool isi = h->objek == OBJEK_SKP || h->objek == OBJEK_LAPORAN || h->objek == OBJEK_BULAN || h->objek == OBJEK_EVALUASI;
        if (isi) assert_false(h->peran & PERAN(SISTEM));
        if (h->objek == OBJEK_EVALUASI && (h->aksi == AKSI_NILAI || h->aksi == AKSI_TETAPKAN)) assert_int_equal(h->peran & PERAN(PEMILIK), 0);
        if (h->objek == OBJEK_LAPORAN && h->aksi == AKSI_VERIFIKASI) assert_int_equal(h->peran & PERAN(PEMILIK), 0);
    }
}

/* Every row is found by one of its roles, from the first of the table to the last: none is hidden by another. */
static void setiap_baris_ditemukan(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("m"));
    for (ptrdiff_t i = 0; i < hak_n; i++) {
        const Hak *h = &hak_tabel[i];
        bool ada = false;
        for (int r = 1; r < PERAN_MAX; r++)
            ada = ada || ((h->peran & 1u << r) && hak_cari(p, h->objek, h->aksi, h->dari, 1u << r, NULL) == h);
        if (!ada) fail_msg("%s %s %s", objek_kode[h->objek], aksi_kode[h->aksi], h->dari ? h->dari : "-");
    }
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(menurut_pasal), cmocka_unit_test(setiap_baris_ditemukan), cmocka_unit_test(untuk_setiap_hak) };
    return cmocka_run_group_tests_name("inti_hak", uji, NULL, NULL);
}
