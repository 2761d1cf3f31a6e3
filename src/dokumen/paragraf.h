/*
 * Paragraf: styled text broken into lines of a given width. A line end in the text begins a new paragraph;
 * a paragraph that begins with "- ", ": " or "1. " hangs behind its mark. Breaks come at blanks, after "/" and
 * "-" inside a word, and anywhere in a word that is wider than the line.
 */
#ifndef DOKUMEN_PARAGRAF_H
#define DOKUMEN_PARAGRAF_H

#include "huruf.h"

typedef struct { Str teks; Gaya gaya; } Ruas;                   /* a run of text in one style */
typedef LIST_OF(Ruas) RuasList;
typedef enum { RATA_KIRI, RATA_TENGAH, RATA_KANAN } Rata;

typedef struct { const Kata *kata; double x; } Letak;           /* a piece and its place, points from the left */
typedef struct { const Letak *v; int n; } Larik;                /* one line; n 0 is an empty one */
typedef LIST_OF(Larik) LarikList;

/* Lives as long as the pen's document. */
LarikList paragraf_susun(Pena *p, RuasList isi, double ukuran, double lebar, Rata rata);
/* Draws lines from..to, the top of the first at y. */
void paragraf_tulis(Pena *p, cairo_t *cr, LarikList l, ptrdiff_t from, ptrdiff_t to, double ukuran, double x, double y);
/* Both at once, for text that stands alone. */
void teks_tulis(Pena *p, cairo_t *cr, Gaya gaya, Str teks, double ukuran, double x, double y, double lebar, Rata rata);
/* Distance between lines, and from the top of a line to its baseline. */
double paragraf_spasi(double ukuran);
double paragraf_kaki(double ukuran);

#endif
