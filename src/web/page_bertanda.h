/*
 * Bertanda: the page of a document's PDFs that were signed elsewhere, attaching and taking back; and the box that pages of
 * the record show.
 */
#ifndef WEB_PAGE_BERTANDA_H
#define WEB_PAGE_BERTANDA_H

#include "tindakan/bertanda.h"
#include "web/page_dasar.h"

typedef struct {
    Bertanda b;
    Str nama;                       /* who signed, in words */
    PenandaBertandaList penanda;
    Cip cip;
    bool lepas;                     /* the actor may take it back */
    bool lama;                      /* it belongs to a document that was replaced */
} BertandaBaris;

/* bertanda_kotak.html */
typedef struct {
    int64_t dokumen;                /* the newest of the record; 0: it takes no files */
    LIST_OF(BertandaBaris) baris;   /* that stand */
    bool lampirkan;                 /* the actor may attach */
    int zona_menit;
} BertandaKotak;
bool bertanda_kotak(Req *req, const DokumenBaris *d, BertandaKotak *k, Err *err);

/* bertanda.html */
typedef struct {
    Halaman h;
    Isian form;
    DokumenBaris d;
    Str jenis, pegawai, kembali, pdf;           /* kembali: the page of the record */
    LIST_OF(BertandaBaris) baris;
    bool lampirkan;
    Err tutup;                      /* why nothing can be attached; kode 0: it can, or it is not his to do */
    MengapaPanel mengapa;
    int zona_menit;
} BertandaView;

/* bertanda_lepas.html */
typedef struct { Halaman h; Isian form; Bertanda b; Str nama, kembali; int zona_menit; } BertandaLepasView;

extern const Form form_bertanda, form_bertanda_lepas;

void page_bertanda(Req *req);
void page_bertanda_lampirkan(Req *req);
void page_bertanda_unduh(Req *req);
void page_bertanda_lepas(Req *req);
void page_bertanda_lepas_kirim(Req *req);

#endif
