/* The reporting chain: who has a dossier next, to whom it goes back, what it must hold (B29). */
#include "bantu/aturan.h"
#include "bantu/kasus.h"
#include "inti/pelaporan.h"

#include <cmocka.h>

static JalurLapor jalur(Str tanda)
{
    JalurLapor j = { 0 };
    static const struct { const char *nama; ptrdiff_t letak; } ruas[] = {
        { "kepala_pd", offsetof(JalurLapor, kepala_pd) }, { "dinilai_puncak", offsetof(JalurLapor, dinilai_puncak) },
        { "penilai_kepala_pd", offsetof(JalurLapor, penilai_kepala_pd) }, { "tanpa_kepala_pd", offsetof(JalurLapor, tanpa_kepala_pd) },
        { "sekda", offsetof(JalurLapor, sekda) } };
    while (tanda.len && !str_eqz(tanda, "-")) {
        Str satu = str_cut(&tanda, ',');
        int ada = 0;
        for (int i = 0; i < countof(ruas); i++)
            if (str_eqz(satu, ruas[i].nama)) { *(bool *)((char *)&j + ruas[i].letak) = true; ada = 1; }
        assert_true(ada);
    }
    return j;
}

static void jalan_menurut_tabel(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    Kasus k = kasus_buka("pelaporan.tsv", 5);
    while (kasus_lanjut(&k)) {
        TahapLapor t = tahap_lapor_dari(k.kolom[0]);
        JalurLapor j = jalur(k.kolom[1]);
        Mengapa w = { .a = k.a };
        kasus_sama(&k, "lanjut", str_z(tahap_lapor_kode[lapor_lanjut(p, t, &j, &w)]), k.kolom[2]);
        if (!str_eqz(str_z(tahap_lapor_kode[lapor_lanjut(p, t, &j, NULL)]), tahap_lapor_kode[tahap_lapor_dari(k.kolom[2])])) kasus_gagal(&k, "tanpa penjelasan lain jawabnya");
        kasus_kata(&k, aturan_mengapa(k.a, &w));
        kasus_sama(&k, "kembali", str_z(tahap_lapor_kode[lapor_kembali(t, &j)]), k.kolom[3]);
        int cocok = 0;
        for (ptrdiff_t i = 0; i < w.aturan.n; i++) cocok += w.aturan.v[i].cocok;
        assert_int_equal(cocok, k.kolom[2].len > 0);
        if (cocok) assert_true(w.inti.len && str_eqz(w.aturan.v[0].pasal, "B29.1"));
    }
    kasus_tutup(&k);
}

static void berkas_lengkap(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("b"));
    const IsiBerkas utuh = { STATUS_EVALUASI_DIBUKA, TANGGAPAN_DITANDATANGANI, true, STATUS_SKP_DITETAPKAN };
    const struct { IsiBerkas b; int n; ErrKode kode; } kasus[] = {
        { utuh, 0, E_OK },
        { { STATUS_EVALUASI_DIBUKA, TANGGAPAN_MENOLAK, true, STATUS_SKP_DIGANTI }, 0, E_OK },
        { { STATUS_EVALUASI_DIBUKA, TANGGAPAN_TIDAK_DITANDATANGANI, true, STATUS_SKP_DITETAPKAN }, 0, E_OK },
        { { STATUS_EVALUASI_DITETAPKAN, TANGGAPAN_DITANDATANGANI, true, STATUS_SKP_DITETAPKAN }, 1, E_LAPOR_BELUM_DIBUKA },
        { { STATUS_EVALUASI_DIBUKA, TANGGAPAN_TIADA, true, STATUS_SKP_DITETAPKAN }, 1, E_LAPOR_TANGGAPAN },
        { { STATUS_EVALUASI_DIBUKA, TANGGAPAN_MENOLAK, true, STATUS_SKP_DIAJUKAN }, 1, E_LAPOR_SKP },
        { { STATUS_EVALUASI_DIBUKA, TANGGAPAN_MENOLAK, false, STATUS_SKP_DITETAPKAN }, 1, E_LAPOR_SKP },
        { { STATUS_EVALUASI_DITETAPKAN, TANGGAPAN_TIADA, false, STATUS_SKP_TIADA }, 3, E_LAPOR_BELUM_DIBUKA },
    };
    for (int i = 0; i < countof(kasus); i++) {
        ErrList l = { 0 };
        assert_int_equal(lapor_lengkap(p, &kasus[i].b, a, &l), kasus[i].n == 0);
        assert_int_equal(lapor_lengkap(p, &kasus[i].b, a, NULL), kasus[i].n == 0);
        assert_int_equal(l.n, kasus[i].n);
        if (l.n) assert_int_equal(l.v[0].kode, kasus[i].kode);
        if (l.n) assert_string_equal(l.v[0].pasal, "B29.2");
    }
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(jalan_menurut_tabel), cmocka_unit_test(berkas_lengkap) };
    return cmocka_run_group_tests_name("inti_pelaporan", uji, NULL, NULL);
}
