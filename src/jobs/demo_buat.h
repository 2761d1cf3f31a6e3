/* The workshop of demo_struktur.c, demo_unit.c and demo_orang.c; nobody else includes it. */
#ifndef JOBS_DEMO_BUAT_H
#define JOBS_DEMO_BUAT_H

#include "jobs/demo_nama.h"
#include "jobs/demo_struktur.h"

/* A unit with what the files say of it; position as in isi.unit. */
typedef struct {
    int64_t unit, kepala;           /* kepala: the post that heads it, 0 none */
    Str isi;                        /* who works there */
    int bobot, staf;                /* weight, and how many it gets */
    bool tepat;
    ptrdiff_t pos;                  /* 1 + position in pos of the post that heads it; 0: none */
    int64_t jabatan_awal;           /* staff posts of the unit begin at this id; 0: none yet */
} UnitDemo;

/* A post to be held by one person. */
typedef struct {
    int64_t jabatan;
    ptrdiff_t unit;                 /* position */
    int keluarga;                   /* -1: as the unit's mix */
    Str kelas;
    int64_t pemangku;               /* 0: vacant */
} PosDemo;

typedef struct {
    Arena *a;
    const DemoTeks *t;
    const DemoUkuran *u;
    DemoStruktur *s;
    NipPakai nip;
    LIST_OF(UnitDemo) unit;
    LIST_OF(PosDemo) pos;
    StrList atasan;                 /* of pos: code of the superior post, empty: by structure */
    int nomor_sk;
    Err *err;
} Buat;

/* demo_unit.c: units and the posts that head them. */
bool demo_unit_buat(Buat *b);
/* How many work in each unit so that there are `n` besides those who hold a post of their own. */
void demo_unit_bagi(Buat *b, int n);
/* Position of a unit by its code; -1 when it is not there. */
ptrdiff_t demo_unit_cari(const Buat *b, Str kode);
int64_t demo_jabatan_tambah(Buat *b, int64_t unit, Str kode, Str nama, JenisJabatan jenis, Str peran);
/* The post of that name in a unit, made when it is missing. */
int64_t demo_jabatan_staf(Buat *b, ptrdiff_t unit, const PolaJabatan *j);

/* demo_orang.c: persons and their assignments. */
/* A new person for a post of the family, PNS when `pns`; its id. `j` gets the post's pattern. */
int64_t demo_orang_buat(Buat *b, int keluarga, bool pns, const PolaJabatan **j);
/* A family of the unit's mix. */
int demo_isi_pilih(const Buat *b, Acak *r, Str isi);
Penugasan *demo_tugaskan(Buat *b, int64_t pegawai, int64_t jabatan, JenisPenugasan jenis, Tanggal mulai, Tanggal sampai);
/* Chance for a purpose that nothing else draws from. */
Acak demo_acak(const Buat *b, uint64_t untuk);

static inline Unit *unit_ke(const Buat *b, int64_t id) { return &b->s->isi.unit.v[id - 1]; }
static inline Jabatan *jabatan_ke(const Buat *b, int64_t id) { return &b->s->isi.jabatan.v[id - 1]; }
static inline Pegawai *pegawai_ke(const Buat *b, int64_t id) { return &b->s->isi.pegawai.v[id - 1]; }
static inline DemoOrang *orang_ke(const Buat *b, int64_t id) { return &b->s->orang.v[id - 1]; }

#endif
