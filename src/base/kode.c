#include "base.h"

int kode_cari(const char *const *kode, Str s)
{
    if (!s.len) return 0;
    for (int i = 1; kode[i]; i++)
        if (kode[i][0] == s.s[0] && strlen(kode[i]) == (size_t)s.len && !memcmp(kode[i], s.s, (size_t)s.len)) return i;
    return 0;
}
