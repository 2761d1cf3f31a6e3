/*
 * Struktur: units, posts, persons and dated assignments of the region as one value in memory, and the
 * questions one may ask of it for a day. Built from the store, swapped whole when something changes;
 * reading needs no lock. All ids below are those of the store.
 */
#ifndef INTI_STRUKTUR_H
#define INTI_STRUKTUR_H

#include "inti/tim_kerja.h"

typedef struct Struktur Struktur;

typedef struct {
    UnitList unit;
    JabatanList jabatan;
    PegawaiList pegawai;
    PenugasanList penugasan;
    KaitanJfList kaitan;
    PenilaiKhususList khusus;
    TimKerjaList tim;
    AnggotaTimKerjaList anggota;
} IsiStruktur;

/* Positions in one of the lists of IsiStruktur, in the order of that list. Empty where nothing belongs. */
typedef struct { const int32_t *v; ptrdiff_t n; } Posisi;

/*
 * Indexes `isi` in `a`; keeps pointing into its lists. E_STRUKTUR names the first row that is wrong: an id
 * twice, a reference to nothing, a range that ends before it begins, two posts that head one unit, a NIP
 * twice, an appraiser set for himself, a unit or a post that lies below itself.
 */
bool struktur_susun(Arena *a, const IsiStruktur *isi, const Struktur **out, Err *err);

const Unit      *struktur_unit(const Struktur *s, int64_t id);          /* NULL when absent */
const Jabatan   *struktur_jabatan(const Struktur *s, int64_t id);
const Pegawai   *struktur_pegawai(const Struktur *s, int64_t id);
const Pegawai   *struktur_pegawai_nip(const Struktur *s, Str nip);
const Penugasan *struktur_penugasan(const Struktur *s, int64_t id);
const IsiStruktur *struktur_isi(const Struktur *s);

/* ---- what belongs together ---- */

Posisi struktur_anak(const Struktur *s, int64_t unit);                  /* units right below */
Posisi struktur_jabatan_unit(const Struktur *s, int64_t unit);          /* posts in it, not below */
Posisi struktur_penugasan_pegawai(const Struktur *s, int64_t pegawai);  /* all his assignments, past ones too */
Posisi struktur_penugasan_jabatan(const Struktur *s, int64_t jabatan);
/* Posts with this role name; with an empty name the posts that head a unit and carry none. */
Posisi struktur_jabatan_peran(const Struktur *s, Str peran);

/* ---- the tree ---- */

bool struktur_di_bawah(const Struktur *s, int64_t unit, int64_t atas);  /* unit is `atas` or below it */

/* The perangkat daerah of a unit: the highest of the kinds setda .. bpbd at or above it, so that a
 * kelurahan belongs to its kecamatan, a school or puskesmas to its dinas. Where none is of such a kind,
 * the unit right below the region; NULL for the region itself. */
const Unit *struktur_pd(const Struktur *s, const Unit *u);

/* The group of B-L2 a unit belongs to: the nearest of the kinds setda .. bpbd, kelurahan and the region
 * itself included, at or above it; NULL when there is none. */
const Unit *struktur_kelompok(const Struktur *s, const Unit *u);

/* The post that heads a unit, 0 when it has none. */
int64_t struktur_pimpinan(const Struktur *s, int64_t unit);

/* The structural superior of a post: the one it names, else the head of its unit, else the head of the
 * nearest unit above that has one; 0 at the top. Following it always ends. */
int64_t struktur_atasan(const Struktur *s, int64_t jabatan);

/* ---- on a day ---- */

/* The assignment that carries the person's SKP on a day (SPEC 4): study leave, village head, seconded, a
 * duty that replaces the post (head of a school or puskesmas), definitif, in this order; a Pj. only where
 * he holds nothing else. NULL when he holds none. */
const Penugasan *struktur_penugasan_pada(const Struktur *s, int64_t pegawai, Tanggal t);

/* The last day of an assignment: a PPPK's ends with his contract at the latest (B7.2, M7.6). */
Tanggal struktur_sampai(const Struktur *s, const Penugasan *p);

/* An assignment of that kind that runs on the day; the latest, NULL when there is none. */
const Penugasan *struktur_bertugas(const Struktur *s, int64_t pegawai, JenisPenugasan jenis, Tanggal t);

/* Who holds a post on a day: a dated Plh, then definitif, Pj., duty, seconded, then Plt; NULL: vacant. A
 * holder on study leave or CLTN does not hold it; Pj., Plt and Plh count for a PNS only (B26.2). `jenis`
 * may be NULL. */
const Pegawai *struktur_pemangku(const Struktur *s, int64_t jabatan, Tanggal t, JenisPenugasan *jenis);
const Penugasan *struktur_pemangku_tugas(const Struktur *s, int64_t jabatan, Tanggal t);

/* The unit of the person's assignment on a day; NULL when unassigned. */
const Unit *struktur_unit_pegawai(const Struktur *s, int64_t pegawai, Tanggal t);

/* "Head of PD" of a unit as SPEC 4 says; NULL when the post is vacant or there is none. Where a profile
 * names another head for a kind of unit, penilai_kepala_pd() knows. */
const Pegawai *struktur_kepala_pd(const Struktur *s, const Unit *u, Tanggal t);

/* The official linked to a JF (M12.2c), and the appraiser set by hand (B1.16, M1.26); NULL when none. */
const KaitanJf *struktur_kaitan(const Struktur *s, int64_t pegawai, Tanggal t);
const PenilaiKhusus *struktur_khusus(const Struktur *s, int64_t pegawai, Tanggal t);

/* How somebody stands in a team on a day, TIADA: not at all. And whether `ketua` leads a team on that day in which
 * `pegawai` is a member (B1.17). */
PeranTim struktur_tim_peran(const Struktur *s, int64_t tim, int64_t pegawai, Tanggal t);
bool struktur_tim_pimpinan(const Struktur *s, int64_t ketua, int64_t pegawai, Tanggal t);

/*
 * Everything of one day in one pass, for lists over all: by position in isi->pegawai the assignment that
 * carries the SKP, by position in isi->jabatan the assignment of its holder; NULL where there is none.
 */
typedef struct {
    Tanggal hari;
    const Penugasan *const *skp;
    const Penugasan *const *pemangku;
} StrukturHari;
StrukturHari struktur_hari(const Struktur *s, Tanggal t, Arena *a);

#endif
