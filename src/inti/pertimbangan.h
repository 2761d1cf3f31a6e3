/*
 * Bahan pertimbangan (B-L2.6o-q): who appraises a seconded head of school or teacher does so on what the institution that
 * received him says. Whose evaluation asks for it, who speaks for the institution, what he may write and when.
 */
#ifndef INTI_PERTIMBANGAN_H
#define INTI_PERTIMBANGAN_H

#include "inti/penilai.h"

#define STATUS_PERTIMBANGAN_LIST(X, P)                                                              \
    X(P, DIMINTA,   "diminta",   "Diminta lewat tautan")                                            \
    X(P, DIBERIKAN, "diberikan", "Sudah diberikan")
KODE_TIPE(StatusPertimbangan, STATUS_PERTIMBANGAN, status_pertimbangan, STATUS_PERTIMBANGAN_LIST)

typedef struct {
    int64_t id, pegawai;            /* about whom */
    Periode periode;
    StatusPertimbangan status;
    Str lembaga;                    /* the institution, or the party asked by a link */
    int64_t peminta;                /* account that made the link; 0: nobody had to ask */
    Tanggal batas;                  /* last day of the link; none: no link is open */
    int64_t pemberi;                /* person who wrote it; 0: through the link */
    Str nama_pemberi;
    Str hasil, perilaku, saran, tautan;     /* perilaku, saran, tautan (evidence) may be empty */
    Saat pada;
    int versi;
} Pertimbangan;
typedef LIST_OF(Pertimbangan) PertimbanganList;

/* A secondment whose receiving institution is heard. */
typedef struct {
    const Penugasan *tugas;
    const Jabatan *jabatan;
    const Unit *unit;               /* where the post lies */
    const Pegawai *pemberi;         /* leads it and may write; NULL: the institution answers by a link */
    Str baris;                      /* row of B-L2 that asks for it */
} Perbantuan;

/*
 * The institution that received `pegawai` is heard on his evaluation of a day: the part exists for the profile, he is
 * seconded, and the row that names his appraiser says so. Who leads the unit of the post speaks for it, unless he is the person himself,
 * his appraiser or that one's superior: then the institution stands outside the structure.
 */
bool perbantuan_pada(const Profil *p, const Struktur *s, int64_t pegawai, Tanggal t, Arena *a, Perbantuan *x, Mengapa *w);

/* May be written on `hari_ini`: the period has begun, is governed by the profile, and something is said of the work. */
bool pertimbangan_sah(const Profil *p, const Pertimbangan *x, Tanggal hari_ini, Err *err);

#endif
