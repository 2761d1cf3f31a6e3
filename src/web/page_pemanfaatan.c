/* The lists of use, one person's history, and the comparison with the national service. */
#include "web/daftar_kirim.h"
#include "web/page_pemanfaatan.h"

#include "tindakan/baca.h"
#include "tindakan/dokumen_isi.h"
#include "tmpl.h"
#include "web/app.h"

KODE_ISI(DAFTAR_MANFAAT, daftar_manfaat, DAFTAR_MANFAAT_LIST)

enum { SEHALAMAN = 50, KONTRAK_BULAN = 12 };

static const Field saring_fields[] = {
    { "tahun", "Tahun", NULL, FIELD_INT, .min = 2020, .max = 2100 },
    { "pd",    "Perangkat daerah", NULL, FIELD_ID },
    { "syarat", "Syarat", NULL, FIELD_KODE, .kode = syarat_kode, .label_kode = syarat_label, .atribut = "Semua" },
    { "bulan", "Berakhir dalam (bulan)", NULL, FIELD_INT, .min = 1, .max = 60 },
    { "dari",  "Dari", NULL, FIELD_INT, .max = 10000000 },
};
const Form form_manfaat = FORM(saring_fields);

static const Field siasn_fields[] = {
    { "tahun",  "Tahun", NULL, FIELD_INT, .min = 2020, .max = 2100, .wajib = true },
    { "berkas", "Berkas ekspor SIASN", "CSV atau XLSX dengan kolom nip, tahun, dan predikat.", FIELD_BERKAS, .atribut = ".csv,.xlsx", .wajib = true },
};
const Form form_siasn = FORM(siasn_fields);

/* ---- tabs ---- */

TabTindakList tab_tindak(Req *req, const char *kini)
{
    static const struct { const char *kata, *jalur; Modul modul; PeranSet peran; } tab[] = {
        { "Keberatan",   "/keberatan",   MODUL_TIADA,         PERAN(BKPSDM) | PERAN(AUDITOR) },
        { "Peringkat",   "/peringkat",   MODUL_PEMERINGKATAN, PERAN(BKPSDM) | PERAN(AUDITOR) | PERAN(SEKDA) | PERAN(KEPALA_DAERAH) | PERAN(KEPALA_PD) },
        { "Penghargaan", "/penghargaan", MODUL_PEMERINGKATAN, PERAN(BKPSDM) | PERAN(AUDITOR) | PERAN(SEKDA) | PERAN(KEPALA_DAERAH) },
        { "Pemanfaatan", "/pemanfaatan", MODUL_TIADA,         PERAN(BKPSDM) | PERAN(AUDITOR) | PERAN(SEKDA) | PERAN(KEPALA_DAERAH) | PERAN(KEPALA_PD) | PERAN(ADMIN_PD) },
    };
    TabTindakList l = { 0 };
    for (ptrdiff_t i = 0; i < countof(tab); i++)
        if (tab[i].peran & req->peran_umum && (!tab[i].modul || req->c.aturan->profil->modul[tab[i].modul].ada))
            *list_add(req->c.a, &l) = (TabTindak){ str_z(tab[i].kata), str_z(tab[i].jalur), !strcmp(tab[i].jalur, kini) };
    return l;
}

/* ---- rows of the lists: struct and columns are page, XLSX and CSV at once; what a list is for stands first ---- */

typedef struct { int64_t pegawai; Str nip, nama, jabatan, unit, pd, pangkat, sumber; Predikat terakhir, sebelumnya; Syarat syarat; } BarisPangkat;
static const Kolom k_pangkat[] = {
    KOLOM(BarisPangkat, nip, STR, "NIP"), KOLOM(BarisPangkat, nama, STR, "Nama"), KOLOM_KODE(BarisPangkat, syarat, syarat_label, "Syarat kinerja"),
    KOLOM_KODE(BarisPangkat, terakhir, predikat_label, "Tahun terakhir"), KOLOM_KODE(BarisPangkat, sebelumnya, predikat_label, "Tahun sebelumnya"),
    KOLOM(BarisPangkat, pangkat, STR, "Pangkat/golongan"), KOLOM(BarisPangkat, jabatan, STR, "Jabatan"), KOLOM(BarisPangkat, unit, STR, "Unit"),
    KOLOM(BarisPangkat, pd, STR, "Perangkat daerah"), KOLOM_AKHIR };

typedef struct { int64_t pegawai; Str nip, nama, jabatan, unit, pd, nomor; Tanggal berakhir; int sisa; Predikat terakhir, sebelumnya; } BarisKontrak;
static const Kolom k_kontrak[] = {
    KOLOM(BarisKontrak, nip, STR, "NIP"), KOLOM(BarisKontrak, nama, STR, "Nama"), KOLOM(BarisKontrak, berakhir, TANGGAL, "Berakhir"), KOLOM(BarisKontrak, sisa, INT, "Sisa bulan"),
    KOLOM_KODE(BarisKontrak, terakhir, predikat_label, "Tahun terakhir"), KOLOM_KODE(BarisKontrak, sebelumnya, predikat_label, "Tahun sebelumnya"),
    KOLOM(BarisKontrak, nomor, STR, "Nomor kontrak"), KOLOM(BarisKontrak, jabatan, STR, "Jabatan"), KOLOM(BarisKontrak, unit, STR, "Unit"),
    KOLOM(BarisKontrak, pd, STR, "Perangkat daerah"), KOLOM_AKHIR };

typedef struct { int64_t pegawai; Str nip, nama, jabatan, unit, pd, jenjang; int bulan, persen; double koefisien, kredit; Predikat predikat; } BarisKredit;
static const Kolom k_kredit[] = {
    KOLOM(BarisKredit, nip, STR, "NIP"), KOLOM(BarisKredit, nama, STR, "Nama"), KOLOM(BarisKredit, kredit, REAL, "Angka kredit"), KOLOM_KODE(BarisKredit, predikat, predikat_label, "Predikat"),
    KOLOM(BarisKredit, persen, INT, "Persen"), KOLOM(BarisKredit, koefisien, REAL, "Koefisien setahun"), KOLOM(BarisKredit, bulan, INT, "Bulan"), KOLOM(BarisKredit, jenjang, STR, "Jenjang"),
    KOLOM(BarisKredit, jabatan, STR, "Jabatan"), KOLOM(BarisKredit, unit, STR, "Unit"), KOLOM(BarisKredit, pd, STR, "Perangkat daerah"), KOLOM_AKHIR };

/* The fields of the national service's SKP record, under its names; NIP stays text. */
typedef struct {
    int64_t pegawai;
    Str nip, nama, jabatan, unit, pangkat, predikat, penilaiNipNrp, penilaiNama, penilaiJabatan, penilaiUnorNama, penilaiGolongan, statusPenilai;
    int tahun, hasilKinerjaNilai, perilakuKerjaNilai, kuadranKinerjaNilai;
} BarisSiasn;
static const Kolom k_siasn[] = {
    KOLOM(BarisSiasn, nip, STR, "nip"), KOLOM(BarisSiasn, nama, STR, "nama"), KOLOM(BarisSiasn, tahun, INT, "tahun"),
    KOLOM(BarisSiasn, hasilKinerjaNilai, INT, "hasilKinerjaNilai"), KOLOM(BarisSiasn, perilakuKerjaNilai, INT, "perilakuKerjaNilai"),
    KOLOM(BarisSiasn, kuadranKinerjaNilai, INT, "kuadranKinerjaNilai"), KOLOM(BarisSiasn, predikat, STR, "predikat"),
    KOLOM(BarisSiasn, penilaiNipNrp, STR, "penilaiNipNrp"), KOLOM(BarisSiasn, penilaiNama, STR, "penilaiNama"), KOLOM(BarisSiasn, penilaiJabatan, STR, "penilaiJabatan"),
    KOLOM(BarisSiasn, penilaiUnorNama, STR, "penilaiUnorNama"), KOLOM(BarisSiasn, penilaiGolongan, STR, "penilaiGolongan"), KOLOM(BarisSiasn, statusPenilai, STR, "statusPenilai"),
    KOLOM(BarisSiasn, jabatan, STR, "jabatan"), KOLOM(BarisSiasn, unit, STR, "unit"), KOLOM(BarisSiasn, pangkat, STR, "pangkat"), KOLOM_AKHIR };

typedef struct { const Kolom *kolom; char *v; ptrdiff_t n; size_t ukuran; } Daftar;

static const PredikatTahun *pada(const OrangManfaat *o, int tahun)
{
    for (ptrdiff_t i = 0; i < o->lalu.n; i++)
        if (o->lalu.v[i].tahun == tahun) return &o->lalu.v[i];
    return NULL;
}

static Predikat predikat_pada(const OrangManfaat *o, int tahun)
{
    const PredikatTahun *p = pada(o, tahun);
    return p ? p->predikat : PREDIKAT_TIADA;
}

#define DIRI(o) .pegawai = (o)->pegawai->id, .nip = (o)->pegawai->nip, .nama = (o)->pegawai->nama, .jabatan = (o)->jabatan->nama, .unit = (o)->unit->nama

static bool isi_pangkat(Req *req, const OrangManfaat *o, int tahun, BarisPangkat *b)
{
    Syarat saring = (Syarat)isian_kode(&req->isian, "syarat");
    *b = (BarisPangkat){ DIRI(o), .pd = o->pd->nama, .pangkat = isi_orang(&req->c, o->pegawai->id, req->c.hari_ini).pangkat, .terakhir = predikat_pada(o, tahun - 1),
                         .sebelumnya = predikat_pada(o, tahun - 2), .syarat = pangkat_uji(req->c.aturan->profil, &o->lalu, tahun, NULL) };
    return o->pegawai->status == STATUS_PEGAWAI_PNS && (!saring || b->syarat == saring);
}

static bool isi_kontrak(Req *req, const OrangManfaat *o, int tahun, BarisKontrak *b)
{
    Tanggal akhir = o->pegawai->kontrak_sampai;
    int64_t bulan = isian_int(&req->isian, "bulan");
    int sisa = akhir.n ? tanggal_bulan(akhir).n - tanggal_bulan(req->c.hari_ini).n : 0;
    *b = (BarisKontrak){ DIRI(o), .pd = o->pd->nama, .nomor = o->pegawai->kontrak_nomor, .berakhir = akhir, .sisa = sisa,
                         .terakhir = predikat_pada(o, tahun - 1), .sebelumnya = predikat_pada(o, tahun - 2) };
    return akhir.n && akhir.n >= req->c.hari_ini.n && sisa <= (bulan ? bulan : KONTRAK_BULAN);
}

static bool isi_kredit(Req *req, const OrangManfaat *o, int tahun, BarisKredit *b)
{
    MasaJf m = masa_jf(req->c.aturan->struktur, o->pegawai->id, tahun, req->c.hari_ini);
    Predikat p = predikat_pada(o, tahun);
    JenjangJf j = JENJANG_JF_TIADA;
    for (int i = 1; i < JENJANG_JF_MAX; i++) if (m.bulan[i]) j = (JenjangJf)i;
    *b = (BarisKredit){ DIRI(o), .pd = o->pd->nama, .jenjang = j ? str_z(jenjang_jf_label[j]) : S("belum disebut"), .bulan = m.jf, .predikat = p,
                        .persen = predikat_persen_ak[p], .koefisien = jenjang_jf_koefisien[j] / 100.0, .kredit = (double)angka_kredit(req->c.aturan->profil, &m, p, NULL) / 100.0 };
    return m.jf > 0;
}

static bool isi_siasn(Req *req, const OrangManfaat *o, int tahun, BarisSiasn *b)
{
    const PredikatTahun *p = pada(o, tahun);
    const NomorSiasn *nomor = &req->c.aturan->profil->siasn;
    if (!p || !p->evaluasi) return false;
    LembarOrang n = isi_orang(&req->c, p->penilai, hari_peran_periode(&req->c, periode_tahun(tahun)));
    const Pegawai *penilai = struktur_pegawai(req->c.aturan->struktur, p->penilai);
    *b = (BarisSiasn){ DIRI(o), .pangkat = o->pegawai->golongan, .tahun = tahun, .hasilKinerjaNilai = nomor->rating[p->hasil], .perilakuKerjaNilai = nomor->rating[p->perilaku],
                       .kuadranKinerjaNilai = nomor->predikat[p->predikat], .predikat = str_z(predikat_label[p->predikat]), .penilaiNipNrp = n.nip, .penilaiNama = n.nama,
                       .penilaiJabatan = n.jabatan, .penilaiUnorNama = n.unit, .penilaiGolongan = penilai ? penilai->golongan : (Str){ 0 },
                       .statusPenilai = penilai && penilai->status == STATUS_PEGAWAI_KEPALA ? S("NON ASN") : S("ASN") };
    return true;
}

#define KUMPUL(T, isi, k) do {                                                                      \
    LIST_OF(T) l = { 0 };                                                                           \
    for (ptrdiff_t i = 0; i < orang.n; i++) {                                                       \
        T b;                                                                                        \
        if (isi(req, &orang.v[i], tahun, &b)) *list_add(req->c.a, &l) = b;                          \
    }                                                                                               \
    *d = (Daftar){ (k), (char *)l.v, l.n, sizeof(T) };                                              \
} while (0)

static bool susun(Req *req, DaftarManfaat jenis, int tahun, Daftar *d, Err *err)
{
    OrangManfaatList orang = { 0 };
    if (!manfaat_orang(&req->c, tahun, isian_int(&req->isian, "pd"), &orang, err)) return false;
    switch (jenis) {
    case DAFTAR_MANFAAT_PANGKAT:      KUMPUL(BarisPangkat, isi_pangkat, k_pangkat); break;
    case DAFTAR_MANFAAT_KONTRAK:      KUMPUL(BarisKontrak, isi_kontrak, k_kontrak); break;
    case DAFTAR_MANFAAT_ANGKA_KREDIT: KUMPUL(BarisKredit, isi_kredit, k_kredit); break;
    case DAFTAR_MANFAAT_SIASN:        KUMPUL(BarisSiasn, isi_siasn, k_siasn); break;
    default:                          return err_set(err, E_TIDAK_ADA, NULL, NULL);
    }
    return true;
}

static const char *const penjelasan[DAFTAR_MANFAAT_MAX] = {
    [DAFTAR_MANFAAT_PANGKAT] = "PNS dengan predikat dua tahun sebelum tahun ini. Syarat kinerja: paling sedikit baik pada keduanya.",
    [DAFTAR_MANFAAT_KONTRAK] = "PPPK menurut akhir perjanjian kerjanya, dengan predikat dua tahun terakhir sebagai bahan perpanjangan.",
    [DAFTAR_MANFAAT_ANGKA_KREDIT] = "Koefisien tahunan jenjang × 150, 100, 75, 50, atau 25 persen menurut predikat × bulan/12.",
    [DAFTAR_MANFAAT_SIASN] = "Hasil tahunan di aplikasi ini dengan nama kolom layanan nasional; NIP sebagai teks." };

/* Lists that look at a year gone by; the promotion and the contract look from this one. */
static int tahun_diminta(Req *req, DaftarManfaat j)
{
    int t = (int)isian_int(&req->isian, "tahun"), kini = tanggal_tahun(req->c.hari_ini);
    return t ? t : j == DAFTAR_MANFAAT_PANGKAT || j == DAFTAR_MANFAAT_KONTRAK ? kini : kini - 1;
}

static DaftarManfaat jenis_diminta(Req *req) { return daftar_manfaat_dari(req->par[0]); }

static void pilihan_pd(Req *req, Isian *f)
{
    const IsiStruktur *isi = struktur_isi(req->c.aturan->struktur);
    form_pilihan(f, "pd", 0, S("Semua"));
    for (ptrdiff_t i = 0; i < isi->unit.n; i++)
        if (struktur_pd(req->c.aturan->struktur, &isi->unit.v[i]) == &isi->unit.v[i]) form_pilihan(f, "pd", isi->unit.v[i].id, isi->unit.v[i].nama);
}

static Str kueri(Req *req, int tahun)
{
    Buf b = buf_new(req->c.a, 256);
    int64_t pd = isian_int(&req->isian, "pd"), bulan = isian_int(&req->isian, "bulan");
    int syarat = isian_kode(&req->isian, "syarat");
    buf_fmt(&b, "tahun=%d", tahun);
    if (pd) buf_fmt(&b, "&pd=%lld", (long long)pd);
    if (syarat) buf_fmt(&b, "&syarat=%s", syarat_kode[syarat]);
    if (bulan) buf_fmt(&b, "&bulan=%lld", (long long)bulan);
    return buf_str(&b);
}

static Str sel_teks(Arena *a, const Kolom *k, const void *baris)
{
    Buf b = buf_new(a, 8 * KB);
    Val v = kolom_val(k, baris);
    if (v.jenis == VAL_REAL) html_real(&b, v.r);
    else buf_val(&b, v);
    return buf_str(&b);
}

static void tampil(Req *req, DaftarManfaat jenis, const Isian *form, int status)
{
    Err err = { 0 };
    Daftar d;
    int tahun = tahun_diminta(req, jenis);
    PemanfaatanView v = { .h = halaman(req, str_z(daftar_manfaat_label[jenis])), .tab = tab_tindak(req, "/pemanfaatan"), .jenis = jenis, .tahun = tahun,
                          .penjelasan = str_z(penjelasan[jenis] ? penjelasan[jenis] : ""), .saring = isian_baru(req->c.a, &form_manfaat) };
    Isian asal = req->isian;
    if (asal.form != &form_manfaat) req->isian = isian_baru(req->c.a, &form_manfaat);
    if (!susun(req, jenis, tahun, &d, &err)) { reply_err(req, &err); return; }
    v.saring = req->isian;
    if (!isian_ada(&v.saring, "tahun")) isian_set(&v.saring, "tahun", V(tahun));
    pilihan_pd(req, &v.saring);
    v.form = form ? *form : isian_baru(req->c.a, &form_siasn);
    if (!form) isian_set(&v.form, "tahun", V(tahun));
    v.dari = (int)isian_int(&req->isian, "dari");
    v.n = (int)d.n;
    for (int i = 1; i < DAFTAR_MANFAAT_MAX; i++)
        *list_add(req->c.a, &v.daftar) = (TabTindak){ str_z(daftar_manfaat_label[i]), str_fmt(req->c.a, "/pemanfaatan/%s", daftar_manfaat_kode[i]), i == (int)jenis };
    for (const Kolom *k = d.kolom + 2; k->jenis; k++) *list_add(req->c.a, &v.judul) = str_z(k->judul);
    for (ptrdiff_t i = v.dari; i < d.n && i < v.dari + SEHALAMAN; i++) {
        const void *x = d.v + (size_t)i * d.ukuran;
        BarisManfaat *b = list_add(req->c.a, &v.baris);
        *b = (BarisManfaat){ .pegawai = *(const int64_t *)x, .nip = sel_teks(req->c.a, d.kolom, x), .nama = sel_teks(req->c.a, d.kolom + 1, x) };
        for (const Kolom *k = d.kolom + 2; k->jenis; k++) *list_add(req->c.a, &b->sel) = (SelManfaat){ str_z(k->judul), sel_teks(req->c.a, k, x) };
    }
    Str q = kueri(req, tahun);
    v.sampai = v.dari + (int)v.baris.n;
    v.unduh = str_fmt(req->c.a, "/pemanfaatan/%s/xlsx?" STR_F, daftar_manfaat_kode[jenis], STR_A(q));
    v.csv = str_fmt(req->c.a, "/pemanfaatan/%s/csv?" STR_F, daftar_manfaat_kode[jenis], STR_A(q));
    v.paging.ket = v.n ? str_fmt(req->c.a, "%d–%d dari %d", v.dari + 1, v.sampai, v.n) : S("0");
    if (v.dari) v.paging.awal = str_fmt(req->c.a, "/pemanfaatan/%s?" STR_F, daftar_manfaat_kode[jenis], STR_A(q));
    if (v.sampai < v.n) v.paging.berikut = str_fmt(req->c.a, "/pemanfaatan/%s?" STR_F "&dari=%d", daftar_manfaat_kode[jenis], STR_A(q), v.sampai);
    reply_html_status(req, status, tmpl_pemanfaatan, &v);
}

void page_pemanfaatan(Req *req) { tampil(req, DAFTAR_MANFAAT_PANGKAT, NULL, 200); }

void page_pemanfaatan_daftar(Req *req)
{
    Err err = { 0 };
    DaftarManfaat j = jenis_diminta(req);
    if (!j) { err_set(&err, E_TIDAK_ADA, NULL, NULL); reply_err(req, &err); return; }
    tampil(req, j, NULL, 200);
}

void page_pemanfaatan_xlsx(Req *req)
{
    Err err = { 0 };
    Daftar d;
    DaftarManfaat j = jenis_diminta(req);
    int tahun = tahun_diminta(req, j);
    if (!susun(req, j, tahun, &d, &err)) { reply_err(req, &err); return; }
    XlsxDaftar x = { str_fmt(req->c.a, "%s %d", daftar_manfaat_label[j], tahun), d.kolom, d.v, d.n, d.ukuran, req->c.aturan->profil->zona_menit, req->c.kini };
    kirim_daftar(req, &x, str_fmt(req->c.a, "%s-%d", daftar_manfaat_kode[j], tahun));
}

static void csv_sel(Buf *b, Str s)
{
    buf_char(b, '"');
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (s.s[i] == '"') buf_char(b, '"');
        buf_char(b, s.s[i]);
    }
    buf_char(b, '"');
}

void page_pemanfaatan_csv(Req *req)
{
    Err err = { 0 };
    Daftar d;
    DaftarManfaat j = jenis_diminta(req);
    int tahun = tahun_diminta(req, j);
    Buf b = buf_new(req->c.a, 32 * MB);
    if (!susun(req, j, tahun, &d, &err)) { reply_err(req, &err); return; }
    for (const Kolom *k = d.kolom; k->jenis; k++) { if (k != d.kolom) buf_char(&b, ','); buf_z(&b, k->nama); }
    buf_z(&b, "\r\n");
    for (ptrdiff_t i = 0; i < d.n; i++) {
        for (const Kolom *k = d.kolom; k->jenis; k++) {
            if (k != d.kolom) buf_char(&b, ',');
            csv_sel(&b, sel_teks(req->c.a, k, d.v + (size_t)i * d.ukuran));
        }
        buf_z(&b, "\r\n");
    }
    reply_berkas(req, "text/csv; charset=utf-8", str_fmt(req->c.a, "%s-%d.csv", daftar_manfaat_kode[j], tahun), buf_str(&b));
}

/* ---- one person ---- */

void page_pemanfaatan_orang(Req *req)
{
    Err err = { 0 };
    const Ctx *c = &req->c;
    OrangManfaat o;
    RiwayatPredikatList r = { 0 };
    int64_t id = req_id(req, 0);
    PemanfaatanOrangView v = { .tahun = tanggal_tahun(c->hari_ini), .milik = id == c->pelaku.pegawai };
    if (!manfaat_satu(c, id, v.tahun, &o, &r, &err)) { reply_err(req, &err); return; }
    baca_catat(c, OBJEK_PEMANFAATAN, id, id);
    v.h = halaman(req, v.milik ? S("Riwayat predikat saya") : str_fmt(c->a, "Riwayat predikat " STR_F, STR_A(o.pegawai->nama)));
    v.p = o.pegawai;
    v.jabatan = isi_orang(c, id, c->hari_ini).jabatan;
    for (ptrdiff_t i = 0; i < r.n; i++) {
        const RiwayatPredikat *x = &r.v[i];
        *list_add(c->a, &v.riwayat) = (RiwayatBaris){ *x, x->evaluasi ? S("aplikasi ini") : x->nomor.len ? str_fmt(c->a, STR_F ", " STR_F, STR_A(x->sumber), STR_A(x->nomor)) : x->sumber };
    }
    v.pangkat = (MengapaPanel){ .w = { .a = c->a }, .profil = c->aturan->profil, .tanya = S("Mengapa?"), .terbuka = true };
    Syarat s = pangkat_uji(c->aturan->profil, &o.lalu, v.tahun, &v.pangkat.w);
    v.cip = s == SYARAT_MEMENUHI ? (Cip){ S("Memenuhi"), S("cek"), S("ditetapkan") } : s == SYARAT_TIDAK ? (Cip){ S("Tidak memenuhi"), S("silang"), S("terlambat") }
                                 : (Cip){ S("Predikat belum lengkap"), S("jam"), S("dikembalikan") };
    MasaJf m = masa_jf(c->aturan->struktur, id, v.tahun - 1, c->hari_ini);
    v.jf = m.jf > 0;
    v.kredit = (MengapaPanel){ .w = { .a = c->a }, .profil = c->aturan->profil, .tanya = S("Mengapa sebesar itu?"), .terbuka = true };
    angka_kredit(c->aturan->profil, &m, predikat_pada(&o, v.tahun - 1), &v.kredit.w);
    reply_html(req, tmpl_pemanfaatan_orang, &v);
}

/* ---- the national service ---- */

void page_siasn_rekon(Req *req)
{
    Err err = { 0 };
    BerkasList b = isian_berkas(&req->isian, "berkas");
    SiasnView v = { .h = halaman(req, S("Perbandingan dengan SIASN")), .tahun = (int)isian_int(&req->isian, "tahun") };
    if (!req->isian.salah.n && b.n && siasn_rekon(&req->c, b.v[0].isi, v.tahun, &v.r, &v.lain_tahun, &err)) { reply_html(req, tmpl_siasn_beda, &v); return; }
    if (err.kode == E_BUKAN_WEWENANG) { reply_err(req, &err); return; }
    if (err.kode) {
        if (!err.ruas[0]) snprintf(err.ruas, sizeof err.ruas, "berkas");
        isian_salah(&req->isian, &err);
    }
    Isian f = req->isian;
    tampil(req, DAFTAR_MANFAAT_SIASN, &f, err.kode ? err_status(err.kode) : 422);
}
