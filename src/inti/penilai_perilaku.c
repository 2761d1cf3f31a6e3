/* Who rates whose behaviour: the choice of a month in one pass, and its explanation. */
#include "inti/penilai_perilaku.h"

KODE_ISI(ASAL_PERILAKU, asal_perilaku, ASAL_PERILAKU_LIST)
KODE_ISI(STATUS_PERILAKU, status_perilaku, STATUS_PERILAKU_LIST)
KODE_ISI(HALANGAN, halangan, HALANGAN_LIST)

enum { TINGKAT_BAWAH = 4 };         /* how deep below a person subordinates are looked for */

/* A person as the choice sees him; the list is sorted by PD, level, unit, id, so that peers stand side by side. */
typedef struct {
    int64_t id, pd, unit, penilai;
    ptrdiff_t ke;                   /* his position in the structure's persons */
    int tingkat;
    Halangan halangan;
} Orang;

/* Peers of the unit and of the PD are ranges of the sorted list. */
typedef struct { ptrdiff_t dari, n; } Deret;

typedef struct {
    const BahanPerilaku *b;
    Arena *a;
    Orang *orang;
    ptrdiff_t n;
    int32_t *tempat;                /* by position in the structure's persons: place in `orang`, -1 */
    Deret *pd, *unit;            /* by place in `orang` */
    int *beban;                     /* by place: duties of this month so far */
} Pilihan;

typedef struct { ptrdiff_t ke; AsalPerilaku asal; int beban, pernah, giliran; } Calon;
typedef LIST_OF(Calon) CalonList;

bool perilaku_periode(const Profil *p, Bulan b)
{
    return p->modul[MODUL_PENILAI_PERILAKU].ada && b.n >= p->mulai.n && bulan_ke(b) % p->perilaku.selang == 0;
}

/* ---- the persons of the day ---- */

/* "Tingkat jabatan yang sama" (M11.12): the kind of post; a JF or pelaksana who heads a unit stands with his like. */
static int tingkat(const Jabatan *j)
{
    bool kepala = j->pimpinan && (j->jenis == JENIS_JABATAN_JF || j->jenis == JENIS_JABATAN_PELAKSANA);
    return (int)j->jenis * 2 + kepala;
}

static Halangan halangan(const BahanPerilaku *b, const Pegawai *p, const Penugasan *tugas, int dari_luar)
{
    if (!b->profil->pegawai[p->status]) return HALANGAN_LUAR;
    if (dari_luar) return (Halangan)dari_luar;
    return tugas->jenis == JENIS_PENUGASAN_TUGAS_BELAJAR || struktur_bertugas(b->s, p->id, JENIS_PENUGASAN_CLTN, b->hari) ? HALANGAN_BELAJAR : HALANGAN_TIADA;
}

static int banding(int64_t x, int64_t y) { return (x > y) - (x < y); }

static int urut_orang(const void *x, const void *y)
{
    const Orang *a = x, *b = y;
    int c = banding(a->pd, b->pd);
    if (!c) c = a->tingkat - b->tingkat;
    if (!c) c = banding(a->unit, b->unit);
    return c ? c : banding(a->id, b->id);
}

static Orang *cari(const Pilihan *x, int64_t id)
{
    const Pegawai *p = struktur_pegawai(x->b->s, id);
    int32_t k = p ? x->tempat[p - struktur_isi(x->b->s)->pegawai.v] : -1;
    return k >= 0 ? &x->orang[k] : NULL;
}

static void isi_rentang(Pilihan *x)
{
    for (ptrdiff_t i = 0, n; i < x->n; i += n) {
        for (n = 1; i + n < x->n && x->orang[i + n].pd == x->orang[i].pd && x->orang[i + n].tingkat == x->orang[i].tingkat;) n++;
        for (ptrdiff_t j = i, m; j < i + n; j += m) {
            for (m = 1; j + m < i + n && x->orang[j + m].unit == x->orang[j].unit;) m++;
            for (ptrdiff_t k = j; k < j + m; k++) x->pd[k] = (Deret){ i, n }, x->unit[k] = (Deret){ j, m };
        }
    }
}

static Pilihan pilihan(const BahanPerilaku *b, Arena *a)
{
    const IsiStruktur *isi = struktur_isi(b->s);
    ptrdiff_t n = isi->pegawai.n ? isi->pegawai.n : 1;
    StrukturHari hari = struktur_hari(b->s, b->hari, a);
    Pilihan x = { .b = b, .a = a, .orang = arena_many(a, Orang, n), .tempat = arena_many(a, int32_t, n), .pd = arena_many(a, Deret, n),
                  .unit = arena_many(a, Deret, n), .beban = arena_many(a, int, n) };
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Pegawai *p = &isi->pegawai.v[i];
        const Jabatan *j = hari.skp[i] ? struktur_jabatan(b->s, hari.skp[i]->jabatan) : NULL;
        x.tempat[i] = -1;
        if (!j) continue;
        const Unit *u = struktur_unit(b->s, j->unit), *pd = struktur_pd(b->s, u);
        x.orang[x.n++] = (Orang){ .id = p->id, .ke = i, .pd = pd ? pd->id : 0, .unit = u->id, .tingkat = tingkat(j),
                                  .halangan = halangan(b, p, hari.skp[i], b->halangan[i]) };
    }
    if (x.n) qsort(x.orang, (size_t)x.n, sizeof *x.orang, urut_orang);
    for (ptrdiff_t k = 0; k < x.n; k++) x.tempat[x.orang[k].ke] = (int32_t)k;
    for (ptrdiff_t i = 0; i < b->penilaian.n; i++) {
        Orang *o = cari(&x, b->penilaian.v[i].pegawai);
        if (o) o->penilai = b->penilaian.v[i].penilai;
    }
    isi_rentang(&x);
    return x;
}

/* ---- candidates ---- */

/* How often `penilai` rated `dinilai` in the months before. */
static int pernah(const RiwayatPerilakuList *l, int64_t dinilai, int64_t penilai)
{
    ptrdiff_t lo = 0, hi = l->n;
    while (lo < hi) {
        ptrdiff_t mid = lo + (hi - lo) / 2;
        const RiwayatPerilaku *r = &l->v[mid];
        int c = banding(r->dinilai, dinilai);
        if (!c) c = banding(r->penilai, penilai);
        if (!c) return r->n;
        if (c < 0) lo = mid + 1;
        else hi = mid;
    }
    return 0;
}

static bool terpilih(const CalonList *l, ptrdiff_t ke)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].ke == ke) return true;
    return false;
}

static void calon(const Pilihan *x, const Orang *o, ptrdiff_t ke, AsalPerilaku asal, ptrdiff_t giliran, CalonList *l)
{
    *list_add(x->a, l) = (Calon){ ke, asal, x->beban[ke], pernah(&x->b->lalu, o->id, x->orang[ke].id), (int)giliran + 1 };
}

/* Who may rate `o` as a peer: another person, not the appraiser, not one whom he appraises. */
static bool rekan_sah(const Orang *o, const Orang *c) { return c->id != o->id && !c->halangan && c->id != o->penilai && c->penilai != o->id; }

/* A circle begins behind the person and moves on by one each month. */
static void rekan(const Pilihan *x, ptrdiff_t ke, Deret r, AsalPerilaku asal, CalonList *l)
{
    const Orang *o = &x->orang[ke];
    for (ptrdiff_t g = 0; g < r.n && l->n < PERILAKU_CALON; g++) {
        ptrdiff_t c = r.dari + (ke - r.dari + 1 + x->b->bulan.n + g) % r.n;
        bool seunit = x->orang[c].unit == o->unit;
        if (rekan_sah(o, &x->orang[c]) && seunit == (asal == ASAL_PERILAKU_REKAN_UNIT)) calon(x, o, c, asal, g, l);
    }
}

/* Those whom `atas` appraises within the PD of `o`, also who cannot rate: below them others may. A ring of appraisers
 * ends at the one of `o`. */
static void bawahan(const Pilihan *x, const Orang *o, int64_t atas, AsalPerilaku asal, CalonList *l, IdList *semua)
{
    PenilaianList p = penilai_bawahan(&x->b->penilaian, atas);
    for (ptrdiff_t g = 0; g < p.n && l->n < PERILAKU_CALON; g++) {
        ptrdiff_t i = (g + x->b->bulan.n) % p.n;
        Orang *c = cari(x, p.v[i].pegawai);
        if (!c || c->pd != o->pd || c->id == o->penilai) continue;
        *list_add(x->a, semua) = c->id;
        if (!c->halangan && !terpilih(l, c - x->orang)) calon(x, o, c - x->orang, asal, l->n, l);
    }
}

/* Direct ones, and while they do not suffice those below them (M11.13). */
static void calon_bawahan(const Pilihan *x, const Orang *o, int perlu, CalonList *l)
{
    IdList lapis = { 0 };
    *list_add(x->a, &lapis) = o->id;
    for (int t = 0; t < TINGKAT_BAWAH && lapis.n && l->n < perlu; t++) {
        IdList bawah = { 0 };
        for (ptrdiff_t i = 0; i < lapis.n; i++) bawahan(x, o, lapis.v[i], t ? ASAL_PERILAKU_UNIT_BAWAH : ASAL_PERILAKU_LANGSUNG, l, &bawah);
        lapis = bawah;
    }
}

static int urut_calon(const void *x, const void *y)
{
    const Calon *a = x, *b = y;
    int c = (int)a->asal - (int)b->asal;        /* the nearer circle first */
    if (!c) c = a->beban - b->beban;
    if (!c) c = a->pernah - b->pernah;
    return c ? c : a->giliran - b->giliran;
}

/* ---- the choice ---- */

/* The duties of one person that stand, by kind; raters who cannot any more are dropped. */
typedef struct { int rekan, bawahan; CalonList tetap; } Berdiri;

static Halangan masih(const Pilihan *x, const Orang *o, const TugasPerilaku *t)
{
    const Orang *c = cari(x, t->penilai);
    if (!c) return HALANGAN_PERGI;
    if (c->halangan) return c->halangan;
    if (c->pd != o->pd) return HALANGAN_PINDAH;
    return c->id == o->penilai ? HALANGAN_PENILAI : HALANGAN_TIADA;
}

static bool sebagai_bawahan(AsalPerilaku asal) { return asal >= ASAL_PERILAKU_LANGSUNG; }

static Berdiri berdiri(Pilihan *x, const Orang *o, const TugasPerilaku *t, ptrdiff_t n, TunjukPerilaku *out)
{
    Berdiri d = { 0 };
    for (ptrdiff_t i = 0; i < n; i++) {
        Halangan h = t[i].status == STATUS_PERILAKU_TERKIRIM ? HALANGAN_TIADA : masih(x, o, &t[i]);
        const Orang *c = cari(x, t[i].penilai);
        if (h) {
            TugasPerilaku *g = list_add(x->a, &out->gugur);
            *g = t[i];
            g->sebab = h;
            continue;
        }
        if (sebagai_bawahan(t[i].asal)) d.bawahan++;
        else d.rekan++;
        if (c) *list_add(x->a, &d.tetap) = (Calon){ .ke = c - x->orang };
    }
    return d;
}

/* The best `perlu` (none when negative) of the candidates that do not rate him yet; they join `tetap`. How many there were. */
static int ambil(Pilihan *x, const Orang *o, CalonList *l, CalonList *tetap, int perlu, TunjukPerilaku *out)
{
    int dapat = 0;
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, urut_calon);
    for (ptrdiff_t i = 0; i < l->n && dapat < perlu; i++) {
        const Calon *c = &l->v[i];
        if (terpilih(tetap, c->ke)) continue;
        *list_add(x->a, &out->baru) = (TugasPerilaku){ .dinilai = o->id, .penilai = x->orang[c->ke].id, .bulan = x->b->bulan, .asal = c->asal,
            .status = STATUS_PERILAKU_DITUGASKAN, .beban = c->beban, .pernah = c->pernah, .giliran = c->giliran, .calon = (int)l->n, .versi = 1 };
        *list_add(x->a, tetap) = *c;
        x->beban[c->ke]++;
        dapat++;
    }
    return dapat;
}

static void tunjuk_orang(Pilihan *x, ptrdiff_t ke, const TugasPerilaku *t, ptrdiff_t n, TunjukPerilaku *out)
{
    const AturanPerilaku *r = &x->b->profil->perilaku;
    const Orang *o = &x->orang[ke];
    Berdiri d = berdiri(x, o, t, n, out);
    CalonList bawah = { 0 }, setingkat = { 0 };
    calon_bawahan(x, o, r->bawahan + d.bawahan, &bawah);
    d.bawahan += ambil(x, o, &bawah, &d.tetap, r->bawahan - d.bawahan, out);
    int perlu = d.bawahan ? r->rekan : r->rekan_tanpa_bawahan;
    rekan(x, ke, x->unit[ke], ASAL_PERILAKU_REKAN_UNIT, &setingkat);
    if (setingkat.n < perlu + d.tetap.n) rekan(x, ke, x->pd[ke], ASAL_PERILAKU_REKAN_PD, &setingkat);
    d.rekan += ambil(x, o, &setingkat, &d.tetap, perlu - d.rekan, out);
    if (!d.rekan && !d.bawahan) *list_add(x->a, &out->tanpa) = o->id;
}

/* Of who is not rated this month nothing that was not sent stands. */
static void gugurkan(Pilihan *x, Halangan h, const TugasPerilaku *t, ptrdiff_t n, TunjukPerilaku *out)
{
    for (ptrdiff_t i = 0; i < n; i++) {
        if (t[i].status == STATUS_PERILAKU_TERKIRIM) continue;
        TugasPerilaku *g = list_add(x->a, &out->gugur);
        *g = t[i];
        g->sebab = h;
    }
}

/* Duties of a person: a part of `l`, which is sorted by him. */
static const TugasPerilaku *tugas_dari(const TugasPerilakuList *l, int64_t dinilai, ptrdiff_t *n)
{
    ptrdiff_t lo = list_first(l, dinilai, dinilai);
    for (*n = 0; lo + *n < l->n && l->v[lo + *n].dinilai == dinilai;) ++*n;
    return l->v + lo;
}

void perilaku_tunjuk(const BahanPerilaku *b, Arena *a, TunjukPerilaku *out)
{
    Pilihan x = pilihan(b, a);
    *out = (TunjukPerilaku){ 0 };
    for (ptrdiff_t i = 0; i < b->ada.n; i++) {
        const Orang *c = cari(&x, b->ada.v[i].penilai);
        if (c) x.beban[c - x.orang]++;
    }
    for (ptrdiff_t i = 0, n; i < b->ada.n; i += n) {            /* who is gone altogether */
        const TugasPerilaku *t = tugas_dari(&b->ada, b->ada.v[i].dinilai, &n);
        if (!cari(&x, t->dinilai)) gugurkan(&x, HALANGAN_PERGI, t, n, out);
    }
    for (ptrdiff_t k = 0; k < x.n; k++) {
        ptrdiff_t n;
        const TugasPerilaku *t = tugas_dari(&b->ada, x.orang[k].id, &n);
        bool dinilai = !x.orang[k].halangan || x.orang[k].halangan == HALANGAN_PERGI;       /* gone since the month ended */
        if (!dinilai) gugurkan(&x, x.orang[k].halangan, t, n, out);
        else tunjuk_orang(&x, k, t, n, out);
    }
}

/* ---- the proof ---- */

static Str orang_nama(const Pilihan *x, int64_t id)
{
    const Pegawai *p = struktur_pegawai(x->b->s, id);
    return p ? p->nama : S("-");
}

static const TugasPerilaku *tugas_oleh(const TugasPerilakuList *l, int64_t penilai)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].penilai == penilai && l->v[i].status != STATUS_PERILAKU_GUGUR) return &l->v[i];
    return NULL;
}

static const char *pasal_asal(const Profil *p, AsalPerilaku asal)
{
    return profil_ketentuan(p, sebagai_bawahan(asal) ? KETENTUAN_BAWAHAN_LANGSUNG : KETENTUAN_REKAN_SETINGKAT);
}

static void mengapa_terpilih(const Pilihan *x, const TugasPerilaku *t, Str siapa, Mengapa *w)
{
    mengapa_aturan(w, true, pasal_asal(x->b->profil, t->asal), str_cz(w->a, siapa),
                   "%s. Saat ditugaskan: sudah menilai %d orang bulan ini, %d kali menilai orang ini dalam %d bulan sebelumnya, giliran ke-%d di antara %d calon.",
                   asal_perilaku_label[t->asal], t->beban, t->pernah, PERILAKU_INGAT, t->giliran, t->calon);
}

/* Of those not chosen the first ones are named, in their order; the rest are counted. */
static void mengapa_lain(const Pilihan *x, const CalonList *l, const TugasPerilakuList *tugas, Mengapa *w)
{
    enum { SEBUT = 8 };
    int lebih = 0, sebut = 0;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        int64_t id = x->orang[l->v[i].ke].id;
        if (tugas_oleh(tugas, id)) continue;
        if (sebut++ >= SEBUT) lebih++;
        else mengapa_aturan(w, false, pasal_asal(x->b->profil, l->v[i].asal), str_cz(w->a, orang_nama(x, id)),
                            "%s; dapat menilai, tetapi yang terpilih lebih dekat, lebih ringan bebannya, lebih jarang menilai orang ini, atau lebih dahulu gilirannya (dia ke-%d).",
                            asal_perilaku_label[l->v[i].asal], l->v[i].giliran);
    }
    if (lebih) mengapa_fakta(w, "Calon lain yang tidak disebut", "%d", lebih);
}

static void mengapa_halangan(const Pilihan *x, ptrdiff_t ke, Mengapa *w)
{
    Deret r = x->unit[ke];
    for (ptrdiff_t i = r.dari; i < r.dari + r.n && i < r.dari + PERILAKU_CALON; i++)
        if (x->orang[i].halangan)
            mengapa_aturan(w, false, profil_ketentuan(x->b->profil, KETENTUAN_REKAN_SETINGKAT), str_cz(w->a, orang_nama(x, x->orang[i].id)),
                           "Tidak dapat menilai: %s.", halangan_label[x->orang[i].halangan]);
}

void perilaku_mengapa(const BahanPerilaku *b, int64_t dinilai, const TugasPerilakuList *tugas, bool nama, Mengapa *w)
{
    const AturanPerilaku *r = &b->profil->perilaku;
    Pilihan x = pilihan(b, w->a);
    const Orang *o = cari(&x, dinilai);
    int n = 0;
    for (ptrdiff_t i = 0; i < tugas->n; i++) n += tugas->v[i].status != STATUS_PERILAKU_GUGUR;
    if (!o || o->halangan) mengapa_inti(w, "Tidak ada penilai perilaku: %s.", o ? halangan_label[o->halangan] : "tidak bertugas pada bulan itu");
    else if (!n) mengapa_inti(w, "Tidak ada penilai perilaku: tidak seorang pun rekan setingkat atau bawahan dapat ditugaskan.");
    else mengapa_inti(w, "%d orang ditugaskan menilai perilaku " STR_F " di samping pejabat penilainya.", n, STR_A(orang_nama(&x, dinilai)));
    mengapa_fakta(w, "Bulan", STR_F, STR_A(bulan_kata(w->a, b->bulan)));
    mengapa_fakta(w, "Yang ditugaskan", "%d rekan setingkat dan paling banyak %d bawahan; %d rekan bila tidak ada bawahan yang dapat menilai",
                  r->rekan, r->bawahan, r->rekan_tanpa_bawahan);
    mengapa_fakta(w, "Urutan memilih", "yang paling dekat; lalu yang paling sedikit menilai bulan ini; lalu yang paling jarang menilai orang ini dalam %d bulan; lalu giliran melingkar yang maju setiap bulan", PERILAKU_INGAT);
    if (o && !o->halangan && nama) {
        CalonList l = { 0 };
        for (ptrdiff_t i = 0; i < tugas->n; i++)
            if (tugas->v[i].status != STATUS_PERILAKU_GUGUR) mengapa_terpilih(&x, &tugas->v[i], orang_nama(&x, tugas->v[i].penilai), w);
        calon_bawahan(&x, o, r->bawahan, &l);
        rekan(&x, o - x.orang, x.unit[o - x.orang], ASAL_PERILAKU_REKAN_UNIT, &l);
        if (l.n < r->rekan_tanpa_bawahan) rekan(&x, o - x.orang, x.pd[o - x.orang], ASAL_PERILAKU_REKAN_PD, &l);
        mengapa_lain(&x, &l, tugas, w);
        mengapa_halangan(&x, o - x.orang, w);
        for (ptrdiff_t i = 0; i < tugas->n; i++)
            if (tugas->v[i].status == STATUS_PERILAKU_GUGUR)
                mengapa_aturan(w, false, pasal_asal(b->profil, tugas->v[i].asal), str_cz(w->a, orang_nama(&x, tugas->v[i].penilai)),
                               "Ditugaskan, lalu gugur: %s.", halangan_label[tugas->v[i].sebab]);
    } else if (o && !o->halangan) {
        mengapa_aturan(w, true, profil_ketentuan(b->profil, KETENTUAN_REKAN_SETINGKAT), "Rekan kerja setingkat",
                       "Siapa mereka tidak ditampilkan, supaya setiap orang dapat menilai apa adanya.");
        mengapa_aturan(w, true, profil_ketentuan(b->profil, KETENTUAN_BAWAHAN_LANGSUNG), "Bawahan langsung",
                       "Yang langsung lebih dahulu, lalu unit di bawahnya, dalam perangkat daerah yang sama.");
    }
    mengapa_pengubah(w, "Penilai yang pindah, berhenti, dikecualikan, atau cuti sepanjang bulan diganti orang lain sampai tenggatnya.");
}
