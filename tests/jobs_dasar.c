/* Background work: heartbeat and outages, leases, ended sessions, buffered writes, sealing. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/cerita.h"
#include "jobs/jobs.h"
#include "store/db_jobs.h"

#include <cmocka.h>

static const int64_t MENIT = 60000;

static JobCtx ctx(UjiStore *u, const Env *env, Penyangga *p)
{
    return (JobCtx){ .store = u->st, .db = u->db, .a = u->a, .env = env, .penyangga = p, .kini = env->now(env) };
}

static GangguanList gangguan(UjiStore *u)
{
    GangguanList l = { 0 };
    assert_true(db_gangguan(u->db, u->a, (Saat){ 0 }, (Saat){ INT64_MAX }, &l, NULL));
    return l;
}

static void denyut(UjiStore *u, Saat kini, bool peraga)
{
    Err err = { 0 };
    Env env = env_tetap(kini);
    JobCtx c = ctx(u, &env, NULL);
    c.peraga = peraga;
    if (!job_denyut(&c, &err)) fail_msg("%s", err.pesan);
}

static void gangguan_tercatat(void **state)
{
    UjiStore *u = *state;
    Saat t = saat_dari(tanggal(2025, 3, 4), pukul(9, 0), 420), pada = { 0 };
    denyut(u, t, false);
    denyut(u, (Saat){ t.ms + MENIT }, false);
    denyut(u, (Saat){ t.ms + 6 * MENIT }, false);           /* exactly five minutes: no outage */
    assert_int_equal(gangguan(u).n, 0);
    denyut(u, (Saat){ t.ms + 17 * MENIT }, false);
    GangguanList l = gangguan(u);
    assert_int_equal(l.n, 1);
    assert_true(l.v[0].mulai.ms == t.ms + 6 * MENIT && l.v[0].sampai.ms == t.ms + 17 * MENIT);
    denyut(u, t, false);                                    /* a clock gone backwards is no outage and moves nothing */
    denyut(u, (Saat){ t.ms + 18 * MENIT }, false);
    denyut(u, (Saat){ t.ms + 90 * MENIT }, true);           /* nor is a clock that was set */
    assert_int_equal(gangguan(u).n, 1);
    assert_true(db_denyut(u->db, &pada, NULL));
    assert_true(pada.ms == t.ms + 90 * MENIT);
    GangguanList sebagian = { 0 };
    assert_true(db_gangguan(u->db, u->a, (Saat){ t.ms + 18 * MENIT }, (Saat){ t.ms + 60 * MENIT }, &sebagian, NULL));
    assert_int_equal(sebagian.n, 0);
}

static void tiga_jam_mati(Cerita *c)
{
    Tanggal hari = tanggal(2025, 2, 28);
    denyut(c->u, saat_dari(hari, pukul(10, 0), 420), false);
    denyut(c->u, saat_dari(hari, pukul(13, 0), 420), false);
    denyut(c->u, saat_dari(tanggal(2025, 3, 4), pukul(0, 0), 420), true);       /* long after, from a set clock: no outage */
}

#define LAPORAN(pukul) "tanggal=2025-02-26&kegiatan=Menyusun+laporan&mulai=" pukul ".00&selesai=" pukul ".30"

/* A report of Wednesday can be written until Monday, 3 March 23.59 (M10.4); the service was down for three of
 * those hours, so it can until 02.59. */
static const Step mati[] = {
    LOGIN(CONTOH_STAF), CLOCK("2025-03-03T23:30"), LOGIN(CONTOH_STAF), SEND("di dalam jendela", "/harian", LAPORAN("08"), 303),
    CLOCK("2025-03-04T01:00"), LOGIN(CONTOH_STAF), SEND("sesudahnya", "/harian", LAPORAN("09"), 409),
    RUN("padahal layanan mati tiga jam", tiga_jam_mati), SEND("maka diperpanjang", "/harian", LAPORAN("09"), 303),
    SEE("dan tertulis", "/harian?tanggal=2025-02-26", "gangguan sistem"),
    CLOCK("2025-03-04T02:59"), LOGIN(CONTOH_STAF), SEND("sampai habis", "/harian", LAPORAN("10"), 303),
    CLOCK("2025-03-04T03:01"), LOGIN(CONTOH_STAF), SEND("lalu tutup", "/harian", LAPORAN("11"), 409),
};
static void gangguan_memperpanjang(void **state) { cerita(*state, tanam_contoh, mati, countof(mati)); }

typedef struct { const char *pemegang; Saat kini, sampai; bool dapat, selesai; } Sewa;

static bool tx_sewa(Db *db, void *arg, Err *err)
{
    Sewa *s = arg;
    return s->selesai ? db_sewa_selesai(db, S("segel"), str_z(s->pemegang), s->kini, s->sampai, err)
                      : db_sewa_ambil(db, S("segel"), str_z(s->pemegang), s->kini, s->sampai, &s->dapat, err);
}

static bool sewa(UjiStore *u, const char *siapa, int64_t kini, int64_t sampai, bool selesai)
{
    Err err = { 0 };
    Sewa s = { siapa, { kini }, { sampai }, false, selesai };
    if (!store_tx(u->st, u->a, tx_sewa, &s, &err)) fail_msg("%s", err.pesan);
    return s.dapat;
}

static void satu_pemegang(void **state)
{
    UjiStore *u = *state;
    assert_true(sewa(u, "a", 1000, 2000, false));
    assert_false(sewa(u, "b", 1500, 2500, false));
    assert_true(sewa(u, "a", 1500, 2500, false));           /* prolongs its own */
    assert_true(sewa(u, "b", 2500, 3500, false));           /* its holder is gone */
    sewa(u, "a", 2600, 2600, true);                         /* too late: not his any more */
    assert_false(sewa(u, "a", 2700, 3000, false));
    sewa(u, "b", 2800, 2800, true);
    assert_true(sewa(u, "a", 2800, 3800, false));
}

/* A demonstration's clock is another one in each process: leases do not go by it, or a restart would wait for the former's time. */
static void sewa_menurut_mesin(void **state)
{
    UjiStore *u = *state;
    Err err = { 0 };
    Arena *a = arena_new(16 * MB);
    Env env = env_geser(saat_dari(tanggal(2099, 1, 1), pukul(9, 0), 420));
    JobCtx j = ctx(u, &env, penyangga_new(a));
    if (!jobs_sekali(&j, &err)) fail_msg("%s", err.pesan);
    int64_t kini = saat_sistem().ms;
    assert_false(sewa(u, "lain", kini, kini + 1000, false));
    assert_true(sewa(u, "lain", kini + 60000, kini + 61000, false));
    arena_free(a);
}

static void semua_sekali(void **state)
{
    UjiStore *u = *state;
    Err err = { 0 };
    Cerita *c = cerita_buka(u, tanam_contoh);
    static const Step baca[] = {
        LOGIN(CONTOH_KASI), CLOCK("2025-03-04T10:30"), SEE("membaca data bawahan", "/akun", "Dedi Kurnia"),
    };
    cerita_langkah(c, baca, countof(baca));
    Akun staf = { 0 };
    assert_true(db_akun_masuk(u->db, c->a, S(CONTOH_STAF), &staf, &err));
    Ctx x = c->c;
    x.penyangga = c->app->penyangga;
    x.pelaku.akun = staf.id;
    baca_catat(&x, OBJEK_SKP, 7, 12345);
    baca_catat(&x, OBJEK_SKP, 7, 12345);                    /* again at once: one reading */
    x.pelaku.pegawai = 12345;
    baca_catat(&x, OBJEK_SKP, 8, 12345);                    /* one's own: none */
    int64_t siti = uji_store_angka(u, "SELECT pegawai FROM akun WHERE masuk = '" CONTOH_STAF "'");
    x.pelaku.pegawai = 0;
    baca_catat(&x, OBJEK_EVALUASI, 9, siti);
    cerita_jam(c, "2025-03-05T08:00");                      /* the session above is over */
    JobCtx j = ctx(u, &c->env, c->app->penyangga);
    if (!jobs_sekali(&j, &err)) fail_msg("%s", err.pesan);
    assert_int_equal(uji_store_angka(u, "SELECT COUNT(*) FROM jejak_baca"), 2);
    assert_int_equal(uji_store_angka(u, "SELECT COUNT(*) FROM sesi"), 0);
    assert_int_equal(uji_store_angka(u, "SELECT COUNT(*) FROM jejak WHERE urut IS NULL"), 0);
    if (!jobs_sekali(&j, &err)) fail_msg("%s", err.pesan);  /* safe to run twice */
    assert_int_equal(uji_store_angka(u, "SELECT COUNT(*) FROM jejak_baca"), 2);
    cerita_tutup(c);
}

/* The threads of a serving process: what is buffered at the end is written before it ends. */
static void akhir_ditulis(void **state)
{
    UjiStore *u = *state;
    Env env = env_sistem();
    Arena *a = arena_new(16 * MB);
    Penyangga *p = penyangga_new(a);
    Jobs *j = jobs_start(&(JobCtx){ .store = u->st, .env = &env, .penyangga = p });
    Ctx c = { .a = a, .store = u->st, .db = u->db, .kini = env.now(&env), .penyangga = p, .pelaku = { .akun = 1 } };
    baca_catat(&c, OBJEK_SKP, 1, 99);
    jobs_stop(j);
    assert_int_equal(uji_store_angka(u, "SELECT COUNT(*) FROM jejak_baca"), 1);
    Saat pada = { 0 };
    assert_true(db_denyut(u->db, &pada, NULL));
    assert_true(pada.ms > 0);
    arena_free(a);
}

static const UjiKasus kasus[] = { KASUS(gangguan_tercatat), KASUS(gangguan_memperpanjang), KASUS(satu_pemegang), KASUS(sewa_menurut_mesin), KASUS(semua_sekali), KASUS(akhir_ditulis) };
int main(void) { return uji_store_jalankan("jobs_dasar", "schema", kasus, countof(kasus)); }
