#include "web/page_skp.h"

#include "inti/skp.h"
#include "store/db_evaluasi.h"
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"

static const Field tahunan_fields[] = {
    { "tahun",      "Tahun",      NULL, FIELD_INT, .min = 2000, .max = 2200, .wajib = true },
    { "pendekatan", "Pendekatan", NULL, FIELD_DIAM },
};
const Form form_skp_tahunan = FORM(tahunan_fields);

static const Field versi_fields[] = { { "versi", "Versi", NULL, FIELD_INT } };
const Form form_skp_versi = FORM(versi_fields);

static const Field catatan_fields[] = {
    { "catatan", "Catatan untuk pegawai", "Apa yang perlu diubah, dan mengapa.", FIELD_BARIS, .min = 5, .max = 2000, .wajib = true },
    { "versi",   "Versi", NULL, FIELD_INT },
};
const Form form_skp_catatan = FORM(catatan_fields);

static const Field dialog_fields[] = {
    { "isi", "Tulis kepada pegawai atau pimpinan", NULL, FIELD_BARIS, .min = 2, .max = 2000, .wajib = true },
    { "rhk", "Tentang", NULL, FIELD_ID },
};
const Form form_dialog = FORM(dialog_fields);

static Str skp_jalur(Arena *a, int64_t id) { return str_fmt(a, "/skp/%lld", (long long)id); }

/* The due date of setting the plan, with its explanation. */
static TenggatView tenggat_skp(Req *req, int64_t pegawai, int tahun, Bulan b)
{
    Tenggat t;
    JenisTenggat jenis = b.n ? JENIS_TENGGAT_SKP_BULANAN : JENIS_TENGGAT_SKP_TAHUNAN;
    Bulan untuk = b.n ? b : bulan(tahun, 1);
    if (!batas_pegawai(&req->c, jenis, pegawai, untuk, (Tanggal){ 0 }, &t, NULL) || !t.batas.n) return (TenggatView){ 0 };
    return tenggat_view(req, &t, pekan_pegawai(&req->c, pegawai, t.batas),
                        str_fmt(req->c.a, "/mengapa/tenggat?jenis=%s&bulan=" STR_F, jenis_tenggat_kode[jenis], STR_A(bulan_iso(req->c.a, untuk))));
}

/* ---- the list ---- */

/* The annual plan of the year for the present assignment; NULL when there is none. */
static const Skp *tahunan_berlaku(const SkpList *l, const Penugasan *tugas, int tahun)
{
    for (ptrdiff_t i = 0; i < l->n && tugas; i++) {
        const Skp *s = &l->v[i];
        bool berlaku = s->status == STATUS_SKP_DITETAPKAN || (s->status != STATUS_SKP_DIGANTI && !s->menggantikan);
        if (s->jenis == JENIS_SKP_TAHUNAN && s->tahun == tahun && berlaku && s->penugasan == tugas->id) return s;
    }
    return NULL;
}

static void tawarkan(Req *req, SkpDaftarView *v, const SkpList *l)
{
    const Profil *p = req->c.aturan->profil;
    int tahun = tanggal_tahun(req->c.hari_ini);
    Bulan kini = tanggal_bulan(req->c.hari_ini);
    const Penugasan *tugas = struktur_penugasan_pada(req->c.aturan->struktur, req->c.pelaku.pegawai, req->c.hari_ini);
    bool ada_tahunan = tahunan_berlaku(l, tugas, tahun), ada_depan = tahunan_berlaku(l, tugas, tahun + 1);
    bool tb = tugas && tugas->jenis == JENIS_PENUGASAN_TUGAS_BELAJAR;
    if (!ada_tahunan)
        *list_add(req->c.a, &v->baru) = (SkpBaru){ .judul = str_fmt(req->c.a, "SKP tahun %d", tahun), .tahun = tahun, .pilih_pendekatan = !tb && p->modul[MODUL_PENDEKATAN_TUNGGAL].ada,
            .tenggat = tenggat_skp(req, req->c.pelaku.pegawai, tahun, (Bulan){ 0 }), .ket = S("Rencana hasil kerja setahun dengan indikator dan target.") };
    if (!ada_depan && tugas && skp_tahun_terbuka(&req->c, tahun + 1, NULL))
        *list_add(req->c.a, &v->baru) = (SkpBaru){ .judul = str_fmt(req->c.a, "SKP tahun %d", tahun + 1), .tahun = tahun + 1, .pilih_pendekatan = !tb && p->modul[MODUL_PENDEKATAN_TUNGGAL].ada,
            .tenggat = tenggat_skp(req, req->c.pelaku.pegawai, tahun + 1, (Bulan){ 0 }), .ket = S("Sudah dapat disiapkan.") };
    if (!p->modul[MODUL_SKP_BULANAN].ada) return;
    for (Bulan b = bulan_plus(kini, -1); b.n <= kini.n + 1; b.n++) {
        bool ada = b.n < p->mulai.n || (b.n > kini.n && tanggal_ymd(req->c.hari_ini).hari < 20);
        for (ptrdiff_t i = 0; i < l->n; i++) ada |= l->v[i].bulan.n == b.n && l->v[i].status != STATUS_SKP_DIGANTI;
        if (ada) continue;
        const Skp *dasar = tahunan_berlaku(l, tugas, bulan_tahun(b));
        if (!dasar || dasar->status == STATUS_SKP_DRAF)
            v->terkunci = (KosongView){ .ikon = S("kunci"), .judul = str_fmt(req->c.a, "SKP " STR_F " belum dapat disusun", STR_A(bulan_kata(req->c.a, b))),
                .isi = str_fmt(req->c.a, "SKP bulanan tersusun dari SKP tahun %d, yang belum diajukan.", bulan_tahun(b)),
                .jalur = dasar ? skp_jalur(req->c.a, dasar->id) : (Str){ 0 }, .tombol = str_fmt(req->c.a, "Lanjutkan SKP tahun %d", bulan_tahun(b)) };
        else
            *list_add(req->c.a, &v->baru) = (SkpBaru){ .judul = str_fmt(req->c.a, "SKP " STR_F, STR_A(bulan_kata(req->c.a, b))), .bulan = b,
                .tenggat = tenggat_skp(req, req->c.pelaku.pegawai, 0, b), .ket = S("Terisi dari SKP tahunan dan bulan lalu.") };
    }
}

void page_skp_daftar(Req *req)
{
    Err err = { 0 };
    SkpList l = { 0 };
    SkpDaftarView v = { .h = halaman(req, S("SKP saya")) };
    if (!db_skp_daftar(req->c.db, req->c.a, req->c.pelaku.pegawai, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Skp *s = &l.v[i];
        SkpBaris *b = list_add(req->c.a, s->bulan.n ? &v.bulanan : &v.tahunan);
        *b = (SkpBaris){ .s = *s, .judul = skp_judul(req->c.a, s), .cip = cip_skp(s->status), .ket = s->status == STATUS_SKP_DRAF ? s->catatan : (Str){ 0 } };
        if (s->status == STATUS_SKP_DRAF || s->status == STATUS_SKP_DIAJUKAN) b->tenggat = tenggat_skp(req, s->pegawai, s->tahun, s->bulan);
    }
    tawarkan(req, &v, &l);
    reply_html(req, tmpl_skp_daftar, &v);
}

void page_skp_tahunan_buat(Req *req)
{
    Err err = { 0 };
    int64_t id;
    bool kuantitatif = !str_eqz(isian_str(&req->isian, "pendekatan"), "kualitatif");
    if (!skp_buat_tahunan(&req->c, (int)isian_int(&req->isian, "tahun"), kuantitatif, &id, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, skp_jalur(req->c.a, id), S("Draf SKP dibuat. Tambahkan rencana hasil kerja, atau salin dari tahun lalu."));
}

void page_skp_bulanan_buat(Req *req)
{
    Err err = { 0 };
    int64_t id;
    Bulan b = isian_bulan(&req->isian, "bulan");
    if (!b.n) b = tanggal_bulan(req->c.hari_ini);
    if (!skp_buat_bulanan(&req->c, b, &id, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, skp_jalur(req->c.a, id), S("Draf SKP bulanan dibuat. Periksa isinya, lalu ajukan."));
}

/* ---- one plan ---- */

bool req_skp(Req *req, Skp *s)
{
    Err err = { 0 };
    bool ok = db_skp_ambil(req->c.db, req->c.a, req_id(req, 0), s, &err);
    if (ok && !boleh(&req->c, OBJEK_SKP, AKSI_LIHAT, status_skp_kode[s->status], s->pegawai, skp_hari_peran(&req->c, s), &err))
        ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    /* A draft is the employee's and his appraiser's. */
    if (ok && s->status == STATUS_SKP_DRAF && !(peran_terhadap(&req->c, s->pegawai, skp_hari_peran(&req->c, s)) & (PERAN(PEMILIK) | PERAN(PENILAI) | PERAN(AUDITOR))))
        ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok) { reply_err(req, &err); return false; }
    baca_catat(&req->c, OBJEK_SKP, s->id, s->pegawai);
    return true;
}

static void isi_hak(Req *req, SkpView *v)
{
    const char *status = status_skp_kode[v->s.status];
    PeranSet p = peran_terhadap(&req->c, v->s.pegawai, skp_hari_peran(&req->c, &v->s));
    const struct { Aksi aksi; bool *ke; } hak[] = {
        { AKSI_UBAH, &v->ubah }, { AKSI_KOMENTARI, &v->komentar }, { AKSI_AJUKAN, &v->ajukan }, { AKSI_TARIK, &v->tarik },
        { AKSI_KEMBALIKAN, &v->kembalikan }, { AKSI_TETAPKAN, &v->tetapkan }, { AKSI_BATALKAN, &v->batalkan }, { AKSI_HAPUS, &v->hapus },
        { AKSI_TANGGAPI, &v->nyatakan }, { AKSI_SAMBUNGKAN, &v->sambung }, { AKSI_HARAPKAN, &v->ekspektasi },
    };
    for (int i = 0; i < countof(hak); i++)
        *hak[i].ke = hak_cari(req->c.aturan->profil, OBJEK_SKP, hak[i].aksi, status, p, NULL) != NULL;
    v->nyatakan &= v->s.jenis == JENIS_SKP_TAHUNAN;
    v->milik = p & PERAN(PEMILIK);
    v->salin = v->ubah && v->s.jenis == JENIS_SKP_TAHUNAN && !v->s.rhk.n;
}

/* "Mengintervensi: ... · Direktif · Output · penugasan dari ..." */
static Str ket_rhk(Arena *a, const Rhk *r, Str rhk_pimpinan, Str tim)
{
    Buf b = buf_new(a, 4 * KB);
    if (rhk_pimpinan.len) buf_fmt(&b, "Mengintervensi: " STR_F, STR_A(rhk_pimpinan));
    else if (rhk_menunggu(r)) buf_put(&b, S("Menunggu RHK pimpinan"));
    const Str bagian[] = {
        r->dasar ? str_z(dasar_rhk_label[r->dasar]) : (Str){ 0 }, r->jenis ? str_z(jenis_rhk_label[r->jenis]) : (Str){ 0 },
        r->perspektif ? str_z(perspektif_label[r->perspektif]) : (Str){ 0 },
        r->penugasan_dari.len ? str_fmt(a, "penugasan dari " STR_F, STR_A(r->penugasan_dari)) : (Str){ 0 },
        r->jadwal ? str_fmt(a, "perkembangan dilaporkan " STR_F, STR_A(rhk_jadwal_kata(a, r))) : (Str){ 0 },
        r->bukti_harap.len ? str_fmt(a, "bukti: " STR_F, STR_A(r->bukti_harap)) : (Str){ 0 },
        tim.len ? str_fmt(a, "tim " STR_F, STR_A(tim)) : (Str){ 0 } };
    for (int i = 0; i < countof(bagian); i++)
        if (bagian[i].len) buf_fmt(&b, "%s" STR_F, b.len ? " · " : "", STR_A(bagian[i]));
    return buf_str(&b);
}

static bool isi_rhk(Req *req, SkpView *v, Err *err)
{
    for (ptrdiff_t i = 0; i < v->s.rhk.n; i++) {
        const Rhk *r = &v->s.rhk.v[i];
        Rhk atas = { 0 };
        if (r->rhk_atasan && !db_rhk_ambil(req->c.db, req->c.a, r->rhk_atasan, &atas, err)) return false;
        *list_add(req->c.a, r->klasifikasi == KLASIFIKASI_RHK_TAMBAHAN ? &v->tambahan : &v->utama) =
            (RhkView){ *r, (int)i + 1, ket_rhk(req->c.a, r, atas.uraian, rujukan_tim(req, r->tim)), v->ubah ? v->s.id : 0, v->s.jenis == JENIS_SKP_TAHUNAN,
                       v->sambung && v->s.jenis == JENIS_SKP_TAHUNAN && v->s.status != STATUS_SKP_DIGANTI && !v->ubah ? v->s.id : 0 };
    }
    return true;
}

/* "Dukungan tidak tersedia: Peladen uji (Tidak terealisasi: Anggaran dialihkan)" */
static Str dukungan_kurang(Arena *a, const Skp *s)
{
    Buf b = buf_new(a, 8 * KB);
    for (ptrdiff_t i = 0; i < s->lampiran.n; i++) {
        const LampiranSkp *l = &s->lampiran.v[i];
        if (l->keadaan <= KEADAAN_DUKUNGAN_DISEPAKATI) continue;
        buf_fmt(&b, "%s" STR_F " (%s: " STR_F ")", b.len ? "; " : "Dukungan tidak tersedia: ", STR_A(l->uraian), keadaan_dukungan_label[l->keadaan], STR_A(l->keadaan_alasan));
    }
    return utf8_clip(buf_str(&b), 900);
}

static void isi_bagian(Req *req, SkpView *v)
{
    v->kurang = dukungan_kurang(req->c.a, &v->s);
    for (int i = 1; i < NILAI_DASAR_MAX; i++)
        *list_add(req->c.a, &v->perilaku) = (PerilakuView){ (NilaiDasar)i, v->s.ekspektasi[i] };
    for (int i = 1; i < BAGIAN_LAMPIRAN_MAX && v->s.jenis == JENIS_SKP_TAHUNAN; i++) {
        LampiranView *l = list_add(req->c.a, &v->lampiran);
        l->bagian = (BagianLampiran)i;
        for (ptrdiff_t k = 0; k < v->s.lampiran.n; k++)
            if (v->s.lampiran.v[k].bagian == l->bagian) *list_add(req->c.a, &l->baris) = v->s.lampiran.v[k];
    }
}

/* Where the next submitted plan after this one waits for the actor's decision, in the order of submission and
 * round again; `n` counts all that wait. */
static Str berikutnya(Req *req, int64_t id, int *n)
{
    SkpList l = { 0 };
    *n = 0;
    if (!req->c.pelaku.pegawai || !db_skp_menunggu(req->c.db, req->c.a, req->c.pelaku.pegawai, &l, NULL)) return (Str){ 0 };
    *n = (int)l.n;
    ptrdiff_t mulai = 0;
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].id == id) mulai = i + 1;
    for (ptrdiff_t k = 0; k < l.n; k++) {
        int64_t lain = l.v[(mulai + k) % l.n].id;
        if (lain != id) return str_fmt(req->c.a, "/skp/%lld/tetapkan", (long long)lain);
    }
    return (Str){ 0 };
}

bool skp_view_isi(Req *req, SkpView *v, Err *err)
{
    Tanggal t = skp_hari_peran(&req->c, &v->s);
    LembarOrang pemilik = isi_orang(&req->c, v->s.pegawai, t);
    HasilPenilai h = { 0 };
    DialogList d = { 0 };
    DokumenBaris dok;
    isi_hak(req, v);
    v->judul = skp_judul(req->c.a, &v->s);
    v->h = halaman(req, v->milik ? v->judul : str_fmt(req->c.a, STR_F ", " STR_F, STR_A(pemilik.nama), STR_A(v->judul)));
    v->pemilik = pemilik.nama;
    v->jabatan = pemilik.jabatan;
    v->cip = cip_skp(v->s.status);
    v->zona_menit = req->c.aturan->profil->zona_menit;
    if (v->s.penilai) v->penilai = isi_orang(&req->c, v->s.penilai, t).nama;
    else if (penilai_cari(req->c.aturan->profil, req->c.aturan->struktur, v->s.pegawai, t, req->c.a, &h, NULL)) v->penilai = h.penilai.pegawai->nama;
    if (v->s.status == STATUS_SKP_DRAF || v->s.status == STATUS_SKP_DIAJUKAN) v->tenggat = tenggat_skp(req, v->s.pegawai, v->s.tahun, v->s.bulan);
    isi_bagian(req, v);
    if (!versi_isi(req, v, err) || !rujukan_isi(req, v, err)) return false;
    v->dokumen = db_dokumen_objek(req->c.db, req->c.a, S("skp"), v->s.id, &dok, NULL);
    if (v->dokumen && !bertanda_kotak(req, &dok, &v->bertanda, err)) return false;
    if (v->tetapkan) v->berikutnya = berikutnya(req, v->s.id, &v->menunggu);
    if (!v->form.form) v->form = isian_baru(req->c.a, &form_dialog);
    if (!v->form_catatan.form) v->form_catatan = isian_baru(req->c.a, &form_skp_catatan);
    if (!isi_rhk(req, v, err) || !db_dialog_daftar(req->c.db, req->c.a, v->s.id, &d, err)) return false;
    for (ptrdiff_t i = 0; i < d.n; i++) *list_add(req->c.a, &v->dialog) = (DialogView){ d.v[i], d.v[i].akun == req->c.pelaku.akun };
    return true;
}

void page_skp(Req *req)
{
    Err err = { 0 };
    SkpView v = { 0 };
    if (!req_skp(req, &v.s)) return;
    if (!skp_view_isi(req, &v, &err)) { reply_err(req, &err); return; }
    reply_html(req, tmpl_skp, &v);
}

void page_skp_dialog(Req *req)
{
    Err err = { 0 };
    SkpView v = { 0 };
    if (!req_skp(req, &v.s)) return;
    if (!req->isian.salah.n && skp_dialog_tulis(&req->c, v.s.id, isian_int(&req->isian, "rhk"), isian_str(&req->isian, "isi"), &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/skp/%lld#dialog", (long long)v.s.id), S("Pesan tercatat dalam dialog."));
        return;
    }
    int status = err.kode ? err_status(err.kode) : 422;
    if (err.kode) isian_salah(&req->isian, &err);
    v.form = req->isian;
    if (!skp_view_isi(req, &v, &err)) { reply_err(req, &err); return; }
    reply_html_status(req, status, tmpl_skp, &v);
}

static int versi(Req *req) { return (int)isian_int(&req->isian, "versi"); }

void page_skp_salin(Req *req)
{
    Err err = { 0 };
    int64_t id = req_id(req, 0);
    if (!skp_salin(&req->c, id, versi(req), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, skp_jalur(req->c.a, id), S("SKP tahun lalu disalin. Sesuaikan target, lalu sambungkan dengan RHK pimpinan."));
}

void page_skp_hapus(Req *req)
{
    Err err = { 0 };
    if (!skp_hapus(&req->c, req_id(req, 0), versi(req), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, S("/skp"), S("Draf SKP dihapus."));
}

/* ---- steps: signing is a page, not a pop-up ---- */

void page_skp_ajukan_lihat(Req *req)
{
    Err err = { 0 };
    SkpView v = { 0 };
    if (!req_skp(req, &v.s)) return;
    if (!skp_view_isi(req, &v, &err)) { reply_err(req, &err); return; }
    if (!v.ajukan) { reply_redirect(req, skp_jalur(req->c.a, v.s.id), (Str){ 0 }); return; }
    skp_celah(req->c.aturan->profil, &v.s, req->c.a, &v.celah);
    reply_html(req, tmpl_skp_ajukan, &v);
}

void page_skp_ajukan(Req *req)
{
    Err err = { 0 };
    SkpView v = { 0 };
    int64_t id = req_id(req, 0);
    if (skp_langkah(&req->c, id, versi(req), AKSI_AJUKAN, (Str){ 0 }, &v.celah, &err)) {
        Skp s;
        Str nama = db_skp_kepala(req->c.db, req->c.a, id, &s, NULL) ? isi_orang(&req->c, s.penilai, req->c.hari_ini).nama : S("penilai");
        reply_redirect(req, skp_jalur(req->c.a, id), str_fmt(req->c.a, "SKP diajukan kepada " STR_F "%s Anda dapat menariknya sebelum ia memutuskan.", STR_A(nama), str_ends(nama, S(".")) ? "" : "."));
        return;
    }
    if (err.kode != E_SKP_BELUM_LENGKAP) { reply_err(req, &err); return; }
    if (!req_skp(req, &v.s)) return;
    if (!skp_view_isi(req, &v, &err)) { reply_err(req, &err); return; }
    reply_html_status(req, 422, tmpl_skp_ajukan, &v);
}

/* After a decision: the next plan that waited, or the one just decided. */
static void lanjut(Req *req, int64_t id, Str lagi, const char *kabar)
{
    reply_redirect(req, lagi.len ? lagi : skp_jalur(req->c.a, id),
                   str_fmt(req->c.a, "%s %s", kabar, lagi.len ? "Ini SKP berikutnya yang menunggu." : "Tidak ada SKP lain yang menunggu."));
}

static void langkah(Req *req, Aksi aksi, const char *kabar)
{
    Err err = { 0 };
    int64_t id = req_id(req, 0);
    int n;
    Str catatan = isian_ada(&req->isian, "catatan") ? isian_str(&req->isian, "catatan") : (Str){ 0 };
    Str lagi = berikutnya(req, id, &n);
    if (skp_langkah(&req->c, id, versi(req), aksi, catatan, NULL, &err)) {
        if (aksi == AKSI_KEMBALIKAN) lanjut(req, id, lagi, kabar);
        else reply_redirect(req, skp_jalur(req->c.a, id), str_z(kabar));
    } else if (err.ruas[0]) {
        SkpView v = { 0 };
        Err e = { 0 };
        isian_salah(&req->isian, &err);
        v.form_catatan = req->isian;
        if (!req_skp(req, &v.s)) return;
        if (!skp_view_isi(req, &v, &e)) { reply_err(req, &e); return; }
        reply_html_status(req, 422, tmpl_skp_tetapkan, &v);
    } else {
        reply_err(req, &err);
    }
}

static void langkah_catatan(Req *req, Aksi aksi, const char *kabar)
{
    SkpView v = { 0 };
    Err err = { 0 };
    if (!req->isian.salah.n) { langkah(req, aksi, kabar); return; }
    v.form_catatan = req->isian;
    if (!req_skp(req, &v.s)) return;
    if (!skp_view_isi(req, &v, &err)) { reply_err(req, &err); return; }
    reply_html_status(req, 422, tmpl_skp_tetapkan, &v);
}

void page_skp_tarik(Req *req)
{
    Err err = { 0 };
    int64_t id = req_id(req, 0);
    if (!skp_langkah(&req->c, id, versi(req), AKSI_TARIK, (Str){ 0 }, NULL, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, skp_jalur(req->c.a, id), S("SKP ditarik kembali menjadi draf."));
}

void page_skp_kembalikan(Req *req) { langkah_catatan(req, AKSI_KEMBALIKAN, "SKP dikembalikan dengan catatan Anda."); }
void page_skp_batalkan(Req *req) { langkah_catatan(req, AKSI_BATALKAN, "Penetapan dibatalkan; SKP kembali ke keadaan diajukan."); }

void page_skp_tetapkan_lihat(Req *req)
{
    Err err = { 0 };
    SkpView v = { 0 };
    if (!req_skp(req, &v.s)) return;
    if (!skp_view_isi(req, &v, &err)) { reply_err(req, &err); return; }
    if (!v.tetapkan && !v.batalkan) { reply_redirect(req, skp_jalur(req->c.a, v.s.id), (Str){ 0 }); return; }
    reply_html(req, tmpl_skp_tetapkan, &v);
}

void page_skp_tetapkan(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    int64_t id = req_id(req, 0);
    int n;
    SkpView v = { .form_timbang = *f };
    Str lagi = berikutnya(req, id, &n);
    if (!req_skp(req, &v.s)) return;
    TimbangStudi t = { .akreditasi = isian_int(f, "akreditasi") != 0, .potensi = isian_int(f, "potensi") != 0, .catatan = isian_str(f, "catatan_timbang") };
    bool ok = !skp_belajar(&v.s) || studi_timbang(&req->c, id, t, &err);
    if (ok && skp_langkah(&req->c, id, versi(req), AKSI_TETAPKAN, (Str){ 0 }, NULL, &err)) { lanjut(req, id, lagi, "SKP ditetapkan."); return; }
    if (!err.ruas[0]) { reply_err(req, &err); return; }
    int status = err_status(err.kode);
    isian_salah(&v.form_timbang, &err);
    if (!skp_view_isi(req, &v, &err)) { reply_err(req, &err); return; }
    reply_html_status(req, status, tmpl_skp_tetapkan, &v);
}
