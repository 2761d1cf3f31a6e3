/* Behaviour raters of the month (M11.11-M11.13) and what was not done in time (M11.14, M12.5). */
#include "base/log.h"
#include "jobs/jobs.h"
#include "store/db_pengaturan.h"
#include "tindakan/pelanggaran.h"
#include "tindakan/pembukaan.h"
#include "tindakan/perilaku.h"

static const ptrdiff_t ATURAN_MAX = 1024 * MB;
#define TERAKHIR S("job_perilaku")
#define EVALUASI S("pelanggaran_evaluasi")          /* last month whose appraisers were looked at */

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

static bool tx_evaluasi(Db *db, void *arg, Err *err) { return db_pengaturan_simpan(db, EVALUASI, *(Str *)arg, err); }

/* The outer limit of a month has passed. */
static bool lewat(const Ctx *x, Bulan b)
{
    Tenggat t;
    TenggatTanya tanya = { .jenis = JENIS_TENGGAT_EVALUASI_BATAS_LUAR, .pekan = x->aturan->profil->pekan, .bulan = b, .tahun = bulan_tahun(b) };
    return tenggat_hitung(x->aturan->profil, &x->aturan->kalender, NULL, tanya, &t, NULL) && t.batas.n && x->hari_ini.n > t.batas.n;
}

/* Month after month, each once. What passed before the program was there was not its to see: the first run only notes it. */
static bool evaluasi(const Ctx *x, Err *err)
{
    Str nilai;
    Bulan b;
    if (!db_pengaturan(x->db, x->a, EVALUASI, &nilai, err)) return false;
    bool pertama = !bulan_parse(nilai, &b);
    if (pertama) b = bulan_plus(x->aturan->profil->mulai, -1);
    while (lewat(x, bulan_plus(b, 1))) {
        int n = 0;
        bool tuntas = true;
        b = bulan_plus(b, 1);
        if (!pertama && !pelanggaran_catat_evaluasi(x, b, &n, &tuntas, err)) return false;
        if (n) log_info("pelanggaran", L("jenis", "tidak_mengevaluasi") L("bulan", bulan_iso(x->a, b)) L("tercatat", n));
        if (!tuntas) return true;
        Str ini = bulan_iso(x->a, b);
        if (!pertama && !store_tx(x->store, x->a, tx_evaluasi, &ini, err)) return false;
    }
    Str ini = bulan_iso(x->a, b);
    return !pertama || store_tx(x->store, x->a, tx_evaluasi, &ini, err);
}

static bool kerjakan(const Ctx *x, Err *err)
{
    Bulan kini = tanggal_bulan(x->hari_ini);
    HasilTugaskan h;
    for (int i = -1; i <= 0; i++) {
        if (!perilaku_tugaskan(x, bulan_plus(kini, i), &h, err)) return false;
        if (h.baru || h.gugur) log_info("penilai_perilaku", L("ditugaskan", h.baru) L("gugur", h.gugur) L("tanpa", h.tanpa));
    }
    int n;
    if (!pelanggaran_catat_menilai(x, &n, err)) return false;
    if (n) log_info("pelanggaran", L("jenis", "tidak_menilai") L("tercatat", n));
    return evaluasi(x, err);
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
