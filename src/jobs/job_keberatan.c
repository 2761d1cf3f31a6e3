/* Objections whose time of decision is over: the original result stands. */
#include "base/log.h"
#include "jobs/jobs.h"
#include "tindakan/keberatan_acara.h"

bool job_keberatan(JobCtx *c, Err *err)
{
    KeberatanList l = { 0 };
    int n = 0;
    if (!c->profil) return true;
    Aturan at = { .profil = c->profil };
    Ctx x = { .a = c->a, .store = c->store, .db = c->db, .aturan = &at, .kini = c->kini, .hari_ini = saat_tanggal(c->kini, c->profil->zona_menit), .env = c->env };
    if (!db_keberatan_lewat(c->db, c->a, x.hari_ini, &l, err)) return false;
    if (l.n && !keberatan_lewat(&x, &n, err)) return false;
    if (n) log_info("keberatan", L("lewat", n));
    return true;
}
