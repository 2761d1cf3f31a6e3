/*
 * A store of its own for each test, on SQLite and on a real PostgreSQL. The PostgreSQL cases run when the
 * environment has TEST_PG, the URL of a server where databases may be created (tests/pg.sh; ./check sets
 * it); each test gets a new database there, so tests may run side by side.
 *
 *     static void simpan_dan_baca(void **state)
 *     {
 *         UjiStore *u = *state;                   u->st, u->db, u->a
 *         ...
 *     }
 *     static const UjiKasus kasus[] = { KASUS(simpan_dan_baca), KASUS_PG(server_hilang) };
 *     int main(void) { return uji_store_jalankan("store_contoh", "schema", kasus, countof(kasus)); }
 */
#ifndef TESTS_BANTU_UJI_STORE_H
#define TESTS_BANTU_UJI_STORE_H

#include "bantu/alat.h"
#include "store/store.h"

typedef struct {
    Arena *a;                       /* of the test; 64 MB */
    Store *st;                      /* migrated */
    Db *db;                         /* a reading connection */
    const char *mesin;              /* "sqlite" or "pg" */
    const char *skema;              /* folder of its schema */
    char folder[ALAT_FOLDER];               /* the test's own, removed at its end */
    char alamat[400];               /* what store_open took */
    char nama[64];                  /* pg: name of the database */
} UjiStore;

typedef enum { PADA_SEMUA, PADA_SQLITE, PADA_PG } UjiPada;
typedef struct { const char *nama; void (*uji)(void **state); UjiPada pada; } UjiKasus;
#define KASUS(f)        { #f, f, PADA_SEMUA }
#define KASUS_SQLITE(f) { #f, f, PADA_SQLITE }
#define KASUS_PG(f)     { #f, f, PADA_PG }

/* Runs each case on each engine with a new store whose schema is in `skema`. The exit code of main(). */
int uji_store_jalankan(const char *kelompok, const char *skema, const UjiKasus *k, ptrdiff_t n);

/* The same by hand. Stops the test when it does not succeed. */
UjiStore *uji_store_buka(const char *mesin, const char *skema);
void uji_store_tutup(UjiStore *u);
bool uji_store_ada_pg(void);

/* Closes store and connection and opens them again on the same database. */
void uji_store_buka_lagi(UjiStore *u);

/* One step in a transaction of its own: E_OK, or the code of its refusal. */
typedef bool UjiLangkah(Db *db, UjiStore *u, Err *err);
ErrKode uji_store_tx(UjiStore *u, UjiLangkah *langkah);

/* A statement outside of the store: on pg through a connection of its own, on sqlite likewise. */
void uji_store_sql(UjiStore *u, const char *sql);
int64_t uji_store_angka(UjiStore *u, const char *sql);

#endif
