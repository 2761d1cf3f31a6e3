#include "web/verba.h"

void t_tanggal_hari(Buf *b, Tanggal t)
{
    if (t.n) buf_put(b, tanggal_hari_kata(b->a, t));
}

void t_tanggal_ringkas(Buf *b, Tanggal t)
{
    if (!t.n) return;
    Ymd y = tanggal_ymd(t);
    buf_z(b, hari_nama(tanggal_hari(t)));
    html(b, ", ");
    buf_int(b, y.hari);
    html(b, " ");
    buf_z(b, bulan_nama(y.bulan));
}

void t_tanggal_pendek(Buf *b, Tanggal t)
{
    if (!t.n) return;
    buf_put(b, str_sub(str_z(hari_nama(tanggal_hari(t))), 0, 3));
    buf_fmt(b, " %d", tanggal_ymd(t).hari);
}

void t_pukul(Buf *b, Pukul p)
{
    if (p.n) buf_put(b, pukul_kata(b->a, p));
}

void t_saat(Buf *b, Saat s, int zona_menit)
{
    if (!s.ms) return;
    buf_put(b, tanggal_kata(b->a, saat_tanggal(s, zona_menit)));
    html(b, " pukul ");
    buf_put(b, pukul_kata(b->a, saat_pukul(s, zona_menit)));
}

void t_tahun(Buf *b, int64_t tahun) { buf_fmt(b, "%lld", (long long)tahun); }

void t_jam_menit(Buf *b, int64_t menit)
{
    int64_t jam = menit / 60;
    menit %= 60;
    if (jam) {
        html_int(b, jam);
        html(b, " jam");
    }
    if (jam && menit) html(b, " ");
    if (menit || !jam) {
        buf_int(b, menit);
        html(b, " menit");
    }
}

/* Tenths of a percent, rounded half up, in whole numbers: a share is never off by a binary fraction. */
void t_persen(Buf *b, int64_t bagian, int64_t dari)
{
    if (dari <= 0) {
        html(b, "-");
        return;
    }
    int64_t seribu = (bagian * 2000 + dari) / (2 * dari);
    html_int(b, seribu / 10);
    buf_fmt(b, ",%lld %%", (long long)(seribu % 10));
}

void t_rata(Buf *b, int64_t seratus)
{
    html_int(b, seratus / 100);
    buf_fmt(b, ",%02lld", (long long)(seratus % 100));
}

void t_ukuran(Buf *b, int64_t bita)
{
    static const struct { int64_t dari; const char *kata; } satuan[] = {
        { MB, "MB" }, { KB, "kB" }, { 1, "B" } };
    int i = bita >= satuan[0].dari ? 0 : bita >= satuan[1].dari ? 1 : 2;
    int64_t sepuluh = (bita * 10 + satuan[i].dari / 2) / satuan[i].dari;
    html_int(b, sepuluh / 10);
    if (sepuluh % 10 && i < 2) buf_fmt(b, ",%lld", (long long)(sepuluh % 10));
    buf_fmt(b, " %s", satuan[i].kata);
}

void verba_pasal_kata(Buf *b, Str id)
{
    if (id.len) html_text(b, pasal_kata(b->a, id));
}

void verba_pasal(Buf *b, Str id)
{
    if (!id.len) return;
    html(b, "<span class=\"pasal\">");
    verba_pasal_kata(b, id);
    html(b, "</span>");
}

void verba_kutipan(Buf *b, const Profil *p, Str id)
{
    Str isi = id.len ? profil_pasal_isi(p, id) : (Str){0};
    if (!isi.len) return;
    html(b, "<p class=\"kutipan\">");
    html_text(b, isi);
    html(b, "</p>");
}

void verba_ikon(Buf *b, Str nama)
{
    html(b, "<svg class=\"ikon\" aria-hidden=\"true\"><use href=\"/static/ikon.svg#");
    html_url(b, nama);
    html(b, "\"/></svg>");
}

void verba_unduhan(Buf *b, Str xlsx)
{
    static const struct { const char *apa, *kata, *sifat; } rupa[] = {
        { "xlsx", "Unduh XLSX", "" }, { "pdf", "Cetak (PDF)", " target=\"_blank\"" }, { "pratinjau", "Pratinjau", "" } };
    ptrdiff_t di = str_find(xlsx, S("/xlsx"));
    pastikan(di >= 0);
    for (ptrdiff_t i = 0; i < countof(rupa); i++) {
        buf_fmt(b, "%s<a href=\"", i ? " · " : "");
        html_text(b, str_sub(xlsx, 0, di + 1));
        buf_z(b, rupa[i].apa);
        html_text(b, str_sub(xlsx, di + 5, xlsx.len));
        buf_fmt(b, "\"%s>%s</a>", rupa[i].sifat, rupa[i].kata);
    }
}

void t_markah(Buf *b, const Markah *m) { buf_put(b, m->html); }

void t_cip(Buf *b, const Cip *c)
{
    if (!c->kata.len) return;
    html(b, "<span class=\"cip");
    if (c->kelas.len) {
        html(b, " cip-");
        html_text(b, c->kelas);
    }
    html(b, "\">");
    if (c->ikon.len) verba_ikon(b, c->ikon);
    html_text(b, c->kata);
    html(b, "</span>");
}

void t_tenggat(Buf *b, const TenggatView *t)
{
    if (!t->batas.n) return;
    html(b, "<span class=\"tenggat");
    if (t->lewat) html(b, " tenggat-lewat");
    else if (t->segera) html(b, " tenggat-segera");
    html(b, "\">");
    verba_ikon(b, S("jam"));
    html(b, "<span><span class=\"tenggat-kata\">Tenggat </span>");

    html(b, "<b>");
    t_tanggal_ringkas(b, t->batas);
    if (t->sisa > 200 || t->sisa < -200) buf_fmt(b, " %d", tanggal_tahun(t->batas));
    html(b, "</b>");
    if (t->kata.len) {
        html(b, " · ");
        html_text(b, t->kata);
    }
    if (t->mengapa.len) {
        html(b, " <a class=\"tautan-mengapa\" href=\"");
        html_tautan(b, t->mengapa);
        html(b, "\">Mengapa?<span class=\"visually-hidden\"> tenggat ini</span></a>");
    }
    html(b, "</span></span>");
}

void t_csrf(Buf *b, const Halaman *h)
{
    if (!h->csrf.len) return;
    html(b, "<input type=\"hidden\" name=\"csrf\" value=\"");
    html_text(b, h->csrf);
    html(b, "\">");
}
