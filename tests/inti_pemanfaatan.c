/* Use of predicates: promotion, credit points, candidates for rewards, comparison (B27, B32; N). */
#include "bantu/aturan.h"
#include "bantu/daerah.h"
#include "bantu/kasus.h"
#include "inti/pemanfaatan.h"

#include <cmocka.h>

#define SB PREDIKAT_SANGAT_BAIK
#define B  PREDIKAT_BAIK
#define BP PREDIKAT_BUTUH_PERBAIKAN
#define T  PREDIKAT_TIADA

static PredikatTahunList tahun(Arena *a, int y, Predikat p1, Predikat p2)
{
    PredikatTahunList l = { 0 };
    if (p1) *list_add(a, &l) = (PredikatTahun){ .tahun = y, .predikat = p1 };
    if (p2) *list_add(a, &l) = (PredikatTahun){ .tahun = y - 1, .predikat = p2 };
    return l;
}

static void syarat_dua_tahun(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("b"));
    const struct { Predikat satu, dua; Syarat s; int cocok; } kasus[] = {
        { B, B, SYARAT_MEMENUHI, 2 }, { SB, B, SYARAT_MEMENUHI, 2 }, { B, BP, SYARAT_TIDAK, 1 }, { BP, SB, SYARAT_TIDAK, 1 },
        { B, T, SYARAT_BELUM, 1 }, { T, B, SYARAT_BELUM, 1 }, { T, T, SYARAT_BELUM, 0 }, { T, BP, SYARAT_TIDAK, 0 }, { BP, T, SYARAT_TIDAK, 0 },
    };
    static const char *const kata[] = {
        [0] = "Memenuhi syarat kinerja kenaikan pangkat dan pengangkatan jabatan tahun 2025.\nTahun terakhir: 2024: Baik\nTahun sebelumnya: 2023: Baik\n"
              "+ B27 Paling sedikit baik pada tahun terakhir: terpenuhi\n+ B27 Paling sedikit baik pada tahun sebelumnya: terpenuhi\n",
        [2] = "Tidak memenuhi syarat kinerja kenaikan pangkat dan pengangkatan jabatan tahun 2025.\nTahun terakhir: 2024: Baik\nTahun sebelumnya: 2023: Butuh perbaikan\n"
              "+ B27 Paling sedikit baik pada tahun terakhir: terpenuhi\n- B27 Paling sedikit baik pada tahun sebelumnya: predikatnya di bawah baik\n",
        [4] = "Belum dapat dinyatakan memenuhi syarat kinerja kenaikan pangkat dan pengangkatan jabatan tahun 2025.\nTahun terakhir: 2024: Baik\nTahun sebelumnya: 2023: belum ada\n"
              "+ B27 Paling sedikit baik pada tahun terakhir: terpenuhi\n- B27 Paling sedikit baik pada tahun sebelumnya: predikatnya belum ada\n"
              "> Predikat tahun yang kosong dapat diimpor dari sistem sebelumnya.\n" };
    for (int i = 0; i < countof(kasus); i++) {
        Mengapa w = { .a = a };
        PredikatTahunList l = tahun(a, 2024, kasus[i].satu, kasus[i].dua);
        assert_int_equal(pangkat_uji(p, &l, 2025, &w), kasus[i].s);
        assert_int_equal(pangkat_uji(p, &l, 2025, NULL), kasus[i].s);
        if (i == 0 || i == 2 || i == 4) assert_string_equal(aturan_mengapa(a, &w), kata[i]);
        int n = 0;
        for (ptrdiff_t k = 0; k < w.aturan.n; k++) n += w.aturan.v[k].cocok;
        assert_int_equal(n, kasus[i].cocok);
        assert_true(str_eqz(w.aturan.v[0].pasal, "B27"));
        assert_int_equal(w.pengubah.len > 0, kasus[i].s == SYARAT_BELUM);
    }
    arena_free(a);
}

static void angka_kredit_menurut_tabel(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    Kasus k = kasus_buka("angka-kredit.tsv", 5);
    while (kasus_lanjut(&k)) {
        MasaJf m = { 0 };
        int64_t bulan = 0;
        if (!str_int(k.kolom[1], &bulan)) fail_msg("angka-kredit.tsv:%d", k.tsv.line);
        m.bulan[jenjang_jf_dari(k.kolom[0])] = (int)bulan;
        Mengapa w = { .a = k.a };
        kasus_sama(&k, "angka", str_fmt(k.a, "%lld", (long long)angka_kredit(p, &m, predikat_dari(k.kolom[2]), &w)), k.kolom[3]);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
    }
    kasus_tutup(&k);
    MasaJf dua = { 0 };
    dua.bulan[JENJANG_JF_PERTAMA] = 6, dua.bulan[JENJANG_JF_MUDA] = 6;
    assert_int_equal(angka_kredit(p, &dua, PREDIKAT_BAIK, NULL), 1875);         /* a promotion in July: both levels by their months */
}

static void jenjang_dari_nama(void **state)
{
    (void)state;
    const struct { const char *nama; JenisJabatan jenis; JenjangJf j; } kasus[] = {
        { "Guru Ahli Pertama", JENIS_JABATAN_JF, JENJANG_JF_PERTAMA }, { "Pranata Komputer Ahli Muda", JENIS_JABATAN_JF, JENJANG_JF_MUDA },
        { "Perawat Terampil", JENIS_JABATAN_JF, JENJANG_JF_TERAMPIL }, { "Bidan Mahir", JENIS_JABATAN_JF, JENJANG_JF_MAHIR },
        { "Arsiparis Penyelia", JENIS_JABATAN_JF, JENJANG_JF_PENYELIA }, { "Auditor Ahli Utama", JENIS_JABATAN_JF, JENJANG_JF_UTAMA },
        { "Asisten Apoteker Pemula", JENIS_JABATAN_JF, JENJANG_JF_PEMULA }, { "Guru Ahli Madya", JENIS_JABATAN_JF, JENJANG_JF_MADYA },
        { "Dokter", JENIS_JABATAN_JF, JENJANG_JF_TIADA }, { "Guru Ahli Pertama", JENIS_JABATAN_PELAKSANA, JENJANG_JF_TIADA } };
    for (int i = 0; i < countof(kasus); i++) {
        Jabatan j = { .nama = str_z(kasus[i].nama), .jenis = kasus[i].jenis };
        assert_int_equal(jenjang_jf(&j), kasus[i].j);
    }
}

static void calon_menurut_aturan(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("b")), *tanpa = aturan_profil(S("m"));
    const struct { Predikat satu, dua; bool suksesi, kompetensi; } kasus[] = {
        { SB, SB, true, true }, { SB, B, false, true }, { SB, T, false, true }, { B, B, false, true }, { B, SB, false, true },
        { B, T, false, false }, { B, BP, false, false }, { BP, SB, false, false }, { T, SB, false, false } };
    for (int i = 0; i < countof(kasus); i++) {
        PredikatTahunList l = tahun(a, 2024, kasus[i].satu, kasus[i].dua);
        assert_int_equal(penghargaan_calon(p, JENIS_PENGHARGAAN_SUKSESI, &l, 2024) != NULL, kasus[i].suksesi);
        assert_int_equal(penghargaan_calon(p, JENIS_PENGHARGAAN_KOMPETENSI, &l, 2024) != NULL, kasus[i].kompetensi);
        assert_null(penghargaan_calon(tanpa, JENIS_PENGHARGAAN_KOMPETENSI, &l, 2024));      /* B32 is not its rule */
    }
    assert_true(str_eqz(penghargaan_kata(a, &p->penghargaan[JENIS_PENGHARGAAN_SUKSESI][0]), "Sangat baik pada dua tahun terakhir"));
    assert_true(str_eqz(penghargaan_kata(a, &p->penghargaan[JENIS_PENGHARGAAN_KOMPETENSI][0]), "Sangat baik pada tahun terakhir"));
    assert_true(str_eqz(penghargaan_kata(a, &p->penghargaan[JENIS_PENGHARGAAN_KOMPETENSI][1]), "Paling sedikit baik pada dua tahun terakhir"));
    static const char *const banyak[] = { "tiga", "empat", "lima" };
    for (int i = 0; i < countof(banyak); i++) {
        AturanPenghargaan x = { .tahun = 3 + i, .paling_sedikit = SB };
        assert_true(str_eq(penghargaan_kata(a, &x), str_fmt(a, "Sangat baik pada %s tahun terakhir", banyak[i])));
    }
    arena_free(a);
}

/* A month counts for the post of its last day, up to the day that is asked about; other posts do not (PermenPANRB 1/2023). */
static void masa_jabatan(void **state)
{
    (void)state;
    Arena *a = arena_new(8 * MB);
    IsiStruktur isi = { 0 };
    static const char *const nama[] = { "Guru Ahli Pertama", "Guru Ahli Muda", "Dokter", "Pengelola Data" };
    *list_add(a, &isi.unit) = (Unit){ .id = 1, .kode = S("PEMDA"), .nama = S("Pemda"), .jenis = JENIS_UNIT_PEMDA, .pekan = 5 };
    *list_add(a, &isi.unit) = (Unit){ .id = 2, .induk = 1, .kode = S("D"), .nama = S("Dinas"), .jenis = JENIS_UNIT_DINAS, .pekan = 5 };
    for (int i = 0; i < 4; i++)
        *list_add(a, &isi.jabatan) = (Jabatan){ .id = i + 1, .unit = 2, .kode = str_fmt(a, "J%d", i), .nama = str_z(nama[i]), .jenis = i < 3 ? JENIS_JABATAN_JF : JENIS_JABATAN_PELAKSANA };
    *list_add(a, &isi.pegawai) = (Pegawai){ .id = 5, .nip = S("198503102010012003"), .nama = S("Siti"), .status = STATUS_PEGAWAI_PNS };
    static const struct { int jabatan; int mulai[3], sampai[3]; } masa[] = {
        { 4, { 2024, 1, 1 }, { 2025, 1, 30 } }, { 1, { 2025, 1, 31 }, { 2025, 5, 30 } }, { 2, { 2025, 5, 31 }, { 2025, 8, 31 } },
        { 4, { 2025, 9, 1 }, { 2025, 9, 30 } }, { 3, { 2025, 10, 1 }, { 2026, 12, 31 } } };
    for (int i = 0; i < countof(masa); i++)
        *list_add(a, &isi.penugasan) = (Penugasan){ .id = 10 + i, .pegawai = 5, .jabatan = masa[i].jabatan, .jenis = JENIS_PENUGASAN_DEFINITIF,
            .mulai = tanggal(masa[i].mulai[0], masa[i].mulai[1], masa[i].mulai[2]), .sampai = tanggal(masa[i].sampai[0], masa[i].sampai[1], masa[i].sampai[2]) };
    const Struktur *s = daerah_susun(a, &isi);
    const struct { Tanggal sampai; int pertama, muda, tanpa; } kasus[] = {
        { tanggal(2025, 12, 31), 4, 4, 3 }, { tanggal(2025, 12, 30), 4, 4, 2 }, { tanggal(2025, 9, 30), 4, 4, 0 }, { tanggal(2025, 6, 30), 4, 2, 0 },
        { tanggal(2025, 6, 29), 4, 1, 0 }, { tanggal(2025, 1, 31), 1, 0, 0 }, { tanggal(2025, 1, 30), 0, 0, 0 } };
    for (int i = 0; i < countof(kasus); i++) {
        MasaJf m = masa_jf(s, 5, 2025, kasus[i].sampai);
        assert_int_equal(m.bulan[JENJANG_JF_PERTAMA], kasus[i].pertama);
        assert_int_equal(m.bulan[JENJANG_JF_MUDA], kasus[i].muda);
        assert_int_equal(m.tanpa_jenjang, kasus[i].tanpa);
        assert_int_equal(m.jf, kasus[i].pertama + kasus[i].muda + kasus[i].tanpa);
    }
    MasaJf m = masa_jf(s, 5, 2025, tanggal(2025, 12, 31));
    Mengapa w = { .a = a }, belum = { .a = a };
    assert_int_equal(angka_kredit(aturan_profil(S("b")), &m, PREDIKAT_BAIK, &w), 1250);       /* 12,50 x 4/12 + 25,00 x 4/12 */
    assert_true(str_eqz(w.inti, "Angka kredit 12,50: koefisien tahunan × 100 % × bulan/12."));
    assert_true(str_eqz(w.fakta.v[0].isi, "12,50 setahun, 4 bulan") && str_eqz(w.fakta.v[1].isi, "25,00 setahun, 4 bulan"));
    assert_true(str_eqz(w.fakta.v[2].isi, "3 bulan; nama jabatannya tidak menyebut jenjang"));
    assert_int_equal(w.pengubah.len, 0);
    assert_int_equal(angka_kredit(aturan_profil(S("b")), &m, PREDIKAT_TIADA, &belum), 0);
    assert_true(str_eqz(belum.pengubah, "Angka kredit dihitung sesudah predikat tahun itu ada."));
    arena_free(a);
}

/* Whoever stands on one side alone, and the two predicates where both have him. */
static void rekonsiliasi_rinci(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    RekonBaris sini[] = { { S("6"), S("F"), SB }, { S("3"), S("C"), B }, { S("2"), S("B"), B }, { S("5"), S("E"), BP } };
    RekonBaris sana[] = { { S("4"), S("D"), SB }, { S("5"), S("Ee"), BP }, { S("2"), S("Bb"), BP } };
    RekonBarisList x = { .v = sini, .n = countof(sini) }, y = { .v = sana, .n = countof(sana) }, kosong = { 0 }, kosong2 = { 0 };
    Rekon r = rekon_bandingkan(a, &x, &y);
    static const struct { BedaSiasn beda; const char *nip, *nama; Predikat sini, sana; } harap[] = {
        { BEDA_SIASN_PREDIKAT, "2", "B", B, BP }, { BEDA_SIASN_SINI, "3", "C", B, T }, { BEDA_SIASN_SANA, "4", "D", T, SB }, { BEDA_SIASN_SINI, "6", "F", SB, T } };
    assert_int_equal(r.sama, 1);
    assert_int_equal(r.beda.n, countof(harap));
    for (int i = 0; i < countof(harap); i++) {
        const RekonBeda *d = &r.beda.v[i];
        assert_true(d->beda == harap[i].beda && str_eqz(d->nip, harap[i].nip) && str_eqz(d->nama, harap[i].nama) && d->sini == harap[i].sini && d->sana == harap[i].sana);
    }
    assert_int_equal(rekon_bandingkan(a, &kosong, &kosong2).beda.n, 0);
    for (int i = 0; i <= PREDIKAT_MAX; i++) assert_int_equal(siasn_baca_predikat(aturan_profil(S("m")), a, str_fmt(a, "%d", i)), i < PREDIKAT_MAX ? i : T);
    for (int i = 1; i < PREDIKAT_MAX; i++) assert_int_equal(siasn_baca_predikat(aturan_profil(S("m")), a, str_z(predikat_kode[i])), i);
    arena_free(a);
}

static void rekonsiliasi(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("b"));
    RekonBaris sini[] = { { S("3"), S("C"), B }, { S("1"), S("A"), SB }, { S("2"), S("B"), B }, { S("1"), S("A"), B } };
    RekonBaris sana[] = { { S("4"), S("D"), B }, { S("2"), S("B"), BP }, { S("1"), S("A"), SB } };
    RekonBarisList x = { .v = sini, .n = countof(sini) }, y = { .v = sana, .n = countof(sana) };
    Rekon r = rekon_bandingkan(a, &x, &y);
    assert_int_equal(r.jumlah[BEDA_SIASN_SINI], 1);
    assert_int_equal(r.jumlah[BEDA_SIASN_SANA], 1);
    assert_int_equal(r.jumlah[BEDA_SIASN_PREDIKAT] + r.sama, 2);
    assert_int_equal(r.beda.n, 2 + r.jumlah[BEDA_SIASN_PREDIKAT]);
    assert_int_equal(siasn_baca_predikat(p, a, S("Sangat Baik")), SB);
    assert_int_equal(siasn_baca_predikat(p, a, S("BAIK")), B);
    assert_int_equal(siasn_baca_predikat(p, a, S("3")), BP);
    assert_int_equal(siasn_baca_predikat(p, a, S("Kurang/Misconduct")), PREDIKAT_KURANG);
    assert_int_equal(siasn_baca_predikat(p, a, S("9")), T);
    assert_int_equal(siasn_baca_predikat(p, a, S("entah")), T);
    Profil lain = *p;                           /* where the service counts the other way round */
    for (int i = 1; i < PREDIKAT_MAX; i++) lain.siasn.predikat[i] = PREDIKAT_MAX - i;
    assert_int_equal(siasn_baca_predikat(&lain, a, S("5")), SB);
    assert_int_equal(siasn_baca_predikat(&lain, a, S("baik")), B);
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(syarat_dua_tahun), cmocka_unit_test(angka_kredit_menurut_tabel), cmocka_unit_test(jenjang_dari_nama),
        cmocka_unit_test(calon_menurut_aturan), cmocka_unit_test(masa_jabatan), cmocka_unit_test(rekonsiliasi), cmocka_unit_test(rekonsiliasi_rinci),
    };
    return cmocka_run_group_tests_name("inti_pemanfaatan", uji, NULL, NULL);
}
