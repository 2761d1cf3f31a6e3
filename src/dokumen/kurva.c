#include "kurva.h"

#include "lonceng.h"
#include "paragraf.h"

static void lintasan(cairo_t *cr, Capaian c, double x, double y, double w, double h)
{
    enum { RUAS = 20 };
    double langkah = (double)SUMBU_N / RUAS, skala = w / SUMBU_N, lereng, lereng0;
    double t0 = lonceng_tinggi(c, 0, &lereng0);
    cairo_move_to(cr, x, y + h - h * t0);
    for (int i = 1; i <= RUAS; i++) {
        double t = lonceng_tinggi(c, i * langkah, &lereng), a = (i - 1) * langkah * skala, d = langkah * skala;
        cairo_curve_to(cr, x + a + d / 3, y + h - h * (t0 + lereng0 * langkah / 3),
                       x + a + 2 * d / 3, y + h - h * (t - lereng * langkah / 3), x + a + d, y + h - h * t);
        t0 = t;
        lereng0 = lereng;
    }
}

/* Bars of the counts with their number; gives how high the top of the curve stands: where two thirds of all would. */
static double batang(Pena *p, cairo_t *cr, const int *jumlah, double x, double bawah, double w, double h)
{
    int semua = 0, terbesar = 0;
    for (int i = 0; i < SUMBU_N; i++) {
        semua += jumlah[i];
        if (jumlah[i] > terbesar) terbesar = jumlah[i];
    }
    if (!semua) return h;
    double puncak = semua * 2 / 3.0, skala = terbesar > puncak ? terbesar : puncak, lajur = w / SUMBU_N;
    for (int i = 0; i < SUMBU_N; i++) {
        double tinggi = h * jumlah[i] / skala, kiri = x + lajur * i;
        cairo_set_source_rgb(cr, 0.82, 0.82, 0.82);
        cairo_rectangle(cr, kiri + lajur * 0.2, bawah - tinggi, lajur * 0.6, tinggi);
        cairo_fill(cr);
        cairo_set_source_rgb(cr, 0, 0, 0);
        teks_tulis(p, cr, GAYA_TEBAL, str_fmt(pena_arena(p), "%d", jumlah[i]), 8, kiri, bawah - tinggi - 11, lajur, RATA_TENGAH);
    }
    pena_siram(p, cr);
    return h * puncak / skala;
}

void kurva_gambar(Pena *p, cairo_t *cr, Capaian c, const int *jumlah, double x, double y, double w, double h)
{
    static const double huruf = 7;
    Str judul = lonceng_judul(pena_arena(p), c);
    double lebar = w < 320 ? w : 320, kiri = x + (w - lebar) / 2, atas = y + 26, bawah = y + h - 14;
    teks_tulis(p, cr, GAYA_TEBAL, judul, huruf, x, y + 4, w, RATA_TENGAH);

    if (jumlah) atas = bawah - batang(p, cr, jumlah, kiri, bawah, lebar, bawah - atas - 12);
    lintasan(cr, c, kiri, atas, lebar, bawah - atas);
    cairo_line_to(cr, kiri + lebar, bawah);
    cairo_line_to(cr, kiri, bawah);
    cairo_set_source_rgb(cr, 0.9, 0.9, 0.9);
    if (jumlah) cairo_new_path(cr);
    else cairo_fill(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    lintasan(cr, c, kiri, atas, lebar, bawah - atas);
    cairo_set_line_width(cr, 1);
    cairo_stroke(cr);
    cairo_set_line_width(cr, 0.5);
    cairo_move_to(cr, kiri, bawah);
    cairo_line_to(cr, kiri + lebar, bawah);
    cairo_stroke(cr);
    for (int i = 0; i < SUMBU_N; i++)
        teks_tulis(p, cr, GAYA_BIASA, str_z(predikat_label[predikat_sumbu[i]]), huruf, kiri + lebar / SUMBU_N * i, bawah + 2,
                   lebar / SUMBU_N, RATA_TENGAH);
}
