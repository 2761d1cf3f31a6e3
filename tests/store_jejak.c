/* The audit trail with its pages and its chain; calendar, reopened deadlines, settings. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/uji_store.h"
#include "store/db_akun.h"
#include "store/db_jejak.h"
#include "store/db_kalender.h"
#include "store/db_pengaturan.h"
#include "store/db_struktur.h"

#include <cmocka.h>

#define harus(ok, e) \
    do { if (!(ok)) fail_msg("baris %d: %s %s", __LINE__, err_nama((e).kode), (e).pesan); } while (0)
#define sama_str(s, lit) do { if (!str_eq((s), S(lit))) fail_msg("baris %d: " STR_F, __LINE__, STR_A(s)); } while (0)
#define tx(u, langkah) assert_int_equal(uji_store_tx((u), (langkah)), E_OK)

/* ---- trail ---- */

static bool dua_puluh_lima(Db *db, UjiStore *u, Err *err)
{
    Jejak j[25];
    for (int i = 0; i < 25; i++)
        j[i] = (Jejak){ .id = 100 + i, .pada = { 1700000000000 + i }, .akun = i % 2 ? 7 : 0, .pelaku = S("Budi"), .objek = OBJEK_SKP,
                        .objek_id = i % 5, .aksi = AKSI_AJUKAN, .pegawai = i % 3 ? 31 : 0, .isi = str_fmt(u->a, "{\"n\":%d}", i) };
    j[24].objek = OBJEK_LAPORAN;
    return db_jejak_tambah(db, j, 24, err) && db_jejak_tambah(db, j + 24, 1, err);
}

static void berhalaman(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    JejakList l = { 0 };
    tx(u, dua_puluh_lima);
    harus(db_jejak_semua(u->db, u->a, 0, 10, &l, &e), e);
    assert_int_equal(l.n, 10);
    assert_int_equal(l.v[0].id, 124);
    assert_int_equal(l.v[0].objek, OBJEK_LAPORAN);
    assert_int_equal(l.v[1].akun, 7);
    assert_int_equal(l.v[0].akun, 0);
    sama_str(l.v[9].isi, "{\"n\":15}");
    assert_int_equal(l.v[9].pada.ms, 1700000000015);
    while (l.n < 25) {
        ptrdiff_t n = l.n;
        harus(db_jejak_semua(u->db, u->a, l.v[l.n - 1].id, 10, &l, &e), e);
        assert_true(l.n > n);
    }
    for (int i = 0; i < 25; i++) assert_int_equal(l.v[i].id, 124 - i);          /* each once, in order */
    harus(db_jejak_semua(u->db, u->a, 100, 10, &l, &e), e);
    assert_int_equal(l.n, 25);

    l = (JejakList){ 0 };
    harus(db_jejak_objek(u->db, u->a, OBJEK_SKP, 4, 0, 10, &l, &e), e);
    assert_int_equal(l.n, 4);                                   /* the fifth is a laporan */
    assert_int_equal(l.v[0].id, 119);
    l = (JejakList){ 0 };
    harus(db_jejak_pegawai(u->db, u->a, 31, 105, 10, &l, &e), e);
    assert_int_equal(l.n, 3);
    assert_int_equal(l.v[0].id, 104);
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM jejak WHERE akun IS NULL"), 13);
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM jejak WHERE pegawai IS NULL"), 9);
}

static bool segel_sepuluh(Db *db, UjiStore *u, Err *err)
{
    JejakList l = { 0 };
    int64_t urut;
    Str hash;
    if (!db_jejak_ujung(db, u->a, &urut, &hash, err) || !db_jejak_belum_disegel(db, u->a, 10, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        l.v[i].urut = ++urut;
        l.v[i].hash = hash = str_fmt(u->a, "h%d", (int)urut);
    }
    return db_jejak_segel(db, l.v, l.n, err);
}

static bool segel_ulang(Db *db, UjiStore *u, Err *err)
{
    (void)u;
    Jejak j = { .id = 100, .urut = 99, .hash = S("palsu") };
    return db_jejak_segel(db, &j, 1, err);
}

static void rantai(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    JejakList l = { 0 };
    int64_t n, urut;
    Str hash;
    harus(db_jejak_ujung(u->db, u->a, &urut, &hash, &e), e);
    assert_int_equal(urut, 0);
    assert_int_equal(hash.len, 0);
    tx(u, dua_puluh_lima);
    harus(db_jejak_belum_disegel_jumlah(u->db, &n, &e), e);
    assert_int_equal(n, 25);
    tx(u, segel_sepuluh);
    tx(u, segel_sepuluh);
    harus(db_jejak_belum_disegel_jumlah(u->db, &n, &e), e);
    assert_int_equal(n, 5);
    harus(db_jejak_ujung(u->db, u->a, &urut, &hash, &e), e);
    assert_int_equal(urut, 20);
    sama_str(hash, "h20");
    tx(u, segel_ulang);                                         /* a sealed row keeps its number */
    harus(db_jejak_rantai(u->db, u->a, 0, 15, &l, &e) && db_jejak_rantai(u->db, u->a, l.v[14].urut, 15, &l, &e), e);
    assert_int_equal(l.n, 20);
    for (int i = 0; i < 20; i++) {
        assert_int_equal(l.v[i].urut, i + 1);
        assert_int_equal(l.v[i].id, 100 + i);
    }
}

static bool tiga_baca(Db *db, UjiStore *u, Err *err)
{
    (void)u;
    JejakBaca b[] = { { 1, { 5 }, 7, OBJEK_SKP, 3, 31 }, { 2, { 6 }, 8, OBJEK_EVALUASI, 4, 31 }, { 3, { 7 }, 7, OBJEK_SKP, 5, 32 } };
    return db_jejak_baca_tambah(db, b, 3, err) && db_jejak_baca_tambah(db, NULL, 0, err);
}

static void siapa_membaca(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    JejakBacaList l = { 0 };
    tx(u, tiga_baca);
    harus(db_jejak_baca_pegawai(u->db, u->a, 31, 0, 10, &l, &e), e);
    assert_int_equal(l.n, 2);
    assert_int_equal(l.v[0].akun, 8);
    assert_int_equal(l.v[0].objek, OBJEK_EVALUASI);
    harus(db_jejak_baca_pegawai(u->db, u->a, 31, 2, 10, &l, &e), e);
    assert_int_equal(l.n, 3);
}

/* ---- calendar ---- */

static HariLibur libur_2024[] = { { { 738886 }, JENIS_LIBUR_LIBUR, S("Tahun Baru") }, { { 739251 }, JENIS_LIBUR_DAERAH, S("Akhir tahun") } };

static bool isi_2024(Db *db, UjiStore *u, Err *err) { (void)u; return db_libur_ganti(db, 2024, libur_2024, 2, err); }
static bool isi_2025(Db *db, UjiStore *u, Err *err)
{
    (void)u;
    HariLibur h[] = { { tanggal(2025, 1, 1), JENIS_LIBUR_LIBUR, S("Tahun Baru 2025") } };
    return db_libur_ganti(db, 2025, h, 1, err);
}
static bool ganti_2024(Db *db, UjiStore *u, Err *err)
{
    (void)u;
    HariLibur h[] = { { tanggal(2024, 4, 10), JENIS_LIBUR_LIBUR, S("Idulfitri") } };
    return db_libur_ganti(db, 2024, h, 1, err);
}
static bool satu_hari(Db *db, UjiStore *u, Err *err)
{
    (void)u;
    HariLibur baru = { tanggal(2024, 4, 9), JENIS_LIBUR_CUTI_BERSAMA, S("Cuti") }, lain = { tanggal(2024, 4, 10), JENIS_LIBUR_DAERAH, S("Diubah") };
    return db_libur_simpan(db, &baru, err) && db_libur_simpan(db, &lain, err) && db_libur_hapus(db, tanggal(2025, 1, 1), err);
}

static void hari_libur(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    HariLiburList l = { 0 };
    int64_t v;
    assert_int_equal(tanggal(2024, 1, 1).n, libur_2024[0].tanggal.n);
    tx(u, isi_2024);
    tx(u, isi_2025);
    harus(db_libur(u->db, u->a, &l, &e), e);
    assert_int_equal(l.n, 3);
    sama_str(l.v[1].nama, "Akhir tahun");
    tx(u, ganti_2024);
    l = (HariLiburList){ 0 };
    harus(db_libur(u->db, u->a, &l, &e), e);
    assert_int_equal(l.n, 2);                                   /* the other year stays */
    sama_str(l.v[0].nama, "Idulfitri");
    sama_str(l.v[1].nama, "Tahun Baru 2025");
    tx(u, satu_hari);
    l = (HariLiburList){ 0 };
    harus(db_libur(u->db, u->a, &l, &e), e);
    assert_int_equal(l.n, 2);
    assert_int_equal(l.v[0].jenis, JENIS_LIBUR_CUTI_BERSAMA);
    sama_str(l.v[1].nama, "Diubah");
    harus(db_penanda(u->db, PENANDA_KALENDER, &v, &e), e);
    assert_int_equal(v, 6);
}

/* ---- reopened deadlines ---- */

static Unit unit[] = { { 10, 0, S("p"), S("Pemda"), S(""), JENIS_UNIT_PEMDA, 5 }, { 11, 10, S("d"), S("Dinas"), S(""), JENIS_UNIT_DINAS, 5 },
                       { 12, 11, S("b"), S("Bidang"), S(""), JENIS_UNIT_BIDANG, 5 }, { 13, 10, S("k"), S("Badan"), S(""), JENIS_UNIT_BADAN, 5 } };

static bool buka(Db *db, UjiStore *u, Err *err)
{
    Pegawai p[] = { { .id = 31, .nama = S("A"), .status = STATUS_PEGAWAI_PNS }, { .id = 32, .nama = S("B"), .status = STATUS_PEGAWAI_PNS } };
    Akun a = { .id = 1, .masuk = S("x"), .nama = S("X"), .aktif = true };
    Tanggal m = tanggal(2024, 3, 1), s = tanggal(2024, 3, 31);
    Pembukaan b[] = {
        { 1, JENIS_TENGGAT_LAPORAN_HARIAN, 31, 0, m, s, tanggal(2024, 4, 20), S("sakit"), 1, { 5 } },
        { 2, JENIS_TENGGAT_LAPORAN_HARIAN, 0, 11, m, s, tanggal(2024, 4, 10), S("gangguan"), 1, { 6 } },
        { 3, JENIS_TENGGAT_LAPORAN_HARIAN, 0, 0, m, tanggal(2024, 3, 5), tanggal(2024, 4, 2), S("semua"), 1, { 7 } },
        { 4, JENIS_TENGGAT_EVALUASI, 31, 0, m, s, tanggal(2024, 5, 1), S("lain"), 1, { 8 } },
    };
    if (!db_unit_simpan(db, unit, 4, err) || !db_pegawai_simpan(db, u->a, p, 2, err) || !db_akun_tambah(db, &a, 1, err)) return false;
    for (int i = 0; i < 4; i++)
        if (!db_pembukaan_tambah(db, &b[i], err)) return false;
    return true;
}

static void dibuka_kembali(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    tx(u, buka);
    const Struktur *s;
    IsiStruktur isi;
    int64_t v;
    harus(db_struktur_muat(u->db, u->a, &isi, &v, &e) && struktur_susun(u->a, &isi, &s, &e), e);
    const struct { JenisTenggat jenis; int64_t pegawai, unit; Tanggal t, harap; } x[] = {
        { JENIS_TENGGAT_LAPORAN_HARIAN, 31, 12, tanggal(2024, 3, 3), tanggal(2024, 4, 20) },   /* the farthest of three */
        { JENIS_TENGGAT_LAPORAN_HARIAN, 32, 12, tanggal(2024, 3, 3), tanggal(2024, 4, 10) },   /* a unit above his */
        { JENIS_TENGGAT_LAPORAN_HARIAN, 32, 11, tanggal(2024, 3, 31), tanggal(2024, 4, 10) },
        { JENIS_TENGGAT_LAPORAN_HARIAN, 32, 13, tanggal(2024, 3, 5), tanggal(2024, 4, 2) },    /* everyone */
        { JENIS_TENGGAT_LAPORAN_HARIAN, 32, 13, tanggal(2024, 3, 6), { 0 } },
        { JENIS_TENGGAT_LAPORAN_HARIAN, 32, 0, tanggal(2024, 3, 6), { 0 } },                   /* unassigned */
        { JENIS_TENGGAT_LAPORAN_HARIAN, 31, 0, tanggal(2024, 3, 6), tanggal(2024, 4, 20) },
        { JENIS_TENGGAT_LAPORAN_HARIAN, 31, 12, tanggal(2024, 4, 1), { 0 } },
        { JENIS_TENGGAT_EVALUASI, 32, 12, tanggal(2024, 3, 3), { 0 } },
        { JENIS_TENGGAT_VERIFIKASI, 31, 12, tanggal(2024, 3, 3), { 0 } },
    };
    for (int i = 0; i < countof(x); i++) {
        Tanggal d = { 9 };
        harus(db_pembukaan_sampai(u->db, u->a, x[i].jenis, x[i].pegawai, struktur_unit(s, x[i].unit), s, x[i].t, &d, &e), e);
        if (d.n != x[i].harap.n) fail_msg("kasus %d: %d", i, d.n);
    }
    PembukaanList l = { 0 };
    harus(db_pembukaan_daftar(u->db, u->a, 0, 3, &l, &e) && db_pembukaan_daftar(u->db, u->a, l.v[2].id, 3, &l, &e), e);
    assert_int_equal(l.n, 4);
    assert_int_equal(l.v[3].id, 1);
    assert_int_equal(l.v[3].dibuka_sampai.n, tanggal(2024, 4, 20).n);
    sama_str(l.v[3].alasan, "sakit");
}

/* ---- settings ---- */

static bool atur(Db *db, UjiStore *u, Err *err)
{
    (void)u;
    return db_pengaturan_simpan(db, S("profil"), S("majalengka"), err) && db_pengaturan_simpan(db, S("profil"), S("bekasi"), err)
        && db_penanda_naik(db, PENANDA_STRUKTUR, err) && db_penanda_naik(db, PENANDA_STRUKTUR, err);
}

static void pengaturan(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Str s = S("x");
    int64_t v;
    harus(db_pengaturan(u->db, u->a, S("profil"), &s, &e), e);
    assert_int_equal(s.len, 0);
    tx(u, atur);
    harus(db_pengaturan(u->db, u->a, S("profil"), &s, &e), e);
    sama_str(s, "bekasi");
    harus(db_penanda(u->db, PENANDA_STRUKTUR, &v, &e), e);
    assert_int_equal(v, 2);
    harus(db_penanda(u->db, PENANDA_KALENDER, &v, &e), e);
    assert_int_equal(v, 0);
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS(berhalaman), KASUS(rantai), KASUS(siapa_membaca), KASUS(hari_libur), KASUS(dibuka_kembali), KASUS(pengaturan),
    };
    return uji_store_jalankan("store_jejak", "schema", kasus, countof(kasus));
}
