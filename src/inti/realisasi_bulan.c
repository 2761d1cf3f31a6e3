#include "inti/realisasi_bulan.h"

#include "inti/skp.h"

#include <math.h>

KODE_ISI(STATUS_REALISASI, status_realisasi, STATUS_REALISASI_LIST)

void realisasi_urai(Realisasi *r)
{
    r->angka = 0;
    r->satuan = (Str){ 0 };
    r->berangka = target_angka(r->isi, &r->angka, &r->satuan);
}

CaraJumlah realisasi_cara(const Iki *k)
{
    static const CaraJumlah baku[ASPEK_MAX] = {
        [ASPEK_TIADA] = CARA_JUMLAH_JUMLAH, [ASPEK_KUANTITAS] = CARA_JUMLAH_JUMLAH, [ASPEK_KUALITAS] = CARA_JUMLAH_RATA,
        [ASPEK_WAKTU] = CARA_JUMLAH_NILAI_AKHIR, [ASPEK_BIAYA] = CARA_JUMLAH_JUMLAH };
    return k->cara ? k->cara : baku[k->aspek];
}

bool realisasi_jumlah(CaraJumlah cara, const AngkaBulanList *l, double *hasil)
{
    double jumlah = 0;
    if (!l->n) return false;
    for (ptrdiff_t i = 0; i < l->n; i++) jumlah += l->v[i].angka;
    *hasil = cara == CARA_JUMLAH_NILAI_AKHIR ? l->v[l->n - 1].angka : cara == CARA_JUMLAH_RATA ? jumlah / (double)l->n : jumlah;
    return true;
}

int realisasi_persen(double capai, double target)
{
    enum { PENUH = 9999 };
    if (target <= 0) return -1;
    return (int)fmax(0, fmin(PENUH, capai * 100 / target + 0.5));
}

bool realisasi_jatuh(int jadwal, Bulan b, Bulan *dari)
{
    if (jadwal < 1 || bulan_ke(b) % jadwal) return false;
    *dari = bulan_plus(b, 1 - jadwal);
    return true;
}

Str realisasi_angka_kata(Arena *a, double angka)
{
    Str s = str_fmt(a, "%.2f", angka);
    while (s.len && s.s[s.len - 1] == '0') s.len--;
    Str bulat = str_cut(&s, '.');
    return s.len ? str_fmt(a, STR_F "," STR_F, STR_A(bulat), STR_A(s)) : bulat;
}
