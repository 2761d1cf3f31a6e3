/*
 * Deadlines of a person, and their reopening by BKPSDM (SPEC 3): what the calendar of his unit says, and how
 * far a reopening for him, his unit or everyone carries it.
 */
#ifndef TINDAKAN_PEMBUKAAN_H
#define TINDAKAN_PEMBUKAAN_H

#include "store/db_kalender.h"
#include "tindakan/tindakan.h"

/* Working days a week that count for the person's deadlines on a day: those of his unit, the region's when he has none;
 * five for whoever stands on a roster in that month (SPEC 3). */
int pekan_pegawai(const Ctx *c, int64_t pegawai, Tanggal t);

/* Deadline in the calendar of his unit. `b` for monthly and annual kinds, `dari` for kinds that count from a day. */
bool batas_pegawai(const Ctx *c, JenisTenggat jenis, int64_t pegawai, Bulan b, Tanggal dari, Tenggat *t, Err *err);

/* The last day to which a reopening of `jenis` that covers `hari` carries the person; none when there is none. */
bool pembukaan_sampai(const Ctx *c, Db *db, JenisTenggat jenis, int64_t pegawai, Tanggal hari, Tanggal *sampai, Err *err);

/*
 * Time in which the service was down inside a window of the days dari..batas extends it by that time (SPEC 3):
 * the day of the extended end while that has not come, none when there was no outage or it is past.
 */
bool gangguan_sampai(const Ctx *c, Db *db, Tanggal dari, Tanggal batas, Tanggal *sampai, Err *err);

/* Reopens `p->jenis` for the days mulai..sampai of a person, a unit or all, until p->dibuka_sampai; with reason. Nobody
 * administers himself: for the one who does it another administrator must. */
bool pembukaan_buat(const Ctx *c, Pembukaan *p, Err *err);

#endif
