#define BASE_TIME_OK                    /* xlsxwriter.h declares struct tm */
#include <time.h>
#include <xlsxwriter.h>

#include "base/xlsx_tulis.h"
#include "xlsx.h"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

enum { BARIS_MAKS = 1048575, HURUF_SEL = 32767, LEBAR_MIN = 6, LEBAR_MAKS = 60, CONTOH = 500 };

/* Dates as numbers that spreadsheets show in Indonesian words. */
typedef enum { F_POLOS, F_JUDUL, F_TEKS, F_TANGGAL, F_BULAN, F_SAAT, F_PUKUL, F_DESIMAL, F_N } Format;
static const char *const angka[F_N] = {
    [F_TEKS] = "@", [F_TANGGAL] = "[$-421]d mmmm yyyy", [F_BULAN] = "[$-421]mmmm yyyy", [F_SAAT] = "[$-421]d mmmm yyyy hh\".\"mm",
    [F_PUKUL] = "hh\".\"mm", [F_DESIMAL] = "#,##0.00",
};
/* How wide such a value is, in letters; 0: by its text. */
static const int lebar_tetap[F_N] = { [F_TANGGAL] = 18, [F_BULAN] = 15, [F_SAAT] = 24, [F_PUKUL] = 7, [F_DESIMAL] = 12 };

static Format format_kolom(KolJenis j)
{
    switch (j) {
    case KOL_TANGGAL: return F_TANGGAL;
    case KOL_BULAN:   return F_BULAN;
    case KOL_SAAT:    return F_SAAT;
    case KOL_PUKUL:   return F_PUKUL;
    case KOL_REAL:    return F_DESIMAL;
    case KOL_INT:     return F_POLOS;
    default:          return F_TEKS;
    }
}

static void format_buat(lxw_workbook *w, lxw_format *f[F_N])
{
    for (Format i = 0; i < F_N; i++) {
        f[i] = workbook_add_format(w);
        if (angka[i]) format_set_num_format(f[i], angka[i]);
        format_set_align(f[i], LXW_ALIGN_VERTICAL_TOP);
    }
    format_set_bold(f[F_JUDUL]);
    format_set_bottom(f[F_JUDUL], LXW_BORDER_THIN);
    format_set_bg_color(f[F_JUDUL], 0xE8E8E8);
    format_set_text_wrap(f[F_JUDUL]);
    format_set_text_wrap(f[F_TEKS]);
}

static double hari_excel(int32_t rata_die) { return rata_die - tanggal(1899, 12, 30).n; }

static void sel(Arena *a, lxw_worksheet *s, lxw_format *f[F_N], lxw_row_t r, lxw_col_t c, const XlsxDaftar *d, const Kolom *k,
                const void *baris)
{
    Val v = kolom_val(k, baris);
    if (k->jenis == KOL_BOOL) v = v.i ? V("Ya") : V("Tidak");
    if (k->jenis == KOL_INT64) v = v.i ? V(str_fmt(a, "%lld", (long long)v.i)) : V_NULL;
    if (v.jenis == VAL_PERIODE) v = V(periode_kata(a, (Periode){ (int32_t)v.i }));
    switch (v.jenis) {
    case VAL_NULL: case VAL_PERIODE: break;
    case VAL_INT:     worksheet_write_number(s, r, c, (double)v.i, f[F_POLOS]); break;
    case VAL_REAL:    worksheet_write_number(s, r, c, v.r, f[F_DESIMAL]); break;
    case VAL_TANGGAL: worksheet_write_number(s, r, c, hari_excel((int32_t)v.i), f[F_TANGGAL]); break;
    case VAL_BULAN:   worksheet_write_number(s, r, c, hari_excel(bulan_awal((Bulan){ (int32_t)v.i }).n), f[F_BULAN]); break;
    case VAL_PUKUL:   worksheet_write_number(s, r, c, pukul_menit((Pukul){ (int32_t)v.i }) / 1440.0, f[F_PUKUL]); break;
    case VAL_SAAT: {
        Saat x = { v.i };
        double hari = hari_excel(saat_tanggal(x, d->zona_menit).n);
        worksheet_write_number(s, r, c, hari + pukul_menit(saat_pukul(x, d->zona_menit)) / 1440.0, f[F_SAAT]);
        break;
    }
    case VAL_STR:
    case VAL_BYTES: {
        Str t = utf8_clip(v.s, HURUF_SEL);
        if (t.len < v.s.len) t = str_fmt(a, STR_F "…", STR_A(utf8_clip(v.s, HURUF_SEL - 1)));
        if (t.len) worksheet_write_string(s, r, c, str_cz(a, t), f[F_TEKS]);
        break;
    }
    }
}

/* By the heading and the first rows. */
static double lebar(Arena *a, const XlsxDaftar *d, const Kolom *k)
{
    ptrdiff_t n = utf8_count(str_z(k->judul)) + 3;      /* room for the filter's arrow */
    int tetap = lebar_tetap[format_kolom(k->jenis)];
    if (tetap > n) n = tetap;
    for (ptrdiff_t i = 0; i < d->n && i < CONTOH && !tetap; i++) {
        ArenaMark m = arena_mark(a);
        Buf b = buf_new(a, 64 * KB);
        buf_val(&b, kolom_val(k, (const char *)d->baris + (size_t)i * d->ukuran));
        ptrdiff_t p = utf8_count(buf_str(&b)) + 2;
        if (p > n) n = p;
        arena_rewind(a, m);
    }
    return (double)(n < LEBAR_MIN ? LEBAR_MIN : n > LEBAR_MAKS ? LEBAR_MAKS : n);
}

/* A sheet's name: at most 31 letters, without those that a reference uses. */
static const char *nama_lembar(Arena *a, Str judul)
{
    char *z = str_cz(a, utf8_clip(str_trim(judul), 31));
    for (char *p = z; *p; p++)
        if (strchr("[]:*?/\\'", *p)) *p = ' ';
    return *z ? z : "Daftar";
}

static void lembar(Arena *a, lxw_workbook *w, const XlsxDaftar *d)
{
    lxw_format *f[F_N];
    int kolom = kolom_n(d->kolom);
    format_buat(w, f);
    lxw_worksheet *s = workbook_add_worksheet(w, nama_lembar(a, d->judul));
    for (int k = 0; k < kolom; k++) {
        worksheet_set_column(s, (lxw_col_t)k, (lxw_col_t)k, lebar(a, d, &d->kolom[k]), f[format_kolom(d->kolom[k].jenis)]);
        worksheet_write_string(s, 0, (lxw_col_t)k, d->kolom[k].judul, f[F_JUDUL]);
    }
    for (ptrdiff_t i = 0; i < d->n; i++) {
        ArenaMark m = arena_mark(a);
        for (int k = 0; k < kolom; k++)
            sel(a, s, f, (lxw_row_t)(i + 1), (lxw_col_t)k, d, &d->kolom[k], (const char *)d->baris + (size_t)i * d->ukuran);
        arena_rewind(a, m);
    }
    worksheet_freeze_panes(s, 1, 0);
    worksheet_autofilter(s, 0, 0, (lxw_row_t)d->n, (lxw_col_t)(kolom - 1));
    worksheet_repeat_rows(s, 0, 0);
    worksheet_set_landscape(s);
    worksheet_set_paper(s, 9);                          /* A4 */
    worksheet_fit_to_pages(s, 1, 0);
    worksheet_set_footer(s, "&L&A&RHalaman &P dari &N");
}

/* What the library holds, given back on every path: also when the arena is full and jumps out. */
typedef struct { int fd; lxw_workbook *w; } Buku;
static void buku_tutup(void *p)
{
    Buku *b = p;
    if (b->w) lxw_workbook_free(b->w);
    if (b->fd >= 0) close(b->fd);
}
static bool gagal(Err *err, const char *sebab) { return err_set(err, E_DOKUMEN, NULL, NULL, V(sebab)); }

bool xlsx_daftar(Arena *a, const XlsxDaftar *d, Str *isi, Err *err)
{
    if (d->n > BARIS_MAKS) return gagal(err, "baris lebih banyak daripada yang muat dalam XLSX (1.048.575)");
    Buku *b = arena_one(a, Buku);
    b->fd = memfd_create("xlsx", MFD_CLOEXEC);          /* the library writes to a file with a name only */
    if (b->fd < 0) return gagal(err, strerror(errno));
    arena_defer(a, buku_tutup, b);
    /* Rows go to a temporary file as they are written, so memory does not grow with them. */
    lxw_workbook_options opsi = { .constant_memory = LXW_TRUE };
    b->w = workbook_new_opt(str_cz(a, str_fmt(a, "/proc/self/fd/%d", b->fd)), &opsi);
    if (!b->w) return gagal(err, "memori tidak cukup untuk XLSX");
    lxw_doc_properties sifat = { .title = str_cz(a, d->judul), .created = d->dibuat.ms / 1000 };
    workbook_set_properties(b->w, &sifat);
    lembar(a, b->w, d);
    lxw_workbook *w = b->w;
    b->w = NULL;                                        /* closing frees it, also when it fails */
    lxw_error galat = workbook_close(w);
    if (galat) return gagal(err, lxw_strerror(galat));
    return xlsx_ambil(a, b->fd, isi) || gagal(err, "berkas sementara XLSX tidak terbaca");
}
