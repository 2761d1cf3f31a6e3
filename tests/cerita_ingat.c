/*
 * Reminders (SPEC 3): settings of an account, what may not be muted, the private calendar, due dates that were reopened or
 * carried on by an outage. Mail itself: jobs_surel.c.
 */
#include <setjmp.h>
#include <stdarg.h>

#include "base/ics.h"
#include "bantu/cerita.h"
#include "jobs/jobs.h"

#include <cmocka.h>

static const SurelLayanan layanan = { S("https://kinerja.contoh.go.id"), 6 };
static void surel_ada(Cerita *c) { c->app->atur.surel = &layanan; }

static const Step pengaturan[] = {
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_STAF),
    SEE("dari akun", "/akun", "Pengingat"), SEE("tanpa server surel", "/akun/pengingat", "belum mengirim surel"),
    SEND("maka tidak ada alamat", "/akun/pengingat", "surel=siti@contoh.go.id&hari=3&versi=0", 409), REPLY("sebut jalan lain", "kalender pribadi"),
    RUN("server surel dipasang", surel_ada),
    SEE("yang wajib disebut", "/akun/pengingat", "Menyusun dan mengajukan SKP Pasal 7 ayat (1)"),
    SEND("bukan alamat", "/akun/pengingat", "surel=siti&hari=3&versi=0", 422), REPLY("sebut contoh", "nama@kantor.go.id"),
    SEND("hari di luar batas", "/akun/pengingat", "surel=siti@contoh.go.id&hari=99&versi=0", 422),
    SEND("yang wajib tidak dapat dimatikan (SPEC 3)", "/akun/pengingat", "surel=siti@contoh.go.id&hari=3&versi=0&bisu_1=1", 422),
    REPLY("sebut yang mana", "Menyusun dan mengajukan SKP tidak dapat dimatikan"),
    KEEP("bisu", "/akun/pengingat", "name=\"bisu_"), SUBMIT("simpan", "/akun/pengingat", "/akun/pengingat", "surel=siti@contoh.go.id&bisu_{bisu}=1", 303), SEE("menunggu dipastikan", NULL, "Menunggu Anda membuka tautan"),
    SEND("layar lama", "/akun/pengingat", "surel=lain@contoh.go.id&hari=3&versi=0", 409),
    SUBMIT("kosong selama belum dipastikan", "/akun/pengingat", "/akun/pengingat", "surel=", 303),
    SUBMIT("lagi", "/akun/pengingat", "/akun/pengingat", "surel=siti@contoh.go.id", 303),
    SUBMIT("tiga", "/akun/pengingat", "/akun/pengingat", "surel=a@contoh.go.id", 303), SUBMIT("empat", "/akun/pengingat", "/akun/pengingat", "surel=b@contoh.go.id", 303),
    SUBMIT("terlalu banyak tautan dalam sejam", "/akun/pengingat", "/akun/pengingat", "surel=d@contoh.go.id", 429),
    LOGIN(CONTOH_SISTEM), SEE("akun tanpa pegawai", "/akun/pengingat", "Kalender pribadi"),
    LOGIN(CONTOH_BKPSDM), SEE("tercatat", "/jejak", "pengingat"),
};

/* The private calendar as another program reads it: rows of day and title. */
static TabelBaca kalender(Cerita *c)
{
    TabelBaca t;
    Err err = { 0 };
    Str badan = c->out.badan;
    assert_string_equal(str_cz(c->a, cerita_kepala(&c->out, "Cache-Control")), "private, max-age=600");
    assert_string_equal(str_cz(c->a, c->out.jenis), "text/calendar; charset=utf-8");
    if (!ics_baca(c->a, badan, &t, &err)) fail_msg("%s", err.pesan);
    return t;
}

static Str hari_acara(Cerita *c, const char *judul)
{
    TabelBaca t = kalender(c);
    for (ptrdiff_t i = 0; i < t.baris.n; i++)
        if (str_eqz(t.baris.v[i].sel[2].teks, judul)) return t.baris.v[i].sel[0].teks;
    return S("-");
}

static void ambil(Cerita *c)
{
    HttpIn in = { .metode = GET, .jalur = str_fmt(c->a, "/pengingat/kalender/" STR_F, STR_A(cerita_disimpan(c, S("kunci")))) };
    c->out = cerita_minta(c, in);
    assert_int_equal(c->out.status, 200);
}

static void uid(Cerita *c, char ke[64])
{
    ptrdiff_t di = str_find(c->out.badan, S("UID:"));
    assert_true(di > 0);
    snprintf(ke, 64, "%.40s", c->out.badan.s + di + 4);
}

static char uid_lama[64];
static void isi_awal(Cerita *c)
{
    ambil(c);
    assert_string_equal(str_cz(c->a, hari_acara(c, "Susun SKP Maret 2025")), "2025-03-05");
    assert_string_equal(str_cz(c->a, hari_acara(c, "SKP April 2025")), "2025-04-10");
    assert_true(str_find(c->out.badan, S("DESCRIPTION:Susun")) > 0);
    assert_true(str_find(c->out.badan, S("Terisi dari")) < 0);          /* only dates and titles */
    uid(c, uid_lama);
}

static void isi_dibuka(Cerita *c)
{
    char kini[64];
    ambil(c);
    assert_string_equal(str_cz(c->a, hari_acara(c, "Susun SKP Maret 2025 (dibuka kembali)")), "2025-03-20");
    uid(c, kini);
    assert_string_equal(kini, uid_lama);        /* the entry moves instead of doubling */
}

static void sering(Cerita *c)
{
    HttpIn in = { .metode = GET, .jalur = str_fmt(c->a, "/pengingat/kalender/" STR_F, STR_A(cerita_disimpan(c, S("kunci")))) };
    int status = 200;
    for (int i = 0; i < 30 && status == 200; i++) status = cerita_minta(c, in).status;
    assert_int_equal(status, 429);
}

static const Step langganan[] = {
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_STAF), SEE("belum ada", "/akun/pengingat", "Buat kalender pribadi"),
    SUBMIT("buat", "/akun/pengingat", "/akun/pengingat/kalender", "", 200), REPLY("sekali tampil", "hanya tampil sekali"), KEEP("kunci", "", "/pengingat/kalender/"),
    NOT_SEE("lalu tidak lagi", "/akun/pengingat", "/pengingat/kalender/"),
    LOGOUT, RUN("tanpa masuk", isi_awal),
    LOGIN(CONTOH_BKPSDM),
    SEND("dibuka kembali", "/pembukaan", "jenis=skp_bulanan&mulai=2025-03-01&sampai=2025-03-31&dibuka_sampai=2025-03-20&nip=" CONTOH_STAF "&alasan=Server+padam", 303),
    LOGIN(CONTOH_STAF), SEE("di beranda", "/", "Susun SKP Maret 2025"), REPLY("dengan tenggat barunya", "Kamis, 20 Maret"), REPLY("dan sebabnya", "dibuka kembali"),
    LOGOUT, RUN("dan di kalender", isi_dibuka),
    STATUS("tebakan", "/pengingat/kalender/0000000000000000000000000000000000000000000000000000000000000000.ics", 404),
    CLOCK("2025-03-03T10:00"), RUN("terlalu sering", sering), CLOCK("2025-03-03T11:00"), STATUS("sesudah sejenak", "/pengingat/kalender/{kunci}", 200),
    LOGIN(CONTOH_STAF), SUBMIT("ganti", "/akun/pengingat", "/akun/pengingat/kalender", "", 200), KEEP("baru", "", "/pengingat/kalender/"),
    LOGOUT, STATUS("yang lama mati", "/pengingat/kalender/{kunci}", 404), STATUS("yang baru hidup", "/pengingat/kalender/{baru}", 200),
    LOGIN(CONTOH_STAF), SUBMIT("cabut", "/akun/pengingat", "/akun/pengingat/kalender", "cabut=1", 303),
    LOGOUT, STATUS("mati", "/pengingat/kalender/{baru}", 404),
};

static void mati_tiga_jam(Cerita *c)
{
    Err err = { 0 };
    const Pukul jam[] = { pukul(10, 0), pukul(13, 0) };
    for (int i = 0; i < 2; i++) {
        Env env = env_tetap(saat_dari(tanggal(2025, 2, 28), jam[i], 420));
        JobCtx j = { .store = c->u->st, .db = c->u->db, .a = c->a, .env = &env, .kini = env.tetap };
        if (!job_denyut(&j, &err)) fail_msg("%s", err.pesan);
    }
}

/* Wednesday 26 February: until Monday 3 March 23.59 (M10.4), and three hours more for the outage. */
static const Step gangguan[] = {
    CLOCK("2025-02-27T09:00"), LOGIN(CONTOH_STAF), SEE("hari kosong diingatkan", "/", "Isi laporan harian, 3 hari kosong"), REPLY("yang terdekat", "Senin, 24 Februari 2025"),
    CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_STAF), SEE("hari terakhir", "/", "Rabu, 26 Februari 2025. Sesudah itu"), REPLY("disebut", "hari ini"),
    CLOCK("2025-03-04T01:00"), LOGIN(CONTOH_STAF), NOT_SEE("sesudahnya tidak", "/", "Rabu, 26 Februari 2025. Sesudah itu"),
    RUN("layanan mati tiga jam", mati_tiga_jam), SEE("diperpanjang", "/", "Rabu, 26 Februari 2025. Sesudah itu"), REPLY("sebut sebab", "diperpanjang: gangguan sistem"),
};

/* The bell: counted at home and after an act, remembered between. */
/* The browser remembers another count than there is. */
static void ingat_sembilan(Cerita *c)
{
    for (int i = 0; i < c->n_kuki; i++)
        if (str_eqz(c->kuki[i].nama, "perlu")) c->kuki[i].nilai = str_fmt(c->a, STR_F "9", STR_A(str_sub(c->kuki[i].nilai, 0, c->kuki[i].nilai.len - 1)));
}

static const Step lonceng[] = {
    CLOCK("2025-02-17T09:00"), LOGIN(CONTOH_KASI), NOT_SEE("belum dihitung", "/tim", "Perlu tindakan saya 4"), SEE("beranda menghitung", "/", "Perlu tindakan saya 4"),
    SEE("halaman lain mengingatnya", "/tim", "Perlu tindakan saya 4"),
    RUN("peramban mengingat 9", ingat_sembilan), SEE("diingat, tidak dihitung", "/tim", "Perlu tindakan saya 9"),
    SEND("sesudah tindakan", "/skp/tahunan", "tahun=2025&pendekatan=kuantitatif", 303), SEE("dihitung lagi", NULL, "Perlu tindakan saya 4"),
    LOGIN(CONTOH_STAF), NOT_SEE("bukan milik orang lain", "/skp", "Perlu tindakan saya 4"),
};

static void pengaturan_pengingat(void **state) { cerita(*state, tanam_contoh, pengaturan, countof(pengaturan)); }
static void kalender_pribadi(void **state) { cerita(*state, tanam_contoh, langganan, countof(langganan)); }
static void gangguan_diingatkan(void **state) { cerita(*state, tanam_contoh, gangguan, countof(gangguan)); }
static void jumlah_di_lonceng(void **state) { cerita(*state, tanam_contoh, lonceng, countof(lonceng)); }

static const UjiKasus kasus[] = { KASUS(pengaturan_pengingat), KASUS(kalender_pribadi), KASUS_SQLITE(gangguan_diingatkan), KASUS_SQLITE(jumlah_di_lonceng) };
int main(void) { return uji_store_jalankan("cerita_ingat", "schema", kasus, countof(kasus)); }
