/* Any bytes as a path: no crash, at most one row, parameters are decoded UTF-8. */
#include "web/rute.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static void halaman(Req *req) { (void)req; }

static const Route rute[] = {
    { GET,  "/", PERAN(PUBLIK), NULL, halaman },         { GET,  "/skp", PERAN(PUBLIK), NULL, halaman },
    { GET,  "/skp/:id", PERAN(PUBLIK), NULL, halaman },  { POST, "/skp/:id", PERAN(PUBLIK), NULL, halaman },
    { GET,  "/skp/baru", PERAN(PUBLIK), NULL, halaman }, { POST, "/skp/:id/rhk/:rhk/hapus", PERAN(PUBLIK), NULL, halaman },
    { GET,  "/:a/:b/:c/:d", PERAN(PUBLIK), NULL, halaman }, { .halaman = NULL },
};

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
    Arena *a = arena_new(64 * MB);
    const Rute *r = rute_susun(a, rute);
    Str jalur = { (const char *)p, (ptrdiff_t)n };
    for (int m = METODE_TIADA; m < METODE_MAX; m++) {
        RuteCocok c = rute_cari(r, a, (Metode)m, jalur);
        pastikan((c.hasil == RUTE_COCOK) == (c.route != NULL));
        pastikan(c.hasil != RUTE_METODE || c.metode);
        for (int i = 0; i < RUTE_PAR_MAX; i++) pastikan(utf8_valid(c.par[i]));
    }
    arena_free(a);
    return 0;
}
