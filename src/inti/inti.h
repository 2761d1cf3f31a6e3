/*
 * The field in one reading: the values that the two regulations speak of, and the structs that hold
 * them. Everything here is a value; the rules over them are the other headers of this folder, pure
 * functions of profile, calendar, structure and facts. No clock, no SQL, no socket, no file.
 *
 * Ids are int64_t, 0 means none. Clause ids: B24.1a = Perwali Bekasi 38/2023, M10.4 = Perbup
 * Majalengka 16/2023, N = national rule (docs/tafsir.md).
 */
#ifndef INTI_INTI_H
#define INTI_INTI_H

#include "base/base.h"

/* ---- codes ------------------------------------------------------------------------------------ */

/* Rating of results and of behaviour (M11.3, M11.4). Their numbers 3, 2, 1 for averages: ekspektasi_angka(). */
#define EKSPEKTASI_LIST(X, P)                                                                       \
    X(P, DI_ATAS,  "di_atas",  "Di atas ekspektasi")                                                \
    X(P, SESUAI,   "sesuai",   "Sesuai ekspektasi")                                                 \
    X(P, DI_BAWAH, "di_bawah", "Di bawah ekspektasi")
KODE_TIPE(Ekspektasi, EKSPEKTASI, ekspektasi, EKSPEKTASI_LIST)

#define PREDIKAT_LIST(X, P)                                                                         \
    X(P, SANGAT_BAIK,     "sangat_baik",     "Sangat baik")                                         \
    X(P, BAIK,            "baik",            "Baik")                                                \
    X(P, BUTUH_PERBAIKAN, "butuh_perbaikan", "Butuh perbaikan")                                     \
    X(P, KURANG,          "kurang",          "Kurang")                                              \
    X(P, SANGAT_KURANG,   "sangat_kurang",   "Sangat kurang")
KODE_TIPE(Predikat, PREDIKAT, predikat, PREDIKAT_LIST)

/* Achievement of an organisation (B24.1a, B25.1a). */
#define CAPAIAN_LIST(X, P)                                                                          \
    X(P, ISTIMEWA,        "istimewa",        "Istimewa")                                            \
    X(P, BAIK,            "baik",            "Baik")                                                \
    X(P, BUTUH_PERBAIKAN, "butuh_perbaikan", "Butuh perbaikan")                                     \
    X(P, KURANG,          "kurang",          "Kurang")                                              \
    X(P, SANGAT_KURANG,   "sangat_kurang",   "Sangat kurang")
KODE_TIPE(Capaian, CAPAIAN, capaian, CAPAIAN_LIST)

#define STATUS_PEGAWAI_LIST(X, P)                                                                   \
    X(P, CPNS,       "cpns",             "CPNS")                                                    \
    X(P, PNS,        "pns",              "PNS")                                                     \
    X(P, PPPK,       "pppk",             "PPPK")                                                    \
    X(P, PPPK_PARUH, "pppk_paruh_waktu", "PPPK Paruh Waktu")                                        \
    X(P, KEPALA,     "kepala_daerah",    "Kepala daerah")
KODE_TIPE(StatusPegawai, STATUS_PEGAWAI, status_pegawai, STATUS_PEGAWAI_LIST)

/* Kinds of unit: the 13 groups of B-L2, then their parts. */
#define JENIS_UNIT_LIST(X, P)                                                                       \
    X(P, PEMDA,            "pemda",            "Pemerintah daerah")                                 \
    X(P, SETDA,            "setda",            "Sekretariat Daerah")                                \
    X(P, SETWAN,           "setwan",           "Sekretariat DPRD")                                  \
    X(P, INSPEKTORAT,      "inspektorat",      "Inspektorat Daerah")                                \
    X(P, DINAS,            "dinas",            "Dinas")                                             \
    X(P, DINAS_UPTD,       "dinas_uptd",       "Dinas yang memiliki UPTD")                          \
    X(P, DINAS_PENDIDIKAN, "dinas_pendidikan", "Dinas Pendidikan")                                  \
    X(P, BADAN,            "badan",            "Badan")                                             \
    X(P, BADAN_UPTD,       "badan_uptd",       "Badan yang memiliki UPTD")                          \
    X(P, SATPOL_PP,        "satpol_pp",        "Satuan Polisi Pamong Praja")                        \
    X(P, RSUD,             "rsud",             "RSUD")                                              \
    X(P, KECAMATAN,        "kecamatan",        "Kecamatan")                                         \
    X(P, KELURAHAN,        "kelurahan",        "Kelurahan")                                         \
    X(P, BPBD,             "bpbd",             "BPBD")                                              \
    X(P, ASISTEN,          "asisten",          "Asisten Daerah")                                    \
    X(P, BAGIAN,           "bagian",           "Bagian")                                            \
    X(P, BIDANG,           "bidang",           "Bidang")                                            \
    X(P, SEKRETARIAT,      "sekretariat",      "Sekretariat")                                       \
    X(P, IRBAN,            "irban",            "Inspektur Pembantu")                                \
    X(P, SUBBAGIAN,        "subbagian",        "Subbagian")                                         \
    X(P, SUBBIDANG,        "subbidang",        "Subbidang")                                         \
    X(P, SEKSI,            "seksi",            "Seksi")                                             \
    X(P, UPTD,             "uptd",             "UPTD")                                              \
    X(P, PUSKESMAS,        "puskesmas",        "Puskesmas")                                         \
    X(P, SEKOLAH,          "sekolah",          "Sekolah")                                           \
    X(P, INSTALASI,        "instalasi",        "Instalasi/Unit")                                    \
    X(P, UPP,              "upp",              "Unit Pelayanan Pendidikan")                         \
    X(P, DESA,             "desa",             "Desa")                                              \
    X(P, LAIN,             "lain",             "Lainnya")
KODE_TIPE(JenisUnit, JENIS_UNIT, jenis_unit, JENIS_UNIT_LIST)

#define JENIS_JABATAN_LIST(X, P)                                                                    \
    X(P, KEPALA_DAERAH, "kepala_daerah", "Kepala daerah")                                           \
    X(P, JPT,           "jpt",           "Jabatan Pimpinan Tinggi")                                 \
    X(P, ADMINISTRATOR, "administrator", "Jabatan Administrator")                                   \
    X(P, PENGAWAS,      "pengawas",      "Jabatan Pengawas")                                        \
    X(P, PELAKSANA,     "pelaksana",     "Jabatan Pelaksana")                                       \
    X(P, JF,            "jf",            "Jabatan Fungsional")
KODE_TIPE(JenisJabatan, JENIS_JABATAN, jenis_jabatan, JENIS_JABATAN_LIST)

/* How a person stands to a post, from TMT to TMT (SPEC 4, B26.2). */
#define JENIS_PENUGASAN_LIST(X, P)                                                                  \
    X(P, DEFINITIF,     "definitif",     "Definitif")                                               \
    X(P, PJ,            "pj",            "Penjabat")                                                \
    X(P, PLT,           "plt",           "Pelaksana tugas")                                         \
    X(P, PLH,           "plh",           "Pelaksana harian")                                        \
    X(P, TAMBAHAN,      "tambahan",      "Tugas tambahan")                                          \
    X(P, DIPERBANTUKAN, "diperbantukan", "Diperbantukan/dipekerjakan")                              \
    X(P, TUGAS_BELAJAR, "tugas_belajar", "Tugas belajar")                                           \
    X(P, CLTN,          "cltn",          "Cuti di luar tanggungan negara")                          \
    X(P, KEPALA_DESA,   "kepala_desa",   "Kepala desa")
KODE_TIPE(JenisPenugasan, JENIS_PENUGASAN, jenis_penugasan, JENIS_PENUGASAN_LIST)

#define KLASIFIKASI_RHK_LIST(X, P)                                                                  \
    X(P, UTAMA,    "utama",    "Utama")                                                             \
    X(P, TAMBAHAN, "tambahan", "Tambahan")
KODE_TIPE(KlasifikasiRhk, KLASIFIKASI_RHK, klasifikasi_rhk, KLASIFIKASI_RHK_LIST)

/* What an RHK is (B8.1, M7.7); the last three stand in a student's plan alone (B14.2, studi_jenis()). */
#define JENIS_RHK_LIST(X, P)                                                                        \
    X(P, OUTCOME,        "outcome",        "Outcome")                                               \
    X(P, OUTCOME_ANTARA, "outcome_antara", "Outcome antara")                                        \
    X(P, OUTPUT,         "output",         "Output")                                                \
    X(P, LAYANAN,        "layanan",        "Layanan")                                               \
    X(P, AKADEMIK,       "hasil_akademik", "Hasil evaluasi akademik")                               \
    X(P, KELULUSAN,      "ketepatan_lulus", "Ketepatan waktu kelulusan")                            \
    X(P, PENUGASAN,      "penugasan_lain", "Penugasan lain selama tugas belajar")
KODE_TIPE(JenisRhk, JENIS_RHK, jenis_rhk, JENIS_RHK_LIST)

/* What an RHK rests on (B7.1, M7.4; B-L1 formats 2 and 4). */
#define DASAR_RHK_LIST(X, P)                                                                        \
    X(P, PERJANJIAN_KINERJA, "perjanjian_kinerja", "Perjanjian Kinerja")                            \
    X(P, RENSTRA,            "renstra",            "Rencana Strategis")                             \
    X(P, RKT,                "rkt",                "Rencana Kerja Tahunan")                         \
    X(P, DIREKTIF,           "direktif",           "Direktif")                                      \
    X(P, RENCANA_AKSI,       "rencana_aksi",       "Rencana Aksi")                                  \
    X(P, OTK,                "otk",                "Organisasi dan tata kerja")                     \
    X(P, RHK_PIMPINAN,       "rhk_pimpinan",       "RHK pimpinan")
KODE_TIPE(DasarRhk, DASAR_RHK, dasar_rhk, DASAR_RHK_LIST)

/* Aspects of an indicator (B8.2, M7.8). */
#define ASPEK_LIST(X, P)                                                                            \
    X(P, KUANTITAS, "kuantitas", "Kuantitas")                                                       \
    X(P, KUALITAS,  "kualitas",  "Kualitas")                                                        \
    X(P, WAKTU,     "waktu",     "Waktu")                                                           \
    X(P, BIAYA,     "biaya",     "Biaya")
KODE_TIPE(Aspek, ASPEK, aspek, ASPEK_LIST)

/* How monthly targets add up over the year. */
#define CARA_JUMLAH_LIST(X, P)                                                                      \
    X(P, JUMLAH,      "jumlah",      "Jumlah")                                                      \
    X(P, RATA,        "rata_rata",   "Rata-rata")                                                   \
    X(P, NILAI_AKHIR, "nilai_akhir", "Nilai akhir")
KODE_TIPE(CaraJumlah, CARA_JUMLAH, cara_jumlah, CARA_JUMLAH_LIST)

#define PERSPEKTIF_LIST(X, P)                                                                       \
    X(P, PENERIMA_LAYANAN,   "penerima_layanan",   "Penerima Layanan")                              \
    X(P, PROSES_BISNIS,      "proses_bisnis",      "Proses Bisnis")                                 \
    X(P, PENGUATAN_INTERNAL, "penguatan_internal", "Penguatan Internal")                            \
    X(P, ANGGARAN,           "anggaran",           "Anggaran")
KODE_TIPE(Perspektif, PERSPEKTIF, perspektif, PERSPEKTIF_LIST)

/* The basic values, with their three fixed lines in nilai_dasar_baris[] (B9.3, M8.3). */
#define NILAI_DASAR_LIST(X, P)                                                                      \
    X(P, BERORIENTASI_PELAYANAN, "berorientasi_pelayanan", "Berorientasi pelayanan")                \
    X(P, AKUNTABEL,              "akuntabel",              "Akuntabel")                             \
    X(P, KOMPETEN,               "kompeten",               "Kompeten")                              \
    X(P, HARMONIS,               "harmonis",               "Harmonis")                              \
    X(P, LOYAL,                  "loyal",                  "Loyal")                                 \
    X(P, ADAPTIF,                "adaptif",                "Adaptif")                               \
    X(P, KOLABORATIF,            "kolaboratif",            "Kolaboratif")
KODE_TIPE(NilaiDasar, NILAI_DASAR, nilai_dasar, NILAI_DASAR_LIST)
extern const char *const nilai_dasar_baris[NILAI_DASAR_MAX][3];

/* Parts of the SKP attachment (B10-B12, M7.3b-d). */
#define BAGIAN_LAMPIRAN_LIST(X, P)                                                                  \
    X(P, SUMBER_DAYA,         "sumber_daya",         "Dukungan sumber daya")                        \
    X(P, PERTANGGUNGJAWABAN,  "pertanggungjawaban",  "Skema pertanggungjawaban")                    \
    X(P, KONSEKUENSI_POSITIF, "konsekuensi_positif", "Konsekuensi positif")                         \
    X(P, KONSEKUENSI_NEGATIF, "konsekuensi_negatif", "Konsekuensi negatif")
KODE_TIPE(BagianLampiran, BAGIAN_LAMPIRAN, bagian_lampiran, BAGIAN_LAMPIRAN_LIST)

#define JENIS_SUMBER_DAYA_LIST(X, P)                                                                \
    X(P, SDM,          "sdm",          "Sumber daya manusia")                                       \
    X(P, ANGGARAN,     "anggaran",     "Anggaran")                                                  \
    X(P, PERALATAN,    "peralatan",    "Peralatan kerja")                                           \
    X(P, PENDAMPINGAN, "pendampingan", "Pendampingan Pimpinan")                                     \
    X(P, SARANA,       "sarana",       "Sarana dan prasarana")
KODE_TIPE(JenisSumberDaya, JENIS_SUMBER_DAYA, jenis_sumber_daya, JENIS_SUMBER_DAYA_LIST)

#define JENIS_SKP_LIST(X, P)                                                                        \
    X(P, TAHUNAN, "tahunan", "SKP tahunan")                                                         \
    X(P, BULANAN, "bulanan", "SKP bulanan")
KODE_TIPE(JenisSkp, JENIS_SKP, jenis_skp, JENIS_SKP_LIST)

#define STATUS_SKP_LIST(X, P)                                                                       \
    X(P, DRAF,       "draf",       "Draf")                                                          \
    X(P, DIAJUKAN,   "diajukan",   "Diajukan")                                                      \
    X(P, DITETAPKAN, "ditetapkan", "Ditetapkan")                                                    \
    X(P, DIGANTI,    "diganti",    "Diganti")
KODE_TIPE(StatusSkp, STATUS_SKP, status_skp, STATUS_SKP_LIST)

#define STATUS_LAPORAN_LIST(X, P)                                                                   \
    X(P, DRAF,         "draf",         "Draf")                                                      \
    X(P, DIAJUKAN,     "diajukan",     "Diajukan")                                                  \
    X(P, DIVERIFIKASI, "diverifikasi", "Terverifikasi")                                             \
    X(P, DIKEMBALIKAN, "dikembalikan", "Dikembalikan")
KODE_TIPE(StatusLaporan, STATUS_LAPORAN, status_laporan, STATUS_LAPORAN_LIST)

/* Daily attendance (SPEC 8). */
#define STATUS_PRESENSI_LIST(X, P)                                                                  \
    X(P, H,     "H",     "Hadir")                                                                   \
    X(P, TL,    "TL",    "Terlambat")                                                               \
    X(P, PSW,   "PSW",   "Pulang sebelum waktu")                                                    \
    X(P, DL,    "DL",    "Dinas luar")                                                              \
    X(P, WFH,   "WFH",   "Bekerja dari rumah")                                                      \
    X(P, CUTI,  "cuti",  "Cuti")                                                                    \
    X(P, SAKIT, "sakit", "Sakit")                                                                   \
    X(P, I,     "I",     "Izin")                                                                    \
    X(P, TK,    "TK",    "Tanpa keterangan")                                                        \
    X(P, TB,    "TB",    "Tugas belajar")
KODE_TIPE(StatusPresensi, STATUS_PRESENSI, status_presensi, STATUS_PRESENSI_LIST)

/* Approved absence or work elsewhere, with a letter. */
#define JENIS_IZIN_LIST(X, P)                                                                       \
    X(P, DINAS_LUAR,      "dinas_luar",      "Dinas luar")                                          \
    X(P, WFH,             "wfh",             "Bekerja dari rumah")                                  \
    X(P, CUTI_TAHUNAN,    "cuti_tahunan",    "Cuti tahunan")                                        \
    X(P, CUTI_BESAR,      "cuti_besar",      "Cuti besar")                                          \
    X(P, CUTI_SAKIT,      "cuti_sakit",      "Cuti sakit")                                          \
    X(P, CUTI_MELAHIRKAN, "cuti_melahirkan", "Cuti melahirkan")                                     \
    X(P, CUTI_PENTING,    "cuti_penting",    "Cuti karena alasan penting")                          \
    X(P, IZIN,            "izin",            "Izin")
KODE_TIPE(JenisIzin, JENIS_IZIN, jenis_izin, JENIS_IZIN_LIST)

#define STATUS_IZIN_LIST(X, P)                                                                      \
    X(P, DIAJUKAN,  "diajukan",  "Diajukan")                                                        \
    X(P, DISETUJUI, "disetujui", "Disetujui")                                                       \
    X(P, DITOLAK,   "ditolak",   "Ditolak")                                                         \
    X(P, DIBATALKAN, "dibatalkan", "Dibatalkan")
KODE_TIPE(StatusIzin, STATUS_IZIN, status_izin, STATUS_IZIN_LIST)

#define STATUS_EVALUASI_LIST(X, P)                                                                  \
    X(P, DRAF,       "draf",       "Draf")                                                          \
    X(P, DITETAPKAN, "ditetapkan", "Ditetapkan")                                                    \
    X(P, DIBUKA,     "dibuka",     "Dibuka untuk pegawai")                                          \
    X(P, DIGANTI,    "diganti",    "Diganti")
KODE_TIPE(StatusEvaluasi, STATUS_EVALUASI, status_evaluasi, STATUS_EVALUASI_LIST)

/* The employee's answer to a released evaluation (signature 7). */
#define TANGGAPAN_LIST(X, P)                                                                        \
    X(P, DITANDATANGANI,       "ditandatangani",       "Ditandatangani")                            \
    X(P, MENOLAK,              "menolak",              "Menolak menandatangani")                    \
    X(P, TIDAK_DITANDATANGANI, "tidak_ditandatangani", "Tidak ditandatangani")
KODE_TIPE(Tanggapan, TANGGAPAN, tanggapan, TANGGAPAN_LIST)

/* Why a person is not evaluated in a month (SPEC 11.5). */
#define PENGECUALIAN_LIST(X, P)                                                                     \
    X(P, CUTI_PENUH,   "cuti_penuh",   "Cuti sepanjang bulan")                                      \
    X(P, CLTN,         "cltn",         "Cuti di luar tanggungan negara")                            \
    X(P, MPP,          "mpp",          "Masa persiapan pensiun")                                    \
    X(P, BERHENTI_SEMENTARA, "berhenti_sementara", "Pemberhentian sementara")                       \
    X(P, SELESAI,      "selesai",      "Tidak lagi bertugas")
KODE_TIPE(Pengecualian, PENGECUALIAN, pengecualian, PENGECUALIAN_LIST)

int ekspektasi_angka(Ekspektasi e);            /* 3, 2, 1; 0 for none */

/* ---- structure (SPEC 4) ------------------------------------------------------------------------ */

typedef struct {
    int64_t id, induk;              /* induk 0: the region itself */
    Str kode, nama, tempat;         /* tempat: where documents of this unit are signed */
    JenisUnit jenis;
    int pekan;                      /* working days a week, 5 or 6 */
} Unit;

typedef struct {
    int64_t id, unit, atasan;       /* atasan: the structural superior post where it is not the head of the unit above */
    Str kode, nama;
    Str peran;                      /* role name of the profile's penilai.tsv, e.g. kepala_bidang; empty: none */
    JenisJabatan jenis;
    bool pimpinan;                  /* heads its unit */
    bool mandiri;                   /* pimpinan unit kerja mandiri (B-L1 formats 1 and 2) */
} Jabatan;

typedef struct {
    int64_t id;
    Str nip, nama;                  /* nama with titles, as it is printed; nip empty for a head of region */
    StatusPegawai status;
    Str pangkat, golongan;          /* "Penata", "III/c"; PPPK: golongan I..XVII */
    Str surel, telepon;
    Tanggal kontrak_mulai, kontrak_sampai;      /* PPPK (B7.2, M7.6) */
    Str kontrak_nomor;
} Pegawai;

typedef struct {
    int64_t id, pegawai, jabatan;
    JenisPenugasan jenis;
    Tanggal mulai, sampai;          /* TMT and last day; sampai TANGGAL_AKHIR while open */
    Str nomor_sk;
} Penugasan;

/* A JF and the official whose tasks relate to him (M12.2c), dated. */
typedef struct { int64_t id, pegawai, jabatan; Tanggal mulai, sampai; } KaitanJf;

/* An appraiser set by hand, or a delegation with a document number (B1.16, M1.26). */
typedef struct {
    int64_t id, pegawai, penilai, atasan;       /* persons; atasan 0: by the rules */
    Tanggal mulai, sampai;
    Str nomor, alasan;
} PenilaiKhusus;

typedef LIST_OF(Unit) UnitList;
typedef LIST_OF(Jabatan) JabatanList;
typedef LIST_OF(Pegawai) PegawaiList;
typedef LIST_OF(Penugasan) PenugasanList;
typedef LIST_OF(KaitanJf) KaitanJfList;
typedef LIST_OF(PenilaiKhusus) PenilaiKhususList;

/* ---- plan (SPEC 7) ----------------------------------------------------------------------------- */

typedef struct {
    int64_t id, rhk;
    int urut;
    Aspek aspek;
    Str uraian;                     /* the indicator (IKI) */
    Str target;                     /* as printed: "4 dokumen", "paling lambat tanggal 5" */
    double angka;                   /* the number in it, 0 when the target is text only */
    Str satuan;
    CaraJumlah cara;
    Str ukuran;                     /* success in words, where both approaches are asked for (M7.9) */
} Iki;
typedef LIST_OF(Iki) IkiList;

typedef struct {
    int64_t id, skp;
    int64_t rhk_atasan;             /* the superior's RHK it serves; 0: menunggu RHK pimpinan */
    int64_t rhk_tahunan;            /* in a monthly SKP: the annual RHK it details */
    int64_t melanjutkan, asal;      /* in a later version: the RHK of the version before it, and of the first; 0: new */
    int urut;
    KlasifikasiRhk klasifikasi;
    JenisRhk jenis;
    DasarRhk dasar;
    Perspektif perspektif;          /* formats 1, 2, 5 */
    Str uraian;
    Str penugasan_dari;             /* post or team that assigned it (B1.17) */
    int64_t indikator;              /* of a perjanjian kinerja, which it takes up (B7.1b, M7.4b) */
    int jadwal;                     /* progress is reported every so many months (B11a); 0: not agreed */
    Str bukti_harap;                /* evidence that is expected (B11b) */
    int64_t tim;                    /* the team among tim_kerja, 0: none */
    int64_t hasil_kontrak;          /* the result of his contract that it serves (B7.2, M7.6); 0: none */
    int64_t pimpinan;               /* the leader who assigned it, where he is a person of the region; 0: the appraiser, or text alone */
    IkiList iki;
} Rhk;
typedef LIST_OF(Rhk) RhkList;

/* What became of a support that was asked for (B10.2). */
#define KEADAAN_DUKUNGAN_LIST(X, P)                                                                 \
    X(P, DISEPAKATI,        "disepakati",        "Disepakati")                                      \
    X(P, TIDAK_DISEPAKATI,  "tidak_disepakati",  "Tidak disepakati")                                \
    X(P, TIDAK_TEREALISASI, "tidak_terealisasi", "Tidak terealisasi")
KODE_TIPE(KeadaanDukungan, KEADAAN_DUKUNGAN, keadaan_dukungan, KEADAAN_DUKUNGAN_LIST)

typedef struct {
    int64_t id, skp;
    BagianLampiran bagian;
    JenisSumberDaya jenis;
    int urut;
    Str uraian;
    KeadaanDukungan keadaan;        /* of a support; TIADA: nothing was said yet */
    Str keadaan_alasan, keadaan_oleh;
    Saat keadaan_pada;
} LampiranSkp;
typedef LIST_OF(LampiranSkp) LampiranSkpList;

typedef struct {
    int64_t id, pegawai, penugasan, penilai, atasan;    /* penilai, atasan: set when submitted */
    int64_t tahunan;                /* of a monthly SKP: the annual one it details */
    int64_t menggantikan;           /* the version before it */
    int ke;                         /* number of the version, 1 is the first */
    Str alasan;                     /* why it was changed; of the first empty */
    JenisSkp jenis;
    int tahun;
    Bulan bulan;                    /* of a monthly SKP */
    int format;                     /* 1..5 of B-L1 */
    StatusSkp status;
    Str catatan;                    /* of the last return */
    Saat diajukan_pada, ditetapkan_pada;
    int versi;
    RhkList rhk;
    LampiranSkpList lampiran;
    Str ekspektasi[NILAI_DASAR_MAX];        /* special expectation per value (B9.4, M8.4) */
} Skp;

/* ---- carrying out (SPEC 8) --------------------------------------------------------------------- */

typedef struct {
    int64_t id, pegawai, rhk;       /* rhk 0: belum dikaitkan */
    Tanggal tanggal;
    Pukul mulai, selesai;
    Str kegiatan, satuan, catatan;  /* catatan: why it was returned */
    double jumlah;
    StatusLaporan status;
    Saat diperiksa_pada;
    int bukti;                      /* how many pieces of evidence */
    int64_t pencatat;               /* account that entered it for him; 0: he himself */
    Str pencatat_nama;
    int versi;
} Laporan;
typedef LIST_OF(Laporan) LaporanList;

typedef struct {
    int64_t pegawai;
    Tanggal tanggal;
    StatusPresensi status;
    Pukul masuk, pulang;
} Presensi;
typedef LIST_OF(Presensi) PresensiList;

/* ---- explanation ------------------------------------------------------------------------------- */

/*
 * "Mengapa?": what a rule saw, which rule matched, which did not and why, what would change it. Every
 * rule that decides something takes a `Mengapa *` (NULL: only the answer is wanted) and fills it in
 * `a`. Page, JSON and PDF show the same value.
 */
typedef struct { Str nama, isi; } Fakta;
typedef struct { bool cocok; Str judul, pasal, alasan; } AturanUji;     /* one rule tried */
typedef struct {
    Arena *a;
    Str inti;                       /* the result in one sentence */
    LIST_OF(Fakta) fakta;
    LIST_OF(AturanUji) aturan;
    Str pengubah;                   /* what would change it; may be empty */
} Mengapa;

void mengapa_inti(Mengapa *w, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void mengapa_fakta(Mengapa *w, const char *nama, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
void mengapa_aturan(Mengapa *w, bool cocok, const char *pasal, const char *judul, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));
void mengapa_pengubah(Mengapa *w, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
