/*
 * Jadwal jaga: acts on shift patterns and rosters (SPEC 3). Files come by impor.h, kinds pola_jaga and jaga. A day of a
 * month whose evaluation is set does not change any more.
 */
#ifndef TINDAKAN_JADWAL_H
#define TINDAKAN_JADWAL_H

#include "store/db_jaga.h"
#include "tindakan/tindakan.h"

enum { HARI_SEBULAN = 31 };

/* The actor keeps patterns and rosters of the unit: BKPSDM, or admin of a PD at or above it; else E_BUKAN_WEWENANG. */
bool jadwal_kelola(const Ctx *c, int64_t unit, Err *err);

/* `p->pulang` as time of day. Right: jadwal_kelola(). */
bool pola_simpan(const Ctx *c, PolaJaga p, Err *err);
bool pola_hapus(const Ctx *c, int64_t unit, Str kode, Err *err);

/* What the month of a person says, for the form that changes it: E_BERUBAH when it moved on meanwhile. */
Str jadwal_sidik(Arena *a, const JagaList *l);

/* The roster of a month: for each of its days the code of a pattern, empty: none. Right: OBJEK_JAGA x KELOLA. `n` (may
 * be NULL): days that changed. E_JAGA_POLA names a code that no pattern of his unit has (`ruas` h1..h31). */
bool jadwal_simpan(const Ctx *c, int64_t pegawai, Bulan b, const Str kode[HARI_SEBULAN], Str sidik, int *n, Err *err);

/* The codes of `urutan` ("P P S S M M L L") in turn from `mulai` to the end of its month. */
bool jadwal_ulang(const Ctx *c, int64_t pegawai, Tanggal mulai, Str urutan, int *n, Err *err);

/* Copies last month's roster, day by day, to those of the unit who have none in `b`; how many persons. */
bool jadwal_salin(const Ctx *c, int64_t unit, Bulan b, int *n, Err *err);

#endif
