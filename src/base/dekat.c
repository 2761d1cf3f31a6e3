#include "base/dekat.h"

enum { PANJANG_MAX = 64 };

static char kecil(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

int dekat_jarak(Str a, Str b, int batas)
{
    int baris[PANJANG_MAX + 1];
    ptrdiff_t beda = a.len > b.len ? a.len - b.len : b.len - a.len;
    if (a.len > PANJANG_MAX || b.len > PANJANG_MAX || beda >= batas) return batas;
    for (int j = 0; j <= b.len; j++) baris[j] = j;
    for (int i = 1; i <= a.len; i++) {
        int serong = baris[0], terkecil = baris[0] = i;
        for (int j = 1; j <= b.len; j++) {
            int pilih = serong + (kecil(a.s[i - 1]) != kecil(b.s[j - 1]));
            if (baris[j] + 1 < pilih) pilih = baris[j] + 1;
            if (baris[j - 1] + 1 < pilih) pilih = baris[j - 1] + 1;
            serong = baris[j];
            baris[j] = pilih;
            if (pilih < terkecil) terkecil = pilih;
        }
        if (terkecil >= batas) return batas;
    }
    return baris[b.len];
}

/* A name of one letter is near to itself only. */
Dekat dekat_new(Str cari)
{
    int jarak = (int)(cari.len / 4) + 2;
    return (Dekat){ .cari = cari, .jarak = jarak < cari.len ? jarak : cari.len ? (int)cari.len : 1 };
}

void dekat_coba(Dekat *d, Str calon)
{
    int n = dekat_jarak(d->cari, calon, d->jarak);
    if (n < d->jarak) d->jarak = n, d->ada = calon;
}
