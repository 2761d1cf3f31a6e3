#include "dokumen.h"

#include "format.h"

/* In the order in which they are filed. */
static const struct { LembarSet lembar; const FLembar *format; } susunan[] = {
    { LEMBAR_SKP, lembar_skp }, { LEMBAR_LAMPIRAN, lembar_lampiran },
    { LEMBAR_EVALUASI, lembar_evaluasi }, { LEMBAR_DOKUMEN, lembar_dokumen },
};

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
    { "rekap_harian", "Rekapitulasi Laporan Harian, {pegawai.nama}, {periode.bulan|bulan}", "periode.sampai", { &lembar_rekap_harian } },
    { "perjanjian", "Perjanjian Kinerja Tahun {tahun|tahun}, {pegawai.nama}", "ttd.pihak_kedua", { &lembar_perjanjian, &lembar_perjanjian_lampiran } },
    { "keberatan", "Putusan Keberatan, {pegawai.nama}, {periode.periode|periode_kata}", "diputus", { &lembar_keberatan } },
    { "surat", "{hal}", "ttd.tanggal", { &lembar_surat } },
    { "umpan_balik", "Rekaman Umpan Balik {periode.tahun|tahun}, {pegawai.nama}", "periode.sampai", { &lembar_umpan } },
    { "pembinaan", "Risalah Pembinaan, {pegawai.nama}", "tanggal", { &lembar_pembinaan } },
    { "capaian", "Capaian dan Sebaran, {unit}, {periode.periode|periode_kata}", "periode.sampai", { &lembar_capaian } },
    { "tpp", "Dasar TPP {periode.periode|periode_kata}, {nama_pd}", "periode.sampai", { &lembar_tpp } },
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

static void lembar_tambah(Pena *p, Json j, const FLembar *f, const CetakAtur *atur, Naskah *n)
{
    Lembar *l = list_add(pena_arena(p), &n->lembar);
    *l = (Lembar){ .judul = str_z(f->judul), .bidang = bidang(atur->kertas, f->melintang) };
    l->isi = tata_susun(p, format_isi(p, j, f), l->bidang.lebar_isi, l->bidang.tinggi_isi);
}

/* What is asked for: sheets of B-L1, or `lain`. */
typedef struct { Str json; LembarSet lembar; const NaskahLain *lain; } Pesanan;

static bool isi_lembar(Pena *p, Json j, const Pesanan *x, const CetakAtur *atur, Naskah *n, Err *err)
{
    int64_t format;
    if (x->lain) {
        *n = naskah_lain(p, j, x->lain);
        for (int i = 0; i < countof(x->lain->lembar) && x->lain->lembar[i]; i++) lembar_tambah(p, j, x->lain->lembar[i], atur, n);
        return true;
    }
    if (!json_int(j, "format", &format) || format < 1 || format > 5)
        return err_set(err, E_DOKUMEN, NULL, NULL, V("cuplikan tidak menyebut format 1 sampai 5"));
    *n = naskah(pena_arena(p), j, x->lembar);
    for (ptrdiff_t i = 0; i < countof(susunan); i++)
        if (x->lembar & susunan[i].lembar) lembar_tambah(p, j, &susunan[i].format[format], atur, n);
    return n->lembar.n || err_set(err, E_DOKUMEN, NULL, NULL, V("tidak ada lembar yang diminta"));
}

static bool buat(Pena *p, Arena *out, const Pesanan *x, const CetakAtur *atur, Str *pdf, Err *err)
{
    Json j;
    Err sebab;
    Naskah n;
    if (!json_parse(pena_arena(p), x->json, &j, &sebab)) return err_set(err, E_DOKUMEN, NULL, NULL, V(sebab.pesan));
    return isi_lembar(p, j, x, atur, &n, err) && pdf_tulis(p, out, &n, atur, pdf, err);
}

static bool cetak(Arena *a, const Pesanan *x, const CetakAtur *atur, Str *pdf, Err *err)
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
        Str hasil;
        ok = buat(p, out, x, atur, &hasil, err);
        tahap = 1;
        if (ok) *pdf = str_dup(a, hasil);
    }
    arena_catch(a, luar);
    arena_catch(pena_arena(p), NULL);
    arena_free(out);
    pena_kembali(p);
    if (penuh_luar && luar) longjmp(*luar, 1);
    return ok;
}

bool dokumen_pdf(Arena *a, Str json, LembarSet lembar, const CetakAtur *atur, Str *pdf, Err *err)
{
    return cetak(a, &(Pesanan){ .json = json, .lembar = lembar }, atur, pdf, err);
}

bool dokumen_lain_pdf(Arena *a, Str jenis, Str json, const CetakAtur *atur, Str *pdf, Err *err)
{
    const NaskahLain *x = lain_cari(jenis);
    if (!x) return err_set(err, E_DOKUMEN, NULL, NULL, V("jenis dokumen ini tidak mempunyai bentuk cetak"));
    return cetak(a, &(Pesanan){ .json = json, .lain = x }, atur, pdf, err);
}

/* ---- for the page -------------------------------------------------------------------------------- */

static bool susun_html(Pena *p, Str json, LembarSet lembar, Str *html, Err *err)
{
    enum { HTML_MAKS = 16 * 1024 * 1024 };
    Json j;
    Err sebab;
    int64_t format;
    Buf b = buf_new(pena_arena(p), HTML_MAKS);
    if (!json_parse(pena_arena(p), json, &j, &sebab)) return err_set(err, E_DOKUMEN, NULL, NULL, V(sebab.pesan));
    if (!json_int(j, "format", &format) || format < 1 || format > 5)
        return err_set(err, E_DOKUMEN, NULL, NULL, V("cuplikan tidak menyebut format 1 sampai 5"));
    for (ptrdiff_t i = 0; i < countof(susunan); i++)
        if (lembar & susunan[i].lembar) html_lembar(&b, p, j, &susunan[i].format[format]);
    *html = buf_str(&b);
    return !b.full || err_set(err, E_DOKUMEN, NULL, NULL, V("isinya terlalu banyak untuk satu halaman"));
}

bool dokumen_html(Arena *a, Str json, LembarSet lembar, Str *html, Err *err)
{
    Pena *p = pena_ambil(err);
    Str isi;
    if (!p) return false;
    bool ok = susun_html(p, json, lembar, &isi, err);
    if (ok) *html = str_dup(a, isi);
    pena_kembali(p);
    return ok;
}
