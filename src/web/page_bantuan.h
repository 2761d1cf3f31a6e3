/* Bantuan: the user guide, one page per topic, open to everyone. */
#ifndef WEB_PAGE_BANTUAN_H
#define WEB_PAGE_BANTUAN_H

#include "web/halaman.h"
#include "web/panduan.h"

typedef struct { Str judul, jalur; bool kini; } TopikView;

typedef struct {
    Halaman h;
    Str judul;
    bool awal;                      /* the first page: no way up */
    Markah isi;
    LIST_OF(TopikView) topik;
} BantuanView;

void page_bantuan(Req *req);

#endif
