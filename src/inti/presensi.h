/*
 * Presensi: what electronic attendance says about one day of one person, and so whether a daily report
 * of that day stands (M10.3; the profile names the clause). Pure: the rows come as arguments.
 *
 *     FaktaHari f = { .tanggal = t, .presensi = row_or_NULL, .izin = l.v, .n_izin = l.n,
 *                     .lengkap = true, .kalender = &k, .pekan = unit->pekan, .profil = p };
 *     HariPresensi h;
 *     if (!presensi_hari(a, &f, &h, NULL, err)) return false;
 *     if (!h.boleh) ...refuse the report with h.kalimat, h.pasal...
 *
 * Order of the evidence, strongest first:
 *   0. study leave runs                        -> pengganti  (TB; the office's attendance does not hold)
 *   1. approved leave covers the day          -> tidak       (also when a machine saw the person: leave
 *                                                             holds until it is cancelled)
 *   2. approved dinas luar or WFH             -> pengganti   (hadir when a machine saw him as well); it
 *                                                             wins over a row that says absent
 *   3. the day's attendance row               -> H, TL, PSW hadir; DL, WFH, TB pengganti; the rest tidak
 *   4. no row, attendance of the day complete -> tidak
 *   5. no row, not yet complete               -> belum_terkonfirmasi
 * A day off without a row is `tidak` once attendance is complete; until then `belum_terkonfirmasi` too,
 * since overtime is worked on such days. Whoever stands on a roster that day has the days off of the roster.
 */
#ifndef INTI_PRESENSI_H
#define INTI_PRESENSI_H

#include "inti/jadwal_jaga.h"
#include "inti/kalender.h"

#define KEADAAN_HARI_LIST(X, P)                                                                     \
    X(P, HADIR,     "hadir",               "Hadir")                                                 \
    X(P, PENGGANTI, "pengganti",           "Bertugas di luar presensi kantor")                      \
    X(P, TIDAK,     "tidak",               "Tidak hadir")                                           \
    X(P, BELUM,     "belum_terkonfirmasi", "Belum terkonfirmasi presensi")
KODE_TIPE(KeadaanHari, KEADAAN_HARI, keadaan_hari, KEADAAN_HARI_LIST)

/* Leave, dinas luar or WFH with its letter. Only STATUS_IZIN_DISETUJUI counts for a day. */
typedef struct {
    int64_t id, pegawai;
    JenisIzin jenis;
    Tanggal mulai, sampai;
    Str nomor, alasan;              /* of the letter; why */
    StatusIzin status;
    int64_t oleh;                   /* account that decided */
    Saat pada;
    int versi;
} Izin;
typedef LIST_OF(Izin) IzinList;

/* The person works, though elsewhere: dinas luar, WFH. All other kinds are leave. */
bool izin_pengganti(JenisIzin jenis);

/*
 * The dates of a request are plausible: in order, at most IZIN_HARI_MAKS long, within a year of `hari_ini`, and the person
 * holds a post on the first and the last day (`awal`, `akhir`; NULL: none). E_IZIN_URUTAN, E_IZIN_LAMA, E_IZIN_JAUH,
 * E_IZIN_TAK_BERTUGAS.
 */
enum { IZIN_HARI_MAKS = 400 };
bool izin_masuk_akal(const Profil *p, const Izin *z, const Penugasan *awal, const Penugasan *akhir, Tanggal hari_ini, Err *err);

/* The first working day of the month that no approved leave covers; none: it is leave from end to end. The calendar knows
 * the year. */
Tanggal izin_luput(const Kalender *k, int pekan, const Izin *v, ptrdiff_t n, Bulan b);

typedef struct {
    Tanggal tanggal;
    const Presensi *presensi;       /* the row of this day; NULL: none */
    const Izin *izin;               /* the person's records, any state and dates; those of the day are picked */
    ptrdiff_t n_izin;
    bool lengkap;                   /* attendance of this day has been imported for the person's unit */
    const Kalender *kalender;
    int pekan;                      /* 5 or 6, of the person's unit */
    const JagaHari *jaga;               /* the day on the roster; NULL: office hours */
    bool belajar;                   /* on study leave */
    const Profil *profil;           /* whose clauses are named */
} FaktaHari;

typedef struct {
    KeadaanHari keadaan;
    StatusPresensi status;          /* of the row, or what the approved record makes of it; TIADA: none */
    bool boleh;                     /* a daily report of this day may be entered: all but `tidak` */
    bool libur;                     /* a day off by roster, else by calendar and week */
    bool terjadwal;                 /* he stands on the roster that day */
    Str jaga;                       /* "Malam 21.00 – 07.00 esok"; empty: office hours, or no sentences wanted */
    Str kalimat;                    /* why, one sentence: "Hadir 07.24 - 16.02." */
    const char *pasal;              /* of KETENTUAN_PRESENSI or KETENTUAN_IZIN */
} HariPresensi;

/* Fills `h`, text in `a`, and the explanation when `w` is not NULL. `a` NULL: without the sentence. False with E_LIBUR_TAHUN when the
 * calendar lacks the year and the day has neither row nor approved record. */
bool presensi_hari(Arena *a, const FaktaHari *f, HariPresensi *h, Mengapa *w, Err *err);

/* ---- from punches to a row ---- */

/* Office hours that hold on the days mulai..sampai: a week of 5 and of 6 days, Monday to Thursday alike. */
typedef struct {
    Tanggal mulai, sampai;
    Str nama, nomor;                /* "Ramadan 1446 H"; of the decision that set them */
    int toleransi;                  /* minutes after `masuk` that are not yet late */
    Pukul masuk5, pulang5, masuk5_jumat, pulang5_jumat;
    Pukul masuk6, pulang6, masuk6_jumat, pulang6_jumat, masuk6_sabtu, pulang6_sabtu;
} MasaJam;
typedef LIST_OF(MasaJam) MasaJamList;

/* All spans of an installation, by their begin. Of those that hold a day the one that begins last counts,
 * so Ramadan lies over the ordinary hours; where there is none, jam_kerja_baku(). */
typedef struct { MasaJamList masa; } JamKerja;

/* Perpres 21/2023: 37.5 hours a week from 07.30, longer break on Friday (N). */
MasaJam jam_kerja_baku(void);
MasaJam jam_kerja_pada(const JamKerja *j, Tanggal t);

/* From when to when, none on days off; weekday SENIN..MINGGU. `toleransi` as in MasaJam. */
typedef struct { Pukul masuk, pulang; int toleransi; } JamHari;
JamHari jam_kerja_hari(const MasaJam *m, int pekan, int hari);
/* Minutes of work on that weekday: its hours less the break (Perpres 21/2023). */
int jam_kerja_menit(const MasaJam *m, int pekan, int hari);

/* The hours of one day of one person: those of the roster where he stands on one (`jaga` not NULL), else the office's on
 * a working day. */
JamHari jam_hari_orang(const JamKerja *j, const JagaHari *jaga, int pekan, bool hari_kerja, Tanggal t);

/*
 * The row of one day from its first and last punch (equal when there was one). A single punch before
 * the middle of the hours `jam` is `masuk`, after it `pulang`. `selesai`: the record of this day is
 * closed, so an early last punch and a missing one count (no `pulang`: PSW, no `masuk`: TL). On a day off any punch
 * is H. Late and early on one day is TL; both times stay in the row.
 */
Presensi presensi_dari_ketukan(JamHari jam, Tanggal t, Pukul pertama, Pukul terakhir, bool selesai);

#endif
