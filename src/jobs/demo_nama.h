/*
 * Names with titles and numbers of persons for the demo: as common in West Java, fitting sex, age and
 * education; NIPs that keep the rules of SPEC 4 and are never given twice.
 */
#ifndef JOBS_DEMO_NAMA_H
#define JOBS_DEMO_NAMA_H

#include "jobs/demo_acak.h"
#include "jobs/demo_teks.h"

/* Numbers given so far; room for `n` persons. */
typedef struct { uint64_t *sel, topeng; } NipPakai;
NipPakai demo_nip_pakai(Arena *a, int n);

/* "dr. Asep Hidayat, Sp.A". `gelar` as in PolaJabatan; empty: none. */
Str demo_nama(Arena *a, Acak *r, const DemoTeks *t, bool perempuan, int umur, Str gelar);
/* A given name with its titles put around it. */
Str demo_nama_gelar(Arena *a, Str nama, Str gelar);

/* A free NIP: `masuk` is the CPNS month, or for a PPPK the day the contract starts. */
Str demo_nip(Arena *a, Acak *r, NipPakai *p, StatusPegawai status, Tanggal lahir, Tanggal masuk, bool perempuan);

/* "asep.hidayat.17@pegawai.example": lower case, without titles, made unique by the person's number. */
Str demo_surel(Arena *a, Str nama, int64_t id);
/* "jati-wangi" for codes. */
Str demo_slug(Arena *a, Str s);

#endif
