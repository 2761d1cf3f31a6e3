/*
 * "Mengapa?" as pages of their own, and the same as JSON: deadlines, appraisers, proposals.
 */
#include "base/json.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"
#include "web/page_hasil.h"

static const Field tenggat_fields[] = {
    { "jenis",   "Jenis",   NULL, FIELD_KODE, .kode = jenis_tenggat_kode, .label_kode = jenis_tenggat_label, .wajib = true },
    { "bulan",   "Bulan",   NULL, FIELD_BULAN },
    { "tanggal", "Tanggal", NULL, FIELD_TANGGAL },
};
const Form form_tanya_tenggat = FORM(tenggat_fields);

static const Field orang_fields[] = {
    { "pegawai", "Pegawai", NULL, FIELD_ID },
    { "bulan",   "Bulan",   NULL, FIELD_BULAN },
    { "tanggal", "Tanggal", NULL, FIELD_TANGGAL },
};
const Form form_tanya_orang = FORM(orang_fields);

static void reply_json_mengapa(Req *req, Str tanya, const Mengapa *w)
{
    Buf b = reply_buf(req);
    JsonWriter j = jw_new(&b);
    jw_object(&j, NULL);
    jw_str(&j, "tanya", tanya);
    jw_str(&j, "inti", w->inti);
    jw_array(&j, "fakta");
    for (ptrdiff_t i = 0; i < w->fakta.n; i++) {
        jw_object(&j, NULL);
        jw_str(&j, "nama", w->fakta.v[i].nama);
        jw_str(&j, "isi", w->fakta.v[i].isi);
        jw_end(&j);
    }
    jw_end(&j);
    jw_array(&j, "aturan");
    for (ptrdiff_t i = 0; i < w->aturan.n; i++) {
        jw_object(&j, NULL);
        jw_bool(&j, "cocok", w->aturan.v[i].cocok);
        jw_str(&j, "judul", w->aturan.v[i].judul);
        jw_str(&j, "pasal", w->aturan.v[i].pasal);
        jw_str(&j, "isi_pasal", profil_pasal_isi(req->c.aturan->profil, w->aturan.v[i].pasal));
        jw_str(&j, "alasan", w->aturan.v[i].alasan);
        jw_end(&j);
    }
    jw_end(&j);
    jw_str(&j, "pengubah", w->pengubah);
    jw_end(&j);
    reply_isi(req, 200, "application/json; charset=utf-8", &b);
}

void reply_mengapa(Req *req, Str tanya, Str ket, Str kembali, Str kembali_kata, Mengapa w)
{
    if (str_find(req_kepala(req, "accept"), S("application/json")) >= 0) { reply_json_mengapa(req, tanya, &w); return; }
    MengapaView v = { .h = halaman(req, tanya), .ket = ket, .kembali = kembali, .kembali_kata = kembali_kata,
                      .p = { .tanya = tanya, .w = w, .profil = req->c.aturan->profil, .terbuka = true } };
    reply_html(req, tmpl_mengapa, &v);
}

void page_mengapa_tenggat(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    const Isian *f = &req->isian;
    if (f->salah.n) { reply_err(req, &f->salah.v[0]); return; }
    Bulan b = isian_bulan(f, "bulan");
    Tanggal dari = isian_tanggal(f, "tanggal");
    if (!b.n && !dari.n) b = tanggal_bulan(c->hari_ini);
    int pekan = c->pelaku.pegawai ? pekan_pegawai(c, c->pelaku.pegawai, dari.n ? dari : hari_peran(c, b)) : c->aturan->profil->pekan;
    TenggatTanya tanya = { .jenis = (JenisTenggat)isian_kode(f, "jenis"), .pekan = pekan, .bulan = b, .dari = dari,
                           .tahun = b.n ? bulan_tahun(b) : tanggal_tahun(dari) };
    Tenggat t;
    Mengapa w = { .a = c->a };
    if (!tenggat_hitung(c->aturan->profil, &c->aturan->kalender, c->a, tanya, &t, &err)) { reply_err(req, &err); return; }
    tenggat_mengapa(c->aturan->profil, &t, tanya, &w);
    reply_mengapa(req, t.batas.n ? str_fmt(c->a, "Mengapa sampai " STR_F "?", STR_A(tanggal_hari_kata(c->a, t.batas))) : S("Mengapa tidak ada tenggat?"),
                  str_z(jenis_tenggat_label[tanya.jenis]), S("/"), S("Beranda"), w);
}

/* The person asked about: oneself, or one whose record may be seen. Has replied when NULL. */
static const Pegawai *orang(Req *req, Tanggal t)
{
    Err err = { 0 };
    int64_t id = isian_int(&req->isian, "pegawai");
    if (!id) id = req->c.pelaku.pegawai;
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, id);
    if (p && boleh(&req->c, OBJEK_PEGAWAI, AKSI_LIHAT, NULL, id, t, &err)) return p;
    err_set(&err, E_TIDAK_ADA, NULL, NULL);
    reply_err(req, &err);
    return NULL;
}

void page_mengapa_penilai(Req *req)
{
    const Ctx *c = &req->c;
    Tanggal t = isian_tanggal(&req->isian, "tanggal");
    if (!t.n) t = c->hari_ini;
    const Pegawai *p = orang(req, t);
    if (!p) return;
    HasilPenilai h = { 0 };
    Mengapa w = { .a = c->a };
    penilai_cari(c->aturan->profil, c->aturan->struktur, p->id, t, c->a, &h, NULL);
    penilai_mengapa(c->aturan->profil, &h, p, t, &w);
    reply_mengapa(req, h.penilai.pegawai ? str_fmt(c->a, "Mengapa dinilai " STR_F "?", STR_A(h.penilai.pegawai->nama)) : S("Mengapa belum ada penilai?"),
                  str_fmt(c->a, STR_F " · " STR_F, STR_A(p->nama), STR_A(tanggal_kata(c->a, t))), S("/akun"), S("Akun"), w);
}

void page_mengapa_usul(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    Bulan b = isian_bulan(&req->isian, "bulan");
    if (!b.n) b = bulan_plus(tanggal_bulan(c->hari_ini), -1);
    int64_t id = isian_int(&req->isian, "pegawai");
    BahanEvaluasi m;
    Mengapa w = { .a = c->a };
    if (!boleh(c, OBJEK_EVALUASI, AKSI_LIHAT, "draf", id, hari_peran(c, b), &err) || !evaluasi_bahan(c, id, periode_bulan(b), &m, &err)) { reply_err(req, &err); return; }
    evaluasi_mulai(c->aturan->profil, &m);
    UsulHasil u = evaluasi_usul(c->aturan->profil, &m, &w);
    reply_mengapa(req, str_fmt(c->a, "Mengapa usul hasil kerja %s?", u.usul ? ekspektasi_label[u.usul] : "belum dapat ditentukan"),
                  str_fmt(c->a, STR_F " · evaluasi " STR_F, STR_A(m.pegawai->nama), STR_A(bulan_kata(c->a, b))),
                  str_fmt(c->a, "/evaluasi/%lld?bulan=" STR_F, (long long)id, STR_A(bulan_iso(c->a, b))), S("Evaluasi"), w);
}
