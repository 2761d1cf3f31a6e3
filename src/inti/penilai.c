/* The answers of penilai.h: one person with proof, everyone in one pass, and what BKPSDM should see. */
#include "inti/penilai_dalam.h"

static Cari cari_baru(const Profil *p, const Struktur *s, Tanggal t, Arena *a)
{
    return (Cari){ .s = s, .isi = struktur_isi(s), .tab = p->tabel_penilai, .t = t, .a = a };
}

const PeranJabatan *penilai_peran(const Profil *p, Str kode)
{
    int r = peran_cari(p->tabel_penilai->peran.v, p->tabel_penilai->peran.n, kode);
    return r < 0 ? NULL : &p->tabel_penilai->peran.v[r];
}

const PeranJabatan *penilai_peran_jabatan(const Profil *p, const Struktur *s, const Jabatan *j)
{
    Cari c = cari_baru(p, s, (Tanggal){ 0 }, NULL);
    int r = cari_peran_jabatan(&c, j);
    return r < 0 ? NULL : &c.tab->peran.v[r];
}

bool penilai_cari(const Profil *p, const Struktur *s, int64_t pegawai, Tanggal t, Arena *a, HasilPenilai *h, Err *err)
{
    *h = (HasilPenilai){ 0 };
    Cari c = cari_baru(p, s, t, a);
    Temuan temu;
    c.dinilai = struktur_pegawai(s, pegawai);
    c.h = h;
    if (!c.dinilai) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    bool ada = cari_penilai(&c, &temu);
    h->penilai = temu.penilai;
    h->atasan = temu.atasan;
    h->dicatat = temu.dicatat;
    if (!h->baris.len) h->baris = temu.penilai.pegawai ? c.tab->pasal[LANGKAH_PENILAI_KHUSUS] : (Str){ 0 };
    return ada || err_set(err, E_PENILAI_TIADA, NULL, NULL, V(c.dinilai->nama), V(t));
}

static int banding(int64_t a, int64_t b) { return (a > b) - (a < b); }

static int urut_penilaian(const void *x, const void *y)
{
    const Penilaian *a = x, *b = y;
    return a->penilai != b->penilai ? banding(a->penilai, b->penilai) : banding(a->pegawai, b->pegawai);
}

PenilaianList penilai_semua(const Profil *p, const Struktur *s, Tanggal t, Arena *a)
{
    Cari c = cari_baru(p, s, t, a);
    StrukturHari hari = struktur_hari(s, t, a);
    c.hari = &hari;
    c.ingatan = arena_many(a, int16_t, c.isi->jabatan.n ? c.isi->jabatan.n : 1);
    PenilaianList l = { .v = arena_many(a, Penilaian, c.isi->pegawai.n ? c.isi->pegawai.n : 1), .cap = c.isi->pegawai.n };
    for (ptrdiff_t i = 0; i < c.isi->pegawai.n; i++) {
        const Jabatan *j = hari.skp[i] ? struktur_jabatan(s, hari.skp[i]->jabatan) : NULL;
        if (!j || j->jenis == JENIS_JABATAN_KEPALA_DAERAH) continue;
        Temuan temu;
        c.dinilai = &c.isi->pegawai.v[i];
        bool ada = cari_penilai(&c, &temu);
        l.v[l.n++] = (Penilaian){
            .pegawai = c.dinilai->id,
            .penilai = ada ? temu.penilai.pegawai->id : 0,
            .atasan = ada && temu.atasan.pegawai ? temu.atasan.pegawai->id : 0,
            .dicatat = temu.dicatat,
        };
    }
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, urut_penilaian);
    return l;
}

PenilaianList penilai_bawahan(const PenilaianList *l, int64_t penilai)
{
    ptrdiff_t dari = list_first(l, penilai, penilai), n = 0;
    while (dari + n < l->n && l->v[dari + n].penilai == penilai) n++;
    return n ? (PenilaianList){ .v = l->v + dari, .n = n, .cap = n } : (PenilaianList){ 0 };
}

/* ---- what BKPSDM should see -------------------------------------------------------------------- */

static int urut_rentang(const void *x, const void *y)
{
    const Rentang *a = x, *b = y;
    return a->bawahan != b->bawahan ? banding(b->bawahan, a->bawahan) : banding(a->penilai, b->penilai);
}

static int urut_pegawai(const void *x, const void *y)
{
    const Penilaian *const *a = x, *const *b = y;
    return banding((*a)->pegawai, (*b)->pegawai);
}

/* Everyone has at most one appraiser, so each chain ends or closes a ring. `lewat` numbers the walk that
 * met a person first; meeting one's own number again is a ring, and only its members are listed. */
static void cari_lingkaran(const PenilaianList *l, PeriksaPenilai *out, Arena *a)
{
    const Penilaian **orang = arena_many(a, const Penilaian *, l->n ? l->n : 1);
    ptrdiff_t *lewat = arena_many(a, ptrdiff_t, l->n ? l->n : 1), *atas = arena_many(a, ptrdiff_t, l->n ? l->n : 1);
    for (ptrdiff_t i = 0; i < l->n; i++) orang[i] = &l->v[i];
    if (l->n) qsort(orang, (size_t)l->n, sizeof *orang, urut_pegawai);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        ptrdiff_t lo = 0, hi = l->n;
        while (lo < hi) {
            ptrdiff_t mid = lo + (hi - lo) / 2;
            if (orang[mid]->pegawai < orang[i]->penilai) lo = mid + 1;
            else hi = mid;
        }
        atas[i] = lo < l->n && orang[lo]->pegawai == orang[i]->penilai ? lo : -1;
    }
    for (ptrdiff_t i = 0; i < l->n; i++) {
        ptrdiff_t j = i;
        while (j >= 0 && !lewat[j]) {
            lewat[j] = i + 1;
            j = atas[j];
        }
        if (j < 0 || lewat[j] != i + 1) continue;
        ptrdiff_t mula = j;
        do {
            *list_add(a, &out->lingkaran) = orang[j]->pegawai;
            j = atas[j];
        } while (j != mula);
    }
}

PeriksaPenilai penilai_periksa(const Profil *p, const PenilaianList *l, Arena *a)
{
    PeriksaPenilai out = { 0 };
    for (ptrdiff_t i = 0, n; i < l->n; i += n) {
        for (n = 0; i + n < l->n && l->v[i + n].penilai == l->v[i].penilai; n++) {
            if (!l->v[i].penilai) *list_add(a, &out.tanpa_penilai) = l->v[i + n].pegawai;
            if (l->v[i + n].dicatat) *list_add(a, &out.dicatat) = l->v[i + n].pegawai;
        }
        if (l->v[i].penilai && n > p->batas_bawahan) *list_add(a, &out.rentang) = (Rentang){ l->v[i].penilai, n };
    }
    if (out.rentang.n) qsort(out.rentang.v, (size_t)out.rentang.n, sizeof *out.rentang.v, urut_rentang);
    cari_lingkaran(l, &out, a);
    return out;
}

const Pegawai *penilai_kepala_pd(const Profil *p, const Struktur *s, const Unit *u, Tanggal t)
{
    Cari c = cari_baru(p, s, t, NULL);
    const Unit *k = struktur_kelompok(s, u);
    int peran = k ? c.tab->kepala_pd[k->jenis] : -1;
    bool ganda = false;
    const Jabatan *j = peran >= 0 ? cari_jabatan(&c, peran, u, &ganda) : NULL;
    return j ? struktur_pemangku(s, j->id, t, NULL) : struktur_kepala_pd(s, u, t);
}

/* ---- explanation ------------------------------------------------------------------------------- */

static Str sebutan(Arena *a, const Pejabat *p)
{
    static const char *const gelar[JENIS_PENUGASAN_MAX] = {
        [JENIS_PENUGASAN_PLT] = "Plt ", [JENIS_PENUGASAN_PLH] = "Plh ", [JENIS_PENUGASAN_PJ] = "Pj. " };
    if (!p->pegawai) return S("tidak ada");
    return str_fmt(a, STR_F " (%s" STR_F ")", STR_A(p->pegawai->nama), gelar[p->sebagai] ? gelar[p->sebagai] : "", STR_A(p->jabatan->nama));
}

void penilai_mengapa(const Profil *p, const HasilPenilai *h, const Pegawai *dinilai, Tanggal t, Mengapa *w)
{
    if (!w) return;
    Str penilai = sebutan(w->a, &h->penilai), atasan = sebutan(w->a, &h->atasan), hari = tanggal_kata(w->a, t);
    if (h->penilai.pegawai)
        mengapa_inti(w, "Pejabat penilai " STR_F " adalah " STR_F ".", STR_A(dinilai->nama), STR_A(penilai));
    else
        mengapa_inti(w, "Pejabat penilai " STR_F " tidak ditemukan.", STR_A(dinilai->nama));
    mengapa_fakta(w, "Pegawai", STR_F, STR_A(dinilai->nama));
    mengapa_fakta(w, "Pada tanggal", STR_F, STR_A(hari));
    mengapa_fakta(w, "Pejabat penilai", STR_F, STR_A(penilai));
    mengapa_fakta(w, "Atasan pejabat penilai", STR_F, STR_A(atasan));
    if (h->baris.len) mengapa_fakta(w, "Baris", STR_F, STR_A(h->baris));
    if (h->keterangan.len) mengapa_fakta(w, "Keterangan", STR_F, STR_A(h->keterangan));
    for (ptrdiff_t i = 0; i < h->bukti.n; i++) {
        const BuktiPenilai *b = &h->bukti.v[i];
        mengapa_aturan(w, b->terpakai, str_cz(w->a, b->pasal), str_cz(w->a, b->judul), STR_F, STR_A(b->kalimat));
    }
    mengapa_pengubah(w, "Berubah bila jabatan di atasnya diisi atau dikosongkan, ditunjuk Plt/Plh (" STR_F "), atau BKPSDM "
                     "menetapkan penilai khusus (" STR_F ").", STR_A(p->tabel_penilai->pasal[LANGKAH_PENILAI_PLT]),
                     STR_A(p->tabel_penilai->pasal[LANGKAH_PENILAI_KHUSUS]));
}
