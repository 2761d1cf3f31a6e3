/* Filing and the proceeding itself. */
#include "web/page_keberatan.h"

#include "base/berkas.h"
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"
#include "web/app.h"
#include "web/page_hasil.h"

enum { BUKTI_MAX = 8 };

static const Field baru_fields[] = { { "evaluasi", "Evaluasi", NULL, FIELD_ID, .wajib = true } };
const Form form_keberatan_baru = FORM(baru_fields);

static const Field ajukan_fields[] = {
    { "evaluasi", "Evaluasi", NULL, FIELD_DIAM, .max = 20, .wajib = true },
    { "alasan",   "Alasan keberatan", "Rating atau catatan mana yang tidak Anda setujui, dan mengapa.", FIELD_BARIS, .min = 20, .max = 5000, .wajib = true },
    { "bukti",    "Bukti", "PDF, JPG, PNG, DOCX, atau XLSX, paling besar 10 MB.", FIELD_BERKAS },
    { "tautan",   "Tautan bukti", "Bila bukti ada di tempat lain, salin alamat https-nya.", FIELD_TAUTAN, .max = 500 },
};
const Form form_keberatan = FORM(ajukan_fields);

static const Field langkah_fields[] = {
    { "tanggapan", "Tanggapan Anda", "Dasar rating yang Anda berikan, dan jawaban atas alasan pegawai.", FIELD_BARIS, .max = 5000, .nanti = true },
    { "tanya",     "Pertanyaan", "Kepada pegawai atau penilai; keduanya membacanya.", FIELD_BARIS, .max = 2000, .nanti = true },
    { "jawaban",   "Jawaban atau keterangan tambahan", NULL, FIELD_BARIS, .max = 5000, .nanti = true },
    { "tarik",     "Alasan menarik", NULL, FIELD_BARIS, .max = 1000, .nanti = true },
    { "bukti",     "Bukti", "PDF, JPG, PNG, DOCX, atau XLSX, paling besar 10 MB.", FIELD_BERKAS },
    { "tautan",    "Tautan bukti", NULL, FIELD_TAUTAN, .max = 500 },
    { "versi",     "Versi", NULL, FIELD_INT },
};
const Form form_keberatan_langkah = FORM(langkah_fields);

static const char *const putusan_kode[] = { "", "pertahankan", "ubah", NULL };
static const char *const putusan_label[] = { "-", "Mempertahankan hasil", "Mengubah hasil" };
static const Field putus_fields[] = {
    { "putusan",      "Putusan", NULL, FIELD_RADIO, .kode = putusan_kode, .label_kode = putusan_label, .wajib = true },
    { "hasil",        "Rating hasil kerja", "Diisi bila hasil diubah.", FIELD_RADIO, .kode = ekspektasi_kode, .label_kode = ekspektasi_label },
    { "perilaku",     "Rating perilaku kerja", "Diisi bila hasil diubah.", FIELD_RADIO, .kode = ekspektasi_kode, .label_kode = ekspektasi_label },
    { "pertimbangan", "Pertimbangan", "Apa yang dinilai dari alasan, bukti, dan tanggapan.", FIELD_BARIS, .min = 10, .max = 5000, .wajib = true },
    { "versi",        "Versi", NULL, FIELD_INT },
};
const Form form_keberatan_putus = FORM(putus_fields);

Cip cip_keberatan(StatusKeberatan s)
{
    static const struct { const char *kata, *ikon, *kelas; } rupa[STATUS_KEBERATAN_MAX] = {
        [STATUS_KEBERATAN_DIAJUKAN] = { "Menunggu tanggapan penilai", "kirim", "diajukan" },
        [STATUS_KEBERATAN_DITANGGAPI] = { "Menunggu putusan", "jam", "dikembalikan" },
        [STATUS_KEBERATAN_TIDAK_DIPUTUS] = { "Belum diputus", "awas", "terlambat" },
        [STATUS_KEBERATAN_DIPERTAHANKAN] = { "Hasil dipertahankan", "cek", "ditetapkan" },
        [STATUS_KEBERATAN_DIUBAH] = { "Hasil diubah", "pena", "ditetapkan" },
        [STATUS_KEBERATAN_DITARIK] = { "Ditarik", "minus", "kecuali" },
    };
    return (Cip){ str_z(rupa[s].kata), str_z(rupa[s].ikon), str_z(rupa[s].kelas) };
}

/* Files are kept before the transaction that names them; what is refused is swept later. */
static bool bukti_dari_form(Req *req, KeberatanBukti *b, ptrdiff_t *n, Err *err)
{
    BerkasList berkas = isian_berkas(&req->isian, "bukti");
    Str tautan = isian_str(&req->isian, "tautan");
    *n = 0;
    for (ptrdiff_t i = 0; i < berkas.n && *n < BUKTI_MAX; i++) {
        JenisBerkas jenis;
        KeberatanBukti *x = &b[(*n)++];
        *x = (KeberatanBukti){ .nama = berkas.v[i].nama, .ukuran = berkas.v[i].isi.len };
        if (!berkas_periksa(berkas.v[i].nama, berkas.v[i].isi, &jenis, err)
            || !berkas_simpan(req->c.a, req->app->atur.data, berkas.v[i].isi, &x->berkas, err)) {
            snprintf(err->ruas, sizeof err->ruas, "bukti");
            return false;
        }
        x->jenis = str_z(jenis_berkas_kode[jenis]);
    }
    if (tautan.len) b[(*n)++] = (KeberatanBukti){ .nama = tautan, .tautan = tautan };
    return true;
}

/* ---- filing ---- */

static void tampil_baru(Req *req, int64_t evaluasi, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    KeberatanBaruView v = { 0 };
    JendelaKeberatan j;
    bool ok = db_evaluasi_ambil(c->db, c->a, evaluasi, &v.e, &err);
    if (ok && v.e.pegawai != c->pelaku.pegawai) ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (ok && v.e.status != STATUS_EVALUASI_DIBUKA)
        ok = err_set(&err, E_KEBERATAN_BELUM, NULL, profil_ketentuan(c->aturan->profil, KETENTUAN_KEBERATAN), V(v.e.periode));
    if (!ok || !keberatan_jendela(c, c->db, &v.e, &j, &err)) { reply_err(req, &err); return; }
    v.h = halaman(req, str_fmt(c->a, "Keberatan atas evaluasi " STR_F, STR_A(periode_kata(c->a, v.e.periode))));
    v.penilai = isi_orang(c, v.e.penilai, c->hari_ini).nama;
    v.pemutus = isi_orang(c, keberatan_pemutus(v.e.penilai, v.e.atasan), c->hari_ini).nama;
    Tenggat t = j.tenggat;
    t.batas = j.sampai;
    v.tenggat = tenggat_view(req, &t, pekan_pegawai(c, v.e.pegawai, j.rilis),
                             str_fmt(c->a, "/mengapa/tenggat?jenis=keberatan&tanggal=" STR_F, STR_A(tanggal_iso(c->a, j.rilis))));
    v.form = form ? *form : isian_baru(c->a, &form_keberatan);
    reply_html_status(req, status, tmpl_keberatan_baru, &v);
}

void page_keberatan_baru(Req *req) { tampil_baru(req, isian_int(&req->isian, "evaluasi"), NULL, 200); }

void page_keberatan_ajukan(Req *req)
{
    Err err = { 0 };
    KeberatanBukti bukti[BUKTI_MAX + 1];
    ptrdiff_t n;
    int64_t id, evaluasi = 0;
    str_int(isian_str(&req->isian, "evaluasi"), &evaluasi);
    if (!req->isian.salah.n && bukti_dari_form(req, bukti, &n, &err)
        && keberatan_ajukan(&req->c, evaluasi, isian_str(&req->isian, "alasan"), bukti, n, &id, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/keberatan/%lld", (long long)id), S("Keberatan diajukan. Penilai dimintai tanggapan, lalu atasannya memutus. Anda dapat menariknya sampai diputus."));
        return;
    }
    if (err.kode == E_TIDAK_ADA || err.kode == E_KEBERATAN_ADA || err.kode == E_KEBERATAN_FINAL) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_baru(req, evaluasi, &req->isian, err.kode ? err_status(err.kode) : 422);
}

/* ---- one proceeding ---- */

static bool req_keberatan(Req *req, Keberatan *k)
{
    Err err = { 0 };
    bool ok = db_keberatan_ambil(req->c.db, req->c.a, req_id(req, 0), k, &err);
    if (ok && !keberatan_boleh(&req->c, k, AKSI_LIHAT, NULL)) ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok) { reply_err(req, &err); return false; }
    baca_catat(&req->c, OBJEK_KEBERATAN, k->id, k->pegawai);
    return true;
}

static bool isi_langkah(Req *req, KeberatanView *v, Err *err)
{
    KeberatanLangkahList l = { 0 };
    KeberatanBuktiList b = { 0 };
    if (!db_keberatan_langkah(req->c.db, req->c.a, v->k.id, &l, err) || !db_keberatan_bukti(req->c.db, req->c.a, v->k.id, &b, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        KeberatanLangkahBaris *x = list_add(req->c.a, &v->langkah);
        *x = (KeberatanLangkahBaris){ .l = l.v[i] };
        for (ptrdiff_t j = 0; j < b.n; j++)
            if (b.v[j].langkah == l.v[i].id)
                *list_add(req->c.a, &x->bukti) = (KeberatanBuktiBaris){ b.v[j], b.v[j].tautan.len ? b.v[j].tautan : str_fmt(req->c.a, "/bukti-keberatan/%lld", (long long)b.v[j].id) };
    }
    return true;
}

static void isi_giliran(Req *req, KeberatanView *v)
{
    GiliranKeberatan g = keberatan_giliran(&v->k, req->c.hari_ini);
    if (!g.peran) return;
    Str siapa = g.peran == PERAN_PENILAI ? v->penilai : v->pemutus;
    bool saya = keberatan_pihak(&v->k, req->c.pelaku.pegawai) & (1u << g.peran);
    v->giliran = str_fmt(req->c.a, STR_F " %s", STR_A(saya ? S("Anda") : siapa), g.apa);
    Tenggat t = { .batas = g.batas };
    Str hari = tanggal_iso(req->c.a, saat_tanggal(v->k.diajukan_pada, v->zona_menit));
    v->tenggat = tenggat_view(req, &t, pekan_pegawai(&req->c, v->k.pegawai, g.batas),
                              str_fmt(req->c.a, "/mengapa/tenggat?jenis=%s&tanggal=" STR_F, jenis_tenggat_kode[g.peran == PERAN_PENILAI ? JENIS_TENGGAT_TANGGAPAN_KEBERATAN : JENIS_TENGGAT_PUTUSAN_KEBERATAN], STR_A(hari)));
}

static bool isi_view(Req *req, KeberatanView *v, Err *err)
{
    const Ctx *c = &req->c;
    DokumenBaris d;
    LembarOrang o = isi_orang(c, v->k.pegawai, hari_peran_periode(c, v->k.periode));
    Err x = { 0 };
    if (!db_evaluasi_ambil(c->db, c->a, v->k.evaluasi, &v->e, err)) return false;
    v->h = halaman(req, str_fmt(c->a, "Keberatan atas evaluasi " STR_F, STR_A(periode_kata(c->a, v->k.periode))));
    v->zona_menit = c->aturan->profil->zona_menit;
    v->milik = v->k.pegawai == c->pelaku.pegawai;
    v->pemilik = o.nama;
    v->jabatan = o.jabatan;
    v->penilai = isi_orang(c, v->k.penilai, c->hari_ini).nama;
    v->pemutus = isi_orang(c, v->k.pemutus, c->hari_ini).nama;
    v->cip = cip_keberatan(v->k.status);
    if (!isi_langkah(req, v, err)) return false;
    isi_giliran(req, v);
    v->tanggapi = v->k.penilai != v->k.pemutus && keberatan_boleh(c, &v->k, AKSI_TANGGAPI, NULL);
    v->tanya = keberatan_boleh(c, &v->k, AKSI_MINTA, NULL) != NULL;
    v->jawab = !v->tanya && !v->tanggapi && keberatan_boleh(c, &v->k, AKSI_KOMENTARI, NULL);
    v->tarik = keberatan_boleh(c, &v->k, AKSI_TARIK, NULL) != NULL;
    v->putus = keberatan_boleh(c, &v->k, AKSI_PERTAHANKAN, NULL) != NULL;
    v->dengar = keberatan_didengar(c->aturan->profil, &v->k, c->hari_ini, &x);
    v->dengar_batas = v->k.tanggapan_batas;
    v->dokumen = db_dokumen_objek(c->db, c->a, S("keberatan"), v->k.id, &d, NULL);
    v->hasil = boleh(c, OBJEK_EVALUASI, AKSI_LIHAT, status_evaluasi_kode[v->e.status], v->e.pegawai, hari_peran_periode(c, v->e.periode), NULL) != NULL;
    v->kuadran = kuadran_view(c->a, c->aturan->profil, v->e.hasil, v->e.perilaku);
    v->mengapa = (MengapaPanel){ .w = { .a = c->a }, .profil = c->aturan->profil, .tanya = S("Mengapa begini jalannya?"),
                                 .alamat = str_fmt(c->a, "/keberatan/%lld/mengapa", (long long)v->k.id) };
    keberatan_mengapa(c->aturan->profil, &v->k, v->penilai, v->pemutus, c->hari_ini, &v->mengapa.w);
    return true;
}

static void tampil(Req *req, KeberatanView *v, int status)
{
    Err err = { 0 };
    if (!v->form.form) v->form = isian_baru(req->c.a, &form_keberatan_langkah);
    if (!v->form_putus.form) v->form_putus = isian_baru(req->c.a, &form_keberatan_putus);
    if (!isi_view(req, v, &err)) { reply_err(req, &err); return; }
    reply_html_status(req, status, tmpl_keberatan, v);
}

void page_keberatan(Req *req)
{
    KeberatanView v = { 0 };
    if (!req_keberatan(req, &v.k)) return;
    tampil(req, &v, 200);
}

static void melangkah(Req *req, Aksi aksi, const char *ruas, const char *kabar)
{
    Err err = { 0 };
    KeberatanView v = { 0 };
    KeberatanBukti bukti[BUKTI_MAX + 1];
    ptrdiff_t n = 0;
    if (!req_keberatan(req, &v.k)) return;
    if (!req->isian.salah.n && bukti_dari_form(req, bukti, &n, &err)
        && keberatan_langkah(&req->c, v.k.id, (int)isian_int(&req->isian, "versi"), aksi, isian_str(&req->isian, ruas), bukti, n, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/keberatan/%lld", (long long)v.k.id), str_z(kabar));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG || err.kode == E_STATUS) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    v.form = req->isian;
    tampil(req, &v, err.kode ? err_status(err.kode) : 422);
}

void page_keberatan_tanggapi(Req *req) { melangkah(req, AKSI_TANGGAPI, "tanggapan", "Tanggapan Anda tercatat. Atasan memutus sesudah membacanya."); }
void page_keberatan_tanya(Req *req) { melangkah(req, AKSI_MINTA, "tanya", "Pertanyaan tercatat. Pegawai dan penilai dapat menjawabnya di halaman ini."); }
void page_keberatan_jawab(Req *req) { melangkah(req, AKSI_KOMENTARI, "jawaban", "Jawaban Anda tercatat."); }
void page_keberatan_tarik(Req *req) { melangkah(req, AKSI_TARIK, "tarik", "Keberatan ditarik. Hasil semula berlaku."); }

void page_keberatan_putus(Req *req)
{
    static const Aksi aksi[] = { AKSI_TIADA, AKSI_PERTAHANKAN, AKSI_UBAH };
    Err err = { 0 };
    KeberatanView v = { 0 };
    const Isian *f = &req->isian;
    if (!req_keberatan(req, &v.k)) return;
    PutusanKeberatan d = { aksi[isian_kode(f, "putusan")], (Ekspektasi)isian_kode(f, "hasil"), (Ekspektasi)isian_kode(f, "perilaku"), isian_str(f, "pertimbangan") };
    if (!f->salah.n && keberatan_putus(&req->c, v.k.id, (int)isian_int(f, "versi"), &d, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/keberatan/%lld", (long long)v.k.id),
                       d.aksi == AKSI_UBAH ? S("Putusan tercatat dan final. Evaluasi diganti dengan dokumen baru.") : S("Putusan tercatat dan final. Hasil semula berlaku."));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG || err.kode == E_STATUS || err.kode == E_TIDAK_ADA) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    v.form_putus = req->isian;
    tampil(req, &v, err.kode ? err_status(err.kode) : 422);
}

void page_keberatan_mengapa(Req *req)
{
    Err err = { 0 };
    KeberatanView v = { 0 };
    if (!req_keberatan(req, &v.k)) return;
    if (!isi_view(req, &v, &err)) { reply_err(req, &err); return; }
    reply_mengapa(req, v.mengapa.tanya, str_fmt(req->c.a, STR_F " · evaluasi " STR_F, STR_A(v.pemilik), STR_A(periode_kata(req->c.a, v.k.periode))),
                  str_fmt(req->c.a, "/keberatan/%lld", (long long)v.k.id), S("Keberatan"), v.mengapa.w);
}

/* A file goes to the parties and to who watches, always as an attachment. */
void page_keberatan_bukti(Req *req)
{
    Err err = { 0 };
    KeberatanBukti b;
    Keberatan k;
    int64_t id;
    Str isi;
    bool ok = db_keberatan_bukti_ambil(req->c.db, req->c.a, req_id(req, 0), &b, &id, &err) && db_keberatan_ambil(req->c.db, req->c.a, id, &k, &err);
    if (ok && (b.tautan.len || !keberatan_boleh(&req->c, &k, AKSI_LIHAT, NULL))) ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok || !berkas_baca(req->c.a, req->app->atur.data, b.berkas, &isi, &err)) { reply_err(req, &err); return; }
    reply_berkas(req, jenis_berkas_media[jenis_berkas_dari(b.jenis)], b.nama, isi);
}
