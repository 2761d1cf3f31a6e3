/*
 * What the demo is made of, read from share/demo: texts of real work per family of posts, posts and their
 * ranks, names, sentences; and of one region its units and places. The files say at their head what their
 * columns mean. A wrong line is E_DEMO with file and line.
 */
#ifndef JOBS_DEMO_TEKS_H
#define JOBS_DEMO_TEKS_H

#include "inti/inti.h"

typedef struct { int menit, paling_sedikit, paling_banyak; Str satuan, uraian; } PolaKegiatan;

/* A result plan with its indicators and the daily activities that serve it. */
typedef struct {
    JenisRhk jenis;
    DasarRhk dasar;
    Perspektif perspektif;
    unsigned bulan;                 /* bit m: it has a target in month m, 1..12 */
    int n;                          /* quantity in each of these months */
    Str satuan, uraian, kuantitas, kualitas, target_kualitas, target_waktu;
    LIST_OF(PolaKegiatan) kegiatan;
} PolaRhk;

#define DIDIK_LIST(X, P)                                                                            \
    X(P, SMA, "sma", "SLTA")                                                                        \
    X(P, D3,  "d3",  "Diploma III")                                                                 \
    X(P, S1,  "s1",  "Sarjana")                                                                     \
    X(P, S2,  "s2",  "Magister atau profesi")
KODE_TIPE(Didik, DIDIK, didik, DIDIK_LIST)

/* Rank of a PNS as a number: I/a 1, II/a 5, III/a 9, IV/a 13, IV/e 17; 0 none. */
typedef struct {
    Str nama, peran;                /* nama empty: that of the unit it heads */
    JenisJabatan jenis;
    int gol_awal, gol_akhir;
    Str pppk;                       /* rank of a PPPK; empty: no PPPK holds it */
    Didik didik;
    StrList gelar;                  /* "dr.^Sp.A": before ^ in front of the name, after it behind */
} PolaJabatan;

typedef struct {
    Str kode, nama;
    LIST_OF(PolaRhk) rhk;
    LIST_OF(PolaJabatan) jabatan;
    int pppk, paruh, perempuan;     /* percent */
} Keluarga;

typedef struct { Str kode; int keluarga, bobot; } PolaIsi;

/* What heads a unit of a kind. `kelas`: a code of jenis_jabatan, "tambahan", "desa", or empty. */
typedef struct { int keluarga; Str kelas, jabatan; bool mandiri; } PolaPimpinan;       /* keluarga -1: as the unit's mix */

/* A line of unit.tsv, or of pola.tsv where `pola` is the pattern it belongs to. */
typedef struct {
    Str kode, induk, isi, nama, jabatan, peran, atasan, pola;
    JenisUnit jenis;                /* TIADA: a post of kind `jabatan_saja` in `induk`, family in `isi` */
    JenisJabatan jabatan_saja;
    int sejak, bobot;
    bool tepat;                     /* bobot is the exact number of staff */
} PolaUnit;

typedef struct { Str jenis, nama, kecamatan; } Wilayah;
typedef struct { Str jenis, rinci, isi; } Kalimat;
typedef struct { Str nama; bool tua, muda; } NamaOrang;
typedef LIST_OF(NamaOrang) NamaOrangList;

typedef struct {
    LIST_OF(Keluarga) keluarga;
    LIST_OF(PolaIsi) isi;
    PolaPimpinan pimpinan[JENIS_UNIT_MAX];
    LIST_OF(PolaUnit) pola, unit;
    LIST_OF(Wilayah) wilayah;
    LIST_OF(Kalimat) kalimat;       /* by kind, in the order of the file */
    NamaOrangList depan[2], belakang[2];        /* [0] men, [1] women */
} DemoTeks;

/* Reads `folder` (share/demo) and below it the region's own `daerah` ("majalengka"). */
bool demo_teks_muat(Arena *a, Str folder, Str daerah, DemoTeks *t, Err *err);

/* Position of a family; -1 when there is none. */
int demo_keluarga(const DemoTeks *t, Str kode);

/* Sentences of a kind, and of a detail where that is not empty, as a run in t->kalimat. */
typedef struct { const Kalimat *v; ptrdiff_t n; } KalimatSet;
KalimatSet demo_kalimat(const DemoTeks *t, const char *jenis, Str rinci);

/* A copy of `s` with {nama} replaced; pairs of name and value, ended by NULL. */
typedef struct { const char *nama; Str isi; } Isian;
Str demo_isi(Arena *a, Str s, const Isian *isian);

/* Rank of a PNS: "III/a" and "Penata Muda" for 9. */
int golongan_nomor(Str s);
const char *golongan_kode(int nomor);
const char *golongan_pangkat(int nomor);

#endif
