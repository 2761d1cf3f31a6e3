/*
 * Rules of the daily report (M10): when a day is open, what a report must say, when it may be verified.
 */
#ifndef INTI_LAPORAN_H
#define INTI_LAPORAN_H

#include "inti/presensi.h"
#include "inti/tenggat.h"

/* What decides whether a day of a person is open for writing. */
typedef struct {
    Tanggal hari, hari_ini;
    bool lepas;                     /* he holds no post on that day: not yet here, left, or his contract has ended */
    Tenggat jendela;                /* tenggat_laporan() of the day */
    Tanggal dibuka_sampai;          /* BKPSDM reopened the window; none: no */
    Tanggal gangguan_sampai;        /* the service was down inside the window, which lasts longer by that; none: no */
    Tanggal perbaikan_sampai;       /* a returned report: last day for its correction; none: not returned */
    StatusEvaluasi evaluasi;        /* of the month; TIADA: none yet */
    HariPresensi presensi;
} FaktaHariLaporan;

/* The day may be written (M10.3, M10.4). E_LAPORAN_DEPAN, E_LAPORAN_LEPAS, E_LAPORAN_DINILAI, E_LAPORAN_PRESENSI,
 * E_LAPORAN_TUTUP. */
bool laporan_hari_terbuka(const Profil *p, const FaktaHariLaporan *f, Err *err);

/* The month's reports are the basis of its rating (M10.6): once that is set, nothing about them changes. */
bool laporan_belum_dinilai(const Profil *p, Bulan b, StatusEvaluasi s, Err *err);

/* What is submitted has been done: an activity that still runs or lies ahead stays a draft. */
bool laporan_sudah_selesai(const Profil *p, const Laporan *l, Tanggal hari_ini, Pukul kini, Err *err);

/* The last day on which the day may be written, with reopening and correction counted in. */
Tanggal laporan_batas(const FaktaHariLaporan *f);

/*
 * Times make sense: E_LAPORAN_WAKTU. A report holds one day, so what passes midnight is two (E_LAPORAN_MALAM), but within
 * a shift that runs over midnight (`ini`: the roster of the day, or NULL): there times of day after midnight are put on
 * the next day, up to the end of the shift (E_LAPORAN_LEWAT_JAGA). What lies in the night shift of `kemarin` (or NULL)
 * belongs to the day before: E_LAPORAN_MILIK_JAGA. Overlap with others is asked of the store inside the transaction.
 */
bool laporan_waktu(const Profil *p, Laporan *l, const JagaHari *ini, const JagaHari *kemarin, Err *err);

/* Verification needs a link to a monthly RHK and a day that attendance does not deny (M10.3, M10.5). */
bool laporan_dapat_diverifikasi(const Profil *p, const Laporan *l, const HariPresensi *h, Err *err);

/* Minutes that the reports of a day fill. */
int laporan_menit(LaporanList l);

/* The times that a fresh report is offered: `menit` from where the day's last one ended; on an empty day from the
 * office's begin, or from the arrival when that was later; the end not after `batas` (none: midnight). None where
 * nothing is known or the day is full. */
typedef struct { Pukul mulai, selesai; } WaktuUsul;
WaktuUsul laporan_waktu_usul(LaporanList hari, Pukul datang, Pukul kantor, Pukul batas, int menit);

/* Activities written at least twice in `l` and not yet on the day `hari`, the most frequent first, at most `maks`;
 * of each the latest report, whose amount, unit and length the next one begins with. */
typedef struct { const Laporan *l; int n; } LaporanSering;
typedef LIST_OF(LaporanSering) LaporanSeringList;
LaporanSeringList laporan_sering(Arena *a, LaporanList l, Tanggal hari, int maks);

#endif
