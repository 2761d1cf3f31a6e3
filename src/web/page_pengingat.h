/*
 * Pengingat: what an account sets for its reminders, the link that confirms its address, the private calendar; and the
 * queue of mail for the administrator of the system.
 */
#ifndef WEB_PAGE_PENGINGAT_H
#define WEB_PAGE_PENGINGAT_H

#include "tindakan/pengingat.h"
#include "web/page_dasar.h"

/* A kind of task that may be muted, or one that may not with its clause. */
typedef struct { int jenis; Str label, pasal; bool wajib, bisu; } JenisBaris;      /* jenis: of JenisTugas */

typedef struct {
    Halaman h;
    Pengingat p;
    Isian form;
    LIST_OF(JenisBaris) boleh, wajib;
    bool surel;                     /* this installation sends mail */
    bool menunggu;                  /* the address waits for its confirmation */
    bool lewat;                     /* and its link is over */
    Str usul;                       /* address among the personnel data, where none is set */
    Str kalender;                   /* made just now, shown once */
    int jam, zona_menit;
} PengingatView;

/* surel_pasti.html: whoever follows the link. */
typedef struct { Halaman h; Str token, surel; bool sudah; } SurelPastiView;

typedef struct { SurelKeluar s; Cip cip; Str csrf; bool ulang; } SurelBaris;
typedef struct { StatusSurel status; int n; } SurelJumlah;
typedef struct {
    Halaman h;
    bool hidup;
    LIST_OF(SurelJumlah) jumlah;
    LIST_OF(SurelBaris) baris;      /* those that need somebody, then those that wait */
    int zona_menit;
} SurelView;

extern const Form form_pengingat, form_kalender_pribadi;

void page_pengingat(Req *req);
void page_pengingat_simpan(Req *req);
void page_pengingat_kalender(Req *req);
void page_kalender_pribadi(Req *req);
void page_surel_pasti(Req *req);
void page_surel_pasti_kirim(Req *req);
void page_surel(Req *req);
void page_surel_ulang(Req *req);

#endif
