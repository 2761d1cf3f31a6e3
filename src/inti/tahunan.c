/* The computed year: M11.10. Means are compared by their sums, so no rounding decides. */
#include "inti/predikat.h"

int rata_seratus(int jumlah, int n)
{
    pastikan(n > 0);
    return (200 * jumlah + n) / (2 * n);
}

/* Exact mean >= 2.5 di atas, >= 1.5 sesuai. */
static Ekspektasi dari_rata(int jumlah, int n)
{
    return 2 * jumlah >= 5 * n ? EKSPEKTASI_DI_ATAS : 2 * jumlah >= 3 * n ? EKSPEKTASI_SESUAI : EKSPEKTASI_DI_BAWAH;
}

static Str desimal(Arena *a, int jumlah, int n)
{
    int r = rata_seratus(jumlah, n);
    return str_fmt(a, "%d,%02d", r / 100, r % 100);
}

/* The smallest sum that reaches di atas or sesuai: 2.5 or 1.5 times n, rounded up. */
static int jumlah_perlu(Ekspektasi e, int n)
{
    return ((e == EKSPEKTASI_DI_ATAS ? 5 : 3) * n + 1) / 2;
}

static void satu_sisi(const Profil *p, const char *apa, int jumlah, int n, Mengapa *w)
{
    static const char *const rentang[EKSPEKTASI_MAX] = { [EKSPEKTASI_DI_ATAS]  = "sedikitnya 2,50",
                                                         [EKSPEKTASI_SESUAI]   = "sedikitnya 1,50 dan kurang dari 2,50",
                                                         [EKSPEKTASI_DI_BAWAH] = "kurang dari 1,50" };
    Ekspektasi ini = dari_rata(jumlah, n);
    mengapa_fakta(w, apa, "jumlah %d dari %d bulan, rata-rata " STR_F, jumlah, n, STR_A(desimal(w->a, jumlah, n)));
    for (Ekspektasi e = EKSPEKTASI_DI_ATAS; e < EKSPEKTASI_MAX; e++)
        mengapa_aturan(w, e == ini, str_cz(w->a, p->tahunan_pasal), ekspektasi_label[e],
                       "%s rata-rata " STR_F "; perlu %s.", apa, STR_A(desimal(w->a, jumlah, n)), rentang[e]);
}

static void bulan_dilewati(const BulanSetahun *b, Mengapa *w)
{
    Buf t = buf_new(w->a, 1 * KB);
    for (int i = 0; i < b->n; i++)
        if (!b->hasil[i]) buf_fmt(&t, "%s%s", t.len ? ", " : "", bulan_nama(i + 1));
    if (t.len) mengapa_fakta(w, "Tanpa evaluasi, tidak dihitung", STR_F, STR_A(buf_str(&t)));
}

static void jelaskan(const Profil *p, const BulanSetahun *b, const HasilTahunan *h, Mengapa *w)
{
    if (!h->predikat) {
        mengapa_inti(w, "Tidak ada predikat tahunan yang dihitung.");
        bulan_dilewati(b, w);
        mengapa_aturan(w, false, str_cz(w->a, p->tahunan_pasal), "Rata-rata evaluasi bulanan", STR_F, STR_A(h->alasan));
        return;
    }
    Mengapa kuadran = { .a = w->a };
    predikat_kuadran(p, h->hasil, h->perilaku, &kuadran);
    mengapa_inti(w, "Predikat tahunan %s: rata-rata hasil kerja " STR_F " (%s), rata-rata perilaku kerja " STR_F " (%s).",
                 predikat_kata[h->predikat], STR_A(desimal(w->a, h->jumlah_hasil, h->dihitung)), ekspektasi_kata[h->hasil],
                 STR_A(desimal(w->a, h->jumlah_perilaku, h->dihitung)), ekspektasi_kata[h->perilaku]);
    mengapa_fakta(w, "Bulan yang dihitung", "%d", h->dihitung);
    bulan_dilewati(b, w);
    satu_sisi(p, "Hasil kerja", h->jumlah_hasil, h->dihitung, w);
    satu_sisi(p, "Perilaku kerja", h->jumlah_perilaku, h->dihitung, w);
    for (ptrdiff_t i = 0; i < kuadran.aturan.n; i++) *list_add(w->a, &w->aturan) = kuadran.aturan.v[i];

    Buf t = buf_new(w->a, 2 * KB);
    if (h->hasil != EKSPEKTASI_DI_ATAS)
        buf_fmt(&t, " Hasil kerja menjadi %s bila jumlahnya sedikitnya %d (kini %d).", ekspektasi_kata[h->hasil - 1],
                jumlah_perlu(h->hasil - 1, h->dihitung), h->jumlah_hasil);
    if (h->perilaku != EKSPEKTASI_DI_ATAS)
        buf_fmt(&t, " Perilaku kerja menjadi %s bila jumlahnya sedikitnya %d (kini %d).", ekspektasi_kata[h->perilaku - 1],
                jumlah_perlu(h->perilaku - 1, h->dihitung), h->jumlah_perilaku);
    mengapa_pengubah(w, "Hanya keberatan yang mengubah predikat yang dihitung (N)." STR_F, STR_A(buf_str(&t)));
}

HasilTahunan tahunan_hitung(const Profil *p, const BulanSetahun *b, Mengapa *w)
{
    HasilTahunan h = { 0 };
    pastikan(b->n >= 0 && b->n <= 12);
    for (int i = 0; i < b->n; i++) {
        pastikan(!b->hasil[i] == !b->perilaku[i]);
        h.dihitung += b->hasil[i] != EKSPEKTASI_TIADA;
        h.jumlah_hasil += ekspektasi_angka(b->hasil[i]);
        h.jumlah_perilaku += ekspektasi_angka(b->perilaku[i]);
    }
    if (!p->modul[MODUL_TAHUNAN_DIHITUNG].ada) {
        h = (HasilTahunan){ .alasan = S("Evaluasi tahunan ditinjau tersendiri menurut capaian setahun, tidak dihitung dari bulan.") };
    } else if (!h.dihitung) {
        h.alasan = S("Tidak ada bulan yang dievaluasi, jadi tidak ada yang dirata-ratakan.");
    } else {
        h.hasil = dari_rata(h.jumlah_hasil, h.dihitung);
        h.perilaku = dari_rata(h.jumlah_perilaku, h.dihitung);
        h.predikat = predikat_kuadran(p, h.hasil, h.perilaku, NULL);
    }
    if (w) jelaskan(p, b, &h, w);
    return h;
}

static const char tanda[EKSPEKTASI_MAX] = { '-', '3', '2', '1' };

Str tahunan_tanda(Arena *a, const Ekspektasi bulan[12])
{
    Buf b = buf_new(a, 12);
    for (int i = 0; i < 12; i++) buf_char(&b, tanda[bulan[i]]);
    return buf_str(&b);
}

BulanSetahun tahunan_dari_tanda(Str hasil, Str perilaku)
{
    BulanSetahun b = { .n = 12 };
    if (hasil.len != 12 || perilaku.len != 12) return (BulanSetahun){ 0 };
    for (int i = 0; i < 12; i++)
        for (Ekspektasi e = EKSPEKTASI_DI_ATAS; e < EKSPEKTASI_MAX; e++) {
            if (hasil.s[i] == tanda[e]) b.hasil[i] = e;
            if (perilaku.s[i] == tanda[e]) b.perilaku[i] = e;
        }
    for (int i = 0; i < 12; i++)
        if (!b.hasil[i] || !b.perilaku[i]) b.hasil[i] = b.perilaku[i] = EKSPEKTASI_TIADA;
    return b;
}
