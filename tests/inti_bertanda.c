/* What a signed file says of its signers (SPEC 14): kept as one text, read back, said in a sentence. */
#include "inti/bertanda_jenis.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static Arena *a;
static int buka(void **state) { (void)state; a = arena_new(4 * MB); return 0; }
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

static Str teks(int n)
{
    static const char *const nama[] = { "Siti Aminah, S.Kom.", "", "Asep Saepudin" };
    PenandaBertandaList l = { 0 };
    for (int i = 0; i < n; i++) *list_add(a, &l) = (PenandaBertanda){ str_z(nama[i]), { 1740000000000 + i } };
    return penanda_teks(a, &l);
}

static void pulang_pergi(void **state)
{
    (void)state;
    assert_string_equal(str_cz(a, teks(3)), "1740000000000\tSiti Aminah, S.Kom.\n1740000000001\t\n1740000000002\tAsep Saepudin\n");
    PenandaBertandaList l = { 0 };
    penanda_bertanda(a, teks(3), &l);
    assert_int_equal(l.n, 3);
    for (int i = 0; i < 3; i++) assert_int_equal(l.v[i].pada.ms, 1740000000000 + i);
    assert_true(str_eqz(l.v[0].nama, "Siti Aminah, S.Kom.") && !l.v[1].nama.len && str_eqz(l.v[2].nama, "Asep Saepudin"));
    assert_int_equal(teks(0).len, 0);
}

static void dengan_kata(void **state)
{
    (void)state;
    static const char *const kata[] = { "", "Siti Aminah, S.Kom.", "Siti Aminah, S.Kom. dan penanda tangan tanpa nama",
                                        "Siti Aminah, S.Kom., penanda tangan tanpa nama dan Asep Saepudin" };
    for (int n = 0; n < countof(kata); n++) assert_string_equal(str_cz(a, penanda_kata(a, teks(n))), kata[n]);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(pulang_pergi), cmocka_unit_test(dengan_kata) };
    return cmocka_run_group_tests_name("inti_bertanda", uji, buka, tutup);
}
