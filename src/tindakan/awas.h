/*
 * Awas: predicates by perangkat daerah, appraisers beside each other, the last months as lines, and leaders who owe the
 * periodic feedback that was agreed. What supervision looks at besides who has not (B36, M13.3, B19.2).
 */
#ifndef TINDAKAN_AWAS_H
#define TINDAKAN_AWAS_H

#include "inti/condong.h"
#include "store/db_awas.h"
#include "tindakan/pemantauan.h"

enum { AWAS_BULAN = 6 };

typedef struct { const Unit *pd; int n, belum, jumlah[PREDIKAT_MAX]; } AwasPd;
typedef struct { const Pegawai *penilai; Str jabatan; HitungRating hasil; Condong condong; } AwasPenilai;
/* One month: how many of those who are there today were evaluated, by the due date, and as baik or better. */
typedef struct { Bulan bulan; int dinilai, tepat, baik; } AwasBulan;

typedef struct {
    Bulan bulan;
    int n;                          /* persons */
    int jumlah[PREDIKAT_MAX];
    HitungRating semua;             /* ratings of the whole region, which appraisers are compared with */
    LIST_OF(AwasPd) pd;          /* by name */
    LIST_OF(AwasPenilai) penilai;        /* those that differ most first, then by name */
    AwasBulan tren[AWAS_BULAN];       /* oldest first */
} AwasDaerah;

/* Of those whom the actor supervises; appraisers with their ratings of anybody. */
bool awas_susun(const Ctx *c, const SaringPantau *s, AwasDaerah *h, Err *err);

/* What a count of it is about: a predicate, those without one, or the ratings of an appraiser. */
typedef struct { Predikat predikat; bool belum; int64_t penilai; Ekspektasi hasil; } SaringAwas;
/* o.penilai: who set it, else who is to. tertutup: set, but not released, and not the actor's to see. */
typedef struct { PantauOrang o; Predikat predikat; Ekspektasi hasil; bool tertutup; } AwasOrang;
typedef struct {
    LIST_OF(AwasOrang) orang;       /* by PD, then name */
    int lain;                       /* counted too, but not supervised by the actor: persons of other PD whom the appraiser rated */
    int tertutup;                   /* counted too, but what the filter asks of them is not the actor's to see */
} AwasDaftar;
/* The persons behind a count of awas_susun(). A count tells nobody's rating, a list does: who may see an evaluation decides. */
bool awas_daftar(const Ctx *c, const SaringPantau *s, const SaringAwas *x, AwasDaftar *d, Err *err);

/* The actor's roles that hold towards everybody but himself. */
PeranSet awas_seluruh(const Ctx *c);
/* He may see the evaluation: by those roles, or by what he is to that person on the day that counts for it. */
bool awas_terbuka(const Ctx *c, const AwasBaris *e, PeranSet seluruh);

/* What a period of a year says of a person: its predicate, or why there is none to see. The code is short enough for a column. */
#define PETAK_TAHUN_LIST(X, P)                                                                      \
    X(P, SANGAT_BAIK,     "SB", "Sangat baik")                                                      \
    X(P, BAIK,            "B",  "Baik")                                                             \
    X(P, BUTUH_PERBAIKAN, "BP", "Butuh perbaikan")                                                  \
    X(P, KURANG,          "K",  "Kurang")                                                           \
    X(P, SANGAT_KURANG,   "SK", "Sangat kurang")                                                    \
    X(P, TERTUTUP,        "BD", "Belum dibuka")                                                     \
    X(P, LUAR,            "PL", "Perangkat daerah lain")                                            \
    X(P, KECUALI,         "×",  "Dikecualikan")
KODE_TIPE(PetakTahun, PETAK_TAHUN, petak_tahun, PETAK_TAHUN_LIST)
enum { SETAHUN_AKHIR = 12, SETAHUN_PETAK };     /* twelve months, then the year itself */

typedef struct { PantauOrang o; PetakTahun petak[SETAHUN_PETAK]; } SetahunOrang;
typedef struct { int n; LIST_OF(SetahunOrang) orang; } AwasSetahun;     /* n: of all; by PD, then name */
typedef struct { int tahun; int64_t pd; StatusPegawai status; ptrdiff_t dari, banyak; } SaringSetahun;      /* banyak 0: to the end */

/*
 * Predicates of a year, person by person: who is there at its end, or today while it runs, and who left within it. Each evaluation
 * is shown to whom it is shown itself; one that was set while the person served elsewhere is not the head's of today (PETAK_TAHUN_LUAR).
 */
bool awas_setahun(const Ctx *c, const SaringSetahun *s, AwasSetahun *h, Err *err);

/* A leader who owes periodic feedback to persons whom the actor supervises. */
typedef struct { const Pegawai *penilai; Str jabatan; int berjalan, lewat; Tanggal batas; StrList siapa; } UtangPimpinan;
typedef LIST_OF(UtangPimpinan) UtangPimpinanList;
/* Most overdue first. Only who appraises the person today owes. */
bool utang_pimpinan(const Ctx *c, const SaringPantau *s, UtangPimpinanList *l, Err *err);

#endif
