/*
 * The one thread that writes. Callers queue their bodies; it runs each in a savepoint and commits them
 * together (group commit): at once while nothing else waits, else at 64 bodies or 20 ms. A commit costs
 * one fsync however many bodies are in it.
 *
 * The caller waits for its task, so the task lies on its stack and its arena may be used here.
 */
#include <signal.h>

#include "store/sqlite.h"

enum {
    GROUP_MAX = 64,
    GROUP_US = 20000,
    WAL_PAGES = 4000,               /* after so many new pages the WAL is copied back: a full group writes 200 */
    WAL_PAGES_LONG = 8000,          /* readers kept it from starting over: wait for them, shortly */
    WAL_WAIT_MS = 50,
    WAL_PAUSE_US = 1000000,         /* waited in vain: again after this time, or after twice WAL_PAGES */
};

typedef struct Task {
    struct Task *next;
    TxBody *body;
    void *arg;
    Arena *a;
    ArenaMark mark;
    Err err;
    bool ok, done;
    pthread_cond_t wake;
} Task;

typedef struct {
    Store *st;
    Db *db;
    bool ready;                     /* statements are prepared */
    pthread_t thread;
    pthread_mutex_t lock;           /* guards what follows */
    pthread_cond_t work;
    Task *head, **tail;
    bool stop;
    /* of the thread alone */
    int wal_pages, wal_copied;      /* in the WAL; of these handed to the last checkpoint */
    int64_t wal_waited;             /* when readers were last waited for, */
    int wal_waited_pages;           /* and how long the WAL was */
} Writer;

static Task *take(Writer *w, bool wait)
{
    pthread_mutex_lock(&w->lock);
    while (wait && !w->head && !w->stop) pthread_cond_wait(&w->work, &w->lock);
    Task *t = w->head;
    if (t && !(w->head = t->next)) w->tail = &w->head;
    pthread_mutex_unlock(&w->lock);
    return t;
}

/* The tasks are gone from here on: their callers return and their stacks with them. */
static void answer(Writer *w, Task **t, int n)
{
    pthread_mutex_lock(&w->lock);
    for (int i = 0; i < n; i++) {
        t[i]->done = true;
        pthread_cond_signal(&t[i]->wake);
    }
    pthread_mutex_unlock(&w->lock);
}

static bool refuse(Task *t, const Err *why)
{
    if (t->ok) arena_rewind(t->a, t->mark);
    t->ok = false;
    t->err = *why;
    return false;
}

/* An error other than a full disk while committing: the file may be damaged if we go on. */
static void committing_failed(Writer *w, int rc)
{
    sqlite_fail(w->db, NULL, rc);
    if ((rc & 0xFF) != SQLITE_BUSY && !sqlite_disk_full(w->db, rc)) store_die(w->st, &w->db->fail);
}

static bool open_transaction(Writer *w)
{
    w->db->fail = (Err){ 0 };
    if (!store_hidup(w->st)) return db_fail(w->db, E_SIMPAN, V("penyimpanan bermasalah, layanan sedang dimulai ulang"));
    if (!w->ready && !(w->ready = db_ready(w->db))) return false;
    int rc = sqlite_do(w->db, "BEGIN IMMEDIATE");
    return rc == SQLITE_OK || sqlite_fail(w->db, NULL, rc);
}

static void roll_back(Writer *w)
{
    if (!sqlite3_get_autocommit(sqlite_of(w->db))) sqlite_do(w->db, "ROLLBACK");
}

static bool run(Writer *w, Task *t)
{
    arena_rewind(t->a, t->mark);                /* a run before may have been taken back */
    return t->ok = tx_run(w->db, t->a, t->mark, t->body, t->arg, &t->err);
}

/* One task in a transaction of its own. */
static void run_alone(Writer *w, Task *t)
{
    if (!open_transaction(w)) {
        refuse(t, &w->db->fail);
        return;
    }
    if (run(w, t) && !sqlite3_get_autocommit(sqlite_of(w->db))) {
        int rc = sqlite_do(w->db, "COMMIT");
        if (rc == SQLITE_OK) return;
        committing_failed(w, rc);
        refuse(t, &w->db->fail);
    } else if (t->ok) {
        db_fail(w->db, E_SIMPAN, V("ruang penyimpanan penuh"));
        refuse(t, &w->db->fail);
    }
    roll_back(w);
}

/* False when the whole transaction is gone (a full disk takes back everything) or cannot be trusted. */
static bool run_in_savepoint(Writer *w, Task *t)
{
    if (sqlite_do(w->db, "SAVEPOINT badan") != SQLITE_OK) return false;
    bool ok = run(w, t);
    if (sqlite3_get_autocommit(sqlite_of(w->db))) return false;
    if (!ok && sqlite_do(w->db, "ROLLBACK TO badan") != SQLITE_OK) return false;
    return sqlite_do(w->db, "RELEASE badan") == SQLITE_OK;
}

/* Runs tasks while others wait, commits, then answers. What was refused is answered with the rest: it may
 * have seen rows of a body before it that in the end are not saved. */
static void run_group(Writer *w, Task *first)
{
    Task *t[GROUP_MAX] = { first };
    int n = 1;
    int64_t until = mono_us() + GROUP_US;
    if (!open_transaction(w)) {
        refuse(first, &w->db->fail);
        answer(w, t, 1);
        return;
    }
    bool whole = run_in_savepoint(w, first);
    while (whole && n < GROUP_MAX && mono_us() < until) {
        Task *more = take(w, false);
        if (!more) break;
        t[n++] = more;
        whole = run_in_savepoint(w, more);
    }
    int rc = whole ? sqlite_do(w->db, "COMMIT") : SQLITE_FULL;
    if (rc != SQLITE_OK) {
        if (whole) committing_failed(w, rc);
        Err why = w->db->fail;
        roll_back(w);
        for (int i = 0; i < n; i++) {
            if (store_hidup(w->st)) run_alone(w, t[i]);
            else refuse(t[i], &why);
        }
    }
    answer(w, t, n);
}

static int after_commit(void *arg, sqlite3 *c, const char *name, int pages)
{
    (void)c, (void)name;
    ((Writer *)arg)->wal_pages = pages;
    return SQLITE_OK;
}

/* Copies the WAL back into the database file. Readers that are always active keep it from starting over;
 * past WAL_PAGES_LONG it waits for them, at most 50 ms at a time. */
static void checkpoint(Writer *w)
{
    if (w->wal_pages < w->wal_copied) w->wal_copied = w->wal_waited_pages = 0;      /* it started over */
    if (w->wal_pages - w->wal_copied < WAL_PAGES) return;
    sqlite3 *c = sqlite_of(w->db);
    int64_t now = mono_us();
    bool wait = w->wal_pages >= WAL_PAGES_LONG
             && (now - w->wal_waited >= WAL_PAUSE_US || w->wal_pages - w->wal_waited_pages >= 2 * WAL_PAGES);
    if (wait) {
        w->wal_waited = now;
        w->wal_waited_pages = w->wal_pages;
    }
    sqlite3_busy_timeout(c, WAL_WAIT_MS);
    int rc = sqlite3_wal_checkpoint_v2(c, NULL, wait ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
    sqlite3_busy_timeout(c, BUSY_MS);
    w->wal_copied = w->wal_pages;
    if ((rc & 0xFF) == SQLITE_IOERR && !sqlite_disk_full(w->db, rc)) {
        sqlite_fail(w->db, NULL, rc);
        store_die(w->st, &w->db->fail);
    }
}

static void *writer_main(void *arg)
{
    Writer *w = arg;
    for (Task *t; (t = take(w, true));) {
        run_group(w, t);
        if (store_hidup(w->st)) checkpoint(w);
    }
    return NULL;
}

bool sqlite_tx(Store *st, Arena *a, TxBody *body, void *arg, Err *err)
{
    Writer *w = st->writer;
    Task t = { .body = body, .arg = arg, .a = a, .mark = arena_mark(a) };
    pthread_cond_init(&t.wake, NULL);
    pthread_mutex_lock(&w->lock);
    *w->tail = &t;
    w->tail = &t.next;
    pthread_cond_signal(&w->work);
    while (!t.done) pthread_cond_wait(&t.wake, &w->lock);
    pthread_mutex_unlock(&w->lock);
    pthread_cond_destroy(&t.wake);
    if (!t.ok && err) *err = t.err;
    return t.ok;
}

bool sqlite_writer_open(Store *st, Err *err)
{
    Writer *w = arena_one(st->own, Writer);
    w->st = st;
    w->tail = &w->head;
    w->db = sqlite_connect(st, true, err);
    if (!w->db) return false;
    sqlite3_wal_hook(sqlite_of(w->db), after_commit, w);
    pthread_mutex_init(&w->lock, NULL);
    pthread_cond_init(&w->work, NULL);
    sigset_t all, before;                                   /* signals are main's business */
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int rc = pthread_create(&w->thread, NULL, writer_main, w);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pastikan(rc == 0);
    st->writer = w;
    return true;
}

void sqlite_writer_close(Store *st)
{
    Writer *w = st->writer;
    pthread_mutex_lock(&w->lock);
    w->stop = true;
    pthread_cond_signal(&w->work);
    pthread_mutex_unlock(&w->lock);
    pthread_join(w->thread, NULL);
    pthread_mutex_destroy(&w->lock);
    pthread_cond_destroy(&w->work);
    db_close(w->db);
}
