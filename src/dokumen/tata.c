#include "tata.h"

const double tata_tepi_x = 4, tata_tepi_y = 2.5;
static const double gambar_tinggi = 96, gambar_berjumlah = 170;
/* Of a page: what may stay empty so that a row stays whole, and up to where rows that belong together do. */
static const double rela_kosong = 0.35, sebesar_rumpun = 0.5;
enum { LARIK_BELAH = 2 };           /* fewest lines on either side of a tear */

typedef struct { Tabel *t; Baris *b; ptrdiff_t ke; } Potong;    /* row `ke` of table `t` */
typedef struct { Petak *sel; Tabel *t; double y; ptrdiff_t sampai; } Rentang;     /* a cell open over rows up to `sampai` */

typedef struct {
    Pena *p;
    Susunan hasil;
    double lebar, tinggi;           /* of the text area */
    double y, atas;                 /* where the next row goes; where the table begins on this page */
    bool kosong;                    /* nothing but repeated headers on this page */
    bool terikat;                   /* the row before stands here and may not be parted from the next */
    Potong *v;
    ptrdiff_t n;
    Rentang buka[KOLOM_MAKS];
    int buka_n;
} Alir;

Baris *tabel_baris(Pena *p, Tabel *t)
{
    Petak *sel = arena_many(pena_arena(p), Petak, t->kolom);
    Baris *b = list_add(pena_arena(p), &t->baris);
    b->sel = sel;
    return b;
}

/* ---- measures ---------------------------------------------------------------------------------- */

static double tepi_y(const Tabel *t) { return t->garis ? tata_tepi_y : 1; }
static double kolom_x(const Tabel *t, int k)
{
    double x = 0;
    for (int i = 0; i < k; i++) x += t->lebar[i];
    return x;
}

static double sel_lebar(const Tabel *t, const Petak *s) { return kolom_x(t, s->kolom + s->lebar) - kolom_x(t, s->kolom); }

/* Height of the lines of a cell that are still to come. */
static double sel_sisa(const Tabel *t, const Petak *s)
{
    if (s->gambar && !s->mulai) return s->berjumlah ? gambar_berjumlah : gambar_tinggi;
    return (double)(s->larik.n - s->mulai) * paragraf_spasi(t->ukuran) + 2 * tepi_y(t);
}

static double baris_tinggi(const Baris *b) { return b->alami + b->tambah; }

static void baris_ukur(const Tabel *t, Baris *b)
{
    b->alami = b->min;
    b->tambah = 0;
    for (int i = 0; i < b->n; i++)
        if (b->sel[i].tinggi == 1 && sel_sisa(t, &b->sel[i]) > b->alami) b->alami = sel_sisa(t, &b->sel[i]);
}

/* Widens rows from..to evenly until the cell that covers them fits. */
static void regang(Tabel *t, const Petak *s, ptrdiff_t from, ptrdiff_t to)
{
    double ada = 0;
    for (ptrdiff_t i = from; i <= to; i++) ada += baris_tinggi(&t->baris.v[i]);
    double kurang = sel_sisa(t, s) - ada;
    if (kurang <= 0) return;
    for (ptrdiff_t i = from; i <= to; i++) t->baris.v[i].tambah += kurang / (double)(to - from + 1);
}

static void tabel_ukur(Alir *f, Tabel *t)
{
    double jumlah = kolom_x(t, t->kolom);
    for (int k = 0; k < t->kolom; k++) t->lebar[k] *= f->lebar / jumlah;
    for (ptrdiff_t i = 0; i < t->baris.n; i++) {
        Baris *b = &t->baris.v[i];
        for (int k = 0; k < b->n; k++) {
            Petak *s = &b->sel[k];
            double muat = sel_lebar(t, s) - 2 * (t->garis ? tata_tepi_x : 0);
            if (!s->gambar) s->larik = paragraf_susun(f->p, s->isi, t->ukuran, muat, s->rata);
        }
        baris_ukur(t, b);
    }
    for (ptrdiff_t i = 0; i < t->baris.n; i++)
        for (int k = 0; k < t->baris.v[i].n; k++) {
            const Petak *s = &t->baris.v[i].sel[k];
            pastikan(i + s->tinggi <= t->baris.n);
            if (s->tinggi > 1) regang(t, s, i, i + s->tinggi - 1);
        }
}

/* ---- what a row asks of the page --------------------------------------------------------------- */

static bool dibelah(const Tabel *t, const Baris *b)
{
    if (b->sifat & (BARIS_UTUH | BARIS_KEPALA | BARIS_SUBKEPALA)) return false;
    double batas = (2 * LARIK_BELAH - 0.5) * paragraf_spasi(t->ukuran);
    for (int i = 0; i < b->n; i++)
        if (b->sel[i].gambar) return false;
    return b->alami - 2 * tepi_y(t) > batas;
}

static double jarak(const Potong *p) { return p->ke ? 0 : p->t->jarak; }

/* Least height row `i` must find here, with the rows it may not be parted from. */
static double butuh(const Alir *f, ptrdiff_t i)
{
    const Potong *p = &f->v[i];
    bool belah = dibelah(p->t, p->b);
    double sedikit = belah ? LARIK_BELAH * paragraf_spasi(p->t->ukuran) + 2 * tepi_y(p->t) : p->b->alami;
    if (p->b->sifat & BARIS_TETAP && i + 1 < f->n) {
        double semua = baris_tinggi(p->b) + jarak(&f->v[i + 1]) + butuh(f, i + 1);
        if ((!belah && p->b->tambah <= 0) || semua <= f->tinggi * sebesar_rumpun) return semua;
    }
    return sedikit;
}

/* Height that would be good to keep together from row `i` on: the rows under one cell. */
static double rumpun(const Alir *f, ptrdiff_t i)
{
    const Potong *p = &f->v[i];
    int baris = 1;
    for (int k = 0; k < p->b->n; k++)
        if (p->b->sel[k].tinggi > baris) baris = p->b->sel[k].tinggi;
    double h = 0;
    for (int k = 0; k < baris; k++) h += baris_tinggi(f->v[i + k].b);
    if (h > f->tinggi * sebesar_rumpun) h = baris_tinggi(p->b);
    ptrdiff_t berikut = i + baris;
    bool ikut = f->v[berikut - 1].b->sifat & BARIS_TETAP && berikut < f->n;
    return ikut ? h + jarak(&f->v[berikut]) + rumpun(f, berikut) : h;
}

/* ---- boxes ------------------------------------------------------------------------------------- */

static void kotak(Alir *f, const Tabel *t, const Petak *s, double y, double h, ptrdiff_t dari, ptrdiff_t sampai)
{
    Kotak *k = list_add(pena_arena(f->p), &f->hasil.kotak);
    *k = (Kotak){ .halaman = f->hasil.halaman - 1, .x = kolom_x(t, s->kolom), .y = y, .w = sel_lebar(t, s), .h = h,
                  .sel = s, .tabel = t, .dari = dari, .sampai = sampai, .awal_atas = y <= f->atas };
}

/* The lines that a cell shows in height `h`. */
static ptrdiff_t muat(const Tabel *t, const Petak *s, double h)
{
    ptrdiff_t n = (ptrdiff_t)((h - 2 * tepi_y(t) + 1e-6) / paragraf_spasi(t->ukuran));
    ptrdiff_t sisa = s->larik.n - s->mulai;
    return n < 0 ? 0 : n < sisa ? n : sisa;
}

static void sel_tulis(Alir *f, const Tabel *t, Petak *s, double y, double h)
{
    ptrdiff_t n = s->gambar ? !s->mulai : muat(t, s, h);
    kotak(f, t, s, y, h, s->mulai, s->mulai + n);
    s->mulai += n;
}

/* Header row `ke`, whole, as often as it is asked for. */
static void kepala_tulis(Alir *f, const Tabel *t, ptrdiff_t ke)
{
    const Baris *b = &t->baris.v[ke];
    for (int i = 0; i < b->n; i++) {
        double h = 0;
        for (int k = 0; k < b->sel[i].tinggi; k++) h += baris_tinggi(b + k);
        kotak(f, t, &b->sel[i], f->y, h, 0, b->sel[i].larik.n);
    }
    f->y += baris_tinggi(b);
}

static void rentang_tutup(Alir *f, ptrdiff_t ke)
{
    int n = 0;
    for (int i = 0; i < f->buka_n; i++) {
        Rentang *r = &f->buka[i];
        if (r->sampai > ke) f->buka[n++] = *r;
        else sel_tulis(f, r->t, r->sel, r->y, f->y - r->y);
    }
    f->buka_n = n;
}

/* Begins a page and repeats the headers of the table that goes on; `p` is the row that comes next. */
static void halaman_baru(Alir *f, const Potong *p)
{
    for (int i = 0; i < f->buka_n; i++) {
        Rentang *r = &f->buka[i];
        if (f->y > r->y) sel_tulis(f, r->t, r->sel, r->y, f->y - r->y);
    }
    f->hasil.halaman++;
    f->y = f->atas = 0;
    f->kosong = true;
    const Baris *b = p->t->baris.v;
    ptrdiff_t sub = -1;
    for (ptrdiff_t i = 0; i < p->ke; i++) {
        if (b[i].sifat & BARIS_KEPALA && !(p->b->sifat & BARIS_KEPALA)) kepala_tulis(f, p->t, i);
        if (b[i].sifat & BARIS_SUBKEPALA && (!i || !(b[i - 1].sifat & BARIS_SUBKEPALA))) sub = i;
    }
    for (ptrdiff_t i = sub; sub >= 0 && !(p->b->sifat & BARIS_SUBKEPALA) && b[i].sifat & BARIS_SUBKEPALA; i++)
        kepala_tulis(f, p->t, i);
    for (int i = 0; i < f->buka_n; i++) {
        f->buka[i].y = f->y;
        Petak *s = f->buka[i].sel;
        if (s->ulang && s->larik.n <= LARIK_BELAH) s->mulai = 0;
    }
    if (!f->buka_n) return;
    /* What is left of the cells over several rows is measured anew. */
    ptrdiff_t sampai = f->buka[0].sampai;
    for (ptrdiff_t i = p->ke; i <= sampai; i++) baris_ukur(p->t, &p->t->baris.v[i]);
    for (int i = 0; i < f->buka_n; i++) regang(p->t, f->buka[i].sel, p->ke, f->buka[i].sampai);
}

static void baris_buka(Alir *f, Potong *p)
{
    for (int i = 0; i < p->b->n; i++) {
        Petak *s = &p->b->sel[i];
        if (s->tinggi > 1 && f->buka_n < KOLOM_MAKS)
            f->buka[f->buka_n++] = (Rentang){ s, p->t, f->y, p->ke + s->tinggi - 1 };
    }
}

static void baris_tulis(Alir *f, Potong *p, double h)
{
    for (int i = 0; i < p->b->n; i++)
        if (p->b->sel[i].tinggi == 1) sel_tulis(f, p->t, &p->b->sel[i], f->y, h);
    f->y += h;
    f->kosong = false;
    f->terikat = p->b->sifat & BARIS_TETAP;
}

/* The height of what stands on this page when a row is torn in `ruang`; 0: not worth it. Whole lines, at
 * least LARIK_BELAH here; when one line only would follow, it takes company along. */
static double belah_tinggi(const Potong *p, double ruang)
{
    double spasi = paragraf_spasi(p->t->ukuran);
    for (;;) {
        ptrdiff_t banyak = 0, tersisa = 0;
        for (int i = 0; i < p->b->n; i++) {
            const Petak *s = &p->b->sel[i];
            if (s->tinggi > 1) continue;
            ptrdiff_t n = muat(p->t, s, ruang), sisa = s->larik.n - s->mulai - n;
            if (n > banyak) banyak = n;
            if (sisa > tersisa) tersisa = sisa;
        }
        if (banyak < LARIK_BELAH) return 0;
        double h = (double)banyak * spasi + 2 * tepi_y(p->t);
        if (tersisa >= LARIK_BELAH || banyak <= LARIK_BELAH || !tersisa) return h;
        ruang = h - spasi;
    }
}

/* Whether a cell over several rows, open at row `ke` and ending there, would not show all in height `ruang`. */
static bool rentang_bersisa(const Alir *f, ptrdiff_t ke, double ruang)
{
    for (int i = 0; i < f->buka_n; i++) {
        const Rentang *r = &f->buka[i];
        if (r->sampai == ke && muat(r->t, r->sel, f->y + ruang - r->y) < r->sel->larik.n - r->sel->mulai) return true;
    }
    return false;
}

/* Places row `i`; true when all of it stands. False asks for a new page. */
static bool baris_pasang(Alir *f, ptrdiff_t i)
{
    Potong *p = &f->v[i];
    double ruang = f->tinggi - f->y, h = baris_tinggi(p->b), spasi = paragraf_spasi(p->t->ukuran);
    bool rela = f->kosong || f->terikat || ruang > f->tinggi * rela_kosong;
    if (!f->kosong && (butuh(f, i) > ruang || (!rela && rumpun(f, i) > ruang))) return false;

    bool ikut = p->b->sifat & BARIS_TETAP && i + 1 < f->n;
    double dengan = ikut ? h + jarak(&f->v[i + 1]) + butuh(f, i + 1) : h;
    bool sempit = f->kosong && ruang < 4 * spasi;               /* the headers fill the page: nowhere else to go */
    if (dengan <= ruang || sempit || (h <= ruang && !dibelah(p->t, p->b))) {
        baris_tulis(f, p, h);
        return true;
    }
    if (p->b->alami <= ruang && h > ruang) {                    /* only cells over several rows need more */
        bool sisa = rentang_bersisa(f, p->ke, ruang);
        baris_tulis(f, p, ruang);
        baris_ukur(p->t, p->b);
        return !sisa;
    }
    /* Torn; a row that must stay with the next keeps lines back for it. */
    double bagian = belah_tinggi(p, h <= ruang ? h - (LARIK_BELAH + 1) * spasi : ruang);
    if (bagian > 0) {
        baris_tulis(f, p, bagian);
        baris_ukur(p->t, p->b);
        return false;
    }
    if (!f->kosong) return false;
    baris_tulis(f, p, h);
    return true;
}

/* As one reads: page, from the top, from the left. */
static int urutan(const void *a, const void *b)
{
    const Kotak *k = a, *l = b;
    if (k->halaman != l->halaman) return k->halaman < l->halaman ? -1 : 1;
    if (k->y < l->y - 0.01 || k->y > l->y + 0.01) return k->y < l->y ? -1 : 1;
    return (k->x > l->x) - (k->x < l->x);
}

Susunan tata_susun(Pena *p, TabelList t, double lebar, double tinggi)
{
    Arena *a = pena_arena(p);
    Alir f = { .p = p, .lebar = lebar, .tinggi = tinggi, .kosong = true, .hasil = { .halaman = 1 } };
    for (ptrdiff_t i = 0; i < t.n; i++) f.n += t.v[i].baris.n;
    f.v = arena_many(a, Potong, f.n);
    ptrdiff_t ke = 0;
    for (ptrdiff_t i = 0; i < t.n; i++) {
        tabel_ukur(&f, &t.v[i]);
        for (ptrdiff_t k = 0; k < t.v[i].baris.n; k++) f.v[ke++] = (Potong){ &t.v[i], &t.v[i].baris.v[k], k };
    }
    for (ptrdiff_t i = 0; i < f.n; i++) {
        Potong *q = &f.v[i];
        if (!f.kosong) f.y += jarak(q);
        if (!q->ke) f.atas = f.y;
        baris_buka(&f, q);
        while (!baris_pasang(&f, i)) halaman_baru(&f, q);
        rentang_tutup(&f, q->ke);
    }
    if (f.hasil.kotak.n) qsort(f.hasil.kotak.v, (size_t)f.hasil.kotak.n, sizeof *f.hasil.kotak.v, urutan);
    return f.hasil;
}
