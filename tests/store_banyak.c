/* db_many on both engines: what goes out by the thousand is what would have gone out one by one. */
#include <setjmp.h>
#include <stdarg.h>

#include "bantu/tabel_uji.h"
#include "bantu/uji_store.h"

#include <cmocka.h>

const QuerySet *const store_sets[] = { &q_uji, NULL };

#define harus(ok, e) \
    do { if (!(ok)) fail_msg("baris %d: %s %s", __LINE__, err_nama((e).kode), (e).pesan); } while (0)

typedef struct { int pernyataan; const Kolom *k; const void *v; size_t ukuran; ptrdiff_t n; } Kirim;

static bool kirim(Db *db, void *arg, Err *err)
{
    const Kirim *s = arg;
    return db_many_(db, &q_uji, s->pernyataan, s->k, s->v, s->ukuran, s->n, err);
}

static void semua_anak(UjiStore *u, AnakList *l)
{
    Err e = { 0 };
    *l = (AnakList){ 0 };
    harus(db_list(u->db, u->a, Q(ANAK_SEMUA), l, &e), e);
}

/* Every type, each also missing, over several statements of a thousand and a rest. */
static void setiap_jenis_nilai(void **state)
{
    enum { N = 2345 };
    UjiStore *u = *state;
    Err e = { 0 };
    Uji *v = arena_many(u->a, Uji, N);
    for (int i = 0; i < N; i++) {
        v[i] = (Uji){ .id = i + 1, .versi = 1 };
        if (i % 3 == 0) continue;                               /* dates, month, time, code stay empty: NULL */
        v[i] = (Uji){ i + 1, i - 1000, i % 2, i / 7.0, str_fmt(u->a, "“%d”, {\"NULL\"}, 'x'\n\\", i), S("\0{},\xFF\""), tanggal(2025, 1, 1 + i % 28),
                      bulan(2025, 1 + i % 12), { (int64_t)i << 40 }, { 1 + i % 1440 }, i % 2 ? WARNA_MERAH : WARNA_BIRU, i,
                      i % 2 ? periode_tahun(2025) : periode_bulan(bulan(2025, 1 + i % 12)) };
    }
    Kirim s = { Q_UJI_TAMBAH, k_uji, v, sizeof *v, N };
    harus(store_tx(u->st, u->a, kirim, &s, &e), e);
    UjiList l = { 0 };
    harus(db_list(u->db, u->a, Q(UJI_SEMUA), &l, &e), e);
    assert_int_equal(l.n, N);
    for (int i = 0; i < N; i++) {
        const Uji *x = &l.v[i], *y = &v[i];
        assert_true(x->id == y->id && x->bulat == y->bulat && x->benar == y->benar && x->versi == y->versi && x->kode == y->kode);
        assert_true(x->pecahan >= y->pecahan && x->pecahan <= y->pecahan);
        assert_true(str_eq(x->teks, y->teks) && str_eq(x->isi, y->isi));
        assert_true(x->tanggal.n == y->tanggal.n && x->bulan.n == y->bulan.n && x->periode.n == y->periode.n && x->saat.ms == y->saat.ms && x->pukul.n == y->pukul.n);
    }
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM uji WHERE periode IS NULL AND tanggal IS NULL AND bulan IS NULL AND pukul IS NULL AND kode IS NULL"),
                     (N + 2) / 3);
}

/* Long texts end a statement before its thousand rows are full. */
static void teks_panjang(void **state)
{
    enum { N = 300, PANJANG = 40000 };
    UjiStore *u = *state;
    Err e = { 0 };
    char *z = arena_many(u->a, char, PANJANG);
    memset(z, 'a', PANJANG);
    Uji *v = arena_many(u->a, Uji, N);
    for (int i = 0; i < N; i++) v[i] = (Uji){ .id = i + 1, .teks = { z, PANJANG - i } };
    Kirim s = { Q_UJI_TAMBAH, k_uji, v, sizeof *v, N };
    harus(store_tx(u->st, u->a, kirim, &s, &e), e);
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM uji WHERE length(teks) = 40001 - id"), N);
}

/* Expressions among the values, and rows that are there already. */
static void ungkapan_dan_bentrok(void **state)
{
    enum { N = 1500 };
    UjiStore *u = *state;
    Err e = { 0 };
    Anak *v = arena_many(u->a, Anak, N);
    for (int i = 0; i < N; i++) v[i] = (Anak){ .id = i + 1, .nama = i ? str_fmt(u->a, "nama %d", i) : (Str){ 0 }, .nilai = i };
    Kirim s = { Q_ANAK_SIMPAN, k_anak, v, sizeof *v, N };
    harus(store_tx(u->st, u->a, kirim, &s, &e), e);
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM anak WHERE nama = '(tanpa'' nama)' AND uji IS NULL AND nilai = 2"), 1);
    for (int i = 0; i < N; i++) v[i].nilai = 10000 + i;
    harus(store_tx(u->st, u->a, kirim, &s, &e), e);
    AnakList l;
    semua_anak(u, &l);
    assert_int_equal(l.n, N);
    for (int i = 0; i < N; i++) assert_int_equal(l.v[i].nilai, i == 5 ? 7 : 10002 + i);     /* the WHERE of the conflict holds too */
}

/* A statement that is no INSERT ... VALUES runs row by row. */
static void perubahan(void **state)
{
    enum { N = 300 };
    static const Kolom k[] = { KOLOM(Anak, nilai, INT64, ""), KOLOM(Anak, id, INT64, ""), KOLOM_AKHIR };
    UjiStore *u = *state;
    Err e = { 0 };
    Anak *v = arena_many(u->a, Anak, N);
    for (int i = 0; i < N; i++) v[i] = (Anak){ .id = i + 1, .nama = str_fmt(u->a, "nama %d", i), .nilai = i };
    Kirim tambah = { Q_ANAK_TAMBAH, k_anak, v, sizeof *v, N }, ubah = { Q_ANAK_ATUR, k, v, sizeof *v, N };
    harus(store_tx(u->st, u->a, kirim, &tambah, &e), e);
    for (int i = 0; i < N; i++) v[i].nilai = 2 * i;
    harus(store_tx(u->st, u->a, kirim, &ubah, &e), e);
    AnakList l;
    semua_anak(u, &l);
    for (int i = 0; i < N; i++) assert_int_equal(l.v[i].nilai, 2 * i);
}

/* A broken rule in the last row takes all back, and names the statement. */
static void satu_ditolak_semua_batal(void **state)
{
    enum { N = 1200 };
    UjiStore *u = *state;
    Err e = { 0 };
    Anak *v = arena_many(u->a, Anak, N);
    for (int i = 0; i < N; i++) v[i] = (Anak){ .id = i + 1, .nama = str_fmt(u->a, "nama %d", i), .nilai = i };
    v[N - 1].uji = 99;
    Kirim s = { Q_ANAK_TAMBAH, k_anak, v, sizeof *v, N };
    assert_false(store_tx(u->st, u->a, kirim, &s, &e));
    assert_int_equal(e.kode, E_BASIS_DATA);
    AnakList l;
    semua_anak(u, &l);
    assert_int_equal(l.n, 0);
    v[N - 1].uji = 0;
    harus(store_tx(u->st, u->a, kirim, &s, &e), e);
    semua_anak(u, &l);
    assert_int_equal(l.n, N);
}

/* The connection of the pool is lost: what was prepared on it goes with it. */
static void sambungan_baru(void **state)
{
    enum { N = 100 };
    UjiStore *u = *state;
    Anak *v = arena_many(u->a, Anak, 2 * N);
    for (int i = 0; i < 2 * N; i++) v[i] = (Anak){ .id = i + 1, .nama = str_fmt(u->a, "nama %d", i), .nilai = i };
    for (int i = 0; i < 2; i++) {
        Err e = { 0 };
        Kirim s = { Q_ANAK_TAMBAH, k_anak, v + i * N, sizeof *v, N };
        harus(store_tx(u->st, u->a, kirim, &s, &e), e);
        uji_store_sql(u, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                         " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }
    assert_int_equal(uji_store_angka(u, "SELECT count(*) FROM anak"), 2 * N);
}

int main(void)
{
    static const UjiKasus kasus[] = {
        KASUS(setiap_jenis_nilai), KASUS(teks_panjang), KASUS(ungkapan_dan_bentrok), KASUS(perubahan),
        KASUS(satu_ditolak_semua_batal), KASUS_PG(sambungan_baru),
    };
    return uji_store_jalankan("store_banyak", "tests/skema_uji", kasus, countof(kasus));
}
