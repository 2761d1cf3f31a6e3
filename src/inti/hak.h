/*
 * Hak: who may do what to which record in which state, and which state follows. One table for pages,
 * API, buttons, tests and docs/hak-akses.md (SPEC 16). A row names its rule.
 *
 * Peran is a set of bits. Some bits belong to the account (BKPSDM, AUDITOR ...), others are worked out
 * for one record (PEMILIK, PENILAI, ATASAN ...): a link carries no right.
 */
#ifndef INTI_HAK_H
#define INTI_HAK_H

#include "inti/profil.h"

#define PERAN_LIST(X, P)                                                                            \
    X(P, PUBLIK,        "publik",        "Siapa saja")                                              \
    X(P, MASUK,         "masuk",         "Siapa saja yang sudah masuk")                             \
    X(P, PEMILIK,       "pemilik",       "Pegawai yang bersangkutan")                               \
    X(P, PENILAI,       "penilai",       "Pejabat penilai kinerja")                                 \
    X(P, ATASAN,        "atasan",        "Atasan pejabat penilai")                                  \
    X(P, OPERATOR,      "operator",      "Operator pejabat penilai")                                \
    X(P, KEPALA_PD,     "kepala_pd",     "Kepala perangkat daerah")                                 \
    X(P, ADMIN_PD,      "admin_pd",      "Admin perangkat daerah")                                  \
    X(P, BKPSDM,        "bkpsdm",        "Admin BKPSDM")                                            \
    X(P, ORGANISASI,    "organisasi",    "Operator Bagian Organisasi")                              \
    X(P, SEKDA,         "sekda",         "Sekretaris Daerah")                                       \
    X(P, KEPALA_DAERAH, "kepala_daerah", "Kepala daerah")                                           \
    X(P, AUDITOR,       "auditor",       "Auditor")                                                 \
    X(P, SISTEM,        "sistem",        "Administrator sistem")                                    \
    X(P, PEMBERI,       "pemberi",       "Pemberi umpan balik (selain pegawai itu sendiri)")             \
    X(P, PIMPINAN,      "pimpinan",      "Pimpinan unit itu")                                       \
    X(P, PENERIMA,      "penerima",      "Pimpinan lembaga penerima perbantuan")                    \
    X(P, PENILAI_LAMA,  "penilai_lama",  "Pejabat penilai sebelum pegawai pindah")                  \
    X(P, DITUGASKAN,    "ditugaskan",    "Rekan atau bawahan yang ditugaskan menilai perilaku") \
    X(P, PIHAK_KEDUA,   "pihak_kedua",   "Pihak kedua Perjanjian Kinerja (kepala daerah atau pejabat penilai)")
KODE_TIPE(Peran, PERAN, peran, PERAN_LIST)

typedef unsigned PeranSet;
#define PERAN(x) (1u << PERAN_##x)
/* Who oversees the whole region, and who units of it as well (B36, M13.3). */
#define PERAN_SEDAERAH (PERAN(BKPSDM) | PERAN(SEKDA) | PERAN(KEPALA_DAERAH) | PERAN(AUDITOR))
#define PERAN_PENGAWAS (PERAN(KEPALA_PD) | PERAN(ADMIN_PD) | PERAN_SEDAERAH)

#define OBJEK_LIST(X, P)                                                                            \
    X(P, PERJANJIAN, "perjanjian", "Perjanjian Kinerja")                                            \
    X(P, REALISASI,  "realisasi",  "Realisasi bulanan")                                             \
    X(P, SKP,        "skp",        "SKP")                                                           \
    X(P, LAPORAN,    "laporan",    "Laporan harian")                                                \
    X(P, BULAN,      "bulan",      "Hasil kerja sebulan")                                           \
    X(P, EVALUASI,   "evaluasi",   "Evaluasi")                                                      \
    X(P, PRESENSI,   "presensi",   "Presensi")                                                      \
    X(P, JAGA,       "jaga",       "Jadwal jaga")                                                   \
    X(P, TIM_KERJA,  "tim_kerja",  "Tim kerja")                                                     \
    X(P, IZIN,       "izin",       "Cuti, dinas luar, dan izin")                                    \
    X(P, UMPAN,      "umpan",      "Umpan balik")                                                   \
    X(P, JADWAL_UMPAN, "jadwal_umpan", "Jadwal umpan balik berkala")                                \
    X(P, PINDAH,     "pindah",     "Catatan penilai lama")                                          \
    X(P, PERTIMBANGAN, "pertimbangan", "Bahan pertimbangan")                                         \
    X(P, KEBERATAN,  "keberatan",  "Keberatan")                                                     \
    X(P, CAPAIAN,    "capaian",    "Capaian kinerja unit")                                          \
    X(P, SEBARAN,    "sebaran",    "Sebaran predikat unit")                                         \
    X(P, PERILAKU,   "perilaku",   "Penilaian perilaku")                                            \
    X(P, NAMA_PERILAKU, "nama_perilaku", "Nama dan isi penilaian perilaku")                         \
    X(P, PELANGGARAN, "pelanggaran", "Pelanggaran")                                                 \
    X(P, KEMAJUAN,   "kemajuan",   "Kemajuan kinerja")                                              \
    X(P, PEMBINAAN,  "pembinaan",  "Pembinaan kinerja")                                             \
    X(P, PELAPORAN,  "pelaporan",  "Berkas laporan kinerja")                                        \
    X(P, PERINGKAT,  "peringkat",  "Pemeringkatan kinerja")                                         \
    X(P, PENGHARGAAN, "penghargaan", "Penghargaan")                                                 \
    X(P, PEMANFAATAN, "pemanfaatan", "Riwayat dan pemanfaatan predikat")                            \
    X(P, PEMANTAUAN, "pemantauan", "Pemantauan")                                                    \
    X(P, PEGAWAI,    "pegawai",    "Data pegawai dan struktur")                                     \
    X(P, OPERATOR,   "operator",   "Persiapan bagi kepala daerah")                                  \
    X(P, KALENDER,   "kalender",   "Kalender")                                                      \
    X(P, JAM_KERJA,  "jam_kerja",  "Jam kerja")                                                     \
    X(P, PEMBUKAAN,  "pembukaan",  "Pembukaan kembali tenggat")                                     \
    X(P, BUNDEL,     "bundel",     "Cetakan banyak dokumen")                                       \
    X(P, PENUTUPAN,  "penutupan",  "Penutupan bulan dan tahun")                                     \
    X(P, TPP,        "tpp",        "Dasar tambahan penghasilan (TPP)")                              \
    X(P, AKUN,       "akun",       "Akun")                                                          \
    X(P, JEJAK,      "jejak",      "Jejak audit")
KODE_TIPE(Objek, OBJEK, objek, OBJEK_LIST)

#define AKSI_LIST(X, P)                                                                             \
    X(P, LIHAT,          "lihat",          "melihat")                                               \
    X(P, BUAT,           "buat",           "membuat")                                               \
    X(P, UBAH,           "ubah",           "mengubah")                                              \
    X(P, HAPUS,          "hapus",          "menghapus")                                             \
    X(P, KOMENTARI,      "komentari",      "berdialog")                                             \
    X(P, HARAPKAN,       "harapkan",       "menetapkan ekspektasi khusus pada")                     \
    X(P, AJUKAN,         "ajukan",         "mengajukan")                                            \
    X(P, TARIK,          "tarik",          "menarik kembali")                                       \
    X(P, KEMBALIKAN,     "kembalikan",     "mengembalikan")                                         \
    X(P, TETAPKAN,       "tetapkan",       "menetapkan")                                            \
    X(P, BATALKAN,       "batalkan",       "membatalkan")                                           \
    X(P, PERBARUI,       "perbarui",       "memperbarui")                                           \
    X(P, SAMBUNGKAN,     "sambungkan",     "menyambungkan RHK pada")                                \
    X(P, TUGASKAN,       "tugaskan",       "memberi RHK pada")                                      \
    X(P, KAITKAN,        "kaitkan",        "mengaitkan ke RHK")                                     \
    X(P, VERIFIKASI,     "verifikasi",     "memverifikasi")                                         \
    X(P, SAMPAIKAN,      "sampaikan",      "menyampaikan")                                          \
    X(P, NILAI,          "nilai",          "menilai")                                               \
    X(P, SIAPKAN,        "siapkan",        "menyiapkan")                                            \
    X(P, BUKA,           "buka",           "membuka hasil untuk pegawai")                           \
    X(P, TANDA_TANGANI,  "tanda_tangani",  "menandatangani")                                        \
    X(P, LAMPIRKAN,      "lampirkan",      "melampirkan PDF bertanda tangan pada")                  \
    X(P, LEPASKAN,       "lepaskan",       "melepas PDF bertanda tangan dari")                      \
    X(P, MENOLAK,        "menolak",        "menolak")                                               \
    X(P, SETUJUI,        "setujui",        "menyetujui")                                            \
    X(P, TANGGAPI,       "tanggapi",       "menanggapi")                                            \
    X(P, PERTAHANKAN,    "pertahankan",    "mempertahankan hasil pada")                             \
    X(P, MINTA,          "minta",          "meminta")                                               \
    X(P, KELUARKAN,      "keluarkan",      "mengeluarkan surat atas")                              \
    X(P, ABAIKAN,        "abaikan",        "tidak menindaklanjuti")                                \
    X(P, SELESAIKAN,     "selesaikan",     "menyelesaikan")                                        \
    X(P, AMBIL_ALIH,     "ambil_alih",     "mengambil alih RHK")                                    \
    X(P, CATAT,          "catat",          "mencatat")                                              \
    X(P, IMPOR,          "impor",          "mengimpor")                                             \
    X(P, JEDA,           "jeda",           "menjeda")                                               \
    X(P, LANJUTKAN,      "lanjutkan",      "melanjutkan")                                           \
    X(P, KELOLA,         "kelola",         "mengelola")
KODE_TIPE(Aksi, AKSI, aksi, AKSI_LIST)

typedef struct {
    Objek objek;
    Aksi aksi;
    const char *dari;               /* state code before; NULL: any */
    PeranSet peran;                 /* any of these */
    const char *ke;                 /* state code after; NULL: unchanged */
    Ketentuan dasar;                /* the rule it rests on; its clause stands in the profile */
} Hak;

extern const Hak hak_tabel[];
extern const ptrdiff_t hak_n;

/*
 * The row that lets `peran` do `aksi` on an object in state `status` (NULL: it has none). NULL with
 * E_STATUS when no role could in this state, E_BUKAN_WEWENANG when another role could.
 */
const Hak *hak_cari(const Profil *p, Objek objek, Aksi aksi, const char *status, PeranSet peran, Err *err);

#endif
