#include "base.h"

Str str_z(const char *z) { return z ? (Str){ z, (ptrdiff_t)strlen(z) } : (Str){ 0 }; }

char *str_cz(Arena *a, Str s)
{
    char *z = arena_many(a, char, s.len + 1);
    if (s.len) memcpy(z, s.s, (size_t)s.len);
    return z;
}

Str str_dup(Arena *a, Str s) { return (Str){ str_cz(a, s), s.len }; }

Str str_besar(Arena *a, Str s)
{
    char *z = str_cz(a, s);
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (z[i] >= 'a' && z[i] <= 'z') z[i] = (char)(z[i] - 32);
    return (Str){ z, s.len };
}

bool str_eq(Str a, Str b) { return a.len == b.len && (!a.len || !memcmp(a.s, b.s, (size_t)a.len)); }
bool str_eqz(Str a, const char *z) { return str_eq(a, str_z(z)); }

int str_cmp(Str a, Str b)
{
    ptrdiff_t n = a.len < b.len ? a.len : b.len;
    int c = n ? memcmp(a.s, b.s, (size_t)n) : 0;
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

bool str_starts(Str s, Str p) { return s.len >= p.len && str_eq(str_sub(s, 0, p.len), p); }
bool str_ends(Str s, Str p) { return s.len >= p.len && str_eq(str_sub(s, s.len - p.len, p.len), p); }

static bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

Str str_trim(Str s)
{
    while (s.len && blank(s.s[0])) s.s++, s.len--;
    while (s.len && blank(s.s[s.len - 1])) s.len--;
    return s;
}

Str str_sub(Str s, ptrdiff_t from, ptrdiff_t len)
{
    if (from < 0) from = 0;
    if (from > s.len) from = s.len;
    if (len > s.len - from) len = s.len - from;
    return len > 0 ? (Str){ s.s + from, len } : (Str){ 0 };
}

ptrdiff_t str_find(Str s, Str part)
{
    if (!part.len) return 0;
    if (part.len > s.len) return -1;
    const char *p = memmem(s.s, (size_t)s.len, part.s, (size_t)part.len);
    return p ? p - s.s : -1;
}

Str str_cut(Str *rest, char sep)
{
    const char *p = rest->len ? memchr(rest->s, sep, (size_t)rest->len) : NULL;
    ptrdiff_t n = p ? p - rest->s : rest->len;
    Str head = str_sub(*rest, 0, n);
    *rest = str_sub(*rest, p ? n + 1 : n, rest->len);
    return head;
}

Str str_lower(Arena *a, Str s)
{
    char *z = str_cz(a, s);
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (z[i] >= 'A' && z[i] <= 'Z') z[i] = (char)(z[i] + 32);
    return (Str){ z, s.len };
}

bool str_int(Str s, int64_t *out)
{
    bool minus = s.len && s.s[0] == '-';
    int64_t n = 0;
    if (s.len == minus) return false;
    for (ptrdiff_t i = minus; i < s.len; i++) {
        if (s.s[i] < '0' || s.s[i] > '9') return false;
        if (__builtin_mul_overflow(n, 10, &n) || __builtin_sub_overflow(n, s.s[i] - '0', &n)) return false;
    }
    if (!minus && n == INT64_MIN) return false;
    *out = minus ? n : -n;
    return true;
}

bool str_digits(Str s, ptrdiff_t n)
{
    if (s.len != n) return false;
    for (ptrdiff_t i = 0; i < n; i++)
        if (s.s[i] < '0' || s.s[i] > '9') return false;
    return true;
}

uint64_t str_hash(Str s)
{
    uint64_t h = 14695981039346656037u;
    for (ptrdiff_t i = 0; i < s.len; i++) h = (h ^ (unsigned char)s.s[i]) * 1099511628211u;
    return h;
}

/* Length of the UTF-8 character at p (n bytes are there), 0 when it is none. RFC 3629. */
static int utf8_len(const unsigned char *p, ptrdiff_t n)
{
    unsigned char c = p[0];
    if (c < 0x80) return 1;
    int len = c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c < 0xF5 ? 4 : 0;
    if (!len || len > n) return 0;
    for (int i = 1; i < len; i++)
        if ((p[i] & 0xC0) != 0x80) return 0;
    if (c == 0xE0 && p[1] < 0xA0) return 0;          /* longer than needed */
    if (c == 0xED && p[1] > 0x9F) return 0;          /* a surrogate */
    if (c == 0xF0 && p[1] < 0x90) return 0;
    if (c == 0xF4 && p[1] > 0x8F) return 0;          /* beyond U+10FFFF */
    return len;
}

bool utf8_valid(Str s)
{
    const unsigned char *p = (const unsigned char *)s.s;
    for (ptrdiff_t i = 0; i < s.len;) {
        if (p[i] < 0x20 && p[i] != '\t' && p[i] != '\n' && p[i] != '\r') return false;
        if (p[i] == 0x7F) return false;
        int len = utf8_len(p + i, s.len - i);
        if (!len) return false;
        i += len;
    }
    return true;
}

ptrdiff_t utf8_count(Str s)
{
    ptrdiff_t n = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) n += ((unsigned char)s.s[i] & 0xC0) != 0x80;
    return n;
}

Str utf8_clip(Str s, ptrdiff_t chars)
{
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (((unsigned char)s.s[i] & 0xC0) != 0x80 && chars-- == 0) return str_sub(s, 0, i);
    return s;
}

Buf buf_new(Arena *a, ptrdiff_t max) { return (Buf){ .a = a, .max = max }; }

static char *buf_room(Buf *b, ptrdiff_t n)
{
    if (b->full || n > b->max - b->len) {
        b->full = true;
        return NULL;
    }
    if (n > b->cap - b->len) {
        ptrdiff_t want = b->cap ? b->cap * 2 : 256;
        while (want < b->len + n) want *= 2;
        if (want > b->max) want = b->max;
        if (!arena_extend(b->a, b->s, b->cap, want)) {
            char *bigger = arena_many(b->a, char, want);
            if (b->len) memcpy(bigger, b->s, (size_t)b->len);
            b->s = bigger;
        }
        b->cap = want;
    }
    char *at = b->s + b->len;
    b->len += n;
    return at;
}

void buf_put(Buf *b, Str s)
{
    char *at = s.len ? buf_room(b, s.len) : NULL;
    if (at) memcpy(at, s.s, (size_t)s.len);
}

void buf_z(Buf *b, const char *z) { buf_put(b, str_z(z)); }
void buf_char(Buf *b, char c) { buf_put(b, (Str){ &c, 1 }); }

void buf_int(Buf *b, int64_t n)
{
    char digits[20], *at = digits + sizeof digits;
    uint64_t u = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    do *--at = (char)('0' + u % 10);
    while (u /= 10);
    if (n < 0) *--at = '-';
    buf_put(b, (Str){ at, digits + sizeof digits - at });
}

static void buf_vfmt(Buf *b, const char *fmt, va_list args)
{
    char small[256];
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(small, sizeof small, fmt, args);
    pastikan(len >= 0);
    if (len < (int)sizeof small) {
        buf_put(b, (Str){ small, len });
    } else {
        ArenaMark m = arena_mark(b->a);
        char *large = arena_many(b->a, char, len + 1);
        vsnprintf(large, (size_t)len + 1, fmt, again);
        char *at = buf_room(b, len);
        if (at) memcpy(at, large, (size_t)len);
        else arena_rewind(b->a, m);
    }
    va_end(again);
}

void buf_fmt(Buf *b, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    buf_vfmt(b, fmt, args);
    va_end(args);
}

Str buf_str(const Buf *b) { return (Str){ b->s, b->len }; }

Str str_vfmt(Arena *a, const char *fmt, va_list args)
{
    Buf b = buf_new(a, 1 * MB);
    buf_vfmt(&b, fmt, args);
    arena_trim(a, b.s, b.cap, b.len);
    return buf_str(&b);
}

Str str_fmt(Arena *a, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    Str s = str_vfmt(a, fmt, args);
    va_end(args);
    return s;
}

/* ---- numbers as people write them ---- */

static bool digit(char c) { return c >= '0' && c <= '9'; }

/* "1.234.567": groups of three behind a first group that does not begin with 0. */
static bool bertitik_ribuan(Str s)
{
    if (!s.len || s.s[0] == '0') return false;
    Str rest = s, pertama = str_cut(&rest, '.');
    if (pertama.len < 1 || pertama.len > 3 || !rest.len) return false;
    while (rest.len)
        if (str_cut(&rest, '.').len != 3) return false;
    return true;
}

bool angka_parse(Str s, double *out)
{
    s = str_trim(s);
    bool minus = s.len && s.s[0] == '-';
    if (minus) s = str_sub(s, 1, s.len);
    Str pecahan = s, bulat = str_cut(&pecahan, ',');
    bool koma = bulat.len < s.len;
    bool ribuan = bertitik_ribuan(bulat);
    if (!koma && !ribuan) {
        pecahan = s;
        bulat = str_cut(&pecahan, '.');
        koma = bulat.len < s.len;
    }
    if (koma && !pecahan.len) return false;
    double r = 0, skala = 1;
    int n = 0;
    for (ptrdiff_t i = 0; i < bulat.len; i++) {
        if (bulat.s[i] == '.' && ribuan) continue;
        if (!digit(bulat.s[i])) return false;
        r = r * 10 + (bulat.s[i] - '0');
        n++;
    }
    for (ptrdiff_t i = 0; i < pecahan.len; i++) {
        if (!digit(pecahan.s[i])) return false;
        r = r * 10 + (pecahan.s[i] - '0');
        skala *= 10;
        n++;
    }
    if (!bulat.len || n > 15) return false;     /* more digits than a double keeps */
    r /= skala;
    *out = minus ? -r : r;
    return true;
}
