/* Objection: who decides, whose turn it is, when a decision is possible and whole (B30, N; SPEC 13). */
#include "bantu/aturan.h"
#include "bantu/kasus.h"
#include "inti/keberatan.h"

#include <cmocka.h>

static Keberatan contoh(StatusKeberatan s, int64_t penilai, int64_t pemutus)
{
    return (Keberatan){ .pegawai = 3, .penilai = penilai, .pemutus = pemutus, .status = s,
                        .tanggapan_batas = tanggal(2025, 3, 17), .putusan_batas = tanggal(2025, 3, 24) };
}

static void giliran_menurut_tabel(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    Kasus k = kasus_buka("keberatan.tsv", 9);
    while (kasus_lanjut(&k)) {
        int64_t penilai = 0, pemutus = 0;
        Tanggal t;
        if (!str_int(k.kolom[1], &penilai) || !str_int(k.kolom[2], &pemutus) || !tanggal_parse(k.kolom[3], &t)) fail_msg("keberatan.tsv:%d", k.tsv.line);
        Keberatan x = contoh(status_keberatan_dari(k.kolom[0]), penilai, pemutus);
        GiliranKeberatan g = keberatan_giliran(&x, t);
        kasus_sama(&k, "giliran", str_z(peran_kode[g.peran]), k.kolom[4]);
        kasus_sama(&k, "batas", g.batas.n ? tanggal_iso(k.a, g.batas) : (Str){ 0 }, k.kolom[5]);
        kasus_sama(&k, "lewat", g.peran ? (g.lewat ? S("ya") : S("tidak")) : (Str){ 0 }, k.kolom[6]);
        Err err = { 0 };
        bool boleh = keberatan_didengar(p, &x, t, &err);
        kasus_sama(&k, "dapat_diputus", boleh ? S("ya") : S("tidak"), k.kolom[7]);
        if (!boleh && (err.kode != E_KEBERATAN_DENGAR || strcmp(err.pasal, "B30"))) kasus_gagal(&k, "%s %s", err_nama(err.kode), err.pasal);
        Mengapa w = { .a = k.a };
        keberatan_mengapa(p, &x, S("Dedi"), penilai == pemutus ? S("Dedi") : S("Rahmat"), t, &w);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
    }
    kasus_tutup(&k);
}

static void atasan_memutus(void **state)
{
    (void)state;
    assert_int_equal(keberatan_pemutus(7, 9), 9);
    assert_int_equal(keberatan_pemutus(7, 0), 7);           /* nobody above: the head of region decides himself */
    Keberatan k = contoh(STATUS_KEBERATAN_DIAJUKAN, 7, 9);
    assert_int_equal(keberatan_pihak(&k, 3), PERAN(PEMILIK));
    assert_int_equal(keberatan_pihak(&k, 7), PERAN(PENILAI));
    assert_int_equal(keberatan_pihak(&k, 9), PERAN(ATASAN));
    assert_int_equal(keberatan_pihak(&k, 8), 0);
    assert_int_equal(keberatan_pihak(&k, 0), 0);
    k.pemutus = 0;
    assert_int_equal(keberatan_pihak(&k, 0), 0);            /* an account without person is nobody's party */
    k.pemutus = 7;
    assert_int_equal(keberatan_pihak(&k, 7), PERAN(PENILAI) | PERAN(ATASAN));
}

static void keadaan_terbuka(void **state)
{
    (void)state;
    for (int s = 1; s < STATUS_KEBERATAN_MAX; s++) {
        bool buka = s == STATUS_KEBERATAN_DIAJUKAN || s == STATUS_KEBERATAN_DITANGGAPI;
        assert_int_equal(keberatan_terbuka((StatusKeberatan)s), buka);
        assert_int_equal(keberatan_selesai((StatusKeberatan)s), !buka && s != STATUS_KEBERATAN_TIDAK_DIPUTUS);
    }
}

static void putusan_utuh(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    const Ekspektasi A = EKSPEKTASI_DI_ATAS, S_ = EKSPEKTASI_SESUAI, B = EKSPEKTASI_DI_BAWAH, T = EKSPEKTASI_TIADA;
    const struct { ErrKode kode; const char *ruas; PutusanKeberatan d; } kasus[] = {
        { E_OK, "", { AKSI_PERTAHANKAN, T, T, S("alasan lemah") } },
        { E_OK, "", { AKSI_UBAH, S_, S_, S("terbukti") } },
        { E_OK, "", { AKSI_UBAH, B, A, S("terbukti") } },
        { E_WAJIB, "putusan", { AKSI_TARIK, S_, S_, S("terbukti") } },
        { E_ALASAN_WAJIB, "pertimbangan", { AKSI_PERTAHANKAN, T, T, { 0 } } },
        { E_WAJIB, "hasil", { AKSI_UBAH, T, S_, S("terbukti") } },
        { E_WAJIB, "perilaku", { AKSI_UBAH, S_, T, S("terbukti") } },
        { E_KEBERATAN_SAMA, "hasil", { AKSI_UBAH, B, S_, S("terbukti") } },
    };
    for (int i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        bool ok = keberatan_putusan_sah(p, B, S_, &kasus[i].d, &err);
        assert_int_equal(ok, kasus[i].kode == E_OK);
        assert_int_equal(err.kode, kasus[i].kode);
        if (!ok) assert_string_equal(err.ruas, kasus[i].ruas);
        if (!ok) assert_string_equal(err.pasal, "B30");
    }
}

static int cocok(const Mengapa *w)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < w->aturan.n; i++) n += w->aturan.v[i].cocok;
    return n;
}

static void mengapa_menyebut_aturan(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("b"));
    Keberatan k = contoh(STATUS_KEBERATAN_DIAJUKAN, 7, 9);
    Mengapa w = { .a = a };
    keberatan_mengapa(p, &k, S("Dedi"), S("Rahmat"), tanggal(2025, 3, 11), &w);
    assert_int_equal(w.aturan.n, 4);
    assert_int_equal(cocok(&w), 1);
    assert_true(w.aturan.v[0].cocok && str_eqz(w.aturan.v[0].pasal, "B30"));
    assert_true(str_find(w.pengubah, S("penilai menanggapi")) >= 0);
    w = (Mengapa){ .a = a };
    k.pemutus = 7;
    keberatan_mengapa(p, &k, S("Dedi"), S("Dedi"), tanggal(2025, 3, 11), &w);
    assert_true(w.aturan.v[1].cocok && w.aturan.v[2].cocok && !w.aturan.v[0].cocok);
    w = (Mengapa){ .a = a };
    k.status = STATUS_KEBERATAN_TIDAK_DIPUTUS;
    keberatan_mengapa(p, &k, S("Dedi"), S("Dedi"), tanggal(2025, 4, 11), &w);
    assert_true(w.aturan.v[3].cocok);
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(giliran_menurut_tabel), cmocka_unit_test(atasan_memutus), cmocka_unit_test(keadaan_terbuka),
        cmocka_unit_test(putusan_utuh), cmocka_unit_test(mengapa_menyebut_aturan),
    };
    return cmocka_run_group_tests_name("inti_keberatan", uji, NULL, NULL);
}
