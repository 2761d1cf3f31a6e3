/*
 * What appraisers note at transfers (schema/0067_catatan_pindah.sql).
 */
#ifndef STORE_DB_PINDAH_H
#define STORE_DB_PINDAH_H

#include "inti/pindah.h"
#include "store/store.h"

/* Of transfers of a person whose last day lies in a span, oldest first. */
bool db_catatan_pindah(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, CatatanPindahList *l, Err *err);
/* What somebody noted, from a day on. */
bool db_catatan_pindah_penilai(Db *db, Arena *a, int64_t penilai, Tanggal dari, CatatanPindahList *l, Err *err);

/* Inside a transaction: a new one (versi 1), or over the row of that versi; E_BERUBAH when it is another now. */
bool db_catatan_pindah_simpan(Db *db, const CatatanPindah *x, Err *err);

#endif
