/* JSON: what is written is canonical, what is read is strict. RFC 8259 and DESIGN 3. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/json.h"

static Arena *a;

static int setup(void **s) { (void)s; a = arena_new(8 * MB); return 0; }
static int teardown(void **s) { (void)s; arena_free(a); return 0; }

static void is(const Buf *b, const char *want)
{
    assert_string_equal(str_cz(a, buf_str(b)), want);
}

static void writes_canonical(void **s)
{
    (void)s;
    Buf b = buf_new(a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "nip", S("198507172010011003"));
    jw_z(&w, "tiada", NULL);
    jw_array(&w, "dasar");
    jw_z(&w, NULL, "M10.4");
    jw_z(&w, NULL, "N");
    jw_end(&w);
    jw_array(&w, "kosong");
    jw_end(&w);
    jw_object(&w, "dalam");
    jw_bool(&w, "ya", true);
    jw_end(&w);
    assert_false(jw_done(&w));
    jw_end(&w);
    assert_true(jw_done(&w));
    is(&b, "{\"nip\":\"198507172010011003\",\"tiada\":null,\"dasar\":[\"M10.4\",\"N\"],\"kosong\":[],"
           "\"dalam\":{\"ya\":true}}");
}

static void writes_numbers(void **s)
{
    (void)s;
    Buf b = buf_new(a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_array(&w, NULL);
    jw_int(&w, NULL, INT64_MIN);
    jw_real(&w, NULL, 0.1);
    jw_real(&w, NULL, 1.0 / 3);
    jw_real(&w, NULL, 1e300 * 1e300);
    jw_real(&w, NULL, 4);
    jw_seratus(&w, NULL, 217);
    jw_seratus(&w, NULL, -5);
    jw_seratus(&w, NULL, 300);
    jw_id(&w, NULL, 9007199254740993);
    jw_id(&w, NULL, 0);
    jw_end(&w);
    is(&b, "[-9223372036854775808,0.1,0.3333333333333333,null,4,2.17,-0.05,3.00,\"9007199254740993\",null]");
}

static void writes_text_escaped_least(void **s)
{
    (void)s;
    Buf b = buf_new(a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_str(&w, NULL, S("a\"b\\c\nd\te/é ᮞ <&>\x01"));
    is(&b, "\"a\\\"b\\\\c\\nd\\te/é ᮞ <&>\\u0001\"");
}

static void writes_values(void **s)
{
    (void)s;
    Buf b = buf_new(a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_array(&w, NULL);
    jw_val(&w, NULL, V(tanggal(2023, 7, 17)));
    jw_val(&w, NULL, V(bulan(2023, 9)));
    jw_val(&w, NULL, V(pukul(7, 5)));
    jw_val(&w, NULL, V(saat_dari(tanggal(2025, 3, 4), pukul(12, 6), 420)));
    jw_val(&w, NULL, V((Tanggal){ 0 }));
    jw_val(&w, NULL, V(2.5));
    jw_val(&w, NULL, V("x"));
    jw_end(&w);
    is(&b, "[\"2023-07-17\",\"2023-09\",\"07:05\",\"2025-03-04T05:06:00.000Z\",null,2.5,\"x\"]");
}

typedef struct { int64_t id; Str nama; bool aktif; Tanggal mulai; int n; } Baris;
static const Kolom k_baris[] = { KOLOM(Baris, id, INT64, ""), KOLOM(Baris, nama, STR, ""), KOLOM(Baris, aktif, BOOL, ""),
                                 KOLOM(Baris, mulai, TANGGAL, ""), KOLOM(Baris, n, INT, ""), KOLOM_AKHIR };

static void writes_rows_from_their_columns(void **s)
{
    (void)s;
    Buf b = buf_new(a, 4 * KB);
    JsonWriter w = jw_new(&b);
    jw_row(&w, NULL, k_baris, &(Baris){ .id = 7, .nama = S("Siti"), .aktif = true, .n = 3 });
    is(&b, "{\"id\":\"7\",\"nama\":\"Siti\",\"aktif\":true,\"mulai\":null,\"n\":3}");
}

static void a_full_buffer_is_not_done(void **s)
{
    (void)s;
    Buf b = buf_new(a, 16);
    JsonWriter w = jw_new(&b);
    jw_str(&w, NULL, S("lebih panjang dari enam belas"));
    assert_false(jw_done(&w));
}

static void reads_by_path(void **s)
{
    (void)s;
    Json j;
    Err err = {0};
    assert_true(json_parse(a, S(" {\"penilai\":{\"nama\":\"Édi \\\"A\\\" \\ud83d\\ude00\"},\"rhk\":[{\"uraian\":\"satu\"},"
                                "{\"uraian\":\"dua\"}],\"n\":12,\"r\":-1.5e2,\"y\":true,\"t\":null,\"Penilai\":1,\"\":3} "), &j, &err));
    assert_string_equal(str_cz(a, json_str(j, "penilai.nama")), "Édi \"A\" 😀");
    assert_string_equal(str_cz(a, json_str(j, "rhk.1.uraian")), "dua");
    assert_int_equal(json_n(json_get(j, "rhk")), 2);
    assert_int_equal(json_str(j, "penilai.NAMA").len, 0);
    assert_int_equal(json_str(j, "rhk.2.uraian").len, 0);
    assert_int_equal(json_str(j, "rhk.x").len, 0);
    assert_int_equal(json_str(j, "n").len, 0);
    int64_t n;
    double r;
    bool y;
    assert_true(json_int(j, "n", &n) && n == 12);
    assert_true(json_int(j, "Penilai", &n) && n == 1);
    assert_true(json_real(j, "r", &r) && r == -150);
    assert_true(json_bool(j, "y", &y) && y);
    assert_false(json_int(j, "t", &n));
    assert_int_equal(json_jenis(json_get(j, "t")), JSON_NULL);
    assert_int_equal(json_jenis(json_get(j, "tiada.tiada")), JSON_TIADA);
    int seen = 0;
    for (Json e = json_first(json_get(j, "rhk")); json_ada(e); e = json_next(e)) seen++;
    assert_int_equal(seen, 2);
    assert_string_equal(str_cz(a, json_key(json_first(j))), "penilai");
}

static void reads_whole_numbers_only(void **s)
{
    (void)s;
    Json j;
    int64_t n;
    assert_true(json_parse(a, S("[1.5,9007199254740994,1e3,-0,1e999]"), &j, NULL));
    assert_false(json_int(j, "0", &n));
    assert_false(json_int(j, "1", &n));
    assert_true(json_int(j, "2", &n) && n == 1000);
    assert_true(json_int(j, "3", &n) && n == 0);
    assert_false(json_int(j, "4", &n));
}

/* Every line: a text that is refused, and a word of the reason. */
static const char *const refused[][2] = {
    { "", "berakhir" }, { "  ", "berakhir" }, { "{", "kunci" }, { "[1", "koma" }, { "[1,]", "tanda" },
    { "{\"a\":1,}", "kunci" }, { "{a:1}", "kunci" }, { "{\"a\" 1}", "titik dua" }, { "[1 2]", "koma" },
    { "{} {}", "sesudah" }, { "1 2", "sesudah" }, { "01", "sesudah" }, { "1.", "angka" }, { ".5", "tanda" },
    { "+1", "tanda" }, { "1e", "angka" }, { "-", "angka" }, { "tru", "dikenal" }, { "NaN", "tanda" },
    { "'a'", "tanda" }, { "\"a", "ditutup" }, { "\"a\nb\"", "baris baru" }, { "\"\\x\"", "\\" },
    { "\"\\u12\"", "heksadesimal" }, { "\"\\u0000\"", "kendali" }, { "\"\\u001b\"", "kendali" },
    { "\"\\ud83d\"", "pasangan" }, { "\"\\ud83d\\u0041\"", "pasangan" }, { "\"\\ude00\"", "pasangan" },
    { "\"\xff\"", "UTF-8" }, { "\"\xed\xa0\x80\"", "UTF-8" }, { "\x01", "kendali" },
    { "{\"a\":1,\"a\":2}", "dua kali" }, { "{\"b\":[{\"a\":1,\"c\":2,\"a\":2}]}", "dua kali" },
    { "{\"a\":1,\"\\u0061\":2}", "dua kali" }, { "]", "tanda" }, { "[}", "tanda" }, { "{\"a\":1]", "koma" },
    { "/* c */ 1", "tanda" },
};

static void refuses_what_is_not_json(void **s)
{
    (void)s;
    for (ptrdiff_t i = 0; i < countof(refused); i++) {
        Json j = {0};
        Err err = {0};
        if (json_parse(a, str_z(refused[i][0]), &j, &err)) fail_msg("taken: %s", refused[i][0]);
        assert_int_equal(err.kode, E_JSON);
        if (!strstr(err.pesan, refused[i][1])) fail_msg("%s: %s", refused[i][0], err.pesan);
    }
    assert_false(json_parse(a, (Str){ "1\0", 2 }, &(Json){0}, NULL));
}

static void names_line_and_column(void **s)
{
    (void)s;
    Err err = {0};
    assert_false(json_parse(a, S("{\n \"a\": 1,\n \"b\" 2}"), &(Json){0}, &err));
    assert_non_null(strstr(err.pesan, "baris 3, kolom 6"));
}

static void nesting_has_a_limit(void **s)
{
    (void)s;
    char deep[2 * JSON_DALAM + 2];
    for (int n = JSON_DALAM; n <= JSON_DALAM + 1; n++) {
        memset(deep, '[', (size_t)n);
        memset(deep + n, ']', (size_t)n);
        assert_int_equal(json_parse(a, (Str){ deep, 2 * n }, &(Json){0}, NULL), n == JSON_DALAM);
    }
    Arena *big = arena_new(64 * MB);
    char *many = arena_many(big, char, 10 * MB);
    memset(many, '[', (size_t)(10 * MB));
    assert_false(json_parse(big, (Str){ many, 10 * MB }, &(Json){0}, NULL));
    arena_free(big);
}

static void what_is_written_reads_back(void **s)
{
    (void)s;
    for (unsigned c = 0x20; c < 0x3000; c++) {
        if (c == 0x7F) continue;
        Str ch = c < 0x80 ? str_fmt(a, "%c", (char)c)
               : c < 0x800 ? str_fmt(a, "%c%c", (char)(0xC0 | c >> 6), (char)(0x80 | (c & 63)))
               : str_fmt(a, "%c%c%c", (char)(0xE0 | c >> 12), (char)(0x80 | (c >> 6 & 63)), (char)(0x80 | (c & 63)));
        Buf b = buf_new(a, 64);
        JsonWriter w = jw_new(&b);
        jw_str(&w, NULL, ch);
        Json j;
        assert_true(json_parse(a, buf_str(&b), &j, NULL));
        assert_true(str_eq(json_str(j, ""), ch));
    }
}

int main(void)
{
    const struct CMUnitTest t[] = {
        cmocka_unit_test(writes_canonical), cmocka_unit_test(writes_numbers),
        cmocka_unit_test(writes_text_escaped_least), cmocka_unit_test(writes_values),
        cmocka_unit_test(writes_rows_from_their_columns), cmocka_unit_test(a_full_buffer_is_not_done),
        cmocka_unit_test(reads_by_path), cmocka_unit_test(reads_whole_numbers_only),
        cmocka_unit_test(refuses_what_is_not_json), cmocka_unit_test(names_line_and_column),
        cmocka_unit_test(nesting_has_a_limit), cmocka_unit_test(what_is_written_reads_back),
    };
    return cmocka_run_group_tests(t, setup, teardown);
}
