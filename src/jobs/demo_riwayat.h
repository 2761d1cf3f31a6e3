/*
 * The demo's history: plans, attendance, reports, verification and evaluations from the first month up to the
 * clock. Every act has an instant of its own, found from its deadline and from how punctual the person is;
 * what would lie after the clock has not happened yet. So the same rules give finished months, the month that
 * is being evaluated and the one that has just begun, for any clock.
 *
 * Deadlines, appraisers, proposals and the quadrant come from src/inti, never from here.
 */
#ifndef JOBS_DEMO_RIWAYAT_H
#define JOBS_DEMO_RIWAYAT_H

#include "inti/capaian_unit.h"
#include "inti/lembar.h"
#include "inti/penilai.h"
#include "inti/tenggat.h"
#include "jobs/demo_struktur.h"
#include "store/db_demo.h"
#include "tindakan/tindakan.h"

enum { DEMO_RHK_MAKS = 7, DEMO_BULAN_MAKS = 24 };

/* Deadlines and working days of one month for one length of the week. */
typedef struct {
    Tanggal skp, evaluasi, luar;    /* none where the profile has no such duty */
    Tanggal terakhir;               /* last working day */
    Tanggal kerja[6];               /* [1] the first working day of the month after, and so on */
} DemoTenggat;

typedef struct {
    Bulan bulan;
    Tanggal peran;                  /* day on which the month's roles are read */
    int64_t *penilai, *atasan;      /* by pegawai.id, 0 none */
    DemoTenggat tenggat[2];         /* 5-day and 6-day week */
    CapaianUnitList capaian;        /* of the perangkat daerah */
} DemoBulan;

/* An annual plan that was made, as the months need it. */
typedef struct {
    int64_t id, penugasan;
    int tahun, n;
    StatusSkp status;
    Saat diajukan, ditetapkan;
    struct { int64_t id, atasan, dari, iki; int pola; } rhk[DEMO_RHK_MAKS];     /* atasan: the superior's RHK, `dari`: whose it is; iki: of quantity */
} DemoTahunan;
typedef LIST_OF(DemoTahunan) DemoTahunanList;

typedef struct {
    Arena *a;                       /* as long as the history is made */
    Arena *sementara;               /* until the rows are written */
    const DemoTeks *t;
    const DemoStruktur *s;
    const DemoUkuran *u;
    const Aturan *aturan;
    Saat kini;
    DemoBulan *bulan;
    int n_bulan;                    /* the last one runs */
    DemoTahunanList *tahunan;       /* by pegawai.id */
    Tanggal awal_tahunan;           /* first day of the first year with annual plans */
    JamKerja jam;
    int64_t id, urut_jejak;         /* last used */
    int64_t akun_bkpsdm;
    bool jejak_laporan;             /* each report's own acts of the last two months go to the audit trail as well */
    DemoBaris b;
    /* Takes the rows made so far; called whenever some thousand are there. */
    bool (*tulis)(void *arg, const DemoBaris *b, Err *err);
    void *arg;
    int laporan, evaluasi;          /* how many were made */
} Riwayat;

/* Whole history. The structure's rows and the accounts (with ids of the persons) are in the database already. */
bool demo_riwayat(Riwayat *h, Err *err);

/* ---- shared by the files of the history ---- */

/* A person in an assignment: whose texts, which unit. */
typedef struct {
    const Pegawai *p;
    const DemoOrang *o;
    const Penugasan *tugas;
    const Jabatan *j;
    const Unit *u, *pd;
    const Keluarga *k;
    int pekan;                      /* 0 or 1: index of DemoBulan.tenggat */
    int format;                     /* of his plans: some perangkat daerah work with the qualitative one where one is to be chosen (B8.3) */
} Subjek;
Subjek demo_subjek(const Riwayat *h, const Penugasan *tugas);

static inline const DemoOrang *riwayat_orang(const Riwayat *h, int64_t pegawai) { return &h->s->orang.v[pegawai - 1]; }
static inline const Pegawai *riwayat_pegawai(const Riwayat *h, int64_t id) { return id ? &h->s->isi.pegawai.v[id - 1] : NULL; }
static inline bool sudah(const Riwayat *h, Saat s) { return s.ms && s.ms <= h->kini.ms; }
static inline Acak riwayat_acak(const Riwayat *h, int64_t siapa, int untuk, int ke)
{
    return acak_dari(h->u->benih, (uint64_t)siapa, (uint64_t)untuk << 32 | (uint32_t)ke);
}
/* A random time of that day between two hours. */
Saat demo_saat(const Riwayat *h, Acak *r, Tanggal t, int dari_jam, int sampai_jam);
/* The n-th working day after `t` (0: `t` itself, or the next when it is off). `pekan` 0 or 1. */
Tanggal demo_kerja(const Riwayat *h, int pekan, Tanggal t, int n);
/* A sentence of that kind. */
Str demo_ucap(const Riwayat *h, Acak *r, const char *jenis, Str rinci);
/* Audit rows rise with time. `siapa` 0: the system. */
void demo_jejak(Riwayat *h, Saat pada, int64_t siapa, Objek objek, int64_t objek_id, Aksi aksi, int64_t pegawai, Str isi);
Str demo_json(Riwayat *h, const char *kunci, Str isi);
bool demo_lepas(Riwayat *h, ptrdiff_t batas, Err *err);        /* writes when more than `batas` rows are there */

/* demo_tugas.c: what plans say. `bulan` 0: the annual text and target. */
void demo_rhk_pilih(const Riwayat *h, const Subjek *x, int tahun, DemoTahunan *th);
void demo_rhk_isi(const Riwayat *h, const Subjek *x, int pola, int bulan, Rhk *r);
Str demo_rhk_uraian(const Riwayat *h, const Subjek *x, int pola);
bool demo_rhk_bulan(const Subjek *x, int pola, int bulan);     /* it has a target in that month */
void demo_rhk_target(Riwayat *h, const Subjek *x, int pola, const Rhk *r);
void demo_skp_pelengkap(Riwayat *h, const Subjek *x, Skp *s);  /* expectations and attachment */
/* A day's activity for an RHK; `satuan` of what it gives. */
Str demo_kegiatan(const Riwayat *h, const Subjek *x, Acak *r, int pola, int bulan, int *menit, int *jumlah, Str *satuan);

/* demo_skp.c: rows of a plan with its parts, and its snapshot when it is set. `th` names the superior's RHK. */
bool demo_skp_simpan(Riwayat *h, Skp *s, const DemoTahunan *th, Err *err);
/* The plan as a sheet on a day. */
bool demo_lembar(Riwayat *h, const Skp *s, const DemoTahunan *th, Tanggal hari, LembarIsi *l, Err *err);
void demo_dokumen(Riwayat *h, const char *jenis, int64_t objek, int64_t pegawai, Saat pada, const LembarIsi *l);

/*
 * The way of a plan from draft to setting, as far as the clock has come: sets status, note, instants, appraiser
 * and `versi` of `s`, writes dialogue and audit rows. False when it was not even begun.
 */
typedef struct { Saat dibuat, diajukan, dikembalikan, diajukan_lagi, ditetapkan; } JalanSkp;        /* 0: does not happen */
bool demo_skp_jalan(Riwayat *h, const Subjek *x, const JalanSkp *j, Acak *r, Skp *s);

/* demo_perjanjian.c: agreements and the budget of the running year, tasks of posts. */
void demo_perjanjian(Riwayat *h);

/* demo_tahunan.c */
bool demo_tahunan(Riwayat *h, int tahun, Err *err);
const DemoTahunan *demo_tahunan_cari(const Riwayat *h, int64_t pegawai, int64_t penugasan, int tahun);

/* demo_capaian.c: of all months that are past, and of the year before. */
void demo_capaian(Riwayat *h);

/* demo_pindah.c: what old appraisers noted at transfers. */
bool demo_pindah(Store *st, Arena *a, const Aturan *at, Saat kini, Err *err);

/* demo_pertimbangan.c: what institutions said of those seconded to them, where the profile asks for it. */
bool demo_pertimbangan(Store *st, Arena *a, const Aturan *at, Bulan mulai, Saat kini, Err *err);

/* demo_kemajuan.c: progress in the team of the example appraiser, after the history is written. */
bool demo_kemajuan(Store *st, Arena *a, const Aturan *at, const DemoStruktur *s, Saat kini, Err *err);

/* demo_absen.c: a person's days from the first month to the clock. */
typedef struct {
    Tanggal awal;
    int n;
    struct { StatusPresensi status; Pukul masuk, pulang; bool hadir; } *hari;   /* hadir: a report may be written */
    bool *cuti;                     /* by month: leave covered every working day */
} Absen;
void demo_absen(Riwayat *h, const Pegawai *p, Absen *x);

/* demo_bulan.c, demo_nilai.c: one person's month. */
typedef struct {
    int ke;                         /* of h->bulan */
    Subjek x;
    const Absen *absen;
    int64_t penilai, atasan;
    Saat sesi[12];                  /* when the appraiser verifies; the last three end the month */
    int n_sesi, akhir;              /* sesi[akhir]: the first of those that end the month */
    Skp skp;                        /* id 0: none was made */
    Saat skp_dibuat;
    const DemoTahunan *tahunan;
    Iki target[DEMO_RHK_MAKS];      /* without monthly plans: the month's quantity target of each RHK, empty where it has none */
    int capai[DEMO_RHK_MAKS];       /* without reports: what was reached of it */
    Str tautan[DEMO_RHK_MAKS];      /* of it: link to its evidence; empty: none */
    LIST_OF(DemoLaporan) laporan;
    StrList bukti;                  /* name of the evidence of each report; empty: none */
    Saat disampaikan, tuntas;       /* tuntas: after it no report waits */
    Ekspektasi rencana;             /* what the month is meant to come out as */
    bool contoh;                    /* the appraiser is the one whose work waits in the demo */
} BulanOrang;
bool demo_bulan(Riwayat *h, BulanOrang *m, Err *err);
bool demo_nilai(Riwayat *h, BulanOrang *m, Err *err);
/* demo_perilaku.c: behaviour ratings and violations, after all rows are in the database. */
bool demo_perilaku(Riwayat *h, Store *st, Err *err);

/* demo_setahun.c: annual evaluations of the year before, after all rows are in the database. */
bool demo_setahun(Riwayat *h, Store *st, Err *err);

void demo_kecualikan(Riwayat *h, int64_t pegawai, Bulan b, Pengecualian jenis, Str alasan, Saat pada);

#endif
