/* What attendance makes of a day, and punches of a row. */
#include "inti/presensi.h"
#include "bantu/aturan.h"
#include "bantu/kasus.h"

#include <cmocka.h>

static Arena *a;

static int buka(void **state) { (void)state; a = arena_new(4 * MB); return 0; }
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

static bool ya(Str s) { return str_eqz(s, "ya"); }

static Pukul jam(Str s)
{
    Pukul p = { 0 };
    if (!str_eqz(s, "?")) assert_true(pukul_parse(s, &p));
    return p;
}

/* "H 07.24-16.02", "-". */
static const Presensi *baris(Arena *m, Str s, Tanggal t)
{
    if (str_eqz(s, "-")) return NULL;
    Presensi *p = arena_one(m, Presensi);
    Str pukul = s, status = str_cut(&pukul, ' ');
    *p = (Presensi){ .tanggal = t, .status = status_presensi_dari(status) };
    assert_true(p->status);
    if (pukul.len) p->masuk = jam(str_cut(&pukul, '-')), p->pulang = jam(pukul);
    return p;
}

/* "dinas_luar:disetujui cuti_tahunan:diajukan": records around the day, and one that misses it. */
static IzinList izin(Arena *m, Str s, Tanggal t)
{
    IzinList l = { 0 };
    *list_add(m, &l) = (Izin){ .id = 1, .jenis = JENIS_IZIN_CUTI_TAHUNAN, .status = STATUS_IZIN_DISETUJUI,
                               .mulai = tanggal_plus(t, -9), .sampai = tanggal_plus(t, -1) };
    while (!str_eqz(s, "-") && s.len) {
        Str status = str_cut(&s, ' '), jenis = str_cut(&status, ':');
        Izin *z = list_add(m, &l);
        *z = (Izin){ .id = l.n, .jenis = jenis_izin_dari(jenis), .status = status_izin_dari(status),
                     .mulai = tanggal_plus(t, -(int)l.n), .sampai = t, .nomor = S("800/12") };
        assert_true(z->jenis && z->status);
    }
    return l;
}

static void tanggal_izin_masuk_akal(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("m"));
    const Tanggal kini = tanggal(2025, 3, 5);
    const Penugasan tugas = { .id = 1 };
    const struct { const char *apa; Tanggal mulai, sampai; const Penugasan *awal, *akhir; ErrKode kode; const char *ruas; } kasus[] = {
        { "pekan depan",             tanggal(2025, 3, 10), tanggal(2025, 3, 11), &tugas, &tugas, E_OK, "" },
        { "setahun yang lalu",       tanggal(2024, 3, 4),  tanggal(2024, 3, 4),  &tugas, &tugas, E_OK, "" },
        { "lebih dari setahun lalu", tanggal(2024, 3, 3),  tanggal(2024, 3, 3),  &tugas, &tugas, E_IZIN_JAUH, "sampai" },
        { "1999",                    tanggal(1999, 5, 3),  tanggal(1999, 5, 4),  &tugas, &tugas, E_IZIN_JAUH, "sampai" },
        { "setahun ke depan",        tanggal(2026, 3, 6),  tanggal(2026, 3, 6),  &tugas, &tugas, E_OK, "" },
        { "2099",                    tanggal(2099, 5, 3),  tanggal(2099, 5, 4),  &tugas, &tugas, E_IZIN_JAUH, "mulai" },
        { "terbalik",                tanggal(2025, 3, 11), tanggal(2025, 3, 10), &tugas, &tugas, E_IZIN_URUTAN, "sampai" },
        { "400 hari",                kini, tanggal_plus(kini, 399), &tugas, &tugas, E_OK, "" },
        { "401 hari",                kini, tanggal_plus(kini, 400), &tugas, &tugas, E_IZIN_LAMA, "sampai" },
        { "sebelum bertugas",        tanggal(2025, 3, 10), tanggal(2025, 3, 11), NULL, &tugas, E_IZIN_TAK_BERTUGAS, "mulai" },
        { "sesudah kontrak",         tanggal(2025, 3, 10), tanggal(2025, 3, 11), &tugas, NULL, E_IZIN_TAK_BERTUGAS, "sampai" },
    };
    for (int i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        Izin z = { .mulai = kasus[i].mulai, .sampai = kasus[i].sampai };
        bool ok = izin_masuk_akal(p, &z, kasus[i].awal, kasus[i].akhir, kini, &err);
        if (ok != (kasus[i].kode == E_OK) || err.kode != kasus[i].kode || strcmp(err.ruas, kasus[i].ruas) != 0)
            fail_msg("%s: %s %s", kasus[i].apa, err_nama(err.kode), err.pesan);
        if (err.kode == E_IZIN_LAMA) assert_non_null(strstr(err.pesan, " 400 "));
    }
}

static void keadaan_hari_menurut_bukti(void **state)
{
    (void)state;
    Kasus k = kasus_buka("presensi.tsv", 10);
    while (kasus_lanjut(&k)) {
        FaktaHari f = { .profil = aturan_profil(S("m")), .kalender = aturan_kalender(), .lengkap = ya(k.kolom[4]) };
        assert_true(tanggal_parse(k.kolom[0], &f.tanggal));
        f.pekan = str_eqz(k.kolom[1], "6") ? 6 : 5;
        f.presensi = baris(k.a, k.kolom[2], f.tanggal);
        IzinList l = izin(k.a, k.kolom[3], f.tanggal);
        f.izin = l.v, f.n_izin = l.n;
        HariPresensi h;
        Mengapa w = { .a = k.a };
        assert_true(presensi_hari(k.a, &f, &h, &w, NULL));
        kasus_kata(&k, aturan_mengapa(k.a, &w));
        HariPresensi diam;                          /* without an arena the answer is the same, only unsaid */
        assert_true(presensi_hari(NULL, &f, &diam, NULL, NULL));
        if (diam.keadaan != h.keadaan || diam.status != h.status || diam.libur != h.libur || diam.boleh != h.boleh) kasus_gagal(&k, "tanpa kalimat lain jawabannya");
        kasus_sama(&k, "keadaan", str_z(keadaan_hari_kode[h.keadaan]), k.kolom[5]);
        kasus_sama(&k, "status", h.status ? str_z(status_presensi_kode[h.status]) : S("-"), k.kolom[6]);
        kasus_sama(&k, "boleh", h.boleh ? S("ya") : S("tidak"), k.kolom[7]);
        kasus_sama(&k, "libur", h.libur ? S("ya") : S("tidak"), k.kolom[8]);
        kasus_sama(&k, "pasal", str_z(h.pasal), k.kolom[9]);
        if (!h.kalimat.len || !str_ends(h.kalimat, S("."))) kasus_gagal(&k, "kalimat: " STR_F, STR_A(h.kalimat));
        if (w.aturan.n != 3 || !w.inti.len) kasus_gagal(&k, "penjelasan kurang");
    }
    kasus_tutup(&k);
}

static void ketukan_menjadi_baris(void **state)
{
    (void)state;
    Kasus k = kasus_buka("ketukan.tsv", 11);
    while (kasus_lanjut(&k)) {
        MasaJam m = jam_kerja_baku();
        JamKerja j = { .masa = { .v = &m, .n = 1 } };
        Tanggal t;
        int64_t toleransi;
        assert_true(tanggal_parse(k.kolom[0], &t) && str_int(k.kolom[3], &toleransi));
        m.toleransi = (int)toleransi;
        Presensi p = presensi_dari_ketukan(jam_hari_orang(&j, NULL, str_eqz(k.kolom[1], "6") ? 6 : 5, ya(k.kolom[2]), t), t,
                                           jam(k.kolom[4]), jam(k.kolom[5]), ya(k.kolom[6]));
        kasus_sama(&k, "status", str_z(status_presensi_kode[p.status]), k.kolom[7]);
        kasus_sama(&k, "masuk", p.masuk.n ? pukul_kata(k.a, p.masuk) : S("?"), k.kolom[8]);
        kasus_sama(&k, "pulang", p.pulang.n ? pukul_kata(k.a, p.pulang) : S("?"), k.kolom[9]);
    }
    kasus_tutup(&k);
}

/* Office hours come to 37.5 hours a week less the breaks (Perpres 21/2023): 60 minutes, 90 on Friday in a
 * week of five days; 30 and none in a week of six. */
static void jam_baku_seminggu(void **state)
{
    (void)state;
    MasaJam m = jam_kerja_baku();
    for (int p = 0; p < 2; p++) {
        int menit = 0;
        for (int h = SENIN; h <= MINGGU; h++) menit += jam_kerja_menit(&m, 5 + p, h);
        assert_int_equal(menit, 2250);
    }
}

/* Ramadan lies over the ordinary hours and ends by itself; before the first span the standard hours count. */
/* Perpres 21/2023: 37 hours and 30 minutes of work a week, the breaks not counted. */
static void menit_kerja_seminggu(void **state)
{
    (void)state;
    MasaJam m = jam_kerja_baku();
    for (int pekan = 5; pekan <= 6; pekan++) {
        int jumlah = 0;
        for (int hari = SENIN; hari <= MINGGU; hari++) jumlah += jam_kerja_menit(&m, pekan, hari);
        assert_int_equal(jumlah, 2250);
        assert_int_equal(jam_kerja_menit(&m, pekan, MINGGU), 0);
        assert_int_equal(jam_kerja_menit(&m, pekan, SABTU) > 0, pekan == 6);
    }
    m.masuk5 = pukul(8, 0), m.pulang5 = pukul(9, 0);            /* nothing is left of an hour when its break is taken off */
    assert_int_equal(jam_kerja_menit(&m, 5, SENIN), 0);
    m.pulang5 = pukul(9, 1);
    assert_int_equal(jam_kerja_menit(&m, 5, SENIN), 1);
    m.pulang5 = pukul(8, 30);
    assert_int_equal(jam_kerja_menit(&m, 5, SENIN), 0);
}

static void jam_menurut_hari(void **state)
{
    (void)state;
    MasaJam v[2] = { jam_kerja_baku(), jam_kerja_baku() };
    v[0].mulai = tanggal(2025, 1, 1), v[0].masuk5 = pukul(8, 0);
    v[1].mulai = tanggal(2025, 3, 1), v[1].sampai = tanggal(2025, 3, 30), v[1].masuk5 = pukul(8, 30), v[1].toleransi = 10;
    JamKerja j = { .masa = { .v = v, .n = 2 } };
    assert_int_equal(jam_kerja_pada(&j, tanggal(2024, 12, 31)).masuk5.n, pukul(7, 30).n);
    assert_int_equal(jam_kerja_pada(&j, tanggal(2025, 2, 28)).masuk5.n, pukul(8, 0).n);
    assert_int_equal(jam_kerja_pada(&j, tanggal(2025, 3, 1)).masuk5.n, pukul(8, 30).n);
    assert_int_equal(jam_kerja_pada(&j, tanggal(2025, 3, 30)).toleransi, 10);
    assert_int_equal(jam_kerja_pada(&j, tanggal(2025, 3, 31)).masuk5.n, pukul(8, 0).n);
    Presensi p = presensi_dari_ketukan(jam_hari_orang(&j, NULL, 5, true, tanggal(2025, 3, 4)), tanggal(2025, 3, 4), pukul(8, 40), pukul(16, 0), true);
    assert_int_equal(p.status, STATUS_PRESENSI_H);
    p = presensi_dari_ketukan(jam_hari_orang(&j, NULL, 5, true, tanggal(2025, 4, 8)), tanggal(2025, 4, 8), pukul(8, 40), pukul(16, 0), true);
    assert_int_equal(p.status, STATUS_PRESENSI_TL);
    p = presensi_dari_ketukan((JamHari){ .masuk = pukul(7, 30) }, tanggal(2025, 3, 4), pukul(8, 40), pukul(9, 0), true);
    assert_int_equal(p.status, STATUS_PRESENSI_H);              /* hours without an end judge nobody */
}

static void tahun_tanpa_kalender(void **state)
{
    (void)state;
    FaktaHari f = { .tanggal = tanggal(2031, 3, 4), .kalender = aturan_kalender(), .pekan = 5, .profil = aturan_profil(S("m")) };
    HariPresensi h;
    Err err = { 0 };
    assert_false(presensi_hari(a, &f, &h, NULL, &err));
    assert_int_equal(err.kode, E_LIBUR_TAHUN);
    Presensi p = { .tanggal = f.tanggal, .status = STATUS_PRESENSI_H };
    f.presensi = &p;                                        /* a row needs no calendar */
    assert_true(presensi_hari(a, &f, &h, NULL, &err));
    assert_int_equal(h.keadaan, KEADAAN_HARI_HADIR);
}

static void cuti_walau_terlihat(void **state)
{
    (void)state;
    Presensi p = { .tanggal = tanggal(2025, 3, 4), .status = STATUS_PRESENSI_H, .masuk = pukul(7, 24), .pulang = pukul(16, 2) };
    Izin z = { .id = 1, .jenis = JENIS_IZIN_CUTI_TAHUNAN, .status = STATUS_IZIN_DISETUJUI, .mulai = p.tanggal,
               .sampai = p.tanggal, .nomor = S("800/12") };
    FaktaHari f = { .tanggal = p.tanggal, .presensi = &p, .izin = &z, .n_izin = 1, .lengkap = true, .kalender = aturan_kalender(), .pekan = 5, .profil = aturan_profil(S("m")) };
    HariPresensi h;
    assert_true(presensi_hari(a, &f, &h, NULL, NULL));
    assert_string_equal(str_cz(a, h.kalimat), "Cuti tahunan disetujui (surat 800/12), walau mesin mencatat hadir 07.24 – 16.02. "
                                              "Bila dipanggil bekerja, izinnya dibatalkan lebih dahulu.");
}

/* The sentence of a day and the whole of its explanation; the day is Tuesday 4 March 2025. */
static const char *jelas(FaktaHari f, const char **kalimat)
{
    HariPresensi h;
    Mengapa w = { .a = a };
    f.kalender = aturan_kalender();
    f.tanggal = tanggal(2025, 3, 4);
    f.pekan = 5;
    assert_true(presensi_hari(a, &f, &h, &w, NULL));
    *kalimat = str_cz(a, h.kalimat);
    return aturan_mengapa(a, &w);
}

static void penjelasan_hari(void **state)
{
    (void)state;
    const Profil *m = aturan_profil(S("m"));
    const char *kalimat;
    Presensi p = { .status = STATUS_PRESENSI_H, .masuk = pukul(7, 24), .pulang = pukul(16, 2) };
    assert_string_equal(jelas((FaktaHari){ .profil = m, .presensi = &p, .lengkap = true }, &kalimat),
        "Selasa, 4 Maret 2025: Hadir. Hadir 07.24 – 16.02, menurut presensi.\n"
        "Baris presensi: Hadir\n"
        "Presensi hari itu: sudah lengkap\n"
        "Hari: kerja\n"
        "- N Cuti atau izin yang disetujui: tidak ada yang mencakup hari itu\n"
        "- N Dinas luar atau bekerja dari rumah yang disetujui: tidak ada yang mencakup hari itu\n"
        "+ M10.3 Laporan harian berdasarkan kehadiran elektronik: Hadir\n");
    p.pulang = (Pukul){ 0 };
    jelas((FaktaHari){ .profil = m, .presensi = &p }, &kalimat);
    assert_string_equal(kalimat, "Hadir 07.24, menurut presensi.");
    p.masuk = (Pukul){ 0 };
    p.pulang = pukul(16, 2);
    jelas((FaktaHari){ .profil = m, .presensi = &p }, &kalimat);
    assert_string_equal(kalimat, "Hadir sampai 16.02, menurut presensi.");
    p.pulang = (Pukul){ 0 };
    jelas((FaktaHari){ .profil = m, .presensi = &p }, &kalimat);
    assert_string_equal(kalimat, "Hadir, menurut presensi.");
    p.status = STATUS_PRESENSI_TK;
    jelas((FaktaHari){ .profil = m, .presensi = &p }, &kalimat);
    assert_string_equal(kalimat, "Presensi mencatat: Tanpa keterangan.");

    assert_string_equal(jelas((FaktaHari){ .profil = m }, &kalimat),
        "Selasa, 4 Maret 2025: Belum terkonfirmasi presensi. Presensi hari itu belum diimpor; dicocokkan lagi saat verifikasi.\n"
        "Baris presensi: tidak ada\n"
        "Presensi hari itu: belum lengkap\n"
        "Hari: kerja\n"
        "- N Cuti atau izin yang disetujui: tidak ada yang mencakup hari itu\n"
        "- N Dinas luar atau bekerja dari rumah yang disetujui: tidak ada yang mencakup hari itu\n"
        "- M10.3 Laporan harian berdasarkan kehadiran elektronik: tidak ada baris\n"
        "> Impor presensi hari itu, atau izin yang disetujui.\n");

    const Izin z[] = { { .id = 1, .jenis = JENIS_IZIN_DINAS_LUAR, .status = STATUS_IZIN_DISETUJUI, .mulai = tanggal(2025, 3, 4), .sampai = tanggal(2025, 3, 4) },
                       { .id = 2, .jenis = JENIS_IZIN_CUTI_SAKIT, .status = STATUS_IZIN_DISETUJUI, .mulai = tanggal(2025, 3, 4), .sampai = tanggal(2025, 3, 5), .nomor = S("800/7") } };
    assert_string_equal(jelas((FaktaHari){ .profil = m, .izin = z, .n_izin = 2 }, &kalimat),
        "Selasa, 4 Maret 2025: Tidak hadir. Cuti sakit disetujui (surat 800/7), jadi tidak ada laporan hari itu.\n"
        "Baris presensi: tidak ada\n"
        "Presensi hari itu: belum lengkap\n"
        "Hari: kerja\n"
        "+ N Cuti atau izin yang disetujui: Cuti sakit\n"
        "- N Dinas luar atau bekerja dari rumah yang disetujui: Dinas luar\n"
        "- M10.3 Laporan harian berdasarkan kehadiran elektronik: tidak ada baris\n"
        "> Koreksi presensi dengan surat, atau perubahan izin.\n");
    p.status = STATUS_PRESENSI_TK;
    assert_string_equal(jelas((FaktaHari){ .profil = m, .izin = z, .n_izin = 1, .presensi = &p }, &kalimat),
        "Selasa, 4 Maret 2025: Bertugas di luar presensi kantor. Dinas luar disetujui.\n"
        "Baris presensi: Tanpa keterangan\n"
        "Presensi hari itu: belum lengkap\n"
        "Hari: kerja\n"
        "- N Cuti atau izin yang disetujui: tidak ada yang mencakup hari itu\n"
        "+ N Dinas luar atau bekerja dari rumah yang disetujui: Dinas luar\n"
        "- M10.3 Laporan harian berdasarkan kehadiran elektronik: Tanpa keterangan\n");
}

/* A day off without a row, before and after its attendance came. */
static void hari_libur_tanpa_baris(void **state)
{
    (void)state;
    FaktaHari f = { .tanggal = tanggal(2025, 3, 31), .kalender = aturan_kalender(), .pekan = 5, .profil = aturan_profil(S("m")) };
    HariPresensi h;
    Mengapa w = { .a = a };
    assert_true(presensi_hari(a, &f, &h, &w, NULL));
    assert_string_equal(str_cz(a, h.kalimat), "Hari libur (Idul Fitri 1446 Hijriah) dan presensinya belum diimpor; laporan baru dihitung bila "
                                              "presensi mencatat hadir.");
    assert_true(str_eqz(w.fakta.v[2].isi, "libur"));
    f.lengkap = true;
    assert_true(presensi_hari(a, &f, &h, NULL, NULL));
    assert_string_equal(str_cz(a, h.kalimat), "Hari libur (Idul Fitri 1446 Hijriah) tanpa rekaman hadir.");
}

/* Of several approved records of one kind the first by start is named, of two that start together the older one. */
static void izin_yang_disebut(void **state)
{
    (void)state;
    static const struct { int mulai[3]; int id[3]; const char *surat; } kasus[] = {
        { { 3, 1, 2 }, { 1, 2, 3 }, "b" }, { { 1, 2, 3 }, { 3, 2, 1 }, "a" }, { { 2, 2, 2 }, { 3, 2, 1 }, "c" }, { { 2, 2, 2 }, { 1, 2, 3 }, "a" },
        { { 2, 2, 3 }, { 2, 1, 0 }, "b" }, { { 3, 2, 2 }, { 0, 1, 2 }, "b" },
    };
    for (int i = 0; i < countof(kasus); i++) {
        Izin z[3];
        for (int j = 0; j < 3; j++)
            z[j] = (Izin){ .id = kasus[i].id[j], .jenis = JENIS_IZIN_CUTI_TAHUNAN, .status = STATUS_IZIN_DISETUJUI, .mulai = tanggal(2025, 3, kasus[i].mulai[j]),
                           .sampai = tanggal(2025, 3, 9), .nomor = str_fmt(a, "%c", 'a' + j) };
        const char *kalimat;
        jelas((FaktaHari){ .izin = z, .n_izin = 3 }, &kalimat);
        assert_string_equal(kalimat, str_cz(a, str_fmt(a, "Cuti tahunan disetujui (surat %s), jadi tidak ada laporan hari itu.", kasus[i].surat)));
    }
}

/* Each refusal names the rule of its own region: M10.3, M1.22, N. */
static void pasal_daerah(void **state)
{
    (void)state;
    Profil p = *aturan_profil(S("m"));
    p.ketentuan[KETENTUAN_IZIN] = S("M13.1");
    const Izin z = { .jenis = JENIS_IZIN_IZIN, .status = STATUS_IZIN_DISETUJUI, .mulai = tanggal(2025, 3, 4), .sampai = tanggal(2025, 3, 4) };
    const Presensi hadir = { .status = STATUS_PRESENSI_H };
    FaktaHari f = { .profil = &p, .tanggal = tanggal(2025, 3, 4), .izin = &z, .n_izin = 1, .kalender = aturan_kalender(), .pekan = 5 };
    HariPresensi h;
    Mengapa w = { .a = a };
    for (int i = 0; i < 2; i++) {
        f.presensi = i ? &hadir : NULL;
        assert_true(presensi_hari(a, &f, &h, &w, NULL));
        assert_string_equal(h.pasal, "M13.1");
    }
    assert_true(str_eqz(w.aturan.v[0].pasal, "M13.1") && str_eqz(w.aturan.v[1].pasal, "M13.1"));
    Izin dinas = z;
    dinas.jenis = JENIS_IZIN_WFH;
    f.izin = &dinas, f.presensi = NULL;
    assert_true(presensi_hari(a, &f, &h, NULL, NULL));
    assert_string_equal(h.pasal, "M13.1");
    f.profil = NULL;
    assert_true(presensi_hari(a, &f, &h, NULL, NULL));
    assert_string_equal(h.pasal, "N");
    Err err = { 0 };
    Izin terbalik = { .mulai = tanggal(2025, 3, 5), .sampai = tanggal(2025, 3, 4) };
    assert_false(izin_masuk_akal(&p, &terbalik, NULL, NULL, tanggal(2025, 3, 4), &err));
    assert_string_equal(err.pasal, "M13.1");
    f.profil = &p, f.n_izin = 0, f.tanggal = tanggal(2031, 3, 4);
    assert_false(presensi_hari(a, &f, &h, NULL, &err));
    assert_string_equal(err.pasal, "M1.22");
}

/* SPEC 11.5: exempt is whose leave covers every working day of the month; the first day it misses is named. June 2025: 6 and 9 are days off. */
static void cuti_sepanjang_bulan(void **state)
{
    (void)state;
    enum { CUTI = JENIS_IZIN_CUTI_BESAR, DINAS = JENIS_IZIN_DINAS_LUAR, YA = STATUS_IZIN_DISETUJUI, BELUM = STATUS_IZIN_DIAJUKAN };
    static const struct { const char *apa; int pekan; struct { int jenis, status, mulai, sampai; } z[2]; int luput; } kasus[] = {
        { "satu cuti",                    5, { { CUTI, YA, 2, 30 } }, 0 },
        { "dua cuti, akhir pekan di antaranya", 5, { { CUTI, YA, 2, 13 }, { CUTI, YA, 16, 30 } }, 0 },
        { "hari libur di antaranya",      5, { { CUTI, YA, 2, 5 }, { CUTI, YA, 10, 30 } }, 0 },
        { "hari kerja pertama",           5, { { CUTI, YA, 3, 30 } }, 2 },
        { "hari kerja terakhir",          5, { { CUTI, YA, 1, 29 } }, 30 },
        { "sehari di tengah",             5, { { CUTI, YA, 1, 10 }, { CUTI, YA, 12, 30 } }, 11 },
        { "sabtu pada enam hari kerja",   6, { { CUTI, YA, 2, 13 }, { CUTI, YA, 16, 30 } }, 14 },
        { "belum disetujui",              5, { { CUTI, YA, 2, 10 }, { CUTI, BELUM, 11, 30 } }, 11 },
        { "dinas luar bukan cuti",        5, { { CUTI, YA, 2, 10 }, { DINAS, YA, 11, 30 } }, 11 },
        { "tanpa cuti",                   5, { { DINAS, YA, 1, 1 } }, 2 },
    };
    for (int i = 0; i < countof(kasus); i++) {
        Izin z[2] = { 0 };
        int n = 0;
        for (; n < 2 && kasus[i].z[n].jenis; n++)
            z[n] = (Izin){ .id = n + 1, .jenis = (JenisIzin)kasus[i].z[n].jenis, .status = (StatusIzin)kasus[i].z[n].status,
                           .mulai = tanggal(2025, 6, kasus[i].z[n].mulai), .sampai = tanggal(2025, 6, kasus[i].z[n].sampai) };
        Tanggal t = izin_luput(aturan_kalender(), kasus[i].pekan, z, n, bulan(2025, 6));
        if (t.n != (kasus[i].luput ? tanggal(2025, 6, kasus[i].luput).n : 0)) fail_msg("%s", kasus[i].apa);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keadaan_hari_menurut_bukti), cmocka_unit_test(ketukan_menjadi_baris),
        cmocka_unit_test(jam_baku_seminggu), cmocka_unit_test(menit_kerja_seminggu), cmocka_unit_test(jam_menurut_hari), cmocka_unit_test(tahun_tanpa_kalender), cmocka_unit_test(cuti_walau_terlihat),
        cmocka_unit_test(tanggal_izin_masuk_akal),
        cmocka_unit_test(penjelasan_hari), cmocka_unit_test(hari_libur_tanpa_baris), cmocka_unit_test(izin_yang_disebut), cmocka_unit_test(cuti_sepanjang_bulan), cmocka_unit_test(pasal_daerah),
    };
    return cmocka_run_group_tests(tests, buka, tutup);
}
