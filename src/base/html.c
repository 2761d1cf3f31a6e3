#include "html.h"

static void escape(Buf *b, Str s, bool baris)
{
    ptrdiff_t from = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        Str e;
        switch (s.s[i]) {
        case '&':  e = S("&amp;"); break;
        case '<':  e = S("&lt;"); break;
        case '>':  e = S("&gt;"); break;
        case '"':  e = S("&#34;"); break;
        case '\'': e = S("&#39;"); break;
        case '\n': if (!baris) continue; e = S("<br>"); break;
        default:   continue;
        }
        buf_put(b, str_sub(s, from, i - from));
        buf_put(b, e);
        from = i + 1;
    }
    buf_put(b, str_sub(s, from, s.len));
}

void html_text(Buf *b, Str s) { escape(b, s, false); }
void html_baris(Buf *b, Str s) { escape(b, s, true); }
void html_z(Buf *b, const char *z) { html_text(b, str_z(z)); }

void html_url(Buf *b, Str s)
{
    static const char hex[] = "0123456789ABCDEF";
    for (ptrdiff_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.s[i];
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || memchr("-_.~", c, 4)) {
            buf_char(b, (char)c);
        } else {
            char e[3] = { '%', hex[c >> 4], hex[c & 15] };
            buf_put(b, (Str){ e, 3 });
        }
    }
}

void html_tautan(Buf *b, Str s)
{
    bool jalur = s.len && s.s[0] == '/' && !(s.len > 1 && (s.s[1] == '/' || s.s[1] == '\\'));
    if (jalur || str_starts(s, S("https://")) || str_starts(s, S("http://"))) html_text(b, s);
    else html(b, "#");
}

/* Digits with a point before every third from the right. */
static void ribuan(Buf *b, Str digits)
{
    for (ptrdiff_t i = 0; i < digits.len; i++) {
        if (i && (digits.len - i) % 3 == 0) buf_char(b, '.');
        buf_char(b, digits.s[i]);
    }
}

void html_int(Buf *b, int64_t n)
{
    if (n > -1000 && n < 1000) {
        buf_int(b, n);
        return;
    }
    char z[24];
    int len = snprintf(z, sizeof z, "%lld", (long long)n);
    int minus = n < 0;
    if (minus) buf_char(b, '-');
    ribuan(b, (Str){ z + minus, len - minus });
}

void html_real(Buf *b, double r)
{
    char z[340];
    int len = snprintf(z, sizeof z, "%.2f", r);
    int minus = z[0] == '-';
    Str s = { z + minus, len - minus };
    if (minus) buf_char(b, '-');
    ribuan(b, str_sub(s, 0, s.len - 3));
    Str pecahan = str_sub(s, s.len - 2, 2);
    while (pecahan.len && pecahan.s[pecahan.len - 1] == '0') pecahan.len--;
    if (pecahan.len) {
        buf_char(b, ',');
        buf_put(b, pecahan);
    }
}

void html_val_tanggal(Buf *b, Tanggal t) { html_text(b, tanggal_kata(b->a, t)); }
void html_val_bulan(Buf *b, Bulan m) { html_text(b, bulan_kata(b->a, m)); }
void html_val_pukul(Buf *b, Pukul p) { if (p.n) html_text(b, pukul_kata(b->a, p)); }
void html_url_int(Buf *b, int64_t n) { buf_int(b, n); }
void html_url_z(Buf *b, const char *z) { html_url(b, str_z(z)); }
void html_url_tanggal(Buf *b, Tanggal t) { buf_put(b, tanggal_iso(b->a, t)); }
void html_val_periode(Buf *b, Periode p) { html_text(b, periode_kata(b->a, p)); }
void html_url_periode(Buf *b, Periode p) { buf_put(b, periode_iso(b->a, p)); }
void html_url_bulan(Buf *b, Bulan m) { buf_put(b, bulan_iso(b->a, m)); }
