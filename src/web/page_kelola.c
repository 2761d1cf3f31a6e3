#include "web/page_kelola.h"

#include "base/json.h"
#include "tindakan/kalender_atur.h"
#include "tindakan/pembukaan.h"
#include "tindakan/perjanjian.h"
#include "tmpl.h"

/* ---- calendar ---- */

static const Field kalender_fields[] = { { "tahun", "Tahun", NULL, FIELD_INT, .min = 2000, .max = 2200 } };
const Form form_kalender = FORM(kalender_fields);

static const Field libur_fields[] = {
    { "tanggal", "Tanggal", NULL, FIELD_TANGGAL, .wajib = true },
    { "jenis",   "Jenis",   NULL, FIELD_KODE, .kode = jenis_libur_kode, .label_kode = jenis_libur_label, .wajib = true },
    { "nama",    "Nama",    "Seperti tertulis dalam keputusannya.", FIELD_TEKS, .min = 3, .max = 120, .wajib = true },
};
const Form form_libur = FORM(libur_fields);

static const Field apbd_fields[] = {
    { "tahun",        "Tahun anggaran",      NULL, FIELD_INT, .min = 2000, .max = 2200, .wajib = true },
    { "tanggal_apbd", "APBD ditetapkan pada", "Tanggal peraturan daerah tentang APBD.", FIELD_TANGGAL, .wajib = true },
    { "nomor",        "Nomor peraturan daerah", "Misalnya Perda 9 Tahun 2024.", FIELD_TEKS, .min = 3, .max = 120, .wajib = true },
    { "versi",        "Versi", NULL, FIELD_INT },
};
const Form form_apbd = FORM(apbd_fields);

/* The day of the year's budget, and until when heads of perangkat daerah then have their agreements (M6.7). */
static void isi_apbd(Req *req, const Isian *form, KalenderView *v)
{
    const Profil *p = req->c.aturan->profil;
    Tenggat t = { 0 };
    SiapaPerjanjian kepala = { .kewajiban = KEWAJIBAN_PERJANJIAN_WAJIB };
    v->janji = p->modul[MODUL_PERJANJIAN_KINERJA].ada;
    if (!v->janji) return;
    db_apbd(req->c.db, req->c.a, v->tahun, &v->apbd, NULL);
    if (perjanjian_tenggat(p, &req->c.aturan->kalender, &kepala, p->pekan, v->apbd.tanggal, NULL, &t, NULL)) v->batas = t.batas;
    v->form_apbd = form ? *form : isian_baru(req->c.a, &form_apbd);
    if (form) return;
    if (v->apbd.tanggal.n) isian_set(&v->form_apbd, "tanggal_apbd", V(v->apbd.tanggal));
    isian_set(&v->form_apbd, "nomor", V(v->apbd.nomor));
}

static bool kelola(Req *req, Objek o) { return boleh(&req->c, o, AKSI_KELOLA, NULL, 0, req->c.hari_ini, NULL) != NULL; }

static void tampil_kalender(Req *req, int tahun, Isian form, const Isian *apbd, int status)
{
    const Kalender *k = &req->c.aturan->kalender;
    KalenderView v = { .tahun = tahun, .form = form, .kelola = kelola(req, OBJEK_KALENDER), .ada = kalender_ada(k, tahun),
                       .h = halaman(req, str_fmt(req->c.a, "Kalender %d", tahun)) };
    for (ptrdiff_t i = 0; i < k->libur.n; i++)
        if (tanggal_tahun(k->libur.v[i].tanggal) == tahun) *list_add(req->c.a, &v.libur) = (LiburBaris){ k->libur.v[i] };
    for (int b = 1; v.ada && b <= 12; b++) {
        BulanKerja *x = list_add(req->c.a, &v.bulan);
        *x = (BulanKerja){ .bulan = bulan(tahun, b) };
        x->hari5 = kalender_hitung(k, 5, bulan_awal(x->bulan), bulan_akhir(x->bulan));
        x->hari6 = kalender_hitung(k, 6, bulan_awal(x->bulan), bulan_akhir(x->bulan));
        int ke = 0;
        for (Tanggal t = bulan_awal(x->bulan); ke < 3 && t.n <= bulan_akhir(x->bulan).n; t.n++)
            if (kalender_kerja(k, 5, t) && ++ke == 3) x->ketiga = t;
    }
    isi_apbd(req, apbd, &v);
    reply_html_status(req, status, tmpl_kalender, &v);
}

void page_kalender(Req *req)
{
    int tahun = (int)isian_int(&req->isian, "tahun");
    tampil_kalender(req, tahun ? tahun : tanggal_tahun(req->c.hari_ini), isian_baru(req->c.a, &form_libur), NULL, 200);
}

void page_libur_simpan(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    HariLibur h = { .tanggal = isian_tanggal(f, "tanggal"), .jenis = (JenisLibur)isian_kode(f, "jenis"), .nama = isian_str(f, "nama") };
    int tahun = h.tanggal.n ? tanggal_tahun(h.tanggal) : tanggal_tahun(req->c.hari_ini);
    if (!f->salah.n && libur_simpan(&req->c, h, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/kalender?tahun=%d", tahun), str_fmt(req->c.a, STR_F " disimpan: " STR_F ".", STR_A(tanggal_kata(req->c.a, h.tanggal)), STR_A(h.nama)));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_kalender(req, tahun, req->isian, NULL, err.kode ? err_status(err.kode) : 422);
}

void page_apbd_simpan(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    Apbd x = { .tahun = (int)isian_int(f, "tahun"), .tanggal = isian_tanggal(f, "tanggal_apbd"), .nomor = isian_str(f, "nomor"), .versi = (int)isian_int(f, "versi") };
    int tahun = x.tahun ? x.tahun : tanggal_tahun(req->c.hari_ini);
    if (!f->salah.n && apbd_simpan(&req->c, &x, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/kalender?tahun=%d", tahun), str_fmt(req->c.a, "APBD %d ditetapkan " STR_F " tercatat.", tahun, STR_A(tanggal_kata(req->c.a, x.tanggal))));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG || err.kode == E_MODUL_TIADA) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_kalender(req, tahun, isian_baru(req->c.a, &form_libur), &req->isian, err.kode ? err_status(err.kode) : 422);
}

void page_libur_hapus(Req *req)
{
    Err err = { 0 };
    Tanggal t;
    bool ok = tanggal_parse(req->par[0], &t) || err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok || !libur_hapus(&req->c, t, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, str_fmt(req->c.a, "/kalender?tahun=%d", tanggal_tahun(t)), str_fmt(req->c.a, STR_F " kembali menjadi hari biasa.", STR_A(tanggal_kata(req->c.a, t))));
}

/* ---- reopened deadlines ---- */

static const Field pembukaan_fields[] = {
    { "jenis",         "Tenggat",            NULL, FIELD_KODE, .kode = jenis_tenggat_kode, .label_kode = jenis_tenggat_label, .wajib = true },
    { "mulai",         "Untuk hari", "Hari kegiatan yang dibuka.", FIELD_TANGGAL, .wajib = true },
    { "sampai",        "Sampai hari",        "Tenggat bulanan: hari di bulan itu.", FIELD_TANGGAL, .wajib = true },
    { "dibuka_sampai", "Dibuka sampai",      NULL, FIELD_TANGGAL, .wajib = true },
    { "nip",           "NIP pegawai",        "Kosongkan bila untuk satu unit atau semua; bagi Anda sendiri administrator lain yang membukanya.", FIELD_TEKS, .max = 18 },
    { "unit",          "Unit",               NULL, FIELD_ID },
    { "alasan",        "Alasan",             "Tercetak pada penjelasan tenggat.", FIELD_BARIS, .min = 5, .max = 500, .wajib = true },
    { "sebelum",       "Sebelum",            NULL, FIELD_DIAM },
};
const Form form_pembukaan = FORM(pembukaan_fields);

static const Field jejak_fields[] = {
    { "sebelum", "Sebelum", NULL, FIELD_DIAM },
    { "pegawai", "Pegawai", NULL, FIELD_ID },
};
const Form form_jejak = FORM(jejak_fields);

enum { SEHALAMAN = 50 };

static int64_t kunci(Req *req)
{
    int64_t n = 0;
    str_int(isian_str(&req->isian, "sebelum"), &n);
    return n;
}

static void pilihan_unit(Req *req, Isian *f)
{
    const IsiStruktur *isi = struktur_isi(req->c.aturan->struktur);
    form_pilihan(f, "unit", 0, S("Semua"));
    for (ptrdiff_t i = 0; i < isi->unit.n; i++)
        if (struktur_pd(req->c.aturan->struktur, &isi->unit.v[i]) == &isi->unit.v[i]) form_pilihan(f, "unit", isi->unit.v[i].id, isi->unit.v[i].nama);
}

static void tampil_pembukaan(Req *req, Isian form, int status)
{
    Err err = { 0 };
    const Struktur *s = req->c.aturan->struktur;
    PembukaanList l = { 0 };
    PembukaanView v = { .h = halaman(req, S("Pembukaan tenggat")), .form = form, .kelola = kelola(req, OBJEK_PEMBUKAAN), .zona_menit = req->c.aturan->profil->zona_menit };
    if (!db_pembukaan_daftar(req->c.db, req->c.a, status == 200 ? kunci(req) : 0, SEHALAMAN, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Pegawai *p = struktur_pegawai(s, l.v[i].pegawai);
        const Unit *u = struktur_unit(s, l.v[i].unit);
        *list_add(req->c.a, &v.baris) = (PembukaanBaris){ l.v[i], p ? p->nama : u ? u->nama : S("Semua pegawai") };
    }
    if (l.n == SEHALAMAN) v.paging.berikut = str_fmt(req->c.a, "/pembukaan?sebelum=%lld", (long long)l.v[l.n - 1].id);
    pilihan_unit(req, &v.form);
    reply_html_status(req, status, tmpl_pembukaan, &v);
}

/* A reopening for his unit or all would have spoken of the one who made it. */
static bool juga_saya(Req *req, const Pembukaan *b)
{
    const Struktur *s = req->c.aturan->struktur;
    const Unit *u = struktur_unit_pegawai(s, req->c.pelaku.pegawai, req->c.hari_ini);
    return u && !b->pegawai && (!b->unit || struktur_di_bawah(s, u->id, b->unit));
}

void page_pembukaan(Req *req) { tampil_pembukaan(req, isian_baru(req->c.a, &form_pembukaan), 200); }

void page_pembukaan_buat(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    Str nip = isian_str(f, "nip");
    const Pegawai *p = nip.len ? struktur_pegawai_nip(req->c.aturan->struktur, nip) : NULL;
    Pembukaan b = { .jenis = (JenisTenggat)isian_kode(f, "jenis"), .pegawai = p ? p->id : 0, .unit = p ? 0 : isian_int(f, "unit"),
                    .mulai = isian_tanggal(f, "mulai"), .sampai = isian_tanggal(f, "sampai"), .dibuka_sampai = isian_tanggal(f, "dibuka_sampai"),
                    .alasan = isian_str(f, "alasan") };
    bool ok = !f->salah.n;
    if (ok && nip.len && !p) ok = err_set(&err, E_NIP_TIDAK_ADA, "nip", NULL, V(nip));
    if (ok && pembukaan_buat(&req->c, &b, &err)) {
        reply_redirect(req, S("/pembukaan"), str_fmt(req->c.a, "%s dibuka kembali sampai " STR_F ".%s", jenis_tenggat_label[b.jenis], STR_A(tanggal_kata(req->c.a, b.dibuka_sampai)),
                       juga_saya(req, &b) ? " Bagi Anda sendiri administrator lain yang membukanya." : ""));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_pembukaan(req, req->isian, err.kode ? err_status(err.kode) : 422);
}

/* ---- audit trail ---- */

/* "tanggal: 2025-03-04 · status: H → TL": a pair of plain values is before and after. */
static void kata(Buf *b, Json j)
{
    double r;
    bool ya;
    if (json_jenis(j) == JSON_TEKS) buf_put(b, json_str(j, ""));
    else if (json_real(j, "", &r)) buf_fmt(b, "%.15g", r);
    else if (json_bool(j, "", &ya)) buf_z(b, ya ? "ya" : "tidak");
    else if (json_jenis(j) == JSON_NULL) buf_z(b, "-");
    else {
        bool daftar = json_jenis(j) == JSON_LARIK;
        const char *sela = daftar && json_n(j) == 2 ? " → " : daftar ? ", " : " · ";
        bool awal = true;
        for (Json x = json_first(j); json_ada(x); x = json_next(x), awal = false) {
            if (!awal) buf_z(b, sela);
            if (!daftar) buf_fmt(b, STR_F ": ", STR_A(json_key(x)));
            kata(b, x);
        }
    }
}

static Str isi_kata(Arena *a, Str isi)
{
    Json j;
    Buf b = buf_new(a, 64 * KB);
    if (!json_parse(a, isi, &j, NULL)) return isi;
    kata(&b, j);
    return buf_str(&b);
}

void page_jejak(Req *req)
{
    Err err = { 0 };
    JejakList l = { 0 };
    int64_t orang = isian_int(&req->isian, "pegawai");
    JejakView v = { .h = halaman(req, S("Jejak audit")), .zona_menit = req->c.aturan->profil->zona_menit };
    bool ok = boleh(&req->c, OBJEK_JEJAK, AKSI_LIHAT, NULL, 0, req->c.hari_ini, &err)
           && (orang ? db_jejak_pegawai(req->c.db, req->c.a, orang, kunci(req), SEHALAMAN, &l, &err)
                     : db_jejak_semua(req->c.db, req->c.a, kunci(req), SEHALAMAN, &l, &err));
    if (!ok) { reply_err(req, &err); return; }
    const Pegawai *tentang = struktur_pegawai(req->c.aturan->struktur, orang);
    if (tentang) v.tentang = tentang->nama;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, l.v[i].pegawai);
        *list_add(req->c.a, &v.baris) = (JejakBaris){ l.v[i], p ? p->nama : (Str){ 0 }, isi_kata(req->c.a, l.v[i].isi) };
    }
    if (l.n == SEHALAMAN)
        v.paging.berikut = str_fmt(req->c.a, "/jejak?sebelum=%lld%s", (long long)l.v[l.n - 1].id,
                                   orang ? str_cz(req->c.a, str_fmt(req->c.a, "&pegawai=%lld", (long long)orang)) : "");
    reply_html(req, tmpl_jejak, &v);
}
