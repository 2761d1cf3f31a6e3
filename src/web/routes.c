/*
 * The site map: every page and act, with who may come, the form it takes and the menu entry it lights. A page
 * file adds its rows in its own block. `peran` guards the door only; rights towards a record are asked of
 * boleh() inside.
 */
#include "web/page_bantuan.h"
#include "web/page_cetak.h"
#include "web/page_beban.h"
#include "web/page_beranda.h"
#include "web/page_bertanda.h"
#include "web/page_berkas_kinerja.h"
#include "web/page_capaian.h"
#include "web/page_harian.h"
#include "web/page_hasil.h"
#include "web/page_impor.h"
#include "web/page_jaga.h"
#include "web/page_jam_kerja.h"
#include "web/page_kemajuan.h"
#include "web/page_kelola.h"
#include "web/page_keberatan.h"
#include "web/page_kepegawaian.h"
#include "web/page_ketikan.h"
#include "web/page_masuk.h"
#include "web/page_matriks.h"
#include "web/page_pegawai.h"
#include "web/page_pemanfaatan.h"
#include "web/page_pemantauan.h"
#include "web/page_pelaporan.h"
#include "web/page_penilai.h"
#include "web/page_pelanggaran.h"
#include "web/page_perilaku.h"
#include "web/page_perjanjian.h"
#include "web/page_pengingat.h"
#include "web/page_awas.h"
#include "web/page_periksa.h"
#include "web/page_penutupan.h"
#include "web/page_persiapan.h"
#include "web/page_akun_kelola.h"
#include "web/page_presensi.h"
#include "web/page_realisasi.h"
#include "web/page_sistem.h"
#include "web/page_skp.h"
#include "web/page_tim_kerja.h"
#include "web/page_pertimbangan.h"
#include "web/page_pindah.h"
#include "web/page_umpan.h"
#include "web/page_struktur.h"
#include "web/page_tahunan.h"
#include "web/page_ubah.h"

#define SEMUA  PERAN(PUBLIK)
#define MASUK_ PERAN(MASUK)
#define AWASI  PERAN_PENGAWAS
#define URUS   (PERAN(ADMIN_PD) | PERAN(BKPSDM))
#define CETAK  (AWASI & ~PERAN(AUDITOR))
#define SAYA   PERAN(PEMILIK)
#define TULIS  (SAYA | PERAN(ADMIN_PD))
#define LAMPIR (PERAN(PENILAI) | PERAN(BKPSDM))
#define NILAI  (PERAN(PENILAI) | PERAN(ATASAN) | PERAN(OPERATOR) | PERAN(BKPSDM) | PERAN(AUDITOR))

#define PANTAU (PERAN(BKPSDM) | PERAN(SEKDA) | PERAN(KEPALA_DAERAH) | PERAN(AUDITOR))
#define LAPOR  (AWASI | PERAN(PENILAI) | PERAN(OPERATOR))
#define KIRIM  (PERAN(PENILAI) | PERAN(OPERATOR) | PERAN(KEPALA_PD) | PERAN(BKPSDM) | PERAN(SEKDA))
#define TINDAK (PERAN(KEPALA_PD) | PERAN(BKPSDM) | PERAN(SEKDA) | PERAN(KEPALA_DAERAH) | PERAN(AUDITOR))
#define PERSIAPAN (PERAN(OPERATOR) | PERAN(KEPALA_DAERAH) | PERAN(BKPSDM) | PERAN(AUDITOR))
#define IMPOR  (URUS | PERAN(ORGANISASI))
#define PUSAT  (PERAN(BKPSDM) | PERAN(SISTEM))
#define KELOLA_AKUN (PUSAT | PERAN(ADMIN_PD))

const Route routes[] = {
    /* method path                     who      form            handler */

    /* oneself */
    { GET,  "/masuk",                  SEMUA,   &form_ke,       page_masuk,          .menu = NULL },
    { POST, "/masuk",                  SEMUA,   &form_masuk,    page_masuk_kirim,    .badan = 256 * KB, .lajur = LAJUR_SANDI, .ulang = true },
    { POST, "/keluar",                 SEMUA,   NULL,           page_keluar,         .menu = NULL },
    { GET,  "/aktivasi/:token",        SEMUA,   NULL,           page_aktivasi,       .menu = NULL },
    { POST, "/aktivasi/:token",        SEMUA,   &form_aktivasi, page_aktivasi_kirim, .lajur = LAJUR_SANDI, .ulang = true },
    { GET,  "/akun",                   MASUK_,  NULL,           page_akun,           .menu = "akun" },
    { GET,  "/akun/sandi",             MASUK_,  NULL,           page_sandi,          .menu = "akun" },
    { POST, "/akun/sandi",             MASUK_,  &form_sandi,    page_sandi_kirim,    .menu = "akun", .lajur = LAJUR_SANDI, .ulang = true },
    { POST, "/akun/keluar-semua",      MASUK_,  NULL,           page_keluar_semua,   .menu = "akun" },
    { GET,  "/akun/pengingat",         MASUK_,  NULL,           page_pengingat,      .menu = "akun" },
    { POST, "/akun/pengingat",         MASUK_,  &form_pengingat, page_pengingat_simpan, .menu = "akun", .ulang = true },
    { POST, "/akun/pengingat/kalender", MASUK_, &form_kalender_pribadi, page_pengingat_kalender, .menu = "akun" },
    { GET,  "/pengingat/kalender/:token", SEMUA, NULL,          page_kalender_pribadi, .menu = NULL },
    { GET,  "/pengingat/surel/:token", SEMUA,   NULL,           page_surel_pasti,    .menu = NULL },
    { POST, "/pengingat/surel/:token", SEMUA,   NULL,           page_surel_pasti_kirim, .menu = NULL },
    { POST, "/tema",                   SEMUA,   &form_tema,     page_tema,           .menu = NULL },

    { GET,  "/",                       MASUK_,  NULL,           page_beranda,        .menu = "beranda" },

    /* agreement with the official above */
    { GET,  "/perjanjian",             SAYA,    NULL,           page_perjanjian_daftar, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian",             SAYA,    &form_janji_tahun, page_perjanjian_buat, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/masuk",       MASUK_,  NULL,           page_perjanjian_masuk, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/masuk",       MASUK_,  &form_janji_banyak, page_perjanjian_sepakati, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/pantau",      AWASI,   &form_janji_pantau, page_perjanjian_pantau, .lajur = LAJUR_BERAT, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/pantau/xlsx", AWASI,   &form_janji_pantau, page_perjanjian_xlsx, .lajur = LAJUR_BERAT, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/pantau/pdf", AWASI,   &form_janji_pantau, page_perjanjian_xlsx, .lajur = LAJUR_BERAT, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/pantau/pratinjau", AWASI,   &form_janji_pantau, page_perjanjian_xlsx, .lajur = LAJUR_BERAT, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/pohon/:unit", AWASI,   &form_janji_pantau, page_perjanjian_pohon, .lajur = LAJUR_BERAT, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/:id",         MASUK_,  NULL,           page_perjanjian,     .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/:id/pratinjau", MASUK_,  NULL,           page_perjanjian_pdf, .menu = "perjanjian", .lajur = LAJUR_BERAT, .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/:id/pdf",     MASUK_,  NULL,           page_perjanjian_pdf, .menu = "perjanjian", .lajur = LAJUR_BERAT, .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/ajukan",  SAYA,    &form_janji_catatan, page_perjanjian_langkah, .ulang = true, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/tarik",   SAYA,    &form_janji_catatan, page_perjanjian_langkah, .ulang = true, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/kembalikan", MASUK_, &form_janji_catatan, page_perjanjian_langkah, .ulang = true, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/sepakati", MASUK_, &form_janji_catatan, page_perjanjian_langkah, .ulang = true, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/batalkan", MASUK_, &form_janji_catatan, page_perjanjian_langkah, .ulang = true, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/siapkan", PERAN(OPERATOR), &form_janji_versi, page_perjanjian_siapkan, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/perubahan", SAYA,  &form_janji_versi, page_perjanjian_perubahan, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/hapus",   SAYA,    &form_janji_versi, page_perjanjian_hapus, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/:id/sumber",  SAYA,    NULL,           page_janji_sumber,   .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/sumber",  SAYA,    &form_janji_sumber, page_janji_sumber_simpan, .ulang = true, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/:id/indikator", SAYA,  NULL,           page_janji_indikator, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/indikator", SAYA,  &form_janji_indikator, page_janji_indikator_simpan, .ulang = true, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/:id/indikator/:bagian", SAYA, NULL,    page_janji_indikator, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/indikator/:bagian", SAYA, &form_janji_indikator, page_janji_indikator_simpan, .ulang = true, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/indikator/:bagian/hapus", SAYA, &form_janji_versi, page_janji_indikator_hapus, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/:id/anggaran", SAYA,   NULL,           page_janji_anggaran, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/anggaran", SAYA,   &form_janji_anggaran, page_janji_anggaran_simpan, .ulang = true, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { GET,  "/perjanjian/:id/anggaran/:bagian", SAYA, NULL,     page_janji_anggaran, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/anggaran/:bagian", SAYA, &form_janji_anggaran, page_janji_anggaran_simpan, .ulang = true, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/perjanjian/:id/anggaran/:bagian/hapus", SAYA, &form_janji_versi, page_janji_anggaran_hapus, .menu = "perjanjian", .modul = MODUL_PERJANJIAN_KINERJA },

    /* plan */
    { GET,  "/skp",                    SAYA,    NULL,           page_skp_daftar,     .menu = "skp" },
    { POST, "/skp/tahunan",            SAYA,    &form_skp_tahunan, page_skp_tahunan_buat, .menu = "skp" },
    { POST, "/skp/bulanan",            SAYA,    &form_bulan,    page_skp_bulanan_buat, .menu = "skp", .modul = MODUL_SKP_BULANAN },
    { GET,  "/skp/:id",                MASUK_,  NULL,           page_skp,            .menu = "skp" },
    { GET,  "/skp/:id/pratinjau",      MASUK_,  NULL,           page_skp_pdf,  .menu = "skp" },
    { GET,  "/skp/:id/pdf",            MASUK_,  NULL,           page_skp_pdf,        .menu = "skp", .lajur = LAJUR_BERAT },
    { POST, "/skp/:id/dialog",         MASUK_,  &form_dialog,   page_skp_dialog,     .menu = "skp", .ulang = true },
    { POST, "/skp/:id/salin",          SAYA,    &form_skp_versi, page_skp_salin,     .menu = "skp" },
    { POST, "/skp/:id/hapus",          SAYA,    &form_skp_versi, page_skp_hapus,     .menu = "skp" },
    { GET,  "/skp/:id/ajukan",         SAYA,    NULL,           page_skp_ajukan_lihat, .menu = "skp" },
    { POST, "/skp/:id/ajukan",         SAYA,    &form_skp_versi, page_skp_ajukan,    .menu = "skp" },
    { POST, "/skp/:id/tarik",          SAYA,    &form_skp_versi, page_skp_tarik,     .menu = "skp" },
    { GET,  "/skp/:id/tetapkan",       NILAI,   NULL,           page_skp_tetapkan_lihat, .menu = "tim" },
    { POST, "/skp/:id/tetapkan",       NILAI,   &form_skp_tetapkan, page_skp_tetapkan, .menu = "tim", .ulang = true },
    { POST, "/skp/:id/kembalikan",     NILAI,   &form_skp_catatan, page_skp_kembalikan, .menu = "tim", .ulang = true },
    { POST, "/skp/:id/batalkan",       NILAI,   &form_skp_catatan, page_skp_batalkan, .menu = "tim", .ulang = true },
    { GET,  "/skp/:id/versi",          MASUK_,  &form_versi,    page_versi,          .menu = "skp", .ulang = true },
    { POST, "/skp/:id/versi",          MASUK_,  &form_versi,    page_versi_buat,     .menu = "skp", .ulang = true },
    { GET,  "/skp/:id/dukungan",       MASUK_,  NULL,           page_dukungan,       .menu = "skp" },
    { POST, "/skp/:id/dukungan",       MASUK_,  &form_dukungan, page_dukungan_kirim, .menu = "skp", .ulang = true },
    { GET,  "/skp/:id/rhk/:rhk/sambung", MASUK_, NULL,          page_sambung,        .menu = "skp" },
    { POST, "/skp/:id/rhk/:rhk/sambung", MASUK_, &form_sambung, page_sambung_kirim,  .menu = "skp", .ulang = true },
    { GET,  "/skp/:id/rhk/:rhk/pimpinan", SAYA, &form_pimpinan, page_pimpinan,       .menu = "skp" },
    { POST, "/skp/:id/rhk/:rhk/pimpinan", SAYA, &form_pimpinan_pilih, page_pimpinan_kirim, .menu = "skp", .ulang = true },
    { GET,  "/skp/:id/beda",           MASUK_,  NULL,           page_beda,           .menu = "skp" },
    { GET,  "/skp/:id/rhk/baru",       SAYA,    &form_rhk_dari, page_rhk_baru,       .menu = "skp" },
    { POST, "/skp/:id/studi",          SAYA,    &form_skp_studi, page_skp_studi,     .menu = "skp", .ulang = true },
    { POST, "/skp/:id/rhk",            SAYA,    &form_rhk,      page_rhk_simpan,     .menu = "skp", .ulang = true },
    { GET,  "/skp/:id/rhk/:rhk",       SAYA,    NULL,           page_rhk,            .menu = "skp" },
    { POST, "/skp/:id/rhk/:rhk",       SAYA,    &form_rhk,      page_rhk_simpan,     .menu = "skp", .ulang = true },
    { POST, "/skp/:id/rhk/:rhk/hapus", SAYA,    &form_skp_versi, page_rhk_hapus,     .menu = "skp" },
    { GET,  "/skp/:id/rhk/:rhk/target", SAYA,   NULL,           page_target,         .menu = "skp" },
    { POST, "/skp/:id/rhk/:rhk/target", SAYA,   &form_target,   page_target_simpan,  .menu = "skp", .ulang = true },
    { GET,  "/skp/:id/lampiran",       SAYA,    NULL,           page_lampiran,       .menu = "skp" },
    { POST, "/skp/:id/lampiran",       SAYA,    &form_lampiran, page_lampiran_simpan, .menu = "skp", .ulang = true },
    { GET,  "/skp/:id/ekspektasi",     PERAN(PENILAI), NULL,    page_ekspektasi,     .menu = "skp" },
    { POST, "/skp/:id/ekspektasi",     PERAN(PENILAI), &form_ekspektasi, page_ekspektasi_simpan, .menu = "skp", .ulang = true },

    /* daily reports */
    { GET,  "/harian",                 SAYA,    &form_hari,     page_harian,         .menu = "harian", .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian",                 SAYA,    &form_laporan,  page_harian_simpan,  .menu = "harian", .badan = 12 * MB, .ulang = true, .modul = MODUL_LAPORAN_HARIAN },
    { GET,  "/harian/bulan",           SAYA,    &form_bulan,    page_harian_bulan,   .menu = "harian", .modul = MODUL_LAPORAN_HARIAN },
    { GET,  "/harian/bulan/pratinjau", SAYA,    &form_bulan,    page_rekap_saya,         .menu = "harian", .lajur = LAJUR_BERAT, .modul = MODUL_LAPORAN_HARIAN },
    { GET,  "/harian/bulan/pdf",       SAYA,    &form_bulan,    page_rekap_saya,     .menu = "harian", .lajur = LAJUR_BERAT, .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian/bulan/sampaikan", SAYA,    &form_bulan,    page_bulan_sampaikan, .menu = "harian", .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian/bulan/tarik",     SAYA,    &form_bulan,    page_bulan_tarik,    .menu = "harian", .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian/salin",           SAYA,    &form_hari,     page_harian_salin,   .menu = "harian", .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian/ajukan",          SAYA,    &form_hari,     page_harian_ajukan,  .menu = "harian", .modul = MODUL_LAPORAN_HARIAN },
    { GET,  "/harian/untuk",           PERAN(ADMIN_PD), &form_untuk, page_harian_untuk, .menu = "harian-untuk", .modul = MODUL_LAPORAN_HARIAN },
    { GET,  "/harian/untuk/:pegawai",  PERAN(ADMIN_PD), &form_hari, page_harian,     .menu = "harian-untuk", .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian/untuk/:pegawai",  PERAN(ADMIN_PD), &form_laporan, page_harian_simpan, .menu = "harian-untuk", .badan = 12 * MB, .ulang = true, .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian/untuk/:pegawai/salin", PERAN(ADMIN_PD), &form_hari, page_harian_salin, .menu = "harian-untuk", .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian/untuk/:pegawai/ajukan", PERAN(ADMIN_PD), &form_hari, page_harian_ajukan, .menu = "harian-untuk", .modul = MODUL_LAPORAN_HARIAN },
    { GET,  "/harian/:id",             TULIS,   NULL,           page_harian_ubah,    .menu = "harian", .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian/:id",             TULIS,   &form_laporan,  page_harian_simpan,  .menu = "harian", .badan = 12 * MB, .ulang = true, .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian/:id/hapus",       TULIS,   &form_hari,     page_harian_hapus,   .menu = "harian", .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian/:id/kaitkan",     TULIS,   &form_kaitkan,  page_harian_kaitkan, .menu = "harian", .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/harian/:id/bukti/:bukti/hapus", TULIS, &form_hari, page_harian_bukti_hapus, .menu = "harian", .badan = 12 * MB, .modul = MODUL_LAPORAN_HARIAN },
    { GET,  "/realisasi",              SAYA,    &form_realisasi_bukti, page_realisasi, .menu = "realisasi", .modul = MODUL_REALISASI_BULANAN },
    { POST, "/realisasi",              SAYA,    &form_realisasi, page_realisasi_simpan, .badan = 32 * MB, .ulang = true, .menu = "realisasi", .modul = MODUL_REALISASI_BULANAN },
    { POST, "/realisasi/tarik",        SAYA,    &form_realisasi_bukti, page_realisasi_tarik, .menu = "realisasi", .modul = MODUL_REALISASI_BULANAN },
    { POST, "/realisasi/:id/bukti/:bukti/hapus", SAYA, &form_realisasi_bukti, page_realisasi_bukti_hapus, .badan = 32 * MB, .menu = "realisasi", .modul = MODUL_REALISASI_BULANAN },
    { GET,  "/realisasi/orang/:pegawai", MASUK_, &form_realisasi_bukti, page_realisasi_orang, .menu = "tim", .modul = MODUL_REALISASI_BULANAN },
    { POST, "/realisasi/:id/kembalikan", PERAN(PENILAI), &form_realisasi_kembali, page_realisasi_kembalikan, .menu = "tim", .modul = MODUL_REALISASI_BULANAN },
    { GET,  "/bukti/:id",              MASUK_,  NULL,           page_bukti,          .menu = NULL },

    /* the appraiser */
    { GET,  "/tim",                    PERAN(PENILAI), &form_bulan, page_tim,        .menu = "tim" },
    { GET,  "/matriks",                PERAN(PENILAI), &form_matriks, page_matriks,  .menu = "tim" },
    { GET,  "/matriks/xlsx",           PERAN(PENILAI), &form_matriks, page_matriks_xlsx, .menu = "tim", .lajur = LAJUR_BERAT },
    { GET,  "/matriks/isi",            PERAN(PENILAI), &form_matriks_isi, page_matriks_isi, .menu = "tim", .ulang = true },
    { POST, "/matriks",                PERAN(PENILAI), &form_matriks_isi, page_matriks_kirim, .menu = "tim", .ulang = true },
    { GET,  "/verifikasi",             PERAN(PENILAI), &form_bulan, page_verifikasi_daftar, .menu = "verifikasi", .modul = MODUL_LAPORAN_HARIAN },
    { GET,  "/verifikasi/:pegawai",    MASUK_,  &form_saring_laporan, page_verifikasi, .menu = "verifikasi", .modul = MODUL_LAPORAN_HARIAN },
    { GET,  "/verifikasi/:pegawai/pratinjau", MASUK_,  &form_bulan,    page_rekap_orang,    .menu = "verifikasi", .lajur = LAJUR_BERAT, .modul = MODUL_LAPORAN_HARIAN },
    { GET,  "/verifikasi/:pegawai/pdf", MASUK_, &form_bulan, page_rekap_orang, .menu = "verifikasi", .lajur = LAJUR_BERAT, .modul = MODUL_LAPORAN_HARIAN },
    { POST, "/verifikasi/:pegawai",    PERAN(PENILAI), &form_periksa, page_verifikasi_kirim, .menu = "verifikasi", .ulang = true, .modul = MODUL_LAPORAN_HARIAN },
    { GET,  "/evaluasi",               PERAN(PENILAI), &form_saring_evaluasi, page_evaluasi_daftar, .menu = "evaluasi" },
    { POST, "/evaluasi/buka",          PERAN(PENILAI), &form_periode, page_evaluasi_buka_semua, .menu = "evaluasi" },
    { GET,  "/tahunan",         PERAN(PENILAI), &form_periode, page_tahunan,  .menu = "evaluasi" },
    { POST, "/tahunan",         PERAN(PENILAI), &form_periode, page_tahunan_tetapkan, .menu = "evaluasi", .lajur = LAJUR_BERAT, .modul = MODUL_TAHUNAN_DIHITUNG },
    { GET,  "/evaluasi/:pegawai",      NILAI,   &form_periode,  page_evaluasi,       .menu = "evaluasi" },
    { POST, "/evaluasi/:pegawai",      PERAN(PENILAI) | PERAN(OPERATOR), &form_evaluasi, page_evaluasi_kirim, .menu = "evaluasi", .badan = 256 * KB, .ulang = true },
    { POST, "/evaluasi/:pegawai/usul", PERAN(PENILAI) | PERAN(OPERATOR), &form_evaluasi, page_evaluasi_usul, .menu = "evaluasi", .badan = 256 * KB, .ulang = true },
    { POST, "/evaluasi/:pegawai/buka", PERAN(PENILAI), &form_alasan, page_evaluasi_buka, .menu = "evaluasi" },
    { POST, "/evaluasi/:pegawai/batalkan", PERAN(PENILAI), &form_alasan, page_evaluasi_batalkan, .menu = "evaluasi" },
    { GET,  "/persiapan",              PERSIAPAN, &form_bulan,  page_persiapan,      .menu = "persiapan" },
    { POST, "/persiapan/tetapkan",     PERAN(KEPALA_DAERAH), &form_persiapan, page_persiapan_tetapkan, .menu = "persiapan" },
    { POST, "/persiapan/operator",     PERAN(KEPALA_DAERAH) | PERAN(BKPSDM), &form_operator, page_operator, .menu = "persiapan", .ulang = true },
    { GET,  "/papan",                  PERAN(PENILAI), &form_bulan, page_papan,      .menu = "papan" },

    /* the result */
    { GET,  "/hasil",                  SAYA,    NULL,           page_hasil_daftar,   .menu = "hasil" },
    { GET,  "/hasil/:id",              MASUK_,  NULL,           page_hasil,          .menu = "hasil" },
    { GET,  "/hasil/:id/mengapa",      MASUK_,  NULL,           page_hasil_mengapa,  .menu = "hasil" },
    { GET,  "/hasil/:id/pratinjau",    MASUK_,  NULL,           page_hasil_pdf, .menu = "hasil" },
    { GET,  "/hasil/:id/pdf",          MASUK_,  NULL,           page_hasil_pdf,      .menu = "hasil", .lajur = LAJUR_BERAT },
    { POST, "/hasil/:id/tandatangan",  SAYA,    &form_tanggapan, page_hasil_tandatangan, .menu = "hasil", .ulang = true },
    { POST, "/hasil/:id/menolak",      SAYA,    &form_tanggapan, page_hasil_menolak, .menu = "hasil", .ulang = true },
    { GET,  "/dokumen/:id/bertanda",   MASUK_,  NULL,           page_bertanda,       .menu = "hasil" },
    { POST, "/dokumen/:id/bertanda",   LAMPIR,  &form_bertanda, page_bertanda_lampirkan, .menu = "hasil", .badan = 24 * MB, .lajur = LAJUR_BERAT, .ulang = true },
    { GET,  "/bertanda/:id",           MASUK_,  NULL,           page_bertanda_unduh, .menu = NULL },
    { GET,  "/bertanda/:id/lepas",     LAMPIR,  NULL,           page_bertanda_lepas, .menu = "hasil" },
    { POST, "/bertanda/:id/lepas",     LAMPIR,  &form_bertanda_lepas, page_bertanda_lepas_kirim, .menu = "hasil", .ulang = true },
    { GET,  "/keberatan",              MASUK_,  &form_keberatan_saring, page_keberatan_daftar, .menu = "tindak" },
    { POST, "/keberatan",              SAYA,    &form_keberatan, page_keberatan_ajukan, .menu = "hasil", .badan = 24 * MB, .ulang = true },
    { GET,  "/keberatan/baru",         SAYA,    &form_keberatan_baru, page_keberatan_baru, .menu = "hasil" },
    { GET,  "/keberatan/xlsx",         MASUK_,  &form_keberatan_saring, page_keberatan_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT },
    { GET,  "/keberatan/pdf",         MASUK_,  &form_keberatan_saring, page_keberatan_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT },
    { GET,  "/keberatan/pratinjau",         MASUK_,  &form_keberatan_saring, page_keberatan_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT },
    { GET,  "/keberatan/:id",          MASUK_,  NULL,           page_keberatan,      .menu = "tindak" },
    { GET,  "/keberatan/:id/mengapa",  MASUK_,  NULL,           page_keberatan_mengapa, .menu = "tindak" },
    { GET,  "/keberatan/:id/pratinjau", MASUK_,  NULL,           page_keberatan_pdf,   .menu = "tindak", .lajur = LAJUR_BERAT },
    { GET,  "/keberatan/:id/pdf",      MASUK_,  NULL,           page_keberatan_pdf,  .menu = "tindak", .lajur = LAJUR_BERAT },
    { POST, "/keberatan/:id/tanggapi", MASUK_,  &form_keberatan_langkah, page_keberatan_tanggapi, .menu = "tindak", .badan = 24 * MB, .ulang = true },
    { POST, "/keberatan/:id/tanya",    MASUK_,  &form_keberatan_langkah, page_keberatan_tanya, .menu = "tindak", .ulang = true },
    { POST, "/keberatan/:id/jawab",    MASUK_,  &form_keberatan_langkah, page_keberatan_jawab, .menu = "tindak", .badan = 24 * MB, .ulang = true },
    { POST, "/keberatan/:id/tarik",    SAYA,    &form_keberatan_langkah, page_keberatan_tarik, .menu = "tindak", .ulang = true },
    { POST, "/keberatan/:id/putus",    MASUK_,  &form_keberatan_putus, page_keberatan_putus, .menu = "tindak", .ulang = true },
    { GET,  "/bukti-keberatan/:id",    MASUK_,  NULL,           page_keberatan_bukti, .menu = NULL },
    { GET,  "/periksa",                SEMUA,   NULL,           page_periksa_awal,   .menu = NULL },
    { POST, "/periksa",                SEMUA,   &form_keaslian, page_periksa_berkas, .badan = 16 * MB, .lajur = LAJUR_BERAT, .ulang = true },
    { GET,  "/periksa/:kode",          SEMUA,   NULL,           page_periksa,        .menu = NULL },
    { GET,  "/mengapa/tenggat",        MASUK_,  &form_tanya_tenggat, page_mengapa_tenggat, .menu = NULL },
    { GET,  "/mengapa/penilai",        MASUK_,  &form_tanya_orang, page_mengapa_penilai, .menu = NULL },
    { GET,  "/mengapa/usul",           NILAI,   &form_tanya_orang, page_mengapa_usul, .menu = NULL },

    /* feedback */
    { GET,  "/umpan",                  SAYA,    &form_umpan_tahun, page_umpan,       .menu = "umpan" },
    { GET,  "/umpan/pratinjau",        SAYA,    &form_umpan_tahun, page_umpan_pdf,        .menu = "umpan", .lajur = LAJUR_BERAT },
    { GET,  "/umpan/pdf",              SAYA,    &form_umpan_tahun, page_umpan_pdf,   .menu = "umpan", .lajur = LAJUR_BERAT },
    { GET,  "/umpan/beri",             SAYA,    &form_umpan_siapa, page_umpan_beri,  .menu = "umpan" },
    { POST, "/umpan/beri",             SAYA,    &form_umpan,    page_umpan_kirim,    .menu = "umpan", .ulang = true },
    { GET,  "/umpan/minta",            SAYA,    &form_umpan_siapa, page_umpan_minta, .menu = "umpan" },
    { POST, "/umpan/minta",            SAYA,    &form_umpan_minta, page_umpan_minta_kirim, .menu = "umpan", .ulang = true },
    { POST, "/umpan/minta/:id/batal",  SAYA,    &form_umpan_versi, page_umpan_minta_batal, .menu = "umpan" },
    { POST, "/umpan/setujui",          SAYA,    &form_umpan_versi, page_umpan_setujui, .menu = "umpan" },
    { GET,  "/umpan/orang/:pegawai",   MASUK_,  &form_umpan_tahun, page_umpan_orang, .menu = "tim" },
    { GET,  "/umpan/orang/:pegawai/pratinjau", MASUK_,  &form_umpan_tahun, page_umpan_orang_pdf, .menu = "tim", .lajur = LAJUR_BERAT },
    { GET,  "/umpan/orang/:pegawai/pdf", MASUK_, &form_umpan_tahun, page_umpan_orang_pdf, .menu = "tim", .lajur = LAJUR_BERAT },
    { POST, "/umpan/orang/:pegawai/jadwal", PERAN(PENILAI), &form_umpan_jadwal, page_umpan_jadwal, .menu = "tim", .ulang = true },
    { GET,  "/umpan/pihak/:token",     SEMUA,   NULL,           page_umpan_pihak,    .menu = NULL },
    { POST, "/umpan/pihak/:token",     SEMUA,   &form_umpan_pihak, page_umpan_pihak_kirim, .menu = NULL, .ulang = true },
    { POST, "/umpan/:id/tarik",        SAYA,    NULL,           page_umpan_tarik,    .menu = "umpan" },
    { GET,  "/pindah",                 SAYA,    NULL,           page_pindah_daftar,  .menu = "tim" },
    { GET,  "/pindah/:pegawai/:sampai", MASUK_, NULL,           page_pindah,         .menu = "tim" },
    { POST, "/pindah/:pegawai/:sampai", SAYA,   &form_pindah,   page_pindah_catat,   .menu = "tim", .ulang = true },
    { GET,  "/pertimbangan",           MASUK_,  &form_periode,  page_pertimbangan_daftar, .menu = "pertimbangan", .modul = MODUL_BAHAN_PERTIMBANGAN },
    { GET,  "/pertimbangan/pihak/:token", SEMUA, NULL,          page_pertimbangan_pihak, .menu = NULL, .modul = MODUL_BAHAN_PERTIMBANGAN },
    { POST, "/pertimbangan/pihak/:token", SEMUA, &form_pertimbangan_pihak, page_pertimbangan_jawab, .menu = NULL, .ulang = true, .modul = MODUL_BAHAN_PERTIMBANGAN },
    { GET,  "/pertimbangan/:pegawai",  MASUK_,  &form_periode,  page_pertimbangan,   .menu = "pertimbangan", .modul = MODUL_BAHAN_PERTIMBANGAN },
    { POST, "/pertimbangan/:pegawai",  MASUK_,  &form_pertimbangan, page_pertimbangan_beri, .menu = "pertimbangan", .ulang = true, .modul = MODUL_BAHAN_PERTIMBANGAN },
    { POST, "/pertimbangan/:pegawai/minta", MASUK_, &form_pertimbangan_minta, page_pertimbangan_minta, .menu = "pertimbangan", .ulang = true, .modul = MODUL_BAHAN_PERTIMBANGAN },

    /* achievement of units and its pattern */
    { GET,  "/capaian",                CAPAIAN_PERAN, &form_capaian_saring, page_capaian, .menu = "capaian" },
    { GET,  "/capaian/xlsx",           CAPAIAN_PERAN, &form_capaian_saring, page_capaian_xlsx, .menu = "capaian", .lajur = LAJUR_BERAT },
    { GET,  "/capaian/pdf",           CAPAIAN_PERAN, &form_capaian_saring, page_capaian_xlsx, .menu = "capaian", .lajur = LAJUR_BERAT },
    { GET,  "/capaian/pratinjau",           CAPAIAN_PERAN, &form_capaian_saring, page_capaian_xlsx, .menu = "capaian", .lajur = LAJUR_BERAT },
    { GET,  "/capaian/isi",            CAPAIAN_PERAN, &form_capaian_saring, page_capaian_isi, .menu = "capaian" },
    { POST, "/capaian/isi",            CAPAIAN_PERAN, &form_capaian_isi, page_capaian_isi_kirim, .menu = "capaian", .badan = 256 * KB, .ulang = true },
    { POST, "/capaian/tetapkan",       CAPAIAN_PERAN, &form_capaian_pilih, page_capaian_tetapkan, .menu = "capaian", .lajur = LAJUR_BERAT },
    { GET,  "/unit/:id/sebaran",       MASUK_,  &form_sebaran,  page_sebaran,        .menu = "capaian" },
    { GET,  "/unit/:id/sebaran/pratinjau", MASUK_,  &form_sebaran,  page_sebaran_pdf,       .menu = "capaian", .lajur = LAJUR_BERAT },
    { GET,  "/unit/:id/sebaran/pdf",   MASUK_,  &form_sebaran,  page_sebaran_pdf,    .menu = "capaian", .lajur = LAJUR_BERAT },
    { GET,  "/unit/:id/sebaran/mengapa", MASUK_, &form_sebaran_mengapa, page_sebaran_mengapa, .menu = "capaian" },
    { POST, "/unit/:id/capaian",       MASUK_,  &form_capaian,  page_sebaran_simpan, .menu = "capaian", .ulang = true },
    { POST, "/unit/:id/capaian/batalkan", MASUK_, &form_capaian_batal, page_sebaran_batalkan, .menu = "capaian", .ulang = true },
    { POST, "/unit/:id/pola",          MASUK_,  &form_pola_alasan, page_sebaran_alasan, .menu = "capaian", .ulang = true },
    /* use of results */
    { GET,  "/pemanfaatan",            AWASI,   &form_manfaat,  page_pemanfaatan,    .menu = "tindak", .lajur = LAJUR_BERAT },
    { GET,  "/pemanfaatan/:jenis",     AWASI,   &form_manfaat,  page_pemanfaatan_daftar, .menu = "tindak", .lajur = LAJUR_BERAT },
    { GET,  "/pemanfaatan/:jenis/xlsx", AWASI,  &form_manfaat,  page_pemanfaatan_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT },
    { GET,  "/pemanfaatan/:jenis/pdf", AWASI,  &form_manfaat,  page_pemanfaatan_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT },
    { GET,  "/pemanfaatan/:jenis/pratinjau", AWASI,  &form_manfaat,  page_pemanfaatan_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT },
    { GET,  "/pemanfaatan/:jenis/csv", AWASI,   &form_manfaat,  page_pemanfaatan_csv, .menu = "tindak", .lajur = LAJUR_BERAT },
    { POST, "/pemanfaatan/siasn",      PERAN(BKPSDM), &form_siasn, page_siasn_rekon, .menu = "tindak", .badan = 24 * MB, .lajur = LAJUR_BERAT, .ulang = true },
    { GET,  "/riwayat-predikat/:pegawai", MASUK_, NULL,         page_pemanfaatan_orang, .menu = "hasil" },
    { GET,  "/peringkat",              AWASI,   &form_peringkat, page_peringkat,     .menu = "tindak", .lajur = LAJUR_BERAT, .modul = MODUL_PEMERINGKATAN },
    { GET,  "/peringkat/xlsx",         AWASI,   &form_peringkat, page_peringkat_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT, .modul = MODUL_PEMERINGKATAN },
    { GET,  "/peringkat/pdf",         AWASI,   &form_peringkat, page_peringkat_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT, .modul = MODUL_PEMERINGKATAN },
    { GET,  "/peringkat/pratinjau",         AWASI,   &form_peringkat, page_peringkat_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT, .modul = MODUL_PEMERINGKATAN },
    { GET,  "/penghargaan",            PANTAU,  &form_penghargaan, page_penghargaan, .menu = "tindak", .lajur = LAJUR_BERAT, .modul = MODUL_PEMERINGKATAN },
    { GET,  "/penghargaan/xlsx",       PANTAU,  &form_penghargaan, page_penghargaan_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT, .modul = MODUL_PEMERINGKATAN },
    { GET,  "/penghargaan/pdf",       PANTAU,  &form_penghargaan, page_penghargaan_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT, .modul = MODUL_PEMERINGKATAN },
    { GET,  "/penghargaan/pratinjau",       PANTAU,  &form_penghargaan, page_penghargaan_xlsx, .menu = "tindak", .lajur = LAJUR_BERAT, .modul = MODUL_PEMERINGKATAN },
    { POST, "/penghargaan",            PERAN(BKPSDM), &form_penghargaan_putus, page_penghargaan_putus, .menu = "tindak", .lajur = LAJUR_BERAT, .ulang = true, .modul = MODUL_PEMERINGKATAN },

    /* reporting */
    { GET,  "/pelaporan",              LAPOR,   &form_lapor,    page_pelaporan,      .menu = "pelaporan", .lajur = LAJUR_BERAT, .modul = MODUL_PELAPORAN },
    { GET,  "/pelaporan/daftar",       LAPOR,   &form_lapor,    page_pelaporan_daftar, .menu = "pelaporan", .lajur = LAJUR_BERAT, .modul = MODUL_PELAPORAN },
    { GET,  "/pelaporan/xlsx",         LAPOR,   &form_lapor,    page_pelaporan_xlsx, .menu = "pelaporan", .lajur = LAJUR_BERAT, .modul = MODUL_PELAPORAN },
    { GET,  "/pelaporan/pdf",         LAPOR,   &form_lapor,    page_pelaporan_xlsx, .menu = "pelaporan", .lajur = LAJUR_BERAT, .modul = MODUL_PELAPORAN },
    { GET,  "/pelaporan/pratinjau",         LAPOR,   &form_lapor,    page_pelaporan_xlsx, .menu = "pelaporan", .lajur = LAJUR_BERAT, .modul = MODUL_PELAPORAN },
    { POST, "/pelaporan/kirim",        KIRIM,   &form_lapor_kirim, page_pelaporan_kirim, .menu = "pelaporan", .lajur = LAJUR_BERAT, .ulang = true, .modul = MODUL_PELAPORAN },
    { POST, "/pelaporan/kembalikan",   KIRIM,   &form_lapor_kirim, page_pelaporan_kembalikan, .menu = "pelaporan", .lajur = LAJUR_BERAT, .ulang = true, .modul = MODUL_PELAPORAN },
    { GET,  "/pelaporan/berkas/:id",   MASUK_,  NULL,           page_pelaporan_berkas, .menu = "pelaporan", .modul = MODUL_PELAPORAN },
    { GET,  "/pelaporan/berkas/:id/pdf", MASUK_, NULL,          page_berkas_pdf,     .menu = "pelaporan", .lajur = LAJUR_BERAT, .modul = MODUL_PELAPORAN },
    { GET,  "/pelaporan/berkas/:id/sampul/pdf", MASUK_, NULL,   page_berkas_sampul,  .menu = "pelaporan", .lajur = LAJUR_BERAT, .modul = MODUL_PELAPORAN },
    { GET,  "/pelaporan/berkas/:id/sampul/pratinjau", MASUK_, NULL, page_berkas_sampul, .menu = "pelaporan", .lajur = LAJUR_BERAT, .modul = MODUL_PELAPORAN },
    { GET,  "/pengantar/pdf",          AWASI,   &form_pengantar, page_pengantar_pd,  .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pengantar/pratinjau",    AWASI,   &form_pengantar, page_pengantar_pd,  .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pelaporan/pengantar/:id", LAPOR,  NULL,           page_pelaporan_pengantar, .menu = "pelaporan", .modul = MODUL_PELAPORAN },

    /* behaviour raters */
    { GET,  "/perilaku",               SAYA,    &form_bulan,    page_perilaku,       .menu = "umpan", .modul = MODUL_PENILAI_PERILAKU },
    { GET,  "/perilaku/orang/:pegawai", MASUK_, &form_bulan,    page_perilaku_orang, .menu = "tim", .modul = MODUL_PENILAI_PERILAKU },
    { GET,  "/perilaku/orang/:pegawai/mengapa", MASUK_, &form_bulan, page_perilaku_mengapa, .menu = "tim", .lajur = LAJUR_BERAT, .modul = MODUL_PENILAI_PERILAKU },
    { GET,  "/perilaku/:id",           SAYA,    NULL,           page_perilaku_nilai, .menu = "umpan", .modul = MODUL_PENILAI_PERILAKU },
    { POST, "/perilaku/:id",           SAYA,    &form_perilaku, page_perilaku_kirim, .menu = "umpan", .ulang = true, .modul = MODUL_PENILAI_PERILAKU },

    /* progress and coaching */
    { GET,  "/kemajuan",               SAYA,    NULL,           page_kemajuan_saya,  .menu = "umpan" },
    { GET,  "/kemajuan/:pegawai",      MASUK_,  &form_bulan,    page_kemajuan,       .menu = "tim" },
    { POST, "/kemajuan/:pegawai",      PERAN(PENILAI), &form_kemajuan, page_kemajuan_kirim, .menu = "tim", .ulang = true },
    { GET,  "/kemajuan/:pegawai/tindak/:putusan", PERAN(PENILAI), NULL, page_tindak, .menu = "tim" },
    { POST, "/kemajuan/:pegawai/tindak/:putusan", PERAN(PENILAI), &form_tindak, page_tindak_kirim, .menu = "tim", .ulang = true },
    { POST, "/kemajuan/:pegawai/tugas/:tindak", SAYA, &form_tugas_jawab, page_tugas_jawab, .menu = "umpan", .ulang = true },
    { GET,  "/kemajuan/:pegawai/alih/:pokok", MASUK_, NULL,     page_alih,           .menu = "tim" },
    { POST, "/kemajuan/:pegawai/alih/:pokok", PERAN(PENILAI), &form_alih, page_alih_kirim, .menu = "tim", .ulang = true },
    { POST, "/kemajuan/:pegawai/alih/:alih/tarik", PERAN(PENILAI), NULL, page_alih_tarik, .menu = "tim" },
    { GET,  "/pembinaan",              MASUK_,  NULL,           page_pembinaan_daftar, .menu = "umpan" },
    { GET,  "/pembinaan/:id",          MASUK_,  NULL,           page_pembinaan,      .menu = "umpan" },
    { GET,  "/pembinaan/:id/pratinjau", MASUK_,  NULL,           page_pembinaan_pdf,   .menu = "umpan", .lajur = LAJUR_BERAT },
    { GET,  "/pembinaan/:id/pdf",      MASUK_,  NULL,           page_pembinaan_pdf,  .menu = "umpan", .lajur = LAJUR_BERAT },
    { POST, "/pembinaan/:id/jawab",    MASUK_,  &form_bina_jawab, page_pembinaan_jawab, .menu = "umpan", .ulang = true },
    { POST, "/pembinaan/:id/catat",    MASUK_,  &form_risalah,  page_pembinaan_catat, .menu = "umpan", .badan = 128 * KB, .ulang = true },
    { POST, "/pembinaan/:id/konfirmasi", SAYA,  &form_bina_konfirmasi, page_pembinaan_konfirmasi, .menu = "umpan", .ulang = true },
    { POST, "/pembinaan/:id/tepati/:kesepakatan", MASUK_, NULL, page_pembinaan_tepati, .menu = "umpan" },
    /* register of violations */
    { GET,  "/pelanggaran",            TINDAK,  &form_pelanggaran_saring, page_pelanggaran, .menu = "pelanggaran" },
    { GET,  "/pelanggaran/xlsx",       TINDAK,  &form_pelanggaran_saring, page_pelanggaran_xlsx, .menu = "pelanggaran", .lajur = LAJUR_BERAT },
    { GET,  "/pelanggaran/pdf",       TINDAK,  &form_pelanggaran_saring, page_pelanggaran_xlsx, .menu = "pelanggaran", .lajur = LAJUR_BERAT },
    { GET,  "/pelanggaran/pratinjau",       TINDAK,  &form_pelanggaran_saring, page_pelanggaran_xlsx, .menu = "pelanggaran", .lajur = LAJUR_BERAT },
    { GET,  "/pelanggaran/saya",       SAYA,    NULL,           page_pelanggaran_saya, .menu = "hasil" },
    { GET,  "/pelanggaran/baru",       TINDAK,  NULL,           page_pelanggaran_baru, .menu = "pelanggaran" },
    { POST, "/pelanggaran/baru",       TINDAK,  &form_pelanggaran_baru, page_pelanggaran_buat, .menu = "pelanggaran", .ulang = true },
    { GET,  "/pelanggaran/:id",        MASUK_,  NULL,           page_pelanggaran_satu, .menu = "pelanggaran" },
    { GET,  "/pelanggaran/:id/mengapa", MASUK_, NULL,           page_pelanggaran_mengapa, .menu = "pelanggaran" },
    { GET,  "/pelanggaran/:id/pratinjau", MASUK_,  NULL,           page_pelanggaran_pdf, .menu = "pelanggaran", .lajur = LAJUR_BERAT },
    { GET,  "/pelanggaran/:id/pdf",    MASUK_,  NULL,           page_pelanggaran_pdf, .menu = "pelanggaran", .lajur = LAJUR_BERAT },
    { POST, "/pelanggaran/:id/putus",  TINDAK,  &form_pelanggaran_putus, page_pelanggaran_putus, .menu = "pelanggaran", .ulang = true },
    { POST, "/pelanggaran/:id/tanggapi", SAYA,  &form_pelanggaran_tanggapi, page_pelanggaran_tanggapi, .menu = "hasil", .ulang = true },

    /* supervision */
    { GET,  "/cetak",                  CETAK,   NULL,           page_cetak,          .menu = "cetak" },
    { POST, "/cetak",                  CETAK,   &form_cetak,    page_cetak_minta,    .menu = "cetak", .lajur = LAJUR_BERAT, .ulang = true },
    { POST, "/cetak/:id/jeda",         CETAK,   NULL,           page_cetak_jeda,     .menu = "cetak" },
    { POST, "/cetak/:id/lanjutkan",    CETAK,   NULL,           page_cetak_lanjutkan, .menu = "cetak" },
    { POST, "/cetak/:id/hapus",        CETAK,   NULL,           page_cetak_hapus,    .menu = "cetak" },
    { GET,  "/cetak/:id/unduh",        CETAK,   NULL,           page_cetak_unduh,    .menu = "cetak" },

    { GET,  "/pemantauan",             AWASI,   &form_pantau,   page_pemantauan,     .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/menunggu",    AWASI,   &form_penghambat, page_penghambat,   .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/daftar",      AWASI,   &form_pantau_daftar, page_pemantauan_daftar, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/sebaran",     AWASI,   &form_awas,  page_awas,        .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/sebaran/xlsx", AWASI,  &form_awas,  page_awas_xlsx,   .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/sebaran/pdf", AWASI,  &form_awas,  page_awas_xlsx,   .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/sebaran/pratinjau", AWASI,  &form_awas,  page_awas_xlsx,   .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/peta/xlsx",   AWASI,   &form_pantau,   page_pemantauan_peta_xlsx, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/sebaran/daftar", AWASI, &form_awas_daftar, page_awas_daftar, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/sebaran/daftar/xlsx", AWASI, &form_awas_daftar, page_awas_daftar_xlsx, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/sebaran/daftar/pdf", AWASI, &form_awas_daftar, page_awas_daftar_xlsx, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/sebaran/daftar/pratinjau", AWASI, &form_awas_daftar, page_awas_daftar_xlsx, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/setahun", AWASI,   &form_awas_setahun, page_awas_setahun, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/setahun/xlsx", AWASI, &form_awas_setahun, page_awas_setahun_lembar, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/setahun/pdf", AWASI, &form_awas_setahun, page_awas_setahun_lembar, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/setahun/pratinjau", AWASI, &form_awas_setahun, page_awas_setahun_lembar, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/umpan/xlsx",  AWASI,   &form_awas,  page_utang_umpan_xlsx, .menu = "pemantauan", .lajur = LAJUR_BERAT, .modul = MODUL_UMPAN_BALIK },
    { GET,  "/pemantauan/umpan/pdf",  AWASI,   &form_awas,  page_utang_umpan_xlsx, .menu = "pemantauan", .lajur = LAJUR_BERAT, .modul = MODUL_UMPAN_BALIK },
    { GET,  "/pemantauan/umpan/pratinjau",  AWASI,   &form_awas,  page_utang_umpan_xlsx, .menu = "pemantauan", .lajur = LAJUR_BERAT, .modul = MODUL_UMPAN_BALIK },
    { GET,  "/pemantauan/umpan",       AWASI,   &form_awas,  page_utang_umpan,    .menu = "pemantauan", .lajur = LAJUR_BERAT, .modul = MODUL_UMPAN_BALIK },
    { GET,  "/pemantauan/surat",       AWASI,   &form_awas,  page_surat_pengantar, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/surat/pdf",   AWASI,   &form_awas,  page_surat_pantau,   .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/surat/pratinjau", AWASI, &form_awas, page_surat_pantau,  .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/teks",        AWASI,   &form_awas,  page_teks_pengingat, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/tim/teks",               PERAN(PENILAI), &form_awas, page_teks_tim, .menu = "tim", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/xlsx",        AWASI,   &form_pantau_daftar, page_pemantauan_xlsx, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/pdf",        AWASI,   &form_pantau_daftar, page_pemantauan_xlsx, .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/pemantauan/pratinjau",        AWASI,   &form_pantau_daftar, page_pemantauan_xlsx, .menu = "pemantauan", .lajur = LAJUR_BERAT },

    /* closing, and the basis of TPP */
    { GET,  "/penutupan",              PERAN(BKPSDM) | PERAN(AUDITOR), NULL, page_penutupan_daftar, .menu = "penutupan" },
    { POST, "/penutupan",              PERAN(BKPSDM), &form_penutupan, page_penutupan_tutup, .menu = "penutupan", .lajur = LAJUR_BERAT, .ulang = true },
    { GET,  "/penutupan/lihat",        PERAN(BKPSDM) | PERAN(AUDITOR), &form_penutupan, page_penutupan, .menu = "penutupan", .lajur = LAJUR_BERAT },
    { POST, "/penutupan/koreksi",      PERAN(BKPSDM), &form_koreksi_tpp, page_penutupan_koreksi, .menu = "penutupan", .ulang = true },
    { GET,  "/tpp",                    AWASI,   &form_tpp,      page_tpp,            .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/tpp/pratinjau",          AWASI,   &form_tpp,      page_tpp_pdf,               .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/tpp/pdf",                AWASI,   &form_tpp,      page_tpp_pdf,        .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/tpp/xlsx",               AWASI,   &form_tpp,      page_tpp_xlsx,       .menu = "pemantauan", .lajur = LAJUR_BERAT },
    { GET,  "/tpp/tabel",              PERAN(BKPSDM) | PERAN(AUDITOR), NULL, page_tpp_tabel, .menu = "penutupan" },
    { POST, "/tpp/tabel",              PERAN(BKPSDM), &form_tpp_tabel, page_tpp_tabel_simpan, .menu = "penutupan", .ulang = true },
    { GET,  "/tpp/:pegawai",           MASUK_,  &form_tpp_orang, page_tpp_orang,     .menu = "hasil" },

    /* persons */
    { GET,  "/pegawai",                URUS | PERAN(AUDITOR), &form_cari_pegawai, page_pegawai_daftar, .menu = "pegawai" },
    { GET,  "/unit/:id",               URUS | PERAN(AUDITOR), NULL, page_unit,       .menu = "pegawai" },
    { GET,  "/pegawai/temuan",         PERAN(BKPSDM) | PERAN(AUDITOR), &form_temuan, page_temuan, .menu = "pegawai" },
    { GET,  "/pegawai/temuan/xlsx",    PERAN(BKPSDM) | PERAN(AUDITOR), &form_temuan, page_temuan_xlsx, .menu = "pegawai", .lajur = LAJUR_BERAT },
    { GET,  "/pegawai/temuan/pdf",    PERAN(BKPSDM) | PERAN(AUDITOR), &form_temuan, page_temuan_xlsx, .menu = "pegawai", .lajur = LAJUR_BERAT },
    { GET,  "/pegawai/temuan/pratinjau",    PERAN(BKPSDM) | PERAN(AUDITOR), &form_temuan, page_temuan_xlsx, .menu = "pegawai", .lajur = LAJUR_BERAT },
    { GET,  "/pegawai/:id/simulasi",   PERAN(BKPSDM), &form_tugas, page_simulasi,    .menu = "pegawai" },
    { POST, "/pegawai/:id/simulasi",   PERAN(BKPSDM), &form_simulasi, page_simulasi_kirim, .menu = "pegawai", .lajur = LAJUR_BERAT, .ulang = true },
    { GET,  "/pegawai/:id/penilai",    PERAN(BKPSDM), NULL,     page_khusus,         .menu = "pegawai" },
    { POST, "/pegawai/:id/penilai",    PERAN(BKPSDM), &form_khusus, page_khusus_kirim, .menu = "pegawai", .lajur = LAJUR_BERAT, .ulang = true },
    { POST, "/pegawai/:id/penilai/:khusus/akhiri", PERAN(BKPSDM), &form_khusus_akhir, page_khusus_akhiri, .menu = "pegawai", .lajur = LAJUR_BERAT, .ulang = true },
    { GET,  "/pegawai/:id/data",       PERAN(BKPSDM), NULL,     page_kepegawaian,    .menu = "pegawai" },
    { POST, "/pegawai/:id/data/status", PERAN(BKPSDM), &form_alih_status, page_status_simpan, .menu = "pegawai", .lajur = LAJUR_BERAT, .ulang = true },
    { POST, "/pegawai/:id/data/hasil", PERAN(BKPSDM), &form_hasil_kontrak, page_hasil_kontrak_simpan, .menu = "pegawai", .lajur = LAJUR_BERAT, .ulang = true },
    { POST, "/pegawai/:id/data/studi", PERAN(BKPSDM), &form_studi, page_studi_simpan, .menu = "pegawai", .lajur = LAJUR_BERAT, .ulang = true },
    { GET,  "/tim-kerja",              MASUK_,  NULL,           page_tim_kerja,      .menu = "skp" },
    { POST, "/tim-kerja",              URUS,    &form_tim_kerja, page_tim_kerja_simpan, .menu = "skp", .lajur = LAJUR_BERAT, .ulang = true },
    { GET,  "/tim-kerja/:id",          MASUK_,  NULL,           page_tim_satu,       .menu = "skp" },
    { POST, "/tim-kerja/:id/anggota",  URUS,    &form_anggota_tim, page_anggota_simpan, .menu = "skp", .lajur = LAJUR_BERAT, .ulang = true },
    { GET,  "/jabatan/:id/beban",      PERAN(BKPSDM) | PERAN(AUDITOR), &form_uraian_ubah, page_beban, .menu = "pegawai" },
    { POST, "/jabatan/:id/beban",      PERAN(BKPSDM), &form_uraian, page_beban_simpan, .menu = "pegawai", .ulang = true },
    { POST, "/jabatan/:id/beban/:tugas/hapus", PERAN(BKPSDM), NULL, page_beban_hapus, .menu = "pegawai" },
    { GET,  "/pegawai/:id",            AWASI,   NULL,           page_pegawai,        .menu = "pegawai" },
    { POST, "/pegawai/:id/kecuali",    PERAN(BKPSDM), &form_kecuali, page_pegawai_kecuali, .menu = "pegawai", .ulang = true },
    { POST, "/pegawai/:id/tautan",     URUS,    NULL,           page_pegawai_tautan, .menu = "pegawai" },

    /* attendance and leave */
    { GET,  "/presensi",               URUS | PERAN(AUDITOR), &form_presensi, page_presensi, .menu = "presensi" },
    { GET,  "/presensi/:pegawai",      MASUK_,  &form_presensi, page_presensi_orang, .menu = "presensi" },
    { POST, "/presensi/:pegawai",      URUS,    &form_koreksi,  page_presensi_koreksi, .menu = "presensi", .ulang = true },
    { GET,  "/jaga",                   URUS | PERAN(AUDITOR), &form_jaga, page_jaga, .menu = "presensi" },
    { POST, "/jaga/pola",              URUS,    &form_pola_jaga, page_pola_simpan,   .menu = "presensi", .ulang = true },
    { POST, "/jaga/pola/hapus",        URUS,    &form_pola_hapus, page_pola_hapus,   .menu = "presensi" },
    { POST, "/jaga/salin",             URUS,    &form_jaga_salin, page_jaga_salin,   .menu = "presensi", .lajur = LAJUR_BERAT },
    { GET,  "/jaga/:pegawai",          MASUK_,  &form_jaga,     page_jaga_orang,     .menu = "presensi" },
    { POST, "/jaga/:pegawai",          URUS,    &form_jaga_orang, page_jaga_orang_simpan, .menu = "presensi", .ulang = true },
    { POST, "/jaga/:pegawai/ulang",    URUS,    &form_jaga_ulang, page_jaga_ulang,   .menu = "presensi", .ulang = true },
    { GET,  "/izin",                   SAYA,    NULL,           page_izin,           .menu = "izin" },
    { POST, "/izin",                   SAYA,    &form_izin,     page_izin_ajukan,    .menu = "izin", .ulang = true },
    { GET,  "/izin/masuk",             URUS,    &form_izin_status, page_izin_masuk,  .menu = "izin-setuju" },
    { POST, "/izin/masuk",             URUS,    &form_izin_catat, page_izin_catat,   .menu = "izin-setuju", .ulang = true },
    { POST, "/izin/:id/putus",         MASUK_,  &form_izin_putus, page_izin_putus,   .menu = "izin" },

    /* import */
    { GET,  "/impor",                  IMPOR,    NULL,           page_impor,          .menu = "impor" },
    { GET,  "/impor/laporan_harian",   TULIS,   NULL,           page_impor_jenis,    .menu = "harian" },
    { POST, "/impor/laporan_harian",   TULIS,   &form_impor,    page_impor_uji,      .menu = "harian", .badan = 4 * MB, .lajur = LAJUR_BERAT, .ulang = true },
    { POST, "/impor/laporan_harian/terapkan", TULIS, &form_impor_kirim, page_impor_terapkan, .menu = "harian", .lajur = LAJUR_BERAT },
    { GET,  "/impor/laporan_harian/laporan", TULIS, &form_impor_kirim, page_impor_laporan, .menu = "harian", .lajur = LAJUR_BERAT },
    { GET,  "/impor/laporan_harian/contoh.csv", TULIS, NULL,    page_impor_contoh_csv, .menu = "harian" },
    { GET,  "/impor/laporan_harian/contoh.xlsx", TULIS, NULL,   page_impor_contoh_xlsx, .menu = "harian" },
    { GET,  "/impor/:jenis",           IMPOR,    NULL,           page_impor_jenis,    .menu = "impor" },
    { POST, "/impor/:jenis",           IMPOR,    &form_impor,    page_impor_uji,      .menu = "impor", .badan = 24 * MB, .lajur = LAJUR_BERAT, .ulang = true },
    { POST, "/impor/:jenis/terapkan",  IMPOR,    &form_impor_kirim, page_impor_terapkan, .menu = "impor", .lajur = LAJUR_BERAT },
    { GET,  "/impor/:jenis/laporan",   IMPOR,    &form_impor_kirim, page_impor_laporan, .menu = "impor", .lajur = LAJUR_BERAT },
    { GET,  "/impor/:jenis/contoh.csv", IMPOR,   NULL,           page_impor_contoh_csv, .menu = "impor" },
    { GET,  "/impor/:jenis/contoh.xlsx", IMPOR,  NULL,           page_impor_contoh_xlsx, .menu = "impor" },

    /* calendar, deadlines, audit */
    { GET,  "/kalender",               MASUK_,  &form_kalender, page_kalender,       .menu = "kalender" },
    { POST, "/kalender",               PERAN(BKPSDM), &form_libur, page_libur_simpan, .menu = "kalender", .ulang = true },
    { POST, "/kalender/apbd",          PERAN(BKPSDM), &form_apbd, page_apbd_simpan, .menu = "kalender", .ulang = true, .modul = MODUL_PERJANJIAN_KINERJA },
    { POST, "/kalender/:tanggal/hapus", PERAN(BKPSDM), NULL,     page_libur_hapus,    .menu = "kalender" },
    { GET,  "/jam-kerja",              MASUK_,  NULL,           page_jam_kerja,      .menu = "jam-kerja" },
    { POST, "/jam-kerja",              PERAN(BKPSDM), &form_jam_kerja, page_jam_kerja_simpan, .menu = "jam-kerja", .ulang = true },
    { POST, "/jam-kerja/:tanggal/hapus", PERAN(BKPSDM), NULL,   page_jam_kerja_hapus, .menu = "jam-kerja" },
    { GET,  "/pembukaan",              URUS | PERAN(AUDITOR), &form_jejak, page_pembukaan, .menu = "pembukaan" },
    { POST, "/pembukaan",              PERAN(BKPSDM), &form_pembukaan, page_pembukaan_buat, .menu = "pembukaan", .ulang = true },
    { GET,  "/jejak",                  PERAN(BKPSDM) | PERAN(AUDITOR), &form_jejak, page_jejak, .menu = "jejak" },

    /* accounts of others */
    { GET,  "/kelola/akun",            KELOLA_AKUN, &form_akun_cari, page_akun_daftar, .menu = "kelola-akun" },
    { GET,  "/kelola/akun/baru",       PUSAT,   NULL,           page_akun_baru,      .menu = "kelola-akun" },
    { POST, "/kelola/akun/baru",       PUSAT,   &form_akun_baru, page_akun_baru_kirim, .menu = "kelola-akun", .ulang = true },
    { POST, "/kelola/akun/massal",     KELOLA_AKUN, &form_akun_unit, page_akun_massal, .menu = "kelola-akun", .lajur = LAJUR_BERAT, .ulang = true },
    { GET,  "/kelola/akun/:id",        KELOLA_AKUN, NULL,       page_akun_kelola,    .menu = "kelola-akun" },
    { POST, "/kelola/akun/:id/tautan", KELOLA_AKUN, NULL,       page_akun_tautan,    .menu = "kelola-akun" },
    { POST, "/kelola/akun/:id/peran",  PUSAT,   &form_akun_peran, page_akun_peran,   .menu = "kelola-akun", .ulang = true },
    { POST, "/kelola/akun/:id/aktif",  KELOLA_AKUN, &form_akun_aktif, page_akun_aktif, .menu = "kelola-akun" },

    { GET,  "/surel",                  PERAN(SISTEM), NULL,     page_surel,          .menu = "surel" },
    { POST, "/surel/:id/ulang",        PERAN(SISTEM), NULL,     page_surel_ulang,    .menu = "surel" },

    /* the service */
    { GET,  "/ketikan",                MASUK_,  &form_ketikan_kunci, page_ketikan,   .menu = NULL },
    { POST, "/ketikan",                MASUK_,  &form_ketikan,  page_ketikan_simpan, .badan = 256 * KB },
    { GET,  "/menu",                   MASUK_,  NULL,           page_menu,           .menu = "menu" },
    { GET,  "/bantuan",                SEMUA,   NULL,           page_bantuan,        .menu = "bantuan" },
    { GET,  "/bantuan/:halaman",       SEMUA,   NULL,           page_bantuan,        .menu = "bantuan" },
    { GET,  "/readyz",                 SEMUA,   NULL,           page_siap,           .menu = NULL },
    { GET,  "/komponen",               SEMUA,   NULL,           page_komponen,       .menu = NULL },

    { .halaman = NULL },
};
