/*
 * Jaga: shift rosters (SPEC 3). A shift belongs to the day on which it begins, and so do its attendance, its reports
 * and their deadline; what lies after midnight is counted on from that day (Pukul over 1440). Days without a row of
 * the roster follow the office.
 */
#ifndef INTI_JADWAL_JAGA_H
#define INTI_JADWAL_JAGA_H

#include "inti/profil.h"

/* A pattern of a unit: pagi, siang, malam, libur. Neither time: a day off. */
typedef struct {
    int64_t unit;
    Str kode, nama;
    Pukul masuk, pulang;            /* pulang over 1440: on the next day */
} PolaJaga;
typedef LIST_OF(PolaJaga) PolaJagaList;

/* One day of one person, with the times that the pattern had then. */
typedef struct {
    int64_t pegawai;
    Tanggal tanggal;
    Str kode, nama;
    Pukul masuk, pulang;
} JagaHari;
typedef LIST_OF(JagaHari) JagaList;

/* The day of the roster; NULL: none. `l` is of one person, by day. */
const JagaHari *jaga_pada(const JagaList *l, Tanggal t);

bool jaga_libur(const JagaHari *j);
bool jaga_lewat_malam(const JagaHari *j);           /* ends on the day after; NULL: no */
/* "Malam 21.00 – 07.00 esok", "Libur jaga". */
Str jaga_kata(Arena *a, const JagaHari *j);

/* A pattern as people type it, `pulang` as time of day: puts an end that is not after the begin on the next day.
 * E_POLA_JAGA_KODE, E_POLA_JAGA_JAM, E_POLA_JAGA_LAMA. */
enum { JAGA_MENIT_MAKS = 16 * 60 };
bool pola_jaga_sah(const Profil *p, PolaJaga *x, Err *err);

/* The first pattern of that code; NULL: none. */
const PolaJaga *pola_jaga_cari(const PolaJagaList *l, Str kode);

/*
 * The duty that a punch of day `t` belongs to: the night shift of yesterday while it is nearer to its end than to the
 * next begin, the shift of tomorrow when he came before the midnight on which it begins (then as its very begin), else
 * the day itself. Any of the three may be NULL.
 */
typedef struct { Tanggal tanggal; Pukul pukul; } KetukanJaga;
KetukanJaga jaga_ketukan(const JagaHari *kemarin, const JagaHari *ini, const JagaHari *esok, Tanggal t, Pukul p);

#endif
