#include "web/server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <netdb.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "web/lajur.h"
#include "web/metrik.h"
#include "web/padat.h"
#include "web/request.h"
#include "web/sambungan.h"

enum {
    KEPALA_MAX = 16 * 1024, KOLAM_MHD = 24 * 1024,      /* a head; what the library may use per connection */
    BADAN_TOTAL = 256 * 1024 * 1024,                    /* bodies held at once, all connections together */
    SISIHAN = 64,                                       /* request states kept for the next ones */
    LAMBAT_US = 1000000, TUNGGU_STOP_MS = 10000
};
static const ptrdiff_t MEMORI_PERMINTAAN = 128 * MB;

/* What is lent to a request by the thread that runs it. */
typedef struct Utas { struct Utas *berikut; Db *db; Padat *padat; } Utas;

typedef enum { P_KEPALA, P_BADAN, P_BUANG, P_SIAP } Keadaan;

typedef struct Permintaan {
    Kerja kerja;                    /* first: what a queue holds */
    struct Permintaan *bebas;
    Server *s;
    struct MHD_Connection *c;
    Sambungan *sambungan;
    Arena *a;
    HttpIn in;
    HttpOut out;
    Keadaan keadaan;
    Lajur lajur;
    Buf badan;
    ptrdiff_t batas, diterima, dipesan;     /* of the body; reserved of BADAN_TOTAL */
    bool gzip, utuh;                /* the client takes gzip; `out` is final whatever the body is */
    int64_t mulai;
} Permintaan;

struct Server {
    ServerAtur atur;
    App *app;
    Arena *a;
    struct MHD_Daemon *d, *metrik;  /* metrik: its own port, NULL: none */
    int fd, port, port_metrik;
    bool sqlite;
    DaftarSambungan *daftar;
    Antrean *antrean;
    pthread_mutex_t kunci;          /* `a`, the free list, the list of threads */
    Permintaan *bebas;
    Utas *utas;
    pthread_key_t kunci_utas;
    _Atomic bool berhenti;
    _Atomic int berjalan, n_bebas;
    _Atomic ptrdiff_t badan;
    _Atomic int64_t permintaan, ditolak, galat;
};

/* ---- threads ------------------------------------------------------------------------------------ */

static Utas *utas(Server *s)
{
    Utas *u = pthread_getspecific(s->kunci_utas);
    if (!u) {
        pthread_mutex_lock(&s->kunci);
        u = arena_one(s->a, Utas);
        u->padat = padat_new(s->a);
        u->berikut = s->utas;
        s->utas = u;
        pthread_mutex_unlock(&s->kunci);
        pthread_setspecific(s->kunci_utas, u);
    }
    Err err = { 0 };
    if (!u->db && !db_open(s->app->atur.store, &u->db, &err)) log_galat("basis_data", L("pesan", err.pesan));
    return u;
}

/* ---- request states ----------------------------------------------------------------------------- */

static Permintaan *permintaan_baru(Server *s, struct MHD_Connection *c)
{
    pthread_mutex_lock(&s->kunci);
    Permintaan *p = s->bebas;
    if (p) {
        s->bebas = p->bebas;
        atomic_fetch_sub(&s->n_bebas, 1);
    } else {
        p = arena_one(s->a, Permintaan);
    }
    pthread_mutex_unlock(&s->kunci);
    Arena *a = p->a ? p->a : arena_new(MEMORI_PERMINTAAN);
    *p = (Permintaan){ .s = s, .c = c, .a = a, .mulai = mono_us() };
    atomic_fetch_add(&s->berjalan, 1);
    atomic_fetch_add(&s->permintaan, 1);
    return p;
}

static void permintaan_selesai(Permintaan *p)
{
    Server *s = p->s;
    if (p->dipesan) atomic_fetch_sub(&s->badan, p->dipesan);
    arena_reset(p->a);
    if (atomic_load(&s->n_bebas) >= SISIHAN) {
        arena_free(p->a);
        p->a = NULL;
    }
    pthread_mutex_lock(&s->kunci);
    p->bebas = s->bebas;
    s->bebas = p;
    atomic_fetch_add(&s->n_bebas, 1);
    pthread_mutex_unlock(&s->kunci);
    atomic_fetch_sub(&s->berjalan, 1);
}

/* ---- reading the head --------------------------------------------------------------------------- */

static enum MHD_Result satu_kepala(void *cls, enum MHD_ValueKind jenis, const char *nama, size_t n_nama, const char *nilai, size_t n_nilai)
{
    Permintaan *p = cls;
    (void)jenis;
    Str k = { nama, (ptrdiff_t)n_nama }, v = { nilai, (ptrdiff_t)n_nilai };
    if (utf8_valid(k) && utf8_valid(v)) *list_add(p->a, &p->in.kepala) = (Pasangan){ str_lower(p->a, k), str_trim(str_dup(p->a, v)) };
    return MHD_YES;
}

static int berapa(const PasanganList *l, const char *nama)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < l->n; i++) n += str_eqz(l->v[i].nama, nama);
    return n;
}

/* "http://host/path" as a proxy may send it becomes "/path". */
static Str tanpa_host(Str uri)
{
    ptrdiff_t at = str_starts(uri, S("http://")) ? 7 : str_starts(uri, S("https://")) ? 8 : 0;
    if (!at) return uri;
    Str rest = str_sub(uri, at, uri.len);
    ptrdiff_t garis = str_find(rest, S("/"));
    return garis < 0 ? S("/") : str_sub(rest, garis, rest.len);
}

static Str alamat_soket(Permintaan *p)
{
    const union MHD_ConnectionInfo *i = MHD_get_connection_info(p->c, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    char z[NI_MAXHOST] = "";
    if (!i || !i->client_addr) return S("-");
    socklen_t n = i->client_addr->sa_family == AF_INET6 ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in);
    getnameinfo(i->client_addr, n, z, sizeof z, NULL, 0, NI_NUMERICHOST);
    Str s = str_z(z);
    return str_dup(p->a, str_starts(s, S("::ffff:")) ? str_sub(s, 7, s.len) : s);
}

/* Who asks: the peer, or what a proxy of ours says it forwards for (the last one it added). */
static Str alamat(Permintaan *p)
{
    Str soket = alamat_soket(p), proksi = p->s->atur.proksi, maju = kepala_cari(&p->in.kepala, "x-forwarded-for");
    if (!maju.len) return soket;
    while (proksi.len) {
        if (!str_eq(str_trim(str_cut(&proksi, ',')), soket)) continue;
        Str akhir = { 0 };
        while (maju.len) akhir = str_trim(str_cut(&maju, ','));
        return akhir.len && akhir.len <= 64 ? akhir : soket;
    }
    return soket;
}

static void tolak(Permintaan *p, ErrKode kode, const char *nilai)
{
    Err err;
    err_set(&err, kode, NULL, NULL, V(nilai));
    reply_polos(&p->out, &err);
    p->utuh = true;
    atomic_fetch_add(&p->s->ditolak, 1);
}

static void tolak_400(Permintaan *p)
{
    p->out = (HttpOut){ .status = 400, .jenis = S("text/plain; charset=utf-8"), .badan = S("Permintaan ini tidak terbaca.\n") };
    p->utuh = true;
}

/* What this server does not take apart: two lengths, two hosts, a length beside chunks (a proxy in front
 * might read them otherwise). */
static bool kepala_layak(Permintaan *p)
{
    const PasanganList *k = &p->in.kepala;
    const union MHD_ConnectionInfo *n = MHD_get_connection_info(p->c, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    if (n && n->header_size > KEPALA_MAX) {
        p->out = (HttpOut){ .status = 431, .jenis = S("text/plain; charset=utf-8"), .badan = S("Kepala permintaan terlalu besar.\n") };
        p->utuh = true;
        return false;
    }
    bool ganda = berapa(k, "content-length") > 1 || berapa(k, "host") > 1
        || (berapa(k, "content-length") && berapa(k, "transfer-encoding"));
    if (!ganda && utf8_valid(p->in.jalur) && utf8_valid(p->in.kueri) && p->in.jalur.len) return true;
    tolak_400(p);
    return false;
}

/* The length that was announced: -1 for chunks, 0 for none. */
static ptrdiff_t panjang_badan(const Permintaan *p)
{
    int64_t n;
    if (kepala_cari(&p->in.kepala, "transfer-encoding").len) return -1;
    Str s = kepala_cari(&p->in.kepala, "content-length");
    return s.len && str_int(s, &n) && n > 0 ? (ptrdiff_t)n : 0;
}

/* Room for the body among all that are held, or 503. */
static bool pesan_badan(Permintaan *p, ptrdiff_t n)
{
    p->dipesan = n;
    if (atomic_fetch_add(&p->s->badan, n) + n <= BADAN_TOTAL) return true;
    tolak(p, E_SIBUK, NULL);
    return false;
}

/* Head complete: decides about the body. False: the refusal in `out` goes out at once, without the body. */
static bool kepala_lengkap(Permintaan *p)
{
    Server *s = p->s;
    ptrdiff_t n;
    p->batas = 64 * KB;
    MHD_get_connection_values_n(p->c, MHD_HEADER_KIND, satu_kepala, p);
    p->in.alamat = alamat(p);
    p->gzip = str_find(kepala_cari(&p->in.kepala, "accept-encoding"), S("gzip")) >= 0;
    n = panjang_badan(p);
    if (kepala_layak(p)) {
        p->lajur = app_lajur(s->app, &p->in);
        /* A session is looked up here only where that cannot wait for a network, and only for a body larger than
         * anyone may send without one. */
        Db *db = s->sqlite && (n < 0 || n > APP_BADAN_BEBAS) ? utas(s)->db : NULL;
        if (p->in.metode == POST && !app_kepala(s->app, db, p->a, &p->in, &p->out, &p->batas)) p->utuh = true;
        if (!p->utuh && n > p->batas) tolak(p, E_TERLALU_BESAR, "");
        if (!p->utuh && n) (void)pesan_badan(p, n > 0 ? n : p->batas);
    }
    p->keadaan = p->utuh ? P_BUANG : P_BADAN;
    if (!p->utuh) p->badan = buf_new(p->a, p->batas);
    sambungan_tahap(p->sambungan, TAHAP_BADAN);
    bool menunggu = kepala_cari(&p->in.kepala, "expect").len > 0;
    return !p->utuh || (n >= 0 && n <= 4 * p->batas && !menunggu);
}

/* ---- answering ---------------------------------------------------------------------------------- */

static bool teks(Str jenis)
{
    return str_starts(jenis, S("text/")) || str_starts(jenis, S("application/json")) || str_starts(jenis, S("image/svg"));
}

/* Runs where app_handle() ran: compresses. */
static void rapikan(Permintaan *p, Utas *u)
{
    HttpOut *o = &p->out;
    bool siap = o->badan_gzip.len > 0;
    if (!teks(o->jenis) || o->badan.len <= 1024) return;
    if (!siap) out_kepala(p->a, o, "Vary", S("Accept-Encoding"));
    if (!p->gzip || (!siap && !padat_gzip(u->padat, p->a, o->badan, &o->badan_gzip))) return;
    o->badan = o->badan_gzip;
    out_kepala(p->a, o, "Content-Encoding", S("gzip"));
}

static void jalankan(Permintaan *p)
{
    Utas *u = utas(p->s);
    p->in.badan = buf_str(&p->badan);
    if (u->db || p->lajur == LAJUR_LANGSUNG) app_handle(p->s->app, u->db, p->a, &p->in, &p->out);
    else tolak(p, E_SIBUK, NULL);               /* the database cannot be reached just now */
    rapikan(p, u);
}

static void catat(Permintaan *p)
{
    int64_t us = mono_us() - p->mulai;
    if (p->out.status >= 500) atomic_fetch_add(&p->s->galat, 1);
    if (p->out.status < 500 && us < LAMBAT_US) return;
    log_awas("permintaan", L("id", kepala_cari(&p->out.kepala, "X-Request-Id")) L("metode", metode_kode[p->in.metode])
             L("jalur", p->in.jalur) L("status", p->out.status) L("ms", us / 1000));
}

/* A large file goes from the disk to the connection by itself; the library closes it. */
static struct MHD_Response *dari_berkas(Permintaan *p)
{
    struct stat st;
    int fd = open(str_cz(p->a, p->out.jalur), O_RDONLY | O_CLOEXEC);
    struct MHD_Response *r = fd >= 0 && !fstat(fd, &st) ? MHD_create_response_from_fd64((uint64_t)st.st_size, fd) : NULL;
    if (!r && fd >= 0) close(fd);
    return r;
}

static enum MHD_Result jawab(Permintaan *p)
{
    const HttpOut *o = &p->out;
    struct MHD_Response *r = o->jalur.len ? dari_berkas(p) : NULL;
    if (o->jalur.len && !r) tolak(p, E_TIDAK_ADA, NULL);
    Str badan = o->badan;
    if (!r) r = MHD_create_response_from_buffer((size_t)badan.len, (void *)(uintptr_t)(badan.s ? badan.s : ""), MHD_RESPMEM_PERSISTENT);
    if (!r) return MHD_NO;
    if (o->jenis.len) MHD_add_response_header(r, MHD_HTTP_HEADER_CONTENT_TYPE, str_cz(p->a, o->jenis));
    for (ptrdiff_t i = 0; i < o->kepala.n; i++)
        MHD_add_response_header(r, str_cz(p->a, o->kepala.v[i].nama), str_cz(p->a, o->kepala.v[i].nilai));
    if (atomic_load(&p->s->berhenti)) MHD_add_response_header(r, "Connection", "close");
    sambungan_tahap(p->sambungan, TAHAP_OLAH);
    catat(p);
    enum MHD_Result ok = MHD_queue_response(p->c, (unsigned)o->status, r);
    MHD_destroy_response(r);
    return ok;
}

/* In a worker thread. */
static void kerjakan(Kerja *k, void *arg)
{
    Permintaan *p = (Permintaan *)k;
    (void)arg;
    jalankan(p);
    p->keadaan = P_SIAP;
    MHD_resume_connection(p->c);
}

/* The request is complete: here and now, or by a worker. */
static enum MHD_Result olah(Permintaan *p)
{
    Server *s = p->s;
    sambungan_tahap(p->sambungan, TAHAP_OLAH);
    bool di_sini = p->lajur == LAJUR_LANGSUNG || (s->sqlite && p->in.metode != POST && p->lajur == LAJUR_BIASA);
    if (di_sini) {
        jalankan(p);
        return jawab(p);
    }
    if (!antrean_pesan(s->antrean, p->lajur)) {
        tolak(p, E_SIBUK, NULL);
        return jawab(p);
    }
    MHD_suspend_connection(p->c);
    antrean_kirim(s->antrean, p->lajur, &p->kerja);
    return MHD_YES;
}

/* ---- what the library calls ---------------------------------------------------------------------- */

static void *pada_uri(void *cls, const char *uri, struct MHD_Connection *c)
{
    Server *s = cls;
    Permintaan *p = permintaan_baru(s, c);
    const union MHD_ConnectionInfo *i = MHD_get_connection_info(c, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    p->sambungan = i->socket_context;
    sambungan_tahap(p->sambungan, TAHAP_KEPALA);
    p->in.kueri = tanpa_host(str_dup(p->a, str_z(uri)));
    p->in.jalur = str_cut(&p->in.kueri, '?');
    return p;
}

static enum MHD_Result pada_permintaan(void *cls, struct MHD_Connection *c, const char *url, const char *metode, const char *versi,
                                       const char *data, size_t *n, void **ctx)
{
    Permintaan *p = *ctx;
    (void)cls, (void)c, (void)url, (void)versi;
    if (p->keadaan == P_KEPALA) {
        p->in.metode = !strcmp(metode, "GET") || !strcmp(metode, "HEAD") ? GET : !strcmp(metode, "POST") ? POST : METODE_TIADA;
        return kepala_lengkap(p) ? MHD_YES : jawab(p);
    }
    if (*n) {
        ptrdiff_t bita = (ptrdiff_t)*n;
        *n = 0;
        p->diterima += bita;
        sambungan_diterima(p->sambungan, bita);
        if (p->keadaan == P_BADAN && p->diterima > p->batas) {
            tolak(p, E_TERLALU_BESAR, "");
            p->keadaan = P_BUANG;
        }
        if (p->keadaan == P_BADAN) buf_put(&p->badan, (Str){ data, bita });
        return p->diterima <= 4 * p->batas ? MHD_YES : MHD_NO;
    }
    return p->keadaan == P_BADAN ? olah(p) : jawab(p);
}

static void pada_selesai(void *cls, struct MHD_Connection *c, void **ctx, enum MHD_RequestTerminationCode kode)
{
    Permintaan *p = *ctx;
    (void)cls, (void)c, (void)kode;
    *ctx = NULL;
    if (!p) return;
    sambungan_tahap(p->sambungan, TAHAP_DIAM);
    permintaan_selesai(p);
}

static void pada_sambungan(void *cls, struct MHD_Connection *c, void **ctx, enum MHD_ConnectionNotificationCode kode)
{
    Server *s = cls;
    if (kode == MHD_CONNECTION_NOTIFY_STARTED) {
        const union MHD_ConnectionInfo *i = MHD_get_connection_info(c, MHD_CONNECTION_INFO_CONNECTION_FD);
        *ctx = sambungan_buka(s->daftar, i->connect_fd);
    } else if (*ctx) {
        sambungan_tutup(*ctx);
        *ctx = NULL;
    }
}

/* Paths and queries are decoded once, by us. */
static size_t tanpa_urai(void *cls, struct MHD_Connection *c, char *s)
{
    (void)cls, (void)c;
    return strlen(s);
}

static void pada_galat(void *cls, const char *fmt, va_list args) { (void)cls, (void)fmt, (void)args; }

/* ---- life ---------------------------------------------------------------------------------------- */

static bool gagal(Err *err, const char *apa)
{
    return err_set(err, E_SERVER, NULL, NULL, V(apa), V(strerrordesc_np(errno)));
}

static bool dengar(Str alamat, int di_port, int *fd, int *dapat, Err *err)
{
    char port[16];
    Arena *a = arena_new(64 * KB);
    struct addrinfo mau = { .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE, .ai_socktype = SOCK_STREAM }, *ai;
    snprintf(port, sizeof port, "%d", di_port);
    int r = getaddrinfo(str_cz(a, alamat), port, &mau, &ai);
    arena_free(a);
    if (r) return err_set(err, E_SERVER, NULL, NULL, V(alamat), V(gai_strerror(r)));
    int satu = 1;
    *fd = socket(ai->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    bool ok = *fd >= 0 && !setsockopt(*fd, SOL_SOCKET, SO_REUSEADDR, &satu, sizeof satu)
        && !bind(*fd, ai->ai_addr, ai->ai_addrlen) && !listen(*fd, 1024);
    struct sockaddr_storage di = { 0 };
    socklen_t n = sizeof di;
    if (ok) ok = !getsockname(*fd, (struct sockaddr *)&di, &n);
    freeaddrinfo(ai);
    if (!ok) {
        gagal(err, "alamat itu");
        if (*fd >= 0) close(*fd);
        return false;
    }
    *dapat = ntohs(di.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&di)->sin6_port : ((struct sockaddr_in *)&di)->sin_port);
    return true;
}

static bool nyala(Server *s, int inti, Err *err)
{
    const ServerAtur *t = &s->atur;
    s->d = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC | MHD_USE_ERROR_LOG, 0, NULL, NULL, pada_permintaan, s,
        MHD_OPTION_EXTERNAL_LOGGER, pada_galat, NULL,
        MHD_OPTION_LISTEN_SOCKET, s->fd,
        MHD_OPTION_THREAD_POOL_SIZE, (unsigned)(inti * 2),
        MHD_OPTION_CONNECTION_LIMIT, (unsigned)t->koneksi,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)KOLAM_MHD,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)(t->diam_ms / 1000 + 1),
        MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_UNESCAPE_CALLBACK, tanpa_urai, NULL,
        MHD_OPTION_URI_LOG_CALLBACK, pada_uri, s,
        MHD_OPTION_NOTIFY_COMPLETED, pada_selesai, s,
        MHD_OPTION_NOTIFY_CONNECTION, pada_sambungan, s,
        MHD_OPTION_END);
    return s->d || gagal(err, "layanan HTTP");
}

static enum MHD_Result pada_metrik(void *cls, struct MHD_Connection *c, const char *url, const char *metode, const char *versi, const char *isi, size_t *n, void **ctx)
{
    (void)versi, (void)isi, (void)n;
    if (!*ctx) {                                /* the head alone; the reply follows at the next call */
        *ctx = cls;
        return MHD_YES;
    }
    Arena *a = arena_new(64 * KB);
    ServerAngka angka = server_angka(cls);
    bool ada = !strcmp(url, "/metrics") && !strcmp(metode, "GET");
    Str teks = ada ? metrik_teks(a, &angka) : S("GET /metrics\n");
    struct MHD_Response *r = MHD_create_response_from_buffer((size_t)teks.len, (void *)(uintptr_t)teks.s, MHD_RESPMEM_MUST_COPY);
    arena_free(a);
    if (!r) return MHD_NO;
    MHD_add_response_header(r, "Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    enum MHD_Result ok = MHD_queue_response(c, ada ? 200 : 404, r);
    MHD_destroy_response(r);
    return ok;
}

static bool nyala_metrik(Server *s, Err *err)
{
    int fd;
    if (!s->atur.metrik_port) return true;
    if (!dengar(s->atur.metrik_alamat, s->atur.metrik_port > 0 ? s->atur.metrik_port : 0, &fd, &s->port_metrik, err)) return false;
    s->metrik = MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC | MHD_USE_ERROR_LOG, 0, NULL, NULL, pada_metrik, s,
                                 MHD_OPTION_EXTERNAL_LOGGER, pada_galat, NULL, MHD_OPTION_LISTEN_SOCKET, fd, MHD_OPTION_CONNECTION_LIMIT, 16U,
                                 MHD_OPTION_CONNECTION_TIMEOUT, 10U, MHD_OPTION_END);
    if (s->metrik) return true;
    close(fd);
    return gagal(err, "layanan metrik");
}

static int atau(int n, int kosong) { return n > 0 ? n : kosong; }

bool server_start(const ServerAtur *atur, Server **out, Err *err)
{
    long cpu = sysconf(_SC_NPROCESSORS_ONLN);
    int inti = cpu > 0 ? (int)cpu : 1;
    Arena *a = arena_new(64 * MB);
    Server *s = arena_one(a, Server);
    s->a = a;
    s->atur = *atur;
    s->app = atur->app;
    s->sqlite = store_sqlite(s->app->atur.store);
    s->atur.koneksi = atau(atur->koneksi, 4000);
    s->atur.diam_ms = atau(atur->diam_ms, 60000);
    pthread_mutex_init(&s->kunci, NULL);
    pastikan(pthread_key_create(&s->kunci_utas, NULL) == 0);
    if (!dengar(s->atur.alamat, s->atur.port, &s->fd, &s->port, err)) {
        arena_free(a);
        return false;
    }
    SapuAtur sapu = { .kepala_ms = atau(atur->kepala_ms, 10000), .diam_ms = s->atur.diam_ms, .badan_ms = atau(atur->badan_ms, 10000),
                      .laju = atau(atur->laju, 1000) };
    sapu.jeda_ms = sapu.kepala_ms < 4000 ? sapu.kepala_ms / 4 + 1 : 1000;
    s->daftar = sambungan_daftar(arena_new(64 * MB), &sapu);
    int antre = atau(atur->antrean, 512), pekerja = atau(atur->pekerja, s->sqlite ? (inti < 4 ? inti * 16 : 64) : inti * 6);
    LajurAtur lajur[LAJUR_LANGSUNG] = {
        [LAJUR_BIASA] = { pekerja, antre }, [LAJUR_BERAT] = { inti > 2 ? inti / 2 : 1, antre / 8 + 1 }, [LAJUR_SANDI] = { inti, antre / 2 + 1 },
    };
    s->antrean = antrean_new(a, lajur, kerjakan, NULL, s);
    *out = s;
    if (nyala(s, inti, err) && nyala_metrik(s, err)) return true;
    server_stop(s);
    return false;
}

int server_port(const Server *s) { return s->port; }
int server_port_metrik(const Server *s) { return s->port_metrik; }

/* Until no request runs, at most so long. */
static void tunggu(Server *s, int64_t ms)
{
    for (int64_t sampai = mono_us() + ms * 1000; atomic_load(&s->berjalan) && (!ms || mono_us() < sampai);) usleep(2000);
}

void server_stop(Server *s)
{
    atomic_store(&s->berhenti, true);
    if (s->metrik) MHD_stop_daemon(s->metrik);
    if (s->d) {
        (void)MHD_quiesce_daemon(s->d);
        tunggu(s, TUNGGU_STOP_MS);
        sambungan_putus(s->daftar);
    }
    antrean_stop(s->antrean);                   /* every suspended connection has been resumed after this */
    if (s->d) {
        tunggu(s, 2000);                        /* and its reply written */
        MHD_stop_daemon(s->d);
    }
    close(s->fd);
    sambungan_stop(s->daftar);
    for (Utas *u = s->utas; u; u = u->berikut) {
        padat_tutup(u->padat);
        if (u->db) db_close(u->db);
    }
    for (Permintaan *p = s->bebas; p; p = p->bebas) arena_free(p->a);
    pthread_key_delete(s->kunci_utas);
    sambungan_lepas(s->daftar);
    arena_free(s->a);
}

ServerAngka server_angka(Server *s)
{
    int antre = 0;
    for (int l = 0; l < LAJUR_LANGSUNG; l++) antre += antrean_panjang(s->antrean, (Lajur)l);
    return (ServerAngka){ .permintaan = atomic_load(&s->permintaan), .ditolak = atomic_load(&s->ditolak), .galat = atomic_load(&s->galat),
                          .sambungan = sambungan_jumlah(s->daftar), .berjalan = atomic_load(&s->berjalan), .antre = antre };
}
