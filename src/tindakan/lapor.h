/*
 * The reporting of performance (B29): which dossiers the actor has before him, sending and returning many at once,
 * and where they all lie.
 */
#ifndef TINDAKAN_LAPOR_H
#define TINDAKAN_LAPOR_H

#include "store/db_lapor.h"
#include "tindakan/tindakan.h"

/* A dossier with the person it is about. `tahap` of `b` is PENILAI where it was not sent yet. */
typedef struct {
    BarisLapor b;
    const Pegawai *pegawai, *penilai;
    const Unit *unit, *pd;          /* on the last day of the period */
    JalurLapor jalur;
    bool lengkap;
    bool giliran;                   /* the actor may send it on */
} BerkasKinerja;
typedef LIST_OF(BerkasKinerja) BerkasKinerjaList;
typedef struct { const Unit *pd; int n, jumlah[TAHAP_LAPOR_MAX]; } LaporPd;

typedef struct { Periode periode; int64_t pd; TahapLapor tahap; } SaringLapor;

typedef struct {
    BerkasKinerjaList berkas;             /* by PD, then name */
    LIST_OF(LaporPd) pd;
    int jumlah[TAHAP_LAPOR_MAX];
    int giliran[TAHAP_LAPOR_MAX];   /* of them the actor's, and complete */
} Pelaporan;

/* Everything of the period that the actor may see: all for BKPSDM, Sekda, head of region and auditor; his PD for its
 * head and administrator; what he appraised. */
bool lapor_muat(const Ctx *c, const SaringLapor *s, Pelaporan *p, Err *err);
/* One dossier, with what it lacks; E_TIDAK_ADA for who may not see it. */
bool lapor_satu(const Ctx *c, Db *db, int64_t evaluasi, BerkasKinerja *b, ErrList *kurang, Err *err);
/* The way from where it lies, as an explanation. */
void lapor_mengapa(const Ctx *c, const BerkasKinerja *b, Mengapa *w);

/* Sends dossiers on (evaluations by id) that lie at `dari`; all or nothing. One letter for each stage they go to. */
typedef struct { int n; PengantarLaporList pengantar; } KirimLapor;
bool lapor_kirim(const Ctx *c, Periode p, TahapLapor dari, IdList evaluasi, KirimLapor *k, Err *err);
/* Gives them back to where they came from, with the reason. */
bool lapor_kembalikan(const Ctx *c, Periode p, TahapLapor dari, IdList evaluasi, Str catatan, int *n, Err *err);

/* The letter that goes with a sending, as text to paste: addressee, counts by PD. */
Str lapor_pengantar(const Ctx *c, const PengantarLapor *p, const BerkasLaporList *l);
/* Who may read it: its sender, and who watches the region. */
bool lapor_pengantar_boleh(const Ctx *c, const PengantarLapor *p);

/* The period on which reporting most likely works: last month. */
Periode lapor_periode_kerja(const Ctx *c);

#endif
