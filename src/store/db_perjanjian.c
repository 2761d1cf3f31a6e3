#include "store/db_perjanjian.h"

static const Kolom k_perjanjian[] = {
    KOLOM(Perjanjian, id, INT64, ""), KOLOM(Perjanjian, pegawai, INT64, ""), KOLOM(Perjanjian, penugasan, INT64, ""),
    KOLOM(Perjanjian, tahun, INT, "Tahun"), KOLOM(Perjanjian, menggantikan, INT64, ""),
    KOLOM_KODE(Perjanjian, status, status_perjanjian_kode, "Status"), KOLOM(Perjanjian, pihak_kedua, INT64, ""),
    KOLOM(Perjanjian, catatan, STR, "Catatan"), KOLOM(Perjanjian, diajukan_pada, SAAT, "Diajukan"),
    KOLOM(Perjanjian, disepakati_pada, SAAT, "Disepakati"), KOLOM(Perjanjian, versi, INT, ""), KOLOM_AKHIR };
#define PERJANJIAN_COLS "id, pegawai, penugasan, tahun, menggantikan, status, pihak_kedua, catatan, diajukan_pada, disepakati_pada, versi"

static const Kolom k_indikator[] = {
    KOLOM(IndikatorPerjanjian, id, INT64, ""), KOLOM(IndikatorPerjanjian, perjanjian, INT64, ""), KOLOM(IndikatorPerjanjian, urut, INT, "No."),
    KOLOM(IndikatorPerjanjian, sasaran, STR, "Sasaran strategis"), KOLOM(IndikatorPerjanjian, uraian, STR, "Indikator kinerja"),
    KOLOM(IndikatorPerjanjian, target, STR, "Target"), KOLOM(IndikatorPerjanjian, angka, REAL, "Angka"),
    KOLOM(IndikatorPerjanjian, satuan, STR, "Satuan"), KOLOM(IndikatorPerjanjian, dari, INT64, ""), KOLOM(IndikatorPerjanjian, asal, INT64, ""), KOLOM_AKHIR };
#define INDIKATOR_COLS "id, perjanjian, urut, sasaran, uraian, target, angka, satuan, dari, asal"

static const Kolom k_orang[] = {
    KOLOM(IndikatorOrang, id, INT64, ""), KOLOM(IndikatorOrang, dari, INT64, ""), KOLOM(IndikatorOrang, perjanjian, INT64, ""),
    KOLOM(IndikatorOrang, pegawai, INT64, ""), KOLOM(IndikatorOrang, sasaran, STR, ""), KOLOM(IndikatorOrang, uraian, STR, ""),
    KOLOM(IndikatorOrang, target, STR, ""), KOLOM_KODE(IndikatorOrang, status, status_perjanjian_kode, ""), KOLOM_AKHIR };

static const Kolom k_anggaran[] = {
    KOLOM(AnggaranPerjanjian, id, INT64, ""), KOLOM(AnggaranPerjanjian, perjanjian, INT64, ""), KOLOM(AnggaranPerjanjian, urut, INT, "No."),
    KOLOM(AnggaranPerjanjian, program, STR, "Program"), KOLOM(AnggaranPerjanjian, kegiatan, STR, "Kegiatan"),
    KOLOM(AnggaranPerjanjian, rupiah, INT64, "Anggaran"), KOLOM(AnggaranPerjanjian, keterangan, STR, "Keterangan"), KOLOM_AKHIR };
#define ANGGARAN_COLS "id, perjanjian, urut, program, kegiatan, rupiah, keterangan"

typedef struct { SumberPerjanjian sumber; Str isi; } SumberBaris;
static const Kolom k_sumber[] = {
    KOLOM_KODE(SumberBaris, sumber, sumber_perjanjian_kode, "Dasar"), KOLOM(SumberBaris, isi, STR, "Isi"), KOLOM_AKHIR };

static const Kolom k_apbd[] = { KOLOM(Apbd, tahun, INT, "Tahun"), KOLOM(Apbd, tanggal, TANGGAL, "Tanggal"), KOLOM(Apbd, nomor, STR, "Nomor"),
    KOLOM(Apbd, versi, INT, ""), KOLOM_AKHIR };

enum {
    Q_SATU, Q_TAHUN, Q_TUGAS, Q_TUGAS_SIAP, Q_DAFTAR, Q_SEMUA, Q_MENUNGGU, Q_TAMBAH, Q_STATUS, Q_SENTUH, Q_HAPUS, Q_SANDARAN,
    Q_SUMBER, Q_SUMBER_TAMBAH, Q_SUMBER_HAPUS,
    Q_INDIKATOR, Q_INDIKATOR_SATU, Q_INDIKATOR_SEMUA, Q_INDIKATOR_SIMPAN, Q_INDIKATOR_HAPUS, Q_INDIKATOR_HAPUS_SEMUA, Q_INDIKATOR_SANDARAN,
    Q_PINDAH_TURUNAN, Q_PINDAH_RHK,
    Q_ANGGARAN, Q_ANGGARAN_SIMPAN, Q_ANGGARAN_HAPUS, Q_ANGGARAN_HAPUS_SEMUA, Q_APBD, Q_APBD_SIMPAN, Q_N
};
static const Query q[Q_N] = {
    [Q_SATU]       = { "i", k_perjanjian, "SELECT " PERJANJIAN_COLS " FROM perjanjian WHERE id = $1" },
    [Q_TAHUN]      = { "ii", k_perjanjian, "SELECT " PERJANJIAN_COLS " FROM perjanjian WHERE pegawai = $1 AND tahun = $2 AND status <> 'diganti'"
                       " ORDER BY CASE status WHEN 'disepakati' THEN 0 ELSE 1 END, id DESC" },
    [Q_TUGAS]      = { "iii", k_perjanjian, "SELECT " PERJANJIAN_COLS " FROM perjanjian WHERE pegawai = $1 AND tahun = $2 AND penugasan = $3"
                       " AND status <> 'diganti' ORDER BY CASE status WHEN 'disepakati' THEN 0 ELSE 1 END, id DESC" },
    [Q_TUGAS_SIAP] = { "iii", k_perjanjian, "SELECT " PERJANJIAN_COLS " FROM perjanjian WHERE pegawai = $1 AND tahun = $2 AND penugasan = $3"
                       " AND status <> 'diganti' ORDER BY CASE status WHEN 'disepakati' THEN 1 ELSE 0 END, id DESC" },
    [Q_DAFTAR]     = { "i", k_perjanjian, "SELECT " PERJANJIAN_COLS " FROM perjanjian WHERE pegawai = $1 ORDER BY tahun DESC, id DESC" },
    [Q_SEMUA]      = { "i", k_perjanjian, "SELECT " PERJANJIAN_COLS " FROM perjanjian WHERE tahun = $1 AND status <> 'diganti'"
                       " ORDER BY pegawai, CASE status WHEN 'disepakati' THEN 0 ELSE 1 END, id DESC" },
    [Q_MENUNGGU]   = { "i", k_perjanjian, "SELECT " PERJANJIAN_COLS " FROM perjanjian WHERE pihak_kedua = $1 AND status = 'diajukan' ORDER BY id" },
    [Q_TAMBAH]     = { "iiiiisisiii", NULL, "INSERT INTO perjanjian (" PERJANJIAN_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)" },
    [Q_STATUS]     = { "sisiiii", NULL, "UPDATE perjanjian SET status = $1, pihak_kedua = $2, catatan = $3, diajukan_pada = $4,"
                       " disepakati_pada = $5, versi = versi + 1 WHERE id = $6 AND versi = $7" },
    [Q_SENTUH]     = { "ii", NULL, "UPDATE perjanjian SET versi = versi + 1 WHERE id = $1 AND versi = $2 AND status = 'draf'" },
    [Q_HAPUS]      = { "ii", NULL, "DELETE FROM perjanjian WHERE id = $1 AND versi = $2 AND status = 'draf'" },
    [Q_SANDARAN]   = { "i", k_db_int, "SELECT COUNT(*) AS n FROM rhk r JOIN perjanjian_indikator i ON r.indikator = i.id WHERE i.perjanjian = $1" },

    [Q_SUMBER]        = { "i", k_sumber, "SELECT sumber, isi FROM perjanjian_sumber WHERE perjanjian = $1 ORDER BY sumber" },
    [Q_SUMBER_TAMBAH] = { "iss", NULL, "INSERT INTO perjanjian_sumber (perjanjian, sumber, isi) VALUES ($1, $2, $3)" },
    [Q_SUMBER_HAPUS]  = { "i", NULL, "DELETE FROM perjanjian_sumber WHERE perjanjian = $1" },

    [Q_INDIKATOR]      = { "i", k_indikator, "SELECT " INDIKATOR_COLS " FROM perjanjian_indikator WHERE perjanjian = $1 ORDER BY urut, id" },
    [Q_INDIKATOR_SATU] = { "i", k_indikator, "SELECT " INDIKATOR_COLS " FROM perjanjian_indikator WHERE id = $1" },
    [Q_INDIKATOR_SEMUA] = { "i", k_orang, "SELECT i.id, i.dari, i.perjanjian, p.pegawai, i.sasaran, i.uraian, i.target, p.status"
                            " FROM perjanjian p JOIN perjanjian_indikator i ON i.perjanjian = p.id"
                            " WHERE p.tahun = $1 AND p.status <> 'diganti' ORDER BY p.pegawai, p.id, i.urut, i.id" },
    [Q_INDIKATOR_SIMPAN] = { "iiisssrsii", NULL, "INSERT INTO perjanjian_indikator (" INDIKATOR_COLS ")"
                             " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULLIF($9, 0), NULLIF($10, 0))"
                             " ON CONFLICT (id) DO UPDATE SET sasaran = EXCLUDED.sasaran, uraian = EXCLUDED.uraian, target = EXCLUDED.target,"
                             " angka = EXCLUDED.angka, satuan = EXCLUDED.satuan, dari = EXCLUDED.dari" },
    [Q_INDIKATOR_HAPUS]  = { "i", NULL, "DELETE FROM perjanjian_indikator WHERE id = $1" },
    [Q_INDIKATOR_HAPUS_SEMUA] = { "i", NULL, "DELETE FROM perjanjian_indikator WHERE perjanjian = $1" },
    [Q_INDIKATOR_SANDARAN] = { "i", k_db_int, "SELECT (SELECT COUNT(*) FROM rhk WHERE indikator = $1)"
                               " + (SELECT COUNT(*) FROM perjanjian_indikator WHERE dari = $1) AS n" },
    [Q_PINDAH_TURUNAN] = { "ii", NULL, "UPDATE perjanjian_indikator SET dari = $2 WHERE dari = $1" },
    [Q_PINDAH_RHK]     = { "ii", NULL, "UPDATE rhk SET indikator = $2 WHERE indikator = $1" },

    [Q_ANGGARAN]       = { "i", k_anggaran, "SELECT " ANGGARAN_COLS " FROM perjanjian_anggaran WHERE perjanjian = $1 ORDER BY urut, id" },
    [Q_ANGGARAN_SIMPAN] = { "iiissis", NULL, "INSERT INTO perjanjian_anggaran (" ANGGARAN_COLS ") VALUES ($1, $2, $3, $4, $5, $6, $7)"
                            " ON CONFLICT (id) DO UPDATE SET program = EXCLUDED.program, kegiatan = EXCLUDED.kegiatan,"
                            " rupiah = EXCLUDED.rupiah, keterangan = EXCLUDED.keterangan" },
    [Q_ANGGARAN_HAPUS] = { "i", NULL, "DELETE FROM perjanjian_anggaran WHERE id = $1" },
    [Q_ANGGARAN_HAPUS_SEMUA] = { "i", NULL, "DELETE FROM perjanjian_anggaran WHERE perjanjian = $1" },

    [Q_APBD]        = { "i", k_apbd, "SELECT tahun, tanggal, nomor, versi FROM apbd WHERE tahun = $1" },
    [Q_APBD_SIMPAN] = { "issi", NULL, "INSERT INTO apbd (tahun, tanggal, nomor, versi) VALUES ($1, $2, $3, 1)"
                        " ON CONFLICT (tahun) DO UPDATE SET tanggal = EXCLUDED.tanggal, nomor = EXCLUDED.nomor, versi = apbd.versi + 1"
                        " WHERE apbd.versi = $4" },
};
const QuerySet q_perjanjian = { "perjanjian", q, Q_N };
#define Q(x) (&q_perjanjian), Q_##x

/* ---- reading ---- */

bool db_perjanjian_kepala(Db *db, Arena *a, int64_t id, Perjanjian *p, Err *err)
{
    *p = (Perjanjian){ 0 };
    return db_one(db, a, Q(SATU), p, err, V(id));
}

bool db_perjanjian_ambil(Db *db, Arena *a, int64_t id, Perjanjian *p, Err *err)
{
    LIST_OF(SumberBaris) s = { 0 };
    if (!db_perjanjian_kepala(db, a, id, p, err) || !db_list(db, a, Q(SUMBER), &s, err, V(id))
        || !db_list(db, a, Q(INDIKATOR), &p->indikator, err, V(id)) || !db_list(db, a, Q(ANGGARAN), &p->anggaran, err, V(id))) return false;
    for (ptrdiff_t i = 0; i < s.n; i++) p->sumber[s.v[i].sumber] = s.v[i].isi;
    return true;
}

bool db_perjanjian_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, Perjanjian *p, Err *err)
{
    *p = (Perjanjian){ 0 };
    return db_one(db, a, Q(TAHUN), p, err, V(pegawai), V(tahun));
}

bool db_perjanjian_tugas(Db *db, Arena *a, int64_t pegawai, int64_t penugasan, int tahun, bool siap, Perjanjian *p, Err *err)
{
    *p = (Perjanjian){ 0 };
    return siap ? db_one(db, a, Q(TUGAS_SIAP), p, err, V(pegawai), V(tahun), V(penugasan))
                : db_one(db, a, Q(TUGAS), p, err, V(pegawai), V(tahun), V(penugasan));
}

bool db_perjanjian_daftar(Db *db, Arena *a, int64_t pegawai, PerjanjianList *l, Err *err) { return db_list(db, a, Q(DAFTAR), l, err, V(pegawai)); }
bool db_perjanjian_semua(Db *db, Arena *a, int tahun, PerjanjianList *l, Err *err) { return db_list(db, a, Q(SEMUA), l, err, V(tahun)); }
bool db_perjanjian_menunggu(Db *db, Arena *a, int64_t pihak, PerjanjianList *l, Err *err) { return db_list(db, a, Q(MENUNGGU), l, err, V(pihak)); }

bool db_perjanjian_indikator(Db *db, Arena *a, int64_t pegawai, int tahun, IndikatorPerjanjianList *l, Err *err)
{
    Perjanjian p;
    Err e = { 0 };
    if (db_perjanjian_tahun(db, a, pegawai, tahun, &p, &e)) return db_list(db, a, Q(INDIKATOR), l, err, V(p.id));
    if (e.kode == E_TIDAK_ADA) return true;
    if (err) *err = e;
    return false;
}

bool db_indikator_ambil(Db *db, Arena *a, int64_t id, IndikatorPerjanjian *x, Err *err) { return db_one(db, a, Q(INDIKATOR_SATU), x, err, V(id)); }
bool db_indikator_semua(Db *db, Arena *a, int tahun, IndikatorOrangList *l, Err *err) { return db_list(db, a, Q(INDIKATOR_SEMUA), l, err, V(tahun)); }
bool db_perjanjian_sandaran(Db *db, int64_t id, int64_t *n, Err *err) { return db_int(db, Q(SANDARAN), n, 0, err, V(id)); }
bool db_indikator_sandaran(Db *db, int64_t id, int64_t *n, Err *err) { return db_int(db, Q(INDIKATOR_SANDARAN), n, 0, err, V(id)); }

bool db_apbd(Db *db, Arena *a, int tahun, Apbd *x, Err *err)
{
    *x = (Apbd){ 0 };
    return db_one(db, a, Q(APBD), x, err, V(tahun));
}

/* ---- writing ---- */

bool db_perjanjian_tambah(Db *db, const Perjanjian *p, Err *err)
{
    return db_run(db, Q(TAMBAH), err, V(p->id), V(p->pegawai), V(p->penugasan), V(p->tahun), V_ID(p->menggantikan),
                  V(status_perjanjian_kode[p->status]), V_ID(p->pihak_kedua), V(p->catatan), V(p->diajukan_pada), V(p->disepakati_pada), V(1)) == 1
        && db_sumber_simpan(db, p->id, p->sumber, err) && db_indikator_simpan(db, p->indikator.v, p->indikator.n, err)
        && db_anggaran_simpan(db, p->anggaran.v, p->anggaran.n, err);
}

bool db_perjanjian_status(Db *db, const Perjanjian *p, StatusPerjanjian ke, Err *err)
{
    return db_satu(db_run(db, Q(STATUS), err, V(status_perjanjian_kode[ke]), V_ID(p->pihak_kedua), V(p->catatan), V(p->diajukan_pada),
                          V(p->disepakati_pada), V(p->id), V(p->versi)), err);
}

bool db_perjanjian_sentuh(Db *db, int64_t id, int versi, Err *err) { return db_satu(db_run(db, Q(SENTUH), err, V(id), V(versi)), err); }

bool db_perjanjian_hapus(Db *db, int64_t id, int versi, Err *err)
{
    return db_run(db, Q(SUMBER_HAPUS), err, V(id)) >= 0 && db_run(db, Q(INDIKATOR_HAPUS_SEMUA), err, V(id)) >= 0
        && db_run(db, Q(ANGGARAN_HAPUS_SEMUA), err, V(id)) >= 0 && db_satu(db_run(db, Q(HAPUS), err, V(id), V(versi)), err);
}

bool db_sumber_simpan(Db *db, int64_t perjanjian, const Str isi[SUMBER_PERJANJIAN_MAX], Err *err)
{
    if (db_run(db, Q(SUMBER_HAPUS), err, V(perjanjian)) < 0) return false;
    for (int i = 1; i < SUMBER_PERJANJIAN_MAX; i++)
        if (isi[i].len && db_run(db, Q(SUMBER_TAMBAH), err, V(perjanjian), V(sumber_perjanjian_kode[i]), V(isi[i])) != 1) return false;
    return true;
}

bool db_indikator_simpan(Db *db, const IndikatorPerjanjian *x, ptrdiff_t n, Err *err) { return db_many(db, Q(INDIKATOR_SIMPAN), k_indikator, x, n, err); }
bool db_indikator_hapus(Db *db, int64_t id, Err *err) { return db_satu(db_run(db, Q(INDIKATOR_HAPUS), err, V(id)), err); }

bool db_indikator_pindah(Db *db, int64_t dari, int64_t ke, Err *err)
{
    return db_run(db, Q(PINDAH_TURUNAN), err, V(dari), V(ke)) >= 0 && db_run(db, Q(PINDAH_RHK), err, V(dari), V(ke)) >= 0;
}

bool db_anggaran_simpan(Db *db, const AnggaranPerjanjian *x, ptrdiff_t n, Err *err) { return db_many(db, Q(ANGGARAN_SIMPAN), k_anggaran, x, n, err); }
bool db_anggaran_hapus(Db *db, int64_t id, Err *err) { return db_satu(db_run(db, Q(ANGGARAN_HAPUS), err, V(id)), err); }

bool db_apbd_simpan(Db *db, const Apbd *x, Err *err)
{
    return db_satu(db_run(db, Q(APBD_SIMPAN), err, V(x->tahun), V(x->tanggal), V(x->nomor), V(x->versi)), err);
}
