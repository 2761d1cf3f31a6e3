/*
 * PDFs signed elsewhere that belong to documents (schema/0075_bertanda.sql).
 */
#ifndef STORE_DB_BERTANDA_H
#define STORE_DB_BERTANDA_H

#include "inti/bertanda_jenis.h"
#include "store/store.h"

bool db_bertanda_ambil(Db *db, Arena *a, int64_t id, Bertanda *b, Err *err);
/* Of all documents of a record, oldest first, those taken back too. */
bool db_bertanda_objek(Db *db, Arena *a, Str jenis, int64_t objek, BertandaList *l, Err *err);
/* By the SHA-256 of the file, the newest; one that stands before one that was taken back. */
bool db_bertanda_berkas(Db *db, Arena *a, Str berkas, Bertanda *b, Err *err);
bool db_bertanda_dipakai(Db *db, Str berkas, bool *ya, Err *err);

/* ---- inside a transaction ---- */

bool db_bertanda_tambah(Db *db, const Bertanda *b, Err *err);
/* Takes it back: dilepas_pada, dilepas_oleh, alasan of `b`. E_BERUBAH when it was already. */
bool db_bertanda_lepas(Db *db, const Bertanda *b, Err *err);

#endif
