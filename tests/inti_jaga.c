/* Shift rosters (SPEC 3): reports over midnight, punches, patterns, the day off of the roster. */
#include "bantu/aturan.h"
#include "bantu/kasus.h"
#include "inti/laporan.h"

#include <cmocka.h>

static Arena *a;

static const struct { const char *kode; int masuk, pulang; } jenis[] = {
    { "M", 21 * 60, 31 * 60 }, { "N", 0, 8 * 60 }, { "P", 7 * 60, 14 * 60 }, { "S", 14 * 60, 21 * 60 },
    { "H", 8 * 60, 16 * 60 },
};

/* The shift of that code on the day; NULL for "-". */
static const JagaHari *jaga(Str kode, Tanggal t)
{
    JagaHari *j = arena_one(a, JagaHari);
    *j = (JagaHari){ .tanggal = t, .kode = kode, .nama = kode };
    if (str_eqz(kode, "-")) return NULL;
    for (int i = 0; i < countof(jenis); i++)
        if (str_eqz(kode, jenis[i].kode)) j->masuk.n = jenis[i].masuk + 1, j->pulang.n = jenis[i].pulang + 1;
    return j;
}

static Pukul jam(Str s)
{
    Pukul p;
    Str esok = s;
    if (!pukul_parse(str_cut(&esok, ' '), &p)) fail_msg("“" STR_F "” bukan jam", STR_A(s));
    return str_eqz(esok, "esok") ? (Pukul){ p.n + 1440 } : p;
}

static void laporan_menurut_tabel(void **state)
{
    (void)state;
    Tanggal t = tanggal(2025, 3, 4);
    Kasus k = kasus_buka("jaga-laporan.tsv", 8);
    while (kasus_lanjut(&k)) {
        Laporan l = { .tanggal = t, .mulai = jam(k.kolom[2]), .selesai = jam(k.kolom[3]) };
        Err e = { 0 };
        bool ok = laporan_waktu(aturan_profil(S("m")), &l, jaga(k.kolom[0], t), jaga(k.kolom[1], tanggal_plus(t, -1)), &e);
        kasus_sama(&k, "galat", ok ? S("-") : str_z(err_nama(e.kode)), k.kolom[6]);
        kasus_sama(&k, "mulai", ok ? pukul_kata(k.a, l.mulai) : S("?"), k.kolom[4]);
        kasus_sama(&k, "selesai", ok ? pukul_kata(k.a, l.selesai) : S("?"), k.kolom[5]);
        if (!ok) kasus_sama(&k, "dasar", str_z(e.pasal), k.kolom[7]);
    }
    kasus_tutup(&k);
}

static void ketukan_menurut_tabel(void **state)
{
    (void)state;
    Tanggal t = tanggal(2025, 3, 4);
    Kasus k = kasus_buka("jaga-ketukan.tsv", 7);
    while (kasus_lanjut(&k)) {
        KetukanJaga x = jaga_ketukan(jaga(k.kolom[0], tanggal_plus(t, -1)), jaga(k.kolom[1], t), jaga(k.kolom[2], tanggal_plus(t, 1)), t, jam(k.kolom[3]));
        kasus_sama(&k, "tanggal", tanggal_iso(k.a, x.tanggal), k.kolom[4]);
        kasus_sama(&k, "pukul", pukul_kata(k.a, x.pukul), k.kolom[5]);
    }
    kasus_tutup(&k);
}

static void pola_sah(void **state)
{
    (void)state;
    const struct { const char *kode; Pukul masuk, pulang; int jadi; ErrKode galat; const char *ruas; } v[] = {
        { "P", pukul(7, 0), pukul(14, 0), pukul(14, 0).n, E_OK, "" },      { "M", pukul(21, 0), pukul(7, 0), pukul(7, 0).n + 1440, E_OK, "" },
        { "L", { 0 }, { 0 }, 0, E_OK, "" },                                { "P12", pukul(8, 0), pukul(0, 0), 1441, E_OK, "" },
        { "P", pukul(7, 0), { 0 }, 0, E_POLA_JAGA_JAM, "pulang" },         { "P", { 0 }, pukul(7, 0), 0, E_POLA_JAGA_JAM, "masuk" },
        { "p", pukul(7, 0), pukul(14, 0), 0, E_POLA_JAGA_KODE, "kode" },   { "", pukul(7, 0), pukul(14, 0), 0, E_POLA_JAGA_KODE, "kode" },
        { "ABCDE", pukul(7, 0), pukul(14, 0), 0, E_POLA_JAGA_KODE, "kode" },
        { "T", pukul(7, 0), pukul(23, 0), pukul(23, 0).n, E_OK, "" },      { "T", pukul(7, 0), pukul(23, 1), 0, E_POLA_JAGA_LAMA, "pulang" },
        { "T", pukul(7, 0), pukul(7, 0), 0, E_POLA_JAGA_LAMA, "pulang" },
        { "AZ09", pukul(7, 0), pukul(14, 0), pukul(14, 0).n, E_OK, "" },   { "A@", pukul(7, 0), pukul(14, 0), 0, E_POLA_JAGA_KODE, "kode" },
        { "A[", pukul(7, 0), pukul(14, 0), 0, E_POLA_JAGA_KODE, "kode" },  { "A/", pukul(7, 0), pukul(14, 0), 0, E_POLA_JAGA_KODE, "kode" },
        { "A:", pukul(7, 0), pukul(14, 0), 0, E_POLA_JAGA_KODE, "kode" },
    };
    for (int i = 0; i < countof(v); i++) {
        PolaJaga p = { .kode = str_z(v[i].kode), .masuk = v[i].masuk, .pulang = v[i].pulang };
        Err e = { 0 };
        bool ok = pola_jaga_sah(aturan_profil(S("m")), &p, &e);
        if (e.kode != v[i].galat || strcmp(e.ruas, v[i].ruas) || (ok && p.pulang.n != v[i].jadi)) fail_msg("pola %d: %s %s %d", i, err_nama(e.kode), e.ruas, p.pulang.n);
        if (!ok) assert_string_equal(e.pasal, "N");
    }
    const struct { const char *kode; Pukul pulang; const char *sebut; } tolak[] = {     /* refused in figures: of the pattern and of the limit */
        { "ABCDE", pukul(14, 0), "4" }, { "T", pukul(7, 0), "24 jam" }, { "T", pukul(6, 59), "23 jam" }, { "T", pukul(7, 0), "16 jam" } };
    for (int i = 0; i < countof(tolak); i++) {
        PolaJaga p = { .kode = str_z(tolak[i].kode), .masuk = pukul(7, 0), .pulang = tolak[i].pulang };
        Err e = { 0 };
        assert_false(pola_jaga_sah(aturan_profil(S("m")), &p, &e));
        if (!strstr(e.pesan, tolak[i].sebut) && !strstr(e.saran, tolak[i].sebut)) fail_msg("%s %s", e.pesan, e.saran);
    }
}

/* The roster of a person by day, the patterns of a unit by code: the first, the last, none; what they are called. */
static void jadwal_dan_pola(void **state)
{
    (void)state;
    Tanggal t = tanggal(2025, 3, 4);
    JagaHari v[] = { *jaga(S("M"), t), *jaga(S("L"), tanggal_plus(t, 1)), *jaga(S("P"), tanggal_plus(t, 3)) };
    JagaList l = { v, 3, 3 };
    assert_ptr_equal(jaga_pada(&l, t), &v[0]);
    assert_ptr_equal(jaga_pada(&l, tanggal_plus(t, 3)), &v[2]);
    assert_null(jaga_pada(&l, tanggal_plus(t, 2)));
    assert_string_equal(str_cz(a, jaga_kata(a, &v[0])), "M 21.00 – 07.00 esok");
    assert_string_equal(str_cz(a, jaga_kata(a, &v[1])), "L");
    assert_false(jaga_lewat_malam(&(JagaHari){ .masuk = pukul(16, 0), .pulang = pukul(23, 59) }));
    assert_true(jaga_lewat_malam(&(JagaHari){ .masuk = pukul(16, 0), .pulang = { pukul(0, 0).n + 1440 } }));
    PolaJaga p[] = { { .kode = S("P") }, { .kode = S("S") }, { .kode = S("M") } };
    PolaJagaList pola = { p, 3, 3 };
    assert_ptr_equal(pola_jaga_cari(&pola, S("P")), &p[0]);
    assert_ptr_equal(pola_jaga_cari(&pola, S("M")), &p[2]);
    assert_null(pola_jaga_cari(&pola, S("X")));
}

/* The roster, not the calendar, says which day is off; late and early go by the shift; a report that ran into the next
 * day is done when that hour has come. */
static void hari_menurut_jadwal(void **state)
{
    (void)state;
    Tanggal minggu = tanggal(2025, 3, 2), selasa = tanggal(2025, 3, 4);
    FaktaHari f = { .lengkap = true, .kalender = aturan_kalender(), .pekan = 5, .profil = aturan_profil(S("m")) };
    const struct { Tanggal t; const char *jaga; bool libur; StatusPresensi status; } v[] = {
        { minggu, "M", false, STATUS_PRESENSI_TK }, { minggu, "-", true, STATUS_PRESENSI_TIADA },
        { selasa, "L", true, STATUS_PRESENSI_TIADA }, { selasa, "-", false, STATUS_PRESENSI_TK },
    };
    for (int i = 0; i < countof(v); i++) {
        HariPresensi h;
        Mengapa w = { .a = a };
        f.tanggal = v[i].t;
        f.jaga = jaga(str_z(v[i].jaga), v[i].t);
        assert_true(presensi_hari(a, &f, &h, &w, NULL));
        if (h.libur != v[i].libur || h.status != v[i].status || !f.jaga != !h.jaga.len) fail_msg("hari %d: %d %d", i, h.libur, h.status);
        assert_int_equal(h.terjadwal, f.jaga != NULL);
        assert_string_equal(h.pasal, profil_ketentuan(f.profil, f.jaga ? KETENTUAN_JAGA : KETENTUAN_PRESENSI));
        HariPresensi diam;                              /* without an arena the answer is the same, only unsaid */
        assert_true(presensi_hari(NULL, &f, &diam, NULL, NULL));
        assert_true(diam.status == h.status && diam.libur == h.libur && diam.keadaan == h.keadaan && !diam.jaga.len);
        bool disebut = false;
        for (ptrdiff_t k = 0; k < w.fakta.n; k++) disebut |= str_eqz(w.fakta.v[k].nama, "Jadwal jaga") && str_eq(w.fakta.v[k].isi, h.jaga);
        assert_int_equal(disebut, f.jaga != NULL);
        if (v[i].libur) assert_int_equal(str_find(h.kalimat, S("menurut jadwal jaga")) >= 0, f.jaga != NULL);
    }
    JamKerja j = { 0 };
    const JagaHari *malam = jaga(S("M"), minggu);
    JamHari jam_malam = jam_hari_orang(&j, malam, 5, false, minggu);
    Pukul pulang = { pukul(7, 2).n + 1440 };
    assert_int_equal(presensi_dari_ketukan(jam_malam, minggu, pukul(20, 55), pulang, true).status, STATUS_PRESENSI_H);
    assert_int_equal(presensi_dari_ketukan(jam_malam, minggu, pukul(21, 5), pulang, true).status, STATUS_PRESENSI_TL);
    pulang.n -= 10;
    assert_int_equal(presensi_dari_ketukan(jam_malam, minggu, pukul(20, 55), pulang, true).status, STATUS_PRESENSI_PSW);
    assert_int_equal(presensi_dari_ketukan(jam_malam, minggu, pulang, pulang, true).masuk.n, 0);       /* past the middle of the shift */

    Laporan l = { .tanggal = minggu, .mulai = pukul(22, 0), .selesai = { pukul(2, 0).n + 1440 } };
    assert_false(laporan_sudah_selesai(f.profil, &l, minggu, pukul(23, 59), NULL));
    assert_false(laporan_sudah_selesai(f.profil, &l, tanggal_plus(minggu, 1), pukul(1, 59), NULL));
    assert_true(laporan_sudah_selesai(f.profil, &l, tanggal_plus(minggu, 1), pukul(2, 0), NULL));
}

/* On study leave the office's attendance does not hold: neither absence nor leave closes the day. */
static void tugas_belajar(void **state)
{
    (void)state;
    Presensi tk = { .tanggal = tanggal(2025, 3, 4), .status = STATUS_PRESENSI_TK };
    FaktaHari f = { .tanggal = tk.tanggal, .presensi = &tk, .lengkap = true, .kalender = aturan_kalender(), .pekan = 5, .belajar = true };
    const char *const dasar[][2] = { { "b", "B14.1" }, { "m", "N" } };
    for (int i = 0; i < countof(dasar); i++) {
        HariPresensi h;
        Mengapa w = { .a = a };
        f.profil = aturan_profil(str_z(dasar[i][0]));
        assert_true(presensi_hari(a, &f, &h, &w, NULL));
        assert_int_equal(h.status, STATUS_PRESENSI_TB);
        assert_true(h.boleh);
        assert_string_equal(h.pasal, dasar[i][1]);
        bool disebut = false;
        for (ptrdiff_t k = 0; k < w.aturan.n; k++)
            disebut |= w.aturan.v[k].cocok && str_eqz(w.aturan.v[k].judul, "Tugas belajar") && str_eqz(w.aturan.v[k].pasal, dasar[i][1]);
        assert_true(disebut);
    }
}

int main(void)
{
    a = arena_new(8 * MB);
    const struct CMUnitTest t[] = {
        cmocka_unit_test(laporan_menurut_tabel), cmocka_unit_test(ketukan_menurut_tabel), cmocka_unit_test(pola_sah), cmocka_unit_test(jadwal_dan_pola),
        cmocka_unit_test(hari_menurut_jadwal), cmocka_unit_test(tugas_belajar),
    };
    int n = cmocka_run_group_tests_name("inti_jaga", t, NULL, NULL);
    arena_free(a);
    return n;
}
