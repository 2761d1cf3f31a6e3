/*
 * Annual plans of the demo (M9.2): made from December on, submitted in January, set by its last working day;
 * a few late, returned, waiting or forgotten. Superiors come first, so that their RHK can be served.
 */
#include "inti/skp.h"
#include "jobs/demo_riwayat.h"

enum { UNTUK_TAHUNAN = 11 };

const DemoTahunan *demo_tahunan_cari(const Riwayat *h, int64_t pegawai, int64_t penugasan, int tahun)
{
    const DemoTahunanList *l = &h->tahunan[pegawai - 1];
    for (ptrdiff_t i = l->n - 1; i >= 0; i--)
        if (l->v[i].tahun == tahun && (!penugasan || l->v[i].penugasan == penugasan)) return &l->v[i];
    return NULL;
}

static bool contoh(const Riwayat *h, int64_t pegawai)
{
    for (int i = 1; i < DEMO_CONTOH_MAX; i++)
        if (h->s->contoh[i] == pegawai) return true;
    return false;
}

/* ---- when what happens ---- */

/* What becomes of a plan of the running year; earlier years are closed. */
typedef enum { NASIB_BIASA, NASIB_TIADA, NASIB_DRAF, NASIB_DIKEMBALIKAN, NASIB_MENUNGGU, NASIB_TERLAMBAT } Nasib;

static Nasib nasib(const Riwayat *h, const Subjek *x, int tahun, Acak *r)
{
    static const struct { int seribu; Nasib n; } tabel[] = {
        { 4, NASIB_TIADA }, { 8, NASIB_DRAF }, { 12, NASIB_DIKEMBALIKAN }, { 10, NASIB_MENUNGGU }, { 30, NASIB_TERLAMBAT } };
    int n = acak_n(r, 1000);
    if (tahun < tanggal_tahun(h->u->hari) || x->j->pimpinan || contoh(h, x->p->id)) return NASIB_BIASA;
    for (int i = 0; i < countof(tabel); n -= tabel[i++].seribu)
        if (n < tabel[i].seribu) return tabel[i].n;
    return NASIB_BIASA;
}

static Tanggal lebih_awal(Tanggal a, Tanggal b) { return b.n && b.n < a.n ? b : a; }

/* Deadline of the annual plan; of a newcomer N working days after his TMT. */
static Tanggal batas(const Riwayat *h, const Subjek *x, int tahun, bool baru)
{
    TenggatTanya t = { .jenis = baru ? JENIS_TENGGAT_PEGAWAI_BARU : JENIS_TENGGAT_SKP_TAHUNAN, .pekan = x->u->pekan, .tahun = tahun, .dari = x->tugas->mulai };
    Tenggat hasil;
    bool ok = tenggat_hitung(h->aturan->profil, &h->aturan->kalender, h->sementara, t, &hasil, NULL);
    return ok ? hasil.batas : (Tanggal){ 0 };
}

static JalanSkp jalan(const Riwayat *h, const Subjek *x, int tahun, Acak *r)
{
    Nasib n = nasib(h, x, tahun, r);
    bool baru = x->tugas->mulai.n > tanggal(tahun, 1, 5).n;
    int malas = (1000 - x->o->rajin) / 60;         /* 0..9 working days */
    JalanSkp j = { 0 };
    if (n == NASIB_TIADA) return j;
    Tanggal buat = baru ? demo_kerja(h, x->pekan, x->tugas->mulai, acak_antara(r, 0, 2)) : demo_kerja(h, x->pekan, tanggal(tahun - 1, 12, 9), acak_antara(r, 0, 17));
    Tanggal aju = baru ? demo_kerja(h, x->pekan, buat, acak_antara(r, 1, 3)) : demo_kerja(h, x->pekan, tanggal(tahun, 1, 2), acak_antara(r, 2, 9) + malas);
    Tanggal akhir = batas(h, x, tahun, baru);
    if (aju.n <= buat.n) aju = demo_kerja(h, x->pekan, buat, 1);
    j.dibuat = demo_saat(h, r, buat, 8, 15);
    if (n == NASIB_DRAF) return j;
    j.diajukan = demo_saat(h, r, lebih_awal(aju, akhir), 8, 11);
    if (n == NASIB_MENUNGGU) return j;
    if (n == NASIB_DIKEMBALIKAN || acak_ya(r, 140)) {
        j.dikembalikan = demo_saat(h, r, lebih_awal(demo_kerja(h, x->pekan, aju, 1), akhir), 11, 13);
        if (n == NASIB_DIKEMBALIKAN) return j;
        j.diajukan_lagi = demo_saat(h, r, lebih_awal(demo_kerja(h, x->pekan, aju, 2), akhir), 13, 15);
    }
    Tanggal tetap = demo_kerja(h, x->pekan, aju, acak_antara(r, 2, 4));
    if (n == NASIB_TERLAMBAT) tetap = demo_kerja(h, x->pekan, tetap.n > akhir.n ? tetap : akhir, acak_antara(r, 1, 9));
    else tetap = lebih_awal(tetap, akhir);
    j.ditetapkan = demo_saat(h, r, tetap, 15, 17);
    return j;
}

/* ---- one plan ---- */

/* Which RHK of the superior each main one serves; the superior's plan may not be there yet. */
static void kaitkan(const Riwayat *h, const Subjek *x, int64_t atasan, DemoTahunan *th)
{
    const DemoTahunan *di = atasan ? demo_tahunan_cari(h, atasan, 0, th->tahun) : NULL;
    int utama = 0;
    while (di && utama < di->n && di->rhk[utama].pola >= 0) utama++;
    for (int i = 0; i < th->n && utama; i++) {
        if (th->rhk[i].pola < 0) continue;
        th->rhk[i].atasan = di->rhk[(i + (int)(x->p->id % 3)) % utama].id;
        th->rhk[i].dari = atasan;
    }
}

static bool satu(Riwayat *h, const Penugasan *tugas, int tahun, int64_t atasan, Err *err)
{
    Subjek x = demo_subjek(h, tugas);
    Acak r = riwayat_acak(h, x.p->id, UNTUK_TAHUNAN, tahun * 64 + (int)(tugas->id % 64));
    JalanSkp j = jalan(h, &x, tahun, &r);
    Skp s = { .id = ++h->id, .pegawai = x.p->id, .penugasan = tugas->id, .jenis = JENIS_SKP_TAHUNAN, .tahun = tahun,
              .format = x.format };
    if (!demo_skp_jalan(h, &x, &j, &r, &s)) return true;
    DemoTahunan *th = list_add(h->a, &h->tahunan[x.p->id - 1]);
    *th = (DemoTahunan){ .id = s.id, .penugasan = tugas->id, .tahun = tahun, .status = s.status, .diajukan = s.diajukan_pada,
                         .ditetapkan = s.ditetapkan_pada };
    demo_rhk_pilih(h, &x, tahun, th);
    kaitkan(h, &x, atasan, th);
    for (int i = 0; i < th->n; i++) {
        Rhk *rhk = list_add(h->sementara, &s.rhk);
        rhk->id = th->rhk[i].id = ++h->id;
        rhk->rhk_atasan = th->rhk[i].atasan;
        demo_rhk_isi(h, &x, th->rhk[i].pola, 0, rhk);
        for (ptrdiff_t k = 0; k < rhk->iki.n; k++) {
            rhk->iki.v[k].id = ++h->id;
            rhk->iki.v[k].rhk = rhk->id;
            if (rhk->iki.v[k].aspek == ASPEK_KUANTITAS) th->rhk[i].iki = rhk->iki.v[k].id;
        }
        if (!i) {                       /* how the first one is accounted for (B11) */
        }
        demo_rhk_target(h, &x, th->rhk[i].pola, rhk);
    }
    demo_skp_pelengkap(h, &x, &s);
    return demo_skp_simpan(h, &s, th, err);
}

/* ---- everybody, superiors first ---- */

typedef struct { int dalam; int64_t pegawai; } Urutan;

static int bandingkan(const void *a, const void *b)
{
    const Urutan *x = a, *y = b;
    return x->dalam != y->dalam ? (x->dalam > y->dalam) - (x->dalam < y->dalam) : (x->pegawai > y->pegawai) - (x->pegawai < y->pegawai);
}

static Urutan *berjenjang(Riwayat *h, const int64_t *penilai)
{
    ptrdiff_t n = h->s->isi.pegawai.n;
    Urutan *u = arena_many(h->a, Urutan, n);
    for (ptrdiff_t i = 0; i < n; i++) {
        int dalam = 0;
        for (int64_t p = penilai[i]; p && dalam < 30; p = penilai[p - 1]) dalam++;     /* a circle ends somewhere */
        u[i] = (Urutan){ dalam, i + 1 };
    }
    qsort(u, (size_t)n, sizeof *u, bandingkan);
    return u;
}

/* Assignments of the person in that year's months of history; without such months the one at its end. */
static int penugasan_tahun(const Riwayat *h, int64_t pegawai, int tahun, const Penugasan *out[DEMO_BULAN_MAKS])
{
    int n = 0;
    bool ada = false;
    for (int i = 0; i <= h->n_bulan; i++) {
        Tanggal t = i < h->n_bulan ? h->bulan[i].peran : tanggal(tahun, 12, 31);
        if (i == h->n_bulan ? ada || tahun == tanggal_tahun(h->u->hari) : tanggal_tahun(t) != tahun) continue;
        ada = true;
        const Penugasan *p = struktur_penugasan_pada(h->aturan->struktur, pegawai, t);
        if (p && (!n || out[n - 1] != p)) out[n++] = p;
    }
    return n;
}

bool demo_tahunan(Riwayat *h, int tahun, Err *err)
{
    ptrdiff_t n = h->s->isi.pegawai.n;
    Tanggal acuan = tanggal(tahun, 12, 31);
    if (acuan.n > h->u->hari.n) acuan = h->u->hari;
    int64_t *penilai = arena_many(h->a, int64_t, n);
    PenilaianList l = penilai_semua(h->aturan->profil, h->aturan->struktur, acuan, h->a);
    for (ptrdiff_t i = 0; i < l.n; i++) penilai[l.v[i].pegawai - 1] = l.v[i].penilai;
    Urutan *u = berjenjang(h, penilai);
    for (ptrdiff_t i = 0; i < n; i++) {
        const Pegawai *p = riwayat_pegawai(h, u[i].pegawai);
        const Penugasan *tugas[DEMO_BULAN_MAKS];
        if (!h->aturan->profil->pegawai[p->status]) continue;
        for (int k = 0, banyak = penugasan_tahun(h, p->id, tahun, tugas); k < banyak; k++)
            if (!satu(h, tugas[k], tahun, penilai[p->id - 1], err)) return false;
        if (!demo_lepas(h, 60000, err)) return false;
    }
    return demo_lepas(h, 0, err);
}
