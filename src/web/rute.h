/*
 * Rute: the route table, indexed once at start by number of path components, fixed components before
 * parameters. An unclear table (two rows that match the same path with the same method) is a defect.
 */
#ifndef WEB_RUTE_H
#define WEB_RUTE_H

#include "web/req.h"

enum { RUTE_BAGIAN_MAX = 8, RUTE_PAR_MAX = 4 };

typedef struct Rute Rute;

const Rute *rute_susun(Arena *a, const Route *routes);

typedef enum { RUTE_COCOK, RUTE_TIADA, RUTE_METODE } RuteHasil;

typedef struct {
    RuteHasil hasil;
    const Route *route;
    Str par[RUTE_PAR_MAX];          /* decoded */
    unsigned metode;                /* RUTE_METODE: bits 1 << METODE_x that the path takes */
} RuteCocok;

/* `jalur` is the raw path; each component is decoded by itself, so %2F stays inside one. A component with a
 * broken escape, NUL or bad UTF-8 matches nothing. */
RuteCocok rute_cari(const Rute *r, Arena *a, Metode metode, Str jalur);

#endif
