/*
 * Office hours by the days they hold: what stands, which of them count today, and a form to set others.
 */
#ifndef WEB_PAGE_JAM_KERJA_H
#define WEB_PAGE_JAM_KERJA_H

#include "tindakan/jam_kerja.h"
#include "web/page_dasar.h"

typedef struct { MasaJam m; bool kini, baku; } JamKerjaBaris;
typedef struct {
    Halaman h;
    LIST_OF(JamKerjaBaris) baris;       /* newest first; the standard hours last */
    Isian form;
    bool kelola;
} JamKerjaView;

extern const Form form_jam_kerja;

void page_jam_kerja(Req *req);
void page_jam_kerja_simpan(Req *req);
void page_jam_kerja_hapus(Req *req);

#endif
