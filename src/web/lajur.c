#include "web/lajur.h"

#include <pthread.h>

enum { UTAS_MAX = 256 };

typedef struct {
    Antrean *q;
    pthread_cond_t ada;
    Kerja *depan, *belakang;
    int panjang, pesanan, muat, n;              /* panjang: queued; pesanan: places given out, queued or about to be */
} Satu;

struct Antrean {
    pthread_mutex_t kunci;
    Satu lajur[LAJUR_LANGSUNG];
    bool berhenti;
    pthread_t utas[UTAS_MAX];
    int n_utas;
    void (*kerjakan)(Kerja *k, void *arg);
    void (*akhir)(void *arg);
    void *arg;
};

/* The next one, waiting for it; NULL when the service ends and nothing is left. */
static Kerja *ambil(Satu *s)
{
    Antrean *q = s->q;
    pthread_mutex_lock(&q->kunci);
    while (!s->depan && !(q->berhenti && !s->pesanan)) pthread_cond_wait(&s->ada, &q->kunci);
    Kerja *k = s->depan;
    if (k) {
        s->depan = k->berikut;
        if (!s->depan) s->belakang = NULL;
        s->panjang--;
        s->pesanan--;
    }
    pthread_mutex_unlock(&q->kunci);
    return k;
}

static void *utas(void *arg)
{
    Satu *s = arg;
    Kerja *k;
    while ((k = ambil(s))) s->q->kerjakan(k, s->q->arg);
    if (s->q->akhir) s->q->akhir(s->q->arg);
    return NULL;
}

Antrean *antrean_new(Arena *a, const LajurAtur atur[LAJUR_LANGSUNG], void (*kerjakan)(Kerja *k, void *arg),
                     void (*akhir)(void *arg), void *arg)
{
    Antrean *q = arena_one(a, Antrean);
    pthread_mutex_init(&q->kunci, NULL);
    q->kerjakan = kerjakan;
    q->akhir = akhir;
    q->arg = arg;
    for (int l = 0; l < LAJUR_LANGSUNG; l++) {
        Satu *s = &q->lajur[l];
        pthread_cond_init(&s->ada, NULL);
        s->q = q;
        s->muat = atur[l].muat;
        s->n = atur[l].n;
        for (int i = 0; i < s->n; i++) {
            pastikan(q->n_utas < UTAS_MAX);
            pastikan(pthread_create(&q->utas[q->n_utas++], NULL, utas, s) == 0);
        }
    }
    return q;
}

bool antrean_pesan(Antrean *q, Lajur l)
{
    Satu *s = &q->lajur[l];
    pthread_mutex_lock(&q->kunci);
    bool muat = !q->berhenti && s->pesanan < s->muat;
    if (muat) s->pesanan++;
    pthread_mutex_unlock(&q->kunci);
    return muat;
}

void antrean_kirim(Antrean *q, Lajur l, Kerja *k)
{
    Satu *s = &q->lajur[l];
    k->berikut = NULL;
    pthread_mutex_lock(&q->kunci);
    if (s->belakang) s->belakang->berikut = k;
    else s->depan = k;
    s->belakang = k;
    s->panjang++;
    pthread_cond_signal(&s->ada);
    pthread_mutex_unlock(&q->kunci);
}

int antrean_panjang(Antrean *q, Lajur l)
{
    pthread_mutex_lock(&q->kunci);
    int n = q->lajur[l].panjang;
    pthread_mutex_unlock(&q->kunci);
    return n;
}

void antrean_stop(Antrean *q)
{
    pthread_mutex_lock(&q->kunci);
    q->berhenti = true;
    for (int l = 0; l < LAJUR_LANGSUNG; l++) pthread_cond_broadcast(&q->lajur[l].ada);
    pthread_mutex_unlock(&q->kunci);
    for (int i = 0; i < q->n_utas; i++) pthread_join(q->utas[i], NULL);
}
