/*
 * Transactions on PostgreSQL: a small pool of connections, each lent to one body at a time, SERIALIZABLE.
 * The server ends one of two bodies that disturb each other; that one runs again after a short pause.
 */
#define BASE_TIME_OK
#include <time.h>

#include "store/pg.h"

enum {
    POOL_MAX = 16,
    TRIES = 12,                     /* of a body that others disturb */
    RECONNECTS = 2,
    PAUSE_MAX_MS = 100,
};

/* Who waits for a connection, first come first served; without an order some wait a second. */
typedef struct Waiter {
    struct Waiter *next;
    Db *db;                         /* handed over; NULL: a place to open one */
    bool served;
    pthread_cond_t wake;
} Waiter;

typedef struct {
    Db *idle[POOL_MAX];
    int n_idle, n_all;
    Waiter *head, **tail;
    pthread_mutex_t lock;
} Pool;

bool pg_pool_open(Store *st, Err *err)
{
    Db *db = pg_connect(st, true, err);         /* a wrong address stops the start */
    if (!db) return false;
    db_close(db);
    Pool *p = arena_one(st->own, Pool);
    p->tail = &p->head;
    pthread_mutex_init(&p->lock, NULL);
    st->writer = p;
    return true;
}

void pg_pool_close(Store *st)
{
    Pool *p = st->writer;
    pastikan(p->n_idle == p->n_all && "store_tx masih berjalan");
    while (p->n_idle) db_close(p->idle[--p->n_idle]);
    pthread_mutex_destroy(&p->lock);
}

/* Gives a connection back, or with NULL its place. */
static void leave(Pool *p, Db *db)
{
    pthread_mutex_lock(&p->lock);
    Waiter *w = p->head;
    if (w) {
        if (!(p->head = w->next)) p->tail = &p->head;
        w->db = db;
        w->served = true;
        pthread_cond_signal(&w->wake);
    } else if (db) {
        p->idle[p->n_idle++] = db;
    } else {
        p->n_all--;
    }
    pthread_mutex_unlock(&p->lock);
}

/* An idle connection, or NULL with a place for a new one. */
static Db *wait_turn(Pool *p)
{
    Db *db = NULL;
    pthread_mutex_lock(&p->lock);
    if (p->n_idle) {
        db = p->idle[--p->n_idle];
    } else if (p->n_all < POOL_MAX) {
        p->n_all++;
    } else {
        Waiter w = { .next = NULL };
        pthread_cond_init(&w.wake, NULL);
        *p->tail = &w;
        p->tail = &w.next;
        while (!w.served) pthread_cond_wait(&w.wake, &p->lock);
        pthread_cond_destroy(&w.wake);
        db = w.db;
    }
    pthread_mutex_unlock(&p->lock);
    return db;
}

static Db *borrow(Store *st, Err *err)
{
    Db *db = wait_turn(st->writer);
    if (db) return db;
    db = pg_connect(st, true, err);
    if (db && db_ready(db)) return db;
    if (db && err) *err = db->fail;
    db_close(db);
    leave(st->writer, NULL);
    return NULL;
}

typedef enum { SAVED, REFUSED, AGAIN, LOST } Outcome;

static Outcome undo(Db *db, Err *err)
{
    if (pg_lost(db)) return LOST;
    bool again = pg_again(db);
    if (PQtransactionStatus(pg_of(db)->c) != PQTRANS_IDLE && !pg_do(db, "ROLLBACK")) {
        *err = db->fail;
        return LOST;
    }
    return again ? AGAIN : REFUSED;
}

static Outcome commit(Db *db, Err *err)
{
    PGresult *r = PQexec(pg_of(db)->c, "COMMIT");
    bool really = r && !strcmp(PQcmdStatus(r), "COMMIT");   /* of an aborted transaction it says ROLLBACK */
    if (pg_take(db, NULL, r, PGRES_COMMAND_OK) && really) return SAVED;
    if (pg_lost(db)) {
        err_set(err, E_SIMPAN_RAGU, NULL, NULL);
        return REFUSED;
    }
    if (!db->fail.kode) db_fail(db, E_SIMPAN, V("basis data membatalkan transaksi"));
    *err = db->fail;
    return undo(db, err);
}

static Outcome attempt(Db *db, Arena *a, ArenaMark mark, TxBody *body, void *arg, Err *err)
{
    pg_of(db)->state[0] = 0;
    db->fail = (Err){ 0 };
    if (!pg_do(db, "BEGIN ISOLATION LEVEL SERIALIZABLE")) {
        *err = db->fail;
        return undo(db, err);
    }
    if (!tx_run(db, a, mark, body, arg, err)) return undo(db, err);
    Outcome o = commit(db, err);
    if (o != SAVED) arena_rewind(a, mark);
    return o;
}

/* Longer after each try, and not the same for two who met. */
static void pause_after(int tries)
{
    int64_t most = 1000LL << (tries < 7 ? tries : 7);
    if (most > PAUSE_MAX_MS * 1000) most = PAUSE_MAX_MS * 1000;
    struct timespec t = { 0, (long)((uint64_t)mono_us() * 2654435761u % (uint64_t)most) * 1000 };
    nanosleep(&t, NULL);
}

bool pg_tx(Store *st, Arena *a, TxBody *body, void *arg, Err *err)
{
    Err why = { 0 };
    Db *db = borrow(st, err);
    if (!db) return false;
    ArenaMark mark = arena_mark(a);
    Outcome o;
    for (int tries = 1, lost = 0;;) {
        o = attempt(db, a, mark, body, arg, &why);
        if (o == AGAIN && tries < TRIES) {
            pause_after(tries++);
        } else if (o == LOST && lost < RECONNECTS) {
            lost++;
            if (!pg_reconnect(db)) why = db->fail;
        } else {
            break;
        }
    }
    if (pg_lost(db)) {
        db_close(db);
        db = NULL;
    }
    leave(st->writer, db);
    if (o != SAVED && err) *err = why;
    return o == SAVED;
}
