/* Any list of the application on paper: its columns and rows are the snapshot's. */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)

static const FBaris kop[] = {
    { F_PADU, .sel = { { "PEMERINTAH {daerah|besar}[\n<b>{nama_pd|besar}]", .sifat = F_TENGAH | F_GARIS_BAWAH } } },
};
static const FTabel tabel_kop = { .lebar = { 1 }, .polos = true, .ukuran = 13, TABEL(kop) };

static const FBaris judul[] = { { F_PADU, .sel = { { "{judul|besar}", .sifat = F_TENGAH | F_TEBAL } } } };
static const FTabel tabel_judul = { .lebar = { 1 }, .polos = true, .ukuran = 12, .jarak = 14, TABEL(judul) };

static const FTabel tabel_daftar = { .data = true, .ukuran = 8, .jarak = 10 };

static const FBaris jumlah[] = { { .sel = { { "Jumlah: {jumlah|angka}.[ Keadaan {keadaan|tanggal}.][\n{keterangan}]" } } } };
static const FTabel tabel_jumlah = { .lebar = { 1 }, .polos = true, .jarak = 6, TABEL(jumlah) };

static const FBaris ttd[] = { BARIS_TTD(48) };
static const FTabel tabel_ttd = { .lebar = { 3, 2 }, .polos = true, .rapat = true, .ukuran = 10, .jarak = 16, TABEL(ttd) };

const FLembar lembar_daftar = { "Daftar", true, { &tabel_kop, &tabel_judul, &tabel_daftar, &tabel_jumlah, &tabel_ttd } };
