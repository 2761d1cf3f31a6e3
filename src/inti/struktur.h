/*
 * Struktur: units, posts, persons and dated assignments of the region as one value in memory, and the
 * questions one may ask of it for a day. Built from the store, swapped whole when something changes;
 * reading needs no lock. All ids below are those of the store.
 */
#ifndef INTI_STRUKTUR_H
#define INTI_STRUKTUR_H

#include "inti/inti.h"

typedef struct Struktur Struktur;

typedef struct {
    UnitList unit;
    JabatanList jabatan;
    PegawaiList pegawai;
    PenugasanList penugasan;
    KaitanJfList kaitan;
    PenilaiKhususList khusus;
} IsiStruktur;

/* Indexes `isi` in `a`; keeps pointing into its lists. Rows that refer to nothing are E_STRUKTUR. */
bool struktur_susun(Arena *a, const IsiStruktur *isi, const Struktur **out, Err *err);

const Unit      *struktur_unit(const Struktur *s, int64_t id);          /* NULL when absent */
const Jabatan   *struktur_jabatan(const Struktur *s, int64_t id);
const Pegawai   *struktur_pegawai(const Struktur *s, int64_t id);
const Pegawai   *struktur_pegawai_nip(const Struktur *s, Str nip);
const Penugasan *struktur_penugasan(const Struktur *s, int64_t id);
const IsiStruktur *struktur_isi(const Struktur *s);

/* The assignment that carries the person's SKP on a day (SPEC 4: definitif, study leave, seconded,
 * village head, or a duty that replaces the post); NULL when he holds none. */
const Penugasan *struktur_penugasan_pada(const Struktur *s, int64_t pegawai, Tanggal t);

/* Who holds a post on a day, also as Pj., Plt or Plh (a dated Plh comes first); NULL: vacant. A holder
 * on study leave or CLTN does not hold it. `jenis` may be NULL. */
const Pegawai *struktur_pemangku(const Struktur *s, int64_t jabatan, Tanggal t, JenisPenugasan *jenis);

/* The unit of the person's assignment on a day, and the perangkat daerah above it (the unit itself
 * when it is one). NULL when unassigned. */
const Unit *struktur_unit_pegawai(const Struktur *s, int64_t pegawai, Tanggal t);
const Unit *struktur_pd(const Struktur *s, const Unit *u);
bool struktur_di_bawah(const Struktur *s, int64_t unit, int64_t atas);  /* unit is `atas` or below it */

/* "Head of PD" of a unit as SPEC 4 says; NULL when the post is vacant or there is none. */
const Pegawai *struktur_kepala_pd(const Struktur *s, const Unit *u, Tanggal t);

/* The post that heads a unit, 0 when it has none. */
int64_t struktur_pimpinan(const Struktur *s, int64_t unit);

#endif
