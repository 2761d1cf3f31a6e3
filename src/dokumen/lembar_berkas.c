/* The cover of a dossier (B29.2) and the list that goes with those of a perangkat daerah. The regulation gives no form. */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)

static const FBaris kop[] = {
    { F_PADU, .sel = { { "PEMERINTAH {daerah|besar}\n<b>{nama_pd|besar}", .sifat = F_TENGAH | F_GARIS_BAWAH } } },
};
static const FTabel tabel_kop = { .lebar = { 1 }, .polos = true, .ukuran = 14, TABEL(kop) };

/* ---- the cover --------------------------------------------------------------------------------- */

static const FBaris judul[] = {
    { F_PADU, .sel = { { "BERKAS KINERJA PEGAWAI\nPERIODE {periode.periode|periode_kata}", .sifat = F_TENGAH | F_TEBAL } } },
};
static const FTabel tabel_judul = { .lebar = { 1 }, .polos = true, .ukuran = 16, .jarak = 32, TABEL(judul) };

#define ORANG(sebagai, siapa)                                                                                         \
    { F_PADU, .sel = { { sebagai, 2, F_TEBAL | F_ARSIR } } },                                                         \
    { F_PADU, .sel = { { "Nama" }, { "<b>{" siapa ".nama}" } } },                                                     \
    { F_PADU, .sel = { { "NIP" }, { "{" siapa ".nip}" } } },                                                          \
    { F_PADU, .sel = { { "Jabatan" }, { "{" siapa ".jabatan}" } } },                                                  \
    { BARIS_UTUH, .sel = { { "Unit kerja" }, { "{" siapa "|unit}" } } }
static const FBaris orang[] = { ORANG("PEGAWAI YANG DINILAI", "pegawai"), ORANG("PEJABAT PENILAI KINERJA", "penilai"),
                                ORANG("ATASAN PEJABAT PENILAI KINERJA", "atasan") };
static const FTabel tabel_orang = { .lebar = { 26, 74 }, .ukuran = 10, .jarak = 20, TABEL(orang) };

static const FBaris isi[] = {
    { BARIS_KEPALA, .sel = { { "NO" }, { "ISI BERKAS" }, { "HALAMAN" } } },
    { .ulang = "isi", .sel = { F_NOMOR, { "{nama}" }, { "{halaman|angka}", .sifat = F_TENGAH } } },
};
static const FTabel tabel_isi = { .lebar = { 6, 76, 18 }, .ukuran = 10, .jarak = 14, TABEL(isi) };

static const FBaris jalan[] = {
    { BARIS_KEPALA, .sel = { { "NO" }, { "TANGGAL" }, { "DARI" }, { "KEPADA" }, { "OLEH" }, { "CATATAN" } } },
    { .ulang = "jalan", .sel = { F_NOMOR, { "{tanggal|tanggal}" }, { "{dari|tahap_lapor}" }, { "{ke|tahap_lapor}" }, { "{nama}" }, { "{catatan}" } } },
};
static const FTabel tabel_jalan = { .lebar = { 6, 17, 17, 17, 23, 20 }, .jarak = 14, TABEL(jalan) };

static const FBaris keadaan[] = {
    { F_PADU, .sel = { { "Berkas ada pada: <b>{tahap|tahap_lapor}</b>[ sejak {sejak|tanggal}].[ Disampaikan menurut {dasar|pasal}.]" } } },
    { .sel = { { "[<b>{keberatan|keberatan_berjalan}</b>]" } } },
    { .sel = { { "[Yang belum ada:\n{kurang}]" } } },
};
static const FTabel tabel_keadaan = { .lebar = { 1 }, .polos = true, .ukuran = 10, .jarak = 10, TABEL(keadaan) };

const FLembar lembar_sampul = { "Sampul Berkas Kinerja", false, {
    &tabel_kop, &tabel_judul, &tabel_orang, &tabel_isi, &tabel_jalan, &tabel_keadaan } };

/* ---- the list of a perangkat daerah ------------------------------------------------------------ */

static const FBaris judul_pengantar[] = {
    { F_PADU, .sel = { { "DAFTAR PENGANTAR BERKAS KINERJA PEGAWAI\nPERIODE {periode.periode|periode_kata}", .sifat = F_TENGAH | F_TEBAL } } },
};
static const FTabel tabel_judul_pengantar = { .lebar = { 1 }, .polos = true, .ukuran = 13, .jarak = 16, TABEL(judul_pengantar) };

static const FBaris ringkas[] = {
    { .sel = { { "Bersama ini disampaikan <b>{jumlah.berkas|angka} berkas</b> kinerja pegawai dari {jumlah.orang|angka} pegawai[ menurut {dasar|pasal}]: "
                 "sangat baik {jumlah.sangat_baik|angka}, baik {jumlah.baik|angka}, butuh perbaikan {jumlah.butuh_perbaikan|angka}, kurang {jumlah.kurang|angka}, "
                 "sangat kurang {jumlah.sangat_kurang|angka}; {jumlah.keberatan|angka} dengan keberatan yang sedang berjalan; {jumlah.tanpa|angka} pegawai tanpa berkas." } } },
};
static const FTabel tabel_ringkas = { .lebar = { 1 }, .polos = true, .ukuran = 10, .jarak = 10, TABEL(ringkas) };

static const FBaris berkas[] = {
    { BARIS_KEPALA, .sel = { { "NO" }, { "NAMA / NIP" }, { "JABATAN DAN UNIT" }, { "PREDIKAT" }, { "BERKAS" } } },
    { BARIS_UTUH, .ulang = "berkas", .sel = { F_NOMOR, { "{nama}[\n{nip}]" }, { "{jabatan}[\n<i>{unit}</i>]" }, { "{predikat|predikat_kata}" },
        { "{kelengkapan}[\n<b>{keberatan|keberatan_berjalan}</b>]" } } },
};
static const FTabel tabel_berkas = { .lebar = { 6, 28, 31, 15, 20 }, .jarak = 10, TABEL(berkas) };

static const FBaris tanpa[] = {
    { BARIS_KEPALA, .sel = { { "NO" }, { "TANPA BERKAS: NAMA / NIP" }, { "JABATAN DAN UNIT" }, { "SEBAB" } } },
    { BARIS_UTUH, .ulang = "tanpa", .sel = { F_NOMOR, { "{nama}[\n{nip}]" }, { "{jabatan}[\n<i>{unit}</i>]" }, { "{sebab}" } } },
};
static const FTabel tabel_tanpa = { .lebar = { 6, 28, 31, 35 }, .jarak = 12, TABEL(tanpa) };

static const FBaris ttd[] = { BARIS_TTD(54) };
static const FTabel tabel_ttd = { .lebar = { 1, 1 }, .polos = true, .rapat = true, .ukuran = 10, .jarak = 18, TABEL(ttd) };

const FLembar lembar_pengantar = { "Daftar Pengantar", false, {
    &tabel_kop, &tabel_judul_pengantar, &tabel_ringkas, &tabel_berkas, &tabel_tanpa, &tabel_ttd } };
