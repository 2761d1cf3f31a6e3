/*
 * Predicates by period, one's own and from elsewhere, and rewards decided (schema/0052_pemanfaatan.sql).
 */
#ifndef STORE_DB_MANFAAT_H
#define STORE_DB_MANFAAT_H

#include "inti/pemanfaatan.h"
#include "store/store.h"

/* A predicate of a period. `evaluasi` 0: from elsewhere. */
typedef struct {
    int64_t pegawai, evaluasi, penilai;
    Periode periode;
    Predikat predikat;
    Ekspektasi hasil, perilaku;
    Str sumber, nomor;
} RiwayatPredikat;
typedef LIST_OF(RiwayatPredikat) RiwayatPredikatList;

typedef struct { int64_t pegawai; int tahun; JenisPenghargaan jenis; Keputusan keputusan; Str alasan, nama; Saat pada; } Penghargaan;
typedef LIST_OF(Penghargaan) PenghargaanList;

/* Released results of a period, by person; what was imported for it, by person. */
bool db_manfaat_hasil(Db *db, Arena *a, Periode p, RiwayatPredikatList *l, Err *err);
bool db_manfaat_luar(Db *db, Arena *a, Periode p, RiwayatPredikatList *l, Err *err);
/* Of one person: both, newest period first; his own results go before. */
bool db_manfaat_orang(Db *db, Arena *a, int64_t pegawai, RiwayatPredikatList *l, Err *err);
/* Everything imported, by person and period. */
bool db_manfaat_luar_semua(Db *db, Arena *a, RiwayatPredikatList *l, Err *err);
bool db_penghargaan_tahun(Db *db, Arena *a, int tahun, PenghargaanList *l, Err *err);

/* ---- inside a transaction ---- */

bool db_manfaat_simpan(Db *db, const RiwayatPredikat *r, ptrdiff_t n, Err *err);
bool db_penghargaan_simpan(Db *db, const Penghargaan *p, ptrdiff_t n, Err *err);

#endif
