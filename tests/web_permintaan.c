/* Requests taken apart: decoding, forms, uploads, routes, replies that a page does not choose. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "web/kiriman.h"
#include "web/page_dasar.h"
#include "web/rute.h"

#include <cmocka.h>

static Arena *a;

static int siap(void **state)
{
    (void)state;
    a = arena_new(64 * MB);
    return 0;
}

static int beres(void **state)
{
    (void)state;
    arena_free(a);
    return 0;
}

/* ---- decoding ----------------------------------------------------------------------------------- */

static void jalur_diurai_sekali(void **state)
{
    (void)state;
    static const struct { Str dari, ke; bool baik; } k[] = {
        { S("abc"), S("abc"), true },          { S("a%20b"), S("a b"), true },       { S("a+b"), S("a+b"), true },
        { S("%2525"), S("%25"), true },        { S("%C3%A9"), S("\xC3\xA9"), true }, { S("a%2Fb"), S("a/b"), true },
        { S("%"), S(""), false },              { S("%4"), S(""), false },            { S("%zz"), S(""), false },
        { S("%00"), S(""), false },            { S("%C3"), S(""), false },           { S("%ED%A0%80"), S(""), false },
        { S("%0A"), S("\n"), true },           { S("%1B"), S(""), false },           { S(""), S(""), true },
    };
    for (ptrdiff_t i = 0; i < countof(k); i++) {
        Str out = { 0 };
        bool baik = jalur_urai(a, k[i].dari, &out);
        if (baik != k[i].baik || (baik && !str_eq(out, k[i].ke))) fail_msg(STR_F " -> " STR_F, STR_A(k[i].dari), STR_A(out));
    }
}

static void kueri_diurai(void **state)
{
    (void)state;
    BagianList l = { 0 };
    assert_true(kueri_urai(a, S("a=1&b=x+y&&c&d=&a=2&e=50%25&f=100%&=z&g=%C2%B7"), &l, NULL));
    static const struct { const char *nama, *isi; } ada[] = {
        { "a", "1" }, { "b", "x y" }, { "c", "" }, { "d", "" }, { "a", "2" }, { "e", "50%" }, { "f", "100%" }, { "", "z" }, { "g", "\xC2\xB7" },
    };
    assert_int_equal(l.n, countof(ada));
    for (ptrdiff_t i = 0; i < l.n; i++) {
        assert_true(str_eqz(l.v[i].nama, ada[i].nama));
        assert_true(str_eqz(l.v[i].isi, ada[i].isi));
    }
    Err err;
    l = (BagianList){ 0 };
    assert_false(kueri_urai(a, S("a=%00"), &l, &err));
    assert_int_equal(err.kode, E_TEKS_RUSAK);
    assert_false(kueri_urai(a, S("%ff=1"), &l, &err));
    Buf b = buf_new(a, 1 * MB);
    for (int i = 0; i < 20001; i++) buf_z(&b, "a=&");
    l = (BagianList){ 0 };
    assert_false(kueri_urai(a, buf_str(&b), &l, &err));
    assert_int_equal(err.kode, E_KIRIMAN);
}

static void tujuan_lokal(void **state)
{
    (void)state;
    static const char *const baik[] = { "/", "/skp", "/harian?tanggal=2025-03-04", "/a%2f%2fb" };
    static const char *const buruk[] = { "", "skp", "//jahat", "/\\jahat", "http://x", "/a\\b", "/a\tb", "/a\nb", "javascript:x", "\\/x" };
    for (ptrdiff_t i = 0; i < countof(baik); i++) assert_true(jalur_lokal(str_z(baik[i])));
    for (ptrdiff_t i = 0; i < countof(buruk); i++)
        if (jalur_lokal(str_z(buruk[i]))) fail_msg("%s", buruk[i]);
}

/* ---- numbers, one per line as people write them -------------------------------------------------- */

static void angka(void **state)
{
    (void)state;
    static const struct { const char *teks; double n; } baik[] = {
        { "0", 0 }, { "12", 12 }, { "1.234", 1234 }, { "1.234.567", 1234567 }, { "1234.5", 1234.5 }, { "1.234,5", 1234.5 }, { "0,5", 0.5 },
        { "0.125", 0.125 }, { "12.34", 12.34 }, { "-1,5", -1.5 }, { " 7 ", 7 }, { "1234,5", 1234.5 }, { "007", 7 },
    };
    static const char *const buruk[] = { "", "-", "a", "1a", "1.", "1,", ",5", ".5", "1,2,3", "1.23.456", "1.2345,6x", "1e5", "nan", "+1",
                                         "1234567890123456", "--1", "1 000", "1,234.5" };
    for (ptrdiff_t i = 0; i < countof(baik); i++) {
        double r = -99;
        if (!angka_parse(str_z(baik[i].teks), &r) || r < baik[i].n - 1e-9 || r > baik[i].n + 1e-9) fail_msg("%s -> %f", baik[i].teks, r);
    }
    for (ptrdiff_t i = 0; i < countof(buruk); i++) {
        double r;
        if (angka_parse(str_z(buruk[i]), &r)) fail_msg("%s -> %f", buruk[i], r);
    }
}

/* ---- the declared form --------------------------------------------------------------------------- */

static const Field fields[] = {
    { "kegiatan", "Kegiatan", NULL, FIELD_BARIS, .min = 5, .max = 20, .wajib = true },
    { "judul",   "Judul",    NULL, FIELD_TEKS, .max = 10 },
    { "jumlah",  "Jumlah",   NULL, FIELD_INT, .min = 1, .max = 100 },
    { "sedikit", "Sedikit",  NULL, FIELD_REAL, .min = 2 },
    { "hari",    "Tanggal",  NULL, FIELD_TANGGAL },
    { "bulan",   "Bulan",    NULL, FIELD_BULAN },
    { "periode", "Periode",  NULL, FIELD_PERIODE },
    { "mulai",   "Mulai",    NULL, FIELD_PUKUL },
    { "aspek",   "Aspek",    NULL, FIELD_KODE, .kode = aspek_kode, .label_kode = aspek_label },
    { "rhk",     "RHK",      NULL, FIELD_ID },
    { "paham",   "Paham",    NULL, FIELD_CENTANG },
    { "sandi",   "Sandi",    NULL, FIELD_SANDI },
    { "tautan",  "Tautan",   NULL, FIELD_TAUTAN },
    { "bukti",   "Bukti",    NULL, FIELD_BERKAS, .max = 2 },
    { "pilih",   "Pilih",    NULL, FIELD_BANYAK },
    { "rating_*", "Rating",  NULL, FIELD_RADIO, .wajib = true, .kode = ekspektasi_kode, .label_kode = ekspektasi_label },
};
static const Form form = FORM(fields);

static Isian isi(const char *kueri)
{
    BagianList l = { 0 };
    assert_true(kueri_urai(a, str_z(kueri), &l, NULL));
    Isian i = isian_dari(a, &form, &l);
    isian_periksa(&i);
    return i;
}

/* The messages as "field:E_CODE", in order. */
static Str salah(const Isian *i)
{
    Buf b = buf_new(a, 4 * KB);
    for (ptrdiff_t k = 0; k < i->salah.n; k++) buf_fmt(&b, "%s%s:%s", k ? " " : "", i->salah.v[k].ruas, err_nama(i->salah.v[k].kode));
    return buf_str(&b);
}

static void setiap_ruas_diperiksa(void **state)
{
    (void)state;
    static const struct { const char *kueri, *salah; } k[] = {
        { "kegiatan=Menyusun", "" },
        { "", "kegiatan:E_WAJIB" },
        { "kegiatan=+++", "kegiatan:E_WAJIB" },
        { "kegiatan=abc", "kegiatan:E_PENDEK" },
        { "kegiatan=aaaaaaaaaaaaaaaaaaaaa", "kegiatan:E_PANJANG" },
        { "kegiatan=%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9", "" },                    /* five letters, ten bytes */
        { "kegiatan=Menyusun&judul=12345678901", "judul:E_PANJANG" },
        { "kegiatan=Menyusun&jumlah=0", "jumlah:E_RENTANG" },
        { "kegiatan=Menyusun&jumlah=101", "jumlah:E_RENTANG" },
        { "kegiatan=Menyusun&jumlah=1,5", "jumlah:E_BUKAN_BULAT" },
        { "kegiatan=Menyusun&jumlah=dua", "jumlah:E_BUKAN_BULAT" },
        { "kegiatan=Menyusun&jumlah=7", "" },
        { "kegiatan=Menyusun&sedikit=1,99", "sedikit:E_MINIMAL" },
        { "kegiatan=Menyusun&hari=2025-02-29", "hari:E_BUKAN_TANGGAL" },
        { "kegiatan=Menyusun&hari=29+Februari+2024", "" },
        { "kegiatan=Menyusun&hari=31/12/2024", "" },
        { "kegiatan=Menyusun&bulan=2025-13", "bulan:E_BUKAN_BULAN" },
        { "kegiatan=Menyusun&bulan=Maret+2025", "" },
        { "kegiatan=Menyusun&periode=2025-13", "periode:E_BUKAN_PERIODE" },
        { "kegiatan=Menyusun&periode=25", "periode:E_BUKAN_PERIODE" },
        { "kegiatan=Menyusun&periode=2025", "" },
        { "kegiatan=Menyusun&periode=Maret+2025", "" },
        { "kegiatan=Menyusun&mulai=24.00", "mulai:E_BUKAN_PUKUL" },
        { "kegiatan=Menyusun&mulai=7.30", "" },
        { "kegiatan=Menyusun&aspek=mutu", "aspek:E_BUKAN_PILIHAN" },
        { "kegiatan=Menyusun&aspek=waktu", "" },
        { "kegiatan=Menyusun&rhk=-1", "rhk:E_BUKAN_PILIHAN" },
        { "kegiatan=Menyusun&rhk=99999999999999999999", "rhk:E_BUKAN_PILIHAN" },
        { "kegiatan=Menyusun&tautan=http://x", "tautan:E_BUKAN_TAUTAN" },
        { "kegiatan=Menyusun&tautan=https:///x", "tautan:E_BUKAN_TAUTAN" },
        { "kegiatan=Menyusun&tautan=https://drive.example/x", "" },
        { "kegiatan=Menyusun&pilih=1&pilih=x", "pilih:E_BUKAN_PILIHAN" },
        { "kegiatan=Menyusun&rating_17=baik", "rating_17:E_BUKAN_PILIHAN" },
        { "kegiatan=Menyusun&rating_17=", "rating_17:E_WAJIB" },
        { "kegiatan=Menyusun&rating_17=sesuai&tak_dikenal=1&csrf=x", "" },
        { "jumlah=0&kegiatan=abc", "kegiatan:E_PENDEK jumlah:E_RENTANG" },    /* in the order of the page */
    };
    for (ptrdiff_t n = 0; n < countof(k); n++) {
        Isian i = isi(k[n].kueri);
        Str s = salah(&i);
        if (!str_eqz(s, k[n].salah)) fail_msg("%s -> " STR_F, k[n].kueri, STR_A(s));
    }
}

static void dibaca_menurut_jenis(void **state)
{
    (void)state;
    Isian i = isi("kegiatan=+Menyusun%0D%0Alaporan+&judul=a%0Ab&jumlah=1.000&sedikit=1.234,5&hari=4+Maret+2025&bulan=03-2025&mulai=0730"
                  "&aspek=biaya&rhk=123456789012345678&paham=on&sandi=+x+&pilih=3&pilih=x&pilih=5&rating_17=di_atas&judul=akhir");
    assert_true(str_eqz(isian_str(&i, "kegiatan"), "Menyusun\nlaporan"));
    assert_true(str_eqz(isian_str(&i, "judul"), "akhir"));
    assert_int_equal(isian_int(&i, "jumlah"), 1000);
    assert_true(isian_real(&i, "sedikit") > 1234.49 && isian_real(&i, "sedikit") < 1234.51);
    assert_int_equal(isian_tanggal(&i, "hari").n, tanggal(2025, 3, 4).n);
    assert_int_equal(isian_bulan(&i, "bulan").n, bulan(2025, 3).n);
    assert_int_equal(isian_pukul(&i, "mulai").n, pukul(7, 30).n);
    assert_int_equal(isian_kode(&i, "aspek"), ASPEK_BIAYA);
    assert_true(isian_int(&i, "rhk") == 123456789012345678);
    assert_int_equal(isian_int(&i, "paham"), 1);
    assert_true(str_eqz(isian_str(&i, "sandi"), " x "));
    IdList l = isian_banyak(&i, "pilih");
    assert_int_equal(l.n, 2);
    assert_true(l.v[0] == 3 && l.v[1] == 5);
    assert_true(str_eqz(isian_keluarga(&i, "rating_", 17), "di_atas"));
    assert_int_equal(isian_keluarga(&i, "rating_", 18).len, 0);
    assert_true(isian_ada(&i, "jumlah") && !isian_ada(&i, "tautan"));
    assert_int_equal(isian_int(&i, "tautan"), 0);
}

/* What isian_set() writes reads back the same. */
static void nilai_awal_terbaca_kembali(void **state)
{
    (void)state;
    Isian i = isian_baru(a, &form);
    isian_set(&i, "hari", V(tanggal(2025, 3, 4)));
    isian_set(&i, "bulan", V(bulan(2025, 3)));
    isian_set(&i, "mulai", V(pukul(7, 5)));
    isian_set(&i, "sedikit", V(1234567.25));
    isian_set(&i, "jumlah", V(42));
    isian_set(&i, "kegiatan", V("Menyusun"));
    isian_set(&i, "kegiatan", V("Menyunting"));
    isian_set(&i, "pilih", V(1));
    isian_set(&i, "pilih", V(2));
    assert_true(isian_periksa(&i));
    assert_int_equal(isian_tanggal(&i, "hari").n, tanggal(2025, 3, 4).n);
    assert_int_equal(isian_bulan(&i, "bulan").n, bulan(2025, 3).n);
    assert_int_equal(isian_pukul(&i, "mulai").n, pukul(7, 5).n);
    assert_true(isian_real(&i, "sedikit") > 1234567.24 && isian_real(&i, "sedikit") < 1234567.26);
    assert_int_equal(isian_int(&i, "jumlah"), 42);
    assert_true(str_eqz(isian_str(&i, "kegiatan"), "Menyunting"));
    assert_int_equal(isian_banyak(&i, "pilih").n, 2);
}

/* ---- uploads ------------------------------------------------------------------------------------- */

#define JENIS "multipart/form-data; boundary=XyZ"
#define BAGIAN(kepala, isi) "--XyZ\r\nContent-Disposition: form-data; " kepala "\r\n\r\n" isi "\r\n"

static void kiriman_berkas(void **state)
{
    (void)state;
    BagianList l = { 0 };
    Str badan = S("pembuka\r\n" BAGIAN("name=\"kegiatan\"", "Menyusun\r\nlaporan")
                  BAGIAN("name=\"bukti\"; filename=\"a%22b.pdf\"", "%PDF-\0\xff\r\n--XyZbukan\r\n-- XyZ")
                  BAGIAN("name=\"bukti\"; filename=\"\"", "") BAGIAN("filename=kosong.txt; name=bukti", "")
                  BAGIAN("name=\"jumlah\"; filename=\"x\"", "7") BAGIAN("name=\"judul\"", "") "--XyZ--\r\npenutup");
    /* "--XyZbukan" begins like the delimiter and is none: a sender must choose another */
    Err err;
    assert_false(multipart_urai(a, S(JENIS), badan, &l, &err));
    assert_int_equal(err.kode, E_KIRIMAN);
    badan = S("pembuka\r\n" BAGIAN("name=\"kegiatan\"", "Menyusun\r\nlaporan") BAGIAN("name=\"bukti\"; filename=\"a%22b.pdf\"", "%PDF-\0\xff\r\n-- XyZ")
              BAGIAN("name=\"bukti\"; filename=\"\"", "") BAGIAN("filename=kosong.txt; name=bukti", "")
              BAGIAN("name=\"jumlah\"; filename=\"x\"", "7") BAGIAN("name=\"judul\"", "") "--XyZ--\r\npenutup");
    l = (BagianList){ 0 };
    assert_true(multipart_urai(a, S(JENIS), badan, &l, &err));
    Isian i = isian_dari(a, &form, &l);
    isian_periksa(&i);
    assert_int_equal(salah(&i).len, 0);
    assert_true(str_eqz(isian_str(&i, "kegiatan"), "Menyusun\nlaporan"));
    BerkasList b = isian_berkas(&i, "bukti");
    assert_int_equal(b.n, 2);                   /* the chosen one and an empty one; the unchosen one is none */
    assert_true(str_eqz(b.v[0].nama, "a\"b.pdf"));
    assert_true(str_eq(b.v[0].isi, S("%PDF-\0\xff\r\n-- XyZ")));
    assert_int_equal(b.v[1].isi.len, 0);
    assert_false(isian_ada(&i, "jumlah"));      /* a file is no number */
}

static void terlalu_banyak_berkas(void **state)
{
    (void)state;
    BagianList l = { 0 };
    Str badan = S(BAGIAN("name=\"kegiatan\"", "Menyusun") BAGIAN("name=\"bukti\"; filename=\"1\"", "1") BAGIAN("name=\"bukti\"; filename=\"2\"", "2")
                  BAGIAN("name=\"bukti\"; filename=\"3\"", "3") "--XyZ--");
    assert_true(multipart_urai(a, S(JENIS), badan, &l, NULL));
    Isian i = isian_dari(a, &form, &l);
    isian_periksa(&i);
    assert_true(str_eqz(salah(&i), "bukti:E_BANYAK_BERKAS"));
}

static void kiriman_rusak(void **state)
{
    (void)state;
    static const struct { Str jenis, badan; } k[] = {
        { S("multipart/form-data"), S(BAGIAN("name=a", "1") "--XyZ--") },
        { S("multipart/form-data; boundary="), S("--\r\n--") },
        { S(JENIS), S("") },
        { S(JENIS), S("--XyZ") },
        { S(JENIS), S("--XyZ\r\n") },
        { S(JENIS), S("--XyZ\r\nContent-Disposition: form-data; name=a\r\n\r\n1") },                 /* cut off */
        { S(JENIS), S(BAGIAN("name=a", "1")) },                                                      /* without the last delimiter */
        { S(JENIS), S("--XyZ\r\nContent-Type: text/plain\r\n\r\n1\r\n--XyZ--") },                    /* nameless */
        { S(JENIS), S("--XyZ\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--XyZ--") },    /* open quote */
    };
    for (ptrdiff_t i = 0; i < countof(k); i++) {
        BagianList l = { 0 };
        Err err;
        if (multipart_urai(a, k[i].jenis, k[i].badan, &l, &err) || err.kode != E_KIRIMAN) fail_msg("%td: " STR_F, i, STR_A(k[i].badan));
    }
    BagianList l = { 0 };
    Err err;
    assert_false(multipart_urai(a, S(JENIS), S(BAGIAN("name=\"judul\"", "\xff") "--XyZ--"), &l, &err));
    assert_int_equal(err.kode, E_TEKS_RUSAK);
}

/* ---- routes -------------------------------------------------------------------------------------- */

static void halaman_kosong(Req *req) { (void)req; }

static void rute_dicari(void **state)
{
    (void)state;
    static const Route r[] = {
        { GET, "/", PERAN(PUBLIK), NULL, halaman_kosong },          { GET, "/skp/:id", PERAN(PUBLIK), NULL, halaman_kosong },
        { POST, "/skp/:id", PERAN(PUBLIK), NULL, halaman_kosong },  { GET, "/skp/baru", PERAN(PUBLIK), NULL, halaman_kosong },
        { GET, "/a/:x/c/:y", PERAN(PUBLIK), NULL, halaman_kosong }, { .halaman = NULL },
    };
    const Rute *rute = rute_susun(a, r);
    static const struct { Metode m; const char *jalur; RuteHasil hasil; const char *pola, *par; } k[] = {
        { GET, "/", RUTE_COCOK, "/", "" },                   { GET, "/skp/17", RUTE_COCOK, "/skp/:id", "17" },
        { GET, "/skp/baru", RUTE_COCOK, "/skp/baru", "" },   { POST, "/skp/baru", RUTE_COCOK, "/skp/:id", "baru" },
        { GET, "/skp/a%2Fb", RUTE_COCOK, "/skp/:id", "a/b" }, { GET, "/skp/17/", RUTE_COCOK, "/skp/:id", "17" },
        { GET, "/skp", RUTE_TIADA, "", "" },                 { GET, "/skp//17", RUTE_TIADA, "", "" },
        { GET, "skp/17", RUTE_TIADA, "", "" },               { GET, "", RUTE_TIADA, "", "" },
        { GET, "/skp/%ff", RUTE_TIADA, "", "" },             { POST, "/", RUTE_METODE, "", "" },
        { METODE_TIADA, "/skp/1", RUTE_METODE, "", "" },     { GET, "/a/1/c/2", RUTE_COCOK, "/a/:x/c/:y", "1,2" },
        { GET, "/a/1/b/2", RUTE_TIADA, "", "" },             { GET, "/1/2/3/4/5/6/7/8/9", RUTE_TIADA, "", "" },
    };
    for (ptrdiff_t i = 0; i < countof(k); i++) {
        RuteCocok c = rute_cari(rute, a, k[i].m, str_z(k[i].jalur));
        Str par = c.par[1].len ? str_fmt(a, STR_F "," STR_F, STR_A(c.par[0]), STR_A(c.par[1])) : c.par[0];
        if (c.hasil != k[i].hasil || (c.route && strcmp(c.route->pola, k[i].pola)) || !str_eqz(par, k[i].par)) fail_msg("%s", k[i].jalur);
    }
}

/* ---- replies -------------------------------------------------------------------------------------- */

static Cerita *c;

static HttpOut minta(Metode m, const char *jalur, const char *kepala, const char *nilai)
{
    HttpIn in = { .metode = m, .jalur = str_z(jalur) };
    if (kepala) *list_add(c->a, &in.kepala) = (Pasangan){ str_z(kepala), str_z(nilai) };
    return cerita_minta(c, in);
}

static void galat_menurut_yang_meminta(void **state)
{
    c = cerita_buka(*state, tanam_contoh);
    HttpOut out = minta(GET, "/tidak-ada", NULL, NULL);
    assert_int_equal(out.status, 404);
    assert_true(str_starts(out.badan, S("<!doctype html>")) && str_find(out.badan, S("Halaman atau data yang diminta tidak ada.")) > 0);
    assert_true(str_find(out.badan, cerita_kepala(&out, "X-Request-Id")) > 0);
    out = minta(GET, "/tidak-ada", "accept", "application/json");
    assert_int_equal(out.status, 404);
    assert_true(str_eqz(out.jenis, "application/json") && str_find(out.badan, S("\"kode\":\"E_TIDAK_ADA\"")) > 0);
    out = minta(GET, "/tidak-ada", "hx-request", "true");
    assert_true(str_find(out.badan, S("<html")) < 0 && str_find(out.badan, S("role=\"alert\"")) > 0);
    out = minta(POST, "/akun", NULL, NULL);
    assert_int_equal(out.status, 405);
    assert_true(str_eqz(cerita_kepala(&out, "Allow"), "GET, HEAD"));
    out = minta(METODE_TIADA, "/masuk", NULL, NULL);
    assert_int_equal(out.status, 405);
    assert_true(str_eqz(cerita_kepala(&out, "Allow"), "GET, HEAD, POST"));
    out = minta(GET, "/akun", "accept", "application/json");
    assert_int_equal(out.status, 401);
    assert_true(cerita_kepala(&out, "WWW-Authenticate").len > 0);
    cerita_tutup(c);
}

/* A refused button leads back to the page it stood on, never to another site. */
static void galat_kembali_ke_asalnya(void **state)
{
    static const struct { const char *dari, *tombol; } x[] = {
        { "https://kinerja.test/skp/12?a=b", "href=\"/skp/12?a=b\">Kembali" }, { "https://lain.test/skp/12", "href=\"/\">Ke Beranda" },
        { "https://kinerja.test//lain.test/", "href=\"/\">Ke Beranda" }, { "", "href=\"/\">Ke Beranda" },
    };
    c = cerita_buka(*state, tanam_contoh);
    for (int i = 0; i < countof(x); i++) {
        HttpIn in = { .metode = POST, .jalur = S("/akun") };
        *list_add(c->a, &in.kepala) = (Pasangan){ S("host"), S("kinerja.test") };
        *list_add(c->a, &in.kepala) = (Pasangan){ S("referer"), str_z(x[i].dari) };
        HttpOut out = cerita_minta(c, in);
        assert_int_equal(out.status, 405);
        if (str_find(out.badan, str_z(x[i].tombol)) < 0) fail_msg("%s", x[i].dari);
    }
    cerita_tutup(c);
}

static void layanan_hidup_dan_siap(void **state)
{
    c = cerita_buka(*state, tanam_contoh);
    assert_int_equal(minta(GET, "/healthz", NULL, NULL).status, 200);
    assert_int_equal(minta(GET, "/readyz", NULL, NULL).status, 200);
    assert_int_equal(minta(GET, "/komponen", NULL, NULL).status, 404);      /* not a demonstration */
    c->app->atur.peraga = true;
    assert_int_equal(minta(GET, "/komponen", NULL, NULL).status, 200);
    cerita_tutup(c);
}

static void kabar_sekali(void **state)
{
    c = cerita_buka(*state, tanam_contoh);
    static const Step kirim[] = { LOGIN(CONTOH_STAF), SEND("ganti", "/akun/keluar-semua", "", 303), SEE("sekali", NULL, "Sesi di perangkat lain ditutup."),
                                  NOT_SEE("tidak dua kali", "/akun", "Sesi di perangkat lain ditutup.") };
    cerita_langkah(c, kirim, countof(kirim));
    cerita_tutup(c);
}

static void tampilan_tersimpan(void **state)
{
    c = cerita_buka(*state, tanam_contoh);
    static const Step kirim[] = {
        SEND("pengunjung", "/tema", "tema=dark&ke=/masuk", 303), SEE("gelap", NULL, "data-bs-theme=\"dark\""),
        LOGIN(CONTOH_STAF), NOT_SEE("akun belum", "/akun", "data-bs-theme"), SEND("akun", "/tema", "tema=light&ke=/akun", 303),
        SEE("terang", NULL, "data-bs-theme=\"light\""), LOGIN(CONTOH_STAF), SEE("sesi lain juga", "/akun", "data-bs-theme=\"light\""),
        SEND("nilai lain diabaikan", "/tema", "tema=hitam&ke=https://x.example", 303), NOT_SEE("kembali biasa", "/akun", "data-bs-theme"),
    };
    cerita_langkah(c, kirim, countof(kirim));
    cerita_tutup(c);
}

/* A structure that changes is seen by the very next request; one that is broken leaves the old in force. */
static void struktur_segera_terlihat(void **state)
{
    c = cerita_buka(*state, tanam_contoh);
    static const Step lihat[] = { LOGIN(CONTOH_STAF), SEE("penilai", "/akun", "Dedi Kurnia, S.Kom.") };
    cerita_langkah(c, lihat, countof(lihat));
    uji_store_sql(c->u, "UPDATE penugasan SET sampai = '2025-02-28' WHERE pegawai = (SELECT id FROM pegawai WHERE nip = '" CONTOH_KASI "')");
    uji_store_sql(c->u, "UPDATE pengaturan SET nilai = CAST(CAST(nilai AS INTEGER) + 1 AS TEXT) WHERE nama = 'versi_struktur'");
    static const Step naik[] = { SEE("kasi kosong: kepala bidang", "/akun", "Budi Santoso, S.T., M.M.") };
    cerita_langkah(c, naik, countof(naik));
    cerita_tutup(c);
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(jalur_diurai_sekali), cmocka_unit_test(kueri_diurai), cmocka_unit_test(tujuan_lokal), cmocka_unit_test(angka),
        cmocka_unit_test(setiap_ruas_diperiksa), cmocka_unit_test(dibaca_menurut_jenis), cmocka_unit_test(nilai_awal_terbaca_kembali),
        cmocka_unit_test(kiriman_berkas), cmocka_unit_test(terlalu_banyak_berkas), cmocka_unit_test(kiriman_rusak), cmocka_unit_test(rute_dicari),
    };
    static const UjiKasus kasus[] = {
        KASUS(galat_menurut_yang_meminta), KASUS(galat_kembali_ke_asalnya), KASUS(layanan_hidup_dan_siap), KASUS(kabar_sekali), KASUS(tampilan_tersimpan), KASUS(struktur_segera_terlihat),
    };
    int gagal = cmocka_run_group_tests_name("web_permintaan", uji, siap, beres);
    return gagal + uji_store_jalankan("web_permintaan_app", "schema", kasus, countof(kasus));
}
