#include "kasus.h"

#include "base/file.h"

#include <cmocka.h>

static const char GOLDEN[] = "tests/golden/mengapa";

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

void kasus_kata(Kasus *k, const char *teks)
{
    if (!k->kata.s) k->kata = buf_new(k->simpan, 2 * MB);
    buf_z(&k->kata, "==");
    for (int i = 0; i < k->tsv.fields; i++) buf_fmt(&k->kata, " " STR_F, STR_A(k->kolom[i]));
    buf_fmt(&k->kata, "\n%s\n", teks);
}

/* One message for the first line that differs; the lines above it say which case it is. */
static void bandingkan(Kasus *k)
{
    Str ada = { 0 }, baru = buf_str(&k->kata), tabel = str_sub(str_z(k->file), 12, str_z(k->file).len - 16)    /* tests/kasus/x.tsv */;
    Err err = { 0 };
    char *jalur = str_cz(k->simpan, str_fmt(k->simpan, "%s/" STR_F ".txt", GOLDEN, STR_A(tabel)));
    assert_false(k->kata.full);
    if (getenv("UBAH")) {
        FILE *f = fopen(jalur, "w");
        if (!f) fail_msg("%s", jalur);
        assert_int_equal(fwrite(baru.s, 1, (size_t)baru.len, f), baru.len);
        fclose(f);
    }
    if (!file_read(k->simpan, str_z(jalur), 4 * MB, &ada, &err)) fail_msg("%s", err.pesan);
    for (int baris = 1; ada.len || baru.len; baris++) {
        Str x = str_cut(&ada, '\n'), y = str_cut(&baru, '\n');
        if (str_eq(x, y)) continue;
        print_error("%s:%d: penjelasannya lain (UBAH=1 menulisnya ulang)\n  berkas: " STR_F "\n  dapat:  " STR_F "\n", jalur, baris, STR_A(x), STR_A(y));
        k->gagal++;
        return;
    }
}

void kasus_tutup(Kasus *k)
{
    if (k->kata.s) bandingkan(k);
    int gagal = k->gagal, jumlah = k->jumlah;
    char file[256];
    snprintf(file, sizeof file, "%s", k->file);
    arena_free(k->a);
    arena_free(k->simpan);
    if (!jumlah) fail_msg("%s: tidak ada kasus", file);
    if (gagal) fail_msg("%s: %d dari %d kasus gagal", file, gagal, jumlah);
}
