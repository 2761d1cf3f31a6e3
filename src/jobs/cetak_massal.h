/*
 * Cetak massal: thousands of documents into one file, on all cores, in slices that may stop anywhere and go on after a
 * restart (SPEC 14). What is to be made is fixed first (tindakan/bundel.h); finished PDFs collect in a spool; in the end the
 * spool becomes a ZIP or one PDF. All files of a work lie in `folder` and begin with its id:
 *
 *     <id>.rencana    one line per document: id, path in the ZIP, line of the outline
 *     <id>.spul       the finished PDFs, one behind the other
 *     <id>.letak      one line per finished PDF: where it stands and how long it is; length 0: it could not be made
 *     <id>.zip/.pdf   the result, renamed to this when whole
 */
#ifndef JOBS_CETAK_MASSAL_H
#define JOBS_CETAK_MASSAL_H

#include "dokumen/dokumen.h"
#include "inti/bundel_jenis.h"
#include "store/db_dokumen.h"
#include "tindakan/bundel.h"

typedef struct {
    Arena *a;                       /* what is needed across slices; 64 MB */
    Db *db;
    Str folder;
    int64_t id;
    LembarSet lembar;
    CetakAtur cetak;                /* kode and seal are each document's own */
    const Pades *segel;             /* of the documents of a ZIP, or of the merged file; NULL: none */
    bool satuan;                    /* each document is a file of its own */
    Saat diminta;                   /* the time that the seal of a merged file bears */
    Str huruf;                      /* where the fonts are; empty: where Debian puts them */
    int utas;                       /* threads that draw */
    Saat kini;
    int64_t (*jam_us)(void);        /* monotonic clock for the slice */
    /* After every batch: PDFs that were issued, and how many are done; *terus false ends the slice. */
    bool (*pada_kelompok)(void *arg, const Terbitan *t, ptrdiff_t n, int siap, bool *terus, Err *err);
    void *arg;
} Massal;

/* Makes documents for about `slice_us` microseconds (0: to the end). *siap of *jumlah are done; the names of those that could
 * not be made, or whose snapshot is not the one that was sealed, come into `gagal`. False when nothing more can be done: full
 * disk, lost files, a missing or damaged font. */
bool massal_lanjut(Massal *m, int64_t slice_us, int *siap, int *jumlah, StrList *gagal, Err *err);

/* All are done: joins them into the result and removes what led to it. */
typedef struct { Str judul, penulis, aplikasi; Tanggal tanggal; } MassalSifat;
typedef struct { Str jalur, hash; int64_t ukuran; Str segel; } MassalHasil;     /* hash, segel: of a PDF; empty for a ZIP */
bool massal_rakit(Massal *m, BentukBundel bentuk, const MassalSifat *s, MassalHasil *h, Err *err);

/* The work of a request, on every processor: its files under `data`, its codes verified at `alamat`; the caller adds
 * pada_kelompok and arg. And how its result introduces itself. */
Massal massal_dari(Arena *a, Db *db, Str data, Str alamat, const Bundel *b, const Pades *segel, Saat kini);
MassalSifat massal_sifat(Arena *a, const Profil *p, const Bundel *b);

/* The row of an issued merged file. */
Terbitan massal_terbitan(const MassalHasil *h, const MassalSifat *s, Saat kini);

/* Removes every file of the work. */
void massal_buang(Arena *a, Str folder, int64_t id);

#endif
