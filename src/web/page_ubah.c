#include "web/page_ubah.h"

#include "base/berkas.h"
#include "store/db_struktur.h"
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/formulir_impor.h"

static const Field simulasi_fields[] = {
    { "jabatan",  "Jabatan", "Kode jabatan, atau kata dari namanya, misalnya “kepala bidang lalu lintas”.", FIELD_TEKS, .max = 200, .wajib = true },
    { "jenis",    "Jenis penugasan", NULL, FIELD_KODE, .kode = jenis_penugasan_kode, .label_kode = jenis_penugasan_label, .wajib = true },
    { "mulai",    "TMT", "Hari pertamanya.", FIELD_TANGGAL, .wajib = true },
    { "sampai",   "Sampai tanggal", "Kosong: seterusnya.", FIELD_TANGGAL },
    { "nomor_sk", "Nomor surat keputusan", NULL, FIELD_TEKS, .max = 100 },
    { "sidik",    "Sidik", NULL, FIELD_DIAM, .max = 64 },
    { "lalu",     "Tindakan", NULL, FIELD_DIAM },
};
const Form form_simulasi = FORM(simulasi_fields);

static const Field khusus_fields[] = {
    { "penilai",  "Pejabat penilai", "NIP, atau awal namanya.", FIELD_TEKS, .max = 150, .wajib = true },
    { "atasan",   "Atasan pejabat penilai", "NIP atau awal namanya. Kosong berarti menurut aturan.", FIELD_TEKS, .max = 150 },
    { "mulai",    "Mulai tanggal", "Hari pertamanya.", FIELD_TANGGAL, .wajib = true },
    { "sampai",   "Sampai tanggal", "Kosong: sampai diakhiri.", FIELD_TANGGAL },
    { "nomor",    "Nomor surat pendelegasian", "Wajib bila penilai bukan paling rendah pejabat pengawas; tanpa nomor penetapan itu tidak berlaku.", FIELD_TEKS, .max = 100 },
    { "alasan",   "Alasan", "Mengapa penilainya tidak menurut aturan umum.", FIELD_TEKS, .min = 5, .max = 300, .wajib = true },
    { "sidik",    "Sidik", NULL, FIELD_DIAM, .max = 64 },
    { "lalu",     "Tindakan", NULL, FIELD_DIAM },
};
const Form form_khusus = FORM(khusus_fields);

static const Field tugas_fields[] = {
    { "tugas", "Penugasan", NULL, FIELD_ID },
};
const Form form_tugas = FORM(tugas_fields);

static const Field akhir_fields[] = {
    { "sampai", "Berakhir tanggal", NULL, FIELD_TANGGAL, .wajib = true },
};
const Form form_khusus_akhir = FORM(akhir_fields);

/* ---- whom and what the words of a form mean ---- */

enum { SEBUT_MAKS = 6 };

/* The code of the post that the text names: a code, else the only post whose name holds it. */
static bool jabatan_dari(Req *req, Str teks, Str *kode, Err *err)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    Str cari = str_lower(req->c.a, teks);
    Buf sebut = buf_new(req->c.a, 4 * KB);
    int n = 0;
    *kode = teks;
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++)
        if (str_eq(str_lower(req->c.a, isi->jabatan.v[i].kode), cari)) { *kode = isi->jabatan.v[i].kode; return true; }
    for (ptrdiff_t i = 0; i < isi->jabatan.n; i++) {
        const Jabatan *j = &isi->jabatan.v[i];
        const Unit *u = struktur_unit(s, j->unit);
        if (str_find(str_lower(req->c.a, j->nama), cari) < 0) continue;
        *kode = j->kode;
        if (n++ < SEBUT_MAKS) buf_fmt(&sebut, "%s" STR_F " pada " STR_F " (" STR_F ")", n > 1 ? "; " : "", STR_A(j->nama), STR_A(u->nama), STR_A(j->kode));
    }
    if (!n) return err_set(err, E_SEBUT_TIADA, "jabatan", NULL, V("Jabatan"), V(teks));
    return n == 1 || err_set(err, E_SEBUT_BANYAK, "jabatan", NULL, V(teks), V(n), V(buf_str(&sebut)), V("kodenya"));
}

/* The NIP of the person that the text names; empty stays empty. The head of region may have none. */
static bool nip_dari(Req *req, const char *ruas, Str teks, Str *nip, Err *err)
{
    PegawaiList l = { 0 };
    Buf sebut = buf_new(req->c.a, 4 * KB);
    *nip = teks;
    if (!teks.len || struktur_pegawai_nip(req->c.aturan->struktur, teks)) return true;
    if (!db_pegawai_cari(req->c.db, req->c.a, teks, SEBUT_MAKS, &l, err)) return false;
    if (!l.n) return err_set(err, E_SEBUT_TIADA, ruas, NULL, V("Pegawai"), V(teks));
    for (ptrdiff_t i = 0; i < l.n; i++) buf_fmt(&sebut, "%s" STR_F " (" STR_F ")", i ? "; " : "", STR_A(l.v[i].nama), STR_A(l.v[i].nip));
    *nip = l.v[0].nip.len ? l.v[0].nip : S("kepala_daerah");
    return l.n == 1 || err_set(err, E_SEBUT_BANYAK, ruas, NULL, V(teks), V((int)l.n), V(buf_str(&sebut)), V("NIP-nya"));
}

static Str hari(Arena *a, Tanggal t) { return t.n && t.n != TANGGAL_AKHIR.n ? tanggal_iso(a, t) : (Str){ 0 }; }
static Str nip_pegawai(const Pegawai *p) { return p->nip.len ? p->nip : S("kepala_daerah"); }

/* ---- the two pages ---- */

static bool isi_view(Req *req, UbahView *v, const char *judul)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    const Struktur *s = c->aturan->struktur;
    int64_t id = req_id(req, 0);
    v->p = struktur_pegawai(s, id);
    if (!v->p || !boleh(c, OBJEK_PEGAWAI, AKSI_KELOLA, NULL, id, c->hari_ini, &err)) {
        if (!v->p) err_set(&err, E_TIDAK_ADA, NULL, NULL);
        reply_err(req, &err);
        return false;
    }
    baca_catat(c, OBJEK_PEGAWAI, id, id);
    LembarOrang o = isi_orang(c, id, c->hari_ini);
    HasilPenilai h = { 0 };
    v->h = halaman(req, str_z(judul));
    v->jabatan = o.jabatan.len ? o.jabatan : S("tanpa jabatan");
    v->unit = o.unit;
    penilai_cari(c->aturan->profil, s, id, c->hari_ini, c->a, &h, NULL);
    v->penilai = (MengapaPanel){ .w = { .a = c->a }, .profil = c->aturan->profil, .alamat = str_fmt(c->a, "/mengapa/penilai?pegawai=%lld", (long long)id),
        .tanya = h.penilai.pegawai ? str_fmt(c->a, "Mengapa sekarang dinilai " STR_F "?", STR_A(h.penilai.pegawai->nama)) : S("Mengapa belum ada penilai?") };
    penilai_mengapa(c->aturan->profil, &h, v->p, c->hari_ini, &v->penilai.w);
    return true;
}

/*
 * Looks at what saving would do, or saves what was looked at. True when it was saved. What was looked at is known
 * by the hash of the row: a form that changed since is only looked at again.
 */
static bool uji_atau_simpan(Req *req, UbahView *v, const char *jenis, const SelImpor *sel, int n, Err *err)
{
    HasilImpor r = { 0 };
    const JenisImpor *j = impor_jenis(str_z(jenis));
    BerkasImpor b = { .nama = S("formulir.csv"), .isi = impor_satu_baris(req->c.a, sel, n) };
    v->sidik = berkas_sha(req->c.a, b.isi);
    bool sama = str_eq(v->sidik, isian_str(&v->form, "sidik")), simpan = str_eqz(isian_str(&v->form, "lalu"), "simpan");
    if (!(simpan && sama ? impor_terapkan(&req->c, j, &b, &r, err) : impor_uji(&req->c, j, &b, &r, err))) return false;
    masalah_ke_form(&v->form, &r);
    if (r.diterapkan) return true;
    v->diuji = !r.n_masalah;
    v->akibat = r.akibat;
    v->peringatan = r.peringatan;
    v->catatan = r.catatan;
    if (simpan && !sama && !r.n_masalah) err_set(err, E_SIMULASI_LAMA, NULL, NULL);
    return false;
}

/* After uji_atau_simpan() was false: the form again, with the consequences or with what is wrong. */
static int status_ubah(UbahView *v, const Err *err)
{
    if (err->kode) isian_salah(&v->form, err);
    return err->kode ? err_status(err->kode) : v->form.salah.n ? 422 : 200;
}

/* ---- an assignment ---- */

static void isi_tugas(Req *req, UbahView *v)
{
    const Struktur *s = req->c.aturan->struktur;
    Posisi l = struktur_penugasan_pegawai(s, v->p->id);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Penugasan *t = &struktur_isi(s)->penugasan.v[l.v[i]];
        const Jabatan *j = struktur_jabatan(s, t->jabatan);
        if (t->sampai.n < req->c.hari_ini.n) continue;
        *list_add(req->c.a, &v->tugas) = (UbahTugas){ *t, j->kode, j->nama, struktur_unit(s, j->unit)->nama, t->mulai.n <= req->c.hari_ini.n };
    }
}

static void tampil_simulasi(Req *req, UbahView *v, int status)
{
    isi_tugas(req, v);
    isian_set(&v->form, "sidik", V(v->sidik));
    reply_html_status(req, status, tmpl_simulasi, v);
}

void page_simulasi(Req *req)
{
    UbahView v = { .form = isian_baru(req->c.a, &form_simulasi) };
    if (!isi_view(req, &v, "Simulasi penugasan")) return;
    isian_set(&v.form, "jenis", V(jenis_penugasan_kode[JENIS_PENUGASAN_DEFINITIF]));
    const Penugasan *t = struktur_penugasan(req->c.aturan->struktur, isian_int(&req->isian, "tugas"));
    if (t && t->pegawai == v.p->id) {           /* one that is to be ended or mended */
        isian_set(&v.form, "jabatan", V(struktur_jabatan(req->c.aturan->struktur, t->jabatan)->kode));
        isian_set(&v.form, "jenis", V(jenis_penugasan_kode[t->jenis]));
        isian_set(&v.form, "mulai", V(tanggal_iso(req->c.a, t->mulai)));
        isian_set(&v.form, "sampai", V(hari(req->c.a, t->sampai)));
        isian_set(&v.form, "nomor_sk", V(t->nomor_sk));
    }
    tampil_simulasi(req, &v, 200);
}

void page_simulasi_kirim(Req *req)
{
    Err err = { 0 };
    Arena *a = req->c.a;
    Str jabatan;
    UbahView v = { .form = req->isian };
    if (!isi_view(req, &v, "Simulasi penugasan")) return;
    const Isian *f = &req->isian;
    bool ok = !f->salah.n && jabatan_dari(req, isian_str(f, "jabatan"), &jabatan, &err);
    if (ok) {
        const SelImpor sel[] = { { "nip", nip_pegawai(v.p) }, { "jabatan", jabatan }, { "jenis", str_z(jenis_penugasan_kode[isian_kode(f, "jenis")]) },
            { "mulai", hari(a, isian_tanggal(f, "mulai")) }, { "sampai", hari(a, isian_tanggal(f, "sampai")) }, { "nomor_sk", isian_str(f, "nomor_sk") } };
        isian_set(&v.form, "jabatan", V(jabatan));
        if (uji_atau_simpan(req, &v, "penugasan", sel, countof(sel), &err)) {
            reply_redirect(req, str_fmt(a, "/pegawai/%lld", (long long)v.p->id), str_fmt(a, "Penugasan " STR_F " tersimpan.", STR_A(v.p->nama)));
            return;
        }
    }
    tampil_simulasi(req, &v, status_ubah(&v, &err));
}

/* ---- an appraiser set by hand ---- */

static void isi_khusus(Req *req, UbahView *v)
{
    const Struktur *s = req->c.aturan->struktur;
    const PenilaiKhususList *l = &struktur_isi(s)->khusus;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const PenilaiKhusus *k = &l->v[i];
        if (k->pegawai != v->p->id) continue;
        const Pegawai *penilai = struktur_pegawai(s, k->penilai), *atasan = struktur_pegawai(s, k->atasan);
        *list_add(req->c.a, &v->khusus) = (UbahKhusus){ *k, penilai->nama, atasan ? atasan->nama : S("menurut aturan"),
            k->mulai.n <= req->c.hari_ini.n && req->c.hari_ini.n <= k->sampai.n };
    }
}

static void tampil_khusus(Req *req, UbahView *v, int status)
{
    isi_khusus(req, v);
    isian_set(&v->form, "sidik", V(v->sidik));
    reply_html_status(req, status, tmpl_penilai_khusus, v);
}

void page_khusus(Req *req)
{
    UbahView v = { .form = isian_baru(req->c.a, &form_khusus) };
    if (!isi_view(req, &v, "Tetapkan penilai")) return;
    isian_set(&v.form, "mulai", V(tanggal_iso(req->c.a, req->c.hari_ini)));
    tampil_khusus(req, &v, 200);
}

void page_khusus_kirim(Req *req)
{
    Err err = { 0 };
    Arena *a = req->c.a;
    Str penilai, atasan;
    UbahView v = { .form = req->isian };
    if (!isi_view(req, &v, "Tetapkan penilai")) return;
    const Isian *f = &req->isian;
    bool ok = !f->salah.n && nip_dari(req, "penilai", isian_str(f, "penilai"), &penilai, &err) && nip_dari(req, "atasan", isian_str(f, "atasan"), &atasan, &err);
    if (ok) {
        const SelImpor sel[] = { { "nip", nip_pegawai(v.p) }, { "mulai", hari(a, isian_tanggal(f, "mulai")) }, { "sampai", hari(a, isian_tanggal(f, "sampai")) },
            { "penilai", penilai }, { "atasan", atasan }, { "nomor", isian_str(f, "nomor") }, { "alasan", isian_str(f, "alasan") } };
        if (uji_atau_simpan(req, &v, "penilai_khusus", sel, countof(sel), &err)) {
            reply_redirect(req, str_fmt(a, "/pegawai/%lld", (long long)v.p->id), str_fmt(a, "Penilai " STR_F " ditetapkan.", STR_A(v.p->nama)));
            return;
        }
    }
    tampil_khusus(req, &v, status_ubah(&v, &err));
}

/* Ends one of them: its last day is set, the row stays. */
void page_khusus_akhiri(Req *req)
{
    Err err = { 0 };
    Arena *a = req->c.a;
    HasilImpor r = { 0 };
    UbahView v = { .form = isian_baru(a, &form_khusus) };
    if (!isi_view(req, &v, "Tetapkan penilai")) return;
    isi_khusus(req, &v);
    const UbahKhusus *k = NULL;
    for (ptrdiff_t i = 0; i < v.khusus.n; i++)
        if (v.khusus.v[i].k.id == req_id(req, 1)) k = &v.khusus.v[i];
    if (!k) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    const Pegawai *penilai = struktur_pegawai(req->c.aturan->struktur, k->k.penilai), *atasan = struktur_pegawai(req->c.aturan->struktur, k->k.atasan);
    const SelImpor sel[] = { { "nip", nip_pegawai(v.p) }, { "mulai", hari(a, k->k.mulai) }, { "sampai", hari(a, isian_tanggal(&req->isian, "sampai")) },
        { "penilai", nip_pegawai(penilai) }, { "atasan", atasan ? nip_pegawai(atasan) : (Str){ 0 } }, { "nomor", k->k.nomor }, { "alasan", k->k.alasan } };
    BerkasImpor b = { .nama = S("formulir.csv"), .isi = impor_satu_baris(a, sel, countof(sel)) };
    bool ok = !req->isian.salah.n && impor_terapkan(&req->c, impor_jenis(S("penilai_khusus")), &b, &r, &err);
    if (ok && r.diterapkan) {
        reply_redirect(req, str_fmt(a, "/pegawai/%lld/penilai", (long long)v.p->id), str_fmt(a, "Penetapan penilai berakhir " STR_F ".", STR_A(tanggal_kata(a, isian_tanggal(&req->isian, "sampai")))));
        return;
    }
    masalah_ke_form(&v.form, &r);
    if (req->isian.salah.n) err = req->isian.salah.v[0];
    v.khusus.n = 0;
    tampil_khusus(req, &v, status_ubah(&v, &err));
}
