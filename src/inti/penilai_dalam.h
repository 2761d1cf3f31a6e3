/* What penilai_baris.c (loader), penilai_jabatan.c (posts), penilai_cari.c (walk), penilai.c (answers) share. */
#ifndef INTI_PENILAI_DALAM_H
#define INTI_PENILAI_DALAM_H

#include "inti/penilai.h"

static inline void set_tambah(PeranJabatanSet *s, int peran) { s->bit[peran / 64] |= (uint64_t)1 << (peran % 64); }
static inline bool set_ada(const PeranJabatanSet *s, int peran)
{
    return peran >= 0 && (s->bit[peran / 64] >> (peran % 64) & 1);
}
static inline void set_gabung(PeranJabatanSet *s, const PeranJabatanSet *lain)
{
    for (size_t i = 0; i < sizeof s->bit / sizeof *s->bit; i++) s->bit[i] |= lain->bit[i];
}

/* Position of a role in a list sorted by code, -1 when absent. */
int peran_cari(const PeranJabatan *v, ptrdiff_t n, Str kode);

/*
 * One question or a whole day of questions. With `hari` holders come from that snapshot and roles of posts
 * are remembered in `ingatan`; without it each is asked for. Sentences of the proof are made only when
 * `h` is there.
 */
typedef struct {
    const Struktur *s;
    const IsiStruktur *isi;
    const TabelPenilai *tab;
    Tanggal t;
    Arena *a;
    const StrukturHari *hari;
    int16_t *ingatan;               /* per post: role + 2, 1: none, 0: not asked yet */
    const Pegawai *dinilai;
    HasilPenilai *h;
} Cari;

typedef struct {
    Pejabat penilai, atasan;
    bool dicatat;
} Temuan;

/* A post on the way: found, or only named (jabatan NULL). `dari` is the post it was looked for from;
 * `ganda`: several posts carry the name and nothing tells which one is meant. */
typedef struct { const Jabatan *jabatan, *dari; int peran; bool ganda; } Titik;

/* Who is asked for: a post with its assignment, or a role of which no post was found. */
typedef struct { const Jabatan *jabatan, *dari; int peran; JenisPenugasan syarat; } Subjek;

/* The appraiser of c->dinilai and his superior; false when there is no appraiser. */
bool cari_penilai(Cari *c, Temuan *out);

/* The role of a post, -1 when it has none. */
int cari_peran_jabatan(Cari *c, const Jabatan *j);

/* The one post of a role, looked for from the unit `u` as far as the role's scope says. NULL: none, or
 * several and `*ganda`. */
const Jabatan *cari_jabatan(Cari *c, int peran, const Unit *u, bool *ganda);

/* The first row that fits: rows bound to the kind of assignment first. The loader saw to it that the last
 * row takes everyone. */
const BarisPenilai *cari_baris(Cari *c, const Subjek *x);

/* The post that a column names, seen from the post `dari`; `orang`: whose links count, NULL when a post is
 * asked for and not a person. Never `dari` itself. */
Titik cari_sebutan(Cari *c, const SebutanPenilai *s, const Jabatan *dari, const Pegawai *orang);

/* Who holds the post that day; NULL: vacant. */
const Penugasan *cari_pemangku(const Cari *c, const Jabatan *j);

#endif
