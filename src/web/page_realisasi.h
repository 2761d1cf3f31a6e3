/*
 * Realisasi bulanan: all indicators of a month on one page, for the employee to write, for others to read, for the appraiser
 * to return.
 */
#ifndef WEB_PAGE_REALISASI_H
#define WEB_PAGE_REALISASI_H

#include "tindakan/realisasi.h"
#include "web/page_dasar.h"

/* realisasi_iki.html: target, realisation, the year so far, evidence. */
typedef struct {
    IkiRealisasi x;
    Str isi, catatan, tautan;       /* as typed, or as stored */
    Str tahun, csrf;
    int lebar_bulan, lebar_tahun;   /* of the bars, 0..100 */
    bool tulis, harian, salah;
    bool kembalikan;
} IkiRealisasiView;

typedef struct {
    const Rhk *rhk;
    int no;
    Str jadwal;                     /* "setiap 3 bulan" */
    bool jatuh;                     /* this month ends such a period (B11a) */
    LIST_OF(IkiRealisasiView) iki;
} RhkRealisasiView;
typedef LIST_OF(RhkRealisasiView) RhkRealisasiList;

/* realisasi.html, realisasi_orang.html */
typedef struct {
    Halaman h;
    Bulan bulan, sebelum, sesudah;  /* sesudah none: the month runs */
    const Pegawai *p;
    Str jabatan;
    BulanRealisasi m;
    RhkRealisasiList rhk;
    TenggatView tenggat;
    Isian form;
    int terisi, bertarget;
    bool sampaikan, tarik;
    Str belum;                      /* why it cannot be submitted yet */
    int zona_menit;
} RealisasiView;

extern const Form form_realisasi, form_realisasi_kembali, form_realisasi_bukti;

/* The indicators as shown to somebody else, by RHK; `kembalikan`: he may return them. */
void realisasi_tampilan(Req *req, const BulanRealisasi *m, bool tulis, bool kembalikan, const Isian *form, RhkRealisasiList *l);

void page_realisasi(Req *req);
void page_realisasi_simpan(Req *req);
void page_realisasi_orang(Req *req);
void page_realisasi_kembalikan(Req *req);
void page_realisasi_bukti_hapus(Req *req);
void page_realisasi_tarik(Req *req);

#endif
