/*
 * What the demo has besides structure and history: results agreed in contracts, changes of status, what students study,
 * a team per perangkat daerah, and a ward with a roster for the days ahead.
 */
#ifndef JOBS_DEMO_KELOMPOK_H
#define JOBS_DEMO_KELOMPOK_H

#include "jobs/demo_struktur.h"
#include "store/db_jaga.h"
#include "store/db_kontrak.h"
#include "store/db_studi.h"
#include "store/db_tim_kerja.h"

typedef struct {
    HasilKontrakList hasil;
    RiwayatStatusList status;
    StudiList studi;
    TimKerjaList tim;
    AnggotaTimKerjaList anggota;
    PolaJagaList pola;
    JagaList jaga;
} DemoKelompok;

/* The same structure gives the same rows; ids count from 1. */
void demo_kelompok(Arena *a, const DemoStruktur *s, const Struktur *st, const DemoUkuran *u, DemoKelompok *k);

/* Inside a transaction. */
bool demo_kelompok_simpan(Db *db, const DemoKelompok *k, Err *err);

#endif
