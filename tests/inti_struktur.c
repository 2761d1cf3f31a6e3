/* The structure of a region: what belongs where, who holds what on a day, which rows are refused (SPEC 4). */
#include "bantu/daerah.h"
#include "bantu/kasus.h"

#include <cmocka.h>

static Arena *a;
static IsiStruktur b, m;            /* Bekasi, Majalengka */

static int buka(void **state)
{
    (void)state;
    a = arena_new(64 * MB);
    b = daerah_muat(a, "struktur-bekasi.tsv");
    m = daerah_muat(a, "struktur-majalengka.tsv");
    return 0;
}
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

static const Unit *unit(const Struktur *s, const char *kode) { return struktur_unit(s, daerah_unit(struktur_isi(s), str_z(kode))); }
static int64_t jabatan(const Struktur *s, const char *kode) { return daerah_jabatan(struktur_isi(s), str_z(kode)); }
static int64_t orang(const Struktur *s, const char *kode) { return daerah_orang(struktur_isi(s), str_z(kode)); }

static const Struktur *ubah(const IsiStruktur *awal, const char *perubahan)
{
    IsiStruktur isi = daerah_ubah(a, awal, str_z(perubahan));
    return daerah_susun(a, &isi);
}

/* Holder, SKP post and head of PD on days and in states: tests/kasus/pemangku.tsv. */
static void pemangku_dan_skp(void **state)
{
    (void)state;
    Kasus k = kasus_buka("pemangku.tsv", 7);
    while (kasus_lanjut(&k)) {
        IsiStruktur isi = daerah_ubah(k.a, &b, k.kolom[0]);
        const Struktur *s = daerah_susun(k.a, &isi);
        Tanggal t;
        if (!tanggal_parse(k.kolom[1], &t)) fail_msg("%s:%d: tanggal", k.file, k.tsv.line);
        Str apa = k.kolom[2], dapat = S("-");
        if (str_eqz(apa, "pemangku")) {
            Pejabat p = { .jabatan = struktur_jabatan(s, daerah_jabatan(&isi, k.kolom[3])) };
            p.pegawai = struktur_pemangku(s, p.jabatan->id, t, &p.sebagai);
            dapat = daerah_sebut(k.a, &p);
        } else if (str_eqz(apa, "skp")) {
            const Penugasan *p = struktur_penugasan_pada(s, daerah_orang(&isi, k.kolom[3]), t);
            if (p) dapat = str_fmt(k.a, STR_F ":%s", STR_A(struktur_jabatan(s, p->jabatan)->kode), jenis_penugasan_kode[p->jenis]);
        } else if (str_eqz(apa, "kepala_pd")) {
            const Pegawai *p = struktur_kepala_pd(s, struktur_unit(s, daerah_unit(&isi, k.kolom[3])), t);
            if (p) dapat = p->nip;
        } else if (str_eqz(apa, "unit")) {
            const Unit *u = struktur_unit_pegawai(s, daerah_orang(&isi, k.kolom[3]), t);
            if (u) dapat = u->kode;
        } else {
            fail_msg("%s:%d: tanya “" STR_F "”", k.file, k.tsv.line, STR_A(apa));
        }
        kasus_sama(&k, str_cz(k.a, apa), dapat, k.kolom[4]);

        /* the snapshot of a day says the same as single questions */
        StrukturHari h = struktur_hari(s, t, k.a);
        for (ptrdiff_t i = 0; i < isi.jabatan.n; i++)
            if (h.pemangku[i] != struktur_pemangku_tugas(s, isi.jabatan.v[i].id, t))
                kasus_gagal(&k, "struktur_hari berbeda pada jabatan " STR_F, STR_A(isi.jabatan.v[i].kode));
        for (ptrdiff_t i = 0; i < isi.pegawai.n; i++)
            if (h.skp[i] != struktur_penugasan_pada(s, isi.pegawai.v[i].id, t))
                kasus_gagal(&k, "struktur_hari berbeda pada pegawai " STR_F, STR_A(isi.pegawai.v[i].nip));
    }
    kasus_tutup(&k);
}

/* SPEC 4: the perangkat daerah and the group of B-L2 of a unit. */
static void perangkat_daerah(void **state)
{
    (void)state;
    static const struct { bool bekasi; const char *unit, *pd, *kelompok; } kasus[] = {
        { true,  "SETDA", "SETDA", "SETDA" },   { true,  "BGNSUB", "SETDA", "SETDA" }, { true, "AS1", "SETDA", "SETDA" },
        { true,  "D4SIE", "D4", "D4" },         { true,  "PKMTU", "D5", "D5" },        { true, "SD1", "D6", "D6" },
        { true,  "KEL", "KEC", "KEL" },         { true,  "KELSIE", "KEC", "KEL" },     { true, "KECSUB", "KEC", "KEC" },
        { true,  "RS", "RS", "RS" },            { true,  "RSINS", "RS", "RS" },        { true, "LAIN", "LAIN", "PEMDA" },
        { true,  "PEMDA", NULL, "PEMDA" },      { true,  "BPSIE", "BP", "BP" },
        { false, "RS", "D5", "RS" },            { false, "RSINS", "D5", "RS" },        { false, "DESA", "KEC", "KEC" },
        { false, "SKB", "D6", "D6" },
    };
    const Struktur *sb = ubah(&b, "-"), *sm = ubah(&m, "-");
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        const Struktur *s = kasus[i].bekasi ? sb : sm;
        const Unit *pd = struktur_pd(s, unit(s, kasus[i].unit)), *k = struktur_kelompok(s, unit(s, kasus[i].unit));
        if (!(pd ? kasus[i].pd && str_eqz(pd->kode, kasus[i].pd) : !kasus[i].pd)) fail_msg("pd dari %s", kasus[i].unit);
        if (!k || !str_eqz(k->kode, kasus[i].kelompok)) fail_msg("kelompok dari %s", kasus[i].unit);
    }
    assert_null(struktur_pd(sb, NULL));
    assert_null(struktur_kelompok(sb, NULL));
}

static void pohon(void **state)
{
    (void)state;
    const Struktur *s = ubah(&b, "-");
    int64_t d4 = unit(s, "D4")->id, bid = unit(s, "D4BID")->id, sie = unit(s, "D4SIE")->id, kel = unit(s, "KEL")->id;
    assert_true(struktur_di_bawah(s, sie, d4) && struktur_di_bawah(s, sie, bid) && struktur_di_bawah(s, d4, d4));
    assert_true(struktur_di_bawah(s, sie, unit(s, "PEMDA")->id));
    assert_false(struktur_di_bawah(s, d4, sie) || struktur_di_bawah(s, kel, d4) || struktur_di_bawah(s, d4, 0) || struktur_di_bawah(s, 99999, d4));
    Posisi anak = struktur_anak(s, d4);
    assert_int_equal(anak.n, 3);
    assert_true(str_eqz(struktur_isi(s)->unit.v[anak.v[0]].kode, "D4SEK"));
    assert_int_equal(struktur_anak(s, sie).n, 0);
    assert_int_equal(struktur_anak(s, 424242).n, 0);

    /* each unit lies below exactly those on its way up */
    const UnitList *l = &struktur_isi(s)->unit;
    for (ptrdiff_t i = 0; i < l->n; i++)
        for (ptrdiff_t j = 0; j < l->n; j++) {
            bool di_jalan = false;
            for (const Unit *u = &l->v[i]; u; u = struktur_unit(s, u->induk)) di_jalan |= u == &l->v[j];
            assert_int_equal(struktur_di_bawah(s, l->v[i].id, l->v[j].id), di_jalan);
        }
}

static void pimpinan_dan_atasan(void **state)
{
    (void)state;
    static const struct { const char *jabatan, *atasan; } kasus[] = {
        { "P4SIE", "KSI4" }, { "KSI4", "KB4" }, { "KB4", "KD4" }, { "KD4", "WALI" }, { "WALI", NULL }, { "J4KD", "KD4" },
        { "SAHLI", "SEKDA" }, { "LURAH", "CAMAT" }, { "PLKEL", "LURAH" }, { "KSD1", "KD6" }, { "WADIR1", "DIR" },
    };
    const Struktur *s = ubah(&b, "-");
    for (ptrdiff_t i = 0; i < countof(kasus); i++)
        assert_int_equal(struktur_atasan(s, jabatan(s, kasus[i].jabatan)), kasus[i].atasan ? jabatan(s, kasus[i].atasan) : 0);
    assert_int_equal(struktur_pimpinan(s, unit(s, "D4SIE")->id), jabatan(s, "KSI4"));
    assert_int_equal(struktur_pimpinan(s, 424242), 0);
    assert_int_equal(struktur_atasan(s, 424242), 0);

    s = ubah(&b, "atasan KSI4=SEK4;hapus KB4E");
    assert_int_equal(struktur_atasan(s, jabatan(s, "KSI4")), jabatan(s, "SEK4"));
    assert_int_equal(struktur_atasan(s, jabatan(s, "J4BIE")), jabatan(s, "KD4"));      /* a unit without head is passed over */
    assert_int_equal(struktur_pimpinan(s, unit(s, "D4BIE")->id), 0);
}

static void mencari(void **state)
{
    (void)state;
    const Struktur *semua = ubah(&b, "-");                  /* each row is found, the first and the last as well */
    const IsiStruktur *isi = struktur_isi(semua);
    for (ptrdiff_t i = 0; i < isi->unit.n; i++) assert_ptr_equal(struktur_unit(semua, isi->unit.v[i].id), &isi->unit.v[i]);
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++) {
        const Jabatan *j = &isi->jabatan.v[i];
        assert_ptr_equal(struktur_jabatan(semua, j->id), j);
        if (j->pimpinan) assert_int_equal(struktur_pimpinan(semua, j->unit), j->id);
    }
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        assert_ptr_equal(struktur_pegawai(semua, isi->pegawai.v[i].id), &isi->pegawai.v[i]);
        assert_ptr_equal(struktur_pegawai_nip(semua, isi->pegawai.v[i].nip), &isi->pegawai.v[i]);
    }
    for (ptrdiff_t i = 0; i < isi->penugasan.n; i++) assert_ptr_equal(struktur_penugasan(semua, isi->penugasan.v[i].id), &isi->penugasan.v[i]);
    assert_int_equal(struktur_atasan(semua, isi->jabatan.v[0].id), 0);
    IsiStruktur tukar = daerah_ubah(a, &b, S("-"));         /* the first row may be anybody's post */
    Jabatan pertama = tukar.jabatan.v[0];
    tukar.jabatan.v[0] = tukar.jabatan.v[1], tukar.jabatan.v[1] = pertama;
    assert_int_equal(struktur_atasan(daerah_susun(a, &tukar), tukar.jabatan.v[0].id), struktur_atasan(semua, tukar.jabatan.v[0].id));
    assert_int_not_equal(struktur_atasan(semua, tukar.jabatan.v[0].id), 0);
    const Struktur *s = ubah(&b, "peran KB4=-;peran P4SIE=-");
    assert_ptr_equal(struktur_pegawai_nip(s, S("KD4")), struktur_pegawai(s, orang(s, "KD4")));
    assert_null(struktur_pegawai_nip(s, S("tidak ada")));
    assert_null(struktur_pegawai_nip(s, S("")));
    assert_null(struktur_unit(s, 0));
    assert_null(struktur_jabatan(s, -5));
    assert_null(struktur_pegawai(s, INT64_MAX));
    assert_null(struktur_penugasan(s, 1));
    assert_int_equal(struktur_jabatan_peran(s, S("lurah")).n, 2);
    assert_int_equal(struktur_jabatan_peran(s, S("tidak_ada")).n, 0);
    bool kb4 = false;
    Posisi tanpa = struktur_jabatan_peran(s, S(""));
    for (ptrdiff_t i = 0; i < tanpa.n; i++) {
        const Jabatan *j = &struktur_isi(s)->jabatan.v[tanpa.v[i]];
        assert_true(j->pimpinan && !j->peran.len);
        kb4 |= j->id == jabatan(s, "KB4");
    }
    assert_true(kb4);
    assert_int_equal(struktur_jabatan_unit(s, unit(s, "D4SIE")->id).n, 2);
    assert_int_equal(struktur_penugasan_pegawai(s, orang(s, "TAMU")).n, 0);
    assert_int_equal(struktur_penugasan_pegawai(s, orang(s, "KD4")).n, 1);
    assert_int_equal(struktur_penugasan_jabatan(s, jabatan(s, "KD4")).n, 1);
}

static void kaitan_dan_khusus(void **state)
{
    (void)state;
    const Struktur *s = ubah(&b, "kaitan J4BIE=KS4@2023-01-01..2023-06-30;kaitan J4BIE=SEK4@2023-07-01..2023-12-31;"
                                 "khusus P4SIE=KB4E@2023-01-01..2023-12-31;khusus P4SIE=SEK4@2023-09-01..2023-12-31");
    int64_t j = orang(s, "J4BIE"), p = orang(s, "P4SIE");
    assert_int_equal(struktur_kaitan(s, j, tanggal(2023, 6, 30))->jabatan, jabatan(s, "KS4"));
    assert_int_equal(struktur_kaitan(s, j, tanggal(2023, 7, 1))->jabatan, jabatan(s, "SEK4"));
    assert_null(struktur_kaitan(s, j, tanggal(2024, 1, 1)));
    assert_null(struktur_kaitan(s, p, tanggal(2023, 7, 1)));
    assert_int_equal(struktur_khusus(s, p, tanggal(2023, 8, 31))->penilai, orang(s, "KB4E"));
    assert_int_equal(struktur_khusus(s, p, tanggal(2023, 9, 1))->penilai, orang(s, "SEK4"));     /* the later one */
    assert_null(struktur_khusus(s, j, tanggal(2023, 9, 1)));
    IsiStruktur isi = daerah_ubah(a, &b, S("khusus P4SIE=SEK4"));
    isi.khusus.v[0].atasan = isi.pegawai.v[0].id;          /* the first person of the file may be named as any other */
    s = daerah_susun(a, &isi);
    assert_int_equal(struktur_khusus(s, orang(s, "P4SIE"), tanggal(2023, 9, 1))->atasan, isi.pegawai.v[0].id);
}

static void tukar_tugas(IsiStruktur *isi, ptrdiff_t i, ptrdiff_t j)
{
    Penugasan x = isi->penugasan.v[i];
    isi->penugasan.v[i] = isi->penugasan.v[j], isi->penugasan.v[j] = x;
}

/* In whatever order the rows come: who is on leave does not hold his post; the later TMT counts, then the newer row (SPEC 4). */
static void urutan_baris(void **state)
{
    (void)state;
    Tanggal t = tanggal(2023, 9, 15);
    IsiStruktur isi = daerah_ubah(a, &b, S("belajar KD4"));
    tukar_tugas(&isi, 0, isi.penugasan.n - 1);              /* the leave stands first */
    const Struktur *s = daerah_susun(a, &isi);
    int64_t kd4 = jabatan(s, "KD4");
    assert_null(struktur_pemangku(s, kd4, t, NULL));
    StrukturHari h = struktur_hari(s, t, a);
    for (ptrdiff_t i = 0; i < isi.jabatan.n; i++)
        if (isi.jabatan.v[i].id == kd4) assert_null(h.pemangku[i]);
    assert_int_equal(struktur_bertugas(s, orang(s, "KD4"), JENIS_PENUGASAN_TUGAS_BELAJAR, t)->id, isi.penugasan.v[0].id);
    assert_non_null(struktur_bertugas(s, orang(s, "SEK4"), JENIS_PENUGASAN_DEFINITIF, t));
    assert_null(struktur_bertugas(s, orang(s, "SEK4"), JENIS_PENUGASAN_PLT, t));

    static const struct { const char *keadaan; int menang; } kasus[] = {     /* of the two rows added last, counted from the end */
        { "kosong KD4;plt KD4=TAMU@2023-09-01..2023-12-31;plt KD4=TAMU@2023-01-01..2023-12-31", 2 },
        { "kosong KD4;plt KD4=TAMU@2023-01-01..2023-12-31;plt KD4=TAMU@2023-09-01..2023-12-31", 1 },
        { "kosong KD4;plt KD4=TAMU@2023-09-01..2023-12-31;plt KD4=TAMU@2023-09-01..2023-12-31", 1 },
    };
    for (int balik = 0; balik < 2; balik++)
        for (int i = 0; i < countof(kasus); i++) {
            isi = daerah_ubah(a, &b, str_z(kasus[i].keadaan));
            int64_t harap = isi.penugasan.v[isi.penugasan.n - kasus[i].menang].id;
            if (balik) tukar_tugas(&isi, isi.penugasan.n - 1, isi.penugasan.n - 2);
            s = daerah_susun(a, &isi);
            assert_int_equal(struktur_pemangku_tugas(s, kd4, t)->id, harap);
            assert_int_equal(struktur_bertugas(s, orang(s, "TAMU"), JENIS_PENUGASAN_PLT, t)->id, harap);
        }
    s = ubah(&b, "kaitan J4BIE=SEK4@2023-07-01..2023-12-31;kaitan J4BIE=KS4@2023-01-01..2023-12-31;khusus P4SIE=SEK4@2023-07-01..2023-12-31;"
                 "khusus P4SIE=KB4E@2023-01-01..2023-12-31");
    assert_int_equal(struktur_kaitan(s, orang(s, "J4BIE"), t)->jabatan, jabatan(s, "SEK4"));
    assert_int_equal(struktur_khusus(s, orang(s, "P4SIE"), t)->penilai, orang(s, "SEK4"));
    s = ubah(&b, "kaitan J4BIE=KS4@2023-01-01..2023-12-31;kaitan J4BIE=SEK4@2023-07-01..2023-12-31;kaitan J4BIE=KB4@2023-07-01..2023-12-31;"
                 "khusus P4SIE=SEK4@2023-07-01..2023-12-31;khusus P4SIE=KB4E@2023-07-01..2023-12-31");
    assert_int_equal(struktur_kaitan(s, orang(s, "J4BIE"), t)->jabatan, jabatan(s, "SEK4"));     /* two of one day: the first */
    assert_int_equal(struktur_khusus(s, orang(s, "P4SIE"), t)->penilai, orang(s, "SEK4"));
}

static void kepala_pd_menurut_profil(void **state)
{
    (void)state;
    Profil pb = daerah_profil(a, "bekasi-38-2023", 'B'), pm = daerah_profil(a, "majalengka-16-2023", 'M');
    Tanggal t = tanggal(2023, 9, 15);
    const Struktur *sb = ubah(&b, "-"), *sm = ubah(&m, "-");
    assert_true(str_eqz(penilai_kepala_pd(&pb, sb, unit(sb, "RSINS"), t)->nip, "DIR"));
    assert_true(str_eqz(penilai_kepala_pd(&pm, sm, unit(sm, "RSINS"), t)->nip, "KD5"));
    assert_true(str_eqz(penilai_kepala_pd(&pb, sb, unit(sb, "KELSIE"), t)->nip, "CAMAT"));
    assert_null(penilai_kepala_pd(&pb, sb, unit(sb, "PEMDA"), t));
    Unit lepas = { .id = 1, .jenis = JENIS_UNIT_LAIN };      /* of no group at all */
    IsiStruktur satu = { .unit = { .v = &lepas, .n = 1 } };
    assert_null(penilai_kepala_pd(&pm, daerah_susun(a, &satu), &lepas, t));
    IsiStruktur isi = daerah_ubah(a, &m, S("-"));
    for (ptrdiff_t i = 0; i < isi.unit.n; i++)              /* a RSUD that stands right below the region */
        if (str_eqz(isi.unit.v[i].kode, "RS")) isi.unit.v[i].induk = daerah_unit(&isi, S("PEMDA"));
    sm = daerah_susun(a, &isi);
    assert_true(str_eqz(struktur_kepala_pd(sm, unit(sm, "RS"), t)->nip, "DIR"));
    assert_true(str_eqz(penilai_kepala_pd(&pm, sm, unit(sm, "RS"), t)->nip, "KD5"));
}

/* ---- what is refused --------------------------------------------------------------------------- */

typedef void Rusak(IsiStruktur *);

static void masuk_tim(IsiStruktur *isi, int64_t tim, const char *siapa, PeranTim peran, Tanggal mulai, Tanggal sampai)
{
    *list_add(a, &isi->anggota) = (AnggotaTimKerja){ tim, daerah_orang(isi, str_z(siapa)), mulai, sampai, peran };
}

/* Team 1 runs from March to September, whatever its members' rows say; its second leader becomes a member in June. */
static void dua_tim(IsiStruktur *isi)
{
    Tanggal awal = tanggal(2023, 1, 1), akhir = tanggal(2023, 12, 31);
    *list_add(a, &isi->tim) = (TimKerja){ .id = 1, .unit = isi->unit.v[0].id, .nama = S("Satu"), .mulai = tanggal(2023, 3, 1), .sampai = tanggal(2023, 9, 30) };
    *list_add(a, &isi->tim) = (TimKerja){ .id = 2, .unit = isi->unit.v[1].id, .nama = S("Dua"), .mulai = awal, .sampai = akhir };
    masuk_tim(isi, 1, "KS4", PERAN_TIM_ANGGOTA, tanggal(2023, 4, 1), tanggal(2023, 8, 31));
    masuk_tim(isi, 1, "SEK4", PERAN_TIM_KETUA, awal, akhir);
    masuk_tim(isi, 1, "KD4", PERAN_TIM_KETUA, awal, tanggal(2023, 5, 31));
    masuk_tim(isi, 1, "KD4", PERAN_TIM_ANGGOTA, tanggal(2023, 6, 1), akhir);
    masuk_tim(isi, 1, "KB4", PERAN_TIM_ANGGOTA, awal, akhir);
    masuk_tim(isi, 2, "KB4", PERAN_TIM_KETUA, awal, akhir);
}

static void unit_ganda(IsiStruktur *s) { s->unit.v[3].id = s->unit.v[1].id; }
static void unit_nol(IsiStruktur *s) { s->unit.v[3].id = 0; }
static void unit_induk(IsiStruktur *s) { s->unit.v[3].induk = 777; }
static void unit_jenis(IsiStruktur *s) { s->unit.v[3].jenis = JENIS_UNIT_TIADA; }
static void unit_sendiri(IsiStruktur *s) { s->unit.v[3].induk = s->unit.v[3].id; }
static void unit_lingkar(IsiStruktur *s) { s->unit.v[1].induk = s->unit.v[3].id; }
static void jabatan_unit(IsiStruktur *s) { s->jabatan.v[2].unit = 777; }
static void jabatan_atasan(IsiStruktur *s) { s->jabatan.v[2].atasan = 777; }
static void jabatan_jenis(IsiStruktur *s) { s->jabatan.v[2].jenis = JENIS_JABATAN_TIADA; }
static void jabatan_sendiri(IsiStruktur *s) { s->jabatan.v[2].atasan = s->jabatan.v[2].id; }
static void jabatan_lingkar(IsiStruktur *s) { s->jabatan.v[1].atasan = s->jabatan.v[4].id; }
static void jabatan_ganda(IsiStruktur *s) { s->jabatan.v[2].id = s->jabatan.v[1].id; }
static void dua_pimpinan(IsiStruktur *s) { s->jabatan.v[2].pimpinan = true; }
static void nip_ganda(IsiStruktur *s) { s->pegawai.v[2].nip = s->pegawai.v[1].nip; }
static void pegawai_ganda(IsiStruktur *s) { s->pegawai.v[2].id = s->pegawai.v[1].id; }
static void tugas_pegawai(IsiStruktur *s) { s->penugasan.v[2].pegawai = 777; }
static void tugas_jabatan(IsiStruktur *s) { s->penugasan.v[2].jabatan = 777; }
static void tugas_terbalik(IsiStruktur *s) { s->penugasan.v[2].sampai = tanggal(2019, 12, 31); }
static void tugas_mulai(IsiStruktur *s) { s->penugasan.v[2].mulai = (Tanggal){ 0 }; }
static void tugas_jenis(IsiStruktur *s) { s->penugasan.v[2].jenis = JENIS_PENUGASAN_TIADA; }
static void kaitan_jabatan(IsiStruktur *s) { s->kaitan.v[0].jabatan = 777; }
static void kaitan_pegawai(IsiStruktur *s) { s->kaitan.v[0].pegawai = 777; }
static void khusus_penilai(IsiStruktur *s) { s->khusus.v[0].penilai = 777; }
static void khusus_atasan(IsiStruktur *s) { s->khusus.v[0].atasan = 777; }
static void khusus_sendiri(IsiStruktur *s) { s->khusus.v[0].penilai = s->khusus.v[0].pegawai; }

static void tugas_ganda(IsiStruktur *s) { s->penugasan.v[2].id = s->penugasan.v[1].id; }
static void tim_ganda(IsiStruktur *s) { s->tim.v[0].id = s->tim.v[1].id; }
static void tim_unit_pertama(IsiStruktur *s) { s->tim.v[0].unit = 777; }
static void tim_unit_akhir(IsiStruktur *s) { s->tim.v[s->tim.n - 1].unit = 777; }
static void anggota_pertama(IsiStruktur *s) { s->anggota.v[0].pegawai = 777; }
static void anggota_akhir(IsiStruktur *s) { s->anggota.v[s->anggota.n - 1].pegawai = 777; }
static void anggota_tim(IsiStruktur *s) { s->anggota.v[1].tim = 777; }
static void anggota_terbalik(IsiStruktur *s) { s->anggota.v[1].sampai = tanggal(2022, 12, 31); }

static void unit_ganda_pertama(IsiStruktur *s) { s->unit.v[3].id = s->unit.v[0].id; }
static void unit_akar_sendiri(IsiStruktur *s) { s->unit.v[0].induk = s->unit.v[0].id; }
static void unit_akhir_sendiri(IsiStruktur *s) { s->unit.v[s->unit.n - 1].induk = s->unit.v[s->unit.n - 1].id; }
static void unit_jenis_lebih(IsiStruktur *s) { s->unit.v[3].jenis = JENIS_UNIT_MAX; }
static void jabatan_jenis_lebih(IsiStruktur *s) { s->jabatan.v[2].jenis = JENIS_JABATAN_MAX; }
static void jabatan_pertama_sendiri(IsiStruktur *s) { s->jabatan.v[0].atasan = s->jabatan.v[0].id; }
static void jabatan_akhir_sendiri(IsiStruktur *s) { s->jabatan.v[s->jabatan.n - 1].atasan = s->jabatan.v[s->jabatan.n - 1].id; }
static void jabatan_lepas_sendiri(IsiStruktur *s)       /* a post that nobody stands below, in the first row */
{
    Jabatan x = s->jabatan.v[0];
    s->jabatan.v[0] = s->jabatan.v[s->jabatan.n - 1], s->jabatan.v[s->jabatan.n - 1] = x;
    s->jabatan.v[0].atasan = s->jabatan.v[0].id;
}
static void tugas_jenis_lebih(IsiStruktur *s) { s->penugasan.v[2].jenis = JENIS_PENUGASAN_MAX; }
static void nip_ganda_pertama(IsiStruktur *s) { s->pegawai.v[2].nip = s->pegawai.v[0].nip; }
static void dua_pimpinan_pertama(IsiStruktur *s) { s->jabatan.v[2].pimpinan = true, s->jabatan.v[2].unit = s->jabatan.v[0].unit; }

static void yang_ditolak(void **state)
{
    (void)state;
    static const struct { Rusak *rusak; const char *pesan; } kasus[] = {
        { unit_ganda, "Unit 2 tercantum dua kali" }, { unit_nol, "Unit ke-4 tidak bernomor" }, { unit_induk, "unit induk 777 tidak ada" },
        { unit_jenis, "jenisnya belum diisi" }, { unit_sendiri, "“Bagian Hukum” (BGN) berada di bawah dirinya sendiri" },
        { unit_lingkar, "berada di bawah dirinya sendiri" }, { jabatan_unit, "“Staf Ahli Bidang Hukum” (SAHLI): unit 777 tidak ada" },
        { jabatan_atasan, "jabatan atasan 777 tidak ada" }, { jabatan_jenis, "jenisnya belum diisi" },
        { jabatan_sendiri, "(SAHLI) menjadi atasan dirinya sendiri" }, { jabatan_lingkar, "menjadi atasan dirinya sendiri" },
        { jabatan_ganda, "Jabatan 1002 tercantum dua kali" }, { dua_pimpinan, "Unit “Sekretariat Daerah” dipimpin dua jabatan" },
        { nip_ganda, "NIP SEKDA dipakai dua pegawai" }, { pegawai_ganda, "tercantum dua kali" },
        { tugas_pegawai, "Penugasan 30003: pegawai yang disebutnya tidak ada" }, { tugas_jabatan, "Penugasan 30003: jabatan yang disebutnya tidak ada" },
        { tugas_terbalik, "Penugasan 30003: tanggal mulainya" }, { tugas_mulai, "Penugasan 30003: tanggal mulainya" },
        { tugas_jenis, "Penugasan 30003: jenisnya belum diisi" }, { kaitan_jabatan, "Kaitan JF 1: jabatan" }, { kaitan_pegawai, "Kaitan JF 1: pegawai" },
        { unit_ganda_pertama, "Unit 1 tercantum dua kali" }, { unit_akar_sendiri, "“Pemerintah Kota” (PEMDA) berada di bawah dirinya sendiri" },
        { unit_akhir_sendiri, "(LAIN) berada di bawah dirinya sendiri" }, { unit_jenis_lebih, "jenisnya belum diisi" },
        { jabatan_jenis_lebih, "jenisnya belum diisi" }, { jabatan_pertama_sendiri, "(WALI) menjadi atasan dirinya sendiri" },
        { jabatan_akhir_sendiri, "menjadi atasan dirinya sendiri" }, { jabatan_lepas_sendiri, "menjadi atasan dirinya sendiri" }, { tugas_jenis_lebih, "Penugasan 30003: jenisnya belum diisi" },
        { nip_ganda_pertama, "dipakai dua pegawai" }, { dua_pimpinan_pertama, "Unit “Pemerintah Kota” dipimpin dua jabatan" },
        { tugas_ganda, "Penugasan 30002 tercantum dua kali" },
        { tim_ganda, "Tim kerja 2 tercantum dua kali" }, { tim_unit_pertama, "Tim kerja “Satu”: unitnya tidak ada" }, { tim_unit_akhir, "Tim kerja “Dua”: unitnya tidak ada" },
        { anggota_pertama, "Anggota tim 1: pegawai" }, { anggota_akhir, "Anggota tim 2: pegawai" }, { anggota_tim, "Anggota tim 777: tim" },
        { anggota_terbalik, "Anggota tim 1: tanggal mulainya" },
        { khusus_penilai, "Penilai khusus 1: penilai" }, { khusus_atasan, "Penilai khusus 1: atasan" }, { khusus_sendiri, "tidak menilai dirinya sendiri" },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        IsiStruktur isi = daerah_ubah(a, &b, S("kaitan J4BIE=KS4;khusus P4SIE=SEK4"));
        dua_tim(&isi);
        const Struktur *s = NULL;
        Err err = { 0 };
        kasus[i].rusak(&isi);
        if (struktur_susun(a, &isi, &s, &err)) fail_msg("diterima: %s", kasus[i].pesan);
        assert_null(s);
        assert_int_equal(err.kode, E_STRUKTUR);
        if (!strstr(err.pesan, kasus[i].pesan)) fail_msg("dapat: %s\nharap: %s", err.pesan, kasus[i].pesan);
    }
}

/* SPEC 4: a PD is one of the 13 groups; what stands below no group is its own, and a kelurahan belongs to what is above it. */
static void perangkat_daerah_ganjil(void **state)
{
    (void)state;
    Unit v[] = { { .id = 1, .jenis = JENIS_UNIT_LAIN }, { .id = 2, .induk = 1, .jenis = JENIS_UNIT_BIDANG }, { .id = 3, .induk = 1, .jenis = JENIS_UNIT_DINAS },
                 { .id = 4, .induk = 1, .jenis = JENIS_UNIT_KELURAHAN }, { .id = 5, .induk = 3, .jenis = JENIS_UNIT_SEKSI },
                 { .id = 6, .jenis = JENIS_UNIT_KELURAHAN }, { .id = 7, .jenis = JENIS_UNIT_PEMDA } };
    static const struct { int pd, kelompok; } harap[] = { { 1, 0 }, { 1, 0 }, { 3, 3 }, { 1, 4 }, { 3, 3 }, { 6, 6 }, { 0, 7 } };
    for (int balik = 0; balik < 2; balik++) {
        Unit w[countof(v)];
        for (int i = 0; i < countof(v); i++) w[i] = v[balik ? countof(v) - 1 - i : i];
        IsiStruktur isi = { .unit = { .v = w, .n = countof(v) } };
        const Struktur *s = daerah_susun(a, &isi);
        for (int i = 0; i < countof(v); i++) {
            const Unit *pd = struktur_pd(s, struktur_unit(s, i + 1)), *k = struktur_kelompok(s, struktur_unit(s, i + 1));
            assert_int_equal(pd ? pd->id : 0, harap[i].pd);
            assert_int_equal(k ? k->id : 0, harap[i].kelompok);
            assert_int_equal(struktur_pimpinan(s, i + 1), 0);
        }
    }
}

/* Each row is a member of what it belongs to, and of nothing else. */
static void anggota_lengkap(void **state)
{
    (void)state;
    const Struktur *s = ubah(&b, "-");
    const IsiStruktur *isi = struktur_isi(s);
    ptrdiff_t jabatan = 0, orang = 0, pangku = 0, anak = 0;
    for (ptrdiff_t i = 0; i < isi->unit.n; i++) {
        Posisi l = struktur_jabatan_unit(s, isi->unit.v[i].id), k = struktur_anak(s, isi->unit.v[i].id);
        for (ptrdiff_t j = 0; j < l.n; j++) assert_int_equal(isi->jabatan.v[l.v[j]].unit, isi->unit.v[i].id);
        for (ptrdiff_t j = 0; j < k.n; j++) assert_int_equal(isi->unit.v[k.v[j]].induk, isi->unit.v[i].id);
        jabatan += l.n, anak += k.n;
    }
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        Posisi l = struktur_penugasan_pegawai(s, isi->pegawai.v[i].id);
        for (ptrdiff_t j = 0; j < l.n; j++) assert_int_equal(isi->penugasan.v[l.v[j]].pegawai, isi->pegawai.v[i].id);
        orang += l.n;
    }
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++) {
        Posisi l = struktur_penugasan_jabatan(s, isi->jabatan.v[i].id);
        for (ptrdiff_t j = 0; j < l.n; j++) assert_int_equal(isi->penugasan.v[l.v[j]].jabatan, isi->jabatan.v[i].id);
        pangku += l.n;
    }
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++) {        /* by role name; without one only who heads a unit */
        const Jabatan *j = &isi->jabatan.v[i];
        Posisi l = struktur_jabatan_peran(s, j->peran);
        bool ada = false;
        for (ptrdiff_t k = 0; k < l.n; k++) {
            assert_true(str_eq(isi->jabatan.v[l.v[k]].peran, j->peran));
            ada |= l.v[k] == i;
        }
        assert_int_equal(ada, j->peran.len || j->pimpinan);
    }
    IsiStruktur sama = daerah_ubah(a, &b, S("-"));
    sama.jabatan.v[1].peran = sama.jabatan.v[0].peran;      /* two of the first role are two */
    assert_int_equal(struktur_jabatan_peran(daerah_susun(a, &sama), sama.jabatan.v[0].peran).n, 2);
    assert_int_equal(jabatan, isi->jabatan.n);
    assert_int_equal(anak, isi->unit.n - 1);
    assert_int_equal(orang, isi->penugasan.n);
    assert_int_equal(pangku, isi->penugasan.n);
}

/* B1.17, B37.3: while a team runs, and both belong to it, its leader is pimpinan of its members. */
static void tim_kerja(void **state)
{
    (void)state;
    IsiStruktur isi = daerah_ubah(a, &b, S("-"));
    dua_tim(&isi);
    const Struktur *s = daerah_susun(a, &isi);
    static const struct { int tim; const char *siapa; int bulan, hari; PeranTim peran; } peran[] = {
        { 1, "SEK4", 2, 28, PERAN_TIM_TIADA }, { 1, "SEK4", 3, 1, PERAN_TIM_KETUA },   { 1, "SEK4", 9, 30, PERAN_TIM_KETUA },   { 1, "SEK4", 10, 1, PERAN_TIM_TIADA },
        { 1, "KS4", 3, 31, PERAN_TIM_TIADA },  { 1, "KS4", 4, 1, PERAN_TIM_ANGGOTA },  { 1, "KS4", 8, 31, PERAN_TIM_ANGGOTA },  { 1, "KS4", 9, 1, PERAN_TIM_TIADA },
        { 2, "KS4", 5, 1, PERAN_TIM_TIADA },   { 2, "KB4", 12, 31, PERAN_TIM_KETUA },  { 1, "KB4", 5, 1, PERAN_TIM_ANGGOTA },   { 2, "SEK4", 5, 1, PERAN_TIM_TIADA },
        { 1, "KD4", 5, 31, PERAN_TIM_KETUA },  { 1, "KD4", 6, 1, PERAN_TIM_ANGGOTA },
    };
    for (int i = 0; i < countof(peran); i++)
        if (struktur_tim_peran(s, peran[i].tim, orang(s, peran[i].siapa), tanggal(2023, peran[i].bulan, peran[i].hari)) != peran[i].peran) fail_msg("peran %d", i);
    static const struct { const char *ketua, *siapa; int bulan, hari; bool ya; } pimpinan[] = {
        { "SEK4", "KS4", 4, 1, true },  { "SEK4", "KS4", 3, 31, false }, { "SEK4", "KS4", 9, 1, false }, { "SEK4", "SEK4", 5, 1, false },
        { "KS4", "SEK4", 5, 1, false }, { "KB4", "KS4", 5, 1, false },   { "SEK4", "KB4", 5, 1, true },  { "KB4", "KD4", 5, 1, false },
        { "KD4", "KS4", 5, 31, true },  { "KD4", "KS4", 6, 1, false },   { "TAMU", "KS4", 5, 1, false },
    };
    for (int i = 0; i < countof(pimpinan); i++)
        if (struktur_tim_pimpinan(s, orang(s, pimpinan[i].ketua), orang(s, pimpinan[i].siapa), tanggal(2023, pimpinan[i].bulan, pimpinan[i].hari)) != pimpinan[i].ya) fail_msg("pimpinan %d", i);
}

/* The head of region need not have a NIP (SPEC 4), nor need a second person; nobody is found by an empty one. */
static void tanpa_nip(void **state)
{
    (void)state;
    IsiStruktur isi = daerah_ubah(a, &b, S("-"));
    isi.pegawai.v[0].nip = isi.pegawai.v[1].nip = (Str){ 0 };
    assert_null(struktur_pegawai_nip(daerah_susun(a, &isi), S("")));
}

/* Nothing at all is a structure too. */
static void kosong(void **state)
{
    (void)state;
    IsiStruktur isi = { 0 };
    const Struktur *s;
    assert_true(struktur_susun(a, &isi, &s, NULL));
    assert_null(struktur_pegawai(s, 1));
    assert_null(struktur_penugasan_pada(s, 1, tanggal(2023, 1, 1)));
    assert_null(struktur_pemangku(s, 1, tanggal(2023, 1, 1), NULL));
    assert_int_equal(struktur_jabatan_peran(s, S("camat")).n, 0);
    struktur_hari(s, tanggal(2023, 1, 1), a);
}

int main(void)
{
    const struct CMUnitTest t[] = {
        cmocka_unit_test(pemangku_dan_skp), cmocka_unit_test(perangkat_daerah), cmocka_unit_test(pohon), cmocka_unit_test(pimpinan_dan_atasan),
        cmocka_unit_test(mencari), cmocka_unit_test(kaitan_dan_khusus), cmocka_unit_test(urutan_baris), cmocka_unit_test(kepala_pd_menurut_profil),
        cmocka_unit_test(perangkat_daerah_ganjil), cmocka_unit_test(anggota_lengkap), cmocka_unit_test(tim_kerja), cmocka_unit_test(tanpa_nip), cmocka_unit_test(yang_ditolak), cmocka_unit_test(kosong),
    };
    return cmocka_run_group_tests(t, buka, tutup);
}
