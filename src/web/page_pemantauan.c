#include "web/page_pemantauan.h"

#include "tindakan/tim.h"
#include "tmpl.h"
#include "web/daftar_kirim.h"
#include "web/page_penilai.h"

static const Field pantau_fields[] = {
    { "bulan",  "Periode",          NULL, FIELD_BULAN },
    { "pd",     "Perangkat daerah", NULL, FIELD_ID },
    { "status", "Status pegawai",   NULL, FIELD_KODE, .kode = status_pegawai_kode, .label_kode = status_pegawai_label, .atribut = "Semua" },
};
const Form form_pantau = FORM(pantau_fields);

static const Field daftar_fields[] = {
    { "bulan",   "Periode",          NULL, FIELD_BULAN },
    { "pd",      "Perangkat daerah", NULL, FIELD_ID },
    { "status",  "Status pegawai",   NULL, FIELD_KODE, .kode = status_pegawai_kode, .label_kode = status_pegawai_label, .atribut = "Semua" },
    { "tahap",   "Tahap",            NULL, FIELD_KODE, .kode = tahap_kode, .label_kode = tahap_label, .atribut = "Semua" },
    { "keadaan", "Keadaan",          NULL, FIELD_KODE, .kode = keadaan_kode, .label_kode = keadaan_label, .atribut = "Semua" },
    { "dari",    "Dari",             NULL, FIELD_INT, .max = 10000000 },
};
const Form form_pantau_daftar = FORM(daftar_fields);

enum { SEHALAMAN = 50 };

static SaringPantau saring_dari(Req *req)
{
    return (SaringPantau){ .bulan = bulan_dari_req(req), .pd = isian_int(&req->isian, "pd"), .status = (StatusPegawai)isian_kode(&req->isian, "status") };
}

/* The filters as a query, for links that keep them. */
static Str kueri(Arena *a, const SaringPantau *s, int64_t pd)
{
    Buf b = buf_new(a, 512);
    buf_fmt(&b, "bulan=" STR_F, STR_A(bulan_iso(a, s->bulan)));
    if (pd) buf_fmt(&b, "&pd=%lld", (long long)pd);
    if (s->status) buf_fmt(&b, "&status=%s", status_pegawai_kode[s->status]);
    return buf_str(&b);
}

static Str tautan(Arena *a, const SaringPantau *s, int64_t pd, Tahap t, Keadaan k)
{
    return str_fmt(a, "/pemantauan/daftar?" STR_F "&tahap=%s&keadaan=%s", STR_A(kueri(a, s, pd)), tahap_kode[t], keadaan_kode[k]);
}

void pantau_pilihan_pd(Req *req, Isian *f)
{
    const IsiStruktur *isi = struktur_isi(req->c.aturan->struktur);
    form_pilihan(f, "pd", 0, S("Semua"));
    for (ptrdiff_t i = 0; i < isi->unit.n; i++) {
        const Unit *u = &isi->unit.v[i];
        if (struktur_pd(req->c.aturan->struktur, u) == u) form_pilihan(f, "pd", u->id, u->nama);
    }
}

/* Heat-map class by percent, as the legend says. */
static const char *kelas(int persen)
{
    return persen < 25 ? "p0" : persen < 40 ? "p1" : persen < 60 ? "p2" : persen < 80 ? "p3" : persen < 95 ? "p4" : "p5";
}

void page_pemantauan(Req *req)
{
    Err err = { 0 };
    Pantauan p;
    SaringPantau s = saring_dari(req);
    PantauView v = { .bulan = s.bulan, .sebelum = bulan_plus(s.bulan, -1), .saring = req->isian,
                     .h = halaman(req, str_fmt(req->c.a, "Pemantauan " STR_F, STR_A(bulan_kata(req->c.a, s.bulan)))) };
    if (s.bulan.n < tanggal_bulan(req->c.hari_ini).n) v.sesudah = bulan_plus(s.bulan, 1);
    if (!pantau(&req->c, &s, &p, &err)) { reply_err(req, &err); return; }
    v.n = (int)p.orang.n;
    v.unduh = str_fmt(req->c.a, "/pemantauan/peta/xlsx?" STR_F, STR_A(kueri(req->c.a, &s, s.pd)));
    if (!isian_ada(&v.saring, "bulan")) isian_set(&v.saring, "bulan", V(s.bulan));
    pantau_pilihan_pd(req, &v.saring);
    for (int t = 1; t < TAHAP_MAX; t++) {
        if (!tahap_ada(req->c.aturan->profil, (Tahap)t)) continue;
        PantauTahap *x = list_add(req->c.a, &v.tahap);
        *x = (PantauTahap){ .tahap = (Tahap)t, .batas = p.batas[t], .sudah = p.jumlah[t][KEADAAN_SUDAH], .belum = p.jumlah[t][KEADAAN_BELUM],
                            .terlambat = p.jumlah[t][KEADAAN_TERLAMBAT], .kecuali = p.jumlah[t][KEADAAN_KECUALI], .persen = pantau_persen(p.jumlah[t]) };
        for (int k = 1; k < KEADAAN_MAX; k++) x->tautan[k] = tautan(req->c.a, &s, s.pd, (Tahap)t, (Keadaan)k);
    }
    for (ptrdiff_t i = 0; i < p.pd.n; i++) {
        PantauBaris *b = list_add(req->c.a, &v.pd);
        *b = (PantauBaris){ .nama = p.pd.v[i].pd->nama, .n = p.pd.v[i].n };
        for (int t = 1; t < TAHAP_MAX; t++) {
            if (!tahap_ada(req->c.aturan->profil, (Tahap)t)) continue;
            int persen = pantau_persen(p.pd.v[i].jumlah[t]);
            bool lewat = p.pd.v[i].jumlah[t][KEADAAN_TERLAMBAT] > 0;
            *list_add(req->c.a, &b->sel) = (PantauSel){ (Tahap)t, persen, kelas(persen),
                tautan(req->c.a, &s, p.pd.v[i].pd->id, (Tahap)t, lewat ? KEADAAN_TERLAMBAT : persen == 100 ? KEADAAN_SUDAH : KEADAAN_BELUM) };
        }
    }
    Tenggat t = { .jenis = JENIS_TENGGAT_EVALUASI, .batas = p.batas[TAHAP_EVALUASI] };
    v.tenggat = tenggat_view(req, &t, req->c.aturan->profil->pekan,
                             str_fmt(req->c.a, "/mengapa/tenggat?jenis=evaluasi&bulan=" STR_F, STR_A(bulan_iso(req->c.a, s.bulan))));
    reply_html(req, tmpl_pemantauan, &v);
}

/* ---- the heat map as a spreadsheet ---- */

typedef struct { Str pd; int persen[TAHAP_MAX]; } PetaLembar;

/* A column for each stage that the profile has. */
static void peta_kolom(const Profil *p, Kolom *ke)
{
    *ke++ = (Kolom)KOLOM(PetaLembar, pd, STR, "Perangkat daerah");
    for (int t = 1; t < TAHAP_MAX; t++)
        if (tahap_ada(p, (Tahap)t))
            *ke++ = (Kolom){ tahap_kode[t], tahap_label[t], KOL_INT, (ptrdiff_t)(offsetof(PetaLembar, persen) + (size_t)t * sizeof(int)), NULL };
    *ke = (Kolom)KOLOM_AKHIR;
}

void page_pemantauan_peta_xlsx(Req *req)
{
    Err err = { 0 };
    Pantauan p;
    SaringPantau s = saring_dari(req);
    LIST_OF(PetaLembar) l = { 0 };
    Kolom kolom[TAHAP_MAX + 2];
    if (!pantau(&req->c, &s, &p, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < p.pd.n; i++) {
        PetaLembar *x = list_add(req->c.a, &l);
        x->pd = p.pd.v[i].pd->nama;
        for (int t = 1; t < TAHAP_MAX; t++) x->persen[t] = pantau_persen(p.pd.v[i].jumlah[t]);
    }
    peta_kolom(req->c.aturan->profil, kolom);
    XlsxDaftar d = { str_fmt(req->c.a, "Persen selesai " STR_F, STR_A(bulan_kata(req->c.a, s.bulan))), kolom, l.v, l.n, sizeof *l.v, 0, req->c.kini };
    reply_xlsx(req, &d, str_fmt(req->c.a, "peta-" STR_F, STR_A(bulan_iso(req->c.a, s.bulan))));
}

static bool cocok(const PantauOrang *o, Tahap t, Keadaan k) { return !t || !k || o->tahap[t] == k; }

static Str nama_penilai(Req *req, int64_t id)
{
    const Pegawai *p = struktur_pegawai(req->c.aturan->struktur, id);
    return p ? p->nama : (Str){ 0 };
}

void page_pemantauan_daftar(Req *req)
{
    Err err = { 0 };
    Pantauan p;
    SaringPantau s = saring_dari(req);
    PantauDaftarView v = { .bulan = s.bulan, .saring = req->isian, .tahap = (Tahap)isian_kode(&req->isian, "tahap"),
                           .keadaan = (Keadaan)isian_kode(&req->isian, "keadaan"), .dari = (int)isian_int(&req->isian, "dari"),
                           .h = halaman(req, str_fmt(req->c.a, "Daftar pegawai " STR_F, STR_A(bulan_kata(req->c.a, s.bulan)))) };
    if (!pantau(&req->c, &s, &p, &err)) { reply_err(req, &err); return; }
    if (!isian_ada(&v.saring, "bulan")) isian_set(&v.saring, "bulan", V(s.bulan));
    v.realisasi = tahap_ada(req->c.aturan->profil, TAHAP_REALISASI);
    pantau_pilihan_pd(req, &v.saring);
    for (int t = 1; t < TAHAP_MAX; t++)
        if (!tahap_ada(req->c.aturan->profil, (Tahap)t)) form_tanpa(&v.saring, "tahap", t);
    for (ptrdiff_t i = 0; i < p.orang.n; i++) {
        if (!cocok(&p.orang.v[i], v.tahap, v.keadaan)) continue;
        int ke = v.n++;
        if (ke >= v.dari && ke < v.dari + SEHALAMAN)
            *list_add(req->c.a, &v.orang) = (PantauOrangView){ p.orang.v[i], nama_penilai(req, p.orang.v[i].penilai) };
    }
    v.sampai = v.dari + (int)v.orang.n;
    Str q = str_fmt(req->c.a, STR_F "%s%s%s%s", STR_A(kueri(req->c.a, &s, s.pd)), v.tahap ? "&tahap=" : "", tahap_kode[v.tahap],
                    v.keadaan ? "&keadaan=" : "", keadaan_kode[v.keadaan]);
    v.kembali = str_fmt(req->c.a, "/pemantauan?" STR_F, STR_A(kueri(req->c.a, &s, s.pd)));
    v.unduh = str_fmt(req->c.a, "/pemantauan/xlsx?" STR_F, STR_A(q));
    v.paging.ket = v.n ? str_fmt(req->c.a, "%d–%d dari %d", v.dari + 1, v.sampai, v.n) : S("0");
    if (v.dari) v.paging.awal = str_fmt(req->c.a, "/pemantauan/daftar?" STR_F, STR_A(q));
    if (v.sampai < v.n) v.paging.berikut = str_fmt(req->c.a, "/pemantauan/daftar?" STR_F "&dari=%d", STR_A(q), v.sampai);
    reply_html(req, tmpl_pemantauan_daftar, &v);
}

/* ---- the same list as a spreadsheet ---- */

typedef struct {
    Str nip, nama, jabatan, unit, pd, penilai;
    StatusPegawai status;
    Keadaan skp, laporan, penyampaian, realisasi, verifikasi, evaluasi, dibuka;
    Tanggal pergi;
    int hari_hadir, hari_laporan;
} PantauLembar;

static const Kolom k_lembar[] = {
    KOLOM(PantauLembar, nip, STR, "NIP"), KOLOM(PantauLembar, nama, STR, "Nama"),
    KOLOM_KODE(PantauLembar, status, status_pegawai_label, "Status"), KOLOM(PantauLembar, jabatan, STR, "Jabatan"),
    KOLOM(PantauLembar, unit, STR, "Unit"), KOLOM(PantauLembar, pd, STR, "Perangkat daerah"), KOLOM(PantauLembar, pergi, TANGGAL, "Bertugas sampai"),
    KOLOM(PantauLembar, penilai, STR, "Pejabat penilai"),
    KOLOM_KODE(PantauLembar, skp, keadaan_label, "SKP"), KOLOM(PantauLembar, hari_hadir, INT, "Hari hadir"),
    KOLOM(PantauLembar, hari_laporan, INT, "Hari berlaporan"), KOLOM_KODE(PantauLembar, laporan, keadaan_label, "Laporan harian"),
    KOLOM_KODE(PantauLembar, penyampaian, keadaan_label, "Penyampaian"), KOLOM_KODE(PantauLembar, realisasi, keadaan_label, "Realisasi bulanan"),
    KOLOM_KODE(PantauLembar, verifikasi, keadaan_label, "Verifikasi"),
    KOLOM_KODE(PantauLembar, evaluasi, keadaan_label, "Evaluasi"), KOLOM_KODE(PantauLembar, dibuka, keadaan_label, "Hasil dibuka"), KOLOM_AKHIR };

/* Without the columns of stages that the profile does not have. */
static void lembar_kolom(const Profil *p, Kolom *ke)
{
    for (int i = 0; i < countof(k_lembar); i++) {
        Str nama = str_z(k_lembar[i].nama);
        Tahap t = tahap_dari(nama);
        if (str_starts(nama, S("hari_"))) t = TAHAP_LAPORAN;
        if (!t || tahap_ada(p, t)) *ke++ = k_lembar[i];
    }
}

void page_pemantauan_xlsx(Req *req)
{
    Err err = { 0 };
    Pantauan p;
    SaringPantau s = saring_dari(req);
    Tahap tahap = (Tahap)isian_kode(&req->isian, "tahap");
    Keadaan keadaan = (Keadaan)isian_kode(&req->isian, "keadaan");
    LIST_OF(PantauLembar) l = { 0 };
    if (!pantau(&req->c, &s, &p, &err)) { reply_err(req, &err); return; }
    for (ptrdiff_t i = 0; i < p.orang.n; i++) {
        const PantauOrang *o = &p.orang.v[i];
        if (!cocok(o, tahap, keadaan)) continue;
        *list_add(req->c.a, &l) = (PantauLembar){
            .nip = o->pegawai->nip, .nama = o->pegawai->nama, .jabatan = o->jabatan, .unit = o->unit->nama, .pd = o->pd->nama,
            .penilai = nama_penilai(req, o->penilai), .status = o->pegawai->status, .pergi = o->pergi, .skp = o->tahap[TAHAP_SKP],
            .laporan = o->tahap[TAHAP_LAPORAN], .penyampaian = o->tahap[TAHAP_PENYAMPAIAN], .realisasi = o->tahap[TAHAP_REALISASI],
            .verifikasi = o->tahap[TAHAP_VERIFIKASI], .evaluasi = o->tahap[TAHAP_EVALUASI], .dibuka = o->tahap[TAHAP_DIBUKA],
            .hari_hadir = o->hari_hadir, .hari_laporan = o->hari_laporan };
    }
    Kolom kolom[countof(k_lembar)];
    lembar_kolom(req->c.aturan->profil, kolom);
    XlsxDaftar d = { str_fmt(req->c.a, "Pemantauan " STR_F, STR_A(bulan_kata(req->c.a, s.bulan))), kolom, l.v, l.n, sizeof *l.v,
                     req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &d, str_fmt(req->c.a, "pemantauan-" STR_F, STR_A(bulan_iso(req->c.a, s.bulan))));
}
