/* The matrix: columns, rows, cells; filling one; the same as a spreadsheet. */
#include "base/xlsx_tulis.h"
#include "inti/skp.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/page_matriks.h"

static const Field matriks_fields[] = { { "tahun", "Tahun", NULL, FIELD_INT, .min = 2020, .max = 2100 } };
const Form form_matriks = FORM(matriks_fields);

static const Field isi_fields[] = {
    { "pegawai",     "Pegawai", NULL, FIELD_ID, .wajib = true },
    { "kolom",       "RHK pimpinan", NULL, FIELD_ID, .wajib = true },
    { "klasifikasi", "Klasifikasi", NULL, FIELD_RADIO, .kode = klasifikasi_rhk_kode, .label_kode = klasifikasi_rhk_label },
    { "uraian",      "Rencana hasil kerja pegawai", "Hasil antara yang mendukung RHK Anda. Pegawai melengkapi indikator dan targetnya.", FIELD_BARIS, .min = 5, .max = 500 },
};
const Form form_matriks_isi = FORM(isi_fields);

static int tahun_diminta(Req *req)
{
    int t = req->isian.form ? (int)isian_int(&req->isian, "tahun") : 0;
    return t ? t : tanggal_tahun(req->c.hari_ini);
}

static void isi_sel(Req *req, const Matriks *m, const BarisMatriks *b, MatriksBarisView *x)
{
    bool tahun_ini = m->tahun == tanggal_tahun(req->c.hari_ini);
    for (ptrdiff_t k = 0; k < m->kolom.n; k++) {
        MatriksSel *s = list_add(req->c.a, &x->sel);
        *s = (MatriksSel){ .pegawai = b->orang.pegawai->id, .kolom = m->kolom.v[k].id, .nama = b->orang.pegawai->nama, .judul = str_fmt(req->c.a, "RHK %d", (int)k + 1),
                           .tambah = tahun_ini && b->skp.status != STATUS_SKP_DIAJUKAN };
        for (ptrdiff_t i = 0; i < b->rhk.n; i++)
            if (b->rhk.v[i].rhk_atasan == s->kolom) *list_add(req->c.a, &s->isi) = (MatriksRhk){ b->rhk.v[i], b->skp.id, s->nama };
    }
}

void page_matriks(Req *req)
{
    Err err = { 0 };
    Matriks m;
    int tahun = tahun_diminta(req);
    MatriksView v = { .tahun = tahun, .h = halaman(req, str_fmt(req->c.a, "Matriks peran hasil %d", tahun)) };
    if (!matriks_muat(&req->c, tahun, &m, &err)) { reply_err(req, &err); return; }
    v.skp = m.skp.id;
    v.cip = cip_skp(m.skp.status);
    for (ptrdiff_t k = 0; k < m.kolom.n; k++) {
        int n = matriks_dilayani(&m, m.kolom.v[k].id);
        *list_add(req->c.a, &v.kolom) = (MatriksKolom){ m.kolom.v[k], (int)k + 1, n, str_fmt(req->c.a, "RHK %d", (int)k + 1) };
        v.kosong += !n;
    }
    for (ptrdiff_t i = 0; i < m.baris.n; i++) {
        const BarisMatriks *b = &m.baris.v[i];
        MatriksBarisView *x = list_add(req->c.a, &v.baris);
        *x = (MatriksBarisView){ .b = *b, .cip = b->skp.id ? cip_skp(b->skp.status) : (Cip){ S("Belum ada SKP"), S("minus"), S("kecuali") } };
        isi_sel(req, &m, b, x);
        for (ptrdiff_t k = 0; k < b->rhk.n; k++)
            if (m.kolom.n && matriks_lepas(&m, &b->rhk.v[k])) *list_add(req->c.a, &v.lepas) = (MatriksRhk){ b->rhk.v[k], b->skp.id, b->orang.pegawai->nama };
    }
    reply_html(req, tmpl_matriks, &v);
}

/* ---- as a spreadsheet ---- */

static Sel teks_sel(Str s) { return (Sel){ s.len ? SEL_TEKS : SEL_KOSONG, s }; }

static Sel gabung(Arena *a, const BarisMatriks *b, int64_t kolom)
{
    Buf t = buf_new(a, 64 * KB);
    for (ptrdiff_t i = 0; i < b->rhk.n; i++)
        if (b->rhk.v[i].rhk_atasan == kolom) buf_fmt(&t, "%s" STR_F, t.len ? "; " : "", STR_A(b->rhk.v[i].uraian));
    return teks_sel(buf_str(&t));
}

void page_matriks_xlsx(Req *req)
{
    enum { AWAL = 3, LEBAR = 40 };
    Err err = { 0 };
    Matriks m;
    Str isi;
    Arena *a = req->c.a;
    int tahun = tahun_diminta(req);
    if (!matriks_muat(&req->c, tahun, &m, &err)) { reply_err(req, &err); return; }
    ptrdiff_t n = AWAL + m.kolom.n;
    XlsxKolom *kolom = arena_many(a, XlsxKolom, n);
    const Sel **baris = arena_many(a, const Sel *, m.baris.n + 1);
    const char *const judul[AWAL] = { "Pegawai", "Jabatan", "SKP" };
    for (ptrdiff_t k = 0; k < n; k++) {
        Str nama = k < AWAL ? str_z(judul[k]) : str_fmt(a, "RHK %td: " STR_F, k - AWAL + 1, STR_A(m.kolom.v[k - AWAL].uraian));
        kolom[k] = (XlsxKolom){ nama, SEL_TEKS, LEBAR, NULL };
    }
    for (ptrdiff_t i = 0; i < m.baris.n; i++) {
        const BarisMatriks *b = &m.baris.v[i];
        Sel *s = arena_many(a, Sel, n);
        s[0] = teks_sel(b->orang.pegawai->nama);
        s[1] = teks_sel(b->orang.jabatan);
        s[2] = teks_sel(b->skp.id ? str_z(status_skp_label[b->skp.status]) : S("Belum ada"));
        for (ptrdiff_t k = AWAL; k < n; k++) s[k] = gabung(a, b, m.kolom.v[k - AWAL].id);
        baris[i] = s;
    }
    XlsxLembar l = { .nama = "Matriks peran hasil", .kolom = kolom, .n_kolom = (int)n, .baris = { baris, m.baris.n }, .saring = true };
    if (!xlsx_tulis(a, &l, 1, &isi, &err)) { reply_err(req, &err); return; }
    reply_berkas(req, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", str_fmt(a, "matriks-peran-hasil-%d.xlsx", tahun), isi);
}

/* ---- a cell ---- */

static void tampil_isi(Req *req, int64_t pegawai, int64_t kolom, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    MatriksFormView v = { .p = struktur_pegawai(c->aturan->struktur, pegawai), .pegawai = pegawai, .kolom = kolom, .h = halaman(req, S("RHK untuk pegawai")) };
    bool ok = v.p && boleh(c, OBJEK_SKP, AKSI_TUGASKAN, NULL, pegawai, c->hari_ini, NULL) && db_rhk_ambil(c->db, c->a, kolom, &v.r, &err);
    if (!ok) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    v.form = form ? *form : isian_baru(c->a, &form_matriks_isi);
    if (!form) isian_set(&v.form, "klasifikasi", V(klasifikasi_rhk_kode[KLASIFIKASI_RHK_UTAMA]));
    reply_html_status(req, status, tmpl_matriks_isi, &v);
}

void page_matriks_isi(Req *req) { tampil_isi(req, isian_int(&req->isian, "pegawai"), isian_int(&req->isian, "kolom"), NULL, 200); }

void page_matriks_kirim(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    int64_t skp, pegawai = isian_int(f, "pegawai"), kolom = isian_int(f, "kolom");
    if (!f->salah.n && matriks_isi(&req->c, pegawai, kolom, (KlasifikasiRhk)isian_kode(f, "klasifikasi"), isian_str(f, "uraian"), &skp, &err)) {
        reply_redirect(req, S("/matriks"), S("RHK masuk ke draf SKP pegawai dan tercatat dalam dialognya."));
        return;
    }
    if (err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_isi(req, pegawai, kolom, f, err.kode ? err_status(err.kode) : 422);
}
