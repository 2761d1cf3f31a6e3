#include "web/page_capaian.h"

#include "tindakan/tim.h"
#include "tmpl.h"
#include "web/daftar_kirim.h"

static const Field saring_fields[] = {
    { "periode", "Periode", NULL, FIELD_PERIODE },
    { "keadaan", "Keadaan", NULL, FIELD_KODE, .kode = keadaan_capaian_kode, .label_kode = keadaan_capaian_label, .atribut = "Semua" },
};
const Form form_capaian_saring = FORM(saring_fields);

static const Field isi_fields[] = {
    { "periode",   "Periode", NULL, FIELD_PERIODE, .wajib = true },
    { "dasar",     "Dasar untuk semua", "Laporan atau data yang mendasari capaian; dipakai unit yang dasarnya sendiri kosong.", FIELD_TEKS, .max = 300 },
    { "nomor",     "Nomor dokumen", NULL, FIELD_TEKS, .max = 100 },
    { "tautan",    "Tautan dokumen", NULL, FIELD_TAUTAN, .max = 500 },
    { "capaian_*", "Capaian", NULL, FIELD_KODE, .kode = capaian_kode, .label_kode = capaian_label },
    { "dasar_*",   "Dasar", NULL, FIELD_TEKS, .max = 300 },
    { "versi_*",   "Versi", NULL, FIELD_INT },
};
const Form form_capaian_isi = FORM(isi_fields);

static const Field pilih_fields[] = {
    { "periode", "Periode", NULL, FIELD_PERIODE, .wajib = true },
    { "pilih",   "Unit",    NULL, FIELD_BANYAK },
    { "versi_*", "Versi",   NULL, FIELD_INT },
};
const Form form_capaian_pilih = FORM(pilih_fields);

/* ---- periods ---- */

static Periode geser(Periode p, int n)
{
    return periode_setahun(p) ? periode_tahun(periode_ke_tahun(p) + n) : periode_bulan(bulan_plus(periode_ke_bulan(p), n));
}

static bool berjalan(const Ctx *c, Periode p)
{
    return periode_awal(p).n <= c->hari_ini.n && periode_akhir(p).n >= bulan_awal(c->aturan->profil->mulai).n;
}

PeriodeView periode_view(Req *req)
{
    const Ctx *c = &req->c;
    Periode p = req->isian.form ? isian_periode(&req->isian, "periode") : (Periode){ 0 };
    if (!p.n || !berjalan(c, p)) p = periode_bulan(bulan_kerja(c));
    PeriodeView v = { .ini = p };
    if (berjalan(c, geser(p, -1))) v.sebelum = geser(p, -1);
    if (berjalan(c, geser(p, 1))) v.sesudah = geser(p, 1);
    if (!periode_setahun(p)) v.tahun = periode_tahun(periode_ke_tahun(p));
    return v;
}

Str periode_alamat(Arena *a, Str jalur, Periode p) { return str_fmt(a, STR_F "?periode=" STR_F, STR_A(jalur), STR_A(periode_iso(a, p))); }

/* Evaluations of the period are due then; the achievement comes before them. */
TenggatView tenggat_capaian(Req *req, Periode p)
{
    const Ctx *c = &req->c;
    const Profil *pf = c->aturan->profil;
    bool tahun = periode_setahun(p);
    JenisTenggat jenis = tahun ? JENIS_TENGGAT_EVALUASI_TAHUNAN : JENIS_TENGGAT_EVALUASI;
    Tenggat t;
    TenggatTanya tanya = { .jenis = jenis, .pekan = pf->pekan, .bulan = periode_ke_bulan(p), .tahun = periode_ke_tahun(p) };
    if (!tenggat_hitung(pf, &c->aturan->kalender, c->a, tanya, &t, NULL) || !t.batas.n) return (TenggatView){ 0 };
    Bulan b = tahun ? bulan(periode_ke_tahun(p), 1) : periode_ke_bulan(p);
    return tenggat_view(req, &t, pf->pekan, str_fmt(c->a, "/mengapa/tenggat?jenis=%s&bulan=" STR_F, jenis_tenggat_kode[jenis], STR_A(bulan_iso(c->a, b))));
}

/* ---- the table of a period ---- */

static Cip cip_keadaan(KeadaanCapaian k)
{
    static const struct { const char *kata, *ikon, *kelas; } rupa[KEADAAN_CAPAIAN_MAX] = {
        { "", "", "" }, { "Belum", "pena", "" }, { "Draf", "kirim", "diajukan" }, { "Ditetapkan", "cek", "ditetapkan" } };
    return (Cip){ str_z(rupa[k].kata), str_z(rupa[k].ikon), str_z(rupa[k].kelas) };
}

static Str alamat_saring(Arena *a, const char *jalur, Periode p, KeadaanCapaian k)
{
    Str s = periode_alamat(a, str_z(jalur), p);
    return k ? str_fmt(a, STR_F "&keadaan=%s", STR_A(s), keadaan_capaian_kode[k]) : s;
}

static void tampil_daftar(Req *req, CapaianView *v, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    BarisCapaianList l = { 0 };
    bool disaring = req->isian.form == &form_capaian_saring;
    KeadaanCapaian saring = disaring ? (KeadaanCapaian)isian_kode(&req->isian, "keadaan") : KEADAAN_CAPAIAN_TIADA;
    int n[KEADAAN_CAPAIAN_MAX] = { 0 };
    if (!capaian_daftar(c, v->p.ini, 0, &l, &err)) { reply_err(req, &err); return; }
    bool berakhir = periode_akhir(v->p.ini).n < c->hari_ini.n;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const BarisCapaian *b = &l.v[i];
        bool pilih = berakhir && b->tetapkan && b->keadaan == KEADAAN_CAPAIAN_DRAF;
        n[b->keadaan]++;
        v->n++;
        v->siap += pilih;
        v->isi |= b->isi;
        v->pilih |= pilih;
        if (!saring || b->keadaan == saring) *list_add(c->a, &v->unit) = (CapaianBaris){ *b, cip_keadaan(b->keadaan), pilih };
    }
    for (int k = 1; k < KEADAAN_CAPAIAN_MAX; k++)
        *list_add(c->a, &v->hitung) = (CapaianHitung){ (KeadaanCapaian)k, n[k], alamat_saring(c->a, "/capaian", v->p.ini, (KeadaanCapaian)k), (int)saring == k };
    v->h = halaman(req, str_fmt(c->a, "Capaian unit " STR_F, STR_A(periode_kata(c->a, v->p.ini))));
    v->unduh = alamat_saring(c->a, "/capaian/xlsx", v->p.ini, saring);
    if (saring) v->semua = periode_alamat(c->a, S("/capaian"), v->p.ini);
    v->tenggat = tenggat_capaian(req, v->p.ini);
    v->dahulu = c->aturan->profil->modul[MODUL_CAPAIAN_DAHULU].ada;
    v->zona_menit = c->aturan->profil->zona_menit;
    reply_html_status(req, status, tmpl_capaian, v);
}

void page_capaian(Req *req)
{
    CapaianView v = { .p = periode_view(req) };
    tampil_daftar(req, &v, 200);
}

void page_capaian_tetapkan(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    CapaianView v = { .p = periode_view(req) };
    IdList pilih = isian_banyak(f, "pilih");
    LIST_OF(PilihCapaian) l = { 0 };
    for (ptrdiff_t i = 0; i < pilih.n; i++) {
        int64_t versi = 0;
        str_int(isian_keluarga(f, "versi_", pilih.v[i]), &versi);
        *list_add(req->c.a, &l) = (PilihCapaian){ pilih.v[i], (int)versi };
    }
    if (!l.n) err_set(&err, E_WAJIB, "pilih", NULL, V("Unit yang ditetapkan"));
    if (l.n && capaian_tetapkan_draf(&req->c, isian_periode(f, "periode"), l.v, l.n, &err)) {
        reply_redirect(req, periode_alamat(req->c.a, S("/capaian"), v.p.ini),
                       str_fmt(req->c.a, "Capaian dan pola %d unit ditetapkan untuk " STR_F ".", (int)l.n, STR_A(periode_kata(req->c.a, v.p.ini))));
        return;
    }
    if (err.kode == E_TIDAK_ADA || err.kode == E_BUKAN_WEWENANG) { reply_err(req, &err); return; }
    *list_add(req->c.a, &v.gagal) = err;
    tampil_daftar(req, &v, err_status(err.kode));
}

typedef struct {
    Str kode, unit, pimpinan, dasar, nomor, tautan, disiapkan, ditetapkan;
    KeadaanCapaian keadaan;
    Capaian capaian;
    Saat ditetapkan_pada;
} CapaianLembar;

static const Kolom k_lembar[] = {
    KOLOM(CapaianLembar, kode, STR, "Kode unit"), KOLOM(CapaianLembar, unit, STR, "Unit"), KOLOM(CapaianLembar, pimpinan, STR, "Pimpinan"),
    KOLOM_KODE(CapaianLembar, keadaan, keadaan_capaian_label, "Keadaan"), KOLOM_KODE(CapaianLembar, capaian, capaian_label, "Capaian"),
    KOLOM(CapaianLembar, dasar, STR, "Dasar"), KOLOM(CapaianLembar, nomor, STR, "Nomor dokumen"), KOLOM(CapaianLembar, tautan, STR, "Tautan"),
    KOLOM(CapaianLembar, disiapkan, STR, "Disiapkan oleh"), KOLOM(CapaianLembar, ditetapkan, STR, "Ditetapkan oleh"),
    KOLOM(CapaianLembar, ditetapkan_pada, SAAT, "Ditetapkan pada"), KOLOM_AKHIR };

void page_capaian_xlsx(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    BarisCapaianList l = { 0 };
    LIST_OF(CapaianLembar) baris = { 0 };
    Periode p = periode_view(req).ini;
    KeadaanCapaian saring = (KeadaanCapaian)isian_kode(&req->isian, "keadaan");
    if (!capaian_daftar(c, p, 0, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const BarisCapaian *b = &l.v[i];
        if (saring && b->keadaan != saring) continue;
        *list_add(c->a, &baris) = (CapaianLembar){ b->unit->kode, b->unit->nama, b->pimpinan, b->k.dasar, b->k.nomor, b->k.tautan, b->k.disiapkan_nama,
                                                   b->k.ditetapkan_nama, b->keadaan, b->k.capaian, b->k.ditetapkan_pada };
    }
    XlsxDaftar d = { str_fmt(c->a, "Capaian unit " STR_F, STR_A(periode_kata(c->a, p))), k_lembar, baris.v, baris.n, sizeof *baris.v,
                     c->aturan->profil->zona_menit, c->kini };
    kirim_daftar(req, &d, str_fmt(c->a, "capaian-" STR_F, STR_A(periode_iso(c->a, p))));
}

/* ---- preparing in bulk ---- */

static Str keluarga(Arena *a, const char *awalan, int64_t id) { return str_fmt(a, "%s%lld", awalan, (long long)id); }

/* `form` NULL: fresh. */
static void tampil_isi(Req *req, const PeriodeView *p, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    BarisCapaianList l = { 0 };
    CapaianIsiView v = { .p = *p, .form = form ? *form : isian_baru(c->a, &form_capaian_isi) };
    if (!capaian_daftar(c, p->ini, 0, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const BarisCapaian *b = &l.v[i];
        if (!b->isi && b->keadaan != KEADAAN_CAPAIAN_DITETAPKAN) continue;
        CapaianIsiBaris *x = list_add(c->a, &v.unit);
        *x = (CapaianIsiBaris){ .unit = b->unit, .k = b->k, .capaian = str_z(capaian_kode[b->k.capaian]), .dasar = b->k.dasar,
                                .tetap = b->keadaan == KEADAAN_CAPAIAN_DITETAPKAN };
        if (!form || !isian_ada(form, str_cz(c->a, keluarga(c->a, "capaian_", b->unit->id)))) continue;
        x->capaian = isian_keluarga(form, "capaian_", b->unit->id);
        x->dasar = isian_keluarga(form, "dasar_", b->unit->id);
    }
    v.impor = hak_cari(c->aturan->profil, OBJEK_CAPAIAN, AKSI_IMPOR, NULL, req->peran_umum, NULL);
    v.h = halaman(req, str_fmt(c->a, "Siapkan capaian " STR_F, STR_A(periode_kata(c->a, p->ini))));
    reply_html_status(req, status, tmpl_capaian_isi, &v);
}

void page_capaian_isi(Req *req)
{
    PeriodeView p = periode_view(req);
    tampil_isi(req, &p, NULL, 200);
}

typedef LIST_OF(IsiCapaian) IsiCapaianList;

/* A row without a basis of its own takes the common one, with its document. */
static void baca_isi(Req *req, const BarisCapaianList *l, IsiCapaianList *isi)
{
    const Isian *f = &req->isian;
    Arena *a = req->c.a;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const BarisCapaian *b = &l->v[i];
        int64_t id = b->unit->id, versi = 0;
        if (!b->isi || !isian_ada(f, str_cz(a, keluarga(a, "capaian_", id)))) continue;
        str_int(isian_keluarga(f, "versi_", id), &versi);
        IsiCapaian x = { .unit = id, .versi = (int)versi, .capaian = capaian_dari(isian_keluarga(f, "capaian_", id)), .dasar = isian_keluarga(f, "dasar_", id),
                         .nomor = b->k.nomor, .tautan = b->k.tautan };
        if (x.capaian && !x.dasar.len) {
            x.dasar = isian_str(f, "dasar");
            x.nomor = isian_str(f, "nomor");
            x.tautan = isian_str(f, "tautan");
        }
        *list_add(a, isi) = x;
    }
}

void page_capaian_isi_kirim(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    PeriodeView p = { .ini = isian_periode(&req->isian, "periode") };
    BarisCapaianList l = { 0 };
    IsiCapaianList isi = { 0 };
    int n = 0;
    if (!p.ini.n) p = periode_view(req);
    if (!capaian_daftar(c, p.ini, 0, &l, &err)) { reply_err(req, &err); return; }
    baca_isi(req, &l, &isi);
    if (!req->isian.salah.n && capaian_siapkan(c, p.ini, isi.v, isi.n, &n, &err)) {
        reply_redirect(req, periode_alamat(c->a, S("/capaian"), p.ini),
                       n ? str_fmt(c->a, "Capaian %d unit disimpan sebagai draf. Pimpinan di atasnya menetapkan.", n) : S("Tidak ada yang berubah."));
        return;
    }
    if (err.kode == E_TIDAK_ADA || err.kode == E_BUKAN_WEWENANG || err.kode == E_CAPAIAN_PERIODE) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_isi(req, &p, &req->isian, err.kode ? err_status(err.kode) : 422);
}
