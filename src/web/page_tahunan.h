/*
 * The annual evaluation of an appraiser's team: where each year stands, and the one act that sets the computed ones.
 */
#ifndef WEB_PAGE_TAHUNAN_H
#define WEB_PAGE_TAHUNAN_H

#include "tindakan/penilaian.h"
#include "tindakan/tim.h"
#include "web/page_dasar.h"

typedef struct {
    AnggotaTim orang;
    Evaluasi evaluasi;              /* id 0: not begun */
    Setahun s;
    HasilTahunan h;                 /* of a computed year */
    int rata_hasil, rata_perilaku;  /* hundredths; 0: nothing computed */
    int dinilai;                    /* months */
    Predikat predikat;              /* set, or what the months come to now */
    Cip cip;
    bool siap;                      /* can be set now */
} TahunanBaris;

typedef struct {
    Halaman h;
    int tahun;
    Periode periode, sebelum, sesudah;
    bool dihitung;
    LIST_OF(TahunanBaris) orang;
    int siap, siap_dibuka, belum;
    TenggatView tenggat;
    ErrList gagal;                  /* why some were not set */
} TahunanView;

void page_tahunan(Req *req);
void page_tahunan_tetapkan(Req *req);

#endif
