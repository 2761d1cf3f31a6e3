/* Sheets of a unit: achievement with the distribution of predicates (B24.1, B25.1; SPEC 11.2), and the basis of TPP (B33). */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)

/* ---- achievement and distribution -------------------------------------------------------------- */

static const FBaris judul[] = {
    { F_PADU, .sel = { { "CAPAIAN KINERJA ORGANISASI DAN SEBARAN PREDIKAT\n{unit|besar}\nPERIODE: {periode.periode|periode_kata}", .sifat = F_TENGAH | F_TEBAL } } } };
static const FTabel tabel_judul = { .lebar = { 1 }, .polos = true, .ukuran = 12, TABEL(judul) };

static const FBaris capaian[] = {
    { F_PADU, .sel = { { "Perangkat daerah", .sifat = F_ARSIR }, { "{nama_pd}" } } },
    { F_PADU, .sel = { { "Pimpinan unit", .sifat = F_ARSIR }, { "{pimpinan}" } } },
    { F_PADU, .sel = { { "Capaian kinerja", .sifat = F_ARSIR }, { "<b>{capaian|capaian}</b>[\nmengikuti {mengikuti}]" } } },
    { .sel = { { "Dasar", .sifat = F_ARSIR }, { "{dasar}[\nNomor {nomor_dasar}]" } } },
    { F_PADU, .sel = { { "Ditetapkan", .sifat = F_ARSIR }, { "{ditetapkan_nama}[, {ditetapkan|tanggal}]" } } },
};
static const FTabel tabel_capaian = { .lebar = { 26, 74 }, .ukuran = 10, .jarak = 12, TABEL(capaian) };

static const FBaris pola[] = {
    { F_PADU, .sel = { { "POLA DISTRIBUSI DAN SEBARAN NYATA", .sifat = F_TEBAL | F_ARSIR } } },
    { BARIS_UTUH, .sel = { { "capaian", .sifat = F_KURVA | F_BERJUMLAH } } },
};
static const FTabel tabel_pola = { .lebar = { 1 }, .ukuran = 10, .jarak = 10, TABEL(pola) };

static const FBaris sebaran[] = {
    { BARIS_KEPALA, .sel = { { "PREDIKAT" }, { "PEGAWAI" }, { "BAGIAN" } } },
    { .ulang = "sebaran", .sel = { { "{predikat|predikat_kata}" }, { "{jumlah|angka}", .sifat = F_KANAN }, { "{bagian}", .sifat = F_KANAN } } },
};
static const FTabel tabel_sebaran = { .lebar = { 60, 20, 20 }, .ukuran = 10, .jarak = 10, TABEL(sebaran) };

static const FBaris catatan[] = {
    { .sel = { { "{orang.dihitung|angka} pegawai dihitung, {orang.belum|angka} belum dinilai, {orang.kecuali|angka} dikecualikan, tanpa pimpinan unit." } } },
    { .sel = { { "[<b>{uji|larik}]" } } },
    { .sel = { { "Pola adalah anjuran dan tidak menghalangi penetapan.[ Dasar: {dasar_pola|pasal}.]" } } },
};
static const FTabel tabel_catatan = { .lebar = { 1 }, .polos = true, .ukuran = 9, .jarak = 6, TABEL(catatan) };

const FLembar lembar_capaian = { "Capaian dan Sebaran", false, { &tabel_judul, &tabel_capaian, &tabel_pola, &tabel_sebaran, &tabel_catatan } };

/* ---- basis of TPP ------------------------------------------------------------------------------ */

static const FBaris judul_tpp[] = {
    { F_PADU, .sel = { { "REKAPITULASI DASAR TAMBAHAN PENGHASILAN PEGAWAI\n{nama_pd|besar}\nPERIODE: {periode.periode|periode_kata}", .sifat = F_TENGAH | F_TEBAL } } } };
static const FTabel tabel_judul_tpp = { .lebar = { 1 }, .polos = true, .ukuran = 11, TABEL(judul_tpp) };

#define KAN(teks) { teks, .sifat = F_KANAN }
static const FBaris tpp[] = {
    { BARIS_KEPALA, .sel = { { "NO" }, { "NAMA / NIP" }, { "JABATAN DAN UNIT" }, { "PREDIKAT" }, { "HADIR" }, { "TER-\nLAMBAT" }, { "PULANG\nCEPAT" },
                             { "CUTI, SAKIT, IZIN" }, { "TANPA KET." }, { "PELANG-\nGARAN" }, { "POTONGAN (%)" }, { "DASAR TPP (%)" } } },
    { BARIS_UTUH, .ulang = "orang", .sel = { F_NOMOR, { "{nama}[\n{nip}]" }, { "{jabatan}[\n<i>{unit}</i>]" }, { "{|predikat_tpp}" }, KAN("{hadir|angka}"),
        KAN("{terlambat|angka}"), KAN("{pulang_cepat|angka}"), KAN("{tidak_masuk|angka}"), KAN("{alpa|angka}"), KAN("{pelanggaran|angka}"),
        KAN("{potongan|rata}"), { "{persen|rata}", .sifat = F_KANAN | F_TEBAL } } },
};
static const FTabel tabel_tpp = { .lebar = { 4, 19, 21, 11, 6, 6.5, 6.5, 7, 6, 6.5, 8.5, 8 }, .ukuran = 8, .jarak = 10, TABEL(tpp) };

static const FBaris kaki[] = {
    { .sel = { { "{jumlah|angka} pegawai. {keadaan}[\nTabel persentase: {tabel}.]" } } } };
static const FTabel tabel_kaki = { .lebar = { 1 }, .polos = true, .jarak = 6, TABEL(kaki) };

const FLembar lembar_tpp = { "Dasar TPP", true, { &tabel_judul_tpp, &tabel_tpp, &tabel_kaki } };
