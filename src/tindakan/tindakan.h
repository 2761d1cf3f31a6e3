/*
 * Tindakan: the acts of the regulation. Each checks right and rule, saves, appends its audit record, in
 * one transaction; page, API, job and command line call the same function. Knows no HTTP and no HTML.
 */
#ifndef TINDAKAN_TINDAKAN_H
#define TINDAKAN_TINDAKAN_H

#include "base/env.h"
#include "inti/hak.h"
#include "inti/penilai.h"
#include "inti/pindah.h"
#include "inti/tenggat.h"
#include "store/store.h"

/* The rules in force: loaded once, swapped whole when structure or calendar change. */
typedef struct {
    const Profil *profil;
    Kalender kalender;
    const Struktur *struktur;
    Tanggal hari;                   /* the day for which the next two were worked out */
    PenilaianList penilaian;        /* everyone's appraiser on that day */
    PenilaianList penilaian_lalu;   /* and on the last day of the month before */
    PindahList pindah;              /* who passed to another appraiser and still matters on that day */
} Aturan;

/* Structure and calendar from the store into `at`, all of it in `a`; the version of the structure when not NULL. The
 * appraisers of a day are left to the caller. */
bool aturan_muat(Arena *a, Db *db, const Profil *p, Tanggal hari, Aturan *at, int64_t *versi, Err *err);
/* Those appraisers: of at->hari and of the last day of the month before; and the transfers. */
void aturan_penilaian(Arena *a, Aturan *at);

/* Who acts. */
typedef struct {
    int64_t akun;
    int64_t pegawai;                /* 0: an account without a person */
    PeranSet peran;                 /* of the account: MASUK, BKPSDM, AUDITOR, ADMIN_PD ... */
    Str nama;
    struct { const int64_t *v; ptrdiff_t n; } unit_admin;   /* units whose admin_pd he is */
} Pelaku;

/* Everything an act needs besides its own arguments. Lives as long as the request or job item. */
typedef struct {
    Arena *a;
    Store *store;
    Db *db;                         /* the thread's reading connection */
    const Aturan *aturan;
    Saat kini;
    Tanggal hari_ini;
    Pelaku pelaku;
    const Env *env;                 /* chance for tokens; the time is `kini` */
    struct Penyangga *penyangga;    /* buffered reads of others' records; NULL outside the server */
} Ctx;

/*
 * Roles of the actor towards `pegawai`'s records on day `t`: the account's own, plus PEMILIK, PENILAI,
 * ATASAN, KEPALA_PD, ADMIN_PD as structure and account say. `t` is the last day of the month concerned,
 * or today when that month still runs.
 */
PeranSet peran_terhadap(const Ctx *c, int64_t pegawai, Tanggal t);

/* Of these what counts when the actor manages the person: his account's own, and ADMIN_PD where the person's unit
 * on day `t`, else on `hari_ini`, lies below one of his. Over himself nobody is BKPSDM, AUDITOR or ADMIN_PD. */
PeranSet peran_kelola(const Pelaku *p, const Struktur *s, int64_t pegawai, Tanggal t, Tanggal hari_ini);

/* The day on which a period's roles are read: its last day, or today while it runs. */
Tanggal hari_peran(const Ctx *c, Bulan b);
Tanggal hari_peran_periode(const Ctx *c, Periode p);
/* The same for the evaluation of a person: his last day of service in the period where he has left by then (SPEC 4). */
Tanggal hari_evaluasi(const Ctx *c, int64_t pegawai, Periode p);

/* Roles of an account in general, for guards of routes and for the menu: its own, plus PENILAI, KEPALA_PD,
 * SEKDA, KEPALA_DAERAH where the person holds that today for anybody. Never a right towards a record. */
PeranSet peran_umum(const Aturan *at, const Pelaku *p, Tanggal hari_ini);

/* peran_terhadap + hak_cari: the row that allows it, or NULL with err. */
const Hak *boleh(const Ctx *c, Objek objek, Aksi aksi, const char *status, int64_t pegawai, Tanggal t, Err *err);

/* The row that lets the actor do it for records of a unit: his account's roles, ADMIN_PD where the unit lies below one of
 * his; or NULL with err. */
const Hak *boleh_di_unit(const Ctx *c, Objek objek, Aksi aksi, int64_t unit, Err *err);

/* {"kunci":"teks"} for the audit trail; empty when there is no text. */
Str jejak_teks(Arena *a, const char *kunci, Str teks);

/* Appends to the audit trail inside a transaction body. `isi` is a JSON object or empty. */
bool jejak_catat(Db *db, const Ctx *c, Objek objek, int64_t objek_id, Aksi aksi, int64_t pegawai, Str isi, Err *err);

#endif
