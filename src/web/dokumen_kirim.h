/*
 * Sends a printed document: from its stored snapshot, with code and QR; or as a draft, with the watermark and without.
 */
#ifndef WEB_DOKUMEN_KIRIM_H
#define WEB_DOKUMEN_KIRIM_H

#include "dokumen/dokumen.h"
#include "inti/jenis_dokumen.h"
#include "store/db_dokumen.h"
#include "web/req.h"

/* Sheets of B-L1 from a stored snapshot. */
void kirim_lembar(Req *req, const DokumenBaris *d, LembarSet lembar, Str nama);

/* A document of another kind whose snapshot `d` names (tindakan/terbit.h): kept, and its PDF with it; a draft is neither. */
void kirim_terbit(Req *req, DokumenBaris *d, bool draf, Str nama);

/* From a stored snapshot of another kind. */
void kirim_lain(Req *req, const DokumenBaris *d, Str nama);

#endif
