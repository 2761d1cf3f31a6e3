#include "store/db_awas.h"

static const Kolom k_sebaran[] = {
    KOLOM(AwasBaris, pegawai, INT64, ""), KOLOM(AwasBaris, penilai, INT64, ""), KOLOM(AwasBaris, periode, PERIODE, ""),
    KOLOM_KODE(AwasBaris, status, status_evaluasi_kode, ""), KOLOM_KODE(AwasBaris, hasil, ekspektasi_kode, ""), KOLOM_KODE(AwasBaris, predikat, predikat_kode, ""),
    KOLOM(AwasBaris, ditetapkan_pada, SAAT, ""), KOLOM_AKHIR };
static const Kolom k_jadwal[] = {
    KOLOM(JadwalUmpan, pegawai, INT64, ""), KOLOM(JadwalUmpan, penilai, INT64, ""), KOLOM(JadwalUmpan, tahun, INT, ""),
    KOLOM(JadwalUmpan, selang, INT, ""), KOLOM_KODE(JadwalUmpan, status, status_jadwal_umpan_kode, ""), KOLOM(JadwalUmpan, pada, SAAT, ""),
    KOLOM(JadwalUmpan, versi, INT, ""), KOLOM_AKHIR };
static const Kolom k_diberi[] = {
    KOLOM(UmpanBalik, id, INT64, ""), KOLOM(UmpanBalik, pegawai, INT64, ""), KOLOM_KODE(UmpanBalik, hubungan, hubungan_kode, ""),
    KOLOM_KODE(UmpanBalik, bentuk, bentuk_umpan_kode, ""), KOLOM_KODE(UmpanBalik, sifat, sifat_umpan_kode, ""), KOLOM(UmpanBalik, tanggal, TANGGAL, ""),
    KOLOM(UmpanBalik, ditarik_pada, SAAT, ""), KOLOM_AKHIR };

enum { Q_SEBARAN, Q_SEORANG, Q_JADWAL, Q_DIBERI, Q_N };
static const Query q[Q_N] = {
    [Q_SEBARAN] = { "ss", k_sebaran, "SELECT pegawai, penilai, periode, status, hasil, predikat, ditetapkan_pada FROM evaluasi"
                    " WHERE periode >= $1 AND periode <= $2 AND status IN ('ditetapkan', 'dibuka') ORDER BY pegawai, periode" },
    [Q_SEORANG] = { "iss", k_sebaran, "SELECT pegawai, penilai, periode, status, hasil, predikat, ditetapkan_pada FROM evaluasi"
                    " WHERE pegawai = $1 AND periode >= $2 AND periode <= $3 AND status IN ('ditetapkan', 'dibuka') ORDER BY periode" },
    [Q_JADWAL]  = { "i", k_jadwal, "SELECT pegawai, penilai, tahun, selang, status, pada, versi FROM jadwal_umpan"
                    " WHERE tahun = $1 AND status = 'disepakati' ORDER BY pegawai" },
    [Q_DIBERI]  = { "iss", k_diberi, "SELECT u.id, u.pegawai, u.hubungan, u.bentuk, u.sifat, u.tanggal, u.ditarik_pada FROM jadwal_umpan j"
                    " JOIN umpan_balik u ON u.pegawai = j.pegawai AND u.tanggal >= $2 AND u.tanggal <= $3"
                    " WHERE j.tahun = $1 AND j.status = 'disepakati' AND u.sifat = 'berkala' AND u.hubungan = 'pimpinan'"
                    " ORDER BY u.pegawai, u.tanggal, u.id" },
};
const QuerySet q_awas = { "awas", q, Q_N };
#define Q(x) (&q_awas), Q_##x

bool db_awas(Db *db, Arena *a, Bulan dari, Bulan sampai, AwasBarisList *l, Err *err)
{
    AwasBarisList semua = { 0 };
    if (!db_list(db, a, Q(SEBARAN), &semua, err, V(dari), V(sampai))) return false;
    for (ptrdiff_t i = 0; i < semua.n; i++)         /* a year's text lies between those of its months */
        if (!periode_setahun(semua.v[i].periode)) semua.v[l->n++] = semua.v[i];
    semua.n = l->n;
    *l = semua;
    return true;
}

bool db_awas_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, AwasBarisList *l, Err *err)
{
    Val dari = V(periode_tahun(tahun)), sampai = V(bulan(tahun, 12));
    return pegawai ? db_list(db, a, Q(SEORANG), l, err, V(pegawai), dari, sampai) : db_list(db, a, Q(SEBARAN), l, err, dari, sampai);
}

bool db_jadwal_umpan_semua(Db *db, Arena *a, int tahun, JadwalUmpanList *l, UmpanBalikList *diberi, Err *err)
{
    return db_list(db, a, Q(JADWAL), l, err, V(tahun))
        && db_list(db, a, Q(DIBERI), diberi, err, V(tahun), V(tanggal(tahun, 1, 1)), V(tanggal(tahun, 12, 31)));
}
