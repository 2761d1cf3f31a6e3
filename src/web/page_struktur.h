/*
 * One unit of the structure: what lies below it, its posts, and who holds them today.
 */
#ifndef WEB_PAGE_STRUKTUR_H
#define WEB_PAGE_STRUKTUR_H

#include "web/unit_pilih.h"

typedef struct { const Pegawai *p; JenisPenugasan jenis; bool lihat; } PemegangView;
typedef struct {
    const Jabatan *j;
    LIST_OF(PemegangView) pemegang;
    bool lowong;                    /* heads its unit and nobody holds it */
} JabatanView;

typedef struct {
    Halaman h;
    const Unit *u;
    LIST_OF(const Unit *) atas;     /* from the top, those the actor sees */
    Str kepala;                     /* head of its PD today; empty: none */
    UnitAnakList anak;
    LIST_OF(JabatanView) jabatan;
    int orang;                      /* of it and below */
    bool beban;                     /* the actor may see the analysis of its posts */
} UnitView;

void page_unit(Req *req);

#endif
