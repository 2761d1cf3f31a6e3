/* The schema's files applied one by one and all or nothing; statements that do not fit it stop the start. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <sys/stat.h>

#include "bantu/uji_store.h"

#include <cmocka.h>

/* One statement that each case replaces before it opens the database. */
typedef struct { int64_t id; Str nama; double besar; } Benda;
static const Kolom k_benda[] = { KOLOM(Benda, id, INT64, ""), KOLOM(Benda, nama, STR, ""), KOLOM_AKHIR };
static const Kolom k_besar[] = { KOLOM(Benda, besar, REAL, ""), KOLOM_AKHIR };
static Query q_satu[] = { { "", k_db_int, "SELECT 1 AS n" } };
static const QuerySet q_coba = { "coba", q_satu, 1 };
const QuerySet *const store_sets[] = { &q_coba, NULL };
const char *const store_id_tables[] = { NULL };

#define harus(ok, e) \
    do { if (!(ok)) fail_msg("baris %d: %s %s", __LINE__, err_nama((e).kode), (e).pesan); } while (0)

static void tulis(UjiStore *u, const char *folder, const char *nama, const char *isi)
{
    char path[700];
    snprintf(path, sizeof path, "%s/%s", u->folder, folder);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/%s/%s", u->folder, folder, nama);
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fputs(isi, f);
    fclose(f);
}

static Str folder_di(UjiStore *u, const char *nama) { return str_fmt(u->a, "%s/%s", u->folder, nama); }

static bool ada_tabel(UjiStore *u, const char *nama)
{
    char sql[200];
    if (u->nama[0]) snprintf(sql, sizeof sql, "SELECT count(*) FROM pg_class WHERE relname = '%s' AND relkind = 'r'", nama);
    else snprintf(sql, sizeof sql, "SELECT count(*) FROM sqlite_master WHERE name = '%s' AND type = 'table'", nama);
    return uji_store_angka(u, sql) == 1;
}

#define SATU "CREATE TABLE benda (id INT64 PRIMARY KEY, nama TEXT NOT NULL, besar REAL, isi BYTES) STRICT_TABLE;\n"

static void bertahap(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    int versi = 0;
    tulis(u, "s", "0001_uji.sql", SATU);
    tulis(u, "s", "0002_dua.sql", "-- INT64 in a comment\nCREATE TABLE dua (id INT64 PRIMARY KEY) STRICT_TABLE;"
                                  "INSERT INTO dua (id) VALUES (9000000000);");
    tulis(u, "s", "catatan.sql", "not SQL at all");
    harus(store_migrate(u->st, folder_di(u, "s"), &versi, &e), e);
    assert_int_equal(versi, 2);
    assert_true(ada_tabel(u, "dua"));
    assert_int_equal(uji_store_angka(u, "SELECT id FROM dua"), 9000000000);
    harus(store_migrate(u->st, folder_di(u, "s"), &versi, &e), e);      /* nothing to do */
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM dua"), 1);
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM skema"), 2);
    tulis(u, "s", "0003_tiga.sql", "ALTER TABLE dua ADD COLUMN nama TEXT;");
    harus(store_migrate(u->st, folder_di(u, "s"), &versi, &e), e);
    assert_int_equal(versi, 3);
    assert_int_equal(uji_store_angka(u, "SELECT count(nama) FROM dua"), 0);
}

static void rusak_di_tengah(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    tulis(u, "s", "0001_uji.sql", SATU);
    tulis(u, "s", "0002_dua.sql", "CREATE TABLE dua (id INT64 PRIMARY KEY) STRICT_TABLE;");
    tulis(u, "s", "0003_rusak.sql", "CREATE TABLE tiga (id INT64 PRIMARY KEY) STRICT_TABLE; INSERT INTO tiga VALUES (1);"
                                    " INSERT INTO tidak_ada VALUES (1);");
    assert_false(store_migrate(u->st, folder_di(u, "s"), NULL, &e));
    assert_int_equal(e.kode, E_BASIS_DATA);
    assert_true(str_find(str_z(e.pesan), S("tidak_ada")) >= 0);
    assert_true(ada_tabel(u, "dua"));
    assert_false(ada_tabel(u, "tiga"));
    assert_int_equal(uji_store_angka(u, "SELECT max(versi) FROM skema"), 2);
    tulis(u, "s", "0003_rusak.sql", "CREATE TABLE tiga (id INT64 PRIMARY KEY) STRICT_TABLE;");
    harus(store_migrate(u->st, folder_di(u, "s"), NULL, &e), e);
    assert_true(ada_tabel(u, "tiga"));
}

static void versi_tidak_cocok(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    uji_store_sql(u, "INSERT INTO skema (versi, berkas) VALUES (2, '0002_dari_masa_depan.sql')");
    assert_false(store_migrate(u->st, S("tests/skema_uji"), NULL, &e));
    assert_int_equal(e.kode, E_SKEMA);
    uji_store_sql(u, "DELETE FROM skema WHERE versi = 2");
    tulis(u, "s", "0001_uji.sql", SATU);
    tulis(u, "s", "0002_dua.sql", "CREATE TABLE dua (id INT64 PRIMARY KEY) STRICT_TABLE;");
    StoreAtur atur = { .alamat = str_z(u->alamat), .hanya_baca = true };
    Store *st;
    harus(store_open(&atur, &st, &e), e);
    assert_false(store_migrate(st, folder_di(u, "s"), NULL, &e));       /* older, and nobody may change it */
    assert_int_equal(e.kode, E_SKEMA);
    assert_false(ada_tabel(u, "dua"));
    store_close(st);
}

static void folder_salah(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    assert_false(store_migrate(u->st, folder_di(u, "tiada"), NULL, &e));
    assert_int_equal(e.kode, E_BERKAS);
    tulis(u, "kosong", "baca.txt", "");
    assert_false(store_migrate(u->st, folder_di(u, "kosong"), NULL, &e));
    assert_int_equal(e.kode, E_BERKAS);
    tulis(u, "ganda", "0001_uji.sql", SATU);
    tulis(u, "ganda", "0003_tiga.sql", SATU);
    tulis(u, "ganda", "0003_lain.sql", SATU);
    assert_false(store_migrate(u->st, folder_di(u, "ganda"), NULL, &e));
    assert_int_equal(e.kode, E_KONFIGURASI);
    assert_true(str_find(str_z(e.pesan), S("0003")) >= 0);
}

/* A number left out is no fault, and a file that comes later with such a number is applied then. */
static void nomor_dilewati(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    int versi;
    tulis(u, "s", "0001_uji.sql", SATU);
    tulis(u, "s", "0005_lima.sql", "CREATE TABLE lima (id INT64 PRIMARY KEY) STRICT_TABLE;");
    harus(store_migrate(u->st, folder_di(u, "s"), &versi, &e), e);
    assert_int_equal(versi, 5);
    assert_true(ada_tabel(u, "lima"));
    tulis(u, "s", "0003_tiga.sql", "CREATE TABLE tiga (id INT64 PRIMARY KEY) STRICT_TABLE;");
    StoreAtur atur = { .alamat = str_z(u->alamat), .hanya_baca = true };
    Store *st;
    harus(store_open(&atur, &st, &e), e);
    assert_false(store_migrate(st, folder_di(u, "s"), NULL, &e));       /* one is missing, and nobody may change it */
    assert_int_equal(e.kode, E_SKEMA);
    store_close(st);
    harus(store_migrate(u->st, folder_di(u, "s"), &versi, &e), e);
    assert_int_equal(versi, 5);
    assert_true(ada_tabel(u, "tiga"));
    harus(store_migrate(u->st, folder_di(u, "s"), NULL, &e), e);        /* and nothing twice */
}

/* Several processes start at once on a database that needs a step. */
typedef struct { UjiStore *u; Str folder; bool ok; Err err; } Mulai;

static void *mulai(void *arg)
{
    Mulai *m = arg;
    StoreAtur atur = { .alamat = str_z(m->u->alamat), .node = 5 };
    Store *st;
    m->ok = store_open(&atur, &st, &m->err);
    if (!m->ok) return NULL;
    m->ok = store_migrate(st, m->folder, NULL, &m->err);
    store_close(st);
    return NULL;
}

static void bersamaan(void **state)
{
    enum { PROSES = 5 };
    UjiStore *u = *state;
    Mulai m[PROSES];
    pthread_t th[PROSES];
    tulis(u, "s", "0001_uji.sql", SATU);
    tulis(u, "s", "0002_dua.sql", "CREATE TABLE dua (id INT64 PRIMARY KEY) STRICT_TABLE; INSERT INTO dua VALUES (1);");
    for (int i = 0; i < PROSES; i++) {
        m[i] = (Mulai){ .u = u, .folder = folder_di(u, "s") };
        pthread_create(&th[i], NULL, mulai, &m[i]);
    }
    for (int i = 0; i < PROSES; i++) {
        pthread_join(th[i], NULL);
        harus(m[i].ok, m[i].err);
    }
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM dua"), 1);
}

/* ---- statements ---- */

static void pernyataan_salah(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    tulis(u, "s", "0001_uji.sql", "SELECT 1;");
    uji_store_sql(u, u->nama[0] ? "CREATE TABLE benda (id BIGINT PRIMARY KEY, nama TEXT, besar DOUBLE PRECISION)"
                                : "CREATE TABLE benda (id INTEGER PRIMARY KEY, nama TEXT, besar REAL)");
    const Query semula = q_satu[0];
    struct { Query q; const char *sebut; bool pg_saja; } x[] = {
        { { "", k_benda, "SELECT id, nama FROM tiada" }, "tiada", false },
        { { "", k_benda, "SELECT id, nama, salah FROM benda" }, "salah", false },
        { { "", k_benda, "SELECT id FROM benda" }, "jumlah kolom", false },
        { { "", k_benda, "SELECT nama, id FROM benda" }, "kolom ke-1 bernama nama, bukan id", false },
        { { "", k_benda, "SELECT id, nama AS judul FROM benda" }, "kolom ke-2 bernama judul, bukan nama", false },
        { { "ii", k_benda, "SELECT id, nama FROM benda WHERE id = $1" }, "jumlah $n", false },
        { { "i", k_benda, "SELECT id, nama FROM benda WHERE id = $1 AND nama = $2" }, "jumlah $n", false },
        { { "i", k_benda, "SELECT id, nama FROM benda WHERE id = $2" }, "$n", false },
        { { "i", k_benda, "SELECT id, nama FROM benda ORDER BY id SALAH" }, "SALAH", false },
        { { "", k_db_int, "SELECT SUM(id) AS n FROM benda" }, "CAST", true },           /* numeric on PostgreSQL */
        { { "", k_besar, "SELECT nama AS besar FROM benda" }, "OID", true },
        { { "i", k_benda, "SELECT id, nama FROM benda WHERE nama = $1" }, "bigint", true },
    };
    for (int i = 0; i < countof(x); i++) {
        Db *db = NULL;
        if (x[i].pg_saja && !u->nama[0]) continue;
        q_satu[0] = x[i].q;
        Store *st;                              /* a program that starts: it checks every statement once */
        harus(store_open(&(StoreAtur){ .alamat = str_z(u->alamat) }, &st, &e), e);
        bool buka = db_open(st, &db, &e), migrasi = store_migrate(st, S("tests/skema_uji"), NULL, NULL);
        if (buka) db_close(db);
        store_close(st);
        q_satu[0] = semula;
        if (buka || migrasi) fail_msg("diterima: %s", x[i].q.sql);
        assert_int_equal(e.kode, E_BASIS_DATA);
        if (str_find(str_z(e.pesan), S("coba[0]")) < 0 || str_find(str_z(e.pesan), str_z(x[i].sebut)) < 0)
            fail_msg("%s: %s", x[i].q.sql, e.pesan);
    }
    q_satu[0] = (Query){ "", k_db_int, "SELECT CAST(SUM(id) AS BIGINT) AS n FROM benda" };
    Db *db = NULL;
    bool ok = db_open(u->st, &db, &e);
    q_satu[0] = semula;
    harus(ok, e);
    db_close(db);
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS(bertahap), KASUS(rusak_di_tengah), KASUS(versi_tidak_cocok), KASUS(folder_salah), KASUS(nomor_dilewati), KASUS(bersamaan),
        KASUS(pernyataan_salah),
    };
    return uji_store_jalankan("store_skema", "tests/skema_uji", kasus, countof(kasus));
}
