/* The figures of a running service in the text format of Prometheus: counts and sizes, nothing of any person. */
#ifndef WEB_METRIK_H
#define WEB_METRIK_H

#include "web/server.h"

Str metrik_teks(Arena *a, const ServerAngka *n);

#endif
