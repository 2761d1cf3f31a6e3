#include "web/page_penutupan.h"

#include "tmpl.h"

static const Field penutupan_fields[] = {
    { "periode", "Periode", NULL, FIELD_PERIODE },
    { "yakin",   "Saya sudah memeriksa daftar yang belum", NULL, FIELD_CENTANG },
};
const Form form_penutupan = FORM(penutupan_fields);

static const Field koreksi_fields[] = {
    { "periode", "Periode", NULL, FIELD_PERIODE, .wajib = true },
    { "nip",     "NIP pegawai", NULL, FIELD_TEKS, .max = 21, .wajib = true },
    { "alasan",  "Alasan koreksi", "Mengapa evaluasinya perlu ditetapkan atau dibatalkan sesudah penutupan.", FIELD_BARIS, .max = 2000, .wajib = true },
};
const Form form_koreksi_tpp = FORM(koreksi_fields);

void page_penutupan_daftar(Req *req)
{
    Err err = { 0 };
    PenutupanDaftarView v = { .h = halaman(req, S("Penutupan bulan dan tahun")), .zona_menit = req->c.aturan->profil->zona_menit };
    if (!penutupan_daftar(&req->c, &v.periode, &err)) { reply_err(req, &err); return; }
    reply_html(req, tmpl_penutupan_daftar, &v);
}

static Str alamat(Arena *a, Periode p) { return str_fmt(a, "/penutupan/lihat?periode=" STR_F, STR_A(periode_iso(a, p))); }

/* Recap lines come by perangkat daerah. */
static void isi_belum(Req *req, const TppRekapList *l, PenutupanView *v)
{
    for (ptrdiff_t i = 0; i < l->n; i++) {
        if (!rekap_belum(&l->v[i])) continue;
        if (!v->belum.n || v->belum.v[v->belum.n - 1].pd != l->v[i].pd) *list_add(req->c.a, &v->belum) = (BelumPd){ l->v[i].pd_nama, l->v[i].pd, 0 };
        v->belum.v[v->belum.n - 1].n++;
    }
}

static bool isi_koreksi(Req *req, PenutupanView *v, Err *err)
{
    KoreksiList l = { 0 };
    if (!db_koreksi_periode(req->c.db, req->c.a, v->k.periode, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, l.v[i].pegawai);
        *list_add(req->c.a, &v->koreksi) = (KoreksiBaris){ l.v[i], p ? p->nama : S("-") };
    }
    return true;
}

static void tampil(Req *req, Periode p, PenutupanView *v, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    TppRekapList rekap = { 0 };
    TabelTpp tabel;
    if (!penutupan_lihat(c, p, &v->k, &rekap, &err) || !isi_koreksi(req, v, &err)
        || !tpp_tabel_bulan(c->db, c->a, tanggal_bulan(periode_akhir(p)), &tabel, &v->tabel, &err)) { reply_err(req, &err); return; }
    isi_belum(req, &rekap, v);
    v->h = halaman(req, str_fmt(c->a, "Penutupan " STR_F, STR_A(periode_kata(c->a, p))));
    v->zona_menit = c->aturan->profil->zona_menit;
    v->boleh_tutup = !v->k.tutup.pada.ms && !v->k.sebab.len && boleh(c, OBJEK_PENUTUPAN, AKSI_TETAPKAN, NULL, 0, c->hari_ini, NULL);
    v->boleh_koreksi = v->k.tutup.pada.ms && boleh(c, OBJEK_PENUTUPAN, AKSI_UBAH, NULL, 0, c->hari_ini, NULL);
    if (!v->form.form) v->form = isian_baru(c->a, &form_penutupan);
    if (!v->form_koreksi.form) v->form_koreksi = isian_baru(c->a, &form_koreksi_tpp);
    reply_html_status(req, status, tmpl_penutupan, v);
}

/* The period of the address, last month where it names none. */
static Periode periode_req(Req *req)
{
    Periode p = isian_periode(&req->isian, "periode");
    return p.n ? p : periode_bulan(bulan_plus(tanggal_bulan(req->c.hari_ini), -1));
}

void page_penutupan(Req *req)
{
    PenutupanView v = { 0 };
    tampil(req, periode_req(req), &v, 200);
}

void page_penutupan_tutup(Req *req)
{
    Err err = { 0 };
    Penutupan t;
    Periode p = periode_req(req);
    if (!req->isian.salah.n && !isian_int(&req->isian, "yakin")) err_set(&err, E_WAJIB, "yakin", NULL, V("Pernyataan bahwa daftarnya sudah diperiksa"));
    if (!req->isian.salah.n && !err.kode && penutupan_tutup(&req->c, p, &t, &err)) {
        reply_redirect(req, alamat(req->c.a, p), str_fmt(req->c.a, STR_F " ditutup: %d pegawai, %d dinilai, %d belum.", STR_A(periode_kata(req->c.a, p)),
                                                         t.orang, t.dinilai, t.belum));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG) { reply_err(req, &err); return; }
    PenutupanView v = { .form = req->isian };
    if (err.kode) isian_salah(&v.form, &err);
    tampil(req, p, &v, err.kode ? err_status(err.kode) : 422);
}

void page_penutupan_koreksi(Req *req)
{
    Err err = { 0 };
    Koreksi k;
    const Isian *f = &req->isian;
    Periode p = periode_req(req);
    const Pegawai *o = struktur_pegawai_nip(req->c.aturan->struktur, isian_str(f, "nip"));
    if (!f->salah.n && !o) err_set(&err, E_SEBUT_TIADA, "nip", NULL, V("Pegawai"), V(isian_str(f, "nip")));
    if (!f->salah.n && !err.kode && koreksi_buka(&req->c, p, o->id, isian_str(f, "alasan"), &k, &err)) {
        reply_redirect(req, alamat(req->c.a, p), str_fmt(req->c.a, "Koreksi %d dibuka untuk " STR_F ". Pejabat penilai dapat menetapkan evaluasinya.", k.nomor, STR_A(o->nama)));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG) { reply_err(req, &err); return; }
    PenutupanView v = { .form_koreksi = req->isian };
    if (err.kode) isian_salah(&v.form_koreksi, &err);
    tampil(req, p, &v, err.kode ? err_status(err.kode) : 422);
}
