/*
 * Versi: what a later version of a plan changes against the one it replaces (SPEC 7; B13.2, B20.4). Result plans are
 * compared along Rhk.melanjutkan, indicators by their aspect, entries of the attachment by their words.
 */
#ifndef INTI_VERSI_SKP_H
#define INTI_VERSI_SKP_H

#include "inti/inti.h"

#define MACAM_BEDA_LIST(X, P)                                                                       \
    X(P, TAMBAH, "tambah", "Ditambahkan")                                                           \
    X(P, UBAH,   "ubah",   "Diubah")                                                                \
    X(P, HAPUS,  "hapus",  "Dihapus")
KODE_TIPE(MacamBeda, MACAM_BEDA, macam_beda, MACAM_BEDA_LIST)

typedef struct { Str ruas, lama, baru; } BedaRuas;

typedef struct {
    MacamBeda macam;
    Str bagian, judul;              /* "Rencana hasil kerja", what it is called */
    int64_t rhk_lama, rhk_baru;     /* of a result plan; 0: none on that side */
    LIST_OF(BedaRuas) ruas;         /* fields that differ; of something new or gone all that are filled */
} Beda;
typedef LIST_OF(Beda) BedaList;

/* Words for something that the plan only names by its id: the monthly targets of an indicator, a superior's RHK, an
 * indicator of the perjanjian kinerja, a result of the contract. */
typedef struct { int64_t id; Str teks; } KataId;
typedef LIST_OF(KataId) KataIdList;
typedef struct { const Skp *s; KataIdList target_bulan, pimpinan, indikator, kontrak; } IsiVersi;

/* Result plans in the order of the new version, then those that are gone, behaviour, attachment; texts live in `a`. */
void skp_beda(const IsiVersi *lama, const IsiVersi *baru, Arena *a, BedaList *l);

/* The day after which a plan of that period is changed no more (B13.2: in the running year or month). */
Tanggal skp_akhir_masa(const Skp *s);

#endif
