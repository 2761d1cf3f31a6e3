#include "inti/skp.h"
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"
#include "web/page_penilai.h"

enum { TAHUN_AWAL = 2020 };

/* The column says what is rated; the choices need not repeat "ekspektasi". */
static const char *const ekspektasi_pendek[] = { "", "Di atas", "Sesuai", "Di bawah", NULL };

static const Field evaluasi_fields[] = {
    { "bulan",           "Bulan",   NULL, FIELD_BULAN },
    { "tahun",           "Tahun",   NULL, FIELD_INT, .min = TAHUN_AWAL, .max = 2100 },
    { "versi",           "Versi",   NULL, FIELD_INT },
    { "rating_*",        "Rating",  NULL, FIELD_KODE, .kode = ekspektasi_kode, .label_kode = ekspektasi_label },
    { "realisasi_*",     "Realisasi", NULL, FIELD_BARIS, .max = 2000 },
    { "umpan_*",         "Umpan balik", NULL, FIELD_BARIS, .max = 2000 },
    { "hasil",           "Rating hasil kerja",    NULL, FIELD_RADIO, .kode = ekspektasi_kode, .label_kode = ekspektasi_pendek },
    { "alasan_hasil",    "Alasan berbeda dari usul", "Wajib bila rating hasil kerja tidak sama dengan usul.", FIELD_BARIS, .max = 2000 },
    { "perilaku",        "Rating perilaku kerja", NULL, FIELD_RADIO, .kode = ekspektasi_kode, .label_kode = ekspektasi_pendek },
    { "alasan_perilaku", "Alasan berbeda dari usul perilaku", "Wajib bila rating perilaku kerja tidak sama dengan usul rekan dan bawahan.", FIELD_BARIS, .max = 2000 },
    { "catatan",         "Catatan atau rekomendasi", "Untuk perbaikan pada periode berikutnya.", FIELD_BARIS, .max = 4000 },
    { "keterangan",      "Keterangan", NULL, FIELD_BARIS, .max = 4000 },
    { "rekomendasi",     "Rekomendasi", "Untuk perbaikan pada tahun kinerja berikutnya.", FIELD_BARIS, .max = 4000 },
    { "lalu",            "Tindakan", NULL, FIELD_DIAM },
};
const Form form_evaluasi = FORM(evaluasi_fields);

static const Field alasan_fields[] = {
    { "alasan", "Alasan membatalkan penetapan", NULL, FIELD_BARIS, .max = 2000, .nanti = true },
    { "versi",  "Versi",  NULL, FIELD_INT },
    { "bulan",  "Bulan",  NULL, FIELD_BULAN },
    { "tahun",  "Tahun",  NULL, FIELD_INT, .min = TAHUN_AWAL, .max = 2100 },
};
const Form form_alasan = FORM(alasan_fields);

static const Field periode_fields[] = {
    { "bulan", "Bulan", NULL, FIELD_BULAN },
    { "tahun", "Tahun", NULL, FIELD_INT, .min = TAHUN_AWAL, .max = 2100 },
};
const Form form_periode = FORM(periode_fields);

Periode periode_dari_req(Req *req)
{
    int tahun = (int)isian_int(&req->isian, "tahun"), kini = tanggal_tahun(req->c.hari_ini), awal = bulan_tahun(req->c.aturan->profil->mulai);
    if (!tahun) return periode_bulan(bulan_dari_req(req));
    return periode_tahun(tahun > kini ? kini : tahun < awal ? awal : tahun);
}

Str evaluasi_alamat(Arena *a, const char *jalur, Periode p)
{
    return str_fmt(a, "%s?%s=" STR_F, jalur, periode_setahun(p) ? "tahun" : "bulan", STR_A(periode_iso(a, p)));
}

/* The list that the person belongs to. */
static Str daftar_alamat(Arena *a, Periode p) { return evaluasi_alamat(a, periode_setahun(p) ? "/tahunan" : "/evaluasi", p); }

static Str jalur_orang(Arena *a, int64_t id, Periode p)
{
    return evaluasi_alamat(a, str_cz(a, str_fmt(a, "/evaluasi/%lld", (long long)id)), p);
}

/* The neighbours in the team by name, and who still waits after this one. */
static void isi_urutan(Req *req, EvaluasiView *v)
{
    AnggotaTimList tim = tim_periode(&req->c, req->c.pelaku.pegawai, v->m.periode);
    v->dari = (int)tim.n;
    for (ptrdiff_t i = 0; i < tim.n; i++) {
        if (tim.v[i].pegawai->id != v->m.pegawai->id) continue;
        v->ke = (int)i + 1;
        if (i) v->sebelumnya = jalur_orang(req->c.a, tim.v[i - 1].pegawai->id, v->m.periode);
        if (i + 1 < tim.n) v->berikutnya = jalur_orang(req->c.a, tim.v[i + 1].pegawai->id, v->m.periode);
    }
}

static Str target_kata(Arena *a, const Rhk *r)
{
    Buf b = buf_new(a, 8 * KB);
    for (ptrdiff_t i = 0; i < r->iki.n; i++)
        if (r->iki.v[i].target.len) buf_fmt(&b, "%s" STR_F, b.len ? " · " : "", STR_A(r->iki.v[i].target));
    return buf_str(&b);
}

static bool salah_di(const Isian *f, Str ruas)
{
    for (ptrdiff_t i = 0; i < f->salah.n; i++)
        if (str_eqz(ruas, f->salah.v[i].ruas)) return true;
    return false;
}

/* Ratings of a form that came, over those that are stored, and the proposal with its reasons. */
static void usulkan(Req *req, const Isian *form, EvaluasiView *v)
{
    Mengapa w = { .a = req->c.a };
    for (ptrdiff_t i = 0; form && i < v->m.rhk.n; i++) {
        Ekspektasi isi = ekspektasi_dari(isian_keluarga(form, "rating_", v->m.rhk.v[i].rhk->id));
        RhkBulan *r = &v->m.rhk.v[i];
        if (isi && !r->diambil_alih) r->rating = isi;
        if (v->tahun || !req->c.aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada) r->realisasi = isian_keluarga(form, "realisasi_", r->rhk->id);
        r->dihitung = rhk_dihitung(r);
    }
    evaluasi_usulkan(req->c.aturan->profil, &v->m);
    if (v->dihitung) setahun_hitung(&req->c, &v->m.setahun, &w);
    else evaluasi_usul(req->c.aturan->profil, &v->m, &w);
    v->mengapa = (MengapaPanel){ .tanya = v->dihitung ? S("Mengapa predikat ini?") : S("Mengapa usul ini?"), .w = w, .profil = req->c.aturan->profil };
}

/* What the months say of an RHK of the year, and its feedback as the appraiser abridged it. */
static void isi_bulan_rhk(Req *req, const EvaluasiView *v, RhkNilaiView *x)
{
    x->setahun = true;
    x->dihitung = v->dihitung;
    for (ptrdiff_t i = 0; i < v->m.setahun.rhk.n; i++)
        if (setahun_milik(&v->m.setahun.pokok, x->r.rhk, v->m.setahun.rhk.v[i].rhk_bulan)) *list_add(req->c.a, &x->bulan_rhk) = v->m.setahun.rhk.v[i];
    for (ptrdiff_t i = 0; i < v->m.umpan.n; i++)
        if (v->m.umpan.v[i].rhk && setahun_milik(&v->m.setahun.pokok, x->r.rhk, v->m.umpan.v[i].rhk)) *list_add(req->c.a, &x->umpan) = v->m.umpan.v[i];
    x->umpan_ringkas = isian_keluarga(&v->form, "umpan_", x->r.rhk->id);
}

static void isi_setahun(Req *req, EvaluasiView *v)
{
    const Setahun *s = &v->m.setahun;
    for (int i = 0; v->tahun && i < 12; i++) {
        *list_add(req->c.a, &v->bulan) = (BulanNilaiView){ .bulan = bulan(s->tahun, i + 1), .keadaan = s->fakta.bulan[i], .n = s->bulan[i], .kecuali = s->kecuali[i],
                                                           .batas = s->batas[i] };
    }
    v->tahunan = v->m.tahunan;
    if (v->tahunan.dihitung) {
        v->rata_hasil = rata_seratus(v->tahunan.jumlah_hasil, v->tahunan.dihitung);
        v->rata_perilaku = rata_seratus(v->tahunan.jumlah_perilaku, v->tahunan.dihitung);
    }
}

static void isi_rhk(Req *req, EvaluasiView *v)
{
    BulanRealisasi m;
    RhkRealisasiList real = { 0 };
    bool ada = !v->tahun && req->c.aturan->profil->modul[MODUL_REALISASI_BULANAN].ada
            && realisasi_bulan(&req->c, req->c.db, v->m.pegawai->id, periode_ke_bulan(v->m.periode), &m, NULL);
    if (ada) realisasi_tampilan(req, &m, false, false, NULL, &real);
    for (ptrdiff_t i = 0; i < v->m.rhk.n; i++) {
        RhkNilaiView *x = list_add(req->c.a, &v->rhk);
        *x = (RhkNilaiView){ .r = v->m.rhk.v[i], .no = (int)i + 1, .pegawai = v->m.pegawai->id, .bulan = periode_ke_bulan(v->m.periode),
                             .terkunci = !v->boleh_nilai || v->m.rhk.v[i].diambil_alih, .saran = rhk_saran(&v->m.rhk.v[i]), .target = target_kata(req->c.a, v->m.rhk.v[i].rhk),
                             .nama = str_fmt(req->c.a, "rating_%lld", (long long)v->m.rhk.v[i].rhk->id) };
        x->harian = !v->tahun && req->c.aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada;
        if (v->tahun) isi_bulan_rhk(req, v, x);
        x->salah = salah_di(&v->form, x->nama);
        for (ptrdiff_t k = 0; k < real.n; k++)
            if (real.v[k].rhk->id == x->r.rhk->id) x->real = real.v[k];
        x->berealisasi = x->real.iki.n > 0;
    }
    for (int i = 1; i < NILAI_DASAR_MAX; i++) {
        NilaiBaris *x = list_add(req->c.a, &v->nilai);
        *x = (NilaiBaris){ .nilai = (NilaiDasar)i, .isi = v->m.skp.ekspektasi[i] };
        for (ptrdiff_t k = 0; k < v->m.umpan.n; k++)
            if ((int)v->m.umpan.v[k].nilai == i) *list_add(req->c.a, &x->umpan) = v->m.umpan.v[k];
    }
}

static Isian form_dari(Req *req, const BahanEvaluasi *m, const EvaluasiRhkList *nilai)
{
    Isian f = isian_baru(req->c.a, &form_evaluasi);
    const Evaluasi *e = &m->evaluasi;
    isian_set(&f, "versi", V(e->versi));
    Ekspektasi hasil = e->id ? e->hasil : m->usul.usul != EKSPEKTASI_DI_BAWAH ? m->usul.usul : EKSPEKTASI_TIADA;
    isian_set(&f, "hasil", V(ekspektasi_kode[hasil]));
    Ekspektasi perilaku = e->id ? e->perilaku : m->usul_perilaku != EKSPEKTASI_DI_BAWAH ? m->usul_perilaku : EKSPEKTASI_TIADA;
    isian_set(&f, "perilaku", V(ekspektasi_kode[perilaku]));
    isian_set(&f, "alasan_hasil", V(e->alasan_hasil));
    isian_set(&f, "alasan_perilaku", V(e->alasan_perilaku));
    isian_set(&f, "catatan", V(e->catatan));
    isian_set(&f, "keterangan", V(e->keterangan));
    isian_set(&f, "rekomendasi", V(e->rekomendasi));
    for (ptrdiff_t i = 0; i < nilai->n; i++)
        if (nilai->v[i].umpan.len) isian_set(&f, str_cz(req->c.a, str_fmt(req->c.a, "umpan_%lld", (long long)nilai->v[i].rhk)), V(nilai->v[i].umpan));
    return f;
}

/* Until when reports of the month may still come: its last window, unless the person has submitted it. */
static Tanggal mengisi_sampai(const Ctx *c, const BahanEvaluasi *m)
{
    Tenggat t;
    Tanggal akhir = periode_akhir(m->periode);
    bool selesai = periode_setahun(m->periode) || m->disampaikan.ms || m->evaluasi.status >= STATUS_EVALUASI_DITETAPKAN || !c->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada;
    if (selesai || !batas_pegawai(c, JENIS_TENGGAT_LAPORAN_HARIAN, m->pegawai->id, (Bulan){ 0 }, akhir, &t, NULL)) return (Tanggal){ 0 };
    return t.batas.n >= c->hari_ini.n ? t.batas : (Tanggal){ 0 };
}

static void isi_hak(const Ctx *c, EvaluasiView *v, PeranSet p)
{
    const Profil *pf = c->aturan->profil;
    const char *st = status_evaluasi_kode[v->m.evaluasi.id ? v->m.evaluasi.status : STATUS_EVALUASI_DRAF];
    v->boleh_nilai = hak_cari(pf, OBJEK_EVALUASI, AKSI_NILAI, st, p, NULL);
    v->menyiapkan = hak_cari(pf, OBJEK_EVALUASI, AKSI_SIAPKAN, st, p, NULL);
    v->boleh_batal = v->m.evaluasi.id && hak_cari(pf, OBJEK_EVALUASI, AKSI_BATALKAN, st, p, NULL);
    v->boleh_buka = v->m.evaluasi.id && hak_cari(pf, OBJEK_EVALUASI, AKSI_BUKA, st, p, NULL);
}

/* Why nothing can be decided now, in the words of the refusal; empty: it can. */
static Str belum_dapat(const Ctx *c, const BahanEvaluasi *m)
{
    Err err = { 0 };
    if (m->evaluasi.status >= STATUS_EVALUASI_DITETAPKAN || evaluasi_saatnya(c, c->db, m, &err)) return (Str){ 0 };
    return str_fmt(c->a, "%s %s", err.pesan, err.saran);
}

/* `form` and `batal`: as they came back with errors; NULL: fresh. */
static void tampil(Req *req, Periode p, const Isian *form, const Isian *batal, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    int64_t id = req_id(req, 0);
    Tanggal t = hari_evaluasi(c, id, p);
    EvaluasiRhkList nilai = { 0 };
    EvaluasiView v = { .profil = c->aturan->profil, .zona_menit = c->aturan->profil->zona_menit, .tahun = periode_setahun(p), .dihitung = evaluasi_dihitung(c->aturan->profil, p) };
    PeranSet peran = peran_terhadap(c, id, t);
    bool ok = evaluasi_bahan(c, id, p, &v.m, &err) && (!v.m.evaluasi.id || db_evaluasi_rhk(c->db, c->a, v.m.evaluasi.id, &nilai, &err));
    if (ok && !(peran & (PERAN(PENILAI) | PERAN(ATASAN) | PERAN(OPERATOR) | PERAN(BKPSDM) | PERAN(AUDITOR)))) ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok) { reply_err(req, &err); return; }
    isi_hak(c, &v, peran);
    baca_catat(c, OBJEK_EVALUASI, v.m.evaluasi.id, id);
    v.halangan = belum_dapat(c, &v.m);
    if (v.halangan.len) v.boleh_nilai = false;
    v.mengisi_sampai = mengisi_sampai(c, &v.m);
    v.capaian = capaian_ringkas(c, v.m.periode, &v.m.capaian);
    v.tertahan = v.boleh_nilai && !capaian_gerbang(c, &v.m.capaian, v.m.periode, NULL);
    if (!form) evaluasi_mulai(c->aturan->profil, &v.m);
    usulkan(req, form, &v);
    v.form_batal = batal ? *batal : isian_baru(c->a, &form_alasan);
    v.form = form ? *form : form_dari(req, &v.m, &nilai);
    v.h = halaman(req, str_fmt(c->a, STR_F ", evaluasi " STR_F, STR_A(v.m.pegawai->nama), STR_A(periode_kata(c->a, p))));
    v.jabatan = isi_orang(c, id, t).jabatan;
    v.cip = cip_evaluasi(v.m.evaluasi.status);
    v.tenggat = v.tahun ? tenggat_tahun(req, id, periode_ke_tahun(p)) : tenggat_bulan(req, JENIS_TENGGAT_EVALUASI, id, periode_ke_bulan(p));
    TugasPerilakuList rekan = { 0 };
    bool rekan_ada = !v.tahun && c->aturan->profil->modul[MODUL_PENILAI_PERILAKU].ada;
    if (rekan_ada && !perilaku_jumlah_view(req, id, periode_ke_bulan(p), &v.perilaku, &rekan, &err)) { reply_err(req, &err); return; }
    isi_rhk(req, &v);
    isi_setahun(req, &v);
    if (!v.tahun) v.beban = beban_kotak(req, id, periode_ke_bulan(p));
    v.pindah = pindah_kotak(req, id, p);
    v.timbang = pertimbangan_kotak(req, id, p);
    isi_urutan(req, &v);
    Ekspektasi hasil = (Ekspektasi)isian_kode(&v.form, "hasil"), perilaku = (Ekspektasi)isian_kode(&v.form, "perilaku");
    if (v.dihitung && v.m.evaluasi.status < STATUS_EVALUASI_DITETAPKAN) hasil = v.tahunan.hasil, perilaku = v.tahunan.perilaku;
    if (hasil && perilaku) v.predikat = predikat_kuadran(c->aturan->profil, hasil, perilaku, NULL);
    v.kuadran = kuadran_view(c->a, c->aturan->profil, hasil, perilaku);
    reply_html_status(req, status, tmpl_evaluasi, &v);
}

void page_evaluasi(Req *req) { tampil(req, periode_dari_req(req), NULL, NULL, 200); }

/* The next of the team, from this one on, whose evaluation is not set. */
static Str lanjut(Req *req, int64_t ini, Periode p)
{
    AnggotaTimList tim = tim_periode(&req->c, req->c.pelaku.pegawai, p);
    ptrdiff_t mulai = 0;
    for (ptrdiff_t i = 0; i < tim.n; i++)
        if (tim.v[i].pegawai->id == ini) mulai = i + 1;
    for (ptrdiff_t k = 0; k < tim.n; k++) {
        int64_t id = tim.v[(mulai + k) % tim.n].pegawai->id;
        Evaluasi e = { 0 };
        PengecualianBulan kecuali = { 0 };
        if (id == ini || db_pengecualian(req->c.db, req->c.a, id, periode_ke_bulan(p), &kecuali, NULL)) continue;
        if (!db_evaluasi_periode(req->c.db, req->c.a, id, p, &e, NULL) || e.status == STATUS_EVALUASI_DRAF) return jalur_orang(req->c.a, id, p);
    }
    return (Str){ 0 };
}

static void ratings(Req *req, int64_t pegawai, Periode p, EvaluasiRhkList *l)
{
    BahanEvaluasi m;
    if (!evaluasi_bahan(&req->c, pegawai, p, &m, NULL)) return;
    for (ptrdiff_t i = 0; i < m.rhk.n; i++) {
        int64_t rhk = m.rhk.v[i].rhk->id;
        *list_add(req->c.a, l) = (EvaluasiRhk){ .rhk = rhk, .rating = ekspektasi_dari(isian_keluarga(&req->isian, "rating_", rhk)),
                                               .realisasi = isian_keluarga(&req->isian, "realisasi_", rhk),
                                               .umpan = isian_keluarga(&req->isian, "umpan_", rhk) };
    }
}

void page_evaluasi_kirim(Req *req)
{
    Err err = { 0 };
    ErrList salah = { 0 };
    EvaluasiRhkList l = { 0 };
    const Isian *f = &req->isian;
    int64_t id = req_id(req, 0), evaluasi;
    Periode p = periode_dari_req(req);
    Str lalu = isian_str(f, "lalu");
    bool tetapkan = str_eqz(lalu, "tetapkan");
    ratings(req, id, p, &l);
    IsiEvaluasi isi = { .pegawai = id, .periode = p, .versi = (int)isian_int(f, "versi"), .rhk = { l.v, l.n },
                        .putusan = { (Ekspektasi)isian_kode(f, "hasil"), (Ekspektasi)isian_kode(f, "perilaku"), isian_str(f, "alasan_hasil"),
                                     isian_str(f, "alasan_perilaku"), isian_str(f, "catatan"), isian_str(f, "keterangan"), isian_str(f, "rekomendasi") } };
    bool siapkan = str_eqz(lalu, "siapkan");
    if (!f->salah.n && siapkan && evaluasi_siapkan(&req->c, &isi, &evaluasi, &salah, &err)) {
        reply_redirect(req, bulan_alamat(req->c.a, "/persiapan", periode_ke_bulan(p)), S("Disiapkan. Kepala daerah memeriksa dan menetapkannya."));
        return;
    }
    if (!f->salah.n && !siapkan && evaluasi_simpan(&req->c, &isi, tetapkan, &evaluasi, &salah, &err)) {
        Str lagi = tetapkan ? lanjut(req, id, p) : (Str){ 0 };
        const Pegawai *o = struktur_pegawai(req->c.aturan->struktur, id);
        reply_redirect(req, lagi.len ? lagi : tetapkan ? daftar_alamat(req->c.a, p) : jalur_orang(req->c.a, id, p),
                       str_fmt(req->c.a, "Evaluasi " STR_F " %s", STR_A(o ? o->nama : (Str){ 0 }),
                               !tetapkan ? "disimpan sebagai draf." : lagi.len ? "ditetapkan. Ini pegawai berikutnya." : "ditetapkan. Semua pegawai sudah dinilai."));
        return;
    }
    if (salah.n) for (ptrdiff_t i = 0; i < salah.n; i++) isian_salah(&req->isian, &salah.v[i]);
    else if (err.kode) isian_salah(&req->isian, &err);
    if (err.kode == E_BUKAN_WEWENANG || err.kode == E_TIDAK_ADA) { reply_err(req, &err); return; }
    tampil(req, p, &req->isian, NULL, err.kode ? err_status(err.kode) : 422);
}

/* Only the proposal, from the ratings of the form; nothing is saved. */
void page_evaluasi_usul(Req *req)
{
    Err err = { 0 };
    Periode p = periode_dari_req(req);
    int64_t id = req_id(req, 0);
    EvaluasiView v = { .profil = req->c.aturan->profil, .tahun = periode_setahun(p), .dihitung = evaluasi_dihitung(req->c.aturan->profil, p) };
    if (!boleh(&req->c, OBJEK_EVALUASI, AKSI_LIHAT, "draf", id, hari_evaluasi(&req->c, id, p), &err) || !evaluasi_bahan(&req->c, id, p, &v.m, &err)) {
        reply_err(req, &err);
        return;
    }
    usulkan(req, &req->isian, &v);
    reply_html(req, tmpl_evaluasi_usul, &v);
}

/* Steps on a set evaluation of the person in the path. */
static bool evaluasi_req(Req *req, Periode p, Evaluasi *e, Err *err)
{
    return db_evaluasi_periode(req->c.db, req->c.a, req_id(req, 0), p, e, err);
}

void page_evaluasi_batalkan(Req *req)
{
    Err err = { 0 };
    Evaluasi e;
    Periode p = periode_dari_req(req);
    bool ok = evaluasi_req(req, p, &e, &err) && evaluasi_batalkan(&req->c, e.id, (int)isian_int(&req->isian, "versi"), isian_str(&req->isian, "alasan"), &err);
    if (!ok && err.ruas[0]) {
        isian_salah(&req->isian, &err);
        tampil(req, p, NULL, &req->isian, err_status(err.kode));
        return;
    }
    if (!ok) { reply_err(req, &err); return; }
    reply_redirect(req, jalur_orang(req->c.a, req_id(req, 0), p), S("Penetapan dibatalkan; evaluasi kembali menjadi draf."));
}

void page_evaluasi_buka(Req *req)
{
    Err err = { 0 };
    Evaluasi e;
    Periode p = periode_dari_req(req);
    bool ok = evaluasi_req(req, p, &e, &err) && evaluasi_buka(&req->c, e.id, (int)isian_int(&req->isian, "versi"), &err);
    if (!ok) { reply_err(req, &err); return; }
    reply_redirect(req, jalur_orang(req->c.a, req_id(req, 0), p), S("Hasil dibuka untuk pegawai; ia diminta menandatangani."));
}

void page_evaluasi_buka_semua(Req *req)
{
    Err err = { 0 };
    int n;
    Periode p = periode_dari_req(req);
    if (!evaluasi_buka_semua(&req->c, p, &n, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, daftar_alamat(req->c.a, p), str_fmt(req->c.a, "%d hasil dibuka untuk pegawai.", n));
}
