/*
 * The parts of a plan as forms: RHK with an indicator per aspect, monthly targets, attachment, special
 * expectations. Each saves one part and goes back to the plan.
 */
#include "inti/skp.h"
#include "tindakan/perjanjian.h"
#include "tmpl.h"
#include "web/page_skp.h"

#define ASPEK_FIELDS(nama, kata, hint)                                                              \
    { "iki_" nama,    "Indikator " kata, hint, FIELD_BARIS, .max = 500, .nanti = true },                          \
    { "target_" nama, "Target " kata,    NULL, FIELD_TEKS,  .max = 120, .nanti = true },                  \
    { "ukuran_" nama, "Ukuran keberhasilan " kata, NULL, FIELD_BARIS, .max = 300, .nanti = true }

static const char *const jadwal_kode[] = { "", "1", "2", "3", "4", "6", "12", NULL };
static const char *const jadwal_label[] = { "", "Setiap bulan", "Setiap 2 bulan", "Setiap triwulan", "Setiap 4 bulan", "Setiap semester", "Sekali setahun", NULL };

static const Field rhk_fields[] = {
    { "klasifikasi",    "Klasifikasi",          NULL, FIELD_RADIO, .kode = klasifikasi_rhk_kode, .label_kode = klasifikasi_rhk_label, .wajib = true },
    { "uraian",         "Rencana hasil kerja",  "Hasil yang diharapkan, bukan kegiatan: “Laporan kinerja tersusun”.", FIELD_BARIS, .min = 5, .max = 500, .wajib = true },
    { "rhk_atasan",     "RHK pimpinan yang diintervensi", "Bila SKP pimpinan belum ada, biarkan kosong; dapat disambungkan kemudian.", FIELD_ID },
    { "dasar",          "Dasar",                NULL, FIELD_KODE, .kode = dasar_rhk_kode, .label_kode = dasar_rhk_label },
    { "jenis",          "Jenis",                NULL, FIELD_KODE, .kode = jenis_rhk_kode, .label_kode = jenis_rhk_label },
    { "penugasan_dari", "Jabatan atau tim yang memberi penugasan", NULL, FIELD_TEKS, .max = 200 },
    { "tim",            "Tim kerja",            "Tim yang memberi penugasan ini.", FIELD_ID },
    { "hasil_kontrak",  "Hasil dalam perjanjian kerja", "Yang disepakati dan dilayani RHK ini.", FIELD_ID },
    { "perspektif",     "Perspektif",           NULL, FIELD_KODE, .kode = perspektif_kode, .label_kode = perspektif_label },
    { "indikator",      "Indikator Perjanjian Kinerja", "Indikator yang diwujudkan rencana ini.", FIELD_ID },
    { "jadwal",         "Jadwal pelaporan perkembangan", "Anda diingatkan pada akhir setiap masanya.", FIELD_KODE, .kode = jadwal_kode, .label_kode = jadwal_label, .atribut = "Belum disepakati" },
    { "bukti_harap",    "Bukti kinerja yang diharapkan", "Misalnya: laporan bulanan yang disetujui pimpinan.", FIELD_BARIS, .max = 500 },
    ASPEK_FIELDS("kuantitas", "kuantitas", "Berapa banyak. Target: “4 dokumen”."),
    ASPEK_FIELDS("kualitas",  "kualitas",  "Seberapa baik. Target: “paling banyak 1 revisi”."),
    ASPEK_FIELDS("waktu",     "waktu",     "Kapan selesai. Target: “paling lambat tanggal 5”."),
    ASPEK_FIELDS("biaya",     "biaya",     "Bila tidak memerlukan biaya, tulis “tidak berbiaya” pada targetnya."),
    { "cara",           "Cara menjumlahkan bulan", "Dari target tiap bulan menjadi target setahun.", FIELD_KODE, .kode = cara_jumlah_kode, .label_kode = cara_jumlah_label },
    { "versi",          "Versi", NULL, FIELD_INT },
};
const Form form_rhk = FORM(rhk_fields);

static const Field target_fields[] = {
    { "target_*", "Target", NULL, FIELD_TEKS, .max = 120 },
    { "versi",    "Versi",  NULL, FIELD_INT },
};
const Form form_target = FORM(target_fields);

/* One line of the text is one entry of the attachment. Names: sumber_<jenis>, then the other parts. */
static const Field lampiran_fields[] = {
    { "sumber_sdm",          "Sumber daya manusia",    NULL, FIELD_BARIS, .max = 4000 },
    { "sumber_anggaran",     "Anggaran",               NULL, FIELD_BARIS, .max = 4000 },
    { "sumber_peralatan",    "Peralatan kerja",        NULL, FIELD_BARIS, .max = 4000 },
    { "sumber_pendampingan", "Pendampingan pimpinan",  NULL, FIELD_BARIS, .max = 4000 },
    { "sumber_sarana",       "Sarana dan prasarana",   NULL, FIELD_BARIS, .max = 4000 },
    { "pertanggungjawaban",  "Skema pertanggungjawaban", "Jadwal pelaporan dan bukti yang diharapkan, satu tiap baris.", FIELD_BARIS, .max = 4000, .nanti = true },
    { "konsekuensi_positif", "Konsekuensi bila memenuhi ekspektasi", NULL, FIELD_BARIS, .max = 4000, .nanti = true },
    { "konsekuensi_negatif", "Konsekuensi bila tidak memenuhi ekspektasi", NULL, FIELD_BARIS, .max = 4000, .nanti = true },
    { "versi",               "Versi", NULL, FIELD_INT },
};
const Form form_lampiran = FORM(lampiran_fields);

#define X(P, id, kode, label) { kode, label, NULL, FIELD_BARIS, .max = 1000 },
static const Field ekspektasi_fields[] = {
    NILAI_DASAR_LIST(X, _)
    { "versi", "Versi", NULL, FIELD_INT },
};
#undef X
const Form form_ekspektasi = FORM(ekspektasi_fields);

static Str jalur(Req *req) { return str_fmt(req->c.a, "/skp/%lld", (long long)req_id(req, 0)); }
static int versi(Req *req) { return (int)isian_int(&req->isian, "versi"); }

/* ---- RHK ---- */

static const char *nama_aspek(Arena *a, const char *awalan, int aspek)
{
    return str_cz(a, str_fmt(a, "%s_%s", awalan, aspek_kode[aspek]));
}

static Isian form_dari_rhk(Req *req, const Rhk *r)
{
    Isian f = isian_baru(req->c.a, &form_rhk);
    isian_set(&f, "klasifikasi", V(klasifikasi_rhk_kode[r->klasifikasi ? r->klasifikasi : KLASIFIKASI_RHK_UTAMA]));
    isian_set(&f, "uraian", V(r->uraian));
    isian_set(&f, "rhk_atasan", V_ID(r->rhk_atasan));
    isian_set(&f, "dasar", V(dasar_rhk_kode[r->dasar]));
    isian_set(&f, "jenis", V(jenis_rhk_kode[r->jenis]));
    isian_set(&f, "perspektif", V(perspektif_kode[r->perspektif]));
    isian_set(&f, "penugasan_dari", V(r->penugasan_dari));
    isian_set(&f, "indikator", V_ID(r->indikator));
    isian_set(&f, "bukti_harap", V(r->bukti_harap));
    if (r->jadwal) isian_set(&f, "jadwal", V(str_fmt(req->c.a, "%d", r->jadwal)));
    isian_set(&f, "tim", V_ID(r->tim));
    isian_set(&f, "hasil_kontrak", V_ID(r->hasil_kontrak));
    for (ptrdiff_t i = 0; i < r->iki.n; i++) {
        const Iki *k = &r->iki.v[i];
        isian_set(&f, nama_aspek(req->c.a, "iki", (int)k->aspek), V(k->uraian));
        isian_set(&f, nama_aspek(req->c.a, "target", (int)k->aspek), V(k->target));
        isian_set(&f, nama_aspek(req->c.a, "ukuran", (int)k->aspek), V(k->ukuran));
        if (k->aspek == ASPEK_KUANTITAS) isian_set(&f, "cara", V(cara_jumlah_kode[k->cara]));
    }
    return f;
}

static const Rhk *rhk_dari(const Skp *s, int64_t id)
{
    for (ptrdiff_t i = 0; i < s->rhk.n; i++)
        if (s->rhk.v[i].id == id) return &s->rhk.v[i];
    return NULL;
}

/* RHK of the appraiser's set annual plan, to choose from. */
static bool pilihan_atasan(Req *req, const Skp *s, Isian *f, Err *err)
{
    HasilPenilai h = { 0 };
    RhkList l = { 0 };
    form_pilihan(f, "rhk_atasan", 0, S("Belum ada; menunggu RHK pimpinan"));
    if (!penilai_cari(req->c.aturan->profil, req->c.aturan->struktur, s->pegawai, skp_hari_peran(&req->c, s), req->c.a, &h, NULL)) return true;
    if (!db_rhk_tahunan(req->c.db, req->c.a, h.penilai.pegawai->id, s->tahun, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) form_pilihan(f, "rhk_atasan", l.v[i].id, utf8_clip(l.v[i].uraian, 120));
    return true;
}

/* Indicators of the agreements that the plan may take up (B7.1b, M7.4b). */
static bool pilihan_indikator(Req *req, const Skp *s, RhkFormView *v, Err *err)
{
    if (!perjanjian_indikator_skp(&req->c, req->c.db, s->pegawai, s->tahun, &v->indikator, err)) return false;
    form_pilihan(&v->form, "indikator", 0, S("Tidak dari Perjanjian Kinerja"));
    for (ptrdiff_t i = 0; i < v->indikator.n; i++)
        form_pilihan(&v->form, "indikator", v->indikator.v[i].id, utf8_clip(str_fmt(req->c.a, STR_F ": " STR_F, STR_A(v->indikator.v[i].uraian), STR_A(v->indikator.v[i].target)), 140));
    return true;
}

static void tampil_rhk(Req *req, const Skp *s, const Rhk *r, Isian form, int status)
{
    Err err = { 0 };
    RhkFormView v = { .s = *s, .r = *r, .form = form, .judul = skp_judul(req->c.a, s), .tahunan = s->jenis == JENIS_SKP_TAHUNAN,
                      .perspektif = skp_format_perspektif(s->format), .empat_aspek = req->c.aturan->profil->modul[MODUL_EMPAT_ASPEK].ada,
                      .ukuran = skp_dua_pendekatan(req->c.aturan->profil, s->format),
                      .h = halaman(req, r->id ? S("Ubah rencana hasil kerja") : S("Rencana hasil kerja baru")) };
    if (!pilihan_atasan(req, s, &v.form, &err) || !pilihan_indikator(req, s, &v, &err)
        || !rujukan_pilihan(req, s, &v.form, &v.kontrak, &v.tim, &err)) { reply_err(req, &err); return; }
    reply_html_status(req, status, tmpl_rhk, &v);
}

static const Field dari_fields[] = { { "indikator", "Indikator Perjanjian Kinerja", NULL, FIELD_ID } };
const Form form_rhk_dari = FORM(dari_fields);

/* A new one that takes up an indicator begins with its words and target. */
static void isi_dari_indikator(Req *req, const Skp *s, int64_t id, Rhk *r)
{
    IndikatorPerjanjianList l = { 0 };
    if (!id || !perjanjian_indikator_skp(&req->c, req->c.db, s->pegawai, s->tahun, &l, NULL)) return;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const IndikatorPerjanjian *x = &l.v[i];
        if (x->id != id) continue;
        *r = (Rhk){ .uraian = x->sasaran, .dasar = DASAR_RHK_PERJANJIAN_KINERJA, .indikator = id };
        *list_add(req->c.a, &r->iki) = (Iki){ .aspek = ASPEK_KUANTITAS, .uraian = x->uraian, .target = x->target };
    }
}

void page_rhk_baru(Req *req)
{
    Skp s;
    Rhk r = { 0 };
    if (!req_skp(req, &s)) return;
    isi_dari_indikator(req, &s, isian_int(&req->isian, "indikator"), &r);
    tampil_rhk(req, &s, &r, form_dari_rhk(req, &r), 200);
}

void page_rhk(Req *req)
{
    Err err = { 0 };
    Skp s;
    if (!req_skp(req, &s)) return;
    const Rhk *r = rhk_dari(&s, req_id(req, 1));
    if (!r) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    tampil_rhk(req, &s, r, form_dari_rhk(req, r), 200);
}

/* Indicators that the form holds: a filled indicator or target keeps the aspect; both empty drop it. */
static void iki_dari_form(Req *req, const Rhk *lama, Rhk *r)
{
    const Isian *f = &req->isian;
    r->iki = (IkiList){ 0 };
    for (int i = 1; i < ASPEK_MAX; i++) {
        Str uraian = isian_str(f, nama_aspek(req->c.a, "iki", i)), target = isian_str(f, nama_aspek(req->c.a, "target", i));
        Str ukuran = isian_str(f, nama_aspek(req->c.a, "ukuran", i));
        if (!uraian.len && !target.len && !ukuran.len) continue;
        Iki *k = list_add(req->c.a, &r->iki);
        *k = (Iki){ .aspek = (Aspek)i, .uraian = uraian, .target = target, .ukuran = ukuran };
        if (i == ASPEK_KUANTITAS) k->cara = (CaraJumlah)isian_kode(f, "cara");
        target_angka(target, &k->angka, &k->satuan);
        for (ptrdiff_t j = 0; lama && j < lama->iki.n; j++)
            if (lama->iki.v[j].aspek == k->aspek) {
                k->id = lama->iki.v[j].id;
                if (i != ASPEK_KUANTITAS) k->cara = lama->iki.v[j].cara;       /* the form asks it of quantity alone */
            }
    }
}

void page_rhk_simpan(Req *req)
{
    Err err = { 0 };
    Skp s;
    const Isian *f = &req->isian;
    if (!req_skp(req, &s)) return;
    const Rhk *lama = rhk_dari(&s, req_id(req, 1));
    Rhk r = lama ? *lama : (Rhk){ .id = req_id(req, 1) };
    r.klasifikasi = (KlasifikasiRhk)isian_kode(f, "klasifikasi");
    r.uraian = isian_str(f, "uraian");
    r.rhk_atasan = isian_int(f, "rhk_atasan");
    r.dasar = (DasarRhk)isian_kode(f, "dasar");
    r.jenis = (JenisRhk)isian_kode(f, "jenis");
    if (skp_format_perspektif(s.format)) r.perspektif = (Perspektif)isian_kode(f, "perspektif");
    r.penugasan_dari = isian_str(f, "penugasan_dari");
    r.indikator = isian_int(f, "indikator");
    r.bukti_harap = isian_str(f, "bukti_harap");
    int64_t jadwal = 0;
    str_int(str_z(jadwal_kode[isian_kode(f, "jadwal")]), &jadwal);
    r.jadwal = (int)jadwal;
    r.tim = isian_int(f, "tim");
    r.hasil_kontrak = isian_int(f, "hasil_kontrak");
    iki_dari_form(req, lama, &r);
    if (!f->salah.n && rhk_simpan(&req->c, s.id, versi(req), &r, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/skp/%lld#rhk-%lld", (long long)s.id, (long long)r.id), S("Rencana hasil kerja disimpan."));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_rhk(req, &s, &r, req->isian, err.kode ? err_status(err.kode) : 422);
}

void page_rhk_hapus(Req *req)
{
    Err err = { 0 };
    if (!rhk_hapus(&req->c, req_id(req, 0), versi(req), req_id(req, 1), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, jalur(req), S("Rencana hasil kerja dihapus."));
}

/* ---- monthly targets ---- */

/* Fields "target_3_<iki>": one family per month. */
static const char *target_awalan(Arena *a, int bulan) { return str_cz(a, str_fmt(a, "target_%d_", bulan)); }

static void tampil_target(Req *req, const Skp *s, const Rhk *r, const Isian *form, int status)
{
    Err err = { 0 };
    IkiTargetList t = { 0 };
    TargetView v = { .s = *s, .r = *r, .judul = skp_judul(req->c.a, s), .h = halaman(req, S("Target bulanan")) };
    v.form = form ? *form : isian_baru(req->c.a, &form_target);
    if (!db_iki_target(req->c.db, req->c.a, r->id, &t, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < r->iki.n; i++) {
        IkiTargetView *x = list_add(req->c.a, &v.iki);
        x->k = r->iki.v[i];
        for (int b = 1; b <= 12; b++) {
            const char *awalan = target_awalan(req->c.a, b);
            x->nama[b] = str_fmt(req->c.a, "%s%lld", awalan, (long long)x->k.id);
            for (ptrdiff_t j = 0; j < t.n; j++)
                if (t.v[j].iki == x->k.id && t.v[j].bulan == b) x->isi[b] = t.v[j].target;
            if (form) x->isi[b] = isian_keluarga(form, awalan, x->k.id);
        }
    }
    reply_html_status(req, status, tmpl_target, &v);
}

static const Rhk *req_rhk(Req *req, Skp *s)
{
    Err err = { 0 };
    if (!req_skp(req, s)) return NULL;
    const Rhk *r = rhk_dari(s, req_id(req, 1));
    if (r && s->jenis == JENIS_SKP_TAHUNAN) return r;
    err_set(&err, E_TIDAK_ADA, NULL, NULL);
    reply_err(req, &err);
    return NULL;
}

void page_target(Req *req)
{
    Skp s;
    const Rhk *r = req_rhk(req, &s);
    if (r) tampil_target(req, &s, r, NULL, 200);
}

void page_target_simpan(Req *req)
{
    Err err = { 0 };
    Skp s;
    IkiTargetList t = { 0 };
    const Rhk *r = req_rhk(req, &s);
    if (!r) return;
    for (ptrdiff_t i = 0; i < r->iki.n; i++)
        for (int b = 1; b <= 12; b++) {
            Str isi = isian_keluarga(&req->isian, target_awalan(req->c.a, b), r->iki.v[i].id), satuan;
            if (!isi.len) continue;
            IkiTarget *x = list_add(req->c.a, &t);
            *x = (IkiTarget){ .iki = r->iki.v[i].id, .bulan = b, .target = isi };
            target_angka(isi, &x->angka, &satuan);
        }
    if (!req->isian.salah.n && rhk_target_simpan(&req->c, s.id, versi(req), r->id, t.v, t.n, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/skp/%lld#rhk-%lld", (long long)s.id, (long long)r->id), S("Target bulanan disimpan."));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_target(req, &s, r, &req->isian, err.kode ? err_status(err.kode) : 422);
}

/* ---- attachment and special expectations: text fields, one table each ---- */

static const char *const ruas_lampiran[] = { "sumber_sdm", "sumber_anggaran", "sumber_peralatan", "sumber_pendampingan", "sumber_sarana",
                                             "pertanggungjawaban", "konsekuensi_positif", "konsekuensi_negatif" };
static const struct { BagianLampiran bagian; JenisSumberDaya jenis; } tempat_lampiran[countof(ruas_lampiran)] = {
    { BAGIAN_LAMPIRAN_SUMBER_DAYA, JENIS_SUMBER_DAYA_SDM }, { BAGIAN_LAMPIRAN_SUMBER_DAYA, JENIS_SUMBER_DAYA_ANGGARAN },
    { BAGIAN_LAMPIRAN_SUMBER_DAYA, JENIS_SUMBER_DAYA_PERALATAN }, { BAGIAN_LAMPIRAN_SUMBER_DAYA, JENIS_SUMBER_DAYA_PENDAMPINGAN },
    { BAGIAN_LAMPIRAN_SUMBER_DAYA, JENIS_SUMBER_DAYA_SARANA }, { BAGIAN_LAMPIRAN_PERTANGGUNGJAWABAN, JENIS_SUMBER_DAYA_TIADA },
    { BAGIAN_LAMPIRAN_KONSEKUENSI_POSITIF, JENIS_SUMBER_DAYA_TIADA }, { BAGIAN_LAMPIRAN_KONSEKUENSI_NEGATIF, JENIS_SUMBER_DAYA_TIADA },
};

static void tampil_teks(Req *req, const Skp *s, Isian form, bool lampiran, int status)
{
    SkpTeksView v = { .s = *s, .form = form, .judul = skp_judul(req->c.a, s), .kembali = jalur(req),
                      .h = halaman(req, lampiran ? S("Lampiran SKP") : S("Ekspektasi khusus pimpinan")),
                      .aksi = str_fmt(req->c.a, "/skp/%lld/%s", (long long)s->id, lampiran ? "lampiran" : "ekspektasi"),
                      .petunjuk = lampiran ? S("Disepakati bersama pimpinan dan tercetak pada Lampiran SKP. Satu butir tiap baris; dukungan sumber daya paling sedikit satu.")
                                           : S("Harapan pimpinan atas perilaku kerja, di samping standar perilaku yang berlaku bagi semua.") };
    v.ruas.v = lampiran ? ruas_lampiran : nilai_dasar_kode + 1;
    v.ruas.n = lampiran ? countof(ruas_lampiran) : NILAI_DASAR_MAX - 1;
    reply_html_status(req, status, tmpl_skp_teks, &v);
}

void page_lampiran(Req *req)
{
    Skp s;
    if (!req_skp(req, &s)) return;
    Isian f = isian_baru(req->c.a, &form_lampiran);
    for (int i = 0; i < countof(ruas_lampiran); i++) {
        Buf b = buf_new(req->c.a, 64 * KB);
        for (ptrdiff_t k = 0; k < s.lampiran.n; k++)
            if (s.lampiran.v[k].bagian == tempat_lampiran[i].bagian && s.lampiran.v[k].jenis == tempat_lampiran[i].jenis)
                buf_fmt(&b, "%s" STR_F, b.len ? "\n" : "", STR_A(s.lampiran.v[k].uraian));
        isian_set(&f, ruas_lampiran[i], V(buf_str(&b)));
    }
    tampil_teks(req, &s, f, true, 200);
}

void page_lampiran_simpan(Req *req)
{
    Err err = { 0 };
    Skp s;
    LampiranSkpList l = { 0 };
    if (!req_skp(req, &s)) return;
    for (int i = 0; i < countof(ruas_lampiran); i++) {
        Str teks = isian_str(&req->isian, ruas_lampiran[i]);
        while (teks.len) {
            Str baris = str_trim(str_cut(&teks, '\n'));
            if (baris.len) *list_add(req->c.a, &l) = (LampiranSkp){ .bagian = tempat_lampiran[i].bagian, .jenis = tempat_lampiran[i].jenis, .uraian = baris };
        }
    }
    if (!req->isian.salah.n && skp_lampiran_simpan(&req->c, s.id, versi(req), l.v, l.n, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/skp/%lld#lampiran", (long long)s.id), S("Lampiran disimpan."));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_teks(req, &s, req->isian, true, err.kode ? err_status(err.kode) : 422);
}

void page_ekspektasi(Req *req)
{
    Skp s;
    if (!req_skp(req, &s)) return;
    Isian f = isian_baru(req->c.a, &form_ekspektasi);
    for (int i = 1; i < NILAI_DASAR_MAX; i++) isian_set(&f, nilai_dasar_kode[i], V(s.ekspektasi[i]));
    tampil_teks(req, &s, f, false, 200);
}

void page_ekspektasi_simpan(Req *req)
{
    Err err = { 0 };
    Skp s;
    Str isi[NILAI_DASAR_MAX] = { 0 };
    if (!req_skp(req, &s)) return;
    for (int i = 1; i < NILAI_DASAR_MAX; i++) isi[i] = isian_str(&req->isian, nilai_dasar_kode[i]);
    if (!req->isian.salah.n && skp_ekspektasi_simpan(&req->c, s.id, versi(req), isi, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/skp/%lld#perilaku", (long long)s.id), S("Ekspektasi khusus disimpan."));
        return;
    }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_teks(req, &s, req->isian, false, err.kode ? err_status(err.kode) : 422);
}
