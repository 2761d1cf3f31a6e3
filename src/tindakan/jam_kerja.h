/*
 * Jam kerja: the office hours against which attendance is read as late or early (M10.3; hours N, Perpres
 * 21/2023), by the days they hold. A change counts for attendance that is read after it.
 */
#ifndef TINDAKAN_JAM_KERJA_H
#define TINDAKAN_JAM_KERJA_H

#include "store/db_presensi.h"
#include "tindakan/tindakan.h"

/* All hours of this installation. */
bool jam_kerja(Db *db, Arena *a, JamKerja *j, Err *err);

/* Sets the hours from m->mulai on, and replaces those that began on that day; no `sampai`: until further
 * notice. Right: OBJEK_JAM_KERJA x KELOLA. */
bool jam_kerja_simpan(const Ctx *c, MasaJam m, Err *err);
/* E_TIDAK_ADA when none begin on that day. */
bool jam_kerja_hapus(const Ctx *c, Tanggal mulai, Err *err);

#endif
