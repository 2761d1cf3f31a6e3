#include "tindakan/awas.h"

#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tindakan/umpan.h"

static int menurut_id(const void *x, const void *y)
{
    const PantauOrang *a = x, *b = y;
    return (a->pegawai->id > b->pegawai->id) - (a->pegawai->id < b->pegawai->id);
}

static const PantauOrang *cari(const PantauOrangList *l, int64_t id)
{
    ptrdiff_t lo = 0, hi = l->n;
    while (lo < hi) {
        ptrdiff_t mid = lo + (hi - lo) / 2;
        if (l->v[mid].pegawai->id < id) lo = mid + 1;
        else hi = mid;
    }
    return lo < l->n && l->v[lo].pegawai->id == id ? &l->v[lo] : NULL;
}

/* Persons by PD and name, and the same by id. */
static bool orang(const Ctx *c, const SaringPantau *s, PantauOrangList *l, PantauOrangList *per_id, Err *err)
{
    if (!pantau_orang(c, s, l, err)) return false;
    *per_id = (PantauOrangList){ arena_many(c->a, PantauOrang, l->n), l->n, l->n };
    if (!l->n) return true;
    memcpy(per_id->v, l->v, (size_t)l->n * sizeof *l->v);
    qsort(per_id->v, (size_t)l->n, sizeof *l->v, menurut_id);
    return true;
}

/* ---- appraisers ---- */

static int menurut_penilai(const void *x, const void *y)
{
    const AwasBaris *a = x, *b = y;
    return (a->penilai > b->penilai) - (a->penilai < b->penilai);
}

static int urutan(const AwasPenilai *p)
{
    return p->condong == CONDONG_TINGGI || p->condong == CONDONG_RENDAH ? 0 : p->condong == CONDONG_SERUPA ? 1 : 2;
}

static int menurut_condong(const void *x, const void *y)
{
    const AwasPenilai *a = x, *b = y;
    int beda = urutan(a) - urutan(b);
    if (!beda) beda = str_cmp(a->penilai->nama, b->penilai->nama);
    return beda ? beda : (a->penilai->id > b->penilai->id) - (a->penilai->id < b->penilai->id);
}

static void penilai(const Ctx *c, AwasDaerah *h, const PantauOrangList *lihat, AwasBaris *v, ptrdiff_t n)
{
    if (n) qsort(v, (size_t)n, sizeof *v, menurut_penilai);
    for (ptrdiff_t i = 0; i < n;) {
        AwasPenilai x = { .penilai = struktur_pegawai(c->aturan->struktur, v[i].penilai) };
        ptrdiff_t akhir = i;
        bool terlihat = false;
        for (; akhir < n && v[akhir].penilai == v[i].penilai; akhir++) {
            x.hasil.n[v[akhir].hasil]++;
            terlihat |= cari(lihat, v[akhir].pegawai) != NULL;
        }
        i = akhir;
        if (!x.penilai || !terlihat) continue;
        x.condong = rating_condong(&x.hasil, &h->semua);
        x.jabatan = isi_orang(c, x.penilai->id, hari_peran(c, h->bulan)).jabatan;
        *list_add(c->a, &h->penilai) = x;
    }
    if (h->penilai.n) qsort(h->penilai.v, (size_t)h->penilai.n, sizeof *h->penilai.v, menurut_condong);
}

/* ---- units and months ---- */

static void per_pd(const Ctx *c, AwasDaerah *h, const PantauOrangList *l, const PantauOrangList *per_id, const Predikat *predikat)
{
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const PantauOrang *o = &l->v[i];
        if (!h->pd.n || h->pd.v[h->pd.n - 1].pd != o->pd) list_add(c->a, &h->pd)->pd = o->pd;
        AwasPd *x = &h->pd.v[h->pd.n - 1];
        Predikat p = predikat[cari(per_id, o->pegawai->id) - per_id->v];
        x->n++;
        x->belum += !p;
        if (p) x->jumlah[p]++, h->jumlah[p]++;
    }
}

static void tren(const Ctx *c, AwasDaerah *h, const AwasBaris *b)
{
    Bulan bulan = periode_ke_bulan(b->periode);
    int ke = AWAS_BULAN - 1 - (h->bulan.n - bulan.n);
    Tenggat t;
    if (ke < 0 || ke >= AWAS_BULAN) return;
    AwasBulan *x = &h->tren[ke];
    x->dinilai++;
    x->baik += b->predikat == PREDIKAT_BAIK || b->predikat == PREDIKAT_SANGAT_BAIK;
    TenggatTanya tanya = { .jenis = JENIS_TENGGAT_EVALUASI, .pekan = pekan_pegawai(c, b->pegawai, bulan_akhir(bulan)), .bulan = bulan, .tahun = bulan_tahun(bulan) };
    bool ada = tenggat_hitung(c->aturan->profil, &c->aturan->kalender, NULL, tanya, &t, NULL) && t.batas.n;
    x->tepat += !ada || saat_tanggal(b->ditetapkan_pada, c->aturan->profil->zona_menit).n <= t.batas.n;
}

bool awas_susun(const Ctx *c, const SaringPantau *s, AwasDaerah *h, Err *err)
{
    PantauOrangList l = { 0 }, per_id;
    AwasBarisList b = { 0 };
    *h = (AwasDaerah){ .bulan = s->bulan };
    if (!orang(c, s, &l, &per_id, err) || !db_awas(c->db, c->a, bulan_plus(s->bulan, 1 - AWAS_BULAN), s->bulan, &b, err)) return false;
    h->n = (int)l.n;
    Predikat *predikat = arena_many(c->a, Predikat, l.n + 1);
    AwasBaris *kini = arena_many(c->a, AwasBaris, b.n + 1);
    ptrdiff_t n = 0;
    for (int i = 0; i < AWAS_BULAN; i++) h->tren[i].bulan = bulan_plus(s->bulan, i + 1 - AWAS_BULAN);
    for (ptrdiff_t i = 0; i < b.n; i++) {
        const PantauOrang *o = cari(&per_id, b.v[i].pegawai);
        if (o) tren(c, h, &b.v[i]);
        if (periode_ke_bulan(b.v[i].periode).n != s->bulan.n) continue;
        kini[n++] = b.v[i];
        h->semua.n[b.v[i].hasil]++;
        if (o) predikat[o - per_id.v] = b.v[i].predikat;
    }
    per_pd(c, h, &l, &per_id, predikat);
    penilai(c, h, &per_id, kini, n);
    return true;
}

/* ---- who is behind a count ---- */

static int menurut_dinilai(const void *x, const void *y)
{
    const AwasBaris *a = x, *b = y;
    return (a->pegawai > b->pegawai) - (a->pegawai < b->pegawai);
}

static bool cocok(const SaringAwas *x, const AwasBaris *e)
{
    if (x->belum) return !e;
    if (!e) return !x->predikat && !x->penilai && !x->hasil;
    return (!x->predikat || e->predikat == x->predikat) && (!x->penilai || e->penilai == x->penilai) && (!x->hasil || e->hasil == x->hasil);
}

PeranSet awas_seluruh(const Ctx *c)
{
    return peran_umum(c->aturan, &c->pelaku, c->hari_ini) & PERAN_SEDAERAH;
}

bool awas_terbuka(const Ctx *c, const AwasBaris *e, PeranSet seluruh)
{
    const char *status = status_evaluasi_kode[e->status];
    if (e->pegawai != c->pelaku.pegawai && hak_cari(c->aturan->profil, OBJEK_EVALUASI, AKSI_LIHAT, status, seluruh, NULL)) return true;
    return boleh(c, OBJEK_EVALUASI, AKSI_LIHAT, status, e->pegawai, hari_evaluasi(c, e->pegawai, e->periode), NULL);
}

bool awas_daftar(const Ctx *c, const SaringPantau *s, const SaringAwas *x, AwasDaftar *d, Err *err)
{
    PantauOrangList l = { 0 };
    AwasBarisList b = { 0 };
    *d = (AwasDaftar){ 0 };
    if (!pantau_orang(c, s, &l, err) || !db_awas(c->db, c->a, s->bulan, s->bulan, &b, err)) return false;
    pantau_penilai(c, s->bulan, &l);
    PeranSet seluruh = awas_seluruh(c);
    int terlihat = 0;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const AwasBaris *e = b.n ? bsearch(&(AwasBaris){ .pegawai = l.v[i].pegawai->id }, b.v, (size_t)b.n, sizeof *b.v, menurut_dinilai) : NULL;
        if (!cocok(x, e)) continue;
        terlihat++;
        bool tertutup = e && !awas_terbuka(c, e, seluruh);
        if (tertutup && (x->predikat || x->penilai || x->hasil)) {
            d->tertutup++;
            continue;
        }
        AwasOrang *o = list_add(c->a, &d->orang);
        *o = (AwasOrang){ .o = l.v[i], .tertutup = tertutup };
        if (!e) continue;
        o->o.penilai = e->penilai;
        if (tertutup) continue;
        o->predikat = e->predikat;
        o->hasil = e->hasil;
    }
    for (ptrdiff_t i = 0; x->penilai && i < b.n; i++) d->lain += cocok(x, &b.v[i]);
    if (x->penilai) d->lain -= terlihat;
    return true;
}

/* ---- feedback that is owed ---- */

static int menurut_pegawai(const void *x, const void *y)
{
    const Penilaian *a = x, *b = y;
    return (a->pegawai > b->pegawai) - (a->pegawai < b->pegawai);
}

static int64_t penilai_kini(const PenilaianList *l, int64_t pegawai)
{
    const Penilaian *x = l->n ? bsearch(&(Penilaian){ .pegawai = pegawai }, l->v, (size_t)l->n, sizeof *l->v, menurut_pegawai) : NULL;
    return x ? x->penilai : 0;
}

static UtangPimpinan *pimpinan(const Ctx *c, UtangPimpinanList *l, const Pegawai *p)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].penilai == p) return &l->v[i];
    UtangPimpinan *x = list_add(c->a, l);
    *x = (UtangPimpinan){ .penilai = p, .jabatan = isi_orang(c, p->id, c->hari_ini).jabatan };
    return x;
}

static int menurut_lewat(const void *x, const void *y)
{
    const UtangPimpinan *a = x, *b = y;
    if (a->lewat != b->lewat) return b->lewat - a->lewat;
    int beda = str_cmp(a->penilai->nama, b->penilai->nama);
    return beda ? beda : (a->penilai->id > b->penilai->id) - (a->penilai->id < b->penilai->id);
}

bool utang_pimpinan(const Ctx *c, const SaringPantau *s, UtangPimpinanList *l, Err *err)
{
    PantauOrangList semua = { 0 }, per_id;
    JadwalUmpanList j = { 0 };
    UmpanBalikList diberi = { 0 };
    if (!orang(c, s, &semua, &per_id, err) || !db_jadwal_umpan_semua(c->db, c->a, tanggal_tahun(c->hari_ini), &j, &diberi, err)) return false;
    PenilaianList kini = { arena_many(c->a, Penilaian, c->aturan->penilaian.n + 1), c->aturan->penilaian.n, c->aturan->penilaian.n };
    if (kini.n) memcpy(kini.v, c->aturan->penilaian.v, (size_t)kini.n * sizeof *kini.v);
    if (kini.n) qsort(kini.v, (size_t)kini.n, sizeof *kini.v, menurut_pegawai);
    ptrdiff_t d = 0;
    for (ptrdiff_t i = 0; i < j.n; i++) {
        while (d < diberi.n && diberi.v[d].pegawai < j.v[i].pegawai) d++;
        ptrdiff_t akhir = d;
        while (akhir < diberi.n && diberi.v[akhir].pegawai == j.v[i].pegawai) akhir++;
        UmpanBalikList ini = { .v = diberi.v + d, .n = akhir - d };
        const PantauOrang *o = cari(&per_id, j.v[i].pegawai);
        const Pegawai *p = o ? struktur_pegawai(c->aturan->struktur, penilai_kini(&kini, j.v[i].pegawai)) : NULL;
        if (!p) continue;
        UtangUmpanList u = { 0 };
        umpan_utang(c->aturan->profil, &j.v[i], &ini, c->hari_ini, c->a, &u);
        for (ptrdiff_t k = 0; k < u.n; k++) {
            if (u.v[k].terpenuhi) continue;
            UtangPimpinan *x = pimpinan(c, l, p);
            *(u.v[k].lewat ? &x->lewat : &x->berjalan) += 1;
            if (!x->batas.n || u.v[k].batas.n < x->batas.n) x->batas = u.v[k].batas;
            if (!x->siapa.n || !str_eq(x->siapa.v[x->siapa.n - 1], o->pegawai->nama)) *list_add(c->a, &x->siapa) = o->pegawai->nama;
        }
    }
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_lewat);
    return true;
}
