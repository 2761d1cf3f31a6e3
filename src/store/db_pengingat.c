#include "store/db_pengingat.h"

KODE_ISI(STATUS_SUREL, status_surel, STATUS_SUREL_LIST)

enum { HARI_BAKU = 3 };

static const Kolom k_pengingat[] = {
    KOLOM(Pengingat, akun, INT64, ""), KOLOM(Pengingat, surel, STR, "Surel"), KOLOM(Pengingat, pasti_hash, STR, ""),
    KOLOM(Pengingat, pasti_sampai, SAAT, ""), KOLOM(Pengingat, dipastikan_pada, SAAT, "Dipastikan"), KOLOM(Pengingat, bisu, STR, ""),
    KOLOM(Pengingat, hari, INT, "Hari"), KOLOM(Pengingat, kalender_hash, STR, ""), KOLOM(Pengingat, kalender_pada, SAAT, ""),
    KOLOM(Pengingat, diringkas, TANGGAL, ""), KOLOM(Pengingat, dikabarkan, STR, ""), KOLOM(Pengingat, versi, INT, ""), KOLOM_AKHIR };
#define PENGINGAT_COLS "akun, surel, pasti_hash, pasti_sampai, dipastikan_pada, bisu, hari, kalender_hash, kalender_pada, diringkas, dikabarkan, versi"

static const Kolom k_surel[] = {
    KOLOM(SurelKeluar, id, INT64, ""), KOLOM(SurelKeluar, akun, INT64, ""), KOLOM(SurelKeluar, kunci, STR, ""),
    KOLOM(SurelKeluar, kepada, STR, "Kepada"), KOLOM(SurelKeluar, judul, STR, "Judul"), KOLOM(SurelKeluar, isi, STR, ""),
    KOLOM(SurelKeluar, sebab, STR, "Sebab"), KOLOM_KODE(SurelKeluar, status, status_surel_kode, "Keadaan"), KOLOM(SurelKeluar, coba, INT, "Percobaan"),
    KOLOM(SurelKeluar, berikut, SAAT, ""), KOLOM(SurelKeluar, sampai, SAAT, ""), KOLOM(SurelKeluar, pada, SAAT, "Dibuat"),
    KOLOM(SurelKeluar, diubah, SAAT, ""), KOLOM_AKHIR };
#define SUREL_COLS "id, akun, kunci, kepada, judul, isi, sebab, status, coba, berikut, sampai, pada, diubah"

static const Kolom k_hitung[] = { KOLOM_KODE(SurelHitung, status, status_surel_kode, ""), KOLOM(SurelHitung, n, INT, ""), KOLOM_AKHIR };

enum {
    Q_AKUN, Q_KALENDER, Q_PASTI, Q_GILIRAN, Q_BARU, Q_UBAH, Q_RINGKAS,
    Q_SUREL, Q_ANTRE, Q_STATUS, Q_HITUNG, Q_TAMBAH, Q_PINDAH, Q_TELANTAR, Q_BASI, Q_BUANG, Q_LUPAKAN, Q_N
};
static const Query q[Q_N] = {
    [Q_AKUN]     = { "i", k_pengingat, "SELECT " PENGINGAT_COLS " FROM pengingat WHERE akun = $1" },
    [Q_KALENDER] = { "s", k_pengingat, "SELECT " PENGINGAT_COLS " FROM pengingat WHERE kalender_hash = $1" },
    [Q_PASTI]    = { "s", k_pengingat, "SELECT " PENGINGAT_COLS " FROM pengingat WHERE pasti_hash = $1" },
    [Q_GILIRAN]  = { "sii", k_pengingat, "SELECT p.akun, p.surel, p.pasti_hash, p.pasti_sampai, p.dipastikan_pada, p.bisu, p.hari, p.kalender_hash,"
                     " p.kalender_pada, p.diringkas, p.dikabarkan, p.versi FROM pengingat p JOIN akun k ON k.id = p.akun"
                     " WHERE COALESCE(p.diringkas, '') < $1 AND p.akun > $2 AND p.dipastikan_pada IS NOT NULL AND p.surel <> '' AND k.aktif = 1"
                     " ORDER BY p.akun LIMIT $3" },
    [Q_BARU]     = { "issiisisisi", NULL, "INSERT INTO pengingat (akun, surel, pasti_hash, pasti_sampai, dipastikan_pada, bisu, hari, kalender_hash,"
                     " kalender_pada, dikabarkan, versi) VALUES ($1, $2, NULLIF($3, ''), NULLIF($4, 0), NULLIF($5, 0), $6, $7, NULLIF($8, ''),"
                     " NULLIF($9, 0), $10, $11)" },
    [Q_UBAH]     = { "issiisisii", NULL, "UPDATE pengingat SET surel = $2, pasti_hash = NULLIF($3, ''), pasti_sampai = NULLIF($4, 0),"
                     " dipastikan_pada = NULLIF($5, 0), bisu = $6, hari = $7, kalender_hash = NULLIF($8, ''), kalender_pada = NULLIF($9, 0), versi = versi + 1"
                     " WHERE akun = $1 AND versi = $10" },
    [Q_RINGKAS]  = { "iss", NULL, "UPDATE pengingat SET diringkas = $2, dikabarkan = $3 WHERE akun = $1" },

    [Q_SUREL]    = { "i", k_surel, "SELECT " SUREL_COLS " FROM surel_keluar WHERE id = $1" },
    [Q_ANTRE]    = { "ii", k_surel, "SELECT " SUREL_COLS " FROM surel_keluar WHERE status = 'antre' AND berikut <= $1 ORDER BY berikut, id LIMIT $2" },
    [Q_STATUS]   = { "si", k_surel, "SELECT id, akun, kunci, kepada, judul, '' AS isi, sebab, status, coba, berikut, sampai, pada, diubah"
                     " FROM surel_keluar WHERE status = $1 ORDER BY berikut DESC, id DESC LIMIT $2" },
    [Q_HITUNG]   = { "", k_hitung, "SELECT status, count(*) AS n FROM surel_keluar GROUP BY status ORDER BY status" },
    [Q_TAMBAH]   = { "iisssssiiii", NULL, "INSERT INTO surel_keluar (id, akun, kunci, kepada, judul, isi, status, coba, berikut, sampai, pada, diubah)"
                     " VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9, $10, $11) ON CONFLICT (kunci) DO NOTHING" },
    [Q_PINDAH]   = { "iisissis", NULL, "UPDATE surel_keluar SET coba = $2, isi = $3, berikut = $4, sebab = $5, status = $6, diubah = $7"
                     " WHERE id = $1 AND status = $8" },
    [Q_TELANTAR] = { "ii", NULL, "UPDATE surel_keluar SET status = 'ragu', diubah = $2, sebab = 'Layanan berhenti di tengah pengiriman.'"
                     " WHERE status = 'jalan' AND diubah < $1" },
    [Q_BASI]     = { "i", NULL, "UPDATE surel_keluar SET status = 'gagal', diubah = $1, isi = '' WHERE status = 'antre' AND berikut <= $1 AND sampai < $1" },
    [Q_BUANG]    = { "i", NULL, "DELETE FROM surel_keluar WHERE diubah < $1 AND status IN ('terkirim', 'gagal', 'ragu')" },
    [Q_LUPAKAN]  = { "i", NULL, "DELETE FROM surel_keluar WHERE akun = $1 AND status = 'antre'" },
};
const QuerySet q_pengingat = { "pengingat", q, Q_N };
#define Q(x) (&q_pengingat), Q_##x

bool db_pengingat(Db *db, Arena *a, int64_t akun, Pengingat *p, Err *err)
{
    Err e = { 0 };
    *p = (Pengingat){ .akun = akun, .hari = HARI_BAKU };
    if (db_one(db, a, Q(AKUN), p, &e, V(akun)) || e.kode == E_TIDAK_ADA) return true;
    if (err) *err = e;
    return false;
}

bool db_pengingat_kalender(Db *db, Arena *a, Str hash, Pengingat *p, Err *err) { return db_one(db, a, Q(KALENDER), p, err, V(hash)); }
bool db_pengingat_pasti(Db *db, Arena *a, Str hash, Pengingat *p, Err *err) { return db_one(db, a, Q(PASTI), p, err, V(hash)); }

bool db_pengingat_giliran(Db *db, Arena *a, Tanggal hari, int64_t sesudah, int n, PengingatList *l, Err *err)
{
    return db_list(db, a, Q(GILIRAN), l, err, V(hari), V(sesudah), V(n));
}

bool db_surel_ambil(Db *db, Arena *a, int64_t id, SurelKeluar *s, Err *err) { return db_one(db, a, Q(SUREL), s, err, V(id)); }

bool db_surel_giliran(Db *db, Arena *a, Saat kini, int n, SurelKeluarList *l, Err *err)
{
    return db_list(db, a, Q(ANTRE), l, err, V(kini), V(n));
}

bool db_surel_status(Db *db, Arena *a, StatusSurel s, int n, SurelKeluarList *l, Err *err)
{
    return db_list(db, a, Q(STATUS), l, err, V(status_surel_kode[s]), V(n));
}

bool db_surel_hitung(Db *db, Arena *a, SurelHitungList *l, Err *err) { return db_list(db, a, Q(HITUNG), l, err); }

bool db_pengingat_simpan(Db *db, const Pengingat *p, Err *err)
{
    if (!p->versi)
        return db_run(db, Q(BARU), err, V(p->akun), V(p->surel), V(p->pasti_hash), V(p->pasti_sampai), V(p->dipastikan_pada), V(p->bisu), V(p->hari),
                      V(p->kalender_hash), V(p->kalender_pada), V(p->dikabarkan), V(1)) == 1;
    return db_satu(db_run(db, Q(UBAH), err, V(p->akun), V(p->surel), V(p->pasti_hash), V(p->pasti_sampai), V(p->dipastikan_pada), V(p->bisu), V(p->hari),
                          V(p->kalender_hash), V(p->kalender_pada), V(p->versi)), err);
}

bool db_pengingat_ringkas(Db *db, int64_t akun, Tanggal hari, Str dikabarkan, Err *err)
{
    return db_run(db, Q(RINGKAS), err, V(akun), V(hari), V(dikabarkan)) >= 0;
}

bool db_surel_tambah(Db *db, const SurelKeluar *s, Err *err)
{
    return db_run(db, Q(TAMBAH), err, V(s->id), V(s->akun), V(s->kunci), V(s->kepada), V(s->judul), V(s->isi), V(status_surel_kode[STATUS_SUREL_ANTRE]),
                  V(s->berikut), V(s->sampai), V(s->pada), V(s->pada)) >= 0;
}

bool db_surel_pindah(Db *db, const SurelKeluar *s, StatusSurel dari, StatusSurel ke, bool *dapat, Err *err)
{
    int n = db_run(db, Q(PINDAH), err, V(s->id), V(s->coba), V(s->isi), V(s->berikut), V(s->sebab), V(status_surel_kode[ke]), V(s->diubah),
                   V(status_surel_kode[dari]));
    *dapat = n == 1;
    return n >= 0;
}

static bool banyak(int hasil, int *n)
{
    *n = hasil;
    return hasil >= 0;
}

bool db_surel_telantar(Db *db, Saat sebelum, Saat kini, int *n, Err *err) { return banyak(db_run(db, Q(TELANTAR), err, V(sebelum), V(kini)), n); }
bool db_surel_basi(Db *db, Saat kini, int *n, Err *err) { return banyak(db_run(db, Q(BASI), err, V(kini)), n); }
bool db_surel_buang(Db *db, Saat sebelum, Err *err) { return db_run(db, Q(BUANG), err, V(sebelum)) >= 0; }
bool db_surel_lupakan(Db *db, int64_t akun, Err *err) { return db_run(db, Q(LUPAKAN), err, V(akun)) >= 0; }
