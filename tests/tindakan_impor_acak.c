/*
 * Every kind of import against damaged files: its own template with cells, rows and bytes changed by a fixed series of
 * numbers, in a region where the template is known. No crash (the sanitizers look), nothing is saved that has a problem,
 * and what is said is text. Another series: BENIH=7 build/uji/t/tindakan_impor_acak.
 */
#include "bantu/uji_impor.h"
#include "tindakan/manfaat.h"

#include <cmocka.h>

enum { PER_JENIS = 60, PER_SIASN = 400 };

static uint64_t benih;

static int acak(int n)
{
    benih = benih * 6364136223846793005u + 1442695040888963407u;
    return (int)((benih >> 33) % (uint64_t)(n > 0 ? n : 1));
}

/* What people and machines put into cells. */
static const char *const sel[] = {
    "", " ", "-", "0", "-1", "1e9", "99999999999999999999", "2,5", "2.5.5", "ya", "TIDAK", "2025-02-30", "31/12/2025", "45717", "0000-00-00", "9999-12-31",
    "2025-13", "2025", "24:00", "07.30", "=1+1", "@cmd", "\"", "\"\"a\"\"", "a,b", "a;b", "\xef\xbb\xbf", "\xc3", "\xf0\x9f\x98\x80", "\t", "a\nb", "NULL",
    "199203142019032007", "19920314 201903 2 007", "1.99203E+17", "http://x/", "<b>", "sangat_baik", "Sangat Baik", "pns", "PD9", "../../x", "%s%n" };

static Str ubah_sel(Arena *a, Str isi)
{
    Buf b = buf_new(a, isi.len * 4 + 64 * KB);
    int kolom = acak(12), baris = acak(6), di = 0, ke = 0;
    const char *baru = sel[acak(countof(sel))];
    bool salin = true;
    for (ptrdiff_t i = 0; i < isi.len; i++) {
        char c = isi.s[i];
        bool sini = di == baris && ke == kolom;
        if (sini && salin) buf_z(&b, baru), salin = false;
        if (!sini || c == ',' || c == '\n') buf_char(&b, c);
        if (c == '\n') di++, ke = 0;
        else if (c == ',') ke++;
    }
    return buf_str(&b);
}

static Str ubah_bita(Arena *a, Str isi)
{
    char *s = str_cz(a, isi);
    for (int n = 1 + acak(4); n > 0 && isi.len; n--) s[acak((int)isi.len)] = (char)acak(256);
    return (Str){ s, isi.len };
}

static Str ubah_panjang(Arena *a, Str isi)
{
    ptrdiff_t di = acak((int)isi.len + 1), n = acak((int)(isi.len - di) + 1);
    Buf b = buf_new(a, isi.len * 40 + 64 * KB);
    buf_put(&b, str_sub(isi, 0, di));
    if (acak(2)) for (int k = 1 + acak(30); k > 0; k--) buf_put(&b, str_sub(isi, di, n));       /* again and again */
    else buf_put(&b, str_sub(isi, di + n, isi.len));                                              /* a piece is gone */
    if (acak(2)) buf_put(&b, str_sub(isi, di + n, isi.len));
    return buf_str(&b);
}

static Str rusak(Arena *a, Str isi)
{
    static Str (*const cara[])(Arena *, Str) = { ubah_sel, ubah_sel, ubah_sel, ubah_bita, ubah_panjang };
    for (int n = 1 + acak(3); n > 0; n--) isi = cara[acak(countof(cara))](a, isi);
    return isi;
}

static void teks_utuh(const char *jenis, Str s)
{
    if (!utf8_valid(s)) fail_msg("%s: pesan rusak “" STR_F "”", jenis, STR_A(s));
}

static int n_diterapkan, n_masalah, n_bukan;

static void satu(UjiImpor *t, const JenisImpor *j, Str isi)
{
    HasilImpor h;
    Err err = { 0 };
    BerkasImpor b = { .nama = S("acak.csv"), .isi = isi, .mesin = S("") };
    const char *nama = impor_nama(j);
    t->c.db = t->u->db;
    if (!impor_terapkan(&t->c, j, &b, &h, &err)) {
        assert_true(err.kode && err.pesan[0]);
        n_bukan++;
        return;
    }
    assert_true(h.n_masalah == 0 || !h.diterapkan);
    assert_true(h.baru + h.berubah + h.tetap <= h.dibaca || !h.dibaca);
    for (ptrdiff_t i = 0; i < h.masalah.n; i++) teks_utuh(nama, h.masalah.v[i].pesan), teks_utuh(nama, h.masalah.v[i].isi), teks_utuh(nama, h.masalah.v[i].kolom);
    for (ptrdiff_t i = 0; i < h.perubahan.n; i++) teks_utuh(nama, h.perubahan.v[i].ke);
    if (h.diterapkan) n_diterapkan++;
    else n_masalah++;
}

static void setiap_jenis(void **state)
{
    UjiStore *u = *state;
    UjiImpor t;
    uji_impor(&t, u);
    uji_impor_jam(&t, tanggal(2025, 3, 6), pukul(20, 0));
    benih = getenv("BENIH") ? strtoull(getenv("BENIH"), NULL, 10) : 1;
    for (const JenisImpor *const *j = impor_semua; *j; j++) {
        Str isi;
        Pelaku siapa = t.c.pelaku;
        if (!strcmp(impor_nama(*j), "laporan_harian")) {        /* brought by the employee himself */
            int64_t id = uji_store_angka(u, "SELECT id FROM pegawai WHERE nip = '198505172010012005'");
            t.c.pelaku = (Pelaku){ .pegawai = id, .peran = PERAN(MASUK), .nama = S("Siti Aminah") };
        }
        assert_true(impor_contoh_csv(u->a, *j, &t.c, &isi));
        impor_simpan(&t, impor_nama(*j), isi);
        Arena *lama = t.c.a;
        for (int i = 0; i < PER_JENIS; i++) {
            t.c.a = arena_new(64 * MB);
            satu(&t, *j, rusak(t.c.a, isi));
            arena_free(t.c.a);
        }
        t.c.a = lama;
        t.c.pelaku = siapa;
    }
    assert_true(n_diterapkan > 10 && n_masalah > 100 && n_bukan > 10);     /* all three ends were reached */
}

/* The export of the national service that is compared, not imported. */
static void daftar_siasn(void **state)
{
    UjiStore *u = *state;
    UjiImpor t;
    uji_impor(&t, u);
    benih = 11;
    int dibaca = 0, ditolak = 0;
    for (int i = 0; i < PER_SIASN; i++) {
        Rekon r;
        Err err = { 0 };
        int lain = 0;
        t.c.a = arena_new(64 * MB);
        Str isi = rusak(t.c.a, S("nip,tahun,kuadranKinerja\n198503102010012003,2024,BAIK\n199203142019032007,2024,2\n199203142019032007,2023,Kurang (misconduct)\n"));
        if (siasn_rekon(&t.c, isi, 2024, &r, &lain, &err)) {
            dibaca++;
            for (ptrdiff_t k = 0; k < r.beda.n; k++) teks_utuh("siasn", r.beda.v[k].nip);
        } else {
            assert_true(err.kode && err.pesan[0]);
            ditolak++;
        }
        arena_free(t.c.a);
    }
    assert_true(dibaca > 50 && ditolak > 20);
}

int main(void)
{
    static const UjiKasus kasus[] = { KASUS_SQLITE(setiap_jenis), KASUS_SQLITE(daftar_siasn) };
    return uji_store_jalankan("tindakan_impor_acak", "schema", kasus, countof(kasus));
}
