#include "inti/hak.h"

KODE_ISI(PERAN, peran, PERAN_LIST)
KODE_ISI(OBJEK, objek, OBJEK_LIST)
KODE_ISI(AKSI, aksi, AKSI_LIST)

#define P(x)        PERAN(x)
#define PENGAWAS    (P(KEPALA_PD) | P(ADMIN_PD) | P(BKPSDM) | P(SEKDA) | P(KEPALA_DAERAH) | P(AUDITOR))

#define PENCETAK (PENGAWAS & ~P(AUDITOR))        /* an auditor reads, and asks for nothing to be made */

const Hak hak_tabel[] = {
    /* objek           aksi                 dari           peran                                     ke             pasal */
    { OBJEK_PERJANJIAN, AKSI_LIHAT,         "disepakati",  P(MASUK),                                 NULL,          KETENTUAN_INFORMASI },
    { OBJEK_PERJANJIAN, AKSI_LIHAT,         NULL,          P(PEMILIK) | P(PIHAK_KEDUA) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | PENGAWAS, NULL, KETENTUAN_INFORMASI },
    { OBJEK_PERJANJIAN, AKSI_BUAT,          NULL,          P(PEMILIK),                               "draf",        KETENTUAN_PERJANJIAN_LAIN },
    { OBJEK_PERJANJIAN, AKSI_UBAH,          "draf",        P(PEMILIK),                               NULL,          KETENTUAN_PERJANJIAN_LAIN },
    { OBJEK_PERJANJIAN, AKSI_HAPUS,         "draf",        P(PEMILIK),                               NULL,          KETENTUAN_PERJANJIAN_LAIN },
    { OBJEK_PERJANJIAN, AKSI_AJUKAN,        "draf",        P(PEMILIK),                               "diajukan",    KETENTUAN_PERJANJIAN_LAIN },
    { OBJEK_PERJANJIAN, AKSI_TARIK,         "diajukan",    P(PEMILIK),                               "draf",        KETENTUAN_PERJANJIAN_LAIN },
    { OBJEK_PERJANJIAN, AKSI_SIAPKAN,       "diajukan",    P(OPERATOR),                              NULL,          KETENTUAN_PERJANJIAN_KEPALA },
    { OBJEK_PERJANJIAN, AKSI_KEMBALIKAN,    "diajukan",    P(PIHAK_KEDUA),                           "draf",        KETENTUAN_PERJANJIAN_LAIN },
    { OBJEK_PERJANJIAN, AKSI_SETUJUI,       "diajukan",    P(PIHAK_KEDUA),                           "disepakati",  KETENTUAN_PERJANJIAN_LAIN },
    { OBJEK_PERJANJIAN, AKSI_BATALKAN,      "disepakati",  P(PIHAK_KEDUA),                           "draf",        KETENTUAN_BATAL_TETAPKAN },

    { OBJEK_REALISASI, AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | PENGAWAS, NULL, KETENTUAN_REALISASI },
    { OBJEK_REALISASI, AKSI_UBAH,           NULL,          P(PEMILIK),                               NULL,          KETENTUAN_REALISASI },
    { OBJEK_REALISASI, AKSI_KEMBALIKAN,     NULL,          P(PENILAI),                               NULL,          KETENTUAN_REALISASI },

    { OBJEK_SKP,       AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | PENGAWAS, NULL, KETENTUAN_INFORMASI },
    { OBJEK_SKP,       AKSI_BUAT,           NULL,          P(PEMILIK),                               "draf",        KETENTUAN_PENYUSUNAN_SKP },
    { OBJEK_SKP,       AKSI_UBAH,           "draf",        P(PEMILIK),                               NULL,          KETENTUAN_DIALOG },
    { OBJEK_SKP,       AKSI_HAPUS,          "draf",        P(PEMILIK),                               NULL,          KETENTUAN_PENYUSUNAN_SKP },
    { OBJEK_SKP,       AKSI_KOMENTARI,      "draf",        P(PEMILIK) | P(PENILAI),                  NULL,          KETENTUAN_DIALOG },
    { OBJEK_SKP,       AKSI_KOMENTARI,      "diajukan",    P(PEMILIK) | P(PENILAI),                  NULL,          KETENTUAN_DIALOG },
    { OBJEK_SKP,       AKSI_HARAPKAN,       "draf",        P(PENILAI),                               NULL,          KETENTUAN_EKSPEKTASI_KHUSUS },
    { OBJEK_SKP,       AKSI_AJUKAN,         "draf",        P(PEMILIK),                               "diajukan",    KETENTUAN_PENETAPAN_TAHUNAN },
    { OBJEK_SKP,       AKSI_TARIK,          "diajukan",    P(PEMILIK),                               "draf",        KETENTUAN_DIALOG },
    { OBJEK_SKP,       AKSI_KEMBALIKAN,     "diajukan",    P(PENILAI),                               "draf",        KETENTUAN_DIALOG },
    { OBJEK_SKP,       AKSI_TETAPKAN,       "diajukan",    P(PENILAI),                               "ditetapkan",  KETENTUAN_PENETAPAN_TAHUNAN },
    { OBJEK_SKP,       AKSI_BATALKAN,       "ditetapkan",  P(PENILAI),                               "diajukan",    KETENTUAN_BATAL_TETAPKAN },
    { OBJEK_SKP,       AKSI_TANGGAPI,       "diajukan",    P(PENILAI),                               NULL,          KETENTUAN_PENYESUAIAN_DUKUNGAN },
    { OBJEK_SKP,       AKSI_TANGGAPI,       "ditetapkan",  P(PEMILIK) | P(PENILAI),                  NULL,          KETENTUAN_PENYESUAIAN_DUKUNGAN },
    { OBJEK_SKP,       AKSI_SAMBUNGKAN,     NULL,          P(PEMILIK) | P(PENILAI),                  NULL,          KETENTUAN_DASAR_RHK },
    { OBJEK_SKP,       AKSI_TUGASKAN,       NULL,          P(PENILAI),                               NULL,          KETENTUAN_DASAR_RHK },
    { OBJEK_SKP,       AKSI_PERBARUI,       "ditetapkan",  P(PEMILIK) | P(PENILAI),                  NULL,          KETENTUAN_PERUBAHAN_SKP },
    { OBJEK_SKP,       AKSI_LAMPIRKAN,      "ditetapkan",  P(PENILAI) | P(BKPSDM),                   NULL,          KETENTUAN_PENETAPAN_TAHUNAN },
    { OBJEK_SKP,       AKSI_LEPASKAN,       NULL,          P(PENILAI) | P(BKPSDM),                   NULL,          KETENTUAN_PENETAPAN_TAHUNAN },

    { OBJEK_LAPORAN,   AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | PENGAWAS, NULL, KETENTUAN_INFORMASI },
    { OBJEK_LAPORAN,   AKSI_BUAT,           NULL,          P(PEMILIK) | P(ADMIN_PD),                 "draf",        KETENTUAN_PENGISIAN },
    { OBJEK_LAPORAN,   AKSI_UBAH,           "draf",        P(PEMILIK) | P(ADMIN_PD),                 NULL,          KETENTUAN_PENGISIAN },
    { OBJEK_LAPORAN,   AKSI_UBAH,           "diajukan",    P(PEMILIK) | P(ADMIN_PD),                 NULL,          KETENTUAN_PENGISIAN },
    { OBJEK_LAPORAN,   AKSI_UBAH,           "dikembalikan", P(PEMILIK) | P(ADMIN_PD),                NULL,          KETENTUAN_VERIFIKASI },
    { OBJEK_LAPORAN,   AKSI_HAPUS,          "draf",        P(PEMILIK) | P(ADMIN_PD),                 NULL,          KETENTUAN_PENGISIAN },
    { OBJEK_LAPORAN,   AKSI_HAPUS,          "diajukan",    P(PEMILIK) | P(ADMIN_PD),                 NULL,          KETENTUAN_PENGISIAN },
    { OBJEK_LAPORAN,   AKSI_HAPUS,          "dikembalikan", P(PEMILIK) | P(ADMIN_PD),                NULL,          KETENTUAN_VERIFIKASI },
    { OBJEK_LAPORAN,   AKSI_AJUKAN,         "draf",        P(PEMILIK) | P(ADMIN_PD),                 "diajukan",    KETENTUAN_PENGISIAN },
    { OBJEK_LAPORAN,   AKSI_AJUKAN,         "dikembalikan", P(PEMILIK) | P(ADMIN_PD),                "diajukan",    KETENTUAN_VERIFIKASI },
    { OBJEK_LAPORAN,   AKSI_KAITKAN,        "draf",        P(PEMILIK) | P(ADMIN_PD),                 NULL,          KETENTUAN_PRESENSI },
    { OBJEK_LAPORAN,   AKSI_KAITKAN,        "diajukan",    P(PEMILIK) | P(ADMIN_PD),                 NULL,          KETENTUAN_PRESENSI },
    { OBJEK_LAPORAN,   AKSI_KAITKAN,        "dikembalikan", P(PEMILIK) | P(ADMIN_PD),                NULL,          KETENTUAN_PRESENSI },
    { OBJEK_LAPORAN,   AKSI_IMPOR,          NULL,          P(PEMILIK) | P(ADMIN_PD),                 NULL,          KETENTUAN_PENGISIAN },
    { OBJEK_LAPORAN,   AKSI_VERIFIKASI,     "diajukan",    P(PENILAI),                               "diverifikasi", KETENTUAN_VERIFIKASI },
    { OBJEK_LAPORAN,   AKSI_KEMBALIKAN,     "diajukan",    P(PENILAI),                               "dikembalikan", KETENTUAN_VERIFIKASI },

    { OBJEK_BULAN,     AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | PENGAWAS, NULL, KETENTUAN_INFORMASI },
    { OBJEK_BULAN,     AKSI_SAMPAIKAN,      NULL,          P(PEMILIK) | P(ADMIN_PD),                 NULL,          KETENTUAN_PENYAMPAIAN },
    { OBJEK_BULAN,     AKSI_TARIK,          NULL,          P(PEMILIK) | P(ADMIN_PD),                 NULL,          KETENTUAN_PENYAMPAIAN },

    { OBJEK_EVALUASI,  AKSI_LIHAT,          "draf",        P(PENILAI) | P(OPERATOR),                 NULL,          KETENTUAN_WAJIB_EVALUASI },
    { OBJEK_EVALUASI,  AKSI_LIHAT,          "ditetapkan",  P(PENILAI) | P(ATASAN) | P(OPERATOR) | P(BKPSDM) | P(AUDITOR), NULL, KETENTUAN_DOKUMEN_EVALUASI },
    { OBJEK_EVALUASI,  AKSI_LIHAT,          "dibuka",      P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | PENGAWAS, NULL, KETENTUAN_INFORMASI },
    { OBJEK_EVALUASI,  AKSI_LIHAT,          "diganti",     P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(BKPSDM) | P(AUDITOR), NULL, KETENTUAN_INFORMASI },
    { OBJEK_EVALUASI,  AKSI_NILAI,          "draf",        P(PENILAI) | P(OPERATOR),                 NULL,          KETENTUAN_WAJIB_EVALUASI },
    { OBJEK_EVALUASI,  AKSI_SIAPKAN,        "draf",        P(OPERATOR),                              NULL,          KETENTUAN_WAJIB_EVALUASI },
    { OBJEK_EVALUASI,  AKSI_TETAPKAN,       "draf",        P(PENILAI),                               "ditetapkan",  KETENTUAN_DOKUMEN_EVALUASI },
    { OBJEK_EVALUASI,  AKSI_BATALKAN,       "ditetapkan",  P(PENILAI),                               "draf",        KETENTUAN_BATAL_TETAPKAN },
    { OBJEK_EVALUASI,  AKSI_BUKA,           "ditetapkan",  P(PENILAI),                               "dibuka",      KETENTUAN_DOKUMEN_EVALUASI },
    { OBJEK_EVALUASI,  AKSI_LAMPIRKAN,      "ditetapkan",  P(PENILAI) | P(BKPSDM),                   NULL,          KETENTUAN_DOKUMEN_EVALUASI },
    { OBJEK_EVALUASI,  AKSI_LAMPIRKAN,      "dibuka",      P(PENILAI) | P(BKPSDM),                   NULL,          KETENTUAN_DOKUMEN_EVALUASI },
    { OBJEK_EVALUASI,  AKSI_LEPASKAN,       NULL,          P(PENILAI) | P(BKPSDM),                   NULL,          KETENTUAN_DOKUMEN_EVALUASI },
    { OBJEK_EVALUASI,  AKSI_TANDA_TANGANI,  "dibuka",      P(PEMILIK),                               NULL,          KETENTUAN_TANDA_TANGAN },
    { OBJEK_EVALUASI,  AKSI_MENOLAK,        "dibuka",      P(PEMILIK),                               NULL,          KETENTUAN_TANDA_TANGAN },

    { OBJEK_PRESENSI,  AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | PENGAWAS,       NULL,          KETENTUAN_PRESENSI },
    { OBJEK_PRESENSI,  AKSI_IMPOR,          NULL,          P(ADMIN_PD) | P(BKPSDM),                  NULL,          KETENTUAN_PRESENSI },
    { OBJEK_PRESENSI,  AKSI_UBAH,           NULL,          P(ADMIN_PD) | P(BKPSDM),                  NULL,          KETENTUAN_PRESENSI },

    { OBJEK_JAGA,      AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | PENGAWAS, NULL,    KETENTUAN_JAGA },
    { OBJEK_JAGA,      AKSI_KELOLA,         NULL,          P(ADMIN_PD) | P(BKPSDM),                  NULL,          KETENTUAN_JAGA },
    { OBJEK_JAGA,      AKSI_HAPUS,          NULL,          P(ADMIN_PD) | P(BKPSDM),                  NULL,          KETENTUAN_JAGA },
    { OBJEK_JAGA,      AKSI_IMPOR,          NULL,          P(ADMIN_PD) | P(BKPSDM),                  NULL,          KETENTUAN_JAGA },

    { OBJEK_TIM_KERJA, AKSI_LIHAT,          NULL,          P(PEMILIK) | PENGAWAS,                    NULL,          KETENTUAN_TIM_KERJA },
    { OBJEK_TIM_KERJA, AKSI_KELOLA,         NULL,          P(ADMIN_PD) | P(BKPSDM),                  NULL,          KETENTUAN_TIM_KERJA },
    { OBJEK_TIM_KERJA, AKSI_IMPOR,          NULL,          P(ADMIN_PD) | P(BKPSDM),                  NULL,          KETENTUAN_TIM_KERJA },

    { OBJEK_IZIN,      AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | PENGAWAS,       NULL,          KETENTUAN_IZIN },
    { OBJEK_IZIN,      AKSI_BUAT,           NULL,          P(PEMILIK) | P(ADMIN_PD) | P(BKPSDM),      "diajukan",    KETENTUAN_IZIN },
    { OBJEK_IZIN,      AKSI_SETUJUI,        "diajukan",    P(ADMIN_PD) | P(BKPSDM),                  "disetujui",   KETENTUAN_IZIN },
    { OBJEK_IZIN,      AKSI_MENOLAK,        "diajukan",    P(ADMIN_PD) | P(BKPSDM),                  "ditolak",     KETENTUAN_IZIN },
    { OBJEK_IZIN,      AKSI_BATALKAN,       "diajukan",    P(PEMILIK) | P(ADMIN_PD) | P(BKPSDM),     "dibatalkan",  KETENTUAN_IZIN },
    { OBJEK_IZIN,      AKSI_BATALKAN,       "disetujui",   P(ADMIN_PD) | P(BKPSDM),                  "dibatalkan",  KETENTUAN_IZIN },

    { OBJEK_UMPAN,     AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | P(PEMBERI) | PENGAWAS, NULL, KETENTUAN_REKAMAN_UMPAN },
    { OBJEK_UMPAN,     AKSI_BUAT,           NULL,          P(PEMBERI),                               NULL,          KETENTUAN_PEMBERI_UMPAN },
    { OBJEK_UMPAN,     AKSI_MINTA,          NULL,          P(PEMILIK) | P(PENILAI),                  NULL,          KETENTUAN_PEMBERI_UMPAN },
    { OBJEK_UMPAN,     AKSI_TARIK,          NULL,          P(PEMBERI),                               NULL,          KETENTUAN_UMPAN_BALIK },
    { OBJEK_JADWAL_UMPAN, AKSI_LIHAT,       NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | PENGAWAS, NULL,    KETENTUAN_UMPAN_BERKALA },
    { OBJEK_JADWAL_UMPAN, AKSI_UBAH,        NULL,          P(PENILAI),                               "diusulkan",   KETENTUAN_UMPAN_BERKALA },
    { OBJEK_JADWAL_UMPAN, AKSI_SETUJUI,     "diusulkan",   P(PEMILIK),                               "disepakati",  KETENTUAN_UMPAN_BERKALA },

    { OBJEK_PINDAH,    AKSI_LIHAT,          NULL,          P(PENILAI_LAMA) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | P(BKPSDM) | P(AUDITOR), NULL, KETENTUAN_WAJIB_EVALUASI },
    { OBJEK_PINDAH,    AKSI_BUAT,           NULL,          P(PENILAI_LAMA),                          NULL,          KETENTUAN_WAJIB_EVALUASI },

    { OBJEK_PERTIMBANGAN, AKSI_LIHAT,       "diberikan",   P(PEMILIK),                               NULL,          KETENTUAN_BAHAN_PERTIMBANGAN },
    { OBJEK_PERTIMBANGAN, AKSI_LIHAT,       NULL,          P(PENERIMA) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | PENGAWAS, NULL, KETENTUAN_BAHAN_PERTIMBANGAN },
    { OBJEK_PERTIMBANGAN, AKSI_BUAT,        NULL,          P(PENERIMA),                              "diberikan",   KETENTUAN_BAHAN_PERTIMBANGAN },
    { OBJEK_PERTIMBANGAN, AKSI_MINTA,       NULL,          P(PENILAI) | P(OPERATOR) | P(ADMIN_PD) | P(BKPSDM), NULL, KETENTUAN_BAHAN_PERTIMBANGAN },

    { OBJEK_KEBERATAN, AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(BKPSDM) | P(AUDITOR), NULL, KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_BUAT,           NULL,          P(PEMILIK),                               "diajukan",    KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_TANGGAPI,       "diajukan",    P(PENILAI),                               "ditanggapi",  KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_TANGGAPI,       "tidak_diputus", P(PENILAI),                             NULL,          KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_MINTA,          "diajukan",    P(ATASAN),                                NULL,          KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_MINTA,          "ditanggapi",  P(ATASAN),                                NULL,          KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_MINTA,          "tidak_diputus", P(ATASAN),                              NULL,          KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_KOMENTARI,      "diajukan",    P(PEMILIK) | P(PENILAI),                  NULL,          KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_KOMENTARI,      "ditanggapi",  P(PEMILIK) | P(PENILAI),                  NULL,          KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_KOMENTARI,      "tidak_diputus", P(PEMILIK) | P(PENILAI),                NULL,          KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_TARIK,          "diajukan",    P(PEMILIK),                               "ditarik",     KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_TARIK,          "ditanggapi",  P(PEMILIK),                               "ditarik",     KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_TARIK,          "tidak_diputus", P(PEMILIK),                             "ditarik",     KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_PERTAHANKAN,    "diajukan",    P(ATASAN),                                "dipertahankan", KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_PERTAHANKAN,    "ditanggapi",  P(ATASAN),                                "dipertahankan", KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_PERTAHANKAN,    "tidak_diputus", P(ATASAN),                              "dipertahankan", KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_UBAH,           "diajukan",    P(ATASAN),                                "diubah",      KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_UBAH,           "ditanggapi",  P(ATASAN),                                "diubah",      KETENTUAN_KEBERATAN },
    { OBJEK_KEBERATAN, AKSI_UBAH,           "tidak_diputus", P(ATASAN),                              "diubah",      KETENTUAN_KEBERATAN },
    /* of a unit: PENILAI is the appraiser of its leader */
    { OBJEK_CAPAIAN,   AKSI_LIHAT,          NULL,          P(MASUK),                                 NULL,          KETENTUAN_CAPAIAN },
    { OBJEK_CAPAIAN,   AKSI_BUAT,           NULL,          P(ORGANISASI) | P(BKPSDM) | P(PENILAI) | P(KEPALA_PD), "draf", KETENTUAN_CAPAIAN },
    { OBJEK_CAPAIAN,   AKSI_UBAH,           "draf",        P(ORGANISASI) | P(BKPSDM) | P(PENILAI) | P(KEPALA_PD), NULL, KETENTUAN_CAPAIAN },
    { OBJEK_CAPAIAN,   AKSI_HAPUS,          "draf",        P(ORGANISASI) | P(BKPSDM) | P(PENILAI) | P(KEPALA_PD), NULL, KETENTUAN_CAPAIAN },
    { OBJEK_CAPAIAN,   AKSI_IMPOR,          NULL,          P(ORGANISASI) | P(BKPSDM),                NULL,          KETENTUAN_CAPAIAN },
    { OBJEK_CAPAIAN,   AKSI_TETAPKAN,       "draf",        P(PENILAI) | P(KEPALA_PD),                "ditetapkan",  KETENTUAN_CAPAIAN },
    { OBJEK_CAPAIAN,   AKSI_BATALKAN,       "ditetapkan",  P(PENILAI) | P(KEPALA_PD),                "draf",        KETENTUAN_BATAL_TETAPKAN },
    { OBJEK_SEBARAN,   AKSI_LIHAT,          NULL,          P(PIMPINAN) | P(PENILAI) | P(KEPALA_PD) | P(BKPSDM) | P(ORGANISASI) | P(SEKDA) | P(KEPALA_DAERAH) | P(AUDITOR), NULL, KETENTUAN_CAPAIAN },
    { OBJEK_SEBARAN,   AKSI_UBAH,           NULL,          P(PIMPINAN) | P(PENILAI) | P(KEPALA_PD),  NULL,          KETENTUAN_CAPAIAN },
    { OBJEK_PERILAKU,  AKSI_LIHAT,          NULL,          P(PEMILIK) | P(DITUGASKAN) | P(PENILAI) | P(ATASAN) | P(OPERATOR) | P(BKPSDM) | P(AUDITOR), NULL, KETENTUAN_PENILAI_PERILAKU },
    { OBJEK_PERILAKU,  AKSI_NILAI,          NULL,          P(DITUGASKAN),                            NULL,          KETENTUAN_PENILAI_PERILAKU },
    { OBJEK_PERILAKU,  AKSI_AJUKAN,         NULL,          P(DITUGASKAN),                            NULL,          KETENTUAN_PENILAI_PERILAKU },
    { OBJEK_NAMA_PERILAKU, AKSI_LIHAT,      NULL,          P(BKPSDM) | P(AUDITOR),                   NULL,          KETENTUAN_PENILAI_PERILAKU },
    { OBJEK_PELANGGARAN, AKSI_LIHAT,        NULL,          P(PEMILIK) | P(KEPALA_PD) | P(BKPSDM) | P(SEKDA) | P(KEPALA_DAERAH) | P(AUDITOR), NULL, KETENTUAN_SANKSI },
    { OBJEK_PELANGGARAN, AKSI_LIHAT,        "dikeluarkan", P(PENILAI),                               NULL,          KETENTUAN_SANKSI },
    { OBJEK_PELANGGARAN, AKSI_LIHAT,        "selesai",     P(PENILAI),                               NULL,          KETENTUAN_SANKSI },
    { OBJEK_PELANGGARAN, AKSI_BUAT,         NULL,          P(KEPALA_PD) | P(BKPSDM),                 "tercatat",    KETENTUAN_SANKSI },
    { OBJEK_PELANGGARAN, AKSI_KELUARKAN,    "tercatat",    P(KEPALA_PD) | P(BKPSDM),                 "dikeluarkan", KETENTUAN_SANKSI },
    { OBJEK_PELANGGARAN, AKSI_ABAIKAN,      "tercatat",    P(KEPALA_PD) | P(BKPSDM),                 "tidak_ditindaklanjuti", KETENTUAN_SANKSI },
    { OBJEK_PELANGGARAN, AKSI_SELESAIKAN,   "dikeluarkan", P(KEPALA_PD) | P(BKPSDM),                 "selesai",     KETENTUAN_SANKSI },
    { OBJEK_PELANGGARAN, AKSI_TANGGAPI,     "tercatat",    P(PEMILIK),                               NULL,          KETENTUAN_SANKSI },

    { OBJEK_KEMAJUAN,  AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | PENGAWAS, NULL,    KETENTUAN_KEMAJUAN },
    { OBJEK_KEMAJUAN,  AKSI_NILAI,          NULL,          P(PENILAI),                               NULL,          KETENTUAN_KEMAJUAN },
    { OBJEK_KEMAJUAN,  AKSI_BUAT,           NULL,          P(PENILAI),                               "berjalan",    KETENTUAN_TANPA_KEMAJUAN },
    { OBJEK_KEMAJUAN,  AKSI_SETUJUI,        "berjalan",    P(PEMILIK),                               "selesai",     KETENTUAN_ATAS_KEMAJUAN },
    { OBJEK_KEMAJUAN,  AKSI_MENOLAK,        "berjalan",    P(PEMILIK),                               "ditolak",     KETENTUAN_ATAS_KEMAJUAN },
    { OBJEK_KEMAJUAN,  AKSI_AMBIL_ALIH,     NULL,          P(PENILAI),                               NULL,          KETENTUAN_AMBIL_ALIH },
    { OBJEK_KEMAJUAN,  AKSI_TARIK,          NULL,          P(PENILAI),                               NULL,          KETENTUAN_AMBIL_ALIH },

    { OBJEK_PEMBINAAN, AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | P(BKPSDM) | P(AUDITOR), NULL, KETENTUAN_PEMBINAAN },
    { OBJEK_PEMBINAAN, AKSI_BUAT,           NULL,          P(PENILAI),                               NULL,          KETENTUAN_TANPA_KEMAJUAN },
    { OBJEK_PEMBINAAN, AKSI_SETUJUI,        "diusulkan",   P(ATASAN) | P(BKPSDM),                    "direncanakan", KETENTUAN_PEMBINAAN },
    { OBJEK_PEMBINAAN, AKSI_MENOLAK,        "diusulkan",   P(ATASAN) | P(BKPSDM),                    "ditolak",     KETENTUAN_PEMBINAAN },
    { OBJEK_PEMBINAAN, AKSI_CATAT,          "direncanakan", P(PENILAI) | P(ATASAN) | P(BKPSDM),      "dicatat",     KETENTUAN_PEMBINAAN },
    { OBJEK_PEMBINAAN, AKSI_CATAT,          "dicatat",     P(PENILAI) | P(ATASAN) | P(BKPSDM),       "dicatat",     KETENTUAN_PEMBINAAN },
    { OBJEK_PEMBINAAN, AKSI_TANDA_TANGANI,  "dicatat",     P(PEMILIK),                               "selesai",     KETENTUAN_PEMBINAAN },
    { OBJEK_PELAPORAN, AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(OPERATOR) | PENGAWAS, NULL,   KETENTUAN_PELAPORAN },
    { OBJEK_PELAPORAN, AKSI_SAMPAIKAN,      "penilai",     P(PENILAI) | P(OPERATOR),                 NULL,          KETENTUAN_PELAPORAN },
    { OBJEK_PELAPORAN, AKSI_SAMPAIKAN,      "kepala_pd",   P(KEPALA_PD),                             "bkpsdm",      KETENTUAN_PELAPORAN },
    { OBJEK_PELAPORAN, AKSI_SAMPAIKAN,      "bkpsdm",      P(BKPSDM),                                NULL,          KETENTUAN_PELAPORAN },
    { OBJEK_PELAPORAN, AKSI_SETUJUI,        "sekda",       P(SEKDA),                                 "selesai",     KETENTUAN_PELAPORAN },
    { OBJEK_PELAPORAN, AKSI_KEMBALIKAN,     "kepala_pd",   P(KEPALA_PD),                             "penilai",     KETENTUAN_PELAPORAN },
    { OBJEK_PELAPORAN, AKSI_KEMBALIKAN,     "bkpsdm",      P(BKPSDM),                                NULL,          KETENTUAN_PELAPORAN },
    { OBJEK_PELAPORAN, AKSI_KEMBALIKAN,     "sekda",       P(SEKDA),                                 "bkpsdm",      KETENTUAN_PELAPORAN },

    { OBJEK_PERINGKAT, AKSI_LIHAT,          NULL,          P(KEPALA_PD) | P(BKPSDM) | P(SEKDA) | P(KEPALA_DAERAH) | P(AUDITOR), NULL, KETENTUAN_PERINGKAT },
    { OBJEK_PENGHARGAAN, AKSI_LIHAT,        NULL,          P(BKPSDM) | P(SEKDA) | P(KEPALA_DAERAH) | P(AUDITOR), NULL, KETENTUAN_PENGHARGAAN },
    { OBJEK_PENGHARGAAN, AKSI_TETAPKAN,     NULL,          P(BKPSDM),                                NULL,          KETENTUAN_PENGHARGAAN },
    { OBJEK_PEMANFAATAN, AKSI_LIHAT,        NULL,          P(PEMILIK) | PENGAWAS,                    NULL,          KETENTUAN_PEMANFAATAN },
    { OBJEK_PEMANFAATAN, AKSI_IMPOR,        NULL,          P(BKPSDM),                                NULL,          KETENTUAN_PEMANFAATAN },

    { OBJEK_PEMANTAUAN, AKSI_LIHAT,         NULL,          PENGAWAS,                                 NULL,          KETENTUAN_PENGAWASAN },
    { OBJEK_PEGAWAI,   AKSI_LIHAT,          NULL,          P(PEMILIK) | P(PENILAI) | P(ATASAN) | PENGAWAS, NULL,    KETENTUAN_PENGAWASAN },
    { OBJEK_PEGAWAI,   AKSI_IMPOR,          NULL,          P(BKPSDM),                                NULL,          KETENTUAN_PENGAWASAN },
    { OBJEK_PEGAWAI,   AKSI_KELOLA,         NULL,          P(BKPSDM),                                NULL,          KETENTUAN_PENGAWASAN },
    { OBJEK_OPERATOR,  AKSI_LIHAT,          NULL,          P(OPERATOR) | P(KEPALA_DAERAH) | P(BKPSDM) | P(AUDITOR), NULL, KETENTUAN_WAJIB_EVALUASI },
    { OBJEK_OPERATOR,  AKSI_BUAT,           NULL,          P(KEPALA_DAERAH) | P(BKPSDM),             NULL,          KETENTUAN_WAJIB_EVALUASI },
    { OBJEK_OPERATOR,  AKSI_HAPUS,          NULL,          P(KEPALA_DAERAH) | P(BKPSDM),             NULL,          KETENTUAN_WAJIB_EVALUASI },
    { OBJEK_OPERATOR,  AKSI_TETAPKAN,       NULL,          P(KEPALA_DAERAH),                         NULL,          KETENTUAN_DOKUMEN_EVALUASI },
    { OBJEK_KALENDER,  AKSI_LIHAT,          NULL,          P(MASUK),                                 NULL,          KETENTUAN_HARI_KERJA },
    { OBJEK_KALENDER,  AKSI_KELOLA,         NULL,          P(BKPSDM),                                NULL,          KETENTUAN_HARI_KERJA },
    { OBJEK_JAM_KERJA, AKSI_LIHAT,          NULL,          P(MASUK),                                 NULL,          KETENTUAN_PRESENSI },
    { OBJEK_JAM_KERJA, AKSI_KELOLA,         NULL,          P(BKPSDM),                                NULL,          KETENTUAN_PRESENSI },
    { OBJEK_PEMBUKAAN, AKSI_LIHAT,          NULL,          P(ADMIN_PD) | P(BKPSDM) | P(AUDITOR),     NULL,          KETENTUAN_PEMBUKAAN },
    { OBJEK_PEMBUKAAN, AKSI_KELOLA,         NULL,          P(BKPSDM),                                NULL,          KETENTUAN_PEMBUKAAN },
    { OBJEK_BUNDEL,    AKSI_LIHAT,          NULL,          PENCETAK,                                 NULL,          KETENTUAN_INFORMASI },
    { OBJEK_BUNDEL,    AKSI_BUAT,           NULL,          PENCETAK,                                 "menunggu",    KETENTUAN_INFORMASI },
    { OBJEK_BUNDEL,    AKSI_JEDA,           "menunggu",    PENCETAK,                                 "jeda",        KETENTUAN_INFORMASI },
    { OBJEK_BUNDEL,    AKSI_JEDA,           "berjalan",    PENCETAK,                                 "jeda",        KETENTUAN_INFORMASI },
    { OBJEK_BUNDEL,    AKSI_LANJUTKAN,      "jeda",        PENCETAK,                                 "menunggu",    KETENTUAN_INFORMASI },
    { OBJEK_BUNDEL,    AKSI_LANJUTKAN,      "gagal",       PENCETAK,                                 "menunggu",    KETENTUAN_INFORMASI },
    { OBJEK_BUNDEL,    AKSI_HAPUS,          NULL,          PENCETAK,                                 NULL,          KETENTUAN_INFORMASI },
    { OBJEK_PENUTUPAN, AKSI_LIHAT,          NULL,          P(BKPSDM) | P(AUDITOR),                   NULL,          KETENTUAN_PENUTUPAN },
    { OBJEK_PENUTUPAN, AKSI_TETAPKAN,       NULL,          P(BKPSDM),                                NULL,          KETENTUAN_PENUTUPAN },
    { OBJEK_PENUTUPAN, AKSI_UBAH,           NULL,          P(BKPSDM),                                NULL,          KETENTUAN_PENUTUPAN },
    { OBJEK_TPP,       AKSI_LIHAT,          NULL,          P(PEMILIK) | PENGAWAS,                    NULL,          KETENTUAN_DASAR_TPP },
    { OBJEK_TPP,       AKSI_KELOLA,         NULL,          P(BKPSDM),                                NULL,          KETENTUAN_DASAR_TPP },
    { OBJEK_AKUN,      AKSI_LIHAT,          NULL,          P(ADMIN_PD) | P(BKPSDM) | P(SISTEM),      NULL,          KETENTUAN_AKUN },
    { OBJEK_AKUN,      AKSI_UBAH,           NULL,          P(PEMILIK),                               NULL,          KETENTUAN_AKUN },
    { OBJEK_AKUN,      AKSI_KELOLA,         NULL,          P(ADMIN_PD) | P(BKPSDM) | P(SISTEM),      NULL,          KETENTUAN_AKUN },
    { OBJEK_JEJAK,     AKSI_LIHAT,          NULL,          P(BKPSDM) | P(AUDITOR),                   NULL,          KETENTUAN_AKUN },
};
const ptrdiff_t hak_n = countof(hak_tabel);

static bool cocok(const Hak *h, const char *status)
{
    return !h->dari ? true : status && !strcmp(h->dari, status);
}

const Hak *hak_cari(const Profil *p, Objek objek, Aksi aksi, const char *status, PeranSet peran, Err *err)
{
    const Hak *lain = NULL;
    bool kelak = false;                         /* his to do in another state: only then he is told the state */
    for (ptrdiff_t i = 0; i < hak_n; i++) {
        const Hak *h = &hak_tabel[i];
        if (h->objek != objek || h->aksi != aksi) continue;
        if (cocok(h, status) && (h->peran & peran)) return h;
        kelak |= (h->peran & peran) && !cocok(h, status);
        if (!lain || cocok(h, status)) lain = h;
    }
    if (lain && (!kelak || cocok(lain, status))) err_set(err, E_BUKAN_WEWENANG, NULL, profil_ketentuan(p, lain->dasar), V(aksi_label[aksi]), V(objek_label[objek]));
    else err_set(err, E_STATUS, NULL, NULL, V(aksi_label[aksi]), V(status), V(objek_label[objek]));
    return NULL;
}
