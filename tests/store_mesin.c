/* One behaviour on both engines: values, refusals, transactions, rows by the thousand. */
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/tabel_uji.h"
#include "bantu/uji_store.h"

#include <cmocka.h>

const QuerySet *const store_sets[] = { &q_uji, NULL };

#define harus(ok, e) \
    do { if (!(ok)) fail_msg("baris %d: %s %s", __LINE__, err_nama((e).kode), (e).pesan); } while (0)
#define sama_str(s, lit) assert_true(str_eq((s), S(lit)))

/* ---- bodies that several cases use ---- */

static bool tambah_anak(Db *db, void *arg, Err *err)
{
    const Anak *x = arg;
    return db_run(db, Q(ANAK_TAMBAH), err, V(x->id), V(x->nama), V(x->uji), V(x->nilai)) == 1;
}

static bool tambah_uji(Db *db, void *arg, Err *err) { return db_many(db, Q(UJI_TAMBAH), k_uji, (const Uji *)arg, 1, err); }

static int64_t jumlah(UjiStore *u)
{
    int64_t n = -1;
    Err e = { 0 };
    harus(db_int(u->db, Q(ANAK_JUMLAH), &n, -1, &e), e);
    return n;
}

static void satu_anak(UjiStore *u, int64_t id, int64_t nilai)
{
    Err e = { 0 };
    Anak x = { .id = id, .nama = str_fmt(u->a, "anak %lld", (long long)id), .nilai = nilai };
    harus(store_tx(u->st, u->a, tambah_anak, &x, &e), e);
}

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

typedef struct { int n, henti; int64_t id; bool galat; } Hitung;

static bool hitung(void *row, void *arg, Err *err)
{
    const Anak *x = row;
    Hitung *h = arg;
    h->n++;
    if (x->id <= h->id || !x->nama.len) return err_set(err, E_STRUKTUR, NULL, NULL, V("urutan"));
    h->id = x->id;
    if (h->n == h->henti) return h->galat ? err_set(err, E_STRUKTUR, NULL, NULL, V("cukup")) : false;
    return true;
}

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

/* ---- many threads ---- */

enum { UTAS = 16, TIAP = 60 };
typedef struct { UjiStore *u; int ke; int64_t diakui[TIAP]; int n, ditolak, salah; } Utas;
typedef struct { int64_t id; bool tolak; } Satu;

static bool tambah_atau_tolak(Db *db, void *arg, Err *err)
{
    const Satu *s = arg;
    char nama[32];
    snprintf(nama, sizeof nama, "n%lld", (long long)s->id);
    if (db_run(db, Q(ANAK_TAMBAH), err, V(s->id), V((const char *)nama), V(0), V(1)) != 1) return false;
    return !s->tolak || err_set(err, E_STRUKTUR, NULL, NULL, V("ditolak"));
}

static void *penulis(void *arg)
{
    Utas *t = arg;
    Arena *a = arena_new(1 * MB);
    for (int i = 0; i < TIAP; i++) {
        Err e = { 0 };
        Satu s = { store_id(t->u->st, saat_sistem()), (i + t->ke) % 7 == 0 };
        bool ok = store_tx(t->u->st, a, tambah_atau_tolak, &s, &e);
        if (ok) t->diakui[t->n++] = s.id;
        if (ok == s.tolak || (!ok && e.kode != E_STRUKTUR)) t->salah++;
        t->ditolak += !ok;
        arena_reset(a);
    }
    arena_free(a);
    return NULL;
}

static void enam_belas_utas(void **state)
{
    UjiStore *u = *state;
    Utas *t = arena_many(u->a, Utas, UTAS);
    pthread_t th[UTAS];
    int diakui = 0;
    for (int i = 0; i < UTAS; i++) {
        t[i] = (Utas){ .u = u, .ke = i };
        assert_int_equal(pthread_create(&th[i], NULL, penulis, &t[i]), 0);
    }
    for (int i = 0; i < UTAS; i++) pthread_join(th[i], NULL);
    for (int i = 0; i < UTAS; i++) {
        assert_int_equal(t[i].salah, 0);
        assert_int_equal(t[i].n + t[i].ditolak, TIAP);
        diakui += t[i].n;
        for (int k = 0; k < t[i].n; k++) {
            Err e = { 0 };
            Anak x;
            harus(db_one(u->db, u->a, Q(ANAK), &x, &e, V(t[i].diakui[k])), e);
        }
    }
    assert_int_equal(jumlah(u), diakui);
}

/* A command line that writes while the server runs: two processes on one database. */
static void dua_proses(void **state)
{
    UjiStore *u = *state;
    Err e = { 0 };
    Utas *t = arena_many(u->a, Utas, UTAS);
    UjiStore kedua = *u;
    pthread_t th[UTAS];
    int diakui = 0;
    StoreAtur atur = { .alamat = str_z(u->alamat), .node = 2 };
    harus(store_open(&atur, &kedua.st, &e), e);
    for (int i = 0; i < UTAS; i++) {
        t[i] = (Utas){ .u = i % 2 ? u : &kedua, .ke = i };
        assert_int_equal(pthread_create(&th[i], NULL, penulis, &t[i]), 0);
    }
    for (int i = 0; i < UTAS; i++) {
        pthread_join(th[i], NULL);
        assert_int_equal(t[i].salah, 0);
        diakui += t[i].n;
    }
    store_close(kedua.st);
    assert_int_equal(jumlah(u), diakui);
}

/* Read, add one, write: nobody's step may be lost. */
typedef struct { Arena *a; Store *st; int salah; } Penambah;

static bool naikkan(Db *db, void *arg, Err *err)
{
    (void)arg;
    int64_t n;
    return db_int(db, Q(ANAK_NILAI), &n, 0, err, V(1)) && db_run(db, Q(ANAK_ATUR), err, V(n + 1), V(1)) == 1;
}

static void *penambah(void *arg)
{
    Penambah *p = arg;
    for (int i = 0; i < 25; i++) {
        Err e = { 0 };
        while (!store_tx(p->st, p->a, naikkan, NULL, &e))
            if (e.kode != E_SIBUK) {                            /* busy may be tried again, all else is wrong */
                p->salah++;
                return NULL;
            }
    }
    return NULL;
}

static void tidak_ada_langkah_hilang(void **state)
{
    UjiStore *u = *state;
    satu_anak(u, 1, 0);
    Penambah p[8];
    pthread_t th[8];
    for (int i = 0; i < 8; i++) {
        p[i] = (Penambah){ arena_new(1 * MB), u->st, 0 };
        pthread_create(&th[i], NULL, penambah, &p[i]);
    }
    for (int i = 0; i < 8; i++) {
        pthread_join(th[i], NULL);
        arena_free(p[i].a);
        assert_int_equal(p[i].salah, 0);
    }
    int64_t n = 0;
    Err e = { 0 };
    harus(db_int(u->db, Q(ANAK_NILAI), &n, 0, &e, V(1)), e);
    assert_int_equal(n, 200);
}

/* ---- ids ---- */

enum { ID_UTAS = 8, ID_TIAP = 20000 };
typedef struct { Store *st; int64_t *id; } PembuatId;

static void *buat_id(void *arg)
{
    PembuatId *p = arg;
    for (int i = 0; i < ID_TIAP; i++) p->id[i] = store_id(p->st, (Saat){ 1735689600000 + i / 1000 });
    return NULL;
}

static int urut_id(const void *x, const void *y)
{
    int64_t a = *(const int64_t *)x, b = *(const int64_t *)y;
    return (a > b) - (a < b);
}

static void id_tunggal(void **state)
{
    UjiStore *u = *state;
    int64_t *id = arena_many(u->a, int64_t, ID_UTAS * ID_TIAP);
    PembuatId p[ID_UTAS];
    pthread_t th[ID_UTAS];
    for (int i = 0; i < ID_UTAS; i++) {
        p[i] = (PembuatId){ u->st, id + i * ID_TIAP };
        pthread_create(&th[i], NULL, buat_id, &p[i]);
    }
    for (int i = 0; i < ID_UTAS; i++) pthread_join(th[i], NULL);
    for (int i = 0; i < ID_UTAS; i++)
        for (int k = 1; k < ID_TIAP; k++) assert_true(p[i].id[k] > p[i].id[k - 1]);
    qsort(id, ID_UTAS * ID_TIAP, sizeof *id, urut_id);
    for (int i = 1; i < ID_UTAS * ID_TIAP; i++) assert_true(id[i] > id[i - 1]);
    assert_int_equal(id[0] >> 12 & 1023, 1);                    /* the node of the harness */

    int64_t maju = store_id(u->st, (Saat){ 1900000000000 });
    assert_int_equal(maju >> 22, 1900000000000 - 1577836800000);
    int64_t mundur = store_id(u->st, (Saat){ 1700000000000 });
    assert_true(mundur > maju);
    assert_true(store_id(u->st, (Saat){ 0 }) > mundur);
}

/* After a restart with the clock gone back, ids still come after those in the tables. */
static void id_sesudah_jam_mundur(void **state)
{
    UjiStore *u = *state;
    int64_t depan = store_id(u->st, (Saat){ 2000000000000 });
    satu_anak(u, depan, 0);
    uji_store_buka_lagi(u);
    assert_true(store_id(u->st, (Saat){ 1700000000000 }) > depan);
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

/* ---- PostgreSQL alone ---- */

static void putuskan(UjiStore *u)
{
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                              " WHERE datname = '%s' AND pid <> pg_backend_pid()", u->nama);
    assert_true(uji_store_angka(u, sql) > 0);
}

typedef struct { UjiStore *u; int kali; bool putus; Store *st; } Ganggu;

/* Reads, then others change what it read: only its second run can be saved. */
static bool diganggu(Db *db, void *arg, Err *err)
{
    Ganggu *g = arg;
    int64_t n;
    if (!db_int(db, Q(ANAK_NILAI), &n, 0, err, V(1))) return false;
    if (++g->kali == 1) {
        if (g->putus) putuskan(g->u);
        else uji_store_sql(g->u, "UPDATE anak SET nilai = 100 WHERE id = 1");
    }
    return db_run(db, Q(ANAK_ATUR), err, V(n + 1), V(1)) == 1;
}

static void badan_berjalan_dua_kali(void **state)
{
    UjiStore *u = *state;
    satu_anak(u, 1, 0);
    for (int putus = 0; putus < 2; putus++) {
        Err e = { 0 };
        Ganggu g = { .u = u, .putus = putus };
        harus(store_tx(u->st, u->a, diganggu, &g, &e), e);
        assert_int_equal(g.kali, 2);
        int64_t n = 0;
        harus(db_int(u->db, Q(ANAK_NILAI), &n, 0, &e, V(1)), e);
        assert_int_equal(n, 101 + putus);
    }
}

static void sambungan_putus(void **state)
{
    UjiStore *u = *state;
    satu_anak(u, 1, 0);
    putuskan(u);
    assert_int_equal(jumlah(u), 1);                             /* the reader connects anew */
    putuskan(u);
    satu_anak(u, 2, 0);                                         /* so does a writer of the pool */
    assert_int_equal(jumlah(u), 2);
    Err e = { 0 };
    Anak x;
    Hitung h = { 0 };
    putuskan(u);
    harus(db_each(u->db, Q(ANAK_SEMUA), &x, hitung, &h, &e), e);
    assert_int_equal(h.n, 2);
}

/* Text sorts by bytes whatever the collation of the database. */
static void urutan_bita(void **state)
{
    UjiStore *u = *state;
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM information_schema.columns WHERE table_name IN ('uji', 'anak')"
                                        " AND data_type = 'text' AND collation_name = 'C'"), 6);
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS(nilai_bolak_balik), KASUS(nilai_kosong), KASUS(nilai_rusak), KASUS(tiada), KASUS(aturan_dilanggar),
        KASUS(gagal_mengakhiri_badan), KASUS(penolakan_tidak_meninggalkan_apa_apa), KASUS(arena_penuh_di_badan),
        KASUS(arena_penuh_saat_membaca), KASUS(baris_demi_baris), KASUS(returning), KASUS(dua_penyunting), KASUS(lima_belas_ribu),
        KASUS(enam_belas_utas), KASUS(dua_proses), KASUS(tidak_ada_langkah_hilang), KASUS(id_tunggal), KASUS(id_sesudah_jam_mundur), KASUS(hanya_baca),
        KASUS(periksa_baik), KASUS_SQLITE(periksa_yatim), KASUS_SQLITE(alamat_salah), KASUS_PG(badan_berjalan_dua_kali),
        KASUS_PG(sambungan_putus), KASUS_PG(urutan_bita),
    };
    return uji_store_jalankan("store_mesin", "tests/skema_uji", kasus, countof(kasus));
}
