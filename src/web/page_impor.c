#include "web/page_impor.h"

#include "base/berkas.h"
#include "tmpl.h"
#include "web/app.h"

#define IMPOR_FIELDS(akhiran)                                                                       \
    { "berkas",  "Berkas", NULL, FIELD_BERKAS, .wajib = true, .atribut = akhiran },                 \
    { "lembar",  "Lembar XLSX", "Kosong berarti lembar pertama.", FIELD_TEKS, .max = 31 },          \
    { "mesin",   "Mesin presensi", "Nomor seri mesin asal berkas; kosong bila PIN sama di semua mesin.", FIELD_TEKS, .max = 40 }, \
    { "lengkap", "Berkas memuat semua pegawai unitnya pada hari-harinya",                           \
      "Harinya lalu ditandai lengkap, dan pegawai tanpa baris dianggap tidak hadir.", FIELD_CENTANG }
/* The same fields, each offering the files of its kind. */
static const Field tabel_fields[] = { IMPOR_FIELDS(".csv,.xlsx") };
static const Field kalender_fields[] = { IMPOR_FIELDS(".csv,.xlsx,.ics") };
static const Field mesin_fields[] = { IMPOR_FIELDS(".dat,.txt") };
const Form form_impor = FORM(tabel_fields);
static const Form form_kalender_impor = FORM(kalender_fields), form_mesin = FORM(mesin_fields);

/* What the report hands on to the next step: which file, and how it was read. */
static const Field kirim_fields[] = {
    { "sha", "Berkas", NULL, FIELD_DIAM, .max = 64, .wajib = true }, { "nama", "Nama", NULL, FIELD_DIAM, .max = 200 },
    { "lembar", "Lembar", NULL, FIELD_DIAM, .max = 31 }, { "mesin", "Mesin", NULL, FIELD_DIAM, .max = 40 }, { "lengkap", "Lengkap", NULL, FIELD_CENTANG },
};
const Form form_impor_kirim = FORM(kirim_fields);

/* ---- which kind -------------------------------------------------------------------------------- */

/* The kind of the path for someone who may import it; has replied when NULL. Daily reports have routes of their own,
 * open to every employee and for small files. */
static const JenisImpor *jenis(Req *req)
{
    Err err = { 0 };
    const JenisImpor *j = impor_jenis(req->par[0].len ? req->par[0] : S("laporan_harian"));
    if (!j) err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (j && impor_boleh(&req->c, j, &err)) return j;
    reply_err(req, &err);
    return NULL;
}

/* Where the kind is reached from, and where one goes when it is done. */
static Str kembali(const Req *req, const JenisImpor *j, Str *kata)
{
    bool harian = !strcmp(impor_nama(j), "laporan_harian");
    *kata = !harian ? S("Impor data") : req->c.pelaku.pegawai ? S("Laporan harian") : S("Laporan untuk pegawai");
    return !harian ? S("/impor") : req->c.pelaku.pegawai ? S("/harian") : S("/harian/untuk");
}

static bool bertabel(const JenisImpor *j)
{
    int n;
    impor_kolom(j, &n);
    return n > 0;
}

void page_impor(Req *req)
{
    ImporView v = { .h = halaman(req, S("Impor data")) };
    for (const JenisImpor *const *j = impor_semua; *j; j++)
        if (impor_boleh(&req->c, *j, NULL))
            *list_add(req->c.a, &v.jenis) = (ImporButir){ str_z(impor_nama(*j)), str_z(impor_judul(*j)), str_z(impor_ringkas(*j)), bertabel(*j) };
    reply_html(req, tmpl_impor, &v);
}

static Str pilihan(Arena *a, const KolomImpor *k)
{
    Buf b = buf_new(a, 4 * KB);
    if (k->jenis == IMPOR_YA) return S("ya, tidak");
    for (int i = 1; k->kode && k->kode[i]; i++) buf_fmt(&b, "%s%s", i > 1 ? ", " : "", k->kode[i]);
    return buf_str(&b);
}

static const Form *form_jenis(const JenisImpor *j)
{
    const char *bentuk = impor_bentuk(j);
    return strstr(bentuk, ".ics") ? &form_kalender_impor : strstr(bentuk, ".dat") ? &form_mesin : &form_impor;
}

static void tampil(Req *req, const JenisImpor *j, Isian form, int status)
{
    int n;
    form.form = form_jenis(j);
    const KolomImpor *k = impor_kolom(j, &n);
    bool harian = !strcmp(impor_nama(j), "laporan_harian");
    ImporJenisView v = { .h = halaman(req, harian ? S("Impor laporan harian") : str_z(impor_judul(j))), .form = form, .nama = str_z(impor_nama(j)), .ringkas = str_z(impor_ringkas(j)),
                         .tabel = n > 0, .attlog = !strcmp(impor_nama(j), "attlog") };
    v.kembali = kembali(req, j, &v.kembali_kata);
    v.presensi = v.attlog || !strcmp(impor_nama(j), "presensi");
    for (int i = 0; i < n; i++)
        *list_add(req->c.a, &v.kolom) = (ImporKolomView){ str_z(k[i].nama), str_z(k[i].judul), str_z(k[i].bantuan), pilihan(req->c.a, &k[i]), k[i].wajib };
    reply_html_status(req, status, tmpl_impor_jenis, &v);
}

void page_impor_jenis(Req *req)
{
    const JenisImpor *j = jenis(req);
    if (!j) return;
    Isian f = isian_baru(req->c.a, &form_impor);
    isian_set(&f, "lengkap", V(1));
    tampil(req, j, f, 200);
}

/* ---- templates --------------------------------------------------------------------------------- */

void page_impor_contoh_csv(Req *req)
{
    const JenisImpor *j = jenis(req);
    Str isi;
    if (!j || !impor_contoh_csv(req->c.a, j, &req->c, &isi)) return;
    const char *nama = impor_nama(j);
    reply_berkas(req, "text/csv; charset=utf-8", bertabel(j) ? str_fmt(req->c.a, "%s.csv", nama) : str_fmt(req->c.a, "%s.dat", nama), isi);
}

void page_impor_contoh_xlsx(Req *req)
{
    Err err = { 0 };
    const JenisImpor *j = jenis(req);
    Str isi;
    if (!j) return;
    if (!impor_contoh_xlsx(req->c.a, j, &req->c, &isi, &err)) { reply_err(req, &err); return; }
    reply_berkas(req, jenis_berkas_media[JENIS_BERKAS_XLSX], str_fmt(req->c.a, "%s.xlsx", impor_nama(j)), isi);
}

/* ---- dry run, report, saving ------------------------------------------------------------------- */

static ImporHasilView hasil_view(Req *req, const JenisImpor *j, const BerkasImpor *b, const HasilImpor *r)
{
    ImporHasilView v = { .nama = str_z(impor_nama(j)), .judul = str_z(impor_judul(j)), .berkas = b->nama, .lembar = b->lembar, .mesin = b->mesin,
                         .lengkap = b->lengkap, .r = *r, .masalah = r->masalah, .peringatan = r->peringatan, .perubahan = r->perubahan,
                         .alamat_publik = req->app->atur.alamat_publik };
    v.h = halaman(req, r->diterapkan ? str_fmt(req->c.a, "%s tersimpan", impor_judul(j)) : str_fmt(req->c.a, "Hasil uji %s", impor_judul(j)));
    v.kembali = kembali(req, j, &v.kembali_kata);
    if (v.masalah.n > IMPOR_LAYAR) v.masalah.n = IMPOR_LAYAR;
    if (v.peringatan.n > IMPOR_LAYAR) v.peringatan.n = IMPOR_LAYAR;
    if (v.perubahan.n > IMPOR_LAYAR) v.perubahan.n = IMPOR_LAYAR;
    return v;
}

/* Links of many accounts as a file, of a few on the page: either way they are shown this once. */
static void balas_tautan(Req *req, const HasilImpor *r)
{
    Buf b = buf_new(req->c.a, 32 * MB);
    buf_z(&b, "masuk,nama,tautan\r\n");
    for (ptrdiff_t i = 0; i < r->tautan.n; i++)
        buf_fmt(&b, STR_F ",\"" STR_F "\"," STR_F "/aktivasi/" STR_F "\r\n", STR_A(r->tautan.v[i].masuk), STR_A(r->tautan.v[i].nama),
                STR_A(req->app->atur.alamat_publik), STR_A(r->tautan.v[i].token));
    reply_berkas(req, "text/csv; charset=utf-8", S("tautan-aktivasi.csv"), buf_str(&b));
}

void page_impor_uji(Req *req)
{
    Err err = { 0 };
    HasilImpor r;
    const Isian *f = &req->isian;
    const JenisImpor *j = jenis(req);
    if (!j) return;
    BerkasList kirim = isian_berkas(f, "berkas");
    Str sha;
    BerkasImpor b = { .lembar = isian_str(f, "lembar"), .mesin = isian_str(f, "mesin"), .lengkap = isian_int(f, "lengkap") };
    bool ok = !f->salah.n;
    if (ok) b.nama = kirim.v[0].nama, b.isi = kirim.v[0].isi;
    ok = ok && impor_uji(&req->c, j, &b, &r, &err) && berkas_simpan(req->c.a, req->app->atur.data, b.isi, &sha, &err);
    if (!ok) {
        snprintf(err.ruas, sizeof err.ruas, "berkas");
        if (err.kode) isian_salah(&req->isian, &err);
        tampil(req, j, req->isian, err.kode ? err_status(err.kode) : 422);
        return;
    }
    ImporHasilView v = hasil_view(req, j, &b, &r);
    reply_html_status(req, r.n_masalah ? 422 : 200, tmpl_impor_hasil, &v);
}

/* The kept file of the form; has replied when false. */
static bool berkas_lagi(Req *req, BerkasImpor *b)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    *b = (BerkasImpor){ .nama = isian_str(f, "nama"), .lembar = isian_str(f, "lembar"), .mesin = isian_str(f, "mesin"), .lengkap = isian_int(f, "lengkap") };
    if (berkas_baca(req->c.a, req->app->atur.data, isian_str(f, "sha"), &b->isi, &err)) return true;
    if (err.kode == E_TIDAK_ADA) err_set(&err, E_IMPOR_HILANG, NULL, NULL, V(b->nama));
    reply_err(req, &err);
    return false;
}

static Str kabar_tersimpan(Arena *a, const JenisImpor *j, const HasilImpor *r)
{
    const struct { int n; const char *apa; } bagian[] = { { r->baru, " baru, " }, { r->berubah, " berubah, " }, { r->tetap, " tetap." } };
    Buf b = buf_new(a, 1 * KB);
    buf_fmt(&b, "%s tersimpan: ", impor_judul(j));
    for (int i = 0; i < countof(bagian); i++) {
        html_int(&b, bagian[i].n);
        buf_z(&b, bagian[i].apa);
    }
    return buf_str(&b);
}

void page_impor_terapkan(Req *req)
{
    Err err = { 0 };
    HasilImpor r;
    BerkasImpor b;
    const JenisImpor *j = jenis(req);
    if (!j || !berkas_lagi(req, &b)) return;
    if (!impor_terapkan(&req->c, j, &b, &r, &err)) { reply_err(req, &err); return; }
    if (r.tautan.n > IMPOR_LAYAR) { balas_tautan(req, &r); return; }
    if (!r.diterapkan || r.tautan.n) {
        ImporHasilView v = hasil_view(req, j, &b, &r);
        reply_html_status(req, r.diterapkan ? 200 : 422, tmpl_impor_hasil, &v);
        return;
    }
    Str kata;
    reply_redirect(req, kembali(req, j, &kata), kabar_tersimpan(req->c.a, j, &r));
}

static void sel_csv(Buf *b, Str s, char akhir)
{
    buf_char(b, '"');
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (s.s[i] == '"') buf_char(b, '"');
        buf_char(b, s.s[i]);
    }
    buf_char(b, '"');
    buf_char(b, akhir);
}

static void baris_csv(Buf *b, const char *macam, const MasalahImporList *l)
{
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const MasalahImpor *m = &l->v[i];
        buf_fmt(b, "%s,%d,", macam, m->baris);
        sel_csv(b, m->letak, ',');
        sel_csv(b, m->kolom, ',');
        sel_csv(b, m->isi, ',');
        sel_csv(b, m->pesan, ',');
        sel_csv(b, m->saran, ',');
        sel_csv(b, m->pasal, '\n');
    }
}

/* Problems and warnings of a kept file, worked out anew, as a table to mend the file by. */
void page_impor_laporan(Req *req)
{
    Err err = { 0 };
    HasilImpor r;
    BerkasImpor b;
    const JenisImpor *j = jenis(req);
    if (!j || !berkas_lagi(req, &b)) return;
    if (!impor_uji(&req->c, j, &b, &r, &err)) { reply_err(req, &err); return; }
    Buf k = buf_new(req->c.a, 8 * MB);
    buf_z(&k, "\xEF\xBB\xBFmacam,baris,letak,kolom,isi,pesan,saran,pasal\n");
    baris_csv(&k, "masalah", &r.masalah);
    baris_csv(&k, "peringatan", &r.peringatan);
    reply_berkas(req, "text/csv; charset=utf-8", str_fmt(req->c.a, "laporan-%s.csv", impor_nama(j)), buf_str(&k));
}
