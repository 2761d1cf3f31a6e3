/* The register: list with filters and counts, the same as a spreadsheet, one's own, entries by hand. */
#include "base/berkas.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/daftar_kirim.h"
#include "web/page_pelanggaran.h"

enum { SEHALAMAN = 50 };

static const Field saring_fields[] = {
    { "periode", "Periode", "Bulan (2025-03) atau tahun (2025).", FIELD_PERIODE },
    { "jenis",   "Jenis",   NULL, FIELD_KODE, .kode = jenis_pelanggaran_kode, .label_kode = jenis_pelanggaran_label, .atribut = "Semua" },
    { "status",  "Keadaan", NULL, FIELD_KODE, .kode = status_pelanggaran_kode, .label_kode = status_pelanggaran_label, .atribut = "Semua" },
    { "pd",      "Perangkat daerah", NULL, FIELD_ID },
    { "dari",    "Dari",    NULL, FIELD_INT, .max = 10000000 },
};
const Form form_pelanggaran_saring = FORM(saring_fields);

static const Field baru_fields[] = {
    { "nip",     "NIP pegawai", NULL, FIELD_TEKS, .min = 18, .max = 18, .wajib = true },
    { "jenis",   "Jenis",   NULL, FIELD_KODE, .kode = jenis_pelanggaran_kode, .label_kode = jenis_pelanggaran_label, .wajib = true },
    { "periode", "Periode", "Bulan (2025-03) atau tahun (2025).", FIELD_PERIODE, .wajib = true },
    { "fakta",   "Kejadian", "Apa yang terjadi, kapan, dan buktinya. Pegawai membacanya.", FIELD_BARIS, .min = 10, .max = 2000, .wajib = true },
    { "dasar",   "Dasar",   "Peraturan dan pasal yang dilanggar.", FIELD_TEKS, .min = 5, .max = 300, .wajib = true },
};
const Form form_pelanggaran_baru = FORM(baru_fields);

static Cip cip(StatusPelanggaran s)
{
    static const char *const ikon[STATUS_PELANGGARAN_MAX] = { "", "awas", "kirim", "minus", "cek" };
    static const char *const kelas[STATUS_PELANGGARAN_MAX] = { "", "dikembalikan", "diajukan", "kecuali", "ditetapkan" };
    return (Cip){ str_z(status_pelanggaran_label[s]), str_z(ikon[s]), str_z(kelas[s]) };
}

PelanggaranBaris pelanggaran_baris(Req *req, const Pelanggaran *x)
{
    const Ctx *c = &req->c;
    Tanggal akhir = periode_akhir(x->periode);
    LembarOrang o = isi_orang(c, x->pegawai, akhir.n > c->hari_ini.n ? c->hari_ini : akhir);
    return (PelanggaranBaris){ *x, o.nip, o.nama, o.jabatan, o.instansi, pelanggaran_kalimat(c->a, x), cip(x->status) };
}

/* ---- the list ---- */

static Periode periode_diminta(Req *req)
{
    Periode p = isian_periode(&req->isian, "periode");
    return p.n ? p : periode_tahun(tanggal_tahun(req->c.hari_ini));
}

static const Unit *pd_orang(Req *req, const Pelanggaran *x)
{
    const Struktur *s = req->c.aturan->struktur;
    const Unit *u = struktur_unit_pegawai(s, x->pegawai, req->c.hari_ini);
    if (!u) u = struktur_unit_pegawai(s, x->pegawai, periode_akhir(x->periode));
    return u ? struktur_pd(s, u) : NULL;
}

/* What the actor supervises in the period, of the PD that is asked for. */
static bool muat(Req *req, PelanggaranList *l, Err *err)
{
    PelanggaranList semua = { 0 };
    int64_t pd = isian_int(&req->isian, "pd");
    PeranSet umum = peran_umum(req->c.aturan, &req->c.pelaku, req->c.hari_ini);
    if (!hak_cari(req->c.aturan->profil, OBJEK_PELANGGARAN, AKSI_LIHAT, NULL, umum & ~(PERAN(PEMILIK)), err)
        || !db_pelanggaran_periode(req->c.db, req->c.a, periode_diminta(req), &semua, err)) return false;
    semua = pelanggaran_terawasi(&req->c, &semua);
    for (ptrdiff_t i = 0; i < semua.n; i++) {
        const Unit *u = pd ? pd_orang(req, &semua.v[i]) : NULL;
        if (!pd || (u && u->id == pd)) *list_add(req->c.a, l) = semua.v[i];
    }
    return true;
}

static bool cocok(Req *req, const Pelanggaran *x)
{
    int jenis = isian_kode(&req->isian, "jenis"), status = isian_kode(&req->isian, "status");
    return (!jenis || (int)x->jenis == jenis) && (!status || (int)x->status == status);
}

static Str kueri(Req *req, int jenis, int status)
{
    Buf b = buf_new(req->c.a, 512);
    int64_t pd = isian_int(&req->isian, "pd");
    buf_fmt(&b, "periode=" STR_F, STR_A(periode_iso(req->c.a, periode_diminta(req))));
    if (jenis) buf_fmt(&b, "&jenis=%s", jenis_pelanggaran_kode[jenis]);
    if (status) buf_fmt(&b, "&status=%s", status_pelanggaran_kode[status]);
    if (pd) buf_fmt(&b, "&pd=%lld", (long long)pd);
    return buf_str(&b);
}

static void isi_hitung(Req *req, PelanggaranDaftarView *v, const PelanggaranList *l)
{
    for (int j = 1; j < JENIS_PELANGGARAN_MAX; j++) {
        PelanggaranHitung h = { .jenis = (JenisPelanggaran)j };
        int n = 0;
        for (ptrdiff_t i = 0; i < l->n; i++)
            if ((int)l->v[i].jenis == j) h.n[l->v[i].status]++, n++;
        for (int s = 1; s < STATUS_PELANGGARAN_MAX; s++) h.tautan[s] = str_fmt(req->c.a, "/pelanggaran?" STR_F, STR_A(kueri(req, j, s)));
        if (n) *list_add(req->c.a, &v->hitung) = h;
    }
}

static void pilihan_pd(Req *req, Isian *f)
{
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    form_pilihan(f, "pd", 0, S("Semua"));
    for (ptrdiff_t i = 0; i < isi->unit.n; i++)
        if (struktur_pd(s, &isi->unit.v[i]) == &isi->unit.v[i]) form_pilihan(f, "pd", isi->unit.v[i].id, isi->unit.v[i].nama);
}

static bool boleh_buat(Req *req)
{
    PeranSet umum = peran_umum(req->c.aturan, &req->c.pelaku, req->c.hari_ini);
    return hak_cari(req->c.aturan->profil, OBJEK_PELANGGARAN, AKSI_BUAT, NULL, umum, NULL) != NULL;
}

void page_pelanggaran(Req *req)
{
    Err err = { 0 };
    PelanggaranList l = { 0 };
    PelanggaranDaftarView v = { .saring = req->isian, .periode = periode_diminta(req), .dari = (int)isian_int(&req->isian, "dari"), .buat = boleh_buat(req),
                                .zona_menit = req->c.aturan->profil->zona_menit };
    int jenis = isian_kode(&req->isian, "jenis"), status = isian_kode(&req->isian, "status");
    if (!muat(req, &l, &err)) { reply_err(req, &err); return; }
    v.h = halaman(req, str_fmt(req->c.a, "Pelanggaran " STR_F, STR_A(periode_kata(req->c.a, v.periode))));
    if (!isian_ada(&v.saring, "periode")) isian_set(&v.saring, "periode", V(periode_iso(req->c.a, v.periode)));
    pilihan_pd(req, &v.saring);
    isi_hitung(req, &v, &l);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (!cocok(req, &l.v[i])) continue;
        int ke = v.n++;
        if (ke >= v.dari && ke < v.dari + SEHALAMAN) *list_add(req->c.a, &v.baris) = pelanggaran_baris(req, &l.v[i]);
    }
    int sampai = v.dari + (int)v.baris.n;
    Str q = kueri(req, jenis, status);
    v.unduh = str_fmt(req->c.a, "/pelanggaran/xlsx?" STR_F, STR_A(q));
    if (v.n) v.paging.ket = str_fmt(req->c.a, "%d–%d dari %d", v.dari + 1, sampai, v.n);
    if (v.dari) v.paging.awal = str_fmt(req->c.a, "/pelanggaran?" STR_F, STR_A(q));
    if (sampai < v.n) v.paging.berikut = str_fmt(req->c.a, "/pelanggaran?" STR_F "&dari=%d", STR_A(q), sampai);
    reply_html(req, tmpl_pelanggaran, &v);
}

typedef struct {
    Str nip, nama, jabatan, pd, periode, kejadian, pasal, nomor, putusan, tanggapan;
    JenisPelanggaran jenis;
    StatusPelanggaran status;
    Saat dicatat;
} LembarPelanggaran;

static const Kolom k_lembar[] = {
    KOLOM(LembarPelanggaran, nip, STR, "NIP"), KOLOM(LembarPelanggaran, nama, STR, "Nama"), KOLOM(LembarPelanggaran, jabatan, STR, "Jabatan"),
    KOLOM(LembarPelanggaran, pd, STR, "Perangkat daerah"), KOLOM_KODE(LembarPelanggaran, jenis, jenis_pelanggaran_label, "Jenis"),
    KOLOM(LembarPelanggaran, periode, STR, "Periode"), KOLOM(LembarPelanggaran, kejadian, STR, "Kejadian"), KOLOM(LembarPelanggaran, pasal, STR, "Pasal"),
    KOLOM_KODE(LembarPelanggaran, status, status_pelanggaran_label, "Keadaan"), KOLOM(LembarPelanggaran, dicatat, SAAT, "Dicatat"),
    KOLOM(LembarPelanggaran, nomor, STR, "Nomor surat"), KOLOM(LembarPelanggaran, putusan, STR, "Putusan"), KOLOM(LembarPelanggaran, tanggapan, STR, "Tanggapan"),
    KOLOM_AKHIR };

void page_pelanggaran_xlsx(Req *req)
{
    Err err = { 0 };
    PelanggaranList l = { 0 };
    LIST_OF(LembarPelanggaran) baris = { 0 };
    if (!muat(req, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (!cocok(req, &l.v[i])) continue;
        PelanggaranBaris b = pelanggaran_baris(req, &l.v[i]);
        *list_add(req->c.a, &baris) = (LembarPelanggaran){ b.nip, b.nama, b.jabatan, b.pd, periode_kata(req->c.a, b.x.periode), b.kalimat,
            pasal_kata(req->c.a, b.x.pasal), b.x.nomor, b.x.putusan, b.x.tanggapan, b.x.jenis, b.x.status, b.x.dicatat_pada };
    }
    XlsxDaftar d = { S("Pelanggaran"), k_lembar, baris.v, baris.n, sizeof *baris.v, req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &d, str_fmt(req->c.a, "pelanggaran-" STR_F, STR_A(periode_iso(req->c.a, periode_diminta(req)))));
}

void page_pelanggaran_saya(Req *req)
{
    Err err = { 0 };
    PelanggaranList l = { 0 };
    PelanggaranDaftarView v = { .h = halaman(req, S("Catatan pelanggaran saya")), .zona_menit = req->c.aturan->profil->zona_menit };
    if (!db_pelanggaran_pegawai(req->c.db, req->c.a, req->c.pelaku.pegawai, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) *list_add(req->c.a, &v.baris) = pelanggaran_baris(req, &l.v[i]);
    reply_html(req, tmpl_pelanggaran_saya, &v);
}

/* ---- by hand ---- */

static void tampil_baru(Req *req, const Isian *form, int status)
{
    PelanggaranBaruView v = { .h = halaman(req, S("Catat pelanggaran")) };
    v.form = form ? *form : isian_baru(req->c.a, &form_pelanggaran_baru);
    for (int j = 1; j < JENIS_PELANGGARAN_MAX; j++)
        if (pelanggaran_otomatis((JenisPelanggaran)j)) form_tanpa(&v.form, "jenis", j);
    reply_html_status(req, status, tmpl_pelanggaran_baru, &v);
}

void page_pelanggaran_baru(Req *req)
{
    if (boleh_buat(req)) { tampil_baru(req, NULL, 200); return; }
    Err err = { 0 };
    err_set(&err, E_TIDAK_ADA, NULL, NULL);
    reply_err(req, &err);
}

void page_pelanggaran_buat(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    const Pegawai *p = struktur_pegawai_nip(req->c.aturan->struktur, isian_str(f, "nip"));
    Pelanggaran x = { .pegawai = p ? p->id : 0, .jenis = (JenisPelanggaran)isian_kode(f, "jenis"), .periode = isian_periode(f, "periode"),
                      .fakta = isian_str(f, "fakta"), .dasar = isian_str(f, "dasar") };
    if (!f->salah.n && !p) err_set(&err, E_NIP_TIDAK_ADA, "nip", NULL, V(isian_str(f, "nip")));
    if (!f->salah.n && p && pelanggaran_buat(&req->c, &x, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/pelanggaran/%lld", (long long)x.id), S("Tercatat. Pegawai dapat menulis tanggapan; Anda yang memutuskan."));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG || err.kode == E_TIDAK_ADA) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_baru(req, &req->isian, err.kode ? err_status(err.kode) : 422);
}
