/*
 * Teams across units: those somebody is in and those he keeps (tim_kerja.html), one team with its members and what it
 * assigned (tim_kerja_satu.html).
 */
#ifndef WEB_PAGE_TIM_KERJA_H
#define WEB_PAGE_TIM_KERJA_H

#include "store/db_tim_kerja.h"
#include "web/page_dasar.h"

typedef struct { const TimKerja *t; Str unit, ketua; int anggota; PeranTim peran; bool kini; } TimKerjaBaris;     /* peran: of the actor, or none */
typedef LIST_OF(TimKerjaBaris) TimKerjaBarisList;

typedef struct {
    Halaman h;
    TimKerjaBarisList saya, dikelola;
    bool kelola;
    Isian form;                     /* of a new team */
} TimKerjaView;

typedef struct { AnggotaTimKerja a; const Pegawai *p; Str jabatan, unit; bool kini, beri; } AnggotaView;
typedef struct { RhkTim r; Str nama; Cip cip; } RhkTimView;

typedef struct {
    Halaman h;
    const TimKerja *t;
    Str unit;
    bool kelola, ketua;             /* the actor keeps it; leads it today */
    LIST_OF(AnggotaView) anggota;
    LIST_OF(RhkTimView) rhk;
    int tahun;
    Isian form, form_anggota;
    MengapaPanel mengapa;
} TimSatuView;

extern const Form form_tim_kerja, form_anggota_tim;

void page_tim_kerja(Req *req);
void page_tim_kerja_simpan(Req *req);
void page_tim_satu(Req *req);
void page_anggota_simpan(Req *req);

#endif
