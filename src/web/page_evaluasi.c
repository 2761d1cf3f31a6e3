#include "inti/skp.h"
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"
#include "web/page_penilai.h"

/* The column says what is rated; the choices need not repeat "ekspektasi". */
static const char *const ekspektasi_pendek[] = { "", "Di atas", "Sesuai", "Di bawah", NULL };

static const Field evaluasi_fields[] = {
    { "bulan",           "Bulan",   NULL, FIELD_BULAN, .wajib = true },
    { "versi",           "Versi",   NULL, FIELD_INT },
    { "rating_*",        "Rating",  NULL, FIELD_KODE, .kode = ekspektasi_kode, .label_kode = ekspektasi_label },
    { "realisasi_*",     "Realisasi", NULL, FIELD_BARIS, .max = 2000 },
    { "hasil",           "Rating hasil kerja",    NULL, FIELD_RADIO, .kode = ekspektasi_kode, .label_kode = ekspektasi_pendek },
    { "alasan_hasil",    "Alasan berbeda dari usul", "Wajib bila rating hasil kerja tidak sama dengan usul.", FIELD_BARIS, .max = 2000 },
    { "perilaku",        "Rating perilaku kerja", NULL, FIELD_RADIO, .kode = ekspektasi_kode, .label_kode = ekspektasi_pendek },
    { "alasan_perilaku", "Alasan berbeda dari usul perilaku", "Wajib bila rating perilaku kerja tidak sama dengan usul rekan dan bawahan.", FIELD_BARIS, .max = 2000 },
    { "catatan",         "Catatan atau rekomendasi", "Untuk perbaikan pada bulan berikutnya.", FIELD_BARIS, .max = 4000 },
    { "lalu",            "Tindakan", NULL, FIELD_DIAM },
};
const Form form_evaluasi = FORM(evaluasi_fields);

static const Field alasan_fields[] = {
    { "alasan", "Alasan membatalkan penetapan", NULL, FIELD_BARIS, .max = 2000, .nanti = true },
    { "versi",  "Versi",  NULL, FIELD_INT },
    { "bulan",  "Bulan",  NULL, FIELD_BULAN },
};
const Form form_alasan = FORM(alasan_fields);

static Str jalur_orang(Arena *a, int64_t id, Bulan b)
{
    return bulan_alamat(a, str_cz(a, str_fmt(a, "/evaluasi/%lld", (long long)id)), b);
}

/* The neighbours in the team by name, and who still waits after this one. */
static void isi_urutan(Req *req, EvaluasiView *v)
{
    AnggotaTimList tim = tim_bulan(&req->c, req->c.pelaku.pegawai, periode_ke_bulan(v->m.periode));
    v->dari = (int)tim.n;
    for (ptrdiff_t i = 0; i < tim.n; i++) {
        if (tim.v[i].pegawai->id != v->m.pegawai->id) continue;
        v->ke = (int)i + 1;
        if (i) v->sebelumnya = jalur_orang(req->c.a, tim.v[i - 1].pegawai->id, periode_ke_bulan(v->m.periode));
        if (i + 1 < tim.n) v->berikutnya = jalur_orang(req->c.a, tim.v[i + 1].pegawai->id, periode_ke_bulan(v->m.periode));
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
        if (!req->c.aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada) r->realisasi = isian_keluarga(form, "realisasi_", r->rhk->id);
        r->dihitung = rhk_dihitung(r);
    }
    v->m.hitung = evaluasi_hitung(&v->m.rhk);
    v->m.usul = evaluasi_usul(req->c.aturan->profil, &v->m, &w);
    v->mengapa = (MengapaPanel){ .tanya = S("Mengapa usul ini?"), .w = w, .profil = req->c.aturan->profil };
}

static void isi_rhk(Req *req, EvaluasiView *v)
{
    BulanRealisasi m;
    RhkRealisasiList real = { 0 };
    bool ada = req->c.aturan->profil->modul[MODUL_REALISASI_BULANAN].ada
            && realisasi_bulan(&req->c, req->c.db, v->m.pegawai->id, periode_ke_bulan(v->m.periode), &m, NULL);
    if (ada) realisasi_tampilan(req, &m, false, false, NULL, &real);
    for (ptrdiff_t i = 0; i < v->m.rhk.n; i++) {
        RhkNilaiView *x = list_add(req->c.a, &v->rhk);
        *x = (RhkNilaiView){ .r = v->m.rhk.v[i], .no = (int)i + 1, .pegawai = v->m.pegawai->id, .bulan = periode_ke_bulan(v->m.periode),
                             .terkunci = !v->boleh_nilai || v->m.rhk.v[i].diambil_alih, .saran = rhk_saran(&v->m.rhk.v[i]), .target = target_kata(req->c.a, v->m.rhk.v[i].rhk),
                             .nama = str_fmt(req->c.a, "rating_%lld", (long long)v->m.rhk.v[i].rhk->id) };
        x->harian = req->c.aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada;
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

static Isian form_dari(Req *req, const BahanEvaluasi *m)
{
    Isian f = isian_baru(req->c.a, &form_evaluasi);
    const Evaluasi *e = &m->evaluasi;
    isian_set(&f, "bulan", V(m->periode));
    isian_set(&f, "versi", V(e->versi));
    Ekspektasi hasil = e->id ? e->hasil : m->usul.usul != EKSPEKTASI_DI_BAWAH ? m->usul.usul : EKSPEKTASI_TIADA;
    isian_set(&f, "hasil", V(ekspektasi_kode[hasil]));
    Ekspektasi perilaku = e->id ? e->perilaku : m->usul_perilaku != EKSPEKTASI_DI_BAWAH ? m->usul_perilaku : EKSPEKTASI_TIADA;
    isian_set(&f, "perilaku", V(ekspektasi_kode[perilaku]));
    isian_set(&f, "alasan_hasil", V(e->alasan_hasil));
    isian_set(&f, "alasan_perilaku", V(e->alasan_perilaku));
    isian_set(&f, "catatan", V(e->catatan));
    return f;
}

/* Until when reports of the month may still come: its last window, unless the person has submitted it. */
static Tanggal mengisi_sampai(const Ctx *c, const BahanEvaluasi *m)
{
    Tenggat t;
    Tanggal akhir = periode_akhir(m->periode);
    bool selesai = m->disampaikan.ms || m->evaluasi.status >= STATUS_EVALUASI_DITETAPKAN || !c->aturan->profil->modul[MODUL_LAPORAN_HARIAN].ada;
    if (selesai || !batas_pegawai(c, JENIS_TENGGAT_LAPORAN_HARIAN, m->pegawai->id, (Bulan){ 0 }, akhir, &t, NULL)) return (Tanggal){ 0 };
    return t.batas.n >= c->hari_ini.n ? t.batas : (Tanggal){ 0 };
}

/* `form` and `batal`: as they came back with errors; NULL: fresh. */
static void tampil(Req *req, Bulan b, const Isian *form, const Isian *batal, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    int64_t id = req_id(req, 0);
    Tanggal t = hari_peran(c, b);
    EvaluasiView v = { .zona_menit = c->aturan->profil->zona_menit };
    bool ok = evaluasi_bahan(c, id, periode_bulan(b), &v.m, &err);
    if (ok) {
        PeranSet p = peran_terhadap(c, id, t);
        const char *st = v.m.evaluasi.id ? status_evaluasi_kode[v.m.evaluasi.status] : NULL;
        const Profil *pf = c->aturan->profil;
        if (!(p & (PERAN(PENILAI) | PERAN(ATASAN) | PERAN(OPERATOR) | PERAN(BKPSDM) | PERAN(AUDITOR)))) ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
        v.boleh_nilai = hak_cari(pf, OBJEK_EVALUASI, AKSI_NILAI, st ? st : status_evaluasi_kode[STATUS_EVALUASI_DRAF], p, NULL);
        v.menyiapkan = hak_cari(pf, OBJEK_EVALUASI, AKSI_SIAPKAN, st ? st : status_evaluasi_kode[STATUS_EVALUASI_DRAF], p, NULL);
        v.boleh_batal = st && hak_cari(pf, OBJEK_EVALUASI, AKSI_BATALKAN, st, p, NULL);
        v.boleh_buka = st && hak_cari(pf, OBJEK_EVALUASI, AKSI_BUKA, st, p, NULL);
    }
    if (!ok) { reply_err(req, &err); return; }
    baca_catat(c, OBJEK_EVALUASI, v.m.evaluasi.id, id);
    v.belum_waktu = c->hari_ini.n <= bulan_akhir(b).n;
    if (v.belum_waktu || v.m.kecuali.jenis) v.boleh_nilai = false;
    v.mengisi_sampai = mengisi_sampai(c, &v.m);
    v.capaian = capaian_ringkas(c, v.m.periode, &v.m.capaian);
    v.tertahan = v.boleh_nilai && !capaian_gerbang(c, &v.m.capaian, v.m.periode, NULL);
    if (!form) evaluasi_mulai(c->aturan->profil, &v.m);
    usulkan(req, form, &v);
    v.form_batal = batal ? *batal : isian_baru(c->a, &form_alasan);
    v.form = form ? *form : form_dari(req, &v.m);
    v.h = halaman(req, str_fmt(c->a, STR_F ", evaluasi " STR_F, STR_A(v.m.pegawai->nama), STR_A(bulan_kata(c->a, b))));
    v.jabatan = isi_orang(c, id, t).jabatan;
    v.cip = cip_evaluasi(v.m.evaluasi.status);
    v.tenggat = tenggat_bulan(req, JENIS_TENGGAT_EVALUASI, id, b);
    TugasPerilakuList rekan = { 0 };
    if (c->aturan->profil->modul[MODUL_PENILAI_PERILAKU].ada && !perilaku_jumlah_view(req, id, b, &v.perilaku, &rekan, &err)) { reply_err(req, &err); return; }
    isi_rhk(req, &v);
    isi_urutan(req, &v);
    Ekspektasi hasil = (Ekspektasi)isian_kode(&v.form, "hasil"), perilaku = (Ekspektasi)isian_kode(&v.form, "perilaku");
    if (hasil && perilaku) v.predikat = predikat_kuadran(c->aturan->profil, hasil, perilaku, NULL);
    v.kuadran = kuadran_view(c->a, c->aturan->profil, hasil, perilaku);
    reply_html_status(req, status, tmpl_evaluasi, &v);
}

void page_evaluasi(Req *req) { tampil(req, bulan_dari_req(req), NULL, NULL, 200); }

/* The next of the team, from this one on, whose evaluation is not set. */
static Str lanjut(Req *req, int64_t ini, Bulan b)
{
    AnggotaTimList tim = tim_bulan(&req->c, req->c.pelaku.pegawai, b);
    ptrdiff_t mulai = 0;
    for (ptrdiff_t i = 0; i < tim.n; i++)
        if (tim.v[i].pegawai->id == ini) mulai = i + 1;
    for (ptrdiff_t k = 0; k < tim.n; k++) {
        int64_t id = tim.v[(mulai + k) % tim.n].pegawai->id;
        Evaluasi e = { 0 };
        PengecualianBulan p = { 0 };
        if (id == ini || db_pengecualian(req->c.db, req->c.a, id, b, &p, NULL)) continue;
        if (!db_evaluasi_periode(req->c.db, req->c.a, id, periode_bulan(b), &e, NULL) || e.status == STATUS_EVALUASI_DRAF) return jalur_orang(req->c.a, id, b);
    }
    return (Str){ 0 };
}

static void ratings(Req *req, int64_t pegawai, Bulan b, EvaluasiRhkList *l)
{
    BahanEvaluasi m;
    if (!evaluasi_bahan(&req->c, pegawai, periode_bulan(b), &m, NULL)) return;
    for (ptrdiff_t i = 0; i < m.rhk.n; i++) {
        int64_t rhk = m.rhk.v[i].rhk->id;
        *list_add(req->c.a, l) = (EvaluasiRhk){ .rhk = rhk, .rating = ekspektasi_dari(isian_keluarga(&req->isian, "rating_", rhk)),
                                               .realisasi = isian_keluarga(&req->isian, "realisasi_", rhk) };
    }
}

void page_evaluasi_kirim(Req *req)
{
    Err err = { 0 };
    ErrList salah = { 0 };
    EvaluasiRhkList l = { 0 };
    const Isian *f = &req->isian;
    int64_t id = req_id(req, 0), evaluasi;
    Bulan b = bulan_dari_req(req);
    Str lalu = isian_str(f, "lalu");
    bool tetapkan = str_eqz(lalu, "tetapkan");
    ratings(req, id, b, &l);
    IsiEvaluasi isi = { .pegawai = id, .periode = periode_bulan(b), .versi = (int)isian_int(f, "versi"), .rhk = { l.v, l.n },
                        .putusan = { (Ekspektasi)isian_kode(f, "hasil"), (Ekspektasi)isian_kode(f, "perilaku"), isian_str(f, "alasan_hasil"),
                                     isian_str(f, "alasan_perilaku"), isian_str(f, "catatan") } };
    bool siapkan = str_eqz(lalu, "siapkan");
    if (!f->salah.n && siapkan && evaluasi_siapkan(&req->c, &isi, &evaluasi, &salah, &err)) {
        reply_redirect(req, bulan_alamat(req->c.a, "/persiapan", b), S("Disiapkan. Kepala daerah memeriksa dan menetapkannya."));
        return;
    }
    if (!f->salah.n && !siapkan && evaluasi_simpan(&req->c, &isi, tetapkan, &evaluasi, &salah, &err)) {
        Str lagi = tetapkan ? lanjut(req, id, b) : (Str){ 0 };
        const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, id);
        reply_redirect(req, lagi.len ? lagi : tetapkan ? bulan_alamat(req->c.a, "/evaluasi", b) : jalur_orang(req->c.a, id, b),
                       str_fmt(req->c.a, "Evaluasi " STR_F " %s", STR_A(p ? p->nama : (Str){ 0 }),
                               !tetapkan ? "disimpan sebagai draf." : lagi.len ? "ditetapkan. Ini pegawai berikutnya." : "ditetapkan. Semua pegawai sudah dinilai."));
        return;
    }
    if (salah.n) for (ptrdiff_t i = 0; i < salah.n; i++) isian_salah(&req->isian, &salah.v[i]);
    else if (err.kode) isian_salah(&req->isian, &err);
    if (err.kode == E_BUKAN_WEWENANG || err.kode == E_TIDAK_ADA) { reply_err(req, &err); return; }
    tampil(req, b, &req->isian, NULL, err.kode ? err_status(err.kode) : 422);
}

/* Only the proposal, from the ratings of the form; nothing is saved. */
void page_evaluasi_usul(Req *req)
{
    Err err = { 0 };
    Bulan b = bulan_dari_req(req);
    int64_t id = req_id(req, 0);
    EvaluasiView v = { 0 };
    if (!boleh(&req->c, OBJEK_EVALUASI, AKSI_LIHAT, "draf", id, hari_peran(&req->c, b), &err) || !evaluasi_bahan(&req->c, id, periode_bulan(b), &v.m, &err)) {
        reply_err(req, &err);
        return;
    }
    usulkan(req, &req->isian, &v);
    reply_html(req, tmpl_evaluasi_usul, &v);
}

/* Steps on a set evaluation of the person in the path. */
static bool evaluasi_req(Req *req, Bulan b, Evaluasi *e, Err *err)
{
    return db_evaluasi_periode(req->c.db, req->c.a, req_id(req, 0), periode_bulan(b), e, err);
}

void page_evaluasi_batalkan(Req *req)
{
    Err err = { 0 };
    Evaluasi e;
    Bulan b = bulan_dari_req(req);
    bool ok = evaluasi_req(req, b, &e, &err) && evaluasi_batalkan(&req->c, e.id, (int)isian_int(&req->isian, "versi"), isian_str(&req->isian, "alasan"), &err);
    if (!ok && err.ruas[0]) {
        isian_salah(&req->isian, &err);
        tampil(req, b, NULL, &req->isian, err_status(err.kode));
        return;
    }
    if (!ok) { reply_err(req, &err); return; }
    reply_redirect(req, jalur_orang(req->c.a, req_id(req, 0), b), S("Penetapan dibatalkan; evaluasi kembali menjadi draf."));
}

void page_evaluasi_buka(Req *req)
{
    Err err = { 0 };
    Evaluasi e;
    Bulan b = bulan_dari_req(req);
    bool ok = evaluasi_req(req, b, &e, &err) && evaluasi_buka(&req->c, e.id, (int)isian_int(&req->isian, "versi"), &err);
    if (!ok) { reply_err(req, &err); return; }
    reply_redirect(req, jalur_orang(req->c.a, req_id(req, 0), b), S("Hasil dibuka untuk pegawai; ia diminta menandatangani."));
}

void page_evaluasi_buka_semua(Req *req)
{
    Err err = { 0 };
    int n;
    Bulan b = bulan_dari_req(req);
    if (!evaluasi_buka_semua(&req->c, periode_bulan(b), &n, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, bulan_alamat(req->c.a, "/evaluasi", b), str_fmt(req->c.a, "%d hasil dibuka untuk pegawai.", n));
}
