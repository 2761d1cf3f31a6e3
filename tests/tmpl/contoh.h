/* The view that the templates of this test show. */
#ifndef TESTS_TMPL_CONTOH_H
#define TESTS_TMPL_CONTOH_H

#include "inti/inti.h"

typedef struct { int64_t id; Str nama, jalur; Predikat predikat; bool aktif; } Baris;

typedef struct {
    Str teks, alamat;
    char *pesan;
    int64_t jumlah;
    double angka;
    Tanggal hari;
    Bulan bulan;
    Pukul pukul;
    Predikat predikat;
    Ekspektasi hasil;
    LIST_OF(Baris) baris;
    struct { const Str *v; ptrdiff_t n; } kata;
    const Baris *satu;
    Baris tanam;
} Contoh;

#endif
