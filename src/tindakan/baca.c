#include "tindakan/baca.h"

#include <pthread.h>

#include "store/db_akun.h"
#include "store/db_jejak.h"

enum { BACA_MAX = 8192, SENTUH_MAX = 4096, SALAH_MAX = 1024 };

typedef struct { char hash[64]; Saat sampai; } Sentuh;
typedef struct { int64_t akun; Saat tahan; } Salah;

/* Two halves of each: one is filled while the other is written. */
typedef struct {
    JejakBaca baca[BACA_MAX];
    Sentuh sentuh[SENTUH_MAX];
    Salah salah[SALAH_MAX];
    int n_baca, n_sentuh, n_salah;
} Separuh;

static bool kosong(const Separuh *s) { return !s->n_baca && !s->n_sentuh && !s->n_salah; }

struct Penyangga {
    pthread_mutex_t kunci;
    pthread_mutex_t tulis;              /* one writer at a time */
    Separuh *isi, *ditulis;
};

Penyangga *penyangga_new(Arena *a)
{
    Penyangga *p = arena_one(a, Penyangga);
    pthread_mutex_init(&p->kunci, NULL);
    pthread_mutex_init(&p->tulis, NULL);
    p->isi = arena_one(a, Separuh);
    p->ditulis = arena_one(a, Separuh);
    return p;
}

/* The same record read again by the same account within the last entries is one reading. */
static bool baru_saja(const Separuh *s, const JejakBaca *b)
{
    for (int i = s->n_baca - 1, n = 0; i >= 0 && n < 64; i--, n++) {
        const JejakBaca *x = &s->baca[i];
        if (x->akun == b->akun && x->objek == b->objek && x->objek_id == b->objek_id && x->pegawai == b->pegawai) return true;
    }
    return false;
}

void baca_catat(const Ctx *c, Objek objek, int64_t objek_id, int64_t pegawai)
{
    if (!c->penyangga || !pegawai || pegawai == c->pelaku.pegawai) return;
    JejakBaca b = { store_id(c->store, c->kini), c->kini, c->pelaku.akun, objek, objek_id, pegawai };
    pthread_mutex_lock(&c->penyangga->kunci);
    Separuh *s = c->penyangga->isi;
    if (s->n_baca < BACA_MAX && !baru_saja(s, &b)) s->baca[s->n_baca++] = b;
    pthread_mutex_unlock(&c->penyangga->kunci);
}

void sesi_sentuh(Penyangga *p, Str hash, Saat sampai)
{
    pastikan(hash.len == 64);
    pthread_mutex_lock(&p->kunci);
    Separuh *s = p->isi;
    int i = 0;
    while (i < s->n_sentuh && memcmp(s->sentuh[i].hash, hash.s, 64)) i++;
    if (i < SENTUH_MAX) {
        memcpy(s->sentuh[i].hash, hash.s, 64);
        s->sentuh[i].sampai = sampai;
        if (i == s->n_sentuh) s->n_sentuh++;
    }
    pthread_mutex_unlock(&p->kunci);
}

void salah_catat(Penyangga *p, int64_t akun, Saat tahan_sampai)
{
    pthread_mutex_lock(&p->kunci);
    Separuh *s = p->isi;
    if (s->n_salah < SALAH_MAX) s->salah[s->n_salah++] = (Salah){ akun, tahan_sampai };
    pthread_mutex_unlock(&p->kunci);
}

bool penyangga_penuh(Penyangga *p)
{
    pthread_mutex_lock(&p->kunci);
    bool penuh = p->isi->n_baca > BACA_MAX / 2 || p->isi->n_sentuh > SENTUH_MAX / 2;
    pthread_mutex_unlock(&p->kunci);
    return penuh;
}

static bool tx_tulis(Db *db, void *arg, Err *err)
{
    const Separuh *s = arg;
    SesiSentuh v[256];
    if (s->n_baca && !db_jejak_baca_tambah(db, s->baca, s->n_baca, err)) return false;
    for (int dari = 0; dari < s->n_sentuh; dari += countof(v)) {
        int n = 0;
        while (n < countof(v) && dari + n < s->n_sentuh) {
            const Sentuh *t = &s->sentuh[dari + n];
            v[n++] = (SesiSentuh){ { t->hash, 64 }, t->sampai };
        }
        if (!db_sesi_sentuh(db, v, n, err)) return false;
    }
    for (int i = 0; i < s->n_salah; i++)
        if (!db_akun_salah(db, s->salah[i].akun, s->salah[i].tahan, err)) return false;
    return true;
}

bool penyangga_tulis(Penyangga *p, Store *st, Arena *a, Err *err)
{
    pthread_mutex_lock(&p->tulis);
    pthread_mutex_lock(&p->kunci);
    Separuh *s = p->ditulis;
    if (kosong(s)) {                            /* what failed last time comes first */
        s = p->isi;
        p->isi = p->ditulis;
        p->ditulis = s;
    }
    pthread_mutex_unlock(&p->kunci);
    bool ok = kosong(s) || store_tx(st, a, tx_tulis, s, err);
    if (ok) {
        pthread_mutex_lock(&p->kunci);
        s->n_baca = s->n_sentuh = s->n_salah = 0;
        pthread_mutex_unlock(&p->kunci);
    }
    pthread_mutex_unlock(&p->tulis);
    return ok;
}
