/*
 * Bodies on the table "anak" that tests of the engines share, and the words in which they complain.
 */
#ifndef TESTS_BANTU_ANAK_UJI_H
#define TESTS_BANTU_ANAK_UJI_H

#include <setjmp.h>
#include <stdarg.h>

#include "bantu/tabel_uji.h"
#include "bantu/uji_store.h"

#include <cmocka.h>

#define harus(ok, e) \
    do { if (!(ok)) fail_msg("baris %d: %s %s", __LINE__, err_nama((e).kode), (e).pesan); } while (0)
#define sama_str(s, lit) assert_true(str_eq((s), S(lit)))

static inline bool tambah_anak(Db *db, void *arg, Err *err)
{
    const Anak *x = arg;
    return db_run(db, Q(ANAK_TAMBAH), err, V(x->id), V(x->nama), V(x->uji), V(x->nilai)) == 1;
}

static inline bool tambah_uji(Db *db, void *arg, Err *err) { return db_many(db, Q(UJI_TAMBAH), k_uji, (const Uji *)arg, 1, err); }

static inline int64_t jumlah(UjiStore *u)
{
    int64_t n = -1;
    Err e = { 0 };
    harus(db_int(u->db, Q(ANAK_JUMLAH), &n, -1, &e), e);
    return n;
}

static inline void satu_anak(UjiStore *u, int64_t id, int64_t nilai)
{
    Err e = { 0 };
    Anak x = { .id = id, .nama = str_fmt(u->a, "anak %lld", (long long)id), .nilai = nilai };
    harus(store_tx(u->st, u->a, tambah_anak, &x, &e), e);
}

/* Counts rows of anak in order of id; stops at `henti`, with or without an error. */
typedef struct { int n, henti; int64_t id; bool galat; } Hitung;
static inline bool hitung(void *row, void *arg, Err *err)
{
    const Anak *x = row;
    Hitung *h = arg;
    h->n++;
    if (x->id <= h->id || !x->nama.len) return err_set(err, E_STRUKTUR, NULL, NULL, V("urutan"));
    h->id = x->id;
    if (h->n == h->henti) return h->galat ? err_set(err, E_STRUKTUR, NULL, NULL, V("cukup")) : false;
    return true;
}

#endif
