/* Lists in an arena: growing, and finding in a sorted one. */
#include <setjmp.h>
#include <stdarg.h>

#include "base/base.h"

#include <cmocka.h>

typedef struct { char x; int64_t id, isi; } Baris;
typedef LIST_OF(Baris) BarisUji;

static void dicari_menurut_angka(void **state)
{
    (void)state;
    Arena *a = arena_new(MB);
    BarisUji l = { 0 };
    assert_int_equal(list_first(&l, id, 1), 0);
    assert_null(list_find(&l, id, 0));
    static const int64_t id[] = { INT64_MIN, -3, 5, 5, 5, 9, INT64_MAX };
    for (ptrdiff_t i = 0; i < countof(id); i++) *(Baris *)list_add(a, &l) = (Baris){ 'x', id[i], i };
    static const struct { int64_t x; ptrdiff_t di; bool ada; } k[] = {
        { INT64_MIN, 0, true }, { -4, 1, false }, { -3, 1, true }, { 4, 2, false }, { 5, 2, true }, { 6, 5, false }, { 9, 5, true },
        { 10, 6, false }, { INT64_MAX, 6, true } };
    for (ptrdiff_t i = 0; i < countof(k); i++) {
        const Baris *b = list_find(&l, id, k[i].x);
        assert_int_equal(list_first(&l, id, k[i].x), k[i].di);
        assert_int_equal(b != NULL, k[i].ada);
        if (b) assert_int_equal(b->isi, k[i].di);       /* the first of those that are alike */
    }
    l.n = 6;
    assert_int_equal(list_first(&l, id, 10), 6);
    assert_null(list_find(&l, id, 10));
    arena_free(a);
}

static void tumbuh(void **state)
{
    (void)state;
    Arena *a = arena_new(MB);
    BarisUji l = { 0 };
    for (int i = 0; i < 1000; i++) {
        Baris *b = list_add(a, &l);
        assert_int_equal(b->id, 0);
        b->id = i;
    }
    for (int i = 0; i < 1000; i++) assert_int_equal(l.v[i].id, i);
    assert_int_equal(list_first(&l, id, 731), 731);
    arena_free(a);
}

static void sisa_kembali(void **state)
{
    (void)state;
    Arena *a = arena_new(MB);
    char *x = arena_many(a, char, 256);
    memset(x, 'x', 256);
    arena_trim(a, x, 256, 10);
    assert_int_equal(arena_used(a), 10);
    char *y = arena_many(a, char, 100);
    assert_ptr_equal(y, x + 10);
    for (int i = 0; i < 100; i++) assert_int_equal(y[i], 0);
    arena_trim(a, x, 10, 5);                            /* another came after it */
    arena_trim(a, NULL, 0, 0);
    assert_int_equal(arena_used(a), 110);
    Str s = str_fmt(a, "%s %d", "laporan", 7);          /* what is formatted takes no more than it needs */
    assert_int_equal(arena_used(a), 110 + s.len);
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest t[] = { cmocka_unit_test(dicari_menurut_angka), cmocka_unit_test(tumbuh), cmocka_unit_test(sisa_kembali) };
    return cmocka_run_group_tests(t, NULL, NULL);
}
