/*
 * Preparing for the head of region: his operators fill in, he confirms what he has seen, many at once.
 */
#ifndef WEB_PAGE_PERSIAPAN_H
#define WEB_PAGE_PERSIAPAN_H

#include "tindakan/persiapan.h"
#include "web/page_dasar.h"

typedef struct { SiapBaris s; Cip cip; bool pilih, lihat; } PersiapanBaris;      /* lihat: his evaluation is open to the actor */
typedef struct {
    Halaman h;
    Bulan bulan, sebelum, sesudah;
    Str kepala;                     /* who holds the post */
    TenggatView tenggat;
    LIST_OF(PersiapanBaris) orang;
    int siap, belum;                /* prepared; neither prepared nor set */
    bool konfirmasi, atur;          /* the actor confirms; names operators */
    OperatorList operator;
    Isian form;                     /* operator's NIP */
    ErrList gagal;
    int zona_menit;
} PersiapanView;

extern const Form form_persiapan, form_operator;

void page_persiapan(Req *req);
void page_persiapan_tetapkan(Req *req);
void page_operator(Req *req);

#endif
