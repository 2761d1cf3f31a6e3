/*
 * Tugas belajar (B14): the study that an assignment is for, what a plan of format 5 must say, and what the appraiser
 * considers when he sets it.
 */
#ifndef INTI_STUDI_H
#define INTI_STUDI_H

#include "inti/profil.h"

/* One study leave, known by the person and the first day of its assignment. */
typedef struct {
    int64_t pegawai;
    Tanggal mulai, lulus;           /* lulus: planned graduation */
    Str lembaga, program;
    bool luar_negeri;
    Str akreditasi_lembaga, akreditasi_program;     /* within the country */
    Str kriteria;                   /* of the ministry, for an institution abroad */
    Str pembiaya, nomor;            /* who pays; of the decision */
} Studi;
typedef LIST_OF(Studi) StudiList;

/* In order, and with accreditation at home or the ministry's criteria abroad: E_STUDI_LULUS, E_STUDI_AKREDITASI. */
bool studi_sah(const Profil *p, const Studi *s, Err *err);
/* "Terakreditasi A (institusi), Unggul (program)", or the ministry's criteria. */
Str studi_mutu(Arena *a, const Studi *s);

/* What the academic result is measured by (B14.3). */
#define BENTUK_STUDI_LIST(X, P)                                                                     \
    X(P, IPK,      "ipk",      "Indeks Prestasi Kumulatif (IPK)")                                   \
    X(P, PREDIKAT, "predikat", "Predikat akademik")                                                 \
    X(P, LAIN,     "lain",     "Bentuk lain yang berlaku pada institusi")
KODE_TIPE(BentukStudi, BENTUK_STUDI, bentuk_studi, BENTUK_STUDI_LIST)

/* The two RHK that every plan of a student has (B14.2): the academic result in that form, `nama` of another form, and the
 * graduation on the day. Without ids; texts in `a`. */
typedef struct { Rhk akademik, lulus; } RhkStudi;
RhkStudi studi_rhk(Arena *a, const Studi *s, BentukStudi bentuk, Str nama, Str target, Tanggal lulus);

/* Kinds of an RHK that only a student's plan has, and those that others have. */
bool studi_jenis(JenisRhk j);

/* What the appraiser considered when he set the plan (B14.4). */
typedef struct { int64_t skp; bool akreditasi, potensi; Str catatan; int64_t oleh; Saat pada; } TimbangStudi;
/* At least one of the two, with a note: E_STUDI_TIMBANG, E_WAJIB. */
bool timbang_sah(const Profil *p, const TimbangStudi *t, Err *err);

#endif
