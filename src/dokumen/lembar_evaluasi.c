/* Evaluasi Kinerja Pegawai, B-L1 formats 1 to 5 (B24, B25, M11). */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)
#define REALISASI   "REALISASI BERDASARKAN BUKTI DUKUNG"
#define UMPAN_BALIK "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"
#define ISI_REALISASI "{|realisasi}[\n<i>Bukti dukung:</i>\n{bukti}][\n<i>Diambil alih pimpinan:</i>\n{ambil_alih}]"

/* A rating under its heading; follows the table above without a gap. */
#define RATING(judul, isi)                                                                                            \
    { F_PADU, .sel = { { judul, .sifat = F_TEBAL | F_ARSIR } } },                                                     \
    { BARIS_UTUH, .sel = { { isi, .sifat = F_TEBAL } } }

static const FBaris judul[] = {
    { F_PADU, .sel = {
        { "EVALUASI KINERJA PEGAWAI\nPENDEKATAN HASIL KERJA {@pendekatan}\nBAGI {@bagi}\nPERIODE: {|periode_evaluasi}",
          .sifat = F_TENGAH | F_TEBAL } } },
};
static const FTabel tabel_judul = { .lebar = { 1 }, .polos = true, .ukuran = 11, TABEL(judul) };

/* ---- stages 1 and 2: achievement and pattern --------------------------------------------------- */

static const FBaris capaian[] = {
    { F_PADU, .sel = { { "CAPAIAN KINERJA ORGANISASI", .sifat = F_TEBAL | F_ARSIR } } },
    { F_PADU, .sel = { { "{evaluasi.capaian_organisasi|capaian}", .sifat = F_TEBAL } } },
    { F_PADU, .sel = { { "POLA DISTRIBUSI:", .sifat = F_TEBAL | F_ARSIR } } },
    { BARIS_UTUH, .sel = { { "evaluasi.capaian_organisasi", .sifat = F_KURVA } } },
};
static const FTabel tabel_capaian = { .lebar = { 1 }, .jarak = 8, TABEL(capaian) };

/* ---- results, qualitative: formats 1, 3, 5 ----------------------------------------------------- */

#define KUALITATIF(saring, ukuran)                                                                                    \
    { .ulang = "rhk", .bila = "klasifikasi=" saring, .sel = {                                                         \
        { "{@nomor}", .sifat = F_TENGAH },                                                                            \
        { "{uraian}[\n<i>(Penugasan dari {penugasan_dari})</i>]\n" ukuran "\n{iki|indikator}" },                      \
        { ISI_REALISASI }, { "{umpan_balik}" } } }

#define HASIL_KUALITATIF(ukuran)                                                                                      \
    { BARIS_SUBKEPALA, .sel = {                                                                                       \
        { "HASIL KERJA", 2 }, { REALISASI, .sifat = F_RUMPUN }, { UMPAN_BALIK, .sifat = F_RUMPUN } } },               \
    { BARIS_SUBKEPALA | F_SAMBUNG, .sel = { { "A. UTAMA", 2, F_KIRI }, F_DI_ATAS, F_DI_ATAS } },                      \
    KUALITATIF("utama", ukuran),                                                                                      \
    { BARIS_SUBKEPALA, .sel = { { "B. TAMBAHAN", 2, F_KIRI }, { REALISASI }, { UMPAN_BALIK } } },                     \
    KUALITATIF("tambahan", ukuran)

static const FBaris hasil_1[] = { HASIL_KUALITATIF("Ukuran keberhasilan/ indikator kinerja individu dan Target:") };
static const FTabel tabel_hasil_1 = { .lebar = { 4, 42, 27, 27 }, .jarak = 8, TABEL(hasil_1) };

/* ---- results, quantitative, leaders: format 2 -------------------------------------------------- */

#define IKI_ "{uraian}[\n<i>Ukuran: {ukuran}</i>]"
#define KUANTITATIF_2(saring)                                                                                         \
    { F_MULAI, .ulang = "rhk", .bila = "klasifikasi=" saring, .anak = "iki", .sel = {                                 \
        F_NOMOR, { "{uraian}[\n<i>({|sumber})</i>]", .sifat = F_RUMPUN },                                             \
        { IKI_ }, { "{target}" }, { "{perspektif|perspektif}", .sifat = F_RUMPUN },                             \
        { ISI_REALISASI, .sifat = F_RUMPUN }, { "{umpan_balik}", .sifat = F_RUMPUN } } }

static const FBaris hasil_2[] = {
    { BARIS_KEPALA, .sel = { { "HASIL KERJA", 7 } } },
    { BARIS_KEPALA, .sel = { { "NO." }, { "RENCANA HASIL KERJA" }, { "INDIKATOR KINERJA INDIVIDU" }, { "TARGET" },
                             { "PERSPEKTIF" }, { REALISASI }, { UMPAN_BALIK } } },
    { BARIS_KEPALA | F_NOMOR_KOLOM, .sel = { { "(1)" }, { "(2)" }, { "(3)" }, { "(4)" }, { "(5)" }, { "(6)" }, { "(7)" } } },
    { F_PADU, .sel = { { "A. UTAMA", 7, F_TEBAL } } },
    KUANTITATIF_2("utama"),
    { F_PADU, .sel = { { "B. TAMBAHAN", 7, F_TEBAL } } },
    KUANTITATIF_2("tambahan"),
};
static const FTabel tabel_hasil_2 = { .lebar = { 4, 22, 17, 11, 12, 17, 17 }, .ukuran = 8.5, .jarak = 8, TABEL(hasil_2) };

/* ---- results, quantitative, all others: format 4 ----------------------------------------------- */

#define KUANTITATIF_4(saring)                                                                                         \
    { .ulang = "rhk", .bila = "klasifikasi=" saring, .anak = "iki", .sel = {                                          \
        F_NOMOR, { "{rhk_pimpinan}", .sifat = F_RUMPUN },                                                             \
        { "{uraian}[\n<i>({|sumber})</i>]", .sifat = F_RUMPUN },                                                      \
        { "{aspek|aspek}" }, { IKI_ }, { "{target}" },                                                          \
        { ISI_REALISASI, .sifat = F_RUMPUN }, { "{umpan_balik}", .sifat = F_RUMPUN } } }

static const FBaris hasil_4[] = {
    { BARIS_KEPALA, .sel = { { "HASIL KERJA", 8 } } },
    { BARIS_KEPALA, .sel = { { "NO." }, { "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI" }, { "RENCANA HASIL KERJA" },
                             { "ASPEK" }, { "INDIKATOR KINERJA INDIVIDU" }, { "TARGET" }, { REALISASI }, { UMPAN_BALIK } } },
    { BARIS_KEPALA | F_NOMOR_KOLOM, .sel = {
        { "(1)" }, { "(2)" }, { "(3)" }, { "(4)" }, { "(5)" }, { "(6)" }, { "(7)" }, { "(8)" } } },
    { F_PADU, .sel = { { "A. UTAMA", 8, F_TEBAL } } },
    KUANTITATIF_4("utama"),
    { F_PADU, .sel = { { "B. TAMBAHAN", 8, F_TEBAL } } },
    KUANTITATIF_4("tambahan"),
};
static const FTabel tabel_hasil_4 = {
    .lebar = { 4, 14.5, 18, 8, 16, 9.5, 15, 15 }, .ukuran = 8.5, .jarak = 8, TABEL(hasil_4) };

/* ---- behaviour, predicate ---------------------------------------------------------------------- */

static const FBaris perilaku[] = {
    { BARIS_KEPALA, .sel = { { "PERILAKU KERJA", 3 }, { UMPAN_BALIK } } },
    { F_PADU, .ulang = "perilaku", .sel = {
        F_NOMOR, { "{@nilai}", 2, F_TEBAL }, { "{umpan_balik}", .sifat = F_RUMPUN } } },
    { F_SAMBUNG, .sel = {
        F_DI_ATAS, { "{@baris}" }, { "Ekspektasi Khusus Pimpinan:\n{ekspektasi_khusus}" },
        F_DI_ATAS } },
};
static const FTabel tabel_perilaku = { .lebar = { 4, 44, 26, 26 }, .jarak = 8, TABEL(perilaku) };

/* The means of a computed year stand beside the ratings (M11.10). */
static const FBaris rating_hasil[] = {
    RATING("RATING HASIL KERJA", "{evaluasi.hasil|ekspektasi}[</b> (rata-rata bulanan {evaluasi.rata_hasil|rata})]"),
};
static const FTabel tabel_rating_hasil = { .lebar = { 1 }, TABEL(rating_hasil) };

static const FBaris predikat[] = {
    RATING("RATING PERILAKU KERJA",
           "{evaluasi.perilaku|ekspektasi}[</b> (rata-rata bulanan {evaluasi.rata_perilaku|rata})]"),
    RATING("PREDIKAT KINERJA PEGAWAI", "{evaluasi.predikat|predikat}"),
};
static const FTabel tabel_predikat = { .lebar = { 1 }, TABEL(predikat) };

/* The appraiser alone. */
static const FBaris ttd[] = {
    { F_PADU, .sel = { { "" }, { "{ttd_evaluasi|ttd_penilai}", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "" }, { "Pejabat Penilai Kinerja", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "" }, { "" } }, .min = 48 },
    { F_PADU, .sel = { { "" }, { "{penilai.nama}", .sifat = F_TENGAH | F_TEBAL } } },
    { BARIS_UTUH, .sel = { { "" }, { "[NIP {penilai.nip}]", .sifat = F_TENGAH } } },
};
static const FTabel tabel_ttd = { .lebar = { 1, 1 }, .polos = true, .rapat = true, .jarak = 12, TABEL(ttd) };

/* ---- the sheets -------------------------------------------------------------------------------- */

#define EVALUASI(identitas, hasil) { "Evaluasi Kinerja Pegawai", true, {                                              \
    &tabel_judul, &bagian_pd_periode, &bagian_identitas_##identitas, &tabel_capaian, &tabel_hasil_##hasil,            \
    &tabel_rating_hasil, &tabel_perilaku, &tabel_predikat, &tabel_ttd } }

const FLembar lembar_evaluasi[6] = {
    [1] = EVALUASI(instansi, 1),
    [2] = EVALUASI(instansi, 2),
    [3] = EVALUASI(unit, 1),
    [4] = EVALUASI(unit, 4),
    [5] = EVALUASI(instansi, 1),
};
