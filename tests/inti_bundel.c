/* Names of files in a bundle: every file system takes them, and nothing leaves the folder it is unpacked in. */
#include <setjmp.h>
#include <stdarg.h>

#include "inti/bundel_jenis.h"

#include <cmocka.h>

static Str a_sebanyak(Arena *a, int n, const char *belakang)
{
    Buf b = buf_new(a, 1 * KB);
    for (int i = 0; i < n; i++) buf_char(&b, 'a');
    buf_z(&b, belakang);
    return buf_str(&b);
}

static void nama_berkas_aman(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    const struct { Str dari, jadi; } k[] = {
        { S("Budi, S.T."), S("Budi, S.T") },        { S(" Siti "), S("Siti") },          { S("A. . "), S("A") },
        { S("  "), S("-") },                        { S(""), S("-") },                   { S(".."), S("-") },
        { S("../../etc/passwd"), S("-.-..-etc-passwd") },                               { S("/a|"), S("-a-") },
        { S("a/b\\c:d*e?f\"g<h>i|j"), S("a-b-c-d-e-f-g-h-i-j") },                       { S("Dinas \x01 X\x1f"), S("Dinas - X-") },
        { S(".rahasia"), S("-rahasia") },           { S("a.b c"), S("a.b c") },          { S("Ñandú 😀"), S("Ñandú 😀") },
        { a_sebanyak(a, 99, "b"), a_sebanyak(a, 99, "b") },                             { a_sebanyak(a, 99, "bc"), a_sebanyak(a, 99, "b") },
        { a_sebanyak(a, 98, " .b"), a_sebanyak(a, 98, "") },
    };
    for (int i = 0; i < countof(k); i++) {
        Str s = berkas_aman(a, k[i].dari);
        if (!str_eq(s, k[i].jadi)) fail_msg(STR_F ": " STR_F, STR_A(k[i].dari), STR_A(s));
    }
    arena_free(a);
}

static void nama_bundel(void **state)
{
    (void)state;
    Arena *a = arena_new(1 * MB);
    Bundel b = { .nama = S("Dinas Pendidikan/Kebudayaan"), .isi = ISI_BUNDEL_EVALUASI, .periode = periode_bulan(bulan(2025, 3)), .bentuk = BENTUK_BUNDEL_ZIP };
    assert_true(str_eqz(bundel_berkas(a, &b), "evaluasi-2025-03-Dinas Pendidikan-Kebudayaan.zip"));
    b = (Bundel){ .nama = a_sebanyak(a, 60, "b"), .isi = ISI_BUNDEL_SKP, .periode = periode_tahun(2025), .bentuk = BENTUK_BUNDEL_PDF };
    assert_true(str_eq(bundel_berkas(a, &b), str_fmt(a, "skp-2025-" STR_F ".pdf", STR_A(a_sebanyak(a, 60, "")))));
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(nama_berkas_aman), cmocka_unit_test(nama_bundel) };
    return cmocka_run_group_tests_name("inti_bundel", uji, NULL, NULL);
}
