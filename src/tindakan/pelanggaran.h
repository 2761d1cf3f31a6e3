/*
 * Register of violations (M11.14, M12.5, B34; SPEC 13): found by a job when a due date has passed, or entered by hand
 * with its basis; decided by a person; answered by the one it is about. How many entries each person has in a period
 * tells db_pelanggaran_hitung().
 */
#ifndef TINDAKAN_PELANGGARAN_H
#define TINDAKAN_PELANGGARAN_H

#include "store/db_pelanggaran.h"
#include "tindakan/tindakan.h"

/* Raters whose duties of past months were not sent when rating closed (M11.14); `n` entries were made. The actor of both
 * is the system; what is there already is not made twice. */
bool pelanggaran_catat_menilai(const Ctx *c, int *n, Err *err);
/* Appraisers who did not evaluate by the outer limit of the month (M12.4, M12.5). `tuntas` false: a reopening still runs
 * for somebody, so the month is to be looked at again. */
bool pelanggaran_catat_evaluasi(const Ctx *c, Bulan b, int *n, bool *tuntas, Err *err);

/* An entry by hand (B34.1): for HASIL_EVALUASI the person has a released evaluation of the period. Fills x->id. */
bool pelanggaran_buat(const Ctx *c, Pelanggaran *x, Err *err);
/* KELUARKAN (the letter, with its number), ABAIKAN (with reason), SELESAIKAN. */
bool pelanggaran_putus(const Ctx *c, int64_t id, int versi, Aksi aksi, Str nomor, Str putusan, Err *err);
/* What the person himself says to it; may be written anew until it is decided. */
bool pelanggaran_tanggapi(const Ctx *c, int64_t id, int versi, Str teks, Err *err);

/* An entry that the actor may see; else E_TIDAK_ADA. */
bool pelanggaran_lihat(const Ctx *c, Db *db, int64_t id, Pelanggaran *x, Err *err);
/* Those of a list that lie in the actor's supervision: all for BKPSDM, Sekda, head of region and auditor, else his PD;
 * never his own. */
PelanggaranList pelanggaran_terawasi(const Ctx *c, const PelanggaranList *semua);

#endif
