/*
 * The seal of the agency (SPEC 14): every kind of document as pdfsig, qpdf and openssl see it; the same bytes again, from any
 * thread; what changed is found; what cannot seal says why.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <pthread.h>
#include <sodium.h>

#include "bantu/alat.h"
#include "bantu/lembar_contoh.h"
#include "bantu/naskah_contoh.h"
#include "bantu/segel_uji.h"
#include "base/tanda_pdf.h"
#include "dokumen/dokumen.h"
#include "dokumen/pdf_gabung.h"

static Arena *a;
static char folder[ALAT_FOLDER];
static const Pades *segel;

static const LembarSet SEMUA = LEMBAR_SKP | LEMBAR_LAMPIRAN | LEMBAR_EVALUASI | LEMBAR_DOKUMEN;

static int siap(void **s)
{
    (void)s;
    a = arena_new(1024 * MB);
    if (alat_folder(folder, "segel") || !dokumen_mulai((Str){ 0 }, NULL)) return -1;
    segel = segel_uji_muat(a, folder);
    return 0;
}

static int beres(void **s)
{
    (void)s;
    arena_free(a);
    return alat_hapus(folder);
}

static Saat jam(int tahun, int bulan) { return saat_dari(tanggal(tahun, bulan, 4), pukul(10, 15), 420); }

static CetakAtur atur(bool disegel)
{
    CetakAtur x = { KERTAS_A4, { "K7QM-3XPT-9WDA", 14 }, { "https://contoh.go.id/periksa", 28 }, false };
    if (disegel) cetak_segel(&x, segel, jam(2025, 3), jam(2025, 6));
    return x;
}

static Str cetak_lembar(int format, bool disegel)
{
    LembarIsi l = lembar_contoh(a, format, 3);
    CetakAtur x = atur(disegel);
    Str pdf;
    Err err = { 0 };
    if (!dokumen_pdf(a, lembar_json(a, &l), SEMUA, &x, &pdf, &err)) fail_msg("%s", err.pesan);
    return pdf;
}

static Str cetak_lain(const NaskahContoh *n, bool disegel)
{
    CetakAtur x = atur(disegel);
    Str pdf;
    Err err = { 0 };
    if (!dokumen_lain_pdf(a, str_z(n->jenis), n->json(a, 3, 0), &x, &pdf, &err)) fail_msg("%s: %s", n->jenis, err.pesan);
    return pdf;
}

static void ada(Str s, const char *teks) { if (str_find(s, str_z(teks)) < 0) fail_msg("“%s” tidak ada:\n" STR_F, teks, STR_A(s)); }

/* Its words in order, but for the line that the seal adds. */
static Str teks(Str pdf)
{
    const char *jalur = alat_simpan(a, folder, "t.pdf", pdf);
    return alat_jalan(a, "pdftotext -layout %s - | grep -v 'Disegel secara elektronik oleh' | tr -s '[:space:]' ' '", jalur);
}

static void tersegel(Str pdf, Str polos)
{
    const char *jalur = alat_simpan(a, folder, "s.pdf", pdf);
    Str s = alat_jalan(a, "pdfsig %s", jalur);
    ada(s, "Signature is Valid");
    ada(s, "Total document signed");
    ada(s, "ETSI.CAdES.detached");
    ada(s, "SHA-256");
    ada(s, SEGEL_UJI_NAMA);
    assert_int_equal(alat_berapa(s, S("Signature #")), 1);
    ada(alat_jalan(a, "qpdf --check %s 2>&1", jalur), "No syntax or stream encoding errors");
    ada(alat_jalan(a, "pdftotext %s -", jalur), "Disegel secara elektronik oleh " SEGEL_UJI_NAMA);
    assert_true(str_eq(teks(pdf), teks(polos)));
}

static void setiap_jenis(void **s)
{
    (void)s;
    for (int format = 1; format <= 5; format++) {
        Str pdf = cetak_lembar(format, true);
        tersegel(pdf, cetak_lembar(format, false));
        assert_true(str_eq(pdf, cetak_lembar(format, true)));
    }
    for (int i = 0; i < naskah_contoh_n; i++) {
        Str pdf = cetak_lain(&naskah_contoh[i], true);
        tersegel(pdf, cetak_lain(&naskah_contoh[i], false));
        assert_true(str_eq(pdf, cetak_lain(&naskah_contoh[i], true)));
    }
}

/* The signature itself by another program, with the chain to the CA and the attributes that CAdES wants. */
static void menurut_openssl(void **s)
{
    (void)s;
    Str pdf = cetak_lembar(1, true);
    TandaPdfList l = { 0 };
    tanda_pdf(a, pdf, &l);
    assert_int_equal(l.n, 1);
    assert_true(l.v[0].keadaan == TANDA_UTUH && tanda_pdf_penuh(pdf, &l) && str_eqz(l.v[0].nama, SEGEL_UJI_NAMA));
    assert_int_equal(l.v[0].pada.ms, jam(2025, 3).ms);             /* the record's time, not the print's */
    ptrdiff_t di = str_find(pdf, S("/Contents <")) + 11, buka = di - 1;
    Str hex = str_sub(pdf, di, pdf.len);
    hex = str_sub(hex, 0, str_find(hex, S(">")));
    Buf isi = buf_new(a, pdf.len);
    buf_put(&isi, str_sub(pdf, 0, buka));
    buf_put(&isi, str_sub(pdf, di + hex.len + 1, pdf.len));
    alat_simpan(a, folder, "isi", buf_str(&isi));
    unsigned char *der = arena_many(a, unsigned char, hex.len / 2);
    size_t n = 0;
    assert_int_equal(sodium_hex2bin(der, (size_t)hex.len / 2, hex.s, (size_t)hex.len, NULL, &n, NULL), 0);
    alat_simpan(a, folder, "cms.der", (Str){ (const char *)der, (ptrdiff_t)n });
    ada(alat_jalan(a, "openssl cms -verify -cades -binary -inform DER -in %s/cms.der -content %s/isi -CAfile %s/ca.pem -purpose any -attime 1750000000 -out /dev/null 2>&1", folder, folder, folder), "successful");
    Str atribut = alat_jalan(a, "openssl cms -cmsout -print -noout -inform DER -in %s/cms.der", folder);
    ada(atribut, "id-smime-aa-signingCertificateV2");
    assert_true(str_find(atribut, S("signingTime")) < 0);           /* EN 319 142-1: the time stands in the dictionary */
}

static void yang_diubah_ketahuan(void **s)
{
    (void)s;
    Str pdf = cetak_lembar(2, true);
    ptrdiff_t tanda = str_find(pdf, S("/Contents <")), di[] = { 20, pdf.len / 4, tanda - 30, pdf.len - 30 };
    for (ptrdiff_t i = 0; i < countof(di); i++) {
        TandaPdfList l = { 0 };
        char *z = arena_many(a, char, pdf.len);
        memcpy(z, pdf.s, (size_t)pdf.len);
        z[di[i]] ^= 1;
        tanda_pdf(a, (Str){ z, pdf.len }, &l);
        if (l.n != 1 || l.v[0].keadaan != TANDA_RUSAK) fail_msg("letak %td: %td tanda, keadaan %d", di[i], l.n, l.n ? (int)l.v[0].keadaan : -1);
    }
    char *z = str_cz(a, pdf);
    z[pdf.len / 4] ^= 1;
    ada(alat_jalan(a, "pdfsig %s", alat_simpan(a, folder, "rusak.pdf", (Str){ z, pdf.len })), "Digest Mismatch");
}

/* ---- threads ------------------------------------------------------------------------------------- */

typedef struct { Arena *a; Str json, pdf; } Utas;

static void *cetak_utas(void *arg)
{
    Utas *u = arg;
    CetakAtur x = atur(true);
    for (int i = 0; i < 5; i++)
        if (!dokumen_pdf(u->a, u->json, SEMUA, &x, &u->pdf, NULL)) u->pdf = (Str){ 0 };
    return NULL;
}

static void dari_banyak_utas(void **s)
{
    (void)s;
    enum { N = 4 };
    Utas u[N];
    pthread_t t[N];
    LembarIsi l = lembar_contoh(a, 4, 3);
    Str json = lembar_json(a, &l), satu = cetak_lembar(4, true);
    for (int i = 0; i < N; i++) {
        u[i] = (Utas){ arena_new(256 * MB), json, { 0 } };
        assert_int_equal(pthread_create(&t[i], NULL, cetak_utas, &u[i]), 0);
    }
    for (int i = 0; i < N; i++) {
        pthread_join(t[i], NULL);
        assert_true(str_eq(u[i].pdf, satu));
        arena_free(u[i].a);
    }
}

/* ---- merged -------------------------------------------------------------------------------------- */

static bool tampung(void *arg, Str s, Err *err)
{
    (void)err;
    buf_put(arg, s);
    return true;
}

static Str gabung(const Pades *p)
{
    Err err = { 0 };
    Buf out = buf_new(a, 64 * MB);
    Gabung *g = gabung_mulai(a, (Saluran){ tampung, &out }, p, jam(2025, 4));
    for (int format = 1; format <= 3; format++)
        if (!gabung_tambah(g, str_fmt(a, "Format %d", format), cetak_lembar(format, false), &err)) fail_msg("%s", err.pesan);
    if (!gabung_selesai(g, S("Gabungan"), S("Dinas"), S("Sirancage"), tanggal(2025, 3, 31), &err)) fail_msg("%s", err.pesan);
    return buf_str(&out);
}

static void gabungan_disegel_seutuhnya(void **s)
{
    (void)s;
    Str pdf = gabung(segel), polos = gabung(NULL);
    const char *jalur = alat_simpan(a, folder, "g.pdf", pdf);
    Str sig = alat_jalan(a, "pdfsig %s", jalur);
    ada(sig, "Signature is Valid");
    ada(sig, "Total document signed");
    assert_int_equal(alat_berapa(sig, S("Signature #")), 1);
    ada(alat_jalan(a, "qpdf --check %s 2>&1", jalur), "No syntax or stream encoding errors");
    assert_true(str_eq(pdf, gabung(segel)));
    assert_true(str_eq(teks(pdf), teks(polos)));
}

/* ---- what cannot seal ---------------------------------------------------------------------------- */

static void ditolak(void **s)
{
    (void)s;
    static const struct { const char *nama; SegelUji u; const char *sebab; } kasus[] = {
        { "ecdsa", { 0, "20240101000000Z", "20340101000000Z" }, "bukan RSA" },
        { "pendek", { 1024, "20240101000000Z", "20340101000000Z" }, "1024 bit terlalu pendek" },
        { "kosong", { 2048, "20240101000000Z", "20340101000000Z", .tanpa_kunci = true }, "tidak memuat kunci" },
        { "sandi-saja", { 2048, "20240101000000Z", "20340101000000Z", .bukan_tanda = true }, "tidak untuk tanda tangan" },
    };
    const Pades *p;
    Str sandi = str_fmt(a, "%s/sandi", folder), baik = str_fmt(a, "%s/segel.p12", folder);
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Err err = { 0 };
        assert_false(pades_muat(a, segel_uji(a, folder, kasus[i].nama, &kasus[i].u), sandi, &p, &err));
        assert_int_equal(err.kode, E_SEGEL);
        ada(str_z(err.pesan), kasus[i].sebab);
    }
    const struct { Str berkas, sandi; const char *sebab; } lain[] = {
        { baik, str_z(alat_simpan(a, folder, "salah", S("bukan ini\n"))), "sandi di segel_sandi_berkas tidak membuka" },
        { baik, (Str){ 0 }, "tidak membuka" },
        { baik, str_fmt(a, "%s/tiada", folder), "segel_sandi_berkas: " },
        { str_fmt(a, "%s/tiada.p12", folder), sandi, "segel_berkas: " },
        { str_z(alat_simpan(a, folder, "bukan.p12", S("bukan PKCS#12"))), sandi, "bukan PKCS#12" },
    };
    for (ptrdiff_t i = 0; i < countof(lain); i++) {
        Err err = { 0 };
        assert_false(pades_muat(a, lain[i].berkas, lain[i].sandi, &p, &err));
        assert_int_equal(err.kode, E_SEGEL);
        ada(str_z(err.pesan), lain[i].sebab);
        assert_true(str_find(str_z(err.pesan), S(SEGEL_UJI_SANDI)) < 0);
    }
}

/* A certificate that is over does not stop printing: there is no seal. One that came after the record bears its own first day. */
static void di_luar_masanya(void **s)
{
    (void)s;
    CetakAtur x = { .kertas = KERTAS_A4 };
    cetak_segel(&x, segel, jam(2025, 3), jam(2034, 2));
    assert_null(x.segel);
    cetak_segel(&x, segel, jam(2025, 3), jam(2023, 2));
    assert_null(x.segel);
    cetak_segel(&x, NULL, jam(2025, 3), jam(2025, 6));
    assert_null(x.segel);
    cetak_segel(&x, segel, jam(2023, 3), jam(2025, 6));
    assert_ptr_equal(x.segel, segel);
    assert_int_equal(x.segel_pada.ms, saat_dari(tanggal(2024, 1, 1), pukul(0, 0), 0).ms);
    const PadesInfo *i = pades_info(segel);
    assert_true(str_eqz(i->nama, SEGEL_UJI_NAMA) && str_eqz(i->penerbit, "CA Uji"));
}

int main(void)
{
    const struct CMUnitTest t[] = {
        cmocka_unit_test(setiap_jenis), cmocka_unit_test(menurut_openssl), cmocka_unit_test(yang_diubah_ketahuan), cmocka_unit_test(dari_banyak_utas),
        cmocka_unit_test(gabungan_disegel_seutuhnya), cmocka_unit_test(ditolak), cmocka_unit_test(di_luar_masanya),
    };
    return cmocka_run_group_tests_name("dokumen_segel", t, siap, beres);
}
