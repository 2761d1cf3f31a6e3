/* The layout keeps every line once, inside the page, under its headers (SPEC 14: 0, 1, 20, 200 rows, cells of
 * 5,000 characters; repeated headers; nothing orphaned). Tables are made at random from fixed seeds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "dokumen/tata.h"

static const double LEBAR = 500, TINGGI = 400;

static uint64_t benih;
static int ke;                      /* which table, for the message */
static int acak(int n)
{
    benih = benih * 6364136223846793005u + 1442695040888963407u;
    return (int)((benih >> 33) % (uint64_t)n);
}

static RuasList teks(Pena *p, int kata)
{
    static const char *const pilihan[] = { "jalan", "pelaksanaan", "di", "Kabupaten/Kota", "pertanggungjawaban", "100%",
                                           "dan", "laporan\n", "- butir", "\n- satu", "ᮞᮥᮔ᮪ᮓ", "السلام" };
    RuasList r = {0};
    Buf b = buf_new(pena_arena(p), 1 * MB);
    for (int i = 0; i < kata; i++) buf_fmt(&b, "%s%s", i ? " " : "", pilihan[acak(countof(pilihan))]);
    *(Ruas *)list_add(pena_arena(p), &r) = (Ruas){ buf_str(&b), (Gaya)acak(GAYA_MAX) };
    return r;
}

static int panjang(void)
{
    int k = acak(40);
    return k == 0 ? 700 : k < 4 ? 60 + acak(120) : k < 20 ? acak(20) : 1 + acak(4);
}

/* A table whose rows come in groups; the first cells of a group cover all its rows. */
static void tabel_acak(Pena *p, Tabel *t, int rumpun)
{
    *t = (Tabel){ .kolom = 1 + acak(KOLOM_MAKS), .garis = acak(4) > 0, .ukuran = 7 + acak(5), .jarak = acak(20) };
    for (int k = 0; k < t->kolom; k++) t->lebar[k] = 1 + acak(4);
    int kepala = acak(3), sub = acak(2);
    RuasList judul = {0};           /* headers are texts of the forms: short */
    *(Ruas *)list_add(pena_arena(p), &judul) = (Ruas){ S("NO"), GAYA_TEBAL };
    for (int g = -kepala - sub; g < rumpun; g++) {
        int n = g < 0 || t->kolom == 1 ? 1 : 1 + acak(5), tutup = n == 1 ? 0 : acak(t->kolom);
        for (int i = 0; i < n; i++) {
            Baris *b = tabel_baris(p, t);
            b->sifat = g < -sub ? BARIS_KEPALA | BARIS_TETAP : g < 0 ? BARIS_SUBKEPALA | BARIS_TETAP : acak(9) ? 0 : BARIS_TETAP;
            for (int k = 0; k < t->kolom; k++) {
                if (k < tutup && i) continue;
                b->sel[b->n++] = (Petak){ .kolom = k, .lebar = 1, .tinggi = k < tutup ? n : 1, .rata = (Rata)acak(3),
                                        .ulang = k < tutup && !acak(4),
                                        .isi = g < 0 ? judul : teks(p, panjang()) };
            }
        }
    }
}

static bool kepala(const Kotak *k)
{
    for (ptrdiff_t i = 0; i < k->tabel->baris.n; i++) {
        const Baris *b = &k->tabel->baris.v[i];
        if (k->sel >= b->sel && k->sel < b->sel + b->n) return b->sifat & (BARIS_KEPALA | BARIS_SUBKEPALA);
    }
    fail_msg("a box of a cell that is nowhere");
    return false;
}

static void periksa_letak(const Susunan *s)
{
    for (ptrdiff_t i = 0; i < s->kotak.n; i++) {
        const Kotak *k = &s->kotak.v[i];
        assert_true(k->halaman >= 0 && k->halaman < s->halaman);
        assert_true(k->x >= -0.01 && k->x + k->w <= LEBAR + 0.01);
        assert_true(k->y >= -0.01 && k->h >= 0);
        if (k->y + k->h > TINGGI + 0.01) fail_msg("table %d: box %td ends at %g", ke, i, k->y + k->h);
        double isi = (double)(k->sampai - k->dari) * paragraf_spasi(k->tabel->ukuran);
        if (k->sampai > k->dari && isi > k->h) fail_msg("table %d: %g of lines in %g", ke, isi, k->h);
        for (ptrdiff_t j = i + 1; j < s->kotak.n; j++) {
            const Kotak *l = &s->kotak.v[j];
            if (l->halaman != k->halaman) break;
            bool lepas = k->x + k->w <= l->x + 0.01 || l->x + l->w <= k->x + 0.01 || k->y + k->h <= l->y + 0.01
                      || l->y + l->h <= k->y + 0.01;
            if (!lepas) fail_msg("table %d: boxes %td and %td overlap", ke, i, j);
        }
    }
}

/* Each cell's lines come once and in order; headers come whole each time. */
static void periksa_isi(const Susunan *s, TabelList t)
{
    for (ptrdiff_t i = 0; i < t.n; i++)
        for (ptrdiff_t r = 0; r < t.v[i].baris.n; r++)
            for (int c = 0; c < t.v[i].baris.v[r].n; c++) t.v[i].baris.v[r].sel[c].mulai = 0;
    for (ptrdiff_t i = 0; i < s->kotak.n; i++) {
        const Kotak *k = &s->kotak.v[i];
        Petak *sel = (Petak *)(uintptr_t)k->sel;
        if (kepala(k)) {
            assert_true(k->dari == 0 && k->sampai == sel->larik.n);
            sel->mulai = k->sampai;
            continue;
        }
        if (sel->ulang && k->dari == 0) sel->mulai = 0;
        assert_int_equal(k->dari, sel->mulai);
        sel->mulai = k->sampai;
    }
    for (ptrdiff_t i = 0; i < t.n; i++)
        for (ptrdiff_t r = 0; r < t.v[i].baris.n; r++)
            for (int c = 0; c < t.v[i].baris.v[r].n; c++) {
                const Petak *sel = &t.v[i].baris.v[r].sel[c];
                if (sel->mulai != sel->larik.n && !sel->ulang)
                    fail_msg("table %d.%td row %td cell %d: %td of %td lines", ke, i, r, c, sel->mulai, sel->larik.n);
            }
}

/* On a page that shows rows of a table its headers stand above them. */
static void periksa_kepala(const Susunan *s)
{
    for (ptrdiff_t i = 0; i < s->kotak.n; i++) {
        const Kotak *k = &s->kotak.v[i];
        if (!k->tabel->baris.n || !(k->tabel->baris.v[0].sifat & BARIS_KEPALA)) continue;
        bool ada = false;
        for (ptrdiff_t j = 0; j <= i && !ada; j++)
            ada = s->kotak.v[j].halaman == k->halaman && s->kotak.v[j].sel == &k->tabel->baris.v[0].sel[0];
        assert_true(ada);
    }
}

static void tables_at_random(void **state)
{
    (void)state;
    for (ke = 0; ke < 100; ke++) {
        Pena *p = pena_ambil(NULL);
        assert_non_null(p);
        benih = (uint64_t)ke * 7919 + 1;
        TabelList t = {0};
        for (int n = 1 + acak(4); n > 0; n--) {
            Tabel baru;
            tabel_acak(p, &baru, acak(12));
            *(Tabel *)list_add(pena_arena(p), &t) = baru;
        }
        Susunan s = tata_susun(p, t, LEBAR, TINGGI);
        periksa_letak(&s);
        periksa_isi(&s, t);
        periksa_kepala(&s);
        pena_kembali(p);
    }
}

/* ---- single cases ---- */

static Tabel satu_kolom(double ukuran) { return (Tabel){ .lebar = { 1 }, .kolom = 1, .garis = true, .ukuran = ukuran }; }

static Baris *baris(Pena *p, Tabel *t, unsigned sifat, int larik)
{
    Baris *b = tabel_baris(p, t);
    Buf x = buf_new(pena_arena(p), 1 * MB);
    for (int i = 0; i < larik; i++) buf_fmt(&x, "%sbaris %d", i ? "\n" : "", i + 1);
    b->sifat = sifat;
    b->n = 1;
    b->sel[0] = (Petak){ .lebar = 1, .tinggi = 1 };
    *(Ruas *)list_add(pena_arena(p), &b->sel[0].isi) = (Ruas){ buf_str(&x), GAYA_BIASA };
    return b;
}

static Susunan susun(Pena *p, Tabel *t, int n)
{
    TabelList l = {0};
    for (int i = 0; i < n; i++) *(Tabel *)list_add(pena_arena(p), &l) = t[i];
    return tata_susun(p, l, LEBAR, TINGGI);
}

static void pages_by_number_of_rows(void **state)
{
    (void)state;
    /* 10 points: 12 a line, 17 a row of one line, 23 rows a page under a header row of 17 */
    static const struct { int baris, halaman; } kasus[] = { { 0, 1 }, { 1, 1 }, { 20, 1 }, { 22, 1 }, { 23, 2 }, { 200, 10 } };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Pena *p = pena_ambil(NULL);
        Tabel t = satu_kolom(10);
        baris(p, &t, BARIS_KEPALA | BARIS_TETAP, 1);
        for (int k = 0; k < kasus[i].baris; k++) baris(p, &t, 0, 1);
        assert_int_equal(susun(p, &t, 1).halaman, kasus[i].halaman);
        pena_kembali(p);
    }
}

static void a_heading_goes_with_what_follows(void **state)
{
    (void)state;
    Pena *p = pena_ambil(NULL);
    Tabel t = satu_kolom(10);
    for (int k = 0; k < 22; k++) baris(p, &t, 0, 1);        /* 374 of 400: room for the heading alone */
    baris(p, &t, BARIS_TETAP | BARIS_UTUH, 1);
    baris(p, &t, 0, 1);
    Susunan s = susun(p, &t, 1);
    assert_int_equal(s.halaman, 2);
    assert_int_equal(s.kotak.v[21].halaman, 0);
    assert_int_equal(s.kotak.v[22].halaman, 1);
    pena_kembali(p);
}

static void signatures_are_never_alone(void **state)
{
    (void)state;
    for (int larik = 1; larik < 80; larik++) {
        Pena *p = pena_ambil(NULL);
        Tabel t[2] = { satu_kolom(10), satu_kolom(10) };
        baris(p, &t[0], BARIS_TETAP, larik);
        for (int k = 0; k < 4; k++) baris(p, &t[1], BARIS_UTUH | (k < 3 ? BARIS_TETAP : 0), 1);
        t[1].jarak = 10;
        Susunan s = susun(p, t, 2);
        int akhir = s.halaman - 1, di_atas = 0, ttd = 0;
        for (ptrdiff_t i = 0; i < s.kotak.n; i++)
            if (s.kotak.v[i].halaman == akhir) {
                if (s.kotak.v[i].tabel->jarak > 0) ttd++;
                else di_atas += (int)(s.kotak.v[i].sampai - s.kotak.v[i].dari);
            }
        if (ttd != 4) fail_msg("%d lines: signature torn", larik);
        if (di_atas < (larik < 2 ? larik : 2)) fail_msg("%d lines: %d above the signature", larik, di_atas);
        pena_kembali(p);
    }
}

static void a_torn_row_leaves_no_single_line(void **state)
{
    (void)state;
    for (int larik = 30; larik < 140; larik++) {
        Pena *p = pena_ambil(NULL);
        Tabel t = satu_kolom(10);
        baris(p, &t, 0, 1);
        baris(p, &t, 0, larik);
        Susunan s = susun(p, &t, 1);
        for (ptrdiff_t i = 1; i < s.kotak.n; i++)
            if (s.kotak.v[i].sampai - s.kotak.v[i].dari < 2) fail_msg("%d lines: one alone", larik);
        pena_kembali(p);
    }
}

int main(void)
{
    const struct CMUnitTest t[] = {
        cmocka_unit_test(tables_at_random), cmocka_unit_test(pages_by_number_of_rows),
        cmocka_unit_test(a_heading_goes_with_what_follows), cmocka_unit_test(signatures_are_never_alone),
        cmocka_unit_test(a_torn_row_leaves_no_single_line),
    };
    return cmocka_run_group_tests(t, NULL, NULL);
}
