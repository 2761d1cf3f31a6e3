#include "web/page_dasar.h"

bool mengapa_ada(const Mengapa *w, bool cocok)
{
    for (ptrdiff_t i = 0; i < w->aturan.n; i++)
        if (w->aturan.v[i].cocok == cocok) return true;
    return false;
}

KuadranView kuadran_view(Arena *a, const Profil *p, Ekspektasi hasil, Ekspektasi perilaku)
{
    static const char *const judul[EKSPEKTASI_MAX] = { "", "Di atas", "Sesuai", "Di bawah" };
    KuadranView v = { 0 };
    for (int h = EKSPEKTASI_DI_ATAS; h <= EKSPEKTASI_DI_BAWAH; h++) {
        KuadranBaris *b = list_add(a, &v.baris);
        b->judul = str_z(judul[h]);
        for (int k = EKSPEKTASI_DI_BAWAH; k >= EKSPEKTASI_DI_ATAS; k--)
            *list_add(a, &b->sel) = (KuadranSel){ (Ekspektasi)h, (Ekspektasi)k, p->kuadran[h][k],
                                                  (Ekspektasi)h == hasil && (Ekspektasi)k == perilaku };
    }
    return v;
}
