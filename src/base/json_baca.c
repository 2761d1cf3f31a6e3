/*
 * The reader: a strict check of the text, then cJSON builds the tree. cJSON alone would take two values
 * for one, cut a text at an escaped NUL, accept numbers such as 01 and keep a key that comes twice.
 */
#include "json.h"

#include <cJSON.h>

typedef struct { Str t; ptrdiff_t at; const char *salah; } Periksa;

static char peek(const Periksa *p) { return p->at < p->t.len ? p->t.s[p->at] : 0; }

static bool no(Periksa *p, const char *kata)
{
    p->salah = kata;
    return false;
}

static void blanks(Periksa *p)
{
    while (p->at < p->t.len && strchr(" \t\r\n", p->t.s[p->at])) p->at++;
}

static bool word(Periksa *p, Str kata)
{
    if (!str_starts(str_sub(p->t, p->at, p->t.len), kata)) return no(p, "nilai tidak dikenal");
    p->at += kata.len;
    return true;
}

static bool digits(Periksa *p)
{
    ptrdiff_t from = p->at;
    while (peek(p) >= '0' && peek(p) <= '9') p->at++;
    return p->at > from || no(p, "angka tidak lengkap");
}

static bool number(Periksa *p)
{
    if (peek(p) == '-') p->at++;
    if (peek(p) == '0') p->at++;
    else if (!digits(p)) return false;
    if (peek(p) == '.') {
        p->at++;
        if (!digits(p)) return false;
    }
    if (peek(p) == 'e' || peek(p) == 'E') {
        p->at++;
        if (peek(p) == '+' || peek(p) == '-') p->at++;
        if (!digits(p)) return false;
    }
    return true;
}

/* The four digits of \uXXXX, -1 when they are not. */
static int hex4(Periksa *p)
{
    int n = 0;
    for (int i = 0; i < 4; i++, p->at++) {
        char c = peek(p);
        int d = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10
              : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        if (d < 0) return -1;
        n = n * 16 + d;
    }
    return n;
}

static bool escape(Periksa *p)
{
    char c = peek(p);
    p->at++;
    if (c && strchr("\"\\/nrt", c)) return true;
    if (c != 'u') return no(p, "tanda \\ tidak dikenal");
    int n = hex4(p);
    if (n < 0) return no(p, "\\u harus diikuti empat angka heksadesimal");
    if (n == 0x7F || (n < 0x20 && n != '\t' && n != '\n' && n != '\r')) return no(p, "huruf kendali dalam teks");
    if (n < 0xD800 || n > 0xDFFF) return true;
    if (n > 0xDBFF || peek(p) != '\\' || (p->at++, peek(p) != 'u')) return no(p, "pasangan \\u tidak lengkap");
    p->at++;
    n = hex4(p);
    return (n >= 0xDC00 && n <= 0xDFFF) || no(p, "pasangan \\u tidak lengkap");
}

static bool string(Periksa *p)
{
    for (p->at++; p->at < p->t.len; ) {
        char c = p->t.s[p->at++];
        if (c == '"') return true;
        if ((unsigned char)c < 0x20) return no(p, "baris baru di dalam teks");
        if (c == '\\' && !escape(p)) return false;
    }
    return no(p, "teks tidak ditutup");
}

static bool scalar(Periksa *p)
{
    char c = peek(p);
    if (c == '"') return string(p);
    if (c == 't') return word(p, S("true"));
    if (c == 'f') return word(p, S("false"));
    if (c == 'n') return word(p, S("null"));
    if (c == '-' || (c >= '0' && c <= '9')) return number(p);
    return no(p, p->at < p->t.len ? "tanda tidak terduga" : "berakhir sebelum lengkap");
}

static bool key(Periksa *p)
{
    blanks(p);
    if (peek(p) != '"') return no(p, "kunci harus di antara tanda kutip");
    if (!string(p)) return false;
    blanks(p);
    if (peek(p) != ':') return no(p, "kurang tanda titik dua");
    p->at++;
    return true;
}

/* One value, without recursion: `tutup` holds what must close each level. */
static bool value(Periksa *p)
{
    char tutup[JSON_DALAM];
    int dalam = 0;
    for (;;) {
        blanks(p);
        char c = peek(p);
        if (c == '{' || c == '[') {
            if (dalam == JSON_DALAM) return no(p, "bersarang terlalu dalam");
            tutup[dalam++] = c == '{' ? '}' : ']';
            p->at++;
            blanks(p);
            if (peek(p) != tutup[dalam - 1]) {
                if (c == '{' && !key(p)) return false;
                continue;
            }
        } else if (!scalar(p)) {
            return false;
        }
        for (;;) {                                  /* after a value */
            if (!dalam) return true;
            blanks(p);
            if (peek(p) != tutup[dalam - 1]) break;
            p->at++;
            dalam--;
        }
        if (peek(p) != ',') return no(p, "kurang koma atau tanda penutup");
        p->at++;
        if (tutup[dalam - 1] == '}' && !key(p)) return false;
    }
}

static int by_name(const void *a, const void *b)
{
    return strcmp((*(const cJSON *const *)a)->string, (*(const cJSON *const *)b)->string);
}

/* The first key that comes twice in one object anywhere below, NULL when none. */
static const char *twice(Arena *a, const cJSON *n)
{
    if (cJSON_IsObject(n)) {
        int count = cJSON_GetArraySize(n), i = 0;
        const cJSON **v = arena_many(a, const cJSON *, count);
        for (const cJSON *c = n->child; c; c = c->next) v[i++] = c;
        qsort(v, (size_t)count, sizeof *v, by_name);
        for (i = 1; i < count; i++)
            if (!strcmp(v[i - 1]->string, v[i]->string)) return v[i]->string;
    }
    for (const cJSON *c = n->child; c; c = c->next) {
        const char *k = twice(a, c);
        if (k) return k;
    }
    return NULL;
}

static bool refuse(Err *err, const Periksa *p)
{
    int baris = 1, kolom = 1;
    for (ptrdiff_t i = 0; i < p->at && i < p->t.len; i++) {
        kolom = p->t.s[i] == '\n' ? 1 : kolom + 1;
        baris += p->t.s[i] == '\n';
    }
    return err_set(err, E_JSON, NULL, NULL, V(p->salah), V(baris), V(kolom));
}

static void drop(void *p) { cJSON_Delete(p); }

bool json_parse(Arena *a, Str teks, Json *out, Err *err)
{
    Periksa p = { .t = teks };
    if (!utf8_valid(teks)) {
        p.salah = "huruf yang bukan UTF-8 atau huruf kendali";
        return refuse(err, &p);
    }
    if (!value(&p)) return refuse(err, &p);
    blanks(&p);
    if (p.at < teks.len) {
        p.salah = "ada teks sesudah nilai pertama";
        return refuse(err, &p);
    }
    cJSON *n = cJSON_ParseWithLength(teks.s, (size_t)teks.len);
    if (!n) {
        p.salah = "memori tidak cukup";
        return refuse(err, &p);
    }
    arena_defer(a, drop, n);
    ArenaMark m = arena_mark(a);
    const char *k = twice(a, n);
    arena_rewind(a, m);
    if (k) {
        p.salah = str_cz(a, str_fmt(a, "kunci “%.80s” dua kali", k));
        return refuse(err, &p);
    }
    *out = (Json){ n };
    return true;
}

JsonJenis json_jenis(Json j)
{
    if (!j.n) return JSON_TIADA;
    switch (j.n->type & 0xFF) {
    case cJSON_False: case cJSON_True: return JSON_BOOL;
    case cJSON_Number: return JSON_ANGKA;
    case cJSON_String: return JSON_TEKS;
    case cJSON_Array:  return JSON_LARIK;
    case cJSON_Object: return JSON_OBJEK;
    default:           return JSON_NULL;
    }
}

static Json child(Json j, Str name)
{
    JsonJenis jenis = json_jenis(j);
    int64_t ke;
    if (jenis == JSON_OBJEK) {
        for (const cJSON *c = j.n->child; c; c = c->next)
            if (str_eqz(name, c->string)) return (Json){ c };
    } else if (jenis == JSON_LARIK && str_int(name, &ke) && ke >= 0) {
        for (const cJSON *c = j.n->child; c; c = c->next)
            if (!ke--) return (Json){ c };
    }
    return (Json){ NULL };
}

Json json_get(Json j, const char *path)
{
    Str rest = str_z(path);
    while (rest.len && j.n) j = child(j, str_cut(&rest, '.'));
    return j;
}

Str json_str(Json j, const char *path)
{
    Json v = json_get(j, path);
    return json_jenis(v) == JSON_TEKS ? str_z(v.n->valuestring) : (Str){ 0 };
}

bool json_real(Json j, const char *path, double *out)
{
    Json v = json_get(j, path);
    if (json_jenis(v) != JSON_ANGKA) return false;
    *out = v.n->valuedouble;
    return true;
}

bool json_int(Json j, const char *path, int64_t *out)
{
    double r;
    if (!json_real(j, path, &r) || !(r >= -9007199254740992.0 && r <= 9007199254740992.0)) return false;
    int64_t n = (int64_t)r;
    if ((double)n != r) return false;
    *out = n;
    return true;
}

bool json_bool(Json j, const char *path, bool *out)
{
    Json v = json_get(j, path);
    if (json_jenis(v) != JSON_BOOL) return false;
    *out = cJSON_IsTrue(v.n);
    return true;
}

int json_n(Json j)
{
    JsonJenis jenis = json_jenis(j);
    return jenis == JSON_LARIK || jenis == JSON_OBJEK ? cJSON_GetArraySize(j.n) : 0;
}

Json json_first(Json j)
{
    JsonJenis jenis = json_jenis(j);
    return (Json){ jenis == JSON_LARIK || jenis == JSON_OBJEK ? j.n->child : NULL };
}

Json json_next(Json j) { return (Json){ j.n ? j.n->next : NULL }; }
Str  json_key(Json j) { return str_z(j.n ? j.n->string : NULL); }
