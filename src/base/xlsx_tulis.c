#define BASE_TIME_OK                    /* xlsxwriter.h declares struct tm */
#include <time.h>
#include <xlsxwriter.h>

#include "base/xlsx_tulis.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct { lxw_format *judul, *teks, *tanggal, *pukul, *lipat; } Format;

static Format format(lxw_workbook *w)
{
    Format f = { workbook_add_format(w), workbook_add_format(w), workbook_add_format(w), workbook_add_format(w), workbook_add_format(w) };
    format_set_bold(f.judul);
    format_set_bottom(f.judul, LXW_BORDER_THIN);
    format_set_num_format(f.teks, "@");
    format_set_num_format(f.tanggal, "yyyy-mm-dd");
    format_set_num_format(f.pukul, "hh:mm");
    format_set_text_wrap(f.lipat);
    format_set_align(f.lipat, LXW_ALIGN_VERTICAL_TOP);
    return f;
}

static lxw_format *format_kolom(const Format *f, SelJenis j)
{
    return j == SEL_TANGGAL ? f->tanggal : j == SEL_PUKUL ? f->pukul : j == SEL_ANGKA ? NULL : f->teks;
}

static void tulis_sel(Arena *a, lxw_worksheet *s, const Format *f, lxw_row_t r, lxw_col_t c, const Sel *sel)
{
    Tanggal t;
    Pukul p;
    char *z = str_cz(a, sel->teks);
    if (sel->jenis == SEL_TANGGAL && tanggal_parse(sel->teks, &t))
        worksheet_write_number(s, r, c, t.n - tanggal(1899, 12, 30).n, f->tanggal);
    else if (sel->jenis == SEL_PUKUL && pukul_parse(sel->teks, &p))
        worksheet_write_number(s, r, c, pukul_menit(p) / 1440.0, f->pukul);
    else if (sel->jenis == SEL_ANGKA)
        worksheet_write_number(s, r, c, strtod(z, NULL), NULL);
    else if (sel->jenis != SEL_KOSONG)
        worksheet_write_string(s, r, c, z, f->teks);
}

/* The list in the cells; spreadsheets take at most 255 letters of it. */
static void tawarkan(lxw_worksheet *s, lxw_col_t c, const char *const *pilihan)
{
    enum { BARIS = 5000, HURUF = 255 };
    size_t huruf = 0;
    for (const char *const *p = pilihan; *p; p++) huruf += strlen(*p) + 1;
    if (huruf > HURUF) return;
    lxw_data_validation v = { .validate = LXW_VALIDATION_TYPE_LIST, .value_list = (char **)pilihan, .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING };
    worksheet_data_validation_range(s, 1, c, BARIS, c, &v);
}

static void tulis_lembar(Arena *a, lxw_workbook *w, const Format *f, const XlsxLembar *l)
{
    lxw_worksheet *s = workbook_add_worksheet(w, l->nama);
    for (int k = 0; k < l->n_kolom; k++) {
        const XlsxKolom *kol = &l->kolom[k];
        double lebar = kol->lebar ? kol->lebar : (double)utf8_count(kol->judul) + 4;
        worksheet_set_column(s, (lxw_col_t)k, (lxw_col_t)k, lebar, kol->lebar > 40 ? f->lipat : format_kolom(f, kol->jenis));
        worksheet_write_string(s, 0, (lxw_col_t)k, str_cz(a, kol->judul), f->judul);
        if (kol->pilihan) tawarkan(s, (lxw_col_t)k, kol->pilihan);
    }
    worksheet_freeze_panes(s, 1, 0);
    if (l->saring) worksheet_autofilter(s, 0, 0, (lxw_row_t)l->baris.n, (lxw_col_t)(l->n_kolom - 1));
    for (ptrdiff_t i = 0; i < l->baris.n; i++)
        for (int k = 0; k < l->n_kolom; k++) tulis_sel(a, s, f, (lxw_row_t)(i + 1), (lxw_col_t)k, &l->baris.v[i][k]);
}

bool xlsx_ambil(Arena *a, int fd, Str *isi)
{
    struct stat st;
    if (fstat(fd, &st) || !st.st_size) return false;
    char *p = arena_many(a, char, (ptrdiff_t)st.st_size);
    ptrdiff_t ada = 0;
    while (ada < st.st_size) {
        ssize_t n = pread(fd, p + ada, (size_t)(st.st_size - ada), ada);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        ada += n;
    }
    *isi = (Str){ p, ada };
    return true;
}

static void tutup(void *p) { close(*(int *)p); }

/* The library writes to a named file only: the name is that of a file in memory. */
bool xlsx_tulis(Arena *a, const XlsxLembar *lembar, int n, Str *isi, Err *err)
{
    int *fd = arena_one(a, int);
    *fd = memfd_create("xlsx", MFD_CLOEXEC);
    if (*fd < 0) return err_set(err, E_TABEL_TULIS, NULL, NULL, V(strerror(errno)));
    arena_defer(a, tutup, fd);
    lxw_workbook_options opsi = { 0 };
    lxw_workbook *w = workbook_new_opt(str_cz(a, str_fmt(a, "/proc/self/fd/%d", *fd)), &opsi);
    if (!w) return err_set(err, E_TABEL_TULIS, NULL, NULL, V("memori tidak cukup"));
    Format f = format(w);
    for (int i = 0; i < n; i++) tulis_lembar(a, w, &f, &lembar[i]);
    lxw_error galat = workbook_close(w);
    if (galat) return err_set(err, E_TABEL_TULIS, NULL, NULL, V(lxw_strerror(galat)));
    return xlsx_ambil(a, *fd, isi) || err_set(err, E_TABEL_TULIS, NULL, NULL, V("berkas sementara tidak terbaca"));
}
