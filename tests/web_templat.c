/* The basic pages with hostile text in every field: nothing of it becomes markup, and the pages stay sound. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/html_uji.h"
#include "tmpl.h"

#include <cmocka.h>

#define JAHAT "\"'></p></title><script>alert(1)</script>&<b x=\n"

static Profil profil;

static Arena *mulai_arena(void) { return arena_new(32 * MB); }

/* Sound, and the text of the attack stands there only escaped. */
static void baik(Arena *a, Str halaman)
{
    Str sebab = html_salah(a, halaman);
    if (sebab.len) fail_msg(STR_F, STR_A(sebab));
    if (str_find(halaman, S("alert(1)")) >= 0) {
        assert_true(str_find(halaman, S("&lt;script&gt;alert(1)")) >= 0);
        assert_true(str_find(halaman, S("<script>alert")) < 0);
    }
}

#define TAMPIL(a, nama, v) \
    do { Buf b_ = buf_new((a), 2 * MB); tmpl_##nama(&b_, (v)); assert_false(b_.full); baik((a), buf_str(&b_)); } while (0)

static Halaman halaman_jahat(Arena *a, bool masuk)
{
    Str j = S(JAHAT);
    Halaman h = { .judul = j, .aplikasi = j, .daerah = j, .peraturan = j, .csrf = j, .tema = S("dark"), .jalur = j,
                  .kabar = j, .peraga = true, .hari_ini = tanggal(2025, 3, 4), .versi = j };
    if (!masuk) return h;
    h.nama = j;
    h.perlu = 3;
    for (int k = 0; k < 2; k++) {
        MenuGrup *g = list_add(a, &h.menu);
        g->judul = j;
        *list_add(a, &g->butir) = (MenuButir){ j, j, j, k, k == 1 };
        *list_add(a, &h.bawah) = (MenuButir){ j, S("/x"), j, k, k == 1 };
    }
    return h;
}

static const Field ruas[] = {
    { "masuk", JAHAT, JAHAT, FIELD_TEKS, .wajib = true },
    { "sandi", JAHAT, JAHAT, FIELD_SANDI, .wajib = true },
    { "lama",  JAHAT, JAHAT, FIELD_SANDI, .wajib = true },
    { "ulang", JAHAT, JAHAT, FIELD_SANDI, .wajib = true },
};
static const Form form = FORM(ruas);

static Isian isian_jahat(Arena *a)
{
    Isian i = isian_baru(a, &form);
    Err err = { 0 };
    isian_set(&i, "masuk", V(JAHAT));
    err_set(&err, E_WAJIB, "sandi", JAHAT, V(JAHAT));
    isian_salah(&i, &err);
    err_set(&err, E_STRUKTUR, NULL, NULL, V(JAHAT));
    isian_salah(&i, &err);
    return i;
}

static Mengapa mengapa_jahat(Arena *a)
{
    Mengapa w = { .a = a };
    mengapa_inti(&w, "%s", JAHAT);
    mengapa_fakta(&w, JAHAT, "%s", JAHAT);
    mengapa_aturan(&w, true, "M10.4", JAHAT, "%s", JAHAT);
    mengapa_aturan(&w, false, "", JAHAT, "%s", JAHAT);
    mengapa_pengubah(&w, "%s", JAHAT);
    return w;
}

static void halaman_galat(void **state)
{
    (void)state;
    Arena *a = mulai_arena();
    GalatView v = { .h = halaman_jahat(a, true), .status = 403, .id_req = S(JAHAT) };
    err_set(&v.err, E_BUKAN_WEWENANG, NULL, "M10.5", V(JAHAT), V(JAHAT));
    TAMPIL(a, galat, &v);
    TAMPIL(a, galat_bagian, &v);
    v.kembali = S(JAHAT);
    TAMPIL(a, galat, &v);
    v.h = halaman_jahat(a, false);
    err_set(&v.err, E_PERLU_MASUK, NULL, NULL);
    TAMPIL(a, galat, &v);
    arena_free(a);
}

static void halaman_akun(void **state)
{
    (void)state;
    Arena *a = mulai_arena();
    Str j = S(JAHAT);
    MasukView m = { .h = halaman_jahat(a, false), .form = isian_jahat(a), .ke = j, .sandi_peraga = j };
    TAMPIL(a, masuk, &m);
    *list_add(a, &m.peraga) = (AkunPeraga){ j, j, j };
    TAMPIL(a, masuk, &m);
    AktivasiView k = { .h = halaman_jahat(a, false), .form = isian_jahat(a), .token = j, .nama = j, .masuk = j };
    TAMPIL(a, aktivasi, &k);
    SandiView s = { .h = halaman_jahat(a, true), .form = isian_jahat(a), .wajib = true };
    TAMPIL(a, sandi, &s);
    s.wajib = false;
    TAMPIL(a, sandi, &s);

    AkunView u = { .h = halaman_jahat(a, true), .masuk = j, .sesi = 1 };
    TAMPIL(a, akun, &u);
    Pegawai p = { .nip = j, .nama = j, .status = STATUS_PEGAWAI_PPPK, .pangkat = j, .golongan = j, .surel = j, .telepon = j,
                  .kontrak_nomor = j, .kontrak_mulai = tanggal(2025, 1, 1), .kontrak_sampai = tanggal(2026, 1, 1) };
    u = (AkunView){ .h = u.h, .masuk = j, .pegawai = &p, .jabatan = j, .unit = j, .penilai = { j, j }, .atasan = { j, j },
                    .mengapa_penilai = j, .masuk_terakhir = { 1741053840000 }, .zona_menit = 420, .sesi = 2 };
    *list_add(a, &u.peran) = j;
    *list_add(a, &u.peran) = j;
    TAMPIL(a, akun, &u);
    arena_free(a);
}

static void halaman_mengapa(void **state)
{
    (void)state;
    Arena *a = mulai_arena();
    Str j = S(JAHAT);
    MengapaView v = { .h = halaman_jahat(a, true), .p = { .tanya = j, .w = mengapa_jahat(a), .profil = &profil, .alamat = j },
                      .ket = j, .kembali = j, .kembali_kata = j };
    TAMPIL(a, mengapa, &v);
    TAMPIL(a, mengapa_panel, &v.p);
    v.p.w = (Mengapa){ .a = a };
    v.p.alamat = (Str){ 0 };
    v.p.terbuka = true;
    TAMPIL(a, mengapa, &v);
    TAMPIL(a, mengapa_panel, &v.p);
    TAMPIL(a, kosong, (&(KosongView){ j, j, j, j, j }));
    TAMPIL(a, paging, (&(PagingView){ j, j, j }));
    TAMPIL(a, paging, (&(PagingView){ 0 }));
    arena_free(a);
}

static void kuadran(void **state)
{
    (void)state;
    Arena *a = mulai_arena();
    for (int h = 1; h < EKSPEKTASI_MAX; h++)
        for (int k = 1; k < EKSPEKTASI_MAX; k++) profil.kuadran[h][k] = (Predikat)(1 + (h + k) % 5);
    KuadranView v = kuadran_view(a, &profil, EKSPEKTASI_SESUAI, EKSPEKTASI_DI_BAWAH);
    assert_int_equal(v.baris.n, 3);
    Buf b = buf_new(a, 64 * KB);
    tmpl_kuadran(&b, &v);
    Str s = buf_str(&b);
    assert_true(str_find(s, S("<td data-hasil=\"sesuai\" data-perilaku=\"di_bawah\" class=\"di-sini\"")) >= 0);
    ptrdiff_t pertama = str_find(s, S("di-sini"));
    assert_true(str_find(str_sub(s, pertama + 7, s.len), S("di-sini")) < 0);        /* one cell only */
    baik(a, s);
    arena_free(a);
}

static void komponen(void **state)
{
    (void)state;
    Arena *a = mulai_arena();
    KomponenView v = komponen_contoh(a, &profil);
    v.h = halaman_jahat(a, true);
    TAMPIL(a, komponen, &v);
    arena_free(a);
}

/* The checker itself sees what it is there for. */
static void pemeriksa(void **state)
{
    (void)state;
    Arena *a = mulai_arena();
    static const char *const salah[] = {
        "<p>", "</p>", "<b><i></b></i>", "<p class=x></p>", "<p id=\"a\"></p><p id=\"a\"></p>", "<p id=\"\"></p>",
        "<p style=\"x\"></p>", "<p onclick=\"x\"></p>", "<p class=\"a\" class=\"b\"></p>", "<a href=\"#x\">x</a>",
        "<p aria-describedby=\"x y\" id=\"x\"></p>", "<input name=\"x\">", "<input id=\"x\">", "<p title=\"a\"\"></p>", "a < b",
        "<select id=\"x\"></select>", "<p", "<label for=\"x\"></label>",
    };
    for (ptrdiff_t i = 0; i < countof(salah); i++)
        if (!html_salah(a, str_z(salah[i])).len) fail_msg("tidak ketahuan: %s", salah[i]);
    static const char *const benar[] = {
        "<!doctype html><p>a &lt; b<br></p>", "<label>x <input name=\"x\"></label>", "<label for=\"x\">x</label><input id=\"x\">",
        "<svg><use href=\"/a#b\"/></svg>", "<!-- <p> -->", "<textarea aria-label=\"x\"><p></textarea>", "<input type=\"hidden\">",
        "<a href=\"#\">x</a>", "<p title='\"'></p>",
    };
    for (ptrdiff_t i = 0; i < countof(benar); i++) {
        Str s = html_salah(a, str_z(benar[i]));
        if (s.len) fail_msg("%s: " STR_F, benar[i], STR_A(s));
    }
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(pemeriksa), cmocka_unit_test(halaman_galat), cmocka_unit_test(halaman_akun),
        cmocka_unit_test(halaman_mengapa), cmocka_unit_test(kuadran), cmocka_unit_test(komponen),
    };
    return cmocka_run_group_tests(uji, NULL, NULL);
}
