#include "tindakan/tpp_rekap.h"

#include "inti/wajib_tahunan.h"
#include "store/db_evaluasi.h"
#include "store/db_pelanggaran.h"
#include "store/db_presensi.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/penggantian.h"
#include "tindakan/penutupan.h"

/* What the period holds of everybody, each list by person. */
typedef struct {
    EvaluasiList evaluasi;
    PengecualianBulanList kecuali;
    HitungPresensiList presensi;    /* of a month */
    HitungPelanggaranList langgar;
    TppRekapList bulan;             /* of a year: its closed months */
} Bahan;

static int menurut_pegawai(const void *x, const void *y)
{
    const TppRekap *a = x, *b = y;
    return (a->pegawai > b->pegawai) - (a->pegawai < b->pegawai);
}

static int menurut_pd(const void *x, const void *y)
{
    const TppRekap *a = x, *b = y;
    int beda = str_cmp(a->pd_nama, b->pd_nama);
    if (!beda) beda = str_cmp(a->nama, b->nama);
    return beda ? beda : menurut_pegawai(x, y);
}

/* ---- who ---- */

/* His place on the last day of the period, or on his last one in it. */
static void tambah_orang(const Ctx *c, Periode p, const Pegawai *o, const Penugasan *tugas, TppRekapList *l)
{
    const Struktur *s = c->aturan->struktur;
    const Jabatan *j = tugas ? struktur_jabatan(s, tugas->jabatan) : NULL;
    const Unit *u = j ? struktur_unit(s, j->unit) : NULL;
    const Unit *pd = u ? struktur_pd(s, u) : NULL;
    if (!pd) return;
    *list_add(c->a, l) = (TppRekap){ .periode = p, .pegawai = o->id, .nip = o->nip, .nama = o->nama, .jabatan = jabatan_sebagai(c->a, j, tugas->jenis),
                                     .unit = u->id, .unit_nama = u->nama, .pd = pd->id, .pd_nama = pd->nama };
}

static void susun_orang(const Ctx *c, Periode p, TppRekapList *l)
{
    const Struktur *s = c->aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    StrukturHari hari = struktur_hari(s, hari_peran_periode(c, p), c->a);
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Pegawai *o = &isi->pegawai.v[i];
        const Penugasan *tugas = hari.skp[i];
        if (!c->aturan->profil->pegawai[o->status]) continue;
        if (!tugas) {                       /* he has left, if he was there at all */
            MasaTugas m = masa_tugas(s, o->id, periode_awal(p), hari.hari);
            if (m.akhir.n) tugas = struktur_penugasan_pada(s, o->id, m.akhir);
        }
        tambah_orang(c, p, o, tugas, l);
    }
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_pegawai);
}

/* ---- what ---- */

static void tambah_hari(TppRekap *r, StatusPresensi s, int n)
{
    int *const ke[STATUS_PRESENSI_MAX] = {
        [STATUS_PRESENSI_H] = &r->hadir, [STATUS_PRESENSI_TL] = &r->terlambat, [STATUS_PRESENSI_PSW] = &r->pulang_cepat, [STATUS_PRESENSI_DL] = &r->dinas,
        [STATUS_PRESENSI_WFH] = &r->dinas, [STATUS_PRESENSI_CUTI] = &r->cuti, [STATUS_PRESENSI_SAKIT] = &r->sakit, [STATUS_PRESENSI_I] = &r->izin,
        [STATUS_PRESENSI_TK] = &r->alpa, [STATUS_PRESENSI_TB] = &r->dinas };
    if (ke[s]) *ke[s] += n;
}

static void tambah_bulan(TppRekap *r, const TppRekap *b)
{
    r->hadir += b->hadir;
    r->terlambat += b->terlambat;
    r->pulang_cepat += b->pulang_cepat;
    r->dinas += b->dinas;
    r->cuti += b->cuti;
    r->sakit += b->sakit;
    r->izin += b->izin;
    r->alpa += b->alpa;
    r->pelanggaran += b->pelanggaran;
}

static bool muat(const Ctx *c, Db *db, Periode p, Bahan *m, Err *err)
{
    Bulan b = periode_ke_bulan(p);
    int zona = c->aturan->profil->zona_menit;
    bool setahun = periode_setahun(p);          /* its months count what came late */
    Saat dari = setahun ? (Saat){ 0 } : saat_dari(periode_awal(p), pukul(0, 0), zona);
    Saat sampai = setahun ? (Saat){ 0 } : saat_dari(tanggal_plus(periode_akhir(p), 1), pukul(0, 0), zona);
    if (!db_evaluasi_semua(db, c->a, p, &m->evaluasi, err) || !db_pelanggaran_hitung(db, c->a, p, dari, sampai, &m->langgar, err)) return false;
    if (setahun)
        return db_pengecualian_tahun(db, c->a, 0, periode_ke_tahun(p), &m->kecuali, err) && db_tpp_rekap_tahun(db, c->a, periode_ke_tahun(p), &m->bulan, err);
    return db_pengecualian_semua(db, c->a, b, &m->kecuali, err) && db_presensi_hitung(db, c->a, b, &m->presensi, err);
}

/* Moves `i` to the person's first row: rows and persons come in the same order. */
#define MAJU(list, i, id) while ((i) < (list).n && (list).v[i].pegawai < (id)) (i)++
#define ADA(list, i, id) ((i) < (list).n && (list).v[i].pegawai == (id))

static void gabung(const Bahan *m, TppRekapList *l, int *belum_dibuka)
{
    ptrdiff_t e = 0, k = 0, h = 0, g = 0, b = 0;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        TppRekap *r = &l->v[i];
        MAJU(m->evaluasi, e, r->pegawai);
        MAJU(m->kecuali, k, r->pegawai);
        MAJU(m->presensi, h, r->pegawai);
        MAJU(m->langgar, g, r->pegawai);
        MAJU(m->bulan, b, r->pegawai);
        bool tetap = ADA(m->evaluasi, e, r->pegawai) && m->evaluasi.v[e].status >= STATUS_EVALUASI_DITETAPKAN;
        if (tetap) {
            r->evaluasi = m->evaluasi.v[e].id;
            r->predikat = m->evaluasi.v[e].predikat;
            *belum_dibuka += m->evaluasi.v[e].status == STATUS_EVALUASI_DITETAPKAN;
        }
        int kecuali = 0;
        for (; ADA(m->kecuali, k, r->pegawai); k++) {
            kecuali++;
            r->kecuali = m->kecuali.v[k].jenis;
        }
        if (periode_setahun(r->periode) && kecuali < 12) r->kecuali = PENGECUALIAN_TIADA;
        for (; ADA(m->presensi, h, r->pegawai); h++) tambah_hari(r, m->presensi.v[h].status, m->presensi.v[h].n);
        if (ADA(m->langgar, g, r->pegawai)) r->pelanggaran = m->langgar.v[g].n;
        for (; ADA(m->bulan, b, r->pegawai); b++) tambah_bulan(r, &m->bulan.v[b]);
    }
}

bool rekap_susun(const Ctx *c, Db *db, Periode p, TppRekapList *l, int *belum_dibuka, Err *err)
{
    Bahan m = { 0 };
    TabelTpp tabel;
    TppTabel baris;
    *belum_dibuka = 0;
    susun_orang(c, p, l);
    if (!muat(c, db, p, &m, err) || !tpp_tabel_bulan(db, c->a, tanggal_bulan(periode_akhir(p)), &tabel, &baris, err)) return false;
    gabung(&m, l, belum_dibuka);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        FaktaTpp f = tpp_fakta(&l->v[i], l->v[i].predikat);
        HasilTpp h = tpp_hitung(c->aturan->profil, &tabel, &f, NULL);
        l->v[i].persen_dasar = h.persen_dasar;
        l->v[i].potongan = h.potongan;
        l->v[i].persen = h.persen;
    }
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, menurut_pd);
    return true;
}

bool rekap_mengapa(const Ctx *c, const Penutupan *t, const TppRekap *r, Mengapa *w, Err *err)
{
    TabelTpp tabel;
    if (!tpp_tabel_penutupan(c->db, c->a, t, &tabel, err)) return false;
    FaktaTpp f = tpp_fakta(r, r->predikat);
    tpp_hitung(c->aturan->profil, &tabel, &f, w);
    mengapa_fakta(w, "Dibekukan", "%s " STR_F, "pada", STR_A(tanggal_kata(c->a, saat_tanggal(t->pada, c->aturan->profil->zona_menit))));
    return true;
}
