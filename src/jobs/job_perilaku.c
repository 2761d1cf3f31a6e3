/* Behaviour raters of the month (M11.11-M11.13) and what was not done in time (M11.14, M12.5). */
#include "base/log.h"
#include "jobs/jobs.h"
#include "store/db_pengaturan.h"
#include "tindakan/perilaku.h"

static const ptrdiff_t ATURAN_MAX = 1024 * MB;
#define TERAKHIR S("job_perilaku")

/* Once a day, and again when structure or calendar changed: nothing else changes who has to rate. */
static bool sudah(JobCtx *c, Tanggal hari, Str *tanda, bool *ya, Err *err)
{
    Penanda p;
    Str lalu;
    if (!db_penanda_semua(c->db, c->a, &p, err) || !db_pengaturan(c->db, c->a, TERAKHIR, &lalu, err)) return false;
    *tanda = str_fmt(c->a, STR_F " %lld %lld", STR_A(tanggal_iso(c->a, hari)), (long long)p.struktur, (long long)p.kalender);
    *ya = str_eq(*tanda, lalu);
    return true;
}

static bool tx_tanda(Db *db, void *arg, Err *err) { return db_pengaturan_simpan(db, TERAKHIR, *(Str *)arg, err); }

static bool kerjakan(const Ctx *x, Err *err)
{
    Bulan kini = tanggal_bulan(x->hari_ini);
    HasilTugaskan h;
    for (int i = -1; i <= 0; i++) {
        if (!perilaku_tugaskan(x, bulan_plus(kini, i), &h, err)) return false;
        if (h.baru || h.gugur) log_info("penilai_perilaku", L("ditugaskan", h.baru) L("gugur", h.gugur) L("tanpa", h.tanpa));
    }
    return true;
}

bool job_perilaku(JobCtx *c, Err *err)
{
    Str tanda;
    bool ya;
    if (!c->profil) return true;
    Tanggal hari = saat_tanggal(c->kini, c->profil->zona_menit);
    if (!sudah(c, hari, &tanda, &ya, err)) return false;
    if (ya) return true;
    Arena *a = arena_new(ATURAN_MAX);
    Aturan at;
    Ctx x = { .a = a, .store = c->store, .db = c->db, .aturan = &at, .kini = c->kini, .hari_ini = hari, .env = c->env };
    bool ok = aturan_muat(a, c->db, c->profil, hari, &at, NULL, err);
    if (ok) {
        at.hari = hari;
        at.penilaian = penilai_semua(c->profil, at.struktur, hari, a);
        at.penilaian_lalu = penilai_semua(c->profil, at.struktur, (Tanggal){ bulan_awal(tanggal_bulan(hari)).n - 1 }, a);
        ok = kerjakan(&x, err);
    }
    arena_free(a);
    return ok && store_tx(c->store, c->a, tx_tanda, &tanda, err);
}
