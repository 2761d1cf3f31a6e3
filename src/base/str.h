/*
 * Str: bytes and a length, passed by value. Never NUL-terminated by promise, never freed; it lives as
 * long as the arena or literal it points into. Empty is {0}. Compare with str_eq(), not ==. All text
 * inside the program is valid UTF-8 without NUL; it is checked where it comes in (utf8_valid).
 *
 * Buf: grows in an arena up to `max`; past it `full` is set and writes are dropped, to be checked
 * once at the end.
 *
 *     Buf b = buf_new(a, 64 * KB);
 *     buf_put(&b, S("Bulan "));  buf_int(&b, 3);
 *     Str s = buf_str(&b);
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>

typedef struct { const char *s; ptrdiff_t len; } Str;
typedef LIST_OF(Str) StrList;

#define S(lit)   ((Str){ "" lit, (ptrdiff_t)sizeof(lit) - 1 })
#define STR_F    "%.*s"
#define STR_A(x) (int)(x).len, (x).s ? (x).s : ""

Str  str_z(const char *z);                       /* over a C string, not copied; NULL is empty */
Str  str_dup(Arena *a, Str s);                   /* a copy in `a` */
char *str_cz(Arena *a, Str s);                   /* a NUL-terminated copy in `a`, for C libraries */
bool str_eq(Str a, Str b);
bool str_eqz(Str a, const char *z);
int  str_cmp(Str a, Str b);                      /* by bytes; the order of a sorted table */
bool str_starts(Str s, Str prefix);
bool str_ends(Str s, Str suffix);
Str  str_besar(Arena *a, Str s);                 /* a copy in capitals, a to z only */
Str  str_trim(Str s);                            /* without blanks, tabs and line ends at both ends */
Str  str_sub(Str s, ptrdiff_t from, ptrdiff_t len);   /* clipped to s */
ptrdiff_t str_find(Str s, Str part);             /* first position, -1 when absent */
Str  str_cut(Str *rest, char sep);               /* the part before `sep`; *rest moves behind it */
Str  str_lower(Arena *a, Str s);                 /* ASCII letters lowered */
bool str_int(Str s, int64_t *out);               /* whole text is a decimal number that fits */
bool str_digits(Str s, ptrdiff_t n);             /* exactly n ASCII digits */
uint64_t str_hash(Str s);                        /* FNV-1a, for tables in memory only */

/* The text is UTF-8 and holds no NUL and no other control byte than tab, CR and LF. */
bool utf8_valid(Str s);
ptrdiff_t utf8_count(Str s);                     /* characters; s is valid */
Str utf8_clip(Str s, ptrdiff_t chars);           /* at most so many characters */

/* "1.234,5" or "1234.5"; false for anything else, and for more digits than a double keeps. */
bool angka_parse(Str s, double *out);

typedef struct { Arena *a; char *s; ptrdiff_t len, cap, max; bool full; } Buf;

Buf  buf_new(Arena *a, ptrdiff_t max);
void buf_put(Buf *b, Str s);
void buf_z(Buf *b, const char *z);
void buf_char(Buf *b, char c);
void buf_int(Buf *b, int64_t n);
void buf_fmt(Buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
Str  buf_str(const Buf *b);                      /* what was written; valid until the next write */

/* printf into an arena. */
Str  str_fmt(Arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
Str  str_vfmt(Arena *a, const char *fmt, va_list args) __attribute__((format(printf, 2, 0)));

#endif
