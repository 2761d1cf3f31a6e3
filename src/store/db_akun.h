/*
 * Accounts, their roles, sessions and activation links. Tokens come here only as SHA-256 in hexadecimal;
 * passwords only as Argon2id text. What a wrong attempt costs and how long a session lives is decided in
 * tindakan/akun.h.
 */
#ifndef STORE_DB_AKUN_H
#define STORE_DB_AKUN_H

#include "inti/hak.h"
#include "store/store.h"

typedef struct {
    int64_t id, pegawai;            /* pegawai 0: an account without a person */
    Str masuk, nama;                /* masuk: what one types, the NIP or a name */
    Str sandi;                      /* Argon2id text; empty until activated */
    bool ganti_sandi;               /* temporary: must be changed at log-in */
    bool aktif;
    int salah;                      /* wrong attempts since the last success */
    Saat tahan_sampai;              /* no attempt counts before it */
    Saat masuk_terakhir;
    Str tema;                       /* "", "light", "dark" */
    int versi;
} Akun;
typedef LIST_OF(Akun) AkunList;

typedef struct { int64_t akun; Peran peran; int64_t unit; } AkunPeran;         /* unit: of admin_pd, else 0 */
typedef LIST_OF(AkunPeran) AkunPeranList;

typedef struct { Str token; int64_t akun; Str csrf; Saat dibuat, sampai; } SesiBaris;

/* A session with its account and the account's roles. */
typedef struct { Str token, csrf; Saat dibuat, sampai; Akun akun; AkunPeranList peran; } SesiAkun;

typedef struct { Str token; Saat sampai; } SesiSentuh;
typedef struct { Str token; int64_t akun; Saat sampai; } AktivasiBaris;

/* ---- reading; E_TIDAK_ADA where nothing fits ---- */

bool db_akun_ambil(Db *db, Arena *a, int64_t id, Akun *akun, Err *err);
bool db_akun_masuk(Db *db, Arena *a, Str masuk, Akun *akun, Err *err);
bool db_akun_pegawai(Db *db, Arena *a, int64_t pegawai, Akun *akun, Err *err);
bool db_akun_peran(Db *db, Arena *a, int64_t akun, AkunPeranList *l, Err *err);
/* Everyone's roles, by account. */
bool db_akun_peran_semua(Db *db, Arena *a, AkunPeranList *l, Err *err);
/* The next `n` accounts whose `masuk` comes after `sesudah` (empty: from the start). */
bool db_akun_daftar(Db *db, Arena *a, Str sesudah, int n, AkunList *l, Err *err);
/* Accounts with a role, by `masuk`. */
bool db_akun_berperan(Db *db, Arena *a, Peran peran, AkunList *l, Err *err);
/* Persons of the structure who have no account yet. */
typedef struct { int64_t pegawai; Str nip, nama; } TanpaAkun;
typedef LIST_OF(TanpaAkun) TanpaAkunList;
bool db_akun_belum(Db *db, Arena *a, TanpaAkunList *l, Err *err);
bool db_akun_jumlah(Db *db, int64_t *n, Err *err);

/* The session that ends after `kini`, with account and roles, in one query. The account may be switched off. */
bool db_sesi(Db *db, Arena *a, Str token, Saat kini, SesiAkun *s, Err *err);

/* How many sessions of an account end after `kini`. */
bool db_sesi_jumlah(Db *db, int64_t akun, Saat kini, int64_t *n, Err *err);

/* The account behind a link that was not used and ends after `kini`. */
bool db_aktivasi(Db *db, Arena *a, Str token, Saat kini, Akun *akun, Err *err);

/* ---- inside a transaction ---- */

/* New accounts; salah, masuk_terakhir and versi start anew. */
bool db_akun_tambah(Db *db, const Akun *akun, ptrdiff_t n, Err *err);
/* masuk, nama, pegawai, aktif. E_BERUBAH when versi moved on. */
bool db_akun_ubah(Db *db, const Akun *akun, Err *err);
bool db_akun_aktif(Db *db, int64_t id, bool aktif, Err *err);
bool db_akun_tema(Db *db, int64_t id, Str tema, Err *err);
/* Sets the password (empty: none, only a link opens the account) and clears the wrong attempts. */
bool db_akun_sandi(Db *db, int64_t id, Str sandi, bool ganti_sandi, Err *err);
/* One wrong attempt more, and held up until then; a success forgets both. */
bool db_akun_salah(Db *db, int64_t id, Saat tahan_sampai, Err *err);
bool db_akun_berhasil(Db *db, int64_t id, Saat pada, Err *err);

/* Giving twice or taking what is not there changes nothing. */
bool db_akun_peran_beri(Db *db, int64_t akun, Peran peran, int64_t unit, Err *err);
bool db_akun_peran_cabut(Db *db, int64_t akun, Peran peran, int64_t unit, Err *err);

bool db_sesi_tambah(Db *db, const SesiBaris *s, Err *err);
/* New ends of sessions; one that is gone stays gone. */
bool db_sesi_sentuh(Db *db, const SesiSentuh *s, ptrdiff_t n, Err *err);
bool db_sesi_hapus(Db *db, Str token, Err *err);
/* All sessions of an account but `kecuali` (empty: all). */
bool db_sesi_hapus_akun(Db *db, int64_t akun, Str kecuali, Err *err);
/* Sessions and links that ended before `kini`; *n (may be NULL) sessions. */
bool db_sesi_bersihkan(Db *db, Saat kini, int *n, Err *err);

bool db_aktivasi_tambah(Db *db, const AktivasiBaris *l, ptrdiff_t n, Err *err);
/* Uses the link up: true for exactly one caller, then E_AKTIVASI. */
bool db_aktivasi_pakai(Db *db, Str token, Saat kini, int64_t *akun, Err *err);
/* Links of an account that were not used stop working. */
bool db_aktivasi_hapus(Db *db, int64_t akun, Err *err);

#endif
