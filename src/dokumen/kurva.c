#include "kurva.h"

#include "paragraf.h"

/* From worst to best, as the axis runs. */
static const Predikat sumbu[] = { PREDIKAT_SANGAT_KURANG, PREDIKAT_KURANG, PREDIKAT_BUTUH_PERBAIKAN, PREDIKAT_BAIK,
                                  PREDIKAT_SANGAT_BAIK };
enum { SUMBU_N = countof(sumbu) };

/* Height of the curve over each predicate, 1 the highest; only the shape says something. */
static const double tinggi[CAPAIAN_MAX][SUMBU_N] = {
    [CAPAIAN_ISTIMEWA]        = { 0.03, 0.06, 0.14, 0.55, 1.00 },
    [CAPAIAN_BAIK]            = { 0.04, 0.12, 0.35, 1.00, 0.45 },
    [CAPAIAN_BUTUH_PERBAIKAN] = { 0.12, 0.40, 1.00, 0.40, 0.12 },
    [CAPAIAN_KURANG]          = { 0.45, 1.00, 0.35, 0.12, 0.04 },
    [CAPAIAN_SANGAT_KURANG]   = { 1.00, 0.55, 0.14, 0.06, 0.03 },
};

/* The curve through the middles of the columns, level at each. */
static void lintasan(cairo_t *cr, Capaian c, double x, double y, double w, double h)
{
    double kolom = w / SUMBU_N, px = x, py = y + h;
    cairo_move_to(cr, px, py);
    for (int i = 0; i <= SUMBU_N; i++) {
        double nx = i < SUMBU_N ? x + kolom * (i + 0.5) : x + w;
        double ny = y + h - (i < SUMBU_N ? h * tinggi[c][i] : 0);
        cairo_curve_to(cr, (px + nx) / 2, py, (px + nx) / 2, ny, nx, ny);
        px = nx;
        py = ny;
    }
}

void kurva_gambar(Pena *p, cairo_t *cr, Capaian c, double x, double y, double w, double h)
{
    static const double huruf = 7;
    Arena *a = pena_arena(p);
    char *nama = str_cz(a, str_z(capaian_label[c]));
    for (char *q = nama; *q; q++)
        if (*q >= 'a' && *q <= 'z') *q = (char)(*q - 32);
    Str judul = str_fmt(a, "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI\nDENGAN CAPAIAN KINERJA ORGANISASI %s", nama);
    double lebar = w < 320 ? w : 320, kiri = x + (w - lebar) / 2, atas = y + 26, bawah = y + h - 14;
    teks_tulis(p, cr, GAYA_TEBAL, judul, huruf, x, y + 4, w, RATA_TENGAH);

    lintasan(cr, c, kiri, atas, lebar, bawah - atas);
    cairo_set_source_rgb(cr, 0.9, 0.9, 0.9);
    cairo_fill(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    lintasan(cr, c, kiri, atas, lebar, bawah - atas);
    cairo_set_line_width(cr, 1);
    cairo_stroke(cr);
    cairo_set_line_width(cr, 0.5);
    cairo_move_to(cr, kiri, bawah);
    cairo_line_to(cr, kiri + lebar, bawah);
    cairo_stroke(cr);
    for (int i = 0; i < SUMBU_N; i++)
        teks_tulis(p, cr, GAYA_BIASA, str_z(predikat_label[sumbu[i]]), huruf, kiri + lebar / SUMBU_N * i, bawah + 2,
                   lebar / SUMBU_N, RATA_TENGAH);
}
