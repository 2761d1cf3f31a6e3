/*
 * Sends a document: from its stored snapshot, with code and QR; or as a draft, with the watermark and without. A route
 * whose path ends in "/pratinjau" gets the same document as a page; it is the same handler, so whoever may print it may
 * look at it, and nobody else.
 */
#ifndef WEB_DOKUMEN_KIRIM_H
#define WEB_DOKUMEN_KIRIM_H

#include "dokumen/dokumen.h"
#include "inti/jenis_dokumen.h"
#include "store/db_dokumen.h"
#include "web/page_dasar.h"

/* Name of the PDF; the page that a preview belongs to, by name and path. */
typedef struct { Str berkas, asal, kembali; } Kirim;

/* Sheets of B-L1 from a stored snapshot. */
void kirim_lembar(Req *req, const DokumenBaris *d, LembarSet lembar, Kirim k);

/* A document of another kind whose snapshot `d` names (tindakan/terbit.h): kept, and its PDF with it; a draft is neither. */
void kirim_terbit(Req *req, DokumenBaris *d, bool draf, Kirim k);

/* From a stored snapshot of another kind. */
void kirim_lain(Req *req, const DokumenBaris *d, Kirim k);

/* pratinjau.html: kode empty: none was given yet; `besar`: too long for a page. */
typedef struct { Halaman h; Str kode, asal, kembali, pdf; bool draf, besar; Markah isi; } PratinjauView;

#endif
