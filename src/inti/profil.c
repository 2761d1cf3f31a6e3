#include "inti/profil.h"

#include "inti/penilai.h"

#include "base/file.h"
#include "base/tsv.h"
#include "base/yaml.h"

KODE_ISI(JENIS_TENGGAT, jenis_tenggat, JENIS_TENGGAT_LIST)
KODE_ISI(RUMUS_TENGGAT, rumus_tenggat, RUMUS_TENGGAT_LIST)
KODE_ISI(MODUL, modul, MODUL_LIST)
KODE_ISI(KETENTUAN, ketentuan, KETENTUAN_LIST)
KODE_ISI(JENIS_PENGHARGAAN, jenis_penghargaan, JENIS_PENGHARGAAN_LIST)

const PokokTenggat tenggat_pokok[JENIS_TENGGAT_MAX] = {
    [JENIS_TENGGAT_SKP_TAHUNAN]         = POKOK_TAHUN,
    [JENIS_TENGGAT_SKP_BULANAN]         = POKOK_BULAN,
    [JENIS_TENGGAT_LAPORAN_HARIAN]      = POKOK_HARI,
    [JENIS_TENGGAT_PERBAIKAN_LAPORAN]   = POKOK_HARI,
    [JENIS_TENGGAT_VERIFIKASI]          = POKOK_BULAN,
    [JENIS_TENGGAT_EVALUASI]            = POKOK_BULAN,
    [JENIS_TENGGAT_EVALUASI_BATAS_LUAR] = POKOK_BULAN,
    [JENIS_TENGGAT_EVALUASI_TAHUNAN]    = POKOK_TAHUN,
    [JENIS_TENGGAT_PERJANJIAN_KINERJA]  = POKOK_HARI,
    [JENIS_TENGGAT_KEBERATAN]           = POKOK_HARI,
    [JENIS_TENGGAT_TANGGAPAN_KEBERATAN] = POKOK_HARI,
    [JENIS_TENGGAT_PUTUSAN_KEBERATAN]   = POKOK_HARI,
    [JENIS_TENGGAT_TANDA_TANGAN]        = POKOK_HARI,
    [JENIS_TENGGAT_PEGAWAI_BARU]        = POKOK_HARI,
};

/* ---- words of the file that are not words of the program ---------------------------------------- */

enum { WIB = 1, WITA, WIT, ZONA_MAX };
static const char *const zona_kode[ZONA_MAX + 1] = { "", [WIB] = "WIB", [WITA] = "WITA", [WIT] = "WIT" };
static const int zona_menit[ZONA_MAX] = { [WIB] = 420, [WITA] = 480, [WIT] = 540 };

enum { MENANDAI = 1, MEMBLOKIR, SIFAT_MAX };
static const char *const sifat_kode[SIFAT_MAX + 1] = { "", [MENANDAI] = "menandai", [MEMBLOKIR] = "memblokir" };

/* The month in which a deadline falls, seen from the month it is about (annual: from December). */
enum { BULAN_ITU = 1, BULAN_BERIKUTNYA, JANUARI, JANUARI_BERIKUTNYA, PADA_MAX };
static const char *const pada_kode[PADA_MAX + 1] = { "", [BULAN_ITU] = "bulan_itu", [BULAN_BERIKUTNYA] = "bulan_berikutnya",
                                                     [JANUARI] = "januari", [JANUARI_BERIKUTNYA] = "januari_berikutnya" };
static const struct { PokokTenggat pokok; int lanjut; } pada_arti[PADA_MAX] = {
    [BULAN_ITU]          = { POKOK_BULAN, 0 },
    [BULAN_BERIKUTNYA]   = { POKOK_BULAN, 1 },
    [JANUARI]            = { POKOK_TAHUN, -11 },
    [JANUARI_BERIKUTNYA] = { POKOK_TAHUN, 1 },
};

/* ---- profil.yaml -------------------------------------------------------------------------------- */

/* The file before it is checked. `abai` takes clauses that only the reader of the file needs. */
typedef struct {
    Profil p;
    Str awalan, abai;
    int zona;
    int sifat[JENIS_TENGGAT_MAX], pada[JENIS_TENGGAT_MAX];
} Bahan;

#define RUAS_PEGAWAI(P, id, kode, label)                                                            \
    { "pegawai." kode, YAML_BOOL, YAML_AT(Bahan, p.pegawai[P##_##id]),                              \
      YAML_CLAUSE(Bahan, p.pegawai_pasal[P##_##id]), .required = true },

#define RUAS_MODUL(P, id, kode, label)                                                              \
    { "modul." kode, YAML_BOOL, YAML_AT(Bahan, p.modul[P##_##id].ada),                              \
      YAML_CLAUSE(Bahan, p.modul[P##_##id].pasal), .required = true },

#define RUAS_KETENTUAN(P, id, kode, label)                                                          \
    { "ketentuan." kode, YAML_TEXT, YAML_AT(Bahan, p.ketentuan[P##_##id]), .required = true },

#define RUAS_TENGGAT(P, id, kode, label)                                                            \
    { "tenggat." kode ".rumus", YAML_CODE, YAML_AT(Bahan, p.tenggat[P##_##id].rumus),               \
      .codes = rumus_tenggat_kode, .required = true },                                              \
    { "tenggat." kode ".n", YAML_INT, YAML_AT(Bahan, p.tenggat[P##_##id].n), .min = 1, .max = 366 }, \
    { "tenggat." kode ".pada", YAML_CODE, YAML_AT(Bahan, pada[P##_##id]), .codes = pada_kode },     \
    { "tenggat." kode ".sifat", YAML_CODE, YAML_AT(Bahan, sifat[P##_##id]), .codes = sifat_kode },  \
    { "tenggat." kode ".januari_ikut_tahunan", YAML_BOOL,                                           \
      YAML_AT(Bahan, p.tenggat[P##_##id].januari_ikut_tahunan) },                                   \
    { "tenggat." kode ".tidak_melewati", YAML_CODE,                                                 \
      YAML_AT(Bahan, p.tenggat[P##_##id].tidak_melewati), .codes = jenis_tenggat_kode },            \
    { "tenggat." kode ".sebab", YAML_TEXT, YAML_AT(Bahan, p.tenggat[P##_##id].tidak_ada) },         \
    { "tenggat." kode ".pasal", YAML_TEXT, YAML_AT(Bahan, p.tenggat[P##_##id].pasal), .required = true }, \
    { "tenggat." kode ".kewajiban", YAML_TEXT, YAML_AT(Bahan, p.tenggat[P##_##id].kewajiban) },

#define RUAS_KUADRAN(h, H, k, K)                                                                    \
    { "kuadran." h "." k, YAML_CODE, YAML_AT(Bahan, p.kuadran[EKSPEKTASI_##H][EKSPEKTASI_##K]),     \
      YAML_CLAUSE(Bahan, p.kuadran_pasal[EKSPEKTASI_##H][EKSPEKTASI_##K]),                          \
      .codes = predikat_kode, .required = true },
#define RUAS_BARIS_KUADRAN(P, id, kode, label)                                                      \
    RUAS_KUADRAN(kode, id, "di_atas", DI_ATAS)                                                      \
    RUAS_KUADRAN(kode, id, "sesuai", SESUAI)                                                        \
    RUAS_KUADRAN(kode, id, "di_bawah", DI_BAWAH)

#define RUAS_RATING(P, id, kode, label)                                                             \
    { "hasil_kerja." kode, YAML_TEXT, YAML_AT(Bahan, p.hasil_pasal[P##_##id]), .required = true },  \
    { "perilaku_kerja." kode, YAML_TEXT, YAML_AT(Bahan, p.perilaku_pasal[P##_##id]), .required = true },

#define RUAS_CARA(P, id, kode, cara, n)                                                             \
    { "penghargaan." kode "." cara ".tahun", YAML_INT, YAML_AT(Bahan, p.penghargaan[P##_##id][n].tahun), .min = 1, .max = PENGHARGAAN_TAHUN }, \
    { "penghargaan." kode "." cara ".paling_sedikit", YAML_CODE, YAML_AT(Bahan, p.penghargaan[P##_##id][n].paling_sedikit), .codes = predikat_kode }, \
    { "penghargaan." kode "." cara ".pasal", YAML_TEXT, YAML_AT(Bahan, p.penghargaan[P##_##id][n].pasal) },
#define RUAS_PENGHARGAAN(P, id, kode, label) RUAS_CARA(P, id, kode, "satu", 0) RUAS_CARA(P, id, kode, "dua", 1)

#define RUAS_SIASN_RATING(P, id, kode, label)                                                       \
    { "siasn.rating." kode, YAML_INT, YAML_AT(Bahan, p.siasn.rating[P##_##id]), YAML_CLAUSE(Bahan, abai), .min = 1, .max = 99, .required = true },
#define RUAS_SIASN_PREDIKAT(P, id, kode, label)                                                     \
    { "siasn.predikat." kode, YAML_INT, YAML_AT(Bahan, p.siasn.predikat[P##_##id]), YAML_CLAUSE(Bahan, abai), .min = 1, .max = 99, .required = true },

static const YamlField ruas[] = {
    { "singkat",           YAML_TEXT,  YAML_AT(Bahan, p.singkat), .required = true },
    { "awalan",            YAML_TEXT,  YAML_AT(Bahan, awalan), .required = true },
    { "peraturan.judul",   YAML_TEXT,  YAML_AT(Bahan, p.peraturan), .required = true },
    { "peraturan.singkat", YAML_TEXT,  YAML_AT(Bahan, p.peraturan_singkat), .required = true },
    { "aplikasi",          YAML_TEXT,  YAML_AT(Bahan, p.aplikasi), YAML_CLAUSE(Bahan, abai), .required = true },
    { "daerah",            YAML_TEXT,  YAML_AT(Bahan, p.daerah), YAML_CLAUSE(Bahan, abai), .required = true },
    { "kepala_daerah",     YAML_TEXT,  YAML_AT(Bahan, p.kepala_daerah), YAML_CLAUSE(Bahan, abai), .required = true },
    { "zona_waktu",        YAML_CODE,  YAML_AT(Bahan, zona), YAML_CLAUSE(Bahan, abai), .codes = zona_kode, .required = true },
    { "pekan",             YAML_INT,   YAML_AT(Bahan, p.pekan), YAML_CLAUSE(Bahan, abai), .min = 5, .max = 6, .required = true },
    { "periode_pertama",   YAML_MONTH, YAML_AT(Bahan, p.mulai), YAML_CLAUSE(Bahan, p.mulai_pasal), .required = true },
    { "tenggat_sejak",     YAML_DAY,   YAML_AT(Bahan, p.tenggat_sejak), YAML_CLAUSE(Bahan, p.tenggat_sejak_pasal), .required = true },
    { "batas_bawahan",     YAML_INT,   YAML_AT(Bahan, p.batas_bawahan), YAML_CLAUSE(Bahan, abai), .min = 1, .max = 10000, .required = true },
    STATUS_PEGAWAI_LIST(RUAS_PEGAWAI, STATUS_PEGAWAI)
    MODUL_LIST(RUAS_MODUL, MODUL)
    KETENTUAN_LIST(RUAS_KETENTUAN, KETENTUAN)
    JENIS_TENGGAT_LIST(RUAS_TENGGAT, JENIS_TENGGAT)
    { "kuadran.dasar",     YAML_TEXT,  YAML_AT(Bahan, p.kuadran_dasar), .required = true },
    EKSPEKTASI_LIST(RUAS_BARIS_KUADRAN, EKSPEKTASI)
    EKSPEKTASI_LIST(RUAS_RATING, EKSPEKTASI)
    { "tahunan.pasal",     YAML_TEXT,  YAML_AT(Bahan, p.tahunan_pasal), .required = true },
    { "penilai_perilaku.selang", YAML_INT, YAML_AT(Bahan, p.perilaku.selang), YAML_CLAUSE(Bahan, abai), .min = 1, .max = 12, .required = true },
    { "penilai_perilaku.rekan", YAML_INT, YAML_AT(Bahan, p.perilaku.rekan), YAML_CLAUSE(Bahan, abai), .min = 0, .max = PERILAKU_MAKS, .required = true },
    { "penilai_perilaku.rekan_tanpa_bawahan", YAML_INT, YAML_AT(Bahan, p.perilaku.rekan_tanpa_bawahan), YAML_CLAUSE(Bahan, abai),
      .min = 0, .max = PERILAKU_MAKS, .required = true },
    { "penilai_perilaku.bawahan", YAML_INT, YAML_AT(Bahan, p.perilaku.bawahan), YAML_CLAUSE(Bahan, abai), .min = 0, .max = PERILAKU_MAKS, .required = true },
    { "penilai_perilaku.ambang", YAML_INT, YAML_AT(Bahan, p.perilaku.ambang), YAML_CLAUSE(Bahan, abai), .min = 1, .max = 2 * PERILAKU_MAKS, .required = true },
    { "pola.bulanan",      YAML_TEXT,  YAML_AT(Bahan, p.pola_pasal), .required = true },
    { "pola.tahunan",      YAML_TEXT,  YAML_AT(Bahan, p.pola_tahunan_pasal), .required = true },
    JENIS_PENGHARGAAN_LIST(RUAS_PENGHARGAAN, JENIS_PENGHARGAAN)
    EKSPEKTASI_LIST(RUAS_SIASN_RATING, EKSPEKTASI)
    PREDIKAT_LIST(RUAS_SIASN_PREDIKAT, PREDIKAT)
    YAML_END
};

/* What a formula needs besides its clause. */
static const struct { bool n, pada; } rumus_perlu[RUMUS_TENGGAT_MAX] = {
    [RUMUS_TENGGAT_HARI_KERJA_KE]       = { .n = true,  .pada = true },
    [RUMUS_TENGGAT_HARI_KERJA_TERAKHIR] = { .n = false, .pada = true },
    [RUMUS_TENGGAT_HARI_TERAKHIR]       = { .n = false, .pada = true },
    [RUMUS_TENGGAT_SESUDAH_HARI_KERJA]  = { .n = true,  .pada = false },
    [RUMUS_TENGGAT_SESUDAH_HARI]        = { .n = true,  .pada = false },
    [RUMUS_TENGGAT_SESUDAH_BULAN]       = { .n = true,  .pada = false },
};

static bool perlu(const Yaml *y, const YamlNode *n, const char *kunci, bool ada, bool harus, Err *err)
{
    if (ada && !harus) return yaml_refuse(y, yaml_get(n, str_z(kunci)), err, "tidak dipakai oleh rumus ini");
    if (!ada && harus) return yaml_refuse(y, n, err, "kunci %s belum ada; rumus ini memerlukannya", kunci);
    return true;
}

static bool periksa_tenggat(const Yaml *y, const YamlNode *n, JenisTenggat j, Bahan *b, Err *err)
{
    AturanTenggat *t = &b->p.tenggat[j];
    bool ada = t->rumus != RUMUS_TENGGAT_TIDAK_ADA, pada = rumus_perlu[t->rumus].pada;
    bool baik = perlu(y, n, "n", t->n, rumus_perlu[t->rumus].n, err)
             && perlu(y, n, "pada", b->pada[j], pada, err)
             && perlu(y, n, "sifat", b->sifat[j], ada, err)
             && perlu(y, n, "sebab", t->tidak_ada.len, !ada, err);
    if (!baik) return false;
    if (ada && pada != (tenggat_pokok[j] != POKOK_HARI))
        return yaml_refuse(y, yaml_get(n, S("rumus")), err, "rumus ini tidak cocok: %s dihitung dari %s",
                           jenis_tenggat_label[j], pada ? "sebuah tanggal" : "bulan atau tahunnya");
    if (pada && pada_arti[b->pada[j]].pokok != tenggat_pokok[j])
        return yaml_refuse(y, yaml_get(n, S("pada")), err, "untuk %s pilih %s", jenis_tenggat_label[j],
                           tenggat_pokok[j] == POKOK_TAHUN ? "januari atau januari_berikutnya" : "bulan_itu atau bulan_berikutnya");
    if (t->januari_ikut_tahunan && j != JENIS_TENGGAT_SKP_BULANAN)
        return yaml_refuse(y, yaml_get(n, S("januari_ikut_tahunan")), err, "hanya untuk SKP bulanan");
    if (t->tidak_melewati && (tenggat_pokok[t->tidak_melewati] != POKOK_BULAN || tenggat_pokok[j] != POKOK_HARI))
        return yaml_refuse(y, yaml_get(n, S("tidak_melewati")), err,
                           "hanya tenggat yang dihitung dari tanggal, dan dibatasi tenggat sebuah bulan");
    t->memblokir = b->sifat[j] == MEMBLOKIR;
    t->bulan_lanjut = pada_arti[b->pada[j]].lanjut;
    return true;
}

/* Where rewards are proposed, each needs a way to it; a way is whole or not there. */
static bool periksa_penghargaan(const Yaml *y, const Bahan *b, Err *err)
{
    const YamlNode *semua = yaml_get(y->root, S("penghargaan"));
    bool perlu_ada = b->p.modul[MODUL_PEMERINGKATAN].ada;
    if (!semua) return !perlu_ada || yaml_refuse(y, y->root, err, "kunci penghargaan belum ada; modul pemeringkatan memerlukannya");
    for (int j = 1; j < JENIS_PENGHARGAAN_MAX; j++) {
        const YamlNode *n = yaml_get(semua, str_z(jenis_penghargaan_kode[j]));
        if (perlu_ada && !b->p.penghargaan[j][0].tahun)
            return yaml_refuse(y, n ? n : semua, err, "kunci %s.satu belum ada", jenis_penghargaan_kode[j]);
        for (int i = 0; i < PENGHARGAAN_CARA; i++) {
            const AturanPenghargaan *x = &b->p.penghargaan[j][i];
            if ((x->tahun > 0) != (x->paling_sedikit > 0) || (x->tahun > 0) != (x->pasal.len > 0))
                return yaml_refuse(y, n, err, "tahun, paling_sedikit, dan pasal diisi bersama-sama");
        }
    }
    return true;
}

/* Two of a kind with one number could not be told apart when an export is read back. */
static bool periksa_siasn(const Yaml *y, const Bahan *b, Err *err)
{
    const YamlNode *n = yaml_get(y->root, S("siasn"));
    for (int i = 1; i < PREDIKAT_MAX; i++)
        for (int j = 1; j < i; j++)
            if (b->p.siasn.predikat[i] == b->p.siasn.predikat[j])
                return yaml_refuse(y, yaml_get(n, S("predikat")), err, "%s dan %s bernomor sama", predikat_kode[j], predikat_kode[i]);
    return true;
}

/* A key whose value is a clause id. */
static bool berisi_pasal(const YamlNode *n)
{
    return str_eqz(n->key, "pasal") || str_eqz(n->key, "kewajiban") || str_eqz(n->path, "kuadran.dasar")
        || str_starts(n->path, S("ketentuan.")) || str_starts(n->path, S("hasil_kerja."))
        || str_starts(n->path, S("perilaku_kerja.")) || str_starts(n->path, S("pola."));
}

static bool periksa_pasal(const Yaml *y, const YamlNode *n, const Profil *p, Err *err)
{
    if (n->kind == YAML_SCALAR && berisi_pasal(n) && !profil_pasal(p, n->text))
        return yaml_refuse(y, n, err, "pasal “" STR_F "” tidak tercantum di pasal.tsv", STR_A(n->text));
    for (ptrdiff_t i = 0; i < n->child.n; i++)
        if (!periksa_pasal(y, &n->child.v[i], p, err)) return false;
    return true;
}

static bool baca_yaml(Arena *a, Str berkas, Str isi, Profil *p, Err *err)
{
    Yaml y;
    Bahan b = { .p = *p };
    if (!yaml_parse(a, berkas, isi, E_PROFIL, &y, err) || !yaml_fill(&y, y.root, ruas, &b, err)) return false;

    const YamlNode *tenggat = yaml_get(y.root, S("tenggat"));
    for (JenisTenggat j = 1; j < JENIS_TENGGAT_MAX; j++)
        if (!periksa_tenggat(&y, yaml_get(tenggat, str_z(jenis_tenggat_kode[j])), j, &b, err)) return false;
    if (!periksa_penghargaan(&y, &b, err) || !periksa_siasn(&y, &b, err)) return false;
    if (b.awalan.len != 1 || b.awalan.s[0] < 'A' || b.awalan.s[0] > 'Z' || b.awalan.s[0] == 'N')
        return yaml_refuse(&y, yaml_get(y.root, S("awalan")), err, "harus satu huruf besar selain N");
    if (!str_starts(p->kode, b.p.singkat))
        return yaml_refuse(&y, yaml_get(y.root, S("singkat")), err, "harus awal nama folder " STR_F, STR_A(p->kode));

    b.p.awalan = b.awalan.s[0];
    b.p.zona_menit = zona_menit[b.zona];
    *p = b.p;
    return periksa_pasal(&y, y.root, p, err);
}

/* ---- pasal.tsv ---------------------------------------------------------------------------------- */

static int menurut_id(const void *x, const void *y) { return str_cmp(((const Pasal *)x)->id, ((const Pasal *)y)->id); }

static bool baca_pasal(Arena *a, Str berkas, Str isi, Profil *p, Err *err)
{
    LIST_OF(Pasal) l = { 0 };
    Tsv t = tsv_open(berkas, isi, 3, E_PROFIL);
    while (tsv_next(&t, err)) {
        bool ya = str_eqz(t.field[2], "ya");
        if (!t.field[0].len) return tsv_refuse(&t, S("nomor pasal belum diisi"), err);
        if (!t.field[1].len) return tsv_refuse(&t, S("isi pasal belum diisi"), err);
        if (!ya && !str_eqz(t.field[2], "tidak")) return tsv_refuse(&t, S("kolom ketiga harus ya atau tidak"), err);
        *list_add(a, &l) = (Pasal){ t.field[0], t.field[1], ya };
    }
    if (t.bad) return false;
    if (!l.n) return err_set(err, E_PROFIL, NULL, NULL, V(str_fmt(a, STR_F " kosong", STR_A(berkas))));
    qsort(l.v, (size_t)l.n, sizeof *l.v, menurut_id);
    for (ptrdiff_t i = 1; i < l.n; i++)
        if (str_eq(l.v[i - 1].id, l.v[i].id))
            return err_set(err, E_PROFIL, NULL, NULL,
                           V(str_fmt(a, STR_F ": pasal " STR_F " tertulis dua kali", STR_A(berkas), STR_A(l.v[i].id))));
    p->pasal.v = l.v;
    p->pasal.n = l.n;
    return true;
}

const Pasal *profil_pasal(const Profil *p, Str id)
{
    ptrdiff_t lo = 0, hi = p->pasal.n;
    while (lo < hi) {
        ptrdiff_t mid = lo + (hi - lo) / 2;
        int c = str_cmp(p->pasal.v[mid].id, id);
        if (!c) return &p->pasal.v[mid];
        if (c < 0) lo = mid + 1;
        else hi = mid;
    }
    return NULL;
}

Str profil_pasal_isi(const Profil *p, Str id)
{
    const Pasal *x = profil_pasal(p, id);
    return x ? x->isi : (Str){ 0 };
}

/* Text of the YAML reader ends in NUL. */
const char *profil_ketentuan(const Profil *p, Ketentuan k) { return p->ketentuan[k].s; }

bool profil_modul(const Profil *p, Modul m, Err *err)
{
    return p->modul[m].ada || err_set(err, E_MODUL_TIADA, NULL, p->modul[m].pasal.s, V(modul_label[m]), V(p->peraturan_singkat));
}

/* ---- the folder --------------------------------------------------------------------------------- */

static bool baca_berkas(Arena *a, Str folder, Str kode, const char *nama, Str *berkas, Str *isi, Err *err)
{
    *berkas = str_fmt(a, STR_F "/%s", STR_A(kode), nama);
    return file_read(a, str_fmt(a, STR_F "/" STR_F, STR_A(folder), STR_A(*berkas)), 1 * MB, isi, err);
}

/* Every clause that penilai.tsv names: of its rows and of its steps. */
static bool periksa_penilai(Arena *a, Str berkas, const Profil *p, Err *err)
{
    for (ptrdiff_t i = 0; i < p->penilai.n; i++)
        if (!profil_pasal(p, p->penilai.v[i].kode))
            return err_set(err, E_PROFIL, NULL, NULL,
                           V(str_fmt(a, STR_F " baris %d: pasal “" STR_F "” tidak tercantum di pasal.tsv", STR_A(berkas),
                                     p->penilai.v[i].baris, STR_A(p->penilai.v[i].kode))));
    for (LangkahPenilai l = 1; l < LANGKAH_PENILAI_MAX; l++)
        if (!profil_pasal(p, p->tabel_penilai->pasal[l]))
            return err_set(err, E_PROFIL, NULL, NULL,
                           V(str_fmt(a, STR_F ", aturan %s: pasal “" STR_F "” tidak tercantum di pasal.tsv", STR_A(berkas),
                                     langkah_penilai_kode[l], STR_A(p->tabel_penilai->pasal[l]))));
    return true;
}

bool profil_muat(Arena *a, Str folder, Str kode, Profil *p, Err *err)
{
    Str berkas, isi;
    *p = (Profil){ .kode = str_dup(a, kode) };
    return baca_berkas(a, folder, kode, "pasal.tsv", &berkas, &isi, err) && baca_pasal(a, berkas, isi, p, err)
        && baca_berkas(a, folder, kode, "profil.yaml", &berkas, &isi, err) && baca_yaml(a, berkas, isi, p, err)
        && baca_berkas(a, folder, kode, "penilai.tsv", &berkas, &isi, err) && penilai_baris_muat(a, berkas, isi, p, err)
        && periksa_penilai(a, berkas, p, err);
}

bool profil_cari(Arena *a, Str folder, Str nama, Str *kode, Err *err)
{
    StrList semua = { 0 }, ada = { 0 };
    if (!file_names(a, folder, (Str){ 0 }, (Str){ 0 }, &semua, err)) return false;
    int cocok = 0;
    for (ptrdiff_t i = 0; i < semua.n; i++) {
        if (!file_exists(a, str_fmt(a, STR_F "/" STR_F "/profil.yaml", STR_A(folder), STR_A(semua.v[i])))) continue;
        *(Str *)list_add(a, &ada) = semua.v[i];
        if (!nama.len || !str_starts(semua.v[i], nama)) continue;
        *kode = semua.v[i];
        cocok++;
        if (semua.v[i].len == nama.len) return true;
    }
    if (cocok == 1) return true;

    Buf b = buf_new(a, 64 * KB);
    for (ptrdiff_t i = 0; i < ada.n; i++) buf_fmt(&b, i ? ", " STR_F : STR_F, STR_A(ada.v[i]));
    return err_set(err, E_PROFIL, "profil", NULL,
                   V(str_fmt(a, "Profil “" STR_F "” %s. Yang ada: " STR_F ".", STR_A(nama),
                             cocok ? "berarti lebih dari satu" : "tidak ada", STR_A(buf_str(&b)))));
}

/* ---- clause ids in words ------------------------------------------------------------------------ */

/* Digits at the front of *s, moved over. */
static Str angka(Str *s)
{
    ptrdiff_t n = 0;
    while (n < s->len && s->s[n] >= '0' && s->s[n] <= '9') n++;
    Str d = str_sub(*s, 0, n);
    *s = str_sub(*s, n, s->len);
    return d;
}

static Str huruf(Str *s)
{
    if (!s->len || s->s[0] < 'a' || s->s[0] > 'z') return (Str){ 0 };
    Str h = str_sub(*s, 0, 1);
    *s = str_sub(*s, 1, s->len);
    return h;
}

static void bagian(Buf *b, const char *kata, Str isi, const char *tutup)
{
    if (isi.len) buf_fmt(b, "%s" STR_F "%s", kata, STR_A(isi), tutup);
}

/* "Pasal 10 ayat (4)", "Lampiran II angka 4 huruf g": the id after its first letter. */
static bool pasal_urai(Buf *b, Str s)
{
    if (str_starts(s, S("-M"))) {
        s = str_sub(s, 2, s.len);
        bagian(b, "Menimbang huruf ", huruf(&s), "");
    } else if (str_starts(s, S("-L1.")) || str_starts(s, S("-L2."))) {
        bool satu = s.s[2] == '1';
        s = str_sub(s, 4, s.len);
        bagian(b, satu ? "Lampiran I format " : "Lampiran II angka ", angka(&s), "");
        bagian(b, " huruf ", huruf(&s), "");
    } else {
        Str pasal = angka(&s);
        bagian(b, "Pasal ", pasal, "");
        if (s.len && s.s[0] == '.') {
            s = str_sub(s, 1, s.len);
            bagian(b, str_eqz(pasal, "1") ? " angka " : " ayat (", angka(&s), str_eqz(pasal, "1") ? "" : ")");
        }
        bagian(b, " huruf ", huruf(&s), "");
        bagian(b, " angka ", angka(&s), "");
    }
    return !s.len && b->len;
}

Str pasal_kata(Arena *a, Str id)
{
    Buf b = buf_new(a, 256);
    if (str_eqz(id, "N")) return S("Ketentuan nasional");
    return pasal_urai(&b, str_sub(id, 1, id.len)) ? buf_str(&b) : id;
}
