/* Tables from CSV and XLSX: what is read, and what is refused with which place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/tabel.h"
#include "bantu/xlsx_uji.h"

static int siap(void **state)
{
    *state = arena_new(512 * MB);
    return 0;
}

static int bubar(void **state)
{
    arena_free(*state);
    return 0;
}

#define SAMA(s, z) assert_string_equal(str_cz(a, (s)), (z))

/* The whole table as one line per row: "2:a|b;3:c|d". */
static const char *rupa(Arena *a, const TabelBaca *t)
{
    Buf b = buf_new(a, 64 * KB);
    buf_fmt(&b, "%d:", t->baris_judul);
    for (ptrdiff_t k = 0; k < t->judul.n; k++) buf_fmt(&b, "%s" STR_F, k ? "|" : "", STR_A(t->judul.v[k]));
    for (ptrdiff_t i = 0; i < t->baris.n; i++) {
        buf_fmt(&b, ";%d:", t->baris.v[i].nomor);
        for (ptrdiff_t k = 0; k < t->judul.n; k++) buf_fmt(&b, "%s" STR_F, k ? "|" : "", STR_A(t->baris.v[i].sel[k].teks));
        if (t->baris.v[i].lebih) buf_fmt(&b, "+%td", t->baris.v[i].lebih);
    }
    return str_cz(a, buf_str(&b));
}

static void baca_ok(Arena *a, Str isi, const char *mau)
{
    TabelBaca t;
    Err err = { 0 };
    if (!tabel_baca(a, isi, (Str){ 0 }, &t, &err)) fail_msg("ditolak: %s", err.pesan);
    assert_string_equal(rupa(a, &t), mau);
}

static void baca_tolak(Arena *a, Str isi, ErrKode kode, const char *memuat)
{
    TabelBaca t;
    Err err = { 0 };
    assert_false(tabel_baca(a, isi, (Str){ 0 }, &t, &err));
    assert_string_equal(err_nama(err.kode), err_nama(kode));
    if (!strstr(err.pesan, memuat)) fail_msg("“%s” tidak memuat “%s”", err.pesan, memuat);
    assert_true(err.saran[0] != 0);
}

static void csv_dibaca(void **state)
{
    Arena *a = *state;
    static const struct { Str isi; const char *mau; } kasus[] = {
        { S("nip,nama\n1,Siti\n2,Budi\n"),                      "1:nip|nama;2:1|Siti;3:2|Budi" },
        { S("nip;nama\r\n1;Siti, S.Kom.\r\n"),                  "1:nip|nama;2:1|Siti, S.Kom." },
        { S("\xEF\xBB\xBFnip;nama\r\n1;Siti"),                  "1:nip|nama;2:1|Siti" },
        { S("nip\tnama\n1\tSiti\n"),                            "1:nip|nama;2:1|Siti" },
        { S("sep=;\nnip;nama\n1;Siti\n"),                       "2:nip|nama;3:1|Siti" },
        { S("\"nip;x\",nama\n1,\"Siti \"\"Ti\"\"\"\n"),         "1:nip;x|nama;2:1|Siti \"Ti\"" },
        { S("nip,nama\n\n\n1,Siti\n\n"),                        "1:nip|nama;4:1|Siti" },
        { S("\n\nnip,nama\n1,Siti\n"),                          "3:nip|nama;4:1|Siti" },
        { S("nip,nama\n1,\"dua\nbaris\"\n2,Budi\n"),            "1:nip|nama;2:1|dua\nbaris;4:2|Budi" },
        { S("nip,nama,,\n1,Siti,,\n,,,\n"),                     "1:nip|nama;2:1|Siti" },
        { S("nip,nama\n1\n"),                                   "1:nip|nama;2:1|" },
        { S("nip,nama\n1,Siti,S.Kom.,x\n"),                     "1:nip|nama;2:1|Siti+2" },
        { S("nip,nama\r1,Siti\r"),                              "1:nip|nama;2:1|Siti" },
        { S("nama\n  Siti  \n"),                                "1:nama;2:Siti" },
        { S("nama\n"),                                          "1:nama" },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) baca_ok(a, kasus[i].isi, kasus[i].mau);
}

static void csv_ditolak(void **state)
{
    Arena *a = *state;
    baca_tolak(a, S(""), E_TABEL_KOSONG, "kosong");
    baca_tolak(a, S("\n ,, \n"), E_TABEL_KOSONG, "kosong");
    baca_tolak(a, S("\xEF\xBB\xBF"), E_TABEL_KOSONG, "kosong");
    baca_tolak(a, S("nip,nama\n1,\"Siti\n2,Budi\n"), E_TABEL_CSV, "baris 2");
    baca_tolak(a, S("nip,nama\n1,Siti\n2,\"Budi\" S.T.\n"), E_TABEL_CSV, "baris 3");
    baca_tolak(a, S("nip,nama\n1,Siti\n2,Jos\xE9\n"), E_TABEL_HURUF, "B3 memuat huruf di luar UTF-8, seperti yang ditulis Excel dengan sandi Windows-1252");
    baca_tolak(a, S("nip,nama\n1,Si\1ti\n"), E_TABEL_HURUF, "B2 memuat huruf kendali");
    baca_tolak(a, S("nip,nama\n1,Si\0ti\n"), E_TABEL_HURUF, "B2");
    baca_tolak(a, S("\xFF\xFEn\0i\0p\0"), E_TABEL_BUKAN, "UTF-16");
    baca_tolak(a, S("%PDF-1.7\n"), E_TABEL_BUKAN, "PDF");
    baca_tolak(a, S("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), E_TABEL_BUKAN, "XLS lama");
    baca_tolak(a, S("n\0i\0p\0,\0n\0a\0"), E_TABEL_BUKAN, "UTF-16");                    /* without a mark at its begin */
    baca_tolak(a, S("GIF89a\1\0"), E_TABEL_BUKAN, "gambar GIF");
    baca_tolak(a, S("\x1F\x8B\x08\0abc"), E_TABEL_BUKAN, "gzip");
    baca_tolak(a, S("\x7F" "ELF\2\1\1\0\0\0\0\0\0\0\0\0"), E_TABEL_BUKAN, "data biner");
    baca_tolak(a, S("\r\n <HTML><table>"), E_TABEL_BUKAN, "halaman web");
    baca_tolak(a, S("[{\"nip\":1}]"), E_TABEL_BUKAN, "JSON");
}

static void csv_batas(void **state)
{
    Arena *a = *state;
    Buf b = buf_new(a, 64 * MB);
    buf_z(&b, "nama\n");
    for (int i = 0; i < TABEL_BARIS_MAX; i++) buf_z(&b, "x\n");
    TabelBaca t;
    Err err = { 0 };
    assert_true(tabel_baca(a, buf_str(&b), (Str){ 0 }, &t, &err));
    assert_int_equal(t.baris.n, TABEL_BARIS_MAX);
    buf_z(&b, "x\n");
    baca_tolak(a, buf_str(&b), E_TABEL_BATAS, "lebih dari 100000 baris");

    Buf lebar = buf_new(a, 1 * MB);
    for (int i = 0; i <= TABEL_KOLOM_MAX; i++) buf_fmt(&lebar, "%sk%d", i ? "," : "", i);
    baca_tolak(a, buf_str(&lebar), E_TABEL_BATAS, "101 kolom");

    Buf panjang = buf_new(a, 1 * MB);
    buf_z(&panjang, "nip,nama\n1,");
    for (int i = 0; i <= TABEL_SEL_MAX; i++) buf_char(&panjang, 'x');
    baca_tolak(a, buf_str(&panjang), E_TABEL_BATAS, "B2");
}

static void letak(void **state)
{
    Arena *a = *state;
    SAMA(tabel_letak(a, 7, 1), "B7");
    SAMA(tabel_huruf(a, 0), "A");
    SAMA(tabel_huruf(a, 25), "Z");
    SAMA(tabel_huruf(a, 26), "AA");
    SAMA(tabel_huruf(a, 701), "ZZ");
    SAMA(tabel_huruf(a, 702), "AAA");
}

#define TEKS_SEL(r, teks) "<c r=\"" r "\" t=\"inlineStr\"><is><t>" teks "</t></is></c>"
#define JUDUL "<row r=\"1\">" TEKS_SEL("A1", "nip") TEKS_SEL("B1", "nama") "</row>"

static void xlsx_dibaca(void **state)
{
    Arena *a = *state;
    Str x = xlsx_uji(a, S(UJI_LEMBAR(JUDUL
        "<row r=\"2\">" TEKS_SEL("A2", "198501012010011001") TEKS_SEL("B2", " Siti &amp; Budi ") "</row>"
        "<row r=\"3\"><c r=\"B3\" s=\"1\"/></row>"
        "<row r=\"9\"><c r=\"A9\"><v>1.98501012010011E+17</v></c><c r=\"B9\" t=\"e\"><v>#N/A</v></c></row>"
        "<row r=\"10\"><c r=\"B10\" t=\"str\"><f>A1</f><v>nip</v></c><c r=\"C10\"><v>5</v></c></row>")), NULL, 0);
    baca_ok(a, x, "1:nip|nama;2:198501012010011001|Siti & Budi;9:1.98501012010011e+17|#N/A;10:|nip+1");
    TabelBaca t;
    assert_true(tabel_baca(a, x, (Str){ 0 }, &t, NULL));
    assert_int_equal(t.baris.v[0].sel[0].jenis, SEL_TEKS);
    assert_int_equal(t.baris.v[1].sel[0].jenis, SEL_ANGKA);
    assert_int_equal(t.baris.v[1].sel[1].jenis, SEL_GALAT);
    SAMA(t.lembar, "Data");
}

static void xlsx_bersama(void **state)
{
    Arena *a = *state;
    const BagianUji lain[] = { { "xl/sharedStrings.xml", S(UJI_XML "<sst " UJI_NS "><si><t>nip</t></si>"
        "<si><r><t>Si</t></r>\n<r><t>ti</t></r><rPh><t>bukan</t></rPh></si><si><t/></si></sst>") } };
    Str x = xlsx_uji(a, S(UJI_LEMBAR("<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row>"
                                     "<row><c t=\"s\"><v>2</v></c></row>")), lain, 1);
    baca_ok(a, x, "1:nip;2:Siti");
    x = xlsx_uji(a, S(UJI_LEMBAR("<row><c t=\"s\"><v>3</v></c></row>")), lain, 1);
    baca_tolak(a, x, E_TABEL_XLSX, "rujukan teks");
    x = xlsx_uji(a, S(UJI_LEMBAR("<row><c t=\"s\"><v>-1</v></c></row>")), lain, 1);
    baca_tolak(a, x, E_TABEL_XLSX, "rujukan teks");
}

static void xlsx_tanggal(void **state)
{
    Arena *a = *state;
    const BagianUji lain[] = { { "xl/styles.xml", S(UJI_XML "<styleSheet " UJI_NS ">"
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-421]dd\\ mmmm\\ yyyy\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"&quot;hari &quot;0\"/><numFmt numFmtId=\"166\" formatCode=\"hh:mm\"/></numFmts>"
        "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs>"
        "</styleSheet>") } };
    Str x = xlsx_uji(a, S(UJI_LEMBAR("<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>"
        "<row><c s=\"1\"><v>45720</v></c><c s=\"2\"><v>45720</v></c></row>"             /* 4 March 2025 */
        "<row><c s=\"0\"><v>45720</v></c><c s=\"3\"><v>45720</v></c></row>"
        "<row><c s=\"1\"><v>1</v></c><c s=\"1\"><v>59</v></c></row>"                    /* before the day that never was */
        "<row><c s=\"1\"><v>61</v></c><c s=\"4\"><v>0.3125</v></c></row>"
        "<row><c s=\"1\"><v>45720.5</v></c><c s=\"4\"><v>0.99999</v></c></row>"
        "<row><c s=\"1\"><v>-1</v></c><c t=\"d\"><v>2025-03-04T00:00:00</v></c></row>")), lain, 1);
    baca_ok(a, x, "1:a|b;2:2025-03-04|2025-03-04;3:45720|45720;4:1900-01-01|1900-02-28;5:1900-03-01|07:30;"
                  "6:2025-03-04 12:00|1900-01-01;7:-1|2025-03-04");
    TabelBaca t;
    assert_true(tabel_baca(a, x, (Str){ 0 }, &t, NULL));
    assert_int_equal(t.baris.v[0].sel[0].jenis, SEL_TANGGAL);
    assert_int_equal(t.baris.v[1].sel[0].jenis, SEL_ANGKA);
    assert_int_equal(t.baris.v[3].sel[1].jenis, SEL_PUKUL);

    const BagianUji sejak1904[] = { lain[0], { "xl/workbook.xml", S(UJI_XML "<workbook " UJI_NS " xmlns:r=\"r\">"
        "<workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>") } };
    x = xlsx_uji(a, S(UJI_LEMBAR("<row><c t=\"str\"><v>a</v></c></row><row><c s=\"1\"><v>44258</v></c></row>")), sejak1904, 2);
    baca_ok(a, x, "1:a;2:2025-03-04");
}

static void xlsx_lembar(void **state)
{
    Arena *a = *state;
    const BagianUji lain[] = {
        { "xl/workbook.xml", S(UJI_XML "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:sheets>"
            "<x:sheet name=\"Rahasia\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"
            "<x:sheet name=\"Tampak\" sheetId=\"2\" r:id=\"rId2\"/></x:sheets></x:workbook>") },
        { "xl/_rels/workbook.xml.rels", S(UJI_XML "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
            "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/lain.xml\"/></Relationships>") },
        { "xl/worksheets/lain.xml", S(UJI_LEMBAR("<row><c t=\"str\"><v>tampak</v></c></row>")) },
    };
    Str x = xlsx_uji(a, S(UJI_LEMBAR("<row><c t=\"str\"><v>rahasia</v></c></row>")), lain, 3);
    baca_ok(a, x, "1:tampak");
    TabelBaca t;
    Err err = { 0 };
    assert_true(tabel_baca(a, x, S("Rahasia"), &t, &err));
    SAMA(t.judul.v[0], "rahasia");
    assert_false(tabel_baca(a, x, S("Tiada"), &t, &err));
    assert_int_equal(err.kode, E_TABEL_LEMBAR);
    assert_non_null(strstr(err.pesan, "“Tiada” tidak ada"));
    assert_non_null(strstr(err.saran, "Lembar di berkas ini: Tampak."));
    assert_false(tabel_baca(a, xlsx_uji(a, S(UJI_LEMBAR("")), lain, 3), S("Rahasia"), &t, &err));
    assert_non_null(strstr(err.pesan, "“Rahasia” kosong"));
}

static void xlsx_ditolak(void **state)
{
    Arena *a = *state;
    Str baik = xlsx_uji(a, S(UJI_LEMBAR(JUDUL)), NULL, 0);
    for (ptrdiff_t n = 4; n < baik.len; n += 37) {                      /* cut off anywhere */
        TabelBaca t;
        Err err = { 0 };
        assert_false(tabel_baca(a, str_sub(baik, 0, n), (Str){ 0 }, &t, &err));
        assert_int_equal(err.kode, E_TABEL_XLSX);
    }
    const BagianUji dok[] = { { "word/document.xml", S("<w/>") } };
    baca_tolak(a, zip_uji(a, dok, 1), E_TABEL_XLSX, "bukan buku kerja");
    baca_tolak(a, xlsx_uji(a, S(UJI_LEMBAR("<row><c>")), NULL, 0), E_TABEL_XLSX, "tidak dapat dibaca");
    baca_tolak(a, xlsx_uji(a, S(UJI_LEMBAR("<row r=\"2\"/><row r=\"1\"/>")), NULL, 0), E_TABEL_XLSX, "urutan baris");
    baca_tolak(a, xlsx_uji(a, S(UJI_LEMBAR("<row><c r=\"B1\"/><c r=\"A1\"/></row>")), NULL, 0), E_TABEL_XLSX, "urutan kolom");
    baca_tolak(a, xlsx_uji(a, S(UJI_LEMBAR("")), NULL, 0), E_TABEL_KOSONG, "kosong");
    baca_tolak(a, xlsx_uji(a, S(UJI_LEMBAR("<row><c>") "\n<x"), NULL, 0), E_TABEL_XLSX, "isinya rusak di baris 1 bagian xl/worksheets/sheet1.xml");
    Str entitas = S("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                    "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>");
    baca_tolak(a, xlsx_uji(a, entitas, NULL, 0), E_TABEL_XLSX, "DOCTYPE");
    Str luar = S("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                 "<worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>");
    baca_tolak(a, xlsx_uji(a, luar, NULL, 0), E_TABEL_XLSX, "DOCTYPE");
    Buf dalam = buf_new(a, 1 * MB);
    for (int i = 0; i < 1000; i++) buf_z(&dalam, "<a>");
    baca_tolak(a, xlsx_uji(a, buf_str(&dalam), NULL, 0), E_TABEL_XLSX, "terlalu dalam");
}

/* What a formula gave counts; one that nothing worked out is no empty cell. Merged cells are counted. */
static void xlsx_rumus_dan_gabungan(void **state)
{
    Arena *a = *state;
    TabelBaca t;
    Err err = { 0 };
    Str lembar = S("<worksheet><sheetData><row><c t=\"str\"><v>k</v></c></row>"
                   "<row><c t=\"str\"><f>A1</f><v>isi</v></c></row><row><c><f>1+1</f><v>2</v></c></row>"
                   "<row><c t=\"str\"><f>\"\"</f><v></v></c><c t=\"str\"><v>lebih</v></c></row><row><c><f>1+1</f></c></row>"
                   "<row><c><f>1+1</f><v></v></c></row><row><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>"
                   "<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>");
    if (!tabel_baca(a, xlsx_uji(a, lembar, NULL, 0), (Str){ 0 }, &t, &err)) fail_msg("%s", err.pesan);
    static const struct { SelJenis jenis; const char *teks; } harap[] = {
        { SEL_TEKS, "isi" }, { SEL_ANGKA, "2" }, { SEL_KOSONG, "" }, { SEL_GALAT, "nilai yang belum dihitung" },
        { SEL_GALAT, "nilai yang belum dihitung" }, { SEL_GALAT, "#DIV/0!" },
    };
    assert_int_equal(t.baris.n, countof(harap));
    for (ptrdiff_t i = 0; i < t.baris.n; i++) {
        assert_int_equal(t.baris.v[i].sel[0].jenis, harap[i].jenis);
        assert_true(str_eqz(t.baris.v[i].sel[0].teks, harap[i].teks));
    }
    assert_int_equal(t.gabungan, 2);
}

static void xlsx_bom(void **state)
{
    Arena *a = *state;
    Str nol = { arena_many(a, char, 20 * MB), 20 * MB };                /* packs about 1000 : 1 */
    memset((char *)nol.s, ' ', (size_t)nol.len);
    baca_tolak(a, xlsx_uji(a, nol, NULL, 0), E_TABEL_XLSX, "bom zip");
    const BagianUji lain[] = { { "xl/media/image1.png", nol } };
    baca_tolak(a, xlsx_uji(a, S(UJI_LEMBAR(JUDUL)), lain, 1), E_TABEL_XLSX, "bom zip");

    BagianUji *banyak = arena_many(a, BagianUji, 2100);
    for (int i = 0; i < 2100; i++) banyak[i] = (BagianUji){ str_cz(a, str_fmt(a, "f%d", i)), S("") };
    baca_tolak(a, zip_uji(a, banyak, 2100), E_TABEL_XLSX, "terlalu banyak bagian");
}

/* A ceiling met in the middle of a part: refused, and nothing stays open (the sanitizer would say so). */
static void xlsx_di_atas_plafon(void **state)
{
    Arena *a = *state, *kecil = arena_new(1 * MB);
    Buf b = buf_new(a, 16 * MB);
    buf_z(&b, "<worksheet><sheetData>");
    for (int i = 0; i < 20000; i++) buf_fmt(&b, "<row><c t=\"str\"><v>teks nomor %d yang panjang sekali</v></c></row>", i);
    buf_z(&b, "</sheetData></worksheet>");
    Str x = xlsx_uji(a, buf_str(&b), NULL, 0);
    TabelBaca t;
    Err err = { 0 };
    assert_false(tabel_baca(kecil, x, (Str){ 0 }, &t, &err));
    assert_int_equal(err.kode, E_TABEL_BATAS);
    arena_free(kecil);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csv_dibaca), cmocka_unit_test(csv_ditolak), cmocka_unit_test(csv_batas),
        cmocka_unit_test(letak), cmocka_unit_test(xlsx_dibaca), cmocka_unit_test(xlsx_bersama),
        cmocka_unit_test(xlsx_tanggal), cmocka_unit_test(xlsx_lembar), cmocka_unit_test(xlsx_ditolak),
        cmocka_unit_test(xlsx_rumus_dan_gabungan), cmocka_unit_test(xlsx_bom), cmocka_unit_test(xlsx_di_atas_plafon),
    };
    return cmocka_run_group_tests(tests, siap, bubar);
}
