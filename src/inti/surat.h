/*
 * A letter of the government: head, number, addressee, paragraphs, who signs. The page and the PDF show the same one.
 */
#ifndef INTI_SURAT_H
#define INTI_SURAT_H

#include "inti/lembar.h"

typedef struct { const char *judul; int lebar; } SuratKolom;
typedef struct {
    Str profil, aplikasi;
    Str daerah, instansi;           /* of the head, in capitals */
    Str nomor, sifat, hal;          /* nomor empty: written by hand, or not issued yet */
    StrList kepada;                 /* lines of the address */
    StrList pembuka;                /* paragraphs before the person, */
    LembarOrang orang;              /* whom it is about; name empty: nobody stands out */
    StrList isi;                    /* and behind */
    Str tempat;
    Tanggal tanggal;                /* none: to be filled in */
    Str sebagai;                    /* over the signature */
    LembarOrang tanda_tangan;       /* name empty: to be filled in */
    const SuratKolom *kolom;        /* of the attachment, ended by judul NULL; NULL: there is none */
    LIST_OF(StrList) baris;
} Surat;

/* The snapshot, canonical (docs/dokumen.md). */
Str surat_json(Arena *a, const Surat *s);

#endif
