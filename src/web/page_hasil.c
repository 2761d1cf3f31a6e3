#include "web/page_hasil.h"

#include "store/db_penutupan.h"
#include "store/db_skp.h"
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"
#include "web/dokumen_kirim.h"
#include "web/page_keberatan.h"
#include "web/page_skp.h"

static const Field tanggapan_fields[] = {
    { "alasan", "Alasan menolak", "Apa yang tidak Anda setujui; tercatat pada dokumen.", FIELD_BARIS, .max = 2000 },
    { "versi",  "Versi", NULL, FIELD_INT },
};
const Form form_tanggapan = FORM(tanggapan_fields);

/* The deadline that counts from the release. */
static TenggatView tenggat_rilis(Req *req, JenisTenggat jenis, const Evaluasi *e)
{
    Tenggat t;
    if (!e->dibuka_pada.ms) return (TenggatView){ 0 };
    Tanggal rilis = saat_tanggal(e->dibuka_pada, req->c.aturan->profil->zona_menit);
    if (!batas_pegawai(&req->c, jenis, e->pegawai, (Bulan){ 0 }, rilis, &t, NULL) || !t.batas.n) return (TenggatView){ 0 };
    return tenggat_view(req, &t, pekan_pegawai(&req->c, e->pegawai, rilis),
                        str_fmt(req->c.a, "/mengapa/tenggat?jenis=%s&tanggal=" STR_F, jenis_tenggat_kode[jenis], STR_A(tanggal_iso(req->c.a, rilis))));
}

void page_hasil_daftar(Req *req)
{
    Err err = { 0 };
    EvaluasiList l = { 0 };
    HasilDaftarView v = { .pegawai = req->c.pelaku.pegawai, .h = halaman(req, S("Hasil evaluasi saya")) };
    if (!db_evaluasi_riwayat(req->c.db, req->c.a, req->c.pelaku.pegawai, 60, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (l.v[i].status != STATUS_EVALUASI_DIBUKA) continue;
        HasilBaris *x = list_add(req->c.a, &v.bulan);
        *x = (HasilBaris){ .e = l.v[i] };
        if (l.v[i].tanggapan) x->cip = cip_tanggapan(l.v[i].tanggapan);
        else {
            x->cip = (Cip){ S("Menunggu tanda tangan"), S("pena"), S("dikembalikan") };
            x->tenggat = tenggat_rilis(req, JENIS_TENGGAT_TANDA_TANGAN, &l.v[i]);
        }
    }
    reply_html(req, tmpl_hasil_daftar, &v);
}

/* ---- one evaluation ---- */

/* Loads the evaluation of the path for someone who may see it in its state; has replied when false. */
static bool req_evaluasi(Req *req, Evaluasi *e)
{
    Err err = { 0 };
    bool ok = db_evaluasi_ambil(req->c.db, req->c.a, req_id(req, 0), e, &err);
    if (ok && !boleh(&req->c, OBJEK_EVALUASI, AKSI_LIHAT, status_evaluasi_kode[e->status], e->pegawai, hari_evaluasi(&req->c, e->pegawai, e->periode), &err))
        ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok) { reply_err(req, &err); return false; }
    baca_catat(&req->c, OBJEK_EVALUASI, e->id, e->pegawai);
    return true;
}

static bool isi_rhk(Req *req, HasilView *v, HitungHasil *hitung, Err *err)
{
    RhkBulanList rhk = { 0 };
    if (v->e.skp && !db_skp_ambil(req->c.db, req->c.a, v->e.skp, &v->skp, err)) return false;
    if (!evaluasi_rhk_bulan(&req->c, req->c.db, &v->e, &v->skp, &rhk, &v->umpan, err)) return false;
    *hitung = evaluasi_hitung(&rhk);
    for (ptrdiff_t i = 0; i < rhk.n; i++) *list_add(req->c.a, &v->rhk) = (HasilRhk){ rhk.v[i], (int)i + 1 };
    return true;
}

/* A proposal of few raters would tell how one of them rated. */
static bool usul_terlihat(Req *req, const Evaluasi *e)
{
    JumlahPerilaku j;
    TugasPerilakuList l = { 0 };
    Bulan b = periode_ke_bulan(e->periode);
    return perilaku_orang(&req->c, req->c.db, e->pegawai, b, &j, &l, NULL) && perilaku_lihat(&req->c, e->pegawai, b, &j) >= LIHAT_JUMLAH;
}

/* The months that a computed year came from; an objection stands above them. */
static void jelaskan_tahun(Req *req, const Evaluasi *e, const BulanSetahun *b, Mengapa *w)
{
    HasilTahunan h = tahunan_hitung(req->c.aturan->profil, b, w);
    if (h.hasil == e->hasil && h.perilaku == e->perilaku) return;
    Mengapa k = { .a = req->c.a };
    predikat_kuadran(req->c.aturan->profil, e->hasil, e->perilaku, &k);
    w->inti = str_fmt(req->c.a, STR_F " Rata-rata bulanannya diubah oleh putusan.", STR_A(k.inti));
    mengapa_fakta(w, "Putusan", STR_F, STR_A(e->alasan_hasil.len ? e->alasan_hasil : e->alasan_perilaku));
}

/* Quadrant first, then how its two inputs came about: proposal, decision and reason. */
static void jelaskan(Req *req, const Evaluasi *e, const HitungHasil *hitung, Capaian pimpin, Mengapa *w)
{
    const Profil *p = req->c.aturan->profil;
    Mengapa u = { .a = req->c.a };
    BulanSetahun b = tahunan_dari_tanda(e->bulan_hasil, e->bulan_perilaku);
    if (b.n) { jelaskan_tahun(req, e, &b, w); return; }
    UsulHasil usul = capaian_usul(p, hitung, pimpin, e->periode, &u);
    predikat_kuadran(p, e->hasil, e->perilaku, w);
    mengapa_fakta(w, "Usul hasil kerja", "%s%s", usul.usul ? ekspektasi_label[usul.usul] : "belum dapat ditentukan",
                  usul.tanpa_umpan_balik ? ", tanpa umpan balik" : "");
    if (e->usul_perilaku && usul_terlihat(req, e)) mengapa_fakta(w, "Usul perilaku kerja", "%s, dari rekan dan bawahan", ekspektasi_label[e->usul_perilaku]);
    if (e->alasan_hasil.len) mengapa_fakta(w, "Alasan penilai (hasil)", STR_F, STR_A(e->alasan_hasil));
    if (e->alasan_perilaku.len) mengapa_fakta(w, "Alasan penilai (perilaku)", STR_F, STR_A(e->alasan_perilaku));
    for (ptrdiff_t i = 0; i < u.aturan.n; i++) *list_add(req->c.a, &w->aturan) = u.aturan.v[i];
    if (u.pengubah.len && w->pengubah.len) w->pengubah = str_fmt(req->c.a, STR_F " " STR_F, STR_A(w->pengubah), STR_A(u.pengubah));
    else if (u.pengubah.len) w->pengubah = u.pengubah;
}

/* The window of an objection with what carried it on, and the proceeding there is. */
static bool isi_keberatan(Req *req, HasilView *v, Err *err)
{
    const Ctx *c = &req->c;
    JendelaKeberatan j;
    Keberatan asal = { 0 };
    Err e = { 0 }, x = { 0 };
    if (!keberatan_jendela(c, c->db, &v->e, &j, err)
        || !db_boleh_tiada(db_keberatan_evaluasi(c->db, c->a, v->e.id, &v->proses, &e), &e, err)
        || !db_boleh_tiada(db_keberatan_pengganti(c->db, c->a, v->e.id, &asal, &x), &x, err)) return false;
    if (!v->proses.id) v->proses = asal;
    if (v->proses.id) v->keberatan_cip = cip_keberatan(v->proses.status);
    if (!j.sampai.n) return true;
    Tenggat t = j.tenggat;
    t.batas = j.sampai;
    v->keberatan = tenggat_view(req, &t, pekan_pegawai(c, v->e.pegawai, j.rilis),
                                str_fmt(c->a, "/mengapa/tenggat?jenis=keberatan&tanggal=" STR_F, STR_A(tanggal_iso(c->a, j.rilis))));
    v->keberatan_terbuka = j.terbuka && !v->proses.id && v->milik && v->e.status == STATUS_EVALUASI_DIBUKA;
    return true;
}

static bool isi_view(Req *req, HasilView *v, Err *err)
{
    const Ctx *c = &req->c;
    Tanggal t = hari_evaluasi(c, v->e.pegawai, v->e.periode);
    HitungHasil hitung = { 0 };
    DokumenBaris d;
    LembarOrang o = isi_orang(c, v->e.pegawai, t);
    v->milik = v->e.pegawai == c->pelaku.pegawai;
    v->h = halaman(req, str_fmt(c->a, "Evaluasi " STR_F, STR_A(periode_kata(c->a, v->e.periode))));
    v->pemilik = o.nama;
    v->jabatan = o.jabatan;
    v->penilai = isi_orang(c, v->e.penilai, t).nama;
    v->cip = v->e.tanggapan ? cip_tanggapan(v->e.tanggapan) : cip_evaluasi(v->e.status);
    v->zona_menit = c->aturan->profil->zona_menit;
    CapaianOrang o_capaian;
    if (!isi_rhk(req, v, &hitung, err) || !capaian_orang(c, c->db, v->e.pegawai, v->e.periode, &o_capaian, err)) return false;
    if (o_capaian.k.ditetapkan_pada.ms > v->e.ditetapkan_pada.ms) o_capaian.k = (CapaianUnit){ 0 };     /* it does not rest on that */
    v->capaian = capaian_ringkas(c, v->e.periode, &o_capaian);
    v->mengapa = (MengapaPanel){ .w = { .a = c->a }, .profil = c->aturan->profil,
        .tanya = str_fmt(c->a, "Mengapa predikat %s?", predikat_label[v->e.predikat]), .alamat = str_fmt(c->a, "/hasil/%lld/mengapa", (long long)v->e.id) };
    if (v->e.hasil && v->e.perilaku) jelaskan(req, &v->e, &hitung, o_capaian.pimpin, &v->mengapa.w);
    v->kuadran = kuadran_view(c->a, c->aturan->profil, v->e.hasil, v->e.perilaku);
    v->boleh_jawab = v->milik && v->e.status == STATUS_EVALUASI_DIBUKA && !v->e.tanggapan;
    if (v->boleh_jawab) v->tenggat = tenggat_rilis(req, JENIS_TENGGAT_TANDA_TANGAN, &v->e);
    if (!isi_keberatan(req, v, err)) return false;
    v->tpp = db_penutupan(c->db, c->a, v->e.periode, &(Penutupan){ 0 }, NULL) && boleh(c, OBJEK_TPP, AKSI_LIHAT, NULL, v->e.pegawai, t, NULL);
    v->dokumen = db_dokumen_objek(c->db, c->a, S("evaluasi"), v->e.id, &d, NULL);
    if (v->dokumen && !bertanda_kotak(req, &d, &v->bertanda, err)) return false;
    if (!v->form.form) v->form = isian_baru(c->a, &form_tanggapan);
    return true;
}

void page_hasil(Req *req)
{
    Err err = { 0 };
    HasilView v = { 0 };
    if (!req_evaluasi(req, &v.e)) return;
    if (!isi_view(req, &v, &err)) { reply_err(req, &err); return; }
    reply_html(req, tmpl_hasil, &v);
}

static void jawab(Req *req, Aksi aksi, const char *kabar)
{
    Err err = { 0 }, e = { 0 };
    HasilView v = { 0 };
    if (!req_evaluasi(req, &v.e)) return;
    if (!req->isian.salah.n && evaluasi_tanggapi(&req->c, v.e.id, (int)isian_int(&req->isian, "versi"), aksi, isian_str(&req->isian, "alasan"), &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/hasil/%lld", (long long)v.e.id), str_z(kabar));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    v.form = req->isian;
    if (!isi_view(req, &v, &e)) { reply_err(req, &e); return; }
    reply_html_status(req, err.kode ? err_status(err.kode) : 422, tmpl_hasil, &v);
}

void page_hasil_tandatangan(Req *req) { jawab(req, AKSI_TANDA_TANGANI, "Anda menandatangani hasil evaluasi. Dokumennya dapat dicetak."); }
void page_hasil_menolak(Req *req) { jawab(req, AKSI_MENOLAK, "Penolakan Anda tercatat beserta alasannya. Hasil tetap berlaku sampai ada putusan keberatan."); }

void page_hasil_mengapa(Req *req)
{
    Err err = { 0 };
    HasilView v = { 0 };
    if (!req_evaluasi(req, &v.e)) return;
    if (!isi_view(req, &v, &err)) { reply_err(req, &err); return; }
    reply_mengapa(req, v.mengapa.tanya, str_fmt(req->c.a, STR_F " · evaluasi " STR_F " · penilai " STR_F, STR_A(v.pemilik),
                  STR_A(periode_kata(req->c.a, v.e.periode)), STR_A(v.penilai)), str_fmt(req->c.a, "/hasil/%lld", (long long)v.e.id), S("Hasil"), v.mengapa.w);
}

/* ---- printed sheets ---- */

static const LembarSet berkas_evaluasi = LEMBAR_SKP | LEMBAR_LAMPIRAN | LEMBAR_EVALUASI | LEMBAR_DOKUMEN;

/* The evaluation's document of the path, or the plan's; has replied when false. */
static bool req_dokumen_evaluasi(Req *req, Evaluasi *e, DokumenBaris *d)
{
    Err err = { 0 };
    if (!req_evaluasi(req, e)) return false;
    bool ok = db_dokumen_objek(req->c.db, req->c.a, S("evaluasi"), e->id, d, &err);
    if (!ok) reply_err(req, &err);
    return ok;
}

static bool req_dokumen_skp(Req *req, Skp *s, DokumenBaris *d)
{
    Err err = { 0 };
    if (!req_skp(req, s)) return false;
    bool ok = db_dokumen_objek(req->c.db, req->c.a, S("skp"), s->id, d, &err);
    if (!ok) reply_err(req, &err);
    return ok;
}

static LembarSet lembar_rencana(const Skp *s) { return s->bulan.n ? LEMBAR_SKP : LEMBAR_SKP | LEMBAR_LAMPIRAN; }

void page_hasil_pdf(Req *req)
{
    Evaluasi e;
    DokumenBaris d;
    if (req_dokumen_evaluasi(req, &e, &d))
        kirim_lembar(req, &d, berkas_evaluasi, (Kirim){ str_fmt(req->c.a, "evaluasi-" STR_F ".pdf", STR_A(periode_iso(req->c.a, e.periode))), S("Hasil evaluasi"),
                                                        str_fmt(req->c.a, "/hasil/%lld", (long long)e.id) });
}

void page_skp_pdf(Req *req)
{
    Skp s;
    DokumenBaris d;
    if (!req_dokumen_skp(req, &s, &d)) return;
    Str masa = s.bulan.n ? bulan_iso(req->c.a, s.bulan) : str_fmt(req->c.a, "%d", s.tahun);
    kirim_lembar(req, &d, lembar_rencana(&s), (Kirim){ str_fmt(req->c.a, "skp-" STR_F ".pdf", STR_A(masa)), S("SKP"), str_fmt(req->c.a, "/skp/%lld", (long long)s.id) });
}
