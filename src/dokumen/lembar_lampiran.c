/* Lampiran Sasaran Kinerja Pegawai, the same in all formats of B-L1 (B10-B12, M7.3b-d). */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)

static const FBaris judul[] = {
    { F_PADU, .sel = { { "LAMPIRAN SASARAN KINERJA PEGAWAI", .sifat = F_TENGAH | F_TEBAL } } },
};
static const FTabel tabel_judul = { .lebar = { 1 }, .polos = true, .ukuran = 11, TABEL(judul) };

#define BAGIAN(nama, daftar)                                                                                          \
    { BARIS_SUBKEPALA, .sel = { { nama, 2, F_KIRI } } },                                                              \
    { F_MULAI, .ulang = daftar, .sel = { { "{@nomor}", .sifat = F_TENGAH }, { "{}" } } }

static const FBaris isi[] = {
    BAGIAN("DUKUNGAN SUMBER DAYA", "lampiran.sumber_daya"),
    BAGIAN("SKEMA PERTANGGUNGJAWABAN", "lampiran.pertanggungjawaban"),
    BAGIAN("KONSEKUENSI", "lampiran.konsekuensi"),
};
static const FTabel tabel_isi = { .lebar = { 5, 95 }, .ukuran = 10, .jarak = 8, TABEL(isi) };

#define LAMPIRAN { "Lampiran Sasaran Kinerja Pegawai", false, \
                   { &tabel_judul, &bagian_pd_periode_dua, &tabel_isi, &bagian_ttd_skp } }
const FLembar lembar_lampiran[6] = { [1] = LAMPIRAN, [2] = LAMPIRAN, [3] = LAMPIRAN, [4] = LAMPIRAN, [5] = LAMPIRAN };
