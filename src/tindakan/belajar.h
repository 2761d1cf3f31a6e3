/*
 * Belajar: acts on a student's plan (B14): its two constant RHK, and what the appraiser considered before he sets it.
 */
#ifndef TINDAKAN_BELAJAR_H
#define TINDAKAN_BELAJAR_H

#include "store/db_studi.h"
#include "tindakan/perencanaan.h"

/* A plan of format 5 for a year: what B14.4 asks before it is set. */
bool skp_belajar(const Skp *s);

/* Adds academic result and graduation to the draft (B14.2-3). E_WAJIB names what the form lacks, E_STUDI_SUDAH says that
 * they stand already, E_STUDI_LULUS that the day lies before the study. */
bool studi_susun(const Ctx *c, int64_t skp, int versi, BentukStudi bentuk, Str nama, Str target, Tanggal lulus, Err *err);

/* Notes what was considered; right: who may set the plan, while it is submitted. */
bool studi_timbang(const Ctx *c, int64_t skp, TimbangStudi t, Err *err);

#endif
