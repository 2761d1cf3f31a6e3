/* Rules of the plan, of the daily report and of what an evaluation lacks, clause by clause for both regulations. */
#include "inti/evaluasi.h"
#include "inti/laporan.h"
#include "inti/skp.h"
#include "bantu/aturan.h"
#include "bantu/kasus.h"

#include <cmocka.h>

static void judul_rencana(void **state)
{
    (void)state;
    static const struct { Skp s; const char *judul; } kasus[] = {
        { { .tahun = 2025 }, "SKP tahun 2025" }, { { .tahun = 2025, .ke = 1 }, "SKP tahun 2025" },
        { { .tahun = 2025, .ke = 2 }, "SKP tahun 2025, versi 2" }, { { .tahun = 2025, .ke = 3 }, "SKP tahun 2025, versi 3" } };
    Arena *a = arena_new(1 * MB);
    for (int i = 0; i < countof(kasus); i++) assert_string_equal(str_cz(a, skp_judul(a, &kasus[i].s)), kasus[i].judul);
    assert_string_equal(str_cz(a, skp_judul(a, &(Skp){ .tahun = 2025, .bulan = bulan(2025, 3), .ke = 2 })), "SKP Maret 2025, versi 2");
    arena_free(a);
}

/* ---- what a plan lacks ---- */

static void isi_aspek(Arena *a, Rhk *r, Str huruf)
{
    static const struct { const char *huruf; Str target, ukuran; } arti[] = {
        { "?KQWB", S("4 dokumen"), S("lengkap") }, { "?kqwb", { 0 }, S("lengkap") }, { "?1234", S("4 dokumen"), { 0 } },
        { "?5678", S("sesuai pedoman"), S("lengkap") }, { "????T", S("tidak berbiaya"), { 0 } }, { "????t", S("Tidak berbiaya"), { 0 } },
        { "?GHIJ", S("temuan paling banyak 9"), S("lengkap") }, { "?ghij", S("tunggakan 0"), S("lengkap") },
        { "?CDEF", S("tidak berbiaya"), { 0 } },
    };
    for (ptrdiff_t i = 0; i < huruf.len; i++) {
        Iki *x = list_add(a, &r->iki);
        for (int j = 0; j < countof(arti); j++) {
            const char *at = strchr(arti[j].huruf, huruf.s[i]);
            if (at) *x = (Iki){ .aspek = (Aspek)(at - arti[j].huruf), .uraian = S("indikator"), .target = arti[j].target, .ukuran = arti[j].ukuran };
        }
        assert_true(x->aspek != 0);
    }
}

static Skp susun(Arena *a, const Str *f)
{
    int64_t format = 0;
    assert_true(str_int(f[2], &format));
    Skp s = { .jenis = jenis_skp_dari(f[1]), .format = (int)format };
    Str rest = f[3], lampiran = f[4];
    while (rest.len && !str_eqz(f[3], "-")) {
        Str r = str_cut(&rest, ';'), kelas = str_cut(&r, ',');
        Rhk *x = list_add(a, &s.rhk);
        *x = (Rhk){ .id = 100 + s.rhk.n, .klasifikasi = kelas.s[0] == 'u' ? KLASIFIKASI_RHK_UTAMA : KLASIFIKASI_RHK_TAMBAHAN };
        if (str_find(kelas, S("j")) > 0) x->jadwal = 3;
        if (str_find(kelas, S("b")) > 0) x->bukti_harap = S("Laporan");
        x->dasar = dasar_rhk_dari(str_cut(&r, ','));
        x->jenis = jenis_rhk_dari(str_cut(&r, ','));
        x->perspektif = perspektif_dari(str_cut(&r, ','));
        isi_aspek(a, x, r);
    }
    for (ptrdiff_t i = 0; i < lampiran.len && !str_eqz(lampiran, "-"); i++) {
        static const char huruf[] = "?sp+-";
        const char *at = strchr(huruf, lampiran.s[i]);
        assert_non_null(at);
        *list_add(a, &s.lampiran) = (LampiranSkp){ .bagian = (BagianLampiran)(at - huruf), .uraian = S("isi") };
    }
    return s;
}

static void celah_menurut_tabel(void **state)
{
    (void)state;
    Kasus k = kasus_buka("skp.tsv", 7);
    while (kasus_lanjut(&k)) {
        ErrList l = { 0 };
        Skp s = susun(k.a, k.kolom);
        Buf b = buf_new(k.a, 4 * KB);
        skp_celah(aturan_profil(k.kolom[0]), &s, k.a, &l);
        for (ptrdiff_t i = 0; i < l.n; i++) {
            buf_fmt(&b, "%s%s %s", i ? ", " : "", err_nama(l.v[i].kode), l.v[i].pasal);
            bool rhk = l.v[i].kode >= E_RHK_TANPA_IKI && l.v[i].kode <= E_RHK_PERSPEKTIF;
            if (rhk != (strncmp(l.v[i].ruas, "rhk-", 4) == 0)) kasus_gagal(&k, "ruas: %s", l.v[i].ruas);
            int64_t id = 0;
            if (rhk) assert_true(str_int(str_z(l.v[i].ruas + 4), &id));
            Str no = str_fmt(k.a, "RHK %d", (int)id - 100), pesan = str_z(l.v[i].pesan);        /* numbered as on the sheet */
            char lanjut = str_starts(pesan, no) && pesan.len > no.len ? pesan.s[no.len] : '?';
            if (rhk && lanjut != ' ' && lanjut != ',') kasus_gagal(&k, "pesan: %s", l.v[i].pesan);
        }
        kasus_sama(&k, "celah", l.n ? buf_str(&b) : S("-"), k.kolom[5]);
    }
    kasus_tutup(&k);
}

/* B-L1.1 to B-L1.5. */
static void format_menurut_jabatan(void **state)
{
    (void)state;
    const Jabatan jpt = { .jenis = JENIS_JABATAN_JPT }, mandiri = { .jenis = JENIS_JABATAN_ADMINISTRATOR, .mandiri = true },
                  adm = { .jenis = JENIS_JABATAN_ADMINISTRATOR }, jf = { .jenis = JENIS_JABATAN_JF };
    const struct { const Jabatan *j; JenisPenugasan tugas; bool kuantitatif; int format; } kasus[] = {
        { &jpt, JENIS_PENUGASAN_DEFINITIF, false, 1 },     { &jpt, JENIS_PENUGASAN_DEFINITIF, true, 2 },
        { &mandiri, JENIS_PENUGASAN_DEFINITIF, false, 1 }, { &mandiri, JENIS_PENUGASAN_DEFINITIF, true, 2 },
        { &adm, JENIS_PENUGASAN_DEFINITIF, false, 3 },     { &jf, JENIS_PENUGASAN_DEFINITIF, true, 4 },
        { &jpt, JENIS_PENUGASAN_TUGAS_BELAJAR, true, 5 },  { NULL, JENIS_PENUGASAN_TUGAS_BELAJAR, false, 5 },
        { NULL, JENIS_PENUGASAN_DEFINITIF, false, 3 },
    };
    for (int i = 0; i < countof(kasus); i++) {
        int f = skp_format(kasus[i].tugas, kasus[i].j, kasus[i].kuantitatif);
        assert_int_equal(f, kasus[i].format);
        assert_int_equal(skp_format_kuantitatif(f), f == 2 || f == 4);
    }
    for (int f = 1; f <= 5; f++) assert_int_equal(skp_format_perspektif(f), f != 3 && f != 4);
}

/* Nobody is stopped because the superior's plan is missing. */
static void menunggu_rhk_pimpinan(void **state)
{
    (void)state;
    assert_non_null(rhk_menunggu(&(Rhk){ .dasar = DASAR_RHK_RHK_PIMPINAN }));
    assert_null(rhk_menunggu(&(Rhk){ .dasar = DASAR_RHK_RHK_PIMPINAN, .rhk_atasan = 7 }));
    assert_null(rhk_menunggu(&(Rhk){ .dasar = DASAR_RHK_DIREKTIF }));
}

static void angka_dalam_target(void **state)
{
    static const struct { const char *target; double angka; const char *satuan; } kasus[] = {
        { "4 dokumen", 4, "dokumen" }, { " 12 ", 12, "" }, { "1.250,5 m2", 1250.5, "m2" }, { "90 %", 90, "%" }, { "0,25 jam", 0.25, "jam" },
        { "1.000.000 rupiah", 1000000, "rupiah" }, { "tanpa revisi", -1, "" }, { "", -1, "" }, { ",5 jam", -1, "" }, { "tidak berbiaya", -1, "" },
    };
    (void)state;
    for (int i = 0; i < countof(kasus); i++) {
        double angka = 0;
        Str satuan = { 0 };
        bool ada = target_angka(str_z(kasus[i].target), &angka, &satuan);
        assert_int_equal(ada, kasus[i].angka >= 0);
        if (!ada) continue;
        assert_true(angka > kasus[i].angka - 1e-9 && angka < kasus[i].angka + 1e-9);
        assert_true(str_eqz(satuan, kasus[i].satuan));
    }
}

/* A target that is part of a longer text ends where it ends. */
static void target_terpotong(void **state)
{
    (void)state;
    double angka = 0;
    Str satuan = S("lama");
    assert_true(target_angka(str_sub(S("45 dokumen"), 0, 1), &angka, &satuan));
    assert_true(angka > 3.99 && angka < 4.01);
    assert_int_equal(satuan.len, 0);
}

/* ---- the daily report ---- */

static FaktaHariLaporan fakta(Tanggal hari, Tanggal hari_ini)
{
    return (FaktaHariLaporan){ .hari = hari, .hari_ini = hari_ini, .presensi = { .boleh = true },
                               .jendela = { .batas = tanggal_plus(hari, 3), .memblokir = true } };
}

static void hari_laporan_terbuka(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("m"));
    Tanggal hari = tanggal(2025, 3, 4);
    struct { const char *apa; FaktaHariLaporan f; ErrKode kode; const char *pasal; } kasus[] = {
        { "hari itu",                        fakta(hari, hari), E_OK, "" },
        { "hari terakhir jendela (M10.4)",   fakta(hari, tanggal_plus(hari, 3)), E_OK, "" },
        { "sehari sesudahnya",               fakta(hari, tanggal_plus(hari, 4)), E_LAPORAN_TUTUP, "M10.4" },
        { "besok",                           fakta(hari, tanggal_plus(hari, -1)), E_LAPORAN_DEPAN, "M10.4" },
        { "tidak hadir (M10.3)",             fakta(hari, hari), E_LAPORAN_PRESENSI, "M10.3" },
        { "dibuka kembali (N)",              fakta(hari, tanggal_plus(hari, 9)), E_OK, "" },
        { "sesudah pembukaan",               fakta(hari, tanggal_plus(hari, 11)), E_LAPORAN_TUTUP, "M10.4" },
        { "dikembalikan: masa perbaikan",    fakta(hari, tanggal_plus(hari, 8)), E_OK, "" },
        { "sebelum peraturan ada (M15)",     fakta(tanggal(2022, 12, 30), tanggal(2023, 1, 2)), E_LAPORAN_MULAI_APLIKASI, "M15" },
        { "tenggat sebelum diundangkan (M15)", fakta(tanggal(2023, 3, 1), tanggal(2023, 8, 1)), E_OK, "" },
        { "evaluasi masih draf",             fakta(hari, hari), E_OK, "" },
        { "evaluasi ditetapkan (M10.6)",     fakta(hari, hari), E_LAPORAN_DINILAI, "M10.6" },
        { "hasil dibuka, tenggat dibuka kembali", fakta(hari, tanggal_plus(hari, 9)), E_LAPORAN_DINILAI, "M10.6" },
        { "tanpa jabatan pada hari itu (M10.4)", fakta(hari, hari), E_LAPORAN_LEPAS, "M10.4" },
    };
    for (int i = 0; i < 2; i++) {                   /* M15, B39: the first month of a region is its own, and nothing is blocked before its time */
        p = aturan_profil(i ? S("b") : S("m"));
        FaktaHariLaporan f = fakta(i ? tanggal(2023, 7, 3) : tanggal(2023, 1, 2), tanggal(2025, 3, 4));
        Err err = { 0 };
        if (!laporan_hari_terbuka(p, &f, &err)) fail_msg("bulan pertama: %s", err.pesan);
        f.hari = tanggal_plus(bulan_awal(tanggal_bulan(f.hari)), -1);
        assert_false(laporan_hari_terbuka(p, &f, &err));
        assert_int_equal(err.kode, E_LAPORAN_MULAI_APLIKASI);
        assert_string_equal(err.pasal, i ? "B39" : "M15");
    }
    p = aturan_profil(S("m"));
    kasus[4].f.presensi = (HariPresensi){ .pasal = profil_ketentuan(p, KETENTUAN_PRESENSI), .kalimat = S("Tidak hadir.") };
    kasus[5].f.dibuka_sampai = kasus[6].f.dibuka_sampai = tanggal_plus(hari, 10);
    kasus[7].f.perbaikan_sampai = tanggal_plus(hari, 8);
    kasus[10].f.evaluasi = STATUS_EVALUASI_DRAF;
    kasus[11].f.evaluasi = STATUS_EVALUASI_DITETAPKAN;
    kasus[12].f.evaluasi = STATUS_EVALUASI_DIBUKA;
    kasus[12].f.dibuka_sampai = tanggal_plus(hari, 10);
    kasus[13].f.lepas = true;
    for (int i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        bool buka = laporan_hari_terbuka(p, &kasus[i].f, &err);
        if (buka != (kasus[i].kode == E_OK) || err.kode != kasus[i].kode || strcmp(err.pasal, kasus[i].pasal) != 0)
            fail_msg("%s: %s %s %s", kasus[i].apa, err_nama(err.kode), err.pasal, err.pesan);
    }
}

static void laporan_dan_verifikasi(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("m"));
    Err err = { 0 };
    Laporan l = { .tanggal = tanggal(2025, 3, 4), .mulai = pukul(8, 0), .selesai = pukul(8, 0), .kegiatan = S("Menyusun laporan") };
    assert_false(laporan_waktu(p, &l, NULL, NULL, &err));
    assert_int_equal(err.kode, E_LAPORAN_WAKTU);
    assert_string_equal(err.pasal, "M10.4");
    struct { Pukul mulai, selesai; ErrKode kode; } malam[] = {
        { pukul(18, 0), pukul(0, 0), E_LAPORAN_PUKUL_NOL }, { pukul(17, 59), pukul(0, 0), E_LAPORAN_WAKTU },
        { pukul(22, 0), pukul(6, 0), E_LAPORAN_MALAM },    { pukul(18, 0), pukul(9, 0), E_LAPORAN_MALAM },
        { pukul(17, 59), pukul(9, 0), E_LAPORAN_WAKTU },   { pukul(18, 0), pukul(9, 1), E_LAPORAN_WAKTU },
        { pukul(22, 0), pukul(0, 0), E_LAPORAN_PUKUL_NOL }, { pukul(13, 0), pukul(0, 0), E_LAPORAN_WAKTU },
    };
    for (int i = 0; i < countof(malam); i++) {
        l.mulai = malam[i].mulai, l.selesai = malam[i].selesai;
        assert_false(laporan_waktu(p, &l, NULL, NULL, &err));
        assert_string_equal(err_nama(err.kode), err_nama(malam[i].kode));
        assert_string_equal(err.pasal, "M10.4");
        bool esok = strstr(err.pesan, "5 Maret 2025") || strstr(err.saran, "5 Maret 2025");
        assert_int_equal(esok, err.kode != E_LAPORAN_WAKTU);
    }
    l.mulai = pukul(8, 0);
    l.selesai = pukul(8, 1);
    assert_true(laporan_waktu(p, &l, NULL, NULL, NULL));
    assert_true(laporan_sudah_selesai(p, &l, l.tanggal, pukul(8, 1), NULL));
    assert_true(laporan_sudah_selesai(p, &l, tanggal_plus(l.tanggal, 1), pukul(7, 0), NULL));
    assert_false(laporan_sudah_selesai(p, &l, l.tanggal, pukul(8, 0), &err));
    assert_int_equal(err.kode, E_LAPORAN_BELUM_SELESAI);
    assert_string_equal(err.pasal, "M10.4");
    HariPresensi ada = { .boleh = true }, tidak = { .pasal = "M10.3", .kalimat = S("Tidak hadir.") };
    assert_false(laporan_dapat_diverifikasi(p, &l, &ada, &err));
    assert_int_equal(err.kode, E_LAPORAN_BELUM_DIKAITKAN);
    assert_string_equal(err.pasal, "M10.3");
    l.rhk = 5;
    assert_true(laporan_dapat_diverifikasi(p, &l, &ada, NULL));
    assert_false(laporan_dapat_diverifikasi(p, &l, &tidak, &err));
    assert_int_equal(err.kode, E_LAPORAN_PRESENSI);
}

/* The refusal repeats the first 60 letters of an activity. */
static void kegiatan_panjang(void **state)
{
    (void)state;
    const HariPresensi ada = { .boleh = true };
    char enam_puluh[] = "Menyusun laporan pertanggungjawaban belanja triwulan ketiga.", lebih[] = "Menyusun laporan pertanggungjawaban belanja triwulan ketiga .";
    assert_int_equal(strlen(enam_puluh), 60);
    Err err = { 0 };
    assert_false(laporan_dapat_diverifikasi(aturan_profil(S("m")), &(Laporan){ .kegiatan = str_z(enam_puluh) }, &ada, &err));
    assert_non_null(strstr(err.pesan, enam_puluh));
    assert_false(laporan_dapat_diverifikasi(aturan_profil(S("m")), &(Laporan){ .kegiatan = str_z(lebih) }, &ada, &err));
    assert_null(strstr(err.pesan, lebih));
    assert_non_null(strstr(err.pesan, "triwulan ketiga "));
}

static void menit_sehari(void **state)
{
    (void)state;
    Laporan v[] = { { .mulai = pukul(8, 0), .selesai = pukul(9, 30) }, { .mulai = pukul(13, 0), .selesai = pukul(13, 20) } };
    assert_int_equal(laporan_menit((LaporanList){ .v = v, .n = 2 }), 110);
    assert_int_equal(laporan_menit((LaporanList){ .v = v, .n = 1 }), 90);
    assert_int_equal(laporan_menit((LaporanList){ 0 }), 0);
}

static void satuan_rhk(void **state)
{
    (void)state;
    Iki v[] = { { .aspek = ASPEK_KUALITAS, .target = S("3 revisi") }, { .aspek = ASPEK_KUANTITAS, .target = S("4 dokumen") },
                { .aspek = ASPEK_KUANTITAS, .satuan = S("berkas") } };
    assert_true(str_eqz(rhk_satuan(&(Rhk){ .iki = { v, 2, 2 } }), "dokumen"));
    assert_true(str_eqz(rhk_satuan(&(Rhk){ .iki = { v + 2, 1, 1 } }), "berkas"));
    assert_int_equal(rhk_satuan(&(Rhk){ .iki = { v, 1, 1 } }).len, 0);
}

/* How often an RHK is accounted for, as the sheet says it (B11a). */
static void jadwal_dengan_kata(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    static const struct { int n; const char *kata; } kasus[] = { { 0, "" }, { 1, "setiap bulan" }, { 3, "setiap 3 bulan" }, { 11, "setiap 11 bulan" }, { 12, "sekali setahun" } };
    for (int i = 0; i < countof(kasus); i++) assert_string_equal(str_cz(a, rhk_jadwal_kata(a, &(Rhk){ .jadwal = kasus[i].n })), kasus[i].kata);
    arena_free(a);
}

/* What is quoted is quoted up to its limit: a unit to 40 letters, a target that has no number to 60. */
static void kutipan_panjang(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const char enam_puluh[] = "Seluruh laporan keuangan tersusun sesuai standar akuntansi,x";
    assert_int_equal(strlen(enam_puluh), 60);
    Str n61 = str_fmt(a, "%sy", enam_puluh);
    Iki satuan = { .aspek = ASPEK_KUANTITAS, .satuan = str_sub(n61, 0, 40) };
    Rhk r = { .id = 1, .klasifikasi = KLASIFIKASI_RHK_UTAMA, .iki = { &satuan, 1, 1 } };
    assert_int_equal(rhk_satuan(&r).len, 40);
    satuan.satuan = str_sub(n61, 0, 41);
    assert_int_equal(rhk_satuan(&r).len, 40);
    Iki mutu = { .aspek = ASPEK_KUALITAS, .uraian = S("Mutu"), .target = n61, .ukuran = S("lengkap") };
    r.iki.v = &mutu;
    ErrList l = { 0 };
    skp_celah(aturan_profil(S("m")), &(Skp){ .jenis = JENIS_SKP_BULANAN, .format = 4, .rhk = { &r, 1, 1 } }, a, &l);
    assert_int_equal(l.v[0].kode, E_RHK_TARGET_ANGKA);
    assert_non_null(strstr(l.v[0].pesan, enam_puluh));
    assert_null(strstr(l.v[0].pesan, str_cz(a, n61)));
    arena_free(a);
}

/* What a fresh form begins with, and what is offered for one tap. */
static void isian_baru_hari(void **state)
{
    (void)state;
    Laporan v[] = {
        { .tanggal = tanggal(2025, 3, 3), .mulai = pukul(8, 0), .selesai = pukul(9, 0), .kegiatan = S("Apel"), .jumlah = 1 },
        { .tanggal = tanggal(2025, 3, 3), .mulai = pukul(9, 0), .selesai = pukul(10, 0), .kegiatan = S("Rapat") },
        { .tanggal = tanggal(2025, 3, 4), .mulai = pukul(8, 0), .selesai = pukul(8, 30), .kegiatan = S("Apel"), .jumlah = 2 },
        { .tanggal = tanggal(2025, 3, 4), .mulai = pukul(9, 0), .selesai = pukul(10, 0), .kegiatan = S("Menulis") },
        { .tanggal = tanggal(2025, 3, 5), .mulai = pukul(10, 0), .selesai = pukul(12, 0), .kegiatan = S("Rapat") },
    };
    LaporanList semua = { v, countof(v), countof(v) }, kosong = { 0 }, akhir = { v + 4, 1, 1 }, dua = { v + 1, 2, 2 };
    struct { LaporanList hari; Pukul datang, kantor, mulai, selesai, batas; } waktu[] = {
        { kosong, { 0 }, pukul(7, 30), pukul(7, 30), pukul(8, 30), { 0 } },
        { kosong, pukul(7, 12), pukul(7, 30), pukul(7, 30), pukul(8, 30), { 0 } },
        { kosong, pukul(8, 10), pukul(7, 30), pukul(8, 10), pukul(9, 10), { 0 } },
        { akhir, pukul(8, 10), pukul(7, 30), pukul(12, 0), pukul(13, 0), { 0 } },
        { akhir, pukul(13, 0), pukul(7, 30), pukul(12, 0), pukul(13, 0), { 0 } },
        { kosong, pukul(23, 30), { 0 }, pukul(23, 30), pukul(23, 59), { 0 } },
        { kosong, pukul(23, 59), { 0 }, { 0 }, { 0 }, { 0 } }, { kosong, { 0 }, { 0 }, { 0 }, { 0 }, { 0 } },
        { kosong, { 0 }, pukul(7, 30), pukul(7, 30), pukul(8, 10), pukul(8, 10) },      /* what is reported has been done */
        { akhir, { 0 }, pukul(7, 30), pukul(12, 0), { 0 }, pukul(12, 0) },
        { dua, { 0 }, pukul(7, 30), pukul(10, 0), pukul(11, 0), { 0 } },                /* behind the one that ended last, not the last written */
        { kosong, pukul(23, 58), { 0 }, pukul(23, 58), pukul(23, 59), { 0 } },
        { kosong, { 0 }, { 1441 }, { 1441 }, { 1501 }, { 1861 } },                      /* a shift that lasts until 07.00 of the next day */
        { kosong, { 0 }, { 1861 }, { 0 }, { 0 }, { 1861 } },
    };
    for (int i = 0; i < countof(waktu); i++) {
        WaktuUsul w = laporan_waktu_usul(waktu[i].hari, waktu[i].datang, waktu[i].kantor, waktu[i].batas, 60);
        if (w.mulai.n != waktu[i].mulai.n || w.selesai.n != waktu[i].selesai.n) fail_msg("waktu %d: %d %d", i, w.mulai.n, w.selesai.n);
    }
    Arena *a = arena_new(1 * MB);
    LaporanSeringList s = laporan_sering(a, semua, tanggal(2025, 3, 6), 4);
    assert_int_equal(s.n, 2);                               /* once is not often */
    assert_true(s.v[0].l == &v[4] && s.v[0].n == 2);        /* the latest first where they are as frequent */
    assert_true(s.v[1].l == &v[2]);                         /* and of each its latest report */
    s = laporan_sering(a, semua, tanggal(2025, 3, 5), 4);
    assert_true(s.n == 1 && s.v[0].l == &v[2]);             /* what stands on the day is not offered again */
    assert_int_equal(laporan_sering(a, semua, tanggal(2025, 3, 6), 1).n, 1);
    assert_int_equal(laporan_sering(a, kosong, tanggal(2025, 3, 6), 4).n, 0);
    Laporan w[] = {                                         /* as frequent: the later day first, within a day the earlier hour; of one day the last written */
        { .tanggal = tanggal(2025, 3, 5), .mulai = pukul(10, 0), .kegiatan = S("Rapat") }, { .tanggal = tanggal(2025, 3, 6), .mulai = pukul(9, 0), .kegiatan = S("Arsip") },
        { .tanggal = tanggal(2025, 3, 6), .mulai = pukul(8, 0), .kegiatan = S("Surat") },  { .tanggal = tanggal(2025, 3, 4), .mulai = pukul(9, 0), .kegiatan = S("Rapat") },
        { .tanggal = tanggal(2025, 3, 6), .mulai = pukul(9, 0), .kegiatan = S("Arsip") },  { .tanggal = tanggal(2025, 3, 6), .mulai = pukul(8, 0), .kegiatan = S("Surat") },
    };
    LaporanList sama = { w, countof(w), countof(w) };
    s = laporan_sering(a, sama, tanggal(2025, 3, 7), 4);
    assert_true(s.n == 3 && s.v[0].l == &w[5] && s.v[1].l == &w[4] && s.v[2].l == &w[0]);
    Laporan urut[] = { w[2], w[5], w[1], w[4], w[3], w[0] };
    s = laporan_sering(a, (LaporanList){ urut, countof(urut), countof(urut) }, tanggal(2025, 3, 7), 4);
    assert_true(s.n == 3 && s.v[0].l == &urut[1] && s.v[1].l == &urut[3] && s.v[2].l == &urut[5]);
    w[0].tanggal = tanggal(2025, 3, 7);                     /* on the day, before others in the list: not offered however often it was written */
    w[4].kegiatan = w[5].kegiatan = S("Rapat");
    assert_int_equal(laporan_sering(a, sama, tanggal(2025, 3, 7), 4).n, 0);
    arena_free(a);
}

/* ---- the evaluation ---- */

static void evaluasi_kurang_apa(void **state)
{
    (void)state;
    Arena *a = arena_new(4 * MB);
    const Profil *p = aturan_profil(S("m"));
    Rhk utama = { .id = 1, .klasifikasi = KLASIFIKASI_RHK_UTAMA }, tambahan = { .id = 2, .klasifikasi = KLASIFIKASI_RHK_TAMBAHAN };
    RhkBulanList l = { 0 };
    *list_add(a, &l) = (RhkBulan){ .rhk = &utama, .dihitung = true, .rating = EKSPEKTASI_SESUAI };
    *list_add(a, &l) = (RhkBulan){ .rhk = &tambahan, .dihitung = true };
    const struct { const char *apa; UsulHasil usul; PutusanEvaluasi d; ErrKode kode; const char *ruas; } kasus[] = {
        { "rating RHK",         { .usul = EKSPEKTASI_SESUAI }, { EKSPEKTASI_SESUAI, EKSPEKTASI_SESUAI, { 0 }, { 0 }, { 0 } }, E_EVALUASI_RATING, "rating_2" },
        { "rating hasil",       { .usul = EKSPEKTASI_SESUAI }, { 0, EKSPEKTASI_SESUAI, { 0 }, { 0 }, { 0 } }, E_EVALUASI_RATING, "hasil" },
        { "rating perilaku",    { .usul = EKSPEKTASI_SESUAI }, { EKSPEKTASI_SESUAI, 0, { 0 }, { 0 }, { 0 } }, E_EVALUASI_RATING, "perilaku" },
        { "alasan meninggalkan usul", { .usul = EKSPEKTASI_SESUAI }, { EKSPEKTASI_DI_ATAS, EKSPEKTASI_SESUAI, { 0 }, { 0 }, { 0 } }, E_EVALUASI_ALASAN, "alasan_hasil" },
        { "alasan tanpa usul",  { 0 }, { EKSPEKTASI_SESUAI, EKSPEKTASI_SESUAI, { 0 }, { 0 }, { 0 } }, E_EVALUASI_TANPA_USUL, "alasan_hasil" },
        { "lengkap",            { .usul = EKSPEKTASI_SESUAI }, { EKSPEKTASI_SESUAI, EKSPEKTASI_SESUAI, { 0 }, { 0 }, { 0 } }, E_OK, "" },
        { "lengkap dengan alasan", { 0 }, { EKSPEKTASI_DI_ATAS, EKSPEKTASI_SESUAI, S("Dua target terlampaui."), { 0 }, { 0 } }, E_OK, "" },
    };
    for (int i = 0; i < countof(kasus); i++) {
        ErrList salah = { 0 };
        l.v[1].rating = i ? EKSPEKTASI_DI_ATAS : EKSPEKTASI_TIADA;
        evaluasi_celah(p, &l, &kasus[i].usul, EKSPEKTASI_TIADA, &kasus[i].d, a, &salah);
        if (salah.n != (kasus[i].kode != E_OK)) fail_msg("%s: %td celah", kasus[i].apa, salah.n);
        if (salah.n && (salah.v[0].kode != kasus[i].kode || strcmp(salah.v[0].ruas, kasus[i].ruas) != 0 || !salah.v[0].pasal[0]))
            fail_msg("%s: %s di %s (%s)", kasus[i].apa, err_nama(salah.v[0].kode), salah.v[0].ruas, salah.v[0].pasal);
    }
    arena_free(a);
}

/* Counted is what has target or realisation; the two kinds of RHK apart (M11.3). */
static void rhk_yang_dihitung(void **state)
{
    (void)state;
    Arena *a = arena_new(4 * MB);
    Rhk utama = { .klasifikasi = KLASIFIKASI_RHK_UTAMA }, tambahan = { .klasifikasi = KLASIFIKASI_RHK_TAMBAHAN };
    RhkBulanList l = { 0 };
    *list_add(a, &l) = (RhkBulan){ .rhk = &utama, .dihitung = true, .rating = EKSPEKTASI_DI_ATAS };
    *list_add(a, &l) = (RhkBulan){ .rhk = &utama, .dihitung = true, .rating = EKSPEKTASI_DI_ATAS };
    *list_add(a, &l) = (RhkBulan){ .rhk = &tambahan, .dihitung = true, .rating = EKSPEKTASI_DI_BAWAH };
    *list_add(a, &l) = (RhkBulan){ .rhk = &utama, .dihitung = false, .rating = EKSPEKTASI_DI_BAWAH };
    *list_add(a, &l) = (RhkBulan){ .rhk = &utama, .dihitung = true };
    l.v[0].positif = 2;
    l.v[3].positif = 1;                 /* said of an RHK that is not rated: it counts (M11.3a2) */
    l.v[3].negatif = 1;
    HitungHasil h = evaluasi_hitung(&l);
    assert_int_equal(h.utama[EKSPEKTASI_DI_ATAS], 2);
    assert_int_equal(h.utama[EKSPEKTASI_DI_BAWAH], 0);
    assert_int_equal(h.tambahan[EKSPEKTASI_DI_BAWAH], 1);
    assert_int_equal(h.positif, 3);
    assert_int_equal(h.negatif, 1);
    arena_free(a);
}

/* SPEC 8: without target and realisation in the month it is left out. */
static void rhk_tanpa_target(void **state)
{
    (void)state;
    Iki jumlah = { .aspek = ASPEK_KUANTITAS, .target = S("2 dokumen") }, waktu = { .aspek = ASPEK_WAKTU, .target = S("sesuai jadwal") }, dua[2];
    Rhk r = { .iki = { .v = dua, .n = 2 } };
    static const struct { const char *jumlah, *waktu; int laporan; const char *realisasi; bool dihitung; } kasus[] = {
        { "2 dokumen", "sesuai jadwal", 0, "", true }, { "", "sesuai jadwal", 0, "", false }, { "0", "sesuai jadwal", 0, "", false },
        { "", "sesuai jadwal", 1, "", true },          { "", "", 0, "1 dokumen", true },      { "2 dokumen", "", 0, "", true },
    };
    for (int i = 0; i < countof(kasus); i++) {
        jumlah.target = str_z(kasus[i].jumlah);
        waktu.target = str_z(kasus[i].waktu);
        dua[0] = jumlah;
        dua[1] = waktu;
        if (rhk_dihitung(&(RhkBulan){ .rhk = &r, .laporan = kasus[i].laporan, .realisasi = str_z(kasus[i].realisasi) }) != kasus[i].dihitung)
            fail_msg("kasus %d", i + 1);
    }
    r.iki.n = 1;                        /* no quantity at all: any target counts (B8.2 asks for one aspect only) */
    dua[0] = (Iki){ .aspek = ASPEK_WAKTU, .target = S("sesuai jadwal") };
    assert_true(rhk_dihitung(&(RhkBulan){ .rhk = &r }));
    dua[0].target = (Str){ 0 };
    assert_false(rhk_dihitung(&(RhkBulan){ .rhk = &r }));
}

/* B10.2: the appraiser says what became of a support, with a reason where it is not available; the employee reports that it did not come. */
static void dukungan_menurut_pasal(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    const struct { KeadaanDukungan k; bool alasan, penilai; ErrKode harap; } kasus[] = {
        { KEADAAN_DUKUNGAN_DISEPAKATI, false, true, E_OK }, { KEADAAN_DUKUNGAN_DISEPAKATI, true, true, E_OK },
        { KEADAAN_DUKUNGAN_TIDAK_DISEPAKATI, false, true, E_ALASAN_WAJIB }, { KEADAAN_DUKUNGAN_TIDAK_DISEPAKATI, true, true, E_OK },
        { KEADAAN_DUKUNGAN_TIDAK_TEREALISASI, false, true, E_ALASAN_WAJIB }, { KEADAAN_DUKUNGAN_TIDAK_TEREALISASI, true, true, E_OK },
        { KEADAAN_DUKUNGAN_DISEPAKATI, true, false, E_DUKUNGAN_PEGAWAI }, { KEADAAN_DUKUNGAN_TIDAK_DISEPAKATI, true, false, E_DUKUNGAN_PEGAWAI },
        { KEADAAN_DUKUNGAN_TIDAK_TEREALISASI, false, false, E_ALASAN_WAJIB }, { KEADAAN_DUKUNGAN_TIDAK_TEREALISASI, true, false, E_OK } };
    for (int i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        bool ok = dukungan_sah(p, kasus[i].k, kasus[i].alasan ? S("dialihkan") : (Str){ 0 }, kasus[i].penilai, &err);
        if (ok != (kasus[i].harap == E_OK) || (!ok && (err.kode != kasus[i].harap || strcmp(err.pasal, "B10.2")))) fail_msg("kasus %d: %s %s", i, err_nama(err.kode), err.pasal);
    }
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(judul_rencana), cmocka_unit_test(jadwal_dengan_kata), cmocka_unit_test(kutipan_panjang), cmocka_unit_test(dukungan_menurut_pasal), cmocka_unit_test(celah_menurut_tabel), cmocka_unit_test(format_menurut_jabatan), cmocka_unit_test(menunggu_rhk_pimpinan),
        cmocka_unit_test(angka_dalam_target), cmocka_unit_test(target_terpotong), cmocka_unit_test(hari_laporan_terbuka), cmocka_unit_test(laporan_dan_verifikasi),
        cmocka_unit_test(kegiatan_panjang), cmocka_unit_test(menit_sehari),
        cmocka_unit_test(isian_baru_hari), cmocka_unit_test(satuan_rhk),
        cmocka_unit_test(evaluasi_kurang_apa), cmocka_unit_test(rhk_yang_dihitung), cmocka_unit_test(rhk_tanpa_target),
    };
    return cmocka_run_group_tests_name("inti_skp", uji, NULL, NULL);
}
