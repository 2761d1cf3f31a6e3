/* The months that BKPSDM of the demonstration has closed: those whose outer limit lies behind (SPEC 11.6). */
#include "jobs/demo.h"
#include "tindakan/penutupan.h"

bool demo_tutup(Store *st, Arena *a, const Aturan *at, Bulan mulai, Saat kini, int64_t akun, Err *err)
{
    Tanggal hari = saat_tanggal(kini, at->profil->zona_menit);
    Db *db;
    bool ok = db_open(st, &db, err);
    if (!ok) return false;
    for (Bulan b = mulai; ok; b = bulan_plus(b, 1)) {
        Penutupan t;
        ArenaMark m = arena_mark(a);
        Ctx c = { .a = a, .store = st, .db = db, .aturan = at, .kini = kini, .hari_ini = hari,
                  .pelaku = { .akun = akun, .nama = S("Admin BKPSDM"), .peran = PERAN(MASUK) | PERAN(BKPSDM) } };
        if (hari.n < bulan_awal(bulan_plus(b, 2)).n) break;
        ok = penutupan_tutup(&c, periode_bulan(b), &t, err);
        arena_rewind(a, m);
    }
    db_close(db);
    return ok;
}
