/* Many threads and processes on one database, ids under a clock that goes back, and what only PostgreSQL does. */
#include <pthread.h>

#include "bantu/anak_uji.h"

const QuerySet *const store_sets[] = { &q_uji, NULL };

/* ---- many threads ---- */

enum { UTAS = 16, TIAP = 60 };
typedef struct { UjiStore *u; int ke; int64_t diakui[TIAP]; int n, ditolak, salah; } Utas;
typedef struct { int64_t id; bool tolak; } Satu;

static bool tambah_atau_tolak(Db *db, void *arg, Err *err)
{
    const Satu *s = arg;
    char nama[32];
    snprintf(nama, sizeof nama, "n%lld", (long long)s->id);
    if (db_run(db, Q(ANAK_TAMBAH), err, V(s->id), V((const char *)nama), V(0), V(1)) != 1) return false;
    return !s->tolak || err_set(err, E_STRUKTUR, NULL, NULL, V("ditolak"));
}

static void *penulis(void *arg)
{
    Utas *t = arg;
    Arena *a = arena_new(1 * MB);
    for (int i = 0; i < TIAP; i++) {
        Err e = { 0 };
        Satu s = { store_id(t->u->st, saat_sistem()), (i + t->ke) % 7 == 0 };
        bool ok = store_tx(t->u->st, a, tambah_atau_tolak, &s, &e);
        if (ok) t->diakui[t->n++] = s.id;
        if (ok == s.tolak || (!ok && e.kode != E_STRUKTUR)) t->salah++;
        t->ditolak += !ok;
        arena_reset(a);
    }
    arena_free(a);
    return NULL;
}

static void enam_belas_utas(void **state)
{
    UjiStore *u = *state;
    Utas *t = arena_many(u->a, Utas, UTAS);
    pthread_t th[UTAS];
    int diakui = 0;
    for (int i = 0; i < UTAS; i++) {
        t[i] = (Utas){ .u = u, .ke = i };
        assert_int_equal(pthread_create(&th[i], NULL, penulis, &t[i]), 0);
    }
    for (int i = 0; i < UTAS; i++) pthread_join(th[i], NULL);
    for (int i = 0; i < UTAS; i++) {
        assert_int_equal(t[i].salah, 0);
        assert_int_equal(t[i].n + t[i].ditolak, TIAP);
        diakui += t[i].n;
        for (int k = 0; k < t[i].n; k++) {
            Err e = { 0 };
            Anak x;
            harus(db_one(u->db, u->a, Q(ANAK), &x, &e, V(t[i].diakui[k])), e);
        }
    }
    assert_int_equal(jumlah(u), diakui);
}

/* A command line that writes while the server runs: two processes on one database. */
static void dua_proses(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Utas *t = arena_many(u->a, Utas, UTAS);
    UjiStore kedua = *u;
    pthread_t th[UTAS];
    int diakui = 0;
    StoreAtur atur = { .alamat = str_z(u->alamat), .node = 2 };
    harus(store_open(&atur, &kedua.st, &e), e);
    for (int i = 0; i < UTAS; i++) {
        t[i] = (Utas){ .u = i % 2 ? u : &kedua, .ke = i };
        assert_int_equal(pthread_create(&th[i], NULL, penulis, &t[i]), 0);
    }
    for (int i = 0; i < UTAS; i++) {
        pthread_join(th[i], NULL);
        assert_int_equal(t[i].salah, 0);
        diakui += t[i].n;
    }
    store_close(kedua.st);
    assert_int_equal(jumlah(u), diakui);
}

/* Read, add one, write: nobody's step may be lost. */
typedef struct { Arena *a; Store *st; int salah; } Penambah;

static bool naikkan(Db *db, void *arg, Err *err)
{
    (void)arg;
    int64_t n;
    return db_int(db, Q(ANAK_NILAI), &n, 0, err, V(1)) && db_run(db, Q(ANAK_ATUR), err, V(n + 1), V(1)) == 1;
}

static void *penambah(void *arg)
{
    Penambah *p = arg;
    for (int i = 0; i < 25; i++) {
        Err e = { 0 };
        while (!store_tx(p->st, p->a, naikkan, NULL, &e))
            if (e.kode != E_SIBUK) {                            /* busy may be tried again, all else is wrong */
                p->salah++;
                return NULL;
            }
    }
    return NULL;
}

static void tidak_ada_langkah_hilang(void **state)
{
    UjiStore *u = *state;
    satu_anak(u, 1, 0);
    Penambah p[8];
    pthread_t th[8];
    for (int i = 0; i < 8; i++) {
        p[i] = (Penambah){ arena_new(1 * MB), u->st, 0 };
        pthread_create(&th[i], NULL, penambah, &p[i]);
    }
    for (int i = 0; i < 8; i++) {
        pthread_join(th[i], NULL);
        arena_free(p[i].a);
        assert_int_equal(p[i].salah, 0);
    }
    int64_t n = 0;
    Err e = { 0 };
    harus(db_int(u->db, Q(ANAK_NILAI), &n, 0, &e, V(1)), e);
    assert_int_equal(n, 200);
}

/* ---- ids ---- */

enum { ID_UTAS = 8, ID_TIAP = 20000 };
typedef struct { Store *st; int64_t *id; } PembuatId;

static void *buat_id(void *arg)
{
    PembuatId *p = arg;
    for (int i = 0; i < ID_TIAP; i++) p->id[i] = store_id(p->st, (Saat){ 1735689600000 + i / 1000 });
    return NULL;
}

static int urut_id(const void *x, const void *y)
{
    int64_t a = *(const int64_t *)x, b = *(const int64_t *)y;
    return (a > b) - (a < b);
}

static void id_tunggal(void **state)
{
    UjiStore *u = *state;
    int64_t *id = arena_many(u->a, int64_t, ID_UTAS * ID_TIAP);
    PembuatId p[ID_UTAS];
    pthread_t th[ID_UTAS];
    for (int i = 0; i < ID_UTAS; i++) {
        p[i] = (PembuatId){ u->st, id + i * ID_TIAP };
        pthread_create(&th[i], NULL, buat_id, &p[i]);
    }
    for (int i = 0; i < ID_UTAS; i++) pthread_join(th[i], NULL);
    for (int i = 0; i < ID_UTAS; i++)
        for (int k = 1; k < ID_TIAP; k++) assert_true(p[i].id[k] > p[i].id[k - 1]);
    qsort(id, ID_UTAS * ID_TIAP, sizeof *id, urut_id);
    for (int i = 1; i < ID_UTAS * ID_TIAP; i++) assert_true(id[i] > id[i - 1]);
    assert_int_equal(id[0] >> 12 & 1023, 1);                    /* the node of the harness */

    int64_t maju = store_id(u->st, (Saat){ 1900000000000 });
    assert_int_equal(maju >> 22, 1900000000000 - 1577836800000);
    int64_t mundur = store_id(u->st, (Saat){ 1700000000000 });
    assert_true(mundur > maju);
    assert_true(store_id(u->st, (Saat){ 0 }) > mundur);
}

/* After a restart with the clock gone back, ids still come after those in the tables. */
static void id_sesudah_jam_mundur(void **state)
{
    UjiStore *u = *state;
    int64_t depan = store_id(u->st, (Saat){ 2000000000000 });
    satu_anak(u, depan, 0);
    uji_store_buka_lagi(u);
    assert_true(store_id(u->st, (Saat){ 1700000000000 }) > depan);
}

/* ---- PostgreSQL alone ---- */

static void putuskan(UjiStore *u)
{
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                              " WHERE datname = '%s' AND pid <> pg_backend_pid()", u->nama);
    assert_true(uji_store_angka(u, sql) > 0);
}

typedef struct { UjiStore *u; int kali; bool putus; Store *st; } Ganggu;

/* Reads, then others change what it read: only its second run can be saved. */
static bool diganggu(Db *db, void *arg, Err *err)
{
    Ganggu *g = arg;
    int64_t n;
    if (!db_int(db, Q(ANAK_NILAI), &n, 0, err, V(1))) return false;
    if (++g->kali == 1) {
        if (g->putus) putuskan(g->u);
        else uji_store_sql(g->u, "UPDATE anak SET nilai = 100 WHERE id = 1");
    }
    return db_run(db, Q(ANAK_ATUR), err, V(n + 1), V(1)) == 1;
}

static void badan_berjalan_dua_kali(void **state)
{
    UjiStore *u = *state;
    satu_anak(u, 1, 0);
    for (int putus = 0; putus < 2; putus++) {
        Err e = { 0 };
        Ganggu g = { .u = u, .putus = putus };
        harus(store_tx(u->st, u->a, diganggu, &g, &e), e);
        assert_int_equal(g.kali, 2);
        int64_t n = 0;
        harus(db_int(u->db, Q(ANAK_NILAI), &n, 0, &e, V(1)), e);
        assert_int_equal(n, 101 + putus);
    }
}

static void sambungan_putus(void **state)
{
    UjiStore *u = *state;
    satu_anak(u, 1, 0);
    putuskan(u);
    assert_int_equal(jumlah(u), 1);                             /* the reader connects anew */
    putuskan(u);
    satu_anak(u, 2, 0);                                         /* so does a writer of the pool */
    assert_int_equal(jumlah(u), 2);
    Err e = { 0 };
    Anak x;
    Hitung h = { 0 };
    putuskan(u);
    harus(db_each(u->db, Q(ANAK_SEMUA), &x, hitung, &h, &e), e);
    assert_int_equal(h.n, 2);
}

/* Text sorts by bytes whatever the collation of the database. */
static void urutan_bita(void **state)
{
    UjiStore *u = *state;
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM information_schema.columns WHERE table_name IN ('uji', 'anak')"
                                        " AND data_type = 'text' AND collation_name = 'C'"), 6);
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS(enam_belas_utas), KASUS(dua_proses), KASUS(tidak_ada_langkah_hilang), KASUS(id_tunggal),
        KASUS(id_sesudah_jam_mundur), KASUS_PG(badan_berjalan_dua_kali), KASUS_PG(sambungan_putus),
        KASUS_PG(urutan_bita),
    };
    return uji_store_jalankan("store_utas", "tests/skema_uji", kasus, countof(kasus));
}
