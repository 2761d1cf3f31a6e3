#include "bantu/alat.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

Str alat_jalan(Arena *a, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    char *cmd = str_cz(a, str_vfmt(a, fmt, args));
    va_end(args);
    FILE *f = popen(cmd, "r");
    assert_non_null(f);
    Buf b = buf_new(a, 64 * MB);
    char potong[8192];
    for (size_t n; (n = fread(potong, 1, sizeof potong, f)) > 0;) buf_put(&b, (Str){ potong, (ptrdiff_t)n });
    int rc = pclose(f);
    if (rc) fail_msg("%s: %d\n" STR_F, cmd, rc, STR_A(buf_str(&b)));
    return buf_str(&b);
}

const char *alat_simpan(Arena *a, const char *folder, const char *nama, Str isi)
{
    char *jalur = str_cz(a, str_fmt(a, "%s/%s", folder, nama));
    FILE *f = fopen(jalur, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(isi.s, 1, (size_t)isi.len, f), (size_t)isi.len);
    assert_int_equal(fclose(f), 0);
    return jalur;
}

static int hapus(const char *jalur, const struct stat *st, int jenis, struct FTW *f)
{
    (void)st, (void)jenis, (void)f;
    return remove(jalur);
}

int alat_hapus(const char *folder) { return nftw(folder, hapus, 8, FTW_DEPTH | FTW_PHYS); }
