/* YAML tree, table-driven filling and its refusals; TSV reader. */
#include "base/tsv.h"
#include "base/yaml.h"

#include <cmocka.h>

typedef struct { Str alamat, pasal; int port, warna; bool aktif; Tanggal sejak; Bulan bulan; StrList surel; const YamlNode *isi; } Atur;
static const char *const warna_kode[] = { "", "merah", "kuning", "hijau", NULL };
static const YamlField ruas[] = {
    { "layanan.alamat", YAML_TEXT,  YAML_AT(Atur, alamat), .required = true },
    { "layanan.port",   YAML_INT,   YAML_AT(Atur, port), .min = 1, .max = 65535 },
    { "aktif",          YAML_BOOL,  YAML_AT(Atur, aktif) },
    { "sejak",          YAML_DAY,   YAML_AT(Atur, sejak), YAML_CLAUSE(Atur, pasal) },
    { "bulan",          YAML_MONTH, YAML_AT(Atur, bulan) },
    { "warna",          YAML_CODE,  YAML_AT(Atur, warna), .codes = warna_kode },
    { "surel",          YAML_TEXTS, YAML_AT(Atur, surel) },
    { "isi",            YAML_NODE,  YAML_AT(Atur, isi) },
    YAML_END };

static Arena *a;
static int buka(void **state) { (void)state; a = arena_new(4 * MB); return 0; }
static int tutup(void **state) { (void)state; arena_free(a); return 0; }

static bool baca(const char *teks, Atur *out, Err *err)
{
    Yaml y;
    return yaml_parse(a, S("atur.yaml"), str_z(teks), E_KONFIGURASI, &y, err) && yaml_fill(&y, y.root, ruas, out, err);
}

static void isi_lengkap(void **state)
{
    (void)state;
    Atur t = { .port = 80 };
    Err err = { 0 };
    bool ok = baca("layanan:\n  alamat: 127.0.0.1\n  port: 8080\naktif: ya\nsejak: { nilai: 2023-07-20, pasal: M15 }\n"
                   "bulan: 2023-01\nwarna: kuning\nsurel: [a@b.id, c@d.id]\nisi:\n  x: 1\n  y: [2, 3]\n", &t, &err);
    assert_true(ok);
    assert_true(str_eqz(t.alamat, "127.0.0.1"));
    assert_int_equal(t.port, 8080);
    assert_true(t.aktif);
    assert_int_equal(t.sejak.n, tanggal(2023, 7, 20).n);
    assert_true(str_eqz(t.pasal, "M15"));
    assert_int_equal(t.bulan.n, bulan(2023, 1).n);
    assert_int_equal(t.warna, 2);
    assert_int_equal(t.surel.n, 2);
    assert_true(str_eqz(t.surel.v[1], "c@d.id"));
    const YamlNode *y = yaml_get(t.isi, S("y"));
    assert_int_equal(y->child.n, 2);
    assert_true(str_eqz(y->child.v[1].path, "isi.y[2]"));
    assert_int_equal(y->child.v[1].line, 11);
    assert_null(yaml_get(t.isi, S("z")));
}

/* What is absent and not required keeps its value. */
static void bawaan_tetap(void **state)
{
    (void)state;
    Atur t = { .port = 80 };
    assert_true(baca("layanan: { alamat: x }\n", &t, NULL));
    assert_int_equal(t.port, 80);
}

static void tolakan(void **state)
{
    (void)state;
    static const struct { const char *teks, *pesan; } kasus[] = {
        { "layanan:\n  alamt: x\n", "atur.yaml baris 2 kolom 3, kunci layanan.alamt: kunci ini tidak dikenal; maksudnya alamat?" },
        { "layanan: { alamat: x }\nzzzzzz: 1\n", "atur.yaml baris 2 kolom 1, kunci zzzzzz: kunci ini tidak dikenal" },
        { "aktif: ya\n", "atur.yaml baris 1 kolom 1: kunci layanan.alamat belum ada" },
        { "layanan:\n  alamat:\n", "atur.yaml baris 2 kolom 10, kunci layanan.alamat: belum diisi" },
        { "layanan:\n  alamat: x\n  port: 70000\n", "atur.yaml baris 3 kolom 9, kunci layanan.port: harus angka 1 sampai 65535, bukan “70000”" },
        { "layanan:\n  alamat: x\n  port: 8x\n", "kunci layanan.port: harus angka 1 sampai 65535, bukan “8x”" },
        { "layanan: { alamat: x }\naktif: iya\n", "kunci aktif: harus ya atau tidak, bukan “iya”" },
        { "layanan: { alamat: x }\nsejak: { nilai: 2023-02-30, pasal: M15 }\n", "baris 2 kolom 17, kunci sejak.nilai: harus tanggal seperti 2023-07-20, bukan “2023-02-30”" },
        { "layanan: { alamat: x }\nsejak: 2023-02-03\n", "kunci sejak: ditulis { nilai: ..., pasal: ... }" },
        { "layanan: { alamat: x }\nsejak: { nilai: 2023-02-03 }\n", "kunci sejak: pasal belum diisi" },
        { "layanan: { alamat: x }\nsejak: { pasal: M15 }\n", "kunci sejak.pasal: nilai belum diisi" },
        { "layanan: { alamat: x }\nsejak: { nilai: 2023-02-03, pasl: M15 }\n", "kunci sejak.pasl: kunci ini tidak dikenal; maksudnya pasal?" },
        { "layanan: { alamat: x }\nbulan: 2023-13\n", "kunci bulan: harus bulan seperti 2023-07, bukan “2023-13”" },
        { "layanan: { alamat: x }\nwarna: kunig\n", "kunci warna: “kunig” tidak dikenal; maksudnya kuning? Pilihan: merah, kuning, hijau" },
        { "layanan: { alamat: x }\nsurel: a@b.id\n", "kunci surel: harus berupa daftar" },
        { "layanan: { alamat: [x] }\n", "kunci layanan.alamat: harus satu nilai" },
        { "layanan: x\n", "kunci layanan: harus berupa kelompok kunci" },
        { "layanan: { alamat: x }\naktif: ya\naktif: tidak\n", "baris 3 kolom 1, kunci aktif: kunci ini sudah ditulis di baris 2" },
        { "layanan: &l { alamat: x }\nisi: *l\n", "jangkar (&) dan alias (*) tidak dipakai" },
        { "isi: &l [*l]\n", "jangkar (&) dan alias (*) tidak dipakai" },
        { "layanan: { alamat: x }\n---\nb: 1\n", "atur.yaml baris 3 kolom 1: hanya satu dokumen per berkas" },
        { "layanan: [\n", "tidak terbaca sebagai YAML" },
        { "layanan: { alamat: x }\n\tb: 1\n", "atur.yaml baris 2 kolom" },
        { "- a\n", "harus berisi pasangan kunci: nilai" },
        { "", "berkas ini kosong" },
        { "layanan: { alamat: \xff }\n", "memuat huruf yang bukan UTF-8" },
        { "[a]: 1\n", "kunci harus berupa kata" },
        { "isi: [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]\n", "terlalu dalam bertingkat" },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Atur t = { 0 };
        Err err = { 0 };
        if (baca(kasus[i].teks, &t, &err)) fail_msg("diterima: %s", kasus[i].teks);
        assert_int_equal(err.kode, E_KONFIGURASI);
        if (!strstr(err.pesan, kasus[i].pesan)) fail_msg("%s\n  pesan: %s\n  harap: %s", kasus[i].teks, err.pesan, kasus[i].pesan);
    }
}

static void satu_ruas_dari_teks(void **state)
{
    (void)state;
    Atur t = { 0 };
    Str why;
    assert_true(yaml_put(a, yaml_field(ruas, S("layanan.port")), &t, S("81"), &why));
    assert_int_equal(t.port, 81);
    assert_false(yaml_put(a, yaml_field(ruas, S("layanan.port")), &t, S("0"), &why));
    assert_true(str_eqz(why, "harus angka 1 sampai 65535, bukan “0”"));
    assert_null(yaml_field(ruas, S("layanan")));
}

static void tabel_tsv(void **state)
{
    (void)state;
    Err err = { 0 };
    Tsv t = tsv_open(S("x.tsv"), S("\xEF\xBB\xBF# judul\n\na\t b \r\nc\t\nd\n"), 2, E_PROFIL);
    assert_true(tsv_next(&t, &err));
    assert_true(str_eqz(t.field[0], "a") && str_eqz(t.field[1], "b"));
    assert_int_equal(t.line, 3);
    assert_true(tsv_next(&t, &err));
    assert_true(str_eqz(t.field[0], "c") && !t.field[1].len);
    assert_false(tsv_next(&t, &err));
    assert_true(t.bad);
    assert_string_equal(err.pesan, "x.tsv baris 5: harus 2 kolom dipisah tab, ternyata kurang");
    assert_false(tsv_next(&t, &err));

    t = tsv_open(S("x.tsv"), S("a\tb\tc"), 2, E_PROFIL);
    assert_false(tsv_next(&t, &err));
    assert_string_equal(err.pesan, "x.tsv baris 1: harus 2 kolom dipisah tab, ternyata lebih");
    t = tsv_open(S("x.tsv"), S("a\tb"), 2, E_PROFIL);
    assert_true(tsv_next(&t, &err));
    assert_false(tsv_next(&t, &err));
    assert_false(t.bad);
    t = tsv_open(S("x.tsv"), S("a\t\xfe"), 2, E_PROFIL);
    assert_false(tsv_next(&t, &err));
    assert_true(t.bad && strstr(err.pesan, "UTF-8"));
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test_setup_teardown(isi_lengkap, buka, tutup),
        cmocka_unit_test_setup_teardown(bawaan_tetap, buka, tutup),
        cmocka_unit_test_setup_teardown(tolakan, buka, tutup),
        cmocka_unit_test_setup_teardown(satu_ruas_dari_teks, buka, tutup),
        cmocka_unit_test_setup_teardown(tabel_tsv, buka, tutup),
    };
    return cmocka_run_group_tests(uji, NULL, NULL);
}
