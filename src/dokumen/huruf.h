/*
 * Huruf: the fonts of the documents, and words shaped with them.
 *
 * Font files are mapped once and then only read: HarfBuzz shapes from them in every thread. What cairo
 * and FreeType need per thread lies in a Pena (pen), taken from a pool for one document and given back.
 * A pen remembers the words it has shaped, so the fixed texts of the forms are shaped once per pen.
 * Measures are in em: times the size they are points.
 */
#ifndef DOKUMEN_HURUF_H
#define DOKUMEN_HURUF_H

#include <cairo.h>

#include "base/base.h"

typedef enum { GAYA_BIASA, GAYA_TEBAL, GAYA_MIRING, GAYA_TEBAL_MIRING, GAYA_MAX } Gaya;     /* bold 1, italic 2 */

/*
 * Maps the fonts found in `folder` (search path, parts separated by ":"; empty: where Debian puts them).
 * Done once per process; later calls change nothing. E_DOKUMEN names a missing or damaged file.
 */
bool huruf_muat(Str folder, Err *err);
/* The same check without keeping anything. */
bool huruf_periksa(Str folder, Err *err);

typedef struct { uint32_t id; float maju, dx, dy; } Glif;

/* A piece of text in one font and one direction, ready to draw. A word that needs two fonts is a chain. */
typedef struct Kata Kata;
struct Kata {
    Str teks;
    double lebar;
    const Glif *glif;               /* from left to right */
    const cairo_text_cluster_t *gugus;          /* in the order of the text */
    int n, gugus_n, huruf;
    bool kanan_kiri;
    const Kata *lanjut;
};

typedef struct Pena Pena;

/* A pen of one's own until pena_kembali(); NULL with err when the fonts cannot be read. */
Pena *pena_ambil(Err *err);
void pena_kembali(Pena *p);
/* Memory of the document being made; the pen resets it when it is taken. */
Arena *pena_arena(Pena *p);

/* `teks` holds no blank and no line end. Lives as long as the document. */
const Kata *pena_kata(Pena *p, Gaya gaya, Str teks);
const Kata *pena_spasi(Pena *p, Gaya gaya);
/* Cuts a piece (never a chain) so that the head is at most `lebar` em wide, but at least one character;
 * false when it fits whole. */
bool pena_iris(Pena *p, const Kata *k, double lebar, const Kata **kepala, const Kata **sisa);

/* Draws one piece with the baseline at x, y. Pieces are gathered and drawn together; pena_siram() draws the
 * rest. The transformation is that of the page. */
void pena_tulis(Pena *p, cairo_t *cr, const Kata *k, double ukuran, double x, double y);
void pena_siram(Pena *p, cairo_t *cr);

#endif
