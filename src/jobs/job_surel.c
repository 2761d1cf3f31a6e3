/*
 * Sends what is queued. A row is marked before the server is asked and after it answered, each in its own transaction: what
 * a crash leaves marked was perhaps sent, and is shown to the administrator instead of being sent twice. What the server
 * does not take now comes again, later each time, COBA_MAX times in all.
 */
#include "base/log.h"
#include "base/mime.h"
#include "jobs/jobs.h"

static const int64_t MENIT_MS = 60000, SIMPAN_MS = 30ll * 86400000;
enum { COBA_MAX = 8, SEKALI = 100, TELANTAR_MENIT = 15, LAMA_MS = 8 * 60000 };      /* LAMA_MS: well inside the lease */
static const int jeda_menit[COBA_MAX] = { 2, 5, 15, 30, 60, 120, 180, 240 };

typedef struct { JobCtx *c; SurelKeluar *s; StatusSurel dari, ke; bool dapat; int n; } Tx;

static bool tx_pindah(Db *db, void *arg, Err *err)
{
    Tx *t = arg;
    return db_surel_pindah(db, t->s, t->dari, t->ke, &t->dapat, err);
}

static bool tx_rapi(Db *db, void *arg, Err *err)
{
    Tx *t = arg;
    Saat kini = t->c->kini;
    int basi;
    return db_surel_telantar(db, (Saat){ kini.ms - TELANTAR_MENIT * MENIT_MS }, kini, &t->n, err) && db_surel_basi(db, kini, &basi, err)
        && db_surel_buang(db, (Saat){ kini.ms - SIMPAN_MS }, err);
}

static Str surat(JobCtx *c, const SurelKeluar *s)
{
    Str nama, alamat;
    (void)mime_pengirim(c->surel->smtp.pengirim, &nama, &alamat);
    Str domain = str_sub(alamat, str_find(alamat, S("@")) + 1, alamat.len);
    MimeSurat m = { .dari = c->surel->smtp.pengirim, .kepada = s->kepada, .judul = s->judul, .isi = s->isi, .pada = s->pada,
                    .zona_menit = c->profil->zona_menit, .id = str_fmt(c->a, "%lld.surel@" STR_F, (long long)s->id, STR_A(domain)),
                    .berhenti = str_fmt(c->a, STR_F "/akun/pengingat", STR_A(c->surel->layanan.alamat_publik)) };
    return mime_surat(c->a, &m);
}

static void putuskan(SurelKeluar *s, SmtpHasil h, Saat kini, StatusSurel *ke)
{
    s->coba++;
    s->diubah = kini;
    *ke = h == SMTP_TERKIRIM ? STATUS_SUREL_TERKIRIM : h == SMTP_RAGU ? STATUS_SUREL_RAGU
        : h == SMTP_DITOLAK || s->coba >= COBA_MAX ? STATUS_SUREL_GAGAL : STATUS_SUREL_ANTRE;
    if (*ke == STATUS_SUREL_ANTRE) s->berikut = (Saat){ kini.ms + jeda_menit[s->coba - 1] * MENIT_MS };
    if (*ke == STATUS_SUREL_TERKIRIM) s->isi = s->sebab = (Str){ 0 };
}

/* *lanjut false: the server takes nothing now, the others wait for the next run. */
static bool satu(JobCtx *c, Smtp *smtp, SurelKeluar *s, bool *lanjut, Err *err)
{
    Tx t = { .c = c, .s = s, .dari = STATUS_SUREL_ANTRE, .ke = STATUS_SUREL_JALAN };
    Str sebab;
    s->diubah = c->env->now(c->env);
    if (!store_tx(c->store, c->a, tx_pindah, &t, err)) return false;
    if (!t.dapat) return true;
    SmtpHasil h = smtp_kirim(smtp, s->kepada, surat(c, s), &sebab);
    s->sebab = utf8_valid(sebab) ? utf8_clip(sebab, 300) : S("Server menjawab dengan huruf yang tidak terbaca.");
    Tx u = { .c = c, .s = s, .dari = STATUS_SUREL_JALAN };
    putuskan(s, h, c->env->now(c->env), &u.ke);
    *lanjut = h != SMTP_ULANG;
    if (h != SMTP_TERKIRIM) log_awas("surel", L("id", s->id) L("hasil", status_surel_kode[u.ke]) L("coba", s->coba) L("sebab", s->sebab));
    return store_tx(c->store, c->a, tx_pindah, &u, err);
}

bool job_surel(JobCtx *c, Err *err)
{
    SurelKeluarList l = { 0 };
    Tx rapi = { .c = c };
    bool lanjut = true;
    if (!c->surel || !c->profil) return true;
    if (!store_tx(c->store, c->a, tx_rapi, &rapi, err)) return false;
    if (rapi.n) log_awas("surel", L("telantar", rapi.n));
    if (!db_surel_giliran(c->db, c->a, c->kini, SEKALI, &l, err)) return false;
    if (!l.n) return true;
    Smtp *smtp = smtp_new(c->a, &c->surel->smtp);
    int64_t awal = mono_us();
    for (ptrdiff_t i = 0; i < l.n && lanjut && mono_us() - awal < LAMA_MS * 1000ll; i++)
        if (!satu(c, smtp, &l.v[i], &lanjut, err)) return false;
    return true;
}
