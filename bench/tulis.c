/*
 * Durable writes: how much of what bare SQLite gives does store_tx pass on? One write is what an act
 * costs: a daily report and its row of the audit trail, in one transaction that is on the disk when it
 * is acknowledged.
 *
 *     build/bench/tulis [FOLDER [URL_POSTGRESQL]]
 *
 * All rounds run in turn on the same disk, three times; only ratios inside one run mean anything.
 */
#include <fcntl.h>
#include <pthread.h>
#include <sqlite3.h>
#include <unistd.h>

#include "store/db_jejak.h"
#include "store/db_laporan.h"
#include "store/db_struktur.h"

enum { RONDE = 3, DETIK_US = 1500000, UTAS_MAX = 128, CATAT = 200000 };

typedef struct { double per_detik; int64_t p50, p99, maks; } Hasil;

static int banding(const void *x, const void *y)
{
    int64_t a = *(const int64_t *)x, b = *(const int64_t *)y;
    return (a > b) - (a < b);
}

static void berhenti(const Err *e)
{
    fprintf(stderr, "%s: %s\n", err_nama(e->kode), e->pesan);
    exit(1);
}

/* ---- what is written ---- */

static _Atomic int64_t nomor = 1;

static Laporan laporan(int64_t id)
{
    return (Laporan){ .id = id, .pegawai = 1 + id % 100, .tanggal = { 738000 + (int32_t)(id % 300) }, .mulai = pukul(8, 0),
                      .selesai = pukul(9, 30), .kegiatan = S("Menyusun bahan rapat koordinasi dan mengirimkannya kepada peserta"),
                      .jumlah = 1, .satuan = S("dokumen"), .status = STATUS_LAPORAN_DIAJUKAN, .versi = 1 };
}

static Jejak jejak(int64_t id)
{
    return (Jejak){ .id = id, .pada = { 1700000000000 + id }, .akun = 1, .pelaku = S("Budi Santoso, S.Sos."), .objek = OBJEK_LAPORAN,
                    .objek_id = id, .aksi = AKSI_BUAT, .pegawai = 1 + id % 100, .isi = S("{}") };
}

static bool badan(Db *db, void *arg, Err *err)
{
    int64_t id = *(int64_t *)arg;
    Laporan l = laporan(id);
    Jejak j = jejak(id);
    return db_laporan_tambah(db, &l, err) && db_jejak_tambah(db, &j, 1, err);
}

/* ---- store_tx ---- */

typedef struct { Store *st; int64_t sampai; int64_t *lama; int n; } Utas;

static void *penulis(void *arg)
{
    Utas *u = arg;
    Arena *a = arena_new(1 * MB);
    for (int64_t dari; (dari = mono_us()) < u->sampai;) {
        int64_t id = nomor++;
        Err e = { 0 };
        if (!store_tx(u->st, a, badan, &id, &e)) berhenti(&e);
        if (u->n < CATAT) u->lama[u->n++] = mono_us() - dari;
    }
    arena_free(a);
    return NULL;
}

static Hasil lewat_store(Store *st, int utas, Arena *a)
{
    static Utas u[UTAS_MAX];
    pthread_t th[UTAS_MAX];
    int64_t dari = mono_us();
    ptrdiff_t n = 0;
    for (int i = 0; i < utas; i++) {
        u[i] = (Utas){ .st = st, .sampai = dari + DETIK_US, .lama = arena_many(a, int64_t, CATAT / utas + CATAT / 8) };
        if (pthread_create(&th[i], NULL, penulis, &u[i])) exit(1);
    }
    for (int i = 0; i < utas; i++) {
        pthread_join(th[i], NULL);
        n += u[i].n;
    }
    double detik = (double)(mono_us() - dari) / 1e6;
    int64_t *semua = arena_many(a, int64_t, n + 1);
    for (int i = 0, at = 0; i < utas; at += u[i++].n) memcpy(semua + at, u[i].lama, (size_t)u[i].n * sizeof *semua);
    qsort(semua, (size_t)n, sizeof *semua, banding);
    return (Hasil){ (double)n / detik, semua[n / 2], semua[n * 99 / 100], semua[n - 1] };
}

/* ---- bare SQLite: the same rows, one connection, `sekali` of them in each commit ---- */

static sqlite3_stmt *siapkan(sqlite3 *c, const char *sql)
{
    sqlite3_stmt *h;
    if (sqlite3_prepare_v2(c, sql, -1, &h, NULL)) {
        fprintf(stderr, "%s\n", sqlite3_errmsg(c));
        exit(1);
    }
    return h;
}

static void teks(sqlite3_stmt *h, int at, Str s) { sqlite3_bind_text(h, at, s.s, (int)s.len, SQLITE_STATIC); }

static void langkah(sqlite3_stmt *h)
{
    if (sqlite3_step(h) != SQLITE_DONE) {
        fprintf(stderr, "%s\n", sqlite3_errmsg(sqlite3_db_handle(h)));
        exit(1);
    }
    sqlite3_reset(h);
}

static Hasil sqlite_polos(const char *path, int sekali)
{
    sqlite3 *c;
    if (sqlite3_open(path, &c)) exit(1);
    sqlite3_exec(c, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA mmap_size = 268435456; PRAGMA foreign_keys = ON", 0, 0, 0);
    sqlite3_stmt *mulai = siapkan(c, "BEGIN IMMEDIATE"), *simpan = siapkan(c, "COMMIT");
    sqlite3_stmt *l = siapkan(c, "INSERT INTO laporan (id, pegawai, tanggal, mulai, selesai, kegiatan, rhk, jumlah, satuan, status, versi)"
                                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL, ?7, ?8, ?9, 1)");
    sqlite3_stmt *j = siapkan(c, "INSERT INTO jejak (id, pada, akun, pelaku, objek, objek_id, aksi, pegawai, isi)"
                                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    Arena *a = arena_new(1 * MB);
    int64_t dari = mono_us(), n = 0;
    while (mono_us() - dari < DETIK_US) {
        langkah(mulai);
        for (int i = 0; i < sekali; i++, n++) {
            int64_t id = nomor++;
            Laporan x = laporan(id);
            Jejak y = jejak(id);
            arena_reset(a);
            sqlite3_bind_int64(l, 1, id);
            sqlite3_bind_int64(l, 2, x.pegawai);
            teks(l, 3, tanggal_iso(a, x.tanggal));
            sqlite3_bind_int(l, 4, x.mulai.n);
            sqlite3_bind_int(l, 5, x.selesai.n);
            teks(l, 6, x.kegiatan);
            sqlite3_bind_double(l, 7, x.jumlah);
            teks(l, 8, x.satuan);
            teks(l, 9, str_z(status_laporan_kode[x.status]));
            langkah(l);
            sqlite3_bind_int64(j, 1, id);
            sqlite3_bind_int64(j, 2, y.pada.ms);
            sqlite3_bind_int64(j, 3, y.akun);
            teks(j, 4, y.pelaku);
            teks(j, 5, str_z(objek_kode[y.objek]));
            sqlite3_bind_int64(j, 6, y.objek_id);
            teks(j, 7, str_z(aksi_kode[y.aksi]));
            sqlite3_bind_int64(j, 8, y.pegawai);
            teks(j, 9, y.isi);
            langkah(j);
        }
        langkah(simpan);
    }
    double detik = (double)(mono_us() - dari) / 1e6;
    sqlite3_finalize(mulai), sqlite3_finalize(simpan), sqlite3_finalize(l), sqlite3_finalize(j);
    sqlite3_close(c);
    arena_free(a);
    return (Hasil){ .per_detik = (double)n / detik };
}

/* ---- the disk ---- */

static double fdatasync_us(const char *folder)
{
    char path[512], blok[4096] = { 1 };
    snprintf(path, sizeof path, "%s/sync.tmp", folder);
    int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    int64_t dari = mono_us();
    int n = 0;
    for (; n < 200 && fd >= 0; n++)
        if (pwrite(fd, blok, sizeof blok, (off_t)n * (off_t)sizeof blok) < 0 || fdatasync(fd)) break;
    double us = (double)(mono_us() - dari) / (n ? n : 1);
    close(fd);
    unlink(path);
    return us;
}

/* ---- */

typedef struct { Arena *a; int n; } Orang;

static bool isi_orang(Db *db, void *arg, Err *err)
{
    const Orang *o = arg;
    Pegawai *p = arena_many(o->a, Pegawai, o->n);
    for (int i = 0; i < o->n; i++) p[i] = (Pegawai){ .id = i + 1, .nama = str_fmt(o->a, "Orang %d", i), .status = STATUS_PEGAWAI_PNS };
    return db_pegawai_simpan(db, o->a, p, o->n, err);
}

static Store *buka(Str alamat, Arena *a)
{
    Err e = { 0 };
    Store *st = NULL;
    StoreAtur atur = { .alamat = alamat, .node = 1 };
    Orang o = { a, 100 };
    if (!store_open(&atur, &st, &e) || !store_migrate(st, S("schema"), NULL, &e) || !store_tx(st, a, isi_orang, &o, &e)) berhenti(&e);
    return st;
}

static void ukur(const char *apa, Store *st, double polos)
{
    static const int utas[] = { 1, 32, UTAS_MAX };
    for (int i = 0; i < countof(utas); i++) {
        Arena *a = arena_new(1024 * MB);
        Hasil h = lewat_store(st, utas[i], a);
        printf("  %-12s %3d utas  %8.0f tulis/s  %5.2f x polos   p50 %5.2f ms  p99 %6.2f ms  maks %6.2f ms\n", apa, utas[i], h.per_detik,
               h.per_detik / polos, (double)h.p50 / 1e3, (double)h.p99 / 1e3, (double)h.maks / 1e3);
        arena_free(a);
    }
}

int main(int argc, char **argv)
{
    const char *folder = argc > 1 ? argv[1] : ".";
    char path[512], alamat[600];
    Arena *a = arena_new(64 * MB);
    snprintf(path, sizeof path, "%s/bench-tulis.db", folder);
    snprintf(alamat, sizeof alamat, "sqlite:%s", path);
    Store *st = buka(str_z(alamat), a);
    Store *pg = argc > 2 ? buka(str_z(argv[2]), a) : NULL;
    for (int r = 0; r < RONDE; r++) {
        Hasil satu = sqlite_polos(path, 1), kelompok = sqlite_polos(path, 64);
        printf("putaran %d: fdatasync %.0f us; SQLite polos %.0f tulis/s, 64 sekali commit %.0f (%.2f x polos)\n", r + 1,
               fdatasync_us(folder), satu.per_detik, kelompok.per_detik, kelompok.per_detik / satu.per_detik);
        ukur("SQLite", st, satu.per_detik);
        if (pg) ukur("PostgreSQL", pg, satu.per_detik);
    }
    store_close(st);
    store_close(pg);
    for (const char *const *x = (const char *const[]){ "", "-wal", "-shm", NULL }; *x; x++) {
        char nama[600];
        snprintf(nama, sizeof nama, "%s%s", path, *x);
        unlink(nama);
    }
    arena_free(a);
    return 0;
}
