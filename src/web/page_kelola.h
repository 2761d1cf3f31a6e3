/*
 * Calendar, reopened deadlines and the audit trail.
 */
#ifndef WEB_PAGE_KELOLA_H
#define WEB_PAGE_KELOLA_H

#include "store/db_jejak.h"
#include "store/db_kalender.h"
#include "store/db_perjanjian.h"
#include "web/page_dasar.h"

typedef struct { HariLibur h; } LiburBaris;
typedef struct { Bulan bulan; int hari5, hari6; Tanggal ketiga; } BulanKerja;
typedef struct {
    Halaman h;
    int tahun;
    bool ada, kelola;
    LIST_OF(LiburBaris) libur;
    LIST_OF(BulanKerja) bulan;
    Isian form;
    bool janji;                     /* the profile has perjanjian kinerja, due by the day of the budget */
    Apbd apbd;                      /* of the year; tanggal none: not set */
    Tanggal batas;
    Isian form_apbd;
} KalenderView;

typedef struct { Pembukaan p; Str siapa; } PembukaanBaris;
typedef struct {
    Halaman h;
    LIST_OF(PembukaanBaris) baris;
    Isian form;
    bool kelola;
    int zona_menit;
    PagingView paging;
} PembukaanView;

typedef struct { Jejak j; Str siapa, isi; } JejakBaris;        /* isi: the record in words */
typedef struct {
    Halaman h;
    LIST_OF(JejakBaris) baris;
    PagingView paging;
    Str tentang;                    /* the person it is narrowed to; empty: all */
    int zona_menit;
} JejakView;

extern const Form form_kalender, form_libur, form_pembukaan, form_jejak;

extern const Form form_apbd;
void page_kalender(Req *req);
void page_apbd_simpan(Req *req);
void page_libur_simpan(Req *req);
void page_libur_hapus(Req *req);
void page_pembukaan(Req *req);
void page_pembukaan_buat(Req *req);
void page_jejak(Req *req);

#endif
