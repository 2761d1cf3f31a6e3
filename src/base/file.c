#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* Why the system refused, in the words of the interface. */
static bool refuse(Str path, int cause, Err *err)
{
    const char *why = cause == ENOENT ? "tidak ada" : cause == EACCES || cause == EPERM ? "tidak ada izin"
                    : cause == EISDIR ? "itu folder" : cause == EFBIG ? "terlalu besar" : "gangguan disk";
    return err_set(err, E_BERKAS, NULL, NULL, V(path), V(why));
}

static int read_all(int fd, char *to, ptrdiff_t n)
{
    while (n) {
        ssize_t got = read(fd, to, (size_t)n);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return got ? errno : EIO;     /* shorter than it was a moment ago */
        to += got;
        n -= got;
    }
    return 0;
}

bool file_write_all(int fd, Str s)
{
    while (s.len) {
        ssize_t n = write(fd, s.s, (size_t)s.len);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        s = str_sub(s, n, s.len);
    }
    return true;
}

bool file_read(Arena *a, Str path, ptrdiff_t max, Str *out, Err *err)
{
    int fd = open(str_cz(a, path), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return refuse(path, errno, err);
    struct stat st;
    int cause = fstat(fd, &st) ? errno : S_ISDIR(st.st_mode) ? EISDIR : st.st_size > max ? EFBIG : 0;
    if (cause) {
        close(fd);
        return refuse(path, cause, err);
    }
    char *text = arena_many(a, char, st.st_size + 1);
    cause = read_all(fd, text, st.st_size);
    close(fd);
    if (cause) return refuse(path, cause, err);
    *out = (Str){ text, st.st_size };
    return true;
}

static int by_bytes(const void *x, const void *y) { return str_cmp(*(const Str *)x, *(const Str *)y); }

bool file_names(Arena *a, Str folder, Str prefix, Str suffix, StrList *out, Err *err)
{
    ptrdiff_t first = out->n;
    DIR *d = opendir(str_cz(a, folder));
    if (!d) return refuse(folder, errno, err);
    for (const struct dirent *e; (e = readdir(d));) {
        Str name = str_z(e->d_name);
        if (name.len < prefix.len + suffix.len || !str_starts(name, prefix) || !str_ends(name, suffix)) continue;
        *(Str *)list_add(a, out) = str_dup(a, name);
    }
    closedir(d);
    if (out->n > first) qsort(out->v + first, (size_t)(out->n - first), sizeof *out->v, by_bytes);
    return true;
}

bool file_exists(Arena *a, Str path)
{
    struct stat st;
    return !stat(str_cz(a, path), &st);
}

const char *file_sebab(int e)
{
    static const struct { int e; const char *kata; } sebab[] = {
        { ENOSPC, "ruang disk habis" }, { EDQUOT, "jatah ruang disk habis" }, { EFBIG, "berkas melebihi ukuran yang diizinkan" },
        { EACCES, "tidak ada izin menulis di sana" }, { EPERM, "tidak ada izin menulis di sana" }, { EROFS, "disknya hanya dapat dibaca" },
        { ENOENT, "foldernya tidak ada" }, { ENOTDIR, "foldernya tidak ada" }, { EISDIR, "namanya dipakai oleh folder" }, { EIO, "disknya bermasalah" },
    };
    for (int i = 0; i < countof(sebab); i++)
        if (sebab[i].e == e) return sebab[i].kata;
    return strerror(e);
}
