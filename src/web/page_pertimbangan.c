#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/tim.h"
#include "tmpl.h"
#include "web/app.h"
#include "web/page_penilai.h"
#include "web/page_pertimbangan.h"

enum { BATAS_BAKU_HARI = 14 };

#define RUAS_ISI                                                                                                                                            \
    { "hasil",    "Hasil kerja", "Apa yang dikerjakan selama diperbantukan, dan bagaimana hasilnya.", FIELD_BARIS, .min = 10, .max = 4000, .wajib = true }, \
    { "perilaku", "Perilaku kerja", "Bila ada yang perlu diketahui penilai.", FIELD_BARIS, .max = 4000 },                                                   \
    { "saran",    "Saran", "Untuk perbaikan pada periode berikutnya.", FIELD_BARIS, .max = 2000 },                                                          \
    { "tautan",   "Tautan bukti", "Alamat https, bila ada.", FIELD_TAUTAN, .max = 500 }

static const Field beri_fields[] = {
    { "bulan", "Bulan", NULL, FIELD_BULAN },
    { "tahun", "Tahun", NULL, FIELD_INT, .min = 2020, .max = 2100 },
    { "versi", "Versi", NULL, FIELD_INT },
    RUAS_ISI,
};
const Form form_pertimbangan = FORM(beri_fields);

static const Field minta_fields[] = {
    { "bulan", "Bulan", NULL, FIELD_BULAN },
    { "tahun", "Tahun", NULL, FIELD_INT, .min = 2020, .max = 2100 },
    { "versi", "Versi", NULL, FIELD_INT },
    { "pihak", "Nama dan lembaga", "Misalnya: Ibu Rina, Kepala TK Harapan.", FIELD_TEKS, .max = 200, .wajib = true },
    { "batas", "Dijawab paling lambat", NULL, FIELD_TANGGAL, .wajib = true },
};
const Form form_pertimbangan_minta = FORM(minta_fields);

static const Field pihak_fields[] = { RUAS_ISI };
const Form form_pertimbangan_pihak = FORM(pihak_fields);

/* The period that was asked for; without one the month that is worked on. */
static Periode periode_timbang(Req *req)
{
    bool ada = isian_int(&req->isian, "tahun") || isian_str(&req->isian, "bulan").len;
    return ada ? periode_dari_req(req) : periode_bulan(bulan_kerja(&req->c));
}

/* What a form is about, exactly: an act is never moved to another period. */
static Periode periode_isian(const Isian *f)
{
    int tahun = (int)isian_int(f, "tahun");
    return tahun ? periode_tahun(tahun) : periode_bulan(isian_bulan(f, "bulan"));
}

static Str alamat(Arena *a, int64_t pegawai, Periode p)
{
    return evaluasi_alamat(a, str_cz(a, str_fmt(a, "/pertimbangan/%lld", (long long)pegawai)), p);
}

static Cip cip(const PertimbanganOrang *o)
{
    if (o->x.status == STATUS_PERTIMBANGAN_DIBERIKAN) return (Cip){ S("Sudah diberikan"), S("cek"), S("ditetapkan") };
    if (o->tetap) return (Cip){ S("Tidak diberikan"), S("minus"), S("kecuali") };
    if (o->x.status == STATUS_PERTIMBANGAN_DIMINTA) return (Cip){ S("Menunggu jawaban"), S("jam"), S("dikembalikan") };
    return (Cip){ S("Belum"), S("jam"), S("dikembalikan") };
}

PertimbanganKotak pertimbangan_kotak(Req *req, int64_t pegawai, Periode p)
{
    Mengapa w = { .a = req->c.a };
    PertimbanganKotak k = { .jalur = alamat(req->c.a, pegawai, p), .zona_menit = req->c.aturan->profil->zona_menit };
    k.diminta = pertimbangan_evaluasi(&req->c, req->c.db, pegawai, p, &k.bantu, &k.x, &w, NULL);
    k.mengapa = (MengapaPanel){ .tanya = S("Mengapa lembaga penerima ditanya?"), .w = w, .profil = req->c.aturan->profil };
    return k;
}

void page_pertimbangan_daftar(Req *req)
{
    Err err = { 0 };
    Arena *a = req->c.a;
    Periode p = periode_timbang(req);
    PertimbanganOrangList l = { 0 };
    PertimbanganDaftarView v = { .h = halaman(req, str_fmt(a, "Bahan pertimbangan " STR_F, STR_A(periode_kata(a, p)))), .periode = p };
    if (!pertimbangan_daftar(&req->c, p, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) *list_add(a, &v.baris) = (PertimbanganBaris){ l.v[i], cip(&l.v[i]) };
    Bulan b = periode_ke_bulan(p);
    if (periode_setahun(p)) v.sebelum = evaluasi_alamat(a, "/pertimbangan", periode_bulan(bulan(periode_ke_tahun(p), 12)));
    else {
        v.sebelum = evaluasi_alamat(a, "/pertimbangan", periode_bulan(bulan_plus(b, -1)));
        v.tahun = evaluasi_alamat(a, "/pertimbangan", periode_tahun(periode_ke_tahun(p)));
        if (b.n < tanggal_bulan(req->c.hari_ini).n) v.sesudah = evaluasi_alamat(a, "/pertimbangan", periode_bulan(bulan_plus(b, 1)));
    }
    reply_html(req, tmpl_pertimbangan_daftar, &v);
}

/* `form`, `minta`: as they came back; NULL: fresh. */
static void tampil(Req *req, const Isian *form, const Isian *minta, Str tautan, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    Periode p = periode_timbang(req);
    PertimbanganView v = { .tautan = tautan, .kembali = form != NULL };
    if (!pertimbangan_orang(c, req_id(req, 0), p, &v.o, &err)) { reply_err(req, &err); return; }
    baca_catat(c, OBJEK_PERTIMBANGAN, v.o.x.id, v.o.pegawai->id);
    v.h = halaman(req, str_fmt(c->a, "Bahan pertimbangan " STR_F, STR_A(v.o.pegawai->nama)));
    v.jabatan = isi_orang(c, v.o.pegawai->id, hari_evaluasi(c, v.o.pegawai->id, p)).jabatan;
    v.kotak = pertimbangan_kotak(req, v.o.pegawai->id, p);
    v.kotak.jalur = (Str){ 0 };
    v.form = form ? *form : isian_baru(c->a, &form_pertimbangan);
    v.minta = minta ? *minta : isian_baru(c->a, &form_pertimbangan_minta);
    if (!form) {
        isian_set(&v.form, "hasil", V(v.o.x.hasil));
        isian_set(&v.form, "perilaku", V(v.o.x.perilaku));
        isian_set(&v.form, "saran", V(v.o.x.saran));
        isian_set(&v.form, "tautan", V(v.o.x.tautan));
    }
    if (!minta) {
        isian_set(&v.minta, "pihak", V(v.o.x.lembaga));
        isian_set(&v.minta, "batas", V(tanggal_plus(c->hari_ini, BATAS_BAKU_HARI)));
    }
    reply_html_status(req, status, tmpl_pertimbangan, &v);
}

void page_pertimbangan(Req *req) { tampil(req, NULL, NULL, (Str){ 0 }, 200); }

static Pertimbangan isi(const Isian *f)
{
    return (Pertimbangan){ .hasil = isian_str(f, "hasil"), .perilaku = isian_str(f, "perilaku"),
                           .saran = isian_str(f, "saran"), .tautan = isian_str(f, "tautan") };
}

/* What the form cannot mend. */
static bool buntu(const Err *err) { return err->kode == E_TIDAK_ADA || err->kode == E_BUKAN_WEWENANG || err->kode == E_PERTIMBANGAN_AKUN; }

void page_pertimbangan_beri(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    Periode p = periode_isian(f);
    Pertimbangan x = isi(f);
    x.versi = (int)isian_int(f, "versi");
    x.pegawai = req_id(req, 0);
    x.periode = p;
    if (!f->salah.n && pertimbangan_beri(&req->c, &x, &err)) {
        reply_redirect(req, alamat(req->c.a, x.pegawai, p), S("Tersimpan. Penilai melihatnya di samping usul rating; Anda dapat mengubahnya sampai evaluasi ditetapkan."));
        return;
    }
    if (buntu(&err)) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil(req, &req->isian, NULL, (Str){ 0 }, err.kode ? err_status(err.kode) : 422);
}

void page_pertimbangan_minta(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    Str token;
    bool ok = !f->salah.n && pertimbangan_minta(&req->c, req_id(req, 0), periode_isian(f), (int)isian_int(f, "versi"), isian_str(f, "pihak"), isian_tanggal(f, "batas"), &token, &err);
    if (ok) { tampil(req, NULL, NULL, str_fmt(req->c.a, STR_F "/pertimbangan/pihak/" STR_F, STR_A(req->app->atur.alamat_publik), STR_A(token)), 200); return; }
    if (buntu(&err)) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil(req, NULL, &req->isian, (Str){ 0 }, err.kode ? err_status(err.kode) : 422);
}

/* ---- by link ---- */

static void tampil_pihak(Req *req, const Pertimbangan *x, const Isian *form, bool selesai, int status)
{
    const Ctx *c = &req->c;
    PertimbanganView v = { .h = halaman(req, S("Bahan pertimbangan")), .token = req->par[0], .selesai = selesai };
    v.o.pegawai = struktur_pegawai(c->aturan->struktur, x->pegawai);
    v.o.periode = x->periode;
    v.o.x = *x;
    v.jabatan = isi_orang(c, x->pegawai, hari_evaluasi(c, x->pegawai, x->periode)).jabatan;
    v.kotak = pertimbangan_kotak(req, x->pegawai, x->periode);
    v.form = form ? *form : isian_baru(c->a, &form_pertimbangan_pihak);
    reply_html_status(req, status, tmpl_pertimbangan_pihak, &v);
}

void page_pertimbangan_pihak(Req *req)
{
    Err err = { 0 };
    Pertimbangan x;
    if (!pertimbangan_tautan(&req->c, req->c.db, req->par[0], &x, &err)) { reply_err(req, &err); return; }
    tampil_pihak(req, &x, NULL, false, 200);
}

void page_pertimbangan_jawab(Req *req)
{
    Err err = { 0 };
    Pertimbangan x, jawab = isi(&req->isian);
    if (!pertimbangan_tautan(&req->c, req->c.db, req->par[0], &x, &err)) { reply_err(req, &err); return; }
    bool ok = !req->isian.salah.n && pertimbangan_jawab(&req->c, req->par[0], &jawab, &err);
    if (!ok && err.kode) isian_salah(&req->isian, &err);
    tampil_pihak(req, &x, &req->isian, ok, ok ? 200 : err.kode ? err_status(err.kode) : 422);
}
