/*
 * Setahun: a person's year as its annual evaluation sees it (B25, M11.9-10; SPEC 12): his months, what they come to, the
 * annual plan with what the months say of each RHK.
 */
#ifndef TINDAKAN_SETAHUN_H
#define TINDAKAN_SETAHUN_H

#include "inti/evaluasi.h"
#include "inti/wajib_tahunan.h"
#include "store/db_evaluasi.h"
#include "store/db_versi.h"
#include "tindakan/tindakan.h"

typedef struct {
    int64_t pegawai;
    int tahun;
    MasaTugas masa;                 /* of service within the year */
    NilaiBulan bulan[12];           /* id 0: not begun */
    Pengecualian kecuali[12];
    Tanggal batas[12];              /* until when a month can be evaluated; none: no such limit */
    FaktaSetahun fakta;
    WajibTahunan wajib;
    BulanSetahun hitung;            /* the set months */
    RhkSebulanList rhk;             /* what they say of each annual RHK */
    RhkPokokList pokok;             /* every RHK of the year */
} Setahun;

/* E_TIDAK_ADA when the person is unknown. */
bool setahun_muat(const Ctx *c, Db *db, int64_t pegawai, int tahun, Setahun *s, Err *err);

/* The year computed from the months (M11.10); `predikat` TIADA with the reason where it is not. */
HasilTahunan setahun_hitung(const Ctx *c, const Setahun *s, Mengapa *w);

/* What the months of an RHK add up to as its indicator says (sum, mean, last): "48 dokumen". Where they are not all numbers
 * of one unit, month by month in words; r->sebanding then stays false. */
void setahun_realisasi(Arena *a, const RhkSebulanList *l, RhkBulan *r);

/* What was said of `rhk` is said of `r`: any version of it, any month that details it. `l`: of the person and year. */
bool setahun_milik(const RhkPokokList *l, const Rhk *r, int64_t rhk);

#endif
