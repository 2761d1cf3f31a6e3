/* kill -9 while many threads save, again and again on one database: whatever store_tx acknowledged is there
 * afterwards, whole, and the database is sound (SPEC 19). */
#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bantu/tabel_uji.h"
#include "bantu/uji_store.h"

#include <cmocka.h>

const QuerySet *const store_sets[] = { &q_uji, NULL };

enum { ULANG = 10, PENULIS = 6, SEKALIGUS = 5 };

#define harus(ok, e) \
    do { if (!(ok)) fail_msg("baris %d: %s %s", __LINE__, err_nama((e).kode), (e).pesan); } while (0)

/* ---- the child ---- */

typedef struct { int64_t id, anak[SEKALIGUS]; } Keluarga;

static bool induk_dan_anak(Db *db, void *arg, Err *err)
{
    const Keluarga *k = arg;
    Uji x = { .id = k->id, .versi = 1 };
    if (!db_many(db, Q(UJI_TAMBAH), k_uji, &x, 1, err)) return false;
    for (int i = 0; i < SEKALIGUS; i++) {
        char nama[40];
        snprintf(nama, sizeof nama, "%lld-%d", (long long)k->id, i);
        if (db_run(db, Q(ANAK_TAMBAH), err, V(k->anak[i]), V((const char *)nama), V(k->id), V(i)) != 1) return false;
    }
    return true;
}

static void *tulis_terus(void *arg)
{
    Store *st = arg;
    Arena *a = arena_new(1 * MB);
    for (;;) {
        Keluarga k = { .id = store_id(st, saat_sistem()) };
        for (int i = 0; i < SEKALIGUS; i++) k.anak[i] = store_id(st, saat_sistem());
        if (!store_tx(st, a, induk_dan_anak, &k, NULL)) _exit(3);
        if (write(STDOUT_FILENO, &k.id, sizeof k.id) != sizeof k.id) _exit(4);  /* only now it is acknowledged */
        arena_reset(a);
    }
    return NULL;
}

static int anak_proses(const char *alamat, const char *node)
{
    int64_t n = 0;
    str_int(str_z(node), &n);
    StoreAtur atur = { .alamat = str_z(alamat), .node = (int)n };
    Store *st;
    pthread_t th;
    if (!store_open(&atur, &st, NULL)) return 2;
    for (int i = 0; i < PENULIS; i++)
        if (pthread_create(&th, NULL, tulis_terus, st)) return 2;
    pause();
    return 0;
}

/* ---- the parent ---- */

/* Starts the child, kills it after a while, and gives the ids it acknowledged. */
static ptrdiff_t sampai_mati(UjiStore *u, int ke, int64_t *id, ptrdiff_t maks)
{
    int pipa[2], status;
    char node[16];
    snprintf(node, sizeof node, "%d", 10 + ke);
    assert_int_equal(pipe2(pipa, O_CLOEXEC), 0);
    fflush(NULL);
    pid_t anak = fork();
    if (!anak) {
        dup2(pipa[1], STDOUT_FILENO);
        execl("/proc/self/exe", "store_putus", "anak", u->alamat, node, (char *)NULL);
        _exit(9);
    }
    close(pipa[1]);
    ptrdiff_t n = 0;
    int64_t satu;
    bool mati = false;
    int64_t habis = 0;
    while (read(pipa[0], &satu, sizeof satu) == sizeof satu) {
        if (n < maks) id[n++] = satu;
        if (!habis) habis = mono_us() + 10000 + mono_us() * 7919 % 150000;      /* from its first row on */
        if (!mati && mono_us() > habis) mati = !kill(anak, SIGKILL);
    }
    if (!mati) kill(anak, SIGKILL);
    close(pipa[0]);
    assert_int_equal(waitpid(anak, &status, 0), anak);
    if (!WIFSIGNALED(status)) fail_msg("anak berhenti sendiri: %d", WEXITSTATUS(status));
    return n;
}

static void dibunuh_berulang(void **state)
{
    enum { MAKS = 200000 };
    UjiStore *u = *state;
    int64_t *id = arena_many(u->a, int64_t, MAKS);
    ptrdiff_t n = 0;
    for (int ke = 0; ke < ULANG; ke++) {
        ptrdiff_t baru = sampai_mati(u, ke, id + n, MAKS - n);
        assert_true(baru > 0);
        n += baru;
        uji_store_buka_lagi(u);

        TemuanList l = { 0 };
        Err e = { 0 };
        harus(store_periksa(u->st, u->a, &l, &e), e);
        for (ptrdiff_t i = 0; i < l.n; i++)
            if (!l.v[i].baik) fail_msg(STR_F ": " STR_F, STR_A(l.v[i].nama), STR_A(l.v[i].isi));
        assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM anak WHERE uji IS NULL"), 0);
        assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM uji LEFT JOIN (SELECT uji AS u, count(*) AS n FROM anak GROUP BY uji)"
                                            " AS k ON k.u = uji.id WHERE k.n IS NULL OR k.n <> 5"), 0);
    }
    for (ptrdiff_t i = 0; i < n; i++) {
        Err e = { 0 };
        Uji x;
        harus(db_one(u->db, u->a, Q(UJI), &x, &e, V(id[i])), e);
    }
    print_message("%s: %d kali dibunuh, %d transaksi diakui, semuanya ada\n", u->mesin, ULANG, (int)n);
}

int main(int argc, char **argv)
{
    if (argc == 4 && !strcmp(argv[1], "anak")) return anak_proses(argv[2], argv[3]);
    static const UjiKasus kasus[] = { KASUS(dibunuh_berulang) };
    return uji_store_jalankan("store_putus", "tests/skema_uji", kasus, countof(kasus));
}
