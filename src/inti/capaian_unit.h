/*
 * Achievement of an organisation (SPEC 11.1-2; B24.1a-b, B25.1a-b): which one is in force for a unit, who sets it,
 * whom the pattern that follows counts, what it proposes for the leader of the unit. The pattern itself is
 * pola_uji() of predikat.h.
 */
#ifndef INTI_CAPAIAN_UNIT_H
#define INTI_CAPAIAN_UNIT_H

#include "inti/penilai.h"
#include "inti/predikat.h"

#define STATUS_CAPAIAN_LIST(X, P)                                                                   \
    X(P, DRAF,       "draf",       "Draf")                                                          \
    X(P, DITETAPKAN, "ditetapkan", "Ditetapkan")
KODE_TIPE(StatusCapaian, STATUS_CAPAIAN, status_capaian, STATUS_CAPAIAN_LIST)

/* What its history remembers. */
#define PERISTIWA_CAPAIAN_LIST(X, P)                                                                \
    X(P, DITETAPKAN, "ditetapkan", "Capaian dan pola ditetapkan")                                   \
    X(P, DIBATALKAN, "dibatalkan", "Penetapan dibatalkan")                                          \
    X(P, ALASAN,     "alasan",     "Alasan meninggalkan pola")
KODE_TIPE(PeristiwaCapaian, PERISTIWA_CAPAIAN, peristiwa_capaian, PERISTIWA_CAPAIAN_LIST)

typedef struct {
    int64_t id, unit;
    Periode periode;
    Capaian capaian;
    StatusCapaian status;
    Str dasar, nomor, tautan;       /* basis in words; number and https link of a document, may be empty */
    Str disiapkan_nama;
    Saat disiapkan_pada;
    int64_t ditetapkan_oleh;        /* person; 0: a draft */
    Str ditetapkan_nama;
    Saat ditetapkan_pada;
    int versi;
} CapaianUnit;
typedef LIST_OF(CapaianUnit) CapaianUnitList;       /* of one period, sorted by unit */

/* The clause of the first stage and of the pattern, for a month or for a year. */
const char *capaian_pasal(const Profil *p, Periode per);
Str capaian_pola_pasal(const Profil *p, Periode per);
/* The clause by which it comes before every person; the profile has MODUL_CAPAIAN_DAHULU. */
const char *capaian_dahulu_pasal(const Profil *p, Periode per);

/* ---- which one is in force ---- */

/* The unit's own row, draft or set; NULL when there is none. */
const CapaianUnit *capaian_sendiri(const CapaianUnitList *l, int64_t unit);
/* What was set for the unit, else for the nearest unit above it; NULL when nothing was. `w` may be NULL. */
const CapaianUnit *capaian_berlaku(const Profil *p, const Struktur *s, const CapaianUnitList *l, int64_t unit, Periode per, Mengapa *w);
/* It can be set for this unit: any but the region itself, whose leader has nobody above him. */
bool capaian_unit(const Struktur *s, int64_t unit);

/* A draft may be written once the period has begun, and set (`tetapkan`) once it is over; it names its basis. */
bool capaian_sah(const Profil *p, const Struktur *s, const CapaianUnit *k, Tanggal hari_ini, bool tetapkan, Err *err);

/* ---- who sets it ---- */

typedef struct {
    const Jabatan *kursi;           /* the post that heads the unit; NULL: none */
    const Pegawai *pimpinan;        /* who holds it; NULL: vacant */
    Pejabat penetap;                /* the leader above him; pegawai NULL: nobody */
    const Pegawai *kepala_pd;       /* for a unit below its perangkat daerah the head of that may, too; else NULL */
} PenetapCapaian;

/* The appraiser of the unit's leader; where that post is vacant or held besides another one, the holder of the post
 * above it. Never the leader himself. */
PenetapCapaian capaian_penetap(const Profil *p, const Struktur *s, int64_t unit, Tanggal t, Periode per, Arena *a, Mengapa *w);

/* ---- whom the pattern counts ---- */

/* The living evaluation of a person, as far as it counts. */
typedef struct { int64_t pegawai; Predikat predikat; StatusEvaluasi status; Saat ditetapkan_pada; } NilaiOrang;
typedef LIST_OF(NilaiOrang) NilaiOrangList;         /* sorted by pegawai */

typedef struct {
    int orang;                      /* counted or to be counted: without leader and exempt */
    int belum, kecuali;             /* of the unit: not yet rated; exempt */
    int pimpinan;                   /* left out because they lead it */
    int turun;                      /* counted at a lower unit with an achievement of its own */
    Sebaran tetap, draf;            /* rated: set, and still in draft */
} SebaranUnit;

/* Who leads the unit on the day: sits on the post that heads it, or holds it for somebody. */
bool capaian_memimpin(const Struktur *s, int64_t unit, int64_t pegawai, const Jabatan *j, Tanggal t);

/*
 * Persons per predicate at the level of `unit`: everyone whose post lies in it or below, but not its leader, nor who is
 * exempt (`kecuali`: ids, sorted), nor whom a lower unit with an achievement of its own counts; the leader of such a
 * lower unit counts here.
 */
SebaranUnit capaian_sebaran(const Profil *p, const Struktur *s, const StrukturHari *h, const CapaianUnitList *l, int64_t unit,
                            const NilaiOrangList *nilai, const IdList *kecuali);
void capaian_sebaran_mengapa(const Profil *p, const Unit *u, Periode per, const SebaranUnit *b, Mengapa *w);

/* Evaluations set since then whose person belongs to `unit` and to no lower unit with an achievement of its own, the
 * leader too: what rests on the achievement of the unit. */
int capaian_sandaran(const Struktur *s, const StrukturHari *h, const CapaianUnitList *l, int64_t unit, const NilaiOrangList *nilai, Saat sejak);

Sebaran sebaran_tambah(const Sebaran *x, const Sebaran *y);
int sebaran_jumlah(const Sebaran *s);

/* ---- what it proposes ---- */

/* The achievement of the unit that a person leads with his post, where it was set for that unit itself; else NULL. */
const CapaianUnit *capaian_pimpinan(const Struktur *s, const CapaianUnitList *l, int64_t pegawai, Tanggal t);

/* hasil_usul(), but for the leader of a unit, whose `pimpin` is the achievement of his unit, that achievement where the
 * profile asks for it first (SE 3/2023). */
UsulHasil capaian_usul(const Profil *p, const HitungHasil *h, Capaian pimpin, Periode per, Mengapa *w);

#endif
