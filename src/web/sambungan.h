/*
 * Sambungan: open connections and what each is doing, so that a sweeper can end those that take their time:
 * a head or a body that trickles in keeps a connection "active" for the library for ever.
 */
#ifndef WEB_SAMBUNGAN_H
#define WEB_SAMBUNGAN_H

#include <stdatomic.h>

#include "base/base.h"

typedef enum {
    TAHAP_DIAM,                     /* between two requests */
    TAHAP_KEPALA,                   /* a head is coming */
    TAHAP_BADAN,                    /* reading a body */
    TAHAP_OLAH                      /* being worked on or answered: not swept */
} Tahap;

typedef struct Sambungan Sambungan;
typedef struct DaftarSambungan DaftarSambungan;

typedef struct {
    int kepala_ms;                  /* longest time for a head, from the connection or its first line */
    int diam_ms;                    /* longest pause before the next first line */
    int badan_ms, laju;             /* after badan_ms a body must have come at `laju` bytes per second on average */
    int jeda_ms;                    /* between two sweeps */
} SapuAtur;

/* `a` belongs to it alone from now on. */
DaftarSambungan *sambungan_daftar(Arena *a, const SapuAtur *atur);
/* Ends the sweeper; then, when no connection is left, gives the memory back. */
void sambungan_stop(DaftarSambungan *d);
void sambungan_lepas(DaftarSambungan *d);

/* A connection opens, closes (its descriptor is still valid). */
Sambungan *sambungan_buka(DaftarSambungan *d, int fd);
void sambungan_tutup(Sambungan *s);

void sambungan_tahap(Sambungan *s, Tahap t);
void sambungan_diterima(Sambungan *s, ptrdiff_t bita);

/* Ends all connections that are not in TAHAP_OLAH. */
void sambungan_putus(DaftarSambungan *d);
int sambungan_jumlah(DaftarSambungan *d);

#endif
