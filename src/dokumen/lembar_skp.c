/* Sasaran Kinerja Pegawai, B-L1 formats 1 to 5, and the monthly SKP, which borrows them (SPEC 14). */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)

/* ---- behaviour: the same in all formats (B9.3, B9.4) ------------------------------------------- */

static const FBaris perilaku[] = {
    { BARIS_KEPALA, .sel = { { "PERILAKU KERJA", 3 } } },
    { F_PADU, .ulang = "perilaku", .sel = {
        F_NOMOR, { "{@nilai}", 2, F_TEBAL } } },
    { F_SAMBUNG, .sel = {
        F_DI_ATAS, { "{@baris}" }, { "Ekspektasi Khusus Pimpinan:\n{ekspektasi_khusus}" } } },
};
static const FTabel tabel_perilaku = { .lebar = { 4, 56, 40 }, .jarak = 8, TABEL(perilaku) };

/* ---- qualitative: formats 1, 3, 5 -------------------------------------------------------------- */

#define KUALITATIF(saring, ukuran, perspektif)                                                                        \
    { .ulang = "rhk", .bila = "klasifikasi=" saring, .sel = {                                                         \
        F_NOMOR,                                                                                                      \
        { "{uraian}[\n<i>(Penugasan dari {penugasan_dari})</i>]" } } },                                               \
    { F_SAMBUNG, .sel = { F_DI_ATAS, { ukuran "\n{iki|indikator}" perspektif } } }

#define HASIL_KUALITATIF(ukuran, perspektif)                                                                          \
    { BARIS_KEPALA, .sel = { { "HASIL KERJA", 2 } } },                                                                \
    { F_PADU, .sel = { { "A. UTAMA", 2, F_TEBAL } } },                                                                \
    KUALITATIF("utama", ukuran, perspektif),                                                                          \
    { F_PADU, .sel = { { "B. TAMBAHAN", 2, F_TEBAL } } },                                                             \
    KUALITATIF("tambahan", ukuran, perspektif)

static const FBaris hasil_1[] = {
    HASIL_KUALITATIF("Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:",
                     "[\nPerspektif: {perspektif|perspektif}]") };
static const FBaris hasil_3[] = { HASIL_KUALITATIF("Ukuran keberhasilan/ indikator kinerja individu dan Target:", "") };
static const FTabel tabel_hasil_1 = { .lebar = { 4, 96 }, .jarak = 8, TABEL(hasil_1) };
static const FTabel tabel_hasil_3 = { .lebar = { 4, 96 }, .jarak = 8, TABEL(hasil_3) };

/* ---- quantitative, leaders: format 2; numbers begin again in B --------------------------------- */

#define IKI_ "{uraian}[\n<i>Ukuran: {ukuran}</i>]"
#define KUANTITATIF_2(saring)                                                                                         \
    { F_MULAI, .ulang = "rhk", .bila = "klasifikasi=" saring, .anak = "iki", .sel = {                                 \
        F_NOMOR, { "{uraian}[\n<i>({|sumber})</i>]", .sifat = F_RUMPUN },                                             \
        { IKI_ }, { "{target}" }, { "{perspektif|perspektif}", .sifat = F_RUMPUN } } }

static const FBaris hasil_2[] = {
    { BARIS_KEPALA, .sel = { { "HASIL KERJA", 5 } } },
    { BARIS_KEPALA, .sel = { { "NO" }, { "RENCANA HASIL KERJA" }, { "INDIKATOR KINERJA INDIVIDU" }, { "TARGET" },
                             { "PERSPEKTIF" } } },
    { BARIS_KEPALA | F_NOMOR_KOLOM, .sel = { { "(1)" }, { "(2)" }, { "(3)" }, { "(4)" }, { "(5)" } } },
    { F_PADU, .sel = { { "A. UTAMA", 5, F_TEBAL } } },
    KUANTITATIF_2("utama"),
    { F_PADU, .sel = { { "B. TAMBAHAN", 5, F_TEBAL } } },
    KUANTITATIF_2("tambahan"),
};
static const FTabel tabel_hasil_2 = { .lebar = { 4, 36, 28, 17, 15 }, .jarak = 8, TABEL(hasil_2) };

/* ---- quantitative, all others: format 4 -------------------------------------------------------- */

#define KUANTITATIF_4(saring)                                                                                         \
    { .ulang = "rhk", .bila = "klasifikasi=" saring, .anak = "iki", .sel = {                                          \
        F_NOMOR, { "{rhk_pimpinan}", .sifat = F_RUMPUN },                                                             \
        { "{uraian}[\n<i>({|sumber})</i>]", .sifat = F_RUMPUN },                                                      \
        { "{aspek|aspek}" }, { IKI_ }, { "{target}" } } }

static const FBaris hasil_4[] = {
    { BARIS_KEPALA, .sel = { { "HASIL KERJA", 6 } } },
    { BARIS_KEPALA, .sel = { { "NO." }, { "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI" }, { "RENCANA HASIL KERJA" },
                             { "ASPEK" }, { "INDIKATOR KINERJA INDIVIDU" }, { "TARGET" } } },
    { BARIS_KEPALA | F_NOMOR_KOLOM, .sel = { { "(1)" }, { "(2)" }, { "(3)" }, { "(4)" }, { "(5)" }, { "(6)" } } },
    { F_PADU, .sel = { { "A. UTAMA", 6, F_TEBAL } } },
    KUANTITATIF_4("utama"),
    { F_PADU, .sel = { { "B. TAMBAHAN", 6, F_TEBAL } } },
    KUANTITATIF_4("tambahan"),
};
static const FTabel tabel_hasil_4 = { .lebar = { 4, 22, 28, 9, 23, 14 }, .jarak = 8, TABEL(hasil_4) };

/* ---- the sheets -------------------------------------------------------------------------------- */

#define LEMBAR_SKP_(identitas, hasil)                                                                                 \
    { &bagian_judul_skp, &bagian_pd_periode, &bagian_identitas_##identitas, &tabel_hasil_##hasil, &tabel_perilaku, \
      &bagian_ttd_skp }

const FLembar lembar_skp[6] = {
    [1] = { "Sasaran Kinerja Pegawai", false, LEMBAR_SKP_(instansi, 1) },
    [2] = { "Sasaran Kinerja Pegawai", true,  LEMBAR_SKP_(instansi, 2) },
    [3] = { "Sasaran Kinerja Pegawai", false, LEMBAR_SKP_(unit, 3) },
    [4] = { "Sasaran Kinerja Pegawai", true,  LEMBAR_SKP_(unit, 4) },
    [5] = { "Sasaran Kinerja Pegawai", false, LEMBAR_SKP_(instansi, 1) },
};
