#include "tindakan/pemantauan.h"

#include "inti/wajib_tahunan.h"
#include "store/db_evaluasi.h"
#include "store/db_laporan.h"
#include "store/db_presensi.h"
#include "store/db_skp.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/tim.h"

KODE_ISI(TAHAP, tahap, TAHAP_LIST)
KODE_ISI(KEADAAN, keadaan, KEADAAN_LIST)

bool tahap_ada(const Profil *p, Tahap t)
{
    static const Modul perlu[TAHAP_MAX] = {
        [TAHAP_LAPORAN] = MODUL_LAPORAN_HARIAN, [TAHAP_PENYAMPAIAN] = MODUL_LAPORAN_HARIAN, [TAHAP_VERIFIKASI] = MODUL_LAPORAN_HARIAN,
        [TAHAP_REALISASI] = MODUL_REALISASI_BULANAN };
    if (t == TAHAP_REALISASI && p->modul[MODUL_LAPORAN_HARIAN].ada) return false;
    return !perlu[t] || p->modul[perlu[t]].ada;
}

/* The month's records, each list sorted by person. */
typedef struct {
    SkpKeadaanList skp;
    HitungLaporanList laporan;
    PenyampaianList sampai;
    EvaluasiList evaluasi;
    PengecualianBulanList kecuali;
    HitungPresensiList presensi;
} Bahan;

/* One pass over the month for the whole region ... */
static bool muat_semua(const Ctx *c, Bulan b, Bahan *m, Err *err)
{
    bool bulanan = c->aturan->profil->modul[MODUL_SKP_BULANAN].ada;
    return (bulanan ? db_skp_keadaan(c->db, c->a, b, &m->skp, err) : db_skp_keadaan_tahun(c->db, c->a, bulan_tahun(b), &m->skp, err))
        && db_laporan_hitung(c->db, c->a, b, &m->laporan, err)
        && db_penyampaian_semua(c->db, c->a, b, &m->sampai, err) && db_evaluasi_semua(c->db, c->a, periode_bulan(b), &m->evaluasi, err)
        && db_pengecualian_semua(c->db, c->a, b, &m->kecuali, err) && db_presensi_hitung(c->db, c->a, b, &m->presensi, err);
}

/* What is not there is no failure. */
static bool ada(bool ketemu, const Err *e, bool *ok, Err *err)
{
    if (!db_boleh_tiada(ketemu, e, err)) *ok = false;
    return ketemu;
}

/* ... and person by person for a perangkat daerah, which is a small part of it. */
static bool muat_satu(const Ctx *c, Bulan b, int64_t id, Bahan *m, Err *err)
{
    Err e = { 0 };
    bool ok = true;
    Skp s;
    Evaluasi ev;
    PengecualianBulan k;
    HitungLaporan h;
    Saat sampai;
    PresensiList p = { 0 };
    bool bulanan = c->aturan->profil->modul[MODUL_SKP_BULANAN].ada;
    bool ketemu = bulanan ? db_skp_bulanan(c->db, c->a, id, b, &s, &e) : db_skp_tahunan(c->db, c->a, id, 0, bulan_tahun(b), &s, &e);
    if (ada(ketemu, &e, &ok, err)) *list_add(c->a, &m->skp) = (SkpKeadaan){ id, s.status };
    if (ok && ada(db_evaluasi_periode(c->db, c->a, id, periode_bulan(b), &ev, &e), &e, &ok, err)) *list_add(c->a, &m->evaluasi) = ev;
    if (ok && ada(db_pengecualian(c->db, c->a, id, b, &k, &e), &e, &ok, err)) *list_add(c->a, &m->kecuali) = k;
    if (!ok || !db_laporan_hitung_satu(c->db, c->a, id, b, &h, err) || !db_penyampaian(c->db, c->a, id, b, &sampai, err)
        || !db_presensi_antara(c->db, c->a, id, bulan_awal(b), bulan_akhir(b), &p, err)) return false;
    *list_add(c->a, &m->laporan) = h;
    if (sampai.ms) *list_add(c->a, &m->sampai) = (Penyampaian){ id, sampai };
    for (ptrdiff_t i = 0; i < p.n; i++) *list_add(c->a, &m->presensi) = (HitungPresensi){ id, p.v[i].status, 1 };
    return true;
}

enum { SATU_SATU = 1000 };              /* up to so many persons the second way is the quicker one */

/* `orang` by id. */
static bool muat(const Ctx *c, const Pantauan *p, bool sekaligus, Bahan *m, Err *err)
{
    if (sekaligus || p->orang.n > SATU_SATU) return muat_semua(c, p->bulan, m, err);
    for (ptrdiff_t i = 0; i < p->orang.n; i++)
        if (!muat_satu(c, p->bulan, p->orang.v[i].pegawai->id, m, err)) return false;
    return true;
}

/* Due dates of each stage; of a week of five days, and of six. */
typedef struct { Tanggal tahap[TAHAP_MAX]; } Batas;

static bool hadir(StatusPresensi s)
{
    return s == STATUS_PRESENSI_H || s == STATUS_PRESENSI_TL || s == STATUS_PRESENSI_PSW || s == STATUS_PRESENSI_DL || s == STATUS_PRESENSI_WFH;
}

static void nilai(const Ctx *c, const Bahan *m, const Batas *batas, PantauOrang *o)
{
    int64_t id = o->pegawai->id;
    const HitungLaporan *lap = list_find(&m->laporan, pegawai, id);
    const Evaluasi *ev = list_find(&m->evaluasi, pegawai, id);
    const SkpKeadaan *skp = list_find(&m->skp, pegawai, id);
    HitungLaporan h = lap ? *lap : (HitungLaporan){ 0 };
    StatusEvaluasi e = ev ? ev->status : STATUS_EVALUASI_TIADA;
    for (ptrdiff_t i = list_first(&m->presensi, pegawai, id); i < m->presensi.n && m->presensi.v[i].pegawai == id; i++)
        if (hadir(m->presensi.v[i].status)) o->hari_hadir += m->presensi.v[i].n;
    o->hari_laporan = h.hari;
    bool dikirim = list_find(&m->sampai, pegawai, id), kecuali = list_find(&m->kecuali, pegawai, id);
    const bool sudah[TAHAP_MAX] = {
        [TAHAP_SKP]         = skp && skp->status == STATUS_SKP_DITETAPKAN,
        [TAHAP_LAPORAN]     = h.hari > 0 && h.hari >= o->hari_hadir,
        [TAHAP_PENYAMPAIAN] = dikirim || e >= STATUS_EVALUASI_DITETAPKAN,
        [TAHAP_REALISASI]   = dikirim || e >= STATUS_EVALUASI_DITETAPKAN,
        [TAHAP_VERIFIKASI]  = h.diverifikasi > 0 && !h.diajukan,
        [TAHAP_EVALUASI]    = e >= STATUS_EVALUASI_DITETAPKAN,
        [TAHAP_DIBUKA]      = e == STATUS_EVALUASI_DIBUKA,
    };
    for (int t = 1; t < TAHAP_MAX; t++) {
        Tanggal b = batas[o->unit->pekan == 6].tahap[t];
        bool lewat = b.n && c->hari_ini.n > b.n && tenggat_berlaku(c->aturan->profil, b);
        o->tahap[t] = sudah[t] ? KEADAAN_SUDAH : kecuali ? KEADAAN_KECUALI : lewat ? KEADAAN_TERLAMBAT : KEADAAN_BELUM;
    }
}

/* Due dates of the stages in a week of so many days; reports of the last day close with the daily window. */
static Batas batas_tahap(const Ctx *c, Bulan b, int pekan)
{
    Batas x = { 0 };
    const Profil *pf = c->aturan->profil;
    const JenisTenggat jenis[TAHAP_MAX] = {
        [TAHAP_SKP] = pf->modul[MODUL_SKP_BULANAN].ada ? JENIS_TENGGAT_SKP_BULANAN : JENIS_TENGGAT_SKP_TAHUNAN, [TAHAP_PENYAMPAIAN] = JENIS_TENGGAT_VERIFIKASI, [TAHAP_VERIFIKASI] = JENIS_TENGGAT_VERIFIKASI,
        [TAHAP_EVALUASI] = JENIS_TENGGAT_EVALUASI, [TAHAP_DIBUKA] = JENIS_TENGGAT_EVALUASI };
    Tenggat t;
    for (int i = 1; i < TAHAP_MAX; i++) {
        TenggatTanya tanya = { .jenis = jenis[i], .pekan = pekan, .bulan = b, .tahun = bulan_tahun(b) };
        if (jenis[i] && tenggat_hitung(pf, &c->aturan->kalender, c->a, tanya, &t, NULL)) x.tahap[i] = t.batas;
    }
    if (tenggat_laporan(pf, &c->aturan->kalender, c->a, pekan, bulan_akhir(b), &t, NULL)) x.tahap[TAHAP_LAPORAN] = t.batas;
    return x;
}

/* What the actor supervises. */
static bool terlihat(const Ctx *c, const Unit *u, bool semua)
{
    const Struktur *s = c->aturan->struktur;
    if (semua) return true;
    for (ptrdiff_t i = 0; i < c->pelaku.unit_admin.n; i++)
        if (struktur_di_bawah(s, u->id, c->pelaku.unit_admin.v[i])) return true;
    const Pegawai *k = c->pelaku.pegawai ? penilai_kepala_pd(c->aturan->profil, s, u, c->hari_ini) : NULL;
    return k && k->id == c->pelaku.pegawai;
}

static bool semua_terlihat(const Ctx *c)
{
    PeranSet akun = peran_umum(c->aturan, &c->pelaku, c->hari_ini);
    return akun & PERAN_SEDAERAH;
}

bool pantau_terlihat(const Ctx *c, const Unit *u) { return terlihat(c, u, semua_terlihat(c)); }

static int menurut_id(const void *x, const void *y)
{
    const PantauOrang *a = x, *b = y;
    return (a->pegawai->id > b->pegawai->id) - (a->pegawai->id < b->pegawai->id);
}

static int menurut_pd_nama(const void *x, const void *y)
{
    const PantauOrang *a = x, *b = y;
    int beda = str_cmp(a->pd->nama, b->pd->nama);
    if (!beda) beda = (a->pd->id > b->pd->id) - (a->pd->id < b->pd->id);
    if (!beda) beda = str_cmp(a->pegawai->nama, b->pegawai->nama);
    return beda ? beda : (a->pegawai->id > b->pegawai->id) - (a->pegawai->id < b->pegawai->id);
}

static int menurut_nomor(const void *x, const void *y)
{
    const int64_t *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

/* Those whom the actor appraises in that month, by id. */
static IdList tim(const Ctx *c, Bulan b)
{
    AnggotaTimList saya = tim_bulan(c, c->pelaku.pegawai, b);
    IdList l = { 0 };
    for (ptrdiff_t i = 0; i < saya.n; i++) *list_add(c->a, &l) = saya.v[i].pegawai->id;
    if (l.n) qsort(l.v, (size_t)l.n, sizeof *l.v, menurut_nomor);
    return l;
}

static bool boleh_pantau(const Ctx *c, const SaringPantau *s, Err *err)
{
    PeranSet umum = peran_umum(c->aturan, &c->pelaku, c->hari_ini);
    if (s->penilai && s->penilai == c->pelaku.pegawai) return true;     /* his team, whose stages he sees one by one anyway */
    return boleh(c, OBJEK_PEMANTAUAN, AKSI_LIHAT, NULL, 0, hari_peran(c, s->bulan), NULL)
        || hak_cari(c->aturan->profil, OBJEK_PEMANTAUAN, AKSI_LIHAT, NULL, umum, err);
}

/* Whom the answer is about. `unit`: what terlihat() said of each unit, 0: not asked yet. */
typedef struct { const SaringPantau *saring; bool semua; IdList anggota; int8_t *unit; } Lihat;

static bool dilihat(const Ctx *c, Lihat *h, const Pegawai *o, const Unit *u)
{
    if (h->saring->penilai) return h->anggota.n && bsearch(&o->id, h->anggota.v, (size_t)h->anggota.n, sizeof *h->anggota.v, menurut_nomor);
    int8_t *x = &h->unit[u - struktur_isi(c->aturan->struktur)->unit.v];
    if (!*x) *x = terlihat(c, u, h->semua) ? 1 : -1;
    return *x > 0;
}

static void tambah_orang(const Ctx *c, Lihat *h, const Pegawai *o, const Penugasan *tugas, Tanggal pergi, PantauOrangList *l)
{
    const Struktur *s = c->aturan->struktur;
    const Jabatan *j = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
    const Unit *u = j ? struktur_unit(s, j->unit) : NULL;
    const Unit *pd = u ? struktur_pd(s, u) : NULL;
    if (!pd || (h->saring->pd && pd->id != h->saring->pd) || !dilihat(c, h, o, u)) return;
    *list_add(c->a, l) = (PantauOrang){ .pegawai = o, .unit = u, .pd = pd, .jabatan = j->nama, .pergi = pergi };
}

bool pantau_orang(const Ctx *c, const SaringPantau *saring, PantauOrangList *l, Err *err)
{
    const Struktur *s = c->aturan->struktur;
    if (!boleh_pantau(c, saring, err)) return false;
    const IsiStruktur *isi = struktur_isi(s);
    StrukturHari hari = struktur_hari(s, hari_peran(c, saring->bulan), c->a);
    Tanggal sejak = bulan_awal(saring->sejak.n ? saring->sejak : saring->bulan);
    Lihat h = { .saring = saring, .semua = semua_terlihat(c), .anggota = saring->penilai ? tim(c, saring->bulan) : (IdList){ 0 },
                .unit = arena_many(c->a, int8_t, isi->unit.n + 1) };
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Pegawai *o = &isi->pegawai.v[i];
        const Penugasan *tugas = hari.skp[i];
        Tanggal pergi = { 0 };
        if (!c->aturan->profil->pegawai[o->status] || (saring->status && o->status != saring->status)) continue;
        if (!tugas) {
            pergi = masa_tugas(s, o->id, sejak, hari.hari).akhir;
            if (pergi.n) tugas = struktur_penugasan_pada(s, o->id, pergi);
        }
        tambah_orang(c, &h, o, tugas, pergi, l);
    }
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_pd_nama);
    return true;
}

static int menurut_pegawai(const void *x, const void *y)
{
    const Penilaian *a = x, *b = y;
    return (a->pegawai > b->pegawai) - (a->pegawai < b->pegawai);
}

void pantau_penilai(const Ctx *c, Bulan b, PantauOrangList *l)
{
    PenilaianList semua = penilaian_bulan(c, b), urut = { arena_many(c->a, Penilaian, semua.n + 1), semua.n, semua.n };
    if (urut.n) memcpy(urut.v, semua.v, (size_t)urut.n * sizeof *urut.v);
    if (urut.n) qsort(urut.v, (size_t)urut.n, sizeof *urut.v, menurut_pegawai);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        PantauOrang *o = &l->v[i];
        const Penilaian *dinilai = list_find(&urut, pegawai, o->pegawai->id);
        HasilPenilai h = { 0 };
        if (dinilai) o->penilai = dinilai->penilai;
        else if (o->pergi.n && penilai_cari(c->aturan->profil, c->aturan->struktur, o->pegawai->id, o->pergi, c->a, &h, NULL)) o->penilai = h.penilai.pegawai->id;
    }
}

bool pantau(const Ctx *c, const SaringPantau *saring, Pantauan *p, Err *err)
{
    Bahan m = { 0 };
    *p = (Pantauan){ .bulan = saring->bulan };
    const Batas batas[] = { batas_tahap(c, p->bulan, 5), batas_tahap(c, p->bulan, 6) };
    memcpy(p->batas, batas[c->aturan->profil->pekan == 6].tahap, sizeof p->batas);
    if (!pantau_orang(c, saring, &p->orang, err)) return false;
    if (p->orang.n) qsort(p->orang.v, (size_t)p->orang.n, sizeof *p->orang.v, menurut_id);
    if (!muat(c, p, saring->sekaligus, &m, err)) return false;
    pantau_penilai(c, p->bulan, &p->orang);
    for (ptrdiff_t i = 0; i < p->orang.n; i++) nilai(c, &m, batas, &p->orang.v[i]);
    if (p->orang.n) qsort(p->orang.v, (size_t)p->orang.n, sizeof *p->orang.v, menurut_pd_nama);
    for (ptrdiff_t i = 0; i < p->orang.n; i++) {
        const PantauOrang *x = &p->orang.v[i];
        if (!p->pd.n || p->pd.v[p->pd.n - 1].pd != x->pd) list_add(c->a, &p->pd)->pd = x->pd;
        PantauPd *pd = &p->pd.v[p->pd.n - 1];
        pd->n++;
        for (int k = 1; k < TAHAP_MAX; k++) {
            pd->jumlah[k][x->tahap[k]]++;
            p->jumlah[k][x->tahap[k]]++;
        }
    }
    return true;
}

int pantau_persen(const int jumlah[KEADAAN_MAX])
{
    int wajib = jumlah[KEADAAN_SUDAH] + jumlah[KEADAAN_BELUM] + jumlah[KEADAAN_TERLAMBAT];
    return wajib ? jumlah[KEADAAN_SUDAH] * 100 / wajib : 100;
}
