/* Predicates of a year (B27, B36, M13.3). */
#include "store/db_evaluasi.h"
#include "tindakan/awas.h"

KODE_ISI(PETAK_TAHUN, petak_tahun, PETAK_TAHUN_LIST)
_Static_assert((int)PETAK_TAHUN_TERTUTUP == (int)PREDIKAT_MAX, "predicates come first, in their order");

enum { SATU_SATU = 1000 };              /* up to so many persons it is quicker to ask for each */

/* Both by person. */
typedef struct { AwasBarisList nilai; PengecualianBulanList kecuali; } Bahan;

static bool muat(const Ctx *c, int tahun, int64_t pegawai, Bahan *m, Err *err)
{
    *m = (Bahan){ 0 };
    return db_awas_tahun(c->db, c->a, pegawai, tahun, &m->nilai, err) && db_pengecualian_tahun(c->db, c->a, pegawai, tahun, &m->kecuali, err);
}

static PetakTahun petak(const Ctx *c, const AwasBaris *e, PeranSet seluruh)
{
    if (awas_terbuka(c, e, seluruh)) return (PetakTahun)e->predikat;
    return e->status == STATUS_EVALUASI_DIBUKA ? PETAK_TAHUN_LUAR : PETAK_TAHUN_TERTUTUP;
}

static void isi(const Ctx *c, const Bahan *m, PeranSet seluruh, SetahunOrang *o)
{
    int64_t id = o->o.pegawai->id;
    for (ptrdiff_t i = list_first(&m->kecuali, pegawai, id); i < m->kecuali.n && m->kecuali.v[i].pegawai == id; i++)
        o->petak[bulan_ke(m->kecuali.v[i].bulan) - 1] = PETAK_TAHUN_KECUALI;
    for (ptrdiff_t i = list_first(&m->nilai, pegawai, id); i < m->nilai.n && m->nilai.v[i].pegawai == id; i++) {
        const AwasBaris *e = &m->nilai.v[i];
        o->petak[periode_setahun(e->periode) ? SETAHUN_AKHIR : bulan_ke(periode_ke_bulan(e->periode)) - 1] = petak(c, e, seluruh);
    }
}

bool awas_setahun(const Ctx *c, const SaringSetahun *s, AwasSetahun *h, Err *err)
{
    PantauOrangList l = { 0 };
    SaringPantau siapa = { .bulan = bulan(s->tahun, 12), .sejak = bulan(s->tahun, 1), .pd = s->pd, .status = s->status };
    *h = (AwasSetahun){ 0 };
    if (!pantau_orang(c, &siapa, &l, err)) return false;
    PeranSet seluruh = awas_seluruh(c);
    ptrdiff_t dari = s->dari < l.n ? s->dari : l.n, sampai = s->banyak && dari + s->banyak < l.n ? dari + s->banyak : l.n;
    bool sekaligus = sampai - dari > SATU_SATU;
    Bahan m;
    h->n = (int)l.n;
    if (sekaligus && !muat(c, s->tahun, 0, &m, err)) return false;
    for (ptrdiff_t i = dari; i < sampai; i++) {
        SetahunOrang *o = list_add(c->a, &h->orang);
        *o = (SetahunOrang){ .o = l.v[i] };
        if (!sekaligus && !muat(c, s->tahun, o->o.pegawai->id, &m, err)) return false;
        isi(c, &m, seluruh, o);
    }
    return true;
}
