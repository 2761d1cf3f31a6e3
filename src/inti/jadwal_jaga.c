#include "inti/jadwal_jaga.h"

enum { SEHARI = 1440, SESUDAH_MENIT = 6 * 60, SEBELUM_MENIT = 2 * 60, KODE_MAKS = 4 };

const JagaHari *jaga_pada(const JagaList *l, Tanggal t)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (l->v[i].tanggal.n == t.n) return &l->v[i];
    return NULL;
}

bool jaga_libur(const JagaHari *j) { return !j->masuk.n; }
bool jaga_lewat_malam(const JagaHari *j) { return j && j->pulang.n > SEHARI; }

Str jaga_kata(Arena *a, const JagaHari *j)
{
    if (jaga_libur(j)) return j->nama;
    return str_fmt(a, STR_F " " STR_F " – " STR_F, STR_A(j->nama), STR_A(pukul_kata(a, j->masuk)), STR_A(pukul_kata(a, j->pulang)));
}

static bool kode_sah(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (!((s.s[i] >= 'A' && s.s[i] <= 'Z') || (s.s[i] >= '0' && s.s[i] <= '9'))) return false;
    return s.len > 0 && s.len <= KODE_MAKS;
}

bool pola_jaga_sah(const Profil *p, PolaJaga *x, Err *err)
{
    const char *pasal = profil_ketentuan(p, KETENTUAN_JAGA);
    if (!kode_sah(x->kode)) return err_set(err, E_POLA_JAGA_KODE, "kode", pasal, V((int)KODE_MAKS));
    if (!x->masuk.n != !x->pulang.n) return err_set(err, E_POLA_JAGA_JAM, x->masuk.n ? "pulang" : "masuk", pasal);
    if (!x->masuk.n) return true;
    if (x->pulang.n <= x->masuk.n) x->pulang.n += SEHARI;
    if (x->pulang.n - x->masuk.n <= JAGA_MENIT_MAKS) return true;
    return err_set(err, E_POLA_JAGA_LAMA, "pulang", pasal, V((x->pulang.n - x->masuk.n) / 60), V(JAGA_MENIT_MAKS / 60));
}

const PolaJaga *pola_jaga_cari(const PolaJagaList *l, Str kode)
{
    for (ptrdiff_t i = 0; i < l->n; i++)
        if (str_eq(l->v[i].kode, kode)) return &l->v[i];
    return NULL;
}

KetukanJaga jaga_ketukan(const JagaHari *kemarin, const JagaHari *ini, const JagaHari *esok, Tanggal t, Pukul p)
{
    if (jaga_lewat_malam(kemarin)) {
        int lewat = p.n + SEHARI - kemarin->pulang.n, lagi = ini && ini->masuk.n ? ini->masuk.n - p.n : SEHARI;
        if (lewat <= SESUDAH_MENIT && lewat < lagi) return (KetukanJaga){ tanggal_plus(t, -1), { p.n + SEHARI } };
    }
    bool masih = ini && !jaga_libur(ini) && p.n <= ini->pulang.n + SESUDAH_MENIT;
    if (esok && !jaga_libur(esok) && !masih && esok->masuk.n + SEHARI - p.n <= SEBELUM_MENIT)
        return (KetukanJaga){ tanggal_plus(t, 1), { 1 } };
    return (KetukanJaga){ t, p };
}
