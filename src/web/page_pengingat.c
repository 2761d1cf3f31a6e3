#include "web/page_pengingat.h"

#include "tmpl.h"
#include "web/app.h"

static const Field pengingat_fields[] = {
    { "surel",  "Alamat surel", "Tautan untuk memastikannya dikirim ke sana.", FIELD_TEKS, .max = 254, .atribut = "email" },
    { "hari",   "Ingatkan sejak", "Sekian hari sebelum tenggat.", FIELD_INT, .min = 1, .max = PENGINGAT_HARI_MAX, .wajib = true },
    { "bisu_*", "Jangan ingatkan", NULL, FIELD_CENTANG },
    { "versi",  "Versi", NULL, FIELD_INT, .max = 1000000000 },
};
const Form form_pengingat = FORM(pengingat_fields);

static const Field kalender_fields[] = {
    { "versi", "Versi", NULL, FIELD_INT, .max = 1000000000 },
    { "cabut", "Cabut", NULL, FIELD_CENTANG },
};
const Form form_kalender_pribadi = FORM(kalender_fields);

enum { LAJU_KALENDER = 20, LAJU_ALAMAT = 200, LAJU_PASTI = 8, LAJU_MENIT = 10, LAJU_PASTI_MENIT = 60 };

static void isi_jenis(Req *req, PengingatView *v, BisuSet bisu)
{
    const Profil *p = req->c.aturan->profil;
    for (ptrdiff_t i = 0; i < tugas_sumber_n; i++) {
        const SumberTugas *s = &tugas_sumber[i];
        if (!tugas_ada(p, s) || (s->peran && !(s->peran & req->peran_umum)) || (s->pegawai && !req->c.pelaku.pegawai)) continue;
        JenisBaris x = { s->jenis, str_z(jenis_tugas_label[s->jenis]), str_z(profil_ketentuan(p, s->dasar)), s->wajib, (bisu >> s->jenis) & 1 };
        *(s->wajib ? list_add(req->c.a, &v->wajib) : list_add(req->c.a, &v->boleh)) = x;
    }
}

static bool muat(Req *req, PengingatView *v, Err *err)
{
    const Ctx *c = &req->c;
    *v = (PengingatView){ .h = halaman(req, S("Pengingat")), .surel = req->app->atur.surel != NULL, .zona_menit = c->aturan->profil->zona_menit };
    if (!db_pengingat(c->db, c->a, c->pelaku.akun, &v->p, err)) return false;
    if (v->surel) v->jam = req->app->atur.surel->jam;
    v->menunggu = v->p.surel.len && !v->p.dipastikan_pada.ms;
    v->lewat = v->menunggu && c->kini.ms > v->p.pasti_sampai.ms;
    const Pegawai *saya = struktur_pegawai(c->aturan->struktur, c->pelaku.pegawai);
    if (saya && !v->p.surel.len) v->usul = saya->surel;
    return true;
}

void page_pengingat(Req *req)
{
    PengingatView v;
    Err err = { 0 };
    if (!muat(req, &v, &err)) { reply_err(req, &err); return; }
    v.form = isian_baru(req->c.a, &form_pengingat);
    isian_set(&v.form, "surel", V(v.p.surel.len ? v.p.surel : v.usul));
    isian_set(&v.form, "hari", V(v.p.hari));
    isi_jenis(req, &v, pengingat_bisu(v.p.bisu));
    reply_html(req, tmpl_pengingat, &v);
}

static BisuSet bisu_dari(const Isian *i)
{
    BisuSet set = 0;
    for (int j = 1; j < JENIS_TUGAS_MAX; j++)
        if (isian_keluarga(i, "bisu_", j).len) set |= 1u << j;
    return set;
}

void page_pengingat_simpan(Req *req)
{
    Isian *f = &req->isian;
    PengingatView v;
    Err err = { 0 };
    bool kirim = false;
    PengingatIsi isi = { isian_str(f, "surel"), bisu_dari(f), (int)isian_int(f, "hari"), (int)isian_int(f, "versi") };
    if (!muat(req, &v, &err)) { reply_err(req, &err); return; }
    bool pasti = isi.surel.len && (!str_eq(isi.surel, v.p.surel) || v.menunggu);
    bool ok = !f->salah.n
        && (!pasti || jaga_laju(req->app->jaga, str_fmt(req->c.a, "pasti %lld", (long long)req->c.pelaku.akun), req->c.kini, LAJU_PASTI, LAJU_PASTI_MENIT, &err))
        && pengingat_atur(&req->c, &isi, req->app->atur.surel, &kirim, &err);
    if (ok) {
        reply_redirect(req, S("/akun/pengingat"), kirim ? str_fmt(req->c.a, "Disimpan. Buka tautan yang dikirim ke " STR_F " untuk memastikannya.", STR_A(isi.surel))
                                                        : S("Pengingat disimpan."));
        return;
    }
    if (err.kode) isian_salah(f, &err);
    v.form = *f;
    isi_jenis(req, &v, isi.bisu);
    reply_html_status(req, err.kode ? err_status(err.kode) : 422, tmpl_pengingat, &v);
}

void page_pengingat_kalender(Req *req)
{
    Err err = { 0 };
    Str token = { 0 };
    PengingatView v;
    int versi = (int)isian_int(&req->isian, "versi");
    if (isian_int(&req->isian, "cabut")) {
        if (kalender_cabut(&req->c, versi, &err)) reply_redirect(req, S("/akun/pengingat"), S("Kalender pribadi dicabut. Alamat lamanya tidak berlaku lagi."));
        else reply_err(req, &err);
        return;
    }
    if (!kalender_buat(&req->c, versi, &token, &err) || !muat(req, &v, &err)) { reply_err(req, &err); return; }
    v.form = isian_baru(req->c.a, &form_pengingat);
    isian_set(&v.form, "surel", V(v.p.surel));
    isian_set(&v.form, "hari", V(v.p.hari));
    isi_jenis(req, &v, pengingat_bisu(v.p.bisu));
    v.kalender = str_fmt(req->c.a, STR_F "/pengingat/kalender/" STR_F ".ics", STR_A(req->app->atur.alamat_publik), STR_A(token));
    reply_html(req, tmpl_pengingat, &v);
}

/* No session: a calendar program fetches it. */
void page_kalender_pribadi(Req *req)
{
    Err err = { 0 };
    IcsAcaraList l = { 0 };
    Str token = req->par[0];
    Jaga *j = req->app->jaga;
    if (str_ends(token, S(".ics"))) token.len -= 4;
    if (!jaga_laju(j, req->in->alamat, req->c.kini, LAJU_ALAMAT, LAJU_MENIT, &err) || !jaga_laju(j, token, req->c.kini, LAJU_KALENDER, LAJU_MENIT, &err)) {
        reply_err(req, &err);
        return;
    }
    Ctx c = req->c;
    if (!kalender_isi(&c, token, &l, &err)) { reply_err(req, &err); return; }
    reply_pribadi(req, "text/calendar; charset=utf-8", ics_tulis(c.a, str_fmt(c.a, "Tenggat " STR_F, STR_A(c.aturan->profil->aplikasi)), c.aturan->profil->aplikasi, &l, c.kini));
}

/* ---- confirming an address ---- */

void page_surel_pasti(Req *req)
{
    Err err = { 0 };
    Pengingat p;
    if (!pengingat_tautan(&req->c, req->c.db, req->par[0], &p, &err)) { reply_err(req, &err); return; }
    SurelPastiView v = { .h = halaman(req, S("Pastikan alamat surel")), .token = req->par[0], .surel = p.surel };
    reply_html(req, tmpl_surel_pasti, &v);
}

void page_surel_pasti_kirim(Req *req)
{
    Err err = { 0 };
    if (!pengingat_pastikan(&req->c, req->par[0], &err)) { reply_err(req, &err); return; }
    SurelPastiView v = { .h = halaman(req, S("Alamat surel dipastikan")), .sudah = true };
    reply_html(req, tmpl_surel_pasti, &v);
}

/* ---- the queue ---- */

static Cip cip_surel(StatusSurel s)
{
    static const struct { const char *ikon, *kelas; } rupa[STATUS_SUREL_MAX] = {
        [STATUS_SUREL_ANTRE] = { "jam", "" }, [STATUS_SUREL_JALAN] = { "kirim", "diajukan" }, [STATUS_SUREL_TERKIRIM] = { "cek", "ditetapkan" },
        [STATUS_SUREL_RAGU] = { "tanya", "dikembalikan" }, [STATUS_SUREL_GAGAL] = { "awas", "terlambat" } };
    return (Cip){ str_z(status_surel_label[s]), str_z(rupa[s].ikon), str_z(rupa[s].kelas) };
}

void page_surel(Req *req)
{
    enum { MAKS = 200 };
    static const StatusSurel urut[] = { STATUS_SUREL_GAGAL, STATUS_SUREL_RAGU, STATUS_SUREL_JALAN, STATUS_SUREL_ANTRE };
    Err err = { 0 };
    SurelHitungList h = { 0 };
    SurelView v = { .h = halaman(req, S("Surel keluar")), .hidup = req->app->atur.surel != NULL, .zona_menit = req->c.aturan->profil->zona_menit };
    if (!db_surel_hitung(req->c.db, req->c.a, &h, &err)) { reply_err(req, &err); return; }
    for (int s = 1; s < STATUS_SUREL_MAX; s++) {
        *list_add(req->c.a, &v.jumlah) = (SurelJumlah){ (StatusSurel)s, 0 };
        for (ptrdiff_t i = 0; i < h.n; i++)
            if ((int)h.v[i].status == s) v.jumlah.v[s - 1].n = h.v[i].n;
    }
    for (int k = 0; k < countof(urut); k++) {
        SurelKeluarList l = { 0 };
        if (!db_surel_status(req->c.db, req->c.a, urut[k], MAKS, &l, &err)) { reply_err(req, &err); return; }
        for (ptrdiff_t i = 0; i < l.n; i++)
            *list_add(req->c.a, &v.baris) = (SurelBaris){ l.v[i], cip_surel(l.v[i].status), req->sesi.csrf, urut[k] == STATUS_SUREL_GAGAL || urut[k] == STATUS_SUREL_RAGU };
    }
    reply_html(req, tmpl_surel, &v);
}

void page_surel_ulang(Req *req)
{
    Err err = { 0 };
    if (surel_ulang(&req->c, req_id(req, 0), &err)) reply_redirect(req, S("/surel"), S("Surel masuk antrean lagi; dicoba dalam satu menit."));
    else reply_err(req, &err);
}
