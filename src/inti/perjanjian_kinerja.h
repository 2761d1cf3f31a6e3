/*
 * Perjanjian kinerja (M6, B7.1b; PermenPANRB 53/2014): who makes one and with whom, what it must say, when it is due, and
 * what is printed. Derived level by level: an indicator names the superior's indicator it comes from (M6.5).
 */
#ifndef INTI_PERJANJIAN_KINERJA_H
#define INTI_PERJANJIAN_KINERJA_H

#include "inti/lembar.h"
#include "inti/penilai.h"
#include "inti/tenggat.h"

#define STATUS_PERJANJIAN_LIST(X, P)                                                                \
    X(P, DRAF,       "draf",       "Rancangan")                                                     \
    X(P, DIAJUKAN,   "diajukan",   "Diajukan")                                                      \
    X(P, DISEPAKATI, "disepakati", "Disepakati")                                                    \
    X(P, DIGANTI,    "diganti",    "Diganti")
KODE_TIPE(StatusPerjanjian, STATUS_PERJANJIAN, status_perjanjian, STATUS_PERJANJIAN_LIST)

/* What an agreement rests on (M6.4). */
#define SUMBER_PERJANJIAN_LIST(X, P)                                                                \
    X(P, RENSTRA, "renstra", "Rencana strategis")                                                   \
    X(P, IKU,     "iku",     "Indikator kinerja utama")                                             \
    X(P, ATASAN,  "atasan",  "Perjanjian Kinerja atasan")                                           \
    X(P, TUPOKSI, "tupoksi", "Tugas pokok dan fungsi")                                              \
    X(P, RKT,     "rkt",     "Rencana Kerja Tahunan")                                               \
    X(P, DPA,     "dpa",     "Rencana kerja anggaran atau DPA")                                     \
    X(P, LAIN,    "lain",    "Indikator kinerja lainnya")
KODE_TIPE(SumberPerjanjian, SUMBER_PERJANJIAN, sumber_perjanjian, SUMBER_PERJANJIAN_LIST)

typedef struct {
    int64_t id, perjanjian;
    int64_t dari;                   /* the superior's indicator; 0: none */
    int64_t asal;                   /* in a change of the year: the same one of the version before */
    int urut;
    Str sasaran, uraian;
    Str target;                     /* as printed */
    double angka;
    Str satuan;
} IndikatorPerjanjian;
typedef LIST_OF(IndikatorPerjanjian) IndikatorPerjanjianList;

typedef struct { int64_t id, perjanjian; int urut; Str program, kegiatan; int64_t rupiah; Str keterangan; } AnggaranPerjanjian;
typedef LIST_OF(AnggaranPerjanjian) AnggaranPerjanjianList;

typedef struct {
    int64_t id, pegawai, penugasan, menggantikan;
    int64_t pihak_kedua;            /* set when submitted */
    int tahun;
    StatusPerjanjian status;
    Str catatan;
    Saat diajukan_pada, disepakati_pada;
    int versi;
    Str sumber[SUMBER_PERJANJIAN_MAX];          /* which document; empty: not cited */
    IndikatorPerjanjianList indikator;
    AnggaranPerjanjianList anggaran;
} Perjanjian;
typedef LIST_OF(Perjanjian) PerjanjianList;

/* ---- who, and with whom ---- */

#define KEWAJIBAN_PERJANJIAN_LIST(X, P)                                                             \
    X(P, WAJIB, "wajib", "Wajib")                                                                   \
    X(P, DAPAT, "dapat", "Dapat")
KODE_TIPE(KewajibanPerjanjian, KEWAJIBAN_PERJANJIAN, kewajiban_perjanjian, KEWAJIBAN_PERJANJIAN_LIST)

typedef struct {
    KewajibanPerjanjian kewajiban;  /* TIADA: not by this person, `sebab` says why */
    Pejabat pihak_kedua;            /* pegawai NULL: nobody holds the post */
    bool sumber;                    /* the sources must be cited (M6.4) */
    bool turunan;                   /* its indicators are derived from the other side's (M6.2) */
    Ketentuan dasar;
    const char *sebab;
} SiapaPerjanjian;

/* Heads of perangkat daerah must, with the head of region (M6.1); other JPT and administrators may, derived from the
 * appraiser's (M6.2); everybody else may, with the appraiser (M6.3). */
SiapaPerjanjian perjanjian_siapa(const Profil *p, const Struktur *s, int64_t pegawai, Tanggal t, Arena *a, Mengapa *w);

/* ---- what it must say ---- */

/* Everything between the draft and its submission, all at once; Err.ruas names the place: "sumber", "indikator",
 * "indikator-<id>", "anggaran". `ada_atas`: the other side has an agreement whose indicators can be derived from. */
void perjanjian_celah(const Profil *p, const Perjanjian *j, const SiapaPerjanjian *siapa, bool ada_atas, Arena *a, ErrList *l);

/* The month that heads have after the budget was set (M6.7); batas none for those without a duty, or while the day is
 * not known. */
bool perjanjian_tenggat(const Profil *p, const Kalender *k, const SiapaPerjanjian *siapa, int pekan, Tanggal apbd, Arena *a, Tenggat *t, Err *err);

/* How it stands against its due date: disepakati counts, anything less is late after the last day. */
bool perjanjian_terlambat(const Profil *p, StatusPerjanjian s, const Tenggat *t, Tanggal hari_ini);

int64_t perjanjian_jumlah(const AnggaranPerjanjianList *l);

/* ---- what is printed: statement and attachment ---- */

typedef struct { Str sasaran, uraian, target; } LembarIndikator;
typedef struct { Str program, kegiatan, keterangan; int64_t rupiah; } LembarAnggaran;
typedef struct { Str nama, isi; } LembarSumber;

typedef struct {
    Str aplikasi, daerah, kepala_daerah, nama_pd, tempat;
    int tahun;
    bool perubahan;                 /* it takes the place of an earlier one of the year */
    LembarOrang pertama, kedua;
    Tanggal pertama_pada, kedua_pada;           /* days of the signatures; none: not signed */
    LIST_OF(LembarIndikator) indikator;
    LIST_OF(LembarAnggaran) anggaran;
    LIST_OF(LembarSumber) sumber;
} LembarPerjanjian;

/* The snapshot, canonical. */
Str lembar_perjanjian_json(Arena *a, const LembarPerjanjian *l);

/* "1.250.000.000" */
Str rupiah_kata(Arena *a, int64_t rupiah);

#endif
