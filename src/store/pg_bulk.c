/*
 * Many rows in one statement. A Query that says INSERT ... VALUES ($1, NULLIF($2, ''), ...) is sent as
 * INSERT ... SELECT p1, NULLIF(p2, ''), ... FROM unnest($1, $2, ...): each execution carries up to a thousand
 * rows, one array per parameter. The server spends less than half of what as many executions cost it.
 */
#include <endian.h>

#include "store/pg.h"

enum { BULK_MIN = 16, BULK_ROWS = 1000, BULK_BYTES = 4 * MB };
static const ptrdiff_t BULK_ROOM = 1024 * MB;

/* Types by their fixed numbers in pg_type, and the arrays of them. */
static const struct { char in; Oid one, array; } types[] = {
    { 'i', 20, 1016 }, { 'p', 20, 1016 }, { 's', 25, 1009 }, { 'r', 701, 1022 }, { 'b', 17, 1001 },
};

static int type_of(char in)
{
    int i = 0;
    while (types[i].in != in) i++;
    return i;
}

/* ---- the statement ---- */

/* Just behind the parenthesis that closes the one at `at`; -1 when none does. */
static ptrdiff_t closing(Str s, ptrdiff_t at)
{
    int depth = 0;
    bool quoted = false;
    for (; at < s.len; at++) {
        if (s.s[at] == '\'') quoted = !quoted;
        else if (!quoted && s.s[at] == '(') depth++;
        else if (!quoted && s.s[at] == ')' && --depth == 0) return at + 1;
    }
    return -1;
}

/* Gives the text for arrays; false for a statement of another shape, which then runs row by row. */
static bool array_sql(Arena *a, const Stmt *p, Str *out)
{
    Str sql = str_z(p->q->sql);
    ptrdiff_t head = str_find(sql, S(" VALUES (")), open = head + 8, close = head < 0 ? -1 : closing(sql, open);
    if (!str_starts(sql, S("INSERT INTO ")) || close < 0) return false;
    Str list = str_sub(sql, open + 1, close - open - 2), tail = str_sub(sql, close, sql.len);
    if (str_find(tail, S("$")) >= 0) return false;
    Buf b = buf_new(a, 16 * KB);
    buf_put(&b, str_sub(sql, 0, head));
    buf_z(&b, " SELECT ");
    for (ptrdiff_t i = 0; i < list.len; i++) buf_char(&b, list.s[i] == '$' ? 'p' : list.s[i]);
    buf_z(&b, " FROM unnest(");
    for (int i = 1; i <= p->n_in; i++) buf_fmt(&b, "%s$%d", i > 1 ? ", " : "", i);
    buf_z(&b, ") AS u (");
    for (int i = 1; i <= p->n_in; i++) buf_fmt(&b, "%sp%d", i > 1 ? ", " : "", i);
    buf_char(&b, ')');
    buf_put(&b, tail);
    buf_char(&b, '\0');
    pastikan(!b.full);
    *out = buf_str(&b);
    return true;
}

static const char *name_of(const Db *db, const Stmt *p, char room[16])
{
    snprintf(room, 16, "b%d", (int)(p - db->stmt));
    return room;
}

static bool prepare(Db *db, Arena *a, const Stmt *p, unsigned char *known)
{
    char name[16];
    Oid oid[PARAM_MAX];
    Str sql;
    *known = PG_BULK_NOT;
    if (!array_sql(a, p, &sql)) return true;
    for (int i = 0; i < p->n_in; i++) oid[i] = types[type_of(p->q->in[i])].array;
    if (!pg_take(db, p, PQprepare(pg_of(db)->c, name_of(db, p, name), sql.s, p->n_in, oid), PGRES_COMMAND_OK)) return false;
    *known = PG_BULK_READY;
    return true;
}

/* ---- the arrays ---- */

static void put32(Buf *b, int32_t n)
{
    uint32_t u = htobe32((uint32_t)n);
    buf_put(b, (Str){ (const char *)&u, sizeof u });
}

/* One dimension from 1; `rows` is written when it is known. */
static void begin_array(Buf *b, Oid one)
{
    put32(b, 1);
    put32(b, 1);                            /* it may hold NULL */
    put32(b, (int32_t)one);
    put32(b, 0);
    put32(b, 1);
}

static void end_array(Buf *b, int rows)
{
    uint32_t u = htobe32((uint32_t)rows);
    memcpy(b->s + 12, &u, sizeof u);
}

static void put_value(Buf *b, Val v)
{
    char room[ISO_MAX];
    uint64_t bits;
    if (v.jenis == VAL_NULL) {
        put32(b, -1);
    } else if (v.jenis == VAL_INT || v.jenis == VAL_SAAT || v.jenis == VAL_PUKUL || v.jenis == VAL_REAL) {
        memcpy(&bits, v.jenis == VAL_REAL ? (const void *)&v.r : (const void *)&v.i, sizeof bits);
        bits = htobe64(bits);
        put32(b, (int32_t)sizeof bits);
        buf_put(b, (Str){ (const char *)&bits, sizeof bits });
    } else {
        Str s = val_text(v, room);
        put32(b, (int32_t)s.len);
        buf_put(b, s);
    }
}

/* One execution with as many of the rows as fit it; gives how many, -1 when it failed. */
static ptrdiff_t execute(Db *db, Arena *a, Stmt *p, const Kolom *k, const char *rows, ptrdiff_t size, ptrdiff_t n)
{
    Buf b[PARAM_MAX];
    const char *value[PARAM_MAX];
    int len[PARAM_MAX], format[PARAM_MAX];
    char name[16];
    ptrdiff_t row = 0;
    for (int i = 0; i < p->n_in; i++) {
        b[i] = buf_new(a, INT32_MAX);
        begin_array(&b[i], types[type_of(p->q->in[i])].one);
    }
    for (ptrdiff_t bytes = 0; row < n && row < BULK_ROWS && bytes < BULK_BYTES; row++) {
        bytes = 0;
        for (int i = 0; i < p->n_in; i++) {
            Val v = kolom_val(&k[i], rows + row * size);
            pastikan(val_fits(p->q->in[i], v));
            put_value(&b[i], v);
            bytes += b[i].len;
        }
    }
    for (int i = 0; i < p->n_in; i++) {
        pastikan(!b[i].full);
        end_array(&b[i], (int)row);
        value[i] = b[i].s;
        len[i] = (int)b[i].len;
        format[i] = 1;
    }
    PGresult *r = PQexecPrepared(pg_of(db)->c, name_of(db, p, name), p->n_in, value, len, format, 1);
    return pg_take(db, p, r, PGRES_COMMAND_OK) ? row : -1;
}

/* ---- rows ---- */

PgBulk pg_bulk(Db *db, Stmt *p, const Kolom *k, const char *rows, ptrdiff_t size, ptrdiff_t n)
{
    unsigned char *known = &pg_of(db)->bulk[p - db->stmt];
    if (n < BULK_MIN || *known == PG_BULK_NOT) return PG_BULK_NOT;
    Arena *a = arena_new(BULK_ROOM);
    bool ok = *known || prepare(db, a, p, known);
    if (ok && *known == PG_BULK_READY)
        for (ptrdiff_t at = 0, sent; ok && at < n; at += sent) {
            arena_reset(a);
            ok = (sent = execute(db, a, p, k, rows + at * size, size, n - at)) > 0;
        }
    arena_free(a);
    return !ok ? PG_BULK_FAILED : *known == PG_BULK_READY ? PG_BULK_READY : PG_BULK_NOT;
}
