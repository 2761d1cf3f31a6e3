/*
 * Perencanaan: the acts on a plan, annual and monthly (M7-M9, B6-B13). `versi` is the one the caller saw;
 * when the plan has moved on the act is refused with E_BERUBAH and nothing changes.
 */
#ifndef TINDAKAN_PERENCANAAN_H
#define TINDAKAN_PERENCANAAN_H

#include "store/db_skp.h"
#include "tindakan/tindakan.h"

enum { RHK_MAKS = 60 };            /* in one plan */

/* The day on which roles towards a plan are read: within its period, today when that runs. */
Tanggal skp_hari_peran(const Ctx *c, const Skp *s);

/*
 * The plan by which a person's month is evaluated: the monthly one where the profile has such plans, else the
 * annual one of the assignment he holds then (B13.1, B24.2). E_TIDAK_ADA when there is none. _kepala: the row
 * alone; _ambil: all parts of that row, an annual plan with the targets of the month where it has any.
 */
bool skp_bulan_kepala(const Ctx *c, Db *db, int64_t pegawai, Bulan b, Skp *s, Err *err);
bool skp_bulan_ambil(const Ctx *c, Db *db, int64_t id, Bulan b, Skp *s, Err *err);
/* When the month is over: the version of an annual plan in force then is the one that the month goes by. */
Saat skp_bulan_usai(const Ctx *c, Bulan b);

/* The annual plan of a year may be begun: the present year's always, the next one's once an agreement of his unit is being
 * drafted (B6.4), and in any case from November on. */
bool skp_tahun_terbuka(const Ctx *c, int tahun, Err *err);

/* The actor's own annual plan of `tahun` for the assignment he holds then (a new year's may be opened in
 * the year before: B6.4). `kuantitatif`: formats 2 and 4. */
bool skp_buat_tahunan(const Ctx *c, int tahun, bool kuantitatif, int64_t *id, Err *err);

/* The actor's own monthly plan, filled from the annual plan and its monthly targets, or from last month's
 * where that exists (M9.3). E_SKP_TAHUNAN_TIADA while no annual plan is set. */
bool skp_buat_bulanan(const Ctx *c, Bulan b, int64_t *id, Err *err);

/* Copies RHK, indicators, targets, expectations and attachment of the actor's annual plan of the year before
 * into this empty draft; links to a superior's RHK are not copied. */
bool skp_salin(const Ctx *c, int64_t id, int versi, Err *err);

/* Parts of a draft. `r->id` 0: a new RHK; `r->iki` holds the indicators that remain (id 0: new). */
bool rhk_simpan(const Ctx *c, int64_t skp, int versi, Rhk *r, Err *err);
bool rhk_hapus(const Ctx *c, int64_t skp, int versi, int64_t rhk, Err *err);
bool rhk_target_simpan(const Ctx *c, int64_t skp, int versi, int64_t rhk, const IkiTarget *t, ptrdiff_t n, Err *err);
bool skp_lampiran_simpan(const Ctx *c, int64_t skp, int versi, LampiranSkp *l, ptrdiff_t n, Err *err);
/* Special expectations, by employee or appraiser while it is a draft (M8.4). */
bool skp_ekspektasi_simpan(const Ctx *c, int64_t skp, int versi, const Str isi[NILAI_DASAR_MAX], Err *err);
bool skp_dialog_tulis(const Ctx *c, int64_t skp, int64_t rhk, Str isi, Err *err);
bool skp_hapus(const Ctx *c, int64_t skp, int versi, Err *err);

/*
 * A step of its life: AJUKAN, TARIK, KEMBALIKAN, TETAPKAN, BATALKAN. `catatan` is needed to return it and
 * to undo a setting. AJUKAN refuses with E_SKP_BELUM_LENGKAP and lists every gap in `celah` (may be NULL).
 * TETAPKAN stores the snapshot.
 */
bool skp_langkah(const Ctx *c, int64_t skp, int versi, Aksi aksi, Str catatan, ErrList *celah, Err *err);

#endif
