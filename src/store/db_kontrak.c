#include "store/db_kontrak.h"
#include "store/db_pengaturan.h"

static const Kolom k_hasil[] = {
    KOLOM(HasilKontrak, id, INT64, ""), KOLOM(HasilKontrak, pegawai, INT64, ""), KOLOM(HasilKontrak, nomor, STR, "Perjanjian kerja"),
    KOLOM(HasilKontrak, urut, INT, "No."), KOLOM(HasilKontrak, uraian, STR, "Hasil yang disepakati"), KOLOM(HasilKontrak, target, STR, "Target"), KOLOM_AKHIR };
#define HASIL_COLS "id, pegawai, nomor, urut, uraian, target"
static const Kolom k_riwayat[] = {
    KOLOM(RiwayatStatus, pegawai, INT64, ""), KOLOM(RiwayatStatus, mulai, TANGGAL, "TMT"),
    KOLOM_KODE(RiwayatStatus, status, status_pegawai_kode, "Status"), KOLOM(RiwayatStatus, nomor, STR, "Nomor"), KOLOM_AKHIR };
#define RIWAYAT_COLS "pegawai, mulai, status, nomor"

enum { Q_HASIL, Q_HASIL_NOMOR, Q_HASIL_SEMUA, Q_HASIL_SIMPAN, Q_RIWAYAT, Q_RIWAYAT_SEMUA, Q_RIWAYAT_SIMPAN, Q_STATUS, Q_N };
static const Query q[Q_N] = {
    [Q_HASIL]          = { "i", k_hasil, "SELECT " HASIL_COLS " FROM hasil_kontrak WHERE pegawai = $1 ORDER BY nomor, urut" },
    [Q_HASIL_NOMOR]    = { "is", k_hasil, "SELECT " HASIL_COLS " FROM hasil_kontrak WHERE pegawai = $1 AND nomor = $2 ORDER BY urut" },
    [Q_HASIL_SEMUA]    = { "", k_hasil, "SELECT " HASIL_COLS " FROM hasil_kontrak ORDER BY id" },
    [Q_HASIL_SIMPAN]   = { "iisiss", NULL, "INSERT INTO hasil_kontrak (" HASIL_COLS ") VALUES ($1, $2, $3, $4, $5, $6)"
                           " ON CONFLICT (id) DO UPDATE SET uraian = EXCLUDED.uraian, target = EXCLUDED.target" },
    [Q_RIWAYAT]        = { "i", k_riwayat, "SELECT " RIWAYAT_COLS " FROM riwayat_status WHERE pegawai = $1 ORDER BY mulai" },
    [Q_RIWAYAT_SEMUA]  = { "", k_riwayat, "SELECT " RIWAYAT_COLS " FROM riwayat_status ORDER BY pegawai, mulai" },
    [Q_RIWAYAT_SIMPAN] = { "isss", NULL, "INSERT INTO riwayat_status (" RIWAYAT_COLS ") VALUES ($1, $2, $3, $4)"
                           " ON CONFLICT (pegawai, mulai) DO UPDATE SET status = EXCLUDED.status, nomor = EXCLUDED.nomor" },
    [Q_STATUS]         = { "i", NULL, "UPDATE pegawai SET status = (SELECT r.status FROM riwayat_status r WHERE r.pegawai = pegawai.id"
                           " ORDER BY r.mulai DESC LIMIT 1), versi = versi + 1 WHERE id = $1" },
};
const QuerySet q_kontrak = { "kontrak", q, Q_N };
#define Q(x) (&q_kontrak), Q_##x

bool db_hasil_kontrak(Db *db, Arena *a, int64_t pegawai, Str nomor, HasilKontrakList *l, Err *err)
{
    return nomor.len ? db_list(db, a, Q(HASIL_NOMOR), l, err, V(pegawai), V(nomor)) : db_list(db, a, Q(HASIL), l, err, V(pegawai));
}

bool db_hasil_kontrak_semua(Db *db, Arena *a, HasilKontrakList *l, Err *err) { return db_list(db, a, Q(HASIL_SEMUA), l, err); }

bool db_riwayat_status(Db *db, Arena *a, int64_t pegawai, RiwayatStatusList *l, Err *err) { return db_list(db, a, Q(RIWAYAT), l, err, V(pegawai)); }

bool db_riwayat_status_semua(Db *db, Arena *a, RiwayatStatusList *l, Err *err) { return db_list(db, a, Q(RIWAYAT_SEMUA), l, err); }

bool db_hasil_kontrak_simpan(Db *db, const HasilKontrak *v, ptrdiff_t n, Err *err) { return db_many(db, Q(HASIL_SIMPAN), k_hasil, v, n, err); }

bool db_riwayat_status_simpan(Db *db, const RiwayatStatus *v, ptrdiff_t n, Err *err)
{
    if (!db_many(db, Q(RIWAYAT_SIMPAN), k_riwayat, v, n, err)) return false;
    for (ptrdiff_t i = 0; i < n; i++)
        if (db_run(db, Q(STATUS), err, V(v[i].pegawai)) != 1) return false;
    return db_penanda_naik(db, PENANDA_STRUKTUR, err);
}
