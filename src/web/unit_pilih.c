#include "web/unit_pilih.h"

bool unit_tampak(Req *req, const Unit *u)
{
    const Pelaku *p = &req->c.pelaku;
    if (req->peran_umum & (PERAN(BKPSDM) | PERAN(AUDITOR))) return true;
    for (ptrdiff_t i = 0; i < p->unit_admin.n; i++)
        if (struktur_di_bawah(req->c.aturan->struktur, u->id, p->unit_admin.v[i])) return true;
    return false;
}

int *unit_staf(Req *req, const StrukturHari *h)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    int *n = arena_many(req->c.a, int, isi->unit.n);
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Jabatan *j = h->skp[i] ? struktur_jabatan(s, h->skp[i]->jabatan) : NULL;
        for (const Unit *u = j ? struktur_unit(s, j->unit) : NULL; u; u = struktur_unit(s, u->induk)) n[u - isi->unit.v]++;
    }
    return n;
}

const Unit *unit_puncak(Req *req)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    const Unit *ada = NULL;
    for (ptrdiff_t i = 0; i < isi->unit.n; i++) {
        const Unit *u = &isi->unit.v[i], *induk = struktur_unit(s, u->induk);
        if (!unit_tampak(req, u) || (induk && unit_tampak(req, induk))) continue;
        if (ada) return NULL;
        ada = u;
    }
    return ada;
}

UnitAnakList unit_anak(Req *req, const Unit *u, const int *staf)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    UnitAnakList l = { 0 };
    for (ptrdiff_t i = 0; i < isi->unit.n; i++) {
        const Unit *x = &isi->unit.v[i], *induk = struktur_unit(s, x->induk);
        bool ini = u ? x->induk == u->id : unit_tampak(req, x) && !(induk && unit_tampak(req, induk));
        if (ini) *list_add(req->c.a, &l) = (UnitAnak){ x, staf[i] };
    }
    return l;
}
