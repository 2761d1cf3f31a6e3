/*
 * Kehadiran: acts on attendance and leave by people (M10.3, SPEC 8): corrections with a letter, leave,
 * dinas luar and WFH from request to decision. Files come by impor.h, office hours by jam_kerja.h.
 */
#ifndef TINDAKAN_KEHADIRAN_H
#define TINDAKAN_KEHADIRAN_H

#include "store/db_presensi.h"
#include "tindakan/tindakan.h"

/* Corrects one day with a letter: status and times, `nomor` is the letter's number. The row is then kept
 * against every later import. Right: OBJEK_PRESENSI x UBAH. */
bool presensi_koreksi(const Ctx *c, const BarisPresensi *b, Str alasan, Err *err);

/* A request (DIAJUKAN), or entered by an administrator with its letter. Refused when it overlaps another
 * that stands. Right: OBJEK_IZIN x BUAT. */
bool izin_ajukan(const Ctx *c, Izin *z, Err *err);

/* SETUJUI, MENOLAK or BATALKAN with a reason where it refuses or cancels; `nomor` is the letter of an
 * approval. E_BERUBAH when `versi` moved on. */
bool izin_putus(const Ctx *c, int64_t id, int versi, Aksi aksi, Str nomor, Str alasan, Err *err);

#endif
