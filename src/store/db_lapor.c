#include "store/db_lapor.h"

static const Kolom k_baris[] = {
    KOLOM(BarisLapor, evaluasi, INT64, ""), KOLOM(BarisLapor, pegawai, INT64, ""), KOLOM(BarisLapor, penilai, INT64, ""),
    KOLOM(BarisLapor, periode, PERIODE, "Periode"), KOLOM_KODE(BarisLapor, status, status_evaluasi_kode, "Evaluasi"),
    KOLOM_KODE(BarisLapor, tanggapan, tanggapan_kode, "Tanggapan"), KOLOM_KODE(BarisLapor, predikat, predikat_kode, "Predikat"),
    KOLOM(BarisLapor, id_skp, INT64, ""), KOLOM_KODE(BarisLapor, skp, status_skp_kode, "SKP"), KOLOM(BarisLapor, keberatan, INT64, ""),
    KOLOM(BarisLapor, id, INT64, ""), KOLOM(BarisLapor, pd, INT64, ""), KOLOM_KODE(BarisLapor, tahap, tahap_lapor_kode, "Tahap"),
    KOLOM(BarisLapor, catatan, STR, "Catatan"), KOLOM(BarisLapor, sejak, SAAT, "Sejak"), KOLOM(BarisLapor, versi, INT, ""), KOLOM_AKHIR };
#define BARIS "SELECT e.id AS evaluasi, e.pegawai, e.penilai, e.periode, e.status, e.tanggapan, e.predikat, e.skp AS id_skp, s.status AS skp," \
              " k.id AS keberatan, b.id, b.pd, b.tahap, b.catatan, b.sejak, b.versi FROM evaluasi e LEFT JOIN skp s ON s.id = e.skp" \
              " LEFT JOIN berkas_lapor b ON b.evaluasi = e.id" \
              " LEFT JOIN keberatan k ON k.evaluasi = e.id AND k.status IN ('diajukan', 'ditanggapi')"

static const Kolom k_berkas[] = {
    KOLOM(BerkasLapor, id, INT64, ""), KOLOM(BerkasLapor, evaluasi, INT64, ""), KOLOM(BerkasLapor, pegawai, INT64, ""),
    KOLOM(BerkasLapor, periode, PERIODE, "Periode"), KOLOM(BerkasLapor, pd, INT64, ""), KOLOM_KODE(BerkasLapor, tahap, tahap_lapor_kode, "Tahap"),
    KOLOM(BerkasLapor, catatan, STR, "Catatan"), KOLOM(BerkasLapor, sejak, SAAT, "Sejak"), KOLOM(BerkasLapor, versi, INT, ""), KOLOM_AKHIR };
#define BERKAS_COLS "id, evaluasi, pegawai, periode, pd, tahap, catatan, sejak, versi"

static const Kolom k_langkah[] = {
    KOLOM(LangkahLapor, id, INT64, ""), KOLOM(LangkahLapor, berkas, INT64, ""), KOLOM_KODE(LangkahLapor, dari, tahap_lapor_kode, "Dari"),
    KOLOM_KODE(LangkahLapor, ke, tahap_lapor_kode, "Ke"), KOLOM(LangkahLapor, nama, STR, "Oleh"), KOLOM(LangkahLapor, catatan, STR, "Catatan"),
    KOLOM(LangkahLapor, pengantar, INT64, ""), KOLOM(LangkahLapor, pada, SAAT, "Pada"), KOLOM_AKHIR };
#define LANGKAH_COLS "id, berkas, dari, ke, nama, catatan, pengantar, pada"

static const Kolom k_pengantar[] = {
    KOLOM(PengantarLapor, id, INT64, ""), KOLOM(PengantarLapor, periode, PERIODE, "Periode"), KOLOM_KODE(PengantarLapor, dari, tahap_lapor_kode, "Dari"),
    KOLOM_KODE(PengantarLapor, ke, tahap_lapor_kode, "Ke"), KOLOM(PengantarLapor, nama, STR, "Nama"), KOLOM(PengantarLapor, jabatan, STR, "Jabatan"),
    KOLOM(PengantarLapor, oleh, INT64, ""), KOLOM(PengantarLapor, n, INT64, "Berkas"), KOLOM(PengantarLapor, pada, SAAT, "Pada"), KOLOM_AKHIR };
#define PENGANTAR_COLS "id, periode, dari, ke, nama, jabatan, oleh, n, pada"

enum {
    Q_PERIODE, Q_PENILAI, Q_SATU, Q_JUMLAH, Q_JUMLAH_PD, Q_LANGKAH, Q_PENGANTAR, Q_PENGANTAR_BERKAS, Q_PENGANTAR_AKUN,
    Q_TAMBAH, Q_PINDAH, Q_LANGKAH_TAMBAH, Q_PENGANTAR_TAMBAH, Q_GANTI, Q_N
};
static const Query q[Q_N] = {
    [Q_PERIODE]   = { "s", k_baris, BARIS " WHERE e.periode = $1 AND e.status IN ('ditetapkan', 'dibuka') ORDER BY e.pegawai, e.id" },
    [Q_PENILAI]   = { "is", k_baris, BARIS " WHERE e.penilai = $1 AND e.periode = $2 AND e.status IN ('ditetapkan', 'dibuka') ORDER BY e.pegawai, e.id" },
    [Q_SATU]      = { "i", k_baris, BARIS " WHERE e.id = $1" },
    [Q_JUMLAH]    = { "s", k_db_int, "SELECT COUNT(*) AS n FROM berkas_lapor WHERE tahap = $1" },
    [Q_JUMLAH_PD] = { "si", k_db_int, "SELECT COUNT(*) AS n FROM berkas_lapor WHERE tahap = $1 AND pd = $2" },
    [Q_LANGKAH]   = { "i", k_langkah, "SELECT " LANGKAH_COLS " FROM langkah_lapor WHERE berkas = $1 ORDER BY id" },
    [Q_PENGANTAR] = { "i", k_pengantar, "SELECT " PENGANTAR_COLS " FROM pengantar_lapor WHERE id = $1" },
    [Q_PENGANTAR_BERKAS] = { "i", k_berkas, "SELECT b.id, b.evaluasi, b.pegawai, b.periode, b.pd, b.tahap, b.catatan, b.sejak, b.versi FROM langkah_lapor l"
                             " JOIN berkas_lapor b ON b.id = l.berkas WHERE l.pengantar = $1 ORDER BY b.pegawai, b.id" },
    [Q_PENGANTAR_AKUN]   = { "ii", k_pengantar, "SELECT " PENGANTAR_COLS " FROM pengantar_lapor WHERE oleh = $1 ORDER BY id DESC LIMIT $2" },
    [Q_TAMBAH]    = { "iiisissii", NULL, "INSERT INTO berkas_lapor (" BERKAS_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)" },
    [Q_PINDAH]    = { "ssiii", NULL, "UPDATE berkas_lapor SET tahap = $1, catatan = $2, sejak = $3, versi = versi + 1 WHERE id = $4 AND versi = $5" },
    [Q_LANGKAH_TAMBAH]   = { "iissssii", NULL, "INSERT INTO langkah_lapor (" LANGKAH_COLS ") VALUES ($1, $2, $3, $4, $5, $6, NULLIF($7, 0), $8)" },
    [Q_PENGANTAR_TAMBAH] = { "isssssiii", NULL, "INSERT INTO pengantar_lapor (" PENGANTAR_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)" },
    [Q_GANTI]     = { "ii", NULL, "UPDATE berkas_lapor SET evaluasi = $1, versi = versi + 1 WHERE evaluasi = $2" },
};
const QuerySet q_lapor = { "lapor", q, Q_N };
#define Q(x) (&q_lapor), Q_##x

bool db_lapor_periode(Db *db, Arena *a, Periode p, BarisLaporList *l, Err *err) { return db_list(db, a, Q(PERIODE), l, err, V(p)); }

bool db_lapor_penilai(Db *db, Arena *a, int64_t penilai, Periode p, BarisLaporList *l, Err *err)
{
    return db_list(db, a, Q(PENILAI), l, err, V(penilai), V(p));
}

bool db_lapor_satu(Db *db, Arena *a, int64_t evaluasi, BarisLapor *b, Err *err) { return db_one(db, a, Q(SATU), b, err, V(evaluasi)); }

bool db_lapor_jumlah(Db *db, TahapLapor t, int64_t pd, int64_t *n, Err *err)
{
    if (pd) return db_int(db, Q(JUMLAH_PD), n, 0, err, V(tahap_lapor_kode[t]), V(pd));
    return db_int(db, Q(JUMLAH), n, 0, err, V(tahap_lapor_kode[t]));
}

bool db_lapor_langkah(Db *db, Arena *a, int64_t berkas, LangkahLaporList *l, Err *err) { return db_list(db, a, Q(LANGKAH), l, err, V(berkas)); }
bool db_pengantar(Db *db, Arena *a, int64_t id, PengantarLapor *p, Err *err) { return db_one(db, a, Q(PENGANTAR), p, err, V(id)); }
bool db_pengantar_berkas(Db *db, Arena *a, int64_t id, BerkasLaporList *l, Err *err) { return db_list(db, a, Q(PENGANTAR_BERKAS), l, err, V(id)); }

bool db_pengantar_akun(Db *db, Arena *a, int64_t akun, int n, PengantarLaporList *l, Err *err)
{
    return db_list(db, a, Q(PENGANTAR_AKUN), l, err, V(akun), V(n));
}

bool db_lapor_tambah(Db *db, const BerkasLapor *b, ptrdiff_t n, Err *err) { return db_many(db, Q(TAMBAH), k_berkas, b, n, err); }

bool db_lapor_pindah(Db *db, const BerkasLapor *b, Err *err)
{
    return db_satu(db_run(db, Q(PINDAH), err, V(tahap_lapor_kode[b->tahap]), V(b->catatan), V(b->sejak), V(b->id), V(b->versi)), err);
}

bool db_lapor_langkah_tambah(Db *db, const LangkahLapor *l, ptrdiff_t n, Err *err) { return db_many(db, Q(LANGKAH_TAMBAH), k_langkah, l, n, err); }
bool db_pengantar_tambah(Db *db, const PengantarLapor *p, ptrdiff_t n, Err *err) { return db_many(db, Q(PENGANTAR_TAMBAH), k_pengantar, p, n, err); }
bool db_lapor_ganti(Db *db, int64_t lama, int64_t baru, Err *err) { return db_run(db, Q(GANTI), err, V(baru), V(lama)) >= 0; }
