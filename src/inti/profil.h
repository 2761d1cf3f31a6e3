/*
 * Profil: one regulation as data. Read once at start from profil/<kode>/ (profil.yaml, penilai.tsv,
 * pasal.tsv), then only read. Each value carries its clause. A third region is a new folder, no C:
 * the name of a region occurs nowhere in src/.
 */
#ifndef INTI_PROFIL_H
#define INTI_PROFIL_H

#include "inti/inti.h"

#define JENIS_TENGGAT_LIST(X, P)                                                                    \
    X(P, SKP_TAHUNAN,         "skp_tahunan",         "SKP tahunan")                                 \
    X(P, SKP_BULANAN,         "skp_bulanan",         "SKP bulanan")                                 \
    X(P, LAPORAN_HARIAN,      "laporan_harian",      "Laporan harian")                              \
    X(P, PERBAIKAN_LAPORAN,   "perbaikan_laporan",   "Perbaikan laporan")                           \
    X(P, VERIFIKASI,          "verifikasi",          "Verifikasi laporan")                          \
    X(P, EVALUASI,            "evaluasi",            "Evaluasi bulanan")                            \
    X(P, EVALUASI_BATAS_LUAR, "evaluasi_batas_luar", "Batas luar evaluasi")                         \
    X(P, EVALUASI_TAHUNAN,    "evaluasi_tahunan",    "Evaluasi tahunan")                            \
    X(P, PERJANJIAN_KINERJA,  "perjanjian_kinerja",  "Perjanjian Kinerja")                          \
    X(P, KEBERATAN,           "keberatan",           "Keberatan")                                   \
    X(P, TANGGAPAN_KEBERATAN, "tanggapan_keberatan", "Tanggapan atas keberatan")                    \
    X(P, PUTUSAN_KEBERATAN,   "putusan_keberatan",   "Putusan keberatan")                           \
    X(P, TANDA_TANGAN,        "tanda_tangan",        "Tanda tangan evaluasi")                       \
    X(P, PEGAWAI_BARU,        "pegawai_baru",        "SKP pegawai baru")
KODE_TIPE(JenisTenggat, JENIS_TENGGAT, jenis_tenggat, JENIS_TENGGAT_LIST)

/* How a due date is counted. `n` and `bulan_lanjut` of AturanTenggat are its numbers. */
#define RUMUS_TENGGAT_LIST(X, P)                                                                    \
    X(P, TIDAK_ADA,           "tidak_ada",           "tidak ada kewajiban")                         \
    X(P, HARI_KERJA_KE,       "hari_kerja_ke",       "hari kerja ke-n bulan itu")                   \
    X(P, HARI_KERJA_TERAKHIR, "hari_kerja_terakhir", "hari kerja terakhir bulan itu")               \
    X(P, HARI_TERAKHIR,       "hari_terakhir",       "hari terakhir bulan itu")                     \
    X(P, SESUDAH_HARI_KERJA,  "sesudah_hari_kerja",  "n hari kerja sesudah tanggal")                \
    X(P, SESUDAH_HARI,        "sesudah_hari",        "n hari sesudah tanggal")                      \
    X(P, SESUDAH_BULAN,       "sesudah_bulan",       "n bulan sesudah tanggal")
KODE_TIPE(RumusTenggat, RUMUS_TENGGAT, rumus_tenggat, RUMUS_TENGGAT_LIST)

/* What a kind of deadline is counted from: the year or month it is about, or a day. */
typedef enum { POKOK_TAHUN = 1, POKOK_BULAN, POKOK_HARI } PokokTenggat;
extern const PokokTenggat tenggat_pokok[JENIS_TENGGAT_MAX];

typedef struct {
    RumusTenggat rumus;
    int n;                          /* working day number, days or months */
    int bulan_lanjut;               /* months after the period's month (annual: after December) */
    bool memblokir;                 /* true: closes the window; false: only flags late */
    bool januari_ikut_tahunan;      /* M9.3: January's together with the annual one */
    JenisTenggat tidak_melewati;    /* never later than this one of the same month; TIADA: free */
    Str pasal;                      /* sets the date */
    Str kewajiban;                  /* makes the duty, where that is another clause; else empty */
    Str tidak_ada;                  /* RUMUS_TENGGAT_TIDAK_ADA: the sentence that says why */
} AturanTenggat;

/* Parts of the application that a regulation turns on. */
#define MODUL_LIST(X, P)                                                                            \
    X(P, PERJANJIAN_KINERJA, "perjanjian_kinerja", "Perjanjian Kinerja")                            \
    X(P, SKP_BULANAN,        "skp_bulanan",        "SKP bulanan")                                   \
    X(P, LAPORAN_HARIAN,     "laporan_harian",     "Laporan hasil kerja harian")                    \
    X(P, REALISASI_BULANAN,  "realisasi_bulanan",  "Realisasi bulanan")                             \
    X(P, UMPAN_BALIK,        "umpan_balik",        "Umpan balik berkelanjutan")                     \
    X(P, PENILAI_PERILAKU,   "penilai_perilaku",   "Penilai perilaku")                              \
    X(P, CAPAIAN_DAHULU,     "capaian_dahulu",     "Capaian organisasi sebelum predikat")           \
    X(P, TAHUNAN_DIHITUNG,   "tahunan_dihitung",   "Evaluasi tahunan dihitung dari bulan")          \
    X(P, PENDEKATAN_TUNGGAL, "pendekatan_tunggal", "Satu pendekatan per SKP")                       \
    X(P, EMPAT_ASPEK,        "empat_aspek",        "Empat aspek pada setiap RHK")                   \
    X(P, PELAPORAN,          "pelaporan",          "Pelaporan kinerja berjenjang")                  \
    X(P, PEMERINGKATAN,      "pemeringkatan",      "Pemeringkatan dan penghargaan")                 \
    X(P, BAHAN_PERTIMBANGAN, "bahan_pertimbangan", "Bahan pertimbangan lembaga penerima")
KODE_TIPE(Modul, MODUL, modul, MODUL_LIST)

typedef struct { bool ada; Str pasal; } ProfilModul;

/*
 * Rules that both regulations know, each under its own clause: code names the rule, the profile its clause
 * (N where the regulation is silent and a national rule fills in).
 */
#define KETENTUAN_LIST(X, P)                                                                        \
    X(P, PENYUSUNAN_SKP,     "penyusunan_skp",     "Penyusunan SKP")                                \
    X(P, DIALOG,             "dialog",             "Dialog kinerja")                                \
    X(P, RHK,                "rhk",                "Rencana hasil kerja")                           \
    X(P, DASAR_RHK,          "dasar_rhk",          "Dasar rencana hasil kerja")                     \
    X(P, ASPEK,              "aspek",              "Aspek indikator")                               \
    X(P, TARGET,             "target",             "Target indikator")                              \
    X(P, PERSPEKTIF,         "perspektif",         "Perspektif")                                    \
    X(P, PERILAKU,           "perilaku",           "Standar perilaku kerja")                        \
    X(P, EKSPEKTASI_KHUSUS,  "ekspektasi_khusus",  "Ekspektasi khusus pimpinan")                    \
    X(P, SUMBER_DAYA,        "sumber_daya",        "Dukungan sumber daya")                          \
    X(P, PERTANGGUNGJAWABAN, "pertanggungjawaban", "Skema pertanggungjawaban")                      \
    X(P, KONSEKUENSI,        "konsekuensi",        "Konsekuensi")                                   \
    X(P, PENETAPAN_TAHUNAN,  "penetapan_tahunan",  "Penetapan SKP tahunan")                         \
    X(P, PENETAPAN_BULANAN,  "penetapan_bulanan",  "Penetapan SKP bulanan")                         \
    X(P, PRESENSI,           "presensi",           "Kehadiran kerja elektronik")                    \
    X(P, PENGISIAN,          "pengisian",          "Pengisian laporan harian")                      \
    X(P, VERIFIKASI,         "verifikasi",         "Verifikasi laporan harian")                     \
    X(P, DASAR_HASIL,        "dasar_hasil",        "Dasar penilaian hasil kerja")                   \
    X(P, PENYAMPAIAN,        "penyampaian",        "Penyampaian hasil kerja")                       \
    X(P, WAJIB_EVALUASI,     "wajib_evaluasi",     "Kewajiban evaluasi")                            \
    X(P, DOKUMEN_EVALUASI,   "dokumen_evaluasi",   "Dokumen evaluasi")                              \
    X(P, CAPAIAN,            "capaian",            "Capaian kinerja organisasi")                    \
    X(P, CAPAIAN_TAHUNAN,    "capaian_tahunan",    "Capaian kinerja organisasi setahun")            \
    X(P, CATATAN,            "catatan",            "Catatan dan rekomendasi")                       \
    X(P, WAJIB_TAHUNAN,      "wajib_tahunan",      "Kewajiban evaluasi tahunan")                    \
    X(P, DOKUMEN_TAHUNAN,    "dokumen_tahunan",    "Dokumen evaluasi tahunan")                      \
    X(P, CATATAN_TAHUNAN,    "catatan_tahunan",    "Catatan, keterangan, rekomendasi tahunan")      \
    X(P, PENUTUPAN,          "penutupan",          "Penutupan bulan dan tahun")                     \
    X(P, DASAR_TPP,          "dasar_tpp",          "Dasar tambahan penghasilan")                    \
    X(P, TANDA_TANGAN,       "tanda_tangan",       "Tanda tangan pegawai")                          \
    X(P, BATAL_TETAPKAN,     "batal_tetapkan",     "Pembatalan penetapan")                          \
    X(P, INFORMASI,          "informasi",          "Informasi kinerja")                             \
    X(P, PENGAWASAN,         "pengawasan",         "Pengawasan dan pengelolaan data")               \
    X(P, PEMBUKAAN,          "pembukaan",          "Pembukaan kembali tenggat")                     \
    X(P, HARI_KERJA,         "hari_kerja",         "Hari kerja")                                    \
    X(P, IZIN,               "izin",               "Cuti dan dinas luar")                           \
    X(P, JAGA,               "jaga",               "Jadwal jaga")                    \
    X(P, PERJANJIAN_KERJA,   "perjanjian_kerja",   "Perjanjian kerja PPPK")          \
    X(P, STATUS_PEGAWAI,     "status_pegawai",     "Status kepegawaian")             \
    X(P, TUGAS_BELAJAR,      "tugas_belajar",      "Tugas belajar")                  \
    X(P, HASIL_BELAJAR,      "hasil_belajar",      "Hasil kerja tugas belajar")      \
    X(P, BENTUK_BELAJAR,     "bentuk_belajar",     "Bentuk hasil akademik")          \
    X(P, TIMBANG_BELAJAR,    "timbang_belajar",    "Pertimbangan ekspektasi akademik")\
    X(P, TIM_KERJA,          "tim_kerja",          "Tim kerja")                      \
    X(P, PENGECUALIAN,       "pengecualian",       "Pengecualian evaluasi")                         \
    X(P, UMPAN_BALIK,        "umpan_balik",        "Umpan balik berkelanjutan")                     \
    X(P, PEMBERI_UMPAN,      "pemberi_umpan",      "Pemberi umpan balik")                           \
    X(P, UMPAN_BERKALA,      "umpan_berkala",      "Umpan balik berkala")                           \
    X(P, REKAMAN_UMPAN,      "rekaman_umpan",      "Rekaman umpan balik")                           \
    X(P, PERUBAHAN_SKP,      "perubahan_skp",      "Perubahan SKP dalam tahun berjalan")            \
    X(P, PENYESUAIAN_DUKUNGAN, "penyesuaian_dukungan", "Dukungan yang tidak tersedia")              \
    X(P, KEMAJUAN,           "kemajuan",           "Kemajuan kinerja")                              \
    X(P, ATAS_KEMAJUAN,      "atas_kemajuan",      "Apresiasi dan penugasan baru")                  \
    X(P, TANPA_KEMAJUAN,     "tanpa_kemajuan",     "Tindak lanjut tanpa kemajuan")                  \
    X(P, PEMBINAAN,          "pembinaan",          "Pembinaan kinerja")                             \
    X(P, AMBIL_ALIH,         "ambil_alih",         "Pengambilalihan rencana hasil kerja")           \
    X(P, CATATAN_AMBIL_ALIH, "catatan_ambil_alih", "Catatan pengambilalihan")                       \
    X(P, PIMPINAN_LAIN,      "pimpinan_lain",      "Pimpinan dari unit lain")                       \
    X(P, BAHAN_PERTIMBANGAN, "bahan_pertimbangan", "Bahan pertimbangan penerima perbantuan")        \
    X(P, KEBERATAN,          "keberatan",          "Keberatan")                                     \
    X(P, PENILAI_PERILAKU,   "penilai_perilaku",   "Penilai perilaku")                              \
    X(P, REKAN_SETINGKAT,    "rekan_setingkat",    "Rekan kerja setingkat")                         \
    X(P, BAWAHAN_LANGSUNG,   "bawahan_langsung",   "Bawahan langsung")                              \
    X(P, TEGURAN,            "teguran",            "Teguran")                                       \
    X(P, SANKSI_PENILAI,     "sanksi_penilai",     "Sanksi pejabat penilai")                        \
    X(P, SANKSI,             "sanksi",             "Sanksi")                                        \
    X(P, PERJANJIAN_KEPALA,  "perjanjian_kepala",  "Perjanjian Kinerja kepala perangkat daerah")    \
    X(P, PERJANJIAN_PEJABAT, "perjanjian_pejabat", "Perjanjian Kinerja JPT dan administrator")      \
    X(P, PERJANJIAN_LAIN,    "perjanjian_lain",    "Perjanjian Kinerja jabatan lain")               \
    X(P, DASAR_PERJANJIAN,   "dasar_perjanjian",   "Dasar Perjanjian Kinerja")                      \
    X(P, PERJANJIAN_JENJANG, "perjanjian_jenjang", "Perjanjian Kinerja berjenjang")                 \
    X(P, BENTUK_PERJANJIAN,  "bentuk_perjanjian",  "Bentuk dan isi Perjanjian Kinerja")             \
    X(P, MULAI_SKP,          "mulai_skp",          "Mulai menyusun SKP")                            \
    X(P, REALISASI,          "realisasi",          "Realisasi bulanan")                             \
    X(P, BEBAN_KERJA,        "beban_kerja",        "Analisis jabatan dan beban kerja")              \
    X(P, PELAPORAN,          "pelaporan",          "Pelaporan kinerja")                             \
    X(P, BERKAS_LAPOR,       "berkas_lapor",       "Berkas laporan kinerja")                        \
    X(P, PERINGKAT,          "peringkat",          "Pemeringkatan kinerja")                         \
    X(P, PENGHARGAAN,        "penghargaan",        "Penghargaan")                                   \
    X(P, PEMANFAATAN,        "pemanfaatan",        "Pemanfaatan hasil penilaian")                   \
    X(P, AKUN,               "akun",               "Akun dan jejak audit")
KODE_TIPE(Ketentuan, KETENTUAN, ketentuan, KETENTUAN_LIST)

/* How many rate a person's behaviour beside his appraiser, and how often. */
enum { PERILAKU_MAKS = 10 };         /* peers, and likewise subordinates */
typedef struct {
    int selang;                     /* months: 1 every month, 3 in March, June ... */
    int rekan, rekan_tanpa_bawahan; /* peers; of who has nobody below him */
    int bawahan;                    /* at most so many of those below him */
    int ambang;                     /* from so many ratings on the person himself sees the totals */
} AturanPerilaku;

/* Who is proposed for a reward (B32): on so many years up to the last one at least that good. */
#define JENIS_PENGHARGAAN_LIST(X, P)                                                                \
    X(P, SUKSESI,    "suksesi",    "Prioritas kelompok rencana suksesi")                            \
    X(P, KOMPETENSI, "kompetensi", "Prioritas pengembangan kompetensi")
KODE_TIPE(JenisPenghargaan, JENIS_PENGHARGAAN, jenis_penghargaan, JENIS_PENGHARGAAN_LIST)
enum { PENGHARGAAN_CARA = 2, PENGHARGAAN_TAHUN = 5 };           /* ways to one reward; years one looks back at most */
typedef struct { int tahun; Predikat paling_sedikit; Str pasal; } AturanPenghargaan;    /* tahun 0: not used */

/* The numbers of the national service of personnel. */
typedef struct { int rating[EKSPEKTASI_MAX], predikat[PREDIKAT_MAX]; } NomorSiasn;

/* One ayat (or point) of the regulation: its id, what it asks in our own words, and whether it asks
 * something of the system. */
typedef struct { Str id, isi; bool sistem; } Pasal;

/* One row of penilai.tsv; penilai.h says what the columns mean. */
typedef struct BarisPenilai BarisPenilai;

typedef struct Profil {
    Str kode;                       /* "majalengka-16-2023" */
    Str singkat;                    /* "majalengka": what --profil takes */
    Str aplikasi;                   /* title of the application (M1.29) */
    Str daerah;                     /* "Kabupaten Majalengka" */
    Str kepala_daerah;              /* "Bupati" */
    Str peraturan;                  /* full title with number and year */
    Str peraturan_singkat;          /* "Perbup 16/2023" */
    char awalan;                    /* letter of its clause ids: M */
    int zona_menit;                 /* minutes east of UTC */
    int pekan;                      /* default working days a week */
    Bulan mulai;                    /* first period it governs */
    Tanggal tenggat_sejak;          /* due dates before it neither flag nor block */
    Str mulai_pasal, tenggat_sejak_pasal;
    bool pegawai[STATUS_PEGAWAI_MAX];           /* whom it covers */
    Str pegawai_pasal[STATUS_PEGAWAI_MAX];
    ProfilModul modul[MODUL_MAX];
    Str ketentuan[KETENTUAN_MAX];   /* clause of each rule; never empty */
    AturanTenggat tenggat[JENIS_TENGGAT_MAX];
    Predikat kuadran[EKSPEKTASI_MAX][EKSPEKTASI_MAX];       /* [hasil][perilaku] */
    Str kuadran_pasal[EKSPEKTASI_MAX][EKSPEKTASI_MAX];
    Str kuadran_dasar;              /* why there is a quadrant at all (M1.25) */
    Str hasil_pasal[EKSPEKTASI_MAX];            /* rule of each rating (M11.3a..c) */
    Str perilaku_pasal[EKSPEKTASI_MAX];         /* M11.4a..c */
    Str tahunan_pasal;
    Str pola_pasal, pola_tahunan_pasal;         /* pattern of a month and of a year (B24.1b, B25.1b) */
    int batas_bawahan;              /* span over which an appraiser is listed */
    AturanPerilaku perilaku;
    AturanPenghargaan penghargaan[JENIS_PENGHARGAAN_MAX][PENGHARGAAN_CARA];
    NomorSiasn siasn;
    struct { const BarisPenilai *v; ptrdiff_t n; } penilai;
    const struct TabelPenilai *tabel_penilai;   /* the same rows with role names and clauses; penilai.h */
    struct { const Pasal *v; ptrdiff_t n; } pasal;          /* sorted by id */
} Profil;

/*
 * Reads <folder>/<kode> into `a`; `folder` is the share folder's profil. A hole, an unknown key, a wrong
 * value or a clause that pasal.tsv does not list is refused: E_PROFIL with file, key, line and column.
 */
bool profil_muat(Arena *a, Str folder, Str kode, Profil *p, Err *err);

/* The folder name that `nama` means: itself, or the only one that begins with it ("bekasi"). E_PROFIL
 * with the names there are when it means none or several. */
bool profil_cari(Arena *a, Str folder, Str nama, Str *kode, Err *err);

/* The row of pasal.tsv; NULL when the profile does not list it. */
const Pasal *profil_pasal(const Profil *p, Str id);

/* The clause of a rule as a C string for err_set() and Mengapa; lives as long as the profile. */
const char *profil_ketentuan(const Profil *p, Ketentuan k);

/* The profile has this part of the application; else false with E_MODUL_TIADA. */
bool profil_modul(const Profil *p, Modul m, Err *err);

/* What a clause asks, in our words; empty when the profile does not list it. */
Str profil_pasal_isi(const Profil *p, Str id);
/* "Pasal 10 ayat (4)" for M10.4, "Lampiran II angka 4 huruf g" for B-L2.4g, "Ketentuan nasional" for N. */
Str pasal_kata(Arena *a, Str id);

#endif
