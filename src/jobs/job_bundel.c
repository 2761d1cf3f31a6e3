/* Documents in bulk: the oldest request, a few seconds at a time, so that a stop never waits long. */
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "jobs/cetak_massal.h"
#include "jobs/jobs.h"

static const int64_t SLICE_US = 4000000, SEHARI_MS = 86400000;

/* ---- transactions -------------------------------------------------------------------------------- */

typedef struct { JobCtx *c; int64_t id; const Terbitan *t; ptrdiff_t n; int siap; bool jalan; } Maju;

static bool tx_maju(Db *db, void *arg, Err *err)
{
    Maju *m = arg;
    return db_terbitan_tambah(db, m->t, m->n, err) && db_bundel_maju(db, m->id, m->siap, &m->jalan, err);
}

static bool pada_kelompok(void *arg, const Terbitan *t, ptrdiff_t n, int siap, bool *terus, Err *err)
{
    Maju *m = arg;
    m->t = t, m->n = n, m->siap = siap;
    if (!store_tx(m->c->store, m->c->a, tx_maju, m, err)) return false;
    *terus = m->jalan;
    return true;
}

static bool tx_ubah(Db *db, void *arg, Err *err) { return db_bundel_ubah(db, arg, err); }

/* A request that was paused or removed meanwhile keeps what its owner decided. */
static bool keadaan(JobCtx *c, Bundel *b, StatusBundel s, Err *err)
{
    Err e = { 0 };
    Bundel baru = *b;
    baru.status = s;
    if (!store_tx(c->store, c->a, tx_ubah, &baru, &e)) return e.kode == E_BERUBAH || (err && (*err = e, false));
    *b = baru;
    b->versi++;
    return true;
}

/* ---- the work ------------------------------------------------------------------------------------ */

static Str sebut_gagal(Arena *a, const StrList *l)
{
    Buf b = buf_new(a, 8 * KB);
    if (l->n) buf_fmt(&b, "%td dokumen tidak dapat dibuat: ", l->n);
    for (ptrdiff_t i = 0; i < l->n; i++) buf_fmt(&b, "%s" STR_F, i ? "; " : "", STR_A(l->v[i]));
    if (l->n) buf_z(&b, ". Rekamannya rusak atau isinya terlalu banyak; administrator sistem memeriksanya dengan sirancage verify.");
    return buf_str(&b);
}

static bool kerjakan(JobCtx *c, Bundel *b, Err *err)
{
    Maju maju = { .c = c, .id = b->id };
    Massal m = massal_dari(c->a, c->db, c->bukti, c->alamat, b, c->segel, c->kini);
    m.pada_kelompok = pada_kelompok, m.arg = &maju;
    StrList gagal = { 0 };
    int siap = 0, jumlah = 0;
    Err sebab = { 0 };
    MassalHasil hasil = { 0 };
    MassalSifat sifat = massal_sifat(c->a, c->profil, b);
    bool ok = massal_lanjut(&m, SLICE_US, &siap, &jumlah, &gagal, &sebab);
    if (ok && siap < jumlah) return true;                       /* more in the next run */
    if (ok && !job_perpanjang(c, err)) return false;            /* joining a region takes its time */
    ok = ok && massal_rakit(&m, b->bentuk, &sifat, &hasil, &sebab);
    Terbitan terbit = massal_terbitan(&hasil, &sifat, c->kini);
    maju.t = &terbit, maju.n = hasil.hash.len > 0, maju.siap = siap;
    ok = ok && store_tx(c->store, c->a, tx_maju, &maju, &sebab);
    b->siap = siap;
    b->ukuran = hasil.ukuran;
    b->selesai_pada = c->env->now(c->env);
    b->pesan = ok ? sebut_gagal(c->a, &gagal) : str_fmt(c->a, "%s %s", sebab.pesan, sebab.saran);
    log_info("bundel", L("id", b->id) L("selesai", ok) L("dokumen", siap) L("ukuran", b->ukuran));
    return keadaan(c, b, ok ? STATUS_BUNDEL_SELESAI : STATUS_BUNDEL_GAGAL, err);
}

static bool tx_hapus(Db *db, void *arg, Err *err) { return db_bundel_hapus(db, *(int64_t *)arg, err); }

static bool kedaluwarsa(JobCtx *c, Err *err)
{
    BundelList l = { 0 };
    if (!db_bundel_lama(c->db, c->a, (Saat){ c->kini.ms - BUNDEL_HARI * SEHARI_MS }, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (!store_tx(c->store, c->a, tx_hapus, &l.v[i].id, err)) return false;
        massal_buang(c->a, bundel_folder(c->a, c->bukti), l.v[i].id);
    }
    return true;
}

bool job_bundel(JobCtx *c, Err *err)
{
    Bundel b;
    Err e = { 0 };
    if (!c->profil || !c->bukti.len) return true;
    if (!kedaluwarsa(c, err)) return false;
    if (!db_bundel_kerja(c->db, c->a, &b, &e)) return db_boleh_tiada(false, &e, err);
    if (b.status == STATUS_BUNDEL_MENUNGGU && !keadaan(c, &b, STATUS_BUNDEL_BERJALAN, err)) return false;
    return b.status != STATUS_BUNDEL_BERJALAN || kerjakan(c, &b, err);
}

/* Files of requests that are no more. A plan is written before its row: only what lay for a day goes. */
bool bundel_sapu(JobCtx *c, Saat sebelum, Err *err)
{
    StrList nama = { 0 };
    Str folder = bundel_folder(c->a, c->bukti);
    struct stat st;
    if (stat(str_cz(c->a, folder), &st)) return true;           /* nobody ever asked */
    if (!file_names(c->a, folder, S(""), S(""), &nama, err)) return false;
    for (ptrdiff_t i = 0; i < nama.n; i++) {
        Str sisa = nama.v[i];
        int64_t id;
        Bundel b;
        Err e = { 0 };
        if (!str_int(str_cut(&sisa, '.'), &id) || stat(str_cz(c->a, str_fmt(c->a, STR_F "/" STR_F, STR_A(folder), STR_A(nama.v[i]))), &st)) continue;
        if ((int64_t)st.st_mtim.tv_sec * 1000 >= sebelum.ms) continue;
        if (!db_bundel_ambil(c->db, c->a, id, &b, &e) && e.kode == E_TIDAK_ADA) massal_buang(c->a, folder, id);
    }
    return true;
}
