#include "web/sambungan.h"

#include <pthread.h>
#include <sys/socket.h>
#include <time.h>

struct Sambungan {
    DaftarSambungan *d;
    Sambungan *sebelum, *sesudah;               /* in the list of open ones; `sesudah` also in that of free ones */
    int fd;
    _Atomic int tahap;
    _Atomic int64_t sejak;                      /* mono ms: when the stage began */
    _Atomic ptrdiff_t diterima;                 /* bytes of the body */
};

struct DaftarSambungan {
    Arena *a;
    SapuAtur atur;
    pthread_mutex_t kunci;                      /* the lists; a descriptor is closed only after it left them */
    pthread_cond_t bangun;
    pthread_t penyapu;
    bool berhenti;
    Sambungan *buka, *bebas;
    int n;
};

static int64_t mono_ms(void) { return mono_us() / 1000; }

static bool terlambat(const DaftarSambungan *d, const Sambungan *s, int64_t kini)
{
    int64_t lama = kini - atomic_load(&s->sejak);
    switch ((Tahap)atomic_load(&s->tahap)) {
    case TAHAP_DIAM:   return lama > d->atur.diam_ms;
    case TAHAP_KEPALA: return lama > d->atur.kepala_ms;
    case TAHAP_BADAN:  return lama > d->atur.badan_ms && atomic_load(&s->diterima) < (ptrdiff_t)(lama * d->atur.laju / 1000);
    case TAHAP_OLAH:   break;
    }
    return false;
}

/* The library notices the end of a connection by itself and closes it. */
static void sapu(DaftarSambungan *d, bool semua)
{
    int64_t kini = mono_ms();
    for (Sambungan *s = d->buka; s; s = s->sesudah) {
        bool diam = atomic_load(&s->tahap) != TAHAP_OLAH;
        if (semua ? diam : terlambat(d, s, kini)) shutdown(s->fd, SHUT_RDWR);
    }
}

static void *penyapu(void *arg)
{
    DaftarSambungan *d = arg;
    pthread_mutex_lock(&d->kunci);
    while (!d->berhenti) {
        sapu(d, false);
        struct timespec t;
        clock_gettime(CLOCK_MONOTONIC, &t);
        t.tv_nsec += (long)(d->atur.jeda_ms % 1000) * 1000000;
        t.tv_sec += d->atur.jeda_ms / 1000 + t.tv_nsec / 1000000000;
        t.tv_nsec %= 1000000000;
        pthread_cond_timedwait(&d->bangun, &d->kunci, &t);
    }
    pthread_mutex_unlock(&d->kunci);
    return NULL;
}

DaftarSambungan *sambungan_daftar(Arena *a, const SapuAtur *atur)
{
    DaftarSambungan *d = arena_one(a, DaftarSambungan);
    d->a = a;
    d->atur = *atur;
    pthread_condattr_t jam;
    pthread_condattr_init(&jam);
    pthread_condattr_setclock(&jam, CLOCK_MONOTONIC);
    pthread_mutex_init(&d->kunci, NULL);
    pthread_cond_init(&d->bangun, &jam);
    pthread_condattr_destroy(&jam);
    pastikan(pthread_create(&d->penyapu, NULL, penyapu, d) == 0);
    return d;
}

void sambungan_stop(DaftarSambungan *d)
{
    pthread_mutex_lock(&d->kunci);
    d->berhenti = true;
    pthread_cond_signal(&d->bangun);
    pthread_mutex_unlock(&d->kunci);
    pthread_join(d->penyapu, NULL);
}

void sambungan_lepas(DaftarSambungan *d) { arena_free(d->a); }

Sambungan *sambungan_buka(DaftarSambungan *d, int fd)
{
    pthread_mutex_lock(&d->kunci);
    Sambungan *s = d->bebas;
    if (s) d->bebas = s->sesudah;
    else s = arena_one(d->a, Sambungan);
    s->d = d;
    s->fd = fd;
    atomic_store(&s->tahap, TAHAP_KEPALA);
    atomic_store(&s->sejak, mono_ms());
    s->sebelum = NULL;
    s->sesudah = d->buka;
    if (d->buka) d->buka->sebelum = s;
    d->buka = s;
    d->n++;
    pthread_mutex_unlock(&d->kunci);
    return s;
}

void sambungan_tutup(Sambungan *s)
{
    DaftarSambungan *d = s->d;
    pthread_mutex_lock(&d->kunci);
    if (s->sebelum) s->sebelum->sesudah = s->sesudah;
    else d->buka = s->sesudah;
    if (s->sesudah) s->sesudah->sebelum = s->sebelum;
    s->sesudah = d->bebas;
    d->bebas = s;
    d->n--;
    pthread_mutex_unlock(&d->kunci);
}

void sambungan_tahap(Sambungan *s, Tahap t)
{
    if (t == TAHAP_BADAN) atomic_store(&s->diterima, 0);
    atomic_store(&s->sejak, mono_ms());
    atomic_store(&s->tahap, t);
}

void sambungan_diterima(Sambungan *s, ptrdiff_t bita) { atomic_fetch_add(&s->diterima, bita); }

void sambungan_putus(DaftarSambungan *d)
{
    pthread_mutex_lock(&d->kunci);
    sapu(d, true);
    pthread_mutex_unlock(&d->kunci);
}

int sambungan_jumlah(DaftarSambungan *d)
{
    pthread_mutex_lock(&d->kunci);
    int n = d->n;
    pthread_mutex_unlock(&d->kunci);
    return n;
}
