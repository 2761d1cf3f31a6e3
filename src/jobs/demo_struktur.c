/*
 * The demo's structure: units and posts (demo_unit.c) are filled with persons (demo_orang.c); then some posts
 * fall vacant, and people come, go, study and stand in for each other as in any regency.
 */
#include "jobs/demo_buat.h"

KODE_ISI(DEMO_CONTOH, demo_contoh, DEMO_CONTOH_LIST)

/* Purposes of chance in this file. */
enum { UNTUK_KOSONG = 101, UNTUK_STAF, UNTUK_MULAI, UNTUK_BELAJAR, UNTUK_CLTN, UNTUK_PENSIUN, UNTUK_PINDAH, UNTUK_BANTU, UNTUK_KAITAN, UNTUK_KHUSUS };

enum { KOSONG = -1 };               /* pos.pemangku of a post left without a holder */

static Tanggal lebih_akhir(Tanggal a, Tanggal b) { return a.n > b.n ? a : b; }
static int tahun_ini(const Buat *b) { return tanggal_tahun(b->u->hari); }
static const Unit *unit_pos(const Buat *b, const PosDemo *p) { return &b->s->isi.unit.v[p->unit]; }
static bool struktural(Str kelas) { return str_eqz(kelas, "administrator") || str_eqz(kelas, "pengawas"); }

/* The post that heads the unit at this position, with who holds it; NULL when it has none. */
static PosDemo *pos_kepala(const Buat *b, int64_t unit)
{
    ptrdiff_t ke = unit ? b->unit.v[unit - 1].pos : 0;
    return ke ? &b->pos.v[ke - 1] : NULL;
}

static int64_t terisi(const PosDemo *p) { return p && p->pemangku > 0 ? p->pemangku : 0; }

/* ---- log-ins that the demo prints ---- */

typedef struct { DemoContoh siapa; Str unit, jabatan, kelamin, nama, gelar; } Contoh;

static bool contoh_baca(const Buat *b, ptrdiff_t i, Contoh *c)
{
    const Kalimat *k = &b->t->kalimat.v[i];
    if (!str_eqz(k->jenis, "contoh")) return false;
    Str s = k->isi;
    *c = (Contoh){ .siapa = demo_contoh_dari(k->rinci) };
    c->unit = str_cut(&s, ';');
    c->jabatan = str_cut(&s, ';');
    c->kelamin = str_cut(&s, ';');
    c->nama = str_cut(&s, ';');
    c->gelar = s;
    return c->siapa != DEMO_CONTOH_TIADA;
}

static bool unit_contoh(const Buat *b, Str kode)
{
    Contoh c;
    for (ptrdiff_t i = 0; i < b->t->kalimat.n; i++)
        if (contoh_baca(b, i, &c) && str_eq(c.unit, kode)) return true;
    return false;
}

/* A PNS of the unit in that post; else any PNS of the unit. */
static int64_t staf_contoh(const Buat *b, int64_t unit, Str jabatan)
{
    int64_t lain = 0;
    for (ptrdiff_t i = 0; i < b->s->isi.penugasan.n; i++) {
        const Penugasan *p = &b->s->isi.penugasan.v[i];
        const Jabatan *j = jabatan_ke(b, p->jabatan);
        if (j->unit != unit || j->pimpinan || pegawai_ke(b, p->pegawai)->status != STATUS_PEGAWAI_PNS) continue;
        if (str_eq(j->nama, jabatan)) return p->pegawai;
        if (!lain) lain = p->pegawai;
    }
    return lain;
}

static bool tetapkan_contoh(Buat *b)
{
    Contoh c;
    for (ptrdiff_t i = 0; i < b->t->kalimat.n; i++) {
        if (!contoh_baca(b, i, &c)) continue;
        ptrdiff_t u = demo_unit_cari(b, c.unit);
        int64_t unit = u < 0 ? 0 : b->s->isi.unit.v[u].id;
        int64_t id = str_eqz(c.jabatan, "pimpinan") ? terisi(pos_kepala(b, unit)) : unit ? staf_contoh(b, unit, c.jabatan) : 0;
        if (!id) return err_set(b->err, E_DEMO, NULL, NULL, V(str_fmt(b->a, "kalimat.tsv: contoh " STR_F " tidak ada pemangkunya.", STR_A(c.unit))));
        b->s->contoh[c.siapa] = id;
        if (!c.nama.len) continue;
        Pegawai *p = pegawai_ke(b, id);
        DemoOrang *o = orang_ke(b, id);
        o->perempuan = str_eqz(c.kelamin, "P");
        p->nama = demo_nama_gelar(b->a, c.nama, c.gelar);
        p->surel = demo_surel(b->a, p->nama, id);
        Acak r = acak_dari(b->u->benih, (uint64_t)id, 2);
        p->nip = demo_nip(b->a, &r, &b->nip, p->status, o->lahir, o->masuk, o->perempuan);
        if (o->rajin < 900) o->rajin = 900;
        o->mutu = 520;
        o->laku = 640;
    }
    for (int i = 1; i < DEMO_CONTOH_MAX; i++)
        if (!b->s->contoh[i]) return err_set(b->err, E_DEMO, NULL, NULL, V(str_fmt(b->a, "kalimat.tsv: contoh %s tidak ada.", demo_contoh_kode[i])));
    return true;
}

/* ---- who holds what ---- */

/* Three in a hundred posts are vacant, never those whose role others depend on; the Sekda is a Pj. */
static void kosongkan(Buat *b)
{
    Acak r = demo_acak(b, UNTUK_KOSONG);
    PosDemo *jpt = NULL;
    ptrdiff_t kosong = 0, boleh = 0;
    for (ptrdiff_t i = 0; i < b->pos.n; i++) {
        PosDemo *p = &b->pos.v[i];
        const Unit *u = unit_pos(b, p);
        JenisUnit j = u->jenis;
        if (j == JENIS_UNIT_SETDA && jabatan_ke(b, p->jabatan)->pimpinan) p->pemangku = KOSONG;
        if (jabatan_ke(b, p->jabatan)->peran.len || unit_contoh(b, u->kode)) continue;
        if (j == JENIS_UNIT_DINAS || j == JENIS_UNIT_DINAS_UPTD || j == JENIS_UNIT_BADAN) jpt = p;
        if (!struktural(p->kelas) || j == JENIS_UNIT_KECAMATAN || j == JENIS_UNIT_SEKRETARIAT) continue;
        boleh++;
        bool ya = acak_ya(&r, 30);
        if (!ya && kosong < boleh / 40 + 1 && boleh % 17 == 0) ya = true;       /* a small regency has some as well */
        if (!ya) continue;
        p->pemangku = KOSONG;
        kosong++;
    }
    if (jpt) jpt->pemangku = KOSONG;
}

/* Days of inauguration: most officials began on one of them. */
static Tanggal tmt_pejabat(const Buat *b, Acak *r)
{
    int y = tahun_ini(b);
    const Tanggal hari[] = { tanggal(y - 1, 1, 2), tanggal(y - 2, 1, 3), tanggal(y - 2, 8, 21), tanggal(y - 3, 12, 30), tanggal(y - 4, 12, 31), tanggal(y - 1, 6, 10) };
    return hari[acak_n(r, acak_ya(r, 100) ? 6 : 5)];
}

static Tanggal tmt_staf(const Buat *b, Acak *r, Tanggal masuk)
{
    int y = tahun_ini(b);
    if (masuk.n > tanggal(y - 3, 1, 1).n) return masuk;
    return lebih_akhir(masuk, tanggal(y - acak_antara(r, 1, 7), acak_ya(r, 500) ? 1 : 4, acak_ya(r, 500) ? 2 : 1));
}

static void isi_pos(Buat *b)
{
    Acak r = demo_acak(b, UNTUK_MULAI);
    for (ptrdiff_t i = 0; i < b->pos.n; i++) {
        PosDemo *p = &b->pos.v[i];
        if (p->pemangku == KOSONG) continue;
        const PolaJabatan *j;
        int keluarga = p->keluarga >= 0 ? p->keluarga : demo_isi_pilih(b, &r, b->unit.v[p->unit].isi);
        p->pemangku = demo_orang_buat(b, keluarga, true, &j);
        Tanggal mulai = lebih_akhir(tmt_pejabat(b, &r), orang_ke(b, p->pemangku)->masuk);
        if (str_eqz(p->kelas, "tambahan")) {
            demo_tugaskan(b, p->pemangku, demo_jabatan_staf(b, p->unit, j), JENIS_PENUGASAN_DEFINITIF, lebih_akhir(tanggal(tahun_ini(b) - 6, 4, 1), orang_ke(b, p->pemangku)->masuk), TANGGAL_AKHIR);
            demo_tugaskan(b, p->pemangku, p->jabatan, JENIS_PENUGASAN_TAMBAHAN, mulai, TANGGAL_AKHIR);
        } else {
            demo_tugaskan(b, p->pemangku, p->jabatan, str_eqz(p->kelas, "desa") ? JENIS_PENUGASAN_KEPALA_DESA : JENIS_PENUGASAN_DEFINITIF, mulai, TANGGAL_AKHIR);
        }
    }
}

static void isi_staf(Buat *b)
{
    Acak r = demo_acak(b, UNTUK_STAF);
    for (ptrdiff_t i = 0; i < b->unit.n; i++)
        for (int k = 0; k < b->unit.v[i].staf; k++) {
            const PolaJabatan *j;
            int64_t id = demo_orang_buat(b, demo_isi_pilih(b, &r, b->unit.v[i].isi), false, &j);
            demo_tugaskan(b, id, demo_jabatan_staf(b, i, j), JENIS_PENUGASAN_DEFINITIF, tmt_staf(b, &r, orang_ke(b, id)->masuk), TANGGAL_AKHIR);
        }
}

/* ---- standing in ---- */

/* Who takes over a vacant post: the secretary of a perangkat daerah, else a neighbour of the same level,
 * else the official above. */
static int64_t pengganti(const Buat *b, const PosDemo *p)
{
    const Unit *u = unit_pos(b, p);
    for (int putaran = 0; putaran < 2; putaran++)
        for (ptrdiff_t i = 0; i < b->s->isi.unit.n; i++) {
            const Unit *v = &b->s->isi.unit.v[i];
            bool sekretaris = v->induk == u->id && v->jenis == JENIS_UNIT_SEKRETARIAT, tetangga = v->induk == u->induk && v->jenis == u->jenis && v->id != u->id;
            if (!(putaran ? tetangga && struktural(p->kelas) : sekretaris)) continue;
            int64_t id = terisi(pos_kepala(b, v->id));
            if (id && pegawai_ke(b, id)->status == STATUS_PEGAWAI_PNS) return id;
        }
    return terisi(pos_kepala(b, u->induk));
}

static void tunjuk(Buat *b)
{
    Tanggal plt = tanggal_plus(bulan_awal(bulan_plus(tanggal_bulan(b->u->hari), -5)), 1);
    int ke = 0;
    for (ptrdiff_t i = 0; i < b->pos.n; i++) {
        PosDemo *p = &b->pos.v[i];
        const Unit *u = unit_pos(b, p);
        if (p->pemangku != KOSONG) continue;
        if (u->jenis == JENIS_UNIT_SETDA) {
            for (ptrdiff_t k = b->unit.n - 1; k >= 0; k--)
                if (b->s->isi.unit.v[k].jenis == JENIS_UNIT_BADAN_UPTD) {
                    int64_t id = terisi(pos_kepala(b, k + 1));
                    if (id) demo_tugaskan(b, id, p->jabatan, JENIS_PENUGASAN_PJ, plt, TANGGAL_AKHIR);
                    break;
                }
            continue;
        }
        int64_t id = pengganti(b, p);
        bool pd = u->jenis >= JENIS_UNIT_SETDA && u->jenis <= JENIS_UNIT_BPBD;
        if (id && (pd || ke++ % 2 == 0)) demo_tugaskan(b, id, p->jabatan, JENIS_PENUGASAN_PLT, plt, TANGGAL_AKHIR);
    }
}

/* A camat and a head of bidang on leave around the clock's day, each with a Plh. */
static void pergi(Buat *b)
{
    static const JenisUnit jenis[] = { JENIS_UNIT_KECAMATAN, JENIS_UNIT_BIDANG };
    Tanggal dari = tanggal_plus(b->u->hari, -1), sampai = tanggal_plus(b->u->hari, 3);
    for (int k = 0; k < countof(jenis); k++)
        for (ptrdiff_t i = 0; i < b->pos.n; i++) {
            PosDemo *p = &b->pos.v[i];
            const Unit *u = unit_pos(b, p);
            const Jabatan *j = jabatan_ke(b, p->jabatan);
            bool boleh = u->jenis == jenis[k] && terisi(p) && j->pimpinan && !j->peran.len && !unit_contoh(b, u->kode);
            int64_t id = boleh ? pengganti(b, p) : 0;
            if (!id || id == p->pemangku || (u->induk && unit_contoh(b, unit_ke(b, u->induk)->kode))) continue;
            demo_tugaskan(b, id, p->jabatan, JENIS_PENUGASAN_PLH, dari, sampai);
            *list_add(b->a, &b->s->pergi) = (DemoPergi){ p->pemangku, dari, sampai };
            break;
        }
}

/* ---- people who come and go ---- */

/* Assignments of staff in an ordinary post, by id; each is chosen at most once. */
typedef struct { int64_t *v; int n; bool *pakai; } Kolam;

static Penugasan *tugas_ke(const Buat *b, int64_t id) { return &b->s->isi.penugasan.v[id - 1]; }
static const DemoOrang *orang_tugas(const Buat *b, int64_t id) { return orang_ke(b, tugas_ke(b, id)->pegawai); }

static Kolam kolam(Buat *b)
{
    ptrdiff_t n = b->s->isi.penugasan.n;
    Kolam k = { .v = arena_many(b->a, int64_t, n), .pakai = arena_many(b->a, bool, n) };
    int sekolah = demo_keluarga(b->t, S("kepala_sekolah")), puskesmas = demo_keluarga(b->t, S("kepala_puskesmas"));
    for (int64_t id = 1; id <= n; id++) {
        const Penugasan *p = tugas_ke(b, id);
        const Jabatan *j = jabatan_ke(b, p->jabatan);
        int keluarga = orang_tugas(b, id)->keluarga;
        bool biasa = !j->pimpinan && (j->jenis == JENIS_JABATAN_PELAKSANA || j->jenis == JENIS_JABATAN_JF) && keluarga != sekolah && keluarga != puskesmas;
        if (biasa && p->jenis == JENIS_PENUGASAN_DEFINITIF && !unit_contoh(b, unit_ke(b, j->unit)->kode)) k.v[k.n++] = id;
    }
    return k;
}

typedef bool Syarat(const Buat *b, int64_t tugas, int keluarga);

/* One who fits and was not chosen before; 0 after many vain draws. */
static int64_t undi(Buat *b, Kolam *k, Acak *r, Syarat *syarat, int keluarga)
{
    for (int coba = 0; k->n && coba < 20000; coba++) {
        int i = acak_n(r, k->n);
        if (k->pakai[i] || pegawai_ke(b, tugas_ke(b, k->v[i])->pegawai)->status != STATUS_PEGAWAI_PNS || !syarat(b, k->v[i], keluarga)) continue;
        k->pakai[i] = true;
        return k->v[i];
    }
    return 0;
}

static int umur(const Buat *b, int64_t id) { return tahun_ini(b) - tanggal_tahun(orang_tugas(b, id)->lahir); }

static bool sy_lama(const Buat *b, int64_t id, int k)
{
    (void)k;
    return tugas_ke(b, id)->mulai.n < tanggal(tahun_ini(b) - 1, 6, 1).n;
}
static bool sy_belajar(const Buat *b, int64_t id, int k)
{
    int g = orang_tugas(b, id)->golongan;
    return g >= 9 && g <= 12 && umur(b, id) < 43 && sy_lama(b, id, k);
}
static bool sy_tua(const Buat *b, int64_t id, int k) { return umur(b, id) >= 54 && sy_lama(b, id, k); }
static bool sy_keluarga(const Buat *b, int64_t id, int k) { return orang_tugas(b, id)->keluarga == k && sy_lama(b, id, k); }
static bool sy_kantor(const Buat *b, int64_t id, int k)
{
    const Jabatan *j = jabatan_ke(b, tugas_ke(b, id)->jabatan);
    return unit_ke(b, j->unit)->jenis == JENIS_UNIT_BIDANG && j->jenis == JENIS_JABATAN_PELAKSANA && sy_lama(b, id, k);
}

/* The assignment ends, and from the next day on the person stands otherwise to the same post. */
static void beralih(Buat *b, int64_t id, JenisPenugasan jenis, Tanggal mulai)
{
    tugas_ke(b, id)->sampai = tanggal_plus(mulai, -1);
    demo_tugaskan(b, tugas_ke(b, id)->pegawai, tugas_ke(b, id)->jabatan, jenis, mulai, TANGGAL_AKHIR);
}

/* Moved in the second week of the year, from a post of the same name elsewhere. */
static void pindah(Buat *b, int64_t id)
{
    const Jabatan *sini = jabatan_ke(b, tugas_ke(b, id)->jabatan);
    int64_t asal = 0;
    for (ptrdiff_t i = 0; i < b->s->isi.jabatan.n && !asal; i++) {
        const Jabatan *j = &b->s->isi.jabatan.v[i];
        if (j != sini && str_eq(j->nama, sini->nama) && !unit_contoh(b, unit_ke(b, j->unit)->kode)) asal = j->id;
    }
    Tanggal tmt = tanggal(tahun_ini(b), 1, 8), dulu = tugas_ke(b, id)->mulai;
    if (!asal || tmt.n >= b->u->hari.n) return;
    tugas_ke(b, id)->mulai = tmt;
    demo_tugaskan(b, tugas_ke(b, id)->pegawai, asal, JENIS_PENUGASAN_DEFINITIF, dulu, tanggal_plus(tmt, -1));
}

/* Seconded to a body outside; a teacher's post then lies in the education office itself. */
static void perbantukan(Buat *b, int64_t id, const Wilayah *w)
{
    const Jabatan asal = *jabatan_ke(b, tugas_ke(b, id)->jabatan);
    ptrdiff_t disdik = str_starts(w->kecamatan, S("guru")) ? demo_unit_cari(b, S("disdik")) : -1;
    int64_t unit = disdik < 0 ? asal.unit : b->s->isi.unit.v[disdik].id;
    Str nama = str_fmt(b->a, STR_F " (diperbantukan pada " STR_F ")", STR_A(asal.nama), STR_A(w->nama));
    Str kode = str_fmt(b->a, STR_F "/bantu-%d", STR_A(unit_ke(b, unit)->kode), (int)b->s->isi.jabatan.n);
    int64_t j = demo_jabatan_tambah(b, unit, kode, nama, asal.jenis, asal.peran);
    Tanggal mulai = tanggal(tahun_ini(b) - 1, 7, 1);
    tugas_ke(b, id)->sampai = tanggal_plus(mulai, -1);
    demo_tugaskan(b, tugas_ke(b, id)->pegawai, j, JENIS_PENUGASAN_DIPERBANTUKAN, mulai, TANGGAL_AKHIR);
}

/* Appraised for half a year by the head of a neighbouring unit. */
static void dinilai_khusus(Buat *b, int64_t id, Str alasan)
{
    const Unit *u = unit_ke(b, jabatan_ke(b, tugas_ke(b, id)->jabatan)->unit);
    int64_t penilai = 0;
    int y = tahun_ini(b);
    for (ptrdiff_t v = 0; v < b->s->isi.unit.n && !penilai; v++)
        if (b->s->isi.unit.v[v].induk == u->induk && b->s->isi.unit.v[v].id != u->id) penilai = terisi(pos_kepala(b, v + 1));
    if (!penilai) return;
    PenilaiKhusus *q = list_add(b->a, &b->s->isi.khusus);
    *q = (PenilaiKhusus){ .id = b->s->isi.khusus.n, .pegawai = tugas_ke(b, id)->pegawai, .penilai = penilai, .mulai = tanggal(y, 1, 1), .sampai = tanggal(y, 6, 30),
                          .nomor = str_fmt(b->a, "800.1.11/%d-BKPSDM/%d", ++b->nomor_sk, y), .alasan = alasan };
}

static void datang_pergi(Buat *b)
{
    int n = b->u->pegawai, y = tahun_ini(b);
    int64_t id;
    Kolam k = kolam(b);
    Acak r = demo_acak(b, UNTUK_BELAJAR);
    for (int i = 0; i < 2 + n / 500 && (id = undi(b, &k, &r, sy_belajar, 0)); i++) {
        beralih(b, id, JENIS_PENUGASAN_TUGAS_BELAJAR, tanggal(y - 1, 9, 1));
        orang_ke(b, tugas_ke(b, id)->pegawai)->keluarga = demo_keluarga(b->t, S("tugas_belajar"));
    }
    r = demo_acak(b, UNTUK_CLTN);
    for (int i = 0; i < 1 + n / 2000 && (id = undi(b, &k, &r, sy_lama, 0)); i++) beralih(b, id, JENIS_PENUGASAN_CLTN, tanggal(y - 1, 10, 1));
    r = demo_acak(b, UNTUK_PENSIUN);
    Tanggal akhir = bulan_akhir(bulan_plus(tanggal_bulan(b->u->hari), -2));
    for (int i = 0; i < 1 + n / 400 && (id = undi(b, &k, &r, sy_tua, 0)); i++) tugas_ke(b, id)->sampai = akhir;
    r = demo_acak(b, UNTUK_PINDAH);
    for (int i = 0; i < 2 + n / 100 && (id = undi(b, &k, &r, sy_lama, 0)); i++) pindah(b, id);
    r = demo_acak(b, UNTUK_BANTU);
    for (ptrdiff_t i = 0; i < b->t->wilayah.n; i++) {
        const Wilayah *w = &b->t->wilayah.v[i];
        if (str_eqz(w->jenis, "diperbantukan") && (id = undi(b, &k, &r, sy_keluarga, demo_keluarga(b->t, w->kecamatan)))) perbantukan(b, id, w);
    }
    r = demo_acak(b, UNTUK_KHUSUS);
    KalimatSet alasan = demo_kalimat(b->t, "khusus", (Str){ 0 });
    for (int i = 0; alasan.n && i < 1 + n / 600 && (id = undi(b, &k, &r, sy_kantor, 0)); i++) dinilai_khusus(b, id, alasan.v[i % (int)alasan.n].isi);
}

/* ---- JF and the official whose tasks relate to them (M12.2c) ---- */

static int64_t pejabat_terkait(const Buat *b, Acak *r, const Unit *u)
{
    for (; u; u = u->induk ? unit_ke(b, u->induk) : NULL) {
        const PosDemo *p = pos_kepala(b, u->id);
        if (p && struktural(p->kelas)) return p->jabatan;
        int64_t seksi[8];
        int n = 0;
        for (ptrdiff_t i = 0; i < b->s->isi.unit.n && n < 8; i++) {
            const Unit *v = &b->s->isi.unit.v[i];
            if (v->induk == u->induk && v->jenis == JENIS_UNIT_SEKSI) seksi[n++] = b->unit.v[i].kepala;
        }
        if (n) return seksi[acak_n(r, n)];
    }
    return 0;
}

static void kaitkan(Buat *b)
{
    Acak r = demo_acak(b, UNTUK_KAITAN);
    for (ptrdiff_t i = 0; i < b->s->isi.penugasan.n; i++) {
        const Penugasan *p = &b->s->isi.penugasan.v[i];
        const Jabatan *j = jabatan_ke(b, p->jabatan);
        const Unit *u = unit_ke(b, j->unit);
        bool biasa = j->jenis == JENIS_JABATAN_JF && !j->pimpinan && !j->peran.len && p->jenis == JENIS_PENUGASAN_DEFINITIF;
        if (!biasa || u->jenis == JENIS_UNIT_PUSKESMAS || u->jenis == JENIS_UNIT_SEKOLAH || !acak_ya(&r, 700)) continue;
        int64_t ke = pejabat_terkait(b, &r, u);
        if (!ke) continue;
        KaitanJf *k = list_add(b->a, &b->s->isi.kaitan);
        *k = (KaitanJf){ .id = b->s->isi.kaitan.n, .pegawai = p->pegawai, .jabatan = ke, .mulai = p->mulai, .sampai = p->sampai };
    }
}

bool demo_struktur_buat(Arena *a, const DemoTeks *t, const DemoUkuran *u, DemoStruktur *s, Err *err)
{
    if (u->pegawai < DEMO_PEGAWAI_MIN || u->pegawai > DEMO_PEGAWAI_MAKS)
        return err_set(err, E_DEMO_UKURAN, "pegawai", NULL, V((int)DEMO_PEGAWAI_MIN), V((int)DEMO_PEGAWAI_MAKS));
    *s = (DemoStruktur){ 0 };
    Buat b = { .a = a, .t = t, .u = u, .s = s, .nip = demo_nip_pakai(a, u->pegawai + 64), .err = err };
    if (!demo_unit_buat(&b)) return false;
    kosongkan(&b);
    int staf = u->pegawai + 1;          /* the head of region holds a post and is not counted */
    for (ptrdiff_t i = 0; i < b.pos.n; i++) staf -= b.pos.v[i].pemangku != KOSONG;
    if (staf < u->pegawai / 4)
        return err_set(err, E_DEMO, NULL, NULL, V(str_fmt(a, "unit.tsv memuat %d jabatan pimpinan, terlalu banyak untuk %d pegawai.", (int)b.pos.n, u->pegawai)));
    demo_unit_bagi(&b, staf);
    isi_pos(&b);
    isi_staf(&b);
    if (!tetapkan_contoh(&b)) return false;
    tunjuk(&b);
    pergi(&b);
    datang_pergi(&b);
    kaitkan(&b);
    return true;
}
