/* Units of the demo and the posts that head them: the region's own list, patterns of parts, places. */
#include "jobs/demo_buat.h"

static const char *const romawi[] = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" };

/* How many persons of the region go with one kecamatan, puskesmas and so on. */
enum { PER_KECAMATAN = 550, PER_KELURAHAN = 500, PER_DESA = 400, PER_PUSKESMAS = 450, PER_SMP = 240, PER_TK = 700, PER_UPP = 1500 };

static int banyak(int pegawai, int per, int paling_sedikit, ptrdiff_t ada)
{
    int n = pegawai / per;
    if (n < paling_sedikit) n = paling_sedikit;
    return n < ada ? n : (int)ada;
}

ptrdiff_t demo_unit_cari(const Buat *b, Str kode)
{
    for (ptrdiff_t i = b->s->isi.unit.n - 1; i >= 0; i--)
        if (str_eq(b->s->isi.unit.v[i].kode, kode)) return i;
    return -1;
}

int64_t demo_jabatan_tambah(Buat *b, int64_t unit, Str kode, Str nama, JenisJabatan jenis, Str peran)
{
    Jabatan *j = list_add(b->a, &b->s->isi.jabatan);
    *j = (Jabatan){ .id = b->s->isi.jabatan.n, .unit = unit, .kode = kode, .nama = nama, .jenis = jenis, .peran = peran };
    return j->id;
}

int64_t demo_jabatan_staf(Buat *b, ptrdiff_t unit, const PolaJabatan *j)
{
    UnitDemo *u = &b->unit.v[unit];
    for (int64_t id = u->jabatan_awal; id && id <= b->s->isi.jabatan.n; id++) {
        const Jabatan *ada = jabatan_ke(b, id);
        if (ada->unit == u->unit && str_eq(ada->nama, j->nama)) return id;
    }
    Str kode = str_fmt(b->a, STR_F "/" STR_F, STR_A(unit_ke(b, u->unit)->kode), STR_A(demo_slug(b->a, j->nama)));
    int64_t id = demo_jabatan_tambah(b, u->unit, kode, j->nama, j->jenis, j->peran);
    if (!u->jabatan_awal) u->jabatan_awal = id;
    return id;
}

static bool adalah_pd(JenisUnit j) { return j >= JENIS_UNIT_SETDA && j <= JENIS_UNIT_BPBD && j != JENIS_UNIT_KELURAHAN; }

static const Unit *pd(const Buat *b, const Unit *u)
{
    while (u->induk && !adalah_pd(u->jenis)) u = unit_ke(b, u->induk);
    return u;
}

static int pekan_unit(const Buat *b, const Unit *u)
{
    JenisUnit induk = u->induk ? unit_ke(b, u->induk)->jenis : JENIS_UNIT_TIADA;
    return u->jenis == JENIS_UNIT_PUSKESMAS || u->jenis == JENIS_UNIT_SEKOLAH || induk == JENIS_UNIT_PUSKESMAS ? 6 : b->u->pekan;
}

/* Title of the person who heads it, as the pattern of the kind says or the line itself. */
static Str nama_jabatan(Buat *b, const Unit *u, Str pola)
{
    Str inti = u->nama;
    str_cut(&inti, ' ');
    return demo_isi(b->a, pola, (const Isian[]){ { "nama", u->nama }, { "inti", inti }, { "pd", pd(b, u)->nama }, { NULL, { 0 } } });
}

static void pos_tambah(Buat *b, int64_t jabatan, ptrdiff_t unit, int keluarga, Str kelas, Str atasan)
{
    *list_add(b->a, &b->pos) = (PosDemo){ .jabatan = jabatan, .unit = unit, .keluarga = keluarga, .kelas = kelas };
    *list_add(b->a, &b->atasan) = atasan;
}

static void kepala_tambah(Buat *b, const PolaUnit *p, ptrdiff_t ke)
{
    Unit *u = &b->s->isi.unit.v[ke];
    const PolaPimpinan *k = &b->t->pimpinan[u->jenis];
    if (!k->kelas.len) return;
    JenisJabatan jenis = jenis_jabatan_dari(k->kelas);
    if (!jenis) jenis = str_eqz(k->kelas, "desa") ? JENIS_JABATAN_PELAKSANA : JENIS_JABATAN_JF;
    Str nama = p->jabatan.len ? p->jabatan : k->jabatan;
    int64_t id = demo_jabatan_tambah(b, u->id, u->kode, nama_jabatan(b, u, nama), jenis, p->peran);
    jabatan_ke(b, id)->pimpinan = true;
    jabatan_ke(b, id)->mandiri = k->mandiri;
    b->unit.v[ke].kepala = id;
    pos_tambah(b, id, ke, k->keluarga, k->kelas, p->atasan);
    b->unit.v[ke].pos = b->pos.n;
}

/* Position of the new unit. */
static ptrdiff_t unit_tambah(Buat *b, const PolaUnit *p, Str kode, Str nama, int64_t induk)
{
    Unit *u = list_add(b->a, &b->s->isi.unit);
    *u = (Unit){ .id = b->s->isi.unit.n, .induk = induk, .kode = kode, .nama = nama, .jenis = p->jenis };
    u->pekan = pekan_unit(b, u);
    *list_add(b->a, &b->unit) = (UnitDemo){ .unit = u->id, .isi = p->isi, .bobot = p->isi.len ? p->bobot : 0, .tepat = p->tepat };
    kepala_tambah(b, p, u->id - 1);
    return u->id - 1;
}

/* The parts of pattern `pola` below the unit at `ke`, which is itself when their `induk` is ".". */
static bool pasang_pola(Buat *b, Str pola, ptrdiff_t ke)
{
    const Str kode = b->s->isi.unit.v[ke].kode;
    bool ada = false;
    for (ptrdiff_t i = 0; i < b->t->pola.n; i++) {
        const PolaUnit *p = &b->t->pola.v[i];
        if (!str_eq(p->pola, pola)) continue;
        ada = true;
        if (str_eqz(p->kode, ".")) continue;
        Str induk = str_eqz(p->induk, ".") ? kode : str_fmt(b->a, STR_F "." STR_F, STR_A(kode), STR_A(p->induk));
        ptrdiff_t di = demo_unit_cari(b, induk);
        if (di < 0) return err_set(b->err, E_DEMO, NULL, NULL, V(str_fmt(b->a, "pola.tsv: induk " STR_F " tidak ada.", STR_A(induk))));
        PolaUnit q = *p;
        const Unit *u = &b->s->isi.unit.v[ke];
        Str inti = u->nama;
        str_cut(&inti, ' ');
        q.jabatan = demo_isi(b->a, p->jabatan, (const Isian[]){ { "tempat", inti }, { NULL, { 0 } } });
        unit_tambah(b, &q, str_fmt(b->a, STR_F "." STR_F, STR_A(kode), STR_A(p->kode)), p->nama, b->s->isi.unit.v[di].id);
    }
    return ada || err_set(b->err, E_DEMO, NULL, NULL, V(str_fmt(b->a, "pola.tsv: pola " STR_F " tidak ada.", STR_A(pola))));
}

/* A unit made from the first line of a pattern, with its parts. `di`: code of the unit above; empty: as the pattern says. */
static ptrdiff_t tempatkan(Buat *b, const char *pola, Str kode, Str di, Str tempat, Str nomor)
{
    for (ptrdiff_t i = 0; i < b->t->pola.n; i++) {
        const PolaUnit *p = &b->t->pola.v[i];
        if (!str_eqz(p->pola, pola) || !str_eqz(p->kode, ".")) continue;
        ptrdiff_t induk = demo_unit_cari(b, di.len ? di : p->induk);
        if (induk < 0) break;
        Isian isian[] = { { "tempat", tempat }, { "no", nomor }, { NULL, { 0 } } };
        PolaUnit q = *p;
        q.jabatan = demo_isi(b->a, p->jabatan, isian);
        ptrdiff_t ke = unit_tambah(b, &q, kode, demo_isi(b->a, p->nama, isian), b->s->isi.unit.v[induk].id);
        return pasang_pola(b, str_z(pola), ke) ? ke : -1;
    }
    err_set(b->err, E_DEMO, NULL, NULL, V(str_fmt(b->a, "pola.tsv: pola %s tidak dapat dipasang.", pola)));
    return -1;
}

static bool daftar_unit(Buat *b)
{
    for (ptrdiff_t i = 0; i < b->t->unit.n; i++) {
        const PolaUnit *p = &b->t->unit.v[i];
        if (p->sejak > b->u->pegawai) continue;
        Str kode = str_eqz(p->kode, ".") ? S("pemda") : p->kode;
        ptrdiff_t induk = !p->induk.len ? -1 : demo_unit_cari(b, str_eqz(p->induk, ".") ? S("pemda") : p->induk);
        if (p->induk.len && induk < 0)
            return err_set(b->err, E_DEMO, NULL, NULL, V(str_fmt(b->a, "unit.tsv: induk dari " STR_F " tidak ada.", STR_A(kode))));
        int64_t di = induk < 0 ? 0 : b->s->isi.unit.v[induk].id;
        if (p->jabatan_saja) {
            int64_t j = demo_jabatan_tambah(b, di, kode, p->jabatan, p->jabatan_saja, p->peran);
            pos_tambah(b, j, induk, demo_keluarga(b->t, p->isi), str_z(jenis_jabatan_kode[p->jabatan_saja]), p->atasan);
            continue;
        }
        ptrdiff_t ke = unit_tambah(b, p, kode, p->nama, di);
        if (p->pola.len && !pasang_pola(b, p->pola, ke)) return false;
    }
    return b->s->isi.unit.n || err_set(b->err, E_DEMO, NULL, NULL, V("unit.tsv kosong."));
}

/* ---- places ---- */

typedef LIST_OF(const Wilayah *) WilayahList;

static WilayahList wilayah(Buat *b, const char *jenis)
{
    WilayahList l = { 0 };
    for (ptrdiff_t i = 0; i < b->t->wilayah.n; i++)
        if (str_eqz(b->t->wilayah.v[i].jenis, jenis)) *list_add(b->a, &l) = &b->t->wilayah.v[i];
    return l;
}

static Str kode(Buat *b, const char *depan, Str nama, int n)
{
    Str slug = demo_slug(b->a, nama);
    return n ? str_fmt(b->a, "%s." STR_F ".%d", depan, STR_A(slug), n) : str_fmt(b->a, "%s." STR_F, depan, STR_A(slug));
}

/* Kecamatan with their kelurahan and, where a PNS heads it, a village. */
static bool kecamatan(Buat *b, WilayahList kec)
{
    WilayahList kel = wilayah(b, "kelurahan"), desa = wilayah(b, "desa");
    for (ptrdiff_t i = 0; i < kec.n; i++) {
        ptrdiff_t ke = tempatkan(b, "kecamatan", kode(b, "kec", kec.v[i]->nama, 0), S("pemda"), kec.v[i]->nama, (Str){ 0 });
        if (ke < 0) return false;
        b->s->isi.unit.v[ke].tempat = kec.v[i]->nama;
    }
    int n_kel = banyak(b->u->pegawai, PER_KELURAHAN, 2, kel.n), n_desa = banyak(b->u->pegawai, PER_DESA, 1, desa.n);
    for (ptrdiff_t i = 0; i < kel.n && n_kel; i++) {
        Str di = kode(b, "kec", kel.v[i]->kecamatan, 0);
        if (demo_unit_cari(b, di) < 0) continue;
        if (tempatkan(b, "kelurahan", kode(b, "kel", kel.v[i]->nama, 0), di, kel.v[i]->nama, (Str){ 0 }) < 0) return false;
        n_kel--;
    }
    for (ptrdiff_t i = 0; i < desa.n && n_desa; i++) {
        Str di = kode(b, "kec", desa.v[i]->kecamatan, 0);
        if (demo_unit_cari(b, di) < 0) continue;
        Str k = str_fmt(b->a, "desa." STR_F "." STR_F, STR_A(demo_slug(b->a, desa.v[i]->kecamatan)), STR_A(demo_slug(b->a, desa.v[i]->nama)));
        if (tempatkan(b, "desa", k, di, desa.v[i]->nama, (Str){ 0 }) < 0) return false;
        n_desa--;
    }
    return true;
}

static bool sekolah(Buat *b, const char *pola, WilayahList tempat, int n, bool angka)
{
    for (int i = 0; i < n; i++) {
        int no = i / (int)tempat.n + 1;
        const Wilayah *w = tempat.v[i % (int)tempat.n];
        Str nomor = angka || no >= countof(romawi) ? str_fmt(b->a, "%d", no) : str_z(romawi[no]);
        Str k = w->kecamatan.len ? str_fmt(b->a, "%s." STR_F "." STR_F ".%d", pola, STR_A(demo_slug(b->a, w->kecamatan)), STR_A(demo_slug(b->a, w->nama)), no)
                                 : kode(b, pola, w->nama, no);
        if (tempatkan(b, pola, k, (Str){ 0 }, w->nama, nomor) < 0) return false;
    }
    return true;
}

/* Weight of all units so far, and how many persons their heads and they need. */
static int kebutuhan(const Buat *b)
{
    int n = (int)b->pos.n;
    for (ptrdiff_t i = 0; i < b->unit.n; i++) n += b->unit.v[i].bobot;
    return n;
}

/* Where primary schools stand: villages and kelurahan of the kecamatan that exist, one round after another. */
static WilayahList tempat_sd(Buat *b)
{
    WilayahList l = { 0 };
    for (ptrdiff_t i = 0; i < b->t->wilayah.n; i++) {
        const Wilayah *w = &b->t->wilayah.v[i];
        if ((str_eqz(w->jenis, "desa") || str_eqz(w->jenis, "kelurahan")) && demo_unit_cari(b, kode(b, "kec", w->kecamatan, 0)) >= 0)
            *list_add(b->a, &l) = w;
    }
    return l;
}

static bool pasang_atasan(Buat *b)
{
    for (ptrdiff_t i = 0; i < b->pos.n; i++) {
        if (!b->atasan.v[i].len) continue;
        Str kode_atas = str_eqz(b->atasan.v[i], ".") ? S("pemda") : b->atasan.v[i];
        int64_t atas = 0;
        for (ptrdiff_t k = 0; k < b->s->isi.jabatan.n && !atas; k++)
            if (str_eq(b->s->isi.jabatan.v[k].kode, kode_atas)) atas = b->s->isi.jabatan.v[k].id;
        if (!atas) return err_set(b->err, E_DEMO, NULL, NULL, V(str_fmt(b->a, "unit.tsv: jabatan atasan " STR_F " tidak ada.", STR_A(kode_atas))));
        jabatan_ke(b, b->pos.v[i].jabatan)->atasan = atas;
    }
    return true;
}

bool demo_unit_buat(Buat *b)
{
    int n = b->u->pegawai;
    if (!daftar_unit(b)) return false;
    Str akar = b->s->isi.unit.v[0].nama;
    while (str_find(akar, S(" ")) >= 0) str_cut(&akar, ' ');
    b->s->isi.unit.v[0].tempat = akar;
    WilayahList kec = wilayah(b, "kecamatan"), pkm = wilayah(b, "puskesmas");
    kec.n = banyak(n, PER_KECAMATAN, 2, kec.n);
    if (!kecamatan(b, kec)) return false;
    for (int i = 0, perlu = banyak(n, PER_PUSKESMAS, 2, pkm.n); i < perlu; i++)
        if (tempatkan(b, "puskesmas", kode(b, "pkm", pkm.v[i]->nama, 0), (Str){ 0 }, pkm.v[i]->nama, (Str){ 0 }) < 0) return false;
    if (!sekolah(b, "smp", kec, banyak(n, PER_SMP, 2, kec.n * 4), true) || !sekolah(b, "tk", kec, banyak(n, PER_TK, 1, kec.n), true)
        || !sekolah(b, "upp", kec, banyak(n, PER_UPP, 1, kec.n), true)) return false;
    int sisa = n - kebutuhan(b), sd = sisa / 12;        /* a school is one head and eleven */
    if (sd < n / 120 + 1) sd = n / 120 + 1;
    WilayahList tempat = tempat_sd(b);
    return tempat.n ? sekolah(b, "sd", tempat, sd, false) && pasang_atasan(b) : err_set(b->err, E_DEMO, NULL, NULL, V("wilayah.tsv tanpa desa dan kelurahan."));
}

/* ---- how many work where ---- */

void demo_unit_bagi(Buat *b, int n)
{
    int64_t bobot = 0;
    for (ptrdiff_t i = 0; i < b->unit.n; i++) {
        if (b->unit.v[i].tepat) b->unit.v[i].staf = b->unit.v[i].bobot, n -= b->unit.v[i].bobot;
        else bobot += b->unit.v[i].bobot;
    }
    if (n < 0 || !bobot) return;
    int64_t tumpuk = 0, sudah = 0;          /* rounding carries over, so the sum is exact */
    for (ptrdiff_t i = 0; i < b->unit.n; i++) {
        UnitDemo *u = &b->unit.v[i];
        if (u->tepat) continue;
        tumpuk += (int64_t)u->bobot * n;
        u->staf = (int)(tumpuk / bobot - sudah);
        sudah = tumpuk / bobot;
    }
}
