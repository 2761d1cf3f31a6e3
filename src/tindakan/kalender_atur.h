/*
 * Changes of the calendar (SPEC 3): a day added, renamed or removed, in mid-year too. The rules in force are
 * loaded again by the next request.
 */
#ifndef TINDAKAN_KALENDER_ATUR_H
#define TINDAKAN_KALENDER_ATUR_H

#include "tindakan/tindakan.h"

bool libur_simpan(const Ctx *c, HariLibur h, Err *err);
bool libur_hapus(const Ctx *c, Tanggal t, Err *err);

#endif
