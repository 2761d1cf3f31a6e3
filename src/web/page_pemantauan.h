/*
 * Pemantauan: counts by stage, a heat map of perangkat daerah by stage, and the list behind every count.
 */
#ifndef WEB_PAGE_PEMANTAUAN_H
#define WEB_PAGE_PEMANTAUAN_H

#include "tindakan/pemantauan.h"
#include "web/page_dasar.h"

typedef struct {
    Tahap tahap;
    Tanggal batas;
    int sudah, belum, terlambat, kecuali, persen;
    Str tautan[KEADAAN_MAX];        /* the list behind each count */
} PantauTahap;

typedef struct { Tahap tahap; int persen; const char *kelas; Str tautan; } PantauSel;
typedef struct { Str nama; int n; LIST_OF(PantauSel) sel; } PantauBaris;

typedef struct {
    Halaman h;
    Bulan bulan, sebelum, sesudah;
    Isian saring;
    int n;
    LIST_OF(PantauTahap) tahap;
    LIST_OF(PantauBaris) pd;
    TenggatView tenggat;
    Str unduh;
} PantauView;

typedef struct { PantauOrang o; Str penilai; } PantauOrangView;
typedef struct {
    Halaman h;
    Bulan bulan;
    Isian saring;
    Tahap tahap;
    Keadaan keadaan;
    LIST_OF(PantauOrangView) orang;
    int n, dari, sampai;
    PagingView paging;
    Str kembali, unduh;
    bool realisasi;                 /* the month's realisation is a stage */
} PantauDaftarView;

extern const Form form_pantau, form_pantau_daftar;

void page_pemantauan(Req *req);
void page_pemantauan_peta_xlsx(Req *req);
void page_pemantauan_daftar(Req *req);
void page_pemantauan_xlsx(Req *req);

/* The perangkat daerah as choices of the field pd. */
void pantau_pilihan_pd(Req *req, Isian *f);

#endif
