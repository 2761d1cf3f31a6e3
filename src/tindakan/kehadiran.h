/*
 * Kehadiran: acts on attendance and leave by people (M10.3, SPEC 8): corrections with a letter, leave,
 * dinas luar and WFH from request to decision, office hours. Files come by impor.h.
 */
#ifndef TINDAKAN_KEHADIRAN_H
#define TINDAKAN_KEHADIRAN_H

#include "store/db_presensi.h"
#include "tindakan/tindakan.h"

/* Office hours of this installation: settings jam_masuk, jam_pulang, jam_masuk_jumat ... where they are
 * set, else jam_kerja_baku(). */
bool jam_kerja(Db *db, Arena *a, JamKerja *j, Err *err);
/* The settings that jam_kerja() reads, with what they mean; ended by nama NULL. */
typedef struct { const char *nama, *judul; } JamKerjaSetel;
extern const JamKerjaSetel jam_kerja_setel[];

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
