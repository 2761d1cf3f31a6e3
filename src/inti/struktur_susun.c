/*
 * Building a Struktur: every reference is looked up once, here, so that the questions need not doubt. All
 * steps are linear in the rows; a regency of 15,000 persons takes a few milliseconds.
 */
#include "inti/struktur_dalam.h"

#define TOLAK(a, err, ...) err_set((err), E_STRUKTUR, NULL, NULL, V(str_fmt((a), __VA_ARGS__)))

/* ---- look-up tables ---------------------------------------------------------------------------- */

static uint32_t topeng_untuk(ptrdiff_t n)
{
    uint32_t besar = 8;
    while (besar < 2 * (uint64_t)n) besar *= 2;
    return besar - 1;
}

static uint32_t hash_id(int64_t id) { return (uint32_t)(((uint64_t)id * 0x9E3779B97F4A7C15u) >> 32); }

static Peta peta_baru(Arena *a, ptrdiff_t n)
{
    Peta p = { .topeng = topeng_untuk(n) };
    p.sel = arena_many(a, PetaSel, (ptrdiff_t)p.topeng + 1);
    for (uint32_t i = 0; i <= p.topeng; i++) p.sel[i].ke = -1;
    return p;
}

static PetaSel *peta_sel(const Peta *p, int64_t id)
{
    uint32_t i = hash_id(id) & p->topeng;
    while (p->sel[i].ke >= 0 && p->sel[i].id != id) i = (i + 1) & p->topeng;
    return &p->sel[i];
}

int32_t peta_cari(const Peta *p, int64_t id) { return id ? peta_sel(p, id)->ke : -1; }

static PetaTeks peta_teks_baru(Arena *a, ptrdiff_t n)
{
    PetaTeks p = { .topeng = topeng_untuk(n) };
    p.sel = arena_many(a, PetaTeksSel, (ptrdiff_t)p.topeng + 1);
    for (uint32_t i = 0; i <= p.topeng; i++) p.sel[i].ke = -1;
    return p;
}

static PetaTeksSel *peta_teks_sel(const PetaTeks *p, Str kunci)
{
    uint32_t i = (uint32_t)(str_hash(kunci) >> 16) & p->topeng;
    while (p->sel[i].ke >= 0 && !str_eq(p->sel[i].kunci, kunci)) i = (i + 1) & p->topeng;
    return &p->sel[i];
}

int32_t peta_teks_cari(const PetaTeks *p, Str kunci) { return peta_teks_sel(p, kunci)->ke; }

/* Indexes one list by its id; refuses id 0 and an id that comes twice. */
#define PETAKAN(a, s, daftar, nama, err) \
    petakan((a), &(s)->daftar, (s)->isi.daftar.v, sizeof *(s)->isi.daftar.v, (s)->isi.daftar.n, (nama), (err))

static bool petakan(Arena *a, Peta *p, const void *v, size_t ukuran, ptrdiff_t n, const char *nama, Err *err)
{
    *p = peta_baru(a, n);
    for (ptrdiff_t i = 0; i < n; i++) {
        int64_t id;
        memcpy(&id, (const char *)v + (size_t)i * ukuran, sizeof id);
        if (!id) return TOLAK(a, err, "%s ke-%td tidak bernomor.", nama, i + 1);
        PetaSel *sel = peta_sel(p, id);
        if (sel->ke >= 0) return TOLAK(a, err, "%s %lld tercantum dua kali.", nama, (long long)id);
        *sel = (PetaSel){ .id = id, .ke = (int32_t)i };
    }
    return true;
}
_Static_assert(offsetof(TimKerja, id) == 0 && offsetof(Unit, id) == 0 && offsetof(Jabatan, id) == 0 && offsetof(Pegawai, id) == 0
    && offsetof(Penugasan, id) == 0, "petakan() reads the id at the head of a row");

/* Members by group, in list order; `kunci[i]` is the group of item i, -1 for none. */
static Himpunan himpun(Arena *a, ptrdiff_t kelompok, const int32_t *kunci, ptrdiff_t n)
{
    Himpunan h = { arena_many(a, int32_t, kelompok + 1), arena_many(a, int32_t, n ? n : 1) };
    for (ptrdiff_t i = 0; i < n; i++)
        if (kunci[i] >= 0) h.awal[kunci[i] + 1]++;
    for (ptrdiff_t k = 0; k < kelompok; k++) h.awal[k + 1] += h.awal[k];
    int32_t *isi = arena_many(a, int32_t, kelompok ? kelompok : 1);
    memcpy(isi, h.awal, (size_t)kelompok * sizeof *isi);
    for (ptrdiff_t i = 0; i < n; i++)
        if (kunci[i] >= 0) h.isi[isi[kunci[i]]++] = (int32_t)i;
    return h;
}

/* ---- units ------------------------------------------------------------------------------------- */

static bool jenis_kelompok(JenisUnit j) { return j >= JENIS_UNIT_SETDA && j <= JENIS_UNIT_BPBD; }

/* Depth first from the roots; what is not reached lies on a cycle. Parents come before their children in
 * `urut`, so what a unit inherits is already there. */
static bool jelajahi(Arena *a, Struktur *s, int32_t *urut, Err *err)
{
    ptrdiff_t n = s->isi.unit.n, ada = 0;
    int32_t *tumpuk = arena_many(a, int32_t, 2 * n + 1), puncak = 0, waktu = 0;
    for (ptrdiff_t akar = 0; akar < n; akar++) {
        if (s->induk[akar] >= 0) continue;
        tumpuk[puncak++] = (int32_t)akar;
        while (puncak) {
            int32_t u = tumpuk[--puncak];
            if (u < 0) {                            /* all below it are done */
                s->keluar[~u] = waktu;
                continue;
            }
            urut[ada++] = u;
            s->masuk[u] = waktu++;
            tumpuk[puncak++] = ~u;
            for (int32_t i = s->anak.awal[u + 1]; i > s->anak.awal[u]; i--) tumpuk[puncak++] = s->anak.isi[i - 1];
        }
    }
    if (ada == n) return true;
    for (ptrdiff_t i = 0; i < ada; i++) s->masuk[urut[i]] = -1;
    for (ptrdiff_t i = 0; i < n; i++)
        if (s->masuk[i] >= 0)
            return TOLAK(a, err, "Unit “" STR_F "” (" STR_F ") berada di bawah dirinya sendiri.",
                         STR_A(s->isi.unit.v[i].nama), STR_A(s->isi.unit.v[i].kode));
    pastikan(!"a cycle without a member");
    return false;
}

static bool susun_unit(Arena *a, Struktur *s, Err *err)
{
    const UnitList *l = &s->isi.unit;
    ptrdiff_t muat = l->n ? l->n : 1;
    if (!PETAKAN(a, s, unit, "Unit", err)) return false;
    s->induk = arena_many(a, int32_t, muat);
    s->masuk = arena_many(a, int32_t, muat);
    s->keluar = arena_many(a, int32_t, muat);
    s->pd = arena_many(a, int32_t, muat);
    s->kelompok = arena_many(a, int32_t, muat);
    s->pimpinan = arena_many(a, int32_t, muat);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Unit *u = &l->v[i];
        s->induk[i] = peta_cari(&s->unit, u->induk);
        s->pimpinan[i] = -1;
        if (u->jenis <= JENIS_UNIT_TIADA || u->jenis >= JENIS_UNIT_MAX)
            return TOLAK(a, err, "Unit “" STR_F "” (" STR_F "): jenisnya belum diisi.", STR_A(u->nama), STR_A(u->kode));
        if (u->induk && s->induk[i] < 0)
            return TOLAK(a, err, "Unit “" STR_F "” (" STR_F "): unit induk %lld tidak ada.",
                         STR_A(u->nama), STR_A(u->kode), (long long)u->induk);
    }
    s->anak = himpun(a, l->n, s->induk, l->n);
    int32_t *urut = arena_many(a, int32_t, muat);
    if (!jelajahi(a, s, urut, err)) return false;

    for (ptrdiff_t i = 0; i < l->n; i++) {
        int32_t u = urut[i], atas = s->induk[u];
        JenisUnit j = l->v[u].jenis;
        s->kelompok[u] = jenis_kelompok(j) || j == JENIS_UNIT_PEMDA ? u : atas >= 0 ? s->kelompok[atas] : -1;
        bool pd_atas = atas >= 0 && s->pd[atas] >= 0;
        bool pd_sejati = pd_atas && jenis_kelompok(l->v[s->pd[atas]].jenis);
        if (pd_sejati) s->pd[u] = s->pd[atas];
        else if (jenis_kelompok(j) && j != JENIS_UNIT_KELURAHAN) s->pd[u] = u;
        else if (pd_atas) s->pd[u] = s->pd[atas];
        else s->pd[u] = j == JENIS_UNIT_PEMDA ? -1 : u;
    }
    return true;
}

/* ---- posts ------------------------------------------------------------------------------------- */

/* The superior of a post where it names none: the first head at or above its unit that is not itself. */
static int32_t atasan_menurut_unit(const Struktur *s, int32_t jabatan)
{
    for (int32_t u = peta_cari(&s->unit, s->isi.jabatan.v[jabatan].unit); u >= 0; u = s->induk[u])
        if (s->pimpinan[u] >= 0 && s->pimpinan[u] != jabatan) return s->pimpinan[u];
    return -1;
}

/* No post is its own superior, however many steps up. Each post is walked once: `lewat` tells in which
 * walk it was met first. */
static bool periksa_garis(Arena *a, const Struktur *s, Err *err)
{
    ptrdiff_t n = s->isi.jabatan.n;
    int32_t *lewat = arena_many(a, int32_t, n ? n : 1);
    for (int32_t i = 0; i < n; i++) {
        int32_t j = i;
        while (j >= 0 && !lewat[j]) {
            lewat[j] = i + 1;
            j = s->atasan[j];
        }
        if (j >= 0 && lewat[j] == i + 1)
            return TOLAK(a, err, "Jabatan “" STR_F "” (" STR_F ") menjadi atasan dirinya sendiri.",
                         STR_A(s->isi.jabatan.v[j].nama), STR_A(s->isi.jabatan.v[j].kode));
    }
    return true;
}

/* Groups posts by role name; a post without one counts only when it heads a unit (group of ""). */
static void susun_peran(Arena *a, Struktur *s)
{
    const JabatanList *l = &s->isi.jabatan;
    int32_t *kunci = arena_many(a, int32_t, l->n ? l->n : 1), peran = 0;
    s->peran = peta_teks_baru(a, l->n);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Jabatan *j = &l->v[i];
        kunci[i] = -1;
        if (!j->peran.len && !j->pimpinan) continue;
        PetaTeksSel *sel = peta_teks_sel(&s->peran, j->peran);
        if (sel->ke < 0) *sel = (PetaTeksSel){ j->peran, peran++ };
        kunci[i] = sel->ke;
    }
    s->jabatan_peran = himpun(a, peran, kunci, l->n);
}

static bool susun_jabatan(Arena *a, Struktur *s, Err *err)
{
    const JabatanList *l = &s->isi.jabatan;
    if (!PETAKAN(a, s, jabatan, "Jabatan", err)) return false;
    int32_t *unit = arena_many(a, int32_t, l->n ? l->n : 1);
    s->atasan = arena_many(a, int32_t, l->n ? l->n : 1);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Jabatan *j = &l->v[i];
        unit[i] = peta_cari(&s->unit, j->unit);
        if (unit[i] < 0)
            return TOLAK(a, err, "Jabatan “" STR_F "” (" STR_F "): unit %lld tidak ada.",
                         STR_A(j->nama), STR_A(j->kode), (long long)j->unit);
        if (j->jenis <= JENIS_JABATAN_TIADA || j->jenis >= JENIS_JABATAN_MAX)
            return TOLAK(a, err, "Jabatan “" STR_F "” (" STR_F "): jenisnya belum diisi.", STR_A(j->nama), STR_A(j->kode));
        if (!j->pimpinan) continue;
        int32_t lain = s->pimpinan[unit[i]];
        if (lain >= 0)
            return TOLAK(a, err, "Unit “" STR_F "” dipimpin dua jabatan: “" STR_F "” dan “" STR_F "”.",
                         STR_A(s->isi.unit.v[unit[i]].nama), STR_A(l->v[lain].nama), STR_A(j->nama));
        s->pimpinan[unit[i]] = (int32_t)i;
    }
    s->jabatan_unit = himpun(a, s->isi.unit.n, unit, l->n);
    for (int32_t i = 0; i < l->n; i++) {
        const Jabatan *j = &l->v[i];
        s->atasan[i] = j->atasan ? peta_cari(&s->jabatan, j->atasan) : atasan_menurut_unit(s, i);
        if (j->atasan && s->atasan[i] < 0)
            return TOLAK(a, err, "Jabatan “" STR_F "” (" STR_F "): jabatan atasan %lld tidak ada.",
                         STR_A(j->nama), STR_A(j->kode), (long long)j->atasan);
    }
    susun_peran(a, s);
    return periksa_garis(a, s, err);
}

/* ---- persons and what is dated ----------------------------------------------------------------- */

static bool susun_pegawai(Arena *a, Struktur *s, Err *err)
{
    const PegawaiList *l = &s->isi.pegawai;
    if (!PETAKAN(a, s, pegawai, "Pegawai", err)) return false;
    s->nip = peta_teks_baru(a, l->n);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        if (!l->v[i].nip.len) continue;
        PetaTeksSel *sel = peta_teks_sel(&s->nip, l->v[i].nip);
        if (sel->ke >= 0)
            return TOLAK(a, err, "NIP " STR_F " dipakai dua pegawai: " STR_F " dan " STR_F ".",
                         STR_A(l->v[i].nip), STR_A(l->v[sel->ke].nama), STR_A(l->v[i].nama));
        *sel = (PetaTeksSel){ l->v[i].nip, (int32_t)i };
    }
    s->akhir = arena_many(a, Tanggal, l->n ? l->n : 1);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Pegawai *p = &l->v[i];
        bool kontrak = (p->status == STATUS_PEGAWAI_PPPK || p->status == STATUS_PEGAWAI_PPPK_PARUH) && p->kontrak_sampai.n;
        s->akhir[i] = kontrak ? p->kontrak_sampai : TANGGAL_AKHIR;
    }
    return true;
}

/* One dated row that ties a person to something: both ends exist, the range is one. */
static bool periksa_ikatan(Arena *a, const char *apa, int64_t id, int32_t pegawai, int32_t lain, const char *lain_apa,
                           Tanggal mulai, Tanggal sampai, Err *err)
{
    const char *salah = pegawai < 0 ? "pegawai" : lain < 0 ? lain_apa : NULL;
    if (salah) return TOLAK(a, err, "%s %lld: %s yang disebutnya tidak ada.", apa, (long long)id, salah);
    if (!mulai.n || sampai.n < mulai.n)
        return TOLAK(a, err, "%s %lld: tanggal mulainya kosong atau sesudah tanggal akhirnya.", apa, (long long)id);
    return true;
}

static bool susun_penugasan(Arena *a, Struktur *s, Err *err)
{
    const PenugasanList *l = &s->isi.penugasan;
    if (!PETAKAN(a, s, penugasan, "Penugasan", err)) return false;
    ptrdiff_t muat = l->n ? l->n : 1;
    int32_t *pegawai = arena_many(a, int32_t, muat), *jabatan = arena_many(a, int32_t, muat);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Penugasan *p = &l->v[i];
        pegawai[i] = peta_cari(&s->pegawai, p->pegawai);
        jabatan[i] = peta_cari(&s->jabatan, p->jabatan);
        if (!periksa_ikatan(a, "Penugasan", p->id, pegawai[i], jabatan[i], "jabatan", p->mulai, p->sampai, err)) return false;
        if (p->jenis <= JENIS_PENUGASAN_TIADA || p->jenis >= JENIS_PENUGASAN_MAX)
            return TOLAK(a, err, "Penugasan %lld: jenisnya belum diisi.", (long long)p->id);
    }
    s->penugasan_pegawai = himpun(a, s->isi.pegawai.n, pegawai, l->n);
    s->penugasan_jabatan = himpun(a, s->isi.jabatan.n, jabatan, l->n);
    return true;
}

static bool susun_kaitan(Arena *a, Struktur *s, Err *err)
{
    const KaitanJfList *l = &s->isi.kaitan;
    int32_t *pegawai = arena_many(a, int32_t, l->n ? l->n : 1);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const KaitanJf *k = &l->v[i];
        pegawai[i] = peta_cari(&s->pegawai, k->pegawai);
        if (!periksa_ikatan(a, "Kaitan JF", k->id, pegawai[i], peta_cari(&s->jabatan, k->jabatan), "jabatan",
                            k->mulai, k->sampai, err)) return false;
    }
    s->kaitan = himpun(a, s->isi.pegawai.n, pegawai, l->n);
    return true;
}

static bool susun_khusus(Arena *a, Struktur *s, Err *err)
{
    const PenilaiKhususList *l = &s->isi.khusus;
    int32_t *pegawai = arena_many(a, int32_t, l->n ? l->n : 1);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const PenilaiKhusus *k = &l->v[i];
        pegawai[i] = peta_cari(&s->pegawai, k->pegawai);
        if (!periksa_ikatan(a, "Penilai khusus", k->id, pegawai[i], peta_cari(&s->pegawai, k->penilai), "penilai",
                            k->mulai, k->sampai, err)) return false;
        if (k->atasan && peta_cari(&s->pegawai, k->atasan) < 0)
            return TOLAK(a, err, "Penilai khusus %lld: atasan yang disebutnya tidak ada.", (long long)k->id);
        if (k->penilai == k->pegawai || k->atasan == k->pegawai)
            return TOLAK(a, err, "Penilai khusus %lld: pegawai tidak menilai dirinya sendiri.", (long long)k->id);
    }
    s->khusus = himpun(a, s->isi.pegawai.n, pegawai, l->n);
    return true;
}

static bool susun_tim(Arena *a, Struktur *s, Err *err)
{
    const AnggotaTimKerjaList *l = &s->isi.anggota;
    Peta tim;
    ptrdiff_t muat = l->n ? l->n : 1;
    int32_t *pegawai = arena_many(a, int32_t, muat);
    s->tim = arena_many(a, int32_t, muat);
    if (!petakan(a, &tim, s->isi.tim.v, sizeof *s->isi.tim.v, s->isi.tim.n, "Tim kerja", err)) return false;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const AnggotaTimKerja *x = &l->v[i];
        pegawai[i] = peta_cari(&s->pegawai, x->pegawai);
        s->tim[i] = peta_cari(&tim, x->tim);
        if (!periksa_ikatan(a, "Anggota tim", x->tim, pegawai[i], s->tim[i], "tim", x->mulai, x->sampai, err)) return false;
    }
    for (ptrdiff_t i = 0; i < s->isi.tim.n; i++)
        if (peta_cari(&s->unit, s->isi.tim.v[i].unit) < 0) return TOLAK(a, err, "Tim kerja “" STR_F "”: unitnya tidak ada.", STR_A(s->isi.tim.v[i].nama));
    s->anggota = himpun(a, s->isi.pegawai.n, pegawai, l->n);
    return true;
}

bool struktur_susun(Arena *a, const IsiStruktur *isi, const Struktur **out, Err *err)
{
    Struktur *s = arena_one(a, Struktur);
    s->isi = *isi;
    bool jadi = susun_unit(a, s, err) && susun_jabatan(a, s, err) && susun_pegawai(a, s, err)
        && susun_penugasan(a, s, err) && susun_kaitan(a, s, err) && susun_khusus(a, s, err)
        && susun_tim(a, s, err);
    if (jadi) *out = s;
    return jadi;
}
