/*
 * Bundel: documents of many people as one file (SPEC 14): a ZIP with one PDF each, or one PDF with an outline.
 * Which documents there are, how their files are called, and the life of such a request.
 */
#ifndef INTI_BUNDEL_JENIS_H
#define INTI_BUNDEL_JENIS_H

#include "inti/inti.h"

#define ISI_BUNDEL_LIST(X, P)                                                                       \
    X(P, EVALUASI, "evaluasi", "Berkas evaluasi (SKP, lampiran, evaluasi, dokumen evaluasi)")       \
    X(P, SKP,      "skp",      "SKP dan lampirannya")
KODE_TIPE(IsiBundel, ISI_BUNDEL, isi_bundel, ISI_BUNDEL_LIST)

#define BENTUK_BUNDEL_LIST(X, P)                                                                    \
    X(P, ZIP, "zip", "ZIP, satu PDF per pegawai")                                                   \
    X(P, PDF, "pdf", "Satu PDF dengan daftar isi")
KODE_TIPE(BentukBundel, BENTUK_BUNDEL, bentuk_bundel, BENTUK_BUNDEL_LIST)

#define KERTAS_BUNDEL_LIST(X, P)                                                                    \
    X(P, A4, "a4", "A4")                                                                            \
    X(P, F4, "f4", "F4")
KODE_TIPE(KertasBundel, KERTAS_BUNDEL, kertas_bundel, KERTAS_BUNDEL_LIST)

#define STATUS_BUNDEL_LIST(X, P)                                                                    \
    X(P, MENUNGGU, "menunggu", "Menunggu giliran")                                                  \
    X(P, BERJALAN, "berjalan", "Sedang dibuat")                                                     \
    X(P, JEDA,     "jeda",     "Dijeda")                                                            \
    X(P, SELESAI,  "selesai",  "Selesai")                                                           \
    X(P, GAGAL,    "gagal",    "Tidak selesai")
KODE_TIPE(StatusBundel, STATUS_BUNDEL, status_bundel, STATUS_BUNDEL_LIST)

enum { BUNDEL_HARI = 7 };           /* a finished file is kept so many days */

typedef struct {
    int64_t id, akun, unit;         /* unit 0: the whole region */
    Str nama;
    IsiBundel isi;
    Periode periode;
    BentukBundel bentuk;
    KertasBundel kertas;
    StatusBundel status;
    int jumlah, siap;
    int64_t ukuran;
    Str pesan;
    Saat diminta_pada, selesai_pada;
    int versi;
} Bundel;
typedef LIST_OF(Bundel) BundelList;

/* One document of it: its id, its path in the ZIP, its line in the outline; while it is planned, of which perangkat daerah. */
typedef struct { int64_t dokumen, pd; Str berkas, nama; } BundelButir;
typedef LIST_OF(BundelButir) BundelButirList;

/* A name that every file system takes: no path separators, control bytes or characters that Windows refuses, no blank or
 * dot at the end, at most 100 characters; "-" for nothing. */
Str berkas_aman(Arena *a, Str nama);

/* Of the finished file: "evaluasi-2025-03-Dinas Kesehatan.zip". */
Str bundel_berkas(Arena *a, const Bundel *b);

#endif
