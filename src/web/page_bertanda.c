#include "web/page_bertanda.h"

#include "base/berkas.h"
#include "inti/jenis_dokumen.h"
#include "tindakan/baca.h"
#include "tmpl.h"
#include "web/app.h"

static const Field bertanda_fields[] = {
    { "berkas", "PDF bertanda tangan", "Berkas dari layanan tanda tangan, seperti yang diberikan; paling besar 10 MB.", FIELD_BERKAS, .max = 1, .wajib = true, .atribut = ".pdf", .mb = BERKAS_MAX / MB },
};
const Form form_bertanda = FORM(bertanda_fields);

static const Field lepas_fields[] = {
    { "alasan", "Alasan", "Tercatat dalam jejak audit.", FIELD_BARIS, .min = 5, .max = 500, .wajib = true },
};
const Form form_bertanda_lepas = FORM(lepas_fields);

static Str alamat(Arena *a, int64_t dokumen) { return str_fmt(a, "/dokumen/%lld/bertanda", (long long)dokumen); }

static BertandaBaris baris(Req *req, const Bertanda *b, bool boleh_lepas, int64_t terbaru)
{
    BertandaBaris x = { .b = *b, .nama = penanda_kata(req->c.a, b->penanda), .lama = b->dokumen != terbaru,
                        .lepas = boleh_lepas && !b->dilepas_pada.ms && bertanda_pelampir(&req->c, b) };
    penanda_bertanda(req->c.a, b->penanda, &x.penanda);
    x.cip = b->dilepas_pada.ms ? (Cip){ S("Dilepas"), S("minus"), S("kecuali") }
          : x.lama ? (Cip){ S("Atas dokumen sebelumnya"), S("jam"), S("draf") } : (Cip){ S("Terlampir"), S("cek"), S("ditetapkan") };
    return x;
}

bool bertanda_kotak(Req *req, const DokumenBaris *d, BertandaKotak *k, Err *err)
{
    BertandaList l = { 0 };
    if (!db_bertanda_objek(req->c.db, req->c.a, d->jenis, d->objek_id, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (!l.v[i].dilepas_pada.ms) *list_add(req->c.a, &k->baris) = baris(req, &l.v[i], false, d->id);
    k->dokumen = d->id;
    k->lampirkan = bertanda_boleh(&req->c, req->c.db, d, AKSI_LAMPIRKAN, NULL);
    k->zona_menit = req->c.aturan->profil->zona_menit;
    return true;
}

/* ---- the page of a document ---------------------------------------------------------------------- */

static Str halaman_rekaman(Arena *a, const DokumenBaris *d, const BertandaObjek *o)
{
    return str_fmt(a, "%s/%lld", o->objek == OBJEK_SKP ? "/skp" : "/hasil", (long long)d->objek_id);
}

static MengapaPanel mengapa(const Ctx *c, const BertandaObjek *o)
{
    const Profil *p = c->aturan->profil;
    Mengapa w = { .a = c->a };
    Ketentuan k = o->objek == OBJEK_SKP ? KETENTUAN_PENETAPAN_TAHUNAN : KETENTUAN_DOKUMEN_EVALUASI;
    mengapa_inti(&w, "Yang menetapkan dokumen, atau BKPSDM, melampirkan hasil tanda tangan dari layanan bersertifikat.");
    mengapa_fakta(&w, "Yang diperiksa di sini", "berkas itu PDF yang terbit dari sini, ada tanda tangan atas seluruh isinya, dan isinya tidak berubah sesudahnya");
    mengapa_fakta(&w, "Yang tidak diperiksa di sini", "sertifikat penanda tangan; tanyakan kepada penerbitnya, misalnya layanan verifikasi BSrE");
    mengapa_aturan(&w, true, profil_ketentuan(p, k), "Siapa yang menetapkan", "Dokumen ditetapkan pejabat penilai; dialah yang menandatanganinya.");
    mengapa_pengubah(&w, "Dokumen yang diganti tidak menerima berkas lagi; yang sudah terlampir tetap tersimpan.");
    return (MengapaPanel){ .tanya = S("Mengapa tanda tangan di luar dilampirkan di sini?"), .w = w, .profil = p };
}

/* The document of the path for someone who may see its record; has replied when false. */
static bool muat(Req *req, int64_t id, DokumenBaris *d, BertandaObjek *o)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    bool ok = db_dokumen_ambil(c->db, c->a, id, d, &err) && bertanda_objek(c, c->db, d, o, &err) && bertanda_boleh(c, c->db, d, AKSI_LIHAT, &err);
    if (!ok) { reply_err(req, &err); return false; }
    baca_catat(c, o->objek, d->objek_id, d->pegawai);
    return true;
}

static void tampil(Req *req, const DokumenBaris *d, const BertandaObjek *o, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    BertandaView v = { .h = halaman(req, S("Dokumen bertanda tangan elektronik")), .d = *d, .mengapa = mengapa(c, o), .zona_menit = c->aturan->profil->zona_menit };
    BertandaList l = { 0 };
    DokumenBaris baru;
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, d->pegawai);
    if (!db_bertanda_objek(c->db, c->a, d->jenis, d->objek_id, &l, &err) || !db_dokumen_objek(c->db, c->a, d->jenis, d->objek_id, &baru, &err)) { reply_err(req, &err); return; }
    bool lepas = bertanda_boleh(c, c->db, d, AKSI_LEPASKAN, NULL);
    for (ptrdiff_t i = l.n - 1; i >= 0; i--) *list_add(c->a, &v.baris) = baris(req, &l.v[i], lepas, baru.id);
    v.lampirkan = bertanda_boleh(c, c->db, d, AKSI_LAMPIRKAN, &v.tutup);
    if (v.tutup.kode == E_BUKAN_WEWENANG) v.tutup = (Err){ 0 };
    v.jenis = str_z(jenis_dokumen_label[jenis_dokumen_dari(d->jenis)]);
    if (p) v.pegawai = p->nama;
    v.kembali = halaman_rekaman(c->a, d, o);
    v.pdf = str_fmt(c->a, STR_F "/pdf", STR_A(v.kembali));
    v.form = form ? *form : isian_baru(c->a, &form_bertanda);
    reply_html_status(req, status, tmpl_bertanda, &v);
}

void page_bertanda(Req *req)
{
    DokumenBaris d;
    BertandaObjek o;
    if (muat(req, req_id(req, 0), &d, &o)) tampil(req, &d, &o, NULL, 200);
}

void page_bertanda_lampirkan(Req *req)
{
    Err err = { 0 };
    DokumenBaris d;
    BertandaObjek o;
    BerkasList b = isian_berkas(&req->isian, "berkas");
    if (!muat(req, req_id(req, 0), &d, &o)) return;
    if (!req->isian.salah.n && b.n && bertanda_lampirkan(&req->c, req->app->atur.data, d.id, b.v[0].nama, b.v[0].isi, &err)) {
        reply_redirect(req, alamat(req->c.a, d.id), S("Berkas terlampir. Periksa tanda tangannya di layanan penerbit sertifikat."));
        return;
    }
    if (err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil(req, &d, &o, &req->isian, err.kode ? err_status(err.kode) : 422);
}

/* ---- one file ------------------------------------------------------------------------------------ */

static bool muat_berkas(Req *req, Bertanda *b, DokumenBaris *d)
{
    Err err = { 0 };
    BertandaObjek o;
    if (!db_bertanda_ambil(req->c.db, req->c.a, req_id(req, 0), b, &err)) { reply_err(req, &err); return false; }
    return muat(req, b->dokumen, d, &o);
}

void page_bertanda_unduh(Req *req)
{
    Err err = { 0 };
    Bertanda b;
    DokumenBaris d;
    Str isi;
    if (!muat_berkas(req, &b, &d)) return;
    if (!berkas_baca(req->c.a, req->app->atur.data, b.berkas, &isi, &err)) { reply_err(req, &err); return; }
    reply_berkas(req, jenis_berkas_media[JENIS_BERKAS_PDF], b.nama, isi);
}

static void tampil_lepas(Req *req, const Isian *form, int status)
{
    Err err = { 0 };
    BertandaLepasView v = { .zona_menit = req->c.aturan->profil->zona_menit };
    DokumenBaris d;
    if (!muat_berkas(req, &v.b, &d)) return;
    if (v.b.dilepas_pada.ms || !bertanda_pelampir(&req->c, &v.b) || !bertanda_boleh(&req->c, req->c.db, &d, AKSI_LEPASKAN, &err)) {
        reply_redirect(req, alamat(req->c.a, d.id), (Str){ 0 });
        return;
    }
    v.h = halaman(req, S("Lepas berkas bertanda tangan"));
    v.nama = penanda_kata(req->c.a, v.b.penanda);
    v.kembali = alamat(req->c.a, d.id);
    v.form = form ? *form : isian_baru(req->c.a, &form_bertanda_lepas);
    reply_html_status(req, status, tmpl_bertanda_lepas, &v);
}

void page_bertanda_lepas(Req *req) { tampil_lepas(req, NULL, 200); }

void page_bertanda_lepas_kirim(Req *req)
{
    Err err = { 0 };
    Bertanda b;
    if (req->isian.salah.n) { tampil_lepas(req, &req->isian, 422); return; }
    if (!bertanda_lepas(&req->c, req_id(req, 0), isian_str(&req->isian, "alasan"), &err) || !db_bertanda_ambil(req->c.db, req->c.a, req_id(req, 0), &b, &err)) {
        reply_err(req, &err);
        return;
    }
    reply_redirect(req, alamat(req->c.a, b.dokumen), S("Berkas dilepas. Ia tidak lagi dikenali sebagai lampiran dokumen ini."));
}
