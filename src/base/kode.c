#include "base.h"

int kode_cari(const char *const *kode, Str s)
{
    for (int i = 1; kode[i]; i++)
        if (str_eqz(s, kode[i])) return i;
    return 0;
}
