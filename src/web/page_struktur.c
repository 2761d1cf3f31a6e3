#include "web/page_struktur.h"

#include "inti/penilai.h"
#include "tmpl.h"

static void isi_jabatan(Req *req, UnitView *v)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    Posisi jabatan = struktur_jabatan_unit(s, v->u->id);
    for (ptrdiff_t i = 0; i < jabatan.n; i++) {
        JabatanView *x = list_add(req->c.a, &v->jabatan);
        *x = (JabatanView){ .j = &isi->jabatan.v[jabatan.v[i]] };
        Posisi tugas = struktur_penugasan_jabatan(s, x->j->id);
        for (ptrdiff_t k = 0; k < tugas.n; k++) {
            const Penugasan *t = &isi->penugasan.v[tugas.v[k]];
            if (t->mulai.n > req->c.hari_ini.n || t->sampai.n < req->c.hari_ini.n) continue;
            *list_add(req->c.a, &x->pemegang) = (PemegangView){ struktur_pegawai(s, t->pegawai), t->jenis,
                boleh(&req->c, OBJEK_PEGAWAI, AKSI_LIHAT, NULL, t->pegawai, req->c.hari_ini, NULL) != NULL };
        }
        x->lowong = x->j->pimpinan && !struktur_pemangku(s, x->j->id, req->c.hari_ini, NULL);
    }
}

void page_unit(Req *req)
{
    Err err = { 0 };
    const Aturan *at = req->c.aturan;
    const Struktur *s = at->struktur;
    UnitView v = { .u = struktur_unit(s, req_id(req, 0)), .beban = (req->peran_umum & (PERAN(BKPSDM) | PERAN(AUDITOR))) != 0 };
    if (!v.u || !unit_tampak(req, v.u)) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    StrukturHari h = struktur_hari(s, req->c.hari_ini, req->c.a);
    const int *staf = unit_staf(req, &h);
    const Pegawai *kepala = penilai_kepala_pd(at->profil, s, v.u, req->c.hari_ini);
    ptrdiff_t n = 0;
    v.h = halaman(req, v.u->nama);
    if (kepala) v.kepala = kepala->nama;
    for (const Unit *u = struktur_unit(s, v.u->induk); u && unit_tampak(req, u); u = struktur_unit(s, u->induk)) n++;
    for (; n; n--) {
        const Unit *u = v.u;
        for (ptrdiff_t i = 0; i < n; i++) u = struktur_unit(s, u->induk);
        *list_add(req->c.a, &v.atas) = u;
    }
    v.anak = unit_anak(req, v.u, staf);
    v.orang = staf[v.u - struktur_isi(s)->unit.v];
    isi_jabatan(req, &v);
    reply_html(req, tmpl_unit, &v);
}
