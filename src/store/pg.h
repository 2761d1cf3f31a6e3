/*
 * The PostgreSQL engine's own parts: pg.c opens connections and runs statements, pg_bulk.c sends many rows at
 * once, pg_tx.c lends connections to bodies. Included by these only.
 */
#ifndef STORE_PG_H
#define STORE_PG_H

#include <libpq-fe.h>

#include "store/store_internal.h"

typedef struct {
    Db db;
    PGconn *c;
    PGresult *res;                  /* of the running statement */
    int row, rows;                  /* the row to read is `row`; a stream has one per result */
    bool stream;
    char state[6];                  /* SQLSTATE of the last failure, "" for none */
    unsigned char *bulk;            /* PgBulk of each statement; 0: not yet known */
} PgDb;

static inline PgDb *pg_of(Db *db) { return (PgDb *)db; }

/* Takes `res`: true when it is what was wanted, else keeps the failure. `p` may be NULL. */
bool pg_take(Db *db, const Stmt *p, PGresult *res, ExecStatusType want);

/* A command without rows. */
bool pg_do(Db *db, const char *sql);

/* Another transaction was in the way: the same body may succeed when it is run again. */
bool pg_again(const Db *db);
/* The connection is gone. */
bool pg_lost(const Db *db);
/* Connects anew with all statements; false with the failure kept. */
bool pg_reconnect(Db *db);

Db *pg_connect(Store *st, bool write, Err *err);

/* pg_bulk.c: rows of an INSERT by the thousand. PG_BULK_NOT: nothing was sent, they go one by one. */
typedef enum { PG_BULK_NOT = 1, PG_BULK_READY, PG_BULK_FAILED } PgBulk;
PgBulk pg_bulk(Db *db, Stmt *p, const Kolom *k, const char *rows, ptrdiff_t size, ptrdiff_t n);

/* pg_tx.c */
bool pg_pool_open(Store *st, Err *err);
void pg_pool_close(Store *st);
bool pg_tx(Store *st, Arena *a, TxBody *body, void *arg, Err *err);

#endif
