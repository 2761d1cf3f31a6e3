/*
 * Text that becomes a page. Escaping is in the verb; the raw verb takes literals only, so passing a
 * variable to html() does not compile. Generated templates call T_TEXT and friends.
 */
#ifndef BASE_HTML_H
#define BASE_HTML_H

#include "base.h"

#define html(b, lit)  buf_put((b), S("" lit))

/* Escapes & < > " ' : right in text and in a quoted attribute alike. */
void html_text(Buf *b, Str s);
/* Markup that is safe as it stands: made at start from files of the installation, never from what people send. */
typedef struct { Str html; } Markah;

/* As html_text, line ends become <br>. */
void html_baris(Buf *b, Str s);
/* One component of an URL: all but A-Z a-z 0-9 - _ . ~ as %XX. */
void html_url(Buf *b, Str s);
/* A whole URL for href or action: https://, http:// or a path that begins with one "/"; anything else
 * becomes "#". Escaped for the attribute. */
void html_tautan(Buf *b, Str s);

/* Numbers as Indonesian writes them: 1.234 and 1.234,5 (no trailing zeros, at most 2 decimals). */
void html_int(Buf *b, int64_t n);
void html_real(Buf *b, double r);

void html_z(Buf *b, const char *z);
void html_val_tanggal(Buf *b, Tanggal t);
void html_val_bulan(Buf *b, Bulan m);
void html_val_periode(Buf *b, Periode p);
void html_val_pukul(Buf *b, Pukul p);
void html_url_int(Buf *b, int64_t n);
void html_url_z(Buf *b, const char *z);
void html_url_tanggal(Buf *b, Tanggal t);
void html_url_bulan(Buf *b, Bulan m);
void html_url_periode(Buf *b, Periode p);

/* What {{x}} in a template becomes, by the C type of x. An enum has no row: it needs a label. */
#define T_TEXT(b, x) _Generic((x), \
    Str: html_text, char *: html_z, const char *: html_z, \
    int: html_int, long: html_int, long long: html_int, double: html_real, \
    Tanggal: html_val_tanggal, Bulan: html_val_bulan, Periode: html_val_periode, Pukul: html_val_pukul)((b), (x))

/* What {{x}} inside the value of href, action or src becomes: dates ISO, all percent-escaped. */
#define T_URL(b, x) _Generic((x), \
    Str: html_url, char *: html_url_z, const char *: html_url_z, \
    int: html_url_int, long: html_url_int, long long: html_url_int, \
    Tanggal: html_url_tanggal, Bulan: html_url_bulan, Periode: html_url_periode)((b), (x))

/* What {{x}} inside the value of value= of an input becomes: machine form, dates ISO. */
#define T_NILAI(b, x) _Generic((x), \
    Str: html_text, char *: html_z, const char *: html_z, \
    int: html_url_int, long: html_url_int, long long: html_url_int, double: html_real, \
    Tanggal: html_url_tanggal, Bulan: html_url_bulan, Periode: html_url_periode, Pukul: html_val_pukul)((b), (x))

#endif
