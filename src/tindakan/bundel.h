/*
 * Bundel: asking for the documents of a unit or of the region as one file (SPEC 14). What goes in is decided when it is
 * asked for, with the rights of who asks, and written down as a plan; jobs/cetak_massal.h makes it.
 */
#ifndef TINDAKAN_BUNDEL_H
#define TINDAKAN_BUNDEL_H

#include "store/db_bundel.h"
#include "tindakan/tindakan.h"

/*
 * The documents that stand for a period, of persons who belonged to `unit` or below it on its last day (0: all), as far as
 * the actor may read each. By perangkat daerah, unit and name; paths are unique.
 */
bool bundel_susun(const Ctx *c, int64_t unit, IsiBundel isi, Periode p, BundelButirList *l, Err *err);

/* Before the first document of each perangkat daerah the list that goes with them (naskah_berkas.h), as documents issued now. */
bool bundel_sampul(const Ctx *c, int64_t unit, Periode p, BundelButirList *l, Err *err);

/* The request, with its plan in `folder`; `sampul`: with those lists. Fills id, nama, jumlah, status. E_BUNDEL_KOSONG, E_BUNDEL_ANTRE. */
bool bundel_minta(const Ctx *c, Str folder, bool sampul, Bundel *b, Err *err);

/* The actor's own requests, newest first; one of them (E_TIDAK_ADA for others'). */
bool bundel_daftar(const Ctx *c, BundelList *l, Err *err);
bool bundel_ambil(const Ctx *c, int64_t id, Bundel *b, Err *err);

/* JEDA, LANJUTKAN, HAPUS. The files of a removed request go with the next run of its job. */
bool bundel_atur(const Ctx *c, int64_t id, Aksi aksi, Err *err);

/* Where the files of this work lie below the data folder; and the result of a request, whether it exists or not. */
Str bundel_folder(Arena *a, Str data);
Str bundel_hasil(Arena *a, Str folder, int64_t id, BentukBundel bentuk);

/* The plan in a file <id>.rencana of `folder`, which is made when missing; durable when true. E_BERKAS_SIMPAN. */
bool bundel_rencana_tulis(Arena *a, Str folder, int64_t id, const BundelButirList *l, Err *err);
bool bundel_rencana_baca(Arena *a, Str folder, int64_t id, BundelButirList *l, Err *err);

#endif
