#include "base/berkas.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

enum { SHA_LEN = 64 };

Str berkas_sha(Arena *a, Str isi)
{
    unsigned char h[crypto_hash_sha256_BYTES];
    char *hex = arena_many(a, char, SHA_LEN + 1);
    crypto_hash_sha256(h, (const unsigned char *)isi.s, (unsigned long long)isi.len);
    sodium_bin2hex(hex, SHA_LEN + 1, h, sizeof h);
    return (Str){ hex, SHA_LEN };
}

static bool sha_sah(Str sha)
{
    if (sha.len != SHA_LEN) return false;
    for (ptrdiff_t i = 0; i < sha.len; i++)
        if (!((sha.s[i] >= '0' && sha.s[i] <= '9') || (sha.s[i] >= 'a' && sha.s[i] <= 'f'))) return false;
    return true;
}

static bool gagal(Err *err)
{
    return err_set(err, E_BERKAS_SIMPAN, NULL, NULL, V(file_sebab(errno)));
}

/* Makes the folder below `di` when it is missing; its name is durable. Descriptor of it, -1 with errno. */
static int folder_buka(int di, const char *nama)
{
    bool baru = !mkdirat(di, nama, 0700);
    if (!baru && errno != EEXIST) return -1;
    if (baru && di != AT_FDCWD && fsync(di)) return -1;
    return openat(di, nama, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* A new file with the content under a name no reader looks for, durable; then its real name. */
static bool tulis(Arena *a, int rak, const char *nama, Str isi)
{
    unsigned char acak[8];
    char hex[sizeof acak * 2 + 1];
    randombytes_buf(acak, sizeof acak);
    sodium_bin2hex(hex, sizeof hex, acak, sizeof acak);
    Str sementara = str_fmt(a, ".tulis-%s", hex);
    char *z = str_cz(a, sementara);
    int fd = openat(rak, z, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) return false;
    bool ok = file_write_all(fd, isi) && !fsync(fd);
    int salah = errno;
    if (close(fd) && ok) ok = false, salah = errno;
    if (ok && renameat(rak, z, rak, nama)) ok = false, salah = errno;
    if (!ok) unlinkat(rak, z, 0);
    errno = salah;
    return ok;
}

/* The file is there whole: then it is made young, so that no sweep takes it. */
static bool sudah_ada(int rak, const char *nama, ptrdiff_t len)
{
    struct stat st;
    return !fstatat(rak, nama, &st, AT_SYMLINK_NOFOLLOW) && S_ISREG(st.st_mode) && st.st_size == len
        && !utimensat(rak, nama, NULL, 0);
}

bool berkas_simpan(Arena *a, Str folder, Str isi, Str *sha, Err *err)
{
    Str h = berkas_sha(a, isi);
    char *nama = str_cz(a, h);
    char rak_nama[3] = { nama[0], nama[1], 0 };
    int akar = folder_buka(AT_FDCWD, str_cz(a, folder));
    if (akar < 0) return gagal(err);
    int rak = -1;
    bool ok = !flock(akar, LOCK_SH)             /* against a sweep that is about to remove the same file */
           && (rak = folder_buka(akar, rak_nama)) >= 0
           && (sudah_ada(rak, nama, isi.len) || tulis(a, rak, nama, isi)) && !fsync(rak);
    if (!ok) gagal(err);
    if (rak >= 0) close(rak);
    close(akar);
    if (ok) *sha = h;
    return ok;
}

bool berkas_baca(Arena *a, Str folder, Str sha, Str *isi, Err *err)
{
    if (!sha_sah(sha)) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    char *jalur = str_cz(a, str_fmt(a, STR_F "/%.2s/" STR_F, STR_A(folder), sha.s, STR_A(sha)));
    int fd = open(jalur, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    struct stat st;
    if (fd < 0) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    if (fstat(fd, &st)) {
        close(fd);
        return gagal(err);
    }
    char *buf = arena_many(a, char, (ptrdiff_t)st.st_size + 1);
    ptrdiff_t ada = 0;
    while (ada < st.st_size) {
        ssize_t n = read(fd, buf + ada, (size_t)(st.st_size - ada));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) break;
        ada += n;
    }
    close(fd);
    Str dapat = { buf, ada };
    if (!str_eq(berkas_sha(a, dapat), sha)) return err_set(err, E_BERKAS_RUSAK, NULL, NULL, V(str_sub(sha, 0, 12)));
    *isi = dapat;
    return true;
}

/* Old, and either an interrupted write or a content nobody refers to. Decided and removed under the
 * lock that berkas_simpan() shares. */
static bool sapu_satu(int akar, int rak, const char *nama, Saat sebelum, BerkasDipakai *dipakai, void *arg, int *n, Err *err)
{
    struct stat st;
    bool yatim = str_starts(str_z(nama), S(".tulis-"));
    if (!yatim && !sha_sah(str_z(nama))) return true;
    if (!yatim) {
        bool ya = true;
        if (!dipakai(arg, str_z(nama), &ya, err)) return false;
        if (ya) return true;
    }
    if (flock(akar, LOCK_EX)) return gagal(err);
    bool ok = true;
    if (!fstatat(rak, nama, &st, AT_SYMLINK_NOFOLLOW)
        && (int64_t)st.st_mtim.tv_sec * 1000 + st.st_mtim.tv_nsec / 1000000 < sebelum.ms) {
        ok = !unlinkat(rak, nama, 0) || gagal(err);
        *n += ok;
    }
    flock(akar, LOCK_UN);
    return ok;
}

static bool sapu_rak(int akar, const char *rak_nama, Saat sebelum, BerkasDipakai *dipakai, void *arg, int *n, Err *err)
{
    int fd = openat(akar, rak_nama, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0) return errno == ENOTDIR || gagal(err);
    DIR *d = fdopendir(fd);
    if (!d) {
        close(fd);
        return gagal(err);
    }
    bool ok = true;
    for (struct dirent *e; ok && (e = readdir(d));)
        if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
            ok = sapu_satu(akar, fd, e->d_name, sebelum, dipakai, arg, n, err);
    closedir(d);
    return ok;
}

bool berkas_sapu(Arena *a, Str folder, Saat sebelum, BerkasDipakai *dipakai, void *arg, int *n, Err *err)
{
    *n = 0;
    int akar = open(str_cz(a, folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (akar < 0) return errno == ENOENT || gagal(err);         /* nothing was ever kept */
    bool ok = true;
    for (int i = 0; ok && i < 256; i++) {
        char rak[3];
        snprintf(rak, sizeof rak, "%02x", (unsigned)i);
        ok = faccessat(akar, rak, F_OK, AT_SYMLINK_NOFOLLOW) || sapu_rak(akar, rak, sebelum, dipakai, arg, n, err);
    }
    close(akar);
    return ok;
}
