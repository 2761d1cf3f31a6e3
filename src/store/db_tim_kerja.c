#include "store/db_tim_kerja.h"
#include "store/db_pengaturan.h"

static const Kolom k_tim[] = {
    KOLOM(TimKerja, id, INT64, ""), KOLOM(TimKerja, kode, STR, "Kode"), KOLOM(TimKerja, nama, STR, "Tim kerja"), KOLOM(TimKerja, unit, INT64, ""),
    KOLOM(TimKerja, nomor, STR, "Nomor"), KOLOM(TimKerja, mulai, TANGGAL, "Mulai"), KOLOM(TimKerja, sampai, TANGGAL, "Sampai"), KOLOM_AKHIR };
#define TIM_COLS "id, kode, nama, unit, nomor, mulai, sampai"
static const Kolom k_anggota[] = {
    KOLOM(AnggotaTimKerja, tim, INT64, ""), KOLOM(AnggotaTimKerja, pegawai, INT64, ""), KOLOM(AnggotaTimKerja, mulai, TANGGAL, "Mulai"),
    KOLOM(AnggotaTimKerja, sampai, TANGGAL, "Sampai"), KOLOM_KODE(AnggotaTimKerja, peran, peran_tim_kode, "Peran"), KOLOM_AKHIR };
#define ANGGOTA_COLS "tim, pegawai, mulai, sampai, peran"
static const Kolom k_rhk[] = {
    KOLOM(RhkTim, rhk, INT64, ""), KOLOM(RhkTim, skp, INT64, ""), KOLOM(RhkTim, pegawai, INT64, ""), KOLOM(RhkTim, uraian, STR, "RHK"),
    KOLOM_KODE(RhkTim, status, status_skp_kode, "Status"), KOLOM_AKHIR };

enum { Q_TIM, Q_TIM_SIMPAN, Q_ANGGOTA, Q_ANGGOTA_SIMPAN, Q_RHK, Q_N };
static const Query q[Q_N] = {
    [Q_TIM]            = { "", k_tim, "SELECT " TIM_COLS " FROM tim_kerja ORDER BY id" },
    [Q_TIM_SIMPAN]     = { "ississs", NULL, "INSERT INTO tim_kerja (" TIM_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7)"
                           " ON CONFLICT (id) DO UPDATE SET nama = EXCLUDED.nama, unit = EXCLUDED.unit, nomor = EXCLUDED.nomor,"
                           " mulai = EXCLUDED.mulai, sampai = EXCLUDED.sampai" },
    [Q_ANGGOTA]        = { "", k_anggota, "SELECT " ANGGOTA_COLS " FROM anggota_tim ORDER BY tim, pegawai, mulai" },
    [Q_ANGGOTA_SIMPAN] = { "iisss", NULL, "INSERT INTO anggota_tim (" ANGGOTA_COLS ") VALUES ($1, $2, $3, $4, $5)"
                           " ON CONFLICT (tim, pegawai, mulai) DO UPDATE SET sampai = EXCLUDED.sampai, peran = EXCLUDED.peran" },
    [Q_RHK]            = { "ii", k_rhk, "SELECT r.id AS rhk, s.id AS skp, s.pegawai, r.uraian, s.status FROM rhk r JOIN skp s ON r.skp = s.id"
                           " WHERE r.tim = $1 AND s.tahun = $2 AND s.jenis = 'tahunan' AND s.status <> 'diganti' ORDER BY s.pegawai, r.urut, r.id" },
};
const QuerySet q_tim_kerja = { "tim_kerja", q, Q_N };
#define Q(x) (&q_tim_kerja), Q_##x

bool db_tim_kerja(Db *db, Arena *a, TimKerjaList *l, Err *err) { return db_list(db, a, Q(TIM), l, err); }
bool db_anggota_tim(Db *db, Arena *a, AnggotaTimKerjaList *l, Err *err) { return db_list(db, a, Q(ANGGOTA), l, err); }

bool db_rhk_tim(Db *db, Arena *a, int64_t tim, int tahun, RhkTimList *l, Err *err)
{
    return db_list(db, a, Q(RHK), l, err, V(tim), V(tahun));
}

bool db_tim_kerja_simpan(Db *db, const TimKerja *v, ptrdiff_t n, Err *err)
{
    return db_many(db, Q(TIM_SIMPAN), k_tim, v, n, err) && db_penanda_naik(db, PENANDA_STRUKTUR, err);
}

bool db_anggota_tim_simpan(Db *db, const AnggotaTimKerja *v, ptrdiff_t n, Err *err)
{
    return db_many(db, Q(ANGGOTA_SIMPAN), k_anggota, v, n, err) && db_penanda_naik(db, PENANDA_STRUKTUR, err);
}
