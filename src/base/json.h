/*
 * JSON out and in.
 *
 * Out: a direct writer into a Buf. Canonical: keys in the order written, no blanks, UTF-8 as it is, only
 * what must be escaped is, numbers free of locale. Inside an object every call names its key, inside an
 * array the key is NULL; mixing the two up is a defect. jw_done() tells whether all fitted.
 *
 *     Buf b = buf_new(a, 64 * KB);
 *     JsonWriter w = jw_new(&b);
 *     jw_object(&w, NULL);
 *       jw_str(&w, "nip", p->nip);
 *       jw_array(&w, "dasar");  jw_z(&w, NULL, "M10.4");  jw_end(&w);
 *     jw_end(&w);                                     {"nip":"1985...","dasar":["M10.4"]}
 *
 * In: json_parse() takes a whole text or refuses it, names line and column, and gives a tree that lives
 * as long as the arena. Look-ups are case-sensitive and go by path; what is absent or of another kind
 * reads as empty, so a reader needs no ladder of checks.
 *
 *     Json j;
 *     if (!json_parse(a, body, &j, err)) return false;
 *     Str nama = json_str(j, "penilai.nama");
 *     for (Json r = json_first(json_get(j, "rhk")); json_ada(r); r = json_next(r)) ...
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base.h"

/* ---- out ---- */

enum { JSON_DALAM = 32 };           /* nesting that both writer and reader allow */

typedef struct { Buf *b; int dalam; uint32_t objek, isi; } JsonWriter;

JsonWriter jw_new(Buf *b);
void jw_object(JsonWriter *w, const char *key);
void jw_array(JsonWriter *w, const char *key);
void jw_end(JsonWriter *w);                                     /* closes the innermost of both */
void jw_str(JsonWriter *w, const char *key, Str s);
void jw_z(JsonWriter *w, const char *key, const char *z);       /* NULL becomes null */
void jw_int(JsonWriter *w, const char *key, int64_t n);
void jw_real(JsonWriter *w, const char *key, double r);         /* shortest text that reads back equal; not finite: null */
void jw_seratus(JsonWriter *w, const char *key, int64_t n);     /* n / 100 with two decimals: 217 is 2.17 */
void jw_bool(JsonWriter *w, const char *key, bool y);
void jw_null(JsonWriter *w, const char *key);
void jw_strs(JsonWriter *w, const char *key, StrList l);        /* array of strings */
void jw_id(JsonWriter *w, const char *key, int64_t id);         /* ids travel as strings; 0 is null */
/* A scalar: dates YYYY-MM-DD, months YYYY-MM, time 07:30, instants 2025-03-04T05:06:07.890Z. */
void jw_val(JsonWriter *w, const char *key, Val v);
/* An object of the fields that `k` lists; 64-bit integers (ids) as strings. */
void jw_row(JsonWriter *w, const char *key, const Kolom *k, const void *baris);
/* JSON that is already canonical, e.g. a stored snapshot. */
void jw_raw(JsonWriter *w, const char *key, Str json);
bool jw_done(const JsonWriter *w);                              /* everything closed and within the Buf's ceiling */

/* ---- in ---- */

typedef struct { const struct cJSON *n; } Json;                 /* absent: {NULL} */
typedef enum { JSON_TIADA, JSON_NULL, JSON_BOOL, JSON_ANGKA, JSON_TEKS, JSON_LARIK, JSON_OBJEK } JsonJenis;

/*
 * The whole of `teks` as one value. Refused with E_JSON: what RFC 8259 refuses, text that is not UTF-8 or
 * holds NUL or control characters (also escaped), nesting beyond JSON_DALAM, a key twice in one object.
 */
bool json_parse(Arena *a, Str teks, Json *out, Err *err);

JsonJenis json_jenis(Json j);
static inline bool json_ada(Json j) { return j.n != NULL; }
/* By path: keys and array positions from 0, "rhk.0.uraian". The empty path is j itself. */
Json json_get(Json j, const char *path);
Str  json_str(Json j, const char *path);                        /* empty unless a string */
bool json_int(Json j, const char *path, int64_t *out);          /* a whole number within 2^53, else false */
bool json_real(Json j, const char *path, double *out);
bool json_bool(Json j, const char *path, bool *out);
int  json_n(Json j);                                            /* elements of an array or object */
Json json_first(Json j);
Json json_next(Json j);
Str  json_key(Json j);                                          /* of a member of an object */

#endif
