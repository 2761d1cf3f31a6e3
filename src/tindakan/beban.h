/*
 * Analysis of posts and workload, kept by BKPSDM (M11.2a): tasks one by one or by import, and what it says of a person.
 */
#ifndef TINDAKAN_BEBAN_H
#define TINDAKAN_BEBAN_H

#include "store/db_beban.h"
#include "tindakan/tindakan.h"

/* Who hold the post on a day as what carries their plan. */
int jabatan_pemangku(const Ctx *c, int64_t jabatan, Tanggal t);
/* The workload of the post that a person holds in a month, beside the minutes he reported then. `w` may be NULL. */
bool beban_orang(const Ctx *c, Db *db, int64_t pegawai, Bulan b, BebanKerja *k, Mengapa *w, Err *err);

/* id 0: new, with the next number. */
bool uraian_simpan(const Ctx *c, UraianTugas *u, Err *err);
bool uraian_hapus(const Ctx *c, int64_t jabatan, int64_t id, Err *err);

#endif
