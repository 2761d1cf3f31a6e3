/* Filters: from a value of the snapshot to the words of the forms. */
#include "base/html.h"
#include "format.h"
#include "inti/keberatan.h"
#include "inti/kemajuan.h"
#include "inti/pelaporan.h"
#include "inti/profil.h"
#include "inti/umpan_balik.h"

static Str label(Json v, const char *const *kode, const char *const *kata)
{
    int i = kode_cari(kode, json_str(v, ""));
    return i ? str_z(kata[i]) : (Str){ 0 };
}

static Str f_besar(Arena *a, Json v)      { return str_besar(a, json_str(v, "")); }
static Str f_ekspektasi(Arena *a, Json v) { return str_besar(a, label(v, ekspektasi_kode, ekspektasi_label)); }
static Str f_capaian(Arena *a, Json v)    { return str_besar(a, label(v, capaian_kode, capaian_label)); }
static Str f_aspek(Arena *a, Json v)      { (void)a; return label(v, aspek_kode, aspek_label); }
static Str f_dasar(Arena *a, Json v)      { (void)a; return label(v, dasar_rhk_kode, dasar_rhk_label); }
static Str f_perspektif(Arena *a, Json v) { (void)a; return label(v, perspektif_kode, perspektif_label); }

/* The forms write KURANG with its cause: it arises from misconduct only (M11.5). */
static Str f_predikat(Arena *a, Json v)
{
    if (kode_cari(predikat_kode, json_str(v, "")) == PREDIKAT_KURANG) return S("KURANG (MISCONDUCT)");
    return str_besar(a, label(v, predikat_kode, predikat_label));
}

/* "1 JANUARI SD 31 DESEMBER TAHUN 2025" of {mulai, sampai}; across years each with its own. */
static Str f_periode(Arena *a, Json v)
{
    Tanggal m, s;
    if (!tanggal_parse(json_str(v, "mulai"), &m) || !tanggal_parse(json_str(v, "sampai"), &s)) return (Str){ 0 };
    Ymd x = tanggal_ymd(m), y = tanggal_ymd(s);
    Str tahun = x.tahun == y.tahun ? S("") : str_fmt(a, " %d", x.tahun);
    return str_besar(a, str_fmt(a, "%d %s" STR_F " sd %d %s tahun %d", x.hari, bulan_nama(x.bulan), STR_A(tahun), y.hari,
                            bulan_nama(y.bulan), y.tahun));
}

/* "BULAN SEPTEMBER 2023" or "AKHIR TAHUN 2023" of the whole snapshot (SPEC 14). */
static Str f_periode_evaluasi(Arena *a, Json v)
{
    Bulan b;
    Tanggal s;
    if (bulan_parse(json_str(v, "evaluasi.bulan"), &b)) return str_besar(a, str_fmt(a, "bulan " STR_F, STR_A(bulan_kata(a, b))));
    if (tanggal_parse(json_str(v, "periode.sampai"), &s)) return str_fmt(a, "AKHIR TAHUN %d", tanggal_tahun(s));
    return (Str){ 0 };
}

/* A number of hundredths as the field writes it: 2,17. */
static Str f_rata(Arena *a, Json v)
{
    double r;
    if (!json_real(v, "", &r) || r < 0 || r > 1000) return (Str){ 0 };
    int seratus = (int)(r * 100 + 0.5);
    return str_fmt(a, "%d,%02d", seratus / 100, seratus % 100);
}

/* Basis and assigning post or team of an RHK (formats 2 and 4). */
static Str f_sumber(Arena *a, Json v)
{
    Str dasar = label(json_get(v, "dasar"), dasar_rhk_kode, dasar_rhk_label), dari = str_trim(json_str(v, "penugasan_dari"));
    if (!dari.len) return dasar;
    return str_fmt(a, STR_F "%s" STR_F, STR_A(dasar), dasar.len ? "; penugasan dari " : "Penugasan dari ", STR_A(dari));
}

/* Unit or agency of a person; one stands in for the other. */
static Str salah_satu(Json v, const char *satu, const char *lain)
{
    Str s = str_trim(json_str(v, satu));
    return s.len ? s : json_str(v, lain);
}

static Str f_unit(Arena *a, Json v)     { (void)a; return salah_satu(v, "unit", "instansi"); }
static Str f_instansi(Arena *a, Json v) { (void)a; return salah_satu(v, "instansi", "unit"); }

/* Why the place of a signature stays empty. */
static Str f_tanpa_ttd(Arena *a, Json v)
{
    Str alasan = str_trim(json_str(v, "tanggapan_alasan"));
    switch (kode_cari(tanggapan_kode, json_str(v, "tanggapan"))) {
    case TANGGAPAN_MENOLAK:
        return str_fmt(a, "Menolak menandatangani%s" STR_F, alasan.len ? ": " : "", STR_A(alasan));
    case TANGGAPAN_TIDAK_DITANDATANGANI:
        return S("Tidak ditandatangani sampai batas waktunya");
    default:
        return (Str){ 0 };
    }
}

/* Indicators of an RHK, one per line (formats 1, 3, 5). */
static Str f_indikator(Arena *a, Json v)
{
    Buf b = buf_new(a, 4 * MB);
    for (Json i = json_first(v); json_ada(i); i = json_next(i)) {
        Str target = str_trim(json_str(i, "target")), ukuran = str_trim(json_str(i, "ukuran"));
        if (b.len) buf_char(&b, '\n');
        buf_put(&b, S("- "));
        buf_put(&b, json_str(i, "uraian").len ? json_str(i, "uraian") : S("-"));
        if (target.len) buf_fmt(&b, "; target: " STR_F, STR_A(target));
        if (ukuran.len) buf_fmt(&b, "; ukuran: " STR_F, STR_A(ukuran));
    }
    return buf_str(&b);
}

/* Realisation per indicator, where the RHK's own is not given. */
static Str f_realisasi(Arena *a, Json v)
{
    Str semua = str_trim(json_str(v, "realisasi"));
    if (semua.len) return semua;
    Buf b = buf_new(a, 4 * MB);
    for (Json i = json_first(json_get(v, "iki")); json_ada(i); i = json_next(i)) {
        Str r = str_trim(json_str(i, "realisasi"));
        if (!r.len) continue;
        if (b.len) buf_char(&b, '\n');
        buf_fmt(&b, "- " STR_F, STR_A(r));
    }
    return buf_str(&b);
}

/* "Majalengka, 4 Oktober 2023"; a day that has not come yet is left open for the pen. */
static Str tempat_tanggal(Arena *a, Json v, const char *siapa)
{
    Str tempat = str_trim(json_str(v, "tempat"));
    Tanggal t;
    Str hari = tanggal_parse(json_str(v, siapa), &t) ? tanggal_kata(a, t) : S("..............................");
    return tempat.len ? str_fmt(a, STR_F ", " STR_F, STR_A(tempat), STR_A(hari)) : hari;
}

static Str f_ttd_pegawai(Arena *a, Json v) { return tempat_tanggal(a, v, "pegawai"); }
static Str f_ttd_penilai(Arena *a, Json v) { return tempat_tanggal(a, v, "penilai"); }

/* ---- of the documents beside B-L1 -------------------------------------------------------------- */

static Str f_hari(Arena *a, Json v)
{
    Tanggal t;
    return tanggal_parse(json_str(v, ""), &t) ? tanggal_hari_kata(a, t) : (Str){ 0 };
}

static Str f_tanggal(Arena *a, Json v)
{
    Tanggal t;
    return tanggal_parse(json_str(v, ""), &t) ? tanggal_kata(a, t) : (Str){ 0 };
}

static Str f_bulan(Arena *a, Json v)
{
    Bulan b;
    return bulan_parse(json_str(v, ""), &b) ? str_besar(a, bulan_kata(a, b)) : (Str){ 0 };
}

/* 1.250.000 */
static Str f_angka(Arena *a, Json v)
{
    int64_t n;
    Buf b = buf_new(a, 64);
    if (!json_int(v, "", &n)) return (Str){ 0 };
    html_int(&b, n);
    return buf_str(&b);
}

/* Minutes: 2 jam 30 menit. */
static Str f_durasi(Arena *a, Json v)
{
    int64_t n;
    if (!json_int(v, "", &n) || n < 0 || n > 10000000) return (Str){ 0 };
    int jam = (int)(n / 60), menit = (int)(n % 60);
    if (!jam) return str_fmt(a, "%d menit", menit);
    return menit ? str_fmt(a, "%d jam %d menit", jam, menit) : str_fmt(a, "%d jam", jam);
}

static Str f_status_laporan(Arena *a, Json v) { (void)a; return label(v, status_laporan_kode, status_laporan_label); }

static Str f_langkah_keberatan(Arena *a, Json v) { (void)a; return label(v, langkah_keberatan_kode, langkah_keberatan_label); }
static Str f_status_keberatan(Arena *a, Json v)  { (void)a; return label(v, status_keberatan_kode, status_keberatan_label); }
static Str f_ttd_kedua(Arena *a, Json v)         { return tempat_tanggal(a, v, "pihak_kedua"); }

/* A year, which bears no dot. */
static Str f_tahun(Arena *a, Json v)
{
    int64_t n;
    return json_int(v, "", &n) ? str_fmt(a, "%lld", (long long)n) : (Str){ 0 };
}

static Str f_perubahan(Arena *a, Json v)
{
    bool ya;
    (void)a;
    return json_bool(v, "", &ya) && ya ? S("PERUBAHAN") : (Str){ 0 };
}

/* "Februari 2025", "Tahun 2025"; and in capitals. */
static Str f_masa(Arena *a, Json v)
{
    Periode p;
    return periode_parse(json_str(v, ""), &p) ? periode_kata(a, p) : (Str){ 0 };
}
static Str f_periode_kata(Arena *a, Json v) { return str_besar(a, f_masa(a, v)); }

static Str f_pasal(Arena *a, Json v)
{
    Str s = json_str(v, "");
    return s.len && !str_eqz(s, "N") ? pasal_kata(a, s) : (Str){ 0 };
}

static Str f_jumlah_rupiah(Arena *a, Json v)
{
    int64_t semua = 0, n;
    Buf b = buf_new(a, 64);
    for (Json i = json_first(v); json_ada(i); i = json_next(i))
        if (json_int(i, "rupiah", &n)) semua += n;
    html_int(&b, semua);
    return buf_str(&b);
}

/* The sources of an agreement (M6.4), one per line. */
static Str f_sumber_janji(Arena *a, Json v)
{
    Buf b = buf_new(a, 64 * KB);
    for (Json i = json_first(v); json_ada(i); i = json_next(i))
        buf_fmt(&b, "%s- " STR_F ": " STR_F, b.len ? "\n" : "", STR_A(json_str(i, "nama")), STR_A(json_str(i, "isi")));
    return buf_str(&b);
}

/* Names of a list of files, one per line. */
static Str f_nama_bukti(Arena *a, Json v)
{
    Buf b = buf_new(a, 64 * KB);
    for (Json i = json_first(v); json_ada(i); i = json_next(i)) buf_fmt(&b, "%s- " STR_F, b.len ? "\n" : "", STR_A(json_str(i, "nama")));
    return buf_str(&b);
}

static Str f_ttd_pembina(Arena *a, Json v)  { return tempat_tanggal(a, v, "pembina"); }
static Str f_ttd_tanggal(Arena *a, Json v)  { return tempat_tanggal(a, v, "tanggal"); }
static Str f_hubungan(Arena *a, Json v)     { (void)a; return label(v, hubungan_kode, hubungan_label); }
static Str f_bentuk_pembinaan(Arena *a, Json v) { return str_besar(a, label(v, bentuk_pembinaan_kode, bentuk_pembinaan_label)); }

/* To be filled in by hand. */
static Str f_titik(Arena *a, Json v)
{
    Str s = str_trim(json_str(v, ""));
    (void)a;
    return s.len ? s : S("…………………………");
}

static Str f_ditarik(Arena *a, Json v)
{
    bool ya;
    (void)a;
    return json_bool(v, "", &ya) && ya ? S("ditarik") : (Str){ 0 };
}

static Str gabung(Arena *a, Json v, const char *sela)
{
    Buf b = buf_new(a, 4 * MB);
    for (Json i = json_first(v); json_ada(i); i = json_next(i)) buf_fmt(&b, "%s" STR_F, b.len ? sela : "", STR_A(json_str(i, "")));
    return buf_str(&b);
}

static Str f_larik(Arena *a, Json v)  { return gabung(a, v, "\n"); }
static Str f_alinea(Arena *a, Json v) { return gabung(a, v, "\n\n"); }

/* Tone, occasion and way of one feedback (B17.2). */
static Str f_bentuk_umpan(Arena *a, Json v)
{
    Str nada = label(json_get(v, "nada"), nada_umpan_kode, nada_umpan_label), bentuk = label(json_get(v, "bentuk"), bentuk_umpan_kode, bentuk_umpan_label);
    Str sifat = label(json_get(v, "sifat"), sifat_umpan_kode, sifat_umpan_label), cara = label(json_get(v, "cara"), cara_umpan_kode, cara_umpan_label);
    Buf b = buf_new(a, 1 * KB);
    const Str semua[] = { nada.len ? nada : bentuk, sifat, cara };
    for (int i = 0; i < countof(semua); i++)
        if (semua[i].len) buf_fmt(&b, "%s" STR_F, b.len ? "\n" : "", STR_A(semua[i]));
    return buf_str(&b);
}

static Str f_predikat_kata(Arena *a, Json v) { (void)a; return label(v, predikat_kode, predikat_label); }

/* Predicate of a line, else why there is none. */
static Str f_predikat_tpp(Arena *a, Json v)
{
    Str s = label(json_get(v, "predikat"), predikat_kode, predikat_label), k = label(json_get(v, "kecuali"), pengecualian_kode, pengecualian_label);
    (void)a;
    return s.len ? s : k.len ? k : S("belum dinilai");
}

static Str f_tahap_lapor(Arena *a, Json v) { (void)a; return label(v, tahap_lapor_kode, tahap_lapor_label); }

static Str f_keberatan_berjalan(Arena *a, Json v)
{
    bool ya;
    (void)a;
    return json_bool(v, "", &ya) && ya ? S("Keberatan sedang berjalan") : (Str){ 0 };
}

static const struct { const char *nama; Saring *f; } saringan[] = {
    { "tahap_lapor", f_tahap_lapor }, { "keberatan_berjalan", f_keberatan_berjalan },
    { "predikat_kata", f_predikat_kata }, { "predikat_tpp", f_predikat_tpp },
    { "titik", f_titik },           { "ditarik", f_ditarik },       { "larik", f_larik },
    { "alinea", f_alinea },         { "bentuk_umpan", f_bentuk_umpan }, { "hubungan", f_hubungan },
    { "bentuk_pembinaan", f_bentuk_pembinaan }, { "ttd_pembina", f_ttd_pembina }, { "ttd_tanggal", f_ttd_tanggal },
    { "tahun", f_tahun },           { "perubahan", f_perubahan },   { "periode_kata", f_periode_kata },
    { "pasal", f_pasal },           { "jumlah_rupiah", f_jumlah_rupiah }, { "sumber_janji", f_sumber_janji },
    { "nama_bukti", f_nama_bukti }, { "ttd_kedua", f_ttd_kedua },
    { "langkah_keberatan", f_langkah_keberatan }, { "status_keberatan", f_status_keberatan },
    { "masa", f_masa },             { "hari", f_hari },             { "tanggal", f_tanggal },       { "bulan", f_bulan },
    { "angka", f_angka },           { "durasi", f_durasi },         { "status_laporan", f_status_laporan },
    { "besar", f_besar },           { "ekspektasi", f_ekspektasi }, { "predikat", f_predikat },
    { "capaian", f_capaian },       { "aspek", f_aspek },           { "dasar", f_dasar },
    { "perspektif", f_perspektif }, { "sumber", f_sumber },         { "unit", f_unit },
    { "instansi", f_instansi },     { "tanpa_ttd", f_tanpa_ttd },
    { "periode", f_periode },       { "periode_evaluasi", f_periode_evaluasi }, { "rata", f_rata },
    { "indikator", f_indikator },   { "realisasi", f_realisasi },
    { "ttd_pegawai", f_ttd_pegawai }, { "ttd_penilai", f_ttd_penilai },
};

Saring *saring_cari(Str nama)
{
    for (ptrdiff_t i = 0; i < countof(saringan); i++)
        if (str_eqz(nama, saringan[i].nama)) return saringan[i].f;
    defect(__FILE__, __LINE__, "a filter that a format names");
}
