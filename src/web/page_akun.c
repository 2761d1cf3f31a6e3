/* One's own account: who I am here, password, sessions, theme. */
#include "web/app.h"
#include "web/page_masuk.h"
#include "web/request.h"
#include "tmpl.h"

static const Field sandi_fields[] = {
    { "lama",  "Kata sandi sekarang", NULL, FIELD_SANDI, .max = 200, .wajib = true, .atribut = "current-password" },
    { "sandi", "Kata sandi baru", "Paling sedikit 10 huruf, misalnya tiga kata yang mudah Anda ingat.", FIELD_SANDI, .max = 200,
      .wajib = true, .atribut = "new-password" },
    { "ulang", "Ulangi kata sandi baru", NULL, FIELD_SANDI, .max = 200, .wajib = true, .atribut = "new-password" },
};
const Form form_sandi = FORM(sandi_fields);

static const Field tema_fields[] = {
    { "tema", "Tampilan", NULL, FIELD_DIAM, .max = 8 },
    { "ke",   "Tujuan",   NULL, FIELD_DIAM, .max = 2000 },
};
const Form form_tema = FORM(tema_fields);

static PejabatView pejabat(const Pejabat *p)
{
    return (PejabatView){ .nama = p->pegawai ? p->pegawai->nama : (Str){ 0 }, .jabatan = p->jabatan ? p->jabatan->nama : (Str){ 0 } };
}

/* Post, unit and appraisers of today, as the structure has them. */
static void isi_pegawai(Req *req, AkunView *v)
{
    const Ctx *c = &req->c;
    const Struktur *s = c->aturan->struktur;
    HasilPenilai h = { 0 };
    v->pegawai = struktur_pegawai(s, c->pelaku.pegawai);
    if (!v->pegawai) return;
    const Penugasan *t = struktur_penugasan_pada(s, c->pelaku.pegawai, c->hari_ini);
    const Jabatan *j = t ? struktur_jabatan(s, t->jabatan) : NULL;
    const Unit *u = j ? struktur_unit(s, j->unit) : NULL;
    if (j) v->jabatan = j->nama;
    if (u) v->unit = u->nama;
    if (penilai_cari(c->aturan->profil, s, c->pelaku.pegawai, c->hari_ini, c->a, &h, NULL)) {
        v->penilai = pejabat(&h.penilai);
        v->atasan = pejabat(&h.atasan);
        v->mengapa_penilai = S("/mengapa/penilai");
    }
}

void page_akun(Req *req)
{
    Akun akun = { 0 };
    int64_t sesi = 0;
    Err err = { 0 };
    bool ada = db_akun_ambil(req->c.db, req->c.a, req->c.pelaku.akun, &akun, &err)
        && db_sesi_jumlah(req->c.db, req->c.pelaku.akun, req->c.kini, &sesi, &err);
    if (!ada) {
        reply_err(req, &err);
        return;
    }
    AkunView v = { .h = halaman(req, S("Akun")), .masuk = akun.masuk, .masuk_terakhir = akun.masuk_terakhir,
                   .zona_menit = req->app->profil->zona_menit, .sesi = (int)sesi };
    if (req->c.pelaku.pegawai) isi_pegawai(req, &v);
    for (int p = PERAN_PEMILIK; p < PERAN_MAX; p++)
        if (req->peran_umum & (1u << p)) *list_add(req->c.a, &v.peran) = str_z(peran_label[p]);
    reply_html(req, tmpl_akun, &v);
}

/* ---- password ---------------------------------------------------------------------------------- */

static void tampil_sandi(Req *req, int status, Isian *form)
{
    SandiView v = { .h = halaman(req, S("Ganti kata sandi")), .form = *form, .wajib = req->sesi.ganti_sandi };
    reply_html_status(req, status, tmpl_sandi, &v);
}

void page_sandi(Req *req)
{
    Isian form = isian_baru(req->c.a, &form_sandi);
    tampil_sandi(req, 200, &form);
}

void page_sandi_kirim(Req *req)
{
    Isian *i = &req->isian;
    Err err = { 0 };
    if (i->salah.n) {
        tampil_sandi(req, 422, i);
        return;
    }
    if (!akun_ganti_sandi(&req->c, req->app->jaga, isian_str(i, "lama"), isian_str(i, "sandi"), isian_str(i, "ulang"),
                          req->sesi.token_hash, req->in->alamat, &err)) {
        if (err_status(err.kode) >= 500) {
            reply_err(req, &err);
            return;
        }
        isian_salah(i, &err);
        tampil_sandi(req, err_status(err.kode), i);
        return;
    }
    reply_redirect(req, req->sesi.ganti_sandi ? S("/") : S("/akun"), S("Kata sandi diganti. Sesi di perangkat lain sudah ditutup."));
}

void page_keluar_semua(Req *req)
{
    Err err = { 0 };
    if (akun_keluar_semua(&req->c, req->sesi.token_hash, &err)) reply_redirect(req, S("/akun"), S("Sesi di perangkat lain ditutup."));
    else reply_err(req, &err);
}

/* ---- theme ------------------------------------------------------------------------------------- */

/* "" follows the device. Kept in the account, for visitors in a cookie. */
void page_tema(Req *req)
{
    Str tema = isian_str(&req->isian, "tema"), ke = isian_str(&req->isian, "ke");
    Err err = { 0 };
    if (!str_eqz(tema, "light") && !str_eqz(tema, "dark")) tema = (Str){ 0 };
    if (req->c.pelaku.akun && !akun_tema(&req->c, tema, &err)) {
        reply_err(req, &err);
        return;
    }
    if (!req->c.pelaku.akun) req_kuki_set(req, "tema", tema, tema.len ? 31536000 : -1);
    reply_redirect(req, jalur_lokal(ke) ? ke : S("/"), (Str){ 0 });
}
