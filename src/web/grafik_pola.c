#include "web/grafik_pola.h"

#include "dokumen/lonceng.h"

/* The picture's own units: axis from 0 to LEBAR, ground line at DASAR, the highest bar TINGGI. */
enum { LEBAR = 400, LAJUR = LEBAR / SUMBU_N, DASAR = 170, TINGGI = 135, BATANG = 48 };

static const char *const nama[PREDIKAT_MAX][2] = {
    [PREDIKAT_SANGAT_KURANG] = { "Sangat", "kurang" }, [PREDIKAT_KURANG] = { "Kurang", "" }, [PREDIKAT_BUTUH_PERBAIKAN] = { "Butuh", "perbaikan" },
    [PREDIKAT_BAIK] = { "Baik", "" }, [PREDIKAT_SANGAT_BAIK] = { "Sangat", "baik" } };

/* The bell as curves of the third degree; its top at `puncak`. */
static Str lintasan(Arena *a, Capaian c, double puncak)
{
    enum { RUAS = 20 };
    double langkah = (double)SUMBU_N / RUAS, d = langkah * LAJUR, lereng0;
    double t0 = lonceng_tinggi(c, 0, &lereng0);
    Buf b = buf_new(a, 4 * KB);
    buf_fmt(&b, "M0 %.1f", DASAR - puncak * t0);
    for (int i = 1; i <= RUAS; i++) {
        double lereng, t = lonceng_tinggi(c, i * langkah, &lereng), x = (i - 1) * d;
        buf_fmt(&b, " C%.1f %.1f %.1f %.1f %.1f %.1f", x + d / 3, DASAR - puncak * (t0 + lereng0 * langkah / 3), x + 2 * d / 3,
                DASAR - puncak * (t - lereng * langkah / 3), x + d, DASAR - puncak * t);
        t0 = t;
        lereng0 = lereng;
    }
    return buf_str(&b);
}

GrafikPola grafik_pola(Arena *a, Capaian c, const Sebaran *s)
{
    GrafikPola g = { .capaian = c, .berjumlah = s != NULL };
    Buf kata = buf_new(a, 512);
    int terbesar = 0;
    for (int i = 0; i < SUMBU_N; i++) {
        PolaBatang *x = list_add(a, &g.batang);
        Predikat p = predikat_sumbu[i];
        *x = (PolaBatang){ .predikat = p, .baris = { nama[p][0], nama[p][1] }, .n = s ? s->jumlah[p] : 0, .tengah = i * LAJUR + LAJUR / 2,
                           .x = i * LAJUR + (LAJUR - BATANG) / 2 };
        g.n += x->n;
        if (x->n > terbesar) terbesar = x->n;
        if (s) buf_fmt(&kata, "%s%s %d", i ? ", " : "", predikat_label[p], x->n);
    }
    /* The curve peaks where two thirds of all would stand, so that bars and curve can be compared. */
    double skala = terbesar * 3 > g.n * 2 ? terbesar : g.n * 2 / 3.0;
    for (ptrdiff_t i = 0; i < g.batang.n && g.n; i++) {
        PolaBatang *x = &g.batang.v[i];
        x->tinggi = (int)(x->n * TINGGI / skala + .5);
    }
    for (ptrdiff_t i = 0; i < g.batang.n; i++) {
        g.batang.v[i].y = DASAR - g.batang.v[i].tinggi;
        g.batang.v[i].y_angka = g.batang.v[i].y - 6;
    }
    if (c) g.kurva = lintasan(a, c, g.n ? TINGGI * (g.n * 2 / 3.0) / skala : TINGGI);
    g.uraian = buf_str(&kata);
    return g;
}
