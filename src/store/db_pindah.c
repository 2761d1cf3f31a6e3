#include "store/db_pindah.h"

static const Kolom k_catatan[] = {
    KOLOM(CatatanPindah, id, INT64, ""), KOLOM(CatatanPindah, pegawai, INT64, ""), KOLOM(CatatanPindah, dari, TANGGAL, "Dari"),
    KOLOM(CatatanPindah, sampai, TANGGAL, "Sampai"), KOLOM(CatatanPindah, penilai, INT64, ""), KOLOM(CatatanPindah, nama_penilai, STR, "Penilai"),
    KOLOM(CatatanPindah, jabatan, STR, "Jabatan"), KOLOM_KODE(CatatanPindah, hasil, ekspektasi_kode, "Hasil kerja"),
    KOLOM_KODE(CatatanPindah, perilaku, ekspektasi_kode, "Perilaku kerja"), KOLOM(CatatanPindah, catatan, STR, "Catatan"),
    KOLOM(CatatanPindah, pada, SAAT, "Pada"), KOLOM(CatatanPindah, versi, INT, ""), KOLOM_AKHIR };
#define CATATAN_COLS "id, pegawai, dari, sampai, penilai, nama_penilai, jabatan, hasil, perilaku, catatan, pada, versi"

enum { Q_ORANG, Q_PENILAI, Q_SIMPAN, Q_N };
static const Query q[Q_N] = {
    [Q_ORANG]   = { "iss", k_catatan, "SELECT " CATATAN_COLS " FROM catatan_pindah WHERE pegawai = $1 AND sampai >= $2 AND sampai <= $3 ORDER BY sampai" },
    [Q_PENILAI] = { "is", k_catatan, "SELECT " CATATAN_COLS " FROM catatan_pindah WHERE penilai = $1 AND sampai >= $2 ORDER BY sampai, pegawai" },
    [Q_SIMPAN]  = { "iississsssii", NULL, "INSERT INTO catatan_pindah (" CATATAN_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
                    " ON CONFLICT (pegawai, sampai) DO UPDATE SET dari = EXCLUDED.dari, penilai = EXCLUDED.penilai, nama_penilai = EXCLUDED.nama_penilai,"
                    " jabatan = EXCLUDED.jabatan, hasil = EXCLUDED.hasil, perilaku = EXCLUDED.perilaku, catatan = EXCLUDED.catatan, pada = EXCLUDED.pada,"
                    " versi = catatan_pindah.versi + 1 WHERE catatan_pindah.id = EXCLUDED.id AND catatan_pindah.versi = EXCLUDED.versi" },
};
const QuerySet q_pindah = { "pindah", q, Q_N };
#define Q(x) (&q_pindah), Q_##x

bool db_catatan_pindah(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, CatatanPindahList *l, Err *err)
{
    return db_list(db, a, Q(ORANG), l, err, V(pegawai), V(dari), V(sampai));
}

bool db_catatan_pindah_penilai(Db *db, Arena *a, int64_t penilai, Tanggal dari, CatatanPindahList *l, Err *err)
{
    return db_list(db, a, Q(PENILAI), l, err, V(penilai), V(dari));
}

bool db_catatan_pindah_simpan(Db *db, const CatatanPindah *x, Err *err)
{
    return db_satu(db_run(db, Q(SIMPAN), err, V(x->id), V(x->pegawai), V(x->dari), V(x->sampai), V(x->penilai), V(x->nama_penilai), V(x->jabatan),
                          V(ekspektasi_kode[x->hasil]), V(ekspektasi_kode[x->perilaku]), V(x->catatan), V(x->pada), V(x->versi)), err);
}
