#include "web/page_tim_kerja.h"

#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/formulir_impor.h"
#include "web/unit_pilih.h"

static const Field tim_fields[] = {
    { "kode",   "Kode tim", "Pendek dan tetap. Kode yang sudah ada mengubah tim itu.", FIELD_TEKS, .max = 40, .wajib = true },
    { "nama",   "Nama tim", "Seperti dalam keputusannya.", FIELD_TEKS, .min = 3, .max = 150, .wajib = true },
    { "unit",   "Perangkat daerah", NULL, FIELD_ID, .wajib = true },
    { "mulai",  "Mulai tanggal", NULL, FIELD_TANGGAL, .wajib = true },
    { "sampai", "Sampai tanggal", "Kosong berarti seterusnya.", FIELD_TANGGAL },
    { "nomor",  "Nomor keputusan", NULL, FIELD_TEKS, .max = 100 },
};
const Form form_tim_kerja = FORM(tim_fields);

static const Field anggota_fields[] = {
    { "nip",    "NIP", "Pegawai dari unit mana saja.", FIELD_TEKS, .max = 24, .wajib = true },
    { "peran",  "Peran", NULL, FIELD_KODE, .kode = peran_tim_kode, .label_kode = peran_tim_label, .wajib = true },
    { "mulai",  "Mulai tanggal", NULL, FIELD_TANGGAL, .wajib = true },
    { "sampai", "Sampai tanggal", "Isi untuk mengakhiri.", FIELD_TANGGAL },
};
const Form form_anggota_tim = FORM(anggota_fields);

static bool hari_ini(Req *req, Tanggal mulai, Tanggal sampai) { return mulai.n <= req->c.hari_ini.n && req->c.hari_ini.n <= sampai.n; }

static bool kelola_unit(Req *req, int64_t unit) { return boleh_di_unit(&req->c, OBJEK_TIM_KERJA, AKSI_KELOLA, unit, NULL) != NULL; }

/* How somebody stands in a team today, TIADA: not at all; `pernah`: be it at another time. */
static PeranTim peran_dalam(Req *req, const TimKerja *t, int64_t pegawai, bool pernah)
{
    const Struktur *s = req->c.aturan->struktur;
    const AnggotaTimKerjaList *l = &struktur_isi(s)->anggota;
    PeranTim p = struktur_tim_peran(s, t->id, pegawai, req->c.hari_ini);
    for (ptrdiff_t i = 0; pernah && !p && i < l->n; i++)
        if (l->v[i].tim == t->id && l->v[i].pegawai == pegawai) p = l->v[i].peran;
    return p;
}

static TimKerjaBaris baris(Req *req, const TimKerja *t)
{
    const Struktur *s = req->c.aturan->struktur;
    const AnggotaTimKerjaList *l = &struktur_isi(s)->anggota;
    TimKerjaBaris b = { .t = t, .unit = struktur_unit(s, t->unit)->nama, .peran = peran_dalam(req, t, req->c.pelaku.pegawai, false), .kini = hari_ini(req, t->mulai, t->sampai) };
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const AnggotaTimKerja *a = &l->v[i];
        if (a->tim != t->id || !hari_ini(req, a->mulai, a->sampai)) continue;
        b.anggota++;
        if (a->peran == PERAN_TIM_KETUA) b.ketua = struktur_pegawai(s, a->pegawai)->nama;
    }
    return b;
}

/* ---- the list ---- */

static void pilihan_unit(Req *req, Isian *f)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    for (ptrdiff_t i = 0; i < isi->unit.n; i++)
        if (struktur_pd(s, &isi->unit.v[i]) == &isi->unit.v[i] && kelola_unit(req, isi->unit.v[i].id)) form_pilihan(f, "unit", isi->unit.v[i].id, isi->unit.v[i].nama);
}

static void tampil(Req *req, Isian form, int status)
{
    const IsiStruktur *isi = struktur_isi(req->c.aturan->struktur);
    TimKerjaView v = { .h = halaman(req, S("Tim kerja")), .form = form, .kelola = req->peran_umum & (PERAN(ADMIN_PD) | PERAN(BKPSDM)) };
    bool lihat = req->peran_umum & PERAN(AUDITOR);
    for (ptrdiff_t i = 0; i < isi->tim.n; i++) {
        const TimKerja *t = &isi->tim.v[i];
        if (peran_dalam(req, t, req->c.pelaku.pegawai, false)) *list_add(req->c.a, &v.saya) = baris(req, t);
        else if (lihat || kelola_unit(req, t->unit)) *list_add(req->c.a, &v.dikelola) = baris(req, t);
    }
    if (v.kelola) pilihan_unit(req, &v.form);
    reply_html_status(req, status, tmpl_tim_kerja, &v);
}

void page_tim_kerja(Req *req)
{
    Isian f = isian_baru(req->c.a, &form_tim_kerja);
    isian_set(&f, "mulai", V(req->c.hari_ini));
    tampil(req, f, 200);
}

static const TimKerja *tim_kode(Req *req, Str kode)
{
    const TimKerjaList *l = &struktur_isi(req->c.aturan->struktur)->tim;
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (str_eq(l->v[i].kode, kode)) return &l->v[i];
    return NULL;
}

void page_tim_kerja_simpan(Req *req)
{
    const Isian *f = &req->isian;
    Arena *a = req->c.a;
    int status;
    const Unit *u = struktur_unit(req->c.aturan->struktur, isian_int(f, "unit"));
    Str kode = isian_str(f, "kode");
    const TimKerja *lama = tim_kode(req, kode);
    const SelImpor sel[] = { { "kode", kode }, { "nama", isian_str(f, "nama") }, { "unit", u ? u->kode : (Str){ 0 } }, { "mulai", sel_tanggal(a, isian_tanggal(f, "mulai")) },
        { "sampai", sel_tanggal(a, isian_tanggal(f, "sampai")) }, { "nomor", isian_str(f, "nomor") } };
    if (formulir_impor(req, "tim_kerja", sel, countof(sel), &req->isian, &status)) {
        reply_redirect(req, lama ? str_fmt(a, "/tim-kerja/%lld", (long long)lama->id) : S("/tim-kerja"),
                       str_fmt(a, "Tim " STR_F " disimpan.%s", STR_A(isian_str(f, "nama")), lama ? "" : " Buka timnya, lalu tambahkan ketua dan anggota."));
        return;
    }
    tampil(req, req->isian, status);
}

/* ---- one team ---- */

static void isi_mengapa(Req *req, TimSatuView *v, Str ketua)
{
    const Profil *p = req->c.aturan->profil;
    const char *pasal = profil_ketentuan(p, KETENTUAN_TIM_KERJA);
    Mengapa *w = &v->mengapa.w;
    w->a = req->c.a;
    v->mengapa.profil = p;
    v->mengapa.tanya = S("Apa artinya bagi anggota?");
    mengapa_inti(w, "%s", ketua.len ? "Ketua tim adalah pimpinan anggotanya untuk penugasan tim, juga lintas unit; pejabat penilainya tetap."
                                    : "Tim ini belum mempunyai ketua, jadi belum ada pimpinan untuk penugasannya.");
    mengapa_fakta(w, "Ketua", STR_F, STR_A(ketua.len ? ketua : S("belum ada")));
    mengapa_aturan(w, ketua.len > 0, pasal, "Pimpinan mencakup pejabat yang memberi penugasan, juga dari unit lain", "umpan baliknya tercatat sebagai pimpinan");
    mengapa_aturan(w, false, pasal, "Ketua tim menilai anggotanya", "penilaian tetap pada pejabat penilai menurut struktur");
    mengapa_pengubah(w, "Admin perangkat daerah yang mengurus tim mengubah ketua, anggota, dan masanya.");
}

static bool isi_satu(Req *req, TimSatuView *v)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    const Struktur *s = c->aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    RhkTimList rhk = { 0 };
    Str ketua = { 0 };
    int64_t id = req_id(req, 0), saya = c->pelaku.pegawai;
    for (ptrdiff_t i = 0; i < isi->tim.n; i++)
        if (isi->tim.v[i].id == id) v->t = &isi->tim.v[i];
    bool lihat = v->t && (kelola_unit(req, v->t->unit) || (req->peran_umum & PERAN(AUDITOR)) || peran_dalam(req, v->t, saya, true));
    if (!lihat) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return false; }
    v->tahun = tanggal_tahun(c->hari_ini);
    v->unit = struktur_unit(s, v->t->unit)->nama;
    v->kelola = kelola_unit(req, v->t->unit);
    v->ketua = peran_dalam(req, v->t, saya, false) == PERAN_TIM_KETUA;
    if (!db_rhk_tim(c->db, c->a, id, v->tahun, &rhk, &err)) { reply_err(req, &err); return false; }
    for (ptrdiff_t i = 0; i < isi->anggota.n; i++) {
        const AnggotaTimKerja *a = &isi->anggota.v[i];
        if (a->tim != id) continue;
        LembarOrang o = isi_orang(c, a->pegawai, c->hari_ini);
        bool kini = hari_ini(req, a->mulai, a->sampai);
        if (kini && a->peran == PERAN_TIM_KETUA) ketua = o.nama;
        *list_add(c->a, &v->anggota) = (AnggotaView){ *a, struktur_pegawai(s, a->pegawai), o.jabatan, o.unit, kini, kini && saya && a->pegawai != saya };
    }
    for (ptrdiff_t i = 0; i < rhk.n; i++) {
        bool terlihat = v->ketua || v->kelola || rhk.v[i].pegawai == saya || (req->peran_umum & PERAN(AUDITOR));
        if (terlihat) *list_add(c->a, &v->rhk) = (RhkTimView){ rhk.v[i], struktur_pegawai(s, rhk.v[i].pegawai)->nama, cip_skp(rhk.v[i].status) };
    }
    isi_mengapa(req, v, ketua);
    v->h = halaman(req, v->t->nama);
    return true;
}

static void tampil_satu(Req *req, TimSatuView *v, int status)
{
    if (!v->form_anggota.form) {
        v->form_anggota = isian_baru(req->c.a, &form_anggota_tim);
        isian_set(&v->form_anggota, "mulai", V(v->t->mulai.n > req->c.hari_ini.n ? v->t->mulai : req->c.hari_ini));
    }
    v->form = isian_baru(req->c.a, &form_tim_kerja);
    isian_set(&v->form, "kode", V(v->t->kode));
    isian_set(&v->form, "nama", V(v->t->nama));
    isian_set(&v->form, "unit", V(v->t->unit));
    isian_set(&v->form, "mulai", V(v->t->mulai));
    if (v->t->sampai.n != TANGGAL_AKHIR.n) isian_set(&v->form, "sampai", V(v->t->sampai));
    isian_set(&v->form, "nomor", V(v->t->nomor));
    pilihan_unit(req, &v->form);
    reply_html_status(req, status, tmpl_tim_kerja_satu, v);
}

void page_tim_satu(Req *req)
{
    TimSatuView v = { 0 };
    if (isi_satu(req, &v)) tampil_satu(req, &v, 200);
}

void page_anggota_simpan(Req *req)
{
    TimSatuView v = { .form_anggota = req->isian };
    Arena *a = req->c.a;
    int status;
    if (!isi_satu(req, &v)) return;
    const Isian *f = &req->isian;
    const SelImpor sel[] = { { "tim", v.t->kode }, { "nip", isian_str(f, "nip") }, { "mulai", sel_tanggal(a, isian_tanggal(f, "mulai")) },
        { "sampai", sel_tanggal(a, isian_tanggal(f, "sampai")) }, { "peran", str_z(peran_tim_kode[isian_kode(f, "peran")]) } };
    if (formulir_impor(req, "anggota_tim", sel, countof(sel), &v.form_anggota, &status))
        reply_redirect(req, str_fmt(a, "/tim-kerja/%lld", (long long)v.t->id), S("Keanggotaan disimpan."));
    else tampil_satu(req, &v, status);
}
