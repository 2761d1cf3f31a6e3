#include "pdf_gabung.h"

#include <sodium.h>

#include "pdf_baca.h"
#include "pdf_segel.h"

enum { SERUMPUN = 64 };                     /* documents per node of the page tree */
enum { AKAR = 1, HALAMAN, KERANGKA, INFO, AWAL };       /* object numbers of the whole */

typedef LIST_OF(int64_t) NomorList;

struct Gabung {
    Arena *a, *coret;                       /* coret: for one piece of text; the caller writes into his own */
    Saluran ke;
    crypto_hash_sha256_state sidik;
    int64_t letak;                          /* bytes written */
    NomorList objek;                        /* offset by object number; 0: not written yet */
    NomorList simpul, anak;                 /* nodes of the page tree; documents of the open one */
    int64_t simpul_kini, halaman_simpul, halaman;
    struct { int64_t nomor, sebelum, pertama, terakhir, tujuan; int lembar; Str nama; } baris;      /* the last outline line */
    int64_t kerangka_pertama;
    int64_t n;
    const Pades *segel;                     /* NULL: the whole is not sealed */
    Saat pada;
    int64_t ruas, halaman_awal;             /* field of the seal, and the page it stands on */
    int64_t tabel;                          /* where the table of objects stands */
    Str id;
};

static bool tulis(Gabung *g, Str s, Err *err)
{
    if (!g->n && !g->letak) crypto_hash_sha256_init(&g->sidik);
    crypto_hash_sha256_update(&g->sidik, (const unsigned char *)s.s, (unsigned long long)s.len);
    g->letak += s.len;
    return g->ke.tulis(g->ke.arg, s, err);
}

static bool tulis_fmt(Gabung *g, Err *err, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
static bool tulis_fmt(Gabung *g, Err *err, const char *fmt, ...)
{
    ArenaMark m = arena_mark(g->coret);
    va_list args;
    va_start(args, fmt);
    bool ok = tulis(g, str_vfmt(g->coret, fmt, args), err);
    va_end(args);
    arena_rewind(g->coret, m);
    return ok;
}

static int64_t nomor_baru(Gabung *g)
{
    *list_add(g->a, &g->objek) = 0;
    return g->objek.n - 1;
}

static void di_sini(Gabung *g, int64_t nomor) { g->objek.v[nomor] = g->letak; }

static void buang(void *coret) { arena_free(coret); }

Gabung *gabung_mulai(Arena *a, Saluran ke, const Pades *segel, Saat pada)
{
    Gabung *g = arena_one(a, Gabung);
    *g = (Gabung){ .a = a, .coret = arena_new(1 * MB), .ke = ke, .segel = segel, .pada = pada };
    arena_defer(a, buang, g->coret);
    for (int i = 0; i < AWAL; i++) nomor_baru(g);
    if (segel) g->ruas = nomor_baru(g);
    return g;
}

/* ---- a document's objects, renumbered ------------------------------------------------------------ */

/* The object's text with every reference moved by `geser`; a stream's bytes stay. */
static bool salin(Gabung *g, Str isi, int64_t geser, Err *err)
{
    ptrdiff_t dari = 0;
    Rujukan r;
    while (pdf_rujukan(isi, dari, &r)) {
        if (!tulis(g, str_sub(isi, dari, r.letak - dari), err) || !tulis_fmt(g, err, "%lld 0 R", (long long)(r.nomor + geser))) return false;
        dari = r.letak + r.panjang;
    }
    return tulis(g, str_sub(isi, dari, isi.len), err);
}

/* With one more entry, which is not renumbered. */
static bool salin_dengan(Gabung *g, Str isi, int64_t geser, Str tambahan, Err *err)
{
    ptrdiff_t di = str_find(isi, S("/Type"));
    return salin(g, str_sub(isi, 0, di), geser, err) && tulis_fmt(g, err, STR_F "\n   ", STR_A(tambahan)) && salin(g, str_sub(isi, di, isi.len), geser, err);
}

/* The document's page tree hangs below the open node; the first page of the whole bears the field of the seal. */
static bool satu_objek(Gabung *g, const PdfIsi *p, const PdfObjek *o, int64_t geser, Err *err)
{
    if (o->nomor == p->halaman) return salin_dengan(g, o->isi, geser, str_fmt(g->a, "/Parent %lld 0 R", (long long)g->simpul_kini), err);
    if (!g->ruas || g->halaman_awal != o->nomor + geser) return salin(g, o->isi, geser, err);
    return salin_dengan(g, o->isi, geser, str_fmt(g->a, "/Annots [%lld 0 R]", (long long)g->ruas), err);
}

static bool objek(Gabung *g, const PdfIsi *p, int64_t geser, Err *err)
{
    for (ptrdiff_t i = 0; i < p->objek.n; i++) {
        const PdfObjek *o = &p->objek.v[i];
        if (!o->isi.len || o->nomor == p->katalog || o->nomor == p->info || o->nomor == p->kerangka) continue;
        di_sini(g, o->nomor + geser);
        if (!tulis_fmt(g, err, "%lld 0 obj\n", (long long)(o->nomor + geser))) return false;
        if (!satu_objek(g, p, o, geser, err)) return false;
    }
    return true;
}

/* ---- page tree and outline ----------------------------------------------------------------------- */

static bool simpul_tutup(Gabung *g, Err *err)
{
    if (!g->anak.n) return true;
    di_sini(g, g->simpul_kini);
    if (!tulis_fmt(g, err, "%lld 0 obj\n<< /Type /Pages /Parent %d 0 R /Count %lld /Kids [", (long long)g->simpul_kini, HALAMAN,
                   (long long)g->halaman_simpul)) return false;
    for (ptrdiff_t i = 0; i < g->anak.n; i++)
        if (!tulis_fmt(g, err, " %lld 0 R", (long long)g->anak.v[i])) return false;
    g->anak.n = 0;
    g->halaman_simpul = 0;
    return tulis(g, S(" ] >>\nendobj\n"), err);
}

/* The line of the last document; `berikut` 0: it closes the outline. */
static bool baris_tulis(Gabung *g, int64_t berikut, Err *err)
{
    if (!g->baris.nomor) return true;
    ArenaMark m = arena_mark(g->coret);
    Str judul = pdf_teks(g->coret, g->baris.nama);
    di_sini(g, g->baris.nomor);
    bool ok = tulis_fmt(g, err, "%lld 0 obj\n<< /Title " STR_F " /Parent %d 0 R /First %lld 0 R /Last %lld 0 R /Count -%d /Dest [%lld 0 R /Fit]",
                        (long long)g->baris.nomor, STR_A(judul), KERANGKA, (long long)g->baris.pertama, (long long)g->baris.terakhir,
                        g->baris.lembar, (long long)g->baris.tujuan)
           && (!g->baris.sebelum || tulis_fmt(g, err, " /Prev %lld 0 R", (long long)g->baris.sebelum))
           && (!berikut || tulis_fmt(g, err, " /Next %lld 0 R", (long long)berikut)) && tulis(g, S(" >>\nendobj\n"), err);
    arena_rewind(g->coret, m);
    return ok;
}

bool gabung_tambah(Gabung *g, Str nama, Str pdf, Err *err)
{
    Arena *a = arena_new(16 * MB);
    PdfIsi p;
    bool ok = pdf_baca(a, pdf, &p) || err_set(err, E_DOKUMEN, NULL, NULL, V("susunan PDF tidak dikenal"));
    if (ok && !g->n) ok = tulis(g, S("%PDF-1.5\n%\xB5\xED\xAE\xFB\n"), err);
    if (ok && g->anak.n == SERUMPUN) ok = simpul_tutup(g, err);
    if (ok && !g->anak.n) {
        g->simpul_kini = nomor_baru(g);
        *list_add(g->a, &g->simpul) = g->simpul_kini;
    }
    if (ok) {
        int64_t geser = g->objek.n - 1;             /* its objects begin at 1 */
        for (int64_t i = 0; i < p.terbesar; i++) nomor_baru(g);
        ok = baris_tulis(g, p.kerangka + geser, err);
        if (!g->kerangka_pertama) g->kerangka_pertama = p.kerangka + geser;
        if (!g->halaman_awal) g->halaman_awal = p.halaman_pertama + geser;
        int64_t sebelum = g->baris.nomor;
        g->baris.nomor = p.kerangka + geser;
        g->baris.sebelum = sebelum;
        g->baris.pertama = p.baris_pertama + geser;
        g->baris.terakhir = p.baris_terakhir + geser;
        g->baris.tujuan = p.halaman_pertama + geser;
        g->baris.lembar = p.baris_n;
        g->baris.nama = str_dup(g->a, nama);
        *list_add(g->a, &g->anak) = p.halaman + geser;
        g->halaman_simpul += p.halaman_n;
        g->halaman += p.halaman_n;
        g->n++;
        ok = ok && objek(g, &p, geser, err);
    }
    arena_free(a);
    return ok;
}

/* ---- the end ------------------------------------------------------------------------------------- */

static bool pohon(Gabung *g, Err *err)
{
    di_sini(g, HALAMAN);
    if (!tulis_fmt(g, err, "%d 0 obj\n<< /Type /Pages /Count %lld /Kids [", HALAMAN, (long long)g->halaman)) return false;
    for (ptrdiff_t i = 0; i < g->simpul.n; i++)
        if (!tulis_fmt(g, err, "%s%lld 0 R", i % 16 ? " " : "\n", (long long)g->simpul.v[i])) return false;
    return tulis(g, S("\n] >>\nendobj\n"), err);
}

static bool sifat(Gabung *g, Str judul, Str penulis, Str aplikasi, Tanggal t, Err *err)
{
    Ymd d = tanggal_ymd(t.n ? t : tanggal(1970, 1, 1));
    Arena *a = g->coret;
    di_sini(g, INFO);
    if (!tulis_fmt(g, err, "%d 0 obj\n<< /Title " STR_F " /Author " STR_F " /Creator " STR_F " /CreationDate (D:%04d%02d%02d000000Z) >>\nendobj\n",
                   INFO, STR_A(pdf_teks(a, judul)), STR_A(pdf_teks(a, penulis)), STR_A(pdf_teks(a, aplikasi)), d.tahun, d.bulan, d.hari)) return false;
    di_sini(g, KERANGKA);
    if (!tulis_fmt(g, err, "%d 0 obj\n<< /Type /Outlines /First %lld 0 R /Last %lld 0 R /Count %lld >>\nendobj\n", KERANGKA,
                   (long long)g->kerangka_pertama, (long long)g->baris.nomor, (long long)g->n)) return false;
    di_sini(g, AKAR);
    return tulis_fmt(g, err, "%d 0 obj\n<< /Type /Catalog /Pages %d 0 R /Outlines %d 0 R /PageMode /UseOutlines /Lang (id-ID)"
                     " /ViewerPreferences << /DisplayDocTitle true >>" STR_F " >>\nendobj\n", AKAR, HALAMAN, KERANGKA,
                     STR_A(g->ruas ? str_fmt(a, " " STR_F, STR_A(pdf_segel_formulir(a, g->ruas))) : (Str){ 0 }));
}

static bool tabel(Gabung *g, Err *err)
{
    char id[33];
    g->tabel = g->letak;
    unsigned char hash[crypto_hash_sha256_BYTES];
    if (!tulis_fmt(g, err, "xref\n0 %lld\n0000000000 65535 f \n", (long long)g->objek.n)) return false;
    for (ptrdiff_t i = 1; i < g->objek.n; i++) {
        bool ada = g->objek.v[i] > 0;
        if (!tulis_fmt(g, err, "%010lld %s \n", (long long)g->objek.v[i], ada ? "00000 n" : "65535 f")) return false;
    }
    crypto_hash_sha256_state sidik = g->sidik;
    crypto_hash_sha256_final(&sidik, hash);
    sodium_bin2hex(id, sizeof id, hash, 16);
    g->id = str_dup(g->a, str_z(id));
    return tulis_fmt(g, err, "trailer\n<< /Size %lld /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] >>\nstartxref\n%lld\n%%%%EOF\n",
                     (long long)g->objek.n, AKAR, INFO, id, id, (long long)g->tabel);
}

/* The field in the body refers to the signature dictionary, which the update behind the whole brings. */
static bool ruas(Gabung *g, Err *err)
{
    if (!g->ruas) return true;
    di_sini(g, g->ruas);
    return tulis_fmt(g, err, "%lld 0 obj\n" STR_F "\nendobj\n", (long long)g->ruas, STR_A(pdf_segel_ruas(g->a, g->objek.n, g->halaman_awal)));
}

static bool segel(Gabung *g, Err *err)
{
    Str susulan;
    if (!g->segel) return true;
    Susulan s = { .segel = g->segel, .pada = g->pada, .sidik = g->sidik, .panjang = g->letak, .tanda = g->objek.n, .akar = AKAR, .info = INFO,
                  .sebelum = g->tabel, .id = g->id };
    return pdf_susulan(g->a, &s, &susulan, err) && tulis(g, susulan, err);
}

bool gabung_selesai(Gabung *g, Str judul, Str penulis, Str aplikasi, Tanggal tanggal, Err *err)
{
    pastikan(g->n > 0);
    return simpul_tutup(g, err) && baris_tulis(g, 0, err) && pohon(g, err) && sifat(g, judul, penulis, aplikasi, tanggal, err)
        && ruas(g, err) && tabel(g, err) && segel(g, err);
}
