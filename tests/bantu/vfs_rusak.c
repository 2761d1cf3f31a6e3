#include <errno.h>
#include <sqlite3.h>
#include <stdatomic.h>
#include <stddef.h>

#include "vfs_rusak.h"

static _Atomic int jenis, sisa, kena;

void vfs_rusak_atur(Rusak r, int lolos)
{
    jenis = RUSAK_TIDAK;
    sisa = lolos;
    kena = 0;
    jenis = (int)r;
}

int vfs_rusak_kena(void) { return kena; }

static int gagal(void)
{
    if (atomic_fetch_sub(&sisa, 1) > 0) return 0;
    kena++;
    return 1;
}

/* A file of ours, the real one behind it. */
typedef struct { sqlite3_file file; sqlite3_file *asli; } Berkas;
static sqlite3_file *asli(sqlite3_file *f) { return ((Berkas *)f)->asli; }
#define TERUS(f, metode, ...) asli(f)->pMethods->metode(asli(f), ##__VA_ARGS__)

static int tulis(sqlite3_file *f, const void *p, int n, sqlite3_int64 at)
{
    if (jenis == RUSAK_PENUH && gagal()) return SQLITE_FULL;
    if (jenis == RUSAK_TULIS && gagal()) return SQLITE_IOERR_WRITE;
    return TERUS(f, xWrite, p, n, at);
}

static int sinkron(sqlite3_file *f, int cara)
{
    if (jenis == RUSAK_SYNC && gagal()) return SQLITE_IOERR_FSYNC;
    return TERUS(f, xSync, cara);
}

static int tutup(sqlite3_file *f) { return TERUS(f, xClose); }
static int baca(sqlite3_file *f, void *p, int n, sqlite3_int64 at) { return TERUS(f, xRead, p, n, at); }
static int potong(sqlite3_file *f, sqlite3_int64 n) { return TERUS(f, xTruncate, n); }
static int ukuran(sqlite3_file *f, sqlite3_int64 *n) { return TERUS(f, xFileSize, n); }
static int kunci(sqlite3_file *f, int k) { return TERUS(f, xLock, k); }
static int lepas(sqlite3_file *f, int k) { return TERUS(f, xUnlock, k); }
static int periksa(sqlite3_file *f, int *k) { return TERUS(f, xCheckReservedLock, k); }
static int kendali(sqlite3_file *f, int op, void *p) { return TERUS(f, xFileControl, op, p); }
static int sektor(sqlite3_file *f) { return TERUS(f, xSectorSize); }
static int sifat(sqlite3_file *f) { return TERUS(f, xDeviceCharacteristics); }
static int shm_map(sqlite3_file *f, int pg, int n, int b, void volatile **p) { return TERUS(f, xShmMap, pg, n, b, p); }
static int shm_lock(sqlite3_file *f, int o, int n, int k) { return TERUS(f, xShmLock, o, n, k); }
static void shm_barrier(sqlite3_file *f) { TERUS(f, xShmBarrier); }
static int shm_unmap(sqlite3_file *f, int hapus) { return TERUS(f, xShmUnmap, hapus); }
static int ambil(sqlite3_file *f, sqlite3_int64 at, int n, void **p) { return TERUS(f, xFetch, at, n, p); }
static int kembalikan(sqlite3_file *f, sqlite3_int64 at, void *p) { return TERUS(f, xUnfetch, at, p); }

static const sqlite3_io_methods metode = {
    3, tutup, baca, tulis, potong, sinkron, ukuran, kunci, lepas, periksa, kendali, sektor, sifat,
    shm_map, shm_lock, shm_barrier, shm_unmap, ambil, kembalikan,
};

static int buka(sqlite3_vfs *v, const char *nama, sqlite3_file *f, int mode, int *jadi)
{
    sqlite3_vfs *dasar = v->pAppData;
    Berkas *b = (Berkas *)f;
    b->asli = (sqlite3_file *)(b + 1);
    f->pMethods = NULL;
    int rc = dasar->xOpen(dasar, nama, b->asli, mode, jadi);
    if (rc == SQLITE_OK) f->pMethods = &metode;
    return rc;
}

void vfs_rusak_pasang(void)
{
    static sqlite3_vfs v;
    sqlite3_vfs *dasar = sqlite3_vfs_find(NULL);
    if (v.pAppData) return;
    v = *dasar;
    v.zName = "rusak";
    v.szOsFile = (int)sizeof(Berkas) + dasar->szOsFile;
    v.pAppData = dasar;
    v.xOpen = buka;
    sqlite3_vfs_register(&v, 1);
}
