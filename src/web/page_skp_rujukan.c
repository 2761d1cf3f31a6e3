/*
 * What a plan rests on besides the superior's: the contract of a PPPK (B7.2, M7.6), the study of a student (B14), and the
 * teams that assign (B1.17).
 */
#include "tindakan/belajar.h"
#include "tmpl.h"
#include "web/page_skp.h"

static const Field studi_fields[] = {
    { "bentuk", "Bentuk hasil akademik", NULL, FIELD_KODE, .kode = bentuk_studi_kode, .label_kode = bentuk_studi_label, .wajib = true },
    { "nama",   "Nama bentuk lain", "Bila institusinya memakai evaluasi lain.", FIELD_TEKS, .max = 120 },
    { "target", "Ekspektasi hasil akademik", "Misalnya paling rendah 3,50.", FIELD_TEKS, .max = 120, .wajib = true },
    { "lulus",  "Tanggal kelulusan", NULL, FIELD_TANGGAL, .wajib = true },
    { "versi",  "Versi", NULL, FIELD_INT },
};
const Form form_skp_studi = FORM(studi_fields);

static const Field tetapkan_fields[] = {
    { "akreditasi",      "Akreditasi institusi dan program studi, atau kriteria kementerian", NULL, FIELD_CENTANG },
    { "potensi",         "Potensi pegawai", NULL, FIELD_CENTANG },
    { "catatan_timbang", "Catatan pertimbangan", NULL, FIELD_BARIS, .max = 1000 },
    { "versi",           "Versi", NULL, FIELD_INT },
};
const Form form_skp_tetapkan = FORM(tetapkan_fields);

static bool isi_kontrak(Req *req, SkpView *v, Err *err)
{
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, v->s.pegawai);
    HasilKontrakList l = { 0 };
    if (!p || !kontrak_ada(p) || v->s.jenis != JENIS_SKP_TAHUNAN) return true;
    if (!db_hasil_kontrak(req->c.db, req->c.a, p->id, p->kontrak_nomor, &l, err)) return false;
    v->kontrak_nomor = p->kontrak_nomor;
    v->kontrak_celah = (int)kontrak_celah(&l, &v->s.rhk, req->c.a).n;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        KontrakBaris *b = list_add(req->c.a, &v->kontrak);
        b->h = l.v[i];
        for (ptrdiff_t k = 0; k < v->s.rhk.n; k++)
            if (v->s.rhk.v[k].hasil_kontrak == l.v[i].id)
                b->rhk = b->rhk.len ? str_fmt(req->c.a, STR_F ", %d", STR_A(b->rhk), (int)k + 1) : str_fmt(req->c.a, "RHK %d", (int)k + 1);
    }
    return true;
}

static bool isi_studi(Req *req, SkpView *v)
{
    Tanggal hari = skp_hari_peran(&req->c, &v->s);
    bool akademik = false;
    if (v->s.format != 5) return true;
    v->ada_studi = db_studi(req->c.db, req->c.a, v->s.pegawai, hari, &v->studi, NULL);
    if (v->ada_studi) v->mutu = studi_mutu(req->c.a, &v->studi);
    if (!skp_belajar(&v->s)) return true;
    db_timbang(req->c.db, req->c.a, v->s.id, &v->timbang, NULL);
    v->menimbang = v->tetapkan;
    if (!v->form_timbang.form) {
        v->form_timbang = isian_baru(req->c.a, &form_skp_tetapkan);
        isian_set(&v->form_timbang, "akreditasi", V(v->timbang.akreditasi));
        isian_set(&v->form_timbang, "potensi", V(v->timbang.potensi));
        isian_set(&v->form_timbang, "catatan_timbang", V(v->timbang.catatan));
    }
    for (ptrdiff_t i = 0; i < v->s.rhk.n; i++) akademik |= v->s.rhk.v[i].jenis == JENIS_RHK_AKADEMIK;
    v->susun_studi = v->ubah && !akademik;
    if (v->form_studi.form) return true;
    v->form_studi = isian_baru(req->c.a, &form_skp_studi);
    if (v->ada_studi) isian_set(&v->form_studi, "lulus", V(v->studi.lulus));
    return true;
}

bool rujukan_isi(Req *req, SkpView *v, Err *err) { return isi_kontrak(req, v, err) && isi_studi(req, v); }

bool rujukan_pilihan(Req *req, const Skp *s, Isian *f, bool *kontrak, bool *tim, Err *err)
{
    const Struktur *st = req->c.aturan->struktur;
    const Pegawai *p = struktur_pegawai(st, s->pegawai);
    const IsiStruktur *isi = struktur_isi(st);
    Tanggal hari = skp_hari_peran(&req->c, s);
    HasilKontrakList l = { 0 };
    if (p && kontrak_ada(p) && !db_hasil_kontrak(req->c.db, req->c.a, p->id, p->kontrak_nomor, &l, err)) return false;
    *kontrak = l.n > 0;
    form_pilihan(f, "hasil_kontrak", 0, S("Tidak menyebut perjanjian kerja"));
    for (ptrdiff_t i = 0; i < l.n; i++) form_pilihan(f, "hasil_kontrak", l.v[i].id, str_fmt(req->c.a, "%d. " STR_F, l.v[i].urut, STR_A(utf8_clip(l.v[i].uraian, 110))));
    form_pilihan(f, "tim", 0, S("Bukan dari tim kerja"));
    for (ptrdiff_t i = 0; i < isi->tim.n; i++) {
        bool dalam = isian_int(f, "tim") == isi->tim.v[i].id || struktur_tim_peran(st, isi->tim.v[i].id, s->pegawai, hari);
        if (dalam) form_pilihan(f, "tim", isi->tim.v[i].id, isi->tim.v[i].nama);
        *tim |= dalam;
    }
    for (int k = 1; k < JENIS_RHK_MAX; k++)
        if (studi_jenis((JenisRhk)k) != (s->format == 5)) form_tanpa(f, "jenis", k);
    return true;
}

Str rujukan_tim(Req *req, int64_t tim)
{
    const TimKerjaList *l = &struktur_isi(req->c.aturan->struktur)->tim;
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].id == tim) return l->v[i].nama;
    return (Str){ 0 };
}

void page_skp_studi(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    SkpView v = { .form_studi = req->isian };
    if (!req_skp(req, &v.s)) return;
    bool ok = !f->salah.n && studi_susun(&req->c, v.s.id, (int)isian_int(f, "versi"), (BentukStudi)isian_kode(f, "bentuk"), isian_str(f, "nama"),
                                         isian_str(f, "target"), isian_tanggal(f, "lulus"), &err);
    if (ok) {
        reply_redirect(req, str_fmt(req->c.a, "/skp/%lld#rhk", (long long)v.s.id), S("Hasil akademik dan ketepatan lulus tersusun. Tambahkan penugasan lain bila ada."));
        return;
    }
    if (err.kode && !err.ruas[0]) { reply_err(req, &err); return; }
    int status = err.kode ? err_status(err.kode) : 422;
    if (err.kode) isian_salah(&v.form_studi, &err);
    if (!skp_view_isi(req, &v, &err)) { reply_err(req, &err); return; }
    reply_html_status(req, status, tmpl_skp, &v);
}
