/* Recap of the daily reports of a month (M10.2, M10.5, M10.6); the regulation gives no form, this is our layout. */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)

static const FBaris judul[] = {
    { F_PADU, .sel = { { "REKAPITULASI LAPORAN HASIL KERJA HARIAN\nBULAN {periode.bulan|bulan}", .sifat = F_TENGAH | F_TEBAL } } },
};
static const FTabel tabel_judul = { .lebar = { 1 }, .polos = true, .ukuran = 11, TABEL(judul) };

#define ANGKA(label, isi) { .sel = { { label }, { isi } } }
static const FBaris jumlah[] = {
    { F_PADU, .sel = { { "RINGKASAN", 2, F_TEBAL | F_ARSIR } } },
    ANGKA("Hari kerja terisi", "{jumlah.hari|angka} dari {jumlah.hari_kerja|angka} hari kerja"),
    ANGKA("Laporan", "{jumlah.laporan|angka}: {jumlah.diverifikasi|angka} terverifikasi, {jumlah.dikembalikan|angka} dikembalikan, "
                     "{jumlah.diajukan|angka} belum diperiksa, {jumlah.draf|angka} draf"),
    ANGKA("Waktu", "{jumlah.menit|durasi}; terverifikasi {jumlah.menit_diverifikasi|durasi}"),
    ANGKA("Bukti dukung", "{jumlah.bukti|angka} berkas atau tautan"),
};
static const FTabel tabel_jumlah = { .lebar = { 22, 78 }, .jarak = 8, TABEL(jumlah) };

static const FBaris hasil[] = {
    { BARIS_KEPALA, .sel = { { "NO" }, { "RENCANA HASIL KERJA" }, { "KEGIATAN TERVERIFIKASI" }, { "WAKTU" }, { "HASIL" }, { "BUKTI" } } },
    { .ulang = "rhk", .sel = { F_NOMOR, { "{uraian}" }, { "{kegiatan|angka}", .sifat = F_TENGAH }, { "{menit|durasi}" }, { "{hasil}" },
                               { "{bukti|angka}", .sifat = F_TENGAH } } },
};
static const FTabel tabel_hasil = { .lebar = { 4, 42, 13, 15, 18, 8 }, .jarak = 8, TABEL(hasil) };

static const FBaris harian[] = {
    { BARIS_KEPALA, .sel = { { "NO" }, { "HARI, TANGGAL" }, { "WAKTU" }, { "KEGIATAN" }, { "RENCANA HASIL KERJA" }, { "HASIL" }, { "BUKTI" },
                             { "KEADAAN" } } },
    { .ulang = "hari", .anak = "kegiatan", .sel = {
        F_NOMOR, { "{tanggal|hari}[\n<i>{presensi}</i>]", .sifat = F_RUMPUN | F_ULANG },
        { "{waktu}[\n{menit|durasi}]" }, { "{uraian}[\n<i>dimasukkan oleh {pencatat}</i>]" }, { "{rhk}" }, { "{hasil}" }, { "{bukti}" },
        { "{status|status_laporan}[\n<i>{catatan}</i>]" } } },
};
static const FTabel tabel_harian = { .lebar = { 4, 14, 11, 25, 20, 9, 11, 11 }, .ukuran = 8.5, .jarak = 8, TABEL(harian) };

static const FBaris ttd[] = {
    { F_PADU, .sel = { { "" }, { "{ttd|ttd_penilai}", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "Pegawai", .sifat = F_TENGAH }, { "Pejabat Penilai Kinerja", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "" }, { "" } }, .min = 48 },
    { F_PADU, .sel = { { "{pegawai.nama}", .sifat = F_TENGAH | F_TEBAL }, { "{penilai.nama}", .sifat = F_TENGAH | F_TEBAL } } },
    { BARIS_UTUH, .sel = { { "[NIP {pegawai.nip}]", .sifat = F_TENGAH }, { "[NIP {penilai.nip}]", .sifat = F_TENGAH } } },
};
static const FTabel tabel_ttd = { .lebar = { 1, 1 }, .polos = true, .rapat = true, .jarak = 12, TABEL(ttd) };

const FLembar lembar_rekap_harian = { "Rekapitulasi Laporan Harian", true, {
    &tabel_judul, &bagian_pd_periode, &bagian_identitas_unit, &tabel_jumlah, &tabel_hasil, &tabel_harian, &tabel_ttd } };
