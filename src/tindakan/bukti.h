/*
 * Evidence of a daily report or of a realisation, inside the transaction that saves its owner. Files are kept beforehand
 * (base/berkas.h).
 */
#ifndef TINDAKAN_BUKTI_H
#define TINDAKAN_BUKTI_H

#include "store/db_laporan.h"
#include "tindakan/tindakan.h"

/* Adds `n` pieces to the owner that `milik` names (laporan or realisasi) and that has `ada` already; E_BUKTI_BANYAK. */
bool bukti_tambah(const Ctx *c, Db *db, Bukti milik, int ada, Bukti *b, ptrdiff_t n, Err *err);

#endif
