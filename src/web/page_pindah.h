/*
 * The old appraiser's note at a transfer: his list, the note with what it rests on, and the box of the evaluation (SPEC 4).
 */
#ifndef WEB_PAGE_PINDAH_H
#define WEB_PAGE_PINDAH_H

#include "tindakan/serah.h"
#include "web/page_dasar.h"

typedef struct { Serah s; Str jabatan; Cip cip; } PindahBaris;

/* pindah_daftar.html */
typedef struct {
    Halaman h;
    LIST_OF(PindahBaris) baris;
} PindahDaftarView;

/* pindah_kotak.html: in the evaluation of the month or year. */
typedef struct { LIST_OF(PindahBaris) baris; MengapaPanel mengapa; } PindahKotak;

/* pindah.html */
typedef struct {
    Halaman h;
    Serah s;
    Str jabatan;
    SerahBahan bahan;
    Isian form;
    bool kembali;                   /* the form came back */
    MengapaPanel mengapa;
    int zona_menit;
} PindahView;

extern const Form form_pindah;

PindahKotak pindah_kotak(Req *req, int64_t pegawai, Periode p);

void page_pindah_daftar(Req *req);
void page_pindah(Req *req);
void page_pindah_catat(Req *req);

#endif
