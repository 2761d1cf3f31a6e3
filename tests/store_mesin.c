/* One behaviour on both engines: values, refusals, transactions, rows by the thousand. */
#include "bantu/anak_uji.h"

const QuerySet *const store_sets[] = { &q_uji, NULL };

/* ---- values ---- */

static void nilai_bolak_balik(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Uji masuk[] = {
        { INT64_MAX, INT32_MIN, true, -1.5e300, S("teks “kutip” 'satu' -- \xF0\x9F\x98\x80"), S("\0\1\xFF\0"), tanggal(1, 1, 1), bulan(1, 1),
          { INT64_MAX }, { 1 }, WARNA_MERAH, 7, periode_tahun(1) },
        { INT64_MIN, INT32_MAX, false, 0.1, S(""), S(""), TANGGAL_AKHIR, bulan(9999, 12), { -1 }, { 1440 }, WARNA_BIRU, 1, periode_bulan(bulan(9999, 12)) },
    };
    for (int i = 0; i < 2; i++) harus(store_tx(u->st, u->a, tambah_uji, &masuk[i], &e), e);
    for (int i = 0; i < 2; i++) {
        Uji x = { 0 };
        harus(db_one(u->db, u->a, Q(UJI), &x, &e, V(masuk[i].id)), e);
        assert_int_equal(x.id, masuk[i].id);
        assert_int_equal(x.bulat, masuk[i].bulat);
        assert_int_equal(x.benar, masuk[i].benar);
        assert_true(x.pecahan >= masuk[i].pecahan && x.pecahan <= masuk[i].pecahan);
        assert_true(str_eq(x.teks, masuk[i].teks));
        assert_true(str_eq(x.isi, masuk[i].isi));
        assert_int_equal(x.tanggal.n, masuk[i].tanggal.n);
        assert_int_equal(x.bulan.n, masuk[i].bulan.n);
        assert_int_equal(x.periode.n, masuk[i].periode.n);
        assert_int_equal(x.saat.ms, masuk[i].saat.ms);
        assert_int_equal(x.pukul.n, masuk[i].pukul.n);
        assert_int_equal(x.kode, masuk[i].kode);
        assert_int_equal(x.versi, masuk[i].versi);
    }
    assert_int_equal(uji_store_angka(u, "SELECT COUNT(*) FROM uji WHERE teks = '' AND tanggal = '9999-12-31' AND bulan = '9999-12'"
                                        " AND kode = 'biru' AND pukul = 1440 AND saat = -1"), 1);
}

/* What is not there becomes zero in every field, also in a struct that held something. */
static void nilai_kosong(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    uji_store_sql(u, "INSERT INTO uji (id) VALUES (1)");
    Uji x = { 9, 9, true, 9, S("9"), S("9"), tanggal(9, 9, 9), bulan(9, 9), { 9 }, { 9 }, WARNA_BIRU, 9, { 9 } };
    harus(db_one(u->db, u->a, Q(UJI), &x, &e, V(1)), e);
    Uji nol = { .id = 1, .versi = 1 };
    assert_int_equal(x.bulat, nol.bulat);
    assert_false(x.benar);
    assert_true(x.pecahan >= 0 && x.pecahan <= 0);
    assert_int_equal(x.teks.len + x.isi.len, 0);
    assert_int_equal(x.tanggal.n + x.bulan.n + x.pukul.n + x.periode.n, 0);
    assert_int_equal(x.saat.ms, 0);
    assert_int_equal(x.kode, WARNA_TIADA);
    Uji kosong = { .id = 2, .versi = 1 };
    harus(store_tx(u->st, u->a, tambah_uji, &kosong, &e), e);
    assert_int_equal(uji_store_angka(u, "SELECT COUNT(*) FROM uji WHERE id = 2 AND tanggal IS NULL AND bulan IS NULL AND periode IS NULL AND saat IS NULL"
                                        " AND pukul IS NULL AND kode IS NULL AND teks = '' AND bulat = 0"), 1);
}

/* A row that the program cannot have written is told, never read as something else. */
static void nilai_rusak(void **state)
{
    static const char *const sisip[] = {
        "INSERT INTO uji (id, kode) VALUES (1, 'ungu')", "INSERT INTO uji (id, tanggal) VALUES (1, '2025-02-30')",
        "INSERT INTO uji (id, bulan) VALUES (1, '2025-13')", "INSERT INTO uji (id, pukul) VALUES (1, 2881)",
        "INSERT INTO uji (id, bulat) VALUES (1, 2147483648)", "INSERT INTO uji (id, kode) VALUES (1, '')",
        "INSERT INTO uji (id, periode) VALUES (1, '2025-13')" };
    static const char *const sebut[] = { "kode berisi “ungu”", "tanggal berisi “2025-02-30”", "bulan berisi “2025-13”",
                                         "pukul berisi “2881”", "bulat berisi “2147483648”", "kode berisi “”", "periode berisi “2025-13”" };
    UjiStore *u = *state;
    for (int i = 0; i < countof(sisip); i++) {
        Err e = { 0 };
        Uji x = { 0 };
        UjiList l = { 0 };
        uji_store_sql(u, sisip[i]);
        assert_false(db_one(u->db, u->a, Q(UJI), &x, &e, V(1)));
        assert_int_equal(e.kode, E_BASIS_DATA);
        if (str_find(str_z(e.pesan), str_z(sebut[i])) < 0) fail_msg("%s tidak menyebut %s", e.pesan, sebut[i]);
        assert_false(db_list(u->db, u->a, Q(UJI_SEMUA), &l, &e));
        uji_store_sql(u, "DELETE FROM uji");
    }
}

static void tiada(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Anak x = { .id = 5 };
    int64_t n = 0;
    AnakList l = { 0 };
    assert_false(db_one(u->db, u->a, Q(ANAK), &x, &e, V(1)));
    assert_int_equal(e.kode, E_TIDAK_ADA);
    harus(db_int(u->db, Q(ANAK_NILAI), &n, -7, &e, V(1)), e);
    assert_int_equal(n, -7);
    harus(db_int(u->db, Q(ANAK_TERBESAR), &n, -8, &e), e);
    assert_int_equal(n, -8);                                    /* one row that is NULL */
    harus(db_list(u->db, u->a, Q(ANAK_SEMUA), &l, &e), e);
    assert_int_equal(l.n, 0);
}

/* ---- refusals ---- */

static void aturan_dilanggar(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    satu_anak(u, 1, 0);
    Anak sama = { .id = 2, .nama = S("anak 1") }, yatim = { .id = 3, .nama = S("c"), .uji = 99 }, minus = { .id = 4, .nama = S("d"), .nilai = -1 };
    assert_false(store_tx(u->st, u->a, tambah_anak, &sama, &e));
    assert_int_equal(e.kode, E_BASIS_DATA);
    assert_true(str_find(str_z(e.pesan), S("nama")) >= 0);      /* anak.nama, anak_nama_key */
    assert_false(store_tx(u->st, u->a, tambah_anak, &yatim, &e));
    assert_int_equal(e.kode, E_BASIS_DATA);
    assert_false(store_tx(u->st, u->a, tambah_anak, &minus, &e));
    assert_int_equal(e.kode, E_BASIS_DATA);
    assert_int_equal(jumlah(u), 1);
}

typedef struct { int kali; bool lanjut, hasil; int baris; Err kedua; } Gagal;

/* The second statement is refused; the third would be right. */
static bool gagal_di_tengah(Db *db, void *arg, Err *err)
{
    Gagal *g = arg;
    g->kali++;
    if (db_run(db, Q(ANAK_TAMBAH), err, V(10), V(S("sepuluh")), V(0), V(0)) != 1) return false;
    g->baris = db_run(db, Q(ANAK_TAMBAH), err, V(10), V(S("lagi")), V(0), V(0));
    if (!g->lanjut) return false;
    int64_t n;
    g->hasil = db_run(db, Q(ANAK_TAMBAH), &g->kedua, V(11), V(S("sebelas")), V(0), V(0)) == 1
            || db_int(db, Q(ANAK_JUMLAH), &n, 0, &g->kedua);
    return true;
}

static void gagal_mengakhiri_badan(void **state)
{
    UjiStore *u = *state;
    for (int lanjut = 0; lanjut < 2; lanjut++) {
        Err e = { 0 };
        Gagal g = { .lanjut = lanjut };
        assert_false(store_tx(u->st, u->a, gagal_di_tengah, &g, &e));
        assert_int_equal(e.kode, E_BASIS_DATA);
        assert_int_equal(g.baris, -1);
        assert_false(g.hasil);
        if (lanjut) assert_string_equal(g.kedua.pesan, e.pesan);
        assert_int_equal(jumlah(u), 0);
    }
}

typedef struct { bool dengan_galat; int terlihat; } Tolak;

static bool menolak(Db *db, void *arg, Err *err)
{
    Tolak *t = arg;
    int64_t n = 0;
    if (db_run(db, Q(ANAK_TAMBAH), err, V(1), V(S("satu")), V(0), V(0)) != 1 || !db_int(db, Q(ANAK_JUMLAH), &n, 0, err)) return false;
    t->terlihat = (int)n;
    return t->dengan_galat ? err_set(err, E_STRUKTUR, "nama", "M12.1", V("ditolak")) : false;
}

static void penolakan_tidak_meninggalkan_apa_apa(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Tolak t = { .dengan_galat = true };
    ptrdiff_t sebelum = arena_used(u->a);
    assert_false(store_tx(u->st, u->a, menolak, &t, &e));
    assert_int_equal(t.terlihat, 1);
    assert_int_equal(e.kode, E_STRUKTUR);
    assert_string_equal(e.ruas, "nama");
    assert_string_equal(e.pasal, "M12.1");
    t.dengan_galat = false;
    assert_false(store_tx(u->st, u->a, menolak, &t, &e));
    assert_int_equal(e.kode, E_BERUBAH);
    assert_false(store_tx(u->st, u->a, menolak, &t, NULL));
    assert_int_equal(arena_used(u->a), sebelum);
    assert_int_equal(jumlah(u), 0);
}

/* ---- arenas ---- */

typedef struct { Arena *a; bool membaca; } Boros;

static bool badan_boros(Db *db, void *arg, Err *err)
{
    Boros *b = arg;
    AnakList l = { 0 };
    if (db_run(db, Q(ANAK_TAMBAH), err, V(100), V(S("seratus")), V(0), V(0)) != 1) return false;
    while (b->membaca)
        if (!db_list(db, b->a, Q(ANAK_SEMUA), &l, err)) return false;       /* overflows in the middle of rows */
    for (;;) arena_alloc(b->a, 1000, 1, 8);
}

static void arena_penuh_di_badan(void **state)
{
    UjiStore *u = *state;
    for (int i = 1; i <= 20; i++) satu_anak(u, i, 0);
    Arena *kecil = arena_new(100 * KB);
    for (int membaca = 0; membaca < 2; membaca++) {
        Err e = { 0 };
        Boros b = { kecil, membaca };
        arena_alloc(kecil, 10, 1, 1);
        ptrdiff_t sebelum = arena_used(kecil);
        assert_false(store_tx(u->st, kecil, badan_boros, &b, &e));
        assert_int_equal(e.kode, E_TERLALU_BESAR);
        assert_int_equal(arena_used(kecil), sebelum);
    }
    satu_anak(u, 21, 0);
    assert_int_equal(jumlah(u), 21);
    arena_free(kecil);
}

typedef struct { Arena *a; } Simpan;
static bool simpan_baris(void *row, void *arg, Err *err)
{
    (void)row, (void)err;
    arena_alloc(((Simpan *)arg)->a, 1000, 1, 8);
    return true;
}

/* A reader whose arena overflows: its connection is good afterwards, and holds no old state. */
static void arena_penuh_saat_membaca(void **state)
{
    UjiStore *u = *state;
    for (int i = 1; i <= 200; i++) satu_anak(u, i, 0);
    for (int each = 0; each < 2; each++) {
        Arena *kecil = arena_new(20 * KB);
        jmp_buf penuh;
        volatile bool meluap = false;
        if (setjmp(penuh)) {
            meluap = true;
            db_reset(u->db);
        } else {
            Err e = { 0 };
            AnakList l = { 0 };
            Anak x;
            Simpan s = { kecil };
            arena_catch(kecil, &penuh);
            if (each) db_each(u->db, Q(ANAK_SEMUA), &x, simpan_baris, &s, &e);
            else db_list(u->db, kecil, Q(ANAK_SEMUA), &l, &e);
        }
        assert_true(meluap);
        satu_anak(u, 201 + each, 0);
        assert_int_equal(jumlah(u), 201 + each);
        arena_free(kecil);
    }
}

/* ---- reading row by row, and what a statement gives back ---- */

static void baris_demi_baris(void **state)
{
    UjiStore *u = *state;
    for (int i = 1; i <= 50; i++) satu_anak(u, i, i);
    Err e = { 0 };
    Anak x;
    Hitung h = { 0 };
    harus(db_each(u->db, Q(ANAK_SEMUA), &x, hitung, &h, &e), e);
    assert_int_equal(h.n, 50);
    h = (Hitung){ .henti = 10, .galat = true };
    assert_false(db_each(u->db, Q(ANAK_SEMUA), &x, hitung, &h, &e));
    assert_int_equal(h.n, 10);
    assert_int_equal(e.kode, E_STRUKTUR);
    assert_int_equal(jumlah(u), 50);                            /* the connection is free again */
}

static bool kembali(Db *db, void *arg, Err *err)
{
    Anak *x = arg;
    AnakList l = { 0 };
    Arena *a = arena_new(1 * MB);
    bool ok = db_one(db, a, Q(ANAK_TAMBAH_KEMBALI), x, err, V(1), V(S("satu")), V(0), V(42))
           && db_list(db, a, Q(ANAK_TAMBAH_KEMBALI), &l, err, V(2), V(S("dua")), V(0), V(43)) && l.n == 1 && l.v[0].nilai == 43;
    x->nama = S("");
    arena_free(a);
    return ok;
}

static void returning(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Anak x = { 0 };
    harus(store_tx(u->st, u->a, kembali, &x, &e), e);
    assert_int_equal(x.nilai, 42);
    assert_int_equal(jumlah(u), 2);
}

/* ---- two editors ---- */

static bool ubah_teks(Db *db, void *arg, Err *err)
{
    const Uji *x = arg;
    return db_run(db, Q(UJI_TEKS), err, V(x->teks), V(x->id), V(x->versi)) == 1;
}

static void dua_penyunting(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Uji x = { .id = 1, .versi = 1, .teks = S("awal") };
    harus(store_tx(u->st, u->a, tambah_uji, &x, &e), e);
    x.teks = S("pertama");
    harus(store_tx(u->st, u->a, ubah_teks, &x, &e), e);
    x.teks = S("kedua");
    assert_false(store_tx(u->st, u->a, ubah_teks, &x, &e));
    assert_int_equal(e.kode, E_BERUBAH);
    harus(db_one(u->db, u->a, Q(UJI), &x, &e, V(1)), e);
    sama_str(x.teks, "pertama");
    assert_int_equal(x.versi, 2);
}

/* ---- many rows ---- */

enum { BANYAK = 15000 };
typedef struct { const Anak *v; int n; } Rombongan;

static bool tambah_banyak(Db *db, void *arg, Err *err)
{
    const Rombongan *r = arg;
    return db_many(db, Q(ANAK_TAMBAH), k_anak, r->v, r->n, err);
}

static void lima_belas_ribu(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Anak *v = arena_many(u->a, Anak, BANYAK);
    for (int i = 0; i < BANYAK; i++) v[i] = (Anak){ .id = i + 1, .nama = str_fmt(u->a, "nama %d", i), .nilai = i };
    v[BANYAK - 7].id = 5;                                       /* twice the same key, near the end */
    Rombongan r = { v, BANYAK };
    assert_false(store_tx(u->st, u->a, tambah_banyak, &r, &e));
    assert_int_equal(e.kode, E_BASIS_DATA);
    assert_int_equal(jumlah(u), 0);
    v[BANYAK - 7].id = BANYAK - 6;
    harus(store_tx(u->st, u->a, tambah_banyak, &r, &e), e);
    assert_int_equal(jumlah(u), BANYAK);
    AnakList l = { 0 };
    harus(db_list(u->db, u->a, Q(ANAK_SEMUA), &l, &e), e);
    for (int i = 0; i < BANYAK; i++) {
        assert_int_equal(l.v[i].nilai, i);
        assert_true(str_eq(l.v[i].nama, v[i].nama));
    }
    r.n = 0;
    harus(store_tx(u->st, u->a, tambah_banyak, &r, &e), e);
}

/* ---- the store as a whole ---- */

static void hanya_baca(void **state)
{
    UjiStore *u = *state;
    satu_anak(u, 1, 5);
    Err e = { 0 };
    StoreAtur atur = { .alamat = str_z(u->alamat), .hanya_baca = true };
    Store *st = NULL;
    Db *db = NULL;
    int64_t n = 0;
    int versi = 0;
    harus(store_open(&atur, &st, &e) && store_migrate(st, S("tests/skema_uji"), &versi, &e) && db_open(st, &db, &e), e);
    assert_int_equal(versi, 1);
    harus(db_int(db, Q(ANAK_NILAI), &n, 0, &e, V(1)), e);
    assert_int_equal(n, 5);
    Anak x = { .id = 2, .nama = S("dua") };
    assert_false(store_tx(st, u->a, tambah_anak, &x, &e));
    assert_int_equal(e.kode, E_SIMPAN);
    db_close(db);
    store_close(st);
}

static void periksa_baik(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    TemuanList l = { 0 };
    satu_anak(u, 1, 5);
    harus(store_periksa(u->st, u->a, &l, &e), e);
    assert_true(l.n >= 6);
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (!l.v[i].baik) fail_msg(STR_F ": " STR_F, STR_A(l.v[i].nama), STR_A(l.v[i].isi));
}

static void periksa_yatim(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    TemuanList l = { 0 };
    int buruk = 0;
    uji_store_sql(u, "INSERT INTO anak (id, nama, uji) VALUES (1, 'yatim', 77)");       /* sqlite3 has references off */
    harus(store_periksa(u->st, u->a, &l, &e), e);
    for (ptrdiff_t i = 0; i < l.n; i++) buruk += !l.v[i].baik;
    assert_int_equal(buruk, 1);
}

static void alamat_salah(void **state)
{
    (void)state;
    static const struct { const char *alamat; ErrKode kode; } x[] = {
        { "", E_KONFIGURASI }, { "sqlite:", E_KONFIGURASI }, { "mysql://x/y", E_KONFIGURASI }, { "/tmp/x.db", E_KONFIGURASI },
        { "sqlite:/tidak/ada/x.db", E_BERKAS }, { "postgresql:///x?host=/tidak/ada", E_BASIS_DATA } };
    for (int i = 0; i < countof(x); i++) {
        Err e = { 0 };
        Store *st = NULL;
        StoreAtur atur = { .alamat = str_z(x[i].alamat) };
        assert_false(store_open(&atur, &st, &e));
        assert_int_equal(e.kode, x[i].kode);
    }
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS(nilai_bolak_balik), KASUS(nilai_kosong), KASUS(nilai_rusak), KASUS(tiada), KASUS(aturan_dilanggar),
        KASUS(gagal_mengakhiri_badan), KASUS(penolakan_tidak_meninggalkan_apa_apa), KASUS(arena_penuh_di_badan),
        KASUS(arena_penuh_saat_membaca), KASUS(baris_demi_baris), KASUS(returning), KASUS(dua_penyunting),
        KASUS(lima_belas_ribu), KASUS(hanya_baca), KASUS(periksa_baik), KASUS_SQLITE(periksa_yatim),
        KASUS_SQLITE(alamat_salah),
    };
    return uji_store_jalankan("store_mesin", "tests/skema_uji", kasus, countof(kasus));
}
