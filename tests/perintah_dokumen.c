/* `sirancage pdf` and `sirancage verify` as people call them, on a small demonstration: exit codes, JSON, damage found. */
#include <setjmp.h>
#include <stdarg.h>

#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bantu/alat.h"
#include "bantu/segel_uji.h"
#include "base/file.h"
#include "base/json.h"

#include <cmocka.h>

static Arena *a;
static char folder[ALAT_FOLDER];

static Str harap(const char *perintah, int kode, const char *teks) { return alat_harap(a, folder, perintah, kode, teks); }

static Json objek(Str s)
{
    Json j;
    Err err = { 0 };
    if (!json_parse(a, str_trim(s), &j, &err)) fail_msg("%s: " STR_F, err.pesan, STR_A(s));
    return j;
}

static int64_t angka(Json j, const char *nama)
{
    int64_t n = -1;
    if (!json_int(j, nama, &n)) fail_msg("%s tidak ada", nama);
    return n;
}

static void sql(const char *perintah)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(str_cz(a, str_fmt(a, "%s/x/sirancage.db", folder)), &db), SQLITE_OK);
    if (sqlite3_exec(db, perintah, NULL, NULL, NULL) != SQLITE_OK) fail_msg("%s: %s", perintah, sqlite3_errmsg(db));
    assert_true(sqlite3_changes(db) > 0);
    sqlite3_close(db);
}

static Str baca(const char *nama)
{
    Str s;
    Err err = { 0 };
    if (!file_read(a, str_fmt(a, "%s/%s", folder, nama), 32 * MB, &s, &err)) fail_msg("%s", err.pesan);
    return s;
}

static bool ada(const char *nama)
{
    struct stat st;
    return !stat(str_cz(a, str_fmt(a, "%s/%s", folder, nama)), &st);
}

static int siap(void **state)
{
    (void)state;
    a = arena_new(256 * MB);
    if (alat_folder(folder, "dokumen")) return -1;
    harap("demo --data {D}/x --pegawai 300 --bulan 1 --json", 0, "\"pegawai\":300");
    return 0;
}

static int beres(void **state)
{
    (void)state;
    alat_hapus(folder);
    arena_free(a);
    return 0;
}

/* ---- wrong usage --------------------------------------------------------------------------------- */

static void cara_pakai(void **state)
{
    (void)state;
    static const struct { const char *perintah; int kode; const char *teks; } kasus[] = {
        { "pdf --help", 0, "--periode P" },
        { "verify --help", 0, "sirancage verify evaluasi" },
        { "pdf --data {D}/x --ke {D}/y.zip", 2, "--periode" },
        { "pdf --data {D}/x --periode 2025-02", 2, "--ke" },
        { "pdf --data {D}/x --periode 2025-13 --ke {D}/y.zip", 2, "--periode" },
        { "pdf --data {D}/x --periode Februari --ke {D}/y.zip", 2, "--periode" },
        { "pdf --data {D}/x --periode 2025-02 --ke {D}/y.zip --isi rapor", 2, "--isi tidak mengenal “rapor”" },
        { "pdf --data {D}/x --periode 2025-02 --ke {D}/y.zip --bentuk tar", 2, "--bentuk tidak mengenal “tar”" },
        { "pdf --data {D}/x --periode 2025-02 --ke {D}/y.zip --kertas a5", 2, "--kertas tidak mengenal “a5”" },
        { "pdf --data {D}/x --periode 2025-02 --ke {D}/y.zip --unit tidak.ada", 2, "tidak ada unit dengan kode “tidak.ada”" },
        { "pdf --data {D}/x --periode 2025-02 --ke {D}/y.zip lebih", 2, "tidak dikenal di sini" },
        { "pdf --data {D}/x --periode 2024-02 --ke {D}/y.zip", 1, "Februari 2024" },
        { "pdf --data {D}/x --periode 2025-02 --unit diskominfo.ikp --ke {D}/tidak/ada/y.zip", 1, "belum tersimpan" },
        { "pdf --data {D}/x --periode 2025-02 --unit diskominfo.ikp --ke /dev/full", 1, "bukan berkas biasa" },
        { "pdf --data {D}/tiada --profil majalengka --periode 2025-02 --ke {D}/y.zip", 1, "tiada" },
        { "verify --data {D}/tiada", 1, "tiada" },
        { "verify --data {D}/x a.pdf b.pdf", 2, "satu berkas" },
        { "verify --data {D}/x {D}/tidak-ada.pdf", 2, "tidak-ada.pdf" },
    };
    for (ptrdiff_t i = 0; i < countof(kasus); i++) {
        harap(kasus[i].perintah, kasus[i].kode, kasus[i].teks);
        assert_false(ada("y.zip"));
    }
    static const struct { const char *perintah; int kode; const char *galat; } json[] = {
        { "pdf --data {D}/x --periode 2025-02 --ke {D}/y.zip --isi rapor --json", 2, "E_PAKAI" },
        { "pdf --data {D}/x --periode 2024-02 --ke {D}/y.zip --json", 1, "E_BUNDEL_KOSONG" },
        { "verify --data {D}/x a.pdf b.pdf --json", 2, "E_PAKAI" },
    };
    for (ptrdiff_t i = 0; i < countof(json); i++) assert_true(str_eqz(json_str(objek(harap(json[i].perintah, json[i].kode, "")), "galat.kode"), json[i].galat));
}

/* Where nothing could be saved nothing is printed: no folder of work is left behind. */
static void tanpa_sisa(void **state)
{
    (void)state;
    harap("pdf --data {D}/x --periode 2025-02 --ke {D}/tidak/ada/y.zip", 1, "belum tersimpan");
    assert_true(!ada("x/bundel") || !alat_jalan(a, "ls %s/x/bundel", folder).len);
}

/* ---- printing ------------------------------------------------------------------------------------ */

static void satu_zip(void **state)
{
    (void)state;
    Json j = objek(harap("pdf --data {D}/x --periode 2025-02 --ke {D}/semua.zip --json", 0, ""));
    int64_t n = angka(j, "dokumen");
    assert_true(n > 10);
    assert_int_equal(angka(j, "gagal"), 0);
    assert_int_equal(angka(j, "byte"), baca("semua.zip").len);
    Str isi = alat_jalan(a, "unzip -Z1 %s/semua.zip | grep -c '\\.pdf$'", folder);
    assert_true(str_eq(str_trim(isi), str_fmt(a, "%lld", (long long)n)));
    alat_jalan(a, "unzip -tqq %s/semua.zip", folder);
    Str unit = harap("pdf --data {D}/x --periode 2025-02 --unit diskominfo --ke {D}/unit.zip", 0, " dokumen dalam ");
    assert_false(str_starts(unit, str_fmt(a, "%lld ", (long long)n)));          /* a part of the region only */
    harap("pdf --data {D}/x --periode 2025 --isi skp --unit diskominfo.ikp --ke {D}/skp.zip", 0, " dokumen dalam ");
    assert_true(str_find(alat_jalan(a, "unzip -p %s/skp.zip '*.pdf' | head -c 5", folder), S("%PDF-")) == 0);
}

static void satu_pdf(void **state)
{
    (void)state;
    harap("pdf --data {D}/x --periode 2025-02 --unit diskominfo --bentuk pdf --kertas f4 --ke {D}/unit.pdf", 0, " dokumen dalam ");
    alat_jalan(a, "qpdf --check %s/unit.pdf", folder);
    assert_true(str_find(alat_jalan(a, "pdfinfo %s/unit.pdf", folder), S("Dinas Komunikasi dan Informatika")) >= 0);
    Json j = objek(harap("verify --data {D}/x {D}/unit.pdf --json", 0, ""));
    assert_true(str_find(json_str(j, "judul"), S("Februari 2025")) >= 0);
    assert_int_equal(angka(j, "ditambah"), 0);
}

/* ---- recognising --------------------------------------------------------------------------------- */

static void keaslian(void **state)
{
    (void)state;
    harap("pdf --data {D}/x --periode 2025-02 --unit diskominfo --ke {D}/asli.zip", 0, "");
    alat_jalan(a, "cd %s && unzip -p asli.zip \"$(unzip -Z1 asli.zip | grep '\\.pdf$' | head -1)\" > satu.pdf", folder);
    Str asli = baca("satu.pdf");
    assert_true(str_starts(asli, S("%PDF-")));
    harap("verify --data {D}/x {D}/satu.pdf", 0, "Asli: sama dengan PDF yang diterbitkan.");
    Json j = objek(harap("verify --data {D}/x {D}/satu.pdf --json", 0, ""));
    assert_int_equal(json_str(j, "hash").len, 64);
    assert_true(str_eqz(json_str(j, "jenis"), "evaluasi") && str_eqz(json_str(j, "keadaan"), "berlaku") && json_str(j, "pegawai").len && json_str(j, "kode").len);

    Buf b = buf_new(a, asli.len + 64);
    buf_put(&b, asli);
    buf_z(&b, "tanda tangan\n%%EOF\n");
    alat_simpan(a, folder, "ditambah.pdf", buf_str(&b));
    harap("verify --data {D}/x {D}/ditambah.pdf", 0, "Sesudah terbit ditambahi 19 bita");
    assert_int_equal(angka(objek(harap("verify --data {D}/x {D}/ditambah.pdf --json", 0, "")), "ditambah"), 19);

    char *rusak = arena_many(a, char, asli.len);
    for (ptrdiff_t i = 0; i < 3; i++) {
        static const int di[] = { 1, 2, 3 };            /* a quarter, half, three quarters: one bit each */
        memcpy(rusak, asli.s, (size_t)asli.len);
        rusak[asli.len * di[i] / 4] ^= 1;
        alat_simpan(a, folder, "rusak.pdf", (Str){ rusak, asli.len });
        harap("verify --data {D}/x {D}/rusak.pdf", 3, "");
    }
    alat_simpan(a, folder, "terpotong.pdf", str_sub(asli, 0, asli.len / 2));
    alat_simpan(a, folder, "bukan.pdf", S("Bukan PDF\n"));
    alat_simpan(a, folder, "kosong.pdf", S(""));
    assert_true(str_eqz(json_str(objek(harap("verify --data {D}/x {D}/terpotong.pdf --json", 3, "")), "galat.kode"), "E_PDF_TAK_DIKENAL"));
    assert_true(str_eqz(json_str(objek(harap("verify --data {D}/x {D}/bukan.pdf --json", 3, "")), "galat.kode"), "E_BUKAN_PDF"));
    harap("verify --data {D}/x {D}/kosong.pdf", 3, "");

    harap("verify --data {D}/x", 0, "; 0 tidak cocok.");
    sql("UPDATE dokumen SET isi = replace(isi, '\"nama\":\"', '\"nama\":\"Palsu ') WHERE jenis = 'evaluasi'");
    harap("verify --data {D}/x {D}/satu.pdf", 6, "");
    harap("verify --data {D}/x", 6, "isi tidak cocok dengan sidiknya");
    sql("UPDATE dokumen SET isi = replace(isi, '\"nama\":\"Palsu ', '\"nama\":\"') WHERE jenis = 'evaluasi'");
    harap("verify --data {D}/x {D}/satu.pdf", 0, "Asli");
}

/* A snapshot that is not the one that was sealed is left out and named; the others are there. */
static void rekaman_rusak(void **state)
{
    (void)state;
    int64_t n = angka(objek(harap("pdf --data {D}/x --periode 2025-02 --unit diskominfo --ke {D}/utuh.zip --json", 0, "")), "dokumen");
    sql("UPDATE dokumen SET isi = replace(isi, '\"nama\":\"', '\"nama\":\"Palsu ') WHERE jenis = 'evaluasi' AND objek_id = (SELECT MIN(e.id) FROM evaluasi e"
        " JOIN penugasan t ON t.pegawai = e.pegawai JOIN jabatan j ON j.id = t.jabatan JOIN unit u ON u.id = j.unit WHERE e.periode = '2025-02'"
        " AND e.status IN ('ditetapkan', 'dibuka') AND u.kode LIKE 'diskominfo%')");
    harap("pdf --data {D}/x --periode 2025-02 --unit diskominfo --ke {D}/rusak.zip", 3, "periksa dengan sirancage verify");
    assert_int_equal(angka(objek(harap("pdf --data {D}/x --periode 2025-02 --unit diskominfo --ke {D}/rusak.zip --json", 3, "")), "gagal"), 1);
    assert_true(str_eq(str_trim(alat_jalan(a, "unzip -Z1 %s/rusak.zip | grep -c '\\.pdf$'", folder)), str_fmt(a, "%lld", (long long)n - 1)));
    sql("UPDATE dokumen SET isi = replace(isi, '\"nama\":\"Palsu ', '\"nama\":\"') WHERE jenis = 'evaluasi'");
}

/* ---- everything that was recorded ---------------------------------------------------------------- */

static void semua_rekaman(void **state)
{
    (void)state;
    Json j = objek(harap("verify --data {D}/x --json", 0, ""));
    assert_int_equal(angka(j, "rusak"), 0);
    assert_true(angka(j, "dokumen") > 300 && angka(j, "evaluasi") > 10 && angka(j, "belum_tersegel") > 0);
    sql("UPDATE evaluasi SET predikat = 'sangat_kurang' WHERE id = (SELECT MIN(id) FROM evaluasi WHERE status = 'ditetapkan' AND predikat <> 'sangat_kurang')");
    harap("verify --data {D}/x", 6, "predikat sangat_kurang tidak mengikuti kuadran");
    assert_int_equal(angka(objek(harap("verify --data {D}/x --json", 6, "")), "rusak"), 1);
    sql("UPDATE jejak SET urut = 1, hash = 'x' WHERE id = (SELECT MIN(id) FROM jejak)");
    harap("verify --data {D}/x", 6, "rantai jejak audit");
    assert_int_equal(angka(objek(harap("verify --data {D}/x --json", 6, "")), "rusak"), 2);
}

/* ---- the seal of the agency ---------------------------------------------------------------------- */

#define SEGEL "--segel-berkas {D}/segel.p12 --segel-sandi-berkas {D}/sandi "

static void disegel(void **state)
{
    (void)state;
    segel_uji(a, folder, "segel", &segel_uji_baik);
    harap("pdf --data {D}/x " SEGEL "--periode 2025-02 --unit diskominfo --ke {D}/segel.zip", 0, " dokumen dalam ");
    harap("pdf --data {D}/x " SEGEL "--periode 2025-02 --unit diskominfo --ke {D}/segel2.zip", 0, " dokumen dalam ");
    assert_true(str_eq(baca("segel.zip"), baca("segel2.zip")));
    alat_jalan(a, "cd %s && unzip -p segel.zip \"$(unzip -Z1 segel.zip | grep '\\.pdf$' | head -1)\" > segel.pdf", folder);
    Str sig = alat_jalan(a, "pdfsig %s/segel.pdf", folder);
    assert_true(str_find(sig, S("Signature is Valid")) >= 0 && str_find(sig, S("Total document signed")) >= 0);
    harap("verify --data {D}/x {D}/segel.pdf", 0, "Disegel dengan sertifikat " SEGEL_UJI_NAMA);
    assert_true(str_eqz(json_str(objek(harap("verify --data {D}/x {D}/segel.pdf --json", 0, "")), "segel"), SEGEL_UJI_NAMA));
    harap("pdf --data {D}/x " SEGEL "--periode 2025-02 --unit diskominfo --bentuk pdf --ke {D}/utuh.pdf", 0, " dokumen dalam ");
    assert_true(str_find(alat_jalan(a, "pdfsig %s/utuh.pdf", folder), S("Total document signed")) >= 0);

    Str lewat = harap("pdf --data {D}/x " SEGEL "--jam 2034-06-01T09:00 --periode 2025-02 --unit diskominfo --ke {D}/lewat.zip", 0, "terbit tanpa segel");
    assert_true(str_find(lewat, S("acara=segel")) >= 0);
    assert_true(str_find(baca("lewat.zip"), S("/Type /Sig")) < 0 && str_find(baca("segel.zip"), S("/Type /Sig")) >= 0);

    alat_simpan(a, folder, "salah", S("bukan ini"));
    Str salah = harap("pdf --data {D}/x --segel-berkas {D}/segel.p12 --segel-sandi-berkas {D}/salah --periode 2025-02 --ke {D}/y.zip", 4, "sandi di segel_sandi_berkas tidak membuka");
    assert_true(str_find(salah, S("bukan ini")) < 0);
    harap("serve --data {D}/x --segel-berkas {D}/tiada.p12 --port 0", 4, "Segel elektronik tidak dapat dipakai");
    assert_false(ada("y.zip"));
}

static void doctor_bilang(const char *teks)
{
    int keluar;
    Str s = alat_perintah(a, folder, "doctor --data {D}/x " SEGEL, &keluar);
    if (str_find(s, str_z(teks)) < 0) fail_msg("“%s” tidak ada:\n" STR_F, teks, STR_A(s));
}

static void doctor_memeriksa_segel(void **state)
{
    (void)state;
    Ymd d = tanggal_ymd(tanggal_plus(saat_tanggal(saat_sistem(), 0), 11));
    const char *nanti = str_cz(a, str_fmt(a, "%04d%02d%02d000000Z", d.tahun, d.bulan, d.hari));
    segel_uji(a, folder, "segel", &segel_uji_baik);
    alat_jalan(a, "chmod 644 %s/segel.p12; chmod 600 %s/sandi", folder, folder);
    doctor_bilang("terbaca pemakai lain: chmod 600");
    alat_jalan(a, "chmod 600 %s/segel.p12", folder);
    doctor_bilang(SEGEL_UJI_NAMA " dari CA Uji, berlaku sampai 1 Januari 2034");
    segel_uji(a, folder, "segel", &(SegelUji){ .bit = 2048, .dari = "20240101000000Z", .sampai = nanti });
    doctor_bilang("segera diganti: kedaluwarsa");
    doctor_bilang("(10 hari lagi)");
    segel_uji(a, folder, "segel", &(SegelUji){ .bit = 2048, .dari = "20240101000000Z", .sampai = "20250101000000Z" });
    doctor_bilang("kedaluwarsa sejak 1 Januari 2025; dokumen terbit tanpa segel");
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(cara_pakai), cmocka_unit_test(tanpa_sisa), cmocka_unit_test(satu_zip), cmocka_unit_test(satu_pdf),
                                      cmocka_unit_test(keaslian), cmocka_unit_test(rekaman_rusak),
                                      cmocka_unit_test(disegel), cmocka_unit_test(doctor_memeriksa_segel), cmocka_unit_test(semua_rekaman) };
    return cmocka_run_group_tests_name("perintah_dokumen", uji, siap, beres);
}
