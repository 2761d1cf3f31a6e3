#include "inti/predikat.h"

const char *const ekspektasi_kata[EKSPEKTASI_MAX] = {
    [EKSPEKTASI_TIADA]    = "belum dapat ditentukan",
    [EKSPEKTASI_DI_ATAS]  = "di atas ekspektasi",
    [EKSPEKTASI_SESUAI]   = "sesuai ekspektasi",
    [EKSPEKTASI_DI_BAWAH] = "di bawah ekspektasi",
};
const char *const predikat_kata[PREDIKAT_MAX] = {
    [PREDIKAT_TIADA]           = "tidak ada",
    [PREDIKAT_SANGAT_BAIK]     = "sangat baik",
    [PREDIKAT_BAIK]            = "baik",
    [PREDIKAT_BUTUH_PERBAIKAN] = "butuh perbaikan",
    [PREDIKAT_KURANG]          = "kurang (misconduct)",
    [PREDIKAT_SANGAT_KURANG]   = "sangat kurang",
};

typedef struct { Ekspektasi hasil, perilaku; } Sel;

static void uji_sel(const Profil *p, Sel s, Sel ini, Mengapa *w)
{
    bool hasil = s.hasil == ini.hasil, perilaku = s.perilaku == ini.perilaku;
    const char *beda = hasil && perilaku ? "" : !hasil && !perilaku ? "; keduanya lain"
                     : hasil ? "; perilaku kerjanya lain" : "; hasil kerjanya lain";
    mengapa_aturan(w, hasil && perilaku, str_cz(w->a, p->kuadran_pasal[s.hasil][s.perilaku]),
                   predikat_label[p->kuadran[s.hasil][s.perilaku]], "Hasil kerja %s, perilaku kerja %s%s.",
                   ekspektasi_kata[s.hasil], ekspektasi_kata[s.perilaku], beda);
}

/* The ratings that would give another predicate, one changed at a time. */
static void pengubah(const Profil *p, Sel ini, Mengapa *w)
{
    Predikat kini = p->kuadran[ini.hasil][ini.perilaku];
    Buf b = buf_new(w->a, 4 * KB);
    for (int sisi = 0; sisi < 2; sisi++)
        for (Ekspektasi e = EKSPEKTASI_DI_ATAS; e < EKSPEKTASI_MAX; e++) {
            Predikat lain = sisi ? p->kuadran[ini.hasil][e] : p->kuadran[e][ini.perilaku];
            if (lain == kini) continue;
            buf_fmt(&b, "%s %s kerja %s, predikat menjadi %s", b.len ? "; bila" : "Bila", sisi ? "perilaku" : "hasil",
                    ekspektasi_kata[e], predikat_kata[lain]);
        }
    if (b.len) mengapa_pengubah(w, STR_F ".", STR_A(buf_str(&b)));
}

Predikat predikat_kuadran(const Profil *p, Ekspektasi hasil, Ekspektasi perilaku, Mengapa *w)
{
    pastikan(hasil > EKSPEKTASI_TIADA && hasil < EKSPEKTASI_MAX && perilaku > EKSPEKTASI_TIADA && perilaku < EKSPEKTASI_MAX);
    Predikat predikat = p->kuadran[hasil][perilaku];
    if (!w) return predikat;

    Sel ini = { hasil, perilaku };
    mengapa_inti(w, "Predikat %s: hasil kerja %s, perilaku kerja %s.", predikat_kata[predikat], ekspektasi_kata[hasil],
                 ekspektasi_kata[perilaku]);
    mengapa_fakta(w, "Rating hasil kerja", "%s", ekspektasi_label[hasil]);
    mengapa_fakta(w, "Rating perilaku kerja", "%s", ekspektasi_label[perilaku]);
    uji_sel(p, ini, ini, w);
    for (Ekspektasi h = EKSPEKTASI_DI_ATAS; h < EKSPEKTASI_MAX; h++)
        for (Ekspektasi k = EKSPEKTASI_DI_ATAS; k < EKSPEKTASI_MAX; k++)
            if (h != hasil || k != perilaku) uji_sel(p, (Sel){ h, k }, ini, w);
    pengubah(p, ini, w);
    return predikat;
}
