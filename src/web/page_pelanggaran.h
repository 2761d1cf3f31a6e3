/*
 * Pelanggaran: the register with its filters, one entry with decision and answer, the drafted letter, entries by hand,
 * and one's own (M11.14, M12.5, B34).
 */
#ifndef WEB_PAGE_PELANGGARAN_H
#define WEB_PAGE_PELANGGARAN_H

#include "tindakan/pelanggaran.h"
#include "tindakan/surat_pelanggaran.h"
#include "web/page_dasar.h"

typedef struct { Pelanggaran x; Str nip, nama, jabatan, pd, kalimat; Cip cip; } PelanggaranBaris;
typedef LIST_OF(PelanggaranBaris) PelanggaranBarisList;

typedef struct { JenisPelanggaran jenis; int n[STATUS_PELANGGARAN_MAX]; Str tautan[STATUS_PELANGGARAN_MAX]; } PelanggaranHitung;

/* pelanggaran.html, pelanggaran_saya.html */
typedef struct {
    Halaman h;
    Isian saring;
    Periode periode;
    PelanggaranBarisList baris;
    LIST_OF(PelanggaranHitung) hitung;
    int n, dari;
    bool buat;
    Str unduh;
    PagingView paging;
    int zona_menit;
} PelanggaranDaftarView;

/* pelanggaran_satu.html */
typedef struct {
    Halaman h;
    PelanggaranBaris b;
    Str surat;                      /* what the letter is called */
    StrList tentang;                /* names, where they may be seen */
    MengapaPanel mengapa;
    Isian form;
    bool keluarkan, abaikan, selesaikan, tanggapi, milik;
    int zona_menit;
} PelanggaranView;

typedef struct { Halaman h; Isian form; } PelanggaranBaruView;

extern const Form form_pelanggaran_saring, form_pelanggaran_putus, form_pelanggaran_tanggapi, form_pelanggaran_baru;

void page_pelanggaran(Req *req);
void page_pelanggaran_xlsx(Req *req);
void page_pelanggaran_saya(Req *req);
void page_pelanggaran_baru(Req *req);
void page_pelanggaran_buat(Req *req);
void page_pelanggaran_satu(Req *req);
void page_pelanggaran_mengapa(Req *req);
void page_pelanggaran_pdf(Req *req);
void page_pelanggaran_putus(Req *req);
void page_pelanggaran_tanggapi(Req *req);

PelanggaranBaris pelanggaran_baris(Req *req, const Pelanggaran *x);

#endif
