#include "web/page_pegawai.h"

#include "store/db_struktur.h"
#include "tindakan/akun.h"
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/app.h"
#include "web/page_ubah.h"

static const Field cari_fields[] = {
    { "q", "Cari pegawai", "Awal nama atau NIP.", FIELD_TEKS, .max = 100 },
};
const Form form_cari_pegawai = FORM(cari_fields);

static const Field kecuali_fields[] = {
    { "bulan",  "Bulan",  NULL, FIELD_BULAN, .wajib = true },
    { "jenis",  "Sebab",  "Kosongkan untuk menghapus pengecualian.", FIELD_KODE, .kode = pengecualian_kode, .label_kode = pengecualian_label },
    { "alasan", "Dasar",  "Nomor surat atau keputusan.", FIELD_TEKS, .min = 3, .max = 300, .wajib = true },
};
const Form form_kecuali = FORM(kecuali_fields);

#define MASUK_KEPALA_DAERAH "kepala-daerah"          /* he may have no NIP */
enum { HASIL_MAKS = 50, TEMUAN_MAKS = 5 };

static PegawaiBaris baris(Req *req, const Pegawai *p)
{
    const Struktur *s = req->c.aturan->struktur;
    const Penugasan *t = struktur_penugasan_pada(s, p->id, req->c.hari_ini);
    const Jabatan *j = t ? struktur_jabatan(s, t->jabatan) : NULL;
    const Unit *u = j ? struktur_unit(s, j->unit) : NULL;
    return (PegawaiBaris){ p, j ? jabatan_sebagai(req->c.a, j, t->jenis) : S("tanpa jabatan"), u ? u->nama : S("-") };
}

static bool terlihat(Req *req, int64_t pegawai)
{
    return boleh(&req->c, OBJEK_PEGAWAI, AKSI_LIHAT, NULL, pegawai, req->c.hari_ini, NULL) != NULL;
}

static void temuan(Req *req, PegawaiDaftarView *v, JenisTemuan jenis)
{
    IdList l = temuan_orang(req->c.aturan, req->c.a, jenis);
    if (!l.n) return;
    TemuanView *t = list_add(req->c.a, &v->temuan);
    *t = (TemuanView){ .judul = str_z(temuan_label[jenis]), .arti = str_z(temuan_arti[jenis]), .n = (int)l.n,
                       .jalur = str_fmt(req->c.a, "/pegawai/temuan?jenis=%s", temuan_kode[jenis]) };
    for (ptrdiff_t i = 0; i < l.n && t->orang.n < TEMUAN_MAKS; i++) {
        const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, l.v[i]);
        if (p) *list_add(req->c.a, &t->orang) = baris(req, p);
    }
}

void page_pegawai_daftar(Req *req)
{
    Err err = { 0 };
    const Aturan *at = req->c.aturan;
    const IsiStruktur *isi = struktur_isi(at->struktur);
    PegawaiDaftarView v = { .h = halaman(req, S("Pegawai dan struktur")), .form = req->isian, .pegawai = (int)isi->pegawai.n,
                            .unit = (int)isi->unit.n, .jabatan = (int)isi->jabatan.n };
    Str q = isian_str(&req->isian, "q");
    v.mencari = q.len > 0;
    if (v.mencari) {
        PegawaiList l = { 0 };
        if (!db_pegawai_cari(req->c.db, req->c.a, q, HASIL_MAKS, &l, &err)) { reply_err(req, &err); return; }
        for (ptrdiff_t i = 0; i < l.n; i++) {
            const Pegawai *p = struktur_pegawai(at->struktur, l.v[i].id);
            if (p && terlihat(req, p->id)) *list_add(req->c.a, &v.hasil) = baris(req, p);
        }
    } else {
        StrukturHari h = struktur_hari(at->struktur, req->c.hari_ini, req->c.a);
        v.anak = unit_anak(req, unit_puncak(req), unit_staf(req, &h));
    }
    if (!v.mencari && (req->peran_umum & (PERAN(BKPSDM) | PERAN(AUDITOR)))) {
        for (int t = 1; t < TEMUAN_MAX; t++) temuan(req, &v, (JenisTemuan)t);
    }
    reply_html(req, tmpl_pegawai_daftar, &v);
}

/* ---- one person ---- */

static void isi_peran(Req *req, PegawaiView *v)
{
    AkunPeranList l = { 0 };
    Buf b = buf_new(req->c.a, 1 * KB);
    if (!v->akun.id || !db_akun_peran(req->c.db, req->c.a, v->akun.id, &l, NULL)) return;
    for (ptrdiff_t i = 0; i < l.n; i++) buf_fmt(&b, "%s%s", b.len ? ", " : "", peran_label[l.v[i].peran]);
    v->peran = buf_str(&b);
}

/* The person of the path for someone who may see him; has replied when false. */
static bool isi_view(Req *req, PegawaiView *v, Bulan b)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    const Struktur *s = c->aturan->struktur;
    int64_t id = req_id(req, 0);
    v->p = struktur_pegawai(s, id);
    if (!v->p || !terlihat(req, id)) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return false; }
    baca_catat(c, OBJEK_PEGAWAI, id, id);
    LembarOrang o = isi_orang(c, id, c->hari_ini);
    HasilPenilai h = { 0 };
    Err e = { 0 };
    v->h = halaman(req, v->p->nama);
    v->jabatan = o.jabatan;
    v->unit = o.unit;
    v->pd = o.instansi;
    v->bulan = b;
    v->cari = req->peran_umum & (PERAN(ADMIN_PD) | PERAN(BKPSDM) | PERAN(AUDITOR));
    v->zona_menit = c->aturan->profil->zona_menit;
    const IsiStruktur *isi = struktur_isi(s);
    for (ptrdiff_t i = 0; i < isi->penugasan.n; i++) {
        const Penugasan *t = &isi->penugasan.v[i];
        if (t->pegawai != id) continue;
        const Jabatan *j = struktur_jabatan(s, t->jabatan);
        const Unit *u = j ? struktur_unit(s, j->unit) : NULL;
        *list_add(c->a, &v->penugasan) = (PenugasanView){ *t, j ? j->nama : (Str){ 0 }, j ? j->kode : (Str){ 0 }, u ? u->nama : (Str){ 0 },
            t->mulai.n <= c->hari_ini.n && c->hari_ini.n <= t->sampai.n };
    }
    penilai_cari(c->aturan->profil, s, id, c->hari_ini, c->a, &h, NULL);
    v->penilai = (MengapaPanel){ .w = { .a = c->a }, .profil = c->aturan->profil, .terbuka = false,
        .tanya = h.penilai.pegawai ? str_fmt(c->a, "Mengapa dinilai " STR_F "?", STR_A(h.penilai.pegawai->nama)) : S("Mengapa belum ada penilai?"),
        .alamat = str_fmt(c->a, "/mengapa/penilai?pegawai=%lld", (long long)id) };
    penilai_mengapa(c->aturan->profil, &h, v->p, c->hari_ini, &v->penilai.w);
    if (!db_akun_pegawai(c->db, c->a, id, &v->akun, &e) && e.kode != E_TIDAK_ADA) { reply_err(req, &e); return false; }
    isi_peran(req, v);
    Akun baru = { .pegawai = id };
    v->kelola_akun = akun_boleh_kelola(c, v->akun.id ? &v->akun : &baru, 0, NULL);
    v->kecualikan = boleh(c, OBJEK_PEGAWAI, AKSI_KELOLA, NULL, id, c->hari_ini, NULL) != NULL;
    v->dinilai = c->aturan->profil->pegawai[v->p->status];
    db_pengecualian(c->db, c->a, id, b, &v->kecuali, NULL);
    if (!v->form.form) {
        v->form = isian_baru(c->a, &form_kecuali);
        isian_set(&v->form, "bulan", V(b));
    }
    return true;
}

void page_pegawai(Req *req)
{
    PegawaiView v = { 0 };
    if (isi_view(req, &v, tanggal_bulan(req->c.hari_ini))) reply_html(req, tmpl_pegawai, &v);
}

void page_pegawai_kecuali(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    int64_t id = req_id(req, 0);
    Bulan b = isian_bulan(f, "bulan");
    if (!f->salah.n && evaluasi_kecualikan(&req->c, id, b, (Pengecualian)isian_kode(f, "jenis"), isian_str(f, "alasan"), &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/pegawai/%lld", (long long)id), isian_kode(f, "jenis")
            ? str_fmt(req->c.a, "Dikecualikan dari evaluasi " STR_F ".", STR_A(bulan_kata(req->c.a, b))) : S("Pengecualian dihapus."));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    PegawaiView v = { .form = req->isian };
    if (isi_view(req, &v, b.n && err.kode != E_RENTANG ? b : tanggal_bulan(req->c.hari_ini))) reply_html_status(req, err.kode ? err_status(err.kode) : 422, tmpl_pegawai, &v);
}

/* A one-time link, shown on this page only: it is nowhere stored in clear. */
void page_pegawai_tautan(Req *req)
{
    Err err = { 0 };
    PegawaiView v = { 0 };
    Str token;
    if (!isi_view(req, &v, tanggal_bulan(req->c.hari_ini))) return;
    bool ada = v.akun.id || akun_buat(&req->c, v.p->nip.len ? v.p->nip : S(MASUK_KEPALA_DAERAH), v.p->id, v.p->nama, &v.akun.id, &err);
    if (!ada) { reply_err(req, &err); return; }
    v.akun.masuk = v.p->nip.len ? v.p->nip : S(MASUK_KEPALA_DAERAH);
    if (!akun_tautan(&req->c, v.akun.id, &token, &err)) { reply_err(req, &err); return; }
    v.tautan = str_fmt(req->c.a, STR_F "/aktivasi/" STR_F, STR_A(req->app->atur.alamat_publik), STR_A(token));
    reply_html(req, tmpl_pegawai, &v);
}
