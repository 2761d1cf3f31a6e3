/*
 * Penilai perilaku (M11.11-M11.14, SPEC 10): who rates a person's behaviour beside his appraiser, when that is
 * possible, and what their ratings add up to. Pure; the whole region in one pass that looks at a bounded number
 * of candidates per person.
 */
#ifndef INTI_PENILAI_PERILAKU_H
#define INTI_PENILAI_PERILAKU_H

#include "inti/penilai.h"

/* As what somebody rates, and where he was found: nearer circles first. */
#define ASAL_PERILAKU_LIST(X, P)                                                                    \
    X(P, REKAN_UNIT, "rekan_unit", "Rekan setingkat di unit yang sama")                             \
    X(P, REKAN_PD,   "rekan_pd",   "Rekan setingkat di perangkat daerah yang sama")                 \
    X(P, LANGSUNG,   "langsung",   "Bawahan langsung")                                              \
    X(P, UNIT_BAWAH, "unit_bawah", "Pegawai di unit bawahnya")
KODE_TIPE(AsalPerilaku, ASAL_PERILAKU, asal_perilaku, ASAL_PERILAKU_LIST)

#define STATUS_PERILAKU_LIST(X, P)                                                                  \
    X(P, DITUGASKAN, "ditugaskan", "Belum diisi")                                                   \
    X(P, DRAF,       "draf",       "Draf")                                                          \
    X(P, TERKIRIM,   "terkirim",   "Terkirim")                                                      \
    X(P, LEWAT,      "lewat",      "Tidak dikirim")                                                 \
    X(P, GUGUR,      "gugur",      "Gugur")
KODE_TIPE(StatusPerilaku, STATUS_PERILAKU, status_perilaku, STATUS_PERILAKU_LIST)

/* Why somebody cannot rate, or need not be rated, in a month. */
#define HALANGAN_LIST(X, P)                                                                         \
    X(P, PERGI,    "pergi",    "tidak lagi bertugas")                                               \
    X(P, KECUALI,  "kecuali",  "dikecualikan dari evaluasi bulan itu")                              \
    X(P, CUTI,     "cuti",     "cuti sepanjang bulan")                                              \
    X(P, BELAJAR,  "belajar",  "tugas belajar atau cuti di luar tanggungan negara")                 \
    X(P, LUAR,     "luar",     "tidak dinilai menurut peraturan ini")                               \
    X(P, PINDAH,   "pindah",   "tidak lagi seperangkat daerah")                                     \
    X(P, PENILAI,  "penilai",  "pejabat penilainya, yang menilai tersendiri")
KODE_TIPE(Halangan, HALANGAN, halangan, HALANGAN_LIST)

/* One duty: `penilai` rates `dinilai` for a month. The four numbers are what the choice saw. */
typedef struct {
    int64_t id, dinilai, penilai;
    Bulan bulan;
    AsalPerilaku asal;
    StatusPerilaku status;
    Ekspektasi nilai[NILAI_DASAR_MAX];
    Str alasan;                     /* the rater's line of reason */
    int beban;                      /* how many he rated that month already */
    int pernah;                     /* how often he rated this person in the months before (PERILAKU_INGAT) */
    int giliran;                    /* his place in the circle that begins after the person */
    int calon;                      /* how many could have been chosen */
    Halangan sebab;                 /* of GUGUR */
    Saat ditugaskan_pada, dikirim_pada;
    int versi;
} TugasPerilaku;
typedef LIST_OF(TugasPerilaku) TugasPerilakuList;

enum { PERILAKU_INGAT = 6, PERILAKU_CALON = 200, PERILAKU_BUKA_HARI = 7 };

/* Earlier months: how often somebody rated this person, or (dinilai 0) anybody. */
typedef struct { int64_t dinilai, penilai; int n; } RiwayatPerilaku;
typedef LIST_OF(RiwayatPerilaku) RiwayatPerilakuList;

typedef struct {
    const Profil *profil;
    const Struktur *s;
    Bulan bulan;
    Tanggal hari;                   /* the day that counts: the month's last, or today while it runs */
    PenilaianList penilaian;        /* of that day, as penilai_semua() gives it */
    const uint8_t *halangan;        /* Halangan by position in the structure's persons; what the structure itself
                                       shows need not be there */
    RiwayatPerilakuList lalu;       /* of the PERILAKU_INGAT months before, sorted by dinilai, penilai */
    TugasPerilakuList ada;          /* duties of the month that are not GUGUR, sorted by dinilai, penilai */
} BahanPerilaku;

typedef struct {
    TugasPerilakuList baru;         /* to be added; id and instants are the caller's */
    TugasPerilakuList gugur;        /* of `ada`: to be dropped, with `sebab` */
    IdList tanpa;                   /* persons whom nobody can rate */
} TunjukPerilaku;

/* The profile has its raters rate this month. */
bool perilaku_periode(const Profil *p, Bulan b);

/*
 * Who has to rate whom: for each person up to `bawahan` of those below him, direct ones first, then those below
 * them (M11.13), and `rekan` peers, of his unit first, then of his perangkat daerah (M11.12); `rekan_tanpa_bawahan`
 * when nobody below him can. Chosen is who rates fewest persons this month, then who rated this person least often
 * lately, then who comes first in the circle, which moves on each month. Duties that stand are kept; those of
 * raters who cannot any more are dropped and filled again.
 */
void perilaku_tunjuk(const BahanPerilaku *b, Arena *a, TunjukPerilaku *out);

/* Why `t` was chosen for this person, and who was not. `b->ada`, `b->lalu` are not looked at. */
void perilaku_mengapa(const BahanPerilaku *b, int64_t dinilai, const TugasPerilakuList *tugas, bool nama, Mengapa *w);

/* ---- what they add up to ---- */

typedef struct {
    int penilai;                    /* ratings that were sent */
    int ditugaskan;                 /* duties that stand, sent or not */
    int jumlah[NILAI_DASAR_MAX][EKSPEKTASI_MAX];    /* how many gave which rating to a value */
} JumlahPerilaku;

JumlahPerilaku perilaku_jumlah(const TugasPerilakuList *l);

typedef struct {
    Ekspektasi usul;                /* TIADA: nobody sent a rating */
    Ekspektasi nilai[NILAI_DASAR_MAX];
    int angka, n;                   /* sum of 3, 2, 1 and how many: the exact mean is angka / n */
} TotalPerilaku;

/* The proposal: the mean over all values and raters, >= 2.5 di atas, >= 1.5 sesuai, else di bawah, as M11.10 has
 * it. "Konsisten" (M11.4a): with a value whose own mean is di bawah it is at most sesuai. */
TotalPerilaku perilaku_total(const Profil *p, const JumlahPerilaku *j, Mengapa *w);

/* The rating says all seven values and why; each lack as an Err with its field ("nilai_<kode>", "alasan"). */
void perilaku_celah(const Profil *p, const TugasPerilaku *t, Arena *a, ErrList *salah);

#endif
