#include "web/page_kepegawaian.h"

#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/formulir_impor.h"

static const Field status_fields[] = {
    { "status", "Menjadi", NULL, FIELD_KODE, .kode = status_pegawai_kode, .label_kode = status_pegawai_label, .wajib = true },
    { "mulai",  "TMT", "Terhitung mulai tanggal.", FIELD_TANGGAL, .wajib = true },
    { "nomor",  "Nomor SK", NULL, FIELD_TEKS, .max = 100, .wajib = true },
};
const Form form_alih_status = FORM(status_fields);

static const Field hasil_fields[] = {
    { "urut",   "Nomor urut", "Nomor yang sudah ada diganti.", FIELD_INT, .min = 1, .max = 99, .wajib = true },
    { "uraian", "Hasil yang disepakati", "Seperti tertulis dalam perjanjiannya.", FIELD_BARIS, .min = 5, .max = 500, .wajib = true },
    { "target", "Target", NULL, FIELD_TEKS, .max = 120 },
};
const Form form_hasil_kontrak = FORM(hasil_fields);

static const Field studi_fields[] = {
    { "lembaga",            "Institusi", NULL, FIELD_TEKS, .max = 150, .wajib = true },
    { "program",            "Program studi", "Dengan jenjangnya: Magister Administrasi Publik.", FIELD_TEKS, .max = 150, .wajib = true },
    { "lulus",              "Rencana lulus", NULL, FIELD_TANGGAL, .wajib = true },
    { "luar_negeri",        "Institusi di luar negeri", NULL, FIELD_CENTANG },
    { "akreditasi_lembaga", "Akreditasi institusi", "Bagi institusi dalam negeri.", FIELD_TEKS, .max = 60 },
    { "akreditasi_program", "Akreditasi program studi", "Bagi institusi dalam negeri.", FIELD_TEKS, .max = 60 },
    { "kriteria",           "Kriteria kementerian", "Bagi institusi luar negeri: kriteria dari kementerian yang membidangi pendidikan tinggi.", FIELD_TEKS, .max = 200 },
    { "pembiaya",           "Pembiayaan", "Pemberi beasiswa, APBD, atau mandiri.", FIELD_TEKS, .max = 120 },
    { "nomor",              "Nomor SK tugas belajar", NULL, FIELD_TEKS, .max = 100 },
};
const Form form_studi = FORM(studi_fields);

static const Penugasan *tugas_belajar(Req *req, int64_t pegawai)
{
    return struktur_bertugas(req->c.aturan->struktur, pegawai, JENIS_PENUGASAN_TUGAS_BELAJAR, req->c.hari_ini);
}

static void mulai_studi(Isian *f, const Studi *s)
{
    isian_set(f, "lembaga", V(s->lembaga));
    isian_set(f, "program", V(s->program));
    isian_set(f, "lulus", V(s->lulus));
    isian_set(f, "luar_negeri", V(s->luar_negeri));
    isian_set(f, "akreditasi_lembaga", V(s->akreditasi_lembaga));
    isian_set(f, "akreditasi_program", V(s->akreditasi_program));
    isian_set(f, "kriteria", V(s->kriteria));
    isian_set(f, "pembiaya", V(s->pembiaya));
    isian_set(f, "nomor", V(s->nomor));
}

/* The person of the path, for BKPSDM; has replied when false. */
static bool orang(Req *req, KepegawaianView *v)
{
    Err err = { 0 };
    int64_t id = req_id(req, 0);
    v->p = struktur_pegawai(req->c.aturan->struktur, id);
    bool ok = v->p && boleh(&req->c, OBJEK_PEGAWAI, AKSI_KELOLA, NULL, id, req->c.hari_ini, &err);
    if (!v->p) err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok) reply_err(req, &err);
    return ok;
}

static void tampil(Req *req, KepegawaianView *v, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    Arena *a = c->a;
    int64_t id = v->p->id;
    const Penugasan *tb = tugas_belajar(req, id);
    baca_catat(c, OBJEK_PEGAWAI, id, id);
    v->h = halaman(req, str_fmt(a, "Kontrak, status, dan studi " STR_F, STR_A(v->p->nama)));
    v->jabatan = isi_orang(c, id, c->hari_ini).jabatan;
    v->pppk = v->p->status == STATUS_PEGAWAI_PPPK || v->p->status == STATUS_PEGAWAI_PPPK_PARUH;
    v->kontrak = kontrak_keadaan(v->p, c->hari_ini);
    v->alih = v->pppk || v->p->status == STATUS_PEGAWAI_CPNS;
    v->belajar = tb != NULL;
    v->ada_studi = db_studi(c->db, a, id, c->hari_ini, &v->studi, NULL);
    if (v->ada_studi) v->mutu = studi_mutu(a, &v->studi);
    if (!db_riwayat_status(c->db, a, id, &v->status, &err) || !db_hasil_kontrak(c->db, a, id, (Str){ 0 }, &v->hasil, &err)) { reply_err(req, &err); return; }
    if (!v->form_status.form) v->form_status = isian_baru(a, &form_alih_status);
    if (!v->form_hasil.form) {
        v->form_hasil = isian_baru(a, &form_hasil_kontrak);
        isian_set(&v->form_hasil, "urut", V(v->hasil.n ? v->hasil.v[v->hasil.n - 1].urut + 1 : 1));
    }
    if (!v->form_studi.form) {
        v->form_studi = isian_baru(a, &form_studi);
        if (v->ada_studi && tb && v->studi.mulai.n == tb->mulai.n) mulai_studi(&v->form_studi, &v->studi);
    }
    for (int k = 1; k < STATUS_PEGAWAI_MAX; k++) {
        bool pppk = k == STATUS_PEGAWAI_PPPK || k == STATUS_PEGAWAI_PPPK_PARUH;
        if (v->pppk ? !pppk : k != STATUS_PEGAWAI_PNS) form_tanpa(&v->form_status, "status", k);
    }
    reply_html_status(req, status, tmpl_kepegawaian, v);
}

void page_kepegawaian(Req *req)
{
    KepegawaianView v = { 0 };
    if (orang(req, &v)) tampil(req, &v, 200);
}

static void kembali(Req *req, const KepegawaianView *v, const char *kabar)
{
    reply_redirect(req, str_fmt(req->c.a, "/pegawai/%lld/data", (long long)v->p->id), str_z(kabar));
}

void page_status_simpan(Req *req)
{
    KepegawaianView v = { .form_status = req->isian };
    int status;
    if (!orang(req, &v)) return;
    const Isian *f = &req->isian;
    const SelImpor sel[] = { { "nip", v.p->nip }, { "mulai", sel_tanggal(req->c.a, isian_tanggal(f, "mulai")) },
        { "status", str_z(status_pegawai_kode[isian_kode(f, "status")]) }, { "nomor", isian_str(f, "nomor") } };
    if (formulir_impor(req, "status_pegawai", sel, countof(sel), &v.form_status, &status)) kembali(req, &v, "Perubahan status disimpan; riwayatnya tetap ada.");
    else tampil(req, &v, status);
}

void page_hasil_kontrak_simpan(Req *req)
{
    KepegawaianView v = { .form_hasil = req->isian };
    int status;
    if (!orang(req, &v)) return;
    const Isian *f = &req->isian;
    const SelImpor sel[] = { { "nip", v.p->nip }, { "nomor", v.p->kontrak_nomor }, { "urut", str_fmt(req->c.a, "%lld", (long long)isian_int(f, "urut")) },
        { "uraian", isian_str(f, "uraian") }, { "target", isian_str(f, "target") } };
    if (formulir_impor(req, "hasil_kontrak", sel, countof(sel), &v.form_hasil, &status)) kembali(req, &v, "Hasil yang disepakati disimpan; tampil saat SKP-nya disusun.");
    else tampil(req, &v, status);
}

void page_studi_simpan(Req *req)
{
    KepegawaianView v = { .form_studi = req->isian };
    Err err = { 0 };
    int status;
    if (!orang(req, &v)) return;
    const Isian *f = &req->isian;
    const Penugasan *tb = tugas_belajar(req, v.p->id);
    if (!tb) {
        err_set(&err, E_STUDI_PENUGASAN, NULL, profil_ketentuan(req->c.aturan->profil, KETENTUAN_TUGAS_BELAJAR), V(v.p->nama), V(req->c.hari_ini));
        reply_err(req, &err);
        return;
    }
    const SelImpor sel[] = { { "nip", v.p->nip }, { "mulai", sel_tanggal(req->c.a, tb->mulai) }, { "lulus", sel_tanggal(req->c.a, isian_tanggal(f, "lulus")) },
        { "lembaga", isian_str(f, "lembaga") }, { "program", isian_str(f, "program") }, { "luar_negeri", isian_int(f, "luar_negeri") ? S("ya") : S("tidak") },
        { "akreditasi_lembaga", isian_str(f, "akreditasi_lembaga") }, { "akreditasi_program", isian_str(f, "akreditasi_program") },
        { "kriteria", isian_str(f, "kriteria") }, { "pembiaya", isian_str(f, "pembiaya") }, { "nomor", isian_str(f, "nomor") } };
    if (formulir_impor(req, "tugas_belajar", sel, countof(sel), &v.form_studi, &status)) kembali(req, &v, "Data tugas belajar disimpan; penilainya melihatnya saat menetapkan SKP.");
    else tampil(req, &v, status);
}
