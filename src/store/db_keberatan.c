#include "store/db_keberatan.h"

static const Kolom k_keberatan[] = {
    KOLOM(Keberatan, id, INT64, ""), KOLOM(Keberatan, evaluasi, INT64, ""), KOLOM(Keberatan, dokumen, INT64, ""),
    KOLOM(Keberatan, pegawai, INT64, ""), KOLOM(Keberatan, penilai, INT64, ""), KOLOM(Keberatan, pemutus, INT64, ""),
    KOLOM(Keberatan, periode, PERIODE, "Periode"), KOLOM_KODE(Keberatan, status, status_keberatan_kode, "Keadaan"),
    KOLOM_KODE(Keberatan, predikat_lama, predikat_kode, "Predikat semula"), KOLOM(Keberatan, diajukan_pada, SAAT, "Diajukan"),
    KOLOM(Keberatan, tanggapan_batas, TANGGAL, "Batas tanggapan"), KOLOM(Keberatan, putusan_batas, TANGGAL, "Batas putusan"),
    KOLOM_KODE(Keberatan, hasil, ekspektasi_kode, "Hasil kerja"), KOLOM_KODE(Keberatan, perilaku, ekspektasi_kode, "Perilaku kerja"),
    KOLOM_KODE(Keberatan, predikat_baru, predikat_kode, "Predikat baru"), KOLOM(Keberatan, diputus_pada, SAAT, "Diputus"),
    KOLOM(Keberatan, pengganti, INT64, ""), KOLOM(Keberatan, versi, INT, ""), KOLOM_AKHIR };
#define KEBERATAN_COLS "id, evaluasi, dokumen, pegawai, penilai, pemutus, periode, status, predikat_lama, diajukan_pada, tanggapan_batas," \
                       " putusan_batas, hasil, perilaku, predikat_baru, diputus_pada, pengganti, versi"

static const Kolom k_langkah[] = {
    KOLOM(KeberatanLangkah, id, INT64, ""), KOLOM(KeberatanLangkah, keberatan, INT64, ""),
    KOLOM_KODE(KeberatanLangkah, jenis, langkah_keberatan_kode, "Langkah"), KOLOM(KeberatanLangkah, oleh, INT64, ""),
    KOLOM(KeberatanLangkah, nama, STR, "Oleh"), KOLOM_KODE(KeberatanLangkah, sebagai, peran_kode, "Sebagai"),
    KOLOM(KeberatanLangkah, isi, STR, "Isi"), KOLOM(KeberatanLangkah, pada, SAAT, "Pada"), KOLOM_AKHIR };
#define LANGKAH_COLS "id, keberatan, jenis, oleh, nama, sebagai, isi, pada"

static const Kolom k_bukti[] = {
    KOLOM(KeberatanBukti, id, INT64, ""), KOLOM(KeberatanBukti, langkah, INT64, ""), KOLOM(KeberatanBukti, nama, STR, "Nama"),
    KOLOM(KeberatanBukti, berkas, STR, ""), KOLOM(KeberatanBukti, jenis, STR, "Jenis"), KOLOM(KeberatanBukti, ukuran, INT64, "Ukuran"),
    KOLOM(KeberatanBukti, tautan, STR, "Tautan"), KOLOM(KeberatanBukti, pada, SAAT, "Pada"), KOLOM_AKHIR };
#define BUKTI_COLS "id, langkah, nama, berkas, jenis, ukuran, tautan, pada"

enum {
    Q_KEBERATAN, Q_EVALUASI, Q_PENGGANTI, Q_PEGAWAI, Q_MENUNGGU, Q_PIHAK, Q_SEMUA, Q_LEWAT, Q_BERJALAN, Q_TERBUKA, Q_TAMBAH, Q_UBAH, Q_ALIH,
    Q_LANGKAH, Q_LANGKAH_TAMBAH, Q_BUKTI, Q_BUKTI_SATU, Q_BUKTI_KEBERATAN, Q_BUKTI_DIPAKAI, Q_BUKTI_TAMBAH, Q_N
};
static const Query q[Q_N] = {
    [Q_KEBERATAN] = { "i", k_keberatan, "SELECT " KEBERATAN_COLS " FROM keberatan WHERE id = $1" },
    [Q_EVALUASI]  = { "i", k_keberatan, "SELECT " KEBERATAN_COLS " FROM keberatan WHERE evaluasi = $1 AND status <> 'ditarik'" },
    [Q_PENGGANTI] = { "i", k_keberatan, "SELECT " KEBERATAN_COLS " FROM keberatan WHERE pengganti = $1 ORDER BY id LIMIT 1" },
    [Q_PEGAWAI]   = { "i", k_keberatan, "SELECT " KEBERATAN_COLS " FROM keberatan WHERE pegawai = $1 ORDER BY id DESC" },
    [Q_MENUNGGU]  = { "i", k_keberatan, "SELECT " KEBERATAN_COLS " FROM keberatan WHERE penilai = $1 AND status = 'diajukan'"
                      " UNION SELECT " KEBERATAN_COLS " FROM keberatan WHERE pemutus = $1 AND status IN ('diajukan', 'ditanggapi', 'tidak_diputus')"
                      " ORDER BY id" },
    [Q_PIHAK]     = { "ii", k_keberatan, "SELECT " KEBERATAN_COLS " FROM keberatan WHERE penilai = $1"
                      " UNION SELECT " KEBERATAN_COLS " FROM keberatan WHERE pemutus = $1 ORDER BY id DESC LIMIT $2" },
    [Q_SEMUA]     = { "ss", k_keberatan, "SELECT " KEBERATAN_COLS " FROM keberatan WHERE periode >= $1 AND periode <= $2 ORDER BY id DESC" },
    [Q_LEWAT]     = { "s", k_keberatan, "SELECT " KEBERATAN_COLS " FROM keberatan WHERE status IN ('diajukan', 'ditanggapi') AND putusan_batas < $1"
                      " ORDER BY id" },
    [Q_BERJALAN]  = { "", k_keberatan, "SELECT " KEBERATAN_COLS " FROM keberatan WHERE status IN ('diajukan', 'ditanggapi', 'tidak_diputus')"
                      " ORDER BY id" },
    [Q_TERBUKA]   = { "s", k_keberatan, "SELECT " KEBERATAN_COLS " FROM keberatan WHERE periode = $1 AND status IN ('diajukan', 'ditanggapi')"
                      " ORDER BY id" },
    [Q_TAMBAH]    = { "iiiiiisssisssssiii", NULL, "INSERT INTO keberatan (" KEBERATAN_COLS ") VALUES ($1, $2, NULLIF($3, 0), $4, $5, $6, $7, $8, $9,"
                      " $10, $11, $12, $13, $14, $15, $16, NULLIF($17, 0), $18)" },
    [Q_UBAH]      = { "ssssiiii", NULL, "UPDATE keberatan SET status = $1, hasil = $2, perilaku = $3, predikat_baru = $4, diputus_pada = $5,"
                      " pengganti = $6, versi = versi + 1 WHERE id = $7 AND versi = $8" },
    [Q_ALIH]      = { "iii", NULL, "UPDATE keberatan SET pemutus = $1, versi = versi + 1 WHERE id = $2 AND versi = $3" },
    [Q_LANGKAH]        = { "i", k_langkah, "SELECT " LANGKAH_COLS " FROM keberatan_langkah WHERE keberatan = $1 ORDER BY id" },
    [Q_LANGKAH_TAMBAH] = { "iisisssi", NULL, "INSERT INTO keberatan_langkah (" LANGKAH_COLS ") VALUES ($1, $2, $3, NULLIF($4, 0), $5, $6, $7, $8)" },
    [Q_BUKTI]          = { "i", k_bukti, "SELECT b.id, b.langkah, b.nama, b.berkas, b.jenis, b.ukuran, b.tautan, b.pada FROM keberatan_langkah l"
                           " JOIN keberatan_bukti b ON b.langkah = l.id WHERE l.keberatan = $1 ORDER BY b.id" },
    [Q_BUKTI_SATU]     = { "i", k_bukti, "SELECT " BUKTI_COLS " FROM keberatan_bukti WHERE id = $1" },
    [Q_BUKTI_KEBERATAN] = { "i", k_db_int, "SELECT l.keberatan AS n FROM keberatan_bukti b JOIN keberatan_langkah l ON l.id = b.langkah WHERE b.id = $1" },
    [Q_BUKTI_DIPAKAI]  = { "s", k_db_int, "SELECT id AS n FROM keberatan_bukti WHERE berkas = $1 ORDER BY id LIMIT 1" },
    [Q_BUKTI_TAMBAH]   = { "iisssisi", NULL, "INSERT INTO keberatan_bukti (" BUKTI_COLS ") VALUES ($1, $2, $3, NULLIF($4, ''), $5, $6, NULLIF($7, ''), $8)" },
};
const QuerySet q_keberatan = { "keberatan", q, Q_N };
#define Q(x) (&q_keberatan), Q_##x

static Val kode(const char *const *tabel, int i) { return i ? val_z(tabel[i]) : V_NULL; }

bool db_keberatan_ambil(Db *db, Arena *a, int64_t id, Keberatan *k, Err *err) { return db_one(db, a, Q(KEBERATAN), k, err, V(id)); }
bool db_keberatan_evaluasi(Db *db, Arena *a, int64_t evaluasi, Keberatan *k, Err *err) { return db_one(db, a, Q(EVALUASI), k, err, V(evaluasi)); }
bool db_keberatan_pengganti(Db *db, Arena *a, int64_t evaluasi, Keberatan *k, Err *err) { return db_one(db, a, Q(PENGGANTI), k, err, V(evaluasi)); }
bool db_keberatan_pegawai(Db *db, Arena *a, int64_t pegawai, KeberatanList *l, Err *err) { return db_list(db, a, Q(PEGAWAI), l, err, V(pegawai)); }
bool db_keberatan_menunggu(Db *db, Arena *a, int64_t orang, KeberatanList *l, Err *err) { return db_list(db, a, Q(MENUNGGU), l, err, V(orang)); }
bool db_keberatan_pihak(Db *db, Arena *a, int64_t orang, int n, KeberatanList *l, Err *err) { return db_list(db, a, Q(PIHAK), l, err, V(orang), V(n)); }
bool db_keberatan_lewat(Db *db, Arena *a, Tanggal hari, KeberatanList *l, Err *err) { return db_list(db, a, Q(LEWAT), l, err, V(hari)); }
bool db_keberatan_terbuka(Db *db, Arena *a, Periode p, KeberatanList *l, Err *err) { return db_list(db, a, Q(TERBUKA), l, err, V(p)); }

bool db_keberatan_semua(Db *db, Arena *a, Periode dari, Periode sampai, KeberatanList *l, Err *err)
{
    return db_list(db, a, Q(SEMUA), l, err, V(dari), V(sampai));
}

bool db_keberatan_langkah(Db *db, Arena *a, int64_t keberatan, KeberatanLangkahList *l, Err *err) { return db_list(db, a, Q(LANGKAH), l, err, V(keberatan)); }
bool db_keberatan_bukti(Db *db, Arena *a, int64_t keberatan, KeberatanBuktiList *l, Err *err) { return db_list(db, a, Q(BUKTI), l, err, V(keberatan)); }

bool db_keberatan_bukti_ambil(Db *db, Arena *a, int64_t id, KeberatanBukti *b, int64_t *keberatan, Err *err)
{
    return db_one(db, a, Q(BUKTI_SATU), b, err, V(id)) && db_int(db, Q(BUKTI_KEBERATAN), keberatan, 0, err, V(id));
}

bool db_keberatan_berkas_dipakai(Db *db, Str berkas, bool *ya, Err *err)
{
    int64_t id;
    if (!db_int(db, Q(BUKTI_DIPAKAI), &id, 0, err, V(berkas))) return false;
    *ya = id != 0;
    return true;
}

bool db_keberatan_tambah(Db *db, const Keberatan *k, Err *err) { return db_keberatan_tambah_semua(db, k, 1, err); }

bool db_keberatan_tambah_semua(Db *db, const Keberatan *k, ptrdiff_t n, Err *err) { return db_many(db, Q(TAMBAH), k_keberatan, k, n, err); }

bool db_keberatan_berjalan(Db *db, Arena *a, KeberatanList *l, Err *err) { return db_list(db, a, Q(BERJALAN), l, err); }

bool db_keberatan_alih(Db *db, const Keberatan *k, Err *err) { return db_satu(db_run(db, Q(ALIH), err, V(k->pemutus), V(k->id), V(k->versi)), err); }

bool db_keberatan_ubah(Db *db, const Keberatan *k, Err *err)
{
    return db_satu(db_run(db, Q(UBAH), err, V(status_keberatan_kode[k->status]), kode(ekspektasi_kode, (int)k->hasil),
                          kode(ekspektasi_kode, (int)k->perilaku), kode(predikat_kode, (int)k->predikat_baru), V(k->diputus_pada),
                          V_ID(k->pengganti), V(k->id), V(k->versi)), err);
}

bool db_keberatan_langkah_tambah(Db *db, const KeberatanLangkah *l, ptrdiff_t n, Err *err) { return db_many(db, Q(LANGKAH_TAMBAH), k_langkah, l, n, err); }
bool db_keberatan_bukti_tambah(Db *db, const KeberatanBukti *b, ptrdiff_t n, Err *err) { return db_many(db, Q(BUKTI_TAMBAH), k_bukti, b, n, err); }
