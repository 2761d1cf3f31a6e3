/* Parts of an agreement as forms: what it rests on, an indicator, a line of budget. */
#include "inti/skp.h"
#include "tmpl.h"
#include "web/page_perjanjian.h"

#define X(P, id, kode, label) { kode, label, NULL, FIELD_TEKS, .max = 300 },
static const Field sumber_fields[] = {
    SUMBER_PERJANJIAN_LIST(X, _)
    { "versi", "Versi", NULL, FIELD_INT },
};
#undef X
const Form form_janji_sumber = FORM(sumber_fields);

static const Field indikator_fields[] = {
    { "sasaran", "Sasaran strategis", "Keadaan yang hendak dicapai: “Meningkatnya mutu layanan publik”.", FIELD_BARIS, .min = 5, .max = 500, .wajib = true },
    { "uraian",  "Indikator kinerja", "Yang diukur: “Indeks kepuasan masyarakat”.", FIELD_BARIS, .min = 3, .max = 500, .wajib = true },
    { "target",  "Target setahun",    "Angka dengan satuannya: “85 persen”.", FIELD_TEKS, .max = 120, .nanti = true },
    { "dari",    "Diturunkan dari",   "Indikator pejabat yang menandatangani bersama Anda.", FIELD_ID },
    { "versi",   "Versi", NULL, FIELD_INT },
};
const Form form_janji_indikator = FORM(indikator_fields);

static const Field anggaran_fields[] = {
    { "program",    "Program",    "Seperti tertulis pada DPA.", FIELD_TEKS, .min = 3, .max = 300, .wajib = true },
    { "kegiatan",   "Kegiatan",   NULL, FIELD_TEKS, .max = 300 },
    { "rupiah",     "Anggaran",   "Rupiah menurut DPA, tanpa sen: 1.250.000.000.", FIELD_REAL, .max = 2000000000, .wajib = true },
    { "keterangan", "Sumber dana", "Misalnya APBD, DAK, BLUD.", FIELD_TEKS, .max = 100 },
    { "versi",      "Versi", NULL, FIELD_INT },
};
const Form form_janji_anggaran = FORM(anggaran_fields);

static const char *const ruas_indikator[] = { "sasaran", "uraian", "target", "dari" };
static const char *const ruas_anggaran[] = { "program", "kegiatan", "rupiah", "keterangan" };

static Str jalur(Req *req, const Perjanjian *p) { return str_fmt(req->c.a, "/perjanjian/%lld", (long long)p->id); }

static void tampil(Req *req, PerjanjianIsiView *v, const char *const *ruas, ptrdiff_t n, int status)
{
    v->judul = perjanjian_judul(req->c.a, &v->p);
    v->ruas.v = ruas;
    v->ruas.n = n;
    reply_html_status(req, status, tmpl_perjanjian_isi, v);
}

/* A part was saved, or its form comes back. */
static bool selesai(Req *req, const Perjanjian *p, bool ok, Err *err, Str kabar)
{
    if (ok) reply_redirect(req, jalur(req, p), kabar);
    else if (err->kode == E_BUKAN_WEWENANG || err->kode == E_STATUS || err->kode == E_TIDAK_ADA) reply_err(req, err);
    else {
        if (err->kode) isian_salah(&req->isian, err);
        return false;
    }
    return true;
}

/* ---- what it rests on (M6.4) ---- */

static void tampil_sumber(Req *req, const Perjanjian *p, const Isian *form, int status)
{
    PerjanjianIsiView v = { .h = halaman(req, S("Dasar penyusunan")), .p = *p, .aksi = str_fmt(req->c.a, "/perjanjian/%lld/sumber", (long long)p->id),
                            .petunjuk = S("Sebutkan dokumen yang menjadi dasar dan bagian mana darinya. Yang kosong tidak dicetak.") };
    v.form = form ? *form : isian_baru(req->c.a, &form_janji_sumber);
    for (int i = 1; !form && i < SUMBER_PERJANJIAN_MAX; i++) isian_set(&v.form, sumber_perjanjian_kode[i], V(p->sumber[i]));
    tampil(req, &v, sumber_perjanjian_kode + 1, SUMBER_PERJANJIAN_MAX - 1, status);
}

void page_janji_sumber(Req *req)
{
    Perjanjian p;
    if (req_perjanjian(req, &p)) tampil_sumber(req, &p, NULL, 200);
}

void page_janji_sumber_simpan(Req *req)
{
    Err err = { 0 };
    Perjanjian p;
    Str isi[SUMBER_PERJANJIAN_MAX] = { 0 };
    if (!req_perjanjian(req, &p)) return;
    for (int i = 1; i < SUMBER_PERJANJIAN_MAX; i++) isi[i] = isian_str(&req->isian, sumber_perjanjian_kode[i]);
    bool ok = !req->isian.salah.n && perjanjian_sumber_simpan(&req->c, p.id, (int)isian_int(&req->isian, "versi"), isi, &err);
    if (!selesai(req, &p, ok, &err, S("Dasar penyusunan disimpan."))) tampil_sumber(req, &p, &req->isian, err.kode ? err_status(err.kode) : 422);
}

/* ---- an indicator ---- */

static const IndikatorPerjanjian *indikator_dari(const Perjanjian *p, int64_t id)
{
    for (ptrdiff_t i = 0; i < p->indikator.n; i++)
        if (p->indikator.v[i].id == id) return &p->indikator.v[i];
    return NULL;
}

static void tampil_indikator(Req *req, const Perjanjian *p, const IndikatorPerjanjian *x, const Isian *form, int status)
{
    Err err = { 0 };
    IndikatorPerjanjianList atas = { 0 };
    PerjanjianIsiView v = { .h = halaman(req, x ? S("Ubah indikator") : S("Indikator baru")), .p = *p };
    v.aksi = x ? str_fmt(req->c.a, "/perjanjian/%lld/indikator/%lld", (long long)p->id, (long long)x->id) : str_fmt(req->c.a, "/perjanjian/%lld/indikator", (long long)p->id);
    if (x) v.hapus = str_fmt(req->c.a, STR_F "/hapus", STR_A(v.aksi));
    v.form = form ? *form : isian_baru(req->c.a, &form_janji_indikator);
    if (x && !form) {
        isian_set(&v.form, "sasaran", V(x->sasaran));
        isian_set(&v.form, "uraian", V(x->uraian));
        isian_set(&v.form, "target", V(x->target));
        isian_set(&v.form, "dari", V_ID(x->dari));
    }
    if (!perjanjian_indikator_atas(&req->c, req->c.db, p->pegawai, p->tahun, &atas, &err)) { reply_err(req, &err); return; }
    form_pilihan(&v.form, "dari", 0, atas.n ? S("Tidak diturunkan") : S("Pejabat itu belum menyusun Perjanjian Kinerja"));
    for (ptrdiff_t i = 0; i < atas.n; i++)
        form_pilihan(&v.form, "dari", atas.v[i].id, utf8_clip(str_fmt(req->c.a, STR_F ": " STR_F, STR_A(atas.v[i].uraian), STR_A(atas.v[i].target)), 140));
    tampil(req, &v, ruas_indikator, countof(ruas_indikator), status);
}

void page_janji_indikator(Req *req)
{
    Err err = { 0 };
    Perjanjian p;
    if (!req_perjanjian(req, &p)) return;
    int64_t id = req_id(req, 1);
    const IndikatorPerjanjian *x = indikator_dari(&p, id);
    if (req->par[1].len && !x) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    tampil_indikator(req, &p, x, NULL, 200);
}

void page_janji_indikator_simpan(Req *req)
{
    Err err = { 0 };
    Perjanjian p;
    const Isian *f = &req->isian;
    if (!req_perjanjian(req, &p)) return;
    IndikatorPerjanjian x = { .id = req_id(req, 1), .sasaran = isian_str(f, "sasaran"), .uraian = isian_str(f, "uraian"), .target = isian_str(f, "target"), .dari = isian_int(f, "dari") };
    target_angka(x.target, &x.angka, &x.satuan);
    const IndikatorPerjanjian *lama = indikator_dari(&p, x.id);
    bool ok = !f->salah.n && perjanjian_indikator_simpan(&req->c, p.id, (int)isian_int(f, "versi"), &x, &err);
    if (!selesai(req, &p, ok, &err, S("Indikator disimpan."))) tampil_indikator(req, &p, lama, f, err.kode ? err_status(err.kode) : 422);
}

void page_janji_indikator_hapus(Req *req)
{
    Err err = { 0 };
    Perjanjian p;
    if (!req_perjanjian(req, &p)) return;
    if (!perjanjian_indikator_hapus(&req->c, p.id, (int)isian_int(&req->isian, "versi"), req_id(req, 1), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, jalur(req, &p), S("Indikator dihapus."));
}

/* ---- a line of budget ---- */

static const AnggaranPerjanjian *anggaran_dari(const Perjanjian *p, int64_t id)
{
    for (ptrdiff_t i = 0; i < p->anggaran.n; i++)
        if (p->anggaran.v[i].id == id) return &p->anggaran.v[i];
    return NULL;
}

static void tampil_anggaran(Req *req, const Perjanjian *p, const AnggaranPerjanjian *x, const Isian *form, int status)
{
    PerjanjianIsiView v = { .h = halaman(req, x ? S("Ubah anggaran") : S("Program dan anggaran baru")), .p = *p };
    v.aksi = x ? str_fmt(req->c.a, "/perjanjian/%lld/anggaran/%lld", (long long)p->id, (long long)x->id) : str_fmt(req->c.a, "/perjanjian/%lld/anggaran", (long long)p->id);
    if (x) v.hapus = str_fmt(req->c.a, STR_F "/hapus", STR_A(v.aksi));
    v.form = form ? *form : isian_baru(req->c.a, &form_janji_anggaran);
    if (x && !form) {
        isian_set(&v.form, "program", V(x->program));
        isian_set(&v.form, "kegiatan", V(x->kegiatan));
        isian_set(&v.form, "rupiah", V(rupiah_kata(req->c.a, x->rupiah)));
        isian_set(&v.form, "keterangan", V(x->keterangan));
    }
    tampil(req, &v, ruas_anggaran, countof(ruas_anggaran), status);
}

void page_janji_anggaran(Req *req)
{
    Err err = { 0 };
    Perjanjian p;
    if (!req_perjanjian(req, &p)) return;
    const AnggaranPerjanjian *x = anggaran_dari(&p, req_id(req, 1));
    if (req->par[1].len && !x) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    tampil_anggaran(req, &p, x, NULL, 200);
}

void page_janji_anggaran_simpan(Req *req)
{
    Err err = { 0 };
    Perjanjian p;
    const Isian *f = &req->isian;
    if (!req_perjanjian(req, &p)) return;
    AnggaranPerjanjian x = { .id = req_id(req, 1), .program = isian_str(f, "program"), .kegiatan = isian_str(f, "kegiatan"),
                             .rupiah = (int64_t)isian_real(f, "rupiah"), .keterangan = isian_str(f, "keterangan") };
    const AnggaranPerjanjian *lama = anggaran_dari(&p, x.id);
    bool ok = !f->salah.n && perjanjian_anggaran_simpan(&req->c, p.id, (int)isian_int(f, "versi"), &x, &err);
    if (!selesai(req, &p, ok, &err, S("Anggaran disimpan."))) tampil_anggaran(req, &p, lama, f, err.kode ? err_status(err.kode) : 422);
}

void page_janji_anggaran_hapus(Req *req)
{
    Err err = { 0 };
    Perjanjian p;
    if (!req_perjanjian(req, &p)) return;
    if (!perjanjian_anggaran_hapus(&req->c, p.id, (int)isian_int(&req->isian, "versi"), req_id(req, 1), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, jalur(req, &p), S("Anggaran dihapus."));
}
