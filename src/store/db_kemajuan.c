#include "store/db_kemajuan.h"

static const Kolom k_kemajuan[] = {
    KOLOM(Kemajuan, id, INT64, ""), KOLOM(Kemajuan, pegawai, INT64, ""), KOLOM(Kemajuan, penilai, INT64, ""), KOLOM(Kemajuan, nama, STR, ""),
    KOLOM(Kemajuan, bulan, BULAN, ""), KOLOM(Kemajuan, pokok, INT64, ""), KOLOM_KODE(Kemajuan, putusan, putusan_kemajuan_kode, ""),
    KOLOM(Kemajuan, catatan, STR, ""), KOLOM(Kemajuan, pada, SAAT, ""), KOLOM_AKHIR };
#define KEMAJUAN_COLS "id, pegawai, penilai, nama, bulan, pokok, putusan, catatan, pada"

static const Kolom k_tindak[] = {
    KOLOM(TindakLanjut, id, INT64, ""), KOLOM(TindakLanjut, kemajuan, INT64, ""), KOLOM(TindakLanjut, pegawai, INT64, ""),
    KOLOM_KODE(TindakLanjut, jenis, jenis_tindak_kode, ""), KOLOM(TindakLanjut, isi, STR, ""), KOLOM_KODE(TindakLanjut, status, status_tindak_kode, ""),
    KOLOM(TindakLanjut, jawaban, STR, ""), KOLOM(TindakLanjut, skp, INT64, ""), KOLOM(TindakLanjut, pembinaan, INT64, ""),
    KOLOM(TindakLanjut, pada, SAAT, ""), KOLOM(TindakLanjut, selesai_pada, SAAT, ""), KOLOM(TindakLanjut, versi, INT, ""), KOLOM_AKHIR };
#define TINDAK_COLS "id, kemajuan, pegawai, jenis, isi, status, jawaban, skp, pembinaan, pada, selesai_pada, versi"

static const Kolom k_pembinaan[] = {
    KOLOM(Pembinaan, id, INT64, ""), KOLOM(Pembinaan, pegawai, INT64, ""), KOLOM(Pembinaan, pengusul, INT64, ""),
    KOLOM_KODE(Pembinaan, bentuk, bentuk_pembinaan_kode, ""), KOLOM_KODE(Pembinaan, kepada, pelaku_pembinaan_kode, ""), KOLOM(Pembinaan, masalah, STR, ""),
    KOLOM_KODE(Pembinaan, status, status_pembinaan_kode, ""), KOLOM(Pembinaan, jawaban, STR, ""), KOLOM(Pembinaan, pembina, INT64, ""),
    KOLOM(Pembinaan, nama_pembina, STR, ""), KOLOM(Pembinaan, tanggal, TANGGAL, ""), KOLOM(Pembinaan, tempat, STR, ""), KOLOM(Pembinaan, hadir, STR, ""),
    KOLOM(Pembinaan, risalah, STR, ""), KOLOM(Pembinaan, pada, SAAT, ""), KOLOM(Pembinaan, dicatat_pada, SAAT, ""),
    KOLOM(Pembinaan, pegawai_pada, SAAT, ""), KOLOM(Pembinaan, tanggapan, STR, ""), KOLOM(Pembinaan, versi, INT, ""), KOLOM_AKHIR };
#define PEMBINAAN_COLS "id, pegawai, pengusul, bentuk, kepada, masalah, status, jawaban, pembina, nama_pembina, tanggal, tempat, hadir, risalah," \
                       " pada, dicatat_pada, pegawai_pada, tanggapan, versi"

static const Kolom k_sepakat[] = {
    KOLOM(Kesepakatan, id, INT64, ""), KOLOM(Kesepakatan, pembinaan, INT64, ""), KOLOM(Kesepakatan, urut, INT, ""), KOLOM(Kesepakatan, isi, STR, ""),
    KOLOM(Kesepakatan, batas, TANGGAL, ""), KOLOM(Kesepakatan, selesai_pada, SAAT, ""), KOLOM_AKHIR };
#define SEPAKAT_COLS "id, pembinaan, urut, isi, batas, selesai_pada"

static const Kolom k_alih[] = {
    KOLOM(AmbilAlih, id, INT64, ""), KOLOM(AmbilAlih, pegawai, INT64, ""), KOLOM(AmbilAlih, pokok, INT64, ""), KOLOM(AmbilAlih, oleh, INT64, ""),
    KOLOM(AmbilAlih, nama, STR, ""), KOLOM(AmbilAlih, sejak, BULAN, ""), KOLOM(AmbilAlih, catatan, STR, ""), KOLOM(AmbilAlih, pada, SAAT, ""),
    KOLOM(AmbilAlih, ditarik_pada, SAAT, ""), KOLOM_AKHIR };
#define ALIH_COLS "id, pegawai, pokok, oleh, nama, sejak, catatan, pada, ditarik_pada"

enum {
    Q_KEMAJUAN_DAFTAR, Q_KEMAJUAN, Q_KEMAJUAN_TAMBAH,
    Q_TINDAK_DAFTAR, Q_TINDAK, Q_TINDAK_TAMBAH, Q_TINDAK_UBAH, Q_TINDAK_SKP, Q_TINDAK_PEMBINAAN, Q_TINDAK_LEPAS,
    Q_PEMBINAAN_DAFTAR, Q_PEMBINAAN, Q_PEMBINAAN_MENUNGGU, Q_PEMBINAAN_TAMBAH, Q_PEMBINAAN_UBAH,
    Q_SEPAKAT_DAFTAR, Q_SEPAKAT_TAMBAH, Q_SEPAKAT_HAPUS, Q_SEPAKAT_SELESAI,
    Q_ALIH_DAFTAR, Q_ALIH, Q_ALIH_TAMBAH, Q_ALIH_TARIK, Q_N
};
static const Query q[Q_N] = {
    [Q_KEMAJUAN_DAFTAR] = { "i", k_kemajuan, "SELECT " KEMAJUAN_COLS " FROM kemajuan WHERE pegawai = $1 ORDER BY pada, id" },
    [Q_KEMAJUAN]        = { "i", k_kemajuan, "SELECT " KEMAJUAN_COLS " FROM kemajuan WHERE id = $1" },
    [Q_KEMAJUAN_TAMBAH] = { "iiississi", NULL, "INSERT INTO kemajuan (" KEMAJUAN_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)" },

    [Q_TINDAK_DAFTAR]    = { "i", k_tindak, "SELECT " TINDAK_COLS " FROM tindak_lanjut WHERE pegawai = $1 ORDER BY pada, id" },
    [Q_TINDAK]           = { "i", k_tindak, "SELECT " TINDAK_COLS " FROM tindak_lanjut WHERE id = $1" },
    [Q_TINDAK_TAMBAH]    = { "iiisssiiii", NULL, "INSERT INTO tindak_lanjut (id, kemajuan, pegawai, jenis, isi, status, skp, pembinaan, pada, selesai_pada)"
                             " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)" },
    [Q_TINDAK_UBAH]      = { "ssiii", NULL, "UPDATE tindak_lanjut SET status = $1, jawaban = $2, selesai_pada = $3, versi = versi + 1 WHERE id = $4 AND versi = $5" },
    [Q_TINDAK_SKP]       = { "ii", NULL, "UPDATE tindak_lanjut SET status = 'selesai', selesai_pada = $1, versi = versi + 1 WHERE skp = $2 AND status = 'berjalan'" },
    [Q_TINDAK_PEMBINAAN] = { "ii", NULL, "UPDATE tindak_lanjut SET status = 'selesai', selesai_pada = $1, versi = versi + 1"
                             " WHERE pembinaan = $2 AND status = 'berjalan'" },
    [Q_TINDAK_LEPAS]     = { "i", NULL, "UPDATE tindak_lanjut SET skp = NULL, versi = versi + 1 WHERE skp = $1 AND status = 'berjalan'" },

    [Q_PEMBINAAN_DAFTAR]   = { "i", k_pembinaan, "SELECT " PEMBINAAN_COLS " FROM pembinaan WHERE pegawai = $1 ORDER BY id" },
    [Q_PEMBINAAN]          = { "i", k_pembinaan, "SELECT " PEMBINAAN_COLS " FROM pembinaan WHERE id = $1" },
    [Q_PEMBINAAN_MENUNGGU] = { "s", k_pembinaan, "SELECT " PEMBINAAN_COLS " FROM pembinaan WHERE status IN ('diusulkan', 'direncanakan') AND kepada = $1 ORDER BY id" },
    [Q_PEMBINAAN_TAMBAH]   = { "iiissssi", NULL, "INSERT INTO pembinaan (id, pegawai, pengusul, bentuk, kepada, masalah, status, pada)"
                               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)" },
    [Q_PEMBINAAN_UBAH]     = { "ssissssssiisii", NULL, "UPDATE pembinaan SET status = $1, jawaban = $2, pembina = $3, nama_pembina = $4, tanggal = $5,"
                               " tempat = $6, hadir = $7, risalah = $8, tanggapan = $9, dicatat_pada = $10, pegawai_pada = $11, masalah = $12,"
                               " versi = versi + 1 WHERE id = $13 AND versi = $14" },

    [Q_SEPAKAT_DAFTAR]  = { "i", k_sepakat, "SELECT " SEPAKAT_COLS " FROM kesepakatan WHERE pembinaan = $1 ORDER BY urut, id" },
    [Q_SEPAKAT_TAMBAH]  = { "iiissi", NULL, "INSERT INTO kesepakatan (" SEPAKAT_COLS ") VALUES ($1, $2, $3, $4, $5, $6)" },
    [Q_SEPAKAT_HAPUS]   = { "i", NULL, "DELETE FROM kesepakatan WHERE pembinaan = $1" },
    [Q_SEPAKAT_SELESAI] = { "iii", NULL, "UPDATE kesepakatan SET selesai_pada = $1 WHERE id = $2 AND pembinaan = $3 AND selesai_pada IS NULL" },

    [Q_ALIH_DAFTAR] = { "i", k_alih, "SELECT " ALIH_COLS " FROM ambil_alih WHERE pegawai = $1 AND ditarik_pada IS NULL ORDER BY id" },
    [Q_ALIH]        = { "i", k_alih, "SELECT " ALIH_COLS " FROM ambil_alih WHERE id = $1" },
    [Q_ALIH_TAMBAH] = { "iiiisssi", NULL, "INSERT INTO ambil_alih (id, pegawai, pokok, oleh, nama, sejak, catatan, pada) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)" },
    [Q_ALIH_TARIK]  = { "ii", NULL, "UPDATE ambil_alih SET ditarik_pada = $1 WHERE id = $2 AND ditarik_pada IS NULL" },
};
const QuerySet q_kemajuan = { "kemajuan", q, Q_N };
#define Q(x) (&q_kemajuan), Q_##x

bool db_kemajuan_daftar(Db *db, Arena *a, int64_t pegawai, KemajuanList *l, Err *err) { return db_list(db, a, Q(KEMAJUAN_DAFTAR), l, err, V(pegawai)); }
bool db_kemajuan_ambil(Db *db, Arena *a, int64_t id, Kemajuan *k, Err *err) { return db_one(db, a, Q(KEMAJUAN), k, err, V(id)); }
bool db_tindak_daftar(Db *db, Arena *a, int64_t pegawai, TindakLanjutList *l, Err *err) { return db_list(db, a, Q(TINDAK_DAFTAR), l, err, V(pegawai)); }
bool db_tindak_ambil(Db *db, Arena *a, int64_t id, TindakLanjut *t, Err *err) { return db_one(db, a, Q(TINDAK), t, err, V(id)); }
bool db_alih_daftar(Db *db, Arena *a, int64_t pegawai, AmbilAlihList *l, Err *err) { return db_list(db, a, Q(ALIH_DAFTAR), l, err, V(pegawai)); }
bool db_alih_ambil(Db *db, Arena *a, int64_t id, AmbilAlih *x, Err *err) { return db_one(db, a, Q(ALIH), x, err, V(id)); }
bool db_pembinaan_daftar(Db *db, Arena *a, int64_t pegawai, PembinaanList *l, Err *err) { return db_list(db, a, Q(PEMBINAAN_DAFTAR), l, err, V(pegawai)); }
bool db_pembinaan_ambil(Db *db, Arena *a, int64_t id, Pembinaan *x, Err *err) { return db_one(db, a, Q(PEMBINAAN), x, err, V(id)); }

bool db_pembinaan_menunggu(Db *db, Arena *a, PelakuPembinaan kepada, PembinaanList *l, Err *err)
{
    return db_list(db, a, Q(PEMBINAAN_MENUNGGU), l, err, V(pelaku_pembinaan_kode[kepada]));
}

bool db_kesepakatan_daftar(Db *db, Arena *a, int64_t pembinaan, KesepakatanList *l, Err *err) { return db_list(db, a, Q(SEPAKAT_DAFTAR), l, err, V(pembinaan)); }

bool db_kemajuan_tambah(Db *db, const Kemajuan *k, Err *err)
{
    return db_run(db, Q(KEMAJUAN_TAMBAH), err, V(k->id), V(k->pegawai), V(k->penilai), V(k->nama), V(k->bulan), V_ID(k->pokok),
                  V(putusan_kemajuan_kode[k->putusan]), V(k->catatan), V(k->pada)) == 1;
}

bool db_tindak_tambah(Db *db, const TindakLanjut *t, Err *err)
{
    return db_run(db, Q(TINDAK_TAMBAH), err, V(t->id), V(t->kemajuan), V(t->pegawai), V(jenis_tindak_kode[t->jenis]), V(t->isi),
                  V(status_tindak_kode[t->status]), V_ID(t->skp), V_ID(t->pembinaan), V(t->pada), V(t->selesai_pada)) == 1;
}

bool db_tindak_ubah(Db *db, const TindakLanjut *t, Err *err)
{
    return db_satu(db_run(db, Q(TINDAK_UBAH), err, V(status_tindak_kode[t->status]), V(t->jawaban), V(t->selesai_pada), V(t->id), V(t->versi)), err);
}

bool db_tindak_selesai_skp(Db *db, int64_t skp, Saat pada, Err *err) { return db_run(db, Q(TINDAK_SKP), err, V(pada), V(skp)) >= 0; }
bool db_tindak_selesai_pembinaan(Db *db, int64_t id, Saat pada, Err *err) { return db_run(db, Q(TINDAK_PEMBINAAN), err, V(pada), V(id)) >= 0; }
bool db_tindak_lepas_skp(Db *db, int64_t skp, Err *err) { return db_run(db, Q(TINDAK_LEPAS), err, V(skp)) >= 0; }

bool db_pembinaan_tambah(Db *db, const Pembinaan *x, Err *err)
{
    return db_run(db, Q(PEMBINAAN_TAMBAH), err, V(x->id), V(x->pegawai), V(x->pengusul), V(bentuk_pembinaan_kode[x->bentuk]),
                  V(pelaku_pembinaan_kode[x->kepada]), V(x->masalah), V(status_pembinaan_kode[x->status]), V(x->pada)) == 1;
}

bool db_pembinaan_ubah(Db *db, const Pembinaan *x, Err *err)
{
    return db_satu(db_run(db, Q(PEMBINAAN_UBAH), err, V(status_pembinaan_kode[x->status]), V(x->jawaban), V_ID(x->pembina), V(x->nama_pembina),
                          V(x->tanggal), V(x->tempat), V(x->hadir), V(x->risalah), V(x->tanggapan), V(x->dicatat_pada), V(x->pegawai_pada),
                          V(x->masalah), V(x->id), V(x->versi)), err);
}

bool db_kesepakatan_ganti(Db *db, int64_t pembinaan, const Kesepakatan *k, ptrdiff_t n, Err *err)
{
    return db_run(db, Q(SEPAKAT_HAPUS), err, V(pembinaan)) >= 0 && db_many(db, Q(SEPAKAT_TAMBAH), k_sepakat, k, n, err);
}

bool db_kesepakatan_selesai(Db *db, int64_t pembinaan, int64_t id, Saat pada, Err *err)
{
    return db_satu(db_run(db, Q(SEPAKAT_SELESAI), err, V(pada), V(id), V(pembinaan)), err);
}

bool db_alih_tambah(Db *db, const AmbilAlih *x, Err *err)
{
    return db_run(db, Q(ALIH_TAMBAH), err, V(x->id), V(x->pegawai), V(x->pokok), V(x->oleh), V(x->nama), V(x->sejak), V(x->catatan), V(x->pada)) == 1;
}

bool db_alih_tarik(Db *db, int64_t id, Saat pada, Err *err) { return db_satu(db_run(db, Q(ALIH_TARIK), err, V(pada), V(id)), err); }
