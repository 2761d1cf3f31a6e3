/* `sirancage serve`: the web service, until SIGTERM or SIGINT. */
#include <signal.h>
#include <stdatomic.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/log.h"
#include "jobs/jobs.h"
#include "kabar_sistem.h"
#include "perintah.h"
#include "store/db_pengaturan.h"
#include "web/server.h"

static _Atomic bool rusak;                      /* a commit met an I/O error */

static void pada_rusak(void *arg, const Err *sebab)
{
    (void)arg;
    log_galat("basis_data_berhenti", L("pesan", sebab->pesan));
    atomic_store(&rusak, true);
    kill(getpid(), SIGTERM);
}

/* Every connection is a descriptor; the soft limit of a login shell is too small. */
static void batas_berkas(int koneksi)
{
    struct rlimit r;
    if (getrlimit(RLIMIT_NOFILE, &r)) return;
    rlim_t mau = (rlim_t)koneksi + 256;
    if (r.rlim_cur >= mau) return;
    r.rlim_cur = mau < r.rlim_max ? mau : r.rlim_max;
    (void)setrlimit(RLIMIT_NOFILE, &r);
}

typedef struct { Store *st; Db *db; App *app; Server *server; Jobs *jobs; Env env; SurelJob surel; const Pades *segel; bool peraga; } Layanan;

/* The regulation of a database is fixed when it is made: its clauses stand in what was decided. */
static bool profil_cocok(PerintahCtx *ctx, Layanan *l, const Profil *p, Err *err)
{
    Str punya = { 0 };
    if (!db_pengaturan(l->db, ctx->a, S("profil"), &punya, err)) return false;
    if (!punya.len || str_eq(punya, p->kode)) return true;
    return err_set(err, E_KONFIGURASI, "profil", NULL,
                   V(str_fmt(ctx->a, "Basis data ini dibuat untuk profil " STR_F ", bukan " STR_F ".", STR_A(punya), STR_A(p->kode))));
}

static bool siapkan(PerintahCtx *ctx, Layanan *l, Err *err)
{
    const Konfig *k = &ctx->konfig;
    StoreAtur baca = { .alamat = k->basis_data, .hanya_baca = true };
    StoreAtur atur = { .alamat = k->basis_data, .node = k->node, .berhenti = pada_rusak };
    Str peraga = { 0 };
    Store *st;
    if (!store_open(&baca, &st, err)) return false;
    bool cocok = store_migrate(st, konfig_share(ctx->a, k, "schema"), NULL, err);
    store_close(st);
    if (!cocok || !store_open(&atur, &l->st, err) || !db_open(l->st, &l->db, err)) return false;
    if (!db_pengaturan(l->db, ctx->a, PERAGA_AKUN, &peraga, err)) return false;
    l->peraga = peraga.len || k->jam.len;
    l->env = env_sistem();
    l->surel = (SurelJob){ .smtp = { k->surel_server, k->surel_pengirim, k->surel_pemakai, k->surel_sandi_berkas, k->surel_ca, k->surel_tanpa_tls },
                           .layanan = { konfig_alamat_publik(ctx->a, k), k->surel_jam } };
    if (!smtp_periksa(ctx->a, &l->surel.smtp, err) || !perintah_segel(ctx, l->env.now(&l->env), &l->segel, err)) return false;
    AppAtur app = { .store = l->st, .env = &l->env, .share = k->share, .profil = k->profil, .alamat_publik = konfig_alamat_publik(ctx->a, k),
                    .data = k->data, .segel = l->segel, .kuki_aman = k->kuki_aman, .peraga = l->peraga,
                    .surel = k->surel_server.len ? &l->surel.layanan : NULL, .sesi_menit = k->sesi_menit, .sesi_jam = k->sesi_jam };
    if (!app_new(&app, &l->app, err) || !profil_cocok(ctx, l, l->app->profil, err)) return false;
    return perintah_env(ctx, l->app->profil->zona_menit, &l->env, err);
}

static void peraga_cetak(PerintahCtx *ctx, Layanan *l)
{
    Str akun = { 0 }, sandi = { 0 };
    if (!db_pengaturan(l->db, ctx->a, PERAGA_AKUN, &akun, NULL) || !db_pengaturan(l->db, ctx->a, PERAGA_SANDI, &sandi, NULL)) return;
    if (!akun.len) return;
    printf("\nAkun peraga, kata sandi semua: " STR_F "\n", STR_A(sandi));
    while (akun.len) {
        Str baris = str_cut(&akun, '\n'), masuk = str_cut(&baris, '\t'), nama = str_cut(&baris, '\t');
        if (masuk.len) printf("  " STR_F "  " STR_F " (" STR_F ")\n", STR_A(masuk), STR_A(nama), STR_A(baris));
    }
}

static void umumkan(PerintahCtx *ctx, Layanan *l)
{
    int port = server_port(l->server);
    if (ctx->json) {
        printf("{\"alamat\":\"http://" STR_F ":%d\",\"port\":%d}\n", STR_A(ctx->konfig.alamat), port, port);
    } else {
        printf("Sirancage melayani http://" STR_F ":%d\n", STR_A(ctx->konfig.alamat), port);
        peraga_cetak(ctx, l);
    }
    fflush(stdout);
    log_info("mulai", L("versi", SIRANCAGE_VERSI) L("alamat", ctx->konfig.alamat) L("port", port) L("profil", l->app->profil->kode));
}

static void tutup(Layanan *l)
{
    if (l->server) server_stop(l->server);
    if (l->jobs) jobs_stop(l->jobs);
    app_free(l->app);
    if (l->db) db_close(l->db);
    if (l->st) store_close(l->st);
}

/* Waits for a signal, telling the supervisor now and then that the loop still turns. */
static void tunggu(const sigset_t *set)
{
    int64_t jeda = kabar_jeda_ms();
    for (;;) {
        struct timespec t = { .tv_sec = jeda / 1000, .tv_nsec = (long)(jeda % 1000) * 1000000 };
        int s = jeda ? sigtimedwait(set, NULL, &t) : sigwaitinfo(set, NULL);
        if (s > 0) return;
        if (jeda) kabar_kirim("WATCHDOG=1");
    }
}

static int jalankan(int argc, char **argv, PerintahCtx *ctx)
{
    Err err = { 0 };
    Layanan l = { 0 };
    sigset_t set;
    int kode = opsi_baca(ctx, NULL, 0, argc, argv, NULL);
    if (kode != LANJUT) return kode;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, NULL);     /* before any thread is made: all inherit it */
    const Konfig *k = &ctx->konfig;
    batas_berkas(k->koneksi);
    bool ok = siapkan(ctx, &l, &err);
    if (ok) {
        ServerAtur atur = { .app = l.app, .alamat = k->alamat, .port = k->port, .koneksi = k->koneksi, .pekerja = k->pekerja,
                            .antrean = k->antrean, .proksi = k->proksi, .metrik_alamat = k->metrik_alamat, .metrik_port = k->metrik_port };
        l.jobs = jobs_start(&(JobCtx){ .store = l.st, .env = &l.env, .profil = l.app->profil, .penyangga = l.app->penyangga, .bukti = l.app->atur.data, .segel = l.segel,
                                       .surel = k->surel_server.len ? &l.surel : NULL, .alamat = l.app->atur.alamat_publik, .peraga = l.peraga });
        ok = server_start(&atur, &l.server, &err);
    }
    if (ok) {
        umumkan(ctx, &l);
        kabar_kirim("READY=1");
        tunggu(&set);
        kabar_kirim("STOPPING=1");
        log_info("berhenti", L("sebab", atomic_load(&rusak) ? "basis data" : "sinyal"));
    }
    tutup(&l);
    if (!ok) return perintah_galat(ctx, &err, perintah_kode(&err));
    return atomic_load(&rusak) ? KELUAR_GAGAL : KELUAR_OK;
}

const Perintah perintah_serve = {
    "serve", "melayani lewat web sampai dihentikan",
    "  Mendengarkan pada alamat dan port dari konfigurasi. SIGTERM menghentikannya dengan baik: permintaan\n"
    "  yang sudah mulai diselesaikan dahulu.\n"
    "\n"
    "  sirancage serve --data /var/lib/sirancage\n"
    "  sirancage serve --port 0 --json\n"
    "  sirancage serve --jam 2025-03-04T09:00        jam peraga; tidak untuk data sungguhan\n",
    jalankan,
};
