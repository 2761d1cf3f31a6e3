#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/sqlite.h"

/* The write itself keeps its errno with its file; sqlite3_system_errno() has seen later calls. A quota and
 * a limit on file size come as I/O errors although nothing is wrong with the disk. */
static bool no_room(sqlite3 *c, int which_file)
{
    sqlite3_file *f = NULL;
    int why = 0;
    if (sqlite3_file_control(c, "main", which_file, &f) != SQLITE_OK || !f || !f->pMethods) return false;
    f->pMethods->xFileControl(f, SQLITE_FCNTL_LAST_ERRNO, &why);
    return why == ENOSPC || why == EDQUOT || why == EFBIG;
}

bool sqlite_disk_full(Db *db, int rc)
{
    sqlite3 *c = sqlite_of(db);
    if ((rc & 0xFF) == SQLITE_FULL) return true;
    return rc == SQLITE_IOERR_WRITE && (no_room(c, SQLITE_FCNTL_JOURNAL_POINTER) || no_room(c, SQLITE_FCNTL_FILE_POINTER));
}

bool sqlite_fail(Db *db, const Stmt *p, int rc)
{
    sqlite3 *c = sqlite_of(db);
    switch (rc & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return db_fail(db, E_SIBUK, V_NULL);
    case SQLITE_FULL:   return db_fail(db, E_SIMPAN, V("ruang penyimpanan penuh"));
    case SQLITE_IOERR:
        return db_fail(db, E_SIMPAN, sqlite_disk_full(db, rc) ? V("ruang penyimpanan penuh") : V("penyimpanan tidak dapat dibaca atau ditulis"));
    case SQLITE_READONLY: return db_fail(db, E_SIMPAN, V("berkas basis data tidak boleh ditulis"));
    }
    const char *why = sqlite3_errmsg(c);
    return p ? db_fail_stmt(db, p, why) : db_fail(db, E_BASIS_DATA, V(why));
}

enum { CACHE_MB = 16 };             /* of the writer: the library takes 2 MB, a group of acts touches more */

int sqlite_do(Db *db, const char *sql) { return sqlite3_exec(sqlite_of(db), sql, NULL, NULL, NULL); }

/* ---- connections ---- */

static void library_start(void)
{
    sqlite3_config(SQLITE_CONFIG_MULTITHREAD);          /* a connection belongs to one thread */
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);         /* its counters are one lock for all threads */
}

/* Creates the file so that only its owner reads it; the library would follow the umask. */
static bool create_file(Store *st, Err *err)
{
    if (st->atur.hanya_baca) return true;
    int fd = open(st->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) return err_set(err, E_BERKAS, NULL, NULL, V(st->path), V((const char *)strerror(errno)));
    close(fd);
    return true;
}

static const char *const settings[] = {
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA mmap_size = 2147418112",                    /* the library's most: what is mapped is no memory of ours */
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_size_limit = 67108864",             /* the WAL shrinks to 64 MB when it starts over */
    "PRAGMA wal_autocheckpoint = 0",                    /* the writer does it */
};

Db *sqlite_connect(Store *st, bool write, Err *err)
{
    Db *db = db_alloc(st, sizeof(SqliteDb));
    int mode = st->atur.hanya_baca ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    int rc = sqlite3_open_v2(st->path, &((SqliteDb *)db)->c, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
    sqlite3 *c = sqlite_of(db);
    if (rc == SQLITE_OK) {
        sqlite3_busy_timeout(c, BUSY_MS);
        sqlite3_db_config(c, SQLITE_DBCONFIG_DQS_DML, 0, NULL);         /* "x" is a column, never a text */
        sqlite3_db_config(c, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
        sqlite3_db_config(c, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
        for (int i = st->atur.hanya_baca; rc == SQLITE_OK && i < countof(settings); i++) rc = sqlite_do(db, settings[i]);
    }
    if (rc == SQLITE_OK && !write) rc = sqlite_do(db, "PRAGMA query_only = ON");
    if (rc == SQLITE_OK && write) {
        char sql[48];
        snprintf(sql, sizeof sql, "PRAGMA cache_size = -%d", (st->atur.cache_mb ? st->atur.cache_mb : CACHE_MB) * 1024);
        rc = sqlite_do(db, sql);
    }
    if (rc == SQLITE_OK) return db;
    const char *why = c ? sqlite3_errmsg(c) : sqlite3_errstr(rc);
    err_set(err, E_BERKAS, NULL, NULL, V(st->path), V(why));
    Arena *own = db->own;
    sqlite_disconnect(db);
    arena_free(own);
    return NULL;
}

void sqlite_disconnect(Db *db)
{
    for (int i = 0; i < db->n; i++) sqlite3_finalize(db->stmt[i].handle);
    sqlite3_close(sqlite_of(db));
}

static bool sqlite_open(Store *st, Err *err)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, library_start);
    if (!create_file(st, err)) return false;
    return st->atur.hanya_baca || sqlite_writer_open(st, err);
}

static void sqlite_close(Store *st)
{
    if (!st->atur.hanya_baca) sqlite_writer_close(st);
}

/* ---- statements ---- */

static bool prepare_one(Db *db, Stmt *p)
{
    sqlite3_stmt *h = NULL;
    int rc = sqlite3_prepare_v3(sqlite_of(db), p->q->sql, -1, SQLITE_PREPARE_PERSISTENT, &h, NULL);
    if (rc != SQLITE_OK) return sqlite_fail(db, p, rc);
    p->handle = h;
    if (sqlite3_bind_parameter_count(h) != p->n_in) return db_fail_stmt(db, p, "jumlah $n berbeda dari `in`");
    for (int i = 0; i < p->n_in; i++) {
        char name[16];
        snprintf(name, sizeof name, "$%d", i + 1);
        p->at[i] = (unsigned char)sqlite3_bind_parameter_index(h, name);
        if (!p->at[i]) return db_fail_stmt(db, p, "nomor $n tidak berurutan");
    }
    if (sqlite3_column_count(h) != p->n_out) return db_fail_stmt(db, p, "jumlah kolom hasil berbeda dari daftar Kolom");
    for (int i = 0; i < p->n_out; i++)
        if (strcmp(sqlite3_column_name(h, i), p->q->out[i].nama)) {
            char text[200];
            snprintf(text, sizeof text, "kolom ke-%d bernama %.60s, bukan %.60s", i + 1, sqlite3_column_name(h, i), p->q->out[i].nama);
            return db_fail_stmt(db, p, text);
        }
    return true;
}

/* One connection prepares everything and so finds what is wrong; the others what they come to use: all
 * statements of one connection take a megabyte, and there are dozens of connections. */
static bool sqlite_prepare(Db *db)
{
    if (atomic_load(&db->st->checked)) return true;
    for (int i = 0; i < db->n; i++)
        if (!db->stmt[i].handle && !prepare_one(db, &db->stmt[i])) return false;
    atomic_store(&db->st->checked, true);
    return true;
}

static bool sqlite_script(Db *db, const char *sql)
{
    int rc = sqlite_do(db, sql);
    return rc == SQLITE_OK || sqlite_fail(db, NULL, rc);
}

static bool sqlite_ask(Db *db, const char *sql, int64_t *out)
{
    sqlite3_stmt *h = NULL;
    int rc = sqlite3_prepare_v2(sqlite_of(db), sql, -1, &h, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_step(h);
    if (rc == SQLITE_ROW) *out = sqlite3_column_int64(h, 0);
    bool ok = rc == SQLITE_ROW || sqlite_fail(db, NULL, rc);
    sqlite3_finalize(h);
    return ok;
}

/* Text of the caller is not copied: it outlives the statement's run, after which it is unbound. */
static int bind_one(sqlite3_stmt *h, int at, Val v)
{
    char room[ISO_MAX];
    Str s;
    switch (v.jenis) {
    case VAL_NULL:  return sqlite3_bind_null(h, at);
    case VAL_INT:
    case VAL_SAAT:
    case VAL_PUKUL: return sqlite3_bind_int64(h, at, v.i);
    case VAL_REAL:  return sqlite3_bind_double(h, at, v.r);
    case VAL_BYTES: return sqlite3_bind_blob64(h, at, v.s.s ? v.s.s : "", (sqlite3_uint64)v.s.len, SQLITE_STATIC);
    case VAL_STR:
    case VAL_TANGGAL:
    case VAL_BULAN:
    case VAL_PERIODE:
        s = val_text(v, room);
        return sqlite3_bind_text64(h, at, s.s, (sqlite3_uint64)s.len, s.s == room ? SQLITE_TRANSIENT : SQLITE_STATIC, SQLITE_UTF8);
    }
    return SQLITE_MISUSE;
}

static bool bind_all(Db *db, Stmt *p, const Val *v)
{
    if (!p->handle && !prepare_one(db, p)) return false;
    for (int i = 0; i < p->n_in; i++) {
        int rc = bind_one(p->handle, p->at[i], v[i]);
        if (rc != SQLITE_OK) return sqlite_fail(db, p, rc);
    }
    return true;
}

static bool sqlite_start(Db *db, Stmt *p, const Val *v, bool stream)
{
    (void)stream;                                       /* rows always come one by one */
    return bind_all(db, p, v);
}

static void sqlite_finish(Db *db, Stmt *p)
{
    (void)db;
    if (!p->handle) return;
    sqlite3_reset(p->handle);
    sqlite3_clear_bindings(p->handle);
}

static int sqlite_next(Db *db, Stmt *p)
{
    int rc = sqlite3_step(p->handle);
    if (rc == SQLITE_ROW) return 1;
    if (rc == SQLITE_DONE) return 0;
    sqlite_fail(db, p, rc);
    return -1;
}

static bool sqlite_is_null(Db *db, Stmt *p, int i)
{
    (void)db;
    return sqlite3_column_type(p->handle, i) == SQLITE_NULL;
}

static int64_t sqlite_int(Db *db, Stmt *p, int i)
{
    (void)db;
    return sqlite3_column_int64(p->handle, i);
}

static double sqlite_real(Db *db, Stmt *p, int i)
{
    (void)db;
    return sqlite3_column_double(p->handle, i);
}

static Str sqlite_str(Db *db, Stmt *p, int i)
{
    (void)db;
    const char *s = sqlite3_column_blob(p->handle, i);      /* of a text: its bytes */
    return (Str){ s, sqlite3_column_bytes(p->handle, i) };
}

static int sqlite_run(Db *db, Stmt *p, const Val *v)
{
    int rows = -1;
    if (bind_all(db, p, v)) {
        int rc = sqlite3_step(p->handle);
        if (rc == SQLITE_DONE) rows = sqlite3_changes(sqlite_of(db));
        else sqlite_fail(db, p, rc);
    }
    sqlite_finish(db, p);
    return rows;
}

static bool sqlite_many(Db *db, Stmt *p, const Kolom *k, const char *rows, ptrdiff_t size, ptrdiff_t n)
{
    for (ptrdiff_t r = 0; r < n; r++) {
        Val v[PARAM_MAX];
        for (int i = 0; i < p->n_in; i++) {
            v[i] = kolom_val(&k[i], rows + r * size);
            pastikan(val_fits(p->q->in[i], v[i]));
        }
        if (sqlite_run(db, p, v) < 0) return false;
    }
    return true;
}

/* ---- health ---- */

typedef struct { Db *db; Arena *a; TemuanList *l; const char *nama; int n; } Tampung;

static int one_line(void *arg, int n, char **value, char **name)
{
    (void)name;
    Tampung *t = arg;
    t->n++;
    bool ok = !strcmp(value[0] ? value[0] : "", "ok");
    Str isi = ok ? S("utuh") : n > 1 ? str_fmt(t->a, "%s baris %s", value[0], value[1] ? value[1] : "-") : str_dup(t->a, str_z(value[0]));
    temuan(t->a, t->l, ok, t->nama, isi);
    return 0;
}

static bool sqlite_check(Db *db, Arena *a, TemuanList *l)
{
    sqlite3 *c = sqlite_of(db);
    int64_t pages, unused, size, sync, schema;
    if (!sqlite_ask(db, "PRAGMA page_count", &pages) || !sqlite_ask(db, "PRAGMA freelist_count", &unused)
        || !sqlite_ask(db, "PRAGMA page_size", &size) || !sqlite_ask(db, "PRAGMA synchronous", &sync)
        || !sqlite_ask(db, "SELECT max(versi) FROM skema", &schema))
        return false;
    temuan(a, l, true, "versi mesin", str_z(sqlite3_libversion()));
    temuan(a, l, true, "versi skema", str_fmt(a, "%d", (int)schema));
    temuan(a, l, true, "berkas", str_fmt(a, "%s, %lld halaman @ %lld bita, %lld kosong", db->st->path, (long long)pages,
                                         (long long)size, (long long)unused));
    struct stat wal;
    bool there = !stat(str_cz(a, str_fmt(a, "%s-wal", db->st->path)), &wal);
    temuan(a, l, true, "WAL", str_fmt(a, "%lld bita", there ? (long long)wal.st_size : 0));
    temuan(a, l, sync == 2 || db->st->atur.hanya_baca, "synchronous", sync == 2 ? S("FULL") : str_fmt(a, "%d", (int)sync));

    Tampung t = { db, a, l, "keutuhan", 0 };
    int rc = sqlite3_exec(c, "PRAGMA integrity_check(20)", one_line, &t, NULL);
    t = (Tampung){ db, a, l, "rujukan antartabel", 0 };
    if (rc == SQLITE_OK) rc = sqlite3_exec(c, "PRAGMA foreign_key_check", one_line, &t, NULL);
    if (rc == SQLITE_OK && !t.n) temuan(a, l, true, t.nama, S("utuh"));
    return rc == SQLITE_OK || sqlite_fail(db, NULL, rc);
}

const Engine engine_sqlite = {
    .name = "SQLite",
    .words = { { "INT64", "INTEGER" }, { "BYTES", "BLOB" }, { "STRICT_TABLE", "STRICT" } },
    .begin_schema = "BEGIN IMMEDIATE",
    .open = sqlite_open, .close = sqlite_close,
    .connect = sqlite_connect, .disconnect = sqlite_disconnect, .prepare = sqlite_prepare,
    .script = sqlite_script, .ask = sqlite_ask,
    .start = sqlite_start, .next = sqlite_next, .finish = sqlite_finish,
    .is_null = sqlite_is_null, .as_int = sqlite_int, .as_real = sqlite_real, .as_str = sqlite_str,
    .run = sqlite_run, .many = sqlite_many, .tx = sqlite_tx, .check = sqlite_check,
};
