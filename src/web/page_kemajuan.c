/* Progress: the feedback of a month, the judgement beside it, and what was done before. */
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/page_kemajuan.h"
#include "web/page_umpan.h"

static const Field kemajuan_fields[] = {
    { "bulan",   "Bulan", NULL, FIELD_BULAN, .wajib = true },
    { "pokok",   "Tentang", NULL, FIELD_ID },
    { "putusan", "Putusan", NULL, FIELD_RADIO, .kode = putusan_kemajuan_kode, .label_kode = putusan_kemajuan_label, .wajib = true },
    { "catatan", "Alasan", "Umpan balik atau hasil mana yang menunjukkannya. Pegawai membacanya.", FIELD_BARIS, .min = 5, .max = 2000, .wajib = true },
};
const Form form_kemajuan = FORM(kemajuan_fields);

static const Field jawab_fields[] = {
    { "terima",  "Jawaban", NULL, FIELD_DIAM },
    { "jawaban", "Alasan tidak menerima", NULL, FIELD_BARIS, .max = 1000, .nanti = true },
    { "versi",   "Versi", NULL, FIELD_INT },
};
const Form form_tugas_jawab = FORM(jawab_fields);

static Cip cip_putusan(PutusanKemajuan p)
{
    return p == PUTUSAN_KEMAJUAN_KEMAJUAN ? (Cip){ S("Kemajuan"), S("cek"), S("ditetapkan") }
         : p ? (Cip){ S("Tanpa kemajuan"), S("awas"), S("dikembalikan") } : (Cip){ S("Belum dinilai"), S("minus"), S("kecuali") };
}

static Cip cip_tindak(StatusTindak s)
{
    static const char *const rupa[STATUS_TINDAK_MAX][2] = { { "", "" }, { "jam", "diajukan" }, { "cek", "ditetapkan" }, { "minus", "kecuali" } };
    return (Cip){ str_z(status_tindak_label[s]), str_z(rupa[s][0]), str_z(rupa[s][1]) };
}

static Str tentang(Req *req, int64_t pokok) { return pokok ? umpan_tentang(req, pokok, NILAI_DASAR_TIADA) : S("Kinerja seluruhnya"); }

/* ---- the month ---- */

static bool isi_rhk(Req *req, KemajuanView *v, const KemajuanList *k, const TindakLanjutList *t, const UmpanBalikList *u, Err *err)
{
    const Ctx *c = &req->c;
    RhkTerukurList l = { 0 };
    AmbilAlihList alih = { 0 };
    if (!kemajuan_rhk(c, c->db, v->p->id, v->bulan, &l, err) || !db_alih_daftar(c->db, c->a, v->p->id, &alih, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        RhkKemajuanView *x = list_add(c->a, &v->rhk);
        const Kemajuan *akhir = kemajuan_terakhir(k, l.v[i].pokok);
        *x = (RhkKemajuanView){ .x = l.v[i], .no = (int)i + 1, .cip = cip_putusan(akhir ? akhir->putusan : PUTUSAN_KEMAJUAN_TIADA), .pegawai = v->p->id };
        for (ptrdiff_t j = 0; j < alih.n; j++) x->diambil |= alih.v[j].pokok == l.v[i].pokok;
        for (ptrdiff_t j = 0; j < u->n; j++) {
            if (u->v[j].rhk != l.v[i].r.id || !umpan_dihitung(&u->v[j])) continue;
            x->positif += u->v[j].nada == NADA_UMPAN_POSITIF;
            x->negatif += u->v[j].nada == NADA_UMPAN_NEGATIF;
        }
        x->dapat = v->nilai && !x->diambil && ambil_alih_boleh(c->aturan->profil, k, t, l.v[i].pokok, NULL);
    }
    for (ptrdiff_t i = 0; i < alih.n; i++) *list_add(c->a, &v->alih) = (AlihView){ alih.v[i], tentang(req, alih.v[i].pokok), v->nilai, req->sesi.csrf };
    return true;
}

static bool isi_umpan(Req *req, KemajuanView *v, UmpanBalikList *l, Err *err)
{
    if (!db_umpan_antara(req->c.db, req->c.a, v->p->id, bulan_awal(v->bulan), bulan_akhir(v->bulan), l, err)) return false;
    for (ptrdiff_t i = l->n - 1; i >= 0; i--) {
        const UmpanBalik *u = &l->v[i];
        if (u->ditarik_pada.ms) continue;
        *list_add(req->c.a, &v->umpan) = (UmpanKemajuan){ *u, umpan_tentang(req, u->rhk, u->nilai),
            u->bentuk == BENTUK_UMPAN_PENGAMATAN ? (Cip){ S("Pengamatan"), S("telusur"), S("diajukan") }
            : u->nada == NADA_UMPAN_POSITIF ? (Cip){ S("Positif"), S("cek"), S("ditetapkan") } : (Cip){ S("Negatif"), S("kembali"), S("dikembalikan") } };
    }
    return true;
}

/* ---- what was judged and done ---- */

static TindakView satu_tindak(Req *req, const KemajuanView *v, const TindakLanjut *t)
{
    TindakView x = { .t = *t, .cip = cip_tindak(t->status), .csrf = req->sesi.csrf };
    if (t->pembinaan) {
        x.tautan = str_fmt(req->c.a, "/pembinaan/%lld", (long long)t->pembinaan);
        x.kata = S("Lihat pembinaan");
    } else if (t->skp) {
        x.tautan = str_fmt(req->c.a, "/skp/%lld", (long long)t->skp);
        x.kata = S("Lihat SKP");
    }
    x.jawab = v->milik && t->jenis == JENIS_TINDAK_TUGAS && t->status == STATUS_TINDAK_BERJALAN;
    return x;
}

static void isi_riwayat(Req *req, KemajuanView *v, const KemajuanList *k, const TindakLanjutList *t)
{
    for (ptrdiff_t i = k->n - 1; i >= 0; i--) {
        PutusanView *x = list_add(req->c.a, &v->riwayat);
        *x = (PutusanView){ .k = k->v[i], .tentang = tentang(req, k->v[i].pokok), .cip = cip_putusan(k->v[i].putusan), .tindak_baru = v->nilai };
        for (ptrdiff_t j = 0; j < t->n; j++)
            if (t->v[j].kemajuan == k->v[i].id) *list_add(req->c.a, &x->tindak) = satu_tindak(req, v, &t->v[j]);
    }
}

static void tampil(Req *req, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    KemajuanList k = { 0 };
    TindakLanjutList t = { 0 };
    UmpanBalikList u = { 0 };
    Bulan dari, sampai, minta = req->isian.form ? isian_bulan(&req->isian, "bulan") : (Bulan){ 0 };
    KemajuanView v = { .p = struktur_pegawai(c->aturan->struktur, req_id(req, 0)), .zona_menit = c->aturan->profil->zona_menit };
    bool ok = v.p && boleh(c, OBJEK_KEMAJUAN, AKSI_LIHAT, NULL, v.p->id, c->hari_ini, NULL);
    if (!ok) err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (ok) {
        kemajuan_bulan(c, &dari, &sampai);
        v.bulan = minta.n >= dari.n && minta.n <= sampai.n ? minta : sampai;
        v.lain = dari.n == sampai.n ? (Bulan){ 0 } : v.bulan.n == sampai.n ? dari : sampai;
        v.milik = v.p->id == c->pelaku.pegawai;
        v.nilai = boleh(c, OBJEK_KEMAJUAN, AKSI_NILAI, NULL, v.p->id, c->hari_ini, NULL);
        ok = db_kemajuan_daftar(c->db, c->a, v.p->id, &k, &err) && db_tindak_daftar(c->db, c->a, v.p->id, &t, &err) && isi_umpan(req, &v, &u, &err)
          && isi_rhk(req, &v, &k, &t, &u, &err);
        if (ok && boleh(c, OBJEK_PEMBINAAN, AKSI_LIHAT, NULL, v.p->id, c->hari_ini, NULL)) ok = db_pembinaan_daftar(c->db, c->a, v.p->id, &v.pembinaan, &err);
    }
    if (!ok) { reply_err(req, &err); return; }
    baca_catat(c, OBJEK_KEMAJUAN, v.p->id, v.p->id);
    v.h = halaman(req, v.milik ? S("Kemajuan saya") : str_fmt(c->a, "Kemajuan " STR_F, STR_A(v.p->nama)));
    v.jabatan = isi_orang(c, v.p->id, c->hari_ini).jabatan;
    isi_riwayat(req, &v, &k, &t);
    v.form = form ? *form : isian_baru(c->a, &form_kemajuan);
    if (!form) isian_set(&v.form, "bulan", V(v.bulan));
    form_pilihan(&v.form, "pokok", 0, S("Kinerja seluruhnya"));
    for (ptrdiff_t i = 0; i < v.rhk.n; i++) form_pilihan(&v.form, "pokok", v.rhk.v[i].x.pokok, utf8_clip(v.rhk.v[i].x.r.uraian, 120));
    reply_html_status(req, status, tmpl_kemajuan, &v);
}

void page_kemajuan(Req *req) { tampil(req, NULL, 200); }

void page_kemajuan_saya(Req *req) { reply_redirect(req, str_fmt(req->c.a, "/kemajuan/%lld", (long long)req->c.pelaku.pegawai), (Str){ 0 }); }

void page_kemajuan_kirim(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    Kemajuan k = { .pegawai = req_id(req, 0), .bulan = isian_bulan(f, "bulan"), .pokok = isian_int(f, "pokok"),
                   .putusan = (PutusanKemajuan)isian_kode(f, "putusan"), .catatan = isian_str(f, "catatan") };
    if (!f->salah.n && kemajuan_putuskan(&req->c, &k, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/kemajuan/%lld/tindak/%lld", (long long)k.pegawai, (long long)k.id), S("Putusan dicatat. Apa tindak lanjutnya?"));
        return;
    }
    if (err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil(req, &req->isian, err.kode ? err_status(err.kode) : 422);
}

void page_tugas_jawab(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    bool terima = str_eqz(isian_str(f, "terima"), "ya");
    Str ke = str_fmt(req->c.a, "/kemajuan/%lld", (long long)req_id(req, 0));
    if (!f->salah.n && kemajuan_jawab(&req->c, req_id(req, 1), (int)isian_int(f, "versi"), terima, isian_str(f, "jawaban"), &err)) {
        reply_redirect(req, ke, terima ? S("Penugasan Anda terima.") : S("Jawaban Anda tercatat; pimpinan melihat alasannya."));
        return;
    }
    if (!err.kode) err = f->salah.v[0];
    reply_err(req, &err);
}
