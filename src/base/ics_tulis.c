#include "base/ics.h"

enum { LIPAT = 75 };

/* Folded at 75 octets without the line break; a continuation begins with a blank, which counts (RFC 5545 3.1). */
static void baris(Buf *b, Str s)
{
    ptrdiff_t muat = LIPAT;
    while (s.len > muat) {
        ptrdiff_t n = muat;
        while (n > 1 && ((unsigned char)s.s[n] & 0xC0) == 0x80) n--;
        buf_put(b, str_sub(s, 0, n));
        buf_z(b, "\r\n ");
        s = str_sub(s, n, s.len);
        muat = LIPAT - 1;
    }
    buf_put(b, s);
    buf_z(b, "\r\n");
}

/* 3.3.11: backslash, semicolon and comma are escaped, a line break is \n; other control characters do not exist. */
static Str teks(Arena *a, Str s)
{
    Buf b = buf_new(a, 64 * KB);
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.s[i];
        if (c == '\n') buf_z(&b, "\\n");
        else if (c == '\\' || c == ';' || c == ',') {
            buf_char(&b, '\\');
            buf_char(&b, c);
        } else if ((unsigned char)c >= 32 || c == '\t') buf_char(&b, c);
    }
    return buf_str(&b);
}

static void isian(Arena *a, Buf *b, const char *nama, Str nilai) { baris(b, str_fmt(a, "%s:" STR_F, nama, STR_A(teks(a, nilai)))); }

static void hari(Arena *a, Buf *b, const char *nama, Tanggal t)
{
    Ymd y = tanggal_ymd(t);
    baris(b, str_fmt(a, "%s;VALUE=DATE:%04d%02d%02d", nama, y.tahun, y.bulan, y.hari));
}

Str ics_tulis(Arena *a, Str nama, Str asal, const IcsAcaraList *l, Saat kini)
{
    Buf b = buf_new(a, 4 * MB);
    Ymd y = tanggal_ymd(saat_tanggal(kini, 0));
    int menit = pukul_menit(saat_pukul(kini, 0));
    Str cap = str_fmt(a, "DTSTAMP:%04d%02d%02dT%02d%02d%02dZ", y.tahun, y.bulan, y.hari, menit / 60, menit % 60, (int)(kini.ms / 1000 % 60));
    buf_z(&b, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    isian(a, &b, "PRODID", str_fmt(a, "-//" STR_F "//ID", STR_A(asal)));
    buf_z(&b, "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n");
    isian(a, &b, "X-WR-CALNAME", nama);
    buf_z(&b, "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H\r\n");
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const IcsAcara *x = &l->v[i];
        buf_z(&b, "BEGIN:VEVENT\r\n");
        isian(a, &b, "UID", x->uid);
        baris(&b, cap);
        hari(a, &b, "DTSTART", x->hari);
        hari(a, &b, "DTEND", tanggal_plus(x->hari, 1));
        isian(a, &b, "SUMMARY", x->judul);
        buf_z(&b, "TRANSP:TRANSPARENT\r\nCLASS:PRIVATE\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15H\r\n");
        isian(a, &b, "DESCRIPTION", x->judul);
        buf_z(&b, "END:VALARM\r\nEND:VEVENT\r\n");
    }
    buf_z(&b, "END:VCALENDAR\r\n");
    return buf_str(&b);
}
