#include "inti/skp.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tindakan/perencanaan.h"
#include "tmpl.h"
#include "web/page_penilai.h"

static const Field saring_fields[] = {
    { "bulan",    "Bulan",          NULL, FIELD_BULAN },
    { "hasil",    "Hasil kerja",    NULL, FIELD_KODE, .kode = ekspektasi_kode, .label_kode = ekspektasi_label, .atribut = "Semua" },
    { "perilaku", "Perilaku kerja", NULL, FIELD_KODE, .kode = ekspektasi_kode, .label_kode = ekspektasi_label, .atribut = "Semua" },
    { "belum",    "Hanya yang belum dinilai", NULL, FIELD_CENTANG },
};
const Form form_saring_evaluasi = FORM(saring_fields);

Bulan bulan_dari_req(Req *req)
{
    Bulan b = req->isian.form ? isian_bulan(&req->isian, "bulan") : (Bulan){ 0 };
    Bulan kini = tanggal_bulan(req->c.hari_ini);
    if (!b.n) return bulan_kerja(&req->c);
    return b.n > kini.n ? kini : b.n < req->c.aturan->profil->mulai.n ? req->c.aturan->profil->mulai : b;
}

Str bulan_alamat(Arena *a, const char *jalur, Bulan b)
{
    return str_fmt(a, "%s?bulan=" STR_F, jalur, STR_A(bulan_iso(a, b)));
}

TenggatView tenggat_tahun(Req *req, int64_t pegawai, int tahun)
{
    Tenggat t;
    Bulan akhir = bulan(tahun, 12);
    if (!batas_pegawai(&req->c, JENIS_TENGGAT_EVALUASI_TAHUNAN, pegawai, akhir, (Tanggal){ 0 }, &t, NULL) || !t.batas.n) return (TenggatView){ 0 };
    return tenggat_view(req, &t, pekan_pegawai(&req->c, pegawai, t.batas),
                        str_fmt(req->c.a, "/mengapa/tenggat?jenis=evaluasi_tahunan&bulan=" STR_F, STR_A(bulan_iso(req->c.a, akhir))));
}

TenggatView tenggat_bulan(Req *req, JenisTenggat jenis, int64_t pegawai, Bulan b)
{
    Tenggat t;
    if (!batas_pegawai(&req->c, jenis, pegawai, b, (Tanggal){ 0 }, &t, NULL) || !t.batas.n) return (TenggatView){ 0 };
    return tenggat_view(req, &t, pekan_pegawai(&req->c, pegawai, t.batas),
                        str_fmt(req->c.a, "/mengapa/tenggat?jenis=%s&bulan=" STR_F, jenis_tenggat_kode[jenis], STR_A(bulan_iso(req->c.a, b))));
}

static bool isi_orang_tim(Req *req, Bulan b, TimBaris *x, Err *err)
{
    const Ctx *c = &req->c;
    int64_t id = x->pegawai->id;
    Skp s;
    PengecualianBulan k = { 0 };
    Err e = { 0 };
    if (skp_bulan_kepala(c, c->db, id, b, &s, &e)) {
        x->skp = s.id;
        x->cip_skp = cip_skp(s.status);
        x->skp_menunggu = s.status == STATUS_SKP_DIAJUKAN;
    } else if (!db_boleh_tiada(false, &e, err)) return false;
    if (!db_boleh_tiada(db_evaluasi_periode(c->db, c->a, id, periode_bulan(b), &x->evaluasi, &e), &e, err)) return false;
    if (!db_boleh_tiada(db_pengecualian(c->db, c->a, id, b, &k, &e), &e, err)) return false;
    x->kecuali = k.jenis;
    x->cip_evaluasi = cip_evaluasi(x->evaluasi.status);
    return db_laporan_hitung_satu(c->db, c->a, id, b, &x->laporan, err) && db_penyampaian(c->db, c->a, id, b, &x->disampaikan, err);
}

bool tim_isi(Req *req, Bulan b, TimBarisList *l, Err *err)
{
    AnggotaTimList tim = tim_bulan(&req->c, req->c.pelaku.pegawai, b);
    for (ptrdiff_t i = 0; i < tim.n; i++) {
        TimBaris *x = list_add(req->c.a, l);
        *x = (TimBaris){ .pegawai = tim.v[i].pegawai, .jabatan = tim.v[i].jabatan, .unit = tim.v[i].unit };
        if (!isi_orang_tim(req, b, x, err)) return false;
    }
    return true;
}

static bool muat(Req *req, const char *judul, JenisTenggat jenis, TimView *v)
{
    Err err = { 0 };
    Bulan b = bulan_dari_req(req);
    *v = (TimView){ .bulan = b, .sebelum = bulan_plus(b, -1), .zona_menit = req->c.aturan->profil->zona_menit,
                    .h = halaman(req, str_fmt(req->c.a, "%s " STR_F, judul, STR_A(bulan_kata(req->c.a, b)))) };
    if (b.n < tanggal_bulan(req->c.hari_ini).n) v->sesudah = bulan_plus(b, 1);
    SkpList menunggu = { 0 };
    if (!tim_isi(req, b, &v->tim, &err) || !db_skp_menunggu(req->c.db, req->c.a, req->c.pelaku.pegawai, &menunggu, &err)) {
        reply_err(req, &err);
        return false;
    }
    for (ptrdiff_t i = 0; i < menunggu.n; i++)
        if (menunggu.v[i].jenis == JENIS_SKP_TAHUNAN)
            *list_add(req->c.a, &v->skp_tahunan) = (SkpMenunggu){ menunggu.v[i], isi_orang(&req->c, menunggu.v[i].pegawai, req->c.hari_ini).nama };
    v->skp_menunggu = (int)menunggu.n;
    v->skp_pertama = menunggu.n ? menunggu.v[0].id : 0;
    bool lewat = req->c.hari_ini.n > bulan_akhir(b).n;
    for (ptrdiff_t i = 0; i < v->tim.n; i++) {
        const TimBaris *x = &v->tim.v[i];
        v->beda_unit |= !str_eq(x->unit, v->tim.v[0].unit);
        v->belum_diperiksa += x->laporan.diajukan;
        bool belum = !x->kecuali && x->evaluasi.status < STATUS_EVALUASI_DITETAPKAN;
        v->belum_dinilai += belum;
        if (x->laporan.diajukan && !v->periksa_pertama) v->periksa_pertama = x->pegawai->id;
        if (belum && lewat && !v->nilai_pertama) v->nilai_pertama = x->pegawai->id;
        v->siap_dibuka += x->evaluasi.status == STATUS_EVALUASI_DITETAPKAN;
    }
    v->tenggat = tenggat_bulan(req, jenis, req->c.pelaku.pegawai, b);
    return true;
}

void page_tim(Req *req)
{
    TimView v;
    if (muat(req, "Tim saya", JENIS_TENGGAT_EVALUASI, &v)) reply_html(req, tmpl_tim, &v);
}

void page_verifikasi_daftar(Req *req)
{
    TimView v;
    if (muat(req, "Verifikasi", JENIS_TENGGAT_VERIFIKASI, &v)) reply_html(req, tmpl_verifikasi_daftar, &v);
}

static bool lolos(const Isian *f, const TimBaris *x)
{
    int hasil = isian_kode(f, "hasil"), perilaku = isian_kode(f, "perilaku");
    if (isian_int(f, "belum") && (x->kecuali || x->evaluasi.status >= STATUS_EVALUASI_DITETAPKAN)) return false;
    return (!hasil || (int)x->evaluasi.hasil == hasil) && (!perilaku || (int)x->evaluasi.perilaku == perilaku);
}

void page_evaluasi_daftar(Req *req)
{
    TimView v;
    if (!muat(req, "Evaluasi", JENIS_TENGGAT_EVALUASI, &v)) return;
    ptrdiff_t n = 0;
    v.saring = req->isian;
    v.anggota = (int)v.tim.n;
    for (ptrdiff_t i = 0; i < v.tim.n; i++)
        if (lolos(&req->isian, &v.tim.v[i])) v.tim.v[n++] = v.tim.v[i];
    v.tim.n = n;
    reply_html(req, tmpl_evaluasi_daftar, &v);
}

/* ---- the quadrant board ---- */

/* Achievement and pattern of the unit that the appraiser leads, with the counts of all its people. */
static bool isi_capaian(Req *req, Periode per, PapanView *v, Err *err)
{
    const Ctx *c = &req->c;
    const Struktur *s = c->aturan->struktur;
    Tanggal t = hari_peran_periode(c, per);
    const Unit *u = struktur_unit_pegawai(s, c->pelaku.pegawai, t);
    const Penugasan *tugas = struktur_penugasan_pada(s, c->pelaku.pegawai, t);
    CapaianOrang o;
    SebaranUnit b;
    if (!u || struktur_pimpinan(s, u->id) != tugas->jabatan || !capaian_unit(s, u->id)) return true;
    if (!capaian_orang(c, c->db, c->pelaku.pegawai, per, &o, err) || !capaian_hitung(c, c->db, u->id, per, &b, err)) return false;
    Sebaran n = sebaran_tambah(&b.tetap, &b.draf);
    v->unit = u;
    v->capaian = capaian_ringkas(c, per, &o);
    v->capaian.n = sebaran_jumlah(&n);
    v->capaian.berjumlah = true;
    v->capaian.grafik = grafik_pola(c->a, o.k.capaian, v->capaian.n ? &n : NULL);
    if (o.k.id && v->capaian.n) v->capaian.uji = pola_uji(c->a, o.k.capaian, &n);
    return true;
}

enum { PAPAN_NAMA = 4 };

void page_papan(Req *req)
{
    Err err = { 0 };
    Bulan b = bulan_dari_req(req);
    TimBarisList tim = { 0 };
    const Profil *p = req->c.aturan->profil;
    static const char *const judul[EKSPEKTASI_MAX] = { "", "Hasil di atas", "Hasil sesuai", "Hasil di bawah" };
    PapanView v = { .bulan = b, .sebelum = bulan_plus(b, -1), .h = halaman(req, S("Papan kuadran")) };
    if (b.n < tanggal_bulan(req->c.hari_ini).n) v.sesudah = bulan_plus(b, 1);
    if (!tim_isi(req, b, &tim, &err) || !isi_capaian(req, periode_bulan(b), &v, &err)) { reply_err(req, &err); return; }
    for (int h = EKSPEKTASI_DI_ATAS; h <= EKSPEKTASI_DI_BAWAH; h++) {
        PapanBaris *r = list_add(req->c.a, &v.baris);
        *r = (PapanBaris){ .judul = str_z(judul[h]) };
        for (int k = EKSPEKTASI_DI_BAWAH; k >= EKSPEKTASI_DI_ATAS; k--)
            *list_add(req->c.a, &r->sel) = (PapanSel){ .hasil = (Ekspektasi)h, .perilaku = (Ekspektasi)k, .predikat = p->kuadran[h][k] };
    }
    for (int i = 1; i < PREDIKAT_MAX; i++) *list_add(req->c.a, &v.sebaran) = (PredikatJumlah){ (Predikat)i, 0 };
    for (ptrdiff_t i = 0; i < tim.n; i++) {
        const Evaluasi *e = &tim.v[i].evaluasi;
        if (tim.v[i].kecuali) continue;
        v.dari++;
        if (!e->hasil || !e->perilaku) {
            v.belum++;
            if (!v.nilai_pertama && req->c.hari_ini.n > bulan_akhir(b).n) v.nilai_pertama = tim.v[i].pegawai->id;
            continue;
        }
        v.dinilai++;
        v.sebaran.v[e->predikat - 1].n++;
        PapanSel *s = &v.baris.v[e->hasil - 1].sel.v[EKSPEKTASI_DI_BAWAH - e->perilaku];
        *list_add(req->c.a, &s->orang) = tim.v[i];
        s->sisa = s->orang.n > PAPAN_NAMA ? (int)s->orang.n - PAPAN_NAMA : 0;
        s->tautan = str_fmt(req->c.a, "/evaluasi?bulan=" STR_F "&hasil=%s&perilaku=%s", STR_A(bulan_iso(req->c.a, b)), ekspektasi_kode[e->hasil], ekspektasi_kode[e->perilaku]);
    }
    v.skala = v.dinilai ? v.dinilai : 1;
    v.tenggat = tenggat_bulan(req, JENIS_TENGGAT_EVALUASI, req->c.pelaku.pegawai, b);
    reply_html(req, tmpl_papan, &v);
}
