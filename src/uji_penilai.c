#include "inti/penilai.h"
#include "store/db_pengaturan.h"
#include "store/db_struktur.h"
#include "uji.h"

static const char *const gelar[JENIS_PENUGASAN_MAX] = {
    [JENIS_PENUGASAN_PJ] = "Pj. ", [JENIS_PENUGASAN_PLT] = "Plt. ", [JENIS_PENUGASAN_PLH] = "Plh. ",
};

static void tulis_pejabat(Jawab *j, const char *kunci, const char *label, const Pejabat *x)
{
    Arena *a = j->ctx->a;
    Str jabatan = x->jabatan ? str_fmt(a, "%s" STR_F, gelar[x->sebagai] ? gelar[x->sebagai] : "", STR_A(x->jabatan->nama)) : (Str){ 0 };
    if (!x->pegawai) {
        jawab_kode(j, kunci, label, NULL, NULL);
    } else if (j->ctx->json) {
        jw_object(&j->w, kunci);
        jw_val(&j->w, "nip", V_TEKS(x->pegawai->nip));
        jw_str(&j->w, "nama", x->pegawai->nama);
        jw_str(&j->w, "jabatan", jabatan);
        jw_end(&j->w);
    } else {
        const char *kata = str_cz(a, str_fmt(a, STR_F ", " STR_F, STR_A(x->pegawai->nama), STR_A(jabatan)));
        jawab_kode(j, kunci, label, kata, kata);
    }
}

/* The structure, and the profile that the database was made for unless another is asked for. */
static bool muat(PerintahCtx *ctx, const Struktur **s, Err *err)
{
    PerintahDb p;
    IsiStruktur isi = { 0 };
    Str profil = { 0 };
    int64_t versi;
    if (!perintah_buka(ctx, &p, err) || !db_struktur_muat(p.db, ctx->a, &isi, &versi, err)
        || !db_pengaturan(p.db, ctx->a, S("profil"), &profil, err)) return false;
    if (!ctx->konfig.profil.len) ctx->konfig.profil = profil;
    return struktur_susun(ctx->a, &isi, s, err);
}

static int jawab(PerintahCtx *ctx, const Profil *p, const Struktur *s, const Pegawai *dinilai, Tanggal t)
{
    HasilPenilai h = { 0 };
    Mengapa w = { .a = ctx->a };
    Err err = { 0 };
    bool ada = penilai_cari(p, s, dinilai->id, t, ctx->a, &h, &err);
    if (!ada && err.kode != E_PENILAI_TIADA) return perintah_galat(ctx, &err, perintah_kode(&err));
    penilai_mengapa(p, &h, dinilai, t, &w);
    if (!ada) mengapa_inti(&w, "%s", err.pesan);

    StrList dasar = { 0 };
    uji_dasar(ctx->a, &dasar, h.baris);
    for (ptrdiff_t i = 0; i < h.dasar.n; i++) uji_dasar(ctx->a, &dasar, h.dasar.v[i]);
    Jawab j = jawab_mulai(ctx);
    tulis_pejabat(&j, "penilai", "Pejabat penilai", &h.penilai);
    tulis_pejabat(&j, "atasan", "Atasan penilai", &h.atasan);
    jawab_daftar(&j, "jejak", "Jejak", h.jejak);
    return jawab_tutup(&j, p, dasar, &w, true);
}

int uji_penilai(int argc, char **argv, PerintahCtx *ctx)
{
    Tanggal t = { 0 };
    Str db = { 0 };
    StrList sisa = { 0 };
    const Opsi opsi[] = {
        { "tanggal", OPSI_TANGGAL, &t,  "D", "hari yang ditanyakan", .wajib = true },
        { "db",      OPSI_TEKS,    &db, "FILE", "basis data SQLite lain daripada yang dikonfigurasi", .wajib = false },
    };
    int kode = opsi_baca(ctx, opsi, countof(opsi), argc, argv, &sisa);
    if (kode != LANJUT) return kode;
    if (sisa.n != 1) return uji_tolak(ctx, NULL, "Tulis satu NIP");
    if (!str_digits(sisa.v[0], 18)) return uji_tolak(ctx, NULL, "NIP harus 18 angka, bukan “" STR_F "”", STR_A(sisa.v[0]));
    if (db.len) ctx->konfig.basis_data = str_fmt(ctx->a, "sqlite:" STR_F, STR_A(db));

    Profil *p;
    const Struktur *s;
    Err err = { 0 };
    if (!muat(ctx, &s, &err)) return perintah_galat(ctx, &err, perintah_kode(&err));
    if (!uji_profil(ctx, &p, &kode)) return kode;
    const Pegawai *dinilai = struktur_pegawai_nip(s, sisa.v[0]);
    if (!dinilai) return uji_tolak(ctx, NULL, "NIP “" STR_F "” tidak ada di basis data", STR_A(sisa.v[0]));
    return jawab(ctx, p, s, dinilai, t);
}
