/*
 * Penutupan: BKPSDM closes a month and a year (SPEC 11.6). The basis of TPP freezes as it stands then (B33, M-Ma); after
 * that an evaluation changes only through a numbered correction, listed beside the recap, which stays.
 */
#ifndef TINDAKAN_PENUTUPAN_H
#define TINDAKAN_PENUTUPAN_H

#include "store/db_penutupan.h"
#include "tindakan/tindakan.h"

/* Where a period stands before BKPSDM. */
typedef struct {
    Periode periode;
    Penutupan tutup;                /* pada 0: it is open */
    Tanggal batas;                  /* the evaluation is due; none: not regulated */
    int orang, dinilai, dikecualikan, belum;
    int belum_dibuka;               /* set but not released */
    Str sebab;                      /* why it cannot be closed now; empty: it can, or is closed */
    int koreksi, koreksi_terbuka;
} KeadaanPeriode;
typedef LIST_OF(KeadaanPeriode) KeadaanPeriodeList;
typedef LIST_OF(Periode) PeriodeList;

/* Periods from the first one governed to the current year, newest first; counts only of closed ones. */
bool penutupan_daftar(const Ctx *c, KeadaanPeriodeList *l, Err *err);

/* What is due and open since the last closing, months in order, then the year; nothing was closed yet: the last month that is
 * due. By due dates alone, without counting anybody. */
bool penutupan_menunggu(const Ctx *c, PeriodeList *l, Err *err);

/* One period: counts as they stand now, or as they froze; with the recap lines, by perangkat daerah and name. */
bool penutupan_lihat(const Ctx *c, Periode p, KeadaanPeriode *k, TppRekapList *rekap, Err *err);

/* Who still needs an evaluation of the period and has none that is set. */
static inline bool rekap_belum(const TppRekap *r) { return !r->predikat && !r->kecuali; }

/*
 * Closes it for good. A year wants all its months closed first; where it is computed, the years that no appraiser has set
 * are set with it (M11.10). E_TUTUP_BELUM says what is in the way, E_TUTUP_SUDAH that it is closed.
 */
bool penutupan_tutup(const Ctx *c, Periode p, Penutupan *t, Err *err);

/* Opens a correction, so that the evaluation of a person can be set or undone in a closed period; with reason. What was
 * released changes by an objection only: E_KOREKSI_DIBUKA. */
bool koreksi_buka(const Ctx *c, Periode p, int64_t pegawai, Str alasan, Koreksi *k, Err *err);

/* The table in force in a month, the example where the region entered none; `id` 0 for that. */
bool tpp_tabel_bulan(Db *db, Arena *a, Bulan b, TabelTpp *t, TppTabel *baris, Err *err);
/* Percentages from a month on, by a Perkada. A table that a closing has used stays; a later month is named then. */
bool tpp_tabel_atur(const Ctx *c, const TabelTpp *t, int versi, Err *err);

#endif
