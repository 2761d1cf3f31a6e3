/*
 * Antrean: the bounded queues of requests and the threads that work them off, one set per Lajur. A full queue
 * refuses at once; nothing waits without bound.
 */
#ifndef WEB_LAJUR_H
#define WEB_LAJUR_H

#include "web/req.h"

typedef struct Antrean Antrean;
typedef struct Kerja Kerja;
struct Kerja { Kerja *berikut; };               /* head of what is queued */

/* `kerjakan(k, arg)` runs in one of `n` threads. At most `muat` wait. */
typedef struct { int n, muat; } LajurAtur;
Antrean *antrean_new(Arena *a, const LajurAtur atur[LAJUR_LANGSUNG], void (*kerjakan)(Kerja *k, void *arg),
                     void (*akhir)(void *arg), void *arg);

/* A place in the queue, to be filled by antrean_kirim(); false: full. */
bool antrean_pesan(Antrean *q, Lajur l);
void antrean_kirim(Antrean *q, Lajur l, Kerja *k);

/* How many wait. */
int antrean_panjang(Antrean *q, Lajur l);

/* Works off what waits, then ends the threads (each calls `akhir`). */
void antrean_stop(Antrean *q);

#endif
