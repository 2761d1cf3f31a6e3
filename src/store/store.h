/*
 * Store: the only place that knows SQL. One text for SQLite and PostgreSQL. Statements are lists at
 * the top of each db_*.c, all prepared when the database opens, their result columns checked against
 * the Kolom list by name; a wrong column stops the start, not a user.
 *
 *     enum { Q_UNIT_SEMUA, Q_UNIT_TAMBAH, Q_N };
 *     static const Query q[Q_N] = {
 *         [Q_UNIT_SEMUA]  = { "",   k_unit, "SELECT id, nama FROM unit ORDER BY id" },
 *         [Q_UNIT_TAMBAH] = { "is", NULL,   "INSERT INTO unit (id, nama) VALUES ($1, $2)" },
 *     };
 *     const QuerySet q_unit = { "unit", q, Q_N };
 *     #define Q(x) (&q_unit), Q_##x
 *
 *     UnitList l = {0};
 *     return db_list(db, a, Q(UNIT_SEMUA), &l, err) && db_run(db, Q(UNIT_TAMBAH), err, V(id), V(nama)) == 1;
 *
 * Types of `in`: i integer (also bool and instant), r real, s text (also code, date, month), b bytes,
 * p time of day. Each may be NULL.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "base/base.h"

typedef struct Store Store;         /* one database, shared by all threads */
typedef struct Db Db;               /* one connection with its statements, owned by one thread */

typedef struct { const char *in; const Kolom *out; const char *sql; } Query;
typedef struct { const char *nama; const Query *q; int n; } QuerySet;

/* All sets, ended by NULL; filled in store_sets.c. */
extern const QuerySet *const store_sets[];

typedef struct {
    Str alamat;                     /* "sqlite:/path/file.db" or "postgresql://..." as libpq takes it */
    bool hanya_baca;
    int cache_mb;                   /* SQLite: what its writer may keep of pages, for bulk work; 0: 16 MB */
    int node;                       /* 1..1023, part of every id; 0: drawn at random for this process */
    /* Called once, from any thread, when a commit met an I/O error: the store refuses writes from then
     * on and the process should end, so that a new one recovers. May be NULL. */
    void (*berhenti)(void *arg, const Err *sebab);
    void *berhenti_arg;
} StoreAtur;

/* Opens the database and starts its writer; does not migrate. The store lives until store_close(). */
bool store_open(const StoreAtur *atur, Store **st, Err *err);
void store_close(Store *st);
bool store_sqlite(const Store *st);             /* reads may run where the request is */

bool store_hidup(const Store *st);              /* false after the I/O error of StoreAtur.berhenti */

/* Brings the schema to the newest of schema/NNNN_*.sql in `folder`, each file in one transaction, and
 * then prepares every statement once. A database newer than the folder is E_SKEMA; a store opened
 * hanya_baca is only compared, older is E_SKEMA too. *versi (may be NULL) is the schema's number. */
bool store_migrate(Store *st, Str folder, int *versi, Err *err);

/* What `sirancage doctor` says of the database: integrity, references, pages, settings that durability
 * rests on. False only when it cannot be asked; a finding with baik false is a problem. */
typedef struct { Str nama, isi; bool baik; } Temuan;
typedef LIST_OF(Temuan) TemuanList;
bool store_periksa(Store *st, Arena *a, TemuanList *l, Err *err);

/* A reading connection for the calling thread; the thread closes it. */
bool db_open(Store *st, Db **db, Err *err);
void db_close(Db *db);
/* Ends what a jump out of a db_each callback left open (an arena over its ceiling). Who catches the
 * jump calls it; otherwise the next statement does, and until then an old state stays pinned. */
void db_reset(Db *db);

/* ---- reading ---- */

/* Appends the rows to `list` (a LIST_OF the struct that the set's Kolom describe); text lives in `a`. */
#define db_list(db, a, set_id, list, err, ...) \
    db_list_((db), (a), set_id, (void *)(list), sizeof *(list)->v, (err), DB_VALS(__VA_ARGS__))
/* The first row. False with E_TIDAK_ADA when there is none. */
#define db_one(db, a, set_id, row, err, ...) \
    db_one_((db), (a), set_id, (row), (err), DB_VALS(__VA_ARGS__))
/* For a row that may be absent: `ada` and `e` as a reading gave them. False, with `e` copied to `err`, only for another failure. */
bool db_boleh_tiada(bool ada, const Err *e, Err *err);
/* The single integer of the first row (`out` Kolom of the query is k_db_int); `kosong` when no row or NULL. */
#define db_int(db, set_id, out, kosong, err, ...) \
    db_int_((db), set_id, (out), (kosong), (err), DB_VALS(__VA_ARGS__))
/* Row by row without keeping them: `each` gets the filled `row`, whose text is valid until it returns;
 * false stops with its error. `each` runs no statement on the same Db (PostgreSQL could not). */
#define db_each(db, set_id, row, each, arg, err, ...) \
    db_each_((db), set_id, (row), (each), (arg), (err), DB_VALS(__VA_ARGS__))

extern const Kolom k_db_int[];      /* one column named n */

/* ---- writing, only inside a store_tx body ---- */

/* Rows changed, or -1 with err. A broken unique or foreign key is E_BASIS_DATA with the constraint's name. */
#define db_run(db, set_id, err, ...) \
    db_run_((db), set_id, (err), DB_VALS(__VA_ARGS__))
/* What db_run() gave where one row had to change: none means that someone was faster (E_BERUBAH). */
bool db_satu(int n, Err *err);
/* As db_run() for each struct of `rows`, parameters from `k` in order. PostgreSQL takes rows of an INSERT by the
 * thousand in one statement: where that has ON CONFLICT DO UPDATE, no two rows may have the same key. */
#define db_many(db, set_id, k, rows, n, err) \
    db_many_((db), set_id, (k), (rows), sizeof *(rows), (n), (err))

/*
 * Runs `body` in one transaction and waits until it is durable. The body may run twice, never nests,
 * never answers a client, touches no file; whatever decides is read again inside it. `a` is the
 * caller's arena: allocations of a run that failed are taken back, and its ceiling ends the run with
 * E_TERLALU_BESAR; so a body empties its results first. Results count only when store_tx returned true.
 *
 * The first statement that fails ends the transaction: later ones fail with the same error, and true
 * from the body no longer counts. False without an error means E_BERUBAH: an UPDATE with `versi` found
 * no row. E_SIBUK: others held the rows too long. E_SIMPAN: nothing was saved. E_SIMPAN_RAGU: the
 * connection broke while committing, so it may or may not be saved.
 */
typedef bool TxBody(Db *db, void *arg, Err *err);
bool store_tx(Store *st, Arena *a, TxBody *body, void *arg, Err *err);

/* A new id: 41 bits of milliseconds since 2020, 10 of node, 12 of sequence. Rises in this process, also
 * when the clock goes back, and starts above every id in the tables. Any thread may ask. */
int64_t store_id(Store *st, Saat kini);

/* ---- behind the macros ---- */
#define DB_VALS(...) (const Val[]){ V_NULL, ##__VA_ARGS__ } + 1, \
    (int)(sizeof((const Val[]){ V_NULL, ##__VA_ARGS__ }) / sizeof(Val)) - 1
bool db_list_(Db *db, Arena *a, const QuerySet *set, int id, void *list, size_t ukuran, Err *err, const Val *v, int n);
bool db_one_(Db *db, Arena *a, const QuerySet *set, int id, void *row, Err *err, const Val *v, int n);
bool db_int_(Db *db, const QuerySet *set, int id, int64_t *out, int64_t kosong, Err *err, const Val *v, int n);
bool db_each_(Db *db, const QuerySet *set, int id, void *row, bool (*each)(void *row, void *arg, Err *err),
              void *arg, Err *err, const Val *v, int n);
int  db_run_(Db *db, const QuerySet *set, int id, Err *err, const Val *v, int n);
bool db_many_(Db *db, const QuerySet *set, int id, const Kolom *k, const void *rows, size_t ukuran, ptrdiff_t n, Err *err);

#endif
