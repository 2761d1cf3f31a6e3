/* Released evaluations whose time of signing is over. */
#include "base/log.h"
#include "jobs/jobs.h"
#include "tindakan/penilaian.h"

static const ptrdiff_t ATURAN_MAX = 512 * MB;

/* The rules are loaded only when something that is a day old waits. */
bool job_tanda_tangan(JobCtx *c, Err *err)
{
    static const int64_t SEHARI_MS = 86400000;
    EvaluasiList l = { 0 };
    Evaluasi awal = { 0 };
    int n = 0;
    if (!c->profil) return true;
    if (!db_evaluasi_menunggu(c->db, c->a, (Saat){ c->kini.ms - SEHARI_MS }, &awal, 1, &l, err)) return false;
    if (!l.n) return true;
    Arena *a = arena_new(ATURAN_MAX);
    Tanggal hari = saat_tanggal(c->kini, c->profil->zona_menit);
    Aturan at;
    Ctx x = { .a = a, .store = c->store, .db = c->db, .aturan = &at, .kini = c->kini, .hari_ini = hari, .env = c->env };
    bool ok = aturan_muat(a, c->db, c->profil, hari, &at, NULL, err) && evaluasi_lewat_tanda_tangan(&x, &n, err);
    arena_free(a);
    if (ok && n) log_info("tanda_tangan", L("ditutup", n));
    return ok;
}
