#include "tindakan/dokumen_isi.h"
#include "tindakan/baca.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"
#include "web/page_penilai.h"

#define SARING_PRESENSI_LIST(X, P)                                                                  \
    X(P, PASTI, "terkonfirmasi", "Terkonfirmasi")                                                   \
    X(P, BELUM, "belum",         "Belum terkonfirmasi")                                             \
    X(P, TIDAK, "tidak",         "Tidak hadir")
KODE_TIPE(SaringPresensi, SARING_PRESENSI, saring_presensi, SARING_PRESENSI_LIST)
KODE_ISI(SARING_PRESENSI, saring_presensi, SARING_PRESENSI_LIST)

static const Field saring_fields[] = {
    { "bulan",    "Bulan",               NULL, FIELD_BULAN },
    { "status",   "Status",              NULL, FIELD_KODE, .kode = status_laporan_kode, .label_kode = status_laporan_label, .atribut = "Semua" },
    { "rhk",      "Rencana hasil kerja", NULL, FIELD_ID },
    { "presensi", "Presensi",            NULL, FIELD_KODE, .kode = saring_presensi_kode, .label_kode = saring_presensi_label, .atribut = "Semua" },
};
const Form form_saring_laporan = FORM(saring_fields);

static const char *const periksa_kode[] = { "", "setujui", "kembalikan", NULL };
static const Field periksa_fields[] = {
    { "bulan",  "Bulan",   NULL, FIELD_BULAN, .wajib = true },
    { "id",     "Laporan", NULL, FIELD_BANYAK },
    { "alasan", "Alasan pengembalian", "Apa yang perlu diperbaiki pegawai.", FIELD_BARIS, .max = 500, .nanti = true },
    { "lalu",   "Tindakan", NULL, FIELD_KODE, .kode = periksa_kode, .label_kode = periksa_kode, .wajib = true },
};
const Form form_periksa = FORM(periksa_fields);

static bool lolos(const Isian *s, const Laporan *l, const HariPresensi *p)
{
    int status = isian_kode(s, "status"), pres = isian_kode(s, "presensi");
    int64_t rhk = isian_int(s, "rhk");
    if (status && (int)l->status != status) return false;
    if (rhk && l->rhk != rhk) return false;
    switch (pres) {
    case SARING_PRESENSI_PASTI: return p->keadaan == KEADAAN_HARI_HADIR || p->keadaan == KEADAAN_HARI_PENGGANTI;
    case SARING_PRESENSI_BELUM: return p->keadaan == KEADAAN_HARI_BELUM;
    case SARING_PRESENSI_TIDAK: return p->keadaan == KEADAAN_HARI_TIDAK;
    default: return true;
    }
}

/* Those chosen in the form that comes back; on a fresh page all that have an RHK. */
static bool terpilih(const Isian *f, const Laporan *l)
{
    IdList id = isian_banyak(f, "id");
    if (!id.n && !f->salah.n) return l->rhk != 0;
    for (ptrdiff_t i = 0; i < id.n; i++)
        if (id.v[i] == l->id) return true;
    return false;
}

static bool isi_baris(Req *req, VerifikasiView *v, Err *err)
{
    const Ctx *c = &req->c;
    Tanggal awal = bulan_awal(v->bulan), akhir = bulan_akhir(v->bulan);
    LaporanList l = { 0 };
    HariPresensiList p = { 0 };
    RhkList rhk = { 0 };
    Skp s;
    if (!db_laporan_antara(c->db, c->a, v->pegawai->id, awal, akhir, &l, err) || !presensi_antara(c, c->db, v->pegawai->id, awal, akhir, false, &p, err)) return false;
    if (db_skp_bulanan(c->db, c->a, v->pegawai->id, v->bulan, &s, NULL) && !db_rhk_daftar(c->db, c->a, s.id, &rhk, err)) return false;
    form_pilihan(&v->saring, "rhk", 0, S("Semua"));
    for (ptrdiff_t i = 0; i < rhk.n; i++) form_pilihan(&v->saring, "rhk", rhk.v[i].id, rhk_judul(c->a, &rhk, rhk.v[i].id));
    for (ptrdiff_t i = l.n; i-- > 0;) {
        const Laporan *x = &l.v[i];
        const HariPresensi *h = &p.v[x->tanggal.n - awal.n];
        if (!lolos(&v->saring, x, h)) continue;
        VerifikasiBaris *b = list_add(c->a, &v->baris);
        *b = (VerifikasiBaris){ .keadaan = h->keadaan, .presensi = str_z(h->status ? status_presensi_label[h->status] : keadaan_hari_label[h->keadaan]),
                                .dapat = v->penilai && x->status == STATUS_LAPORAN_DIAJUKAN, .terpilih = terpilih(&v->form, x),
                                .l = { .l = *x, .rhk = rhk_judul(c->a, &rhk, x->rhk), .cip = cip_laporan(x->status) } };
        if (x->status == STATUS_LAPORAN_DIAJUKAN && !x->rhk) b->l.cip = (Cip){ S("Perlu dikaitkan"), S("kembali"), S("dikembalikan") };
        if (x->bukti && !db_bukti_daftar(c->db, c->a, x->id, &b->l.bukti, err)) return false;
    }
    v->tampil = (int)v->baris.n;
    return true;
}

/* Days of the month that may still be written: verifying now would leave them out. */
static int hari_terbuka(Req *req, const VerifikasiView *v, int pekan)
{
    const Kalender *k = &req->c.aturan->kalender;
    int n = 0;
    for (Tanggal t = bulan_awal(v->bulan); t.n <= bulan_akhir(v->bulan).n; t.n++) {
        Tenggat w;
        if (!kalender_ada(k, tanggal_tahun(t)) || !kalender_kerja(k, pekan, t)) continue;
        if (tenggat_laporan(req->c.aturan->profil, k, NULL, pekan, t, &w, NULL)) n += req->c.hari_ini.n <= w.batas.n;
    }
    return n;
}

static Str orang_berikut(Req *req, int64_t ini, Bulan b)
{
    AnggotaTimList tim = tim_bulan(&req->c, req->c.pelaku.pegawai, b);
    ptrdiff_t mulai = 0;
    for (ptrdiff_t i = 0; i < tim.n; i++)
        if (tim.v[i].pegawai->id == ini) mulai = i + 1;
    for (ptrdiff_t k = 0; k < tim.n; k++) {
        const Pegawai *p = tim.v[(mulai + k) % tim.n].pegawai;
        HitungLaporan h;
        if (p->id == ini) continue;
        if (db_laporan_hitung_satu(req->c.db, req->c.a, p->id, b, &h, NULL) && h.diajukan)
            return bulan_alamat(req->c.a, str_cz(req->c.a, str_fmt(req->c.a, "/verifikasi/%lld", (long long)p->id)), b);
    }
    return (Str){ 0 };
}

static void tampil(Req *req, Bulan b, Isian saring, Isian form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    int64_t id = req_id(req, 0);
    Tanggal t = hari_peran(c, b);
    VerifikasiView v = { .bulan = b, .saring = saring, .form = form, .pegawai = struktur_pegawai(c->aturan->struktur, id), .zona_menit = c->aturan->profil->zona_menit };
    bool ok = v.pegawai && boleh(c, OBJEK_LAPORAN, AKSI_LIHAT, NULL, id, t, &err);
    if (!ok) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    baca_catat(c, OBJEK_LAPORAN, id, id);
    v.h = halaman(req, v.pegawai->nama);
    v.jabatan = isi_orang(c, id, t).jabatan;
    v.penilai = peran_terhadap(c, id, t) & PERAN(PENILAI);
    int pekan = pekan_pegawai(c, id, t);
    if (!isi_baris(req, &v, &err) || !db_laporan_hitung_satu(c->db, c->a, id, b, &v.hitung, &err)
        || !db_penyampaian(c->db, c->a, id, b, &v.disampaikan, &err)) { reply_err(req, &err); return; }
    if (kalender_ada(&c->aturan->kalender, bulan_tahun(b))) v.hari_kerja = kalender_hitung(&c->aturan->kalender, pekan, bulan_awal(b), bulan_akhir(b));
    v.terbuka = hari_terbuka(req, &v, pekan);
    v.tenggat = tenggat_bulan(req, JENIS_TENGGAT_VERIFIKASI, id, b);
    if (v.penilai) v.berikutnya = orang_berikut(req, id, b);
    reply_html_status(req, status, tmpl_verifikasi, &v);
}

void page_verifikasi(Req *req)
{
    Bulan b = bulan_dari_req(req);
    tampil(req, b, req->isian, isian_baru(req->c.a, &form_periksa), 200);
}

void page_verifikasi_kirim(Req *req)
{
    Err err = { 0 };
    GagalList gagal = { 0 };
    int n = 0;
    Bulan b = bulan_dari_req(req);
    IdList id = isian_banyak(&req->isian, "id");
    bool kembali = str_eqz(isian_str(&req->isian, "lalu"), "kembalikan");
    bool ok = !req->isian.salah.n
           && laporan_periksa(&req->c, id.v, id.n, kembali ? AKSI_KEMBALIKAN : AKSI_VERIFIKASI, kembali ? isian_str(&req->isian, "alasan") : (Str){ 0 }, &n, &gagal, &err);
    for (ptrdiff_t i = 0; i < gagal.n; i++) isian_salah(&req->isian, &gagal.v[i]);
    if (!ok && err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    if (!ok || gagal.n) {
        if (err.kode) isian_salah(&req->isian, &err);
        tampil(req, b, isian_baru(req->c.a, &form_saring_laporan), req->isian, err.kode ? err_status(err.kode) : gagal.n && n ? 200 : 422);
        return;
    }
    HitungLaporan h;
    int64_t orang = req_id(req, 0);
    Str lagi = db_laporan_hitung_satu(req->c.db, req->c.a, orang, b, &h, NULL) && h.diajukan ? (Str){ 0 } : orang_berikut(req, orang, b);
    Str ke = lagi.len ? lagi : bulan_alamat(req->c.a, str_cz(req->c.a, str_fmt(req->c.a, "/verifikasi/%lld", (long long)orang)), b);
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, orang);
    reply_redirect(req, ke, str_fmt(req->c.a, "%d laporan " STR_F " %s.%s", n, STR_A(p ? p->nama : (Str){ 0 }),
                                    kembali ? "dikembalikan dengan alasan Anda" : "disetujui dan dikunci", lagi.len ? " Ini pegawai berikutnya." : ""));
}
