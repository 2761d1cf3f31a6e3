/* The program answers `uji` as tests/kasus/uji.tsv says: exit code, one JSON object, clauses. */
#include "base/json.h"
#include "bantu/aturan.h"
#include "bantu/kasus.h"

#include <sys/wait.h>

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

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(menurut_tabel), cmocka_unit_test(untuk_dibaca) };
    return cmocka_run_group_tests(uji, NULL, NULL);
}
