/*
 * What the files of the importer share: the kind as a table, the plan that is made of a file, and how a
 * problem is reported. impor.c runs an import, impor_rencana.c makes the plan, impor_sel.c checks cells,
 * impor_hak.c rights, impor_masa.c ranges of days; impor_struktur.c, impor_tugas.c, impor_hadir.c, impor_attlog.c,
 * impor_jaga.c, impor_status.c, impor_tim.c, impor_laporan.c, impor_capaian.c and impor_lain.c know the kinds.
 */
#ifndef TINDAKAN_IMPOR_DALAM_H
#define TINDAKAN_IMPOR_DALAM_H

#include "base/peta.h"
#include "base/tabel.h"
#include "store/db_jaga.h"
#include "store/db_struktur.h"
#include "tindakan/jam_kerja.h"
#include "tindakan/kehadiran.h"
#include "tindakan/impor.h"

typedef struct Rencana Rencana;

/* One row of the file. */
typedef struct {
    int nomor;                          /* in the file */
    const BarisTabel *tabel;            /* its cells; NULL where the file is no table */
    Val *v;                             /* by column of the kind; VAL_NULL: empty, wrong or not in the file */
    ptrdiff_t ke;                       /* its row in `akhir`; -1: none, the key is missing */
    bool galat;                         /* a problem was reported; what else is told of it may be a consequence */
} BarisRencana;

struct JenisImpor {
    const char *nama, *judul, *ringkas, *bentuk;
    Objek objek;
    Aksi aksi;
    Modul modul;                        /* part of the application it belongs to; TIADA: every profile has it */
    const KolomImpor *kolom;
    int n;
    int n_kunci;                        /* the leading columns make the key of a row */
    KolomImporJenis sendiri;            /* kind of columns that refer to rows of this very kind; 0: none */
    const Kolom *ruas;                  /* fields of the row struct that are compared and shown */
    ptrdiff_t ukuran;                   /* of the row struct */
    bool ber_id;                        /* it begins with int64_t id */
    bool jejak_rinci;                   /* new rows get an audit record each, too; changed ones always do */
    /* The file, before anything is asked of the database. NULL: a table. */
    bool (*baca)(Rencana *r, Err *err);
    /* Rows as they stand: r->lama, r->n_lama. */
    bool (*muat)(Rencana *r, Err *err);
    /* Makes the rows of the file where it is no table: rencana_ruang(), rencana_taruh(). */
    bool (*susun)(Rencana *r, Err *err);
    /* Key where the leading columns do not do; NULL: they do. */
    Str (*kunci)(Rencana *r, const void *baris);
    /* Fills what the file leaves open in a row just filled; may be NULL. */
    void (*lengkapi)(Rencana *r, BarisRencana *b, void *baris);
    /* Checks over all rows; may change rows that the file does not name, and then sets `asal`. May be NULL. */
    bool (*periksa)(Rencana *r, Err *err);
    /* Puts the rows as they will be into the structure, to see whom they would appraise; NULL: it has no part in it. */
    void (*struktur)(Rencana *r, IsiStruktur *isi);
    /* Inside the transaction: writes `ubah` known rows that changed and behind them `baru` new ones. */
    bool (*tulis)(Rencana *r, const void *baris, ptrdiff_t ubah, ptrdiff_t baru, Err *err);
    /* After the commit; may be NULL. */
    bool (*sesudah)(Rencana *r, Err *err);
    /* The person a row is about, for the right and the audit trail; NULL: none. */
    int64_t (*pegawai)(const void *baris);
    /* The day on which the right towards that person is read; NULL: today. */
    Tanggal (*hari)(const void *baris);
    /* CSV of an example where the columns give none (attlog). */
    const char *contoh;
    /* Cell of the example that depends on who asks and when; empty: as the column says. May be NULL. */
    Str (*contoh_sel)(const Ctx *c, int kolom);
};

struct Rencana {
    Ctx *c;
    Arena *a;                           /* of the plan; the report is copied out of it */
    Db *db;
    const JenisImpor *j;
    const BerkasImpor *b;
    HasilImpor *h;
    TabelBaca tabel;
    int *di_tabel;                      /* by column of the kind: its column in the table, -1: not there */
    BarisRencana *baris;
    ptrdiff_t n;
    /* Rows as they stand, and as they will: first the known ones in the same order, then the new ones. */
    const char *lama;
    char *akhir;
    ptrdiff_t n_lama, n_akhir;
    int *asal;                          /* by row of `akhir`: row number of the file that sets it, 0: none */
    ptrdiff_t *dari;                    /* by row of `akhir`: its row in `baris` plus 1, 0: none */
    Peta kunci;                         /* key -> row of `akhir` */
    IsiStruktur s;                      /* what the columns refer to */
    Peta unit, jabatan, pegawai;        /* code or NIP -> position in s */
    const Struktur *susunan;            /* s put together, as the transaction sees it; NULL where the kind does without */
    int saran;                          /* nearest names looked for so far */
    void *mentah;                       /* of the kind: what baca() read */
    void *milik;                        /* of the kind: what muat() loaded */
};

static inline void *rencana_akhir(const Rencana *r, ptrdiff_t i) { return r->akhir + i * r->j->ukuran; }
static inline const void *rencana_lama(const Rencana *r, ptrdiff_t i)
{
    return i < r->n_lama ? r->lama + i * r->j->ukuran : NULL;
}

/* ---- the plan (impor_rencana.c) ---- */

/* Everything but writing, against what `db` shows: fills r->akhir and the report. */
bool rencanakan(Rencana *r, Db *db, Err *err);
/* Row `i` of `akhir` is new, or one of its fields differs. */
bool rencana_berubah(const Rencana *r, ptrdiff_t i);
bool val_sama(Val x, Val y);            /* an empty text equals none */
/* Room for `n` rows of the file besides the known ones. */
void rencana_ruang(Rencana *r, ptrdiff_t n);
/* Finds or makes the row of `akhir` that the filled row `isi` is about. A second row of the same key in the
 * file is a problem, and b->ke stays -1. */
void rencana_taruh(Rencana *r, BarisRencana *b, const void *isi);

/* What the plan would do to appraisers and plans (impor_akibat.c): fills r->h->akibat; the kind has `struktur`. */
bool impor_akibat(Rencana *r, Err *err);

/* ---- problems and warnings: `b` NULL: the file; `k` -1: the whole row; else column of the kind ---- */

#define IMPOR_VALS(...) (const Val[]){ V_NULL, ##__VA_ARGS__ }, (int)(sizeof((const Val[]){ V_NULL, ##__VA_ARGS__ }) / sizeof(Val)) - 1
#define impor_salah(r, b, k, kode, pasal, ...) impor_masalah((r), (b), (k), false, (kode), (pasal), IMPOR_VALS(__VA_ARGS__))
#define impor_awas(r, b, k, kode, pasal, ...)  impor_masalah((r), (b), (k), true, (kode), (pasal), IMPOR_VALS(__VA_ARGS__))
void impor_masalah(Rencana *r, BarisRencana *b, int k, bool awas, ErrKode kode, const char *pasal, const Val *v, int n);
/* The same from a refusal that another layer worded. */
void impor_tolak(Rencana *r, BarisRencana *b, int k, bool awas, const Err *err);
void impor_catatan(Rencana *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* ---- rights (impor_hak.c) ---- */

/* The actor may bring a row about the person, as of day `t`; else E_IMPOR_SENDIRI or E_IMPOR_BUKAN_STAF. */
bool impor_berhak(const Rencana *r, int64_t orang, Tanggal t, Err *err);
/* Asks that of every row. */
void impor_periksa_hak(Rencana *r);

/* ---- cells ---- */

/* The cell as a value. False when a problem was reported. References give the id. */
bool impor_sel(Rencana *r, BarisRencana *b, int k, const Sel *sel, Val *v);
/* Something stands in the cell, be it refused. */
bool impor_terisi(const Rencana *r, const BarisRencana *b, int k);
int  impor_kolom_ke(const JenisImpor *j, const char *nama);         /* column by name; -1 */
const char *impor_judul_kolom(const Rencana *r, int k);
/* A NIP without the blanks that people write between its groups. */
Str impor_nip_rapat(Arena *a, Str s);
/* Puts the value into the field; no value empties it. */
void impor_isi(const Kolom *ruas, void *baris, Val v);
/* The field as people write it: codes of units and posts, NIP, ya and tidak. */
Str impor_teks(const Rencana *r, const Kolom *ruas, const void *baris);
const Kolom *impor_ruas(const JenisImpor *j, const char *nama);

/* ---- references ---- */

const Unit *rencana_unit(const Rencana *r, int64_t id);
const Jabatan *rencana_jabatan(const Rencana *r, int64_t id);
const Pegawai *rencana_pegawai(const Rencana *r, int64_t id);
/* "198505172010012005 Siti Aminah" */
Str rencana_sebut(const Rencana *r, int64_t pegawai);
/* The row of the file that set row `i` of `akhir`; NULL: none. */
BarisRencana *rencana_baris(Rencana *r, ptrdiff_t i);
/* id -> row of `akhir`, of a kind whose rows have ids. */
Peta rencana_peta_id(const Rencana *r);
static inline ptrdiff_t rencana_dari_id(const Peta *p, const int64_t *id)
{
    return peta_get(p, (Str){ (const char *)id, (ptrdiff_t)sizeof *id });
}
/* Reports each row that, going up by `atas` (offset of an id field), comes back to itself. `k` is the
 * column of that field, `sebutan` what a row is ("Unit"). */
void rencana_lingkar(Rencana *r, const Peta *id, ptrdiff_t atas, ptrdiff_t kode, int k, const char *sebutan);

#define KEPALA_DAERAH_KUNCI "kepala_daerah"         /* in a NIP column: the head of region, who may have none */

/* ---- ranges of days of one person (impor_masa.c) ---- */

typedef struct {
    ptrdiff_t i;                        /* row of `akhir` */
    int64_t orang, jenis, jabatan;      /* ranges with the same three may not overlap */
    Tanggal mulai, *sampai;             /* sampai: in the row itself, so that it can be closed */
} Masa;
typedef LIST_OF(Masa) MasaList;

typedef struct {
    int k_mulai, k_sampai;              /* columns of the messages */
    bool tutup;                         /* a new range ends the open one before it */
    const char *apa;                    /* "Penugasan definitif" */
    Str (*sebut)(const Rencana *r, const void *baris);      /* what the range is of: the post */
} AturMasa;

/* Sorts `l`. A new range ends the open one before it when t->tutup, with a warning; any other overlap is a
 * problem of the file's row, and none where both stood before. Gives the number of ranges ended. */
int impor_masa(Rencana *r, MasaList *l, const AturMasa *t);
/* A problem at column `k` when the end comes before the begin. */
void impor_urutan(Rencana *r, BarisRencana *b, int k, Tanggal mulai, Tanggal sampai);

/* ---- attendance (impor_hadir.c) ---- */

/* What rows of attendance are read against, in r->milik. */
typedef struct {
    JamKerja jam;
    JagaList jaga;                      /* of those days and the ones beside them, by person and day */
    PresensiLengkapList lengkap;        /* to be marked */
} Hadir;
/* Loads it, r->susunan, and the rows of the days `hari` into r->lama. */
bool hadir_muat(Rencana *r, const TanggalList *hari, Err *err);
/* The weekly days of the person's unit on a day, and whether it is a working day. */
int  hadir_pekan(const Rencana *r, int64_t pegawai, Tanggal t);
bool hadir_kerja(const Rencana *r, int pekan, Tanggal t);
/* The day of a person on the roster, NULL: none; and the hours of the day, by roster or office. */
const JagaHari *hadir_jaga(const Rencana *r, int64_t pegawai, Tanggal t);
JamHari hadir_jam(const Rencana *r, int64_t pegawai, Tanggal t);
/* Days of units that are complete after this file: notes them, tells who has no row on them. */
void hadir_lengkap(Rencana *r);
bool hadir_tulis(Rencana *r, const void *v, ptrdiff_t ubah, ptrdiff_t baru, Err *err);
int64_t hadir_pegawai(const void *baris);
Tanggal hadir_hari(const void *baris);
extern const Kolom hadir_ruas[];

/* ---- the kinds ---- */

extern const JenisImpor impor_jenis_pola_jaga, impor_jenis_jaga, impor_jenis_status, impor_jenis_hasil_kontrak, impor_jenis_studi,
    impor_jenis_tim, impor_jenis_anggota_tim;
extern const JenisImpor impor_jenis_unit, impor_jenis_jabatan, impor_jenis_pegawai, impor_jenis_penugasan, impor_jenis_kaitan,
    impor_jenis_khusus, impor_jenis_libur, impor_jenis_pin, impor_jenis_presensi, impor_jenis_attlog, impor_jenis_izin,
    impor_jenis_laporan, impor_jenis_akun, impor_jenis_capaian, impor_jenis_predikat, impor_jenis_uraian;

#endif
