#include <sodium.h>

#include "store/store_internal.h"

enum { EPOCH_S = 1577836800 };              /* 2020-01-01 UTC; ids last until 2089 */

static _Thread_local bool body_runs;        /* on this thread; a body never nests */

typedef struct { int64_t n; } Satu;
const Kolom k_db_int[] = { KOLOM(Satu, n, INT64, ""), KOLOM_AKHIR };

/* ---- the store ---- */

static const Engine *engine_of(Str alamat, Str *path)
{
    if (str_starts(alamat, S("sqlite:"))) {
        *path = str_sub(alamat, 7, alamat.len);
        return path->len ? &engine_sqlite : NULL;
    }
    *path = alamat;
    return str_starts(alamat, S("postgresql://")) || str_starts(alamat, S("postgres://")) ? &engine_pg : NULL;
}

bool store_open(const StoreAtur *atur, Store **out, Err *err)
{
    Str path;
    const Engine *e = engine_of(atur->alamat, &path);
    if (!e)
        return err_set(err, E_KONFIGURASI, NULL, NULL,
                       V("Alamat basis data harus sqlite:/jalur/berkas.db atau postgresql://…"));
    pastikan(atur->node >= 0 && atur->node < 1024);
    if (sodium_init() < 0) return err_set(err, E_KONFIGURASI, NULL, NULL, V("Pembangkit bilangan acak tidak tersedia."));
    Arena *own = arena_new(4 * MB);
    Store *st = arena_one(own, Store);
    st->engine = e;
    st->own = own;
    st->atur = *atur;
    st->path = str_cz(own, path);
    st->node = atur->node ? atur->node : 1 + (int)randombytes_uniform(1023);
    pthread_mutex_init(&st->id_lock, NULL);
    if (!e->open(st, err)) {
        pthread_mutex_destroy(&st->id_lock);
        arena_free(own);
        return false;
    }
    *out = st;
    return true;
}

void store_close(Store *st)
{
    if (!st) return;
    st->engine->close(st);
    pthread_mutex_destroy(&st->id_lock);
    arena_free(st->own);
}

bool store_sqlite(const Store *st) { return st->engine == &engine_sqlite; }
bool store_hidup(const Store *st) { return !atomic_load(&st->dead); }

void store_die(Store *st, const Err *why)
{
    if (!atomic_exchange(&st->dead, true) && st->atur.berhenti) st->atur.berhenti(st->atur.berhenti_arg, why);
}

int64_t store_id(Store *st, Saat kini)
{
    int64_t ms = kini.ms - EPOCH_S * INT64_C(1000);
    int64_t from = ms > 0 ? ms << 12 : 0;
    int64_t last = atomic_load(&st->last_id), next;
    do next = from > last ? from : last + 1;
    while (!atomic_compare_exchange_weak(&st->last_id, &last, next));
    return next >> 12 << 22 | (int64_t)st->node << 12 | (next & 0xFFF);
}

/* ---- connections ---- */

Db *db_alloc(Store *st, ptrdiff_t size)
{
    Arena *own = arena_new(8 * MB);
    Db *db = arena_alloc(own, size, 1, _Alignof(max_align_t));
    db->st = st;
    db->own = own;
    for (int s = 0; store_sets[s]; s++) db->n += store_sets[s]->n;
    Stmt *p = db->stmt = arena_many(own, Stmt, db->n);
    for (int s = 0; store_sets[s]; s++)
        for (int i = 0; i < store_sets[s]->n; i++, p++) {
            const Query *q = &store_sets[s]->q[i];
            pastikan(q->sql && q->in && strlen(q->in) <= PARAM_MAX);
            *p = (Stmt){ .set = store_sets[s], .q = q, .id = i, .n_in = (int)strlen(q->in),
                         .n_out = q->out ? kolom_n(q->out) : 0 };
        }
    return db;
}

/* Raises store_id above the ids of every table. */
static bool learn_ids(Db *db)
{
    Store *st = db->st;
    int64_t top = 0;
    for (int i = 0; store_id_tables[i]; i++) {
        char sql[80];
        int64_t id;
        snprintf(sql, sizeof sql, "SELECT max(id) FROM %s", store_id_tables[i]);
        if (!st->engine->ask(db, sql, &id)) return false;
        if (id > top) top = id;
    }
    int64_t least = top >> 22 << 12 | 0xFFF, last = atomic_load(&st->last_id);
    while (top && last < least && !atomic_compare_exchange_weak(&st->last_id, &last, least)) {}
    return true;
}

bool db_ready(Db *db)
{
    Store *st = db->st;
    if (!st->engine->prepare(db)) return false;
    pthread_mutex_lock(&st->id_lock);
    if (!st->id_known) st->id_known = learn_ids(db);
    bool ok = st->id_known;
    pthread_mutex_unlock(&st->id_lock);
    return ok;
}

bool db_open(Store *st, Db **out, Err *err)
{
    Db *db = st->engine->connect(st, false, err);
    if (!db) return false;
    if (!db_ready(db)) {
        if (err) *err = db->fail;
        db_close(db);
        return false;
    }
    *out = db;
    return true;
}

void db_close(Db *db)
{
    if (!db) return;
    db_reset(db);
    Arena *own = db->own;
    db->st->engine->disconnect(db);
    arena_free(own);
}

void db_reset(Db *db)
{
    if (!db->running) return;
    db->st->engine->finish(db, db->running);
    db->running = NULL;
}

bool db_fail(Db *db, ErrKode kode, Val v)
{
    if (!db->in_tx || !db->fail.kode) err_set(&db->fail, kode, NULL, NULL, v);
    return false;
}

bool db_fail_stmt(Db *db, const Stmt *p, const char *why)
{
    char text[400];
    snprintf(text, sizeof text, "%s[%d]: %s", p->set->nama, p->id, why);
    return db_fail(db, E_BASIS_DATA, V((const char *)text));
}

static bool failed(const Db *db, Err *err)
{
    if (err) *err = db->fail;
    return false;
}

/* ---- values ---- */

bool val_fits(char in, Val v)
{
    switch (v.jenis) {
    case VAL_NULL:    return true;
    case VAL_INT:
    case VAL_SAAT:    return in == 'i';
    case VAL_REAL:    return in == 'r';
    case VAL_STR:
    case VAL_TANGGAL:
    case VAL_PERIODE:
    case VAL_BULAN:   return in == 's';
    case VAL_BYTES:   return in == 'b';
    case VAL_PUKUL:   return in == 'p';
    }
    return false;
}

Str val_text(Val v, char room[ISO_MAX])
{
    switch (v.jenis) {
    case VAL_TANGGAL: return tanggal_iso_ke(room, (Tanggal){ (int32_t)v.i });
    case VAL_PERIODE: return periode_iso_ke(room, (Periode){ (int32_t)v.i });
    case VAL_BULAN:   return bulan_iso_ke(room, (Bulan){ (int32_t)v.i });
    default:          return v.s.s ? v.s : S("");
    }
}

static bool bad_cell(Db *db, const Stmt *p, const Kolom *k, Str cell)
{
    char text[200];
    snprintf(text, sizeof text, "kolom %s berisi “" STR_F "”", k->nama, STR_A(utf8_clip(cell, 40)));
    return db_fail_stmt(db, p, text);
}

static bool bad_int(Db *db, const Stmt *p, const Kolom *k, int64_t n)
{
    char digits[24];
    int len = snprintf(digits, sizeof digits, "%lld", (long long)n);
    return bad_cell(db, p, k, (Str){ digits, len });
}

/* Puts column `i` into the field; no arena: text points into the engine's row. */
static bool put_cell(Db *db, Arena *a, Stmt *p, int i, void *row)
{
    const Engine *e = db->st->engine;
    const Kolom *k = &p->q->out[i];
    void *f = (char *)row + k->letak;
    int64_t n = 0;
    Str s = { 0 };
    switch (k->jenis) {
    case KOL_INT: case KOL_INT64: case KOL_BOOL: case KOL_SAAT: case KOL_PUKUL:
        n = e->as_int(db, p, i);
        break;
    case KOL_STR: case KOL_BYTES: case KOL_TANGGAL: case KOL_BULAN: case KOL_PERIODE: case KOL_KODE:
        s = e->as_str(db, p, i);
        break;
    case KOL_REAL: case KOL_AKHIR: break;
    }
    bool null = !n && !s.len && e->is_null(db, p, i);
    switch (k->jenis) {
    case KOL_INT:   *(int *)f = (int)n; return n == (int)n || bad_int(db, p, k, n);
    case KOL_INT64: *(int64_t *)f = n; return true;
    case KOL_BOOL:  *(bool *)f = n != 0; return true;
    case KOL_SAAT:  *(Saat *)f = (Saat){ n }; return true;
    case KOL_PUKUL: *(Pukul *)f = (Pukul){ (int32_t)n }; return (null || (n >= 1 && n <= 2880)) || bad_int(db, p, k, n);
    case KOL_REAL:  *(double *)f = null ? 0 : e->as_real(db, p, i); return true;
    case KOL_STR:
    case KOL_BYTES: *(Str *)f = a && s.len ? str_dup(a, s) : s; return true;
    case KOL_TANGGAL:
        *(Tanggal *)f = (Tanggal){ 0 };
        return null || tanggal_parse(s, f) || bad_cell(db, p, k, s);
    case KOL_BULAN:
        *(Bulan *)f = (Bulan){ 0 };
        return null || bulan_parse(s, f) || bad_cell(db, p, k, s);
    case KOL_PERIODE:
        *(Periode *)f = (Periode){ 0 };
        return null || periode_parse(s, f) || bad_cell(db, p, k, s);
    case KOL_KODE: {
        int kode = s.len ? kode_cari(k->kode, s) : 0;
        memcpy(f, &kode, sizeof kode);
        return kode || null || bad_cell(db, p, k, s);
    }
    case KOL_AKHIR: break;
    }
    pastikan(!"kolom tanpa jenis");
    return false;
}

static bool put_row(Db *db, Arena *a, Stmt *p, void *row)
{
    for (int i = 0; i < p->n_out; i++)
        if (!put_cell(db, a, p, i, row)) return false;
    return true;
}

/* ---- statements ---- */

/* The statement of a call whose values fit it. Any other use is a defect of the calling db_*.c. */
static Stmt *stmt_of(Db *db, const QuerySet *set, int id, bool rows)
{
    int at = 0, s = 0;
    while (store_sets[s] && store_sets[s] != set) at += store_sets[s++]->n;
    pastikan(store_sets[s] && "set ada di store_sets.c");
    pastikan(id >= 0 && id < set->n);
    Stmt *p = &db->stmt[at + id];
    pastikan((p->n_out > 0) == rows);
    return p;
}

static void check_values(const Stmt *p, const Val *v, int n)
{
    pastikan(n == p->n_in);
    for (int i = 0; i < n; i++) pastikan(val_fits(p->q->in[i], v[i]));
}

/* False when the body has already failed on this connection. */
static bool may_start(Db *db)
{
    db_reset(db);
    if (db->in_tx) return !db->fail.kode;
    db->fail.kode = E_OK;
    return true;
}

static bool start(Db *db, Stmt *p, const Val *v, bool stream)
{
    if (!may_start(db) || !db->st->engine->start(db, p, v, stream)) return false;
    db->running = p;
    return true;
}

typedef struct { void *v; ptrdiff_t n, cap; } AnyList;

/* Reads rows into `list` (the first into `row` when list is NULL). The arena may overflow meanwhile: then
 * the statement is ended before the jump goes on to the caller's recovery point. */
static bool read_rows(Db *db, Arena *a, Stmt *p, AnyList *list, size_t size, void *row, int *n)
{
    jmp_buf full;
    jmp_buf *earlier = arena_catch(a, &full);
    if (setjmp(full)) {
        arena_catch(a, earlier);
        db_reset(db);
        pastikan(earlier && "arena penuh tanpa titik pulih");
        longjmp(*earlier, 1);
    }
    int got;
    *n = 0;
    while ((got = db->st->engine->next(db, p)) == 1) {
        void *to = row;
        if (list) {
            if (list->n == list->cap) list->v = list_grow(a, list->v, &list->cap, (ptrdiff_t)size);
            to = (char *)list->v + list->n * (ptrdiff_t)size;
        } else if (*n) {
            continue;                                   /* RETURNING is stepped to its end */
        }
        if (!put_row(db, a, p, to)) {
            got = -1;
            break;
        }
        if (list) list->n++;
        ++*n;
    }
    arena_catch(a, earlier);
    db_reset(db);
    return got == 0;
}

bool db_list_(Db *db, Arena *a, const QuerySet *set, int id, void *list, size_t size, Err *err, const Val *v, int n)
{
    Stmt *p = stmt_of(db, set, id, true);
    check_values(p, v, n);
    AnyList l;
    int rows;
    memcpy(&l, list, sizeof l);                         /* by bytes: the caller's list has another type */
    if (!start(db, p, v, false) || !read_rows(db, a, p, &l, size, NULL, &rows)) return failed(db, err);
    memcpy(list, &l, sizeof l);
    return true;
}

bool db_one_(Db *db, Arena *a, const QuerySet *set, int id, void *row, Err *err, const Val *v, int n)
{
    Stmt *p = stmt_of(db, set, id, true);
    check_values(p, v, n);
    int rows;
    if (!start(db, p, v, false) || !read_rows(db, a, p, NULL, 0, row, &rows)) return failed(db, err);
    return rows ? true : err_set(err, E_TIDAK_ADA, NULL, NULL);
}

bool db_int_(Db *db, const QuerySet *set, int id, int64_t *out, int64_t kosong, Err *err, const Val *v, int n)
{
    Stmt *p = stmt_of(db, set, id, true);
    pastikan(p->q->out == k_db_int);
    check_values(p, v, n);
    if (!start(db, p, v, false)) return failed(db, err);
    const Engine *e = db->st->engine;
    int got = e->next(db, p);
    if (got >= 0) *out = got && !e->is_null(db, p, 0) ? e->as_int(db, p, 0) : kosong;
    while (got == 1) got = e->next(db, p);
    db_reset(db);
    return got == 0 || failed(db, err);
}

bool db_each_(Db *db, const QuerySet *set, int id, void *row, bool (*each)(void *row, void *arg, Err *err),
              void *arg, Err *err, const Val *v, int n)
{
    Stmt *p = stmt_of(db, set, id, true);
    check_values(p, v, n);
    if (!start(db, p, v, true)) return failed(db, err);
    for (;;) {
        int got = db->st->engine->next(db, p);
        if (got == 0) break;
        if (got < 0 || !put_row(db, NULL, p, row)) {
            db_reset(db);
            return failed(db, err);
        }
        bool on = each(row, arg, err);
        pastikan(db->running == p && "db_each menjalankan pernyataan lain pada Db yang sama");
        if (!on) {
            db_reset(db);
            return false;
        }
    }
    db_reset(db);
    return true;
}

int db_run_(Db *db, const QuerySet *set, int id, Err *err, const Val *v, int n)
{
    pastikan(db->in_tx);
    Stmt *p = stmt_of(db, set, id, false);
    check_values(p, v, n);
    int rows = may_start(db) ? db->st->engine->run(db, p, v) : -1;
    if (rows < 0) failed(db, err);
    return rows;
}

bool db_many_(Db *db, const QuerySet *set, int id, const Kolom *k, const void *rows, size_t size, ptrdiff_t n, Err *err)
{
    pastikan(db->in_tx);
    Stmt *p = stmt_of(db, set, id, false);
    pastikan(kolom_n(k) == p->n_in);
    return (may_start(db) && (!n || db->st->engine->many(db, p, k, rows, (ptrdiff_t)size, n))) || failed(db, err);
}

/* ---- transactions ---- */

bool tx_run(Db *db, Arena *a, ArenaMark mark, TxBody *body, void *arg, Err *err)
{
    jmp_buf full;
    volatile bool ok = false;
    *err = (Err){ 0 };
    db->fail = (Err){ 0 };
    db->in_tx = body_runs = true;
    jmp_buf *earlier = arena_catch(a, &full);
    if (setjmp(full)) err_set(err, E_TERLALU_BESAR, NULL, NULL, V("yang muat dalam satu permintaan"));
    else ok = body(db, arg, err);
    arena_catch(a, earlier);
    db_reset(db);
    db->in_tx = body_runs = false;
    if (ok && db->fail.kode) {
        ok = false;
        *err = db->fail;
    }
    if (!ok && !err->kode) err_set(err, E_BERUBAH, NULL, NULL);
    if (!ok) arena_rewind(a, mark);
    return ok;
}

bool store_tx(Store *st, Arena *a, TxBody *body, void *arg, Err *err)
{
    pastikan(!body_runs && "store_tx tidak bersarang");
    if (st->atur.hanya_baca) return err_set(err, E_SIMPAN, NULL, NULL, V("basis data dibuka hanya untuk dibaca"));
    if (!store_hidup(st))
        return err_set(err, E_SIMPAN, NULL, NULL, V("penyimpanan bermasalah, layanan sedang dimulai ulang"));
    return st->engine->tx(st, a, body, arg, err);
}

/* ---- health ---- */

void temuan(Arena *a, TemuanList *l, bool baik, const char *nama, Str isi)
{
    *list_add(a, l) = (Temuan){ .nama = str_z(nama), .isi = isi, .baik = baik };
}

bool store_periksa(Store *st, Arena *a, TemuanList *l, Err *err)
{
    Db *db = st->engine->connect(st, false, err);
    if (!db) return false;
    temuan(a, l, true, "mesin", str_z(st->engine->name));
    bool ok = st->engine->check(db, a, l) || failed(db, err);
    db_close(db);
    return ok;
}

bool db_boleh_tiada(bool ada, const Err *e, Err *err)
{
    if (ada || e->kode == E_TIDAK_ADA) return true;
    if (err) *err = *e;
    return false;
}

bool db_satu(int n, Err *err) { return n == 1 ? true : n < 0 ? false : err_set(err, E_BERUBAH, NULL, NULL); }
