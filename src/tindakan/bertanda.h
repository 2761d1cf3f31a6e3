/*
 * Bertanda: attaching a PDF that was signed outside, by BSrE for instance, to a document that is set (SPEC 14). What can be
 * known without the issuer of the certificate is checked: that the file is the one that left here, that it carries a
 * signature over all of it, and that nothing was changed since.
 */
#ifndef TINDAKAN_BERTANDA_H
#define TINDAKAN_BERTANDA_H

#include "store/db_bertanda.h"
#include "store/db_dokumen.h"
#include "tindakan/tindakan.h"

/* The record that a document was made of, as rights see it. */
typedef struct { Objek objek; const char *status; Tanggal hari; } BertandaObjek;

/* E_TIDAK_ADA for kinds of documents that take no such file. */
bool bertanda_objek(const Ctx *c, Db *db, const DokumenBaris *d, BertandaObjek *o, Err *err);

/* Whether the actor may LIHAT, LAMPIRKAN or LEPASKAN; only the newest document of its record takes files. */
bool bertanda_boleh(const Ctx *c, Db *db, const DokumenBaris *d, Aksi aksi, Err *err);

/* Checks the file and keeps it in the evidence store `folder`. E_BUKAN_PDF, E_BERTANDA_*, which name the field "berkas". */
bool bertanda_lampirkan(const Ctx *c, Str folder, int64_t dokumen, Str nama, Str pdf, Err *err);

/* Takes it back, by who attached it or BKPSDM. E_BERTANDA_BUKAN_PELAMPIR, E_ALASAN_WAJIB. */
bool bertanda_lepas(const Ctx *c, int64_t id, Str alasan, Err *err);

/* Whether this actor is one of those two. */
bool bertanda_pelampir(const Ctx *c, const Bertanda *b);

#endif
