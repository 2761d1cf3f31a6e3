#include "inti/kontrak.h"

KODE_ISI(KEADAAN_KONTRAK, keadaan_kontrak, KEADAAN_KONTRAK_LIST)

static bool pppk(StatusPegawai s) { return s == STATUS_PEGAWAI_PPPK || s == STATUS_PEGAWAI_PPPK_PARUH; }

bool kontrak_ada(const Pegawai *p) { return pppk(p->status) && p->kontrak_sampai.n; }

KeadaanKontrak kontrak_keadaan(const Pegawai *p, Tanggal hari_ini)
{
    if (!kontrak_ada(p)) return KEADAAN_KONTRAK_TIADA;
    if (p->kontrak_sampai.n < hari_ini.n) return KEADAAN_KONTRAK_BERAKHIR;
    Bulan batas = bulan_plus(tanggal_bulan(hari_ini), KONTRAK_BULAN_AWAS);
    return tanggal_bulan(p->kontrak_sampai).n < batas.n ? KEADAAN_KONTRAK_SEGERA : KEADAAN_KONTRAK_BERJALAN;
}

/* A row of his says that he still serves on that day. */
static bool bertugas(const Struktur *s, int64_t pegawai, Tanggal t)
{
    Posisi l = struktur_penugasan_pegawai(s, pegawai);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Penugasan *p = &struktur_isi(s)->penugasan.v[l.v[i]];
        if (p->mulai.n <= t.n && t.n <= p->sampai.n) return true;
    }
    return false;
}

typedef struct { int64_t id; Tanggal sampai; } Akhir;

static int menurut_akhir(const void *x, const void *y)
{
    const Akhir *a = x, *b = y;
    return a->sampai.n != b->sampai.n ? a->sampai.n - b->sampai.n : (a->id > b->id) - (a->id < b->id);
}

IdList kontrak_daftar(const Struktur *s, KeadaanKontrak k, Tanggal hari_ini, Arena *a)
{
    const PegawaiList *l = &struktur_isi(s)->pegawai;
    LIST_OF(Akhir) v = { 0 };
    IdList id = { 0 };
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (kontrak_keadaan(&l->v[i], hari_ini) == k && bertugas(s, l->v[i].id, hari_ini)) *list_add(a, &v) = (Akhir){ l->v[i].id, l->v[i].kontrak_sampai };
    if (v.n) qsort(v.v, (size_t)v.n, sizeof *v.v, menurut_akhir);
    for (ptrdiff_t i = 0; i < v.n; i++) *list_add(a, &id) = v.v[i].id;
    return id;
}

HasilKontrakList kontrak_celah(const HasilKontrakList *l, const RhkList *rhk, Arena *a)
{
    HasilKontrakList celah = { 0 };
    for (ptrdiff_t i = 0; i < l->n; i++) {
        bool dilayani = false;
        for (ptrdiff_t k = 0; k < rhk->n; k++) dilayani |= rhk->v[k].hasil_kontrak == l->v[i].id;
        if (!dilayani) *list_add(a, &celah) = l->v[i];
    }
    return celah;
}

StatusPegawai status_pada(const RiwayatStatusList *l, int64_t pegawai, Tanggal t, StatusPegawai kini)
{
    const RiwayatStatus *pilih = NULL;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const RiwayatStatus *r = &l->v[i];
        if (r->pegawai == pegawai && r->mulai.n <= t.n && (!pilih || r->mulai.n > pilih->mulai.n)) pilih = r;
    }
    return pilih ? pilih->status : kini;
}

bool status_sah(const Profil *p, const RiwayatStatus *r, StatusPegawai lama, Tanggal hari_ini, Err *err)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_STATUS_PEGAWAI);
    if (r->mulai.n > hari_ini.n) return err_set(err, E_STATUS_NANTI, "mulai", pasal, V(r->mulai));
    bool diangkat = lama == STATUS_PEGAWAI_CPNS && r->status == STATUS_PEGAWAI_PNS;
    if (lama == r->status || diangkat || (pppk(lama) && pppk(r->status))) return true;
    return err_set(err, E_STATUS_ALIH, "status", pasal, V(status_pegawai_label[lama]), V(status_pegawai_label[r->status]));
}
