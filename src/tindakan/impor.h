/*
 * Impor: tables from files become rows of the database (SPEC 17). Each kind is a table of columns
 * (impor_jenis.c) and a few functions; reading, checking, previewing and saving are the same for all.
 *
 *     const JenisImpor *j = impor_jenis(S("pegawai"));
 *     BerkasImpor b = { .nama = S("pegawai.xlsx"), .isi = bytes };
 *     HasilImpor h;
 *     if (!impor_uji(c, j, &b, &h, err)) return false;            dry run: nothing is saved
 *     if (!impor_terapkan(c, j, &b, &h, err)) return false;       checks again, then all or nothing
 *
 * A row whose key is known changes that row, and only the columns that the file has; an unknown key is a
 * new row; nothing is ever deleted. Dated assignments are not overwritten: a new definitive one ends the
 * one before on TMT-1, and the preview says so. False with err is for files that are no table and for
 * lacking rights; everything a person can mend in the table stands in h->masalah by row and column.
 */
#ifndef TINDAKAN_IMPOR_H
#define TINDAKAN_IMPOR_H

#include "base/json.h"
#include "tindakan/akun.h"
#include "tindakan/tindakan.h"

enum { IMPOR_TAMPIL = 1000 };           /* problems, warnings and changes that are listed; more are counted */

typedef struct JenisImpor JenisImpor;

/* What a column holds, and so how a cell of it is checked. */
typedef enum {
    IMPOR_TEKS,                 /* one line, at most `maks` letters */
    IMPOR_KUNCI,                /* a code chosen by BKPSDM: letters, digits, . - _ / */
    IMPOR_NIP,                  /* 18 digits, the person may be new */
    IMPOR_TANGGAL, IMPOR_PUKUL,
    IMPOR_PERIODE,              /* a month or a year */
    IMPOR_PILIHAN,              /* one of `kode`; labels are taken too */
    IMPOR_YA,                   /* ya or tidak */
    IMPOR_ANGKA,                /* whole, min..maks */
    IMPOR_BILANGAN,             /* also with decimals: 2,5; 0..maks */
    IMPOR_SUREL,
    IMPOR_PERAN,                /* a role of posts that the profile knows */
    IMPOR_UNIT,                 /* code of a unit that exists or stands in the file */
    IMPOR_JABATAN,              /* code of a post */
    IMPOR_PEGAWAI               /* NIP of a person that exists */
} KolomImporJenis;

typedef struct {
    const char *nama;           /* heading in the file */
    const char *judul;          /* heading for people; also taken in a file */
    const char *ruas;           /* field of the row struct and column of the database */
    KolomImporJenis jenis;
    bool wajib;
    bool kosong_tetap;          /* an empty cell leaves a known row as it is */
    int min, maks;
    const char *const *kode, *const *label;
    const char *bantuan;        /* for the template's second sheet and the page */
    const char *contoh[4];      /* cells of the template's example rows */
} KolomImpor;

/* The file, with what else has to be known about it. */
typedef struct {
    Str nama, isi;              /* name as sent, for the audit trail; content */
    Str lembar;                 /* XLSX: sheet; empty: the first */
    Str mesin;                  /* attlog: which machine's PINs; empty: those of all machines */
    bool lengkap;               /* presensi, attlog: the file holds all attendance of its units on its days */
} BerkasImpor;

typedef struct {
    int baris;                  /* row number in the file; 0: the file as a whole */
    Str letak;                  /* "B7"; empty: the row as a whole */
    Str kolom;                  /* heading; empty: the row as a whole */
    Str isi;                    /* what stands there, at most 80 letters */
    Str pesan, saran, pasal;
    const char *kode;           /* name of the error code, for JSON */
} MasalahImpor;
typedef LIST_OF(MasalahImpor) MasalahImporList;

/* One column of one known row: before -> after. */
typedef struct { int baris; Str kunci, kolom, dari, ke; } PerubahanImpor;
typedef LIST_OF(PerubahanImpor) PerubahanImporList;

/* What saving would do to one person's appraiser, superior and plan: [0] as it stands, [1] as it would be. */
typedef struct { int64_t pegawai; Str nip, nama, penilai[2], atasan[2], jabatan[2]; bool beda_skp; } AkibatBaris;
typedef LIST_OF(AkibatBaris) AkibatBarisList;

/* Of kinds that change the structure; hari 0: not worked out. */
typedef struct {
    Tanggal hari;
    int n, penilai, atasan, skp;        /* persons; whose appraiser, superior, plan changes */
    int tanpa_penilai[2], lingkaran[2], rentang[2];
    AkibatBarisList orang;              /* by name, at most IMPOR_TAMPIL */
} AkibatImpor;

typedef struct {
    const JenisImpor *jenis;
    int dibaca;                         /* rows of the file */
    int baru, berubah, tetap;           /* of them; rows with problems count nowhere */
    int n_masalah, n_peringatan, n_perubahan;
    MasalahImporList masalah, peringatan;
    PerubahanImporList perubahan;
    AkibatImpor akibat;                 /* after a check without problems */
    StrList catatan;                    /* what else saving will do: "12 penugasan lama ditutup ..." */
    Str sha;                            /* of the file */
    bool diterapkan;
    TautanList tautan;                  /* akun, after saving: one-time links, shown this once */
} HasilImpor;

/* All kinds in the order in which an empty installation imports them, ended by NULL. */
extern const JenisImpor *const impor_semua[];
const JenisImpor *impor_jenis(Str nama);            /* NULL when there is none */

const char *impor_nama(const JenisImpor *j);        /* "penilai_khusus" */
const char *impor_judul(const JenisImpor *j);       /* "Penilai khusus" */
const char *impor_ringkas(const JenisImpor *j);     /* one sentence: what it is for */
const char *impor_bentuk(const JenisImpor *j);      /* endings a file may have: ".csv,.xlsx" */
/* The columns; *n is 0 for files that are no table (attlog). */
const KolomImpor *impor_kolom(const JenisImpor *j, int *n);

/* The actor may import this kind at all; else E_BUKAN_WEWENANG. */
bool impor_boleh(const Ctx *c, const JenisImpor *j, Err *err);

/* A table of one row, for a form that obeys the checks of a kind: headings and cells. */
typedef struct { const char *kolom; Str isi; } SelImpor;
Str impor_satu_baris(Arena *a, const SelImpor *s, int n);

/* Text of the report lives in c->a. */
bool impor_uji(Ctx *c, const JenisImpor *j, const BerkasImpor *b, HasilImpor *h, Err *err);
/* h->diterapkan is false, and nothing is saved, when the check finds problems. */
bool impor_terapkan(Ctx *c, const JenisImpor *j, const BerkasImpor *b, HasilImpor *h, Err *err);

/* The template: headings and example rows that import unchanged; XLSX with a second sheet that explains
 * the columns. False where the kind has none. `c` may be NULL: examples that depend on who asks and when are then
 * of a day gone by. */
bool impor_contoh_csv(Arena *a, const JenisImpor *j, const Ctx *c, Str *isi);
bool impor_contoh_xlsx(Arena *a, const JenisImpor *j, const Ctx *c, Str *isi, Err *err);

/* The report as JSON, as the command line and the API give it. */
void impor_json(JsonWriter *w, const HasilImpor *h);

#endif
