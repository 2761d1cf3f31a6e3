/* Persons of the demo: who could hold such a post, and since when. */
#include "jobs/demo_buat.h"

Acak demo_acak(const Buat *b, uint64_t untuk) { return acak_dari(b->u->benih, untuk, 0); }

int demo_isi_pilih(const Buat *b, Acak *r, Str isi)
{
    int jumlah = 0;
    for (ptrdiff_t i = 0; i < b->t->isi.n; i++)
        if (str_eq(b->t->isi.v[i].kode, isi)) jumlah += b->t->isi.v[i].bobot;
    if (!jumlah) return demo_keluarga(b->t, isi);       /* a mix of one family bears its name */
    int ke = acak_n(r, jumlah);
    for (ptrdiff_t i = 0; i < b->t->isi.n; i++) {
        if (!str_eq(b->t->isi.v[i].kode, isi)) continue;
        ke -= b->t->isi.v[i].bobot;
        if (ke < 0) return b->t->isi.v[i].keluarga;
    }
    return -1;
}

/* ---- which post of the family ---- */

static bool cocok(const PolaJabatan *j, StatusPegawai status)
{
    return status == STATUS_PEGAWAI_PPPK || status == STATUS_PEGAWAI_PPPK_PARUH ? j->pppk.len > 0 : true;
}

/* The lower posts of a family are the more common ones. */
static const PolaJabatan *jabatan_pilih(const Keluarga *k, Acak *r, StatusPegawai status)
{
    static const int bobot[] = { 6, 5, 3, 3, 2, 2 };
    int jumlah = 0;
    for (ptrdiff_t i = 0; i < k->jabatan.n; i++)
        if (cocok(&k->jabatan.v[i], status)) jumlah += bobot[i < countof(bobot) ? i : countof(bobot) - 1];
    int ke = jumlah ? acak_n(r, jumlah) : 0;
    for (ptrdiff_t i = 0; i < k->jabatan.n; i++) {
        if (!cocok(&k->jabatan.v[i], status)) continue;
        ke -= bobot[i < countof(bobot) ? i : countof(bobot) - 1];
        if (ke < 0) return &k->jabatan.v[i];
    }
    return NULL;
}

static StatusPegawai status_pilih(const Keluarga *k, Acak *r)
{
    int p = acak_n(r, 100);
    return p < k->paruh ? STATUS_PEGAWAI_PPPK_PARUH : p < k->paruh + k->pppk ? STATUS_PEGAWAI_PPPK : STATUS_PEGAWAI_PNS;
}

/* ---- a working life ---- */

static Tanggal awal_bulan(int tahun, Acak *r)
{
    static const int bulan_masuk[] = { 1, 3, 3, 4, 12 };
    return tanggal(tahun, bulan_masuk[acak_n(r, countof(bulan_masuk))], 1);
}

/* Rank and education tell how long a PNS has served: four years a rank, from the rank he began with. */
static void hidup_pns(Buat *b, Acak *r, const PolaJabatan *j, bool pimpinan, DemoOrang *o, Pegawai *p)
{
    static const struct { int mulai, muda, tua; } awal[DIDIK_MAX] = {
        [DIDIK_SMA] = { 5, 19, 28 }, [DIDIK_D3] = { 7, 22, 30 }, [DIDIK_S1] = { 9, 23, 33 }, [DIDIK_S2] = { 10, 24, 34 } };
    int tahun_ini = tanggal_tahun(b->u->hari);
    int mulai = awal[j->didik].mulai, batas = j->gol_akhir >= 13 ? 58 : 56;
    o->golongan = acak_antara(r, j->gol_awal, j->gol_akhir);
    if (o->golongan < mulai) mulai = o->golongan;
    int kerja = (o->golongan - mulai) * 4 + acak_antara(r, 1, 4), masuk = acak_antara(r, awal[j->didik].muda, awal[j->didik].tua);
    if (masuk + kerja > batas) masuk = batas - kerja > awal[j->didik].muda ? batas - kerja : awal[j->didik].muda;
    if (masuk + kerja > batas) kerja = batas - masuk;
    o->masuk = awal_bulan(tahun_ini - kerja, r);
    p->status = STATUS_PEGAWAI_PNS;
    if (!pimpinan && o->golongan == mulai && acak_ya(r, 45)) {          /* one of the last intakes */
        p->status = STATUS_PEGAWAI_CPNS;
        Bulan baru = tanggal_bulan(b->u->hari);
        o->masuk = bulan_awal(bulan_plus(baru, acak_ya(r, 250) ? -acak_n(r, 2) : -10));
    }
    o->lahir = tanggal(tanggal_tahun(o->masuk) - masuk, acak_antara(r, 1, 12), acak_antara(r, 1, 28));
    p->golongan = str_z(golongan_kode(o->golongan));
    p->pangkat = str_z(golongan_pangkat(o->golongan));
}

static void hidup_pppk(Buat *b, Acak *r, const PolaJabatan *j, DemoOrang *o, Pegawai *p)
{
    int tahun_ini = tanggal_tahun(b->u->hari);
    bool paruh = p->status == STATUS_PEGAWAI_PPPK_PARUH;
    o->masuk = paruh ? tanggal(tahun_ini, 1, 1) : awal_bulan(tahun_ini - acak_antara(r, 2, 4), r);
    o->lahir = tanggal(tanggal_tahun(o->masuk) - acak_antara(r, 24, 49), acak_antara(r, 1, 12), acak_antara(r, 1, 28));
    p->golongan = j->pppk;
    p->kontrak_mulai = o->masuk;
    Ymd m = tanggal_ymd(o->masuk);
    p->kontrak_sampai = paruh ? tanggal(tahun_ini, 12, 31) : tanggal_plus(tanggal(m.tahun + 5, m.bulan, 1), -1);
    p->kontrak_nomor = str_fmt(b->a, "800.1.2.5/PK.%d-BKPSDM/%d", (int)p->id, m.tahun);
}

static int sifat(Acak *r, int dari, int sampai)
{
    return (acak_antara(r, dari, sampai) + acak_antara(r, dari, sampai) + acak_antara(r, dari, sampai)) / 3;
}

/* The one title that has a form for each sex. */
static Str gelar_pilih(Arena *a, Acak *r, const PolaJabatan *j, bool perempuan)
{
    Str g = j->gelar.v[acak_n(r, (int)j->gelar.n)];
    if (!str_starts(g, S("Drs.")) && !str_starts(g, S("Dra."))) return g;
    return str_fmt(a, "%s" STR_F, perempuan ? "Dra." : "Drs.", STR_A(str_sub(g, 4, g.len)));
}

int64_t demo_orang_buat(Buat *b, int keluarga, bool pns, const PolaJabatan **jabatan)
{
    const Keluarga *k = &b->t->keluarga.v[keluarga];
    Pegawai *p = list_add(b->a, &b->s->isi.pegawai);
    DemoOrang *o = list_add(b->a, &b->s->orang);
    p->id = b->s->isi.pegawai.n;
    Acak r = acak_dari(b->u->benih, (uint64_t)p->id, 1);
    o->keluarga = keluarga;
    o->perempuan = acak_n(&r, 100) < k->perempuan;
    p->status = pns ? STATUS_PEGAWAI_PNS : status_pilih(k, &r);
    const PolaJabatan *j = jabatan_pilih(k, &r, p->status);
    if (!j) j = jabatan_pilih(k, &r, p->status = STATUS_PEGAWAI_PNS);
    pastikan(j);
    bool kepala = j->jenis == JENIS_JABATAN_KEPALA_DAERAH;
    if (kepala) {
        p->status = STATUS_PEGAWAI_KEPALA;
        o->lahir = tanggal(tanggal_tahun(b->u->hari) - 52, 5, 17);
        o->masuk = tanggal(tanggal_tahun(b->u->hari) - 2, 1, 2);
    } else if (p->status == STATUS_PEGAWAI_PNS) hidup_pns(b, &r, j, pns, o, p);
    else hidup_pppk(b, &r, j, o, p);
    int umur = tanggal_tahun(b->u->hari) - tanggal_tahun(o->lahir);
    p->nama = demo_nama(b->a, &r, b->t, o->perempuan, umur, gelar_pilih(b->a, &r, j, o->perempuan));
    if (!kepala) p->nip = demo_nip(b->a, &r, &b->nip, p->status, o->lahir, o->masuk, o->perempuan);
    p->surel = demo_surel(b->a, p->nama, p->id);
    p->telepon = str_fmt(b->a, "0812-0000-%04d", acak_n(&r, 10000));
    o->kelas = acak_antara(&r, 1, 6);
    o->mapel = acak_n(&r, 1000);
    o->rajin = acak_ya(&r, 120) ? acak_antara(&r, 450, 750) : acak_antara(&r, 850, 995);
    o->mutu = sifat(&r, 0, 1000);
    o->laku = sifat(&r, 0, 1000);
    if (jabatan) *jabatan = j;
    return p->id;
}

/* ---- assignments ---- */

Penugasan *demo_tugaskan(Buat *b, int64_t pegawai, int64_t jabatan, JenisPenugasan jenis, Tanggal mulai, Tanggal sampai)
{
    static const char *const kode[JENIS_JABATAN_MAX] = {
        [JENIS_JABATAN_KEPALA_DAERAH] = "100.2.1.3", [JENIS_JABATAN_JPT] = "821.2", [JENIS_JABATAN_ADMINISTRATOR] = "821.2",
        [JENIS_JABATAN_PENGAWAS] = "821.2", [JENIS_JABATAN_PELAKSANA] = "823", [JENIS_JABATAN_JF] = "821.3" };
    Penugasan *p = list_add(b->a, &b->s->isi.penugasan);
    bool biasa = jenis == JENIS_PENUGASAN_DEFINITIF;
    *p = (Penugasan){ .id = b->s->isi.penugasan.n, .pegawai = pegawai, .jabatan = jabatan, .jenis = jenis, .mulai = mulai, .sampai = sampai };
    p->nomor_sk = str_fmt(b->a, "%s/KEP.%d-BKPSDM/%d", biasa ? kode[jabatan_ke(b, jabatan)->jenis] : "800.1.11", ++b->nomor_sk, tanggal_tahun(mulai));
    return p;
}
