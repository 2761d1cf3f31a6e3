/*
 * The SQLite engine's own parts: sqlite.c opens connections and runs statements, sqlite_writer.c owns
 * the one connection that writes. Included by these two only.
 */
#ifndef STORE_SQLITE_H
#define STORE_SQLITE_H

#include <sqlite3.h>

#include "store/store_internal.h"

typedef struct { Db db; sqlite3 *c; } SqliteDb;

static inline sqlite3 *sqlite_of(Db *db) { return ((SqliteDb *)db)->c; }

enum { BUSY_MS = 5000 };                    /* how long another process may hold the write lock */

/* The disk has no room: nothing was written, and it may work again later. */
bool sqlite_disk_full(Db *db, int rc);

/* Keeps what went wrong as the connection's failure; always false. `p` may be NULL. */
bool sqlite_fail(Db *db, const Stmt *p, int rc);

/* Statements without rows and values; the result code. */
int sqlite_do(Db *db, const char *sql);

Db *sqlite_connect(Store *st, bool write, Err *err);
void sqlite_disconnect(Db *db);

/* sqlite_writer.c */
bool sqlite_writer_open(Store *st, Err *err);
void sqlite_writer_close(Store *st);
bool sqlite_tx(Store *st, Arena *a, TxBody *body, void *arg, Err *err);

#endif
