/*
 * Who appraises whom on a day, with proof (SPEC 5; B26, B-L2; M12). One engine, the rows of the
 * profile's penilai.tsv as data: the head of that file says what its columns mean.
 */
#ifndef INTI_PENILAI_H
#define INTI_PENILAI_H

#include "inti/profil.h"
#include "inti/struktur.h"

/* ---- the table --------------------------------------------------------------------------------- */

/* How far a named post is looked for, from the post it is asked for. */
#define LINGKUP_LIST(X, P)                                                                          \
    X(P, GARIS,  "garis",  "Garis atasan langsung")                                                 \
    X(P, PD,     "pd",     "Unit kerja atau perangkat daerahnya")                                   \
    X(P, DAERAH, "daerah", "Seluruh daerah")
KODE_TIPE(Lingkup, LINGKUP, lingkup, LINGKUP_LIST)

/* How columns 3 and 4 name a post. */
#define CARA_PENILAI_LIST(X, P)                                                                     \
    X(P, PERAN,    "peran",    "Jabatan yang disebut")                                              \
    X(P, LANGSUNG, "langsung", "Atasan langsung")                                                   \
    X(P, KAITAN,   "kaitan",   "Pejabat yang dikaitkan dengan JF")                                  \
    X(P, PEJABAT,  "pejabat",  "Pejabat administrator atau pengawas terdekat")                      \
    X(P, ATASAN,   "atasan",   "Atasan penilai menurut tabel")
KODE_TIPE(CaraPenilai, CARA_PENILAI, cara_penilai, CARA_PENILAI_LIST)

/* Steps that rest on a clause of their own; the profile names it (lines `aturan`). */
#define LANGKAH_PENILAI_LIST(X, P)                                                                  \
    X(P, KOSONG,        "kosong",        "Jabatan kosong")                                          \
    X(P, PLT,           "plt",           "Plt/Plh menilai")                                         \
    X(P, PALING_RENDAH, "paling_rendah", "Paling rendah pejabat pengawas")                          \
    X(P, KHUSUS,        "khusus",        "Penetapan atau pendelegasian")                            \
    X(P, BERJENJANG,    "berjenjang",    "Berjenjang menurut struktur")                             \
    X(P, KEPALA_PD,     "kepala_pd",     "Kepala perangkat daerah")
KODE_TIPE(LangkahPenilai, LANGKAH_PENILAI, langkah_penilai, LANGKAH_PENILAI_LIST)

enum { PERAN_JABATAN_BATAS = 128, PIMPIN_BATAS = 6, DIPIMPIN_BATAS = 4, PILIHAN_BATAS = 3 };

typedef struct { uint64_t bit[PERAN_JABATAN_BATAS / 64]; } PeranJabatanSet;

/* A role name that a post may carry in its column `peran`. */
typedef struct {
    Str kode, nama;
    Lingkup lingkup;
    int induk;                                  /* the more general role, -1 for none */
    PeranJabatanSet turunan;                    /* itself and every role below it */
    struct { JenisUnit kelompok, unit; } pimpin[PIMPIN_BATAS];  /* head of such a unit; kelompok 0: in any group */
    int n_pimpin;
} PeranJabatan;

typedef struct { CaraPenilai cara; int peran, atau; } SebutanPenilai;  /* atau: second name of the same post, -1 */

struct BarisPenilai {
    Str kode;                       /* the clause of the row: B-L2.4g, M12.2f */
    Str uraian, keterangan;
    int baris;                      /* line in the file, for messages */
    uint32_t kelompok;              /* bits of JenisUnit; 0: any */
    bool semua, kepala_pd;          /* whom it is about: everyone, heads of PD, */
    unsigned jenis;                 /* kinds of post (bits of JenisJabatan), */
    PeranJabatanSet dinilai;        /* or roles, with all below them */
    uint32_t pada;                  /* place inside the group (bits of JenisUnit); 0 and no other place: anywhere */
    bool pada_terbuka;              /* place: not inside a UPTD, puskesmas, school, instalasi, UPP or village */
    struct { JenisUnit unit; int peran; } dipimpin[DIPIMPIN_BATAS];     /* place: such a unit headed by the role */
    int n_dipimpin;
    JenisPenugasan syarat;          /* none: any assignment; else only this kind, and before rows without */
    int pilihan;                    /* parallel alternatives of columns 3 and 4 */
    SebutanPenilai penilai[PILIHAN_BATAS], atasan[PILIHAN_BATAS];
};

typedef struct TabelPenilai {
    struct { const PeranJabatan *v; ptrdiff_t n; } peran;      /* sorted by kode */
    struct { const BarisPenilai *v; ptrdiff_t n; } baris;      /* in the order of the file; the last takes everyone */
    PeranJabatanSet disebut;        /* posts that column 3 names: they may appraise whatever their kind */
    int kepala_daerah;              /* the role of the head of region */
    int kepala_pd[JENIS_UNIT_MAX];  /* role that heads the PD of such a unit, -1: the head of the unit's own PD */
    Str pasal[LANGKAH_PENILAI_MAX];
} TabelPenilai;

/*
 * Reads the text of penilai.tsv into `a` and sets p->penilai and p->tabel_penilai; `nama` is for messages.
 * E_PROFIL names file, line and column of what is wrong or missing. Whether pasal.tsv lists the clauses is
 * the caller's check.
 */
bool penilai_baris_muat(Arena *a, Str nama, Str isi, Profil *p, Err *err);

/* The role with this code, NULL when the profile does not know it: imports check column `peran` so. */
const PeranJabatan *penilai_peran(const Profil *p, Str kode);

/* The role of a post: the one it carries, else that of the unit it heads; NULL when it has none. */
const PeranJabatan *penilai_peran_jabatan(const Profil *p, const Struktur *s, const Jabatan *j);

/* ---- the answer -------------------------------------------------------------------------------- */

/* One person in the chain. */
typedef struct {
    const Pegawai *pegawai;         /* NULL: nobody */
    const Jabatan *jabatan;
    JenisPenugasan sebagai;         /* definitif, Pj., Plt, Plh */
} Pejabat;

/* One step of the proof; `terpakai` false: a post that was tried and passed over. */
typedef struct { bool terpakai; Str pasal, judul, kalimat; } BuktiPenilai;

typedef struct {
    Pejabat penilai, atasan;        /* atasan.pegawai NULL: nobody above, listed */
    Str baris;                      /* the row that matched, e.g. "B-L2.4g" or "M12.2f" */
    Str uraian, keterangan;         /* what the row says, and its note (B-L2.6o: bahan pertimbangan) */
    StrList dasar;                  /* clause ids used */
    StrList jejak;                  /* one sentence per step: row matched, vacancies climbed, Plt/Plh used */
    LIST_OF(BuktiPenilai) bukti;    /* the same steps with clause and heading */
    bool dicatat;                   /* an exception BKPSDM should see (climbed below pengawas, only a JPT above) */
} HasilPenilai;

/* False with E_PENILAI_TIADA when no appraiser can be found; `h->jejak` then still tells the steps. */
bool penilai_cari(const Profil *p, const Struktur *s, int64_t pegawai, Tanggal t, Arena *a, HasilPenilai *h, Err *err);

/* Everyone's appraiser on a day in one pass, for teams and lists. Who holds no post that day and the head of
 * region are left out; penilai 0: nobody was found. Equal to what penilai_cari() says of each. */
typedef struct { int64_t pegawai, penilai, atasan; bool dicatat; } Penilaian;
typedef LIST_OF(Penilaian) PenilaianList;       /* sorted by penilai, then pegawai */
PenilaianList penilai_semua(const Profil *p, const Struktur *s, Tanggal t, Arena *a);

/* Those whom `penilai` appraises: a part of `l`, which penilai_semua() made. */
PenilaianList penilai_bawahan(const PenilaianList *l, int64_t penilai);

/* What BKPSDM should see of a day: without appraiser, on a cycle of appraisers, with an exception, and
 * appraisers of more than the profile's batas_bawahan persons. Persons by id. */
typedef struct { int64_t penilai; ptrdiff_t bawahan; } Rentang;
typedef struct {
    IdList tanpa_penilai, lingkaran, dicatat;
    LIST_OF(Rentang) rentang;       /* widest first */
} PeriksaPenilai;
PeriksaPenilai penilai_periksa(const Profil *p, const PenilaianList *l, Arena *a);

/* "Head of PD" of a unit (SPEC 4), where the profile names one for its kind (RSUD), else struktur_kepala_pd(). */
const Pegawai *penilai_kepala_pd(const Profil *p, const Struktur *s, const Unit *u, Tanggal t);

/* Explanation of a result for pages and JSON. */
void penilai_mengapa(const Profil *p, const HasilPenilai *h, const Pegawai *dinilai, Tanggal t, Mengapa *w);

#endif
