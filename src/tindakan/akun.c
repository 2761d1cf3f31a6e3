/* Log-in, sessions, passwords: what one does with one's own account. Management is akun_kelola.c. */
#include "tindakan/akun.h"

#include <sodium.h>

#include "tindakan/baca.h"

static const int64_t MENIT_MS = 60000, JAM_MS = 3600000;

/* ---- tokens ------------------------------------------------------------------------------------ */

static Str heksa(Arena *a, const unsigned char *b, ptrdiff_t n)
{
    char *z = arena_many(a, char, n * 2 + 1);
    sodium_bin2hex(z, (size_t)n * 2 + 1, b, (size_t)n);
    return (Str){ z, n * 2 };
}

Str token_baru(Arena *a, const Env *env)
{
    unsigned char b[32];
    env->random(env, b, countof(b));
    return heksa(a, b, countof(b));
}

Str token_hash(Arena *a, Str token)
{
    unsigned char h[crypto_hash_sha256_BYTES];
    crypto_hash_sha256(h, (const unsigned char *)(token.s ? token.s : ""), (unsigned long long)token.len);
    return heksa(a, h, countof(h));
}

/* ---- sessions ---------------------------------------------------------------------------------- */

PeranSet akun_peran_set(const AkunPeranList *l)
{
    PeranSet set = PERAN(PUBLIK) | PERAN(MASUK);
    for (ptrdiff_t i = 0; i < l->n; i++) set |= 1u << l->v[i].peran;
    return set;
}

bool sesi_cari(Db *db, Arena *a, Str token, Saat kini, SesiUmur umur, SesiIsi *s, Err *err)
{
    SesiAkun b = { 0 };
    Err sebab = { 0 };
    Str hash = token_hash(a, token);
    if (!db_sesi(db, a, hash, kini, &b, &sebab)) {
        if (sebab.kode == E_TIDAK_ADA) return err_set(err, E_PERLU_MASUK, NULL, NULL);
        if (err) *err = sebab;
        return false;
    }
    if (!b.akun.aktif || kini.ms >= b.dibuat.ms + umur.jam * JAM_MS) return err_set(err, E_PERLU_MASUK, NULL, NULL);
    *s = (SesiIsi){ .hash = hash, .csrf = b.csrf, .akun = b.akun, .peran = akun_peran_set(&b.peran), .sampai = b.sampai,
                    .dibuat = b.dibuat };
    int64_t *unit = arena_many(a, int64_t, b.peran.n + 1);
    for (ptrdiff_t i = 0; i < b.peran.n; i++)
        if (b.peran.v[i].peran == PERAN_ADMIN_PD) unit[s->unit_admin.n++] = b.peran.v[i].unit;
    s->unit_admin.v = unit;
    return true;
}

Pelaku sesi_pelaku(const SesiIsi *s)
{
    Pelaku p = { .akun = s->akun.id, .pegawai = s->akun.pegawai, .peran = s->peran, .nama = s->akun.nama };
    p.unit_admin.v = s->unit_admin.v;
    p.unit_admin.n = s->unit_admin.n;
    return p;
}

bool akun_pelaku(Db *db, Arena *a, int64_t id, Pelaku *p, Err *err)
{
    Akun akun = { 0 };
    AkunPeranList l = { 0 };
    if (!db_akun_ambil(db, a, id, &akun, err) || !db_akun_peran(db, a, id, &l, err)) return false;
    if (!akun.aktif) return err_set(err, E_PERLU_MASUK, NULL, NULL);
    SesiIsi s = { .akun = akun, .peran = akun_peran_set(&l) };
    int64_t *unit = arena_many(a, int64_t, l.n + 1);
    for (ptrdiff_t i = 0; i < l.n; i++)
        if (l.v[i].peran == PERAN_ADMIN_PD) unit[s.unit_admin.n++] = l.v[i].unit;
    s.unit_admin.v = unit;
    *p = sesi_pelaku(&s);
    return true;
}

static SesiBaris sesi_baru(Ctx *c, Str token, int64_t akun, SesiUmur umur)
{
    return (SesiBaris){ .token = token_hash(c->a, token), .akun = akun, .csrf = token_baru(c->a, c->env), .dibuat = c->kini,
                        .sampai = { c->kini.ms + umur.menit * MENIT_MS } };
}

/* ---- log-in ------------------------------------------------------------------------------------ */

Str akun_nama_masuk(Arena *a, Str s)
{
    Str kecil = str_lower(a, str_trim(s));
    char *z = arena_many(a, char, kecil.len + 1);
    ptrdiff_t n = 0;
    bool angka = true;
    for (ptrdiff_t i = 0; i < kecil.len; i++) {
        if (kecil.s[i] == ' ') continue;
        angka = angka && kecil.s[i] >= '0' && kecil.s[i] <= '9';
        z[n++] = kecil.s[i];
    }
    return angka ? (Str){ z, n } : kecil;       /* a NIP typed in groups */
}

typedef struct { Ctx *c; SesiBaris sesi; } Masuk;

static bool tx_masuk(Db *db, void *arg, Err *err)
{
    Masuk *m = arg;
    return db_akun_berhasil(db, m->sesi.akun, m->c->kini, err) && db_sesi_tambah(db, &m->sesi, err);
}

static bool salah(Ctx *c, Jaga *j, const Akun *akun, Str masuk, Str alamat, Err *err)
{
    Saat sampai = jaga_salah(j, masuk, alamat, c->kini);
    int64_t tersimpan = c->kini.ms + jaga_tahan_ms(akun->salah + 1);    /* counted before a restart */
    if (tersimpan > sampai.ms) sampai.ms = tersimpan;
    if (akun->id && c->penyangga) salah_catat(c->penyangga, akun->id, sampai);
    return err_set(err, E_MASUK, NULL, NULL, V((int)JAGA_SALAH));
}

bool akun_masuk(Ctx *c, Jaga *j, Str nama, Str sandi, Str alamat, SesiUmur umur, MasukHasil *h, Err *err)
{
    Akun akun = { 0 };
    Err sebab = { 0 };
    bool cocok = false;
    Str masuk = akun_nama_masuk(c->a, nama);
    if (!jaga_boleh(j, masuk, alamat, c->kini, err)) return false;
    if (!db_akun_masuk(c->db, c->a, masuk, &akun, &sebab) && sebab.kode != E_TIDAK_ADA) {
        if (err) *err = sebab;
        return false;
    }
    int64_t sisa = akun.tahan_sampai.ms - c->kini.ms;
    if (sisa > 0) return err_set(err, E_TERLALU_SERING, NULL, NULL, V((sisa + MENIT_MS - 1) / MENIT_MS));
    if (!sandi_cocok(j, c->a, akun.sandi, sandi, &cocok, err)) return false;
    if (!cocok) return salah(c, j, &akun, masuk, alamat, err);
    if (!akun.aktif) return err_set(err, E_AKUN_MATI, NULL, NULL);
    jaga_benar(j, masuk);
    Str token = token_baru(c->a, c->env);
    Masuk m = { .c = c, .sesi = sesi_baru(c, token, akun.id, umur) };
    if (!store_tx(c->store, c->a, tx_masuk, &m, err)) return false;
    *h = (MasukHasil){ .token = token, .ganti_sandi = akun.ganti_sandi, .nama = akun.nama };
    return true;
}

bool akun_sesi(Ctx *c, Str masuk, SesiUmur umur, MasukHasil *h, Err *err)
{
    Akun akun = { 0 };
    if (!db_akun_masuk(c->db, c->a, masuk, &akun, err)) return false;
    Str token = token_baru(c->a, c->env);
    Masuk m = { .c = c, .sesi = sesi_baru(c, token, akun.id, umur) };
    *h = (MasukHasil){ .token = token, .ganti_sandi = akun.ganti_sandi, .nama = akun.nama };
    return store_tx(c->store, c->a, tx_masuk, &m, err);
}

typedef struct { Ctx *c; Str hash; } Keluar;

static bool tx_keluar(Db *db, void *arg, Err *err) { return db_sesi_hapus(db, ((Keluar *)arg)->hash, err); }

bool akun_keluar(Ctx *c, Str hash, Err *err)
{
    Keluar k = { c, hash };
    return store_tx(c->store, c->a, tx_keluar, &k, err);
}

static bool tx_keluar_semua(Db *db, void *arg, Err *err)
{
    Keluar *k = arg;
    return db_sesi_hapus_akun(db, k->c->pelaku.akun, k->hash, err)
        && jejak_catat(db, k->c, OBJEK_AKUN, k->c->pelaku.akun, AKSI_UBAH, k->c->pelaku.pegawai, S("{\"apa\":\"keluar_semua\"}"), err);
}

bool akun_keluar_semua(Ctx *c, Str kecuali, Err *err)
{
    Keluar k = { c, kecuali };
    return store_tx(c->store, c->a, tx_keluar_semua, &k, err);
}

/* ---- activation -------------------------------------------------------------------------------- */

bool aktivasi_cari(Db *db, Arena *a, Str token, Saat kini, Akun *akun, Err *err)
{
    Err sebab = { 0 };
    if (token.len != 64) return err_set(err, E_AKTIVASI, NULL, NULL);
    if (!db_aktivasi(db, a, token_hash(a, token), kini, akun, &sebab)) {
        if (sebab.kode == E_TIDAK_ADA) return err_set(err, E_AKTIVASI, NULL, NULL);
        if (err) *err = sebab;
        return false;
    }
    return akun->aktif || err_set(err, E_AKUN_MATI, NULL, NULL);
}

typedef struct { Ctx *c; Str token_hash, hash; SesiBaris sesi; } Aktif;

static bool tx_aktifkan(Db *db, void *arg, Err *err)
{
    Aktif *t = arg;
    int64_t id = 0;
    return db_aktivasi_pakai(db, t->token_hash, t->c->kini, &id, err)
        && db_akun_sandi(db, id, t->hash, false, err)
        && db_aktivasi_hapus(db, id, err)
        && db_sesi_hapus_akun(db, id, (Str){ 0 }, err)
        && db_akun_berhasil(db, id, t->c->kini, err)
        && db_sesi_tambah(db, &t->sesi, err)
        && jejak_catat(db, t->c, OBJEK_AKUN, id, AKSI_UBAH, t->c->pelaku.pegawai, S("{\"apa\":\"aktivasi\"}"), err);
}

bool akun_aktifkan(Ctx *c, Jaga *j, Str token, Str sandi, Str ulang, SesiUmur umur, MasukHasil *h, Err *err)
{
    Akun akun = { 0 };
    Str hash = { 0 };
    if (!aktivasi_cari(c->db, c->a, token, c->kini, &akun, err)) return false;
    if (!str_eq(sandi, ulang)) return err_set(err, E_SANDI_BEDA, "ulang", NULL);
    if (!sandi_layak(c->a, sandi, akun.masuk, err) || !sandi_hash(j, c->a, sandi, &hash, err)) return false;
    Ctx pemilik = *c;                           /* the trail names the owner, who has no session yet */
    pemilik.pelaku = (Pelaku){ .akun = akun.id, .pegawai = akun.pegawai, .nama = akun.nama };
    Str baru = token_baru(c->a, c->env);
    Aktif t = { .c = &pemilik, .token_hash = token_hash(c->a, token), .hash = hash, .sesi = sesi_baru(c, baru, akun.id, umur) };
    if (!store_tx(c->store, c->a, tx_aktifkan, &t, err)) return false;
    jaga_benar(j, akun.masuk);
    *h = (MasukHasil){ .token = baru, .nama = akun.nama };
    return true;
}

/* ---- password, theme --------------------------------------------------------------------------- */

typedef struct { Ctx *c; Str hash, sesi; } Ganti;

static bool tx_ganti(Db *db, void *arg, Err *err)
{
    Ganti *g = arg;
    const Pelaku *p = &g->c->pelaku;
    return db_akun_sandi(db, p->akun, g->hash, false, err)
        && db_sesi_hapus_akun(db, p->akun, g->sesi, err)
        && db_aktivasi_hapus(db, p->akun, err)
        && jejak_catat(db, g->c, OBJEK_AKUN, p->akun, AKSI_UBAH, p->pegawai, S("{\"apa\":\"kata_sandi\"}"), err);
}

bool akun_ganti_sandi(Ctx *c, Jaga *j, Str lama, Str sandi, Str ulang, Str sesi, Str alamat, Err *err)
{
    Akun akun = { 0 };
    bool cocok = false;
    Ganti g = { .c = c, .sesi = sesi };
    if (!db_akun_ambil(c->db, c->a, c->pelaku.akun, &akun, err)) return false;
    if (!jaga_boleh(j, akun.masuk, alamat, c->kini, err)) return false;
    if (!sandi_cocok(j, c->a, akun.sandi, lama, &cocok, err)) return false;
    if (!cocok) {
        jaga_salah(j, akun.masuk, alamat, c->kini);
        return err_set(err, E_SANDI_LAMA, "lama", NULL);
    }
    if (!str_eq(sandi, ulang)) return err_set(err, E_SANDI_BEDA, "ulang", NULL);
    if (str_eq(sandi, lama)) return err_set(err, E_SANDI_SAMA, "sandi", NULL);
    return sandi_layak(c->a, sandi, akun.masuk, err) && sandi_hash(j, c->a, sandi, &g.hash, err)
        && store_tx(c->store, c->a, tx_ganti, &g, err);
}

typedef struct { int64_t akun; Str tema; } Tema;

static bool tx_tema(Db *db, void *arg, Err *err)
{
    Tema *t = arg;
    return db_akun_tema(db, t->akun, t->tema, err);
}

bool akun_tema(Ctx *c, Str tema, Err *err)
{
    Tema t = { c->pelaku.akun, tema };
    return store_tx(c->store, c->a, tx_tema, &t, err);
}
