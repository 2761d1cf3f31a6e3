/* Perjanjian kinerja: one's own list, one agreement with its steps, what waits for a signature, the print. */
#include "web/page_perjanjian.h"

#include "store/db_evaluasi.h"
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"
#include "web/dokumen_kirim.h"

static const Field tahun_fields[] = {
    { "tahun", "Tahun", NULL, FIELD_INT, .min = 2000, .max = 2200, .wajib = true },
    { "salin", "Salin", NULL, FIELD_DIAM },
};
const Form form_janji_tahun = FORM(tahun_fields);

static const Field versi_fields[] = { { "versi", "Versi", NULL, FIELD_INT } };
const Form form_janji_versi = FORM(versi_fields);

static const Field catatan_fields[] = {
    { "catatan", "Catatan", "Apa yang perlu diubah, dan mengapa.", FIELD_BARIS, .max = 2000, .nanti = true },
    { "versi",   "Versi", NULL, FIELD_INT },
};
const Form form_janji_catatan = FORM(catatan_fields);

static const Field banyak_fields[] = { { "id", "Perjanjian Kinerja", NULL, FIELD_BANYAK } };
const Form form_janji_banyak = FORM(banyak_fields);

Str perjanjian_judul(Arena *a, const Perjanjian *p)
{
    return str_fmt(a, "Perjanjian Kinerja %d%s", p->tahun, p->menggantikan ? " (perubahan)" : "");
}

Cip cip_perjanjian(StatusPerjanjian s)
{
    static const Cip cip[STATUS_PERJANJIAN_MAX] = {
        [STATUS_PERJANJIAN_TIADA]      = { S("Belum ada"), S("minus"), S("kecuali") },
        [STATUS_PERJANJIAN_DRAF]       = { S("Rancangan"), S("pena"), S("") },
        [STATUS_PERJANJIAN_DIAJUKAN]   = { S("Diajukan"), S("kirim"), S("diajukan") },
        [STATUS_PERJANJIAN_DISEPAKATI] = { S("Disepakati"), S("cek"), S("ditetapkan") },
        [STATUS_PERJANJIAN_DIGANTI]    = { S("Diganti"), S("minus"), S("kecuali") } };
    return cip[s];
}

static TenggatView tenggat_janji(Req *req, int64_t pegawai, int tahun)
{
    Tenggat t;
    Apbd a;
    if (!perjanjian_batas(&req->c, req->c.db, pegawai, tahun, &t, NULL) || !t.batas.n || !db_apbd(req->c.db, req->c.a, tahun, &a, NULL)) return (TenggatView){ 0 };
    return tenggat_view(req, &t, pekan_pegawai(&req->c, pegawai, t.batas),
                        str_fmt(req->c.a, "/mengapa/tenggat?jenis=perjanjian_kinerja&tanggal=" STR_F, STR_A(tanggal_iso(req->c.a, a.tanggal))));
}

static MengapaPanel mengapa_siapa(Req *req, int64_t pegawai, int tahun, SiapaPerjanjian *s)
{
    MengapaPanel m = { .tanya = S("Mengapa dengan pejabat ini?"), .w = { .a = req->c.a }, .profil = req->c.aturan->profil };
    *s = perjanjian_untuk(&req->c, pegawai, tahun, &m.w);
    return m;
}

/* ---- one's own ---- */

static bool ada_tahun(const PerjanjianList *l, int tahun)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].tahun == tahun && l->v[i].status != STATUS_PERJANJIAN_DIGANTI) return true;
    return false;
}

void page_perjanjian_daftar(Req *req)
{
    enum { DEPAN_SEJAK = 9 };           /* the year to come is drafted with its budget */
    Err err = { 0 };
    const Ctx *c = &req->c;
    PerjanjianList l = { 0 }, tunggu = { 0 };
    SiapaPerjanjian s;
    int kini = tanggal_tahun(c->hari_ini);
    PerjanjianDaftarView v = { .h = halaman(req, S("Perjanjian Kinerja")), .mengapa = mengapa_siapa(req, c->pelaku.pegawai, kini, &s) };
    if (!db_perjanjian_daftar(c->db, c->a, c->pelaku.pegawai, &l, &err) || !db_perjanjian_menunggu(c->db, c->a, c->pelaku.pegawai, &tunggu, &err)) {
        reply_err(req, &err);
        return;
    }
    v.wajib = s.kewajiban == KEWAJIBAN_PERJANJIAN_WAJIB;
    v.menunggu = (int)tunggu.n;
    if (!s.kewajiban) v.sebab = str_z(s.sebab);
    v.awasi = (req->peran_umum & PERAN_PENGAWAS) != 0;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Perjanjian *p = &l.v[i];
        PerjanjianBaris *b = list_add(c->a, &v.baris);
        *b = (PerjanjianBaris){ .p = *p, .judul = perjanjian_judul(c->a, p), .cip = cip_perjanjian(p->status), .ket = p->status == STATUS_PERJANJIAN_DRAF ? p->catatan : (Str){ 0 } };
        if (p->status == STATUS_PERJANJIAN_DRAF || p->status == STATUS_PERJANJIAN_DIAJUKAN) b->tenggat = tenggat_janji(req, p->pegawai, p->tahun);
    }
    for (int tahun = kini; s.kewajiban && tahun <= kini + (bulan_ke(tanggal_bulan(c->hari_ini)) >= DEPAN_SEJAK); tahun++)
        if (!ada_tahun(&l, tahun))
            *list_add(c->a, &v.baru) = (PerjanjianBaru){ .tahun = tahun, .salin = ada_tahun(&l, tahun - 1), .tenggat = tenggat_janji(req, c->pelaku.pegawai, tahun),
                .ket = s.pihak_kedua.pegawai ? str_fmt(c->a, "Dengan " STR_F ".", STR_A(s.pihak_kedua.pegawai->nama)) : S("Pejabat yang menandatangani belum ada.") };
    reply_html(req, tmpl_perjanjian_daftar, &v);
}

void page_perjanjian_buat(Req *req)
{
    Err err = { 0 };
    int64_t id;
    bool salin = isian_str(&req->isian, "salin").len > 0;
    if (!perjanjian_buat(&req->c, (int)isian_int(&req->isian, "tahun"), salin, &id, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, str_fmt(req->c.a, "/perjanjian/%lld", (long long)id),
                   salin ? S("Rancangan dibuat dari tahun lalu. Perbarui target dan anggarannya.") : S("Rancangan dibuat. Tambahkan indikator, anggaran, dan dasarnya."));
}

/* ---- one ---- */

bool req_perjanjian(Req *req, Perjanjian *p)
{
    Err err = { 0 };
    bool ok = db_perjanjian_ambil(req->c.db, req->c.a, req_id(req, 0), p, &err);
    if (ok && !perjanjian_boleh(&req->c, p, AKSI_LIHAT, &err)) ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok) reply_err(req, &err);
    return ok;
}

static bool isi_baris(Req *req, PerjanjianView *v, Err *err)
{
    const Ctx *c = &req->c;
    int64_t ubah = v->ubah ? v->p.id : 0;
    for (ptrdiff_t i = 0; i < v->p.indikator.n; i++) {
        IndikatorBaris *x = list_add(c->a, &v->indikator);
        IndikatorPerjanjian atas;
        *x = (IndikatorBaris){ .x = v->p.indikator.v[i], .no = (int)i + 1, .perjanjian = ubah };
        if (!x->x.dari) continue;
        if (!db_indikator_ambil(c->db, c->a, x->x.dari, &atas, err)) return false;
        x->dari = atas.uraian;
    }
    for (ptrdiff_t i = 0; i < v->p.anggaran.n; i++)
        *list_add(c->a, &v->anggaran) = (AnggaranBaris){ v->p.anggaran.v[i], rupiah_kata(c->a, v->p.anggaran.v[i].rupiah), (int)i + 1, ubah };
    for (int i = 1; i < SUMBER_PERJANJIAN_MAX; i++)
        if (v->p.sumber[i].len) *list_add(c->a, &v->sumber) = (SumberIsi){ sumber_perjanjian_label[i], v->p.sumber[i] };
    v->jumlah = rupiah_kata(c->a, perjanjian_jumlah(&v->p.anggaran));
    return true;
}

static void tampil(Req *req, const Perjanjian *p, const Isian *form, ErrList celah, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    SiapaPerjanjian s;
    LembarOrang o = isi_orang(c, p->pegawai, perjanjian_hari(c, p->tahun));
    PerjanjianView v = { .h = halaman(req, perjanjian_judul(c->a, p)), .p = *p, .judul = perjanjian_judul(c->a, p), .pemilik = o.nama, .jabatan = o.jabatan, .unit = o.unit,
                         .cip = cip_perjanjian(p->status), .celah = celah, .zona_menit = c->aturan->profil->zona_menit, .milik = p->pegawai == c->pelaku.pegawai,
                         .mengapa = mengapa_siapa(req, p->pegawai, p->tahun, &s), .tenggat = tenggat_janji(req, p->pegawai, p->tahun) };
    int64_t kedua = p->pihak_kedua ? p->pihak_kedua : s.pihak_kedua.pegawai ? s.pihak_kedua.pegawai->id : 0;
    LembarOrang k = isi_orang(c, kedua, perjanjian_hari(c, p->tahun));
    v.kedua = k.nama;
    v.kedua_jabatan = k.jabatan;
    v.wajib = s.kewajiban == KEWAJIBAN_PERJANJIAN_WAJIB;
    const struct { Aksi aksi; bool *ya; } hak[] = { { AKSI_UBAH, &v.ubah }, { AKSI_AJUKAN, &v.ajukan }, { AKSI_TARIK, &v.tarik }, { AKSI_KEMBALIKAN, &v.kembalikan },
        { AKSI_SETUJUI, &v.setujui }, { AKSI_BATALKAN, &v.batalkan }, { AKSI_HAPUS, &v.hapus }, { AKSI_SIAPKAN, &v.siapkan } };
    for (int i = 0; i < countof(hak); i++) *hak[i].ya = perjanjian_boleh(c, p, hak[i].aksi, NULL) != NULL;
    v.perubahan = v.milik && p->status == STATUS_PERJANJIAN_DISEPAKATI;
    v.form = form ? *form : isian_baru(c->a, &form_janji_catatan);
    if (!isi_baris(req, &v, &err) || !perjanjian_siap(c, p, &v.siap, &err)) { reply_err(req, &err); return; }
    if (!v.milik) baca_catat(c, OBJEK_PERJANJIAN, p->id, p->pegawai);
    reply_html_status(req, status, tmpl_perjanjian, &v);
}

void page_perjanjian(Req *req)
{
    Perjanjian p;
    if (req_perjanjian(req, &p)) tampil(req, &p, NULL, (ErrList){ 0 }, 200);
}

/* The step is the last part of the path. */
static const struct { const char *akhir; Aksi aksi; const char *kabar; } langkah[] = {
    { "/ajukan",     AKSI_AJUKAN,     "Diajukan; tanda tangan Anda tercatat. Anda dapat menariknya sebelum disepakati." },
    { "/tarik",      AKSI_TARIK,      "Ditarik kembali menjadi rancangan." },
    { "/kembalikan", AKSI_KEMBALIKAN, "Dikembalikan dengan catatan Anda." },
    { "/sepakati",   AKSI_SETUJUI,    "Disepakati dan ditandatangani kedua pihak." },
    { "/batalkan",   AKSI_BATALKAN,   "Kesepakatan dibatalkan; kedua tanda tangan gugur." },
};

void page_perjanjian_langkah(Req *req)
{
    Err err = { 0 };
    ErrList celah = { 0 };
    Perjanjian p;
    int ke = 0;
    if (!req_perjanjian(req, &p)) return;
    while (!str_ends(str_z(req->route->pola), str_z(langkah[ke].akhir))) ke++;
    Str catatan = ke == 2 || ke == 4 ? isian_str(&req->isian, "catatan") : (Str){ 0 };
    if (perjanjian_langkah(&req->c, p.id, (int)isian_int(&req->isian, "versi"), langkah[ke].aksi, catatan, &celah, &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/perjanjian/%lld", (long long)p.id), str_z(langkah[ke].kabar));
        return;
    }
    if (celah.n) { tampil(req, &p, NULL, celah, err_status(err.kode)); return; }
    if (!err.ruas[0]) { reply_err(req, &err); return; }
    isian_salah(&req->isian, &err);
    tampil(req, &p, &req->isian, celah, err_status(err.kode));
}

void page_perjanjian_hapus(Req *req)
{
    Err err = { 0 };
    if (!perjanjian_hapus(&req->c, req_id(req, 0), (int)isian_int(&req->isian, "versi"), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, S("/perjanjian"), S("Rancangan dihapus."));
}

void page_perjanjian_perubahan(Req *req)
{
    Err err = { 0 };
    int64_t baru;
    if (!perjanjian_perubahan(&req->c, req_id(req, 0), (int)isian_int(&req->isian, "versi"), &baru, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, str_fmt(req->c.a, "/perjanjian/%lld", (long long)baru), S("Rancangan perubahan dibuat. Yang lama berlaku sampai perubahan ini disepakati."));
}

void page_perjanjian_siapkan(Req *req)
{
    Err err = { 0 };
    if (!perjanjian_siapkan(&req->c, req_id(req, 0), (int)isian_int(&req->isian, "versi"), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, S("/perjanjian/masuk"), S("Disiapkan. Kepala daerah memeriksa dan menandatanganinya."));
}

/* ---- what waits for a signature ---- */

/* The actor's own; of an operator what waits for the head of region. */
static bool daftar_masuk(Req *req, PerjanjianMasukView *v, Err *err)
{
    const Ctx *c = &req->c;
    PerjanjianList l = { 0 };
    v->operator_ = (c->pelaku.peran & PERAN(OPERATOR)) != 0;
    if (!db_perjanjian_menunggu(c->db, c->a, c->pelaku.pegawai, &l, err)) return false;
    SiapaPerjanjian s = { 0 };
    const IsiStruktur *isi = struktur_isi(c->aturan->struktur);
    for (ptrdiff_t i = 0; v->operator_ && i < isi->jabatan.n; i++)
        if (isi->jabatan.v[i].jenis == JENIS_JABATAN_KEPALA_DAERAH) s.pihak_kedua.pegawai = struktur_pemangku(c->aturan->struktur, isi->jabatan.v[i].id, c->hari_ini, NULL);
    if (s.pihak_kedua.pegawai && !db_perjanjian_menunggu(c->db, c->a, s.pihak_kedua.pegawai->id, &l, err)) return false;
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Perjanjian *p = &l.v[i];
        Persiapan siap;
        if (!perjanjian_boleh(c, p, AKSI_LIHAT, NULL) || !perjanjian_siap(c, p, &siap, err)) continue;
        LembarOrang o = isi_orang(c, p->pegawai, perjanjian_hari(c, p->tahun));
        *list_add(c->a, &v->baris) = (PerjanjianBaris){ .p = *p, .judul = perjanjian_judul(c->a, p), .siapa = o.nama, .ket = o.jabatan, .cip = cip_perjanjian(p->status),
            .tenggat = tenggat_janji(req, p->pegawai, p->tahun), .siap = perjanjian_boleh(c, p, AKSI_SETUJUI, NULL) != NULL, .disiapkan = siap.nama };
        v->siap += v->baris.v[v->baris.n - 1].siap;
    }
    return !err->kode;
}

void page_perjanjian_masuk(Req *req)
{
    Err err = { 0 };
    PerjanjianMasukView v = { .h = halaman(req, S("Perjanjian Kinerja menunggu tanda tangan")), .form = isian_baru(req->c.a, &form_janji_banyak) };
    if (!daftar_masuk(req, &v, &err)) { reply_err(req, &err); return; }
    reply_html(req, tmpl_perjanjian_masuk, &v);
}

void page_perjanjian_sepakati(Req *req)
{
    Err err = { 0 };
    int n = 0, tidak = 0;
    IdList id = isian_banyak(&req->isian, "id");
    for (ptrdiff_t i = 0; i < id.n; i++) {
        Perjanjian p;
        Err e = { 0 };
        bool ok = db_perjanjian_kepala(req->c.db, req->c.a, id.v[i], &p, &e) && perjanjian_langkah(&req->c, p.id, p.versi, AKSI_SETUJUI, (Str){ 0 }, NULL, &e);
        n += ok;
        tidak += !ok;
        if (!ok) err = e;
    }
    if (!n && err.kode) { reply_err(req, &err); return; }
    reply_redirect(req, S("/perjanjian/masuk"), tidak ? str_fmt(req->c.a, "%d disepakati, %d tidak: %s", n, tidak, err.pesan)
                 : n ? str_fmt(req->c.a, "%d Perjanjian Kinerja disepakati.", n) : S("Belum ada yang dipilih."));
}

/* ---- the print: statement and attachment ---- */

/* What the print is made from: what was agreed, else the draft as it stands. `d` id 0: a draft. */
static bool lembar_cetak(Req *req, const Perjanjian *p, DokumenBaris *d, Err *err)
{
    const Ctx *c = &req->c;
    bool tetap = p->status == STATUS_PERJANJIAN_DISEPAKATI || p->status == STATUS_PERJANJIAN_DIGANTI;
    *d = (DokumenBaris){ .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_PERJANJIAN]), .objek_id = p->id, .pegawai = p->pegawai };
    if (tetap) return db_dokumen_objek(c->db, c->a, d->jenis, p->id, d, err);
    LembarPerjanjian l;
    perjanjian_lembar(c, p, &l);
    d->isi = lembar_perjanjian_json(c->a, &l);
    return true;
}

void page_perjanjian_pdf(Req *req)
{
    Err err = { 0 };
    Perjanjian p;
    DokumenBaris d;
    if (!req_perjanjian(req, &p)) return;
    if (!lembar_cetak(req, &p, &d, &err)) { reply_err(req, &err); return; }
    Kirim k = { str_fmt(req->c.a, "perjanjian-kinerja-%d.pdf", p.tahun), S("Perjanjian Kinerja"), str_fmt(req->c.a, "/perjanjian/%lld", (long long)p.id) };
    if (d.id) kirim_lain(req, &d, k);
    else kirim_terbit(req, &d, true, k);
}
