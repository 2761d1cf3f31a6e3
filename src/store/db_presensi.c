#include "store/db_presensi.h"

KODE_ISI(SUMBER_PRESENSI, sumber_presensi, SUMBER_PRESENSI_LIST)

static const Kolom k_presensi[] = {
    KOLOM(Presensi, pegawai, INT64, ""), KOLOM(Presensi, tanggal, TANGGAL, "Tanggal"),
    KOLOM_KODE(Presensi, status, status_presensi_kode, "Status"), KOLOM(Presensi, masuk, PUKUL, "Masuk"),
    KOLOM(Presensi, pulang, PUKUL, "Pulang"), KOLOM_AKHIR };
static const Kolom k_baris[] = {
    KOLOM(BarisPresensi, pegawai, INT64, ""), KOLOM(BarisPresensi, tanggal, TANGGAL, "Tanggal"),
    KOLOM_KODE(BarisPresensi, status, status_presensi_kode, "Status"), KOLOM(BarisPresensi, masuk, PUKUL, "Masuk"),
    KOLOM(BarisPresensi, pulang, PUKUL, "Pulang"), KOLOM_KODE(BarisPresensi, sumber, sumber_presensi_kode, "Sumber"),
    KOLOM(BarisPresensi, nomor, STR, "Nomor surat"), KOLOM_AKHIR };
#define BARIS_COLS "pegawai, tanggal, status, masuk, pulang, sumber, nomor"
static const Kolom k_hitung[] = {
    KOLOM(HitungPresensi, pegawai, INT64, ""), KOLOM_KODE(HitungPresensi, status, status_presensi_kode, "Status"),
    KOLOM(HitungPresensi, n, INT, "Hari"), KOLOM_AKHIR };
static const Kolom k_pin[] = {
    KOLOM(PinPresensi, mesin, STR, "Mesin"), KOLOM(PinPresensi, pin, STR, "PIN"), KOLOM(PinPresensi, pegawai, INT64, ""),
    KOLOM_AKHIR };
static const Kolom k_lengkap[] = {
    KOLOM(PresensiLengkap, tanggal, TANGGAL, "Tanggal"), KOLOM(PresensiLengkap, unit, INT64, ""), KOLOM_AKHIR };
typedef struct { Tanggal tanggal; } SatuTanggal;
static const Kolom k_tanggal[] = { KOLOM(SatuTanggal, tanggal, TANGGAL, ""), KOLOM_AKHIR };

static const Kolom k_izin[] = {
    KOLOM(Izin, id, INT64, ""), KOLOM(Izin, pegawai, INT64, ""), KOLOM_KODE(Izin, jenis, jenis_izin_kode, "Jenis"),
    KOLOM(Izin, mulai, TANGGAL, "Mulai"), KOLOM(Izin, sampai, TANGGAL, "Sampai"), KOLOM(Izin, nomor, STR, "Nomor surat"),
    KOLOM(Izin, alasan, STR, "Alasan"), KOLOM_KODE(Izin, status, status_izin_kode, "Status"), KOLOM(Izin, oleh, INT64, ""),
    KOLOM(Izin, pada, SAAT, "Diputus"), KOLOM(Izin, versi, INT, ""), KOLOM_AKHIR };
#define IZIN_COLS "id, pegawai, jenis, mulai, sampai, nomor, alasan, status, oleh, pada, versi"
static const Kolom k_izin_ubah[] = {
    KOLOM(Izin, sampai, TANGGAL, ""), KOLOM(Izin, nomor, STR, ""), KOLOM(Izin, alasan, STR, ""),
    KOLOM_KODE(Izin, status, status_izin_kode, ""), KOLOM(Izin, oleh, INT64, ""), KOLOM(Izin, pada, SAAT, ""),
    KOLOM(Izin, id, INT64, ""), KOLOM(Izin, versi, INT, ""), KOLOM_AKHIR };

static const Kolom k_jam[] = {
    KOLOM(MasaJam, mulai, TANGGAL, "Mulai"), KOLOM(MasaJam, sampai, TANGGAL, "Sampai"), KOLOM(MasaJam, nama, STR, "Nama"),
    KOLOM(MasaJam, nomor, STR, "Nomor"), KOLOM(MasaJam, toleransi, INT, "Toleransi"),
    KOLOM(MasaJam, masuk5, PUKUL, ""), KOLOM(MasaJam, pulang5, PUKUL, ""), KOLOM(MasaJam, masuk5_jumat, PUKUL, ""),
    KOLOM(MasaJam, pulang5_jumat, PUKUL, ""), KOLOM(MasaJam, masuk6, PUKUL, ""), KOLOM(MasaJam, pulang6, PUKUL, ""),
    KOLOM(MasaJam, masuk6_jumat, PUKUL, ""), KOLOM(MasaJam, pulang6_jumat, PUKUL, ""), KOLOM(MasaJam, masuk6_sabtu, PUKUL, ""),
    KOLOM(MasaJam, pulang6_sabtu, PUKUL, ""), KOLOM_AKHIR };
#define JAM_COLS "mulai, sampai, nama, nomor, toleransi, masuk5, pulang5, masuk5_jumat, pulang5_jumat, masuk6, pulang6," \
                 " masuk6_jumat, pulang6_jumat, masuk6_sabtu, pulang6_sabtu"

enum {
    Q_ANTARA, Q_BARIS, Q_SEMUA, Q_HITUNG, Q_LENGKAP, Q_LENGKAP_SEMUA, Q_PIN, Q_IZIN, Q_IZIN_ANTARA, Q_IZIN_SEMUA, Q_IZIN_STATUS,
    Q_SIMPAN, Q_LENGKAP_SIMPAN, Q_PIN_SIMPAN, Q_IZIN_TAMBAH, Q_IZIN_PUTUS, Q_IZIN_UBAH,
    Q_JAM, Q_JAM_TAMBAH, Q_JAM_HAPUS, Q_N
};

static const Query q[Q_N] = {
    [Q_ANTARA] = { "iss", k_presensi, "SELECT pegawai, tanggal, status, masuk, pulang FROM presensi WHERE pegawai = $1"
                   " AND tanggal >= $2 AND tanggal <= $3 ORDER BY tanggal" },
    [Q_BARIS]  = { "iss", k_baris, "SELECT " BARIS_COLS " FROM presensi WHERE pegawai = $1 AND tanggal >= $2 AND tanggal <= $3"
                   " ORDER BY tanggal" },
    [Q_SEMUA]  = { "ss", k_baris, "SELECT " BARIS_COLS " FROM presensi WHERE tanggal >= $1 AND tanggal <= $2"
                   " ORDER BY tanggal, pegawai" },
    [Q_HITUNG] = { "ss", k_hitung, "SELECT pegawai, status, COUNT(*) AS n FROM presensi WHERE tanggal >= $1 AND tanggal <= $2"
                   " GROUP BY pegawai, status ORDER BY pegawai, status" },
    [Q_LENGKAP] = { "iss", k_tanggal, "WITH RECURSIVE atas (id, induk) AS (SELECT id, induk FROM unit WHERE id = $1"
                    " UNION ALL SELECT u.id, u.induk FROM unit u JOIN atas ON u.id = atas.induk)"
                    " SELECT DISTINCT tanggal FROM presensi_lengkap WHERE tanggal >= $2 AND tanggal <= $3"
                    " AND (unit = 0 OR unit IN (SELECT id FROM atas)) ORDER BY tanggal" },
    [Q_LENGKAP_SEMUA] = { "ss", k_lengkap, "SELECT tanggal, unit FROM presensi_lengkap WHERE tanggal >= $1 AND tanggal <= $2"
                          " ORDER BY tanggal, unit" },
    [Q_PIN]    = { "", k_pin, "SELECT mesin, pin, pegawai FROM pin_presensi ORDER BY mesin, pin" },
    [Q_IZIN]   = { "i", k_izin, "SELECT " IZIN_COLS " FROM izin WHERE id = $1" },
    [Q_IZIN_ANTARA] = { "iss", k_izin, "SELECT " IZIN_COLS " FROM izin WHERE pegawai = $1 AND mulai <= $3 AND sampai >= $2"
                        " ORDER BY mulai, id" },
    [Q_IZIN_SEMUA]  = { "ss", k_izin, "SELECT " IZIN_COLS " FROM izin WHERE mulai <= $2 AND sampai >= $1"
                        " ORDER BY pegawai, mulai, id" },
    [Q_IZIN_STATUS] = { "si", k_izin, "SELECT " IZIN_COLS " FROM izin WHERE status = $1 ORDER BY mulai DESC, id DESC LIMIT $2" },
    [Q_SIMPAN] = { "issppss", NULL, "INSERT INTO presensi (" BARIS_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7)"
                   " ON CONFLICT (pegawai, tanggal) DO UPDATE SET status = EXCLUDED.status, masuk = EXCLUDED.masuk,"
                   " pulang = EXCLUDED.pulang, sumber = EXCLUDED.sumber, nomor = EXCLUDED.nomor"
                   " WHERE presensi.sumber <> 'koreksi' OR EXCLUDED.sumber = 'koreksi'" },
    [Q_LENGKAP_SIMPAN] = { "si", NULL, "INSERT INTO presensi_lengkap (tanggal, unit) VALUES ($1, $2)"
                           " ON CONFLICT (tanggal, unit) DO NOTHING" },
    [Q_PIN_SIMPAN]  = { "ssi", NULL, "INSERT INTO pin_presensi (mesin, pin, pegawai) VALUES ($1, $2, $3)"
                        " ON CONFLICT (mesin, pin) DO UPDATE SET pegawai = EXCLUDED.pegawai" },
    [Q_IZIN_TAMBAH] = { "iissssssiii", NULL, "INSERT INTO izin (" IZIN_COLS ")"
                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULLIF($9, 0), $10, $11)" },
    [Q_IZIN_PUTUS]  = { "siiii", NULL, "UPDATE izin SET status = $1, oleh = NULLIF($2, 0), pada = $3, versi = versi + 1"
                        " WHERE id = $4 AND versi = $5" },
    [Q_IZIN_UBAH]   = { "ssssiiii", NULL, "UPDATE izin SET sampai = $1, nomor = $2, alasan = $3, status = $4,"
                        " oleh = NULLIF($5, 0), pada = $6, versi = versi + 1 WHERE id = $7 AND versi = $8" },
    [Q_JAM]         = { "", k_jam, "SELECT " JAM_COLS " FROM jam_kerja ORDER BY mulai" },
    [Q_JAM_TAMBAH]  = { "ssssipppppppppp", NULL, "INSERT INTO jam_kerja (" JAM_COLS ")"
                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)" },
    [Q_JAM_HAPUS]   = { "s", NULL, "DELETE FROM jam_kerja WHERE mulai = $1" },
};
const QuerySet q_presensi = { "presensi", q, Q_N };
#define Q(x) (&q_presensi), Q_##x

bool db_presensi_antara(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, PresensiList *l, Err *err)
{
    return db_list(db, a, Q(ANTARA), l, err, V(pegawai), V(dari), V(sampai));
}

bool db_presensi_baris(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, BarisPresensiList *l, Err *err)
{
    return db_list(db, a, Q(BARIS), l, err, V(pegawai), V(dari), V(sampai));
}

bool db_presensi_semua(Db *db, Arena *a, Tanggal dari, Tanggal sampai, BarisPresensiList *l, Err *err)
{
    return db_list(db, a, Q(SEMUA), l, err, V(dari), V(sampai));
}

bool db_presensi_hitung(Db *db, Arena *a, Bulan b, HitungPresensiList *l, Err *err)
{
    return db_list(db, a, Q(HITUNG), l, err, V(bulan_awal(b)), V(bulan_akhir(b)));
}

bool db_presensi_lengkap(Db *db, Arena *a, int64_t unit, Tanggal dari, Tanggal sampai, TanggalList *l, Err *err)
{
    return db_list(db, a, Q(LENGKAP), l, err, V(unit), V(dari), V(sampai));
}

bool db_presensi_lengkap_semua(Db *db, Arena *a, Tanggal dari, Tanggal sampai, PresensiLengkapList *l, Err *err)
{
    return db_list(db, a, Q(LENGKAP_SEMUA), l, err, V(dari), V(sampai));
}

bool db_pin_semua(Db *db, Arena *a, PinPresensiList *l, Err *err) { return db_list(db, a, Q(PIN), l, err); }

bool db_izin_ambil(Db *db, Arena *a, int64_t id, Izin *z, Err *err) { return db_one(db, a, Q(IZIN), z, err, V(id)); }

bool db_izin_antara(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, IzinList *l, Err *err)
{
    return db_list(db, a, Q(IZIN_ANTARA), l, err, V(pegawai), V(dari), V(sampai));
}

bool db_izin_semua(Db *db, Arena *a, Tanggal dari, Tanggal sampai, IzinList *l, Err *err)
{
    return db_list(db, a, Q(IZIN_SEMUA), l, err, V(dari), V(sampai));
}

bool db_izin_status(Db *db, Arena *a, StatusIzin status, int batas, IzinList *l, Err *err)
{
    return db_list(db, a, Q(IZIN_STATUS), l, err, V(status_izin_kode[status]), V(batas));
}

bool db_presensi_simpan(Db *db, const BarisPresensi *v, ptrdiff_t n, Err *err) { return db_many(db, Q(SIMPAN), k_baris, v, n, err); }

bool db_presensi_lengkap_simpan(Db *db, const PresensiLengkap *v, ptrdiff_t n, Err *err)
{
    return db_many(db, Q(LENGKAP_SIMPAN), k_lengkap, v, n, err);
}

bool db_pin_simpan(Db *db, const PinPresensi *v, ptrdiff_t n, Err *err) { return db_many(db, Q(PIN_SIMPAN), k_pin, v, n, err); }

bool db_izin_tambah(Db *db, const Izin *v, ptrdiff_t n, Err *err) { return db_many(db, Q(IZIN_TAMBAH), k_izin, v, n, err); }

bool db_izin_putus(Db *db, const Izin *z, StatusIzin ke, int64_t oleh, Saat pada, Err *err)
{
    int n = db_run(db, Q(IZIN_PUTUS), err, V(status_izin_kode[ke]), V(oleh), V(pada), V(z->id), V(z->versi));
    return n == 1 ? true : n < 0 ? false : err_set(err, E_BERUBAH, NULL, NULL);
}

bool db_izin_ubah(Db *db, const Izin *v, ptrdiff_t n, Err *err) { return db_many(db, Q(IZIN_UBAH), k_izin_ubah, v, n, err); }

bool db_jam_kerja(Db *db, Arena *a, MasaJamList *l, Err *err) { return db_list(db, a, Q(JAM), l, err); }

bool db_jam_kerja_hapus(Db *db, Tanggal mulai, Err *err) { return db_run(db, Q(JAM_HAPUS), err, V(mulai)) >= 0; }

bool db_jam_kerja_simpan(Db *db, const MasaJam *m, Err *err)
{
    return db_jam_kerja_hapus(db, m->mulai, err) && db_many(db, Q(JAM_TAMBAH), k_jam, m, 1, err);
}
