/* Behaviour raters in made-up units: who is near, who cannot, who comes first, and how far the search goes (M11.11-M11.13). */
#include "bantu/aturan.h"
#include "bantu/daerah.h"
#include "inti/penilai_perilaku.h"

#include <cmocka.h>

static Arena *a;

/* Posts: two sections of one dinas, whose units lie around those of another, and one beside all perangkat daerah. */
enum { TANPA, SEKSI_A, SEKSI_B, SEKSI_DINAS_LAIN, PEMDA, JF_B };
typedef struct { int64_t id; int jabatan; int64_t penilai; Halangan halangan; } Orang;
static const struct { int64_t id, induk; JenisUnit jenis; } unit[] = {
    { 9, 0, JENIS_UNIT_PEMDA }, { 1, 9, JENIS_UNIT_DINAS }, { 2, 9, JENIS_UNIT_DINAS },
    { 3, 1, JENIS_UNIT_SEKSI }, { 4, 2, JENIS_UNIT_SEKSI }, { 5, 1, JENIS_UNIT_SEKSI } };
static const struct { int64_t unit; JenisJabatan jenis; } jabatan[] = {
    [SEKSI_A] = { 3, JENIS_JABATAN_PELAKSANA }, [SEKSI_B] = { 5, JENIS_JABATAN_PELAKSANA }, [SEKSI_DINAS_LAIN] = { 4, JENIS_JABATAN_PELAKSANA },
    [PEMDA] = { 9, JENIS_JABATAN_PELAKSANA }, [JF_B] = { 5, JENIS_JABATAN_JF } };

static int menurut_penilai(const void *x, const void *y)
{
    const Penilaian *p = x, *q = y;
    return p->penilai != q->penilai ? (p->penilai > q->penilai) - (p->penilai < q->penilai) : (p->pegawai > q->pegawai) - (p->pegawai < q->pegawai);
}

/* The persons in the order of the list, or from its end. */
static BahanPerilaku bahan(const Orang *v, int n, bool balik)
{
    IsiStruktur isi = { 0 };
    BahanPerilaku m = { .profil = aturan_profil(S("m")), .bulan = bulan(2025, 3), .hari = tanggal(2025, 3, 31) };
    uint8_t *h = arena_many(a, uint8_t, n);
    for (int i = 0; i < countof(unit); i++)
        *list_add(a, &isi.unit) = (Unit){ .id = unit[i].id, .induk = unit[i].induk, .kode = str_fmt(a, "U%d", i), .nama = str_fmt(a, "Unit %d", i), .jenis = unit[i].jenis, .pekan = 5 };
    for (int i = 1; i < countof(jabatan); i++)
        *list_add(a, &isi.jabatan) = (Jabatan){ .id = i, .unit = jabatan[i].unit, .kode = str_fmt(a, "J%d", i), .nama = S("Jabatan"), .jenis = jabatan[i].jenis };
    for (int i = 0; i < n; i++) {
        const Orang *o = &v[balik ? n - 1 - i : i];
        h[i] = (uint8_t)o->halangan;
        *list_add(a, &isi.pegawai) = (Pegawai){ .id = o->id, .nip = str_fmt(a, "%018lld", (long long)o->id), .nama = str_fmt(a, "Orang %lld", (long long)o->id), .status = STATUS_PEGAWAI_PNS };
        if (o->penilai) *list_add(a, &m.penilaian) = (Penilaian){ .pegawai = o->id, .penilai = o->penilai };
        if (o->jabatan) *list_add(a, &isi.penugasan) = (Penugasan){ .id = o->id, .pegawai = o->id, .jabatan = o->jabatan, .jenis = JENIS_PENUGASAN_DEFINITIF,
                                                                    .mulai = tanggal(2020, 1, 1), .sampai = TANGGAL_AKHIR };
    }
    if (m.penilaian.n) qsort(m.penilaian.v, (size_t)m.penilaian.n, sizeof *m.penilaian.v, menurut_penilai);
    m.halangan = h;
    m.s = daerah_susun(a, &isi);
    return m;
}

static void tugas(BahanPerilaku *m, int64_t dinilai, int64_t penilai, AsalPerilaku asal, StatusPerilaku status)
{
    *list_add(a, &m->ada) = (TugasPerilaku){ .dinilai = dinilai, .penilai = penilai, .asal = asal, .status = status };
}

/* "12:rekan_unit,13:langsung", by number; "-" for nobody. */
static Str penilainya(const TunjukPerilaku *t, int64_t dinilai)
{
    Buf b = buf_new(a, 4 * KB);
    for (int64_t id = 1; id < 1000; id++)
        for (ptrdiff_t i = 0; i < t->baru.n; i++) {
            const TugasPerilaku *x = &t->baru.v[i];
            if (x->dinilai == dinilai && x->penilai == id) buf_fmt(&b, "%s%lld:%s", b.len ? "," : "", (long long)id, asal_perilaku_kode[x->asal]);
        }
    return b.len ? buf_str(&b) : S("-");
}

static void harap(const TunjukPerilaku *t, int64_t dinilai, const char *siapa)
{
    Str s = penilainya(t, dinilai);
    if (!str_eqz(s, siapa)) fail_msg("%lld: " STR_F ", harap %s", (long long)dinilai, STR_A(s), siapa);
}

/* M11.12: of his unit, then of his perangkat daerah, at his level; whoever belongs to none has his unit alone. */
static void rekan_yang_dekat(void **state)
{
    (void)state;
    static const Orang v[] = { { 11, SEKSI_A, 0, 0 }, { 12, SEKSI_B, 0, 0 }, { 13, SEKSI_DINAS_LAIN, 0, 0 }, { 14, PEMDA, 0, 0 }, { 16, PEMDA, 0, 0 }, { 15, JF_B, 0, 0 } };
    for (int balik = 0; balik < 2; balik++) {
        TunjukPerilaku t;
        BahanPerilaku m = bahan(v, countof(v), balik);
        perilaku_tunjuk(&m, a, &t);
        harap(&t, 11, "12:rekan_pd");
        harap(&t, 12, "11:rekan_pd");
        harap(&t, 13, "-");
        harap(&t, 14, "16:rekan_unit");
        harap(&t, 16, "14:rekan_unit");
        harap(&t, 15, "-");
        assert_int_equal(t.tanpa.n, 2);
    }
}

/* The order of the rows of a file decides nothing. */
static void urutan_berkas(void **state)
{
    (void)state;
    Orang v[8];
    TunjukPerilaku maju, mundur;
    for (int i = 0; i < countof(v); i++) v[i] = (Orang){ 11 + i, SEKSI_A, i == 3 ? 11 : 0, 0 };
    BahanPerilaku m = bahan(v, countof(v), false), n = bahan(v, countof(v), true);
    perilaku_tunjuk(&m, a, &maju);
    perilaku_tunjuk(&n, a, &mundur);
    assert_int_equal(maju.baru.n, 8 * 3);
    for (int i = 0; i < countof(v); i++) assert_true(str_eq(penilainya(&maju, v[i].id), penilainya(&mundur, v[i].id)));
}

/* M11.11: the appraiser rates apart; whom one appraises rates him as a subordinate; two who appraise each other do neither. */
static void bukan_penilainya(void **state)
{
    (void)state;
    static const Orang v[] = { { 11, SEKSI_A, 12, 0 }, { 12, SEKSI_A, 0, 0 }, { 13, SEKSI_A, 0, 0 }, { 14, SEKSI_A, 13, 0 } };
    TunjukPerilaku t;
    BahanPerilaku m = bahan(v, countof(v), false);
    perilaku_tunjuk(&m, a, &t);
    harap(&t, 11, "13:rekan_unit,14:rekan_unit");
    harap(&t, 12, "11:langsung,13:rekan_unit,14:rekan_unit");
    harap(&t, 13, "11:rekan_unit,12:rekan_unit,14:langsung");
    harap(&t, 14, "11:rekan_unit,12:rekan_unit");

    static const Orang saling[] = { { 11, SEKSI_A, 12, 0 }, { 12, SEKSI_A, 11, 0 }, { 13, SEKSI_DINAS_LAIN, 11, 0 }, { 14, TANPA, 11, 0 } };
    m = bahan(saling, countof(saling), false);
    perilaku_tunjuk(&m, a, &t);
    harap(&t, 11, "-");         /* nor one of another perangkat daerah, nor one without a post */
    harap(&t, 12, "-");
}

/* Why a duty falls, and which one does not. */
static void gugur_karena(void **state)
{
    (void)state;
    static const Orang v[] = { { 11, SEKSI_A, 12, 0 }, { 12, SEKSI_A, 0, 0 }, { 13, SEKSI_DINAS_LAIN, 12, 0 }, { 14, PEMDA, 0, 0 }, { 15, SEKSI_A, 0, HALANGAN_CUTI },
                               { 16, SEKSI_A, 0, 0 }, { 17, SEKSI_A, 0, HALANGAN_KECUALI }, { 90, TANPA, 12, 0 } };
    static const struct { int64_t dinilai, penilai; Halangan sebab; bool terkirim; } ada[] = {
        { 11, 12, HALANGAN_PENILAI, false }, { 11, 13, HALANGAN_PINDAH, false }, { 11, 15, HALANGAN_CUTI, false }, { 11, 16, 0, false },
        { 11, 90, HALANGAN_PERGI, false },   { 11, 98, 0, true },                { 11, 99, HALANGAN_PERGI, false },
        { 17, 11, HALANGAN_KECUALI, false }, { 17, 16, 0, true },                { 90, 11, 0, true },
        { 90, 16, HALANGAN_PERGI, false },   { 99, 11, HALANGAN_PERGI, false } };
    TunjukPerilaku t;
    BahanPerilaku m = bahan(v, countof(v), false);
    for (int i = 0; i < countof(ada); i++) tugas(&m, ada[i].dinilai, ada[i].penilai, ASAL_PERILAKU_REKAN_UNIT, ada[i].terkirim ? STATUS_PERILAKU_TERKIRIM : STATUS_PERILAKU_DRAF);
    perilaku_tunjuk(&m, a, &t);
    int gugur = 0;
    for (int i = 0; i < countof(ada); i++) {
        Halangan sebab = 0;
        for (ptrdiff_t k = 0; k < t.gugur.n; k++)
            if (t.gugur.v[k].dinilai == ada[i].dinilai && t.gugur.v[k].penilai == ada[i].penilai) sebab = t.gugur.v[k].sebab;
        if (sebab != ada[i].sebab) fail_msg("%lld oleh %lld: %s", (long long)ada[i].dinilai, (long long)ada[i].penilai, halangan_kode[sebab]);
        gugur += ada[i].sebab > 0;
    }
    assert_int_equal(t.gugur.n, gugur);
    harap(&t, 11, "-");
    harap(&t, 12, "11:langsung,16:rekan_unit");
    harap(&t, 17, "-");
}

/* Fairness: who rates fewest comes first, whoever rated this person lately later; a duty that stands is not given twice. */
static void yang_ringan_dahulu(void **state)
{
    (void)state;
    Orang v[6];
    for (int i = 0; i < countof(v); i++) v[i] = (Orang){ 11 + i, SEKSI_A, 0, 0 };
    for (int b = 1; b <= 6; b++) {
        TunjukPerilaku t;
        BahanPerilaku m = bahan(v, countof(v), false);
        m.bulan = bulan(2025, b);
        tugas(&m, 13, 12, ASAL_PERILAKU_REKAN_UNIT, STATUS_PERILAKU_DITUGASKAN);
        perilaku_tunjuk(&m, a, &t);
        assert_true(str_find(penilainya(&t, 11), S("12:")) < 0);
        m.ada.n = 0;
        tugas(&m, 11, 15, ASAL_PERILAKU_REKAN_UNIT, STATUS_PERILAKU_DITUGASKAN);
        tugas(&m, 11, 16, ASAL_PERILAKU_REKAN_UNIT, STATUS_PERILAKU_DITUGASKAN);
        perilaku_tunjuk(&m, a, &t);
        Str satu = penilainya(&t, 11);
        assert_true(str_eqz(satu, "12:rekan_unit") || str_eqz(satu, "13:rekan_unit") || str_eqz(satu, "14:rekan_unit"));
        m.ada.n = 0;
        RiwayatPerilaku lalu[] = { { 11, 12, 2 }, { 11, 13, 1 }, { 11, 14, 2 }, { 11, 15, 1 } };
        m.lalu = (RiwayatPerilakuList){ lalu, countof(lalu), countof(lalu) };
        perilaku_tunjuk(&m, a, &t);
        harap(&t, 11, "13:rekan_unit,15:rekan_unit,16:rekan_unit");
    }
}

/* What stands is counted: only what lacks is added, as deep as that takes, and peers by whether a subordinate rates. */
static void yang_berdiri_dihitung(void **state)
{
    (void)state;
    const StatusPerilaku status = STATUS_PERILAKU_DITUGASKAN;
    Orang v[] = { { 11, JF_B, 0, 0 }, { 12, SEKSI_A, 11, 0 }, { 13, SEKSI_A, 11, 0 }, { 14, SEKSI_B, 12, 0 }, { 21, JF_B, 0, 0 }, { 22, JF_B, 0, 0 }, { 23, JF_B, 0, 0 } };
    TunjukPerilaku t;
    BahanPerilaku m = bahan(v, countof(v), false);
    tugas(&m, 11, 12, ASAL_PERILAKU_LANGSUNG, status);
    tugas(&m, 11, 13, ASAL_PERILAKU_LANGSUNG, status);
    tugas(&m, 11, 21, ASAL_PERILAKU_REKAN_UNIT, status);
    tugas(&m, 11, 22, ASAL_PERILAKU_REKAN_UNIT, status);
    perilaku_tunjuk(&m, a, &t);
    harap(&t, 11, "14:unit_bawah");
    for (ptrdiff_t i = 0; i < t.baru.n; i++) assert_true(t.baru.v[i].status == STATUS_PERILAKU_DITUGASKAN && t.baru.v[i].versi == 1);

    v[3].penilai = 0;                   /* one subordinate rates, one is added: two peers, not three */
    m = bahan(v, countof(v), false);
    tugas(&m, 11, 12, ASAL_PERILAKU_LANGSUNG, status);
    tugas(&m, 11, 21, ASAL_PERILAKU_REKAN_UNIT, status);
    tugas(&m, 11, 22, ASAL_PERILAKU_REKAN_UNIT, status);
    perilaku_tunjuk(&m, a, &t);
    harap(&t, 11, "13:langsung");

    static const Orang banyak[] = { { 11, JF_B, 0, 0 }, { 12, SEKSI_A, 11, HALANGAN_CUTI }, { 13, SEKSI_A, 11, 0 }, { 14, SEKSI_A, 11, 0 },
                                    { 15, SEKSI_A, 11, 0 }, { 16, SEKSI_A, 11, 0 } };
    m = bahan(banyak, countof(banyak), false);      /* one of three fell: one is added, not as many as there are */
    tugas(&m, 11, 12, ASAL_PERILAKU_LANGSUNG, status);
    tugas(&m, 11, 13, ASAL_PERILAKU_LANGSUNG, status);
    tugas(&m, 11, 14, ASAL_PERILAKU_LANGSUNG, status);
    perilaku_tunjuk(&m, a, &t);
    assert_int_equal(t.gugur.n, 1);
    assert_true(str_eqz(penilainya(&t, 11), "15:langsung") || str_eqz(penilainya(&t, 11), "16:langsung"));

    static const Orang tiga[] = { { 11, SEKSI_A, 0, 0 }, { 12, SEKSI_A, 0, 0 }, { 13, SEKSI_A, 0, 0 } };
    m = bahan(tiga, countof(tiga), false);
    tugas(&m, 11, 12, ASAL_PERILAKU_REKAN_UNIT, status);
    perilaku_tunjuk(&m, a, &t);
    harap(&t, 11, "13:rekan_unit");
    assert_int_equal(t.tanpa.n, 0);
}

/* M11.12: the perangkat daerah is looked at only where the unit does not suffice. */
static void unit_mencukupi(void **state)
{
    (void)state;
    Orang v[] = { { 11, SEKSI_A, 0, 0 }, { 12, SEKSI_A, 0, 0 }, { 13, SEKSI_A, 0, 0 }, { 14, SEKSI_A, 0, 0 }, { 15, SEKSI_B, 0, 0 } };
    TunjukPerilaku t;
    BahanPerilaku m = bahan(v, countof(v), false);
    perilaku_tunjuk(&m, a, &t);
    harap(&t, 11, "12:rekan_unit,13:rekan_unit,14:rekan_unit");
    for (ptrdiff_t i = 0; i < t.baru.n; i++) assert_int_equal(t.baru.v[i].calon, t.baru.v[i].dinilai == 15 ? 4 : 3);
    v[3].jabatan = SEKSI_B;
    m = bahan(v, countof(v), false);
    perilaku_tunjuk(&m, a, &t);
    assert_true(str_eqz(penilainya(&t, 11), "12:rekan_unit,13:rekan_unit,14:rekan_pd") || str_eqz(penilainya(&t, 11), "12:rekan_unit,13:rekan_unit,15:rekan_pd"));
}

/* M11.13: below those who cannot rate others are looked for, four levels deep. */
static void kedalaman(void **state)
{
    (void)state;
    Orang v[] = { { 11, SEKSI_A, 0, 0 }, { 12, JF_B, 11, HALANGAN_CUTI }, { 13, JF_B, 12, HALANGAN_CUTI }, { 14, JF_B, 13, HALANGAN_CUTI },
                  { 15, JF_B, 14, 0 }, { 16, JF_B, 15, 0 } };
    TunjukPerilaku t;
    BahanPerilaku m = bahan(v, countof(v), false);
    perilaku_tunjuk(&m, a, &t);
    harap(&t, 11, "15:unit_bawah");
    v[4].halangan = HALANGAN_CUTI;
    m = bahan(v, countof(v), false);
    perilaku_tunjuk(&m, a, &t);
    harap(&t, 11, "-");
    Profil p = *m.profil;               /* as many as are needed, and no deeper than that takes */
    p.perilaku.bawahan = 1;
    v[2].halangan = v[3].halangan = 0;
    m = bahan(v, countof(v), false);
    m.profil = &p;
    perilaku_tunjuk(&m, a, &t);
    harap(&t, 11, "13:unit_bawah");
    assert_int_equal(t.baru.v[0].calon, 1);
}

/* At most PERILAKU_CALON are compared, of subordinates and of peers. */
static void banyak_calon(void **state)
{
    (void)state;
    enum { N = PERILAKU_CALON + 50 };
    Orang *v = arena_many(a, Orang, N);
    v[0] = (Orang){ 1, JF_B, 0, 0 };
    for (int i = 1; i < N; i++) v[i] = (Orang){ 1 + i, SEKSI_A, 1, 0 };
    TunjukPerilaku t;
    BahanPerilaku m = bahan(v, N, false);
    perilaku_tunjuk(&m, a, &t);
    assert_int_equal(t.baru.n, 3 + (N - 1) * 3);
    for (ptrdiff_t i = 0; i < t.baru.n; i++) assert_int_equal(t.baru.v[i].calon, PERILAKU_CALON);
}

/* ---- the proof ---- */

static Str bukti(const BahanPerilaku *m, int64_t dinilai, TugasPerilaku *v, int n)
{
    Mengapa w = { .a = a };
    TugasPerilakuList l = { v, n, n };
    perilaku_mengapa(m, dinilai, &l, true, &w);
    return str_z(aturan_mengapa(a, &w));
}

static int kali(Str s, const char *kata)
{
    int n = 0;
    for (ptrdiff_t di; (di = str_find(s, str_z(kata))) >= 0; n++) s = str_sub(s, di + 1, s.len);
    return n;
}

/* Who was chosen, who might have been, who cannot, and whose duty fell. */
static void siapa_dan_mengapa(void **state)
{
    (void)state;
    static const Orang v[] = { { 10, SEKSI_A, 0, HALANGAN_KECUALI }, { 11, SEKSI_A, 0, 0 }, { 12, SEKSI_A, 0, 0 }, { 13, SEKSI_A, 0, 0 }, { 14, SEKSI_B, 0, 0 },
                               { 15, SEKSI_A, 0, HALANGAN_CUTI }, { 16, SEKSI_B, 0, HALANGAN_CUTI } };
    BahanPerilaku m = bahan(v, countof(v), false);
    TugasPerilaku t[] = { { .penilai = 12, .asal = ASAL_PERILAKU_REKAN_UNIT, .status = STATUS_PERILAKU_DRAF, .beban = 1, .pernah = 2, .giliran = 3, .calon = 4 },
                          { .penilai = 13, .asal = ASAL_PERILAKU_REKAN_UNIT, .status = STATUS_PERILAKU_GUGUR, .sebab = HALANGAN_PINDAH },
                          { .penilai = 99, .asal = ASAL_PERILAKU_LANGSUNG, .status = STATUS_PERILAKU_TERKIRIM } };
    assert_string_equal(bukti(&m, 11, t, countof(t)).s,
        "2 orang ditugaskan menilai perilaku Orang 11 di samping pejabat penilainya.\n"
        "Bulan: Maret 2025\n"
        "Yang ditugaskan: 2 rekan setingkat dan paling banyak 3 bawahan; 3 rekan bila tidak ada bawahan yang dapat menilai\n"
        "Urutan memilih: yang paling dekat; lalu yang paling sedikit menilai bulan ini; lalu yang paling jarang menilai orang ini dalam 6 bulan; lalu giliran melingkar yang maju setiap bulan\n"
        "+ M11.12 Orang 12: Rekan setingkat di unit yang sama. Saat ditugaskan: sudah menilai 1 orang bulan ini, 2 kali menilai orang ini dalam 6 bulan sebelumnya, giliran ke-3 di antara 4 calon.\n"
        "+ M11.13 -: Bawahan langsung. Saat ditugaskan: sudah menilai 0 orang bulan ini, 0 kali menilai orang ini dalam 6 bulan sebelumnya, giliran ke-0 di antara 0 calon.\n"
        "- M11.12 Orang 13: Rekan setingkat di unit yang sama; dapat menilai, tetapi yang terpilih lebih dekat, lebih ringan bebannya, lebih jarang menilai orang ini, atau lebih dahulu gilirannya (dia ke-5).\n"
        "- M11.12 Orang 14: Rekan setingkat di perangkat daerah yang sama; dapat menilai, tetapi yang terpilih lebih dekat, lebih ringan bebannya, lebih jarang menilai orang ini, atau lebih dahulu gilirannya (dia ke-6).\n"
        "- M11.12 Orang 10: Tidak dapat menilai: dikecualikan dari evaluasi bulan itu.\n"
        "- M11.12 Orang 15: Tidak dapat menilai: cuti sepanjang bulan.\n"
        "- M11.12 Orang 13: Ditugaskan, lalu gugur: tidak lagi seperangkat daerah.\n"
        "> Penilai yang pindah, berhenti, dikecualikan, atau cuti sepanjang bulan diganti orang lain sampai tenggatnya.\n");
    Str tiada = bukti(&m, 99, t, 0), luar = bukti(&m, 15, t, 0), sepi = bukti(&m, 14, t, 0);
    assert_true(str_starts(tiada, S("Tidak ada penilai perilaku: tidak bertugas pada bulan itu.")));
    assert_true(str_starts(luar, S("Tidak ada penilai perilaku: cuti sepanjang bulan.")));
    assert_true(str_starts(sepi, S("Tidak ada penilai perilaku: tidak seorang pun rekan setingkat atau bawahan dapat ditugaskan.")));
    assert_int_equal(kali(tiada, "M11.1") + kali(luar, "M11.1"), 0);
}

/* Eight others are named, the rest is counted; of those who cannot rate as many are named as are compared. */
static void yang_lain_dihitung(void **state)
{
    (void)state;
    enum { N = PERILAKU_CALON + 3 };
    Orang *v = arena_many(a, Orang, N);
    v[0] = (Orang){ 100, PEMDA, 0, 0 };
    for (int i = 1; i < N; i++) v[i] = (Orang){ 100 + i, SEKSI_A, 0, i < N - 3 ? 0 : HALANGAN_CUTI };
    TugasPerilaku t[] = { { .penilai = 102, .asal = ASAL_PERILAKU_REKAN_UNIT, .status = STATUS_PERILAKU_DRAF } };
    for (int n = 11; n <= 12; n++) {
        BahanPerilaku m = bahan(v, n, false);
        Str s = bukti(&m, 101, t, 1);
        assert_int_equal(kali(s, "dapat menilai, tetapi"), 8);
        assert_int_equal(kali(s, "Calon lain yang tidak disebut: 1\n"), n == 12);
        assert_int_equal(kali(s, "Calon lain"), n == 12);
    }
    BahanPerilaku m = bahan(v, N, false);
    Str s = bukti(&m, 101, t, 1);
    assert_int_equal(kali(s, "Tidak dapat menilai"), 1);
    assert_int_equal(kali(s, str_cz(a, str_fmt(a, "Orang %d: Tidak dapat menilai: cuti sepanjang bulan.", 100 + N - 3))), 1);
    static const Orang cukup[] = { { 11, SEKSI_A, 0, 0 }, { 12, SEKSI_A, 0, 0 }, { 13, SEKSI_A, 0, 0 }, { 14, SEKSI_A, 0, 0 }, { 15, SEKSI_B, 0, 0 } };
    m = bahan(cukup, countof(cukup), false);
    assert_int_equal(kali(bukti(&m, 11, t, 0), "Orang 15"), 0);
    t[0].penilai = 12;
    assert_int_equal(kali(bukti(&m, 11, t, 1), "Orang 15"), 0);
}

int main(void)
{
    a = arena_new(64 * MB);
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(rekan_yang_dekat), cmocka_unit_test(urutan_berkas), cmocka_unit_test(bukan_penilainya), cmocka_unit_test(gugur_karena),
        cmocka_unit_test(yang_ringan_dahulu), cmocka_unit_test(yang_berdiri_dihitung), cmocka_unit_test(unit_mencukupi), cmocka_unit_test(kedalaman), cmocka_unit_test(banyak_calon), cmocka_unit_test(siapa_dan_mengapa), cmocka_unit_test(yang_lain_dihitung),
    };
    int n = cmocka_run_group_tests_name("inti_penilai_perilaku_pilih", uji, NULL, NULL);
    arena_free(a);
    return n;
}
