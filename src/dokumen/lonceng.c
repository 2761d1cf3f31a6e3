#include "lonceng.h"

#include <math.h>

const Predikat predikat_sumbu[SUMBU_N] = { PREDIKAT_SANGAT_KURANG, PREDIKAT_KURANG, PREDIKAT_BUTUH_PERBAIKAN, PREDIKAT_BAIK,
                                           PREDIKAT_SANGAT_BAIK };

/* Its top, and its width to the left and right of it. */
static const struct { double puncak, kiri, kanan; } lonceng[CAPAIAN_MAX] = {
    [CAPAIAN_ISTIMEWA]        = { 4.4, 1.00, 0.30 },
    [CAPAIAN_BAIK]            = { 3.5, 1.00, 0.60 },
    [CAPAIAN_BUTUH_PERBAIKAN] = { 2.5, 0.75, 0.75 },
    [CAPAIAN_KURANG]          = { 1.5, 0.60, 1.00 },
    [CAPAIAN_SANGAT_KURANG]   = { 0.6, 0.30, 1.00 },
};

double lonceng_tinggi(Capaian c, double t, double *lereng)
{
    double lebar = t < lonceng[c].puncak ? lonceng[c].kiri : lonceng[c].kanan, d = (t - lonceng[c].puncak) / lebar;
    double h = exp(-d * d / 2);
    *lereng = -h * d / lebar;
    return h;
}

Str lonceng_judul(Arena *a, Capaian c)
{
    char *nama = str_cz(a, str_z(capaian_label[c]));
    for (char *q = nama; *q; q++)
        if (*q >= 'a' && *q <= 'z') *q = (char)(*q - 32);
    return str_fmt(a, "KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI\nDENGAN CAPAIAN KINERJA ORGANISASI %s", nama);
}
