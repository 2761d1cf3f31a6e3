/* Stories of log-in: activation, temporary password, throttle, log-out, token, ended sessions. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"

#include <cmocka.h>

#define BARU "kuda hijau melompat"

/* ---- log-in and log-out ------------------------------------------------------------------------ */

static const Step biasa[] = {
    STATUS("tanpa sesi ke halaman masuk", "/akun", 303),
    SEE("halaman masuk tahu tujuan", NULL, "name=\"ke\" value=\"/akun\""),
    PASSWORD("sandi salah", CONTOH_STAF, "bukan sandinya", 401),
    REPLY("pesan menyebut keduanya", "NIP atau kata sandi tidak cocok."),
    REPLY("NIP tetap terisi", "value=\"" CONTOH_STAF "\""),
    PASSWORD("NIP tak dikenal sama jawabannya", "199999999999999999", "bukan sandinya", 401),
    REPLY("pesan yang sama", "NIP atau kata sandi tidak cocok."),
    PASSWORD("masuk", CONTOH_STAF, CONTOH_SANDI, 303),
    SEE("nama di kepala", "/akun", "Siti Aminah, A.Md."),
    SEE("penilainya", "/akun", "Dedi Kurnia, S.Kom."),
    STATUS("sudah masuk tidak ditanya lagi", "/masuk", 303),
    SEND("keluar", "/keluar", "", 303),
    STATUS("sesi sudah tiada", "/akun", 303),
};
static void masuk_keluar(void **state) { cerita(*state, tanam_contoh, biasa, countof(biasa)); }

static const Step spasi[] = {
    PASSWORD("NIP dengan spasi", "19920314 201903 2 007", CONTOH_SANDI, 303),
    SEE("orang yang sama", "/akun", "Siti Aminah"),
    LOGOUT,
    PASSWORD("nama akun, huruf besar", "Administrator", CONTOH_SANDI, 303),
    SEE("akun tanpa pegawai", "/akun", "Administrator sistem"),
};
static void cara_menulis_nip(void **state) { cerita(*state, tanam_contoh, spasi, countof(spasi)); }

static const Step tujuan_asing[] = {
    SEND("tujuan ke situs lain diabaikan", "/masuk", "masuk=" CONTOH_STAF "&sandi=tiga+kata+mudah&ke=//jahat.example/x", 303),
    SEE("berakhir di sini", "/akun", "Siti Aminah"),
};
static void tujuan_hanya_lokal(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_langkah(c, tujuan_asing, 1);
    assert_true(str_eqz(c->ke, "/"));
    cerita_langkah(c, tujuan_asing + 1, 1);
    cerita_tutup(c);
}

/* ---- throttle ---------------------------------------------------------------------------------- */

static const Step tahan[] = {
    CLOCK("2025-03-04T08:00"),
    PASSWORD("1", CONTOH_STAF, "x", 401), PASSWORD("2", CONTOH_STAF, "x", 401), PASSWORD("3", CONTOH_STAF, "x", 401),
    PASSWORD("4", CONTOH_STAF, "x", 401), PASSWORD("5", CONTOH_STAF, "x", 401),
    PASSWORD("yang keenam ditahan, juga dengan sandi benar", CONTOH_STAF, CONTOH_SANDI, 429),
    REPLY("berapa lama", "Coba lagi sesudah 1 menit."),
    PASSWORD("orang lain tidak ikut ditahan", CONTOH_KABID, CONTOH_SANDI, 303),
    CLOCK("2025-03-04T08:02"),
    PASSWORD("6", CONTOH_STAF, "x", 401),
    CLOCK("2025-03-04T08:03"),
    PASSWORD("kini dua menit", CONTOH_STAF, CONTOH_SANDI, 429),
    CLOCK("2025-03-04T08:05"),
    PASSWORD("sesudah itu boleh", CONTOH_STAF, CONTOH_SANDI, 303),
    PASSWORD("yang salah sudah dilupakan", CONTOH_STAF, "x", 401),
    PASSWORD("langsung boleh lagi", CONTOH_STAF, CONTOH_SANDI, 303),
};
static void percobaan_ditahan(void **state) { cerita(*state, tanam_contoh, tahan, countof(tahan)); }

static const Step tahan_semu[] = {
    PASSWORD("1", "199999999999999999", "x", 401), PASSWORD("2", "199999999999999999", "x", 401),
    PASSWORD("3", "199999999999999999", "x", 401), PASSWORD("4", "199999999999999999", "x", 401),
    PASSWORD("5", "199999999999999999", "x", 401), PASSWORD("juga yang tak dikenal", "199999999999999999", "x", 429),
};
static void nip_tak_dikenal_sama(void **state) { cerita(*state, tanam_contoh, tahan_semu, countof(tahan_semu)); }

/* Wrong attempts are written behind the answer and survive a restart of the service. */
static void tahanan_bertahan(void **state)
{
    UjiStore *u = *state;
    Err err = { 0 };
    Cerita *c = cerita_buka(u, tanam_contoh);
    cerita_langkah(c, tahan, 6);
    assert_true(penyangga_tulis(c->app->penyangga, u->st, c->a, &err));
    assert_int_equal(uji_store_angka(u, "SELECT salah FROM akun WHERE masuk = '" CONTOH_STAF "'"), 5);
    cerita_tutup(c);
    c = cerita_buka(u, NULL);
    static const Step lagi[] = { CLOCK("2025-03-04T08:00"), PASSWORD("masih ditahan", CONTOH_STAF, CONTOH_SANDI, 429) };
    cerita_langkah(c, lagi, countof(lagi));
    cerita_tutup(c);
}

/* ---- activation -------------------------------------------------------------------------------- */

static Str token;

static void buat_tautan(Cerita *c)
{
    Err err = { 0 };
    Akun akun = { 0 };
    assert_true(db_akun_masuk(c->u->db, c->a, S(CONTOH_STAF), &akun, &err));
    if (!akun_tautan(&c->c, akun.id, &token, &err)) fail_msg("%s", err.pesan);
    cerita_simpan(c, "token", token);
}

static const Step aktivasi[] = {
    LOGIN(CONTOH_STAF),
    STATUS("sesi lama hidup", "/akun", 200),
    RUN("admin membuat tautan", buat_tautan),
    STATUS("sesi lama ditutup", "/akun", 303),
    LOGOUT,
    PASSWORD("kata sandi lama tidak berlaku", CONTOH_STAF, CONTOH_SANDI, 401),
    SEE("halaman aktivasi menyebut orangnya", "/aktivasi/{token}", "Siti Aminah, A.Md."),
    SEND("terlalu pendek", "/aktivasi/{token}", "sandi=pendek&ulang=pendek", 422),
    REPLY("sebabnya", "kurang dari 10 huruf"),
    SEND("memuat NIP", "/aktivasi/{token}", "sandi=a" CONTOH_STAF "&ulang=a" CONTOH_STAF, 422),
    SEND("dipakai semua orang", "/aktivasi/{token}", "sandi=Password123&ulang=Password123", 422),
    SEND("satu huruf", "/aktivasi/{token}", "sandi=aaaaaaaaaaaa&ulang=aaaaaaaaaaaa", 422),
    SEND("pendek dan ulangan beda, keduanya disebut", "/aktivasi/{token}", "sandi=pendek&ulang=pendk", 422), REPLY("dua hal", "Ada 2 hal"),
    SEND("ulangan beda", "/aktivasi/{token}", "sandi=kuda+hijau+melompat&ulang=kuda+hijau+melompa", 422),
    REPLY("katanya", "Ulangan kata sandi tidak sama."),
    SEND("berhasil", "/aktivasi/{token}", "sandi=kuda+hijau+melompat&ulang=kuda+hijau+melompat", 303),
    SEE("langsung masuk", "/akun", "Siti Aminah"),
    LOGOUT,
    STATUS("tautan hanya sekali", "/aktivasi/{token}", 410),
    SEND("juga kirimannya", "/aktivasi/{token}", "sandi=kuda+hijau+melompat&ulang=kuda+hijau+melompat", 410),
    PASSWORD("dengan sandi baru", CONTOH_STAF, BARU, 303),
};
static void aktivasi_sekali(void **state) { cerita(*state, tanam_contoh, aktivasi, countof(aktivasi)); }

static const Step aktivasi_lewat[] = {
    CLOCK("2025-03-04T09:00"), RUN("tautan", buat_tautan),
    CLOCK("2025-03-18T08:59"), STATUS("hari keempat belas masih bisa", "/aktivasi/{token}", 200),
    CLOCK("2025-03-18T09:00"), STATUS("lewat", "/aktivasi/{token}", 410),
    STATUS("token asal-asalan", "/aktivasi/abc", 410),
};
static void aktivasi_berakhir(void **state) { cerita(*state, tanam_contoh, aktivasi_lewat, countof(aktivasi_lewat)); }

/* A second link stops the first. */
static void tautan_baru_mematikan_lama(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    buat_tautan(c);
    Str lama = cerita_disimpan(c, S("token"));
    buat_tautan(c);
    assert_false(str_eq(lama, cerita_disimpan(c, S("token"))));
    static const Step baru[] = { STATUS("yang baru", "/aktivasi/{token}", 200) };
    cerita_langkah(c, baru, 1);
    HttpOut out = cerita_minta(c, (HttpIn){ .metode = GET, .jalur = str_fmt(c->a, "/aktivasi/" STR_F, STR_A(lama)) });
    assert_int_equal(out.status, 410);
    cerita_tutup(c);
}

/* ---- temporary password ------------------------------------------------------------------------ */

static void sandi_sementara(Cerita *c)
{
    uji_store_sql(c->u, "UPDATE akun SET ganti_sandi = 1 WHERE masuk = '" CONTOH_STAF "'");
}

static const Step sementara[] = {
    RUN("kata sandi sementara", sandi_sementara),
    PASSWORD("masuk", CONTOH_STAF, CONTOH_SANDI, 303),
    SEE("harus mengganti", NULL, "Kata sandi Anda masih sementara."),
    STATUS("halaman lain tertutup", "/akun", 303),
    SEE("dan menuju ke sana", NULL, "Kata sandi Anda masih sementara."),
    SEND("juga untuk mengirim", "/akun/keluar-semua", "", 303),
    SEND("sandi lama salah", "/akun/sandi", "lama=salah&sandi=kuda+hijau+melompat&ulang=kuda+hijau+melompat", 422),
    REPLY("katanya", "Kata sandi sekarang tidak cocok."),
    SEND("sama dengan yang lama", "/akun/sandi", "lama=tiga+kata+mudah&sandi=tiga+kata+mudah&ulang=tiga+kata+mudah", 422),
    SEND("diganti", "/akun/sandi", "lama=tiga+kata+mudah&sandi=kuda+hijau+melompat&ulang=kuda+hijau+melompat", 303),
    SEE("terbuka", "/akun", "Siti Aminah"),
    LOGOUT,
    PASSWORD("yang lama tidak berlaku", CONTOH_STAF, CONTOH_SANDI, 401),
    PASSWORD("yang baru berlaku", CONTOH_STAF, BARU, 303),
    STATUS("tidak sementara lagi", "/akun", 200),
};
static void sandi_sementara_diganti(void **state) { cerita(*state, tanam_contoh, sementara, countof(sementara)); }

/* ---- sessions ---------------------------------------------------------------------------------- */

static void dua_sesi(Cerita *c)
{
    cerita_masuk(c, CONTOH_STAF);
    Str pertama = c->kuki[0].nilai;
    cerita_masuk(c, CONTOH_STAF);
    Str csrf = c->csrf, kedua = c->kuki[0].nilai;
    static const Step tutup[] = {
        SEE("dua sesi", "/akun", "Tutup sesi lain"), SEND("tutup yang lain", "/akun/keluar-semua", "", 303),
        NOT_SEE("tinggal satu", "/akun", "Tutup sesi lain"),
    };
    cerita_langkah(c, tutup, countof(tutup));
    c->kuki[0].nilai = pertama;
    assert_int_equal(cerita_minta(c, (HttpIn){ .metode = GET, .jalur = S("/akun") }).status, 303);
    c->n_kuki = 0;
    cerita_minta(c, (HttpIn){ .metode = GET, .jalur = S("/masuk") });
    (void)csrf, (void)kedua;
}

static void keluar_di_semua_perangkat(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    dua_sesi(c);
    cerita_tutup(c);
}

static void nonaktif(Cerita *c)
{
    Err err = { 0 };
    Akun akun = { 0 };
    assert_true(db_akun_masuk(c->u->db, c->a, S(CONTOH_STAF), &akun, &err));
    if (!akun_aktif_atur(&c->c, akun.id, false, &err)) fail_msg("%s", err.pesan);
}

static const Step umur[] = {
    CLOCK("2025-03-04T07:00"), LOGIN(CONTOH_STAF), STATUS("baru", "/akun", 200),
    CLOCK("2025-03-04T08:59"), STATUS("119 menit tanpa permintaan", "/akun", 200),
    CLOCK("2025-03-04T09:01"), STATUS("diperpanjang oleh permintaan tadi? belum ditulis", "/akun", 303),
};
static void sesi_berakhir(void **state) { cerita(*state, tanam_contoh, umur, countof(umur)); }

static void tulis_penyangga(Cerita *c)
{
    Err err = { 0 };
    if (!penyangga_tulis(c->app->penyangga, c->u->st, c->a, &err)) fail_msg("%s", err.pesan);
}

static const Step perpanjang[] = {
    CLOCK("2025-03-04T07:00"), LOGIN(CONTOH_STAF),
    CLOCK("2025-03-04T08:30"), STATUS("dipakai", "/akun", 200), RUN("ditulis", tulis_penyangga),
    CLOCK("2025-03-04T10:20"), STATUS("masih hidup", "/akun", 200), RUN("ditulis", tulis_penyangga),
    CLOCK("2025-03-04T12:00"), STATUS("hidup", "/akun", 200), RUN("ditulis", tulis_penyangga),
    CLOCK("2025-03-04T13:50"), STATUS("hidup", "/akun", 200), RUN("ditulis", tulis_penyangga),
    CLOCK("2025-03-04T15:40"), STATUS("hidup", "/akun", 200), RUN("ditulis", tulis_penyangga),
    CLOCK("2025-03-04T17:30"), STATUS("hidup", "/akun", 200), RUN("ditulis", tulis_penyangga),
    CLOCK("2025-03-04T19:00"), STATUS("12 jam sesudah masuk berakhir juga", "/akun", 303),
};
static void sesi_diperpanjang(void **state) { cerita(*state, tanam_contoh, perpanjang, countof(perpanjang)); }

static const Step mati[] = {
    LOGIN(CONTOH_STAF), STATUS("hidup", "/akun", 200), RUN("dinonaktifkan", nonaktif), STATUS("sesinya berakhir", "/akun", 303),
    LOGOUT,
    PASSWORD("tidak dapat masuk", CONTOH_STAF, CONTOH_SANDI, 403),
    REPLY("katanya", "Akun ini dinonaktifkan."),
    PASSWORD("dengan sandi salah tidak diberi tahu", CONTOH_STAF, "salah", 401),
};
static void akun_nonaktif(void **state) { cerita(*state, tanam_contoh, mati, countof(mati)); }

/* ---- who sent it ------------------------------------------------------------------------------- */

static int tema(Cerita *c, Str csrf, const char *nama_kepala, const char *nilai)
{
    HttpIn in = { .metode = POST, .jalur = S("/akun/keluar-semua"), .badan = str_fmt(c->a, "csrf=" STR_F, STR_A(csrf)) };
    *list_add(c->a, &in.kepala) = (Pasangan){ S("content-type"), S("application/x-www-form-urlencoded") };
    if (nama_kepala) *list_add(c->a, &in.kepala) = (Pasangan){ str_z(nama_kepala), str_z(nilai) };
    return cerita_minta(c, in).status;
}

static void token_dan_asal(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    cerita_masuk(c, CONTOH_KABID);
    Str asing = c->csrf;
    cerita_masuk(c, CONTOH_STAF);
    Str csrf = c->csrf;
    static const struct { const char *kepala, *nilai; int status; } asal[] = {
        { NULL, NULL, 303 },
        { "origin", "http://uji.local", 303 },
        { "origin", "https://uji.local", 303 },             /* behind a proxy that ends https */
        { "origin", "http://uji.local.jahat.example", 403 },
        { "origin", "http://jahat.example", 403 },
        { "origin", "null", 403 },
        { "sec-fetch-site", "same-origin", 303 },
        { "sec-fetch-site", "none", 303 },
        { "sec-fetch-site", "same-site", 403 },
        { "sec-fetch-site", "cross-site", 403 },
    };
    for (ptrdiff_t i = 0; i < countof(asal); i++)
        if (tema(c, csrf, asal[i].kepala, asal[i].nilai) != asal[i].status)
            fail_msg("%s: %s -> %d", asal[i].kepala ? asal[i].kepala : "-", asal[i].nilai ? asal[i].nilai : "-", c->out.status);
    assert_int_equal(tema(c, (Str){ 0 }, NULL, NULL), 403);
    assert_int_equal(tema(c, asing, NULL, NULL), 403);
    assert_int_equal(tema(c, str_sub(csrf, 0, 63), NULL, NULL), 403);
    cerita_tutup(c);
}

/* The log-in form itself cannot be sent from elsewhere: the visitor's token must be his own. */
static void masuk_perlu_token(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    HttpIn in = { .metode = POST, .jalur = S("/masuk"), .badan = S("masuk=" CONTOH_STAF "&sandi=tiga+kata+mudah") };
    assert_int_equal(cerita_minta(c, in).status, 403);
    cerita_tutup(c);
}

static void kuki_aman(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    static const Step masuk[] = { PASSWORD("masuk", CONTOH_STAF, CONTOH_SANDI, 303) };
    cerita_langkah(c, masuk, 1);
    Str set = { 0 };
    for (ptrdiff_t i = 0; i < c->out.kepala.n; i++)
        if (str_starts(c->out.kepala.v[i].nilai, S("sesi="))) set = c->out.kepala.v[i].nilai;
    assert_true(str_find(set, S("; HttpOnly")) > 0 && str_find(set, S("; SameSite=Lax")) > 0);
    assert_true(str_find(set, S("; Secure")) < 0);
    c->app->atur.kuki_aman = true;
    c->n_kuki = 0;
    HttpOut out = cerita_minta(c, (HttpIn){ .metode = GET, .jalur = S("/masuk") });
    Str pra = cerita_kepala(&out, "Set-Cookie");
    assert_true(str_starts(pra, S("__Host-pra=")) && str_find(pra, S("; Secure")) > 0 && str_find(pra, S("; Path=/")) > 0);
    assert_true(str_starts(cerita_kepala(&out, "Strict-Transport-Security"), S("max-age=")));
    cerita_tutup(c);
}

static void kepala_keamanan(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    HttpOut out = cerita_minta(c, (HttpIn){ .metode = GET, .jalur = S("/masuk") });
    static const struct { const char *nama, *awal; } ada[] = {
        { "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'" },
        { "X-Content-Type-Options", "nosniff" }, { "Referrer-Policy", "same-origin" }, { "Permissions-Policy", "camera=()" },
        { "Cache-Control", "no-store" }, { "X-Request-Id", "" },
    };
    for (ptrdiff_t i = 0; i < countof(ada); i++) {
        Str nilai = cerita_kepala(&out, ada[i].nama);
        if (!nilai.len || !str_starts(nilai, str_z(ada[i].awal))) fail_msg("%s: " STR_F, ada[i].nama, STR_A(nilai));
    }
    Str csp = cerita_kepala(&out, "Content-Security-Policy");
    assert_true(str_find(csp, S("form-action 'self'; base-uri 'none'; frame-ancestors 'none'")) > 0);
    assert_true(str_find(csp, S("unsafe")) < 0);
    assert_true(str_find(out.badan, S("style=\"")) < 0);
    cerita_tutup(c);
}

/* ---- typed text over an ended session ----------------------------------------------------------- */

static const Step titip[] = {
    LOGIN(CONTOH_STAF), LOGOUT,
    UPLOAD("sesi berakhir saat mengetik", "/harian",
           "tanggal=2025-03-04\nkegiatan=Menyusun laporan <b>bulanan</b>\nmulai=08.00\nselesai=09.00\nbukti@foto.jpg=xyz", 401),
    REPLY("katanya", "yang Anda ketik tersimpan dan dapat dikirim sesudahnya"),
    SUBMIT("sandi salah: isian tetap dibawa", "", "/masuk", "masuk=" CONTOH_STAF "&sandi=salah", 401),
    SUBMIT("masuk lagi", "", "/masuk", "masuk=" CONTOH_STAF "&sandi=tiga+kata+mudah", 200),
    REPLY("isian kembali", "Menyusun laporan <b>bulanan</b>"),
    SUBMIT("kirim", "", "/harian", "", 303),
    SEE("tersimpan", "/harian?tanggal=2025-03-04", "Menyusun laporan <b>bulanan</b>"),
};
static void isian_dititipkan(void **state) { cerita(*state, tanam_contoh, titip, countof(titip)); }

static void sandi_tidak_dititipkan(void **state)
{
    Cerita *c = cerita_buka(*state, tanam_contoh);
    HttpIn in = { .metode = POST, .jalur = S("/akun/sandi"), .badan = S("lama=rahasia&sandi=rahasia2&csrf=x") };
    *list_add(c->a, &in.kepala) = (Pasangan){ S("content-type"), S("application/x-www-form-urlencoded") };
    HttpOut out = cerita_minta(c, in);
    assert_int_equal(out.status, 401);
    assert_true(str_find(out.badan, S("name=\"titip\" value=\"/akun/sandi\"")) > 0);
    assert_true(str_find(out.badan, S("rahasia")) < 0);
    static const Step asing[] = {
        SEND("titipan ke alamat yang tidak ada: masuk biasa", "/masuk", "masuk=" CONTOH_STAF "&sandi=tiga+kata+mudah&titip=/skp/17/kirim?a=1", 303),
        LOGOUT, SEND("titipan ke situs lain", "/masuk", "masuk=" CONTOH_STAF "&sandi=tiga+kata+mudah&titip=//jahat.example/harian?a=1", 303),
    };
    cerita_langkah(c, asing, countof(asing));
    cerita_tutup(c);
}

static const UjiKasus kasus[] = {
    KASUS(masuk_keluar), KASUS(cara_menulis_nip), KASUS(tujuan_hanya_lokal), KASUS(percobaan_ditahan), KASUS(nip_tak_dikenal_sama),
    KASUS(tahanan_bertahan), KASUS(aktivasi_sekali), KASUS(aktivasi_berakhir), KASUS(tautan_baru_mematikan_lama),
    KASUS(sandi_sementara_diganti), KASUS(keluar_di_semua_perangkat), KASUS(sesi_berakhir), KASUS(sesi_diperpanjang),
    KASUS(akun_nonaktif), KASUS(token_dan_asal), KASUS(masuk_perlu_token), KASUS(kuki_aman), KASUS(kepala_keamanan),
    KASUS(isian_dititipkan), KASUS(sandi_tidak_dititipkan),
};
int main(void) { return uji_store_jalankan("web_masuk", "schema", kasus, countof(kasus)); }
