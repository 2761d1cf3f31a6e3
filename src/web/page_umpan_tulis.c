/* Giving and asking: who, then the form; and the page of another party who came by a link. */
#include "store/db_struktur.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/tim.h"
#include "tmpl.h"
#include "web/app.h"
#include "web/page_umpan.h"

enum { CALON_MAKS = 40, BATAS_BAKU_HARI = 14 };

static const Field siapa_fields[] = {
    { "pegawai", "Pegawai", NULL, FIELD_ID },
    { "minta",   "Permintaan", NULL, FIELD_ID },
    { "rhk",     "Rencana hasil kerja", NULL, FIELD_ID },
    { "tentang", "Tentang", NULL, FIELD_ID },
    { "lain",    "Pihak lain", NULL, FIELD_CENTANG },
    { "q",       "Cari pegawai", "Awal nama atau NIP.", FIELD_TEKS, .max = 100 },
};
const Form form_umpan_siapa = FORM(siapa_fields);

static const Field umpan_fields[] = {
    { "pegawai", "Pegawai", NULL, FIELD_ID, .wajib = true },
    { "minta",   "Permintaan", NULL, FIELD_ID },
    { "bentuk",  "Bentuk", NULL, FIELD_RADIO, .kode = bentuk_umpan_kode, .label_kode = bentuk_umpan_label },
    { "nada",    "Nada", "Positif mengakui yang baik; negatif menyebut yang perlu diperbaiki.", FIELD_RADIO, .kode = nada_umpan_kode, .label_kode = nada_umpan_label, .nanti = true },
    { "rhk",     "Tentang rencana hasil kerja", NULL, FIELD_ID, .atribut = "–", .nanti = true },
    { "nilai",   "atau tentang nilai perilaku", NULL, FIELD_KODE, .kode = nilai_dasar_kode, .label_kode = nilai_dasar_label, .atribut = "–", .nanti = true },
    { "isi",     "Isi", "Apa yang terjadi, dan apa akibatnya. Pegawai membacanya.", FIELD_BARIS, .min = 10, .max = 2000, .wajib = true },
    { "tanggal", "Kejadian pada", NULL, FIELD_TANGGAL, .wajib = true },
    { "sifat",   "Sifat", NULL, FIELD_RADIO, .kode = sifat_umpan_kode, .label_kode = sifat_umpan_label, .wajib = true },
    { "cara",    "Cara", NULL, FIELD_RADIO, .kode = cara_umpan_kode, .label_kode = cara_umpan_label, .wajib = true },
    { "tautan",  "Tautan bukti", "Alamat https, bila ada.", FIELD_TAUTAN, .max = 500 },
};
const Form form_umpan = FORM(umpan_fields);

static const Field minta_fields[] = {
    { "pegawai",    "Pegawai", NULL, FIELD_ID, .wajib = true },
    { "kepada",     "Kepada", NULL, FIELD_ID },
    { "pihak",      "Nama dan instansi pihak lain", "Misalnya: Ibu Rina, Kepala SD Negeri 2 Kadipaten.", FIELD_TEKS, .max = 200 },
    { "rhk",        "Tentang rencana hasil kerja", NULL, FIELD_ID, .atribut = "–" },
    { "nilai",      "atau tentang nilai perilaku", NULL, FIELD_KODE, .kode = nilai_dasar_kode, .label_kode = nilai_dasar_label, .atribut = "–" },
    { "pertanyaan", "Pertanyaan", "Apa yang ingin diketahui?", FIELD_BARIS, .max = 500 },
    { "batas",      "Dijawab paling lambat", NULL, FIELD_TANGGAL, .wajib = true },
};
const Form form_umpan_minta = FORM(minta_fields);

static const Field pihak_fields[] = {
    { "nada",   "Nada", NULL, FIELD_RADIO, .kode = nada_umpan_kode, .label_kode = nada_umpan_label, .wajib = true },
    { "nilai",  "Tentang", "Nilai perilaku yang paling dekat.", FIELD_KODE, .kode = nilai_dasar_kode, .label_kode = nilai_dasar_label, .atribut = "–", .nanti = true },
    { "isi",    "Isi", "Apa yang terjadi, dan apa akibatnya. Pegawai membacanya.", FIELD_BARIS, .min = 10, .max = 2000, .wajib = true },
    { "tautan", "Tautan bukti", "Alamat https, bila ada.", FIELD_TAUTAN, .max = 500 },
};
const Form form_umpan_pihak = FORM(pihak_fields);

/* ---- whom ---- */

static void calon(Req *req, UmpanSiapaView *v, int64_t id, Str sebagai)
{
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, id);
    if (!p || id == req->c.pelaku.pegawai || id == v->tentang || v->calon.n >= CALON_MAKS) return;
    for (ptrdiff_t i = 0; i < v->calon.n; i++)
        if (v->calon.v[i].p == p) return;
    Str jabatan = isi_orang(&req->c, id, req->c.hari_ini).jabatan;
    Str jalur = v->tentang ? str_fmt(req->c.a, "/umpan/minta?tentang=%lld&pegawai=%lld", (long long)v->tentang, (long long)id)
                           : str_fmt(req->c.a, "/umpan/beri?pegawai=%lld", (long long)id);
    *list_add(req->c.a, &v->calon) = (CalonBaris){ p, str_fmt(req->c.a, STR_F " · " STR_F, STR_A(sebagai), STR_A(jabatan)), jalur };
}

/* Those one works with: the leader, the team, the colleagues of the unit. */
static void calon_dekat(Req *req, UmpanSiapaView *v)
{
    const Ctx *c = &req->c;
    const Struktur *s = c->aturan->struktur;
    HasilPenilai h = { 0 };
    if (penilai_cari(c->aturan->profil, s, c->pelaku.pegawai, c->hari_ini, c->a, &h, NULL)) calon(req, v, h.penilai.pegawai->id, S("Pimpinan"));
    AnggotaTimList tim = tim_bulan(c, c->pelaku.pegawai, tanggal_bulan(c->hari_ini));
    for (ptrdiff_t i = 0; i < tim.n; i++) calon(req, v, tim.v[i].pegawai->id, S("Tim saya"));
    if (h.penilai.pegawai) {
        AnggotaTimList rekan = tim_bulan(c, h.penilai.pegawai->id, tanggal_bulan(c->hari_ini));
        for (ptrdiff_t i = 0; i < rekan.n; i++) calon(req, v, rekan.v[i].pegawai->id, S("Rekan"));
    }
}

static void tampil_siapa(Req *req, Str judul, Str jalur, int64_t tentang, Str petunjuk)
{
    Err err = { 0 };
    Str q = isian_str(&req->isian, "q");
    UmpanSiapaView v = { .h = halaman(req, judul), .jalur = jalur, .tentang = tentang, .petunjuk = petunjuk, .cari = req->isian, .mencari = q.len > 0 };
    if (v.mencari) {
        PegawaiList l = { 0 };
        if (!db_pegawai_cari(req->c.db, req->c.a, q, CALON_MAKS, &l, &err)) { reply_err(req, &err); return; }
        for (ptrdiff_t i = 0; i < l.n; i++) calon(req, &v, l.v[i].id, isi_orang(&req->c, l.v[i].id, req->c.hari_ini).unit);
    } else calon_dekat(req, &v);
    reply_html(req, tmpl_umpan_siapa, &v);
}

static bool isi_pilihan(Req *req, UmpanFormView *v, Tanggal hari, Err *err)
{
    RhkList l = { 0 };
    v->form.a = req->c.a;
    if (!umpan_rhk(&req->c, req->c.db, v->p->id, hari, &l, err)) return false;
    form_pilihan(&v->form, "rhk", 0, S("–"));
    for (ptrdiff_t i = 0; i < l.n; i++) form_pilihan(&v->form, "rhk", l.v[i].id, str_fmt(req->c.a, "%d. " STR_F, (int)i + 1, STR_A(utf8_clip(l.v[i].uraian, 120))));
    return true;
}

/* ---- giving ---- */

static void tampil_beri(Req *req, const Pegawai *p, int64_t minta, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    UmpanFormView v = { .h = halaman(req, S("Beri umpan balik")), .p = p, .jabatan = isi_orang(c, p->id, c->hari_ini).jabatan, .minta = minta, .kembali = S("/umpan") };
    Hubungan hub;
    if (!umpan_sebagai(c, c->db, p->id, &hub, &err)) { reply_err(req, &err); return; }
    PermintaanUmpan m = { 0 };
    v.hubungan = str_z(hubungan_label[hub]);
    v.pimpinan = hub == HUBUNGAN_PIMPINAN;
    if (minta && db_minta_ambil(c->db, c->a, minta, &m, NULL) && m.kepada == c->pelaku.pegawai) v.pertanyaan = m.pertanyaan;
    v.form = form ? *form : isian_baru(c->a, &form_umpan);
    if (!form) {
        isian_set(&v.form, "tanggal", V(c->hari_ini));
        isian_set(&v.form, "bentuk", V(bentuk_umpan_kode[BENTUK_UMPAN_UMPAN_BALIK]));
        isian_set(&v.form, "sifat", V(sifat_umpan_kode[SIFAT_UMPAN_INSIDENTIL]));
        isian_set(&v.form, "cara", V(cara_umpan_kode[CARA_UMPAN_LANGSUNG]));
        isian_set(&v.form, "rhk", V_ID(m.rhk ? m.rhk : isian_int(&req->isian, "rhk")));
        isian_set(&v.form, "nilai", V(nilai_dasar_kode[m.nilai]));
    }
    Tanggal hari = form ? isian_tanggal(form, "tanggal") : c->hari_ini;
    if (!isi_pilihan(req, &v, hari.n ? hari : c->hari_ini, &err)) { reply_err(req, &err); return; }
    reply_html_status(req, status, tmpl_umpan_beri, &v);
}

void page_umpan_beri(Req *req)
{
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, isian_int(&req->isian, "pegawai"));
    if (p) tampil_beri(req, p, isian_int(&req->isian, "minta"), NULL, 200);
    else tampil_siapa(req, S("Beri umpan balik"), S("/umpan/beri"), 0, S("Untuk siapa? Umpan balik dapat diberikan kepada bawahan, rekan, atau pimpinan."));
}

void page_umpan_kirim(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, isian_int(f, "pegawai"));
    BentukUmpan bentuk = (BentukUmpan)isian_kode(f, "bentuk");
    UmpanBalik u = { .pegawai = p ? p->id : 0, .bentuk = bentuk ? bentuk : BENTUK_UMPAN_UMPAN_BALIK, .sifat = (SifatUmpan)isian_kode(f, "sifat"),
                     .cara = (CaraUmpan)isian_kode(f, "cara"), .nada = (NadaUmpan)isian_kode(f, "nada"), .tanggal = isian_tanggal(f, "tanggal"),
                     .rhk = isian_int(f, "rhk"), .nilai = (NilaiDasar)isian_kode(f, "nilai"), .isi = isian_str(f, "isi"), .tautan = isian_str(f, "tautan") };
    if (u.bentuk == BENTUK_UMPAN_PENGAMATAN) u.nada = NADA_UMPAN_TIADA;
    if (!p) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    if (!f->salah.n && umpan_beri(&req->c, &u, isian_int(f, "minta"), &err)) {
        reply_redirect(req, S("/umpan"), str_fmt(req->c.a, "Tercatat untuk " STR_F ". Anda dapat menariknya sampai evaluasi bulan itu ditetapkan.", STR_A(p->nama)));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG || err.kode == E_TIDAK_ADA) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_beri(req, p, isian_int(f, "minta"), &req->isian, err.kode ? err_status(err.kode) : 422);
}

/* ---- asking ---- */

static void tampil_minta(Req *req, const Pegawai *p, int64_t kepada, const Isian *form, Str tautan, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    bool saya = p->id == c->pelaku.pegawai;
    UmpanFormView v = { .h = halaman(req, S("Minta umpan balik")), .p = p, .jabatan = isi_orang(c, p->id, c->hari_ini).jabatan, .kepada = kepada,
                        .tautan = tautan, .kembali = saya ? S("/umpan") : str_fmt(c->a, "/umpan/orang/%lld", (long long)p->id) };
    const Pegawai *k = struktur_pegawai(c->aturan->struktur, kepada);
    if (k) v.pihak = k->nama;
    v.form = form ? *form : isian_baru(c->a, &form_umpan_minta);
    if (!form) isian_set(&v.form, "batas", V(tanggal_plus(c->hari_ini, BATAS_BAKU_HARI)));
    if (!isi_pilihan(req, &v, c->hari_ini, &err)) { reply_err(req, &err); return; }
    reply_html_status(req, status, tmpl_umpan_minta, &v);
}

/* About whom: oneself, or one of the team; has replied when NULL. */
static const Pegawai *tentang(Req *req, int64_t id)
{
    Err err = { 0 };
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, id ? id : req->c.pelaku.pegawai);
    if (p && boleh(&req->c, OBJEK_UMPAN, AKSI_MINTA, NULL, p->id, req->c.hari_ini, &err)) return p;
    err_set(&err, E_TIDAK_ADA, NULL, NULL);
    reply_err(req, &err);
    return NULL;
}

void page_umpan_minta(Req *req)
{
    const Isian *f = &req->isian;
    const Pegawai *p = tentang(req, isian_int(f, "tentang"));
    if (!p) return;
    if (isian_int(f, "pegawai") || isian_int(f, "lain")) tampil_minta(req, p, isian_int(f, "pegawai"), NULL, (Str){ 0 }, 200);
    else tampil_siapa(req, S("Minta umpan balik"), S("/umpan/minta"), p->id, S("Kepada siapa?"));
}

void page_umpan_minta_kirim(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    const Pegawai *p = tentang(req, isian_int(f, "pegawai"));
    if (!p) return;
    PermintaanUmpan m = { .pegawai = p->id, .kepada = isian_int(f, "kepada"), .pihak = isian_str(f, "pihak"), .rhk = isian_int(f, "rhk"),
                          .nilai = (NilaiDasar)isian_kode(f, "nilai"), .pertanyaan = isian_str(f, "pertanyaan"), .batas = isian_tanggal(f, "batas") };
    Str token;
    if (f->salah.n || !umpan_minta(&req->c, &m, &token, &err)) {
        if (err.kode) isian_salah(&req->isian, &err);
        tampil_minta(req, p, isian_int(f, "kepada"), &req->isian, (Str){ 0 }, err.kode ? err_status(err.kode) : 422);
    } else if (token.len) tampil_minta(req, p, 0, f, str_fmt(req->c.a, STR_F "/umpan/pihak/" STR_F, STR_A(req->app->atur.alamat_publik), STR_A(token)), 200);
    else reply_redirect(req, S("/umpan"), S("Permintaan terkirim; orangnya melihatnya di Beranda."));
}

/* ---- the other party ---- */

static void tampil_pihak(Req *req, const PermintaanUmpan *m, const Isian *form, int status)
{
    const Ctx *c = &req->c;
    const Pegawai *p = struktur_pegawai(c->aturan->struktur, m->pegawai);
    UmpanFormView v = { .h = halaman(req, S("Umpan balik")), .p = p, .jabatan = isi_orang(c, m->pegawai, c->hari_ini).jabatan, .pertanyaan = m->pertanyaan,
                        .pihak = m->pihak, .token = req->par[0], .batas = m->batas, .tentang = umpan_tentang(req, m->rhk, m->nilai) };
    v.form = form ? *form : isian_baru(c->a, &form_umpan_pihak);
    reply_html_status(req, status, tmpl_umpan_pihak, &v);
}

void page_umpan_pihak(Req *req)
{
    Err err = { 0 };
    PermintaanUmpan m;
    if (!umpan_tautan(&req->c, req->c.db, req->par[0], &m, &err)) { reply_err(req, &err); return; }
    tampil_pihak(req, &m, NULL, 200);
}

void page_umpan_pihak_kirim(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    PermintaanUmpan m;
    UmpanBalik u = { .nada = (NadaUmpan)isian_kode(f, "nada"), .nilai = (NilaiDasar)isian_kode(f, "nilai"), .isi = isian_str(f, "isi"),
                     .tautan = isian_str(f, "tautan"), .tanggal = req->c.hari_ini, .sifat = SIFAT_UMPAN_INSIDENTIL };
    if (!umpan_tautan(&req->c, req->c.db, req->par[0], &m, &err)) { reply_err(req, &err); return; }
    if (!f->salah.n && umpan_jawab_tautan(&req->c, req->par[0], &u, &err)) {
        UmpanFormView v = { .h = halaman(req, S("Terima kasih")), .pihak = m.pihak };
        reply_html(req, tmpl_umpan_pihak, &v);
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_pihak(req, &m, &req->isian, err.kode ? err_status(err.kode) : 422);
}
