#include "web/page_periksa.h"

#include "base/json.h"
#include "store/db_keberatan.h"
#include "store/db_perjanjian.h"
#include "tmpl.h"

KODE_ISI(KEADAAN_DOKUMEN, keadaan_dokumen, KEADAAN_DOKUMEN_LIST)

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

static Str jenis(Str kode)
{
    static const struct { const char *kode, *nama; } nama[] = {
        { "skp", "Sasaran Kinerja Pegawai" }, { "evaluasi", "Evaluasi Kinerja Pegawai" }, { "keberatan", "Putusan keberatan atas evaluasi" },
        { "perjanjian", "Perjanjian Kinerja" } };
    for (int i = 0; i < countof(nama); i++)
        if (str_eqz(kode, nama[i].kode)) return str_z(nama[i].nama);
    return kode;
}

/* Berlaku, diganti, or contested: what the record says today, whatever the paper says. */
static KeadaanDokumen keadaan(Req *req, const DokumenBaris *d, bool terbaru)
{
    Evaluasi e;
    Keberatan k;
    Perjanjian j;
    if (!terbaru) return KEADAAN_DOKUMEN_DIGANTI;
    if (str_eqz(d->jenis, "perjanjian"))
        return db_perjanjian_kepala(req->c.db, req->c.a, d->objek_id, &j, NULL) && j.status == STATUS_PERJANJIAN_DISEPAKATI ? KEADAAN_DOKUMEN_BERLAKU : KEADAAN_DOKUMEN_DIGANTI;
    if (!str_eqz(d->jenis, "evaluasi") || !db_evaluasi_ambil(req->c.db, req->c.a, d->objek_id, &e, NULL)) return KEADAAN_DOKUMEN_BERLAKU;
    if (e.status == STATUS_EVALUASI_DIGANTI) return KEADAAN_DOKUMEN_DIGANTI;
    bool ada = db_keberatan_evaluasi(req->c.db, req->c.a, e.id, &k, NULL);
    return ada && keberatan_terbuka(k.status) ? KEADAAN_DOKUMEN_KEBERATAN : KEADAAN_DOKUMEN_BERLAKU;
}

static void isi(Req *req, PeriksaView *v)
{
    Json j;
    DokumenBaris baru;
    v->zona_menit = req->c.aturan->profil->zona_menit;
    v->terbaru = db_dokumen_objek(req->c.db, req->c.a, v->d.jenis, v->d.objek_id, &baru, NULL) && baru.id == v->d.id;
    v->keadaan = keadaan(req, &v->d, v->terbaru);
    v->jenis = jenis(v->d.jenis);
    if (!json_parse(req->c.a, v->d.isi, &j, NULL)) return;
    v->nama = samar(req->c.a, json_str(j, "pegawai.nama"));
    Tanggal dari, sampai;
    if (tanggal_parse(json_str(j, "periode.mulai"), &dari) && tanggal_parse(json_str(j, "periode.sampai"), &sampai))
        v->periode = str_fmt(req->c.a, STR_F " sampai " STR_F, STR_A(tanggal_kata(req->c.a, dari)), STR_A(tanggal_kata(req->c.a, sampai)));
}

void page_periksa(Req *req)
{
    Err err = { 0 };
    PeriksaView v = { .kode = req->par[0], .h = halaman(req, S("Periksa keaslian dokumen")) };
    v.ada = db_dokumen_kode(req->c.db, req->c.a, v.kode, &v.d, &err);
    if (!v.ada && err.kode != E_TIDAK_ADA) { reply_err(req, &err); return; }
    if (v.ada) isi(req, &v);
    reply_html_status(req, v.ada ? 200 : 404, tmpl_periksa, &v);
}
