/* Any bytes as JSON: no crash; what is taken is written and read back the same. */
#include "base/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static void tulis(JsonWriter *w, const char *key, Json j)
{
    char nama[32];
    int ke = 0;
    switch (json_jenis(j)) {
    case JSON_OBJEK:
    case JSON_LARIK:
        json_jenis(j) == JSON_OBJEK ? jw_object(w, key) : jw_array(w, key);
        for (Json c = json_first(j); json_ada(c); c = json_next(c)) {
            snprintf(nama, sizeof nama, "k%d", ke++);
            tulis(w, json_jenis(j) == JSON_OBJEK ? nama : NULL, c);
        }
        jw_end(w);
        break;
    case JSON_TEKS: jw_str(w, key, json_str(j, "")); break;
    case JSON_ANGKA: {
        double r = 0;
        pastikan(json_real(j, "", &r));
        jw_real(w, key, r);
        break;
    }
    case JSON_BOOL: {
        bool y = false;
        pastikan(json_bool(j, "", &y));
        jw_bool(w, key, y);
        break;
    }
    default: jw_null(w, key);
    }
}

/* Strings of both, in order, are equal. */
static void sama(Json a, Json b)
{
    pastikan(json_jenis(a) == JSON_ANGKA || json_jenis(a) == json_jenis(b));
    pastikan(str_eq(json_str(a, ""), json_str(b, "")) && utf8_valid(json_str(a, "")));
    Json x = json_first(a), y = json_first(b);
    for (; json_ada(x); x = json_next(x), y = json_next(y)) sama(x, y);
    pastikan(!json_ada(y));
}

static int dalam(Json j)
{
    int n = 0;
    for (Json c = json_first(j); json_ada(c); c = json_next(c)) n = dalam(c) > n ? dalam(c) : n;
    return n + 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(64 * MB);
    Json j, lagi;
    Err err = { 0 };
    if (!json_parse(a, (Str){ (const char *)p, (ptrdiff_t)n }, &j, &err)) {
        pastikan(err.kode == E_JSON && err.pesan[0]);
    } else if (dalam(j) < JSON_DALAM - 1) {
        Buf b = buf_new(a, 16 * MB);
        JsonWriter w = jw_new(&b);
        tulis(&w, NULL, j);
        pastikan(jw_done(&w));
        pastikan(json_parse(a, buf_str(&b), &lagi, &err));
        sama(j, lagi);
    }
    arena_free(a);
    return 0;
}
