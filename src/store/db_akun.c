#include "store/db_akun.h"

#define KOLOM_AKUN(T, bagian, f, J) { #f, "", KOL_##J, offsetof(T, bagian f), NULL }
#define AKUN_KOLOM(T, bagian)                                                                       \
    KOLOM_AKUN(T, bagian, id, INT64), KOLOM_AKUN(T, bagian, masuk, STR), KOLOM_AKUN(T, bagian, pegawai, INT64), \
    KOLOM_AKUN(T, bagian, nama, STR), KOLOM_AKUN(T, bagian, sandi, STR), KOLOM_AKUN(T, bagian, ganti_sandi, BOOL), \
    KOLOM_AKUN(T, bagian, aktif, BOOL), KOLOM_AKUN(T, bagian, salah, INT), KOLOM_AKUN(T, bagian, tahan_sampai, SAAT), \
    KOLOM_AKUN(T, bagian, masuk_terakhir, SAAT), KOLOM_AKUN(T, bagian, tema, STR), KOLOM_AKUN(T, bagian, versi, INT)
#define AKUN_COLS "a.id, a.masuk, a.pegawai, a.nama, a.sandi, a.ganti_sandi, a.aktif, a.salah, a.tahan_sampai," \
                  " a.masuk_terakhir, a.tema, a.versi"
static const Kolom k_akun[] = { AKUN_KOLOM(Akun, ), KOLOM_AKHIR };
static const Kolom k_akun_baru[] = {
    KOLOM(Akun, id, INT64, ""), KOLOM(Akun, masuk, STR, ""), KOLOM(Akun, pegawai, INT64, ""), KOLOM(Akun, nama, STR, ""),
    KOLOM(Akun, sandi, STR, ""), KOLOM(Akun, ganti_sandi, BOOL, ""), KOLOM(Akun, aktif, BOOL, ""), KOLOM_AKHIR };

static const Kolom k_peran[] = {
    KOLOM(AkunPeran, akun, INT64, ""), KOLOM_KODE(AkunPeran, peran, peran_kode, ""), KOLOM(AkunPeran, unit, INT64, ""), KOLOM_AKHIR };

static const Kolom k_tanpa[] = {
    KOLOM(TanpaAkun, pegawai, INT64, ""), KOLOM(TanpaAkun, nip, STR, "NIP"), KOLOM(TanpaAkun, nama, STR, "Nama"), KOLOM_AKHIR };

/* One row per role; an account without roles gives one row with peran TIADA. */
typedef struct { SesiAkun s; Peran peran; int64_t unit; } SesiPeran;
static const Kolom k_sesi[] = {
    KOLOM_AKUN(SesiPeran, s., token, STR), KOLOM_AKUN(SesiPeran, s., csrf, STR), KOLOM_AKUN(SesiPeran, s., dibuat, SAAT),
    KOLOM_AKUN(SesiPeran, s., sampai, SAAT), AKUN_KOLOM(SesiPeran, s.akun.),
    KOLOM_KODE(SesiPeran, peran, peran_kode, ""), KOLOM(SesiPeran, unit, INT64, ""), KOLOM_AKHIR };
static const Kolom k_sentuh[] = { KOLOM(SesiSentuh, token, STR, ""), KOLOM(SesiSentuh, sampai, SAAT, ""), KOLOM_AKHIR };
static const Kolom k_aktivasi[] = {
    KOLOM(AktivasiBaris, token, STR, ""), KOLOM(AktivasiBaris, akun, INT64, ""), KOLOM(AktivasiBaris, sampai, SAAT, ""), KOLOM_AKHIR };

enum {
    Q_AKUN, Q_AKUN_MASUK, Q_AKUN_PEGAWAI, Q_AKUN_DAFTAR, Q_AKUN_BERPERAN, Q_AKUN_BELUM, Q_AKUN_JUMLAH, Q_AKUN_TAMBAH,
    Q_AKUN_UBAH, Q_AKUN_AKTIF, Q_AKUN_TEMA, Q_AKUN_SANDI, Q_AKUN_SALAH, Q_AKUN_BERHASIL,
    Q_PERAN, Q_PERAN_SEMUA, Q_PERAN_BERI, Q_PERAN_CABUT,
    Q_SESI, Q_SESI_JUMLAH, Q_SESI_TAMBAH, Q_SESI_SENTUH, Q_SESI_HAPUS, Q_SESI_HAPUS_AKUN, Q_SESI_BERSIHKAN,
    Q_AKTIVASI, Q_AKTIVASI_TAMBAH, Q_AKTIVASI_PAKAI, Q_AKTIVASI_HAPUS, Q_AKTIVASI_BERSIHKAN, Q_N
};

static const Query q[Q_N] = {
    [Q_AKUN]              = { "i", k_akun, "SELECT " AKUN_COLS " FROM akun a WHERE a.id = $1" },
    [Q_AKUN_MASUK]        = { "s", k_akun, "SELECT " AKUN_COLS " FROM akun a WHERE a.masuk = $1" },
    [Q_AKUN_PEGAWAI]      = { "i", k_akun, "SELECT " AKUN_COLS " FROM akun a WHERE a.pegawai = $1" },
    [Q_AKUN_DAFTAR]       = { "si", k_akun, "SELECT " AKUN_COLS " FROM akun a WHERE a.masuk > $1 ORDER BY a.masuk LIMIT $2" },
    [Q_AKUN_BERPERAN]     = { "s", k_akun, "SELECT " AKUN_COLS " FROM akun a"
                              " WHERE a.id IN (SELECT p.akun FROM akun_peran p WHERE p.peran = $1) ORDER BY a.masuk" },
    [Q_AKUN_BELUM]        = { "", k_tanpa, "SELECT p.id AS pegawai, p.nip, p.nama FROM pegawai p LEFT JOIN akun a ON a.pegawai = p.id"
                              " WHERE a.id IS NULL ORDER BY p.id" },
    [Q_AKUN_JUMLAH]       = { "", k_db_int, "SELECT COUNT(*) AS n FROM akun" },
    [Q_AKUN_TAMBAH]       = { "isissii", NULL, "INSERT INTO akun (id, masuk, pegawai, nama, sandi, ganti_sandi, aktif)"
                              " VALUES ($1, $2, NULLIF($3, 0), $4, NULLIF($5, ''), $6, $7)" },
    [Q_AKUN_UBAH]         = { "ssiiii", NULL, "UPDATE akun SET masuk = $1, nama = $2, pegawai = $3, aktif = $4,"
                              " versi = versi + 1 WHERE id = $5 AND versi = $6" },
    [Q_AKUN_AKTIF]        = { "ii", NULL, "UPDATE akun SET aktif = $1, versi = versi + 1 WHERE id = $2" },
    [Q_AKUN_TEMA]         = { "si", NULL, "UPDATE akun SET tema = $1 WHERE id = $2" },
    [Q_AKUN_SANDI]        = { "sii", NULL, "UPDATE akun SET sandi = NULLIF($1, ''), ganti_sandi = $2, salah = 0,"
                              " tahan_sampai = NULL, versi = versi + 1 WHERE id = $3" },
    [Q_AKUN_SALAH]        = { "ii", NULL, "UPDATE akun SET salah = salah + 1, tahan_sampai = $1 WHERE id = $2" },
    [Q_AKUN_BERHASIL]     = { "ii", NULL, "UPDATE akun SET salah = 0, tahan_sampai = NULL, masuk_terakhir = $1 WHERE id = $2" },
    [Q_PERAN]             = { "i", k_peran, "SELECT akun, peran, unit FROM akun_peran WHERE akun = $1 ORDER BY peran, unit" },
    [Q_PERAN_SEMUA]       = { "", k_peran, "SELECT akun, peran, unit FROM akun_peran ORDER BY akun, peran, unit" },
    [Q_PERAN_BERI]        = { "isi", NULL, "INSERT INTO akun_peran (akun, peran, unit) VALUES ($1, $2, $3)"
                              " ON CONFLICT (akun, peran, unit) DO NOTHING" },
    [Q_PERAN_CABUT]       = { "isi", NULL, "DELETE FROM akun_peran WHERE akun = $1 AND peran = $2 AND unit = $3" },
    [Q_SESI]              = { "si", k_sesi, "SELECT s.token, s.csrf, s.dibuat, s.sampai, " AKUN_COLS ", p.peran, p.unit"
                              " FROM sesi s JOIN akun a ON a.id = s.akun LEFT JOIN akun_peran p ON p.akun = a.id"
                              " WHERE s.token = $1 AND s.sampai > $2 ORDER BY p.peran, p.unit" },
    [Q_SESI_JUMLAH]       = { "ii", k_db_int, "SELECT COUNT(*) AS n FROM sesi WHERE akun = $1 AND sampai > $2" },
    [Q_SESI_TAMBAH]       = { "sisii", NULL, "INSERT INTO sesi (token, akun, csrf, dibuat, sampai) VALUES ($1, $2, $3, $4, $5)" },
    [Q_SESI_SENTUH]       = { "si", NULL, "UPDATE sesi SET sampai = $2 WHERE token = $1" },
    [Q_SESI_HAPUS]        = { "s", NULL, "DELETE FROM sesi WHERE token = $1" },
    [Q_SESI_HAPUS_AKUN]   = { "is", NULL, "DELETE FROM sesi WHERE akun = $1 AND token <> $2" },
    [Q_SESI_BERSIHKAN]    = { "i", NULL, "DELETE FROM sesi WHERE sampai <= $1" },
    [Q_AKTIVASI]          = { "si", k_akun, "SELECT " AKUN_COLS " FROM aktivasi t JOIN akun a ON a.id = t.akun"
                              " WHERE t.token = $1 AND t.dipakai IS NULL AND t.sampai > $2" },
    [Q_AKTIVASI_TAMBAH]   = { "sii", NULL, "INSERT INTO aktivasi (token, akun, sampai) VALUES ($1, $2, $3)" },
    [Q_AKTIVASI_PAKAI]    = { "si", k_db_int, "UPDATE aktivasi SET dipakai = $2 WHERE token = $1 AND dipakai IS NULL"
                              " AND sampai > $2 RETURNING akun AS n" },
    [Q_AKTIVASI_HAPUS]    = { "i", NULL, "DELETE FROM aktivasi WHERE akun = $1 AND dipakai IS NULL" },
    [Q_AKTIVASI_BERSIHKAN] = { "i", NULL, "DELETE FROM aktivasi WHERE sampai <= $1" },
};
const QuerySet q_akun = { "akun", q, Q_N };
#define Q(x) (&q_akun), Q_##x

/* ---- reading ---- */

bool db_akun_ambil(Db *db, Arena *a, int64_t id, Akun *akun, Err *err) { return db_one(db, a, Q(AKUN), akun, err, V(id)); }

bool db_akun_masuk(Db *db, Arena *a, Str masuk, Akun *akun, Err *err)
{
    return db_one(db, a, Q(AKUN_MASUK), akun, err, V(masuk));
}

bool db_akun_pegawai(Db *db, Arena *a, int64_t pegawai, Akun *akun, Err *err)
{
    return db_one(db, a, Q(AKUN_PEGAWAI), akun, err, V(pegawai));
}

bool db_akun_peran(Db *db, Arena *a, int64_t akun, AkunPeranList *l, Err *err)
{
    return db_list(db, a, Q(PERAN), l, err, V(akun));
}

bool db_akun_peran_semua(Db *db, Arena *a, AkunPeranList *l, Err *err) { return db_list(db, a, Q(PERAN_SEMUA), l, err); }

bool db_akun_daftar(Db *db, Arena *a, Str sesudah, int n, AkunList *l, Err *err)
{
    return db_list(db, a, Q(AKUN_DAFTAR), l, err, V(sesudah), V(n));
}

bool db_akun_berperan(Db *db, Arena *a, Peran peran, AkunList *l, Err *err)
{
    return db_list(db, a, Q(AKUN_BERPERAN), l, err, V(peran_kode[peran]));
}

bool db_akun_belum(Db *db, Arena *a, TanpaAkunList *l, Err *err) { return db_list(db, a, Q(AKUN_BELUM), l, err); }
bool db_akun_jumlah(Db *db, int64_t *n, Err *err) { return db_int(db, Q(AKUN_JUMLAH), n, 0, err); }

bool db_sesi(Db *db, Arena *a, Str token, Saat kini, SesiAkun *s, Err *err)
{
    LIST_OF(SesiPeran) l = { 0 };
    if (!db_list(db, a, Q(SESI), &l, err, V(token), V(kini.ms))) return false;
    if (!l.n) return err_set(err, E_TIDAK_ADA, NULL, NULL);
    *s = l.v[0].s;
    s->peran = (AkunPeranList){ 0 };
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].peran) *list_add(a, &s->peran) = (AkunPeran){ s->akun.id, l.v[i].peran, l.v[i].unit };
    return true;
}

bool db_sesi_jumlah(Db *db, int64_t akun, Saat kini, int64_t *n, Err *err)
{
    return db_int(db, Q(SESI_JUMLAH), n, 0, err, V(akun), V(kini.ms));
}

bool db_aktivasi(Db *db, Arena *a, Str token, Saat kini, Akun *akun, Err *err)
{
    return db_one(db, a, Q(AKTIVASI), akun, err, V(token), V(kini.ms));
}

/* ---- accounts ---- */

bool db_akun_tambah(Db *db, const Akun *akun, ptrdiff_t n, Err *err)
{
    return db_many(db, Q(AKUN_TAMBAH), k_akun_baru, akun, n, err);
}

bool db_akun_ubah(Db *db, const Akun *akun, Err *err)
{
    return db_satu(db_run(db, Q(AKUN_UBAH), err, V(akun->masuk), V(akun->nama), V_ID(akun->pegawai), V(akun->aktif), V(akun->id),
                       V(akun->versi)), err);
}

bool db_akun_aktif(Db *db, int64_t id, bool aktif, Err *err) { return db_satu(db_run(db, Q(AKUN_AKTIF), err, V(aktif), V(id)), err); }
bool db_akun_tema(Db *db, int64_t id, Str tema, Err *err) { return db_satu(db_run(db, Q(AKUN_TEMA), err, V(tema), V(id)), err); }

bool db_akun_sandi(Db *db, int64_t id, Str sandi, bool ganti_sandi, Err *err)
{
    return db_satu(db_run(db, Q(AKUN_SANDI), err, V(sandi), V(ganti_sandi), V(id)), err);
}

bool db_akun_salah(Db *db, int64_t id, Saat tahan_sampai, Err *err)
{
    return db_satu(db_run(db, Q(AKUN_SALAH), err, V(tahan_sampai), V(id)), err);
}

bool db_akun_berhasil(Db *db, int64_t id, Saat pada, Err *err) { return db_satu(db_run(db, Q(AKUN_BERHASIL), err, V(pada), V(id)), err); }

bool db_akun_peran_beri(Db *db, int64_t akun, Peran peran, int64_t unit, Err *err)
{
    return db_run(db, Q(PERAN_BERI), err, V(akun), V(peran_kode[peran]), V(unit)) >= 0;
}

bool db_akun_peran_cabut(Db *db, int64_t akun, Peran peran, int64_t unit, Err *err)
{
    return db_run(db, Q(PERAN_CABUT), err, V(akun), V(peran_kode[peran]), V(unit)) >= 0;
}

/* ---- sessions and links ---- */

bool db_sesi_tambah(Db *db, const SesiBaris *s, Err *err)
{
    return db_run(db, Q(SESI_TAMBAH), err, V(s->token), V(s->akun), V(s->csrf), V(s->dibuat), V(s->sampai)) == 1;
}

bool db_sesi_sentuh(Db *db, const SesiSentuh *s, ptrdiff_t n, Err *err) { return db_many(db, Q(SESI_SENTUH), k_sentuh, s, n, err); }
bool db_sesi_hapus(Db *db, Str token, Err *err) { return db_run(db, Q(SESI_HAPUS), err, V(token)) >= 0; }

bool db_sesi_hapus_akun(Db *db, int64_t akun, Str kecuali, Err *err)
{
    return db_run(db, Q(SESI_HAPUS_AKUN), err, V(akun), V(kecuali)) >= 0;
}

bool db_sesi_bersihkan(Db *db, Saat kini, int *n, Err *err)
{
    int sesi = db_run(db, Q(SESI_BERSIHKAN), err, V(kini));
    if (sesi < 0 || db_run(db, Q(AKTIVASI_BERSIHKAN), err, V(kini)) < 0) return false;
    if (n) *n = sesi;
    return true;
}

bool db_aktivasi_tambah(Db *db, const AktivasiBaris *l, ptrdiff_t n, Err *err)
{
    return db_many(db, Q(AKTIVASI_TAMBAH), k_aktivasi, l, n, err);
}

bool db_aktivasi_pakai(Db *db, Str token, Saat kini, int64_t *akun, Err *err)
{
    int64_t id;
    if (!db_int(db, Q(AKTIVASI_PAKAI), &id, 0, err, V(token), V(kini.ms))) return false;
    if (!id) return err_set(err, E_AKTIVASI, NULL, NULL);
    *akun = id;
    return true;
}

bool db_aktivasi_hapus(Db *db, int64_t akun, Err *err) { return db_run(db, Q(AKTIVASI_HAPUS), err, V(akun)) >= 0; }
