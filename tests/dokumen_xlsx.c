/* Lists as XLSX: read back with the program's own reader, and the parts of the file that people see (SPEC 14). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "bantu/xlsx_uji.h"
#include "base/tabel.h"
#include "dokumen/xlsx.h"
#include "inti/inti.h"

typedef struct {
    Str nip, nama, catatan;
    int64_t id;
    int jumlah;
    double rata;
    bool aktif;
    Tanggal lahir;
    Bulan bulan;
    Pukul masuk;
    Saat pada;
    Predikat predikat;
} Baris;

static const Kolom k_baris[] = {
    KOLOM(Baris, nip, STR, "NIP"), KOLOM(Baris, nama, STR, "Nama"), KOLOM(Baris, catatan, STR, "Catatan"),
    KOLOM(Baris, id, INT64, "Nomor"), KOLOM(Baris, jumlah, INT, "Jumlah"), KOLOM(Baris, rata, REAL, "Rata-rata"),
    KOLOM(Baris, aktif, BOOL, "Aktif"), KOLOM(Baris, lahir, TANGGAL, "Tanggal lahir"), KOLOM(Baris, bulan, BULAN, "Bulan"),
    KOLOM(Baris, masuk, PUKUL, "Masuk"), KOLOM(Baris, pada, SAAT, "Pada"),
    KOLOM_KODE(Baris, predikat, predikat_label, "Predikat"), KOLOM_AKHIR };

static Arena *a;
static int setup(void **s) { (void)s; a = arena_new(512 * MB); return 0; }
static int teardown(void **s) { (void)s; arena_free(a); return 0; }

static Str tulis(Str judul, const Baris *b, ptrdiff_t n)
{
    Str isi;
    Err err = {0};
    XlsxDaftar d = { judul, k_baris, b, n, sizeof *b, 420, saat_dari(tanggal(2023, 10, 4), pukul(8, 0), 420) };
    if (!xlsx_daftar(a, &d, &isi, &err)) fail_msg("%s", err.pesan);
    return isi;
}

static TabelBaca baca(Str isi)
{
    TabelBaca t;
    Err err = {0};
    if (!tabel_baca(a, isi, (Str){0}, &t, &err)) fail_msg("%s", err.pesan);
    return t;
}

static void sel_sama(const TabelBaca *t, int baris, int kolom, SelJenis jenis, const char *teks)
{
    const Sel *s = &t->baris.v[baris].sel[kolom];
    assert_int_equal(s->jenis, jenis);
    assert_string_equal(str_cz(a, s->teks), teks);
}

static void every_type_reads_back(void **state)
{
    (void)state;
    Baris b[2] = {
        { S("198507172010011003"), S("=1+1"), S("baris satu\nbaris dua"), 9007199254740993, 12, 2.17, true, tanggal(1985, 7, 17),
          bulan(2023, 9), pukul(7, 24), saat_dari(tanggal(2023, 10, 4), pukul(23, 30), 420), PREDIKAT_SANGAT_BAIK },
        { .nama = S("Kosong") },
    };
    TabelBaca t = baca(tulis(S("Predikat"), b, 2));
    assert_int_equal(t.judul.n, 12);
    assert_string_equal(str_cz(a, t.judul.v[7]), "Tanggal lahir");
    assert_int_equal(t.baris.n, 2);
    sel_sama(&t, 0, 0, SEL_TEKS, "198507172010011003");
    sel_sama(&t, 0, 1, SEL_TEKS, "=1+1");               /* a text, never a formula */
    sel_sama(&t, 0, 2, SEL_TEKS, "baris satu\nbaris dua");
    sel_sama(&t, 0, 3, SEL_TEKS, "9007199254740993");
    sel_sama(&t, 0, 4, SEL_ANGKA, "12");
    sel_sama(&t, 0, 5, SEL_ANGKA, "2.17");
    sel_sama(&t, 0, 6, SEL_TEKS, "Ya");
    sel_sama(&t, 0, 7, SEL_TANGGAL, "1985-07-17");
    sel_sama(&t, 0, 8, SEL_TANGGAL, "2023-09-01");
    sel_sama(&t, 0, 9, SEL_PUKUL, "07:24");
    sel_sama(&t, 0, 11, SEL_TEKS, "Sangat baik");
    for (int k = 0; k < 12; k++)
        if (k != 1 && k != 4 && k != 5 && k != 6) assert_int_equal(t.baris.v[1].sel[k].jenis, SEL_KOSONG);
}

static void sheet_names_are_made_valid(void **state)
{
    (void)state;
    Baris b = { .nama = S("x") };
    static const char *const judul[] = { "", "[a]:b*c?d/e\\f", "Rekapitulasi predikat seluruh perangkat daerah 2023", "'x'", "Évaluasi ᮞᮥ" };
    for (ptrdiff_t i = 0; i < countof(judul); i++) assert_int_equal(baca(tulis(str_z(judul[i]), &b, 1)).baris.n, 1);
}

static void heading_is_frozen_with_filters(void **state)
{
    (void)state;
    Baris b[3] = {0};
    Str isi = tulis(S("Daftar"), b, 3);
    Str s = zip_bagian(a, isi, "xl/worksheets/sheet1.xml");
    assert_true(str_find(s, S("<pane ySplit=\"1\"")) >= 0 && str_find(s, S("state=\"frozen\"")) >= 0);
    assert_true(str_find(s, S("<autoFilter ref=\"A1:L4\"")) >= 0);
    assert_true(str_find(s, S("orientation=\"landscape\"")) >= 0);
    Str inti = zip_bagian(a, isi, "docProps/core.xml");
    assert_true(str_find(inti, S("2023-10-04T01:00:00Z")) >= 0);
    assert_true(str_eq(isi, tulis(S("Daftar"), b, 3)));             /* no clock in it */
}

static void limits(void **state)
{
    (void)state;
    char *panjang = arena_many(a, char, 40000);
    memset(panjang, 'x', 40000);
    Baris b = { .nama = { panjang, 40000 } };
    TabelBaca t = baca(tulis(S("Panjang"), &b, 1));
    assert_int_equal(utf8_count(t.baris.v[0].sel[1].teks), 32767);
    assert_true(str_ends(t.baris.v[0].sel[1].teks, S("…")));

    Str isi;
    Err err = {0};
    XlsxDaftar d = { S("x"), k_baris, &b, 1048576, 0, 420, {0} };
    assert_false(xlsx_daftar(a, &d, &isi, &err));
    assert_int_equal(err.kode, E_DOKUMEN);

    Arena *kecil = arena_new(24 * KB);
    jmp_buf penuh;
    volatile bool lompat = false;
    d.n = 50;
    if (setjmp(penuh)) lompat = true;
    else {
        arena_catch(kecil, &penuh);
        xlsx_daftar(kecil, &d, &isi, NULL);
    }
    assert_true(lompat);
    arena_free(kecil);
}

static void an_empty_list_has_its_heading(void **state)
{
    (void)state;
    TabelBaca t = {0};
    Err err = {0};
    Str isi = tulis(S("Kosong"), NULL, 0);
    if (tabel_baca(a, isi, (Str){0}, &t, &err)) assert_int_equal(t.judul.n, 12);
    assert_true(str_find(zip_bagian(a, isi, "xl/worksheets/sheet1.xml"), S("<autoFilter")) >= 0);
}

int main(void)
{
    const struct CMUnitTest t[] = {
        cmocka_unit_test(every_type_reads_back), cmocka_unit_test(sheet_names_are_made_valid),
        cmocka_unit_test(heading_is_frozen_with_filters), cmocka_unit_test(limits),
        cmocka_unit_test(an_empty_list_has_its_heading),
    };
    return cmocka_run_group_tests(t, setup, teardown);
}
