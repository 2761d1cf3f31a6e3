#include "store/db_versi.h"

static const Kolom k_id[] = { KOLOM(Skp, id, INT64, ""), KOLOM_AKHIR };
static const Kolom k_pokok[] = { KOLOM(RhkPokok, rhk, INT64, ""), KOLOM(RhkPokok, pokok, INT64, ""), KOLOM_AKHIR };

#define POKOK "SELECT r.id AS rhk, COALESCE(t.asal, t.id, r.asal, r.id) AS pokok FROM rhk r LEFT JOIN rhk t ON t.id = r.rhk_tahunan"

enum {
    Q_PADA, Q_PENERUS, Q_DINILAI, Q_POKOK, Q_POKOK_TAHUN,
    Q_BULAN_TAHUNAN, Q_EVALUASI,
    Q_ATASAN, Q_TAHUNAN, Q_UMPAN, Q_MINTA, Q_LAPORAN, Q_LAPORAN_LEPAS, Q_NILAI, Q_REALISASI, Q_N
};
static const Query q[Q_N] = {
    [Q_PADA]    = { "iiii", k_id, "SELECT id FROM skp WHERE pegawai = $1 AND tahun = $2 AND jenis = 'tahunan' AND ($3 = 0 OR penugasan = $3)"
                    " AND (menggantikan IS NULL OR (status IN ('ditetapkan', 'diganti') AND ditetapkan_pada < $4))"
                    " ORDER BY penugasan DESC, ke DESC LIMIT 1" },
    [Q_PENERUS] = { "i", k_id, "SELECT id FROM skp WHERE menggantikan = $1 AND status IN ('draf', 'diajukan') ORDER BY id DESC LIMIT 1" },
    [Q_DINILAI] = { "i", k_db_int, "SELECT COUNT(*) AS n FROM evaluasi WHERE skp = $1 AND status IN ('ditetapkan', 'dibuka')" },
    [Q_POKOK]   = { "i", k_pokok, POKOK " WHERE r.skp = $1 ORDER BY r.id" },
    [Q_POKOK_TAHUN] = { "ii", k_pokok, POKOK " JOIN skp s ON s.id = r.skp WHERE s.pegawai = $1 AND s.tahun = $2 ORDER BY r.id" },

    [Q_BULAN_TAHUNAN] = { "iis", NULL, "UPDATE skp SET tahunan = $1 WHERE tahunan = $2 AND bulan >= $3" },
    [Q_EVALUASI]      = { "ii", NULL, "UPDATE evaluasi SET skp = $1 WHERE skp = $2 AND status = 'draf'" },

    [Q_ATASAN]  = { "ii", NULL, "UPDATE rhk SET rhk_atasan = $1 WHERE rhk_atasan = $2 AND EXISTS (SELECT 1 FROM skp s"
                    " WHERE s.id = rhk.skp AND s.status <> 'diganti')" },
    [Q_TAHUNAN] = { "iis", NULL, "UPDATE rhk SET rhk_tahunan = $1 WHERE rhk_tahunan = $2 AND EXISTS (SELECT 1 FROM skp s"
                    " WHERE s.id = rhk.skp AND s.bulan >= $3)" },
    [Q_UMPAN]   = { "iis", NULL, "UPDATE umpan_balik SET rhk = $1 WHERE rhk = $2 AND tanggal >= $3" },
    [Q_MINTA]   = { "ii", NULL, "UPDATE permintaan_umpan SET rhk = $1 WHERE rhk = $2 AND status = 'diminta'" },
    [Q_LAPORAN] = { "ii", NULL, "UPDATE laporan SET rhk = $1 WHERE rhk = $2" },
    [Q_LAPORAN_LEPAS] = { "i", NULL, "UPDATE laporan SET rhk = NULL WHERE rhk = $1 AND status <> 'diverifikasi'" },
    [Q_REALISASI] = { "iis", NULL, "UPDATE realisasi SET iki = $1 WHERE iki = $2 AND bulan >= $3" },
    [Q_NILAI]   = { "iii", NULL, "UPDATE evaluasi_rhk SET rhk = $1 WHERE rhk = $2 AND evaluasi IN (SELECT id FROM evaluasi"
                    " WHERE skp = $3 AND status = 'draf')" },
};
const QuerySet q_versi = { "versi", q, Q_N };
#define Q(x) (&q_versi), Q_##x

bool db_skp_tahunan_pada(Db *db, Arena *a, int64_t pegawai, int64_t penugasan, int tahun, Saat pada, Skp *s, Err *err)
{
    Skp x = { 0 };
    return db_one(db, a, Q(PADA), &x, err, V(pegawai), V(tahun), V(penugasan), V(pada)) && db_skp_kepala(db, a, x.id, s, err);
}

bool db_skp_penerus(Db *db, Arena *a, int64_t id, Skp *s, Err *err)
{
    Skp x = { 0 };
    return db_one(db, a, Q(PENERUS), &x, err, V(id)) && db_skp_kepala(db, a, x.id, s, err);
}

bool db_skp_dinilai(Db *db, int64_t id, int64_t *n, Err *err) { return db_int(db, Q(DINILAI), n, 0, err, V(id)); }

bool db_rhk_pokok(Db *db, Arena *a, int64_t skp, RhkPokokList *l, Err *err) { return db_list(db, a, Q(POKOK), l, err, V(skp)); }

bool db_rhk_pokok_tahun(Db *db, Arena *a, int64_t pegawai, int tahun, RhkPokokList *l, Err *err)
{
    return db_list(db, a, Q(POKOK_TAHUN), l, err, V(pegawai), V(tahun));
}

/* An RHK that goes on. */
static bool pindah(Db *db, const PindahVersi *p, const RhkPindah *r, Err *err)
{
    bool bulanan = p->dari->bulan.n;
    Tanggal sejak = bulan_awal(bulanan ? p->dari->bulan : p->sejak);
    if (db_run(db, Q(ATASAN), err, V(r->ke), V(r->dari)) < 0 || db_run(db, Q(MINTA), err, V(r->ke), V(r->dari)) < 0
        || db_run(db, Q(UMPAN), err, V(r->ke), V(r->dari), V(sejak)) < 0) return false;
    if (!bulanan) return db_run(db, Q(TAHUNAN), err, V(r->ke), V(r->dari), V(p->sejak)) >= 0;
    return db_run(db, Q(LAPORAN), err, V(r->ke), V(r->dari)) >= 0 && db_run(db, Q(NILAI), err, V(r->ke), V(r->dari), V(p->dari->id)) >= 0;
}

bool db_skp_pindah(Db *db, const PindahVersi *p, Err *err)
{
    bool bulanan = p->dari->bulan.n;
    for (ptrdiff_t i = 0; i < p->rhk.n; i++) {
        const RhkPindah *r = &p->rhk.v[i];
        if (r->ke ? !pindah(db, p, r, err) : bulanan && db_run(db, Q(LAPORAN_LEPAS), err, V(r->dari)) < 0) return false;
    }
    for (ptrdiff_t i = 0; i < p->iki.n; i++)
        if (db_run(db, Q(REALISASI), err, V(p->iki.v[i].ke), V(p->iki.v[i].dari), V(bulanan ? p->dari->bulan : p->sejak)) < 0) return false;
    return bulanan ? db_run(db, Q(EVALUASI), err, V(p->ke->id), V(p->dari->id)) >= 0
                   : db_run(db, Q(BULAN_TAHUNAN), err, V(p->ke->id), V(p->dari->id), V(p->sejak)) >= 0;
}
