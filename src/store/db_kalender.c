#include "store/db_kalender.h"
#include "store/db_pengaturan.h"

static const Kolom k_libur[] = {
    KOLOM(HariLibur, tanggal, TANGGAL, "Tanggal"), KOLOM_KODE(HariLibur, jenis, jenis_libur_kode, "Jenis"),
    KOLOM(HariLibur, nama, STR, "Nama"), KOLOM_AKHIR };

static const Kolom k_pembukaan[] = {
    KOLOM(Pembukaan, id, INT64, ""), KOLOM_KODE(Pembukaan, jenis, jenis_tenggat_kode, "Tenggat"), KOLOM(Pembukaan, pegawai, INT64, ""),
    KOLOM(Pembukaan, unit, INT64, ""), KOLOM(Pembukaan, mulai, TANGGAL, "Mulai"), KOLOM(Pembukaan, sampai, TANGGAL, "Sampai"),
    KOLOM(Pembukaan, dibuka_sampai, TANGGAL, "Dibuka sampai"), KOLOM(Pembukaan, alasan, STR, "Alasan"),
    KOLOM(Pembukaan, oleh, INT64, ""), KOLOM(Pembukaan, pada, SAAT, "Pada"), KOLOM_AKHIR };
#define PEMBUKAAN_COLS "id, jenis, pegawai, unit, mulai, sampai, dibuka_sampai, alasan, oleh, pada"

enum { Q_LIBUR, Q_LIBUR_SIMPAN, Q_LIBUR_HAPUS, Q_LIBUR_HAPUS_TAHUN, Q_BUKA_DAFTAR, Q_BUKA_HARI, Q_BUKA_TAMBAH, Q_N };
static const Query q[Q_N] = {
    [Q_LIBUR]             = { "", k_libur, "SELECT tanggal, jenis, nama FROM hari_libur ORDER BY tanggal" },
    [Q_LIBUR_SIMPAN]      = { "sss", NULL, "INSERT INTO hari_libur (tanggal, jenis, nama) VALUES ($1, $2, $3)"
                              " ON CONFLICT (tanggal) DO UPDATE SET jenis = EXCLUDED.jenis, nama = EXCLUDED.nama" },
    [Q_LIBUR_HAPUS]       = { "s", NULL, "DELETE FROM hari_libur WHERE tanggal = $1" },
    [Q_LIBUR_HAPUS_TAHUN] = { "ss", NULL, "DELETE FROM hari_libur WHERE tanggal >= $1 AND tanggal <= $2" },
    [Q_BUKA_DAFTAR]       = { "ii", k_pembukaan, "SELECT " PEMBUKAAN_COLS " FROM pembukaan WHERE id < $1 ORDER BY id DESC LIMIT $2" },
    [Q_BUKA_HARI]         = { "ssi", k_pembukaan, "SELECT " PEMBUKAAN_COLS " FROM pembukaan WHERE jenis = $1 AND mulai <= $2"
                              " AND sampai >= $2 AND oleh NOT IN (SELECT id FROM akun WHERE pegawai = $3) ORDER BY id" },
    [Q_BUKA_TAMBAH]       = { "isiissssii", NULL, "INSERT INTO pembukaan (" PEMBUKAAN_COLS ")"
                              " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)" },
};
const QuerySet q_kalender = { "kalender", q, Q_N };
#define Q(x) (&q_kalender), Q_##x

bool db_libur(Db *db, Arena *a, HariLiburList *l, Err *err) { return db_list(db, a, Q(LIBUR), l, err); }

bool db_pembukaan_daftar(Db *db, Arena *a, int64_t sebelum, int n, PembukaanList *l, Err *err)
{
    return db_list(db, a, Q(BUKA_DAFTAR), l, err, V(sebelum ? sebelum : INT64_MAX), V(n));
}

/* It speaks of the person, of a unit at or above his, or of everyone. */
static bool mengenai(const Pembukaan *p, int64_t pegawai, const Unit *u, const Struktur *s)
{
    if (p->pegawai) return p->pegawai == pegawai;
    if (p->unit) return u && struktur_di_bawah(s, u->id, p->unit);
    return true;
}

bool db_pembukaan_sampai(Db *db, Arena *a, JenisTenggat jenis, int64_t pegawai, const Unit *u, const Struktur *s, Tanggal t,
                         Tanggal *dibuka, Err *err)
{
    PembukaanList l = { 0 };
    if (!db_list(db, a, Q(BUKA_HARI), &l, err, V(jenis_tenggat_kode[jenis]), V(t), V(pegawai))) return false;
    Tanggal akhir = { 0 };
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (mengenai(&l.v[i], pegawai, u, s) && l.v[i].dibuka_sampai.n > akhir.n) akhir = l.v[i].dibuka_sampai;
    *dibuka = akhir;
    return true;
}

bool db_libur_ganti(Db *db, int tahun, const HariLibur *l, ptrdiff_t n, Err *err)
{
    for (ptrdiff_t i = 0; i < n; i++) pastikan(tanggal_tahun(l[i].tanggal) == tahun);
    return db_run(db, Q(LIBUR_HAPUS_TAHUN), err, V(tanggal(tahun, 1, 1)), V(tanggal(tahun, 12, 31))) >= 0
        && db_many(db, Q(LIBUR_SIMPAN), k_libur, l, n, err) && db_penanda_naik(db, PENANDA_KALENDER, err);
}

bool db_libur_simpan(Db *db, const HariLibur *h, Err *err)
{
    return db_many(db, Q(LIBUR_SIMPAN), k_libur, h, 1, err) && db_penanda_naik(db, PENANDA_KALENDER, err);
}

bool db_libur_hapus(Db *db, Tanggal t, Err *err)
{
    int n = db_run(db, Q(LIBUR_HAPUS), err, V(t));
    if (!n) return err_set(err, E_LIBUR_TIADA, NULL, NULL, V(t));
    return n > 0 && db_penanda_naik(db, PENANDA_KALENDER, err);
}

bool db_pembukaan_tambah(Db *db, const Pembukaan *p, Err *err)
{
    return db_run(db, Q(BUKA_TAMBAH), err, V(p->id), V(jenis_tenggat_kode[p->jenis]), V_ID(p->pegawai), V_ID(p->unit), V(p->mulai),
                  V(p->sampai), V(p->dibuka_sampai), V(p->alasan), V(p->oleh), V(p->pada)) == 1;
}
