/*
 * Pages as people and browsers read them: the text without its tags, and what a form would send.
 */
#ifndef TESTS_BANTU_HALAMAN_BACA_H
#define TESTS_BANTU_HALAMAN_BACA_H

#include "web/req.h"

/* Entities decoded; with `teks` tags dropped and blanks folded. */
Str html_baca(Arena *a, Str html, bool teks);

/* The controls of the form that posts to `action`, with the values a browser would send untouched; false when there is none. */
bool isi_form(Arena *a, Str html, Str action, PasanganList *isi);

/* One more value, or with `ganti` the value of the first control of that name. */
void isi_set(Arena *a, PasanganList *isi, Str nama, Str nilai, bool ganti);

#endif
