/* `sirancage uji`: the rules answer without a database (but for penilai). */
#include "inti/predikat.h"
#include "uji.h"

enum { ORANG_MAX = 1000000 };                   /* a region of the world's size; keeps sums far from overflow */

static int banyaknya(Str s, char c)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) n += s.s[i] == c;
    return n;
}

/* "3,1,0": exactly n numbers that are not negative. */
static bool angka(Str s, int *out, int n)
{
    if (banyaknya(s, ',') != n - 1) return false;
    for (int i = 0; i < n; i++) {
        int64_t v;
        if (!str_int(str_trim(str_cut(&s, ',')), &v) || v < 0 || v > ORANG_MAX) return false;
        out[i] = (int)v;
    }
    return true;
}

/* ---- predikat ----------------------------------------------------------------------------------- */

static const char RATING[] = "di_atas, sesuai, atau di_bawah";

static int uji_predikat(int argc, char **argv, PerintahCtx *ctx)
{
    Str hasil = { 0 }, perilaku = { 0 };
    const Opsi opsi[] = {
        { "hasil",    OPSI_TEKS, &hasil,    "R", "rating hasil kerja: di_atas, sesuai, di_bawah", .wajib = true },
        { "perilaku", OPSI_TEKS, &perilaku, "R", "rating perilaku kerja", .wajib = true },
    };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, NULL);
    if (kode != LANJUT) return kode;
    Profil *p;
    Ekspektasi h = ekspektasi_dari(hasil), k = ekspektasi_dari(perilaku);
    if (!h) return uji_tolak(ctx, "hasil", "harus %s, bukan “" STR_F "”", RATING, STR_A(hasil));
    if (!k) return uji_tolak(ctx, "perilaku", "harus %s, bukan “" STR_F "”", RATING, STR_A(perilaku));
    if (!uji_profil(ctx, &p, &kode)) return kode;

    Mengapa w = { .a = ctx->a };
    StrList dasar = { 0 };
    Predikat predikat = predikat_kuadran(p, h, k, &w);
    uji_dasar(ctx->a, &dasar, p->kuadran_pasal[h][k]);
    uji_dasar(ctx->a, &dasar, p->kuadran_dasar);
    Jawab j = jawab_mulai(ctx);
    jawab_kode(&j, "predikat", "Predikat", predikat_kode[predikat], predikat_label[predikat]);
    return jawab_tutup(&j, p, dasar, &w, false);
}

/* ---- hasil -------------------------------------------------------------------------------------- */

static int uji_hasil(int argc, char **argv, PerintahCtx *ctx)
{
    Str utama = { 0 }, tambahan = S("0,0,0"), umpan_balik = S("0,0");
    const Opsi opsi[] = {
        { "utama",       OPSI_TEKS, &utama,       "A,S,B", "RHK utama: banyaknya di atas, sesuai, di bawah", .wajib = true },
        { "tambahan",    OPSI_TEKS, &tambahan,    "A,S,B", "RHK tambahan; bila tidak disebut 0,0,0", .wajib = false },
        { "umpan-balik", OPSI_TEKS, &umpan_balik, "P,N",   "umpan balik positif dan negatif; bila tidak disebut 0,0", .wajib = false },
    };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, NULL), umpan[2];
    if (kode != LANJUT) return kode;
    Profil *p;
    HitungHasil h = { 0 };
    if (!angka(utama, h.utama + EKSPEKTASI_DI_ATAS, 3)) return uji_tolak(ctx, "utama", "harus tiga bilangan seperti 2,1,0, bukan “" STR_F "”", STR_A(utama));
    if (!angka(tambahan, h.tambahan + EKSPEKTASI_DI_ATAS, 3)) return uji_tolak(ctx, "tambahan", "harus tiga bilangan seperti 2,1,0, bukan “" STR_F "”", STR_A(tambahan));
    if (!angka(umpan_balik, umpan, 2)) return uji_tolak(ctx, "umpan-balik", "harus dua bilangan seperti 3,1, bukan “" STR_F "”", STR_A(umpan_balik));
    if (!uji_profil(ctx, &p, &kode)) return kode;

    h.positif = umpan[0];
    h.negatif = umpan[1];
    Mengapa w = { .a = ctx->a };
    StrList dasar = { 0 };
    UsulHasil u = hasil_usul(p, &h, &w);
    for (Ekspektasi e = EKSPEKTASI_DI_ATAS; e < EKSPEKTASI_MAX; e++)
        if (!u.usul || e == u.usul) uji_dasar(ctx->a, &dasar, p->hasil_pasal[e]);
    Jawab j = jawab_mulai(ctx);
    jawab_kode(&j, "usul", "Usul", u.usul ? ekspektasi_kode[u.usul] : "belum_dapat_ditentukan", ekspektasi_kata[u.usul]);
    jawab_ya(&j, "tanpa_umpan_balik", "Tanpa umpan balik", u.tanpa_umpan_balik);
    return jawab_tutup(&j, p, dasar, &w, true);
}

/* ---- tahunan ------------------------------------------------------------------------------------ */

/* "3,2,-": 1 to 12 months; 0 when it is none. */
static int setahun(Str s, Ekspektasi *out)
{
    int n = banyaknya(s, ',') + 1;
    if (n > 12) return 0;
    for (int i = 0; i < n; i++) {
        Str f = str_trim(str_cut(&s, ','));
        if (f.len != 1 || !memchr("123-", f.s[0], 4)) return 0;
        out[i] = f.s[0] == '3' ? EKSPEKTASI_DI_ATAS : f.s[0] == '2' ? EKSPEKTASI_SESUAI
               : f.s[0] == '1' ? EKSPEKTASI_DI_BAWAH : EKSPEKTASI_TIADA;
    }
    return n;
}

static int uji_tahunan(int argc, char **argv, PerintahCtx *ctx)
{
    Str hasil = { 0 }, perilaku = { 0 };
    const Opsi opsi[] = {
        { "hasil",    OPSI_TEKS, &hasil,    "3,2,...", "rating hasil kerja tiap bulan: 3, 2, 1; - tanpa evaluasi", .wajib = true },
        { "perilaku", OPSI_TEKS, &perilaku, "3,2,...", "rating perilaku kerja tiap bulan", .wajib = true },
    };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, NULL);
    if (kode != LANJUT) return kode;
    Profil *p;
    BulanSetahun b = { 0 };
    b.n = setahun(hasil, b.hasil);
    if (!b.n) return uji_tolak(ctx, "hasil", "harus 1 sampai 12 angka 3, 2, 1, atau -, bukan “" STR_F "”", STR_A(hasil));
    int n = setahun(perilaku, b.perilaku);
    if (!n) return uji_tolak(ctx, "perilaku", "harus 1 sampai 12 angka 3, 2, 1, atau -, bukan “" STR_F "”", STR_A(perilaku));
    if (n != b.n) return uji_tolak(ctx, "perilaku", "memuat %d bulan, sedangkan --hasil %d bulan", n, b.n);
    for (int i = 0; i < n; i++)
        if (!b.hasil[i] != !b.perilaku[i]) return uji_tolak(ctx, "perilaku", "bulan ke-%d tanpa evaluasi di satu daftar saja", i + 1);
    if (!uji_profil(ctx, &p, &kode)) return kode;

    Mengapa w = { .a = ctx->a };
    StrList dasar = { 0 };
    HasilTahunan h = tahunan_hitung(p, &b, &w);
    uji_dasar(ctx->a, &dasar, p->tahunan_pasal);
    if (h.predikat) uji_dasar(ctx->a, &dasar, p->kuadran_pasal[h.hasil][h.perilaku]);
    Jawab j = jawab_mulai(ctx);
    jawab_seratus(&j, "rata_hasil", "Rata-rata hasil", h.predikat ? rata_seratus(h.jumlah_hasil, h.dihitung) : -1);
    jawab_seratus(&j, "rata_perilaku", "Rata-rata perilaku", h.predikat ? rata_seratus(h.jumlah_perilaku, h.dihitung) : -1);
    jawab_kode(&j, "hasil", "Hasil kerja", ekspektasi_kode[h.hasil], ekspektasi_label[h.hasil]);
    jawab_kode(&j, "perilaku", "Perilaku kerja", ekspektasi_kode[h.perilaku], ekspektasi_label[h.perilaku]);
    jawab_kode(&j, "predikat", "Predikat", predikat_kode[h.predikat], predikat_label[h.predikat]);
    return jawab_tutup(&j, p, dasar, &w, !h.predikat);
}

/* ---- pola --------------------------------------------------------------------------------------- */

static int uji_pola(int argc, char **argv, PerintahCtx *ctx)
{
    Str capaian = { 0 }, jumlah = { 0 };
    const Opsi opsi[] = {
        { "capaian", OPSI_TEKS, &capaian, "C", "capaian organisasi: istimewa, baik, butuh_perbaikan, kurang, sangat_kurang", .wajib = true },
        { "jumlah",  OPSI_TEKS, &jumlah,  "SB,B,BP,K,SK", "banyaknya pegawai tiap predikat, sangat baik sampai sangat kurang", .wajib = true },
    };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, NULL), semua = 0;
    if (kode != LANJUT) return kode;
    Profil *p;
    Sebaran s = { 0 };
    Capaian c = capaian_dari(capaian);
    if (!c) return uji_tolak(ctx, "capaian", "harus istimewa, baik, butuh_perbaikan, kurang, atau sangat_kurang, bukan “" STR_F "”", STR_A(capaian));
    if (!angka(jumlah, s.jumlah + PREDIKAT_SANGAT_BAIK, 5)) return uji_tolak(ctx, "jumlah", "harus lima bilangan seperti 0,4,1,1,0, bukan “" STR_F "”", STR_A(jumlah));
    for (Predikat q = PREDIKAT_SANGAT_BAIK; q < PREDIKAT_MAX; q++) semua += s.jumlah[q];
    if (!semua) return uji_tolak(ctx, "jumlah", "tidak ada orang yang dihitung");
    if (!uji_profil(ctx, &p, &kode)) return kode;

    Mengapa w = { .a = ctx->a };
    StrList dasar = { 0 };
    UjiPola u = pola_uji(ctx->a, c, &s);
    pola_mengapa(p->pola_pasal, c, &s, &u, &w);
    uji_dasar(ctx->a, &dasar, p->pola_pasal);
    uji_dasar(ctx->a, &dasar, S("N"));
    Jawab j = jawab_mulai(ctx);
    jawab_ya(&j, "sesuai_pola", "Sesuai pola", u.sesuai);
    jawab_ya(&j, "dapat_dipenuhi", "Dapat dipenuhi", u.dapat_dipenuhi);
    jawab_int(&j, "perubahan_minimum", "Perubahan minimum", u.perubahan_minimum);
    jawab_daftar(&j, "pelanggaran", "Pelanggaran", u.pelanggaran);
    return jawab_tutup(&j, p, dasar, &w, true);
}

/* ---- the command -------------------------------------------------------------------------------- */

static const struct { const char *nama; int (*jalankan)(int argc, char **argv, PerintahCtx *ctx); } bagian[] = {
    { "predikat", uji_predikat }, { "hasil", uji_hasil },     { "tahunan", uji_tahunan },
    { "pola", uji_pola },         { "tenggat", uji_tenggat }, { "penilai", uji_penilai },
};

static int jalankan(int argc, char **argv, PerintahCtx *ctx)
{
    for (ptrdiff_t i = 0; argc > 0 && i < countof(bagian); i++) {
        if (strcmp(argv[0], bagian[i].nama)) continue;
        ctx->sub = bagian[i].nama;
        return bagian[i].jalankan(argc - 1, argv + 1, ctx);
    }
    StrList sisa = { 0 };
    int kode = opsi_baca(ctx, NULL, 0, argc, argv, &sisa);
    if (kode != LANJUT) return kode;
    return uji_tolak(ctx, NULL, "Sebut apa yang diuji: predikat, hasil, tahunan, pola, tenggat, atau penilai");
}

const Perintah perintah_uji = {
    "uji", "menanyai aturan tanpa mengubah apa pun",
    "  Menjawab dari profil peraturan dan kalender; hanya penilai yang memerlukan basis data.\n"
    "  Dengan --json jawabannya satu objek. --profil NAMA memilih peraturan: folder di profil, boleh awalnya saja.\n"
    "\n"
    "  sirancage uji predikat --hasil di_atas --perilaku sesuai\n"
    "  sirancage uji hasil --utama 2,1,0 --tambahan 1,0,0 --umpan-balik 3,1\n"
    "  sirancage uji tahunan --hasil 3,3,2,- --perilaku 3,3,3,-\n"
    "  sirancage uji pola --capaian baik --jumlah 0,4,1,1,0\n"
    "  sirancage uji tenggat --jenis laporan_harian --tahun 2023 --tanggal 2023-09-27\n"
    "  sirancage uji tenggat --jenis evaluasi --tahun 2023 --bulan 9 --pekan 6\n"
    "  sirancage uji penilai 198503122010012005 --tanggal 2025-03-31\n",
    jalankan,
};
