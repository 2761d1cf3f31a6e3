#include "paragraf.h"

/* A piece to be set, and how it meets the one before. */
typedef enum { MEPET, PUTUS, SPASI, SPASI_TETAP } Sambung;      /* nothing; a break; a blank or a break; a blank */
typedef struct { const Kata *kata; Gaya gaya; Sambung sambung; } Token;
typedef LIST_OF(Token) TokenList;

double paragraf_spasi(double ukuran) { return ukuran * 1.2; }
double paragraf_kaki(double ukuran) { return ukuran * 0.95; }

static bool putih(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/* Whether a word may break before its byte n: behind "/" or "-", not close to an end, not at "//",
 * not between digits. */
static bool boleh_putus(Str kata, ptrdiff_t n)
{
    if (n < 3 || kata.len - n < 3 || kata.s[n] == '/') return false;
    char kiri = kata.s[n - 2], kanan = kata.s[n];
    if (kata.s[n - 1] == '/') return kiri != '/';
    return kata.s[n - 1] == '-' && (kiri > '9' || kanan > '9');
}

/* One word: its pieces, divided where it may break and where the font changes. */
static void kata_urai(Pena *p, TokenList *out, Gaya gaya, Str kata, Sambung sambung)
{
    while (kata.len) {
        ptrdiff_t n = 1;
        while (n < kata.len && !boleh_putus(kata, n)) n++;
        for (const Kata *k = pena_kata(p, gaya, str_sub(kata, 0, n)); k; k = k->lanjut) {
            *(Token *)list_add(pena_arena(p), out) = (Token){ k, gaya, sambung };
            sambung = MEPET;
        }
        sambung = PUTUS;
        kata = str_sub(kata, n, kata.len);
    }
}

/* Words of one run; `spasi` carries a blank over the seam between runs. */
static void ruas_urai(Pena *p, TokenList *out, Ruas r, bool *spasi)
{
    for (ptrdiff_t i = 0; i < r.teks.len;) {
        if (putih(r.teks.s[i])) {
            *spasi = true;
            i++;
            continue;
        }
        ptrdiff_t j = i;
        while (j < r.teks.len && !putih(r.teks.s[j])) j++;
        kata_urai(p, out, r.gaya, str_sub(r.teks, i, j - i), *spasi ? SPASI : MEPET);
        *spasi = false;
        i = j;
    }
}

/* Pieces written from right to left that stand together change places. */
static void balik(Token *t, int n)
{
    for (int i = 0; i < n; i++) {
        int j = i;
        while (j < n && t[j].kata->kanan_kiri) j++;
        for (int a = i, b = j - 1; a < b; a++, b--) {
            const Kata *k = t[a].kata;
            t[a].kata = t[b].kata;
            t[b].kata = k;
        }
        if (j > i) i = j;
    }
}

typedef struct { Pena *p; LarikList larik; double ukuran, lebar, gantung; Rata rata; } Susun;

static double spasi_lebar(const Susun *s, const Token *t)
{
    return t->sambung >= SPASI ? pena_spasi(s->p, t->gaya)->lebar * s->ukuran : 0;
}

/* One line of the tokens, its first without what stands before it. */
static void larik_tutup(Susun *s, Token *t, int n, double kiri, double lebar)
{
    Letak *v = arena_many(pena_arena(s->p), Letak, 2 * n);
    balik(t, n);
    double sisa = s->lebar - kiri - lebar;
    double x = kiri + (s->rata == RATA_KIRI || sisa < 0 ? 0 : s->rata == RATA_TENGAH ? sisa / 2 : sisa);
    int ke = 0;
    for (int i = 0; i < n; i++) {
        if (i && t[i].sambung >= SPASI) {
            v[ke++] = (Letak){ pena_spasi(s->p, t[i].gaya), x };
            x += spasi_lebar(s, &t[i]);
        }
        v[ke++] = (Letak){ t[i].kata, x };
        x += t[i].kata->lebar * s->ukuran;
    }
    arena_trim(pena_arena(s->p), v, 2 * n * (ptrdiff_t)sizeof *v, ke * (ptrdiff_t)sizeof *v);
    *(Larik *)list_add(pena_arena(s->p), &s->larik) = (Larik){ v, ke };
}

/* Where the line that begins at `from` ends: the last place to break that fits, or the place where it must. */
static int larik_akhir(const Susun *s, TokenList *t, int from, double muat, double *lebar)
{
    double x = 0, x_putus = 0;
    int putus = from;
    for (int i = from; i < t->n; i++) {
        Token *k = &t->v[i];
        if (i > from && (k->sambung == PUTUS || k->sambung == SPASI)) {
            putus = i;
            x_putus = x;
        }
        double w = k->kata->lebar * s->ukuran, antara = i > from ? spasi_lebar(s, k) : 0;
        if (x + antara + w > muat + 1e-6) {
            *lebar = x_putus;
            if (putus > from) return putus;
            if (i > from && muat - x - antara < s->ukuran) {
                *lebar = x;
                return i;
            }
            const Kata *kepala, *sisa;                  /* one word, wider than the line */
            if (pena_iris(s->p, k->kata, (muat - x - antara) / s->ukuran, &kepala, &sisa)) {
                Token ekor = { sisa, k->gaya, PUTUS };
                list_add(pena_arena(s->p), t);
                memmove(&t->v[i + 2], &t->v[i + 1], (size_t)(t->n - i - 2) * sizeof *t->v);
                t->v[i].kata = kepala;
                t->v[i + 1] = ekor;
                *lebar = x + antara + kepala->lebar * s->ukuran;
                return i + 1;
            }
            if (i > from) {
                *lebar = x;
                return i;
            }
        }
        x += antara + w;
    }
    *lebar = x;
    return (int)t->n;
}

static void paragraf_tutup(Susun *s, TokenList *t)
{
    if (!t->n) *(Larik *)list_add(pena_arena(s->p), &s->larik) = (Larik){0};
    for (int from = 0; from < t->n;) {
        double kiri = from ? s->gantung : 0, lebar;
        int to = larik_akhir(s, t, from, s->lebar - kiri, &lebar);
        larik_tutup(s, t->v + from, to - from, kiri, lebar);
        from = to;
    }
    t->n = 0;
}

/* "- ", ": " and "1. " at the head of a paragraph: the lines that follow begin behind it, and it never
 * stands alone. */
static double gantung(const Susun *s, TokenList *t)
{
    if (t->n < 2 || t->v[1].sambung != SPASI || s->rata != RATA_KIRI) return 0;
    Str kepala = t->v[0].kata->teks;
    bool angka = kepala.len >= 2 && kepala.len <= 3 && str_ends(kepala, S("."))
              && str_digits(str_sub(kepala, 0, kepala.len - 1), kepala.len - 1);
    if (!angka && !str_eq(kepala, S("-")) && !str_eq(kepala, S(":")) && !str_eq(kepala, S("•"))) return 0;
    double w = t->v[0].kata->lebar * s->ukuran + spasi_lebar(s, &t->v[1]);
    if (w > s->lebar / 3) return 0;
    t->v[1].sambung = SPASI_TETAP;
    return w;
}

LarikList paragraf_susun(Pena *p, RuasList isi, double ukuran, double lebar, Rata rata)
{
    enum { KATA_BIASA = 64, LARIK_BIASA = 16 };         /* of a cell; what is longer goes on in the arena */
    Token kata[KATA_BIASA];
    Larik larik[LARIK_BIASA];
    TokenList t = { kata, 0, KATA_BIASA };
    Susun s = { .p = p, .larik = { larik, 0, LARIK_BIASA }, .ukuran = ukuran, .lebar = lebar, .rata = rata };
    bool spasi = false;
    for (ptrdiff_t i = 0; i < isi.n; i++) {
        Ruas r = isi.v[i];
        for (;;) {
            bool ada_lagi = r.teks.len && memchr(r.teks.s, '\n', (size_t)r.teks.len);
            ruas_urai(p, &t, (Ruas){ str_cut(&r.teks, '\n'), r.gaya }, &spasi);
            if (!ada_lagi) break;
            s.gantung = gantung(&s, &t);
            paragraf_tutup(&s, &t);
            spasi = false;
        }
    }
    s.gantung = gantung(&s, &t);
    paragraf_tutup(&s, &t);
    if (s.larik.v != larik) return s.larik;
    s.larik.v = memcpy(arena_many(pena_arena(p), Larik, s.larik.n), larik, (size_t)s.larik.n * sizeof *larik);
    s.larik.cap = s.larik.n;
    return s.larik;
}

void paragraf_tulis(Pena *p, cairo_t *cr, LarikList l, ptrdiff_t from, ptrdiff_t to, double ukuran, double x, double y)
{
    for (ptrdiff_t i = from; i < to; i++, y += paragraf_spasi(ukuran))
        for (int k = 0; k < l.v[i].n; k++)
            pena_tulis(p, cr, l.v[i].v[k].kata, ukuran, x + l.v[i].v[k].x, y + paragraf_kaki(ukuran));
}

void teks_tulis(Pena *p, cairo_t *cr, Gaya gaya, Str teks, double ukuran, double x, double y, double lebar, Rata rata)
{
    RuasList r = {0};
    *(Ruas *)list_add(pena_arena(p), &r) = (Ruas){ teks, gaya };
    LarikList l = paragraf_susun(p, r, ukuran, lebar, rata);
    paragraf_tulis(p, cr, l, 0, l.n, ukuran, x, y);
    pena_siram(p, cr);
}
