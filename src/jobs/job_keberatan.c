/* Objections: passed on when the superior has left; the original result stands when the time of decision is over. */
#include "base/log.h"
#include "jobs/jobs.h"
#include "tindakan/keberatan_acara.h"

static const ptrdiff_t ATURAN_MAX = 512 * MB;

/* Only while something waits are the rules of the day loaded. */
static bool alihkan(JobCtx *c, Ctx *x, int *n, Err *err)
{
    KeberatanList l = { 0 };
    Aturan at;
    if (!db_keberatan_berjalan(c->db, c->a, &l, err)) return false;
    if (!l.n) return true;
    Arena *a = arena_new(ATURAN_MAX);
    bool ok = aturan_muat(a, c->db, c->profil, x->hari_ini, &at, NULL, err);
    const Aturan *semula = x->aturan;
    x->aturan = &at;
    ok = ok && keberatan_alihkan(x, n, err);
    x->aturan = semula;
    arena_free(a);
    return ok;
}

bool job_keberatan(JobCtx *c, Err *err)
{
    KeberatanList l = { 0 };
    int n = 0, alih = 0;
    if (!c->profil) return true;
    Aturan at = { .profil = c->profil };
    Ctx x = { .a = c->a, .store = c->store, .db = c->db, .aturan = &at, .kini = c->kini, .hari_ini = saat_tanggal(c->kini, c->profil->zona_menit), .env = c->env };
    if (!alihkan(c, &x, &alih, err) || !db_keberatan_lewat(c->db, c->a, x.hari_ini, &l, err)) return false;
    if (l.n && !keberatan_lewat(&x, &n, err)) return false;
    if (n || alih) log_info("keberatan", L("lewat", n) L("diteruskan", alih));
    return true;
}
