#include "dokumen.h"

#include "format.h"

/* In the order in which they are filed. */
static const struct { LembarSet lembar; const FLembar *format; } susunan[] = {
    { LEMBAR_SKP, lembar_skp }, { LEMBAR_LAMPIRAN, lembar_lampiran },
    { LEMBAR_EVALUASI, lembar_evaluasi }, { LEMBAR_DOKUMEN, lembar_dokumen },
};

void cetak_segel(CetakAtur *atur, const Pades *segel, Saat rekaman, Saat kini)
{
    if (!segel || !pades_berlaku(segel, kini)) return;
    Saat dari = pades_info(segel)->dari;
    atur->segel = segel;
    atur->segel_pada = rekaman.ms > dari.ms ? rekaman : dari;          /* nothing is sealed before there was a certificate */
}

Str cetak_segel_nama(const CetakAtur *atur) { return atur->segel ? pades_info(atur->segel)->nama : (Str){ 0 }; }

bool dokumen_mulai(Str folder_huruf, Err *err) { return huruf_muat(folder_huruf, err); }
bool dokumen_periksa(Str folder_huruf, Err *err) { return huruf_periksa(folder_huruf, err); }

/* Day of the record: the evaluation's, else the plan's. */
static Tanggal tanggal_dokumen(Json j)
{
    Tanggal t;
    bool ada = tanggal_parse(json_str(j, "ttd_evaluasi.penilai"), &t) || tanggal_parse(json_str(j, "ttd_skp.penilai"), &t);
    return ada ? t : (Tanggal){ 0 };
}

static Naskah naskah(Arena *a, Json j, LembarSet lembar)
{
    bool dinilai = lembar & (LEMBAR_EVALUASI | LEMBAR_DOKUMEN);
    Saring *periode = saring_cari(dinilai ? S("periode_evaluasi") : S("periode"));
    Str kata = periode(a, dinilai ? j : json_get(j, "periode"));
    Str nama = json_str(j, "pegawai.nama");
    return (Naskah){
        .judul = str_fmt(a, "%s, " STR_F ", " STR_F, dinilai ? "Evaluasi Kinerja Pegawai" : "Sasaran Kinerja Pegawai",
                         STR_A(nama.len ? nama : S("-")), STR_A(kata.len ? kata : S("-"))),
        .penulis = json_str(j, "nama_pd"),
        .aplikasi = json_str(j, "aplikasi"),
        .nomor = json_str(j, "nomor"),
        .tanggal = tanggal_dokumen(j),
    };
}

/* ---- documents beside B-L1 ----------------------------------------------------------------------- */

/* Title and day of the record by path; its sheets, each once. */
typedef struct { const char *jenis, *judul, *tanggal; const FLembar *lembar[3]; } NaskahLain;
static const NaskahLain lain[] = {
    { "rekap_harian", "Rekapitulasi Laporan Harian, {pegawai.nama}, {periode.bulan|masa}", "periode.sampai", { &lembar_rekap_harian } },
    { "perjanjian", "Perjanjian Kinerja Tahun {tahun|tahun}, {pegawai.nama}", "ttd.pihak_kedua", { &lembar_perjanjian, &lembar_perjanjian_lampiran } },
    { "keberatan", "Putusan Keberatan, {pegawai.nama}, {periode.periode|masa}", "diputus", { &lembar_keberatan } },
    { "surat", "{hal}", "ttd.tanggal", { &lembar_surat } },
    { "surat_pengawasan", "{hal}", "ttd.tanggal", { &lembar_surat, &lembar_surat_lampiran } },
    { "umpan_balik", "Rekaman Umpan Balik {periode.tahun|tahun}, {pegawai.nama}", "periode.sampai", { &lembar_umpan } },
    { "pembinaan", "Risalah Pembinaan, {pegawai.nama}", "tanggal", { &lembar_pembinaan } },
    { "capaian", "Capaian dan Sebaran, {unit}, {periode.periode|masa}", "periode.sampai", { &lembar_capaian } },
    { "tpp", "Dasar TPP {periode.periode|masa}, {nama_pd}", "periode.sampai", { &lembar_tpp } },
    { "sampul", "Berkas Kinerja, {pegawai.nama}, {periode.periode|masa}", "ditetapkan", { &lembar_sampul } },
    { "daftar", "{judul}", "keadaan", { &lembar_daftar } },
    { "pengantar", "Daftar Pengantar Berkas Kinerja {periode.periode|masa}, {nama_pd}", "periode.sampai", { &lembar_pengantar } },
};

static const NaskahLain *lain_cari(Str jenis)
{
    for (ptrdiff_t i = 0; i < countof(lain); i++)
        if (str_eqz(jenis, lain[i].jenis)) return &lain[i];
    return NULL;
}

static Naskah naskah_lain(Pena *p, Json j, const NaskahLain *x)
{
    Buf b = buf_new(pena_arena(p), 8 * KB);
    RuasList judul = teks_isi(&(LingkupTeks){ .p = p, .akar = j, .elemen = j }, x->judul, false);
    Tanggal t;
    for (ptrdiff_t i = 0; i < judul.n; i++) buf_put(&b, judul.v[i].teks);
    if (!tanggal_parse(json_str(j, x->tanggal), &t)) t = (Tanggal){ 0 };
    return (Naskah){ .judul = buf_str(&b), .penulis = json_str(j, "nama_pd"), .aplikasi = json_str(j, "aplikasi"),
                     .nomor = json_str(j, "nomor"), .tanggal = t };
}

/* ---- both ---------------------------------------------------------------------------------------- */

/* What is asked for: sheets of B-L1, or `lain`; without `atur` as HTML; with `halaman` no file, only how many pages. */
typedef struct { Str json; LembarSet lembar; const NaskahLain *lain; const CetakAtur *atur; HalamanLembar *halaman; } Pesanan;
typedef struct { const FLembar *v[LEMBAR_N]; int n; } Pilihan;

static bool pilih_bl1(Pena *p, Json j, LembarSet lembar, Pilihan *l, Naskah *n, Err *err)
{
    int64_t format;
    if (!json_int(j, "format", &format) || format < 1 || format > 5)
        return err_set(err, E_DOKUMEN, NULL, NULL, V("cuplikan tidak menyebut format 1 sampai 5"));
    *n = naskah(pena_arena(p), j, lembar);
    for (ptrdiff_t i = 0; i < countof(susunan); i++)
        if (lembar & susunan[i].lembar) l->v[l->n++] = &susunan[i].format[format];
    return l->n || err_set(err, E_DOKUMEN, NULL, NULL, V("tidak ada lembar yang diminta"));
}

/* Reads the snapshot; its sheets in their order, and the head of the file. */
static bool pilih(Pena *p, const Pesanan *x, Json *j, Pilihan *l, Naskah *n, Err *err)
{
    Err sebab;
    *l = (Pilihan){ 0 };
    if (!json_parse(pena_arena(p), x->json, j, &sebab)) return err_set(err, E_DOKUMEN, NULL, NULL, V(sebab.pesan));
    if (!x->lain) return pilih_bl1(p, *j, x->lembar, l, n, err);
    *n = naskah_lain(p, *j, x->lain);
    while (l->n < countof(x->lain->lembar) && x->lain->lembar[l->n]) l->v[l->n] = x->lain->lembar[l->n], l->n++;
    return true;
}

static void tata(Pena *p, Json j, const Pilihan *f, Kertas kertas, Naskah *n)
{
    for (int i = 0; i < f->n; i++) {
        Lembar *l = list_add(pena_arena(p), &n->lembar);
        *l = (Lembar){ .judul = str_z(f->v[i]->judul), .bidang = bidang(kertas, f->v[i]->melintang) };
        l->isi = tata_susun(p, format_isi(p, j, f->v[i]), l->bidang.lebar_isi, l->bidang.tinggi_isi);
    }
}

static bool buat_pdf(Pena *p, Arena *out, Json j, const Pilihan *f, Naskah *n, const Pesanan *x, Str *isi, Err *err)
{
    tata(p, j, f, x->atur->kertas, n);
    if (!x->halaman) return pdf_tulis(p, out, n, x->atur, isi, err);
    for (ptrdiff_t i = 0; i < n->lembar.n; i++)
        x->halaman[i] = (HalamanLembar){ f->v[i]->judul, n->lembar.v[i].isi.halaman };
    return true;
}

static bool buat_html(Pena *p, Arena *out, Json j, const Pilihan *f, Str *isi, Err *err)
{
    enum { HTML_MAKS = 16 * 1024 * 1024 };
    Buf b = buf_new(out, HTML_MAKS);
    for (int i = 0; i < f->n; i++) html_lembar(&b, p, j, f->v[i]);
    *isi = buf_str(&b);
    return !b.full || err_set(err, E_DOKUMEN, NULL, NULL, V("isinya terlalu banyak untuk satu halaman"));
}

static bool buat(Pena *p, Arena *out, const Pesanan *x, Tercetak *h, Err *err)
{
    Json j;
    Naskah n;
    Pilihan f;
    *h = (Tercetak){ 0 };
    if (!pilih(p, x, &j, &f, &n, err)) return false;
    h->judul = n.judul;
    return x->atur ? buat_pdf(p, out, j, &f, &n, x, &h->isi, err) : buat_html(p, out, j, &f, &h->isi, err);
}

static bool cetak(Arena *a, const Pesanan *x, Tercetak *hasil, Err *err)
{
    Pena *p = pena_ambil(err);
    if (!p) return false;
    Arena *out = arena_new(256 * MB);
    jmp_buf penuh, *luar = arena_catch(a, &penuh);
    volatile bool ok = false, penuh_luar = false;
    arena_catch(pena_arena(p), &penuh);
    volatile int tahap = 0;
    if (setjmp(penuh)) {
        penuh_luar = tahap == 1;
        ok = err_set(err, E_DOKUMEN, NULL, NULL, V("isinya terlalu banyak untuk satu dokumen"));
    } else {
        Tercetak h;
        ok = buat(p, out, x, &h, err);
        tahap = 1;
        if (ok) *hasil = (Tercetak){ str_dup(a, h.judul), str_dup(a, h.isi) };
    }
    arena_catch(a, luar);
    arena_catch(pena_arena(p), NULL);
    arena_free(out);
    pena_kembali(p);
    if (penuh_luar && luar) longjmp(*luar, 1);
    return ok;
}

static bool lain_isi(Pesanan *x, Str jenis, Err *err)
{
    x->lain = lain_cari(jenis);
    return x->lain || err_set(err, E_DOKUMEN, NULL, NULL, V("jenis dokumen ini tidak mempunyai bentuk cetak"));
}

bool dokumen_pdf(Arena *a, Str json, LembarSet lembar, const CetakAtur *atur, Str *pdf, Err *err)
{
    Tercetak h;
    bool ok = cetak(a, &(Pesanan){ .json = json, .lembar = lembar, .atur = atur }, &h, err);
    if (ok) *pdf = h.isi;
    return ok;
}

bool dokumen_halaman(Arena *a, Str json, LembarSet lembar, Kertas kertas, HalamanLembar l[LEMBAR_N], Err *err)
{
    Tercetak h;
    memset(l, 0, LEMBAR_N * sizeof *l);
    return cetak(a, &(Pesanan){ .json = json, .lembar = lembar, .atur = &(CetakAtur){ .kertas = kertas }, .halaman = l }, &h, err);
}

bool dokumen_lain_pdf(Arena *a, Str jenis, Str json, const CetakAtur *atur, Str *pdf, Err *err)
{
    Tercetak h;
    Pesanan x = { .json = json, .atur = atur };
    bool ok = lain_isi(&x, jenis, err) && cetak(a, &x, &h, err);
    if (ok) *pdf = h.isi;
    return ok;
}

bool dokumen_html(Arena *a, Str json, LembarSet lembar, Tercetak *h, Err *err)
{
    return cetak(a, &(Pesanan){ .json = json, .lembar = lembar }, h, err);
}

bool dokumen_lain_html(Arena *a, Str jenis, Str json, Tercetak *h, Err *err)
{
    Pesanan x = { .json = json };
    return lain_isi(&x, jenis, err) && cetak(a, &x, h, err);
}
