/* Versions of a plan: begin one with its reason, see what it changes, find the others. */
#include "inti/skp.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/page_skp.h"

static const Field versi_fields[] = {
    { "alasan", "Alasan perubahan", "Apa yang berubah pada pekerjaan, dan sejak kapan.", FIELD_BARIS, .min = 5, .max = 1000, .wajib = true },
    { "versi",  "Versi", NULL, FIELD_INT },
};
const Form form_versi = FORM(versi_fields);

static Cip cip_beda(MacamBeda m)
{
    static const char *const rupa[MACAM_BEDA_MAX][2] = { { "", "" }, { "cek", "ditetapkan" }, { "pena", "diajukan" }, { "minus", "dikembalikan" } };
    return (Cip){ str_z(macam_beda_label[m]), str_z(rupa[m][0]), str_z(rupa[m][1]) };
}

static bool isi_beda(Req *req, const Skp *s, BedaIsi *v, Err *err)
{
    const Ctx *c = &req->c;
    Skp lama = { 0 };
    BedaList l = { 0 };
    if (!s->menggantikan) return true;
    if (!skp_versi_beda(c, c->db, s, &lama, &l, err)) return false;
    v->lama = str_fmt(c->a, "Versi %d", lama.ke);
    v->baru = str_fmt(c->a, "Versi %d", s->ke);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        *list_add(c->a, &v->beda) = (BedaView){ l.v[i], cip_beda(l.v[i].macam) };
        v->tambah += l.v[i].macam == MACAM_BEDA_TAMBAH;
        v->ubah += l.v[i].macam == MACAM_BEDA_UBAH;
        v->hapus += l.v[i].macam == MACAM_BEDA_HAPUS;
    }
    return true;
}

static Str jalur(Arena *a, const Skp *s) { return str_fmt(a, "/skp/%lld", (long long)s->id); }

/* A draft is shown to employee and appraiser alone: to others there is none. */
static bool terlihat(const Ctx *c, const Skp *s)
{
    return s->status != STATUS_SKP_DRAF || (peran_terhadap(c, s->pegawai, skp_hari_peran(c, s)) & (PERAN(PEMILIK) | PERAN(PENILAI) | PERAN(AUDITOR)));
}

bool versi_isi(Req *req, SkpView *v, Err *err)
{
    const Ctx *c = &req->c;
    SkpList l = { 0 };
    bool disusun = false;
    if (!skp_versi_daftar(c, c->db, &v->s, &l, err) || !isi_beda(req, &v->s, &v->beda, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Skp *x = &l.v[i];
        disusun |= x->menggantikan && x->status < STATUS_SKP_DITETAPKAN;
        if (!terlihat(c, x)) continue;
        if (l.n > 1) *list_add(c->a, &v->versi) = (SkpBaris){ .s = *x, .judul = str_fmt(c->a, "Versi %d", x->ke), .ket = x->alasan, .cip = cip_skp(x->status) };
        if (x->menggantikan == v->s.id && x->status < STATUS_SKP_DITETAPKAN) {
            v->penerus = jalur(c->a, x);
            v->penerus_kata = str_z(x->status == STATUS_SKP_DRAF ? "sedang disusun" : "sudah diajukan");
        }
        if (v->s.status == STATUS_SKP_DIGANTI && x->status == STATUS_SKP_DITETAPKAN) v->pengganti = jalur(c->a, x);
    }
    v->perbarui = !disusun && v->s.status == STATUS_SKP_DITETAPKAN && c->hari_ini.n <= skp_akhir_masa(&v->s).n
        && boleh(c, OBJEK_SKP, AKSI_PERBARUI, status_skp_kode[v->s.status], v->s.pegawai, skp_hari_peran(c, &v->s), NULL);
    return true;
}

static void tampil(Req *req, const Skp *s, const Isian *form, int status)
{
    VersiView v = { .s = *s, .h = halaman(req, str_fmt(req->c.a, "Ubah " STR_F, STR_A(skp_judul(req->c.a, s)))), .judul = skp_judul(req->c.a, s),
                    .pemilik = isi_orang(&req->c, s->pegawai, req->c.hari_ini).nama, .milik = s->pegawai == req->c.pelaku.pegawai };
    v.form = form ? *form : isian_baru(req->c.a, &form_versi);
    if (!form && req->isian.form) isian_set(&v.form, "alasan", V(isian_str(&req->isian, "alasan")));
    reply_html_status(req, status, tmpl_skp_versi, &v);
}

void page_versi(Req *req)
{
    Skp s;
    if (req_skp(req, &s)) tampil(req, &s, NULL, 200);
}

void page_versi_buat(Req *req)
{
    Err err = { 0 };
    Skp s;
    int64_t id;
    const Isian *f = &req->isian;
    if (!req_skp(req, &s)) return;
    if (!f->salah.n && skp_versi_buat(&req->c, s.id, (int)isian_int(f, "versi"), isian_str(f, "alasan"), &id, &err)) {
        bool saya = s.pegawai == req->c.pelaku.pegawai;
        reply_redirect(req, str_fmt(req->c.a, "/skp/%lld", (long long)id), saya ? S("Versi baru disusun dari SKP yang berlaku. Ubah yang perlu, lalu ajukan.")
                                                                                 : S("Versi baru dibuka; pegawai mengubah isinya bersama Anda, lalu mengajukannya."));
        return;
    }
    if (err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil(req, &s, f, err.kode ? err_status(err.kode) : 422);
}

void page_beda(Req *req)
{
    Err err = { 0 };
    VersiView v = { 0 };
    if (!req_skp(req, &v.s)) return;
    if (!v.s.menggantikan) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    if (!isi_beda(req, &v.s, &v.beda, &err)) { reply_err(req, &err); return; }
    v.judul = skp_judul(req->c.a, &v.s);
    v.h = halaman(req, str_fmt(req->c.a, "Perubahan " STR_F, STR_A(v.judul)));
    v.pemilik = isi_orang(&req->c, v.s.pegawai, req->c.hari_ini).nama;
    v.milik = v.s.pegawai == req->c.pelaku.pegawai;
    v.zona_menit = req->c.aturan->profil->zona_menit;
    reply_html(req, tmpl_skp_beda, &v);
}
