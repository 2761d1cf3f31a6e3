/*
 * The same snapshot gives the same bytes: every kind of document in every thread, order, process, time zone and language (DESIGN 4,
 * Documents). A kind without an example fails.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <pthread.h>
#include <unistd.h>

#include "bantu/alat.h"
#include "bantu/lembar_contoh.h"
#include "bantu/naskah_contoh.h"
#include "dokumen/dokumen.h"
#include "inti/jenis_dokumen.h"

enum { FORMAT = 5, MAKS = 64, UTAS = 4, PUTARAN = 2 };
static const CetakAtur ATUR = { KERTAS_A4, { "K7QM-3XPT-9WDA", 14 }, { "https://sirancage.majalengkakab.go.id/v", 39 }, false };

/* `jenis` NULL: the sheets of B-L1. */
typedef struct { const char *jenis; LembarSet lembar; Str json, pdf; } Contoh;
typedef struct { Contoh v[MAKS]; int n; } Semua;

static Arena *a;
static Semua semua;

static bool cetak(Arena *ke, const Contoh *x, Str *pdf)
{
    return x->jenis ? dokumen_lain_pdf(ke, str_z(x->jenis), x->json, &ATUR, pdf, NULL) : dokumen_pdf(ke, x->json, x->lembar, &ATUR, pdf, NULL);
}

static void kumpulkan(void)
{
    for (int f = 1; f <= FORMAT; f++) {
        LembarIsi l = lembar_contoh(a, f, f);
        Str json = lembar_json(a, &l);
        semua.v[semua.n++] = (Contoh){ .lembar = LEMBAR_SKP | LEMBAR_LAMPIRAN, .json = json };
        semua.v[semua.n++] = (Contoh){ .lembar = LEMBAR_SKP | LEMBAR_LAMPIRAN | LEMBAR_EVALUASI | LEMBAR_DOKUMEN, .json = json };
    }
    for (int i = 0; i < naskah_contoh_n; i++) {
        pastikan(semua.n < MAKS);
        semua.v[semua.n++] = (Contoh){ .jenis = naskah_contoh[i].jenis, .json = naskah_contoh[i].json(a, 5, 0) };
    }
}

static int setup(void **s)
{
    (void)s;
    a = arena_new(512 * MB);
    kumpulkan();
    for (int i = 0; i < semua.n; i++)
        if (!cetak(a, &semua.v[i], &semua.v[i].pdf)) return -1;
    return 0;
}

static int teardown(void **s) { (void)s; arena_free(a); return 0; }

static void every_kind_has_an_example(void **s)
{
    (void)s;
    for (int j = 1; j < JENIS_DOKUMEN_MAX; j++) {
        bool ada = j == JENIS_DOKUMEN_SKP || j == JENIS_DOKUMEN_EVALUASI;
        for (int i = 0; i < naskah_contoh_n; i++) ada = ada || !strcmp(naskah_contoh[i].jenis, jenis_dokumen_kode[j]);
        if (!ada) fail_msg("%s: tambahkan pada tests/bantu/naskah_contoh.c", jenis_dokumen_kode[j]);
    }
}

/* Each thread begins elsewhere, every other one goes backwards. */
static void *utas_cetak(void *p)
{
    int nomor = *(int *)p, langkah = nomor % 2 ? semua.n - 1 : 1;
    Arena *milik = arena_new(512 * MB);
    void *beda = NULL;
    for (int i = 0, k = nomor * semua.n / UTAS; i < PUTARAN * semua.n && !beda; i++, k = (k + langkah) % semua.n) {
        Str pdf;
        if (!cetak(milik, &semua.v[k], &pdf) || !str_eq(pdf, semua.v[k].pdf)) beda = &semua.v[k];
        arena_reset(milik);
    }
    arena_free(milik);
    return beda;
}

static void threads_in_any_order_agree(void **s)
{
    (void)s;
    pthread_t id[UTAS];
    int nomor[UTAS];
    for (int i = 0; i < UTAS; i++) {
        nomor[i] = i;
        assert_int_equal(pthread_create(&id[i], NULL, utas_cetak, &nomor[i]), 0);
    }
    for (int i = 0; i < UTAS; i++) {
        void *beda;
        pthread_join(id[i], &beda);
        if (beda) fail_msg("%s berbeda", ((Contoh *)beda)->jenis ? ((Contoh *)beda)->jenis : "B-L1");
    }
}

/* All of them, the last first, from another process. */
static void processes_zones_and_languages_agree(void **s)
{
    (void)s;
    static const char *const dunia[] = { "TZ=UTC LANG=C", "TZ=Asia/Jayapura LANG=id_ID.UTF-8 LC_ALL=id_ID.UTF-8",
                                         "TZ=America/New_York LANG=C.UTF-8 LC_ALL=C.UTF-8 SOURCE_DATE_EPOCH=1" };
    char diri[1024] = { 0 };
    assert_true(readlink("/proc/self/exe", diri, sizeof diri - 1) > 0);
    Buf harap = buf_new(a, 64 * MB);
    for (int i = semua.n - 1; i >= 0; i--) buf_put(&harap, semua.v[i].pdf);
    for (int i = 0; i < countof(dunia); i++) assert_true(str_eq(alat_jalan(a, "env %s '%s' --cetak", dunia[i], diri), buf_str(&harap)));
}

static int cetak_saja(void)
{
    a = arena_new(512 * MB);
    kumpulkan();
    for (int i = semua.n - 1; i >= 0; i--) {
        Str pdf;
        if (!cetak(a, &semua.v[i], &pdf)) return 1;
        fwrite(pdf.s, 1, (size_t)pdf.len, stdout);
    }
    arena_free(a);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc > 1 && !strcmp(argv[1], "--cetak")) return cetak_saja();
    const struct CMUnitTest t[] = {
        cmocka_unit_test(every_kind_has_an_example), cmocka_unit_test(threads_in_any_order_agree),
        cmocka_unit_test(processes_zones_and_languages_agree),
    };
    return cmocka_run_group_tests(t, setup, teardown);
}
