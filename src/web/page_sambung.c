/* Connecting an RHK later, naming its leader, saying what became of supports, seeing who waits for whom. */
#include "inti/skp.h"
#include "store/db_struktur.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/page_matriks.h"
#include "web/page_skp.h"

enum { CALON_MAKS = 30 };

static const Field sambung_fields[] = {
    { "rhk_atasan", "RHK pimpinan yang diintervensi", NULL, FIELD_ID },
};
const Form form_sambung = FORM(sambung_fields);

static const Field cari_fields[] = { { "q", "Cari pegawai", "Awal nama atau NIP.", FIELD_TEKS, .max = 100 } };
const Form form_pimpinan = FORM(cari_fields);

static const Field pilih_fields[] = {
    { "pegawai", "Pimpinan", NULL, FIELD_ID },
    { "dari",    "Nama, jabatan, dan instansi", "Untuk pimpinan dari instansi lain yang tidak ada dalam daftar pegawai.", FIELD_TEKS, .max = 200, .nanti = true },
    { "versi",   "Versi", NULL, FIELD_INT },
};
const Form form_pimpinan_pilih = FORM(pilih_fields);

static const Field dukungan_fields[] = {
    { "keadaan_*", "Keadaan", NULL, FIELD_KODE, .kode = keadaan_dukungan_kode, .label_kode = keadaan_dukungan_label },
    { "alasan_*",  "Alasan", NULL, FIELD_BARIS, .max = 1000 },
};
const Form form_dukungan = FORM(dukungan_fields);

static const Field hambat_fields[] = {
    { "tahun",   "Tahun", NULL, FIELD_INT, .min = 2020, .max = 2100 },
    { "penilai", "Pimpinan", NULL, FIELD_ID },
};
const Form form_penghambat = FORM(hambat_fields);

/* The RHK of the path in a plan that may be seen; has replied when NULL. */
static const Rhk *req_rhk(Req *req, Skp *s)
{
    Err err = { 0 };
    if (!req_skp(req, s)) return NULL;
    for (ptrdiff_t i = 0; i < s->rhk.n; i++)
        if (s->rhk.v[i].id == req_id(req, 1) && s->jenis == JENIS_SKP_TAHUNAN) return &s->rhk.v[i];
    err_set(&err, E_TIDAK_ADA, NULL, NULL);
    reply_err(req, &err);
    return NULL;
}

static Str ke_rhk(Req *req, const Skp *s, const Rhk *r) { return str_fmt(req->c.a, "/skp/%lld#rhk-%lld", (long long)s->id, (long long)r->id); }

/* ---- connecting ---- */

static void tampil_sambung(Req *req, const Skp *s, const Rhk *r, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    HasilPenilai h = { 0 };
    RhkList l = { 0 };
    MatriksFormView v = { .r = *r, .skp = s->id, .rhk = r->id, .judul = skp_judul(c->a, s), .h = halaman(req, S("Sambungkan RHK")) };
    if (!boleh(c, OBJEK_SKP, AKSI_SAMBUNGKAN, status_skp_kode[s->status], s->pegawai, skp_hari_peran(c, s), &err)) { reply_err(req, &err); return; }
    if (penilai_cari(c->aturan->profil, c->aturan->struktur, s->pegawai, skp_hari_peran(c, s), c->a, &h, NULL)) {
        v.pimpinan = h.penilai.pegawai->nama;
        if (!db_rhk_tahunan(c->db, c->a, h.penilai.pegawai->id, s->tahun, &l, &err)) { reply_err(req, &err); return; }
    }
    v.ada = l.n > 0;
    v.form = form ? *form : isian_baru(c->a, &form_sambung);
    if (!form) isian_set(&v.form, "rhk_atasan", V_ID(r->rhk_atasan));
    form_pilihan(&v.form, "rhk_atasan", 0, S("Belum ada; menunggu RHK pimpinan"));
    for (ptrdiff_t i = 0; i < l.n; i++) form_pilihan(&v.form, "rhk_atasan", l.v[i].id, utf8_clip(l.v[i].uraian, 120));
    reply_html_status(req, status, tmpl_sambung, &v);
}

void page_sambung(Req *req)
{
    Skp s;
    const Rhk *r = req_rhk(req, &s);
    if (r) tampil_sambung(req, &s, r, NULL, 200);
}

void page_sambung_kirim(Req *req)
{
    Err err = { 0 };
    Skp s;
    const Rhk *r = req_rhk(req, &s);
    if (!r) return;
    if (!req->isian.salah.n && rhk_sambungkan(&req->c, s.id, r->id, isian_int(&req->isian, "rhk_atasan"), &err)) {
        reply_redirect(req, ke_rhk(req, &s, r), isian_int(&req->isian, "rhk_atasan") ? S("RHK tersambung dengan RHK pimpinan.") : S("Sambungan dilepas; RHK menunggu RHK pimpinan."));
        return;
    }
    if (err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_sambung(req, &s, r, &req->isian, err.kode ? err_status(err.kode) : 422);
}

/* ---- the leader of an RHK (B1.17) ---- */

static void tampil_pimpinan(Req *req, const Skp *s, const Rhk *r, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    PegawaiList l = { 0 };
    MatriksFormView v = { .r = *r, .skp = s->id, .rhk = r->id, .versi = s->versi, .judul = skp_judul(c->a, s), .p = struktur_pegawai(c->aturan->struktur, r->pimpinan),
                          .h = halaman(req, S("Pimpinan yang memberi penugasan")) };
    Str q = form ? (Str){ 0 } : isian_str(&req->isian, "q");
    v.cari = isian_baru(c->a, &form_pimpinan);
    isian_set(&v.cari, "q", V(q));
    v.mencari = q.len > 0;
    if (v.mencari && !db_pegawai_cari(c->db, c->a, q, CALON_MAKS, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Pegawai *p = struktur_pegawai(c->aturan->struktur, l.v[i].id);
        LembarOrang o = isi_orang(c, l.v[i].id, c->hari_ini);
        if (!p || p->id == s->pegawai) continue;
        ptrdiff_t k = v.calon.n;
        list_add(c->a, &v.calon);
        v.calon.v[k].p = p;
        v.calon.v[k].ket = str_fmt(c->a, STR_F " · " STR_F, STR_A(o.jabatan), STR_A(o.unit));
    }
    v.form = form ? *form : isian_baru(c->a, &form_pimpinan_pilih);
    if (!form) isian_set(&v.form, "dari", V(r->penugasan_dari));
    reply_html_status(req, status, tmpl_pimpinan, &v);
}

void page_pimpinan(Req *req)
{
    Skp s;
    const Rhk *r = req_rhk(req, &s);
    if (r) tampil_pimpinan(req, &s, r, NULL, 200);
}

void page_pimpinan_kirim(Req *req)
{
    Err err = { 0 };
    Skp s;
    const Isian *f = &req->isian;
    int64_t id = isian_int(f, "pegawai");
    const Rhk *r = req_rhk(req, &s);
    if (!r) return;
    LembarOrang o = id ? isi_orang(&req->c, id, req->c.hari_ini) : (LembarOrang){ 0 };
    Str dari = id ? str_fmt(req->c.a, STR_F ", " STR_F, STR_A(o.jabatan), STR_A(o.unit)) : isian_str(f, "dari");
    if (!f->salah.n && rhk_pimpinan_tetapkan(&req->c, s.id, (int)isian_int(f, "versi"), r->id, id, dari, &err)) {
        reply_redirect(req, ke_rhk(req, &s, r), id ? S("Pimpinan dicatat. Sesudah SKP diajukan ia melihat RHK ini dan dapat memberi umpan balik sebagai pimpinan.") : S("Pemberi penugasan dicatat."));
        return;
    }
    if (err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_pimpinan(req, &s, r, f, err.kode ? err_status(err.kode) : 422);
}

/* ---- supports ---- */

static void tampil_dukungan(Req *req, const Skp *s, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    DukunganView v = { .s = *s, .judul = skp_judul(c->a, s), .h = halaman(req, S("Keadaan dukungan sumber daya")) };
    Tanggal hari = skp_hari_peran(c, s);
    if (!boleh(c, OBJEK_SKP, AKSI_TANGGAPI, status_skp_kode[s->status], s->pegawai, hari, &err)) { reply_err(req, &err); return; }
    v.penilai = peran_terhadap(c, s->pegawai, hari) & PERAN(PENILAI);
    v.form = form ? *form : isian_baru(c->a, &form_dukungan);
    for (ptrdiff_t i = 0; i < s->lampiran.n; i++) {
        const LampiranSkp *l = &s->lampiran.v[i];
        if (l->bagian != BAGIAN_LAMPIRAN_SUMBER_DAYA) continue;
        DukunganBaris *x = list_add(c->a, &v.baris);
        *x = (DukunganBaris){ .l = *l, .nama_keadaan = str_fmt(c->a, "keadaan_%lld", (long long)l->id), .nama_alasan = str_fmt(c->a, "alasan_%lld", (long long)l->id),
                              .keadaan = str_z(keadaan_dukungan_kode[l->keadaan]), .alasan = l->keadaan_alasan };
        if (form) {
            x->keadaan = isian_keluarga(form, "keadaan_", l->id);
            x->alasan = isian_keluarga(form, "alasan_", l->id);
        }
        for (ptrdiff_t k = 0; k < v.form.salah.n; k++)
            x->salah |= str_eqz(x->nama_keadaan, v.form.salah.v[k].ruas) || str_eqz(x->nama_alasan, v.form.salah.v[k].ruas);
    }
    reply_html_status(req, status, tmpl_dukungan, &v);
}

void page_dukungan(Req *req)
{
    Skp s;
    if (req_skp(req, &s)) tampil_dukungan(req, &s, NULL, 200);
}

void page_dukungan_kirim(Req *req)
{
    Err err = { 0 };
    Skp s;
    LIST_OF(DukunganIsi) l = { 0 };
    int kurang;
    const Isian *f = &req->isian;
    if (!req_skp(req, &s)) return;
    for (ptrdiff_t i = 0; i < s.lampiran.n; i++) {
        if (s.lampiran.v[i].bagian != BAGIAN_LAMPIRAN_SUMBER_DAYA) continue;
        KeadaanDukungan k = keadaan_dukungan_dari(isian_keluarga(f, "keadaan_", s.lampiran.v[i].id));
        *list_add(req->c.a, &l) = (DukunganIsi){ s.lampiran.v[i].id, k, isian_keluarga(f, "alasan_", s.lampiran.v[i].id) };
    }
    if (!f->salah.n && dukungan_nyatakan(&req->c, s.id, l.v, l.n, &kurang, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/skp/%lld#lampiran", (long long)s.id),
                       kurang ? S("Keadaan dukungan dicatat. Dukungan yang tidak tersedia membuka penyesuaian ekspektasi.") : S("Keadaan dukungan dicatat."));
        return;
    }
    if (err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_dukungan(req, &s, f, err.kode ? err_status(err.kode) : 422);
}

/* ---- who waits for whom ---- */

void page_penghambat(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    PenghambatList l = { 0 };
    PenungguList orang = { 0 };
    int64_t penilai = isian_int(&req->isian, "penilai");
    int tahun = (int)isian_int(&req->isian, "tahun");
    PenghambatView v = { .tahun = tahun ? tahun : tanggal_tahun(c->hari_ini), .h = halaman(req, S("Menunggu RHK pimpinan")) };
    if (!penghambat_muat(c, v.tahun, penilai, &l, &orang, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        LembarOrang o = isi_orang(c, l.v[i].penilai, c->hari_ini);
        *list_add(c->a, &v.baris) = (PenghambatBaris){ l.v[i], o.nama.len ? o.nama : S("Tanpa penilai"), o.jabatan,
            l.v[i].status ? cip_skp(l.v[i].status) : (Cip){ S("Belum ada SKP"), S("awas"), S("terlambat") } };
        v.menunggu += l.v[i].orang;
    }
    for (ptrdiff_t i = 0; i < orang.n; i++) {
        LembarOrang o = isi_orang(c, orang.v[i].pegawai, c->hari_ini);
        *list_add(c->a, &v.orang) = (PenungguBaris){ orang.v[i], o.nama, o.jabatan };
    }
    if (penilai) v.pimpinan = isi_orang(c, penilai, c->hari_ini).nama;
    reply_html(req, tmpl_penghambat, &v);
}
