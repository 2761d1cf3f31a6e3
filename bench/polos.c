/*
 * The bare program that bench/http.sh measures Sirancage against: the same work for the same bytes with
 * nothing around it. libmicrohttpd and SQLite by hand, no rights, no rules, no audit chain.
 *
 *     polos DATABASE PORT THREADS
 *     polos --sync FOLDER                        what one fdatasync of 4 KB costs there, median of 200
 *
 *     GET  /harian/bulan?bulan=2025-02   session by cookie, the month's reports of that person, a page
 *     POST /harian                       session by cookie, one report inserted; answered when it is durable
 *
 * Writes share commits the way a careful program would: who finds the door open commits for all who wait.
 */
#include <fcntl.h>
#include <microhttpd.h>
#include <pthread.h>
#include <signal.h>
#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char *berkas;

/* What the product sets on its connections. */
static const char aturan[] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA mmap_size=2147418112; PRAGMA foreign_keys=ON";

static void periksa(int rc, sqlite3 *db)
{
    if (rc == SQLITE_OK || rc == SQLITE_ROW || rc == SQLITE_DONE) return;
    fprintf(stderr, "sqlite: %s\n", sqlite3_errmsg(db));
    abort();
}

/* ---- reading: one connection per thread ---- */

typedef struct { sqlite3 *db; sqlite3_stmt *sesi, *laporan; } Baca;
static _Thread_local Baca baca;

static Baca *buka(void)
{
    if (baca.db) return &baca;
    periksa(sqlite3_open_v2(berkas, &baca.db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL), NULL);
    sqlite3_exec(baca.db, aturan, NULL, NULL, NULL);
    periksa(sqlite3_prepare_v3(baca.db, "SELECT a.pegawai, a.nama, s.csrf FROM sesi s JOIN akun a ON a.id = s.akun WHERE s.token = ?1 AND s.sampai > 0",
                               -1, SQLITE_PREPARE_PERSISTENT, &baca.sesi, NULL), baca.db);
    periksa(sqlite3_prepare_v3(baca.db, "SELECT id, tanggal, mulai, selesai, kegiatan, jumlah, satuan, status FROM laporan"
                               " WHERE pegawai = ?1 AND tanggal >= ?2 AND tanggal <= ?3 ORDER BY tanggal, mulai, id",
                               -1, SQLITE_PREPARE_PERSISTENT, &baca.laporan, NULL), baca.db);
    return &baca;
}

static sqlite3_int64 pegawai_dari(struct MHD_Connection *c)
{
    const char *kuki = MHD_lookup_connection_value(c, MHD_COOKIE_KIND, "sesi");
    unsigned char h[crypto_hash_sha256_BYTES];
    char hex[2 * sizeof h + 1];
    if (!kuki) return 0;
    crypto_hash_sha256(h, (const unsigned char *)kuki, strlen(kuki));
    sodium_bin2hex(hex, sizeof hex, h, sizeof h);
    Baca *b = buka();
    sqlite3_bind_text(b->sesi, 1, hex, -1, SQLITE_STATIC);
    sqlite3_int64 p = sqlite3_step(b->sesi) == SQLITE_ROW ? sqlite3_column_int64(b->sesi, 0) : 0;
    sqlite3_reset(b->sesi);
    return p;
}

/* ---- a page of the size and shape of the product's ---- */

typedef struct { char *s; size_t n, cap; } Teks;

static void tulis(Teks *t, const char *s, size_t n)
{
    if (t->n + n > t->cap) {
        t->cap = (t->cap + n) * 2;
        t->s = realloc(t->s, t->cap);
    }
    memcpy(t->s + t->n, s, n);
    t->n += n;
}
#define LIT(t, s) tulis((t), "" s, sizeof(s) - 1)

static void aman(Teks *t, const char *s)
{
    for (; s && *s; s++) switch (*s) {
        case '<': LIT(t, "&lt;"); break;
        case '>': LIT(t, "&gt;"); break;
        case '&': LIT(t, "&amp;"); break;
        case '"': LIT(t, "&#34;"); break;
        default: tulis(t, s, 1);
    }
}

static void baris(Teks *t, sqlite3_stmt *q)
{
    char z[128];
    LIT(t, "<tr><th class=\"judul\" scope=\"row\"><a href=\"/harian?tanggal=");
    aman(t, (const char *)sqlite3_column_text(q, 1));
    LIT(t, "\">");
    aman(t, (const char *)sqlite3_column_text(q, 4));
    LIT(t, "</a></th><td data-k=\"Waktu\">");
    int n = snprintf(z, sizeof z, "%02d.%02d - %02d.%02d</td><td class=\"angka\" data-k=\"Hasil\">%g ", (sqlite3_column_int(q, 2) - 1) / 60, (sqlite3_column_int(q, 2) - 1) % 60,
                     (sqlite3_column_int(q, 3) - 1) / 60, (sqlite3_column_int(q, 3) - 1) % 60, sqlite3_column_double(q, 5));
    tulis(t, z, (size_t)n);
    aman(t, (const char *)sqlite3_column_text(q, 6));
    LIT(t, "</td><td data-k=\"Keadaan\">");
    aman(t, (const char *)sqlite3_column_text(q, 7));
    LIT(t, "</td></tr>\n");
}

static enum MHD_Result jawab(struct MHD_Connection *c, unsigned status, char *s, size_t n)
{
    struct MHD_Response *r = MHD_create_response_from_buffer(n, s, MHD_RESPMEM_MUST_FREE);
    MHD_add_response_header(r, "Content-Type", "text/html; charset=utf-8");
    enum MHD_Result ok = MHD_queue_response(c, status, r);
    MHD_destroy_response(r);
    return ok;
}

static enum MHD_Result halaman(struct MHD_Connection *c)
{
    sqlite3_int64 p = pegawai_dari(c);
    const char *b = MHD_lookup_connection_value(c, MHD_GET_ARGUMENT_KIND, "bulan");
    char dari[16], sampai[16], pengisi[4096];
    if (!p || !b || strlen(b) != 7) return jawab(c, 403, strdup("403"), 3);
    snprintf(dari, sizeof dari, "%s-01", b);
    snprintf(sampai, sizeof sampai, "%s-31", b);
    Teks t = { 0 };
    memset(pengisi, 'x', sizeof pengisi);
    LIT(&t, "<!doctype html><html lang=\"id\"><head><title>Laporan</title></head><body><table>\n");
    sqlite3_stmt *q = buka()->laporan;
    sqlite3_bind_int64(q, 1, p);
    sqlite3_bind_text(q, 2, dari, -1, SQLITE_STATIC);
    sqlite3_bind_text(q, 3, sampai, -1, SQLITE_STATIC);
    while (sqlite3_step(q) == SQLITE_ROW) baris(&t, q);
    sqlite3_reset(q);
    LIT(&t, "</table><!--");
    tulis(&t, pengisi, sizeof pengisi);       /* head, navigation and foot of the product's page */
    LIT(&t, "--></body></html>");
    return jawab(c, 200, t.s, t.n);
}

/* ---- writing: the first waiter commits for all ---- */

typedef struct Antre { struct Antre *next; sqlite3_int64 pegawai; int mulai; int selesai; int jadi; } Antre;
static pthread_mutex_t kunci = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t kabar = PTHREAD_COND_INITIALIZER;
static Antre *antre;
static int sibuk;
static sqlite3 *tulis_db;
static sqlite3_stmt *sisip, *jejak;
static sqlite3_int64 nomor;

static void simpan_semua(Antre *l)
{
    sqlite3_exec(tulis_db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    for (Antre *a = l; a; a = a->next) {
        sqlite3_bind_int64(sisip, 1, ++nomor);
        sqlite3_bind_int64(sisip, 2, a->pegawai);
        sqlite3_bind_int(sisip, 3, a->mulai);
        sqlite3_bind_int(sisip, 4, a->selesai);
        periksa(sqlite3_step(sisip), tulis_db);
        sqlite3_reset(sisip);
        sqlite3_bind_int64(jejak, 1, nomor);
        sqlite3_bind_int64(jejak, 2, a->pegawai);
        periksa(sqlite3_step(jejak), tulis_db);
        sqlite3_reset(jejak);
    }
    periksa(sqlite3_exec(tulis_db, "COMMIT", NULL, NULL, NULL), tulis_db);
}

static void simpan(Antre *a)
{
    pthread_mutex_lock(&kunci);
    a->next = antre;
    antre = a;
    while (!a->jadi) {
        if (sibuk) {
            pthread_cond_wait(&kabar, &kunci);
            continue;
        }
        Antre *l = antre;
        antre = NULL;
        sibuk = 1;
        pthread_mutex_unlock(&kunci);
        simpan_semua(l);
        pthread_mutex_lock(&kunci);
        sibuk = 0;
        for (Antre *x = l, *n; x; x = n) {
            n = x->next;
            x->jadi = 1;
        }
        pthread_cond_broadcast(&kabar);
    }
    pthread_mutex_unlock(&kunci);
}

static void buka_tulis(void)
{
    periksa(sqlite3_open_v2(berkas, &tulis_db, SQLITE_OPEN_READWRITE, NULL), NULL);
    sqlite3_exec(tulis_db, aturan, NULL, NULL, NULL);
    sqlite3_exec(tulis_db, "PRAGMA cache_size=-16384; PRAGMA wal_autocheckpoint=4000", NULL, NULL, NULL);
    periksa(sqlite3_prepare_v2(tulis_db, "INSERT INTO laporan (id, pegawai, tanggal, mulai, selesai, kegiatan, status)"
                               " VALUES (?1, ?2, '2025-03-04', ?3, ?4, 'Menyusun laporan', 'diajukan')", -1, &sisip, NULL), tulis_db);
    periksa(sqlite3_prepare_v2(tulis_db, "INSERT INTO jejak (id, pada, pelaku, objek, objek_id, aksi, pegawai)"
                               " VALUES (?1, 1, 'x', 'laporan', ?1, 'buat', ?2)", -1, &jejak, NULL), tulis_db);
    nomor = (sqlite3_int64)1 << 61;
}

static enum MHD_Result terima(void *cls, struct MHD_Connection *c, const char *url, const char *metode, const char *versi,
                              const char *data, size_t *n, void **ctx)
{
    static int mulai;
    (void)cls, (void)versi, (void)data;
    if (!strcmp(metode, "GET")) return !strcmp(url, "/harian/bulan") ? halaman(c) : jawab(c, 404, strdup("404"), 3);
    if (!*ctx) {
        *ctx = &mulai;
        return MHD_YES;
    }
    if (*n) {                               /* the body's fields are not looked at: that much less work here */
        *n = 0;
        return MHD_YES;
    }
    sqlite3_int64 p = pegawai_dari(c);
    if (!p) return jawab(c, 403, strdup("403"), 3);
    Antre a = { .pegawai = p, .mulai = 1, .selesai = 2 };
    simpan(&a);
    return jawab(c, 303, strdup("ok"), 2);
}

static int banding(const void *x, const void *y)
{
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

static int ukur_sync(const char *folder)
{
    enum { KALI = 200 };
    double us[KALI];
    char path[512], blok[4096] = { 1 };
    snprintf(path, sizeof path, "%s/sync.tmp", folder);
    int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600), n = 0;
    for (; n < KALI; n++) {
        struct timespec a, b;
        clock_gettime(CLOCK_MONOTONIC, &a);
        if (pwrite(fd, blok, sizeof blok, (off_t)n * (off_t)sizeof blok) < 0 || fdatasync(fd)) break;
        clock_gettime(CLOCK_MONOTONIC, &b);
        us[n] = (double)(b.tv_sec - a.tv_sec) * 1e6 + (double)(b.tv_nsec - a.tv_nsec) / 1e3;
    }
    close(fd);
    unlink(path);
    if (n < KALI) return 1;
    qsort(us, KALI, sizeof *us, banding);
    printf("fdatasync %.0f us, p99 %.0f us\n", us[KALI / 2], us[KALI * 99 / 100]);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 3 && !strcmp(argv[1], "--sync")) return ukur_sync(argv[2]);
    if (argc != 4) {
        fputs("pakai: polos BASISDATA PORT UTAS, atau polos --sync FOLDER\n", stderr);
        return 2;
    }
    berkas = argv[1];
    if (sodium_init() < 0) return 1;
    buka_tulis();
    struct MHD_Daemon *d = MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD, (uint16_t)strtol(argv[2], NULL, 10), NULL, NULL, terima, NULL,
                                            MHD_OPTION_THREAD_POOL_SIZE, (unsigned)strtol(argv[3], NULL, 10), MHD_OPTION_END);
    if (!d) return 1;
    sigset_t s;
    int sinyal;
    sigemptyset(&s);
    sigaddset(&s, SIGTERM);
    sigaddset(&s, SIGINT);
    pthread_sigmask(SIG_BLOCK, &s, NULL);
    sigwait(&s, &sinyal);
    MHD_stop_daemon(d);
    return 0;
}
