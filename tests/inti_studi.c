/* Study leave (B14): the study, its two RHK, what the plan still lacks, what is considered. */
#include "bantu/aturan.h"
#include "inti/skp.h"
#include "inti/studi.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

static Arena *a;

static void studi_lengkap(void **state)
{
    (void)state;
    const Studi dalam = { .mulai = tanggal(2024, 9, 1), .lulus = tanggal(2026, 8, 31), .lembaga = S("Universitas Contoh"), .program = S("Magister Manajemen"),
                          .akreditasi_lembaga = S("Unggul"), .akreditasi_program = S("A") };
    Studi luar = dalam, v[4] = { dalam, dalam, dalam, dalam };
    luar.luar_negeri = true, luar.akreditasi_lembaga = luar.akreditasi_program = (Str){ 0 }, luar.kriteria = S("Masuk daftar kementerian");
    assert_true(studi_sah(aturan_profil(S("b")), &dalam, NULL) && studi_sah(aturan_profil(S("b")), &luar, NULL));
    v[0].lulus = v[0].mulai, v[1].akreditasi_lembaga = (Str){ 0 }, v[2].akreditasi_program = (Str){ 0 }, v[3].luar_negeri = true;
    const struct { ErrKode kode; const char *ruas, *pasal; } mau[] = {
        { E_STUDI_LULUS, "lulus", "B14.2" }, { E_STUDI_AKREDITASI, "akreditasi_lembaga", "B14.4" },
        { E_STUDI_AKREDITASI, "akreditasi_program", "B14.4" }, { E_STUDI_AKREDITASI, "kriteria", "B14.4" },
    };
    for (int i = 0; i < countof(v); i++) {
        Err e = { 0 };
        assert_false(studi_sah(aturan_profil(S("b")), &v[i], &e));
        assert_int_equal(e.kode, mau[i].kode);
        assert_string_equal(e.ruas, mau[i].ruas);
        assert_string_equal(e.pasal, mau[i].pasal);
    }
    assert_true(str_find(studi_mutu(a, &dalam), S("institusi Unggul, program studi A")) > 0);
    assert_true(str_find(studi_mutu(a, &luar), S("Masuk daftar kementerian")) > 0);
}

static bool ada(const ErrList *l, ErrKode kode, const char *pasal)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].kode == kode && !strcmp(l->v[i].pasal, pasal)) return true;
    return false;
}

/* B14.2: academic result and graduation; both regions ask the same of form 5, and no four aspects. */
static void celah_tugas_belajar(void **state)
{
    (void)state;
    const Studi s = { .lembaga = S("Universitas Contoh"), .program = S("Magister Manajemen") };
    RhkStudi r = studi_rhk(a, &s, BENTUK_STUDI_IPK, (Str){ 0 }, S("paling rendah 3,50"), tanggal(2026, 8, 31));
    assert_true(r.akademik.klasifikasi == KLASIFIKASI_RHK_UTAMA && r.lulus.klasifikasi == KLASIFIKASI_RHK_UTAMA);
    assert_true(r.akademik.iki.v[0].aspek == ASPEK_KUALITAS && r.lulus.iki.v[0].aspek == ASPEK_WAKTU);
    assert_true(str_eqz(r.lulus.iki.v[0].target, "paling lambat 31 Agustus 2026"));
    assert_true(str_eqz(studi_rhk(a, &s, BENTUK_STUDI_LAIN, S("Ujian kualifikasi"), S("lulus"), tanggal(2026, 8, 31)).akademik.iki.v[0].uraian, "Ujian kualifikasi"));
    Rhk dua[] = { r.akademik, r.lulus, { .klasifikasi = KLASIFIKASI_RHK_TAMBAHAN, .jenis = JENIS_RHK_OUTPUT, .iki = r.akademik.iki } };
    const char *const profil[][2] = { { "b", "B14.2" }, { "m", "N" } };
    for (int i = 0; i < countof(profil); i++) {
        const Profil *p = aturan_profil(str_z(profil[i][0]));
        Skp x = { .jenis = JENIS_SKP_TAHUNAN, .format = 5, .rhk = { dua, 2, 2 } };
        ErrList l = { 0 };
        skp_celah(p, &x, a, &l);
        for (ptrdiff_t k = 0; k < l.n; k++)
            if (l.v[k].kode != E_LAMPIRAN_KOSONG) fail_msg("%s: %s", profil[i][0], l.v[k].pesan);
        x.rhk.n = 1, l = (ErrList){ 0 };
        skp_celah(p, &x, a, &l);
        assert_true(ada(&l, E_STUDI_KELULUSAN, profil[i][1]) && !ada(&l, E_STUDI_AKADEMIK, profil[i][1]));
        x.rhk = (RhkList){ dua + 1, 2, 2 }, l = (ErrList){ 0 };
        skp_celah(p, &x, a, &l);
        assert_true(ada(&l, E_STUDI_AKADEMIK, profil[i][1]) && ada(&l, E_RHK_JENIS_FORMAT, profil[i][1]));
        x.jenis = JENIS_SKP_BULANAN, l = (ErrList){ 0 };                /* a month details what it is about */
        skp_celah(p, &x, a, &l);
        assert_false(ada(&l, E_STUDI_AKADEMIK, profil[i][1]));
        x = (Skp){ .jenis = JENIS_SKP_TAHUNAN, .format = 3, .rhk = { dua, 1, 1 } }, l = (ErrList){ 0 };
        skp_celah(p, &x, a, &l);
        assert_true(ada(&l, E_RHK_JENIS_FORMAT, profil[i][1]));              /* others have no academic result */
    }
}

static void pertimbangan(void **state)
{
    (void)state;
    const struct { TimbangStudi t; ErrKode kode; } v[] = {
        { { .akreditasi = true, .catatan = S("Unggul") }, E_OK }, { { .potensi = true, .catatan = S("A") }, E_OK },
        { { .catatan = S("Tidak ada") }, E_STUDI_TIMBANG }, { { .potensi = true }, E_WAJIB },
    };
    for (int i = 0; i < countof(v); i++) {
        Err e = { 0 };
        timbang_sah(aturan_profil(S("b")), &v[i].t, &e);
        assert_int_equal(e.kode, v[i].kode);
        if (e.kode) assert_string_equal(e.pasal, "B14.4");
    }
}

int main(void)
{
    a = arena_new(16 * MB);
    const struct CMUnitTest t[] = { cmocka_unit_test(studi_lengkap), cmocka_unit_test(celah_tugas_belajar), cmocka_unit_test(pertimbangan) };
    int n = cmocka_run_group_tests_name("inti_studi", t, NULL, NULL);
    arena_free(a);
    return n;
}
