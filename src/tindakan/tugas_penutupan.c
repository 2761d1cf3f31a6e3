/* Months, and the year after them, that BKPSDM can close (SPEC 11.6). */
#include "tindakan/penutupan.h"
#include "tindakan/tugas.h"

bool tugas_penutupan(const Ctx *c, TugasSaya *s, Err *err)
{
    PeriodeList l = { 0 };
    if (!penutupan_menunggu(c, &l, err)) return false;
    if (!l.n) return true;
    Str jalur = str_fmt(c->a, "/penutupan/lihat?periode=" STR_F, STR_A(periode_iso(c->a, l.v[0])));
    Str judul = l.n == 1 ? str_fmt(c->a, "Tutup " STR_F, STR_A(periode_kata(c->a, l.v[0]))) : str_fmt(c->a, "Tutup %d periode, mulai dari " STR_F, (int)l.n, STR_A(periode_kata(c->a, l.v[0])));
    Tugas *t = tugas_perlu(c, s, judul, S("Evaluasinya sudah jatuh tempo; penutupan membekukan dasar TPP."), jalur, KEADAAN_TUGAS_MENUNGGU);
    t->kunci = S("penutupan");
    return true;
}
