#include "aturan.h"

#include "inti/libur.h"

#include <cmocka.h>

static Arena *simpan(void)
{
    static Arena *a;
    if (!a) a = arena_new(16 * MB);
    return a;
}

const Profil *aturan_profil(Str huruf)
{
    static const struct { const char *huruf, *kode; } daftar[] = { { "m", "majalengka-16-2023" }, { "b", "bekasi-38-2023" } };
    static Profil profil[2];
    for (ptrdiff_t i = 0; i < countof(daftar); i++) {
        if (!str_eqz(huruf, daftar[i].huruf)) continue;
        Err err = { 0 };
        if (!profil[i].kode.len && !profil_muat(simpan(), S("profil"), str_z(daftar[i].kode), &profil[i], &err)) fail_msg("%s", err.pesan);
        return &profil[i];
    }
    fail_msg("profil “" STR_F "”: tulis m atau b", STR_A(huruf));
    return NULL;
}

const Kalender *aturan_kalender(void)
{
    static Kalender k;
    HariLiburList l = { 0 };
    Err err = { 0 };
    if (k.libur.n) return &k;
    if (!libur_muat(simpan(), S("profil"), &l, &err)) fail_msg("%s", err.pesan);
    k = kalender_susun(simpan(), l);
    return &k;
}

Str aturan_dasar(Arena *a, const Profil *p, StrList dasar)
{
    Buf b = buf_new(a, 4 * KB);
    for (ptrdiff_t i = 0; i < dasar.n; i++) {
        if (!profil_pasal(p, dasar.v[i])) fail_msg("pasal " STR_F " tidak ada di pasal.tsv", STR_A(dasar.v[i]));
        buf_fmt(&b, i ? ", " STR_F : STR_F, STR_A(dasar.v[i]));
    }
    return buf_str(&b);
}

const char *aturan_mengapa(Arena *a, const Mengapa *w)
{
    Buf b = buf_new(a, 64 * KB);
    buf_fmt(&b, STR_F "\n", STR_A(w->inti));
    for (ptrdiff_t i = 0; i < w->fakta.n; i++) buf_fmt(&b, STR_F ": " STR_F "\n", STR_A(w->fakta.v[i].nama), STR_A(w->fakta.v[i].isi));
    for (ptrdiff_t i = 0; i < w->aturan.n; i++) {
        const AturanUji *u = &w->aturan.v[i];
        buf_fmt(&b, "%s " STR_F " " STR_F ": " STR_F "\n", u->cocok ? "+" : "-", STR_A(u->pasal), STR_A(u->judul), STR_A(u->alasan));
    }
    if (w->pengubah.len) buf_fmt(&b, "> " STR_F "\n", STR_A(w->pengubah));
    return str_cz(a, buf_str(&b));
}
