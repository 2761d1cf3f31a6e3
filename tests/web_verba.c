/* The words and marks that templates call, and fields as they are drawn. */
#include <setjmp.h>
#include <stdarg.h>

#include "base/berkas.h"
#include "inti/profil.h"
#include "web/verba.h"

#include <cmocka.h>

static Arena *a;
static Buf b;

static int mulai(void **state)
{
    (void)state;
    a = arena_new(4 * MB);
    b = buf_new(a, 1 * MB);
    return 0;
}

static int selesai(void **state)
{
    (void)state;
    arena_free(a);
    return 0;
}

/* What was written since the last look equals `harap`. */
static void sama(const char *harap)
{
    char *dapat = str_cz(a, buf_str(&b));
    assert_string_equal(dapat, harap);
    b.len = 0;
}

static void ada(const char *bagian)
{
    if (str_find(buf_str(&b), str_z(bagian)) < 0) fail_msg("tidak ada: %s\ndalam: " STR_F, bagian, STR_A(buf_str(&b)));
}

static void tiada(const char *bagian)
{
    if (str_find(buf_str(&b), str_z(bagian)) >= 0) fail_msg("masih ada: %s\ndalam: " STR_F, bagian, STR_A(buf_str(&b)));
}

/* ---- words ------------------------------------------------------------------------------------- */

static void tanggal_dan_waktu(void **state)
{
    (void)state;
    Tanggal t = tanggal(2025, 3, 4);
    t_tanggal_hari(&b, t);                     sama("Selasa, 4 Maret 2025");
    t_tanggal_ringkas(&b, t);                  sama("Selasa, 4 Maret");
    t_tanggal_pendek(&b, t);                   sama("Sel 4");
    t_pukul(&b, pukul(7, 4));                  sama("07.04");
    t_saat(&b, (Saat){ 1741053840000 }, 420);  sama("4 Maret 2025 pukul 09.04");
    t_saat(&b, (Saat){ 1741111140000 }, 540);  sama("5 Maret 2025 pukul 02.59");
    t_tanggal_hari(&b, (Tanggal){ 0 });
    t_tanggal_ringkas(&b, (Tanggal){ 0 });
    t_tanggal_pendek(&b, (Tanggal){ 0 });
    t_pukul(&b, (Pukul){ 0 });
    t_saat(&b, (Saat){ 0 }, 420);              sama("");
}

static void angka(void **state)
{
    (void)state;
    static const struct { int menit; const char *kata; } jam[] = {
        { 0, "0 menit" }, { 59, "59 menit" }, { 60, "1 jam" }, { 150, "2 jam 30 menit" }, { 75000, "1.250 jam" } };
    for (int i = 0; i < countof(jam); i++) {
        t_jam_menit(&b, jam[i].menit);
        sama(jam[i].kata);
    }
    static const struct { int bagian, dari; const char *kata; } persen[] = {
        { 0, 0, "-" }, { 0, 28, "0,0 %" }, { 20, 28, "71,4 %" }, { 1, 2000, "0,1 %" }, { 1, 2001, "0,0 %" }, { 28, 28, "100,0 %" } };
    for (int i = 0; i < countof(persen); i++) {
        t_persen(&b, persen[i].bagian, persen[i].dari);
        sama(persen[i].kata);
    }
    t_rata(&b, 217);                    sama("2,17");
    t_rata(&b, 300);                    sama("3,00");
    t_ukuran(&b, 0);                    sama("0 B");
    t_ukuran(&b, 1023);                 sama("1.023 B");
    t_ukuran(&b, 1536);                 sama("1,5 kB");
    t_ukuran(&b, BERKAS_MAX);           sama("10 MB");
}

static void kode(void **state)
{
    (void)state;
    Predikat p = PREDIKAT_BUTUH_PERBAIKAN;
    t_label(&b, predikat, p);                   sama("Butuh perbaikan");
    t_kode(&b, predikat, p);                    sama("butuh_perbaikan");
    t_label(&b, predikat, (Predikat)0);         sama("-");
}

static void pasal(void **state)
{
    (void)state;
    t_pasal(&b, "M10.4");
    sama("<span class=\"pasal\">Pasal 10 ayat (4)</span>");
    t_pasal_kata(&b, S("M10.4"));       sama("Pasal 10 ayat (4)");
    t_pasal(&b, "");                    sama("");

    static const Pasal isi[] = { { { "M10.4", 5 }, { "tiga <hari>", 11 } } };
    Profil p = { .pasal = { isi, 1 } };
    t_kutipan(&b, &p, "M10.4");         sama("<p class=\"kutipan\">tiga &lt;hari&gt;</p>");
    t_kutipan(&b, &p, "M99");           sama("");
}

static void tanda(void **state)
{
    (void)state;
    Cip c = { S("Terlambat <x>"), S("awas"), S("terlambat\"") };
    t_cip(&b, &c);
    sama("<span class=\"cip cip-terlambat&#34;\"><svg class=\"ikon\" aria-hidden=\"true\"><use href=\"/static/ikon.svg#awas\"/></svg>"
         "Terlambat &lt;x&gt;</span>");
    t_cip(&b, &(Cip){ 0 });             sama("");

    TenggatView t = { tanggal(2025, 3, 5), 1, S("1 hari kerja lagi"), S("/mengapa?a=1&b=2"), true, false };
    t_tenggat(&b, &t);
    ada("class=\"tenggat tenggat-segera\"");
    ada("<b>Rabu, 5 Maret</b> · 1 hari kerja lagi");
    ada("href=\"/mengapa?a=1&amp;b=2\"");
    b.len = 0;
    t.lewat = true;
    t.kata = (Str){ 0 };
    t.sisa = -400;
    t.mengapa = (Str){ 0 };
    t_tenggat(&b, &t);
    ada("tenggat-lewat");
    ada("<b>Rabu, 5 Maret 2025</b></span>");
    tiada("Mengapa");
    b.len = 0;
    t_tenggat(&b, &(TenggatView){ 0 }); sama("");

    t_url(&b, "javascript:alert(1)");   sama("#");
    t_url(&b, S("/a?b=\"c\""));         sama("/a?b=&#34;c&#34;");
    t_csrf(&b, &(Halaman){ .csrf = S("k\"1") });
    sama("<input type=\"hidden\" name=\"csrf\" value=\"k&#34;1\">");
    t_csrf(&b, &(Halaman){ 0 });        sama("");
}

/* ---- fields ------------------------------------------------------------------------------------ */

static const Field ruas[] = {
    { "teks",      "Teks <b>", "Petunjuk <i>", FIELD_TEKS, .wajib = true, .atribut = "username" },
    { "baris",     "Baris", NULL, FIELD_BARIS },
    { "tanggal",   "Tanggal", NULL, FIELD_TANGGAL, .wajib = true },
    { "bulan",     "Bulan", NULL, FIELD_BULAN, .wajib = true },
    { "sandi",     "Sandi", NULL, FIELD_SANDI, .wajib = true, .atribut = "current-password" },
    { "aspek",     "Aspek", NULL, FIELD_KODE, .wajib = true, .kode = aspek_kode, .label_kode = aspek_label },
    { "rhk",       "RHK", NULL, FIELD_ID },
    { "saring",    "Saring", NULL, FIELD_KODE, .kode = aspek_kode, .label_kode = aspek_label, .atribut = "Semua", .nanti = true },
    { "alasan",    "Alasan", NULL, FIELD_BANYAK },
    { "rating_*",  "Rating", NULL, FIELD_RADIO, .wajib = true, .kode = ekspektasi_kode, .label_kode = ekspektasi_label },
    { "paham",     "Paham", NULL, FIELD_CENTANG, .wajib = true },
    { "bukti",     "Bukti", NULL, FIELD_BERKAS, .max = 5 },
    { "impor",     "Berkas", NULL, FIELD_BERKAS, .wajib = true, .atribut = ".csv,.xlsx" },
    { "versi",     "Versi", NULL, FIELD_DIAM },
};
static const Form form = FORM(ruas);

static void ruas_teks(void **state)
{
    (void)state;
    Isian i = isian_baru(a, &form);
    isian_set(&i, "teks", V("a\"b<c"));
    t_ruas(&b, &i, "teks");
    sama("<div class=\"ruas\"><label class=\"form-label\" for=\"f-teks\">Teks &lt;b&gt;</label>"
         "<p class=\"form-text\" id=\"f-teks-p\">Petunjuk &lt;i&gt;</p>"
         "<input class=\"form-control\" id=\"f-teks\" name=\"teks\" aria-required=\"true\" autocomplete=\"username\""
         " aria-describedby=\"f-teks-p\" type=\"text\" value=\"a&#34;b&lt;c\"></div>");
    isian_set(&i, "baris", V("satu\n</textarea>"));
    t_ruas(&b, &i, "baris");
    ada(">\nsatu\n&lt;/textarea&gt;</textarea>");
    ada("(boleh kosong)");
}

static void ruas_salah(void **state)
{
    (void)state;
    Isian i = isian_baru(a, &form);
    Err err;
    err_set(&err, E_BUKAN_TANGGAL, "tanggal", "M10.4", V("Tanggal"), V("<x>"));
    isian_salah(&i, &err);
    err_set(&err, E_TERLALU_SERING, NULL, NULL, V(5));
    isian_salah(&i, &err);
    isian_set(&i, "tanggal", V("<x>"));
    t_ruas(&b, &i, "tanggal");
    ada("class=\"ruas ruas-salah\"");
    ada("<p class=\"pesan-salah\" id=\"f-tanggal-s\">");
    ada("“&lt;x&gt;” bukan tanggal");
    ada("aria-invalid=\"true\" aria-describedby=\"f-tanggal-s\"");
    ada("type=\"text\" value=\"&lt;x&gt;\"");           /* a date picker would lose it */
    b.len = 0;
    t_ringkasan(&b, &i);
    ada("Ada 2 hal");
    ada("<a href=\"#f-tanggal\">Tanggal “&lt;x&gt;” bukan tanggal");
    ada("<span class=\"pasal\">Pasal 10 ayat (4)</span>");
    ada("<li>Terlalu banyak percobaan");
    b.len = 0;
    i.salah.n = 0;
    t_ringkasan(&b, &i);
    sama("");
}

static void ruas_tanggal(void **state)
{
    (void)state;
    Isian i = isian_baru(a, &form);
    t_ruas(&b, &i, "tanggal");
    ada("type=\"date\">");
    b.len = 0;
    isian_set(&i, "tanggal", V("4 Maret 2025"));
    t_ruas(&b, &i, "tanggal");
    ada("type=\"date\" value=\"2025-03-04\"");
    b.len = 0;
    isian_set(&i, "bulan", V(bulan(2025, 3)));
    t_ruas(&b, &i, "bulan");
    ada("type=\"month\" value=\"2025-03\"");
    b.len = 0;
    isian_set(&i, "bulan", V("Mrt"));
    t_ruas(&b, &i, "bulan");
    ada("type=\"text\" value=\"Mrt\"");
}

static void ruas_sandi_tidak_kembali(void **state)
{
    (void)state;
    Isian i = isian_baru(a, &form);
    isian_set(&i, "sandi", V("rahasia sekali"));
    t_ruas(&b, &i, "sandi");
    ada("type=\"password\"");
    ada("autocomplete=\"current-password\"");
    tiada("rahasia");
}

static void ruas_pilihan(void **state)
{
    (void)state;
    Isian i = isian_baru(a, &form);
    isian_set(&i, "aspek", V("mutu"));                  /* none of the list */
    t_ruas(&b, &i, "aspek");
    ada("<option value=\"\">Pilih</option><option value=\"kuantitas\">Kuantitas</option>");
    tiada("selected");
    b.len = 0;
    isian_set(&i, "aspek", V("waktu"));
    t_ruas(&b, &i, "aspek");
    ada("<option value=\"waktu\" selected>Waktu</option>");
    b.len = 0;

    t_ruas(&b, &i, "rhk");
    ada("<option value=\"\">-</option></select>");
    b.len = 0;
    form_pilihan(&i, "rhk", 0, S("Belum ada"));
    form_pilihan(&i, "rhk", 41, S("Satu & dua"));
    form_pilihan(&i, "rhk", 42, S("Tiga"));
    isian_set(&i, "rhk", V(42));
    t_ruas(&b, &i, "rhk");
    ada("<option value=\"\">Belum ada</option><option value=\"41\">Satu &amp; dua</option><option value=\"42\" selected>Tiga</option>");
    b.len = 0;

    t_ruas(&b, &i, "saring");
    ada("<option value=\"\">Semua</option><option value=\"kuantitas\">");
    tiada("boleh kosong");
    tiada("autocomplete");
    b.len = 0;

    form_pilihan(&i, "alasan", 1, S("A"));
    form_pilihan(&i, "alasan", 2, S("B"));
    form_pilihan(&i, "alasan", 3, S("C"));
    isian_set(&i, "alasan", V(1));
    isian_set(&i, "alasan", V(3));
    t_ruas(&b, &i, "alasan");
    ada("<input type=\"checkbox\" id=\"f-alasan\" name=\"alasan\" value=\"1\" checked>");
    ada("<input type=\"checkbox\" name=\"alasan\" value=\"2\">");
    ada("<input type=\"checkbox\" name=\"alasan\" value=\"3\" checked>");
}

static void ruas_keluarga(void **state)
{
    (void)state;
    Isian i = isian_baru(a, &form);
    Err err;
    isian_set(&i, "rating_17", V("sesuai"));
    err_set(&err, E_WAJIB, "rating_18", NULL, V("Rating"));
    isian_salah(&i, &err);
    t_ruas(&b, &i, "rating_17");
    ada("<fieldset class=\"ruas pilihan\"><legend>Rating</legend>");
    ada("name=\"rating_17\" value=\"sesuai\" checked");
    tiada("ruas-salah");
    b.len = 0;
    t_ruas(&b, &i, "rating_18");
    ada("<fieldset class=\"ruas pilihan ruas-salah\" aria-invalid=\"true\" aria-describedby=\"f-rating_18-s\">");
    tiada("checked");
}

static void ruas_lain(void **state)
{
    (void)state;
    Isian i = isian_baru(a, &form);
    t_ruas(&b, &i, "paham");
    tiada("checked");
    isian_set(&i, "paham", V("1"));
    b.len = 0;
    t_ruas(&b, &i, "paham");
    ada("id=\"f-paham\" name=\"paham\"");
    ada(" checked>");
    b.len = 0;
    t_ruas(&b, &i, "bukti");
    ada("PDF, JPG, PNG, DOCX, atau XLSX, paling besar 10 MB.");
    ada(" multiple data-maks=\"10485760\" accept=\".pdf,.jpg,.jpeg,.png,.docx,.xlsx\"");
    b.len = 0;
    t_ruas(&b, &i, "impor");
    ada("Berkas .csv atau .xlsx, paling besar");
    ada("accept=\".csv,.xlsx\"");
    tiada("multiple");
    b.len = 0;
    isian_set(&i, "versi", V("3\">"));
    t_ruas(&b, &i, "versi");
    sama("<input type=\"hidden\" name=\"versi\" value=\"3&#34;&gt;\">");
}

int main(void)
{
#define UJI(f) cmocka_unit_test_setup_teardown(f, mulai, selesai)
    const struct CMUnitTest uji[] = {
        UJI(tanggal_dan_waktu), UJI(angka), UJI(kode), UJI(pasal), UJI(tanda),
        UJI(ruas_teks), UJI(ruas_salah), UJI(ruas_tanggal), UJI(ruas_sandi_tidak_kembali),
        UJI(ruas_pilihan), UJI(ruas_keluarga), UJI(ruas_lain),
    };
    return cmocka_run_group_tests(uji, NULL, NULL);
}
