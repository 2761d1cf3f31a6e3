#include "web/page_presensi.h"

#include "tindakan/baca.h"
#include "tindakan/pelaksanaan.h"
#include "tmpl.h"

static const Field presensi_fields[] = {
    { "bulan", "Bulan", NULL, FIELD_BULAN }, { "unit", "Unit", NULL, FIELD_ID },
};
const Form form_presensi = FORM(presensi_fields);

static const Field koreksi_fields[] = {
    { "tanggal", "Tanggal",    NULL, FIELD_TANGGAL, .wajib = true },
    { "status",  "Menjadi",    NULL, FIELD_KODE, .kode = status_presensi_kode, .label_kode = status_presensi_label, .wajib = true },
    { "masuk",   "Masuk",      NULL, FIELD_PUKUL },
    { "pulang",  "Pulang",     NULL, FIELD_PUKUL },
    { "nomor",   "Nomor surat", "Surat keterangan yang mendasari koreksi.", FIELD_TEKS, .max = 100, .wajib = true },
    { "alasan",  "Alasan",     NULL, FIELD_TEKS, .min = 3, .max = 300, .wajib = true },
    { "bulan",   "Bulan",      NULL, FIELD_DIAM },
};
const Form form_koreksi = FORM(koreksi_fields);

/* ---- counting ---------------------------------------------------------------------------------- */

static void hitung(RekapHari *n, const HariPresensi *h)
{
    if (h->keadaan == KEADAAN_HARI_BELUM) {
        n->belum += !h->libur;
        return;
    }
    switch (h->status) {
    case STATUS_PRESENSI_H:     n->hadir++; break;
    case STATUS_PRESENSI_TL:    n->terlambat++; break;
    case STATUS_PRESENSI_PSW:   n->psw++; break;
    case STATUS_PRESENSI_DL: case STATUS_PRESENSI_WFH: case STATUS_PRESENSI_TB: n->luar++; break;
    case STATUS_PRESENSI_CUTI: case STATUS_PRESENSI_SAKIT: case STATUS_PRESENSI_I: n->izin += !h->libur; break;
    case STATUS_PRESENSI_TK:    n->tk += !h->libur; break;
    default: break;
    }
}

static Bulan bulan_diminta(Req *req)
{
    Bulan b = isian_bulan(&req->isian, "bulan"), kini = tanggal_bulan(req->c.hari_ini);
    return b.n && b.n <= kini.n ? b : kini;
}

static Tanggal akhir(Req *req, Bulan b) { return bulan_akhir(b).n < req->c.hari_ini.n ? bulan_akhir(b) : req->c.hari_ini; }

/* ---- a unit ------------------------------------------------------------------------------------ */

static bool isi_orang_unit(Req *req, PresensiView *v, const StrukturHari *h, Err *err)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Jabatan *j = h->skp[i] ? struktur_jabatan(s, h->skp[i]->jabatan) : NULL;
        if (!j || j->unit != v->u->id || isi->pegawai.v[i].status == STATUS_PEGAWAI_KEPALA) continue;
        RekapOrang *o = list_add(req->c.a, &v->orang);
        *o = (RekapOrang){ .p = &isi->pegawai.v[i], .jabatan = j->nama };
        ArenaMark tanda = arena_mark(req->c.a);
        HariPresensiList l = { 0 };
        if (!presensi_antara(&req->c, req->c.db, o->p->id, bulan_awal(v->bulan), akhir(req, v->bulan), false, &l, err)) return false;
        RekapHari n = { 0 };
        for (ptrdiff_t k = 0; k < l.n; k++) hitung(&n, &l.v[k]);
        arena_rewind(req->c.a, tanda);
        o->n = n;
    }
    return true;
}

void page_presensi(Req *req)
{
    Err err = { 0 };
    const Struktur *s = req->c.aturan->struktur;
    Bulan b = bulan_diminta(req);
    PresensiView v = { .bulan = b, .sebelum = bulan_plus(b, -1), .u = struktur_unit(s, isian_int(&req->isian, "unit")) };
    if (b.n < tanggal_bulan(req->c.hari_ini).n) v.sesudah = bulan_plus(b, 1);
    if (!v.u) v.u = unit_puncak(req);
    v.kelola = req->peran_umum & (PERAN(ADMIN_PD) | PERAN(BKPSDM));
    if (v.u && !unit_tampak(req, v.u)) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    StrukturHari h = struktur_hari(s, akhir(req, b), req->c.a);
    int *n = unit_staf(req, &h);
    const Unit *atas = v.u ? struktur_unit(s, v.u->induk) : NULL;
    if (atas && unit_tampak(req, atas)) v.atas = atas;
    UnitAnakList anak = unit_anak(req, v.u, n);
    for (ptrdiff_t i = 0; i < anak.n; i++)
        if (anak.v[i].orang) *list_add(req->c.a, &v.anak) = anak.v[i];
    if (v.u && !isi_orang_unit(req, &v, &h, &err)) { reply_err(req, &err); return; }
    v.h = halaman(req, v.u ? str_fmt(req->c.a, "Presensi " STR_F, STR_A(v.u->nama)) : S("Presensi"));
    reply_html(req, tmpl_presensi, &v);
}

/* ---- a person ---------------------------------------------------------------------------------- */

static void isi_hari(Req *req, PresensiOrangView *v, const HariPresensiList *l, const BarisPresensiList *baris)
{
    ptrdiff_t k = baris->n - 1;
    for (ptrdiff_t i = l->n - 1; i >= 0; i--) {
        const HariPresensi *h = &l->v[i];
        Tanggal t = tanggal_plus(bulan_awal(v->bulan), (int)i);
        while (k >= 0 && baris->v[k].tanggal.n > t.n) k--;
        const BarisPresensi *b = k >= 0 && baris->v[k].tanggal.n == t.n ? &baris->v[k] : NULL;
        hitung(&v->n, h);
        HariView *x = list_add(req->c.a, &v->hari);
        *x = (HariView){ .tanggal = t, .kalimat = h->kalimat, .libur = h->libur, .jaga = h->jaga,
                         .kata = str_z(h->status ? status_presensi_label[h->status] : h->libur ? "Libur" : keadaan_hari_label[h->keadaan]) };
        if (!b) continue;
        x->masuk = b->masuk;
        x->pulang = b->pulang;
        x->sumber = b->nomor.len ? str_fmt(req->c.a, "%s " STR_F, sumber_presensi_label[b->sumber], STR_A(b->nomor)) : str_z(sumber_presensi_label[b->sumber]);
    }
}

static void tampil(Req *req, Bulan b, Isian form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    const Struktur *s = c->aturan->struktur;
    int64_t id = req_id(req, 0);
    HariPresensiList l = { 0 };
    BarisPresensiList baris = { 0 };
    PresensiOrangView v = { .p = struktur_pegawai(s, id), .bulan = b, .sebelum = bulan_plus(b, -1), .form = form };
    if (!v.p || !boleh(c, OBJEK_PRESENSI, AKSI_LIHAT, NULL, id, akhir(req, b), NULL)) {
        err_set(&err, E_TIDAK_ADA, NULL, NULL);
        reply_err(req, &err);
        return;
    }
    baca_catat(c, OBJEK_PRESENSI, id, id);
    if (b.n < tanggal_bulan(c->hari_ini).n) v.sesudah = bulan_plus(b, 1);
    if (!presensi_antara(c, c->db, id, bulan_awal(b), akhir(req, b), true, &l, &err)
        || !db_presensi_baris(c->db, c->a, id, bulan_awal(b), akhir(req, b), &baris, &err)) { reply_err(req, &err); return; }
    const Penugasan *t = struktur_penugasan_pada(s, id, akhir(req, b));
    const Jabatan *j = t ? struktur_jabatan(s, t->jabatan) : NULL;
    const Unit *u = j ? struktur_unit(s, j->unit) : NULL;
    v.jabatan = j ? j->nama : S("tanpa jabatan");
    v.unit = u ? u->nama : S("-");
    v.kelola = req->peran_umum & (PERAN(ADMIN_PD) | PERAN(BKPSDM));
    v.koreksi = boleh(c, OBJEK_PRESENSI, AKSI_UBAH, NULL, id, akhir(req, b), NULL) != NULL;
    v.h = halaman(req, str_fmt(c->a, "Presensi " STR_F, STR_A(v.p->nama)));
    isi_hari(req, &v, &l, &baris);
    reply_html_status(req, status, tmpl_presensi_orang, &v);
}

void page_presensi_orang(Req *req)
{
    Bulan b = bulan_diminta(req);
    Isian f = isian_baru(req->c.a, &form_koreksi);
    isian_set(&f, "bulan", V(b));
    tampil(req, b, f, 200);
}

void page_presensi_koreksi(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    BarisPresensi b = { .pegawai = req_id(req, 0), .tanggal = isian_tanggal(f, "tanggal"), .status = (StatusPresensi)isian_kode(f, "status"),
                        .masuk = isian_pukul(f, "masuk"), .pulang = isian_pukul(f, "pulang"), .nomor = isian_str(f, "nomor") };
    Bulan bulan_form = tanggal_bulan(req->c.hari_ini);
    bulan_parse(isian_str(f, "bulan"), &bulan_form);
    if (!f->salah.n && presensi_koreksi(&req->c, &b, isian_str(f, "alasan"), &err)) {
        Str bln = bulan_iso(req->c.a, tanggal_bulan(b.tanggal)), hari = tanggal_kata(req->c.a, b.tanggal);
        reply_redirect(req, str_fmt(req->c.a, "/presensi/%lld?bulan=" STR_F, (long long)b.pegawai, STR_A(bln)),
                       str_fmt(req->c.a, STR_F " dikoreksi menjadi %s. Impor berikutnya tidak mengubahnya.", STR_A(hari), status_presensi_label[b.status]));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil(req, bulan_form.n > tanggal_bulan(req->c.hari_ini).n ? tanggal_bulan(req->c.hari_ini) : bulan_form, req->isian, err.kode ? err_status(err.kode) : 422);
}
