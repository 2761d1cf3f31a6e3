#include "store/db_laporan.h"

static const Kolom k_laporan[] = {
    KOLOM(Laporan, id, INT64, ""), KOLOM(Laporan, pegawai, INT64, ""), KOLOM(Laporan, tanggal, TANGGAL, "Tanggal"),
    KOLOM(Laporan, mulai, PUKUL, "Mulai"), KOLOM(Laporan, selesai, PUKUL, "Selesai"), KOLOM(Laporan, kegiatan, STR, "Kegiatan"),
    KOLOM(Laporan, rhk, INT64, ""), KOLOM(Laporan, jumlah, REAL, "Jumlah"), KOLOM(Laporan, satuan, STR, "Satuan"),
    KOLOM_KODE(Laporan, status, status_laporan_kode, "Status"), KOLOM(Laporan, catatan, STR, "Catatan"),
    KOLOM(Laporan, diperiksa_pada, SAAT, "Diperiksa"), KOLOM(Laporan, bukti, INT, "Bukti"), KOLOM(Laporan, pencatat, INT64, ""),
    KOLOM(Laporan, pencatat_nama, STR, "Dimasukkan oleh"), KOLOM(Laporan, versi, INT, ""),
    KOLOM_AKHIR };
#define LAPORAN_COLS "id, pegawai, tanggal, pangkal + mulai AS mulai, pangkal + selesai AS selesai, kegiatan, rhk, jumlah, satuan, status, catatan, diperiksa_pada," \
                     " (SELECT COUNT(*) FROM bukti b WHERE b.laporan = laporan.id) AS bukti, pencatat," \
                     " COALESCE((SELECT a.nama FROM akun a WHERE a.id = laporan.pencatat), '') AS pencatat_nama, versi"

static const Kolom k_bukti[] = {
    KOLOM(Bukti, id, INT64, ""), KOLOM(Bukti, laporan, INT64, ""), KOLOM(Bukti, realisasi, INT64, ""), KOLOM(Bukti, nama, STR, "Nama"), KOLOM(Bukti, berkas, STR, ""),
    KOLOM(Bukti, jenis, STR, "Jenis"), KOLOM(Bukti, ukuran, INT64, "Ukuran"), KOLOM(Bukti, tautan, STR, "Tautan"),
    KOLOM(Bukti, pada, SAAT, "Pada"), KOLOM_AKHIR };
#define BUKTI_COLS "id, laporan, realisasi, nama, berkas, jenis, ukuran, tautan, pada"

static const Kolom k_rekap[] = {
    KOLOM(RekapRhk, rhk, INT64, ""), KOLOM(RekapRhk, satuan, STR, "Satuan"), KOLOM(RekapRhk, jumlah, REAL, "Jumlah"),
    KOLOM(RekapRhk, n, INT, "Laporan"), KOLOM(RekapRhk, bukti, INT, "Bukti"), KOLOM_AKHIR };

static const Kolom k_hitung[] = {
    KOLOM(HitungLaporan, pegawai, INT64, ""), KOLOM(HitungLaporan, draf, INT, "Draf"), KOLOM(HitungLaporan, diajukan, INT, "Diajukan"),
    KOLOM(HitungLaporan, diverifikasi, INT, "Terverifikasi"), KOLOM(HitungLaporan, dikembalikan, INT, "Dikembalikan"),
    KOLOM(HitungLaporan, hari, INT, "Hari"), KOLOM_AKHIR };
#define HITUNG_COLS "pegawai, COUNT(*) FILTER (WHERE status = 'draf') AS draf," \
                    " COUNT(*) FILTER (WHERE status = 'diajukan') AS diajukan," \
                    " COUNT(*) FILTER (WHERE status = 'diverifikasi') AS diverifikasi," \
                    " COUNT(*) FILTER (WHERE status = 'dikembalikan') AS dikembalikan," \
                    " COUNT(DISTINCT tanggal) AS hari"

static const Kolom k_ringkas[] = {
    KOLOM(RingkasLaporan, tanggal, TANGGAL, ""), KOLOM(RingkasLaporan, menit, INT, ""),
    KOLOM_KODE(RingkasLaporan, status, status_laporan_kode, ""), KOLOM_AKHIR };

typedef struct { Tanggal tanggal; } HariBaris;
static const Kolom k_hari[] = { KOLOM(HariBaris, tanggal, TANGGAL, ""), KOLOM_AKHIR };
static const Kolom k_catatan[] = { KOLOM(CatatanPencatat, pegawai, INT64, ""), KOLOM(CatatanPencatat, tanggal, TANGGAL, ""),
    KOLOM(CatatanPencatat, kembali, INT, ""), KOLOM_AKHIR };
static const Kolom k_sampai[] = { KOLOM(Penyampaian, pegawai, INT64, ""), KOLOM(Penyampaian, pada, SAAT, ""), KOLOM_AKHIR };

/* Minutes between the day of a row and the day $3. */
#define GESER "CASE WHEN tanggal < $3 THEN -1440 WHEN tanggal > $3 THEN 1440 ELSE 0 END"
enum { SEHARI = 1440 };

enum {
    Q_LAPORAN, Q_LAPORAN_ANTARA, Q_LAPORAN_SEBELUM, Q_LAPORAN_DIKEMBALIKAN, Q_LAPORAN_REKAP, Q_LAPORAN_HITUNG,
    Q_LAPORAN_HITUNG_SATU, Q_LAPORAN_RINGKAS, Q_LAPORAN_PENCATAT,
    Q_LAPORAN_BENTROK, Q_LAPORAN_TAMBAH, Q_LAPORAN_UBAH, Q_LAPORAN_HAPUS, Q_LAPORAN_STATUS,
    Q_LAPORAN_KAITKAN, Q_BUKTI_DAFTAR, Q_BUKTI_REALISASI, Q_BUKTI, Q_BUKTI_DIPAKAI, Q_BUKTI_TAMBAH, Q_BUKTI_HAPUS, Q_BUKTI_HAPUS_LAPORAN,
    Q_SAMPAI, Q_SAMPAI_SEMUA, Q_SAMPAI_SIMPAN, Q_SAMPAI_HAPUS, Q_N
};

static const Query q[Q_N] = {
    [Q_LAPORAN]              = { "i", k_laporan, "SELECT " LAPORAN_COLS " FROM laporan WHERE id = $1" },
    [Q_LAPORAN_ANTARA]       = { "iss", k_laporan, "SELECT " LAPORAN_COLS " FROM laporan WHERE pegawai = $1"
                                 " AND tanggal >= $2 AND tanggal <= $3 ORDER BY tanggal, pangkal + laporan.mulai, id" },
    [Q_LAPORAN_SEBELUM]      = { "is", k_hari, "SELECT tanggal FROM laporan WHERE pegawai = $1 AND tanggal < $2"
                                 " ORDER BY tanggal DESC, mulai DESC, id DESC LIMIT 1" },
    [Q_LAPORAN_DIKEMBALIKAN] = { "i", k_laporan, "SELECT " LAPORAN_COLS " FROM laporan WHERE pegawai = $1"
                                 " AND status = 'dikembalikan' ORDER BY tanggal, id" },
    [Q_LAPORAN_REKAP]        = { "iss", k_rekap, "SELECT rhk, satuan, SUM(jumlah) AS jumlah, COUNT(*) AS n,"
                                 " CAST(SUM((SELECT COUNT(*) FROM bukti b WHERE b.laporan = laporan.id)) AS BIGINT) AS bukti"
                                 " FROM laporan WHERE pegawai = $1 AND tanggal >= $2 AND tanggal <= $3"
                                 " AND status = 'diverifikasi' AND rhk IS NOT NULL GROUP BY rhk, satuan ORDER BY rhk, satuan" },
    [Q_LAPORAN_HITUNG]       = { "ss", k_hitung, "SELECT " HITUNG_COLS " FROM laporan WHERE tanggal >= $1 AND tanggal <= $2"
                                 " GROUP BY pegawai ORDER BY pegawai" },
    [Q_LAPORAN_HITUNG_SATU]  = { "iss", k_hitung, "SELECT " HITUNG_COLS " FROM laporan WHERE pegawai = $1 AND tanggal >= $2"
                                 " AND tanggal <= $3 GROUP BY pegawai ORDER BY pegawai" },
    [Q_LAPORAN_RINGKAS]      = { "iss", k_ringkas, "SELECT tanggal, selesai - mulai AS menit, status FROM laporan"
                                 " WHERE pegawai = $1 AND tanggal >= $2 AND tanggal <= $3 ORDER BY tanggal, mulai, id" },
    [Q_LAPORAN_PENCATAT]     = { "is", k_catatan, "SELECT pegawai, MAX(tanggal) AS tanggal,"
                                 " COUNT(*) FILTER (WHERE status = 'dikembalikan') AS kembali FROM laporan"
                                 " WHERE pencatat = $1 AND tanggal >= $2 GROUP BY pegawai ORDER BY MAX(tanggal) DESC, pegawai" },
    [Q_LAPORAN_BENTROK]      = { "isssppi", k_db_int, "SELECT COUNT(*) AS n FROM laporan WHERE pegawai = $1 AND tanggal >= $2 AND tanggal <= $4"
                                 " AND pangkal + mulai + " GESER " < $6 AND pangkal + selesai + " GESER " > $5 AND id <> $7" },
    [Q_LAPORAN_TAMBAH]       = { "iisppsirssiii", NULL, "INSERT INTO laporan (id, pegawai, tanggal, mulai, selesai, kegiatan, rhk, jumlah,"
                                 " satuan, status, pencatat, versi, pangkal) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)" },
    [Q_LAPORAN_UBAH]         = { "sppsirssiiii", NULL, "UPDATE laporan SET tanggal = $1, mulai = $2, selesai = $3, kegiatan = $4,"
                                 " rhk = $5, jumlah = $6, satuan = $7, status = $8, pencatat = $9, pangkal = $10, versi = versi + 1"
                                 " WHERE id = $11 AND versi = $12 AND status <> 'diverifikasi'" },
    [Q_LAPORAN_HAPUS]        = { "ii", NULL, "DELETE FROM laporan WHERE id = $1 AND versi = $2 AND status <> 'diverifikasi'" },
    [Q_LAPORAN_STATUS]       = { "ssiiii", NULL, "UPDATE laporan SET status = $1, catatan = $2, diperiksa_oleh = $3,"
                                 " diperiksa_pada = $4, versi = versi + 1 WHERE id = $5 AND versi = $6" },
    [Q_LAPORAN_KAITKAN]      = { "iii", NULL, "UPDATE laporan SET rhk = $1, versi = versi + 1"
                                 " WHERE id = $2 AND versi = $3 AND status <> 'diverifikasi'" },
    [Q_BUKTI_DAFTAR]         = { "i", k_bukti, "SELECT " BUKTI_COLS " FROM bukti WHERE laporan = $1 ORDER BY id" },
    [Q_BUKTI_REALISASI]      = { "i", k_bukti, "SELECT " BUKTI_COLS " FROM bukti WHERE realisasi = $1 ORDER BY id" },
    [Q_BUKTI]                = { "i", k_bukti, "SELECT " BUKTI_COLS " FROM bukti WHERE id = $1" },
    [Q_BUKTI_TAMBAH]         = { "iiisssisi", NULL, "INSERT INTO bukti (" BUKTI_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)" },
    [Q_BUKTI_DIPAKAI]        = { "s", k_db_int, "SELECT id AS n FROM bukti WHERE berkas = $1 ORDER BY id LIMIT 1" },
    [Q_BUKTI_HAPUS]          = { "i", NULL, "DELETE FROM bukti WHERE id = $1" },
    [Q_BUKTI_HAPUS_LAPORAN]  = { "i", NULL, "DELETE FROM bukti WHERE laporan = $1" },
    [Q_SAMPAI]               = { "is", k_sampai, "SELECT pegawai, pada FROM penyampaian WHERE pegawai = $1 AND bulan = $2" },
    [Q_SAMPAI_SEMUA]         = { "s", k_sampai, "SELECT pegawai, pada FROM penyampaian WHERE bulan = $1 ORDER BY pegawai" },
    [Q_SAMPAI_SIMPAN]        = { "isi", NULL, "INSERT INTO penyampaian (pegawai, bulan, pada) VALUES ($1, $2, $3)"
                                 " ON CONFLICT (pegawai, bulan) DO NOTHING" },
    [Q_SAMPAI_HAPUS]         = { "is", NULL, "DELETE FROM penyampaian WHERE pegawai = $1 AND bulan = $2" },
};
const QuerySet q_laporan = { "laporan", q, Q_N };
#define Q(x) (&q_laporan), Q_##x

bool db_laporan_ambil(Db *db, Arena *a, int64_t id, Laporan *l, Err *err) { return db_one(db, a, Q(LAPORAN), l, err, V(id)); }

bool db_laporan_antara(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, LaporanList *l, Err *err)
{
    return db_list(db, a, Q(LAPORAN_ANTARA), l, err, V(pegawai), V(dari), V(sampai));
}

bool db_laporan_hari_sebelum(Db *db, Arena *a, int64_t pegawai, Tanggal t, Tanggal *hari, Err *err)
{
    LIST_OF(HariBaris) l = { 0 };
    if (!db_list(db, a, Q(LAPORAN_SEBELUM), &l, err, V(pegawai), V(t))) return false;
    *hari = l.n ? l.v[0].tanggal : (Tanggal){ 0 };
    return true;
}

bool db_laporan_dikembalikan(Db *db, Arena *a, int64_t pegawai, LaporanList *l, Err *err)
{
    return db_list(db, a, Q(LAPORAN_DIKEMBALIKAN), l, err, V(pegawai));
}

bool db_laporan_rekap_rhk(Db *db, Arena *a, int64_t pegawai, Bulan b, RekapRhkList *l, Err *err)
{
    return db_list(db, a, Q(LAPORAN_REKAP), l, err, V(pegawai), V(bulan_awal(b)), V(bulan_akhir(b)));
}

bool db_laporan_hitung(Db *db, Arena *a, Bulan b, HitungLaporanList *l, Err *err)
{
    return db_list(db, a, Q(LAPORAN_HITUNG), l, err, V(bulan_awal(b)), V(bulan_akhir(b)));
}

bool db_laporan_hitung_satu(Db *db, Arena *a, int64_t pegawai, Bulan b, HitungLaporan *h, Err *err)
{
    HitungLaporanList l = { 0 };
    if (!db_list(db, a, Q(LAPORAN_HITUNG_SATU), &l, err, V(pegawai), V(bulan_awal(b)), V(bulan_akhir(b)))) return false;
    *h = l.n ? l.v[0] : (HitungLaporan){ .pegawai = pegawai };
    return true;
}

bool db_laporan_ringkas(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, RingkasLaporanList *l, Err *err)
{
    return db_list(db, a, Q(LAPORAN_RINGKAS), l, err, V(pegawai), V(dari), V(sampai));
}

bool db_laporan_pencatat(Db *db, Arena *a, int64_t akun, Tanggal sejak, CatatanPencatatList *l, Err *err)
{
    return db_list(db, a, Q(LAPORAN_PENCATAT), l, err, V(akun), V(sejak));
}

bool db_laporan_bentrok(Db *db, int64_t pegawai, Tanggal t, Pukul mulai, Pukul selesai, int64_t kecuali, int64_t *n, Err *err)
{
    return db_int(db, Q(LAPORAN_BENTROK), n, 0, err, V(pegawai), V(tanggal_plus(t, -1)), V(t), V(tanggal_plus(t, 1)), V(mulai), V(selesai), V(kecuali));
}

bool db_bukti_daftar(Db *db, Arena *a, int64_t laporan, BuktiList *l, Err *err)
{
    return db_list(db, a, Q(BUKTI_DAFTAR), l, err, V(laporan));
}

bool db_bukti_realisasi(Db *db, Arena *a, int64_t realisasi, BuktiList *l, Err *err)
{
    return db_list(db, a, Q(BUKTI_REALISASI), l, err, V(realisasi));
}

bool db_bukti_dipakai(Db *db, Str berkas, bool *ya, Err *err)
{
    int64_t id;
    if (!db_int(db, Q(BUKTI_DIPAKAI), &id, 0, err, V(berkas))) return false;
    *ya = id != 0;
    return true;
}

bool db_bukti_ambil(Db *db, Arena *a, int64_t id, Bukti *b, Err *err) { return db_one(db, a, Q(BUKTI), b, err, V(id)); }

bool db_penyampaian(Db *db, Arena *a, int64_t pegawai, Bulan b, Saat *pada, Err *err)
{
    PenyampaianList l = { 0 };
    if (!db_list(db, a, Q(SAMPAI), &l, err, V(pegawai), V(b))) return false;
    *pada = l.n ? l.v[0].pada : (Saat){ 0 };
    return true;
}

bool db_penyampaian_semua(Db *db, Arena *a, Bulan b, PenyampaianList *l, Err *err)
{
    return db_list(db, a, Q(SAMPAI_SEMUA), l, err, V(b));
}

/* What runs past midnight is counted from its own begin, so that the columns stay within a day. */
typedef struct { Pukul mulai, selesai; int pangkal; } WaktuBaris;

static WaktuBaris waktu_baris(const Laporan *l)
{
    int pangkal = l->selesai.n > SEHARI ? l->mulai.n - 1 : 0;
    return (WaktuBaris){ { l->mulai.n - pangkal }, { l->selesai.n - pangkal }, pangkal };
}

bool db_laporan_tambah(Db *db, const Laporan *l, Err *err)
{
    WaktuBaris w = waktu_baris(l);
    return db_run(db, Q(LAPORAN_TAMBAH), err, V(l->id), V(l->pegawai), V(l->tanggal), V(w.mulai), V(w.selesai), V(l->kegiatan),
                  V_ID(l->rhk), V(l->jumlah), V(l->satuan), V(status_laporan_kode[l->status]), V_ID(l->pencatat), V(1), V(w.pangkal)) == 1;
}

bool db_laporan_ubah(Db *db, const Laporan *l, Err *err)
{
    WaktuBaris w = waktu_baris(l);
    return db_satu(db_run(db, Q(LAPORAN_UBAH), err, V(l->tanggal), V(w.mulai), V(w.selesai), V(l->kegiatan), V_ID(l->rhk), V(l->jumlah),
                       V(l->satuan), V(status_laporan_kode[l->status]), V_ID(l->pencatat), V(w.pangkal), V(l->id), V(l->versi)), err);
}

bool db_laporan_hapus(Db *db, int64_t id, int versi, Err *err)
{
    return db_run(db, Q(BUKTI_HAPUS_LAPORAN), err, V(id)) >= 0 && db_satu(db_run(db, Q(LAPORAN_HAPUS), err, V(id), V(versi)), err);
}

bool db_laporan_status(Db *db, int64_t id, int versi, StatusLaporan ke, Str catatan, int64_t oleh, Saat pada, Err *err)
{
    return db_satu(db_run(db, Q(LAPORAN_STATUS), err, V(status_laporan_kode[ke]), V(catatan), V_ID(oleh), V(pada), V(id), V(versi)), err);
}

bool db_laporan_kaitkan(Db *db, int64_t id, int versi, int64_t rhk, Err *err)
{
    return db_satu(db_run(db, Q(LAPORAN_KAITKAN), err, V_ID(rhk), V(id), V(versi)), err);
}

bool db_bukti_tambah(Db *db, const Bukti *b, Err *err)
{
    return db_run(db, Q(BUKTI_TAMBAH), err, V(b->id), V_ID(b->laporan), V_ID(b->realisasi), V(b->nama), V_TEKS(b->berkas), V(b->jenis), V(b->ukuran),
                  V_TEKS(b->tautan), V(b->pada)) == 1;
}

bool db_bukti_hapus(Db *db, int64_t id, Err *err) { return db_run(db, Q(BUKTI_HAPUS), err, V(id)) == 1; }

bool db_penyampaian_simpan(Db *db, int64_t pegawai, Bulan b, Saat pada, Err *err)
{
    return db_run(db, Q(SAMPAI_SIMPAN), err, V(pegawai), V(b), V(pada)) >= 0;
}

bool db_penyampaian_hapus(Db *db, int64_t pegawai, Bulan b, Err *err)
{
    return db_run(db, Q(SAMPAI_HAPUS), err, V(pegawai), V(b)) >= 0;
}
