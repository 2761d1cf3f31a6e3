/*
 * `sirancage demo`: fills an empty database with a synthetic regency and its history (SPEC 4-8, 11). The same
 * arguments give the same rows. Names of persons are drawn, not real; places are.
 */
#ifndef JOBS_DEMO_H
#define JOBS_DEMO_H

#include "store/store.h"
#include "tindakan/tindakan.h"

enum { DEMO_BULAN_BAKU = 3, DEMO_JEJAK_PENUH = 3000 };

typedef struct {
    int pegawai;                    /* persons, the head of region not counted */
    int bulan;                      /* months of history before the running one */
    int64_t benih;
    Saat jam;                       /* the demo's clock */
    Str share;                      /* folder with demo/ and profil/ */
    const Profil *profil;
    Str sandi, sandi_hash;          /* the one password of all accounts, and its Argon2id text */
    /* Told now and then how many persons of how many are done; may be NULL. */
    void (*kabar)(void *arg, int selesai, int semua);
    void *kabar_arg;
} DemoAtur;

typedef struct { Str masuk, nama, peran; } DemoAkun;

typedef struct {
    int unit, jabatan, pegawai, laporan, evaluasi;
    LIST_OF(DemoAkun) akun;         /* to log in with */
} DemoHasil;

/*
 * Migrates nothing: the schema is there. Refuses a database with persons (E_DEMO_ADA), a size or a history that
 * cannot be made (E_DEMO_UKURAN, E_DEMO_BULAN), files that do not fit (E_DEMO). When it stops in between, the
 * database is to be thrown away. Acts on single reports stand in the audit trail for the last two months only,
 * and not at all (but for returned ones) above DEMO_JEJAK_PENUH persons.
 */
bool demo_buat(Store *st, Arena *a, const DemoAtur *atur, DemoHasil *hasil, Err *err);

/* BKPSDM closes the months from `mulai` whose outer limit is over at `kini`. */
bool demo_tutup(Store *st, Arena *a, const Aturan *at, Bulan mulai, Saat kini, int64_t akun, Err *err);

#endif
