/* Evidence that no report came to refer to: uploads of refused reports, files of imports. */
#include "base/berkas.h"
#include "base/log.h"
#include "jobs/jobs.h"
#include "store/db_laporan.h"

static const int64_t SEHARI_MS = 86400000;

static bool dipakai(void *arg, Str sha, bool *ya, Err *err)
{
    return db_bukti_dipakai(((JobCtx *)arg)->db, sha, ya, err);
}

/* By the clock of the file system, which a demonstration does not set. */
bool job_sapu(JobCtx *c, Err *err)
{
    int n = 0;
    Saat kemarin = { saat_sistem().ms - SEHARI_MS };
    if (!c->bukti.len) return true;
    if (!berkas_sapu(c->a, c->bukti, kemarin, dipakai, c, &n, err)) return false;
    if (n) log_info("sapu", L("berkas", n));
    return true;
}
