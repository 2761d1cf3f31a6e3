/*
 * Snapshots of the documents that are made when they are asked for (tindakan/terbit.h): the record of a year's feedback
 * (B17.3) and the minutes of a coaching session (B21). The caller has seen to the right of reading.
 */
#ifndef TINDAKAN_NASKAH_H
#define TINDAKAN_NASKAH_H

#include "store/db_kemajuan.h"
#include "tindakan/tindakan.h"

bool naskah_umpan(const Ctx *c, int64_t pegawai, int tahun, Str *json, Err *err);
bool naskah_pembinaan(const Ctx *c, const Pembinaan *x, Str *json, Err *err);

#endif
