/* The basis of TPP (B33, M-Ma): the recap of a period, a line's explanation, and the table of percentages. */
#include "dokumen/xlsx.h"
#include "tindakan/baca.h"
#include "tindakan/naskah_unit.h"
#include "tindakan/pemantauan.h"
#include "tindakan/penggantian.h"
#include "tmpl.h"
#include "web/dokumen_kirim.h"
#include "web/page_hasil.h"
#include "web/page_penutupan.h"

enum { SEHALAMAN = 50 };

/* Where a line stands, as a filter. */
static const char *const keadaan_pilih_kode[] = { "", "dinilai", "dikecualikan", "belum", "koreksi", NULL };
static const char *const keadaan_pilih_label[] = { "", "Dinilai", "Dikecualikan", "Belum dinilai", "Ada koreksi", NULL };

static const Field tpp_fields[] = {
    { "periode",  "Periode",          NULL, FIELD_PERIODE },
    { "pd",       "Perangkat daerah", NULL, FIELD_ID, .atribut = "Semua" },
    { "predikat", "Predikat",         NULL, FIELD_KODE, .kode = predikat_kode, .label_kode = predikat_label, .atribut = "Semua" },
    { "keadaan",  "Keadaan",          NULL, FIELD_KODE, .kode = keadaan_pilih_kode, .label_kode = keadaan_pilih_label, .atribut = "Semua" },
    { "dari",     "Dari",             NULL, FIELD_INT, .max = 10000000 },
};
const Form form_tpp = FORM(tpp_fields);

static const Field orang_fields[] = { { "periode", "Periode", NULL, FIELD_PERIODE } };
const Form form_tpp_orang = FORM(orang_fields);

typedef struct { Periode periode; Penutupan tutup; TppRekapList l; KoreksiList koreksi; } Muatan;

static bool muat(Req *req, Muatan *m, Err *err)
{
    const Ctx *c = &req->c;
    Err e = { 0 };
    int tak;
    PeranSet umum = peran_umum(c->aturan, &c->pelaku, c->hari_ini);
    m->periode = isian_periode(&req->isian, "periode");
    if (!m->periode.n) m->periode = periode_bulan(bulan_plus(tanggal_bulan(c->hari_ini), -1));
    if (!hak_cari(c->aturan->profil, OBJEK_TPP, AKSI_LIHAT, NULL, umum, err)) return false;
    bool beku = db_penutupan(c->db, c->a, m->periode, &m->tutup, &e);
    if (!db_boleh_tiada(beku, &e, err)) return false;
    return (beku ? db_tpp_rekap(c->db, c->a, m->periode, &m->l, err) : rekap_susun(c, c->db, m->periode, &m->l, &tak, err))
        && db_koreksi_periode(c->db, c->a, m->periode, &m->koreksi, err);
}

static int koreksi_n(const Muatan *m, int64_t pegawai)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < m->koreksi.n; i++) n += m->koreksi.v[i].pegawai == pegawai;
    return n;
}

static bool cocok(Req *req, const Muatan *m, const TppRekap *r)
{
    const Isian *f = &req->isian;
    int keadaan = isian_kode(f, "keadaan"), predikat = isian_kode(f, "predikat");
    int64_t pd = isian_int(f, "pd");
    const bool sama[] = { true, r->predikat != PREDIKAT_TIADA, !r->predikat && r->kecuali, rekap_belum(r), keadaan == 4 && koreksi_n(m, r->pegawai) > 0 };
    if ((pd && r->pd != pd) || (predikat && (int)r->predikat != predikat) || !sama[keadaan]) return false;
    const Unit *u = struktur_unit(req->c.aturan->struktur, r->unit);
    return u && pantau_terlihat(&req->c, u);
}

static Str kueri(Req *req, Periode p)
{
    const Isian *f = &req->isian;
    Buf b = buf_new(req->c.a, 512);
    buf_fmt(&b, "periode=" STR_F, STR_A(periode_iso(req->c.a, p)));
    if (isian_int(f, "pd")) buf_fmt(&b, "&pd=%lld", (long long)isian_int(f, "pd"));
    if (isian_kode(f, "predikat")) buf_fmt(&b, "&predikat=%s", predikat_kode[isian_kode(f, "predikat")]);
    if (isian_kode(f, "keadaan")) buf_fmt(&b, "&keadaan=%s", keadaan_pilih_kode[isian_kode(f, "keadaan")]);
    return buf_str(&b);
}

/* The perangkat daerah that the lines name; they come in their order. */
static void pilihan_pd(Req *req, const TppRekapList *l, Isian *f)
{
    int64_t lalu = 0;
    form_pilihan(f, "pd", 0, S("Semua"));
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Unit *u = struktur_unit(req->c.aturan->struktur, l->v[i].unit);
        if (l->v[i].pd == lalu || !u || !pantau_terlihat(&req->c, u)) continue;
        lalu = l->v[i].pd;
        form_pilihan(f, "pd", lalu, l->v[i].pd_nama);
    }
}

void page_tpp(Req *req)
{
    Err err = { 0 };
    Muatan m = { 0 };
    if (!muat(req, &m, &err)) { reply_err(req, &err); return; }
    TppView v = { .periode = m.periode, .beku = m.tutup.pada.ms > 0, .tutup = m.tutup, .saring = req->isian, .dari = (int)isian_int(&req->isian, "dari"),
                  .h = halaman(req, str_fmt(req->c.a, "Dasar TPP " STR_F, STR_A(periode_kata(req->c.a, m.periode)))),
                  .zona_menit = req->c.aturan->profil->zona_menit, .pusat = req->peran_umum & (PERAN(BKPSDM) | PERAN(AUDITOR)) };
    if (!isian_ada(&v.saring, "periode")) isian_set(&v.saring, "periode", V(m.periode));
    pilihan_pd(req, &m.l, &v.saring);
    for (ptrdiff_t i = 0; i < m.l.n; i++) {
        if (!cocok(req, &m, &m.l.v[i])) continue;
        int ke = v.n++;
        if (ke >= v.dari && ke < v.dari + SEHALAMAN) *list_add(req->c.a, &v.orang) = (TppBaris){ m.l.v[i], koreksi_n(&m, m.l.v[i].pegawai) };
    }
    v.sampai = v.dari + (int)v.orang.n;
    Str q = kueri(req, m.periode);
    v.unduh = str_fmt(req->c.a, "/tpp/xlsx?" STR_F, STR_A(q));
    v.cetak = str_fmt(req->c.a, "/tpp/pdf?" STR_F, STR_A(q));
    v.pratinjau = str_fmt(req->c.a, "/tpp/pratinjau?" STR_F, STR_A(q));
    int64_t pd = isian_int(&req->isian, "pd");
    if (pd) v.pengantar = str_fmt(req->c.a, "/pengantar/pratinjau?periode=" STR_F "&pd=%lld", STR_A(periode_iso(req->c.a, m.periode)), (long long)pd);
    v.paging.ket = v.n ? str_fmt(req->c.a, "%d–%d dari %d", v.dari + 1, v.sampai, v.n) : S("0");
    if (v.dari) v.paging.awal = str_fmt(req->c.a, "/tpp?" STR_F, STR_A(q));
    if (v.sampai < v.n) v.paging.berikut = str_fmt(req->c.a, "/tpp?" STR_F "&dari=%d", STR_A(q), v.sampai);
    reply_html(req, tmpl_tpp, &v);
}

/* ---- the same lines as a spreadsheet ---- */

typedef struct {
    TppRekap r;
    Str nip, nama, jabatan, unit, pd;
    Predikat predikat;
    Pengecualian kecuali;
    int hadir, terlambat, pulang_cepat, dinas, cuti, sakit, izin, alpa, pelanggaran, koreksi;
    double persen_dasar, potongan, persen;
} TppLembar;

static const Kolom k_lembar[] = {
    KOLOM(TppLembar, nip, STR, "NIP"), KOLOM(TppLembar, nama, STR, "Nama"), KOLOM(TppLembar, jabatan, STR, "Jabatan"), KOLOM(TppLembar, unit, STR, "Unit"),
    KOLOM(TppLembar, pd, STR, "Perangkat daerah"), KOLOM_KODE(TppLembar, predikat, predikat_label, "Predikat"),
    KOLOM_KODE(TppLembar, kecuali, pengecualian_label, "Dikecualikan"), KOLOM(TppLembar, hadir, INT, "Hadir"), KOLOM(TppLembar, terlambat, INT, "Terlambat"),
    KOLOM(TppLembar, pulang_cepat, INT, "Pulang sebelum waktu"), KOLOM(TppLembar, dinas, INT, "Dinas luar"), KOLOM(TppLembar, cuti, INT, "Cuti"),
    KOLOM(TppLembar, sakit, INT, "Sakit"), KOLOM(TppLembar, izin, INT, "Izin"), KOLOM(TppLembar, alpa, INT, "Tanpa keterangan"),
    KOLOM(TppLembar, pelanggaran, INT, "Pelanggaran"), KOLOM(TppLembar, persen_dasar, REAL, "Persen menurut predikat"),
    KOLOM(TppLembar, potongan, REAL, "Potongan (%)"), KOLOM(TppLembar, persen, REAL, "Dasar TPP (%)"), KOLOM(TppLembar, koreksi, INT, "Koreksi"), KOLOM_AKHIR };

void page_tpp_xlsx(Req *req)
{
    Err err = { 0 };
    Muatan m = { 0 };
    LIST_OF(TppLembar) l = { 0 };
    if (!muat(req, &m, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < m.l.n; i++) {
        const TppRekap *r = &m.l.v[i];
        if (!cocok(req, &m, r)) continue;
        *list_add(req->c.a, &l) = (TppLembar){ .nip = r->nip, .nama = r->nama, .jabatan = r->jabatan, .unit = r->unit_nama, .pd = r->pd_nama, .predikat = r->predikat,
            .kecuali = r->kecuali, .hadir = r->hadir, .terlambat = r->terlambat, .pulang_cepat = r->pulang_cepat, .dinas = r->dinas, .cuti = r->cuti,
            .sakit = r->sakit, .izin = r->izin, .alpa = r->alpa, .pelanggaran = r->pelanggaran, .koreksi = koreksi_n(&m, r->pegawai),
            .persen_dasar = r->persen_dasar / 100.0, .potongan = r->potongan / 100.0, .persen = r->persen / 100.0 };
    }
    XlsxDaftar d = { str_fmt(req->c.a, "Dasar TPP " STR_F, STR_A(periode_kata(req->c.a, m.periode))), k_lembar, l.v, l.n, sizeof *l.v,
                     req->c.aturan->profil->zona_menit, req->c.kini };
    reply_xlsx(req, &d, str_fmt(req->c.a, "dasar-tpp-" STR_F, STR_A(periode_iso(req->c.a, m.periode))));
}

/* ---- and on paper --------------------------------------------------------------------------------- */

/* Those of the perangkat daerah that the actor sees; of a period that is not closed a draft. What one actor sees of a
 * perangkat daerah is a document of its own. */
void page_tpp_pdf(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    Muatan m = { 0 };
    NaskahTpp x = { 0 };
    if (!muat(req, &m, &err)) { reply_err(req, &err); return; }
    x.periode = m.periode;
    x.tutup = m.tutup;
    x.pd = isian_int(&req->isian, "pd");
    for (ptrdiff_t i = 0; i < m.l.n; i++)
        if (cocok(req, &m, &m.l.v[i])) *list_add(c->a, &x.orang) = m.l.v[i];
    Str p = periode_iso(c->a, m.periode);
    DokumenBaris d = { .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_TPP]), .objek_id = c->pelaku.akun, .pegawai = c->pelaku.pegawai,
                       .periode = kueri(req, m.periode) };
    if (!naskah_tpp(c, &x, &d.isi, &err)) { reply_err(req, &err); return; }
    kirim_terbit(req, &d, !m.tutup.pada.ms || !d.pegawai, (Kirim){ str_fmt(c->a, "dasar-tpp-" STR_F ".pdf", STR_A(p)), S("Dasar TPP"), str_fmt(c->a, "/tpp?" STR_F, STR_A(d.periode)) });
}

/* ---- why a line says what it says ---- */

static void tambah_koreksi(Req *req, const KoreksiList *l, Mengapa *w)
{
    const char *pasal = profil_ketentuan(req->c.aturan->profil, KETENTUAN_PENUTUPAN);
    for (ptrdiff_t i = 0; i < l->n; i++) {
        const Koreksi *k = &l->v[i];
        mengapa_aturan(w, k->selesai_pada.ms > 0, pasal, str_cz(req->c.a, str_fmt(req->c.a, "Koreksi %d: %s", k->nomor, sebab_koreksi_label[k->sebab])),
                       "%s menjadi %s, " STR_F " %% menjadi " STR_F " %%. " STR_F " (" STR_F ")%s",
                       k->predikat_lama ? predikat_label[k->predikat_lama] : "Tanpa predikat", k->predikat_baru ? predikat_label[k->predikat_baru] : "belum ditetapkan",
                       STR_A(tpp_kata(req->c.a, k->persen_lama)), STR_A(tpp_kata(req->c.a, k->persen_baru)), STR_A(k->alasan), STR_A(k->nama),
                       k->selesai_pada.ms ? "" : "; masih menunggu");
    }
}

void page_tpp_orang(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    int64_t id = req_id(req, 0);
    Periode p = isian_periode(&req->isian, "periode");
    TppRekap r;
    TppRekapList semua = { 0 };
    Penutupan t;
    KoreksiList k = { 0 };
    Mengapa w = { .a = c->a };
    if (!boleh(c, OBJEK_TPP, AKSI_LIHAT, NULL, id, p.n ? hari_evaluasi(c, id, p) : c->hari_ini, NULL)) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    if (!p.n && db_tpp_rekap_pegawai(c->db, c->a, id, &semua, NULL) && semua.n) p = semua.v[0].periode;
    if (!db_tpp_rekap_satu(c->db, c->a, p, id, &r, &err) || !db_penutupan(c->db, c->a, p, &t, &err) || !rekap_mengapa(c, &t, &r, &w, &err)
        || !db_koreksi_pegawai(c->db, c->a, id, p, &k, &err)) { reply_err(req, &err); return; }
    baca_catat(c, OBJEK_TPP, r.evaluasi, id);
    tambah_koreksi(req, &k, &w);
    bool milik = id == c->pelaku.pegawai;
    reply_mengapa(req, str_fmt(c->a, "Mengapa dasar TPP " STR_F " %%?", STR_A(tpp_kata(c->a, r.persen))),
                  str_fmt(c->a, STR_F " · " STR_F " · " STR_F, STR_A(r.nama), STR_A(r.jabatan), STR_A(periode_kata(c->a, p))),
                  milik ? S("/hasil") : str_fmt(c->a, "/tpp?periode=" STR_F, STR_A(periode_iso(c->a, p))), milik ? S("Hasil") : S("Dasar TPP"), w);
}

/* ---- the table of percentages ---- */

static const Field tabel_fields[] = {
    { "mulai",   "Berlaku mulai",  "Bulan pertama yang memakainya; bulan yang sudah ditutup tetap memakai tabelnya.", FIELD_BULAN, .wajib = true },
    { "dasar",   "Perkada",        "Nomor dan tahun peraturan kepala daerah yang menetapkannya.", FIELD_TEKS, .max = 200, .wajib = true },
    { "versi",   "Versi",          NULL, FIELD_INT },
    { "sangat_baik",     "Predikat sangat baik (%)",     NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "baik",            "Predikat baik (%)",            NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "butuh_perbaikan", "Predikat butuh perbaikan (%)", NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "kurang",          "Predikat kurang (%)",          NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "sangat_kurang",   "Predikat sangat kurang (%)",   NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "tanpa_predikat",  "Tanpa predikat (%)",           NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "dikecualikan",    "Dikecualikan dari evaluasi (%)", NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "alpa",            "Potongan tanpa keterangan, tiap hari (%)", NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "terlambat",       "Potongan terlambat, tiap hari (%)", NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "pulang_cepat",    "Potongan pulang sebelum waktu, tiap hari (%)", NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "izin",            "Potongan izin, tiap hari (%)",  NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "sakit",           "Potongan sakit, tiap hari (%)", NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "cuti",            "Potongan cuti, tiap hari (%)",  NULL, FIELD_TEKS, .max = 8, .wajib = true },
    { "pelanggaran",     "Potongan pelanggaran, tiap kali (%)", NULL, FIELD_TEKS, .max = 8, .wajib = true },
};
const Form form_tpp_tabel = FORM(tabel_fields);

static void tampil_tabel(Req *req, TppTabelView *v, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    PeranSet umum = peran_umum(c->aturan, &c->pelaku, c->hari_ini);
    if (!db_tpp_tabel_semua(c->db, c->a, &v->tabel, &err) || !tpp_tabel_bulan(c->db, c->a, tanggal_bulan(c->hari_ini), &v->kini, &v->baris, &err)) {
        reply_err(req, &err);
        return;
    }
    v->h = halaman(req, S("Tabel persentase TPP"));
    v->zona_menit = c->aturan->profil->zona_menit;
    v->boleh = hak_cari(c->aturan->profil, OBJEK_TPP, AKSI_KELOLA, NULL, umum, NULL);
    for (int u = 1; u < UNSUR_TPP_MAX; u++) *list_add(c->a, &v->ruas) = (TppRuas){ (UnsurTpp)u, tpp_kata(c->a, v->kini.nilai[u]) };
    if (!v->form.form) {
        v->form = isian_baru(c->a, &form_tpp_tabel);
        isian_set(&v->form, "mulai", V(tanggal_bulan(c->hari_ini)));
        isian_set(&v->form, "dasar", V(v->kini.dasar));
        isian_set(&v->form, "versi", V(v->baris.versi));
        for (int u = 1; u < UNSUR_TPP_MAX; u++) isian_set(&v->form, unsur_tpp_kode[u], V(tpp_kata(c->a, v->kini.nilai[u])));
    }
    reply_html_status(req, status, tmpl_tpp_tabel, v);
}

void page_tpp_tabel(Req *req)
{
    TppTabelView v = { 0 };
    tampil_tabel(req, &v, 200);
}

void page_tpp_tabel_simpan(Req *req)
{
    Err err = { 0 };
    TppTabelView v = { .form = req->isian };
    TabelTpp t = { .mulai = isian_bulan(&req->isian, "mulai"), .dasar = isian_str(&req->isian, "dasar") };
    for (int u = 1; u < UNSUR_TPP_MAX; u++) {
        Err e = { 0 };
        Str s = isian_str(&req->isian, unsur_tpp_kode[u]);
        if (!s.len || tpp_baca(s, &t.nilai[u])) continue;
        err_set(&e, E_TPP_PERSEN, unsur_tpp_kode[u], NULL, V(s));
        isian_salah(&v.form, &e);
    }
    if (!v.form.salah.n && tpp_tabel_atur(&req->c, &t, (int)isian_int(&req->isian, "versi"), &err)) {
        reply_redirect(req, S("/tpp/tabel"), str_fmt(req->c.a, "Tabel berlaku mulai " STR_F ".", STR_A(bulan_kata(req->c.a, t.mulai))));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&v.form, &err);
    tampil_tabel(req, &v, err.kode ? err_status(err.kode) : 422);
}
