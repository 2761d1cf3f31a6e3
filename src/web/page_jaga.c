#include "web/page_jaga.h"

#include "tindakan/baca.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"

static const Field jaga_fields[] = { { "bulan", "Bulan", NULL, FIELD_BULAN }, { "unit", "Unit", NULL, FIELD_ID } };
const Form form_jaga = FORM(jaga_fields);

static const Field pola_fields[] = {
    { "unit",   "Unit", NULL, FIELD_ID, .wajib = true },
    { "bulan",  "Bulan", NULL, FIELD_DIAM },
    { "kode",   "Kode", "Huruf besar: P, S, M, L.", FIELD_TEKS, .max = 4, .wajib = true },
    { "nama",   "Nama", NULL, FIELD_TEKS, .min = 2, .max = 40, .wajib = true },
    { "masuk",  "Masuk", "Kosong bagi hari libur.", FIELD_PUKUL },
    { "pulang", "Pulang", "Boleh esok harinya.", FIELD_PUKUL },
};
const Form form_pola_jaga = FORM(pola_fields);

static const Field pola_hapus_fields[] = {
    { "unit", "Unit", NULL, FIELD_ID, .wajib = true }, { "kode", "Kode", NULL, FIELD_TEKS, .max = 4, .wajib = true }, { "bulan", "Bulan", NULL, FIELD_DIAM },
};
const Form form_pola_hapus = FORM(pola_hapus_fields);

static const Field salin_fields[] = { { "unit", "Unit", NULL, FIELD_ID, .wajib = true }, { "bulan", "Bulan", NULL, FIELD_BULAN, .wajib = true } };
const Form form_jaga_salin = FORM(salin_fields);

#define H(n) { "h" #n, #n, NULL, FIELD_TEKS, .max = 20 }
static const Field orang_fields[] = {
    { "bulan", "Bulan", NULL, FIELD_BULAN, .wajib = true }, { "sidik", "Sidik", NULL, FIELD_DIAM, .max = 64 },
    H(1), H(2), H(3), H(4), H(5), H(6), H(7), H(8), H(9), H(10), H(11), H(12), H(13), H(14), H(15), H(16), H(17), H(18), H(19), H(20),
    H(21), H(22), H(23), H(24), H(25), H(26), H(27), H(28), H(29), H(30), H(31),
};
const Form form_jaga_orang = FORM(orang_fields);

static const Field ulang_fields[] = {
    { "mulai",  "Mulai tanggal", "Terisi sampai akhir bulan itu.", FIELD_TANGGAL, .wajib = true },
    { "urutan", "Urutan jaga", "Kode dipisahkan spasi; urutannya diulang.", FIELD_TEKS, .max = 200, .wajib = true },
};
const Form form_jaga_ulang = FORM(ulang_fields);

/* ---- what is shown ---- */

static Bulan bulan_diminta(Req *req, Bulan b) { return b.n >= req->c.aturan->profil->mulai.n ? b : tanggal_bulan(req->c.hari_ini); }

static bool isi_pola(Req *req, const Unit *u, PolaViewList *v, Err *err)
{
    PolaJagaList l = { 0 };
    if (!db_pola_jaga(req->c.db, req->c.a, u->id, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const PolaJaga *p = &l.v[i];
        const Unit *asal = struktur_unit(req->c.aturan->struktur, p->unit);
        Str jam = p->masuk.n ? str_fmt(req->c.a, STR_F " – " STR_F, STR_A(pukul_kata(req->c.a, p->masuk)), STR_A(pukul_kata(req->c.a, p->pulang))) : S("libur");
        *list_add(req->c.a, v) = (PolaView){ *p, jam, p->unit == u->id ? (Str){ 0 } : asal->nama, p->unit == u->id };
    }
    return true;
}

static void isi_sel(Req *req, Bulan b, const JagaList *l, JagaSelList *v)
{
    const Kalender *k = &req->c.aturan->kalender;
    for (Tanggal t = bulan_awal(b); t.n <= bulan_akhir(b).n; t.n++) {
        const JagaHari *j = jaga_pada(l, t);
        int hari = tanggal_ymd(t).hari;
        bool merah = tanggal_hari(t) == MINGGU || (kalender_ada(k, tanggal_tahun(t)) && kalender_libur(k, t));
        *list_add(req->c.a, v) = (JagaSel){ .tanggal = t, .hari = hari, .kode = j ? j->kode : (Str){ 0 }, .kata = j ? jaga_kata(req->c.a, j) : (Str){ 0 },
            .ruas = str_fmt(req->c.a, "h%d", hari), .libur = j && jaga_libur(j), .malam = jaga_lewat_malam(j), .kini = t.n == req->c.hari_ini.n, .merah = merah };
    }
}

/* ---- a unit ---- */

static bool isi_orang_unit(Req *req, JagaView *v, const StrukturHari *h, Err *err)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    Bulan lalu = bulan_plus(v->bulan, -1);
    for (ptrdiff_t i = 0; i < isi->pegawai.n; i++) {
        const Jabatan *j = h->skp[i] ? struktur_jabatan(s, h->skp[i]->jabatan) : NULL;
        if (!j || j->unit != v->u->id || isi->pegawai.v[i].status == STATUS_PEGAWAI_KEPALA) continue;
        JagaBaris *o = list_add(req->c.a, &v->orang);
        JagaList l = { 0 };
        bool dulu = false;
        *o = (JagaBaris){ .p = &isi->pegawai.v[i], .jabatan = j->nama };
        if (!db_jaga_antara(req->c.db, req->c.a, o->p->id, bulan_awal(v->bulan), bulan_akhir(v->bulan), &l, err)) return false;
        for (ptrdiff_t k = 0; k < l.n; k++) o->jaga += !jaga_libur(&l.v[k]), o->malam += jaga_lewat_malam(&l.v[k]);
        if (l.n) isi_sel(req, v->bulan, &l, &o->sel);
        else if (!v->salin && !db_jaga_ada(req->c.db, o->p->id, lalu, &dulu, err)) return false;
        v->salin |= dulu && o->p->id != req->c.pelaku.pegawai;
    }
    return true;
}

static void tampil_unit(Req *req, Bulan b, int64_t unit, Isian form, int status)
{
    Err err = { 0 };
    const Struktur *s = req->c.aturan->struktur;
    JagaView v = { .bulan = b, .sebelum = bulan_plus(b, -1), .sesudah = bulan_plus(b, 1), .u = struktur_unit(s, unit), .form = form };
    if (!v.u) v.u = unit_puncak(req);
    if (v.u && !unit_tampak(req, v.u)) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    StrukturHari h = struktur_hari(s, hari_peran(&req->c, b), req->c.a);
    const Unit *atas = v.u ? struktur_unit(s, v.u->induk) : NULL;
    if (atas && unit_tampak(req, atas)) v.atas = atas;
    UnitAnakList anak = unit_anak(req, v.u, unit_staf(req, &h));
    for (ptrdiff_t i = 0; i < anak.n; i++)
        if (anak.v[i].orang) *list_add(req->c.a, &v.anak) = anak.v[i];
    v.kelola = v.u && jadwal_kelola(&req->c, v.u->id, NULL);
    if (v.u && (!isi_orang_unit(req, &v, &h, &err) || !isi_pola(req, v.u, &v.pola, &err))) { reply_err(req, &err); return; }
    v.salin &= v.kelola;
    v.h = halaman(req, v.u ? str_fmt(req->c.a, "Jadwal jaga " STR_F, STR_A(v.u->nama)) : S("Jadwal jaga"));
    reply_html_status(req, status, tmpl_jaga, &v);
}

void page_jaga(Req *req)
{
    tampil_unit(req, bulan_diminta(req, isian_bulan(&req->isian, "bulan")), isian_int(&req->isian, "unit"), isian_baru(req->c.a, &form_pola_jaga), 200);
}

static Bulan bulan_diam(Req *req)
{
    Bulan b = { 0 };
    bulan_parse(isian_str(&req->isian, "bulan"), &b);
    return bulan_diminta(req, b);
}

static Str ke_unit(Req *req, int64_t unit, Bulan b)
{
    return str_fmt(req->c.a, "/jaga?unit=%lld&bulan=" STR_F, (long long)unit, STR_A(bulan_iso(req->c.a, b)));
}

void page_pola_simpan(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    PolaJaga p = { .unit = isian_int(f, "unit"), .kode = isian_str(f, "kode"), .nama = isian_str(f, "nama"),
                   .masuk = isian_pukul(f, "masuk"), .pulang = isian_pukul(f, "pulang") };
    Bulan b = bulan_diam(req);
    if (!f->salah.n && pola_simpan(&req->c, p, &err)) {
        reply_redirect(req, ke_unit(req, p.unit, b), str_fmt(req->c.a, "Pola " STR_F " disimpan. Jadwal yang sudah ada tidak berubah.", STR_A(p.kode)));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_unit(req, b, p.unit, req->isian, err.kode ? err_status(err.kode) : 422);
}

void page_pola_hapus(Req *req)
{
    Err err = { 0 };
    int64_t unit = isian_int(&req->isian, "unit");
    Str kode = isian_str(&req->isian, "kode");
    if (!pola_hapus(&req->c, unit, kode, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, ke_unit(req, unit, bulan_diam(req)), str_fmt(req->c.a, "Pola " STR_F " dihapus; jadwal yang memakainya tetap.", STR_A(kode)));
}

void page_jaga_salin(Req *req)
{
    Err err = { 0 };
    int64_t unit = isian_int(&req->isian, "unit");
    Bulan b = isian_bulan(&req->isian, "bulan");
    int n;
    if (!jadwal_salin(&req->c, unit, b, &n, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, ke_unit(req, unit, b), str_fmt(req->c.a, "Jadwal %d pegawai disalin dari " STR_F ". Periksa, lalu ubah yang perlu.", n,
                                                       STR_A(bulan_kata(req->c.a, bulan_plus(b, -1)))));
}

/* ---- a person ---- */

static void isi_mengapa(Req *req, JagaOrangView *v, const JagaList *l)
{
    const Profil *p = req->c.aturan->profil;
    const char *jaga = profil_ketentuan(p, KETENTUAN_JAGA);
    Mengapa *w = &v->mengapa.w;
    bool malam = false;
    for (ptrdiff_t i = 0; i < l->n; i++) malam |= jaga_lewat_malam(&l->v[i]);
    v->mengapa.profil = p;
    v->mengapa.tanya = S("Bagaimana jadwal jaga dihitung?");
    w->a = req->c.a;
    mengapa_inti(w, "%s", l->n ? "Hari yang terjadwal mengikuti jam jaganya; hari lain mengikuti jam kantor."
                               : "Bulan ini tidak terjadwal jaga, jadi jam kantor yang berlaku.");
    mengapa_fakta(w, "Hari terjadwal", "%d", (int)l->n);
    mengapa_fakta(w, "Hari kerja untuk tenggat", "%d sepekan", pekan_pegawai(&req->c, v->p->id, bulan_awal(v->bulan)));
    mengapa_aturan(w, l->n > 0, jaga, "Terlambat dan pulang awal dihitung dari jam jaga", "%s", l->n ? "ada jadwal" : "tidak ada jadwal");
    mengapa_aturan(w, malam, jaga, "Jaga yang melewati tengah malam milik hari ia mulai: ketukan, laporan, dan tenggatnya", "%s",
                   malam ? "ada jaga malam" : "tidak ada jaga malam");
    mengapa_aturan(w, l->n > 0, profil_ketentuan(p, KETENTUAN_HARI_KERJA), "Tenggat memakai kalender 5 hari kantornya", "%s",
                   l->n ? "pegawai jaga" : "menurut unitnya");
    mengapa_pengubah(w, "Admin perangkat daerah mengubah jadwal selama bulan itu belum dievaluasi.");
}

static void tampil_orang(Req *req, Bulan b, Isian form, Isian ulang, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    const Struktur *s = c->aturan->struktur;
    int64_t id = req_id(req, 0);
    JagaList l = { 0 };
    JagaOrangView v = { .p = struktur_pegawai(s, id), .bulan = b, .sebelum = bulan_plus(b, -1), .sesudah = bulan_plus(b, 1), .form = form, .ulang = ulang };
    Tanggal hari = hari_peran(c, b);
    bool ok = v.p && boleh(c, OBJEK_JAGA, AKSI_LIHAT, NULL, id, hari, NULL);
    if (!ok) err_set(&err, E_TIDAK_ADA, NULL, NULL);
    v.u = ok ? struktur_unit_pegawai(s, id, hari) : NULL;
    if (!ok || !db_jaga_antara(c->db, c->a, id, bulan_awal(b), bulan_akhir(b), &l, &err) || (v.u && !isi_pola(req, v.u, &v.pola, &err))) {
        reply_err(req, &err);
        return;
    }
    baca_catat(c, OBJEK_JAGA, id, id);
    const Penugasan *t = struktur_penugasan_pada(s, id, hari);
    v.jabatan = t ? struktur_jabatan(s, t->jabatan)->nama : S("tanpa jabatan");
    v.kelola = v.u && boleh(c, OBJEK_JAGA, AKSI_KELOLA, NULL, id, hari, NULL);
    v.unit = v.u && (req->peran_umum & (PERAN(ADMIN_PD) | PERAN(BKPSDM) | PERAN(AUDITOR))) && unit_tampak(req, v.u);
    v.sidik = status == 200 ? jadwal_sidik(c->a, &l) : isian_str(&form, "sidik");
    v.mulai = tanggal_hari(bulan_awal(b));
    isi_sel(req, b, &l, &v.sel);
    for (ptrdiff_t i = 0; form.ruas.n && i < v.sel.n; i++) v.sel.v[i].kode = isian_str(&form, str_cz(c->a, v.sel.v[i].ruas));
    isi_mengapa(req, &v, &l);
    v.h = halaman(req, id == c->pelaku.pegawai ? S("Jadwal jaga saya") : str_fmt(c->a, "Jadwal jaga " STR_F, STR_A(v.p->nama)));
    reply_html_status(req, status, tmpl_jaga_orang, &v);
}

static Isian ulang_baru(Req *req, Bulan b)
{
    Isian f = isian_baru(req->c.a, &form_jaga_ulang);
    isian_set(&f, "mulai", V(bulan_awal(b)));
    return f;
}

void page_jaga_orang(Req *req)
{
    Bulan b = bulan_diminta(req, isian_bulan(&req->isian, "bulan"));
    tampil_orang(req, b, isian_baru(req->c.a, &form_jaga_orang), ulang_baru(req, b), 200);
}

static void jadi(Req *req, int64_t id, Bulan b, int n)
{
    reply_redirect(req, str_fmt(req->c.a, "/jaga/%lld?bulan=" STR_F, (long long)id, STR_A(bulan_iso(req->c.a, b))),
                   n ? str_fmt(req->c.a, "Jadwal " STR_F " disimpan; %d hari berubah.", STR_A(bulan_kata(req->c.a, b)), n) : S("Tidak ada yang berubah."));
}

void page_jaga_orang_simpan(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    Str kode[HARI_SEBULAN];
    int64_t id = req_id(req, 0);
    Bulan b = isian_bulan(f, "bulan");
    int n;
    for (int i = 0; i < HARI_SEBULAN; i++) {
        char ruas[16];
        snprintf(ruas, sizeof ruas, "h%d", i + 1);
        kode[i] = isian_str(f, ruas);
    }
    if (!f->salah.n && jadwal_simpan(&req->c, id, b, kode, isian_str(f, "sidik"), &n, &err)) { jadi(req, id, b, n); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    b = bulan_diminta(req, b);
    tampil_orang(req, b, req->isian, ulang_baru(req, b), err.kode ? err_status(err.kode) : 422);
}

void page_jaga_ulang(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    int64_t id = req_id(req, 0);
    Tanggal dari = isian_tanggal(f, "mulai");
    int n;
    if (!f->salah.n && jadwal_ulang(&req->c, id, dari, isian_str(f, "urutan"), &n, &err)) { jadi(req, id, tanggal_bulan(dari), n); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    Bulan b = bulan_diminta(req, dari.n ? tanggal_bulan(dari) : (Bulan){ 0 });
    tampil_orang(req, b, isian_baru(req->c.a, &form_jaga_orang), req->isian, err.kode ? err_status(err.kode) : 422);
}
