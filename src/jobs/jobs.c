#include "jobs/jobs.h"

#include <pthread.h>
#include <time.h>

#include "base/log.h"
#include "store/db_jobs.h"

enum { UTAS = 4, ARENA_JOB = 64 * 1024 * 1024 };
#define DETIK(n) ((n) * 1000)
#define MENIT(n) DETIK((n) * 60)
#define LAMA MENIT(10)             /* a lease */

typedef struct {
    const char *nama;
    int jeda_ms;
    int utas;                       /* 0: short ones; 1: what may take its time; 2: documents in bulk; 3: mail, which waits for others */
    int sewa_ms;                    /* only one process at a time: so long may a run take; 0: every process runs it */
    bool akhir;                     /* once more when the service ends */
    bool (*kerja)(JobCtx *c, Err *err);
} Job;

static const Job jobs[] = {
    { "denyut",       MENIT(1),   0, 0,     true,  job_denyut },
    { "penyangga",    DETIK(2),   0, 0,     true,  job_penyangga },
    { "sesi",         MENIT(60),  0, LAMA,  false, job_sesi },
    { "segel",        DETIK(30),  1, LAMA,  false, job_segel },
    { "sapu",         MENIT(360), 1, LAMA,  false, job_sapu },
    { "bundel",       DETIK(1),   2, MENIT(1), false, job_bundel },     /* somebody waits: a crash must not hold it up for long */
    { "tanda_tangan", MENIT(60),  1, LAMA,  false, job_tanda_tangan },
    { "keberatan",    MENIT(60),  1, LAMA,  false, job_keberatan },
    { "perilaku",     MENIT(30),  1, LAMA,  false, job_perilaku },
    { "pengingat",    MENIT(10),  3, LAMA,  false, job_pengingat },
    { "surel",        MENIT(1),   3, LAMA,  false, job_surel },
};

struct Jobs {
    Arena *a;
    JobCtx c;
    char pemegang[33];              /* this process, in leases */
    pthread_mutex_t kunci;
    pthread_cond_t bangun;
    bool berhenti;
    pthread_t utas[UTAS];
    int n;
};

typedef struct { Jobs *j; int nomor; JobCtx c; int64_t berikut[countof(jobs)]; } Utas;

/* ---- leases, by the clock of the machine --------------------------------------------------------- */

typedef struct { const char *nama, *pemegang; Saat kini, sampai; bool dapat, selesai; } Sewa;

static bool tx_sewa(Db *db, void *arg, Err *err)
{
    Sewa *s = arg;
    return s->selesai ? db_sewa_selesai(db, str_z(s->nama), str_z(s->pemegang), s->kini, s->sampai, err)
                      : db_sewa_ambil(db, str_z(s->nama), str_z(s->pemegang), s->kini, s->sampai, &s->dapat, err);
}

bool job_perpanjang(JobCtx *c, Err *err)
{
    Sewa s = { .nama = c->job, .pemegang = c->pemegang, .kini = env_mesin(c->env) };
    s.sampai = (Saat){ s.kini.ms + LAMA };
    return !c->pemegang || (store_tx(c->store, c->a, tx_sewa, &s, err) && (s.dapat || err_set(err, E_BERUBAH, NULL, NULL)));
}

/* Under its lease, if it has one, then held until the next run is due. */
static bool jalankan(const Job *job, JobCtx *c, const char *pemegang, Err *err)
{
    Sewa s = { .nama = job->nama, .pemegang = pemegang, .kini = env_mesin(c->env) };
    s.sampai = (Saat){ s.kini.ms + job->sewa_ms };
    if (job->sewa_ms && !store_tx(c->store, c->a, tx_sewa, &s, err)) return false;
    if (job->sewa_ms && !s.dapat) return true;
    c->job = job->nama, c->pemegang = job->sewa_ms ? pemegang : NULL;
    bool ok = job->kerja(c, err);
    s.selesai = true;
    s.kini = env_mesin(c->env);
    s.sampai = (Saat){ s.kini.ms + job->jeda_ms };
    return (!job->sewa_ms || store_tx(c->store, c->a, tx_sewa, &s, ok ? err : NULL)) && ok;
}

/* ---- threads ------------------------------------------------------------------------------------- */

static void satu(Utas *u, const Job *job)
{
    Err err = { 0 };
    if (!u->c.db && !db_open(u->c.store, &u->c.db, &err)) {
        log_galat("job", L("nama", job->nama) L("pesan", err.pesan));
        return;
    }
    u->c.kini = u->c.env->now(u->c.env);
    jmp_buf penuh;
    jmp_buf *dulu = arena_catch(u->c.a, &penuh);
    if (setjmp(penuh)) {
        db_reset(u->c.db);
        log_galat("job", L("nama", job->nama) L("pesan", "memori habis"));
    } else if (!jalankan(job, &u->c, u->j->pemegang, &err)) {
        log_galat("job", L("nama", job->nama) L("kode", err_nama(err.kode)) L("pesan", err.pesan));
    }
    arena_catch(u->c.a, dulu);
    arena_reset(u->c.a);
}

static bool tidur(Jobs *j, int64_t ms)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    t.tv_sec += ms / 1000;
    t.tv_nsec += (long)(ms % 1000) * 1000000;
    if (t.tv_nsec >= 1000000000) t.tv_sec++, t.tv_nsec -= 1000000000;
    pthread_mutex_lock(&j->kunci);
    if (!j->berhenti) pthread_cond_timedwait(&j->bangun, &j->kunci, &t);
    bool terus = !j->berhenti;
    pthread_mutex_unlock(&j->kunci);
    return terus;
}

static void *utas(void *arg)
{
    Utas *u = arg;
    do {
        int64_t kini = mono_us() / 1000;
        for (ptrdiff_t i = 0; i < countof(jobs); i++) {
            bool penuh = jobs[i].kerja == job_penyangga && penyangga_penuh(u->c.penyangga);
            if (jobs[i].utas != u->nomor || (kini < u->berikut[i] && !penuh)) continue;
            u->berikut[i] = kini + jobs[i].jeda_ms;
            satu(u, &jobs[i]);
        }
    } while (tidur(u->j, 500));
    for (ptrdiff_t i = 0; i < countof(jobs); i++)
        if (jobs[i].utas == u->nomor && jobs[i].akhir) satu(u, &jobs[i]);
    if (u->c.db) db_close(u->c.db);
    arena_free(u->c.a);
    return NULL;
}

Jobs *jobs_start(const JobCtx *c)
{
    static const char heksa[] = "0123456789abcdef";
    unsigned char acak[16];
    Arena *a = arena_new(1 * MB);
    Jobs *j = arena_one(a, Jobs);
    j->a = a;
    j->c = *c;
    c->env->random(c->env, acak, countof(acak));
    for (int i = 0; i < 32; i++) j->pemegang[i] = heksa[acak[i / 2] >> (i % 2 * 4) & 15];
    pthread_condattr_t jam;
    pthread_condattr_init(&jam);
    pthread_condattr_setclock(&jam, CLOCK_MONOTONIC);
    pthread_mutex_init(&j->kunci, NULL);
    pthread_cond_init(&j->bangun, &jam);
    pthread_condattr_destroy(&jam);
    for (int i = 0; i < UTAS; i++) {
        Utas *u = arena_one(a, Utas);
        u->j = j;
        u->nomor = i;
        u->c = j->c;
        u->c.a = arena_new(ARENA_JOB);
        pastikan(pthread_create(&j->utas[j->n++], NULL, utas, u) == 0);
    }
    return j;
}

void jobs_stop(Jobs *j)
{
    pthread_mutex_lock(&j->kunci);
    j->berhenti = true;
    pthread_cond_broadcast(&j->bangun);
    pthread_mutex_unlock(&j->kunci);
    for (int i = 0; i < j->n; i++) pthread_join(j->utas[i], NULL);
    arena_free(j->a);
}

bool jobs_sekali(JobCtx *c, Err *err)
{
    char pemegang[32];
    snprintf(pemegang, sizeof pemegang, "sekali-%lld", (long long)mono_us());
    for (ptrdiff_t i = 0; i < countof(jobs); i++) {
        c->kini = c->env->now(c->env);
        if (!jalankan(&jobs[i], c, pemegang, err)) return false;
    }
    return true;
}
