/*
 * Attendance: the rows of days, PINs of machines, which days are complete, and leave, dinas luar, WFH
 * with their letters (M10.3, SPEC 8). What they mean for a day says inti/presensi.h.
 */
#ifndef STORE_DB_PRESENSI_H
#define STORE_DB_PRESENSI_H

#include "inti/presensi.h"
#include "store/store.h"

/* Where a row comes from. A correction with a letter is not overwritten by an import. */
#define SUMBER_PRESENSI_LIST(X, P)                                                                  \
    X(P, CSV,     "csv",     "Impor tabel")                                                         \
    X(P, ATTLOG,  "attlog",  "Mesin presensi")                                                      \
    X(P, KOREKSI, "koreksi", "Koreksi dengan surat")
KODE_TIPE(SumberPresensi, SUMBER_PRESENSI, sumber_presensi, SUMBER_PRESENSI_LIST)

/* A row as it is stored. */
typedef struct {
    int64_t pegawai;
    Tanggal tanggal;
    StatusPresensi status;
    Pukul masuk, pulang;
    SumberPresensi sumber;
    Str nomor;                      /* letter of a correction */
} BarisPresensi;
typedef LIST_OF(BarisPresensi) BarisPresensiList;

typedef struct { Str mesin, pin; int64_t pegawai; } PinPresensi;      /* mesin empty: all machines */
typedef LIST_OF(PinPresensi) PinPresensiList;

/* Attendance of a unit (0: everyone) for a day has been imported. */
typedef struct { Tanggal tanggal; int64_t unit; } PresensiLengkap;
typedef LIST_OF(PresensiLengkap) PresensiLengkapList;
typedef LIST_OF(Tanggal) TanggalList;

typedef struct { int64_t pegawai; StatusPresensi status; int n; } HitungPresensi;
typedef LIST_OF(HitungPresensi) HitungPresensiList;

/* ---- reading ---- */

/* By day. */
bool db_presensi_antara(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, PresensiList *l, Err *err);
bool db_presensi_baris(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, BarisPresensiList *l, Err *err);
/* Of everybody, by day and person. */
bool db_presensi_semua(Db *db, Arena *a, Tanggal dari, Tanggal sampai, BarisPresensiList *l, Err *err);
/* Days per status of everybody in the month, by person. */
bool db_presensi_hitung(Db *db, Arena *a, Bulan b, HitungPresensiList *l, Err *err);

/* Days in dari..sampai whose attendance is complete for `unit`: marked for it, for a unit above it or for
 * everyone. Rising, each once. */
bool db_presensi_lengkap(Db *db, Arena *a, int64_t unit, Tanggal dari, Tanggal sampai, TanggalList *l, Err *err);
bool db_presensi_lengkap_semua(Db *db, Arena *a, Tanggal dari, Tanggal sampai, PresensiLengkapList *l, Err *err);

bool db_pin_semua(Db *db, Arena *a, PinPresensiList *l, Err *err);

bool db_izin_ambil(Db *db, Arena *a, int64_t id, Izin *z, Err *err);
/* Records of any state that touch dari..sampai: of one person, of everybody. */
bool db_izin_antara(Db *db, Arena *a, int64_t pegawai, Tanggal dari, Tanggal sampai, IzinList *l, Err *err);
bool db_izin_semua(Db *db, Arena *a, Tanggal dari, Tanggal sampai, IzinList *l, Err *err);
/* In one state, newest start first; at most `batas`. */
bool db_izin_status(Db *db, Arena *a, StatusIzin status, int batas, IzinList *l, Err *err);

/* Office hours, by the day they begin. */
bool db_jam_kerja(Db *db, Arena *a, MasaJamList *l, Err *err);

/* ---- inside a transaction ---- */

/* Office hours from m->mulai on: replaces those that begin on that day. */
bool db_jam_kerja_simpan(Db *db, const MasaJam *m, Err *err);
bool db_jam_kerja_hapus(Db *db, Tanggal mulai, Err *err);

/* Inserts or replaces rows by person and day. A row that is a correction stays unless the new one is a
 * correction too. */
bool db_presensi_simpan(Db *db, const BarisPresensi *v, ptrdiff_t n, Err *err);
bool db_presensi_lengkap_simpan(Db *db, const PresensiLengkap *v, ptrdiff_t n, Err *err);
bool db_pin_simpan(Db *db, const PinPresensi *v, ptrdiff_t n, Err *err);

bool db_izin_tambah(Db *db, const Izin *v, ptrdiff_t n, Err *err);
/* New state, who and when; E_BERUBAH when `z->versi` moved on. */
bool db_izin_putus(Db *db, const Izin *z, StatusIzin ke, int64_t oleh, Saat pada, Err *err);
/* New values of all but person, kind and start, of rows that still stand at their `versi`. */
bool db_izin_ubah(Db *db, const Izin *v, ptrdiff_t n, Err *err);

#endif
