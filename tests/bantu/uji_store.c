#include <libpq-fe.h>
#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <unistd.h>

#include "uji_store.h"

#include <cmocka.h>

static char skema_kelompok[256];

bool uji_store_ada_pg(void) { return getenv("TEST_PG") != NULL; }

#define wajib(ok, err) \
    do { if (!(ok)) fail_msg("%s %s", err_nama((err).kode), (err).pesan); } while (0)

/* ---- outside of the store ---- */

static int64_t pg_angka(const char *url, const char *sql)
{
    PGconn *c = PQconnectdb(url);
    PGresult *r = PQexec(c, sql);
    ExecStatusType s = PQresultStatus(r);
    if (s != PGRES_COMMAND_OK && s != PGRES_TUPLES_OK) fail_msg("%s: %s", sql, PQerrorMessage(c));
    int64_t n = 0;
    if (s == PGRES_TUPLES_OK && PQntuples(r)) str_int(str_z(PQgetvalue(r, 0, 0)), &n);
    PQclear(r);
    PQfinish(c);
    return n;
}

static int64_t sqlite_angka(const char *path, const char *sql)
{
    sqlite3 *c;
    sqlite3_stmt *h;
    int64_t n = 0;
    assert_int_equal(sqlite3_open(path, &c), SQLITE_OK);
    sqlite3_busy_timeout(c, 5000);
    if (sqlite3_prepare_v2(c, sql, -1, &h, NULL) != SQLITE_OK) fail_msg("%s: %s", sql, sqlite3_errmsg(c));
    int rc = sqlite3_step(h);
    if (rc == SQLITE_ROW) n = sqlite3_column_int64(h, 0);
    else if (rc != SQLITE_DONE) fail_msg("%s: %s", sql, sqlite3_errmsg(c));
    sqlite3_finalize(h);
    sqlite3_close(c);
    return n;
}

int64_t uji_store_angka(UjiStore *u, const char *sql)
{
    return u->nama[0] ? pg_angka(u->alamat, sql) : sqlite_angka(u->alamat + strlen("sqlite:"), sql);
}

void uji_store_sql(UjiStore *u, const char *sql) { uji_store_angka(u, sql); }

/* ---- a store ---- */

/* The server's URL with another database in it. */
static void url_untuk(char *out, size_t size, const char *url, const char *nama)
{
    const char *host = strstr(url, "://");
    const char *path = host ? strchr(host + 3, '/') : NULL;
    if (!path) fail_msg("TEST_PG tanpa nama basis data: %s", url);
    const char *kueri = strchr(path, '?');
    snprintf(out, size, "%.*s/%s%s", (int)(path - url), url, nama, kueri ? kueri : "");
}

static void buka(UjiStore *u, const char *skema)
{
    Err err = { 0 };
    StoreAtur atur = { .alamat = str_z(u->alamat), .node = 1 };
    wajib(store_open(&atur, &u->st, &err), err);
    wajib(store_migrate(u->st, str_z(skema), NULL, &err), err);
    wajib(db_open(u->st, &u->db, &err), err);
}

static void tutup(UjiStore *u)
{
    db_close(u->db);
    store_close(u->st);
    u->db = NULL;
    u->st = NULL;
}

UjiStore *uji_store_buka(const char *mesin, const char *skema)
{
    static int ke;
    Arena *a = arena_new(64 * MB);
    UjiStore *u = arena_one(a, UjiStore);
    u->a = a;
    u->mesin = mesin;
    u->skema = str_cz(a, str_z(skema));
    assert_int_equal(alat_folder(u->folder, "uji"), 0);
    if (!strcmp(mesin, "pg")) {
        char sql[120];
        snprintf(u->nama, sizeof u->nama, "uji_%d_%d", (int)getpid(), ++ke);
        snprintf(sql, sizeof sql, "CREATE DATABASE %s TEMPLATE template0 ENCODING 'UTF8'", u->nama);
        pg_angka(getenv("TEST_PG"), sql);
        url_untuk(u->alamat, sizeof u->alamat, getenv("TEST_PG"), u->nama);
    } else {
        snprintf(u->alamat, sizeof u->alamat, "sqlite:%s/uji.db", u->folder);
    }
    buka(u, skema);
    return u;
}

void uji_store_tutup(UjiStore *u)
{
    tutup(u);
    if (u->nama[0]) {
        char sql[120];
        snprintf(sql, sizeof sql, "DROP DATABASE %s WITH (FORCE)", u->nama);
        pg_angka(getenv("TEST_PG"), sql);
    }
    alat_hapus(u->folder);
    arena_free(u->a);
}

void uji_store_buka_lagi(UjiStore *u)
{
    tutup(u);
    buka(u, u->skema);
}

typedef struct { UjiLangkah *langkah; UjiStore *u; } Tugas;

static bool jalan(Db *db, void *arg, Err *err)
{
    const Tugas *t = arg;
    return t->langkah(db, t->u, err);
}

ErrKode uji_store_tx(UjiStore *u, UjiLangkah *langkah)
{
    Err e = { 0 };
    Tugas t = { langkah, u };
    return store_tx(u->st, u->a, jalan, &t, &e) ? E_OK : e.kode;
}

/* ---- a group ---- */

static int siap(void **state)
{
    *state = uji_store_buka(*state, skema_kelompok);
    return 0;
}

static int beres(void **state)
{
    uji_store_tutup(*state);
    return 0;
}

int uji_store_jalankan(const char *kelompok, const char *skema, const UjiKasus *k, ptrdiff_t n)
{
    static char sqlite[] = "sqlite", pg[] = "pg";
    Arena *a = arena_new(1 * MB);
    struct CMUnitTest *t = arena_many(a, struct CMUnitTest, 2 * n);
    size_t jumlah = 0;
    snprintf(skema_kelompok, sizeof skema_kelompok, "%s", skema);
    for (ptrdiff_t i = 0; i < 2 * n; i++) {
        const UjiKasus *x = &k[i % n];
        bool di_pg = i >= n;
        if (x->pada == (di_pg ? PADA_SQLITE : PADA_PG) || (di_pg && !uji_store_ada_pg())) continue;
        t[jumlah++] = (struct CMUnitTest){ str_fmt(a, "%s_%s", di_pg ? pg : sqlite, x->nama).s, x->uji, siap, beres, di_pg ? pg : sqlite };
    }
    if (!uji_store_ada_pg()) fprintf(stderr, "%s: TEST_PG tidak ada, hanya SQLite yang diuji\n", kelompok);
    int gagal = _cmocka_run_group_tests(kelompok, t, jumlah, NULL, NULL);
    arena_free(a);
    return gagal;
}
