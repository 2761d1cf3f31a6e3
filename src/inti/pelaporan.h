/*
 * Pelaporan: the way of a performance dossier from the appraiser to the Sekda by way of BKPSDM (B29; SPEC 13):
 * who has it next, to whom it goes back, and what a dossier must hold.
 */
#ifndef INTI_PELAPORAN_H
#define INTI_PELAPORAN_H

#include "inti/profil.h"

/* With whom a dossier lies. */
#define TAHAP_LAPOR_LIST(X, P)                                                                      \
    X(P, PENILAI,   "penilai",   "Penilai")                                                         \
    X(P, KEPALA_PD, "kepala_pd", "Kepala perangkat daerah")                                         \
    X(P, BKPSDM,    "bkpsdm",    "BKPSDM")                                                          \
    X(P, SEKDA,     "sekda",     "Sekretaris Daerah")                                               \
    X(P, SELESAI,   "selesai",   "Diterima")
KODE_TIPE(TahapLapor, TAHAP_LAPOR, tahap_lapor, TAHAP_LAPOR_LIST)

/* What decides its way. */
typedef struct {
    bool kepala_pd;                 /* the dossier of a head of PD himself */
    bool dinilai_puncak;            /* appraised by the head of region or the Sekda */
    bool penilai_kepala_pd;         /* the appraiser is that head of PD */
    bool tanpa_kepala_pd;           /* the post is vacant and nobody acts for it */
    bool sekda;                     /* the Sekda's own */
} JalurLapor;

/* Who has it after `dari`; TIADA after the last. */
TahapLapor lapor_lanjut(const Profil *p, TahapLapor dari, const JalurLapor *j, Mengapa *w);
/* To whom it goes back from `dari`: where it came from; TIADA where it cannot. */
TahapLapor lapor_kembali(TahapLapor dari, const JalurLapor *j);

/* What it must hold before it leaves the appraiser (B29.2): released, answered by the employee or his time over, and
 * resting on an SKP that was set. */
typedef struct { StatusEvaluasi status; Tanggapan tanggapan; bool ada_skp; StatusSkp skp; } IsiBerkas;
bool lapor_lengkap(const Profil *p, const IsiBerkas *b, Arena *a, ErrList *kurang);

#endif
