/* Examples of the documents beside B-L1, as their acts would fill them. */
#ifndef BANTU_NASKAH_CONTOH_H
#define BANTU_NASKAH_CONTOH_H

#include "base/base.h"

/* `n` rows in the largest list, texts of at least `panjang` characters where people write freely (0: as they come). */
typedef struct { const char *jenis; Str (*json)(Arena *a, int n, int panjang); } NaskahContoh;
extern const NaskahContoh naskah_contoh[];
extern const int naskah_contoh_n;

#endif
