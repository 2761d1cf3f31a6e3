/*
 * Realisasi bulanan: written by the employee per indicator with evidence, submitted with the month, returned by the
 * appraiser until he evaluates (B16). Where reports are written daily the quantity comes from the verified ones (M10.6).
 */
#ifndef TINDAKAN_REALISASI_H
#define TINDAKAN_REALISASI_H

#include "inti/realisasi_bulan.h"
#include "store/db_laporan.h"
#include "store/db_realisasi.h"
#include "store/db_skp.h"
#include "tindakan/tindakan.h"

/* One indicator in a month. */
typedef struct {
    const Rhk *rhk;
    const Iki *iki;                 /* with the month's target */
    Str target_tahun;               /* as the year's plan has it */
    Realisasi r;                    /* id 0: nothing written; r.isi may still come from reports */
    bool dari_laporan;              /* the number is that of verified reports and is not asked for */
    BuktiList bukti;
    bool berjumlah;                 /* the months so far have a number */
    double tahun;                   /* added up by `cara` */
    CaraJumlah cara;
    int persen_bulan, persen_tahun; /* -1: not comparable */
} IkiRealisasi;
typedef LIST_OF(IkiRealisasi) IkiRealisasiList;

typedef struct {
    Bulan bulan;
    Skp skp;                        /* id 0: no plan that is submitted */
    IkiRealisasiList iki;           /* in the order of the plan */
    Saat disampaikan;
    StatusEvaluasi evaluasi;        /* of the month; TIADA: none */
    bool terbuka;                   /* the employee may write */
    Err sebab;                      /* why not */
} BulanRealisasi;

/* The month of a person. */
bool realisasi_bulan(const Ctx *c, Db *db, int64_t pegawai, Bulan b, BulanRealisasi *m, Err *err);
/* What was written for the indicators of one RHK, in words for the sheet: "3 dokumen; kualitas: 1 revisi". */
Str realisasi_kata(Arena *a, const IkiRealisasiList *l, int64_t rhk);

/* What the employee sends for one indicator; evidence is added to what is there. */
typedef struct { int64_t iki; int versi; Str isi, catatan; Bukti *bukti; ptrdiff_t n; } IsiRealisasi;
typedef LIST_OF(IsiRealisasi) IsiRealisasiList;

/* Saves the actor's month; `sampaikan` submits it, which needs a realisation for each indicator that has a target in the
 * month: all that lack one are told in `salah` (ruas "isi_<iki>"). Empty ones that were never written are left out. */
bool realisasi_simpan(const Ctx *c, Bulan b, IsiRealisasiList *isi, bool sampaikan, ErrList *salah, Err *err);
bool realisasi_bukti_hapus(const Ctx *c, int64_t realisasi, int64_t bukti, Err *err);
/* The appraiser's note; the month is no longer submitted. */
bool realisasi_kembalikan(const Ctx *c, int64_t id, int versi, Str sebab, Err *err);

#endif
