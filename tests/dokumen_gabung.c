/* Many documents as one: the sum reads like the parts, in any number, and damaged parts are refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "bantu/alat.h"
#include "bantu/lembar_contoh.h"
#include "dokumen/dokumen.h"
#include "dokumen/pdf_baca.h"
#include "dokumen/pdf_gabung.h"

static Arena *a;
static char folder[ALAT_FOLDER];
static const CetakAtur ATUR = { KERTAS_A4, { "K7QM-3XPT-9WDA", 14 }, { "https://contoh.go.id/v", 22 }, false };

static int siap(void **s)
{
    (void)s;
    a = arena_new(1024 * MB);
    return alat_folder(folder, "gabung") || !dokumen_mulai((Str){ 0 }, NULL);
}

static int bersih(void **s)
{
    (void)s;
    arena_free(a);
    return alat_hapus(folder);
}

static void simpan(const char *nama, Str isi) { alat_simpan(a, folder, nama, isi); }
static Str jalan(const char *perintah, const char *nama) { return alat_jalan(a, "%s %s/%s", perintah, folder, nama); }
static Str teks(const char *nama) { return alat_jalan(a, "pdftotext -layout %s/%s -", folder, nama); }

static Str dokumen(int format, int rhk, LembarSet lembar)
{
    LembarIsi l = lembar_contoh(a, format, rhk);
    Str pdf;
    Err err = { 0 };
    if (!dokumen_pdf(a, lembar_json(a, &l), lembar, &ATUR, &pdf, &err)) fail_msg("%s", err.pesan);
    return pdf;
}

static bool tampung(void *arg, Str s, Err *err)
{
    (void)err;
    buf_put(arg, s);
    return true;
}

typedef struct { Str nama, pdf; } Bagian;

static Str gabung(const Bagian *b, int n)
{
    Err err = { 0 };
    Buf *out = arena_one(a, Buf);
    *out = buf_new(a, 256 * MB);
    Gabung *g = gabung_mulai(a, (Saluran){ tampung, out }, NULL, (Saat){ 0 });
    for (int i = 0; i < n; i++)
        if (!gabung_tambah(g, b[i].nama, b[i].pdf, &err)) fail_msg("%s", err.pesan);
    if (!gabung_selesai(g, S("Dokumen Evaluasi, Dinas “X”, Maret 2025"), S("Dinas X"), S("Sirancage"), tanggal(2025, 4, 4), &err)) fail_msg("%s", err.pesan);
    return buf_str(out);
}

static void jumlah_sama_dengan_bagiannya(void **s)
{
    (void)s;
    enum { N = 130 };                       /* more than two nodes of the page tree */
    Bagian b[N];
    Str jenis[] = { dokumen(4, 3, (LembarSet)15), dokumen(1, 1, LEMBAR_SKP), dokumen(5, 0, LEMBAR_SKP | LEMBAR_LAMPIRAN) };
    Buf harap = buf_new(a, 64 * MB);
    Str isi[countof(jenis)];
    for (int i = 0; i < countof(jenis); i++) {
        simpan("satu.pdf", jenis[i]);
        isi[i] = teks("satu.pdf");
    }
    for (int i = 0; i < N; i++) {
        b[i] = (Bagian){ str_fmt(a, "Orang ke-%d “Ñ”, S.T. 😀 (a\\b)", i), jenis[i % countof(jenis)] };
        buf_put(&harap, isi[i % countof(jenis)]);
    }
    Str pdf = gabung(b, N);
    simpan("semua.pdf", pdf);
    jalan("qpdf --check", "semua.pdf");
    assert_true(str_eq(teks("semua.pdf"), buf_str(&harap)));
    Str info = jalan("pdfinfo", "semua.pdf");
    assert_true(str_find(info, S("Dokumen Evaluasi, Dinas “X”, Maret 2025")) >= 0);
    assert_true(str_eq(pdf, gabung(b, N)));                     /* the same bytes again */
    Str kerangka = jalan("qpdf --json --json-key=outlines", "semua.pdf");
    int baris = 0;
    for (ptrdiff_t i; (i = str_find(kerangka, S("Orang ke-"))) >= 0; baris++) kerangka = str_sub(kerangka, i + 9, kerangka.len);
    assert_int_equal(baris, N);
}

static void satu_dokumen_pun_boleh(void **s)
{
    (void)s;
    Bagian b = { S("Satu"), dokumen(2, 20, (LembarSet)15) };
    simpan("satu.pdf", b.pdf);
    simpan("semua.pdf", gabung(&b, 1));
    jalan("qpdf --check", "semua.pdf");
    assert_true(str_eq(teks("satu.pdf"), teks("semua.pdf")));
}

/* References in texts and streams are not references. */
static void rujukan(void **s)
{
    (void)s;
    static const struct { const char *isi; int64_t nomor; } k[] = {
        { "<< /Parent 12 0 R >>", 12 }, { "<< /Title (lihat 3 0 R \\) 4 0 R) /Next 5 0 R >>", 5 }, { "[7 0 R]", 7 }, { "0.9 0 R", 0 },
        { "(a(b)3 0 R)", 0 }, { "<< /Length 8 >>\nstream\n9 0 R", 0 }, { "[ 1 2 0 R ]", 2 }, { "", 0 }, { "(", 0 }, { "12 0", 0 } };
    for (int i = 0; i < countof(k); i++) {
        Rujukan r = { 0 };
        bool ada = pdf_rujukan(str_z(k[i].isi), 0, &r);
        if (ada != (k[i].nomor > 0) || (ada && r.nomor != k[i].nomor)) fail_msg("%s: %lld", k[i].isi, (long long)r.nomor);
    }
}

static void yang_bukan_dokumen_ditolak(void **s)
{
    (void)s;
    Str utuh = dokumen(4, 1, LEMBAR_SKP);
    PdfIsi p;
    assert_true(pdf_baca(a, utuh, &p));
    Str potong[] = { { 0 }, S("%PDF-1.5\n"), str_sub(utuh, 0, utuh.len / 2), str_sub(utuh, 10, utuh.len), S("startxref\n0\n%%EOF"),
                     S("%PDF-1.5\nxref\n0 99999999\ntrailer\nstartxref\n9\n%%EOF") };
    for (int i = 0; i < countof(potong); i++) {
        Err err = { 0 };
        Buf *out = arena_one(a, Buf);
        *out = buf_new(a, 1 * MB);
        assert_false(gabung_tambah(gabung_mulai(a, (Saluran){ tampung, out }, NULL, (Saat){ 0 }), S("x"), potong[i], &err));
        assert_int_equal(err.kode, E_DOKUMEN);
    }
}

static bool penuh(void *arg, Str s, Err *err)
{
    int *sisa = arg;
    *sisa -= (int)s.len;
    return *sisa > 0 || err_set(err, E_BERKAS, NULL, NULL, V("semua.pdf"), V("cakram penuh"));
}

/* A full disk stops the work at any byte, with its own error. */
static void cakram_penuh(void **s)
{
    (void)s;
    Str pdf = dokumen(4, 1, LEMBAR_SKP);
    for (int batas = 1; batas < pdf.len + 1000; batas += 997) {
        int sisa = batas;
        Err err = { 0 };
        Gabung *g = gabung_mulai(a, (Saluran){ penuh, &sisa }, NULL, (Saat){ 0 });
        bool ok = gabung_tambah(g, S("x"), pdf, &err) && gabung_selesai(g, S("j"), S("p"), S("a"), (Tanggal){ 0 }, &err);
        assert_true(ok || err.kode == E_BERKAS);
        if (batas < pdf.len) assert_false(ok);
    }
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(jumlah_sama_dengan_bagiannya), cmocka_unit_test(satu_dokumen_pun_boleh), cmocka_unit_test(rujukan),
        cmocka_unit_test(yang_bukan_dokumen_ditolak), cmocka_unit_test(cakram_penuh),
    };
    return cmocka_run_group_tests_name("dokumen_gabung", uji, siap, bersih);
}
