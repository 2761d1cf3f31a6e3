/*
 * Plans: skp, rhk, iki, monthly targets, special expectations, attachment, dialogue. Every change of a
 * part also raises skp.versi through db_skp_sentuh(), so two editors of one plan notice each other.
 */
#ifndef STORE_DB_SKP_H
#define STORE_DB_SKP_H

#include "inti/inti.h"
#include "store/store.h"

typedef LIST_OF(Skp) SkpList;

typedef struct { int64_t iki; int bulan; Str target; double angka; } IkiTarget;
typedef LIST_OF(IkiTarget) IkiTargetList;

typedef struct { int64_t id, skp, rhk, akun; Str nama, isi; Saat pada; } Dialog;
typedef LIST_OF(Dialog) DialogList;

/* Who has a monthly plan, and in which state. */
typedef struct { int64_t pegawai; StatusSkp status; } SkpKeadaan;
typedef LIST_OF(SkpKeadaan) SkpKeadaanList;
/* Of everybody in a month or a year, by person; of several annual plans the newest comes first. */
bool db_skp_keadaan(Db *db, Arena *a, Bulan b, SkpKeadaanList *l, Err *err);
bool db_skp_keadaan_tahun(Db *db, Arena *a, int tahun, SkpKeadaanList *l, Err *err);

/* The plan with all its parts. E_TIDAK_ADA when there is none. */
bool db_skp_ambil(Db *db, Arena *a, int64_t id, Skp *s, Err *err);
/* Only the row of skp. */
bool db_skp_kepala(Db *db, Arena *a, int64_t id, Skp *s, Err *err);
/* The plan of a period that is in force, else its draft; a later version counts once it is set. E_TIDAK_ADA when there is
 * none. `penugasan` 0: any assignment, newest first. */
bool db_skp_tahunan(Db *db, Arena *a, int64_t pegawai, int64_t penugasan, int tahun, Skp *s, Err *err);
bool db_skp_bulanan(Db *db, Arena *a, int64_t pegawai, Bulan b, Skp *s, Err *err);
/* All plans of a person, newest period first, without their parts. */
bool db_skp_daftar(Db *db, Arena *a, int64_t pegawai, SkpList *l, Err *err);
/* Submitted plans waiting for an appraiser. */
bool db_skp_menunggu(Db *db, Arena *a, int64_t penilai, SkpList *l, Err *err);
/* RHK without their indicators, for choices: of a plan, or of the set annual plan of a person. */
bool db_rhk_daftar(Db *db, Arena *a, int64_t skp, RhkList *l, Err *err);
bool db_rhk_tahunan(Db *db, Arena *a, int64_t pegawai, int tahun, RhkList *l, Err *err);
/* One RHK with its indicators. */
bool db_rhk_ambil(Db *db, Arena *a, int64_t id, Rhk *r, Err *err);
bool db_iki_target(Db *db, Arena *a, int64_t rhk, IkiTargetList *l, Err *err);
bool db_dialog_daftar(Db *db, Arena *a, int64_t skp, DialogList *l, Err *err);

/* ---- inside a transaction ---- */

bool db_skp_tambah(Db *db, const Skp *s, Err *err);
/* Sets state and what comes with it (penilai, atasan, catatan, instants); E_BERUBAH when `versi` moved on. */
bool db_skp_status(Db *db, const Skp *s, StatusSkp ke, Err *err);
/* versi + 1 when the plan still stands at `versi` in state draf; E_BERUBAH otherwise. */
bool db_skp_sentuh(Db *db, int64_t id, int versi, Err *err);
bool db_skp_hapus(Db *db, int64_t id, int versi, Err *err);
/* How many things rest on a plan: monthly plans, reports, evaluations. */
bool db_skp_sandaran(Db *db, int64_t id, int64_t *n, Err *err);

/* With its indicators: those of r->iki are kept or made by id, others of this RHK go with their targets. */
bool db_rhk_simpan(Db *db, Arena *a, const Rhk *r, bool baru, Err *err);
bool db_rhk_hapus(Db *db, int64_t id, Err *err);
bool db_iki_target_simpan(Db *db, const IkiTarget *t, ptrdiff_t n, int64_t rhk, Err *err);
bool db_ekspektasi_simpan(Db *db, int64_t skp, const Str isi[NILAI_DASAR_MAX], Err *err);
bool db_lampiran_simpan(Db *db, int64_t skp, const LampiranSkp *l, ptrdiff_t n, Err *err);  /* replaces all */
/* What was said of a support (B10.2). */
bool db_dukungan_simpan(Db *db, const LampiranSkp *l, Err *err);
bool db_dialog_tambah(Db *db, const Dialog *d, Err *err);

#endif
