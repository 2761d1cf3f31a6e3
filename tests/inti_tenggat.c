/* Every deadline of both profiles against tests/kasus/tenggat.tsv, and what a deadline says of itself. */
#include "inti/tenggat.h"
#include "bantu/aturan.h"
#include "bantu/kasus.h"

#include <cmocka.h>

static int angka(Str s)
{
    int64_t n = 0;
    if (!str_eqz(s, "-") && !str_int(s, &n)) fail_msg("bukan angka: " STR_F, STR_A(s));
    return (int)n;
}

static TenggatTanya tanya(const Str *f)
{
    TenggatTanya q = { .jenis = jenis_tenggat_dari(f[1]), .tahun = angka(f[2]), .pekan = angka(f[5]) };
    if (!q.jenis) fail_msg("jenis tidak dikenal: " STR_F, STR_A(f[1]));
    if (angka(f[3])) q.bulan = bulan(q.tahun, angka(f[3]));
    if (!str_eqz(f[4], "-")) assert_true(tanggal_parse(f[4], &q.dari));
    return q;
}

static void menurut_tabel(void **state)
{
    (void)state;
    Kasus k = kasus_buka("tenggat.tsv", 10);
    while (kasus_lanjut(&k)) {
        const Str *f = k.kolom;
        const Profil *p = aturan_profil(f[0]);
        Tenggat t;
        Err err = { 0 };
        if (!tenggat_hitung(p, aturan_kalender(), k.a, tanya(f), &t, &err)) {
            kasus_sama(&k, "galat", str_z(err_nama(err.kode)), S("E_LIBUR_TAHUN"));
            if (str_find(str_z(err.pesan), f[6]) < 0) kasus_gagal(&k, "pesan: %s", err.pesan);
            continue;
        }
        Tenggat tanpa_kata;
        assert_true(tenggat_hitung(p, aturan_kalender(), NULL, tanya(f), &tanpa_kata, NULL));
        assert_int_equal(tanpa_kata.batas.n, t.batas.n);
        assert_int_equal(tanpa_kata.dasar.n + tanpa_kata.dilewati.n + tanpa_kata.alasan.len, 0);
        kasus_sama(&k, "batas", t.batas.n ? tanggal_iso(k.a, t.batas) : S("-"), f[6]);
        Buf b = buf_new(k.a, 4 * KB);
        for (ptrdiff_t i = 0; i < t.dilewati.n; i++) buf_fmt(&b, i ? " " STR_F : STR_F, STR_A(tanggal_iso(k.a, t.dilewati.v[i].tanggal)));
        kasus_sama(&k, "dilewati", b.len ? buf_str(&b) : S("-"), f[7]);
        if (!str_eqz(f[8], "-") && str_find(t.alasan, f[8]) < 0) kasus_gagal(&k, "alasan: " STR_F, STR_A(t.alasan));
        kasus_sama(&k, "dasar", aturan_dasar(k.a, p, t.dasar), f[9]);
    }
    kasus_tutup(&k);
}

/* Third working day of every month of 2023 and 2026 by the engine itself (SPEC 3). */
static void hari_kerja_ketiga(void **state)
{
    (void)state;
    Kasus k = kasus_buka("hari_kerja.tsv", 14);
    const Profil *p = aturan_profil(S("m"));
    while (kasus_lanjut(&k))
        for (int m = 1; m <= 12; m++) {
            TenggatTanya q = { .jenis = JENIS_TENGGAT_VERIFIKASI, .pekan = 5, .bulan = bulan_plus(bulan(angka(k.kolom[0]), m), -1) };
            Tenggat t;
            assert_true(tenggat_hitung(p, aturan_kalender(), k.a, q, &t, NULL));
            kasus_sama_int(&k, bulan_nama(m), tanggal_ymd(t.batas).hari, k.kolom[m]);
        }
    kasus_tutup(&k);
}

static void memblokir_atau_menandai(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("m"));
    Arena *a = arena_new(1 * MB);
    Tenggat t;
    assert_true(tenggat_laporan(p, aturan_kalender(), a, 5, tanggal(2023, 9, 27), &t, NULL));
    assert_true(t.memblokir);
    assert_int_equal(t.batas.n, tanggal(2023, 10, 3).n);
    TenggatTanya q = { .jenis = JENIS_TENGGAT_EVALUASI, .pekan = 5, .bulan = bulan(2023, 9) };
    assert_true(tenggat_hitung(p, aturan_kalender(), a, q, &t, NULL));
    assert_false(t.memblokir);
    arena_free(a);
}

/* M15: due dates before 20 July 2023 neither flag nor block; B39: before 17 July 2023. */
static void mulai_berlaku(void **state)
{
    (void)state;
    assert_false(tenggat_berlaku(aturan_profil(S("m")), tanggal(2023, 7, 19)));
    assert_true(tenggat_berlaku(aturan_profil(S("m")), tanggal(2023, 7, 20)));
    assert_false(tenggat_berlaku(aturan_profil(S("b")), tanggal(2023, 7, 16)));
    assert_true(tenggat_berlaku(aturan_profil(S("b")), tanggal(2023, 7, 17)));
}

static void sisa_hari_kerja(void **state)
{
    (void)state;
    const Kalender *k = aturan_kalender();
    Tanggal rabu = tanggal(2023, 9, 27), batas = tanggal(2023, 10, 3);
    assert_int_equal(tenggat_sisa(k, 5, rabu, batas), 3);
    assert_int_equal(tenggat_sisa(k, 6, rabu, batas), 4);
    assert_int_equal(tenggat_sisa(k, 5, batas, batas), 0);
    assert_int_equal(tenggat_sisa(k, 5, tanggal(2023, 10, 5), batas), -2);
    assert_int_equal(tenggat_sisa(k, 5, tanggal(2026, 12, 31), tanggal(2027, 1, 4)), 2);     /* 1 and 4 January by the week */
    assert_int_equal(tenggat_sisa(k, 5, tanggal(2026, 12, 31), tanggal(2027, 1, 8)), 6);
    assert_int_equal(tenggat_sisa(k, 6, tanggal(2026, 12, 31), tanggal(2027, 1, 8)), 7);
}

/* How far a due date is, in the words of lists: nothing is said where no calendar knows the year, nor lateness before M15. */
static void kata_jarak(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const struct { Tanggal hari, batas; const char *kata; } kasus[] = {
        { tanggal(2025, 3, 7), tanggal(2025, 3, 6), "terlambat 1 hari" },       { tanggal(2025, 3, 17), tanggal(2025, 3, 7), "terlambat 10 hari" },
        { tanggal(2025, 3, 7), tanggal(2025, 3, 7), "hari ini" },               { tanggal(2025, 3, 7), tanggal(2025, 3, 8), "besok" },
        { tanggal(2025, 3, 4), tanggal(2025, 3, 6), "2 hari kerja lagi" },      { tanggal(2025, 3, 7), tanggal(2025, 3, 10), "1 hari kerja lagi" },
        { tanggal(2025, 3, 7), tanggal(2025, 3, 9), "2 hari lagi" },            { tanggal(2025, 3, 7), { 0 }, "" },
        { tanggal(2026, 12, 29), tanggal(2027, 1, 4), "" },                     { tanggal(2027, 1, 4), tanggal(2026, 12, 29), "" },
        { tanggal(2023, 7, 21), tanggal(2023, 7, 20), "terlambat 1 hari" },     { tanggal(2023, 7, 21), tanggal(2023, 7, 19), "sebelum peraturan diundangkan" },
    };
    for (int i = 0; i < countof(kasus); i++)
        assert_string_equal(str_cz(a, tenggat_kata(a, aturan_profil(S("m")), aturan_kalender(), 5, kasus[i].hari, kasus[i].batas)), kasus[i].kata);
    arena_free(a);
}

/* Another number than the delivered profiles use is only another number. */
static void angka_lain(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    Profil p = *aturan_profil(S("m"));
    TenggatTanya q = { .jenis = JENIS_TENGGAT_VERIFIKASI, .pekan = 5, .bulan = bulan(2025, 6) };
    Tenggat t;
    p.tenggat[JENIS_TENGGAT_VERIFIKASI].n = 11;
    assert_true(tenggat_hitung(&p, aturan_kalender(), a, q, &t, NULL));
    assert_int_equal(t.batas.n, tanggal(2025, 7, 15).n);
    assert_true(str_starts(t.alasan, S("Hari kerja ke-11 bulan Juli 2025: 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, dan 15 Juli.")));
    p.tenggat[JENIS_TENGGAT_VERIFIKASI].n = 10;
    assert_true(tenggat_hitung(&p, aturan_kalender(), a, q, &t, NULL));
    assert_true(str_starts(t.alasan, S("Hari kerja kesepuluh bulan Juli 2025")));
    arena_free(a);
}

/* The whole sentence of each way of counting, and nothing behind it when no day was skipped. */
static void kalimat_utuh(void **state)
{
    (void)state;
    const Profil *m = aturan_profil(S("m")), *b = aturan_profil(S("b"));
    const struct { const Profil *p; TenggatTanya q; const char *alasan; } kasus[] = {
        { m, { .jenis = JENIS_TENGGAT_SKP_BULANAN, .pekan = 5, .bulan = bulan(2023, 2) }, "Hari kerja ketiga bulan Februari 2023: 1, 2, dan 3 Februari." },
        { m, { .jenis = JENIS_TENGGAT_SKP_TAHUNAN, .pekan = 5, .tahun = 2023 }, "Hari kerja terakhir bulan Januari 2023: 31 Januari 2023." },
        { b, { .jenis = JENIS_TENGGAT_SKP_TAHUNAN, .pekan = 5, .tahun = 2026 }, "Hari kalender terakhir bulan Januari 2026: 31 Januari 2026." },
        { m, { .jenis = JENIS_TENGGAT_LAPORAN_HARIAN, .pekan = 5, .dari = tanggal(2025, 2, 3) }, "3 hari kerja sesudah 3 Februari 2025: 4, 5, dan 6 Februari." },
        { m, { .jenis = JENIS_TENGGAT_KEBERATAN, .pekan = 5, .dari = tanggal(2023, 10, 5) }, "14 hari kalender sesudah 5 Oktober 2023: 19 Oktober 2023." },
        { m, { .jenis = JENIS_TENGGAT_PERJANJIAN_KINERJA, .pekan = 5, .dari = tanggal(2023, 1, 28) }, "1 bulan sesudah 28 Januari 2023: 28 Februari 2023." },
        { m, { .jenis = JENIS_TENGGAT_EVALUASI, .pekan = 5, .bulan = bulan(2023, 9) },
          "Hari kerja ketiga bulan Oktober 2023: 2, 3, dan 4 Oktober. Dilewati: 1 Oktober akhir pekan." },
    };
    Arena *a = arena_new(1 * MB);
    for (int i = 0; i < countof(kasus); i++) {
        Tenggat t;
        assert_true(tenggat_hitung(kasus[i].p, aturan_kalender(), a, kasus[i].q, &t, NULL));
        assert_string_equal(str_cz(a, t.alasan), kasus[i].alasan);
    }
    arena_free(a);
}

/* Counting back over several days off: they are told in the order of the calendar. */
static void mundur_berurutan(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    HariLibur libur[] = { { tanggal(2027, 1, 29), JENIS_LIBUR_LIBUR, S("Hari Raya") } };
    Kalender k = kalender_susun(a, (HariLiburList){ .v = libur, .n = 1 });
    TenggatTanya q = { .jenis = JENIS_TENGGAT_SKP_TAHUNAN, .pekan = 5, .tahun = 2027 };
    Tenggat t;
    assert_true(tenggat_hitung(aturan_profil(S("m")), &k, a, q, &t, NULL));
    assert_int_equal(t.batas.n, tanggal(2027, 1, 28).n);
    assert_int_equal(t.dilewati.n, 3);
    for (int i = 0; i < 3; i++) assert_int_equal(t.dilewati.v[i].tanggal.n, tanggal(2027, 1, 29 + i).n);
    assert_string_equal(str_cz(a, t.alasan), "Hari kerja terakhir bulan Januari 2027: 28 Januari 2027. "
                                             "Dilewati: 29 Januari Hari Raya; 30 dan 31 Januari akhir pekan.");
    libur[0].tanggal = tanggal(2027, 1, 1);         /* the weekend alone */
    k = kalender_susun(a, (HariLiburList){ .v = libur, .n = 1 });
    assert_true(tenggat_hitung(aturan_profil(S("m")), &k, a, q, &t, NULL));
    assert_int_equal(t.batas.n, tanggal(2027, 1, 29).n);
    assert_int_equal(t.dilewati.n, 2);
    for (int i = 0; i < 2; i++) assert_int_equal(t.dilewati.v[i].tanggal.n, tanggal(2027, 1, 30 + i).n);
    libur[0].tanggal = tanggal(2027, 1, 29);
    k = kalender_susun(a, (HariLiburList){ .v = libur, .n = 1 });
    q.pekan = 6;                                    /* two days off: Friday's holiday and Sunday, the Saturday between is worked */
    assert_true(tenggat_hitung(aturan_profil(S("m")), &k, a, q, &t, NULL));
    assert_int_equal(t.batas.n, tanggal(2027, 1, 30).n);
    arena_free(a);
}

/* A clause that orders both the act and its date is named once; an outer limit in a year without calendar is reported. */
static void dasar_sekali_dan_batas_tanpa_kalender(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    Profil p = *aturan_profil(S("m"));
    Tenggat t;
    TenggatTanya q = { .jenis = JENIS_TENGGAT_EVALUASI, .pekan = 5, .bulan = bulan(2023, 9) };
    p.tenggat[JENIS_TENGGAT_EVALUASI].kewajiban = p.tenggat[JENIS_TENGGAT_EVALUASI].pasal;
    assert_true(tenggat_hitung(&p, aturan_kalender(), a, q, &t, NULL));
    assert_int_equal(t.dasar.n, 1);

    Err err = { 0 };
    p.tenggat[JENIS_TENGGAT_EVALUASI_BATAS_LUAR].rumus = RUMUS_TENGGAT_HARI_KERJA_TERAKHIR;
    q = (TenggatTanya){ .jenis = JENIS_TENGGAT_PERBAIKAN_LAPORAN, .pekan = 5, .bulan = bulan(2026, 12), .dari = tanggal(2026, 12, 29) };
    assert_false(tenggat_hitung(&p, aturan_kalender(), a, q, &t, &err));
    assert_int_equal(err.kode, E_LIBUR_TAHUN);
    arena_free(a);
}

static const char *jelas(Arena *a, const Profil *p, TenggatTanya q)
{
    Mengapa w = { .a = a };
    Tenggat t;
    assert_true(tenggat_hitung(p, aturan_kalender(), a, q, &t, NULL));
    tenggat_mengapa(p, &t, q, &w);
    return aturan_mengapa(a, &w);
}

/* Explanations whole: a year, a month, a day; one that flags, one that blocks, one without working days. */
static void mengapa_utuh(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *m = aturan_profil(S("m"));
    assert_string_equal(jelas(a, m, (TenggatTanya){ .jenis = JENIS_TENGGAT_EVALUASI_TAHUNAN, .pekan = 5, .tahun = 2025 }),
        "Evaluasi tahunan paling lambat Jumat, 30 Januari 2026 pukul 23.59.\n"
        "Tahun: 2025\n"
        "Pekan kerja unit: 5 hari\n"
        "Sesudahnya: ditandai terlambat\n"
        "+ N Evaluasi tahunan: Hari kerja terakhir bulan Januari 2026: 30 Januari 2026. Dilewati: 31 Januari akhir pekan.\n"
        "+ M11.10 Evaluasi tahunan: Evaluasi tahunan adalah rata-rata evaluasi bulanan dan dituangkan dalam dokumennya.\n"
        "> Berubah bila hari libur atau pekan kerja unit berubah.\n");
    assert_string_equal(jelas(a, m, (TenggatTanya){ .jenis = JENIS_TENGGAT_EVALUASI_BATAS_LUAR, .pekan = 5, .bulan = bulan(2023, 9) }),
        "Batas luar evaluasi paling lambat Selasa, 31 Oktober 2023 pukul 23.59.\n"
        "Bulan: September 2023\n"
        "Pekan kerja unit: 5 hari\n"
        "Sesudahnya: tertutup, kecuali dibuka kembali\n"
        "+ M12.4 Batas luar evaluasi: Hari kalender terakhir bulan Oktober 2023: 31 Oktober 2023.\n"
        "> BKPSDM dapat membuka kembali dengan alasan dan batas waktu (N).\n");
    assert_string_equal(jelas(a, m, (TenggatTanya){ .jenis = JENIS_TENGGAT_PERJANJIAN_KINERJA, .pekan = 6, .dari = tanggal(2024, 1, 30) }),
        "Perjanjian Kinerja paling lambat Kamis, 29 Februari 2024 pukul 23.59.\n"
        "Dihitung dari: Selasa, 30 Januari 2024\n"
        "Pekan kerja unit: 6 hari\n"
        "Sesudahnya: ditandai terlambat\n"
        "+ M6.7 Perjanjian Kinerja: 1 bulan sesudah 30 Januari 2024: 29 Februari 2024. Tanggal 30 tidak ada di bulan itu, jadi hari terakhirnya.\n");
    Profil p = *m;
    p.ketentuan[KETENTUAN_PEMBUKAAN] = S("M13.3");
    assert_non_null(strstr(jelas(a, &p, (TenggatTanya){ .jenis = JENIS_TENGGAT_LAPORAN_HARIAN, .pekan = 5, .dari = tanggal(2025, 2, 3) }),
                           "> BKPSDM dapat membuka kembali dengan alasan dan batas waktu (M13.3).\n"));
    arena_free(a);
}

static void mengapa(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("m"));
    Arena *a = arena_new(1 * MB);
    Mengapa w = { .a = a };
    TenggatTanya q = { .jenis = JENIS_TENGGAT_SKP_BULANAN, .pekan = 5, .bulan = bulan(2023, 1) };
    Tenggat t;
    assert_true(tenggat_hitung(p, aturan_kalender(), a, q, &t, NULL));
    tenggat_mengapa(p, &t, q, &w);
    assert_true(str_eqz(w.inti, "SKP bulanan paling lambat Selasa, 31 Januari 2023 pukul 23.59."));
    assert_int_equal(w.aturan.n, 3);
    assert_true(str_eqz(w.aturan.v[0].pasal, "M9.3"));
    assert_true(str_eqz(w.aturan.v[1].pasal, "M9.2") && str_eq(w.aturan.v[1].alasan, profil_pasal_isi(p, S("M9.2"))));
    for (int i = 0; i < 3; i++) assert_true(w.aturan.v[i].cocok);
    assert_true(str_eqz(w.aturan.v[2].pasal, "M15"));           /* before the regulation was published */
    assert_int_equal(w.fakta.n, 3);

    w = (Mengapa){ .a = a };
    q = (TenggatTanya){ .jenis = JENIS_TENGGAT_LAPORAN_HARIAN, .pekan = 5, .dari = tanggal(2023, 9, 27) };
    assert_true(tenggat_hitung(p, aturan_kalender(), a, q, &t, NULL));
    tenggat_mengapa(p, &t, q, &w);
    assert_int_equal(w.aturan.n, 1);
    assert_true(str_starts(w.pengubah, S("BKPSDM dapat membuka kembali")));

    w = (Mengapa){ .a = a };
    p = aturan_profil(S("b"));
    assert_true(tenggat_hitung(p, aturan_kalender(), a, q, &t, NULL));
    tenggat_mengapa(p, &t, q, &w);
    assert_true(str_eqz(w.inti, "Laporan harian tidak mempunyai tenggat."));
    assert_true(str_eqz(w.aturan.v[0].pasal, "B16.3"));
    assert_true(w.aturan.v[0].cocok);
    tenggat_mengapa(p, &t, q, NULL);
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(menurut_tabel), cmocka_unit_test(hari_kerja_ketiga), cmocka_unit_test(memblokir_atau_menandai),
        cmocka_unit_test(mulai_berlaku), cmocka_unit_test(sisa_hari_kerja), cmocka_unit_test(kata_jarak), cmocka_unit_test(angka_lain), cmocka_unit_test(mengapa),
        cmocka_unit_test(kalimat_utuh), cmocka_unit_test(mundur_berurutan), cmocka_unit_test(dasar_sekali_dan_batas_tanpa_kalender),
        cmocka_unit_test(mengapa_utuh),
    };
    return cmocka_run_group_tests(uji, NULL, NULL);
}
