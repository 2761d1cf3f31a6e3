/*
 * Cetak massal: asking for the documents of a unit as one file, how far each request is, and its download.
 */
#ifndef WEB_PAGE_CETAK_H
#define WEB_PAGE_CETAK_H

#include "tindakan/bundel.h"
#include "web/page_dasar.h"

typedef struct {
    Bundel b;
    Cip cip;
    Str ket;                        /* "312 dokumen, 23,4 MB" */
    int persen;
    Saat sampai;                    /* a finished file is kept until then */
    bool jeda, lanjut;              /* buttons */
} CetakBaris;

/* cetak.html. POST /cetak with isi, periode, unit, bentuk, kertas; /cetak/:id/jeda, lanjutkan, hapus; GET /cetak/:id/unduh. */
typedef struct {
    Halaman h;
    Isian form;
    LIST_OF(CetakBaris) baris;
    bool bergerak;                  /* something is being made: the list renews itself */
    int zona_menit, hari;
} CetakView;

extern const Form form_cetak;

void page_cetak(Req *req);
void page_cetak_minta(Req *req);
void page_cetak_jeda(Req *req);
void page_cetak_lanjutkan(Req *req);
void page_cetak_hapus(Req *req);
void page_cetak_unduh(Req *req);

#endif
