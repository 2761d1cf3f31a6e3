/*
 * Importing in tests: a store (uji_store.h), an actor, and files written as text.
 *
 *     UjiImpor t = uji_impor(u);                              BKPSDM, profile m, 4 March 2025 at noon
 *     impor_lancar(&t, "unit", "kode,nama,jenis\nPEMDA,Pemerintah,pemda\n", 1, 0, 0);
 *     HasilImpor h = impor_gagal(&t, "unit", "...");
 *     ada_masalah(&h, 3, "jenis", "bukan salah satu pilihan");
 */
#ifndef TESTS_BANTU_UJI_IMPOR_H
#define TESTS_BANTU_UJI_IMPOR_H

#include "tindakan/impor.h"
#include "bantu/uji_store.h"

typedef struct { UjiStore *u; Env env; Aturan aturan; Ctx c; bool lengkap; const char *mesin; } UjiImpor;

void uji_impor(UjiImpor *t, UjiStore *u);
/* Another day and hour. */
void uji_impor_jam(UjiImpor *t, Tanggal hari, Pukul pukul);

/* The file; stops the test when it is no table. */
HasilImpor impor_coba(UjiImpor *t, const char *jenis, Str isi);             /* dry run */
HasilImpor impor_simpan(UjiImpor *t, const char *jenis, Str isi);
/* Dry run and saving, both without problems, and with these counts. */
HasilImpor impor_lancar(UjiImpor *t, const char *jenis, Str isi, int baru, int berubah, int tetap);
/* Dry run and saving: both with problems, and nothing saved. */
HasilImpor impor_gagal(UjiImpor *t, const char *jenis, Str isi);
/* The file is refused as a whole. */
void impor_bukan(UjiImpor *t, const char *jenis, Str isi, ErrKode kode, const char *memuat);

/* There is a problem (a warning) at that row and column (NULL: the row as a whole) whose text holds this. */
void ada_masalah(const HasilImpor *h, int baris, const char *kolom, const char *memuat);
void ada_peringatan(const HasilImpor *h, int baris, const char *kolom, const char *memuat);
void ada_perubahan(const HasilImpor *h, int baris, const char *kolom, const char *dari, const char *ke);
void ada_catatan(const HasilImpor *h, const char *memuat);

/* Region of four units, four posts, four persons and their assignments: the templates, imported. */
void impor_daerah_contoh(UjiImpor *t);

#endif
