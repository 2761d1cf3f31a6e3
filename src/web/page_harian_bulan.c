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

static void tambahkan(HariBulan *h, const RingkasLaporan *l)
{
    h->laporan++;
    h->menit += l->menit;
    h->draf += l->status == STATUS_LAPORAN_DRAF;
    h->diajukan += l->status == STATUS_LAPORAN_DIAJUKAN;
    h->diverifikasi += l->status == STATUS_LAPORAN_DIVERIFIKASI;
    h->dikembalikan += l->status == STATUS_LAPORAN_DIKEMBALIKAN;
}

/* A day whose reports are counted already. */
static void isi_hari(Req *req, HariBulan *h, const HariPresensi *p, int pekan)
{
    const Aturan *at = req->c.aturan;
    const Kalender *k = &at->kalender;
    const char *libur = kalender_ada(k, tanggal_tahun(h->tanggal)) ? kalender_alasan(req->c.a, k, pekan, h->tanggal) : NULL;
    Tenggat t;
    if (p->terjadwal) libur = p->libur ? "Libur jaga" : NULL;
    h->kerja = !libur && p->status != STATUS_PRESENSI_TB;          /* on study leave no day is missing */
    bool tampak = p->status || (!libur && h->tanggal.n <= req->c.hari_ini.n);
    if (tampak) h->presensi = str_z(p->status ? status_presensi_label[p->status] : keadaan_hari_label[p->keadaan]);
    if (libur && !str_starts(tanggal_hari_kata(req->c.a, h->tanggal), str_z(libur))) h->catatan = str_z(libur);
    h->kosong = h->kerja && !h->laporan && p->boleh && h->tanggal.n <= req->c.hari_ini.n;
    if (h->kosong && tenggat_laporan(at->profil, k, NULL, pekan, h->tanggal, &t, NULL)) h->terbuka = req->c.hari_ini.n <= t.batas.n;
}

static void jumlahkan(HitungLaporan *n, const HariBulan *h)
{
    n->hari += h->laporan > 0;
    n->draf += h->draf;
    n->diajukan += h->diajukan;
    n->diverifikasi += h->diverifikasi;
    n->dikembalikan += h->dikembalikan;
}

static bool isi_bulan(Req *req, HarianBulanView *v, int64_t pegawai, Err *err)
{
    const Ctx *c = &req->c;
    Tanggal awal = bulan_awal(v->bulan), akhir = bulan_akhir(v->bulan);
    RingkasLaporanList l = { 0 };
    HariPresensiList p = { 0 };
    ptrdiff_t k = 0;
    int pekan = pekan_pegawai(c, pegawai, hari_peran(c, v->bulan));
    if (!db_laporan_ringkas(c->db, c->a, pegawai, awal, akhir, &l, err) || !presensi_antara(c, c->db, pegawai, awal, akhir, false, &p, err)
        || !db_penyampaian(c->db, c->a, pegawai, v->bulan, &v->disampaikan, err)) return false;
    for (ptrdiff_t i = 0; i < p.n; i++) {
        HariBulan *h = list_add(c->a, &v->hari);
        h->tanggal = tanggal_plus(awal, (int)i);
        while (k < l.n && l.v[k].tanggal.n == h->tanggal.n) tambahkan(h, &l.v[k++]);
        isi_hari(req, h, &p.v[i], pekan);
        jumlahkan(&v->hitung, h);
        v->hari_kerja += h->kerja;
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
