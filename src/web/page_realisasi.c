#include "web/page_realisasi.h"

#include "inti/skp.h"
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"
#include "web/bukti_kirim.h"
#include "web/page_harian.h"
#include "web/page_penilai.h"

static const Field realisasi_fields[] = {
    { "bulan",     "Bulan",     NULL, FIELD_BULAN, .wajib = true },
    { "isi_*",     "Realisasi", NULL, FIELD_TEKS,  .max = 300 },
    { "catatan_*", "Catatan",   NULL, FIELD_BARIS, .max = 1000 },
    { "versi_*",   "Versi",     NULL, FIELD_INT },
    { "bukti_*",   "Bukti",     NULL, FIELD_BERKAS },
    { "tautan_*",  "Tautan bukti", NULL, FIELD_TAUTAN, .max = 500 },
    { "lalu",      "Tindakan",  NULL, FIELD_DIAM },
};
const Form form_realisasi = FORM(realisasi_fields);

static const Field kembali_fields[] = {
    { "catatan", "Catatan untuk pegawai", NULL, FIELD_BARIS, .max = 1000, .nanti = true },
    { "versi",   "Versi", NULL, FIELD_INT },
};
const Form form_realisasi_kembali = FORM(kembali_fields);

static const Field bukti_fields[] = { { "bulan", "Bulan", NULL, FIELD_BULAN } };
const Form form_realisasi_bukti = FORM(bukti_fields);

static Bulan bulan_diminta(Req *req)
{
    Bulan b = isian_bulan(&req->isian, "bulan");
    return b.n ? b : tanggal_bulan(req->c.hari_ini);
}

static bool salah_di(const Isian *f, Str ruas)
{
    for (ptrdiff_t i = 0; f && i < f->salah.n; i++)
        if (str_eqz(ruas, f->salah.v[i].ruas)) return true;
    return false;
}

static int lebar(int persen) { return persen < 0 ? 0 : persen > 100 ? 100 : persen; }

static IkiRealisasiView satu(Req *req, const IkiRealisasi *x, bool tulis, bool kembalikan, const Isian *form)
{
    Arena *a = req->c.a;
    int64_t id = x->iki->id;
    IkiRealisasiView v = { .x = *x, .isi = x->r.isi, .catatan = x->r.catatan, .csrf = req->sesi.csrf, .tulis = tulis, .kembalikan = kembalikan && x->r.id,
                           .lebar_bulan = lebar(x->persen_bulan), .lebar_tahun = lebar(x->persen_tahun), .salah = salah_di(form, str_fmt(a, "isi_%lld", (long long)id)) };
    if (x->berjumlah) v.tahun = str_fmt(a, STR_F " " STR_F, STR_A(realisasi_angka_kata(a, x->tahun)), STR_A(x->r.satuan.len ? x->r.satuan : x->iki->satuan));
    if (!form || !tulis) return v;
    if (!x->dari_laporan) v.isi = isian_keluarga(form, "isi_", id);
    v.catatan = isian_keluarga(form, "catatan_", id);
    v.tautan = isian_keluarga(form, "tautan_", id);
    return v;
}

void realisasi_tampilan(Req *req, const BulanRealisasi *m, bool tulis, bool kembalikan, const Isian *form, RhkRealisasiList *l)
{
    for (ptrdiff_t i = 0; i < m->skp.rhk.n; i++) {
        RhkRealisasiView *r = list_add(req->c.a, l);
        Bulan dari;
        *r = (RhkRealisasiView){ .rhk = &m->skp.rhk.v[i], .no = (int)i + 1, .jadwal = rhk_jadwal_kata(req->c.a, &m->skp.rhk.v[i]),
                                 .jatuh = realisasi_jatuh(m->skp.rhk.v[i].jadwal, m->bulan, &dari) };
        for (ptrdiff_t k = 0; k < m->iki.n; k++)
            if (m->iki.v[k].rhk->id == r->rhk->id) *list_add(req->c.a, &r->iki) = satu(req, &m->iki.v[k], tulis, kembalikan, form);
    }
}

/* What both pages show; `v->bulan` and `v->p` are set. */
static bool isi(Req *req, RealisasiView *v, bool kembalikan, const Isian *form, Err *err)
{
    const Ctx *c = &req->c;
    bool saya = v->p->id == c->pelaku.pegawai;
    v->zona_menit = c->aturan->profil->zona_menit;
    v->sebelum = bulan_plus(v->bulan, -1);
    if (bulan_akhir(v->bulan).n < c->hari_ini.n) v->sesudah = bulan_plus(v->bulan, 1);
    v->jabatan = isi_orang(c, v->p->id, hari_peran(c, v->bulan)).jabatan;
    v->tenggat = tenggat_bulan(req, JENIS_TENGGAT_EVALUASI, v->p->id, v->bulan);
    if (!realisasi_bulan(c, c->db, v->p->id, v->bulan, &v->m, err)) return false;
    realisasi_tampilan(req, &v->m, saya && v->m.terbuka, kembalikan && v->m.evaluasi < STATUS_EVALUASI_DITETAPKAN, form, &v->rhk);
    for (ptrdiff_t i = 0; i < v->m.iki.n; i++) {
        v->bertarget += v->m.iki.v[i].iki->target.len > 0;
        v->terisi += v->m.iki.v[i].r.isi.len > 0;
    }
    return true;
}

static void tampil(Req *req, Bulan b, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    bool harian = c->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada;
    RealisasiView v = { .h = halaman(req, str_fmt(c->a, "Realisasi " STR_F, STR_A(bulan_kata(c->a, b)))), .bulan = b, .p = struktur_pegawai(c->aturan->struktur, c->pelaku.pegawai) };
    if (!isi(req, &v, false, form, &err)) { reply_err(req, &err); return; }
    v.form = form ? *form : isian_baru(c->a, &form_realisasi);
    bool usai = c->hari_ini.n >= bulan_akhir(b).n;
    v.sampaikan = v.m.terbuka && usai && !harian;
    v.tarik = v.m.disampaikan.ms && v.m.evaluasi < STATUS_EVALUASI_DITETAPKAN && !harian;
    if (v.m.terbuka && !usai && !harian) v.belum = str_fmt(c->a, "Dapat disampaikan mulai " STR_F ".", STR_A(tanggal_hari_kata(c->a, bulan_akhir(b))));
    reply_html_status(req, status, tmpl_realisasi, &v);
}

void page_realisasi(Req *req) { tampil(req, bulan_diminta(req), NULL, 200); }

/* One entry per indicator of the form, with evidence that is kept already. */
static bool dari_form(Req *req, const BulanRealisasi *m, IsiRealisasiList *l, Err *err)
{
    const Isian *f = &req->isian;
    for (ptrdiff_t i = 0; i < m->iki.n; i++) {
        int64_t id = m->iki.v[i].iki->id, versi = 0;
        IsiRealisasi *x = list_add(req->c.a, l);
        *x = (IsiRealisasi){ .iki = id, .isi = str_trim(isian_keluarga(f, "isi_", id)), .catatan = str_trim(isian_keluarga(f, "catatan_", id)),
                             .bukti = arena_many(req->c.a, Bukti, BUKTI_KIRIM_MAKS) };
        str_int(isian_keluarga(f, "versi_", id), &versi);
        x->versi = (int)versi;
        if (!bukti_kirim(req, str_cz(req->c.a, str_fmt(req->c.a, "bukti_%lld", (long long)id)), str_trim(isian_keluarga(f, "tautan_", id)), x->bukti, &x->n, err)) return false;
    }
    return true;
}

void page_realisasi_simpan(Req *req)
{
    Err err = { 0 };
    ErrList salah = { 0 };
    IsiRealisasiList l = { 0 };
    BulanRealisasi m;
    Bulan b = bulan_diminta(req);
    bool sampaikan = str_eqz(isian_str(&req->isian, "lalu"), "sampaikan");
    bool ok = !req->isian.salah.n && realisasi_bulan(&req->c, req->c.db, req->c.pelaku.pegawai, b, &m, &err) && dari_form(req, &m, &l, &err)
           && realisasi_simpan(&req->c, b, &l, sampaikan, &salah, &err);
    if (ok) {
        reply_redirect(req, bulan_alamat(req->c.a, "/realisasi", b), sampaikan ? str_fmt(req->c.a, "Realisasi " STR_F " disampaikan kepada penilai.", STR_A(bulan_kata(req->c.a, b)))
                                                                             : S("Realisasi disimpan."));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG || err.kode == E_TIDAK_ADA) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < salah.n; i++) isian_salah(&req->isian, &salah.v[i]);
    if (err.kode && !salah.n) isian_salah(&req->isian, &err);
    tampil(req, b, &req->isian, err.kode ? err_status(err.kode) : 422);
}

void page_realisasi_bukti_hapus(Req *req)
{
    Err err = { 0 };
    if (!realisasi_bukti_hapus(&req->c, req_id(req, 0), req_id(req, 1), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, bulan_alamat(req->c.a, "/realisasi", bulan_diminta(req)), S("Bukti dihapus."));
}

void page_realisasi_tarik(Req *req)
{
    Err err = { 0 };
    Bulan b = bulan_diminta(req);
    if (!bulan_tarik(&req->c, req->c.pelaku.pegawai, b, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, bulan_alamat(req->c.a, "/realisasi", b), S("Penyampaian ditarik; realisasi dapat diubah lagi."));
}

/* ---- somebody else's ---- */

void page_realisasi_orang(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    Bulan b = bulan_diminta(req);
    int64_t id = req_id(req, 0);
    RealisasiView v = { .bulan = b, .p = struktur_pegawai(c->aturan->struktur, id) };
    bool ok = v.p && boleh(c, OBJEK_REALISASI, AKSI_LIHAT, NULL, id, hari_peran(c, b), NULL);
    if (!ok) err_set(&err, E_TIDAK_ADA, NULL, NULL);
    bool kembali = ok && boleh(c, OBJEK_REALISASI, AKSI_KEMBALIKAN, NULL, id, hari_peran(c, b), NULL);
    if (!ok || !isi(req, &v, kembali, NULL, &err)) { reply_err(req, &err); return; }
    baca_catat(c, OBJEK_REALISASI, id, id);
    v.h = halaman(req, str_fmt(c->a, "Realisasi " STR_F, STR_A(v.p->nama)));
    reply_html(req, tmpl_realisasi_orang, &v);
}

void page_realisasi_kembalikan(Req *req)
{
    Err err = { 0 };
    Realisasi r;
    if (!db_realisasi_ambil(req->c.db, req->c.a, req_id(req, 0), &r, &err)
        || !realisasi_kembalikan(&req->c, r.id, (int)isian_int(&req->isian, "versi"), isian_str(&req->isian, "catatan"), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, str_fmt(req->c.a, "/realisasi/orang/%lld?bulan=" STR_F, (long long)r.pegawai, STR_A(bulan_iso(req->c.a, r.bulan))),
                   S("Dikembalikan; pegawai memperbaikinya lalu menyampaikannya lagi."));
}
