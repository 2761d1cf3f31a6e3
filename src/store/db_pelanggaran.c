#include "store/db_pelanggaran.h"

static const Kolom k_pelanggaran[] = {
    KOLOM(Pelanggaran, id, INT64, ""), KOLOM(Pelanggaran, pegawai, INT64, ""), KOLOM_KODE(Pelanggaran, jenis, jenis_pelanggaran_kode, "Jenis"),
    KOLOM(Pelanggaran, pasal, STR, "Pasal"), KOLOM(Pelanggaran, periode, PERIODE, "Periode"), KOLOM(Pelanggaran, batas, TANGGAL, "Batas"),
    KOLOM(Pelanggaran, banyak, INT, "Banyak"), KOLOM(Pelanggaran, dari, INT, "Dari"), KOLOM(Pelanggaran, fakta, STR, "Kejadian"),
    KOLOM(Pelanggaran, dasar, STR, "Dasar"), KOLOM_KODE(Pelanggaran, status, status_pelanggaran_kode, "Status"),
    KOLOM(Pelanggaran, dicatat_oleh, STR, "Dicatat oleh"), KOLOM(Pelanggaran, dicatat_pada, SAAT, "Dicatat"), KOLOM(Pelanggaran, nomor, STR, "Nomor surat"),
    KOLOM(Pelanggaran, putusan, STR, "Putusan"), KOLOM(Pelanggaran, diputus_oleh, STR, "Diputus oleh"), KOLOM(Pelanggaran, diputus_pada, SAAT, "Diputus"),
    KOLOM(Pelanggaran, tanggapan, STR, "Tanggapan"), KOLOM(Pelanggaran, tanggapan_pada, SAAT, "Ditanggapi"), KOLOM(Pelanggaran, versi, INT, ""), KOLOM_AKHIR };
#define COLS "id, pegawai, jenis, pasal, periode, batas, banyak, dari, fakta, dasar, status, dicatat_oleh, dicatat_pada, nomor, putusan," \
             " diputus_oleh, diputus_pada, tanggapan, tanggapan_pada, versi"
#define PELANGGARAN "SELECT " COLS " FROM pelanggaran"

static const Kolom k_tentang[] = { KOLOM(PelanggaranTentang, pelanggaran, INT64, ""), KOLOM(PelanggaranTentang, pegawai, INT64, ""), KOLOM_AKHIR };
static const Kolom k_hitung[] = {
    KOLOM(HitungPelanggaran, pegawai, INT64, ""), KOLOM(HitungPelanggaran, n, INT, ""), KOLOM_AKHIR };
static const Kolom k_lagi[] = { KOLOM(Pelanggaran, banyak, INT, ""), KOLOM(Pelanggaran, id, INT64, ""), KOLOM_AKHIR };

enum { Q_AMBIL, Q_PERIODE, Q_PEGAWAI, Q_STATUS, Q_JENIS, Q_TENTANG, Q_HITUNG, Q_TAMBAH, Q_LAGI, Q_TENTANG_TAMBAH, Q_UBAH, Q_N };
static const Query q[Q_N] = {
    [Q_AMBIL]   = { "i", k_pelanggaran, PELANGGARAN " WHERE id = $1" },
    [Q_PERIODE] = { "ss", k_pelanggaran, PELANGGARAN " WHERE periode >= $1 AND periode <= $2 ORDER BY periode DESC, id DESC" },
    [Q_PEGAWAI] = { "i", k_pelanggaran, PELANGGARAN " WHERE pegawai = $1 ORDER BY id DESC" },
    [Q_STATUS]  = { "s", k_pelanggaran, PELANGGARAN " WHERE status = $1 ORDER BY id" },
    [Q_JENIS]   = { "ss", k_pelanggaran, PELANGGARAN " WHERE jenis = $1 AND periode = $2 ORDER BY pegawai, id" },
    [Q_TENTANG] = { "i", k_tentang, "SELECT pelanggaran, pegawai FROM pelanggaran_tentang WHERE pelanggaran = $1 ORDER BY pegawai" },
    [Q_HITUNG]  = { "sii", k_hitung, "SELECT y.pegawai, COUNT(*) AS n FROM (SELECT x.pegawai FROM pelanggaran x WHERE x.periode = $1"
                    " AND x.status <> 'tidak_ditindaklanjuti' AND NOT EXISTS (SELECT 1 FROM penutupan t WHERE t.periode = x.periode AND t.pada <= x.dicatat_pada)"
                    " UNION ALL SELECT x.pegawai FROM pelanggaran x JOIN penutupan t ON t.periode = x.periode AND t.pada <= x.dicatat_pada"
                    " WHERE x.dicatat_pada >= $2 AND x.dicatat_pada < $3 AND x.status <> 'tidak_ditindaklanjuti') y GROUP BY y.pegawai ORDER BY y.pegawai" },
    [Q_TAMBAH]  = { "iissssiissssisssisii", NULL, "INSERT INTO pelanggaran (" COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,"
                    " $13, $14, $15, $16, $17, $18, $19, $20)" },
    [Q_LAGI]    = { "ii", NULL, "UPDATE pelanggaran SET banyak = banyak + $1, versi = versi + 1 WHERE id = $2" },
    [Q_TENTANG_TAMBAH] = { "ii", NULL, "INSERT INTO pelanggaran_tentang (pelanggaran, pegawai) VALUES ($1, $2) ON CONFLICT (pelanggaran, pegawai) DO NOTHING" },
    [Q_UBAH]    = { "ssssisiii", NULL, "UPDATE pelanggaran SET status = $1, nomor = $2, putusan = $3, diputus_oleh = $4, diputus_pada = $5,"
                    " tanggapan = $6, tanggapan_pada = $7, versi = versi + 1 WHERE id = $8 AND versi = $9" },
};
const QuerySet q_pelanggaran = { "pelanggaran", q, Q_N };
#define Q(x) (&q_pelanggaran), Q_##x

bool db_pelanggaran_ambil(Db *db, Arena *a, int64_t id, Pelanggaran *x, Err *err) { return db_one(db, a, Q(AMBIL), x, err, V(id)); }

bool db_pelanggaran_periode(Db *db, Arena *a, Periode p, PelanggaranList *l, Err *err)
{
    Str satu = periode_iso(a, p);
    return db_list(db, a, Q(PERIODE), l, err, V(satu), V(periode_setahun(p) ? str_fmt(a, STR_F "-12", STR_A(satu)) : satu));
}

bool db_pelanggaran_pegawai(Db *db, Arena *a, int64_t pegawai, PelanggaranList *l, Err *err) { return db_list(db, a, Q(PEGAWAI), l, err, V(pegawai)); }

bool db_pelanggaran_status(Db *db, Arena *a, StatusPelanggaran s, PelanggaranList *l, Err *err)
{
    return db_list(db, a, Q(STATUS), l, err, V(status_pelanggaran_kode[s]));
}

bool db_pelanggaran_jenis(Db *db, Arena *a, JenisPelanggaran j, Periode p, PelanggaranList *l, Err *err)
{
    return db_list(db, a, Q(JENIS), l, err, V(jenis_pelanggaran_kode[j]), V(p));
}

bool db_pelanggaran_tentang(Db *db, Arena *a, int64_t id, IdList *l, Err *err)
{
    PelanggaranTentangList t = { 0 };
    if (!db_list(db, a, Q(TENTANG), &t, err, V(id))) return false;
    for (ptrdiff_t i = 0; i < t.n; i++) *list_add(a, l) = t.v[i].pegawai;
    return true;
}

bool db_pelanggaran_hitung(Db *db, Arena *a, Periode p, Saat dari, Saat sampai, HitungPelanggaranList *l, Err *err)
{
    return db_list(db, a, Q(HITUNG), l, err, V(p), V(dari), V(sampai));
}

bool db_pelanggaran_tambah(Db *db, const Pelanggaran *x, ptrdiff_t n, Err *err) { return db_many(db, Q(TAMBAH), k_pelanggaran, x, n, err); }
bool db_pelanggaran_lagi(Db *db, const Pelanggaran *x, ptrdiff_t n, Err *err) { return db_many(db, Q(LAGI), k_lagi, x, n, err); }

bool db_pelanggaran_tentang_tambah(Db *db, const PelanggaranTentang *t, ptrdiff_t n, Err *err)
{
    return db_many(db, Q(TENTANG_TAMBAH), k_tentang, t, n, err);
}

bool db_pelanggaran_ubah(Db *db, const Pelanggaran *x, Err *err)
{
    return db_satu(db_run(db, Q(UBAH), err, V(status_pelanggaran_kode[x->status]), V(x->nomor), V(x->putusan), V(x->diputus_oleh),
                          x->diputus_pada.ms ? V(x->diputus_pada) : V_NULL, V(x->tanggapan), x->tanggapan_pada.ms ? V(x->tanggapan_pada) : V_NULL,
                          V(x->id), V(x->versi)), err);
}
