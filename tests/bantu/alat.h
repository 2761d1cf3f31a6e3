/* Files and outside programs for tests: a result is read back as others read it. */
#ifndef TESTS_BANTU_ALAT_H
#define TESTS_BANTU_ALAT_H

#include "base/base.h"

/* What a command prints, into `a`; the test fails when the command does. */
Str alat_jalan(Arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Writes folder/nama and gives its path. */
const char *alat_simpan(Arena *a, const char *folder, const char *nama, Str isi);

/* Compares with tests/golden/dokumen/<nama>, line by line; with GOLDEN in the environment writes it instead. */
void alat_golden(Arena *a, const char *nama, Str isi);

/* How often `cari` stands in `s`. */
int alat_berapa(Str s, Str cari);

/* Removes a folder with all that is in it; 0 when it is gone. */
int alat_hapus(const char *folder);

#endif
