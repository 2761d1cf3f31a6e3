#include "web/rute.h"

#include "web/kiriman.h"

KODE_ISI(METODE, metode, METODE_LIST)

typedef struct { const Route *route; int n; Str bagian[RUTE_BAGIAN_MAX]; } Baris;

struct Rute {
    LIST_OF(Baris) baris;
    ptrdiff_t mulai[RUTE_BAGIAN_MAX + 2];       /* rows with n components are mulai[n] .. mulai[n + 1] */
};

static bool par(Str s) { return s.len && s.s[0] == ':'; }

/* "/skp/:id" into its components; "/" has none. -1 when there are more than any route has. */
static int pecah(Str jalur, Str bagian[RUTE_BAGIAN_MAX])
{
    int n = 0;
    if (!jalur.len || jalur.s[0] != '/') return -1;
    Str rest = str_sub(jalur, 1, jalur.len);
    while (rest.len) {
        Str b = str_cut(&rest, '/');
        if (!b.len || n == RUTE_BAGIAN_MAX) return -1;
        bagian[n++] = b;
    }
    return n;
}

/* Fewer components first; where they differ a fixed one comes before a parameter. */
static int urutan(const void *pa, const void *pb)
{
    const Baris *a = pa, *b = pb;
    if (a->n != b->n) return a->n - b->n;
    for (int i = 0; i < a->n; i++) {
        if (par(a->bagian[i]) != par(b->bagian[i])) return par(a->bagian[i]) - par(b->bagian[i]);
        int c = par(a->bagian[i]) ? 0 : str_cmp(a->bagian[i], b->bagian[i]);
        if (c) return c;
    }
    return (int)a->route->metode - (int)b->route->metode;
}

const Rute *rute_susun(Arena *a, const Route *semua)
{
    Rute *r = arena_one(a, Rute);
    for (const Route *t = semua; t->halaman; t++) {
        Baris *b = list_add(a, &r->baris);
        b->route = t;
        b->n = pecah(str_z(t->pola), b->bagian);
        pastikan(b->n >= 0 && t->peran && t->metode > METODE_TIADA && t->metode < METODE_MAX);
    }
    if (r->baris.n) qsort(r->baris.v, (size_t)r->baris.n, sizeof *r->baris.v, urutan);
    for (ptrdiff_t i = 1; i < r->baris.n; i++) pastikan(urutan(&r->baris.v[i - 1], &r->baris.v[i]) != 0);
    for (ptrdiff_t i = 0, n = 0; n <= RUTE_BAGIAN_MAX + 1; n++) {
        while (i < r->baris.n && r->baris.v[i].n < n) i++;
        r->mulai[n] = i;
    }
    return r;
}

static bool cocok(const Baris *b, const Str *bagian, int n)
{
    for (int i = 0; i < n; i++)
        if (!par(b->bagian[i]) && !str_eq(b->bagian[i], bagian[i])) return false;
    return true;
}

static void isi_par(const Baris *b, const Str *bagian, Str *out)
{
    int k = 0;
    for (int i = 0; i < b->n; i++)
        if (par(b->bagian[i])) {
            pastikan(k < RUTE_PAR_MAX);
            out[k++] = bagian[i];
        }
}

RuteCocok rute_cari(const Rute *r, Arena *a, Metode metode, Str jalur)
{
    RuteCocok c = { .hasil = RUTE_TIADA };
    Str mentah[RUTE_BAGIAN_MAX], bagian[RUTE_BAGIAN_MAX];
    int n = pecah(jalur, mentah);
    if (n < 0) return c;
    for (int i = 0; i < n; i++)
        if (!jalur_urai(a, mentah[i], &bagian[i])) return c;
    for (ptrdiff_t i = r->mulai[n]; i < r->mulai[n + 1]; i++) {
        const Baris *b = &r->baris.v[i];
        if (!cocok(b, bagian, n)) continue;
        if (b->route->metode == metode) {
            c.hasil = RUTE_COCOK;
            c.route = b->route;
            isi_par(b, bagian, c.par);
            return c;
        }
        c.hasil = RUTE_METODE;
        c.metode |= 1u << b->route->metode;
    }
    return c;
}
