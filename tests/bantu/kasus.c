#include "kasus.h"

#include "base/file.h"

#include <cmocka.h>

Kasus kasus_buka(const char *nama, int kolom)
{
    Kasus k = { .a = arena_new(8 * MB), .simpan = arena_new(8 * MB) };
    Err err = { 0 };
    Str isi;
    Str path = str_fmt(k.simpan, "tests/kasus/%s", nama);
    if (!file_read(k.simpan, path, 4 * MB, &isi, &err)) fail_msg("%s", err.pesan);
    k.file = str_cz(k.simpan, path);
    k.tsv = tsv_open(path, isi, kolom, E_KONFIGURASI);
    return k;
}

bool kasus_lanjut(Kasus *k)
{
    Err err = { 0 };
    arena_reset(k->a);
    if (!tsv_next(&k->tsv, &err)) {
        if (k->tsv.bad) fail_msg("%s", err.pesan);
        return false;
    }
    k->kolom = k->tsv.field;
    k->jumlah++;
    if (!k->kolom[k->tsv.fields - 1].len) fail_msg("%s:%d: tanpa pasal", k->file, k->tsv.line);
    return true;
}

void kasus_gagal(Kasus *k, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    Str s = str_vfmt(k->a, fmt, args);
    va_end(args);
    print_error("%s:%d: " STR_F " (" STR_F ")\n", k->file, k->tsv.line, STR_A(s), STR_A(k->kolom[k->tsv.fields - 1]));
    k->gagal++;
}

void kasus_sama(Kasus *k, const char *apa, Str dapat, Str harap)
{
    if (!str_eq(dapat, harap))
        kasus_gagal(k, "%s: dapat “" STR_F "”, harap “" STR_F "”", apa, STR_A(dapat), STR_A(harap));
}

void kasus_sama_int(Kasus *k, const char *apa, int64_t dapat, Str harap)
{
    kasus_sama(k, apa, str_fmt(k->a, "%lld", (long long)dapat), harap);
}

void kasus_tutup(Kasus *k)
{
    int gagal = k->gagal, jumlah = k->jumlah;
    char file[256];
    snprintf(file, sizeof file, "%s", k->file);
    arena_free(k->a);
    arena_free(k->simpan);
    if (!jumlah) fail_msg("%s: tidak ada kasus", file);
    if (gagal) fail_msg("%s: %d dari %d kasus gagal", file, gagal, jumlah);
}
