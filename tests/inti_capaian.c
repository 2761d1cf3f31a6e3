/* Achievement of units: inheritance, who sets it, whom the pattern counts, what it proposes (B24.1a-b, B25.1a-b). */
#include "bantu/aturan.h"
#include "bantu/daerah.h"
#include "bantu/kasus.h"
#include "inti/capaian_unit.h"

#include <cmocka.h>

static const Periode SEPTEMBER = { 2023 * 13 + 9 };

static int urut_unit(const void *x, const void *y)
{
    const CapaianUnit *a = x, *b = y;
    return (a->unit > b->unit) - (a->unit < b->unit);
}

/* "D4=baik,D4BID=kurang*": set, and in draft. */
static CapaianUnitList capaian_baca(Arena *a, const IsiStruktur *isi, Str s)
{
    CapaianUnitList l = { 0 };
    while (s.len && !str_eqz(s, "-")) {
        Str satu = str_cut(&s, ','), kode = str_cut(&satu, '=');
        bool draf = str_ends(satu, S("*"));
        CapaianUnit k = { .unit = daerah_unit(isi, kode), .periode = SEPTEMBER, .status = draf ? STATUS_CAPAIAN_DRAF : STATUS_CAPAIAN_DITETAPKAN };
        k.capaian = capaian_dari(draf ? str_sub(satu, 0, satu.len - 1) : satu);
        k.id = k.unit;
        k.dasar = S("LKj 2023"), k.ditetapkan_nama = S("Bagian Organisasi");
        if (k.capaian == CAPAIAN_BAIK) k.nomor = S("12/2023");
        if (!k.unit || !k.capaian) fail_msg("capaian “" STR_F "” salah", STR_A(kode));
        *list_add(a, &l) = k;
    }
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, urut_unit);
    return l;
}

static Str kode_unit(const IsiStruktur *isi, int64_t unit)
{
    for (ptrdiff_t i = 0; i < isi->unit.n; i++)
        if (isi->unit.v[i].id == unit) return isi->unit.v[i].kode;
    return S("-");
}

static Str sebut_orang(Arena *a, const Pegawai *o)
{
    Pejabat p = { .pegawai = o, .sebagai = JENIS_PENUGASAN_DEFINITIF };
    return o ? daerah_sebut(a, &p) : S("-");
}

static Profil profil(Arena *a)
{
    Profil p = daerah_profil(a, "bekasi-38-2023", 'B');
    const Profil *b = aturan_profil(S("b"));
    memcpy(p.ketentuan, b->ketentuan, sizeof p.ketentuan);
    memcpy(p.modul, b->modul, sizeof p.modul);
    memcpy(p.pegawai, b->pegawai, sizeof p.pegawai);
    p.pola_pasal = b->pola_pasal;
    return p;
}

static void berlaku_dan_penetap(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-bekasi.tsv");
    Profil p = profil(a);
    Tanggal t = tanggal(2023, 9, 30);
    Kasus k = kasus_buka("capaian.tsv", 7);
    while (kasus_lanjut(&k)) {
        IsiStruktur isi = daerah_ubah(k.a, &awal, k.kolom[0]);
        const Struktur *s = daerah_susun(k.a, &isi);
        CapaianUnitList l = capaian_baca(k.a, &isi, k.kolom[1]);
        int64_t unit = daerah_unit(&isi, k.kolom[2]);
        if (!unit) fail_msg("capaian.tsv:%d: unit salah", k.tsv.line);
        const CapaianUnit *c = capaian_berlaku(&p, s, &l, unit, SEPTEMBER, NULL);
        Str b = c ? str_fmt(k.a, STR_F "=%s", STR_A(kode_unit(&isi, c->unit)), capaian_kode[c->capaian]) : S("-");
        kasus_sama(&k, "berlaku", b, k.kolom[3]);
        Mengapa mana = { .a = k.a }, siapa = { .a = k.a };
        if (capaian_berlaku(&p, s, &l, unit, SEPTEMBER, &mana) != c) kasus_gagal(&k, "penjelasan mengubah jawaban");
        PenetapCapaian h = capaian_penetap(&p, s, unit, t, SEPTEMBER, k.a, NULL);
        if (capaian_penetap(&p, s, unit, t, SEPTEMBER, k.a, &siapa).penetap.pegawai != h.penetap.pegawai) kasus_gagal(&k, "penjelasan mengubah jawaban");
        kasus_kata(&k, aturan_mengapa(k.a, &mana));
        kasus_kata(&k, aturan_mengapa(k.a, &siapa));
        kasus_sama(&k, "penetap", h.penetap.pegawai ? daerah_sebut(k.a, &h.penetap) : S("-"), k.kolom[4]);
        kasus_sama(&k, "kepala PD", sebut_orang(k.a, h.kepala_pd), k.kolom[5]);
        if (h.penetap.pegawai && h.penetap.pegawai == h.pimpinan) kasus_gagal(&k, "pimpinan menetapkan capaiannya sendiri");
    }
    kasus_tutup(&k);
    arena_free(a);
}

static int urut_id(const void *x, const void *y)
{
    const int64_t *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

static int urut_str(const void *x, const void *y) { return str_cmp(*(const Str *)x, *(const Str *)y); }

static Str gabung(Arena *a, StrList *l, bool urut)
{
    Buf b = buf_new(a, 8 * KB);
    if (urut && l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, urut_str);
    for (ptrdiff_t i = 0; i < l->n; i++) buf_fmt(&b, "%s" STR_F, i ? "," : "", STR_A(l->v[i]));
    return b.len ? buf_str(&b) : S("-");
}

/* Everybody alone, with a predicate: who moves the count is counted. */
static void dihitung(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-bekasi.tsv");
    Profil p = profil(a);
    Tanggal t = tanggal(2023, 9, 30);
    Kasus k = kasus_buka("sebaran.tsv", 7);
    while (kasus_lanjut(&k)) {
        IsiStruktur isi = daerah_ubah(k.a, &awal, k.kolom[0]);
        const Struktur *s = daerah_susun(k.a, &isi);
        CapaianUnitList l = capaian_baca(k.a, &isi, k.kolom[1]);
        int64_t unit = daerah_unit(&isi, k.kolom[2]);
        IdList kecuali = { 0 };
        for (Str x = k.kolom[3]; x.len && !str_eqz(k.kolom[3], "-");) *list_add(k.a, &kecuali) = daerah_orang(&isi, str_cut(&x, ','));
        if (kecuali.n) qsort(kecuali.v, (size_t)kecuali.n, sizeof *kecuali.v, urut_id);
        StrukturHari h = struktur_hari(s, t, k.a);
        StrList ada = { 0 }, usul = { 0 };
        NilaiOrangList tiada = { 0 };
        SebaranUnit kini = capaian_sebaran(&p, s, &h, &l, unit, &tiada, &kecuali);
        Mengapa w = { .a = k.a };
        capaian_sebaran_mengapa(&p, struktur_unit(s, unit), SEPTEMBER, &kini, &w);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
        int n = 0;
        for (ptrdiff_t i = 0; i < isi.pegawai.n; i++) {
            const Pegawai *o = &isi.pegawai.v[i];
            NilaiOrang nilai = { o->id, PREDIKAT_BAIK, i % 2 ? STATUS_EVALUASI_DRAF : STATUS_EVALUASI_DIBUKA, { 1 } };
            NilaiOrangList satu = { .v = &nilai, .n = 1 };
            SebaranUnit b = capaian_sebaran(&p, s, &h, &l, unit, &satu, &kecuali);
            Sebaran semua = sebaran_tambah(&b.tetap, &b.draf);
            if (sebaran_jumlah(&semua)) *list_add(k.a, &ada) = sebut_orang(k.a, o);
            assert_int_equal(b.belum + sebaran_jumlah(&semua), b.orang);
            n = b.orang;
            const CapaianUnit *c = capaian_pimpinan(s, &l, o->id, t);
            if (c) *list_add(k.a, &usul) = str_fmt(k.a, STR_F "=%s", STR_A(sebut_orang(k.a, o)), capaian_kode[c->capaian]);
        }
        kasus_sama(&k, "dihitung", gabung(k.a, &ada, true), k.kolom[4]);
        assert_int_equal(n, ada.n);
        kasus_sama(&k, "usul pimpinan", gabung(k.a, &usul, false), k.kolom[5]);
    }
    kasus_tutup(&k);
    arena_free(a);
}

/* Drafts apart; what rests on an achievement is what was set since, the leader's as well (N). */
static void sandaran_sejak(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-bekasi.tsv");
    IsiStruktur isi = daerah_ubah(a, &awal, S("status WALI=pns;pindah WALI=J4BIE;definitif J4BIE=KONTRAK"));
    Profil p = profil(a);
    const Struktur *s = daerah_susun(a, &isi);
    StrukturHari h = struktur_hari(s, tanggal(2023, 9, 30), a);
    CapaianUnitList l = capaian_baca(a, &isi, S("D4=baik,D4BID=kurang"));
    IdList tiada = { 0 };
    static const struct { const char *kode; StatusEvaluasi status; int saat; } isian[] = {
        { "KD4", STATUS_EVALUASI_DITETAPKAN, 50 }, { "SEK4", STATUS_EVALUASI_DIBUKA, 49 }, { "J4KD", STATUS_EVALUASI_DRAF, 0 },
        { "KB4", STATUS_EVALUASI_DITETAPKAN, 60 }, { "P4SIE", STATUS_EVALUASI_DIBUKA, 70 }, { "SEKDA", STATUS_EVALUASI_DIBUKA, 99 },
        { "WALI", STATUS_EVALUASI_DITETAPKAN, 50 }, { "KONTRAK", STATUS_EVALUASI_DIBUKA, 50 }, { "TAMU", STATUS_EVALUASI_DITETAPKAN, 50 } };      /* TAMU has no post any more */
    NilaiOrangList n = { 0 };
    for (int i = 0; i < countof(isian); i++)
        *list_add(a, &n) = (NilaiOrang){ daerah_orang(&isi, str_z(isian[i].kode)), PREDIKAT_BAIK, isian[i].status, { isian[i].saat } };
    for (ptrdiff_t i = 1; i < n.n; i++)             /* by person */
        for (ptrdiff_t j = i; j && n.v[j - 1].pegawai > n.v[j].pegawai; j--) {
            NilaiOrang x = n.v[j];
            n.v[j] = n.v[j - 1];
            n.v[j - 1] = x;
        }
    int64_t dinas = daerah_unit(&isi, S("D4")), bidang = daerah_unit(&isi, S("D4BID"));
    assert_int_equal(capaian_sandaran(s, &h, &l, dinas, &n, (Saat){ 50 }), 3);      /* KD4, WALI, KONTRAK; SEK4 was earlier, KB4 rests on his own unit's */
    assert_int_equal(capaian_sandaran(s, &h, &l, dinas, &n, (Saat){ 49 }), 4);
    assert_int_equal(capaian_sandaran(s, &h, &l, dinas, &n, (Saat){ 51 }), 0);
    assert_int_equal(capaian_sandaran(s, &h, &l, bidang, &n, (Saat){ 1 }), 2);
    SebaranUnit b = capaian_sebaran(&p, s, &h, &l, dinas, &n, &tiada);
    assert_int_equal(sebaran_jumlah(&b.tetap), 4);  /* SEK4, WALI, KONTRAK and, as leader of the lower unit, KB4 */
    assert_int_equal(sebaran_jumlah(&b.draf), 1);
    assert_int_equal(b.pimpinan, 1);
    assert_int_equal(b.turun, 2);                   /* KSI4, P4SIE */
    arena_free(a);
}

/* Two counts together, predicate by predicate; who has none is not counted. */
static void sebaran_dijumlahkan(void **state)
{
    (void)state;
    Sebaran x = { .jumlah = { [PREDIKAT_TIADA] = 100 } }, y = x;
    for (int i = 1; i < PREDIKAT_MAX; i++) x.jumlah[i] = i, y.jumlah[i] = 10 * i;
    Sebaran s = sebaran_tambah(&x, &y);
    int n = 0;
    for (int i = 1; i < PREDIKAT_MAX; i++) {
        assert_int_equal(s.jumlah[i], 11 * i);
        n += i;
    }
    assert_int_equal(s.jumlah[PREDIKAT_TIADA], 0);
    assert_int_equal(sebaran_jumlah(&x), n);
}

static void sah_atau_ditolak(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    IsiStruktur isi = daerah_muat(a, "struktur-bekasi.tsv");
    const Struktur *s = daerah_susun(a, &isi);
    const Profil *p = aturan_profil(S("b"));
    const CapaianUnit baik = { .unit = daerah_unit(&isi, S("D4")), .periode = SEPTEMBER, .capaian = CAPAIAN_BAIK, .dasar = S("LKj") };
    CapaianUnit daerah = baik, kosong = baik, tanpa = baik, tahun = baik, hilang = baik;
    hilang.unit = 99999999;
    assert_false(capaian_unit(s, hilang.unit) || capaian_unit(s, daerah_unit(&isi, S("PEMDA"))));
    assert_true(capaian_unit(s, baik.unit));
    daerah.unit = daerah_unit(&isi, S("PEMDA"));
    kosong.dasar = (Str){ 0 };
    tanpa.capaian = CAPAIAN_TIADA;
    tahun.periode = periode_tahun(2023);
    const struct { const char *apa; CapaianUnit k; Tanggal hari; bool tetapkan; ErrKode kode; const char *pasal; } kasus[] = {
        { "draf di bulan berjalan", baik, tanggal(2023, 9, 1), false, E_OK, "" },
        { "draf sebelum bulannya", baik, tanggal(2023, 8, 31), false, E_CAPAIAN_PERIODE, "B24.1a" },
        { "tetap pada hari terakhir", baik, tanggal(2023, 9, 30), true, E_CAPAIAN_DEPAN, "B24.1a" },
        { "tetap sesudahnya", baik, tanggal(2023, 10, 1), true, E_OK, "" },
        { "tahun belum habis", tahun, tanggal(2023, 12, 31), true, E_CAPAIAN_DEPAN, "B25.1a" },
        { "tahun", tahun, tanggal(2024, 1, 1), true, E_OK, "" },
        { "daerah", daerah, tanggal(2023, 10, 1), true, E_CAPAIAN_UNIT, "B24.1a" },
        { "tanpa dasar", kosong, tanggal(2023, 10, 1), false, E_CAPAIAN_DASAR, "B24.1a" },
        { "unit yang tidak ada", hilang, tanggal(2023, 10, 1), false, E_TIDAK_ADA, "" },
        { "tanpa capaian", tanpa, tanggal(2023, 10, 1), false, E_WAJIB, "B24.1a" },
    };
    for (int i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        bool ok = capaian_sah(p, s, &kasus[i].k, kasus[i].hari, kasus[i].tetapkan, &err);
        if (ok != (kasus[i].kode == E_OK) || err.kode != kasus[i].kode || strcmp(err.pasal, kasus[i].pasal)) fail_msg("%s: %s %s", kasus[i].apa, err_nama(err.kode), err.pasal);
        const char *sejak = periode_setahun(kasus[i].k.periode) ? "1 Januari 2024" : "1 Oktober 2023";
        if (err.kode == E_CAPAIAN_DEPAN && !strstr(err.pesan, sejak) && !strstr(err.saran, sejak)) fail_msg("%s: %s %s", kasus[i].apa, err.pesan, err.saran);
    }
    CapaianUnit lama = baik;
    lama.periode = periode_bulan(bulan(2023, 6));   /* before the first period (B39) */
    Err err = { 0 };
    assert_false(capaian_sah(p, s, &lama, tanggal(2023, 10, 1), false, &err));
    assert_int_equal(err.kode, E_CAPAIAN_PERIODE);
    arena_free(a);
}

/* SE 3/2023: in Bekasi the achievement proposes for the leader, elsewhere his results do (SPEC 11.3). */
static void usul_pimpinan(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    HitungHasil h = { .utama = { [EKSPEKTASI_SESUAI] = 3 }, .positif = 1 };
    static const Ekspektasi harap[CAPAIAN_MAX] = {
        [CAPAIAN_TIADA] = EKSPEKTASI_SESUAI, [CAPAIAN_ISTIMEWA] = EKSPEKTASI_DI_ATAS, [CAPAIAN_BAIK] = EKSPEKTASI_SESUAI,
        [CAPAIAN_BUTUH_PERBAIKAN] = EKSPEKTASI_DI_BAWAH, [CAPAIAN_KURANG] = EKSPEKTASI_DI_BAWAH, [CAPAIAN_SANGAT_KURANG] = EKSPEKTASI_DI_BAWAH };
    for (int c = 0; c < CAPAIAN_MAX; c++) {
        assert_int_equal(capaian_usul(aturan_profil(S("b")), &h, (Capaian)c, SEPTEMBER, NULL).usul, harap[c]);
        assert_int_equal(capaian_usul(aturan_profil(S("m")), &h, (Capaian)c, SEPTEMBER, NULL).usul, EKSPEKTASI_SESUAI);
        Mengapa satu = { .a = a };
        if (c) capaian_usul(aturan_profil(S("b")), &h, (Capaian)c, SEPTEMBER, &satu);
        for (ptrdiff_t i = 0; i < satu.aturan.n; i++) assert_int_equal(satu.aturan.v[i].cocok, i == (int)harap[c] - EKSPEKTASI_DI_ATAS);
    }
    Mengapa w = { .a = a };
    capaian_usul(aturan_profil(S("b")), &h, CAPAIAN_ISTIMEWA, periode_tahun(2023), &w);
    assert_string_equal(aturan_mengapa(a, &w),
        "Usul hasil kerja di atas ekspektasi: capaian unit yang dipimpinnya Istimewa.\n"
        "Capaian unit yang dipimpin: Istimewa\n"
        "+ B25.1a Capaian istimewa: Usulnya di atas ekspektasi.\n"
        "- B25.1a Capaian baik: Usulnya sesuai ekspektasi.\n"
        "- B25.1a Capaian lainnya: Usulnya di bawah ekspektasi.\n"
        "> Rating tiap RHK tetap diisi sebagai catatan; usul pimpinan unit mengikuti capaian unitnya (SE MenPANRB 3/2023).\n");
    arena_free(a);
}

static void pasal_bulan_dan_tahun(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("b"));
    Periode tahun = periode_tahun(2024);
    assert_string_equal(capaian_pasal(p, SEPTEMBER), "B24.1a");
    assert_string_equal(capaian_pasal(p, tahun), "B25.1a");
    assert_string_equal(capaian_dahulu_pasal(p, SEPTEMBER), "B24.1");
    assert_string_equal(capaian_dahulu_pasal(p, tahun), "B25.1");
    assert_true(str_eqz(capaian_pola_pasal(p, SEPTEMBER), "B24.1b") && str_eqz(capaian_pola_pasal(p, tahun), "B25.1b"));
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(berlaku_dan_penetap), cmocka_unit_test(dihitung), cmocka_unit_test(sandaran_sejak), cmocka_unit_test(sebaran_dijumlahkan), cmocka_unit_test(sah_atau_ditolak),
        cmocka_unit_test(usul_pimpinan), cmocka_unit_test(pasal_bulan_dan_tahun),
    };
    return cmocka_run_group_tests_name("inti_capaian", uji, NULL, NULL);
}
