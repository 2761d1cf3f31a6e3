/* Decision on an objection (B30, N); the regulation gives no form, this is our layout. */
#include "format.h"

#define TABEL(nama) .baris = nama, .n = countof(nama)

static const FBaris judul[] = {
    { F_PADU, .sel = { { "PUTUSAN KEBERATAN ATAS HASIL EVALUASI KINERJA PEGAWAI\nPERIODE: {periode.periode|periode_kata}\n{daerah|besar}",
                         .sifat = F_TENGAH | F_TEBAL } } },
};
static const FTabel tabel_judul = { .lebar = { 1 }, .polos = true, .ukuran = 12, TABEL(judul) };

#define ORANG(judul, siapa)                                                                                           \
    { F_PADU, .sel = { { judul, 2, F_TEBAL | F_ARSIR } } },                                                           \
    { .sel = { { "Nama" }, { "{" siapa ".nama}[\nNIP {" siapa ".nip}]" } } },                                         \
    { .sel = { { "Pangkat dan jabatan" }, { "[{" siapa ".pangkat}\n]{" siapa ".jabatan}" } } },                       \
    { .sel = { { "Unit kerja" }, { "{" siapa ".unit}" } } }

static const FBaris orang[] = {
    ORANG("Pegawai yang mengajukan keberatan", "pegawai"), ORANG("Pejabat Penilai Kinerja", "penilai"), ORANG("Yang memutus", "pemutus") };
static const FTabel tabel_orang = { .lebar = { 28, 72 }, .ukuran = 10, .jarak = 12, TABEL(orang) };

static const FBaris hasil[] = {
    { BARIS_KEPALA, .sel = { { "HASIL EVALUASI" }, { "SEMULA" }, { "MENJADI" } } },
    { F_PADU, .sel = { { "Rating hasil kerja" }, { "{semula.hasil|ekspektasi}" }, { "{menjadi.hasil|ekspektasi}" } } },
    { F_PADU, .sel = { { "Rating perilaku kerja" }, { "{semula.perilaku|ekspektasi}" }, { "{menjadi.perilaku|ekspektasi}" } } },
    { BARIS_UTUH, .sel = { { "Predikat kinerja" }, { "{semula.predikat|predikat}", .sifat = F_TEBAL }, { "{menjadi.predikat|predikat}", .sifat = F_TEBAL } } },
};
static const FTabel tabel_hasil = { .lebar = { 28, 36, 36 }, .ukuran = 10, .jarak = 10, TABEL(hasil) };

static const FBaris langkah[] = {
    { BARIS_KEPALA, .sel = { { "NO" }, { "TANGGAL" }, { "LANGKAH" }, { "ISI DAN BUKTI" } } },
    { .ulang = "langkah", .sel = { F_NOMOR, { "{tanggal|tanggal}" }, { "{jenis|langkah_keberatan}[\n<i>{nama}</i>]" },
                                   { "{isi}[\n<i>Bukti:</i>\n{bukti|nama_bukti}]" } } },
};
static const FTabel tabel_langkah = { .lebar = { 5, 17, 26, 52 }, .ukuran = 9.5, .jarak = 10, TABEL(langkah) };

static const FBaris putusan[] = {
    { F_PADU, .sel = { { "PERTIMBANGAN", .sifat = F_TEBAL | F_ARSIR } } },
    { .sel = { { "{pertimbangan}" } } },
    { F_PADU, .sel = { { "PUTUSAN", .sifat = F_TEBAL | F_ARSIR } } },
    { BARIS_UTUH, .sel = { { "<b>{putusan|status_keberatan}</b>\nPutusan ini final.[ Dasar: {dasar|pasal}.]" } } },
};
static const FTabel tabel_putusan = { .lebar = { 1 }, .ukuran = 10, .jarak = 10, TABEL(putusan) };

static const FBaris ttd[] = {
    { F_PADU, .sel = { { "" }, { "Diputus {diputus|tanggal}", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "" }, { "{pemutus.jabatan}", .sifat = F_TENGAH } } },
    { F_PADU, .sel = { { "" }, { "" } }, .min = 48 },
    { F_PADU, .sel = { { "" }, { "{pemutus.nama}", .sifat = F_TENGAH | F_TEBAL } } },
    { BARIS_UTUH, .sel = { { "" }, { "[NIP {pemutus.nip}]", .sifat = F_TENGAH } } },
};
static const FTabel tabel_ttd = { .lebar = { 1, 1 }, .polos = true, .rapat = true, .ukuran = 10, .jarak = 14, TABEL(ttd) };

const FLembar lembar_keberatan = { "Putusan Keberatan", false, {
    &tabel_judul, &tabel_orang, &tabel_hasil, &tabel_langkah, &tabel_putusan, &tabel_ttd } };
