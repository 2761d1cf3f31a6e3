/* Heartbeat, buffered writes, ended sessions, text that nobody came back for. */
#include "base/log.h"
#include "jobs/jobs.h"
#include "store/db_akun.h"
#include "store/db_jobs.h"
#include "store/db_ketikan.h"
#include "tindakan/ketikan.h"

/* A gap longer than this between two heartbeats is an outage (SPEC 3). */
static const int64_t PUTUS_MS = 5 * 60000;

typedef struct { Saat kini; bool peraga; Gangguan g; } Denyut;

static bool tx_denyut(Db *db, void *arg, Err *err)
{
    Denyut *d = arg;
    Saat lalu = { 0 };
    d->g = (Gangguan){ { 0 }, { 0 } };
    if (!db_denyut(db, &lalu, err)) return false;
    if (lalu.ms && !d->peraga && d->kini.ms - lalu.ms > PUTUS_MS) {
        d->g = (Gangguan){ lalu, d->kini };
        if (!db_gangguan_tambah(db, d->g, err)) return false;
    }
    /* A clock gone backwards: the later heartbeat stays until it is passed. */
    return d->kini.ms <= lalu.ms || db_denyut_simpan(db, d->kini, err);
}

bool job_denyut(JobCtx *c, Err *err)
{
    Denyut d = { .kini = c->kini, .peraga = c->peraga };
    if (!store_tx(c->store, c->a, tx_denyut, &d, err)) return false;
    if (d.g.mulai.ms) log_awas("gangguan", L("menit", (d.g.sampai.ms - d.g.mulai.ms) / 60000));
    return true;
}

bool job_penyangga(JobCtx *c, Err *err) { return penyangga_tulis(c->penyangga, c->store, c->a, err); }

static bool tx_sesi(Db *db, void *arg, Err *err)
{
    const JobCtx *c = arg;
    Saat lama = { c->kini.ms - (int64_t)KETIKAN_HARI * 24 * 60 * 60000 };
    return db_sesi_bersihkan(db, c->kini, NULL, err) && db_ketikan_sapu(db, lama, err);
}

bool job_sesi(JobCtx *c, Err *err) { return store_tx(c->store, c->a, tx_sesi, c, err); }
