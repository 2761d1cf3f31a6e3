/*
 * Shift rosters: a unit's month with its patterns (jaga.html), one person's month to see or to set (jaga_orang.html).
 */
#ifndef WEB_PAGE_JAGA_H
#define WEB_PAGE_JAGA_H

#include "tindakan/jadwal.h"
#include "web/unit_pilih.h"

/* One day in the grid. */
typedef struct { Tanggal tanggal; int hari; Str kode, kata, ruas; bool libur, malam, kini, merah; } JagaSel;
typedef LIST_OF(JagaSel) JagaSelList;

typedef struct { const Pegawai *p; Str jabatan; JagaSelList sel; int jaga, malam; } JagaBaris;
typedef struct { PolaJaga p; Str jam, dari; bool milik; } PolaView;     /* dari: the unit above it comes from */
typedef LIST_OF(PolaView) PolaViewList;

typedef struct {
    Halaman h;
    const Unit *u, *atas;           /* u NULL: choose among `anak` */
    Bulan bulan, sebelum, sesudah;
    bool kelola, salin;             /* salin: somebody has no roster yet, and last month has one */
    UnitAnakList anak;
    LIST_OF(JagaBaris) orang;
    PolaViewList pola;
    Isian form;                     /* of a pattern */
} JagaView;

typedef struct {
    Halaman h;
    const Pegawai *p;
    Str jabatan;
    const Unit *u;
    Bulan bulan, sebelum, sesudah;
    bool kelola, unit;              /* unit: sees the unit's grid */
    JagaSelList sel;
    int mulai;                      /* weekday of the first day */
    PolaViewList pola;
    Str sidik;
    Isian form, ulang;
    MengapaPanel mengapa;
} JagaOrangView;

extern const Form form_jaga, form_pola_jaga, form_pola_hapus, form_jaga_orang, form_jaga_ulang, form_jaga_salin;

void page_jaga(Req *req);
void page_pola_simpan(Req *req);
void page_pola_hapus(Req *req);
void page_jaga_salin(Req *req);
void page_jaga_orang(Req *req);
void page_jaga_orang_simpan(Req *req);
void page_jaga_ulang(Req *req);

#endif
