#include "store/db_realisasi.h"

static const Kolom k_realisasi[] = {
    KOLOM(Realisasi, id, INT64, ""), KOLOM(Realisasi, pegawai, INT64, ""), KOLOM(Realisasi, iki, INT64, ""), KOLOM(Realisasi, bulan, BULAN, "Bulan"),
    KOLOM(Realisasi, isi, STR, "Realisasi"), KOLOM(Realisasi, berangka, BOOL, ""), KOLOM(Realisasi, angka, REAL, "Angka"),
    KOLOM(Realisasi, satuan, STR, "Satuan"), KOLOM(Realisasi, catatan, STR, "Catatan"), KOLOM(Realisasi, kembali, STR, "Sebab"),
    KOLOM_KODE(Realisasi, status, status_realisasi_kode, "Status"), KOLOM(Realisasi, pada, SAAT, "Pada"), KOLOM(Realisasi, versi, INT, ""), KOLOM_AKHIR };
#define REALISASI_COLS "id, pegawai, iki, bulan, isi, CASE WHEN angka IS NULL THEN 0 ELSE 1 END AS berangka," \
                       " COALESCE(angka, 0) AS angka, satuan, catatan, kembali, status, pada, versi"

static const Kolom k_tahun[] = {
    KOLOM(RealisasiTahun, rhk, INT64, ""), KOLOM_KODE(RealisasiTahun, aspek, aspek_kode, ""), KOLOM(RealisasiTahun, bulan, BULAN, ""),
    KOLOM(RealisasiTahun, angka, REAL, ""), KOLOM(RealisasiTahun, satuan, STR, ""), KOLOM_AKHIR };
/* The RHK of the year: a month's names it, a later version names the first. */
#define RHK_TAHUN "COALESCE(t.asal, t.id, r.asal, r.id)"
#define RHK_GABUNG " LEFT JOIN rhk t ON r.rhk_tahunan = t.id"

enum { Q_SATU, Q_BULAN, Q_ANTARA, Q_LAPORAN, Q_SIMPAN, Q_KEMBALI, Q_N };
static const Query q[Q_N] = {
    [Q_SATU]    = { "i", k_realisasi, "SELECT " REALISASI_COLS " FROM realisasi WHERE id = $1" },
    [Q_BULAN]   = { "is", k_realisasi, "SELECT " REALISASI_COLS " FROM realisasi WHERE pegawai = $1 AND bulan = $2 ORDER BY iki" },
    [Q_ANTARA]  = { "iss", k_tahun, "SELECT " RHK_TAHUN " AS rhk, i.aspek, x.bulan, x.angka, x.satuan FROM realisasi x"
                    " JOIN iki i ON x.iki = i.id JOIN rhk r ON i.rhk = r.id" RHK_GABUNG
                    " WHERE x.pegawai = $1 AND x.bulan >= $2 AND x.bulan <= $3 AND x.angka IS NOT NULL ORDER BY x.bulan, x.id" },
    [Q_LAPORAN] = { "iss", k_tahun, "SELECT " RHK_TAHUN " AS rhk, 'kuantitas' AS aspek, substr(l.tanggal, 1, 7) AS bulan, SUM(l.jumlah) AS angka,"
                    " l.satuan FROM laporan l JOIN rhk r ON l.rhk = r.id" RHK_GABUNG
                    " WHERE l.pegawai = $1 AND l.tanggal >= $2 AND l.tanggal <= $3 AND l.status = 'diverifikasi'"
                    " GROUP BY " RHK_TAHUN ", substr(l.tanggal, 1, 7), l.satuan ORDER BY substr(l.tanggal, 1, 7), " RHK_TAHUN ", l.satuan" },
    [Q_SIMPAN]  = { "iiissrsssii", NULL, "INSERT INTO realisasi (id, pegawai, iki, bulan, isi, angka, satuan, catatan, status, pada, versi)"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1) ON CONFLICT (iki, bulan) DO UPDATE SET isi = EXCLUDED.isi,"
                    " angka = EXCLUDED.angka, satuan = EXCLUDED.satuan, catatan = EXCLUDED.catatan, status = EXCLUDED.status, kembali = '',"
                    " pada = EXCLUDED.pada, versi = realisasi.versi + 1 WHERE realisasi.versi = $11" },
    [Q_KEMBALI] = { "sii", NULL, "UPDATE realisasi SET status = 'dikembalikan', kembali = $1, versi = versi + 1 WHERE id = $2 AND versi = $3" },
};
const QuerySet q_realisasi = { "realisasi", q, Q_N };
#define Q(x) (&q_realisasi), Q_##x

bool db_realisasi_ambil(Db *db, Arena *a, int64_t id, Realisasi *r, Err *err) { return db_one(db, a, Q(SATU), r, err, V(id)); }

bool db_realisasi_bulan(Db *db, Arena *a, int64_t pegawai, Bulan b, RealisasiList *l, Err *err)
{
    return db_list(db, a, Q(BULAN), l, err, V(pegawai), V(b));
}

bool db_realisasi_antara(Db *db, Arena *a, int64_t pegawai, Bulan dari, Bulan sampai, RealisasiTahunList *l, Err *err)
{
    return db_list(db, a, Q(ANTARA), l, err, V(pegawai), V(dari), V(sampai));
}

bool db_realisasi_laporan(Db *db, Arena *a, int64_t pegawai, Bulan dari, Bulan sampai, RealisasiTahunList *l, Err *err)
{
    return db_list(db, a, Q(LAPORAN), l, err, V(pegawai), V(bulan_awal(dari)), V(bulan_akhir(sampai)));
}

bool db_realisasi_simpan(Db *db, const Realisasi *r, Err *err)
{
    return db_satu(db_run(db, Q(SIMPAN), err, V(r->id), V(r->pegawai), V(r->iki), V(r->bulan), V(r->isi), r->berangka ? V(r->angka) : V_NULL,
                          V(r->satuan), V(r->catatan), V(status_realisasi_kode[r->status]), V(r->pada), V(r->versi)), err);
}

bool db_realisasi_kembalikan(Db *db, int64_t id, int versi, Str sebab, Err *err)
{
    return db_satu(db_run(db, Q(KEMBALI), err, V(sebab), V(id), V(versi)), err);
}
