#include "web/aturan.h"

#include <pthread.h>

#include "base/log.h"
#include "store/db_pengaturan.h"

static const ptrdiff_t STRUKTUR_MAX = 512 * MB;

typedef struct { int64_t struktur, kalender; Tanggal hari; } Versi;

typedef struct {
    Arena *a;
    int pakai;                          /* who holds it; the Pegangan itself counts as one */
    Versi versi;
    Pegangan *milik;
    Aturan at;
} Paket;

struct Pegangan {
    const Profil *profil;
    pthread_mutex_t tukar;              /* guards `kini` and every `pakai`; held for a moment only */
    pthread_mutex_t muat;               /* one thread rebuilds; guards `rusak` */
    Versi rusak;                        /* a structure that does not fit together: not tried again */
    Paket *kini;
};

Pegangan *pegangan_new(Arena *a, const Profil *p)
{
    Pegangan *g = arena_one(a, Pegangan);
    g->profil = p;
    pthread_mutex_init(&g->tukar, NULL);
    pthread_mutex_init(&g->muat, NULL);
    return g;
}

static void lepas(void *p)
{
    Paket *k = p;
    pthread_mutex_lock(&k->milik->tukar);
    bool habis = --k->pakai == 0;
    pthread_mutex_unlock(&k->milik->tukar);
    if (habis) arena_free(k->a);
}

void pegangan_free(Pegangan *g)
{
    if (g && g->kini) lepas(g->kini);
}

/* The rules now, held for the life of `a`; NULL when there are none yet. */
static Paket *pegang(Pegangan *g, Arena *a)
{
    pthread_mutex_lock(&g->tukar);
    Paket *k = g->kini;
    if (k) k->pakai++;
    pthread_mutex_unlock(&g->tukar);
    if (k) arena_defer(a, lepas, k);
    return k;
}

static void ganti(Pegangan *g, Paket *baru)
{
    pthread_mutex_lock(&g->tukar);
    Paket *lama = g->kini;
    g->kini = baru;
    pthread_mutex_unlock(&g->tukar);
    if (lama) lepas(lama);
}

static bool versi_baca(Db *db, Arena *a, Tanggal hari_ini, Versi *v, Err *err)
{
    Penanda p = { 0 };
    if (!db_penanda_semua(db, a, &p, err)) return false;
    *v = (Versi){ p.struktur, p.kalender, hari_ini };
    return true;
}

static bool versi_sama(const Versi *a, const Versi *b)
{
    return a->struktur == b->struktur && a->kalender == b->kalender && a->hari.n == b->hari.n;
}

static bool sama(const Paket *k, const Versi *v) { return k && versi_sama(&k->versi, v); }

static bool isi(Pegangan *g, Paket *k, Db *db, Err *err)
{
    if (!aturan_muat(k->a, db, g->profil, k->versi.hari, &k->at, &k->versi.struktur, err)) return false;
    aturan_penilaian(k->a, &k->at);
    return true;
}

static bool muat(Pegangan *g, Db *db, Versi v, Err *err)
{
    Arena *a = arena_new(STRUKTUR_MAX);
    Paket *k = arena_one(a, Paket);
    *k = (Paket){ .a = a, .pakai = 1, .versi = v, .milik = g };
    if (!isi(g, k, db, err)) {
        if (err->kode == E_STRUKTUR) g->rusak = v;
        arena_free(a);
        return false;
    }
    ganti(g, k);
    return true;
}

bool pegangan_ambil(Pegangan *g, Db *db, Arena *a, Tanggal hari_ini, const Aturan **at, Err *err)
{
    Versi v = { 0 };
    Err sebab = { 0 };
    ArenaMark m = arena_mark(a);
    Paket *k = pegang(g, a);
    bool terbaca = versi_baca(db, a, hari_ini, &v, &sebab);
    if (!terbaca || !sama(k, &v)) {
        arena_rewind(a, m);                     /* lets go of the old ones first */
        pthread_mutex_lock(&g->muat);
        k = pegang(g, a);
        bool perlu = terbaca && !sama(k, &v) && !(k && versi_sama(&g->rusak, &v));
        if (perlu && (terbaca = muat(g, db, v, &sebab))) {
            arena_rewind(a, m);
            k = pegang(g, a);
        }
        pthread_mutex_unlock(&g->muat);
    }
    if (!terbaca) log_galat("aturan", L("kode", err_nama(sebab.kode)) L("pesan", sebab.pesan));
    if (k) *at = &k->at;
    else if (err) *err = sebab;
    return k != NULL;
}
