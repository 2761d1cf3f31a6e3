/*
 * Perjanjian kinerja: drafted, submitted, agreed by both, changed, cancelled (M6, B7.1b). `versi` is the one the caller
 * saw; when the agreement has moved on the act is refused with E_BERUBAH.
 */
#ifndef TINDAKAN_PERJANJIAN_H
#define TINDAKAN_PERJANJIAN_H

#include "store/db_perjanjian.h"
#include "store/db_persiapan.h"
#include "tindakan/tindakan.h"

/* The day on which posts and roles towards an agreement are read: within its year, today when that runs or is to come. */
Tanggal perjanjian_hari(const Ctx *c, int tahun);
/* Who makes it and with whom on that day; `w` may be NULL. */
SiapaPerjanjian perjanjian_untuk(const Ctx *c, int64_t pegawai, int tahun, Mengapa *w);
/* Roles of the actor towards it: those towards the person, and PIHAK_KEDUA or his OPERATOR. */
PeranSet perjanjian_peran(const Ctx *c, int64_t pegawai, int tahun);
/* The right to do `aksi` with it as it stands; NULL with err. */
const Hak *perjanjian_boleh(const Ctx *c, const Perjanjian *p, Aksi aksi, Err *err);
/* Due date of a person's agreement: none without a duty, or while the budget's day is not set. */
bool perjanjian_batas(const Ctx *c, Db *db, int64_t pegawai, int tahun, Tenggat *t, Err *err);

/* Indicators of the other side's agreement of that year, to derive from (M6.2, M6.5); empty when there is none. */
bool perjanjian_indikator_atas(const Ctx *c, Db *db, int64_t pegawai, int tahun, IndikatorPerjanjianList *l, Err *err);
/* What an RHK of the person may take up: indicators of his own agreement, then of his appraiser's. */
bool perjanjian_indikator_skp(const Ctx *c, Db *db, int64_t pegawai, int tahun, IndikatorPerjanjianList *l, Err *err);
/* A plan of the year may be begun: an agreement of the person or of a leader above him in his perangkat daerah is being
 * drafted (B6.4). */
bool perjanjian_dirancang(const Ctx *c, Db *db, int64_t pegawai, int tahun, bool *ya, Err *err);

/* The actor's own, of his assignment; `salin`: filled from last year's, sources and budget too, without derivations. */
bool perjanjian_buat(const Ctx *c, int tahun, bool salin, int64_t *id, Err *err);
/* A change in the year: a draft with the same content that takes the place of the agreed one when agreed. */
bool perjanjian_perubahan(const Ctx *c, int64_t id, int versi, int64_t *baru, Err *err);
bool perjanjian_hapus(const Ctx *c, int64_t id, int versi, Err *err);

/* Parts of a draft; id 0: new. */
bool perjanjian_sumber_simpan(const Ctx *c, int64_t id, int versi, const Str isi[SUMBER_PERJANJIAN_MAX], Err *err);
bool perjanjian_indikator_simpan(const Ctx *c, int64_t id, int versi, IndikatorPerjanjian *x, Err *err);
bool perjanjian_indikator_hapus(const Ctx *c, int64_t id, int versi, int64_t indikator, Err *err);
bool perjanjian_anggaran_simpan(const Ctx *c, int64_t id, int versi, AnggaranPerjanjian *x, Err *err);
bool perjanjian_anggaran_hapus(const Ctx *c, int64_t id, int versi, int64_t anggaran, Err *err);

/* What still lacks before it can be submitted. */
bool perjanjian_periksa(const Ctx *c, Db *db, const Perjanjian *p, ErrList *celah, Err *err);
/* AJUKAN, TARIK, KEMBALIKAN, SETUJUI, BATALKAN; with note to return and to cancel. AJUKAN lists gaps in `celah` (may be
 * NULL). SETUJUI stores the snapshot. */
bool perjanjian_langkah(const Ctx *c, int64_t id, int versi, Aksi aksi, Str catatan, ErrList *celah, Err *err);
/* An operator of the head of region has looked at it; the head then signs (SPEC 5). */
bool perjanjian_siapkan(const Ctx *c, int64_t id, int versi, Err *err);
/* Who prepared it as it now stands; pada 0: nobody. */
bool perjanjian_siap(const Ctx *c, const Perjanjian *p, Persiapan *s, Err *err);

/* What is printed of it as it stands. */
void perjanjian_lembar(const Ctx *c, const Perjanjian *p, LembarPerjanjian *l);

/* The day of the budget, set by BKPSDM. */
bool apbd_simpan(const Ctx *c, const Apbd *x, Err *err);

#endif
