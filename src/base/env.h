/*
 * Env: the world as the program may see it: the time and chance. main makes the real one (or one whose
 * clock is shifted for demonstration), tests make one that stands still. Everything else gets it handed
 * in. Ids come from store_id().
 */
#ifndef BASE_ENV_H
#define BASE_ENV_H

#include "base/base.h"

typedef struct Env Env;
struct Env {
    Saat (*now)(const Env *env);
    void (*random)(const Env *env, void *out, ptrdiff_t n);        /* fit for secrets */
    int64_t geser;                  /* milliseconds added to the system's clock */
    Saat tetap;                     /* a clock that stands still: env_tetap() */
};

/* now() by the system's clock, without the shift: for what two processes agree on, as a shifted clock begins anew with each. */
Saat env_mesin(const Env *env);

Env env_sistem(void);
/* The clock shows `mulai` now and runs on. */
Env env_geser(Saat mulai);
/* Stands still at `t`; set env.tetap to move it. */
Env env_tetap(Saat t);

#endif
