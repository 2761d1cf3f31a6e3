/*
 * The walk of a third, made-up region through its own table: what "one step up" means (SPEC 5, B26.3) where the
 * delivered tables never tell two readings apart. The structure is the one of struktur-bekasi.tsv.
 */
#include "bantu/aturan.h"
#include "bantu/daerah.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

#define KEPALA "aturan\tkosong\tM1\naturan\tplt\tM2\naturan\tpaling_rendah\tM3\naturan\tkhusus\tM4\naturan\tberjenjang\tM5\naturan\tkepala_pd\tM6\n" \
    "peran\tkepala_daerah\tGubernur\tdaerah\t-\tpemda\nperan\tsekda\tSekda\tdaerah\t-\tsetda\n"                                                   \
    "peran\tkepala_dinas\tKepala Dinas\tpd\t-\tdinas,dinas_uptd\nperan\tsekretaris_dinas\tSekretaris\tpd\t-\tdinas/sekretariat\n"                 \
    "peran\tkepala_bidang\tKepala Bidang\tgaris\t-\tbidang\nperan\tkepala_bidang_gtk\tKepala Bidang GTK\tdaerah\tkepala_bidang\t-\n"              \
    "peran\tkepala_seksi\tKepala Seksi\tgaris\t-\tseksi\nperan\tkepala_subbidang\tKepala Subbidang\tgaris\t-\tsubbidang\n"
#define SEMUA "baris\tM99\t*\t*\t*\t-\t@langsung\t@atasan\tSemua\t-\n"

/* Who appraises `orang`, his superior, and the proof, in one line. */
static const char *jalan(Arena *a, const char *tabel, const char *keadaan, const char *orang)
{
    static IsiStruktur awal;
    awal = daerah_muat(a, "struktur-bekasi.tsv");
    IsiStruktur isi = daerah_ubah(a, &awal, str_z(keadaan));
    Profil p = { .awalan = 'M' };
    HasilPenilai h;
    Err err = { 0 };
    if (!penilai_baris_muat(a, S("t.tsv"), str_z(tabel), &p, &err)) fail_msg("%s", err.pesan);
    penilai_cari(&p, daerah_susun(a, &isi), daerah_orang(&isi, str_z(orang)), tanggal(2023, 9, 15), a, &h, NULL);
    Buf b = buf_new(a, 16 * KB);
    buf_fmt(&b, STR_F " " STR_F "%s", STR_A(daerah_sebut(a, &h.penilai)), STR_A(daerah_sebut(a, &h.atasan)), h.dicatat ? " dicatat" : "");
    for (ptrdiff_t i = 0; i < h.bukti.n; i++) buf_fmt(&b, " | " STR_F " " STR_F, STR_A(h.bukti.v[i].pasal), STR_A(h.bukti.v[i].kalimat));
    buf_z(&b, " =");
    for (ptrdiff_t i = 0; i < h.dasar.n; i++) buf_fmt(&b, " " STR_F, STR_A(h.dasar.v[i]));
    return str_cz(a, buf_str(&b));
}

/* Column 4 of the rows that name the post in column 3: those of its own group first, then any, then the more general role. */
static void kolom_empat(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    const char *tabel = KEPALA "baris\tM10\tdinas_uptd\t@jf\t*\t-\tkepala_bidang\tsekda\tJF UPTD\t-\n"
                               "baris\tM11\tdinas\t@jf\t*\t-\tkepala_bidang\tkepala_dinas\tJF\t-\n" SEMUA;
    assert_string_equal(jalan(a, tabel, "-", "KSI4"), "KB4 KD4 | M99 Baris M99: Semua. |  Pejabat penilai: Pemangku KB4, Kepala Bidang Lalu Lintas. | "
        "M11 Di atas Kepala Bidang Lalu Lintas: Kepala Dinas Perhubungan (baris M11). |  Atasan pejabat penilai: Pemangku KD4, Kepala Dinas Perhubungan. = M99 M11");
    const char *gtk = jalan(a, tabel, "-", "KSSMP");       /* dinas_pendidikan: no row of its own group; kepala_bidang_gtk is a kepala_bidang */
    assert_non_null(strstr(gtk, "KBGTK SEKDA | "));
    assert_non_null(strstr(gtk, "M10 Di atas Kepala Bidang Pendidik dan Tenaga Pendidik: Sekretaris Daerah (baris M10)."));
    assert_non_null(strstr(jalan(a, tabel, "-", "KSI5"), "KB5 SEKDA | "));
    const char *sendiri = KEPALA "baris\tM12\tbadan\t@jf\t*\t-\tkepala_bidang\tsekda\tJF\t-\nbaris\tM13\t*\t@pelaksana\tsekolah\t-\tkepala_bidang_gtk\tkepala_daerah\tP\t-\n" SEMUA;
    assert_non_null(strstr(jalan(a, sendiri, "-", "KSSMP"), "KBGTK WALI | "));    /* its own name before the more general one */
    const char *seksi = KEPALA "baris\tM14\t*\t@administrator\tseksi\t-\tsekda\tkepala_daerah\tSeksi\t-\n" SEMUA;
    assert_non_null(strstr(jalan(a, seksi, "-", "KSI4"), "KB4 KD4 | "));          /* the place of a post is its own unit, not that of whom it appraises */
    arena_free(a);
}

/* Where no row names the post in column 3, the post that appraises it: of parallel alternatives the first that is held. */
static void penilai_dari_jabatan(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    const char *tabel = KEPALA "baris\tM20\t*\tkepala_seksi\t*\t-\tkepala_bidang/kepala_dinas/sekda\tsekda/sekda/kepala_daerah\tSeksi\t-\n" SEMUA;
    assert_non_null(strstr(jalan(a, tabel, "-", "P4SIE"), "KSI4 KB4 | "));
    const char *kosong = jalan(a, tabel, "kosong KB4", "P4SIE");
    assert_non_null(strstr(kosong, "KSI4 KD4 | "));
    assert_non_null(strstr(kosong, "M20 Di atas Kepala Seksi Rekayasa: Kepala Dinas Perhubungan (baris M20)."));
    assert_null(strstr(kosong, "naik satu tingkat"));
    assert_non_null(strstr(jalan(a, tabel, "kosong KB4;kosong KD4", "P4SIE"), "Di atas Kepala Seksi Rekayasa: Sekretaris Daerah (baris M20)."));
    const char *semua = jalan(a, tabel, "kosong KB4;kosong KD4;kosong SEKDA", "P4SIE");
    assert_non_null(strstr(semua, "KSI4 WALI | "));                     /* none is held: the last, and on from there */
    assert_non_null(strstr(semua, "Sekretaris Daerah kosong tanpa Plt/Plh; atasan naik satu tingkat."));
    arena_free(a);
}

/* Rows that point at each other: at the post met twice the walk leaves the table and follows the structure. */
static void lingkaran_baris(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    const char *tabel = KEPALA "baris\tM30\tdinas\t@jf\t*\t-\tkepala_dinas\tsekretaris_dinas\tJF\t-\n"
                               "baris\tM31\tdinas\t@pelaksana\t*\t-\tsekretaris_dinas\tkepala_dinas\tPelaksana\t-\n" SEMUA;
    assert_string_equal(jalan(a, tabel, "kosong KD4;kosong SEK4", "J4BIE"),
        "WALI WALI | M30 Baris M30: JF. | M1 Kepala Dinas Perhubungan kosong tanpa Plt/Plh. | M1 Penilai naik ke Sekretaris Dinas Perhubungan. | "
        "M1 Sekretaris Dinas Perhubungan kosong tanpa Plt/Plh. | M31 Di atas Sekretaris Dinas Perhubungan: Kepala Dinas Perhubungan (baris M31). | "
        "M1 Penilai naik ke Kepala Dinas Perhubungan. | M1 Kepala Dinas Perhubungan kosong tanpa Plt/Plh. | "
        "M5 Di atas Kepala Dinas Perhubungan menurut struktur: Wali Kota. | M1 Penilai naik ke Wali Kota. | "
        " Pejabat penilai: Pemangku WALI, Wali Kota. |  Atasan pejabat penilai: Pemangku WALI, Wali Kota. = M30 M1 M31 M5");
    assert_string_equal(jalan(a, tabel, "kosong KD4;kosong SEK4;kosong WALI", "J4BIE"),
        "- - | M30 Baris M30: JF. | M1 Kepala Dinas Perhubungan kosong tanpa Plt/Plh. | M1 Penilai naik ke Sekretaris Dinas Perhubungan. | "
        "M1 Sekretaris Dinas Perhubungan kosong tanpa Plt/Plh. | M31 Di atas Sekretaris Dinas Perhubungan: Kepala Dinas Perhubungan (baris M31). | "
        "M1 Penilai naik ke Kepala Dinas Perhubungan. | M1 Kepala Dinas Perhubungan kosong tanpa Plt/Plh. | "
        "M5 Di atas Kepala Dinas Perhubungan menurut struktur: Wali Kota. | M1 Penilai naik ke Wali Kota. | "
        "M1 Wali Kota kosong tanpa Plt/Plh. |  Tidak ada lagi jabatan di atasnya. = M30 M1 M31 M5");
    arena_free(a);
}

/* Where nothing stands above, nothing is said of a step; a post without a role of the table is a step like any other. */
static void ujung_struktur(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    assert_string_equal(jalan(a, KEPALA SEMUA, "hapus WALI", "KD4"),
                        "- - | M99 Baris M99: Semua. |  Atasan langsung tidak ada di atas jabatan pegawai. |  Tidak ada lagi jabatan di atasnya. = M99");
    assert_non_null(strstr(jalan(a, KEPALA SEMUA, "-", "KSB7"), " | M99 Di atas Kepala Bidang Mutasi: Kepala Badan Kepegawaian (baris M99). | "));
    arena_free(a);
}

/* B1.16, M1.26: the head of region is no lesser official than pengawas, though no row names him. */
static void kepala_daerah_layak(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    assert_string_equal(jalan(a, KEPALA SEMUA, "khusus P4SIE=WALI", "P4SIE"), "WALI WALI | M4 Penilai ditetapkan khusus: Pemangku WALI, Wali Kota; alasan: uji. = M4");
    arena_free(a);
}

/* B1.16: whoever is below pengawas is passed over and listed, at the first post and further up; M12.2c: only a JPT above is listed. */
static void dicatat(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    const char *awal = jalan(a, KEPALA SEMUA, "jenis KSI4=pelaksana", "P4SIE");
    assert_non_null(strstr(awal, "KB4 KD4 dicatat | "));
    assert_non_null(strstr(awal, " | M3 Kepala Seksi Rekayasa (Jabatan Pelaksana) di bawah pejabat pengawas dan tidak disebut peraturan; dicatat untuk BKPSDM. | "));
    assert_non_null(strstr(awal, " | M3 Penilai naik ke Kepala Bidang Lalu Lintas. | "));
    assert_non_null(strstr(jalan(a, KEPALA SEMUA, "kosong KSI4;jenis KB4=pelaksana", "P4SIE"), "KD4 WALI dicatat | "));
    assert_non_null(strstr(jalan(a, KEPALA SEMUA, "kosong KSI4", "P4SIE"), "KB4 KD4 | "));
    /* a post that column 3 names, also as a second name, appraises whatever its kind */
    assert_non_null(strstr(jalan(a, KEPALA SEMUA, "jenis KB4=jf", "KSI4"), "KD4 WALI dicatat | "));
    assert_non_null(strstr(jalan(a, KEPALA "baris\tM43\tdinas\t@jf\t*\t-\tkepala_bidang\tkepala_dinas\tJF\t-\n" SEMUA, "jenis KB4=jf", "KSI4"), "KB4 KD4 | "));
    assert_non_null(strstr(jalan(a, KEPALA "baris\tM44\tdinas\t@jf\t*\t-\tsekda|kepala_bidang\tkepala_dinas\tJF\t-\n" SEMUA, "jenis KB4=jf", "KSI4"), "KB4 KD4 | "));
    assert_non_null(strstr(jalan(a, KEPALA "baris\tM41\t*\t@jf\t*\t-\t@pejabat\t@atasan\tJF\t-\n" SEMUA, "-", "J4KD"), "KD4 WALI dicatat | "));
    assert_non_null(strstr(jalan(a, KEPALA "baris\tM42\t*\t@jf\t*\t-\t@kaitan\t@atasan\tJF\t-\n" SEMUA, "-", "J4BIE"),
                           " Tidak ada kaitan dengan pejabat tertentu. | M99 Di atas Atasan langsung: Kepala Bidang Angkutan (baris M99). | "
                           "M1 Penilai naik ke Kepala Bidang Angkutan. | "));
    arena_free(a);
}

/* Everyone's appraiser in one list, the same as asked one by one: by appraiser, then by person, in whatever order the rows come. */
static void daftar_semua(void **state)
{
    (void)state;
    Arena *a = arena_new(16 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-bekasi.tsv"), isi = daerah_ubah(a, &awal, S("kosong WALI;jenis KSI4=pelaksana;peran KSI4=-"));
    Profil p = daerah_profil(a, "bekasi-38-2023", 'B');
    Tanggal t = tanggal(2023, 9, 15);
    Pegawai tepi[2] = { isi.pegawai.v[0], isi.pegawai.v[isi.pegawai.n - 1] };      /* at both ends stands somebody with a post */
    isi.pegawai.v[0] = isi.pegawai.v[3], isi.pegawai.v[3] = tepi[0];
    isi.pegawai.v[isi.pegawai.n - 1] = isi.pegawai.v[5], isi.pegawai.v[5] = tepi[1];
    for (int balik = 0; balik < 2; balik++) {
        for (ptrdiff_t i = 0, j = isi.pegawai.n - 1; balik && i < j; i++, j--) {
            Pegawai x = isi.pegawai.v[i];
            isi.pegawai.v[i] = isi.pegawai.v[j], isi.pegawai.v[j] = x;
        }
        const Struktur *s = daerah_susun(a, &isi);
        PenilaianList l = penilai_semua(&p, s, t, a);
        ptrdiff_t bertugas = 0, jumlah = 0, tanpa = 0;
        for (ptrdiff_t i = 0; i < isi.pegawai.n; i++) {
            const Penugasan *g = struktur_penugasan_pada(s, isi.pegawai.v[i].id, t);
            bertugas += g && struktur_jabatan(s, g->jabatan)->jenis != JENIS_JABATAN_KEPALA_DAERAH;
        }
        assert_int_equal(l.n, bertugas);
        for (ptrdiff_t i = 0; i < l.n; i++) {
            HasilPenilai h;
            bool ada = penilai_cari(&p, s, l.v[i].pegawai, t, a, &h, NULL);
            assert_int_equal(l.v[i].penilai, ada ? h.penilai.pegawai->id : 0);
            assert_int_equal(l.v[i].atasan, ada && h.atasan.pegawai ? h.atasan.pegawai->id : 0);
            assert_int_equal(l.v[i].dicatat, h.dicatat);
            tanpa += !ada;
            if (i) assert_true(l.v[i - 1].penilai < l.v[i].penilai || (l.v[i - 1].penilai == l.v[i].penilai && l.v[i - 1].pegawai < l.v[i].pegawai));
            if (i && l.v[i].penilai == l.v[i - 1].penilai) continue;
            PenilaianList b = penilai_bawahan(&l, l.v[i].penilai);
            assert_ptr_equal(b.v, &l.v[i]);
            for (ptrdiff_t k = 0; k < b.n; k++) assert_int_equal(b.v[k].penilai, l.v[i].penilai);
            jumlah += b.n;
        }
        assert_int_equal(jumlah, l.n);
        assert_true(tanpa > 0);                     /* heads of PD, while there is no head of region */
        assert_null(penilai_bawahan(&l, 424242).v);
    }
    Penilaian tiga[] = { { .penilai = 5, .pegawai = 1 }, { .penilai = 5, .pegawai = 2 }, { .penilai = 5, .pegawai = 3 } };
    assert_int_equal(penilai_bawahan(&(PenilaianList){ .v = tiga, .n = 2 }, 5).n, 2);
    Err err = { 0 };
    HasilPenilai h;
    assert_false(penilai_cari(&p, daerah_susun(a, &isi), 424242, t, a, &h, &err));
    assert_int_equal(err.kode, E_TIDAK_ADA);
    arena_free(a);
}

/* The role of a post: the one it carries, that of the unit it heads, or none. */
static void peran_sebuah_jabatan(void **state)
{
    (void)state;
    static const struct { const char *jabatan, *peran; } kasus[] = {
        { "WALI", "kepala_daerah" }, { "ASDA", "asisten" }, { "KB4", "kepala_bidang" }, { "KS4", "kepala_subbagian" }, { "P4SIE", NULL },
    };
    Arena *a = arena_new(16 * MB);
    IsiStruktur awal = daerah_muat(a, "struktur-bekasi.tsv"), isi = daerah_ubah(a, &awal, S("peran KB4=-;peran WALI=-"));
    const Struktur *s = daerah_susun(a, &isi);
    Profil p = daerah_profil(a, "bekasi-38-2023", 'B');
    for (int i = 0; i < countof(kasus); i++) {
        const PeranJabatan *r = penilai_peran_jabatan(&p, s, struktur_jabatan(s, daerah_jabatan(&isi, str_z(kasus[i].jabatan))));
        if (!kasus[i].peran) assert_null(r);
        else assert_true(r && str_eqz(r->kode, kasus[i].peran));
    }
    isi = daerah_ubah(a, &awal, S("peran WALI=sekda"));     /* whatever his row says */
    s = daerah_susun(a, &isi);
    assert_true(str_eqz(penilai_peran_jabatan(&p, s, struktur_jabatan(s, daerah_jabatan(&isi, S("WALI"))))->kode, "kepala_daerah"));
    arena_free(a);
}

/* What BKPSDM sees: nobody above, listed, more than the profile's number, and rings with their members only. */
static void daftar_bkpsdm(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    Profil p = { .batas_bawahan = 2 };
    Penilaian v[] = {
        { .pegawai = 1 }, { .pegawai = 31 }, { .pegawai = 32, .dicatat = true },                /* nobody appraises them */
        { .pegawai = 11, .penilai = 12 }, { .pegawai = 13, .penilai = 12 },                     /* two: not too many */
        { .pegawai = 12, .penilai = 14 },
        { .pegawai = 14, .penilai = 11, .dicatat = true },                                      /* 11 - 12 - 14: a ring; 13 only leads to it */
        { .pegawai = 51, .penilai = 50 }, { .pegawai = 52, .penilai = 50 }, { .pegawai = 53, .penilai = 50 }, { .pegawai = 54, .penilai = 50 },
        { .pegawai = 61, .penilai = 60 }, { .pegawai = 62, .penilai = 60 }, { .pegawai = 63, .penilai = 60 },
        { .pegawai = 41, .penilai = 40 }, { .pegawai = 42, .penilai = 40 }, { .pegawai = 43, .penilai = 40 },
        { .pegawai = 90, .penilai = 90, .dicatat = true },                                      /* himself */
    };
    PeriksaPenilai x = penilai_periksa(&p, &(PenilaianList){ .v = v, .n = countof(v) }, a);
    assert_int_equal(x.tanpa_penilai.n, 3);
    assert_true(x.tanpa_penilai.v[0] == 1 && x.tanpa_penilai.v[1] == 31 && x.tanpa_penilai.v[2] == 32);
    assert_int_equal(x.dicatat.n, 3);
    assert_true(x.dicatat.v[0] == 32 && x.dicatat.v[1] == 14 && x.dicatat.v[2] == 90);
    assert_int_equal(x.rentang.n, 3);
    static const int64_t penilai[] = { 50, 40, 60 }, bawahan[] = { 4, 3, 3 };
    for (int i = 0; i < 3; i++) assert_true(x.rentang.v[i].penilai == penilai[i] && x.rentang.v[i].bawahan == bawahan[i]);
    assert_int_equal(x.lingkaran.n, 4);
    int64_t jumlah = 0;
    for (int i = 0; i < 4; i++) jumlah += x.lingkaran.v[i];
    assert_int_equal(jumlah, 11 + 12 + 14 + 90);
    x = penilai_periksa(&p, &(PenilaianList){ 0 }, a);
    assert_int_equal(x.tanpa_penilai.n + x.dicatat.n + x.rentang.n + x.lingkaran.n, 0);
    x = penilai_periksa(&p, &(PenilaianList){ .v = &v[countof(v) - 1], .n = 1 }, a);
    assert_int_equal(x.lingkaran.n, 1);
    x = penilai_periksa(&p, &(PenilaianList){ .v = &v[11], .n = 2 }, a);            /* a shorter list ends where it ends */
    assert_int_equal(x.rentang.n, 0);
    arena_free(a);
}

static const char *jelas(Arena *a, const char *keadaan, const char *orang)
{
    IsiStruktur awal = daerah_muat(a, "struktur-bekasi.tsv"), isi = daerah_ubah(a, &awal, str_z(keadaan));
    const Struktur *s = daerah_susun(a, &isi);
    Profil p = daerah_profil(a, "bekasi-38-2023", 'B');
    Mengapa w = { .a = a };
    HasilPenilai h;
    int64_t id = daerah_orang(&isi, str_z(orang));
    penilai_cari(&p, s, id, tanggal(2023, 9, 15), a, &h, NULL);
    penilai_mengapa(&p, &h, struktur_pegawai(s, id), tanggal(2023, 9, 15), &w);
    penilai_mengapa(&p, &h, struktur_pegawai(s, id), tanggal(2023, 9, 15), NULL);
    return aturan_mengapa(a, &w);
}

static void mengapa_utuh(void **state)
{
    (void)state;
    Arena *a = arena_new(32 * MB);
    assert_string_equal(jelas(a, "kosong KD6;plh KD6=SEK6;diperbantukan GTK1=TAMU", "TAMU"),
        "Pejabat penilai Saudara TAMU adalah Pemangku KBGTK (Kepala Bidang Pendidik dan Tenaga Pendidik).\n"
        "Pegawai: Saudara TAMU\n"
        "Pada tanggal: 15 September 2023\n"
        "Pejabat penilai: Pemangku KBGTK (Kepala Bidang Pendidik dan Tenaga Pendidik)\n"
        "Atasan pejabat penilai: Pemangku SEK6 (Plh Kepala Dinas Pendidikan)\n"
        "Baris: B-L2.6o\n"
        "Keterangan: Berdasarkan bahan pertimbangan dari lembaga pendidikan yang menerima perbantuan\n"
        "+ B-L2.6o Baris yang cocok: Baris B-L2.6o: Kepala Sekolah dan Guru TK/PAUD/PNF diperbantukan/dipekerjakan.\n"
        "+  Keterangan: Berdasarkan bahan pertimbangan dari lembaga pendidikan yang menerima perbantuan.\n"
        "+  Pejabat penilai: Pejabat penilai: Pemangku KBGTK, Kepala Bidang Pendidik dan Tenaga Pendidik.\n"
        "+ B26.2 Atasan pejabat penilai: Atasan pejabat penilai: Pemangku SEK6, Plh Kepala Dinas Pendidikan.\n"
        "> Berubah bila jabatan di atasnya diisi atau dikosongkan, ditunjuk Plt/Plh (B26.2), atau BKPSDM menetapkan penilai khusus (B1.16).\n");
    assert_string_equal(jelas(a, "kosong WALI", "SEKDA"),
        "Pejabat penilai Pemangku SEKDA tidak ditemukan.\n"
        "Pegawai: Pemangku SEKDA\n"
        "Pada tanggal: 15 September 2023\n"
        "Pejabat penilai: tidak ada\n"
        "Atasan pejabat penilai: tidak ada\n"
        "Baris: B-L2.1a\n"
        "+ B-L2.1a Baris yang cocok: Baris B-L2.1a: Sekretaris Daerah.\n"
        "- B26.3 Jabatan kosong: Wali Kota kosong tanpa Plt/Plh.\n"
        "-  Tanpa penilai: Tidak ada lagi jabatan di atasnya.\n"
        "> Berubah bila jabatan di atasnya diisi atau dikosongkan, ditunjuk Plt/Plh (B26.2), atau BKPSDM menetapkan penilai khusus (B1.16).\n");
    assert_string_equal(jelas(a, "-", "TAMU"),
        "Pejabat penilai Saudara TAMU tidak ditemukan.\n"
        "Pegawai: Saudara TAMU\n"
        "Pada tanggal: 15 September 2023\n"
        "Pejabat penilai: tidak ada\n"
        "Atasan pejabat penilai: tidak ada\n"
        "-  Tidak dinilai: Pegawai tidak memegang jabatan pada tanggal itu.\n"
        "> Berubah bila jabatan di atasnya diisi atau dikosongkan, ditunjuk Plt/Plh (B26.2), atau BKPSDM menetapkan penilai khusus (B1.16).\n");
    assert_non_null(strstr(jelas(a, "kosong WALI;pj WALI=TAMU", "SEKDA"), "Pejabat penilai: Saudara TAMU (Pj. Wali Kota)\n"));
    assert_non_null(strstr(jelas(a, "kosong KB4;plt KB4=KS4", "KSI4"), "Pejabat penilai: Pemangku KS4 (Plt Kepala Bidang Lalu Lintas)\n"));
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(kolom_empat), cmocka_unit_test(penilai_dari_jabatan), cmocka_unit_test(lingkaran_baris),
                                     cmocka_unit_test(ujung_struktur), cmocka_unit_test(kepala_daerah_layak), cmocka_unit_test(dicatat), cmocka_unit_test(daftar_semua), cmocka_unit_test(peran_sebuah_jabatan), cmocka_unit_test(daftar_bkpsdm), cmocka_unit_test(mengapa_utuh) };
    return cmocka_run_group_tests_name("inti_penilai_jalan", uji, NULL, NULL);
}
