/*
 * Rules of the plan (SPEC 7): which form of B-L1 a person uses, what a plan still lacks when it is
 * submitted, how a monthly plan comes from the annual one.
 */
#ifndef INTI_SKP_H
#define INTI_SKP_H

#include "inti/profil.h"

/*
 * 5 for study leave; 1 or 2 for JPT and heads of independent units; 3 or 4 for all others; the even one
 * is the quantitative approach. `jabatan` may be NULL on study leave.
 */
int skp_format(JenisPenugasan jenis, const Jabatan *jabatan, bool kuantitatif);
bool skp_format_kuantitatif(int format);
bool skp_format_perspektif(int format);         /* formats that print a perspective: 1, 2, 5 */

/*
 * Everything that stands between the draft and its submission, all at once; nothing when it is complete.
 * Err.ruas names the place: "rhk", "rhk-<id>", "lampiran". Texts live in `a`.
 */
void skp_celah(const Profil *p, const Skp *s, Arena *a, ErrList *l);

/* Each indicator needs a quantitative target and a qualitative measure (M7.9); one approach is enough where the profile
 * says so (B8.3) and for study leave, whose form is qualitative. */
bool skp_dua_pendekatan(const Profil *p, int format);

/* "setiap 3 bulan" of the agreed reporting (B11a); empty when none was agreed. */
Str rhk_jadwal_kata(Arena *a, const Rhk *r);

/* "Tidak berbiaya" as the target of costs: a value for both approaches. */
bool target_tidak_berbiaya(const Iki *k);

/* May be said of a support (B10.2): that it is not available needs a reason; the employee reports only that it did not come. */
bool dukungan_sah(const Profil *p, KeadaanDukungan keadaan, Str alasan, bool penilai, Err *err);

/* The words of an RHK that waits for the superior's plan; NULL when it is connected or needs none. */
const char *rhk_menunggu(const Rhk *r);

/* The number inside a target such as "4 dokumen" or "1.250,5 m2" and the unit behind it; false when the
 * target does not begin with a number. */
bool target_angka(Str target, double *angka, Str *satuan);

/* What results of an RHK are counted in: the unit of its quantity indicator; empty where it names none. */
Str rhk_satuan(const Rhk *r);

Str skp_judul(Arena *a, const Skp *s);          /* "SKP tahun 2025", "SKP Maret 2025" */

#endif
