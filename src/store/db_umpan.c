#include "store/db_umpan.h"

static const Kolom k_umpan[] = {
    KOLOM(UmpanBalik, id, INT64, ""), KOLOM(UmpanBalik, pegawai, INT64, ""), KOLOM(UmpanBalik, pemberi, INT64, ""),
    KOLOM(UmpanBalik, nama_pemberi, STR, "Pemberi"), KOLOM_KODE(UmpanBalik, hubungan, hubungan_kode, "Hubungan"),
    KOLOM_KODE(UmpanBalik, bentuk, bentuk_umpan_kode, "Bentuk"), KOLOM_KODE(UmpanBalik, sifat, sifat_umpan_kode, "Sifat"),
    KOLOM_KODE(UmpanBalik, cara, cara_umpan_kode, "Cara"), KOLOM_KODE(UmpanBalik, nada, nada_umpan_kode, "Nada"),
    KOLOM(UmpanBalik, tanggal, TANGGAL, "Tanggal"), KOLOM(UmpanBalik, rhk, INT64, ""),
    KOLOM_KODE(UmpanBalik, nilai, nilai_dasar_kode, "Nilai"), KOLOM(UmpanBalik, isi, STR, "Isi"),
    KOLOM(UmpanBalik, tautan, STR, "Bukti"), KOLOM(UmpanBalik, pada, SAAT, "Ditulis"),
    KOLOM(UmpanBalik, ditarik_pada, SAAT, "Ditarik"), KOLOM_AKHIR };
#define UMPAN_COLS "id, pegawai, pemberi, nama_pemberi, hubungan, bentuk, sifat, cara, nada, tanggal, rhk, nilai, isi, tautan," \
                   " pada, ditarik_pada"

static const Kolom k_minta[] = {
    KOLOM(PermintaanUmpan, id, INT64, ""), KOLOM(PermintaanUmpan, pegawai, INT64, ""), KOLOM(PermintaanUmpan, peminta, INT64, ""),
    KOLOM(PermintaanUmpan, kepada, INT64, ""), KOLOM(PermintaanUmpan, pihak, STR, "Pihak lain"), KOLOM(PermintaanUmpan, rhk, INT64, ""),
    KOLOM_KODE(PermintaanUmpan, nilai, nilai_dasar_kode, "Nilai"), KOLOM(PermintaanUmpan, pertanyaan, STR, "Pertanyaan"),
    KOLOM(PermintaanUmpan, batas, TANGGAL, "Batas"), KOLOM_KODE(PermintaanUmpan, status, status_minta_kode, "Status"),
    KOLOM(PermintaanUmpan, pada, SAAT, "Diminta"), KOLOM(PermintaanUmpan, versi, INT, ""), KOLOM_AKHIR };
#define MINTA_COLS "id, pegawai, peminta, kepada, pihak, rhk, nilai, pertanyaan, batas, status, pada, versi"

static const Kolom k_jadwal[] = {
    KOLOM(JadwalUmpan, pegawai, INT64, ""), KOLOM(JadwalUmpan, penilai, INT64, ""), KOLOM(JadwalUmpan, tahun, INT, "Tahun"),
    KOLOM(JadwalUmpan, selang, INT, "Selang"), KOLOM_KODE(JadwalUmpan, status, status_jadwal_umpan_kode, "Status"),
    KOLOM(JadwalUmpan, pada, SAAT, "Pada"), KOLOM(JadwalUmpan, versi, INT, ""), KOLOM_AKHIR };
#define JADWAL_COLS "pegawai, penilai, tahun, selang, status, pada, versi"

enum {
    Q_UMPAN, Q_ANTARA, Q_PEMBERI, Q_BERKALA, Q_TAMBAH, Q_TARIK,
    Q_MINTA, Q_MINTA_TOKEN, Q_MINTA_KEPADA, Q_MINTA_PEGAWAI, Q_MINTA_TAMBAH, Q_MINTA_STATUS,
    Q_JADWAL, Q_JADWAL_PENILAI, Q_JADWAL_SIMPAN, Q_N
};
static const Query q[Q_N] = {
    [Q_UMPAN]   = { "i", k_umpan, "SELECT " UMPAN_COLS " FROM umpan_balik WHERE id = $1" },
    [Q_ANTARA]  = { "iss", k_umpan, "SELECT " UMPAN_COLS " FROM umpan_balik WHERE pegawai = $1 AND tanggal >= $2 AND tanggal <= $3"
                    " ORDER BY tanggal, id" },
    [Q_PEMBERI] = { "iii", k_umpan, "SELECT " UMPAN_COLS " FROM umpan_balik WHERE pemberi = $1 AND id < $2 ORDER BY id DESC LIMIT $3" },
    [Q_BERKALA] = { "iiss", k_umpan, "SELECT u.id, u.pegawai, u.pemberi, u.nama_pemberi, u.hubungan, u.bentuk, u.sifat, u.cara, u.nada,"
                    " u.tanggal, u.rhk, u.nilai, '' AS isi, '' AS tautan, u.pada, u.ditarik_pada FROM jadwal_umpan j"
                    " JOIN umpan_balik u ON u.pegawai = j.pegawai AND u.tanggal >= $3 AND u.tanggal <= $4"
                    " WHERE j.penilai = $1 AND j.tahun = $2 AND u.sifat = 'berkala' AND u.hubungan = 'pimpinan'"
                    " ORDER BY u.pegawai, u.tanggal, u.id" },
    [Q_TAMBAH]  = { "iiisssssssisssii", NULL, "INSERT INTO umpan_balik (" UMPAN_COLS ") VALUES ($1, $2, NULLIF($3, 0), $4, $5, $6, $7,"
                    " $8, $9, $10, NULLIF($11, 0), $12, $13, $14, $15, $16)" },
    [Q_TARIK]   = { "ii", NULL, "UPDATE umpan_balik SET ditarik_pada = $1 WHERE id = $2 AND ditarik_pada IS NULL" },

    [Q_MINTA]         = { "i", k_minta, "SELECT " MINTA_COLS " FROM permintaan_umpan WHERE id = $1" },
    [Q_MINTA_TOKEN]   = { "s", k_minta, "SELECT " MINTA_COLS " FROM permintaan_umpan WHERE token_hash = $1" },
    [Q_MINTA_KEPADA]  = { "i", k_minta, "SELECT " MINTA_COLS " FROM permintaan_umpan WHERE kepada = $1 AND status = 'diminta' ORDER BY id" },
    [Q_MINTA_PEGAWAI] = { "ii", k_minta, "SELECT " MINTA_COLS " FROM permintaan_umpan WHERE pegawai = $1 ORDER BY id DESC LIMIT $2" },
    [Q_MINTA_TAMBAH]  = { "iiiississsii", NULL, "INSERT INTO permintaan_umpan (id, pegawai, peminta, kepada, pihak, token_hash, rhk, nilai,"
                          " pertanyaan, batas, status, pada, versi)"
                          " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'diminta', $11, $12)" },
    [Q_MINTA_STATUS]  = { "siii", NULL, "UPDATE permintaan_umpan SET status = $1, umpan = $2, versi = versi + 1"
                          " WHERE id = $3 AND versi = $4 AND status = 'diminta'" },

    [Q_JADWAL]         = { "ii", k_jadwal, "SELECT " JADWAL_COLS " FROM jadwal_umpan WHERE pegawai = $1 AND tahun = $2" },
    [Q_JADWAL_PENILAI] = { "ii", k_jadwal, "SELECT " JADWAL_COLS " FROM jadwal_umpan WHERE penilai = $1 AND tahun = $2 ORDER BY pegawai" },
    [Q_JADWAL_SIMPAN]  = { "iiiisii", NULL, "INSERT INTO jadwal_umpan (" JADWAL_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7)"
                           " ON CONFLICT (pegawai, tahun) DO UPDATE SET penilai = EXCLUDED.penilai, selang = EXCLUDED.selang,"
                           " status = EXCLUDED.status, pada = EXCLUDED.pada, versi = jadwal_umpan.versi + 1"
                           " WHERE jadwal_umpan.versi = EXCLUDED.versi" },
};
const QuerySet q_umpan = { "umpan", q, Q_N };
#define Q(x) (&q_umpan), Q_##x

bool db_umpan_ambil(Db *db, Arena *a, int64_t id, UmpanBalik *u, Err *err) { return db_one(db, a, Q(UMPAN), u, err, V(id)); }

bool db_umpan_antara(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, UmpanBalikList *l, Err *err)
{
    return db_list(db, a, Q(ANTARA), l, err, V(pegawai), V(dari), V(sampai));
}

bool db_umpan_pemberi(Db *db, Arena *a, int64_t pemberi, int64_t sebelum, int n, UmpanBalikList *l, Err *err)
{
    return db_list(db, a, Q(PEMBERI), l, err, V(pemberi), V(sebelum ? sebelum : INT64_MAX), V(n));
}

bool db_minta_ambil(Db *db, Arena *a, int64_t id, PermintaanUmpan *m, Err *err) { return db_one(db, a, Q(MINTA), m, err, V(id)); }

bool db_minta_token(Db *db, Arena *a, Str token_hash, PermintaanUmpan *m, Err *err)
{
    return db_one(db, a, Q(MINTA_TOKEN), m, err, V(token_hash));
}

bool db_minta_kepada(Db *db, Arena *a, int64_t kepada, PermintaanUmpanList *l, Err *err)
{
    return db_list(db, a, Q(MINTA_KEPADA), l, err, V(kepada));
}

bool db_minta_pegawai(Db *db, Arena *a, int64_t pegawai, int n, PermintaanUmpanList *l, Err *err)
{
    return db_list(db, a, Q(MINTA_PEGAWAI), l, err, V(pegawai), V(n));
}

bool db_jadwal_umpan(Db *db, Arena *a, int64_t pegawai, int tahun, JadwalUmpan *j, Err *err)
{
    return db_one(db, a, Q(JADWAL), j, err, V(pegawai), V(tahun));
}

bool db_jadwal_umpan_penilai(Db *db, Arena *a, int64_t penilai, int tahun, JadwalUmpanList *l, UmpanBalikList *diberi, Err *err)
{
    return db_list(db, a, Q(JADWAL_PENILAI), l, err, V(penilai), V(tahun))
        && db_list(db, a, Q(BERKALA), diberi, err, V(penilai), V(tahun), V(tanggal(tahun, 1, 1)), V(tanggal(tahun, 12, 31)));
}

bool db_umpan_tambah(Db *db, const UmpanBalik *u, ptrdiff_t n, Err *err) { return db_many(db, Q(TAMBAH), k_umpan, u, n, err); }

bool db_umpan_tarik(Db *db, int64_t id, Saat pada, Err *err) { return db_satu(db_run(db, Q(TARIK), err, V(pada), V(id)), err); }

bool db_minta_tambah(Db *db, const PermintaanUmpan *m, Str token_hash, Err *err)
{
    return db_run(db, Q(MINTA_TAMBAH), err, V(m->id), V(m->pegawai), V(m->peminta), V_ID(m->kepada), V(m->pihak),
                  token_hash.len ? V(token_hash) : V_NULL, V_ID(m->rhk), m->nilai ? V(nilai_dasar_kode[m->nilai]) : V_NULL,
                  V(m->pertanyaan), V(m->batas), V(m->pada), V(m->versi)) == 1;
}

bool db_minta_status(Db *db, const PermintaanUmpan *m, StatusMinta ke, int64_t umpan, Err *err)
{
    return db_satu(db_run(db, Q(MINTA_STATUS), err, V(status_minta_kode[ke]), V_ID(umpan), V(m->id), V(m->versi)), err);
}

bool db_jadwal_umpan_simpan(Db *db, const JadwalUmpan *j, Err *err)
{
    return db_satu(db_run(db, Q(JADWAL_SIMPAN), err, V(j->pegawai), V(j->penilai), V(j->tahun), V(j->selang),
                          V(status_jadwal_umpan_kode[j->status]), V(j->pada), V(j->versi)), err);
}
