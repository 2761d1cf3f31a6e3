/*
 * Berkas: the evidence store. A file is kept once, under the SHA-256 of its content, in a folder that
 * nothing serves directly: <folder>/ab/abcdef... (64 hexadecimal digits). Keeping is durable before it
 * returns (file fsync -> rename -> directory fsync), so the database may refer to it afterwards; what the
 * database never came to refer to is swept as an orphan.
 *
 *     JenisBerkas jenis;  Str sha;
 *     if (!berkas_periksa(nama, isi, &jenis, err)) return false;         before the transaction
 *     if (!berkas_simpan(a, folder, isi, &sha, err)) return false;       before the transaction
 *     ...store_tx writes the row with sha...
 *
 * The names of uploaded files are only for show and never become paths.
 */
#ifndef BASE_BERKAS_H
#define BASE_BERKAS_H

#include "base/base.h"

#define BERKAS_MAX (10 * MB)                    /* of one piece of evidence (SPEC 8) */

/* What may be kept as evidence; the code is the ending of the name. */
#define JENIS_BERKAS_LIST(X, P)                                                                     \
    X(P, PDF,  "pdf",  "dokumen PDF")                                                               \
    X(P, JPG,  "jpg",  "gambar JPG")                                                                \
    X(P, PNG,  "png",  "gambar PNG")                                                                \
    X(P, DOCX, "docx", "dokumen DOCX")                                                              \
    X(P, XLSX, "xlsx", "lembar XLSX")
KODE_TIPE(JenisBerkas, JENIS_BERKAS, jenis_berkas, JENIS_BERKAS_LIST)
extern const char *const jenis_berkas_media[JENIS_BERKAS_MAX];     /* "application/pdf" */

/* The kind by content alone; TIADA when it is none of the list or visibly cut off. A DOCX or XLSX with
 * macros is none. */
JenisBerkas berkas_jenis(Str isi);

/* As evidence: not empty, at most BERKAS_MAX, of a known kind, and the name does not claim another.
 * E_BERKAS_KOSONG, E_BERKAS_BESAR, E_BERKAS_JENIS, E_BERKAS_DUSTA. */
bool berkas_periksa(Str nama, Str isi, JenisBerkas *jenis, Err *err);

/* 64 lower-case hexadecimal digits. */
Str berkas_sha(Arena *a, Str isi);

/* Keeps `isi` durably; makes the folder when it is missing; the same content twice is one file.
 * E_BERKAS_SIMPAN on any trouble of the disk, and then nothing is half there. */
bool berkas_simpan(Arena *a, Str folder, Str isi, Str *sha, Err *err);

/* The content again, its hash checked. E_TIDAK_ADA when `sha` is unknown or malformed, E_BERKAS_RUSAK
 * when the disk gives other bytes than were kept. */
bool berkas_baca(Arena *a, Str folder, Str sha, Str *isi, Err *err);

/* Removes what is older than `sebelum` and not in use, and leftovers of interrupted writes; `n` counts
 * them. `sebelum` lies an hour or more back, since a file is kept before its row is committed. `dipakai`
 * is asked once per file; when it fails the sweep stops with its error. Safe while others keep files. */
typedef bool BerkasDipakai(void *arg, Str sha, bool *ya, Err *err);
bool berkas_sapu(Arena *a, Str folder, Saat sebelum, BerkasDipakai *dipakai, void *arg, int *n, Err *err);

#endif
