/*
 * Whether a page (or a fragment) is sound HTML as our templates must make it: tags closed in order, values
 * quoted, no attribute twice, no style, no script in attributes, ids unique, and every for, aria-labelledby,
 * aria-describedby and href="#..." points to an id of the page. Every field has a label.
 */
#ifndef TESTS_BANTU_HTML_UJI_H
#define TESTS_BANTU_HTML_UJI_H

#include "base/base.h"

/* The first thing wrong, with the text around it; empty when there is none. */
Str html_salah(Arena *a, Str halaman);

#endif
