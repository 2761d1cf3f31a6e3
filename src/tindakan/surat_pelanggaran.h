/*
 * The letter that an entry of the register of violations drafts (M11.14, M12.5, B34): a reprimand, or a report of a suspected
 * violation to the superior. The text is made from the entry; a person issues it.
 */
#ifndef TINDAKAN_SURAT_PELANGGARAN_H
#define TINDAKAN_SURAT_PELANGGARAN_H

#include "inti/daftar_pelanggaran.h"
#include "inti/surat.h"
#include "tindakan/tindakan.h"

/* `tentang`: names that the reader may see. */
void pelanggaran_surat_isi(const Ctx *c, const Pelanggaran *x, const StrList *tentang, Surat *s);

#endif
