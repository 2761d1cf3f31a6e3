#include "web/page_tahunan.h"

#include "tmpl.h"
#include "web/page_penilai.h"

/* The year that is worked on: last year until the middle of this one. */
static int tahun_dari_req(Req *req)
{
    Periode p = periode_dari_req(req);
    Tanggal kini = req->c.hari_ini;
    if (isian_int(&req->isian, "tahun")) return periode_ke_tahun(p);
    int lalu = tanggal_tahun(kini) - (tanggal_ymd(kini).bulan <= 6);
    return lalu < bulan_tahun(req->c.aturan->profil->mulai) ? tanggal_tahun(kini) : lalu;
}

static bool baris(Req *req, int tahun, const AnggotaTim *o, TahunanBaris *x, Err *err)
{
    const Ctx *c = &req->c;
    Err e = { 0 };
    *x = (TahunanBaris){ .orang = *o };
    if (!db_boleh_tiada(db_evaluasi_periode(c->db, c->a, o->pegawai->id, periode_tahun(tahun), &x->evaluasi, &e), &e, err)) return false;
    if (!setahun_muat(c, c->db, o->pegawai->id, tahun, &x->s, err)) return false;
    for (int i = 0; i < 12; i++) x->dinilai += x->s.fakta.bulan[i] == KEADAAN_BULAN_DINILAI;
    bool tetap = x->evaluasi.status >= STATUS_EVALUASI_DITETAPKAN, dihitung = c->aturan->profil->modul[MODUL_TAHUNAN_DIHITUNG].ada;
    if (dihitung) {
        BulanSetahun b = tetap ? tahunan_dari_tanda(x->evaluasi.bulan_hasil, x->evaluasi.bulan_perilaku) : x->s.hitung;
        x->h = tahunan_hitung(c->aturan->profil, &b, NULL);
        if (x->h.dihitung) x->rata_hasil = rata_seratus(x->h.jumlah_hasil, x->h.dihitung), x->rata_perilaku = rata_seratus(x->h.jumlah_perilaku, x->h.dihitung);
    }
    x->predikat = tetap ? x->evaluasi.predikat : x->h.predikat;
    x->cip = cip_evaluasi(x->evaluasi.status);
    x->siap = dihitung && !tetap && x->s.wajib.wajib && !x->s.wajib.menunggu && c->hari_ini.n > x->s.masa.akhir.n;
    return true;
}

static void tampil(Req *req, TahunanView *v, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    v->periode = periode_tahun(v->tahun);
    v->h = halaman(req, str_fmt(c->a, "Evaluasi tahun %d", v->tahun));
    v->dihitung = c->aturan->profil->modul[MODUL_TAHUNAN_DIHITUNG].ada;
    if (v->tahun > bulan_tahun(c->aturan->profil->mulai)) v->sebelum = periode_tahun(v->tahun - 1);
    if (v->tahun < tanggal_tahun(c->hari_ini)) v->sesudah = periode_tahun(v->tahun + 1);
    AnggotaTimList tim = tim_periode(c, c->pelaku.pegawai, v->periode);
    for (ptrdiff_t i = 0; i < tim.n; i++) {
        TahunanBaris *x = list_add(c->a, &v->orang);
        if (!baris(req, v->tahun, &tim.v[i], x, &err)) { reply_err(req, &err); return; }
        v->siap += x->siap;
        v->siap_dibuka += x->evaluasi.status == STATUS_EVALUASI_DITETAPKAN;
        v->belum += x->s.wajib.wajib && x->evaluasi.status < STATUS_EVALUASI_DITETAPKAN;
    }
    v->tenggat = tenggat_tahun(req, c->pelaku.pegawai, v->tahun);
    reply_html_status(req, status, tmpl_tahunan, v);
}

void page_tahunan(Req *req)
{
    TahunanView v = { .tahun = tahun_dari_req(req) };
    tampil(req, &v, 200);
}

void page_tahunan_tetapkan(Req *req)
{
    Err err = { 0 };
    int n;
    TahunanView v = { .tahun = tahun_dari_req(req) };
    IdList pilih = { 0 };
    AnggotaTimList tim = tim_periode(&req->c, req->c.pelaku.pegawai, periode_tahun(v.tahun));
    for (ptrdiff_t i = 0; i < tim.n; i++) {
        TahunanBaris x;
        if (!baris(req, v.tahun, &tim.v[i], &x, &err)) { reply_err(req, &err); return; }
        if (x.siap) *list_add(req->c.a, &pilih) = tim.v[i].pegawai->id;
    }
    if (!evaluasi_tetapkan_tahun(&req->c, v.tahun, pilih.v, pilih.n, &n, &v.gagal, &err)) { reply_err(req, &err); return; }
    if (v.gagal.n) { tampil(req, &v, 409); return; }
    reply_redirect(req, evaluasi_alamat(req->c.a, "/tahunan", periode_tahun(v.tahun)), str_fmt(req->c.a, "%d evaluasi tahunan ditetapkan.", n));
}
