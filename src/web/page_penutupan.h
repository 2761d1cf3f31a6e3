/*
 * Penutupan: where each month and year stands, closing it, the corrections after that; and the basis of TPP that froze.
 */
#ifndef WEB_PAGE_PENUTUPAN_H
#define WEB_PAGE_PENUTUPAN_H

#include "tindakan/penutupan.h"
#include "tindakan/tpp_rekap.h"
#include "web/page_dasar.h"

typedef struct { Halaman h; KeadaanPeriodeList periode; int zona_menit; } PenutupanDaftarView;

typedef struct { Koreksi k; Str nama; } KoreksiBaris;
/* One group of those who still need an evaluation: how many of a perangkat daerah. */
typedef struct { Str nama; int64_t pd; int n; } BelumPd;

typedef struct {
    Halaman h;
    KeadaanPeriode k;
    LIST_OF(BelumPd) belum;
    LIST_OF(KoreksiBaris) koreksi;
    TppTabel tabel;                 /* id 0: the example */
    Isian form, form_koreksi;
    bool boleh_tutup, boleh_koreksi;
    int zona_menit;
} PenutupanView;

typedef struct { TppRekap r; int koreksi; } TppBaris;
typedef struct {
    Halaman h;
    Periode periode;
    bool beku;                      /* closed; else as it would freeze now */
    Penutupan tutup;
    Isian saring;
    LIST_OF(TppBaris) orang;
    int n, dari, sampai;
    PagingView paging;
    Str unduh, cetak, pratinjau, pengantar;
    bool pusat;                     /* sees the closing too */
    int zona_menit;
} TppView;

typedef struct { UnsurTpp unsur; Str nama; } TppRuas;
typedef struct {
    Halaman h;
    TppTabelList tabel;
    TabelTpp kini;
    TppTabel baris;                 /* in force now; id 0: the example */
    LIST_OF(TppRuas) ruas;
    Isian form;
    bool boleh;
    int zona_menit;
} TppTabelView;

extern const Form form_penutupan, form_koreksi_tpp, form_tpp, form_tpp_orang, form_tpp_tabel;

void page_penutupan_daftar(Req *req);
void page_penutupan(Req *req);
void page_penutupan_tutup(Req *req);
void page_penutupan_koreksi(Req *req);
void page_tpp(Req *req);
void page_tpp_xlsx(Req *req);
void page_tpp_pdf(Req *req);
void page_tpp_orang(Req *req);
void page_tpp_tabel(Req *req);
void page_tpp_tabel_simpan(Req *req);

#endif
