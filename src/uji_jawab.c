#include "uji.h"

#include "base/file.h"

Jawab jawab_mulai(PerintahCtx *ctx)
{
    Buf *b = arena_one(ctx->a, Buf);
    *b = buf_new(ctx->a, 4 * MB);
    Jawab j = { .ctx = ctx, .b = b, .w = jw_new(b) };
    if (ctx->json) jw_object(&j.w, NULL);
    return j;
}

static void baris(Jawab *j, const char *label, Str isi) { buf_fmt(j->b, "%-20s " STR_F "\n", label, STR_A(isi)); }

void jawab_kode(Jawab *j, const char *kunci, const char *label, const char *kode, const char *kata)
{
    bool ada = kode && *kode;
    if (j->ctx->json) jw_z(&j->w, kunci, ada ? kode : NULL);
    else baris(j, label, str_z(ada ? kata : "-"));
}

void jawab_ya(Jawab *j, const char *kunci, const char *label, bool ya)
{
    if (j->ctx->json) jw_bool(&j->w, kunci, ya);
    else baris(j, label, ya ? S("ya") : S("tidak"));
}

void jawab_seratus(Jawab *j, const char *kunci, const char *label, int n)
{
    if (!j->ctx->json) baris(j, label, n < 0 ? S("-") : str_fmt(j->ctx->a, "%d,%02d", n / 100, n % 100));
    else if (n < 0) jw_null(&j->w, kunci);
    else jw_seratus(&j->w, kunci, n);
}

void jawab_int(Jawab *j, const char *kunci, const char *label, int n)
{
    if (!j->ctx->json) baris(j, label, n < 0 ? S("-") : str_fmt(j->ctx->a, "%d", n));
    else if (n < 0) jw_null(&j->w, kunci);
    else jw_int(&j->w, kunci, n);
}

void jawab_daftar(Jawab *j, const char *kunci, const char *label, StrList l)
{
    if (j->ctx->json) {
        jw_strs(&j->w, kunci, l);
        return;
    }
    if (!l.n) baris(j, label, S("-"));
    for (ptrdiff_t i = 0; i < l.n; i++) baris(j, i ? "" : label, l.v[i]);
}

/* The result, every rule with its clause, what would change it. */
static StrList alasan(Arena *a, const Mengapa *w, bool semua)
{
    StrList l = { 0 };
    if (w->inti.len) *(Str *)list_add(a, &l) = w->inti;
    for (ptrdiff_t i = 0; i < w->aturan.n; i++) {
        const AturanUji *u = &w->aturan.v[i];
        if (!semua && !u->cocok) continue;
        *(Str *)list_add(a, &l) = str_fmt(a, STR_F " (" STR_F ")%s: " STR_F, STR_A(u->judul), STR_A(u->pasal),
                                          u->cocok ? "" : ", tidak terpenuhi", STR_A(u->alasan));
    }
    if (w->pengubah.len) *(Str *)list_add(a, &l) = w->pengubah;
    return l;
}

static void dasar_kata(Jawab *j, const Profil *p, StrList dasar)
{
    Arena *a = j->ctx->a;
    for (ptrdiff_t i = 0; i < dasar.n; i++)
        baris(j, i ? "" : "Dasar", str_fmt(a, STR_F ", " STR_F ": " STR_F, STR_A(dasar.v[i]), STR_A(pasal_kata(a, dasar.v[i])),
                                           STR_A(profil_pasal_isi(p, dasar.v[i]))));
}

int jawab_tutup(Jawab *j, const Profil *p, StrList dasar, const Mengapa *w, bool semua)
{
    StrList sebab = alasan(j->ctx->a, w, semua);
    if (j->ctx->json) jw_strs(&j->w, "dasar", dasar);
    else dasar_kata(j, p, dasar);
    jawab_daftar(j, "alasan", "Alasan", sebab);
    if (j->ctx->json) {
        jw_end(&j->w);
        buf_char(j->b, '\n');
    }
    pastikan(!j->b->full);
    return fwrite(j->b->s, 1, (size_t)j->b->len, stdout) == (size_t)j->b->len && !fflush(stdout) ? KELUAR_OK : KELUAR_GAGAL;
}

bool uji_profil(PerintahCtx *ctx, Profil **p, int *kode)
{
    Err err = { 0 };
    Str folder = konfig_share(ctx->a, &ctx->konfig, "profil"), nama = ctx->konfig.profil;
    *p = arena_one(ctx->a, Profil);
    if (!nama.len && !file_read(ctx->a, str_fmt(ctx->a, STR_F "/bawaan", STR_A(folder)), 1 * KB, &nama, &err)) {
        *kode = perintah_galat(ctx, &err, KELUAR_KONFIGURASI);
        return false;
    }
    bool dikenal = profil_cari(ctx->a, folder, str_trim(nama), &nama, &err);
    if (dikenal && profil_muat(ctx->a, folder, nama, *p, &err)) return true;
    *kode = perintah_galat(ctx, &err, !dikenal && err.kode == E_PROFIL ? KELUAR_PAKAI : perintah_kode(&err));
    return false;
}

int uji_tolak(const PerintahCtx *ctx, const char *opsi, const char *fmt, ...)
{
    Err err = { 0 };
    va_list args;
    va_start(args, fmt);
    Str sebab = str_vfmt(ctx->a, fmt, args);
    va_end(args);
    if (opsi) sebab = str_fmt(ctx->a, "Opsi --%s: " STR_F, opsi, STR_A(sebab));
    err_set(&err, E_UJI, opsi, NULL, V(sebab));
    return perintah_galat(ctx, &err, KELUAR_PAKAI);
}

void uji_dasar(Arena *a, StrList *dasar, Str pasal)
{
    for (ptrdiff_t i = 0; i < dasar->n; i++)
        if (str_eq(dasar->v[i], pasal)) return;
    if (pasal.len) *(Str *)list_add(a, dasar) = pasal;
}
