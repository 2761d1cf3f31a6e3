/*
 * Persiapan: the head of region appraises dozens of heads. Operators whom he names prepare their evaluations; he
 * looks at them and confirms (SPEC 5). Both acts stand in the audit trail under their own names.
 */
#ifndef TINDAKAN_PERSIAPAN_H
#define TINDAKAN_PERSIAPAN_H

#include "store/db_akun.h"
#include "store/db_persiapan.h"
#include "tindakan/penilaian.h"
#include "tindakan/tim.h"

/* The person who holds the post of head of region on a day; NULL: nobody. */
const Pegawai *kepala_daerah_pada(const Struktur *s, Tanggal t);

/* One person whom the head of region appraises in a month. */
typedef struct {
    AnggotaTim orang;
    Evaluasi evaluasi;              /* id 0: not begun */
    Pengecualian kecuali;
    Persiapan siap;                 /* pada 0: not prepared, or changed since */
} SiapBaris;
typedef LIST_OF(SiapBaris) SiapList;

/* His team with what is prepared, by name. E_BUKAN_WEWENANG for others than him, his operators, BKPSDM, auditor. */
bool persiapan_daftar(const Ctx *c, Bulan b, SiapList *l, Err *err);

/*
 * Sets the prepared evaluations of these ids, each in its own transaction: one that is not prepared, or was changed
 * after it was, is left as it is and told in `gagal`; `n` counts the others.
 */
bool persiapan_tetapkan(const Ctx *c, const int64_t *evaluasi, ptrdiff_t banyak, int *n, ErrList *gagal, Err *err);

/* The operators; and naming one or letting one go. Only for accounts of persons. */
typedef struct { int64_t akun; Str nama, masuk; } OperatorBaris;
typedef LIST_OF(OperatorBaris) OperatorList;
bool operator_daftar(const Ctx *c, OperatorList *l, Err *err);
bool operator_atur(const Ctx *c, Str nip, bool beri, Err *err);

#endif
