#include "store/db_struktur.h"
#include "store/db_pengaturan.h"
#include "store/db_tim_kerja.h"

enum { KATA_CARI = 3, PEGAWAI_SEKALI = 500, MUAT_ULANG = 5 };

static const Kolom k_unit[] = {
    KOLOM(Unit, id, INT64, ""), KOLOM(Unit, kode, STR, "Kode"), KOLOM(Unit, nama, STR, "Nama"),
    KOLOM_KODE(Unit, jenis, jenis_unit_kode, "Jenis"), KOLOM(Unit, pekan, INT, "Hari kerja"), KOLOM(Unit, tempat, STR, "Tempat"),
    KOLOM(Unit, induk, INT64, ""), KOLOM_AKHIR };
static const Kolom k_unit_baru[] = {
    KOLOM(Unit, id, INT64, ""), KOLOM(Unit, kode, STR, ""), KOLOM(Unit, nama, STR, ""), KOLOM_KODE(Unit, jenis, jenis_unit_kode, ""),
    KOLOM(Unit, pekan, INT, ""), KOLOM(Unit, tempat, STR, ""), KOLOM_AKHIR };
static const Kolom k_unit_induk[] = { KOLOM(Unit, induk, INT64, ""), KOLOM(Unit, id, INT64, ""), KOLOM_AKHIR };

#define JABATAN_KOLOM                                                                               \
    KOLOM(Jabatan, id, INT64, ""), KOLOM(Jabatan, kode, STR, "Kode"), KOLOM(Jabatan, nama, STR, "Nama"), \
    KOLOM_KODE(Jabatan, jenis, jenis_jabatan_kode, "Jenis"), KOLOM(Jabatan, unit, INT64, ""), KOLOM(Jabatan, peran, STR, "Peran"), \
    KOLOM(Jabatan, pimpinan, BOOL, "Pimpinan"), KOLOM(Jabatan, mandiri, BOOL, "Pimpinan unit kerja mandiri")
static const Kolom k_jabatan[] = { JABATAN_KOLOM, KOLOM(Jabatan, atasan, INT64, ""), KOLOM_AKHIR };
static const Kolom k_jabatan_baru[] = { JABATAN_KOLOM, KOLOM_AKHIR };
static const Kolom k_jabatan_atasan[] = { KOLOM(Jabatan, atasan, INT64, ""), KOLOM(Jabatan, id, INT64, ""), KOLOM_AKHIR };

static const Kolom k_pegawai[] = {
    KOLOM(Pegawai, id, INT64, ""), KOLOM(Pegawai, nip, STR, "NIP"), KOLOM(Pegawai, nama, STR, "Nama"),
    KOLOM_KODE(Pegawai, status, status_pegawai_kode, "Status"), KOLOM(Pegawai, pangkat, STR, "Pangkat"),
    KOLOM(Pegawai, golongan, STR, "Golongan"), KOLOM(Pegawai, surel, STR, "Surel"), KOLOM(Pegawai, telepon, STR, "Telepon"),
    KOLOM(Pegawai, kontrak_nomor, STR, "Nomor kontrak"), KOLOM(Pegawai, kontrak_mulai, TANGGAL, "Mulai kontrak"),
    KOLOM(Pegawai, kontrak_sampai, TANGGAL, "Kontrak sampai"), KOLOM_AKHIR };
#define PEGAWAI_COLS "id, nip, nama, status, pangkat, golongan, surel, telepon, kontrak_nomor, kontrak_mulai, kontrak_sampai"

static const Kolom k_penugasan[] = {
    KOLOM(Penugasan, id, INT64, ""), KOLOM(Penugasan, pegawai, INT64, ""), KOLOM(Penugasan, jabatan, INT64, ""),
    KOLOM_KODE(Penugasan, jenis, jenis_penugasan_kode, "Jenis"), KOLOM(Penugasan, mulai, TANGGAL, "TMT"),
    KOLOM(Penugasan, sampai, TANGGAL, "Sampai"), KOLOM(Penugasan, nomor_sk, STR, "Nomor SK"), KOLOM_AKHIR };
#define PENUGASAN_COLS "id, pegawai, jabatan, jenis, mulai, sampai, nomor_sk"

static const Kolom k_kaitan[] = {
    KOLOM(KaitanJf, id, INT64, ""), KOLOM(KaitanJf, pegawai, INT64, ""), KOLOM(KaitanJf, jabatan, INT64, ""),
    KOLOM(KaitanJf, mulai, TANGGAL, "Mulai"), KOLOM(KaitanJf, sampai, TANGGAL, "Sampai"), KOLOM_AKHIR };

static const Kolom k_khusus[] = {
    KOLOM(PenilaiKhusus, id, INT64, ""), KOLOM(PenilaiKhusus, pegawai, INT64, ""), KOLOM(PenilaiKhusus, penilai, INT64, ""),
    KOLOM(PenilaiKhusus, atasan, INT64, ""), KOLOM(PenilaiKhusus, mulai, TANGGAL, "Mulai"), KOLOM(PenilaiKhusus, sampai, TANGGAL, "Sampai"),
    KOLOM(PenilaiKhusus, nomor, STR, "Nomor"), KOLOM(PenilaiKhusus, alasan, STR, "Alasan"), KOLOM_AKHIR };
#define KHUSUS_COLS "id, pegawai, penilai, atasan, mulai, sampai, nomor, alasan"

typedef struct { Str kata; int64_t pegawai; } Kata;
typedef LIST_OF(Kata) KataList;
static const Kolom k_kata[] = { KOLOM(Kata, kata, STR, ""), KOLOM(Kata, pegawai, INT64, ""), KOLOM_AKHIR };
static const Kolom k_kata_pegawai[] = { KOLOM(Pegawai, id, INT64, ""), KOLOM_AKHIR };

#define CARI(dari, sampai) "id IN (SELECT pegawai FROM pegawai_kata WHERE kata >= " dari " AND kata < " sampai ")"

enum {
    Q_UNIT, Q_UNIT_VERSI, Q_UNIT_SIMPAN, Q_UNIT_INDUK, Q_UNIT_UBAH,
    Q_JABATAN, Q_JABATAN_VERSI, Q_JABATAN_SIMPAN, Q_JABATAN_ATASAN, Q_JABATAN_UBAH,
    Q_PEGAWAI, Q_PEGAWAI_VERSI, Q_PEGAWAI_SIMPAN, Q_PEGAWAI_UBAH, Q_PEGAWAI_CARI, Q_PEGAWAI_CARI2, Q_PEGAWAI_CARI3,
    Q_KATA_TERBESAR, Q_KATA_HAPUS, Q_KATA_TAMBAH,
    Q_PENUGASAN, Q_PENUGASAN_VERSI, Q_PENUGASAN_SIMPAN, Q_PENUGASAN_UBAH,
    Q_KAITAN, Q_KAITAN_SIMPAN, Q_KAITAN_HAPUS, Q_KHUSUS, Q_KHUSUS_SIMPAN, Q_KHUSUS_HAPUS, Q_N
};

static const Query q[Q_N] = {
    [Q_UNIT]             = { "", k_unit, "SELECT id, kode, nama, jenis, pekan, tempat, induk FROM unit ORDER BY id" },
    [Q_UNIT_VERSI]       = { "i", k_db_int, "SELECT versi AS n FROM unit WHERE id = $1" },
    [Q_UNIT_SIMPAN]      = { "isssis", NULL, "INSERT INTO unit (id, kode, nama, jenis, pekan, tempat)"
                             " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE SET kode = EXCLUDED.kode,"
                             " nama = EXCLUDED.nama, jenis = EXCLUDED.jenis, pekan = EXCLUDED.pekan, tempat = EXCLUDED.tempat,"
                             " induk = NULL, versi = unit.versi + 1" },
    [Q_UNIT_INDUK]       = { "ii", NULL, "UPDATE unit SET induk = $1 WHERE id = $2" },
    [Q_UNIT_UBAH]        = { "sssisiii", NULL, "UPDATE unit SET kode = $1, nama = $2, jenis = $3, pekan = $4, tempat = $5,"
                             " induk = $6, versi = versi + 1 WHERE id = $7 AND versi = $8" },

    [Q_JABATAN]          = { "", k_jabatan, "SELECT id, kode, nama, jenis, unit, peran, pimpinan, mandiri, atasan FROM jabatan ORDER BY id" },
    [Q_JABATAN_VERSI]    = { "i", k_db_int, "SELECT versi AS n FROM jabatan WHERE id = $1" },
    [Q_JABATAN_SIMPAN]   = { "isssisii", NULL, "INSERT INTO jabatan (id, kode, nama, jenis, unit, peran, pimpinan, mandiri)"
                             " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET kode = EXCLUDED.kode,"
                             " nama = EXCLUDED.nama, jenis = EXCLUDED.jenis, unit = EXCLUDED.unit, peran = EXCLUDED.peran,"
                             " pimpinan = EXCLUDED.pimpinan, mandiri = EXCLUDED.mandiri, atasan = NULL, versi = jabatan.versi + 1" },
    [Q_JABATAN_ATASAN]   = { "ii", NULL, "UPDATE jabatan SET atasan = $1 WHERE id = $2" },
    [Q_JABATAN_UBAH]     = { "sssisiiiii", NULL, "UPDATE jabatan SET kode = $1, nama = $2, jenis = $3, unit = $4, peran = $5,"
                             " pimpinan = $6, mandiri = $7, atasan = $8, versi = versi + 1 WHERE id = $9 AND versi = $10" },

    [Q_PEGAWAI]          = { "", k_pegawai, "SELECT " PEGAWAI_COLS " FROM pegawai ORDER BY id" },
    [Q_PEGAWAI_VERSI]    = { "i", k_db_int, "SELECT versi AS n FROM pegawai WHERE id = $1" },
    [Q_PEGAWAI_SIMPAN]   = { "issssssssss", NULL, "INSERT INTO pegawai (" PEGAWAI_COLS ")"
                             " VALUES ($1, NULLIF($2, ''), $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO UPDATE SET"
                             " nip = EXCLUDED.nip, nama = EXCLUDED.nama, status = EXCLUDED.status, pangkat = EXCLUDED.pangkat,"
                             " golongan = EXCLUDED.golongan, surel = EXCLUDED.surel, telepon = EXCLUDED.telepon,"
                             " kontrak_nomor = EXCLUDED.kontrak_nomor, kontrak_mulai = EXCLUDED.kontrak_mulai,"
                             " kontrak_sampai = EXCLUDED.kontrak_sampai, versi = pegawai.versi + 1" },
    [Q_PEGAWAI_UBAH]     = { "ssssssssssii", NULL, "UPDATE pegawai SET nip = $1, nama = $2, status = $3, pangkat = $4, golongan = $5,"
                             " surel = $6, telepon = $7, kontrak_nomor = $8, kontrak_mulai = $9, kontrak_sampai = $10,"
                             " versi = versi + 1 WHERE id = $11 AND versi = $12" },
    [Q_PEGAWAI_CARI]     = { "iss", k_pegawai, "SELECT " PEGAWAI_COLS " FROM pegawai WHERE " CARI("$2", "$3")
                             " ORDER BY nama, id LIMIT $1" },
    [Q_PEGAWAI_CARI2]    = { "issss", k_pegawai, "SELECT " PEGAWAI_COLS " FROM pegawai WHERE " CARI("$2", "$3")
                             " AND " CARI("$4", "$5") " ORDER BY nama, id LIMIT $1" },
    [Q_PEGAWAI_CARI3]    = { "issssss", k_pegawai, "SELECT " PEGAWAI_COLS " FROM pegawai WHERE " CARI("$2", "$3")
                             " AND " CARI("$4", "$5") " AND " CARI("$6", "$7") " ORDER BY nama, id LIMIT $1" },
    [Q_KATA_TERBESAR]    = { "", k_db_int, "SELECT max(pegawai) AS n FROM pegawai_kata" },
    [Q_KATA_HAPUS]       = { "i", NULL, "DELETE FROM pegawai_kata WHERE pegawai = $1" },
    [Q_KATA_TAMBAH]      = { "si", NULL, "INSERT INTO pegawai_kata (kata, pegawai) VALUES ($1, $2)" },

    [Q_PENUGASAN]        = { "", k_penugasan, "SELECT " PENUGASAN_COLS " FROM penugasan ORDER BY id" },
    [Q_PENUGASAN_VERSI]  = { "i", k_db_int, "SELECT versi AS n FROM penugasan WHERE id = $1" },
    [Q_PENUGASAN_SIMPAN] = { "iiissss", NULL, "INSERT INTO penugasan (" PENUGASAN_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7)"
                             " ON CONFLICT (id) DO UPDATE SET pegawai = EXCLUDED.pegawai, jabatan = EXCLUDED.jabatan,"
                             " jenis = EXCLUDED.jenis, mulai = EXCLUDED.mulai, sampai = EXCLUDED.sampai,"
                             " nomor_sk = EXCLUDED.nomor_sk, versi = penugasan.versi + 1" },
    [Q_PENUGASAN_UBAH]   = { "iissssii", NULL, "UPDATE penugasan SET pegawai = $1, jabatan = $2, jenis = $3, mulai = $4, sampai = $5,"
                             " nomor_sk = $6, versi = versi + 1 WHERE id = $7 AND versi = $8" },

    [Q_KAITAN]           = { "", k_kaitan, "SELECT id, pegawai, jabatan, mulai, sampai FROM kaitan_jf ORDER BY id" },
    [Q_KAITAN_SIMPAN]    = { "iiiss", NULL, "INSERT INTO kaitan_jf (id, pegawai, jabatan, mulai, sampai) VALUES ($1, $2, $3, $4, $5)"
                             " ON CONFLICT (id) DO UPDATE SET pegawai = EXCLUDED.pegawai, jabatan = EXCLUDED.jabatan,"
                             " mulai = EXCLUDED.mulai, sampai = EXCLUDED.sampai" },
    [Q_KAITAN_HAPUS]     = { "i", NULL, "DELETE FROM kaitan_jf WHERE id = $1" },
    [Q_KHUSUS]           = { "", k_khusus, "SELECT " KHUSUS_COLS " FROM penilai_khusus ORDER BY id" },
    [Q_KHUSUS_SIMPAN]    = { "iiiissss", NULL, "INSERT INTO penilai_khusus (" KHUSUS_COLS ")"
                             " VALUES ($1, $2, $3, NULLIF($4, 0), $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET"
                             " pegawai = EXCLUDED.pegawai, penilai = EXCLUDED.penilai, atasan = EXCLUDED.atasan,"
                             " mulai = EXCLUDED.mulai, sampai = EXCLUDED.sampai, nomor = EXCLUDED.nomor, alasan = EXCLUDED.alasan" },
    [Q_KHUSUS_HAPUS]     = { "i", NULL, "DELETE FROM penilai_khusus WHERE id = $1" },
};
const QuerySet q_struktur = { "struktur", q, Q_N };
#define Q(x) QI(Q_##x)
#define QI(i) (&q_struktur), (i)

static bool naik(Db *db, Err *err) { return db_penanda_naik(db, PENANDA_STRUKTUR, err); }

/* One changed row is expected; none means that someone was faster. */
static bool satu(Db *db, int n, Err *err)
{
    if (n == 0) err_set(err, E_BERUBAH, NULL, NULL);
    return n == 1 && naik(db, err);
}

/* ---- reading ---- */

bool db_struktur_versi(Db *db, int64_t *versi, Err *err) { return db_penanda(db, PENANDA_STRUKTUR, versi, err); }

static bool muat(Db *db, Arena *a, IsiStruktur *isi, Err *err)
{
    return db_list(db, a, Q(UNIT), &isi->unit, err) && db_list(db, a, Q(JABATAN), &isi->jabatan, err)
        && db_list(db, a, Q(PEGAWAI), &isi->pegawai, err) && db_list(db, a, Q(PENUGASAN), &isi->penugasan, err)
        && db_list(db, a, Q(KAITAN), &isi->kaitan, err) && db_list(db, a, Q(KHUSUS), &isi->khusus, err)
        && db_tim_kerja(db, a, &isi->tim, err) && db_anggota_tim(db, a, &isi->anggota, err);
}

/* Each query sees its own moment; the number before and after tells whether anything changed between. */
bool db_struktur_muat(Db *db, Arena *a, IsiStruktur *isi, int64_t *versi, Err *err)
{
    ArenaMark m = arena_mark(a);
    for (int i = 0; i < MUAT_ULANG; i++) {
        int64_t sebelum, sesudah;
        arena_rewind(a, m);
        *isi = (IsiStruktur){ 0 };
        if (!db_struktur_versi(db, &sebelum, err) || !muat(db, a, isi, err) || !db_struktur_versi(db, &sesudah, err)) return false;
        *versi = sesudah;
        if (sebelum == sesudah) return true;
    }
    return err_set(err, E_SIBUK, NULL, NULL);
}

static bool versi_dari(Db *db, int pernyataan, int64_t id, int *versi, Err *err)
{
    int64_t n;
    if (!db_int(db, QI(pernyataan), &n, 0, err, V(id))) return false;
    *versi = (int)n;
    return true;
}

bool db_unit_versi(Db *db, int64_t id, int *versi, Err *err) { return versi_dari(db, Q_UNIT_VERSI, id, versi, err); }
bool db_jabatan_versi(Db *db, int64_t id, int *versi, Err *err) { return versi_dari(db, Q_JABATAN_VERSI, id, versi, err); }
bool db_pegawai_versi(Db *db, int64_t id, int *versi, Err *err) { return versi_dari(db, Q_PEGAWAI_VERSI, id, versi, err); }
bool db_penugasan_versi(Db *db, int64_t id, int *versi, Err *err) { return versi_dari(db, Q_PENUGASAN_VERSI, id, versi, err); }

/* ---- words of a name ---- */

/* Length of the letter or digit at the start; 0 for a sign between words, also U+2000..U+206F (’ “ –). */
static ptrdiff_t huruf(Str s)
{
    unsigned char c = (unsigned char)s.s[0];
    if (c == 0xE2 && s.len > 2 && ((unsigned char)s.s[1] & 0xFE) == 0x80) return 0;
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c >= 0x80;
}

/* Adds a word that the list does not have from `awal` on. */
static void tambah_kata(Arena *a, KataList *l, ptrdiff_t awal, Kata k)
{
    for (ptrdiff_t i = awal; i < l->n; i++)
        if (str_eq(l->v[i].kata, k.kata)) return;
    *list_add(a, l) = k;
}

/* Letters and digits in a row, lower case, two at least, each once: "Dr. Siti A'isyah, S.Sos." has dr siti
 * isyah sos. A text of single letters has them. The words of `pegawai` begin at `awal`. */
static void pecah(Arena *a, Str teks, int64_t pegawai, ptrdiff_t awal, KataList *l)
{
    Str s = str_lower(a, teks);
    Str satu = { 0 };
    ptrdiff_t semula = l->n;
    for (ptrdiff_t i = 0; i < s.len;) {
        ptrdiff_t n = 0;
        while (i + n < s.len && huruf(str_sub(s, i + n, s.len))) n++;
        if (n == 1) satu = str_sub(s, i, n);
        if (n > 1) tambah_kata(a, l, awal, (Kata){ str_sub(s, i, n), pegawai });
        i += n ? n : s.s[i] == '\xE2' ? 3 : 1;
    }
    if (l->n == semula && satu.len) tambah_kata(a, l, awal, (Kata){ satu, pegawai });
}

static int terpanjang_dulu(const void *x, const void *y)
{
    const Kata *a = x, *b = y;
    return a->kata.len != b->kata.len ? (a->kata.len < b->kata.len) - (a->kata.len > b->kata.len) : str_cmp(a->kata, b->kata);
}

bool db_pegawai_cari(Db *db, Arena *a, Str teks, int n, PegawaiList *l, Err *err)
{
    KataList k = { 0 };
    pecah(a, teks, 0, 0, &k);
    if (!k.n) return true;
    qsort(k.v, (size_t)k.n, sizeof *k.v, terpanjang_dulu);
    Val v[2 * KATA_CARI];
    for (ptrdiff_t i = 0; i < k.n && i < KATA_CARI; i++) {
        v[2 * i] = V(k.v[i].kata);
        v[2 * i + 1] = V(str_fmt(a, STR_F "\xF4\x8F\xBF\xBF", STR_A(k.v[i].kata)));     /* after all that begin so */
    }
    if (k.n == 1) return db_list(db, a, Q(PEGAWAI_CARI), l, err, V(n), v[0], v[1]);
    if (k.n == 2) return db_list(db, a, Q(PEGAWAI_CARI2), l, err, V(n), v[0], v[1], v[2], v[3]);
    return db_list(db, a, Q(PEGAWAI_CARI3), l, err, V(n), v[0], v[1], v[2], v[3], v[4], v[5]);
}

/* Old words go only where there can be any: ids rise, so a new person's is above all that have words. */
static bool kata_hapus(Db *db, const Pegawai *p, ptrdiff_t n, Err *err)
{
    int64_t lama;
    if (!db_int(db, Q(KATA_TERBESAR), &lama, 0, err)) return false;
    for (ptrdiff_t i = 0, j; i < n; i = j + 1) {
        for (j = i; j < n && p[j].id <= lama; j++) {}
        if (!db_many(db, Q(KATA_HAPUS), k_kata_pegawai, p + i, j - i, err)) return false;
    }
    return true;
}

static bool kata_simpan(Db *db, Arena *a, const Pegawai *p, ptrdiff_t n, Err *err)
{
    bool ok = kata_hapus(db, p, n, err);
    for (ptrdiff_t at = 0; ok && at < n; at += PEGAWAI_SEKALI) {
        ArenaMark m = arena_mark(a);
        KataList l = { 0 };
        for (ptrdiff_t i = at; i < n && i < at + PEGAWAI_SEKALI; i++) {
            ptrdiff_t awal = l.n;
            pecah(a, p[i].nama, p[i].id, awal, &l);
            pecah(a, p[i].nip, p[i].id, awal, &l);
        }
        ok = db_many(db, Q(KATA_TAMBAH), k_kata, l.v, l.n, err);
        arena_rewind(a, m);
    }
    return ok;
}

/* ---- many rows ---- */

/* The reference to a row of the same table comes last, when all are there. */
bool db_unit_simpan(Db *db, const Unit *u, ptrdiff_t n, Err *err)
{
    if (!db_many(db, Q(UNIT_SIMPAN), k_unit_baru, u, n, err)) return false;
    for (ptrdiff_t i = 0, j; i < n; i = j + 1) {
        for (j = i; j < n && u[j].induk; j++) {}
        if (!db_many(db, Q(UNIT_INDUK), k_unit_induk, u + i, j - i, err)) return false;
    }
    return naik(db, err);
}

bool db_jabatan_simpan(Db *db, const Jabatan *b, ptrdiff_t n, Err *err)
{
    if (!db_many(db, Q(JABATAN_SIMPAN), k_jabatan_baru, b, n, err)) return false;
    for (ptrdiff_t i = 0, j; i < n; i = j + 1) {
        for (j = i; j < n && b[j].atasan; j++) {}
        if (!db_many(db, Q(JABATAN_ATASAN), k_jabatan_atasan, b + i, j - i, err)) return false;
    }
    return naik(db, err);
}

bool db_pegawai_simpan(Db *db, Arena *a, const Pegawai *p, ptrdiff_t n, Err *err)
{
    return db_many(db, Q(PEGAWAI_SIMPAN), k_pegawai, p, n, err) && kata_simpan(db, a, p, n, err) && naik(db, err);
}

bool db_penugasan_simpan(Db *db, const Penugasan *p, ptrdiff_t n, Err *err)
{
    return db_many(db, Q(PENUGASAN_SIMPAN), k_penugasan, p, n, err) && naik(db, err);
}

bool db_kaitan_simpan(Db *db, const KaitanJf *k, ptrdiff_t n, Err *err)
{
    return db_many(db, Q(KAITAN_SIMPAN), k_kaitan, k, n, err) && naik(db, err);
}

bool db_khusus_simpan(Db *db, const PenilaiKhusus *k, ptrdiff_t n, Err *err)
{
    return db_many(db, Q(KHUSUS_SIMPAN), k_khusus, k, n, err) && naik(db, err);
}

/* ---- one row ---- */

bool db_unit_ubah(Db *db, const Unit *u, int versi, Err *err)
{
    return satu(db, db_run(db, Q(UNIT_UBAH), err, V(u->kode), V(u->nama), V(jenis_unit_kode[u->jenis]), V(u->pekan), V(u->tempat),
                           V_ID(u->induk), V(u->id), V(versi)), err);
}

bool db_jabatan_ubah(Db *db, const Jabatan *j, int versi, Err *err)
{
    return satu(db, db_run(db, Q(JABATAN_UBAH), err, V(j->kode), V(j->nama), V(jenis_jabatan_kode[j->jenis]), V(j->unit), V(j->peran),
                           V(j->pimpinan), V(j->mandiri), V_ID(j->atasan), V(j->id), V(versi)), err);
}

bool db_pegawai_ubah(Db *db, Arena *a, const Pegawai *p, int versi, Err *err)
{
    return satu(db, db_run(db, Q(PEGAWAI_UBAH), err, V_TEKS(p->nip), V(p->nama), V(status_pegawai_kode[p->status]), V(p->pangkat),
                           V(p->golongan), V(p->surel), V(p->telepon), V(p->kontrak_nomor), V(p->kontrak_mulai),
                           V(p->kontrak_sampai), V(p->id), V(versi)), err)
        && kata_simpan(db, a, p, 1, err);
}

bool db_penugasan_ubah(Db *db, const Penugasan *p, int versi, Err *err)
{
    return satu(db, db_run(db, Q(PENUGASAN_UBAH), err, V(p->pegawai), V(p->jabatan), V(jenis_penugasan_kode[p->jenis]), V(p->mulai),
                           V(p->sampai), V(p->nomor_sk), V(p->id), V(versi)), err);
}

bool db_kaitan_hapus(Db *db, int64_t id, Err *err) { return satu(db, db_run(db, Q(KAITAN_HAPUS), err, V(id)), err); }
bool db_khusus_hapus(Db *db, int64_t id, Err *err) { return satu(db, db_run(db, Q(KHUSUS_HAPUS), err, V(id)), err); }
