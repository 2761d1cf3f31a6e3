/* Record of feedback (B17.3) and minutes of coaching (B21). B22 promises forms that the regulation does not hold: our layouts. */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)

/* ---- feedback ---------------------------------------------------------------------------------- */

static const FBaris judul_umpan[] = {
    { F_PADU, .sel = { { "REKAMAN UMPAN BALIK BERKELANJUTAN\nTAHUN {periode.tahun|tahun}", .sifat = F_TENGAH | F_TEBAL } } } };
static const FTabel tabel_judul_umpan = { .lebar = { 1 }, .polos = true, .ukuran = 11, TABEL(judul_umpan) };

static const FBaris jumlah[] = {
    { F_PADU, .sel = { { "Umpan balik positif {jumlah.positif|angka}, negatif {jumlah.negatif|angka}; pengamatan {jumlah.pengamatan|angka}." } } } };
static const FTabel tabel_jumlah = { .lebar = { 1 }, .polos = true, .jarak = 8, TABEL(jumlah) };

static const FBaris umpan[] = {
    { BARIS_KEPALA, .sel = { { "NO" }, { "TANGGAL" }, { "PEMBERI" }, { "BENTUK" }, { "TENTANG" }, { "ISI" }, { "BUKTI" } } },
    { .ulang = "umpan", .sel = { F_NOMOR, { "{tanggal|tanggal}" }, { "{pemberi}[\n<i>{hubungan|hubungan}</i>]" },
        { "{|bentuk_umpan}[\n<b>{ditarik|ditarik}</b>]" }, { "{tentang}" }, { "{isi}" }, { "{tautan}" } } },
};
static const FTabel tabel_umpan = { .lebar = { 4, 11, 17, 13, 20, 24, 11 }, .ukuran = 8.5, .jarak = 4, TABEL(umpan) };

const FLembar lembar_umpan = { "Rekaman Umpan Balik", true, {
    &tabel_judul_umpan, &bagian_pd_periode, &bagian_identitas_unit, &tabel_jumlah, &tabel_umpan } };

/* ---- coaching ---------------------------------------------------------------------------------- */

static const FBaris judul[] = {
    { F_PADU, .sel = { { "RISALAH {bentuk|bentuk_pembinaan}\n{nama_pd|besar}", .sifat = F_TENGAH | F_TEBAL } } } };
static const FTabel tabel_judul = { .lebar = { 1 }, .polos = true, .ukuran = 12, TABEL(judul) };

static const FBaris pertemuan[] = {
    { .sel = { { "Pegawai", .sifat = F_ARSIR }, { "{pegawai.nama}[\nNIP {pegawai.nip}][\n{pegawai.jabatan}]" } } },
    { .sel = { { "Pembina", .sifat = F_ARSIR }, { "{pembina.nama}[\nNIP {pembina.nip}][\n{pembina.jabatan}]" } } },
    { .sel = { { "Hari, tanggal", .sifat = F_ARSIR }, { "{tanggal|hari}" } } },
    { .sel = { { "Tempat", .sifat = F_ARSIR }, { "{tempat}" } } },
    { .sel = { { "Yang hadir", .sifat = F_ARSIR }, { "{hadir}" } } },
    { .sel = { { "Pokok pembinaan", .sifat = F_ARSIR }, { "{masalah}" } } },
    { .sel = { { "Risalah", .sifat = F_ARSIR }, { "{risalah}" } } },
};
static const FTabel tabel_pertemuan = { .lebar = { 22, 78 }, .ukuran = 10, .jarak = 12, TABEL(pertemuan) };

static const FBaris sepakat[] = {
    { BARIS_KEPALA, .sel = { { "NO" }, { "KESEPAKATAN" }, { "PALING LAMBAT" } } },
    { .ulang = "kesepakatan", .sel = { F_NOMOR, { "{isi}" }, { "{batas|tanggal}" } } },
};
static const FTabel tabel_sepakat = { .lebar = { 5, 73, 22 }, .ukuran = 10, .jarak = 10, TABEL(sepakat) };

static const FBaris tanggapan[] = {
    { F_PADU, .sel = { { "Tanggapan pegawai", .sifat = F_TEBAL | F_ARSIR } } }, { .sel = { { "{tanggapan}" } } } };
static const FTabel tabel_tanggapan = { .lebar = { 1 }, .ukuran = 10, .jarak = 10, TABEL(tanggapan) };

static const FBaris ttd[] = {
    { F_PADU, .sel = { { "{ttd|ttd_pegawai}", .sifat = F_TENGAH }, { "{ttd|ttd_pembina}", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "Pegawai", .sifat = F_TENGAH }, { "Pembina", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "" }, { "" } }, .min = 48 },
    { F_PADU, .sel = { { "{pegawai.nama}", .sifat = F_TENGAH | F_TEBAL }, { "{pembina.nama}", .sifat = F_TENGAH | F_TEBAL } } },
    { BARIS_UTUH, .sel = { { "[NIP {pegawai.nip}]", .sifat = F_TENGAH }, { "[NIP {pembina.nip}]", .sifat = F_TENGAH } } },
};
static const FTabel tabel_ttd = { .lebar = { 1, 1 }, .polos = true, .rapat = true, .ukuran = 10, .jarak = 16, TABEL(ttd) };

const FLembar lembar_pembinaan = { "Risalah Pembinaan", false, {
    &tabel_judul, &tabel_pertemuan, &tabel_sepakat, &tabel_tanggapan, &tabel_ttd } };
