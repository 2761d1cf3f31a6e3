/* The table of appraisers: complete for both regulations, and refused when something is wrong in it. */
#include "bantu/daerah.h"
#include "bantu/kasus.h"

#include "base/file.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

static Arena *a;
static int buka(void **state) { (void)state; a = arena_new(16 * MB); return 0; }
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

/* Letters of a group of Lampiran II that the table has, each counted once. */
static unsigned huruf(const TabelPenilai *t, int kelompok)
{
    Str awal = str_fmt(a, "B-L2.%d", kelompok);
    unsigned set = 0;
    for (ptrdiff_t i = 0; i < t->baris.n; i++) {
        Str k = t->baris.v[i].kode;
        if (k.len != awal.len + 1 || !str_starts(k, awal) || k.s[awal.len] < 'a') continue;
        set |= 1u << (k.s[awal.len] - 'a');
    }
    return set;
}

/* B-L2: every letter of the 13 groups, 100 rows in all. */
static void lampiran_ii_lengkap(void **state)
{
    (void)state;
    static const int banyak[] = { 6, 4, 6, 7, 10, 18, 7, 10, 7, 9, 6, 5, 5 };
    Profil p = daerah_profil(a, "bekasi-38-2023", 'B');
    int jumlah = 0;
    for (int g = 0; g < (int)countof(banyak); g++) {
        assert_int_equal(huruf(p.tabel_penilai, g + 1), (1u << banyak[g]) - 1);
        jumlah += banyak[g];
    }
    assert_int_equal(jumlah, 100);
    const BarisPenilai *akhir = &p.penilai.v[p.penilai.n - 1];
    assert_true(str_eqz(akhir->kode, "B26.1"));
}

/* "Kepala Seksi/Kepala Bidang", "Kepala Seksi SMP|Kepala Seksi ...": how a column reads. */
static Str sebutan(const Profil *p, const SebutanPenilai *s, int n)
{
    Buf b = buf_new(a, 1 * KB);
    for (int i = 0; i < n; i++) {
        assert_int_equal(s[i].cara, CARA_PENILAI_PERAN);
        const PeranJabatan *v = p->tabel_penilai->peran.v;
        buf_fmt(&b, "%s" STR_F, i ? "/" : "", STR_A(v[s[i].peran].nama));
        if (s[i].atau >= 0) buf_fmt(&b, "|" STR_F, STR_A(v[s[i].atau].nama));
    }
    return buf_str(&b);
}

/* B-L2: who, appraiser, superior and remark of every row are the text's; rows split in the profile agree. */
static void lampiran_ii_seperti_naskah(void **state)
{
    (void)state;
    Profil p = daerah_profil(a, "bekasi-38-2023", 'B');
    Kasus k = kasus_buka("lampiran-ii.tsv", 7);
    while (kasus_lanjut(&k)) {
        int ada = 0;
        for (ptrdiff_t i = 0; i < p.penilai.n; i++) {
            const BarisPenilai *r = &p.penilai.v[i];
            if (!str_eq(r->kode, k.kolom[6])) continue;
            ada++;
            kasus_sama(&k, "dinilai", r->uraian, k.kolom[0]);
            kasus_sama(&k, "penilai", sebutan(&p, r->penilai, r->pilihan), str_eqz(k.kolom[4], "-") ? k.kolom[1] : k.kolom[4]);
            kasus_sama(&k, "atasan", sebutan(&p, r->atasan, r->pilihan), str_eqz(k.kolom[5], "-") ? k.kolom[2] : k.kolom[5]);
            bool berlanjut = str_eqz(r->kode, "B-L2.6p") || str_eqz(r->kode, "B-L2.6q");      /* the remark at o holds for o-q */
            if (!berlanjut) kasus_sama(&k, "keterangan", r->keterangan.len ? r->keterangan : S("-"), k.kolom[3]);
            else if (str_find(r->keterangan, S("bahan pertimbangan")) < 0) kasus_gagal(&k, "tanpa bahan pertimbangan");
        }
        if (!ada) kasus_gagal(&k, "tidak ada di profil");
    }
    assert_int_equal(k.jumlah, 100);
    kasus_tutup(&k);
}

/* No row of either table stands there untried. */
static void tiap_baris_punya_kasus(void **state)
{
    (void)state;
    static const struct { const char *profil, *kasus; char awalan; } l[] = {
        { "bekasi-38-2023", "penilai-bekasi.tsv", 'B' }, { "majalengka-16-2023", "penilai-majalengka.tsv", 'M' } };
    for (int i = 0; i < countof(l); i++) {
        Profil p = daerah_profil(a, l[i].profil, l[i].awalan);
        for (ptrdiff_t b = 0; b < p.penilai.n; b++) {
            bool dicoba = false;
            Kasus k = kasus_buka(l[i].kasus, 9);
            while (!dicoba && kasus_lanjut(&k)) dicoba = str_eq(k.kolom[5], p.penilai.v[b].kode);
            kasus_tutup(&k);
            if (!dicoba) fail_msg("%s: baris " STR_F " tanpa kasus", l[i].kasus, STR_A(p.penilai.v[b].kode));
        }
    }
}

/* M12.2a-i and M12.1, and no other. */
static void pasal_12_lengkap(void **state)
{
    (void)state;
    Profil p = daerah_profil(a, "majalengka-16-2023", 'M');
    unsigned set = 0;
    for (ptrdiff_t i = 0; i < p.penilai.n; i++) {
        Str k = p.penilai.v[i].kode;
        if (str_eqz(k, "M12.1")) continue;
        assert_true(str_starts(k, S("M12.2")) && k.len == 6);
        set |= 1u << (k.s[5] - 'a');
    }
    assert_int_equal(set, (1u << 9) - 1);
    assert_int_equal(p.tabel_penilai->kepala_pd[JENIS_UNIT_BPBD], -1);
    assert_true(p.tabel_penilai->kepala_pd[JENIS_UNIT_RSUD] >= 0);
}

static const char *const profil_kode[] = { "bekasi-38-2023", "majalengka-16-2023" };

/* The cells of the row of docs/peran-jabatan.md that describes a role: code, Bekasi, Majalengka, lingkup, induk, memimpin. */
static void baris_dokumen(Str isi, Str kode, Str *sel, int n)
{
    ptrdiff_t di = str_find(isi, str_fmt(a, "| `" STR_F "` |", STR_A(kode)));
    if (di < 0) fail_msg("docs/peran-jabatan.md tidak memuat " STR_F, STR_A(kode));
    Str baris = str_sub(isi, di + 1, isi.len);
    baris = str_cut(&baris, '\n');
    for (int i = 0; i < n; i++) sel[i] = str_trim(str_cut(&baris, '|'));
}

static Str memimpin(const PeranJabatan *pr)
{
    Buf b = buf_new(a, 1 * KB);
    for (int i = 0; i < pr->n_pimpin; i++)
        buf_fmt(&b, "%s%s%s%s", i ? ", " : "", jenis_unit_kode[pr->pimpin[i].kelompok], pr->pimpin[i].kelompok ? "/" : "",
                jenis_unit_kode[pr->pimpin[i].unit]);
    return b.len ? buf_str(&b) : S("-");
}

/* docs/peran-jabatan.md describes every role of both profiles as it is. */
static void peran_terdokumentasi(void **state)
{
    (void)state;
    Str isi;
    assert_true(file_read(a, S("docs/peran-jabatan.md"), 1 * MB, &isi, NULL));
    for (int i = 0; i < 2; i++) {
        Profil p = daerah_profil(a, profil_kode[i], "BM"[i]);
        for (ptrdiff_t r = 0; r < p.tabel_penilai->peran.n; r++) {
            const PeranJabatan *pr = &p.tabel_penilai->peran.v[r];
            Str sel[6], induk = pr->induk < 0 ? S("-") : p.tabel_penilai->peran.v[pr->induk].kode;
            baris_dokumen(isi, pr->kode, sel, countof(sel));
            bool sama = str_eq(sel[4], induk) || str_find(sel[4], str_fmt(a, STR_F " (%c)", STR_A(induk), "BM"[i])) >= 0;
            if (!sama || !str_eq(sel[1 + i], pr->nama) || !str_eqz(sel[3], lingkup_kode[pr->lingkup]) || !str_eq(sel[5], memimpin(pr)))
                fail_msg("docs/peran-jabatan.md berbeda dari profil %s pada peran " STR_F ": " STR_F ", %s, " STR_F ", " STR_F, profil_kode[i],
                         STR_A(pr->kode), STR_A(pr->nama), lingkup_kode[pr->lingkup], STR_A(induk), STR_A(memimpin(pr)));
            assert_ptr_equal(penilai_peran(&p, pr->kode), pr);
        }
        for (Str sisa = isi; sisa.len;) {               /* and no role that the profile has not */
            Str baris = str_cut(&sisa, '\n'), sel[3];
            if (!str_starts(baris, S("| `"))) continue;
            str_cut(&baris, '|');
            for (int s = 0; s < countof(sel); s++) sel[s] = str_trim(str_cut(&baris, '|'));
            bool ada = penilai_peran(&p, str_sub(sel[0], 1, sel[0].len - 2));
            if (ada == str_eqz(sel[1 + i], "-")) fail_msg("peran " STR_F " di profil %s", STR_A(sel[0]), profil_kode[i]);
        }
        assert_null(penilai_peran(&p, S("kepala_bidan")));
        assert_null(penilai_peran(&p, S("")));
    }
}

/* The clause of each step beside the rows: vacancy, Plt/Plh, the lowest appraiser, one set by hand, the line, the head of PD. */
static void pasal_langkah(void **state)
{
    (void)state;
    static const struct { LangkahPenilai l; const char *pasal[2]; } kasus[] = {
        { LANGKAH_PENILAI_KOSONG, { "B26.3", "N" } },            { LANGKAH_PENILAI_PLT, { "B26.2", "N" } },
        { LANGKAH_PENILAI_PALING_RENDAH, { "B1.16", "M1.26" } }, { LANGKAH_PENILAI_KHUSUS, { "B1.16", "M1.26" } },
        { LANGKAH_PENILAI_BERJENJANG, { "B26.1", "M12.1" } },    { LANGKAH_PENILAI_KEPALA_PD, { "B1.5", "M1.7" } },
    };
    assert_int_equal(countof(kasus), LANGKAH_PENILAI_MAX - 1);
    for (int i = 0; i < 2; i++) {
        Profil p = daerah_profil(a, profil_kode[i], "BM"[i]);
        for (int j = 0; j < countof(kasus); j++) assert_string_equal(str_cz(a, p.tabel_penilai->pasal[kasus[j].l]), kasus[j].pasal[i]);
    }
}

/* A role is also every role below it: the table says "Kepala Bidang" and means all of them. */
static void peran_bertingkat(void **state)
{
    (void)state;
    Profil p = daerah_profil(a, "bekasi-38-2023", 'B');
    const PeranJabatan *v = p.tabel_penilai->peran.v;
    const PeranJabatan *induk = penilai_peran(&p, S("kepala_sekolah")), *cucu = penilai_peran(&p, S("kepala_satuan_pnf"));
    ptrdiff_t c = cucu - v, i = induk - v;
    assert_true(induk->turunan.bit[c / 64] >> (c % 64) & 1);
    assert_false(cucu->turunan.bit[i / 64] >> (i % 64) & 1);
    assert_int_equal(v[cucu->induk].induk, i);
}

/* ---- what is refused --------------------------------------------------------------------------- */

#define ATURAN "aturan\tkosong\tM1\naturan\tplt\tM1\naturan\tpaling_rendah\tM1\naturan\tkhusus\tM1\naturan\tberjenjang\tM1\naturan\tkepala_pd\tM1\n"
#define PERAN  "peran\tkepala_daerah\tBupati\tdaerah\t-\tpemda\nperan\tcamat\tCamat\tpd\t-\tkecamatan\n"
#define SEMUA  "baris\tM12.1\t*\t*\t*\t-\t@langsung\t@atasan\tSemua\t-\n"
#define LURUS  ATURAN PERAN SEMUA

static bool muat(const char *isi, Err *err)
{
    Profil p = { .awalan = 'M' };
    return penilai_baris_muat(a, S("t.tsv"), str_z(isi), &p, err);
}

static void yang_ditolak(void **state)
{
    (void)state;
    static const struct { const char *isi, *pesan; } kasus[] = {
        { "", "t.tsv baris 1: aturan “kosong” belum ada" },
        { "# hanya catatan\n", "aturan “kosong” belum ada" },
        { "\xff\n", "t.tsv baris 0: memuat huruf yang bukan UTF-8" },
        { "jabatan\tx\n", "t.tsv baris 1 kolom 1: jenis baris “jabatan” tidak dikenal" },
        { "peran\tx\n", "t.tsv baris 1: baris peran harus 6 kolom, ternyata 2" },
        { "peran\tX Y\tNama\tpd\t-\t-\n", "t.tsv baris 1 kolom 2: kode peran" },
        { "peran\tx\t-\tpd\t-\t-\n", "t.tsv baris 1 kolom 3: nama peran belum diisi" },
        { "peran\tx\tX\tsini\t-\t-\n", "t.tsv baris 1 kolom 4: lingkup harus" },
        { "\nperan\tx\tX\tpd\ty\t-\n", "t.tsv baris 2 kolom 5: peran “y” tidak dikenal" },
        { "peran\tx\tX\tpd\t-\tgudang\n", "t.tsv baris 1 kolom 6: jenis unit “gudang” tidak dikenal" },
        { "peran\tx\tX\tpd\t-\tgudang/seksi\n", "kolom 6: jenis unit “gudang”" },
        { "peran\tx\tX\tpd\t-\tdinas,badan,rsud,bpbd,desa,upp,uptd\n", "kolom 6: paling banyak 6" },
        { "peran\tx\tX\tpd\t-\t-\nperan\tx\tY\tpd\t-\t-\n", "t.tsv baris 2 kolom 2: peran “x” tercantum dua kali" },
        { "peran\tx\tX\tpd\ty\t-\nperan\ty\tY\tpd\tx\t-\n", "t.tsv baris 2: peran “x” menjadi induk dirinya sendiri" },
        { "aturan\tkosong\n", "baris aturan harus 3 kolom, ternyata 2" },
        { "aturan\tterbang\tM1\n", "kolom 2: aturan “terbang” tidak dikenal" },
        { "aturan\tkosong\tB26.3\n", "kolom 3: “B26.3” bukan pasal peraturan ini" },
        { "aturan\tkosong\tMx\n", "kolom 3: “Mx” bukan pasal" },
        { "aturan\tkosong\tN\naturan\tkosong\tN\n", "baris 2 kolom 2: aturan “kosong” tercantum dua kali" },
        { "kepala_pd\trsud\n", "baris kepala_pd harus 3 kolom" },
        { "kepala_pd\trumah\tcamat\n", "kolom 2: jenis unit “rumah”" },
        { "kepala_pd\trsud\tdirektur\n", "kolom 3: peran “direktur”" },
        { ATURAN PERAN, "baris terakhir harus berlaku bagi semua" },
        { ATURAN PERAN "baris\tM12.1\tdinas\t*\t*\t-\t@langsung\t@atasan\tX\t-\n", "baris terakhir harus berlaku bagi semua" },
        { ATURAN "peran\tcamat\tCamat\tpd\t-\t-\n" SEMUA, "t.tsv baris 9: peran kepala_daerah belum ada" },
        { LURUS SEMUA, "t.tsv baris 10: tidak pernah terpakai" },
        { "aturan\tkosong\tM1\naturan\tplt\tM1\naturan\tpaling_rendah\tM1\naturan\tkhusus\tM1\naturan\tberjenjang\tM1\n" PERAN SEMUA,
          "t.tsv baris 9: aturan “kepala_pd” belum ada" },
        { ATURAN PERAN, "t.tsv baris 9: baris terakhir harus berlaku bagi semua" },
        { "aturan\tkosong\n", "t.tsv baris 1: baris aturan harus 3 kolom, ternyata 2" },
        { PERAN "kepala_pd\trsud\n", "t.tsv baris 3: baris kepala_pd harus 3 kolom, ternyata 2" },
        { "peran\t\tNama\tpd\t-\t-\n", "t.tsv baris 1 kolom 2: kode peran" },      { "peran\tAx\tNama\tpd\t-\t-\n", "kolom 2: kode peran" },
        { "peran\txA\tNama\tpd\t-\t-\n", "kolom 2: kode peran" },                { "peran\tx`\tNama\tpd\t-\t-\n", "kolom 2: kode peran" },
        { "peran\tx{\tNama\tpd\t-\t-\n", "kolom 2: kode peran" },                { "peran\tx/\tNama\tpd\t-\t-\n", "kolom 2: kode peran" },
        { "peran\tx:\tNama\tpd\t-\t-\n", "kolom 2: kode peran" },                { "peran\tx\tX\tpd\t-\t/seksi\n", "kolom 6: jenis unit “/seksi”" },
        { PERAN "baris\tM\t*\t*\t*\t-\t@langsung\t@atasan\tX\t-\n", "baris 3 kolom 2: “M” bukan pasal" },
        { PERAN "baris\tM/1\t*\t*\t*\t-\t@langsung\t@atasan\tX\t-\n", "kolom 2: “M/1” bukan pasal" },
        { PERAN "baris\tM:1\t*\t*\t*\t-\t@langsung\t@atasan\tX\t-\n", "kolom 2: “M:1” bukan pasal" },
        { PERAN "baris\tB12\t*\t*\t*\t-\t@langsung\t@atasan\tX\t-\n", "kolom 2: “B12” bukan pasal" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\t@langsung\t@atasan\tX\n", "t.tsv baris 3: baris harus 10 kolom, ternyata 9" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\t@langsung\t@atasan\tX\t-\t-\n", "t.tsv baris 3: baris harus 10 kolom, ternyata 11" },
        { PERAN "baris\t12.1\t*\t*\t*\t-\t@langsung\t@atasan\tX\t-\n", "baris 3 kolom 2: “12.1” bukan pasal" },
        { PERAN "baris\tM12.1\tkantor\t*\t*\t-\t@langsung\t@atasan\tX\t-\n", "kolom 3: jenis unit “kantor”" },
        { PERAN "baris\tM12.1\t*\t-\t*\t-\t@langsung\t@atasan\tX\t-\n", "kolom 4: siapa yang dinilai belum diisi" },
        { PERAN "baris\tM12.1\t*\t@guru\t*\t-\t@langsung\t@atasan\tX\t-\n", "kolom 4: “@guru” bukan jenis jabatan" },
        { PERAN "baris\tM12.1\t*\tcamat,lurah\t*\t-\t@langsung\t@atasan\tX\t-\n", "kolom 4: peran “lurah”" },
        { PERAN "baris\tM12.1\t*\t*\taula\t-\t@langsung\t@atasan\tX\t-\n", "kolom 5: jenis unit “aula”" },
        { PERAN "baris\tM12.1\t*\t*\tsekolah:guru\t-\t@langsung\t@atasan\tX\t-\n", "kolom 5: peran “guru”" },
        { PERAN "baris\tM12.1\t*\t*\t:camat\t-\t@langsung\t@atasan\tX\t-\n", "kolom 5: jenis unit “” tidak dikenal" },
        { PERAN "baris\tM12.1\t*\t*\tupp:camat,desa:camat,sekolah:camat,uptd:camat,puskesmas:camat\t-\t@langsung\t@atasan\tX\t-\n",
          "kolom 5: paling banyak 4 unit dengan pimpinannya" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\tlurah\t@atasan\tX\t-\n", "kolom 7: peran “lurah”" },
        { PERAN "baris\tM12.1\t*\t*\t*\tcuti\t@langsung\t@atasan\tX\t-\n", "kolom 6: jenis penugasan “cuti”" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\t-\t@atasan\tX\t-\n", "kolom 7: pejabat penilai belum diisi" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\t@atasan\t@atasan\tX\t-\n", "kolom 7: “@atasan” tidak dikenal di kolom ini" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\t@peran\t@atasan\tX\t-\n", "kolom 7: “@peran” tidak dikenal di kolom ini" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\tcamat|lurah\t@atasan\tX\t-\n", "kolom 7: peran “lurah”" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\tcamat/camat/camat/camat\tcamat\tX\t-\n", "kolom 7: paling banyak 3 pilihan" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\tcamat\t-\tX\t-\n", "kolom 8: atasan pejabat penilai belum diisi" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\tcamat\t@kaitan\tX\t-\n", "kolom 8: “@kaitan” tidak dikenal di kolom ini" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\tcamat\tcamat/camat\tX\t-\n", "kolom 8: pilihan atasan lebih banyak" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\tcamat/camat/camat\tcamat/camat\tX\t-\n", "kolom 8: pilihan atasan lebih sedikit" },
        { PERAN "baris\tM12.1\t*\t*\t*\t-\tcamat\tcamat\t-\t-\n", "kolom 9: uraian belum diisi" },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        if (muat(kasus[i].isi, &err)) fail_msg("diterima: %s", kasus[i].isi);
        assert_int_equal(err.kode, E_PROFIL);
        if (!strstr(err.pesan, kasus[i].pesan)) fail_msg("dapat: %s\nharap: %s", err.pesan, kasus[i].pesan);
    }
    Err err = { 0 };
    if (!muat("\xEF\xBB\xBF" LURUS, &err)) fail_msg("%s", err.pesan);
}

/* What the names of roles and clauses are made of, to the edge of each range; 128 roles and no more. */
static void yang_diterima(void **state)
{
    (void)state;
    static const char *const kasus[] = {
        ATURAN PERAN "peran\ta_z09\tNama\tgaris\t-\tseksi,dinas/sekretariat\n" SEMUA,
        ATURAN PERAN "baris\tM0\tdinas\ta\t*\t-\tcamat\t@atasan\tX\t-\n" SEMUA, ATURAN PERAN "baris\tM9\tdinas\tcamat\t*\t-\tcamat\t@atasan\tX\t-\n" SEMUA,
        ATURAN PERAN "baris\tM-L1.2\tdinas\tcamat\t*\t-\tcamat\t@atasan\tX\t-\n" SEMUA, ATURAN PERAN "baris\tN\tdinas\tcamat\t*\t-\tcamat\t@atasan\tX\t-\n" SEMUA,
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        bool baik = muat(kasus[i], &err);
        if (i == 1) assert_non_null(strstr(err.pesan, "kolom 4: peran “a”"));       /* M0 itself is a clause */
        else if (!baik) fail_msg("%s", err.pesan);
    }
    Profil p = { .awalan = 'M' };           /* four units with their heads have room; every mark of a row is kept */
    Err galat = { 0 };
    if (!penilai_baris_muat(a, S("t.tsv"), S(ATURAN PERAN "baris\tM1\t*\t@kepala_pd\tupp:camat,desa:camat,sekolah:camat,uptd:camat\t-\tcamat\t@atasan\tX\t-\n" SEMUA), &p, &galat))
        fail_msg("%s", galat.pesan);
    for (int u = 0; u < JENIS_UNIT_MAX; u++) assert_int_equal(p.tabel_penilai->kepala_pd[u], -1);
    if (!muat(ATURAN "peran\tkepala_daerah\tBupati\tdaerah\t-\tpemda\n" SEMUA, &galat)) fail_msg("%s", galat.pesan);
    assert_true(p.penilai.v[0].kepala_pd && p.penilai.v[0].n_dipimpin == 4 && !p.penilai.v[0].semua);
    for (int lebih = 0; lebih < 2; lebih++) {
        Buf b = buf_new(a, 64 * KB);
        Err err = { 0 };
        buf_z(&b, ATURAN PERAN);
        for (int i = 2; i < PERAN_JABATAN_BATAS + lebih; i++) buf_fmt(&b, "peran\tp%d\tNama\tgaris\t-\t-\n", i);
        buf_z(&b, SEMUA);
        assert_int_equal(muat(str_cz(a, buf_str(&b)), &err), !lebih);
        if (lebih) assert_non_null(strstr(err.pesan, "t.tsv baris 135: paling banyak 128 peran"));
    }
}

/* Cut off in the middle of any row, a real table is refused: nothing of it is optional. */
static void baris_terpotong(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        Str isi;
        int diperiksa = 0;
        assert_true(file_read(a, str_fmt(a, "profil/%s/penilai.tsv", profil_kode[i]), 1 * MB, &isi, NULL));
        for (ptrdiff_t awal = 0, akhir; awal < isi.len; awal = akhir + 1) {
            Str sisa = str_sub(isi, awal, isi.len), baris = str_cut(&sisa, '\n');
            akhir = awal + baris.len;
            ptrdiff_t tab = str_find(baris, S("\t"));
            if (tab < 0 || baris.s[0] == '#') continue;
            ArenaMark m = arena_mark(a);
            Profil p = { .awalan = "BM"[i] };
            Err err = { 0 };
            ptrdiff_t potong = awal + tab + (awal % (baris.len - tab));
            assert_false(penilai_baris_muat(a, S("t.tsv"), str_sub(isi, 0, potong), &p, &err));
            assert_int_equal(err.kode, E_PROFIL);
            arena_rewind(a, m);
            diperiksa++;
        }
        assert_true(diperiksa > 60);
    }
}

int main(void)
{
    const struct CMUnitTest t[] = {
        cmocka_unit_test_setup_teardown(lampiran_ii_lengkap, buka, tutup), cmocka_unit_test_setup_teardown(pasal_12_lengkap, buka, tutup),
        cmocka_unit_test_setup_teardown(lampiran_ii_seperti_naskah, buka, tutup), cmocka_unit_test_setup_teardown(tiap_baris_punya_kasus, buka, tutup),
        cmocka_unit_test_setup_teardown(peran_terdokumentasi, buka, tutup), cmocka_unit_test_setup_teardown(peran_bertingkat, buka, tutup),
        cmocka_unit_test_setup_teardown(pasal_langkah, buka, tutup),
        cmocka_unit_test_setup_teardown(yang_ditolak, buka, tutup), cmocka_unit_test_setup_teardown(yang_diterima, buka, tutup), cmocka_unit_test_setup_teardown(baris_terpotong, buka, tutup),
    };
    return cmocka_run_group_tests(t, NULL, NULL);
}
