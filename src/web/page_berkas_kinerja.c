#include "web/page_berkas_kinerja.h"

#include "dokumen/pdf_gabung.h"
#include "tindakan/baca.h"
#include "tindakan/keaslian.h"
#include "tindakan/naskah_berkas.h"
#include "tindakan/terbit.h"
#include "web/app.h"
#include "web/dokumen_kirim.h"

static const Field pengantar_fields[] = {
    { "periode", "Periode", "Bulan seperti 2025-03, atau tahun seperti 2025.", FIELD_PERIODE, .wajib = true },
    { "pd",      "Perangkat daerah", NULL, FIELD_ID, .wajib = true },
};
const Form form_pengantar = FORM(pengantar_fields);

/* The evaluation's document first, then what is attached to it (B29.2). */
static const struct { LembarSet lembar; const char *nama; } bagian[] = {
    { LEMBAR_DOKUMEN, "Dokumen evaluasi kinerja" }, { LEMBAR_SKP | LEMBAR_LAMPIRAN, "Sasaran kinerja pegawai" }, { LEMBAR_EVALUASI, "Evaluasi kinerja" } };

/* ---- one dossier --------------------------------------------------------------------------------- */

/* The dossier of the path, its evaluation's document `d` and its cover `s`; draf: something is missing. */
typedef struct { BerkasKinerja k; ErrList kurang; DokumenBaris d, s; bool draf; } BerkasCetak;

static bool isi_sampul(Req *req, const DokumenBaris *d, IsiSampulList *isi, Err *err)
{
    HalamanLembar h[LEMBAR_N];
    for (ptrdiff_t i = 0; i < countof(bagian); i++) {
        if (!dokumen_halaman(req->c.a, d->isi, bagian[i].lembar, KERTAS_A4, h, err)) return false;
        for (int k = 0; k < LEMBAR_N && h[k].judul; k++) *list_add(req->c.a, isi) = (IsiSampul){ str_z(h[k].judul), h[k].halaman };
    }
    return true;
}

/* Has replied when false. */
static bool req_berkas(Req *req, BerkasCetak *b)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    IsiSampulList isi = { 0 };
    *b = (BerkasCetak){ 0 };
    bool ok = lapor_satu(c, c->db, req_id(req, 0), &b->k, &b->kurang, &err) && db_dokumen_objek(c->db, c->a, S("evaluasi"), b->k.b.evaluasi, &b->d, &err)
           && isi_sampul(req, &b->d, &isi, &err);
    b->s = (DokumenBaris){ .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_SAMPUL]), .objek_id = b->k.b.evaluasi, .pegawai = b->k.b.pegawai };
    ok = ok && naskah_sampul(c, &b->k, &b->kurang, &b->d, &isi, &b->s.isi, &err);
    b->draf = b->kurang.n > 0;
    if (!ok) reply_err(req, &err);
    else baca_catat(c, OBJEK_PELAPORAN, b->k.b.evaluasi, b->k.b.pegawai);
    return ok;
}

static Kirim kirim(Req *req, const BerkasCetak *b, const char *apa)
{
    return (Kirim){ str_fmt(req->c.a, "%s-" STR_F "-" STR_F ".pdf", apa, STR_A(b->k.pegawai->nip), STR_A(periode_iso(req->c.a, b->k.b.periode))), S("Berkas kinerja"),
                    str_fmt(req->c.a, "/pelaporan/berkas/%lld", (long long)b->k.b.evaluasi) };
}

void page_berkas_sampul(Req *req)
{
    BerkasCetak b;
    if (req_berkas(req, &b)) kirim_terbit(req, &b.s, b.draf, kirim(req, &b, "sampul"));
}

static bool ke_buf(void *arg, Str s, Err *err)
{
    Buf *b = arg;
    buf_put(b, s);
    return !b->full || err_set(err, E_TERLALU_BESAR, NULL, NULL, V("64 MB"));
}

static bool tambah_bagian(Req *req, const BerkasCetak *b, Str alamat, Gabung *g, Err *err)
{
    const CetakAtur atur = { .kode = b->d.kode, .alamat = alamat };
    Str pdf;
    for (ptrdiff_t i = 0; i < countof(bagian); i++)
        if (!dokumen_pdf(req->c.a, b->d.isi, bagian[i].lembar, &atur, &pdf, err) || !gabung_tambah(g, str_z(bagian[i].nama), pdf, err)) return false;
    return true;
}

/* Cover and sheets as one file, sealed as a whole; a cover that is a draft has no code, and its file no seal. */
static bool gabung(Req *req, BerkasCetak *b, Str *hasil, Err *err)
{
    const Ctx *c = &req->c;
    Str sampul, alamat = str_fmt(c->a, STR_F "/periksa", STR_A(req->app->atur.alamat_publik));
    if (!b->draf && !dokumen_terbitkan(c, &b->s, err)) return false;
    if (!dokumen_lain_pdf(c->a, b->s.jenis, b->s.isi, &(CetakAtur){ .kode = b->s.kode, .alamat = alamat, .draf = b->draf }, &sampul, err)) return false;
    Buf isi = buf_new(c->a, 64 * MB);
    CetakAtur utuh = { 0 };
    if (!b->draf) cetak_segel(&utuh, req->app->atur.segel, b->s.pada.ms > b->d.pada.ms ? b->s.pada : b->d.pada, c->kini);
    Gabung *g = gabung_mulai(c->a, (Saluran){ ke_buf, &isi }, utuh.segel, utuh.segel_pada);
    Str judul = str_fmt(c->a, "Berkas Kinerja, " STR_F ", " STR_F, STR_A(b->k.pegawai->nama), STR_A(periode_kata(c->a, b->k.b.periode)));
    if (!gabung_tambah(g, S("Sampul"), sampul, err) || !tambah_bagian(req, b, alamat, g, err)
        || !gabung_selesai(g, judul, b->k.pd->nama, c->aturan->profil->aplikasi, periode_akhir(b->k.b.periode), err)) return false;
    *hasil = buf_str(&isi);
    return terbitan_gabungan(c, judul, *hasil, cetak_segel_nama(&utuh), err);
}

void page_berkas_pdf(Req *req)
{
    Err err = { 0 };
    BerkasCetak b;
    Str pdf;
    if (!req_berkas(req, &b)) return;
    if (gabung(req, &b, &pdf, &err)) reply_pdf(req, kirim(req, &b, "berkas").berkas, pdf);
    else reply_err(req, &err);
}

/* ---- the list of a perangkat daerah -------------------------------------------------------------- */

/* What one account may see of it is a document of its own. */
void page_pengantar_pd(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    BahanPengantar bahan;
    int n = 0;
    Periode p = isian_periode(&req->isian, "periode");
    const Unit *pd = struktur_unit(c->aturan->struktur, isian_int(&req->isian, "pd"));
    Str iso = periode_iso(c->a, p);
    DokumenBaris d = { .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_PENGANTAR]), .objek_id = c->pelaku.akun, .pegawai = c->pelaku.pegawai,
                       .periode = pd ? pengantar_periode(c->a, p, pd) : (Str){ 0 } };
    bool ok = pd || err_set(&err, E_TIDAK_ADA, "pd", NULL);
    ok = ok && naskah_pengantar_muat(c, p, &bahan, &err) && naskah_pengantar(c, &bahan, pd, &d.isi, &n, &err) && (n || err_set(&err, E_TIDAK_ADA, "pd", NULL));
    if (!ok) { reply_err(req, &err); return; }
    bool lapor = c->aturan->profil->modul[MODUL_PELAPORAN].ada;
    kirim_terbit(req, &d, !d.pegawai, (Kirim){ str_fmt(c->a, "pengantar-" STR_F ".pdf", STR_A(iso)), lapor ? S("Pelaporan kinerja") : S("Dasar TPP"),
                                               str_fmt(c->a, "/%s?periode=" STR_F, lapor ? "pelaporan" : "tpp", STR_A(iso)) });
}
