/*
 * Mail against a real SMTP server (tests/bantu/smtp_uji.py): an address is confirmed before anything else goes there, the
 * digest of a morning goes out once, what the server does not take comes again or is shown, nothing is sent twice.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "bantu/cerita.h"
#include "jobs/jobs.h"

#include <cmocka.h>

enum { JAM = 6 };
static const int64_t MENIT = 60000;

typedef struct { Cerita *c; pid_t pid; Str folder; SurelJob surel; } Uji;
static Uji u;                       /* of the running test: the steps of a story reach it */

static void pasang(void **state, bool tls)
{
    char baris[32] = "";
    int pipa[2];
    Cerita *c = cerita_buka(*state, tanam_contoh);
    u = (Uji){ .c = c, .folder = str_fmt(c->a, "%s/surat", c->u->folder) };
    const char *folder = str_cz(c->a, u.folder), *lewat = tls ? "tls" : NULL;
    assert_int_equal(mkdir(folder, 0700), 0);
    FILE *f = fopen(str_cz(c->a, str_fmt(c->a, STR_F "/sandi", STR_A(u.folder))), "w");
    fputs("rahasia-sekali\n", f);
    fclose(f);
    assert_int_equal(pipe(pipa), 0);
    u.pid = fork();
    if (!u.pid) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);       /* also when the test stops in between */
        dup2(pipa[1], 1);
        close(pipa[0]);
        if (tls) fclose(stderr);        /* it tells of every handshake that a client breaks off */
        execl("/usr/bin/python3", "python3", "tests/bantu/smtp_uji.py", folder, lewat, (char *)NULL);
        _exit(127);
    }
    close(pipa[1]);
    FILE *keluar = fdopen(pipa[0], "r");
    if (!fgets(baris, sizeof baris, keluar)) fail_msg("server surel tidak mulai: pasang python3-aiosmtpd");
    fclose(keluar);
    baris[strcspn(baris, "\n")] = 0;
    u.surel = (SurelJob){ .smtp = { .server = str_fmt(c->a, "smtp://localhost:%s", baris), .pengirim = S("Kinerja Pegawai <kinerja@contoh.go.id>"), .tanpa_tls = !tls },
                          .layanan = { S("https://kinerja.contoh.go.id"), JAM } };
    c->app->atur.surel = &u.surel.layanan;
}

static void lepas(void)
{
    kill(u.pid, SIGTERM);
    assert_int_equal(waitpid(u.pid, NULL, 0), u.pid);
    cerita_tutup(u.c);
}

static void kerja(bool (*job)(JobCtx *, Err *))
{
    Err err = { 0 };
    JobCtx j = { .store = u.c->u->st, .db = u.c->u->db, .a = u.c->a, .env = &u.c->env, .profil = u.c->app->profil, .surel = &u.surel, .kini = u.c->env.now(&u.c->env) };
    if (!job(&j, &err)) fail_msg("%s", err.pesan);
}

static void jalan(Cerita *c)
{
    (void)c;
    kerja(job_pengingat);
    kerja(job_surel);
}

/* The n-th mail as a mail program reads it; empty when it did not come. */
static Str surat(int n)
{
    Str isi = { 0 };
    Str jalur = str_fmt(u.c->a, STR_F "/%d.txt", STR_A(u.folder), n);
    if (file_exists(u.c->a, jalur)) assert_true(file_read(u.c->a, jalur, 1 * MB, &isi, NULL));
    return isi;
}

static void ada(int n, const char *teks)
{
    if (str_find(surat(n), str_z(teks)) < 0) fail_msg("surat %d tanpa “%s”:\n" STR_F, n, teks, STR_A(surat(n)));
}

static int64_t banyak(const char *status) { return uji_store_angka(u.c->u, str_cz(u.c->a, str_fmt(u.c->a, "SELECT count(*) FROM surel_keluar WHERE status = '%s'", status))); }

static void tautan(Cerita *c)
{
    Str isi = surat(1);
    ada(1, "Cacat: -\n");
    ada(1, "From: Kinerja Pegawai <kinerja@contoh.go.id>\n");
    ada(1, "To: siti@contoh.go.id\n");
    ptrdiff_t di = str_find(isi, S("/pengingat/surel/"));
    assert_true(di > 0);
    cerita_simpan(c, "token", str_sub(isi, di + 17, 64));
    assert_int_equal(surat(2).len, 0);
}

static void belum(Cerita *c)
{
    jalan(c);
    assert_int_equal(surat(2).len, 0);
}

static void ringkasan(Cerita *c)
{
    jalan(c);
    ada(2, "Cacat: -\n");
    ada(2, "tugas");
    ada(2, "Susun SKP Maret 2025");
    ada(2, "Tenggat Rabu, 5 Maret 2025 (besok)");
    ada(2, "https://kinerja.contoh.go.id/skp\n");
    ada(2, "List-Unsubscribe: <https://kinerja.contoh.go.id/akun/pengingat>");
    ada(2, "Auto-Submitted: auto-generated");
    jalan(c);
    jalan(c);
    assert_int_equal(surat(3).len, 0);          /* once a day */
    assert_int_equal(uji_store_angka(c->u, "SELECT count(*) FROM surel_keluar WHERE isi <> ''"), 0);
}

static void terlambat(Cerita *c)
{
    jalan(c);
    ada(3, "terlambat");
    ada(3, "Tenggat Rabu, 5 Maret 2025 (terlambat 1 hari)");
}

static void libur(Cerita *c)
{
    jalan(c);
    assert_int_equal(surat(4).len, 0);
}

/* SPEC 3: in the morning of working days, to a confirmed address, each day once. */
static void ringkasan_pagi(void **state)
{
    pasang(state, false);
    const Step langkah[] = {
        CLOCK("2025-03-03T09:00"), LOGIN(CONTOH_STAF),
        SEND("alamat", "/akun/pengingat", "surel=siti@contoh.go.id&hari=3&versi=0", 303), SEE("menunggu", NULL, "Menunggu Anda membuka tautan"),
        RUN("tautan dikirim", jalan), RUN("dan terbaca", tautan),
        CLOCK("2025-03-04T05:00"), RUN("belum dipastikan: tidak ada surel lain", belum),
        LOGOUT, SEE("halaman tautan", "/pengingat/surel/{token}", "siti@contoh.go.id"),
        SUBMIT("dipastikan", "/pengingat/surel/{token}", "/pengingat/surel/{token}", "", 200), STATUS("sekali pakai", "/pengingat/surel/{token}", 404),
        RUN("belum jamnya", belum),
        CLOCK("2025-03-04T06:10"), RUN("ringkasan", ringkasan),
        CLOCK("2025-03-06T06:10"), RUN("terlambat disebut lagi", terlambat),
        CLOCK("2025-03-08T06:10"), RUN("Sabtu tidak", libur),
    };
    cerita_langkah(u.c, langkah, countof(langkah));
    lepas();
}

static void antre(const char *kepada)
{
    static int id = 1;
    id++;
    Saat kini = u.c->env.now(&u.c->env);
    uji_store_sql(u.c->u, str_cz(u.c->a, str_fmt(u.c->a, "INSERT INTO surel_keluar (id, kunci, akun, kepada, judul, isi, status, berikut, sampai, pada, diubah)"
        " VALUES (%d, 'k%d', (SELECT id FROM akun WHERE masuk = '" CONTOH_STAF "'), '%s', 'Judul — dengan huruf é yang panjang supaya kepala suratnya terlipat juga',"
        " 'Isi baris satu = dua', 'antre', %lld, %lld, %lld, %lld)", id, id, kepada, (long long)kini.ms, (long long)kini.ms + 30ll * 86400000, (long long)kini.ms, (long long)kini.ms)));
}

static void maju(int menit) { u.c->env.tetap.ms += menit * MENIT; }

static void gagal_dan_ulang(void **state)
{
    pasang(state, false);
    cerita_jam(u.c, "2025-03-04T09:00");
    antre("ditolak@contoh.go.id");
    kerja(job_surel);
    assert_int_equal(banyak("gagal"), 1);       /* 550: never again */
    antre("ragu@contoh.go.id");
    kerja(job_surel);
    ada(1, "Subject: Judul — dengan huruf é yang panjang supaya kepala suratnya terlipat juga\n");
    ada(1, "Cacat: -\n");
    ada(1, "Isi baris satu = dua");
    assert_int_equal(banyak("ragu"), 1);        /* taken, but no answer: not sent again by itself */
    maju(600);
    kerja(job_surel);
    assert_int_equal(surat(2).len, 0);
    antre("sibuk@contoh.go.id");
    int kali = 0;
    for (; kali < 20 && banyak("antre"); kali++) {
        kerja(job_surel);
        kerja(job_surel);                       /* not before its time */
        maju(300);
    }
    assert_int_equal(kali, 8);
    assert_int_equal(uji_store_angka(u.c->u, "SELECT coba FROM surel_keluar WHERE kepada LIKE 'sibuk%'"), 8);
    assert_int_equal(banyak("gagal"), 2);
    antre("siti@contoh.go.id");
    uji_store_sql(u.c->u, "UPDATE surel_keluar SET status = 'jalan' WHERE kepada = 'siti@contoh.go.id'");     /* the service died here */
    kerja(job_surel);
    assert_int_equal(banyak("jalan"), 1);
    maju(20);
    kerja(job_surel);
    assert_int_equal(banyak("ragu"), 2);
    assert_int_equal(surat(2).len, 0);
    static const Step lihat[] = {
        CLOCK("2025-03-06T12:00"), LOGIN(CONTOH_SISTEM), SEE("daftar", "/surel", "RCPT failed: 550"), SEE("dua ragu", "/surel", "Belum pasti terkirim 2"),
        KEEP("surel", "/surel", "action=\"/surel/"), SEND("kirim ulang", "/surel/{surel}/ulang", "", 303), SEND("sekali saja", "/surel/{surel}/ulang", "", 409),
        LOGIN(CONTOH_STAF), STATUS("bukan untuk pegawai", "/surel", 403),
    };
    cerita_langkah(u.c, lihat, countof(lihat));
    assert_int_equal(banyak("antre"), 1);
    lepas();
}

static void tls_dan_sandi(void **state)
{
    pasang(state, true);
    cerita_jam(u.c, "2025-03-04T09:00");
    Err err = { 0 };
    u.surel.smtp.pemakai = S("sirancage");
    u.surel.smtp.sandi_berkas = str_fmt(u.c->a, STR_F "/sandi", STR_A(u.folder));
    assert_true(smtp_periksa(u.c->a, &u.surel.smtp, &err));
    antre("siti@contoh.go.id");
    kerja(job_surel);                           /* an authority that nobody knows */
    assert_int_equal(banyak("antre"), 1);
    assert_int_equal(surat(1).len, 0);
    u.surel.smtp.ca = str_fmt(u.c->a, STR_F "/ca.pem", STR_A(u.folder));
    maju(10);
    kerja(job_surel);
    ada(1, "Tls: True");
    assert_int_equal(banyak("terkirim"), 1);
    FILE *f = fopen(str_cz(u.c->a, str_fmt(u.c->a, STR_F "/salah", STR_A(u.folder))), "w");
    fputs("bukan-ini\n", f);
    fclose(f);
    u.surel.smtp.sandi_berkas = str_fmt(u.c->a, STR_F "/salah", STR_A(u.folder));
    antre("siti@contoh.go.id");
    kerja(job_surel);
    assert_int_equal(banyak("antre"), 1);
    assert_int_equal(uji_store_angka(u.c->u, "SELECT count(*) FROM surel_keluar WHERE sebab LIKE '%bukan-ini%'"), 0);
    u.surel.smtp.server = S("http://localhost");
    assert_false(smtp_periksa(u.c->a, &u.surel.smtp, &err));
    u.surel.smtp.server = S("smtp://nama:sandi@localhost");
    assert_false(smtp_periksa(u.c->a, &u.surel.smtp, &err));
    lepas();
}

static const UjiKasus kasus[] = { KASUS(ringkasan_pagi), KASUS(gagal_dan_ulang), KASUS_SQLITE(tls_dan_sandi) };
int main(void) { return uji_store_jalankan("jobs_surel", "schema", kasus, countof(kasus)); }
