#include "web/metrik.h"

#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

static void satu(Buf *b, const char *nama, const char *jenis, const char *arti, double nilai)
{
    buf_fmt(b, "# HELP %s %s\n# TYPE %s %s\n%s %.15g\n", nama, arti, nama, jenis, nama, nilai);
}

/* Resident memory now; the high mark of getrusage() would never fall. */
static double memori(void)
{
    long semua = 0, tetap = 0;
    FILE *f = fopen("/proc/self/statm", "re");
    if (f && fscanf(f, "%ld %ld", &semua, &tetap) != 2) tetap = 0;
    if (f) fclose(f);
    return (double)tetap * (double)sysconf(_SC_PAGESIZE);
}

static double cpu(void)
{
    struct rusage r;
    getrusage(RUSAGE_SELF, &r);
    return (double)(r.ru_utime.tv_sec + r.ru_stime.tv_sec) + (double)(r.ru_utime.tv_usec + r.ru_stime.tv_usec) / 1e6;
}

Str metrik_teks(Arena *a, const ServerAngka *n)
{
    Buf b = buf_new(a, 8 * KB);
    satu(&b, "sirancage_requests_total", "counter", "Requests begun.", (double)n->permintaan);
    satu(&b, "sirancage_requests_refused_total", "counter", "Requests refused because a queue or memory for bodies was full.", (double)n->ditolak);
    satu(&b, "sirancage_requests_failed_total", "counter", "Replies of status 500 and above.", (double)n->galat);
    satu(&b, "sirancage_requests_running", "gauge", "Requests that have begun and are not answered.", n->berjalan);
    satu(&b, "sirancage_requests_queued", "gauge", "Requests that wait for a thread.", n->antre);
    satu(&b, "sirancage_connections", "gauge", "Open connections.", n->sambungan);
    satu(&b, "process_cpu_seconds_total", "counter", "Processor time used.", cpu());
    satu(&b, "process_resident_memory_bytes", "gauge", "Resident memory.", memori());
    return buf_str(&b);
}
