/* Perjanjian kinerja in the national form: statement and attachment (M6, B7.1b; PermenPANRB 53/2014). */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)
#define ALINEA(teks) { .sel = { { teks } } }

static const FBaris judul[] = {
    { F_PADU, .sel = { { "[{perubahan|perubahan} ]PERJANJIAN KINERJA TAHUN {tahun|tahun}\n{nama_pd|besar}", .sifat = F_TENGAH | F_TEBAL } } },
};
static const FTabel tabel_judul = { .lebar = { 1 }, .polos = true, .ukuran = 13, TABEL(judul) };

/* ---- the statement ----------------------------------------------------------------------------- */

static const FBaris pembuka[] = {
    ALINEA("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang "
           "bertanda tangan di bawah ini:") };
static const FTabel tabel_pembuka = { .lebar = { 1 }, .polos = true, .ukuran = 11, .jarak = 28, TABEL(pembuka) };

#define PIHAK(siapa)                                                                                                  \
    { F_PADU, .sel = { { "Nama" }, { ": {" siapa ".nama}" } } }, { F_PADU, .sel = { { "Jabatan" }, { ": {" siapa ".jabatan}" } } }

static const FBaris pertama[] = { PIHAK("pegawai"), { .sel = { { "selanjutnya disebut pihak pertama", 2 } } } };
static const FTabel tabel_pertama = { .lebar = { 18, 82 }, .polos = true, .ukuran = 11, .jarak = 10, TABEL(pertama) };

static const FBaris kedua[] = { PIHAK("pihak_kedua"), { .sel = { { "selaku atasan pihak pertama, selanjutnya disebut pihak kedua", 2 } } } };
static const FTabel tabel_kedua = { .lebar = { 18, 82 }, .polos = true, .ukuran = 11, .jarak = 10, TABEL(kedua) };

static const FBaris janji[] = {
    ALINEA("Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target "
           "kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target "
           "kinerja tersebut menjadi tanggung jawab kami.\n ") ,
    ALINEA("Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini "
           "dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.") };
static const FTabel tabel_janji = { .lebar = { 1 }, .polos = true, .ukuran = 11, .jarak = 10, TABEL(janji) };

static const FBaris ttd[] = {
    { F_PADU, .sel = { { "" }, { "{ttd|ttd_kedua}", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "Pihak kedua,\n{pihak_kedua.jabatan}", .sifat = F_TENGAH }, { "Pihak pertama,\n{pegawai.jabatan}", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "" }, { "" } }, .min = 54 },
    { F_PADU, .sel = { { "{pihak_kedua.nama}", .sifat = F_TENGAH | F_TEBAL }, { "{pegawai.nama}", .sifat = F_TENGAH | F_TEBAL } } },
    { BARIS_UTUH, .sel = { { "[{pihak_kedua.pangkat}\n][NIP {pihak_kedua.nip}]", .sifat = F_TENGAH },
                           { "[{pegawai.pangkat}\n][NIP {pegawai.nip}]", .sifat = F_TENGAH } } },
};
static const FTabel tabel_ttd = { .lebar = { 1, 1 }, .polos = true, .rapat = true, .ukuran = 11, .jarak = 24, TABEL(ttd) };

const FLembar lembar_perjanjian = { "Perjanjian Kinerja", false, {
    &tabel_judul, &tabel_pembuka, &tabel_pertama, &tabel_kedua, &tabel_janji, &tabel_ttd } };

/* ---- the attachment ---------------------------------------------------------------------------- */

static const FBaris judul_lampiran[] = {
    { F_PADU, .sel = { { "LAMPIRAN [{perubahan|perubahan} ]PERJANJIAN KINERJA TAHUN {tahun|tahun}\n{nama_pd|besar}", .sifat = F_TENGAH | F_TEBAL } } },
};
static const FTabel tabel_judul_lampiran = { .lebar = { 1 }, .polos = true, .ukuran = 12, TABEL(judul_lampiran) };

static const FBaris indikator[] = {
    { BARIS_KEPALA, .sel = { { "NO." }, { "SASARAN STRATEGIS" }, { "INDIKATOR KINERJA" }, { "TARGET" } } },
    { BARIS_KEPALA | F_NOMOR_KOLOM, .sel = { { "(1)" }, { "(2)" }, { "(3)" }, { "(4)" } } },
    { .ulang = "indikator", .sel = { F_NOMOR, { "{sasaran}" }, { "{uraian}" }, { "{target}" } } },
};
static const FTabel tabel_indikator = { .lebar = { 6, 38, 38, 18 }, .ukuran = 10, .jarak = 14, TABEL(indikator) };

static const FBaris anggaran[] = {
    { BARIS_KEPALA, .sel = { { "NO." }, { "PROGRAM / KEGIATAN" }, { "ANGGARAN (Rp)" }, { "KETERANGAN" } } },
    { .ulang = "anggaran", .sel = { F_NOMOR, { "{program}[\n{kegiatan}]" }, { "{rupiah|angka}", .sifat = F_KANAN }, { "{keterangan}" } } },
    { BARIS_UTUH, .sel = { { "" }, { "Jumlah", .sifat = F_TEBAL }, { "{anggaran|jumlah_rupiah}", .sifat = F_KANAN | F_TEBAL }, { "" } } },
};
static const FTabel tabel_anggaran = { .lebar = { 6, 50, 22, 22 }, .ukuran = 10, .jarak = 12, TABEL(anggaran) };

static const FBaris sumber[] = { ALINEA("[Disusun berdasarkan:\n{sumber|sumber_janji}]") };
static const FTabel tabel_sumber = { .lebar = { 1 }, .polos = true, .ukuran = 10, .jarak = 10, TABEL(sumber) };

const FLembar lembar_perjanjian_lampiran = { "Lampiran Perjanjian Kinerja", false, {
    &tabel_judul_lampiran, &tabel_indikator, &tabel_anggaran, &tabel_sumber, &tabel_ttd } };
