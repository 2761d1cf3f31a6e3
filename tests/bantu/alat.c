#include "bantu/alat.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>

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

int alat_berapa(Str s, Str cari)
{
    int n = 0;
    for (ptrdiff_t i; (i = str_find(s, cari)) >= 0; n++) s = str_sub(s, i + cari.len, s.len);
    return n;
}

static Str isi_berkas(Arena *a, FILE *f)
{
    Buf b = buf_new(a, 64 * MB);
    char potong[8192];
    for (size_t n; (n = fread(potong, 1, sizeof potong, f)) > 0;) buf_put(&b, (Str){ potong, (ptrdiff_t)n });
    return buf_str(&b);
}

void alat_golden(Arena *a, const char *nama, Str isi)
{
    char *jalur = str_cz(a, str_fmt(a, "tests/golden/dokumen/%s", nama));
    if (getenv("GOLDEN")) {
        mkdir("tests/golden/dokumen", 0777);
        FILE *f = fopen(jalur, "wb");
        assert_non_null(f);
        fwrite(isi.s, 1, (size_t)isi.len, f);
        fclose(f);
        return;
    }
    FILE *f = fopen(jalur, "rb");
    if (!f) fail_msg("%s is missing: make golden", jalur);
    Str lama = isi_berkas(a, f);
    fclose(f);
    if (str_eq(lama, isi)) return;
    Str x = lama, y = isi;
    for (int baris = 1; x.len || y.len; baris++) {
        Str p = str_cut(&x, '\n'), q = str_cut(&y, '\n');
        if (!str_eq(p, q)) fail_msg("%s:%d\n- " STR_F "\n+ " STR_F, jalur, baris, STR_A(p), STR_A(q));
    }
}

int alat_folder(char folder[ALAT_FOLDER], const char *nama)
{
    const char *tmp = getenv("TMPDIR");
    snprintf(folder, ALAT_FOLDER, "%s/sirancage-%s-XXXXXX", tmp ? tmp : "/tmp", nama);
    return mkdtemp(folder) ? 0 : -1;
}

Str alat_perintah(Arena *a, const char *folder, const char *perintah, int *keluar)
{
    Buf b = buf_new(a, 64 * KB);
    buf_z(&b, "build/uji/sirancage ");
    Str s = str_z(perintah);
    for (ptrdiff_t at; (at = str_find(s, S("{D}"))) >= 0; s = str_sub(s, at + 3, s.len)) {
        buf_put(&b, str_sub(s, 0, at));
        buf_z(&b, folder);
    }
    buf_put(&b, s);
    buf_z(&b, " 2>&1");
    FILE *f = popen(str_cz(a, buf_str(&b)), "r");
    assert_non_null(f);
    char *teks = arena_many(a, char, 256 * KB);
    size_t n = fread(teks, 1, (size_t)(256 * KB), f);
    int status = pclose(f);
    *keluar = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return (Str){ teks, (ptrdiff_t)n };
}

Str alat_harap(Arena *a, const char *folder, const char *perintah, int kode, const char *teks)
{
    int keluar;
    Str s = alat_perintah(a, folder, perintah, &keluar);
    if (keluar != kode || (teks && str_find(s, str_z(teks)) < 0))
        fail_msg("sirancage %s: keluar %d, harap %d dengan “%s”\n" STR_F, perintah, keluar, kode, teks ? teks : "", STR_A(s));
    return s;
}
