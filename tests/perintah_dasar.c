/* The commands that make and keep an installation: exit codes, messages, JSON, the service as a process. */
#include <setjmp.h>
#include <stdarg.h>

#include <signal.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bantu/alat.h"
#include "base/file.h"
#include "base/json.h"

#include <cmocka.h>

static const char PROGRAM[] = "build/uji/sirancage";
static Arena *a;
static char folder[ALAT_FOLDER];

static int siap(void **state)
{
    (void)state;
    a = arena_new(64 * MB);
    return alat_folder(folder, "perintah");
}

static int beres(void **state)
{
    (void)state;
    alat_hapus(folder);
    arena_free(a);
    return 0;
}

static Str jalankan(const char *perintah, int *keluar) { return alat_perintah(a, folder, perintah, keluar); }

static Str harap(const char *perintah, int kode, const char *teks) { return alat_harap(a, folder, perintah, kode, teks); }

static Json objek(Str s)
{
    Json j;
    Err err = { 0 };
    if (!json_parse(a, str_trim(s), &j, &err)) fail_msg("%s: " STR_F, err.pesan, STR_A(s));
    return j;
}

static void tulis(const char *nama, const char *isi)
{
    FILE *f = fopen(str_cz(a, str_fmt(a, "%s/%s", folder, nama)), "wb");
    assert_non_null(f);
    fputs(isi, f);
    fclose(f);
}

static void sql(const char *berkas, const char *perintah)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(str_cz(a, str_fmt(a, "%s/%s", folder, berkas)), &db), SQLITE_OK);
    if (sqlite3_exec(db, perintah, NULL, NULL, NULL) != SQLITE_OK) fail_msg("%s: %s", perintah, sqlite3_errmsg(db));
    sqlite3_close(db);
}

/* ---- usage --------------------------------------------------------------------------------------- */

static void cara_pakai(void **state)
{
    (void)state;
    static const char *const perintah[] = { "init", "serve", "demo", "import", "migrate", "doctor", "user", "uji" };
    harap("", 2, "sirancage PERINTAH --help");
    harap("--help", 0, "doctor");
    harap("--version", 0, "sirancage ");
    harap("servee", 2, "maksudnya serve");
    harap("doctor --portt 3", 2, "mungkin maksudnya --port");
    harap("doctor --port", 2, "memerlukan nilai");
    harap("doctor apa", 2, "tidak dikenal di sini");
    harap("init", 2, "--profil belum disebut");
    harap("user", 2, "role-add");
    harap("user reset", 2, NULL);
    for (ptrdiff_t i = 0; i < countof(perintah); i++) {
        Str s = harap(str_cz(a, str_fmt(a, "%s --help", perintah[i])), 0, "--konfig BERKAS");
        assert_true(str_find(s, str_fmt(a, "  sirancage %s ", perintah[i])) > 0);       /* an example */
    }
    Json j = objek(harap("doctor --portt 3 --json", 2, NULL));
    assert_true(str_eqz(json_str(j, "galat.kode"), "E_PAKAI"));
}

static void konfigurasi(void **state)
{
    (void)state;
    static const struct { const char *isi, *teks; } salah[] = {
        { "prot: 80\n", "baris 1" },           { "profil: majalengka\nprot: 80\n", "baris 2" }, { "port: banyak\n", "port" },
        { "port: 70000\n", "65535" },          { "kuki_aman: barangkali\n", "kuki_aman" },      { "- a\n", "baris 1" },
        { "port: 1\nport: 2\n", "baris 2" },   { "port: [1\n", "baris" },
    };
    for (ptrdiff_t i = 0; i < countof(salah); i++) {
        tulis("k.yaml", salah[i].isi);
        harap("doctor --konfig {D}/k.yaml", 4, salah[i].teks);
    }
    tulis("k.yaml", "prot: 80\n");
    harap("doctor --konfig {D}/k.yaml", 4, "port");                                     /* the nearest name */
    harap("doctor --konfig {D}/tidak-ada.yaml", 4, "tidak ada");
    harap("doctor --port 70000", 4, "65535");
    setenv("SIRANCAGE_PROT", "1", 1);
    harap("doctor", 4, "SIRANCAGE_PROT");
    unsetenv("SIRANCAGE_PROT");
    /* file < environment < flag */
    tulis("k.yaml", "port: 1001\nsesi_menit: 30\nantrean: 7\n");
    setenv("SIRANCAGE_PORT", "1002", 1);
    setenv("SIRANCAGE_SESI_MENIT", "40", 1);
    int keluar;
    Str s = jalankan("doctor --konfig {D}/k.yaml --port 1003", &keluar);
    unsetenv("SIRANCAGE_PORT");
    unsetenv("SIRANCAGE_SESI_MENIT");
    assert_true(str_find(s, S("port               1003\n")) >= 0);
    assert_true(str_find(s, S("sesi_menit         40\n")) >= 0);
    assert_true(str_find(s, S("antrean            7\n")) >= 0);
    assert_true(str_find(s, S("sesi_jam           12\n")) >= 0);
}

/* ---- an installation ------------------------------------------------------------------------------ */

static Str token_dari(Str tautan)
{
    ptrdiff_t at = str_find(tautan, S("/aktivasi/"));
    assert_true(at > 0);
    return str_sub(tautan, at + 10, tautan.len);
}

static void instalasi(void **state)
{
    (void)state;
    Json j = objek(harap("init --data {D}/a/b --profil majalengka --alamat-publik https://kinerja.example --json", 0, NULL));
    assert_int_equal(token_dari(json_str(j, "tautan")).len, 64);
    assert_true(str_starts(json_str(j, "tautan"), S("https://kinerja.example/aktivasi/")));
    struct stat st;
    assert_int_equal(stat(str_cz(a, str_fmt(a, "%s/a/b", folder)), &st), 0);
    assert_int_equal(st.st_mode & 0777, 0700);
    assert_int_equal(stat(str_cz(a, str_fmt(a, "%s/a/b/sirancage.yaml", folder)), &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600);
    harap("init --data {D}/a/b --profil majalengka", 1, "sudah berisi akun");
    harap("migrate --data {D}/a/b --periksa", 0, NULL);
    harap("migrate --data {D}/a/b", 0, "cocok");

    j = objek(harap("user list --data {D}/a/b --json", 0, NULL));
    assert_true(str_eqz(json_str(json_first(j), "masuk"), "administrator"));
    assert_true(str_eqz(json_str(json_first(j), "keadaan"), "belum diaktifkan"));
    harap("user add auditor.luar --nama 'Auditor Luar' --peran auditor --data {D}/a/b", 0, "/aktivasi/");
    harap("user add auditor.luar --data {D}/a/b", 1, "sudah ada");
    harap("user add 'A b' --data {D}/a/b", 1, "tidak dapat dipakai");
    harap("user add x.y --peran raja --data {D}/a/b", 1, "raja");
    harap("user role-add auditor.luar admin_pd --data {D}/a/b", 1, "belum diisi");
    harap("user role-add auditor.luar bkpsdm --data {D}/a/b", 0, "diberikan");
    harap("user list --berperan --data {D}/a/b", 0, "auditor,bkpsdm");
    harap("user role-remove administrator sistem --data {D}/a/b", 1, "terakhir");
    harap("user disable auditor.luar --data {D}/a/b", 0, "dinonaktifkan");
    harap("user list --data {D}/a/b", 0, "nonaktif");
    harap("user reset tidak.ada --data {D}/a/b", 1, "tidak ada");
    Str satu = token_dari(harap("user reset administrator --data {D}/a/b", 0, NULL));
    Str dua = token_dari(harap("user reset administrator --data {D}/a/b", 0, NULL));
    assert_false(str_eq(satu, dua));
}

static void dokter(void **state)
{
    (void)state;
    int keluar;
    harap("doctor --data {D}/kosong --profil majalengka", 3, "MASALAH");
    harap("init --data {D}/d --profil majalengka", 0, NULL);
    Json j = objek(jalankan("doctor --data {D}/d --json", &keluar));
    bool ada_rantai = false;
    for (Json t = json_first(json_get(j, "temuan")); json_ada(t); t = json_next(t)) {
        bool baik = false;
        assert_true(json_bool(t, "baik", &baik));
        Str nama = json_str(t, "nama");
        ada_rantai = ada_rantai || str_eqz(nama, "rantai jejak audit");
        if (!baik && !str_eqz(nama, "kalender") && !str_eqz(nama, "ruang cakram")) fail_msg(STR_F ": " STR_F, STR_A(nama), STR_A(json_str(t, "isi")));
    }
    assert_true(ada_rantai);
    sql("d/sirancage.db", "UPDATE jejak SET urut = 2, hash = 'x' WHERE id = (SELECT MIN(id) FROM jejak)");
    harap("doctor --data {D}/d", 3, "tidak cocok");
    sql("d/sirancage.db", "DELETE FROM hari_libur");
    harap("doctor --data {D}/d", 3, "belum ada");
}

/* A database older or newer than the program is refused, not touched. */
static void versi_lain(void **state)
{
    (void)state;
    int keluar;
    FILE *f = popen(str_cz(a, str_fmt(a, "mkdir %s/lama && cp -r build/share/profil build/share/static build/share/schema %s/lama/ && "
                                         "[ ! -d build/share/panduan ] || cp -r build/share/panduan %s/lama/; rm $(ls %s/lama/schema/*.sql | tail -1)",
                                      folder, folder, folder, folder)), "r");
    pclose(f);
    (void)jalankan("init --data {D}/v --profil majalengka --share {D}/lama", &keluar);
    harap("serve --data {D}/v --share build/share --port 0", 5, "sirancage migrate");
    harap("migrate --data {D}/v --share build/share --periksa", 5, NULL);
    harap("migrate --data {D}/v --share build/share", 0, NULL);
    harap("migrate --data {D}/v --share {D}/lama", 5, NULL);
}

/* ---- the service ---------------------------------------------------------------------------------- */

typedef struct { pid_t pid; FILE *keluaran; int port; } Layanan;

static Layanan layani(const char *data, const char *port)
{
    int pipa[2];
    Layanan l = { 0 };
    char baris[512] = "";
    assert_int_equal(pipe(pipa), 0);
    l.pid = fork();
    if (l.pid == 0) {
        dup2(pipa[1], 1);
        close(pipa[0]);
        execl(PROGRAM, PROGRAM, "serve", "--data", data, "--port", port, "--json", "--log", "galat", (char *)NULL);
        _exit(127);
    }
    close(pipa[1]);
    l.keluaran = fdopen(pipa[0], "r");
    if (!fgets(baris, sizeof baris, l.keluaran)) return l;
    int64_t n = 0;
    if (json_int(objek(str_z(baris)), "port", &n)) l.port = (int)n;
    return l;
}

static int tunggu(Layanan *l)
{
    int status = 0;
    fclose(l->keluaran);
    assert_int_equal(waitpid(l->pid, &status, 0), l->pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void layanan(void **state)
{
    (void)state;
    const char *data = str_cz(a, str_fmt(a, "%s/s", folder));
    harap("init --data {D}/s --profil majalengka", 0, NULL);
    Layanan l = layani(data, "0");
    assert_true(l.port > 0);
    char port[16];
    snprintf(port, sizeof port, "%d", l.port);
    Layanan kedua = layani(data, port);
    assert_int_equal(kedua.port, 0);            /* what it printed was a refusal */
    assert_int_equal(tunggu(&kedua), 1);
    kill(l.pid, SIGTERM);
    assert_int_equal(tunggu(&l), 0);
    l = layani(data, "0");                      /* comes up again */
    assert_true(l.port > 0);
    kill(l.pid, SIGINT);
    assert_int_equal(tunggu(&l), 0);
    harap("serve --data {D}/s --profil bekasi --port 0", 4, "dibuat untuk profil");
    harap("serve --data {D}/tiada --profil majalengka --port 0", 1, NULL);
    harap("serve --data {D}/s --jam kemarin --port 0", 4, "2025-03-04T09:00");
}

int main(void)
{
    const struct CMUnitTest uji[] = {
        cmocka_unit_test(cara_pakai), cmocka_unit_test(konfigurasi), cmocka_unit_test(instalasi), cmocka_unit_test(dokter),
        cmocka_unit_test(versi_lain), cmocka_unit_test(layanan),
    };
    return cmocka_run_group_tests_name("perintah_dasar", uji, siap, beres);
}
