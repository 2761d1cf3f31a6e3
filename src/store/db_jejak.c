#include "store/db_jejak.h"

#define JEJAK_KOLOM                                                                                 \
    KOLOM(Jejak, id, INT64, ""), KOLOM(Jejak, pada, SAAT, "Pada"), KOLOM(Jejak, akun, INT64, ""),   \
    KOLOM(Jejak, pelaku, STR, "Pelaku"), KOLOM_KODE(Jejak, objek, objek_kode, "Objek"), KOLOM(Jejak, objek_id, INT64, ""), \
    KOLOM_KODE(Jejak, aksi, aksi_kode, "Aksi"), KOLOM(Jejak, pegawai, INT64, ""), KOLOM(Jejak, isi, STR, "Isi")
static const Kolom k_jejak[] = { JEJAK_KOLOM, KOLOM(Jejak, urut, INT64, "Nomor"), KOLOM(Jejak, hash, STR, "Hash"), KOLOM_AKHIR };
static const Kolom k_jejak_baru[] = { JEJAK_KOLOM, KOLOM_AKHIR };
static const Kolom k_segel[] = { KOLOM(Jejak, urut, INT64, ""), KOLOM(Jejak, hash, STR, ""), KOLOM(Jejak, id, INT64, ""), KOLOM_AKHIR };
#define JEJAK_COLS "id, pada, akun, pelaku, objek, objek_id, aksi, pegawai, isi"
#define JEJAK_SEMUA "SELECT " JEJAK_COLS ", urut, hash FROM jejak"

static const Kolom k_baca[] = {
    KOLOM(JejakBaca, id, INT64, ""), KOLOM(JejakBaca, pada, SAAT, "Pada"), KOLOM(JejakBaca, akun, INT64, ""),
    KOLOM_KODE(JejakBaca, objek, objek_kode, "Objek"), KOLOM(JejakBaca, objek_id, INT64, ""), KOLOM(JejakBaca, pegawai, INT64, ""),
    KOLOM_AKHIR };
#define BACA_COLS "id, pada, akun, objek, objek_id, pegawai"

enum {
    Q_OBJEK, Q_PEGAWAI, Q_SEMUA, Q_BELUM, Q_BELUM_JUMLAH, Q_RANTAI, Q_UJUNG, Q_TAMBAH, Q_SEGEL, Q_BACA_PEGAWAI, Q_BACA_TAMBAH, Q_N
};
static const Query q[Q_N] = {
    [Q_OBJEK]        = { "siii", k_jejak, JEJAK_SEMUA " WHERE objek = $1 AND objek_id = $2 AND id < $3 ORDER BY id DESC LIMIT $4" },
    [Q_PEGAWAI]      = { "iii", k_jejak, JEJAK_SEMUA " WHERE pegawai = $1 AND id < $2 ORDER BY id DESC LIMIT $3" },
    [Q_SEMUA]        = { "ii", k_jejak, JEJAK_SEMUA " WHERE id < $1 ORDER BY id DESC LIMIT $2" },
    [Q_BELUM]        = { "i", k_jejak, JEJAK_SEMUA " WHERE urut IS NULL ORDER BY id LIMIT $1" },
    [Q_BELUM_JUMLAH] = { "", k_db_int, "SELECT COUNT(*) AS n FROM jejak WHERE urut IS NULL" },
    [Q_RANTAI]       = { "ii", k_jejak, JEJAK_SEMUA " WHERE urut > $1 ORDER BY urut LIMIT $2" },
    [Q_UJUNG]        = { "", k_jejak, JEJAK_SEMUA " WHERE urut IS NOT NULL ORDER BY urut DESC LIMIT 1" },
    [Q_TAMBAH]       = { "iiissisis", NULL, "INSERT INTO jejak (" JEJAK_COLS ")"
                         " VALUES ($1, $2, NULLIF($3, 0), $4, $5, $6, $7, NULLIF($8, 0), $9)" },
    [Q_SEGEL]        = { "isi", NULL, "UPDATE jejak SET urut = $1, hash = $2 WHERE id = $3 AND urut IS NULL" },
    [Q_BACA_PEGAWAI] = { "iii", k_baca, "SELECT " BACA_COLS " FROM jejak_baca WHERE pegawai = $1 AND id < $2 ORDER BY id DESC LIMIT $3" },
    [Q_BACA_TAMBAH]  = { "iiisii", NULL, "INSERT INTO jejak_baca (" BACA_COLS ") VALUES ($1, $2, $3, $4, $5, $6)" },
};
const QuerySet q_jejak = { "jejak", q, Q_N };
#define Q(x) (&q_jejak), Q_##x

static int64_t batas(int64_t sebelum) { return sebelum ? sebelum : INT64_MAX; }

bool db_jejak_objek(Db *db, Arena *a, Objek objek, int64_t objek_id, int64_t sebelum, int n, JejakList *l, Err *err)
{
    return db_list(db, a, Q(OBJEK), l, err, V(objek_kode[objek]), V(objek_id), V(batas(sebelum)), V(n));
}

bool db_jejak_pegawai(Db *db, Arena *a, int64_t pegawai, int64_t sebelum, int n, JejakList *l, Err *err)
{
    return db_list(db, a, Q(PEGAWAI), l, err, V(pegawai), V(batas(sebelum)), V(n));
}

bool db_jejak_semua(Db *db, Arena *a, int64_t sebelum, int n, JejakList *l, Err *err)
{
    return db_list(db, a, Q(SEMUA), l, err, V(batas(sebelum)), V(n));
}

bool db_jejak_baca_pegawai(Db *db, Arena *a, int64_t pegawai, int64_t sebelum, int n, JejakBacaList *l, Err *err)
{
    return db_list(db, a, Q(BACA_PEGAWAI), l, err, V(pegawai), V(batas(sebelum)), V(n));
}

bool db_jejak_belum_disegel(Db *db, Arena *a, int n, JejakList *l, Err *err) { return db_list(db, a, Q(BELUM), l, err, V(n)); }
bool db_jejak_belum_disegel_jumlah(Db *db, int64_t *n, Err *err) { return db_int(db, Q(BELUM_JUMLAH), n, 0, err); }

bool db_jejak_rantai(Db *db, Arena *a, int64_t urut, int n, JejakList *l, Err *err)
{
    return db_list(db, a, Q(RANTAI), l, err, V(urut), V(n));
}

bool db_jejak_ujung(Db *db, Arena *a, int64_t *urut, Str *hash, Err *err)
{
    JejakList l = { 0 };
    if (!db_list(db, a, Q(UJUNG), &l, err)) return false;
    *urut = l.n ? l.v[0].urut : 0;
    *hash = l.n ? l.v[0].hash : (Str){ 0 };
    return true;
}

bool db_jejak_tambah(Db *db, const Jejak *j, ptrdiff_t n, Err *err) { return db_many(db, Q(TAMBAH), k_jejak_baru, j, n, err); }
bool db_jejak_baca_tambah(Db *db, const JejakBaca *j, ptrdiff_t n, Err *err) { return db_many(db, Q(BACA_TAMBAH), k_baca, j, n, err); }
bool db_jejak_segel(Db *db, const Jejak *j, ptrdiff_t n, Err *err) { return db_many(db, Q(SEGEL), k_segel, j, n, err); }
