/*
 * The audit trail, appended in the act's own transaction, and who read whose record. A job seals the rows
 * later: it gives each a number and a hash over the one before.
 */
#ifndef STORE_DB_JEJAK_H
#define STORE_DB_JEJAK_H

#include "inti/hak.h"
#include "store/store.h"

typedef struct {
    int64_t id;
    Saat pada;
    int64_t akun;                   /* who acted; 0: the system */
    Str pelaku;                     /* his name at that time */
    Objek objek;
    int64_t objek_id;
    Aksi aksi;
    int64_t pegawai;                /* the person concerned; 0: none */
    Str isi;                        /* a JSON object */
    int64_t urut;                   /* number in the chain; 0: not sealed yet */
    Str hash;
} Jejak;
typedef LIST_OF(Jejak) JejakList;

typedef struct { int64_t id; Saat pada; int64_t akun; Objek objek; int64_t objek_id, pegawai; } JejakBaca;
typedef LIST_OF(JejakBaca) JejakBacaList;

/* ---- reading: the last `n` before id `sebelum` (0: the newest), newest first ---- */

bool db_jejak_objek(Db *db, Arena *a, Objek objek, int64_t objek_id, int64_t sebelum, int n, JejakList *l, Err *err);
bool db_jejak_pegawai(Db *db, Arena *a, int64_t pegawai, int64_t sebelum, int n, JejakList *l, Err *err);
bool db_jejak_semua(Db *db, Arena *a, int64_t sebelum, int n, JejakList *l, Err *err);
bool db_jejak_baca_pegawai(Db *db, Arena *a, int64_t pegawai, int64_t sebelum, int n, JejakBacaList *l, Err *err);

/* ---- the chain ---- */

/* The next `n` rows without number, oldest first. */
bool db_jejak_belum_disegel(Db *db, Arena *a, int n, JejakList *l, Err *err);
bool db_jejak_belum_disegel_jumlah(Db *db, int64_t *n, Err *err);
/* The next `n` sealed rows after number `urut`, in their order. */
bool db_jejak_rantai(Db *db, Arena *a, int64_t urut, int n, JejakList *l, Err *err);
/* The last sealed row; urut 0 when there is none. */
bool db_jejak_ujung(Db *db, Arena *a, int64_t *urut, Str *hash, Err *err);

/* ---- inside a transaction ---- */

bool db_jejak_tambah(Db *db, const Jejak *j, ptrdiff_t n, Err *err);
bool db_jejak_baca_tambah(Db *db, const JejakBaca *j, ptrdiff_t n, Err *err);
/* Writes urut and hash of rows that have none. */
bool db_jejak_segel(Db *db, const Jejak *j, ptrdiff_t n, Err *err);

#endif
