/*
 * Tanda uji: signs a PDF as a service elsewhere would, with a key of its own that nobody vouches for: an update is appended
 * that holds the signature over everything else.
 */
#ifndef TESTS_BANTU_TANDA_UJI_H
#define TESTS_BANTU_TANDA_UJI_H

#include "base/base.h"

/* `nama` is the common name of the certificate; the claimed time is 4 March 2025 10:15 at +07. */
Str tanda_uji(Arena *a, Str pdf, const char *nama);

#endif
