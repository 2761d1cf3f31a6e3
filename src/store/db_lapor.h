/*
 * Dossiers on their way, their steps and the letters that go with them (schema/0051_pelaporan.sql).
 */
#ifndef STORE_DB_LAPOR_H
#define STORE_DB_LAPOR_H

#include "inti/pelaporan.h"
#include "store/store.h"

/* A set evaluation with what its dossier holds and where it lies. */
typedef struct {
    int64_t evaluasi, pegawai, penilai;
    Periode periode;
    StatusEvaluasi status;
    Tanggapan tanggapan;
    Predikat predikat;
    int64_t id_skp;
    StatusSkp skp;
    int64_t keberatan;              /* the open objection to it; 0: none */
    int64_t id, pd;                 /* of the dossier; 0: not sent yet */
    TahapLapor tahap;               /* TIADA: not sent yet */
    Str catatan;
    Saat sejak;
    int versi;
} BarisLapor;
typedef LIST_OF(BarisLapor) BarisLaporList;

typedef struct { int64_t id, evaluasi, pegawai, pd; Periode periode; TahapLapor tahap; Str catatan; Saat sejak; int versi; } BerkasLapor;
typedef LIST_OF(BerkasLapor) BerkasLaporList;
typedef struct { int64_t id, berkas, pengantar; TahapLapor dari, ke; Str nama, catatan; Saat pada; } LangkahLapor;
typedef LIST_OF(LangkahLapor) LangkahLaporList;
typedef struct { int64_t id, oleh, n; Periode periode; TahapLapor dari, ke; Str nama, jabatan; Saat pada; } PengantarLapor;
typedef LIST_OF(PengantarLapor) PengantarLaporList;

/* All set or released evaluations of a period, by person. */
bool db_lapor_periode(Db *db, Arena *a, Periode p, BarisLaporList *l, Err *err);
/* Those of one appraiser. */
bool db_lapor_penilai(Db *db, Arena *a, int64_t penilai, Periode p, BarisLaporList *l, Err *err);
bool db_lapor_satu(Db *db, Arena *a, int64_t evaluasi, BarisLapor *b, Err *err);
/* How many lie at a stage; `pd` 0: of all. */
bool db_lapor_jumlah(Db *db, TahapLapor t, int64_t pd, int64_t *n, Err *err);
bool db_lapor_langkah(Db *db, Arena *a, int64_t berkas, LangkahLaporList *l, Err *err);
bool db_pengantar(Db *db, Arena *a, int64_t id, PengantarLapor *p, Err *err);
/* Dossiers of a letter. */
bool db_pengantar_berkas(Db *db, Arena *a, int64_t id, BerkasLaporList *l, Err *err);
/* Letters somebody sent, newest first. */
bool db_pengantar_akun(Db *db, Arena *a, int64_t akun, int n, PengantarLaporList *l, Err *err);

/* ---- inside a transaction ---- */

bool db_lapor_tambah(Db *db, const BerkasLapor *b, ptrdiff_t n, Err *err);
bool db_lapor_pindah(Db *db, const BerkasLapor *b, Err *err);           /* tahap, catatan, sejak; E_BERUBAH when versi moved on */
bool db_lapor_langkah_tambah(Db *db, const LangkahLapor *l, ptrdiff_t n, Err *err);
bool db_pengantar_tambah(Db *db, const PengantarLapor *p, ptrdiff_t n, Err *err);
/* The dossier of an evaluation goes on with the one that took its place. */
bool db_lapor_ganti(Db *db, int64_t lama, int64_t baru, Err *err);

#endif
