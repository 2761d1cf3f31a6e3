/* HTTP over a real socket: what only the transport can show. */
#include <setjmp.h>
#include <stdarg.h>

#include <arpa/inet.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

#include "bantu/cerita.h"
#include "web/server.h"
#include "web/statik.h"

#include <cmocka.h>

/* ---- server and client -------------------------------------------------------------------------- */

typedef struct { Cerita *c; Server *s; int port; } Layanan;

static Layanan mulai(void **state, ServerAtur atur)
{
    Err err = { 0 };
    Layanan l = { .c = cerita_buka(*state, tanam_contoh) };
    atur.app = l.c->app;
    atur.alamat = S("127.0.0.1");
    if (!server_start(&atur, &l.s, &err)) fail_msg("%s", err.pesan);
    l.port = server_port(l.s);
    return l;
}

static void berhenti(Layanan *l)
{
    server_stop(l->s);
    cerita_tutup(l->c);
}

static int sambung(int port)
{
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in a = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr = { htonl(INADDR_LOOPBACK) } };
    struct timeval t = { .tv_sec = 20 };
    if (fd < 0 || connect(fd, (struct sockaddr *)&a, sizeof a)) return -1;
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &t, sizeof t);
    return fd;
}

static bool tulis(int fd, Str s)
{
    while (s.len) {
        ssize_t n = send(fd, s.s, (size_t)s.len, MSG_NOSIGNAL);
        if (n <= 0) return false;
        s = str_sub(s, n, s.len);
    }
    return true;
}

/* One reply; status 0 when the connection ended first, -1 when it ended in the middle. */
typedef struct { int status; Str kepala, badan; } Balasan;

static Str nilai(Str kepala, const char *nama)
{
    while (kepala.len) {
        Str baris = str_trim(str_cut(&kepala, '\n')), k = str_cut(&baris, ':');
        if (k.len == (ptrdiff_t)strlen(nama) && !strncasecmp(k.s, nama, (size_t)k.len)) return str_trim(baris);
    }
    return (Str){ 0 };
}

/* `sisa` holds bytes that came behind an earlier reply (pipelining). */
static Balasan terima(Arena *a, int fd, Str *sisa)
{
    Buf b = buf_new(a, 32 * MB);
    if (sisa) buf_put(&b, *sisa);
    for (;;) {
        Str s = buf_str(&b);
        ptrdiff_t at = str_find(s, S("\r\n\r\n"));
        if (at >= 0) {
            int64_t n = 0, status = 0;
            Str kepala = str_sub(s, 0, at);
            (void)str_int(nilai(kepala, "content-length"), &n);
            (void)str_int(str_sub(kepala, 9, 3), &status);
            if (s.len - at - 4 >= n) {
                if (sisa) *sisa = str_dup(a, str_sub(s, at + 4 + n, s.len));
                return (Balasan){ (int)status, str_dup(a, kepala), str_dup(a, str_sub(s, at + 4, n)) };
            }
        }
        char blok[16384];
        ssize_t n = recv(fd, blok, sizeof blok, 0);
        if (n <= 0) return (Balasan){ .status = b.len ? -1 : 0 };
        buf_put(&b, (Str){ blok, n });
    }
}

static Balasan tanya(Layanan *l, Str permintaan)
{
    int fd = sambung(l->port);
    assert_true(fd >= 0);
    assert_true(tulis(fd, permintaan));
    Balasan b = terima(l->c->a, fd, NULL);
    close(fd);
    return b;
}

#define HOST "Host: uji.local\r\n"

/* ---- cases -------------------------------------------------------------------------------------- */

static void halaman_dan_keep_alive(void **state)
{
    Layanan l = mulai(state, (ServerAtur){ 0 });
    int fd = sambung(l.port);
    for (int i = 0; i < 5; i++) {
        assert_true(tulis(fd, S("GET /masuk HTTP/1.1\r\n" HOST "\r\n")));
        Balasan b = terima(l.c->a, fd, NULL);
        assert_int_equal(b.status, 200);
        assert_true(str_find(b.badan, S("Kata sandi")) > 0);
    }
    assert_true(tulis(fd, S("HEAD /masuk HTTP/1.1\r\n" HOST "\r\n")));
    char blok[8192];
    ssize_t n = recv(fd, blok, sizeof blok, 0);
    assert_true(n > 0 && str_starts((Str){ blok, n }, S("HTTP/1.1 200")) && str_ends((Str){ blok, n }, S("\r\n\r\n")));
    close(fd);
    assert_int_equal(tanya(&l, S("GET /healthz HTTP/1.1\r\n" HOST "\r\n")).status, 200);
    assert_int_equal(tanya(&l, S("GET /readyz HTTP/1.1\r\n" HOST "\r\n")).status, 200);
    assert_int_equal(tanya(&l, S("GET /tidak/ada HTTP/1.1\r\n" HOST "\r\n")).status, 404);
    assert_int_equal(tanya(&l, S("PUT /masuk HTTP/1.1\r\n" HOST "Content-Length: 0\r\n\r\n")).status, 405);
    assert_int_equal(tanya(&l, S("GET http://uji.local/healthz HTTP/1.1\r\n" HOST "\r\n")).status, 200);
    berhenti(&l);
}

static void sekaligus_berurutan(void **state)
{
    Layanan l = mulai(state, (ServerAtur){ 0 });
    int fd = sambung(l.port);
    Str sisa = { 0 };
    assert_true(tulis(fd, S("GET /healthz HTTP/1.1\r\n" HOST "\r\nGET /masuk HTTP/1.1\r\n" HOST "\r\nGET /x HTTP/1.1\r\n" HOST "\r\n")));
    assert_int_equal(terima(l.c->a, fd, &sisa).status, 200);
    assert_int_equal(terima(l.c->a, fd, &sisa).status, 200);
    assert_int_equal(terima(l.c->a, fd, &sisa).status, 404);
    close(fd);
    berhenti(&l);
}

static void kiriman_berpotong(void **state)
{
    Layanan l = mulai(state, (ServerAtur){ 0 });
    int fd = sambung(l.port);
    assert_true(tulis(fd, S("POST /masuk HTTP/1.1\r\n" HOST "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "5\r\nmasuk\r\n6\r\n=abc&x\r\n0\r\n\r\n")));
    assert_int_equal(terima(l.c->a, fd, NULL).status, 403);     /* read to its end, then refused: no token */
    assert_true(tulis(fd, S("GET /healthz HTTP/1.1\r\n" HOST "\r\n")));
    assert_int_equal(terima(l.c->a, fd, NULL).status, 200);
    close(fd);
    berhenti(&l);
}

static Str badan_besar(Arena *a, ptrdiff_t n)
{
    char *z = arena_many(a, char, n);
    memset(z, 'a', (size_t)n);
    return (Str){ z, n };
}

static void terlalu_besar(void **state)
{
    Layanan l = mulai(state, (ServerAtur){ 0 });
    Arena *a = l.c->a;
    int fd = sambung(l.port);
    /* up to four times: drained, answered, and the connection lives on */
    Str besar = badan_besar(a, 200 * KB);
    assert_true(tulis(fd, str_fmt(a, "POST /tema HTTP/1.1\r\n" HOST "Content-Length: %td\r\n\r\n", besar.len)));
    assert_true(tulis(fd, besar));
    Balasan b = terima(a, fd, NULL);
    assert_int_equal(b.status, 413);
    assert_true(str_find(b.badan, S("<h1>Kiriman terlalu besar</h1><p>Kiriman ini tidak disimpan.")) > 0 && str_ends(b.badan, S("</html>\n")));
    assert_true(str_starts(nilai(b.kepala, "content-type"), S("text/html")) && str_starts(nilai(b.kepala, "content-security-policy"), S("default-src 'none'")));
    assert_true(tulis(fd, S("GET /healthz HTTP/1.1\r\n" HOST "\r\n")));
    assert_int_equal(terima(a, fd, NULL).status, 200);
    close(fd);
    /* more, or asking first: refused at the head */
    assert_int_equal(tanya(&l, S("POST /tema HTTP/1.1\r\n" HOST "Content-Length: 5000000\r\n\r\n")).status, 413);
    assert_int_equal(tanya(&l, S("POST /tema HTTP/1.1\r\n" HOST "Expect: 100-continue\r\nContent-Length: 100000\r\n\r\n")).status, 413);
    /* a large upload of nobody: refused at the head (where the session can be asked for at once) */
    if (store_sqlite(l.c->u->st))
        assert_int_equal(tanya(&l, S("POST /harian HTTP/1.1\r\n" HOST "Content-Length: 5000000\r\n\r\n")).status, 401);
    /* chunks without end: cut off */
    fd = sambung(l.port);
    assert_true(tulis(fd, S("POST /tema HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\n\r\n")));
    int kali = 0;
    while (kali < 20000 && tulis(fd, S("1000\r\n")) && tulis(fd, str_sub(besar, 0, 4096)) && tulis(fd, S("\r\n"))) kali++;
    assert_in_range(kali, 1, 19999);          /* the buffers of both ends hold a part */
    close(fd);
    berhenti(&l);
}

static void kepala_aneh(void **state)
{
    Layanan l = mulai(state, (ServerAtur){ 0 });
    Arena *a = l.c->a;
    static const struct { const char *kepala; int status; } kasus[] = {
        { "POST /tema HTTP/1.1\r\n" HOST "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400 },
        { "POST /tema HTTP/1.1\r\n" HOST "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400 },
        { "GET /masuk HTTP/1.1\r\n" HOST "Host: lain\r\n\r\n", 400 },
        { "GET /masuk HTTP/1.1\r\n\r\n", 400 },
        { "GET /%00 HTTP/1.1\r\n" HOST "\r\n", 404 },
        { "GET /masuk?ke=%ff HTTP/1.1\r\n" HOST "\r\n", 400 },
        { "GET /masuk?ke=%00 HTTP/1.1\r\n" HOST "\r\n", 400 },
        { "GET /static/../server.c HTTP/1.1\r\n" HOST "\r\n", 404 },
        { "GET /static/%2e%2e/x HTTP/1.1\r\n" HOST "\r\n", 404 },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        Balasan b = tanya(&l, str_z(kasus[i].kepala));
        if (b.status != kasus[i].status) fail_msg("%s -> %d", kasus[i].kepala, b.status);
    }
    /* a head over 16 KB */
    Str panjang = badan_besar(a, 17000);
    Balasan b = tanya(&l, str_fmt(a, "GET /masuk HTTP/1.1\r\n" HOST "X: " STR_F "\r\n\r\n", STR_A(panjang)));
    assert_int_equal(b.status, 431);
    panjang = badan_besar(a, 60000);
    b = tanya(&l, str_fmt(a, "GET /masuk HTTP/1.1\r\n" HOST "X: " STR_F "\r\n\r\n", STR_A(panjang)));
    assert_true(b.status == 431 || b.status <= 0);
    berhenti(&l);
}

/* A head and a body that trickle in are cut off although they are never silent for long. */
static void menetes(void **state)
{
    Layanan l = mulai(state, (ServerAtur){ .kepala_ms = 400, .badan_ms = 400, .laju = 100000 });
    static const char *const awal[] = {
        "GET /masuk HTTP/1.1\r\nX-", "POST /tema HTTP/1.1\r\n" HOST "Content-Length: 60000\r\n\r\n",
    };
    for (ptrdiff_t i = 0; i < countof(awal); i++) {
        int fd = sambung(l.port);
        assert_true(tulis(fd, str_z(awal[i])));
        int kali = 0;
        while (kali < 100 && tulis(fd, S("a"))) {
            usleep(50000);
            kali++;
        }
        assert_in_range(kali, 5, 60);
        close(fd);
    }
    /* a second request on a connection may not trickle either */
    int fd = sambung(l.port);
    assert_true(tulis(fd, S("GET /healthz HTTP/1.1\r\n" HOST "\r\n")));
    assert_int_equal(terima(l.c->a, fd, NULL).status, 200);
    assert_true(tulis(fd, S("GET /masuk HTTP/1.1\r\nX-")));
    int kali = 0;
    while (kali < 100 && tulis(fd, S("a"))) {
        usleep(50000);
        kali++;
    }
    assert_in_range(kali, 5, 60);
    close(fd);
    berhenti(&l);
}

static Str bongkar(Arena *a, Str gzip)
{
    z_stream z = { 0 };
    char *ke = arena_many(a, char, 4 * MB);
    assert_int_equal(inflateInit2(&z, 15 + 16), Z_OK);
    z.next_in = (Bytef *)(uintptr_t)gzip.s;
    z.avail_in = (uInt)gzip.len;
    z.next_out = (Bytef *)ke;
    z.avail_out = 4 * 1024 * 1024;
    assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
    Str s = { ke, (ptrdiff_t)z.total_out };
    inflateEnd(&z);
    return s;
}

static void dipadatkan(void **state)
{
    Layanan l = mulai(state, (ServerAtur){ 0 });
    Arena *a = l.c->a;
    Balasan polos = tanya(&l, S("GET /static/sirancage.css HTTP/1.1\r\n" HOST "\r\n"));
    Balasan padat = tanya(&l, S("GET /static/sirancage.css HTTP/1.1\r\n" HOST "Accept-Encoding: br, gzip\r\n\r\n"));
    assert_int_equal(polos.status, 200);
    assert_true(str_eqz(nilai(padat.kepala, "content-encoding"), "gzip"));
    assert_true(str_eq(bongkar(a, padat.badan), polos.badan));
    Balasan halaman = tanya(&l, S("GET /masuk HTTP/1.1\r\n" HOST "Accept-Encoding: gzip\r\n\r\n"));
    assert_true(str_eqz(nilai(halaman.kepala, "content-encoding"), "gzip"));
    assert_true(str_find(bongkar(a, halaman.badan), S("Kata sandi")) > 0);
    assert_int_equal(nilai(tanya(&l, S("GET /healthz HTTP/1.1\r\n" HOST "Accept-Encoding: gzip\r\n\r\n")).kepala, "content-encoding").len, 0);

    Str etag = nilai(polos.kepala, "etag"), versi = statik_versi(l.c->app->statik);
    assert_int_equal(tanya(&l, str_fmt(a, "GET /static/sirancage.css HTTP/1.1\r\n" HOST "If-None-Match: " STR_F "\r\n\r\n", STR_A(etag))).status, 304);
    assert_true(str_find(nilai(polos.kepala, "cache-control"), S("immutable")) < 0);
    Balasan tetap = tanya(&l, str_fmt(a, "GET /static/sirancage.css?v=" STR_F " HTTP/1.1\r\n" HOST "\r\n", STR_A(versi)));
    assert_true(str_find(nilai(tetap.kepala, "cache-control"), S("immutable")) > 0);
    assert_int_equal(tanya(&l, S("GET /static/tidak-ada.css HTTP/1.1\r\n" HOST "\r\n")).status, 404);
    berhenti(&l);
}

/* ---- under load --------------------------------------------------------------------------------- */

typedef struct { Layanan *l; pthread_t utas; int status; bool coba_lagi; Str csrf, kuki; _Atomic int *baik, *separuh; } Klien;

static Str permintaan_masuk(Arena *a, const Klien *k)
{
    Str badan = str_fmt(a, "csrf=" STR_F "&masuk=" CONTOH_STAF "&sandi=salah+semua", STR_A(k->csrf));
    return str_fmt(a, "POST /masuk HTTP/1.1\r\n" HOST "Cookie: " STR_F "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                      "Content-Length: %td\r\n\r\n" STR_F, STR_A(k->kuki), badan.len, STR_A(badan));
}

static void *klien_masuk(void *arg)
{
    Klien *k = arg;
    Arena *a = arena_new(8 * MB);
    int fd = sambung(k->l->port);
    if (fd >= 0 && tulis(fd, permintaan_masuk(a, k))) {
        Balasan b = terima(a, fd, NULL);
        k->status = b.status;
        k->coba_lagi = nilai(b.kepala, "retry-after").len > 0;
    }
    if (fd >= 0) close(fd);
    arena_free(a);
    return NULL;
}

/* A visitor's cookie and token. */
static void pengunjung(Layanan *l, Klien *k)
{
    Balasan b = tanya(l, S("GET /masuk HTTP/1.1\r\n" HOST "\r\n"));
    Str set = nilai(b.kepala, "set-cookie"), tanda = S("name=\"csrf\" value=\"");
    k->l = l;
    k->kuki = str_cut(&set, ';');
    k->csrf = str_sub(b.badan, str_find(b.badan, tanda) + tanda.len, 64);
}

static void antrean_penuh(void **state)
{
    Layanan l = mulai(state, (ServerAtur){ .antrean = 1 });
    Klien k[24] = { 0 };
    int sibuk = 0, dijawab = 0;
    pengunjung(&l, &k[0]);
    for (int i = 0; i < countof(k); i++) {
        k[i] = (Klien){ .l = &l, .csrf = k[0].csrf, .kuki = k[0].kuki };
        assert_int_equal(pthread_create(&k[i].utas, NULL, klien_masuk, &k[i]), 0);
    }
    for (int i = 0; i < countof(k); i++) {
        pthread_join(k[i].utas, NULL);
        if (k[i].status == 503) {
            sibuk++;
            assert_true(k[i].coba_lagi);
        } else {
            assert_true(k[i].status == 401 || k[i].status == 429);
            dijawab++;
        }
    }
    assert_in_range(sibuk, 1, 23);              /* refused at once, the others served */
    assert_in_range(dijawab, 1, 23);
    assert_int_equal(tanya(&l, S("GET /healthz HTTP/1.1\r\n" HOST "\r\n")).status, 200);
    berhenti(&l);
}

static void *klien_terus(void *arg)
{
    Klien *k = arg;
    Arena *a = arena_new(64 * MB);
    for (int ke = 0; ke < 2000; ke++) {
        int fd = sambung(k->l->port);
        if (fd < 0) break;
        for (int i = 0; i < 8; i++) {
            bool masuk = (ke + i) % 4 == 0;
            Str isi = masuk ? permintaan_masuk(a, k) : S("GET /masuk HTTP/1.1\r\n" HOST "\r\n");
            Balasan b = tulis(fd, isi) ? terima(a, fd, NULL) : (Balasan){ 0 };
            if (b.status < 0) atomic_fetch_add(k->separuh, 1);
            if (b.status > 0) atomic_fetch_add(k->baik, 1);
            if (b.status <= 0 || str_eqz(nilai(b.kepala, "connection"), "close")) break;
        }
        close(fd);
        arena_reset(a);
    }
    arena_free(a);
    return NULL;
}

/* Stopping under load: every request that was answered was answered whole. */
static void berhenti_baik_baik(void **state)
{
    Layanan l = mulai(state, (ServerAtur){ 0 });
    Klien awal = { 0 }, k[8];
    _Atomic int baik = 0, separuh = 0;
    pengunjung(&l, &awal);
    for (int i = 0; i < countof(k); i++) {
        k[i] = (Klien){ .l = &l, .csrf = awal.csrf, .kuki = awal.kuki, .baik = &baik, .separuh = &separuh };
        assert_int_equal(pthread_create(&k[i].utas, NULL, klien_terus, &k[i]), 0);
    }
    while (atomic_load(&baik) < 50) usleep(1000);
    server_stop(l.s);
    for (int i = 0; i < countof(k); i++) pthread_join(k[i].utas, NULL);
    assert_int_equal(atomic_load(&separuh), 0);
    cerita_tutup(l.c);
}

/* Figures on a port of their own, without session; the service itself does not give them. */
static void metrik(void **state)
{
    Layanan l = mulai(state, (ServerAtur){ .metrik_alamat = S("127.0.0.1"), .metrik_port = -1 });
    assert_int_equal(tanya(&l, S("GET /healthz HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n")).status, 200);
    Balasan luar = tanya(&l, S("GET /metrics HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n"));
    assert_true(luar.status != 200 && str_find(luar.badan, S("sirancage_requests_total")) < 0);
    l.port = server_port_metrik(l.s);
    Balasan b = tanya(&l, S("GET /metrics HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n"));
    assert_int_equal(b.status, 200);
    assert_true(str_find(b.badan, S("# TYPE sirancage_requests_total counter\nsirancage_requests_total 2\n")) >= 0);
    assert_true(str_find(b.badan, S("process_resident_memory_bytes 0\n")) < 0 && str_find(b.badan, S("process_resident_memory_bytes ")) >= 0);
    assert_int_equal(tanya(&l, S("GET / HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n")).status, 404);
    assert_int_equal(tanya(&l, S("POST /metrics HTTP/1.1\r\n" HOST "Content-Length: 0\r\nConnection: close\r\n\r\n")).status, 404);
    berhenti(&l);
}

/* Off unless asked for. */
static void tanpa_metrik(void **state)
{
    Layanan l = mulai(state, (ServerAtur){ .metrik_alamat = S("127.0.0.1") });
    assert_int_equal(server_port_metrik(l.s), 0);
    berhenti(&l);
}

static const UjiKasus kasus[] = {
    KASUS(halaman_dan_keep_alive), KASUS(sekaligus_berurutan), KASUS(kiriman_berpotong), KASUS(terlalu_besar), KASUS(kepala_aneh),
    KASUS(menetes), KASUS(dipadatkan), KASUS(antrean_penuh), KASUS(berhenti_baik_baik), KASUS_SQLITE(metrik), KASUS_SQLITE(tanpa_metrik),
};
int main(void) { return uji_store_jalankan("web_soket", "schema", kasus, countof(kasus)); }
