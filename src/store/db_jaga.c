#include "store/db_jaga.h"

static const Kolom k_pola[] = {
    KOLOM(PolaJaga, unit, INT64, ""), KOLOM(PolaJaga, kode, STR, "Kode"), KOLOM(PolaJaga, nama, STR, "Nama"),
    KOLOM(PolaJaga, masuk, PUKUL, "Masuk"), KOLOM(PolaJaga, pulang, PUKUL, "Pulang"), KOLOM_AKHIR };
static const Kolom k_jaga[] = {
    KOLOM(JagaHari, pegawai, INT64, ""), KOLOM(JagaHari, tanggal, TANGGAL, "Tanggal"), KOLOM(JagaHari, kode, STR, "Kode"),
    KOLOM(JagaHari, nama, STR, "Jaga"), KOLOM(JagaHari, masuk, PUKUL, "Masuk"), KOLOM(JagaHari, pulang, PUKUL, "Pulang"), KOLOM_AKHIR };
#define POLA_COLS "unit, kode, nama, masuk, pulang"
#define JAGA_COLS "pegawai, tanggal, kode, nama, masuk, pulang"

enum { Q_POLA, Q_POLA_SEMUA, Q_POLA_SIMPAN, Q_POLA_HAPUS, Q_ANTARA, Q_SEMUA, Q_ADA, Q_SIMPAN, Q_HAPUS, Q_N };
static const Query q[Q_N] = {
    [Q_POLA]        = { "i", k_pola, "WITH RECURSIVE atas (id, induk, jauh) AS (SELECT id, induk, 0 FROM unit WHERE id = $1"
                        " UNION ALL SELECT u.id, u.induk, atas.jauh + 1 FROM unit u JOIN atas ON u.id = atas.induk)"
                        " SELECT p.unit, p.kode, p.nama, p.masuk, p.pulang FROM pola_jaga p JOIN atas ON p.unit = atas.id"
                        " ORDER BY atas.jauh, p.kode" },
    [Q_POLA_SEMUA]  = { "", k_pola, "SELECT " POLA_COLS " FROM pola_jaga ORDER BY unit, kode" },
    [Q_POLA_SIMPAN] = { "isspp", NULL, "INSERT INTO pola_jaga (" POLA_COLS ") VALUES ($1, $2, $3, $4, $5)"
                        " ON CONFLICT (unit, kode) DO UPDATE SET nama = EXCLUDED.nama, masuk = EXCLUDED.masuk, pulang = EXCLUDED.pulang" },
    [Q_POLA_HAPUS]  = { "is", NULL, "DELETE FROM pola_jaga WHERE unit = $1 AND kode = $2" },
    [Q_ANTARA]      = { "iss", k_jaga, "SELECT " JAGA_COLS " FROM jaga WHERE pegawai = $1 AND tanggal >= $2 AND tanggal <= $3"
                        " ORDER BY tanggal" },
    [Q_SEMUA]       = { "ss", k_jaga, "SELECT " JAGA_COLS " FROM jaga WHERE tanggal >= $1 AND tanggal <= $2 ORDER BY pegawai, tanggal" },
    [Q_ADA]         = { "iss", k_db_int, "SELECT COUNT(*) AS n FROM jaga WHERE pegawai = $1 AND tanggal >= $2 AND tanggal <= $3" },
    [Q_SIMPAN]      = { "issspp", NULL, "INSERT INTO jaga (" JAGA_COLS ") VALUES ($1, $2, $3, $4, $5, $6)"
                        " ON CONFLICT (pegawai, tanggal) DO UPDATE SET kode = EXCLUDED.kode, nama = EXCLUDED.nama,"
                        " masuk = EXCLUDED.masuk, pulang = EXCLUDED.pulang" },
    [Q_HAPUS]       = { "iss", NULL, "DELETE FROM jaga WHERE pegawai = $1 AND tanggal >= $2 AND tanggal <= $3" },
};
const QuerySet q_jaga = { "jaga", q, Q_N };
#define Q(x) (&q_jaga), Q_##x

bool db_pola_jaga(Db *db, Arena *a, int64_t unit, PolaJagaList *l, Err *err)
{
    PolaJagaList semua = { 0 };
    if (!db_list(db, a, Q(POLA), &semua, err, V(unit))) return false;
    for (ptrdiff_t i = 0; i < semua.n; i++)
        if (!pola_jaga_cari(l, semua.v[i].kode)) *list_add(a, l) = semua.v[i];
    return true;
}

bool db_pola_jaga_semua(Db *db, Arena *a, PolaJagaList *l, Err *err) { return db_list(db, a, Q(POLA_SEMUA), l, err); }

bool db_jaga_antara(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, JagaList *l, Err *err)
{
    return db_list(db, a, Q(ANTARA), l, err, V(pegawai), V(dari), V(sampai));
}

bool db_jaga_semua(Db *db, Arena *a, Tanggal dari, Tanggal sampai, JagaList *l, Err *err)
{
    return db_list(db, a, Q(SEMUA), l, err, V(dari), V(sampai));
}

bool db_jaga_ada(Db *db, int64_t pegawai, Bulan b, bool *ada, Err *err)
{
    int64_t n;
    if (!db_int(db, Q(ADA), &n, 0, err, V(pegawai), V(bulan_awal(b)), V(bulan_akhir(b)))) return false;
    *ada = n > 0;
    return true;
}

bool db_pola_jaga_simpan(Db *db, const PolaJaga *p, Err *err)
{
    return db_run(db, Q(POLA_SIMPAN), err, V(p->unit), V(p->kode), V(p->nama), V(p->masuk), V(p->pulang)) == 1;
}

bool db_pola_jaga_hapus(Db *db, int64_t unit, Str kode, Err *err) { return db_satu(db_run(db, Q(POLA_HAPUS), err, V(unit), V(kode)), err); }

bool db_jaga_simpan(Db *db, const JagaHari *v, ptrdiff_t n, Err *err) { return db_many(db, Q(SIMPAN), k_jaga, v, n, err); }

bool db_jaga_hapus(Db *db, int64_t pegawai, Tanggal dari, Tanggal sampai, Err *err)
{
    return db_run(db, Q(HAPUS), err, V(pegawai), V(dari), V(sampai)) >= 0;
}
