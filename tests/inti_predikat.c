/* Quadrant, proposal, computed year, pattern: the tables of tests/kasus, what each says of itself, and the
 * pattern's fewest changes against every distribution of small units. */
#include "inti/predikat.h"
#include "bantu/aturan.h"
#include "bantu/kasus.h"

#include <cmocka.h>

/* "3,1,0" */
static void angka(Str s, int *out, int n)
{
    for (int i = 0; i < n; i++) {
        int64_t v;
        if (!str_int(str_cut(&s, ','), &v)) fail_msg("kolom angka salah");
        out[i] = (int)v;
    }
    assert_int_equal(s.len, 0);
}

static Str ya_tidak(bool b) { return b ? S("ya") : S("tidak"); }
static bool ada(Str s, const char *bagian) { return str_find(s, str_z(bagian)) >= 0; }

static void kuadran(void **state)
{
    (void)state;
    Kasus k = kasus_buka("kuadran.tsv", 5);
    while (kasus_lanjut(&k)) {
        const Profil *p = aturan_profil(k.kolom[0]);
        Ekspektasi h = ekspektasi_dari(k.kolom[1]), r = ekspektasi_dari(k.kolom[2]);
        Mengapa w = { .a = k.a };
        kasus_sama(&k, "predikat", str_z(predikat_kode[predikat_kuadran(p, h, r, &w)]), k.kolom[3]);
        kasus_sama(&k, "pasal", w.aturan.v[0].pasal, k.kolom[4]);
        assert_int_equal(w.aturan.n, 9);
        assert_true(w.aturan.v[0].cocok);
        for (int i = 1; i < 9; i++) assert_false(w.aturan.v[i].cocok);
        assert_true(w.pengubah.len > 0);
        assert_int_equal(predikat_kuadran(p, h, r, NULL), predikat_dari(k.kolom[3]));
    }
    kasus_tutup(&k);
}

static void kuadran_menjelaskan(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    Mengapa w = { .a = a };
    predikat_kuadran(aturan_profil(S("m")), EKSPEKTASI_SESUAI, EKSPEKTASI_DI_BAWAH, &w);
    assert_true(str_eqz(w.inti, "Predikat kurang (misconduct): hasil kerja sesuai ekspektasi, perilaku kerja di bawah ekspektasi."));
    assert_true(str_eqz(w.pengubah, "Bila hasil kerja di bawah ekspektasi, predikat menjadi sangat kurang; bila perilaku kerja di atas "
                                    "ekspektasi, predikat menjadi baik; bila perilaku kerja sesuai ekspektasi, predikat menjadi baik."));
    for (int i = 1; i < 9; i++) {
        Str s = w.aturan.v[i].alasan;
        bool hasil = ada(s, "Hasil kerja sesuai"), perilaku = ada(s, "perilaku kerja di bawah");
        assert_true(str_ends(s, hasil ? S("; perilaku kerjanya lain.") : perilaku ? S("; hasil kerjanya lain.") : S("; keduanya lain.")));
    }
    arena_free(a);
}

static HitungHasil hitung(const Str *f)
{
    HitungHasil h = { 0 };
    int umpan[2];
    angka(f[0], h.utama + 1, 3);
    angka(f[1], h.tambahan + 1, 3);
    angka(f[2], umpan, 2);
    h.positif = umpan[0];
    h.negatif = umpan[1];
    return h;
}

static void usul_hasil(void **state)
{
    (void)state;
    Kasus k = kasus_buka("hasil.tsv", 7);
    while (kasus_lanjut(&k)) {
        HitungHasil h = hitung(k.kolom + 1);
        Mengapa w = { .a = k.a };
        UsulHasil u = hasil_usul(aturan_profil(k.kolom[0]), &h, &w);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
        kasus_sama(&k, "usul", u.usul ? str_z(ekspektasi_kode[u.usul]) : S("belum"), k.kolom[4]);
        kasus_sama(&k, "tanpa umpan balik", ya_tidak(u.tanpa_umpan_balik), k.kolom[5]);
        if (u.usul && !str_starts(k.kolom[6], u.pasal) && !str_starts(k.kolom[6], S("M11.3"))) kasus_gagal(&k, "pasal " STR_F, STR_A(u.pasal));
        assert_int_equal(w.aturan.n, 3);
        int cocok = 0;
        for (int i = 0; i < 3; i++) {
            cocok += w.aturan.v[i].cocok;
            assert_true(w.aturan.v[i].alasan.len > 0);
        }
        assert_int_equal(cocok, u.usul != EKSPEKTASI_TIADA);
        assert_true(w.inti.len && w.pengubah.len);
    }
    kasus_tutup(&k);
}

static void usul_menjelaskan(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    Mengapa w = { .a = a };
    HitungHasil h = { .utama = { 0, 2, 1, 0 }, .tambahan = { 0, 0, 1, 0 }, .positif = 2, .negatif = 1 };
    assert_int_equal(hasil_usul(aturan_profil(S("m")), &h, &w).usul, EKSPEKTASI_SESUAI);
    assert_true(str_eqz(w.inti, "Usul rating hasil kerja: sesuai ekspektasi."));
    assert_true(str_eqz(w.aturan.v[0].alasan, "2 dari 4 RHK di atas ekspektasi (perlu sedikitnya 3 dari 4 RHK di atas ekspektasi); "
                                              "tidak ada RHK utama di bawah ekspektasi; umpan balik 2 positif dan 1 negatif."));
    assert_true(str_eqz(w.aturan.v[0].pasal, "M11.3a") && !w.aturan.v[0].cocok);
    assert_true(str_eqz(w.aturan.v[2].pasal, "M11.3b") && w.aturan.v[2].cocok);
    assert_true(ada(w.pengubah, "Bila sedikitnya 3 dari 4 RHK di atas ekspektasi, usul menjadi di atas ekspektasi."));
    assert_true(ada(w.pengubah, "Bila sedikitnya 3 dari 4 RHK di bawah ekspektasi dan umpan balik negatif lebih banyak daripada positif, "
                                "usul menjadi di bawah ekspektasi."));
    /* and it is true */
    h = (HitungHasil){ .utama = { 0, 2, 1, 0 }, .tambahan = { 0, 1, 0, 0 }, .positif = 2, .negatif = 1 };
    w = (Mengapa){ .a = a };
    assert_int_equal(hasil_usul(aturan_profil(S("m")), &h, &w).usul, EKSPEKTASI_DI_ATAS);
    assert_true(ada(w.aturan.v[1].alasan, "aturan sebelumnya sudah cocok"));
    assert_true(ada(w.pengubah, "Bila syarat di atas ekspektasi tidak lagi terpenuhi, usul menjadi sesuai ekspektasi."));

    h = (HitungHasil){ .utama = { 0, 0, 2, 3 }, .tambahan = { 0, 0, 0, 0 } };
    w = (Mengapa){ .a = a };
    assert_int_equal(hasil_usul(aturan_profil(S("m")), &h, &w).usul, EKSPEKTASI_DI_BAWAH);
    assert_true(str_eqz(w.inti, "Usul rating hasil kerja: di bawah ekspektasi, tanpa umpan balik."));
    assert_true(ada(w.pengubah, "Bila sedikitnya 3 dari 5 RHK sesuai atau di atas ekspektasi dan paling banyak 2 dari 5 RHK utama di bawah "
                                "ekspektasi, usul menjadi sesuai ekspektasi."));
    h = (HitungHasil){ .utama = { 0, 0, 1, 3 } };
    w = (Mengapa){ .a = a };
    hasil_usul(aturan_profil(S("m")), &h, &w);
    assert_true(ada(w.pengubah, "paling banyak 1 dari 4 RHK utama di bawah ekspektasi"));
    h = (HitungHasil){ .utama = { 0, 0, 3, 2 } };
    assert_int_equal(hasil_usul(aturan_profil(S("m")), &h, NULL).usul, EKSPEKTASI_SESUAI);
    h = (HitungHasil){ .positif = 1 };
    w = (Mengapa){ .a = a };
    assert_int_equal(hasil_usul(aturan_profil(S("m")), &h, &w).usul, EKSPEKTASI_TIADA);
    assert_true(ada(w.aturan.v[2].alasan, "Tidak ada RHK yang dihitung"));
    arena_free(a);
}

static void usul_dari_capaian(void **state)
{
    (void)state;
    assert_int_equal(hasil_dari_capaian(CAPAIAN_ISTIMEWA), EKSPEKTASI_DI_ATAS);
    assert_int_equal(hasil_dari_capaian(CAPAIAN_BAIK), EKSPEKTASI_SESUAI);
    assert_int_equal(hasil_dari_capaian(CAPAIAN_BUTUH_PERBAIKAN), EKSPEKTASI_DI_BAWAH);
    assert_int_equal(hasil_dari_capaian(CAPAIAN_SANGAT_KURANG), EKSPEKTASI_DI_BAWAH);
    assert_int_equal(hasil_dari_capaian(CAPAIAN_TIADA), EKSPEKTASI_TIADA);
}

static int bulan_bulan(Str s, Ekspektasi *out)
{
    int n = 0;
    while (s.len) {
        Str f = str_cut(&s, ' ');
        out[n++] = str_eqz(f, "3") ? EKSPEKTASI_DI_ATAS : str_eqz(f, "2") ? EKSPEKTASI_SESUAI
                 : str_eqz(f, "1") ? EKSPEKTASI_DI_BAWAH : EKSPEKTASI_TIADA;
    }
    return n;
}

static Str kode(const char *const *tabel, int i) { return i ? str_z(tabel[i]) : S("-"); }

static void tahunan(void **state)
{
    (void)state;
    Kasus k = kasus_buka("tahunan.tsv", 9);
    while (kasus_lanjut(&k)) {
        const Str *f = k.kolom;
        BulanSetahun b = { 0 };
        b.n = bulan_bulan(f[1], b.hasil);
        assert_int_equal(bulan_bulan(f[2], b.perilaku), b.n);
        Mengapa w = { .a = k.a };
        HasilTahunan h = tahunan_hitung(aturan_profil(f[0]), &b, &w);
        kasus_sama(&k, "rata hasil", h.dihitung ? str_fmt(k.a, "%d", rata_seratus(h.jumlah_hasil, h.dihitung)) : S("-"), f[3]);
        kasus_sama(&k, "rata perilaku", h.dihitung ? str_fmt(k.a, "%d", rata_seratus(h.jumlah_perilaku, h.dihitung)) : S("-"), f[4]);
        kasus_sama(&k, "hasil", kode(ekspektasi_kode, (int)h.hasil), f[5]);
        kasus_sama(&k, "perilaku", kode(ekspektasi_kode, (int)h.perilaku), f[6]);
        kasus_sama(&k, "predikat", kode(predikat_kode, (int)h.predikat), f[7]);
        kasus_sama(&k, "pasal", w.aturan.v[0].pasal, f[8]);
        assert_true(h.predikat ? !h.alasan.len : h.alasan.len > 0);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
    }
    kasus_tutup(&k);
}

static void tahunan_menjelaskan(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    Mengapa w = { .a = a };
    BulanSetahun b = { .n = 4 };
    bulan_bulan(S("3 - 2 2"), b.hasil);
    bulan_bulan(S("3 - 3 3"), b.perilaku);
    tahunan_hitung(aturan_profil(S("m")), &b, &w);
    assert_true(str_eqz(w.inti, "Predikat tahunan baik: rata-rata hasil kerja 2,33 (sesuai ekspektasi), rata-rata perilaku kerja 3,00 (di atas ekspektasi)."));
    assert_true(str_eqz(w.fakta.v[1].isi, "Februari"));
    assert_int_equal(w.aturan.n, 15);
    assert_true(ada(w.pengubah, "Hasil kerja menjadi di atas ekspektasi bila jumlahnya sedikitnya 8 (kini 7)."));
    assert_false(ada(w.pengubah, "Perilaku kerja menjadi"));
    static const bool cocok[15] = { false, true, false, true, false, false, true };     /* di atas, sesuai, di bawah; twice; quadrant */
    for (int i = 0; i < 15; i++) assert_int_equal(w.aturan.v[i].cocok, cocok[i]);

    w = (Mengapa){ .a = a };
    b = (BulanSetahun){ .n = 3 };
    bulan_bulan(S("3 3 3"), b.hasil);
    bulan_bulan(S("1 1 1"), b.perilaku);
    tahunan_hitung(aturan_profil(S("m")), &b, &w);
    assert_false(ada(w.pengubah, "Hasil kerja menjadi"));
    assert_true(ada(w.pengubah, "Perilaku kerja menjadi sesuai ekspektasi bila jumlahnya sedikitnya 5 (kini 3)."));

    w = (Mengapa){ .a = a };
    tahunan_hitung(aturan_profil(S("b")), &b, &w);
    assert_int_equal(w.aturan.n, 1);
    assert_false(w.aturan.v[0].cocok);
    arena_free(a);
}

/* All sums of up to 12 months: rounding against the definition, half up. */
static void pembulatan(void **state)
{
    (void)state;
    for (int n = 1; n <= 12; n++)
        for (int s = n; s <= 3 * n; s++) {
            int r = rata_seratus(s, n);
            assert_true(2 * 100 * s >= (2 * r - 1) * n && 2 * 100 * s < (2 * r + 1) * n);
        }
}

static void pola(void **state)
{
    (void)state;
    Kasus k = kasus_buka("pola.tsv", 7);
    while (kasus_lanjut(&k)) {
        const Str *f = k.kolom;
        Sebaran s = { 0 };
        angka(f[1], s.jumlah + 1, 5);
        Capaian c = capaian_dari(f[0]);
        UjiPola u = pola_uji(k.a, c, &s);
        Mengapa w = { .a = k.a };
        pola_mengapa(aturan_profil(S("b"))->pola_pasal, c, &s, &u, &w);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
        kasus_sama(&k, "sesuai", ya_tidak(u.sesuai), f[2]);
        kasus_sama(&k, "dapat dipenuhi", ya_tidak(u.dapat_dipenuhi), f[3]);
        kasus_sama_int(&k, "perubahan minimum", u.perubahan_minimum, f[4]);
        bool disebut = str_eqz(f[5], "-") && !u.pelanggaran.n;
        for (ptrdiff_t i = 0; i < u.pelanggaran.n; i++) disebut = disebut || str_find(u.pelanggaran.v[i], f[5]) >= 0;
        if (!disebut) kasus_gagal(&k, "pelanggaran: " STR_F, STR_A(u.pelanggaran.n ? u.pelanggaran.v[0] : S("tidak ada")));
        kasus_sama(&k, "pasal", w.aturan.v[0].pasal, f[6]);
        assert_int_equal(w.aturan.n, 1 + u.pelanggaran.n);
    }
    kasus_tutup(&k);
}

static Str pengubah_pola(Arena *a, Capaian c, Sebaran s)
{
    Mengapa w = { .a = a };
    UjiPola u = pola_uji(a, c, &s);
    pola_mengapa(aturan_profil(S("b"))->pola_pasal, c, &s, &u, &w);
    for (ptrdiff_t i = 1; i < w.aturan.n; i++) assert_false(w.aturan.v[i].cocok);
    assert_int_equal(w.fakta.n, 6);
    return w.pengubah;
}

static void pola_menjelaskan(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    assert_true(ada(pengubah_pola(a, CAPAIAN_BAIK, (Sebaran){ { 0, 0, 5, 1, 0, 0 } }), "bila sedikitnya 1 orang berpindah predikat"));
    assert_true(ada(pengubah_pola(a, CAPAIAN_BAIK, (Sebaran){ { 0, 0, 2, 0, 0, 0 } }), "Dengan 2 orang pola ini tidak dapat dipenuhi"));
    assert_int_equal(pengubah_pola(a, CAPAIAN_BAIK, (Sebaran){ { 0, 0, 4, 1, 1, 0 } }).len, 0);
    arena_free(a);
}

/* The table of SPEC 11.2 once more, as plain as it can be written. */
static bool memenuhi(Capaian c, const int *s, int n)
{
    int sb = s[1], b = s[2], bp = s[3], kr = s[4], sk = s[5];
    switch (c) {
    case CAPAIAN_ISTIMEWA:        return sb > b && sb > bp && sb > kr && sb > sk && 10 * sb <= 7 * n;
    case CAPAIAN_BAIK:            return b > sb && b > bp && b > kr && b > sk && 10 * b <= 7 * n && bp + kr >= 1;
    case CAPAIAN_BUTUH_PERBAIKAN: return 10 * bp >= 6 * n && 10 * sb <= n;
    case CAPAIAN_KURANG:          return 10 * kr >= 6 * n && 10 * bp >= n && 10 * sb <= n;
    case CAPAIAN_SANGAT_KURANG:   return 10 * sk >= 6 * n && 10 * (kr + bp) >= n && sb == 0;
    default:                      return false;
    }
}

enum { SEBARAN_MAX = 1100 };
static int semua_sebaran(int n, int (*out)[6])
{
    int i = 0;
    for (int p = 0; p <= n; p++)
        for (int q = 0; p + q <= n; q++)
            for (int r = 0; p + q + r <= n; r++)
                for (int s = 0; p + q + r + s <= n; s++, i++)
                    memcpy(out[i], (int[6]){ 0, p, q, r, s, n - p - q - r - s }, sizeof *out);
    assert_true(i <= SEBARAN_MAX);
    return i;
}

static int terdekat(Capaian c, const int *dari, int (*ke)[6], int m, int n)
{
    int terkecil = -1;
    for (int i = 0; i < m; i++) {
        if (!memenuhi(c, ke[i], n)) continue;
        int pindah = 0;
        for (int j = 1; j <= 5; j++)
            if (dari[j] > ke[i][j]) pindah += dari[j] - ke[i][j];
        if (terkecil < 0 || pindah < terkecil) terkecil = pindah;
    }
    return terkecil;
}

/* Every distribution of units of up to ten: fewest changes by trying all others. */
static void pola_terhadap_semua(void **state)
{
    (void)state;
    static int v[SEBARAN_MAX][6];
    Arena *a = arena_new(8 * MB);
    for (int n = 1; n <= 10; n++) {
        int m = semua_sebaran(n, v);
        for (Capaian c = CAPAIAN_ISTIMEWA; c < CAPAIAN_MAX; c++)
            for (int i = 0; i < m; i++) {
                Sebaran s;
                memcpy(s.jumlah, v[i], sizeof s.jumlah);
                arena_reset(a);
                UjiPola u = pola_uji(a, c, &s);
                int harap = terdekat(c, v[i], v, m, n);
                if (u.sesuai != memenuhi(c, v[i], n) || u.perubahan_minimum != harap || u.dapat_dipenuhi != (harap >= 0))
                    fail_msg("%s %d,%d,%d,%d,%d: sesuai %d, perubahan %d, harap %d", capaian_kode[c], v[i][1], v[i][2], v[i][3],
                             v[i][4], v[i][5], u.sesuai, u.perubahan_minimum, harap);
            }
    }
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(kuadran), cmocka_unit_test(kuadran_menjelaskan), cmocka_unit_test(usul_hasil), cmocka_unit_test(usul_menjelaskan),
        cmocka_unit_test(usul_dari_capaian), cmocka_unit_test(tahunan), cmocka_unit_test(tahunan_menjelaskan),
        cmocka_unit_test(pembulatan), cmocka_unit_test(pola), cmocka_unit_test(pola_menjelaskan),
        cmocka_unit_test(pola_terhadap_semua),
    };
    return cmocka_run_group_tests(uji, NULL, NULL);
}
