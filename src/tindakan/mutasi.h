/*
 * Mutasi: one assignment set or ended by hand: transfer, Plt, Plh, end of a duty (SPEC 4). It is an import of
 * one row, so it keeps every rule of the file "penugasan"; hundreds on one day come as a file.
 */
#ifndef TINDAKAN_MUTASI_H
#define TINDAKAN_MUTASI_H

#include "tindakan/impor.h"

typedef struct {
    int64_t pegawai;
    Str jabatan;                    /* code of the post */
    JenisPenugasan jenis;
    Tanggal mulai, sampai;          /* no `sampai`: until further notice, or as it stands */
    Str nomor_sk;
} Mutasi;

/* False with all problems in `salah` (`ruas` is the column: jabatan, jenis, mulai, sampai, nomor_sk), or with
 * `err`. `pesan`: what else was done and what to look at, for people. Right: that of the import. */
bool mutasi_simpan(Ctx *c, const Mutasi *m, Str *pesan, ErrList *salah, Err *err);

#endif
