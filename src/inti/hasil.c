/*
 * The proposal for the rating of results: M11.3 as SPEC 11.3 reads it. Most = more than half of all
 * counted RHK; few = less than half of the utama, none included. Order a, c, b. A condition on feedback
 * falls away when there is none at all.
 */
#include "inti/predikat.h"

typedef struct {
    int atas, bawah, semua;             /* counted RHK */
    int utama, utama_bawah;
    int positif, negatif;
} Rekap;

/* A condition: whether it holds, and in words what is (`perlu` false) or what it needs. */
typedef bool Syarat(const Rekap *r, Buf *b, bool perlu);

static void tulis(Buf *b, bool perlu, const char *batas, int butuh, int ada, int dari, const char *apa)
{
    if (!b) return;
    if (perlu) buf_fmt(b, "%s %d dari %d %s", batas, butuh, dari, apa);
    else buf_fmt(b, "%d dari %d %s", ada, dari, apa);
}

static bool kebanyakan_di_atas(const Rekap *r, Buf *b, bool perlu)
{
    tulis(b, perlu, "sedikitnya", r->semua / 2 + 1, r->atas, r->semua, "RHK di atas ekspektasi");
    return 2 * r->atas > r->semua;
}

static bool kebanyakan_di_bawah(const Rekap *r, Buf *b, bool perlu)
{
    tulis(b, perlu, "sedikitnya", r->semua / 2 + 1, r->bawah, r->semua, "RHK di bawah ekspektasi");
    return 2 * r->bawah > r->semua;
}

static bool kebanyakan_memenuhi(const Rekap *r, Buf *b, bool perlu)
{
    tulis(b, perlu, "sedikitnya", r->semua / 2 + 1, r->semua - r->bawah, r->semua, "RHK sesuai atau di atas ekspektasi");
    return 2 * (r->semua - r->bawah) > r->semua;
}

static bool utama_tanpa_di_bawah(const Rekap *r, Buf *b, bool perlu)
{
    if (b && (perlu || !r->utama_bawah)) buf_z(b, "tidak ada RHK utama di bawah ekspektasi");
    else if (b) buf_fmt(b, "%d RHK utama di bawah ekspektasi", r->utama_bawah);
    return !r->utama_bawah;
}

static bool utama_sedikit_di_bawah(const Rekap *r, Buf *b, bool perlu)
{
    tulis(b, perlu, "paling banyak", (r->utama - 1) / 2, r->utama_bawah, r->utama, "RHK utama di bawah ekspektasi");
    return !r->utama_bawah || 2 * r->utama_bawah < r->utama;
}

static bool umpan_balik(const Rekap *r, Buf *b, bool perlu, const char *butuh)
{
    if (b && perlu) buf_z(b, butuh);
    else if (b) buf_fmt(b, "umpan balik %d positif dan %d negatif", r->positif, r->negatif);
    return !r->positif && !r->negatif;
}

static bool lebih_positif(const Rekap *r, Buf *b, bool perlu)
{
    return umpan_balik(r, b, perlu, "umpan balik positif lebih banyak daripada negatif") || r->positif > r->negatif;
}

static bool lebih_negatif(const Rekap *r, Buf *b, bool perlu)
{
    return umpan_balik(r, b, perlu, "umpan balik negatif lebih banyak daripada positif") || r->negatif > r->positif;
}

static bool ada_positif(const Rekap *r, Buf *b, bool perlu)
{
    return umpan_balik(r, b, perlu, "sedikitnya satu umpan balik positif") || r->positif > 0;
}

enum { SYARAT_MAX = 3 };
static const struct { Ekspektasi usul; Syarat *syarat[SYARAT_MAX]; } aturan[] = {
    { EKSPEKTASI_DI_ATAS,  { kebanyakan_di_atas, utama_tanpa_di_bawah, lebih_positif } },
    { EKSPEKTASI_DI_BAWAH, { kebanyakan_di_bawah, lebih_negatif } },
    { EKSPEKTASI_SESUAI,   { kebanyakan_memenuhi, utama_sedikit_di_bawah, ada_positif } },
};

/* Every rule asks for most of the RHK, so none is met when nothing is counted. */
static bool terpenuhi(const Rekap *r, Syarat *const *s)
{
    for (int i = 0; i < SYARAT_MAX && s[i]; i++)
        if (!s[i](r, NULL, false)) return false;
    return true;
}

/* ---- why ---------------------------------------------------------------------------------------- */

/* "2 dari 4 RHK di atas ekspektasi (perlu sedikitnya 3 dari 4 ...); tidak ada RHK utama di bawah ..." */
static Str keadaan(Arena *a, const Rekap *r, Syarat *const *s)
{
    Buf b = buf_new(a, 4 * KB);
    for (int i = 0; i < SYARAT_MAX && s[i]; i++) {
        if (i) buf_z(&b, "; ");
        if (s[i](r, &b, false)) continue;
        buf_z(&b, " (perlu ");
        s[i](r, &b, true);
        buf_char(&b, ')');
    }
    return buf_str(&b);
}

/* What is still missing, joined by "dan"; empty when nothing is. */
static Str kekurangan(Arena *a, const Rekap *r, Syarat *const *s)
{
    Buf b = buf_new(a, 4 * KB);
    for (int i = 0; i < SYARAT_MAX && s[i]; i++) {
        if (s[i](r, NULL, false)) continue;
        if (b.len) buf_z(&b, " dan ");
        s[i](r, &b, true);
    }
    return buf_str(&b);
}

/* For each other rating what is missing; "sesuai" lacks nothing when "di atas" merely comes first. */
static void pengubah(const Rekap *r, Ekspektasi usul, Mengapa *w)
{
    Buf b = buf_new(w->a, 8 * KB);
    for (ptrdiff_t i = 0; i < countof(aturan); i++) {
        if (aturan[i].usul == usul) continue;
        Str kurang = kekurangan(w->a, r, aturan[i].syarat);
        if (!kurang.len) kurang = S("syarat di atas ekspektasi tidak lagi terpenuhi");
        buf_fmt(&b, "%sBila " STR_F ", usul menjadi %s.", b.len ? " " : "", STR_A(kurang), ekspektasi_kata[aturan[i].usul]);
    }
    mengapa_pengubah(w, STR_F, STR_A(buf_str(&b)));
}

static void jelaskan(const Profil *p, const Rekap *r, const HitungHasil *h, const UsulHasil *u, Mengapa *w)
{
    bool cocok = false;
    mengapa_inti(w, u->usul ? "Usul rating hasil kerja: %s%s." : "Rating hasil kerja %s%s: pejabat penilai memutuskan dengan alasan.",
                 ekspektasi_kata[u->usul], u->tanpa_umpan_balik ? ", tanpa umpan balik" : "");
    mengapa_fakta(w, "RHK yang dihitung", "%d (%d utama, %d tambahan)", r->semua, r->utama, r->semua - r->utama);
    for (Ekspektasi e = EKSPEKTASI_DI_ATAS; e < EKSPEKTASI_MAX; e++)
        mengapa_fakta(w, ekspektasi_label[e], "%d utama, %d tambahan", h->utama[e], h->tambahan[e]);
    if (h->diambil_alih) mengapa_fakta(w, "Diambil alih pimpinan", "%d RHK, dihitung di bawah ekspektasi", h->diambil_alih);
    if (u->tanpa_umpan_balik) mengapa_fakta(w, "Umpan balik", "tidak ada; hasil kerja saja yang diusulkan");
    else mengapa_fakta(w, "Umpan balik", "%d positif, %d negatif", r->positif, r->negatif);

    for (ptrdiff_t i = 0; i < countof(aturan); i++) {
        bool ini = !cocok && terpenuhi(r, aturan[i].syarat);
        Str alasan = !r->semua ? S("Tidak ada RHK yang dihitung")
                   : cocok ? S("Tidak dipakai: aturan sebelumnya sudah cocok") : keadaan(w->a, r, aturan[i].syarat);
        mengapa_aturan(w, ini, str_cz(w->a, p->hasil_pasal[aturan[i].usul]), ekspektasi_label[aturan[i].usul],
                       STR_F ".", STR_A(alasan));
        cocok = cocok || ini;
    }
    if (r->semua) pengubah(r, u->usul, w);
    else mengapa_pengubah(w, "Bila ada RHK dengan target dan realisasi, usul dapat dibuat.");
}

UsulHasil hasil_usul(const Profil *p, const HitungHasil *h, Mengapa *w)
{
    Rekap r = { .positif = h->positif, .negatif = h->negatif, .utama_bawah = h->utama[EKSPEKTASI_DI_BAWAH] };
    for (Ekspektasi e = EKSPEKTASI_DI_ATAS; e < EKSPEKTASI_MAX; e++) {
        r.utama += h->utama[e];
        r.semua += h->utama[e] + h->tambahan[e];
    }
    r.atas = h->utama[EKSPEKTASI_DI_ATAS] + h->tambahan[EKSPEKTASI_DI_ATAS];
    r.bawah = h->utama[EKSPEKTASI_DI_BAWAH] + h->tambahan[EKSPEKTASI_DI_BAWAH];

    UsulHasil u = { .tanpa_umpan_balik = !h->positif && !h->negatif };
    for (ptrdiff_t i = 0; i < countof(aturan) && !u.usul; i++) {
        if (!terpenuhi(&r, aturan[i].syarat)) continue;
        u.usul = aturan[i].usul;
        u.pasal = p->hasil_pasal[u.usul];
    }
    if (w) jelaskan(p, &r, h, &u, w);
    return u;
}

Ekspektasi hasil_dari_capaian(Capaian c)
{
    if (!c) return EKSPEKTASI_TIADA;
    return c == CAPAIAN_ISTIMEWA ? EKSPEKTASI_DI_ATAS : c == CAPAIAN_BAIK ? EKSPEKTASI_SESUAI : EKSPEKTASI_DI_BAWAH;
}
