/*
 * Muka: the font files behind huruf.h, found on a search path, checked, mapped and only read from then on;
 * safe to use from every thread.
 */
#ifndef DOKUMEN_MUKA_H
#define DOKUMEN_MUKA_H

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

#include "base/base.h"

/* The four styles (huruf.h), what stands in for a glyph they lack, and scripts used when installed. */
enum { MUKA_PENGGANTI = 4, MUKA_PENGGANTI_TEBAL, MUKA_PILIHAN, MUKA_N = MUKA_PILIHAN + 5 };

typedef struct { const void *isi; size_t besar; hb_font_t *huruf; double upem; } Muka;     /* isi NULL: not installed */
typedef struct { Muka v[MUKA_N]; } MukaSet;

/* `folder` as in huruf_muat(). False with E_DOKUMEN, and then nothing is kept. */
bool muka_muat(Str folder, MukaSet *s, Err *err);
void muka_lepas(MukaSet *s);

#endif
