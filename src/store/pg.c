#include <endian.h>

#include "store/pg.h"

/* Types by their fixed numbers in pg_type. */
enum { T_BOOL = 16, T_BYTEA = 17, T_NAME = 19, T_INT8 = 20, T_INT2 = 21, T_INT4 = 23, T_TEXT = 25,
       T_FLOAT4 = 700, T_FLOAT8 = 701, T_BPCHAR = 1042, T_VARCHAR = 1043 };

enum { PIPE_MAX = 256 };            /* executions sent before their answers are read */

/* ---- failures ---- */

bool pg_again(const Db *db)
{
    const char *s = ((const PgDb *)db)->state;
    return !strcmp(s, "40001") || !strcmp(s, "40P01");
}

bool pg_lost(const Db *db) { return PQstatus(((const PgDb *)db)->c) == CONNECTION_BAD; }

static Str first_line(const char *z)
{
    Str s = str_z(z);
    return str_cut(&s, '\n');
}

static bool pg_fail(Db *db, const Stmt *p, const PGresult *res)
{
    PgDb *d = pg_of(db);
    const char *state = res ? PQresultErrorField(res, PG_DIAG_SQLSTATE) : NULL;
    const char *why = res ? PQresultErrorField(res, PG_DIAG_MESSAGE_PRIMARY) : NULL;
    if (!db->in_tx || !db->fail.kode) snprintf(d->state, sizeof d->state, "%s", state ? state : "");
    if (!why) why = PQerrorMessage(d->c);
    if (pg_lost(db)) return db_fail(db, E_SIMPAN, V("basis data tidak dapat dihubungi"));
    if (!state) return db_fail(db, E_BASIS_DATA, V(first_line(why)));
    if (pg_again(db) || !strncmp(state, "533", 3)) return db_fail(db, E_SIBUK, V_NULL);      /* 53300: connections */
    if (!strncmp(state, "53", 2)) return db_fail(db, E_SIMPAN, V("ruang penyimpanan atau memori basis data penuh"));
    if (!strncmp(state, "58", 2)) return db_fail(db, E_SIMPAN, V("penyimpanan basis data bermasalah"));
    char text[400];
    Str line = utf8_clip(first_line(why), 90);              /* names the constraint, never the values */
    snprintf(text, sizeof text, STR_F, STR_A(line));
    return p ? db_fail_stmt(db, p, text) : db_fail(db, E_BASIS_DATA, V((const char *)text));
}

bool pg_take(Db *db, const Stmt *p, PGresult *res, ExecStatusType want)
{
    bool ok = (res && PQresultStatus(res) == want) || pg_fail(db, p, res);
    PQclear(res);
    return ok;
}

bool pg_do(Db *db, const char *sql) { return pg_take(db, NULL, PQexec(pg_of(db)->c, sql), PGRES_COMMAND_OK); }

/* ---- connections ---- */

/* What a session needs before its first statement. A server that acknowledges before it is durable is
 * told not to; a weaker or stronger setting than that is the administrator's. */
static bool session_settings(Db *db)
{
    const char *encoding = PQparameterStatus(pg_of(db)->c, "server_encoding");
    if (!encoding || strcmp(encoding, "UTF8"))
        return db_fail(db, E_KONFIGURASI, V("Basis data PostgreSQL harus dibuat dengan ENCODING 'UTF8'."));
    return pg_take(db, NULL, PQexec(pg_of(db)->c, "SELECT set_config('synchronous_commit', 'on', false)"
                                                   " WHERE current_setting('synchronous_commit') = 'off'"), PGRES_TUPLES_OK)
        && (!db->st->atur.hanya_baca || pg_do(db, "SET default_transaction_read_only = on"));
}

static void no_notice(void *arg, const char *text) { (void)arg, (void)text; }     /* libpq would print it */

Db *pg_connect(Store *st, bool write, Err *err)
{
    (void)write;
    /* What stands before dbname is a default that the URL may change; what stands behind is fixed. */
    const char *const key[] = { "connect_timeout", "tcp_user_timeout", "fallback_application_name", "dbname", "client_encoding", NULL };
    const char *const value[] = { "10", "30000", "sirancage", st->path, "UTF8", NULL };
    Db *db = db_alloc(st, sizeof(PgDb));
    PgDb *d = pg_of(db);
    d->bulk = arena_many(db->own, unsigned char, db->n);
    d->c = PQconnectdbParams(key, value, 1);
    PQsetNoticeProcessor(d->c, no_notice, NULL);
    bool ok = PQstatus(d->c) == CONNECTION_OK || db_fail(db, E_BASIS_DATA, V(first_line(PQerrorMessage(d->c))));
    if (ok && session_settings(db)) return db;
    if (err) *err = db->fail;
    Arena *own = db->own;
    PQfinish(d->c);
    arena_free(own);
    return NULL;
}

static void pg_disconnect(Db *db) { PQfinish(pg_of(db)->c); }

static bool pg_prepare(Db *db);

bool pg_reconnect(Db *db)
{
    PgDb *d = pg_of(db);
    bool in_tx = db->in_tx;
    db->in_tx = false;
    db->fail = (Err){ 0 };
    d->state[0] = 0;
    memset(d->bulk, 0, (size_t)db->n);
    PQreset(d->c);
    bool ok = PQstatus(d->c) == CONNECTION_OK || db_fail(db, E_SIMPAN, V("basis data tidak dapat dihubungi"));
    ok = ok && session_settings(db) && pg_prepare(db);
    db->in_tx = in_tx;
    return ok;
}

/* ---- statements ---- */

static const char *stmt_name(const Db *db, const Stmt *p, char room[16])
{
    snprintf(room, 16, "p%d", (int)(p - db->stmt));
    return room;
}

static Oid param_type(char in)
{
    return in == 'r' ? T_FLOAT8 : in == 's' ? T_TEXT : in == 'b' ? T_BYTEA : T_INT8;
}

static bool type_fits(KolJenis j, Oid t)
{
    switch (j) {
    case KOL_REAL:  return t == T_FLOAT8 || t == T_FLOAT4;
    case KOL_BYTES: return t == T_BYTEA;
    case KOL_INT: case KOL_INT64: case KOL_BOOL: case KOL_SAAT: case KOL_PUKUL:
        return t == T_INT8 || t == T_INT4 || t == T_INT2 || t == T_BOOL;
    default: return t == T_TEXT || t == T_VARCHAR || t == T_BPCHAR || t == T_NAME;
    }
}

/* The server believes the declared types and does not miss one that the text never uses. */
static int largest_param(const char *sql)
{
    int most = 0;
    for (const char *s = sql; (s = strchr(s, '$')); s++) {
        int n = (int)strtol(s + 1, NULL, 10);
        if (n > most) most = n;
    }
    return most;
}

static bool check_one(Db *db, const Stmt *p, const PGresult *r)
{
    if (PQnparams(r) != p->n_in || largest_param(p->q->sql) != p->n_in)
        return db_fail_stmt(db, p, "jumlah $n berbeda dari `in`");
    if (PQnfields(r) != p->n_out) return db_fail_stmt(db, p, "jumlah kolom hasil berbeda dari daftar Kolom");
    for (int i = 0; i < p->n_out; i++) {
        const Kolom *k = &p->q->out[i];
        char text[200];
        if (strcmp(PQfname(r, i), k->nama)) {
            snprintf(text, sizeof text, "kolom ke-%d bernama %.60s, bukan %.60s", i + 1, PQfname(r, i), k->nama);
            return db_fail_stmt(db, p, text);
        }
        if (!type_fits(k->jenis, PQftype(r, i))) {
            snprintf(text, sizeof text, "kolom %.60s bertipe OID %u, pakai CAST(... AS BIGINT) atau tipe lain", k->nama, PQftype(r, i));
            return db_fail_stmt(db, p, text);
        }
    }
    return true;
}

/* The next result of a pipeline whose every command gives one result and an end mark. */
static PGresult *pipe_next(PGconn *c)
{
    PGresult *r = PQgetResult(c);
    if (r && PQresultStatus(r) != PGRES_PIPELINE_SYNC) PQclear(PQgetResult(c));
    return r;
}

/* All statements in one round trip. The first that is refused is told; the rest is only drained. */
static bool pg_prepare(Db *db)
{
    PGconn *c = pg_of(db)->c;
    char name[16];
    if (!PQenterPipelineMode(c)) return pg_fail(db, NULL, NULL);
    bool sent = true;
    for (int i = 0; sent && i < db->n; i++) {
        const Stmt *p = &db->stmt[i];
        Oid types[PARAM_MAX];
        for (int k = 0; k < p->n_in; k++) types[k] = param_type(p->q->in[k]);
        sent = PQsendPrepare(c, stmt_name(db, p, name), p->q->sql, p->n_in, types)
            && PQsendDescribePrepared(c, stmt_name(db, p, name));
    }
    if (!sent || !PQpipelineSync(c)) return pg_fail(db, NULL, NULL);
    bool ok = true;
    for (int i = 0; i < 2 * db->n; i++) {
        PGresult *r = pipe_next(c);
        const Stmt *p = &db->stmt[i / 2];
        if (ok && (!r || PQresultStatus(r) != PGRES_COMMAND_OK)) ok = pg_fail(db, p, r);
        if (ok && i % 2) ok = check_one(db, p, r);
        PQclear(r);
    }
    PGresult *end = pipe_next(c);
    ok = ok && (end || pg_fail(db, NULL, NULL));
    PQclear(end);
    return (PQexitPipelineMode(c) || pg_fail(db, NULL, NULL)) && ok;
}

/* PQexec gives the last statement's result, which may be rows. */
static bool pg_script(Db *db, const char *sql)
{
    PGresult *r = PQexec(pg_of(db)->c, sql);
    return pg_take(db, NULL, r, r && PQresultStatus(r) == PGRES_TUPLES_OK ? PGRES_TUPLES_OK : PGRES_COMMAND_OK);
}

/* Big-endian integers of 1, 2, 4 and 8 bytes; a bool is one byte. */
static int64_t int_at(const PGresult *r, int row, int col)
{
    const char *s = PQgetvalue(r, row, col);
    switch (PQgetlength(r, row, col)) {
    case 8: { uint64_t u; memcpy(&u, s, 8); return (int64_t)be64toh(u); }
    case 4: { uint32_t u; memcpy(&u, s, 4); return (int32_t)be32toh(u); }
    case 2: { uint16_t u; memcpy(&u, s, 2); return (int16_t)be16toh(u); }
    default: return *s != 0;
    }
}

static bool pg_ask(Db *db, const char *sql, int64_t *out)
{
    PGresult *r = PQexecParams(pg_of(db)->c, sql, 0, NULL, NULL, NULL, NULL, 1);
    if (r && PQresultStatus(r) == PGRES_TUPLES_OK)
        *out = PQntuples(r) && !PQgetisnull(r, 0, 0) ? int_at(r, 0, 0) : 0;
    return pg_take(db, NULL, r, PGRES_TUPLES_OK);
}

/* ---- values out ---- */

typedef struct {
    const char *value[PARAM_MAX];
    int len[PARAM_MAX], format[PARAM_MAX];
    uint64_t word[PARAM_MAX];
    char room[PARAM_MAX][ISO_MAX];
} Params;

static void encode(Params *m, const Val *v, int n)
{
    for (int i = 0; i < n; i++) {
        uint64_t bits;
        m->format[i] = 1;
        switch (v[i].jenis) {
        case VAL_NULL:
            m->value[i] = NULL;
            m->len[i] = 0;
            break;
        case VAL_INT: case VAL_SAAT: case VAL_PUKUL: case VAL_REAL:
            memcpy(&bits, v[i].jenis == VAL_REAL ? (const void *)&v[i].r : (const void *)&v[i].i, sizeof bits);
            m->word[i] = htobe64(bits);
            m->value[i] = (const char *)&m->word[i];
            m->len[i] = 8;
            break;
        case VAL_STR: case VAL_BYTES: case VAL_TANGGAL: case VAL_BULAN: case VAL_PERIODE: {
            Str s = val_text(v[i], m->room[i]);
            m->value[i] = s.s;
            m->len[i] = (int)s.len;
            break;
        }
        }
    }
}

static bool send(Db *db, Stmt *p, const Val *v)
{
    Params m;
    char name[16];
    encode(&m, v, p->n_in);
    return PQsendQueryPrepared(pg_of(db)->c, stmt_name(db, p, name), p->n_in, m.value, m.len, m.format, 1);
}

static void drain(PGconn *c)
{
    for (PGresult *r; (r = PQgetResult(c));) PQclear(r);
}

/* ---- rows ---- */

static void pg_finish(Db *db, Stmt *p)
{
    (void)p;
    PgDb *d = pg_of(db);
    PQclear(d->res);
    d->res = NULL;
    drain(d->c);                                            /* a cancel could hit the next statement */
}

static bool begin_rows(Db *db, Stmt *p, const Val *v, bool stream)
{
    PgDb *d = pg_of(db);
    d->row = -1;
    d->rows = 0;
    d->stream = stream;
    if (!send(db, p, v)) return pg_fail(db, p, NULL);
    if (stream) PQsetSingleRowMode(d->c);
    d->res = PQgetResult(d->c);
    ExecStatusType s = d->res ? PQresultStatus(d->res) : PGRES_FATAL_ERROR;
    if (s == PGRES_TUPLES_OK || s == PGRES_SINGLE_TUPLE) {
        d->rows = PQntuples(d->res);
        return true;
    }
    pg_fail(db, p, d->res);
    pg_finish(db, p);
    return false;
}

/* A reader survives a restart of the server: nothing was read yet, so it asks again. */
static bool pg_start(Db *db, Stmt *p, const Val *v, bool stream)
{
    if (begin_rows(db, p, v, stream)) return true;
    return !db->in_tx && pg_lost(db) && pg_reconnect(db) && begin_rows(db, p, v, stream);
}

static int pg_next(Db *db, Stmt *p)
{
    PgDb *d = pg_of(db);
    if (++d->row < d->rows) return 1;
    if (!d->stream) return 0;
    PQclear(d->res);
    d->res = PQgetResult(d->c);
    d->row = 0;
    ExecStatusType s = d->res ? PQresultStatus(d->res) : PGRES_TUPLES_OK;
    d->rows = d->res ? PQntuples(d->res) : 0;
    if (s == PGRES_SINGLE_TUPLE) return 1;
    if (s == PGRES_TUPLES_OK) return 0;
    pg_fail(db, p, d->res);
    return -1;
}

static bool pg_is_null(Db *db, Stmt *p, int i)
{
    (void)p;
    return PQgetisnull(pg_of(db)->res, pg_of(db)->row, i);
}

static int64_t pg_int(Db *db, Stmt *p, int i)
{
    (void)p;
    return int_at(pg_of(db)->res, pg_of(db)->row, i);
}

static double pg_real(Db *db, Stmt *p, int i)
{
    (void)p;
    const PgDb *d = pg_of(db);
    int64_t n = int_at(d->res, d->row, i);
    if (PQgetlength(d->res, d->row, i) == 8) {
        double r;
        memcpy(&r, &n, sizeof r);
        return r;
    }
    int32_t half = (int32_t)n;
    float f;
    memcpy(&f, &half, sizeof f);
    return (double)f;
}

static Str pg_str(Db *db, Stmt *p, int i)
{
    (void)p;
    const PgDb *d = pg_of(db);
    return (Str){ PQgetvalue(d->res, d->row, i), PQgetlength(d->res, d->row, i) };
}

static int rows_changed(PGresult *r)
{
    int64_t n = 0;
    str_int(str_z(PQcmdTuples(r)), &n);
    return (int)n;
}

static int pg_run(Db *db, Stmt *p, const Val *v)
{
    PGconn *c = pg_of(db)->c;
    PGresult *r = send(db, p, v) ? PQgetResult(c) : NULL;
    int rows = r && PQresultStatus(r) == PGRES_COMMAND_OK ? rows_changed(r) : -1;
    if (rows < 0) pg_fail(db, p, r);
    PQclear(r);
    drain(c);
    return rows;
}

static void row_values(const Stmt *p, const Kolom *k, const char *row, Val *v)
{
    for (int i = 0; i < p->n_in; i++) {
        v[i] = kolom_val(&k[i], row);
        pastikan(val_fits(p->q->in[i], v[i]));
    }
}

/* Sends up to PIPE_MAX executions, then reads their answers. */
static bool pipe_chunk(Db *db, Stmt *p, const Kolom *k, const char *rows, ptrdiff_t size, ptrdiff_t n)
{
    PGconn *c = pg_of(db)->c;
    bool sent = true;
    for (ptrdiff_t i = 0; sent && i < n; i++) {
        Val v[PARAM_MAX];
        row_values(p, k, rows + i * size, v);
        sent = send(db, p, v);
    }
    if (!sent || !PQpipelineSync(c)) return pg_fail(db, p, NULL);
    bool ok = true;
    for (ptrdiff_t i = 0; i < n; i++) {
        PGresult *r = pipe_next(c);
        if (ok && (!r || PQresultStatus(r) != PGRES_COMMAND_OK)) ok = pg_fail(db, p, r);
        PQclear(r);
    }
    PGresult *end = pipe_next(c);
    ok = ok && (end || pg_fail(db, p, NULL));
    PQclear(end);
    return ok;
}

static bool pg_many(Db *db, Stmt *p, const Kolom *k, const char *rows, ptrdiff_t size, ptrdiff_t n)
{
    PGconn *c = pg_of(db)->c;
    if (n == 1) {
        Val v[PARAM_MAX];
        row_values(p, k, rows, v);
        return pg_run(db, p, v) >= 0;
    }
    PgBulk bulk = pg_bulk(db, p, k, rows, size, n);
    if (bulk != PG_BULK_NOT) return bulk == PG_BULK_READY;
    if (!PQenterPipelineMode(c)) return pg_fail(db, p, NULL);
    bool ok = true;
    for (ptrdiff_t at = 0; ok && at < n; at += PIPE_MAX)
        ok = pipe_chunk(db, p, k, rows + at * size, size, n - at < PIPE_MAX ? n - at : PIPE_MAX);
    return (PQexitPipelineMode(c) || pg_fail(db, p, NULL)) && ok;
}

/* ---- health ---- */

static bool setting(Db *db, Arena *a, TemuanList *l, const char *nama, const char *salah)
{
    PGresult *r = PQexecParams(pg_of(db)->c, "SELECT current_setting($1)", 1, NULL, &nama, NULL, NULL, 0);
    if (r && PQresultStatus(r) == PGRES_TUPLES_OK) {
        const char *isi = PQgetvalue(r, 0, 0);
        temuan(a, l, !salah || strcmp(isi, salah), nama, str_dup(a, str_z(isi)));
    }
    return pg_take(db, NULL, r, PGRES_TUPLES_OK);
}

static bool pg_check(Db *db, Arena *a, TemuanList *l)
{
    int64_t schema, size, broken, open;
    if (!setting(db, a, l, "server_version", NULL) || !setting(db, a, l, "server_encoding", NULL)
        || !setting(db, a, l, "fsync", "off") || !setting(db, a, l, "full_page_writes", "off")
        || !setting(db, a, l, "synchronous_commit", "off") || !setting(db, a, l, "data_checksums", NULL))
        return false;
    if (!pg_ask(db, "SELECT max(versi) FROM skema", &schema) || !pg_ask(db, "SELECT pg_database_size(current_database())", &size)
        || !pg_ask(db, "SELECT count(*) FROM pg_index WHERE NOT indisvalid", &broken)
        || !pg_ask(db, "SELECT count(*) FROM pg_constraint WHERE NOT convalidated", &open))
        return false;
    temuan(a, l, true, "versi skema", str_fmt(a, "%d", (int)schema));
    temuan(a, l, true, "ukuran", str_fmt(a, "%lld bita", (long long)size));
    temuan(a, l, !broken, "indeks", broken ? str_fmt(a, "%d indeks tidak sah", (int)broken) : S("utuh"));
    temuan(a, l, !open, "rujukan antartabel", open ? str_fmt(a, "%d aturan belum diperiksa", (int)open) : S("utuh"));
    return true;
}

const Engine engine_pg = {
    .name = "PostgreSQL",
    /* Text compares by bytes, as in SQLite. So a schema file casts to VARCHAR, never to TEXT. */
    .words = { { "INT64", "BIGINT" }, { "BYTES", "BYTEA" }, { "STRICT_TABLE", "" }, { "REAL", "DOUBLE PRECISION" },
               { "TEXT", "TEXT COLLATE \"C\"" } },
    .begin_schema = "BEGIN; SELECT pg_advisory_xact_lock(7369726)",
    .open = pg_pool_open, .close = pg_pool_close,
    .connect = pg_connect, .disconnect = pg_disconnect, .prepare = pg_prepare,
    .script = pg_script, .ask = pg_ask,
    .start = pg_start, .next = pg_next, .finish = pg_finish,
    .is_null = pg_is_null, .as_int = pg_int, .as_real = pg_real, .as_str = pg_str,
    .run = pg_run, .many = pg_many, .tx = pg_tx, .check = pg_check,
};
