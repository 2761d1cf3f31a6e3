#include "tindakan/segel.h"

#include <sodium.h>

#include "base/json.h"

Str jejak_hash(Arena *a, const Jejak *j, Str sebelum)
{
    unsigned char h[crypto_hash_sha256_BYTES];
    Buf b = buf_new(a, 1 * MB);
    JsonWriter w = jw_new(&b);
    jw_object(&w, NULL);
    jw_str(&w, "sebelum", sebelum);
    jw_int(&w, "urut", j->urut);
    jw_id(&w, "id", j->id);
    jw_int(&w, "pada", j->pada.ms);
    jw_id(&w, "akun", j->akun);
    jw_str(&w, "pelaku", j->pelaku);
    jw_z(&w, "objek", objek_kode[j->objek]);
    jw_id(&w, "objek_id", j->objek_id);
    jw_z(&w, "aksi", aksi_kode[j->aksi]);
    jw_id(&w, "pegawai", j->pegawai);
    jw_str(&w, "isi", j->isi);
    jw_end(&w);
    pastikan(jw_done(&w));
    Str s = buf_str(&b);
    crypto_hash_sha256(h, (const unsigned char *)s.s, (unsigned long long)s.len);
    char *z = arena_many(a, char, 65);
    sodium_bin2hex(z, 65, h, sizeof h);
    return (Str){ z, 64 };
}

/* ---- sealing ------------------------------------------------------------------------------------- */

typedef struct { Arena *a; int64_t urut; Str hash; JejakList l; } Segel;

static bool tx_segel(Db *db, void *arg, Err *err)
{
    Segel *s = arg;
    int64_t urut = 0;
    Str hash = { 0 };
    if (!db_jejak_ujung(db, s->a, &urut, &hash, err)) return false;
    if (urut != s->urut || !str_eq(hash, s->hash)) return err_set(err, E_BERUBAH, NULL, NULL);
    return db_jejak_segel(db, s->l.v, s->l.n, err);
}

bool segel_jalankan(Store *st, Db *db, Arena *a, int n, int *jumlah, Err *err)
{
    Segel s = { .a = a };
    *jumlah = 0;
    if (!db_jejak_ujung(db, a, &s.urut, &s.hash, err) || !db_jejak_belum_disegel(db, a, n, &s.l, err)) return false;
    Str hash = s.hash;
    for (ptrdiff_t i = 0; i < s.l.n; i++) {
        s.l.v[i].urut = s.urut + i + 1;
        hash = s.l.v[i].hash = jejak_hash(a, &s.l.v[i], hash);
    }
    if (s.l.n && !store_tx(st, a, tx_segel, &s, err)) return false;
    *jumlah = (int)s.l.n;
    return true;
}

/* ---- verifying ----------------------------------------------------------------------------------- */

enum { SEKALI = 1000 };

static bool putus(Err *err, int64_t urut, const char *sebab) { return err_set(err, E_RANTAI, NULL, "N", V(urut), V(sebab)); }

static bool satu(Arena *a, const Jejak *j, int64_t harap, Str sebelum, Err *err)
{
    if (j->urut != harap) return putus(err, harap, "catatannya hilang");
    return str_eq(jejak_hash(a, j, sebelum), j->hash) || putus(err, harap, "isinya bukan yang disegel");
}

bool segel_periksa(Db *db, Arena *a, int64_t *urut, int64_t *belum, Err *err)
{
    char sebelum[64];
    *urut = 0;
    for (;;) {
        ArenaMark m = arena_mark(a);
        JejakList l = { 0 };
        if (!db_jejak_rantai(db, a, *urut, SEKALI, &l, err)) return false;
        for (ptrdiff_t i = 0; i < l.n; i++) {
            Str lalu = i ? l.v[i - 1].hash : (Str){ sebelum, *urut ? 64 : 0 };
            if (!satu(a, &l.v[i], *urut + 1, lalu, err)) return false;
            (*urut)++;
        }
        if (l.n) memcpy(sebelum, l.v[l.n - 1].hash.s, 64);
        ptrdiff_t n = l.n;
        arena_rewind(a, m);
        if (n < SEKALI) break;
    }
    return db_jejak_belum_disegel_jumlah(db, belum, err);
}
