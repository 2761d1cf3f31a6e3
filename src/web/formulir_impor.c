#include "web/formulir_impor.h"

void masalah_ke_form(Isian *f, const HasilImpor *r)
{
    for (ptrdiff_t i = 0; i < r->masalah.n; i++) {
        const MasalahImpor *m = &r->masalah.v[i];
        Err e = { .kode = E_IMPOR_FORMULIR };
        for (int k = 0; k < f->form->n; k++)
            if (str_eqz(m->kolom, f->form->v[k].nama)) snprintf(e.ruas, sizeof e.ruas, "%s", f->form->v[k].nama);
        snprintf(e.pesan, sizeof e.pesan, STR_F, STR_A(m->pesan));
        snprintf(e.saran, sizeof e.saran, STR_F, STR_A(m->saran));
        snprintf(e.pasal, sizeof e.pasal, STR_F, STR_A(m->pasal));
        isian_salah(f, &e);
    }
}

bool formulir_impor(Req *req, const char *jenis, const SelImpor *sel, int n, Isian *f, int *status)
{
    Err err = { 0 };
    HasilImpor r = { 0 };
    const JenisImpor *j = impor_jenis(str_z(jenis));
    BerkasImpor b = { .nama = S("formulir.csv"), .isi = impor_satu_baris(req->c.a, sel, n) };
    *status = 422;
    if (f->salah.n) return false;
    if (impor_boleh(&req->c, j, &err) && impor_terapkan(&req->c, j, &b, &r, &err) && r.diterapkan) return true;
    masalah_ke_form(f, &r);
    if (err.kode) isian_salah(f, &err), *status = err_status(err.kode);
    return false;
}

Str sel_tanggal(Arena *a, Tanggal t) { return t.n && t.n != TANGGAL_AKHIR.n ? tanggal_iso(a, t) : (Str){ 0 }; }
