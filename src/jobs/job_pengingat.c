/*
 * The digests of a morning: from the configured hour on, once a working day for each account that confirmed an address. A
 * digest and the note that the day was looked through are one transaction, so a crash neither loses nor doubles one.
 */
#include "base/log.h"
#include "jobs/jobs.h"
#include "tindakan/akun.h"
#include "tindakan/pembukaan.h"

enum { SEKALI = 200 };
static const ptrdiff_t ATURAN_MAX = 512 * MB;

typedef struct { JobCtx *c; const Pengingat *p; SurelKeluar surat; Str dikabarkan; Tanggal hari; bool perlu; } Tx;

static bool tx_simpan(Db *db, void *arg, Err *err)
{
    Tx *t = arg;
    return (!t->perlu || db_surel_tambah(db, &t->surat, err)) && db_pengingat_ringkas(db, t->p->akun, t->hari, t->dikabarkan, err);
}

/* An account that cannot be worked out is told to the log and does not keep the others waiting. */
static bool satu(JobCtx *c, Ctx x, const Pengingat *p, int *n, Err *err)
{
    Err e = { 0 };
    Tx t = { .c = c, .p = p, .hari = x.hari_ini, .dikabarkan = p->dikabarkan };
    if (!akun_pelaku(c->db, x.a, p->akun, &x.pelaku, &e) || !ringkasan_susun(&x, p, &c->surel->layanan, &t.surat, &t.dikabarkan, &t.perlu, &e)) {
        log_galat("pengingat", L("akun", p->akun) L("pesan", e.pesan));
        t.perlu = false;
        t.dikabarkan = p->dikabarkan;
    } else if (kalender_ada(&x.aturan->kalender, tanggal_tahun(x.hari_ini))
               && !kalender_kerja(&x.aturan->kalender, pekan_pegawai(&x, x.pelaku.pegawai, x.hari_ini), x.hari_ini)) {
        t.perlu = false;                /* what is new then is still new on the next working day */
        t.dikabarkan = p->dikabarkan;
    }
    t.surat.id = store_id(c->store, c->kini);
    *n += t.perlu;
    return store_tx(c->store, x.a, tx_simpan, &t, err);
}

static bool semua(JobCtx *c, const Aturan *at, Tanggal hari, int *n, Err *err)
{
    int64_t sesudah = 0;
    for (;;) {
        ArenaMark di = arena_mark(c->a);
        PengingatList l = { 0 };
        if (!db_pengingat_giliran(c->db, c->a, hari, sesudah, SEKALI, &l, err)) return false;
        if (!l.n) return true;
        sesudah = l.v[l.n - 1].akun;
        for (ptrdiff_t i = 0; i < l.n; i++) {
            ArenaMark m = arena_mark(c->a);
            Ctx x = { .a = c->a, .store = c->store, .db = c->db, .aturan = at, .kini = c->kini, .hari_ini = hari, .env = c->env };
            if (!satu(c, x, &l.v[i], n, err)) return false;
            arena_rewind(c->a, m);
        }
        arena_rewind(c->a, di);
    }
}

bool job_pengingat(JobCtx *c, Err *err)
{
    PengingatList ada = { 0 };
    int n = 0;
    if (!c->surel || !c->profil) return true;
    int zona = c->profil->zona_menit;
    Tanggal hari = saat_tanggal(c->kini, zona);
    if (pukul_menit(saat_pukul(c->kini, zona)) < c->surel->layanan.jam * 60) return true;
    if (!db_pengingat_giliran(c->db, c->a, hari, 0, 1, &ada, err)) return false;
    if (!ada.n) return true;
    Arena *a = arena_new(ATURAN_MAX);
    Aturan at;
    bool ok = aturan_muat(a, c->db, c->profil, hari, &at, NULL, err);
    if (ok) aturan_penilaian(a, &at);
    ok = ok && semua(c, &at, hari, &n, err);
    arena_free(a);
    if (ok && n) log_info("pengingat", L("ringkasan", n));
    return ok;
}
