/*
 * The dossier of one person (SKP, attachment, evaluation, evaluation document) again and again, for many persons; and the same
 * content as HTML files, for others to print. bench/dokumen.sh compares.
 *
 *     build/bench/dokumen FOLDER [DOCUMENTS]      writes FOLDER/1.html ...; milliseconds of processor time: fonts with the first, then each
 */
#include <time.h>

#include "dokumen/dokumen.h"

#include "../tests/bantu/lembar_contoh.c"       /* the tests' example; a benchmark links the program only */

enum { BANYAK_MAX = 1000, RHK = 6 };
static const CetakAtur ATUR = { KERTAS_A4, { "K7QM-3XPT-9WDA", 14 }, { "https://sirancage.contoh.go.id/periksa", 39 }, false };
static const LembarSet SEMUA = LEMBAR_SKP | LEMBAR_LAMPIRAN | LEMBAR_EVALUASI | LEMBAR_DOKUMEN;

/* What the sheets look like, in CSS that all of them know. */
static const char gaya[] =
    "@page{size:A4 landscape;margin:12mm}body{font:9pt/1.25 'Liberation Sans',sans-serif;margin:0}"
    "section{page-break-after:always}section:last-child{page-break-after:auto}"
    "table{width:100%;border-collapse:collapse;margin-bottom:8pt;table-layout:fixed}thead{display:table-header-group}tr{page-break-inside:avoid}"
    "th,td{padding:2pt 4pt;vertical-align:top;font-weight:normal;text-align:left;overflow-wrap:break-word}"
    ".bergaris th,.bergaris td{border:.5pt solid #000}.tengah{text-align:center}.kanan{text-align:right}.arsir{background:#e8e8e8}"
    ".ruang td{height:48pt}.grafik{width:300pt;height:85pt}.g-kurva{fill:none;stroke:#000}.g-sumbu{stroke:#000}.g-batang{fill:#ccc}";

static void gagal(const char *apa, const char *sebab)
{
    fprintf(stderr, "%s: %s\n", apa, sebab);
    exit(1);
}

static double cpu_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1000 + (double)t.tv_nsec / 1e6;
}

static int banding(const void *x, const void *y)
{
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

static Str isi(Arena *a, int orang)
{
    LembarIsi l = lembar_contoh(a, 4, RHK);
    l.pegawai.nama = str_fmt(a, "Pegawai Contoh ke-%d, S.T., M.Si.", orang);
    return lembar_json(a, &l);
}

static void tulis_html(Arena *a, const char *folder, int ke, Str json)
{
    Err err = { 0 };
    Tercetak h;
    FILE *f = fopen(str_cz(a, str_fmt(a, "%s/%d.html", folder, ke)), "w");
    if (!f || !dokumen_html(a, json, SEMUA, &h, &err)) gagal(folder, err.pesan);
    fprintf(f, "<!doctype html>\n<html lang=\"id\"><head><meta charset=\"utf-8\"><title>" STR_F "</title><style>%s</style></head><body>\n" STR_F "</body></html>\n",
            STR_A(h.judul), gaya, STR_A(h.isi));
    if (fclose(f)) gagal(folder, "tidak tersimpan");
}

int main(int argc, char **argv)
{
    int64_t n = 50;
    Arena *a = arena_new(256 * MB);
    double waktu[BANYAK_MAX], awal = cpu_ms();
    Err err = { 0 };
    if (argc < 2 || (argc > 2 && !str_int(str_z(argv[2]), &n)) || n < 2 || n > BANYAK_MAX) return 2;
    if (!dokumen_mulai((Str){ 0 }, &err)) gagal("huruf", err.pesan);
    for (int i = 0; i < n; i++) {
        Str pdf, json = isi(a, i + 1);
        double mulai = i ? cpu_ms() : awal;
        if (!dokumen_pdf(a, json, SEMUA, &ATUR, &pdf, &err)) gagal("dokumen", err.pesan);
        waktu[i] = cpu_ms() - mulai;
        FILE *f = i ? NULL : fopen(str_cz(a, str_fmt(a, "%s/kita.pdf", argv[1])), "w");
        if (f) fwrite(pdf.s, 1, (size_t)pdf.len, f), fclose(f);
        tulis_html(a, argv[1], i + 1, json);
        arena_reset(a);
    }
    double pertama = waktu[0];
    qsort(waktu + 1, (size_t)(n - 1), sizeof *waktu, banding);
    printf("%.2f %.2f\n", pertama, waktu[1 + (n - 1) / 2]);
    arena_free(a);
    return 0;
}
