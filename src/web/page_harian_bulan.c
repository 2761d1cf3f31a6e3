/*
 * The month of an employee: every day with its reports and attendance, and the submission (M12.4).
 */
#include "tindakan/pembukaan.h"
#include "tmpl.h"
#include "web/page_harian.h"

static const Field bulan_fields[] = { { "bulan", "Bulan", NULL, FIELD_BULAN } };
const Form form_bulan = FORM(bulan_fields);

static Bulan bulan_diminta(Req *req)
{
    Bulan b = isian_bulan(&req->isian, "bulan");
    return b.n ? b : tanggal_bulan(req->c.hari_ini);
}

static void isi_hari(Req *req, HariBulan *h, const HariPresensi *p, const LaporanList *l, int pekan)
{
    const Kalender *k = &req->c.aturan->kalender;
    const char *libur = kalender_ada(k, tanggal_tahun(h->tanggal)) ? kalender_alasan(req->c.a, k, pekan, h->tanggal) : NULL;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Laporan *x = &l->v[i];
        if (x->tanggal.n != h->tanggal.n) continue;
        h->laporan++;
        h->menit += x->selesai.n - x->mulai.n;
        h->draf += x->status == STATUS_LAPORAN_DRAF;
        h->diajukan += x->status == STATUS_LAPORAN_DIAJUKAN;
        h->diverifikasi += x->status == STATUS_LAPORAN_DIVERIFIKASI;
        h->dikembalikan += x->status == STATUS_LAPORAN_DIKEMBALIKAN;
    }
    h->kerja = !libur;
    bool tampak = p->status || (!libur && h->tanggal.n <= req->c.hari_ini.n);
    if (tampak) h->presensi = str_z(p->status ? status_presensi_label[p->status] : keadaan_hari_label[p->keadaan]);
    if (libur && !str_starts(tanggal_hari_kata(req->c.a, h->tanggal), str_z(libur))) h->catatan = str_z(libur);
    h->kosong = h->kerja && !h->laporan && p->boleh && h->tanggal.n <= req->c.hari_ini.n;
}

static bool isi_bulan(Req *req, HarianBulanView *v, int64_t pegawai, Err *err)
{
    const Ctx *c = &req->c;
    Tanggal awal = bulan_awal(v->bulan), akhir = bulan_akhir(v->bulan);
    LaporanList l = { 0 };
    HariPresensiList p = { 0 };
    int pekan = pekan_pegawai(c, pegawai, hari_peran(c, v->bulan));
    if (!db_laporan_antara(c->db, c->a, pegawai, awal, akhir, &l, err) || !presensi_antara(c, c->db, pegawai, awal, akhir, &p, err)
        || !db_laporan_hitung_satu(c->db, c->a, pegawai, v->bulan, &v->hitung, err)
        || !db_penyampaian(c->db, c->a, pegawai, v->bulan, &v->disampaikan, err)) return false;
    for (ptrdiff_t i = 0; i < p.n; i++) {
        HariBulan *h = list_add(c->a, &v->hari);
        h->tanggal = tanggal_plus(awal, (int)i);
        isi_hari(req, h, &p.v[i], &l, pekan);
        v->hari_kerja += h->kerja;
        Tenggat t;
        if (h->kerja && h->tanggal.n <= c->hari_ini.n
            && tenggat_laporan(c->aturan->profil, &c->aturan->kalender, c->a, pekan, h->tanggal, &t, NULL))
            h->terbuka = c->hari_ini.n <= t.batas.n;
    }
    return true;
}

void page_harian_bulan(Req *req)
{
    Err err = { 0 };
    int64_t pegawai = req->c.pelaku.pegawai;
    Bulan b = bulan_diminta(req);
    Tanggal akhir = bulan_akhir(b);
    Tenggat t;
    HarianBulanView v = { .bulan = b, .sebelum = bulan_plus(b, -1), .zona_menit = req->c.aturan->profil->zona_menit,
                          .h = halaman(req, str_fmt(req->c.a, "Laporan " STR_F, STR_A(bulan_kata(req->c.a, b)))) };
    if (akhir.n < req->c.hari_ini.n) v.sesudah = bulan_plus(b, 1);
    if (!isi_bulan(req, &v, pegawai, &err) || !batas_pegawai(&req->c, JENIS_TENGGAT_VERIFIKASI, pegawai, b, (Tanggal){ 0 }, &t, &err)) {
        reply_err(req, &err);
        return;
    }
    if (t.batas.n)
        v.tenggat = tenggat_view(req, &t, pekan_pegawai(&req->c, pegawai, akhir),
                                 str_fmt(req->c.a, "/mengapa/tenggat?jenis=verifikasi&bulan=" STR_F, STR_A(bulan_iso(req->c.a, b))));
    v.boleh_sampaikan = !v.disampaikan.ms && req->c.hari_ini.n >= akhir.n;
    v.boleh_tarik = v.disampaikan.ms != 0;
    if (!v.disampaikan.ms && !v.boleh_sampaikan) v.belum = str_fmt(req->c.a, "Hasil kerja dapat disampaikan mulai " STR_F ".", STR_A(tanggal_hari_kata(req->c.a, akhir)));
    reply_html(req, tmpl_harian_bulan, &v);
}

static void selesai(Req *req, bool ok, const Err *err, const char *kabar)
{
    Bulan b = bulan_diminta(req);
    if (!ok) { reply_err(req, err); return; }
    reply_redirect(req, str_fmt(req->c.a, "/harian/bulan?bulan=" STR_F, STR_A(bulan_iso(req->c.a, b))),
                   str_fmt(req->c.a, "%s " STR_F ".", kabar, STR_A(bulan_kata(req->c.a, b))));
}

void page_bulan_sampaikan(Req *req)
{
    Err err = { 0 };
    selesai(req, bulan_sampaikan(&req->c, req->c.pelaku.pegawai, bulan_diminta(req), &err), &err,
            "Anda menyampaikan hasil kerja");
}

void page_bulan_tarik(Req *req)
{
    Err err = { 0 };
    selesai(req, bulan_tarik(&req->c, req->c.pelaku.pegawai, bulan_diminta(req), &err), &err, "Anda menarik kembali penyampaian");
}
