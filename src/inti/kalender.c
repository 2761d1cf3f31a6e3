#include "inti/kalender.h"

KODE_ISI(JENIS_LIBUR, jenis_libur, JENIS_LIBUR_LIST)

static int menurut_tanggal(const void *x, const void *y)
{
    int32_t a = ((const HariLibur *)x)->tanggal.n, b = ((const HariLibur *)y)->tanggal.n;
    return (a > b) - (a < b);
}

Kalender kalender_susun(Arena *a, HariLiburList libur)
{
    HariLibur *v = arena_many(a, HariLibur, libur.n);
    LIST_OF(int) tahun = { 0 };
    if (libur.n) {
        memcpy(v, libur.v, (size_t)libur.n * sizeof *v);
        qsort(v, (size_t)libur.n, sizeof *v, menurut_tanggal);
    }
    for (ptrdiff_t i = 0; i < libur.n; i++) {
        int y = tanggal_tahun(v[i].tanggal);
        if (v[i].jenis == JENIS_LIBUR_LIBUR && (!tahun.n || tahun.v[tahun.n - 1] != y)) *list_add(a, &tahun) = y;
    }
    return (Kalender){ .libur = { v, libur.n }, .tahun = { tahun.v, tahun.n } };
}

bool kalender_ada(const Kalender *k, int tahun)
{
    for (ptrdiff_t i = 0; i < k->tahun.n; i++)
        if (k->tahun.v[i] == tahun) return true;
    return false;
}

const HariLibur *kalender_libur(const Kalender *k, Tanggal t)
{
    ptrdiff_t lo = 0, hi = k->libur.n;
    while (lo < hi) {
        ptrdiff_t mid = lo + (hi - lo) / 2;
        if (k->libur.v[mid].tanggal.n < t.n) lo = mid + 1;
        else hi = mid;
    }
    return lo < k->libur.n && k->libur.v[lo].tanggal.n == t.n ? &k->libur.v[lo] : NULL;
}

static bool akhir_pekan(int pekan, Tanggal t)
{
    pastikan(pekan == 5 || pekan == 6);
    return tanggal_hari(t) > pekan;
}

bool kalender_kerja(const Kalender *k, int pekan, Tanggal t)
{
    pastikan(kalender_ada(k, tanggal_tahun(t)));
    return !akhir_pekan(pekan, t) && !kalender_libur(k, t);
}

const char *kalender_alasan(Arena *a, const Kalender *k, int pekan, Tanggal t)
{
    const HariLibur *l = kalender_libur(k, t);
    if (l) return str_cz(a, l->nama);
    return akhir_pekan(pekan, t) ? hari_nama(tanggal_hari(t)) : NULL;
}

int kalender_hitung(const Kalender *k, int pekan, Tanggal dari, Tanggal sampai)
{
    int n = 0;
    for (Tanggal t = dari; t.n <= sampai.n; t.n++) n += kalender_kerja(k, pekan, t);
    return n;
}
