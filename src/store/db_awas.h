/* What supervision reads of many months at once: evaluations that were set, schedules of periodic feedback. */
#ifndef STORE_DB_AWAS_H
#define STORE_DB_AWAS_H

#include "inti/umpan_balik.h"
#include "store/store.h"

typedef struct { int64_t pegawai, penilai; Periode periode; StatusEvaluasi status; Ekspektasi hasil; Predikat predikat; Saat ditetapkan_pada; } AwasBaris;
typedef LIST_OF(AwasBaris) AwasBarisList;

/* Monthly evaluations of the months dari..sampai that are set, by person and month. */
bool db_awas(Db *db, Arena *a, Bulan dari, Bulan sampai, AwasBarisList *l, Err *err);

/* The same of a year: its own and those of its months, by person and the year first; of one person, or of everybody (pegawai 0). */
bool db_awas_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, AwasBarisList *l, Err *err);

/* Agreed schedules of a year, by person, and the periodic feedback that leaders gave those persons in it. */
bool db_jadwal_umpan_semua(Db *db, Arena *a, int tahun, JadwalUmpanList *l, UmpanBalikList *diberi, Err *err);

#endif
