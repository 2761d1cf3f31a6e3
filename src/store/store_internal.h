/*
 * What the parts of the store share: a connection, its statements, and the engine behind them as a
 * table of functions. Nothing outside src/store includes this.
 *
 * store.c is the same for both engines: it turns rows into structs and keeps the rules of a body.
 * sqlite.c and sqlite_writer.c, pg.c and pg_tx.c are the engines; migrate.c brings the schema.
 */
#ifndef STORE_INTERNAL_H
#define STORE_INTERNAL_H

#include <pthread.h>
#include <stdatomic.h>

#include "store/store.h"

enum { PARAM_MAX = 48, ISO_MAX = 40 };

typedef struct Engine Engine;

/* One query on one connection. */
typedef struct {
    const QuerySet *set;
    const Query *q;
    int id, n_in, n_out;
    void *handle;                           /* SQLite: sqlite3_stmt */
    unsigned char at[PARAM_MAX];            /* SQLite: position of $1..$n */
} Stmt;

struct Db {
    Store *st;
    Arena *own;                             /* memory of the connection; this struct lies in it */
    Stmt *stmt;                             /* of all sets, in their order */
    int n;
    Stmt *running;                          /* whose rows are being read; NULL: none */
    bool in_tx;                             /* a body runs on it */
    Err fail;                               /* why the last engine call failed; in a body: its first */
};

struct Store {
    const Engine *engine;
    Arena *own;
    StoreAtur atur;
    const char *path;                       /* SQLite: the file; PostgreSQL: the URL */
    void *writer;                           /* of the engine */
    pthread_mutex_t id_lock;
    bool id_known;                          /* last_id has been raised to what the tables hold */
    _Atomic int64_t last_id;                /* milliseconds << 12 | sequence */
    int node;
    _Atomic bool checked;                   /* every statement has been prepared once */
    _Atomic bool dead;                      /* a commit met an I/O error: no more writes */
};

/* Every function that can fail fills db->fail. `v` has p->n_in values of fitting types. */
struct Engine {
    const char *name;
    const char *words[5][2];                /* what a schema file writes, what the engine wants */
    const char *begin_schema;               /* opens a transaction that keeps other migrations out */

    bool (*open)(Store *st, Err *err);      /* starts the writer */
    void (*close)(Store *st);
    /* A connection without statements; `write` is for schema changes and bodies. */
    Db  *(*connect)(Store *st, bool write, Err *err);
    void (*disconnect)(Db *db);
    /* Each statement checked against its Query, unless st->checked and this engine can do it at the first use. */
    bool (*prepare)(Db *db);

    bool (*script)(Db *db, const char *sql);                        /* several statements, no rows */
    bool (*ask)(Db *db, const char *sql, int64_t *out);             /* one integer, NULL is 0 */

    bool (*start)(Db *db, Stmt *p, const Val *v, bool stream);      /* stream: rows need not stay */
    int  (*next)(Db *db, Stmt *p);                                  /* 1 a row, 0 the end, -1 failed */
    void (*finish)(Db *db, Stmt *p);                                /* also in the middle of rows */
    bool (*is_null)(Db *db, Stmt *p, int col);
    int64_t (*as_int)(Db *db, Stmt *p, int col);                    /* NULL is 0 */
    double (*as_real)(Db *db, Stmt *p, int col);                    /* not asked of a NULL */
    Str  (*as_str)(Db *db, Stmt *p, int col);                       /* valid until next or finish; NULL is empty */

    int  (*run)(Db *db, Stmt *p, const Val *v);                     /* rows changed, -1 failed */
    bool (*many)(Db *db, Stmt *p, const Kolom *k, const char *rows, ptrdiff_t size, ptrdiff_t n);
    bool (*tx)(Store *st, Arena *a, TxBody *body, void *arg, Err *err);
    bool (*check)(Db *db, Arena *a, TemuanList *l);
};

extern const Engine engine_sqlite, engine_pg;

/* Tables whose key is made by store_id, ended by NULL; store_sets.c. */
extern const char *const store_id_tables[];

/* The connection's struct of `size` bytes in an arena of its own, statements listed but not prepared. */
Db *db_alloc(Store *st, ptrdiff_t size);

/* Fills db->fail unless a body has failed before; always false. */
bool db_fail(Db *db, ErrKode kode, Val v);
/* The same about one statement: names its set and number. */
bool db_fail_stmt(Db *db, const Stmt *p, const char *why);

/* `v` fits the letter `in` of a Query. */
bool val_fits(char in, Val v);
/* The bytes of a value that is stored as text; dates are written into `room`. */
Str val_text(Val v, char room[ISO_MAX]);

/* Prepares all statements and, once per store, raises store_id above the ids that the tables hold. */
bool db_ready(Db *db);

/* One run of a body: recovery point, the first failure kept, allocations of a failed run taken back. */
bool tx_run(Db *db, Arena *a, ArenaMark mark, TxBody *body, void *arg, Err *err);

/* After an I/O error in COMMIT nothing is known of the disk: refuses writes from now on and asks the
 * owner of the store to end the process. */
void store_die(Store *st, const Err *why);

void temuan(Arena *a, TemuanList *l, bool baik, const char *nama, Str isi);

#endif
