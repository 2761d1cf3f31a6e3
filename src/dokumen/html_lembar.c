/* The sheets of a document as HTML: the same tables that the PDF lays out, so the content is the same (SPEC 14). */
#include "base/html.h"
#include "format.h"
#include "lonceng.h"

enum { RUAS = 40, LEBAR = 400, DASAR = 90, TINGGI = 80, LAJUR = LEBAR / SUMBU_N };

/* Bars of the counts with their number; gives how high the curve stands over them (kurva.c). */
static double batang(Buf *b, const int *jumlah)
{
    int semua = 0, terbesar = 0;
    for (int i = 0; i < SUMBU_N; i++) {
        semua += jumlah[i];
        if (jumlah[i] > terbesar) terbesar = jumlah[i];
    }
    if (!semua) return TINGGI;
    double puncak = semua * 2 / 3.0, skala = terbesar > puncak ? terbesar : puncak;
    for (int i = 0; i < SUMBU_N; i++) {
        double t = (TINGGI - 12) * jumlah[i] / skala;
        buf_fmt(b, "<rect class=\"g-batang\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>", LAJUR * i + LAJUR / 5, DASAR - t, LAJUR * 3 / 5, t);
        buf_fmt(b, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"middle\">%d</text>", LAJUR * i + LAJUR / 2, DASAR - t - 3, jumlah[i]);
    }
    return (TINGGI - 12) * puncak / skala;
}

/* The pattern of an achievement as a picture, like kurva.c draws it. */
static void kurva(Buf *b, Pena *p, Capaian c, const int *jumlah)
{
    buf_z(b, "<b>");
    html_baris(b, lonceng_judul(pena_arena(p), c));
    buf_fmt(b, "</b><svg class=\"grafik\" viewBox=\"-10 0 %d 110\" role=\"img\" aria-label=\"Kurva distribusi predikat dengan capaian ", LEBAR + 20);
    html_z(b, capaian_label[c]);
    buf_z(b, "\">");
    double tinggi = jumlah ? batang(b, jumlah) : TINGGI;
    buf_z(b, "<path class=\"g-kurva\" d=\"");
    for (int i = 0; i <= RUAS; i++) {
        double lereng, t = lonceng_tinggi(c, (double)i * SUMBU_N / RUAS, &lereng);
        buf_fmt(b, "%c%.1f %.1f", i ? 'L' : 'M', (double)i * LEBAR / RUAS, DASAR - tinggi * t);
    }
    buf_fmt(b, "\"/><line class=\"g-sumbu\" x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>", LEBAR, DASAR, DASAR);
    for (int i = 0; i < SUMBU_N; i++)
        buf_fmt(b, "<text x=\"%d\" y=\"104\" text-anchor=\"middle\">%s</text>", LAJUR * i + LAJUR / 2, predikat_label[predikat_sumbu[i]]);
    buf_z(b, "</svg>");
}

static void ruas(Buf *b, const Ruas *r)
{
    static const char *const buka[GAYA_MAX] = { "", "<b>", "<i>", "<b><i>" }, *const tutup[GAYA_MAX] = { "", "</b>", "</i>", "</i></b>" };
    buf_z(b, buka[r->gaya]);
    html_baris(b, r->teks);
    buf_z(b, tutup[r->gaya]);
}

static void petak(Buf *b, Pena *p, const Petak *s, bool kepala)
{
    const char *tanda = kepala ? "th" : "td";
    buf_fmt(b, "<%s class=\"%s%s%s%s\"", tanda, s->rata == RATA_TENGAH ? "tengah" : s->rata == RATA_KANAN ? "kanan" : "kiri", s->tengah ? " datar" : "",
            s->arsir ? " arsir" : "", s->garis_bawah ? " kop" : "");
    if (s->lebar > 1) buf_fmt(b, " colspan=\"%d\"", s->lebar);
    if (s->tinggi > 1) buf_fmt(b, " rowspan=\"%d\"", s->tinggi);
    buf_char(b, '>');
    if (s->gambar == GAMBAR_KURVA) kurva(b, p, (Capaian)s->gambar_arg, s->berjumlah ? s->jumlah : NULL);
    for (ptrdiff_t i = 0; i < s->isi.n; i++) ruas(b, &s->isi.v[i]);
    buf_fmt(b, "</%s>", tanda);
}

enum { SEMPIT = 3 };                            /* columns that a phone shows side by side */

static void tabel(Buf *b, Pena *p, const Tabel *t)
{
    double semua = 0;
    bool kepala = false;
    for (int i = 0; i < t->kolom; i++) semua += t->lebar[i];
    buf_fmt(b, "<table class=\"%s%s\"><colgroup>", t->garis ? "bergaris" : "polos", t->kolom <= SEMPIT ? " sempit" : "");
    for (int i = 0; i < t->kolom; i++) buf_fmt(b, "<col width=\"%d%%\">", (int)(t->lebar[i] * 100 / semua + 0.5));
    buf_z(b, "</colgroup>");
    for (ptrdiff_t i = 0; i < t->baris.n; i++) {
        const Baris *r = &t->baris.v[i];
        bool atas = r->sifat & BARIS_KEPALA && (!i || kepala);
        if (atas != kepala || !i) buf_fmt(b, "%s<%s>", i ? kepala ? "</thead>" : "</tbody>" : "", atas ? "thead" : "tbody");
        kepala = atas;
        buf_fmt(b, "<tr%s>", r->min > 40 ? " class=\"ruang\"" : "");
        for (int k = 0; k < r->n; k++) petak(b, p, &r->sel[k], kepala);
        buf_z(b, "</tr>");
    }
    buf_fmt(b, "</%s></table>\n", kepala ? "thead" : "tbody");
}

void html_lembar(Buf *b, Pena *p, Json j, const FLembar *f)
{
    TabelList t = format_isi(p, j, f);
    buf_z(b, "<section class=\"lembar-cetak\" tabindex=\"0\" aria-label=\"");
    html_z(b, f->judul);
    buf_z(b, "\">\n");
    for (ptrdiff_t i = 0; i < t.n; i++) tabel(b, p, &t.v[i]);
    buf_z(b, "</section>\n");
}
