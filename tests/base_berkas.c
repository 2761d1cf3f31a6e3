/* Evidence store: what is refused, what is kept once, what is swept. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bantu/alat.h"
#include "base/berkas.h"

#define PDF_KECIL "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
#define PNG_KECIL "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\0IEND\xae\x42\x60\x82"
#define JPG_KECIL "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xFF\xDA\0\x02\x11\xFF\xD9"

typedef struct { Arena *a; char folder[ALAT_FOLDER]; } T;

static int siap(void **state)
{
    T *t = test_calloc(1, sizeof *t);
    t->a = arena_new(64 * MB);
    assert_int_equal(alat_folder(t->folder, "berkas"), 0);
    *state = t;
    return 0;
}

static int bubar(void **state)
{
    T *t = *state;
    alat_hapus(t->folder);
    arena_free(t->a);
    test_free(t);
    return 0;
}

static Str evidence(T *t) { return str_fmt(t->a, "%s/bukti", t->folder); }

/* How many files stand anywhere below the folder. */
static int hitung(const char *jalur)
{
    int n = 0;
    DIR *d = opendir(jalur);
    for (struct dirent *e; d && (e = readdir(d));) {
        char anak[400];
        struct stat st;
        if (!strcmp(e->d_name, ".") || !strcmp(e->d_name, "..")) continue;
        snprintf(anak, sizeof anak, "%s/%s", jalur, e->d_name);
        if (!stat(anak, &st)) n += S_ISDIR(st.st_mode) ? hitung(anak) : 1;
    }
    if (d) closedir(d);
    return n;
}

static void jenis_dari_isi(void **state)
{
    (void)state;
    assert_int_equal(berkas_jenis(S(PDF_KECIL)), JENIS_BERKAS_PDF);
    assert_int_equal(berkas_jenis(S(PNG_KECIL)), JENIS_BERKAS_PNG);
    assert_int_equal(berkas_jenis(S(JPG_KECIL)), JENIS_BERKAS_JPG);
    static const Str bukan[] = {
        { "", 0 }, S("%PDF-1.4\n1 0 obj<<>>endobj\n"), S("MZ\x90\0\3\0\0\0"), S("<html><script>alert(1)</script></html>"),
        S("PK\x03\x04 bukan zip"), S("\xFF\xD8\xFF"), S("\xFF\xD8\xFF\xE0\xFF\xFF"), S("\xFF\xD8\xFF\xDA\0\x02 terpotong"),
        S("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\1"), S("GIF89a"),
    };
    for (ptrdiff_t i = 0; i < countof(bukan); i++) assert_int_equal(berkas_jenis(bukan[i]), JENIS_BERKAS_TIADA);
}

static void periksa(void **state)
{
    T *t = *state;
    JenisBerkas j = 0;
    Err err = { 0 };
    assert_true(berkas_periksa(S("SPT Bandung.PDF"), S(PDF_KECIL), &j, &err));
    assert_int_equal(j, JENIS_BERKAS_PDF);
    assert_true(berkas_periksa(S("foto.jpeg"), S(JPG_KECIL), &j, &err));

    assert_false(berkas_periksa(S("foto.png"), S(PDF_KECIL), &j, &err));
    assert_int_equal(err.kode, E_BERKAS_DUSTA);
    assert_non_null(strstr(err.pesan, "dokumen PDF"));
    assert_false(berkas_periksa(S("tanpa akhiran"), S(PDF_KECIL), &j, &err));
    assert_int_equal(err.kode, E_BERKAS_DUSTA);
    assert_false(berkas_periksa(S("laporan.pdf"), S("MZ\x90 program"), &j, &err));
    assert_int_equal(err.kode, E_BERKAS_JENIS);
    assert_false(berkas_periksa(S("laporan.pdf"), (Str){ 0 }, &j, &err));
    assert_int_equal(err.kode, E_BERKAS_KOSONG);
    Str besar = { arena_many(t->a, char, BERKAS_MAX + 1), BERKAS_MAX + 1 };
    assert_false(berkas_periksa(S("laporan.pdf"), besar, &j, &err));
    assert_int_equal(err.kode, E_BERKAS_BESAR);
    assert_int_equal(err_status(err.kode), 413);
}

static void simpan_sekali(void **state)
{
    T *t = *state;
    Str sha, lagi, isi;
    Err err = { 0 };
    assert_true(berkas_simpan(t->a, evidence(t), S("abc"), &sha, &err));
    assert_true(str_eq(sha, S("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")));   /* FIPS 180-4 */
    assert_true(berkas_simpan(t->a, evidence(t), S("abc"), &lagi, &err));
    assert_true(str_eq(sha, lagi));
    assert_int_equal(hitung(t->folder), 1);
    assert_true(berkas_baca(t->a, evidence(t), sha, &isi, &err));
    assert_true(str_eq(isi, S("abc")));
}

static void baca_menolak(void **state)
{
    T *t = *state;
    Str sha, isi;
    Err err = { 0 };
    assert_true(berkas_simpan(t->a, evidence(t), S("abc"), &sha, &err));
    assert_false(berkas_baca(t->a, evidence(t), S("../../etc/passwd"), &isi, &err));
    assert_int_equal(err.kode, E_TIDAK_ADA);
    Str lain = str_fmt(t->a, "%063d0", 0);
    assert_false(berkas_baca(t->a, evidence(t), lain, &isi, &err));
    assert_int_equal(err.kode, E_TIDAK_ADA);

    char jalur[ALAT_FOLDER + 128];
    snprintf(jalur, sizeof jalur, "%s/bukti/ba/" STR_F, t->folder, STR_A(sha));
    int fd = open(jalur, O_WRONLY);
    assert_int_equal(write(fd, "x", 1), 1);
    close(fd);
    assert_false(berkas_baca(t->a, evidence(t), sha, &isi, &err));
    assert_int_equal(err.kode, E_BERKAS_RUSAK);
}

/* What a crash left at the wrong length is not taken for the content. */
static void potongan_ditulis_ulang(void **state)
{
    T *t = *state;
    Str sha, isi;
    Err err = { 0 };
    assert_true(berkas_simpan(t->a, evidence(t), S("abc"), &sha, &err));
    char jalur[ALAT_FOLDER + 128];
    snprintf(jalur, sizeof jalur, "%s/bukti/ba/" STR_F, t->folder, STR_A(sha));
    assert_int_equal(truncate(jalur, 1), 0);
    assert_true(berkas_simpan(t->a, evidence(t), S("abc"), &sha, &err));
    assert_true(berkas_baca(t->a, evidence(t), sha, &isi, &err));
}

static bool hanya_abc(void *arg, Str sha, bool *ya, Err *err)
{
    (void)arg, (void)err;
    *ya = str_starts(sha, S("ba7816bf"));
    return true;
}

static void sapu_yatim(void **state)
{
    T *t = *state;
    Str abc, yatim, isi;
    Err err = { 0 };
    int n = -1;
    assert_true(berkas_sapu(t->a, evidence(t), (Saat){ INT64_MAX }, hanya_abc, NULL, &n, &err));    /* nothing there yet */
    assert_int_equal(n, 0);
    assert_true(berkas_simpan(t->a, evidence(t), S("abc"), &abc, &err));
    assert_true(berkas_simpan(t->a, evidence(t), S("yatim"), &yatim, &err));
    char sisa[ALAT_FOLDER + 128];
    snprintf(sisa, sizeof sisa, "%s/bukti/ba/.tulis-0011223344556677", t->folder);
    close(open(sisa, O_WRONLY | O_CREAT, 0600));

    assert_true(berkas_sapu(t->a, evidence(t), (Saat){ 1 }, hanya_abc, NULL, &n, &err));            /* all too young */
    assert_int_equal(n, 0);
    assert_int_equal(hitung(t->folder), 3);
    Saat besok = { saat_sistem().ms + 86400000 };
    assert_true(berkas_sapu(t->a, evidence(t), besok, hanya_abc, NULL, &n, &err));
    assert_int_equal(n, 2);
    assert_true(berkas_baca(t->a, evidence(t), abc, &isi, &err));
    assert_false(berkas_baca(t->a, evidence(t), yatim, &isi, &err));
}

static void folder_tak_dapat_ditulis(void **state)
{
    T *t = *state;
    Str sha;
    Err err = { 0 };
    char palang[ALAT_FOLDER + 64];
    snprintf(palang, sizeof palang, "%s/bukti", t->folder);
    close(open(palang, O_WRONLY | O_CREAT, 0600));              /* a file where the folder should be */
    assert_false(berkas_simpan(t->a, evidence(t), S("abc"), &sha, &err));
    assert_int_equal(err.kode, E_BERKAS_SIMPAN);
    assert_false(berkas_simpan(t->a, S("/dev/full/x"), S("abc"), &sha, &err));
    assert_int_equal(err.kode, E_BERKAS_SIMPAN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(jenis_dari_isi),
        cmocka_unit_test_setup_teardown(periksa, siap, bubar),
        cmocka_unit_test_setup_teardown(simpan_sekali, siap, bubar),
        cmocka_unit_test_setup_teardown(baca_menolak, siap, bubar),
        cmocka_unit_test_setup_teardown(potongan_ditulis_ulang, siap, bubar),
        cmocka_unit_test_setup_teardown(sapu_yatim, siap, bubar),
        cmocka_unit_test_setup_teardown(folder_tak_dapat_ditulis, siap, bubar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
