#include "store/db_bundel.h"

static const Kolom k_bundel[] = {
    KOLOM(Bundel, id, INT64, ""), KOLOM(Bundel, akun, INT64, ""), KOLOM(Bundel, unit, INT64, ""), KOLOM(Bundel, nama, STR, "Unit"),
    KOLOM_KODE(Bundel, isi, isi_bundel_kode, "Isi"), KOLOM(Bundel, periode, PERIODE, "Periode"), KOLOM_KODE(Bundel, bentuk, bentuk_bundel_kode, "Bentuk"),
    KOLOM_KODE(Bundel, kertas, kertas_bundel_kode, "Kertas"), KOLOM_KODE(Bundel, status, status_bundel_kode, "Keadaan"), KOLOM(Bundel, jumlah, INT, "Dokumen"),
    KOLOM(Bundel, siap, INT, "Siap"), KOLOM(Bundel, ukuran, INT64, "Ukuran"), KOLOM(Bundel, pesan, STR, "Pesan"), KOLOM(Bundel, diminta_pada, SAAT, "Diminta"),
    KOLOM(Bundel, selesai_pada, SAAT, "Selesai"), KOLOM(Bundel, versi, INT, ""), KOLOM_AKHIR };

#define COLS "id, akun, unit, nama, isi, periode, bentuk, kertas, status, jumlah, siap, ukuran, pesan, diminta_pada, selesai_pada, versi"

enum { Q_SATU, Q_AKUN, Q_KERJA, Q_LAMA, Q_TAMBAH, Q_UBAH, Q_MAJU, Q_HAPUS, Q_N };

static const Query q[Q_N] = {
    [Q_SATU]      = { "i", k_bundel, "SELECT " COLS " FROM bundel WHERE id = $1" },
    [Q_AKUN]      = { "i", k_bundel, "SELECT " COLS " FROM bundel WHERE akun = $1 ORDER BY id DESC" },
    [Q_KERJA]     = { "", k_bundel, "SELECT " COLS " FROM bundel WHERE status IN ('menunggu', 'berjalan') ORDER BY id LIMIT 1" },
    [Q_LAMA]      = { "i", k_bundel, "SELECT " COLS " FROM bundel WHERE status IN ('selesai', 'gagal') AND selesai_pada < $1 ORDER BY id" },
    [Q_TAMBAH]    = { "iiissssssiiisiii", NULL, "INSERT INTO bundel (" COLS ")"
                      " VALUES ($1, $2, NULLIF($3, 0), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, NULLIF($15, 0), $16)" },
    [Q_UBAH]      = { "siisiii", NULL, "UPDATE bundel SET status = $1, siap = $2, ukuran = $3, pesan = $4, selesai_pada = NULLIF($5, 0), versi = versi + 1"
                      " WHERE id = $6 AND versi = $7" },
    [Q_MAJU]      = { "ii", NULL, "UPDATE bundel SET siap = $1 WHERE id = $2 AND status = 'berjalan'" },
    [Q_HAPUS]     = { "i", NULL, "DELETE FROM bundel WHERE id = $1" },
};
const QuerySet q_bundel = { "bundel", q, Q_N };
#define Q(x) (&q_bundel), Q_##x

bool db_bundel_ambil(Db *db, Arena *a, int64_t id, Bundel *b, Err *err) { return db_one(db, a, Q(SATU), b, err, V(id)); }
bool db_bundel_akun(Db *db, Arena *a, int64_t akun, BundelList *l, Err *err) { return db_list(db, a, Q(AKUN), l, err, V(akun)); }
bool db_bundel_kerja(Db *db, Arena *a, Bundel *b, Err *err) { return db_one(db, a, Q(KERJA), b, err); }
bool db_bundel_lama(Db *db, Arena *a, Saat pada, BundelList *l, Err *err) { return db_list(db, a, Q(LAMA), l, err, V(pada)); }

bool db_bundel_tambah(Db *db, const Bundel *b, Err *err) { return db_many(db, Q(TAMBAH), k_bundel, b, 1, err); }

bool db_bundel_ubah(Db *db, const Bundel *b, Err *err)
{
    return db_satu(db_run(db, Q(UBAH), err, V(status_bundel_kode[b->status]), V(b->siap), V(b->ukuran), V(b->pesan), V(b->selesai_pada.ms), V(b->id), V(b->versi)), err);
}

bool db_bundel_maju(Db *db, int64_t id, int siap, bool *jalan, Err *err)
{
    int n = db_run(db, Q(MAJU), err, V(siap), V(id));
    *jalan = n == 1;
    return n >= 0;
}

bool db_bundel_hapus(Db *db, int64_t id, Err *err) { return db_run(db, Q(HAPUS), err, V(id)) >= 0; }
