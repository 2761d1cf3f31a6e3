/* The record: one's own and somebody else's, the requests, the schedule. */
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/naskah.h"
#include "tmpl.h"
#include "web/dokumen_kirim.h"
#include "web/page_umpan.h"

enum { DIBERI_MAKS = 20, PERMINTAAN_MAKS = 20, TAHUN_AWAL = 2020 };

static const Field tahun_fields[] = {
    { "tahun", "Tahun", NULL, FIELD_INT, .min = TAHUN_AWAL, .max = 2100 },
};
const Form form_umpan_tahun = FORM(tahun_fields);

static const char *const selang_kode[] = { "", "1", "2", "3", "4", "6", "12", NULL };
static const char *const selang_label[] = { "", "Setiap bulan", "Setiap 2 bulan", "Setiap 3 bulan", "Setiap 4 bulan", "Setiap 6 bulan", "Sekali setahun", NULL };
static Str selang_kata(int selang)
{
    for (int i = 1; selang_kode[i]; i++) {
        int64_t n;
        if (str_int(str_z(selang_kode[i]), &n) && n == selang) return str_z(selang_label[i]);
    }
    return (Str){ 0 };
}

static const Field jadwal_fields[] = {
    { "tahun",  "Tahun", NULL, FIELD_INT, .min = TAHUN_AWAL, .max = 2100, .wajib = true },
    { "selang", "Selang", "Pegawai menyetujuinya; sesudah itu menjadi kewajiban Anda.", FIELD_KODE, .kode = selang_kode, .label_kode = selang_label, .wajib = true },
    { "versi",  "Versi", NULL, FIELD_INT },
};
const Form form_umpan_jadwal = FORM(jadwal_fields);

static const Field versi_fields[] = {
    { "tahun", "Tahun", NULL, FIELD_INT, .min = TAHUN_AWAL, .max = 2100 },
    { "versi", "Versi", NULL, FIELD_INT },
};
const Form form_umpan_versi = FORM(versi_fields);

Str umpan_tentang(Req *req, int64_t rhk, NilaiDasar nilai)
{
    Rhk r;
    if (nilai) return str_z(nilai_dasar_label[nilai]);
    return rhk && db_rhk_ambil(req->c.db, req->c.a, rhk, &r, NULL) ? r.uraian : (Str){ 0 };
}

static Str nama(Req *req, int64_t pegawai)
{
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, pegawai);
    return p ? p->nama : S("-");
}

static Cip cip_umpan(const UmpanBalik *u)
{
    if (u->ditarik_pada.ms) return (Cip){ S("Ditarik"), S("minus"), S("kecuali") };
    if (u->bentuk == BENTUK_UMPAN_PENGAMATAN) return (Cip){ S("Pengamatan"), S("telusur"), S("diajukan") };
    return u->nada == NADA_UMPAN_POSITIF ? (Cip){ S("Positif"), S("cek"), S("ditetapkan") } : (Cip){ S("Negatif"), S("kembali"), S("dikembalikan") };
}

static UmpanBaris baris(Req *req, const UmpanBalik *u, Str siapa)
{
    return (UmpanBaris){ .u = *u, .tentang = umpan_tentang(req, u->rhk, u->nilai), .siapa = siapa, .cip = cip_umpan(u), .csrf = req->sesi.csrf,
                         .tarik = u->pemberi && u->pemberi == req->c.pelaku.pegawai && !u->ditarik_pada.ms };
}

static int tahun_diminta(Req *req)
{
    int t = (int)isian_int(&req->isian, "tahun");
    return t ? t : tanggal_tahun(req->c.hari_ini);
}

/* The record of a year, newest first, with its tones (B17.3). */
static bool isi_rekaman(Req *req, int64_t pegawai, UmpanView *v, UmpanBalikList *l, Err *err)
{
    if (!db_umpan_antara(req->c.db, req->c.a, pegawai, tanggal(v->tahun, 1, 1), tanggal(v->tahun, 12, 31), l, err)) return false;
    for (ptrdiff_t i = l->n - 1; i >= 0; i--) {
        const UmpanBalik *u = &l->v[i];
        *list_add(req->c.a, &v->rekaman) = baris(req, u, u->nama_pemberi);
        if (!umpan_berdiri(u)) continue;
        v->positif += u->nada == NADA_UMPAN_POSITIF;
        v->negatif += u->nada == NADA_UMPAN_NEGATIF;
    }
    return true;
}

static void isi_utang(Req *req, UmpanView *v, const UmpanBalikList *l)
{
    UtangUmpanList utang = { 0 };
    umpan_utang(req->c.aturan->profil, &v->jadwal, l, req->c.hari_ini, req->c.a, &utang);
    for (ptrdiff_t i = 0; i < utang.n; i++) {
        const UtangUmpan *u = &utang.v[i];
        Str kata = u->dari.n == u->sampai.n ? bulan_kata(req->c.a, u->dari)
                 : str_fmt(req->c.a, STR_F " sampai " STR_F, STR_A(bulan_kata(req->c.a, u->dari)), STR_A(bulan_kata(req->c.a, u->sampai)));
        *list_add(req->c.a, &v->utang) = (UtangBaris){ *u, u->terpenuhi ? (Cip){ S("Sudah"), S("cek"), S("ditetapkan") }
            : u->lewat ? (Cip){ S("Belum, lewat"), S("awas"), S("terlambat") } : (Cip){ S("Belum"), S("jam"), S("dikembalikan") }, kata };
    }
}

static Str tahun_alamat(Req *req, Str jalur, int tahun) { return str_fmt(req->c.a, STR_F "?tahun=%d", STR_A(jalur), tahun); }

/* What both pages show of a person; `v->p` and `v->tahun` are set, `jalur` is the page itself. */
static bool isi_view(Req *req, Str jalur, UmpanView *v, Err *err)
{
    const Ctx *c = &req->c;
    HasilPenilai h = { 0 };
    UmpanBalikList l = { 0 };
    PermintaanUmpanList m = { 0 };
    Err e = { 0 };
    int kini = tanggal_tahun(c->hari_ini);
    v->zona_menit = c->aturan->profil->zona_menit;
    v->cetak = tahun_alamat(req, str_fmt(c->a, STR_F "/pdf", STR_A(jalur)), v->tahun);
    v->pratinjau = tahun_alamat(req, str_fmt(c->a, STR_F "/pratinjau", STR_A(jalur)), v->tahun);
    if (v->tahun > bulan_tahun(c->aturan->profil->mulai)) v->lalu = tahun_alamat(req, jalur, v->tahun - 1);
    if (v->tahun < kini) v->depan = tahun_alamat(req, jalur, v->tahun + 1);
    if (!isi_rekaman(req, v->p->id, v, &l, err) || !db_minta_pegawai(c->db, c->a, v->p->id, PERMINTAAN_MAKS, &m, err)) return false;
    if (!db_boleh_tiada(db_jadwal_umpan(c->db, c->a, v->p->id, v->tahun, &v->jadwal, &e), &e, err)) return false;
    v->selang = selang_kata(v->jadwal.selang);
    for (ptrdiff_t i = 0; i < m.n; i++) {
        const PermintaanUmpan *x = &m.v[i];
        *list_add(c->a, &v->permintaan) = (MintaBaris){ *x, x->kepada ? nama(req, x->kepada) : x->pihak, umpan_tentang(req, x->rhk, x->nilai),
            x->peminta == c->pelaku.pegawai && x->status == STATUS_MINTA_DIMINTA };
    }
    isi_utang(req, v, &l);
    if (penilai_cari(c->aturan->profil, c->aturan->struktur, v->p->id, c->hari_ini, c->a, &h, NULL)) v->penilai = h.penilai.pegawai->nama;
    return true;
}

void page_umpan(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    UmpanView v = { .h = halaman(req, S("Umpan balik")), .p = struktur_pegawai(c->aturan->struktur, c->pelaku.pegawai), .tahun = tahun_diminta(req), .minta = true,
                    .kosong = S("Belum ada umpan balik. Anda dapat memintanya kepada pimpinan, rekan, atau pihak lain yang Anda layani.") };
    UmpanBalikList diberi = { 0 };
    PermintaanUmpanList m = { 0 };
    if (!isi_view(req, S("/umpan"), &v, &err) || !db_umpan_pemberi(c->db, c->a, v.p->id, 0, DIBERI_MAKS, &diberi, &err)
        || !db_minta_kepada(c->db, c->a, v.p->id, &m, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < diberi.n; i++) *list_add(c->a, &v.diberi) = baris(req, &diberi.v[i], nama(req, diberi.v[i].pegawai));
    for (ptrdiff_t i = 0; i < m.n; i++)
        *list_add(c->a, &v.diminta) = (MintaBaris){ m.v[i], nama(req, m.v[i].pegawai), umpan_tentang(req, m.v[i].rhk, m.v[i].nilai), false };
    v.perilaku = c->aturan->profil->modul[MODUL_PENILAI_PERILAKU].ada;
    RhkDipimpinList pimpin = { 0 };
    if (!db_rhk_dipimpin(c->db, c->a, v.p->id, tanggal_tahun(c->hari_ini), &pimpin, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < pimpin.n; i++) {
        ptrdiff_t k = v.dipimpin.n;
        list_add(c->a, &v.dipimpin);
        v.dipimpin.v[k].x = pimpin.v[i];
        v.dipimpin.v[k].nama = nama(req, pimpin.v[i].pegawai);
    }
    v.setujui = v.jadwal.status == STATUS_JADWAL_UMPAN_DIUSULKAN;
    reply_html(req, tmpl_umpan, &v);
}

/* The record of a year on paper (B17.3). */
static void kirim_rekaman(Req *req, int64_t pegawai, Str jalur)
{
    Err err = { 0 };
    int tahun = tahun_diminta(req);
    DokumenBaris d = { .jenis = str_z(jenis_dokumen_kode[JENIS_DOKUMEN_UMPAN_BALIK]), .objek_id = pegawai, .pegawai = pegawai, .periode = str_fmt(req->c.a, "%d", tahun) };
    if (!naskah_umpan(&req->c, pegawai, tahun, &d.isi, &err)) { reply_err(req, &err); return; }
    kirim_terbit(req, &d, false, (Kirim){ str_fmt(req->c.a, "umpan-balik-%d.pdf", tahun), S("Umpan balik"), tahun_alamat(req, jalur, tahun) });
}

void page_umpan_pdf(Req *req) { kirim_rekaman(req, req->c.pelaku.pegawai, S("/umpan")); }

void page_umpan_orang_pdf(Req *req)
{
    Err err = { 0 };
    int64_t id = req_id(req, 0);
    if (!struktur_pegawai(req->c.aturan->struktur, id) || !boleh(&req->c, OBJEK_UMPAN, AKSI_LIHAT, NULL, id, req->c.hari_ini, NULL)) {
        err_set(&err, E_TIDAK_ADA, NULL, NULL);
        reply_err(req, &err);
        return;
    }
    baca_catat(&req->c, OBJEK_UMPAN, id, id);
    kirim_rekaman(req, id, str_fmt(req->c.a, "/umpan/orang/%lld", (long long)id));
}

/* Somebody else's record, for those who may see it. */
static void tampil_orang(Req *req, const Isian *form, int status)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    int64_t id = req_id(req, 0);
    UmpanView v = { .p = struktur_pegawai(c->aturan->struktur, id), .tahun = tahun_diminta(req),
                    .kosong = S("Belum ada umpan balik pada tahun ini.") };
    bool ok = v.p && boleh(c, OBJEK_UMPAN, AKSI_LIHAT, NULL, id, c->hari_ini, NULL);
    if (!ok) err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok || !isi_view(req, str_fmt(c->a, "/umpan/orang/%lld", (long long)id), &v, &err)) { reply_err(req, &err); return; }
    baca_catat(c, OBJEK_UMPAN, id, id);
    v.h = halaman(req, str_fmt(c->a, "Umpan balik " STR_F, STR_A(v.p->nama)));
    v.jabatan = isi_orang(c, id, c->hari_ini).jabatan;
    v.beri = id != c->pelaku.pegawai && c->pelaku.pegawai;
    v.usulkan = boleh(c, OBJEK_JADWAL_UMPAN, AKSI_UBAH, NULL, id, c->hari_ini, NULL) != NULL;
    v.minta = boleh(c, OBJEK_UMPAN, AKSI_MINTA, NULL, id, c->hari_ini, NULL) != NULL;
    v.form = form ? *form : isian_baru(c->a, &form_umpan_jadwal);
    if (!form && v.jadwal.selang) isian_set(&v.form, "selang", V(str_fmt(c->a, "%d", v.jadwal.selang)));
    reply_html_status(req, status, tmpl_umpan_orang, &v);
}

void page_umpan_orang(Req *req) { tampil_orang(req, NULL, 200); }

void page_umpan_jadwal(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    int64_t id = req_id(req, 0), selang = 0;
    str_int(str_z(selang_kode[isian_kode(f, "selang")]), &selang);
    if (!f->salah.n && jadwal_umpan_usulkan(&req->c, id, (int)isian_int(f, "tahun"), (int)selang, (int)isian_int(f, "versi"), &err)) {
        reply_redirect(req, str_fmt(req->c.a, "/umpan/orang/%lld?tahun=%d", (long long)id, (int)isian_int(f, "tahun")), S("Jadwal diusulkan. Pegawai menyetujuinya di halaman Umpan balik."));
        return;
    }
    if (err.kode == E_BUKAN_WEWENANG) { reply_err(req, &err); return; }
    if (err.kode) isian_salah(&req->isian, &err);
    tampil_orang(req, &req->isian, err.kode ? err_status(err.kode) : 422);
}

void page_umpan_setujui(Req *req)
{
    Err err = { 0 };
    if (!jadwal_umpan_setujui(&req->c, tahun_diminta(req), (int)isian_int(&req->isian, "versi"), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, str_fmt(req->c.a, "/umpan?tahun=%d", tahun_diminta(req)), S("Jadwal umpan balik berkala disepakati."));
}

void page_umpan_tarik(Req *req)
{
    Err err = { 0 };
    if (!umpan_tarik(&req->c, req_id(req, 0), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, S("/umpan"), S("Umpan balik ditarik. Ia tetap tercatat dalam rekaman, tetapi tidak dihitung."));
}

void page_umpan_minta_batal(Req *req)
{
    Err err = { 0 };
    if (!umpan_minta_batal(&req->c, req_id(req, 0), (int)isian_int(&req->isian, "versi"), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, S("/umpan"), S("Permintaan dibatalkan; tautannya tidak berlaku lagi."));
}
