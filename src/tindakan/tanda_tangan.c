/* The end of the time in which an employee answers his released evaluation (SPEC 11.5). */
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tindakan/penilaian.h"

enum { SEKALI = 200 };

typedef struct { const Ctx *c; EvaluasiList l; int n; } TxLewat;

static bool lewat(const Ctx *c, const Evaluasi *e, bool *ya, Err *err)
{
    Tenggat t;
    Tanggal rilis = saat_tanggal(e->dibuka_pada, c->aturan->profil->zona_menit);
    if (!batas_pegawai(c, JENIS_TENGGAT_TANDA_TANGAN, e->pegawai, (Bulan){ 0 }, rilis, &t, err)) return false;
    *ya = t.batas.n && c->hari_ini.n > t.batas.n;
    return true;
}

/* Read again inside: he may just have signed. */
static bool tutup(Db *db, const Ctx *c, int64_t id, int *n, Err *err)
{
    Evaluasi e;
    LembarIsi l;
    if (!db_evaluasi_ambil(db, c->a, id, &e, err)) return false;
    if (e.status != STATUS_EVALUASI_DIBUKA || e.tanggapan) return true;
    e.tanggapan = TANGGAPAN_TIDAK_DITANDATANGANI;
    e.tanggapan_pada = c->kini;
    ++*n;
    return db_evaluasi_ubah(db, &e, err) && isi_evaluasi(c, db, &e, &l, err)
        && dokumen_simpan(db, c, "evaluasi", e.id, e.pegawai, &l, err)
        && jejak_catat(db, c, OBJEK_EVALUASI, e.id, AKSI_UBAH, e.pegawai,
                       jejak_teks(c->a, "tanggapan", str_z(tanggapan_kode[e.tanggapan])), err);
}

static bool tx_lewat(Db *db, void *arg, Err *err)
{
    TxLewat *t = arg;
    t->n = 0;
    for (ptrdiff_t i = 0; i < t->l.n; i++)
        if (!tutup(db, t->c, t->l.v[i].id, &t->n, err)) return false;
    return true;
}

bool evaluasi_lewat_tanda_tangan(const Ctx *c, int *n, Err *err)
{
    Saat awal_hari = saat_dari(c->hari_ini, pukul(0, 0), c->aturan->profil->zona_menit);
    Evaluasi akhir = { 0 };
    bool lagi = true;
    *n = 0;
    while (lagi) {
        TxLewat t = { .c = c };
        EvaluasiList l = { 0 };
        ArenaMark m = arena_mark(c->a);
        if (!db_evaluasi_menunggu(c->db, c->a, awal_hari, &akhir, SEKALI, &l, err)) return false;
        lagi = l.n == SEKALI;
        if (lagi) akhir = (Evaluasi){ .id = l.v[l.n - 1].id, .dibuka_pada = l.v[l.n - 1].dibuka_pada };
        for (ptrdiff_t i = 0; i < l.n; i++) {
            bool ya;
            if (!lewat(c, &l.v[i], &ya, err)) return false;
            if (ya) *list_add(c->a, &t.l) = l.v[i];
        }
        if (t.l.n && !store_tx(c->store, c->a, tx_lewat, &t, err)) return false;
        *n += t.n;
        arena_rewind(c->a, m);
    }
    return true;
}
