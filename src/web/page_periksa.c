#include "web/page_periksa.h"

#include "base/json.h"
#include "inti/jenis_dokumen.h"
#include "tmpl.h"

static const Field keaslian_fields[] = { { "berkas", "Berkas PDF", "Dibandingkan, lalu dibuang; tidak disimpan.", FIELD_BERKAS, .max = 1, .wajib = true, .atribut = ".pdf", .mb = 15 } };
const Form form_keaslian = FORM(keaslian_fields);

/* "Siti Aminah, S.Kom." as "S*** A*****": enough to recognise, too little to learn. */
static Str samar(Arena *a, Str nama)
{
    Str orang = str_cut(&nama, ',');
    Buf b = buf_new(a, 256);
    while (orang.len) {
        Str kata = str_cut(&orang, ' '), huruf = utf8_clip(kata, 1);
        if (!kata.len) continue;
        if (b.len) buf_char(&b, ' ');
        buf_put(&b, huruf);
        for (ptrdiff_t i = utf8_count(kata); i > 1; i--) buf_char(&b, '*');
    }
    return buf_str(&b);
}

/* Files signed elsewhere that stand for this document. */
static bool isi_bertanda(Req *req, PeriksaView *v, Err *err)
{
    BertandaList l = { 0 };
    if (v->k.bertanda.id) v->penanda = penanda_kata(req->c.a, v->k.bertanda.penanda);
    if (!v->d.id || !db_bertanda_objek(req->c.db, req->c.a, v->d.jenis, v->d.objek_id, &l, err)) return !v->d.id;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (!l.v[i].dilepas_pada.ms && l.v[i].dokumen == v->d.id && l.v[i].id != v->k.bertanda.id) *list_add(req->c.a, &v->bertanda) = l.v[i];
    return true;
}

static void isi(Req *req, PeriksaView *v)
{
    Json j;
    v->zona_menit = req->c.aturan->profil->zona_menit;
    v->jenis = str_z(jenis_dokumen_label[jenis_dokumen_dari(v->d.jenis)]);
    if (!json_parse(req->c.a, v->d.isi, &j, NULL)) return;
    v->nama = samar(req->c.a, json_str(j, "pegawai.nama"));
    Tanggal dari, sampai;
    if (tanggal_parse(json_str(j, "periode.mulai"), &dari) && tanggal_parse(json_str(j, "periode.sampai"), &sampai))
        v->periode = str_fmt(req->c.a, STR_F " sampai " STR_F, STR_A(tanggal_kata(req->c.a, dari)), STR_A(tanggal_kata(req->c.a, sampai)));
}

static void tampil(Req *req, PeriksaView *v, int status)
{
    Err err = { 0 };
    if (!isi_bertanda(req, v, &err)) { reply_err(req, &err); return; }
    v->h = halaman(req, S("Periksa keaslian dokumen"));
    v->zona_menit = req->c.aturan->profil->zona_menit;
    if (!v->form.form) v->form = isian_baru(req->c.a, &form_keaslian);
    if (v->d.id) isi(req, v);
    reply_html_status(req, status, tmpl_periksa, v);
}

void page_periksa(Req *req)
{
    Err err = { 0 };
    PeriksaView v = { .kode = req->par[0] };
    v.ada = db_dokumen_kode(req->c.db, req->c.a, v.kode, &v.d, &err) && dokumen_keadaan(req->c.db, req->c.a, &v.d, &v.keadaan, &err);
    if (!v.ada && err.kode != E_TIDAK_ADA) { reply_err(req, &err); return; }
    tampil(req, &v, v.ada ? 200 : 404);
}

void page_periksa_awal(Req *req)
{
    PeriksaView v = { 0 };
    tampil(req, &v, 200);
}

void page_periksa_berkas(Req *req)
{
    Err err = { 0 };
    BerkasList berkas = isian_berkas(&req->isian, "berkas");
    PeriksaView v = { .form = req->isian };
    v.dari_berkas = v.ada = !req->isian.salah.n && berkas.n && keaslian_periksa(req->c.db, req->c.a, berkas.v[0].isi, &v.k, &err);
    v.d = v.k.d;
    v.keadaan = v.k.keadaan;
    v.kode = v.d.kode;
    if (err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&v.form, &err);
    tampil(req, &v, v.ada ? 200 : err.kode ? err_status(err.kode) : 422);
}
