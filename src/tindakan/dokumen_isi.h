/*
 * From records to the values of an official sheet: names, ranks and posts are copied as they stand on the
 * day, so that the stored snapshot never changes (SPEC 4, 14).
 */
#ifndef TINDAKAN_DOKUMEN_ISI_H
#define TINDAKAN_DOKUMEN_ISI_H

#include "inti/lembar.h"
#include "store/db_dokumen.h"
#include "store/db_evaluasi.h"
#include "tindakan/tindakan.h"

/* The plan as a sheet. `penilai`, `atasan` of `s` are used where they are set, else the structure's. */
bool isi_skp(const Ctx *c, Db *db, const Skp *s, LembarIsi *l, Err *err);

/* Plan and evaluation together: all four sheets. */
bool isi_evaluasi(const Ctx *c, Db *db, const Evaluasi *e, LembarIsi *l, Err *err);
/* The part of it that needs no database: decision, ratings per RHK of plan `s`, signatures, onto a plan's sheet. */
void isi_putusan(const Ctx *c, const Evaluasi *e, const Skp *s, const EvaluasiRhkList *nilai, LembarIsi *l);

/* Fills hash and kode of a row whose id and isi are set. */
void dokumen_kode(Arena *a, DokumenBaris *d);
/* Fills isi, hash and kode of a row whose other fields are set. */
void dokumen_segel(Arena *a, const LembarIsi *l, DokumenBaris *d);
/* Stores a canonical text of any kind, inside a transaction. */
bool dokumen_simpan_isi(Db *db, const Ctx *c, const char *jenis, int64_t objek, int64_t pegawai, Str isi, Err *err);
/* Stores the snapshot of `l` with its hash and verification code, inside a transaction. */
bool dokumen_simpan(Db *db, const Ctx *c, const char *jenis, int64_t objek, int64_t pegawai, const LembarIsi *l, Err *err);

/* The unit's place of signature, else that of the unit above. */
Str tempat_tanda_tangan(const Struktur *s, const Unit *u);
/* How a person stands in a document on a day. */
LembarOrang isi_orang(const Ctx *c, int64_t pegawai, Tanggal t);
/* Name of a post with "Plt. " or "Pj. " in front as the holder has it. */
Str jabatan_sebagai(Arena *a, const Jabatan *j, JenisPenugasan sebagai);

#endif
