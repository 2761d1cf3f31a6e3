/* Dokumen Evaluasi Kinerja Pegawai, the same in all formats of B-L1 (B24.5, B29). */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)

static const FBaris judul[] = {
    { F_PADU, .sel = {
        { "DOKUMEN EVALUASI KINERJA PEGAWAI\nPERIODE: {|periode_evaluasi}", .sifat = F_TENGAH | F_TEBAL } } },
};
static const FTabel tabel_judul = { .lebar = { 1 }, .polos = true, .ukuran = 11, TABEL(judul) };

#define BAGIAN(nomor, nama)                                                                                           \
    { F_PADU, .sel = { { nomor, .sifat = F_RUMPUN | F_TENGAH }, { nama, 2, F_TEBAL | F_ARSIR } } }
#define ISI(label, isi)                                                                                               \
    { F_SAMBUNG, .sel = { F_DI_ATAS, { label }, { ": " isi } } }
#define ORANG(siapa)                                                                                                  \
    ISI("NAMA", "{" siapa ".nama}"), ISI("NIP", "{" siapa ".nip}"), ISI("PANGKAT/GOL. RUANG", "{" siapa ".pangkat}"), \
    ISI("JABATAN", "{" siapa ".jabatan}"), ISI("UNIT KERJA", "{" siapa "|unit}")

static const FBaris isi[] = {
    BAGIAN("1.", "PEGAWAI YANG DINILAI"),           ORANG("pegawai"),
    BAGIAN("2.", "PEJABAT PENILAI KINERJA"),        ORANG("penilai"),
    BAGIAN("3.", "ATASAN PEJABAT PENILAI KINERJA"), ORANG("atasan"),
    BAGIAN("4.", "EVALUASI KINERJA"),
    ISI("CAPAIAN KINERJA ORGANISASI", "{evaluasi.capaian_organisasi|capaian}"),
    ISI("PREDIKAT KINERJA PEGAWAI", "<b>{evaluasi.predikat|predikat}"),
    BAGIAN("5.", "CATATAN/REKOMENDASI"),
    { F_SAMBUNG, .sel = { F_DI_ATAS, { "{evaluasi.catatan}", 2 } }, .min = 60 },
};
static const FTabel tabel_isi = { .lebar = { 5, 32, 63 }, .ukuran = 10, .jarak = 8, TABEL(isi) };

/* 7 left, 6 right (SPEC 11.5). */
static const FBaris ttd[] = {
    { F_PADU, .sel = { { "{ttd_evaluasi|ttd_pegawai}", .sifat = F_TENGAH },
                                         { "{ttd_evaluasi|ttd_penilai}", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "7. Pegawai yang Dinilai", .sifat = F_TENGAH },
                                         { "6. Pejabat Penilai Kinerja", .sifat = F_TENGAH } } },
    { F_PADU, .min = 52, .sel = { { "[<i>{ttd_evaluasi|tanpa_ttd}]", .sifat = F_TENGAH | F_DATAR }, { "" } } },
    { F_PADU, .sel = { { "{pegawai.nama}", .sifat = F_TENGAH | F_TEBAL },
                                         { "{penilai.nama}", .sifat = F_TENGAH | F_TEBAL } } },
    { BARIS_UTUH, .sel = { { "[NIP {pegawai.nip}]", .sifat = F_TENGAH }, { "[NIP {penilai.nip}]", .sifat = F_TENGAH } } },
};
static const FTabel tabel_ttd = { .lebar = { 1, 1 }, .polos = true, .rapat = true, .ukuran = 10, .jarak = 14, TABEL(ttd) };

#define DOKUMEN { "Dokumen Evaluasi Kinerja Pegawai", false, \
                  { &tabel_judul, &bagian_pd_periode_dua, &tabel_isi, &tabel_ttd } }
const FLembar lembar_dokumen[6] = { [1] = DOKUMEN, [2] = DOKUMEN, [3] = DOKUMEN, [4] = DOKUMEN, [5] = DOKUMEN };
