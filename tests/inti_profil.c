/* Both delivered profiles, a third made up here, and every way in which a profile is refused. */
#include "bantu/alat.h"
#include "base/file.h"
#include "inti/profil.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static Arena *a;
static char folder[ALAT_FOLDER];

static int buka(void **state) { (void)state; a = arena_new(16 * MB); return 0; }
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

static void tulis(const char *nama, Str isi)
{
    char path[ALAT_FOLDER + 64];
    snprintf(path, sizeof path, "%s/%s", folder, nama);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, isi.s, (size_t)isi.len), isi.len);
    close(fd);
}

static int buat_folder(void **state)
{
    (void)state;
    char path[ALAT_FOLDER + 64];
    if (alat_folder(folder, "profil")) return 1;
    snprintf(path, sizeof path, "%s/contoh-1-2030-b", folder);
    if (mkdir(path, 0700)) return 1;
    snprintf(path, sizeof path, "%s/contoh-1-2030", folder);
    return mkdir(path, 0700);
}

static int hapus_folder(void **state)
{
    (void)state;
    return alat_hapus(folder);
}

static void muat(const char *kode, Profil *p)
{
    Err err = { 0 };
    if (!profil_muat(a, S("profil"), str_z(kode), p, &err)) fail_msg("%s", err.pesan);
}

static void majalengka(void **state)
{
    (void)state;
    Profil p;
    muat("majalengka-16-2023", &p);
    assert_true(str_eqz(p.singkat, "majalengka"));
    assert_true(str_eqz(p.aplikasi, "Sirancage"));
    assert_true(str_eqz(p.kepala_daerah, "Bupati"));
    assert_int_equal(p.awalan, 'M');
    assert_int_equal(p.zona_menit, 420);
    assert_int_equal(p.mulai.n, bulan(2023, 1).n);
    assert_int_equal(p.tenggat_sejak.n, tanggal(2023, 7, 20).n);
    assert_true(p.pegawai[STATUS_PEGAWAI_CPNS] && p.pegawai[STATUS_PEGAWAI_PPPK]);
    assert_false(p.pegawai[STATUS_PEGAWAI_KEPALA]);
    assert_true(p.modul[MODUL_LAPORAN_HARIAN].ada);
    assert_true(str_eqz(p.modul[MODUL_EMPAT_ASPEK].pasal, "M7.8"));
    assert_int_equal(p.tenggat[JENIS_TENGGAT_SKP_TAHUNAN].bulan_lanjut, -11);
    assert_int_equal(p.tenggat[JENIS_TENGGAT_EVALUASI].bulan_lanjut, 1);
    assert_true(p.tenggat[JENIS_TENGGAT_LAPORAN_HARIAN].memblokir);
    assert_false(p.tenggat[JENIS_TENGGAT_VERIFIKASI].memblokir);
    assert_int_equal(p.tenggat[JENIS_TENGGAT_PERBAIKAN_LAPORAN].tidak_melewati, JENIS_TENGGAT_EVALUASI_BATAS_LUAR);
    assert_string_equal(profil_ketentuan(&p, KETENTUAN_PENGISIAN), "M10.4");
    assert_int_equal(p.batas_bawahan, 50);
    assert_true(str_eqz(profil_pasal_isi(&p, S("M10.4")), "Laporan harian diisi setiap hari kerja, paling lama 3 hari kerja sesudah tanggalnya."));
    for (ptrdiff_t i = 0; i < p.pasal.n; i++) assert_ptr_equal(profil_pasal(&p, p.pasal.v[i].id), &p.pasal.v[i]);
}

static void bekasi(void **state)
{
    (void)state;
    Profil p;
    muat("bekasi-38-2023", &p);
    assert_true(str_eqz(p.kepala_daerah, "Wali Kota"));
    assert_int_equal(p.mulai.n, bulan(2023, 7).n);
    assert_int_equal(p.tenggat_sejak.n, tanggal(2023, 7, 17).n);
    assert_false(p.modul[MODUL_SKP_BULANAN].ada);
    assert_true(p.modul[MODUL_CAPAIAN_DAHULU].ada);
    assert_int_equal(p.tenggat[JENIS_TENGGAT_LAPORAN_HARIAN].rumus, RUMUS_TENGGAT_TIDAK_ADA);
    assert_true(p.tenggat[JENIS_TENGGAT_LAPORAN_HARIAN].tidak_ada.len > 0);
    assert_true(profil_pasal_isi(&p, S("B-L2.4g")).len > 0);
    assert_int_equal(profil_pasal_isi(&p, S("M10.4")).len, 0);
    Err err = { 0 };
    assert_true(profil_modul(&p, MODUL_PELAPORAN, &err));
    assert_int_equal(err.kode, E_OK);
    assert_false(profil_modul(&p, MODUL_SKP_BULANAN, &err));
    assert_int_equal(err.kode, E_MODUL_TIADA);
    assert_true(str_eqz(p.modul[MODUL_SKP_BULANAN].pasal, err.pasal));
}

static void pasal_dalam_kata(void **state)
{
    (void)state;
    static const struct { const char *id, *kata; } kasus[] = {
        { "M10.4", "Pasal 10 ayat (4)" },              { "M1.22", "Pasal 1 angka 22" },
        { "M11.3a1", "Pasal 11 ayat (3) huruf a angka 1" }, { "M-Ma", "Menimbang huruf a" },
        { "B28c", "Pasal 28 huruf c" },                { "B30", "Pasal 30" },
        { "B-L1.3", "Lampiran I format 3" },           { "B-L2.4g", "Lampiran II angka 4 huruf g" },
        { "B-L2.13e", "Lampiran II angka 13 huruf e" }, { "N", "Ketentuan nasional" },
        { "M12.2i", "Pasal 12 ayat (2) huruf i" },     { "lain-lain", "lain-lain" },
        { "M9.2z", "Pasal 9 ayat (2) huruf z" },       { "M10.4-1", "M10.4-1" },        { "M10.4{", "M10.4{" },        { "M-L1.", "M-L1." },
        { "M", "M" }, { "", "" },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Str s = pasal_kata(a, str_z(kasus[i].id));
        if (!str_eqz(s, kasus[i].kata)) fail_msg("%s: " STR_F, kasus[i].id, STR_A(s));
    }
}

static void mencari_dari_awalan(void **state)
{
    (void)state;
    Str kode;
    Err err = { 0 };
    assert_true(profil_cari(a, S("profil"), S("bekasi"), &kode, &err));
    assert_true(str_eqz(kode, "bekasi-38-2023"));
    assert_true(profil_cari(a, S("profil"), S("majalengka-16-2023"), &kode, &err));
    assert_false(profil_cari(a, S("profil"), S("bandung"), &kode, &err));
    assert_string_equal(err.pesan, "Profil “bandung” tidak ada. Yang ada: bekasi-38-2023, majalengka-16-2023.");
    assert_false(profil_cari(a, S("profil"), (Str){ 0 }, &kode, &err));
    assert_false(profil_cari(a, S("profil/tidak-ada"), S("bekasi"), &kode, &err));

    /* two that begin alike: the whole name is exact, a part of it is not enough */
    tulis("contoh-1-2030/profil.yaml", S("x: 1\n"));
    tulis("contoh-1-2030-b/profil.yaml", S("x: 1\n"));
    assert_true(profil_cari(a, str_z(folder), S("contoh-1-2030"), &kode, &err));
    assert_true(str_eqz(kode, "contoh-1-2030"));
    assert_false(profil_cari(a, str_z(folder), S("contoh"), &kode, &err));
    assert_string_equal(err.pesan, "Profil “contoh” berarti lebih dari satu. Yang ada: contoh-1-2030, contoh-1-2030-b.");
}

/* ---- a third region: the delivered file with some words changed ---- */

static Str ganti(Str s, const char *lama, const char *baru)
{
    ptrdiff_t di = str_find(s, str_z(lama));
    if (di < 0) fail_msg("tidak ada di profil: %s", lama);
    ptrdiff_t lewat = di + (ptrdiff_t)strlen(lama);
    return str_fmt(a, STR_F "%s" STR_F, STR_A(str_sub(s, 0, di)), baru, STR_A(str_sub(s, lewat, s.len)));
}

static Str contoh(void)
{
    Str isi;
    assert_true(file_read(a, S("profil/majalengka-16-2023/profil.yaml"), 1 * MB, &isi, NULL));
    return ganti(isi, "singkat: majalengka", "singkat: contoh");
}

static bool muat_contoh(Str yaml, Profil *p, Err *err)
{
    Str isi;
    assert_true(file_read(a, S("profil/majalengka-16-2023/pasal.tsv"), 1 * MB, &isi, NULL));
    tulis("contoh-1-2030/pasal.tsv", isi);
    assert_true(file_read(a, S("profil/majalengka-16-2023/penilai.tsv"), 1 * MB, &isi, NULL));
    tulis("contoh-1-2030/penilai.tsv", isi);
    tulis("contoh-1-2030/profil.yaml", yaml);
    return profil_muat(a, str_z(folder), S("contoh-1-2030"), p, err);
}

static void daerah_ketiga(void **state)
{
    (void)state;
    Profil p;
    Err err = { 0 };
    Str y = ganti(contoh(), "nilai: WIB", "nilai: WITA");
    y = ganti(y, "Kabupaten Majalengka, pasal", "Kota Contoh, pasal");
    y = ganti(y, "pada: bulan_itu", "pada: bulan_berikutnya");
    if (!muat_contoh(y, &p, &err)) fail_msg("%s", err.pesan);
    assert_int_equal(p.zona_menit, 480);
    assert_true(str_eqz(p.daerah, "Kota Contoh"));
    assert_true(str_eqz(p.kode, "contoh-1-2030"));
    assert_int_equal(p.tenggat[JENIS_TENGGAT_SKP_BULANAN].bulan_lanjut, 1);
    if (!muat_contoh(ganti(contoh(), "nilai: WIB", "nilai: WIT"), &p, &err)) fail_msg("%s", err.pesan);
    assert_int_equal(p.zona_menit, 540);
    for (int i = 0; i < 2; i++) {                   /* any other letter may be the first of a clause; these clauses begin with M */
        assert_false(muat_contoh(ganti(contoh(), "awalan: M ", i ? "awalan: Z " : "awalan: A "), &p, &err));
        assert_non_null(strstr(err.pesan, "kolom 3: “M1.26” bukan pasal peraturan ini"));
    }
}

static void tolakan(void **state)
{
    (void)state;
    static const struct { const char *lama, *baru, *pesan; } kasus[] = {
        /* a hole */
        { "aplikasi:        { nilai: Sirancage, pasal: M1.29 }\n", "", "profil.yaml baris 1 kolom 1: kunci aplikasi belum ada" },
        { "    sesuai:   { nilai: baik, pasal: M11.5b1 }\n", "", "kunci kuadran.di_atas: kunci kuadran.di_atas.sesuai belum ada" },
        { "  verifikasi:         M10.5\n", "", "kunci ketentuan.verifikasi belum ada" },
        { "nilai: Sirancage, pasal: M1.29", "nilai: Sirancage", "kunci aplikasi: pasal belum diisi" },
        { "    n: 3\n    pada: bulan_itu", "    pada: bulan_itu", "kunci tenggat.skp_bulanan: kunci n belum ada; rumus ini memerlukannya" },
        { "    pada: januari\n", "", "kunci tenggat.skp_tahunan: kunci pada belum ada" },
        { "    sifat: menandai\n    pasal: M9.2", "    pasal: M9.2", "kunci tenggat.skp_tahunan: kunci sifat belum ada" },
        { "rumus: sesudah_bulan\n    n: 1\n    sifat: menandai", "rumus: tidak_ada", "kunci tenggat.perjanjian_kinerja: kunci sebab belum ada" },
        { "tahunan:\n  pasal: M11.10\n", "", "kunci tahunan.pasal belum ada" },
        { "pola:\n  bulanan: N\n  tahunan: N\n", "", "kunci pola.bulanan belum ada" },
        /* an unknown key */
        { "batas_bawahan:   {", "batas_bawahn:   {", "kunci batas_bawahn: kunci ini tidak dikenal; maksudnya batas_bawahan?" },
        { "  umpan_balik:        {", "  umpanbalik:        {", "kunci modul.umpanbalik: kunci ini tidak dikenal; maksudnya umpan_balik?" },
        { "    januari_ikut_tahunan: ya", "    januari_ikut: ya", "kunci tenggat.skp_bulanan.januari_ikut: kunci ini tidak dikenal" },
        /* a wrong value */
        { "nilai: WIB", "nilai: WIP", "kunci zona_waktu.nilai: “WIP” tidak dikenal; maksudnya WIB? Pilihan: WIB, WITA, WIT" },
        { "nilai: 2023-07-20", "nilai: 2023-07-32", "kunci tenggat_sejak.nilai: harus tanggal seperti 2023-07-20, bukan “2023-07-32”" },
        { "nilai: sangat_baik", "nilai: sangatbaik", "kunci kuadran.di_atas.di_atas.nilai: “sangatbaik” tidak dikenal; maksudnya sangat_baik?" },
        { "rumus: sesudah_bulan", "rumus: sesudahbulan", "kunci tenggat.perjanjian_kinerja.rumus: “sesudahbulan” tidak dikenal; maksudnya sesudah_bulan?" },
        { "singkat: contoh", "singkat: lain", "kunci singkat: harus awal nama folder contoh-1-2030" },
        { "awalan: M ", "awalan: MM ", "kunci awalan: harus satu huruf besar selain N" },
        { "awalan: M ", "awalan: m ", "kunci awalan: harus satu huruf besar selain N" },
        { "awalan: M ", "awalan: N ", "kunci awalan: harus satu huruf besar selain N" },
        { "awalan: M ", "awalan: 7 ", "kunci awalan: harus satu huruf besar selain N" },
        /* values that do not fit together */
        { "    rumus: hari_kerja_terakhir\n    pada: januari\n", "    rumus: hari_kerja_terakhir\n    n: 2\n    pada: januari\n", "kunci tenggat.skp_tahunan.n: tidak dipakai oleh rumus ini" },
        { "    pada: januari\n", "    pada: bulan_itu\n", "kunci tenggat.skp_tahunan.pada: untuk SKP tahunan pilih januari atau januari_berikutnya" },
        { "    pada: bulan_itu\n", "    pada: januari\n", "kunci tenggat.skp_bulanan.pada: untuk SKP bulanan pilih bulan_itu" },
        { "rumus: sesudah_bulan\n    n: 1\n", "rumus: hari_terakhir\n    pada: bulan_itu\n", "kunci tenggat.perjanjian_kinerja.rumus: rumus ini tidak cocok: Perjanjian Kinerja dihitung dari sebuah tanggal" },
        { "    rumus: hari_terakhir\n    pada: bulan_berikutnya\n", "    rumus: sesudah_hari\n    n: 1\n", "kunci tenggat.evaluasi_batas_luar.rumus: rumus ini tidak cocok: Batas luar evaluasi dihitung dari bulan atau tahunnya" },
        { "tidak_melewati: evaluasi_batas_luar", "tidak_melewati: skp_tahunan", "kunci tenggat.perbaikan_laporan.tidak_melewati: hanya tenggat" },
        { "    pada: januari_berikutnya\n", "    pada: januari_berikutnya\n    januari_ikut_tahunan: ya\n", "kunci tenggat.evaluasi_tahunan.januari_ikut_tahunan: hanya untuk SKP bulanan" },
        { "    baik:            { nilai: 2, pasal: N }", "    baik:            { nilai: 1, pasal: N }", "kunci siasn.predikat: sangat_baik dan baik bernomor sama" },
        { "    sangat_kurang:   { nilai: 5, pasal: N }", "    sangat_kurang:   { nilai: 4, pasal: N }", "kunci siasn.predikat: kurang dan sangat_kurang bernomor sama" },
        /* a clause that is not listed */
        { "pasal: M1.29", "pasal: M99.1", "kunci aplikasi.pasal: pasal “M99.1” tidak tercantum di pasal.tsv" },
        { "kewajiban: M11.10", "kewajiban: B24.2", "kunci tenggat.evaluasi_tahunan.kewajiban: pasal “B24.2” tidak tercantum di pasal.tsv" },
        { "dialog:             M7.2", "dialog:             M7.22", "kunci ketentuan.dialog: pasal “M7.22” tidak tercantum" },
        { "sesuai:   M11.3b", "sesuai:   M11.3z", "kunci hasil_kerja.sesuai: pasal “M11.3z” tidak tercantum" },
        { "dasar: M1.25", "dasar: M1.77", "kunci kuadran.dasar: pasal “M1.77” tidak tercantum" },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Profil p;
        Err err = { 0 };
        if (muat_contoh(ganti(contoh(), kasus[i].lama, kasus[i].baru), &p, &err)) fail_msg("diterima: %s", kasus[i].baru);
        assert_int_equal(err.kode, E_PROFIL);
        if (!strstr(err.pesan, "contoh-1-2030/profil.yaml baris ") || !strstr(err.pesan, " kolom ") || !strstr(err.pesan, kasus[i].pesan))
            fail_msg("dapat: %s\n  harap: %s", err.pesan, kasus[i].pesan);
    }
}

/* Every number of a profile from its least to its greatest, and nothing beside. */
static void rentang_angka(void **state)
{
    (void)state;
    static const struct { const char *depan; int ada; const char *belakang, *kunci; int dari, sampai; } kasus[] = {
        { "pekan:           { nilai: ", 5, ",", "pekan.nilai", 5, 6 },
        { "batas_bawahan:   { nilai: ", 50, ",", "batas_bawahan.nilai", 1, 10000 },
        { "hari_kerja_ke\n    n: ", 3, "\n", "tenggat.skp_bulanan.n", 1, 366 },
        { "  selang:              { nilai: ", 1, ",", "penilai_perilaku.selang.nilai", 1, 12 },
        { "  rekan:               { nilai: ", 2, ",", "penilai_perilaku.rekan.nilai", 0, PERILAKU_MAKS },
        { "  rekan_tanpa_bawahan: { nilai: ", 3, ",", "penilai_perilaku.rekan_tanpa_bawahan.nilai", 0, PERILAKU_MAKS },
        { "  bawahan:             { nilai: ", 3, ",", "penilai_perilaku.bawahan.nilai", 0, PERILAKU_MAKS },
        { "  ambang:              { nilai: ", 3, ",", "penilai_perilaku.ambang.nilai", 1, 2 * PERILAKU_MAKS },
        { "    di_atas:  { nilai: ", 1, ",", "siasn.rating.di_atas.nilai", 1, 99 },
        { "    sangat_baik:     { nilai: ", 1, ",", "siasn.predikat.sangat_baik.nilai", 1, 99 },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        const int angka[] = { kasus[i].dari - 1, kasus[i].dari, kasus[i].sampai, kasus[i].sampai + 1 };
        Str lama = str_fmt(a, "%s%d%s", kasus[i].depan, kasus[i].ada, kasus[i].belakang);
        Str pesan = str_fmt(a, "kunci %s: harus angka %d sampai %d, bukan", kasus[i].kunci, kasus[i].dari, kasus[i].sampai);
        for (int k = 0; k < countof(angka); k++) {
            Profil p;
            Err err = { 0 };
            Str baru = str_fmt(a, "%s%d%s", kasus[i].depan, angka[k], kasus[i].belakang);
            bool dalam = k == 1 || k == 2;
            if (muat_contoh(ganti(contoh(), str_cz(a, lama), str_cz(a, baru)), &p, &err) != dalam) fail_msg("%s: %d %s", kasus[i].kunci, angka[k], err.pesan);
            if (!dalam && !strstr(err.pesan, str_cz(a, pesan))) fail_msg("%s", err.pesan);
        }
    }
}

/* B32.1: where rewards are proposed each has a way to it, and a way is whole. */
static void penghargaan(void **state)
{
    (void)state;
#define SATU "    satu: { tahun: 1, paling_sedikit: baik, pasal: N }\n"
    static const struct { const char *isi, *pesan; } kasus[] = {
        { "", "kunci penghargaan belum ada; modul pemeringkatan memerlukannya" },
        { "penghargaan:\n  suksesi:\n" SATU, "kunci penghargaan: kunci kompetensi.satu belum ada" },
        { "penghargaan:\n  kompetensi:\n" SATU, "kunci penghargaan: kunci suksesi.satu belum ada" },
        { "penghargaan:\n  suksesi:\n" SATU "  kompetensi:\n    dua: { tahun: 1, paling_sedikit: baik, pasal: N }\n", "kunci penghargaan.kompetensi: kunci kompetensi.satu belum ada" },
        { "penghargaan:\n  suksesi:\n    satu: { tahun: 2, pasal: N }\n  kompetensi:\n" SATU, "kunci penghargaan.suksesi: tahun, paling_sedikit, dan pasal diisi bersama-sama" },
        { "penghargaan:\n  suksesi:\n    satu: { tahun: 2, paling_sedikit: baik }\n  kompetensi:\n" SATU, "kunci penghargaan.suksesi" },
        { "penghargaan:\n  suksesi:\n" SATU "  kompetensi:\n" SATU "    dua: { paling_sedikit: baik, pasal: N }\n", "kunci penghargaan.kompetensi: tahun, paling_sedikit, dan pasal" },
        { "penghargaan:\n  suksesi:\n    satu: { tahun: 0, paling_sedikit: baik, pasal: N }\n", "kunci penghargaan.suksesi.satu.tahun: harus angka 1 sampai 5" },
        { "penghargaan:\n  suksesi:\n    satu: { tahun: 6, paling_sedikit: baik, pasal: N }\n", "kunci penghargaan.suksesi.satu.tahun: harus angka 1 sampai 5" },
        { "penghargaan:\n  suksesi:\n" SATU "  kompetensi:\n    satu: { tahun: 5, paling_sedikit: sangat_baik, pasal: N }\n", NULL },
    };
    Str modul = ganti(contoh(), "  pemeringkatan:      { nilai: tidak", "  pemeringkatan:      { nilai: ya");
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Profil p;
        Err err = { 0 };
        bool ya = muat_contoh(ganti(modul, "siasn:\n", str_cz(a, str_fmt(a, "%ssiasn:\n", kasus[i].isi))), &p, &err);
        if (ya != !kasus[i].pesan || (!ya && !strstr(err.pesan, kasus[i].pesan))) fail_msg("%s: %s", kasus[i].isi, err.pesan);
    }
}

/* The value of "  kunci: nilai  # catatan"; empty for a group, a comment, an empty line. */
static Str nilai_baris(Str baris, Str *kunci)
{
    Str s = str_trim(baris);
    *kunci = str_cut(&s, ':');
    ptrdiff_t catatan = str_find(s, S(" #"));
    s = str_trim(catatan < 0 ? s : str_sub(s, 0, catatan));
    return kunci->len && kunci->s[0] == '#' ? (Str){ 0 } : s;
}

/* Every line of a profile is needed: without it the profile has a hole. Every clause is checked: another is refused. */
static void setiap_baris(void **state)
{
    (void)state;
    static const char *const boleh_tiada[] = { "januari_ikut_tahunan", "tidak_melewati", "kewajiban" };
    Str semua = str_dup(a, contoh()), sisa = semua;
    int lubang = 0, pasal = 0;
    while (sisa.len) {
        Profil p;
        Err err = { 0 };
        Str kunci, baris = str_cut(&sisa, '\n'), nilai = nilai_baris(baris, &kunci);
        if (!nilai.len) continue;
        ptrdiff_t di = baris.s - semua.s;
        Str depan = str_sub(semua, 0, di), belakang = str_sub(semua, di + baris.len, semua.len);
        ArenaMark m = arena_mark(a);
        bool boleh = false;
        for (ptrdiff_t i = 0; i < countof(boleh_tiada); i++) boleh = boleh || str_eqz(kunci, boleh_tiada[i]);
        if (muat_contoh(str_fmt(a, STR_F STR_F, STR_A(depan), STR_A(belakang)), &p, &err) != boleh) fail_msg("tanpa baris: " STR_F, STR_A(baris));
        lubang += !boleh;

        ptrdiff_t huruf = str_find(baris, S(" M1"));
        for (int angka = 2; huruf < 0 && angka <= 9; angka++) huruf = str_find(baris, str_fmt(a, " M%d", angka));
        if (huruf >= 0) {
            Str rusak = str_fmt(a, STR_F STR_F "X" STR_F STR_F, STR_A(depan), STR_A(str_sub(baris, 0, huruf + 1)),
                                STR_A(str_sub(baris, huruf + 2, baris.len)), STR_A(belakang));
            if (muat_contoh(rusak, &p, &err) || !strstr(err.pesan, "tidak tercantum di pasal.tsv")) fail_msg("pasal lain: " STR_F, STR_A(baris));
            pasal++;
        }
        arena_rewind(a, m);
    }
    assert_true(lubang > 100 && pasal > 60);
}

static void baris_dan_kolom(void **state)
{
    (void)state;
    Profil p;
    Err err = { 0 };
    assert_false(muat_contoh(S("singkat: contoh\nawalan: M\nperaturan:\n  judul: X\n  singkt: Y\n"), &p, &err));
    assert_string_equal(err.pesan, "contoh-1-2030/profil.yaml baris 5 kolom 3, kunci peraturan.singkt: kunci ini tidak dikenal; maksudnya singkat?");
}

static void pasal_yang_ditolak(void **state)
{
    (void)state;
    static const struct { const char *isi, *pesan; } kasus[] = {
        { "M1.1\tisi\tya\nM1.1\tisi lain\tya\n", "contoh-1-2030/pasal.tsv: pasal M1.1 tertulis dua kali" },
        { "M1.1\tisi\n", "contoh-1-2030/pasal.tsv baris 1: harus 3 kolom" },
        { "M1.1\tisi\tmungkin\n", "contoh-1-2030/pasal.tsv baris 1: kolom ketiga harus ya atau tidak" },
        { "# judul\nM1.1\t\tya\n", "contoh-1-2030/pasal.tsv baris 2: isi pasal belum diisi" },
        { "\tisi\tya\n", "contoh-1-2030/pasal.tsv baris 1: nomor pasal belum diisi" },
        { "# kosong\n", "contoh-1-2030/pasal.tsv kosong" },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Profil p;
        Err err = { 0 };
        tulis("contoh-1-2030/pasal.tsv", str_z(kasus[i].isi));
        assert_false(profil_muat(a, str_z(folder), S("contoh-1-2030"), &p, &err));
        assert_int_equal(err.kode, E_PROFIL);
        if (!strstr(err.pesan, kasus[i].pesan)) fail_msg("dapat: %s\n  harap: %s", err.pesan, kasus[i].pesan);
    }
    Profil p;
    Err err = { 0 };
    assert_false(profil_muat(a, S("profil"), S("tidak-ada"), &p, &err));
    assert_int_equal(err.kode, E_BERKAS);
}

static void penilai_yang_ditolak(void **state)
{
    (void)state;
    Profil p;
    Err err = { 0 };
    Str penilai;
    assert_true(muat_contoh(contoh(), &p, &err));
    assert_true(p.penilai.n > 0);
    assert_true(file_read(a, S("profil/majalengka-16-2023/penilai.tsv"), 1 * MB, &penilai, NULL));

    tulis("contoh-1-2030/penilai.tsv", ganti(penilai, "baris\tM12.2b", "baris\tM12.2z"));
    assert_false(profil_muat(a, str_z(folder), S("contoh-1-2030"), &p, &err));
    assert_non_null(strstr(err.pesan, "contoh-1-2030/penilai.tsv baris "));
    assert_non_null(strstr(err.pesan, "pasal “M12.2z” tidak tercantum di pasal.tsv"));

    tulis("contoh-1-2030/penilai.tsv", ganti(penilai, "aturan\tberjenjang\tM12.1", "aturan\tberjenjang\tM12.11"));
    assert_false(profil_muat(a, str_z(folder), S("contoh-1-2030"), &p, &err));
    assert_non_null(strstr(err.pesan, "penilai.tsv, aturan berjenjang: pasal “M12.11” tidak tercantum"));

    static const struct { const char *lama, *baru, *pasal; } tepi[] = {       /* the first and the last row, the first and the last step */
        { "baris\tM12.2a", "baris\tM12.2y", "M12.2y" },     { "baris\tM12.1\t*\t*\t*", "baris\tM12.19\t*\t*\t*", "M12.19" },
        { "aturan\tkosong\tN", "aturan\tkosong\tM26.3", "M26.3" }, { "aturan\tkepala_pd\tM1.7", "aturan\tkepala_pd\tM1.77", "M1.77" },
    };
    for (int i = 0; i < countof(tepi); i++) {
        tulis("contoh-1-2030/penilai.tsv", ganti(penilai, tepi[i].lama, tepi[i].baru));
        assert_false(profil_muat(a, str_z(folder), S("contoh-1-2030"), &p, &err));
        assert_int_equal(err.kode, E_PROFIL);
        assert_non_null(strstr(err.pesan, str_cz(a, str_fmt(a, "pasal “%s” tidak tercantum di pasal.tsv", tepi[i].pasal))));
    }
    tulis("contoh-1-2030/penilai.tsv", S("# kosong\n"));
    assert_false(profil_muat(a, str_z(folder), S("contoh-1-2030"), &p, &err));
    assert_int_equal(err.kode, E_PROFIL);
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test_setup_teardown(majalengka, buka, tutup),
        cmocka_unit_test_setup_teardown(bekasi, buka, tutup),
        cmocka_unit_test_setup_teardown(pasal_dalam_kata, buka, tutup),
        cmocka_unit_test_setup_teardown(mencari_dari_awalan, buka, tutup),
        cmocka_unit_test_setup_teardown(daerah_ketiga, buka, tutup),
        cmocka_unit_test_setup_teardown(tolakan, buka, tutup),
        cmocka_unit_test_setup_teardown(rentang_angka, buka, tutup),
        cmocka_unit_test_setup_teardown(penghargaan, buka, tutup),
        cmocka_unit_test_setup_teardown(setiap_baris, buka, tutup),
        cmocka_unit_test_setup_teardown(baris_dan_kolom, buka, tutup),
        cmocka_unit_test_setup_teardown(pasal_yang_ditolak, buka, tutup),
        cmocka_unit_test_setup_teardown(penilai_yang_ditolak, buka, tutup),
    };
    return cmocka_run_group_tests(uji, buat_folder, hapus_folder);
}
