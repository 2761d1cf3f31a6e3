/* Disks that are full or broken. What was acknowledged is there, what was refused is not, and a full disk
 * is no reason to stop (SPEC 19). */
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bantu/tabel_uji.h"
#include "bantu/uji_store.h"
#include "bantu/vfs_rusak.h"

#include <cmocka.h>

const QuerySet *const store_sets[] = { &q_uji, NULL };

#define harus(ok, e) \
    do { if (!(ok)) fail_msg("baris %d: %s %s", __LINE__, err_nama((e).kode), (e).pesan); } while (0)

/* A parent and `n` children with long names: half of it must never be seen. */
typedef struct { int64_t id; int n; ptrdiff_t panjang; Arena *a; int kali; } Keluarga;

static bool tambah_keluarga(Db *db, void *arg, Err *err)
{
    Keluarga *k = arg;
    Uji induk = { .id = k->id, .bulat = k->n, .versi = 1 };
    k->kali++;
    if (!db_many(db, Q(UJI_TAMBAH), k_uji, &induk, 1, err)) return false;
    char *isi = arena_many(k->a, char, k->panjang + 1);
    memset(isi, 'x', (size_t)k->panjang);
    for (int i = 0; i < k->n; i++) {
        Str nama = str_fmt(k->a, "%lld-%d-%s", (long long)k->id, i, isi);
        if (db_run(db, Q(ANAK_TAMBAH), err, V(k->id * 1000 + i), V(nama), V(k->id), V(0)) != 1) return false;
    }
    return true;
}

/* `kali` (may be NULL): how often the body ran. */
static bool simpan_kali(UjiStore *u, int64_t id, int n, ptrdiff_t panjang, int *kali, Err *err)
{
    Arena *a = arena_new(32 * MB);
    Keluarga k = { id, n, panjang, a, 0 };
    bool ok = store_tx(u->st, a, tambah_keluarga, &k, err);
    if (kali) *kali = k.kali;
    arena_free(a);
    return ok;
}

static bool simpan(UjiStore *u, int64_t id, int n, ptrdiff_t panjang, Err *err)
{
    return simpan_kali(u, id, n, panjang, NULL, err);
}

/* Whether all or nothing of a family is there. */
static bool ada(UjiStore *u, int64_t id)
{
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT (SELECT count(*) FROM uji WHERE id = %lld) * (SELECT bulat FROM uji WHERE id = %lld)",
             (long long)id, (long long)id);
    int64_t harap = uji_store_angka(u, sql);
    snprintf(sql, sizeof sql, "SELECT count(*) FROM anak WHERE id / 1000 = %lld", (long long)id);
    assert_int_equal(uji_store_angka(u, sql), harap);
    return harap > 0;
}

static void utuh(UjiStore *u)
{
    Err e = { 0 };
    TemuanList l = { 0 };
    harus(store_periksa(u->st, u->a, &l, &e), e);
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (!l.v[i].baik) fail_msg(STR_F ": " STR_F, STR_A(l.v[i].nama), STR_A(l.v[i].isi));
}

/* The disk fills up at each single write in turn, also inside of a checkpoint. */
static void penuh_di_setiap_tulisan(void **state)
{
    UjiStore *u = *state;
    int64_t id = 0;
    int gagal = 0, berhasil = 0;
    for (int lolos = 0; lolos < 160; lolos += 1 + lolos / 40) {
        vfs_rusak_atur(RUSAK_PENUH, lolos);
        for (int i = 0; i < 3; i++) {
            Err e = { 0 };
            bool ok = simpan(u, ++id, 20, 600, &e);
            if (!ok) assert_int_equal(e.kode, E_SIMPAN);
            gagal += !ok;
            berhasil += ok;
            assert_int_equal(ada(u, id), ok);
            assert_true(store_hidup(u->st));
        }
        vfs_rusak_atur(RUSAK_TIDAK, 0);
        Err e = { 0 };
        harus(simpan(u, ++id, 20, 600, &e), e);                 /* there is room again */
    }
    assert_true(gagal > 20 && berhasil > 20);
    utuh(u);
}

/* Many wait together and one of them is too large: it alone is refused, the others are run again. */
typedef struct { UjiStore *u; int64_t id; int n, kali; bool ok; Err err; } Antre;

static void *antre(void *arg)
{
    Antre *q_ = arg;
    q_->ok = simpan_kali(q_->u, q_->id, q_->n, 600, &q_->kali, &q_->err);
    return NULL;
}

/* Keeps the writer busy until the others have queued. */
static bool lambat(Db *db, void *arg, Err *err)
{
    (void)db, (void)err, (void)arg;
    usleep(100000);
    return true;
}

static void *antre_lambat(void *arg)
{
    Antre *q_ = arg;
    Arena *a = arena_new(1 * MB);
    q_->ok = store_tx(q_->u->st, a, lambat, NULL, &q_->err);
    arena_free(a);
    return NULL;
}

static void satu_terlalu_besar(void **state)
{
    enum { ORANG = 8 };
    UjiStore *u = *state;
    struct rlimit dulu, kini;
    struct stat st;
    Antre t[ORANG + 1];
    pthread_t th[ORANG + 1];
    Err e = { 0 };
    harus(simpan(u, 1, 3, 600, &e), e);

    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(stat(str_cz(u->a, str_fmt(u->a, "%s/uji.db-wal", u->folder)), &st), 0);
    getrlimit(RLIMIT_FSIZE, &dulu);
    kini = dulu;
    kini.rlim_cur = (rlim_t)st.st_size + 1024 * 1024;           /* a file may not grow beyond: EFBIG */
    setrlimit(RLIMIT_FSIZE, &kini);
    t[0] = (Antre){ .u = u };
    pthread_create(&th[0], NULL, antre_lambat, &t[0]);
    usleep(20000);
    for (int i = 1; i <= ORANG; i++) {
        t[i] = (Antre){ .u = u, .id = 10 + i, .n = i == 4 ? 999 : 2 };          /* 4 wants several MB */
        pthread_create(&th[i], NULL, antre, &t[i]);
    }
    for (int i = 0; i <= ORANG; i++) pthread_join(th[i], NULL);
    setrlimit(RLIMIT_FSIZE, &dulu);

    int diulang = 0;
    assert_true(t[0].ok);
    for (int i = 1; i <= ORANG; i++) {
        assert_int_equal(t[i].ok, i != 4);
        assert_int_equal(ada(u, 10 + i), i != 4);
        diulang += t[i].kali == 2;
    }
    assert_true(diulang >= 2);                                  /* it took others of its group with it, who ran again */
    assert_int_equal(t[4].err.kode, E_SIMPAN);
    assert_true(store_hidup(u->st));
    harus(simpan(u, 30, 999, 600, &e), e);
    assert_true(ada(u, 30));
    utuh(u);
}

/* ---- the WAL ---- */

typedef struct { UjiStore *u; _Atomic bool berhenti; _Atomic int n; } Pembaca;

static bool lambat_membaca(void *row, void *arg, Err *err)
{
    (void)row, (void)err;
    int *sisa = arg;
    if (--*sisa % 20 == 0) usleep(1000);
    return *sisa > 0;
}

static void *pembaca(void *arg)
{
    Pembaca *p = arg;
    Db *db;
    Anak x;
    if (!db_open(p->u->st, &db, NULL)) return NULL;
    for (; !p->berhenti; p->n++) {
        int sisa = 200;                                         /* an old state is held for some 10 ms */
        db_each(db, Q(ANAK_SEMUA), &x, lambat_membaca, &sisa, NULL);
    }
    db_close(db);
    return NULL;
}

/* There is no moment without a reader; the log of changes starts over all the same. */
static void wal_tidak_tumbuh_terus(void **state)
{
    enum { PEMBACA = 4, TULIS = 70 };
    UjiStore *u = *state;
    Pembaca p = { .u = u };
    pthread_t th[PEMBACA];
    Str path = str_fmt(u->a, "%s/uji.db-wal", u->folder);
    int64_t terbesar = 0, semua = 0;
    Err e = { 0 };
    harus(simpan(u, 1, 500, 600, &e), e);
    for (int i = 0; i < PEMBACA; i++) pthread_create(&th[i], NULL, pembaca, &p);
    for (int i = 2; i < TULIS; i++) {
        struct stat st;
        harus(simpan(u, i, 900, 600, &e), e);
        assert_int_equal(stat(path.s, &st), 0);
        if (st.st_size > terbesar) terbesar = st.st_size;
    }
    p.berhenti = true;
    for (int i = 0; i < PEMBACA; i++) pthread_join(th[i], NULL);
    semua = uji_store_angka(u, "PRAGMA page_count") * 4096;
    print_message("%d kali dibaca; basis data %lld MB, WAL paling besar %lld MB\n", (int)p.n, (long long)semua >> 20, (long long)terbesar >> 20);
    assert_true(p.n > PEMBACA);
    assert_true(semua > 64 * MB);
    assert_true(terbesar < semua * 3 / 4);
}

/* ---- errors after which nothing is known ---- */

typedef struct { int kali; Err sebab; } Panggil;

static void dipanggil(void *arg, const Err *sebab)
{
    Panggil *p = arg;
    p->kali++;
    p->sebab = *sebab;
}

static void galat_saat_commit(void **state)
{
    static const Rusak cara[] = { RUSAK_SYNC, RUSAK_TULIS };
    UjiStore *u = *state;
    for (int i = 0; i < countof(cara); i++) {
        Panggil p = { 0 };
        Err e = { 0 };
        StoreAtur atur = { .alamat = str_z(u->alamat), .node = 2, .berhenti = dipanggil, .berhenti_arg = &p };
        Store *st = NULL, *milik = u->st;
        harus(store_open(&atur, &st, &e), e);
        u->st = st;
        harus(simpan(u, 10 * i + 1, 3, 10, &e), e);

        vfs_rusak_atur(cara[i], 0);
        assert_false(simpan(u, 10 * i + 2, 3, 10, &e));
        assert_int_equal(e.kode, E_SIMPAN);
        assert_int_equal(p.kali, 1);
        assert_int_equal(p.sebab.kode, E_SIMPAN);
        assert_false(store_hidup(st));
        vfs_rusak_atur(RUSAK_TIDAK, 0);

        assert_false(simpan(u, 10 * i + 3, 3, 10, &e));         /* the disk is well again, the process must not trust it */
        assert_int_equal(e.kode, E_SIMPAN);
        assert_int_equal(p.kali, 1);
        int64_t n = 0;
        harus(db_int(u->db, Q(ANAK_JUMLAH), &n, -1, &e), e);    /* reading goes on */
        u->st = milik;
        store_close(st);

        uji_store_buka_lagi(u);                                 /* a new process recovers */
        assert_true(ada(u, 10 * i + 1));
        ada(u, 10 * i + 2);                                     /* either way, but never half */
        assert_false(ada(u, 10 * i + 3));
        harus(simpan(u, 10 * i + 4, 3, 10, &e), e);
        utuh(u);
    }
}

/* ---- a real small disk ---- */

/* In a mount namespace of its own, so that nothing is left behind. 77: not allowed here. */
static int di_disk_kecil(const char *folder)
{
    if (unshare(CLONE_NEWNS | (getuid() ? CLONE_NEWUSER : 0))) return 77;
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) || mount("tmpfs", folder, "tmpfs", 0, "size=2m")) return 77;
    UjiStore u = { .a = arena_new(16 * MB), .mesin = "sqlite" };
    Err e = { 0 };
    snprintf(u.alamat, sizeof u.alamat, "sqlite:%s/kecil.db", folder);
    StoreAtur atur = { .alamat = str_z(u.alamat), .node = 3 };
    if (!store_open(&atur, &u.st, &e) || !store_migrate(u.st, S("tests/skema_uji"), NULL, &e)) return 1;
    int64_t id = 0, tersimpan = 0;
    while (id < 500 && simpan(&u, id + 1, 20, 600, &e)) tersimpan = ++id;
    if (id == 500 || tersimpan < 5 || e.kode != E_SIMPAN || !store_hidup(u.st)) return 2;
    Db *db;
    int64_t n = 0;
    if (!db_open(u.st, &db, &e) || !db_int(db, Q(ANAK_JUMLAH), &n, -1, &e) || n != tersimpan * 20) return 3;
    db_close(db);
    if (mount(NULL, folder, NULL, MS_REMOUNT, "size=16m")) return 77;
    if (!simpan(&u, 900, 20, 600, &e)) return 4;
    store_close(u.st);
    arena_free(u.a);
    return 0;
}

static void disk_sungguhan_penuh(void **state)
{
    UjiStore *u = *state;
    char folder[300];
    snprintf(folder, sizeof folder, "%s/kecil", u->folder);
    assert_int_equal(mkdir(folder, 0700), 0);
    fflush(NULL);
    pid_t anak = fork();
    if (!anak) _exit(di_disk_kecil(folder));
    int status = 0;
    waitpid(anak, &status, 0);
    assert_true(WIFEXITED(status));
    if (WEXITSTATUS(status) == 77) {
        print_message("tanpa hak mount: dilewati\n");
        skip();
    }
    assert_int_equal(WEXITSTATUS(status), 0);
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS_SQLITE(penuh_di_setiap_tulisan), KASUS_SQLITE(satu_terlalu_besar), KASUS_SQLITE(wal_tidak_tumbuh_terus), KASUS_SQLITE(galat_saat_commit),
        KASUS_SQLITE(disk_sungguhan_penuh),
    };
    vfs_rusak_pasang();
    return uji_store_jalankan("store_penuh", "tests/skema_uji", kasus, countof(kasus));
}
