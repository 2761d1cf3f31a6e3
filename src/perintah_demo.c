/* `sirancage demo`: a synthetic regency to try everything on. The only place where a password is known. */
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/json.h"
#include "jobs/demo.h"
#include "perintah.h"
#include "store/db_struktur.h"
#include "tindakan/jaga.h"

#define SANDI_PERAGA S("peraga-sirancage")

enum { TEMBOLOK_MB = 256, NODE_PERAGA = 1 };            /* one node: the same arguments give the same ids */

typedef struct {
    PerintahCtx *ctx;
    DemoAtur atur;
    DemoHasil hasil;
    Profil profil;
    Str berkas;                     /* SQLite file; empty: another database */
    int64_t mulai_us;
} Peraga;

/* The region of the demo when none is named: share/demo/baku. */
static bool pilih_profil(Peraga *d, Err *err)
{
    Arena *a = d->ctx->a;
    Str folder = konfig_share(a, &d->ctx->konfig, "profil"), kode;
    if (!d->ctx->konfig.profil.len) {
        Str baku;
        if (!file_read(a, str_fmt(a, STR_F "/baku", STR_A(konfig_share(a, &d->ctx->konfig, "demo"))), 1 * KB, &baku, err)) return false;
        d->ctx->konfig.profil = str_trim(baku);
    }
    return profil_cari(a, folder, d->ctx->konfig.profil, &kode, err) && profil_muat(a, folder, kode, &d->profil, err);
}

static bool baca_jam(Peraga *d, Err *err)
{
    if (!d->ctx->konfig.jam.len) d->ctx->konfig.jam = S("2025-03-04T09:00");
    Str jam = d->ctx->konfig.jam, hari = str_cut(&jam, 'T');
    Tanggal t;
    Pukul p = pukul(9, 0);
    if (!tanggal_parse(hari, &t) || (jam.len && !pukul_parse(jam, &p)))
        return err_set(err, E_BUKAN_TANGGAL, "jam", NULL, V("Jam peraga"), V(d->ctx->konfig.jam));
    d->atur.jam = saat_dari(t, p, d->profil.zona_menit);
    return true;
}

static bool buat_sandi(Peraga *d, Err *err)
{
    Env env = env_sistem();
    Jaga *j = jaga_new(d->ctx->a, &env);
    d->atur.sandi = SANDI_PERAGA;
    return sandi_hash(j, d->ctx->a, SANDI_PERAGA, &d->atur.sandi_hash, err);
}

static void kabar(void *arg, int selesai, int semua)
{
    (void)arg;
    fprintf(stderr, "\r  %d dari %d pegawai", selesai, semua);
    if (selesai >= semua) fputc('\n', stderr);
}

/* A new SQLite file that could not be filled is taken away again, so that the next try begins anew. */
static bool isi_basis_data(Peraga *d, Err *err)
{
    Store *st;
    const Konfig *k = &d->ctx->konfig;
    StoreAtur atur = { .alamat = k->basis_data, .node = k->node ? k->node : NODE_PERAGA, .cache_mb = TEMBOLOK_MB };
    bool baru = d->berkas.len && !file_exists(d->ctx->a, d->berkas);
    if (!store_open(&atur, &st, err)) return false;
    bool ok = store_migrate(st, konfig_share(d->ctx->a, k, "schema"), NULL, err) && demo_buat(st, d->ctx->a, &d->atur, &d->hasil, err);
    store_close(st);
    static const char *const ekor[] = { "", "-wal", "-shm" };
    for (int i = 0; !ok && baru && i < countof(ekor); i++) unlink(str_cz(d->ctx->a, str_fmt(d->ctx->a, STR_F "%s", STR_A(d->berkas), ekor[i])));
    return ok;
}

static bool tulis_konfig(Peraga *d, Err *err)
{
    Arena *a = d->ctx->a;
    KonfigIsiList isi = { 0 };
    bool baru;
    *list_add(a, &isi) = (KonfigIsi){ S("profil"), d->profil.kode };
    *list_add(a, &isi) = (KonfigIsi){ S("jam"), d->ctx->konfig.jam };
    if (!d->berkas.len) *list_add(a, &isi) = (KonfigIsi){ S("basis-data"), d->ctx->konfig.basis_data };
    Str berkas = str_fmt(a, STR_F "/sirancage.yaml", STR_A(d->ctx->konfig.data));
    return perintah_tulis_baru(a, berkas, konfig_contoh(a, isi), &baru, err);
}

static double ukuran_mb(const Peraga *d)
{
    struct stat s;
    return d->berkas.len && !stat(str_cz(d->ctx->a, d->berkas), &s) ? (double)s.st_size / 1e6 : 0;
}

static void cetak_json(const Peraga *d, double detik)
{
    Buf b = buf_new(d->ctx->a, 64 * KB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "profil", d->profil.kode);
    jw_str(&w, "jam", d->ctx->konfig.jam);
    jw_int(&w, "pegawai", d->atur.pegawai);
    jw_int(&w, "unit", d->hasil.unit);
    jw_int(&w, "laporan", d->hasil.laporan);
    jw_int(&w, "evaluasi", d->hasil.evaluasi);
    jw_real(&w, "detik", detik);
    jw_str(&w, "sandi", d->atur.sandi);
    jw_array(&w, "akun");
    for (ptrdiff_t i = 0; i < d->hasil.akun.n; i++) {
        jw_object(&w, NULL);
        jw_str(&w, "masuk", d->hasil.akun.v[i].masuk);
        jw_str(&w, "nama", d->hasil.akun.v[i].nama);
        jw_str(&w, "peran", d->hasil.akun.v[i].peran);
        jw_end(&w);
    }
    jw_end(&w);
    jw_end(&w);
    puts(str_cz(d->ctx->a, buf_str(&b)));
}

static void cetak(const Peraga *d, double detik)
{
    printf("Peraga " STR_F ": %d pegawai, %d unit kerja, %d laporan harian, %d evaluasi; %.1f detik", STR_A(d->profil.daerah), d->atur.pegawai, d->hasil.unit,
           d->hasil.laporan, d->hasil.evaluasi, detik);
    if (d->berkas.len) printf(", %.0f MB", ukuran_mb(d));
    printf(".\nJam peraga: " STR_F "\n\n  %-20s %-38s %s\n", STR_A(d->ctx->konfig.jam), "Masuk", "Nama", "Peran");
    for (ptrdiff_t i = 0; i < d->hasil.akun.n; i++) {
        const DemoAkun *x = &d->hasil.akun.v[i];
        printf("  %-20.*s %-38.*s " STR_F "\n", STR_A(x->masuk), STR_A(x->nama), STR_A(x->peran));
    }
    printf("\nKata sandi semua akun: " STR_F "\nSetiap pegawai dapat dicoba dengan NIP-nya. Jalankan: sirancage serve --data " STR_F "\n",
           STR_A(d->atur.sandi), STR_A(d->ctx->konfig.data));
}

static int jalankan(int argc, char **argv, PerintahCtx *ctx)
{
    Err err = { 0 };
    Peraga *d = arena_one(ctx->a, Peraga);
    *d = (Peraga){ .ctx = ctx, .mulai_us = mono_us() };
    int pegawai = 1000, bulan = DEMO_BULAN_BAKU, benih = 1;
    Str db = { 0 };
    const Opsi opsi[] = {
        { "pegawai", OPSI_INT,  &pegawai, "N",   "banyak pegawai (bawaan 1000)" },
        { "bulan",   OPSI_INT,  &bulan,   "N",   "bulan riwayat sebelum bulan berjalan (bawaan 3)" },
        { "benih",   OPSI_INT,  &benih,   "N",   "bilangan awal; benih sama memberi isi sama (bawaan 1)" },
        { "db",      OPSI_TEKS, &db,      "URL", "basis data, sama dengan --basis-data" },
    };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, NULL);
    if (kode != LANJUT) return kode;
    if (db.len) ctx->konfig.basis_data = str_find(db, S(":")) < 0 ? str_fmt(ctx->a, "sqlite:" STR_F, STR_A(db)) : db;
    Str alamat = ctx->konfig.basis_data;
    if (str_starts(alamat, S("sqlite:"))) d->berkas = str_sub(alamat, 7, alamat.len);
    d->atur = (DemoAtur){ .pegawai = pegawai, .bulan = bulan, .benih = benih, .share = ctx->konfig.share, .profil = &d->profil };
    if (!ctx->json && isatty(STDERR_FILENO)) d->atur.kabar = kabar;
    bool ok = pilih_profil(d, &err) && baca_jam(d, &err) && perintah_folder(ctx->a, ctx->konfig.data, &err) && buat_sandi(d, &err)
        && isi_basis_data(d, &err) && tulis_konfig(d, &err);
    if (!ok) return perintah_galat(ctx, &err, err.ruas[0] ? KELUAR_PAKAI : perintah_kode(&err));
    double detik = (double)(mono_us() - d->mulai_us) / 1e6;
    if (ctx->json) cetak_json(d, detik);
    else cetak(d, detik);
    return KELUAR_OK;
}

const Perintah perintah_demo = {
    "demo", "membuat peraga: pemerintah daerah tiruan dengan riwayatnya",
    "  Mengisi basis data kosong dengan unit, jabatan, pegawai, dan riwayat kinerja sampai jam peraga, lalu\n"
    "  mencetak akun untuk dicoba. Nama orang karangan. Jam peraga dipasang dengan --jam.\n"
    "\n"
    "  sirancage demo --data ./peraga\n"
    "  sirancage demo --data ./peraga --pegawai 15000 --bulan 2 --benih 7\n"
    "  sirancage demo --data ./peraga --profil NAMA --jam 2025-03-04T09:00 --db postgresql:///peraga\n",
    jalankan,
};
