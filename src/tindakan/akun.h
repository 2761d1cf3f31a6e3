/*
 * Akun: who one is. Log-in, sessions, activation links, passwords, roles of accounts.
 *
 * Secrets exist once: the session's token in the browser's cookie, an activation token in its link; the
 * store keeps only their SHA-256. A password is kept as Argon2id. Rights: OBJEK_AKUN in inti/hak.c; besides,
 * nobody manages an account that holds a role above his own (akun_boleh_kelola).
 */
#ifndef TINDAKAN_AKUN_H
#define TINDAKAN_AKUN_H

#include "store/db_akun.h"
#include "tindakan/jaga.h"
#include "tindakan/tindakan.h"

/* Settings that `sirancage demo` writes and the log-in page shows: the password of all demo accounts, and a
 * line "masuk<TAB>nama<TAB>peran" for each account to try. */
#define PERAGA_SANDI S("peraga_sandi")
#define PERAGA_AKUN  S("peraga_akun")

enum { AKTIVASI_HARI = 14 };            /* life of an activation link */

/* How long a session lives: without a request, and in any case. */
typedef struct { int menit, jam; } SesiUmur;

/* ---- sessions ---- */

/* 64 hexadecimal digits from 32 random bytes, and the SHA-256 of such a text in the same form. */
Str token_baru(Arena *a, const Env *env);
Str token_hash(Arena *a, Str token);

/* A living session with its account. */
typedef struct {
    Str hash, csrf;
    Akun akun;
    PeranSet peran;                     /* of the account: MASUK, BKPSDM ... */
    struct { const int64_t *v; ptrdiff_t n; } unit_admin;
    Saat sampai;                        /* ends then without a further request */
    Saat dibuat;
} SesiIsi;

/* The session of a cookie. E_PERLU_MASUK when it is unknown, over, or its account was switched off. */
bool sesi_cari(Db *db, Arena *a, Str token, Saat kini, SesiUmur umur, SesiIsi *s, Err *err);

/* The actor that a session stands for. */
Pelaku sesi_pelaku(const SesiIsi *s);

/* The actor that an account stands for without a session: for what is done in its name while it is away, its digest and
 * its calendar. E_PERLU_MASUK when it was switched off. */
bool akun_pelaku(Db *db, Arena *a, int64_t akun, Pelaku *p, Err *err);

/* Bits of an account's roles, with PUBLIK and MASUK. */
PeranSet akun_peran_set(const AkunPeranList *l);

/* ---- log-in ---- */

/* What was typed as a name, as it is stored: lower case, a NIP without its blanks. */
Str akun_nama_masuk(Arena *a, Str s);

typedef struct { Str token; bool ganti_sandi; Str nama; } MasukHasil;

/*
 * Checks name and password and opens a session. E_MASUK for a wrong or unknown name or password alike, in
 * the same time; E_TERLALU_SERING while held up; E_AKUN_MATI only after the right password; E_SIBUK.
 */
bool akun_masuk(Ctx *c, Jaga *j, Str masuk, Str sandi, Str alamat, SesiUmur umur, MasukHasil *h, Err *err);

/* Opens a session without a password: for tests and tools that run as the owner of the database. E_TIDAK_ADA. */
bool akun_sesi(Ctx *c, Str masuk, SesiUmur umur, MasukHasil *h, Err *err);

/* Ends one session, or all of the actor's but `kecuali` (a token hash; empty: all). */
bool akun_keluar(Ctx *c, Str hash, Err *err);
bool akun_keluar_semua(Ctx *c, Str kecuali, Err *err);

/* ---- passwords and activation ---- */

/* The account behind a link that can still be used; E_AKTIVASI. */
bool aktivasi_cari(Db *db, Arena *a, Str token, Saat kini, Akun *akun, Err *err);

/* Uses the link: sets the password, ends old sessions, opens a new one. Works once. */
bool akun_aktifkan(Ctx *c, Jaga *j, Str token, Str sandi, Str ulang, SesiUmur umur, MasukHasil *h, Err *err);

/* The actor changes his own password; his other sessions end, `hash` stays. E_SANDI_LAMA, E_SANDI_LEMAH,
 * E_SANDI_BEDA, E_TERLALU_SERING. */
bool akun_ganti_sandi(Ctx *c, Jaga *j, Str lama, Str sandi, Str ulang, Str hash, Str alamat, Err *err);

bool akun_tema(Ctx *c, Str tema, Err *err);

/* ---- management ---- */

/* May the actor manage this account? By OBJEK_AKUN x KELOLA towards its person, and no role above his own:
 * sistem > bkpsdm > all others. */
bool akun_boleh_kelola(const Ctx *c, const Akun *akun, PeranSet peran_akun, Err *err);

/* A new one-time link: its token is returned this once. The old password and all sessions end, so this is
 * also the reset of a forgotten password. */
bool akun_tautan(Ctx *c, int64_t akun, Str *token, Err *err);

/* Links for all of `akun` that were never activated, one transaction; rows in the same order, without those
 * that are already in use. */
typedef struct { int64_t akun; Str masuk, nama, token; Saat sampai; } TautanBaris;
typedef LIST_OF(TautanBaris) TautanList;
bool akun_tautan_massal(Ctx *c, const int64_t *akun, ptrdiff_t n, TautanList *l, Err *err);

/* For everyone whose post lies in `unit` or below it today: an account where there is none, and a link for each
 * that was never activated. Portions of some hundred persons, so what was done before a refusal stays. */
bool akun_aktivasi_unit(Ctx *c, int64_t unit, TautanList *l, Err *err);

/* A new account without password. `pegawai` 0: without a person. */
bool akun_buat(Ctx *c, Str masuk, int64_t pegawai, Str nama, int64_t *id, Err *err);
/* Gives or takes a role; only PERAN_AKUN_LIST roles belong to accounts. `unit` for admin_pd, else 0. */
bool akun_peran_atur(Ctx *c, int64_t akun, Peran peran, int64_t unit, bool beri, Err *err);
/* Switched off: cannot log in, its sessions end. */
bool akun_aktif_atur(Ctx *c, int64_t akun, bool aktif, Err *err);

#endif
