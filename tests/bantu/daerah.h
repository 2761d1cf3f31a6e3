/*
 * A small region for tests of structure and appraisers: tests/kasus/struktur-*.tsv, and changes to it
 * written in one line of a case.
 *
 * Lines of the file, tab-separated, "-" for none:
 *     unit     kode  induk  jenis  nama
 *     jabatan  kode  unit   jenis  peran  pimpinan (p)  nama      with a PNS of the same code who holds it
 *     orang    kode  status                                       a person without assignment
 *     atasan   kode  kode                                         the post's structural superior
 *
 * Changes, separated by ";":
 *     kosong P         nobody holds post P any more
 *     hapus P          post P does not exist and its holder has none; posts that named it name none
 *     plt P=x          x becomes Plt of P; also plh, pj, tambahan, definitif, diperbantukan, kepala_desa
 *     belajar x        study leave from the post x holds; also cltn
 *     pindah x=P       x leaves his posts and becomes definitif at P
 *     kaitan x=P       JF x is linked to post P
 *     khusus x=y       y is set as appraiser of x; y/z adds the superior, #no a document number
 *     tempat P=U       post P stands in unit U and does not lead it
 *     status x=pppk    jenis P=jf    peran P=kode (or -)    atasan P=Q (or -)
 * A date range may follow: plh P=x@2023-09-01..2023-09-10.
 */
#ifndef TESTS_BANTU_DAERAH_H
#define TESTS_BANTU_DAERAH_H

#include "inti/penilai.h"

/* Loads tests/kasus/<nama>; stops the test when it is wrong. */
IsiStruktur daerah_muat(Arena *a, const char *nama);

/* A changed copy in `a`; `awal` stays as it is. */
IsiStruktur daerah_ubah(Arena *a, const IsiStruktur *awal, Str perubahan);

/* Built, or the test stops. */
const Struktur *daerah_susun(Arena *a, const IsiStruktur *isi);

/* By code; 0 when absent. */
int64_t daerah_unit(const IsiStruktur *isi, Str kode);
int64_t daerah_jabatan(const IsiStruktur *isi, Str kode);
int64_t daerah_orang(const IsiStruktur *isi, Str kode);

/* "KD", "KD:plt", or "-" for nobody: how the case tables write an official. */
Str daerah_sebut(Arena *a, const Pejabat *p);

/* The table of profil/<kode>/penilai.tsv in an otherwise empty profile. */
Profil daerah_profil(Arena *a, const char *kode, char awalan);

#endif
