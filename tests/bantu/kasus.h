/*
 * Rule tables of tests/kasus, readable by a lawyer: one case a line, the clause in the last
 * column. A failure is printed with file and line and the table goes on, so one run shows all.
 *
 *     Kasus k = kasus_buka("kuadran.tsv", 4);
 *     while (kasus_lanjut(&k))
 *         kasus_sama(&k, "predikat", str_z(predikat_kode[f(k.kolom[0])]), k.kolom[2]);
 *     kasus_tutup(&k);                     fails the test when a line failed or the table is empty
 */
#ifndef TESTS_BANTU_KASUS_H
#define TESTS_BANTU_KASUS_H

#include "base/tsv.h"

typedef struct {
    Arena *a;                       /* reset at every line */
    Arena *simpan;
    Tsv tsv;
    const Str *kolom;               /* of the line; the last is the clause */
    const char *file;
    int jumlah, gagal;
    Buf kata;                       /* what kasus_kata() noted */
} Kasus;

/* Opens tests/kasus/<nama>; stops the test when it cannot be read. */
Kasus kasus_buka(const char *nama, int kolom);
/* The next line; a line of the wrong shape or without clause stops the test. */
bool kasus_lanjut(Kasus *k);
/* Compares and reports "tests/kasus/x.tsv:12: <apa>: dapat ..., harap ... (M10.4)". */
void kasus_sama(Kasus *k, const char *apa, Str dapat, Str harap);
void kasus_sama_int(Kasus *k, const char *apa, int64_t dapat, Str harap);
/* Reports a line as failed. */
void kasus_gagal(Kasus *k, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/*
 * Notes what the answer of the line says of itself (aturan_mengapa()). kasus_tutup() compares the words of the whole table
 * with tests/golden/mengapa/<table>.txt; with UBAH=1 it writes that file, whose diff is then what to review.
 */
void kasus_kata(Kasus *k, const char *teks);
/* Ends the table: closes it, fails the test when a line failed or there was none. */
void kasus_tutup(Kasus *k);

#endif
