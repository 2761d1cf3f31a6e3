/*
 * Civil dates, months and instants as small values. The kit never asks for the time: `now` comes in
 * from Env (main) or from a test. A region has one time zone, a fixed offset without summer time.
 *
 * In every type 0 means "none", so a zeroed struct holds no date.
 */
#ifndef BASE_WAKTU_H
#define BASE_WAKTU_H

typedef struct { int32_t n; } Tanggal;   /* civil day; 1 = 0001-01-01 (Rata Die) */
typedef struct { int32_t n; } Bulan;     /* civil month; year * 12 + month - 1 */
typedef struct { int32_t n; } Periode;   /* what an evaluation is about: a month, or a whole year; year * 13 + month, 0 for the year */
typedef struct { int64_t ms; } Saat;     /* instant; milliseconds since 1970-01-01 UTC */
typedef struct { int32_t n; } Pukul;     /* time of day; minutes since midnight plus 1, 1..1440; on the day after up to 2880 */

typedef struct { int tahun, bulan, hari; } Ymd;     /* 1..12, 1..31 */

enum { SENIN = 1, SELASA, RABU, KAMIS, JUMAT, SABTU, MINGGU };

#define TANGGAL_AKHIR ((Tanggal){ 3652059 })        /* 9999-12-31, the open end of a range */

Tanggal tanggal(int tahun, int bulan, int hari);    /* asserts that the day exists */
bool    tanggal_ada(int tahun, int bulan, int hari);
Ymd     tanggal_ymd(Tanggal t);
int     tanggal_hari(Tanggal t);                    /* SENIN..MINGGU */
Tanggal tanggal_plus(Tanggal t, int hari);
Bulan   tanggal_bulan(Tanggal t);
int     tanggal_tahun(Tanggal t);
bool    tanggal_parse(Str s, Tanggal *t);           /* YYYY-MM-DD */
bool    tanggal_parse_bebas(Str s, Tanggal *t);     /* also D-M-YYYY, D/M/YYYY, "4 Maret 2025" */

Bulan   bulan(int tahun, int bulan);
int     bulan_tahun(Bulan b);
int     bulan_ke(Bulan b);                          /* 1..12 */
Bulan   bulan_plus(Bulan b, int bulan);
Tanggal bulan_awal(Bulan b);
Tanggal bulan_akhir(Bulan b);
bool    bulan_parse(Str s, Bulan *b);               /* YYYY-MM */

Periode periode_bulan(Bulan b);
Periode periode_tahun(int tahun);
bool    periode_setahun(Periode p);
int     periode_ke_tahun(Periode p);                /* the year it is, or lies in */
Bulan   periode_ke_bulan(Periode p);                /* none for a year */
Tanggal periode_awal(Periode p);
Tanggal periode_akhir(Periode p);
bool    periode_parse(Str s, Periode *p);           /* YYYY-MM or YYYY */

Pukul   pukul(int jam, int menit);
int     pukul_menit(Pukul p);                       /* minutes since the midnight before, 0 and up */
Pukul   pukul_jam(Pukul p);                         /* what the clock shows, 1..1440; none stays none */
bool    pukul_parse(Str s, Pukul *p);               /* 7.30, 07:30, 0730 */

/* Day and time of day of an instant in a zone `menit` minutes east of UTC (WIB 420). */
Tanggal saat_tanggal(Saat s, int zona_menit);
Pukul   saat_pukul(Saat s, int zona_menit);
Saat    saat_dari(Tanggal t, Pukul p, int zona_menit);
Saat    saat_akhir_hari(Tanggal t, int zona_menit); /* 23:59:59.999 of the day */

/* Text as the regulation writes dates. */
Str tanggal_iso(Arena *a, Tanggal t);               /* 2025-03-04 */
Str tanggal_iso_ke(char ke[10], Tanggal t);         /* the same into memory of the caller */
Str tanggal_kata(Arena *a, Tanggal t);              /* 4 Maret 2025 */
Str tanggal_hari_kata(Arena *a, Tanggal t);         /* Selasa, 4 Maret 2025 */
Str bulan_iso(Arena *a, Bulan b);                   /* 2025-03 */
Str bulan_iso_ke(char ke[7], Bulan b);
Str bulan_kata(Arena *a, Bulan b);                  /* Maret 2025 */
Str periode_iso(Arena *a, Periode p);               /* 2025-03, 2025 */
Str periode_iso_ke(char ke[7], Periode p);
Str periode_kata(Arena *a, Periode p);              /* Maret 2025, tahun 2025 */
Str pukul_kata(Arena *a, Pukul p);                  /* 07.24, 07.00 esok */
const char *hari_nama(int hari);                    /* SENIN..MINGGU */
const char *bulan_nama(int bulan);                  /* 1..12 */

/* The system's clock, for main's Env and for measuring; nothing else reads time. */
Saat    saat_sistem(void);
int64_t mono_us(void);                              /* microseconds, never backwards */

#endif
