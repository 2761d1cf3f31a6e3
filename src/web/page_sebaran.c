/* One unit in a period: its achievement, the pattern that follows, the predicates over it, what if. */
#include "tindakan/naskah_unit.h"
#include "tmpl.h"
#include "web/dokumen_kirim.h"
#include "web/page_capaian.h"
#include "web/page_hasil.h"

static const char *const ruas_predikat[PREDIKAT_MAX] = {
    [PREDIKAT_SANGAT_BAIK] = "sangat_baik", [PREDIKAT_BAIK] = "baik", [PREDIKAT_BUTUH_PERBAIKAN] = "butuh_perbaikan",
    [PREDIKAT_KURANG] = "kurang", [PREDIKAT_SANGAT_KURANG] = "sangat_kurang" };

#define ORANG(nama, label) { nama, label, NULL, FIELD_INT, .max = 100000 }
static const Field sebaran_fields[] = {
    { "periode", "Periode", NULL, FIELD_PERIODE },
    { "coba",    "Bila capaiannya", NULL, FIELD_KODE, .kode = capaian_kode, .label_kode = capaian_label },
    ORANG("sangat_baik", "Sangat baik"), ORANG("baik", "Baik"), ORANG("butuh_perbaikan", "Butuh perbaikan"), ORANG("kurang", "Kurang"),
    ORANG("sangat_kurang", "Sangat kurang"),
};
const Form form_sebaran = FORM(sebaran_fields);

static const Field capaian_fields[] = {
    { "periode", "Periode", NULL, FIELD_PERIODE, .wajib = true },
    { "versi",   "Versi",   NULL, FIELD_INT },
    { "capaian", "Capaian kinerja", NULL, FIELD_KODE, .kode = capaian_kode, .label_kode = capaian_label, .wajib = true },
    { "dasar",   "Dasar", "Laporan atau data yang mendasarinya.", FIELD_BARIS, .max = 300, .nanti = true },
    { "nomor",   "Nomor dokumen", NULL, FIELD_TEKS, .max = 100 },
    { "tautan",  "Tautan dokumen", NULL, FIELD_TAUTAN, .max = 500 },
    { "lalu",    "Tindakan", NULL, FIELD_DIAM },
};
const Form form_capaian = FORM(capaian_fields);

static const Field batal_fields[] = {
    { "periode", "Periode", NULL, FIELD_PERIODE, .wajib = true },
    { "versi",   "Versi",   NULL, FIELD_INT },
    { "alasan",  "Alasan membatalkan penetapan", NULL, FIELD_BARIS, .max = 2000, .nanti = true },
};
const Form form_capaian_batal = FORM(batal_fields);

static const Field alasan_fields[] = {
    { "periode", "Periode", NULL, FIELD_PERIODE, .wajib = true },
    { "alasan",  "Alasan meninggalkan pola", "Pola adalah anjuran; alasan ini tersimpan bersama sebarannya.", FIELD_BARIS, .max = 2000, .nanti = true },
};
const Form form_pola_alasan = FORM(alasan_fields);

static const char *const jelas_kode[] = { "", "capaian", "penetap", "hitung", "pola", NULL };
static const Field jelas_fields[] = {
    { "periode", "Periode",  NULL, FIELD_PERIODE },
    { "apa",     "Tentang",  NULL, FIELD_KODE, .kode = jelas_kode, .label_kode = jelas_kode },
};
const Form form_sebaran_mengapa = FORM(jelas_fields);

static Str alamat(const Req *req, int64_t unit, Periode p)
{
    return periode_alamat(req->c.a, str_fmt(req->c.a, "/unit/%lld/sebaran", (long long)unit), p);
}

/* ---- what is shown ---- */

/* `apa`: the page of its own, of jelas_kode. */
static MengapaPanel panel(Req *req, const SebaranView *v, const char *tanya, const char *apa)
{
    Arena *a = req->c.a;
    return (MengapaPanel){ .tanya = str_z(tanya), .w = { .a = a }, .profil = req->c.aturan->profil,
        .alamat = str_fmt(a, "/unit/%lld/sebaran/mengapa?periode=" STR_F "&apa=%s", (long long)v->u->id, STR_A(periode_iso(a, v->p.ini)), apa) };
}

static bool isi_capaian(Req *req, SebaranView *v, Err *err)
{
    const Ctx *c = &req->c;
    const Profil *p = c->aturan->profil;
    const Struktur *s = c->aturan->struktur;
    CapaianUnitList l = { 0 };
    if (!db_capaian_periode(c->db, c->a, v->p.ini, &l, err) || !db_capaian_riwayat(c->db, c->a, v->u->id, v->p.ini, &v->riwayat, err)) return false;
    v->w_capaian = panel(req, v, "Mengapa capaian ini?", "capaian");
    v->w_penetap = panel(req, v, "Siapa yang menetapkan?", "penetap");
    const CapaianUnit *ini = capaian_sendiri(&l, v->u->id), *k = capaian_berlaku(p, s, &l, v->u->id, v->p.ini, &v->w_capaian.w);
    if (ini) v->sendiri = *ini;
    if (k) v->k = *k;
    if (k) v->dari = struktur_unit(s, k->unit);
    PenetapCapaian h = capaian_penetap(p, s, v->u->id, hari_peran_periode(c, v->p.ini), v->p.ini, c->a, &v->w_penetap.w);
    if (h.pimpinan) v->pimpinan = h.pimpinan->nama;
    if (h.penetap.pegawai) v->penetap = h.penetap.pegawai->nama;
    return true;
}

static void isi_hak(Req *req, SebaranView *v)
{
    const Ctx *c = &req->c;
    const char *ini = v->sendiri.id ? status_capaian_kode[v->sendiri.status] : NULL;
    const char *draf = status_capaian_kode[STATUS_CAPAIAN_DRAF];
    int64_t u = v->u->id;
    Periode p = v->p.ini;
    bool bisa = capaian_unit(c->aturan->struktur, u);
    v->lihat = capaian_boleh(c, OBJEK_SEBARAN, AKSI_LIHAT, NULL, u, p, NULL);
    v->memimpin = capaian_boleh(c, OBJEK_SEBARAN, AKSI_UBAH, NULL, u, p, NULL);
    v->isi = bisa && capaian_boleh(c, OBJEK_CAPAIAN, ini ? AKSI_UBAH : AKSI_BUAT, ini, u, p, NULL);
    v->tetapkan = v->isi && v->selesai && capaian_boleh(c, OBJEK_CAPAIAN, AKSI_TETAPKAN, ini ? ini : draf, u, p, NULL);
    v->batal = ini && capaian_boleh(c, OBJEK_CAPAIAN, AKSI_BATALKAN, ini, u, p, NULL);
}

/* Who leads sees drafts too, for they are his people's; others what was set. */
static Sebaran dilihat(const SebaranView *v) { return v->memimpin ? sebaran_tambah(&v->b.tetap, &v->b.draf) : v->b.tetap; }

static bool isi_sebaran(Req *req, SebaranView *v, Err *err)
{
    const Ctx *c = &req->c;
    const Profil *p = c->aturan->profil;
    if (!v->lihat) {
        v->grafik = grafik_pola(c->a, v->k.capaian, NULL);
        return true;
    }
    if (!capaian_hitung(c, c->db, v->u->id, v->p.ini, &v->b, err)) return false;
    if (!v->memimpin) {
        v->b.belum += sebaran_jumlah(&v->b.draf);
        v->b.draf = (Sebaran){ 0 };
    }
    Sebaran s = dilihat(v);
    v->n = sebaran_jumlah(&s);
    for (int i = 1; i < PREDIKAT_MAX; i++)
        *list_add(c->a, &v->baris) = (SebaranBaris){ (Predikat)i, v->b.tetap.jumlah[i], v->b.draf.jumlah[i], s.jumlah[i], str_z(ruas_predikat[i]) };
    v->grafik = grafik_pola(c->a, v->k.capaian, v->n ? &s : NULL);
    v->w_sebaran = panel(req, v, "Siapa yang dihitung?", "hitung");
    capaian_sebaran_mengapa(p, v->u, v->p.ini, &v->b, &v->w_sebaran.w);
    if (!v->n || !v->k.id) return true;
    v->uji = pola_uji(c->a, v->k.capaian, &s);
    v->w_pola = panel(req, v, v->uji.sesuai ? "Mengapa pola terpenuhi?" : "Mengapa pola belum terpenuhi?", "pola");
    pola_mengapa(capaian_pola_pasal(p, v->p.ini), v->k.capaian, &s, &v->uji, &v->w_pola.w);
    v->beralasan = v->memimpin && !v->uji.sesuai;
    return true;
}

/* What if: another achievement, other counts. Nothing is saved. */
static void isi_coba(Req *req, SebaranView *v)
{
    if (!v->lihat) return;
    const Isian *f = &req->isian;
    Sebaran s = dilihat(v), x = { 0 };
    v->mencoba = f->form == &form_sebaran && isian_ada(f, "coba") && !f->salah.n;
    v->coba = f->form == &form_sebaran ? *f : isian_baru(req->c.a, &form_sebaran);
    v->coba_capaian = v->mencoba ? (Capaian)isian_kode(f, "coba") : v->k.capaian;
    if (!v->coba_capaian) v->coba_capaian = v->sendiri.id ? v->sendiri.capaian : CAPAIAN_BAIK;
    for (int i = 1; i < PREDIKAT_MAX; i++) {
        bool ada = v->mencoba && isian_ada(f, ruas_predikat[i]);
        x.jumlah[i] = ada ? (int)isian_int(f, ruas_predikat[i]) : s.jumlah[i];
        if (!v->coba.salah.n) isian_set(&v->coba, ruas_predikat[i], V(x.jumlah[i]));
    }
    if (!v->coba.salah.n) isian_set(&v->coba, "coba", V(capaian_kode[v->coba_capaian]));
    v->coba_n = sebaran_jumlah(&x);
    if (!v->mencoba || !v->coba_n) return;
    v->coba_uji = pola_uji(req->c.a, v->coba_capaian, &x);
    v->coba_grafik = grafik_pola(req->c.a, v->coba_capaian, &x);
}

static Isian form_dari(Req *req, const SebaranView *v)
{
    Isian f = isian_baru(req->c.a, &form_capaian);
    const CapaianUnit *k = &v->sendiri;
    isian_set(&f, "periode", V(v->p.ini));
    isian_set(&f, "versi", V(k->versi));
    isian_set(&f, "capaian", V(capaian_kode[k->capaian]));
    isian_set(&f, "dasar", V(k->dasar));
    isian_set(&f, "nomor", V(k->nomor));
    isian_set(&f, "tautan", V(k->tautan));
    return f;
}

static void isi_letak(Req *req, SebaranView *v)
{
    const Struktur *s = req->c.aturan->struktur;
    const Unit *pd = struktur_pd(s, v->u);
    ptrdiff_t n = 0;
    for (const Unit *u = v->u; pd && u != pd; u = struktur_unit(s, u->induk)) n++;
    for (; n; n--) {
        const Unit *u = v->u;
        for (ptrdiff_t i = 0; i < n; i++) u = struktur_unit(s, u->induk);
        *list_add(req->c.a, &v->atas) = u;
    }
}

static bool muat(Req *req, SebaranView *v, Err *err)
{
    const Ctx *c = &req->c;
    v->u = struktur_unit(c->aturan->struktur, req_id(req, 0));
    v->p = periode_view(req);
    v->selesai = periode_akhir(v->p.ini).n < c->hari_ini.n;
    if (!v->u) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (!capaian_boleh(c, OBJEK_CAPAIAN, AKSI_LIHAT, NULL, v->u->id, v->p.ini, err) || !isi_capaian(req, v, err)) return false;
    isi_hak(req, v);
    return isi_sebaran(req, v, err);
}

/* The sheet of a unit, with the counts of what was set: for who may see them (SPEC 11.2). Until the achievement is set it
 * is a draft. */
void page_sebaran_pdf(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    SebaranView v = { 0 };
    if (!muat(req, &v, &err) || (!v.lihat && !capaian_boleh(c, OBJEK_SEBARAN, AKSI_LIHAT, NULL, v.u->id, v.p.ini, &err))) { reply_err(req, &err); return; }
    const NaskahCapaian x = { .unit = v.u, .dari = v.dari, .periode = v.p.ini, .k = &v.k, .hitung = &v.b, .pimpinan = v.pimpinan };
    DokumenBaris d = { .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_CAPAIAN]), .objek_id = v.u->id, .pegawai = v.k.ditetapkan_oleh,
                       .periode = periode_iso(c->a, v.p.ini), .isi = naskah_capaian(c, &x) };
    kirim_terbit(req, &d, !v.k.id || !d.pegawai, (Kirim){ str_fmt(c->a, "capaian-" STR_F ".pdf", STR_A(d.periode)), v.u->nama, alamat(req, v.u->id, v.p.ini) });
}

/* The forms of `v` that are empty are drawn fresh. */
static void tampil(Req *req, SebaranView *v, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    if (!muat(req, v, &err) || (v->lihat && !capaian_daftar(c, v->p.ini, v->u->id, &v->bawah, &err))) { reply_err(req, &err); return; }
    isi_letak(req, v);
    isi_coba(req, v);
    if (!v->form.form) v->form = form_dari(req, v);
    if (!v->form_batal.form) v->form_batal = isian_baru(c->a, &form_capaian_batal);
    if (!v->form_alasan.form) v->form_alasan = isian_baru(c->a, &form_pola_alasan);
    v->dahulu = c->aturan->profil->modul[MODUL_CAPAIAN_DAHULU].ada;
    v->cip = !v->sendiri.id ? (Cip){ 0 } : v->sendiri.status == STATUS_CAPAIAN_DRAF ? (Cip){ S("Draf"), S("kirim"), S("diajukan") }
                                                                                   : (Cip){ S("Ditetapkan"), S("cek"), S("ditetapkan") };
    v->tenggat = v->k.id ? (TenggatView){ 0 } : tenggat_capaian(req, v->p.ini);
    v->daftar = req->peran_umum & CAPAIAN_PERAN;
    v->zona_menit = c->aturan->profil->zona_menit;
    v->h = halaman(req, str_fmt(c->a, STR_F ", " STR_F, STR_A(v->u->nama), STR_A(periode_kata(c->a, v->p.ini))));
    reply_html_status(req, status, tmpl_sebaran, v);
}

void page_sebaran(Req *req)
{
    SebaranView v = { 0 };
    tampil(req, &v, 200);
}

/* One of the explanations as a page of its own, or as JSON. */
void page_sebaran_mengapa(Req *req)
{
    Err err = { 0 };
    SebaranView v = { 0 };
    int apa = isian_kode(&req->isian, "apa");
    if (!muat(req, &v, &err)) { reply_err(req, &err); return; }
    const MengapaPanel p = (const MengapaPanel[]){ v.w_capaian, v.w_capaian, v.w_penetap, v.w_sebaran, v.w_pola }[apa];
    if (!p.tanya.len) {                         /* counts are not his to see, or there is no pattern yet */
        err_set(&err, E_TIDAK_ADA, NULL, NULL);
        reply_err(req, &err);
        return;
    }
    reply_mengapa(req, p.tanya, str_fmt(req->c.a, STR_F " · " STR_F, STR_A(v.u->nama), STR_A(periode_kata(req->c.a, v.p.ini))),
                  alamat(req, v.u->id, v.p.ini), S("Capaian unit"), p.w);
}

/* ---- acts ---- */

static bool ke_galat(Req *req, const Err *err)
{
    if (err->kode != E_TIDAK_ADA && err->kode != E_BUKAN_WEWENANG && err->kode != E_CAPAIAN_PERIODE) return false;
    reply_err(req, err);
    return true;
}

void page_sebaran_simpan(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    const Isian *f = &req->isian;
    int64_t unit = req_id(req, 0);
    Periode p = isian_periode(&req->isian, "periode");
    bool tetapkan = str_eqz(isian_str(f, "lalu"), "tetapkan");
    int n;
    IsiCapaian isi = { unit, (int)isian_int(f, "versi"), (Capaian)isian_kode(f, "capaian"), isian_str(f, "dasar"), isian_str(f, "nomor"), isian_str(f, "tautan") };
    bool ok = !f->salah.n && (tetapkan ? capaian_tetapkan(c, p, &isi, &err) : capaian_siapkan(c, p, &isi, 1, &n, &err));
    if (ok) {
        reply_redirect(req, alamat(req, unit, p), tetapkan ? S("Capaian ditetapkan beserta pola distribusinya. Evaluasi pegawai unit ini dapat ditetapkan.")
                                                          : S("Capaian disimpan sebagai draf."));
        return;
    }
    if (ke_galat(req, &err)) return;
    if (err.kode) isian_salah(&req->isian, &err);
    SebaranView v = { .form = req->isian };
    tampil(req, &v, err.kode ? err_status(err.kode) : 422);
}

void page_sebaran_batalkan(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    int64_t unit = req_id(req, 0);
    Periode p = isian_periode(&req->isian, "periode");
    if (!f->salah.n && capaian_batalkan(&req->c, unit, p, (int)isian_int(f, "versi"), isian_str(f, "alasan"), &err)) {
        reply_redirect(req, alamat(req, unit, p), S("Penetapan dibatalkan; capaian kembali menjadi draf."));
        return;
    }
    if (ke_galat(req, &err)) return;
    if (err.kode) isian_salah(&req->isian, &err);
    SebaranView v = { .form_batal = req->isian };
    tampil(req, &v, err.kode ? err_status(err.kode) : 422);
}

void page_sebaran_alasan(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    int64_t unit = req_id(req, 0);
    Periode p = isian_periode(&req->isian, "periode");
    if (!f->salah.n && capaian_alasan(&req->c, unit, p, isian_str(f, "alasan"), &err)) {
        reply_redirect(req, alamat(req, unit, p), S("Alasan tersimpan bersama sebarannya."));
        return;
    }
    if (ke_galat(req, &err)) return;
    if (err.kode) isian_salah(&req->isian, &err);
    SebaranView v = { .form_alasan = req->isian };
    tampil(req, &v, err.kode ? err_status(err.kode) : 422);
}

/* ---- for other pages ---- */

CapaianRingkas capaian_ringkas(const Ctx *c, Periode per, const CapaianOrang *o)
{
    return (CapaianRingkas){ .periode = per, .o = *o, .grafik = grafik_pola(c->a, o->k.capaian, NULL) };
}
