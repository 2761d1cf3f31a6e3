#include <dirent.h>
#include <errno.h>

#include "store/store_internal.h"

enum { FILE_MAX = 1024 * 1024 };

typedef struct { int versi; Str nama; } Berkas;
typedef LIST_OF(Berkas) BerkasList;

static const char sql_table[] =
    "CREATE TABLE IF NOT EXISTS skema (versi INT64 PRIMARY KEY, berkas TEXT NOT NULL) STRICT_TABLE";
static const char sql_version[] = "SELECT max(versi) FROM skema";
static const char sql_count[] = "SELECT count(*) FROM skema";

static bool in_word(char c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The text for the engine: whole words of its table replaced. */
static char *for_engine(Arena *a, const Engine *e, Str sql)
{
    Buf b = buf_new(a, 2 * FILE_MAX);
    for (ptrdiff_t i = 0; i < sql.len;) {
        ptrdiff_t n = 0;
        while (i + n < sql.len && in_word(sql.s[i + n])) n++;
        Str word = str_sub(sql, i, n ? n : 1);
        i += word.len;
        for (int w = 0; n && w < countof(e->words) && e->words[w][0]; w++)
            if (str_eqz(word, e->words[w][0])) {
                word = str_z(e->words[w][1]);
                break;
            }
        buf_put(&b, word);
    }
    pastikan(!b.full);
    return str_cz(a, buf_str(&b));
}

static bool file_error(Err *err, const char *path)
{
    const char *why = strerror(errno);
    return err_set(err, E_BERKAS, NULL, NULL, V(path), V(why));
}

static bool read_file(Arena *a, const char *path, Str *out, Err *err)
{
    FILE *f = fopen(path, "rb");
    if (!f) return file_error(err, path);
    char *text = arena_many(a, char, FILE_MAX);
    size_t n = fread(text, 1, FILE_MAX, f);
    bool ok = !ferror(f) && n < FILE_MAX;
    if (!ok && !errno) errno = EFBIG;
    if (!ok) file_error(err, path);
    fclose(f);
    *out = (Str){ text, (ptrdiff_t)n };
    return ok;
}

static int by_version(const void *x, const void *y)
{
    return ((const Berkas *)x)->versi - ((const Berkas *)y)->versi;
}

/* schema/0001_dasar.sql, 0002_... in order, no number twice; a number may be left out. */
static bool list_files(Arena *a, const char *folder, BerkasList *l, Err *err)
{
    DIR *d = opendir(folder);
    if (!d) return file_error(err, folder);
    for (struct dirent *e; (e = readdir(d));) {
        Str nama = str_z(e->d_name);
        int64_t versi;
        if (!str_ends(nama, S(".sql")) || str_find(nama, S("_")) != 4 || !str_int(str_sub(nama, 0, 4), &versi)) continue;
        *list_add(a, l) = (Berkas){ (int)versi, str_dup(a, nama) };
    }
    closedir(d);
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, by_version);
    for (ptrdiff_t i = 1; i < l->n; i++)
        if (l->v[i].versi == l->v[i - 1].versi) {
            Str why = str_fmt(a, "berkas skema nomor %04d di %s ganda", l->v[i].versi, folder);
            return err_set(err, E_KONFIGURASI, NULL, NULL, V(why));
        }
    return l->n || err_set(err, E_BERKAS, NULL, NULL, V(folder), V("tidak memuat berkas skema"));
}

/* Applies one file unless another process has done so meanwhile. The transaction is open. */
static bool apply(Db *db, Arena *a, const char *folder, const Berkas *b, Err *err)
{
    const Engine *e = db->st->engine;
    int64_t sudah;
    Str sql;
    if (!e->ask(db, str_cz(a, str_fmt(a, "%s WHERE versi = %d", sql_count, b->versi)), &sudah)) return false;
    if (sudah) return true;
    if (!read_file(a, str_cz(a, str_fmt(a, "%s/" STR_F, folder, STR_A(b->nama))), &sql, err)) return false;
    Str mark = str_fmt(a, "INSERT INTO skema (versi, berkas) VALUES (%d, '" STR_F "')", b->versi, STR_A(b->nama));
    return e->script(db, for_engine(a, e, sql)) && e->script(db, str_cz(a, mark));
}

static bool migrate(Db *db, Arena *a, const char *folder, const BerkasList *l, Err *err)
{
    const Engine *e = db->st->engine;
    for (ptrdiff_t i = 0; i < l->n; i++) {
        ArenaMark m = arena_mark(a);
        if (!e->script(db, e->begin_schema)) return false;
        bool ok = (i > 0 || e->script(db, for_engine(a, e, str_z(sql_table)))) && apply(db, a, folder, &l->v[i], err)
               && e->script(db, "COMMIT");
        if (!ok) {
            Err first = db->fail;
            e->script(db, "ROLLBACK");
            db->fail = first;
            return false;
        }
        arena_rewind(a, m);
    }
    return true;
}

static bool run(Db *db, Arena *a, Str folder, int *versi, Err *err)
{
    Store *st = db->st;
    const char *f = str_cz(a, folder);
    BerkasList l = { 0 };
    int64_t ada = 0, n = 0;
    if (!list_files(a, f, &l, err)) return false;
    int akhir = l.v[l.n - 1].versi;
    bool baru = !st->engine->ask(db, sql_version, &ada) || !st->engine->ask(db, sql_count, &n);        /* no table yet */
    if (ada > akhir || (st->atur.hanya_baca && n < l.n)) return err_set(err, E_SKEMA, NULL, NULL, V(ada), V(akhir));
    db->fail = (Err){ 0 };
    if ((baru || n < l.n) && !migrate(db, a, f, &l, err)) return false;
    if (versi) *versi = akhir;
    return db_ready(db);
}

bool store_migrate(Store *st, Str folder, int *versi, Err *err)
{
    Db *db = st->engine->connect(st, !st->atur.hanya_baca, err);
    if (!db) return false;
    Arena *a = arena_new(16 * MB);
    Err why = { 0 };
    bool ok = run(db, a, folder, versi, &why);
    if (!ok && !why.kode) why = db->fail;
    if (!ok && err) *err = why;
    arena_free(a);
    db_close(db);
    return ok;
}
