#include "store/db_pertimbangan.h"

static const Kolom k_timbang[] = {
    KOLOM(Pertimbangan, id, INT64, ""), KOLOM(Pertimbangan, pegawai, INT64, ""), KOLOM(Pertimbangan, periode, PERIODE, "Periode"),
    KOLOM_KODE(Pertimbangan, status, status_pertimbangan_kode, "Status"), KOLOM(Pertimbangan, lembaga, STR, "Lembaga"),
    KOLOM(Pertimbangan, peminta, INT64, ""), KOLOM(Pertimbangan, batas, TANGGAL, "Batas"), KOLOM(Pertimbangan, pemberi, INT64, ""),
    KOLOM(Pertimbangan, nama_pemberi, STR, "Pemberi"), KOLOM(Pertimbangan, hasil, STR, "Hasil kerja"), KOLOM(Pertimbangan, perilaku, STR, "Perilaku"),
    KOLOM(Pertimbangan, saran, STR, "Saran"), KOLOM(Pertimbangan, tautan, STR, "Bukti"), KOLOM(Pertimbangan, pada, SAAT, "Pada"),
    KOLOM(Pertimbangan, versi, INT, ""), KOLOM_AKHIR };
#define TIMBANG_COLS "id, pegawai, periode, status, lembaga, peminta, batas, pemberi, nama_pemberi, hasil, perilaku, saran, tautan, pada, versi"

enum { Q_ORANG, Q_TOKEN, Q_PERIODE, Q_SIMPAN, Q_N };
static const Query q[Q_N] = {
    [Q_ORANG]   = { "is", k_timbang, "SELECT " TIMBANG_COLS " FROM bahan_pertimbangan WHERE pegawai = $1 AND periode = $2" },
    [Q_TOKEN]   = { "s", k_timbang, "SELECT " TIMBANG_COLS " FROM bahan_pertimbangan WHERE token_hash = $1" },
    [Q_PERIODE] = { "s", k_timbang, "SELECT " TIMBANG_COLS " FROM bahan_pertimbangan WHERE periode = $1 ORDER BY pegawai" },
    [Q_SIMPAN]  = { "iisssississsssii", NULL, "INSERT INTO bahan_pertimbangan (id, pegawai, periode, status, lembaga, peminta, token_hash, batas, pemberi,"
                    " nama_pemberi, hasil, perilaku, saran, tautan, pada, versi)"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
                    " ON CONFLICT (pegawai, periode) DO UPDATE SET status = EXCLUDED.status, lembaga = EXCLUDED.lembaga, peminta = EXCLUDED.peminta,"
                    " token_hash = EXCLUDED.token_hash, batas = EXCLUDED.batas, pemberi = EXCLUDED.pemberi, nama_pemberi = EXCLUDED.nama_pemberi,"
                    " hasil = EXCLUDED.hasil, perilaku = EXCLUDED.perilaku, saran = EXCLUDED.saran, tautan = EXCLUDED.tautan, pada = EXCLUDED.pada,"
                    " versi = bahan_pertimbangan.versi + 1"
                    " WHERE bahan_pertimbangan.id = EXCLUDED.id AND bahan_pertimbangan.versi = EXCLUDED.versi" },
};
const QuerySet q_pertimbangan = { "pertimbangan", q, Q_N };
#define Q(x) (&q_pertimbangan), Q_##x

bool db_pertimbangan(Db *db, Arena *a, int64_t pegawai, Periode p, Pertimbangan *x, Err *err)
{
    return db_one(db, a, Q(ORANG), x, err, V(pegawai), V(p));
}

bool db_pertimbangan_token(Db *db, Arena *a, Str token_hash, Pertimbangan *x, Err *err)
{
    return db_one(db, a, Q(TOKEN), x, err, V(token_hash));
}

bool db_pertimbangan_periode(Db *db, Arena *a, Periode p, PertimbanganList *l, Err *err) { return db_list(db, a, Q(PERIODE), l, err, V(p)); }

bool db_pertimbangan_simpan(Db *db, const Pertimbangan *x, Str token_hash, Err *err)
{
    return db_satu(db_run(db, Q(SIMPAN), err, V(x->id), V(x->pegawai), V(x->periode), V(status_pertimbangan_kode[x->status]), V(x->lembaga), V_ID(x->peminta),
                          token_hash.len ? V(token_hash) : V_NULL, x->batas.n ? V(x->batas) : V_NULL, V_ID(x->pemberi), V(x->nama_pemberi), V(x->hasil),
                          V(x->perilaku), V(x->saran), V(x->tautan), V(x->pada), V(x->versi)), err);
}
