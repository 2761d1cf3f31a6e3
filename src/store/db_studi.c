#include "store/db_studi.h"

static const Kolom k_studi[] = {
    KOLOM(Studi, pegawai, INT64, ""), KOLOM(Studi, mulai, TANGGAL, "Mulai"), KOLOM(Studi, lulus, TANGGAL, "Rencana lulus"),
    KOLOM(Studi, lembaga, STR, "Institusi"), KOLOM(Studi, program, STR, "Program studi"), KOLOM(Studi, luar_negeri, BOOL, "Luar negeri"),
    KOLOM(Studi, akreditasi_lembaga, STR, "Akreditasi institusi"), KOLOM(Studi, akreditasi_program, STR, "Akreditasi program studi"),
    KOLOM(Studi, kriteria, STR, "Kriteria kementerian"), KOLOM(Studi, pembiaya, STR, "Pembiayaan"), KOLOM(Studi, nomor, STR, "Nomor"), KOLOM_AKHIR };
#define STUDI_COLS "pegawai, mulai, lulus, lembaga, program, luar_negeri, akreditasi_lembaga, akreditasi_program, kriteria, pembiaya, nomor"

static const Kolom k_timbang[] = {
    KOLOM(TimbangStudi, skp, INT64, ""), KOLOM(TimbangStudi, akreditasi, BOOL, ""), KOLOM(TimbangStudi, potensi, BOOL, ""),
    KOLOM(TimbangStudi, catatan, STR, "Catatan"), KOLOM(TimbangStudi, oleh, INT64, ""), KOLOM(TimbangStudi, pada, SAAT, "Pada"), KOLOM_AKHIR };
#define TIMBANG_COLS "skp, akreditasi, potensi, catatan, oleh, pada"

enum { Q_STUDI, Q_STUDI_SEMUA, Q_STUDI_SIMPAN, Q_TIMBANG, Q_TIMBANG_SIMPAN, Q_N };
static const Query q[Q_N] = {
    [Q_STUDI]          = { "is", k_studi, "SELECT " STUDI_COLS " FROM studi WHERE pegawai = $1 AND mulai <= $2 ORDER BY mulai DESC LIMIT 1" },
    [Q_STUDI_SEMUA]    = { "", k_studi, "SELECT " STUDI_COLS " FROM studi ORDER BY pegawai, mulai" },
    [Q_STUDI_SIMPAN]   = { "issssisssss", NULL, "INSERT INTO studi (" STUDI_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
                           " ON CONFLICT (pegawai, mulai) DO UPDATE SET lulus = EXCLUDED.lulus, lembaga = EXCLUDED.lembaga,"
                           " program = EXCLUDED.program, luar_negeri = EXCLUDED.luar_negeri, akreditasi_lembaga = EXCLUDED.akreditasi_lembaga,"
                           " akreditasi_program = EXCLUDED.akreditasi_program, kriteria = EXCLUDED.kriteria, pembiaya = EXCLUDED.pembiaya,"
                           " nomor = EXCLUDED.nomor" },
    [Q_TIMBANG]        = { "i", k_timbang, "SELECT " TIMBANG_COLS " FROM timbang_studi WHERE skp = $1" },
    [Q_TIMBANG_SIMPAN] = { "iiisii", NULL, "INSERT INTO timbang_studi (" TIMBANG_COLS ") VALUES ($1, $2, $3, $4, $5, $6)"
                           " ON CONFLICT (skp) DO UPDATE SET akreditasi = EXCLUDED.akreditasi, potensi = EXCLUDED.potensi,"
                           " catatan = EXCLUDED.catatan, oleh = EXCLUDED.oleh, pada = EXCLUDED.pada" },
};
const QuerySet q_studi = { "studi", q, Q_N };
#define Q(x) (&q_studi), Q_##x

bool db_studi(Db *db, Arena *a, int64_t pegawai, Tanggal t, Studi *s, Err *err) { return db_one(db, a, Q(STUDI), s, err, V(pegawai), V(t)); }
bool db_studi_semua(Db *db, Arena *a, StudiList *l, Err *err) { return db_list(db, a, Q(STUDI_SEMUA), l, err); }
bool db_timbang(Db *db, Arena *a, int64_t skp, TimbangStudi *t, Err *err) { return db_one(db, a, Q(TIMBANG), t, err, V(skp)); }

bool db_studi_simpan(Db *db, const Studi *v, ptrdiff_t n, Err *err) { return db_many(db, Q(STUDI_SIMPAN), k_studi, v, n, err); }
bool db_timbang_simpan(Db *db, const TimbangStudi *t, Err *err) { return db_many(db, Q(TIMBANG_SIMPAN), k_timbang, t, 1, err); }
