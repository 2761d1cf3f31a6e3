#include "web/page_harian.h"

#include "base/berkas.h"
#include "store/db_jaga.h"
#include "store/db_realisasi.h"
#include "store/db_skp.h"
#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tindakan/jam_kerja.h"
#include "tindakan/pembukaan.h"
#include "tmpl.h"
#include "web/app.h"
#include "web/bukti_kirim.h"

static const Field laporan_fields[] = {
    { "tanggal",  "Tanggal",  NULL, FIELD_TANGGAL, .wajib = true },
    { "kegiatan", "Kegiatan", NULL, FIELD_BARIS, .min = 5, .max = 500, .wajib = true },
    { "rhk",      "Rencana hasil kerja bulan ini", NULL, FIELD_ID },
    { "mulai",    "Mulai",    NULL, FIELD_PUKUL, .wajib = true },
    { "selesai",  "Selesai",  NULL, FIELD_PUKUL, .wajib = true },
    { "jumlah",   "Jumlah",   NULL, FIELD_REAL, .max = 1000000 },
    { "satuan",   "Satuan",   NULL, FIELD_TEKS, .max = 40 },
    { "bukti",    "Bukti",    "PDF, JPG, PNG, DOCX, atau XLSX, paling besar 10 MB.", FIELD_BERKAS },
    { "tautan",   "Tautan bukti", "Bila bukti ada di tempat lain, salin alamat https-nya.", FIELD_TAUTAN, .max = 500 },
    { "versi",    "Versi",    NULL, FIELD_INT },
    { "lalu",     "Tindakan", NULL, FIELD_DIAM },
};
const Form form_laporan = FORM(laporan_fields);

static const Field hari_fields[] = {
    { "tanggal", "Tanggal", NULL, FIELD_TANGGAL },
    { "versi",   "Versi",   NULL, FIELD_INT },
    { "pakai",   "Contoh",  NULL, FIELD_ID },
};
const Form form_hari = FORM(hari_fields);

static const Field kaitkan_fields[] = {
    { "rhk",   "Rencana hasil kerja", NULL, FIELD_ID, .wajib = true },
    { "versi", "Versi", NULL, FIELD_INT },
};
const Form form_kaitkan = FORM(kaitkan_fields);

/* ---- whose day ---- */

/* The person of the path where it names one, else the actor. Has replied when 0. */
static int64_t siapa(Req *req)
{
    Err err = { 0 };
    if (!str_starts(str_z(req->route->pola), S("/harian/untuk/"))) return req->c.pelaku.pegawai;
    int64_t id = req_id(req, 0);
    if (!struktur_pegawai(req->c.aturan->struktur, id)) err_set(&err, E_TIDAK_ADA, NULL, NULL);
    else if (laporan_untuk(&req->c, id, &err)) return id;
    reply_err(req, &err);
    return 0;
}

static Str ke_hari(Req *req, int64_t pegawai, Tanggal t)
{
    Str hari = tanggal_iso(req->c.a, t);
    if (pegawai == req->c.pelaku.pegawai) return str_fmt(req->c.a, "/harian?tanggal=" STR_F, STR_A(hari));
    return str_fmt(req->c.a, "/harian/untuk/%lld?tanggal=" STR_F, (long long)pegawai, STR_A(hari));
}

static void isi_siapa(Req *req, HarianView *v, int64_t pegawai)
{
    if (pegawai == req->c.pelaku.pegawai) return;
    v->orang = struktur_pegawai(req->c.aturan->struktur, pegawai);
    v->jabatan = isi_orang(&req->c, pegawai, v->hari).jabatan;
    v->h.judul = str_fmt(req->c.a, "Laporan harian " STR_F, STR_A(v->orang->nama));
    baca_catat(&req->c, OBJEK_LAPORAN, pegawai, pegawai);
}

/* ---- the day ---- */

/* RHK of the person's plan of that month, draft or further. */
static bool rhk_bulan(Req *req, int64_t pegawai, Tanggal hari, RhkList *l, Err *err)
{
    Skp s;
    Err e = { 0 };
    if (db_skp_bulanan(req->c.db, req->c.a, pegawai, tanggal_bulan(hari), &s, &e)) return db_rhk_daftar(req->c.db, req->c.a, s.id, l, err);
    return db_boleh_tiada(false, &e, err);
}

Str rhk_judul(Arena *a, const RhkList *l, int64_t id)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].id == id) return str_fmt(a, "%d. " STR_F, (int)i + 1, STR_A(l->v[i].uraian));
    return (Str){ 0 };
}

static bool isi_laporan(Req *req, HarianView *v, const HariLaporan *hari, const RhkList *rhk, Err *err)
{
    for (ptrdiff_t i = 0; i < hari->laporan.n; i++) {
        const Laporan *l = &hari->laporan.v[i];
        bool kembali = l->status == STATUS_LAPORAN_DIKEMBALIKAN, buka = hari->terbuka;
        if (kembali && !buka) {
            HariLaporan h;
            if (!laporan_hari(&req->c, l->pegawai, l->tanggal, l, &h, err)) return false;
            buka = h.terbuka;
        }
        LaporanView *x = list_add(req->c.a, &v->laporan);
        *x = (LaporanView){ .l = *l, .rhk = rhk_judul(req->c.a, rhk, l->rhk), .cip = cip_laporan(l->status),
                            .boleh_ubah = buka && l->status != STATUS_LAPORAN_DIVERIFIKASI && (l->pencatat || !v->orang), .terkait = l->rhk || !rhk->n };
        v->draf += l->status == STATUS_LAPORAN_DRAF && (l->pencatat || !v->orang);
    }
    v->menit = laporan_menit(hari->laporan);
    return true;
}

static bool isi_pekan(Req *req, HarianView *v, int64_t pegawai, Err *err)
{
    static const char *const kata[] = { "belum tiba", "kosong" };
    int pekan = pekan_pegawai(&req->c, pegawai, v->hari);
    Tanggal senin = tanggal_plus(v->hari, SENIN - tanggal_hari(v->hari));
    LaporanList l = { 0 };
    if (!db_laporan_antara(req->c.db, req->c.a, pegawai, senin, tanggal_plus(senin, 6), &l, err)) return false;
    for (int i = 0; i < 7; i++) {
        Tanggal t = tanggal_plus(senin, i);
        int n = 0;
        for (ptrdiff_t k = 0; k < l.n; k++) n += l.v[k].tanggal.n == t.n;
        if (i >= pekan && !n && t.n != v->hari.n) continue;
        HariPekan *h = list_add(req->c.a, &v->pekan);
        bool depan = t.n > req->c.hari_ini.n;
        const char *libur = kalender_ada(&req->c.aturan->kalender, tanggal_tahun(t))
                          ? kalender_alasan(req->c.a, &req->c.aturan->kalender, pekan, t) : NULL;
        *h = (HariPekan){ .tanggal = t, .kini = t.n == v->hari.n, .tutup = depan,
                          .ket = n ? str_fmt(req->c.a, "%d kegiatan", n) : libur ? S("libur") : str_z(kata[!depan]) };
    }
    v->pekan_lalu = tanggal_plus(v->hari, -7);
    if (tanggal_plus(senin, 7).n <= req->c.hari_ini.n) {
        v->pekan_depan = tanggal_plus(v->hari, 7);
        if (v->pekan_depan.n > req->c.hari_ini.n) v->pekan_depan = req->c.hari_ini;
    }
    return true;
}

/* Minutes of work that the day asks for: of the shift, else of the office; none on a day off. */
static bool isi_menit_kerja(Req *req, HarianView *v, int64_t pegawai, bool libur, Err *err)
{
    JamKerja jam;
    JagaList jaga = { 0 };
    if (!jam_kerja(req->c.db, req->c.a, &jam, err) || !db_jaga_antara(req->c.db, req->c.a, pegawai, v->hari, v->hari, &jaga, err)) return false;
    const JagaHari *j = jaga_pada(&jaga, v->hari);
    MasaJam masa = jam_kerja_pada(&jam, v->hari);
    if (j) v->menit_kerja = jaga_libur(j) ? 0 : j->pulang.n - j->masuk.n;
    else if (!libur) v->menit_kerja = jam_kerja_menit(&masa, pekan_pegawai(&req->c, pegawai, v->hari), tanggal_hari(v->hari));
    return true;
}

static void isi_form(Req *req, HarianView *v, const RhkList *rhk)
{
    v->form.a = req->c.a;
    form_pilihan(&v->form, "rhk", 0, S("Belum dikaitkan"));
    for (ptrdiff_t i = 0; i < rhk->n; i++) form_pilihan(&v->form, "rhk", rhk->v[i].id, rhk_judul(req->c.a, rhk, rhk->v[i].id));
}

/* Shows the day with `form` (NULL: a fresh one); `ubah` is the report being changed, or NULL. */
static void tampil(Req *req, int64_t pegawai, Tanggal hari, const Isian *form, const Laporan *ubah, int status)
{
    Err err = { 0 };
    HariLaporan h;
    RhkList rhk = { 0 };
    int64_t pakai = form ? 0 : isian_int(&req->isian, "pakai");
    HarianView v = { .h = halaman(req, S("Laporan harian")), .hari = hari };
    if (ubah) v.ubah = *ubah;
    if (form) v.form = *form;
    isi_siapa(req, &v, pegawai);
    if (!laporan_hari(&req->c, pegawai, hari, ubah, &h, &err) || !rhk_bulan(req, pegawai, hari, &rhk, &err)
        || !isi_laporan(req, &v, &h, &rhk, &err) || !isi_pekan(req, &v, pegawai, &err)
        || !isi_menit_kerja(req, &v, pegawai, h.fakta.presensi.libur, &err)
        || (!form && !harian_awal(req, pegawai, &h, &rhk, pakai, &v.form, &err))
        || (!ubah && h.terbuka && !harian_sering(req, pegawai, hari, &v, &err))
        || (ubah && !db_bukti_daftar(req->c.db, req->c.a, ubah->id, &v.bukti, &err))) {
        reply_err(req, &err);
        return;
    }
    v.presensi = h.fakta.presensi.kalimat;
    v.jaga = h.fakta.presensi.jaga;
    v.belum_terkonfirmasi = h.fakta.presensi.keadaan == KEADAAN_HARI_BELUM;
    v.terbuka = h.terbuka;
    v.sebab = h.sebab;
    Tenggat t = h.fakta.jendela;
    t.batas = h.batas;
    int pekan = pekan_pegawai(&req->c, pegawai, hari);
    Str alamat = str_fmt(req->c.a, "/mengapa/tenggat?jenis=laporan_harian&tanggal=" STR_F, STR_A(tanggal_iso(req->c.a, hari)));
    v.tenggat = tenggat_view(req, &t, pekan, alamat);
    v.mengapa = (MengapaPanel){ .tanya = str_fmt(req->c.a, "Mengapa sampai " STR_F "?", STR_A(tanggal_kata(req->c.a, h.batas))),
                                .w = { .a = req->c.a }, .profil = req->c.aturan->profil, .alamat = alamat };
    tenggat_mengapa(req->c.aturan->profil, &h.fakta.jendela, (TenggatTanya){ .jenis = JENIS_TENGGAT_LAPORAN_HARIAN, .pekan = pekan, .dari = hari }, &v.mengapa.w);
    if (h.fakta.dibuka_sampai.n) mengapa_fakta(&v.mengapa.w, "Dibuka kembali", "oleh BKPSDM sampai " STR_F, STR_A(tanggal_kata(req->c.a, h.fakta.dibuka_sampai)));
    if (h.fakta.gangguan_sampai.n) mengapa_fakta(&v.mengapa.w, "Diperpanjang", "gangguan sistem, sampai " STR_F, STR_A(tanggal_kata(req->c.a, h.fakta.gangguan_sampai)));
    isi_form(req, &v, &rhk);
    reply_html_status(req, status, tmpl_harian, &v);
}

/* Without a day asked for: today, or yesterday while the night shift that began then runs. */
static Tanggal hari_diminta(Req *req, int64_t pegawai)
{
    Tanggal t = isian_tanggal(&req->isian, "tanggal"), kemarin = tanggal_plus(req->c.hari_ini, -1);
    JagaList jaga = { 0 };
    if (t.n || !pegawai || !db_jaga_antara(req->c.db, req->c.a, pegawai, kemarin, kemarin, &jaga, NULL)) return t.n ? t : req->c.hari_ini;
    const JagaHari *j = jaga_pada(&jaga, kemarin);
    Pukul kini = saat_pukul(req->c.kini, req->c.aturan->profil->zona_menit);
    return jaga_lewat_malam(j) && kini.n + 1440 <= j->pulang.n ? kemarin : req->c.hari_ini;
}

void page_harian(Req *req)
{
    int64_t pegawai = siapa(req);
    if (pegawai) tampil(req, pegawai, hari_diminta(req, pegawai), NULL, NULL, 200);
}

/* The report of the path, the actor's own or of somebody he enters for; has replied when it returns false. */
static bool laporan_saya(Req *req, Laporan *l)
{
    Err err = { 0 };
    bool ok = db_laporan_ambil(req->c.db, req->c.a, req_id(req, 0), l, &err);
    if (ok && l->pegawai != req->c.pelaku.pegawai && !laporan_untuk(&req->c, l->pegawai, NULL)) ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok) reply_err(req, &err);
    return ok;
}

void page_harian_ubah(Req *req)
{
    Laporan l;
    if (!laporan_saya(req, &l)) return;
    Isian f = isian_baru(req->c.a, &form_laporan);
    isian_set(&f, "tanggal", V(l.tanggal));
    isian_set(&f, "kegiatan", V(l.kegiatan));
    isian_set(&f, "rhk", V_ID(l.rhk));
    isian_set(&f, "mulai", V(l.mulai));
    isian_set(&f, "selesai", V(l.selesai));
    if (l.jumlah > 0) isian_set(&f, "jumlah", V(l.jumlah));
    isian_set(&f, "satuan", V(l.satuan));
    isian_set(&f, "versi", V(l.versi));
    tampil(req, l.pegawai, l.tanggal, &f, &l, 200);
}

void page_harian_simpan(Req *req)
{
    Err err = { 0 };
    const Isian *f = &req->isian;
    Laporan lama = { 0 };
    bool baru = str_eqz(str_z(req->route->pola), "/harian") || str_starts(str_z(req->route->pola), S("/harian/untuk/"));
    if (!baru && !laporan_saya(req, &lama)) return;
    int64_t id = lama.id, pegawai = baru ? siapa(req) : lama.pegawai;
    if (!pegawai) return;
    Tanggal hari = isian_tanggal(f, "tanggal");
    bool draf = str_eqz(isian_str(f, "lalu"), "draf");
    Laporan l = { .id = id, .pegawai = pegawai, .tanggal = hari, .kegiatan = isian_str(f, "kegiatan"),
                  .mulai = isian_pukul(f, "mulai"), .selesai = isian_pukul(f, "selesai"), .rhk = isian_int(f, "rhk"),
                  .jumlah = isian_real(f, "jumlah"), .satuan = isian_str(f, "satuan"), .versi = (int)isian_int(f, "versi"),
                  .status = draf ? STATUS_LAPORAN_DRAF : STATUS_LAPORAN_DIAJUKAN };
    Bukti bukti[BUKTI_KIRIM_MAKS];
    ptrdiff_t n;
    bool ok = !f->salah.n;
    if (ok && !(bukti_kirim(req, "bukti", isian_str(f, "tautan"), bukti, &n, &err) && laporan_simpan(&req->c, &l, bukti, n, &err))) {
        ok = false;
        isian_salah(&req->isian, &err);
    }
    if (ok) {
        Str waktu = str_fmt(req->c.a, STR_F " sampai " STR_F, STR_A(pukul_kata(req->c.a, l.mulai)), STR_A(pukul_kata(req->c.a, l.selesai)));
        const Pegawai *untuk = pegawai == req->c.pelaku.pegawai ? NULL : struktur_pegawai(req->c.aturan->struktur, pegawai);
        Str nama = untuk ? str_fmt(req->c.a, " " STR_F, STR_A(untuk->nama)) : (Str){ 0 };
        const char *lalu = draf ? "disimpan sebagai draf; ajukan sebelum tenggat."
                         : untuk ? "diajukan. Ia dapat mengubahnya sampai tenggat atau sampai diverifikasi."
                                 : "diajukan. Anda dapat mengubahnya sampai tenggat atau sampai diverifikasi.";
        reply_redirect(req, ke_hari(req, pegawai, hari), str_fmt(req->c.a, "Laporan" STR_F " pukul " STR_F " %s", STR_A(nama), STR_A(waktu), lalu));
    } else {
        /* A day of a year that the calendar lacks cannot be drawn: the form comes back on today's page. */
        bool ada = hari.n && kalender_ada(&req->c.aturan->kalender, tanggal_tahun(hari));
        tampil(req, pegawai, ada ? hari : req->c.hari_ini, &req->isian, id ? &lama : NULL, err.kode ? err_status(err.kode) : 422);
    }
}

void page_harian_hapus(Req *req)
{
    Err err = { 0 };
    Laporan l;
    if (!laporan_saya(req, &l)) return;
    if (!laporan_hapus(&req->c, l.id, (int)isian_int(&req->isian, "versi"), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, ke_hari(req, l.pegawai, l.tanggal), S("Laporan dihapus."));
}

void page_harian_bukti_hapus(Req *req)
{
    Err err = { 0 };
    Laporan l;
    if (!laporan_saya(req, &l)) return;
    if (!bukti_hapus(&req->c, l.id, req_id(req, 1), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, str_fmt(req->c.a, "/harian/%lld", (long long)l.id), S("Bukti dihapus."));
}

void page_harian_salin(Req *req)
{
    Err err = { 0 };
    int64_t pegawai = siapa(req);
    Tanggal t = hari_diminta(req, pegawai);
    int n;
    if (!pegawai) return;
    if (!laporan_salin(&req->c, pegawai, t, &n, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, ke_hari(req, pegawai, t), n ? str_fmt(req->c.a, "%d kegiatan disalin sebagai draf. Periksa, lalu ajukan.", n)
                                           : S("Tidak ada yang disalin: waktunya sudah terisi."));
}

void page_harian_ajukan(Req *req)
{
    Err err = { 0 };
    int64_t pegawai = siapa(req);
    Tanggal t = hari_diminta(req, pegawai);
    int n;
    if (!pegawai) return;
    if (!laporan_ajukan_hari(&req->c, pegawai, t, &n, &err)) { reply_err(req, &err); return; }
    reply_redirect(req, ke_hari(req, pegawai, t), str_fmt(req->c.a, "%d laporan diajukan.", n));
}

void page_harian_kaitkan(Req *req)
{
    Err err = { 0 };
    Laporan l;
    if (!laporan_saya(req, &l)) return;
    if (!laporan_kaitkan(&req->c, l.id, (int)isian_int(&req->isian, "versi"), isian_int(&req->isian, "rhk"), &err)) { reply_err(req, &err); return; }
    reply_redirect(req, ke_hari(req, l.pegawai, l.tanggal), S("Laporan dikaitkan."));
}

/* Whoever may see the report or the realisation may see its evidence. */
static bool boleh_bukti(Req *req, const Bukti *b, Err *err)
{
    const Ctx *c = &req->c;
    Laporan l;
    Realisasi r;
    if (b->realisasi)
        return db_realisasi_ambil(c->db, c->a, b->realisasi, &r, err) && boleh(c, OBJEK_REALISASI, AKSI_LIHAT, NULL, r.pegawai, hari_peran(c, r.bulan), err);
    return db_laporan_ambil(c->db, c->a, b->laporan, &l, err) && boleh(c, OBJEK_LAPORAN, AKSI_LIHAT, NULL, l.pegawai, hari_peran(c, tanggal_bulan(l.tanggal)), err);
}

/* Always as an attachment; evidence kept elsewhere has its own address. */
void page_bukti(Req *req)
{
    Err err = { 0 };
    Bukti b;
    Str isi;
    bool ok = db_bukti_ambil(req->c.db, req->c.a, req_id(req, 0), &b, &err);
    if (ok && (!boleh_bukti(req, &b, NULL) || b.tautan.len)) ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok || !berkas_baca(req->c.a, req->app->atur.data, b.berkas, &isi, &err)) { reply_err(req, &err); return; }
    reply_berkas(req, jenis_berkas_media[jenis_berkas_dari(b.jenis)], b.nama, isi);
}
