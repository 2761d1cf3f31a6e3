#include "base/xlsx_baca.h"
#include "base/xlsx_paket.h"

#include <math.h>

/* ---- workbook: which part holds the sheet ---- */

typedef struct { Str nama, rel; bool sembunyi; } Lembar;
typedef struct { Str id, sasaran; } Rel;

typedef struct {
    Arena *a;
    LIST_OF(Lembar) lembar;
    LIST_OF(Rel) rel;
    bool sejak_1904;
} Buku;

static Str atribut(Arena *a, const char **at, const char *nama)
{
    const char *v = xml_atribut(at, nama);
    return v ? str_dup(a, str_z(v)) : (Str){ 0 };
}

static bool buku_mulai(void *arg, const char *nama, const char **at, Err *err)
{
    (void)err;
    Buku *b = arg;
    if (!strcmp(nama, "sheet")) {
        const char *keadaan = xml_atribut(at, "state");
        *list_add(b->a, &b->lembar) = (Lembar){ atribut(b->a, at, "name"), atribut(b->a, at, "id"),
                                                keadaan && strcmp(keadaan, "visible") != 0 };
    } else if (!strcmp(nama, "workbookPr")) {
        const char *v = xml_atribut(at, "date1904");
        b->sejak_1904 = v && (!strcmp(v, "1") || !strcmp(v, "true"));
    }
    return true;
}

static bool rel_mulai(void *arg, const char *nama, const char **at, Err *err)
{
    (void)err;
    Buku *b = arg;
    if (!strcmp(nama, "Relationship"))
        *list_add(b->a, &b->rel) = (Rel){ atribut(b->a, at, "Id"), atribut(b->a, at, "Target") };
    return true;
}

static const Lembar *pilih(const Buku *b, Str nama)
{
    for (ptrdiff_t i = 0; i < b->lembar.n; i++)
        if (nama.len ? str_eq(b->lembar.v[i].nama, nama) : !b->lembar.v[i].sembunyi) return &b->lembar.v[i];
    return NULL;
}

/* Targets are relative to xl/, or absolute in the package. */
static Str bagian_lembar(const Buku *b, const Lembar *l)
{
    for (ptrdiff_t i = 0; i < b->rel.n; i++) {
        Str s = b->rel.v[i].sasaran;
        if (!str_eq(b->rel.v[i].id, l->rel)) continue;
        return str_starts(s, S("/")) ? str_sub(s, 1, s.len) : str_fmt(b->a, "xl/" STR_F, STR_A(s));
    }
    return (Str){ 0 };
}

/* ---- styles: which cell formats show a date ---- */

typedef struct { int id; bool tanggal; } FormatAngka;
typedef struct {
    Arena *a;
    LIST_OF(FormatAngka) khusus;
    LIST_OF(bool) gaya;             /* by index of cellXfs */
    bool di_xfs;
} Gaya;

static int bulat(const char *z, int kosong)
{
    int64_t n;
    return z && str_int(str_z(z), &n) && n >= 0 && n <= INT32_MAX ? (int)n : kosong;
}

/* Letters of date and time outside quotes, escapes and brackets; [h] [m] [s] are elapsed time. */
static bool format_tanggal(const char *f)
{
    for (; *f; f++) {
        if (*f == '"') {
            for (f++; *f && *f != '"'; f++) {}
            if (!*f) return false;
        } else if (*f == '\\' || *f == '_' || *f == '*') {
            if (!*++f) return false;
        } else if (*f == '[') {
            if (strchr("hHmMsS", f[1]) && f[1]) return true;
            for (; *f && *f != ']'; f++) {}
            if (!*f) return false;
        } else if (strchr("yYmMdDhHsS", *f)) {
            return true;
        }
    }
    return false;
}

static bool bawaan_tanggal(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

static bool gaya_mulai(void *arg, const char *nama, const char **at, Err *err)
{
    (void)err;
    Gaya *g = arg;
    if (!strcmp(nama, "numFmt")) {
        const char *kode = xml_atribut(at, "formatCode");
        *list_add(g->a, &g->khusus) = (FormatAngka){ bulat(xml_atribut(at, "numFmtId"), -1), kode && format_tanggal(kode) };
    } else if (!strcmp(nama, "cellXfs")) {
        g->di_xfs = true;
    } else if (g->di_xfs && !strcmp(nama, "xf")) {
        int id = bulat(xml_atribut(at, "numFmtId"), 0);
        bool tanggal = bawaan_tanggal(id);
        for (ptrdiff_t i = 0; i < g->khusus.n; i++)
            if (g->khusus.v[i].id == id) tanggal = g->khusus.v[i].tanggal;
        *list_add(g->a, &g->gaya) = tanggal;
    }
    return true;
}

static bool gaya_selesai(void *arg, const char *nama, Err *err)
{
    (void)err;
    if (!strcmp(nama, "cellXfs")) ((Gaya *)arg)->di_xfs = false;
    return true;
}

/* ---- text of a cell or a shared string, in pieces ---- */

typedef struct { char *s; ptrdiff_t len; } Kumpul;

static bool kumpul(Kumpul *k, Str s, Err *err)
{
    if (k->len + s.len > TABEL_SEL_MAX) return err_set(err, E_TABEL_BATAS, NULL, NULL, V("satu sel berisi lebih dari 64 KB"), V("Pendekkan isinya."));
    if (s.len) memcpy(k->s + k->len, s.s, (size_t)s.len);
    k->len += s.len;
    return true;
}

static bool ambil(Arena *a, Kumpul *k, Str *teks, Err *err)
{
    Str s = str_trim((Str){ k->s, k->len });
    k->len = 0;
    if (!utf8_valid(s))
        return err_set(err, E_TABEL_HURUF, NULL, NULL, V(S("lembar ini")), V("huruf kendali yang tidak dapat ditampilkan"));
    *teks = s.len ? str_dup(a, s) : (Str){ 0 };
    return true;
}

/* ---- shared strings ---- */

typedef struct { Arena *a; StrList v; Kumpul k; bool di_t; int lafal; } Bersama;

static bool bersama_mulai(void *arg, const char *nama, const char **at, Err *err)
{
    (void)at, (void)err;
    Bersama *b = arg;
    if (!strcmp(nama, "rPh")) b->lafal++;                   /* phonetic reading, not part of the text */
    if (!strcmp(nama, "t")) b->di_t = !b->lafal;
    return true;
}

static bool bersama_selesai(void *arg, const char *nama, Err *err)
{
    Bersama *b = arg;
    if (!strcmp(nama, "t")) b->di_t = false;
    if (!strcmp(nama, "rPh")) b->lafal--;
    return strcmp(nama, "si") != 0 || ambil(b->a, &b->k, list_add(b->a, &b->v), err);
}

static bool bersama_teks(void *arg, Str s, Err *err)
{
    Bersama *b = arg;
    return !b->di_t || kumpul(&b->k, s, err);
}

/* ---- the sheet ---- */

typedef struct {
    Arena *a;
    TabelBaca *t;
    const Gaya *gaya;
    const Bersama *bersama;
    bool sejak_1904;
    Kumpul k;
    int baris;                      /* current row number */
    ptrdiff_t kolom;                /* current column from 0 */
    char tipe[12];
    int gaya_sel;
    bool di_v, di_t;
    bool rumus, ada_v;              /* of the cell: a formula, a value element */
    int lafal;
    Sel sel[TABEL_KOLOM_MAX + 1];
    ptrdiff_t n;                    /* cells of this row so far */
} Isi;

/* Column of "B7" from 0; the next one when the cell names none. */
static ptrdiff_t kolom_dari(const char *r, ptrdiff_t lanjut)
{
    ptrdiff_t k = 0;
    if (!r || *r < 'A' || *r > 'Z') return lanjut;
    for (; *r >= 'A' && *r <= 'Z' && k < 100000; r++) k = k * 26 + (*r - 'A' + 1);
    return k - 1;
}

static bool isi_mulai(void *arg, const char *nama, const char **at, Err *err)
{
    Isi *s = arg;
    if (!strcmp(nama, "row")) {
        int nomor = bulat(xml_atribut(at, "r"), s->baris + 1);
        if (nomor <= s->baris) return paket_salah(err, "urutan barisnya kacau");
        s->baris = nomor;
        s->kolom = -1;
    } else if (!strcmp(nama, "c")) {
        const char *tipe = xml_atribut(at, "t");
        ptrdiff_t k = kolom_dari(xml_atribut(at, "r"), s->kolom + 1);
        if (k <= s->kolom) return paket_salah(err, "urutan kolomnya kacau");
        s->kolom = k;
        snprintf(s->tipe, sizeof s->tipe, "%s", tipe ? tipe : "n");
        s->gaya_sel = bulat(xml_atribut(at, "s"), 0);
        s->rumus = s->ada_v = false;
        s->k.len = 0;
    } else if (!strcmp(nama, "v")) {
        s->di_v = s->ada_v = true;
    } else if (!strcmp(nama, "f")) {
        s->rumus = true;
    } else if (!strcmp(nama, "mergeCell")) {
        s->t->gabungan++;
    } else if (!strcmp(nama, "t")) {            /* of an inline string */
        s->di_t = !s->lafal;
    } else if (!strcmp(nama, "rPh")) {
        s->lafal++;
    }
    return true;
}

static bool isi_teks(void *arg, Str teks, Err *err)
{
    Isi *s = arg;
    return !(s->di_v || s->di_t) || kumpul(&s->k, teks, err);
}

/* Serial day number of the two epochs; 60 is the leap day of 1900 that never was. */
static Sel sel_tanggal(const Isi *s, double x)
{
    double hari = floor(x);
    int menit = (int)lround((x - hari) * 1440);
    if (menit == 1440) menit = 0, hari += 1;
    Str jam = str_fmt(s->a, "%02d:%02d", menit / 60, menit % 60);
    if (hari < 1 && !s->sejak_1904) return (Sel){ SEL_PUKUL, jam };
    int n = (int)hari;
    Tanggal t = s->sejak_1904 ? tanggal_plus(tanggal(1904, 1, 1), n)
                              : tanggal_plus(tanggal(1899, 12, n < 60 ? 31 : 30), n);
    Str iso = tanggal_iso(s->a, t);
    return menit ? (Sel){ SEL_TEKS, str_fmt(s->a, STR_F " " STR_F, STR_A(iso), STR_A(jam)) } : (Sel){ SEL_TANGGAL, iso };
}

static Sel sel_angka(const Isi *s, Str teks)
{
    char *akhir, *z = str_cz(s->a, teks);
    double x = strtod(z, &akhir);
    if (*akhir || !isfinite(x)) return (Sel){ SEL_TEKS, teks };
    bool tanggal = s->gaya_sel < s->gaya->gaya.n && s->gaya->gaya.v[s->gaya_sel];
    if (tanggal && x >= 0 && x < 2958466) return sel_tanggal(s, x);
    return (Sel){ SEL_ANGKA, floor(x) == x && fabs(x) < 1e15 ? str_fmt(s->a, "%.0f", x) : str_fmt(s->a, "%.15g", x) };
}

static bool sel_dari(Isi *s, Sel *sel, Err *err)
{
    Str teks;
    int64_t ke;
    Tanggal t;
    if (!ambil(s->a, &s->k, &teks, err)) return false;
    *sel = (Sel){ 0 };
    /* Text is a result also when empty; a number that is not there was never worked out. */
    if (!teks.len && s->rumus && (!s->ada_v || strcmp(s->tipe, "str") != 0)) *sel = (Sel){ SEL_GALAT, S("nilai yang belum dihitung") };
    if (!teks.len) return true;
    if (!strcmp(s->tipe, "n")) {
        *sel = sel_angka(s, teks);
    } else if (!strcmp(s->tipe, "s")) {
        if (!str_int(teks, &ke) || ke < 0 || ke >= s->bersama->v.n) return paket_salah(err, "rujukan teksnya rusak");
        teks = s->bersama->v.v[ke];
        *sel = (Sel){ teks.len ? SEL_TEKS : SEL_KOSONG, teks };
    } else if (!strcmp(s->tipe, "b")) {
        *sel = (Sel){ SEL_TEKS, str_eqz(teks, "1") ? S("ya") : S("tidak") };
    } else if (!strcmp(s->tipe, "e")) {
        *sel = (Sel){ SEL_GALAT, teks };
    } else if (!strcmp(s->tipe, "d") && tanggal_parse(str_sub(teks, 0, 10), &t)) {
        *sel = (Sel){ SEL_TANGGAL, str_sub(teks, 0, 10) };
    } else {
        *sel = (Sel){ SEL_TEKS, teks };
    }
    return true;
}

static bool isi_selesai(void *arg, const char *nama, Err *err)
{
    Isi *s = arg;
    if (!strcmp(nama, "v")) {
        s->di_v = false;
    } else if (!strcmp(nama, "t")) {
        s->di_t = false;
    } else if (!strcmp(nama, "rPh")) {
        s->lafal--;
    } else if (!strcmp(nama, "c")) {
        Sel sel;
        if (!sel_dari(s, &sel, err)) return false;
        if (sel.jenis == SEL_KOSONG) return true;           /* a styled blank */
        ptrdiff_t k = s->kolom < TABEL_KOLOM_MAX ? s->kolom : TABEL_KOLOM_MAX;
        s->sel[k] = sel;
        if (s->n < k + 1) s->n = k + 1;
    } else if (!strcmp(nama, "row")) {
        bool ok = tabel_tambah(s->a, s->t, s->baris, s->sel, s->n, err);
        memset(s->sel, 0, sizeof s->sel);
        s->n = 0;
        return ok;
    }
    return true;
}

/* The sheet is not there or has no header: which others has the file? */
static bool lembar_salah(const Buku *b, Str nama, const char *sebab, Err *err)
{
    Buf semua = buf_new(b->a, 2 * KB);
    for (ptrdiff_t i = 0; i < b->lembar.n; i++)
        if (!b->lembar.v[i].sembunyi) buf_fmt(&semua, "%s" STR_F, semua.len ? ", " : "", STR_A(b->lembar.v[i].nama));
    return err_set(err, E_TABEL_LEMBAR, NULL, NULL, V(utf8_clip(nama, 60)), V(sebab), V(utf8_clip(buf_str(&semua), 120)));
}

bool xlsx_baca(Arena *a, Str isi, Str lembar, TabelBaca *t, Err *err)
{
    static const XmlBaca baca_buku = { buku_mulai, NULL, NULL }, baca_rel = { rel_mulai, NULL, NULL };
    static const XmlBaca baca_gaya = { gaya_mulai, gaya_selesai, NULL };
    static const XmlBaca baca_bersama = { bersama_mulai, bersama_selesai, bersama_teks };
    static const XmlBaca baca_isi = { isi_mulai, isi_selesai, isi_teks };
    Paket *p;
    if (!paket_buka(a, isi, &p, err)) return false;
    if (!paket_ada(p, S("xl/workbook.xml"))) return paket_salah(err, "arsip ini bukan buku kerja XLSX");

    Buku *buku = arena_one(a, Buku);
    buku->a = a;
    if (!paket_xml(p, S("xl/workbook.xml"), &baca_buku, buku, err)
        || !paket_xml(p, S("xl/_rels/workbook.xml.rels"), &baca_rel, buku, err)) return false;
    const Lembar *l = pilih(buku, lembar);
    if (!l && lembar.len) return lembar_salah(buku, lembar, "tidak ada", err);
    if (!l) return paket_salah(err, "tidak ada lembar yang tampak");
    Str bagian = bagian_lembar(buku, l);
    if (!bagian.len) return paket_salah(err, "rujukan lembarnya rusak");

    Gaya *gaya = arena_one(a, Gaya);
    gaya->a = a;
    if (paket_ada(p, S("xl/styles.xml")) && !paket_xml(p, S("xl/styles.xml"), &baca_gaya, gaya, err)) return false;
    Bersama *bersama = arena_one(a, Bersama);
    *bersama = (Bersama){ .a = a, .k.s = arena_many(a, char, TABEL_SEL_MAX) };
    if (paket_ada(p, S("xl/sharedStrings.xml")) && !paket_xml(p, S("xl/sharedStrings.xml"), &baca_bersama, bersama, err))
        return false;

    Isi *s = arena_one(a, Isi);
    *s = (Isi){ .a = a, .t = t, .gaya = gaya, .bersama = bersama, .sejak_1904 = buku->sejak_1904, .k.s = bersama->k.s };
    t->lembar = l->nama;
    if (!paket_xml(p, bagian, &baca_isi, s, err)) return false;
    return t->baris_judul || buku->lembar.n < 2 || lembar_salah(buku, l->nama, "kosong: tidak ada baris judul", err);
}
