/*
 * Terbit: a document that is made when it is asked for, not when something is set (recaps, records, letters). Its snapshot
 * is kept once, so that each print of the same content has the same verification code, and a later content a new one.
 */
#ifndef TINDAKAN_TERBIT_H
#define TINDAKAN_TERBIT_H

#include "store/db_dokumen.h"
#include "tindakan/tindakan.h"

/* `d` bears jenis, objek_id, periode and isi: whether the newest document of that object and period says the same; then `d` is it. */
bool dokumen_sudah(const Ctx *c, Db *db, DokumenBaris *d, bool *ada, Err *err);

/* `d` bears jenis, objek_id, periode, pegawai and isi; fills the rest, from the newest document of that object and period
 * when it says the same, else as a new one, which takes its place. */
bool dokumen_terbitkan(const Ctx *c, DokumenBaris *d, Err *err);

#endif
