/*
 * Milliseconds of processor time per PDF of landscape A4 pages of bordered tables (DESIGN 6: four pages with
 * 2,500 words in at most 7 ms per core), median of many; and dossiers per second on all cores, by the clock.
 *
 *     build/bench/pdf [RUNS [FILE to keep the measured document]]
 */
#include <pthread.h>
#include <time.h>
#include <unistd.h>

#include "dokumen/dokumen.h"

#include "../tests/bantu/lembar_contoh.c"       /* the tests' example; a benchmark links the program only */

static const CetakAtur ATUR = { KERTAS_A4, { "K7QM-3XPT-9WDA", 14 }, { "https://sirancage.majalengkakab.go.id/v", 39 }, false };

static int banding(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

/* Result plans with texts long enough to fill their cells evenly. */
static Str padat(Arena *a)
{
    LembarIsi l = lembar_contoh(a, 4, 13);
    for (ptrdiff_t i = 0; i < l.rhk.n; i++) {
        LembarRhk *r = &l.rhk.v[i];
        r->uraian = str_fmt(a, STR_F " dengan memperhatikan kondisi lapangan, ketersediaan anggaran, kesiapan tenaga teknis, "
                            "masukan masyarakat di sekitar ruas pekerjaan nomor %td, hasil musyawarah perencanaan pembangunan "
                            "kecamatan, dan arah kebijakan daerah pada tahun berjalan", STR_A(r->uraian), i);
        r->rhk_pimpinan = str_fmt(a, STR_F " yang berkelanjutan, merata, dan berkualitas di seluruh wilayah kecamatan sesuai "
                                  "dokumen perencanaan daerah serta hasil evaluasi kinerja tahun sebelumnya dan masukan "
                                  "masyarakat, dunia usaha, dan perguruan tinggi setempat", STR_A(r->rhk_pimpinan));
        for (ptrdiff_t k = 0; k < r->iki.n; k++) {
            r->iki.v[k].uraian = str_fmt(a, STR_F " pada ruas prioritas menurut laporan %td-%td", STR_A(r->iki.v[k].uraian), i, k);
            r->iki.v[k].target = str_fmt(a, STR_F " sesuai rencana kerja", STR_A(r->iki.v[k].target));
        }
    }
    return lembar_json(a, &l);
}

/* Processor time of this thread: other work on the machine does not count. */
static int64_t cpu_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static int64_t ukur(Str json, LembarSet lembar, int kali, ptrdiff_t *besar)
{
    Arena *a = arena_new(512 * MB), *waktu_a = arena_new(8 * MB);
    int64_t *waktu = arena_many(waktu_a, int64_t, kali);
    for (int i = -5; i < kali; i++) {               /* the first few warm the word cache */
        Str pdf;
        Err err;
        int64_t mulai = cpu_us();
        if (!dokumen_pdf(a, json, lembar, &ATUR, &pdf, &err)) {
            fprintf(stderr, "%s\n", err.pesan);
            exit(1);
        }
        if (i >= 0) waktu[i] = cpu_us() - mulai;
        *besar = pdf.len;
        arena_reset(a);
    }
    qsort(waktu, (size_t)kali, sizeof *waktu, banding);
    int64_t median = waktu[kali / 2];
    arena_free(a);
    arena_free(waktu_a);
    return median;
}

typedef struct { Str json; int kali; } Kerja;

static void *utas(void *p)
{
    const Kerja *k = p;
    Arena *a = arena_new(512 * MB);
    for (int i = 0; i < k->kali; i++) {
        Str pdf;
        if (!dokumen_pdf(a, k->json, (LembarSet)15, &ATUR, &pdf, NULL)) exit(1);
        arena_reset(a);
    }
    arena_free(a);
    return NULL;
}

static void semua_inti(Str json, int kali)
{
    int inti = (int)sysconf(_SC_NPROCESSORS_ONLN);
    if (inti > 64) inti = 64;
    pthread_t id[64];
    Kerja k = { json, kali };
    int64_t mulai = mono_us();
    for (int i = 0; i < inti; i++) pthread_create(&id[i], NULL, utas, &k);
    for (int i = 0; i < inti; i++) pthread_join(id[i], NULL);
    double detik = (double)(mono_us() - mulai) / 1e6, laju = inti * kali / detik;
    printf("dossier of 4 sheets, %d cores    %8.1f per second, 15,000 in %.0f s\n", inti, laju, 15000 / laju);
}

int main(int argc, char **argv)
{
    int kali = argc > 1 ? (int)strtol(argv[1], NULL, 10) : 200;
    if (kali < 1) return 2;
    Arena *a = arena_new(64 * MB);
    ptrdiff_t besar = 0;
    int64_t us = ukur(padat(a), LEMBAR_SKP, kali, &besar);
    printf("6 landscape pages, 2,430 words  %8.2f ms, %td KB (goal: 4 pages, 2,500 words in 7 ms)\n", (double)us / 1000, besar / 1024);
    LembarIsi l = lembar_contoh(a, 4, 4);
    Str dosir = lembar_json(a, &l);
    us = ukur(dosir, (LembarSet)15, kali, &besar);
    printf("dossier of 4 sheets, 1 core     %8.2f ms, %td KB\n", (double)us / 1000, besar / 1024);
    semua_inti(dosir, kali);
    if (argc > 2) {                                 /* the measured document, to look at */
        Str pdf;
        FILE *f = fopen(argv[2], "wb");
        if (!f || !dokumen_pdf(a, padat(a), LEMBAR_SKP, &ATUR, &pdf, NULL)) return 1;
        fwrite(pdf.s, 1, (size_t)pdf.len, f);
        fclose(f);
    }
    arena_free(a);
    return 0;
}
