/*
 * The structure of the demo regency: units of every kind of SPEC 4, posts with their roles, persons with
 * dated assignments, vacancies, Plt, Plh, Pj., study leave, CLTN, seconded staff, village heads, movers and
 * leavers, JF links, appraisers set by hand. Pure: the same arguments give the same structure.
 *
 * Ids count from 1 in each list, in order, so a row with id n stands at position n - 1.
 */
#ifndef JOBS_DEMO_STRUKTUR_H
#define JOBS_DEMO_STRUKTUR_H

#include "inti/struktur.h"
#include "jobs/demo_acak.h"
#include "jobs/demo_teks.h"

enum { DEMO_PEGAWAI_MIN = 300, DEMO_PEGAWAI_MAKS = 40000 };

typedef struct {
    int pegawai;                    /* persons, the head of region not counted */
    uint64_t benih;
    Tanggal hari;                   /* of the demo's clock */
    Bulan mulai;                    /* first month of history */
    int pekan;                      /* of the region: 5 or 6 */
} DemoUkuran;

/* What the history needs to know of a person besides the structure; position = pegawai.id - 1. */
typedef struct {
    int keluarga;                   /* whose work he does */
    int golongan;                   /* of a PNS, golongan_nomor(); 0 for others */
    bool perempuan;
    Tanggal lahir, masuk;           /* CPNS, or first day of the contract */
    int kelas, mapel;               /* teachers */
    int rajin, mutu, laku;          /* 0..1000: punctual, good results, good conduct */
} DemoOrang;

/* A head away for some days, for whom a Plh stands in. */
typedef struct { int64_t pegawai; Tanggal dari, sampai; } DemoPergi;

#define DEMO_CONTOH_LIST(X, P)                                                                      \
    X(P, PEGAWAI,   "pegawai",   "Pegawai")                                                         \
    X(P, PENILAI,   "penilai",   "Pejabat penilai")                                                 \
    X(P, KEPALA_PD, "kepala_pd", "Kepala perangkat daerah")                                         \
    X(P, ADMIN_PD,  "admin_pd",  "Admin perangkat daerah")                                          \
    X(P, BKPSDM,    "bkpsdm",    "Admin BKPSDM")                                                    \
    X(P, AUDITOR,   "auditor",   "Auditor")
KODE_TIPE(DemoContoh, DEMO_CONTOH, demo_contoh, DEMO_CONTOH_LIST)

typedef struct {
    IsiStruktur isi;
    LIST_OF(DemoOrang) orang;
    LIST_OF(DemoPergi) pergi;
    int64_t contoh[DEMO_CONTOH_MAX];            /* persons of the printed log-ins */
} DemoStruktur;

/* E_DEMO_UKURAN when so few persons cannot fill the core; E_DEMO when the files do not fit together. */
bool demo_struktur_buat(Arena *a, const DemoTeks *t, const DemoUkuran *u, DemoStruktur *s, Err *err);

#endif
