#include "web/page_pelaporan.h"

#include "store/db_evaluasi.h"
#include "tindakan/baca.h"
#include "tmpl.h"
#include "web/daftar_kirim.h"

enum { SEHALAMAN = 50, ANTREAN_MAX = 100, PENGANTAR_MAX = 10 };

static const Field saring_fields[] = {
    { "periode", "Periode", "Bulan seperti 2025-03, atau tahun seperti 2025.", FIELD_PERIODE },
    { "pd",      "Perangkat daerah", NULL, FIELD_ID },
    { "tahap",   "Ada pada", NULL, FIELD_KODE, .kode = tahap_lapor_kode, .label_kode = tahap_lapor_label, .atribut = "Semua" },
    { "dari",    "Dari", NULL, FIELD_INT, .max = 10000000 },
};
const Form form_lapor = FORM(saring_fields);

static const Field kirim_fields[] = {
    { "periode", "Periode", NULL, FIELD_PERIODE, .wajib = true },
    { "tahap",   "Tahap",   NULL, FIELD_KODE, .kode = tahap_lapor_kode, .label_kode = tahap_lapor_label, .wajib = true },
    { "id",      "Berkas",  NULL, FIELD_BANYAK },
    { "semua",   "Semua yang lengkap", NULL, FIELD_CENTANG },
    { "catatan", "Alasan mengembalikan", "Apa yang perlu diperbaiki.", FIELD_BARIS, .max = 1000, .nanti = true },
};
const Form form_lapor_kirim = FORM(kirim_fields);

static Cip cip_tahap(const BerkasKinerja *k)
{
    static const struct { const char *ikon, *kelas; } rupa[TAHAP_LAPOR_MAX] = {
        [TAHAP_LAPOR_PENILAI] = { "pena", "" }, [TAHAP_LAPOR_KEPALA_PD] = { "kirim", "diajukan" }, [TAHAP_LAPOR_BKPSDM] = { "kirim", "diajukan" },
        [TAHAP_LAPOR_SEKDA] = { "kirim", "diajukan" }, [TAHAP_LAPOR_SELESAI] = { "cek", "ditetapkan" } };
    TahapLapor t = k->b.tahap;
    if (k->b.catatan.len) return (Cip){ S("Dikembalikan"), S("kembali"), S("dikembalikan") };
    return (Cip){ str_z(tahap_lapor_label[t]), str_z(rupa[t].ikon), str_z(rupa[t].kelas) };
}

static LaporBaris baris(Req *req, const BerkasKinerja *k)
{
    ErrList kurang = { 0 };
    IsiBerkas isi = { k->b.status, k->b.tanggapan, k->b.id_skp != 0, k->b.skp };
    lapor_lengkap(req->c.aturan->profil, &isi, req->c.a, &kurang);
    return (LaporBaris){ .evaluasi = k->b.evaluasi, .nama = k->pegawai->nama, .nip = k->pegawai->nip, .unit = k->unit ? k->unit->nama : S("-"), .pd = k->pd->nama,
        .penilai = k->penilai ? k->penilai->nama : S("-"), .catatan = k->b.catatan, .predikat = k->b.predikat, .tahap = k->b.tahap, .sejak = k->b.sejak,
        .lengkap = k->lengkap, .giliran = k->giliran, .keberatan = k->b.keberatan != 0, .kurang = kurang.n ? str_z(kurang.v[0].pesan) : (Str){ 0 }, .cip = cip_tahap(k) };
}

static Periode periode_diminta(Req *req)
{
    Periode p = isian_periode(&req->isian, "periode");
    return p.n ? p : lapor_periode_kerja(&req->c);
}

static Str kueri(Arena *a, Periode p, int64_t pd, TahapLapor t)
{
    Buf b = buf_new(a, 256);
    buf_fmt(&b, "periode=" STR_F, STR_A(periode_iso(a, p)));
    if (pd) buf_fmt(&b, "&pd=%lld", (long long)pd);
    if (t) buf_fmt(&b, "&tahap=%s", tahap_lapor_kode[t]);
    return buf_str(&b);
}

/* ---- the queues and the progress ---- */

static void antrean(Req *req, const Pelaporan *p, PelaporanView *v)
{
    static const struct { TahapLapor t; const char *judul, *tombol; } rupa[] = {
        { TAHAP_LAPOR_PENILAI, "Belum Anda kirim", "Kirim yang dipilih" }, { TAHAP_LAPOR_KEPALA_PD, "Menunggu Anda sebagai kepala perangkat daerah", "Teruskan ke BKPSDM yang dipilih" },
        { TAHAP_LAPOR_BKPSDM, "Menunggu BKPSDM", "Teruskan ke Sekretaris Daerah yang dipilih" }, { TAHAP_LAPOR_SEKDA, "Menunggu Sekretaris Daerah", "Terima yang dipilih" } };
    for (ptrdiff_t r = 0; r < countof(rupa); r++) {
        LaporAntrean x = { .tahap = rupa[r].t, .judul = str_z(rupa[r].judul), .tombol = str_z(rupa[r].tombol), .csrf = req->sesi.csrf, .periode = v->periode,
                           .kembali = rupa[r].t != TAHAP_LAPOR_PENILAI };
        for (ptrdiff_t i = 0; i < p->berkas.n; i++) {
            const BerkasKinerja *k = &p->berkas.v[i];
            if (k->b.tahap != x.tahap || !k->giliran) continue;
            *(k->lengkap ? &x.siap : &x.kurang) += 1;
            if (x.baris.n < ANTREAN_MAX) *list_add(req->c.a, &x.baris) = baris(req, k);
            else x.lebih = true;
        }
        if (x.baris.n) *list_add(req->c.a, &v->antrean) = x;
    }
}

static void kemajuan(Req *req, const Pelaporan *p, PelaporanView *v)
{
    v->n = (int)p->berkas.n;
    for (int t = 1; t < TAHAP_LAPOR_MAX; t++) v->jumlah[t] = p->jumlah[t];
    for (ptrdiff_t i = 0; i < p->pd.n; i++) {
        LaporPdBaris *b = list_add(req->c.a, &v->pd);
        *b = (LaporPdBaris){ .nama = p->pd.v[i].pd->nama, .n = p->pd.v[i].n };
        if (req->peran_umum & PERAN_PENGAWAS) b->pengantar = str_fmt(req->c.a, "/pengantar/pratinjau?" STR_F, STR_A(kueri(req->c.a, v->periode, p->pd.v[i].pd->id, TAHAP_LAPOR_TIADA)));
        b->persen = b->n ? p->pd.v[i].jumlah[TAHAP_LAPOR_SELESAI] * 100 / b->n : 0;
        for (int t = 1; t < TAHAP_LAPOR_MAX; t++) {
            b->jumlah[t] = p->pd.v[i].jumlah[t];
            b->tautan[t] = str_fmt(req->c.a, "/pelaporan/daftar?" STR_F, STR_A(kueri(req->c.a, v->periode, p->pd.v[i].pd->id, (TahapLapor)t)));
        }
    }
}

static Str geser(Req *req, Periode p, int ke)
{
    Periode q = periode_setahun(p) ? periode_tahun(periode_ke_tahun(p) + ke) : periode_bulan(bulan_plus(periode_ke_bulan(p), ke));
    if (periode_awal(q).n < bulan_awal(req->c.aturan->profil->mulai).n || periode_awal(q).n > req->c.hari_ini.n) return (Str){ 0 };
    return str_fmt(req->c.a, "/pelaporan?periode=" STR_F, STR_A(periode_iso(req->c.a, q)));
}

static void tampil(Req *req, Periode per, const Isian *form, int status)
{
    Err err = { 0 };
    Pelaporan p;
    PengantarLaporList surat = { 0 };
    PelaporanView v = { .periode = per, .h = halaman(req, str_fmt(req->c.a, "Pelaporan kinerja " STR_F, STR_A(periode_kata(req->c.a, per)))),
                        .sebelum = geser(req, per, -1), .sesudah = geser(req, per, 1), .saring = isian_baru(req->c.a, &form_lapor),
                        .zona_menit = req->c.aturan->profil->zona_menit };
    SaringLapor s = { .periode = per };
    if (!lapor_muat(&req->c, &s, &p, &err) || !db_pengantar_akun(req->c.db, req->c.a, req->c.pelaku.akun, PENGANTAR_MAX, &surat, &err)) { reply_err(req, &err); return; }
    v.form = form ? *form : isian_baru(req->c.a, &form_lapor_kirim);
    isian_set(&v.saring, "periode", V(per));
    antrean(req, &p, &v);
    kemajuan(req, &p, &v);
    for (ptrdiff_t i = 0; i < surat.n; i++)
        *list_add(req->c.a, &v.pengantar) = (PengantarBaris){ surat.v[i], str_fmt(req->c.a, "/pelaporan/pengantar/%lld", (long long)surat.v[i].id) };
    reply_html_status(req, status, tmpl_pelaporan, &v);
}

void page_pelaporan(Req *req) { tampil(req, periode_diminta(req), NULL, 200); }

/* What was ticked, or everything complete that lies with the actor at that stage. */
static bool dipilih(Req *req, Periode per, TahapLapor t, IdList *l, Err *err)
{
    Pelaporan p;
    SaringLapor s = { .periode = per };
    if (!isian_int(&req->isian, "semua")) {
        *l = isian_banyak(&req->isian, "id");
        return true;
    }
    if (!lapor_muat(&req->c, &s, &p, err)) return false;
    for (ptrdiff_t i = 0; i < p.berkas.n; i++)
        if (p.berkas.v[i].b.tahap == t && p.berkas.v[i].giliran && p.berkas.v[i].lengkap) *list_add(req->c.a, l) = p.berkas.v[i].b.evaluasi;
    return true;
}

static void gagal(Req *req, Periode p, Err *err)
{
    if (err->kode == E_BUKAN_WEWENANG || err->kode == E_TIDAK_ADA) { reply_err(req, err); return; }
    if (err->kode) isian_salah(&req->isian, err);
    tampil(req, p.n ? p : lapor_periode_kerja(&req->c), &req->isian, err->kode ? err_status(err->kode) : 422);
}

void page_pelaporan_kirim(Req *req)
{
    Err err = { 0 };
    IdList id = { 0 };
    KirimLapor k;
    Periode p = isian_periode(&req->isian, "periode");
    TahapLapor t = (TahapLapor)isian_kode(&req->isian, "tahap");
    if (req->isian.salah.n || !dipilih(req, p, t, &id, &err) || !lapor_kirim(&req->c, p, t, id, &k, &err)) { gagal(req, p, &err); return; }
    reply_redirect(req, str_fmt(req->c.a, "/pelaporan?periode=" STR_F, STR_A(periode_iso(req->c.a, p))),
                   str_fmt(req->c.a, t == TAHAP_LAPOR_SEKDA ? "%d berkas diterima." : "%d berkas dikirim. Surat pengantarnya tersedia di bawah.", k.n));
}

void page_pelaporan_kembalikan(Req *req)
{
    Err err = { 0 };
    int n = 0;
    Periode p = isian_periode(&req->isian, "periode");
    TahapLapor t = (TahapLapor)isian_kode(&req->isian, "tahap");
    if (req->isian.salah.n || !lapor_kembalikan(&req->c, p, t, isian_banyak(&req->isian, "id"), isian_str(&req->isian, "catatan"), &n, &err)) { gagal(req, p, &err); return; }
    reply_redirect(req, str_fmt(req->c.a, "/pelaporan?periode=" STR_F, STR_A(periode_iso(req->c.a, p))), str_fmt(req->c.a, "%d berkas dikembalikan dengan alasannya.", n));
}

/* ---- the list ---- */

static void pilihan_pd(Req *req, Isian *f)
{
    const IsiStruktur *isi = struktur_isi(req->c.aturan->struktur);
    form_pilihan(f, "pd", 0, S("Semua"));
    for (ptrdiff_t i = 0; i < isi->unit.n; i++)
        if (struktur_pd(req->c.aturan->struktur, &isi->unit.v[i]) == &isi->unit.v[i]) form_pilihan(f, "pd", isi->unit.v[i].id, isi->unit.v[i].nama);
}

void page_pelaporan_daftar(Req *req)
{
    Err err = { 0 };
    Pelaporan p;
    SaringLapor s = { .periode = periode_diminta(req), .pd = isian_int(&req->isian, "pd") };
    PelaporanDaftarView v = { .periode = s.periode, .saring = req->isian, .tahap = (TahapLapor)isian_kode(&req->isian, "tahap"), .dari = (int)isian_int(&req->isian, "dari"),
                              .h = halaman(req, str_fmt(req->c.a, "Berkas kinerja " STR_F, STR_A(periode_kata(req->c.a, s.periode)))), .zona_menit = req->c.aturan->profil->zona_menit };
    if (!lapor_muat(&req->c, &s, &p, &err)) { reply_err(req, &err); return; }
    if (!isian_ada(&v.saring, "periode")) isian_set(&v.saring, "periode", V(s.periode));
    pilihan_pd(req, &v.saring);
    for (ptrdiff_t i = 0; i < p.berkas.n; i++) {
        if (v.tahap && p.berkas.v[i].b.tahap != v.tahap) continue;
        int ke = v.n++;
        if (ke >= v.dari && ke < v.dari + SEHALAMAN) *list_add(req->c.a, &v.baris) = baris(req, &p.berkas.v[i]);
    }
    v.sampai = v.dari + (int)v.baris.n;
    Str q = kueri(req->c.a, s.periode, s.pd, v.tahap);
    v.kembali = str_fmt(req->c.a, "/pelaporan?periode=" STR_F, STR_A(periode_iso(req->c.a, s.periode)));
    v.unduh = str_fmt(req->c.a, "/pelaporan/xlsx?" STR_F, STR_A(q));
    v.paging.ket = v.n ? str_fmt(req->c.a, "%d–%d dari %d", v.dari + 1, v.sampai, v.n) : S("0");
    if (v.dari) v.paging.awal = str_fmt(req->c.a, "/pelaporan/daftar?" STR_F, STR_A(q));
    if (v.sampai < v.n) v.paging.berikut = str_fmt(req->c.a, "/pelaporan/daftar?" STR_F "&dari=%d", STR_A(q), v.sampai);
    reply_html(req, tmpl_pelaporan_daftar, &v);
}

typedef struct { Str nip, nama, unit, pd, penilai, lengkap, keberatan, catatan; Predikat predikat; TahapLapor tahap; Saat sejak; } LaporLembar;

static const Kolom k_lembar[] = {
    KOLOM(LaporLembar, nip, STR, "NIP"), KOLOM(LaporLembar, nama, STR, "Nama"), KOLOM(LaporLembar, unit, STR, "Unit"), KOLOM(LaporLembar, pd, STR, "Perangkat daerah"),
    KOLOM(LaporLembar, penilai, STR, "Pejabat penilai"), KOLOM_KODE(LaporLembar, predikat, predikat_label, "Predikat"),
    KOLOM_KODE(LaporLembar, tahap, tahap_lapor_label, "Ada pada"), KOLOM(LaporLembar, sejak, SAAT, "Sejak"), KOLOM(LaporLembar, lengkap, STR, "Kelengkapan"),
    KOLOM(LaporLembar, keberatan, STR, "Keberatan"), KOLOM(LaporLembar, catatan, STR, "Catatan pengembalian"), KOLOM_AKHIR };

void page_pelaporan_xlsx(Req *req)
{
    Err err = { 0 };
    Pelaporan p;
    LIST_OF(LaporLembar) l = { 0 };
    TahapLapor tahap = (TahapLapor)isian_kode(&req->isian, "tahap");
    SaringLapor s = { .periode = periode_diminta(req), .pd = isian_int(&req->isian, "pd") };
    if (!lapor_muat(&req->c, &s, &p, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < p.berkas.n; i++) {
        if (tahap && p.berkas.v[i].b.tahap != tahap) continue;
        LaporBaris b = baris(req, &p.berkas.v[i]);
        *list_add(req->c.a, &l) = (LaporLembar){ b.nip, b.nama, b.unit, b.pd, b.penilai, b.lengkap ? S("Lengkap") : b.kurang, b.keberatan ? S("Sedang berjalan") : (Str){ 0 }, b.catatan, b.predikat, b.tahap, b.sejak };
    }
    XlsxDaftar d = { str_fmt(req->c.a, "Pelaporan " STR_F, STR_A(periode_kata(req->c.a, s.periode))), k_lembar, l.v, l.n, sizeof *l.v, req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &d, str_fmt(req->c.a, "pelaporan-" STR_F, STR_A(periode_iso(req->c.a, s.periode))));
}

/* ---- one dossier, one letter ---- */

void page_pelaporan_berkas(Req *req)
{
    Err err = { 0 };
    DokumenBaris d;
    PelaporanBerkasView v = { .zona_menit = req->c.aturan->profil->zona_menit };
    if (!lapor_satu(&req->c, req->c.db, req_id(req, 0), &v.k, &v.kurang, &err)
        || (v.k.b.id && !db_lapor_langkah(req->c.db, req->c.a, v.k.b.id, &v.langkah, &err))) { reply_err(req, &err); return; }
    baca_catat(&req->c, OBJEK_PELAPORAN, v.k.b.evaluasi, v.k.b.pegawai);
    v.h = halaman(req, str_fmt(req->c.a, "Berkas kinerja " STR_F, STR_A(v.k.pegawai->nama)));
    v.x = baris(req, &v.k);
    v.dokumen = db_dokumen_objek(req->c.db, req->c.a, S("evaluasi"), v.k.b.evaluasi, &d, NULL);
    v.mengapa = (MengapaPanel){ .w = { .a = req->c.a }, .profil = req->c.aturan->profil, .tanya = S("Mengapa ke sana?") };
    lapor_mengapa(&req->c, &v.k, &v.mengapa.w);
    reply_html(req, tmpl_pelaporan_berkas, &v);
}

void page_pelaporan_pengantar(Req *req)
{
    Err err = { 0 };
    BerkasLaporList l = { 0 };
    PengantarView v = { .h = halaman(req, S("Surat pengantar")), .zona_menit = req->c.aturan->profil->zona_menit };
    bool ok = db_pengantar(req->c.db, req->c.a, req_id(req, 0), &v.p, &err);
    if (ok && !lapor_pengantar_boleh(&req->c, &v.p)) ok = err_set(&err, E_TIDAK_ADA, NULL, NULL);
    if (!ok || !db_pengantar_berkas(req->c.db, req->c.a, v.p.id, &l, &err)) { reply_err(req, &err); return; }
    v.isi = lapor_pengantar(&req->c, &v.p, &l);
    for (ptrdiff_t i = 0; i < l.n; i++) {
        const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, l.v[i].pegawai);
        const Unit *u = struktur_unit(req->c.aturan->struktur, l.v[i].pd);
        *list_add(req->c.a, &v.baris) = (LaporBaris){ .evaluasi = l.v[i].evaluasi, .nama = p ? p->nama : S("-"), .nip = p ? p->nip : (Str){ 0 }, .pd = u ? u->nama : S("-") };
    }
    reply_html(req, tmpl_pelaporan_pengantar, &v);
}
