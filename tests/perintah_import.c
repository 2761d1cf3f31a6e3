/* `sirancage import` as people call it: exit codes, dry run by default, JSON, templates that import. */
#include <setjmp.h>
#include <stdarg.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bantu/alat.h"
#include "base/json.h"

#include <cmocka.h>

static const char PROGRAM[] = "build/uji/sirancage";

typedef struct { Arena *a; char folder[ALAT_FOLDER]; int keluar; Str teks; } T;

/* Runs the program with this installation's data; standard error is mixed in. */
static void jalankan(T *t, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static void jalankan(T *t, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    Str isi = str_vfmt(t->a, fmt, args);
    va_end(args);
    char *baris = str_cz(t->a, str_fmt(t->a, "( " STR_F " ) 2>&1", STR_A(isi)));
    FILE *f = popen(baris, "r");
    assert_non_null(f);
    char *teks = arena_many(t->a, char, 1 * MB);
    t->teks = (Str){ teks, (ptrdiff_t)fread(teks, 1, (size_t)(1 * MB), f) };
    int status = pclose(f);
    t->keluar = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void harap(const T *t, int keluar, const char *memuat)
{
    if (t->keluar != keluar || str_find(t->teks, str_z(memuat)) < 0)
        fail_msg("keluar %d, harap %d dengan “%s”:\n" STR_F, t->keluar, keluar, memuat, STR_A(t->teks));
}

static int siap(void **state)
{
    T *t = test_calloc(1, sizeof *t);
    t->a = arena_new(256 * MB);
    assert_int_equal(alat_folder(t->folder, "import"), 0);
    *state = t;
    jalankan(t, "%s init --data %s --profil majalengka", PROGRAM, t->folder);
    harap(t, 0, "Siap");
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

#define IMPOR "build/uji/sirancage import"

static void dari_contoh(void **state)
{
    T *t = *state;
    static const char *const jenis[] = { "unit", "jabatan", "pegawai", "penugasan" };
    for (ptrdiff_t i = 0; i < countof(jenis); i++) {
        jalankan(t, IMPOR " --contoh %s > %s/a.csv && " IMPOR " --contoh %s --xlsx > %s/a.xlsx", jenis[i], t->folder, jenis[i], t->folder);
        harap(t, 0, "");
        jalankan(t, IMPOR " %s %s/a.xlsx --data %s", jenis[i], t->folder, t->folder);
        harap(t, 0, "4 baru, 0 berubah, 0 tetap");
        harap(t, 0, "belum disimpan");
        jalankan(t, IMPOR " %s %s/a.csv --data %s --terapkan", jenis[i], t->folder, t->folder);
        harap(t, 0, "tersimpan");
        jalankan(t, IMPOR " %s %s/a.xlsx --data %s --terapkan --json", jenis[i], t->folder, t->folder);
        harap(t, 0, "\"tetap\":4,\"diterapkan\":true");
    }
}

static void temuan(void **state)
{
    T *t = *state;
    jalankan(t, "printf 'nip,nama,status\\n19850517201001200,Siti,pns\\n198505172010012005,Siti,pns\\n' | " IMPOR " pegawai - --data %s --terapkan", t->folder);
    harap(t, 3, "A2");
    harap(t, 3, "panjangnya 17 angka");
    harap(t, 3, "tidak disimpan");
    jalankan(t, "printf 'nip,nama,status\\n19850517201001200,Siti,pns\\n' | " IMPOR " pegawai - --data %s --json", t->folder);
    Json j;
    Err err = { 0 };
    int64_t n;
    if (t->keluar != 3 || !json_parse(t->a, t->teks, &j, &err)) fail_msg("%d: " STR_F, t->keluar, STR_A(t->teks));
    assert_true(json_int(j, "jumlah_masalah", &n) && n == 1);
    assert_true(json_int(j, "masalah.0.baris", &n) && n == 2);
    assert_true(str_eqz(json_str(j, "masalah.0.letak"), "A2"));
    assert_true(str_eqz(json_str(j, "masalah.0.kolom"), "nip"));
    assert_true(str_eqz(json_str(j, "masalah.0.kode"), "E_NIP"));
    jalankan(t, "printf '%%%%PDF-1.7' | " IMPOR " pegawai - --data %s", t->folder);
    harap(t, 3, "dokumen PDF");
    jalankan(t, "printf '' | " IMPOR " pegawai - --data %s --json", t->folder);
    harap(t, 3, "\"E_TABEL_KOSONG\"");
}

static void salah_pakai(void **state)
{
    T *t = *state;
    jalankan(t, IMPOR " --data %s", t->folder);
    harap(t, 2, "Cara pakai");
    jalankan(t, IMPOR " pegawei x.csv --data %s", t->folder);
    harap(t, 2, "Ada: unit, jabatan, pegawai");
    jalankan(t, IMPOR " --contoh attlog --xlsx --data %s", t->folder);
    harap(t, 2, "Pakai CSV");
    jalankan(t, IMPOR " pegawai %s/tidak-ada.csv --data %s", t->folder, t->folder);
    harap(t, 1, "tidak dapat dibaca");
    jalankan(t, IMPOR " --help");
    harap(t, 0, "--terapkan");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(dari_contoh, siap, bubar), cmocka_unit_test_setup_teardown(temuan, siap, bubar),
        cmocka_unit_test_setup_teardown(salah_pakai, siap, bubar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
