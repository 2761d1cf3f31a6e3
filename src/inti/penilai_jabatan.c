/*
 * From names to posts: which role a post has, which row of the table fits it, and which post of the
 * structure a column of that row means. Nothing here looks at who holds a post, but for cari_pemangku().
 */
#include "inti/penilai_dalam.h"

/* ---- posts ------------------------------------------------------------------------------------- */

int peran_cari(const PeranJabatan *v, ptrdiff_t n, Str kode)
{
    ptrdiff_t lo = 0, hi = n;
    while (lo < hi) {
        ptrdiff_t mid = lo + (hi - lo) / 2;
        if (str_cmp(v[mid].kode, kode) < 0) lo = mid + 1;
        else hi = mid;
    }
    return lo < n && str_eq(v[lo].kode, kode) ? (int)lo : -1;
}

static const Jabatan *jabatan_atas(const Cari *c, const Jabatan *j) { return struktur_jabatan(c->s, struktur_atasan(c->s, j->id)); }

static const Unit *unit_jabatan(const Cari *c, const Jabatan *j) { return struktur_unit(c->s, j->unit); }

/* The role that heads such a unit; a role bound to the group of the unit comes before one that is not. */
static int peran_pimpinan(const Cari *c, const Unit *u)
{
    const Unit *k = struktur_kelompok(c->s, u);
    int umum = -1;
    for (int r = 0; r < c->tab->peran.n; r++) {
        const PeranJabatan *p = &c->tab->peran.v[r];
        for (int i = 0; i < p->n_pimpin; i++) {
            if (p->pimpin[i].unit != u->jenis) continue;
            if (!p->pimpin[i].kelompok) umum = r;
            else if (k && p->pimpin[i].kelompok == k->jenis) return r;
        }
    }
    return umum;
}

int cari_peran_jabatan(Cari *c, const Jabatan *j)
{
    int16_t *ingat = c->ingatan ? &c->ingatan[j - c->isi->jabatan.v] : NULL;
    if (ingat && *ingat) return *ingat - 2;
    int r = j->jenis == JENIS_JABATAN_KEPALA_DAERAH ? c->tab->kepala_daerah
        : j->peran.len ? peran_cari(c->tab->peran.v, c->tab->peran.n, j->peran)
        : j->pimpinan ? peran_pimpinan(c, unit_jabatan(c, j)) : -1;
    if (ingat) *ingat = (int16_t)(r + 2);
    return r;
}

const Penugasan *cari_pemangku(const Cari *c, const Jabatan *j)
{
    return c->hari ? c->hari->pemangku[j - c->isi->jabatan.v] : struktur_pemangku_tugas(c->s, j->id, c->t);
}

/* Adds the posts of one role name to what lies at or below `u` (NULL: anywhere): one is remembered in
 * `satu`, all are counted. */
static int hitung_peran(Cari *c, Str kode, int peran, const Unit *u, const Jabatan **satu)
{
    Posisi l = struktur_jabatan_peran(c->s, kode);
    int ada = 0;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Jabatan *j = &c->isi->jabatan.v[l.v[i]];
        if (u && !struktur_di_bawah(c->s, j->unit, u->id)) continue;
        if (!kode.len && !set_ada(&c->tab->peran.v[peran].turunan, cari_peran_jabatan(c, j))) continue;
        *satu = j;
        ada++;
    }
    return ada;
}

static int hitung_jabatan(Cari *c, int peran, const Unit *u, const Jabatan **satu)
{
    int ada = hitung_peran(c, (Str){ 0 }, peran, u, satu);
    for (int r = 0; r < c->tab->peran.n; r++)
        if (set_ada(&c->tab->peran.v[peran].turunan, r)) ada += hitung_peran(c, c->tab->peran.v[r].kode, peran, u, satu);
    return ada;
}

/* Outwards from the group of `u`, its perangkat daerah, then the region: the first ring that holds the role
 * decides, and only when it holds it once. */
const Jabatan *cari_jabatan(Cari *c, int peran, const Unit *u, bool *ganda)
{
    Lingkup lingkup = c->tab->peran.v[peran].lingkup;
    const Jabatan *satu = NULL;
    if (lingkup == LINGKUP_GARIS) return NULL;
    const Unit *pd = struktur_pd(c->s, u);
    for (const Unit *v = struktur_kelompok(c->s, u); v && pd && struktur_di_bawah(c->s, v->id, pd->id);
         v = struktur_unit(c->s, v->induk)) {
        int ada = hitung_jabatan(c, peran, v, &satu);
        *ganda = ada > 1;
        if (ada) return ada == 1 ? satu : NULL;
    }
    int ada = lingkup == LINGKUP_DAERAH ? hitung_jabatan(c, peran, NULL, &satu) : 0;
    *ganda = ada > 1;
    return ada == 1 ? satu : NULL;
}

/* ---- the row ----------------------------------------------------------------------------------- */

static const uint32_t unit_tertutup = 1u << JENIS_UNIT_UPTD | 1u << JENIS_UNIT_PUSKESMAS | 1u << JENIS_UNIT_SEKOLAH
    | 1u << JENIS_UNIT_INSTALASI | 1u << JENIS_UNIT_UPP | 1u << JENIS_UNIT_DESA;

/* Kinds of the units between the post and its group; inside a closed one only the closed ones count. */
static uint32_t tempat(const Cari *c, const Unit *u, const Unit *kelompok)
{
    uint32_t semua = 0;
    for (; u && u != kelompok; u = struktur_unit(c->s, u->induk)) semua |= 1u << u->jenis;
    return semua & unit_tertutup ? semua & unit_tertutup : semua;
}

static bool dipimpin(Cari *c, const BarisPenilai *r, const Unit *u, const Unit *kelompok)
{
    for (; u && u != kelompok; u = struktur_unit(c->s, u->induk))
        for (int i = 0; i < r->n_dipimpin; i++) {
            const Jabatan *j = r->dipimpin[i].unit == u->jenis ? struktur_jabatan(c->s, struktur_pimpinan(c->s, u->id)) : NULL;
            if (j && set_ada(&c->tab->peran.v[r->dipimpin[i].peran].turunan, cari_peran_jabatan(c, j))) return true;
        }
    return false;
}

static bool memimpin_pd(const Cari *c, const Jabatan *j)
{
    const Unit *u = unit_jabatan(c, j);
    return j->pimpinan && j->jenis != JENIS_JABATAN_KEPALA_DAERAH && struktur_pd(c->s, u) == u;
}

const BarisPenilai *cari_baris(Cari *c, const Subjek *x)
{
    const Jabatan *letak = x->jabatan ? x->jabatan : x->dari;
    const Unit *u = unit_jabatan(c, letak), *k = struktur_kelompok(c->s, u);
    uint32_t kelompok = k ? 1u << k->jenis : 0, pada = tempat(c, u, k);
    unsigned jenis = x->jabatan ? 1u << x->jabatan->jenis : 0;
    bool kepala = x->jabatan && memimpin_pd(c, x->jabatan);
    for (int putaran = x->syarat ? 0 : 1; putaran < 2; putaran++) {
        JenisPenugasan syarat = putaran ? JENIS_PENUGASAN_TIADA : x->syarat;
        for (ptrdiff_t i = 0; i < c->tab->baris.n; i++) {
            const BarisPenilai *r = &c->tab->baris.v[i];
            if (r->syarat != syarat || (r->kelompok && !(r->kelompok & kelompok))) continue;
            if (!r->semua && !(r->jenis & jenis) && !set_ada(&r->dinilai, x->peran) && !(r->kepala_pd && kepala)) continue;
            bool di_mana_saja = !r->pada && !r->pada_terbuka && !r->n_dipimpin;
            if (di_mana_saja || (r->pada & pada) || (r->pada_terbuka && !(pada & unit_tertutup))
                || (r->n_dipimpin && dipimpin(c, r, u, k))) return r;
        }
    }
    pastikan(!"a table whose last row does not take everyone");
    return NULL;
}

/* ---- from a name to a post --------------------------------------------------------------------- */

static bool berperan(Cari *c, const Jabatan *j, int peran)
{
    return set_ada(&c->tab->peran.v[peran].turunan, cari_peran_jabatan(c, j));
}

static Titik titik_peran(Cari *c, int peran, const Jabatan *dari)
{
    Titik t = { NULL, dari, peran, false };
    for (const Jabatan *j = jabatan_atas(c, dari); j && !t.jabatan; j = jabatan_atas(c, j))
        if (berperan(c, j, peran)) t.jabatan = j;
    if (!t.jabatan) t.jabatan = cari_jabatan(c, peran, unit_jabatan(c, dari), &t.ganda);
    if (t.jabatan == dari) t.jabatan = NULL;        /* nobody stands above himself */
    return t;
}

static Titik titik_jabatan(Cari *c, const Jabatan *j, const Jabatan *dari)
{
    return (Titik){ j, dari, j ? cari_peran_jabatan(c, j) : -1, false };
}

/* The nearest administrator or pengawas upwards; when only higher ones are there, the nearest of those. */
static Titik titik_pejabat(Cari *c, const Jabatan *dari)
{
    const Jabatan *tinggi = NULL;
    for (const Jabatan *j = jabatan_atas(c, dari); j; j = jabatan_atas(c, j)) {
        if (j->jenis == JENIS_JABATAN_ADMINISTRATOR || j->jenis == JENIS_JABATAN_PENGAWAS) return titik_jabatan(c, j, dari);
        if (!tinggi && (j->jenis == JENIS_JABATAN_JPT || j->jenis == JENIS_JABATAN_KEPALA_DAERAH)) tinggi = j;
    }
    return titik_jabatan(c, tinggi, dari);
}

Titik cari_sebutan(Cari *c, const SebutanPenilai *s, const Jabatan *dari, const Pegawai *orang)
{
    switch (s->cara) {
    case CARA_PENILAI_PERAN: {
        Titik t = titik_peran(c, s->peran, dari);
        Titik lain = t.jabatan || s->atau < 0 ? t : titik_peran(c, s->atau, dari);
        return lain.jabatan ? lain : t;
    }
    case CARA_PENILAI_KAITAN: {
        const KaitanJf *k = orang ? struktur_kaitan(c->s, orang->id, c->t) : NULL;
        return titik_jabatan(c, k ? struktur_jabatan(c->s, k->jabatan) : NULL, dari);
    }
    case CARA_PENILAI_PEJABAT:  return titik_pejabat(c, dari);
    case CARA_PENILAI_LANGSUNG: return titik_jabatan(c, jabatan_atas(c, dari), dari);
    case CARA_PENILAI_ATASAN: case CARA_PENILAI_TIADA: case CARA_PENILAI_MAX: break;
    }
    pastikan(!"not a way to name a post");
    return (Titik){ 0 };
}
