/* Signatures as a PDF claims them: what is one, how far it reaches, whether its bytes changed; nothing that is claimed is trusted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "bantu/tanda_uji.h"
#include "base/tanda_pdf.h"

static Arena *a;
static const Str dasar = { "%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n", 36 };

static int siap(void **s) { (void)s; a = arena_new(256 * MB); return 0; }
static int beres(void **s) { (void)s; arena_free(a); return 0; }

static TandaPdfList baca(Str pdf)
{
    TandaPdfList l = { 0 };
    tanda_pdf(a, pdf, &l);
    return l;
}

static Str tambah(Str kiri, const char *kanan)
{
    Buf b = buf_new(a, kiri.len + 4 * KB);
    buf_put(&b, kiri);
    buf_z(&b, kanan);
    return buf_str(&b);
}

/* The same length, other bytes. */
static Str ganti(Str pdf, const char *dari, const char *ke)
{
    ptrdiff_t di = str_find(pdf, str_z(dari));
    assert_true(di >= 0 && strlen(dari) == strlen(ke));
    Buf b = buf_new(a, pdf.len);
    buf_put(&b, str_sub(pdf, 0, di));
    buf_z(&b, ke);
    buf_put(&b, str_sub(pdf, di + (ptrdiff_t)strlen(dari), pdf.len));
    return buf_str(&b);
}

static void satu_lalu_dua(void **s)
{
    (void)s;
    Str satu = tanda_uji(a, dasar, "Siti Aminah, S.Kom."), dua = tanda_uji(a, satu, "Asep Saepudin, S.T.");
    TandaPdfList l = baca(satu);
    assert_int_equal(l.n, 1);
    assert_true(l.v[0].keadaan == TANDA_UTUH && l.v[0].sampai == satu.len && str_eqz(l.v[0].nama, "Siti Aminah, S.Kom.") && !l.v[0].stempel_waktu);
    assert_int_equal(l.v[0].pada.ms, saat_dari(tanggal(2025, 3, 4), pukul(10, 15), 420).ms + 30000);
    assert_true(tanda_pdf_penuh(satu, &l));
    l = baca(dua);
    assert_int_equal(l.n, 2);
    assert_true(l.v[0].keadaan == TANDA_UTUH && l.v[1].keadaan == TANDA_UTUH && l.v[1].sampai == dua.len && str_eqz(l.v[1].nama, "Asep Saepudin, S.T."));
}

static void sampai_ujung(void **s)
{
    (void)s;
    Str satu = tanda_uji(a, dasar, "Siti");
    static const struct { const char *ekor; bool penuh; } kasus[] = {
        { "", true }, { "\n\n", true }, { "5 0 obj\n<< /DSS 6 0 R >>\nendobj\n%%EOF\n", true }, { "5 0 obj\n(lain)\nendobj\n%%EOF\n", false } };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Str pdf = tambah(satu, kasus[i].ekor);
        TandaPdfList l = baca(pdf);
        assert_true(l.n == 1 && l.v[0].keadaan == TANDA_UTUH);
        assert_int_equal(tanda_pdf_penuh(pdf, &l), kasus[i].penuh);
    }
    TandaPdfList kosong = { 0 };
    assert_false(tanda_pdf_penuh(dasar, &kosong));
}

static void yang_diubah(void **s)
{
    (void)s;
    TandaPdfList l = baca(ganti(tanda_uji(a, dasar, "Siti"), "<< >>", "<<  >"));
    assert_true(l.n == 1 && l.v[0].keadaan == TANDA_RUSAK && str_eqz(l.v[0].nama, "Siti"));
}

/* A time that no calendar has is no time; the rest stands. */
static void waktu_yang_tidak_ada(void **s)
{
    (void)s;
    static const char *const bukan[] = { "20250231", "20251304", "20250004", "20250300", "18000304", "abcdefgh" };
    Str satu = tanda_uji(a, dasar, "Siti");
    for (ptrdiff_t i = 0; i < countof(bukan); i++) {
        TandaPdfList l = baca(ganti(satu, "20250304", bukan[i]));
        assert_true(l.n == 1 && !l.v[0].pada.ms && l.v[0].keadaan == TANDA_RUSAK);
    }
}

static void bukan_tanda_tangan(void **s)
{
    (void)s;
    static const char *const bukan[] = {
        "/ByteRange", "/ByteRange [", "/ByteRange [0 1 2]", "/ByteRange [0 1 2 3]", "/ByteRange [5 10 20 5]", "/ByteRange [0 0 0 0]",
        "/ByteRange [0 99999999999999999999 1 1]", "/ByteRange [0 10 5 9]", "/ByteRange [0 -1 20 5]", "/ByteRange [0 10 20 999999]" };
    for (ptrdiff_t i = 0; i < countof(bukan); i++) assert_int_equal(baca(tambah(dasar, bukan[i])).n, 0);
    TandaPdfList l = baca(ganti(tanda_uji(a, dasar, "Siti"), "/adbe.pkcs7.detached", "/adbe.x509.rsa_sha1 "));
    assert_true(l.n == 1 && l.v[0].keadaan == TANDA_TAK_TERBACA);
    Buf b = buf_new(a, 64 * KB);
    buf_put(&b, dasar);
    for (int i = 0; i < 40; i++) buf_fmt(&b, "/Contents <00> /ByteRange [0 %td %td 0]", dasar.len + 10, dasar.len + 14);
    assert_true(baca(buf_str(&b)).n <= TANDA_PDF_MAKS);
}

int main(void)
{
    const struct CMUnitTest t[] = { cmocka_unit_test(satu_lalu_dua), cmocka_unit_test(sampai_ujung), cmocka_unit_test(yang_diubah), cmocka_unit_test(waktu_yang_tidak_ada),
                                    cmocka_unit_test(bukan_tanda_tangan) };
    return cmocka_run_group_tests_name("base_tanda", t, siap, beres);
}
