/* Evidence that no report came to refer to: uploads of refused reports, files of imports. */
#include "base/berkas.h"
#include "base/log.h"
#include "jobs/jobs.h"
#include "store/db_bertanda.h"
#include "store/db_keberatan.h"
#include "store/db_laporan.h"

static const int64_t SEHARI_MS = 86400000;
enum { YATIM_WAJAR = 100 };

typedef struct { Db *db; int dipakai, yatim; } Hitung;

static bool disebut(Db *db, Str sha, bool *ya, Err *err)
{
    return db_bukti_dipakai(db, sha, ya, err) && (*ya || db_keberatan_berkas_dipakai(db, sha, ya, err))
        && (*ya || db_bertanda_dipakai(db, sha, ya, err));
}

/* Counts, and says that everything is needed. */
static bool hitung(void *arg, Str sha, bool *ya, Err *err)
{
    Hitung *h = arg;
    if (!disebut(h->db, sha, ya, err)) return false;
    *(*ya ? &h->dipakai : &h->yatim) += 1;
    *ya = true;
    return true;
}

static bool dipakai(void *arg, Str sha, bool *ya, Err *err)
{
    return disebut(((JobCtx *)arg)->db, sha, ya, err);
}

/*
 * By the clock of the file system, which a demonstration does not set. More orphans than evidence is no rubbish but
 * the wrong database, or an old one restored beside newer evidence: then nothing is removed.
 */
bool job_sapu(JobCtx *c, Err *err)
{
    int n = 0;
    Saat kemarin = { saat_sistem().ms - SEHARI_MS };
    Hitung h = { .db = c->db };
    if (!c->bukti.len) return true;
    if (!bundel_sapu(c, kemarin, err)) return false;
    if (!berkas_sapu(c->a, c->bukti, kemarin, hitung, &h, &n, err)) return false;
    if (h.yatim > YATIM_WAJAR && h.yatim > h.dipakai) {
        log_galat("sapu", L("dipakai", h.dipakai) L("yatim", h.yatim) L("pesan", "berkas bukti tidak cocok dengan basis data; tidak ada yang dihapus"));
        return true;
    }
    if (!berkas_sapu(c->a, c->bukti, kemarin, dipakai, c, &n, err)) return false;
    if (n) log_info("sapu", L("berkas", n));
    return true;
}
