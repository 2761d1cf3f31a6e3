/* Pembinaan: bimbingan and konseling, proposed, held, recorded, confirmed by both (B20.3c, B21). */
#ifndef TINDAKAN_PEMBINAAN_H
#define TINDAKAN_PEMBINAAN_H

#include "store/db_kemajuan.h"
#include "tindakan/tindakan.h"

enum { KESEPAKATAN_MAKS = 3 };

/* The actor is the one who holds it: the leader, his superior or BKPSDM, as it was asked for. */
bool pembinaan_pembina(const Ctx *c, const Pembinaan *x);
/* What may be done now with a session, for pages. */
bool pembinaan_boleh(const Ctx *c, const Pembinaan *x, Aksi aksi, Err *err);

/* The superior or BKPSDM takes a proposal on or declines it, with an answer. */
bool pembinaan_jawab(const Ctx *c, int64_t id, int versi, bool terima, Str jawaban, Err *err);
/* Records the session: x->tanggal, tempat, hadir, risalah and the agreements; to record is to confirm. */
bool pembinaan_catat(const Ctx *c, const Pembinaan *x, Kesepakatan *l, ptrdiff_t n, Err *err);
/* The employee confirms the minutes; what he adds stands under them. */
bool pembinaan_konfirmasi(const Ctx *c, int64_t id, int versi, Str tanggapan, Err *err);
/* An agreement was kept. */
bool pembinaan_tepati(const Ctx *c, int64_t id, int64_t kesepakatan, Err *err);

#endif
