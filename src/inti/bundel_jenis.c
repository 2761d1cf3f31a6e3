#include "inti/bundel_jenis.h"

KODE_ISI(ISI_BUNDEL, isi_bundel, ISI_BUNDEL_LIST)
KODE_ISI(BENTUK_BUNDEL, bentuk_bundel, BENTUK_BUNDEL_LIST)
KODE_ISI(KERTAS_BUNDEL, kertas_bundel, KERTAS_BUNDEL_LIST)
KODE_ISI(STATUS_BUNDEL, status_bundel, STATUS_BUNDEL_LIST)

enum { NAMA_MAKS = 100 };

Str berkas_aman(Arena *a, Str nama)
{
    Str s = utf8_clip(str_trim(nama), NAMA_MAKS);
    while (s.len && (s.s[s.len - 1] == '.' || s.s[s.len - 1] == ' ')) s.len--;
    if (!s.len) return S("-");
    char *z = str_cz(a, s);
    for (ptrdiff_t i = 0; i < s.len; i++)
        if ((unsigned char)z[i] < ' ' || strchr("/\\:*?\"<>|", z[i])) z[i] = '-';
    if (z[0] == '.') z[0] = '-';
    return (Str){ z, s.len };
}

Str bundel_berkas(Arena *a, const Bundel *b)
{
    return berkas_aman(a, str_fmt(a, "%s-" STR_F "-" STR_F ".%s", isi_bundel_kode[b->isi], STR_A(periode_iso(a, b->periode)),
                                  STR_A(utf8_clip(b->nama, 60)), bentuk_bundel_kode[b->bentuk]));
}
