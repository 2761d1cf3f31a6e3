/*
 * Jobs: background work of a serving process. A row names the job, how often it runs, in which of the threads,
 * and whether only one process at a time may run it (a lease in the database, so several servers on one
 * database do not do it twice). Every job is safe to run twice.
 */
#ifndef JOBS_JOBS_H
#define JOBS_JOBS_H

#include "base/smtp.h"
#include "dokumen/pades.h"
#include "tindakan/baca.h"
#include "tindakan/pengingat.h"

typedef struct Jobs Jobs;

/* Mail of this installation. */
typedef struct { SmtpAtur smtp; SurelLayanan layanan; } SurelJob;

typedef struct {
    Store *store;
    Db *db;                         /* of the job's thread */
    Arena *a;                       /* reset after every run */
    const Env *env;
    Penyangga *penyangga;
    Str bukti;                      /* folder of evidence; empty: none */
    const Profil *profil;           /* NULL: what needs rules rests */
    const SurelJob *surel;          /* NULL: no mail leaves */
    const Pades *segel;             /* seals documents in bulk; NULL: not */
    Saat kini;
    Str alamat;                     /* how people reach the service, for links and QR codes */
    bool peraga;                    /* the clock is set: its gaps mean nothing */
    const char *job, *pemegang;     /* which job runs, and who holds its lease; NULL: it has none */
} JobCtx;

/* Starts the threads. `c`: store, env, penyangga, bukti, profil, surel, segel, alamat, peraga. */
Jobs *jobs_start(const JobCtx *c);

/* Runs what must not be lost once more (buffered writes, heartbeat), then ends. */
void jobs_stop(Jobs *j);

/* Runs every job once in this thread, leases respected. False with the first error. */
bool jobs_sekali(JobCtx *c, Err *err);

/* Before work that takes longer than the job's lease: it is this process's for ten more minutes. E_BERUBAH when another has it by now. */
bool job_perpanjang(JobCtx *c, Err *err);

/* The jobs; job_*.c. */
bool job_bundel(JobCtx *c, Err *err);
bool job_denyut(JobCtx *c, Err *err);
bool job_penyangga(JobCtx *c, Err *err);
bool job_perilaku(JobCtx *c, Err *err);
bool job_pengingat(JobCtx *c, Err *err);
bool job_sapu(JobCtx *c, Err *err);
bool job_segel(JobCtx *c, Err *err);
bool job_sesi(JobCtx *c, Err *err);
bool job_surel(JobCtx *c, Err *err);
bool job_tanda_tangan(JobCtx *c, Err *err);
bool job_keberatan(JobCtx *c, Err *err);

/* Part of job_sapu: files of bulk documents that nobody waits for. */
bool bundel_sapu(JobCtx *c, Saat sebelum, Err *err);

#endif
