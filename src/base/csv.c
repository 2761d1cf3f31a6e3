#include "base/csv.h"

#include <csv.h>

typedef struct {
    Arena *a;
    TabelBaca *t;
    Err *err;
    bool gagal;
    bool di_baris;                  /* a row has begun and not ended: inside quotes over a line end */
    int awal;                       /* line on which the row began */
    Sel sel[TABEL_KOLOM_MAX + 1];   /* one more, to see that there are too many */
    ptrdiff_t n;
} Baca;

/* Row, column and the bytes' likely origin. */
static bool huruf_salah(Baca *b, Str s)
{
    bool tinggi = false;
    for (ptrdiff_t i = 0; i < s.len; i++) tinggi |= (unsigned char)s.s[i] >= 0x80;
    const char *apa = tinggi ? "huruf di luar UTF-8, seperti yang ditulis Excel dengan sandi Windows-1252"
                             : "huruf kendali yang tidak dapat ditampilkan";
    return err_set(b->err, E_TABEL_HURUF, NULL, NULL, V(tabel_letak(b->a, b->awal, b->n)), V(apa));
}

static void sel_selesai(void *s, size_t len, void *arg)
{
    Baca *b = arg;
    Str teks = str_trim((Str){ s, (ptrdiff_t)len });
    if (b->gagal) return;
    if (teks.len > TABEL_SEL_MAX)
        b->gagal = !err_set(b->err, E_TABEL_BATAS, NULL, NULL,
                            V(str_fmt(b->a, "isi sel " STR_F " lebih dari 64 KB", STR_A(tabel_letak(b->a, b->awal, b->n)))),
                            V("Pendekkan isinya; mungkin tanda kutip penutupnya hilang."));
    else if (!utf8_valid(teks))
        b->gagal = !huruf_salah(b, teks);
    else if (b->n < countof(b->sel))
        b->sel[b->n++] = teks.len ? (Sel){ SEL_TEKS, str_dup(b->a, teks) } : (Sel){ 0 };
}

static void baris_selesai(int c, void *arg)
{
    (void)c;
    Baca *b = arg;
    b->di_baris = false;
    if (!b->gagal) b->gagal = !tabel_tambah(b->a, b->t, b->awal, b->sel, b->n, b->err);
    b->n = 0;
}

/* The candidate that occurs most often in the line outside quotes; ',' when none does. */
static unsigned char pemisah(Str baris)
{
    static const char calon[] = { ',', ';', '\t' };
    int n[countof(calon)] = { 0 }, pilih = 0;
    bool kutip = false;
    for (ptrdiff_t i = 0; i < baris.len; i++) {
        if (baris.s[i] == '"') kutip = !kutip;
        for (int k = 0; k < countof(calon); k++) n[k] += !kutip && baris.s[i] == calon[k];
    }
    for (int k = 1; k < countof(calon); k++)
        if (n[k] > n[pilih]) pilih = k;
    return (unsigned char)calon[pilih];
}

/* The next line with its end: LF, CRLF or a lone CR. */
static Str baris_potong(Str *sisa)
{
    ptrdiff_t i = 0;
    while (i < sisa->len && sisa->s[i] != '\n' && sisa->s[i] != '\r') i++;
    if (i < sisa->len) i += 1 + (sisa->s[i] == '\r' && i + 1 < sisa->len && sisa->s[i + 1] == '\n');
    Str b = str_sub(*sisa, 0, i);
    *sisa = str_sub(*sisa, i, sisa->len);
    return b;
}

static void tutup(void *p) { csv_free(p); }

bool csv_baca(Arena *a, Str isi, TabelBaca *t, Err *err)
{
    struct csv_parser *p = arena_one(a, struct csv_parser);
    Baca *b = arena_one(a, Baca);
    *b = (Baca){ .a = a, .t = t, .err = err };
    if (str_starts(isi, S("\xEF\xBB\xBF"))) isi = str_sub(isi, 3, isi.len);
    int nomor = 1;
    Str intip = isi, baris = baris_potong(&intip);
    while (intip.len && !str_trim(baris).len) baris = baris_potong(&intip);
    unsigned char sep = pemisah(baris);
    if (str_trim(baris).len == 5 && str_starts(baris, S("sep="))) {
        sep = (unsigned char)baris.s[4];
        for (Str lewat = isi; lewat.len > intip.len; nomor++) baris_potong(&lewat);
        isi = intip;
    }
    if (csv_init(p, CSV_STRICT | CSV_STRICT_FINI)) return err_set(err, E_TABEL_CSV, NULL, NULL, V(1));
    arena_defer(a, tutup, p);
    csv_set_delim(p, sep);
    csv_set_blk_size(p, 4096);
    for (; isi.len; nomor++) {
        if (!b->di_baris) b->awal = nomor;
        Str satu = baris_potong(&isi);
        b->di_baris = b->di_baris || str_trim(satu).len;
        if (csv_parse(p, satu.s, (size_t)satu.len, sel_selesai, baris_selesai, b) != (size_t)satu.len)
            return err_set(err, E_TABEL_CSV, NULL, NULL, V(nomor));
        if (b->gagal) return false;
    }
    if (csv_fini(p, sel_selesai, baris_selesai, b)) return err_set(err, E_TABEL_CSV, NULL, NULL, V(b->awal));
    return !b->gagal;
}
