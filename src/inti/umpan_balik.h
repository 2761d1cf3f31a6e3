/*
 * Umpan balik berkelanjutan (SPEC 9; B17-B19, M11.3): how giver and employee stand to each other, what a
 * feedback must say to be taken, what of it counts for the proposal of a rating, and which periodic
 * feedback a leader owes.
 */
#ifndef INTI_UMPAN_BALIK_H
#define INTI_UMPAN_BALIK_H

#include "inti/penilai.h"

/* How the giver of feedback stands to the employee (B18). */
#define HUBUNGAN_LIST(X, P)                                                                         \
    X(P, PIMPINAN,   "pimpinan",   "Pimpinan")                                                      \
    X(P, REKAN,      "rekan",      "Rekan setingkat")                                               \
    X(P, BAWAHAN,    "bawahan",    "Pegawai di bawahnya")                                           \
    X(P, PIHAK_LAIN, "pihak_lain", "Pihak lain")
KODE_TIPE(Hubungan, HUBUNGAN, hubungan, HUBUNGAN_LIST)

/* What was noted: feedback, or what a leader saw (B17.1). */
#define BENTUK_UMPAN_LIST(X, P)                                                                     \
    X(P, UMPAN_BALIK, "umpan_balik", "Umpan balik")                                                 \
    X(P, PENGAMATAN,  "pengamatan",  "Pengamatan")
KODE_TIPE(BentukUmpan, BENTUK_UMPAN, bentuk_umpan, BENTUK_UMPAN_LIST)

#define SIFAT_UMPAN_LIST(X, P)                                                                      \
    X(P, BERKALA,    "berkala",    "Berkala")                                                       \
    X(P, INSIDENTIL, "insidentil", "Insidentil")
KODE_TIPE(SifatUmpan, SIFAT_UMPAN, sifat_umpan, SIFAT_UMPAN_LIST)

/* Given face to face, or in writing (B17.2). */
#define CARA_UMPAN_LIST(X, P)                                                                       \
    X(P, LANGSUNG,       "langsung",       "Langsung")                                              \
    X(P, TIDAK_LANGSUNG, "tidak_langsung", "Tidak langsung")
KODE_TIPE(CaraUmpan, CARA_UMPAN, cara_umpan, CARA_UMPAN_LIST)

#define NADA_UMPAN_LIST(X, P)                                                                       \
    X(P, POSITIF, "positif", "Positif")                                                             \
    X(P, NEGATIF, "negatif", "Negatif")
KODE_TIPE(NadaUmpan, NADA_UMPAN, nada_umpan, NADA_UMPAN_LIST)

#define STATUS_MINTA_LIST(X, P)                                                                     \
    X(P, DIMINTA,    "diminta",    "Diminta")                                                       \
    X(P, DIJAWAB,    "dijawab",    "Dijawab")                                                       \
    X(P, DIBATALKAN, "dibatalkan", "Dibatalkan")
KODE_TIPE(StatusMinta, STATUS_MINTA, status_minta, STATUS_MINTA_LIST)

#define STATUS_JADWAL_UMPAN_LIST(X, P)                                                              \
    X(P, DIUSULKAN,  "diusulkan",  "Menunggu persetujuan pegawai")                                  \
    X(P, DISEPAKATI, "disepakati", "Disepakati")
KODE_TIPE(StatusJadwalUmpan, STATUS_JADWAL_UMPAN, status_jadwal_umpan, STATUS_JADWAL_UMPAN_LIST)

typedef struct {
    int64_t id, pegawai;            /* about whom */
    int64_t pemberi;                /* who gave it; 0: another party, through a link */
    Str nama_pemberi;               /* as he was called then; another party with his institution */
    Hubungan hubungan;
    BentukUmpan bentuk;
    SifatUmpan sifat;
    CaraUmpan cara;
    NadaUmpan nada;                 /* TIADA for an observation */
    Tanggal tanggal;                /* the day it speaks of; its month is the period it counts in */
    int64_t rhk;                    /* either an RHK of the plan in force on that day, */
    NilaiDasar nilai;               /* or a basic value */
    Str isi, tautan;                /* tautan: evidence, an https link; may be empty */
    Saat pada, ditarik_pada;        /* ditarik_pada: taken back by its giver */
} UmpanBalik;
typedef LIST_OF(UmpanBalik) UmpanBalikList;

/* Somebody is asked for feedback about `pegawai`. */
typedef struct {
    int64_t id, pegawai, peminta;   /* peminta: the person who asks */
    int64_t kepada;                 /* the person asked; 0: another party, who has a link */
    Str pihak;                      /* the other party: name and institution */
    int64_t rhk;
    NilaiDasar nilai;
    Str pertanyaan;
    Tanggal batas;                  /* last day for the answer */
    StatusMinta status;
    Saat pada;
    int versi;
} PermintaanUmpan;
typedef LIST_OF(PermintaanUmpan) PermintaanUmpanList;

/* The periodic feedback on which leader and employee agreed for a year (B19.2). */
typedef struct {
    int64_t pegawai, penilai;       /* penilai: who proposed it */
    int tahun;
    int selang;                     /* months: 1, 2, 3, 4, 6 or 12; each period ends with a month of that multiple */
    StatusJadwalUmpan status;
    Saat pada;
    int versi;
} JadwalUmpan;
typedef LIST_OF(JadwalUmpan) JadwalUmpanList;

/* ---- rules ------------------------------------------------------------------------------------- */

/*
 * How `pemberi` stands to `pegawai` on a day (B18, M11.12): pimpinan when he appraises him, is the superior of
 * who does, stands above him in the structure, or leads a team he is in (B1.17); bawahan the other way round; rekan when both hold posts of
 * one level in one unit or perangkat daerah. Everybody else, and 0, is another party.
 */
Hubungan umpan_hubungan(const Profil *p, const Struktur *s, int64_t pemberi, int64_t pegawai, Tanggal t, Arena *a);

/* May be written down on `hari_ini` (B17, B18): not about oneself, about one thing, not of a day to come or of a
 * period that is no longer open, an observation by a leader only, feedback with its tone. What is wrong stands at the field of the
 * form: another party has no RHK to choose, so there it is the value. */
bool umpan_sah(const Profil *p, const UmpanBalik *u, Tanggal hari_ini, Err *err);

/* Not taken back by its giver. */
static inline bool umpan_berdiri(const UmpanBalik *u) { return !u->ditarik_pada.ms; }

/* What counts for the proposal of the result rating (M11.3): feedback on an RHK that was not taken back. */
bool umpan_dihitung(const UmpanBalik *u);

/* One period of an agreed schedule. */
typedef struct {
    Bulan dari, sampai;
    Tanggal batas;                  /* last day of the period */
    bool terpenuhi, lewat;
} UtangUmpan;
typedef LIST_OF(UtangUmpan) UtangUmpanList;

/* The periods of the agreed year up to the one that runs on `hari_ini` (B19.2). `diberi`: feedback about this
 * person; only what a leader gave as berkala fulfils. A schedule that is not agreed owes nothing,
 * a period that ended before the agreement neither. */
void umpan_utang(const Profil *p, const JadwalUmpan *j, const UmpanBalikList *diberi, Tanggal hari_ini, Arena *a, UtangUmpanList *l);

/* A schedule that may be proposed. */
bool jadwal_umpan_sah(const Profil *p, const JadwalUmpan *j, Err *err);

#endif
