#include "dua_rupa.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "alat.h"

static int urut_kata(const void *x, const void *y) { return strcmp(*(char *const *)x, *(char *const *)y); }

/* The words of a text, sorted, in one line each; marks of lists and lines left out. */
static Str kata(Arena *a, Str s)
{
    LIST_OF(char *) l = { 0 };
    Buf b = buf_new(a, 4 * MB);
    while (s.len) {
        ptrdiff_t n = 0;
        while (n < s.len && !strchr(" \n\f", s.s[n])) n++;
        if (n) *list_add(a, &l) = str_cz(a, str_sub(s, 0, n));
        s = str_sub(s, n + 1, s.len);
    }
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, urut_kata);
    for (ptrdiff_t i = 0; i < l.n; i++) buf_fmt(&b, "%s\n", l.v[i]);
    return buf_str(&b);
}

/* Text of the HTML as a browser shows it. */
static Str tanpa_tanda(Arena *a, Str html)
{
    static const struct { const char *nama, *isi; } entitas[] = { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&#39;", "'" } };
    Buf b = buf_new(a, 4 * MB);
    bool gambar = false;
    while (html.len) {
        if (str_starts(html, S("<svg"))) gambar = true;
        if (str_starts(html, S("</svg"))) gambar = false;
        if (html.s[0] == '<') {
            bool sela = !str_starts(html, S("<b>")) && !str_starts(html, S("<i>")) && !str_starts(html, S("</b>")) && !str_starts(html, S("</i>"));
            html = str_sub(html, str_find(html, S(">")) + 1, html.len);
            if (sela) buf_char(&b, ' ');
            continue;
        }
        int e = 0;
        while (e < countof(entitas) && !str_starts(html, str_z(entitas[e].nama))) e++;
        if (gambar) html = str_sub(html, 1, html.len);
        else if (e < countof(entitas)) {
            buf_z(&b, entitas[e].isi);
            html = str_sub(html, (ptrdiff_t)strlen(entitas[e].nama), html.len);
        } else {
            buf_char(&b, html.s[0]);
            html = str_sub(html, 1, html.len);
        }
    }
    return buf_str(&b);
}

/* Not in the sheets: page numbers of the foot. */
static bool hanya_kertas(Str w)
{
    int64_t n;
    return str_int(w, &n) || str_eqz(w, "Halaman") || str_eqz(w, "dari");
}

void dua_rupa(Arena *a, const char *folder, const char *apa, Str html, Str pdf)
{
    assert_int_equal(alat_berapa(html, S("<table")), alat_berapa(html, S("</table>")));
    Str semua = tanpa_tanda(a, html), page = kata(a, semua);
    Str paper = alat_jalan(a, "pdftotext -raw %s - | tr ' \\f' '\\n\\n' | sed '/^$/d' | sort -u", alat_simpan(a, folder, "h.pdf", pdf));
    while (page.len) {
        Str w = str_cut(&page, '\n');
        if (str_find(paper, w) < 0 && str_find(w, S("-")) < 0 && str_find(w, S("/")) < 0) fail_msg("%s: “" STR_F "” only in the page", apa, STR_A(w));
    }
    while (paper.len) {
        Str w = str_cut(&paper, '\n');
        if (str_ends(w, S(":"))) w.len--;           /* may stand in the cell behind */
        if (str_find(semua, w) < 0 && !hanya_kertas(w)) fail_msg("%s: “" STR_F "” only on paper", apa, STR_A(w));
    }
}
