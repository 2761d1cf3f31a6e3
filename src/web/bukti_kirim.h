/*
 * Evidence in a form: uploaded files and a link become rows for the act that saves their owner. Files are kept here, before
 * any transaction; a file whose owner is then refused is swept later.
 */
#ifndef WEB_BUKTI_KIRIM_H
#define WEB_BUKTI_KIRIM_H

#include "store/db_laporan.h"
#include "web/req.h"

enum { BUKTI_KIRIM_MAKS = 9 };

/* From the fields `berkas` and `tautan`; `b` has room for BUKTI_KIRIM_MAKS. A refusal names the field `berkas`. */
bool bukti_kirim(Req *req, const char *berkas, Str tautan, Bukti *b, ptrdiff_t *n, Err *err);

#endif
