#include "env.h"

#include <sys/random.h>

static Saat now_sistem(const Env *env) { return (Saat){ saat_sistem().ms + env->geser }; }
static Saat now_tetap(const Env *env) { return env->tetap; }

static void random_sistem(const Env *env, void *out, ptrdiff_t n)
{
    (void)env;
    char *p = out;
    while (n > 0) {                             /* getentropy() gives at most 256 bytes at a time */
        ptrdiff_t bagian = n < 256 ? n : 256;
        pastikan(getentropy(p, (size_t)bagian) == 0);
        p += bagian;
        n -= bagian;
    }
}

Saat env_mesin(const Env *env) { return (Saat){ env->now(env).ms - env->geser }; }

Env env_sistem(void) { return (Env){ .now = now_sistem, .random = random_sistem }; }

Env env_geser(Saat mulai)
{
    Env e = env_sistem();
    e.geser = mulai.ms - saat_sistem().ms;
    return e;
}

Env env_tetap(Saat t) { return (Env){ .now = now_tetap, .random = random_sistem, .tetap = t }; }
