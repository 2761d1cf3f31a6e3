/* Mail and calendars as bytes: RFC 5322, 2045, 2047 and RFC 5545. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/ics.h"
#include "base/mime.h"

static Arena *a;
static int setup(void **s) { (void)s; a = arena_new(8 * MB); return 0; }
static int teardown(void **s) { (void)s; arena_free(a); return 0; }

static void alamat(void **s)
{
    (void)s;
    static const char *const ya[] = { "siti@contoh.go.id", "a.b+c@x-y.id", "o'neil@mail.contoh.id" };
    static const char *const bukan[] = { "", "siti", "@contoh.id", "siti@", "siti@contoh", "siti@@contoh.id", "si ti@contoh.id", ".siti@contoh.id", "siti.@contoh.id",
        "si..ti@contoh.id", "siti@-contoh.id", "siti@contoh-.id", "siti@contoh..id", "siti@contoh.id.", "siti@contoh.id\r\nBcc: x@y.id", "<siti@contoh.id>", "s\xc3\xa9@contoh.id" };
    for (int i = 0; i < countof(ya); i++)
        if (!mime_alamat(str_z(ya[i]))) fail_msg("ditolak: %s", ya[i]);
    for (int i = 0; i < countof(bukan); i++)
        if (mime_alamat(str_z(bukan[i]))) fail_msg("diterima: %s", bukan[i]);
    Str nama, ke;
    assert_true(mime_pengirim(S(" Kinerja <k@contoh.id> "), &nama, &ke) && str_eqz(nama, "Kinerja") && str_eqz(ke, "k@contoh.id"));
    assert_true(mime_pengirim(S("k@contoh.id"), &nama, &ke) && !nama.len);
    assert_false(mime_pengirim(S("Kinerja <k@contoh.id"), &nama, &ke));
}

static void qp(void **s)
{
    (void)s;
    static const struct { const char *isi, *jadi; } k[] = {
        { "biasa saja", "biasa saja" }, { "a=b", "a=3Db" }, { "caf\xc3\xa9", "caf=C3=A9" }, { "ujung \nbaris", "ujung=20\r\nbaris" },
        { "From sini", "=46rom sini" }, { ".titik", "=2Etitik" }, { "a\r\nb", "a\r\nb" }, { "akhir ", "akhir=20" },
    };
    for (int i = 0; i < countof(k); i++) {
        Buf b = buf_new(a, 4 * KB);
        mime_qp(&b, str_z(k[i].isi));
        assert_string_equal(str_cz(a, buf_str(&b)), k[i].jadi);
    }
    Buf b = buf_new(a, 64 * KB);
    char panjang[600];
    memset(panjang, 'x', sizeof panjang);
    for (int i = 0; i < 600; i += 7) panjang[i] = '=';
    mime_qp(&b, (Str){ panjang, 600 });
    Str sisa = buf_str(&b);
    while (sisa.len) assert_true(str_cut(&sisa, '\n').len <= 77);       /* 76 and the CR */
}

static void judul(void **s)
{
    (void)s;
    Buf b = buf_new(a, 4 * KB);
    mime_kata(&b, S("Tujuh belas huruf é berulang é é é é é é é é é é é é é é é é é é é é é é é"));
    Str sisa = buf_str(&b);
    int baris = 0;
    while (sisa.len) {
        Str x = str_cut(&sisa, '\n');
        assert_true(x.len <= 76);
        assert_true(str_find(x, S("=?utf-8?B?")) == (baris ? 1 : 0));
        baris++;
    }
    assert_true(baris >= 2);
    MimeSurat m = { .dari = S("K <k@contoh.id>"), .kepada = S("a@contoh.id\r\nBcc: b@contoh.id"), .judul = S("x\r\nBcc: c@contoh.id"), .isi = S("y"), .id = S("1@contoh.id"),
                    .pada = saat_dari(tanggal(2025, 3, 4), pukul(6, 5), 420), .zona_menit = 420 };
    Str surat = mime_surat(a, &m);
    assert_true(str_find(surat, S("\nBcc")) < 0);
    assert_true(str_find(surat, S("Date: Tue, 4 Mar 2025 06:05:00 +0700\r\n")) > 0);
}

static void kalender(void **s)
{
    (void)s;
    IcsAcaraList l = { 0 };
    TabelBaca t;
    Err err = { 0 };
    *list_add(a, &l) = (IcsAcara){ S("abc@sirancage"), S("Evaluasi 3 pegawai; tim A, B \\ é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é"), tanggal(2025, 3, 5) };
    *list_add(a, &l) = (IcsAcara){ S("def@sirancage"), S("SKP Maret 2025"), tanggal(2025, 12, 31) };
    Str ics = ics_tulis(a, S("Tenggat"), S("Sirancage"), &l, saat_dari(tanggal(2025, 3, 4), pukul(1, 30), 420));
    for (Str sisa = ics; sisa.len;) {
        Str baris = str_cut(&sisa, '\n');
        assert_true(baris.len <= 76 && str_ends(baris, S("\r")) && utf8_valid(baris));
    }
    assert_true(str_find(ics, S("DTSTAMP:20250303T183000Z\r\n")) > 0);
    assert_true(str_find(ics, S("DTSTART;VALUE=DATE:20250305\r\nDTEND;VALUE=DATE:20250306\r\n")) > 0);
    assert_true(str_find(ics, S("DTEND;VALUE=DATE:20260101\r\n")) > 0);
    assert_true(str_find(ics, S("SUMMARY:Evaluasi 3 pegawai\\; tim A\\, B \\\\ é")) > 0);
    if (!ics_baca(a, ics, &t, &err)) fail_msg("%s", err.pesan);         /* read back by the other half */
    assert_int_equal(t.baris.n, 2);
    assert_string_equal(str_cz(a, t.baris.v[0].sel[0].teks), "2025-03-05");
    assert_string_equal(str_cz(a, t.baris.v[0].sel[2].teks), str_cz(a, l.v[0].judul));
    assert_string_equal(str_cz(a, t.baris.v[1].sel[2].teks), "SKP Maret 2025");
}

int main(void)
{
    const struct CMUnitTest t[] = { cmocka_unit_test(alamat), cmocka_unit_test(qp), cmocka_unit_test(judul), cmocka_unit_test(kalender) };
    return cmocka_run_group_tests(t, setup, teardown);
}
