/* Parts that the sheets of B-L1 share: title, period, the two persons, signatures. */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)

/* ---- title and period -------------------------------------------------------------------------- */

static const FBaris judul_skp[] = {
    { F_PADU, .sel = {
        { "SASARAN KINERJA PEGAWAI\nPENDEKATAN HASIL KERJA {@pendekatan}\nBAGI {@bagi}", .sifat = F_TENGAH | F_TEBAL } } },
};
const FTabel bagian_judul_skp = { .lebar = { 1 }, .polos = true, .ukuran = 11, TABEL(judul_skp) };

static const FBaris pd_periode[] = {
    { F_PADU, .sel = {
        { "{nama_pd|besar}" }, { "PERIODE PENILAIAN: {periode|periode}", .sifat = F_KANAN } } },
};
const FTabel bagian_pd_periode = { .lebar = { 38, 62 }, .polos = true, .jarak = 8, TABEL(pd_periode) };

/* Attachment and Dokumen Evaluasi write the period in two lines. */
static const FBaris pd_periode_dua[] = {
    { F_PADU, .sel = {
        { "{nama_pd|besar}" }, { "PERIODE PENILAIAN:\n{periode|periode}", .sifat = F_KANAN } } },
};
const FTabel bagian_pd_periode_dua = { .lebar = { 1, 1 }, .polos = true, .jarak = 8, TABEL(pd_periode_dua) };

/* ---- the two persons; the appraiser's fifth row is his unit or his agency (SPEC 14) ------------ */

#define IDENTITAS(label, saringan)                                                                                    \
    { BARIS_KEPALA, .sel = { { "NO" }, { "PEGAWAI YANG DINILAI", 2 }, { "NO" }, { "PEJABAT PENILAI KINERJA", 2 } } }, \
    { .sel = { { "1", .sifat = F_TENGAH }, { "NAMA" }, { "{pegawai.nama}" },                                          \
               { "1", .sifat = F_TENGAH }, { "NAMA" }, { "{penilai.nama}" } } },                                      \
    { .sel = { { "2", .sifat = F_TENGAH }, { "NIP" }, { "{pegawai.nip}" },                                            \
               { "2", .sifat = F_TENGAH }, { "NIP" }, { "{penilai.nip}" } } },                                        \
    { .sel = { { "3", .sifat = F_TENGAH }, { "PANGKAT/GOL. RUANG" }, { "{pegawai.pangkat}" },                         \
               { "3", .sifat = F_TENGAH }, { "PANGKAT/GOL. RUANG" }, { "{penilai.pangkat}" } } },                     \
    { .sel = { { "4", .sifat = F_TENGAH }, { "JABATAN" }, { "{pegawai.jabatan}" },                                    \
               { "4", .sifat = F_TENGAH }, { "JABATAN" }, { "{penilai.jabatan}" } } },                                \
    { .sel = { { "5", .sifat = F_TENGAH }, { "UNIT KERJA" }, { "{pegawai|unit}" },                                    \
               { "5", .sifat = F_TENGAH }, { label }, { "{penilai|" saringan "}" } } }

static const FBaris identitas_unit[] = { IDENTITAS("UNIT KERJA", "unit") };
static const FBaris identitas_instansi[] = { IDENTITAS("INSTANSI", "instansi") };
const FTabel bagian_identitas_unit = { .lebar = { 5, 17, 28, 5, 17, 28 }, .jarak = 4, TABEL(identitas_unit) };
const FTabel bagian_identitas_instansi = { .lebar = { 5, 17, 28, 5, 17, 28 }, .jarak = 4, TABEL(identitas_instansi) };

/* ---- signatures of SKP and attachment: employee left, appraiser right -------------------------- */

static const FBaris ttd_skp[] = {
    { F_PADU, .sel = { { "" }, { "{ttd_skp|ttd_penilai}", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "Pegawai yang Dinilai", .sifat = F_TENGAH },
                                         { "Pejabat Penilai Kinerja", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "" }, { "" } }, .min = 48 },
    { F_PADU, .sel = { { "{pegawai.nama}", .sifat = F_TENGAH | F_TEBAL },
                                         { "{penilai.nama}", .sifat = F_TENGAH | F_TEBAL } } },
    { BARIS_UTUH, .sel = { { "[NIP {pegawai.nip}]", .sifat = F_TENGAH }, { "[NIP {penilai.nip}]", .sifat = F_TENGAH } } },
};
const FTabel bagian_ttd_skp = { .lebar = { 1, 1 }, .polos = true, .rapat = true, .jarak = 12, TABEL(ttd_skp) };
