/* Letters with the head of the agency (M11.14, M12.5, B34); the text is the snapshot's. */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)

static const FBaris kop[] = {
    { F_PADU, .sel = { { "PEMERINTAH {daerah}\n<b>{nama_pd}", .sifat = F_TENGAH | F_GARIS_BAWAH } } },
};
static const FTabel tabel_kop = { .lebar = { 1 }, .polos = true, .ukuran = 14, TABEL(kop) };

static const FBaris nomor[] = {
    { F_PADU, .sel = { { "Nomor" }, { ": {nomor|titik}" } } },
    { F_PADU, .sel = { { "Sifat" }, { ": {sifat}" } } },
    { F_PADU, .sel = { { "Hal" }, { ": <b>{hal}" } } },
};
static const FTabel tabel_nomor = { .lebar = { 12, 88 }, .polos = true, .ukuran = 11, .jarak = 16, TABEL(nomor) };

static const FBaris kepada[] = { { .sel = { { "{kepada|larik}" } } } };
static const FTabel tabel_kepada = { .lebar = { 1 }, .polos = true, .ukuran = 11, .jarak = 14, TABEL(kepada) };

static const FBaris pembuka[] = { { .sel = { { "[{pembuka|alinea}]" } } } };
static const FTabel tabel_pembuka = { .lebar = { 1 }, .polos = true, .hilang = true, .ukuran = 11, .jarak = 14, TABEL(pembuka) };

static const FBaris orang[] = {
    { F_PADU, .ulang = "orang", .sel = { { "[{label}]" }, { "[: {isi}]" } } },
};
static const FTabel tabel_orang = { .lebar = { 20, 80 }, .polos = true, .hilang = true, .ukuran = 11, .jarak = 4, TABEL(orang) };

static const FBaris isi[] = { { .sel = { { "{isi|alinea}" } } } };
static const FTabel tabel_isi = { .lebar = { 1 }, .polos = true, .ukuran = 11, .jarak = 12, TABEL(isi) };

static const FBaris ttd[] = { BARIS_TTD(54) };
static const FTabel tabel_ttd = { .lebar = { 1, 1 }, .polos = true, .rapat = true, .ukuran = 11, .jarak = 22, TABEL(ttd) };

static const FBaris judul_lampiran[] = {
    { F_PADU, .sel = { { "LAMPIRAN SURAT" }, { "" } } },
    { F_PADU, .sel = { { "Nomor" }, { ": {nomor|titik}" } } },
    { F_PADU, .sel = { { "Hal" }, { ": {hal}" } } },
};
static const FTabel tabel_judul_lampiran = { .lebar = { 22, 78 }, .polos = true, .ukuran = 10, TABEL(judul_lampiran) };
static const FTabel tabel_lampiran = { .data = true, .jarak = 12 };

const FLembar lembar_surat_lampiran = { "Lampiran Surat", false, { &tabel_judul_lampiran, &tabel_lampiran } };

const FLembar lembar_surat = { "Surat", false, {
    &tabel_kop, &tabel_nomor, &tabel_kepada, &tabel_pembuka, &tabel_orang, &tabel_isi, &tabel_ttd } };
