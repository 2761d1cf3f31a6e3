/*
 * The printed month of daily reports (M10.2, M10.5, M10.6): from the records to the values of its sheet.
 */
#ifndef TINDAKAN_REKAP_BULAN_H
#define TINDAKAN_REKAP_BULAN_H

#include "inti/rekap_harian.h"
#include "tindakan/tindakan.h"

/* Of whoever may read the person's reports; E_TIDAK_ADA for all others. */
bool rekap_bulan(const Ctx *c, int64_t pegawai, Bulan b, RekapHarian *r, Err *err);

#endif
