/* Behaviour raters: who rates whom (M11.11-M11.13), fairness and rotation, replacement, what ratings add up to. */
#include "bantu/aturan.h"
#include "bantu/daerah.h"
#include "bantu/kasus.h"
#include "inti/penilai_perilaku.h"

#include <cmocka.h>

static const char *const singkat[ASAL_PERILAKU_MAX] = { "", "ru", "rp", "bl", "ub" };

static BahanPerilaku bahan(const Profil *p, const Struktur *s, Bulan b, uint8_t *halangan, Arena *a)
{
    BahanPerilaku m = { .profil = p, .s = s, .bulan = b, .hari = bulan_akhir(b), .halangan = halangan };
    m.penilaian = penilai_semua(p, s, m.hari, a);
    return m;
}

/* "SEK4=cuti;KB4=pergi" */
static uint8_t *halangan_teks(Arena *a, const IsiStruktur *isi, Str teks)
{
    uint8_t *h = arena_many(a, uint8_t, isi->pegawai.n);
    while (teks.len && !str_eqz(teks, "-")) {
        ptrdiff_t titik = str_find(teks, S(";")), sama = str_find(teks, S("="));
        Str satu = titik < 0 ? teks : str_sub(teks, 0, titik);
        int64_t id = daerah_orang(isi, str_sub(teks, 0, sama));
        Halangan x = halangan_dari(str_sub(satu, sama + 1, satu.len));
        for (ptrdiff_t i = 0; i < isi->pegawai.n; i++)
            if (isi->pegawai.v[i].id == id) h[i] = (uint8_t)x;
        pastikan(id && x);
        teks = titik < 0 ? (Str){ 0 } : str_sub(teks, titik + 1, teks.len);
    }
    return h;
}

static int urut(const void *x, const void *y) { return str_cmp(*(const Str *)x, *(const Str *)y); }

static Str kode_orang(const IsiStruktur *isi, int64_t id)
{
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++)
        if (daerah_orang(isi, isi->jabatan.v[i].kode) == id) return isi->jabatan.v[i].kode;
    return S("?");
}

static Str daftar(Arena *a, const IsiStruktur *isi, const TunjukPerilaku *t, int64_t dinilai)
{
    StrList l = { 0 };
    Buf b = buf_new(a, 1 * KB);
    for (ptrdiff_t i = 0; i < t->baru.n; i++)
        if (t->baru.v[i].dinilai == dinilai)
            *(Str *)list_add(a, &l) = str_fmt(a, STR_F ":%s", STR_A(kode_orang(isi, t->baru.v[i].penilai)), singkat[t->baru.v[i].asal]);
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, urut);
    for (ptrdiff_t i = 0; i < l.n; i++) buf_fmt(&b, i ? "," STR_F : STR_F, STR_A(l.v[i]));
    return l.n ? buf_str(&b) : S("-");
}

static Profil profil(Arena *a)
{
    Profil p = daerah_profil(a, "majalengka-16-2023", 'M');
    const Profil *m = aturan_profil(S("m"));
    Profil q = *m;
    q.penilai = p.penilai;
    q.tabel_penilai = p.tabel_penilai;
    return q;
}

static void menurut_tabel(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-majalengka.tsv");
    Profil p = profil(a);
    Kasus k = kasus_buka("penilai_perilaku.tsv", 5);
    while (kasus_lanjut(&k)) {
        IsiStruktur isi = daerah_ubah(k.a, &awal, k.kolom[1]);
        const Struktur *s = daerah_susun(k.a, &isi);
        TunjukPerilaku t;
        BahanPerilaku m = bahan(&p, s, bulan(2023, 9), halangan_teks(k.a, &isi, k.kolom[2]), k.a);
        perilaku_tunjuk(&m, k.a, &t);
        int64_t dinilai = daerah_orang(&isi, k.kolom[0]);
        kasus_sama(&k, "penilai", daftar(k.a, &isi, &t, dinilai), k.kolom[3]);
        TugasPerilakuList satu = { 0 };
        for (ptrdiff_t i = 0; i < t.baru.n; i++)
            if (t.baru.v[i].dinilai == dinilai) *list_add(k.a, &satu) = t.baru.v[i];
        Mengapa w = { .a = k.a }, tanpa = { .a = k.a }, gugur = { .a = k.a };
        perilaku_mengapa(&m, dinilai, &satu, true, &w);
        perilaku_mengapa(&m, dinilai, &satu, false, &tanpa);
        kasus_kata(&k, aturan_mengapa(k.a, &w));
        kasus_kata(&k, aturan_mengapa(k.a, &tanpa));
        if (!satu.n) continue;
        satu.v[0].status = STATUS_PERILAKU_GUGUR, satu.v[0].sebab = HALANGAN_PINDAH;        /* one of them left since */
        perilaku_mengapa(&m, dinilai, &satu, true, &gugur);
        kasus_kata(&k, aturan_mengapa(k.a, &gugur));
    }
    kasus_tutup(&k);
    arena_free(a);
}

/* ---- a made-up unit: `n` pelaksana under one pengawas, in one dinas ---- */

enum { STAF_AWAL = 100 };

static const Struktur *daerah_staf(Arena *a, int n, IsiStruktur *isi)
{
    *isi = (IsiStruktur){ 0 };
    *list_add(a, &isi->unit) = (Unit){ .id = 1, .kode = S("PEMDA"), .nama = S("Pemda"), .jenis = JENIS_UNIT_PEMDA, .pekan = 5 };
    *list_add(a, &isi->unit) = (Unit){ .id = 2, .induk = 1, .kode = S("D"), .nama = S("Dinas"), .jenis = JENIS_UNIT_DINAS, .pekan = 5 };
    *list_add(a, &isi->unit) = (Unit){ .id = 3, .induk = 2, .kode = S("S"), .nama = S("Seksi"), .jenis = JENIS_UNIT_SEKSI, .pekan = 5 };
    *list_add(a, &isi->jabatan) = (Jabatan){ .id = 1, .unit = 3, .kode = S("KASI"), .nama = S("Kepala Seksi"), .jenis = JENIS_JABATAN_PENGAWAS, .pimpinan = true };
    *list_add(a, &isi->jabatan) = (Jabatan){ .id = 2, .unit = 3, .kode = S("STAF"), .nama = S("Pengelola"), .jenis = JENIS_JABATAN_PELAKSANA };
    for (int i = -1; i < n; i++) {
        int64_t id = STAF_AWAL + i;
        *list_add(a, &isi->pegawai) = (Pegawai){ .id = id, .nip = str_fmt(a, "%018d", 1000 + i), .nama = str_fmt(a, "Staf %d", i), .status = STATUS_PEGAWAI_PNS };
        *list_add(a, &isi->penugasan) = (Penugasan){ .id = id, .pegawai = id, .jabatan = i < 0 ? 1 : 2, .jenis = JENIS_PENUGASAN_DEFINITIF,
                                                     .mulai = tanggal(2020, 1, 1), .sampai = TANGGAL_AKHIR };
    }
    return daerah_susun(a, isi);
}

static int urut_riwayat(const void *x, const void *y)
{
    const RiwayatPerilaku *a = x, *b = y;
    if (a->dinilai != b->dinilai) return (a->dinilai > b->dinilai) - (a->dinilai < b->dinilai);
    return (a->penilai > b->penilai) - (a->penilai < b->penilai);
}

/* In a unit of ten everybody is rated by three a month and rates two to four; the pairs change, so that within three
 * months nearly everybody has been rated by all nine colleagues. */
static void adil_dan_bergilir(void **state)
{
    (void)state;
    enum { N = 10, BULAN_UJI = 3 };
    Arena *a = arena_new(64 * MB);
    Profil p = profil(a);
    IsiStruktur isi;
    const Struktur *s = daerah_staf(a, N, &isi);
    uint8_t *h = arena_many(a, uint8_t, isi.pegawai.n);
    int pasangan[N][N] = { { 0 } };
    RiwayatPerilakuList lalu = { 0 };
    for (int b = 0; b < BULAN_UJI; b++) {
        TunjukPerilaku t;
        int beban[N] = { 0 }, dinilai[N] = { 0 };
        BahanPerilaku m = bahan(&p, s, bulan(2025, 1 + b), h, a);
        m.lalu = lalu;
        perilaku_tunjuk(&m, a, &t);
        for (ptrdiff_t i = 0; i < t.baru.n; i++) {
            const TugasPerilaku *x = &t.baru.v[i];
            assert_true(x->dinilai != x->penilai);
            if (x->dinilai < STAF_AWAL) continue;           /* the head is rated by three of them as well */
            beban[x->penilai - STAF_AWAL]++;
            dinilai[x->dinilai - STAF_AWAL]++;
            pasangan[x->dinilai - STAF_AWAL][x->penilai - STAF_AWAL]++;
            *list_add(a, &lalu) = (RiwayatPerilaku){ x->dinilai, x->penilai, 1 };
        }
        if (lalu.n) qsort(lalu.v, (size_t)lalu.n, sizeof *lalu.v, urut_riwayat);
        for (int i = 0; i < N; i++) {
            assert_int_equal(dinilai[i], 3);
            assert_in_range(beban[i], 2, 4);
        }
    }
    int dua = 0;
    for (int i = 0; i < N; i++)
        for (int k = 0; k < N; k++) dua += pasangan[i][k] > 1;
    assert_in_range(dua, 0, N);             /* rotation gives way only where the load would not be even */
    arena_free(a);
}

static int urut_tugas(const void *x, const void *y)
{
    const TugasPerilaku *a = x, *b = y;
    if (a->dinilai != b->dinilai) return (a->dinilai > b->dinilai) - (a->dinilai < b->dinilai);
    return (a->penilai > b->penilai) - (a->penilai < b->penilai);
}

/* A second run changes nothing; who left is replaced by one who is not yet on duty, and what was sent stays. */
static void diganti_bila_pergi(void **state)
{
    (void)state;
    Arena *a = arena_new(64 * MB);
    Profil p = profil(a);
    IsiStruktur isi;
    const Struktur *s = daerah_staf(a, 6, &isi);
    uint8_t *h = arena_many(a, uint8_t, isi.pegawai.n);
    BahanPerilaku m = bahan(&p, s, bulan(2025, 3), h, a);
    TunjukPerilaku satu, dua;
    perilaku_tunjuk(&m, a, &satu);
    assert_int_equal(satu.gugur.n, 0);
    m.ada = satu.baru;
    qsort(m.ada.v, (size_t)m.ada.n, sizeof *m.ada.v, urut_tugas);
    perilaku_tunjuk(&m, a, &dua);
    assert_int_equal(dua.baru.n, 0);
    assert_int_equal(dua.gugur.n, 0);

    int64_t pergi = STAF_AWAL + 2;
    h[3] = HALANGAN_PERGI;
    int tugasnya = 0, terkirim = 0;
    for (ptrdiff_t i = 0; i < m.ada.n; i++) {
        if (m.ada.v[i].penilai != pergi) continue;
        if (!terkirim++) m.ada.v[i].status = STATUS_PERILAKU_TERKIRIM;
        else tugasnya++;
    }
    assert_true(tugasnya > 0);
    perilaku_tunjuk(&m, a, &dua);
    assert_int_equal(dua.gugur.n, tugasnya);
    assert_int_equal(dua.baru.n, tugasnya);
    for (ptrdiff_t i = 0; i < dua.gugur.n; i++) {
        assert_int_equal(dua.gugur.v[i].penilai, pergi);
        assert_int_equal(dua.gugur.v[i].sebab, HALANGAN_PERGI);
    }
    for (ptrdiff_t i = 0; i < dua.baru.n; i++)
        for (ptrdiff_t k = 0; k < m.ada.n; k++)
            assert_false(dua.baru.v[i].dinilai == m.ada.v[k].dinilai && dua.baru.v[i].penilai == m.ada.v[k].penilai);
    h[3] = HALANGAN_KECUALI;                /* exempt from that month: not rated either, what was sent about him stays */
    perilaku_tunjuk(&m, a, &dua);
    int tentang = 0;
    for (ptrdiff_t i = 0; i < dua.gugur.n; i++) tentang += dua.gugur.v[i].dinilai == pergi;
    assert_int_equal(tentang, 3);
    arena_free(a);
}

/* 15,000 persons in one unit, and 15,000 units of one: the work grows with the persons, not with their square. */
static void seluruh_daerah(void **state)
{
    (void)state;
    Arena *a = arena_new(1024 * MB);
    Profil p = profil(a);
    IsiStruktur isi;
    const Struktur *s = daerah_staf(a, 15000, &isi);
    uint8_t *h = arena_many(a, uint8_t, isi.pegawai.n);
    BahanPerilaku m = bahan(&p, s, bulan(2025, 3), h, a);
    TunjukPerilaku t;
    int *beban = arena_many(a, int, 15000);
    perilaku_tunjuk(&m, a, &t);
    assert_int_equal(t.baru.n, 15000 * 3 + 3);
    for (ptrdiff_t i = 0; i < t.baru.n; i++) {
        assert_true(t.baru.v[i].calon <= PERILAKU_CALON);
        if (t.baru.v[i].penilai >= STAF_AWAL) beban[t.baru.v[i].penilai - STAF_AWAL]++;
    }
    for (int i = 0; i < 15000; i++) assert_in_range(beban[i], 2, 4);
    arena_free(a);
}

static void hanya_pada_periodenya(void **state)
{
    (void)state;
    const Profil *m = aturan_profil(S("m")), *b = aturan_profil(S("b"));
    assert_true(perilaku_periode(m, bulan(2023, 1)));
    assert_false(perilaku_periode(m, bulan(2022, 12)));
    assert_false(perilaku_periode(b, bulan(2024, 3)));
    Profil p = *m;
    p.perilaku.selang = 3;
    assert_true(perilaku_periode(&p, bulan(2024, 3)));
    assert_true(perilaku_periode(&p, bulan(2024, 12)));
    assert_false(perilaku_periode(&p, bulan(2024, 4)));
}

/* ---- what they add up to ---- */

static TugasPerilaku nilai_semua(Ekspektasi e)
{
    TugasPerilaku t = { .status = STATUS_PERILAKU_TERKIRIM };
    for (int n = 1; n < NILAI_DASAR_MAX; n++) t.nilai[n] = e;
    return t;
}

static void jumlah_menjadi_usul(void **state)
{
    (void)state;
    const Profil *p = aturan_profil(S("m"));
    TugasPerilaku v[4] = { nilai_semua(EKSPEKTASI_DI_ATAS), nilai_semua(EKSPEKTASI_SESUAI), nilai_semua(EKSPEKTASI_SESUAI), nilai_semua(EKSPEKTASI_DI_BAWAH) };
    TugasPerilakuList l = { .v = v, .n = 2 };
    JumlahPerilaku j = perilaku_jumlah(&l);
    assert_int_equal(j.penilai, 2);
    TotalPerilaku t = perilaku_total(p, &j, NULL);
    assert_int_equal(t.angka, 35);
    assert_int_equal(t.n, 14);
    assert_int_equal(t.usul, EKSPEKTASI_DI_ATAS);           /* 2.50 exactly */
    l.n = 3;
    j = perilaku_jumlah(&l);
    assert_int_equal(perilaku_total(p, &j, NULL).usul, EKSPEKTASI_SESUAI);
    v[0] = nilai_semua(EKSPEKTASI_DI_BAWAH), v[1] = nilai_semua(EKSPEKTASI_SESUAI), l.n = 2;
    j = perilaku_jumlah(&l);
    assert_int_equal(perilaku_total(p, &j, NULL).usul, EKSPEKTASI_SESUAI);       /* 1.50 exactly */
    v[1].nilai[NILAI_DASAR_LOYAL] = EKSPEKTASI_DI_BAWAH;
    j = perilaku_jumlah(&l);
    t = perilaku_total(p, &j, NULL);
    assert_int_equal(t.usul, EKSPEKTASI_DI_BAWAH);
    assert_int_equal(t.nilai[NILAI_DASAR_LOYAL], EKSPEKTASI_DI_BAWAH);
    assert_int_equal(t.nilai[NILAI_DASAR_ADAPTIF], EKSPEKTASI_SESUAI);
    v[0] = nilai_semua(EKSPEKTASI_DI_ATAS), l.n = 1;         /* M11.4a: consistently, in every value */
    v[0].nilai[NILAI_DASAR_HARMONIS] = EKSPEKTASI_DI_BAWAH;
    j = perilaku_jumlah(&l);
    assert_int_equal(perilaku_total(p, &j, NULL).usul, EKSPEKTASI_SESUAI);
    v[0].status = STATUS_PERILAKU_DRAF, v[1].status = STATUS_PERILAKU_GUGUR, l.n = 2;
    j = perilaku_jumlah(&l);
    assert_int_equal(j.penilai, 0);
    assert_int_equal(j.ditugaskan, 1);
    assert_int_equal(perilaku_total(p, &j, NULL).usul, EKSPEKTASI_TIADA);
}

static void penjelasan_jumlah(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    TugasPerilaku v[2] = { nilai_semua(EKSPEKTASI_DI_ATAS), nilai_semua(EKSPEKTASI_SESUAI) };
    v[1].nilai[NILAI_DASAR_LOYAL] = EKSPEKTASI_DI_BAWAH;
    TugasPerilakuList l = { .v = v, .n = 2 };
    JumlahPerilaku j = perilaku_jumlah(&l);
    Mengapa w = { .a = a };
    perilaku_total(aturan_profil(S("m")), &j, &w);
    assert_string_equal(aturan_mengapa(a, &w),
        "Usul rating perilaku sesuai ekspektasi: rata-rata 2,43 dari 2 penilaian.\n"
        "Sudah mengirim: 2 dari 2 yang ditugaskan\n"
        "Rata-rata: 2,43 (di atas 3, sesuai 2, di bawah 1; ketujuh nilai dasar)\n"
        "- M11.4a Di atas ekspektasi: Rata-rata 2,43; perlu sedikitnya 2,50 dan tidak ada nilai dasar yang di bawah ekspektasi.\n"
        "+ M11.4b Sesuai ekspektasi: Rata-rata 2,43; perlu sedikitnya 1,50.\n"
        "- M11.4c Di bawah ekspektasi: Rata-rata 2,43; perlu kurang dari 1,50.\n"
        "> Usul berubah bila penilai lain mengirim penilaiannya. Pejabat penilai memutuskan; berbeda dari usul disertai alasan.\n");
    arena_free(a);
}

/* What the mean says in words: whole numbers, one hundredth under two, a value of the seven below, and nobody yet. */
static void penjelasan_rata(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("m"));
    TugasPerilaku v[7];
    TugasPerilakuList l = { .v = v, .n = 7 };
    for (int i = 0; i < 7; i++) v[i] = nilai_semua(EKSPEKTASI_DI_ATAS);
    JumlahPerilaku j = perilaku_jumlah(&l);
    Mengapa penuh = { .a = a }, kurang = { .a = a }, satu = { .a = a }, belum = { .a = a };
    perilaku_total(p, &j, &penuh);
    assert_true(str_eqz(penuh.inti, "Usul rating perilaku di atas ekspektasi: rata-rata 3,00 dari 7 penilaian."));
    for (int i = 0; i < 7; i++) v[i] = nilai_semua(EKSPEKTASI_SESUAI);
    v[0].nilai[1] = EKSPEKTASI_DI_BAWAH;
    j = perilaku_jumlah(&l);
    perilaku_total(p, &j, &kurang);
    assert_true(str_eqz(kurang.inti, "Usul rating perilaku sesuai ekspektasi: rata-rata 1,98 dari 7 penilaian."));
    v[0].nilai[1] = EKSPEKTASI_DI_ATAS;
    v[0].nilai[NILAI_DASAR_MAX - 1] = EKSPEKTASI_DI_BAWAH;
    l.n = 1;
    j = perilaku_jumlah(&l);
    perilaku_total(p, &j, &satu);
    assert_string_equal(aturan_mengapa(a, &satu),
        "Usul rating perilaku sesuai ekspektasi: rata-rata 2,00 dari 1 penilaian.\n"
        "Sudah mengirim: 1 dari 1 yang ditugaskan\n"
        "Rata-rata: 2,00 (di atas 3, sesuai 2, di bawah 1; ketujuh nilai dasar)\n"
        "Nilai dasar di bawah ekspektasi: 1\n"
        "- M11.4a Di atas ekspektasi: Rata-rata 2,00; perlu sedikitnya 2,50 dan tidak ada nilai dasar yang di bawah ekspektasi.\n"
        "+ M11.4b Sesuai ekspektasi: Rata-rata 2,00; perlu sedikitnya 1,50.\n"
        "- M11.4c Di bawah ekspektasi: Rata-rata 2,00; perlu kurang dari 1,50.\n"
        "> Usul berubah bila penilai lain mengirim penilaiannya. Pejabat penilai memutuskan; berbeda dari usul disertai alasan.\n");
    v[0].status = STATUS_PERILAKU_DRAF;
    j = perilaku_jumlah(&l);
    perilaku_total(p, &j, &belum);
    assert_string_equal(aturan_mengapa(a, &belum),
        "Belum ada usul rating perilaku: belum ada penilaian rekan atau bawahan yang dikirim.\nDitugaskan: 1 orang\n");
    arena_free(a);
}

static void celah_penilaian(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const Profil *p = aturan_profil(S("m"));
    TugasPerilaku t = nilai_semua(EKSPEKTASI_SESUAI);
    ErrList l = { 0 };
    perilaku_celah(p, &t, a, &l);
    assert_int_equal(l.n, 1);
    assert_int_equal(l.v[0].kode, E_PERILAKU_ALASAN);
    assert_string_equal(l.v[0].pasal, "M11.11");
    t.alasan = S("Selalu membantu");
    t.nilai[NILAI_DASAR_ADAPTIF] = EKSPEKTASI_TIADA;
    l.n = 0;
    perilaku_celah(p, &t, a, &l);
    assert_int_equal(l.n, 1);
    assert_string_equal(l.v[0].ruas, "nilai_adaptif");
    t = (TugasPerilaku){ 0 };
    l.n = 0;
    perilaku_celah(p, &t, a, &l);
    assert_int_equal(l.n, NILAI_DASAR_MAX);                 /* each of the seven values, and the reason */
    arena_free(a);
}

/* The proof names whom, with the numbers of the choice, only where names may be seen. */
static void bukti_penugasan(void **state)
{
    (void)state;
    Arena *a = arena_new(64 * MB);
    Profil p = profil(a);
    IsiStruktur isi;
    const Struktur *s = daerah_staf(a, 6, &isi);
    uint8_t *h = arena_many(a, uint8_t, isi.pegawai.n);
    h[6] = HALANGAN_CUTI;
    BahanPerilaku m = bahan(&p, s, bulan(2025, 3), h, a);
    TunjukPerilaku t;
    perilaku_tunjuk(&m, a, &t);
    TugasPerilakuList satu = { 0 };
    for (ptrdiff_t i = 0; i < t.baru.n; i++)
        if (t.baru.v[i].dinilai == STAF_AWAL) *list_add(a, &satu) = t.baru.v[i];
    Mengapa w = { .a = a }, tanpa = { .a = a };
    perilaku_mengapa(&m, STAF_AWAL, &satu, true, &w);
    perilaku_mengapa(&m, STAF_AWAL, &satu, false, &tanpa);
    Str ada = str_z(aturan_mengapa(a, &w)), sembunyi = str_z(aturan_mengapa(a, &tanpa));
    assert_true(str_find(ada, S("3 orang ditugaskan")) >= 0);
    assert_true(str_find(ada, S("M11.12 Staf ")) >= 0);
    assert_true(str_find(ada, S("Staf 5: Tidak dapat menilai: cuti sepanjang bulan")) >= 0);
    for (int i = 1; i < 6; i++) assert_true(str_find(sembunyi, str_fmt(a, "Staf %d", i)) < 0);
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(menurut_tabel), cmocka_unit_test(adil_dan_bergilir), cmocka_unit_test(diganti_bila_pergi), cmocka_unit_test(seluruh_daerah),
        cmocka_unit_test(hanya_pada_periodenya), cmocka_unit_test(jumlah_menjadi_usul), cmocka_unit_test(penjelasan_jumlah), cmocka_unit_test(penjelasan_rata),
        cmocka_unit_test(celah_penilaian), cmocka_unit_test(bukti_penugasan),
    };
    return cmocka_run_group_tests_name("inti_penilai_perilaku", uji, NULL, NULL);
}
