/* The writer. The reader is json_baca.c. */
#include "json.h"

#include <math.h>

JsonWriter jw_new(Buf *b) { return (JsonWriter){ .b = b }; }

/* What stands before a value: the comma, the key. */
static void before(JsonWriter *w, const char *key)
{
    uint32_t bit = 1u << w->dalam;
    pastikan(w->dalam ? !!(w->objek & bit) == !!key : !key && !w->isi);
    if (w->isi & bit) buf_char(w->b, ',');
    w->isi |= bit;
    if (key) {
        buf_char(w->b, '"');
        buf_z(w->b, key);
        buf_put(w->b, S("\":"));
    }
}

static void open(JsonWriter *w, const char *key, char c)
{
    before(w, key);
    pastikan(w->dalam + 1 < JSON_DALAM);
    uint32_t bit = 1u << ++w->dalam;
    w->isi &= ~bit;
    w->objek = c == '{' ? w->objek | bit : w->objek & ~bit;
    buf_char(w->b, c);
}

void jw_object(JsonWriter *w, const char *key) { open(w, key, '{'); }
void jw_array(JsonWriter *w, const char *key) { open(w, key, '['); }

void jw_end(JsonWriter *w)
{
    pastikan(w->dalam > 0);
    buf_char(w->b, w->objek & (1u << w->dalam) ? '}' : ']');
    w->dalam--;
}

static void quoted(Buf *b, Str s)
{
    buf_char(b, '"');
    ptrdiff_t from = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.s[i];
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        buf_put(b, str_sub(s, from, i - from));
        from = i + 1;
        switch (c) {
        case '"':  buf_put(b, S("\\\"")); break;
        case '\\': buf_put(b, S("\\\\")); break;
        case '\n': buf_put(b, S("\\n")); break;
        case '\r': buf_put(b, S("\\r")); break;
        case '\t': buf_put(b, S("\\t")); break;
        default:   buf_fmt(b, "\\u%04x", c);
        }
    }
    buf_put(b, str_sub(s, from, s.len - from));
    buf_char(b, '"');
}

void jw_str(JsonWriter *w, const char *key, Str s)
{
    before(w, key);
    quoted(w->b, s);
}

void jw_null(JsonWriter *w, const char *key)
{
    before(w, key);
    buf_put(w->b, S("null"));
}

void jw_z(JsonWriter *w, const char *key, const char *z)
{
    if (z) jw_str(w, key, str_z(z));
    else jw_null(w, key);
}

void jw_int(JsonWriter *w, const char *key, int64_t n)
{
    before(w, key);
    buf_int(w->b, n);
}

void jw_real(JsonWriter *w, const char *key, double r)
{
    if (!isfinite(r)) {
        jw_null(w, key);
        return;
    }
    char text[40];
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, r);
        if (strtod(text, NULL) == r) break;
    }
    before(w, key);
    buf_z(w->b, text);
}

void jw_seratus(JsonWriter *w, const char *key, int64_t n)
{
    before(w, key);
    int64_t utuh = n < 0 ? -n : n;
    buf_fmt(w->b, "%s%lld.%02lld", n < 0 ? "-" : "", (long long)(utuh / 100), (long long)(utuh % 100));
}

void jw_bool(JsonWriter *w, const char *key, bool y)
{
    before(w, key);
    buf_put(w->b, y ? S("true") : S("false"));
}

void jw_strs(JsonWriter *w, const char *key, StrList l)
{
    jw_array(w, key);
    for (ptrdiff_t i = 0; i < l.n; i++) jw_str(w, NULL, l.v[i]);
    jw_end(w);
}

void jw_id(JsonWriter *w, const char *key, int64_t id)
{
    if (!id) {
        jw_null(w, key);
        return;
    }
    before(w, key);
    buf_fmt(w->b, "\"%lld\"", (long long)id);
}

static void saat(Buf *b, Saat s)
{
    Ymd d = tanggal_ymd(saat_tanggal(s, 0));
    int ms = (int)(((s.ms % 86400000) + 86400000) % 86400000);
    buf_fmt(b, "\"%04d-%02d-%02dT%02d:%02d:%02d.%03dZ\"", d.tahun, d.bulan, d.hari,
            ms / 3600000, ms / 60000 % 60, ms / 1000 % 60, ms % 1000);
}

void jw_val(JsonWriter *w, const char *key, Val v)
{
    before(w, key);
    Buf *b = w->b;
    switch (v.jenis) {
    case VAL_NULL:    buf_put(b, S("null")); break;
    case VAL_INT:     buf_int(b, v.i); break;
    case VAL_STR:
    case VAL_BYTES:   quoted(b, v.s); break;
    case VAL_TANGGAL: quoted(b, tanggal_iso(b->a, (Tanggal){ (int32_t)v.i })); break;
    case VAL_PERIODE: quoted(b, periode_iso(b->a, (Periode){ (int32_t)v.i })); break;
    case VAL_BULAN:   quoted(b, bulan_iso(b->a, (Bulan){ (int32_t)v.i })); break;
    case VAL_PUKUL:   buf_fmt(b, "\"%02d:%02d\"", (int)(v.i - 1) / 60, (int)(v.i - 1) % 60); break;
    case VAL_SAAT:    saat(b, (Saat){ v.i }); break;
    case VAL_REAL: {
        JsonWriter alone = jw_new(b);
        jw_real(&alone, NULL, v.r);
    }
    }
}

void jw_row(JsonWriter *w, const char *key, const Kolom *k, const void *baris)
{
    jw_object(w, key);
    for (; k->jenis; k++) {
        const char *p = (const char *)baris + k->letak;
        if (k->jenis == KOL_INT64) jw_id(w, k->nama, *(const int64_t *)(const void *)p);
        else if (k->jenis == KOL_BOOL) jw_bool(w, k->nama, *(const bool *)p);
        else jw_val(w, k->nama, kolom_val(k, baris));
    }
    jw_end(w);
}

void jw_raw(JsonWriter *w, const char *key, Str json)
{
    before(w, key);
    buf_put(w->b, json);
}

bool jw_done(const JsonWriter *w) { return !w->dalam && w->isi && !w->b->full; }
