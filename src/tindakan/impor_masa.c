/* Ranges of days of one person: what overlaps, and what a new one ends (SPEC 4: history is never overwritten). */
#include "tindakan/impor_dalam.h"

static int urut_masa(const void *x, const void *y)
{
    const Masa *a = x, *b = y;
    const int64_t beda[] = { a->orang - b->orang, a->jenis - b->jenis, a->jabatan - b->jabatan, a->mulai.n - b->mulai.n, a->i - b->i };
    for (ptrdiff_t k = 0; k < countof(beda); k++)
        if (beda[k]) return beda[k] < 0 ? -1 : 1;
    return 0;
}

static Str sampai_kata(Arena *a, Tanggal t) { return t.n == TANGGAL_AKHIR.n ? S("seterusnya") : tanggal_kata(a, t); }

/* "1 Maret 2025 s.d. seterusnya" */
static Str masa_kata(Arena *a, const Masa *x)
{
    return str_fmt(a, STR_F " s.d. " STR_F, STR_A(tanggal_kata(a, x->mulai)), STR_A(sampai_kata(a, *x->sampai)));
}

static void tumpang(Rencana *r, const AturMasa *t, const Masa *x, const Masa *y)
{
    const Masa *salah = r->asal[y->i] ? y : x, *lain = salah == y ? x : y;
    BarisRencana *b = rencana_baris(r, salah->i);
    if (!b) return;                     /* stood so before */
    const char *saran = t->tutup && salah == x ? "Isi tanggal akhirnya, sehari sebelum yang berikutnya." : "Perbaiki tanggal salah satunya.";
    impor_salah(r, b, salah == x ? t->k_sampai : t->k_mulai, E_IMPOR_TUMPANG, "N", V(t->apa), V(rencana_sebut(r, salah->orang)),
                V(str_fmt(r->a, STR_F ", " STR_F, STR_A(t->sebut(r, rencana_akhir(r, lain->i))), STR_A(masa_kata(r->a, lain)))), V(saran));
}

/* Ends `x` the day before `y` begins, when `y` is new and `x` was open. */
static bool tutup(Rencana *r, const AturMasa *t, const Masa *x, const Masa *y)
{
    if (!t->tutup || y->i < r->n_lama || x->sampai->n != TANGGAL_AKHIR.n || x->mulai.n >= y->mulai.n) return false;
    *x->sampai = tanggal_plus(y->mulai, -1);
    if (!r->asal[x->i]) r->asal[x->i] = r->asal[y->i];
    impor_awas(r, rencana_baris(r, y->i), t->k_mulai, E_IMPOR_DITUTUP, "N",
               V(str_fmt(r->a, STR_F " di " STR_F, STR_A(rencana_sebut(r, x->orang)), STR_A(t->sebut(r, rencana_akhir(r, x->i))))), V(*x->sampai));
    return true;
}

/* In the order of their begin; of those before, the one that reaches furthest counts. */
int impor_masa(Rencana *r, MasaList *l, const AturMasa *t)
{
    int ditutup = 0;
    if (l->n) qsort(l->v, (size_t)l->n, sizeof *l->v, urut_masa);
    for (ptrdiff_t i = 1, jauh = 0; i < l->n; i++) {
        Masa *x = &l->v[jauh], *y = &l->v[i];
        if (x->orang != y->orang || x->jenis != y->jenis || x->jabatan != y->jabatan || x->sampai->n < y->mulai.n) {
            jauh = i;
            continue;
        }
        if (tutup(r, t, x, y)) ditutup++;
        else tumpang(r, t, x, y);
        if (y->sampai->n > x->sampai->n) jauh = i;
    }
    return ditutup;
}

void impor_urutan(Rencana *r, BarisRencana *b, int k, Tanggal mulai, Tanggal sampai)
{
    if (mulai.n > sampai.n) impor_salah(r, b, k, E_IMPOR_URUTAN, "N", V("Tanggal akhir"), V("tanggal mulainya,"), V(sampai), V(mulai));
}
