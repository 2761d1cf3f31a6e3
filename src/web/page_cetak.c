#include "web/page_cetak.h"

#include "tmpl.h"
#include "web/app.h"
#include "web/unit_pilih.h"

static const Field cetak_fields[] = {
    { "isi",     "Dokumen",  NULL, FIELD_RADIO, .wajib = true, .kode = isi_bundel_kode, .label_kode = isi_bundel_label },
    { "periode", "Periode",  "Bulan seperti 2025-03, atau tahun seperti 2025.", FIELD_PERIODE, .wajib = true },
    { "unit",    "Unit",     "Unit itu dan semua di bawahnya.", FIELD_ID },
    { "bentuk",  "Bentuk",   NULL, FIELD_RADIO, .wajib = true, .kode = bentuk_bundel_kode, .label_kode = bentuk_bundel_label },
    { "sampul",  "Daftar pengantar di depan tiap perangkat daerah", "Bagi berkas evaluasi: siapa yang ada berkasnya, predikatnya, dan siapa yang tidak.", FIELD_CENTANG },
    { "kertas",  "Kertas",   NULL, FIELD_RADIO, .wajib = true, .kode = kertas_bundel_kode, .label_kode = kertas_bundel_label },
};
const Form form_cetak = FORM(cetak_fields);

static const Cip cip_status[STATUS_BUNDEL_MAX] = {
    [STATUS_BUNDEL_MENUNGGU] = { { "Menunggu giliran", 16 }, { "jam", 3 }, { "diajukan", 8 } },
    [STATUS_BUNDEL_BERJALAN] = { { "Sedang dibuat", 13 }, { "kirim", 5 }, { "diajukan", 8 } },
    [STATUS_BUNDEL_JEDA]     = { { "Dijeda", 6 }, { "minus", 5 }, { "draf", 4 } },
    [STATUS_BUNDEL_SELESAI]  = { { "Selesai", 7 }, { "cek", 3 }, { "ditetapkan", 10 } },
    [STATUS_BUNDEL_GAGAL]    = { { "Tidak selesai", 13 }, { "awas", 4 }, { "terlambat", 9 } },
};

/* Who sees the whole region chooses among all; an administrator or head among his own. */
static void pilihan_unit(Req *req, Isian *f)
{
    static const PeranSet semua = PERAN(BKPSDM) | PERAN(AUDITOR) | PERAN(SEKDA) | PERAN(KEPALA_DAERAH);
    const Struktur *s = req->c.aturan->struktur;
    const IsiStruktur *isi = struktur_isi(s);
    const Unit *u = req->c.pelaku.pegawai ? struktur_unit_pegawai(s, req->c.pelaku.pegawai, req->c.hari_ini) : NULL;
    const Unit *pd_saya = u && req->peran_umum & PERAN(KEPALA_PD) ? struktur_pd(s, u) : NULL;
    form_pilihan(f, "unit", 0, req->peran_umum & semua ? S("Seluruh daerah") : S("Semua yang saya awasi"));
    for (ptrdiff_t i = 0; i < isi->unit.n; i++) {
        const Unit *x = &isi->unit.v[i];
        if (struktur_pd(s, x) == x && (req->peran_umum & semua || x == pd_saya || unit_tampak(req, x))) form_pilihan(f, "unit", x->id, x->nama);
    }
}

static Str keterangan(Arena *a, const Bundel *b)
{
    Buf t = buf_new(a, 256);
    if (b->status == STATUS_BUNDEL_SELESAI) buf_fmt(&t, "%d dokumen, ", b->jumlah);
    else buf_fmt(&t, "%d dari %d dokumen", b->siap, b->jumlah);
    if (b->status != STATUS_BUNDEL_SELESAI) return buf_str(&t);
    html_real(&t, (double)(b->ukuran / 100000) / 10);
    buf_z(&t, " MB");
    return buf_str(&t);
}

static void tampil(Req *req, CetakView *v, int status)
{
    Err err = { 0 };
    BundelList l = { 0 };
    const Profil *p = req->c.aturan->profil;
    if (!bundel_daftar(&req->c, &l, &err)) { reply_err(req, &err); return; }
    v->h = halaman(req, S("Cetak massal"));
    v->zona_menit = p->zona_menit;
    v->hari = BUNDEL_HARI;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Bundel *b = &l.v[i];
        bool jalan = b->status == STATUS_BUNDEL_MENUNGGU || b->status == STATUS_BUNDEL_BERJALAN;
        v->bergerak |= jalan;
        *list_add(req->c.a, &v->baris) = (CetakBaris){ .b = *b, .cip = cip_status[b->status], .ket = keterangan(req->c.a, b),
            .persen = b->jumlah ? 100 * b->siap / b->jumlah : 0, .sampai = { b->selesai_pada.ms + BUNDEL_HARI * 86400000LL },
            .jeda = jalan, .lanjut = b->status == STATUS_BUNDEL_JEDA || b->status == STATUS_BUNDEL_GAGAL };
    }
    if (!v->form.form) {
        v->form = isian_baru(req->c.a, &form_cetak);
        isian_set(&v->form, "isi", V(isi_bundel_kode[ISI_BUNDEL_EVALUASI]));
        isian_set(&v->form, "periode", V(bulan_plus(tanggal_bulan(req->c.hari_ini), -1)));
        isian_set(&v->form, "bentuk", V(bentuk_bundel_kode[BENTUK_BUNDEL_ZIP]));
        isian_set(&v->form, "kertas", V(kertas_bundel_kode[KERTAS_BUNDEL_A4]));
    }
    pilihan_unit(req, &v->form);
    reply_html_status(req, status, tmpl_cetak, v);
}

void page_cetak(Req *req)
{
    CetakView v = { 0 };
    tampil(req, &v, 200);
}

void page_cetak_minta(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    CetakView v = { .form = req->isian };
    Bundel b = { .isi = (IsiBundel)isian_kode(f, "isi"), .periode = isian_periode(f, "periode"), .unit = isian_int(f, "unit"),
                 .bentuk = (BentukBundel)isian_kode(f, "bentuk"), .kertas = (KertasBundel)isian_kode(f, "kertas") };
    if (!f->salah.n && bundel_minta(&req->c, bundel_folder(req->c.a, req->app->atur.data), isian_int(f, "sampul") != 0, &b, &err)) {
        reply_redirect(req, S("/cetak"), str_fmt(req->c.a, "%d dokumen akan dicetak. Anda boleh meninggalkan halaman ini; hasilnya menunggu di sini.", b.jumlah));
        return;
    }
    if (err.kode && err.kode != E_BUNDEL_KOSONG && err.kode != E_BUNDEL_ANTRE && err.kode != E_TIDAK_ADA) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&v.form, &err);
    tampil(req, &v, err.kode ? err_status(err.kode) : 422);
}

static void atur(Req *req, Aksi aksi, const char *kabar)
{
    Err err = { 0 };
    if (!bundel_atur(&req->c, req_id(req, 0), aksi, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, S("/cetak"), str_z(kabar));
}

void page_cetak_jeda(Req *req) { atur(req, AKSI_JEDA, "Dijeda. Yang sudah dibuat disimpan; lanjutkan kapan saja."); }
void page_cetak_lanjutkan(Req *req) { atur(req, AKSI_LANJUTKAN, "Dilanjutkan dari yang sudah dibuat."); }
void page_cetak_hapus(Req *req) { atur(req, AKSI_HAPUS, "Dihapus dari daftar."); }

void page_cetak_unduh(Req *req)
{
    static const char *const jenis[BENTUK_BUNDEL_MAX] = { [BENTUK_BUNDEL_ZIP] = "application/zip", [BENTUK_BUNDEL_PDF] = "application/pdf" };
    Err err = { 0 };
    Bundel b;
    if (!bundel_ambil(&req->c, req_id(req, 0), &b, &err)) { reply_err(req, &err); return; }
    if (b.status != STATUS_BUNDEL_SELESAI) { reply_redirect(req, S("/cetak"), S("Berkas itu belum selesai dibuat.")); return; }
    reply_jalur(req, jenis[b.bentuk], bundel_berkas(req->c.a, &b), bundel_hasil(req->c.a, bundel_folder(req->c.a, req->app->atur.data), b.id, b.bentuk));
}
