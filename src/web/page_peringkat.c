/* Ranking by predicate, and candidates for rewards (B28c-d, B31, B32). */
#include "tmpl.h"
#include "web/daftar_kirim.h"
#include "web/page_pemanfaatan.h"

enum { CALON_MAX = 100, SEHALAMAN = 200 };

static const Field saring_fields[] = {
    { "periode", "Periode", "Bulan seperti 2025-03, atau tahun seperti 2025.", FIELD_PERIODE },
    { "pd",      "Perangkat daerah", NULL, FIELD_ID },
    { "dari",    "Dari", NULL, FIELD_INT, .max = 10000000 },
};
const Form form_peringkat = FORM(saring_fields);

static const Field tahun_fields[] = { { "tahun", "Tahun", NULL, FIELD_INT, .min = 2020, .max = 2100 } };
const Form form_penghargaan = FORM(tahun_fields);

static const Field putus_fields[] = {
    { "pegawai",   "Pegawai", NULL, FIELD_ID, .wajib = true },
    { "tahun",     "Tahun", NULL, FIELD_INT, .min = 2020, .max = 2100, .wajib = true },
    { "jenis",     "Penghargaan", NULL, FIELD_KODE, .kode = jenis_penghargaan_kode, .label_kode = jenis_penghargaan_label, .wajib = true },
    { "keputusan", "Keputusan", NULL, FIELD_KODE, .kode = keputusan_kode, .label_kode = keputusan_label, .wajib = true },
    { "alasan",    "Alasan", NULL, FIELD_TEKS, .max = 500, .nanti = true },
};
const Form form_penghargaan_putus = FORM(putus_fields);

/* ---- ranking ---- */

static Periode periode_diminta(Req *req)
{
    Periode p = isian_periode(&req->isian, "periode");
    return p.n ? p : periode_tahun(tanggal_tahun(req->c.hari_ini) - 1);
}

static void pilihan_pd(Req *req, Isian *f)
{
    const IsiStruktur *isi = struktur_isi(req->c.aturan->struktur);
    form_pilihan(f, "pd", 0, S("Semua"));
    for (ptrdiff_t i = 0; i < isi->unit.n; i++)
        if (struktur_pd(req->c.aturan->struktur, &isi->unit.v[i]) == &isi->unit.v[i]) form_pilihan(f, "pd", isi->unit.v[i].id, isi->unit.v[i].nama);
}

void page_peringkat(Req *req)
{
    Err err = { 0 };
    PeringkatList l = { 0 };
    Periode p = periode_diminta(req);
    int64_t pd = isian_int(&req->isian, "pd");
    PeringkatView v = { .h = halaman(req, str_fmt(req->c.a, "Pemeringkatan " STR_F, STR_A(periode_kata(req->c.a, p)))), .tab = tab_tindak(req, "/peringkat"), .periode = p, .saring = req->isian };
    if (!peringkat_muat(&req->c, p, pd, &l, &err)) { reply_err(req, &err); return; }
    if (!isian_ada(&v.saring, "periode")) isian_set(&v.saring, "periode", V(p));
    pilihan_pd(req, &v.saring);
    int dari = (int)isian_int(&req->isian, "dari"), sampai = dari + SEHALAMAN < l.n ? dari + SEHALAMAN : (int)l.n;
    int banyak[PREDIKAT_MAX + 1] = { 0 };
    for (ptrdiff_t i = 0; i < l.n; i++) banyak[l.v[i].predikat]++;
    for (int i = dari; i >= 0 && i < sampai; i++) {
        Predikat x = l.v[i].predikat;
        if (!v.grup.n || v.grup.v[v.grup.n - 1].predikat != x) *list_add(req->c.a, &v.grup) = (PeringkatGrup){ .predikat = x, .n = banyak[x] };
        *list_add(req->c.a, &v.grup.v[v.grup.n - 1].orang) = l.v[i];
    }
    v.n = (int)l.n;
    Str q = str_fmt(req->c.a, "periode=" STR_F, STR_A(periode_iso(req->c.a, p)));
    if (pd) q = str_fmt(req->c.a, STR_F "&pd=%lld", STR_A(q), (long long)pd);
    v.unduh = str_fmt(req->c.a, "/peringkat/xlsx?" STR_F, STR_A(q));
    if (v.n > SEHALAMAN) v.paging.ket = str_fmt(req->c.a, "%d–%d dari %d", dari + 1, sampai, v.n);
    if (dari) v.paging.awal = str_fmt(req->c.a, "/peringkat?" STR_F, STR_A(q));
    if (sampai < v.n) v.paging.berikut = str_fmt(req->c.a, "/peringkat?" STR_F "&dari=%d", STR_A(q), sampai);
    reply_html(req, tmpl_peringkat, &v);
}

typedef struct { Predikat predikat; Str nama, nip, jabatan, unit, pd; } LembarPeringkat;
static const Kolom k_peringkat[] = {
    KOLOM_KODE(LembarPeringkat, predikat, predikat_label, "Predikat"), KOLOM(LembarPeringkat, nama, STR, "Nama"), KOLOM(LembarPeringkat, nip, STR, "NIP"),
    KOLOM(LembarPeringkat, jabatan, STR, "Jabatan"), KOLOM(LembarPeringkat, unit, STR, "Unit"), KOLOM(LembarPeringkat, pd, STR, "Perangkat daerah"), KOLOM_AKHIR };

void page_peringkat_xlsx(Req *req)
{
    Err err = { 0 };
    PeringkatList l = { 0 };
    LIST_OF(LembarPeringkat) b = { 0 };
    Periode p = periode_diminta(req);
    if (!peringkat_muat(&req->c, p, isian_int(&req->isian, "pd"), &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++)
        *list_add(req->c.a, &b) = (LembarPeringkat){ l.v[i].predikat, l.v[i].pegawai->nama, l.v[i].pegawai->nip, l.v[i].jabatan, l.v[i].unit->nama, l.v[i].pd->nama };
    XlsxDaftar d = { str_fmt(req->c.a, "Pemeringkatan " STR_F, STR_A(periode_kata(req->c.a, p))), k_peringkat, b.v, b.n, sizeof *b.v, req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &d, str_fmt(req->c.a, "peringkat-" STR_F, STR_A(periode_iso(req->c.a, p))));
}

/* ---- rewards ---- */

static int tahun_diminta(Req *req)
{
    int t = (int)isian_int(&req->isian, "tahun");
    return t ? t : tanggal_tahun(req->c.hari_ini) - 1;
}

static Cip cip_keputusan(Keputusan k)
{
    if (k == KEPUTUSAN_DIBERIKAN) return (Cip){ S("Diberikan"), S("cek"), S("ditetapkan") };
    if (k == KEPUTUSAN_TIDAK) return (Cip){ S("Tidak diberikan"), S("minus"), S("kecuali") };
    return (Cip){ S("Calon, belum diputus"), S("jam"), S("diajukan") };
}

static void tampil(Req *req, int tahun, const Isian *form, int status)
{
    Err err = { 0 };
    CalonPenghargaanList l = { 0 };
    PenghargaanView v = { .h = halaman(req, str_fmt(req->c.a, "Calon penghargaan %d", tahun)), .tab = tab_tindak(req, "/penghargaan"), .tahun = tahun, .saring = isian_baru(req->c.a, &form_penghargaan),
                          .unduh = str_fmt(req->c.a, "/penghargaan/xlsx?tahun=%d", tahun) };
    if (!penghargaan_muat(&req->c, tahun, &l, &err)) { reply_err(req, &err); return; }
    isian_set(&v.saring, "tahun", V(tahun));
    v.form = form ? *form : isian_baru(req->c.a, &form_penghargaan_putus);
    for (int j = 1; j < JENIS_PENGHARGAAN_MAX; j++)
        for (int i = 0; i < PENGHARGAAN_CARA; i++) {
            const AturanPenghargaan *x = &req->c.aturan->profil->penghargaan[j][i];
            if (x->tahun) *list_add(req->c.a, &v.aturan) = (AturanView){ (JenisPenghargaan)j, penghargaan_kata(req->c.a, x), x->pasal };
        }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        if (!v.grup.n || v.grup.v[v.grup.n - 1].jenis != l.v[i].jenis) *list_add(req->c.a, &v.grup) = (PenghargaanGrup){ .jenis = l.v[i].jenis };
        PenghargaanGrup *g = &v.grup.v[v.grup.n - 1];
        if (g->n++ >= CALON_MAX) continue;
        *list_add(req->c.a, &g->calon) = (CalonBarisP){ l.v[i], l.v[i].o->jabatan->nama, penghargaan_kata(req->c.a, l.v[i].aturan), req->sesi.csrf, tahun,
            boleh(&req->c, OBJEK_PENGHARGAAN, AKSI_TETAPKAN, NULL, l.v[i].o->pegawai->id, req->c.hari_ini, NULL) != NULL, cip_keputusan(l.v[i].putusan.keputusan) };
    }
    reply_html_status(req, status, tmpl_penghargaan, &v);
}

void page_penghargaan(Req *req) { tampil(req, tahun_diminta(req), NULL, 200); }

void page_penghargaan_putus(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    int tahun = tahun_diminta(req);
    if (!f->salah.n && penghargaan_putus(&req->c, isian_int(f, "pegawai"), tahun, (JenisPenghargaan)isian_kode(f, "jenis"), (Keputusan)isian_kode(f, "keputusan"), isian_str(f, "alasan"), &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/penghargaan?tahun=%d", tahun), S("Keputusan tercatat beserta alasannya."));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG || err.kode == E_TIDAK_ADA) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    Isian salah = req->isian;
    tampil(req, tahun, &salah, err.kode ? err_status(err.kode) : 422);
}

typedef struct { JenisPenghargaan jenis; Str nama, nip, jabatan, unit, pd, aturan, alasan; Keputusan keputusan; } LembarCalon;
static const Kolom k_calon[] = {
    KOLOM_KODE(LembarCalon, jenis, jenis_penghargaan_label, "Penghargaan"), KOLOM(LembarCalon, nama, STR, "Nama"), KOLOM(LembarCalon, nip, STR, "NIP"), KOLOM(LembarCalon, jabatan, STR, "Jabatan"),
    KOLOM(LembarCalon, unit, STR, "Unit"), KOLOM(LembarCalon, pd, STR, "Perangkat daerah"), KOLOM(LembarCalon, aturan, STR, "Aturan"),
    KOLOM_KODE(LembarCalon, keputusan, keputusan_label, "Keputusan"), KOLOM(LembarCalon, alasan, STR, "Alasan"), KOLOM_AKHIR };

void page_penghargaan_xlsx(Req *req)
{
    Err err = { 0 };
    CalonPenghargaanList l = { 0 };
    LIST_OF(LembarCalon) b = { 0 };
    int tahun = tahun_diminta(req);
    if (!penghargaan_muat(&req->c, tahun, &l, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const OrangManfaat *o = l.v[i].o;
        *list_add(req->c.a, &b) = (LembarCalon){ l.v[i].jenis, o->pegawai->nama, o->pegawai->nip, o->jabatan->nama, o->unit->nama, o->pd->nama, penghargaan_kata(req->c.a, l.v[i].aturan), l.v[i].putusan.alasan, l.v[i].putusan.keputusan };
    }
    XlsxDaftar d = { str_fmt(req->c.a, "Calon penghargaan %d", tahun), k_calon, b.v, b.n, sizeof *b.v, req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &d, str_fmt(req->c.a, "penghargaan-%d", tahun));
}
