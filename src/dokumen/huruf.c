#include "huruf.h"

#include <cairo-ft.h>
#include <pthread.h>

#include "muka.h"

_Static_assert((int)GAYA_MAX == MUKA_PENGGANTI, "the styles come first");

/* ---- the pool ---------------------------------------------------------------------------------- */

enum { UKURAN_MAKS = 8, BATCH = 1024, KATA_DIINGAT = 48 };
static const ptrdiff_t INGATAN_MAKS = 6 * MB;

typedef struct { uint64_t hash; Gaya gaya; Str teks; const Kata *kata; } Ingat;         /* kata NULL: free */

struct Pena {
    Pena *berikut;                  /* in the pool */
    Arena *diri, *a, *ingatan;      /* of the pen itself, of the document, of the words */
    FT_Library ft;
    cairo_font_face_t *muka[MUKA_N];
    struct { cairo_scaled_font_t *sf; double ukuran; } skala[MUKA_N][UKURAN_MAKS];
    hb_buffer_t *buf;
    hb_language_t bahasa;
    struct { Ingat *v; ptrdiff_t n, cap; } tabel;           /* open addressing, cap a power of two */
    const Kata *spasi[GAYA_MAX];
    struct {                        /* what waits to be drawn */
        cairo_glyph_t glif[BATCH];
        cairo_text_cluster_t gugus[BATCH];
        char teks[BATCH * 4];
        int n, gugus_n, teks_n, huruf;
        double ukuran;
    } antre;
};

/* The fonts are written once and then only read; the pool is the only state that threads share. */
static pthread_mutex_t kunci = PTHREAD_MUTEX_INITIALIZER;
static MukaSet muka;
static bool siap;
static Pena *kolam;

static bool muat_sekali(Str folder, Err *err)
{
    if (!siap) siap = muka_muat(folder, &muka, err);
    return siap;
}

bool huruf_periksa(Str folder, Err *err)
{
    MukaSet s = {0};
    if (!muka_muat(folder, &s, err)) return false;
    muka_lepas(&s);
    return true;
}

bool huruf_muat(Str folder, Err *err)
{
    pthread_mutex_lock(&kunci);
    bool ok = muat_sekali(folder, err);
    pthread_mutex_unlock(&kunci);
    return ok;
}

/* cairo keeps faces in caches of its own, so a pen lives as long as the process. */
static Pena *pena_baru(void)
{
    Arena *program = arena_new(1 * MB);
    Pena *p = arena_one(program, Pena);
    p->diri = program;
    p->a = arena_new(256 * MB);
    p->ingatan = arena_new(4 * INGATAN_MAKS);
    p->buf = hb_buffer_create();
    p->bahasa = hb_language_from_string("id", -1);
    pastikan(!FT_Init_FreeType(&p->ft));
    for (int i = 0; i < MUKA_N; i++) {
        FT_Face face;
        if (!muka.v[i].isi) continue;
        pastikan(!FT_New_Memory_Face(p->ft, muka.v[i].isi, (FT_Long)muka.v[i].besar, 0, &face));
        p->muka[i] = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
    }
    return p;
}

Pena *pena_ambil(Err *err)
{
    pthread_mutex_lock(&kunci);
    bool ok = muat_sekali((Str){0}, err);
    Pena *p = ok ? kolam : NULL;
    if (p) kolam = p->berikut;
    pthread_mutex_unlock(&kunci);
    if (!ok) return NULL;
    if (!p) p = pena_baru();
    arena_reset(p->a);
    p->antre.n = p->antre.gugus_n = p->antre.teks_n = 0;
    if (!p->tabel.cap || arena_used(p->ingatan) > INGATAN_MAKS) {
        arena_reset(p->ingatan);
        p->tabel.n = 0;
        p->tabel.cap = 4096;
        p->tabel.v = arena_many(p->ingatan, Ingat, p->tabel.cap);
        for (Gaya g = 0; g < GAYA_MAX; g++) p->spasi[g] = pena_kata(p, g, S(" "));
    }
    return p;
}

void pena_kembali(Pena *p)
{
    arena_reset(p->a);
    pthread_mutex_lock(&kunci);
    p->berikut = kolam;
    kolam = p;
    pthread_mutex_unlock(&kunci);
}

Arena *pena_arena(Pena *p) { return p->a; }
const Kata *pena_spasi(Pena *p, Gaya gaya) { return p->spasi[gaya]; }

/* ---- shaping ----------------------------------------------------------------------------------- */

/* The character at `s` and its length in bytes; `s` is valid and not empty. */
static uint32_t huruf_pertama(Str s, ptrdiff_t *len)
{
    unsigned char c = (unsigned char)s.s[0];
    *len = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    uint32_t u = *len == 1 ? c : c & (0x7Fu >> *len);
    for (ptrdiff_t i = 1; i < *len; i++) u = u << 6 | ((unsigned char)s.s[i] & 0x3F);
    return u;
}

static bool punya(int m, uint32_t u)
{
    hb_codepoint_t g;
    return muka.v[m].huruf && hb_font_get_nominal_glyph(muka.v[m].huruf, u, &g);
}

/* The font that draws a character: the style itself, else the first that has it; nobody has it: the style,
 * which draws its box. */
static int pilih(Gaya gaya, uint32_t u)
{
    if (punya((int)gaya, u)) return (int)gaya;
    if (gaya & GAYA_TEBAL && punya(MUKA_PENGGANTI_TEBAL, u)) return MUKA_PENGGANTI_TEBAL;
    for (int m = MUKA_PENGGANTI; m < MUKA_N; m++)
        if (m != MUKA_PENGGANTI_TEBAL && punya(m, u)) return m;
    return (int)gaya;
}

/* Marks and joiners stay with the character before them. */
static bool menempel(uint32_t u)
{
    hb_unicode_general_category_t c = hb_unicode_general_category(hb_unicode_funcs_get_default(), u);
    return c == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK || c == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK
        || c == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK || c == HB_UNICODE_GENERAL_CATEGORY_FORMAT;
}

/* The glyphs as text clusters: which bytes of the text are which glyphs, in the order of the text. */
static void gugus_isi(Kata *k, cairo_text_cluster_t *g, const hb_glyph_info_t *info)
{
    int langkah = k->kanan_kiri ? -1 : 1;
    for (int i = k->kanan_kiri ? k->n - 1 : 0; i >= 0 && i < k->n; i += langkah) {
        if (!k->gugus_n || info[i].cluster != info[i - langkah].cluster)
            g[k->gugus_n++].num_bytes = (int)info[i].cluster;           /* where it begins, for now */
        g[k->gugus_n - 1].num_glyphs++;
    }
    g[0].num_bytes = 0;
    for (int i = 0; i < k->gugus_n; i++)
        g[i].num_bytes = (i + 1 < k->gugus_n ? g[i + 1].num_bytes : (int)k->teks.len) - g[i].num_bytes;
}

static Kata *bentuk(Pena *p, Arena *a, int m, Str teks)
{
    /* Ligatures would hide letters from a search. */
    static const hb_feature_t ciri[] = { { HB_TAG('l', 'i', 'g', 'a'), 0, 0, HB_FEATURE_GLOBAL_END },
                                         { HB_TAG('c', 'l', 'i', 'g'), 0, 0, HB_FEATURE_GLOBAL_END } };
    hb_buffer_clear_contents(p->buf);
    hb_buffer_add_utf8(p->buf, teks.s, (int)teks.len, 0, (int)teks.len);
    hb_buffer_set_language(p->buf, p->bahasa);
    hb_buffer_guess_segment_properties(p->buf);
    bool latin = hb_buffer_get_script(p->buf) == HB_SCRIPT_LATIN || hb_buffer_get_script(p->buf) == HB_SCRIPT_COMMON;
    hb_shape(muka.v[m].huruf, p->buf, ciri, latin ? countof(ciri) : 0);

    unsigned n;
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(p->buf, &n);
    const hb_glyph_position_t *pos = hb_buffer_get_glyph_positions(p->buf, &n);
    Kata *k = arena_one(a, Kata);
    Glif *glif = arena_many(a, Glif, n);
    cairo_text_cluster_t *gugus = arena_many(a, cairo_text_cluster_t, n);
    *k = (Kata){ .teks = str_dup(a, teks), .glif = glif, .gugus = gugus, .n = (int)n, .huruf = m,
                 .kanan_kiri = HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(p->buf)) };
    double em = 1 / muka.v[m].upem;
    for (unsigned i = 0; i < n; i++) {
        glif[i] = (Glif){ info[i].codepoint, (float)(pos[i].x_advance * em), (float)(pos[i].x_offset * em),
                          (float)(pos[i].y_offset * em) };
        k->lebar += glif[i].maju;
    }
    gugus_isi(k, gugus, info);
    return k;
}

/* Cuts the text where the font changes and shapes the parts. */
static const Kata *bentuk_rantai(Pena *p, Arena *a, Gaya gaya, Str teks)
{
    const Kata *awal = NULL;
    Kata *akhir = NULL;
    while (teks.len) {
        int m = -1;
        ptrdiff_t at = 0, len;
        for (; at < teks.len; at += len) {
            uint32_t u = huruf_pertama(str_sub(teks, at, 4), &len);
            if (m >= 0 && menempel(u) && punya(m, u)) continue;
            int ini = pilih(gaya, u);
            if (m >= 0 && ini != m) break;
            m = ini;
        }
        Kata *k = bentuk(p, a, m, str_sub(teks, 0, at));
        if (akhir) akhir->lanjut = k;
        else awal = k;
        akhir = k;
        teks = str_sub(teks, at, teks.len);
    }
    return awal;
}

/* Where the word is, or the free place where it goes. */
static Ingat *cari(const Pena *p, uint64_t hash, Gaya gaya, Str teks)
{
    for (uint64_t i = hash;; i++) {
        Ingat *g = &p->tabel.v[i & (uint64_t)(p->tabel.cap - 1)];
        if (!g->kata || (g->hash == hash && g->gaya == gaya && str_eq(g->teks, teks))) return g;
    }
}

static void luaskan(Pena *p)
{
    Ingat *lama = p->tabel.v;
    ptrdiff_t cap = p->tabel.cap;
    p->tabel.cap *= 2;
    p->tabel.v = arena_many(p->ingatan, Ingat, p->tabel.cap);
    for (ptrdiff_t i = 0; i < cap; i++)
        if (lama[i].kata) *cari(p, lama[i].hash, lama[i].gaya, lama[i].teks) = lama[i];
}

const Kata *pena_kata(Pena *p, Gaya gaya, Str teks)
{
    if (teks.len > KATA_DIINGAT) return bentuk_rantai(p, p->a, gaya, teks);
    uint64_t hash = str_hash(teks) * 4 + (uint64_t)gaya;
    Ingat *g = cari(p, hash, gaya, teks);
    if (g->kata) return g->kata;
    if (arena_used(p->ingatan) > 2 * INGATAN_MAKS) return bentuk_rantai(p, p->a, gaya, teks);
    const Kata *k = bentuk_rantai(p, p->ingatan, gaya, teks);
    *g = (Ingat){ hash, gaya, str_dup(p->ingatan, teks), k };
    if (++p->tabel.n * 2 > p->tabel.cap) luaskan(p);
    return k;
}

bool pena_iris(Pena *p, const Kata *k, double lebar, const Kata **kepala, const Kata **sisa)
{
    if (k->lebar <= lebar || k->gugus_n < 2) return false;
    double w = 0;
    int c = 0, g = 0, byte = 0;
    for (; c < k->gugus_n - 1; c++) {
        double w1 = w;
        for (int i = 0; i < k->gugus[c].num_glyphs; i++)
            w1 += k->glif[k->kanan_kiri ? k->n - 1 - g - i : g + i].maju;
        if (c && w1 > lebar) break;
        w = w1;
        g += k->gugus[c].num_glyphs;
        byte += k->gugus[c].num_bytes;
    }
    Kata *h = arena_one(p->a, Kata), *t = arena_one(p->a, Kata);
    *h = *t = *k;
    h->teks = str_sub(k->teks, 0, byte);
    t->teks = str_sub(k->teks, byte, k->teks.len);
    h->lebar = w;
    t->lebar = k->lebar - w;
    h->n = g;
    t->n = k->n - g;
    h->gugus_n = c;
    t->gugus_n = k->gugus_n - c;
    t->gugus = k->gugus + c;
    if (k->kanan_kiri) h->glif = k->glif + t->n;
    else t->glif = k->glif + g;
    h->lanjut = t->lanjut = NULL;
    *kepala = h;
    *sisa = t;
    return true;
}

/* ---- drawing ----------------------------------------------------------------------------------- */

static cairo_scaled_font_t *skala(Pena *p, int m, double ukuran)
{
    int i = 0;
    for (; i < UKURAN_MAKS - 1 && p->skala[m][i].sf; i++)
        if (p->skala[m][i].ukuran == ukuran) return p->skala[m][i].sf;
    if (p->skala[m][i].sf && p->skala[m][i].ukuran == ukuran) return p->skala[m][i].sf;
    cairo_scaled_font_destroy(p->skala[m][i].sf);
    cairo_matrix_t besar, lurus;
    cairo_matrix_init_scale(&besar, ukuran, ukuran);
    cairo_matrix_init_identity(&lurus);
    cairo_font_options_t *o = cairo_font_options_create();
    cairo_font_options_set_hint_style(o, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(o, CAIRO_HINT_METRICS_OFF);
    p->skala[m][i].sf = cairo_scaled_font_create(p->muka[m], &besar, &lurus, o);
    p->skala[m][i].ukuran = ukuran;
    cairo_font_options_destroy(o);
    return p->skala[m][i].sf;
}

static void letakkan(cairo_glyph_t *out, const Kata *k, double ukuran, double x, double y)
{
    for (int i = 0; i < k->n; i++) {
        out[i] = (cairo_glyph_t){ k->glif[i].id, x + k->glif[i].dx * ukuran, y - k->glif[i].dy * ukuran };
        x += k->glif[i].maju * ukuran;
    }
}

void pena_siram(Pena *p, cairo_t *cr)
{
    if (!p->antre.n) return;
    cairo_set_scaled_font(cr, skala(p, p->antre.huruf, p->antre.ukuran));
    cairo_show_text_glyphs(cr, p->antre.teks, p->antre.teks_n, p->antre.glif, p->antre.n,
                           p->antre.gugus, p->antre.gugus_n, 0);
    p->antre.n = p->antre.gugus_n = p->antre.teks_n = 0;
}

/* Pieces that the queue does not take: written from right to left, or longer than the queue. */
static void tulis_sendiri(Pena *p, cairo_t *cr, const Kata *k, double ukuran, double x, double y)
{
    pena_siram(p, cr);
    cairo_glyph_t *glif = arena_many(p->a, cairo_glyph_t, k->n);
    letakkan(glif, k, ukuran, x, y);
    cairo_set_scaled_font(cr, skala(p, k->huruf, ukuran));
    cairo_show_text_glyphs(cr, k->teks.s, (int)k->teks.len, glif, k->n, k->gugus, k->gugus_n,
                           k->kanan_kiri ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
}

void pena_tulis(Pena *p, cairo_t *cr, const Kata *k, double ukuran, double x, double y)
{
    if (k->kanan_kiri || k->n > BATCH || k->teks.len > (int)sizeof p->antre.teks) {
        tulis_sendiri(p, cr, k, ukuran, x, y);
        return;
    }
    if (p->antre.huruf != k->huruf || p->antre.ukuran != ukuran || p->antre.n + k->n > BATCH
        || p->antre.teks_n + k->teks.len > (int)sizeof p->antre.teks)
        pena_siram(p, cr);
    p->antre.huruf = k->huruf;
    p->antre.ukuran = ukuran;
    letakkan(p->antre.glif + p->antre.n, k, ukuran, x, y);
    memcpy(p->antre.gugus + p->antre.gugus_n, k->gugus, (size_t)k->gugus_n * sizeof *k->gugus);
    memcpy(p->antre.teks + p->antre.teks_n, k->teks.s, (size_t)k->teks.len);
    p->antre.n += k->n;
    p->antre.gugus_n += k->gugus_n;
    p->antre.teks_n += (int)k->teks.len;
}
