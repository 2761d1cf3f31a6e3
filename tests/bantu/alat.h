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

/* A new folder of the test's own, below TMPDIR, named after `nama`; 0 when it is there. Its path goes into `folder`. */
enum { ALAT_FOLDER = 256 };
int alat_folder(char folder[ALAT_FOLDER], const char *nama);

/* Runs the program with the arguments `perintah`, {D} is `folder`; output and errors together, the exit code into `keluar`. */
Str alat_perintah(Arena *a, const char *folder, const char *perintah, int *keluar);

/* The same, ending with the code `kode` and saying `teks` (NULL: whatever), or the test fails. */
Str alat_harap(Arena *a, const char *folder, const char *perintah, int kode, const char *teks);

/* Removes a folder with all that is in it; 0 when it is gone. */
int alat_hapus(const char *folder);

#endif
