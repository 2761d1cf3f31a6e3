/* Runs the generated template over one view and prints the page. */
#include "tmpl.h"
#include "inti/profil.h"

/* Clauses are tested with the profiles; here only that the verb is called. */
Str pasal_kata(Arena *a, Str id) { return str_fmt(a, "<" STR_F ">", STR_A(id)); }
Str profil_pasal_isi(const Profil *p, Str id) { return p ? id : id; }

int main(int argc, char **argv)
{
    Arena *a = arena_new(1 * MB);
    Contoh v = {
        .teks = S("<&\"' %\nx"), .alamat = S("javascript:alert(1)"), .pesan = "z<", .jumlah = 1234, .angka = 1234.5,
        .hari = tanggal(2025, 3, 4), .bulan = bulan(2025, 3), .pukul = pukul(7, 24), .predikat = PREDIKAT_SANGAT_BAIK,
        .tanam = { .nama = S("inner") },
    };
    static const Str kata[] = { { "a", 1 }, { "b", 1 } };
    v.kata.v = kata;
    v.kata.n = argc > 1 && !strcmp(argv[1], "kosong") ? 0 : 2;
    for (int i = 1; i <= 3; i++)
        *list_add(a, &v.baris) = (Baris){ i * 1000, str_fmt(a, "n<%d", i), S("/j?a=1&b=\"2\""), PREDIKAT_BAIK, i == 2 };
    v.satu = &v.baris.v[1];
    Buf b = buf_new(a, 64 * KB);
    tmpl_baik(&b, &v);
    pastikan(!b.full);
    fwrite(b.s, 1, (size_t)b.len, stdout);
    arena_free(a);
    return 0;
}
