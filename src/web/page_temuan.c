/* The lists behind the findings of the structure: without appraiser, cycles, spans, exceptions (SPEC 5). */
#include "base/berkas.h"
#include "inti/kontrak.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/daftar_kirim.h"
#include "web/page_ubah.h"

KODE_ISI(TEMUAN, temuan, TEMUAN_LIST)

const char *const temuan_arti[TEMUAN_MAX] = {
    "",
    "Struktur tidak memberi pejabat penilai. Lengkapi jabatan di atasnya, tunjuk Plt/Plh, atau tetapkan penilai.",
    "Rantai penilai melingkar: masing-masing menilai yang lain. Perbaiki jabatan atasan atau penilai yang ditetapkan.",
    "Melebihi batas banyaknya pegawai seorang penilai. Pertimbangkan pendelegasian dengan nomor surat.",
    "Ditemukan dengan melewati pejabat yang tidak berwenang, di antara beberapa jabatan yang sama, atau hanya ada JPT di atasnya.",
    "Dalam enam bulan ini berakhir. Perpanjang, atau isi hari terakhir penugasannya.",
    "Tidak lagi direncanakan dan dinilai sejak perjanjiannya berakhir. Perbarui perjanjiannya, atau akhiri penugasannya.",
};

static const Field temuan_fields[] = {
    { "jenis", "Temuan", NULL, FIELD_KODE, .kode = temuan_kode, .label_kode = temuan_label, .wajib = true },
    { "dari",  "Dari",   NULL, FIELD_INT, .max = 10000000 },
};
const Form form_temuan = FORM(temuan_fields);

enum { SEHALAMAN = 50 };

IdList temuan_orang(const Aturan *at, Arena *a, JenisTemuan jenis)
{
    PeriksaPenilai k = penilai_periksa(at->profil, &at->penilaian, a);
    IdList lebar = { 0 };
    for (ptrdiff_t i = 0; jenis == TEMUAN_RENTANG && i < k.rentang.n; i++) *list_add(a, &lebar) = k.rentang.v[i].penilai;
    switch (jenis) {
    case TEMUAN_TANPA_PENILAI: return k.tanpa_penilai;
    case TEMUAN_LINGKARAN:     return k.lingkaran;
    case TEMUAN_DICATAT:       return k.dicatat;
    case TEMUAN_KONTRAK:       return kontrak_daftar(at->struktur, KEADAAN_KONTRAK_SEGERA, at->hari, a);
    case TEMUAN_BERAKHIR:      return kontrak_daftar(at->struktur, KEADAAN_KONTRAK_BERAKHIR, at->hari, a);
    default:                   return lebar;
    }
}

/* The last step of the proof says why it is so. */
static TemuanBaris baris(Req *req, JenisTemuan jenis, int64_t id)
{
    const Ctx *c = &req->c;
    const Struktur *s = c->aturan->struktur;
    LembarOrang o = isi_orang(c, id, c->hari_ini);
    HasilPenilai h = { 0 };
    penilai_cari(c->aturan->profil, s, id, c->hari_ini, c->a, &h, NULL);
    TemuanBaris b = { .p = struktur_pegawai(s, id), .jabatan = o.jabatan, .unit = o.unit, .pd = o.instansi };
    if (h.penilai.pegawai) b.penilai = h.penilai.pegawai->nama;
    if (jenis == TEMUAN_RENTANG) b.bawahan = (int)penilai_bawahan(&c->aturan->penilaian, id).n;
    else if (jenis == TEMUAN_KONTRAK || jenis == TEMUAN_BERAKHIR)
        b.sebab = str_fmt(c->a, "Perjanjian kerja " STR_F " sampai " STR_F, STR_A(b.p->kontrak_nomor), STR_A(tanggal_kata(c->a, b.p->kontrak_sampai)));
    else if (h.jejak.n) b.sebab = h.jejak.v[h.jejak.n - 1];
    return b;
}

static bool boleh_lihat(Req *req)
{
    Err err = { 0 };
    if (req->isian.salah.n) { reply_err(req, &req->isian.salah.v[0]); return false; }
    if (boleh(&req->c, OBJEK_PEMANTAUAN, AKSI_LIHAT, NULL, 0, req->c.hari_ini, &err)) return true;
    reply_err(req, &err);
    return false;
}

void page_temuan(Req *req)
{
    if (!boleh_lihat(req)) return;
    JenisTemuan jenis = (JenisTemuan)isian_kode(&req->isian, "jenis");
    TemuanHalamanView v = { .h = halaman(req, str_z(temuan_label[jenis])), .jenis = jenis, .arti = str_z(temuan_arti[jenis]), .dari = (int)isian_int(&req->isian, "dari") };
    IdList l = temuan_orang(req->c.aturan, req->c.a, jenis);
    v.n = (int)l.n;
    for (ptrdiff_t i = v.dari; i >= 0 && i < l.n && i < v.dari + SEHALAMAN; i++) *list_add(req->c.a, &v.orang) = baris(req, jenis, l.v[i]);
    int sampai = v.dari + (int)v.orang.n;
    v.unduh = str_fmt(req->c.a, "/pegawai/temuan/xlsx?jenis=%s", temuan_kode[jenis]);
    if (v.n) v.paging.ket = str_fmt(req->c.a, "%d–%d dari %d", v.dari + 1, sampai, v.n);
    if (v.dari) v.paging.awal = str_fmt(req->c.a, "/pegawai/temuan?jenis=%s", temuan_kode[jenis]);
    if (sampai < v.n) v.paging.berikut = str_fmt(req->c.a, "/pegawai/temuan?jenis=%s&dari=%d", temuan_kode[jenis], sampai);
    reply_html(req, tmpl_temuan, &v);
}

/* ---- the same as a spreadsheet ---- */

typedef struct { Str nip, nama, jabatan, unit, pd, penilai, sebab; int bawahan; } TemuanLembar;

static const Kolom k_lembar[] = {
    KOLOM(TemuanLembar, nip, STR, "NIP"), KOLOM(TemuanLembar, nama, STR, "Nama"), KOLOM(TemuanLembar, jabatan, STR, "Jabatan"),
    KOLOM(TemuanLembar, unit, STR, "Unit"), KOLOM(TemuanLembar, pd, STR, "Perangkat daerah"), KOLOM(TemuanLembar, penilai, STR, "Pejabat penilai"),
    KOLOM(TemuanLembar, bawahan, INT, "Pegawai yang dinilai"), KOLOM(TemuanLembar, sebab, STR, "Sebab"), KOLOM_AKHIR };

void page_temuan_xlsx(Req *req)
{
    LIST_OF(TemuanLembar) l = { 0 };
    if (!boleh_lihat(req)) return;
    JenisTemuan jenis = (JenisTemuan)isian_kode(&req->isian, "jenis");
    IdList id = temuan_orang(req->c.aturan, req->c.a, jenis);
    for (ptrdiff_t i = 0; i < id.n; i++) {
        TemuanBaris b = baris(req, jenis, id.v[i]);
        *list_add(req->c.a, &l) = (TemuanLembar){ b.p->nip, b.p->nama, b.jabatan, b.unit, b.pd, b.penilai, b.sebab, b.bawahan };
    }
    XlsxDaftar d = { str_z(temuan_label[jenis]), k_lembar, l.v, l.n, sizeof *l.v, req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &d, str_z(temuan_kode[jenis]));
}
