/* The program answers `uji` as tests/kasus/uji.tsv says: exit code, one JSON object, clauses. */
#include <setjmp.h>
#include <stdarg.h>
#include <sys/wait.h>

#include "base/json.h"
#include "bantu/aturan.h"
#include "bantu/kasus.h"
#include "bantu/uji_store.h"
#include "store/db_struktur.h"

#include <cmocka.h>

static const char PROGRAM[] = "build/uji/sirancage";

/* Output and exit code of one command; standard error is mixed in unless the exit code is 0. */
static Str jalankan(Arena *a, Str perintah, const char *lain, int *keluar)
{
    char *baris = str_cz(a, str_fmt(a, "SIRANCAGE_DATA=/nonexistent %s uji " STR_F " %s 2>&1", PROGRAM, STR_A(perintah), lain));
    FILE *f = popen(baris, "r");
    assert_non_null(f);
    char *teks = arena_many(a, char, 64 * KB);
    size_t n = fread(teks, 1, (size_t)(64 * KB), f);
    int status = pclose(f);
    *keluar = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return (Str){ teks, (ptrdiff_t)n };
}

static Str isi(Arena *a, Json j)
{
    double r;
    bool y;
    switch (json_jenis(j)) {
    case JSON_NULL:  return S("null");
    case JSON_BOOL:  return json_bool(j, "", &y) && y ? S("true") : S("false");
    case JSON_ANGKA: return json_real(j, "", &r) ? str_fmt(a, "%.10g", r) : S("?");
    case JSON_TEKS:  return json_str(j, "");
    case JSON_LARIK: return str_fmt(a, "[%d]", json_n(j));
    case JSON_OBJEK: return S("{}");
    case JSON_TIADA: break;
    }
    return S("tidak ada");
}

/* "batas=2023-10-03; dilewati.0.tanggal=2023-09-28" */
static void bandingkan(Kasus *k, Json j, Str harap)
{
    while (harap.len) {
        Str nilai = str_trim(str_cut(&harap, ';')), kunci = str_cut(&nilai, '=');
        kasus_sama(k, str_cz(k->a, kunci), isi(k->a, json_get(j, str_cz(k->a, kunci))), nilai);
    }
}

static void bandingkan_dasar(Kasus *k, Json j)
{
    Buf b = buf_new(k->a, 4 * KB);
    for (Json d = json_first(json_get(j, "dasar")); json_ada(d); d = json_next(d))
        buf_fmt(&b, b.len ? " " STR_F : STR_F, STR_A(json_str(d, "")));
    kasus_sama(k, "dasar", buf_str(&b), k->kolom[3]);
    if (json_n(json_get(j, "alasan")) < 1) kasus_gagal(k, "tanpa alasan");
}

static void menurut_tabel(void **state)
{
    (void)state;
    Kasus k = kasus_buka("uji.tsv", 4);
    while (kasus_lanjut(&k)) {
        int keluar;
        Json j;
        Err err = { 0 };
        Str teks = jalankan(k.a, k.kolom[0], "--json", &keluar);
        kasus_sama_int(&k, "keluar", keluar, k.kolom[1]);
        if (!str_eqz(k.kolom[1], "0")) {
            if (str_find(teks, k.kolom[2]) < 0) kasus_gagal(&k, "pesan: " STR_F, STR_A(teks));
            continue;
        }
        if (!json_parse(k.a, teks, &j, &err)) {
            kasus_gagal(&k, "%s: " STR_F, err.pesan, STR_A(teks));
            continue;
        }
        bandingkan(&k, j, k.kolom[2]);
        bandingkan_dasar(&k, j);
    }
    kasus_tutup(&k);
}

/* Without --json: lines for people, with the clause in words. */
static void untuk_dibaca(void **state)
{
    (void)state;
    Arena *a = arena_new(4 * MB);
    int keluar;
    Str s = jalankan(a, S("tenggat --jenis laporan_harian --tahun 2023 --tanggal 2023-09-27"), "", &keluar);
    assert_int_equal(keluar, 0);
    assert_true(str_find(s, S("Batas                Selasa, 3 Oktober 2023\n")) >= 0);
    assert_true(str_find(s, S("M10.4, Pasal 10 ayat (4): ")) >= 0);
    assert_true(str_find(s, S("28 September Maulid Nabi Muhammad SAW; 30 September dan 1 Oktober akhir pekan.")) >= 0);
    s = jalankan(a, S("--help"), "", &keluar);
    assert_int_equal(keluar, 0);
    assert_true(str_find(s, S("sirancage uji tahunan")) >= 0);
    s = jalankan(a, S("pola --help"), "", &keluar);
    assert_int_equal(keluar, 0);
    assert_true(str_find(s, S("--capaian")) >= 0);
    arena_free(a);
}

/* ---- penilai: a dinas with a bidang that has no seksi; the head of the dinas leaves at the end of 2024 ---- */

#define NIP_JF    "199002022015032002"
#define NIP_KABID "198001012005011001"
#define NIP_KADIS "197001011995011001"
#define NIP_SEKDA "196801011993011001"

static Unit unit[] = {
    { .id = 10, .kode = S("pemda"), .nama = S("Pemerintah Daerah"), .jenis = JENIS_UNIT_PEMDA, .pekan = 5 },
    { .id = 11, .induk = 10, .kode = S("setda"), .nama = S("Sekretariat Daerah"), .jenis = JENIS_UNIT_SETDA, .pekan = 5 },
    { .id = 12, .induk = 10, .kode = S("dinas"), .nama = S("Dinas Sosial"), .jenis = JENIS_UNIT_DINAS, .pekan = 5 },
    { .id = 13, .induk = 12, .kode = S("bidang"), .nama = S("Bidang Rehabilitasi"), .jenis = JENIS_UNIT_BIDANG, .pekan = 5 },
};
static Jabatan jabatan[] = {
    { .id = 20, .unit = 10, .kode = S("wali"), .nama = S("Wali Kota"), .jenis = JENIS_JABATAN_KEPALA_DAERAH, .pimpinan = true },
    { .id = 21, .unit = 11, .kode = S("sekda"), .nama = S("Sekretaris Daerah"), .jenis = JENIS_JABATAN_JPT, .pimpinan = true },
    { .id = 22, .unit = 12, .kode = S("kadis"), .nama = S("Kepala Dinas Sosial"), .jenis = JENIS_JABATAN_JPT, .pimpinan = true },
    { .id = 23, .unit = 13, .kode = S("kabid"), .nama = S("Kepala Bidang Rehabilitasi"), .jenis = JENIS_JABATAN_ADMINISTRATOR, .pimpinan = true },
    { .id = 24, .unit = 13, .kode = S("jf"), .nama = S("Pekerja Sosial"), .jenis = JENIS_JABATAN_JF },
};
static Pegawai pegawai[] = {
    { .id = 30, .nip = S(""), .nama = S("Wali Kota"), .status = STATUS_PEGAWAI_KEPALA },
    { .id = 31, .nip = S(NIP_SEKDA), .nama = S("Drs. Junaedi"), .status = STATUS_PEGAWAI_PNS },
    { .id = 32, .nip = S(NIP_KADIS), .nama = S("Dra. Rina"), .status = STATUS_PEGAWAI_PNS },
    { .id = 33, .nip = S(NIP_KABID), .nama = S("Budi, S.Sos."), .status = STATUS_PEGAWAI_PNS },
    { .id = 34, .nip = S(NIP_JF), .nama = S("Siti, S.Tr.Sos."), .status = STATUS_PEGAWAI_PNS },
};

static bool simpan(Db *db, void *arg, Err *err)
{
    Penugasan tugas[countof(pegawai)];
    for (int i = 0; i < countof(pegawai); i++)
        tugas[i] = (Penugasan){ .id = 40 + i, .pegawai = 30 + i, .jabatan = 20 + i, .jenis = JENIS_PENUGASAN_DEFINITIF,
                                .mulai = tanggal(2020, 1, 1), .sampai = i == 2 ? tanggal(2024, 12, 31) : TANGGAL_AKHIR, .nomor_sk = S("821/1") };
    return db_unit_simpan(db, unit, countof(unit), err) && db_jabatan_simpan(db, jabatan, countof(jabatan), err)
        && db_pegawai_simpan(db, arg, pegawai, countof(pegawai), err) && db_penugasan_simpan(db, tugas, countof(tugas), err);
}

static void tanya(Arena *a, const char *alamat, const char *nip, const char *hari, const char *profil, Json *j)
{
    int keluar;
    Err err = { 0 };
    Str s = jalankan(a, str_fmt(a, "penilai %s --tanggal %s --profil %s --basis-data %s", nip, hari, profil, alamat), "--json", &keluar);
    if (keluar || !json_parse(a, s, j, &err)) fail_msg("%d " STR_F, keluar, STR_A(s));
}

static bool ada_dasar(Json j, const char *pasal)
{
    for (Json d = json_first(json_get(j, "dasar")); json_ada(d); d = json_next(d))
        if (str_eqz(json_str(d, ""), pasal)) return true;
    return false;
}

static void penilai_pada_basis_data(void **state)
{
    (void)state;
    Err err = { 0 };
    Json j;
    int keluar;
    UjiStore *u = uji_store_buka("sqlite", "schema");
    if (!store_tx(u->st, u->a, simpan, u->a, &err)) fail_msg("%s", err.pesan);

    tanya(u->a, u->alamat, NIP_JF, "2024-06-30", "bekasi", &j);
    assert_true(str_eqz(json_str(j, "penilai.nip"), NIP_KABID));
    assert_true(str_eqz(json_str(j, "penilai.jabatan"), "Kepala Bidang Rehabilitasi"));
    assert_true(str_eqz(json_str(j, "atasan.nip"), NIP_KADIS));
    assert_true(ada_dasar(j, "B-L2.4g"));
    assert_true(json_n(json_get(j, "jejak")) > 0);

    tanya(u->a, u->alamat, NIP_KABID, "2025-01-31", "bekasi", &j);         /* the head of the dinas has left */
    assert_true(str_eqz(json_str(j, "penilai.nip"), NIP_SEKDA));
    assert_true(str_eqz(json_str(j, "atasan.nama"), "Wali Kota"));
    assert_int_equal(json_jenis(json_get(j, "atasan.nip")), JSON_NULL);
    assert_true(ada_dasar(j, "B-L2.4c") && ada_dasar(j, "B26.3"));

    tanya(u->a, u->alamat, NIP_KADIS, "2024-06-30", "majalengka", &j);
    assert_true(str_eqz(json_str(j, "penilai.nama"), "Wali Kota"));
    assert_true(ada_dasar(j, "M12.2a"));

    tanya(u->a, u->alamat, NIP_KADIS, "2025-01-31", "bekasi", &j);         /* holds no post any more: no appraiser, exit 0 */
    assert_int_equal(json_jenis(json_get(j, "penilai")), JSON_NULL);
    assert_int_equal(json_jenis(json_get(j, "atasan")), JSON_NULL);

    Str s = jalankan(u->a, str_fmt(u->a, "penilai 199901012025011001 --tanggal 2025-01-31 --basis-data %s", u->alamat), "--json", &keluar);
    assert_int_equal(keluar, 2);
    assert_true(str_find(s, S("tidak ada di basis data")) >= 0);
    jalankan(u->a, S("penilai " NIP_JF " --tanggal 2025-01-31 --basis-data sqlite:/nonexistent/x.db"), "--json", &keluar);
    assert_int_not_equal(keluar, 0);
    uji_store_tutup(u);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(menurut_tabel), cmocka_unit_test(untuk_dibaca), cmocka_unit_test(penilai_pada_basis_data) };
    return cmocka_run_group_tests(uji, NULL, NULL);
}
