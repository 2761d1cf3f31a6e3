#include "store/db_dokumen.h"

static const Kolom k_dokumen[] = {
    KOLOM(DokumenBaris, id, INT64, ""), KOLOM(DokumenBaris, jenis, STR, "Jenis"), KOLOM(DokumenBaris, objek_id, INT64, ""),
    KOLOM(DokumenBaris, pegawai, INT64, ""), KOLOM(DokumenBaris, kode, STR, "Kode"), KOLOM(DokumenBaris, isi, STR, ""),
    KOLOM(DokumenBaris, hash, STR, "Hash"), KOLOM(DokumenBaris, pada, SAAT, "Pada"), KOLOM(DokumenBaris, periode, STR, ""), KOLOM_AKHIR };
static const Kolom k_berlaku[] = {
    KOLOM(DokumenBerlaku, id, INT64, ""), KOLOM(DokumenBerlaku, pegawai, INT64, ""), KOLOM(DokumenBerlaku, status, STR, ""), KOLOM_AKHIR };
static const Kolom k_terbitan[] = {
    KOLOM(Terbitan, hash, STR, ""), KOLOM(Terbitan, dokumen, INT64, ""), KOLOM(Terbitan, judul, STR, ""), KOLOM(Terbitan, pembuat, STR, ""), KOLOM(Terbitan, pada, SAAT, ""),
    KOLOM(Terbitan, segel, STR, ""), KOLOM_AKHIR };

#define COLS "id, jenis, objek_id, pegawai, kode, isi, hash, pada, periode"
#define BERLAKU(jenis, tabel, syarat) \
    "SELECT max(d.id) AS id, o.pegawai, o.status FROM " tabel " o JOIN dokumen d ON d.jenis = '" jenis "' AND d.objek_id = o.id" \
    " WHERE " syarat " GROUP BY o.id, o.pegawai, o.status ORDER BY o.pegawai, o.id"

enum { Q_SEMUA, Q_SATU, Q_OBJEK, Q_KODE, Q_EVALUASI, Q_SKP_TAHUN, Q_SKP_BULAN, Q_TERBITAN, Q_TAMBAH, Q_TERBIT, Q_N };

static const Query q[Q_N] = {
    [Q_SEMUA]     = { "", k_dokumen, "SELECT " COLS " FROM dokumen ORDER BY id" },
    [Q_SATU]      = { "i", k_dokumen, "SELECT " COLS " FROM dokumen WHERE id = $1" },
    [Q_OBJEK]     = { "sis", k_dokumen, "SELECT " COLS " FROM dokumen WHERE jenis = $1 AND objek_id = $2 AND periode = $3 ORDER BY id DESC LIMIT 1" },
    [Q_KODE]      = { "s", k_dokumen, "SELECT " COLS " FROM dokumen WHERE kode = $1" },
    [Q_EVALUASI]  = { "s", k_berlaku, BERLAKU("evaluasi", "evaluasi", "o.periode = $1 AND o.status IN ('ditetapkan', 'dibuka')") },
    [Q_SKP_TAHUN] = { "i", k_berlaku, BERLAKU("skp", "skp", "o.tahun = $1 AND o.jenis = 'tahunan' AND o.status = 'ditetapkan'") },
    [Q_SKP_BULAN] = { "s", k_berlaku, BERLAKU("skp", "skp", "o.bulan = $1 AND o.status = 'ditetapkan'") },
    [Q_TERBITAN]  = { "s", k_terbitan, "SELECT hash, dokumen, judul, pembuat, pada, segel FROM terbitan WHERE hash = $1" },
    [Q_TAMBAH]    = { "isiisssis", NULL, "INSERT INTO dokumen (" COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)" },
    [Q_TERBIT]    = { "sissis", NULL, "INSERT INTO terbitan (hash, dokumen, judul, pembuat, pada, segel) VALUES ($1, NULLIF($2, 0), $3, $4, $5, $6) ON CONFLICT (hash) DO NOTHING" },
};
const QuerySet q_dokumen = { "dokumen", q, Q_N };
#define Q(x) (&q_dokumen), Q_##x

bool db_dokumen_ambil(Db *db, Arena *a, int64_t id, DokumenBaris *d, Err *err) { return db_one(db, a, Q(SATU), d, err, V(id)); }

bool db_dokumen_setiap(Db *db, bool (*each)(void *baris, void *arg, Err *err), void *arg, Err *err)
{
    DokumenBaris d;
    return db_each(db, Q(SEMUA), &d, each, arg, err);
}

bool db_dokumen_terbaru(Db *db, Arena *a, Str jenis, int64_t objek, Str periode, DokumenBaris *d, Err *err)
{
    return db_one(db, a, Q(OBJEK), d, err, V(jenis), V(objek), V(periode));
}

bool db_dokumen_objek(Db *db, Arena *a, Str jenis, int64_t objek, DokumenBaris *d, Err *err)
{
    return db_dokumen_terbaru(db, a, jenis, objek, (Str){ 0 }, d, err);
}

bool db_dokumen_kode(Db *db, Arena *a, Str kode, DokumenBaris *d, Err *err) { return db_one(db, a, Q(KODE), d, err, V(kode)); }

bool db_dokumen_periode(Db *db, Arena *a, IsiBundel isi, Periode p, DokumenBerlakuList *l, Err *err)
{
    if (isi == ISI_BUNDEL_EVALUASI) return db_list(db, a, Q(EVALUASI), l, err, V(p));
    return periode_setahun(p) ? db_list(db, a, Q(SKP_TAHUN), l, err, V(periode_ke_tahun(p))) : db_list(db, a, Q(SKP_BULAN), l, err, V(periode_ke_bulan(p)));
}

bool db_terbitan(Db *db, Arena *a, Str hash, Terbitan *t, Err *err) { return db_one(db, a, Q(TERBITAN), t, err, V(hash)); }

bool db_dokumen_tambah(Db *db, const DokumenBaris *d, Err *err) { return db_many(db, Q(TAMBAH), k_dokumen, d, 1, err); }

bool db_terbitan_tambah(Db *db, const Terbitan *t, ptrdiff_t n, Err *err) { return db_many(db, Q(TERBIT), k_terbitan, t, n, err); }
