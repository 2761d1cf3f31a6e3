#include "store/db_jobs.h"

#include "store/db_pengaturan.h"

static const Kolom k_gangguan[] = { KOLOM(Gangguan, mulai, SAAT, "Mulai"), KOLOM(Gangguan, sampai, SAAT, "Sampai"), KOLOM_AKHIR };

enum { Q_GANGGUAN, Q_GANGGUAN_TAMBAH, Q_SEWA_AMBIL, Q_SEWA_SELESAI, Q_N };

static const Query q[Q_N] = {
    [Q_GANGGUAN]        = { "ii", k_gangguan, "SELECT mulai, sampai FROM gangguan WHERE sampai >= $1 AND mulai <= $2 ORDER BY mulai" },
    [Q_GANGGUAN_TAMBAH] = { "ii", NULL, "INSERT INTO gangguan (mulai, sampai) VALUES ($1, $2) ON CONFLICT (mulai) DO NOTHING" },
    [Q_SEWA_AMBIL]      = { "ssii", NULL, "INSERT INTO sewa (nama, pemegang, sampai) VALUES ($1, $2, $4)"
                            " ON CONFLICT (nama) DO UPDATE SET pemegang = excluded.pemegang, sampai = excluded.sampai"
                            " WHERE sewa.sampai <= $3 OR sewa.pemegang = excluded.pemegang" },
    [Q_SEWA_SELESAI]    = { "iiss", NULL, "UPDATE sewa SET selesai = $1, sampai = $2 WHERE nama = $3 AND pemegang = $4" },
};
const QuerySet q_jobs = { "jobs", q, Q_N };
#define Q(x) (&q_jobs), Q_##x

#define DENYUT S("denyut")

bool db_gangguan(Db *db, Arena *a, Saat dari, Saat sampai, GangguanList *l, Err *err)
{
    return db_list(db, a, Q(GANGGUAN), l, err, V(dari.ms), V(sampai.ms));
}

bool db_denyut(Db *db, Saat *pada, Err *err)
{
    Arena *a = arena_new(64 * KB);
    Str nilai = { 0 };
    bool ok = db_pengaturan(db, a, DENYUT, &nilai, err);
    pada->ms = 0;
    if (ok && !str_int(nilai, &pada->ms)) pada->ms = 0;
    arena_free(a);
    return ok;
}

bool db_sewa_ambil(Db *db, Str nama, Str pemegang, Saat kini, Saat sampai, bool *dapat, Err *err)
{
    int n = db_run(db, Q(SEWA_AMBIL), err, V(nama), V(pemegang), V(kini), V(sampai));
    *dapat = n == 1;
    return n >= 0;
}

bool db_sewa_selesai(Db *db, Str nama, Str pemegang, Saat kini, Saat sampai, Err *err)
{
    return db_run(db, Q(SEWA_SELESAI), err, V(kini), V(sampai), V(nama), V(pemegang)) >= 0;
}

bool db_denyut_simpan(Db *db, Saat pada, Err *err)
{
    char z[24];
    snprintf(z, sizeof z, "%lld", (long long)pada.ms);
    return db_pengaturan_simpan(db, DENYUT, str_z(z), err);
}

bool db_gangguan_tambah(Db *db, Gangguan g, Err *err)
{
    return db_run(db, Q(GANGGUAN_TAMBAH), err, V(g.mulai), V(g.sampai)) >= 0;
}
