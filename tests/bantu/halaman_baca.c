#include "bantu/halaman_baca.h"

static const struct { const char *entitas, *huruf; } entitas[] = {
    { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&#34;", "\"" }, { "&#39;", "'" }, { "&nbsp;", " " }, { "&quot;", "\"" },
};

Str html_baca(Arena *a, Str html, bool teks)
{
    Buf b = buf_new(a, html.len + 64);
    bool blank = true;
    for (ptrdiff_t i = 0; i < html.len; i++) {
        char ch = html.s[i];
        if (ch == '<' && teks) {
            while (i < html.len && html.s[i] != '>') i++;
            ch = ' ';
        }
        if (teks && (ch == ' ' || ch == '\n' || ch == '\t')) {
            if (!blank) buf_char(&b, ' ');
            blank = true;
            continue;
        }
        blank = false;
        ptrdiff_t k = ch == '&' ? 0 : countof(entitas);
        while (k < countof(entitas) && !str_starts(str_sub(html, i, 8), str_z(entitas[k].entitas))) k++;
        if (k < countof(entitas)) {
            buf_z(&b, entitas[k].huruf);
            i += (ptrdiff_t)strlen(entitas[k].entitas) - 1;
        } else {
            buf_char(&b, ch);
        }
    }
    return buf_str(&b);
}

/* The value of an attribute in a tag; false when it has none. Without value: empty. */
static bool atribut(Arena *a, Str tag, const char *nama, Str *nilai)
{
    Str cari = str_fmt(a, " %s", nama);
    ptrdiff_t dari = 0;
    for (;;) {
        ptrdiff_t at = str_find(str_sub(tag, dari, tag.len), cari);
        if (at < 0) return false;
        Str rest = str_sub(tag, dari + at + cari.len, tag.len);
        if (!rest.len || rest.s[0] == ' ' || rest.s[0] == '>' || rest.s[0] == '/') {
            *nilai = (Str){ 0 };
            return true;
        }
        if (str_starts(rest, S("=\""))) {
            rest = str_sub(rest, 2, rest.len);
            *nilai = html_baca(a, str_cut(&rest, '"'), false);
            return true;
        }
        dari += at + cari.len;
    }
}

void isi_set(Arena *a, PasanganList *isi, Str nama, Str nilai, bool ganti)
{
    for (ptrdiff_t i = 0; ganti && i < isi->n; i++)
        if (str_eq(isi->v[i].nama, nama)) {
            isi->v[i].nilai = nilai;
            return;
        }
    *list_add(a, isi) = (Pasangan){ nama, nilai };
}

bool isi_form(Arena *a, Str html, Str action, PasanganList *isi)
{
    Str rest = html, pilih = { 0 };
    bool di_dalam = false, ada = false, terpilih = false, kedua = false;
    Str pertama = { 0 };
    while (rest.len) {
        ptrdiff_t at = str_find(rest, S("<"));
        if (at < 0) break;
        rest = str_sub(rest, at, rest.len);
        ptrdiff_t tutup = str_find(rest, S(">"));
        if (tutup < 0) break;
        Str tag = str_sub(rest, 0, tutup + 1), nama = { 0 }, nilai = { 0 }, jenis = { 0 }, x;
        rest = str_sub(rest, tutup + 1, rest.len);
        if (str_starts(tag, S("<form "))) {
            Str metode;
            di_dalam = atribut(a, tag, "method", &metode) && str_eqz(metode, "post") && atribut(a, tag, "action", &x) && str_eq(x, action);
            ada = ada || di_dalam;
        } else if (str_starts(tag, S("</form"))) {
            if (di_dalam) return true;
        }
        if (!di_dalam) continue;
        bool bernama = atribut(a, tag, "name", &nama);
        (void)atribut(a, tag, "value", &nilai);
        if (str_starts(tag, S("<input ")) && bernama) {
            (void)atribut(a, tag, "type", &jenis);
            bool pilihan = str_eqz(jenis, "checkbox") || str_eqz(jenis, "radio");
            if (str_eqz(jenis, "file") || str_eqz(jenis, "submit")) continue;
            if (pilihan && !atribut(a, tag, "checked", &x)) continue;
            if (pilihan && !nilai.len) nilai = S("on");
            isi_set(a, isi, nama, nilai, false);
        } else if (str_starts(tag, S("<textarea ")) && bernama) {
            ptrdiff_t akhir = str_find(rest, S("</textarea"));
            Str t = str_sub(rest, 0, akhir);
            if (t.len && t.s[0] == '\n') t = str_sub(t, 1, t.len);
            isi_set(a, isi, nama, html_baca(a, t, false), false);
        } else if (str_starts(tag, S("<select ")) && bernama) {
            pilih = nama;
            terpilih = kedua = false;
            pertama = (Str){ 0 };
        } else if (str_starts(tag, S("<option")) && pilih.len) {
            if (!kedua) pertama = nilai;
            kedua = true;
            if (atribut(a, tag, "selected", &x)) {
                isi_set(a, isi, pilih, nilai, false);
                terpilih = true;
            }
        } else if (str_starts(tag, S("</select")) && pilih.len) {
            if (!terpilih) isi_set(a, isi, pilih, pertama, false);
            pilih = (Str){ 0 };
        }
    }
    return ada;
}
